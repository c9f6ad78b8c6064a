"""Random lives of volumes, with processes killed on the way, compared with a model of what each must hold."""

import os
import random
import signal

import pytest

from kb.cloud import Network, until
from kb.region import Region
from kb.volumes import Disk

SEEDS = [int(s) for s in os.environ.get("KUMOBAKO_SEEDS", "7").split(",")]
STEPS = int(os.environ.get("KUMOBAKO_STEPS", "30"))
BLOCKS = 64
LETTERS = "fgh"


class Life:
    """A server, volumes that come and go in it, and the words each is known to hold by block."""

    def __init__(self, region, dice):
        self.region, self.dice = region, dice
        self.net = Network(region)
        self.server = self.net.launch(self.net.group(("tcp", 22, "0.0.0.0/0")))
        self.held, self.where, self.snapshots, self.told = {}, {}, [], []

    def step(self):
        attached = [d for d in self.held if d in self.where]
        loose = [d for d in self.held if d not in self.where]
        free = [c for c in LETTERS if c not in self.where.values()]
        choices = {
            self.make: len(self.held) < 3,
            self.attach: loose and free,
            self.write: attached,
            self.check: attached,
            self.snapshot: self.held,
            self.restore: self.snapshots and len(self.held) < 3,
            self.detach: attached,
            self.delete: loose and len(self.held) > 1,
            self.kill_worker: attached,
            self.kill_keeper: attached,
            self.kill_daemon: True,
        }
        weights = {self.write: 5, self.attach: 4, self.make: 3, self.snapshot: 3, self.check: 2}
        possible = [act for act, can in choices.items() if can]
        act = self.dice.choices(possible, [weights.get(act, 1) for act in possible])[0]
        lists = {self.attach: loose, self.delete: loose, self.snapshot: list(self.held)}
        disk = self.dice.choice(lists.get(act) or attached or [None])
        self.told.append(f"{act.__name__} {disk and disk.id}")
        act(disk)

    def make(self, _):
        self.held[Disk(self.server)] = {}

    def attach(self, disk):
        letter = self.dice.choice([c for c in LETTERS if c not in self.where.values()])
        disk.attach(f"/dev/sd{letter}")
        self.where[disk] = letter

    def write(self, disk):
        block, word = self.dice.randrange(BLOCKS), f"{self.dice.randrange(1 << 40):012x}"
        # Less than a block, so that the rest comes from below.
        self.server.ssh(
            f"printf {word} | sudo dd of=/dev/xvd{self.where[disk]} bs=1 seek={block * 4096 + 512} conv=notrunc,fsync"
            " status=none"
        )
        self.held[disk][block] = word

    def check(self, disk):
        at = self.where[disk]
        script = "; ".join(
            f"sudo dd if=/dev/xvd{at} bs=4096 skip={block} count=1 iflag=direct status=none | tail -c +513 | head -c 12; echo"
            for block in self.held[disk]
        )
        found = self.server.ssh(script).split() if script else []
        assert found == list(self.held[disk].values()), (disk.id, self.told)

    def snapshot(self, disk):
        self.snapshots.append((disk.snapshot(), dict(self.held[disk])))

    def restore(self, _):
        id, words = self.dice.choice(self.snapshots)
        self.held[Disk(self.server, SnapshotId=id)] = dict(words)

    def detach(self, disk):
        disk.detach()
        del self.where[disk]

    def delete(self, disk):
        disk.delete()
        del self.held[disk]

    def kill_worker(self, disk):
        os.kill(disk.processes()[1], signal.SIGKILL)
        self.check(disk)

    def kill_keeper(self, disk):
        os.kill(disk.processes()[0], signal.SIGKILL)
        until("the trouble to be seen", lambda: disk.status()["VolumeStatus"]["Status"] == "impaired")
        disk.ec2.enable_volume_io(VolumeId=disk.id)
        until("another device", lambda: disk.facts()["Attachments"][0]["State"] == "attached")
        self.check(disk)

    def kill_daemon(self, _):
        self.region.kill9()
        self.region.start()
        self.region.ec2.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_random_lives_hold_what_was_synced(seed):
    with Region() as region:
        life = Life(region, random.Random(seed))
        for _ in range(STEPS):
            life.step()
        for disk in life.held:
            if disk not in life.where:
                life.attach(disk)
            life.check(disk)
        for disk in list(life.held):
            life.detach(disk)
            life.delete(disk)
        for id, words in life.snapshots[-2:]:
            disk = Disk(life.server, SnapshotId=id)
            life.held[disk] = words
            life.attach(disk)
            life.check(disk)
            life.detach(disk)
            life.delete(disk)
