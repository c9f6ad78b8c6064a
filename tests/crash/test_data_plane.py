"""
The daemon dies and comes back under load. Packets, sessions and instances do not notice; what it was told before it
died, it does after.
"""

import hashlib
import json
import random
import socket
import subprocess
import threading
import time
import types

import pytest

from kb import traces
from kb.cloud import STRANGER, Network, keypair, my_address, reach, reach_from, until
from kb.region import Region

from .pings import Pings


@pytest.fixture(scope="module")
def live():
    with Region() as region:
        net = Network(region)
        mine = my_address(region)
        group = net.group(("tcp", 22, f"{mine}/32"), ("icmp", -1, "0.0.0.0/0"), ("tcp", 22, "10.0.0.0/16"))
        one = net.launch(group, ready=False)
        other = net.launch(group, subnet=net.c)
        one.wait("instance_status_ok")
        yield types.SimpleNamespace(region=region, net=net, group=group, one=one, other=other, mine=mine)


def restart(region):
    region.start()
    region.ec2.close()


def no_trouble(region):
    until("no trouble", lambda: region.kumobako("status", check=False).returncode == 0, patience=20)


def test_a_session_pings_and_a_transfer_cross_the_daemons_death(live):
    one, region = live.one, live.region
    inits = {s.id: (traces.init_of(s), s.boot_id()) for s in (live.one, live.other)}
    public = one.public
    with one.session() as session, Pings(public, every=0.01) as pings, Transfer(one) as transfer:
        assert session.ask("echo before") == "before"
        # A shell inside that talks to the other instance all along.
        inside = one.session()
        assert inside.ask(f"exec 3<>/dev/tcp/{live.other.private}/22; head -c 7 <&3; echo") == "SSH-2.0"
        time.sleep(0.5)
        for _ in range(3):
            region.kill9()
            assert session.ask("echo meanwhile") == "meanwhile"
            # New connections are let in, or not, without a daemon too.
            assert reach(public, 22) == "open" and reach(public, 80) == "silent"
            assert one.reach(live.other.private, 22) == "open"
            time.sleep(0.3)
            restart(region)
            assert session.ask("echo after") == "after"
            time.sleep(0.5)
        # Long enough for the look at everything that the daemon takes some seconds after its start.
        time.sleep(11)
        assert inside.ask("echo >&3; read -t 5 -u 3 line; echo answered $?") == "answered 0"
        inside.close()
        assert session.ask("echo at last") == "at last"
    assert pings.sent > 500 and pings.lost() == [], f"lost {len(pings.lost())} of {pings.sent}: {pings.lost()[:20]}"
    assert transfer.intact()
    for server in (live.one, live.other):
        assert (traces.init_of(server), server.boot_id()) == inits[server.id], "adopted, not begun again"
        assert server.state == "running"
    no_trouble(region)
    assert one.public == public


def test_a_flow_that_goes_the_short_way_loses_no_packet(live):
    """Between two instances, past the network stack where the machine has an accelerator."""
    region, net = live.region, live.net
    net.allow(live.group, "udp", 9000, "10.0.0.0/16")
    near = traces.inside_space(region, net.vpc, "ip", "-j", "-s", "link", "show", live.other.eni)

    def by_the_stack():
        (link,) = json.loads(subprocess.run(near, check=True, capture_output=True, text=True).stdout)
        return link["stats64"]["tx"]["packets"]

    with Dialogue(live.one, live.other, 9000) as dialogue:
        # The flow's verdict is known, and the look at everything after the launch is over.
        time.sleep(1)
        sent, stack = dialogue.sent, by_the_stack()
        for _ in range(3):
            region.kill9()
            time.sleep(0.5)
            restart(region)
            time.sleep(0.5)
        sent, stack = dialogue.sent - sent, by_the_stack() - stack
    assert dialogue.sent > 500 and dialogue.lost() == [], f"lost {dialogue.lost()[:20]} of {dialogue.sent}"
    if json.loads(region.kumobako("status", "--json", check=False).stdout)["accelerator"]["used"]:
        # Paused while a daemon looks at everything: then packets go by the stack.
        assert stack < sent / 2, f"{stack} of {sent} went by the stack"
    no_trouble(region)


class Dialogue:
    """Numbered datagrams from one instance to another, each given back, while the context lasts."""

    def __init__(self, asker, answerer, port):
        self.asking = traces.run_inside(asker, lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        self.answering = traces.run_inside(answerer, lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        self.answering.bind(("0.0.0.0", port))
        self.asking.connect((answerer.private, port))
        for one in (self.asking, self.answering):
            one.settimeout(0.1)
        self.sent, self.heard, self.over = 0, set(), threading.Event()

    def __enter__(self):
        self.threads = [threading.Thread(target=run) for run in (self._ask, self._answer, self._hear)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()
        self.asking.close()
        self.answering.close()

    def lost(self):
        return sorted(set(range(self.sent)) - self.heard)

    def _ask(self):
        while not self.over.is_set():
            self.asking.send(self.sent.to_bytes(8, "big"))
            self.sent += 1
            time.sleep(0.003)

    def _answer(self):
        self._until_silence(self.answering, lambda data, who: self.answering.sendto(data, who))

    def _hear(self):
        self._until_silence(self.asking, lambda data, who: self.heard.add(int.from_bytes(data, "big")))

    def _until_silence(self, where, do):
        quiet = 0
        while quiet < 10 or not self.over.is_set():
            try:
                do(*where.recvfrom(64))
                quiet = 0
            except TimeoutError:
                quiet += 1


class Transfer:
    """A stream by SSH into the instance while the context lasts; what arrives is compared with what was sent."""

    def __init__(self, server):
        self.server = server

    def __enter__(self):
        self.process = subprocess.Popen(
            self.server.ssh_command("sha256sum"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._send)
        self.thread.start()
        return self

    def _send(self):
        chance, digest, self.bytes = random.Random(1), hashlib.sha256(), 0
        try:
            while not self.over.is_set():
                block = chance.randbytes(64 << 10)
                digest.update(block)
                self.process.stdin.write(block)
                self.bytes += len(block)
                time.sleep(0.005)
            self.process.stdin.close()
        except OSError:
            pass
        self.sent = digest.hexdigest()

    def __exit__(self, *_):
        self.over.set()
        self.thread.join(60)
        try:
            self.told = self.process.stdout.read().split()
            self.process.wait(60)
        finally:
            self.process.kill()
            self.process.wait()

    def intact(self):
        return self.bytes > 1 << 20 and self.told and self.told[0].decode() == self.sent


def test_what_was_acknowledged_just_before_the_end_is_converged_after_it(live):
    region, net, one = live.region, live.net, live.one
    assert reach_from(region, STRANGER, one.public, 22) == "silent"
    net.allow(live.group, "tcp", 22, f"{STRANGER}/32")
    region.kill9()
    restart(region)
    until("the rule in force", lambda: reach_from(region, STRANGER, one.public, 22) == "open", patience=20)
    net.forbid(live.group, "tcp", 22, f"{STRANGER}/32")
    region.kill9()
    restart(region)
    until("the rule gone", lambda: reach_from(region, STRANGER, one.public, 22) == "silent", patience=20)
    assert one.ssh("id", "-un") == "ec2-user"


def test_calls_with_the_daemon_killed_at_once(live):
    """A launch, an address and a group acknowledged within milliseconds of the end: all come to pass."""
    region, net = live.region, live.net
    asked = {
        "ImageId": net.image(), "InstanceType": "t2.micro", "KeyName": net.key_name, "MinCount": 1, "MaxCount": 1,
        "SubnetId": net.a, "SecurityGroupIds": [live.group],
    }
    allocation, eip = net.elastic_ip()
    made = region.ec2.run_instances(**asked)["Instances"][0]["InstanceId"]
    region.kill9()
    restart(region)
    server = type(live.one)(region, made)
    server.wait("instance_running")
    region.ec2.associate_address(AllocationId=allocation, InstanceId=made)
    region.kill9()
    restart(region)
    server.wait("instance_status_ok")
    told = until("SSH by the Elastic IP", lambda: server.ssh("id", "-un", address=eip, check=False).stdout)
    assert told == "ec2-user\n"

    region.ec2.stop_instances(InstanceIds=[made])
    region.kill9()
    restart(region)
    server.wait("instance_stopped")
    region.ec2.start_instances(InstanceIds=[made])
    region.kill9()
    restart(region)
    server.wait("instance_status_ok")
    before = server.boot_id()
    region.ec2.reboot_instances(InstanceIds=[made])
    region.kill9()
    restart(region)
    until("another boot", lambda: server.exec("true", check=False).returncode == 0 and server.boot_id() != before)
    server.wait("instance_status_ok")

    region.ec2.terminate_instances(InstanceIds=[made])
    region.kill9()
    restart(region)
    server.wait("instance_terminated")
    until("every trace to be gone", lambda: not traces.of_instance(server).any())
    region.ec2.release_address(AllocationId=allocation)
    no_trouble(region)


def test_launches_and_terminations_cut_short(live):
    """The daemon dies at random moments of making and unmaking instances. All come up whole, and go without a trace."""
    region, net = live.region, live.net
    seed = random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    asked = {
        "ImageId": net.image(), "InstanceType": "t2.micro", "KeyName": net.key_name, "MinCount": 2, "MaxCount": 2,
        "SubnetId": net.c, "SecurityGroupIds": [live.group],
    }
    ids = []
    for _ in range(4):
        ids += [i["InstanceId"] for i in region.ec2.run_instances(**asked)["Instances"]]
        time.sleep(chance.uniform(0, 0.3))
        region.kill9()
        restart(region)
    servers = [type(live.one)(region, id) for id in ids]
    for server in servers:
        server.wait("instance_running")
        server.wait("instance_status_ok")
        assert live.one.reach(server.private, 22) == "open"
    for pair in (servers[i : i + 2] for i in range(0, len(servers), 2)):
        region.ec2.terminate_instances(InstanceIds=[s.id for s in pair])
        time.sleep(chance.uniform(0, 0.3))
        region.kill9()
        restart(region)
    for server in servers:
        server.wait("instance_terminated")
    until("every trace to be gone", lambda: not any(traces.of_instance(s).any() for s in servers))
    kept = {path.name for path in (region.state / "instances").iterdir()}
    assert kept == {live.one.id, live.other.id}
    no_trouble(region)
    assert live.one.ssh("id", "-un") == "ec2-user"


def test_an_instance_that_ends_while_the_daemon_is_away_is_noticed(live):
    region, net = live.region, live.net
    halted, killed = net.launch(live.group, ready=False), net.launch(live.group)
    halted.wait("instance_status_ok")
    before = killed.boot_id()
    halted.sh("echo kept >/root/note; sync")
    region.kill9()
    halted.exec("sh", "-c", "shutdown -h now || poweroff", check=False)
    until("its end", lambda: not running(halted))
    traces.kill_init(killed)
    until("its end", lambda: not running(killed))
    restart(region)
    # One went down of its own will, which its owner wanted; the other was cut off, and is brought back.
    halted.wait("instance_stopped")
    assert halted.facts()["StateReason"]["Code"] == "Client.InstanceInitiatedShutdown"
    killed.wait("instance_status_ok")
    assert killed.boot_id() != before
    region.ec2.start_instances(InstanceIds=[halted.id])
    halted.wait("instance_status_ok")
    assert halted.exec("cat", "/root/note") == "kept"
    region.ec2.terminate_instances(InstanceIds=[halted.id, killed.id])
    for server in (halted, killed):
        server.wait("instance_terminated")
    no_trouble(region)


def running(server):
    try:
        return traces.init_of(server) > 0
    except (AssertionError, FileNotFoundError):
        return False


def test_a_killed_server_of_metadata_and_names_comes_back(live):
    """The data plane's own processes: one that dies is started again, without a packet of others lost."""
    region, one = live.region, live.one
    url = "http://169.254.169.254/latest/meta-data/instance-id"
    ask = ("curl", "-s", "--max-time", "2", url)
    assert one.exec(*ask) == one.id
    pid = int((region.state / "run/dataplane" / live.net.vpc / "pid").read_text())
    with Pings(one.public, every=0.01) as pings:
        traces.os.kill(pid, traces.signal.SIGKILL)
        until("the metadata service", lambda: one.exec(*ask, check=False).stdout == one.id, patience=20)
    assert pings.lost() == []
    # And while the daemon is away it stays.
    region.kill9()
    assert one.exec(*ask) == one.id
    restart(region)
    assert one.exec(*ask) == one.id
    no_trouble(region)


def test_a_shim_that_is_killed_takes_its_instance_along_and_no_more(live):
    """Nothing runs on unwatched: an instance whose shim was killed is ended, noticed, and can be started again."""
    region, net = live.region, live.net
    server = net.launch(live.group)
    shims = [line for line in traces.of_instance(server).processes if " shim " in line]
    assert len(shims) == 1, shims
    traces.os.kill(int(shims[0].split()[0]), traces.signal.SIGKILL)
    server.wait("instance_stopped")
    until("its processes to be gone", lambda: not traces.of_instance(server).processes)
    region.ec2.start_instances(InstanceIds=[server.id])
    server.wait("instance_status_ok")
    assert server.ssh("id", "-un", key=keypair()) == "ec2-user"
    region.ec2.terminate_instances(InstanceIds=[server.id])
    server.wait("instance_terminated")
    no_trouble(region)
