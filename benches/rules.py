#!/usr/bin/env python3
"""What a security group's rule costs by the API, in regions of 100 and of 1,000 interfaces. Needs root.

The answer to such a call waits until the kernel follows, so the call's time is the time until the
change is in force. A hundred interfaces belong to running instances; the larger region has others beside,
which are attached to nothing but are in the ruleset like those. A tenth as many groups have 50 rules each.
Also: how long a restart takes until it has adopted all of it.
"""

import argparse
import contextlib
import re
import time

from launch import find_image
from region import Kumobako, default_binary, environment, memory, quantile, table
from wire import Connection

GROUP = re.compile(r"<groupId>(sg-[0-9a-f]+)</groupId>")
INTERFACE = re.compile(r"<networkInterfaceId>(eni-[0-9a-f]+)</networkInterfaceId>")
PATIENCE = 300
RULES = 50
# The machine must have the memory for what is launched by one call.
AT_ONCE = 10


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kumobako", default=None, help="the binary [default: this tree's release build]")
    parser.add_argument("--public-pool", default="203.0.113.0/24")
    parser.add_argument("--image", default="debian-12-minimal")
    parser.add_argument("--size", action="append", help="INSTANCES+OTHERS [default: 100+0 and 100+900]")
    parser.add_argument("--type", default="t2.nano", help="of the instances")
    parser.add_argument("-n", type=int, default=60, help="calls of each kind")
    options = parser.parse_args()
    binary = options.kumobako or default_binary()
    print(environment(binary) + "\n", flush=True)

    rows = []
    for size in options.size or ["100+0", "100+900"]:
        instances, others = map(int, size.split("+"))
        with Kumobako(binary, options.public_pool) as region:
            region.start()
            before = memory(region.pid)[0]
            groups = populate(region.api, find_image(region.api, options.image), options.type, instances, others)
            settle(region)
            grown = (memory(region.pid)[0] - before) * 1024 / (instances + others)
            calm, busy = (change(region.api, groups, options.n, pause) for pause in (0.05, 0))
            region.kill()
            begun = time.perf_counter()
            region.start()
            authorize(region.api, groups[0], 60_000)
            adopted = time.perf_counter() - begun
        ms = [f"{quantile(times, share) * 1000:.1f}" for times in (calm, busy) for share in (0.5, 0.99)]
        rows.append([f"{instances + others:,}", f"{len(groups) * RULES:,}", *ms, f"{adopted * 1000:.0f}", f"{grown:.0f}"])
    heads = ["interfaces", "rules", "a rule, 50 ms after the last: p50, ms", "p99", "one after the other: p50", "p99"]
    heads += ["kill -9 → up → a rule in force, ms", "daemon, KiB an interface"]
    print(table(heads, rows) + "\n\nBars: p50 of 10 ms at 100 interfaces, 30 ms at 1,000; 1 s.")


def populate(api, ami, kind, instances, others):
    """Groups that hold all interfaces."""
    vpc = re.search(r"<vpcId>(vpc-[0-9a-f]+)</vpcId>", api.call("DescribeVpcs")).group(1)
    subnet = re.search(r"<subnetId>(subnet-[0-9a-f]+)</subnetId>", api.call("DescribeSubnets")).group(1)
    count = max(1, (instances + others) // 10)
    groups = []
    for n in range(count):
        made = api.call("CreateSecurityGroup", GroupName=f"bench-{n}", GroupDescription="bench", VpcId=vpc)
        groups.append(GROUP.search(made).group(1))
        permissions = {}
        for r in range(RULES):
            head = f"IpPermissions.{r + 1}."
            permissions[head + "IpProtocol"] = "udp" if r % 3 == 0 else "tcp"
            permissions[head + "FromPort"] = 1000 + 7 * r
            permissions[head + "ToPort"] = 1000 + 7 * r + r % 5
            permissions[head + "IpRanges.1.CidrIp"] = f"10.{n % 250}.{r}.0/24"
        api.call("AuthorizeSecurityGroupIngress", GroupId=groups[-1], **permissions)
    left = instances
    while left:
        n = min(left, AT_ONCE)
        head = "NetworkInterface.1."
        launched = {"ImageId": ami, "InstanceType": kind, "MinCount": n, "MaxCount": n}
        launched |= {head + "DeviceIndex": 0, head + "SubnetId": subnet, head + "SecurityGroupId.1": groups[0]}
        # The region's pool may be small.
        launched[head + "AssociatePublicIpAddress"] = "false"
        api.call("RunInstances", **launched)
        left -= n
    wait(lambda: api.call("DescribeInstances").count("<name>running</name>") == instances)
    for n, interface in enumerate(sorted(set(INTERFACE.findall(api.call("DescribeNetworkInterfaces"))))):
        changed = {"NetworkInterfaceId": interface, "SecurityGroupId.1": groups[n % count]}
        api.call("ModifyNetworkInterfaceAttribute", **changed)
    for n in range(others):
        api.call("CreateNetworkInterface", **{"SubnetId": subnet, "SecurityGroupId.1": groups[n % count]})
    return groups


def wait(condition):
    begun = time.perf_counter()
    while not condition():
        if time.perf_counter() - begun > PATIENCE:
            raise SystemExit("the region isn't ready")
        time.sleep(0.2)


def settle(region):
    """Guests have booted: the processors are idle again."""
    def busy():
        with open("/proc/stat") as stat:
            numbers = [int(n) for n in stat.readline().split()[1:]]
        return sum(numbers) - numbers[3] - numbers[4]

    def calm():
        before = busy()
        time.sleep(1)
        return busy() - before < 40

    with contextlib.suppress(SystemExit):
        begun = time.perf_counter()
        while not calm() and time.perf_counter() - begun < 60:
            pass


def authorize(api, group, port, action="AuthorizeSecurityGroupIngress"):
    api.call(action, **rule(group, port))


def rule(group, port):
    head = "IpPermissions.1."
    return {"GroupId": group, head + "IpProtocol": "tcp", head + "FromPort": port, head + "ToPort": port,
            head + "IpRanges.1.CidrIp": "198.51.100.0/24"}


def change(api, groups, n, pause):
    """Seconds of each of `n` calls that add a rule, and as many that take it away."""
    times = []
    with Connection(api.address) as connection:
        for k in range(n):
            for action in ("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress"):
                request = api.request(action, **rule(groups[k % len(groups)], 50_000))
                time.sleep(pause)
                begun = time.perf_counter()
                status, body = connection.call(request)
                times.append(time.perf_counter() - begun)
                if status != 200:
                    raise SystemExit(f"{action}: {status} {body.decode(errors='replace')}")
    return times


if __name__ == "__main__":
    main()
