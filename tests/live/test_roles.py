"""Roles in instances: a profile given, changed and taken away, and the credentials that come by it."""

import json
import os
import pathlib
import subprocess
import sys

import botocore.session
import pytest
from botocore.exceptions import ClientError

from kb.cloud import until

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "api"))

from test_iam import EC2_TRUST, key_of, refused  # noqa: E402

URL = "http://169.254.169.254/latest"
IAM = "meta-data/iam"


def policy(*actions, effect="Allow", resource="*", **more):
    return json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [{"Effect": effect, "Action": list(actions), "Resource": resource, **more}],
        }
    )


def make_role(iam, name, *actions, trust=EC2_TRUST):
    """A role that may do the actions, in a profile of its own: the profile's ARN."""
    iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))
    iam.put_role_policy(RoleName=name, PolicyName="may", PolicyDocument=policy(*actions))
    profile = iam.create_instance_profile(InstanceProfileName=f"{name}-profile")["InstanceProfile"]
    iam.add_role_to_instance_profile(InstanceProfileName=f"{name}-profile", RoleName=name)
    return profile["Arn"]


@pytest.fixture(scope="module")
def iam(live):
    return live.client("iam")


@pytest.fixture(scope="module")
def arns(iam):
    looks = make_role(iam, "looks", "ec2:DescribeInstances", "ec2:DescribeVpcs")
    tags = make_role(iam, "tags", "ec2:DescribeTags")
    return {"looks": looks, "tags": tags}


@pytest.fixture(scope="module")
def server(net, arns):
    """One that was launched with the role `looks`."""
    made = net.launch(net.group(), IamInstanceProfile={"Name": "looks-profile"})
    return made


def get(server, path, header=()):
    """(status, body)"""
    said = server.exec("curl", "-s", "--max-time", "5", "-w", "\n%{http_code}", *header, f"{URL}/{path}")
    body, _, status = said.rpartition("\n")
    return int(status), body


def credentials(server):
    """What the instance's metadata gives, or None."""
    status, role = get(server, f"{IAM}/security-credentials/")
    if status != 200:
        return None
    return json.loads(get(server, f"{IAM}/security-credentials/{role}")[1])


def client(region, service, given):
    return region.client(
        service, key=given["AccessKeyId"], secret=given["SecretAccessKey"], token=given["Token"]
    )


def association(net, server, state="associated"):
    def look():
        found = net.ec2.describe_iam_instance_profile_associations(
            Filters=[{"Name": "instance-id", "Values": [server.id]}]
        )["IamInstanceProfileAssociations"]
        return found if [f["State"] for f in found] == [state] else None

    return until(f"{server} to have a profile {state}", look, patience=15)[0]


def none_left(net, server):
    def look():
        found = net.ec2.describe_iam_instance_profile_associations(
            Filters=[{"Name": "instance-id", "Values": [server.id]}]
        )
        return not found["IamInstanceProfileAssociations"]

    until(f"{server} to have no profile", look, patience=15)


def test_an_instance_acts_by_its_role_and_no_further(net, server, arns):
    assert server.facts()["IamInstanceProfile"]["Arn"] == arns["looks"]
    held = association(net, server)
    assert held["AssociationId"].startswith("iip-assoc-") and held["IamInstanceProfile"]["Arn"] == arns["looks"]
    info = json.loads(get(server, f"{IAM}/info")[1])
    assert info["Code"] == "Success" and info["InstanceProfileArn"] == arns["looks"]
    assert info["InstanceProfileId"] == server.facts()["IamInstanceProfile"]["Id"]
    given = credentials(server)
    assert given["Code"] == "Success" and given["Type"] == "AWS-HMAC" and given["AccessKeyId"].startswith("ASIA")
    told = client(net.region, "sts", given).get_caller_identity()
    assert told["Arn"] == f"arn:aws:sts::{net.region.account}:assumed-role/looks/{server.id}"
    ec2 = client(net.region, "ec2", given)
    assert ec2.describe_instances(InstanceIds=[server.id])["Reservations"]
    message = refused("UnauthorizedOperation", ec2.terminate_instances, InstanceIds=[server.id])
    assert f"assumed-role/looks/{server.id}" in message and "identity-based policy" in message
    refused("UnauthorizedOperation", ec2.describe_tags)
    refused("AccessDenied", client(net.region, "iam", given).list_users)
    by_filter = net.ec2.describe_instances(
        Filters=[{"Name": "iam-instance-profile.arn", "Values": [arns["looks"]]}]
    )["Reservations"]
    assert [r["Instances"][0]["InstanceId"] for r in by_filter] == [server.id]


def test_the_sdk_s_own_provider_finds_them(net, server):
    """boto3's provider for instances reads the real answers, by version 2 of the service."""
    from botocore.credentials import InstanceMetadataProvider
    from botocore.utils import InstanceMetadataFetcher

    class Inside(InstanceMetadataFetcher):
        """The same, but what it asks is asked from inside the instance."""

        def _curl(self, path, *options):
            status, body = get(server, path.removeprefix("latest/"), options)
            return type("Response", (), {"status_code": status, "text": body, "content": body.encode()})

        def _fetch_metadata_token(self):
            ttl = ("-X", "PUT", "-H", "x-aws-ec2-metadata-token-ttl-seconds: 21600")
            return self._curl("latest/api/token", *ttl).text

        def _get_request(self, url_path, retry_func, token=None):
            return self._curl(url_path, "-H", f"x-aws-ec2-metadata-token: {token}")

    net.ec2.modify_instance_metadata_options(InstanceId=server.id, HttpTokens="required")
    until("tokens to be required", lambda: get(server, "meta-data/instance-id")[0] == 401, patience=10)
    assert get(server, f"{IAM}/security-credentials/looks")[0] == 401
    found = InstanceMetadataProvider(Inside()).load()
    net.ec2.modify_instance_metadata_options(InstanceId=server.id, HttpTokens="optional")
    assert not found.refresh_needed(), "they last"
    session = botocore.session.Session()
    session._credentials = found
    ec2 = session.create_client("ec2", region_name=net.region.name, endpoint_url=net.region.endpoint)
    assert ec2.describe_vpcs()["Vpcs"]
    until("options to be as they were", lambda: get(server, "meta-data/instance-id")[0] == 200, patience=10)


def test_the_aws_cli_acts_by_them(net, server):
    given = credentials(server)
    env = net.region.env(
        AWS_ACCESS_KEY_ID=given["AccessKeyId"],
        AWS_SECRET_ACCESS_KEY=given["SecretAccessKey"],
        AWS_SESSION_TOKEN=given["Token"],
    )
    told = net.region.aws("sts", "get-caller-identity", env=env)
    assert told["Arn"].endswith(f":assumed-role/looks/{server.id}")


def test_they_are_told_to_nobody_else_and_kept_from_others(net, server):
    other = net.launch(net.group(), subnet=net.c)
    assert get(other, f"{IAM}/")[0] == 404 and get(other, f"{IAM}/security-credentials/looks")[0] == 404
    assert "IamInstanceProfile" not in other.facts()
    secret = credentials(server)["SecretAccessKey"]
    state = net.region.state
    where = subprocess.run(["grep", "-rlF", "--", secret, str(state)], capture_output=True, text=True).stdout
    files = [pathlib.Path(line) for line in where.splitlines()]
    assert files == [state / "run/dataplane" / net.vpc / "config.json"], "in no log, and in no store"
    assert os.stat(files[0]).st_mode & 0o777 == 0o600
    assert secret not in net.region.log_text()
    # What its metadata service is told lies where no guest can look.
    assert server.exec("ls", str(state), check=False).returncode != 0


def test_a_restart_of_the_daemon_renews_nothing(net, server):
    before = credentials(server)
    net.region.kill9()
    assert credentials(server) == before, "while nobody is there"
    net.region.start()
    assert client(net.region, "sts", before).get_caller_identity()["Arn"].endswith(server.id)
    # A look at everything comes with the start.
    association(net, server)
    assert credentials(server) == before


def test_a_profile_is_replaced_and_taken_away_while_running(net, server, arns):
    before = credentials(server)
    old = association(net, server)["AssociationId"]
    refused(
        "IncorrectState",
        net.ec2.associate_iam_instance_profile,
        InstanceId=server.id,
        IamInstanceProfile={"Name": "tags-profile"},
    )
    new = net.ec2.replace_iam_instance_profile_association(
        AssociationId=old, IamInstanceProfile={"Arn": arns["tags"]}
    )["IamInstanceProfileAssociation"]
    assert new["AssociationId"] != old and new["State"] == "associating"
    assert association(net, server)["AssociationId"] == new["AssociationId"]
    assert get(server, f"{IAM}/security-credentials/") == (200, "tags")
    assert client(net.region, "ec2", credentials(server)).describe_tags()
    assert client(net.region, "ec2", before).describe_vpcs(), "former ones are good until they expire"
    refused(
        "InvalidAssociationID.NotFound", net.ec2.disassociate_iam_instance_profile, AssociationId=old
    )

    gone = net.ec2.disassociate_iam_instance_profile(AssociationId=new["AssociationId"])
    assert gone["IamInstanceProfileAssociation"]["State"] == "disassociating"
    none_left(net, server)
    assert get(server, f"{IAM}/info")[0] == 404 and "IamInstanceProfile" not in server.facts()

    made = net.ec2.associate_iam_instance_profile(
        InstanceId=server.id, IamInstanceProfile={"Name": "looks-profile"}
    )["IamInstanceProfileAssociation"]
    assert made["State"] == "associating"
    association(net, server)
    assert get(server, f"{IAM}/security-credentials/") == (200, "looks")


def test_it_outlives_a_stop_and_ends_with_the_instance(net, arns):
    template = net.ec2.create_launch_template(
        LaunchTemplateName="with-role",
        LaunchTemplateData={"IamInstanceProfile": {"Arn": arns["looks"]}},
    )["LaunchTemplate"]["LaunchTemplateId"]
    server = net.launch(net.group(), LaunchTemplate={"LaunchTemplateId": template})
    held = association(net, server)
    net.ec2.stop_instances(InstanceIds=[server.id])
    server.wait("instance_stopped")
    # A stopped instance's can be taken away, not replaced.
    refused(
        "IncorrectState",
        net.ec2.replace_iam_instance_profile_association,
        AssociationId=held["AssociationId"],
        IamInstanceProfile={"Name": "tags-profile"},
    )
    net.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_running")
    assert association(net, server) == held
    assert credentials(server)["Code"] == "Success"
    net.ec2.terminate_instances(InstanceIds=[server.id])
    server.wait("instance_terminated")
    none_left(net, server)
    refused(
        "IncorrectInstanceState",
        net.ec2.associate_iam_instance_profile,
        InstanceId=server.id,
        IamInstanceProfile={"Name": "looks-profile"},
    )


def test_bad_profiles_are_refused_in_ec2_s_words(net, iam, server):
    iam.create_instance_profile(InstanceProfileName="empty")
    image = net.image()
    for by, words in [
        ({"Name": "no-such"}, "(no-such) for parameter iamInstanceProfile.name is invalid"),
        ({"Arn": "arn:aws:iam::1:instance-profile/x"}, "parameter iamInstanceProfile.arn is invalid"),
        ({"Name": "empty"}, "has no associated IAM Roles"),
    ]:
        with pytest.raises(ClientError, match="InvalidParameterValue") as error:
            net.ec2.run_instances(
                ImageId=image, InstanceType="t2.micro", MinCount=1, MaxCount=1, SubnetId=net.a, IamInstanceProfile=by
            )
        assert words in str(error.value)
    both = {"Name": "looks-profile", "Arn": "arn:aws:iam::1:instance-profile/x"}
    refused(
        "InvalidParameterCombination",
        net.ec2.associate_iam_instance_profile,
        InstanceId=net.launch(net.group(), ready=False).id,
        IamInstanceProfile=both,
    )
    refused("InvalidParameterValue", net.ec2.disassociate_iam_instance_profile, AssociationId="x")


def test_a_role_is_handed_on_by_whoever_may_pass_it(net, iam, server, arns):
    """`iam:PassRole` guards launches, also by template, and associations."""
    iam.create_user(UserName="operator")
    iam.put_user_policy(UserName="operator", PolicyName="ec2", PolicyDocument=policy("ec2:*"))
    ec2 = net.region.client("ec2", **key_of(iam, "operator"))
    launch = {
        "ImageId": net.image(),
        "InstanceType": "t2.micro",
        "MinCount": 1,
        "MaxCount": 1,
        "SubnetId": net.a,
        "DryRun": True,
    }
    profile = {"IamInstanceProfile": {"Name": "looks-profile"}}
    ec2.create_launch_template(LaunchTemplateName="hidden-role", LaunchTemplateData=profile)
    template = {"LaunchTemplate": {"LaunchTemplateName": "hidden-role"}}
    refused("DryRunOperation", ec2.run_instances, **launch)
    for how in (profile, template):
        message = refused("UnauthorizedOperation", ec2.run_instances, **launch, **how)
        assert "iam:PassRole on resource: " in message and ":role/looks" in message
    held = association(net, server)["AssociationId"]
    refused(
        "UnauthorizedOperation",
        ec2.replace_iam_instance_profile_association,
        AssociationId=held,
        IamInstanceProfile={"Arn": arns["tags"]},
    )
    to_ec2 = {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}
    role = f"arn:aws:iam::{net.region.account}:role/looks"
    document = policy("iam:PassRole", resource=role, Condition=to_ec2)
    iam.put_user_policy(UserName="operator", PolicyName="pass", PolicyDocument=document)
    for how in (profile, template):
        refused("DryRunOperation", ec2.run_instances, **launch, **how)


def test_a_role_that_is_gone_or_trusts_others_gives_nothing(net, iam, server):
    """What was given dies with the role; a deletion goes the way that IAM prescribes."""
    others = {**EC2_TRUST, "Statement": [{**EC2_TRUST["Statement"][0], "Principal": {"Service": "rds.amazonaws.com"}}]}
    make_role(iam, "others", "ec2:*", trust=others)
    make_role(iam, "mortal", "ec2:DescribeVpcs")
    held = association(net, server)["AssociationId"]
    net.ec2.replace_iam_instance_profile_association(
        AssociationId=held, IamInstanceProfile={"Name": "others-profile"}
    )
    held = association(net, server)["AssociationId"]
    assert credentials(server)["Code"] == "AssumeRoleUnauthorizedAccess"
    iam.update_assume_role_policy(RoleName="others", PolicyDocument=json.dumps(EC2_TRUST))
    until("the role to be given", lambda: credentials(server)["Code"] == "Success", patience=15)

    net.ec2.replace_iam_instance_profile_association(
        AssociationId=held, IamInstanceProfile={"Name": "mortal-profile"}
    )
    association(net, server)
    given = credentials(server)
    assert client(net.region, "ec2", given).describe_vpcs()["Vpcs"]
    refused("DeleteConflict", iam.delete_role, RoleName="mortal")
    iam.remove_role_from_instance_profile(InstanceProfileName="mortal-profile", RoleName="mortal")
    until("no role to be there", lambda: credentials(server) is None, patience=15)
    assert json.loads(get(server, f"{IAM}/info")[1])["Code"] == "Success"
    iam.delete_role_policy(RoleName="mortal", PolicyName="may")
    iam.delete_role(RoleName="mortal")
    refused("AuthFailure", client(net.region, "ec2", given).describe_vpcs)
    # A profile in use may be deleted, as on AWS; the instance shows it on.
    iam.delete_instance_profile(InstanceProfileName="mortal-profile")
    said = lambda: json.loads(get(server, f"{IAM}/info")[1])["Code"]  # noqa: E731
    until("the profile to be missed", lambda: said() == "InstanceProfileNotFound", patience=15)
    assert server.facts()["IamInstanceProfile"]["Arn"].endswith("/mortal-profile")
