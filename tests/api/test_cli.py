"""The `kumobako` program: what it says, what it leaves, and several regions side by side."""

import json
import os
import pathlib
import re
import signal
import stat
import subprocess

import pytest

from kb import paths, pools, rooms
from kb.region import Region, image_store

COMMANDS = "up down status env configure ssh exec ami doctor".split()


def kumobako(*arguments, **env):
    """The program by itself, without any region."""
    home = rooms.room() / "home"
    home.mkdir(exist_ok=True)
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "KUMOBAKO_IMAGES": image_store(), **env}
    command = [str(part) for part in (paths.kumobako(), *arguments)]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)


def is_running(pid):
    """A process that ended may stay as a zombie for as long as its new parent likes."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def nowhere():
    """A state directory in which no region is."""
    return rooms.new_state()


# Words.


def test_help_teaches():
    told = kumobako("--help")
    assert told.returncode == 0
    for command in COMMANDS:
        assert re.search(rf"^  {command} +\w", told.stdout, re.M), command
    for hidden in ("shim", "dataplane", "guest-init", "connect"):
        assert not re.search(rf"^  {hidden}\b", told.stdout, re.M), hidden
    assert "kumobako up --detach" in told.stdout and "--state" in told.stdout


@pytest.mark.parametrize("command", [*COMMANDS, "ami build", "ami import", "ami list", "ami remove"])
def test_help_of_each_command(command):
    told = kumobako(*command.split(), "--help")
    assert told.returncode == 0 and "Usage: kumobako " + command in told.stdout
    assert "no-data-plane" not in told.stdout
    if command == "up":
        for option in ("--detach", "--listen", "--region", "--public-pool", "--uplink", "--insecure-any-credentials"):
            assert option in told.stdout


def test_version():
    assert re.fullmatch(r"kumobako \d+\.\d+\.\d+\n", kumobako("--version").stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ["bogus"],
        ["up", "--bogus"],
        ["up", "--listen", "nowhere"],
        ["up", "--listen", "127.0.0.1"],
        ["up", "--public-pool", "banana"],
        ["up", "--public-pool", "203.0.113.0/30"],
        ["up", "--public-pool", "10.0.0.0/8"],
        ["up", "--account", "12"],
        ["exec", "internet"],
        ["exec", "internet", "--from", "banana", "--", "true"],
        ["ami"],
        ["ssh"],
    ],
)
def test_wrong_words_are_refused_before_anything_is_done(nowhere, arguments):
    told = kumobako("--state", nowhere, *arguments)
    assert told.returncode == 2 and told.stderr and not told.stdout
    assert not nowhere.exists()


@pytest.mark.parametrize(
    "arguments",
    [["status"], ["status", "--json"], ["env"], ["configure"], ["ssh", "i-1"], ["exec", "web", "--", "true"], ["exec", "internet", "--", "true"]],
)
def test_without_a_region_one_is_told_to_start_it(nowhere, arguments):
    told = kumobako("--state", nowhere, *arguments)
    assert told.returncode == 1 and "kumobako up" in told.stderr and str(nowhere) in told.stderr
    assert not nowhere.exists() and "panicked" not in told.stderr


@pytest.mark.parametrize("arguments", [["down"], ["down", "--purge"]])
def test_down_without_a_region_is_done_already(nowhere, arguments):
    told = kumobako("--state", nowhere, *arguments)
    assert told.returncode == 0 and "no region" in told.stdout and not nowhere.exists()


def test_doctor():
    told = kumobako("doctor")
    assert told.returncode == 0, told.stdout
    for what in ("root", "kernel", "nftables", "overlay", "namespaces", "control groups", "memory"):
        assert re.search(rf"^(ok|weak) +.*{what}", told.stdout, re.M), (what, told.stdout)
    lacking = kumobako("doctor", PATH="/nowhere")
    assert re.search(r"^MISSING +aws CLI.*\n +→ ", lacking.stdout, re.M), lacking.stdout


def test_images_are_listed():
    recipes = kumobako("ami", "list", "--recipes").stdout
    assert "debian-12 " in recipes and "debian-12-minimal" in recipes
    empty = kumobako("ami", "list", KUMOBAKO_IMAGES=str(rooms.room() / "no-images"))
    assert empty.returncode == 0 and "ami build debian-12" in empty.stdout
    unknown = kumobako("ami", "build", "bogus", KUMOBAKO_IMAGES=str(rooms.room() / "no-images"))
    assert unknown.returncode == 1 and "debian-12-minimal" in unknown.stderr
    absent = kumobako("ami", "import", "/nowhere", "--name", "x", KUMOBAKO_IMAGES=str(rooms.room() / "no-images"))
    assert absent.returncode == 1 and "/nowhere" in absent.stderr


def test_an_image_comes_and_goes(tmp_path, make_region):
    store = str(tmp_path / "images")
    root = tmp_path / "root"
    (root / "etc").mkdir(parents=True)
    (root / "etc" / "os-release").write_text("ID=x\n")
    made = kumobako("ami", "import", root, "--name", "mine", KUMOBAKO_IMAGES=store)
    assert made.returncode == 0
    ami = re.search(r"ami-[0-9a-f]{17}", made.stdout)[0]
    region = make_region(data_plane=False, images=store)
    assert [i["ImageId"] for i in region.ec2.describe_images()["Images"]] == [ami]
    other = make_region(data_plane=False, images=store)
    assert [i["ImageId"] for i in other.ec2.describe_images()["Images"]] == [ami], "an id is of the image, in any region"
    assert kumobako("ami", "remove", "mine", KUMOBAKO_IMAGES=store).returncode == 0
    assert ami not in kumobako("ami", "list", KUMOBAKO_IMAGES=store).stdout
    again = kumobako("ami", "remove", "mine", KUMOBAKO_IMAGES=store)
    assert again.returncode == 1 and "mine" in again.stderr


# A region.


def test_env_is_for_eval(fresh_api):
    told = fresh_api.kumobako("env").stdout
    for line in told.splitlines():
        assert re.fullmatch(r"export [A-Z_]+=\S+|unset( [A-Z_]+)+|#.*", line), line
    shell = ["sh", "-c", 'eval "$("$0" --state "$1" env)" && exec "$2" ec2 describe-vpcs --output json']
    own = {"PATH": os.environ["PATH"], "HOME": fresh_api.env()["HOME"], "AWS_PROFILE": "other", "AWS_SESSION_TOKEN": "old"}
    done = subprocess.run(
        [*shell, str(paths.kumobako()), str(fresh_api.state), str(paths.aws())], env=own, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["Vpcs"][0]["IsDefault"]


def test_status(fresh_api):
    done = fresh_api.kumobako("status")
    assert fresh_api.name in done.stdout and fresh_api.account in done.stdout and fresh_api.endpoint in done.stdout
    assert f"pid {fresh_api.pid}" in done.stdout and (fresh_api.state / "kumobako.pid").read_text() == f"{fresh_api.pid}\n"
    told = json.loads(fresh_api.kumobako("status", "--json").stdout)
    assert told["running"] and told["endpoint"] == fresh_api.endpoint and told["trouble"] == {}
    fresh_api.kill9()
    done = fresh_api.kumobako("status", check=False)
    assert done.returncode == 3 and "not running" in done.stdout
    assert not json.loads(fresh_api.kumobako("status", "--json", check=False).stdout)["running"]


def test_configure_writes_a_profile_and_nothing_else(fresh_api, tmp_path):
    home = tmp_path / "home"
    (home / ".aws").mkdir(parents=True)
    config, secrets = home / ".aws/config", home / ".aws/credentials"
    config.write_text("[default]\nregion = eu-west-1\n\n[profile work]\nrole_arn = x\n")
    secrets.write_text("[work]\naws_access_key_id = A\naws_secret_access_key = B\n")
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "AWS_EC2_METADATA_DISABLED": "true"}
    for _ in range(2):  # again changes nothing
        fresh_api.kumobako("configure", "--profile", "box", env=env)
        assert config.read_text().startswith("[default]\nregion = eu-west-1\n\n[profile work]\nrole_arn = x\n")
        assert config.read_text().count("[profile box]") == 1
        assert secrets.read_text().count("[box]") == 1 and "[work]\naws_access_key_id = A" in secrets.read_text()
    assert stat.S_IMODE(secrets.stat().st_mode) == 0o600
    done = fresh_api.run(paths.aws(), "--profile", "box", "sts", "get-caller-identity", env=env)
    assert json.loads(done.stdout)["Account"] == fresh_api.account
    bad = fresh_api.kumobako("configure", "--profile", "a]\n[b", env=env, check=False)
    assert bad.returncode == 1 and "[b\n" not in secrets.read_text() and "[b]" not in secrets.read_text()


def test_secrets_are_the_owners_alone(fresh_api):
    for name in ("credentials.json", "store.redb"):
        mode = stat.S_IMODE((fresh_api.state / name).stat().st_mode)
        assert mode & 0o077 == 0, f"{name}: {mode:o}"
    secret = fresh_api.key[1]
    assert secret not in fresh_api.log_text() and secret not in (fresh_api.state / "region.json").read_text()
    assert secret.encode() not in open(f"/proc/{fresh_api.pid}/cmdline", "rb").read()


def test_nothing_listens_beyond_loopback(fresh_api):
    told = subprocess.run(["ss", "-Hltnup"], capture_output=True, text=True, check=True).stdout
    own = [line.split()[4] for line in told.splitlines() if f"pid={fresh_api.pid}," in line]
    assert own == [f"127.0.0.1:{fresh_api.port}"]


def test_detach_comes_back_when_the_region_answers(nowhere):
    region = Region(data_plane=False, state=nowhere, options=["--detach"])
    try:
        done = subprocess.run(region.up_command(), env=region._own_env(), capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        assert "answers at http://127.0.0.1:" in done.stdout and "env" in done.stdout
        assert region._answers()
        assert region.ec2.describe_vpcs()["Vpcs"]
        pid = int((nowhere / "kumobako.pid").read_text())
        assert os.getsid(pid) != os.getsid(0), "the terminal's end is not the region's"
        twice = subprocess.run(region.up_command(), env=region._own_env(), capture_output=True, text=True, timeout=60)
        assert twice.returncode == 1 and "runs already" in twice.stderr
        vpc = region.ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        assert region.kumobako("down").returncode == 0
        assert not is_running(pid) and nowhere.exists()
        done = subprocess.run(region.up_command(), env=region._own_env(), capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        assert region.ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"], "down keeps what there is"
        assert region.kumobako("down", "--purge").returncode == 0
        assert not nowhere.exists()
    finally:
        region.end()


def test_a_detached_start_that_fails_says_why(nowhere, fresh_api):
    region = Region(data_plane=False, state=nowhere, options=["--detach"])
    region.port = fresh_api.port
    try:
        done = subprocess.run(region.up_command(), env=region._own_env(), capture_output=True, text=True, timeout=60)
        assert done.returncode == 1 and str(fresh_api.port) in done.stderr and "ddress" in done.stderr
        assert "panicked" not in done.stderr
    finally:
        region.end()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_the_daemon_ends_when_asked(fresh_api, end):
    fresh_api.process.send_signal(end)
    assert fresh_api.process.wait(20) == 0
    fresh_api.process = None
    assert not (fresh_api.state / "kumobako.pid").exists()
    fresh_api.start()
    assert fresh_api.ec2.describe_vpcs()["Vpcs"]


def test_what_is_fixed_at_the_first_start_stays(fresh_api):
    fresh_api.stop()
    for option in (["--region", "eu-west-1"], ["--public-pool", "192.0.2.0/24"], ["--account", "123456789012"]):
        command = [paths.kumobako(), "--state", fresh_api.state, "up", "--no-data-plane", "--listen", "127.0.0.1:0", *option]
        done = fresh_api.run(*command, check=False)
        assert done.returncode == 1 and "since its first start" in done.stderr, done.stderr
    fresh_api.start()


def test_a_second_daemon_of_a_region_is_refused(fresh_api):
    command = [paths.kumobako(), "--state", fresh_api.state, "up", "--no-data-plane", "--listen", "127.0.0.1:0"]
    done = fresh_api.run(*command, check=False)
    assert done.returncode == 1 and "runs already" in done.stderr and str(fresh_api.pid) in done.stderr
    assert fresh_api.ec2.describe_vpcs()["Vpcs"], "the first one minds nothing"
    assert (fresh_api.state / "kumobako.pid").read_text() == f"{fresh_api.pid}\n"


def test_a_damaged_store_is_no_empty_one(fresh_api):
    vpc = fresh_api.ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    fresh_api.stop()
    store = fresh_api.state / "store.redb"
    whole = store.read_bytes()
    store.write_bytes(b"banana" * 1000)
    with pytest.raises(AssertionError, match="ended with 1"):
        fresh_api.start()
    assert "panicked" not in fresh_api.log_text()
    store.write_bytes(whole)
    fresh_api.start()
    assert fresh_api.ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"]


def test_regions_side_by_side(make_region):
    tokyo = make_region(data_plane=False, pool=pools.SLICES[0])
    paris = make_region(data_plane=False, pool=pools.SLICES[1], region="eu-west-3")
    assert tokyo.account != paris.account and tokyo.key != paris.key and tokyo.port != paris.port
    assert tokyo.facts["tag"] != paris.facts["tag"]
    vpc = tokyo.ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    assert vpc not in {v["VpcId"] for v in paris.ec2.describe_vpcs()["Vpcs"]}
    assert {z["ZoneName"] for z in paris.ec2.describe_availability_zones()["AvailabilityZones"]} == {
        f"eu-west-3{letter}" for letter in "abc"
    }
    stranger = paris.client("sts", key=tokyo.key[0], secret=tokyo.key[1])
    with pytest.raises(stranger.exceptions.ClientError, match="InvalidClientTokenId"):
        stranger.get_caller_identity()
    paris.end()
    assert not paris.state.exists()
    assert tokyo.ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"], "the end of one is not another's"
    told = tokyo.kumobako("status").stdout
    assert "eu-west-3" not in told


def test_the_account_may_be_chosen(make_region):
    region = make_region(data_plane=False, options=["--account", "123456789012"])
    assert region.sts.get_caller_identity()["Arn"] == "arn:aws:iam::123456789012:root"


def test_several_addresses_to_listen_at(make_region):
    region = make_region(data_plane=False, options=["--listen", "[::1]:0"])
    assert len(region.facts["listen"]) == 2
    told = subprocess.run(["ss", "-Hltnup"], capture_output=True, text=True, check=True).stdout
    assert len([line for line in told.splitlines() if f"pid={region.pid}," in line]) == 2
