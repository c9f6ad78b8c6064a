//! Where a launch goes: the subnet, the addresses in it, the groups of its VPC.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, find};
use aws_shapes::ec2::Placement;
use model::*;
use std::net::Ipv4Addr;

/// Security groups an interface may have.
const GROUPS: usize = 5;

pub(super) fn in_use(ip: Ipv4Addr) -> Ec2Error {
    Ec2Code::InvalidIpAddressInUse.with(format!("Address {ip} is in use."))
}

/// An address that can be given to a new interface of the subnet.
pub(super) fn private_ip(world: &World, subnet: &Subnet, text: &str) -> Result<Ipv4Addr, Ec2Error> {
    let ip: Ipv4Addr = text
        .parse()
        .map_err(|_| Ec2Code::InvalidParameterValue.with(format!("Invalid value '{text}' for address")))?;
    if !subnet.cidr.contains(&ip) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Address {ip} does not fall within the subnet's address range")));
    }
    if subnet.is_reserved(ip) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Address {ip} is in subnet's reserved address range")));
    }
    if world.private_in_use(subnet.id).contains(&ip) {
        return Err(in_use(ip));
    }
    Ok(ip)
}

/// The named subnet, else a default one: of the wanted zone, or the first.
pub(super) fn subnet<'w>(
    world: &'w World,
    named: Option<&str>,
    placement: Option<&Placement>,
) -> Result<&'w Subnet, Ec2Error> {
    let zone = placement.map_or(Ok(None), |p| zone(world, p))?;
    if let Some(id) = named.filter(|id| !id.is_empty()) {
        let subnet = find::<SubnetId>(world, id)?;
        if let Some(zone) = zone.filter(|z| *z != subnet.zone) {
            return Err(Ec2Code::InvalidParameterValue.with(format!(
                "The Availability Zone '{zone}' is not that of the subnet '{id}', '{}'.",
                subnet.zone
            )));
        }
        return Ok(subnet);
    }
    let vpc = world
        .vpcs
        .values()
        .find(|v| v.is_default)
        .ok_or_else(|| Ec2Code::VpcIdNotSpecified.with("No default VPC for this user"))?;
    let defaults = || world.subnets_of(vpc.id).filter(|s| s.is_default);
    match zone {
        Some(zone) => defaults().find(|s| s.zone == zone).ok_or_else(|| {
            Ec2Code::MissingInput
                .with(format!("No default subnet for availability zone: '{zone}'. Please specify a subnet."))
        }),
        None => defaults().min_by_key(|s| &s.zone).ok_or_else(|| {
            Ec2Code::MissingInput
                .with(format!("No subnets found for the default VPC '{}'. Please specify a subnet.", vpc.id))
        }),
    }
}

fn zone(world: &World, placement: &Placement) -> Result<Option<String>, Ec2Error> {
    let by = |given: &Option<String>, of: fn(&Zone) -> &str| -> Result<Option<String>, Ec2Error> {
        let Some(text) = given.as_deref().filter(|t| !t.is_empty()) else { return Ok(None) };
        let zone = world.region().zones.iter().find(|z| of(z) == text);
        zone.map(|z| Some(z.name.clone())).ok_or_else(|| {
            Ec2Code::InvalidParameterValue.with(format!("Invalid availability zone: [{text}]"))
        })
    };
    let name = by(&placement.availability_zone, |z| &z.name)?;
    let id = by(&placement.availability_zone_id, |z| &z.id)?;
    match (name, id) {
        (Some(name), Some(id)) if name != id => Err(Ec2Code::InvalidParameterCombination
            .with("The AvailabilityZone and AvailabilityZoneId parameters name different zones.")),
        (name, id) => Ok(name.or(id)),
    }
}

/// The named groups, which must be of the subnet's VPC; its default group if none is named.
pub(super) fn groups(
    world: &World,
    subnet: &Subnet,
    ids: &[String],
) -> Result<Vec<SecurityGroupId>, Ec2Error> {
    let vpc = world.vpcs.get(&subnet.vpc).ok_or_else(|| subnet.vpc.not_found())?;
    groups_in(world, vpc, ids, &|id| {
        format!("Security group {id} and subnet {} belong to different networks.", subnet.id)
    })
}

/// The named groups, which must be of the VPC (`elsewhere` words what is not); its default group if none is named.
pub(super) fn groups_in(
    world: &World,
    vpc: &Vpc,
    ids: &[String],
    elsewhere: &dyn Fn(&str) -> String,
) -> Result<Vec<SecurityGroupId>, Ec2Error> {
    if ids.is_empty() {
        return Ok(vec![vpc.default_security_group]);
    }
    let mut groups = Vec::new();
    for id in ids {
        let group = find::<SecurityGroupId>(world, id)?;
        if group.vpc != vpc.id {
            return Err(Ec2Code::InvalidParameter.with(elsewhere(id)));
        }
        if !groups.contains(&group.id) {
            groups.push(group.id);
        }
    }
    if groups.len() > GROUPS {
        return Err(Ec2Code::SecurityGroupsPerInterfaceLimitExceeded
            .with("The maximum number of security groups per interface has been reached."));
    }
    Ok(groups)
}
