//! From intent to what VPCs' resolvers are told of Route 53 Resolver's endpoints and rules.

use crate::network::endpoint_space_of;
use dataplane::config::{ForwardSource, ForwardTo, Forwarding, ResolverDoor};
use host::netns::NetNs;
use model::{ResolverAssociationId, ResolverEndpoint, ResolverRule, ResolverRuleKind, Vpc, VpcId, World};
use std::net::SocketAddr;
use std::path::Path;

/// The port of an inbound endpoint.
const DNS: u16 = 53;

/// Whether VPCs' resolvers may have to be told something else of the one world than of the other.
pub fn differs(a: &World, b: &World) -> bool {
    a.resolver_endpoints.any_change(&b.resolver_endpoints)
        || a.resolver_rules.any_change(&b.resolver_rules)
        || a.resolver_associations.any_change(&b.resolver_associations)
        || a.resolver_configs.any_change(&b.resolver_configs)
        // Zones count only beside rules.
        || !b.resolver_associations.is_empty() && a.hosted_zones.any_change(&b.hosted_zones)
}

/// Which names leave the VPC, and how. `spaces`: the directory of namespaces' files.
pub fn forwarding(world: &World, vpc: &Vpc, spaces: &Path) -> Vec<Forwarding> {
    let all = world.forwarding(vpc).into_iter();
    all.map(|(domain, rule)| Forwarding { domain, to: rule.and_then(|rule| to(world, rule, spaces)) })
        .collect()
}

fn to(world: &World, rule: &ResolverRule, spaces: &Path) -> Option<ForwardTo> {
    let ResolverRuleKind::Forward { endpoint, targets } = &rule.kind else { return None };
    let endpoint = world.resolver_endpoints.get(endpoint);
    let addresses = endpoint.into_iter().flat_map(|e| &e.addresses);
    let source = |a: &model::ResolverAddress| ForwardSource {
        space: spaces.join(endpoint_space_of(a.eni)),
        address: a.ip.into(),
    };
    Some(ForwardTo {
        targets: targets.iter().map(|t| SocketAddr::V4(*t)).collect(),
        sources: addresses.map(source).collect(),
    })
}

/// Where the VPC's resolver is to answer besides its own addresses. Spaces that aren't there yet come later.
pub fn inbound(
    world: &World,
    vpc: &Vpc,
    spaces: &Path,
    space: &dyn Fn(&str) -> Option<NetNs>,
) -> Vec<ResolverDoor> {
    let here = |e: &&ResolverEndpoint| e.vpc == vpc.id && e.id.is_inbound();
    let addresses = world.resolver_endpoints.values().filter(here).flat_map(|e| &e.addresses);
    let door = addresses.filter_map(|a| {
        let name = endpoint_space_of(a.eni);
        Some(ResolverDoor {
            id: space(&name)?.id().ok()?,
            space: spaces.join(name),
            address: (a.ip, DNS).into(),
        })
    });
    door.collect()
}

/// Associations that nobody was told to be in force yet, in VPCs whose resolver knows of them by now.
pub fn told(world: &World, knows: impl Fn(VpcId) -> bool) -> Vec<ResolverAssociationId> {
    let news = world.resolver_associations.values().filter(|a| !a.complete && knows(a.vpc));
    news.map(|a| a.id).collect()
}
