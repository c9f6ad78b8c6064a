//! Where a route table sends a packet.

use crate::*;
use ipnet::IpNet;
use std::net::IpAddr;

/// The route that wins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    Local(IpNet),
    Route { route: Route, matched: IpNet },
}

/// The most specific route for the address. With one block: a stored route replaces `local`,
/// and wins over one by prefix list.
///
/// Follows "Route priority" in the Amazon VPC User Guide.
pub(super) fn lookup(world: &World, vpc: &Vpc, table: &RouteTable, to: IpAddr) -> Option<Way> {
    let local = vpc.all_blocks().filter(|b| b.contains(&to)).map(|b| (b.prefix_len(), 1, Way::Local(b)));
    let stored = table.routes.iter().filter_map(|route| {
        let (matched, priority) = match route.destination {
            Destination::V4(net) => (IpNet::V4(net), 2),
            Destination::V6(net) => (IpNet::V6(net), 2),
            Destination::PrefixList(id) => {
                let entries = world.prefix_lists.get(&id)?.entries();
                let fitting = entries.iter().map(|e| e.cidr.net()).filter(|n| n.contains(&to));
                (fitting.max_by_key(IpNet::prefix_len)?, 0)
            }
        };
        let way = Way::Route { route: route.clone(), matched };
        matched.contains(&to).then_some((matched.prefix_len(), priority, way))
    });
    local.chain(stored).max_by_key(|(length, priority, _)| (*length, *priority)).map(|(_, _, way)| way)
}
