#!/usr/bin/env python3
"""CreateImage of a running instance, without reboot, that wrote 150 MiB since it was launched. Needs root.

The clock runs from the call to the answer of DescribeImages that says `available`: the copy is on disk then and has its
name, which is of its content. The guest stands still for part of that.
"""

import argparse
import re
import subprocess
import time

from launch import find_image, open_ssh, terminate
from region import Kumobako, default_binary, environment, table

MIB = 150


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kumobako", default=None, help="the binary [default: this tree's release build]")
    parser.add_argument("--public-pool", default="203.0.113.0/24")
    parser.add_argument("-n", type=int, default=5, help="images, each of as much that is new")
    options = parser.parse_args()
    binary = options.kumobako or default_binary()
    print(environment(binary) + "\n", flush=True)
    with Kumobako(binary, options.public_pool) as region:
        region.start()
        open_ssh(region.api)
        image = find_image(region.api, "debian-12-minimal")
        told = region.api.call("RunInstances", ImageId=image, InstanceType="t2.micro", MinCount=1, MaxCount=1)
        instance = re.search(r"<instanceId>(i-[0-9a-f]+)", told).group(1)
        took = [create(region, binary, instance, n) for n in range(options.n)]
        terminate(region.api, [instance])
    took.sort()
    rows = [[f"CreateImage of {MIB} MiB", f"{took[len(took) // 2]:.2f}", f"{took[-1]:.2f}", "2"]]
    print(table(["seconds", f"median of {len(took)}", "worst", "bar"], rows))


def create(region, binary, instance, number):
    script = f"dd if=/dev/urandom of=/srv/bulk bs=1M count={MIB} status=none && sync"
    line = [binary, "--state", region.state, "exec", instance, "--", "sh", "-c", script]
    end = time.perf_counter() + 60
    while subprocess.run(line, capture_output=True).returncode:
        assert time.perf_counter() < end, "the instance doesn't run"
        time.sleep(0.1)
    begun = time.perf_counter()
    told = region.api.call("CreateImage", InstanceId=instance, Name=f"bench-{number}", NoReboot="true")
    image = re.search(r"<imageId>(ami-[0-9a-f]+)", told).group(1)
    while "<imageState>available<" not in (told := region.api.call("DescribeImages", **{"ImageId.1": image})):
        assert "<imageState>pending<" in told, told
        time.sleep(0.01)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
