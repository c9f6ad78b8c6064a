#!/usr/bin/env python3
"""Start, idle memory, and calls per second beside moto's server, in one run.

Rounds alternate between the two servers, so that whatever else the machine does meets both; medians
are told. Nothing here passes or fails: figures are for docs/PERFORMANCE.md.

The calls are measured on a region without data plane (moto has none either), unless --data-plane.
"""

import argparse
import re
import statistics
import time
from importlib.metadata import version

from region import Kumobako, Moto, default_binary, environment, memory, table
from wire import calls_per_second, cpu_seconds

INSTANCE = re.compile(r"<instanceId>(i-[0-9a-f]+)</instanceId>")
IMAGE = re.compile(r"<imageId>(ami-[0-9a-f]+)</imageId>")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kumobako", default=None, help="the binary [default: this tree's release build]")
    parser.add_argument("--public-pool", default="203.0.113.0/24")
    parser.add_argument("--instances", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=2, help="of each round of each measurement")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--starts", type=int, default=10)
    parser.add_argument("--data-plane", action="store_true", help="measure calls beside real instances")
    parser.add_argument("--only-calls", action="store_true", help="leave out start and memory (needs no root then)")
    options = parser.parse_args()
    binary = options.kumobako or default_binary()

    print(environment(binary) + f", moto {version('moto')}\n", flush=True)
    if not options.only_calls:
        starts(binary, options)
    calls(binary, options)


def starts(binary, options):
    first, again, rss, pss, others = [], [], [], [], []
    for _ in range(options.starts):
        with Kumobako(binary, options.public_pool) as region:
            first.append(region.start() * 1000)
            time.sleep(2)
            region.kill()
            again.append(region.start() * 1000)
            time.sleep(2)
            resident, proportional = memory(region.pid)
            rss.append(resident)
            pss.append(proportional)
            others += [memory(pid) for pid in region.servers().values()]
    with Moto() as moto:
        moto_start = moto.start() * 1000
        time.sleep(2)
        moto_rss, moto_pss = memory(moto.pid)
    median = statistics.median
    rows = [
        ["first start → first answered call, ms", f"{median(first):.1f}", f"{moto_start:.0f}", "25"],
        ["start on existing state, after `kill -9` → first answered call, ms", f"{median(again):.1f}", "", "25"],
        ["idle daemon, resident, MiB", f"{median(rss):.1f}", f"{moto_rss:.0f}", "15"],
        ["idle daemon, proportional, MiB", f"{median(pss):.1f}", f"{moto_pss:.0f}", ""],
    ]
    if others:
        resident = median(r for r, _ in others)
        proportional = median(p for _, p in others)
        rows.append(["each data-plane process, resident, MiB", f"{resident:.1f}", "", "4"])
        rows.append(["each data-plane process, proportional, MiB", f"{proportional:.1f}", "", ""])
    print(table([f"median of {options.starts}", "kumobako", "moto", "bar"], rows) + "\n", flush=True)


def calls(binary, options):
    with Kumobako(binary, options.public_pool, data_plane=options.data_plane) as region, Moto() as moto:
        servers = [region, moto]
        instances = {}
        for server in servers:
            server.start()
            instances[server.name] = launch(server, options.instances)
        measurements = []
        for title, requests in [
            (f"DescribeInstances, {options.instances} instances", describe),
            ("CreateTags", create_tags),
        ]:
            for connections in (1, 8):
                measurements.append((title, connections, requests))
        rows = []
        for title, connections, requests in measurements:
            rates = {server.name: [] for server in servers}
            processor = {server.name: [] for server in servers}
            client = 0.0
            for _ in range(options.rounds):
                for server in servers:
                    mine = instances[server.name]
                    begun = cpu_seconds(server.pid)
                    rate, share = calls_per_second(
                        server.api.address,
                        lambda i, server=server, mine=mine: requests(server.api, mine, i),
                        connections,
                        options.seconds,
                    )
                    rates[server.name].append(rate)
                    used = cpu_seconds(server.pid) - begun
                    processor[server.name].append(used / (rate * options.seconds) * 1e6)
                    if server is region:
                        client = max(client, share)
            ours, theirs = (statistics.median(rates[s.name]) for s in servers)
            cpu_ours, cpu_theirs = (statistics.median(processor[s.name]) for s in servers)
            rows.append([
                title, connections, f"{ours:,.0f}", f"{theirs:,.1f}", f"**{ours / theirs:.0f} ×**", "20 ×",
                f"{cpu_ours:,.0f}", f"{cpu_theirs:,.0f}", f"{client:.2f}",
            ])
        print(
            table(
                ["", "connections", "kumobako, calls/s", "moto, calls/s", "ratio", "bar", "processor µs a call",
                 "moto's", "cores our client took"],
                rows,
            )
        )
        print(
            f"\nMedians of {options.rounds} alternating rounds of {options.seconds:g} s, requests signed beforehand; "
            "the client shares the machine's cores with the server. Signatures are verified by kumobako and not by "
            "moto; CreateTags is on disk when kumobako answers, in memory with moto."
        )


def launch(server, count):
    """Instances to describe and tag. Their ids."""
    images = IMAGE.findall(server.api.call("DescribeImages"))
    if not images:
        raise SystemExit("there is no image to launch from: kumobako ami build debian-12-minimal")
    ids = []
    # Some at a time: a launch is refused where the machine hasn't the memory for all of it.
    while len(ids) < count:
        some = min(10, count - len(ids))
        parameters = {"ImageId": images[0], "InstanceType": "t2.micro", "MinCount": some, "MaxCount": some}
        ids += INSTANCE.findall(server.api.call("RunInstances", **parameters))
    told = INSTANCE.findall(server.api.call("DescribeInstances"))
    if len(ids) != count or sorted(told) != sorted(ids):
        raise SystemExit(f"{server.name}: launched {len(ids)} of {count} instances, described {len(told)}")
    return ids


def describe(api, _, __):
    return [api.request("DescribeInstances")]


def create_tags(api, instances, connection):
    """Each call changes what is stored: another value each time, on the connection's own instances."""
    mine = instances[connection::8]
    return [
        api.request("CreateTags", **{"ResourceId.1": mine[i % len(mine)], "Tag.1.Key": "bench", "Tag.1.Value": str(i)})
        for i in range(len(mine) * 20)
    ]


if __name__ == "__main__":
    main()
