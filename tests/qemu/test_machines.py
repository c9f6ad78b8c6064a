"""
Instances that are virtual machines: an image with a kernel of its own, under QEMU, with emulated processors. One
machine lives through all of it, for a boot takes its time.
"""

import json
import pathlib

import pytest
from botocore.exceptions import ClientError

from kb.cloud import MINIMAL, STRANGER, Network, until
from kb.setting import SSH, setting
from kb.volumes import wait

KERNEL = "debian-12-kernel"

pytestmark = pytest.mark.timeout(400)


live, net, group = setting(SSH, options=["--accel", "tcg"])


@pytest.fixture(scope="module")
def vm(net, group):
    data = "#!/bin/sh\necho told >/var/lib/told\n"
    server = net.launch(group, name=KERNEL, private="10.0.1.10", ready=False, UserData=data)
    server.greets = 12
    return server.wait("instance_status_ok", patience=240)


def state_of(live, server):
    return json.loads((live.state / "instances" / server.id / "status.json").read_text())


def qemu_of(server):
    """Processes of QEMU that run this server."""
    lines = [p.read_bytes() for p in pathlib.Path("/proc").glob("[0-9]*/cmdline") if p.exists()]
    return [line for line in lines if b"qemu-system" in line and server.id.encode() in line]


def test_it_is_a_machine_with_a_kernel_of_its_own(live, net, vm):
    kernel = vm.ssh("uname -r; cat /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/board_asset_tag; nproc")
    release, vendor, tag, processors = kernel.splitlines()
    assert release.endswith("-cloud-amd64") and vendor == "Amazon EC2" and tag == vm.id and processors == "1"
    assert vm.ssh("hostname; sudo id -un; cat /var/lib/told").splitlines() == [
        f"ip-10-0-1-10.{live.name}.compute.internal",
        "root",
        "told",
    ]
    # Its address came by DHCP, with the interface's own hardware address.
    mac = vm.facts()["NetworkInterfaces"][0]["MacAddress"]
    assert vm.ssh("cat /sys/class/net/eth0/address /sys/class/net/eth0/mtu").split() == [mac, "9001"]
    assert "inet 10.0.1.10/32" in vm.ssh("ip -4 address show eth0")
    # Memory is the type's, a gibibyte without what the kernel keeps.
    total = int(vm.ssh("grep MemTotal /proc/meminfo").split()[1])
    assert 900_000 < total < 1_048_576
    console = net.ec2.get_console_output(InstanceId=vm.id, Latest=True)["Output"]
    assert "BEGIN SSH HOST KEY FINGERPRINTS" in console


def test_metadata_answers(vm):
    token = "curl -sS -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token"
    ask = f'curl -sS -H "X-aws-ec2-metadata-token: $({token})" http://169.254.169.254/latest/meta-data/instance-id'
    assert vm.ssh(ask) == vm.id
    assert "nameserver 10.0.0.2" in vm.ssh("cat /etc/resolv.conf")


def test_groups_hold_outside_of_it(net, group, vm):
    net.forbid(group, "tcp", 22, "0.0.0.0/0")
    assert vm.ssh_times_out()
    net.allow(group, "tcp", 22, "0.0.0.0/0")
    assert vm.ssh("true", source=STRANGER) == ""


def test_its_public_address_changes_while_it_runs(net, vm):
    """And stays, over the stop that comes later: nothing of that is inside of it."""
    allocation, address = net.elastic_ip()
    assert vm.public != address
    net.ec2.associate_address(AllocationId=allocation, InstanceId=vm.id)
    assert vm.public == address and vm.ssh("true") == ""


def test_a_volume_comes_and_goes_while_it_runs(net, vm):
    zone = vm.facts()["Placement"]["AvailabilityZone"]
    volume = net.ec2.create_volume(AvailabilityZone=zone, Size=1)["VolumeId"]
    net.ec2.get_waiter("volume_available").wait(VolumeIds=[volume], WaiterConfig={"Delay": 0.1, "MaxAttempts": 200})
    serial = volume.replace("-", "")
    net.ec2.attach_volume(VolumeId=volume, InstanceId=vm.id, Device="/dev/sdf")

    def seen():
        lines = vm.ssh("lsblk -dnbo NAME,SERIAL,SIZE").splitlines()
        return next((line.split() for line in lines if serial in line), None)

    name, _, size = until("the volume in the machine", seen, pause=0.5)
    assert size == str(1 << 30)
    vm.ssh(f"sudo mkfs.ext4 -q /dev/{name} && sudo mount /dev/{name} /mnt && echo kept | sudo tee /mnt/file && sync")
    vm.ssh("sudo umount /mnt")
    net.ec2.detach_volume(VolumeId=volume)
    net.ec2.get_waiter("volume_available").wait(VolumeIds=[volume], WaiterConfig={"Delay": 0.1, "MaxAttempts": 300})
    assert seen() is None
    # It is there from the beginning of the next boot, too.
    net.ec2.attach_volume(VolumeId=volume, InstanceId=vm.id, Device="/dev/sdf")
    until("the volume again", seen, pause=0.5)


def test_what_is_not_built_is_refused(net, vm):
    eni = net.ec2.create_network_interface(SubnetId=net.a)["NetworkInterface"]["NetworkInterfaceId"]
    with pytest.raises(ClientError, match="UnsupportedOperation.*virtual machine"):
        net.ec2.attach_network_interface(NetworkInterfaceId=eni, InstanceId=vm.id, DeviceIndex=1)
    net.ec2.delete_network_interface(NetworkInterfaceId=eni)
    done = vm.exec("true", check=False)
    assert done.returncode != 0 and "virtual machine" in done.stderr


@pytest.fixture(scope="module")
def snapshot(net, vm):
    """Of the root disk under the running machine: what is synced is in it, what comes later isn't."""
    vm.ssh("echo then | sudo tee /var/lib/when; sync")
    made = net.ec2.create_snapshot(VolumeId=root_of(vm), Description="of a machine")["SnapshotId"]
    vm.ssh("echo later | sudo tee /var/lib/when; sync")
    wait(net.ec2, "snapshot_completed", SnapshotIds=[made])
    return made


def root_of(server):
    device = server.facts()["RootDeviceName"]
    disks = server.facts()["BlockDeviceMappings"]
    return next(d["Ebs"]["VolumeId"] for d in disks if d["DeviceName"] == device)


def test_its_root_disk_is_a_volume_like_the_others(net, vm, snapshot):
    volume = net.ec2.describe_volumes(VolumeIds=[root_of(vm)])["Volumes"][0]
    assert volume["State"] == "in-use" and volume["Attachments"][0]["State"] == "attached"
    assert vm.ssh("lsblk -dno SERIAL /dev/nvme0n1") == volume["VolumeId"].replace("-", "")
    with pytest.raises(ClientError, match="OperationNotPermitted"):
        net.ec2.detach_volume(VolumeId=volume["VolumeId"])
    # It grows, and the guest notices at its next boot.
    net.ec2.modify_volume(VolumeId=volume["VolumeId"], Size=volume["Size"] + 2)

    def grown():
        change = net.ec2.describe_volumes_modifications(VolumeIds=[volume["VolumeId"]])["VolumesModifications"][0]
        return change["ModificationState"] == "completed"

    until("the root to have grown", grown)
    assert vm.ssh("cat /var/lib/when") == "later"


def test_it_outlives_the_daemon_and_keeps_what_it_has_over_a_stop(live, net, vm):
    with vm.session() as session:
        boot = session.ask("cat /proc/sys/kernel/random/boot_id")
        live.kill9()
        assert session.ask("cat /proc/sys/kernel/random/boot_id") == boot
        live.start()
        assert vm.state == "running" and session.ask("echo on") == "on"
    pid = state_of(live, vm)["pid"]
    vm.ssh("echo mine >~/mine; sync")
    net.ec2.stop_instances(InstanceIds=[vm.id])
    vm.wait("instance_stopped")
    # It went down by its power button, not by force.
    console = net.ec2.get_console_output(InstanceId=vm.id, Latest=True)["Output"]
    assert "reboot: Power down" in console or "Power down" in console
    # Down, its root may go and come, as it may on AWS.
    root = root_of(vm)
    net.ec2.detach_volume(VolumeId=root)
    wait(net.ec2, "volume_available", VolumeIds=[root])
    with pytest.raises(ClientError, match="does not have a volume attached at root"):
        net.ec2.start_instances(InstanceIds=[vm.id])
    net.ec2.attach_volume(VolumeId=root, InstanceId=vm.id, Device=vm.facts()["RootDeviceName"])
    wait(net.ec2, "volume_in_use", VolumeIds=[root])
    net.ec2.start_instances(InstanceIds=[vm.id])
    vm.wait("instance_status_ok", patience=240)
    assert state_of(live, vm)["pid"] != pid
    # The root file system took what the volume had grown by.
    assert int(vm.ssh("df -BM --output=size / | tail -1").strip("M ")) > 9 * 1024
    assert vm.private == "10.0.1.10" and vm.facts()["PrivateIpAddress"] == "10.0.1.10"
    assert vm.ssh("cat ~/mine; sudo mount /dev/nvme1n1 /mnt && cat /mnt/file").split() == ["mine", "kept"]


def test_a_reboot_is_the_guests_own(net, vm):
    before = vm.ssh("cat /proc/sys/kernel/random/boot_id")
    net.ec2.reboot_instances(InstanceIds=[vm.id])

    def after():
        # A machine that goes down tells nobody: without these a connection it had would hang.
        alive = ("ServerAliveInterval=2", "ServerAliveCountMax=3")
        done = vm.ssh("cat /proc/sys/kernel/random/boot_id", check=False, options=alive)
        return done.returncode == 0 and done.stdout.strip() != before

    until("the next boot", after, patience=240, pause=1)
    assert vm.state == "running" and vm.ssh("cat ~/mine") == "mine"


def test_an_image_of_it_is_taken_while_it_reboots(net, vm, image):
    """And it is what other machines boot: with its disks, as they were then."""
    assert vm.state == "running"
    made = net.ec2.describe_images(ImageIds=[image])["Images"][0]
    assert {m["DeviceName"] for m in made["BlockDeviceMappings"]} == {"/dev/xvda", "/dev/sdf"}
    assert downs(net, vm) == vm.downs + 1, "it went down for that"


def downs(net, server):
    return net.ec2.get_console_output(InstanceId=server.id, Latest=True)["Output"].count("Power down")


@pytest.fixture(scope="module")
def image(net, vm):
    vm.ssh("echo image >~/mine; sudo umount -q /mnt; sync")
    vm.downs = downs(net, vm)
    made = net.ec2.create_image(InstanceId=vm.id, Name="of-a-machine")["ImageId"]
    wait(net.ec2, "image_available", patience=120, ImageIds=[made])
    return made


@pytest.fixture(scope="module")
def registered(net, vm, snapshot):
    mapping = [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot, "DeleteOnTermination": False}}]
    asked = {"Architecture": "x86_64", "RootDeviceName": "/dev/xvda", "VirtualizationType": "hvm"}
    return net.ec2.register_image(Name="registered", BlockDeviceMappings=mapping, **asked)["ImageId"]


@pytest.fixture(scope="module")
def copies(net, group, vm, image, registered):
    """Of the image, and of the snapshot: they boot side by side, while the first one is off."""
    net.ec2.terminate_instances(InstanceIds=[vm.id])
    vm.wait("instance_terminated")
    made = [net.launch(group, ImageId=i, ready=False) for i in (image, registered)]
    for server in made:
        server.greets = 12
    return [server.wait("instance_status_ok", patience=300) for server in made]


def test_terminated_it_leaves_nothing(live, net, vm, copies):
    assert vm.state == "terminated" and not (live.state / "instances" / vm.id).exists()
    assert not qemu_of(vm)


def test_copies_have_what_was_on_the_disks(net, copies):
    whole, early = copies
    assert whole.ssh("cat ~/mine; cat /var/lib/when; sudo mount /dev/nvme1n1 /mnt && cat /mnt/file").split() == [
        "image",
        "later",
        "kept",
    ]
    assert early.ssh("cat /var/lib/when; test -e ~/mine || echo no").split() == ["then", "no"]
    names = [server.ssh("hostname") for server in copies]
    assert names == [f"ip-{s.private.replace('.', '-')}.{net.region.name}.compute.internal" for s in copies]


def test_shut_down_from_inside_it_stops(copies):
    whole, _ = copies
    whole.ssh("sudo poweroff", check=False)
    whole.wait("instance_stopped")
    assert not qemu_of(whole)


def test_a_root_disk_outlives_its_machine(net, copies):
    whole, early = copies
    root = root_of(early)
    net.ec2.terminate_instances(InstanceIds=[early.id, whole.id])
    early.wait("instance_terminated")
    wait(net.ec2, "volume_available", VolumeIds=[root])
    assert net.ec2.describe_volumes(VolumeIds=[root])["Volumes"][0]["State"] == "available"
    # In a container's hands it is a disk with a partition and a file system.
    reader = net.launch(net.group(SSH), name=MINIMAL)
    net.ec2.attach_volume(VolumeId=root, InstanceId=reader.id, Device="/dev/sdf")
    until("the disk", lambda: "xvdf1" in reader.sh("ls /dev"))
    assert reader.sh("mount /dev/xvdf1 /mnt && cat /mnt/var/lib/when") == "then"


def test_an_image_without_a_kernel_fails_visibly_under_qemu(make_region):
    region = make_region(options=["--driver", "qemu", "--accel", "tcg"])
    net = Network(region)
    made = net.ec2.run_instances(
        ImageId=net.image(), InstanceType="t2.micro", SubnetId=net.a, MinCount=1, MaxCount=1
    )["Instances"][0]["InstanceId"]
    # The waiter for terminated instances takes one that is still pending for a failure.

    def facts():
        return net.ec2.describe_instances(InstanceIds=[made])["Reservations"][0]["Instances"][0]

    until("it to be terminated", lambda: facts()["State"]["Name"] == "terminated")
    reason = facts()["StateReason"]
    assert reason["Code"] == "Server.InternalError" and "no kernel" in reason["Message"]
