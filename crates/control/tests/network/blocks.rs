//! Further blocks of VPCs and subnets, IPv6 ones among them, and what follows from them.

use crate::common::{Region, list, text};
use crate::routes::{gateway, show as table_shown, table};
use serde_json::{Value as Json, json};

fn vpc_shown(region: &Region, vpc: &str) -> Json {
    region.ok("DescribeVpcs", format!("VpcId.1={vpc}"))["Vpcs"][0].clone()
}

fn subnet_shown(region: &Region, subnet: &str) -> Json {
    region.ok("DescribeSubnets", format!("SubnetId.1={subnet}"))["Subnets"][0].clone()
}

/// A VPC with an IPv6 block, and the block's first `/64`.
fn dual(region: &Region) -> (String, String) {
    let made = region.ok("CreateVpc", "CidrBlock=10.0.0.0/16&AmazonProvidedIpv6CidrBlock=true");
    let block = text(&made, "/Vpc/Ipv6CidrBlockAssociationSet/0/Ipv6CidrBlock");
    (text(&made, "/Vpc/VpcId"), block.replace("/56", "/64"))
}

#[test]
fn a_vpc_grows_by_a_block_and_shrinks_again() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let associate = |cidr: &str| format!("VpcId={vpc}&CidrBlock={cidr}");
    let made = region.ok("AssociateVpcCidrBlock", associate("10.1.0.0/16"));
    assert_eq!(made["CidrBlockAssociation"]["CidrBlockState"]["State"], "associating");
    let association = text(&made, "/CidrBlockAssociation/AssociationId");
    let shown = vpc_shown(&region, &vpc);
    assert_eq!(shown["CidrBlock"], "10.0.0.0/16", "the primary block stays what it is");
    assert_eq!(shown["CidrBlockAssociationSet"][1]["CidrBlock"], "10.1.0.0/16");
    assert_eq!(shown["CidrBlockAssociationSet"][1]["CidrBlockState"]["State"], "associated");
    let table = table(&region, &vpc);
    let routes = table_shown(&region, &table);
    let locals: Vec<_> = list(&routes, "/Routes").iter().map(|r| text(r, "/DestinationCidrBlock")).collect();
    assert_eq!(locals, ["10.0.0.0/16", "10.1.0.0/16"], "a local route for each");

    let subnet = region.subnet(&vpc, "10.1.5.0/24");
    let primary = text(&shown, "/CidrBlockAssociationSet/0/AssociationId");
    region.all_refused(&[
        ("AssociateVpcCidrBlock", associate("10.1.128.0/17"), "InvalidVpc.Range"),
        ("AssociateVpcCidrBlock", associate("10.2.0.0/15"), "InvalidVpc.Range"),
        ("AssociateVpcCidrBlock", associate("192.168.0.0/16"), "InvalidVpc.Range"),
        ("AssociateVpcCidrBlock", associate("198.19.0.0/16"), "InvalidVpc.Range"),
        ("AssociateVpcCidrBlock", associate("169.254.0.0/16"), "InvalidVpc.Range"),
        ("AssociateVpcCidrBlock", associate("x"), "InvalidParameterValue"),
        ("AssociateVpcCidrBlock", format!("VpcId={vpc}"), "MissingParameter"),
        (
            "AssociateVpcCidrBlock",
            associate("10.3.0.0/16&AmazonProvidedIpv6CidrBlock=true"),
            "InvalidParameterCombination",
        ),
        ("DisassociateVpcCidrBlock", format!("AssociationId={primary}"), "OperationNotPermitted"),
        ("DisassociateVpcCidrBlock", format!("AssociationId={association}"), "DependencyViolation"),
        (
            "DisassociateVpcCidrBlock",
            "AssociationId=vpc-cidr-assoc-00000000".into(),
            "InvalidVpcCidrBlockAssociationID.NotFound",
        ),
        (
            "CreateRoute",
            format!("RouteTableId={table}&DestinationCidrBlock=10.1.0.0/16&GatewayId=igw-1"),
            "InvalidGatewayID.NotFound",
        ),
    ]);
    // Publicly routable and shared addresses may be added to any.
    for cidr in ["100.64.0.0/16", "198.51.100.0/24", "10.9.0.0/16"] {
        region.ok("AssociateVpcCidrBlock", associate(cidr));
    }
    region.refused("AssociateVpcCidrBlock", associate("10.10.0.0/16"), "CidrLimitExceeded");
    region.ok("DeleteSubnet", format!("SubnetId={subnet}"));
    let gone = region.ok("DisassociateVpcCidrBlock", format!("AssociationId={association}"));
    assert_eq!(gone["CidrBlockAssociation"]["CidrBlockState"]["State"], "disassociating");
    region.refused("CreateSubnet", format!("VpcId={vpc}&CidrBlock=10.1.5.0/24"), "InvalidSubnet.Range");
}

#[test]
fn ipv6_comes_to_a_vpc_and_its_subnets() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let group = region.group(&vpc, "mine");
    let made = region.ok("AssociateVpcCidrBlock", format!("VpcId={vpc}&AmazonProvidedIpv6CidrBlock=true"));
    let block = text(&made, "/Ipv6CidrBlockAssociation/Ipv6CidrBlock");
    assert!(block.ends_with("::/56") || block.ends_with("/56"), "{block}");
    let association = text(&made, "/Ipv6CidrBlockAssociation/AssociationId");

    // What the tenant left as it was lets IPv6 through as IPv4.
    let answer = region.ok("DescribeSecurityGroups", format!("GroupId.1={group}"));
    assert_eq!(answer["SecurityGroups"][0]["IpPermissionsEgress"][0]["Ipv6Ranges"][0]["CidrIpv6"], "::/0");
    let acls = region.ok("DescribeNetworkAcls", format!("Filter.1.Name=vpc-id&Filter.1.Value.1={vpc}"));
    let v6: Vec<_> = list(&acls, "/NetworkAcls/0/Entries")
        .iter()
        .filter(|e| e["Ipv6CidrBlock"] == "::/0")
        .map(|e| (e["RuleNumber"].as_i64().unwrap(), text(e, "/RuleAction")))
        .collect();
    let row = |n, a: &str| (n, a.to_owned());
    assert_eq!(v6, [row(101, "allow"), row(32768, "deny"), row(101, "allow"), row(32768, "deny")]);
    let new = region.group(&vpc, "later");
    let answer = region.ok("DescribeSecurityGroups", format!("GroupId.1={new}"));
    assert_eq!(answer["SecurityGroups"][0]["IpPermissionsEgress"][0]["Ipv6Ranges"][0]["CidrIpv6"], "::/0");

    let first = block.replace("/56", "/64");
    let (a, b) = (region.subnet(&vpc, "10.0.1.0/24"), region.subnet(&vpc, "10.0.2.0/24"));
    let associate = |subnet: &str, cidr: &str| format!("SubnetId={subnet}&Ipv6CidrBlock={cidr}");
    let attribute = |subnet: &str| format!("SubnetId={subnet}&AssignIpv6AddressOnCreation.Value=true");
    region.all_refused(&[
        ("ModifySubnetAttribute", attribute(&a), "InvalidParameterValue"),
        ("AssociateSubnetCidrBlock", associate(&a, "fd00::/64"), "InvalidSubnet.Range"),
        ("AssociateSubnetCidrBlock", associate(&a, &first.replace("/64", "/63")), "InvalidSubnet.Range"),
        ("AssociateSubnetCidrBlock", associate("subnet-00000000", &first), "InvalidSubnetID.NotFound"),
        ("AssociateSubnetCidrBlock", format!("SubnetId={a}"), "MissingParameter"),
        (
            "CreateSubnet",
            format!("VpcId={vpc}&CidrBlock=10.0.3.0/24&Ipv6CidrBlock=fd00::/64"),
            "InvalidSubnet.Range",
        ),
    ]);
    let made = region.ok("AssociateSubnetCidrBlock", associate(&a, &first));
    let subnet_association = text(&made, "/Ipv6CidrBlockAssociation/AssociationId");
    assert_eq!(subnet_shown(&region, &a)["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"], first.as_str());
    region.all_refused(&[
        ("AssociateSubnetCidrBlock", associate(&a, &first), "CidrLimitExceeded"),
        ("AssociateSubnetCidrBlock", associate(&b, &first), "InvalidSubnet.Conflict"),
        ("DisassociateVpcCidrBlock", format!("AssociationId={association}"), "DependencyViolation"),
    ]);
    region.ok("ModifySubnetAttribute", attribute(&a));
    let made = region.ok("CreateNetworkInterface", format!("SubnetId={a}"));
    let eni = text(&made, "/NetworkInterface/NetworkInterfaceId");
    let ip = text(&made, "/NetworkInterface/Ipv6Addresses/0/Ipv6Address");
    assert_eq!(made["NetworkInterface"]["Ipv6Address"], ip.as_str());
    region.refused(
        "DisassociateSubnetCidrBlock",
        format!("AssociationId={subnet_association}"),
        "DependencyViolation",
    );
    region.ok("DeleteNetworkInterface", format!("NetworkInterfaceId={eni}"));
    region.ok("DisassociateSubnetCidrBlock", format!("AssociationId={subnet_association}"));
    assert_eq!(subnet_shown(&region, &a)["AssignIpv6AddressOnCreation"], false);
    let gone = region.ok("DisassociateVpcCidrBlock", format!("AssociationId={association}"));
    assert_eq!(gone["Ipv6CidrBlockAssociation"]["Ipv6CidrBlockState"]["State"], "disassociating");
    region.refused(
        "DisassociateSubnetCidrBlock",
        format!("AssociationId={subnet_association}"),
        "InvalidSubnetCidrBlockAssociationID.NotFound",
    );
}

#[test]
fn ipv6_addresses_are_given_and_taken() {
    let region = Region::new();
    let (vpc, first) = dual(&region);
    let made = region.ok("CreateSubnet", format!("VpcId={vpc}&CidrBlock=10.0.1.0/24&Ipv6CidrBlock={first}"));
    let subnet = text(&made, "/Subnet/SubnetId");
    let base = first.replace("/64", "");
    let named = format!("{base}aaaa");
    let made =
        region.ok("CreateNetworkInterface", format!("SubnetId={subnet}&Ipv6Addresses.1.Ipv6Address={named}"));
    let eni = text(&made, "/NetworkInterface/NetworkInterfaceId");
    let assign = |rest: &str| format!("NetworkInterfaceId={eni}&{rest}");
    let more = region.ok("AssignIpv6Addresses", assign("Ipv6AddressCount=2"));
    let more: Vec<String> =
        list(&more, "/AssignedIpv6Addresses").iter().map(|a| a.as_str().unwrap().to_owned()).collect();
    assert_eq!(more.len(), 2);
    region.all_refused(&[
        ("AssignIpv6Addresses", assign(&format!("Ipv6Addresses.1={named}")), "InvalidIPAddress.InUse"),
        ("AssignIpv6Addresses", assign(&format!("Ipv6Addresses.1={base}1")), "InvalidParameterValue"),
        ("AssignIpv6Addresses", assign("Ipv6Addresses.1=fd00::9"), "InvalidParameterValue"),
        ("AssignIpv6Addresses", assign("Ipv6AddressCount=100"), "PrivateIpAddressLimitExceeded"),
        ("AssignIpv6Addresses", assign(""), "MissingParameter"),
        ("UnassignIpv6Addresses", assign("Ipv6Addresses.1=fd00::9"), "InvalidParameterValue"),
        ("UnassignIpv6Addresses", assign(""), "MissingParameter"),
    ]);
    let gone = region.ok("UnassignIpv6Addresses", assign(&format!("Ipv6Addresses.1={}", more[0])));
    assert_eq!(gone["UnassignedIpv6Addresses"], json!([more[0]]));
    let answer = region.ok(
        "DescribeNetworkInterfaces",
        format!("Filter.1.Name=ipv6-addresses.ipv6-address&Filter.1.Value.1={}", more[1]),
    );
    assert_eq!(list(&answer, "/NetworkInterfaces/0/Ipv6Addresses").len(), 2);
}

#[test]
fn a_local_route_gets_another_target_and_its_own_back() {
    let region = Region::new();
    let (vpc, first) = dual(&region);
    let made = region.ok("CreateSubnet", format!("VpcId={vpc}&CidrBlock=10.0.1.0/24&Ipv6CidrBlock={first}"));
    let subnet = text(&made, "/Subnet/SubnetId");
    let (table, igw) = (table(&region, &vpc), gateway(&region, &vpc));
    let eni = region.interface(&subnet, &[]);
    let route = |to: &str, rest: &str| format!("RouteTableId={table}&{to}&{rest}");
    let (local, to_eni) = ("DestinationCidrBlock=10.0.0.0/16", format!("NetworkInterfaceId={eni}"));
    let v6 = format!("DestinationIpv6CidrBlock={first}");
    region.all_refused(&[
        ("CreateRoute", route(local, &to_eni), "RouteAlreadyExists"),
        ("ReplaceRoute", route(local, &format!("GatewayId={igw}")), "InvalidParameterValue"),
        ("CreateRoute", route(&v6, &format!("GatewayId={igw}")), "InvalidParameterValue"),
    ]);
    region.ok("ReplaceRoute", route(local, &to_eni));
    region.ok("CreateRoute", route(&v6, &to_eni));
    region.ok("CreateRoute", route("DestinationIpv6CidrBlock=::/0", &format!("GatewayId={igw}")));
    let shown = table_shown(&region, &table);
    let to: Vec<_> = list(&shown, "/Routes")
        .iter()
        .map(|r| {
            r["DestinationCidrBlock"].as_str().or(r["DestinationIpv6CidrBlock"].as_str()).unwrap().to_owned()
        })
        .collect();
    assert_eq!(to, [first.replace("/64", "/56"), "10.0.0.0/16".into(), first.clone(), "::/0".into()]);
    region.refused("DeleteRoute", route(local, ""), "InvalidParameterValue");
    region.ok("ReplaceRoute", route(local, "LocalTarget=true"));
    assert_eq!(table_shown(&region, &table)["Routes"][0]["GatewayId"], "local");
}

#[test]
fn what_arrives_by_a_gateway_follows_a_table_of_its_own() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let (table, open, igw) = (table(&region, &vpc), table(&region, &vpc), gateway(&region, &vpc));
    let other = gateway(&region, &region.vpc("10.1.0.0/16"));
    let eni = region.interface(&subnet, &[]);
    let route = |table: &str, rest: &str| format!("RouteTableId={table}&{rest}");
    region.ok("CreateRoute", route(&open, &format!("DestinationCidrBlock=0.0.0.0/0&GatewayId={igw}")));
    region.all_refused(&[
        ("AssociateRouteTable", route(&open, &format!("GatewayId={igw}")), "InvalidParameterValue"),
        ("AssociateRouteTable", route(&table, &format!("GatewayId={other}")), "InvalidParameterValue"),
        (
            "AssociateRouteTable",
            route(&table, &format!("GatewayId={igw}&SubnetId={subnet}")),
            "InvalidParameterCombination",
        ),
    ]);
    let made = region.ok("AssociateRouteTable", route(&table, &format!("GatewayId={igw}")));
    let shown = table_shown(&region, &table);
    assert_eq!(shown["Associations"][0]["GatewayId"], igw.as_str());
    assert_eq!(shown["Associations"][0]["RouteTableAssociationId"], made["AssociationId"]);
    region.ok(
        "CreateRoute",
        route(&table, &format!("DestinationCidrBlock=10.0.1.0/24&NetworkInterfaceId={eni}")),
    );
    region.refused(
        "CreateRoute",
        route(&table, &format!("DestinationCidrBlock=192.0.2.0/24&NetworkInterfaceId={eni}")),
        "InvalidParameterValue",
    );
    region.ok("DisassociateRouteTable", format!("AssociationId={}", text(&made, "/AssociationId")));
}
