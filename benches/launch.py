#!/usr/bin/env python3
"""From RunInstances to the SSH banner at the instance's public address, on a real region. Needs root.

The clock starts before the call is sent and stops when `SSH-` has been read through the region's own
gates: internet gateway, network ACL, security group. A connection that gets no answer is given up
after a few milliseconds and tried anew, so that no retransmission timer is what is measured.
"""

import argparse
import html
import os
import re
import socket
import subprocess
import threading
import time

from region import Kumobako, default_binary, environment, quantile, table

PATIENCE = 120
# Instances of one call, at most.
CALL = 20
ITEM = re.compile(r"<instanceId>(i-[0-9a-f]+)</instanceId>")
ADDRESS = re.compile(r"<(?:ipAddress|publicIp)>([0-9.]+)</(?:ipAddress|publicIp)>")
STATE = re.compile(r"<instanceState><code>\d+</code><name>([a-z-]+)</name>")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kumobako", default=None, help="the binary [default: this tree's release build]")
    parser.add_argument("--public-pool", default="203.0.113.0/24")
    parser.add_argument("--image", action="append", help="name; may be given several times [default: both]")
    parser.add_argument("-n", type=int, default=30, help="launches one after the other")
    parser.add_argument("--together", type=int, default=20, help="instances at once")
    parser.add_argument("--type", default="t2.micro")
    parser.add_argument("--login", action="store_true", help="of those at once, until each was logged in to by ssh")
    options = parser.parse_args()
    binary = options.kumobako or default_binary()
    print(environment(binary) + "\n", flush=True)

    rows = []
    for image in options.image or ["debian-12-minimal", "debian-12"]:
        with Kumobako(binary, options.public_pool) as region:
            region.start()
            ami = find_image(region.api, image)
            open_ssh(region.api)
            singles = []
            # The first one warms the page cache: told apart by nobody, so left out.
            for _ in range(options.n + 1):
                times = launch(region.api, ami, options.type, 1)
                singles += times
            singles = singles[1:]
            key = key_pair(region) if options.login else None
            together = launch(region.api, ami, options.type, options.together, key)
        ms = [f"{quantile(singles, share) * 1000:,.0f}" for share in (0.5, 0.99)]
        rows.append([image, *ms, f"{quantile(together, 0.5) * 1000:,.0f}", f"{max(together) * 1000:,.0f}"])
    many = f"{options.together} {'logged in to' if options.login else 'at once'}"
    heads = ["RunInstances → SSH banner, ms", f"p50 of {options.n}", "p99", f"{many}: p50", f"{many}: the last"]
    print(table(heads, rows) + "\n\nBar: p50 ≤ 500 ms.")


def find_image(api, name):
    # Plain Debian goes by the name that Debian gives it.
    names = {"Filter.1.Value.1": name, "Filter.1.Value.2": f"{name}-amd64-2*"}
    told = api.call("DescribeImages", **{"Filter.1.Name": "name"}, **names)
    found = re.search(r"<imageId>(ami-[0-9a-f]+)</imageId>", told)
    if not found:
        raise SystemExit(f"there is no image {name}: kumobako ami build {name}")
    return found.group(1)


def open_ssh(api):
    """Port 22 of the default VPC's default group, from anywhere."""
    vpc = re.search(r"<vpcId>(vpc-[0-9a-f]+)</vpcId>", api.call("DescribeVpcs")).group(1)
    filters = {"Filter.1.Name": "vpc-id", "Filter.1.Value.1": vpc}
    group = re.search(r"<groupId>(sg-[0-9a-f]+)</groupId>", api.call("DescribeSecurityGroups", **filters)).group(1)
    rule = {
        "GroupId": group,
        "IpPermissions.1.IpProtocol": "tcp",
        "IpPermissions.1.FromPort": 22,
        "IpPermissions.1.ToPort": 22,
        "IpPermissions.1.IpRanges.1.CidrIp": "0.0.0.0/0",
    }
    api.call("AuthorizeSecurityGroupIngress", **rule)


def key_pair(region):
    """A key pair of the region, by the file of its private half: it is called so."""
    path = f"{region.state}/bench-key"
    told = region.api.call("CreateKeyPair", KeyName=path)
    with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
        file.write(html.unescape(re.search(r"<keyMaterial>(.*?)</keyMaterial>", told, re.DOTALL).group(1)))
    return path


def launch(api, ami, kind, count, key=None):
    """Seconds to each banner of `count` instances launched at once, or, with a key, until a command was run by
    ssh; they are terminated after."""
    parameters = {"ImageId": ami, "InstanceType": kind, **({"KeyName": key} if key else {})}
    begun, ids = time.perf_counter(), []
    while len(ids) < count:
        # A call's instances must all find their memory free, however little they will use.
        some = min(count - len(ids), CALL)
        ids += ITEM.findall(api.call("RunInstances", MinCount=some, MaxCount=some, **parameters))
    assert len(ids) == count, ids
    times, threads = {}, []
    for instance, address in addresses(api, ids).items():
        thread = threading.Thread(target=wait_for, args=(address, begun, instance, times, key))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    terminate(api, ids)
    if len(times) != count:
        raise SystemExit(f"{count - len(times)} of {count} instances weren't there within {PATIENCE} s")
    return list(times.values())


def described(api, ids):
    """{instance: its part of DescribeInstances}"""
    told = api.call("DescribeInstances", **{f"InstanceId.{n}": i for n, i in enumerate(ids, 1)})
    parts = ITEM.split(told)
    return dict(zip(parts[1::2], parts[2::2]))


def addresses(api, ids):
    """{instance: its public address}, which is there from the launch on, or soon after."""
    begun = time.perf_counter()
    while time.perf_counter() - begun < PATIENCE:
        found = {i: ADDRESS.search(part) for i, part in described(api, ids).items()}
        if all(found.values()):
            return {i: match.group(1) for i, match in found.items()}
        time.sleep(0.005)
    raise SystemExit(f"no public address within {PATIENCE} s")


def wait_for(address, begun, instance, times, key):
    while time.perf_counter() - begun < PATIENCE:
        try:
            with socket.create_connection((address, 22), timeout=0.05) as connection:
                # Connected: sshd is there, though it may take its time to greet.
                connection.settimeout(5)
                if not connection.recv(64).startswith(b"SSH-"):
                    continue
            if not key or logged_in(address, key):
                times[instance] = time.perf_counter() - begun
                return
        except OSError:
            time.sleep(0.004)


def logged_in(address, key):
    how = ["BatchMode=yes", "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR"]
    words = ["ssh", "-F", "none", "-i", key, *(word for option in how for word in ("-o", option))]
    return subprocess.run([*words, f"ec2-user@{address}", "true"], stdin=subprocess.DEVNULL).returncode == 0


def terminate(api, ids):
    api.call("TerminateInstances", **{f"InstanceId.{n}": i for n, i in enumerate(ids, 1)})
    begun = time.perf_counter()
    while time.perf_counter() - begun < PATIENCE:
        states = [STATE.search(part) for part in described(api, ids).values()]
        if all(state and state.group(1) == "terminated" for state in states):
            return
        time.sleep(0.02)
    raise SystemExit(f"{ids} aren't terminated after {PATIENCE} s")


if __name__ == "__main__":
    main()
