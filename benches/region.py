"""The servers under measurement, each in a state of its own, and the paper they are measured on."""

import json
import os
import pathlib
import platform
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from wire import Api

ROOT = pathlib.Path(__file__).resolve().parent.parent
REGION = "ap-northeast-1"
PATIENCE = 60


def default_binary():
    host = next(
        line.split()[1]
        for line in subprocess.check_output(["rustc", "-vV"], text=True).splitlines()
        if line.startswith("host:")
    )
    return ROOT / "target" / host / "release" / "kumobako"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Kumobako:
    """A region, from nothing; `with` ends it and deletes its state."""

    name = "kumobako"

    def __init__(self, binary, pool, data_plane=True):
        self.binary, self.pool, self.data_plane = binary, pool, data_plane
        self.state = pathlib.Path(tempfile.mkdtemp(prefix="kumobako-bench-"))
        # Guests' users pass through to their disks.
        self.state.chmod(0o711)
        self.port = free_port()
        self.process = None

    def start(self):
        """Starts the daemon. Seconds to its first answered call, a signed DescribeRegions."""
        command = [self.binary, "up", "--state", self.state, "--listen", f"127.0.0.1:{self.port}"]
        command += ["--region", REGION, "--public-pool", self.pool]
        command += [] if self.data_plane else ["--no-data-plane"]
        with open(self.state / "bench.log", "ab") as log:
            begun = time.perf_counter()
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            while True:
                try:
                    socket.create_connection(("127.0.0.1", self.port)).close()
                    break
                except ConnectionRefusedError:
                    self.check(begun)
                    time.sleep(0.0002)
            key = json.loads((self.state / "credentials.json").read_text())
            self.api = Api(self.port, key["access_key_id"], key["secret_access_key"], REGION)
            self.api.call("DescribeRegions")
            return time.perf_counter() - begun

    def check(self, begun):
        if self.process.poll() is not None or time.perf_counter() - begun > PATIENCE:
            raise RuntimeError(f"no answer: {(self.state / 'bench.log').read_text()[-2000:]}")

    @property
    def pid(self):
        return self.process.pid

    def servers(self):
        """{name: pid} of the data-plane processes."""
        found = self.state.glob("run/dataplane/*/pid")
        return {pid.parent.name: int(pid.read_text()) for pid in found}

    def kill(self):
        """Ends the daemon alone, as a crash would; what it started goes on."""
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        done = subprocess.run([self.binary, "--state", self.state, "down", "--purge"], capture_output=True, text=True)
        if self.process and self.process.poll() is None:
            self.process.kill()
        if self.process:
            self.process.wait()
        if done.returncode:
            print(f"down: {done.stdout}{done.stderr}", file=sys.stderr)
        else:
            shutil.rmtree(self.state, ignore_errors=True)


class Moto:
    """moto's server, the usual stand-in for AWS."""

    name = "moto"

    def __init__(self):
        self.port = free_port()
        self.process = None

    def start(self):
        command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        environment = {**os.environ, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.api = Api(self.port, "test", "test", REGION)
        while True:
            try:
                self.api.call("DescribeRegions")
                return time.perf_counter() - begun
            except ConnectionRefusedError:
                if self.process.poll() is not None or time.perf_counter() - begun > PATIENCE:
                    raise RuntimeError("moto's server doesn't answer") from None
                time.sleep(0.002)

    @property
    def pid(self):
        return self.process.pid

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.kill()
            self.process.wait()


def memory(pid):
    """(resident, proportional) memory of a process, MiB."""
    sizes = {}
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        for line in rollup:
            name, _, value = line.partition(":")
            if value.strip().endswith("kB"):
                sizes[name] = int(value.split()[0]) / 1024
    return sizes["Rss"], sizes["Pss"]


def environment(binary):
    """What the figures were measured on and how, as Markdown."""
    with open("/proc/cpuinfo") as info:
        cpu = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), platform.machine())
    with open("/proc/meminfo") as info:
        total = int(info.readline().split()[1]) / 2**20
    git = ["git", "-C", ROOT, "describe", "--always", "--dirty", "--exclude=*"]
    commit = subprocess.run(git, capture_output=True, text=True).stdout.strip() or "unknown"
    version = subprocess.check_output([binary, "--version"], text=True).strip()
    command = shlex.join([os.path.relpath(sys.argv[0], ROOT), *sys.argv[1:]])
    load = os.getloadavg()[0]
    return "\n".join([
        f"`{command}`, {version} at {commit}, {time.strftime('%Y-%m-%d')}",
        f"{os.cpu_count()} × {cpu}, {total:.0f} GiB, Linux {platform.release()}, "
        f"Python {platform.python_version()}; load before: {load:.1f}",
    ])


def table(heads, rows):
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def quantile(values, share):
    """The nearest-rank quantile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1))]
