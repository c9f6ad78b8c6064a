"""What a region or an instance has on the machine: processes, control groups, mounts, links, tables."""

import ctypes
import dataclasses
import json
import os
import pathlib
import signal
import subprocess
import threading

CLONE_NEWNET = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)


@dataclasses.dataclass
class Traces:
    processes: list
    groups: list
    mounts: list
    links: list
    tables: list

    def any(self):
        return any(dataclasses.astuple(self))


def processes(*words):
    """Processes whose command line or control groups have one of `words`, but this one and its parents."""
    found = []
    for proc in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            line = (proc / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            groups = (proc / "cgroup").read_text()
            state = (proc / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state != "Z" and int(proc.name) not in _own() and any(w in line or w in groups for w in words):
            found.append(f"{proc.name} {line.strip()}")
    return found


def _own():
    pids, pid = set(), os.getpid()
    while pid > 1:
        pids.add(pid)
        pid = int(pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return pids


def _groups(word):
    found = []
    for directory, names, _ in os.walk("/sys/fs/cgroup"):
        found += [f"{directory}/{name}" for name in names if word in name]
    return found


def _mounts(word):
    return [line for line in pathlib.Path("/proc/self/mountinfo").read_text().splitlines() if word in line]


def of_region(region):
    """Everything of a region that is not in its directory."""
    tag, state = region.facts["tag"], str(region.state)
    links = json.loads(subprocess.run(["ip", "-j", "link"], check=True, capture_output=True, text=True).stdout)
    tables = subprocess.run(["nft", "list", "tables"], check=True, capture_output=True, text=True).stdout
    return Traces(
        # The log beside the directory is held by nobody but the test.
        processes=processes(f"{state} ", f"{state}/", tag),
        groups=_groups(tag),
        mounts=_mounts(f"{state}/") + _mounts(f"{state} "),
        links=[link["ifname"] for link in links if tag in link["ifname"]],
        tables=[line for line in tables.splitlines() if tag in line],
    )


def of_instance(server):
    """Everything of an instance but its directory."""
    return Traces(
        processes=processes(server.id), groups=_groups(server.id), mounts=_mounts(server.id), links=[], tables=[]
    )


def init_of(server):
    """The process on this machine that is PID 1 of the instance."""
    for line in processes(server.id):
        pid = line.split()[0]
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
        spaces = next(one for one in status.splitlines() if one.startswith("NSpid:")).split()[1:]
        if len(spaces) > 1 and spaces[-1] == "1":
            return int(pid)
    raise AssertionError(f"{server.id} has no PID 1")


def kill_init(server):
    os.kill(init_of(server), signal.SIGKILL)


def inside_space(region, name, *command):
    """The same command inside one of the region's network namespaces: `internet`, or a VPC's id."""
    return ["nsenter", f"--net={region.state}/run/net/{name}", *command]


def run_inside(server, work):
    """What `work` answers on a thread in the instance's network namespace: sockets that it opens are there."""
    done = []

    def there():
        try:
            with open(f"/proc/{init_of(server)}/ns/net") as space:
                # Of this thread alone.
                if _libc.setns(space.fileno(), CLONE_NEWNET):
                    raise OSError(ctypes.get_errno(), "setns")
            done.append(work())
        except OSError as e:
            done.append(e)

    thread = threading.Thread(target=there)
    thread.start()
    thread.join()
    (result,) = done
    if isinstance(result, OSError):
        raise result
    return result
