"""Shims under stress: one that is asked slowly, one that has told of its guest's end and does not go, and one that does nothing any more."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from kb import traces
from kb.cloud import Network, until
from kb.region import Region

# Called as the instance's shim is, and takes its lock as soon as that lets go of it.
STAYS = """
import fcntl, sys, time
lock = open(sys.argv[-1].replace("spec.json", "lock"))
print("waits", flush=True)
fcntl.flock(lock, fcntl.LOCK_EX)
print("has it", flush=True)
time.sleep(600)
"""


@pytest.fixture(scope="module")
def net():
    with Region() as region:
        net = Network(region)
        net.open = net.group(("tcp", 22, "0.0.0.0/0"))
        yield net


def shim(server):
    (line,) = [line for line in traces.of_instance(server).processes if " shim " in line]
    return int(line.split()[0])


def test_who_is_slow_to_ask_is_heard(net):
    """As on a busy machine: a request that was dropped for that kept an instance as it was for a minute."""
    server = net.launch(net.open, InstanceType="t2.nano")
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as slow:
        slow.connect(str(net.region.state / "instances" / server.id / "ctl"))
        time.sleep(0.5)
        assert server.sh("echo others are not kept waiting") == "others are not kept waiting"
        slow.send(b'"shutdown"')
        slow.settimeout(30)
        assert slow.recv(100) == b"ok"
    server.wait("instance_stopped")
    net.ec2.terminate_instances(InstanceIds=[server.id])


def test_one_that_does_not_go_keeps_its_instance_from_nothing(net):
    server = net.launch(net.open, InstanceType="t2.nano")
    server.sh("echo word >/root/word; sync /root/word")
    spec = net.region.state.resolve() / "instances" / server.id / "spec.json"
    line = [sys.executable, "-c", STAYS, "shim", "--spec", str(spec)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as stays:
        try:
            assert stays.stdout.readline() == "waits\n"
            server.exec("kill", "1", check=False)
            # Its word counts, and not that somebody still holds on.
            server.wait("instance_stopped")
            assert stays.stdout.readline() == "has it\n"
            net.ec2.start_instances(InstanceIds=[server.id])
            server.wait("instance_running")
            assert stays.wait(30) == -signal.SIGKILL
        finally:
            stays.kill()
    until("it to be up", lambda: server.exec("true", check=False).returncode == 0)
    assert server.sh("cat /root/word") == "word"
    net.ec2.terminate_instances(InstanceIds=[server.id])
    server.wait("instance_terminated")


def test_one_that_is_taken_down_as_by_a_machine_that_reboots_is_started_again(net):
    server = net.launch(net.open, InstanceType="t2.nano")
    server.sh("echo word >/root/word")
    first, before, seen = shim(server), server.public, set()
    os.kill(first, signal.SIGTERM)

    def again():
        seen.add(server.state)
        now = [line for line in traces.of_instance(server).processes if " shim " in line]
        return now and int(now[0].split()[0]) != first

    until("another shim", again, pause=0.2)
    until("it to be up", lambda: server.exec("true", check=False).returncode == 0)
    assert seen <= {"running", "pending"} and server.public == before
    assert server.sh("cat /root/word") == "word"
    net.ec2.terminate_instances(InstanceIds=[server.id])
    server.wait("instance_terminated")


def test_one_that_does_nothing_holds_up_no_other_instance_and_yields_to_force(net):
    server = net.launch(net.open, InstanceType="t2.nano")
    server.sh("echo word >/root/word; sync /root/word")
    os.kill(shim(server), signal.SIGSTOP)
    net.ec2.stop_instances(InstanceIds=[server.id])
    other = net.launch(net.open, InstanceType="t2.nano")
    assert server.state == "stopping"
    net.ec2.stop_instances(InstanceIds=[server.id], Force=True)
    server.wait("instance_stopped")
    assert not traces.of_instance(server).processes
    net.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_running")
    until("it to be up", lambda: server.exec("true", check=False).returncode == 0)
    assert server.sh("cat /root/word") == "word"
    net.ec2.terminate_instances(InstanceIds=[server.id, other.id])
    other.wait("instance_terminated")
    server.wait("instance_terminated")
    assert not traces.of_instance(server).any()
