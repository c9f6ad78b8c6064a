"""`kill -9` of the daemon and of its helper at every step by which a root volume outlives its instance."""

import os
import signal
import subprocess

import pytest

from kb import traces
from kb.cloud import Network, until
from kb.region import Region

STAYS = [{"DeviceName": "/dev/xvda", "Ebs": {"DeleteOnTermination": False}}]
POINTS = ("asked", "begun", "filling", "helper", "mke2fs", "made", "linked", "listed")


class Kept:
    def __init__(self, net, group, word):
        self.region, self.word = net.region, word
        self.server = net.launch(group, InstanceType="t2.nano", BlockDeviceMappings=STAYS)
        self.server.sh(f"echo {word} >/srv/word; rm /etc/issue; sync -f /srv")
        (root,) = self.server.facts()["BlockDeviceMappings"]
        self.volume = root["Ebs"]["VolumeId"]
        self.home = self.region.state / "instances" / self.server.id
        self.layer = self.region.state / "ebs/layers" / f"{self.volume}.0"
        self.stack = self.region.state / "ebs/volumes" / self.volume / "stack.json"

    def helpers(self, *words):
        lines = traces.processes(str(self.home / "blocks"))
        return [int(line.split()[0]) for line in lines if any(w in line for w in words)]

    def reach(self, point):
        """Waits for a step; one that is so short that it was missed is as good as reached."""
        reached = {
            "asked": lambda: True,
            "begun": lambda: self.helpers("root-blocks"),
            "filling": lambda: (self.home / "blocks.new").exists(),
            "helper": lambda: self.kill("root-blocks"),
            "mke2fs": lambda: self.kill("mke2fs"),
            "made": lambda: (self.home / "blocks.img").exists(),
            "linked": self.layer.exists,
            "listed": self.stack.exists,
        }[point]
        until(f"{point}", lambda: reached() or self.stack.exists(), pause=0)

    def kill(self, program):
        for pid in self.helpers(program):
            try:
                os.kill(pid, signal.SIGKILL)
                return True
            except ProcessLookupError:
                pass
        return False

    def check(self, point):
        assert self.region.ec2.describe_volumes(VolumeIds=[self.volume])["Volumes"][0]["State"] == "available"
        subprocess.run(["e2fsck", "-fn", self.layer], check=True, capture_output=True)
        show = ["debugfs", "-R", "cat /srv/word", self.layer]
        assert subprocess.run(show, check=True, capture_output=True, text=True).stdout == f"{self.word}\n", point
        show = ["debugfs", "-R", "cat /etc/debian_version", self.layer]
        assert subprocess.run(show, check=True, capture_output=True, text=True).stdout, point
        assert not self.home.exists() and not traces.of_instance(self.server).any(), point


@pytest.mark.parametrize("by", ["the daemon's death", "the shim's"])
def test_it_is_a_root_or_a_volume_at_every_moment(by):
    with Region() as region:
        net = Network(region)
        group = net.group(("tcp", 22, "0.0.0.0/0"))
        points = POINTS if by.startswith("the daemon") else ("asked",)
        for number, point in enumerate(points):
            kept = Kept(net, group, f"word{number}")
            net.ec2.terminate_instances(InstanceIds=[kept.server.id])
            if by == "the shim's":
                for line in traces.of_instance(kept.server).processes:
                    if " shim " in line:
                        os.kill(int(line.split()[0]), signal.SIGKILL)
            else:
                kept.reach(point)
                region.kill9()
                region.start()
                region.ec2.close()
            kept.server.wait("instance_terminated")
            kept.check(point)
