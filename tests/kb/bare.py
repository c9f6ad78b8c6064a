"""A whole machine for a region to run on: emulated, with one control-group hierarchy (version 2), every capability,
and power that can be cut. Its system is the layers of the image with a kernel; a shell sits at its second serial port.
The region's state is on a disk of its own, at /srv, which forgets what it was not told to flush."""

import base64
import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time

from . import paths, rooms
from .cloud import until
from .power import ForgetfulDisk
from .region import _session, image_store

SYSTEM = "debian-12-kernel"
QEMU = "/usr/bin/qemu-system-x86_64"
#: Where the region inside answers.
API = 4566
#: Of a machine whose net is QEMU's own.
ADDRESS = "10.0.2.15"

SHELL = """[Unit]
Description=A shell for whoever holds the cable
DefaultDependencies=no
After=basic.target
[Service]
ExecStart=/bin/bash -c 'stty raw -echo; echo; echo ready; while read -r line; do \
echo "$line" | base64 -d >/run/asked; bash /run/asked </dev/null >/run/said 2>&1; echo "$? $(base64 -w0 /run/said)"; done'
StandardInput=tty
StandardOutput=tty
TTYPath=/dev/ttyS1
Environment=HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
KillMode=process
[Install]
WantedBy=multi-user.target
"""

#: Programs that a region needs, and that the image of the machine's system does not have.
BROUGHT = ["nft"]


def bring(name, ours):
    """A program of this machine, with the libraries and the loader that it has here."""
    home, program = ours / "opt" / name, shutil.which(name)
    assert program, f"{name} is not installed"
    home.mkdir(parents=True)
    told = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    files = [word for line in told.splitlines() for word in line.split() if word.startswith("/")]
    for file in [program, *files]:
        shutil.copy(file, home)
    loader = next(pathlib.Path(file).name for file in files if "/ld-linux" in file)
    wrapper = ours / "usr/local/bin" / name
    wrapper.write_text(f'#!/bin/sh\nexec /opt/{name}/{loader} --library-path /opt/{name} /opt/{name}/{name} "$@"\n')
    wrapper.chmod(0o755)


class Bare:
    """The machine. `images` are in its image store. Use as a context manager."""

    def __init__(self, images):
        self.room = rooms.room() / "bare"
        self.room.mkdir()
        self.images = images
        self.disk, self.srv = self.room / "disk", self.room / "srv"
        self.process = self.line = self.power = None

    def __enter__(self):
        try:
            self._make_disk()
            self._plug_in()
            return self.boot()
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        if self.process:
            self.cut_power()
        if self.power:
            self.power.close()
        shutil.rmtree(self.room)

    def _make_disk(self):
        store = pathlib.Path(image_store())
        manifest = lambda name: json.loads((store / "manifests" / f"{name}.json").read_text())  # noqa: E731
        layers = [store / "layers" / layer for layer in manifest(SYSTEM)["layers"]]
        boot = next(layer for layer in layers if list(layer.glob("boot/vmlinuz-*"))) / "boot"
        self.kernel = self.room / "kernel"
        shutil.copy(max(boot.glob("vmlinuz-*")), self.kernel)
        ours, tree = self.room / "ours", self.room / "tree"
        tree.mkdir()
        programs, units = ours / "usr/local/bin", ours / "etc/systemd/system"
        wants = units / "multi-user.target.wants"
        for directory in (programs, wants, ours / "etc/modules-load.d"):
            directory.mkdir(parents=True)
        subprocess.run(["strip", "-o", programs / "kumobako", paths.kumobako()], check=True)
        for name in BROUGHT:
            bring(name, ours)
        (units / "cable.service").write_text(SHELL)
        (wants / "cable.service").symlink_to("../cable.service")
        (ours / "etc/modules-load.d/bare.conf").write_text("fuse\nloop\noverlay\n")
        inside = ours / "root/.local/share/kumobako/images"
        for name in self.images:
            for layer in manifest(name)["layers"]:
                (inside / "layers").mkdir(parents=True, exist_ok=True)
                subprocess.run(["cp", "-a", store / "layers" / layer, inside / "layers"], check=True)
            (inside / "manifests").mkdir(exist_ok=True)
            shutil.copy(store / "manifests" / f"{name}.json", inside / "manifests")
        # As root owns what is in the layers, whoever reads them here.
        pack = (
            'mount -t overlay overlay -o "ro,lowerdir=$1" "$2" && '
            'exec mke2fs -q -F -t ext4 -E root_owner=0:0,nodiscard -d "$2" "$3" 12G'
        )
        lower = ":".join(map(str, [ours, *layers]))
        line = ["unshare", "--mount", "--propagation", "private", "sh", "-c", pack, "sh", lower, tree, self.disk]
        subprocess.run([str(word) for word in line], check=True, timeout=120)
        shutil.rmtree(ours)
        with open(self.srv, "wb") as srv:
            srv.truncate(16 << 30)
        subprocess.run(["mke2fs", "-q", "-F", "-t", "ext4", self.srv], check=True, timeout=60)

    def _plug_in(self):
        seed = time.time_ns()
        print("what the disk forgets:", seed)
        self.power = ForgetfulDisk(self.srv, self.room / "nbd", seed)

    def boot(self, patience=180):
        """Returns when its shell answers."""
        assert self.process is None
        cable = self.room / "cable"
        cable.unlink(missing_ok=True)
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        line = [QEMU, "-nodefaults", "-no-user-config", "-machine", "q35", "-accel", "tcg", "-cpu", "max"]
        line += ["-smp", "2", "-m", "3584M", "-display", "none", "-no-reboot"]
        line += ["-kernel", self.kernel]
        line += ["-append", "root=/dev/nvme0n1 rw console=ttyS0 net.ifnames=0 panic=10 mitigations=off quiet"]
        line += ["-drive", f"if=none,id=disk,format=raw,file={self.disk},cache=unsafe"]
        line += ["-device", "nvme,drive=disk,serial=disk"]
        # Not NVMe: QEMU's takes a write that is to pass its cache (FUA) for one like the others.
        line += ["-drive", f"if=none,id=srv,format=raw,file=nbd:unix:{self.room / 'nbd'},cache=writeback"]
        line += ["-device", "virtio-blk-pci,drive=srv"]
        line += ["-netdev", f"user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:{self.port}-{ADDRESS}:{API}"]
        line += ["-device", "virtio-net-pci,netdev=net,romfile="]
        line += ["-chardev", f"file,id=console,path={self.room / 'console'}", "-serial", "chardev:console"]
        line += ["-chardev", f"socket,id=cable,path={cable},server=on,wait=off", "-serial", "chardev:cable"]
        self.process = subprocess.Popen([str(word) for word in line], stdin=subprocess.DEVNULL)
        until("QEMU", cable.exists, patience=20)
        self.line = socket.socket(socket.AF_UNIX)
        self.line.connect(os.path.relpath(cable) if len(str(cable)) > 100 else str(cable))
        self.buffer = b""
        end = time.monotonic() + patience
        while self._read(end) != "ready":
            pass
        self.sh("modprobe virtio_blk; until test -b /dev/vda; do sleep .1; done; mount /dev/vda /srv")
        return self

    def reboot(self, patience=120):
        """As its administrator does, by systemd. Returns when its shell answers again. QEMU begins anew, since
        emulated processors that are reset together now and then wait for each other for good."""
        self.line.sendall(base64.b64encode(b"systemctl reboot") + b"\n")
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"the machine does not go down:\n{self.console()[-3000:]}") from None
        self.line.close()
        self.process = self.line = None
        return self.boot()

    def _read(self, end):
        while b"\n" not in self.buffer:
            left = end - time.monotonic()
            assert left > 0 and self.process.poll() is None, f"the machine is silent:\n{self.console()[-3000:]}"
            self.line.settimeout(min(left, 1))
            with contextlib.suppress(TimeoutError):
                some = self.line.recv(65536)
                assert some, f"the machine is gone:\n{self.console()[-3000:]}"
                self.buffer += some
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line.decode(errors="replace").strip()

    def sh(self, script, check=True, patience=60):
        """Runs a script as its root; what it prints."""
        self.line.sendall(base64.b64encode(script.encode()) + b"\n")
        code, _, said = self._read(time.monotonic() + patience).partition(" ")
        said = base64.b64decode(said).decode(errors="replace").strip()
        assert not check or code == "0", f"`{script}` ended with {code}:\n{said}"
        return said

    def cut_power(self):
        """What its disk was not told to flush may be lost. Answers how many blocks are, and how many more aren't."""
        self.process.kill()
        self.process.wait()
        self.line.close()
        self.process = self.line = None
        return self.power.lose_power()

    def console(self):
        with contextlib.suppress(FileNotFoundError):
            return (self.room / "console").read_text(errors="replace")
        return ""

    def up(self):
        """Starts a region in it. Its EC2 is `self.ec2`."""
        self.sh(f"kumobako --state /srv/region up --detach --listen {ADDRESS}:{API} >/run/up 2>&1", patience=180)
        key = json.loads(self.sh("cat /srv/region/credentials.json"))
        self.ec2 = _session.create_client(
            "ec2",
            region_name="ap-northeast-1",
            endpoint_url=f"http://127.0.0.1:{self.port}",
            aws_access_key_id=key["access_key_id"],
            aws_secret_access_key=key["secret_access_key"],
        )
