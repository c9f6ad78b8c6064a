//! Instances and interfaces described: filters, pages, status.

use crate::common::{Region, list, text};
use crate::{id, launch, region, settle, tutorial};
use model::{InstanceId, Reachability, transitions};

fn count(region: &Region, name: &str, value: &str) -> usize {
    let answer = region.ok("DescribeInstances", format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
    list(&answer, "/Reservations").iter().map(|r| list(r, "/Instances").len()).sum()
}

#[test]
fn filters_of_instances() {
    let region = region();
    let (vpc, subnet) = tutorial(&region);
    let group = region.group(&vpc, "web");
    let web = launch(
        &region,
        &format!(
            "SubnetId={subnet}&SecurityGroupId.1={group}&PrivateIpAddress=10.0.1.10&\
             TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=Name&\
             TagSpecification.1.Tag.1.Value=web"
        ),
    );
    launch(&region, "InstanceType=t3.small");
    settle(&region);
    let web_eni = text(&web, "/NetworkInterfaces/0/NetworkInterfaceId");
    let cases = [
        ("tag:Name", "web", 1),
        ("tag:Name", "w*", 1),
        ("tag:Name", "db", 0),
        ("tag-key", "Name", 1),
        ("instance-state-name", "running", 2),
        ("instance-state-name", "pending", 0),
        ("instance-state-code", "16", 2),
        ("instance-type", "t2.*", 1),
        ("instance-id", &id(&web), 1),
        ("private-ip-address", "10.0.1.10", 1),
        ("private-dns-name", "ip-10-0-1-10.ap-northeast-1.compute.internal", 1),
        ("ip-address", "203.0.113.*", 1),
        ("dns-name", "ec2-203-0-113-*.ap-northeast-1.compute.amazonaws.com", 1),
        ("vpc-id", &vpc, 1),
        ("subnet-id", &subnet, 1),
        ("availability-zone", "ap-northeast-1a", 2),
        ("instance.group-id", &group, 1),
        ("instance.group-name", "web", 1),
        ("instance.group-name", "default", 1),
        ("image-id", "ami-00000000000000001", 2),
        ("architecture", "x86_64", 2),
        ("hypervisor", "xen", 2),
        ("root-device-type", "ebs", 2),
        ("root-device-name", "/dev/xvda", 2),
        ("block-device-mapping.device-name", "/dev/xvda", 2),
        ("block-device-mapping.delete-on-termination", "true", 2),
        ("block-device-mapping.status", "attached", 2),
        ("network-interface.network-interface-id", &web_eni, 1),
        ("network-interface.attachment.device-index", "0", 2),
        ("network-interface.addresses.private-ip-address", "10.0.1.10", 1),
        ("network-interface.association.ip-owner-id", "amazon", 1),
        ("network-interface.status", "in-use", 2),
        ("owner-id", "123456789012", 2),
        ("reservation-id", "r-*", 2),
        ("metadata-options.http-tokens", "optional", 2),
        ("monitoring-state", "disabled", 2),
        ("launch-time", "2026-01-02T*", 2),
        ("source-dest-check", "true", 2),
        ("tenancy", "default", 2),
        ("virtualization-type", "hvm", 2),
        ("platform", "windows", 0),
        ("key-name", "*", 0),
        ("iam-instance-profile.arn", "*", 0),
    ];
    for (name, value, expected) in cases {
        assert_eq!(count(&region, name, value), expected, "{name}={value}");
    }
    region.refused("DescribeInstances", "Filter.1.Name=colour&Filter.1.Value.1=red", "InvalidParameterValue");
    region.refused("DescribeInstances", "Filter.1.Name=vpc-id", "InvalidParameterValue");
}

#[test]
fn filters_of_interfaces() {
    let region = region();
    let (vpc, subnet) = tutorial(&region);
    let instance = launch(&region, &format!("SubnetId={subnet}&PrivateIpAddress=10.0.1.10"));
    let lent = launch(&region, "");
    settle(&region);
    let address = region.ok("AllocateAddress", "Domain=vpc");
    let allocation = text(&address, "/AllocationId");
    region.ok("AssociateAddress", format!("AllocationId={allocation}&InstanceId={}", id(&instance)));
    let cases = [
        ("attachment.instance-id", id(&instance), 1),
        ("attachment.status", "attached".into(), 2),
        ("attachment.device-index", "0".into(), 2),
        ("association.allocation-id", allocation, 1),
        ("association.public-ip", text(&address, "/PublicIp"), 1),
        ("association.ip-owner-id", "amazon".into(), 1),
        ("association.ip-owner-id", "123456789012".into(), 1),
        ("association.public-dns-name", "ec2-*".into(), 1),
        ("addresses.private-ip-address", "10.0.1.10".into(), 1),
        ("availability-zone", "ap-northeast-1a".into(), 2),
        ("group-name", "default".into(), 2),
        ("mac-address", text(&lent, "/NetworkInterfaces/0/MacAddress"), 1),
        ("status", "in-use".into(), 2),
        ("status", "available".into(), 0),
        ("subnet-id", subnet, 1),
        ("vpc-id", vpc, 1),
        ("private-dns-name", "ip-172-31-*".into(), 1),
        ("source-dest-check", "true".into(), 2),
        ("requester-managed", "false".into(), 2),
        ("interface-type", "interface".into(), 2),
    ];
    for (name, value, expected) in cases {
        let answer =
            region.ok("DescribeNetworkInterfaces", format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
        assert_eq!(list(&answer, "/NetworkInterfaces").len(), expected, "{name}={value}");
    }
    let eni = text(&instance, "/NetworkInterfaces/0/NetworkInterfaceId");
    for (attribute, member) in [
        ("description", "Description"),
        ("groupSet", "Groups"),
        ("sourceDestCheck", "SourceDestCheck"),
        ("attachment", "Attachment"),
        ("associatePublicIpAddress", "AssociatePublicIpAddress"),
    ] {
        let answer = region.ok(
            "DescribeNetworkInterfaceAttribute",
            format!("NetworkInterfaceId={eni}&Attribute={attribute}"),
        );
        assert!(answer.get(member).is_some(), "{attribute}: {answer}");
    }
    region.all_refused(&[
        (
            "DescribeNetworkInterfaces",
            "NetworkInterfaceId.1=eni-1".into(),
            "InvalidNetworkInterfaceId.Malformed",
        ),
        (
            "DescribeNetworkInterfaces",
            "NetworkInterfaceId.1=eni-00000000000000001".into(),
            "InvalidNetworkInterfaceID.NotFound",
        ),
        (
            "DescribeNetworkInterfaces",
            format!("NetworkInterfaceId.1={eni}&MaxResults=5"),
            "InvalidParameterCombination",
        ),
        ("DescribeNetworkInterfaces", "MaxResults=4".into(), "InvalidParameterValue"),
        ("DescribeNetworkInterfaceAttribute", format!("NetworkInterfaceId={eni}"), "MissingParameter"),
        (
            "DescribeNetworkInterfaceAttribute",
            format!("NetworkInterfaceId={eni}&Attribute=colour"),
            "InvalidParameterValue",
        ),
    ]);
}

#[test]
fn pages_of_instances() {
    let region = region();
    for _ in 0..4 {
        region.ok("RunInstances", "ImageId=ami-00000000000000001&InstanceType=t2.nano&MinCount=3&MaxCount=3");
    }
    let mut seen = Vec::new();
    let mut token = String::new();
    let mut sizes = Vec::new();
    loop {
        let answer = region.ok("DescribeInstances", format!("MaxResults=5&NextToken={token}"));
        let page: Vec<String> = list(&answer, "/Reservations")
            .iter()
            .flat_map(|r| list(r, "/Instances").iter().map(id))
            .collect();
        sizes.push(page.len());
        seen.extend(page);
        match answer["NextToken"].as_str() {
            Some(next) => token = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(sizes, [5, 5, 2]);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 12);
    region.all_refused(&[
        ("DescribeInstances", "MaxResults=4".into(), "InvalidParameterValue"),
        ("DescribeInstances", "NextToken=x".into(), "InvalidNextToken"),
        (
            "DescribeInstances",
            format!("MaxResults=5&InstanceId.1={}", seen[0]),
            "InvalidParameterCombination",
        ),
        ("DescribeInstances", "InstanceId.1=i-xyz".into(), "InvalidInstanceID.Malformed"),
        ("DescribeInstances", "InstanceId.1=i-00000001".into(), "InvalidInstanceID.NotFound"),
    ]);
}

#[test]
fn status_checks() {
    let region = region();
    let instance = id(&launch(&region, ""));
    let statuses = |parameters: &str| {
        let answer = region.ok("DescribeInstanceStatus", parameters);
        list(&answer, "/InstanceStatuses").to_vec()
    };
    assert!(statuses("").is_empty(), "pending ones aren't shown");
    assert_eq!(statuses("IncludeAllInstances=true").len(), 1);
    settle(&region);
    assert_eq!(text(&statuses("")[0], "/InstanceStatus/Status"), "initializing");
    region.arrange(|world| {
        let id: InstanceId = instance.parse().unwrap();
        assert!(transitions::checked(world, id, 1, Reachability::Passed, Reachability::Passed));
    });
    let passed = statuses(&format!("InstanceId.1={instance}"));
    assert_eq!(text(&passed[0], "/InstanceStatus/Status"), "ok");
    assert_eq!(text(&passed[0], "/SystemStatus/Details/0/Status"), "passed");
    assert_eq!(text(&passed[0], "/SystemStatus/Details/0/Name"), "reachability");
    for (name, value, expected) in [
        ("instance-status.status", "ok", 1),
        ("instance-status.reachability", "passed", 1),
        ("system-status.status", "impaired", 0),
        ("instance-state-name", "running", 1),
        ("availability-zone", "ap-northeast-1c", 0),
    ] {
        let found = statuses(&format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
        assert_eq!(found.len(), expected, "{name}={value}");
    }
    region.ok("StopInstances", format!("InstanceId.1={instance}"));
    settle(&region);
    assert!(statuses("").is_empty());
    let all = statuses("IncludeAllInstances=true");
    assert_eq!(text(&all[0], "/InstanceStatus/Status"), "not-applicable");
}

#[test]
fn credit_specifications() {
    let region = region();
    let standard = id(&launch(&region, ""));
    let unlimited = id(&launch(&region, "InstanceType=t3.micro"));
    let fixed = id(&launch(&region, "InstanceType=m5.large"));
    let all = region.ok("DescribeInstanceCreditSpecifications", "");
    assert_eq!(list(&all, "/InstanceCreditSpecifications").len(), 1);
    assert_eq!(text(&all, "/InstanceCreditSpecifications/0/InstanceId"), unlimited);
    let one = region.ok("DescribeInstanceCreditSpecifications", format!("InstanceId.1={standard}"));
    assert_eq!(text(&one, "/InstanceCreditSpecifications/0/CpuCredits"), "standard");
    region.refused(
        "DescribeInstanceCreditSpecifications",
        format!("InstanceId.1={fixed}"),
        "InvalidParameterValue",
    );
}
