//! Further addresses of NAT gateways: more connections to one destination, and more public
//! addresses to be seen by.
//!
//! Follows "NAT gateway basics" in the Amazon VPC User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, find, invalid, missing, required, unserved};
use super::launch_places::private_ip;
use super::nat_gateways::address_shapes;
use super::new_interface::{free_address, how_many};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AssignPrivateNatGatewayAddress, AssignPrivateNatGatewayAddressRequest,
    AssignPrivateNatGatewayAddressResult, AssociateNatGatewayAddress, AssociateNatGatewayAddressRequest,
    AssociateNatGatewayAddressResult, CreateNatGatewayRequest, DisassociateNatGatewayAddress,
    DisassociateNatGatewayAddressRequest, DisassociateNatGatewayAddressResult,
    UnassignPrivateNatGatewayAddress, UnassignPrivateNatGatewayAddressRequest,
    UnassignPrivateNatGatewayAddressResult,
};
use aws_shapes::{ApiError, Registry};
use model::*;
use std::net::Ipv4Addr;

/// Addresses of a private gateway and of a public one, the primary one among them.
/// Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const PRIVATE_LIMIT: usize = 8;
const ELASTIC_LIMIT: usize = 2;
/// Seconds that connections may go on by an address that is taken away.
const DRAIN: std::ops::RangeInclusive<i32> = 1..=4000;
const USUAL_DRAIN: i32 = 350;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AssociateNatGatewayAddress>(
            associate,
            Access::on("natgateway", "NatGatewayId").and("elastic-ip", "AllocationIds"),
        )
        .on::<DisassociateNatGatewayAddress>(disassociate, Access::on("natgateway", "NatGatewayId"))
        .on::<AssignPrivateNatGatewayAddress>(assign, Access::on("natgateway", "NatGatewayId"))
        .on::<UnassignPrivateNatGatewayAddress>(unassign, Access::on("natgateway", "NatGatewayId"));
}

/// An Elastic IP that nothing has, with an association to be.
pub(super) fn free_elastic(tx: &Tx, id: &str) -> Result<NatElastic, Ec2Error> {
    let address = find::<AllocationId>(&tx.world, id)?;
    if let Some(association) = &address.association {
        return Err(Ec2Code::ResourceAlreadyAssociated.with(format!(
            "Elastic IP address [{id}] is already associated, with association {}",
            association.id
        )));
    }
    let association = AddressAssociationId::from_bits(tx.random());
    Ok(NatElastic { allocation: address.id, association, public_ip: address.public_ip })
}

/// A gateway that can be changed now.
fn changeable(tx: &Tx, id: &Option<String>, connectivity: Connectivity) -> Result<NatGatewayId, Ec2Error> {
    let gateway = find::<NatGatewayId>(&tx.world, required(id, "natGatewayId")?)?;
    match gateway.state {
        NatGatewayState::Deleted => return Err(gateway.id.not_found()),
        NatGatewayState::Available => {}
        _ => {
            return Err(Ec2Code::IncorrectState
                .with(format!("The NAT gateway {} is not in the state available.", gateway.id)));
        }
    }
    if gateway.connectivity != connectivity {
        let (is, other) = match gateway.connectivity {
            Connectivity::Public => ("public", "private"),
            Connectivity::Private => ("private", "public"),
        };
        return Err(Ec2Code::InvalidParameter
            .with(format!("The NAT gateway {} is {is}; the operation is for {other} ones.", gateway.id)));
    }
    Ok(gateway.id)
}

/// Gives the gateway's interface one more address, with the Elastic IP if there is one.
fn add(
    tx: &mut Tx,
    id: NatGatewayId,
    named: Option<&str>,
    elastic: Option<NatElastic>,
) -> Result<(), Ec2Error> {
    let gateway = tx.world.nat_gateways.get(&id).ok_or_else(|| id.not_found())?;
    let eni = gateway.eni().ok_or_else(|| id.not_found())?;
    let (code, limit) = match gateway.connectivity {
        Connectivity::Public => (Ec2Code::AddressLimitExceeded, ELASTIC_LIMIT),
        Connectivity::Private => (Ec2Code::PrivateIpAddressLimitExceeded, PRIVATE_LIMIT),
    };
    if gateway.addresses.len() >= limit {
        return Err(code.with(format!("This NAT gateway can have at most {limit} IPv4 addresses.")));
    }
    let subnet = tx.world.subnets.get(&gateway.subnet).ok_or_else(|| gateway.subnet.not_found())?;
    let address = match named {
        Some(text) => private_ip(&tx.world, subnet, text)?,
        None => free_address(tx, subnet.id, &[])?,
    };
    let row = tx.world.enis.get_mut(&eni).ok_or_else(|| eni.not_found())?;
    row.private_ips.push(PrivateIp { address, lent_public: None });
    if let Some(elastic) = &elastic
        && let Some(row) = tx.world.addresses.get_mut(&elastic.allocation)
    {
        row.association = Some(AddressAssociation { id: elastic.association, eni, private_ip: address });
    }
    let added = NatAddress { eni, private_ip: address, elastic, leaving: None };
    let gateway = tx.world.nat_gateways.get_mut(&id).ok_or_else(|| id.not_found())?;
    gateway.addresses.push(added);
    Ok(())
}

/// The further addresses that a gateway begins with.
pub(super) fn secondary(
    tx: &mut Tx,
    id: NatGatewayId,
    input: &CreateNatGatewayRequest,
) -> Result<(), Ec2Error> {
    let named = &input.secondary_private_ip_addresses;
    let count = input.secondary_private_ip_address_count;
    let gateway = tx.world.nat_gateways.get(&id).ok_or_else(|| id.not_found())?;
    let combination = |why: &str| Err(Ec2Code::InvalidParameterCombination.with(why));
    match gateway.connectivity {
        Connectivity::Public if count.is_some() => {
            combination("secondaryPrivateIpAddressCount is for private NAT gateways only.")
        }
        Connectivity::Public => associate_all(tx, id, &input.secondary_allocation_ids, named),
        Connectivity::Private if !input.secondary_allocation_ids.is_empty() => {
            combination("secondaryAllocationIds are for public NAT gateways only.")
        }
        Connectivity::Private if named.is_empty() && count.is_none() => Ok(()),
        Connectivity::Private => assign_all(tx, id, named, count),
    }
}

fn associate_all(
    tx: &mut Tx,
    id: NatGatewayId,
    allocations: &[String],
    named: &[String],
) -> Result<(), Ec2Error> {
    if named.len() > allocations.len() {
        return Err(Ec2Code::InvalidParameter
            .with("Each secondary private IPv4 address of a public NAT gateway needs an allocation ID."));
    }
    for (n, allocation) in allocations.iter().enumerate() {
        let elastic = free_elastic(tx, allocation)?;
        add(tx, id, named.get(n).map(String::as_str), Some(elastic))?;
    }
    Ok(())
}

fn assign_all(tx: &mut Tx, id: NatGatewayId, named: &[String], count: Option<i32>) -> Result<(), Ec2Error> {
    let count = count.map(|n| how_many(n, "privateIpAddressCount")).transpose()?.unwrap_or(0);
    match (named, count) {
        ([], 0) => return Err(missing("privateIpAddress or privateIpAddressCount")),
        ([_, ..], 1..) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("privateIpAddress and privateIpAddressCount exclude each other."));
        }
        _ => {}
    }
    for address in named {
        add(tx, id, Some(address), None)?;
    }
    (0..count).try_for_each(|_| add(tx, id, None, None))
}

/// From now on no new connection uses these addresses; what there is may go on for a while.
fn leave(
    tx: &mut Tx,
    id: NatGatewayId,
    drain: Option<i32>,
    which: &[Ipv4Addr],
) -> Result<Vec<aws::NatGatewayAddress>, Ec2Error> {
    let drain = drain.unwrap_or(USUAL_DRAIN);
    if !DRAIN.contains(&drain) {
        return Err(invalid(drain, "maxDrainDurationSeconds", "Use from 1 to 4000 seconds."));
    }
    let until = tx.now.plus_millis(i64::from(drain) * 1000);
    let gateway = tx.world.nat_gateways.get_mut(&id).ok_or_else(|| id.not_found())?;
    for address in gateway.addresses.iter_mut().filter(|a| which.contains(&a.private_ip)) {
        address.leaving.get_or_insert(until);
    }
    let shapes = address_shapes(gateway);
    let text: Vec<String> = which.iter().map(ToString::to_string).collect();
    Ok(shapes.into_iter().filter(|s| s.private_ip.as_ref().is_some_and(|ip| text.contains(ip))).collect())
}

fn shown(tx: &Tx, id: NatGatewayId, from: usize) -> Vec<aws::NatGatewayAddress> {
    let gateway = tx.world.nat_gateways.get(&id);
    gateway.map(address_shapes).unwrap_or_default().into_iter().skip(from).collect()
}

fn held(tx: &Tx, id: NatGatewayId) -> usize {
    tx.world.nat_gateways.get(&id).map_or(0, |g| g.addresses.len())
}

/// Follows "AssociateNatGatewayAddress" in the Amazon EC2 API Reference.
fn associate(
    tx: &mut Tx,
    input: AssociateNatGatewayAddressRequest,
) -> Result<AssociateNatGatewayAddressResult, ApiError> {
    unserved(&[
        ("availabilityZone", input.availability_zone.is_some()),
        ("availabilityZoneId", input.availability_zone_id.is_some()),
    ])?;
    let id = changeable(tx, &input.nat_gateway_id, Connectivity::Public)?;
    if input.allocation_ids.is_empty() {
        return Err(missing("allocationId").into());
    }
    let before = held(tx, id);
    associate_all(tx, id, &input.allocation_ids, &input.private_ip_addresses)?;
    Ok(AssociateNatGatewayAddressResult {
        nat_gateway_id: Some(id.to_string()),
        nat_gateway_addresses: shown(tx, id, before),
    })
}

/// Follows "DisassociateNatGatewayAddress" in the Amazon EC2 API Reference: not the primary one.
fn disassociate(
    tx: &mut Tx,
    input: DisassociateNatGatewayAddressRequest,
) -> Result<DisassociateNatGatewayAddressResult, ApiError> {
    let id = changeable(tx, &input.nat_gateway_id, Connectivity::Public)?;
    if input.association_ids.is_empty() {
        return Err(missing("associationId").into());
    }
    let gateway = find::<NatGatewayId>(&tx.world, &id.to_string())?;
    let mut which = Vec::new();
    for text in &input.association_ids {
        let has = |a: &&NatAddress| a.elastic.as_ref().is_some_and(|e| e.association.to_string() == *text);
        let address = gateway.addresses.iter().find(has).ok_or_else(|| {
            Ec2Code::InvalidAssociationIdNotFound.with(format!("The association ID '{text}' does not exist"))
        })?;
        which.push(secondary_only(gateway, address.private_ip)?);
    }
    Ok(DisassociateNatGatewayAddressResult {
        nat_gateway_id: Some(id.to_string()),
        nat_gateway_addresses: leave(tx, id, input.max_drain_duration_seconds, &which)?,
    })
}

fn secondary_only(gateway: &NatGateway, address: Ipv4Addr) -> Result<Ipv4Addr, Ec2Error> {
    if gateway.addresses.first().is_some_and(|a| a.private_ip == address) {
        return Err(Ec2Code::InvalidParameter
            .with(format!("{address} is the primary address of {} and stays with it.", gateway.id)));
    }
    Ok(address)
}

/// Follows "AssignPrivateNatGatewayAddress" in the Amazon EC2 API Reference.
fn assign(
    tx: &mut Tx,
    input: AssignPrivateNatGatewayAddressRequest,
) -> Result<AssignPrivateNatGatewayAddressResult, ApiError> {
    let id = changeable(tx, &input.nat_gateway_id, Connectivity::Private)?;
    let before = held(tx, id);
    assign_all(tx, id, &input.private_ip_addresses, input.private_ip_address_count)?;
    Ok(AssignPrivateNatGatewayAddressResult {
        nat_gateway_id: Some(id.to_string()),
        nat_gateway_addresses: shown(tx, id, before),
    })
}

/// Follows "UnassignPrivateNatGatewayAddress" in the Amazon EC2 API Reference.
fn unassign(
    tx: &mut Tx,
    input: UnassignPrivateNatGatewayAddressRequest,
) -> Result<UnassignPrivateNatGatewayAddressResult, ApiError> {
    let id = changeable(tx, &input.nat_gateway_id, Connectivity::Private)?;
    if input.private_ip_addresses.is_empty() {
        return Err(missing("privateIpAddress").into());
    }
    let gateway = find::<NatGatewayId>(&tx.world, &id.to_string())?;
    let mut which = Vec::new();
    for text in &input.private_ip_addresses {
        let held = gateway.addresses.iter().map(|a| a.private_ip).find(|ip| ip.to_string() == *text);
        let address = held.ok_or_else(|| {
            Ec2Code::InvalidParameterValue.with(format!("{text} is not an address of {id}"))
        })?;
        which.push(secondary_only(gateway, address)?);
    }
    Ok(UnassignPrivateNatGatewayAddressResult {
        nat_gateway_id: Some(id.to_string()),
        nat_gateway_addresses: leave(tx, id, input.max_drain_duration_seconds, &which)?,
    })
}
