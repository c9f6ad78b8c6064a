"""Raw Ethernet frames, sent and heard as root inside an instance can: on its own interface."""

import socket
import struct
import time

from . import traces

ROUTER = "02:00:00:00:00:01"
EVERYONE = "ff:ff:ff:ff:ff:ff"
ETH_P_ALL = 0x0003


class Nic:
    """A packet socket on an instance's eth0; it hears all that comes, whoever it is for."""

    def __init__(self, server):
        self.mac = server.facts()["NetworkInterfaces"][0]["MacAddress"]
        raw = (socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
        self.socket = traces.run_inside(server, lambda: socket.socket(*raw))
        self.socket.bind(("eth0", 0))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, frame):
        self.socket.send(frame)

    def heard(self, marker, patience=0.0):
        """Frames with `marker` in them that came in; waits until there is one, for so long."""
        found, end = [], time.monotonic() + patience
        while True:
            self.socket.settimeout(max(end - time.monotonic(), 0.001))
            try:
                frame, address = self.socket.recvfrom(65536)
            except (TimeoutError, BlockingIOError):
                return found
            if address[2] != socket.PACKET_OUTGOING and marker in frame:
                found.append(frame)
                end = 0


def mac(text):
    return bytes.fromhex(text.replace(":", ""))


def ethernet(source, payload, *, to=ROUTER, kind=0x0800):
    return mac(to) + mac(source) + struct.pack("!H", kind) + payload


def checksum(data):
    data += b"\0" * (len(data) % 2)
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def ipv4(source, to, payload, *, protocol=17, ttl=64, version=4, ihl=None, options=b"", fragment=0, length=None, sum=None):
    words = 5 + len(options) // 4
    header = struct.pack(
        "!BBHHHBBH4s4s",
        version << 4 | (words if ihl is None else ihl),
        0,
        4 * words + len(payload) if length is None else length,
        77,
        fragment,
        ttl,
        protocol,
        0,
        socket.inet_aton(source),
        socket.inet_aton(to),
    )
    right = checksum(header + options) if sum is None else sum
    return header[:10] + struct.pack("!H", right) + header[12:] + options + payload


def udp(payload, *, port=9, source=9):
    # Without a checksum: none is wanted over IPv4.
    return struct.pack("!HHHH", source, port, 8 + len(payload), 0) + payload


def ipv6(source, to, payload, *, next_header=17):
    addresses = socket.inet_pton(socket.AF_INET6, source) + socket.inet_pton(socket.AF_INET6, to)
    return struct.pack("!IHBB", 6 << 28, len(payload), next_header, 255) + addresses + payload


def arp(sender_mac, sender, target, *, answer=False):
    told = struct.pack("!HHBBH", 1, 0x0800, 6, 4, 2 if answer else 1)
    return told + mac(sender_mac) + socket.inet_aton(sender) + b"\0" * 6 + socket.inet_aton(target)
