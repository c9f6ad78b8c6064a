"""The rest of a VPC, by boto3: ACLs, interfaces, ways out, further blocks and IPv6, and the routes between them."""

import pytest
from botocore.exceptions import ClientError

from kb import world


@pytest.fixture(scope="module")
def region():
    with world.control_plane() as region:
        region.ids = world.fill(region)
        yield region


@pytest.fixture
def ec2(region):
    return region.ec2


@pytest.fixture
def ids(region):
    return region.ids


def code(call, **kwargs):
    with pytest.raises(ClientError) as refused:
        call(**kwargs)
    return refused.value.response["Error"]["Code"]


def test_an_acl_is_filled_given_to_a_subnet_and_dropped(ec2, ids):
    made = ec2.create_network_acl(VpcId=ids["vpc"])["NetworkAcl"]
    acl = made["NetworkAclId"]
    assert [entry["RuleAction"] for entry in made["Entries"]] == ["deny", "deny"]
    entry = dict(NetworkAclId=acl, RuleNumber=100, RuleAction="allow", Egress=False, CidrBlock="0.0.0.0/0")
    ec2.create_network_acl_entry(Protocol="6", PortRange={"From": 22, "To": 22}, **entry)
    assert code(ec2.create_network_acl_entry, Protocol="-1", **entry) == "NetworkAclEntryAlreadyExists"
    ec2.replace_network_acl_entry(Protocol="1", IcmpTypeCode={"Type": 8, "Code": -1}, **entry)
    (shown,) = ec2.describe_network_acls(NetworkAclIds=[acl])["NetworkAcls"]
    (mine,) = [e for e in shown["Entries"] if e["RuleNumber"] == 100]
    assert mine["IcmpTypeCode"] == {"Type": 8, "Code": -1} and mine["Protocol"] == "1"
    by_subnet = [{"Name": "association.subnet-id", "Values": [ids["subnet2"]]}]
    (before,) = ec2.describe_network_acls(Filters=by_subnet)["NetworkAcls"]
    (old,) = [a for a in before["Associations"] if a["SubnetId"] == ids["subnet2"]]
    new = ec2.replace_network_acl_association(AssociationId=old["NetworkAclAssociationId"], NetworkAclId=acl)
    assert code(ec2.delete_network_acl, NetworkAclId=acl) == "DependencyViolation"
    ec2.replace_network_acl_association(AssociationId=new["NewAssociationId"], NetworkAclId=before["NetworkAclId"])
    ec2.delete_network_acl_entry(NetworkAclId=acl, RuleNumber=100, Egress=False)
    ec2.delete_network_acl(NetworkAclId=acl)


def test_an_interface_by_itself(ec2, ids):
    eni = ec2.create_network_interface(
        SubnetId=ids["subnet"], Description="mine", Groups=[ids["sg"]], PrivateIpAddress="10.0.1.77"
    )["NetworkInterface"]
    name = eni["NetworkInterfaceId"]
    assert eni["Status"] in ("pending", "available") and eni["InterfaceType"] == "interface"
    more = ec2.assign_private_ip_addresses(NetworkInterfaceId=name, SecondaryPrivateIpAddressCount=2)
    assert len(more["AssignedPrivateIpAddresses"]) == 2
    first = more["AssignedPrivateIpAddresses"][0]["PrivateIpAddress"]
    ec2.unassign_private_ip_addresses(NetworkInterfaceId=name, PrivateIpAddresses=[first])
    ec2.modify_network_interface_attribute(NetworkInterfaceId=name, SourceDestCheck={"Value": False})
    (shown,) = ec2.describe_network_interfaces(NetworkInterfaceIds=[name])["NetworkInterfaces"]
    assert not shown["SourceDestCheck"] and len(shown["PrivateIpAddresses"]) == 2
    ec2.reset_network_interface_attribute(NetworkInterfaceId=name, SourceDestCheck="x")
    ec2.delete_network_interface(NetworkInterfaceId=name)
    assert code(ec2.describe_network_interfaces, NetworkInterfaceIds=[name]) == "InvalidNetworkInterfaceID.NotFound"


def test_blocks_of_both_families(ec2):
    vpc = ec2.create_vpc(CidrBlock="10.20.0.0/16", AmazonProvidedIpv6CidrBlock=True)["Vpc"]
    (v6,) = vpc["Ipv6CidrBlockAssociationSet"]
    first = v6["Ipv6CidrBlock"].replace("/56", "/64")
    made = ec2.associate_vpc_cidr_block(VpcId=vpc["VpcId"], CidrBlock="10.21.0.0/16")["CidrBlockAssociation"]
    subnet = ec2.create_subnet(VpcId=vpc["VpcId"], CidrBlock="10.21.1.0/24", Ipv6CidrBlock=first)["Subnet"]
    assert subnet["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"] == first
    name = subnet["SubnetId"]
    ec2.modify_subnet_attribute(SubnetId=name, AssignIpv6AddressOnCreation={"Value": True})
    eni = ec2.create_network_interface(SubnetId=name)["NetworkInterface"]
    assert len(eni["Ipv6Addresses"]) == 1
    ec2.assign_ipv6_addresses(NetworkInterfaceId=eni["NetworkInterfaceId"], Ipv6AddressCount=1)
    taken = [eni["Ipv6Addresses"][0]["Ipv6Address"]]
    gone = ec2.unassign_ipv6_addresses(NetworkInterfaceId=eni["NetworkInterfaceId"], Ipv6Addresses=taken)
    assert gone["UnassignedIpv6Addresses"] == taken
    gateway = ec2.create_egress_only_internet_gateway(VpcId=vpc["VpcId"])["EgressOnlyInternetGateway"]
    eigw = gateway["EgressOnlyInternetGatewayId"]
    table = ec2.create_route_table(VpcId=vpc["VpcId"])["RouteTable"]
    assert len(table["Routes"]) == 3 and all(route["GatewayId"] == "local" for route in table["Routes"])
    ec2.create_route(
        RouteTableId=table["RouteTableId"], DestinationIpv6CidrBlock="::/0", EgressOnlyInternetGatewayId=eigw
    )
    (shown,) = ec2.describe_egress_only_internet_gateways(EgressOnlyInternetGatewayIds=[eigw])[
        "EgressOnlyInternetGateways"
    ]
    assert shown["Attachments"][0]["VpcId"] == vpc["VpcId"]
    ec2.delete_route(RouteTableId=table["RouteTableId"], DestinationIpv6CidrBlock="::/0")
    ec2.delete_egress_only_internet_gateway(EgressOnlyInternetGatewayId=eigw)
    assert code(ec2.disassociate_vpc_cidr_block, AssociationId=made["AssociationId"]) == "DependencyViolation"
    ec2.delete_network_interface(NetworkInterfaceId=eni["NetworkInterfaceId"])
    ec2.delete_subnet(SubnetId=name)
    ec2.disassociate_vpc_cidr_block(AssociationId=made["AssociationId"])
    ec2.disassociate_vpc_cidr_block(AssociationId=v6["AssociationId"])
    ec2.delete_route_table(RouteTableId=table["RouteTableId"])
    ec2.delete_vpc(VpcId=vpc["VpcId"])


def test_a_nat_gateway_is_asked_for_and_given_up(ec2, ids):
    made = ec2.create_nat_gateway(SubnetId=ids["subnet"], AllocationId=ids["eip_free"])["NatGateway"]
    nat = made["NatGatewayId"]
    assert made["State"] == "pending" and made["ConnectivityType"] == "public"
    table = ec2.create_route_table(VpcId=ids["vpc"])["RouteTable"]["RouteTableId"]
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=nat)
    (shown,) = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"]
    assert (shown["Routes"][1]["NatGatewayId"], shown["Routes"][1]["State"]) == (nat, "active")
    (shown,) = ec2.describe_nat_gateways(Filters=[{"Name": "subnet-id", "Values": [ids["subnet"]]}])["NatGateways"]
    eni = shown["NatGatewayAddresses"][0]["NetworkInterfaceId"]
    (interface,) = ec2.describe_network_interfaces(NetworkInterfaceIds=[eni])["NetworkInterfaces"]
    assert interface["InterfaceType"] == "nat_gateway" and interface["RequesterManaged"]
    assert code(ec2.release_address, AllocationId=ids["eip_free"]) == "InvalidIPAddress.InUse"
    assert ec2.delete_nat_gateway(NatGatewayId=nat)["NatGatewayId"] == nat
    (shown,) = ec2.describe_nat_gateways(NatGatewayIds=[nat])["NatGateways"]
    assert shown["State"] in ("deleting", "deleted")
    assert code(ec2.delete_nat_gateway, NatGatewayId="nat-0123456789abcdef0") == "NatGatewayNotFound"
