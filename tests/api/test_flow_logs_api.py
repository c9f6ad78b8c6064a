"""Flow logs as the API has them: what can be asked for, and what is said of it."""

import botocore.exceptions
import pytest

BUCKET = "arn:aws:s3:::logs"


@pytest.fixture
def vpc(api):
    id = api.ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    yield id
    logs = api.ec2.describe_flow_logs(Filter=[{"Name": "resource-id", "Values": [id]}])["FlowLogs"]
    if logs:
        api.ec2.delete_flow_logs(FlowLogIds=[one["FlowLogId"] for one in logs])
    api.ec2.delete_vpc(VpcId=id)


def asked(vpc, **more):
    usual = {
        "ResourceType": "VPC",
        "ResourceIds": [vpc],
        "TrafficType": "ALL",
        "LogDestinationType": "s3",
        "LogDestination": BUCKET,
    }
    return {k: v for k, v in (usual | more).items() if v is not None}


def refusal(api, vpc, **more):
    with pytest.raises(botocore.exceptions.ClientError) as caught:
        api.client(validate=False).create_flow_logs(**asked(vpc, **more))
    return caught.value.response["Error"]["Code"]


def test_from_birth_to_death_by_the_cli(api, vpc):
    made = api.aws(
        "ec2", "create-flow-logs", "--resource-type", "VPC", "--resource-ids", vpc, "--traffic-type", "REJECT",
        "--log-destination-type", "s3", "--log-destination", f"{BUCKET}/a/b/", "--max-aggregation-interval", "60",
        "--tag-specifications", "ResourceType=vpc-flow-log,Tags=[{Key=Name,Value=mine}]",
        "--destination-options", "FileFormat=plain-text,HiveCompatiblePartitions=true",
    )  # fmt: skip
    (id,) = made["FlowLogIds"]
    assert id.startswith("fl-") and made["Unsuccessful"] == []
    (log,) = api.aws("ec2", "describe-flow-logs", "--filter", "Name=tag:Name,Values=mine", f"Name=resource-id,Values={vpc}")["FlowLogs"]
    assert log.pop("CreationTime")
    assert log == {
        "DeliverLogsStatus": "SUCCESS",
        "FlowLogId": id,
        "FlowLogStatus": "ACTIVE",
        "ResourceId": vpc,
        "TrafficType": "REJECT",
        "LogDestinationType": "s3",
        "LogDestination": f"{BUCKET}/a/b/",
        "LogFormat": "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} "
        "${packets} ${bytes} ${start} ${end} ${action} ${log-status}",
        "Tags": [{"Key": "Name", "Value": "mine"}],
        "MaxAggregationInterval": 60,
        "DestinationOptions": {"FileFormat": "plain-text", "HiveCompatiblePartitions": True, "PerHourPartition": False},
    }
    assert api.aws("ec2", "delete-flow-logs", "--flow-log-ids", id) == {"Unsuccessful": []}
    again = api.aws("ec2", "delete-flow-logs", "--flow-log-ids", id)
    assert again["Unsuccessful"][0]["Error"]["Code"] == "InvalidFlowLogId.NotFound"
    assert again["Unsuccessful"][0]["ResourceId"] == id


def test_twice_the_same_and_too_many(api, vpc):
    assert api.ec2.create_flow_logs(**asked(vpc))["Unsuccessful"] == []
    (one,) = api.ec2.create_flow_logs(**asked(vpc))["Unsuccessful"]
    assert (one["ResourceId"], one["Error"]["Code"]) == (vpc, "FlowLogAlreadyExists")
    assert api.ec2.create_flow_logs(**asked(vpc, TrafficType="REJECT"))["Unsuccessful"] == []
    (one,) = api.ec2.create_flow_logs(**asked(vpc, TrafficType="ACCEPT"))["Unsuccessful"]
    assert one["Error"]["Code"] == "FlowLogsLimitExceeded"


def test_a_token_makes_it_once(api, vpc):
    first = api.ec2.create_flow_logs(**asked(vpc, ClientToken="once-and-for-all"))
    assert api.ec2.create_flow_logs(**asked(vpc, ClientToken="once-and-for-all"))["FlowLogIds"] == first["FlowLogIds"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"ResourceIds": ["vpc-0123456789abcdef0"]}, "InvalidVpcID.NotFound"),
        ({"ResourceType": "Subnet", "ResourceIds": ["subnet-1"]}, "InvalidSubnetID.Malformed"),
        ({"ResourceType": "NetworkInterface", "ResourceIds": ["eni-x"]}, "InvalidNetworkInterfaceId.Malformed"),
        ({"ResourceType": "TransitGateway", "ResourceIds": ["tgw-1"]}, "UnsupportedOperation"),
        ({"ResourceType": "Bogus"}, "InvalidParameterValue"),
        ({"TrafficType": None}, "MissingParameter"),
        ({"TrafficType": "SOME"}, "InvalidParameterValue"),
        ({"MaxAggregationInterval": 61}, "InvalidParameter"),
        ({"LogFormat": "${version} ${nonsense}"}, "InvalidParameter"),
        ({"LogFormat": "version"}, "InvalidParameter"),
        ({"LogDestination": None}, "MissingParameter"),
        ({"LogDestination": "arn:aws:s3:::UPPER"}, "InvalidParameter"),
        ({"LogDestination": "arn:aws:s3:::logs/../../etc"}, "InvalidParameter"),
        ({"LogDestination": "arn:aws:s3:::../x"}, "InvalidParameter"),
        ({"LogDestination": "arn:aws:s3:::logs/AWSLogs"}, "InvalidParameter"),
        ({"LogGroupName": "group"}, "InvalidParameter"),
        ({"DestinationOptions": {"FileFormat": "parquet"}}, "UnsupportedOperation"),
        ({"LogDestinationType": "kinesis-data-firehose"}, "UnsupportedOperation"),
        ({"LogDestinationType": None, "LogDestination": None}, "InvalidParameter"),
        ({"LogDestinationType": None, "LogDestination": None, "LogGroupName": "group"}, "InvalidParameter"),
        (
            {
                "LogDestinationType": "cloud-watch-logs",
                "LogDestination": None,
                "LogGroupName": "group",
                "DeliverLogsPermissionArn": "arn:aws:iam::123456789012:role/logs",
            },
            "UnsupportedOperation",
        ),
    ],
)
def test_what_is_refused(api, vpc, more, code):
    assert refusal(api, vpc, **more) == code
    assert api.ec2.describe_flow_logs(Filter=[{"Name": "resource-id", "Values": [vpc]}])["FlowLogs"] == []
