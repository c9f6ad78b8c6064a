//! Elastic IPs: allocated, associated, moved, released.

use crate::common::{Region, list, text};
use crate::{described, id, launch, region, settle, tutorial};
use model::transitions;

fn allocate(region: &Region) -> (String, String) {
    let answer = region.ok("AllocateAddress", "Domain=vpc");
    (text(&answer, "/AllocationId"), text(&answer, "/PublicIp"))
}

#[test]
fn the_tutorials_address() {
    let region = region();
    let (_, subnet) = tutorial(&region);
    let instance = id(&launch(&region, &format!("SubnetId={subnet}&PrivateIpAddress=10.0.1.10")));
    let (allocation, ip) = allocate(&region);
    let ask = format!("AllocationId={allocation}&InstanceId={instance}");
    region.refused("AssociateAddress", &ask, "InvalidInstanceID");
    settle(&region);
    let association = text(&region.ok("AssociateAddress", &ask), "/AssociationId");
    assert_eq!(text(&region.ok("AssociateAddress", &ask), "/AssociationId"), association, "again");
    let shown = region.ok("DescribeAddresses", format!("PublicIp.1={ip}"));
    let shown = &shown["Addresses"][0];
    for (member, expected) in [
        ("/AllocationId", allocation.as_str()),
        ("/AssociationId", &association),
        ("/InstanceId", &instance),
        ("/PrivateIpAddress", "10.0.1.10"),
        ("/NetworkInterfaceOwnerId", "123456789012"),
        ("/Domain", "vpc"),
        ("/NetworkBorderGroup", "ap-northeast-1"),
        ("/PublicIpv4Pool", "amazon"),
    ] {
        assert_eq!(text(shown, member), expected);
    }
    let instance_shown = described(&region, &instance);
    assert_eq!(text(&instance_shown, "/PublicIpAddress"), ip);
    assert_eq!(text(&instance_shown, "/NetworkInterfaces/0/Association/IpOwnerId"), "123456789012");
    region.refused("ReleaseAddress", format!("AllocationId={allocation}"), "InvalidIPAddress.InUse");
    // It stays over a stop and a start.
    for call in ["StopInstances", "StartInstances"] {
        region.ok(call, format!("InstanceId.1={instance}"));
        settle(&region);
        assert_eq!(text(&described(&region, &instance), "/PublicIpAddress"), ip);
    }
    region.ok("DisassociateAddress", format!("AssociationId={association}"));
    assert_eq!(described(&region, &instance).get("PublicIpAddress"), None);
    region.ok("ReleaseAddress", format!("AllocationId={allocation}"));
    region.refused("ReleaseAddress", format!("AllocationId={allocation}"), "InvalidAllocationID.NotFound");
}

#[test]
fn a_lent_address_gives_way_and_comes_back_at_the_next_start() {
    let region = region();
    let instance = launch(&region, "");
    let lent = text(&instance, "/PublicIpAddress");
    let instance = id(&instance);
    settle(&region);
    let (allocation, ip) = allocate(&region);
    region.ok("AssociateAddress", format!("AllocationId={allocation}&InstanceId={instance}"));
    assert_eq!(text(&described(&region, &instance), "/PublicIpAddress"), ip);
    region.ok("DisassociateAddress", format!("PublicIp={ip}"));
    assert_eq!(described(&region, &instance).get("PublicIpAddress"), None);
    for call in ["StopInstances", "StartInstances"] {
        region.ok(call, format!("InstanceId.1={instance}"));
        settle(&region);
    }
    let again = text(&described(&region, &instance), "/PublicIpAddress");
    assert!(again != lent && again != ip, "{again}");
}

#[test]
fn reassociation() {
    let region = region();
    let a = id(&launch(&region, ""));
    let b = id(&launch(&region, ""));
    settle(&region);
    let (first, first_ip) = allocate(&region);
    let (second, second_ip) = allocate(&region);
    let ask = |allocation: &str, instance: &str| format!("AllocationId={allocation}&InstanceId={instance}");
    region.ok("AssociateAddress", ask(&first, &a));
    let strict =
        |allocation: &str, instance: &str| format!("{}&AllowReassociation=false", ask(allocation, instance));
    region.refused("AssociateAddress", strict(&first, &b), "Resource.AlreadyAssociated");
    region.refused("AssociateAddress", strict(&second, &a), "Resource.AlreadyAssociated");
    // Moves to the other instance.
    region.ok("AssociateAddress", ask(&first, &b));
    assert_eq!(described(&region, &a).get("PublicIpAddress"), None);
    assert_eq!(text(&described(&region, &b), "/PublicIpAddress"), first_ip);
    // Another takes its place, and it is free.
    region.ok("AssociateAddress", ask(&second, &b));
    assert_eq!(text(&described(&region, &b), "/PublicIpAddress"), second_ip);
    region.ok("ReleaseAddress", format!("AllocationId={first}"));
    // The end of the instance sets it free too.
    region.ok("TerminateInstances", format!("InstanceId.1={b}"));
    settle(&region);
    region.ok("ReleaseAddress", format!("AllocationId={second}"));
}

#[test]
fn the_quota_and_the_pool() {
    let region = region();
    for _ in 0..5 {
        allocate(&region);
    }
    region.refused("AllocateAddress", "Domain=vpc", "AddressLimitExceeded");
    let spent = crate::region();
    spent.arrange(|world| {
        world.region_mut().public_pool = "203.0.113.0/28".parse().unwrap();
        world.region_mut().next_public = "203.0.113.8".parse().unwrap();
    });
    for _ in 0..7 {
        launch(&spent, "");
    }
    spent.refused("AllocateAddress", "Domain=vpc", "InsufficientAddressCapacity");
    spent.refused("RunInstances", crate::request(""), "InsufficientAddressCapacity");
}

#[test]
fn an_address_can_be_asked_for() {
    let region = region();
    let answer = region.ok(
        "AllocateAddress",
        "Address=203.0.113.77&TagSpecification.1.ResourceType=elastic-ip&\
         TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=web",
    );
    assert_eq!(text(&answer, "/PublicIp"), "203.0.113.77");
    let (_, other) = allocate(&region);
    for (name, value, expected) in [
        ("public-ip", "203.0.113.77", 1),
        ("public-ip", &other, 1),
        ("tag:Name", "web", 1),
        ("domain", "vpc", 2),
        ("network-border-group", "ap-northeast-1", 2),
        ("instance-id", "*", 0),
        ("association-id", "*", 0),
        ("allocation-id", "eipalloc-*", 2),
    ] {
        let answer = region.ok("DescribeAddresses", format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
        assert_eq!(list(&answer, "/Addresses").len(), expected, "{name}={value}");
    }
}

#[test]
fn refusals() {
    let region = region();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let inland = id(&launch(&region, &format!("SubnetId={subnet}")));
    let instance = launch(&region, "");
    let eni = text(&instance, "/NetworkInterfaces/0/NetworkInterfaceId");
    let instance = id(&instance);
    let gone = id(&launch(&region, ""));
    settle(&region);
    region.ok("TerminateInstances", format!("InstanceId.1={gone}"));
    region.arrange(|world| {
        let id = gone.parse().unwrap();
        transitions::terminated(world, id, crate::NOW);
    });
    let (allocation, ip) = allocate(&region);
    let with = |more: &str| format!("AllocationId={allocation}&{more}");
    region.all_refused(&[
        ("AllocateAddress", "Domain=standard".into(), "InvalidParameterValue"),
        ("AllocateAddress", "Domain=moon".into(), "InvalidParameterValue"),
        ("AllocateAddress", "Address=198.51.100.1".into(), "InvalidAddress.NotFound"),
        ("AllocateAddress", "Address=203.0.113.1".into(), "InvalidAddress.NotFound"),
        ("AllocateAddress", "Address=203.0.113.255".into(), "InvalidAddress.NotFound"),
        ("AllocateAddress", format!("Address={ip}"), "InvalidIPAddress.InUse"),
        ("AllocateAddress", "Address=x".into(), "InvalidAddress.Malformed"),
        ("AllocateAddress", "PublicIpv4Pool=mine".into(), "UnsupportedOperation"),
        ("AllocateAddress", "CustomerOwnedIpv4Pool=mine".into(), "UnsupportedOperation"),
        ("AllocateAddress", "NetworkBorderGroup=us-east-1".into(), "InvalidParameterValue"),
        ("AllocateAddress", "DryRun=true".into(), "DryRunOperation"),
        ("ReleaseAddress", String::new(), "MissingParameter"),
        ("ReleaseAddress", "AllocationId=eipalloc-1".into(), "InvalidAllocationID.NotFound"),
        ("ReleaseAddress", "AllocationId=eipalloc-00000000000000001".into(), "InvalidAllocationID.NotFound"),
        ("ReleaseAddress", format!("PublicIp={ip}"), "InvalidParameterValue"),
        ("ReleaseAddress", "PublicIp=203.0.113.99".into(), "InvalidAddress.NotFound"),
        ("ReleaseAddress", with(&format!("PublicIp={ip}")), "InvalidParameterCombination"),
        ("AssociateAddress", String::new(), "MissingParameter"),
        ("AssociateAddress", format!("AllocationId={allocation}"), "MissingParameter"),
        ("AssociateAddress", format!("InstanceId={instance}"), "MissingParameter"),
        (
            "AssociateAddress",
            with(&format!("InstanceId={instance}&NetworkInterfaceId={eni}")),
            "InvalidParameterCombination",
        ),
        ("AssociateAddress", with("InstanceId=i-1"), "InvalidInstanceID.Malformed"),
        ("AssociateAddress", with("InstanceId=i-00000000000000001"), "InvalidInstanceID.NotFound"),
        ("AssociateAddress", with(&format!("InstanceId={gone}")), "InvalidInstanceID"),
        ("AssociateAddress", with(&format!("InstanceId={inland}")), "Gateway.NotAttached"),
        ("AssociateAddress", with("NetworkInterfaceId=eni-1"), "InvalidNetworkInterfaceId.Malformed"),
        (
            "AssociateAddress",
            with("NetworkInterfaceId=eni-00000000000000001"),
            "InvalidNetworkInterfaceID.NotFound",
        ),
        (
            "AssociateAddress",
            with(&format!("InstanceId={instance}&PrivateIpAddress=10.1.2.3")),
            "InvalidParameterValue",
        ),
        (
            "AssociateAddress",
            with(&format!("InstanceId={instance}&PrivateIpAddress=x")),
            "InvalidParameterValue",
        ),
        (
            "AssociateAddress",
            format!("AllocationId=eipalloc-00000000000000001&InstanceId={instance}"),
            "InvalidAllocationID.NotFound",
        ),
        (
            "AssociateAddress",
            format!("PublicIp=203.0.113.99&InstanceId={instance}"),
            "InvalidAddress.NotFound",
        ),
        ("DisassociateAddress", String::new(), "MissingParameter"),
        ("DisassociateAddress", "AssociationId=eipassoc-1".into(), "InvalidAssociationID.NotFound"),
        (
            "DisassociateAddress",
            "AssociationId=eipassoc-00000000000000001".into(),
            "InvalidAssociationID.NotFound",
        ),
        ("DisassociateAddress", format!("PublicIp={ip}"), "InvalidAssociationID.NotFound"),
        ("DescribeAddresses", "PublicIp.1=203.0.113.99".into(), "InvalidAddress.NotFound"),
        ("DescribeAddresses", "PublicIp.1=x".into(), "InvalidAddress.Malformed"),
        ("DescribeAddresses", "AllocationId.1=eipalloc-1".into(), "InvalidAllocationID.NotFound"),
        ("DescribeAddresses", "Filter.1.Name=colour&Filter.1.Value.1=x".into(), "InvalidParameterValue"),
    ]);
}
