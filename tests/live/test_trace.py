"""`kumobako trace`: what the model says of a packet, and a real one that bears it out."""

import pytest

from kb.cloud import permission

AGREE = "Kernel and model agree"


@pytest.fixture(scope="module")
def pair(net):
    web, db = net.group(), net.group()
    return net.launch(web, ready=False), net.launch(db, subnet=net.c, ready=False), web, db


def trace(region, *arguments):
    done = region.kumobako("trace", *arguments, check=False)
    return done.returncode, done.stdout + done.stderr


def test_names_the_gate_and_what_opens_it(net, pair):
    web, db, web_group, db_group = pair
    for server in (web, db):
        server.wait("instance_running")
    code, text = trace(net.region, web.id, db.id, "tcp/5432")
    assert code == 1, text
    assert "SG_HAS_NO_RULES" in text and AGREE in text
    assert f"authorize-security-group-ingress --group-id {db_group}" in text
    net.region.ec2.authorize_security_group_ingress(
        GroupId=db_group,
        IpPermissions=[
            {"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "UserIdGroupPairs": [{"GroupId": web_group}]}
        ],
    )
    code, text = trace(net.region, web.id, db.id, "tcp/5432")
    assert code == 0, text
    assert AGREE in text and f"tcp 5432 from {web_group}" in text
    # Nothing of the question stays behind.
    assert net.region.ec2.describe_network_insights_paths()["NetworkInsightsPaths"] == []
    assert net.region.ec2.describe_network_insights_analyses()["NetworkInsightsAnalyses"] == []


@pytest.mark.parametrize("traffic", ["udp/53", "tcp/80"])
def test_from_one_host_of_the_internet(net, pair, traffic):
    web, _, web_group, _ = pair
    protocol, port = traffic.split("/")
    code, text = trace(net.region, "198.51.100.7", web.id, traffic)
    assert code == 1 and AGREE in text, text
    allowed = permission(protocol, int(port), "198.51.100.7/32")
    net.region.ec2.authorize_security_group_ingress(GroupId=web_group, IpPermissions=[allowed])
    code, text = trace(net.region, "198.51.100.7", web.id, traffic)
    assert code == 0 and AGREE in text, text
    code, text = trace(net.region, "198.51.100.8", web.id, traffic)
    assert code == 1 and AGREE in text, text


def test_out_to_a_host_of_the_internet(net, pair):
    web = pair[0]
    code, text = trace(net.region, web.id, "192.0.2.9", "tcp/443")
    assert code == 0 and AGREE in text, text
    assert f"translates {web.private} to {web.public}" in text


def test_what_it_does_not_take(net, pair):
    web = pair[0]
    for arguments in [(web.id, "nobody", "tcp/1"), (web.id, "internet", "icmp"), ("192.0.2.1", "192.0.2.2", "tcp/1")]:
        code, text = trace(net.region, *arguments)
        assert code not in (0, 1) or "kumobako:" in text, text
