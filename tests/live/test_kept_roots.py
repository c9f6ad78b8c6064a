"""Root volumes that outlive their instance: what it held is there, for other instances, as blocks."""

import os
import shutil

import pytest
from botocore.exceptions import ClientError

from kb import traces
from kb.cloud import until
from kb.volumes import Disk, wait

STAYS = [{"DeviceName": "/dev/xvda", "Ebs": {"DeleteOnTermination": False}}]

#: Attributes by the kernel's own calls: an image need not have the tools.
SET = """perl -e '($f, $n, $v) = ("/srv/note", "user.why", "kept"); syscall(188, $f, $n, $v, 4, 0) == 0 or die $!'"""
GET = """perl -e '($f, $n, $v) = @ARGV; syscall(191, $f, $n, $v, 4) == 4 or die $!; print $v' /old/srv/note user.why ????"""


@pytest.fixture(scope="module")
def group(net):
    return net.group(("tcp", 22, "0.0.0.0/0"))


@pytest.fixture(scope="module")
def other(net, group):
    return net.launch(group)


def attached(server, volume, device):
    """A volume that was not made by the test: nothing but its id is known."""
    disk = Disk.__new__(Disk)
    disk.server, disk.ec2, disk.id = server, server.ec2, volume
    return disk.attach(device)


def root_of(server):
    (root,) = [m["Ebs"] for m in server.facts()["BlockDeviceMappings"] if m["DeviceName"] == "/dev/xvda"]
    return root["VolumeId"]


def test_all_of_it_is_there_for_another_instance(net, group, other):
    server = net.launch(group, BlockDeviceMappings=STAYS)
    volume = root_of(server)
    server.sh(
        "echo kept >/srv/note && chown 1000:50 /srv/note && chmod 4751 /srv/note && ln /srv/note /srv/twin"
        f" && ln -s note /srv/link && mkfifo /srv/pipe && {SET}"
        # Of the image: one file goes, another is changed.
        " && rm /etc/issue && echo changed >>/etc/hosts.allow && truncate -s 30M /srv/hole && sync -f /srv"
    )
    net.ec2.terminate_instances(InstanceIds=[server.id])
    server.wait("instance_terminated")
    wait(net.ec2, "volume_available", VolumeIds=[volume])
    assert not traces.of_instance(server).any()
    assert not (net.region.state / "instances" / server.id).exists()

    disk = attached(other, volume, "/dev/sdf")
    other.ssh("sudo mkdir -p /old && sudo mount /dev/xvdf /old")
    assert other.ssh("findmnt -no FSTYPE,SOURCE /old").split() == ["ext4", "/dev/xvdf"]
    assert other.ssh("sudo stat -c %u:%g:%a:%h /old/srv/note") == "1000:50:4751:2"
    assert other.ssh("sudo cat /old/srv/twin /old/srv/link; tail -1 /old/etc/hosts.allow").split() == [
        "kept", "kept", "changed"
    ]
    assert other.ssh("stat -c %F:%s /old/srv/pipe /old/srv/hole").split("\n") == [
        "fifo:0", f"regular file:{30 << 20}"
    ]
    assert other.ssh(f"sudo {GET}") == "kept"
    assert other.ssh("ls /old/etc/issue 2>&1 || true").endswith("No such file or directory")
    assert other.ssh("cmp /bin/bash /old/bin/bash && readlink /old/bin") == "usr/bin"
    # It is a disk like any other from here on.
    assert other.ssh("sudo touch /old/srv/later && sudo umount /old && sudo e2fsck -fn /dev/xvdf >/dev/null && echo good") == "good"
    snapshot = disk.snapshot()
    again = Disk(other, SnapshotId=snapshot).attach("/dev/sdg")
    assert other.ssh("sudo mount /dev/xvdg /old && cat /old/srv/link; ls /old/srv/later; sudo umount /old").split() == [
        "kept", "/old/srv/later"
    ]
    for one in (disk, again):
        one.detach()
        one.delete()
    # And bootable: its files become a layer.
    image = register(net, snapshot, "of a kept root")
    copy = net.launch(group, ImageId=image)
    assert copy.ssh("cat /srv/twin /srv/link; tail -1 /etc/hosts.allow; stat -c %u:%g:%a:%h /srv/note").split() == [
        "kept", "kept", "changed", "1000:50:4751:2"
    ]
    assert copy.sh(GET.replace("/old", "")) == "kept"
    assert copy.ssh("stat -c %F:%s /srv/pipe /srv/hole; ls /etc/issue 2>&1 || true").split("\n")[:2] == [
        "fifo:0", f"regular file:{30 << 20}"
    ]
    assert copy.exec("test", "-e", "/etc/issue", check=False).returncode == 1
    assert copy.sh("cat /proc/self/uid_map | wc -l; sudo -u ec2-user ping -n -c1 127.0.0.1 >/dev/null && echo may").split() == [
        "1", "may"
    ]
    names = [one.sh("cat /etc/ssh/ssh_host_ed25519_key.pub; hostname") for one in (copy, other)]
    assert names[0] != names[1]
    # A volume of it has what it had, and the copy what it has been given since.
    copy.sh("echo later >/srv/later; sync -f /srv")
    net.ec2.stop_instances(InstanceIds=[copy.id])
    copy.wait("instance_stopped")
    net.ec2.start_instances(InstanceIds=[copy.id])
    copy.wait("instance_status_ok")
    assert copy.ssh("cat /srv/later /srv/link").split() == ["later", "kept"]
    with pytest.raises(ClientError, match="InvalidSnapshot.InUse"):
        net.ec2.delete_snapshot(SnapshotId=snapshot)
    net.ec2.deregister_image(ImageId=image)
    net.ec2.delete_snapshot(SnapshotId=snapshot)
    until("the image's volume to go", lambda: not list((net.region.state / "ebs/volumes").glob("ami-*")))


def register(net, snapshot, name, **more):
    """An image of a snapshot: its id, once it can be launched."""
    image = net.ec2.register_image(
        Name=name, RootDeviceName="/dev/xvda", VirtualizationType="hvm", Architecture="x86_64",
        BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot, **more}}],
    )["ImageId"]
    wait(net.ec2, "image_available", ImageIds=[image])
    return image


def test_snapshots_of_roots_in_use_and_of_what_is_no_root(net, group, other):
    other.sh("echo running >/srv/runs")
    snapshot = net.ec2.create_snapshot(VolumeId=root_of(other), Description="of a root that runs")["SnapshotId"]
    wait(net.ec2, "snapshot_completed", SnapshotIds=[snapshot])
    other.sh("echo later >/srv/runs")
    copy = net.launch(group, ImageId=register(net, snapshot, "of a running root", VolumeSize=9))
    assert copy.ssh("cat /srv/runs; df -BG --output=size / | tail -1").split() == ["running", "9G"]
    # A root of blocks can't be put into the place of a container's, which is taken.
    blank = Disk(other)
    net.ec2.stop_instances(InstanceIds=[copy.id])
    copy.wait("instance_stopped")
    with pytest.raises(ClientError, match="Attachment point /dev/xvda is already in use"):
        net.ec2.attach_volume(VolumeId=blank.id, InstanceId=copy.id, Device="/dev/xvda")
    # What has no file system, or one of somebody's data, is an image that came to nothing.
    blank.attach("/dev/sdj")
    for name, why in (("nothing", "no ext4 file system"), ("data", "neither systemd nor /bin/sh")):
        taken = blank.snapshot()
        image = net.ec2.register_image(
            Name=f"of {name}", RootDeviceName="/dev/xvda",
            BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": taken}}],
        )["ImageId"]
        shown = lambda: net.ec2.describe_images(ImageIds=[image])["Images"][0]
        until("its end", lambda: shown()["State"] == "failed")
        assert why in shown()["StateReason"]["Message"]
        with pytest.raises(ClientError, match="InvalidAMIID.Unavailable"):
            net.ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1, InstanceType="t2.micro")
        other.ssh("sudo mkfs.ext4 -q /dev/xvdj && sudo mount /dev/xvdj /mnt && sudo touch /mnt/data && sudo umount /mnt")
    # One's own work is one, whatever dies meanwhile.
    other.scp("-q", os.path.realpath(shutil.which("busybox")), "{}:/tmp/busybox")
    other.ssh(
        "sudo mount /dev/xvdj /mnt && sudo mkdir /mnt/bin && sudo install /tmp/busybox /mnt/bin/ &&"
        " sudo ln -s busybox /mnt/bin/sh && sudo umount /mnt"
    )
    image = net.ec2.register_image(
        Name="of nothing much", RootDeviceName="/dev/xvda",
        BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": blank.snapshot()}}],
    )["ImageId"]
    net.region.kill9()
    net.region.start()
    wait(net.ec2, "image_available", ImageIds=[image])
    bare = net.launch(group, ImageId=image)
    assert {"bin", "data", "lost+found"} < set(bare.exec("busybox", "ls").split())
    until("what it was made of to go", lambda: not list((net.region.state / "ebs/volumes").glob("ami-*")))
    blank.detach()
    blank.delete()


def test_one_that_was_never_started_has_what_its_image_has(net, group, other):
    server = net.launch(group, BlockDeviceMappings=STAYS, ready=False)
    volume = root_of(server)
    net.ec2.stop_instances(InstanceIds=[server.id], Force=True)
    server.wait("instance_stopped")
    # By the attribute, too; and back.
    for stays in (False, True):
        net.ec2.modify_instance_attribute(
            InstanceId=server.id,
            BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"DeleteOnTermination": not stays}}],
        )
    net.ec2.terminate_instances(InstanceIds=[server.id])
    server.wait("instance_terminated")
    disk = attached(other, volume, "/dev/sdh")
    other.ssh("sudo mkdir -p /old && sudo mount -o ro /dev/xvdh /old")
    assert other.ssh("cat /old/etc/debian_version") == other.ssh("cat /etc/debian_version")
    other.ssh("sudo umount /old")
    disk.detach()
    disk.delete()
    until("its data to go", lambda: not disk.home().exists())
