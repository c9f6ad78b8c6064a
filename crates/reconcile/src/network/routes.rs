//! Route tables: one kernel table per subnet, chosen by the packet's mark.

use super::family::{Family, addresses};
use super::names::*;
use super::peers::Peer;
use host::net::{MAIN_RULE, MAIN_TABLE, Route, RouteAction, Rule, RuleAction};
use ipnet::{IpNet, Ipv4Net};
use model::{Destination, Eni, EniId, RouteTable, RouteTarget, Subnet, Vpc, World};
use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;

/// Metric of what remains when nothing else matches.
const LAST: u32 = 4_000_000;

/// All tables of a VPC. `wired`: its interfaces that have a link now.
pub(super) fn tables(
    world: &World,
    vpc: &Vpc,
    subnets: &[&Subnet],
    wired: &BTreeMap<EniId, &Eni>,
    peers: &[Peer<'_>],
) -> BTreeSet<Route> {
    let families = Family::of_vpc(vpc);
    let mut routes = BTreeSet::new();
    // AWS's router is silent: what has no way is dropped, and no one told.
    let nowhere = |table, to, metric| Route { table, to, metric, action: RouteAction::Blackhole };
    for family in families {
        routes.insert(nowhere(MAIN_TABLE, family.everywhere(), LAST));
    }
    let gateway = world.internet_gateway_of(vpc.id);
    let by_gateway = gateway.and_then(|g| world.route_table_of_gateway(g.id));
    let arrivals = [(IGW_GROUP, by_gateway), (PEER_GROUP, None)];
    let leaving = subnets.iter().map(|s| (number(s), world.route_table_of(s)));
    for (table, stored) in leaving.chain(arrivals) {
        for family in families {
            routes.insert(nowhere(table, family.everywhere(), LAST));
        }
        routes.insert(nowhere(table, IpNet::V4(link_local()), 0));
        for (to, target) in ways(world, vpc, stored) {
            let family = Family::of(to);
            if !families.contains(&family) {
                continue;
            }
            let metric = family.metric();
            let Some(target) = target else {
                // "local": on to the main table, which has a route for each interface.
                routes.insert(Route { table, to, metric, action: RouteAction::Throw });
                continue;
            };
            let outside = |hop| Route { metric, ..Route::via(to, IGW, hop) };
            let by_eni = |id| {
                let eni = wired.get(&id)?;
                let hop = addresses(eni).find(|a| family.has(*a))?;
                Some(Route { metric, ..Route::via(to, &link_of(eni), hop) })
            };
            // What arrives may at most be led through a middlebox.
            let way = match target {
                RouteTarget::Eni(eni) => by_eni(eni),
                _ if table == IGW_GROUP => None,
                RouteTarget::InternetGateway(id) => {
                    gateway.filter(|g| g.id == id).map(|_| outside(router_hop(family)))
                }
                RouteTarget::EgressOnly(id) => {
                    let there = world.egress_only_gateway_of(vpc.id).is_some_and(|g| g.id == id);
                    (there && family == Family::V6).then(|| outside(router_hop(family)))
                }
                RouteTarget::NatGateway(id) => {
                    let nat = world.nat_gateways.get(&id).filter(|n| n.is_wanted() && family == Family::V4);
                    nat.and_then(|n| by_eni(n.eni()?))
                }
                RouteTarget::Peering(id) => peers.iter().find(|p| p.id == id).map(|p| p.route(to)),
            };
            // The target is gone or has no link: state `blackhole`.
            routes.insert(way.map_or_else(|| nowhere(table, to, metric), |w| w.in_table(table)));
        }
    }
    routes
}

/// True where whatever a subnet sends to an address of the VPC goes straight to its owner: no
/// route leads to a part of the VPC by another way.
pub(super) fn all_local(world: &World, vpc: &Vpc, subnet: &Subnet) -> bool {
    let ways = ways(world, vpc, world.route_table_of(subnet));
    let blocks: Vec<IpNet> = vpc.all_blocks().collect();
    ways.iter().all(|(to, target)| target.is_none() || !blocks.iter().any(|block| block.contains(to)))
}

/// Each destination once, and where it leads; None is `local`. With one destination a route of
/// one's own replaces `local`, and both win over one that a prefix list makes.
///
/// Follows "Route priority" in the Amazon VPC User Guide.
pub(super) fn ways(
    world: &World,
    vpc: &Vpc,
    stored: Option<&RouteTable>,
) -> BTreeMap<IpNet, Option<RouteTarget>> {
    let stored = stored.map_or(&[][..], |t| t.routes.as_slice());
    let mut ways = BTreeMap::new();
    let mut listed: Vec<_> = stored
        .iter()
        .filter_map(|r| match r.destination {
            Destination::PrefixList(id) => Some((world.prefix_lists.get(&id)?, r.target)),
            _ => None,
        })
        .collect();
    listed.sort_by_key(|(list, _)| list.id);
    for (list, target) in listed {
        for entry in list.entries() {
            ways.entry(entry.cidr.net().trunc()).or_insert(Some(target));
        }
    }
    ways.extend(vpc.all_blocks().map(|block| (block.trunc(), None)));
    for route in stored {
        let to = match route.destination {
            Destination::V4(net) => IpNet::V4(net.trunc()),
            Destination::V6(net) => IpNet::V6(net.trunc()),
            Destination::PrefixList(_) => continue,
        };
        ways.insert(to, Some(route.target));
    }
    ways
}

fn link_local() -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(169, 254, 0, 0), 16)
}

/// The way from mark to table in two steps: a mark's low bits choose a block of rules. A flat
/// list of 200 costs 1.6 µs a packet.
pub(super) fn rules(subnets: &[&Subnet], families: &[Family]) -> BTreeSet<Rule> {
    const LOW: u32 = 0xf;
    /// A block's rules and its end; below them the list of blocks.
    const BLOCKS: u32 = 1000;
    let first = |block: u32| BLOCKS + 100 + 2 * block;
    let mut rules = BTreeSet::new();
    for family in families {
        let v6 = *family == Family::V6;
        let mut add = |priority, mark, action| {
            rules.insert(Rule { priority, v6, mark, from: None, action });
        };
        // The router's own packets carry no mark.
        add(BLOCKS, Some((0, u32::MAX)), RuleAction::Goto(MAIN_RULE));
        for table in subnets.iter().map(|s| number(s)).chain([IGW_GROUP, PEER_GROUP]) {
            let block = table & LOW;
            add(BLOCKS + 1 + block, Some((block, LOW)), RuleAction::Goto(first(block)));
            add(first(block), Some((table, u32::MAX)), RuleAction::Table(table));
            add(first(block) + 1, None, RuleAction::Goto(MAIN_RULE));
        }
    }
    rules
}
