#!/usr/bin/env python3
"""What an idle instance takes of the machine's memory, and what a volume's processes do. Needs root.

Proportional: a page that several processes have counts for each by its share. Page cache is not counted, as the machine
takes it back when it needs it.
"""

import argparse
import os
import re
import subprocess
import time

from launch import find_image, open_ssh, terminate
from region import Kumobako, default_binary, environment, memory, table

MIB = 64
IDLE = 30


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kumobako", default=None, help="the binary [default: this tree's release build]")
    parser.add_argument("--public-pool", default="203.0.113.0/24")
    options = parser.parse_args()
    binary = options.kumobako or default_binary()
    print(environment(binary) + "\n", flush=True)
    rows = []
    with Kumobako(binary, options.public_pool) as region:
        region.start()
        open_ssh(region.api)
        ids = []
        for image in ("debian-12-minimal", "debian-12"):
            told = region.api.call(
                "RunInstances", ImageId=find_image(region.api, image), InstanceType="t2.micro", MinCount=1, MaxCount=1
            )
            ids.append(re.search(r"<instanceId>(i-[0-9a-f]+)", told).group(1))
            inside(region, binary, ids[-1], "true")
            time.sleep(IDLE)
            rows += [row(f"{image}, its {len(guest(ids[-1]))} processes", guest(ids[-1]))]
            rows += [row(f"{image}, its shim", named("shim", ids[-1]))]
        rows += volume(region, binary, ids[0])
        terminate(region.api, ids)
    print(table(["MiB", "resident", "proportional"], rows))


def volume(region, binary, instance):
    """Rows of a volume that was just attached, and of one that was used."""
    zone = re.search(r"<availabilityZone>([^<]+)", region.api.call("DescribeInstances", **{"InstanceId.1": instance}))
    told = region.api.call("CreateVolume", AvailabilityZone=zone.group(1), Size=1)
    id = re.search(r"<volumeId>(vol-[0-9a-f]+)", told).group(1)
    await_state(region.api, id, "available")
    region.api.call("AttachVolume", VolumeId=id, InstanceId=instance, Device="/dev/sdf")
    await_state(region.api, id, "attached")
    rows = [row("a volume's two processes, attached", named("volume", id))]
    copies = [
        f"dd if=/dev/urandom of=/dev/xvdf bs=1M count={MIB} oflag=direct status=none",
        f"dd if=/dev/xvdf of=/dev/null bs=1M count={MIB} iflag=direct status=none",
        f"dd if=/dev/xvdf of=/dev/null bs=4k count={MIB * 256} iflag=direct status=none",
    ]
    inside(region, binary, instance, " && ".join(copies))
    rows += [row(f"a volume's two processes, {MIB} MiB written and read", named("volume", id))]
    region.api.call("DetachVolume", VolumeId=id)
    await_state(region.api, id, "available")
    return rows


def row(what, pids):
    assert pids, what
    both = [memory(pid) for pid in pids]
    return [what, *(f"{sum(sizes):.1f}" for sizes in zip(*both))]


def await_state(api, volume, state):
    end = time.perf_counter() + 60
    while f"<status>{state}<" not in api.call("DescribeVolumes", **{"VolumeId.1": volume}):
        assert time.perf_counter() < end, f"{volume} isn't {state}"
        time.sleep(0.05)


def inside(region, binary, instance, script):
    end = time.perf_counter() + 60
    line = [binary, "--state", region.state, "exec", instance, "--", "sh", "-c", script]
    while (done := subprocess.run(line, capture_output=True, text=True)).returncode:
        assert time.perf_counter() < end, done.stderr
        time.sleep(0.1)


def processes():
    """(pid, its command's words, its control groups) of all."""
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/cmdline") as words, open(f"/proc/{pid}/cgroup") as groups:
                yield int(pid), words.read().split("\0"), groups.read()
        except (FileNotFoundError, ProcessLookupError):
            continue


def named(command, id):
    return [pid for pid, words, _ in processes() if command in words and any(id in word for word in words)]


def guest(instance):
    shims = named("shim", instance)
    return [pid for pid, words, groups in processes() if instance in groups and words != [""] and pid not in shims]


if __name__ == "__main__":
    main()
