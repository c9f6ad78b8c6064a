"""Flow logs of what goes by IPv6, and by a peering."""

import types

import pytest

from kb.cloud import Network
from kb.flow_logs import FORMAT, Log, some


@pytest.fixture(scope="module")
def ways(net):
    """`web` and `db` have IPv6 addresses in one VPC; `far` is in another, behind a peering. Only the first VPC is logged."""
    net.ec2.associate_vpc_cidr_block(VpcId=net.vpc, AmazonProvidedIpv6CidrBlock=True)
    block = net.ec2.describe_vpcs(VpcIds=[net.vpc])["Vpcs"][0]["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
    subnet = net.subnet("10.0.16.0/24", "a")
    net.ec2.associate_subnet_cidr_block(SubnetId=subnet, Ipv6CidrBlock=block.replace("/56", "/64"))
    group = net.group(("tcp", 22, "10.0.0.0/8"))
    everyone = {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}
    net.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[everyone])
    interface = {"DeviceIndex": 0, "SubnetId": subnet, "Groups": [group], "Ipv6AddressCount": 1}
    web, db = (net.launch(group, ready=False, NetworkInterfaces=[interface]) for _ in range(2))
    other = Network(net.region, cidr="10.7.0.0/16")
    far = other.launch(other.group(("tcp", 22, "10.0.0.0/8")), ready=False)
    asked = net.ec2.create_vpc_peering_connection(VpcId=net.vpc, PeerVpcId=other.vpc)
    peering = asked["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    net.ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=peering)
    for one, cidr in ((net, "10.7.0.0/16"), (other, "10.0.0.0/16")):
        way = {"DestinationCidrBlock": cidr, "VpcPeeringConnectionId": peering}
        net.ec2.create_route(RouteTableId=one.main_table, **way)
    for server in (web, db, far):
        server.wait("instance_status_ok")
    log = Log(net, "VPC", net.vpc, "ways", LogFormat=FORMAT)
    return types.SimpleNamespace(web=web, db=db, far=far, log=log)


def six(server):
    return server.facts()["NetworkInterfaces"][0]["Ipv6Addresses"][0]["Ipv6Address"]


def test_ipv6_between_neighbours(ways):
    web, db = six(ways.web), six(ways.db)
    assert ways.web.reach(db, 22) == "open" and ways.web.reach(db, 23) == "silent"
    records = some(ways.log.now(), type="IPv6", srcaddr=web, dstaddr=db)
    accepted = {(r.interface_id, r.flow_direction, r.action) for r in some(records, dstport=22)}
    assert accepted == {(ways.web.eni, "egress", "ACCEPT"), (ways.db.eni, "ingress", "ACCEPT")}
    refused = {(r.interface_id, r.flow_direction, r.action) for r in some(records, dstport=23)}
    assert refused == {(ways.web.eni, "egress", "ACCEPT"), (ways.db.eni, "ingress", "REJECT")}
    assert all((r.protocol, r.pkt_srcaddr, r.pkt_dstaddr) == ("6", web, db) for r in records)
    assert all(int(r.bytes) >= 60 * int(r.packets) for r in records)


def test_by_a_peering(ways):
    web, far = ways.web, ways.far
    assert web.reach(far.private, 22) == "open" and web.reach(far.private, 23) == "silent"
    records = ways.log.now()
    (sent,) = some(records, srcaddr=web.private, dstaddr=far.private, dstport=22)
    (got,) = some(records, srcaddr=far.private, dstaddr=web.private, srcport=22)
    assert (sent.interface_id, sent.flow_direction, sent.action, sent.traffic_path) == (web.eni, "egress", "ACCEPT", "4")
    assert (got.interface_id, got.flow_direction, got.action, got.type) == (web.eni, "ingress", "ACCEPT", "IPv4")
    # What the other VPC refuses is the other VPC's to log: here it only went out.
    (lost,) = some(records, srcaddr=web.private, dstaddr=far.private, dstport=23)
    assert (lost.interface_id, lost.action) == (web.eni, "ACCEPT")
