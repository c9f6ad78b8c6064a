//! NAT gateways and egress-only internet gateways, and the routes to them.

use crate::common::{Region, list, text};
use crate::routes::{gateway, show as table_shown, table};
use model::{EniService, NatGatewayId, Time, transitions};
use serde_json::{Value as Json, json};

fn address(region: &Region) -> String {
    text(&region.ok("AllocateAddress", ""), "/AllocationId")
}

fn show(region: &Region, nat: &str) -> Json {
    region.ok("DescribeNatGateways", format!("NatGatewayId.1={nat}"))["NatGateways"][0].clone()
}

fn id(nat: &str) -> NatGatewayId {
    nat.parse().unwrap()
}

#[test]
fn a_nat_gateway_goes_from_pending_to_deleted() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let (public, private) = (region.subnet(&vpc, "10.0.1.0/24"), region.subnet(&vpc, "10.0.2.0/24"));
    gateway(&region, &vpc);
    let allocation = address(&region);
    let create =
        format!("SubnetId={public}&AllocationId={allocation}&PrivateIpAddress=10.0.1.9&ClientToken=once");
    let made = region.ok("CreateNatGateway", &create);
    assert_eq!(made, region.ok("CreateNatGateway", &create), "the same token, the same gateway");
    let nat = text(&made, "/NatGateway/NatGatewayId");
    assert_eq!(made["NatGateway"]["State"], "pending");
    assert_eq!(made["NatGateway"]["ConnectivityType"], "public");
    assert!(region.arrange(|w| transitions::nat_available(w, id(&nat))));
    assert!(!region.arrange(|w| transitions::nat_available(w, id(&nat))), "nothing left to say");

    let shown = show(&region, &nat);
    let eni = text(&shown, "/NatGatewayAddresses/0/NetworkInterfaceId");
    let addresses = region.ok("DescribeAddresses", format!("AllocationId.1={allocation}"));
    let elastic = &addresses["Addresses"][0];
    assert_eq!(shown["State"], "available");
    assert_eq!(
        shown["NatGatewayAddresses"],
        json!([{
            "AllocationId": allocation, "NetworkInterfaceId": eni, "PrivateIp": "10.0.1.9",
            "PublicIp": elastic["PublicIp"], "AssociationId": elastic["AssociationId"],
            "IsPrimary": true, "Status": "succeeded",
        }])
    );
    let answer = region.ok("DescribeNetworkInterfaces", format!("NetworkInterfaceId.1={eni}"));
    let interface = &answer["NetworkInterfaces"][0];
    assert_eq!(interface["InterfaceType"], "nat_gateway");
    assert_eq!(interface["Status"], "in-use");
    assert_eq!(interface["RequesterManaged"], true);
    assert_eq!(interface["SourceDestCheck"], false);
    assert_eq!(interface["Description"], format!("Interface for NAT Gateway {nat}"));
    let attachment = text(interface, "/Attachment/AttachmentId");

    // What a service manages, the tenant doesn't.
    let association = text(elastic, "/AssociationId");
    region.all_refused(&[
        ("DeleteNetworkInterface", format!("NetworkInterfaceId={eni}"), "InvalidParameterValue"),
        ("DetachNetworkInterface", format!("AttachmentId={attachment}"), "OperationNotPermitted"),
        (
            "ModifyNetworkInterfaceAttribute",
            format!("NetworkInterfaceId={eni}&SourceDestCheck.Value=true"),
            "AuthFailure",
        ),
        (
            "AssignPrivateIpAddresses",
            format!("NetworkInterfaceId={eni}&SecondaryPrivateIpAddressCount=1"),
            "AuthFailure",
        ),
        ("DisassociateAddress", format!("AssociationId={association}"), "AuthFailure"),
        ("ReleaseAddress", format!("AllocationId={allocation}"), "InvalidIPAddress.InUse"),
        ("DeleteSubnet", format!("SubnetId={public}"), "DependencyViolation"),
        (
            "CreateNatGateway",
            format!("SubnetId={public}&AllocationId={allocation}"),
            "Resource.AlreadyAssociated",
        ),
    ]);

    let table = table(&region, &vpc);
    region.ok("AssociateRouteTable", format!("RouteTableId={table}&SubnetId={private}"));
    region
        .ok("CreateRoute", format!("RouteTableId={table}&DestinationCidrBlock=0.0.0.0/0&NatGatewayId={nat}"));
    assert_eq!(
        table_shown(&region, &table)["Routes"][1],
        json!({
            "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": nat, "Origin": "CreateRoute", "State": "active",
        })
    );

    assert_eq!(region.ok("DeleteNatGateway", format!("NatGatewayId={nat}"))["NatGatewayId"], nat.as_str());
    assert_eq!(show(&region, &nat)["State"], "deleting");
    assert_eq!(table_shown(&region, &table)["Routes"][1]["State"], "blackhole");
    region.refused("DeleteSubnet", format!("SubnetId={public}"), "DependencyViolation");
    assert!(region.arrange(|w| transitions::nat_deleted(w, id(&nat), Time(5_000))));
    let gone = show(&region, &nat);
    assert_eq!(gone["State"], "deleted");
    assert!(gone["DeleteTime"].is_string() || gone["DeleteTime"].is_number(), "{gone}");
    region.refused("DeleteNatGateway", format!("NatGatewayId={nat}"), "NatGatewayNotFound");
    region.refused(
        "DescribeNetworkInterfaces",
        format!("NetworkInterfaceId.1={eni}"),
        "InvalidNetworkInterfaceID.NotFound",
    );
    region.ok("ReleaseAddress", format!("AllocationId={allocation}"));
    region.ok("DeleteSubnet", format!("SubnetId={public}"));
    region.arrange(|w| transitions::expire(w, Time(5_000 + transitions::NAT_SHOWN_AFTER_END + 1)));
    region.refused("DescribeNatGateways", format!("NatGatewayId.1={nat}"), "NatGatewayNotFound");
}

#[test]
fn without_an_internet_gateway_a_public_one_fails_and_a_private_one_does_not() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let allocation = address(&region);
    let made = region.ok("CreateNatGateway", format!("SubnetId={subnet}&AllocationId={allocation}"));
    let nat = text(&made, "/NatGateway/NatGatewayId");
    let shown = show(&region, &nat);
    assert_eq!(shown["State"], "failed");
    assert_eq!(shown["FailureCode"], "Gateway.NotAttached");
    let answer = region.ok("DescribeAddresses", format!("AllocationId.1={allocation}"));
    assert_eq!(answer["Addresses"][0].get("AssociationId"), None, "the address is free again");
    region.ok("DeleteNatGateway", format!("NatGatewayId={nat}"));

    let made = region.ok("CreateNatGateway", format!("SubnetId={subnet}&ConnectivityType=private"));
    let private = text(&made, "/NatGateway/NatGatewayId");
    region.arrange(|w| transitions::nat_available(w, id(&private)));
    let shown = show(&region, &private);
    assert_eq!((&shown["State"], &shown["ConnectivityType"]), (&json!("available"), &json!("private")));
    assert_eq!(shown["NatGatewayAddresses"][0].get("PublicIp"), None);
    region.arrange(|w| {
        let service = w.enis.values().find_map(|e| e.service);
        assert_eq!(service, Some(EniService::NatGateway(id(&private))));
    });
    for (name, value, count) in [
        ("state", "available", 1),
        ("state", "deleted", 1),
        ("vpc-id", vpc.as_str(), 2),
        ("subnet-id", subnet.as_str(), 2),
        ("nat-gateway-id", private.as_str(), 1),
        ("tag:Name", "x", 0),
    ] {
        let answer =
            region.ok("DescribeNatGateways", format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
        assert_eq!(list(&answer, "/NatGateways").len(), count, "{name}={value}");
    }
}

#[test]
fn nat_gateways_refuse() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let allocation = address(&region);
    let case = |rest: String, code: &'static str| ("CreateNatGateway", rest, code);
    region.all_refused(&[
        case(String::new(), "MissingParameter"),
        case(format!("SubnetId={subnet}"), "MissingParameter"),
        case(format!("SubnetId=subnet-00000000&AllocationId={allocation}"), "InvalidSubnetID.NotFound"),
        case(format!("SubnetId={subnet}&AllocationId=eipalloc-00000000"), "InvalidAllocationID.NotFound"),
        case(
            format!("SubnetId={subnet}&AllocationId={allocation}&ConnectivityType=private"),
            "InvalidParameterCombination",
        ),
        case(format!("SubnetId={subnet}&ConnectivityType=x"), "InvalidParameterValue"),
        case(
            format!("SubnetId={subnet}&ConnectivityType=private&PrivateIpAddress=10.0.1.3"),
            "InvalidParameterValue",
        ),
        case(
            format!("SubnetId={subnet}&ConnectivityType=private&SecondaryPrivateIpAddressCount=8"),
            "PrivateIpAddressLimitExceeded",
        ),
        case(
            format!(
                "SubnetId={subnet}&ConnectivityType=private&SecondaryPrivateIpAddressCount=1\
                 &SecondaryPrivateIpAddress.1=10.0.1.9"
            ),
            "InvalidParameterCombination",
        ),
        case(
            format!("SubnetId={subnet}&AllocationId={allocation}&SecondaryPrivateIpAddress.1=10.0.1.9"),
            "InvalidParameter",
        ),
        case(
            format!("SubnetId={subnet}&AllocationId={allocation}&SecondaryAllocationId.1={allocation}"),
            "Resource.AlreadyAssociated",
        ),
        ("AssociateNatGatewayAddress", "NatGatewayId=nat-00000000".into(), "MissingParameter"),
        (
            "AssociateNatGatewayAddress",
            format!("NatGatewayId=nat-00000000&AllocationId.1={allocation}"),
            "NatGatewayNotFound",
        ),
        (
            "DisassociateNatGatewayAddress",
            "NatGatewayId=nat-1&AssociationId.1=eipassoc-00000000".into(),
            "NatGatewayMalformed",
        ),
        ("AssignPrivateNatGatewayAddress", String::new(), "MissingParameter"),
        (
            "UnassignPrivateNatGatewayAddress",
            "NatGatewayId=nat-00000000&PrivateIpAddress.1=10.0.1.9".into(),
            "NatGatewayNotFound",
        ),
        ("DeleteNatGateway", "NatGatewayId=nat-1".into(), "NatGatewayMalformed"),
        ("DeleteNatGateway", "NatGatewayId=nat-00000000".into(), "NatGatewayNotFound"),
    ]);
    for _ in 0..5 {
        region.ok("CreateNatGateway", format!("SubnetId={subnet}&ConnectivityType=private"));
    }
    region.refused(
        "CreateNatGateway",
        format!("SubnetId={subnet}&ConnectivityType=private"),
        "NatGatewayLimitExceeded",
    );
}

#[test]
fn egress_only_gateways_lead_out_for_ipv6() {
    let region = Region::new();
    let (vpc, other) = (region.vpc("10.0.0.0/16"), region.vpc("10.1.0.0/16"));
    let made = region.ok("CreateEgressOnlyInternetGateway", format!("VpcId={vpc}"));
    let id = text(&made, "/EgressOnlyInternetGateway/EgressOnlyInternetGatewayId");
    assert!(id.starts_with("eigw-"));
    assert_eq!(
        made["EgressOnlyInternetGateway"]["Attachments"],
        json!([{"State": "attached", "VpcId": vpc}])
    );
    let (inside, outside) = (table(&region, &vpc), table(&region, &other));
    let to = |table: &str, to: &str| format!("RouteTableId={table}&{to}&EgressOnlyInternetGatewayId={id}");
    region.all_refused(&[
        ("CreateEgressOnlyInternetGateway", format!("VpcId={vpc}"), "InvalidParameterValue"),
        ("CreateEgressOnlyInternetGateway", "VpcId=vpc-00000000".into(), "InvalidVpcID.NotFound"),
        ("CreateRoute", to(&inside, "DestinationCidrBlock=0.0.0.0/0"), "InvalidParameterValue"),
        ("CreateRoute", to(&outside, "DestinationIpv6CidrBlock=::/0"), "InvalidParameterValue"),
        ("DeleteVpc", format!("VpcId={vpc}"), "DependencyViolation"),
        (
            "DeleteEgressOnlyInternetGateway",
            "EgressOnlyInternetGatewayId=eigw-00000000".into(),
            "InvalidEgressOnlyInternetGatewayId.NotFound",
        ),
    ]);
    region.ok("CreateRoute", to(&inside, "DestinationIpv6CidrBlock=::/0"));
    let shown = &table_shown(&region, &inside)["Routes"][1];
    assert_eq!(shown["DestinationIpv6CidrBlock"], "::/0");
    assert_eq!((&shown["EgressOnlyInternetGatewayId"], &shown["State"]), (&json!(id), &json!("active")));
    let tag = format!("ResourceId.1={id}&Tag.1.Key=a&Tag.1.Value=b");
    region.ok("CreateTags", tag);
    let answer = region.ok("DescribeEgressOnlyInternetGateways", "Filter.1.Name=tag:a&Filter.1.Value.1=b");
    assert_eq!(list(&answer, "/EgressOnlyInternetGateways").len(), 1);
    let gone = region.ok("DeleteEgressOnlyInternetGateway", format!("EgressOnlyInternetGatewayId={id}"));
    assert_eq!(gone["ReturnCode"], true);
    assert_eq!(table_shown(&region, &inside)["Routes"][1]["State"], "blackhole");
    region.ok("DeleteRoute", format!("RouteTableId={inside}&DestinationIpv6CidrBlock=::/0"));
}
