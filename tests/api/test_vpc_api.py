"""VPCs and what is in them, by boto3: what each call answers, shows afterwards and leaves behind."""

import concurrent.futures

import pytest
from botocore.exceptions import ClientError


@pytest.fixture
def region(make_region):
    return make_region(data_plane=False)


@pytest.fixture
def ec2(region):
    return region.ec2


@pytest.fixture
def vpc(ec2):
    return ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]


def by(**values):
    """Filters: `by(vpc_id="vpc-…")`."""
    return [
        {"Name": name.replace("_", "-"), "Values": value if isinstance(value, list) else [value]}
        for name, value in values.items()
    ]


def tags(**pairs):
    return [{"Key": key, "Value": value} for key, value in pairs.items()]


def code(call, *args, **kwargs):
    """The code a call is refused with."""
    with pytest.raises(ClientError) as refused:
        call(*args, **kwargs)
    return refused.value.response["Error"]["Code"]


# The region.


def test_regions_and_zones(ec2):
    (region,) = ec2.describe_regions()["Regions"]
    assert region["RegionName"] == "ap-northeast-1" and region["OptInStatus"] == "opt-in-not-required"
    assert region["Endpoint"] == "ec2.ap-northeast-1.amazonaws.com"
    zones = ec2.describe_availability_zones()["AvailabilityZones"]
    assert [zone["ZoneName"][-1] for zone in zones] == ["a", "c", "d"]
    for zone in zones:
        assert zone["State"] == "available" and zone["ZoneType"] == "availability-zone"
        assert zone["GroupName"].startswith("ap-northeast-1") and zone["NetworkBorderGroup"] == "ap-northeast-1"
        assert zone["RegionName"] == "ap-northeast-1"
    (zone,) = ec2.describe_availability_zones(ZoneNames=["ap-northeast-1c"])["AvailabilityZones"]
    (same,) = ec2.describe_availability_zones(ZoneIds=[zone["ZoneId"]])["AvailabilityZones"]
    (too,) = ec2.describe_availability_zones(Filters=by(zone_name="*-1c"))["AvailabilityZones"]
    assert zone == same == too
    assert ec2.describe_regions(RegionNames=["ap-northeast-1"], AllRegions=True)["Regions"]


def test_account_attributes(ec2):
    told = {
        a["AttributeName"]: [v["AttributeValue"] for v in a["AttributeValues"]]
        for a in ec2.describe_account_attributes()["AccountAttributes"]
    }
    (default,) = ec2.describe_vpcs(Filters=by(is_default="true"))["Vpcs"]
    assert told["default-vpc"] == [default["VpcId"]]
    assert told["supported-platforms"] == ["VPC"]
    (one,) = ec2.describe_account_attributes(AttributeNames=["default-vpc"])["AccountAttributes"]
    assert one["AttributeValues"] == [{"AttributeValue": default["VpcId"]}]


# VPCs.


def test_the_default_vpc_is_there_at_the_start(region, ec2):
    (vpc,) = ec2.describe_vpcs()["Vpcs"]
    id = vpc["VpcId"]
    assert vpc["IsDefault"] and vpc["CidrBlock"] == "172.31.0.0/16" and vpc["State"] == "available"
    assert vpc["OwnerId"] == region.account and vpc["InstanceTenancy"] == "default"
    (association,) = vpc["CidrBlockAssociationSet"]
    assert association["CidrBlock"] == "172.31.0.0/16" and association["CidrBlockState"] == {"State": "associated"}

    subnets = ec2.describe_subnets(Filters=by(vpc_id=id))["Subnets"]
    assert {s["AvailabilityZone"][-1] for s in subnets} == set("acd")
    assert {s["CidrBlock"] for s in subnets} == {"172.31.0.0/20", "172.31.16.0/20", "172.31.32.0/20"}
    for subnet in subnets:
        assert subnet["DefaultForAz"] and subnet["MapPublicIpOnLaunch"] and subnet["AvailableIpAddressCount"] == 4091

    (gateway,) = ec2.describe_internet_gateways()["InternetGateways"]
    assert gateway["Attachments"] == [{"State": "available", "VpcId": id}]
    (table,) = ec2.describe_route_tables()["RouteTables"]
    routes = {r["DestinationCidrBlock"]: r for r in table["Routes"]}
    local, out = routes.pop("172.31.0.0/16"), routes.pop("0.0.0.0/0")
    assert not routes
    assert local == {
        "DestinationCidrBlock": "172.31.0.0/16", "GatewayId": "local", "Origin": "CreateRouteTable", "State": "active",
    }  # fmt: skip
    assert out["GatewayId"] == gateway["InternetGatewayId"] and out["Origin"] == "CreateRoute"
    (association,) = table["Associations"]
    assert association["Main"] and association["AssociationState"] == {"State": "associated"}

    (group,) = ec2.describe_security_groups()["SecurityGroups"]
    assert group["GroupName"] == "default" and group["Description"] == "default VPC security group"
    (ingress,) = group["IpPermissions"]
    assert ingress["IpProtocol"] == "-1"
    assert ingress["UserIdGroupPairs"] == [{"GroupId": group["GroupId"], "UserId": region.account}]
    (egress,) = group["IpPermissionsEgress"]
    assert egress["IpProtocol"] == "-1" and egress["IpRanges"] == [{"CidrIp": "0.0.0.0/0"}]

    (acl,) = ec2.describe_network_acls()["NetworkAcls"]
    entries = {(e["Egress"], e["RuleNumber"]): (e["RuleAction"], e["Protocol"], e["CidrBlock"]) for e in acl["Entries"]}
    assert entries == {
        (direction, number): (action, "-1", "0.0.0.0/0")
        for direction in (True, False)
        for number, action in ((100, "allow"), (32767, "deny"))
    }
    assert {a["SubnetId"] for a in acl["Associations"]} == {s["SubnetId"] for s in subnets}

    (options,) = ec2.describe_dhcp_options()["DhcpOptions"]
    assert options["DhcpOptionsId"] == vpc["DhcpOptionsId"]
    told = {c["Key"]: [v["Value"] for v in c["Values"]] for c in options["DhcpConfigurations"]}
    assert told == {
        "domain-name": ["ap-northeast-1.compute.internal"],
        "domain-name-servers": ["AmazonProvidedDNS"],
    }
    for attribute in ("enableDnsSupport", "enableDnsHostnames"):
        told = ec2.describe_vpc_attribute(VpcId=id, Attribute=attribute)
        assert told[attribute[0].upper() + attribute[1:]] == {"Value": True}


def test_another_region_has_its_own_names(make_region):
    region = make_region(data_plane=False, region="us-east-1")
    zones = region.ec2.describe_availability_zones()["AvailabilityZones"]
    assert [zone["ZoneName"] for zone in zones][:2] == ["us-east-1a", "us-east-1b"]
    (options,) = region.ec2.describe_dhcp_options()["DhcpOptions"]
    domain = next(c for c in options["DhcpConfigurations"] if c["Key"] == "domain-name")
    assert domain["Values"] == [{"Value": "ec2.internal"}]


def test_the_default_vpc_can_go_and_come_back(ec2):
    (vpc,) = ec2.describe_vpcs()["Vpcs"]
    assert code(ec2.create_default_vpc) == "DefaultVpcAlreadyExists"
    subnets = ec2.describe_subnets()["Subnets"]
    ec2.delete_subnet(SubnetId=subnets[0]["SubnetId"])
    made = ec2.create_default_subnet(AvailabilityZone=subnets[0]["AvailabilityZone"])["Subnet"]
    assert made["DefaultForAz"] and made["CidrBlock"] == subnets[0]["CidrBlock"]
    for subnet in ec2.describe_subnets()["Subnets"]:
        ec2.delete_subnet(SubnetId=subnet["SubnetId"])
    (gateway,) = ec2.describe_internet_gateways()["InternetGateways"]
    ec2.detach_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"], VpcId=vpc["VpcId"])
    ec2.delete_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"])
    ec2.delete_vpc(VpcId=vpc["VpcId"])
    assert not ec2.describe_vpcs()["Vpcs"] and not ec2.describe_route_tables()["RouteTables"]
    assert not ec2.describe_security_groups()["SecurityGroups"] and not ec2.describe_network_acls()["NetworkAcls"]
    again = ec2.create_default_vpc()["Vpc"]
    assert again["IsDefault"] and again["VpcId"] != vpc["VpcId"]
    assert len(ec2.describe_subnets()["Subnets"]) == 3


def test_a_vpc_from_birth_to_death(ec2):
    tagging = [{"ResourceType": "vpc", "Tags": tags(Name="雲箱", empty="")}]
    made = ec2.create_vpc(CidrBlock="10.20.255.1/16", TagSpecifications=tagging)["Vpc"]
    assert made["CidrBlock"] == "10.20.0.0/16", "bits beyond the prefix are cleared"
    assert not made["IsDefault"] and made["State"] in ("pending", "available")
    assert sorted(made["Tags"], key=lambda t: t["Key"]) == tags(Name="雲箱", empty="")
    id = made["VpcId"]
    ec2.get_waiter("vpc_available").wait(VpcIds=[id])
    (told,) = ec2.describe_vpcs(VpcIds=[id])["Vpcs"]
    assert told == made | {"State": "available"}
    (table,) = ec2.describe_route_tables(Filters=by(vpc_id=id))["RouteTables"]
    assert [r["GatewayId"] for r in table["Routes"]] == ["local"]
    assert table["Associations"][0]["Main"]
    (group,) = ec2.describe_security_groups(Filters=by(vpc_id=id))["SecurityGroups"]
    assert group["GroupName"] == "default"
    (acl,) = ec2.describe_network_acls(Filters=by(vpc_id=id))["NetworkAcls"]
    assert acl["IsDefault"]
    attribute = lambda name: ec2.describe_vpc_attribute(VpcId=id, Attribute=name)[name[0].upper() + name[1:]]["Value"]
    assert attribute("enableDnsSupport") and not attribute("enableDnsHostnames")
    ec2.modify_vpc_attribute(VpcId=id, EnableDnsHostnames={"Value": True})
    assert attribute("enableDnsHostnames")
    ec2.modify_vpc_attribute(VpcId=id, EnableDnsHostnames={"Value": False})
    ec2.modify_vpc_attribute(VpcId=id, EnableDnsSupport={"Value": False})
    assert not attribute("enableDnsSupport") and not attribute("enableDnsHostnames")
    ec2.delete_vpc(VpcId=id)
    assert code(ec2.describe_vpcs, VpcIds=[id]) == "InvalidVpcID.NotFound"
    for describe in ("route_tables", "security_groups", "network_acls", "subnets"):
        told = getattr(ec2, f"describe_{describe}")(Filters=by(vpc_id=id))
        assert not [v for v in told.values() if isinstance(v, list) and v], describe
    assert not ec2.describe_tags(Filters=by(resource_id=id))["Tags"]


@pytest.mark.parametrize("cidr", ["10.0.0.0/16", "10.0.0.0/28", "172.16.0.0/20", "192.168.0.0/24", "100.64.0.0/16", "203.0.113.0/24"])
def test_sizes_that_a_vpc_may_have(ec2, cidr):
    assert ec2.create_vpc(CidrBlock=cidr)["Vpc"]["CidrBlock"] == cidr


def test_vpcs_may_overlap_but_are_limited(ec2):
    for _ in range(4):
        ec2.create_vpc(CidrBlock="10.0.0.0/16")
    assert code(ec2.create_vpc, CidrBlock="10.0.0.0/16") == "VpcLimitExceeded"


def test_vpc_filters(ec2):
    tagging = [{"ResourceType": "vpc", "Tags": tags(Name="web-1", stage="test*")}]
    a = ec2.create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=tagging)["Vpc"]
    b = ec2.create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
    a, owner = a["VpcId"], a["OwnerId"]
    found = lambda **filters: {v["VpcId"] for v in ec2.describe_vpcs(Filters=by(**filters))["Vpcs"]}
    assert found(vpc_id=a) == found(cidr="10.0.0.0/16") == {a}
    assert found(vpc_id=[a, b]) == found(cidr="10.*") == found(cidr=["10.0.0.0/16", "10.1.0.0/1?"]) == {a, b}
    assert found(is_default="false", owner_id=owner) == {a, b}
    assert found(state="available") > {a, b}
    assert found(state="pending") == set()
    assert found(vpc_id=a, cidr="10.1.0.0/16") == set(), "different filters must all hold"
    assert found(**{"tag:Name": "web-1"}) == found(**{"tag:Name": "web-?"}) == found(**{"tag:Name": "*eb*"}) == {a}
    assert found(**{"tag:Name": "WEB-1"}) == set(), "case counts"
    assert found(**{"tag:stage": r"test\*"}) == {a} and found(**{"tag:stage": r"tes\*"}) == set()
    assert found(tag_key="stage") == found(tag_key="st*") == {a} and found(tag_value="web-1") == {a}
    assert found(**{"cidr-block-association.cidr-block": "10.1.0.0/16"}) == {b}


# Subnets.


def test_a_subnet_from_birth_to_death(region, ec2, vpc):
    tagging = [{"ResourceType": "subnet", "Tags": tags(Name="front")}]
    made = ec2.create_subnet(
        VpcId=vpc, CidrBlock="10.0.1.77/24", AvailabilityZone="ap-northeast-1c", TagSpecifications=tagging
    )["Subnet"]
    id = made["SubnetId"]
    assert made["CidrBlock"] == "10.0.1.0/24" and made["AvailableIpAddressCount"] == 251
    assert made["AvailabilityZone"] == "ap-northeast-1c" and made["VpcId"] == vpc
    assert made["SubnetArn"] == f"arn:aws:ec2:ap-northeast-1:{region.account}:subnet/{id}"
    assert not made["MapPublicIpOnLaunch"] and not made["DefaultForAz"] and made["Tags"] == tags(Name="front")
    ec2.get_waiter("subnet_available").wait(SubnetIds=[id])
    assert ec2.describe_subnets(SubnetIds=[id])["Subnets"] == [made | {"State": "available"}]
    (acl,) = ec2.describe_network_acls(Filters=by(**{"association.subnet-id": id}))["NetworkAcls"]
    assert acl["VpcId"] == vpc
    ec2.modify_subnet_attribute(SubnetId=id, MapPublicIpOnLaunch={"Value": True})
    assert ec2.describe_subnets(SubnetIds=[id])["Subnets"][0]["MapPublicIpOnLaunch"]
    ec2.delete_subnet(SubnetId=id)
    assert code(ec2.describe_subnets, SubnetIds=[id]) == "InvalidSubnetID.NotFound"


def test_subnets_fill_a_vpc_without_overlap(ec2, vpc):
    sizes = {28: 11, 27: 27, 24: 251, 20: 4091, 17: 32763}
    at = {28: "10.0.0.0/28", 27: "10.0.0.32/27", 24: "10.0.1.0/24", 20: "10.0.16.0/20", 17: "10.0.128.0/17"}
    for prefix, free in sizes.items():
        assert ec2.create_subnet(VpcId=vpc, CidrBlock=at[prefix])["Subnet"]["AvailableIpAddressCount"] == free
    for cidr in at.values():
        assert code(ec2.create_subnet, VpcId=vpc, CidrBlock=cidr) == "InvalidSubnet.Conflict"


def test_a_subnet_as_large_as_its_vpc(ec2, vpc):
    assert ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/16")["Subnet"]["AvailableIpAddressCount"] == 65531


def test_pages(ec2, vpc):
    made = {ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{n}.0/24")["Subnet"]["SubnetId"] for n in range(12)}
    first = ec2.describe_subnets(MaxResults=5, Filters=by(vpc_id=vpc))
    assert len(first["Subnets"]) == 5 and first["NextToken"]
    second = ec2.describe_subnets(MaxResults=5, Filters=by(vpc_id=vpc), NextToken=first["NextToken"])
    assert len(second["Subnets"]) == 5
    # What is deleted between the pages disturbs none.
    ec2.delete_subnet(SubnetId=second["Subnets"][-1]["SubnetId"])
    third = ec2.describe_subnets(MaxResults=5, Filters=by(vpc_id=vpc), NextToken=second["NextToken"])
    assert len(third["Subnets"]) == 2 and "NextToken" not in third
    got = [s["SubnetId"] for page in (first, second, third) for s in page["Subnets"]]
    assert len(got) == len(set(got)) == 12 and set(got) == made
    pages = ec2.get_paginator("describe_subnets").paginate(PaginationConfig={"PageSize": 5})
    assert sum(len(page["Subnets"]) for page in pages) == 14
    for operation, key in [
        ("describe_vpcs", "Vpcs"),
        ("describe_route_tables", "RouteTables"),
        ("describe_security_groups", "SecurityGroups"),
        ("describe_security_group_rules", "SecurityGroupRules"),
        ("describe_internet_gateways", "InternetGateways"),
        ("describe_network_acls", "NetworkAcls"),
        ("describe_network_interfaces", "NetworkInterfaces"),
        ("describe_tags", "Tags"),
        ("describe_instances", "Reservations"),
        ("describe_instance_status", "InstanceStatuses"),
        ("describe_instance_types", "InstanceTypes"),
        ("describe_instance_type_offerings", "InstanceTypeOfferings"),
        ("describe_dhcp_options", "DhcpOptions"),
    ]:
        whole = getattr(ec2, operation)()[key]
        pages = ec2.get_paginator(operation).paginate(PaginationConfig={"PageSize": 5})
        cut = [item for page in pages for item in page.get(key, [])]
        assert len(cut) == len(whole), operation


def test_subnet_filters(ec2, vpc):
    a = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24", AvailabilityZone="ap-northeast-1a")["Subnet"]
    b = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.2.0/25", AvailabilityZone="ap-northeast-1c")["Subnet"]
    found = lambda **f: {s["CidrBlock"] for s in ec2.describe_subnets(Filters=by(vpc_id=vpc, **f))["Subnets"]}
    assert found(availability_zone="ap-northeast-1a") == {"10.0.1.0/24"}
    assert found(availability_zone_id=b["AvailabilityZoneId"]) == {"10.0.2.0/25"}
    assert found(cidr_block="10.0.2.0/25") == found(available_ip_address_count="123") == {"10.0.2.0/25"}
    assert found(subnet_id=a["SubnetId"]) == found(subnet_arn=a["SubnetArn"]) == {"10.0.1.0/24"}
    assert found(default_for_az="true") == set() and len(found(state="available")) == 2


# Gateways and routes.


def test_internet_gateways(ec2, vpc):
    tagging = [{"ResourceType": "internet-gateway", "Tags": tags(Name="door")}]
    made = ec2.create_internet_gateway(TagSpecifications=tagging)["InternetGateway"]
    id = made["InternetGatewayId"]
    assert made.get("Attachments", []) == [] and made["Tags"] == tags(Name="door")
    ec2.attach_internet_gateway(InternetGatewayId=id, VpcId=vpc)
    (told,) = ec2.describe_internet_gateways(Filters=by(**{"attachment.vpc-id": vpc}))["InternetGateways"]
    assert told["InternetGatewayId"] == id and told["Attachments"] == [{"State": "available", "VpcId": vpc}]
    assert code(ec2.delete_vpc, VpcId=vpc) == "DependencyViolation"
    ec2.detach_internet_gateway(InternetGatewayId=id, VpcId=vpc)
    assert not ec2.describe_internet_gateways(InternetGatewayIds=[id])["InternetGateways"][0].get("Attachments")
    ec2.delete_internet_gateway(InternetGatewayId=id)
    assert code(ec2.describe_internet_gateways, InternetGatewayIds=[id]) == "InvalidInternetGatewayID.NotFound"


def test_route_tables_and_routes(ec2, vpc):
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24")["Subnet"]["SubnetId"]
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    tagging = [{"ResourceType": "route-table", "Tags": tags(Name="public")}]
    made = ec2.create_route_table(VpcId=vpc, TagSpecifications=tagging)["RouteTable"]
    table = made["RouteTableId"]
    assert [r["DestinationCidrBlock"] for r in made["Routes"]] == ["10.0.0.0/16"] and not made.get("Associations")

    def routes():
        (told,) = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"]
        return {r["DestinationCidrBlock"]: (r.get("GatewayId"), r["State"]) for r in told["Routes"]}

    assert ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)["Return"]
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="192.0.2.77/24", GatewayId=gateway)
    assert routes() == {
        "10.0.0.0/16": ("local", "active"),
        "0.0.0.0/0": (gateway, "active"),
        "192.0.2.0/24": (gateway, "active"),
    }
    association = ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
    assert association["AssociationState"] == {"State": "associated"}
    again = ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
    assert again["AssociationId"] == association["AssociationId"]
    (told,) = ec2.describe_route_tables(Filters=by(**{"association.subnet-id": subnet}))["RouteTables"]
    assert told["RouteTableId"] == table and told["Associations"][0]["SubnetId"] == subnet

    other = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    moved = ec2.replace_route_table_association(AssociationId=association["AssociationId"], RouteTableId=other)
    assert moved["NewAssociationId"] != association["AssociationId"]
    (told,) = ec2.describe_route_tables(RouteTableIds=[other])["RouteTables"]
    assert told["Associations"][0]["RouteTableAssociationId"] == moved["NewAssociationId"]
    ec2.disassociate_route_table(AssociationId=moved["NewAssociationId"])
    assert not ec2.describe_route_tables(RouteTableIds=[other])["RouteTables"][0].get("Associations")

    # Another table becomes the main one.
    (old,) = ec2.describe_route_tables(Filters=by(vpc_id=vpc, **{"association.main": "true"}))["RouteTables"]
    main = old["Associations"][0]["RouteTableAssociationId"]
    ec2.replace_route_table_association(AssociationId=main, RouteTableId=other)
    (new,) = ec2.describe_route_tables(Filters=by(vpc_id=vpc, **{"association.main": "true"}))["RouteTables"]
    assert new["RouteTableId"] == other
    ec2.delete_route_table(RouteTableId=old["RouteTableId"])

    ec2.delete_route(RouteTableId=table, DestinationCidrBlock="192.0.2.0/24")
    ec2.detach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    assert routes()["0.0.0.0/0"] == (gateway, "blackhole")
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    assert routes()["0.0.0.0/0"] == (gateway, "active")
    ec2.delete_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0")
    assert list(routes()) == ["10.0.0.0/16"]
    ec2.delete_route_table(RouteTableId=table)
    assert code(ec2.describe_route_tables, RouteTableIds=[table]) == "InvalidRouteTableID.NotFound"


def test_replace_route(ec2, vpc):
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    way = {"RouteTableId": table, "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": gateway}
    assert code(ec2.replace_route, **way) == "InvalidParameterValue"
    ec2.create_route(**way)
    ec2.replace_route(**way)
    (told,) = ec2.describe_route_tables(Filters=by(**{"route.gateway-id": gateway}))["RouteTables"]
    assert told["RouteTableId"] == table


# Security groups.


def port(number, cidr="192.0.2.0/24", **more):
    return {"IpProtocol": "tcp", "FromPort": number, "ToPort": number, "IpRanges": [{"CidrIp": cidr, **more}]}


def test_a_security_group_from_birth_to_death(region, ec2, vpc):
    tagging = [{"ResourceType": "security-group", "Tags": tags(Name="web")}]
    made = ec2.create_security_group(GroupName="web", Description="for web", VpcId=vpc, TagSpecifications=tagging)
    id = made["GroupId"]
    assert made["SecurityGroupArn"] == f"arn:aws:ec2:ap-northeast-1:{region.account}:security-group/{id}"
    ec2.get_waiter("security_group_exists").wait(GroupIds=[id])
    (group,) = ec2.describe_security_groups(GroupIds=[id])["SecurityGroups"]
    assert group["Description"] == "for web" and group["Tags"] == tags(Name="web") and not group.get("IpPermissions")
    (egress,) = group["IpPermissionsEgress"]
    assert egress["IpProtocol"] == "-1" and egress["IpRanges"] == [{"CidrIp": "0.0.0.0/0"}]
    ec2.delete_security_group(GroupId=id)
    assert code(ec2.describe_security_groups, GroupIds=[id]) == "InvalidGroup.NotFound"


def test_rules_by_permission(ec2, vpc):
    group = ec2.create_security_group(GroupName="g", Description="d", VpcId=vpc)["GroupId"]

    def ingress():
        return ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0].get("IpPermissions", [])

    two = {**port(80), "IpRanges": [{"CidrIp": "192.0.2.7/24", "Description": "near"}, {"CidrIp": "198.51.100.0/24"}]}
    told = ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[two])
    assert told["Return"] and len(told["SecurityGroupRules"]) == 2
    rule = next(r for r in told["SecurityGroupRules"] if r["CidrIpv4"] == "192.0.2.0/24")
    assert rule["SecurityGroupRuleId"].startswith("sgr-") and rule["GroupId"] == group
    assert not rule["IsEgress"] and rule["IpProtocol"] == "tcp" and (rule["FromPort"], rule["ToPort"]) == (80, 80)
    assert rule["Description"] == "near"
    (permission,) = ingress()
    assert {r["CidrIp"] for r in permission["IpRanges"]} == {"192.0.2.0/24", "198.51.100.0/24"}
    # The old flat form, and revoking by it.
    ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="udp", FromPort=53, ToPort=53, CidrIp="10.0.0.0/8")
    assert len(ingress()) == 2
    ec2.revoke_security_group_ingress(GroupId=group, IpProtocol="udp", FromPort=53, ToPort=53, CidrIp="10.0.0.0/8")
    assert len(ingress()) == 1
    # All or nothing.
    assert code(ec2.authorize_security_group_ingress, GroupId=group, IpPermissions=[port(81), two]) == "InvalidPermission.Duplicate"
    assert code(ec2.revoke_security_group_ingress, GroupId=group, IpPermissions=[two, port(82)]) == "InvalidPermission.NotFound"
    assert len(ingress()) == 1
    assert ec2.revoke_security_group_ingress(GroupId=group, IpPermissions=[two])["Return"]
    assert ingress() == []


@pytest.mark.parametrize(
    "permission, told",
    [
        ({"IpProtocol": "-1"}, {"IpProtocol": "-1"}),
        ({"IpProtocol": "6", "FromPort": 1, "ToPort": 2}, {"IpProtocol": "tcp", "FromPort": 1, "ToPort": 2}),
        ({"IpProtocol": "17", "FromPort": 0, "ToPort": 65535}, {"IpProtocol": "udp", "FromPort": 0, "ToPort": 65535}),
        ({"IpProtocol": "icmp", "FromPort": -1, "ToPort": -1}, {"IpProtocol": "icmp", "FromPort": -1, "ToPort": -1}),
        ({"IpProtocol": "icmp", "FromPort": 8, "ToPort": 0}, {"IpProtocol": "icmp", "FromPort": 8, "ToPort": 0}),
        ({"IpProtocol": "1", "FromPort": 3, "ToPort": -1}, {"IpProtocol": "icmp", "FromPort": 3, "ToPort": -1}),
        ({"IpProtocol": "50"}, {"IpProtocol": "50"}),
    ],
)
def test_protocols(ec2, vpc, permission, told):
    group = ec2.create_security_group(GroupName="g", Description="d", VpcId=vpc)["GroupId"]
    ranges = {"IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
    ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[permission | ranges])
    (shown,) = ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]["IpPermissions"]
    assert {k: v for k, v in shown.items() if k in ("IpProtocol", "FromPort", "ToPort")} == told
    (rule,) = ec2.describe_security_group_rules(Filters=by(group_id=group))["SecurityGroupRules"][:1] or [None]
    assert rule["FromPort"] is not None
    ec2.revoke_security_group_ingress(GroupId=group, IpPermissions=[permission | ranges])
    assert not ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0].get("IpPermissions")


def test_rules_by_their_ids(ec2, vpc):
    group = ec2.create_security_group(GroupName="g", Description="d", VpcId=vpc)["GroupId"]
    tagging = [{"ResourceType": "security-group-rule", "Tags": tags(Name="ssh")}]
    made = ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[port(22)], TagSpecifications=tagging)
    id = made["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    (told,) = ec2.describe_security_group_rules(SecurityGroupRuleIds=[id])["SecurityGroupRules"]
    assert told["CidrIpv4"] == "192.0.2.0/24" and told["Tags"] == tags(Name="ssh")
    assert {r["IsEgress"] for r in ec2.describe_security_group_rules(Filters=by(group_id=group))["SecurityGroupRules"]} == {True, False}
    (found,) = ec2.describe_security_group_rules(Filters=by(**{"tag:Name": "ssh"}))["SecurityGroupRules"]
    assert found["SecurityGroupRuleId"] == id
    wanted = {"IpProtocol": "tcp", "FromPort": 2222, "ToPort": 2223, "CidrIpv4": "198.51.100.0/24", "Description": "moved"}
    changes = [{"SecurityGroupRuleId": id, "SecurityGroupRule": wanted}]
    assert ec2.modify_security_group_rules(GroupId=group, SecurityGroupRules=changes)["Return"]
    (told,) = ec2.describe_security_group_rules(SecurityGroupRuleIds=[id])["SecurityGroupRules"]
    assert {k: told[k] for k in wanted} == wanted, "the rule keeps its id"
    described = {**port(2222, "198.51.100.0/24", Description="again"), "ToPort": 2223}
    assert ec2.update_security_group_rule_descriptions_ingress(GroupId=group, IpPermissions=[described])["Return"]
    (told,) = ec2.describe_security_group_rules(SecurityGroupRuleIds=[id])["SecurityGroupRules"]
    assert told["Description"] == "again"
    by_id = [{"SecurityGroupRuleId": id, "Description": "by id"}]
    ec2.update_security_group_rule_descriptions_ingress(GroupId=group, SecurityGroupRuleDescriptions=by_id)
    (told,) = ec2.describe_security_group_rules(SecurityGroupRuleIds=[id])["SecurityGroupRules"]
    assert told["Description"] == "by id"
    assert ec2.revoke_security_group_ingress(GroupId=group, SecurityGroupRuleIds=[id])["Return"]
    assert code(ec2.describe_security_group_rules, SecurityGroupRuleIds=[id]) == "InvalidSecurityGroupRuleId.NotFound"
    egress = ec2.describe_security_group_rules(Filters=by(group_id=group))["SecurityGroupRules"]
    ec2.revoke_security_group_egress(GroupId=group, SecurityGroupRuleIds=[r["SecurityGroupRuleId"] for r in egress])
    assert not ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0].get("IpPermissionsEgress")
    ec2.authorize_security_group_egress(GroupId=group, IpPermissions=[port(443)])
    described = port(443, Description="https")
    assert ec2.update_security_group_rule_descriptions_egress(GroupId=group, IpPermissions=[described])["Return"]
    (told,) = ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]["IpPermissionsEgress"]
    assert told["IpRanges"] == [{"CidrIp": "192.0.2.0/24", "Description": "https"}]


def test_groups_that_name_groups(region, ec2, vpc):
    front = ec2.create_security_group(GroupName="front", Description="d", VpcId=vpc)["GroupId"]
    back = ec2.create_security_group(GroupName="back", Description="d", VpcId=vpc)["GroupId"]
    from_front = [{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "UserIdGroupPairs": [{"GroupId": front}]}]
    made = ec2.authorize_security_group_ingress(GroupId=back, IpPermissions=from_front)["SecurityGroupRules"]
    assert made[0]["ReferencedGroupInfo"]["GroupId"] == front
    (told,) = ec2.describe_security_groups(GroupIds=[back])["SecurityGroups"][0]["IpPermissions"]
    assert told["UserIdGroupPairs"] == [{"GroupId": front, "UserId": region.account}]
    (found,) = ec2.describe_security_groups(Filters=by(**{"ip-permission.group-id": front}))["SecurityGroups"]
    assert found["GroupId"] == back
    assert code(ec2.delete_security_group, GroupId=front) == "DependencyViolation"
    ec2.revoke_security_group_ingress(GroupId=back, IpPermissions=from_front)
    ec2.delete_security_group(GroupId=front)
    itself = [{"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": back}]}]
    ec2.authorize_security_group_ingress(GroupId=back, IpPermissions=itself)
    ec2.delete_security_group(GroupId=back)


def test_groups_for_a_vpc_are_its_own(ec2, vpc):
    mine = ec2.create_security_group(VpcId=vpc, GroupName="mine", Description="mine")["GroupId"]
    found = ec2.get_security_groups_for_vpc(VpcId=vpc)["SecurityGroupForVpcs"]
    assert sorted(g["GroupName"] for g in found) == ["default", "mine"]
    assert {g["PrimaryVpcId"] for g in found} == {vpc}
    by_name = [{"Name": "group-name", "Values": ["mine"]}]
    (one,) = ec2.get_security_groups_for_vpc(VpcId=vpc, Filters=by_name)["SecurityGroupForVpcs"]
    assert one["GroupId"] == mine
    ec2.delete_security_group(GroupId=mine)


def test_no_address_has_a_name_of_its_own(ec2):
    made = ec2.allocate_address(Domain="vpc")
    named = {"AllocationIds": [made["AllocationId"]], "Attribute": "domain-name"}
    told = ec2.describe_addresses_attribute(**named)["Addresses"]
    assert told == [{"PublicIp": made["PublicIp"], "AllocationId": made["AllocationId"]}]
    ec2.release_address(AllocationId=made["AllocationId"])


def test_groups_of_the_default_vpc_go_by_name(ec2):
    made = ec2.create_security_group(GroupName="named", Description="d")["GroupId"]
    (told,) = ec2.describe_security_groups(GroupNames=["named"])["SecurityGroups"]
    assert told["GroupId"] == made
    ec2.authorize_security_group_ingress(GroupName="named", IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="0.0.0.0/0")
    assert ec2.describe_security_groups(GroupNames=["named"])["SecurityGroups"][0]["IpPermissions"]
    ec2.delete_security_group(GroupName="named")
    assert code(ec2.describe_security_groups, GroupIds=[made]) == "InvalidGroup.NotFound"


def test_security_group_filters(ec2, vpc):
    group = ec2.create_security_group(GroupName="g", Description="what it is for", VpcId=vpc)["GroupId"]
    ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[port(22)])
    found = lambda **f: {g["GroupId"] for g in ec2.describe_security_groups(Filters=by(**f))["SecurityGroups"]}
    for filters in (
        {"group_id": group}, {"group_name": "g"}, {"description": "what*"}, {"ip-permission.from-port": "22"},
        {"ip-permission.cidr": "192.0.2.0/24"}, {"ip-permission.protocol": "tcp", "vpc_id": vpc},
    ):  # fmt: skip
        assert found(**filters) == {group}, filters
    assert len(found(vpc_id=vpc)) == 2


# Tags.


def test_tags(ec2, vpc):
    (table,) = ec2.describe_route_tables(Filters=by(vpc_id=vpc))["RouteTables"]
    table = table["RouteTableId"]
    ec2.create_tags(Resources=[vpc, table], Tags=tags(Name="a", stage="test"))
    ec2.create_tags(Resources=[vpc], Tags=tags(Name="b"))

    def told(**filters):
        return {(t["ResourceId"], t["ResourceType"], t["Key"], t["Value"]) for t in ec2.describe_tags(Filters=by(**filters))["Tags"]}

    assert told(resource_id=vpc) == {(vpc, "vpc", "Name", "b"), (vpc, "vpc", "stage", "test")}
    assert told(resource_type="route-table") == {(table, "route-table", "Name", "a"), (table, "route-table", "stage", "test")}
    assert told(key="stage", value="t*") == {(vpc, "vpc", "stage", "test"), (table, "route-table", "stage", "test")}
    ec2.delete_tags(Resources=[vpc, table], Tags=[{"Key": "Name", "Value": "b"}])
    assert told(key="Name") == {(table, "route-table", "Name", "a")}, "a value that isn't the tag's deletes nothing"
    ec2.delete_tags(Resources=[table], Tags=[{"Key": "stage"}, {"Key": "unknown"}])
    assert told(resource_id=table) == {(table, "route-table", "Name", "a")}
    ec2.delete_tags(Resources=[vpc, table])
    assert told() == set()


def test_every_kind_of_resource_can_be_tagged(ec2, vpc):
    (options,) = ec2.describe_dhcp_options()["DhcpOptions"]
    (acl,) = ec2.describe_network_acls(Filters=by(vpc_id=vpc))["NetworkAcls"]
    kinds = {
        vpc: "vpc",
        options["DhcpOptionsId"]: "dhcp-options",
        acl["NetworkAclId"]: "network-acl",
        ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24")["Subnet"]["SubnetId"]: "subnet",
        ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]: "internet-gateway",
        ec2.create_security_group(GroupName="g", Description="d", VpcId=vpc)["GroupId"]: "security-group",
        ec2.allocate_address()["AllocationId"]: "elastic-ip",
        ec2.create_key_pair(KeyName="k", KeyType="ed25519")["KeyPairId"]: "key-pair",
    }
    ec2.create_tags(Resources=list(kinds), Tags=tags(who="me"))
    told = {t["ResourceId"]: t["ResourceType"] for t in ec2.describe_tags(Filters=by(key="who"))["Tags"]}
    assert told == kinds


# What is common to all.


def test_a_dry_run_does_nothing(ec2, vpc):
    made = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.1.0/24")["Subnet"]["SubnetId"]
    for operation, parameters in [
        ("create_vpc", {"CidrBlock": "10.9.0.0/16"}),
        ("delete_vpc", {"VpcId": ec2.create_vpc(CidrBlock="10.8.0.0/16")["Vpc"]["VpcId"]}),
        ("create_subnet", {"VpcId": vpc, "CidrBlock": "10.0.9.0/24"}),
        ("delete_subnet", {"SubnetId": made}),
        ("create_internet_gateway", {}),
        ("create_security_group", {"GroupName": "g", "Description": "d", "VpcId": vpc}),
        ("allocate_address", {}),
        ("create_key_pair", {"KeyName": "k"}),
        ("create_tags", {"Resources": [vpc], "Tags": tags(a="b")}),
        ("describe_vpcs", {}),
    ]:
        look = lambda: [
            ec2.describe_vpcs()["Vpcs"], ec2.describe_subnets()["Subnets"], ec2.describe_tags()["Tags"],
            ec2.describe_internet_gateways()["InternetGateways"], ec2.describe_security_groups()["SecurityGroups"],
            ec2.describe_addresses()["Addresses"], ec2.describe_key_pairs()["KeyPairs"],
        ]  # fmt: skip
        before = look()
        with pytest.raises(ClientError) as told:
            getattr(ec2, operation)(**parameters, DryRun=True)
        assert told.value.response["Error"]["Code"] == "DryRunOperation", operation
        assert told.value.response["ResponseMetadata"]["HTTPStatusCode"] == 412
        assert look() == before, operation


def test_a_client_token_makes_one_table(ec2, vpc):
    one = ec2.create_route_table(VpcId=vpc, ClientToken="t1")["RouteTable"]
    assert ec2.create_route_table(VpcId=vpc, ClientToken="t1")["RouteTable"] == one
    assert ec2.create_route_table(VpcId=vpc, ClientToken="t2")["RouteTable"]["RouteTableId"] != one["RouteTableId"]
    other = ec2.create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
    assert code(ec2.create_route_table, VpcId=other, ClientToken="t1") == "IdempotentParameterMismatch"
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(ec2.create_route_table, VpcId=vpc, ClientToken="t3") for _ in range(24)]
        made = {call.result()["RouteTable"]["RouteTableId"] for call in calls}
    assert len(made) == 1
    assert len(ec2.describe_route_tables(Filters=by(vpc_id=vpc))["RouteTables"]) == 4


def test_callers_at_once_get_different_things(ec2, vpc):
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(ec2.create_subnet, VpcId=vpc, CidrBlock=f"10.0.{n % 32}.0/24") for n in range(64)]
        done, refused = [], []
        for call in calls:
            try:
                done.append(call.result()["Subnet"]["CidrBlock"])
            except ClientError as error:
                refused.append(error.response["Error"]["Code"])
    assert sorted(done) == sorted(f"10.0.{n}.0/24" for n in range(32)), "each network once"
    assert refused == ["InvalidSubnet.Conflict"] * 32


def test_what_was_acknowledged_is_there_after_a_crash(region, ec2, vpc):
    made = [ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{n}.0/24")["Subnet"] for n in range(20)]
    ec2.create_tags(Resources=[vpc], Tags=tags(Name="kept"))
    region.kill9()
    region.start()
    assert region.ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]["Tags"] == tags(Name="kept")
    told = region.ec2.describe_subnets(Filters=by(vpc_id=vpc))["Subnets"]
    assert sorted(s["SubnetId"] for s in told) == sorted(s["SubnetId"] for s in made)
    assert region.ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.20.0/24")
    region.stop()
    region.start()
    assert len(region.ec2.describe_subnets(Filters=by(vpc_id=vpc))["Subnets"]) == 21


