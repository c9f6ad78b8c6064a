"""Names across the border, by the operator's choice: the machine asks the region, the region asks a resolver of the machine."""

import contextlib
import socket
import struct
import subprocess
import threading

import pytest

from kb.cloud import Network, from_internet, until
from kb.region import Region

RESOLVER = "198.19.8.53"
HOST = "ec2.ap-northeast-1.amazonaws.com"


class Upstream:
    """A resolver on the loopback: every name below example.org is 192.0.2.99 (by TCP alone below big.example.org), no other exists."""

    def __init__(self):
        self.asked = []
        self.udp, self.tcp = socket.socket(type=socket.SOCK_DGRAM), socket.socket()
        self.udp.bind(("127.0.0.1", 0))
        self.port = self.udp.getsockname()[1]
        self.tcp.bind(("127.0.0.1", self.port))
        self.tcp.listen()
        for serve in (self._by_udp, self._by_tcp):
            threading.Thread(target=serve, daemon=True).start()

    def close(self):
        for one in (self.udp, self.tcp):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def answer(self, query, whole):
        end = query.index(b"\0", 12)
        labels, at = [], 12
        while query[at]:
            labels.append(query[at + 1 : at + 1 + query[at]].decode().lower())
            at += 1 + query[at]
        name = ".".join(labels)
        self.asked.append(name)
        known = name.endswith("example.org") and query[end + 1 : end + 3] == b"\0\1"
        cut = not whole and name.endswith("big.example.org")
        flags = 0x8180 | (0x0200 if cut else 0) | (0 if known else 3)
        head = query[:2] + struct.pack(">5H", flags, 1, int(known and not cut), 0, 0)
        record = b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\4" + bytes([192, 0, 2, 99]) if known and not cut else b""
        return head + query[12 : end + 5] + record

    def _by_udp(self):
        with contextlib.suppress(OSError):
            while True:
                query, client = self.udp.recvfrom(4096)
                if query:
                    self.udp.sendto(self.answer(query, False), client)

    def _by_tcp(self):
        with contextlib.suppress(OSError):
            while True:
                stream, _ = self.tcp.accept()
                with stream:
                    query = stream.recv(4096)[2:]
                    reply = self.answer(query, True)
                    stream.sendall(struct.pack(">H", len(reply)) + reply)


def free_port():
    with socket.socket(type=socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def upstream():
    made = Upstream()
    yield made
    made.close()


@pytest.fixture(scope="module")
def port():
    return free_port()


@pytest.fixture(scope="module")
def region(upstream, port):
    options = ["--dns", f"127.0.0.1:{port}", "--upstream-dns", f"127.0.0.1:{upstream.port}"]
    with Region(options=options) as made:
        yield made


def dig(port, *words):
    line = ["dig", "@127.0.0.1", "-p", str(port), "+time=3", "+tries=1", *words]
    return subprocess.run(line, capture_output=True, text=True, timeout=30).stdout


def test_the_machine_asks_the_region(region, port, upstream):
    until("an answer", lambda: "198.19.8.5" in dig(port, HOST), 10)
    assert dig(port, "+short", "+tcp", HOST).split() == ["198.19.8.5"]
    assert "status: NXDOMAIN" in dig(port, "lambda.ap-northeast-1.amazonaws.com")
    assert dig(port, "+short", "org", "NS").split() == ["a.gtld-servers.net."]
    # What the region knows, or knows not to be there, isn't asked elsewhere.
    assert upstream.asked == []


def test_the_region_asks_on(region, port, upstream):
    assert dig(port, "+short", "www.example.org").split() == ["192.0.2.99"]
    assert dig(port, "+short", "www.big.example.org").split() == ["192.0.2.99"]
    assert "status: NXDOMAIN" in dig(port, "www.example.com")
    assert set(upstream.asked) == {"www.example.org", "www.big.example.org", "www.example.com"}
    line = from_internet(region, "198.51.100.7", ["dig", "+short", f"@{RESOLVER}", "www.example.org"])
    assert region.run(*line).stdout.split() == ["192.0.2.99"]


def test_an_instance_asks_on_and_the_region_s_own_zones_come_first(region, port, upstream):
    net = Network(region)
    server = net.launch(net.group())
    assert server.exec("getent", "ahostsv4", "deb.example.org").split()[0] == "192.0.2.99"
    route53 = region.client("route53")
    made = route53.create_hosted_zone(Name="own-example.org", CallerReference="own")
    servers = made["DelegationSet"]["NameServers"]
    record = {"Name": "own-example.org", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}]}
    route53.change_resource_record_sets(
        HostedZoneId=made["HostedZone"]["Id"],
        ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": record}]},
    )
    region.kumobako("registrar", "delegate", "own-example.org", *(f"--ns={s}" for s in servers))
    until("the region's own zone", lambda: dig(port, "+short", "own-example.org").split() == ["192.0.2.1"], 10)
    assert server.exec("getent", "ahostsv4", "own-example.org").split()[0] == "192.0.2.1"
    # A resolver that is gone is not taken for a name that isn't there.
    upstream.close()
    assert "status: SERVFAIL" in dig(port, "+time=8", "www.example.org")


def test_it_outlives_the_daemon_and_ends_when_it_is_not_wanted(region, port):
    region.kill9()
    assert dig(port, "+short", HOST).split() == ["198.19.8.5"]
    region.options.clear()
    region.start()
    until("nobody to be there", lambda: "refused" in dig(port, HOST), 10)
    line = from_internet(region, True, ["dig", f"@{RESOLVER}", "www.example.org"])
    assert "status: NXDOMAIN" in region.run(*line).stdout


def test_nobody_else_is_answered():
    region = Region(options=["--dns", "0.0.0.0:5300"])
    with pytest.raises(AssertionError, match="only the loopback's addresses"):
        region.start()
    region.end()
