"""Temporary credentials: made by STS, verified like any others, and gone when their time is over."""

import json
import pathlib
import sys
import urllib.parse

import pytest
from botocore.exceptions import ClientError

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from test_iam import key_of, name, refused  # noqa: E402


@pytest.fixture(scope="module")
def iam(api):
    return api.client("iam")


def by(credentials):
    return {
        "key": credentials["AccessKeyId"],
        "secret": credentials["SecretAccessKey"],
        "token": credentials["SessionToken"],
    }


def test_a_user_s_session(api, iam):
    user = name("session")
    iam.create_user(UserName=user)
    key = key_of(iam, user)
    session = api.client("sts", **key).get_session_token(DurationSeconds=900)["Credentials"]
    assert session["AccessKeyId"].startswith("ASIA") and len(session["AccessKeyId"]) == 20
    told = api.client("sts", **by(session)).get_caller_identity()
    assert told["Arn"] == f"arn:aws:iam::{api.account}:user/{user}"
    # The three belong together.
    other = api.client("sts", **key).get_session_token(DurationSeconds=900)["Credentials"]
    mixed = {**by(session), "token": other["SessionToken"]}
    refused("InvalidClientTokenId", api.client("sts", **mixed).get_caller_identity)
    refused("InvalidClientTokenId", api.client("sts", **{**by(session), "token": None}).get_caller_identity)
    refused("SignatureDoesNotMatch", api.client("sts", **{**by(session), "secret": "x"}).get_caller_identity)
    bent = session["SessionToken"][:-6] + "AAAA=="
    refused("InvalidClientTokenId", api.client("sts", **{**by(session), "token": bent}).get_caller_identity)
    refused("AccessDenied", api.client("sts", **by(session)).get_session_token)
    with pytest.raises(ClientError) as error:
        api.client("sts", validate=False, **key).get_session_token(DurationSeconds=60)
    assert error.value.response["Error"]["Code"] == "ValidationError"
    # Whoever is gone has no sessions.
    iam.delete_access_key(UserName=user, AccessKeyId=key["key"])
    iam.delete_user(UserName=user)
    refused("InvalidClientTokenId", api.client("sts", **by(session)).get_caller_identity)
    refused("AuthFailure", api.client("ec2", **by(session)).describe_vpcs)


def test_a_federated_user(api):
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ec2:Describe*", "Resource": "*"}]}
    made = api.sts.get_federation_token(Name="visitor", Policy=json.dumps(policy), DurationSeconds=900)
    assert made["FederatedUser"]["Arn"] == f"arn:aws:sts::{api.account}:federated-user/visitor"
    assert 0 < made["PackedPolicySize"] < 100
    told = api.client("sts", **by(made["Credentials"])).get_caller_identity()
    assert told["Arn"] == made["FederatedUser"]["Arn"] and told["UserId"] == f"{api.account}:visitor"
    refused("MalformedPolicyDocument", api.sts.get_federation_token, Name="visitor", Policy="{")


def test_a_session_signs_urls_too(api):
    """A presigned URL carries the token in its query."""
    session = api.sts.get_session_token(DurationSeconds=900)["Credentials"]
    url = api.client("sts", **by(session)).generate_presigned_url(
        "get_caller_identity", ExpiresIn=60, HttpMethod="GET"
    )
    assert "X-Amz-Security-Token" in url
    done = api.run("curl", "-s", url)
    assert f"<Account>{api.account}</Account>" in done.stdout
    other = api.sts.get_session_token(DurationSeconds=900)["Credentials"]
    head, _, tail = url.partition("X-Amz-Security-Token=")
    token = urllib.parse.quote(other["SessionToken"], safe="")
    bent = f"{head}X-Amz-Security-Token={token}&{tail.partition('&')[2]}"
    assert "<Code>InvalidClientTokenId</Code>" in api.run("curl", "-s", bent).stdout


def test_whose_key_it_is(api):
    assert api.sts.get_access_key_info(AccessKeyId=api.key[0])["Account"] == api.account


def trusting(principal, **condition):
    statement = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement | ({"Condition": condition} if condition else {})]})


def test_a_role_is_assumed_by_whom_it_trusts(api, iam):
    user, other, role = name("assumes"), name("stranger"), name("deploy")
    for each in (user, other):
        iam.create_user(UserName=each)
    trust = trusting({"AWS": f"arn:aws:iam::{api.account}:user/{user}"}, StringEquals={"sts:ExternalId": "42"})
    arn = iam.create_role(RoleName=role, AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    sts = api.client("sts", **key_of(iam, user))
    ask = {"RoleArn": arn, "RoleSessionName": "ci", "ExternalId": "42"}
    made = sts.assume_role(**ask, DurationSeconds=900)
    assert made["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{api.account}:assumed-role/{role}/ci"
    session = api.client("sts", **by(made["Credentials"]))
    told = session.get_caller_identity()
    assert told["Arn"] == made["AssumedRoleUser"]["Arn"]
    assert told["UserId"] == made["AssumedRoleUser"]["AssumedRoleId"] and told["UserId"].startswith("AROA")
    message = refused("AccessDenied", sts.assume_role, **{**ask, "ExternalId": "43"})
    assert f"user/{user} is not authorized to perform: sts:AssumeRole on resource: {arn}" in message
    refused("AccessDenied", api.client("sts", **key_of(iam, other)).assume_role, **ask)
    refused("AccessDenied", sts.assume_role, **{**ask, "RoleArn": arn + "-none"})
    refused("AccessDenied", api.sts.assume_role, **ask)
    refused("ValidationError", sts.assume_role, **ask, DurationSeconds=7200)
    # What the role may decides what its session may: nothing so far.
    ec2 = api.client("ec2", **by(made["Credentials"]))
    refused("UnauthorizedOperation", ec2.describe_vpcs)
    iam.attach_role_policy(RoleName=role, PolicyArn="arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess")
    assert ec2.describe_vpcs()["Vpcs"]
    refused("UnauthorizedOperation", ec2.create_vpc, CidrBlock="10.0.0.0/16")
    assert "RoleLastUsed" in iam.get_role(RoleName=role)["Role"]


def test_a_role_that_trusts_the_account_leaves_it_to_policies(api, iam):
    user, role = name("leaves"), name("role")
    iam.create_user(UserName=user)
    arn = iam.create_role(RoleName=role, AssumeRolePolicyDocument=trusting({"AWS": api.account}))["Role"]["Arn"]
    sts = api.client("sts", **key_of(iam, user))
    refused("AccessDenied", sts.assume_role, RoleArn=arn, RoleSessionName="ci")
    allow = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": arn}]}
    iam.put_user_policy(UserName=user, PolicyName="p", PolicyDocument=json.dumps(allow))
    first = sts.assume_role(RoleArn=arn, RoleSessionName="ci")
    # A chain: the role's session assumes the next, for an hour at most.
    following = name("next")
    iam.create_role(RoleName=following, AssumeRolePolicyDocument=trusting({"AWS": arn}), MaxSessionDuration=7200)
    ask = {"RoleArn": arn.rpartition("/")[0] + "/" + following, "RoleSessionName": "chained"}
    chained = api.client("sts", **by(first["Credentials"]))
    refused("ValidationError", chained.assume_role, **ask, DurationSeconds=7200)
    assert chained.assume_role(**ask)["AssumedRoleUser"]["Arn"].endswith("/chained")


def test_a_session_policy_takes_away(api, iam):
    user, role = name("bound"), name("admin")
    iam.create_user(UserName=user)
    trust = trusting({"AWS": f"arn:aws:iam::{api.account}:user/{user}"})
    arn = iam.create_role(RoleName=role, AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    iam.attach_role_policy(RoleName=role, PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
    only = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:ListUsers", "Resource": "*"}]}
    made = api.client("sts", **key_of(iam, user)).assume_role(
        RoleArn=arn, RoleSessionName="less", Policy=json.dumps(only)
    )
    assert api.client("iam", **by(made["Credentials"])).list_users()["Users"]
    refused("AccessDenied", api.client("iam", **by(made["Credentials"])).list_roles)
    refused("UnauthorizedOperation", api.client("ec2", **by(made["Credentials"])).describe_vpcs)


def test_the_cli_assumes_a_role_by_its_profile(fresh_api):
    """`role_arn` and `source_profile`, as `aws configure` users have it."""
    iam = fresh_api.client("iam")
    iam.create_user(UserName="dev")
    key = key_of(iam, "dev")
    trust = trusting({"AWS": f"arn:aws:iam::{fresh_api.account}:user/dev"})
    arn = iam.create_role(RoleName="deploy", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    config = fresh_api.state.with_name(fresh_api.state.name + ".aws")
    config.write_text(
        f"[profile dev]\naws_access_key_id={key['key']}\naws_secret_access_key={key['secret']}\n"
        f"[profile deploy]\nrole_arn={arn}\nsource_profile=dev\nrole_session_name=cli\n"
    )
    env = fresh_api.env(AWS_CONFIG_FILE=str(config), AWS_SHARED_CREDENTIALS_FILE="/nonexistent")
    del env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]
    told = fresh_api.aws("--profile", "deploy", "sts", "get-caller-identity", env=env)
    assert told["Arn"].endswith(":assumed-role/deploy/cli")
