"""
A region on a machine of its own: one control-group hierarchy, every capability, a kernel of another age, reboots, and
power that fails. What the machine that runs the other tests may not have. The tests build on each other.
"""

import re
import time

import pytest

from kb import volumes
from kb.bare import Bare
from kb.cloud import MINIMAL, until

pytestmark = pytest.mark.timeout(500)

MIB = 1 << 20


@pytest.fixture(scope="module")
def bare():
    with Bare([MINIMAL]) as machine:
        yield machine


@pytest.fixture(scope="module")
def pair(bare):
    """Two instances: the one that runs on, and the one that is stopped later."""
    bare.up()
    images = bare.ec2.describe_images(Filters=[{"Name": "name", "Values": [MINIMAL]}])["Images"]
    asked = {"ImageId": images[0]["ImageId"], "InstanceType": "t2.nano", "MinCount": 2, "MaxCount": 2}
    ids = [i["InstanceId"] for i in bare.ec2.run_instances(**asked)["Instances"]]
    wait(bare, "instance_status_ok", InstanceIds=ids)
    return ids


@pytest.fixture(scope="module")
def volume(bare, pair):
    """In the first one, mounted at /mnt."""
    made = volume_at(bare, pair[0], "/dev/sdf", Size=1)
    inside(bare, pair[0], "mkfs.ext4 -q /dev/xvdf && mount /dev/xvdf /mnt && echo kept >/mnt/file")
    return made


def wait(bare, waiter, **what):
    # Each question costs the emulated machine what it should boot by.
    volumes.wait(bare.ec2, waiter, patience=200, pause=1, **what)


def volume_at(bare, instance, device, **what):
    zone = facts(bare)[instance]["Placement"]["AvailabilityZone"]
    made = bare.ec2.create_volume(AvailabilityZone=zone, **what)["VolumeId"]
    wait(bare, "volume_available", VolumeIds=[made])
    bare.ec2.attach_volume(VolumeId=made, InstanceId=instance, Device=device)
    name = device.replace("/sd", "/xvd")
    until("the disk", lambda: name in inside(bare, instance, f"ls {name} 2>&1 || true").split(), pause=0.5)
    return made


def facts(bare):
    return {i["InstanceId"]: i for r in bare.ec2.describe_instances()["Reservations"] for i in r["Instances"]}


def states(bare):
    return {id: i["State"]["Name"] for id, i in facts(bare).items()}


def addresses(bare, instance):
    return [facts(bare)[instance][name] for name in ("PrivateIpAddress", "PublicIpAddress")]


def command(instance, script):
    return f"kumobako --state /srv/region exec {instance} -- bash -c '{script}'"


def inside(bare, instance, script, **how):
    return bare.sh(command(instance, script), **how)


def mib(bare, instance, where):
    return int(inside(bare, instance, f"df -BM --output=size {where} | tail -1").strip("M "))


def test_limits_hold_by_one_hierarchy(bare, pair):
    one, _ = pair
    assert bare.sh("stat -fc %T /sys/fs/cgroup; ls -d /sys/fs/cgroup/memory 2>/dev/null", check=False) == "cgroup2fs"
    assert "v2" in bare.sh("kumobako doctor", check=False)
    group = f"/sys/fs/cgroup/kumobako-*/{one}"
    assert bare.sh(f"cat {group}/memory.max {group}/pids.max").split() == [str(512 * MIB), "8192"]
    assert bare.sh(f"cat {group}/cpu.max").split() == ["100000", "100000"]
    assert inside(bare, one, "nproc; grep -c ^processor /proc/cpuinfo").split() == ["1", "1"]
    assert int(inside(bare, one, "cat /proc/meminfo").split()[1]) == 512 << 10
    # A guest that takes more than it has is alone with that.
    greedy = 'head -c 700M /dev/zero | tail -n 1 >/dev/null; echo $?'
    assert inside(bare, one, greedy).split()[-1] == "137", "killed"
    assert int(bare.sh(f"grep -h ^oom_kill {group}/memory.events").split()[-1]) >= 1
    assert states(bare) == dict.fromkeys(pair, "running")


def test_file_systems_grow_while_they_are_used(bare, pair, volume):
    one, _ = pair
    assert 900 < mib(bare, one, "/mnt") < 1024
    disks = facts(bare)[one]["BlockDeviceMappings"]
    root = next(d["Ebs"]["VolumeId"] for d in disks if d["DeviceName"] == "/dev/xvda")
    bare.ec2.modify_volume(VolumeId=volume, Size=3)
    bare.ec2.modify_volume(VolumeId=root, Size=11)

    def done():
        changes = bare.ec2.describe_volumes_modifications(VolumeIds=[volume, root])["VolumesModifications"]
        return all(c["ModificationState"] == "completed" for c in changes)

    until("the volumes to have grown", done, pause=0.5)
    assert "on-line resizing required" in inside(bare, one, "resize2fs /dev/xvdf 2>&1")
    assert 2800 < mib(bare, one, "/mnt") < 3072
    # The root's was grown for it.
    assert 10_500 < mib(bare, one, "/") < 11_264
    assert inside(bare, one, "cat /mnt/file") == "kept"


def test_after_a_reboot_what_ran_runs_and_what_was_stopped_does_not(bare, pair, volume):
    one, other = pair
    bare.ec2.stop_instances(InstanceIds=[other])
    wait(bare, "instance_stopped", InstanceIds=[other])
    before = addresses(bare, one)
    inside(bare, one, "echo before >/root/file; echo before >/mnt/file")
    bare.reboot()
    assert not bare.sh("pgrep -f guest-init", check=False), "nothing runs before the region does"
    bare.up()
    wait(bare, "instance_status_ok", InstanceIds=[one])
    assert states(bare) == {one: "running", other: "stopped"} and addresses(bare, one) == before
    status = bare.ec2.describe_volume_status(VolumeIds=[volume])["VolumeStatuses"][0]["VolumeStatus"]["Status"]
    assert status == "ok"
    # Guests went down in order with their machine, so what they had not synced is there, too.
    mounted = inside(bare, one, "cat /root/file; mount /dev/xvdf /mnt; cat /mnt/file")
    assert mounted.split() == ["before", "before"]


# The second writes what nobody ever has flushed, so that there is something to be lost.
WRITER = """(while :; do dd if=/dev/zero of=/root/junk bs=64k count=16 oflag=direct conv=notrunc; done) 2>/dev/null &
i=0; while :; do i=$((i+1)); echo $i >>/root/n; echo $i >>/mnt/n; sync /root/n /mnt/n; echo acked $i; done"""


def test_when_the_power_fails_what_was_synced_is_there_and_what_ran_runs(bare, pair, volume):
    one, other = pair
    before = addresses(bare, one)
    inside(bare, one, "echo synced >/root/file; echo synced >/mnt/file; sync")
    snapshot = bare.ec2.create_snapshot(VolumeId=volume)["SnapshotId"]
    wait(bare, "snapshot_completed", SnapshotIds=[snapshot])
    inside(bare, one, "echo later >/mnt/file; sync -f /mnt")
    # The machine's console is ours, and needs no disk of it.
    bare.sh(f"setsid {command(one, WRITER)} >/dev/ttyS0 2>&1 </dev/null &")

    def acked():
        return max((int(n) for n in re.findall(r"acked (\d+)\s", bare.console())), default=0)

    until("some writes", lambda: acked() > 20, patience=60, pause=0.2)
    for n in range(5):
        bare.ec2.create_tags(Resources=[one], Tags=[{"Key": "answered", "Value": str(n)}])
        time.sleep(0.3)
    lost = bare.cut_power()
    acked = acked()
    print("acknowledged:", acked, "blocks lost and kept:", lost)

    bare.boot()
    bare.up()
    wait(bare, "instance_status_ok", InstanceIds=[one])
    assert states(bare) == {one: "running", other: "stopped"} and addresses(bare, one) == before
    assert {"Key": "answered", "Value": "4"} in facts(bare)[one]["Tags"]
    inside(bare, one, "mount /dev/xvdf /mnt")
    assert inside(bare, one, "cat /root/file /mnt/file").split() == ["synced", "later"]
    for where in ("/root/n", "/mnt/n"):
        there = inside(bare, one, f"cat {where}").split()
        assert len(there) >= acked and there[:acked] == [str(n + 1) for n in range(acked)], where
    assert 10_500 < mib(bare, one, "/") < 11_264 and 2800 < mib(bare, one, "/mnt") < 3072

    volume_at(bare, one, "/dev/sdg", SnapshotId=snapshot)
    assert inside(bare, one, "mkdir /then; mount /dev/xvdg /then; cat /then/file; ls /then/n 2>/dev/null || true") == "synced"
    bare.ec2.start_instances(InstanceIds=[other])
    wait(bare, "instance_status_ok", InstanceIds=[other])
