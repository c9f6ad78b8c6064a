"""DHCP option sets, as guests are told of them."""

import types

import pytest

from kb.cloud import FULL


@pytest.fixture(scope="module")
def two(net):
    group = net.group()
    small = net.launch(group, ready=False)
    full = net.launch(group, name=FULL)
    small.wait("instance_status_ok")
    return types.SimpleNamespace(small=small, full=full)


def resolver(server):
    return server.exec("cat", "/etc/resolv.conf").splitlines()


def restart(net, *servers):
    ids = [s.id for s in servers]
    net.ec2.stop_instances(InstanceIds=ids)
    for server in servers:
        server.wait("instance_stopped")
    net.ec2.start_instances(InstanceIds=ids)
    for server in servers:
        server.wait("instance_status_ok")


def test_by_default_the_vpcs_own_resolver(net, two):
    for server in (two.small, two.full):
        assert resolver(server) == ["nameserver 10.0.0.2", f"search {net.region.name}.compute.internal"]


def test_another_set_is_in_force_at_the_next_boot(net, two):
    options = {
        "domain-name": ["corp.example"],
        "domain-name-servers": [two.small.private, "10.0.0.2"],
        "ntp-servers": ["10.0.9.9"],
        "netbios-node-type": ["2"],
    }
    made = net.ec2.create_dhcp_options(
        DhcpConfigurations=[{"Key": k, "Values": v} for k, v in options.items()]
    )["DhcpOptions"]
    net.ec2.associate_dhcp_options(DhcpOptionsId=made["DhcpOptionsId"], VpcId=net.vpc)
    before = resolver(two.full)
    restart(net, two.small, two.full)
    for server in (two.small, two.full):
        assert resolver(server) == [f"nameserver {two.small.private}", "nameserver 10.0.0.2", "search corp.example"]
        lease = server.exec("cat", "/var/lib/kumobako/lease").splitlines()
        assert sorted(lease) == sorted(f"{k} {' '.join(v)}" for k, v in options.items())
    assert before != resolver(two.full)
    assert two.full.exec("cat", "/etc/systemd/timesyncd.conf.d/50-dhcp.conf").splitlines() == ["[Time]", "NTP=10.0.9.9"]
    # What the tenant wrote stays for as long as the options do.
    two.small.sh("echo nameserver 192.0.2.1 >/etc/resolv.conf")
    restart(net, two.small)
    assert resolver(two.small) == ["nameserver 192.0.2.1"]


def test_without_dns_support_the_resolver_is_silent(net, two):
    ask = (
        "exec 3<>/dev/udp/{}/53; printf '\\x12\\x34\\x01\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x01a\\x00\\x00\\x01\\x00\\x01' >&3; "
        "timeout 2 head -c 2 <&3 | wc -c"
    )
    ask = lambda where, script=ask: two.full.sh(script.format(where))  # noqa: E731
    assert ask("10.0.0.2") == "2" and ask("169.254.169.253") == "2"
    net.ec2.modify_vpc_attribute(VpcId=net.vpc, EnableDnsSupport={"Value": False})
    try:
        assert ask("10.0.0.2") == "0" and ask("169.254.169.253") == "0"
    finally:
        net.ec2.modify_vpc_attribute(VpcId=net.vpc, EnableDnsSupport={"Value": True})
    assert ask("10.0.0.2") == "2"
