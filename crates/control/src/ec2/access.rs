//! Resources that requests name in roundabout ways, found for the decision on their callers.
//!
//! Each finds what the handler will find. What doesn't exist is left out: the handler says so.

use super::launch_places;
use super::launch_template_data::with_template;
use super::launch_templates::version_for_launch;
use super::security_groups::by_name;
use super::vpcs::default_vpc;
use crate::access::{Found, typed};
use aws_shapes::ec2::RunInstancesRequest;
use aws_shapes::{Structure, texts_at};
use model::*;

fn text(input: &dyn Structure, path: &str) -> Option<String> {
    texts_at(input, path).into_iter().find(|t| !t.is_empty())
}

/// The security group that `GroupId`, or `GroupName` in the default VPC, names.
pub(super) fn group(world: &World, input: &dyn Structure, found: &mut Found) {
    match (text(input, "GroupId"), text(input, "GroupName")) {
        (Some(id), _) => found.add("security-group", id),
        (None, Some(name)) => {
            if let Ok(id) = by_name(world, &name) {
                found.add("security-group", id);
            }
        }
        (None, None) => {}
    }
}

/// The VPC that `VpcId` names, else the default one.
pub(super) fn vpc_or_default(world: &World, input: &dyn Structure, found: &mut Found) {
    match (text(input, "VpcId"), default_vpc(world)) {
        (Some(id), _) => found.add("vpc", id),
        (None, Some(vpc)) => found.add("vpc", vpc.id),
        (None, None) => {}
    }
}

/// The key pair that `KeyPairId` or `KeyName` names.
pub(super) fn key_pair(_: &World, input: &dyn Structure, found: &mut Found) {
    if let Some(name) = text(input, "KeyPairId").or_else(|| text(input, "KeyName")) {
        found.add("key-pair", name);
    }
}

/// The VPC or subnet of a CIDR block's association.
pub(super) fn of_cidr_association(world: &World, input: &dyn Structure, found: &mut Found) {
    let Some(id) = text(input, "AssociationId") else { return };
    let same = |a: &dyn ToString| a.to_string() == id;
    for vpc in world.vpcs.values() {
        let v4 = vpc.cidrs.iter().map(|b| b.association).chain([vpc.cidr_association]);
        if v4.chain(vpc.ipv6.iter().map(|b| b.association)).any(|a| same(&a)) {
            found.add("vpc", vpc.id);
        }
    }
    for subnet in world.subnets.values() {
        if subnet.ipv6_association.is_some_and(|a| same(&a)) {
            found.add("subnet", subnet.id);
        }
    }
}

/// The route table of an association, and the subnet or gateway that follows it.
pub(super) fn of_route_table_association(world: &World, input: &dyn Structure, found: &mut Found) {
    let Some(id) = text(input, "AssociationId") else { return };
    for table in world.route_tables.values() {
        for association in table.associations.iter().filter(|a| a.id.to_string() == id) {
            found.add("route-table", table.id);
            match association.target {
                AssociationTarget::Subnet(subnet) => found.add("subnet", subnet),
                AssociationTarget::Gateway(gateway) => found.add("internet-gateway", gateway),
                AssociationTarget::Main => {}
            }
        }
    }
}

/// The subnet of a network ACL's association, and the list it has.
pub(super) fn of_acl_association(world: &World, input: &dyn Structure, found: &mut Found) {
    let Some(id) = text(input, "AssociationId") else { return };
    for subnet in world.subnets.values().filter(|s| s.network_acl_association.to_string() == id) {
        found.add("subnet", subnet.id);
        found.add("network-acl", subnet.network_acl);
    }
}

/// The interface and the instance of an attachment.
pub(super) fn of_attachment(world: &World, input: &dyn Structure, found: &mut Found) {
    let Some(id) = text(input, "AttachmentId") else { return };
    for eni in world.enis.values() {
        if let Some(attachment) = eni.attachment.as_ref().filter(|a| a.id.to_string() == id) {
            found.add("network-interface", eni.id);
            found.add("instance", attachment.instance);
        }
    }
}

/// The Elastic IP that `AllocationId`, `PublicIp` or `AssociationId` names, and in the last
/// case its interface.
pub(super) fn elastic_ip(world: &World, input: &dyn Structure, found: &mut Found) {
    if let Some(id) = text(input, "AllocationId") {
        found.add("elastic-ip", id);
    }
    let (ip, association) = (text(input, "PublicIp"), text(input, "AssociationId"));
    for address in world.addresses.values() {
        let associated = address.association.as_ref();
        let by_association = association.is_some() && associated.map(|a| a.id.to_string()) == association;
        if by_association || ip.as_ref().is_some_and(|ip| address.public_ip.to_string() == *ip) {
            found.add("elastic-ip", address.id);
            if let Some(a) = associated.filter(|_| by_association) {
                found.add("network-interface", a.eni);
            }
        }
    }
}

/// The accepter's VPC of a peering.
pub(super) fn accepter(world: &World, input: &dyn Structure, found: &mut Found) {
    let id = text(input, "VpcPeeringConnectionId").and_then(|id| id.parse::<VpcPeeringId>().ok());
    if let Some(peering) = id.and_then(|id| world.peerings.get(&id)) {
        found.add("vpc", peering.accepter.vpc);
    }
}

/// A launch with what its template says, which it still names.
pub(super) fn launch_by_template(world: &World, input: &dyn Structure) -> Option<Box<dyn Structure>> {
    let request: &RunInstancesRequest = typed(input);
    let template = request.launch_template.clone()?;
    let (meant, _) = with_template(world, request.clone()).ok()?;
    Some(Box::new(RunInstancesRequest { launch_template: Some(template), ..meant }))
}

/// All that a launch touches. Follows "Example policies to control access using Amazon EC2"
/// in the Amazon EC2 User Guide: the image, the instance, its volumes and interfaces, and the
/// subnet, groups and key that it is given.
pub(super) fn launch(world: &World, input: &dyn Structure, found: &mut Found) {
    let request: &RunInstancesRequest = typed(input);
    // What a policy says of an image holds however it is named.
    if let Some(id) = text(input, "ImageId") {
        match crate::ssm::find::image(world, &id) {
            Some(Ok(image)) => found.add("image", image),
            Some(Err(_)) => {}
            None => found.add("image", id),
        }
    }
    found.new_one("instance");
    found.new_one("volume");
    if let Some(template) = &request.launch_template
        && let Ok((template, ..)) = version_for_launch(world, template)
    {
        found.add("launch-template", template.id);
    }
    for id in texts_at(input, "BlockDeviceMappings.Ebs.SnapshotId") {
        found.add("snapshot", id);
    }
    let existing = texts_at(input, "NetworkInterfaces.NetworkInterfaceId");
    if existing.is_empty() || request.network_interfaces.len() > existing.len() {
        found.new_one("network-interface");
    }
    for id in existing {
        found.add("network-interface", id);
    }
    let mut subnets = texts_at(input, "SubnetId");
    subnets.extend(texts_at(input, "NetworkInterfaces.SubnetId"));
    if subnets.is_empty()
        && let Ok(subnet) = launch_places::subnet(world, None, request.placement.as_ref())
    {
        subnets.push(subnet.id.to_string());
    }
    let mut groups = texts_at(input, "SecurityGroupIds");
    groups.extend(texts_at(input, "NetworkInterfaces.Groups"));
    for name in &request.security_groups {
        groups.extend(by_name(world, name).map(|id| id.to_string()));
    }
    if groups.is_empty() {
        let of_subnet = |id: &String| world.subnets.get(&id.parse().ok()?).map(|s| s.vpc);
        let vpc = subnets.first().and_then(of_subnet).and_then(|vpc| world.vpcs.get(&vpc));
        groups.extend(vpc.map(|v| v.default_security_group.to_string()));
    }
    for id in subnets {
        found.add("subnet", id);
    }
    for id in groups {
        found.add("security-group", id);
    }
}
