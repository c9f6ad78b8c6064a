"""Where the things under test are. What is missing is said loudly, with the command that makes it."""

import functools
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Missing(RuntimeError):
    """Something that must be built or installed first."""


def _present(path, how):
    if not path.is_file():
        raise Missing(f"{path} is missing: run `{how}` first")
    return path


@functools.cache
def kumobako():
    """The release binary, or the one that `KUMOBAKO` names (an unoptimised one, say)."""
    if named := os.environ.get("KUMOBAKO"):
        return _present(pathlib.Path(named).resolve(), "cargo build --package kumobako")
    told = subprocess.run(["rustc", "-vV"], check=True, capture_output=True, text=True, cwd=ROOT).stdout
    host = next(line.split()[1] for line in told.splitlines() if line.startswith("host:"))
    return _present(ROOT / "target" / host / "release" / "kumobako", "make build")


@functools.cache
def aws(major=1):
    """The aws CLI: its first major version of the virtual environment, or its second of the system."""
    path = ROOT / ".venv/bin/aws" if major == 1 else pathlib.Path("/usr/bin/aws")
    return _present(path, "make install")
