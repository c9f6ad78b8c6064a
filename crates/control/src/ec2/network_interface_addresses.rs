//! Further addresses of network interfaces, given and taken.
//!
//! Follows "Secondary IP addresses for your EC2 instances" in the Amazon EC2 User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, find_mut, invalid, missing, required};
use super::launch_places::{in_use, private_ip};
use super::network_interface_changes::managed_by_tenant;
use super::new_interface::{free_address, free_ipv6, how_many, ipv6_address};
use super::served::only;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    AssignIpv6Addresses, AssignIpv6AddressesRequest, AssignIpv6AddressesResult, AssignPrivateIpAddresses,
    AssignPrivateIpAddressesRequest, AssignPrivateIpAddressesResult, AssignedPrivateIpAddress,
    UnassignIpv6Addresses, UnassignIpv6AddressesRequest, UnassignIpv6AddressesResult,
    UnassignPrivateIpAddresses, UnassignPrivateIpAddressesRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Addresses of an interface that no instance has yet.
const UNATTACHED: usize = 50;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AssignPrivateIpAddresses>(
            assign_private_ip_addresses,
            Access::on("network-interface", "NetworkInterfaceId"),
        )
        .on::<UnassignPrivateIpAddresses>(
            unassign_private_ip_addresses,
            Access::on("network-interface", "NetworkInterfaceId"),
        )
        .on::<AssignIpv6Addresses>(
            assign_ipv6_addresses,
            Access::on("network-interface", "NetworkInterfaceId"),
        )
        .on::<UnassignIpv6Addresses>(
            unassign_ipv6_addresses,
            Access::on("network-interface", "NetworkInterfaceId"),
        );
}

/// Addresses of a family that the interface may have.
fn limit(world: &World, eni: &Eni) -> usize {
    let instance = eni.attachment.as_ref().and_then(|a| world.instances.get(&a.instance));
    let kind = instance.and_then(|i| instance_types::find(&i.instance_type));
    kind.map_or(UNATTACHED, |k| k.ipv4_per_interface as usize)
}

fn too_many() -> Ec2Error {
    Ec2Code::PrivateIpAddressLimitExceeded.with("Number of private addresses will exceed limit.")
}

/// Follows "AssignPrivateIpAddresses" in the Amazon EC2 API Reference. An Elastic IP moves
/// with the address it is associated with.
fn assign_private_ip_addresses(
    tx: &mut Tx,
    input: AssignPrivateIpAddressesRequest,
) -> Result<AssignPrivateIpAddressesResult, ApiError> {
    only(
        &input,
        "",
        &["NetworkInterfaceId", "PrivateIpAddresses", "SecondaryPrivateIpAddressCount", "AllowReassignment"],
    )?;
    let id = required(&input.network_interface_id, "networkInterfaceId")?;
    let eni = managed_by_tenant(&tx.world, id)?.clone();
    let count = input.secondary_private_ip_address_count;
    let count = count.map(|n| how_many(n, "secondaryPrivateIpAddressCount")).transpose()?.unwrap_or(0);
    match (input.private_ip_addresses.as_slice(), count) {
        ([], 0) => return Err(missing("privateIpAddress or secondaryPrivateIpAddressCount").into()),
        ([_, ..], 1..) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("privateIpAddress and secondaryPrivateIpAddressCount exclude each other.")
                .into());
        }
        _ => {}
    }
    let asked = input.private_ip_addresses.len() + count as usize;
    if eni.private_ips.len() + asked > limit(&tx.world, &eni) {
        return Err(too_many().into());
    }
    let mut assigned = Vec::new();
    for text in &input.private_ip_addresses {
        let ip = take(tx, &eni, text, input.allow_reassignment == Some(true))?;
        give(tx, eni.id, ip)?;
        assigned.push(ip);
    }
    for _ in 0..count {
        let ip = free_address(tx, eni.subnet, &[])?;
        give(tx, eni.id, ip)?;
        assigned.push(ip);
    }
    Ok(AssignPrivateIpAddressesResult {
        network_interface_id: Some(id.to_owned()),
        assigned_private_ip_addresses: assigned
            .into_iter()
            .map(|ip| AssignedPrivateIpAddress { private_ip_address: Some(ip.to_string()) })
            .collect(),
        assigned_ipv4_prefixes: Vec::new(),
    })
}

fn give(tx: &mut Tx, eni: EniId, address: Ipv4Addr) -> Result<(), Ec2Error> {
    let row = tx.world.enis.get_mut(&eni).ok_or_else(|| eni.not_found())?;
    row.private_ips.push(PrivateIp { address, lent_public: None });
    Ok(())
}

/// A named address, taken from the interface that has it where that is allowed.
fn take(tx: &mut Tx, eni: &Eni, text: &str, reassign: bool) -> Result<Ipv4Addr, Ec2Error> {
    let subnet = tx.world.subnets.get(&eni.subnet).ok_or_else(|| eni.subnet.not_found())?;
    let error = match private_ip(&tx.world, subnet, text) {
        Ok(ip) => return Ok(ip),
        Err(e) => e,
    };
    let Ok(ip) = text.parse::<Ipv4Addr>() else { return Err(error) };
    let has = |e: &&Eni| e.subnet == eni.subnet && e.private_ips.iter().any(|p| p.address == ip);
    let Some(other) = tx.world.enis.values().find(has) else { return Err(error) };
    let (other, movable) = (other.id, other.primary() != ip && !other.requester_managed);
    if other == eni.id || !reassign || !movable {
        return Err(in_use(ip));
    }
    if let Some(row) = tx.world.enis.get_mut(&other) {
        row.private_ips.retain(|p| p.address != ip);
    }
    for elastic in associated(&tx.world, |s| s.eni == other && s.private_ip == ip) {
        if let Some(association) = tx.world.addresses.get_mut(&elastic).and_then(|a| a.association.as_mut()) {
            association.eni = eni.id;
        }
    }
    Ok(ip)
}

/// Elastic IPs whose association is one of the wanted.
fn associated(world: &World, wanted: impl Fn(&AddressAssociation) -> bool) -> Vec<AllocationId> {
    let found = world.addresses.values().filter(|a| a.association.as_ref().is_some_and(&wanted));
    found.map(|a| a.id).collect()
}

/// Follows "UnassignPrivateIpAddresses" in the Amazon EC2 API Reference. An Elastic IP of an
/// address that goes is free again.
fn unassign_private_ip_addresses(
    tx: &mut Tx,
    input: UnassignPrivateIpAddressesRequest,
) -> Result<Unit, ApiError> {
    only(&input, "", &["NetworkInterfaceId", "PrivateIpAddresses"])?;
    let id = required(&input.network_interface_id, "networkInterfaceId")?;
    let eni = managed_by_tenant(&tx.world, id)?;
    if input.private_ip_addresses.is_empty() {
        return Err(missing("privateIpAddress").into());
    }
    let mut doomed = Vec::new();
    for text in &input.private_ip_addresses {
        let ip: Ipv4Addr = text.parse().map_err(|_| {
            Ec2Code::InvalidParameterValue.with(format!("Invalid value '{text}' for address"))
        })?;
        if ip == eni.primary() {
            return Err(invalid(ip, "privateIpAddress", "The primary address cannot be unassigned.").into());
        }
        if !eni.private_ips.iter().any(|p| p.address == ip) {
            return Err(Ec2Code::InvalidParameterValue
                .with(format!("Some of the specified addresses are not assigned to interface {id}"))
                .into());
        }
        doomed.push(ip);
    }
    let eni = eni.id;
    for elastic in associated(&tx.world, |s| s.eni == eni && doomed.contains(&s.private_ip)) {
        if let Some(address) = tx.world.addresses.get_mut(&elastic) {
            address.association = None;
        }
    }
    find_mut::<EniId>(&mut tx.world, id)?.private_ips.retain(|p| !doomed.contains(&p.address));
    Ok(Unit)
}

/// Follows "AssignIpv6Addresses" in the Amazon EC2 API Reference.
fn assign_ipv6_addresses(
    tx: &mut Tx,
    input: AssignIpv6AddressesRequest,
) -> Result<AssignIpv6AddressesResult, ApiError> {
    only(&input, "", &["NetworkInterfaceId", "Ipv6Addresses", "Ipv6AddressCount"])?;
    let id = required(&input.network_interface_id, "networkInterfaceId")?;
    let eni = managed_by_tenant(&tx.world, id)?.clone();
    let count = input.ipv6_address_count.map(|n| how_many(n, "ipv6AddressCount")).transpose()?.unwrap_or(0);
    match (input.ipv6_addresses.as_slice(), count) {
        ([], 0) => return Err(missing("ipv6Addresses or ipv6AddressCount").into()),
        ([_, ..], 1..) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("The parameters ipv6AddressCount and ipv6Addresses cannot be used together.")
                .into());
        }
        _ => {}
    }
    if eni.ipv6.len() + input.ipv6_addresses.len() + count as usize > limit(&tx.world, &eni) {
        return Err(too_many().into());
    }
    let mut assigned: Vec<Ipv6Addr> = Vec::new();
    for n in 0..input.ipv6_addresses.len() + count as usize {
        let ip = match input.ipv6_addresses.get(n) {
            Some(text) => {
                let subnet = tx.world.subnets.get(&eni.subnet).ok_or_else(|| eni.subnet.not_found())?;
                ipv6_address(&tx.world, subnet, text)?
            }
            None => free_ipv6(tx, eni.subnet)?,
        };
        find_mut::<EniId>(&mut tx.world, id)?.ipv6.push(ip);
        assigned.push(ip);
    }
    Ok(AssignIpv6AddressesResult {
        assigned_ipv6_addresses: assigned.iter().map(ToString::to_string).collect(),
        assigned_ipv6_prefixes: Vec::new(),
        network_interface_id: Some(id.to_owned()),
    })
}

/// Follows "UnassignIpv6Addresses" in the Amazon EC2 API Reference.
fn unassign_ipv6_addresses(
    tx: &mut Tx,
    input: UnassignIpv6AddressesRequest,
) -> Result<UnassignIpv6AddressesResult, ApiError> {
    only(&input, "", &["NetworkInterfaceId", "Ipv6Addresses"])?;
    let id = required(&input.network_interface_id, "networkInterfaceId")?;
    let eni = managed_by_tenant(&tx.world, id)?;
    if input.ipv6_addresses.is_empty() {
        return Err(missing("ipv6Addresses").into());
    }
    let mut doomed: Vec<Ipv6Addr> = Vec::new();
    for text in &input.ipv6_addresses {
        let ip = text.parse().ok().filter(|ip| eni.ipv6.contains(ip)).ok_or_else(|| {
            Ec2Code::InvalidParameterValue
                .with(format!("Some of the specified addresses are not assigned to interface {id}"))
        })?;
        doomed.push(ip);
    }
    find_mut::<EniId>(&mut tx.world, id)?.ipv6.retain(|ip| !doomed.contains(ip));
    Ok(UnassignIpv6AddressesResult {
        network_interface_id: Some(id.to_owned()),
        unassigned_ipv6_addresses: doomed.iter().map(ToString::to_string).collect(),
        unassigned_ipv6_prefixes: Vec::new(),
    })
}
