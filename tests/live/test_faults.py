"""What somebody breaks on the machine heals and is told; what can't be programmed is closed, and calls say so."""

import contextlib
import json
import os
import signal
import subprocess
import time

import pytest
from botocore.exceptions import ClientError

from kb import traces
from kb.cloud import Network, permission, until


@pytest.fixture(scope="module")
def pair(net):
    group = net.group(("tcp", 22, "10.0.0.0/16"))
    one, other = net.launch(group, ready=False), net.launch(group, subnet=net.c, ready=False)
    for server in (one, other):
        server.wait("instance_status_ok")
    return one, other, group


def status(region):
    done = region.kumobako("status", "--json", check=False)
    return json.loads(done.stdout)


def inside(net, *command):
    subprocess.run(traces.inside_space(net.region, net.vpc, *command), check=True, capture_output=True, timeout=20)


def told(net, *words):
    """Waits until the status tells of having mended all of it in this VPC."""

    def look():
        found = [h["what"] for h in status(net.region)["healed"] if h["place"] == net.vpc]
        return all(any(word in what for what in found) for word in words)

    until(f"it to be mended: {words}", look, patience=30, pause=0.1)


METADATA = ("curl", "-s", "--max-time", "2", "http://169.254.169.254/latest/meta-data/instance-id")


def whole(net, one, other):
    until("metadata", lambda: one.exec(*METADATA, check=False).stdout == one.id)
    assert one.reach(other.private, 22) == "open" and one.reach(other.private, 23) == "silent"
    assert net.region.kumobako("status", check=False).returncode == 0


def test_what_is_broken_heals_and_the_status_tells(net, pair):
    one, other, _ = pair
    assert status(net.region)["healed"] == []
    links = subprocess.run(
        traces.inside_space(net.region, net.vpc, "ip", "-j", "link"), check=True, capture_output=True, text=True
    )
    link = next(l["ifname"] for l in json.loads(links.stdout) if other.eni in l.get("altnames", ()))
    inside(net, "nft", "flush", "ruleset")
    inside(net, "ip", "link", "del", link)
    inside(net, "ip", "rule", "flush")  # the kernel's own rules, too
    inside(net, "sysctl", "-q", "net.ipv4.ip_forward=0")
    os.kill(int((net.region.state / "run/dataplane" / net.vpc / "pid").read_text()), signal.SIGKILL)
    told(net, "ruleset", f"link {link} was gone", "routing rule", "kernel settings", "data-plane process had ended")
    whole(net, one, other)
    shown = net.region.kumobako("status").stdout
    assert f"{net.vpc}: the ruleset was gone or changed" in shown


def test_a_namespace_that_is_gone_is_made_anew(net, pair):
    one, other, _ = pair
    subprocess.run(["umount", net.region.state / "run/net" / net.vpc], check=True)
    told(net, "the namespace was gone", "in another namespace")
    whole(net, one, other)


@contextlib.contextmanager
def owned_by_another(net):
    """Somebody else owns the VPC's table while this lasts: the kernel refuses every change of it."""
    script = "delete table inet vpc\nadd table inet vpc { flags owner; }\n"
    command = traces.inside_space(net.region, net.vpc, "nft", "-i")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as owner:
        try:
            owner.stdin.write(script)
            owner.stdin.flush()
            listing = traces.inside_space(net.region, net.vpc, "nft", "list", "table", "inet", "vpc")
            until("the other owner", lambda: b"owner" in subprocess.run(listing, capture_output=True).stdout)
            yield
        finally:
            owner.kill()


def test_a_call_whose_effect_is_not_in_force_says_so_and_other_vpcs_are_not_kept_waiting(net, pair):
    one, other, group = pair
    elsewhere = Network(net.region, cidr="10.5.0.0/16")
    lone = elsewhere.group()
    allowed = permission("tcp", 23, "10.0.0.0/16")
    # A connection that is open before; it goes on when it is told to.
    one.sh(
        f"(exec 3<>/dev/tcp/{other.private}/22; head -c 8 <&3; touch /root/open; while [ ! -e /root/go ]; do sleep .1;"
        " done; echo >&3; read -t 9 -u 3 line; echo $? >/root/said) </dev/null >/dev/null 2>&1 &"
    )
    until("the connection", lambda: one.exec("test", "-e", "/root/open", check=False).returncode == 0)
    with owned_by_another(net):
        with pytest.raises(ClientError) as refused:
            net.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[allowed])
        error = refused.value.response
        assert error["Error"]["Code"] == "InternalError", error
        assert net.vpc in error["Error"]["Message"] and "not in force" in error["Error"]["Message"]
        # Closed: nothing new passes, what is open goes on.
        assert one.reach(other.private, 22) == "silent"
        one.exec("touch", "/root/go")
        assert until("the open connection", lambda: one.exec("cat", "/root/said", check=False).stdout) == "0\n"
        assert any(net.vpc in line for line in status(net.region)["trouble"]["network"])
        # A call about another VPC answers when its own is in force.
        begun = time.monotonic()
        elsewhere.allow(lone, "tcp", 80, "0.0.0.0/0")
        took = time.monotonic() - begun
        print(f"a call about another VPC took {took * 1000:.0f} ms")
        assert took < 4, "as long as a failing one"
        # The intent is kept.
        (kept,) = net.ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"]
        assert allowed["FromPort"] in [p.get("FromPort") for p in kept["IpPermissions"]]
    until("it to be in force", lambda: one.reach(other.private, 23) == "refused", patience=30)
    assert one.reach(other.private, 22) == "open"
    until("no trouble", lambda: net.region.kumobako("status", check=False).returncode == 0)
