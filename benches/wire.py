"""A client that costs little, so that the server is what gets measured.

Requests are signed before the clock starts; during it a call is one `send`, the answer's bytes, and a
look at its status and length. Calls of several connections are made by as many processes.
"""

import multiprocessing
import os
import re
import socket
import time
import urllib.parse

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.I)
CLOSE = re.compile(rb"\r\nconnection:\s*close", re.I)


class Api:
    """EC2's query API at `host:port`, for one access key."""

    def __init__(self, port, key, secret, region, host="127.0.0.1"):
        self.address = (host, port)
        self.signer = SigV4Auth(Credentials(key, secret), "ec2", region)

    def request(self, action, **parameters):
        """The bytes of a signed call. Parameters as on the wire: `**{"Tag.1.Key": "a"}`."""
        body = urllib.parse.urlencode({"Action": action, "Version": "2016-11-15", **parameters}).encode()
        host = "%s:%d" % self.address
        headers = {
            "Host": host,
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "Content-Length": str(len(body)),
        }
        signed = AWSRequest("POST", f"http://{host}/", headers, body)
        self.signer.add_auth(signed)
        head = "".join(f"{name}: {value}\r\n" for name, value in signed.headers.items())
        return f"POST / HTTP/1.1\r\n{head}\r\n".encode() + body

    def call(self, action, **parameters):
        """One call, outside of any measurement. The answer's XML; raises on an error's."""
        with Connection(self.address) as connection:
            status, body = connection.call(self.request(action, **parameters))
        if status != 200:
            raise RuntimeError(f"{action}: {status} {body.decode(errors='replace')}")
        return body.decode()


class Connection:
    """One connection, reopened where the server closes it."""

    def __init__(self, address):
        self.address = address
        self.socket = None
        self.buffer = bytearray(1 << 22)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket = None

    def call(self, request):
        """(status, body)"""
        if self.socket is None:
            self.socket = socket.create_connection(self.address, timeout=120)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(request)
        view, have, end = memoryview(self.buffer), 0, -1
        while end < 0:
            have += self._receive(view[have:])
            end = self.buffer.find(b"\r\n\r\n", 0, have)
        head = bytes(view[:end])
        length = LENGTH.search(head)
        if not length:
            raise RuntimeError(f"an answer without length: {head!r}")
        whole = end + 4 + int(length.group(1))
        while have < whole:
            have += self._receive(view[have:])
        if CLOSE.search(head) or head.startswith(b"HTTP/1.0"):
            self.close()
        return int(head[9:12]), bytes(view[end + 4 : whole])

    def _receive(self, view):
        got = self.socket.recv_into(view)
        if not got:
            raise RuntimeError("the server hung up in the middle of an answer")
        return got


def _caller(address, requests, seconds, start, results):
    calls = 0
    with Connection(address) as connection:
        connection.call(requests[0])
        start.wait()
        begun, cpu = time.perf_counter(), time.process_time()
        while (now := time.perf_counter()) - begun < seconds:
            status, body = connection.call(requests[calls % len(requests)])
            if status != 200:
                raise RuntimeError(f"{status} {body[:500]!r}")
            calls += 1
    results.put((calls, now - begun, time.process_time() - cpu))


def calls_per_second(address, requests_of, connections, seconds):
    """Calls a second over `connections` at a time, and the share of a core the client itself took.

    `requests_of(i)` gives connection i's requests, which it makes in turn, over and over.
    """
    context = multiprocessing.get_context("fork")
    start, results = context.Barrier(connections), context.SimpleQueue()
    callers = [
        context.Process(target=_caller, args=(address, requests_of(i), seconds, start, results))
        for i in range(connections)
    ]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
        if caller.exitcode:
            raise RuntimeError("a call failed; see above")
    told = [results.get() for _ in callers]
    rate = sum(calls / span for calls, span, _ in told)
    return rate, sum(cpu / span for _, span, cpu in told)


def cpu_seconds(pid):
    """Processor time a process has used so far, all its threads."""
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
