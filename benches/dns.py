#!/usr/bin/env python3
"""Route 53's name servers beside Knot DNS, on the same zone in one run. Needs root, knotd and dnsperf.

Both answer in a namespace of their own, held to one core by one worker, in alternating rounds; dnsperf asks from the
other core. A server's processor time is read from the kernel: what it answers with a second of it is "queries/s per
core". Then: many zones from files until the first answer, memory, and how long a record's change takes by the API.
"""

import argparse
import contextlib
import ctypes
import json
import os
import pathlib
import random
import re
import shutil
import socket
import statistics
import struct
import subprocess
import tempfile
import threading
import time

from region import REGION, Kumobako, default_binary, environment, memory, quantile, table

SPACE = f"kb-bench-dns-{os.getpid()}"
OURS, KNOT = ("198.19.0.1", 53), ("198.19.0.2", 5300)
SERVERS = ["ns-1.awsdns-00.com.", "ns-513.awsdns-00.net.", "ns-1025.awsdns-00.org.", "ns-1537.awsdns-00.co.uk."]
TYPES = {"A": 1, "NS": 2, "CNAME": 5, "SOA": 6, "MX": 15, "AAAA": 28}
CLONE_NEWNET = 0x40000000
PATIENCE = 60


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kumobako", default=None, help="the binary [default: this tree's release build]")
    parser.add_argument("--public-pool", default="203.0.113.0/24")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2, help="of one round")
    parser.add_argument("--names", type=int, default=10_000, help="record sets of the compared zone")
    parser.add_argument("--zones", type=int, default=10_000, help="of the load")
    parser.add_argument("--records", type=int, default=100, help="of each of those")
    parser.add_argument("--only", choices=["queries", "load", "changes"], action="append")
    parser.add_argument("--changes", type=int, default=50)
    options = parser.parse_args()
    binary = options.kumobako or default_binary()
    wanted = options.only or ["queries", "load", "changes"]
    print(environment(binary) + "\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="kumobako-bench-") as directory, space():
        directory = pathlib.Path(directory)
        if "queries" in wanted:
            queries(binary, directory / "queries", options)
        if "load" in wanted:
            load(binary, directory / "load", options)
    if "changes" in wanted:
        changes(binary, options)


@contextlib.contextmanager
def space():
    """A namespace in which all name servers' addresses are this machine's."""
    subprocess.run(["ip", "netns", "add", SPACE], check=True)
    try:
        subprocess.run(["ip", "-n", SPACE, "link", "set", "lo", "up"], check=True)
        subprocess.run(["ip", "-n", SPACE, "route", "add", "local", "198.19.0.0/20", "dev", "lo"], check=True)
        yield
    finally:
        subprocess.run(["ip", "netns", "del", SPACE], check=True)


def inside(core, *command, **how):
    line = ["ip", "netns", "exec", SPACE, "taskset", "-c", str(core), *map(str, command)]
    return subprocess.Popen(line, stdin=subprocess.DEVNULL, **how)


def zone_file(id, name, records):
    """A zone as the reconciler hands it over. `records`: (name, type, TTL, [value])."""
    zone = {"id": id, "name": f"{name}.", "caller_reference": id, "comment": None, "private": False}
    zone |= {"name_servers": SERVERS, "created": 0}
    sets = [
        {"name": f"{name}.", "kind": kind, "content": {"Records": {"ttl": ttl, "values": values}}}
        for name, kind, ttl, values in records
    ]
    return {"zone": zone, "sets": sets}


def apex(name):
    soa = f"{SERVERS[0]} awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"
    return [(name, "SOA", 900, [soa]), (name, "NS", 172800, SERVERS)]


def mixture(name, count):
    """Records as zones have them: mostly addresses."""
    records = apex(name)
    for n in range(count):
        kind = "A" if n % 10 < 6 else ("AAAA" if n % 10 < 8 else ("CNAME" if n % 10 == 8 else "MX"))
        address = f"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}"
        value = {"A": address, "AAAA": f"fd00::{n:x}", "CNAME": f"host0.{name}.", "MX": f"10 host0.{name}."}[kind]
        records.append((f"host{n}.{name}", kind, 300, [value]))
    return records


@contextlib.contextmanager
def ours(binary, directory, zones, core="0-1"):
    """Our name servers over these files; yields (process, seconds until they serve)."""
    (directory / "zones").mkdir(parents=True, exist_ok=True)
    for zone in zones:
        (directory / "zones" / f"{zone['zone']['id']}.json").write_text(json.dumps(zone))
    config = {"version": 1, "region": REGION, "public_domain": f"{REGION}.compute.amazonaws.com"}
    config |= {"public_pool": "203.0.113.0/24", "internet": "203.0.113.1", "port": OURS[1]}
    (directory / "config.json").write_text(json.dumps(config))
    begun = time.perf_counter()
    process = inside(core, binary, "dataplane", "names", "--dir", directory, stdout=subprocess.PIPE)
    try:
        process.stdout.readline()
        yield process, time.perf_counter() - begun
    finally:
        process.kill()
        process.wait()


@contextlib.contextmanager
def knot(directory, name, records, core=0):
    directory.mkdir(parents=True)
    lines = [f"{owner}. {ttl} IN {kind} {value}" for owner, kind, ttl, values in records for value in values]
    (directory / f"{name}.zone").write_text("\n".join(lines) + "\n")
    (directory / "knot.conf").write_text(f"""
server:
    listen: {KNOT[0]}@{KNOT[1]}
    udp-workers: 1
    tcp-workers: 1
    background-workers: 1
    rundir: {directory}
    user: root:root
database:
    storage: {directory}
log:
  - target: {directory}/log
    any: warning
zone:
  - domain: {name}.
    file: {directory}/{name}.zone
""")
    process = inside(core, "knotd", "-c", directory / "knot.conf", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def enter(path=f"/run/netns/{SPACE}"):
    """Moves this thread into the namespace."""
    libc = ctypes.CDLL(None, use_errno=True)
    with open(path) as file:
        if libc.setns(file.fileno(), CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), f"setns {path}")


def in_space(work, path=f"/run/netns/{SPACE}"):
    """What `work` returns in the namespace."""
    result = []

    def run():
        enter(path)
        try:
            result.append(work())
        except Exception as error:
            result.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if isinstance(result[0], Exception):
        raise result[0]
    return result[0]


def ask(asking, server, name, kind="A"):
    """The reply without its id; None for none."""
    labels = b"".join(bytes([len(label)]) + label.encode() for label in name.rstrip(".").split("."))
    asking.sendto(struct.pack(">6H", 7, 0, 1, 0, 0, 0) + labels + struct.pack(">BHH", 0, TYPES[kind], 1), server)
    try:
        return asking.recv(4096)
    except (TimeoutError, ConnectionRefusedError):
        return None


def client():
    asking = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    asking.settimeout(0.2)
    return asking


def until_answered(server, name):
    def work():
        deadline = time.monotonic() + PATIENCE
        with client() as asking:
            while time.monotonic() < deadline:
                if ask(asking, server, name):
                    return
                time.sleep(0.01)
        raise RuntimeError(f"{server} doesn't answer")

    in_space(work)


def processor(pid):
    """Seconds that the process has had on processors."""
    threads = pathlib.Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def same_answers(name, asked):
    """Both say the same: code and number of records; of a sample."""

    def work():
        with client() as asking:
            for owner, kind in random.sample(asked, 500):
                a, b = (ask(asking, server, owner, kind) for server in (OURS, KNOT))
                if not a or not b or a[3] & 15 != b[3] & 15 or a[6:8] != b[6:8]:
                    raise RuntimeError(f"{owner} {kind}: {a} {b}")

    in_space(work)


def dnsperf(server, data, seconds, *more):
    line = ["dnsperf", "-s", server[0], "-p", str(server[1]), "-d", str(data), "-l", str(seconds), "-c", "4", *more]
    process = inside(1, *line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = process.communicate(timeout=seconds + 60)[0]
    done = re.search(r"Queries completed:\s+(\d+)", said)
    rate = re.search(r"Queries per second:\s+([\d.]+)", said)
    if not done or not rate:
        raise RuntimeError(said[-2000:])
    return int(done[1]), float(rate[1]), said


def queries(binary, directory, options):
    name = "example.jp"
    records = mixture(name, options.names)
    random.seed(1)
    asked = []
    for _ in range(200_000):
        dice = random.random()
        n = random.randrange(options.names)
        kind = records[n + 2][1] if dice < 0.85 else "A"
        asked.append((f"host{n}.{name}" if dice < 0.9 else f"none{n}.{name}", kind))
    data = directory / "asked"
    directory.mkdir(parents=True)
    data.write_text("".join(f"{owner} {kind}\n" for owner, kind in asked))
    found = {"kumobako": [], "knot": []}
    late = {"kumobako": [], "knot": []}
    with (
        ours(binary, directory / "kumobako", [zone_file("Z1", name, records)], 0) as (one, _),
        knot(directory / "knot", name, records) as other,
    ):
        both = {"kumobako": (OURS, one), "knot": (KNOT, other)}
        for server, _ in both.values():
            until_answered(server, f"host0.{name}")
        same_answers(name, asked)
        for round in range(-1, options.rounds):
            for who, (server, process) in sorted(both.items(), reverse=round % 2 == 1):
                before = processor(process.pid)
                done, rate, _ = dnsperf(server, data, options.seconds, "-q", "400")
                used = processor(process.pid) - before
                if round >= 0:
                    found[who].append((done / used, rate, done))
        for round in range(3):
            for who, (server, _) in sorted(both.items(), reverse=round % 2 == 1):
                said = dnsperf(server, data, 1, "-q", "50", "-v", "-Q", "20000")[2]
                late[who] += [float(t) for t in re.findall(r"^> \w+ \S+ \S+ ([\d.]+)", said, re.M)]
    rows = []
    for who in found:
        core, rate = (statistics.median(figures) for figures in list(zip(*found[who]))[:2])
        ms = [f"{quantile(late[who], share) * 1e6:.0f}" for share in (0.5, 0.99)]
        rows.append([who, f"{core:,.0f}", f"{rate:,.0f}", *ms])
    ratio = statistics.median(a[0] / b[0] for a, b in zip(found["kumobako"], found["knot"]))
    heads = ["", "queries/s per core", "answered/s, dnsperf on the other core", "20,000/s: p50, µs", "p99, µs"]
    print(table(heads, rows) + f"\n\nRatio of queries/s per core: {ratio:.2f} (bar 0.7).\n", flush=True)


def load(binary, directory, options):
    """Many zones by files, as after a restart of the machine."""
    count = options.zones

    def zones():
        for n in range(count):
            name = f"zone{n}.example.jp"
            yield zone_file(f"Z{n:05}", name, mixture(name, options.records - 2))

    times, sizes = [], []
    for round in range(3):
        with ours(binary, directory, zones() if round == 0 else ()) as (process, seconds):
            until_answered(OURS, f"host0.zone{count - 1}.example.jp")
            times.append(seconds)
            sizes.append(memory(process.pid))
    files = sum(file.stat().st_size for file in (directory / "zones").iterdir()) / 2**20
    rows = [[f"{count:,}", f"{count * options.records:,}", f"{files:.0f}", f"{statistics.median(times):.2f}"]]
    rows[0] += [f"{statistics.median(s[0] for s in sizes):.0f}"]
    heads = ["zones", "records", "files, MiB", "start → serving, s", "resident, MiB"]
    print(table(heads, rows) + "\n\nBar: 5 s.\n", flush=True)
    shutil.rmtree(directory)


def changes(binary, options):
    """From the answer of ChangeResourceRecordSets until a query is answered by it."""
    import boto3
    from botocore.config import Config

    rows = []
    with Kumobako(binary, options.public_pool) as region:
        region.start()
        key = json.loads((region.state / "credentials.json").read_text())
        api = boto3.client(
            "route53",
            endpoint_url=f"http://127.0.0.1:{region.port}",
            region_name=REGION,
            aws_access_key_id=key["access_key_id"],
            aws_secret_access_key=key["secret_access_key"],
            config=Config(parameter_validation=False, retries={"max_attempts": 0}),
        )
        held = 0
        for zones, records in ((1, 10), (1, 9_900), (498, 2_000)):
            for n in range(zones):
                name = f"zone{held}.example.jp"
                made = api.create_hosted_zone(Name=name, CallerReference=name)
                batch(api, made["HostedZone"]["Id"], "CREATE", mixture(name, records)[2:])
                held += 1
            number = int(re.match(r"ns-(\d+)\.", made["DelegationSet"]["NameServers"][0])[1])
            server = (f"198.19.{number >> 8}.{number & 255}", 53)
            times = [changed(region, api, made["HostedZone"]["Id"], name, server, n) for n in range(options.changes)]
            ms = [f"{quantile(times, share) * 1000:.1f}" for share in (0.5, 0.99)]
            rows.append([f"{held:,}", f"{records:,}", *ms, f"{memory(region.pid)[0]:.0f}"])
    heads = ["zones", "record sets of the changed one", "answer → served: p50, ms", "p99", "daemon, MiB"]
    print(table(heads, rows) + "\n\nBar: 50 ms.", flush=True)


def batch(api, id, action, records):
    for at in range(0, len(records), 500):
        sets = [
            {"Name": name, "Type": kind, "TTL": ttl, "ResourceRecords": [{"Value": value} for value in values]}
            for name, kind, ttl, values in records[at : at + 500]
        ]
        changes = [{"Action": action, "ResourceRecordSet": records} for records in sets]
        api.change_resource_record_sets(HostedZoneId=id, ChangeBatch={"Changes": changes})


def changed(region, api, id, name, server, n):
    """Seconds from the answer to a change until it is served."""
    address = f"10.9.{n >> 8}.{n & 255}"
    seen = {}
    ready = threading.Event()

    def watch():
        with client() as asking:
            ask(asking, server, f"host0.{name}")
            ready.set()
            deadline = time.monotonic() + PATIENCE
            while time.monotonic() < deadline:
                reply = ask(asking, server, f"host0.{name}")
                if reply and reply.endswith(socket.inet_aton(address)):
                    seen["at"] = time.perf_counter()
                    return
                time.sleep(0.0005)

    watcher = threading.Thread(target=in_space, args=(watch, region.state / "run/net/internet"))
    watcher.start()
    ready.wait(PATIENCE)
    batch(api, id, "UPSERT", [(f"host0.{name}", "A", 300, [address])])
    answered = time.perf_counter()
    watcher.join()
    time.sleep(0.05)
    return max(0, seen["at"] - answered)


if __name__ == "__main__":
    main()
