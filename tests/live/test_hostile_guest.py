"""Root inside an instance means harm: it reaches nothing that it shouldn't, and its neighbours keep serving."""

import pathlib
import socket
import struct
import types

import pytest

from kb.cloud import Network, until
from kb.frames import EVERYONE, Nic, arp, ethernet, ipv4, ipv6, udp

MARK = b"HOSTILE"
CANARY = b"CANARY"


@pytest.fixture(scope="module")
def scene(net):
    """`liar` means harm. `victim` and `neighbour` share its subnet; `stranger` has the same address in another VPC."""
    group = net.group(("tcp", 22, "10.0.0.0/16"), ("udp", 9, "10.0.0.0/16"))
    liar, victim, neighbour = (net.launch(group, private=f"10.0.1.{n}", ready=False) for n in (10, 11, 12))
    other = Network(net.region)
    stranger = other.launch(other.group(("udp", 9, "0.0.0.0/0")), private="10.0.1.11", ready=False)
    servers = (liar, victim, neighbour, stranger)
    for server in servers:
        server.wait("instance_status_ok")
    return types.SimpleNamespace(liar=liar, victim=victim, neighbour=neighbour, stranger=stranger, group=group)


@pytest.fixture
def nics(scene):
    made = {name: Nic(server) for name, server in vars(scene).items() if name != "group"}
    yield types.SimpleNamespace(**made)
    for nic in made.values():
        nic.socket.close()


def lies(liar):
    """Frames that must reach nobody, by name. Each holds MARK."""
    me, victim, other = "10.0.1.10", "10.0.1.11", "10.0.1.12"
    frame = lambda payload, **how: ethernet(liar.mac, payload, **how)
    say = lambda source, to=victim, **how: frame(ipv4(source, to, udp(MARK), **how))
    nobody = "10.0.1.77"
    all_nodes = "33:33:00:00:00:01"
    offer = struct.pack("!HHHH", 67, 68, 8 + 240, 0) + b"\2\1\6\0" + b"\0" * 232 + MARK[:4]
    advertised = struct.pack("!BBHBBHII", 134, 0, 0, 64, 0, 1800, 0, 0) + MARK
    claimed = struct.pack("!BBHI", 136, 0, 0, 0x60000000) + socket.inet_pton(socket.AF_INET6, "fe80::1") + MARK
    one, two = udp(MARK * 8)[:32], MARK * 4
    return {
        "a neighbour's address": [say(other)],
        "nobody's address": [say(nobody)],
        "an address of the internet": [say("8.8.8.8")],
        "the loopback's address": [say("127.0.0.1")],
        "the metadata service's address": [say("169.254.169.254")],
        "the router's address": [say("10.0.1.1")],
        "no address": [say("0.0.0.0")],
        "everybody's address": [say("255.255.255.255")],
        "the receiver's own address": [say(victim)],
        "an IPv4 multicast": [frame(ipv4(me, "224.0.0.1", udp(MARK)), to="01:00:5e:00:00:01")],
        "a broadcast": [frame(ipv4(me, "255.255.255.255", udp(MARK)), to=EVERYONE)],
        "the subnet's broadcast": [say(me, "10.0.1.255"), frame(ipv4(me, "10.0.1.255", udp(MARK)), to=EVERYONE)],
        "the receiver's MAC at once": [frame(ipv4(other, victim, udp(MARK)), to="06:00:00:00:00:01")],
        "a header that is too short": [say(me, ihl=4)],
        "a header longer than the packet": [say(me, ihl=15)],
        "another version": [say(me, version=5)],
        "a packet longer than its frame": [say(me, length=900)],
        "a packet cut short": [say(me, length=12)],
        # Of a flow that is not known yet: of known ones the receiver's own kernel sees to it.
        "a wrong checksum": [frame(ipv4(me, victim, udp(MARK, port=10), sum=1))],
        "no hops left": [say(me, ttl=0)],
        "a source route": [say(me, options=b"\x83\x07\x04" + socket.inet_aton(other) + b"\0")],
        "overlapping fragments": [
            frame(ipv4(me, victim, one, fragment=0x2000)),
            frame(ipv4(me, victim, two, fragment=1)),
        ],
        "a fragment alone": [frame(ipv4(me, victim, MARK * 8, fragment=0x2000 | 20))],
        "a tagged frame": [frame(struct.pack("!HH", 5, 0x0800) + ipv4(me, victim, udp(MARK)), kind=0x8100)],
        "another protocol of Ethernet": [frame(MARK * 9, kind=0x88B5, to=EVERYONE)],
        "an IPv4 address in IPv6": [frame(ipv6("::ffff:10.0.1.12", "::ffff:10.0.1.11", udp(MARK)), kind=0x86DD)],
        "IPv6 to all nodes": [frame(ipv6("fe80::2", "ff02::1", udp(MARK)), kind=0x86DD, to=all_nodes)],
        "a rogue router's advertisement": [
            frame(ipv6("fe80::1", "ff02::1", advertised, next_header=58), kind=0x86DD, to=all_nodes)
        ],
        "an unasked neighbour advertisement": [
            frame(ipv6("fe80::1", "ff02::1", claimed, next_header=58), kind=0x86DD, to=all_nodes)
        ],
        "a rogue offer of DHCP": [frame(ipv4("10.0.1.1", "255.255.255.255", offer + MARK), to=EVERYONE)],
        "an answer to ARP that nobody asked": [
            frame(arp(liar.mac, victim, other, answer=True) + MARK, kind=0x0806, to=EVERYONE),
            frame(arp(liar.mac, victim, "10.0.1.1", answer=True) + MARK, kind=0x0806),
        ],
        "the router's own address by ARP": [frame(arp(liar.mac, "10.0.1.1", victim) + MARK, kind=0x0806, to=EVERYONE)],
    }


def serves(scene):
    return scene.neighbour.reach(scene.victim.private, 22) == "open"


def test_no_lie_reaches_anybody(scene, nics):
    """All are sent, then a packet that may pass: what came before it would have come by then."""
    heard = {}
    for name, frames in lies(nics.liar).items():
        for frame in frames:
            nics.liar.send(frame)
        nics.liar.send(ethernet(nics.liar.mac, ipv4("10.0.1.10", "10.0.1.11", udp(CANARY))))
        came = nics.victim.heard(b"", patience=0)
        while not any(CANARY in frame for frame in came):
            more = nics.victim.heard(b"", patience=5)
            assert more, f"after {name} nothing passes any more"
            came += more
        got = [frame.hex() for frame in came if MARK in frame]
        got += [f.hex() for nic in (nics.neighbour, nics.stranger) for f in nic.heard(MARK)]
        if got:
            heard[name] = got
    assert not heard, heard
    assert serves(scene)


def test_nobody_answers_for_who_takes_anothers_address(scene, nics):
    """Claims by ARP and by taking the address change nothing: the victim gets its packets, the liar doesn't."""
    nics.liar.send(ethernet(nics.liar.mac, arp(nics.liar.mac, "10.0.1.11", "10.0.1.11"), kind=0x0806, to=EVERYONE))
    scene.liar.sh("ip address add 10.0.1.11/32 dev eth0")
    try:
        nics.neighbour.send(ethernet(nics.neighbour.mac, ipv4("10.0.1.12", "10.0.1.11", udp(CANARY))))
        assert nics.victim.heard(CANARY, patience=5)
        assert not nics.liar.heard(CANARY)
        assert serves(scene)
    finally:
        scene.liar.sh("ip address del 10.0.1.11/32 dev eth0")


def test_a_neighbours_traffic_is_not_to_be_seen(scene, nics):
    """The socket sees every frame of its link; its neighbours' aren't there."""
    scene.liar.sh("ip link set eth0 promisc on")
    for n in range(50):
        words = CANARY + str(n).encode()
        nics.neighbour.send(ethernet(nics.neighbour.mac, ipv4("10.0.1.12", "10.0.1.11", udp(words))))
    assert nics.victim.heard(CANARY + b"49", patience=5)
    assert not nics.liar.heard(CANARY)


@pytest.mark.parametrize("target", ["10.0.1.1", "10.0.0.2", "127.0.0.1", "127.8.8.8", "169.254.0.1", "169.254.0.2"])
def test_the_router_and_the_machine_are_silent(net, scene, nics, target):
    """A connection to whatever the router has, but for metadata and names, is met by silence."""
    syn = struct.pack("!HHIIBBHHH", 4444, 22, 1, 0, 5 << 4, 2, 1024, 0, 0)
    nics.liar.send(ethernet(nics.liar.mac, ipv4("10.0.1.10", target, syn, protocol=6)))
    nics.liar.send(ethernet(nics.liar.mac, ipv4("10.0.1.10", target, b"\x08\0\xf7\xff\0\0\0\0", protocol=1)))
    assert not nics.liar.heard(socket.inet_aton(target), patience=0.3)


def test_the_machines_own_services_are_out_of_reach(net, scene):
    """Not by its place on the region's internet, and not by the API's port on the loopback."""
    listener = socket.create_server(("0.0.0.0", 0))
    port = listener.getsockname()[1]
    with listener:
        machine = net.region.facts["public_pool"].rpartition(".")[0]
        for address in ("127.0.0.1", "10.0.1.1", "169.254.169.254", "10.0.0.2", f"{machine}.0"):
            assert scene.liar.reach(address, port) != "open", address
            assert scene.liar.reach(address, net.region.port) != "open", address


def test_floods_of_arp_and_discovery_stop_no_neighbour(scene, nics):
    """Ten thousand false names are told: neighbours find each other meanwhile, and the machine remembers none of them."""
    before = known_neighbours()
    for n in range(10_000):
        address = f"10.0.{n >> 8 & 255}.{n & 255}"
        nics.liar.send(ethernet(nics.liar.mac, arp(nics.liar.mac, address, "10.0.1.1"), kind=0x0806, to=EVERYONE))
        if n % 10 == 0:
            asked = struct.pack("!BBHI", 135, 0, 0, 0) + socket.inet_pton(socket.AF_INET6, "fe80::1")
            source = f"fe80::{n:x}"
            nics.liar.send(ethernet(nics.liar.mac, ipv6(source, "ff02::1", asked, next_header=58), kind=0x86DD))
        if n % 2500 == 0:
            assert serves(scene)
    assert serves(scene)
    nics.neighbour.send(ethernet(nics.neighbour.mac, ipv4("10.0.1.12", "10.0.1.11", udp(CANARY))))
    assert nics.victim.heard(CANARY, patience=5)
    assert known_neighbours() < before + 200


def known_neighbours():
    """IPv4 neighbours that this machine's kernel knows, in all namespaces together."""
    return int(pathlib.Path("/proc/net/stat/arp_cache").read_text().splitlines()[1].split()[0], 16)


def test_a_guest_that_wrecks_its_own_network_wrecks_nobody_elses(net, scene, nics):
    """Its MAC, its MTU, its addresses and rules are its own to break; deleted, its interface comes back."""
    scene.liar.sh("ip route flush table main; ip neigh flush all; ip link set eth0 mtu 68; ip link set eth0 down")
    assert serves(scene)
    scene.liar.sh(f"ip link set eth0 address {nics.victim.mac}; ip link set eth0 up; ip address add 10.0.1.12/24 dev eth0")
    nics.neighbour.send(ethernet(nics.neighbour.mac, ipv4("10.0.1.12", "10.0.1.11", udp(CANARY))))
    assert nics.victim.heard(CANARY, patience=5)
    assert serves(scene)
    scene.liar.sh("ip link del eth0")
    assert serves(scene)
    until("its interface", lambda: scene.liar.reach("10.0.1.11", 22) == "open", patience=30)
    assert net.region.kumobako("status", check=False).returncode == 0


def test_metadata_and_names_are_ones_own_however_often_they_are_asked(scene):
    """A thousand questions, some of them nonsense, and the neighbours' are answered meanwhile."""
    url = "http://169.254.169.254/latest/meta-data/instance-id"
    scene.liar.sh(
        "for n in {1..40}; do for m in {1..25}; do exec 3<>/dev/tcp/169.254.169.254/80 && echo nonsense >&3; done; done"
        " >/dev/null 2>&1 & disown; true"
    )
    for server in (scene.victim, scene.neighbour):
        assert server.exec("curl", "-s", "--max-time", "5", url) == server.id
    # Whoever says to be another by a header is told of itself.
    headers = ("-H", "X-Forwarded-For: 10.0.1.11", "-H", "Host: 10.0.1.11")
    told = until("an answer", lambda: scene.liar.exec("curl", "-s", "--max-time", "5", *headers, url, check=False).stdout)
    assert told in (scene.liar.id, ""), told
