"""Ansible's modules for IAM, EC2 and Route 53, unmodified: what a playbook makes once, it leaves alone the second time.

Each playbook is run twice and must change nothing the second time; then another takes everything away.
Not among the tests that `pytest tests` finds: `make ansible` installs what it takes and runs it.
"""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from kb import paths  # noqa: E402
from kb.region import Region  # noqa: E402

ANSIBLE = paths.ROOT / ".venv-ansible/bin/ansible-playbook"


@pytest.fixture(scope="module")
def region():
    with Region() as region:
        yield region


def play(region, book, tmp_path):
    """Runs a playbook; how many tasks changed something."""
    if not ANSIBLE.is_file():
        raise paths.Missing(f"{ANSIBLE} is missing: run `make ansible`")
    key = tmp_path / "key"
    if not key.exists():
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", key], check=True)
    known = {"region": region.name, "account": region.account, "public_key": key.with_suffix(".pub").read_text().strip()}
    more = {
        "AWS_REGION": region.name,
        "ANSIBLE_HOME": str(tmp_path),
        "ANSIBLE_DEPRECATION_WARNINGS": "0",
        "ANSIBLE_LOCALHOST_WARNING": "0",
        "ANSIBLE_PIPELINING": "1",
        "ANSIBLE_PYTHON_INTERPRETER": sys.executable,
        "LC_ALL": "C.UTF-8",
    }
    command = [ANSIBLE, "-i", "localhost,", HERE / f"{book}.yml", "-e", json.dumps(known)]
    done = subprocess.run(command, env={**os.environ, **region.env(), **more}, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    recap = done.stdout.rsplit("PLAY RECAP", 1)[1]
    return int(recap.split("changed=")[1].split()[0]), done.stdout


def twice_and_gone(region, book, tmp_path):
    changed, _ = play(region, book, tmp_path)
    assert changed > 5
    changed, told = play(region, book, tmp_path)
    assert changed == 0, told
    play(region, f"{book}-gone", tmp_path)


@pytest.mark.timeout(600)
def test_playbooks_change_nothing_the_second_time(region, tmp_path):
    books = {book: tmp_path / book for book in ("iam", "vpc", "dns")}
    for directory in books.values():
        directory.mkdir()
    # Side by side: a module takes a second to start, whatever it does.
    with concurrent.futures.ThreadPoolExecutor() as pool:
        done = {pool.submit(twice_and_gone, region, book, directory): book for book, directory in books.items()}
        for future in concurrent.futures.as_completed(done):
            future.result()
    assert [u["UserName"] for u in region.client("iam").list_users()["Users"]] == []
    assert region.client("route53").list_hosted_zones()["HostedZones"] == []
    assert region.client("route53").list_health_checks()["HealthChecks"] == []
    assert [v["IsDefault"] for v in region.client().describe_vpcs()["Vpcs"]] == [True]
