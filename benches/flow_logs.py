#!/usr/bin/env python3
"""What a flow log costs packets: two instances of one subnet, with and without one, in turns. Needs root.

One TCP stream, small UDP packets of one established flow, and packets that a group refuses. The sender is
this script inside the instance's network namespace, so that what is compared is the kernel's way between
the two; absolute figures are bounded by Python.
"""

import argparse
import os
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import time

from launch import find_image
from region import Kumobako, default_binary, environment, table

PORT = 5001
SECONDS = 1.5


def main():
    if len(sys.argv) > 2 and sys.argv[1] == "inside":
        return inside(sys.argv[2], *sys.argv[3:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kumobako", default=None, help="the binary [default: this tree's release build]")
    parser.add_argument("--public-pool", default="203.0.113.0/24")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    binary = options.kumobako or default_binary()
    print(environment(binary) + "\n", flush=True)
    figures = {}
    with Kumobako(binary, options.public_pool) as region:
        region.start()
        api = region.api
        image = find_image(api, "debian-12-minimal")
        told = api.call("DescribeSubnets")
        subnet, vpc = re.search(r"subnet-[0-9a-f]+", told).group(), re.search(r"vpc-[0-9a-f]+", told).group()
        made = api.call("CreateSecurityGroup", GroupName="bench", GroupDescription="bench", VpcId=vpc)
        group = re.search(r"sg-[0-9a-f]+", made).group()
        for protocol in ("tcp", "udp"):
            api.call(
                "AuthorizeSecurityGroupIngress", GroupId=group, IpProtocol=protocol, FromPort=PORT, ToPort=PORT,
                CidrIp="172.31.0.0/16",
            )  # fmt: skip
        api.call(
            "RunInstances", ImageId=image, InstanceType="t2.micro", MinCount=2, MaxCount=2, SubnetId=subnet,
            **{"SecurityGroupId.1": group},
        )  # fmt: skip
        while api.call("DescribeInstances").count("<name>running</name>") < 2:
            time.sleep(0.05)
        told = api.call("DescribeInstances")
        ids = re.findall(r"<instanceId>(i-[0-9a-f]+)</instanceId>", told)
        sender, receiver = (namespace(binary, region.state, id) for id in ids)
        address = address_of(receiver)
        servers = [subprocess.Popen(run_in(receiver, kind)) for kind in ("tcp-server", "udp-server")]
        time.sleep(0.5)
        try:
            log = None
            # The first round warms up.
            for turn in range(2 * (options.rounds + 1)):
                if turn % 2:
                    made = api.call(
                        "CreateFlowLogs", ResourceType="VPC", TrafficType="ALL", LogDestinationType="s3",
                        LogDestination="arn:aws:s3:::bench", MaxAggregationInterval=60, **{"ResourceId.1": vpc},
                    )  # fmt: skip
                    log = re.search(r"fl-[0-9a-f]+", made).group()
                for kind in ("tcp", "udp", "refused"):
                    done = subprocess.run(run_in(sender, kind, address), capture_output=True, text=True, check=True)
                    if turn > 1:
                        figures.setdefault((kind, bool(turn % 2)), []).append(float(done.stdout))
                if log:
                    api.call("DeleteFlowLogs", **{"FlowLogId.1": log})
                    log = None
        finally:
            for server in servers:
                server.kill()
                server.wait()
    rows = []
    for kind, what in (
        ("tcp", "TCP, one stream, Gbit/s"),
        ("udp", "UDP of 32 bytes, thousand packets/s"),
        ("refused", "refused UDP, thousand packets/s"),
    ):
        without, with_log = (statistics.median(figures[kind, on]) for on in (False, True))
        ratios = [b / a for a, b in zip(figures[kind, False], figures[kind, True], strict=True)]
        rows.append([what, f"{without:.2f}", f"{with_log:.2f}", f"{statistics.median(ratios):.2f}"])
    print(table([f"median of {options.rounds}", "without", "with a flow log", "ratio"], rows))


def namespace(binary, state, instance):
    """A path to the instance's network namespace."""
    command = [binary, "--state", state, "exec", instance, "--", "readlink", "/proc/self/ns/net"]
    name = subprocess.check_output(command, text=True).strip()
    for process in pathlib.Path("/proc").glob("[0-9]*/ns/net"):
        try:
            if os.readlink(process) == name:
                return process
        except OSError:
            continue
    raise SystemExit(f"{instance} is not there")


def address_of(namespace):
    command = ["nsenter", f"--net={namespace}", "ip", "-4", "-o", "addr", "show", "eth0"]
    return re.search(r"inet ([0-9.]+)/", subprocess.check_output(command, text=True)).group(1)


def run_in(namespace, *arguments):
    return ["nsenter", f"--net={namespace}", sys.executable, __file__, "inside", *arguments]


def inside(kind, peer=None):
    if kind == "tcp-server":
        server = socket.create_server(("0.0.0.0", PORT))
        while True:
            connection, _ = server.accept()
            buffer = bytearray(1 << 20)
            while connection.recv_into(buffer):
                pass
    if kind == "udp-server":
        server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server.bind(("0.0.0.0", PORT))
        while True:
            data, whom = server.recvfrom(64)
            if data == b"hello":
                server.sendto(data, whom)
    if kind == "tcp":
        client = socket.create_connection((peer, PORT))
        data, sent, begun = bytes(1 << 20), 0, time.perf_counter()
        while time.perf_counter() - begun < SECONDS:
            sent += client.send(data)
        print(sent * 8 / 1e9 / (time.perf_counter() - begun))
        return
    client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    if kind == "refused":
        # The group lets nothing in by it.
        client.connect((peer, PORT + 1))
    else:
        client.connect((peer, PORT))
        client.send(b"hello")
        client.recv(64)
    data, packets, begun = bytes(32), 0, time.perf_counter()
    while time.perf_counter() - begun < SECONDS:
        for _ in range(100):
            client.send(data)
        packets += 100
    print(packets / 1e3 / (time.perf_counter() - begun))


if __name__ == "__main__":
    main()
