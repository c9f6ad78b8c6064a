"""A steady stream of echo requests, each accounted for."""

import os
import select
import socket
import struct
import threading
import time


class Pings:
    """While the context lasts, one echo request every `every` seconds from this machine to `address`."""

    def __init__(self, address, every):
        self.address, self.every = address, every
        self.sent, self.answered = 0, set()
        self.over = threading.Event()
        self.name = os.getpid() & 0xFFFF

    def __enter__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
        self.socket.connect((self.address, 0))
        self.threads = [threading.Thread(target=run) for run in (self._send, self._receive)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()
        self.socket.close()

    def lost(self):
        return sorted(set(range(self.sent)) - self.answered)

    def _send(self):
        due = time.monotonic()
        while not self.over.is_set():
            # Numbers are 16 bits wide on the wire; the payload carries the whole.
            head = struct.pack(">BBHHH", 8, 0, 0, self.name, self.sent & 0xFFFF)
            payload = struct.pack(">Q", self.sent) + bytes(48)
            self.socket.send(head[:2] + struct.pack(">H", checksum(head + payload)) + head[4:] + payload)
            self.sent += 1
            due += self.every
            time.sleep(max(0.0, due - time.monotonic()))

    def _receive(self):
        end = None
        while end is None or (time.monotonic() < end and len(self.answered) < self.sent):
            if end is None and self.over.is_set():
                end = time.monotonic() + 2  # the last ones may be on their way
            if select.select([self.socket], [], [], 0.05)[0]:
                packet = self.socket.recv(2048)
                packet = packet[(packet[0] & 15) * 4 :]
                kind, _, _, name, _ = struct.unpack(">BBHHH", packet[:8])
                if kind == 0 and name == self.name:
                    self.answered.add(struct.unpack(">Q", packet[8:16])[0])


def checksum(data):
    total = sum(struct.unpack(f">{len(data) // 2}H", data))
    total = (total >> 16) + (total & 0xFFFF)
    return ~(total + (total >> 16)) & 0xFFFF
