"""
A region on a machine of its own: one control-group hierarchy, every capability, and power that fails. What the machine
that runs the other tests may not have.
"""

import pytest

from kb.bare import Bare
from kb.cloud import MINIMAL, until
from kb.volumes import wait

pytestmark = pytest.mark.timeout(400)


@pytest.fixture(scope="module")
def bare():
    with Bare([MINIMAL]) as machine:
        yield machine


@pytest.fixture(scope="module")
def region(bare):
    """Its EC2, and two instances: the one that runs on, and the one that is stopped."""
    ec2 = bare.up()
    found = until("the image", lambda: ec2.describe_images(Filters=[{"Name": "name", "Values": [MINIMAL]}])["Images"])
    asked = {"ImageId": found[0]["ImageId"], "InstanceType": "t2.micro", "MinCount": 2, "MaxCount": 2}
    ids = [i["InstanceId"] for i in ec2.run_instances(**asked)["Instances"]]
    wait(ec2, "instance_status_ok", patience=120, InstanceIds=ids)
    return ec2, *ids


def inside(bare, instance, script, **how):
    return bare.sh(f"kumobako --state /srv/region exec {instance} -- bash -c '{script}'", **how)


def volume_of(ec2, instance, device):
    disks = ec2.describe_instances(InstanceIds=[instance])["Reservations"][0]["Instances"][0]["BlockDeviceMappings"]
    return next(d["Ebs"]["VolumeId"] for d in disks if d["DeviceName"] == device)


def mib(bare, instance, where):
    return int(inside(bare, instance, f"df -BM --output=size {where} | tail -1").strip("M "))


def test_limits_hold_by_one_hierarchy(bare, region):
    ec2, one, _ = region
    assert bare.sh("stat -fc %T /sys/fs/cgroup; ls -d /sys/fs/cgroup/memory 2>/dev/null", check=False) == "cgroup2fs"
    assert "v2" in bare.sh("kumobako doctor", check=False)
    group = f"/sys/fs/cgroup/kumobako-*/{one}"
    assert bare.sh(f"cat {group}/memory.max {group}/pids.max").split() == [str(1 << 30), "8192"]
    assert bare.sh(f"cat {group}/cpu.max").split() == ["100000", "100000"]
    assert inside(bare, one, "nproc; grep -c ^processor /proc/cpuinfo").split() == ["1", "1"]
    assert int(inside(bare, one, "cat /proc/meminfo").split()[1]) == 1 << 20
    # A guest that takes more than it has is alone with that.
    greedy = "a=x; while :; do a=$a$a; done"
    assert "Killed" in inside(bare, one, f'bash -c "{greedy.replace("$", chr(92) + "$")}" 2>&1 || echo Killed')
    states = ec2.describe_instance_status(InstanceIds=[one])["InstanceStatuses"][0]
    assert states["InstanceState"]["Name"] == "running"


def test_file_systems_grow_while_they_are_used(bare, region):
    ec2, one, _ = region
    zone = ec2.describe_instances(InstanceIds=[one])["Reservations"][0]["Instances"][0]["Placement"]["AvailabilityZone"]
    volume = ec2.create_volume(AvailabilityZone=zone, Size=1)["VolumeId"]
    wait(ec2, "volume_available", VolumeIds=[volume])
    ec2.attach_volume(VolumeId=volume, InstanceId=one, Device="/dev/sdf")
    until("the disk", lambda: "xvdf" in inside(bare, one, "ls /dev"))
    inside(bare, one, "mkfs.ext4 -q /dev/xvdf && mount /dev/xvdf /mnt && echo kept >/mnt/file")
    assert 900 < mib(bare, one, "/mnt") < 1024
    ec2.modify_volume(VolumeId=volume, Size=3)
    root = volume_of(ec2, one, "/dev/xvda")
    ec2.modify_volume(VolumeId=root, Size=11)

    def done():
        changes = ec2.describe_volumes_modifications(VolumeIds=[volume, root])["VolumesModifications"]
        return all(c["ModificationState"] == "completed" for c in changes)

    until("the volumes to have grown", done)
    assert "on-line resizing required" in inside(bare, one, "resize2fs /dev/xvdf 2>&1")
    assert 2800 < mib(bare, one, "/mnt") < 3072
    # The root's was grown for it.
    assert 10_500 < mib(bare, one, "/") < 11_264
    assert inside(bare, one, "cat /mnt/file") == "kept"


def test_when_the_power_fails_what_was_synced_is_there_and_what_ran_runs(bare, region):
    ec2, one, other = region
    ec2.stop_instances(InstanceIds=[other])
    wait(ec2, "instance_stopped", InstanceIds=[other])
    inside(bare, one, "echo synced >/root/file; echo synced >/mnt/file; sync")
    inside(bare, one, "echo lost >/root/more; echo lost >/mnt/more")
    bare.cut_power()
    bare.boot()
    ec2 = bare.up()
    wait(ec2, "instance_status_ok", patience=120, InstanceIds=[one])
    states = {
        i["InstanceId"]: i["State"]["Name"]
        for r in ec2.describe_instances()["Reservations"]
        for i in r["Instances"]
    }
    assert states == {one: "running", other: "stopped"}
    assert inside(bare, one, "cat /root/file; mount /dev/xvdf /mnt; cat /mnt/file").split() == ["synced", "synced"]
    assert 10_500 < mib(bare, one, "/") < 11_264
    ec2.start_instances(InstanceIds=[other])
    wait(ec2, "instance_status_ok", patience=120, InstanceIds=[other])
