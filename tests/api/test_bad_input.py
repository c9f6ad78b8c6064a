"""Bad input, and AWS's error code for each: by the Amazon EC2 API Reference ("Error codes for the Amazon EC2 API"
and each operation's page).

`$name` in a parameter stands for an id of `kb.world.fill`; `$x` for the digits of an id that nothing has.
"""

import json
from string import Template

import botocore.session
import pytest
from botocore.exceptions import ClientError

from kb import raw, world

NOBODY = {"x": "0123456789abcdef0"}


@pytest.fixture(scope="module")
def region():
    with world.control_plane() as region:
        region.ids = world.fill(region)
        region.before = everything(region)
        region.loose = region.client("ec2", validate=False)
        yield region


def everything(region):
    """All that the region tells of its resources."""
    told = {}
    for operation in (
        "DescribeVpcs DescribeSubnets DescribeInternetGateways DescribeRouteTables DescribeSecurityGroups"
        " DescribeSecurityGroupRules DescribeKeyPairs DescribeInstances DescribeNetworkInterfaces DescribeAddresses"
        " DescribeTags DescribeNetworkAcls DescribeDhcpOptions"
    ).split():
        answer = region.ec2._make_api_call(operation, {})
        del answer["ResponseMetadata"]
        told[operation] = json.loads(json.dumps(answer, default=str, sort_keys=True))
    return told


def fill_in(value, ids):
    if isinstance(value, str):
        return Template(value).substitute(ids) if "$" in value else value
    if isinstance(value, list):
        return [fill_in(item, ids) for item in value]
    if isinstance(value, dict):
        return {key: fill_in(item, ids) for key, item in value.items()}
    return value


# Ids: (operation, parameter, other parameters). Each is called with malformed ids, with an id of another kind of
# resource, and with well-formed ids that nothing has: of 17 digits, and of 8 as older resources have them.
KINDS = {
    "vpc": ("InvalidVpcID.Malformed", "InvalidVpcID.NotFound"),
    "subnet": ("InvalidSubnetID.Malformed", "InvalidSubnetID.NotFound"),
    "igw": ("InvalidInternetGatewayId.Malformed", "InvalidInternetGatewayID.NotFound"),
    "rtb": ("InvalidRouteTableId.Malformed", "InvalidRouteTableID.NotFound"),
    # The reference has no code for these malformed: what isn't an id isn't there.
    "rtbassoc": ("InvalidAssociationID.NotFound", "InvalidAssociationID.NotFound"),
    "sg": ("InvalidGroupId.Malformed", "InvalidGroup.NotFound"),
    "sgr": ("InvalidSecurityGroupRuleId.Malformed", "InvalidSecurityGroupRuleId.NotFound"),
    "i": ("InvalidInstanceID.Malformed", "InvalidInstanceID.NotFound"),
    "ami": ("InvalidAMIID.Malformed", "InvalidAMIID.NotFound"),
    "eni": ("InvalidNetworkInterfaceId.Malformed", "InvalidNetworkInterfaceID.NotFound"),
    "acl": ("InvalidNetworkAclId.Malformed", "InvalidNetworkAclID.NotFound"),
    "dopt": ("InvalidDhcpOptionsId.Malformed", "InvalidDhcpOptionID.NotFound"),
    "eipalloc": ("InvalidAllocationID.NotFound", "InvalidAllocationID.NotFound"),
    "eipassoc": ("InvalidAssociationID.NotFound", "InvalidAssociationID.NotFound"),
    "key": ("InvalidKeyPair.NotFound", "InvalidKeyPair.NotFound"),
    "nat": ("NatGatewayMalformed", "NatGatewayNotFound"),
    "eigw": ("InvalidEgressOnlyInternetGatewayId.Malformed", "InvalidEgressOnlyInternetGatewayId.NotFound"),
    "pcx": ("InvalidVpcPeeringConnectionId.Malformed", "InvalidVpcPeeringConnectionID.NotFound"),
    "pl": ("InvalidPrefixListId.Malformed", "InvalidPrefixListID.NotFound"),
    "eni-attach": ("InvalidNetworkInterfaceAttachmentId.Malformed", "InvalidAttachmentID.NotFound"),
    "aclassoc": ("InvalidAssociationID.NotFound", "InvalidAssociationID.NotFound"),
    "vpc-cidr-assoc": ("InvalidVpcCidrBlockAssociationID.NotFound", "InvalidVpcCidrBlockAssociationID.NotFound"),
    "subnet-cidr-assoc": (
        "InvalidSubnetCidrBlockAssociationID.NotFound",
        "InvalidSubnetCidrBlockAssociationID.NotFound",
    ),
}

SSH = [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "192.0.2.0/24"}]}]
LAUNCH = {"ImageId": "$ami", "InstanceType": "t2.micro", "MinCount": 1, "MaxCount": 1, "SubnetId": "$subnet"}

IDS = [
    ("vpc", "DeleteVpc", "VpcId", {}),
    ("vpc", "DescribeVpcs", "VpcIds", {}),
    ("vpc", "DescribeVpcAttribute", "VpcId", {"Attribute": "enableDnsSupport"}),
    ("vpc", "ModifyVpcAttribute", "VpcId", {"EnableDnsSupport": {"Value": True}}),
    ("vpc", "CreateSubnet", "VpcId", {"CidrBlock": "10.0.9.0/24"}),
    ("vpc", "CreateRouteTable", "VpcId", {}),
    ("vpc", "AttachInternetGateway", "VpcId", {"InternetGatewayId": "$igw_free"}),
    ("vpc", "DetachInternetGateway", "VpcId", {"InternetGatewayId": "$igw"}),
    ("vpc", "CreateSecurityGroup", "VpcId", {"GroupName": "n", "Description": "d"}),
    ("subnet", "DeleteSubnet", "SubnetId", {}),
    ("subnet", "DescribeSubnets", "SubnetIds", {}),
    ("subnet", "ModifySubnetAttribute", "SubnetId", {"MapPublicIpOnLaunch": {"Value": True}}),
    ("subnet", "AssociateRouteTable", "SubnetId", {"RouteTableId": "$rtb"}),
    ("subnet", "RunInstances", "SubnetId", {k: v for k, v in LAUNCH.items() if k != "SubnetId"}),
    ("igw", "DeleteInternetGateway", "InternetGatewayId", {}),
    ("igw", "DescribeInternetGateways", "InternetGatewayIds", {}),
    ("igw", "AttachInternetGateway", "InternetGatewayId", {"VpcId": "$vpc2"}),
    ("igw", "DetachInternetGateway", "InternetGatewayId", {"VpcId": "$vpc"}),
    ("rtb", "DeleteRouteTable", "RouteTableId", {}),
    ("rtb", "DescribeRouteTables", "RouteTableIds", {}),
    ("rtb", "AssociateRouteTable", "RouteTableId", {"SubnetId": "$subnet2"}),
    ("rtb", "ReplaceRouteTableAssociation", "RouteTableId", {"AssociationId": "$rtbassoc"}),
    ("rtb", "CreateRoute", "RouteTableId", {"DestinationCidrBlock": "192.0.2.0/24", "GatewayId": "$igw"}),
    ("rtb", "ReplaceRoute", "RouteTableId", {"DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "$igw"}),
    ("rtb", "DeleteRoute", "RouteTableId", {"DestinationCidrBlock": "0.0.0.0/0"}),
    ("rtbassoc", "DisassociateRouteTable", "AssociationId", {}),
    ("rtbassoc", "ReplaceRouteTableAssociation", "AssociationId", {"RouteTableId": "$rtb"}),
    ("sg", "DeleteSecurityGroup", "GroupId", {}),
    ("sg", "DescribeSecurityGroups", "GroupIds", {}),
    ("sg", "AuthorizeSecurityGroupIngress", "GroupId", {"IpPermissions": SSH}),
    ("sg", "AuthorizeSecurityGroupEgress", "GroupId", {"IpPermissions": SSH}),
    ("sg", "RevokeSecurityGroupIngress", "GroupId", {"IpPermissions": SSH}),
    ("sg", "RevokeSecurityGroupEgress", "GroupId", {"IpPermissions": SSH}),
    ("sg", "UpdateSecurityGroupRuleDescriptionsIngress", "GroupId", {"IpPermissions": SSH}),
    ("sg", "RunInstances", "SecurityGroupIds", LAUNCH),
    ("sgr", "DescribeSecurityGroupRules", "SecurityGroupRuleIds", {}),
    ("sgr", "RevokeSecurityGroupIngress", "SecurityGroupRuleIds", {"GroupId": "$sg"}),
    ("i", "DescribeInstances", "InstanceIds", {}),
    ("i", "DescribeInstanceStatus", "InstanceIds", {}),
    ("i", "StartInstances", "InstanceIds", {}),
    ("i", "StopInstances", "InstanceIds", {}),
    ("i", "RebootInstances", "InstanceIds", {}),
    ("i", "TerminateInstances", "InstanceIds", {}),
    ("i", "DescribeInstanceAttribute", "InstanceId", {"Attribute": "instanceType"}),
    ("i", "ModifyInstanceAttribute", "InstanceId", {"DisableApiTermination": {"Value": False}}),
    ("i", "ModifyInstanceMetadataOptions", "InstanceId", {"HttpTokens": "required"}),
    ("i", "DescribeInstanceCreditSpecifications", "InstanceIds", {}),
    ("i", "GetConsoleOutput", "InstanceId", {}),
    ("i", "AssociateAddress", "InstanceId", {"AllocationId": "$eip_free"}),
    ("ami", "DescribeImages", "ImageIds", {}),
    ("ami", "DescribeImageAttribute", "ImageId", {"Attribute": "description"}),
    ("ami", "RunInstances", "ImageId", {"MinCount": 1, "MaxCount": 1, "SubnetId": "$subnet"}),
    ("eni", "DescribeNetworkInterfaces", "NetworkInterfaceIds", {}),
    ("eni", "DescribeNetworkInterfaceAttribute", "NetworkInterfaceId", {"Attribute": "description"}),
    ("eni", "AssociateAddress", "NetworkInterfaceId", {"AllocationId": "$eip_free"}),
    ("eni", "CreateRoute", "NetworkInterfaceId", {"RouteTableId": "$rtb", "DestinationCidrBlock": "192.0.2.0/24"}),
    ("acl", "DescribeNetworkAcls", "NetworkAclIds", {}),
    ("dopt", "DescribeDhcpOptions", "DhcpOptionsIds", {}),
    ("eipalloc", "ReleaseAddress", "AllocationId", {}),
    ("eipalloc", "DescribeAddresses", "AllocationIds", {}),
    ("eipalloc", "AssociateAddress", "AllocationId", {"InstanceId": "$instance"}),
    ("eipassoc", "DisassociateAddress", "AssociationId", {}),
    ("key", "DescribeKeyPairs", "KeyPairIds", {}),
    ("vpc", "CreateNetworkAcl", "VpcId", {}),
    ("vpc", "CreateEgressOnlyInternetGateway", "VpcId", {}),
    ("vpc", "AssociateVpcCidrBlock", "VpcId", {"CidrBlock": "10.9.0.0/16"}),
    ("subnet", "AssociateSubnetCidrBlock", "SubnetId", {"Ipv6CidrBlock": "2001:db8::/64"}),
    ("subnet", "CreateNatGateway", "SubnetId", {"ConnectivityType": "private"}),
    ("subnet", "CreateNetworkInterface", "SubnetId", {}),
    ("sg", "CreateNetworkInterface", "Groups", {"SubnetId": "$subnet"}),
    ("sg", "ModifyNetworkInterfaceAttribute", "Groups", {"NetworkInterfaceId": "$eni"}),
    ("i", "AttachNetworkInterface", "InstanceId", {"NetworkInterfaceId": "$eni", "DeviceIndex": 1}),
    ("eni", "AttachNetworkInterface", "NetworkInterfaceId", {"InstanceId": "$instance", "DeviceIndex": 1}),
    ("eni", "DeleteNetworkInterface", "NetworkInterfaceId", {}),
    ("eni", "ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", {"Description": {"Value": "x"}}),
    ("eni", "ResetNetworkInterfaceAttribute", "NetworkInterfaceId", {"SourceDestCheck": "x"}),
    ("eni", "AssignPrivateIpAddresses", "NetworkInterfaceId", {"SecondaryPrivateIpAddressCount": 1}),
    ("eni", "UnassignPrivateIpAddresses", "NetworkInterfaceId", {"PrivateIpAddresses": ["10.0.1.9"]}),
    ("eni", "AssignIpv6Addresses", "NetworkInterfaceId", {"Ipv6AddressCount": 1}),
    ("eni", "UnassignIpv6Addresses", "NetworkInterfaceId", {"Ipv6Addresses": ["2001:db8::9"]}),
    ("eni-attach", "DetachNetworkInterface", "AttachmentId", {}),
    ("acl", "DeleteNetworkAcl", "NetworkAclId", {}),
    ("acl", "DeleteNetworkAclEntry", "NetworkAclId", {"RuleNumber": 1, "Egress": False}),
    ("aclassoc", "ReplaceNetworkAclAssociation", "AssociationId", {"NetworkAclId": "$acl"}),
    ("eipalloc", "CreateNatGateway", "AllocationId", {"SubnetId": "$subnet"}),
    ("nat", "DeleteNatGateway", "NatGatewayId", {}),
    ("nat", "DescribeNatGateways", "NatGatewayIds", {}),
    ("eigw", "DeleteEgressOnlyInternetGateway", "EgressOnlyInternetGatewayId", {}),
    ("eigw", "DescribeEgressOnlyInternetGateways", "EgressOnlyInternetGatewayIds", {}),
    ("vpc-cidr-assoc", "DisassociateVpcCidrBlock", "AssociationId", {}),
    ("subnet-cidr-assoc", "DisassociateSubnetCidrBlock", "AssociationId", {}),
    ("pcx", "CreateRoute", "VpcPeeringConnectionId", {"RouteTableId": "$rtb", "DestinationCidrBlock": "192.0.2.0/24"}),
    ("pl", "CreateRoute", "DestinationPrefixListId", {"RouteTableId": "$rtb", "GatewayId": "$igw"}),
]


def id_cases():
    for kind, operation, parameter, others in IDS:
        malformed, not_found = KINDS[kind]
        other = "subnet" if kind == "vpc" else "vpc"
        for text, code in [
            ("banana", malformed),
            (f"{kind}-xyz", malformed),
            (f"{other}-$x", malformed),
            (f"{kind}-$x", not_found),
        ]:
            value = [text] if parameter.endswith("Ids") or parameter == "Groups" else text
            yield operation, {**others, parameter: value}, code
    for kind in ("vpc", "subnet", "sg", "i"):
        operation = {"vpc": "DeleteVpc", "subnet": "DeleteSubnet", "sg": "DeleteSecurityGroup"}.get(kind)
        parameter = {"vpc": "VpcId", "subnet": "SubnetId", "sg": "GroupId"}.get(kind)
        params = {parameter: f"{kind}-12345678"} if operation else {"InstanceIds": ["i-12345678"]}
        yield operation or "StopInstances", params, KINDS[kind][1]


# What must be there: (operation, a complete request); each of the named parameters is left out in turn.
COMPLETE = [
    ("CreateVpc", {"CidrBlock": "10.9.0.0/16"}, ["CidrBlock"]),
    ("DeleteVpc", {"VpcId": "$vpc"}, ["VpcId"]),
    ("DescribeVpcAttribute", {"VpcId": "$vpc", "Attribute": "enableDnsSupport"}, ["VpcId", "Attribute"]),
    ("ModifyVpcAttribute", {"VpcId": "$vpc", "EnableDnsSupport": {"Value": True}}, ["VpcId"]),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.9.0/24"}, ["VpcId", "CidrBlock"]),
    ("CreateDefaultSubnet", {}, [None]),
    ("DeleteSubnet", {"SubnetId": "$subnet"}, ["SubnetId"]),
    ("ModifySubnetAttribute", {"SubnetId": "$subnet", "MapPublicIpOnLaunch": {"Value": True}}, ["SubnetId"]),
    ("DeleteInternetGateway", {}, [None]),
    ("AttachInternetGateway", {"InternetGatewayId": "$igw", "VpcId": "$vpc2"}, ["InternetGatewayId", "VpcId"]),
    ("DetachInternetGateway", {"InternetGatewayId": "$igw", "VpcId": "$vpc"}, ["InternetGatewayId", "VpcId"]),
    ("CreateRouteTable", {}, [None]),
    ("DeleteRouteTable", {}, [None]),
    ("AssociateRouteTable", {"SubnetId": "$subnet2"}, [None]),
    ("DisassociateRouteTable", {}, [None]),
    (
        "ReplaceRouteTableAssociation",
        {"AssociationId": "$rtbassoc", "RouteTableId": "$rtb"},
        ["AssociationId", "RouteTableId"],
    ),
    (
        "CreateRoute",
        {"RouteTableId": "$rtb", "DestinationCidrBlock": "192.0.2.0/24", "GatewayId": "$igw"},
        ["RouteTableId", "DestinationCidrBlock", "GatewayId"],
    ),
    (
        "ReplaceRoute",
        {"RouteTableId": "$rtb", "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "$igw"},
        ["RouteTableId", "DestinationCidrBlock", "GatewayId"],
    ),
    ("DeleteRoute", {"RouteTableId": "$rtb", "DestinationCidrBlock": "0.0.0.0/0"}, ["RouteTableId", "DestinationCidrBlock"]),
    ("CreateSecurityGroup", {"GroupName": "a", "Description": "b", "VpcId": "$vpc"}, ["GroupName", "Description"]),
    ("DeleteSecurityGroup", {}, [None]),
    ("AuthorizeSecurityGroupIngress", {"GroupId": "$sg", "IpPermissions": SSH}, ["GroupId", "IpPermissions"]),
    ("AuthorizeSecurityGroupEgress", {"GroupId": "$sg", "IpPermissions": SSH}, ["GroupId", "IpPermissions"]),
    ("RevokeSecurityGroupIngress", {"GroupId": "$sg", "IpPermissions": SSH}, ["GroupId", "IpPermissions"]),
    ("RevokeSecurityGroupEgress", {"GroupId": "$sg", "IpPermissions": SSH}, ["GroupId", "IpPermissions"]),
    ("ModifySecurityGroupRules", {"GroupId": "$sg", "SecurityGroupRules": []}, ["GroupId", "SecurityGroupRules"]),
    ("CreateKeyPair", {}, [None]),
    ("ImportKeyPair", {"KeyName": "k", "PublicKeyMaterial": world.KEY.encode()}, ["KeyName", "PublicKeyMaterial"]),
    ("DeleteKeyPair", {}, [None]),
    ("DescribeImageAttribute", {"ImageId": "$ami", "Attribute": "description"}, ["ImageId", "Attribute"]),
    ("RunInstances", LAUNCH, ["ImageId", "MinCount", "MaxCount"]),
    ("StartInstances", {}, [None]),
    ("StopInstances", {}, [None]),
    ("RebootInstances", {}, [None]),
    ("TerminateInstances", {}, [None]),
    ("DescribeInstanceAttribute", {"InstanceId": "$instance", "Attribute": "instanceType"}, ["InstanceId", "Attribute"]),
    ("ModifyInstanceAttribute", {"DisableApiTermination": {"Value": True}}, [None]),
    ("ModifyInstanceMetadataOptions", {"HttpTokens": "required"}, [None]),
    ("GetConsoleOutput", {}, [None]),
    ("DescribeNetworkInterfaceAttribute", {"Attribute": "description"}, [None]),
    ("ReleaseAddress", {}, [None]),
    ("AssociateAddress", {"InstanceId": "$instance"}, [None]),
    ("DisassociateAddress", {}, [None]),
    ("CreateTags", {"Resources": ["$vpc"], "Tags": [{"Key": "a", "Value": "b"}]}, ["Resources", "Tags"]),
    ("DeleteTags", {"Tags": [{"Key": "a"}]}, [None]),
]


def missing_cases():
    for operation, complete, parameters in COMPLETE:
        for left_out in parameters:
            yield operation, {k: v for k, v in complete.items() if k != left_out}, "MissingParameter"


def given(parameters, **more):
    """The parameters, without those that are None."""
    return {k: v for k, v in {**parameters, **more}.items() if v is not None}


def permission(protocol="tcp", first=80, last=80, cidr="192.0.2.0/24", **more):
    ranges = [{"CidrIp": cidr, **more}]
    return {
        "GroupId": "$sg",
        "IpPermissions": [given({"IpProtocol": protocol, "FromPort": first, "ToPort": last, "IpRanges": ranges})],
    }


def tagged(kind, *pairs):
    return [{"ResourceType": kind, "Tags": [{"Key": k, "Value": v} for k, v in pairs]}]


def launch(**parameters):
    return given(LAUNCH, **parameters)


ROUTE = {"RouteTableId": "$rtb", "GatewayId": "$igw", "DestinationCidrBlock": "192.0.2.0/24"}


PRIVATE_KEY = b"-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----\n"
BAD_VALUE, COMBINATION = "InvalidParameterValue", "InvalidParameterCombination"

CASES = [
    # Regions, zones, attributes.
    ("DescribeRegions", {"RegionNames": ["nowhere-1"]}, BAD_VALUE),
    ("DescribeRegions", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    ("DescribeAvailabilityZones", {"ZoneNames": ["ap-northeast-1z"]}, BAD_VALUE),
    ("DescribeAvailabilityZones", {"ZoneIds": ["apne1-az9"]}, BAD_VALUE),
    ("DescribeAccountAttributes", {"AttributeNames": ["bogus"]}, BAD_VALUE),
    # VPCs.
    ("CreateVpc", {"CidrBlock": "banana"}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.0.0.0"}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.0.0/16"}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.0.0.256/16"}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/33"}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/-1"}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/16 "}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "::/16"}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/8"}, "InvalidVpc.Range"),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/15"}, "InvalidVpc.Range"),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/29"}, "InvalidVpc.Range"),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/32"}, "InvalidVpc.Range"),
    ("CreateVpc", {"CidrBlock": "0.0.0.0/0"}, "InvalidVpc.Range"),
    ("CreateVpc", {"CidrBlock": "10.5.0.0/16", "InstanceTenancy": "bogus"}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.5.0.0/16", "TagSpecifications": tagged("bogus", ("a", "b"))}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.5.0.0/16", "TagSpecifications": tagged("subnet", ("a", "b"))}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.5.0.0/16", "TagSpecifications": tagged("vpc", ("aws:a", "b"))}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.5.0.0/16", "TagSpecifications": tagged("vpc", ("a", "b"), ("a", "c"))}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.5.0.0/16", "TagSpecifications": tagged("vpc", ("k" * 129, "b"))}, BAD_VALUE),
    ("CreateVpc", {"CidrBlock": "10.5.0.0/16", "TagSpecifications": tagged("vpc", ("a", "v" * 257))}, BAD_VALUE),
    (
        "CreateVpc",
        {"CidrBlock": "10.5.0.0/16", "TagSpecifications": tagged("vpc", *((f"k{n}", "") for n in range(51)))},
        "TagLimitExceeded",
    ),
    ("CreateDefaultVpc", {}, "DefaultVpcAlreadyExists"),
    ("CreateRouteTable", {"VpcId": "$vpc", "ClientToken": "t" * 65}, "InvalidClientToken"),
    ("CreateRouteTable", {"VpcId": "$vpc", "ClientToken": "雲"}, "InvalidClientToken"),
    ("DeleteVpc", {"VpcId": "$vpc"}, "DependencyViolation"),
    ("DescribeVpcs", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeVpcs", {"MaxResults": 1001}, BAD_VALUE),
    ("DescribeVpcs", {"MaxResults": -1}, BAD_VALUE),
    ("DescribeVpcs", {"MaxResults": "many"}, BAD_VALUE),
    ("DescribeVpcs", {"MaxResults": 5, "NextToken": "bogus"}, "InvalidNextToken"),
    ("DescribeVpcs", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    ("DescribeVpcs", {"Filters": [{"Name": "vpc-id", "Values": []}]}, BAD_VALUE),
    ("DescribeVpcs", {"Filters": [{"Name": "vpc-id", "Values": [str(n) for n in range(201)]}]}, BAD_VALUE),
    ("DescribeVpcs", {"VpcIds": ["$vpc", "vpc-$x"]}, "InvalidVpcID.NotFound"),
    ("DescribeVpcAttribute", {"VpcId": "$vpc", "Attribute": "bogus"}, BAD_VALUE),
    (
        "ModifyVpcAttribute",
        {"VpcId": "$vpc", "EnableDnsSupport": {"Value": True}, "EnableDnsHostnames": {"Value": True}},
        COMBINATION,
    ),
    # Subnets.
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "banana"}, BAD_VALUE),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.9.0"}, BAD_VALUE),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.9.0/40"}, BAD_VALUE),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.1.0.0/24"}, "InvalidSubnet.Range"),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "192.168.0.0/24"}, "InvalidSubnet.Range"),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.0.0/15"}, "InvalidSubnet.Range"),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.9.0/29"}, "InvalidSubnet.Range"),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.9.9/32"}, "InvalidSubnet.Range"),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.1.0/24"}, "InvalidSubnet.Conflict"),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.1.128/25"}, "InvalidSubnet.Conflict"),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.0.0/16"}, "InvalidSubnet.Conflict"),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.9.0/24", "AvailabilityZone": "eu-west-1a"}, BAD_VALUE),
    ("CreateSubnet", {"VpcId": "$vpc", "CidrBlock": "10.0.9.0/24", "AvailabilityZoneId": "apne1-az9"}, BAD_VALUE),
    ("CreateDefaultSubnet", {"AvailabilityZone": "ap-northeast-1b"}, BAD_VALUE),
    (
        "CreateDefaultSubnet",
        {"AvailabilityZone": "ap-northeast-1a"},
        "DefaultSubnetAlreadyExistsInAvailabilityZone",
    ),
    ("DeleteSubnet", {"SubnetId": "$subnet"}, "DependencyViolation"),
    (
        "ModifySubnetAttribute",
        {
            "SubnetId": "$subnet",
            "MapPublicIpOnLaunch": {"Value": True},
            "EnableResourceNameDnsARecordOnLaunch": {"Value": True},
        },
        COMBINATION,
    ),
    ("ModifySubnetAttribute", {"SubnetId": "$subnet", "PrivateDnsHostnameTypeOnLaunch": "bogus"}, BAD_VALUE),
    ("DescribeSubnets", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeSubnets", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    # Internet gateways.
    ("AttachInternetGateway", {"InternetGatewayId": "$igw", "VpcId": "$vpc"}, "Resource.AlreadyAssociated"),
    ("AttachInternetGateway", {"InternetGatewayId": "$igw", "VpcId": "$vpc2"}, "Resource.AlreadyAssociated"),
    ("AttachInternetGateway", {"InternetGatewayId": "$igw_free", "VpcId": "$vpc"}, BAD_VALUE),
    ("DetachInternetGateway", {"InternetGatewayId": "$igw", "VpcId": "$vpc"}, "DependencyViolation"),
    ("DetachInternetGateway", {"InternetGatewayId": "$igw", "VpcId": "$vpc2"}, "Gateway.NotAttached"),
    ("DetachInternetGateway", {"InternetGatewayId": "$igw_free", "VpcId": "$vpc"}, "Gateway.NotAttached"),
    ("DeleteInternetGateway", {"InternetGatewayId": "$igw"}, "DependencyViolation"),
    ("DescribeInternetGateways", {"MaxResults": 4}, BAD_VALUE),
    # Route tables and routes.
    ("DeleteRouteTable", {"RouteTableId": "$rtb"}, "DependencyViolation"),
    ("DeleteRouteTable", {"RouteTableId": "$rtb_main"}, "DependencyViolation"),
    ("AssociateRouteTable", {"RouteTableId": "$rtb2", "SubnetId": "$subnet2"}, BAD_VALUE),
    ("AssociateRouteTable", {"RouteTableId": "$rtb_free", "SubnetId": "$subnet"}, "Resource.AlreadyAssociated"),
    ("DisassociateRouteTable", {"AssociationId": "$rtbassoc_main"}, BAD_VALUE),
    ("ReplaceRouteTableAssociation", {"AssociationId": "$rtbassoc", "RouteTableId": "$rtb2"}, BAD_VALUE),
    ("DescribeRouteTables", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeRouteTables", {"MaxResults": 101}, BAD_VALUE),
    *(
        ("CreateRoute", given(ROUTE, **more), code)
        for more, code in [
            ({"DestinationCidrBlock": "banana"}, BAD_VALUE),
            ({"DestinationCidrBlock": "192.0.2.0/33"}, BAD_VALUE),
            ({"DestinationCidrBlock": "192.0.2.0"}, BAD_VALUE),
            ({"DestinationCidrBlock": "0.0.0.0/0"}, "RouteAlreadyExists"),
            ({"DestinationCidrBlock": "10.0.0.0/16"}, "RouteAlreadyExists"),
            ({"GatewayId": "igw-$x"}, "InvalidGatewayID.NotFound"),
            ({"GatewayId": "$igw_free"}, BAD_VALUE),
            ({"NetworkInterfaceId": "$eni"}, COMBINATION),
            ({"GatewayId": None, "InstanceId": "i-$x"}, "InvalidInstanceID.NotFound"),
            ({"GatewayId": None, "NatGatewayId": "nat-$x"}, "InvalidNatGatewayID.NotFound"),
            ({"GatewayId": None, "VpcPeeringConnectionId": "pcx-$x"}, "InvalidVpcPeeringConnectionID.NotFound"),
            ({"GatewayId": None, "TransitGatewayId": "tgw-$x"}, "InvalidTransitGatewayID.NotFound"),
            ({"RouteTableId": "$rtb2"}, BAD_VALUE),
            ({"RouteTableId": "$rtb2", "GatewayId": None, "NetworkInterfaceId": "$eni"}, BAD_VALUE),
        ]
    ),
    ("ReplaceRoute", {"RouteTableId": "$rtb", "DestinationCidrBlock": "192.0.2.0/24", "GatewayId": "$igw"}, BAD_VALUE),
    ("ReplaceRoute", {"RouteTableId": "$rtb", "DestinationCidrBlock": "banana", "GatewayId": "$igw"}, BAD_VALUE),
    ("DeleteRoute", {"RouteTableId": "$rtb", "DestinationCidrBlock": "192.0.2.0/24"}, "InvalidRoute.NotFound"),
    ("DeleteRoute", {"RouteTableId": "$rtb", "DestinationCidrBlock": "10.0.0.0/16"}, BAD_VALUE),
    ("DeleteRoute", {"RouteTableId": "$rtb", "DestinationCidrBlock": "banana"}, BAD_VALUE),
    # Security groups.
    ("CreateSecurityGroup", {"GroupName": "web", "Description": "d", "VpcId": "$vpc"}, "InvalidGroup.Duplicate"),
    # InvalidGroup.Reserved was EC2-Classic's; in a VPC it is a bad value.
    ("CreateSecurityGroup", {"GroupName": "default", "Description": "d", "VpcId": "$vpc"}, BAD_VALUE),
    ("CreateSecurityGroup", {"GroupName": "sg-x", "Description": "d", "VpcId": "$vpc"}, BAD_VALUE),
    ("CreateSecurityGroup", {"GroupName": "n" * 256, "Description": "d", "VpcId": "$vpc"}, BAD_VALUE),
    ("CreateSecurityGroup", {"GroupName": "n", "Description": "d" * 256, "VpcId": "$vpc"}, BAD_VALUE),
    ("CreateSecurityGroup", {"GroupName": "雲", "Description": "d", "VpcId": "$vpc"}, BAD_VALUE),
    ("CreateSecurityGroup", {"GroupName": "n", "Description": "説明", "VpcId": "$vpc"}, BAD_VALUE),
    ("DeleteSecurityGroup", {"GroupId": "$sg_default"}, "CannotDelete"),
    ("DeleteSecurityGroup", {"GroupId": "$sg"}, "DependencyViolation"),
    ("DeleteSecurityGroup", {"GroupId": "$sg_ref"}, "DependencyViolation"),
    ("DescribeSecurityGroups", {"GroupNames": ["nobody"]}, "InvalidGroup.NotFound"),
    ("DescribeSecurityGroups", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeSecurityGroupRules", {"MaxResults": 4}, BAD_VALUE),
    *(
        ("AuthorizeSecurityGroupIngress", request, code)
        for request, code in [
            (permission(cidr="banana"), BAD_VALUE),
            (permission(cidr="10.0.0.0/99"), BAD_VALUE),
            (permission(cidr="10.0.0.300/8"), BAD_VALUE),
            (permission(first=443, last=80), BAD_VALUE),
            (permission(first=-1, last=80), BAD_VALUE),
            (permission(first=80, last=65536), BAD_VALUE),
            (permission(first="http"), BAD_VALUE),
            (permission(first=None, last=None), BAD_VALUE),
            (permission("bogus"), BAD_VALUE),
            (permission("256", None, None), BAD_VALUE),
            (permission("icmp", 256, -1), BAD_VALUE),
            (permission("icmp", -1, 0), BAD_VALUE),
            (permission(Description="説明"), BAD_VALUE),
            (permission(Description="d" * 256), BAD_VALUE),
            (permission(cidr="0.0.0.0/0"), "InvalidPermission.Duplicate"),
            ({"GroupId": "$sg", "IpPermissions": permission()["IpPermissions"] * 2}, BAD_VALUE),
            (permission() | {"CidrIp": "192.0.2.0/24", "IpProtocol": "tcp", "FromPort": 1, "ToPort": 1}, COMBINATION),
            ({"GroupId": "$sg", "IpProtocol": "tcp", "FromPort": 9, "ToPort": 8, "CidrIp": "192.0.2.0/24"}, BAD_VALUE),
        ]
    ),
    *(
        (
            "AuthorizeSecurityGroupIngress",
            {
                "GroupId": "$sg",
                "IpPermissions": [
                    {"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "UserIdGroupPairs": [{"GroupId": group}]}
                ],
            },
            code,
        )
        for group, code in [
            ("banana", "InvalidGroupId.Malformed"),
            ("sg-$x", "InvalidGroup.NotFound"),
            ("$sg2", "InvalidGroup.NotFound"),
        ]
    ),
    ("AuthorizeSecurityGroupEgress", permission("-1", None, None, "0.0.0.0/0"), "InvalidPermission.Duplicate"),
    ("RevokeSecurityGroupIngress", permission(first=81, last=81), "InvalidPermission.NotFound"),
    ("RevokeSecurityGroupEgress", permission(), "InvalidPermission.NotFound"),
    ("RevokeSecurityGroupIngress", {"GroupId": "$sg2", "SecurityGroupRuleIds": ["$sgr"]}, "InvalidSecurityGroupRuleId.NotFound"),
    ("RevokeSecurityGroupEgress", {"GroupId": "$sg", "SecurityGroupRuleIds": ["$sgr"]}, "InvalidSecurityGroupRuleId.NotFound"),
    ("UpdateSecurityGroupRuleDescriptionsIngress", permission(first=81, last=81), "InvalidPermission.NotFound"),
    *(
        (
            "ModifySecurityGroupRules",
            {"GroupId": "$sg", "SecurityGroupRules": [{"SecurityGroupRuleId": rule, "SecurityGroupRule": wanted}]},
            code,
        )
        for rule, wanted, code in [
            ("sgr-$x", {"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIpv4": "192.0.2.0/24"}, "InvalidSecurityGroupRuleId.NotFound"),
            ("banana", {"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIpv4": "192.0.2.0/24"}, "InvalidSecurityGroupRuleId.Malformed"),
            ("$sgr", {"IpProtocol": "tcp", "FromPort": 2, "ToPort": 1, "CidrIpv4": "192.0.2.0/24"}, BAD_VALUE),
            ("$sgr", {"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIpv4": "banana"}, BAD_VALUE),
        ]
    ),
    # Key pairs.
    ("CreateKeyPair", {"KeyName": "$key"}, "InvalidKeyPair.Duplicate"),
    ("CreateKeyPair", {"KeyName": "k" * 256}, BAD_VALUE),
    ("CreateKeyPair", {"KeyName": "鍵"}, BAD_VALUE),
    ("CreateKeyPair", {"KeyName": "k", "KeyType": "dsa"}, BAD_VALUE),
    ("CreateKeyPair", {"KeyName": "k", "KeyFormat": "der"}, BAD_VALUE),
    ("ImportKeyPair", {"KeyName": "$key", "PublicKeyMaterial": world.KEY.encode()}, "InvalidKeyPair.Duplicate"),
    ("ImportKeyPair", {"KeyName": "k", "PublicKeyMaterial": b"banana"}, "InvalidKey.Format"),
    ("ImportKeyPair", {"KeyName": "k", "PublicKeyMaterial": PRIVATE_KEY}, "InvalidKey.Format"),
    ("ImportKeyPair", {"KeyName": "k", "PublicKeyMaterial": b"ssh-rsa AAAA"}, "InvalidKey.Format"),
    ("ImportKeyPair", {"KeyName": "k", "PublicKeyMaterial": world.KEY[:40].encode()}, "InvalidKey.Format"),
    ("DescribeKeyPairs", {"KeyNames": ["nobody"]}, "InvalidKeyPair.NotFound"),
    ("DescribeKeyPairs", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    # Images and types.
    ("DescribeImages", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    ("DescribeImageAttribute", {"ImageId": "$ami", "Attribute": "bogus"}, BAD_VALUE),
    ("DescribeInstanceTypes", {"InstanceTypes": ["t9.bogus"]}, "InvalidInstanceType"),
    ("DescribeInstanceTypes", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    ("DescribeInstanceTypes", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeInstanceTypeOfferings", {"LocationType": "bogus"}, BAD_VALUE),
    # Launches.
    ("RunInstances", launch(InstanceType="t9.bogus"), BAD_VALUE),
    ("RunInstances", launch(MinCount=0, MaxCount=0), BAD_VALUE),
    ("RunInstances", launch(MinCount=-1), BAD_VALUE),
    ("RunInstances", launch(MinCount=2, MaxCount=1), BAD_VALUE),
    ("RunInstances", launch(MinCount="two"), BAD_VALUE),
    ("RunInstances", launch(MinCount=100000, MaxCount=100000), "InstanceLimitExceeded"),
    ("RunInstances", launch(KeyName="nobody"), "InvalidKeyPair.NotFound"),
    ("RunInstances", launch(ClientToken="t" * 65), "InvalidClientToken"),
    ("RunInstances", launch(SecurityGroupIds=["$sg2"]), "InvalidParameter"),
    ("RunInstances", launch(SecurityGroups=["web"]), COMBINATION),
    ("RunInstances", launch(SubnetId=None, SecurityGroups=["nobody"]), "InvalidGroup.NotFound"),
    ("RunInstances", launch(PrivateIpAddress="banana"), BAD_VALUE),
    ("RunInstances", launch(PrivateIpAddress="10.0.2.10"), BAD_VALUE),
    ("RunInstances", launch(PrivateIpAddress="10.0.1.0"), BAD_VALUE),
    ("RunInstances", launch(PrivateIpAddress="10.0.1.3"), BAD_VALUE),
    ("RunInstances", launch(PrivateIpAddress="10.0.1.255"), BAD_VALUE),
    ("RunInstances", launch(PrivateIpAddress="10.0.1.10"), "InvalidIPAddress.InUse"),
    ("RunInstances", launch(PrivateIpAddress="10.0.1.20", MinCount=2, MaxCount=2), COMBINATION),
    ("RunInstances", launch(UserData="x" * 16385), BAD_VALUE),
    ("RunInstances", launch(Placement={"AvailabilityZone": "eu-west-1a"}), BAD_VALUE),
    ("RunInstances", launch(Placement={"AvailabilityZone": "ap-northeast-1c"}), BAD_VALUE),
    ("RunInstances", launch(InstanceInitiatedShutdownBehavior="bogus"), BAD_VALUE),
    ("RunInstances", launch(MetadataOptions={"HttpTokens": "bogus"}), BAD_VALUE),
    ("RunInstances", launch(MetadataOptions={"HttpPutResponseHopLimit": 65}), BAD_VALUE),
    ("RunInstances", launch(MetadataOptions={"HttpPutResponseHopLimit": 0}), BAD_VALUE),
    ("RunInstances", launch(TagSpecifications=tagged("vpc", ("a", "b"))), BAD_VALUE),
    ("RunInstances", launch(TagSpecifications=tagged("instance", ("aws:a", "b"))), BAD_VALUE),
    ("RunInstances", launch(NetworkInterfaces=[{"DeviceIndex": 0, "SubnetId": "$subnet"}]), COMBINATION),
    (
        "RunInstances",
        launch(SubnetId=None, SecurityGroupIds=["$sg"], NetworkInterfaces=[{"DeviceIndex": 0, "SubnetId": "$subnet"}]),
        COMBINATION,
    ),
    (
        "RunInstances",
        launch(SubnetId=None, NetworkInterfaces=[{"DeviceIndex": 0, "SubnetId": "subnet-$x"}]),
        "InvalidSubnetID.NotFound",
    ),
    (
        "RunInstances",
        launch(BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 0}}]),
        BAD_VALUE,
    ),
    (
        "RunInstances",
        launch(BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "bogus"}}]),
        BAD_VALUE,
    ),
    # Instances and their states.
    ("DescribeInstances", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeInstances", {"MaxResults": 5, "InstanceIds": ["$instance"]}, COMBINATION),
    ("DescribeInstances", {"MaxResults": 5, "NextToken": "bogus"}, "InvalidNextToken"),
    ("DescribeInstances", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    ("DescribeInstanceStatus", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeInstanceStatus", {"MaxResults": 5, "InstanceIds": ["$instance"]}, COMBINATION),
    ("StartInstances", {"InstanceIds": ["$ended"]}, "IncorrectInstanceState"),
    ("StopInstances", {"InstanceIds": ["$ended"]}, "IncorrectInstanceState"),
    ("RebootInstances", {"InstanceIds": ["$ended"]}, "IncorrectInstanceState"),
    ("StopInstances", {"InstanceIds": ["$instance"]}, "IncorrectInstanceState"),
    ("StopInstances", {"InstanceIds": ["$instance", "i-$x"]}, "InvalidInstanceID.NotFound"),
    ("TerminateInstances", {"InstanceIds": ["$instance", "i-$x"]}, "InvalidInstanceID.NotFound"),
    ("ModifyInstanceAttribute", {"InstanceId": "$instance", "InstanceType": {"Value": "t2.small"}}, "IncorrectInstanceState"),
    ("ModifyInstanceAttribute", {"InstanceId": "$instance"}, COMBINATION),
    ("ModifyInstanceAttribute", {"InstanceId": "$instance", "Attribute": "bogus", "Value": "x"}, BAD_VALUE),
    (
        "ModifyInstanceAttribute",
        {"InstanceId": "$instance", "DisableApiTermination": {"Value": True}, "EbsOptimized": {"Value": True}},
        COMBINATION,
    ),
    ("ModifyInstanceAttribute", {"InstanceId": "$instance", "Groups": ["sg-$x"]}, "InvalidGroup.NotFound"),
    ("DescribeInstanceAttribute", {"InstanceId": "$instance", "Attribute": "bogus"}, BAD_VALUE),
    ("ModifyInstanceMetadataOptions", {"InstanceId": "$instance", "HttpTokens": "bogus"}, BAD_VALUE),
    ("ModifyInstanceMetadataOptions", {"InstanceId": "$instance", "HttpPutResponseHopLimit": 65}, BAD_VALUE),
    ("ModifyInstanceMetadataOptions", {"InstanceId": "$ended", "HttpTokens": "required"}, "IncorrectInstanceState"),
    # Interfaces and addresses.
    ("DescribeNetworkInterfaces", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeNetworkInterfaces", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    ("DescribeNetworkInterfaceAttribute", {"NetworkInterfaceId": "$eni", "Attribute": "bogus"}, BAD_VALUE),
    ("AllocateAddress", {"Domain": "bogus"}, BAD_VALUE),
    ("AllocateAddress", {"Address": "192.0.2.1"}, "InvalidAddress.NotFound"),
    ("DescribeAddresses", {"PublicIps": ["192.0.2.1"]}, "InvalidAddress.NotFound"),
    ("DescribeAddresses", {"PublicIps": ["banana"]}, "InvalidAddress.Malformed"),
    ("ReleaseAddress", {"AllocationId": "$eip"}, "InvalidIPAddress.InUse"),
    ("ReleaseAddress", {"PublicIp": "192.0.2.1"}, "InvalidAddress.NotFound"),
    ("AssociateAddress", {"AllocationId": "$eip_free"}, "MissingParameter"),
    ("AssociateAddress", {"AllocationId": "$eip_free", "InstanceId": "$instance", "NetworkInterfaceId": "$eni"}, COMBINATION),
    ("AssociateAddress", {"AllocationId": "$eip_free", "InstanceId": "$ended"}, "InvalidInstanceID"),
    ("AssociateAddress", {"AllocationId": "$eip_free", "InstanceId": "$instance"}, "InvalidInstanceID"),
    (
        "AssociateAddress",
        {"AllocationId": "$eip_free", "NetworkInterfaceId": "$eni", "PrivateIpAddress": "10.0.1.99"},
        BAD_VALUE,
    ),
    (
        "AssociateAddress",
        {"AllocationId": "$eip", "NetworkInterfaceId": "$eni2", "AllowReassociation": False},
        "Resource.AlreadyAssociated",
    ),
    # Tags.
    ("CreateTags", {"Resources": ["banana"], "Tags": [{"Key": "a", "Value": "b"}]}, "InvalidID"),
    ("CreateTags", {"Resources": ["bogus-$x"], "Tags": [{"Key": "a", "Value": "b"}]}, "InvalidID"),
    ("CreateTags", {"Resources": ["vpc-$x"], "Tags": [{"Key": "a", "Value": "b"}]}, "InvalidVpcID.NotFound"),
    ("CreateTags", {"Resources": ["$vpc", "i-$x"], "Tags": [{"Key": "a", "Value": "b"}]}, "InvalidInstanceID.NotFound"),
    ("CreateTags", {"Resources": ["$vpc"], "Tags": [{"Key": "aws:a", "Value": "b"}]}, BAD_VALUE),
    ("CreateTags", {"Resources": ["$vpc"], "Tags": [{"Key": "", "Value": "b"}]}, BAD_VALUE),
    ("CreateTags", {"Resources": ["$vpc"], "Tags": [{"Key": "k" * 129, "Value": "b"}]}, BAD_VALUE),
    ("CreateTags", {"Resources": ["$vpc"], "Tags": [{"Key": "a", "Value": "v" * 257}]}, BAD_VALUE),
    ("CreateTags", {"Resources": ["$vpc"], "Tags": [{"Key": f"k{n}", "Value": ""} for n in range(51)]}, "TagLimitExceeded"),
    ("DeleteTags", {"Resources": ["vpc-$x"], "Tags": [{"Key": "a"}]}, "InvalidVpcID.NotFound"),
    ("DescribeTags", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    ("DescribeTags", {"MaxResults": 4}, BAD_VALUE),
    ("DescribeNetworkAcls", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
    ("DescribeDhcpOptions", {"Filters": [{"Name": "bogus", "Values": ["x"]}]}, BAD_VALUE),
]


def name(case):
    operation, parameters, code = case
    shown = " ".join(str(value) for value in parameters.values())
    return f"{operation}-{shown[:40]}-{code}".encode("ascii", "replace").decode()


ALL = [*id_cases(), *missing_cases(), *CASES]


@pytest.mark.parametrize("operation, parameters, code", ALL, ids=[name(case) for case in ALL])
def test_bad_input(region, operation, parameters, code):
    with pytest.raises(ClientError) as refused:
        region.loose._make_api_call(operation, fill_in(parameters, NOBODY | region.ids))
    told = refused.value.response
    assert told["Error"]["Code"] == code, told["Error"]
    assert 400 <= told["ResponseMetadata"]["HTTPStatusCode"] < 500


EC2 = botocore.session.Session().get_service_model("ec2")
DRY = [case for case in CASES if "DryRun" in EC2.operation_model(case[0]).input_shape.members]


@pytest.mark.parametrize("operation, parameters, code", DRY, ids=[name(case) for case in DRY])
def test_a_dry_run_is_refused_alike(region, operation, parameters, code):
    """A dry run tells the same mistake as the call itself would."""
    with pytest.raises(ClientError, match=code.replace(".", r"\.")):
        region.loose._make_api_call(operation, fill_in(parameters, NOBODY | region.ids) | {"DryRun": True})


@pytest.mark.parametrize(
    "operation, parameters",
    [
        ("ModifyVpcAttribute", {"VpcId": "$vpc", "EnableDnsSupport.Value": "maybe"}),
        ("ModifyVpcAttribute", {"VpcId": "$vpc", "EnableDnsSupport": "true"}),
        ("ModifySubnetAttribute", {"SubnetId": "$subnet", "MapPublicIpOnLaunch.Value": "1.0"}),
        ("DescribeVpcs", {"VpcId.1": "$vpc", "VpcId.1.Value": "$vpc"}),
        ("DescribeVpcs", {"VpcIds": "$vpc"}),
        ("DescribeVpcs", {"Filter.Name": "vpc-id"}),
        ("DescribeVpcs", {"Filter.1.Value.1": "$vpc"}),
        ("CreateTags", {"ResourceId.1": "$vpc", "Tag.1.Value": "no key"}),
        ("CreateTags", {"ResourceId.1": "$vpc", "Tag": "a=b"}),
        ("RunInstances", {"ImageId": "$ami", "MinCount": "1", "MaxCount": "1", "SubnetID": "$subnet"}),
    ],
)
def test_forms_that_fit_no_input(region, operation, parameters):
    answer = raw.send(region, raw.form(operation, **fill_in(parameters, region.ids)))
    assert answer.code in ("InvalidParameterValue", "UnknownParameter", "MissingParameter", "MalformedQueryString"), answer


def test_user_data_that_is_no_base64(region):
    """By hand, since botocore encodes what it is given."""
    launch = fill_in({**LAUNCH, "UserData": "=not base64="}, region.ids)
    answer = raw.send(region, raw.form("RunInstances", **launch))
    assert answer.code == "InvalidUserData.Malformed", answer


def test_refused_calls_changed_nothing(region):
    assert everything(region) == region.before
