"""Who may call: signatures, as "AWS Signature Version 4" in the IAM User Guide has them, and each way they fail."""

import datetime
import urllib.error
import urllib.request

import botocore
import botocore.auth
import pytest
from botocore.exceptions import ClientError

from kb import raw


class skewed:
    """botocore's clock, set wrong."""

    def __init__(self, **by):
        self.by = datetime.timedelta(**by)

    def __enter__(self):
        self.true = botocore.auth.get_current_datetime
        botocore.auth.get_current_datetime = lambda *args, **kw: self.true(*args, **kw) + self.by

    def __exit__(self, *_):
        botocore.auth.get_current_datetime = self.true


def refused(call, status, code):
    with pytest.raises(ClientError) as error:
        call()
    told = error.value.response
    assert (told["ResponseMetadata"]["HTTPStatusCode"], told["Error"]["Code"]) == (status, code), told
    return told["Error"]["Message"]


def test_the_root_user_is_who_calls(api):
    told = api.sts.get_caller_identity()
    assert told["Account"] == told["UserId"] == api.account and len(api.account) == 12
    assert told["Arn"] == f"arn:aws:iam::{api.account}:root"


@pytest.mark.parametrize(
    "service, operation, wrong, status, code",
    [
        ("ec2", "describe_vpcs", {"key": "AKIAIOSFODNN7EXAMPLE"}, 401, "AuthFailure"),
        ("sts", "get_caller_identity", {"key": "AKIAIOSFODNN7EXAMPLE"}, 403, "InvalidClientTokenId"),
        ("ec2", "describe_vpcs", {"secret": "wrong"}, 403, "SignatureDoesNotMatch"),
        ("sts", "get_caller_identity", {"secret": "wrong"}, 403, "SignatureDoesNotMatch"),
        ("ec2", "describe_vpcs", {"token": "no-such-token"}, 401, "AuthFailure"),
        ("sts", "get_caller_identity", {"token": "no-such-token"}, 403, "InvalidClientTokenId"),
        ("ec2", "describe_vpcs", {"region": "eu-west-1"}, 401, "AuthFailure"),
        ("sts", "get_caller_identity", {"region": "eu-west-1"}, 403, "SignatureDoesNotMatch"),
    ],
)
def test_wrong_claims(api, service, operation, wrong, status, code):
    refused(getattr(api.client(service, **wrong), operation), status, code)


@pytest.mark.parametrize("minutes", [-16, 16, -60 * 24 * 365])
def test_a_skewed_clock(api, minutes):
    with skewed(minutes=minutes):
        refused(api.ec2.describe_vpcs, 400, "RequestExpired")
        message = refused(api.sts.get_caller_identity, 403, "SignatureDoesNotMatch")
    assert message.startswith("Signature expired" if minutes < 0 else "Signature not yet current"), message


@pytest.mark.parametrize("minutes", [-14, 14])
def test_a_clock_a_little_off(api, minutes):
    with skewed(minutes=minutes):
        assert api.ec2.describe_vpcs()["Vpcs"]


def test_no_signature(api):
    unsigned = api.client("ec2", signature_version=botocore.UNSIGNED)
    message = refused(unsigned.describe_vpcs, 403, "MissingAuthenticationToken")
    assert message
    answer = raw.send(api, raw.form("GetCallerIdentity", service="sts"), sign=False)
    assert (answer.status, answer.code) == (403, "MissingAuthenticationToken")


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Basic cm9vdDpyb290",
        "Bearer x",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=x",
        "AWS4-HMAC-SHA256 Credential=AKIA/20261123/ap-northeast-1/ec2/aws4_request, SignedHeaders=host, Signature=zz",
        "AWS4-HMAC-SHA256 Credential=AKIA/banana, SignedHeaders=host;x-amz-date, Signature=" + "0" * 64,
        "AWS4-HMAC-SHA256 " + "x" * 5000,
        "AWS AKIA:oldstyle",
    ],
)
def test_authorization_that_is_none(api, header):
    answer = raw.send(api, raw.form("DescribeVpcs"), sign=False, headers={"Authorization": header})
    assert 400 <= answer.status < 404 and answer.code in {
        "AuthFailure",
        "MissingAuthenticationToken",
        "IncompleteSignature",
        "SignatureDoesNotMatch",
        "InvalidClientTokenId",
    }, answer


def test_a_changed_body_is_no_longer_signed(api):
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials

    request = AWSRequest(
        method="POST", url=api.endpoint + "/", data=raw.form("DescribeVpcs"), headers={"Content-Type": raw.FORM}
    )
    SigV4Auth(Credentials(*api.key), "ec2", api.name).add_auth(request)
    headers = dict(request.headers.items())
    assert raw.send(api, raw.form("DescribeVpcs"), sign=False, headers=headers).status == 200
    answer = raw.send(api, raw.form("CreateDefaultVpc"), sign=False, headers=headers)
    assert (answer.status, answer.code) == (403, "SignatureDoesNotMatch"), answer


def fetch(url):
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_presigned_urls(api):
    url = api.sts.generate_presigned_url("get_caller_identity", HttpMethod="GET")
    status, body = fetch(url)
    assert status == 200 and api.account in body
    url = api.ec2.generate_presigned_url(
        "describe_vpcs", Params={"Filters": [{"Name": "is-default", "Values": ["true"]}]}, HttpMethod="GET"
    )
    status, body = fetch(url)
    assert status == 200 and "<isDefault>true</isDefault>" in body
    status, body = fetch(url.replace("=true", "=false"))
    assert status == 403 and "SignatureDoesNotMatch" in body
    with skewed(hours=-2):
        old = api.ec2.generate_presigned_url("describe_vpcs", ExpiresIn=3600, HttpMethod="GET")
    status, body = fetch(old)
    assert status in (400, 403) and "RequestExpired" in body


def test_anyone_may_call_where_the_region_says_so(make_region):
    region = make_region(data_plane=False, options=["--insecure-any-credentials"])
    assert "--insecure-any-credentials" in region.log_text(), "each start says what this mode is"
    for key, secret in (("test", "test"), region.key, ("AKIAIOSFODNN7EXAMPLE", "x")):
        assert region.client("ec2", key=key, secret=secret).describe_vpcs()["Vpcs"]
        told = region.client("sts", key=key, secret=secret).get_caller_identity()
        assert told["Account"] == region.account
    with skewed(hours=5):
        assert region.client("ec2", key="test", secret="test").describe_vpcs()["Vpcs"]
    unsigned = region.client("ec2", signature_version=botocore.UNSIGNED)
    refused(unsigned.describe_vpcs, 403, "MissingAuthenticationToken")
    page = {"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"}
    answer = raw.send(region, raw.form("DescribeVpcs"), headers=page)
    assert answer.status == 403, "without signatures a browser must not be a door"
    region.stop()
    region.start()
    assert region.log_text().count("WARNING") >= 2, "each start says what this mode is"


def test_signatures_are_checked_unless_told(fresh_api):
    refused(fresh_api.client("ec2", key="test", secret="test").describe_vpcs, 401, "AuthFailure")
    assert "WARNING" not in fresh_api.log_text()


@pytest.mark.parametrize("v", [1, 2])
def test_the_aws_cli(api, v):
    assert api.aws("sts", "get-caller-identity", v=v)["Account"] == api.account
    zones = api.aws("ec2", "describe-availability-zones", "--query", "AvailabilityZones[].ZoneName", v=v)
    assert zones == [f"{api.name}{letter}" for letter in "acd"]
    done = api.aws("ec2", "delete-vpc", "--vpc-id", "vpc-0123456789abcdef0", v=v, check=False)
    assert done.returncode != 0 and "(InvalidVpcID.NotFound) when calling the DeleteVpc operation" in done.stderr
    wrong = api.env(AWS_SECRET_ACCESS_KEY="wrong")
    done = api.aws("ec2", "describe-vpcs", v=v, check=False, env=wrong)
    assert done.returncode != 0 and "SignatureDoesNotMatch" in done.stderr


def test_what_the_aws_cli_reads_is_checked_strictly(api):
    """Its botocore is the one of these tests, with the same hook: shown by a demand nothing can meet."""
    broken = api.env(KB_STRICT_DEMAND="Vpc.BlockPublicAccessStates2")
    done = api.aws("ec2", "describe-vpcs", env=broken, check=False)
    assert done.returncode != 0 and "missing BlockPublicAccessStates2" in done.stderr, done.stderr
