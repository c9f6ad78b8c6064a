//! Network ACLs: made, filled, changed, given to subnets, dropped.

use crate::common::{Region, filtered, list, text};
use serde_json::{Value as Json, json};

fn create(region: &Region, vpc: &str) -> String {
    text(&region.ok("CreateNetworkAcl", format!("VpcId={vpc}")), "/NetworkAcl/NetworkAclId")
}

fn show(region: &Region, acl: &str) -> Json {
    region.ok("DescribeNetworkAcls", format!("NetworkAclId.1={acl}"))["NetworkAcls"][0].clone()
}

/// (number, egress, action, protocol, block) of each entry shown.
fn entries(region: &Region, acl: &str) -> Vec<(i64, bool, String, String, String)> {
    let shown = show(region, acl);
    list(&shown, "/Entries")
        .iter()
        .map(|e| {
            let block = e["CidrBlock"].as_str().or(e["Ipv6CidrBlock"].as_str()).unwrap().to_owned();
            (
                e["RuleNumber"].as_i64().unwrap(),
                e["Egress"].as_bool().unwrap(),
                text(e, "/RuleAction"),
                text(e, "/Protocol"),
                block,
            )
        })
        .collect()
}

fn row(
    number: i64,
    egress: bool,
    action: &str,
    protocol: &str,
    block: &str,
) -> (i64, bool, String, String, String) {
    (number, egress, action.into(), protocol.into(), block.into())
}

#[test]
fn an_acl_begins_closed_and_is_filled_entry_by_entry() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let made = region.ok(
        "CreateNetworkAcl",
        format!(
            "VpcId={vpc}&TagSpecification.1.ResourceType=network-acl&TagSpecification.1.Tag.1.Key=Name\
             &TagSpecification.1.Tag.1.Value=edge"
        ),
    );
    let acl = text(&made, "/NetworkAcl/NetworkAclId");
    assert_eq!(made["NetworkAcl"], show(&region, &acl));
    assert_eq!(made["NetworkAcl"]["IsDefault"], false);
    assert_eq!(made["NetworkAcl"]["Tags"], json!([{"Key": "Name", "Value": "edge"}]));
    let closed = [row(32767, true, "deny", "-1", "0.0.0.0/0"), row(32767, false, "deny", "-1", "0.0.0.0/0")];
    assert_eq!(entries(&region, &acl), closed);

    let entry = |number: u32, rest: &str| format!("NetworkAclId={acl}&RuleNumber={number}&{rest}");
    let ssh =
        "Egress=false&Protocol=6&RuleAction=allow&CidrBlock=10.1.2.3/8&PortRange.From=22&PortRange.To=22";
    region.ok("CreateNetworkAclEntry", entry(200, ssh));
    // A number is free in the other direction.
    region.ok(
        "CreateNetworkAclEntry",
        entry(200, "Egress=true&Protocol=-1&RuleAction=allow&CidrBlock=0.0.0.0/0"),
    );
    let ping = "Egress=false&Protocol=icmp&RuleAction=deny&CidrBlock=0.0.0.0/0&Icmp.Type=8&Icmp.Code=-1";
    region.ok("CreateNetworkAclEntry", entry(100, ping));
    assert_eq!(
        entries(&region, &acl),
        [
            row(200, true, "allow", "-1", "0.0.0.0/0"),
            closed[0].clone(),
            row(100, false, "deny", "1", "0.0.0.0/0"),
            row(200, false, "allow", "6", "10.0.0.0/8"),
            closed[1].clone(),
        ]
    );
    let shown = show(&region, &acl);
    assert_eq!(shown["Entries"][2]["IcmpTypeCode"], json!({"Code": -1, "Type": 8}));
    assert_eq!(shown["Entries"][3]["PortRange"], json!({"From": 22, "To": 22}));

    let web =
        "Egress=false&Protocol=tcp&RuleAction=allow&Ipv6CidrBlock=::/0&PortRange.From=80&PortRange.To=90";
    region.ok("ReplaceNetworkAclEntry", entry(200, web));
    let shown = entries(&region, &acl);
    assert!(shown.contains(&row(200, false, "allow", "6", "::/0")), "{shown:?}");
    assert!(shown.contains(&row(32768, false, "deny", "-1", "::/0")), "the final entry for IPv6: {shown:?}");
    region.ok("DeleteNetworkAclEntry", entry(200, "Egress=false"));
    region.ok("DeleteNetworkAclEntry", entry(200, "Egress=true"));
    region.ok("DeleteNetworkAclEntry", entry(100, "Egress=false"));
    assert_eq!(entries(&region, &acl), closed);
    region.ok("DeleteNetworkAcl", format!("NetworkAclId={acl}"));
    region.refused("DescribeNetworkAcls", format!("NetworkAclId.1={acl}"), "InvalidNetworkAclID.NotFound");
}

#[test]
fn a_subnet_has_one_acl_and_gets_another() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let of = |subnet: &str| {
        filtered(
            &region,
            "DescribeNetworkAcls",
            "NetworkAcls",
            "NetworkAclId",
            "association.subnet-id",
            subnet,
        )
    };
    let default = of(&subnet)[0].clone();
    let association = text(&show(&region, &default), "/Associations/0/NetworkAclAssociationId");
    let acl = create(&region, &vpc);
    let foreign = create(&region, &region.vpc("10.1.0.0/16"));
    let replace = |association: &str, acl: &str| format!("AssociationId={association}&NetworkAclId={acl}");
    region.all_refused(&[
        ("ReplaceNetworkAclAssociation", replace("x", &acl), "InvalidAssociationID.NotFound"),
        ("ReplaceNetworkAclAssociation", replace("aclassoc-00000000", &acl), "InvalidAssociationID.NotFound"),
        ("ReplaceNetworkAclAssociation", replace(&association, "acl-0"), "InvalidNetworkAclId.Malformed"),
        ("ReplaceNetworkAclAssociation", replace(&association, &foreign), "InvalidParameterValue"),
        ("DeleteNetworkAcl", format!("NetworkAclId={default}"), "InvalidParameterValue"),
    ]);
    let new = region.ok("ReplaceNetworkAclAssociation", replace(&association, &acl));
    assert_eq!(of(&subnet), std::slice::from_ref(&acl));
    let shown = show(&region, &acl);
    assert_eq!(shown["Associations"][0]["NetworkAclAssociationId"], new["NewAssociationId"]);
    region.refused(
        "ReplaceNetworkAclAssociation",
        replace(&association, &acl),
        "InvalidAssociationID.NotFound",
    );
    region.refused("DeleteNetworkAcl", format!("NetworkAclId={acl}"), "DependencyViolation");
    region.refused("DeleteVpc", format!("VpcId={vpc}"), "DependencyViolation");
    region.ok("ReplaceNetworkAclAssociation", replace(&text(&new, "/NewAssociationId"), &default));
    region.ok("DeleteNetworkAcl", format!("NetworkAclId={acl}"));
}

#[test]
fn entries_refuse() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let acl = create(&region, &vpc);
    let good =
        "Egress=false&Protocol=6&RuleAction=allow&CidrBlock=10.0.0.0/8&PortRange.From=1&PortRange.To=2";
    region.ok("CreateNetworkAclEntry", format!("NetworkAclId={acl}&RuleNumber=1&{good}"));
    let create = "CreateNetworkAclEntry";
    let case = |rest: String, code: &'static str| (create, format!("NetworkAclId={acl}&{rest}"), code);
    let in_words = |p: &str| format!("RuleNumber=5&Egress=false&RuleAction=allow&{p}");
    region.all_refused(&[
        case(format!("RuleNumber=1&{good}"), "NetworkAclEntryAlreadyExists"),
        case(format!("RuleNumber=0&{good}"), "InvalidParameterValue"),
        case(format!("RuleNumber=32767&{good}"), "InvalidParameterValue"),
        case(good.into(), "MissingParameter"),
        case(in_words("Protocol=6&CidrBlock=10.0.0.0/8"), "MissingParameter"),
        case(in_words("Protocol=1&CidrBlock=10.0.0.0/8"), "MissingParameter"),
        case(in_words("Protocol=-1"), "MissingParameter"),
        case(in_words("Protocol=-1&CidrBlock=x"), "InvalidParameterValue"),
        case(in_words("Protocol=-1&CidrBlock=10.0.0.0/8&Ipv6CidrBlock=::/0"), "InvalidParameterCombination"),
        case(in_words("Protocol=nonsense&CidrBlock=10.0.0.0/8"), "InvalidParameterValue"),
        case(in_words("Protocol=256&CidrBlock=10.0.0.0/8"), "InvalidParameterValue"),
        case(
            in_words("Protocol=17&CidrBlock=10.0.0.0/8&PortRange.From=9&PortRange.To=8"),
            "InvalidParameterValue",
        ),
        (create, format!("NetworkAclId=acl-00000000&RuleNumber=1&{good}"), "InvalidNetworkAclID.NotFound"),
        (
            "ReplaceNetworkAclEntry",
            format!("NetworkAclId={acl}&RuleNumber=2&{good}"),
            "InvalidNetworkAclEntry.NotFound",
        ),
        (
            "DeleteNetworkAclEntry",
            format!("NetworkAclId={acl}&RuleNumber=1&Egress=true"),
            "InvalidNetworkAclEntry.NotFound",
        ),
        ("CreateNetworkAcl", "VpcId=vpc-00000000".into(), "InvalidVpcID.NotFound"),
        ("CreateNetworkAcl", String::new(), "MissingParameter"),
    ]);
    // Twenty to a direction, the final one among them.
    for number in 2..20 {
        region.ok(create, format!("NetworkAclId={acl}&RuleNumber={number}&{good}"));
    }
    region.refused(
        create,
        format!("NetworkAclId={acl}&RuleNumber=20&{good}"),
        "NetworkAclEntryLimitExceeded",
    );
    region.ok(
        create,
        format!(
            "NetworkAclId={acl}&RuleNumber=20&Egress=true&Protocol=-1&RuleAction=deny&CidrBlock=0.0.0.0/0"
        ),
    );
}
