"""`kumobako trace` at every kind of gate: it names the one that drops, and what would open it, and a real packet agrees."""

import shlex

import pytest

from kb.cloud import Network, until

AGREE = "Kernel and model agree: it doesn't arrive."
EVERYONE = "0.0.0.0/0"
#: Somebody on the internet.
OUTSIDE = "192.0.2.9"


def trace(net, *arguments):
    done = net.region.kumobako("trace", *arguments, check=False)
    return done.returncode, done.stdout + done.stderr


def dropped(net, *arguments, says):
    code, text = trace(net, *arguments)
    missing = [word for word in [AGREE, *says] if word not in text]
    assert code == 1 and not missing, f"{missing} missing in:\n{text}"
    return text


def opening(text):
    """The call that would open the way, where it can be made as it stands."""
    call = text.split("This would open it:\n")[1].splitlines()[0].strip()
    assert call.startswith("aws ec2 ") and "…" not in call, call
    return call


def make(net, call):
    """As a person would, by the shell."""
    net.region.aws(*shlex.split(call)[1:])


@pytest.fixture(scope="module")
def web(net):
    net.web_group = net.group(("tcp", 80, EVERYONE))
    return net.launch(net.web_group, ready=False)


@pytest.fixture(scope="module")
def db(net, web):
    return net.launch(net.group(("tcp", 5432, "10.0.0.0/8")), subnet=net.c, ready=False)


def table(net, subnet):
    made = net.ec2.create_route_table(VpcId=net.vpc)["RouteTable"]["RouteTableId"]
    net.ec2.associate_route_table(RouteTableId=made, SubnetId=subnet)
    return made


def acl(net, subnet, *entries):
    """A network ACL of the subnet's own. Each entry: (egress, protocol, first port, last port)."""
    made = net.ec2.create_network_acl(VpcId=net.vpc)["NetworkAcl"]["NetworkAclId"]
    for number, (egress, first, last) in enumerate(entries, 1):
        net.ec2.create_network_acl_entry(
            NetworkAclId=made,
            RuleNumber=number * 10,
            Protocol="6",
            RuleAction="allow",
            Egress=egress,
            CidrBlock=EVERYONE,
            PortRange={"From": first, "To": last},
        )
    held = net.ec2.describe_network_acls(Filters=[{"Name": "association.subnet-id", "Values": [subnet]}])
    ours = next(a for a in held["NetworkAcls"][0]["Associations"] if a["SubnetId"] == subnet)
    net.ec2.replace_network_acl_association(AssociationId=ours["NetworkAclAssociationId"], NetworkAclId=made)
    return made


def test_a_group_into_the_receiver(net, web, db):
    text = dropped(net, web.id, db.id, "tcp/5433", says=["ENI_SG_RULES_MISMATCH", "authorize-security-group-ingress"])
    make(net, opening(text))
    assert trace(net, web.id, db.id, "tcp/5433")[0] == 0


def test_a_group_out_of_the_sender(net, web, db):
    group = net.group()
    everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": EVERYONE}]}]
    net.ec2.revoke_security_group_egress(GroupId=group, IpPermissions=everything)
    shy = net.launch(group, ready=False)
    text = dropped(net, shy.id, db.id, "tcp/5432", says=["SG_HAS_NO_RULES", "authorize-security-group-egress", group])
    make(net, opening(text))
    assert trace(net, shy.id, db.id, "tcp/5432")[0] == 0


def test_a_network_acl_on_the_way_in(net, web):
    subnet = net.subnet("10.0.11.0/24", "a")
    inside = net.launch(net.web_group, subnet=subnet, ready=False)
    own = acl(net, subnet, (False, 443, 443), (True, 1, 65535))
    says = ["SUBNET_ACL_RESTRICTION", own, "--ingress", "--rule-number 20"]
    text = dropped(net, web.id, inside.id, "tcp/80", says=says)
    make(net, opening(text))
    assert trace(net, web.id, inside.id, "tcp/80")[0] == 0


def test_a_network_acl_that_forgets_where_answers_go(net, web):
    subnet = net.subnet("10.0.12.0/24", "a")
    inside = net.launch(net.web_group, subnet=subnet, ready=False)
    own = acl(net, subnet, (False, 80, 80), (True, 443, 443))
    says = ["The way back:", "SUBNET_ACL_RESTRICTION", own, "--egress", "From=1024,To=65535"]
    text = dropped(net, web.id, inside.id, "tcp/80", says=says)
    make(net, opening(text))
    assert trace(net, web.id, inside.id, "tcp/80")[0] == 0


def test_no_route_and_no_nat_gateway(net, web):
    subnet = net.subnet("10.0.13.0/24", "a")
    own = table(net, subnet)
    private = net.launch(net.web_group, subnet=subnet, public=False, ready=False)
    says = ["NO_ROUTE_TO_DESTINATION", f"{own} has no route for {OUTSIDE}", f"--gateway-id {net.igw}", "--nat-gateway-id"]
    dropped(net, private.id, OUTSIDE, "tcp/443", says=says)
    # What it names would not help one without a public address; it says so.
    net.ec2.create_route(RouteTableId=own, DestinationCidrBlock=EVERYONE, GatewayId=net.igw)
    dropped(net, private.id, OUTSIDE, "tcp/443", says=["IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS", "by a NAT gateway"])
    # Nor does anybody on the internet reach it.
    code, text = trace(net, OUTSIDE, private.id, "tcp/80")
    assert code == 1 and "no public address" in text, text


def test_a_black_hole_and_a_source_destination_check(net, web, db):
    subnet = net.subnet("10.0.14.0/24", "a")
    own = table(net, subnet)
    inside = net.launch(net.web_group, subnet=subnet, ready=False)
    router = net.launch(net.group(("tcp", 443, "10.0.14.0/24")), ready=False)
    described = net.ec2.describe_instances(InstanceIds=[router.id])["Reservations"][0]["Instances"][0]
    interface = described["NetworkInterfaces"][0]["NetworkInterfaceId"]
    net.ec2.create_route(RouteTableId=own, DestinationCidrBlock="192.0.2.0/24", NetworkInterfaceId=interface)
    says = ["ENI_SOURCE_DEST_CHECK_RESTRICTION", interface, "--no-source-dest-check"]
    dropped(net, inside.id, OUTSIDE, "tcp/443", says=says)
    net.ec2.terminate_instances(InstanceIds=[router.id])
    router.wait("instance_terminated")
    says = ["BAD_STATE_ROUTE", f"the route of {own} for 192.0.2.0/24 is a black hole", "replace-route"]
    dropped(net, inside.id, OUTSIDE, "tcp/443", says=says)


def test_another_vpc_and_a_peering_that_leads_one_way(net, web):
    other = Network(net.region, cidr="10.7.0.0/16")
    far = other.launch(other.group(("tcp", 80, EVERYONE)), ready=False)
    # The route that it has leads to the internet.
    nowhere = ["IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS", "nobody has a private address", net.main_table]
    text = dropped(net, web.id, far.id, "tcp/80", says=nowhere)
    assert "--vpc-peering-connection-id …" in text
    asked = net.ec2.create_vpc_peering_connection(VpcId=net.vpc, PeerVpcId=other.vpc)
    peering = asked["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    net.ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=peering)
    text = dropped(net, web.id, far.id, "tcp/80", says=[*nowhere, peering])
    make(net, opening(text))
    # There, but not back.
    says = ["The way back:", *nowhere[:2], other.main_table, peering]
    text = dropped(net, web.id, far.id, "tcp/80", says=says)
    make(net, opening(text))
    assert trace(net, web.id, far.id, "tcp/80")[0] == 0


def test_ipv6_without_a_gateway(net, web):
    net.ec2.associate_vpc_cidr_block(VpcId=net.vpc, AmazonProvidedIpv6CidrBlock=True)
    block = net.ec2.describe_vpcs(VpcIds=[net.vpc])["Vpcs"][0]["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
    subnet = net.subnet("10.0.15.0/24", "a")
    net.ec2.associate_subnet_cidr_block(SubnetId=subnet, Ipv6CidrBlock=block.replace("/56", "/64"))
    own = table(net, subnet)
    interface = {"DeviceIndex": 0, "SubnetId": subnet, "Groups": [net.web_group], "Ipv6AddressCount": 1}
    inside = net.launch(net.web_group, ready=False, NetworkInterfaces=[interface])
    says = ["NO_ROUTE_TO_DESTINATION", own, "--destination-ipv6-cidr-block ::/0", f"--gateway-id {net.igw}"]
    dropped(net, inside.id, "2001:db8::9", "tcp/443", says=says)


def test_an_instance_that_is_stopped(net, web, db):
    net.ec2.stop_instances(InstanceIds=[db.id])
    db.wait("instance_stopped")
    for pair in [(web.id, db.id), (db.id, web.id)]:
        code, text = trace(net, *pair, "tcp/5432")
        assert code == 1 and f"{db.id} is stopped" in text, text
        assert f"aws ec2 start-instances --instance-ids {db.id}" in text
    make(net, opening(text))
    db.wait("instance_running")
    until("its interface", lambda: trace(net, web.id, db.id, "tcp/5432")[0] == 0)
