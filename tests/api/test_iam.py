"""IAM as boto3 and the aws CLI see it: identities, policies, credentials. Each test makes names of its own."""

import base64
import csv
import hashlib
import hmac
import io
import itertools
import json
import re
import struct
import time
import urllib.parse

import pytest
from botocore.exceptions import ClientError

ALLOW = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ec2:Describe*", "Resource": "*"}]}
EC2_TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
_numbers = itertools.count(1)


def name(word="x"):
    return f"{word}-{next(_numbers)}"


@pytest.fixture(scope="module")
def iam(api):
    return api.client("iam")


def refused(code, call, *args, **parameters):
    with pytest.raises(ClientError) as error:
        call(*args, **parameters)
    assert error.value.response["Error"]["Code"] == code, error.value
    return error.value.response["Error"]["Message"]


def key_of(iam, user):
    made = iam.create_access_key(UserName=user)["AccessKey"]
    return {"key": made["AccessKeyId"], "secret": made["SecretAccessKey"]}


def code(seed, at=None):
    """RFC 6238."""
    step = int((at or time.time()) // 30)
    digest = hmac.new(base64.b32decode(seed), struct.pack(">Q", step), hashlib.sha1).digest()
    at = digest[19] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


# Users.


def test_a_user_has_aws_ids_arns_and_tags(api, iam):
    user = name("alice")
    made = iam.create_user(UserName=user, Path="/staff/", Tags=[{"Key": "Team", "Value": "web"}])["User"]
    assert re.fullmatch(r"AIDA[A-Z2-7]{17}", made["UserId"])
    assert made["Arn"] == f"arn:aws:iam::{api.account}:user/staff/{user}"
    iam.get_waiter("user_exists").wait(UserName=user)
    assert iam.get_user(UserName=user)["User"]["Tags"] == [{"Key": "Team", "Value": "web"}]
    iam.tag_user(UserName=user, Tags=[{"Key": "team", "Value": "db"}])
    assert iam.list_user_tags(UserName=user)["Tags"] == [{"Key": "team", "Value": "db"}]
    iam.untag_user(UserName=user, TagKeys=["TEAM"])
    assert "Tags" not in iam.get_user(UserName=user)["User"]
    assert "already exists" in refused("EntityAlreadyExists", iam.create_user, UserName=user.upper())
    iam.update_user(UserName=user, NewUserName=user + "-new", NewPath="/")
    assert iam.get_user(UserName=user + "-new")["User"]["UserId"] == made["UserId"]
    assert user in refused("NoSuchEntity", iam.get_user, UserName=user)
    iam.delete_user(UserName=user + "-new")


@pytest.mark.parametrize("bad", ["a b", "ä", "a/b", "a*"])
def test_bad_names_are_refused(iam, bad):
    refused("ValidationError", iam.create_user, UserName=bad)
    refused("ValidationError", iam.create_role, RoleName=bad, AssumeRolePolicyDocument=json.dumps(EC2_TRUST))


def test_long_names_and_bad_paths_are_refused(api):
    iam = api.client("iam", validate=False)
    message = refused("ValidationError", iam.create_user, UserName="x" * 65)
    assert "length less than or equal to 64" in message
    refused("ValidationError", iam.create_user, UserName=name(), Path="staff")


def test_a_user_is_deleted_only_when_bare(iam):
    user, group = name("bob"), name("group")
    iam.create_user(UserName=user)
    iam.create_group(GroupName=group)
    key = key_of(iam, user)
    assert "delete access keys" in refused("DeleteConflict", iam.delete_user, UserName=user)
    iam.delete_access_key(UserName=user, AccessKeyId=key["key"])
    iam.attach_user_policy(UserName=user, PolicyArn="arn:aws:iam::aws:policy/PowerUserAccess")
    assert "detach all policies" in refused("DeleteConflict", iam.delete_user, UserName=user)
    iam.detach_user_policy(UserName=user, PolicyArn="arn:aws:iam::aws:policy/PowerUserAccess")
    iam.put_user_policy(UserName=user, PolicyName="p", PolicyDocument=json.dumps(ALLOW))
    assert "delete policies" in refused("DeleteConflict", iam.delete_user, UserName=user)
    iam.delete_user_policy(UserName=user, PolicyName="p")
    iam.add_user_to_group(GroupName=group, UserName=user)
    assert "remove users from group" in refused("DeleteConflict", iam.delete_user, UserName=user)
    assert "remove users from group" in refused("DeleteConflict", iam.delete_group, GroupName=group)
    iam.remove_user_from_group(GroupName=group, UserName=user)
    iam.create_login_profile(UserName=user, Password="Correct-h0rse")
    assert "delete login profile" in refused("DeleteConflict", iam.delete_user, UserName=user)
    iam.delete_login_profile(UserName=user)
    iam.delete_user(UserName=user)
    iam.delete_group(GroupName=group)


def test_lists_come_in_pages(iam):
    prefix = f"/{name('pages')}/"
    users = sorted(name("page") for _ in range(7))
    for user in users:
        iam.create_user(UserName=user, Path=prefix)
    pages = list(iam.get_paginator("list_users").paginate(PathPrefix=prefix, PaginationConfig={"PageSize": 3}))
    assert [len(page["Users"]) for page in pages] == [3, 3, 1]
    assert sorted(user["UserName"] for page in pages for user in page["Users"]) == users
    assert [page["IsTruncated"] for page in pages] == [True, True, False]
    refused("ValidationError", iam.list_users, Marker="nonsense")
    for user in users:
        iam.delete_user(UserName=user)


# Policies.


def test_a_managed_policy_has_five_versions(api, iam):
    policy = name("reads")
    made = iam.create_policy(PolicyName=policy, PolicyDocument=json.dumps(ALLOW), Path="/team/")["Policy"]
    arn = made["Arn"]
    assert arn == f"arn:aws:iam::{api.account}:policy/team/{policy}" and re.fullmatch(r"ANPA[A-Z2-7]{17}", made["PolicyId"])
    iam.get_waiter("policy_exists").wait(PolicyArn=arn)
    for number in range(2, 6):
        version = iam.create_policy_version(PolicyArn=arn, PolicyDocument=json.dumps(ALLOW), SetAsDefault=number == 3)
        assert version["PolicyVersion"]["VersionId"] == f"v{number}"
    assert "5 versions" in refused("LimitExceeded", iam.create_policy_version, PolicyArn=arn, PolicyDocument=json.dumps(ALLOW))
    assert iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"] == "v3"
    refused("DeleteConflict", iam.delete_policy_version, PolicyArn=arn, VersionId="v3")
    assert "more than one version" in refused("DeleteConflict", iam.delete_policy, PolicyArn=arn)
    iam.set_default_policy_version(PolicyArn=arn, VersionId="v5")
    versions = iam.list_policy_versions(PolicyArn=arn)["Versions"]
    assert [v["VersionId"] for v in versions] == ["v5", "v4", "v3", "v2", "v1"]
    for version in versions[1:]:
        iam.delete_policy_version(PolicyArn=arn, VersionId=version["VersionId"])
    # Numbers are not used twice.
    again = iam.create_policy_version(PolicyArn=arn, PolicyDocument=json.dumps(ALLOW))["PolicyVersion"]
    assert again["VersionId"] == "v6" and not again["IsDefaultVersion"]
    assert iam.get_policy_version(PolicyArn=arn, VersionId="v5")["PolicyVersion"]["Document"] == ALLOW
    iam.delete_policy_version(PolicyArn=arn, VersionId="v6")
    iam.delete_policy(PolicyArn=arn)
    refused("NoSuchEntity", iam.get_policy, PolicyArn=arn)


def test_documents_are_answered_encoded(api, iam):
    user = name("inline")
    iam.create_user(UserName=user)
    text = json.dumps(ALLOW, indent=1)
    iam.put_user_policy(UserName=user, PolicyName="p", PolicyDocument=text)
    # botocore decodes; on the wire it is percent-encoded.
    assert iam.get_user_policy(UserName=user, PolicyName="p")["PolicyDocument"] == ALLOW
    assert iam.list_user_policies(UserName=user)["PolicyNames"] == ["p"]
    refused("MalformedPolicyDocument", iam.put_user_policy, UserName=user, PolicyName="q", PolicyDocument="{")
    big = json.dumps({**ALLOW, "Statement": ALLOW["Statement"] * 40})
    assert "2048" in refused("LimitExceeded", iam.put_user_policy, UserName=user, PolicyName="q", PolicyDocument=big)
    refused("NoSuchEntity", iam.get_user_policy, UserName=user, PolicyName="q")
    iam.delete_user_policy(UserName=user, PolicyName="p")
    iam.delete_user(UserName=user)


def test_aws_managed_policies_are_there(iam):
    pages = iam.get_paginator("list_policies").paginate(Scope="AWS")
    arns = {policy["Arn"] for page in pages for policy in page["Policies"]}
    for word in ("AdministratorAccess", "PowerUserAccess", "AmazonEC2FullAccess", "AmazonRDSFullAccess", "ReadOnlyAccess",
                 "AmazonS3ReadOnlyAccess", "IAMFullAccess", "job-function/Billing"):
        assert f"arn:aws:iam::aws:policy/{word}" in arns
    power = iam.get_policy(PolicyArn="arn:aws:iam::aws:policy/PowerUserAccess")["Policy"]
    document = iam.get_policy_version(PolicyArn=power["Arn"], VersionId=power["DefaultVersionId"])["PolicyVersion"]["Document"]
    assert "iam:*" in document["Statement"][0]["NotAction"]
    refused("AccessDenied", iam.delete_policy, PolicyArn=power["Arn"])
    user = name("linked")
    iam.create_user(UserName=user)
    role_policy = "arn:aws:iam::aws:policy/aws-service-role/AutoScalingServiceRolePolicy"
    refused("PolicyNotAttachable", iam.attach_user_policy, UserName=user, PolicyArn=role_policy)
    refused("NoSuchEntity", iam.attach_user_policy, UserName=user, PolicyArn="arn:aws:iam::aws:policy/NoSuchPolicy")
    iam.delete_user(UserName=user)


def test_who_has_a_policy_is_listed(iam):
    arn = iam.create_policy(PolicyName=name("p"), PolicyDocument=json.dumps(ALLOW))["Policy"]["Arn"]
    user, group, role = name("u"), name("g"), name("r")
    iam.create_user(UserName=user, PermissionsBoundary=arn)
    iam.create_group(GroupName=group)
    iam.create_role(RoleName=role, AssumeRolePolicyDocument=json.dumps(EC2_TRUST))
    iam.attach_group_policy(GroupName=group, PolicyArn=arn)
    iam.attach_role_policy(RoleName=role, PolicyArn=arn)
    found = iam.list_entities_for_policy(PolicyArn=arn)
    assert [e["UserName"] for e in found["PolicyUsers"]] == [user]
    assert [e["GroupName"] for e in found["PolicyGroups"]] == [group]
    assert [e["RoleName"] for e in found["PolicyRoles"]] == [role]
    only = iam.list_entities_for_policy(PolicyArn=arn, PolicyUsageFilter="PermissionsPolicy")
    assert not only["PolicyUsers"] and only["PolicyRoles"]
    shown = iam.get_policy(PolicyArn=arn)["Policy"]
    assert (shown["AttachmentCount"], shown["PermissionsBoundaryUsageCount"]) == (2, 1)
    refused("DeleteConflict", iam.delete_policy, PolicyArn=arn)
    details = iam.get_account_authorization_details(Filter=["User", "LocalManagedPolicy"])
    (detail,) = [d for d in details["UserDetailList"] if d["UserName"] == user]
    assert detail["PermissionsBoundary"]["PermissionsBoundaryArn"] == arn
    assert arn in [p["Arn"] for p in details["Policies"]] and not details["RoleDetailList"]
    iam.delete_user_permissions_boundary(UserName=user)
    iam.detach_group_policy(GroupName=group, PolicyArn=arn)
    iam.detach_role_policy(RoleName=role, PolicyArn=arn)
    iam.delete_policy(PolicyArn=arn)
    iam.delete_user(UserName=user)
    iam.delete_group(GroupName=group)
    iam.delete_role(RoleName=role)


# Roles and instance profiles.


def test_a_role_in_an_instance_profile(api, iam):
    role, profile = name("web"), name("web-profile")
    made = iam.create_role(RoleName=role, AssumeRolePolicyDocument=json.dumps(EC2_TRUST), Description="d")["Role"]
    assert re.fullmatch(r"AROA[A-Z2-7]{17}", made["RoleId"]) and made["AssumeRolePolicyDocument"] == EC2_TRUST
    iam.get_waiter("role_exists").wait(RoleName=role)
    iam.create_instance_profile(InstanceProfileName=profile)
    iam.get_waiter("instance_profile_exists").wait(InstanceProfileName=profile)
    iam.add_role_to_instance_profile(InstanceProfileName=profile, RoleName=role)
    refused("LimitExceeded", iam.add_role_to_instance_profile, InstanceProfileName=profile, RoleName=role)
    (shown,) = iam.list_instance_profiles_for_role(RoleName=role)["InstanceProfiles"]
    assert [r["RoleName"] for r in shown["Roles"]] == [role]
    assert "remove roles from instance profile" in refused("DeleteConflict", iam.delete_role, RoleName=role)
    refused("DeleteConflict", iam.delete_instance_profile, InstanceProfileName=profile)
    iam.update_role(RoleName=role, MaxSessionDuration=7200)
    assert iam.get_role(RoleName=role)["Role"]["MaxSessionDuration"] == 7200
    refused("MalformedPolicyDocument", iam.update_assume_role_policy, RoleName=role, PolicyDocument="no json")
    iam.remove_role_from_instance_profile(InstanceProfileName=profile, RoleName=role)
    iam.delete_instance_profile(InstanceProfileName=profile)
    iam.delete_role(RoleName=role)


def test_a_service_linked_role_is_its_service_s(iam):
    role = iam.create_service_linked_role(AWSServiceName="elasticloadbalancing.amazonaws.com")["Role"]
    assert role["RoleName"] == "AWSServiceRoleForElasticLoadBalancing"
    assert role["Path"] == "/aws-service-role/elasticloadbalancing.amazonaws.com/"
    assert "taken" in refused("InvalidInput", iam.create_service_linked_role, AWSServiceName="elasticloadbalancing.amazonaws.com")
    refused("UnmodifiableEntity", iam.delete_role, RoleName=role["RoleName"])
    task = iam.delete_service_linked_role(RoleName=role["RoleName"])["DeletionTaskId"]
    assert iam.get_service_linked_role_deletion_status(DeletionTaskId=task)["Status"] == "SUCCEEDED"
    refused("NoSuchEntity", iam.get_service_linked_role_deletion_status, DeletionTaskId=task[:-4] + "0000")
    refused("NoSuchEntity", iam.get_role, RoleName=role["RoleName"])


# Credentials.


def test_a_key_signs_while_it_is_active(api, iam):
    user = name("dev")
    iam.create_user(UserName=user)
    first = key_of(iam, user)
    assert re.fullmatch(r"AKIA[A-Z2-7]{16}", first["key"]) and len(first["secret"]) == 40
    told = api.client("sts", **first).get_caller_identity()
    assert told["Arn"] == f"arn:aws:iam::{api.account}:user/{user}" and told["UserId"].startswith("AIDA")
    used = iam.get_access_key_last_used(AccessKeyId=first["key"])
    assert used["UserName"] == user and used["AccessKeyLastUsed"]["ServiceName"] == "sts"
    key_of(iam, user)
    assert "AccessKeysPerUser: 2" in refused("LimitExceeded", iam.create_access_key, UserName=user)
    iam.update_access_key(UserName=user, AccessKeyId=first["key"], Status="Inactive")
    refused("InvalidClientTokenId", api.client("sts", **first).get_caller_identity)
    iam.update_access_key(UserName=user, AccessKeyId=first["key"], Status="Active")
    api.client("sts", **first).get_caller_identity()
    shown = iam.list_access_keys(UserName=user)["AccessKeyMetadata"]
    assert len(shown) == 2 and all("SecretAccessKey" not in key for key in shown)
    for key in shown:
        iam.delete_access_key(UserName=user, AccessKeyId=key["AccessKeyId"])
    refused("InvalidClientTokenId", api.client("sts", **first).get_caller_identity)
    iam.delete_user(UserName=user)


def test_passwords_follow_the_policy_and_are_changed(api, iam):
    user = name("pw")
    iam.create_user(UserName=user)
    refused("NoSuchEntity", iam.get_account_password_policy)
    refused("PasswordPolicyViolation", iam.create_login_profile, UserName=user, Password="short1A")
    iam.update_account_password_policy(
        MinimumPasswordLength=12, RequireSymbols=True, AllowUsersToChangePassword=True, PasswordReusePrevention=2
    )
    try:
        policy = iam.get_account_password_policy()["PasswordPolicy"]
        assert policy["MinimumPasswordLength"] == 12 and not policy["ExpirePasswords"]
        message = refused("PasswordPolicyViolation", iam.create_login_profile, UserName=user, Password="Abcdefgh1234")
        assert "symbol" in message
        iam.create_login_profile(UserName=user, Password="First-password-1", PasswordResetRequired=True)
        refused("EntityAlreadyExists", iam.create_login_profile, UserName=user, Password="First-password-1")
        assert iam.get_login_profile(UserName=user)["LoginProfile"]["PasswordResetRequired"]
        iam.attach_user_policy(UserName=user, PolicyArn="arn:aws:iam::aws:policy/IAMUserChangePassword")
        own = api.client("iam", **key_of(iam, user))
        refused("AccessDenied", own.change_password, OldPassword="wrong", NewPassword="Second-password-2")
        own.change_password(OldPassword="First-password-1", NewPassword="Second-password-2")
        assert not iam.get_login_profile(UserName=user)["LoginProfile"]["PasswordResetRequired"]
        refused("PasswordPolicyViolation", own.change_password, OldPassword="Second-password-2", NewPassword="First-password-1")
    finally:
        iam.delete_account_password_policy()
    refused("InvalidUserType", iam.change_password, OldPassword="a", NewPassword="b")


def test_an_mfa_device_is_really_checked(api, iam):
    user, device = name("mfa"), name("phone")
    iam.create_user(UserName=user)
    made = iam.create_virtual_mfa_device(VirtualMFADeviceName=device)["VirtualMFADevice"]
    seed, serial = made["Base32StringSeed"].decode(), made["SerialNumber"]
    assert serial == f"arn:aws:iam::{api.account}:mfa/{device}" and made["QRCodePNG"].startswith(b"\x89PNG")
    enable = {"UserName": user, "SerialNumber": serial}
    refused("InvalidAuthenticationCode", iam.enable_mfa_device, **enable, AuthenticationCode1="000000", AuthenticationCode2="000000")
    now = time.time()
    iam.enable_mfa_device(**enable, AuthenticationCode1=code(seed, now - 90), AuthenticationCode2=code(seed, now - 60))
    assert [d["SerialNumber"] for d in iam.list_mfa_devices(UserName=user)["MFADevices"]] == [serial]
    assert "MFA device" in refused("DeleteConflict", iam.delete_user, UserName=user)
    key = key_of(iam, user)
    sts = api.client("sts", **key)
    refused("AccessDenied", sts.get_session_token, SerialNumber=serial, TokenCode="000000")
    iam.resync_mfa_device(**enable, AuthenticationCode1=code(seed, now - 60), AuthenticationCode2=code(seed, now - 30))
    shown = code(seed)
    session = sts.get_session_token(SerialNumber=serial, TokenCode=shown)["Credentials"]
    assert session["AccessKeyId"].startswith("ASIA")
    # A code is good once.
    refused("AccessDenied", sts.get_session_token, SerialNumber=serial, TokenCode=shown)
    iam.deactivate_mfa_device(**enable)
    iam.delete_virtual_mfa_device(SerialNumber=serial)


# The account.


def test_alias_and_summary(api, iam):
    refused("ValidationError", iam.create_account_alias, AccountAlias="-bad")
    iam.create_account_alias(AccountAlias="kumo-team")
    assert iam.list_account_aliases()["AccountAliases"] == ["kumo-team"]
    summary = iam.get_account_summary()["SummaryMap"]
    assert summary["AccountAccessKeysPresent"] == 1 and summary["AccessKeysPerUserQuota"] == 2
    refused("NoSuchEntity", iam.delete_account_alias, AccountAlias="another")
    iam.delete_account_alias(AccountAlias="kumo-team")
    assert iam.list_account_aliases()["AccountAliases"] == []


def test_the_credential_report_is_aws_s_csv(fresh_api):
    iam = fresh_api.client("iam")
    refused("ReportNotPresent", iam.get_credential_report)
    iam.create_user(UserName="reported")
    iam.create_login_profile(UserName="reported", Password="Correct-h0rse")
    key_of(iam, "reported")
    assert iam.generate_credential_report()["State"] == "STARTED"
    assert iam.generate_credential_report()["State"] == "COMPLETE"
    report = iam.get_credential_report()
    assert report["ReportFormat"] == "text/csv"
    root, user = csv.DictReader(io.StringIO(report["Content"].decode()))
    assert root["user"] == "<root_account>" and root["access_key_1_active"] == "true"
    assert user["user"] == "reported" and user["password_enabled"] == "true" and user["cert_2_last_rotated"] == "N/A"
    assert (user["access_key_1_active"], user["access_key_2_active"], user["mfa_active"]) == ("true", "false", "false")


def test_no_secret_is_at_rest_or_in_the_log(fresh_api):
    """What was told once is nowhere in the state directory but in the root user's own file."""
    iam = fresh_api.client("iam")
    iam.create_user(UserName="secretive")
    secrets = [key_of(iam, "secretive")["secret"], "Correct-h0rse-battery"]
    iam.create_login_profile(UserName="secretive", Password=secrets[1])
    device = iam.create_virtual_mfa_device(VirtualMFADeviceName="d")["VirtualMFADevice"]
    secrets.append(device["Base32StringSeed"].decode())
    session = fresh_api.client("sts").get_session_token()["Credentials"]
    secrets += [session["SecretAccessKey"], session["SessionToken"]]
    fresh_api.client("sts", key=session["AccessKeyId"], secret=session["SecretAccessKey"], token=session["SessionToken"]).get_caller_identity()
    fresh_api.stop()
    looked = 0
    root = fresh_api.key[1]
    for path in [fresh_api.log, *fresh_api.state.rglob("*")]:
        if not path.is_file():
            continue
        looked += 1
        content = path.read_bytes()
        for secret in [*secrets, *([root] if path.name != "credentials.json" else [])]:
            for spelling in (secret, urllib.parse.quote(secret, safe=""), json.dumps(secret)[1:-1]):
                assert spelling.encode() not in content, f"a secret is in {path}"
    assert looked > 3
    assert (fresh_api.state / "vault.key").stat().st_mode & 0o777 == 0o600
    # All that was promised survives the restart.
    fresh_api.start()
    told = fresh_api.client("sts", key=session["AccessKeyId"], secret=session["SecretAccessKey"], token=session["SessionToken"]).get_caller_identity()
    assert told["Arn"].endswith(":root")


def test_credentials_are_handed_out_as_the_consoles_file(api, iam):
    user = name("csv")
    iam.create_user(UserName=user)
    told = api.kumobako("credentials", user, "--console").stdout
    head, line = told.splitlines()
    assert head == "User name,Password,Access key ID,Secret access key,Console login link"
    (row,) = csv.DictReader(io.StringIO(told))
    assert row["User name"] == user and len(row["Password"]) >= 16
    assert iam.get_login_profile(UserName=user)["LoginProfile"]["PasswordResetRequired"]
    who = api.client("sts", key=row["Access key ID"], secret=row["Secret access key"]).get_caller_identity()
    assert who["Arn"].endswith(f":user/{user}")
    assert "NoSuchEntity" in api.kumobako("credentials", "nobody", check=False).stderr


def test_the_cli_does_the_tutorials_chapter(fresh_api):
    """Master user, group, developers: with the unmodified CLI."""
    aws = fresh_api.aws
    aws("iam", "create-user", "--user-name", "master")
    aws("iam", "attach-user-policy", "--user-name", "master", "--policy-arn", "arn:aws:iam::aws:policy/PowerUserAccess")
    aws("iam", "create-login-profile", "--user-name", "master", "--password", "Initial-pass-1", "--password-reset-required")
    aws("iam", "create-group", "--group-name", "developers")
    for policy in ("AmazonEC2FullAccess", "AmazonRDSFullAccess"):
        aws("iam", "attach-group-policy", "--group-name", "developers", "--policy-arn", f"arn:aws:iam::aws:policy/{policy}")
    for developer in ("developer1", "developer2"):
        aws("iam", "create-user", "--user-name", developer)
        aws("iam", "add-user-to-group", "--group-name", "developers", "--user-name", developer)
    group = aws("iam", "get-group", "--group-name", "developers")
    assert [user["UserName"] for user in group["Users"]] == ["developer1", "developer2"]
    key = aws("iam", "create-access-key", "--user-name", "developer1")["AccessKey"]
    env = fresh_api.env(AWS_ACCESS_KEY_ID=key["AccessKeyId"], AWS_SECRET_ACCESS_KEY=key["SecretAccessKey"])
    told = aws("sts", "get-caller-identity", env=env)
    assert told["Arn"].endswith(":user/developer1")
    bad = aws("iam", "create-policy", "--policy-name", "bad", "--policy-document", "{oops", check=False)
    assert "MalformedPolicyDocument" in bad.stderr
