//! DHCP option sets, and endpoints of services that are not there.

use crate::common::{ACCOUNT, Region, text};
use serde_json::json;

#[test]
fn option_sets() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let made = region.ok(
        "CreateDhcpOptions",
        "DhcpConfiguration.1.Key=domain-name&DhcpConfiguration.1.Value.1=example.com\
         &DhcpConfiguration.2.Key=domain-name-servers&DhcpConfiguration.2.Value.1=AmazonProvidedDNS\
         &TagSpecification.1.ResourceType=dhcp-options\
         &TagSpecification.1.Tag.1.Key=a&TagSpecification.1.Tag.1.Value=b",
    );
    let id = text(&made, "/DhcpOptions/DhcpOptionsId");
    assert_eq!(
        made["DhcpOptions"],
        json!({
            "DhcpOptionsId": id, "OwnerId": ACCOUNT, "Tags": [{"Key": "a", "Value": "b"}],
            "DhcpConfigurations": [
                {"Key": "domain-name", "Values": [{"Value": "example.com"}]},
                {"Key": "domain-name-servers", "Values": [{"Value": "AmazonProvidedDNS"}]},
            ],
        })
    );
    region.ok("AssociateDhcpOptions", format!("DhcpOptionsId={id}&VpcId={vpc}"));
    let shown = region.ok("DescribeVpcs", format!("VpcId.1={vpc}"));
    assert_eq!(shown["Vpcs"][0]["DhcpOptionsId"], id.as_str());
    assert_eq!(
        region.refused("DeleteDhcpOptions", format!("DhcpOptionsId={id}"), "DependencyViolation"),
        format!("The dhcpOptions '{id}' has dependencies and cannot be deleted.")
    );
    region.ok("AssociateDhcpOptions", format!("DhcpOptionsId=default&VpcId={vpc}"));
    let shown = region.ok("DescribeVpcs", format!("VpcId.1={vpc}"));
    assert_eq!(shown["Vpcs"][0]["DhcpOptionsId"], "default");
    region.ok("DeleteDhcpOptions", format!("DhcpOptionsId={id}"));
    // A new VPC has the account's own set, whatever others there are.
    region.ok("CreateDhcpOptions", "DhcpConfiguration.1.Key=domain-name&DhcpConfiguration.1.Value.1=other");
    let vpcs = region.ok("DescribeVpcs", "Filter.1.Name=is-default&Filter.1.Value.1=true");
    let new = region.vpc("10.2.0.0/16");
    let shown = region.ok("DescribeVpcs", format!("VpcId.1={new}"));
    assert_eq!(shown["Vpcs"][0]["DhcpOptionsId"], vpcs["Vpcs"][0]["DhcpOptionsId"]);

    let bad = |key: &str, values: &[&str], code: &'static str| {
        let mut text = format!("DhcpConfiguration.1.Key={key}");
        for (n, value) in values.iter().enumerate() {
            text.push_str(&format!("&DhcpConfiguration.1.Value.{}={value}", n + 1));
        }
        ("CreateDhcpOptions", text, code)
    };
    let five = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"];
    region.all_refused(&[
        ("CreateDhcpOptions", String::new(), "MissingParameter"),
        bad("domain-name", &[], "MissingParameter"),
        bad("domain-name", &["a", "b"], "InvalidParameterValue"),
        bad("domain-name", &["a_b!"], "InvalidParameterValue"),
        bad("colour", &["red"], "InvalidParameterValue"),
        bad("domain-name-servers", &["AmazonProvidedDNS", "10.0.0.1"], "InvalidParameterValue"),
        bad("domain-name-servers", &five, "InvalidParameterValue"),
        bad("ntp-servers", &["time"], "InvalidParameterValue"),
        bad("netbios-name-servers", &["2001:db8::1"], "InvalidParameterValue"),
        bad("netbios-node-type", &["3"], "InvalidParameterValue"),
        bad("ipv6-address-preferred-lease-time", &["139"], "InvalidParameterValue"),
        (
            "AssociateDhcpOptions",
            format!("DhcpOptionsId=dopt-00000000&VpcId={vpc}"),
            "InvalidDhcpOptionID.NotFound",
        ),
        ("AssociateDhcpOptions", "DhcpOptionsId=default&VpcId=vpc-00000000".into(), "InvalidVpcID.NotFound"),
        ("DeleteDhcpOptions", "DhcpOptionsId=dopt-1".into(), "InvalidDhcpOptionsId.Malformed"),
    ]);
}
