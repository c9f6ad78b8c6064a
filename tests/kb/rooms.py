"""Where regions under test keep their state: short paths, swept even after a killed test run.

Each test process has a room, and holds a lock on it while it lives. A room whose lock is free
belongs to a dead process: its regions are ended with `kumobako down --purge` and it is removed.
"""

import fcntl
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from . import paths

ROOMS = pathlib.Path(tempfile.gettempdir()) / "kbt"
_numbers = itertools.count(1)
_room = None
_lock = None


def room():
    """This process's own room."""
    global _room, _lock
    if _room is None or _lock is None:
        ROOMS.mkdir(mode=0o711, exist_ok=True)
        _room = ROOMS / str(os.getpid())
        _room.mkdir(mode=0o711)
        _lock = open(_room / "lock", "w")
        fcntl.flock(_lock, fcntl.LOCK_EX)
    return _room


def new_state():
    """A path for a region's state, not made yet."""
    return room() / f"r{next(_numbers)}"


def _states(room):
    return sorted(d for d in room.iterdir() if re.fullmatch(r"r\d+", d.name))


def end(state):
    """Ends whatever runs by this state and deletes it. Raises with the words of `down` if it can't."""
    if not state.exists():
        return
    done = subprocess.run(
        [paths.kumobako(), "--state", state, "down", "--purge"], capture_output=True, text=True, timeout=120
    )
    if done.returncode != 0:
        raise RuntimeError(f"`down --purge` of {state}: {done.stdout}{done.stderr}")
    if state.exists():  # an `up` that failed before it had a store
        shutil.rmtree(state)


def sweep():
    """Ends what former test processes left."""
    for left in sorted(ROOMS.glob("*")) if ROOMS.is_dir() else []:
        if left == _room or not (left / "lock").exists():
            continue
        with open(left / "lock", "w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                continue
            for state in _states(left):
                end(state)
            shutil.rmtree(left)


def leave():
    """Ends all of this process's regions, and the room. Tells what could not be ended."""
    global _room, _lock
    if _room is None:
        return []
    errors = []
    for state in _states(_room):
        try:
            end(state)
        except Exception as error:  # the rest must be ended too
            errors.append(str(error))
    if not errors:
        shutil.rmtree(_room)
        _lock.close()
        _room = _lock = None
    return errors
