"""Flow logs: what they say is what packets did, whoever lives and dies meanwhile."""

import gzip
import pathlib
import re
import types

import pytest

from kb.cloud import STRANGER, my_address, reach, until
from kb.flow_logs import FORMAT, Log, some

@pytest.fixture(scope="module")
def logged(net):
    """`web`, and `db` in the other zone, which goes out by a NAT gateway; both talk before anything is logged."""
    web_group = net.group(("tcp", 22, "0.0.0.0/0"), ("icmp", -1, "0.0.0.0/0"))
    db_group = net.group(("tcp", 22, web_group))
    web = net.launch(web_group, ready=False)
    allocation, eip = net.elastic_ip()
    nat = net.ec2.create_nat_gateway(SubnetId=net.a, AllocationId=allocation)["NatGateway"]["NatGatewayId"]
    net.ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[nat], WaiterConfig={"Delay": 0.05})
    (address,) = net.ec2.describe_nat_gateways(NatGatewayIds=[nat])["NatGateways"][0]["NatGatewayAddresses"]
    table = net.ec2.create_route_table(VpcId=net.vpc)["RouteTable"]["RouteTableId"]
    net.ec2.associate_route_table(RouteTableId=table, SubnetId=net.c)
    net.ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=nat)
    db = net.launch(db_group, subnet=net.c, public=False)
    web.wait("instance_status_ok")
    log = Log(net, "VPC", net.vpc, "everything", LogFormat=FORMAT)
    return types.SimpleNamespace(
        web=web, db=db, log=log, db_group=db_group, eip=eip, nat=address["NetworkInterfaceId"], nat_ip=address["PrivateIp"]
    )


def test_both_ends_and_both_ways_of_a_connection(net, logged):
    s = logged
    assert s.web.reach(s.db.private, 22) == "open"
    records = [r for r in s.log.now() if r.log_status == "OK" and "22" in (r.srcport, r.dstport)]
    there = {"srcaddr": s.web.private, "dstaddr": s.db.private, "dstport": 22, "action": "ACCEPT"}
    back = {"srcaddr": s.db.private, "dstaddr": s.web.private, "srcport": 22, "action": "ACCEPT"}
    for server, way in ((s.web, ("egress", "ingress")), (s.db, ("ingress", "egress"))):
        (sent,) = some(records, interface_id=server.eni, flow_direction=way[0], **there)
        (got,) = some(records, interface_id=server.eni, flow_direction=way[1], **back)
        facts = server.facts()
        for r in (sent, got):
            assert r.account_id == net.region.account and r.version == "5" and r.protocol == "6" and r.type == "IPv4"
            assert (r.vpc_id, r.subnet_id, r.instance_id) == (net.vpc, facts["SubnetId"], server.id)
            assert r.region == net.region.name and re.fullmatch(r"[a-z0-9]+-az\d", r.az_id)
            assert int(r.packets) >= 2 and int(r.bytes) >= 40 * int(r.packets) and int(r.start) <= int(r.end)
            assert (r.sublocation_type, r.sublocation_id, r.pkt_src_aws_service) == ("-", "-", "-")
            assert r.traffic_path == ("1" if r.flow_direction == "egress" else "-")
        assert int(sent.tcp_flags) & 2 and int(got.tcp_flags) & 18 == 18


def test_what_a_group_refuses_is_rejected_where_it_is_refused(logged):
    s = logged
    assert s.db.reach(s.web.private, 23) == "silent"
    records = some(s.log.now(), srcaddr=s.db.private, dstaddr=s.web.private, dstport=23)
    (sent,) = some(records, interface_id=s.db.eni)
    assert (sent.action, sent.flow_direction) == ("ACCEPT", "egress"), "its own groups let it out"
    (got,) = some(records, interface_id=s.web.eni)
    assert (got.action, got.flow_direction, got.tcp_flags) == ("REJECT", "ingress", "2")
    assert got.packets == sent.packets


def test_an_acl_on_the_way_back_is_a_reject_and_not_an_accept(net, logged):
    """AWS's own example: the request is accepted, the answer is not."""
    s = logged
    acl = next(
        a for a in net.ec2.describe_network_acls()["NetworkAcls"]
        if any(one["SubnetId"] == net.c for one in a["Associations"])
    )
    association = next(one["NetworkAclAssociationId"] for one in acl["Associations"] if one["SubnetId"] == net.c)
    mine = net.ec2.create_network_acl(VpcId=net.vpc)["NetworkAcl"]["NetworkAclId"]
    net.ec2.create_network_acl_entry(
        NetworkAclId=mine, RuleNumber=100, Protocol="-1", RuleAction="allow", Egress=False, CidrBlock="0.0.0.0/0"
    )
    s.log.now()
    net.allow(s.db_group, "icmp", -1, "0.0.0.0/0")
    new = net.ec2.replace_network_acl_association(AssociationId=association, NetworkAclId=mine)["NewAssociationId"]
    try:
        before = len(s.log.now())
        assert not s.web.pings(s.db.private)
        records = some(s.log.now()[before:], protocol=1)
    finally:
        net.ec2.replace_network_acl_association(AssociationId=new, NetworkAclId=acl["NetworkAclId"])
    at_db = [(r.action, r.flow_direction, r.packets) for r in some(records, interface_id=s.db.eni)]
    assert sorted(at_db) == [("ACCEPT", "ingress", "1"), ("REJECT", "egress", "1")]
    at_web = [(r.action, r.flow_direction) for r in some(records, interface_id=s.web.eni)]
    assert at_web == [("ACCEPT", "egress")], "the answer never came"


def test_behind_a_nat_gateway_the_packets_own_addresses_show(net, logged):
    s = logged
    internet = net.region.facts["internet"]
    assert s.db.sh(f"curl -s --max-time 5 http://{internet}/") == s.eip
    # Of each connection only what began with it.
    records = [r for r in s.log.now() if "80" in (r.srcport, r.dstport) and internet in (r.pkt_srcaddr, r.pkt_dstaddr)]
    seen = {(r.srcaddr, r.dstaddr, r.pkt_srcaddr, r.pkt_dstaddr, r.flow_direction) for r in some(records, interface_id=s.nat)}
    db, nat = s.db.private, s.nat_ip
    assert seen == {
        (db, nat, db, internet, "ingress"),
        (nat, internet, nat, internet, "egress"),
        (internet, nat, internet, nat, "ingress"),
        (nat, db, internet, db, "egress"),
    }
    at_db = {(r.srcaddr, r.dstaddr, r.flow_direction, r.traffic_path) for r in some(records, interface_id=s.db.eni)}
    assert at_db == {(db, internet, "egress", "1"), (internet, db, "ingress", "-")}


def test_by_a_public_address_and_never_of_the_resolver_or_metadata(net, logged):
    s = logged
    assert reach(s.web.public, 22) == "open"
    s.web.sh("curl -s --max-time 5 http://169.254.169.254/ >/dev/null; getent hosts example.com; true")
    records = s.log.now()
    mine = my_address(net.region)
    (got,) = some(records, srcaddr=mine, dstaddr=s.web.private, dstport=22, action="ACCEPT", interface_id=s.web.eni)
    assert got.pkt_dstaddr == s.web.private and got.flow_direction == "ingress"
    told = {address for r in records for address in (r.srcaddr, r.dstaddr, r.pkt_srcaddr, r.pkt_dstaddr)}
    assert not told & {"169.254.169.254", "169.254.169.253", "10.0.0.2", "10.0.1.1", "10.0.2.1"}


def test_the_collector_outlives_the_daemon_and_loses_nothing(net, logged):
    s, region = logged, net.region
    s.log.now()
    pids = [int(p.read_text()) for p in region.state.glob("run/dataplane/flows-*/pid")]
    before, public, eni, mine = len(s.log.records()), s.web.public, s.web.eni, my_address(region)
    region.kill9()
    assert reach(public, 22) == "open"
    region.start()
    assert [int(p.read_text()) for p in region.state.glob("run/dataplane/flows-*/pid")] == pids, "it was adopted"
    records = some(s.log.now()[before:], interface_id=eni, dstport=22, action="ACCEPT", srcaddr=mine)
    assert len(records) == 1
    assert not some(s.log.records(), log_status="SKIPDATA")


def test_a_quiet_interface_says_so_and_files_are_named_as_in_s3(net, logged):
    s = logged
    log = Log(net, "NetworkInterface", s.db.eni, "other-bucket/some/folder", DestinationOptions={"PerHourPartition": True})
    log.now()
    lines = log.now()
    assert lines and all(r.interface_id == s.db.eni for r in lines)
    quiet = some(lines, log_status="NODATA")[-1]
    assert (quiet.version, quiet.account_id, quiet.srcaddr, quiet.action) == ("2", net.region.account, "-", "-")
    files = net.region.kumobako("flow-logs").stdout.split()
    mine = [pathlib.Path(f) for f in files if log.id in f]
    root = net.region.state / "flow-logs/other-bucket/some/folder"
    name = rf"AWSLogs/(\d+)/vpcflowlogs/{net.region.name}/\d{{4}}/\d\d/\d\d/\d\d/\1_vpcflowlogs_{net.region.name}_{log.id}_\d{{8}}T\d{{4}}Z_[0-9a-f]{{8}}\.log\.gz"
    assert all(re.fullmatch(name, str(f.relative_to(root))) for f in mine), mine
    assert gzip.decompress(mine[0].read_bytes()).startswith(b"version account-id interface-id srcaddr dstaddr srcport")
    # Deleted, it says nothing more; what it said stays.
    assert net.ec2.delete_flow_logs(FlowLogIds=[log.id])["Unsuccessful"] == []
    assert net.region.kumobako("flow-logs", "--now").stdout.split()
    assert len([f for f in net.region.kumobako("flow-logs").stdout.split() if log.id in f]) == len(mine)


def test_a_delivery_that_fails_shows(net, logged):
    blocked = net.region.state / "flow-logs/blocked"
    blocked.write_text("not a directory")
    log = Log(net, "Subnet", net.c, "blocked")
    net.region.kumobako("flow-logs", "--now")

    def failed():
        (shown,) = net.ec2.describe_flow_logs(FlowLogIds=[log.id])["FlowLogs"]
        return shown["DeliverLogsStatus"] == "FAILED" and shown["DeliverLogsErrorMessage"]

    until("the failure to show", failed, patience=20)
    blocked.unlink()
    net.region.kumobako("flow-logs", "--now")
    until("it to be over", lambda: not failed(), patience=20)
    net.ec2.delete_flow_logs(FlowLogIds=[log.id])
