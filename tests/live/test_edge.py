"""The edge of a VPC: internet gateway, routes, Elastic IPs, and what lies beyond."""

import contextlib
import ipaddress
import queue
import socket
import threading
import types

import pytest

from kb import traces
from kb.cloud import STRANGER, from_internet, my_address, reach, reach_from
from kb.region import Region


@pytest.fixture(scope="module")
def two(net):
    """`server` with a public address, `inner` without, both in the public subnet; SSH from anywhere."""
    group = net.group(("tcp", 22, "0.0.0.0/0"), ("icmp", -1, "0.0.0.0/0"))
    server = net.launch(group, ready=False)
    inner = net.launch(group, public=False)
    server.wait("instance_status_ok")
    return types.SimpleNamespace(group=group, server=server, inner=inner)


def world_sees(server):
    """The address by which a server on the internet sees this one; '' if it doesn't."""
    url = f"http://{server.region.facts['internet']}/"
    return server.sh(f"curl -s --connect-timeout 2 --max-time 5 {url} || true")


def test_its_public_address_is_seen_outside(two):
    assert world_sees(two.server) == two.server.public


def test_this_machine_is_somebody_on_the_internet(two):
    mine = my_address(two.server.region)
    seen = two.server.ssh("echo $SSH_CONNECTION").split()
    assert seen[0] == mine and seen[2] == two.server.private


def test_from_the_internet_it_is_seen_by_the_strangers_address(two):
    assert two.server.ssh("echo $SSH_CONNECTION", source=STRANGER).split()[0] == STRANGER


def test_without_a_public_address_no_internet_in_either_direction(two):
    assert world_sees(two.inner) == ""
    # Somebody out there who sends to the private address itself is not heard.
    assert reach_from(two.server.region, STRANGER, two.inner.private, 22) != "open"
    assert two.server.reach(two.inner.private, 22) == "open", "from inside it is there"


def test_an_elastic_ip_comes_and_goes_on_a_live_instance(net, two):
    ec2, inner = net.ec2, two.inner
    allocation, eip = net.elastic_ip()
    assert reach(eip, 22) != "open"
    association = ec2.associate_address(AllocationId=allocation, InstanceId=inner.id)["AssociationId"]
    assert inner.public == eip
    assert inner.ssh("id", "-un") == "ec2-user", "inwards"
    assert inner.ssh("id", "-un", source=STRANGER) == "ec2-user", "from the internet's side, too"
    assert world_sees(inner) == eip, "outwards"
    with inner.session(address=eip) as session:
        assert session.ask("echo there") == "there"
        ec2.disassociate_address(AssociationId=association)
        assert reach(eip, 22) != "open"
        assert world_sees(inner) == ""
        # A session by the address ends with it, unlike by a group's rule.
        session.process.stdin.write("echo still there\n")
        session.process.stdin.flush()
        with pytest.raises(queue.Empty):
            session.lines.get(timeout=2)
    assert inner.public is None
    ec2.release_address(AllocationId=allocation)


def test_an_elastic_ip_moves_from_one_instance_to_another(net, two):
    ec2, server, inner = net.ec2, two.server, two.inner
    lent = server.public
    allocation, eip = net.elastic_ip()
    names = {s.id: s.exec("hostname") for s in (server, inner)}
    ec2.associate_address(AllocationId=allocation, InstanceId=server.id)
    assert server.ssh("hostname", address=eip) == names[server.id]
    assert world_sees(server) == eip
    assert reach(lent, 22) != "open", "the lent address went back"
    moved = ec2.associate_address(AllocationId=allocation, InstanceId=inner.id, AllowReassociation=True)
    assert inner.ssh("hostname", address=eip) == names[inner.id]
    assert world_sees(inner) == eip
    ec2.disassociate_address(AssociationId=moved["AssociationId"])
    ec2.release_address(AllocationId=allocation)


def test_two_instances_by_their_public_addresses(net, two):
    """A hairpin: out by the gateway and in again."""
    allocation, eip = net.elastic_ip()
    made = net.ec2.associate_address(AllocationId=allocation, InstanceId=two.server.id)
    other = net.elastic_ip()
    also = net.ec2.associate_address(AllocationId=other[0], InstanceId=two.inner.id)
    assert two.server.reach(other[1], 22) == "open" and two.inner.reach(eip, 22) == "open"
    assert two.server.pings(other[1])
    for association, address in ((made, allocation), (also, other[0])):
        net.ec2.disassociate_address(AssociationId=association["AssociationId"])
        net.ec2.release_address(AllocationId=address)


def test_routes_decide_what_leaves(net, two):
    ec2 = net.ec2
    allocation, eip = net.elastic_ip()
    ec2.associate_address(AllocationId=allocation, InstanceId=two.server.id)
    everywhere = {"RouteTableId": net.main_table, "DestinationCidrBlock": "0.0.0.0/0"}
    assert world_sees(two.server) == eip and reach(eip, 22) == "open"

    ec2.delete_route(**everywhere)
    assert world_sees(two.server) == "" and reach(eip, 22) == "silent", "no default route, no internet"
    assert two.server.reach(two.inner.private, 22) == "open", "the local route stays"

    machine = f"{my_address(net.region)}/32"
    ec2.create_route(RouteTableId=net.main_table, DestinationCidrBlock=machine, GatewayId=net.igw)
    assert reach(eip, 22) == "open" and world_sees(two.server) == "", "only where a route leads"
    ec2.delete_route(RouteTableId=net.main_table, DestinationCidrBlock=machine)

    ec2.create_route(**everywhere, GatewayId=net.igw)
    assert world_sees(two.server) == eip and reach(eip, 22) == "open"


def test_a_subnet_follows_the_table_it_is_associated_with(net, two):
    ec2, server = net.ec2, two.server
    table = ec2.create_route_table(VpcId=net.vpc)["RouteTable"]["RouteTableId"]
    assert world_sees(server) == server.public
    made = ec2.associate_route_table(RouteTableId=table, SubnetId=net.a)["AssociationId"]
    assert world_sees(server) == "", "a table of its own, with the local route only"
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=net.igw)
    assert world_sees(server) == server.public
    ec2.disassociate_route_table(AssociationId=made)
    assert world_sees(server) == server.public, "the main table again"
    ec2.delete_route_table(RouteTableId=table)


def test_an_address_nobody_has_is_silence(net, two):
    first, _, last = net.region.pool.partition("/")[0].rpartition(".")
    unused = f"{first}.{int(last) + 60}"
    assert reach(unused, 22) in ("silent", "No route to host", "Invalid argument")
    assert two.server.reach(unused, 22) == "silent"
    assert two.server.reach("10.0.77.77", 22) == "silent"
    assert "unreachable" in two.server.reach("192.0.2.99", 22), "the internet has no route to it, and says so"


class Tap:
    """(interface, source, target) of every IPv4 packet that any interface of this machine carries meanwhile."""

    def __enter__(self):
        self.seen = set()
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(0x0800))
        self.socket.settimeout(0.1)
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._listen)
        self.thread.start()
        return self

    def _listen(self):
        while not self.over.is_set():
            with contextlib.suppress(TimeoutError):
                packet, (name, *_) = self.socket.recvfrom(64)
                self.seen.add((name, socket.inet_ntoa(packet[12:16]), socket.inet_ntoa(packet[16:20])))

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()
        self.socket.close()


def test_nothing_leaves_by_the_machines_uplink(net, two):
    """The internet ends at the region unless --uplink is given: its namespaces have no way to the real one."""
    region = net.region
    table = region.run(*traces.inside_space(region, "internet", "ip", "route", "show", "default")).stdout
    assert table.strip() == "", table
    with Tap() as tap:
        # By address, since names of the real world don't resolve here either.
        assert "unreachable" in two.server.reach("1.1.1.1", 443)
        assert not two.server.pings("8.8.8.8")
        assert two.server.ssh("true") == ""
        line = ["curl", "-s", "--max-time", "1", "http://1.1.1.1/"]
        region.run(*from_internet(region, STRANGER, line), check=False)
    pool = ipaddress.ip_network(region.pool)
    for name, source, target in tap.seen:
        if name == "lo" or region.facts["tag"] in name:
            continue  # this machine's own wire to the region
        assert target not in ("1.1.1.1", "8.8.8.8"), (name, source, target)
        assert source != STRANGER and not {ipaddress.ip_address(a) for a in (source, target)} & set(pool), name
    assert any(region.facts["tag"] in name for name, _, _ in tap.seen), "the tap works"
    tables = region.run("nft", "list", "ruleset").stdout
    assert region.facts["tag"] not in tables, "without an uplink nothing is put into this machine's own rules"


def test_the_gateway_is_silent(two):
    gateway = "10.0.1.1"
    assert two.server.reach(gateway, 22) == "silent"
    assert not two.server.pings(gateway)


def test_regions_side_by_side_do_not_meet(net, two):
    from kb.cloud import Network, until

    with Region() as other:
        there = Network(other)
        group = there.group(("-1", None, "0.0.0.0/0"))
        twin = there.launch(group, private=two.inner.private)
        assert twin.private == two.inner.private
        assert twin.exec("hostname") == two.inner.exec("hostname"), "the very same addresses and names"
        allocation, eip = there.elastic_ip()
        other.ec2.associate_address(AllocationId=allocation, InstanceId=twin.id)
        assert twin.ssh("hostname") == twin.exec("hostname")
        note = twin.sh("echo twin >/tmp/who; cat /tmp/who")
        assert note == "twin" and two.inner.exec("test", "-e", "/tmp/who", check=False).returncode != 0
        # Neither region's internet leads to the other's addresses.
        assert "unreachable" in twin.reach(two.server.public, 22)
        assert "unreachable" in two.server.reach(eip, 22)
        assert reach_from(other, STRANGER, two.server.public, 22) != "open"
        assert two.server.reach(two.inner.private, 22) == "open"
        assert twin.reach(two.server.private, 22) == "silent"
        # One goes, the other does not notice.
        with two.server.session() as session:
            assert session.ask("echo before") == "before"
            other.end()
            assert session.ask("echo after") == "after"
    assert two.server.ssh("true") == ""
    until("the other's traces to be gone", lambda: not traces.of_region(other).any())
