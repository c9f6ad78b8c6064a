"""A volume under test: what calls make of it, and its processes."""

import os

from .cloud import until


def wait(ec2, waiter, patience=60, pause=0.02, **what):
    ec2.get_waiter(waiter).wait(**what, WaiterConfig={"Delay": pause, "MaxAttempts": int(patience / pause)})


class Disk:
    def __init__(self, server, size=1, **more):
        self.server, self.ec2 = server, server.ec2
        made = self.ec2.create_volume(
            AvailabilityZone=server.facts()["Placement"]["AvailabilityZone"],
            **({} if "SnapshotId" in more else {"Size": size}),
            **more,
        )
        assert made["State"] == "creating"
        self.id = made["VolumeId"]
        wait(self.ec2, "volume_available", VolumeIds=[self.id])

    def facts(self):
        return self.ec2.describe_volumes(VolumeIds=[self.id])["Volumes"][0]

    def attach(self, device="/dev/sdf", server=None):
        server = server or self.server
        answer = self.ec2.attach_volume(VolumeId=self.id, InstanceId=server.id, Device=device)
        assert (answer["State"], answer["Device"]) == ("attaching", device)
        until("the attachment", lambda: self.facts()["Attachments"][0]["State"] == "attached")
        assert self.facts()["State"] == "in-use"
        return self

    def detach(self, **more):
        assert self.ec2.detach_volume(VolumeId=self.id, **more)["State"] in ("detaching", "busy")
        wait(self.ec2, "volume_available", VolumeIds=[self.id])

    def delete(self):
        self.ec2.delete_volume(VolumeId=self.id)
        wait(self.ec2, "volume_deleted", VolumeIds=[self.id])

    def snapshot(self, complete=True):
        made = self.ec2.create_snapshot(VolumeId=self.id, Description="by a test")
        assert made["State"] == "pending" and made["VolumeSize"] == self.facts()["Size"]
        if complete:
            wait(self.ec2, "snapshot_completed", SnapshotIds=[made["SnapshotId"]])
        return made["SnapshotId"]

    def status(self):
        return self.ec2.describe_volume_status(VolumeIds=[self.id])["VolumeStatuses"][0]

    def home(self):
        return self.server.region.state / "ebs/volumes" / self.id

    def processes(self):
        """The keeper, and the worker that is its child."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                words = open(f"/proc/{pid}/cmdline").read().split("\0")
                parent = int(open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()[1])
            except (FileNotFoundError, ProcessLookupError):
                continue
            if "volume" in words and self.id in words and str(self.server.region.state / "ebs") in words:
                found.append((int(pid), parent))
        pids = [pid for pid, _ in found]
        return sorted(pids, key=lambda pid: dict(found)[pid] in pids)
