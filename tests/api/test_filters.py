"""Every filter that AWS documents for a served operation is known here: taken from the installed botocore's model."""

import re

import botocore.session
import pytest
from botocore.exceptions import ClientError

from kb import world
from test_served import SERVED

MODEL = botocore.session.Session().get_service_model("ec2")


def documented(operation):
    """The names of `Filters`' documentation: each item of its list begins with one."""
    shape = MODEL.operation_model(operation).input_shape
    if shape is None or "Filters" not in shape.members:
        return []
    text = shape.members["Filters"].documentation
    names = []
    for item in re.findall(r"<li>\s*(?:<p>)?(.*?)</li>", text, re.S):
        head = re.split(r"\s[-–—]\s|\s[-–—]|[-–—]\s", item, maxsplit=1)[0]
        names += re.findall(r"<code>([^<]+)</code>", head)
    # `tag:<key>` is written in several ways, and tried elsewhere.
    return sorted({n for n in names if re.fullmatch(r"[a-z][A-Za-z0-9.-]*", n)} - {"tag"})


CASES = [(operation, documented(operation)) for operation in SERVED["ec2"]]
CASES = [(operation, names) for operation, names in CASES if names]


@pytest.fixture(scope="module")
def region():
    with world.control_plane() as region:
        ids = world.fill(region)
        template = region.ec2.create_launch_template(
            LaunchTemplateName="filtered", LaunchTemplateData={"InstanceType": "t2.micro"}
        )["LaunchTemplate"]["LaunchTemplateId"]
        # What some operations can't be called without.
        region.needs = {
            "DescribeLaunchTemplateVersions": {"LaunchTemplateId": template},
            "GetSecurityGroupsForVpc": {"VpcId": ids["vpc"]},
        }
        yield region


@pytest.mark.parametrize("operation, names", CASES, ids=[operation for operation, _ in CASES])
def test_documented_filters(region, operation, names):
    unknown = []
    for name in names:
        try:
            wanted = {"Filters": [{"Name": name, "Values": ["nothing-has-this"]}]}
            region.ec2._make_api_call(operation, wanted | region.needs.get(operation, {}))
        except ClientError as error:
            unknown.append((name, error.response["Error"]["Message"]))
    assert not unknown, [name for name, _ in unknown]


def test_the_documentation_was_read():
    found = dict(CASES)
    assert {"vpc-id", "cidr", "tag-key"} <= set(found["DescribeVpcs"])
    assert {"instance-state-name", "private-ip-address", "network-interface.subnet-id"} <= set(found["DescribeInstances"])
    assert len(CASES) >= 20
