#!/usr/bin/env python3
"""
A volume beside a raw loop device on the same file system: throughput, 4 KiB operations, and snapshots.

    sudo benches/volumes.py [--dir DIR] [--size MIB] [--beside PROCESSES]

Both are block devices on sparse files that are written once before they are measured; they are read and written
past their own page cache (but for what is "read ahead", as file systems on them are), and end in that of their files. Each figure is the median of five turns, taken in turns. What
is read "from the disk" was dropped from the files' page cache before; all else is in memory, and what is compared is
the way to it. Beside each snapshot a small file of the same file system is written and synced, as a measure of what
waiting for that disk takes. Needs root and a release build (KUMOBAKO names another).
"""

import argparse
import contextlib
import json
import mmap
import os
import pathlib
import random
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("KUMOBAKO", ROOT / "target/x86_64-unknown-linux-gnu/release/kumobako")
MIB = 1 << 20
TURNS = 5
SECONDS = 1.0


@contextlib.contextmanager
def raw_loop(room, size):
    path = room / "raw"
    with open(path, "wb") as file:
        file.truncate(size)
    device = subprocess.run(
        ["losetup", "--find", "--show", str(path)], check=True, capture_output=True, text=True
    ).stdout.strip()
    try:
        yield device
    finally:
        subprocess.run(["losetup", "--detach", device], check=True)


@contextlib.contextmanager
def volume(room, size):
    home = room / "store/volumes/vol-bench"
    for part in (home, room / "store/layers", room / "store/snapshots"):
        part.mkdir(parents=True)
    with open(room / "store/layers/vol-bench.0", "wb") as layer:
        layer.truncate(size)
    (home / "stack.json").write_text(json.dumps({"size": size, "layers": ["vol-bench.0"], "next": 1}))
    group = f"kumobako-bench-{os.getpid()}"
    words = [PROGRAM, "volume", "--id", "vol-bench", "--root", str(room / "store"), "--cgroup", group]
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as child:
        # One line and no more: it goes into the background with the pipe.
        said = child.stdout.readline().strip()
    assert said == "ok", said
    try:
        yield f"/dev/loop{json.loads((home / 'status.json').read_text())['minor']}", home
    finally:
        ask(home, "stop")
        for _ in range(500):
            if not (home / "ctl").exists():
                break
            time.sleep(0.01)
        for name in (f"{group}/volumes", group):
            for hierarchy in pathlib.Path("/sys/fs/cgroup").glob("**/" + name):
                with contextlib.suppress(OSError):
                    hierarchy.rmdir()


@contextlib.contextmanager
def computing(how_many):
    """So many processes that never wait for anything."""
    busy = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(how_many)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def ask(home, request):
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as s:
        s.connect(str(home / "ctl"))
        s.send(request.encode())
        answer = s.recv(1024)
    assert answer == b"ok", answer


def stream(device, size, write):
    """MiB/s of one stream of 1 MiB blocks over the device."""
    buffer = mmap.mmap(-1, MIB)
    buffer.write(os.urandom(MIB))
    flags = os.O_DIRECT | (os.O_WRONLY if write else os.O_RDONLY)
    fd = os.open(device, flags)
    begun = time.perf_counter()
    for at in range(0, size, MIB):
        os.pwritev(fd, [buffer], at) if write else os.preadv(fd, [buffer], at)
    if write:
        os.fsync(fd)
    took = time.perf_counter() - begun
    os.close(fd)
    return size / MIB / took


def read_ahead(device, size):
    """MiB/s of one reader through the device's page cache, empty at first, which the kernel fills before it is asked."""
    buffer = mmap.mmap(-1, MIB)
    fd = os.open(device, os.O_RDONLY)
    os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
    begun = time.perf_counter()
    for at in range(0, size, MIB):
        os.preadv(fd, [buffer], at)
    took = time.perf_counter() - begun
    os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(fd)
    return size / MIB / took


def forget(files):
    """Drops the files from the page cache."""
    for path in files:
        fd = os.open(path, os.O_RDONLY)
        os.fsync(fd)
        os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(fd)


def operations(device, size, write, threads):
    """Operations of 4 KiB a second, at random places, by so many at once."""
    done = [0] * threads
    stop = time.perf_counter() + SECONDS

    def run(n):
        buffer = mmap.mmap(-1, 4096)
        buffer.write(os.urandom(4096))
        dice = random.Random(n)
        fd = os.open(device, os.O_DIRECT | (os.O_WRONLY if write else os.O_RDONLY))
        count = 0
        while time.perf_counter() < stop:
            at = dice.randrange(size // 4096) * 4096
            os.pwritev(fd, [buffer], at) if write else os.preadv(fd, [buffer], at)
            count += 1
        done[n] = count
        os.close(fd)

    all_of_them = [threading.Thread(target=run, args=(n,)) for n in range(threads)]
    for thread in all_of_them:
        thread.start()
    for thread in all_of_them:
        thread.join()
    return sum(done) / SECONDS


def snapshots(home, device, busy, pause, how_many):
    """Milliseconds for a snapshot each, so many seconds after what is new in it, with a writer beside it or none, and
    for a file's sync after each."""
    stop = threading.Event()
    writer = threading.Thread(target=lambda: [operations(device, 64 * MIB, True, 1) for _ in iter(stop.is_set, True)])
    if busy:
        writer.start()
    took, syncs = [], []
    for n in range(how_many):
        with open(device, "r+b", buffering=0) as file:
            file.seek(n * 4096)
            file.write(os.urandom(4096))
            os.fsync(file.fileno())
        time.sleep(pause)
        begun = time.perf_counter()
        ask(home, f"freeze snap-{int(busy)}-{int(pause * 1000)}-{n}")
        took.append((time.perf_counter() - begun) * 1000)
        with open(home / "a-sync", "wb") as file:
            file.write(b"x" * 200)
            begun = time.perf_counter()
            os.fdatasync(file.fileno())
            syncs.append((time.perf_counter() - begun) * 1000)
        os.unlink(home / "a-sync")
    stop.set()
    if busy:
        writer.join()
    return took, syncs


def spread(values):
    values = sorted(values)
    return ", ".join(f"{values[int((len(values) - 1) * share)]:.2f}" for share in (0.5, 0.9, 0.99, 1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dir", default="/var/tmp", help="on the file system to be measured")
    parser.add_argument("--size", type=int, default=256, help="MiB of each device")
    parser.add_argument("--snapshots", type=int, default=200, help="of each kind")
    parser.add_argument("--beside", type=int, default=0, help="so many processes that compute all the while")
    options = parser.parse_args()
    size = options.size * MIB
    room = pathlib.Path(tempfile.mkdtemp(prefix="kumobako-bench-", dir=options.dir))
    signal.signal(signal.SIGTERM, lambda *_: exit(1))
    try:
        with raw_loop(room, size) as raw, volume(room, size) as (ours, home), computing(options.beside):
            for device in (raw, ours):
                stream(device, size, True)
            files = {raw: [room / "raw"], ours: list((room / "store/layers").iterdir())}
            measures = {
                "write, MiB/s": lambda d: stream(d, size, True),
                "read from memory, MiB/s": lambda d: stream(d, size, False),
                "read from the disk, MiB/s": lambda d: (forget(files[d]), stream(d, size, False))[1],
                "read ahead from memory, MiB/s": lambda d: read_ahead(d, size),
                "read ahead from the disk, MiB/s": lambda d: (forget(files[d]), read_ahead(d, size))[1],
                "4 KiB reads/s, one at a time": lambda d: operations(d, size, False, 1),
                "4 KiB writes/s, one at a time": lambda d: operations(d, size, True, 1),
                "4 KiB reads/s, eight at once": lambda d: operations(d, size, False, 8),
                "4 KiB writes/s, eight at once": lambda d: operations(d, size, True, 8),
            }
            print("| | volume | raw loop | ratio |\n|---|---|---|---|")
            for name, measure in measures.items():
                pairs = [(measure(ours), measure(raw)) for _ in range(TURNS)]
                a, b = (statistics.median(p[n] for p in pairs) for n in (0, 1))
                print(f"| {name} | {a:,.0f} | {b:,.0f} | {a / b:.2f} |", flush=True)
            print(f"\n| ms, of {options.snapshots}: p50, p90, p99, worst | snapshot | sync of a small file |\n|---|---|---|")
            for name, busy, pause in (
                ("idle, 20 ms apart", False, 0.02),
                ("idle, one upon another", False, 0),
                ("beside a writer, 20 ms apart", True, 0.02),
            ):
                took, syncs = snapshots(home, ours, busy, pause, options.snapshots)
                print(f"| {name} | {spread(took)} | {spread(syncs)} |", flush=True)
    finally:
        shutil.rmtree(room, ignore_errors=True)


if __name__ == "__main__":
    main()
