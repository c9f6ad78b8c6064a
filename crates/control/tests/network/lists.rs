//! What is common to many nouns: pages, filters, tags, quotas.

use crate::common::{ACCOUNT, Region, filtered, list};
use model::{RouteTableId, SecurityGroupId, SubnetId};
use serde_json::json;

#[test]
fn pages_and_filters() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    for i in 0..7 {
        region.subnet(&vpc, &format!("10.0.{i}.0/24"));
    }
    let all = region.ok("DescribeSubnets", "");
    let mut seen = Vec::new();
    let mut token = String::new();
    loop {
        let answer = region.ok("DescribeSubnets", format!("MaxResults=5&NextToken={token}"));
        seen.extend(list(&answer, "/Subnets").iter().cloned());
        match answer["NextToken"].as_str() {
            Some(next) => token = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(&seen, list(&all, "/Subnets"));

    let subnets = |name: &str, value: &str| {
        filtered(&region, "DescribeSubnets", "Subnets", "SubnetId", name, value).len()
    };
    for (name, value, count) in [
        ("vpc-id", vpc.as_str(), 7),
        ("cidr-block", "10.0.?.0/24", 7),
        ("cidrBlock", "10.0.3.0/24", 1),
        ("cidr", "172.31.*", 3),
        ("default-for-az", "true", 3),
        ("defaultForAz", "false", 7),
        ("map-public-ip-on-launch", "true", 3),
        ("availability-zone", "ap-northeast-1a", 8),
        ("availabilityZoneId", "apne1-az1", 1),
        ("state", "available", 10),
        ("state", "pending", 0),
        ("owner-id", ACCOUNT, 10),
        ("owner-id", "999999999999", 0),
        ("ipv6-native", "false", 10),
        ("ipv6-cidr-block-association.state", "associated", 0),
        ("outpost-arn", "*", 0),
        ("subnet-arn", "arn:aws:ec2:*", 10),
        ("private-dns-name-options-on-launch.hostname-type", "ip-name", 10),
        ("tag:Name", "*", 0),
        ("tag-key", "Name", 0),
    ] {
        assert_eq!(subnets(name, value), count, "{name}={value}");
    }
    let vpcs =
        |name: &str, value: &str| filtered(&region, "DescribeVpcs", "Vpcs", "VpcId", name, value).len();
    for (name, value, count) in [
        ("cidr", "10.0.0.0/16", 1),
        ("cidr-block-association.cidr-block", "10.0.*", 1),
        ("cidr-block-association.state", "associated", 2),
        ("cidr-block-association.association-id", "vpc-cidr-assoc-*", 2),
        ("dhcp-options-id", "dopt-*", 2),
        ("ipv6-cidr-block-association.state", "associated", 0),
        ("is-default", "false", 1),
        ("state", "available", 2),
        ("vpc-id", vpc.as_str(), 1),
        ("owner-id", ACCOUNT, 2),
    ] {
        assert_eq!(vpcs(name, value), count, "{name}={value}");
    }
    region.all_refused(&[
        ("DescribeVpcs", "MaxResults=4".into(), "InvalidParameterValue"),
        ("DescribeSubnets", "MaxResults=4".into(), "InvalidParameterValue"),
        ("DescribeVpcs", "NextToken=x".into(), "InvalidNextToken"),
        ("DescribeVpcs", "Filter.1.Name=colour&Filter.1.Value.1=red".into(), "InvalidParameterValue"),
        ("DescribeVpcs", "Filter.1.Name=vpc-id".into(), "InvalidParameterValue"),
        ("DescribeVpcs", "VpcId.1=vpc-1".into(), "InvalidVpcID.Malformed"),
        ("DescribeVpcs", format!("VpcId.1={vpc}&VpcId.2=vpc-00000000"), "InvalidVpcID.NotFound"),
        ("DescribeDhcpOptions", "DhcpOptionsId.1=dopt-1".into(), "InvalidDhcpOptionsId.Malformed"),
        ("DescribeDhcpOptions", "DhcpOptionsId.1=dopt-00000000".into(), "InvalidDhcpOptionID.NotFound"),
    ]);
    for (id, message) in [
        ("vpc-xyz", "Invalid id: \"vpc-xyz\""),
        ("subnet-00000000", "Invalid id: \"subnet-00000000\" (expecting \"vpc-...\")"),
    ] {
        assert_eq!(
            region.refused("DescribeVpcs", format!("VpcId.1={id}"), "InvalidVpcID.Malformed"),
            message
        );
    }
}

#[test]
fn tags_on_anything_by_its_id() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let group = region.group(&vpc, "web");
    region.ok(
        "CreateTags",
        format!(
            "ResourceId.1={vpc}&ResourceId.2={subnet}&ResourceId.3={group}&Tag.1.Key=Name&Tag.1.Value=雲&Tag.2.Key=a"
        ),
    );
    let rows = region.ok("DescribeTags", format!("Filter.1.Name=resource-id&Filter.1.Value.1={subnet}"));
    assert_eq!(
        rows["Tags"],
        json!([
            {"Key": "Name", "ResourceId": subnet, "ResourceType": "subnet", "Value": "雲"},
            {"Key": "a", "ResourceId": subnet, "ResourceType": "subnet", "Value": ""},
        ])
    );
    assert_eq!(filtered(&region, "DescribeVpcs", "Vpcs", "VpcId", "tag:Name", "雲"), [vpc.as_str()]);
    let of_groups =
        filtered(&region, "DescribeTags", "Tags", "ResourceId", "resource-type", "security-group");
    assert_eq!(of_groups, [group.clone(), group.clone()]);

    region.ok("DeleteTags", format!("ResourceId.1={vpc}&Tag.1.Key=Name&Tag.1.Value=other"));
    assert_eq!(filtered(&region, "DescribeVpcs", "Vpcs", "VpcId", "tag-key", "Name").len(), 1);
    region.ok("DeleteTags", format!("ResourceId.1={vpc}&Tag.1.Key=Name"));
    assert_eq!(filtered(&region, "DescribeVpcs", "Vpcs", "VpcId", "tag-key", "Name").len(), 0);
    region.ok("DeleteTags", format!("ResourceId.1={subnet}"));
    assert_eq!(list(&region.ok("DescribeTags", ""), "/Tags").len(), 3);

    let many: String = (0..51).map(|i| format!("&Tag.{}.Key=k{i}", i + 1)).collect();
    let long_key = "k".repeat(129);
    let long_value = "v".repeat(257);
    region.all_refused(&[
        ("CreateTags", "Tag.1.Key=a".into(), "MissingParameter"),
        ("CreateTags", format!("ResourceId.1={vpc}"), "MissingParameter"),
        ("CreateTags", format!("ResourceId.1={vpc}&Tag.1.Value=x"), "InvalidParameterValue"),
        ("CreateTags", format!("ResourceId.1={vpc}&Tag.1.Key=AWS:x"), "InvalidParameterValue"),
        ("CreateTags", format!("ResourceId.1={vpc}&Tag.1.Key={long_key}"), "InvalidParameterValue"),
        (
            "CreateTags",
            format!("ResourceId.1={vpc}&Tag.1.Key=a&Tag.1.Value={long_value}"),
            "InvalidParameterValue",
        ),
        ("CreateTags", format!("ResourceId.1={vpc}{many}"), "TagLimitExceeded"),
        ("CreateTags", "ResourceId.1=nonsense&Tag.1.Key=a".into(), "InvalidID"),
        ("CreateTags", "ResourceId.1=vpc-00000000&Tag.1.Key=a".into(), "InvalidVpcID.NotFound"),
        ("CreateTags", "ResourceId.1=sgr-1&Tag.1.Key=a".into(), "InvalidSecurityGroupRuleId.Malformed"),
        ("CreateTags", "ResourceId.1=sgr-00000000&Tag.1.Key=a".into(), "InvalidSecurityGroupRuleId.NotFound"),
        ("DeleteTags", "Tag.1.Key=a".into(), "MissingParameter"),
        ("DescribeTags", "MaxResults=4".into(), "InvalidParameterValue"),
    ]);
}

/// Rows alike under new ids, until a table has `count` of them.
fn fill<K: model::Key, V: model::Row>(
    table: &mut model::Table<K, V>,
    count: usize,
    key: impl Fn(u128) -> K,
    row: impl Fn(K, u128) -> V,
) {
    for n in (1u128..).take(count - table.len()) {
        table.insert(key(n), row(key(n), n));
    }
}

#[test]
fn quotas() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.255.0/24").parse().unwrap();
    region.ok("CreateRouteTable", format!("VpcId={vpc}"));
    let id = vpc.parse().unwrap();
    region.arrange(|world| {
        let like = world.subnets.get(&subnet).unwrap().clone();
        // The default VPC's three subnets count for their own VPC.
        fill(&mut world.subnets, 203, SubnetId::from_bits, |id, n| {
            let third = u8::try_from(n).unwrap();
            let cidr = format!("10.0.{third}.0/24").parse().unwrap();
            model::Subnet { id, cidr, ..like.clone() }
        });
        fill(&mut world.route_tables, 201, RouteTableId::from_bits, |table, _| model::RouteTable {
            id: table,
            vpc: id,
            routes: Vec::new(),
            associations: Vec::new(),
        });
        fill(&mut world.security_groups, 2500, SecurityGroupId::from_bits, |group, n| model::SecurityGroup {
            id: group,
            vpc: id,
            name: format!("g{n}"),
            description: "d".into(),
            rules: Vec::new(),
        });
    });
    region.all_refused(&[
        ("CreateSubnet", format!("VpcId={vpc}&CidrBlock=10.0.254.0/24"), "SubnetLimitExceeded"),
        ("CreateRouteTable", format!("VpcId={vpc}"), "RouteTableLimitExceeded"),
        (
            "CreateSecurityGroup",
            format!("VpcId={vpc}&GroupName=x&GroupDescription=d"),
            "SecurityGroupLimitExceeded",
        ),
    ]);
    let page = region.ok("DescribeRouteTables", "MaxResults=100");
    assert_eq!(list(&page, "/RouteTables").len(), 100);
    region.refused("DescribeRouteTables", "MaxResults=4", "InvalidParameterValue");
}
