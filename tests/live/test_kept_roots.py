"""Root volumes that outlive their instance: what it held is there, for other instances, as blocks."""

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
        " && rm /etc/issue && echo changed >>/etc/hosts.allow && truncate -s 3G /srv/hole && sync -f /srv"
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
        "fifo:0", f"regular file:{3 << 30}"
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
    # Instances boot from images' layers: of a disk's blocks there is no image.
    with pytest.raises(ClientError, match="UnsupportedOperation"):
        net.ec2.register_image(
            Name="of a kept root", RootDeviceName="/dev/xvda",
            BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
        )
    net.ec2.delete_snapshot(SnapshotId=snapshot)


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
