//! Network interfaces: made, plugged in and out, changed, dropped; their further addresses.

use crate::common::{Region, list, text};
use crate::routes::{gateway, instance};
use model::InstanceState;
use serde_json::{Value as Json, json};

fn show(region: &Region, eni: &str) -> Json {
    region.ok("DescribeNetworkInterfaces", format!("NetworkInterfaceId.1={eni}"))["NetworkInterfaces"][0]
        .clone()
}

fn create(region: &Region, parameters: &str) -> String {
    text(&region.ok("CreateNetworkInterface", parameters), "/NetworkInterface/NetworkInterfaceId")
}

#[test]
fn an_interface_is_made_as_asked_and_dropped() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let group = region.group(&vpc, "g");
    let parameters = format!(
        "SubnetId={subnet}&Description=db&PrivateIpAddress=10.0.1.20&SecondaryPrivateIpAddressCount=2\
         &SecurityGroupId.1={group}&ClientToken=once&TagSpecification.1.ResourceType=network-interface\
         &TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=db"
    );
    let made = region.ok("CreateNetworkInterface", &parameters);
    assert_eq!(made, region.ok("CreateNetworkInterface", &parameters), "the same token, the same interface");
    let eni = text(&made, "/NetworkInterface/NetworkInterfaceId");
    let shown = show(&region, &eni);
    assert_eq!(shown, made["NetworkInterface"]);
    assert_eq!(shown["Status"], "available");
    assert_eq!(shown["Description"], "db");
    assert_eq!(shown["PrivateIpAddress"], "10.0.1.20");
    assert_eq!(list(&shown, "/PrivateIpAddresses").len(), 3);
    assert_eq!(shown["Groups"], json!([{"GroupId": group, "GroupName": "g"}]));
    assert_eq!(shown["TagSet"], json!([{"Key": "Name", "Value": "db"}]));
    assert_eq!(shown["SourceDestCheck"], true);
    assert_eq!(shown.get("Attachment"), None);
    let free = region.ok("DescribeSubnets", format!("SubnetId.1={subnet}"));
    assert_eq!(free["Subnets"][0]["AvailableIpAddressCount"], 248);

    let by_default = create(&region, &format!("SubnetId={subnet}"));
    assert_eq!(show(&region, &by_default)["Groups"][0]["GroupName"], "default");
    region.ok("DeleteNetworkInterface", format!("NetworkInterfaceId={eni}"));
    region.ok("DeleteNetworkInterface", format!("NetworkInterfaceId={by_default}"));
    region.refused(
        "DescribeNetworkInterfaces",
        format!("NetworkInterfaceId.1={eni}"),
        "InvalidNetworkInterfaceID.NotFound",
    );
    region.ok("DeleteSubnet", format!("SubnetId={subnet}"));
}

#[test]
fn an_interface_is_plugged_into_an_instance_and_out() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let first = region.interface(&subnet, &[]);
    let vm = instance(&region, &subnet, std::slice::from_ref(&first), InstanceState::Running);
    let eni = create(&region, &format!("SubnetId={subnet}"));
    let attach =
        |eni: &str, index: u32| format!("NetworkInterfaceId={eni}&InstanceId={vm}&DeviceIndex={index}");
    let far = create(
        &region,
        &format!("SubnetId={}", {
            let made = region.ok(
                "CreateSubnet",
                format!("VpcId={vpc}&CidrBlock=10.0.2.0/24&AvailabilityZone=ap-northeast-1c"),
            );
            text(&made, "/Subnet/SubnetId")
        }),
    );
    let foreign =
        create(&region, &format!("SubnetId={}", region.subnet(&region.vpc("10.1.0.0/16"), "10.1.1.0/24")));
    region.all_refused(&[
        ("AttachNetworkInterface", attach(&eni, 0), "InvalidParameterValue"),
        ("AttachNetworkInterface", attach(&far, 1), "InvalidParameterValue"),
        ("AttachNetworkInterface", attach(&foreign, 1), "InvalidParameterCombination"),
        ("AttachNetworkInterface", attach(&first, 1), "InvalidNetworkInterface.InUse"),
        ("AttachNetworkInterface", attach("eni-00000000", 1), "InvalidNetworkInterfaceID.NotFound"),
        (
            "AttachNetworkInterface",
            format!("NetworkInterfaceId={eni}&InstanceId=i-00000000&DeviceIndex=1"),
            "InvalidInstanceID.NotFound",
        ),
        ("AttachNetworkInterface", format!("NetworkInterfaceId={eni}&InstanceId={vm}"), "MissingParameter"),
    ]);
    let attachment = text(&region.ok("AttachNetworkInterface", attach(&eni, 1)), "/AttachmentId");
    let shown = show(&region, &eni);
    assert_eq!(shown["Status"], "in-use");
    assert_eq!(shown["Attachment"]["AttachmentId"], attachment.as_str());
    assert_eq!(shown["Attachment"]["Status"], "attached");
    assert_eq!(shown["Attachment"]["DeviceIndex"], 1);
    assert_eq!(shown["Attachment"]["DeleteOnTermination"], false);
    let answer = region.ok("DescribeInstances", format!("InstanceId.1={vm}"));
    let interfaces = list(&answer, "/Reservations/0/Instances/0/NetworkInterfaces");
    assert_eq!(
        interfaces.iter().map(|i| text(i, "/NetworkInterfaceId")).collect::<Vec<_>>(),
        [first.clone(), eni.clone()]
    );

    let third = create(&region, &format!("SubnetId={subnet}"));
    let primary = text(&show(&region, &first), "/Attachment/AttachmentId");
    region.all_refused(&[
        ("AttachNetworkInterface", attach(&third, 2), "AttachmentLimitExceeded"),
        ("DeleteNetworkInterface", format!("NetworkInterfaceId={eni}"), "InvalidParameterValue"),
        ("DetachNetworkInterface", format!("AttachmentId={primary}"), "OperationNotPermitted"),
        ("DetachNetworkInterface", "AttachmentId=x".into(), "InvalidNetworkInterfaceAttachmentId.Malformed"),
        ("DetachNetworkInterface", "AttachmentId=eni-attach-00000000".into(), "InvalidAttachmentID.NotFound"),
    ]);
    region.ok(
        "ModifyNetworkInterfaceAttribute",
        format!("NetworkInterfaceId={eni}&Attachment.AttachmentId={attachment}&Attachment.DeleteOnTermination=true"),
    );
    assert_eq!(show(&region, &eni)["Attachment"]["DeleteOnTermination"], true);
    region.ok("DetachNetworkInterface", format!("AttachmentId={attachment}"));
    assert_eq!(show(&region, &eni)["Status"], "available");
    let answer = region.ok("DescribeInstances", format!("InstanceId.1={vm}"));
    assert_eq!(list(&answer, "/Reservations/0/Instances/0/NetworkInterfaces").len(), 1);
    region.arrange(|world| {
        world.instances.get_mut(&vm.parse().unwrap()).unwrap().status.state = InstanceState::Pending;
    });
    region.refused("AttachNetworkInterface", attach(&eni, 1), "IncorrectState");
}

#[test]
fn attributes_change_one_at_a_time() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let (a, b) = (region.group(&vpc, "a"), region.group(&vpc, "b"));
    let foreign = region.group(&region.vpc("10.1.0.0/16"), "c");
    let eni = create(&region, &format!("SubnetId={subnet}"));
    let modify = |rest: &str| format!("NetworkInterfaceId={eni}&{rest}");
    region.all_refused(&[
        ("ModifyNetworkInterfaceAttribute", modify(""), "MissingParameter"),
        (
            "ModifyNetworkInterfaceAttribute",
            modify("Description.Value=x&SourceDestCheck.Value=false"),
            "InvalidParameterCombination",
        ),
        (
            "ModifyNetworkInterfaceAttribute",
            modify(&format!("SecurityGroupId.1={foreign}")),
            "InvalidParameter",
        ),
        ("ModifyNetworkInterfaceAttribute", modify("SecurityGroupId.1=sg-00000000"), "InvalidGroup.NotFound"),
        (
            "ModifyNetworkInterfaceAttribute",
            modify("Attachment.AttachmentId=eni-attach-00000000&Attachment.DeleteOnTermination=true"),
            "InvalidAttachmentID.NotFound",
        ),
        ("ResetNetworkInterfaceAttribute", format!("NetworkInterfaceId={eni}"), "MissingParameter"),
        (
            "DeleteNetworkInterface",
            "NetworkInterfaceId=eni-00000000".into(),
            "InvalidNetworkInterfaceID.NotFound",
        ),
    ]);
    region.ok("ModifyNetworkInterfaceAttribute", modify("Description.Value=new"));
    region.ok("ModifyNetworkInterfaceAttribute", modify("SourceDestCheck.Value=false"));
    region.ok(
        "ModifyNetworkInterfaceAttribute",
        modify(&format!("SecurityGroupId.1={a}&SecurityGroupId.2={b}")),
    );
    let shown = show(&region, &eni);
    assert_eq!((&shown["Description"], &shown["SourceDestCheck"]), (&json!("new"), &json!(false)));
    assert_eq!(list(&shown, "/Groups").len(), 2);
    region.ok("ResetNetworkInterfaceAttribute", modify("SourceDestCheck=true"));
    assert_eq!(show(&region, &eni)["SourceDestCheck"], true);
}

#[test]
fn secondary_addresses_are_given_taken_and_moved_with_their_elastic_ip() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    gateway(&region, &vpc);
    let (a, b) = (
        create(&region, &format!("SubnetId={subnet}&PrivateIpAddress=10.0.1.10")),
        create(&region, &format!("SubnetId={subnet}&PrivateIpAddress=10.0.1.20")),
    );
    let on = |eni: &str, rest: &str| format!("NetworkInterfaceId={eni}&{rest}");
    let made = region.ok("AssignPrivateIpAddresses", on(&a, "PrivateIpAddress.1=10.0.1.11"));
    assert_eq!(made["AssignedPrivateIpAddresses"], json!([{"PrivateIpAddress": "10.0.1.11"}]));
    let more = region.ok("AssignPrivateIpAddresses", on(&a, "SecondaryPrivateIpAddressCount=2"));
    assert_eq!(list(&more, "/AssignedPrivateIpAddresses").len(), 2);
    let allocation = text(&region.ok("AllocateAddress", ""), "/AllocationId");
    region.ok("AssociateAddress", on(&a, &format!("AllocationId={allocation}&PrivateIpAddress=10.0.1.11")));
    let assign = "AssignPrivateIpAddresses";
    let unassign = "UnassignPrivateIpAddresses";
    region.all_refused(&[
        (assign, on(&b, "PrivateIpAddress.1=10.0.1.11"), "InvalidIPAddress.InUse"),
        (assign, on(&b, "PrivateIpAddress.1=10.0.1.10&AllowReassignment=true"), "InvalidIPAddress.InUse"),
        (assign, on(&b, "PrivateIpAddress.1=10.0.9.9"), "InvalidParameterValue"),
        (assign, on(&b, "PrivateIpAddress.1=10.0.1.3"), "InvalidParameterValue"),
        (assign, on(&b, ""), "MissingParameter"),
        (assign, on(&b, "SecondaryPrivateIpAddressCount=60"), "PrivateIpAddressLimitExceeded"),
        (
            assign,
            on(&b, "PrivateIpAddress.1=10.0.1.30&SecondaryPrivateIpAddressCount=1"),
            "InvalidParameterCombination",
        ),
        (unassign, on(&a, "PrivateIpAddress.1=10.0.1.10"), "InvalidParameterValue"),
        (unassign, on(&b, "PrivateIpAddress.1=10.0.1.11"), "InvalidParameterValue"),
        (unassign, on(&b, ""), "MissingParameter"),
    ]);
    region.ok(assign, on(&b, "PrivateIpAddress.1=10.0.1.11&AllowReassignment=true"));
    let answer = region.ok("DescribeAddresses", format!("AllocationId.1={allocation}"));
    assert_eq!(answer["Addresses"][0]["NetworkInterfaceId"], b.as_str());
    assert_eq!(list(&show(&region, &a), "/PrivateIpAddresses").len(), 3);
    region.ok(unassign, on(&b, "PrivateIpAddress.1=10.0.1.11"));
    let answer = region.ok("DescribeAddresses", format!("AllocationId.1={allocation}"));
    assert_eq!(answer["Addresses"][0].get("AssociationId"), None);
}
