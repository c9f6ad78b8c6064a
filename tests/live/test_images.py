"""Images made of instances: what is on the disk is in the copy, in whichever zone; what was the instance's own is not."""

import json
import threading
import time

import pytest
from botocore.exceptions import ClientError

from kb.cloud import FULL, MINIMAL, Server, until
from kb.volumes import Disk, wait


@pytest.fixture(scope="module")
def group(net):
    return net.group(("tcp", 22, "0.0.0.0/0"))


def create(net, server, name, **more):
    image = net.ec2.create_image(InstanceId=server.id, Name=name, **more)["ImageId"]
    net.ec2.get_waiter("image_available").wait(ImageIds=[image], WaiterConfig={"Delay": 0.05, "MaxAttempts": 1200})
    return image


def identity(server):
    return server.sh("hostname; cat /etc/machine-id; cat /etc/ssh/ssh_host_ed25519_key.pub").split("\n")


def test_a_copy_in_the_other_zone_has_the_same_disk_and_a_name_of_its_own(net, group):
    server = net.launch(group, name=FULL)
    server.sh("echo precious > /srv/data; ln -s data /srv/link; ln /srv/data /srv/hard; rm /etc/motd; rm -r /usr/share/vim")
    server.sh("mkdir /srv/deep && chown 33:44 /srv/deep && chmod 2750 /srv/deep; cp /bin/ping /srv/ping")
    server.sh("truncate -s 1G /srv/sparse; mkdir -p /usr/share/vim/again")
    net.ec2.stop_instances(InstanceIds=[server.id])
    server.wait("instance_stopped")
    image = create(net, server, "web-1 (stopped)", Description="a copy")
    shown = net.ec2.describe_images(ImageIds=[image])["Images"][0]
    assert shown["SourceInstanceId"] == server.id and shown["Public"] is False
    assert shown["OwnerId"] == net.region.account and "ImageOwnerAlias" not in shown
    assert [m["DeviceName"] for m in shown["BlockDeviceMappings"]] == ["/dev/xvda"]

    net.ec2.start_instances(InstanceIds=[server.id])
    copy = net.launch(group, subnet=net.c, ImageId=image)
    server.wait("instance_status_ok")
    assert copy.facts()["Placement"]["AvailabilityZone"].endswith("c")
    said = copy.sh("cat /srv/data /srv/link; stat -c '%u %g %a' /srv/deep; stat -c %h /srv/data; stat -c '%s %b' /srv/sparse")
    words = said.split("\n")
    assert words[:4] == ["precious", "precious", "33 44 2750", "2"], said
    assert words[4].startswith("1073741824 ") and int(words[4].split()[1]) < 1000
    assert copy.exec("test", "-e", "/etc/motd", check=False).returncode == 1
    assert copy.exec("ls", "/usr/share/vim") == "again"
    assert copy.exec("getcap", "/bin/ping", check=False).stdout == server.exec("getcap", "/bin/ping", check=False).stdout
    for ours, theirs in zip(identity(server), identity(copy), strict=True):
        assert ours and theirs and ours != theirs
    # A copy of the copy stands on both.
    copy.sh("echo more >> /srv/data")
    second = create(net, copy, "web-2", NoReboot=True)
    third = net.launch(group, ImageId=second)
    assert third.sh("cat /srv/data") == "precious\nmore"


def test_a_running_server_reboots_for_it_unless_told_otherwise(net, group):
    server = net.launch(group, name=MINIMAL)
    boot = "cat /proc/sys/kernel/random/boot_id"
    first = server.sh(boot)
    server.sh("echo 1 > /srv/n")
    create(net, server, "no-reboot", NoReboot=True)
    assert server.sh(boot) == first
    assert server.state == "running"

    image = net.ec2.create_image(InstanceId=server.id, Name="reboot")["ImageId"]
    assert net.ec2.describe_images(ImageIds=[image])["Images"][0]["State"] == "pending"
    net.ec2.get_waiter("image_available").wait(ImageIds=[image], WaiterConfig={"Delay": 0.05, "MaxAttempts": 1200})
    assert server.state == "running"
    again = until("the reboot", lambda: (said := server.exec("cat", "/proc/sys/kernel/random/boot_id", check=False)).returncode == 0 and said.stdout.strip() != first)
    assert again
    server.wait("instance_status_ok")
    assert server.sh("cat /srv/n") == "1"


def test_a_copy_under_load_is_of_one_moment(net, group):
    """Two files that are always written one after the other: no copy has the second ahead of the first."""
    server = net.launch(group, name=MINIMAL)
    server.sh("dd if=/dev/zero of=/srv/bulk bs=1M count=150 2>/dev/null")
    server.sh("(n=0; while :; do n=$((n+1)); printf %09d $n 1<> /srv/b; printf %09d $n 1<> /srv/a; done) >/dev/null 2>&1 </dev/null &")
    until("writing", lambda: int(server.sh("cat /srv/a || echo 0")) > 100)
    begun = time.monotonic()
    image = create(net, server, "load", NoReboot=True)
    print(f"150 MiB under load: {time.monotonic() - begun:.2f} s")
    copy = net.launch(group, ImageId=image)
    a, b = int(copy.sh("cat /srv/a")), int(copy.sh("cat /srv/b"))
    assert a > 100 and b - a in (0, 1), (a, b)
    assert copy.sh("stat -c %s /srv/bulk") == str(150 << 20)


def test_the_daemon_dies_in_the_middle(net, group, live):
    server = net.launch(group, name=MINIMAL)
    server.sh("dd if=/dev/zero of=/srv/bulk bs=1M count=200 2>/dev/null; (while :; do date +%s%N > /run/tick; done) >/dev/null 2>&1 </dev/null &")
    image = net.ec2.create_image(InstanceId=server.id, Name="killed", NoReboot=True)["ImageId"]
    live.kill9()
    # Whoever kept the guest still is gone, so it goes on by itself.
    first = server.exec("cat", "/run/tick")
    until("the guest to go on", lambda: server.exec("cat", "/run/tick") != first)
    live.start()
    net.ec2.get_waiter("image_available").wait(ImageIds=[image], WaiterConfig={"Delay": 0.05, "MaxAttempts": 1200})
    copy = net.launch(group, ImageId=image)
    assert copy.sh("stat -c %s /srv/bulk") == str(200 << 20)


def test_an_image_may_go_while_its_instances_live(net, group):
    server = net.launch(group, name=MINIMAL)
    server.sh("echo kept > /srv/kept")
    image = create(net, server, "short-lived", NoReboot=True)
    copy = net.launch(group, ImageId=image)
    net.ec2.deregister_image(ImageId=image)
    net.ec2.stop_instances(InstanceIds=[copy.id])
    copy.wait("instance_stopped")
    net.ec2.start_instances(InstanceIds=[copy.id])
    copy.wait("instance_status_ok")
    assert copy.sh("cat /srv/kept") == "kept"


def test_terminated_while_pending(net, group):
    server = net.launch(group, name=MINIMAL)
    server.sh("echo last > /srv/words")
    image = net.ec2.create_image(InstanceId=server.id, Name="farewell")["ImageId"]
    killer = threading.Thread(target=net.ec2.terminate_instances, kwargs={"InstanceIds": [server.id]})
    killer.start()
    killer.join()
    net.ec2.get_waiter("image_available").wait(ImageIds=[image], WaiterConfig={"Delay": 0.05, "MaxAttempts": 1200})
    server.wait("instance_terminated")
    copy = net.launch(group, ImageId=image)
    assert copy.sh("cat /srv/words") == "last"


def test_disks_go_along_and_a_root_snapshot_becomes_an_image(net, group):
    server = net.launch(group, InstanceType="t2.nano")
    disk = Disk(server).attach()
    server.sh("echo root > /srv/words; printf data | dd of=/dev/xvdf bs=512 seek=3 conv=notrunc,fsync status=none")
    read = "cat /srv/words; dd if=/dev/xvdf bs=512 skip=3 count=1 status=none | head -c 4"
    image = create(net, server, "with-a-disk", NoReboot=True)
    mapped = net.ec2.describe_images(ImageIds=[image])["Images"][0]["BlockDeviceMappings"]
    assert [m["DeviceName"] for m in mapped] == ["/dev/xvda", "/dev/sdf"]
    # A copy has snapshots of its own: the original goes with its own.
    second = net.ec2.copy_image(SourceImageId=image, SourceRegion=net.region.name, Name="second")["ImageId"]
    net.ec2.deregister_image(ImageId=image)
    for mapping in mapped:
        net.ec2.delete_snapshot(SnapshotId=mapping["Ebs"]["SnapshotId"])
    copy = net.launch(group, ImageId=second, InstanceType="t2.nano")
    assert copy.sh(read) == "root\ndata"
    assert copy.facts()["BlockDeviceMappings"][1]["Ebs"]["VolumeId"] != disk.id

    root = server.facts()["BlockDeviceMappings"][0]["Ebs"]["VolumeId"]
    snapshot = net.ec2.create_snapshot(VolumeId=root)["SnapshotId"]
    wait(net.ec2, "snapshot_completed", SnapshotIds=[snapshot])
    server.sh("echo later > /srv/words")
    mapping = {"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot, "VolumeType": "gp3", "VolumeSize": 9}}
    registered = net.region.aws(
        "ec2", "register-image", "--name", "from-a-snapshot", "--root-device-name", "/dev/xvda",
        "--virtualization-type", "hvm", "--ena-support", "--block-device-mappings", json.dumps([mapping]),
    )["ImageId"]
    again = net.launch(group, ImageId=registered, InstanceType="t2.nano")
    assert again.sh("cat /srv/words") == "root"
    assert 8900 < int(again.sh("df -B1M --output=size / | tail -1")) < 9216
    with pytest.raises(ClientError, match="InvalidSnapshot.InUse"):
        net.ec2.delete_snapshot(SnapshotId=snapshot)
    net.ec2.terminate_instances(InstanceIds=[s.id for s in (server, copy, again)], SkipOsShutdown=True)


def test_launched_by_template(net, group):
    made = net.ec2.create_launch_template(
        LaunchTemplateName=f"web-{net.vpc}",
        LaunchTemplateData={
            "ImageId": net.image(MINIMAL),
            "InstanceType": "t2.nano",
            "KeyName": net.key_name,
            "UserData": "IyEvYmluL3NoCmVjaG8gYnkgdGVtcGxhdGUgPiAvc3J2L3NhaWQK",
            "NetworkInterfaces": [{"DeviceIndex": 0, "SubnetId": net.c, "Groups": [group]}],
            "TagSpecifications": [{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "templated"}]}],
        },
    )["LaunchTemplate"]
    one = net.ec2.run_instances(
        LaunchTemplate={"LaunchTemplateId": made["LaunchTemplateId"], "Version": "$Latest"},
        InstanceType="t2.micro",
        MinCount=1,
        MaxCount=1,
    )["Instances"][0]
    server = Server(net.region, one["InstanceId"]).wait("instance_status_ok")
    facts = server.facts()
    assert facts["InstanceType"] == "t2.micro" and facts["Placement"]["AvailabilityZone"].endswith("c")
    assert {"Key": "Name", "Value": "templated"} in facts["Tags"]
    assert until("its user data", lambda: server.exec("cat", "/srv/said", check=False).stdout) == "by template\n"
