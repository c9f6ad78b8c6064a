"""The strict look at responses sees what it is there to see."""

import botocore.session
import pytest

from kb import strict

ID = "11111111-2222-4333-8444-555555555555"
GOOD = (
    '<DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>{id}</requestId>'
    "<regionInfo><item><regionName>a</regionName><regionEndpoint>b</regionEndpoint>"
    "<optInStatus>opted-in</optInStatus></item></regionInfo></DescribeRegionsResponse>"
).format(id=ID)


def look(body, status=200, operation="DescribeRegions", header=ID):
    model = botocore.session.Session().get_service_model("ec2").operation_model(operation)
    headers = {"content-type": "text/xml;charset=UTF-8", "x-amzn-requestid": header}
    strict.check("ec2", {"status_code": status, "headers": headers, "body": body.encode()}, model.output_shape)


def test_good_passes():
    look(GOOD)


@pytest.mark.parametrize(
    "old, new, told",
    [
        ("<optInStatus>", "<status>x</status><optInStatus>", "unknown member status"),
        ("<regionEndpoint>b</regionEndpoint>", "", "missing Endpoint"),
        ("</item>", "<regionName>c</regionName></item>", "regionName twice"),
        ("<item>", "<item>text", "stray text"),
        ("item>", "member>", "called member"),
        ("2016-11-15", "2015-10-01", "namespace"),
        ("DescribeRegionsResponse", "DescribeRegions", "root element"),
        (f"<requestId>{ID}</requestId>", "", "request id None"),
        ("</regionInfo>", "", "not XML"),
    ],
)
def test_deviations_of_structure_are_seen(old, new, told):
    with pytest.raises(strict.Deviation, match=told):
        look(GOOD.replace(old, new))


@pytest.mark.parametrize(
    "element, good, bad",
    [
        ("isDefault", "true", "True"),
        ("instanceTenancy", "default", "none"),
        ("cidrBlock", "10.0.0.0/16", "<x/>"),
    ],
)
def test_deviations_of_values_are_seen(element, good, bad):
    members = {
        "vpcId": "vpc-1",
        "state": "available",
        "cidrBlock": "10.0.0.0/16",
        "dhcpOptionsId": "dopt-1",
        "instanceTenancy": "default",
        "isDefault": "false",
        "ownerId": "1",
        "cidrBlockAssociationSet": "",
    }

    def body(value):
        vpc = "".join(f"<{k}>{v}</{k}>" for k, v in (members | {element: value}).items())
        return (
            f'<DescribeVpcsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>{ID}</requestId>'
            f"<vpcSet><item>{vpc}</item></vpcSet></DescribeVpcsResponse>"
        )

    look(body(good), operation="DescribeVpcs")
    with pytest.raises(strict.Deviation):
        look(body(bad), operation="DescribeVpcs")


def test_breakdowns_are_seen():
    error = "<Response><Errors><Error><Code>{}</Code><Message>m</Message></Error></Errors><RequestID>{}</RequestID></Response>"
    look(error.format("InvalidVpcID.NotFound", ID), 400)
    look(error.format("InsufficientInstanceCapacity", ID), 500)
    for code, status in [("InternalError", 500), ("", 400)]:
        with pytest.raises(strict.Deviation):
            look(error.format(code, ID), status)
    with pytest.raises(strict.Deviation, match="in the header"):
        look(error.format("X", ID), 400, header="other")
