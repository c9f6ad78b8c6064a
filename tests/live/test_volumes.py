"""Disks that are disks: block devices that come and go in running instances, snapshots, growth, and deaths."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from botocore.exceptions import ClientError

from kb.cloud import FULL, until
from kb.volumes import Disk, wait

GIB = 1 << 30
#: Whether we have CAP_SYS_RESOURCE, without which nobody makes a mounted ext4 larger. Root in a container may lack it.
ABLE = next(int(line.split()[1], 16) for line in open("/proc/self/status") if line.startswith("CapEff")) >> 24 & 1


@pytest.fixture(scope="module")
def group(net):
    return net.group(("tcp", 22, "0.0.0.0/0"))


@pytest.fixture(scope="module")
def server(net, group):
    return net.launch(group)


def mounted(server, device="/dev/xvdf", at="/data"):
    return server.ssh(f"sudo mkdir -p {at} && sudo mount {device} {at}")


def test_make_a_file_system_on_it_and_carry_it_away(server):
    disk = Disk(server, VolumeType="gp3").attach()
    assert server.ssh("sudo blockdev --getsize64 /dev/xvdf") == str(GIB)
    assert server.ssh("readlink /dev/sdf") == "xvdf"
    listed = server.ssh("lsblk -bnro NAME,SIZE,TYPE")
    assert listed.split() == ["xvdf", str(GIB), "disk"], "its own devices and no others"
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf")
    mounted(server)
    server.ssh("echo carried | sudo tee /data/note && sudo sync")
    assert server.ssh("findmnt -no FSTYPE,SOURCE /data").split() == ["ext4", "/dev/xvdf"]
    assert "nodev" in server.ssh("findmnt -no OPTIONS /data")
    assert server.ssh("stat -c %U /data/note") == "root"

    # A guest that uses it is in the way, as by AWS.
    server.ec2.detach_volume(VolumeId=disk.id)
    until("the detachment to be stuck", lambda: disk.facts()["Attachments"][0]["State"] == "busy")
    server.ssh("sudo umount /data")
    wait(server.ec2, "volume_available", VolumeIds=[disk.id])
    assert server.ssh("ls /dev/xvdf /dev/sdf 2>/dev/null || true") == ""
    assert server.ssh("lsblk -nro NAME") == ""
    until("its process to end", lambda: not disk.processes())

    disk.attach("/dev/xvdg")
    mounted(server, "/dev/xvdg", "/again")
    assert server.ssh("cat /again/note") == "carried"
    server.ssh("sudo umount /again")
    disk.detach()
    disk.delete()
    until("its data to go", lambda: not disk.home().exists())


def test_a_snapshot_holds_what_was_there_and_nothing_later(server):
    disk = Disk(server).attach()
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf")
    mounted(server)
    server.ssh("echo before | sudo tee /data/note; sudo sync")
    first = disk.snapshot(complete=False)
    server.ssh("echo after | sudo tee /data/note; sudo sync")
    wait(server.ec2, "snapshot_completed", SnapshotIds=[first])
    second = server.ec2.copy_snapshot(SourceRegion=server.region.name, SourceSnapshotId=disk.snapshot())["SnapshotId"]
    wait(server.ec2, "snapshot_completed", SnapshotIds=[second])

    old, new = Disk(server, SnapshotId=first).attach("/dev/sdg"), Disk(server, SnapshotId=second, Size=2).attach("/dev/sdh")
    # Taken of a mounted file system: its journal is brought in on the way.
    mounted(server, "/dev/sdg", "/old")
    mounted(server, "/dev/sdh", "/new")
    assert server.ssh("cat /old/note /new/note /data/note").split() == ["before", "after", "after"]
    assert server.ssh("sudo blockdev --getsize64 /dev/xvdh") == str(2 * GIB)
    server.ssh("echo other | sudo tee /old/note; sudo sync; sudo umount /old /new")
    assert server.ssh("cat /data/note") == "after"
    for volume in (old, new):
        volume.detach()
        volume.delete()

    server.ec2.delete_snapshot(SnapshotId=first)
    assert server.ssh("cat /data/note") == "after", "a deleted snapshot takes nothing from its volume"
    server.ssh("sudo umount /data")
    disk.detach()
    disk.delete()
    server.ec2.delete_snapshot(SnapshotId=second)


def test_it_grows_while_it_is_mounted(server):
    disk = Disk(server).attach()
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf")
    mounted(server)
    server.ssh("echo small | sudo tee /data/note; sudo sync")
    change = disk.ec2.modify_volume(VolumeId=disk.id, Size=3)["VolumeModification"]
    assert (change["OriginalSize"], change["TargetSize"], change["ModificationState"]) == (1, 3, "modifying")
    until("the growth", lambda: disk.ec2.describe_volumes_modifications(VolumeIds=[disk.id])
          ["VolumesModifications"][0]["ModificationState"] == "completed")
    until("the device to grow", lambda: server.ssh("sudo blockdev --getsize64 /dev/xvdf") == str(3 * GIB))
    until("lsblk to see it", lambda: server.ssh("lsblk -bnro SIZE /dev/xvdf") == str(3 * GIB))
    grown = server.ssh("sudo resize2fs /dev/xvdf", check=False)
    if ABLE:
        assert grown.returncode == 0 and "on-line resizing" in grown.stdout, grown
    else:
        # The kernel wants more of us than this machine lets us have.
        assert "Permission denied to resize filesystem" in grown.stderr, grown
        server.ssh("sudo umount /data && sudo e2fsck -fp /dev/xvdf; sudo resize2fs /dev/xvdf 2>&1")
        mounted(server)
    assert int(server.ssh("df --output=size -B1 /data | tail -1")) > 2.5 * GIB
    assert server.ssh("cat /data/note") == "small"
    server.ssh("sudo umount /data")
    disk.detach()
    disk.delete()


def test_a_worker_that_is_killed_costs_a_pause(server):
    disk = Disk(server).attach()
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf")
    mounted(server)
    with server.session() as session:
        for n in range(3):
            assert session.ask(f"head -c 2000000 /dev/urandom | sudo tee /data/{n} | md5sum >/tmp/{n}; sync; echo ok") == "ok"
            os.kill(disk.processes()[1], signal.SIGKILL)
            # From what the disk has, not from what the guest remembers.
            read = f"sudo dd if=/data/{n} iflag=direct bs=1M status=none | md5sum | diff - /tmp/{n} && echo same"
            assert session.ask(read) == "same"
    server.ssh("head -c 32M /dev/urandom | sudo tee /data/bulk | md5sum >/tmp/bulk; sync")
    read = "for n in 1 2 3 4 5 6; do sudo dd if=/data/bulk iflag=direct bs=1M status=none | md5sum; done | uniq -c; cat /tmp/bulk"
    with ThreadPoolExecutor() as aside:
        reading = aside.submit(server.ssh, read)
        for _ in range(2):
            time.sleep(0.25)
            os.kill(disk.processes()[1], signal.SIGKILL)
        count, sum, _, right, _ = reading.result().split()
        assert (count, sum) == ("6", right), "killed in the midst of large reads"
    assert disk.status()["VolumeStatus"]["Status"] == "ok"
    assert server.ssh("sudo touch /data/writable && echo yes") == "yes"
    server.ssh("sudo umount /data")
    disk.detach()
    disk.delete()


def test_a_volume_process_that_is_killed_impairs_and_loses_nothing_synced(server):
    disk = Disk(server).attach()
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf")
    mounted(server)
    server.ssh("echo synced | sudo tee /data/note; sudo sync")
    os.kill(disk.processes()[0], signal.SIGKILL)
    until("the trouble to be seen", lambda: disk.status()["VolumeStatus"]["Status"] == "impaired")
    status = disk.status()
    assert [a["Code"] for a in status["Actions"]] == ["enable-volume-io"]
    assert {"Name": "io-enabled", "Status": "failed"} in status["VolumeStatus"]["Details"]
    assert server.ssh("sudo dd if=/dev/xvdf of=/dev/null count=1 iflag=direct", check=False).returncode != 0
    server.ssh("sudo umount -l /data")
    disk.ec2.enable_volume_io(VolumeId=disk.id)
    until("another device", lambda: disk.facts()["Attachments"][0]["State"] == "attached")
    assert disk.status()["VolumeStatus"]["Status"] == "ok"
    mounted(server, at="/mended")
    assert server.ssh("cat /mended/note") == "synced"
    server.ssh("sudo umount /mended")
    disk.detach()
    disk.delete()


def test_force_takes_it_from_a_guest_that_uses_it(server):
    disk = Disk(server).attach()
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf")
    mounted(server)
    server.ssh("echo synced | sudo tee /data/note; sudo sync")
    disk.detach(Force=True)
    assert server.ssh("sudo dd if=/dev/zero of=/data/x count=1 conv=fsync", check=False).returncode != 0
    server.ssh("sudo umount -l /data", check=False)
    disk.attach("/dev/sdi")
    mounted(server, "/dev/sdi", "/forced")
    assert server.ssh("cat /forced/note") == "synced"
    server.ssh("sudo umount /forced")
    disk.detach()
    disk.delete()


def test_only_checked_file_systems_of_its_own_disks_are_mounted(server):
    disk = Disk(server).attach()
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf && sudo mkdir -p /bad")

    def mount(*words):
        return server.ssh("sudo", "mount", *words, check=False)

    # A broken one is refused, and can be mended from inside.
    server.ssh("sudo dd if=/dev/urandom of=/dev/xvdf bs=4096 seek=1 count=1 conv=notrunc status=none; sudo sync")
    refused = mount("/dev/xvdf", "/bad")
    assert refused.returncode != 0 and "clean" in refused.stderr.lower(), refused.stderr
    server.ssh("sudo e2fsck -fy /dev/xvdf", check=False)
    assert mount("/dev/xvdf", "/bad").returncode == 0
    # What would let device nodes work can't be had.
    mount("-o", "remount,bind,dev", "/bad")
    assert "nodev" in server.ssh("findmnt -no OPTIONS /bad")
    server.ssh("sudo umount /bad")
    # One that would have the kernel panic at the next error doesn't get to say so.
    server.ssh("sudo tune2fs -e panic /dev/xvdf")
    assert mount("/dev/xvdf", "/bad").returncode == 0
    assert "errors=panic" not in server.ssh("cat /proc/self/mounts")
    server.ssh("sudo umount /bad")
    # A journal on some other device of the host's.
    server.ssh("printf '\\x00\\xfe\\x00\\x00' | sudo dd of=/dev/xvdf bs=1 seek=1252 conv=notrunc status=none; sudo sync")
    assert mount("/dev/xvdf", "/bad").returncode != 0
    for kind in ("xfs", "btrfs", "vfat", "iso9660"):
        assert mount("-t", kind, "/dev/xvdf", "/bad").returncode != 0, kind
    # Nor what isn't its own: it can't even make a node for it.
    assert server.ssh("sudo mknod /tmp/vda b 254 0", check=False).returncode != 0
    assert mount("-t", "ext4", "/dev/null", "/bad").returncode != 0
    disk.detach()
    disk.delete()


def test_mapped_at_launch_and_stopped_and_started(net, group, server):
    disk = Disk(server).attach()
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf")
    mounted(server)
    server.ssh("echo mapped | sudo tee /data/note; sudo sync; sudo umount /data")
    snapshot = disk.snapshot()
    disk.detach()
    disk.delete()

    other = net.launch(group, BlockDeviceMappings=[
        {"DeviceName": "/dev/sdf", "Ebs": {"SnapshotId": snapshot, "VolumeType": "gp3"}},
        {"DeviceName": "/dev/sdg", "Ebs": {"VolumeSize": 2, "DeleteOnTermination": False}},
    ])
    mappings = {m["DeviceName"]: m["Ebs"] for m in other.facts()["BlockDeviceMappings"]}
    assert len(mappings) == 3 and all(e["Status"] == "attached" for e in mappings.values())
    mounted(other)
    assert other.ssh("cat /data/note") == "mapped"
    other.ssh("echo kept | sudo tee /data/note; sudo sync")

    net.ec2.stop_instances(InstanceIds=[other.id])
    other.wait("instance_stopped")
    kept = mappings["/dev/sdg"]["VolumeId"]
    net.ec2.detach_volume(VolumeId=kept)
    wait(net.ec2, "volume_available", VolumeIds=[kept])
    net.ec2.attach_volume(VolumeId=kept, InstanceId=other.id, Device="/dev/sdh")
    wait(net.ec2, "volume_in_use", VolumeIds=[kept])
    net.ec2.start_instances(InstanceIds=[other.id])
    other.wait("instance_status_ok")
    until("SSH", lambda: other.ssh("true", check=False).returncode == 0)
    assert sorted(other.ssh("lsblk -nro NAME").split()) == ["xvdf", "xvdh"]
    mounted(other)
    assert other.ssh("cat /data/note") == "kept"

    net.ec2.modify_instance_attribute(InstanceId=other.id, BlockDeviceMappings=[
        {"DeviceName": "/dev/sdh", "Ebs": {"DeleteOnTermination": False}}])
    gone = mappings["/dev/sdf"]["VolumeId"]
    net.ec2.terminate_instances(InstanceIds=[other.id])
    other.wait("instance_terminated")
    wait(net.ec2, "volume_deleted", VolumeIds=[gone])
    wait(net.ec2, "volume_available", VolumeIds=[kept])
    net.ec2.delete_volume(VolumeId=kept)
    net.ec2.delete_snapshot(SnapshotId=snapshot)


def test_nvme_names_and_a_partition_table(net, group):
    server = net.launch(group, name=FULL, InstanceType="t3.small")
    disk = Disk(server).attach("/dev/sdf")
    assert server.ssh("readlink /dev/sdf") == "nvme1n1"
    serial = disk.id.replace("-", "")
    assert server.ssh(f"readlink -f /dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_{serial}") == "/dev/nvme1n1"
    # What cloud-init and tutorials do. fdisk has the disk for itself when it has the table read.
    said = server.ssh("printf 'n\\np\\n1\\n\\n+200M\\nn\\np\\n2\\n\\n\\nw\\n' | sudo fdisk /dev/nvme1n1 2>&1", check=False).stdout
    assert "table has been altered" in said and "Syncing disks" in said and "failed" not in said, said
    rows = server.ssh("lsblk -nro NAME,TYPE,SIZE /dev/nvme1n1").split("\n")
    assert rows == ["nvme1n1 disk 1G", "nvme1n1p1 part 200M", "nvme1n1p2 part 823M"]
    server.ssh("sudo mkfs.ext4 -q /dev/nvme1n1p1 && sudo mkfs.ext4 -q /dev/nvme1n1p2")
    mounted(server, "/dev/nvme1n1p1", "/one")
    mounted(server, "/dev/nvme1n1p2", "/two")
    server.ssh("echo first | sudo tee /one/note; echo second | sudo tee /two/note; sudo sync")
    assert server.ssh("findmnt -no SOURCE /one; cat /one/note").split() == ["/dev/nvme1n1p1", "first"]
    # As long as one is used the table can't be another.
    refused = server.ssh("sudo wipefs -qaf /dev/nvme1n1; sudo blockdev --rereadpt /dev/nvme1n1", check=False)
    assert "busy" in refused.stderr, refused
    server.ssh("sudo umount /one /two")
    assert server.ssh("cat /two/note 2>/dev/null || true") == ""
    server.ssh("sudo blockdev --rereadpt /dev/nvme1n1; ! ls /dev/nvme1n1p1")
    assert server.ssh("lsblk -nro NAME /dev/nvme1n1") == "nvme1n1"
    # With partitions made by number (BLKPG), as parted and partx make them, and a table of the other kind.
    server.ssh("printf 'label: gpt\\n,100M\\n,50M\\n' | sudo sfdisk -q --no-tell-kernel /dev/nvme1n1; sudo partx -a /dev/nvme1n1")
    assert server.ssh("lsblk -nro NAME /dev/nvme1n1").split() == ["nvme1n1", "nvme1n1p1", "nvme1n1p2"]
    server.ssh("sudo partx -d --nr 2 /dev/nvme1n1; sudo mkfs.ext4 -q /dev/nvme1n1p1")
    mounted(server, "/dev/nvme1n1p1", "/one")
    server.ssh("echo carried | sudo tee /one/note; sudo sync; sudo umount /one")
    # What keeps a device's number keeps no way to it.
    server.ssh("sudo ln /dev/nvme1n1 /dev/kept; sudo ln /dev/nvme1n1p1 /dev/kept1; sudo head -c 1 /dev/kept /dev/kept1 >/dev/null")
    disk.detach()
    for kept in ("/dev/kept", "/dev/kept1"):
        assert "not permitted" in server.ssh(f"sudo head -c 1 {kept}", check=False).stderr
    # It comes with its partitions.
    disk.attach("/dev/sdg")
    assert server.ssh("lsblk -nro NAME").split() == ["nvme1n1", "nvme1n1p1", "nvme1n1p2"]
    mounted(server, "/dev/nvme1n1p1", "/one")
    assert server.ssh("cat /one/note") == "carried"
    server.ssh("sudo umount /one")
    disk.detach()
    disk.delete()


def test_a_command_from_outside_mounts_as_any_other(server):
    disk = Disk(server).attach()
    server.sh("mkfs.ext4 -q /dev/xvdf && mkdir -p /by && mount /dev/xvdf /by && echo exec >/by/note && sync")
    assert server.ssh("cat /by/note") == "exec"
    server.sh("umount /by")
    disk.detach()
    disk.delete()


def test_the_daemon_may_die_and_nothing_is_lost(live, net, server):
    disk = Disk(server).attach()
    server.ssh("sudo mkfs.ext4 -q /dev/xvdf")
    mounted(server)
    processes = disk.processes()
    with server.session() as session:
        live.kill9()
        assert session.ask("echo synced | sudo tee /data/note >/dev/null; sync; cat /data/note") == "synced"
        live.start()
        live.ec2.close()
        assert disk.processes() == processes, "adopted"
        assert session.ask("cat /data/note") == "synced"
    # All at once: shim, volume, daemon.
    shim = int(next(pid for pid in filter(str.isdigit, os.listdir("/proc")) if is_shim(pid, server.id)))
    live.kill9()
    for pid in (shim, *processes):
        os.kill(pid, signal.SIGKILL)
    live.start()
    live.ec2.close()
    until("the instance to be back", lambda: server.state == "running")
    server.wait("instance_status_ok")
    until("SSH", lambda: server.ssh("true", check=False).returncode == 0)
    until("the attachment", lambda: disk.facts()["Attachments"][0]["State"] == "attached")
    mounted(server)
    assert server.ssh("cat /data/note") == "synced"
    server.ssh("sudo umount /data")
    disk.detach()
    disk.delete()


def is_shim(pid, instance):
    try:
        words = open(f"/proc/{pid}/cmdline").read().split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return "shim" in words and any(instance in w for w in words)


def test_zones_are_kept_apart(net, server):
    far = net.ec2.create_volume(AvailabilityZone=f"{net.region.name}c", Size=1)["VolumeId"]
    wait(net.ec2, "volume_available", VolumeIds=[far])
    with pytest.raises(ClientError, match="InvalidVolume.ZoneMismatch"):
        net.ec2.attach_volume(VolumeId=far, InstanceId=server.id, Device="/dev/sdf")
    net.ec2.delete_volume(VolumeId=far)
