"""Terraform and its AWS provider, unmodified: what is applied is really there, is found again as it was asked for,
changes in place, and goes.

Not among the tests that `pytest tests` finds: `make terraform` runs it. Terraform isn't in Debian; it and its provider
are taken as they are installed, by TF_CLI_CONFIG_FILE from a mirror where there is one.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from kb import paths  # noqa: E402
from kb.cloud import until  # noqa: E402
from kb.region import Region  # noqa: E402


@pytest.fixture(scope="module")
def region():
    with Region() as region:
        yield region


class Configuration:
    def __init__(self, region, source, directory):
        if not shutil.which("terraform"):
            raise paths.Missing("terraform is missing: see developer.hashicorp.com/terraform/install")
        shutil.copytree(source, directory)
        self.region, self.directory, self.stage = region, directory, 1
        key = directory.with_name("key")
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", key], check=True)
        self.variables = {"region": region.name, "public_key": key.with_suffix(".pub").read_text().strip()}
        self("init", "-input=false")

    def __call__(self, verb, *options, check=True):
        more = {f"TF_VAR_{name}": value for name, value in self.variables.items()}
        env = {**os.environ, **self.region.env(), **more, "TF_VAR_stage": str(self.stage), "CHECKPOINT_DISABLE": "1"}
        command = ["terraform", verb, "-no-color", *options]
        done = subprocess.run(command, cwd=self.directory, env=env, capture_output=True, text=True, timeout=600)
        assert not check or done.returncode == 0, f"{verb}: {done.stdout[-6000:]}{done.stderr[-4000:]}"
        return done

    def apply(self, stage):
        """What is applied must be found again exactly as it was asked for."""
        self.stage = stage
        told = self("apply", "-auto-approve", "-input=false").stdout
        again = self("plan", "-detailed-exitcode", "-input=false", check=False)
        assert again.returncode == 0, again.stdout[-6000:] + again.stderr[-2000:]
        return told

    def output(self):
        return {name: o["value"] for name, o in json.loads(self("output", "-json").stdout).items()}


@pytest.mark.timeout(1200)
def test_a_system_is_built_found_changed_and_taken_away(region, tmp_path):
    system = Configuration(region, HERE / "region", tmp_path / "region")
    told = system.apply(1)
    assert "0 changed, 0 destroyed" in told
    out = system.output()
    assert out["account"] == region.account

    def page():
        return region.kumobako("exec", "internet", "--from", "198.51.100.7", "--", "curl", "-sS", "--max-time", "3",
                               f"http://{out['web']}/", check=False)

    until("the page", lambda: page().stdout == "made by terraform\n")
    told = system.apply(2)
    assert "Apply complete! Resources: 0 added" in told and ", 0 destroyed." in told, "all of it changes in place"
    assert "timed out" in page().stderr, "the group lets nobody in any more"
    web = region.client().describe_instances(Filters=[{"Name": "tag:Name", "Values": ["web"]}])["Reservations"][0]["Instances"][0]
    assert (web["InstanceType"], web["State"]["Name"]) == ("t3.small", "running")

    system("destroy", "-auto-approve", "-input=false")
    ec2 = region.client()
    assert [v["IsDefault"] for v in ec2.describe_vpcs()["Vpcs"]] == [True]
    assert ec2.describe_volumes()["Volumes"] == []
    assert ec2.describe_snapshots(OwnerIds=["self"])["Snapshots"] == []
    assert ec2.describe_images(Owners=["self"])["Images"] == []
    assert ec2.describe_addresses()["Addresses"] == []
    assert region.client("iam").list_users()["Users"] == []
    assert region.client("iam").list_roles(PathPrefix="/")["Roles"] == []
    assert region.client("route53").list_hosted_zones()["HostedZones"] == []
