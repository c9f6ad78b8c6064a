//! Managed prefix lists: versions, limits, and who refers to them.

use crate::common::{ACCOUNT, Region, filtered, list, text};
use serde_json::{Value as Json, json};

fn create(region: &Region, rest: &str) -> String {
    let base = "PrefixListName=office&AddressFamily=IPv4&MaxEntries=3";
    text(&region.ok("CreateManagedPrefixList", format!("{base}{rest}")), "/PrefixList/PrefixListId")
}

fn entries(region: &Region, rest: &str) -> Json {
    region.ok("GetManagedPrefixListEntries", rest)["Entries"].clone()
}

#[test]
fn a_list_has_versions() {
    let region = Region::new();
    let made = region.ok(
        "CreateManagedPrefixList",
        "PrefixListName=office&AddressFamily=IPv4&MaxEntries=3&Entry.1.Cidr=198.51.100.7/24\
         &Entry.1.Description=tokyo&TagSpecification.1.ResourceType=prefix-list\
         &TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=o",
    );
    let id = text(&made, "/PrefixList/PrefixListId");
    let arn = format!("arn:aws:ec2:ap-northeast-1:{ACCOUNT}:prefix-list/{id}");
    let mut shape = json!({
        "PrefixListId": id, "PrefixListArn": arn, "PrefixListName": "office", "AddressFamily": "IPv4",
        "MaxEntries": 3, "Version": 1, "OwnerId": ACCOUNT, "State": "create-in-progress",
        "Tags": [{"Key": "Name", "Value": "o"}],
    });
    assert_eq!(made, json!({"PrefixList": shape}));
    shape["State"] = json!("create-complete");
    assert_eq!(region.ok("DescribeManagedPrefixLists", "")["PrefixLists"], json!([shape]));

    let modified = region.ok(
        "ModifyManagedPrefixList",
        format!(
            "PrefixListId={id}&CurrentVersion=1&AddEntry.1.Cidr=192.0.2.0/25&RemoveEntry.1.Cidr=198.51.100.0/24\
             &PrefixListName=branch"
        ),
    );
    assert_eq!(modified["PrefixList"]["State"], "modify-in-progress");
    assert_eq!(modified["PrefixList"]["Version"], 2);
    assert_eq!(entries(&region, &format!("PrefixListId={id}")), json!([{"Cidr": "192.0.2.0/25"}]));
    let first = json!([{"Cidr": "198.51.100.0/24", "Description": "tokyo"}]);
    assert_eq!(entries(&region, &format!("PrefixListId={id}&TargetVersion=1")), first);

    region.ok(
        "RestoreManagedPrefixListVersion",
        format!("PrefixListId={id}&PreviousVersion=1&CurrentVersion=2"),
    );
    let now = region.ok("DescribeManagedPrefixLists", format!("PrefixListId.1={id}"));
    assert_eq!(now["PrefixLists"][0]["State"], "restore-complete");
    assert_eq!(now["PrefixLists"][0]["Version"], 3);
    assert_eq!(entries(&region, &format!("PrefixListId={id}")), first);
    // A name or a size is no version.
    region.ok("ModifyManagedPrefixList", format!("PrefixListId={id}&MaxEntries=1"));
    let now = region.ok("DescribeManagedPrefixLists", "");
    assert_eq!(
        (&now["PrefixLists"][0]["Version"], &now["PrefixLists"][0]["MaxEntries"]),
        (&json!(3), &json!(1))
    );

    for (name, value, count) in [
        ("owner-id", ACCOUNT, 1),
        ("prefix-list-id", id.as_str(), 1),
        ("prefix-list-name", "branch", 1),
        ("prefix-list-name", "office", 0),
        ("tag:Name", "o", 1),
    ] {
        let found =
            filtered(&region, "DescribeManagedPrefixLists", "PrefixLists", "PrefixListId", name, value);
        assert_eq!(found.len(), count, "{name}={value}");
    }
    // No service keeps a list yet.
    assert_eq!(region.ok("DescribePrefixLists", "")["PrefixLists"], json!([]));

    let gone = region.ok("DeleteManagedPrefixList", format!("PrefixListId={id}"));
    assert_eq!(gone["PrefixList"]["State"], "delete-in-progress");
    region.refused(
        "GetManagedPrefixListEntries",
        format!("PrefixListId={id}"),
        "InvalidPrefixListID.NotFound",
    );
    assert_eq!(list(&region.ok("DescribeTags", ""), "/Tags").len(), 0);
}

#[test]
fn refusals() {
    let region = Region::new();
    let id = create(&region, "&Entry.1.Cidr=192.0.2.0/24");
    let make = |rest: &str, code: &'static str| ("CreateManagedPrefixList", rest.to_owned(), code);
    let modify = |rest: &str, code: &'static str| {
        ("ModifyManagedPrefixList", format!("PrefixListId={id}&{rest}"), code)
    };
    let long = "x".repeat(256);
    let four = "Entry.1.Cidr=192.0.2.1/32&Entry.2.Cidr=192.0.2.2/32&Entry.3.Cidr=192.0.2.3/32\
                &Entry.4.Cidr=192.0.2.4/32";
    region.all_refused(&[
        make("AddressFamily=IPv4&MaxEntries=3", "MissingParameter"),
        make("PrefixListName=a&MaxEntries=3", "MissingParameter"),
        make("PrefixListName=a&AddressFamily=IPv4", "MissingParameter"),
        make("PrefixListName=a&AddressFamily=IPv5&MaxEntries=3", "InvalidParameterValue"),
        make("PrefixListName=a&AddressFamily=IPv4&MaxEntries=0", "InvalidParameterValue"),
        make("PrefixListName=a&AddressFamily=IPv4&MaxEntries=1001", "InvalidParameterValue"),
        make("PrefixListName=com.amazonaws.x&AddressFamily=IPv4&MaxEntries=1", "InvalidParameterValue"),
        make(&format!("PrefixListName={long}&AddressFamily=IPv4&MaxEntries=1"), "InvalidParameterValue"),
        make("PrefixListName=a&AddressFamily=IPv4&MaxEntries=1&Entry.1.Cidr=x", "InvalidParameterValue"),
        make(
            "PrefixListName=a&AddressFamily=IPv4&MaxEntries=1&Entry.1.Cidr=2001:db8::/32",
            "InvalidParameterValue",
        ),
        make(
            &format!("PrefixListName=a&AddressFamily=IPv4&MaxEntries=3&{four}"),
            "PrefixListMaxEntriesExceeded",
        ),
        make("PrefixListName=a&AddressFamily=IPv4&MaxEntries=3&DryRun=true", "DryRunOperation"),
        modify("CurrentVersion=2&AddEntry.1.Cidr=10.0.0.0/8", "PrefixListVersionMismatch"),
        modify("AddEntry.1.Cidr=10.0.0.0/8", "MissingParameter"),
        modify("CurrentVersion=1&AddEntry.1.Cidr=192.0.2.0/24", "InvalidParameterValue"),
        modify("CurrentVersion=1&RemoveEntry.1.Cidr=10.0.0.0/8", "InvalidParameterValue"),
        modify("CurrentVersion=1&MaxEntries=9&AddEntry.1.Cidr=10.0.0.0/8", "InvalidParameterCombination"),
        modify("PrefixListName=com.amazonaws.x", "InvalidParameterValue"),
        (
            "GetManagedPrefixListEntries",
            format!("PrefixListId={id}&TargetVersion=7"),
            "InvalidParameterValue",
        ),
        (
            "RestoreManagedPrefixListVersion",
            format!("PrefixListId={id}&PreviousVersion=7&CurrentVersion=1"),
            "InvalidParameterValue",
        ),
        (
            "RestoreManagedPrefixListVersion",
            format!("PrefixListId={id}&PreviousVersion=1&CurrentVersion=7"),
            "PrefixListVersionMismatch",
        ),
        ("DeleteManagedPrefixList", "PrefixListId=pl-1".into(), "InvalidPrefixListId.Malformed"),
        ("DeleteManagedPrefixList", "PrefixListId=pl-00000000".into(), "InvalidPrefixListID.NotFound"),
        ("DescribeManagedPrefixLists", "PrefixListId.1=pl-00000000".into(), "InvalidPrefixListID.NotFound"),
        ("DescribePrefixLists", "PrefixListId.1=pl-00000000".into(), "InvalidPrefixListID.NotFound"),
    ]);
}

#[test]
fn groups_refer_to_lists_and_pay_for_their_size() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let group = region.group(&vpc, "web");
    let id = create(&region, "&Entry.1.Cidr=192.0.2.0/24");
    let ssh = "IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22";
    let rule = format!(
        "GroupId={group}&{ssh}&IpPermissions.1.PrefixListIds.1.PrefixListId={id}\
         &IpPermissions.1.PrefixListIds.1.Description=the office"
    );
    let made = region.ok("AuthorizeSecurityGroupIngress", &rule);
    let rule_id = text(&made, "/SecurityGroupRules/0/SecurityGroupRuleId");
    assert_eq!(made["SecurityGroupRules"][0]["PrefixListId"], id.as_str());
    region.refused("AuthorizeSecurityGroupIngress", &rule, "InvalidPermission.Duplicate");
    let shown = region.ok("DescribeSecurityGroups", format!("GroupId.1={group}"));
    assert_eq!(
        shown["SecurityGroups"][0]["IpPermissions"][0]["PrefixListIds"],
        json!([{"PrefixListId": id, "Description": "the office"}])
    );
    let named = filtered(
        &region,
        "DescribeSecurityGroups",
        "SecurityGroups",
        "GroupId",
        "ip-permission.prefix-list-id",
        &id,
    );
    assert_eq!(named, [group.as_str()]);
    assert_eq!(
        region.ok("GetManagedPrefixListAssociations", format!("PrefixListId={id}"))["PrefixListAssociations"],
        json!([{"ResourceId": group, "ResourceOwner": ACCOUNT}])
    );
    let other = create(&region, "");
    region.ok(
        "ModifySecurityGroupRules",
        format!(
            "GroupId={group}&SecurityGroupRule.1.SecurityGroupRuleId={rule_id}\
             &SecurityGroupRule.1.SecurityGroupRule.IpProtocol=-1\
             &SecurityGroupRule.1.SecurityGroupRule.PrefixListId={other}"
        ),
    );
    let big = text(
        &region.ok("CreateManagedPrefixList", "PrefixListName=big&AddressFamily=IPv6&MaxEntries=61"),
        "/PrefixList/PrefixListId",
    );
    let refer = |list: &str| {
        format!(
            "GroupId={group}&IpPermissions.1.IpProtocol=-1&IpPermissions.1.PrefixListIds.1.PrefixListId={list}"
        )
    };
    region.all_refused(&[
        ("DeleteManagedPrefixList", format!("PrefixListId={other}"), "DependencyViolation"),
        (
            "ModifyManagedPrefixList",
            format!("PrefixListId={other}&MaxEntries=61"),
            "InvalidPrefixListModification",
        ),
        ("AuthorizeSecurityGroupIngress", refer(&big), "RulesPerSecurityGroupLimitExceeded"),
        ("AuthorizeSecurityGroupIngress", refer("pl-00000000"), "InvalidPrefixListID.NotFound"),
        ("AuthorizeSecurityGroupIngress", refer("pl-x"), "InvalidPrefixListId.Malformed"),
    ]);
    region.ok("ModifyManagedPrefixList", format!("PrefixListId={other}&MaxEntries=60"));
    region.ok("RevokeSecurityGroupIngress", refer(&other));
    region.ok("DeleteManagedPrefixList", format!("PrefixListId={other}"));
    // The first list is free since the rule was modified.
    region.ok("DeleteManagedPrefixList", format!("PrefixListId={id}"));
}
