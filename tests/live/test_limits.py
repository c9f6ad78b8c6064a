"""What an instance gets is what its type says, by its own eyes and the machine's; and what one instance does with it
leaves the others and the region serving."""

import pathlib
import socket
import subprocess
import time

import pytest
from botocore.exceptions import ClientError

from kb import paths
from kb.cloud import FULL
from kb.setting import SSH, setting

GIB = 1 << 30


def machine_memory():
    line = pathlib.Path("/proc/meminfo").read_text().splitlines()[0]
    return int(line.split()[1]) * 1024


# Room for seven vCPUs, and for 7 GiB however much the machine has.
OPTIONS = ["--vcpu-quota", "7", "--memory-overcommit", f"{7 * GIB / machine_memory():.6f}"]

live, net, group = setting(SSH, options=OPTIONS)


@pytest.fixture(scope="module")
def greedy(net, group):
    return net.launch(group)


@pytest.fixture(scope="module")
def neighbour(net, group):
    return net.launch(group, InstanceType="t2.nano", name=FULL)


def group_file(server, *names):
    """What the machine's control group of the server says, by the first of these files that is there."""
    for root in [pathlib.Path("/sys/fs/cgroup"), *pathlib.Path("/sys/fs/cgroup").iterdir()]:
        for found in root.glob(f"kumobako-*/{server.id}"):
            for name in names:
                if (found / name).exists():
                    return (found / name).read_text().split()
    raise AssertionError(f"no control group of {server} has {names}")


def looks(server, memory_mib, vcpus):
    """Inside and outside."""
    assert server.ssh("free -m | awk '/^Mem/ {print $2}'") == str(memory_mib)
    assert server.ssh("nproc; nproc --all; grep -c ^processor /proc/cpuinfo; ls -d /sys/devices/system/cpu/cpu[0-9]* | wc -l"
                      ).split() == [str(vcpus)] * 4
    assert group_file(server, "memory.limit_in_bytes", "memory.max") == [str(memory_mib << 20)]
    assert group_file(server, "cpu.cfs_quota_us", "cpu.max")[0] == str(vcpus * 100_000)
    up = float(server.ssh("cut -d' ' -f1 /proc/uptime"))
    assert up < 600, "the time since it booted, not since the machine did"


def test_a_guest_sees_its_type(greedy, neighbour):
    looks(greedy, 1024, 1)
    looks(neighbour, 512, 1)
    # 8 GiB, as the image has it, less what a file system takes.
    assert "/proc" not in neighbour.ssh("df"), "which fails if it can't ask one of the file systems"
    size, used = neighbour.ssh("df -B1M --output=size,used / | tail -1").split()
    assert 7900 < int(size) < 8192 and int(used) < 200
    # Half the machine's two processors at most, however it tries.
    began, before = time.monotonic(), busy(greedy)
    greedy.sh("for i in 1 2 3; do (timeout 2 bash -c 'while :; do :; done' &) ; done; sleep 2.2")
    share = (busy(greedy) - before) / (time.monotonic() - began)
    assert share < 1.15, share
    stat = [int(n) for n in greedy.sh("head -1 /proc/stat").split()[1:5]]
    assert stat[0] > 20 and stat[3] > 0, "its own time, in hundredths of a second"


def busy(server):
    """Seconds of processor time that it used."""
    said = group_file(server, "cpuacct.usage", "cpu.stat")
    return int(said[0]) / 1e9 if len(said) == 1 else int(said[said.index("usage_usec") + 1]) / 1e6


def test_another_type_after_a_stop(net, neighbour):
    ec2 = net.ec2
    with pytest.raises(ClientError, match="IncorrectInstanceState"):
        ec2.modify_instance_attribute(InstanceId=neighbour.id, InstanceType={"Value": "t2.small"})
    ec2.stop_instances(InstanceIds=[neighbour.id])
    neighbour.wait("instance_stopped")
    ec2.modify_instance_attribute(InstanceId=neighbour.id, InstanceType={"Value": "t2.small"})
    root = neighbour.facts()["BlockDeviceMappings"][0]["Ebs"]["VolumeId"]
    ec2.modify_volume(VolumeId=root, Size=10)
    ec2.start_instances(InstanceIds=[neighbour.id])
    neighbour.wait("instance_status_ok")
    looks(neighbour, 2048, 1)
    # Its root disk grew with it.
    assert 9900 < int(neighbour.ssh("df -B1M --output=size / | tail -1")) < 10240
    state = ec2.describe_volumes_modifications(VolumeIds=[root])["VolumesModifications"][0]
    assert (state["ModificationState"], state["TargetSize"]) == ("completed", 10)


def test_no_more_than_there_is(live, net, greedy, neighbour):
    """1 + 2 GiB and two vCPUs run."""
    def refused(kind, count=1):
        words = ["ec2", "run-instances", "--image-id", net.image(), "--subnet-id", net.a, "--instance-type", kind]
        done = live.aws(*words, "--count", str(count), check=False)
        assert done.returncode != 0, done
        return done.stderr

    assert "(InsufficientInstanceCapacity)" in refused("t2.large")
    assert "(VcpuLimitExceeded)" in refused("t2.nano", 6)
    assert "vCPU limit of 7 " in refused("t2.2xlarge")
    # What is stopped needs no memory, and finds none when it is to start.
    net.ec2.stop_instances(InstanceIds=[neighbour.id], Force=True)
    neighbour.wait("instance_stopped")
    other = net.launch([net.group()], InstanceType="t2.medium", public=False, ready=False)
    third = net.launch([net.group()], InstanceType="t2.micro", public=False, ready=False)
    with pytest.raises(ClientError, match="InsufficientInstanceCapacity"):
        net.ec2.start_instances(InstanceIds=[neighbour.id])
    assert neighbour.state == "stopped"
    net.ec2.terminate_instances(InstanceIds=[other.id, third.id], SkipOsShutdown=True)
    other.wait("instance_terminated")
    net.ec2.start_instances(InstanceIds=[neighbour.id])
    neighbour.wait("instance_status_ok")


def test_a_greedy_guest_is_alone_with_its_trouble(live, greedy, neighbour, record_property):
    """A fork bomb, a memory hog, a disk filler and a storm of questions, at once."""
    address = neighbour.public

    def served():
        """Seconds until the neighbour's SSH greets, and until the region answers."""
        began = time.monotonic()
        with socket.create_connection((address, 22), timeout=20) as sock:
            assert sock.recv(4) == b"SSH-"
        greeted = time.monotonic()
        live.ec2.describe_instances()
        return greeted - began, time.monotonic() - greeted

    calm = [served() for _ in range(10)]
    greedy.sh("fallocate -l 7G /fill; dd if=/dev/zero of=/fill2 bs=1M status=none || true")
    assert int(greedy.sh("df --output=avail / | tail -1")) < 1024
    assert "No space left" in greedy.sh("(head -c 1M /dev/zero >/more) 2>&1 || true")
    scripts = [
        "bomb() { bomb | bomb & }; bomb",
        "while :; do bash -c 'a=x; while :; do a=$a$a; done'; done",
        "while :; do cat /proc/meminfo /proc/stat; done",
    ]
    line = [paths.kumobako(), "--state", live.state, "exec", greedy.id, "--", "bash", "-c"]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    running = [subprocess.Popen([*map(str, line), script], env=live.env(), **quiet) for script in reversed(scripts)]
    try:
        time.sleep(2)
        stormy = [served() for _ in range(15)]
        assert neighbour.ssh("sudo touch /root/here; sync; echo fine") == "fine"
        assert int(group_file(greedy, "memory.usage_in_bytes", "memory.current")[0]) <= GIB
    finally:
        for one in running:
            one.kill()
            one.wait()
    for name, times in (("calm", calm), ("stormy", stormy)):
        ssh, api = (sorted(t)[len(t) // 2] * 1000 for t in zip(*times))
        record_property(name, f"SSH {ssh:.1f} ms, API {api:.1f} ms")
        print(f"{name}: SSH greets after {ssh:.1f} ms, the region answers after {api:.1f} ms")
    greedy.ec2.terminate_instances(InstanceIds=[greedy.id], SkipOsShutdown=True)
    greedy.wait("instance_terminated")
