"""NAT gateways with several addresses: all of them are seen outside, and one that is taken away drains."""

import types

import botocore.exceptions
import pytest

from kb.cloud import until


def addresses(net, nat):
    (shown,) = net.ec2.describe_nat_gateways(NatGatewayIds=[nat])["NatGateways"]
    return shown["NatGatewayAddresses"]


@pytest.fixture(scope="module")
def private(net):
    """`inner` in a subnet behind a NAT gateway with two Elastic IPs."""
    (first, one), (second, two) = net.elastic_ip(), net.elastic_ip()
    made = net.ec2.create_nat_gateway(
        SubnetId=net.a, AllocationId=first, SecondaryAllocationIds=[second], SecondaryPrivateIpAddresses=["10.0.1.99"]
    )
    nat = made["NatGateway"]["NatGatewayId"]
    net.ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[nat], WaiterConfig={"Delay": 0.05})
    table = net.ec2.create_route_table(VpcId=net.vpc)["RouteTable"]["RouteTableId"]
    net.ec2.associate_route_table(RouteTableId=table, SubnetId=net.c)
    net.ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=nat)
    inner = net.launch(net.group(), subnet=net.c, public=False)
    return types.SimpleNamespace(nat=nat, inner=inner, one=one, two=two)


def seen(net, inner, times=24):
    """Addresses by which a server outside sees so many connections."""
    url = f"http://{net.region.facts['internet']}/"
    return set(inner.sh(f"for n in $(seq {times}); do curl -s --max-time 5 {url}; done").split())


def test_all_addresses_translate(net, private):
    shown = addresses(net, private.nat)
    assert [(a["PublicIp"], a["IsPrimary"], a["Status"]) for a in shown] == [
        (private.one, True, "succeeded"),
        (private.two, False, "succeeded"),
    ]
    assert shown[1]["PrivateIp"] == "10.0.1.99" and shown[0]["NetworkInterfaceId"] == shown[1]["NetworkInterfaceId"]
    assert seen(net, private.inner) == {private.one, private.two}


def test_one_goes_and_another_comes(net, private):
    third, three = net.elastic_ip()
    with pytest.raises(botocore.exceptions.ClientError, match="AddressLimitExceeded"):
        net.ec2.associate_nat_gateway_address(NatGatewayId=private.nat, AllocationIds=[third])
    first, second = addresses(net, private.nat)
    with pytest.raises(botocore.exceptions.ClientError, match="InvalidParameter"):
        net.ec2.disassociate_nat_gateway_address(NatGatewayId=private.nat, AssociationIds=[first["AssociationId"]])
    (leaving,) = net.ec2.disassociate_nat_gateway_address(
        NatGatewayId=private.nat, AssociationIds=[second["AssociationId"]], MaxDrainDurationSeconds=4
    )["NatGatewayAddresses"]
    assert (leaving["PublicIp"], leaving["Status"]) == (private.two, "disassociating")
    assert seen(net, private.inner, 12) == {private.one}, "no new connection uses it"
    until("the drained one to be gone", lambda: private.two not in str(addresses(net, private.nat)))
    (row,) = net.ec2.describe_addresses(PublicIps=[private.two])["Addresses"]
    assert "AssociationId" not in row
    (added,) = net.ec2.associate_nat_gateway_address(NatGatewayId=private.nat, AllocationIds=[third])["NatGatewayAddresses"]
    assert added["PublicIp"] == three and not added["IsPrimary"]
    assert seen(net, private.inner) == {private.one, three}


def test_private_gateways_take_private_addresses(net):
    made = net.ec2.create_nat_gateway(SubnetId=net.a, ConnectivityType="private", SecondaryPrivateIpAddressCount=2)
    nat = made["NatGateway"]["NatGatewayId"]
    net.ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[nat], WaiterConfig={"Delay": 0.05})
    assert len(addresses(net, nat)) == 3
    taken = str(net.ec2.describe_network_interfaces()["NetworkInterfaces"])
    free = next(f"10.0.1.{n}" for n in range(77, 255) if f"'10.0.1.{n}'" not in taken)
    (added,) = net.ec2.assign_private_nat_gateway_address(NatGatewayId=nat, PrivateIpAddresses=[free])[
        "NatGatewayAddresses"
    ]
    assert added["PrivateIp"] == free
    with pytest.raises(botocore.exceptions.ClientError, match="limit|at most"):
        net.ec2.assign_private_nat_gateway_address(NatGatewayId=nat, PrivateIpAddressCount=5)
    (leaving,) = net.ec2.unassign_private_nat_gateway_address(NatGatewayId=nat, PrivateIpAddresses=[free])[
        "NatGatewayAddresses"
    ]
    assert leaving["Status"] == "unassigning"
    until("the unused one to be gone", lambda: free not in str(addresses(net, nat)))
    with pytest.raises(botocore.exceptions.ClientError, match="InvalidParameter"):
        net.ec2.associate_nat_gateway_address(NatGatewayId=nat, AllocationIds=["eipalloc-00000000000000000"])
