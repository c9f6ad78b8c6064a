//! Route tables, their associations, and routes.

use crate::common::{Region, list, text};
use model::*;
use serde_json::{Value as Json, json};

pub(crate) fn table(region: &Region, vpc: &str) -> String {
    text(&region.ok("CreateRouteTable", format!("VpcId={vpc}")), "/RouteTable/RouteTableId")
}

pub(crate) fn show(region: &Region, table: &str) -> Json {
    region.ok("DescribeRouteTables", format!("RouteTableId.1={table}"))["RouteTables"][0].clone()
}

fn main_table(region: &Region, vpc: &str) -> Json {
    let main = "Filter.1.Name=association.main&Filter.1.Value.1=true";
    let answer =
        region.ok("DescribeRouteTables", format!("{main}&Filter.2.Name=vpc-id&Filter.2.Value.1={vpc}"));
    assert_eq!(list(&answer, "/RouteTables").len(), 1);
    answer["RouteTables"][0].clone()
}

pub(crate) fn gateway(region: &Region, vpc: &str) -> String {
    let id = text(&region.ok("CreateInternetGateway", ""), "/InternetGateway/InternetGatewayId");
    region.ok("AttachInternetGateway", format!("InternetGatewayId={id}&VpcId={vpc}"));
    id
}

/// An instance in `state` with the interfaces.
pub(crate) fn instance(region: &Region, subnet: &str, enis: &[String], state: InstanceState) -> String {
    let id = InstanceId::from_bits(enis.len() as u128 + 77);
    region.arrange(|world| {
        let subnet = world.subnets.get(&subnet.parse().unwrap()).unwrap().clone();
        let enis: Vec<EniId> = enis.iter().map(|e| e.parse().unwrap()).collect();
        for (index, eni) in enis.iter().enumerate() {
            world.enis.get_mut(eni).unwrap().attachment = Some(EniAttachment {
                id: EniAttachmentId::from_bits(index as u128 + 1),
                instance: id,
                device_index: index as u32,
                delete_on_termination: true,
                attached: Time(0),
            });
        }
        let json = json!({
            "id": id, "reservation": "r-00000000000000001", "num": 1, "image": "ami-00000000000000001",
            "boot_source": {"layers": [], "init": "Ours", "architecture": "X86_64", "root_device": "/dev/xvda"},
            "instance_type": "t2.micro", "vpc": subnet.vpc, "subnet": subnet.id, "zone": subnet.zone,
            "key_name": null, "public_key": null, "user_data": null, "launch_time": 0, "launch_index": 0,
            "client_token": "", "interfaces": enis, "root_volume": "vol-00000000000000001",
            "metadata": {
                "tokens_required": false, "hop_limit": 1, "endpoint_enabled": true,
                "ipv6_enabled": false, "tags_enabled": false,
            },
            "shutdown_behavior": "Stop", "disable_api_termination": false, "disable_api_stop": false,
            "ebs_optimized": false, "monitoring": false, "credit_specification": "standard",
            "private_dns_name": "", "power": "On", "boot": 1, "reboots": 0, "force": false,
            "status": {
                "state": state, "since": 0, "transition_reason": "", "reason": null, "system": "Passed",
                "instance": "Passed", "boot": 1, "reboots_done": 0,
            },
        });
        world.instances.insert(id, serde_json::from_value(json).unwrap());
    });
    id.to_string()
}

#[test]
fn a_table_is_born_with_the_local_route() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let made = region.ok(
        "CreateRouteTable",
        format!(
            "VpcId={vpc}&TagSpecification.1.ResourceType=route-table&TagSpecification.1.Tag.1.Key=Name\
             &TagSpecification.1.Tag.1.Value=public"
        ),
    );
    assert_eq!(
        made["RouteTable"]["Routes"],
        json!([{
            "DestinationCidrBlock": "10.0.0.0/16", "GatewayId": "local",
            "Origin": "CreateRouteTable", "State": "active",
        }])
    );
    assert_eq!(made["RouteTable"]["Associations"], json!([]));
    assert_eq!(made["RouteTable"]["Tags"], json!([{"Key": "Name", "Value": "public"}]));
    region.all_refused(&[
        ("CreateRouteTable", String::new(), "MissingParameter"),
        ("CreateRouteTable", "VpcId=vpc-00000000".into(), "InvalidVpcID.NotFound"),
        ("DescribeRouteTables", "RouteTableId.1=rtb-1".into(), "InvalidRouteTableId.Malformed"),
        ("DescribeRouteTables", "RouteTableId.1=rtb-00000000".into(), "InvalidRouteTableID.NotFound"),
        ("DeleteRouteTable", "RouteTableId=rtb-00000000".into(), "InvalidRouteTableID.NotFound"),
        ("DeleteRouteTable", String::new(), "MissingParameter"),
    ]);
}

#[test]
fn a_client_token_makes_one_table() {
    let region = Region::new();
    let (vpc, other) = (region.vpc("10.0.0.0/16"), region.vpc("10.1.0.0/16"));
    let first = region.ok("CreateRouteTable", format!("VpcId={vpc}&ClientToken=once"));
    assert_eq!(region.ok("CreateRouteTable", format!("VpcId={vpc}&ClientToken=once")), first);
    assert_ne!(region.ok("CreateRouteTable", format!("VpcId={vpc}&ClientToken=twice")), first);
    region.refused(
        "CreateRouteTable",
        format!("VpcId={other}&ClientToken=once"),
        "IdempotentParameterMismatch",
    );
}

#[test]
fn a_subnet_follows_its_own_table_or_the_main_one() {
    let region = Region::new();
    let (vpc, other) = (region.vpc("10.0.0.0/16"), region.vpc("10.1.0.0/16"));
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let (a, b, foreign) = (table(&region, &vpc), table(&region, &vpc), table(&region, &other));
    let associate = |table: &str| format!("RouteTableId={table}&SubnetId={subnet}");
    let id = text(&region.ok("AssociateRouteTable", associate(&a)), "/AssociationId");
    let again = text(&region.ok("AssociateRouteTable", associate(&a)), "/AssociationId");
    assert_eq!(id, again, "what is so already is answered alike");
    let shown = show(&region, &a);
    assert_eq!(
        shown["Associations"],
        json!([{
            "Main": false, "RouteTableAssociationId": id, "RouteTableId": a, "SubnetId": subnet,
            "AssociationState": {"State": "associated"},
        }])
    );
    let main = main_table(&region, &vpc);
    let main_id = text(&main, "/RouteTableId");
    let main_association = text(&main, "/Associations/0/RouteTableAssociationId");
    region.all_refused(&[
        ("AssociateRouteTable", associate(&b), "Resource.AlreadyAssociated"),
        ("AssociateRouteTable", associate(&foreign), "InvalidParameterValue"),
        ("AssociateRouteTable", associate("rtb-00000000"), "InvalidRouteTableID.NotFound"),
        (
            "AssociateRouteTable",
            format!("RouteTableId={a}&SubnetId=subnet-00000000"),
            "InvalidSubnetID.NotFound",
        ),
        (
            "AssociateRouteTable",
            format!("RouteTableId={a}&GatewayId=igw-00000000"),
            "InvalidGatewayID.NotFound",
        ),
        ("AssociateRouteTable", format!("RouteTableId={a}"), "MissingParameter"),
        ("DeleteRouteTable", format!("RouteTableId={a}"), "DependencyViolation"),
        ("DeleteRouteTable", format!("RouteTableId={main_id}"), "DependencyViolation"),
        ("DisassociateRouteTable", format!("AssociationId={main_association}"), "InvalidParameterValue"),
        ("DisassociateRouteTable", "AssociationId=x".into(), "InvalidAssociationID.NotFound"),
        ("DisassociateRouteTable", "AssociationId=rtbassoc-00000000".into(), "InvalidAssociationID.NotFound"),
        (
            "ReplaceRouteTableAssociation",
            format!("AssociationId={id}&RouteTableId={foreign}"),
            "InvalidParameterValue",
        ),
        (
            "ReplaceRouteTableAssociation",
            format!("AssociationId=rtbassoc-00000000&RouteTableId={a}"),
            "InvalidAssociationID.NotFound",
        ),
    ]);

    let moved = region.ok("ReplaceRouteTableAssociation", format!("AssociationId={id}&RouteTableId={b}"));
    let moved = text(&moved, "/NewAssociationId");
    assert_ne!(moved, id);
    assert_eq!(show(&region, &b)["Associations"][0]["SubnetId"], subnet.as_str());
    region.ok("DisassociateRouteTable", format!("AssociationId={moved}"));
    assert_eq!(show(&region, &b)["Associations"], json!([]));

    region.ok("ReplaceRouteTableAssociation", format!("AssociationId={main_association}&RouteTableId={a}"));
    assert_eq!(main_table(&region, &vpc)["RouteTableId"], a.as_str());
    region.ok("DeleteRouteTable", format!("RouteTableId={main_id}"));

    region.ok("AssociateRouteTable", associate(&b));
    region.ok("DeleteSubnet", format!("SubnetId={subnet}"));
    assert_eq!(show(&region, &b)["Associations"], json!([]), "an association goes with its subnet");
    region.ok("DeleteRouteTable", format!("RouteTableId={b}"));
    region.ok("DeleteVpc", format!("VpcId={vpc}"));
    assert!(!region.control.store().world().route_tables.contains(&a.parse().unwrap()));
}

#[test]
fn routes_to_a_gateway_are_black_holes_without_it() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let (table, igw) = (table(&region, &vpc), gateway(&region, &vpc));
    let route = |net: &str| format!("RouteTableId={table}&DestinationCidrBlock={net}&GatewayId={igw}");
    assert_eq!(region.ok("CreateRoute", route("0.0.0.0/0")), json!({"Return": true}));
    region.ok("CreateRoute", route("192.0.2.77/24"));
    let shown = |net: &str, state: &str| {
        json!({
            "DestinationCidrBlock": net, "GatewayId": igw, "Origin": "CreateRoute", "State": state,
        })
    };
    assert_eq!(show(&region, &table)["Routes"][1], shown("0.0.0.0/0", "active"));
    assert_eq!(show(&region, &table)["Routes"][2], shown("192.0.2.0/24", "active"));
    assert_eq!(
        region.refused("CreateRoute", route("0.0.0.0/0"), "RouteAlreadyExists"),
        "The route identified by 0.0.0.0/0 already exists."
    );
    region.ok("DetachInternetGateway", format!("InternetGatewayId={igw}&VpcId={vpc}"));
    assert_eq!(show(&region, &table)["Routes"][1], shown("0.0.0.0/0", "blackhole"));
    region.ok("DeleteInternetGateway", format!("InternetGatewayId={igw}"));
    assert_eq!(show(&region, &table)["Routes"][1], shown("0.0.0.0/0", "blackhole"));

    region.ok("DeleteRoute", format!("RouteTableId={table}&DestinationCidrBlock=0.0.0.0/0"));
    assert_eq!(list(&show(&region, &table), "/Routes").len(), 2);
    region.refused(
        "DeleteRoute",
        format!("RouteTableId={table}&DestinationCidrBlock=0.0.0.0/0"),
        "InvalidRoute.NotFound",
    );
}

#[test]
fn routes_to_a_middlebox_follow_its_power() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let (a, b) = (region.subnet(&vpc, "10.0.1.0/24"), region.subnet(&vpc, "10.0.2.0/24"));
    let table = table(&region, &vpc);
    let eni = region.interface(&a, &[]);
    let to = |net: &str| format!("RouteTableId={table}&DestinationCidrBlock={net}&NetworkInterfaceId={eni}");
    region.ok("CreateRoute", to("0.0.0.0/0"));
    assert_eq!(show(&region, &table)["Routes"][1]["State"], "blackhole", "nothing is behind it");
    let vm = instance(&region, &a, std::slice::from_ref(&eni), InstanceState::Running);
    let shown = show(&region, &table);
    assert_eq!(shown["Routes"][1]["State"], "active");
    assert_eq!(shown["Routes"][1]["InstanceId"], vm.as_str());
    assert_eq!(shown["Routes"][1]["NetworkInterfaceId"], eni.as_str());
    region.ok("CreateRoute", to("10.0.2.0/24"));
    region.refused("CreateRoute", to("10.0.2.0/25"), "InvalidParameterValue");
    region.refused("CreateRoute", to("10.0.0.0/16"), "RouteAlreadyExists");
    region
        .ok("CreateRoute", format!("RouteTableId={table}&DestinationCidrBlock=192.0.2.0/24&InstanceId={vm}"));
    assert_eq!(show(&region, &table)["Routes"][3]["NetworkInterfaceId"], eni.as_str());

    region.arrange(|world| {
        world.instances.get_mut(&vm.parse().unwrap()).unwrap().status.state = InstanceState::Stopped;
    });
    assert_eq!(show(&region, &table)["Routes"][1]["State"], "blackhole");

    let (c, d) = (region.interface(&b, &[]), region.interface(&b, &[]));
    let two = instance(&region, &b, &[c, d], InstanceState::Running);
    let message = region.refused(
        "CreateRoute",
        format!("RouteTableId={table}&DestinationCidrBlock=198.51.100.0/24&InstanceId={two}"),
        "InvalidInstanceID",
    );
    assert!(message.contains("multiple interfaces"), "{message}");

    let igw = gateway(&region, &vpc);
    region.ok("ReplaceRoute", format!("RouteTableId={table}&DestinationCidrBlock=0.0.0.0/0&GatewayId={igw}"));
    assert_eq!(show(&region, &table)["Routes"][1]["GatewayId"], igw.as_str());
    for (name, value, count) in [
        ("route.gateway-id", igw.as_str(), 1),
        ("route.gateway-id", "local", 3),
        ("route.instance-id", vm.as_str(), 1),
        ("route.state", "blackhole", 1),
        ("route.origin", "CreateRoute", 2),
        ("route.destination-cidr-block", "192.0.2.0/24", 1),
        ("route.nat-gateway-id", "*", 0),
        ("route-table-id", table.as_str(), 1),
        ("association.main", "true", 2),
    ] {
        let answer =
            region.ok("DescribeRouteTables", format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
        assert_eq!(list(&answer, "/RouteTables").len(), count, "{name}={value}");
    }
}

#[test]
fn routes_refuse() {
    let region = Region::new();
    let (vpc, other) = (region.vpc("10.0.0.0/16"), region.vpc("10.1.0.0/16"));
    let (table, igw, foreign) = (table(&region, &vpc), gateway(&region, &vpc), gateway(&region, &other));
    let far = region.subnet(&other, "10.1.1.0/24");
    let eni = region.interface(&far, &[]);
    let case = |action: &'static str, rest: String, code: &'static str| {
        (action, format!("RouteTableId={table}&{rest}"), code)
    };
    let to = |net: &str, target: &str| format!("DestinationCidrBlock={net}&{target}");
    let gw = format!("GatewayId={igw}");
    region.all_refused(&[
        ("CreateRoute", to("0.0.0.0/0", &gw), "MissingParameter"),
        (
            "CreateRoute",
            format!("RouteTableId=rtb-1&{}", to("0.0.0.0/0", &gw)),
            "InvalidRouteTableId.Malformed",
        ),
        (
            "CreateRoute",
            format!("RouteTableId=rtb-00000000&{}", to("0.0.0.0/0", &gw)),
            "InvalidRouteTableID.NotFound",
        ),
        case("CreateRoute", gw.clone(), "MissingParameter"),
        case("CreateRoute", to("x", &gw), "InvalidParameterValue"),
        case("CreateRoute", to("0.0.0.0", &gw), "InvalidParameterValue"),
        case("CreateRoute", to("0.0.0.0/0", ""), "MissingParameter"),
        case(
            "CreateRoute",
            to("0.0.0.0/0", &format!("{gw}&NetworkInterfaceId={eni}")),
            "InvalidParameterCombination",
        ),
        case("CreateRoute", to("0.0.0.0/0", "GatewayId=igw-00000000000000000"), "InvalidGatewayID.NotFound"),
        case("CreateRoute", to("0.0.0.0/0", "GatewayId=vgw-00000000"), "InvalidGatewayID.NotFound"),
        case("CreateRoute", to("0.0.0.0/0", "GatewayId=local"), "InvalidGatewayID.NotFound"),
        case("CreateRoute", to("0.0.0.0/0", &format!("GatewayId={foreign}")), "InvalidParameterValue"),
        case("CreateRoute", to("0.0.0.0/0", &format!("NetworkInterfaceId={eni}")), "InvalidParameterValue"),
        case(
            "CreateRoute",
            to("0.0.0.0/0", "NetworkInterfaceId=eni-1"),
            "InvalidNetworkInterfaceId.Malformed",
        ),
        case(
            "CreateRoute",
            to("0.0.0.0/0", "NetworkInterfaceId=eni-00000000"),
            "InvalidNetworkInterfaceID.NotFound",
        ),
        case("CreateRoute", to("0.0.0.0/0", "InstanceId=i-00000000"), "InvalidInstanceID.NotFound"),
        case("CreateRoute", to("0.0.0.0/0", "NatGatewayId=nat-00000000"), "InvalidNatGatewayID.NotFound"),
        case(
            "CreateRoute",
            to("0.0.0.0/0", "VpcPeeringConnectionId=pcx-00000000"),
            "InvalidVpcPeeringConnectionID.NotFound",
        ),
        case(
            "CreateRoute",
            to("0.0.0.0/0", "TransitGatewayId=tgw-00000000"),
            "InvalidTransitGatewayID.NotFound",
        ),
        case("CreateRoute", format!("DestinationIpv6CidrBlock=fd00:ec2::/64&{gw}"), "InvalidParameterValue"),
        case(
            "CreateRoute",
            format!("DestinationIpv6CidrBlock=::/0&{}", to("0.0.0.0/0", &gw)),
            "InvalidParameterCombination",
        ),
        case("CreateRoute", format!("DestinationPrefixListId=pl-1&{gw}"), "InvalidPrefixListId.Malformed"),
        case(
            "CreateRoute",
            format!("DestinationPrefixListId=pl-00000000&{gw}"),
            "InvalidPrefixListID.NotFound",
        ),
        case("CreateRoute", to("10.0.0.0/16", &gw), "RouteAlreadyExists"),
        case("CreateRoute", to("10.0.1.0/24", &gw), "InvalidParameterValue"),
        case("CreateRoute", to("169.254.169.254/32", &gw), "InvalidParameterValue"),
        case("CreateRoute", to("0.0.0.0/0", &format!("{gw}&DryRun=true")), "DryRunOperation"),
        case("ReplaceRoute", to("0.0.0.0/0", &gw), "InvalidParameterValue"),
        case("ReplaceRoute", to("10.0.0.0/16", &gw), "InvalidParameterValue"),
        case("ReplaceRoute", to("192.0.2.0/24", "LocalTarget=true"), "InvalidParameterValue"),
        case("DeleteRoute", to("10.0.0.0/16", ""), "InvalidParameterValue"),
        case("DeleteRoute", to("0.0.0.0/0", ""), "InvalidRoute.NotFound"),
        case("DeleteRoute", to("0.0.0.0/99", ""), "InvalidParameterValue"),
        case("DeleteRoute", String::new(), "MissingParameter"),
    ]);
    for i in 0..50 {
        region.ok("CreateRoute", format!("RouteTableId={table}&{}", to(&format!("192.0.2.{i}/32"), &gw)));
    }
    region.refused(
        "CreateRoute",
        format!("RouteTableId={table}&{}", to("0.0.0.0/0", &gw)),
        "RouteLimitExceeded",
    );
}
