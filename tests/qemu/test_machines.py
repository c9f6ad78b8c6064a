"""
Instances that are virtual machines: an image with a kernel of its own, under QEMU, with emulated processors. One
machine lives through all of it, for a boot takes its time.
"""

import json
import pathlib

import pytest

from kb.cloud import STRANGER, Network, until
from kb.region import Region

KERNEL = "debian-12-kernel"

pytestmark = pytest.mark.timeout(400)


@pytest.fixture(scope="module")
def live():
    with Region(options=["--accel", "tcg"]) as region:
        yield region


@pytest.fixture(scope="module")
def net(live):
    return Network(live)


@pytest.fixture(scope="module")
def group(net):
    return net.group(("tcp", 22, "0.0.0.0/0"))


@pytest.fixture(scope="module")
def vm(net, group):
    data = "#!/bin/sh\necho told >/var/lib/told\n"
    server = net.launch(group, name=KERNEL, private="10.0.1.10", ready=False, UserData=data)
    server.wait("instance_status_ok", patience=240)
    return server


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
    client = net.ec2
    with pytest.raises(client.exceptions.ClientError, match="UnsupportedOperation"):
        client.create_image(InstanceId=vm.id, Name="of-a-machine")
    done = vm.exec("true", check=False)
    assert done.returncode != 0 and "virtual machine" in done.stderr


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
    net.ec2.start_instances(InstanceIds=[vm.id])
    vm.wait("instance_status_ok", patience=240)
    assert state_of(live, vm)["pid"] != pid
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


def test_shut_down_from_inside_it_stops(vm):
    vm.ssh("sudo poweroff", check=False)
    vm.wait("instance_stopped")
    assert not qemu_of(vm)


def test_terminated_it_leaves_nothing(live, net, vm):
    net.ec2.terminate_instances(InstanceIds=[vm.id])
    vm.wait("instance_terminated")
    assert not (live.state / "instances" / vm.id).exists()
    assert not qemu_of(vm)


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
