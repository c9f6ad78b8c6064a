//! What the machine says of Route 53 Resolver's endpoints and rules.

use crate::*;

/// The machine says: packets reach these addresses and leave by them. An endpoint is operational once
/// that is so of all its addresses.
pub fn resolver_attached(world: &mut World, id: ResolverEndpointId, enis: &[EniId], now: Time) -> bool {
    let waits = |e: &ResolverEndpoint| e.state != ResolverEndpointState::Operational;
    if !world.resolver_endpoints.get(&id).is_some_and(waits) {
        return false;
    }
    let Some(endpoint) = world.resolver_endpoints.get_mut(&id) else { return false };
    for address in endpoint.addresses.iter_mut().filter(|a| !a.attached && enis.contains(&a.eni)) {
        address.attached = true;
        address.modified = now;
    }
    if endpoint.addresses.iter().all(|a| a.attached) {
        endpoint.state = ResolverEndpointState::Operational;
        endpoint.modified = now;
    }
    true
}

/// The VPCs' resolvers know of these associations.
pub fn resolver_told(world: &mut World, ids: &[ResolverAssociationId]) {
    for id in ids {
        if let Some(association) = world.resolver_associations.get_mut(id) {
            association.complete = true;
        }
    }
}

/// What was said of a VPC goes with it.
pub fn forget_resolver(world: &mut World, vpc: VpcId) {
    let gone: Vec<_> = world.resolver_associations.values().filter(|a| a.vpc == vpc).map(|a| a.id).collect();
    for id in gone {
        world.resolver_associations.remove(&id);
    }
    world.resolver_configs.remove(&vpc);
}
