"""Drives an endpoint with botocore; run by tests/botocore.rs, which hosts the endpoint.

Usage: botocore_calls.py ENDPOINT REGION KEY SECRET TEMPORARY_KEY TOKEN
Exits with an assertion's traceback if the endpoint does not answer as AWS would.
"""

import datetime
import sys
import urllib.error
import urllib.request

import botocore.auth
import botocore.session
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT, REGION, KEY, SECRET, TEMPORARY, TOKEN = sys.argv[1:]


def client(service, key=KEY, secret=SECRET, token=None, region=REGION, **config):
    session = botocore.session.get_session()
    return session.create_client(
        service,
        region_name=region,
        endpoint_url=ENDPOINT,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        aws_session_token=token,
        config=Config(retries={"total_max_attempts": 1}, **config),
    )


def refused(call, status, code):
    try:
        call()
    except ClientError as error:
        told = error.response
        got = (told["ResponseMetadata"]["HTTPStatusCode"], told["Error"]["Code"])
        assert got == (status, code), told
        assert told["ResponseMetadata"].get("RequestId"), told
        return told["Error"]["Message"]
    raise AssertionError(f"expected {code}")


class skewed:
    """botocore's clock, set wrong. Its request's date comes from one function."""

    def __init__(self, minutes):
        self.by = datetime.timedelta(minutes=minutes)

    def __enter__(self):
        self.true = botocore.auth.get_current_datetime
        botocore.auth.get_current_datetime = lambda *args, **kw: self.true(*args, **kw) + self.by

    def __exit__(self, *_):
        botocore.auth.get_current_datetime = self.true


ec2, sts = client("ec2"), client("sts")

# Valid calls: reuse of a connection, odd characters, a session token, a presigned URL.
for _ in range(3):
    names = ["plain", "a b+c/d=e&f%~*'()", "雲箱", ""]
    answer = ec2.describe_regions(RegionNames=names)
    assert [region["RegionName"] for region in answer["Regions"]] == names, answer
    assert answer["ResponseMetadata"]["HTTPHeaders"]["server"] == "AmazonEC2"
assert sts.get_caller_identity()["UserId"] == KEY
assert client("sts", TEMPORARY, token=TOKEN).get_caller_identity()["UserId"] == TEMPORARY
url = client("sts").generate_presigned_url("get_caller_identity", HttpMethod="GET")
assert KEY in urllib.request.urlopen(url).read().decode()
url = client("sts", TEMPORARY, token=TOKEN).generate_presigned_url("get_caller_identity", HttpMethod="GET")
assert TEMPORARY in urllib.request.urlopen(url).read().decode()
url = client("ec2").generate_presigned_url(
    "describe_regions", Params={"RegionNames": ["a b/c"]}, HttpMethod="GET"
)
assert "<regionName>a b/c</regionName>" in urllib.request.urlopen(url).read().decode()
try:
    urllib.request.urlopen(url.replace("a%20b", "a%20c"))
    raise AssertionError("a changed URL was accepted")
except urllib.error.HTTPError as error:
    assert error.code == 403 and b"SignatureDoesNotMatch" in error.read()

# Each failure of authentication, as EC2 and as STS word it.
describe = lambda **how: client("ec2", **how).describe_regions
identity = lambda **how: client("sts", **how).get_caller_identity
refused(describe(key="AKIDNOBODY"), 401, "AuthFailure")
refused(identity(key="AKIDNOBODY"), 403, "InvalidClientTokenId")
refused(describe(secret="wrong"), 403, "SignatureDoesNotMatch")
refused(identity(secret="wrong"), 403, "SignatureDoesNotMatch")
refused(describe(key=TEMPORARY, token="wrong"), 401, "AuthFailure")
refused(identity(key=TEMPORARY), 403, "InvalidClientTokenId")
message = refused(describe(region="eu-west-1"), 401, "AuthFailure")
assert "eu-west-1" in message and REGION in message, message
for minutes in (-20, 20):
    with skewed(minutes):
        refused(ec2.describe_regions, 400, "RequestExpired")
        message = refused(sts.get_caller_identity, 403, "SignatureDoesNotMatch")
        assert message.startswith("Signature expired" if minutes < 0 else "Signature not yet current"), message
unsigned = Config(signature_version=botocore.UNSIGNED)
nobody = botocore.session.get_session().create_client(
    "ec2", region_name=REGION, endpoint_url=ENDPOINT, config=unsigned
)
refused(nobody.describe_regions, 403, "MissingAuthenticationToken")

# Calls that go wrong after that.
refused(lambda: ec2.describe_regions(RegionNames=["bad"]), 400, "InvalidParameterValue")
refused(lambda: ec2.describe_regions(RegionNames=["panic"]), 500, "InternalError")
refused(ec2.describe_spot_price_history, 400, "UnsupportedOperation")
task = {"arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"}
refused(lambda: sts.assume_root(TargetPrincipal="111122223333", TaskPolicyArn=task), 400, "UnsupportedOperation")

# Services that are not served, each in its own protocol: a parsed error that names the service.
for service, operation, arguments in [
    ("sqs", "list_queues", {}),
    ("dynamodb", "list_tables", {}),
    ("logs", "describe_log_groups", {}),
    ("cloudwatch", "list_metrics", {}),
    ("s3", "list_buckets", {}),
    ("lambda", "list_functions", {}),
    ("elb", "describe_load_balancers", {}),
    ("cloudfront", "list_distributions", {}),
]:
    call = lambda: getattr(client(service), operation)(**arguments)
    message = refused(call, 400, "UnknownService")
    assert "not served" in message and "ec2, " in message, (service, message)
