"""Public pools for regions with a data plane: slices of two documentation networks (RFC 5737).

A region's pool is routed on this machine, so two regions that run at once need two pools,
also across test runs. A slice is held by a lock on a file, which ends with this process.
"""

import fcntl
import ipaddress
import pathlib
import tempfile
import time

SLICES = [
    str(slice)
    for network in ("203.0.113.0/24", "198.51.100.0/24")
    for slice in ipaddress.ip_network(network).subnets(new_prefix=26)
]
LOCKS = pathlib.Path(tempfile.gettempdir()) / "kbt-pools"


class Pool:
    """A slice, held until `release`."""

    def __init__(self, cidr, lock):
        self.cidr, self._lock = cidr, lock

    def release(self):
        self._lock.close()


def take(patience=60):
    LOCKS.mkdir(exist_ok=True)
    end = time.monotonic() + patience
    while True:
        for cidr in SLICES:
            lock = open(LOCKS / cidr.replace("/", "-"), "w")
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return Pool(cidr, lock)
            except OSError:
                lock.close()
        if time.monotonic() > end:
            raise RuntimeError("every slice of the public pools is held by a running test")
        time.sleep(0.1)
