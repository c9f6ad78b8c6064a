"""`demo/tutorial.sh`, as `make demo` runs it."""

import pytest

from kb import paths, pools, rooms, traces
from kb.cloud import until
from kb.region import Region


@pytest.mark.timeout(400)
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
        done = region.run(paths.ROOT / "demo/tutorial.sh", state, env=env, timeout=300)
        assert "What was proved" in done.stdout and "✗" not in done.stdout + done.stderr
        assert "\x1b" not in done.stdout, "colour is for terminals"
        proved = done.stdout.count("✓")
        assert proved >= 17, done.stdout
    finally:
        rooms.end(state)
        pool.release()
    until("every process to be gone", lambda: not traces.processes(f"{state} ", f"{state}/"))
