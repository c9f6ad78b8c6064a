"""A virtual machine whose image has no SSH server: ours is on its disk."""

import json
import pathlib
import subprocess

import pytest

from kb import rooms
from kb.cloud import until
from kb.region import image_store
from kb.setting import SSH, setting

KERNEL = "debian-12-kernel"
NAME = "kernel-without-openssh"
LEFT_OUT = ["./usr/sbin/sshd", "./usr/lib/openssh", "./usr/lib/sftp-server", "./etc/ssh", "./usr/lib/systemd/system/ssh*",
            "./etc/systemd/system/ssh*", "./etc/systemd/system/*/ssh*", "./usr/share/doc", "./usr/share/i18n"]  # fmt: skip

pytestmark = pytest.mark.timeout(400)


def image(region):
    store = pathlib.Path(image_store())
    (layer,) = json.loads((store / f"manifests/{KERNEL}.json").read_text())["layers"]
    archive = rooms.room() / "kernel.tar"
    without = [f"--exclude={path}" for path in LEFT_OUT]
    subprocess.run(["tar", "-C", store / "layers" / layer, "--xattrs", *without, "-cf", archive, "."], check=True)
    region.kumobako("ami", "import", archive, "--name", NAME)
    archive.unlink()


live, net, group = setting(SSH, options=["--driver", "qemu", "--accel", "tcg"], images="qemu-images", prepare=image)


def test_one_logs_in_and_copies(net, group):
    vm = net.launch(group, name=NAME, ready=False)
    vm.wait("instance_status_ok", patience=300)
    patient = ("ConnectTimeout=30",)
    told = "ls /usr/sbin/sshd; systemctl is-active kumobako-ssh; sudo id -un; systemctl show -p NRestarts kumobako-ssh"
    said = vm.ssh(told + " 2>&1", options=patient).split("\n")
    assert said[-3:] == ["active", "root", "NRestarts=0"], said
    # It stays away once there is another, whose place this is.
    other = "sudo touch /usr/sbin/sshd; sudo systemctl restart kumobako-ssh; systemctl is-active kumobako-ssh;"
    none = "sudo rm /usr/sbin/sshd; sudo systemctl start kumobako-ssh; systemctl is-active kumobako-ssh"
    assert vm.ssh(f"{other} {none}", options=patient).split() == ["inactive", "active"]
    file = rooms.room() / "file"
    file.write_text("words")
    until("the copy", lambda: vm.scp("-q", file, "{}:/tmp/file", check=False).returncode == 0, patience=120)
    assert vm.ssh("cat /tmp/file", options=patient) == "words"
