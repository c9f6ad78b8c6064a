"""The history of events: who did what, told by LookupEvents; and `kumobako why`, which reads it."""

import datetime
import json
import pathlib
import sys
import time

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from test_iam import key_of, refused  # noqa: E402

ALLOW = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ec2:Describe*", "Resource": "*"}]}


@pytest.fixture(scope="module")
def region():
    from kb.region import Region

    with Region(data_plane=False) as region:
        yield region


@pytest.fixture(scope="module")
def trail(region):
    return region.client("cloudtrail")


@pytest.fixture(scope="module")
def bob(region):
    iam = region.client("iam")
    iam.create_user(UserName="bob")
    iam.put_user_policy(UserName="bob", PolicyName="p", PolicyDocument=json.dumps(ALLOW))
    return key_of(iam, "bob")


def lookup(trail, key=None, value=None, **more):
    attributes = {"LookupAttributes": [{"AttributeKey": key, "AttributeValue": value}]} if key else {}
    return trail.lookup_events(**attributes, **more)["Events"]


def told(event):
    return json.loads(event["CloudTrailEvent"])


def test_a_call_is_told_with_who_what_and_whence(region, trail):
    vpc = region.client().create_vpc(CidrBlock="10.3.0.0/16")["Vpc"]["VpcId"]
    [event] = lookup(trail, "ResourceName", vpc)
    assert event["EventName"] == "CreateVpc" and event["ReadOnly"] == "false" and event["Username"] == "root"
    assert event["EventSource"] == "ec2.amazonaws.com" and event["AccessKeyId"] == region.key[0]
    assert {"ResourceType": "AWS::EC2::VPC", "ResourceName": vpc} in event["Resources"]
    assert abs(event["EventTime"].timestamp() - time.time()) < 60
    whole = told(event)
    assert whole["userIdentity"] == {
        "type": "Root",
        "principalId": region.account,
        "arn": f"arn:aws:iam::{region.account}:root",
        "accountId": region.account,
        "accessKeyId": region.key[0],
    }
    assert whole["requestParameters"] == {"cidrBlock": "10.3.0.0/16"}
    assert whole["responseElements"]["vpc"]["vpcId"] == vpc
    assert whole["sourceIPAddress"] == "127.0.0.1" and "otocore" in whole["userAgent"]
    assert whole["eventID"] == event["EventId"] and whole["awsRegion"] == region.name
    assert "errorCode" not in whole and whole["readOnly"] is False
    assert lookup(trail, "EventId", event["EventId"]) == [event]


def test_each_attribute_finds_its_own(region, trail, bob):
    region.client(**bob).describe_vpcs()
    events = lookup(trail, "Username", "bob")
    assert events and all(e["Username"] == "bob" for e in events)
    identity = told(events[0])["userIdentity"]
    assert identity["type"] == "IAMUser" and identity["userName"] == "bob" and identity["principalId"].startswith("AIDA")
    assert [e["EventName"] for e in lookup(trail, "AccessKeyId", bob["key"])][:1] == ["DescribeVpcs"]
    assert all(e["ReadOnly"] == "true" for e in lookup(trail, "ReadOnly", "true"))
    assert all(e["ReadOnly"] == "false" for e in lookup(trail, "ReadOnly", "false"))
    made = lookup(trail, "EventName", "CreateUser")
    assert [told(e)["requestParameters"] for e in made] == [{"userName": "bob"}]
    assert {e["EventSource"] for e in lookup(trail, "EventSource", "iam.amazonaws.com")} == {"iam.amazonaws.com"}
    assert "CreateUser" in {e["EventName"] for e in lookup(trail, "ResourceType", "AWS::IAM::User")}
    assert lookup(trail, "EventName", "RebootInstances") == []


def test_a_refusal_is_told_and_why_explains_it(region, trail, bob):
    refused("UnauthorizedOperation", region.client(**bob).create_vpc, CidrBlock="10.4.0.0/16")
    event = told(lookup(trail, "Username", "bob")[0])
    assert event["errorCode"] == "Client.UnauthorizedOperation" and event["eventName"] == "CreateVpc"
    assert "is not authorized to perform: ec2:CreateVpc" in event["errorMessage"]
    words = region.kumobako("why").stdout
    for part in ("CreateVpc of ec2", "user/bob", "wanted   ec2:CreateVpc", "missing  the permission for ec2:CreateVpc"):
        assert part in words, words

    refused("AccessDenied", region.client("iam", **bob).create_user, UserName="eve")
    region.client().describe_vpcs()
    words = region.kumobako("why", "--user", "bob").stdout
    assert "wanted   iam:CreateUser" in words and "user/eve" in words and "missing" in words, words
    refused("AccessDeniedException", region.client("cloudtrail", **bob).lookup_events)
    assert "wanted   cloudtrail:LookupEvents" in region.kumobako("why").stdout
    done = region.kumobako("why", "--user", "nobody", check=False)
    assert done.returncode == 1 and "no refusal of nobody" in done.stderr
    # The message itself, as before.
    told_so = region.client(**bob)
    with pytest.raises(Exception) as error:
        told_so.delete_vpc(VpcId="vpc-12345678")
    assert "ec2:DeleteVpc" in region.kumobako("why", str(error.value)).stdout


def test_failures_and_sessions_are_told(region, trail):
    ec2, iam = region.client(), region.client("iam")
    refused("InvalidVpcID.NotFound", ec2.delete_vpc, VpcId="vpc-00000000000000001")
    event = told(lookup(trail, "EventName", "DeleteVpc")[0])
    assert event["errorCode"] == "Client.InvalidVpcID.NotFound" and event["responseElements"] is None
    refused("DryRunOperation", ec2.create_vpc, CidrBlock="10.5.0.0/16", DryRun=True)
    assert told(lookup(trail, "EventName", "CreateVpc")[0])["errorCode"] == "Client.DryRunOperation"
    # Nobody's calls are nobody's history.
    refused("AuthFailure", region.client(key="AKIA0000000000000000", secret="x").describe_vpcs)
    assert lookup(trail, "AccessKeyId", "AKIA0000000000000000") == []

    trust = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": region.account}, "Action": "sts:AssumeRole"}]}
    iam.create_role(RoleName="auditor", AssumeRolePolicyDocument=json.dumps(trust))
    iam.put_role_policy(RoleName="auditor", PolicyName="p", PolicyDocument=json.dumps(ALLOW))
    iam.create_user(UserName="carol")
    may = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:*", "Resource": "*"}]}
    iam.put_user_policy(UserName="carol", PolicyName="p", PolicyDocument=json.dumps(may))
    arn = f"arn:aws:iam::{region.account}:role/auditor"
    key = key_of(iam, "carol")
    made = region.client("sts", **key).assume_role(RoleArn=arn, RoleSessionName="night")["Credentials"]
    session = {"key": made["AccessKeyId"], "secret": made["SecretAccessKey"], "token": made["SessionToken"]}
    region.client(**session).describe_vpcs()
    event = told(lookup(trail, "Username", "night")[0])
    identity = event["userIdentity"]
    assert identity["type"] == "AssumedRole" and identity["arn"].endswith("assumed-role/auditor/night")
    assert identity["sessionContext"]["sessionIssuer"]["arn"] == arn
    assert identity["sessionContext"]["attributes"]["mfaAuthenticated"] == "false"
    [assumed] = lookup(trail, "EventName", "AssumeRole")
    assert {"ResourceType": "AWS::IAM::Role", "ResourceName": arn} in assumed["Resources"]


def test_no_secret_is_in_the_history(region):
    iam = region.client("iam")
    iam.create_user(UserName="dave")
    iam.create_login_profile(UserName="dave", Password="correct-Horse-7-battery")
    secret = iam.create_access_key(UserName="dave")["AccessKey"]["SecretAccessKey"]
    region.client().create_launch_template(
        LaunchTemplateName="secretive", LaunchTemplateData={"UserData": "dG9wLXNlY3JldA=="}
    )
    region.client("cloudtrail").lookup_events()
    text = "".join(file.read_text() for file in (region.state / "events").iterdir())
    assert "CreateLoginProfile" in text and "CreateLaunchTemplate" in text
    for part in ("correct-Horse", secret, "dG9wLXNlY3JldA"):
        assert part not in text, part
    assert (region.state / "events" / "00000001.jsonl").stat().st_mode & 0o077 == 0


def test_pages_and_times(region, trail):
    ec2 = region.client()
    begun = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    for _ in range(7):
        ec2.describe_key_pairs()
    pages = list(trail.get_paginator("lookup_events").paginate(
        LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "DescribeKeyPairs"}],
        StartTime=begun, PaginationConfig={"PageSize": 3},
    ))
    assert [len(page["Events"]) for page in pages] == [3, 3, 1]
    ids = [e["EventId"] for page in pages for e in page["Events"]]
    assert len(set(ids)) == 7
    times = [e["EventTime"] for page in pages for e in page["Events"]]
    assert times == sorted(times, reverse=True)
    hour = datetime.timedelta(hours=1)
    assert lookup(trail, "EventName", "DescribeKeyPairs", EndTime=begun - hour) == []
    assert lookup(trail, "EventName", "DescribeKeyPairs", StartTime=begun + hour) == []
    refused("InvalidNextTokenException", trail.lookup_events, NextToken="x")
    token = trail.lookup_events(MaxResults=1)["NextToken"]
    refused("InvalidNextTokenException", trail.lookup_events, NextToken=token, StartTime=begun)
    refused("InvalidTimeRangeException", trail.lookup_events, StartTime=begun + hour, EndTime=begun)
    lax = region.client("cloudtrail", validate=False)
    refused("InvalidMaxResultsException", lax.lookup_events, MaxResults=51)
    refused("InvalidLookupAttributesException", lookup, lax, "Colour", "red")
    two = [{"AttributeKey": "EventName", "AttributeValue": "x"}] * 2
    refused("InvalidLookupAttributesException", trail.lookup_events, LookupAttributes=two)
    assert trail.lookup_events(EventCategory="insight")["Events"] == []


def test_it_outlives_the_daemon(region, trail):
    region.client().create_vpc(CidrBlock="10.6.0.0/16")
    last = lookup(trail, "EventName", "CreateVpc")[0]["EventId"]
    region.kill9()
    region.start()
    assert lookup(region.client("cloudtrail"), "EventName", "CreateVpc")[0]["EventId"] == last


def test_there_are_no_trails(region, trail):
    assert trail.describe_trails()["trailList"] == [] and trail.list_trails()["Trails"] == []
    refused("TrailNotFoundException", trail.get_trail_status, Name="mine")
    refused("UnsupportedOperationException", trail.create_trail, Name="mine", S3BucketName="b")


def test_the_aws_cli_looks_events_up(region):
    query = ["--lookup-attributes", "AttributeKey=EventName,AttributeValue=CreateVpc", "--output", "json"]
    for version in (1, 2):
        done = region.aws("cloudtrail", "lookup-events", "--max-items", "2", *query, v=version)
        assert {event["EventName"] for event in done["Events"]} == {"CreateVpc"}
