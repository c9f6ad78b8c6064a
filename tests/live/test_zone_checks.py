"""What checkers of delegations such as Zonemaster look at in a public zone, by dig and by packets made by hand, and that
nobody is flooded through its servers. About 5 seconds."""

import json
import types

import pytest

from kb.cloud import from_internet, until

RESOLVER, TLD = "198.19.8.53", "198.19.8.2"

# Sends packets (hexadecimal digits) to a server by UDP; prints each reply's, or null after a second.
EXCHANGE = """
import json, socket, sys, time
server, packets = sys.argv[1], json.loads(sys.argv[2])
sockets = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in packets]
for s, packet in zip(sockets, packets):
    s.sendto(bytes.fromhex(packet), (server, 53))
end, replies = time.monotonic() + 1, []
for s in sockets:
    s.settimeout(max(0.01, end - time.monotonic()))
    try:
        replies.append(s.recv(65535).hex())
    except TimeoutError:
        replies.append(None)
print(json.dumps(replies))
"""

# Asks so many times, as fast as it can; prints queries' octets, replies', how many were cut, and seconds.
FLOOD = """
import json, socket, sys, time
server, packet, count = sys.argv[1], bytes.fromhex(sys.argv[2]), int(sys.argv[3])
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
s.settimeout(1)
begun, octets, cut, came = time.monotonic(), 0, 0, 0
for n in range(count):
    s.sendto(packet, (server, 53))
    if n % 16 == 15:
        try:
            for _ in range(16):
                reply = s.recv(65535)
                octets, came, cut = octets + len(reply), came + 1, cut + (reply[2] >> 1 & 1)
        except TimeoutError:
            pass
print(json.dumps([len(packet) * count, octets, cut, came, time.monotonic() - begun]))
"""


@pytest.fixture(scope="module")
def zone(live):
    """checked.jp, delegated."""
    api = live.client("route53")
    made = api.create_hosted_zone(Name="checked.jp", CallerReference="checked")
    id, servers = made["HostedZone"]["Id"], made["DelegationSet"]["NameServers"]
    records = [("www.checked.jp", "A", ["192.0.2.1"]), ("long.checked.jp", "TXT", [f'"{n:0>240}"' for n in range(4)])]
    sets = [
        {"Name": name, "Type": kind, "TTL": 60, "ResourceRecords": [{"Value": value} for value in values]}
        for name, kind, values in records
    ]
    batch = {"Changes": [{"Action": "CREATE", "ResourceRecordSet": records} for records in sets]}
    made = api.change_resource_record_sets(HostedZoneId=id, ChangeBatch=batch)
    api.get_waiter("resource_record_sets_changed").wait(
        Id=made["ChangeInfo"]["Id"], WaiterConfig={"Delay": 0.02, "MaxAttempts": 1000}
    )
    live.kumobako("registrar", "delegate", "checked.jp", *(f"--ns={server}" for server in servers))
    until("the delegation", lambda: "192.0.2.1" in dig(live, RESOLVER, "+short", "www.checked.jp"), 20)
    addresses = {server: dig(live, RESOLVER, "+short", server).strip() for server in servers}
    return types.SimpleNamespace(servers=servers, addresses=addresses, at=addresses[servers[0]])


def inside(live, *line):
    return live.run(*from_internet(live, True, line), check=False, timeout=30).stdout


def dig(live, server, *arguments):
    return inside(live, "dig", "+time=3", "+tries=1", f"@{server}", *arguments)


def short(live, server, *arguments):
    return sorted(dig(live, server, "+short", *arguments).splitlines())


def test_parent_and_children_agree(live, zone):
    wanted = sorted(f"{server}." for server in zone.servers)
    assert len(wanted) >= 2 and len(set(zone.addresses.values())) == len(wanted)
    referral = dig(live, TLD, "+norec", "+noall", "+authority", "+nodnssec", "checked.jp", "NS")
    assert sorted(line.split()[-1] for line in referral.splitlines() if line.split()[3:4] == ["NS"]) == wanted
    serials = set()
    for name, address in zone.addresses.items():
        assert short(live, address, "checked.jp", "NS") == wanted
        (soa,) = short(live, address, "checked.jp", "SOA")
        serials.add(soa)
        assert short(live, address, "+tcp", "checked.jp", "SOA") == [soa]
        assert short(live, RESOLVER, name, "CNAME") == []
    (soa,) = serials
    primary, mailbox, serial, refresh, retry, expire, minimum = soa.split()
    assert primary in wanted and mailbox.endswith("amazon.com.") and int(serial) > 0
    assert int(retry) < int(refresh) < int(expire) and int(minimum) <= 86400


def test_a_server_is_authoritative_and_nothing_else(live, zone):
    said = dig(live, zone.at, "+rec", "www.checked.jp")
    flags = said.partition("flags: ")[2].partition(";")[0].split()
    assert "aa" in flags and "ra" not in flags
    assert "status: REFUSED" in dig(live, zone.at, "+rec", "www.example.com")
    assert "Transfer failed" in dig(live, zone.at, "checked.jp", "AXFR")
    assert "status: REFUSED" in dig(live, zone.at, "version.bind", "CH", "TXT")
    assert "wWw.cHecked.jP." in dig(live, zone.at, "wWw.cHecked.jP")
    unknown = dig(live, zone.at, "www.checked.jp", "TYPE12345")
    assert "status: NOERROR" in unknown and "ANSWER: 0" in unknown and "SOA" in unknown
    assert "status: NXDOMAIN" in dig(live, zone.at, "none.checked.jp")


def test_edns(live, zone):
    said = dig(live, zone.at, "+edns=1", "+noednsnegotiation", "www.checked.jp")
    assert "status: BADVERS" in said and "EDNS: version: 0" in said
    for option in ("+ednsopt=100:0102", "+ednsflags=0x40", "+nsid", "+subnet=192.0.2.0/24", "+cookie"):
        said = dig(live, zone.at, option, "www.checked.jp")
        assert "status: NOERROR" in said and "192.0.2.1" in said and "udp: 1232" in said, said
        assert "MBZ" not in said and "OPT=100" not in said
    assert "flags: do;" in dig(live, zone.at, "+dnssec", "www.checked.jp")
    assert "EDNS" not in dig(live, zone.at, "+noedns", "www.checked.jp")
    assert "flags: qr aa tc" in dig(live, zone.at, "+ignore", "+noedns", "long.checked.jp", "TXT")
    assert "flags: qr aa rd;" in dig(live, zone.at, "+ignore", "+bufsize=4096", "long.checked.jp", "TXT")


NAME = b"\x03www\x07checked\x02jp\x00".hex()
QUESTION = NAME + "00010001"


def header(flags="0000", questions=1, answers=0, authorities=0, additionals=0):
    return "abcd" + flags + "".join(f"{count:04x}" for count in (questions, answers, authorities, additionals))


def test_malformed_packets_get_the_right_code_or_silence(live, zone):
    cases = {
        # packet: the code of the reply, or None
        header() + QUESTION: 0,
        "": None,
        "abcd": None,
        header()[:22]: None,
        header("8000") + QUESTION: None,
        header("8400") + QUESTION: None,
        header("0800") + QUESTION: 4,
        header("1000") + QUESTION: 4,
        header("2000") + QUESTION: 4,
        header("2800") + QUESTION: 4,
        header("7800") + QUESTION: 4,
        header(questions=0): 1,
        header(questions=2) + QUESTION + QUESTION: 1,
        header(questions=0xFFFF): 1,
        header(): 1,
        header() + NAME: 1,
        header() + QUESTION[:-2]: 1,
        header() + "40" + "61" * 64 + "00" + "00010001": 1,
        header() + ("3f" + "61" * 63) * 4 + "00" + "00010001": 1,
        header() + "c00c" + "00010001": 1,
        header() + "03777777c0ff" + "00010001": 1,
        header(additionals=1) + QUESTION: 1,
        header(additionals=0xFFFF) + QUESTION: 1,
        # EDNS: twice, not at the root, with a length beyond the packet, of version 1.
        header(additionals=2) + QUESTION + 2 * "0000291000000000000000": 1,
        header(additionals=1) + QUESTION + "016100" + "00291000000000000000": 1,
        header(additionals=1) + QUESTION + "000029100000000000ffff": 1,
        header(answers=1) + QUESTION + "0000291000000000000000": 1,
        header(additionals=1) + QUESTION + "0000291000000100000000": 0x10,
        # Types that are none, and classes that aren't the internet's.
        header() + NAME + "00290001": 1,
        header() + NAME + "00800001": 1,
        header() + NAME + "00fb0001": 5,
        header() + NAME + "00fc0001": 5,
        header() + NAME + "00010003": 5,
        header() + NAME + "000100ff": 5,
        header("0000") + QUESTION + "00" * 40: 0,
    }
    said = inside(live, "python3", "-c", EXCHANGE, zone.at, json.dumps(list(cases)))
    for (packet, code), reply in zip(cases.items(), json.loads(said), strict=True):
        if code is None:
            assert reply is None, packet
            continue
        assert reply is not None, packet
        octets = bytes.fromhex(reply)
        # The upper bits of a code are in the reply's OPT.
        found = octets[3] & 15 | (octets[-6] << 4 if octets[11] else 0)
        assert (octets[:2], octets[2] >> 7, found) == (b"\xab\xcd", 1, code), f"{packet}: {reply}"
        assert octets[2] & 0x78 == int(packet[4:6], 16) & 0x78
    # And it still answers.
    assert short(live, zone.at, "www.checked.jp") == ["192.0.2.1"]


def test_nobody_is_flooded_through_it(live, zone):
    name = b"\x04long\x07checked\x02jp\x00".hex()
    packet = header(additionals=1) + name + "00100001" + "0000291000000000000000"
    said = inside(live, "python3", "-c", FLOOD, zone.at, packet, "4000")
    asked, octets, cut, came, seconds = json.loads(said)
    assert came > 3900 and cut > 1000
    # Four times the question, and beyond that a ration, for each thread that answers.
    assert octets <= 4 * asked + 4 * (262_144 + 131_072 * seconds)
    # What isn't longer than that is never cut.
    said = inside(live, "python3", "-c", FLOOD, zone.at, header() + QUESTION, "2000")
    assert json.loads(said)[2:4] == [0, 2000]
