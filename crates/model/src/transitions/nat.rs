//! NAT gateways, as the machine reports of them.

use super::forget_tags;
use crate::*;

/// How long a NAT gateway is still shown after its end, in milliseconds.
/// Follows "Work with NAT gateways" in the Amazon VPC User Guide.
pub const NAT_SHOWN_AFTER_END: i64 = 3600 * 1000;

/// A gateway is asked to go: `deleting`. One that failed or is going already stays so.
pub fn delete_nat(world: &mut World, id: NatGatewayId) {
    if let Some(gateway) = world.nat_gateways.get_mut(&id).filter(|g| g.is_wanted()) {
        gateway.state = NatGatewayState::Deleting;
    }
}

/// The machine says: the gateway carries packets.
pub fn nat_available(world: &mut World, id: NatGatewayId) -> bool {
    if world.nat_gateways.get(&id).is_none_or(|g| g.state != NatGatewayState::Pending) {
        return false;
    }
    let Some(gateway) = world.nat_gateways.get_mut(&id) else { return false };
    gateway.state = NatGatewayState::Available;
    true
}

/// The machine says: the gateway can't be brought up. Its interface goes and its Elastic IP
/// is free again.
pub fn nat_failed(world: &mut World, id: NatGatewayId, code: &str, message: &str, now: Time) -> bool {
    if world.nat_gateways.get(&id).is_none_or(|g| g.state != NatGatewayState::Pending) {
        return false;
    }
    if let Some(gateway) = world.nat_gateways.get_mut(&id) {
        gateway.failure = Some((code.to_owned(), message.to_owned()));
    }
    end(world, id, NatGatewayState::Failed, now);
    true
}

/// The machine says: nothing of the gateway is left, as wanted. Its interface goes and its
/// Elastic IP is free again; the row and its tags stay until [`super::expire`].
pub fn nat_deleted(world: &mut World, id: NatGatewayId, now: Time) -> bool {
    if world.nat_gateways.get(&id).is_none_or(|g| g.state != NatGatewayState::Deleting) {
        return false;
    }
    end(world, id, NatGatewayState::Deleted, now);
    true
}

/// The machine says: no connection uses this address of the gateway any more, or time is up.
/// One that is leaving goes, and its Elastic IP is free again.
pub fn nat_address_left(world: &mut World, id: NatGatewayId, address: std::net::Ipv4Addr) -> bool {
    let Some(gateway) = world.nat_gateways.get_mut(&id) else { return false };
    let left = |a: &NatAddress| a.private_ip == address && a.leaving.is_some();
    let Some(gone) = gateway.addresses.iter().find(|a| left(a)).cloned() else { return false };
    gateway.addresses.retain(|a| !left(a));
    if let Some(eni) = world.enis.get_mut(&gone.eni) {
        eni.private_ips.retain(|p| p.address != address);
    }
    if let Some(row) = gone.elastic.and_then(|e| world.addresses.get_mut(&e.allocation)) {
        row.association = None;
    }
    true
}

fn end(world: &mut World, id: NatGatewayId, state: NatGatewayState, now: Time) {
    let Some(gateway) = world.nat_gateways.get_mut(&id) else { return };
    gateway.state = state;
    gateway.ended = Some(now);
    let enis: Vec<EniId> = gateway.addresses.iter().map(|a| a.eni).collect();
    for eni in enis {
        super::remove_interface(world, eni);
    }
}

/// Drops gateways that ended more than an hour ago, with their tags.
pub(super) fn expire_nat(world: &mut World, now: Time) -> bool {
    let over = |g: &&NatGateway| g.ended.is_some_and(|ended| now.since(ended) > NAT_SHOWN_AFTER_END);
    let gone: Vec<NatGatewayId> = world.nat_gateways.values().filter(over).map(|g| g.id).collect();
    for id in &gone {
        world.nat_gateways.remove(id);
        forget_tags(world, &id.to_string());
    }
    let late = |a: &NatAddress| a.leaving.is_some_and(|until| now.since(until) >= 0);
    let all = world.nat_gateways.values();
    let left: Vec<_> =
        all.flat_map(|g| g.addresses.iter().filter(|a| late(a)).map(|a| (g.id, a.private_ip))).collect();
    let left = left.into_iter().filter(|(id, ip)| nat_address_left(world, *id, *ip)).count();
    !gone.is_empty() || left > 0
}

#[cfg(test)]
mod tests;
