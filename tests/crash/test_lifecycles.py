"""Random lives of instances, with processes killed on the way, compared with a model; and the death of the machine.

KUMOBAKO_SEEDS=1,2,3 and KUMOBAKO_STEPS=50 ask for others than the few of every run; `make soak-lives` never ends.
"""

import os
import pathlib
import random
import signal
import subprocess

import pytest
from botocore.exceptions import ClientError

from kb import traces
from kb.cloud import Network, until
from kb.region import Region
from kb.volumes import Disk

SEEDS = [int(s) for s in os.environ.get("KUMOBAKO_SEEDS", "11").split(",")]
STEPS = int(os.environ.get("KUMOBAKO_STEPS", "24"))
MOST = 3


class Being:
    """A server as the model has it: its state, the word on its root disk, its data volume and the word on that."""

    def __init__(self, server):
        self.server, self.state = server, "running"
        self.word = self.disk = self.disk_word = None
        self.private = server.private


def shims(being):
    return [line for line in traces.of_instance(being.server).processes if " shim " in line]


class World:
    def __init__(self, region, dice):
        self.region, self.dice = region, dice
        self.net = Network(region)
        self.group = self.net.group(("tcp", 22, "0.0.0.0/0"))
        self.beings, self.dead, self.told = [], [], []

    def step(self):
        running = [b for b in self.beings if b.state == "running"]
        stopped = [b for b in self.beings if b.state == "stopped"]
        with_disk = [b for b in running if b.disk]
        choices = {
            self.run: [None] if len(self.beings) < MOST else [],
            self.stop: running,
            self.halt: running,
            self.start: stopped,
            self.reboot: running,
            self.terminate: self.beings if len(self.beings) > 1 else [],
            self.write: running,
            self.attach: [b for b in self.beings if not b.disk],
            self.detach: with_disk,
            self.refuse: stopped,
            self.kill_shim: running,
            self.kill_worker: with_disk,
            self.kill_keeper: with_disk,
            self.kill_daemon: [None],
        }
        weights = {self.run: 4, self.start: 5, self.write: 4, self.attach: 2}
        possible = [act for act, whom in choices.items() if whom]
        act = self.dice.choices(possible, [weights.get(act, 1) for act in possible])[0]
        being = self.dice.choice(choices[act])
        # Its daemon may die in the middle of any of these.
        dies = act not in (self.run, self.kill_daemon, self.kill_shim) and self.dice.random() < 0.15
        self.told.append(f"{act.__name__} {being and being.server}{' and the daemon dies' if dies else ''}")
        act(being, *([self.die] if dies else []))
        self.check()

    def die(self):
        self.region.kill9()
        self.region.start()
        self.region.ec2.close()

    def check(self):
        """Everything is as the model has it."""
        for being in self.beings:
            facts = being.server.facts()
            assert facts["State"]["Name"] == being.state, (being.server, facts["State"], self.told)
            assert facts["PrivateIpAddress"] == being.private
            if being.state == "running":
                assert shims(being), (being.server, self.told)
            else:
                # It tells how the guest ended, and then has its disk to let go of.
                until("its shim to end", lambda: not shims(being), patience=10)
            if being.disk:
                there = being.disk.facts()["Attachments"]
                assert [a["InstanceId"] for a in there] == [being.server.id], self.told
        for server in self.dead:
            assert not traces.of_instance(server).any(), (server, self.told)

    def words(self, being):
        """What was synced is there."""
        until("it to be up", lambda: being.server.exec("true", check=False).returncode == 0)
        # An init that is only beginning does not hear yet that it is to end.
        being.server.wait("instance_status_ok")
        if being.word:
            assert being.server.sh("cat /root/word") == being.word, (being.server, self.told)
        if being.disk and being.disk_word:
            until("its disk", lambda: being.disk.facts()["Attachments"][0]["State"] == "attached")
            found = being.server.sh("dd if=/dev/xvdf bs=512 count=1 iflag=direct status=none | head -c 12")
            assert found == being.disk_word, (being.server, self.told)

    def settle(self, being, state):
        being.state = state
        until(f"{being.server} to be {state}", lambda: being.server.state == state)

    def run(self, _):
        kind = self.dice.choice(["t2.nano", "t2.micro"])
        self.beings.append(Being(self.net.launch(self.group, InstanceType=kind)))

    def stop(self, being, then=None):
        self.net.ec2.stop_instances(InstanceIds=[being.server.id], Force=self.dice.random() < 0.3)
        then and then()
        self.settle(being, "stopped")

    def halt(self, being, then=None):
        # By itself, from inside: how our init is told.
        being.server.exec("kill", "1", check=False)
        then and then()
        self.settle(being, "stopped")

    def start(self, being, then=None):
        self.net.ec2.start_instances(InstanceIds=[being.server.id])
        then and then()
        self.settle(being, "running")
        self.words(being)

    def reboot(self, being, then=None):
        before = being.server.boot_id()
        self.net.ec2.reboot_instances(InstanceIds=[being.server.id])
        then and then()

        def newer():
            done = being.server.sh("stat=$(</proc/1/stat); set -- ${stat##*) }; echo ${20}", check=False)
            return done.returncode == 0 and done.stdout.strip() not in ("", before)

        until("another boot", newer)
        self.words(being)

    def terminate(self, being, then=None):
        self.beings.remove(being)
        self.net.ec2.terminate_instances(InstanceIds=[being.server.id])
        then and then()
        being.server.wait("instance_terminated")
        if being.disk:
            until("its volume to be free", lambda: being.disk.facts()["State"] == "available")
            being.disk.delete()
        self.dead.append(being.server)

    def write(self, being, then=None):
        word = f"{self.dice.randrange(1 << 40):012x}"
        being.server.sh(f"echo {word} > /root/word; sync /root/word")
        being.word = word
        if being.disk:
            being.server.sh(f"printf {word} | dd of=/dev/xvdf bs=512 conv=notrunc,fsync status=none")
            being.disk_word = word
        then and then()
        self.words(being)

    def attach(self, being, then=None):
        being.disk, being.disk_word = Disk(being.server), None
        being.disk.attach()
        then and then()

    def detach(self, being, then=None):
        being.disk.ec2.detach_volume(VolumeId=being.disk.id)
        then and then()
        until("the volume to be free", lambda: being.disk.facts()["State"] == "available")
        being.disk.delete()
        being.disk = None

    def refuse(self, being, then=None):
        """What can't be is refused, and changes nothing."""
        with pytest.raises(ClientError, match="IncorrectInstanceState"):
            self.net.ec2.reboot_instances(InstanceIds=[being.server.id])
        then and then()

    def kill_shim(self, being):
        for line in shims(being):
            try:
                os.kill(int(line.split()[0]), signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.settle(being, "stopped")
        assert being.server.facts()["StateReason"]["Code"].startswith("Server."), being.server.facts()

    def kill_worker(self, being, then=None):
        os.kill(being.disk.processes()[1], signal.SIGKILL)
        then and then()
        self.words(being)

    def kill_keeper(self, being, then=None):
        os.kill(being.disk.processes()[0], signal.SIGKILL)
        then and then()
        until("the trouble to be seen", lambda: being.disk.status()["VolumeStatus"]["Status"] == "impaired")
        being.disk.ec2.enable_volume_io(VolumeId=being.disk.id)
        self.words(being)

    def kill_daemon(self, _):
        self.die()


@pytest.mark.parametrize("seed", SEEDS)
def test_random_lives(seed):
    with Region() as region:
        world = World(region, random.Random(seed))
        try:
            for _ in range(STEPS):
                world.step()
            for being in list(world.beings):
                if being.state == "stopped":
                    world.start(being)
            world.check()
        except BaseException:
            print("\n".join(world.told), "---", region.log_text(), sep="\n")
            for log in region.state.glob("instances/*/shim.log"):
                print(f"{log}:", log.read_text(), sep="\n")
            raise


def test_the_machine_goes_down_and_comes_up():
    """All of the region's processes die at once and what the kernel held is gone, as by a power cut."""
    with Region() as region:
        net = Network(region)
        group = net.group(("tcp", 22, "0.0.0.0/0"))
        stopped = net.launch(group, InstanceType="t2.nano", ready=False)
        stopped.sh("echo still >/root/word; sync /root/word")
        region.ec2.stop_instances(InstanceIds=[stopped.id])
        running = net.launch(group, InstanceType="t2.nano")
        disk = Disk(running).attach()
        running.sh("echo synced >/root/word; sync /root/word")
        mount = "sudo mount /dev/xvdf /mnt && sudo sh -c '{}'"
        running.ssh("sudo mkfs.ext4 -q /dev/xvdf && " + mount.format("echo data >/mnt/word && sync -f /mnt/word"))
        address = net.elastic_ip()
        region.ec2.associate_address(AllocationId=address[0], InstanceId=running.id)
        stopped.wait("instance_stopped")
        power_cut(region)
        assert not traces.of_region(region).any(), traces.of_region(region)
        region.start()
        region.ec2.close()
        running.wait("instance_running")
        until("SSH", lambda: running.ssh("true", check=False).returncode == 0)
        assert running.public == address[1] and running.state == "running" and stopped.state == "stopped"
        assert running.ssh("sudo cat /root/word") == "synced"
        until("its disk", lambda: disk.facts()["Attachments"][0]["State"] == "attached")
        assert running.ssh(mount.format("cat /mnt/word")) == "data"
        region.ec2.start_instances(InstanceIds=[stopped.id])
        stopped.wait("instance_running")
        until("it to be up", lambda: stopped.exec("true", check=False).returncode == 0)
        assert stopped.sh("cat /root/word") == "still"


def power_cut(region):
    """What a machine that loses its power loses: processes, mounts, links, control groups. Its disks it keeps."""
    region.kill9()
    for _ in range(50):
        found = traces.of_region(region).processes
        for line in found:
            try:
                os.kill(int(line.split()[0]), signal.SIGKILL)
            except ProcessLookupError:
                pass
        if not found:
            break
    until("its processes to be gone", lambda: not traces.of_region(region).processes)
    left = traces.of_region(region)
    for line in left.mounts:
        subprocess.run(["umount", "-l", line.split()[4]], check=True)
    for link in left.links:
        subprocess.run(["ip", "link", "del", link], check=False)
    for group in sorted(left.groups, key=len, reverse=True):
        for directory, _, _ in os.walk(group, topdown=False):
            until(f"{directory} to be empty", lambda: gone(directory))
    for table in left.tables:
        subprocess.run(["nft", "delete", *table.split()], check=False)
    # It has another boot's number now.
    (region.state / "boot_id").unlink(missing_ok=True)


def gone(directory):
    try:
        pathlib.Path(directory).rmdir()
    except FileNotFoundError:
        pass
    except OSError:
        return False
    return True
