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
    url = api.client("sts", **by(session)).generate_presigned_url("get_caller_identity", ExpiresIn=60)
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
