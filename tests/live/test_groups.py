"""Security groups, by packets: between zones, inside a subnet, by reference, and for flows already open."""

import types

import pytest

from kb.cloud import STRANGER, my_address, permission, reach, reach_from, until


@pytest.fixture(scope="module")
def three(net):
    """`web` and `near` in one subnet, `far` in the other zone. `web` is of group `web`, the others of `app`."""
    mine = my_address(net.region)
    web_group = net.group(("tcp", 22, f"{mine}/32"))
    app_group = net.group()
    return types.SimpleNamespace(
        mine=mine,
        web_group=web_group,
        app_group=app_group,
        web=net.launch(web_group, ready=False),
        near=net.launch(app_group, ready=False),
        far=net.launch(app_group, subnet=net.c, ready=False),
    )


@pytest.fixture(scope="module")
def all_up(three):
    for server in (three.web, three.near, three.far):
        server.wait("instance_status_ok")
    return three


@pytest.fixture
def allowed(net, all_up):
    """Allows something for one test."""
    made = []

    def allow(group, *rule):
        net.allow(group, *rule)
        made.append((group, *rule))

    yield allow
    for one in made:
        net.forbid(*one)


def test_nothing_is_let_in_by_default_not_even_from_the_same_subnet(all_up):
    s = all_up
    for target in (s.near, s.far):
        assert s.web.reach(target.private, 22) == "silent"
        assert not s.web.pings(target.private)
    assert s.near.reach(s.far.private, 22) == "silent", "members of a group aren't let in by being members"


def test_a_reference_to_a_group_lets_its_members_in_and_nobody_else(all_up, allowed):
    s = all_up
    allowed(s.app_group, "tcp", 22, s.web_group)
    assert s.web.reach(s.near.private, 22) == "open", "in the same subnet"
    assert s.web.reach(s.far.private, 22) == "open", "in another zone"
    assert s.near.reach(s.far.private, 22) == "silent", "not a member"
    assert s.far.reach(s.web.private, 22) == "silent", "not the other way"
    assert s.web.reach(s.far.private, 23) == "silent", "not another port"
    # A public address is not a member, whoever's it is.
    assert s.web.reach(s.near.public, 22) == "silent"


def test_a_group_that_refers_to_itself(all_up, allowed):
    s = all_up
    allowed(s.app_group, "tcp", 22, s.app_group)
    assert s.near.reach(s.far.private, 22) == "open" and s.far.reach(s.near.private, 22) == "open"
    assert s.web.reach(s.far.private, 22) == "silent"


def test_a_rule_by_private_address_and_prefix(all_up, allowed):
    s = all_up
    allowed(s.app_group, "tcp", 22, f"{s.web.private}/32")
    assert s.web.reach(s.near.private, 22) == "open"
    assert s.far.reach(s.near.private, 22) == "silent"
    allowed(s.app_group, "tcp", 22, "10.0.2.0/24")
    assert s.far.reach(s.near.private, 22) == "open"
    assert s.near.reach(s.far.private, 22) == "silent", "its subnet is 10.0.1.0/24"


def test_a_range_of_ports_and_its_edges(all_up, allowed):
    s = all_up
    allowed(s.app_group, "tcp", (8080, 8081), s.web_group)
    for port in (8079, 8080, 8081, 8082):
        s.near.listen(port)
    assert [s.web.reach(s.near.private, p) for p in (8079, 8080, 8081, 8082)] == ["silent", "open", "open", "silent"]


def test_icmp_is_a_protocol_of_its_own(all_up, allowed):
    s = all_up
    allowed(s.app_group, "icmp", (8, -1), s.web_group)
    assert s.web.pings(s.near.private) and s.web.pings(s.far.private)
    assert s.web.reach(s.near.private, 22) == "silent"
    assert not s.near.pings(s.far.private)


def test_all_protocols(all_up, allowed):
    s = all_up
    allowed(s.app_group, "-1", None, s.web_group)
    assert s.web.pings(s.far.private)
    assert s.web.reach(s.far.private, 22) == "open"
    assert s.web.reach(s.far.private, 23) == "refused", "nobody listens, and that may be said"


def test_from_the_internet_only_whom_a_rule_names(all_up, allowed):
    s = all_up
    assert reach(s.web.public, 22) == "open"
    assert reach_from(s.web.region, STRANGER, s.web.public, 22) == "silent"
    allowed(s.web_group, "tcp", 22, f"{STRANGER}/32")
    assert reach_from(s.web.region, STRANGER, s.web.public, 22) == "open"
    assert reach_from(s.web.region, "192.0.2.8", s.web.public, 22) == "silent"


def test_an_open_session_outlives_its_rule(net, all_up):
    s = all_up
    with s.web.session() as session:
        assert session.ask("whoami") == "ec2-user"
        net.forbid(s.web_group, "tcp", 22, f"{s.mine}/32")
        try:
            assert s.web.ssh_times_out(), "new connections are dropped"
            assert session.ask("echo still $((6 * 7))") == "still 42"
            # Also after every group of the VPC was looked at again.
            extra = net.group(("tcp", 1, "0.0.0.0/0"))
            assert session.ask("echo and $((6 * 7))") == "and 42"
            net.ec2.delete_security_group(GroupId=extra)
            assert session.ask("echo yet $((6 * 7))") == "yet 42"
        finally:
            net.allow(s.web_group, "tcp", 22, f"{s.mine}/32")
    assert s.web.ssh("whoami") == "ec2-user"


def test_a_flow_between_instances_outlives_its_rule_too(net, all_up):
    s = all_up
    net.allow(s.app_group, "tcp", 22, s.web_group)
    # A connection held open inside `web`: sshd greets on it, and answers a second line later.
    s.web.sh(
        f"rm -f /tmp/in /tmp/out; mkfifo /tmp/in; (exec 3<>/dev/tcp/{s.far.private}/22; cat <&3 >/tmp/out & "
        "cat /tmp/in >&3) >/dev/null 2>&1 & exec 9>/tmp/in; disown -a; (sleep 60 >&9 &) >/dev/null 2>&1"
    )
    until("sshd's greeting", lambda: s.web.sh("head -c 7 /tmp/out") == "SSH-2.0")
    net.forbid(s.app_group, "tcp", 22, s.web_group)
    assert s.web.reach(s.far.private, 22) == "silent"
    s.web.sh("echo SSH-2.0-test >/tmp/in")
    # It answers with its key exchange: the flow is alive.
    until("more of sshd", lambda: int(s.web.sh("stat -c %s /tmp/out")) > 200, patience=20)


def test_rules_on_the_way_out(net, all_up):
    s, ec2 = all_up, net.ec2
    everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    net.allow(s.web_group, "tcp", 22, "10.0.0.0/16")
    assert s.near.reach(s.web.private, 22) == "open"
    ec2.revoke_security_group_egress(GroupId=s.app_group, IpPermissions=everything)
    try:
        assert s.near.reach(s.web.private, 22) == "silent"
        only = [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": f"{s.web.private}/32"}]}]
        ec2.authorize_security_group_egress(GroupId=s.app_group, IpPermissions=only)
        assert s.near.reach(s.web.private, 22) == "open"
        # Replies need no rule: whoever is let in is answered.
        net.allow(s.app_group, "tcp", 22, s.web_group)
        assert s.web.reach(s.near.private, 22) == "open"
        net.forbid(s.app_group, "tcp", 22, s.web_group)
        ec2.revoke_security_group_egress(GroupId=s.app_group, IpPermissions=only)
    finally:
        ec2.authorize_security_group_egress(GroupId=s.app_group, IpPermissions=everything)
        net.forbid(s.web_group, "tcp", 22, "10.0.0.0/16")


def test_rules_by_their_id(net, all_up):
    s, ec2 = all_up, net.ec2
    made = ec2.authorize_security_group_ingress(
        GroupId=s.app_group, IpPermissions=[permission("tcp", 22, f"{s.web.private}/32")]
    )
    rule = made["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    assert s.web.reach(s.near.private, 22) == "open"
    ec2.modify_security_group_rules(
        GroupId=s.app_group,
        SecurityGroupRules=[
            {
                "SecurityGroupRuleId": rule,
                "SecurityGroupRule": {"IpProtocol": "tcp", "FromPort": 23, "ToPort": 23, "CidrIpv4": "10.0.1.0/24"},
            }
        ],
    )
    assert s.web.reach(s.near.private, 22) == "silent" and s.web.reach(s.near.private, 23) == "refused"
    ec2.revoke_security_group_ingress(GroupId=s.app_group, SecurityGroupRuleIds=[rule])
    assert s.web.reach(s.near.private, 23) == "silent"


def test_changing_an_instances_groups_takes_effect(net, all_up):
    s = all_up
    door = net.group(("tcp", 22, "10.0.1.0/24"))
    assert s.web.reach(s.near.private, 22) == "silent"
    net.ec2.modify_instance_attribute(InstanceId=s.near.id, Groups=[s.app_group, door])
    assert s.web.reach(s.near.private, 22) == "open"
    net.ec2.modify_instance_attribute(InstanceId=s.near.id, Groups=[s.app_group])
    assert s.web.reach(s.near.private, 22) == "silent"
    net.ec2.delete_security_group(GroupId=door)


def test_an_instance_cannot_lie_about_its_address(net, all_up, allowed):
    """Source checks are outside of the guest: root inside may take any address, and is not heard with it."""
    s = all_up
    allowed(s.app_group, "tcp", 22, f"{s.far.private}/32")
    assert s.web.reach(s.near.private, 22) == "silent"
    s.web.sh(f"ip address add {s.far.private}/32 dev lo")
    try:
        target = f"telnet://{s.near.private}:22"
        false = ("--interface", s.far.private)
        done = s.web.exec("curl", "-s", *false, "--connect-timeout", "2", target, check=False)
        assert done.returncode == 28, done
    finally:
        s.web.sh(f"ip address del {s.far.private}/32 dev lo")
