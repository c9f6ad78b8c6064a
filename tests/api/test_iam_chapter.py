"""The tutorial's chapter on accounts and permissions, by boto3 and the aws CLI, and never as the root user but to set up:
a master user, developers in a group, policies of one's own, roles by profiles, credentials from the console's file."""

import json
import pathlib
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

from kb.region import Region

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from test_iam import code, key_of, refused  # noqa: E402

MANAGED = "arn:aws:iam::aws:policy/"
DEVELOPERS = ("developer1", "developer2", "developer3")


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action, resource="*", effect="Allow", **more):
    return {"Effect": effect, "Action": action, "Resource": resource, **more}


class Account:
    """Identities made by the root user, and clients by each one's own key."""

    def __init__(self, region):
        self.region, self.iam = region, region.client("iam")
        self.keys = {}

    def user(self, name, *managed):
        self.iam.create_user(UserName=name)
        for policy in managed:
            self.iam.attach_user_policy(UserName=name, PolicyArn=MANAGED + policy)
        self.keys[name] = key_of(self.iam, name)

    def by(self, name, service):
        return self.region.client(service, **self.keys[name])

    def profiles(self, text=""):
        """An environment with a profile for each user, as `aws configure` writes them, and nothing else."""
        config = self.region.state.with_name(self.region.state.name + ".aws")
        users = "".join(
            f"[profile {name}]\naws_access_key_id = {key['key']}\naws_secret_access_key = {key['secret']}\n"
            for name, key in self.keys.items()
        )
        config.write_text(users + text)
        env = self.region.env(AWS_CONFIG_FILE=str(config), AWS_SHARED_CREDENTIALS_FILE="/nonexistent")
        del env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]
        return env


@pytest.fixture(scope="module")
def account():
    with Region(data_plane=False) as region:
        account = Account(region)
        account.user("master", "PowerUserAccess")
        account.iam.create_group(GroupName="developers")
        for policy in ("AmazonEC2FullAccess", "AmazonRDSFullAccess"):
            account.iam.attach_group_policy(GroupName="developers", PolicyArn=MANAGED + policy)
        for name in DEVELOPERS:
            account.user(name)
            account.iam.add_user_to_group(GroupName="developers", UserName=name)
        yield account


def test_the_master_user_may_all_but_administer_users(account):
    ec2, iam = account.by("master", "ec2"), account.by("master", "iam")
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    ec2.delete_vpc(VpcId=vpc)
    message = refused("AccessDenied", iam.create_user, UserName="intruder")
    who = f"User: arn:aws:iam::{account.region.account}:user/master"
    what = f"iam:CreateUser on resource: arn:aws:iam::{account.region.account}:user/intruder"
    why = "because no identity-based policy allows the iam:CreateUser action"
    assert message == f"{who} is not authorized to perform: {what} {why}"
    refused("AccessDenied", iam.attach_user_policy, UserName="master", PolicyArn=MANAGED + "AdministratorAccess")
    env = account.profiles()
    aws = account.region.aws
    assert aws("--profile", "master", "ec2", "describe-vpcs", env=env)["Vpcs"]
    said = aws("--profile", "master", "iam", "list-users", env=env, check=False)
    assert said.returncode != 0 and "(AccessDenied)" in said.stderr and "iam:ListUsers" in said.stderr
    assert aws("--profile", "master", "iam", "list-roles", env=env)["Roles"] == [], "its one exception"


@pytest.mark.parametrize("name", DEVELOPERS)
def test_developers_have_what_their_group_has(account, name):
    ec2 = account.by(name, "ec2")
    group = ec2.create_security_group(GroupName=name, Description=name)["GroupId"]
    ec2.delete_security_group(GroupId=group)
    refused("AccessDenied", account.by(name, "iam").list_users)
    user = f"arn:aws:iam::{account.region.account}:user/{name}"
    results = account.iam.simulate_principal_policy(
        PolicySourceArn=user,
        ActionNames=["ec2:RunInstances", "rds:CreateDBInstance", "s3:ListAllMyBuckets", "iam:CreateUser"],
    )["EvaluationResults"]
    told = {r["EvalActionName"]: r["EvalDecision"] for r in results}
    assert told == {
        "ec2:RunInstances": "allowed",
        "rds:CreateDBInstance": "allowed",
        "s3:ListAllMyBuckets": "implicitDeny",
        "iam:CreateUser": "implicitDeny",
    }
    # What the region doesn't serve is not let through either: the wire answers no S3.
    done = account.region.aws("--profile", name, "s3api", "list-buckets", env=account.profiles(), check=False)
    assert done.returncode != 0 and "Buckets" not in done.stdout


def test_whoever_leaves_the_group_may_nothing(account):
    account.user("leaver")
    account.iam.add_user_to_group(GroupName="developers", UserName="leaver")
    ec2 = account.by("leaver", "ec2")
    assert ec2.describe_vpcs()["Vpcs"]
    account.iam.remove_user_from_group(GroupName="developers", UserName="leaver")
    message = refused("UnauthorizedOperation", ec2.describe_vpcs)
    assert "is not authorized to perform: ec2:DescribeVpcs because no identity-based policy allows" in message


def test_a_policy_of_one_s_own(account):
    """A slip of the pen is found; a deny wins; conditions hold."""
    aws, env = account.region.aws, account.region.env()
    create = ("iam", "create-policy", "--policy-name", "own", "--policy-document")
    slips = {
        '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow" "Action": "ec2:*", "Resource": "*"}]}': "Syntax",
        document(allow("ec2:*", effect="Permit")): "",
        document({"Effect": "Allow", "Action": "ec2:*"}): "resource",
        document(allow("ec2")): "vendor",
    }
    for text, word in slips.items():
        said = aws(*create, text, env=env, check=False)
        assert "(MalformedPolicyDocument)" in said.stderr and word.lower() in said.stderr.lower(), said.stderr
    not_large = {"StringNotEquals": {"ec2:InstanceType": "t2.micro"}}
    elsewhere = {"NotIpAddress": {"aws:SourceIp": "127.0.0.0/8"}}
    text = document(
        allow(["ec2:Describe*", "ec2:RunInstances"]),
        allow("ec2:DescribeKeyPairs", effect="Deny"),
        allow("ec2:RunInstances", "arn:aws:ec2:*:*:instance/*", effect="Deny", Condition=not_large),
        allow("ec2:DescribeAddresses", effect="Deny", Condition=elsewhere),
        allow("ec2:DescribeTags", effect="Deny", Condition={"StringEquals": {"aws:username": "careful"}}),
    )
    arn = aws(*create, text, env=env)["Policy"]["Arn"]
    account.user("careful")
    account.iam.attach_user_policy(UserName="careful", PolicyArn=arn)
    account.iam.attach_user_policy(UserName="careful", PolicyArn=MANAGED + "AmazonEC2FullAccess")
    ec2 = account.by("careful", "ec2")
    assert ec2.describe_vpcs()["Vpcs"] and ec2.describe_addresses()["Addresses"] == []
    assert "with an explicit deny" in refused("UnauthorizedOperation", ec2.describe_key_pairs)
    refused("UnauthorizedOperation", ec2.describe_tags)
    launch = {"ImageId": "ami-0123456789abcdef0", "MinCount": 1, "MaxCount": 1}
    refused("InvalidAMIID.NotFound", ec2.run_instances, InstanceType="t2.micro", **launch)
    message = refused("UnauthorizedOperation", ec2.run_instances, InstanceType="t3.large", **launch)
    sealed = message.partition("Encoded authorization failure message: ")[2]
    decoded = json.loads(account.region.sts.decode_authorization_message(EncodedMessage=sealed)["DecodedMessage"])
    assert decoded["explicitDeny"] and decoded["context"]["action"] == "ec2:RunInstances"
    said = account.region.kumobako("why", message).stdout
    assert "user/careful" in said and arn in said and "ec2:InstanceType = t3.large" in said


def test_a_profile_that_assumes_a_role(account):
    """`role_arn` and `source_profile`: a developer changes into a role for what needs more."""
    trust = document(
        {
            "Effect": "Allow",
            "Principal": {"AWS": f"arn:aws:iam::{account.region.account}:user/developer1"},
            "Action": "sts:AssumeRole",
        }
    )
    role = account.iam.create_role(RoleName="auditor", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    account.iam.attach_role_policy(RoleName="auditor", PolicyArn=MANAGED + "IAMReadOnlyAccess")
    lines = f"[profile audit]\nrole_arn = {role}\nsource_profile = %s\nrole_session_name = %s\n"
    aws = account.region.aws
    env = account.profiles(lines % ("developer1", "audit"))
    assert aws("--profile", "audit", "sts", "get-caller-identity", env=env)["Arn"].endswith(":assumed-role/auditor/audit")
    assert aws("--profile", "audit", "iam", "list-users", env=env)["Users"]
    said = aws("--profile", "audit", "ec2", "describe-vpcs", env=env, check=False)
    assert "(UnauthorizedOperation)" in said.stderr, "the role's rights are not added to one's own"
    said = aws("--profile", "audit", "sts", "get-caller-identity", env=account.profiles(lines % ("developer2", "other")), check=False)
    assert "(AccessDenied)" in said.stderr and "sts:AssumeRole" in said.stderr


def test_the_console_s_file_is_imported_by_the_cli(account):
    """`aws configure import` reads it as it reads the console's own."""
    account.iam.create_user(UserName="newcomer")
    account.iam.add_user_to_group(GroupName="developers", UserName="newcomer")
    told = account.region.kumobako("credentials", "newcomer", "--console").stdout
    home = account.region.state.with_name(account.region.state.name + ".home")
    home.mkdir()
    (home / "newcomer.csv").write_text(told)
    env = account.region.env(HOME=str(home), AWS_CONFIG_FILE=str(home / "config"))
    env |= {"AWS_SHARED_CREDENTIALS_FILE": str(home / "credentials")}
    del env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]
    aws = account.region.aws
    aws("configure", "import", "--csv", f"file://{home}/newcomer.csv", v=2, env=env)
    who = aws("--profile", "newcomer", "sts", "get-caller-identity", v=2, env=env)
    assert who["Arn"].endswith(":user/newcomer")
    assert aws("--profile", "newcomer", "ec2", "describe-vpcs", env=env)["Vpcs"]


def test_a_session_without_a_second_factor_is_kept_from_iam(account):
    """Whatever its user may: IAM doesn't know such sessions."""
    account.user("admin", "AdministratorAccess")
    device = account.iam.create_virtual_mfa_device(VirtualMFADeviceName="admin")["VirtualMFADevice"]
    seed = device["Base32StringSeed"].decode()
    now = time.time()
    account.iam.enable_mfa_device(
        UserName="admin",
        SerialNumber=device["SerialNumber"],
        AuthenticationCode1=code(seed, now - 60),
        AuthenticationCode2=code(seed, now - 30),
    )
    sts = account.by("admin", "sts")

    def clients(made):
        names = {"key": made["AccessKeyId"], "secret": made["SecretAccessKey"], "token": made["SessionToken"]}
        return [account.region.client(service, **names) for service in ("iam", "ec2", "sts")]

    iam, ec2, own = clients(sts.get_session_token()["Credentials"])
    refused("InvalidClientTokenId", iam.list_users)
    assert ec2.describe_vpcs()["Vpcs"] and own.get_caller_identity()["Arn"].endswith(":user/admin")
    given = {"SerialNumber": device["SerialNumber"], "TokenCode": code(seed)}
    iam, _, _ = clients(sts.get_session_token(**given)["Credentials"])
    assert iam.list_users()["Users"]
    everything = document(allow("*"))
    made = sts.get_federation_token(Name="guest", Policy=everything)["Credentials"]
    iam, ec2, own = clients(made)
    refused("InvalidClientTokenId", iam.list_users)
    role = f"arn:aws:iam::{account.region.account}:role/auditor"
    refused("AccessDenied", own.assume_role, RoleArn=role, RoleSessionName="no")
    assert ec2.describe_vpcs()["Vpcs"]


def test_a_broker_gets_a_token_to_sign_in_by(account):
    """As the IAM User Guide's own program asks for it: no call that is signed, but a page."""

    def federation(**form):
        url = f"{account.region.endpoint}/federation?{urllib.parse.urlencode(form)}"
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def handed(made):
        names = {"sessionId": "AccessKeyId", "sessionKey": "SecretAccessKey", "sessionToken": "SessionToken"}
        return json.dumps({name: made[key] for name, key in names.items()})

    sts = account.by("developer3", "sts")
    account.iam.put_user_policy(
        UserName="developer3", PolicyName="broker", PolicyDocument=document(allow("sts:GetFederationToken"))
    )
    made = sts.get_federation_token(Name="visitor", Policy=document(allow("ec2:Describe*")))["Credentials"]
    status, told = federation(Action="getSigninToken", Session=handed(made))
    assert status == 200 and len(told["SigninToken"]) > 100
    login = {"Action": "login", "Issuer": "here", "Destination": "https://console.aws.amazon.com/"}
    status, words = federation(**login, SigninToken=told["SigninToken"])
    assert status == 501 and "federated-user/visitor" in words and "no console yet" in words
    assert federation(**login, SigninToken="made-up")[0] == 400
    assert federation(Action="getSigninToken", Session=handed({**made, "SecretAccessKey": "x"}))[0] == 400
    own = sts.get_session_token()["Credentials"]
    assert federation(Action="getSigninToken", Session=handed(own))[0] == 400


def test_a_given_password_is_changed_at_the_first_sign_in(account):
    """The door that takes passwords: nobody comes in by one that another has set."""
    told = account.region.kumobako("credentials", "developer2", "--console").stdout
    first = told.splitlines()[1].split(",")[1]
    base = {"account": account.region.account, "username": "developer2"}

    def sign_in(**form):
        data = urllib.parse.urlencode({**base, **form}).encode()
        try:
            with urllib.request.urlopen(f"{account.region.endpoint}/signin", data=data, timeout=20) as answer:
                return answer.status, json.load(answer)["SigninToken"]
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    wrong = (401, "Your authentication information is incorrect. Please try again.")
    assert sign_in(password="guessed") == sign_in(username="nobody", password=first) == wrong
    assert sign_in(account="000000000000", password=first) == wrong
    status, words = sign_in(password=first)
    assert status == 403 and "must change your password" in words
    assert sign_in(password=first, new_password="short")[0] == 400
    assert "PasswordLastUsed" not in account.iam.get_user(UserName="developer2")["User"]
    status, token = sign_in(password=first, new_password="My-own-password-1")
    assert status == 200 and len(token) > 100
    assert not account.iam.get_login_profile(UserName="developer2")["LoginProfile"]["PasswordResetRequired"]
    assert "PasswordLastUsed" in account.iam.get_user(UserName="developer2")["User"]
    assert sign_in(password=first) == wrong and sign_in(password="My-own-password-1")[0] == 200
    url = f"{account.region.endpoint}/signin?{urllib.parse.urlencode(base)}&password=x"
    with pytest.raises(urllib.error.HTTPError, match="405"):
        urllib.request.urlopen(url, timeout=10)
