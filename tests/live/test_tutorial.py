"""`demo/tutorial.sh`, as `make demo` runs it."""

import re

import pytest

from kb import paths, pools, rooms, traces
from kb.cloud import until
from kb.region import Region


@pytest.mark.timeout(600)
def test_the_tutorial_holds():
    region = Region(data_plane=False)  # for its clean environment: the script starts one itself
    pool, state = pools.take(), rooms.new_state()
    told = {
        "KUMOBAKO": str(paths.kumobako()),
        "AWS": str(paths.aws()),
        "KUMOBAKO_UP": f"--listen 127.0.0.1:0 --public-pool {pool.cidr}",
    }
    env = region._own_env() | told
    try:
        done = region.run(paths.ROOT / "demo/tutorial.sh", state, env=env, timeout=540)
        # A trace has the mark, too, before the number of a step.
        stopped = re.search(r"^✗ \S", done.stdout + done.stderr, re.MULTILINE)
        assert "What was proved" in done.stdout and not stopped, done.stdout
        assert "\x1b" not in done.stdout, "colour is for terminals"
        proved = done.stdout.count("✓")
        assert proved >= 25, done.stdout
    finally:
        rooms.end(state)
        pool.release()
    until("every process to be gone", lambda: not traces.processes(f"{state} ", f"{state}/"))
