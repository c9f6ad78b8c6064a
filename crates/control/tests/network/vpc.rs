//! Regions, VPCs, subnets, gateways and ACLs: what they answer, and what they refuse.

use crate::common::{ACCOUNT, Region, filtered, list, text};
use serde_json::{Value as Json, json};

fn default_vpc(region: &Region) -> Json {
    region.ok("DescribeVpcs", "Filter.1.Name=is-default&Filter.1.Value.1=true")["Vpcs"][0].clone()
}

#[test]
fn an_account_starts_with_the_default_vpc_that_aws_makes() {
    let region = Region::new();
    let vpc = default_vpc(&region);
    let id = text(&vpc, "/VpcId");
    assert_eq!(vpc["CidrBlock"], "172.31.0.0/16");
    assert_eq!(vpc["OwnerId"], ACCOUNT);
    assert_eq!(vpc["State"], "available");
    assert_eq!(vpc["CidrBlockAssociationSet"][0]["CidrBlockState"]["State"], "associated");

    let subnets = region.ok("DescribeSubnets", "");
    let mut shown: Vec<_> = list(&subnets, "/Subnets")
        .iter()
        .map(|s| {
            assert_eq!(s["VpcId"], id.as_str());
            assert_eq!(s["DefaultForAz"], true);
            assert_eq!(s["MapPublicIpOnLaunch"], true);
            assert_eq!(s["AvailableIpAddressCount"], 4091);
            (text(s, "/AvailabilityZone"), text(s, "/AvailabilityZoneId"), text(s, "/CidrBlock"))
        })
        .collect();
    shown.sort();
    let row = |z: &str, i: &str, c: &str| (z.to_owned(), i.to_owned(), c.to_owned());
    assert_eq!(
        shown,
        [
            row("ap-northeast-1a", "apne1-az4", "172.31.0.0/20"),
            row("ap-northeast-1c", "apne1-az1", "172.31.16.0/20"),
            row("ap-northeast-1d", "apne1-az2", "172.31.32.0/20"),
        ]
    );

    let gateway = text(&region.ok("DescribeInternetGateways", ""), "/InternetGateways/0/InternetGatewayId");
    let tables = region.ok("DescribeRouteTables", "");
    let routes = list(&tables, "/RouteTables/0/Routes");
    assert_eq!(routes[0]["GatewayId"], "local");
    assert_eq!(routes[1]["DestinationCidrBlock"], "0.0.0.0/0");
    assert_eq!(routes[1]["GatewayId"], gateway.as_str());
    assert_eq!(routes[1]["State"], "active");
    assert_eq!(tables["RouteTables"][0]["Associations"][0]["Main"], true);

    let groups = region.ok("DescribeSecurityGroups", "GroupName.1=default");
    let group = &groups["SecurityGroups"][0];
    assert_eq!(group["Description"], "default VPC security group");
    assert_eq!(group["IpPermissions"][0]["UserIdGroupPairs"][0]["GroupId"], group["GroupId"]);
    assert_eq!(group["IpPermissionsEgress"][0]["IpRanges"][0]["CidrIp"], "0.0.0.0/0");

    let options =
        region.ok("DescribeDhcpOptions", format!("DhcpOptionsId.1={}", text(&vpc, "/DhcpOptionsId")));
    assert_eq!(
        options["DhcpOptions"][0]["DhcpConfigurations"],
        json!([
            {"Key": "domain-name", "Values": [{"Value": "ap-northeast-1.compute.internal"}]},
            {"Key": "domain-name-servers", "Values": [{"Value": "AmazonProvidedDNS"}]},
        ])
    );
    for (attribute, member) in
        [("enableDnsSupport", "EnableDnsSupport"), ("enableDnsHostnames", "EnableDnsHostnames")]
    {
        let answer = region.ok("DescribeVpcAttribute", format!("VpcId={id}&Attribute={attribute}"));
        assert_eq!(answer, json!({"VpcId": id, member: {"Value": true}}));
    }
}

#[test]
fn regions_zones_and_attributes() {
    let region = Region::new();
    let regions = region.ok("DescribeRegions", "");
    assert_eq!(regions["Regions"][0]["RegionName"], "ap-northeast-1");
    assert_eq!(regions["Regions"][0]["OptInStatus"], "opt-in-not-required");
    assert_eq!(list(&region.ok("DescribeRegions", "RegionName.1=ap-northeast-1"), "/Regions").len(), 1);
    assert!(filtered(&region, "DescribeRegions", "Regions", "RegionName", "region-name", "us-*").is_empty());

    let zones = |name: &str, value: &str| {
        filtered(&region, "DescribeAvailabilityZones", "AvailabilityZones", "ZoneName", name, value)
    };
    assert_eq!(zones("state", "available").len(), 3);
    assert_eq!(zones("zone-id", "apne1-az4"), ["ap-northeast-1a"]);
    assert_eq!(zones("zone-type", "local-zone").len(), 0);
    let named = region.ok("DescribeAvailabilityZones", "ZoneName.1=ap-northeast-1c&ZoneId.1=apne1-az2");
    assert_eq!(list(&named, "/AvailabilityZones").len(), 2);

    let attributes = region.ok("DescribeAccountAttributes", "AttributeName.1=default-vpc");
    assert_eq!(
        attributes,
        json!({"AccountAttributes": [{
            "AttributeName": "default-vpc",
            "AttributeValues": [{"AttributeValue": default_vpc(&region)["VpcId"]}],
        }]})
    );
    let more = "AttributeName.1=max-instances&AttributeName.2=supported-platforms";
    let more = region.ok("DescribeAccountAttributes", more);
    assert_eq!(list(&more, "/AccountAttributes").len(), 2);
    region.all_refused(&[
        ("DescribeRegions", "RegionName.1=mars-north-1".into(), "InvalidParameterValue"),
        ("DescribeRegions", "Filter.1.Name=nonsense&Filter.1.Value.1=x".into(), "InvalidParameterValue"),
        ("DescribeAvailabilityZones", "ZoneName.1=ap-northeast-1b".into(), "InvalidParameterValue"),
        ("DescribeAvailabilityZones", "ZoneId.1=x".into(), "InvalidParameterValue"),
        ("DescribeAccountAttributes", "AttributeName.1=x".into(), "InvalidParameterValue"),
    ]);
}

#[test]
fn a_vpc_comes_with_its_defaults_and_goes_with_them() {
    let region = Region::new();
    let made = region.ok(
        "CreateVpc",
        "CidrBlock=10.0.3.7/16&TagSpecification.1.ResourceType=vpc&TagSpecification.1.Tag.1.Key=Name\
         &TagSpecification.1.Tag.1.Value=web",
    );
    let vpc = &made["Vpc"];
    let id = text(vpc, "/VpcId");
    assert_eq!(vpc["CidrBlock"], "10.0.0.0/16", "the CIDR is made canonical");
    assert_eq!(vpc["IsDefault"], false);
    assert_eq!(vpc["InstanceTenancy"], "default");
    assert_eq!(vpc["Tags"], json!([{"Key": "Name", "Value": "web"}]));
    let attribute = region.ok("DescribeVpcAttribute", format!("VpcId={id}&Attribute=enableDnsHostnames"));
    assert_eq!(attribute["EnableDnsHostnames"]["Value"], false);

    for (action, set) in [
        ("DescribeRouteTables", "RouteTables"),
        ("DescribeSecurityGroups", "SecurityGroups"),
        ("DescribeNetworkAcls", "NetworkAcls"),
    ] {
        let answer = region.ok(action, format!("Filter.1.Name=vpc-id&Filter.1.Value.1={id}"));
        assert_eq!(list(&answer, &format!("/{set}")).len(), 1, "{action}");
    }
    let group = filtered(&region, "DescribeSecurityGroups", "SecurityGroups", "GroupId", "vpc-id", &id);
    region.ok("CreateTags", format!("ResourceId.1={}&Tag.1.Key=a&Tag.1.Value=b", group[0]));

    region.ok("DeleteVpc", format!("VpcId={id}"));
    region.refused("DescribeVpcs", format!("VpcId.1={id}"), "InvalidVpcID.NotFound");
    let world = region.control.store().world();
    assert_eq!(
        (world.vpcs.len(), world.route_tables.len(), world.security_groups.len(), world.network_acls.len()),
        (1, 1, 1, 1)
    );
    assert!(world.tags.is_empty(), "tags go with what they are on");
}

#[test]
fn create_vpc_refuses() {
    let region = Region::new();
    let cases = [
        ("", "MissingParameter"),
        ("CidrBlock=", "MissingParameter"),
        ("CidrBlock=10.0.0.0", "InvalidParameterValue"),
        ("CidrBlock=10.0.0/16", "InvalidParameterValue"),
        ("CidrBlock=10.0.0.0/33", "InvalidParameterValue"),
        ("CidrBlock=256.0.0.0/16", "InvalidParameterValue"),
        ("CidrBlock=10.0.0.0/-1", "InvalidParameterValue"),
        ("CidrBlock=fd00::/16", "InvalidParameterValue"),
        ("CidrBlock=雲", "InvalidParameterValue"),
        ("CidrBlock=10.0.0.0/8", "InvalidVpc.Range"),
        ("CidrBlock=10.0.0.0/15", "InvalidVpc.Range"),
        ("CidrBlock=10.0.0.0/29", "InvalidVpc.Range"),
        ("CidrBlock=0.0.0.0/16", "InvalidVpc.Range"),
        ("CidrBlock=127.0.0.0/16", "InvalidVpc.Range"),
        ("CidrBlock=169.254.0.0/16", "InvalidVpc.Range"),
        ("CidrBlock=224.0.0.0/16", "InvalidVpc.Range"),
        ("CidrBlock=10.0.0.0/16&InstanceTenancy=host", "InvalidParameterValue"),
        ("CidrBlock=10.0.0.0/16&InstanceTenancy=x", "InvalidParameterValue"),
        (
            "CidrBlock=10.0.0.0/16&AmazonProvidedIpv6CidrBlock=true&Ipv6CidrBlockNetworkBorderGroup=x",
            "InvalidParameterValue",
        ),
        ("CidrBlock=10.0.0.0/16&Ipv4IpamPoolId=ipam-1", "UnsupportedOperation"),
        ("CidrBlock=10.0.0.0/16&Nonsense=1", "UnknownParameter"),
        (
            "CidrBlock=10.0.0.0/16&TagSpecification.1.ResourceType=subnet&TagSpecification.1.Tag.1.Key=a",
            "InvalidParameterValue",
        ),
        (
            "CidrBlock=10.0.0.0/16&TagSpecification.1.ResourceType=vpc&TagSpecification.1.Tag.1.Key=aws:a",
            "InvalidParameterValue",
        ),
        ("CidrBlock=10.0.0.0/16&DryRun=true", "DryRunOperation"),
        ("CidrBlock=10.0.0.0/8&DryRun=true", "InvalidVpc.Range"),
    ];
    let cases: Vec<_> = cases.iter().map(|(p, c)| ("CreateVpc", (*p).to_owned(), *c)).collect();
    region.all_refused(&cases);
    assert_eq!(
        region.refused("CreateVpc", "CidrBlock=10.0.0.0/8", "InvalidVpc.Range"),
        "The CIDR '10.0.0.0/8' is invalid."
    );

    for i in 1..5 {
        region.vpc(&format!("10.{i}.0.0/16"));
    }
    region.refused("CreateVpc", "CidrBlock=10.9.0.0/16", "VpcLimitExceeded");
}

#[test]
fn a_vpc_in_use_cannot_go() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let refused = |why: &str| {
        let message = region.refused("DeleteVpc", format!("VpcId={vpc}"), "DependencyViolation");
        assert_eq!(message, format!("The vpc '{vpc}' has dependencies and cannot be deleted."), "{why}");
    };
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    refused("a subnet");
    region.ok("DeleteSubnet", format!("SubnetId={subnet}"));

    let gateway = text(&region.ok("CreateInternetGateway", ""), "/InternetGateway/InternetGatewayId");
    region.ok("AttachInternetGateway", format!("InternetGatewayId={gateway}&VpcId={vpc}"));
    refused("a gateway");
    region.ok("DetachInternetGateway", format!("InternetGatewayId={gateway}&VpcId={vpc}"));

    let group = region.group(&vpc, "web");
    refused("a group");
    region.ok("DeleteSecurityGroup", format!("GroupId={group}"));

    let table = text(&region.ok("CreateRouteTable", format!("VpcId={vpc}")), "/RouteTable/RouteTableId");
    refused("a route table");
    region.ok("DeleteRouteTable", format!("RouteTableId={table}"));
    region.ok("DeleteVpc", format!("VpcId={vpc}"));
}

#[test]
fn the_default_vpc_can_go_and_come_again() {
    let region = Region::new();
    region.refused("CreateDefaultVpc", "", "DefaultVpcAlreadyExists");
    let vpc = text(&default_vpc(&region), "/VpcId");
    let first = filtered(&region, "DescribeSubnets", "Subnets", "SubnetId", "availability-zone", "*1a");

    region.refused(
        "CreateDefaultSubnet",
        "AvailabilityZone=ap-northeast-1a",
        "DefaultSubnetAlreadyExistsInAvailabilityZone",
    );
    region.ok("DeleteSubnet", format!("SubnetId={}", first[0]));
    let again = region.ok("CreateDefaultSubnet", "AvailabilityZone=ap-northeast-1a");
    assert_eq!(again["Subnet"]["CidrBlock"], "172.31.0.0/20");
    assert_eq!(again["Subnet"]["DefaultForAz"], true);
    region.refused("CreateDefaultSubnet", "AvailabilityZone=mars-1a", "InvalidParameterValue");
    region.refused("CreateDefaultSubnet", "", "MissingParameter");

    for subnet in filtered(&region, "DescribeSubnets", "Subnets", "SubnetId", "vpc-id", &vpc) {
        region.ok("DeleteSubnet", format!("SubnetId={subnet}"));
    }
    let gateway = text(&region.ok("DescribeInternetGateways", ""), "/InternetGateways/0/InternetGatewayId");
    region.ok("DetachInternetGateway", format!("InternetGatewayId={gateway}&VpcId={vpc}"));
    region.ok("DeleteVpc", format!("VpcId={vpc}"));
    region.refused("CreateDefaultSubnet", "AvailabilityZone=ap-northeast-1a", "DefaultVpcDoesNotExist");
    region.refused("CreateSecurityGroup", "GroupName=a&GroupDescription=b", "VPCIdNotSpecified");
    region.refused("DescribeSecurityGroups", "GroupName.1=default", "VPCIdNotSpecified");
    let none = region.ok("DescribeAccountAttributes", "AttributeName.1=default-vpc");
    assert_eq!(none["AccountAttributes"][0]["AttributeValues"][0]["AttributeValue"], "none");

    let made = region.ok("CreateDefaultVpc", "");
    assert_eq!(made["Vpc"]["IsDefault"], true);
    assert_eq!(list(&region.ok("DescribeSubnets", ""), "/Subnets").len(), 3);
    assert_eq!(list(&region.ok("DescribeDhcpOptions", ""), "/DhcpOptions").len(), 1);
}

#[test]
fn vpc_attributes_change_one_at_a_time() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let shown = |attribute: &str, member: &str| {
        let answer = region.ok("DescribeVpcAttribute", format!("VpcId={vpc}&Attribute={attribute}"));
        answer[member]["Value"].as_bool().unwrap()
    };
    region.ok("ModifyVpcAttribute", format!("VpcId={vpc}&EnableDnsHostnames.Value=true"));
    assert!(shown("enableDnsHostnames", "EnableDnsHostnames"));
    region.ok("ModifyVpcAttribute", format!("VpcId={vpc}&EnableDnsHostnames.Value=false"));
    region.ok("ModifyVpcAttribute", format!("VpcId={vpc}&EnableDnsSupport.Value=false"));
    assert!(!shown("enableDnsSupport", "EnableDnsSupport"));
    region.ok("ModifyVpcAttribute", format!("VpcId={vpc}&EnableNetworkAddressUsageMetrics.Value=true"));
    assert!(shown("enableNetworkAddressUsageMetrics", "EnableNetworkAddressUsageMetrics"));

    region.all_refused(&[
        ("ModifyVpcAttribute", format!("VpcId={vpc}"), "MissingParameter"),
        ("ModifyVpcAttribute", "EnableDnsSupport.Value=true".into(), "MissingParameter"),
        (
            "ModifyVpcAttribute",
            format!("VpcId={vpc}&EnableDnsSupport.Value=true&EnableDnsHostnames.Value=true"),
            "InvalidParameterCombination",
        ),
        (
            "ModifyVpcAttribute",
            format!("VpcId={vpc}&EnableDnsHostnames.Value=true"),
            "InvalidParameterCombination",
        ),
        (
            "ModifyVpcAttribute",
            format!("VpcId={vpc}&EnableDnsSupport.Value=perhaps"),
            "InvalidParameterValue",
        ),
        ("ModifyVpcAttribute", "VpcId=vpc-0123&EnableDnsSupport.Value=true".into(), "InvalidVpcID.Malformed"),
        ("DescribeVpcAttribute", format!("VpcId={vpc}"), "MissingParameter"),
        ("DescribeVpcAttribute", format!("VpcId={vpc}&Attribute=x"), "InvalidParameterValue"),
        (
            "DescribeVpcAttribute",
            "VpcId=vpc-00000000000000000&Attribute=enableDnsSupport".into(),
            "InvalidVpcID.NotFound",
        ),
    ]);
}

#[test]
fn subnets_are_cut_from_their_vpc() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let made = region
        .ok("CreateSubnet", format!("VpcId={vpc}&CidrBlock=10.0.1.9/24&AvailabilityZone=ap-northeast-1c"));
    let subnet = &made["Subnet"];
    let id = text(subnet, "/SubnetId");
    assert_eq!(subnet["CidrBlock"], "10.0.1.0/24");
    assert_eq!(subnet["AvailableIpAddressCount"], 251);
    assert_eq!(subnet["AvailabilityZoneId"], "apne1-az1");
    assert_eq!(subnet["State"], "available");
    assert_eq!(subnet["MapPublicIpOnLaunch"], false);
    assert_eq!(subnet["SubnetArn"], format!("arn:aws:ec2:ap-northeast-1:{ACCOUNT}:subnet/{id}"));
    let by_id =
        region.ok("CreateSubnet", format!("VpcId={vpc}&CidrBlock=10.0.2.0/28&AvailabilityZoneId=apne1-az2"));
    assert_eq!(by_id["Subnet"]["AvailabilityZone"], "ap-northeast-1d");
    assert_eq!(by_id["Subnet"]["AvailableIpAddressCount"], 11);

    region.interface(&id, &[]);
    let shown = region.ok("DescribeSubnets", format!("SubnetId.1={id}"));
    assert_eq!(shown["Subnets"][0]["AvailableIpAddressCount"], 250);
    let found =
        filtered(&region, "DescribeSubnets", "Subnets", "SubnetId", "available-ip-address-count", "250");
    assert_eq!(found, [id.as_str()]);
    region.refused("DeleteSubnet", format!("SubnetId={id}"), "DependencyViolation");

    let case = |rest: &str, code: &'static str| ("CreateSubnet", format!("VpcId={vpc}&{rest}"), code);
    region.all_refused(&[
        ("CreateSubnet", "CidrBlock=10.0.3.0/24".into(), "MissingParameter"),
        ("CreateSubnet", "VpcId=vpc-1&CidrBlock=10.0.3.0/24".into(), "InvalidVpcID.Malformed"),
        ("CreateSubnet", "VpcId=subnet-00000000&CidrBlock=10.0.3.0/24".into(), "InvalidVpcID.Malformed"),
        ("CreateSubnet", "VpcId=vpc-00000000&CidrBlock=10.0.3.0/24".into(), "InvalidVpcID.NotFound"),
        case("", "MissingParameter"),
        case("CidrBlock=x", "InvalidParameterValue"),
        case("CidrBlock=10.0.3.0/34", "InvalidParameterValue"),
        case("CidrBlock=10.1.0.0/24", "InvalidSubnet.Range"),
        case("CidrBlock=10.0.0.0/15", "InvalidSubnet.Range"),
        case("CidrBlock=10.0.3.0/29", "InvalidSubnet.Range"),
        case("CidrBlock=10.0.1.0/24", "InvalidSubnet.Conflict"),
        case("CidrBlock=10.0.1.128/25", "InvalidSubnet.Conflict"),
        case("CidrBlock=10.0.0.0/16", "InvalidSubnet.Conflict"),
        case("CidrBlock=10.0.3.0/24&AvailabilityZone=ap-northeast-1b", "InvalidParameterValue"),
        case("CidrBlock=10.0.3.0/24&AvailabilityZoneId=x", "InvalidParameterValue"),
        case(
            "CidrBlock=10.0.3.0/24&AvailabilityZone=ap-northeast-1a&AvailabilityZoneId=apne1-az4",
            "InvalidParameterCombination",
        ),
        case("CidrBlock=10.0.3.0/24&Ipv6CidrBlock=fd00::/64", "InvalidSubnet.Range"),
        case("CidrBlock=10.0.3.0/24&OutpostArn=arn:aws:outposts", "UnsupportedOperation"),
        case("CidrBlock=10.0.3.0/24&DryRun=true", "DryRunOperation"),
        ("DeleteSubnet", "SubnetId=subnet-zzz".into(), "InvalidSubnetID.Malformed"),
        ("DeleteSubnet", "SubnetId=subnet-00000000000000000".into(), "InvalidSubnetID.NotFound"),
        ("DeleteSubnet", String::new(), "MissingParameter"),
    ]);
    assert_eq!(
        region.refused(
            "CreateSubnet",
            format!("VpcId={vpc}&CidrBlock=10.0.1.0/25"),
            "InvalidSubnet.Conflict"
        ),
        "The CIDR '10.0.1.0/25' conflicts with another subnet"
    );
}

#[test]
fn subnet_attributes_change_one_at_a_time() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let id = region.subnet(&vpc, "10.0.1.0/24");
    let change = |what: &str| region.ok("ModifySubnetAttribute", format!("SubnetId={id}&{what}"));
    change("MapPublicIpOnLaunch.Value=true");
    change("PrivateDnsHostnameTypeOnLaunch=resource-name");
    change("EnableResourceNameDnsARecordOnLaunch.Value=true");
    let shown = region.ok("DescribeSubnets", format!("SubnetId.1={id}"));
    assert_eq!(shown["Subnets"][0]["MapPublicIpOnLaunch"], true);
    assert_eq!(
        shown["Subnets"][0]["PrivateDnsNameOptionsOnLaunch"],
        json!({
            "HostnameType": "resource-name",
            "EnableResourceNameDnsARecord": true,
            "EnableResourceNameDnsAAAARecord": false,
        })
    );
    let case = |rest: &str, code| ("ModifySubnetAttribute", format!("SubnetId={id}&{rest}"), code);
    region.all_refused(&[
        case("", "MissingParameter"),
        case("MapPublicIpOnLaunch.Value=x", "InvalidParameterValue"),
        case(
            "MapPublicIpOnLaunch.Value=true&PrivateDnsHostnameTypeOnLaunch=ip-name",
            "InvalidParameterCombination",
        ),
        case("PrivateDnsHostnameTypeOnLaunch=x", "InvalidParameterValue"),
        case("AssignIpv6AddressOnCreation.Value=true", "InvalidParameterValue"),
        case("EnableDns64.Value=true", "UnsupportedOperation"),
        case("CustomerOwnedIpv4Pool=ipv4pool-coip-1", "UnsupportedOperation"),
        ("ModifySubnetAttribute", "MapPublicIpOnLaunch.Value=true".into(), "MissingParameter"),
    ]);
}

#[test]
fn a_gateway_serves_one_vpc_and_a_vpc_has_one() {
    let region = Region::new();
    let gateway = || text(&region.ok("CreateInternetGateway", ""), "/InternetGateway/InternetGatewayId");
    let (one, two) = (gateway(), gateway());
    let (a, b) = (region.vpc("10.0.0.0/16"), region.vpc("10.0.0.0/16"));
    let attach = |g: &str, v: &str| format!("InternetGatewayId={g}&VpcId={v}");
    region.ok("AttachInternetGateway", attach(&one, &a));
    let shown = region.ok("DescribeInternetGateways", format!("InternetGatewayId.1={one}"));
    assert_eq!(shown["InternetGateways"][0]["Attachments"], json!([{"State": "available", "VpcId": a}]));
    let found = filtered(
        &region,
        "DescribeInternetGateways",
        "InternetGateways",
        "InternetGatewayId",
        "attachment.vpc-id",
        &a,
    );
    assert_eq!(found, [one.as_str()]);
    region.all_refused(&[
        ("AttachInternetGateway", attach(&one, &b), "Resource.AlreadyAssociated"),
        ("AttachInternetGateway", attach(&one, &a), "Resource.AlreadyAssociated"),
        ("AttachInternetGateway", attach(&two, &a), "InvalidParameterValue"),
        ("AttachInternetGateway", attach(&two, "vpc-00000000000000000"), "InvalidVpcID.NotFound"),
        ("AttachInternetGateway", attach("igw-00000000000000000", &b), "InvalidInternetGatewayID.NotFound"),
        ("AttachInternetGateway", attach("igw-x", &b), "InvalidInternetGatewayId.Malformed"),
        ("AttachInternetGateway", format!("VpcId={b}"), "MissingParameter"),
        ("DetachInternetGateway", attach(&one, &b), "Gateway.NotAttached"),
        ("DetachInternetGateway", attach(&two, &a), "Gateway.NotAttached"),
        ("DeleteInternetGateway", format!("InternetGatewayId={one}"), "DependencyViolation"),
        (
            "DescribeInternetGateways",
            "InternetGatewayId.1=igw-1".into(),
            "InvalidInternetGatewayId.Malformed",
        ),
    ]);

    let subnet = region.subnet(&a, "10.0.1.0/24");
    let eni = region.interface(&subnet, &[]).parse().unwrap();
    region.arrange(|world| {
        world.enis.get_mut(&eni).unwrap().private_ips[0].lent_public = Some([203, 0, 113, 9].into());
    });
    let message = region.refused("DetachInternetGateway", attach(&one, &a), "DependencyViolation");
    assert!(message.contains("mapped public address(es)"), "{message}");
    region.arrange(|world| drop(world.enis.remove(&eni)));
    region.ok("DetachInternetGateway", attach(&one, &a));
    region.ok("DeleteInternetGateway", format!("InternetGatewayId={one}"));

    for _ in 0..3 {
        gateway();
    }
    region.refused("CreateInternetGateway", "", "InternetGatewayLimitExceeded");
}

#[test]
fn the_default_acl_allows_all_before_it_denies_all() {
    let region = Region::new();
    let answer = region.ok("DescribeNetworkAcls", "");
    let acl = &answer["NetworkAcls"][0];
    let all = |number: i32, egress: bool, action: &str| {
        json!({
            "CidrBlock": "0.0.0.0/0", "Egress": egress, "Protocol": "-1",
            "RuleAction": action, "RuleNumber": number,
        })
    };
    assert_eq!(
        acl["Entries"],
        json!([
            all(100, true, "allow"),
            all(32767, true, "deny"),
            all(100, false, "allow"),
            all(32767, false, "deny")
        ])
    );
    assert_eq!(list(acl, "/Associations").len(), 3);
    let id = text(acl, "/NetworkAclId");
    for (name, value, count) in [
        ("default", "true", 1),
        ("entry.rule-number", "32767", 1),
        ("entry.protocol", "tcp", 0),
        ("entry.rule-action", "deny", 1),
        ("network-acl-id", id.as_str(), 1),
        ("association.subnet-id", "subnet-*", 1),
        ("owner-id", ACCOUNT, 1),
        ("vpc-id", "vpc-0", 0),
    ] {
        let found = filtered(&region, "DescribeNetworkAcls", "NetworkAcls", "NetworkAclId", name, value);
        assert_eq!(found.len(), count, "{name}={value}");
    }
    region.refused("DescribeNetworkAcls", "NetworkAclId.1=acl-1", "InvalidNetworkAclId.Malformed");
    region.refused("DescribeNetworkAcls", "NetworkAclId.1=acl-00000000", "InvalidNetworkAclID.NotFound");
}
