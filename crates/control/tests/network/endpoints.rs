//! Interface endpoints: made, changed, refused, and let go.

use crate::common::{Region, list, text};
use model::{VpcEndpointId, transitions};
use serde_json::{Value as Json, json};

const EC2: &str = "com.amazonaws.ap-northeast-1.ec2";
const NAME: &str = "ec2.ap-northeast-1.amazonaws.com";

fn show(region: &Region, id: &str) -> Json {
    region.ok("DescribeVpcEndpoints", format!("VpcEndpointId.1={id}"))["VpcEndpoints"][0].clone()
}

/// A VPC in which names may be taken over.
fn vpc(region: &Region) -> String {
    let vpc = region.vpc("10.0.0.0/16");
    region.ok("ModifyVpcAttribute", format!("VpcId={vpc}&EnableDnsHostnames.Value=true"));
    vpc
}

fn names(endpoint: &Json) -> Vec<String> {
    list(endpoint, "/DnsEntries").iter().map(|e| text(e, "/DnsName")).collect()
}

#[test]
fn an_interface_endpoint_from_pending_to_its_end() {
    let region = Region::new();
    let vpc = vpc(&region);
    let zone = |cidr: &str, letter: &str| {
        let zone = format!("AvailabilityZone=ap-northeast-1{letter}");
        text(&region.ok("CreateSubnet", format!("VpcId={vpc}&CidrBlock={cidr}&{zone}")), "/Subnet/SubnetId")
    };
    let (a, c, twin) = (zone("10.0.1.0/24", "a"), zone("10.0.2.0/24", "c"), zone("10.0.3.0/24", "a"));
    let create =
        format!("VpcEndpointType=Interface&VpcId={vpc}&ServiceName={EC2}&SubnetId.1={a}&ClientToken=once");
    let made = region.ok("CreateVpcEndpoint", &create);
    assert_eq!(made, region.ok("CreateVpcEndpoint", &create), "the same token, the same endpoint");
    let made = &made["VpcEndpoint"];
    let id = text(made, "/VpcEndpointId");
    assert_eq!((&made["State"], &made["VpcEndpointType"]), (&json!("pending"), &json!("Interface")));
    assert_eq!(made["PrivateDnsEnabled"], true);
    assert!(text(made, "/PolicyDocument").contains(r#""Principal": "*""#));
    let found = names(made);
    assert_eq!(found.len(), 3);
    assert!(
        found[0].starts_with(&format!("{id}-"))
            && found[0].ends_with(".ec2.ap-northeast-1.vpce.amazonaws.com")
    );
    assert!(found[1].contains("-ap-northeast-1a.ec2.") && found[2] == NAME);
    let eni = text(made, "/NetworkInterfaceIds/0");
    let interface = &region.ok("DescribeNetworkInterfaces", format!("NetworkInterfaceId.1={eni}"))["NetworkInterfaces"]
        [0];
    assert_eq!(interface["InterfaceType"], "vpc_endpoint");
    assert_eq!(interface["Description"], format!("VPC Endpoint Interface {id}"));
    assert_eq!(interface["RequesterManaged"], true);
    let endpoint: VpcEndpointId = id.parse().unwrap();
    assert!(region.arrange(|w| transitions::endpoint_available(w, endpoint)));
    assert_eq!(show(&region, &id)["State"], "available");

    let create = format!("VpcEndpointType=Interface&VpcId={vpc}&ServiceName={EC2}");
    region.all_refused(&[
        ("CreateVpcEndpoint", create.clone(), "InvalidParameter"),
        ("CreateVpcEndpoint", format!("VpcId={vpc}&ServiceName={EC2}"), "InvalidParameter"),
        (
            "CreateVpcEndpoint",
            format!("{create}&PrivateDnsEnabled=false&SubnetId.1={a}&SubnetId.2={twin}"),
            "DuplicateSubnetsInSameZone",
        ),
        (
            "CreateVpcEndpoint",
            format!("{create}&PrivateDnsEnabled=false&PolicyDocument={{}}"),
            "InvalidPolicyDocument",
        ),
        ("DeleteSubnet", format!("SubnetId={a}"), "DependencyViolation"),
        ("DeleteNetworkInterface", format!("NetworkInterfaceId={eni}"), "InvalidParameterValue"),
        (
            "ModifyVpcEndpoint",
            format!("VpcEndpointId={id}&AddSubnetId.1={twin}"),
            "DuplicateSubnetsInSameZone",
        ),
        ("ModifyVpcEndpoint", format!("VpcEndpointId={id}&RemoveSubnetId.1={c}"), "InvalidParameter"),
        ("ModifyVpcEndpoint", format!("VpcEndpointId={id}&AddRouteTableId.1=rtb-1"), "InvalidParameter"),
    ]);

    let group = format!("VpcId={vpc}&GroupName=doors&GroupDescription=doors");
    let group = text(&region.ok("CreateSecurityGroup", group), "/GroupId");
    let former = text(&show(&region, &id), "/Groups/0/GroupId");
    region.ok(
        "ModifyVpcEndpoint",
        format!(
            "VpcEndpointId={id}&AddSubnetId.1={c}&AddSecurityGroupId.1={group}&RemoveSecurityGroupId.1={former}\
             &PrivateDnsEnabled=false"
        ),
    );
    let shown = show(&region, &id);
    assert_eq!(shown["SubnetIds"], json!([a, c]));
    assert_eq!(list(&shown, "/Groups").len(), 1);
    assert_eq!((names(&shown).len(), &shown["State"]), (3, &json!("pending")));
    let enis =
        region.ok("DescribeNetworkInterfaces", format!("Filter.1.Name=group-id&Filter.1.Value.1={group}"));
    assert_eq!(list(&enis, "/NetworkInterfaces").len(), 2);
    region.ok("ModifyVpcEndpoint", format!("VpcEndpointId={id}&RemoveSubnetId.1={a}"));
    region.ok("DeleteSubnet", format!("SubnetId={a}"));
    let gone = region.ok("DeleteVpcEndpoints", format!("VpcEndpointId.1={id}"));
    assert!(list(&gone, "/Unsuccessful").is_empty());
    region.ok("DeleteSubnet", format!("SubnetId={c}"));
    region.ok("DeleteSecurityGroup", format!("GroupId={group}"));
}

#[test]
fn names_are_taken_over_where_the_vpc_has_names_at_all() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let create = format!("VpcEndpointType=Interface&VpcId={vpc}&ServiceName={EC2}");
    let why = region.refused("CreateVpcEndpoint", &create, "InvalidParameter");
    assert!(why.contains("enableDnsSupport and enableDnsHostnames"), "{why}");
    let made = region.ok("CreateVpcEndpoint", format!("{create}&PrivateDnsEnabled=false"));
    let id = text(&made, "/VpcEndpoint/VpcEndpointId");
    let modify = format!("VpcEndpointId={id}&PrivateDnsEnabled=true");
    region.refused("ModifyVpcEndpoint", &modify, "InvalidParameter");
    region.ok("ModifyVpcAttribute", format!("VpcId={vpc}&EnableDnsHostnames.Value=true"));
    region.ok("ModifyVpcEndpoint", &modify);
    assert!(names(&show(&region, &id)).iter().any(|n| n == NAME));
}

#[test]
fn services_with_endpoints() {
    let region = Region::new();
    let all = region.ok("DescribeVpcEndpointServices", "");
    assert!(list(&all, "/ServiceNames").iter().any(|n| n == EC2));
    let one = region.ok("DescribeVpcEndpointServices", format!("ServiceName.1={EC2}"));
    let detail = &one["ServiceDetails"][0];
    assert_eq!((&detail["PrivateDnsName"], &detail["Owner"]), (&json!(NAME), &json!("amazon")));
    let gateway = "Filter.1.Name=service-type&Filter.1.Value.1=Gateway";
    assert_eq!(region.ok("DescribeVpcEndpointServices", gateway)["ServiceNames"], json!([]));
}

#[test]
fn a_service_that_is_not_served_has_no_endpoint() {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let service = "com.amazonaws.ap-northeast-1.s3";
    assert_eq!(
        region.refused(
            "CreateVpcEndpoint",
            format!("VpcId={vpc}&ServiceName={service}"),
            "InvalidServiceName"
        ),
        format!("The Vpc Endpoint Service '{service}' does not exist")
    );
    assert_eq!(region.ok("DescribeVpcEndpoints", ""), json!({"VpcEndpoints": []}));
    let id = "vpce-00000000000000001";
    let answer = region.ok("DeleteVpcEndpoints", format!("VpcEndpointId.1={id}"));
    assert_eq!(list(&answer, "/Unsuccessful")[0]["Error"]["Code"], "InvalidVpcEndpointId.NotFound");
    region.all_refused(&[
        ("CreateVpcEndpoint", format!("ServiceName={service}"), "MissingParameter"),
        ("CreateVpcEndpoint", format!("VpcId=vpc-00000000&ServiceName={service}"), "InvalidVpcID.NotFound"),
        ("DescribeVpcEndpoints", format!("VpcEndpointId.1={id}"), "InvalidVpcEndpointId.NotFound"),
        ("DescribeVpcEndpointServices", format!("ServiceName.1={service}"), "InvalidServiceName"),
        ("DeleteVpcEndpoints", "VpcEndpointId.1=vpce-1".into(), "InvalidVpcEndpointId.Malformed"),
    ]);
}
