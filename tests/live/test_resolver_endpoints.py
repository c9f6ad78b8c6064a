"""Route 53 Resolver by `dig`: rules that forward over a peering, doors to a VPC's resolver, and what groups, death and deletion do to them."""

import pytest

from kb.cloud import FULL, Network, until

#: A name server for all below corp.example: each name is 192.0.2.1, but for some. By TCP alone below big.
SERVER = r"""
import socket, struct, threading

def answer(query, client, tcp):
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode().lower())
        at += 1 + query[at]
    question = query[12 : at + 5]
    first, kind = labels[0], struct.unpack(">H", query[at + 1 : at + 3])[0]
    code, cut, data = 0, first == "big" and not tcp, [192, 0, 2, 1]
    if first == "none":
        code = 3
    if first == "broken":
        code = 5
    if first == "who":
        data = [int(part) for part in client.split(".")]
    records = 0 if code or cut or kind != 1 else 1
    head = query[:2] + struct.pack(">5H", 0x8580 | cut << 9 | code, 1, records, 0, 0)
    return head + question + records * (b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\4" + bytes(data))

def by_tcp(listener):
    while True:
        stream, client = listener.accept()
        if length := stream.recv(2):
            reply = answer(stream.recv(struct.unpack(">H", length)[0]), client[0], True)
            stream.sendall(struct.pack(">H", len(reply)) + reply)
        stream.close()

listener = socket.create_server(("0.0.0.0", 53))
threading.Thread(target=by_tcp, args=(listener,), daemon=True).start()
udp = socket.socket(type=socket.SOCK_DGRAM)
udp.bind(("0.0.0.0", 53))
while True:
    query, client = udp.recvfrom(4096)
    udp.sendto(answer(query, client[0], False), client)
"""


@pytest.fixture(scope="module")
def resolver(net):
    return net.region.client("route53resolver")


@pytest.fixture(scope="module")
def other(net):
    """The VPC that asks, peered with the first."""
    other = Network(net.region, "10.1.0.0/16")
    made = net.ec2.create_vpc_peering_connection(VpcId=net.vpc, PeerVpcId=other.vpc)["VpcPeeringConnection"]
    peering = made["VpcPeeringConnectionId"]
    net.ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=peering)
    for table, cidr in ((net.main_table, "10.1.0.0/16"), (other.main_table, "10.0.0.0/16")):
        net.ec2.create_route(RouteTableId=table, DestinationCidrBlock=cidr, VpcPeeringConnectionId=peering)
    return other


@pytest.fixture(scope="module")
def server(net):
    """The name server, in the first VPC."""
    group = net.group(("udp", 53, "10.1.0.0/16"), ("tcp", 53, "10.1.0.0/16"))
    server = net.launch(group, name=FULL, private="10.0.1.53")
    server.sh(f"cat > /root/dns.py <<'END'\n{SERVER}\nEND\nsetsid -f python3 /root/dns.py </dev/null >/dev/null 2>&1")
    until("the name server", lambda: server.reach("127.0.0.1", 53) == "open", 20)
    return server


@pytest.fixture(scope="module")
def client(other):
    return other.launch(other.group(), name=FULL)


def dig(host, name, *arguments, at=None):
    """What `dig` prints; None = nothing answered."""
    at = [f"@{at}"] if at else []
    done = host.exec("dig", "+tries=1", *at, name, *arguments, check=False)
    assert done.returncode in (0, 9), done
    return done.stdout if done.returncode == 0 else None


def short(host, name, *arguments, **how):
    said = dig(host, name, "+short", *arguments, **how)
    return said if said is None else said.split()


def status(host, name, *arguments, **how):
    said = dig(host, name, *arguments, **how)
    return said if said is None else said.partition("status: ")[2].partition(",")[0]


def make_endpoint(resolver, network, direction, group):
    """Its id and its addresses, once it is operational."""
    made = resolver.create_resolver_endpoint(
        CreatorRequestId=direction,
        Direction=direction,
        SecurityGroupIds=[group],
        IpAddresses=[{"SubnetId": network.a}, {"SubnetId": network.c}],
    )["ResolverEndpoint"]
    assert made["Status"] == "CREATING"
    id = made["Id"]
    shown = lambda: resolver.get_resolver_endpoint(ResolverEndpointId=id)["ResolverEndpoint"]
    until(f"{id} to be operational", lambda: shown()["Status"] == "OPERATIONAL", 20)
    addresses = resolver.list_resolver_endpoint_ip_addresses(ResolverEndpointId=id)["IpAddresses"]
    assert {a["Status"] for a in addresses} == {"ATTACHED"}
    return id, [a["Ip"] for a in addresses]


def make_rule(resolver, domain, endpoint=None, target=None):
    forward = {"ResolverEndpointId": endpoint, "TargetIps": [{"Ip": target}]} if endpoint else {}
    kind = "FORWARD" if endpoint else "SYSTEM"
    made = resolver.create_resolver_rule(CreatorRequestId=domain, RuleType=kind, DomainName=domain, **forward)
    return made["ResolverRule"]["Id"]


def associate(resolver, rule, network):
    made = resolver.associate_resolver_rule(ResolverRuleId=rule, VPCId=network.vpc)["ResolverRuleAssociation"]["Id"]
    get = resolver.get_resolver_rule_association
    shown = lambda: get(ResolverRuleAssociationId=made)["ResolverRuleAssociation"]["Status"]
    until(f"{rule} to be in force", lambda: shown() == "COMPLETE", 20)


@pytest.fixture(scope="module")
def way(other):
    """The outbound endpoint's group: it lets everything out."""
    return other.group()


@pytest.fixture(scope="module")
def outbound(resolver, other, way):
    return make_endpoint(resolver, other, "OUTBOUND", way)


@pytest.fixture(scope="module")
def rule(resolver, outbound, server, other, client):
    assert status(client, "www.corp.example") == "NXDOMAIN"
    rule = make_rule(resolver, "corp.example", outbound[0], server.private)
    associate(resolver, rule, other)
    return rule


def test_names_are_asked_over_the_peering(net, resolver, other, server, client, outbound, rule):
    assert short(client, "www.corp.example") == ["192.0.2.1"]
    assert short(client, "corp.example", "+tcp") == ["192.0.2.1"]
    # From the endpoint's own addresses.
    assert short(client, "who.corp.example")[0] in outbound[1]
    assert short(client, "big.corp.example") == ["192.0.2.1"]
    assert status(client, "none.corp.example") == "NXDOMAIN"
    assert status(client, "broken.corp.example") == "REFUSED"
    assert status(client, "www.corp.example", "AAAA") == "NOERROR"
    # All else is as it was.
    own = f"ip-{client.private.replace('.', '-')}.{net.region.name}.compute.internal"
    assert short(client, own) == [client.private]
    assert status(client, "notcorp.example") == "NXDOMAIN"
    # In another VPC than the endpoint's: only where the rule is associated, and by the same way.
    assert status(server, "www.corp.example") == "NXDOMAIN"
    associate(resolver, rule, net)
    assert short(server, "who.corp.example")[0] in outbound[1]


def test_the_most_specific_domain_counts(net, resolver, other, client, rule):
    own = make_rule(resolver, "own.corp.example")
    associate(resolver, own, other)
    assert status(client, "www.own.corp.example") == "NXDOMAIN"
    route53 = net.region.client("route53")
    for name in ("corp.example", "zone.corp.example"):
        zone = route53.create_hosted_zone(
            Name=name,
            CallerReference=name,
            VPC={"VPCRegion": net.region.name, "VPCId": other.vpc},
            HostedZoneConfig={"PrivateZone": True},
        )["HostedZone"]["Id"]
        records = {"Name": f"www.{name}", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "10.7.7.7"}]}
        changes = [{"Action": "CREATE", "ResourceRecordSet": records}]
        made = route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes})["ChangeInfo"]
        wait = {"Delay": 0.02, "MaxAttempts": 1000}
        route53.get_waiter("resource_record_sets_changed").wait(Id=made["Id"], WaiterConfig=wait)
    until("the zone below", lambda: short(client, "www.zone.corp.example") == ["10.7.7.7"], 10)
    # A rule comes before a zone of the same name.
    assert short(client, "www.corp.example") == ["192.0.2.1"]
    resolver.disassociate_resolver_rule(ResolverRuleId=own, VPCId=other.vpc)
    assert short(client, "www.own.corp.example") == ["192.0.2.1"]


def test_the_endpoint_s_group_is_met(net, client, way, rule):
    everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    net.ec2.revoke_security_group_egress(GroupId=way, IpPermissions=everything)
    assert status(client, "www.corp.example", "+time=9") == "SERVFAIL"
    dns = [
        {"IpProtocol": protocol, "FromPort": 53, "ToPort": 53, "IpRanges": [{"CidrIp": "10.0.1.53/32"}]}
        for protocol in ("udp", "tcp")
    ]
    net.ec2.authorize_security_group_egress(GroupId=way, IpPermissions=dns)
    assert short(client, "big.corp.example") == ["192.0.2.1"]


@pytest.fixture(scope="module")
def door(net):
    return net.group()


@pytest.fixture(scope="module")
def inbound(resolver, net, door):
    return make_endpoint(resolver, net, "INBOUND", door)


def test_the_vpc_s_names_are_told_at_its_door(net, server, client, door, inbound, rule):
    name = f"ip-{server.private.replace('.', '-')}.{net.region.name}.compute.internal"
    assert status(client, name) == "NXDOMAIN", "another VPC's names aren't known"
    assert dig(client, name, "+time=1", at=inbound[1][0]) is None
    net.allow(door, "udp", 53, "10.1.0.0/16")
    for at in inbound[1]:
        assert short(client, name, at=at) == [server.private]
    assert dig(client, name, "+tcp", "+time=1", at=inbound[1][0]) is None
    net.allow(door, "tcp", 53, "10.1.0.0/16")
    assert short(client, name, "+tcp", at=inbound[1][0]) == [server.private]
    # As the VPC's own resolver: with its rules, and nothing else is there.
    assert short(client, "www.corp.example", at=inbound[1][1]) == ["192.0.2.1"]
    assert client.reach(inbound[1][0], 80) == "silent"


def test_they_outlive_the_daemon_and_are_adopted(net, server, client, inbound, rule):
    name = f"ip-{server.private.replace('.', '-')}.{net.region.name}.compute.internal"

    def answers():
        assert short(client, "www.corp.example") == ["192.0.2.1"]
        assert short(client, name, at=inbound[1][0]) == [server.private]

    net.region.kill9()
    try:
        answers()
    finally:
        net.region.start()
    answers()


def test_they_go(net, resolver, other, server, client, outbound, inbound, rule):
    def interfaces():
        only = [{"Name": "description", "Values": ["Route 53 Resolver: *"]}]
        return net.ec2.describe_network_interfaces(Filters=only)["NetworkInterfaces"]

    assert len(interfaces()) == 4
    resolver.delete_resolver_endpoint(ResolverEndpointId=inbound[0])
    assert dig(client, "www.corp.example", "+time=1", at=inbound[1][0]) is None
    for network in (net, other):
        resolver.disassociate_resolver_rule(ResolverRuleId=rule, VPCId=network.vpc)
    # The private zone of that name is seen again.
    assert short(client, "www.corp.example") == ["10.7.7.7"]
    assert status(server, "www.corp.example") == "NXDOMAIN"
    resolver.delete_resolver_rule(ResolverRuleId=rule)
    resolver.delete_resolver_endpoint(ResolverEndpointId=outbound[0])
    assert interfaces() == []
    left = {eni for eni in (net.region.state / "run" / "net").glob("eni-*")}
    assert left == set(), left
