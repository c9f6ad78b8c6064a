//! Security groups and their rules, by permission and by rule id.

use crate::common::{ACCOUNT, Region, list, text};
use serde_json::{Value as Json, json};

const SSH: &str = "IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22";

struct Setting {
    region: Region,
    vpc: String,
    group: String,
}

fn setting() -> Setting {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let group = region.group(&vpc, "web");
    Setting { region, vpc, group }
}

impl Setting {
    fn show(&self) -> Json {
        let answer = self.region.ok("DescribeSecurityGroups", format!("GroupId.1={}", self.group));
        answer["SecurityGroups"][0].clone()
    }

    fn ingress(&self, rest: &str) -> Json {
        self.region.ok("AuthorizeSecurityGroupIngress", format!("GroupId={}&{rest}", self.group))
    }

    #[track_caller]
    fn refused(&self, action: &str, rest: &str, code: &str) -> String {
        self.region.refused(action, format!("GroupId={}&{rest}", self.group), code)
    }
}

#[test]
fn a_group_lets_all_out_and_nothing_in() {
    let Setting { region, vpc, .. } = setting();
    let made = region.ok(
        "CreateSecurityGroup",
        format!(
            "VpcId={vpc}&GroupName=db&GroupDescription=The database&TagSpecification.1.ResourceType=security-group\
             &TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=db"
        ),
    );
    let id = text(&made, "/GroupId");
    let arn = format!("arn:aws:ec2:ap-northeast-1:{ACCOUNT}:security-group/{id}");
    let tags = json!([{"Key": "Name", "Value": "db"}]);
    assert_eq!(made, json!({"GroupId": id, "SecurityGroupArn": arn, "Tags": tags}));
    let shown = region.ok("DescribeSecurityGroups", format!("GroupId.1={id}"));
    assert_eq!(
        shown["SecurityGroups"],
        json!([{
            "GroupId": id, "GroupName": "db", "Description": "The database", "VpcId": vpc,
            "OwnerId": ACCOUNT, "SecurityGroupArn": arn, "Tags": tags, "IpPermissions": [],
            "IpPermissionsEgress": [{
                "IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}], "Ipv6Ranges": [],
                "PrefixListIds": [], "UserIdGroupPairs": [],
            }],
        }])
    );
    assert_eq!(
        region.ok("DeleteSecurityGroup", format!("GroupId={id}")),
        json!({"GroupId": id, "Return": true})
    );
    assert_eq!(
        region.refused("DescribeSecurityGroups", format!("GroupId.1={id}"), "InvalidGroup.NotFound"),
        format!("The security group '{id}' does not exist")
    );
}

#[test]
fn names_and_descriptions() {
    let Setting { region, vpc, .. } = setting();
    let create =
        |rest: &str, code: &'static str| ("CreateSecurityGroup", format!("VpcId={vpc}&{rest}"), code);
    let long = "x".repeat(256);
    region.all_refused(&[
        create("GroupName=a", "MissingParameter"),
        create("GroupDescription=a", "MissingParameter"),
        create("GroupName=&GroupDescription=a", "MissingParameter"),
        create("GroupName=web&GroupDescription=again", "InvalidGroup.Duplicate"),
        create("GroupName=default&GroupDescription=a", "InvalidParameterValue"),
        create("GroupName=sg-web&GroupDescription=a", "InvalidParameterValue"),
        create("GroupName=雲&GroupDescription=a", "InvalidParameterValue"),
        create("GroupName=a&GroupDescription=データベース", "InvalidParameterValue"),
        create("GroupName=a<b&GroupDescription=a", "InvalidParameterValue"),
        create("GroupName=a&GroupDescription=a|b", "InvalidParameterValue"),
        create(&format!("GroupName={long}&GroupDescription=a"), "InvalidParameterValue"),
        create(&format!("GroupName=a&GroupDescription={long}"), "InvalidParameterValue"),
        create("GroupName=a&GroupDescription=b&DryRun=true", "DryRunOperation"),
        (
            "CreateSecurityGroup",
            "VpcId=vpc-1&GroupName=a&GroupDescription=b".into(),
            "InvalidVpcID.Malformed",
        ),
        (
            "CreateSecurityGroup",
            "VpcId=vpc-00000000&GroupName=a&GroupDescription=b".into(),
            "InvalidVpcID.NotFound",
        ),
        ("DescribeSecurityGroups", "GroupId.1=sg-1".into(), "InvalidGroupId.Malformed"),
        ("DescribeSecurityGroups", "GroupName.1=web".into(), "InvalidGroup.NotFound"),
        ("DescribeSecurityGroups", "MaxResults=4".into(), "InvalidParameterValue"),
        ("DeleteSecurityGroup", String::new(), "MissingParameter"),
        ("DeleteSecurityGroup", "GroupName=web".into(), "InvalidGroup.NotFound"),
        ("DeleteSecurityGroup", "GroupId=sg-00000000".into(), "InvalidGroup.NotFound"),
    ]);
    let plain = "GroupName=a b.c_d-e:f/(g)#,@[]+=;{}!$*&GroupDescription=d";
    region.ok("CreateSecurityGroup", format!("VpcId={vpc}&{plain}"));
    // The same name is free in another VPC, and without a VPC the default one is meant.
    let made = region.ok("CreateSecurityGroup", "GroupName=web&GroupDescription=d");
    let named = region.ok("DescribeSecurityGroups", "GroupName.1=web");
    assert_eq!(named["SecurityGroups"][0]["GroupId"], made["GroupId"]);
    region.ok("DeleteSecurityGroup", "GroupName=web");
}

#[test]
fn a_group_in_use_cannot_go() {
    let Setting { region, vpc, group } = setting();
    let other = region.group(&vpc, "other");
    let refer = format!("IpPermissions.1.IpProtocol=-1&IpPermissions.1.Groups.1.GroupId={group}");
    let delete = format!("GroupId={group}");
    region.ok("AuthorizeSecurityGroupIngress", format!("GroupId={other}&{refer}"));
    assert_eq!(
        region.refused("DeleteSecurityGroup", &delete, "DependencyViolation"),
        format!("resource {group} has a dependent object")
    );
    region.ok("RevokeSecurityGroupIngress", format!("GroupId={other}&{refer}"));

    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let eni = region.interface(&subnet, &[&group]);
    region.refused("DeleteSecurityGroup", &delete, "DependencyViolation");
    region.arrange(|world| drop(world.enis.remove(&eni.parse().unwrap())));

    region.ok("AuthorizeSecurityGroupIngress", format!("GroupId={group}&{refer}"));
    region.ok("DeleteSecurityGroup", &delete);

    let default = region.ok(
        "DescribeSecurityGroups",
        format!(
            "Filter.1.Name=vpc-id&Filter.1.Value.1={vpc}&Filter.2.Name=group-name&Filter.2.Value.1=default"
        ),
    );
    let id = text(&default, "/SecurityGroups/0/GroupId");
    assert_eq!(
        region.refused("DeleteSecurityGroup", format!("GroupId={id}"), "CannotDelete"),
        format!("the specified group: \"{id}\" name: \"default\" cannot be deleted by a user")
    );
}

#[test]
fn permissions_become_rules_with_ids() {
    let s = setting();
    let answer = s.ingress(&format!(
        "{SSH}&IpPermissions.1.IpRanges.1.CidrIp=203.0.113.77/24&IpPermissions.1.IpRanges.1.Description=office\
         &IpPermissions.1.Ipv6Ranges.1.CidrIpv6=2001:db8::1/32&IpPermissions.1.Groups.1.GroupId={}\
         &IpPermissions.2.IpProtocol=icmp&IpPermissions.2.FromPort=8&IpPermissions.2.ToPort=-1\
         &IpPermissions.2.IpRanges.1.CidrIp=0.0.0.0/0\
         &TagSpecification.1.ResourceType=security-group-rule&TagSpecification.1.Tag.1.Key=a",
        s.group
    ));
    assert_eq!(answer["Return"], true);
    let rules = list(&answer, "/SecurityGroupRules");
    let id = text(&rules[0], "/SecurityGroupRuleId");
    assert_eq!(
        rules[0],
        json!({
            "SecurityGroupRuleId": id, "GroupId": s.group, "GroupOwnerId": ACCOUNT, "IsEgress": false,
            "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIpv4": "203.0.113.0/24",
            "Description": "office", "Tags": [{"Key": "a", "Value": ""}],
            "SecurityGroupRuleArn":
                format!("arn:aws:ec2:ap-northeast-1:{ACCOUNT}:security-group-rule/{id}"),
        })
    );
    assert_eq!(rules[1]["CidrIpv6"], "2001:db8::/32");
    assert_eq!(rules[2]["ReferencedGroupInfo"], json!({"GroupId": s.group, "UserId": ACCOUNT}));
    assert_eq!((&rules[3]["FromPort"], &rules[3]["ToPort"]), (&json!(8), &json!(-1)));

    let shown = s.show();
    assert_eq!(
        shown["IpPermissions"][0],
        json!({
            "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "PrefixListIds": [],
            "IpRanges": [{"CidrIp": "203.0.113.0/24", "Description": "office"}],
            "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/32"}],
            "UserIdGroupPairs": [{"GroupId": s.group, "UserId": ACCOUNT}],
        })
    );
    assert_eq!(shown["IpPermissions"][1]["IpProtocol"], "icmp");
    for (name, value, count) in [
        ("ip-permission.cidr", "203.0.113.0/24", 1),
        ("ip-permission.ipv6-cidr", "2001:db8::/32", 1),
        ("ip-permission.from-port", "22", 1),
        ("ip-permission.to-port", "22", 1),
        ("ip-permission.protocol", "icmp", 1),
        ("ip-permission.group-name", "web", 1),
        ("ip-permission.group-id", s.group.as_str(), 1),
        ("ip-permission.user-id", ACCOUNT, 3),
        ("ip-permission.prefix-list-id", "*", 0),
        ("egress.ip-permission.cidr", "0.0.0.0/0", 3),
        ("egress.ip-permission.protocol", "-1", 3),
        ("egress.ip-permission.from-port", "*", 0),
        ("group-name", "default", 2),
        ("description", "test", 1),
        ("owner-id", ACCOUNT, 3),
    ] {
        let found =
            s.region.ok("DescribeSecurityGroups", format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
        assert_eq!(list(&found, "/SecurityGroups").len(), count, "{name}={value}");
    }

    let all = s
        .region
        .ok("DescribeSecurityGroupRules", format!("Filter.1.Name=group-id&Filter.1.Value.1={}", s.group));
    assert_eq!(list(&all, "/SecurityGroupRules").len(), 5, "four in, one out");
    let one = s.region.ok("DescribeSecurityGroupRules", format!("SecurityGroupRuleId.1={id}"));
    assert_eq!(one["SecurityGroupRules"], json!([rules[0]]));
    let tagged = s.region.ok("DescribeSecurityGroupRules", "Filter.1.Name=tag:a&Filter.1.Value.1=*");
    assert_eq!(list(&tagged, "/SecurityGroupRules").len(), 4);
    let page = s.region.ok("DescribeSecurityGroupRules", "MaxResults=5");
    assert_eq!(list(&page, "/SecurityGroupRules").len(), 5);
    let token = text(&page, "/NextToken");
    let rest = s.region.ok("DescribeSecurityGroupRules", format!("MaxResults=5&NextToken={token}"));
    assert_eq!(list(&rest, "/SecurityGroupRules").len(), 4);
    s.region.all_refused(&[
        (
            "DescribeSecurityGroupRules",
            "SecurityGroupRuleId.1=sgr-1".into(),
            "InvalidSecurityGroupRuleId.Malformed",
        ),
        (
            "DescribeSecurityGroupRules",
            "SecurityGroupRuleId.1=sgr-00000000".into(),
            "InvalidSecurityGroupRuleId.NotFound",
        ),
        (
            "DescribeSecurityGroupRules",
            "Filter.1.Name=vpc-id&Filter.1.Value.1=x".into(),
            "InvalidParameterValue",
        ),
    ]);
}

#[test]
fn the_short_forms() {
    let region = Region::new();
    region.ok("CreateSecurityGroup", "GroupName=app&GroupDescription=d");
    region.ok(
        "AuthorizeSecurityGroupIngress",
        "GroupName=app&IpProtocol=tcp&FromPort=80&ToPort=80&CidrIp=0.0.0.0/0",
    );
    let by_name = region.ok("AuthorizeSecurityGroupIngress", "GroupName=app&SourceSecurityGroupName=default");
    let shown: Vec<_> = list(&by_name, "/SecurityGroupRules")
        .iter()
        .map(|r| (text(r, "/IpProtocol"), r["FromPort"].as_i64().unwrap(), r["ToPort"].as_i64().unwrap()))
        .collect();
    assert_eq!(shown, [("tcp".into(), 0, 65535), ("udp".into(), 0, 65535), ("icmp".into(), -1, -1)]);
    region.ok("RevokeSecurityGroupIngress", "GroupName=app&SourceSecurityGroupName=default");
    region.ok(
        "RevokeSecurityGroupIngress",
        "GroupName=app&IpProtocol=6&FromPort=80&ToPort=80&CidrIp=0.0.0.0/0",
    );
    let group = region.ok("DescribeSecurityGroups", "GroupName.1=app");
    assert_eq!(group["SecurityGroups"][0]["IpPermissions"], json!([]));
    let case = |rest: &str, code| ("AuthorizeSecurityGroupIngress", format!("GroupName=app&{rest}"), code);
    region.all_refused(&[
        case("", "MissingParameter"),
        case("IpProtocol=tcp&FromPort=80&ToPort=80", "MissingParameter"),
        case("CidrIp=0.0.0.0/0", "MissingParameter"),
        case("SourceSecurityGroupName=nobody", "InvalidGroup.NotFound"),
        case(
            "SourceSecurityGroupName=default&SourceSecurityGroupOwnerId=999999999999",
            "InvalidGroup.NotFound",
        ),
        case("SourceSecurityGroupName=default&CidrIp=0.0.0.0/0", "InvalidParameterCombination"),
        case(&format!("CidrIp=0.0.0.0/0&{SSH}"), "InvalidParameterCombination"),
    ]);
    let id = text(&group, "/SecurityGroups/0/GroupId");
    region.refused(
        "AuthorizeSecurityGroupEgress",
        format!("GroupId={id}&IpProtocol=tcp&FromPort=80&ToPort=80&CidrIp=0.0.0.0/0"),
        "UnsupportedOperation",
    );
}

#[test]
fn bad_permissions() {
    let s = setting();
    let other = s.region.vpc("10.1.0.0/16");
    let foreign = s.region.group(&other, "foreign");
    let p = |rest: &str| {
        let full: Vec<_> = rest.split('&').map(|pair| format!("IpPermissions.1.{pair}")).collect();
        format!("GroupId={}&{}", s.group, full.join("&"))
    };
    let any = "IpRanges.1.CidrIp=0.0.0.0/0";
    let cases = [
        (format!("IpProtocol=tcp&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=tcp&FromPort=22&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=tcp&FromPort=23&ToPort=22&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=tcp&FromPort=-1&ToPort=-1&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=udp&FromPort=0&ToPort=65536&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=tcp&FromPort=x&ToPort=22&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=icmp&FromPort=256&ToPort=-1&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=icmp&FromPort=-1&ToPort=3&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=telepathy&{any}"), "InvalidParameterValue"),
        (format!("IpProtocol=256&{any}"), "InvalidParameterValue"),
        (any.to_owned(), "MissingParameter"),
        ("IpProtocol=-1".into(), "MissingParameter"),
        ("IpProtocol=-1&IpRanges.1.CidrIp=10.0.0.1".into(), "InvalidParameterValue"),
        ("IpProtocol=-1&IpRanges.1.CidrIp=10.0.0.0/33".into(), "InvalidParameterValue"),
        ("IpProtocol=-1&IpRanges.1.CidrIp=::/0".into(), "InvalidParameterValue"),
        ("IpProtocol=-1&IpRanges.1.CidrIp=".into(), "InvalidParameterValue"),
        ("IpProtocol=-1&IpRanges.1.Description=x".into(), "MissingParameter"),
        ("IpProtocol=-1&Ipv6Ranges.1.CidrIpv6=0.0.0.0/0".into(), "InvalidParameterValue"),
        ("IpProtocol=-1&Groups.1.GroupId=sg-1".into(), "InvalidGroupId.Malformed"),
        ("IpProtocol=-1&Groups.1.GroupId=sg-00000000".into(), "InvalidGroup.NotFound"),
        (format!("IpProtocol=-1&Groups.1.GroupId={foreign}"), "InvalidGroup.NotFound"),
        ("IpProtocol=-1&Groups.1.GroupName=default".into(), "InvalidGroup.NotFound"),
        ("IpProtocol=-1&Groups.1.UserId=123456789012".into(), "MissingParameter"),
        (
            format!("IpProtocol=-1&Groups.1.GroupId={}&Groups.1.UserId=999999999999", s.group),
            "InvalidGroup.NotFound",
        ),
        ("IpProtocol=-1&PrefixListIds.1.PrefixListId=pl-12345678".into(), "InvalidPrefixListID.NotFound"),
        (format!("IpProtocol=-1&{any}&IpRanges.1.Description=データ"), "InvalidParameterValue"),
        (format!("IpProtocol=-1&{any}&IpRanges.2.CidrIp=0.0.0.0/0"), "InvalidParameterValue"),
        (format!("IpProtocol=-1&{any}&IpRanges.2.CidrIp=10.0.0.0/0"), "InvalidParameterValue"),
    ];
    for action in ["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress"] {
        let cases: Vec<_> = cases.iter().map(|(rest, code)| (action, p(rest), *code)).collect();
        s.region.all_refused(&cases);
    }
    let message =
        |rest: &str| s.region.refused("AuthorizeSecurityGroupIngress", p(rest), "InvalidParameterValue");
    assert_eq!(message("IpProtocol=-1&IpRanges.1.CidrIp=10.0.0.1"), "CIDR block 10.0.0.1 is malformed");
    assert_eq!(
        message(&format!("IpProtocol=tcp&FromPort=23&ToPort=22&{any}")),
        "Invalid TCP/UDP port range (23:22)"
    );
    assert_eq!(
        message(&format!("IpProtocol=x&{any}")),
        "Invalid value 'x' for IP protocol. Unknown protocol."
    );
}

#[test]
fn the_same_rule_is_not_there_twice() {
    let s = setting();
    for (permission, words) in [
        (
            "IpProtocol=tcp&FromPort=22&ToPort=22&IpRanges.1.CidrIp=0.0.0.0/0",
            "peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW",
        ),
        ("IpProtocol=-1&IpRanges.1.CidrIp=10.0.0.0/8", "peer: 10.0.0.0/8, ALL, ALLOW"),
    ] {
        let p: Vec<_> = permission.split('&').map(|pair| format!("IpPermissions.1.{pair}")).collect();
        s.ingress(&p.join("&"));
        // Another description makes no other rule.
        let again = format!("{}&IpPermissions.1.IpRanges.1.Description=x", p.join("&"));
        assert_eq!(
            s.refused("AuthorizeSecurityGroupIngress", &again, "InvalidPermission.Duplicate"),
            format!("the specified rule \"{words}\" already exists")
        );
    }
    let canonical = format!("{SSH}&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/0");
    s.refused("AuthorizeSecurityGroupIngress", &canonical, "InvalidPermission.Duplicate");
    let out = "IpPermissions.1.IpProtocol=-1&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0";
    s.refused("AuthorizeSecurityGroupEgress", out, "InvalidPermission.Duplicate");
    // All or none: the good permission beside the bad one is not kept.
    let before = s.show();
    s.refused(
        "AuthorizeSecurityGroupIngress",
        &format!("{canonical}&IpPermissions.2.IpProtocol=50&IpPermissions.2.IpRanges.1.CidrIp=0.0.0.0/0"),
        "InvalidPermission.Duplicate",
    );
    assert_eq!(s.show(), before);
}

#[test]
fn sixty_rules_a_direction() {
    let s = setting();
    let ranges: Vec<_> =
        (1..=60).map(|i| format!("IpPermissions.1.IpRanges.{i}.CidrIp=10.0.{i}.0/24")).collect();
    s.ingress(&format!("{SSH}&{}", ranges.join("&")));
    let one_more = format!("{SSH}&IpPermissions.1.IpRanges.1.CidrIp=10.1.0.0/24");
    s.refused("AuthorizeSecurityGroupIngress", &one_more, "RulesPerSecurityGroupLimitExceeded");
    s.region.ok("AuthorizeSecurityGroupEgress", format!("GroupId={}&{one_more}", s.group));
    // IPv6 rules are counted apart.
    s.ingress(&format!("{SSH}&IpPermissions.1.Ipv6Ranges.1.CidrIpv6=::/0"));
}

#[test]
fn revoking_what_is_there_and_what_is_not() {
    let s = setting();
    let p = format!("{SSH}&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0");
    let made = s.ingress(&p);
    let id = text(&made, "/SecurityGroupRules/0/SecurityGroupRuleId");
    s.refused(
        "RevokeSecurityGroupEgress",
        &format!("SecurityGroupRuleId.1={id}"),
        "InvalidSecurityGroupRuleId.NotFound",
    );
    s.region.ok("CreateTags", format!("ResourceId.1={id}&Tag.1.Key=a"));
    let revoked =
        s.region.ok("RevokeSecurityGroupIngress", format!("GroupId={}&SecurityGroupRuleId.1={id}", s.group));
    assert_eq!(
        revoked,
        json!({
            "Return": true,
            "UnknownIpPermissions": [],
            "RevokedSecurityGroupRules": [{
                "SecurityGroupRuleId": id, "GroupId": s.group, "IsEgress": false, "IpProtocol": "tcp",
                "FromPort": 22, "ToPort": 22, "CidrIpv4": "0.0.0.0/0",
            }],
        })
    );
    assert!(s.region.control.store().world().tags.is_empty());
    assert_eq!(s.show()["IpPermissions"], json!([]));
    let out = "IpPermissions.1.IpProtocol=-1&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0";
    s.region.ok("RevokeSecurityGroupEgress", format!("GroupId={}&{out}", s.group));
    assert_eq!(s.show()["IpPermissionsEgress"], json!([]));

    assert_eq!(
        s.refused("RevokeSecurityGroupIngress", &p, "InvalidPermission.NotFound"),
        "The specified rule does not exist in this security group."
    );
    for (rest, code) in [
        ("", "MissingParameter"),
        ("SecurityGroupRuleId.1=sgr-1", "InvalidSecurityGroupRuleId.Malformed"),
        ("SecurityGroupRuleId.1=sgr-00000000", "InvalidSecurityGroupRuleId.NotFound"),
        (&format!("{p}&SecurityGroupRuleId.1={id}"), "InvalidParameterCombination"),
    ] {
        s.refused("RevokeSecurityGroupIngress", rest, code);
    }

    // In the default VPC what isn't there is told of, and the rest is done.
    s.ingress(&p);
    s.region.ok("CreateSecurityGroup", "GroupName=app&GroupDescription=d");
    s.region.ok("AuthorizeSecurityGroupIngress", format!("GroupName=app&{p}"));
    let answer = s.region.ok(
        "RevokeSecurityGroupIngress",
        format!(
            "GroupName=app&{p}&IpPermissions.2.IpProtocol=-1&IpPermissions.2.IpRanges.1.CidrIp=10.0.0.0/8"
        ),
    );
    assert_eq!(list(&answer, "/RevokedSecurityGroupRules").len(), 1);
    assert_eq!(answer["UnknownIpPermissions"][0]["IpRanges"][0]["CidrIp"], "10.0.0.0/8");
}

#[test]
fn rules_change_in_place() {
    let s = setting();
    let made = s.ingress(&format!(
        "{SSH}&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0&IpPermissions.1.IpRanges.2.CidrIp=10.0.0.0/8"
    ));
    let id = |i: usize| text(&made, &format!("/SecurityGroupRules/{i}/SecurityGroupRuleId"));
    let (one, two) = (id(0), id(1));
    let modify = |rule: &str, rest: &str| {
        let rest: Vec<_> =
            rest.split('&').map(|pair| format!("SecurityGroupRule.1.SecurityGroupRule.{pair}")).collect();
        format!("SecurityGroupRule.1.SecurityGroupRuleId={rule}&{}", rest.join("&"))
    };
    let https = "IpProtocol=tcp&FromPort=443&ToPort=443&CidrIpv4=192.0.2.1/32&Description=web";
    let answer =
        s.region.ok("ModifySecurityGroupRules", format!("GroupId={}&{}", s.group, modify(&one, https)));
    assert_eq!(answer, json!({"Return": true}));
    let shown = s.region.ok("DescribeSecurityGroupRules", format!("SecurityGroupRuleId.1={one}"));
    let rule = &shown["SecurityGroupRules"][0];
    assert_eq!((&rule["FromPort"], &rule["CidrIpv4"]), (&json!(443), &json!("192.0.2.1/32")));
    assert_eq!(rule["Description"], "web");

    let ssh = "IpProtocol=tcp&FromPort=22&ToPort=22&CidrIpv4=10.0.0.0/8";
    for (rest, code) in [
        (String::new(), "MissingParameter"),
        (modify(&one, ssh), "InvalidPermission.Duplicate"),
        (modify(&one, "IpProtocol=-1&CidrIpv6=::/0"), "InvalidParameterValue"),
        (modify(&one, "IpProtocol=-1"), "MissingParameter"),
        (modify(&one, "CidrIpv4=0.0.0.0/0"), "MissingParameter"),
        (modify(&one, "IpProtocol=-1&CidrIpv4=0.0.0.0"), "InvalidParameterValue"),
        (modify(&one, "IpProtocol=-1&CidrIpv4=0.0.0.0/0&CidrIpv6=::/0"), "InvalidParameterCombination"),
        (modify(&one, "IpProtocol=-1&PrefixListId=pl-1"), "InvalidPrefixListId.Malformed"),
        (modify(&one, "IpProtocol=-1&ReferencedGroupId=sg-00000000"), "InvalidGroup.NotFound"),
        (modify(&one, "IpProtocol=tcp&FromPort=1&CidrIpv4=0.0.0.0/0"), "InvalidParameterValue"),
        (modify("sgr-00000000", ssh), "InvalidSecurityGroupRuleId.NotFound"),
        (modify("x", ssh), "InvalidSecurityGroupRuleId.Malformed"),
        (format!("SecurityGroupRule.1.SecurityGroupRuleId={one}"), "MissingParameter"),
    ] {
        s.refused("ModifySecurityGroupRules", &rest, code);
    }

    let describe = "UpdateSecurityGroupRuleDescriptionsIngress";
    let of = |rule: &str| {
        let shown = s.region.ok("DescribeSecurityGroupRules", format!("SecurityGroupRuleId.1={rule}"));
        shown["SecurityGroupRules"][0]["Description"].clone()
    };
    let range = format!("{SSH}&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/8");
    s.region
        .ok(describe, format!("GroupId={}&{range}&IpPermissions.1.IpRanges.1.Description=inside", s.group));
    assert_eq!(of(&two), "inside");
    s.region.ok(describe, format!("GroupId={}&{range}", s.group));
    assert_eq!(of(&two), Json::Null);
    let by_id = |rule: &str, text: &str| {
        format!(
            "SecurityGroupRuleDescription.1.SecurityGroupRuleId={rule}\
             &SecurityGroupRuleDescription.1.Description={text}"
        )
    };
    s.region.ok(describe, format!("GroupId={}&{}", s.group, by_id(&two, "by id")));
    assert_eq!(of(&two), "by id");
    for (rest, code) in [
        ("".to_owned(), "MissingParameter"),
        (by_id("sgr-00000000", "x"), "InvalidSecurityGroupRuleId.NotFound"),
        (by_id(&two, "雲"), "InvalidParameterValue"),
        (format!("{}&{range}", by_id(&two, "x")), "InvalidParameterCombination"),
        (format!("{SSH}&IpPermissions.1.IpRanges.1.CidrIp=192.0.2.0/24"), "InvalidPermission.NotFound"),
    ] {
        s.refused(describe, &rest, code);
    }
    s.refused(
        "UpdateSecurityGroupRuleDescriptionsEgress",
        &by_id(&two, "x"),
        "InvalidSecurityGroupRuleId.NotFound",
    );
}
