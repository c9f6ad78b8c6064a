"""Interface endpoints: a private subnet calls AWS's own names without any way to the internet, as groups and policies let it."""

import json

import pytest
from test_endpoints import HOST, RESOLVER, call
from test_roles import credentials, make_role, policy

from kb.cloud import from_internet, until

DESCRIBE = "Action=DescribeVpcs&Version=2016-11-15"
EC2 = "com.amazonaws.ap-northeast-1.ec2"


@pytest.fixture(scope="module")
def iam(net):
    return net.region.client("iam")


@pytest.fixture(scope="module")
def private(net):
    """A subnet without any way out, in a VPC with names."""
    net.ec2.modify_vpc_attribute(VpcId=net.vpc, EnableDnsHostnames={"Value": True})
    subnet = net.subnet("10.0.3.0/24", "a")
    table = net.ec2.create_route_table(VpcId=net.vpc)["RouteTable"]["RouteTableId"]
    net.ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
    return subnet


@pytest.fixture(scope="module")
def server(net, iam, private):
    make_role(iam, "inside", "ec2:DescribeVpcs")
    profile = {"Name": "inside-profile"}
    return net.launch(net.group(), subnet=private, public=False, IamInstanceProfile=profile)


@pytest.fixture(scope="module")
def door(net):
    """The endpoint's group."""
    return net.group(("tcp", 443, "10.0.0.0/16"))


@pytest.fixture(scope="module")
def endpoint(net, private, door, server):
    assert call(server, DESCRIBE, "--connect-timeout", "1") == ("curl 28", "")
    made = net.ec2.create_vpc_endpoint(
        VpcEndpointType="Interface", VpcId=net.vpc, ServiceName=EC2, SubnetIds=[private], SecurityGroupIds=[door]
    )["VpcEndpoint"]
    assert made["State"] == "pending"
    return available(net, made["VpcEndpointId"])


def shown(net, id):
    return net.ec2.describe_vpc_endpoints(VpcEndpointIds=[id])["VpcEndpoints"][0]


def available(net, id):
    until(f"{id} to be available", lambda: shown(net, id)["State"] == "available", 20)
    return shown(net, id)


def addresses(net, id):
    enis = shown(net, id)["NetworkInterfaceIds"]
    found = net.ec2.describe_network_interfaces(NetworkInterfaceIds=enis)["NetworkInterfaces"]
    return {e["PrivateIpAddress"] for e in found}


def resolved(server, name=HOST):
    said = server.exec("getent", "ahostsv4", name, check=False).stdout
    return {line.split()[0] for line in said.splitlines()}


def test_a_private_subnet_calls_by_the_usual_name(net, server, endpoint):
    id = endpoint["VpcEndpointId"]
    (address,) = addresses(net, id)
    until("the name to lead there", lambda: resolved(server) == {address}, 10)
    status, body = call(server, DESCRIBE)
    assert status == 200 and net.vpc in body, body
    # Its own names lead to the same address, from everywhere, and are in the certificate.
    names = [e["DnsName"] for e in endpoint["DnsEntries"]]
    assert len(names) == 3 and HOST in names
    for name in names[:2]:
        assert call(server, DESCRIBE, host=name)[0] == 200
        line = from_internet(net.region, True, ["dig", "+short", f"@{RESOLVER}", name])
        assert net.region.run(*line).stdout.split() == [address]
    # Elsewhere the name is what it was.
    line = from_internet(net.region, True, ["dig", "+short", f"@{RESOLVER}", HOST])
    assert net.region.run(*line).stdout.split() == ["198.19.8.5"]
    # Another service isn't behind it, and another port isn't there.
    form = "Action=GetCallerIdentity&Version=2011-06-15"
    status, body = call(server, form, service="sts")
    assert status == 403 and "correct service: 'ec2'" in body
    assert server.reach(address, 80) == "silent"
    events = net.region.client("cloudtrail").lookup_events(
        LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "DescribeVpcs"}]
    )["Events"]
    told = [json.loads(e["CloudTrailEvent"]) for e in events]
    assert (id, server.private) in [(t.get("vpcEndpointId"), t["sourceIPAddress"]) for t in told]


def test_its_groups_are_met(net, server, endpoint, door):
    net.forbid(door, "tcp", 443, "10.0.0.0/16")
    assert call(server, DESCRIBE, "--connect-timeout", "1") == ("curl 28", "")
    net.allow(door, "tcp", 443, f"{server.private}/32")
    assert call(server, DESCRIBE)[0] == 200


def test_conditions_know_the_endpoint(net, iam, server, endpoint):
    def only_by(**where):
        document = policy("ec2:DescribeVpcs", effect="Deny", Condition={"StringNotEquals": where})
        iam.put_role_policy(RoleName="inside", PolicyName="whence", PolicyDocument=document)

    for key, value in (
        ("aws:SourceVpce", endpoint["VpcEndpointId"]),
        ("aws:SourceVpc", net.vpc),
        ("aws:VpcSourceIp", server.private),
    ):
        only_by(**{key: value})
        assert call(server, DESCRIBE)[0] == 200, key
        only_by(**{key: "another"})
        status, body = call(server, DESCRIBE)
        assert status == 403 and "explicit deny" in body, key
    # What comes by the machine's own door came by no endpoint.
    only_by(**{"aws:SourceVpce": endpoint["VpcEndpointId"]})
    given = credentials(server)
    ours = net.region.client(
        "ec2", key=given["AccessKeyId"], secret=given["SecretAccessKey"], token=given["Token"]
    )
    with pytest.raises(ours.exceptions.ClientError, match="explicit deny"):
        ours.describe_vpcs()
    iam.delete_role_policy(RoleName="inside", PolicyName="whence")


def test_its_policy_bounds_everybody(net, server, endpoint):
    id = endpoint["VpcEndpointId"]
    allow = {"Effect": "Allow", "Principal": "*", "Action": "ec2:DescribeSubnets", "Resource": "*"}
    document = {"Version": "2012-10-17", "Statement": [allow]}
    net.ec2.modify_vpc_endpoint(VpcEndpointId=id, PolicyDocument=json.dumps(document))
    status, body = call(server, DESCRIBE)
    assert status == 403 and "because no VPC endpoint policy allows the ec2:DescribeVpcs action" in body, body
    # The account's root, too.
    root = dict(zip(("AccessKeyId", "SecretAccessKey"), net.region.key, strict=True))
    assert call(server, DESCRIBE, given=root)[0] == 403
    net.ec2.modify_vpc_endpoint(VpcEndpointId=id, ResetPolicy=True)
    assert call(server, DESCRIBE)[0] == 200
    assert call(server, DESCRIBE, given=root)[0] == 200


def test_it_outlives_the_daemon_and_is_adopted(net, server, endpoint):
    given = credentials(server)
    net.region.kill9()
    try:
        assert call(server, DESCRIBE, given=given)[0] == 503
    finally:
        net.region.start()
    until("the API to be back", lambda: call(server, DESCRIBE, given=given)[0] == 200, 20)


def test_it_changes_and_goes(net, server, endpoint, private):
    id = endpoint["VpcEndpointId"]
    net.ec2.modify_vpc_endpoint(VpcEndpointId=id, AddSubnetIds=[net.c])
    available(net, id)
    both = addresses(net, id)
    assert len(both) == 2
    until("the name to lead to both", lambda: resolved(server) == both, 10)
    net.ec2.modify_vpc_endpoint(VpcEndpointId=id, PrivateDnsEnabled=False)
    until("the name to be the public one", lambda: resolved(server) == {"198.19.8.5"}, 10)
    net.ec2.modify_vpc_endpoint(VpcEndpointId=id, PrivateDnsEnabled=True, RemoveSubnetIds=[net.c])
    until("the name to lead there again", lambda: resolved(server) == addresses(net, id), 10)
    assert call(server, DESCRIBE)[0] == 200
    assert net.ec2.delete_vpc_endpoints(VpcEndpointIds=[id])["Unsuccessful"] == []
    until("the name to be the public one", lambda: resolved(server) == {"198.19.8.5"}, 10)
    assert call(server, DESCRIBE, "--connect-timeout", "1") == ("curl 28", "")
    left = net.ec2.describe_network_interfaces(Filters=[{"Name": "interface-type", "Values": ["vpc_endpoint"]}])
    assert left["NetworkInterfaces"] == []
