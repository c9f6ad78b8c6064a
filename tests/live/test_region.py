"""The program's own commands about a region that lives: exec, ssh, status, down, up, down --purge."""

import json
import os
import subprocess

import pytest

from kb import paths, traces
from kb.cloud import STRANGER, Network, keypair, my_address, until
from kb.region import Region


@pytest.fixture(scope="module")
def server(net):
    return net.launch(
        net.group(("tcp", 22, "0.0.0.0/0")),
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "front"}]}],
    )


@pytest.fixture(scope="module")
def hidden(net):
    return net.launch(net.group(), subnet=net.c, public=False)


def test_exec_runs_inside_as_root(server):
    region = server.region
    assert server.exec("id", "-u") == "0"
    assert region.kumobako("exec", "front", "--", "hostname").stdout.strip() == server.exec("hostname")
    assert region.kumobako("exec", server.id, "--", "bash", "-c", "exit 7", check=False).returncode == 7
    assert region.kumobako("exec", server.id, "--", "cat", input="through\n").stdout == "through\n"
    done = region.kumobako("exec", server.id, "--", "no-such-program", check=False)
    assert done.returncode == 127 and "no-such-program" in done.stderr


def test_status_says_whether_known_flows_are_accelerated(server):
    """As `doctor` does, of this machine."""
    region = server.region
    checked = region.kumobako("doctor", check=False).stdout
    line = next(line for line in checked.splitlines() if line.split()[1:2] == ["accelerator"])
    accelerator = json.loads(region.kumobako("status", "--json", check=False).stdout)["accelerator"]
    assert accelerator["used"] == line.startswith("ok"), (accelerator, line)
    assert accelerator["used"] or accelerator["reason"] in line
    with Region(options=["--no-accelerator"]) as other:
        accelerator = json.loads(other.kumobako("status", "--json", check=False).stdout)["accelerator"]
        assert accelerator == {"used": False, "reason": "turned off"}
        assert "turned off" in other.kumobako("status", check=False).stdout


def test_exec_on_the_internets_side(server):
    region = server.region
    url = f"http://{region.facts['internet']}/"
    told = region.kumobako("exec", "internet", "--from", STRANGER, "--", "curl", "-s", "--max-time", "5", url)
    assert told.stdout.strip() == STRANGER
    assert region.kumobako("exec", "internet", "--", "sh", "-c", "exit 3", check=False).returncode == 3
    refused = region.kumobako("exec", "internet", "--from", region.facts["internet"], "--", "true", check=False)
    assert refused.returncode != 0 and "pool" in refused.stderr
    before = region.run(*traces.inside_space(region, "internet", "ip", "-o", "link")).stdout
    assert STRANGER not in before and "c0c000207" not in before, "the stranger left with the command"


def test_two_strangers_at_once(server):
    """Each `exec internet --from` is a host of its own; the same address can't be had twice."""
    import subprocess

    from kb.cloud import from_internet

    region = server.region
    one = subprocess.Popen(
        from_internet(region, STRANGER, ["sh", "-c", "echo here; read _"]),
        env=region.env(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    try:
        assert one.stdout.readline() == "here\n"
        again = region.kumobako("exec", "internet", "--from", STRANGER, "--", "true", check=False)
        assert again.returncode != 0 and STRANGER in again.stderr
        assert region.kumobako("exec", "internet", "--from", "192.0.2.8", "--", "true").returncode == 0
    finally:
        one.communicate("\n", timeout=10)
    assert region.kumobako("exec", "internet", "--from", STRANGER, "--", "true").returncode == 0


def test_ssh_by_name_and_by_id(server):
    key = keypair()
    done = server.region.kumobako("ssh", "-i", key, "front", "id", "-un")
    assert done.stdout.strip() == "ec2-user"
    assert server.region.kumobako("ssh", "-i", key, server.id, "hostname").stdout.strip() == server.exec("hostname")


def test_ssh_to_an_instance_without_a_public_address(hidden):
    done = hidden.region.kumobako("ssh", "-i", keypair(), hidden.id, "hostname")
    assert done.stdout.strip() == hidden.exec("hostname")


def test_the_serial_console(live, server):
    line = [str(p) for p in (paths.kumobako(), "--state", live.state, "ssh", "--serial", server.id)]
    sitting = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=live.env())
    try:
        # What is printed once somebody sits there comes; what is typed is read inside.
        os.set_blocking(sitting.stdout.fileno(), False)

        def comes():
            server.sh("echo from the inside > /dev/console")
            return b"from the inside" in (sitting.stdout.read() or b"")

        until("the console's words", comes)
        asked = subprocess.Popen([*line[:3], "exec", server.id, "--", "head", "-n1", "/dev/console"], stdout=subprocess.PIPE)
        sitting.stdin.write(b"from the outside\n")
        sitting.stdin.flush()
        assert asked.communicate(timeout=20)[0].strip() == b"from the outside"
        second = live.kumobako("ssh", "--serial", server.id, check=False, input="")
        assert second.returncode == 1 and "somebody else" in second.stderr, second
        sitting.stdin.write(b"\x1d")
        sitting.stdin.flush()
        assert sitting.wait(10) == 0
    finally:
        sitting.kill()
        sitting.communicate()


def test_ssh_to_what_is_not_there(server):
    done = server.region.kumobako("ssh", "nobody", check=False)
    assert done.returncode == 1 and "nobody" in done.stderr


def test_status(server, hidden):
    region = server.region
    until("no trouble", lambda: region.kumobako("status", check=False).returncode == 0, patience=15)
    told = json.loads(region.kumobako("status", "--json").stdout)
    assert told["running"] is True and told["trouble"] == {} and told["endpoint"] == region.endpoint
    assert told["instances"] == {"running": 2}
    text = region.kumobako("status").stdout
    assert server.id in text and "front" in text and server.public in text and hidden.private in text


def test_env_is_for_eval(server):
    region = server.region
    script = (
        f'eval "$({region.up_command()[0]} --state {region.state} env)" && env | grep -E "^(AWS|KUMOBAKO)_" '
        '&& curl -s "$KUMOBAKO_CHECKIP"'
    )
    said = region.run("bash", "-euc", script).stdout
    assert f"AWS_ENDPOINT_URL={region.endpoint}" in said and f"AWS_ACCESS_KEY_ID={region.key[0]}" in said
    assert said.splitlines()[-1] == my_address(region)


def test_down_and_up_bring_instances_back_with_their_disks(server, hidden):
    region = server.region
    server.sh("echo kept >/root/note")
    before = {s.id: (s.private, s.public, s.boot_id()) for s in (server, hidden)}
    region.kumobako("down")
    region.process.wait(30)
    region.process = None
    left = traces.of_region(region)
    assert not left.any(), left
    assert not region.kumobako("status", check=False).returncode == 0
    region.start()
    # botocore keeps connections that have ended with the daemon.
    region.ec2.close()
    for one in (server, hidden):
        one.wait("instance_running")
        one.wait("instance_status_ok")
        assert (one.private, one.public) == before[one.id][:2], "addresses stay: to AWS nothing happened"
        assert one.boot_id() != before[one.id][2]
    until("SSH", lambda: server.ssh("true", check=False).returncode == 0)
    assert server.ssh("sudo", "cat", "/root/note") == "kept"


def test_down_twice_is_no_error(live):
    with Region() as region:
        region.kumobako("down")
        region.process.wait(30)
        region.process = None
        assert region.kumobako("down").returncode == 0


def test_purged_nothing_is_left():
    """Links, mounts, control groups, processes, tables, files: none after `down --purge`, in whatever state it was."""
    with Region() as region:
        net = Network(region)
        group = net.group(("tcp", 22, "0.0.0.0/0"))
        running = net.launch(group)
        stopped = net.launch(group)
        region.ec2.stop_instances(InstanceIds=[stopped.id], Force=True)
        stopped.wait("instance_stopped")
        fresh = net.launch(group, ready=False)
        assert fresh.state == "running"
        there = traces.of_region(region)
        assert there.processes and there.groups and there.mounts and there.links, there
        before = set(os.listdir("/proc/sys/net/ipv4/conf"))
        with running.session() as session:
            assert session.ask("echo there") == "there"
            done = region.kumobako("down", "--purge")
        assert "gone" in done.stdout
        region.process.wait(30)
        region.process = None
        left = traces.of_region(region)
        assert not left.any(), left
        assert not region.state.exists()
        assert set(os.listdir("/proc/sys/net/ipv4/conf")) <= before
        for server in (running, stopped, fresh):
            assert not traces.of_instance(server).any(), traces.of_instance(server)


def test_purged_after_the_daemon_was_killed():
    with Region() as region:
        net = Network(region)
        server = net.launch(net.group(), ready=False)
        region.kill9()
        assert traces.of_instance(server).processes
        region.kumobako("down", "--purge")
        assert not traces.of_region(region).any() and not region.state.exists()
