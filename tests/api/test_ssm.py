"""Parameter Store: the account's parameters, those by which people find images, and launches that name one."""

import json
import pathlib
import re
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from kb.region import Region  # noqa: E402
from test_iam import key_of, refused  # noqa: E402

PUBLIC = "/aws/service/debian/release/12/latest/amd64"


@pytest.fixture(scope="module")
def region():
    with Region(data_plane=False) as region:
        yield region


@pytest.fixture(scope="module")
def ssm(region):
    return region.client("ssm")


def test_a_parameter_s_life(region, ssm):
    assert ssm.put_parameter(Name="/app/db/url", Value="one", Type="String") | {"ResponseMetadata": 0} == {
        "Version": 1, "Tier": "Standard", "ResponseMetadata": 0,
    }
    refused("ParameterAlreadyExists", ssm.put_parameter, Name="/app/db/url", Value="two", Type="String")
    assert ssm.put_parameter(Name="/app/db/url", Value="two", Overwrite=True)["Version"] == 2
    got = ssm.get_parameter(Name="/app/db/url")["Parameter"]
    assert (got["Value"], got["Version"], got["Type"], got["DataType"]) == ("two", 2, "String", "text")
    assert got["ARN"] == f"arn:aws:ssm:{region.name}:{region.account}:parameter/app/db/url"
    assert ssm.get_parameter(Name=got["ARN"])["Parameter"]["Value"] == "two"
    first = ssm.get_parameter(Name="/app/db/url:1")["Parameter"]
    assert (first["Value"], first["Selector"]) == ("one", ":1")
    assert ssm.label_parameter_version(Name="/app/db/url", ParameterVersion=1, Labels=["prod", "1st"])["InvalidLabels"] == ["1st"]
    assert ssm.get_parameter(Name="/app/db/url:prod")["Parameter"]["Value"] == "one"
    ssm.label_parameter_version(Name="/app/db/url", Labels=["prod"])
    assert ssm.get_parameter(Name="/app/db/url:prod")["Parameter"]["Value"] == "two"
    history = ssm.get_parameter_history(Name="/app/db/url")["Parameters"]
    assert [(h["Version"], h["Value"], h.get("Labels")) for h in history] == [(1, "one", None), (2, "two", ["prod"])]
    assert ssm.unlabel_parameter_version(Name="/app/db/url", ParameterVersion=2, Labels=["prod", "x"])["InvalidLabels"] == ["x"]
    refused("ParameterVersionNotFound", ssm.get_parameter, Name="/app/db/url:prod")
    refused("ParameterVersionNotFound", ssm.get_parameter, Name="/app/db/url:9")
    ssm.add_tags_to_resource(ResourceType="Parameter", ResourceId="/app/db/url", Tags=[{"Key": "Team", "Value": "blue"}])
    assert ssm.list_tags_for_resource(ResourceType="Parameter", ResourceId="/app/db/url")["TagList"] == [{"Key": "Team", "Value": "blue"}]
    found = ssm.describe_parameters(ParameterFilters=[{"Key": "tag:Team", "Values": ["blue"]}])["Parameters"]
    assert [p["Name"] for p in found] == ["/app/db/url"] and found[0]["LastModifiedUser"].endswith(":root")
    ssm.remove_tags_from_resource(ResourceType="Parameter", ResourceId="/app/db/url", TagKeys=["Team"])
    ssm.delete_parameter(Name="/app/db/url")
    refused("ParameterNotFound", ssm.get_parameter, Name="/app/db/url")
    refused("ParameterNotFound", ssm.delete_parameter, Name="/app/db/url")


def test_many_by_name_and_by_path(ssm):
    for name in ("/path/a", "/path/b", "/path/deep/c", "/pathology"):
        ssm.put_parameter(Name=name, Value=name, Type="String")
    got = ssm.get_parameters(Names=["/path/a", "/path/none"])
    assert [p["Name"] for p in got["Parameters"]] == ["/path/a"] and got["InvalidParameters"] == ["/path/none"]
    names = lambda **more: [p["Name"] for p in ssm.get_parameters_by_path(Path="/path", **more)["Parameters"]]
    assert names() == ["/path/a", "/path/b"]
    assert names(Recursive=True) == ["/path/a", "/path/b", "/path/deep/c"]
    pages = ssm.get_paginator("get_parameters_by_path").paginate(Path="/path/", Recursive=True, PaginationConfig={"PageSize": 1})
    assert [p["Name"] for page in pages for p in page["Parameters"]] == ["/path/a", "/path/b", "/path/deep/c"]
    found = ssm.describe_parameters(ParameterFilters=[{"Key": "Name", "Option": "BeginsWith", "Values": ["/path/"]}])
    assert len(found["Parameters"]) == 3
    refused("InvalidNextToken", ssm.describe_parameters, NextToken="x")
    refused("InvalidFilterKey", ssm.describe_parameters, ParameterFilters=[{"Key": "Colour", "Values": ["red"]}])
    gone = ssm.delete_parameters(Names=["/path/a", "/path/b", "/path/deep/c", "/pathology", "/path/none"])
    assert len(gone["DeletedParameters"]) == 4 and gone["InvalidParameters"] == ["/path/none"]


def test_a_secret_is_sealed(region, ssm):
    ssm.put_parameter(Name="/secret", Value="hush-hush-hush", Type="SecureString")
    got = ssm.get_parameter(Name="/secret")["Parameter"]
    assert got["Type"] == "SecureString" and "hush" not in got["Value"]
    assert ssm.get_parameter(Name="/secret", WithDecryption=True)["Parameter"]["Value"] == "hush-hush-hush"
    assert ssm.describe_parameters()["Parameters"][0]["KeyId"] == "alias/aws/ssm"
    refused("InvalidKeyId", ssm.put_parameter, Name="/other", Value="x", Type="SecureString", KeyId="alias/mine")
    region.client("cloudtrail").lookup_events()
    for file in [*region.state.glob("store.*"), *(region.state / "events").iterdir()]:
        assert b"hush-hush" not in file.read_bytes(), file


@pytest.mark.parametrize(
    "code, arguments",
    [
        ("ValidationException", {"Name": "/no type", "Value": "x", "Type": "String"}),
        ("ValidationException", {"Name": "/new", "Value": "x"}),
        ("ValidationException", {"Name": "a/b", "Value": "x", "Type": "String"}),
        ("ValidationException", {"Name": "/a//b", "Value": "x", "Type": "String"}),
        ("ValidationException", {"Name": "/a", "Value": "x", "Type": "Number"}),
        ("ValidationException", {"Name": "/a", "Value": "", "Type": "String"}),
        ("ValidationException", {"Name": "/a", "Value": "x" * 4097, "Type": "String"}),
        ("ValidationException", {"Name": "/a", "Type": "String"}),
        ("ValidationException", {"Name": "/a", "Value": "x", "Type": "String", "DataType": "colour"}),
        ("ValidationException", {"Name": "/a", "Value": "ami-00000000000000001", "Type": "String", "DataType": "aws:ec2:image"}),
        ("AccessDeniedException", {"Name": "/aws/service/mine", "Value": "x", "Type": "String"}),
        ("HierarchyLevelLimitExceededException", {"Name": "/x" * 16, "Value": "x", "Type": "String"}),
        ("SerializationException", {"Name": "/a", "Value": "x", "Type": "String", "Overwrite": "perhaps"}),
    ],
)
def test_bad_parameters(region, code, arguments):
    refused(code, region.client("ssm", validate=False).put_parameter, **arguments)


def test_images_go_by_their_publishers_names(region, ssm):
    got = ssm.get_parameter(Name=PUBLIC)["Parameter"]
    assert got["DataType"] == "aws:ec2:image"
    # The other way to find it: Debian's account, and the names it gives.
    names = "Name=name,Values=debian-12-amd64-*"
    found = region.aws(
        "ec2", "describe-images", "--owners", "136693071363", "--filters", names, "Name=architecture,Values=x86_64",
        "--query", "sort_by(Images, &CreationDate)[-1]",
    )  # fmt: skip
    assert found["ImageId"] == got["Value"] and found["OwnerId"] == "136693071363" and found["Public"] is True
    assert re.fullmatch(r"debian-12-amd64-20\d{6}-\d{4}", found["Name"]) and "ImageOwnerAlias" not in found
    by = lambda owner, name: region.client().describe_images(Owners=[owner], Filters=[{"Name": "name", "Values": [name]}])["Images"]
    # Nobody else's, and nothing that isn't there: no Amazon Linux, no Debian of another release.
    assert by("amazon", "debian-12-amd64-*") == by("amazon", "al2023-ami-*") == by("136693071363", "debian-13-*") == []
    assert got["ARN"] == f"arn:aws:ssm:{region.name}::parameter{PUBLIC}"
    listed = ssm.get_parameters_by_path(Path="/aws/service/debian", Recursive=True)["Parameters"]
    assert PUBLIC in {p["Name"] for p in listed}
    # What this machine has no image for has no parameter.
    refused("ParameterNotFound", ssm.get_parameter, Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64")
    query = ["--query", "Parameter.Value", "--output", "text"]
    for version in (1, 2):
        assert region.aws("ssm", "get-parameter", "--name", PUBLIC, *query, v=version).strip() == got["Value"]


def test_a_launch_may_name_a_parameter(region, ssm):
    ec2, iam = region.client(), region.client("iam")
    image = ssm.get_parameter(Name=PUBLIC)["Parameter"]["Value"]
    launch = {"MinCount": 1, "MaxCount": 1, "InstanceType": "t2.micro"}
    run = lambda client, name: client.run_instances(ImageId=f"resolve:ssm:{name}", **launch)["Instances"][0]["ImageId"]
    assert run(ec2, PUBLIC) == image
    ssm.put_parameter(Name="/golden", Value=image, Type="String", DataType="aws:ec2:image")
    assert run(ec2, "/golden:1") == image
    ec2.create_launch_template(LaunchTemplateName="golden", LaunchTemplateData={"ImageId": "resolve:ssm:/golden"})
    made = ec2.run_instances(LaunchTemplate={"LaunchTemplateName": "golden"}, **launch)["Instances"][0]
    assert made["ImageId"] == image
    refused("InvalidParameterValue", run, ec2, "/nothing")
    ssm.put_parameter(Name="/no-image", Value="x", Type="String")
    refused("InvalidAMIID.Malformed", run, ec2, "/no-image")

    # Both may be forbidden: reading the parameter, and the image that it names.
    iam.create_user(UserName="launcher")
    user = region.client(**key_of(iam, "launcher"))
    allow = {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}
    read = {"Effect": "Allow", "Action": "ssm:GetParameters", "Resource": "*"}
    deny = {"Effect": "Deny", "Action": "ec2:RunInstances", "Resource": f"arn:aws:ec2:*::image/{image}"}
    for statements, works in ([allow], False), ([allow, read], True), ([allow, read, deny], False):
        policy = json.dumps({"Version": "2012-10-17", "Statement": statements})
        iam.put_user_policy(UserName="launcher", PolicyName="p", PolicyDocument=policy)
        if works:
            assert run(user, "/golden") == image
        else:
            refused("UnauthorizedOperation", run, user, "/golden")


def test_parameters_are_for_those_who_may(region, ssm):
    iam = region.client("iam")
    iam.create_user(UserName="reader")
    arn = f"arn:aws:ssm:{region.name}:{region.account}:parameter/app/*"
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ssm:GetParameter*", "Resource": arn}]}
    iam.put_user_policy(UserName="reader", PolicyName="p", PolicyDocument=json.dumps(policy))
    reader = region.client("ssm", **key_of(iam, "reader"))
    for name in ("/app/x", "/else"):
        ssm.put_parameter(Name=name, Value="x", Type="String")
    assert reader.get_parameter(Name="/app/x:1")["Parameter"]["Value"] == "x"
    refused("AccessDeniedException", reader.get_parameter, Name="/else")
    refused("AccessDeniedException", reader.get_parameters, Names=["/app/x", "/else"])
    refused("AccessDeniedException", reader.put_parameter, Name="/app/y", Value="x", Type="String")
