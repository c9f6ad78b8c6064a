//! Route tables: one kernel table per subnet, chosen by the packet's mark.

use super::names::*;
use host::net::{MAIN_RULE, MAIN_TABLE, Route, RouteAction, Rule, RuleAction};
use ipnet::{IpNet, Ipv4Net};
use model::{Destination, Eni, EniId, RouteTarget, Subnet, Vpc, World};
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
) -> BTreeSet<Route> {
    let mut routes = BTreeSet::new();
    // AWS's router is silent: what has no way is dropped, and no one told.
    let nowhere = |table, to, metric| Route { table, to, metric, action: RouteAction::Blackhole };
    routes.insert(nowhere(MAIN_TABLE, everywhere(), LAST));
    let edge = IGW_GROUP;
    for table in subnets.iter().map(|s| number(s)).chain([edge]) {
        // "local": on to the main table, which has a route for each interface.
        routes.insert(Route { table, to: vpc.cidr.trunc().into(), metric: 0, action: RouteAction::Throw });
        routes.insert(nowhere(table, everywhere(), LAST));
        routes.insert(nowhere(table, IpNet::V4(link_local()), 0));
    }
    let gateway = world.internet_gateway_of(vpc.id).map(|g| g.id);
    for subnet in subnets {
        let table = number(subnet);
        for route in world.route_table_of(subnet).into_iter().flat_map(|t| &t.routes) {
            let Destination::V4(to) = route.destination else { continue };
            let to = IpNet::V4(to.trunc());
            let way = match route.target {
                RouteTarget::InternetGateway(igw) if gateway == Some(igw) => {
                    Some(Route::via(to, IGW, ROUTER_HOP.into()))
                }
                RouteTarget::Eni(eni) => {
                    wired.get(&eni).map(|e| Route::via(to, &link_of(e), e.primary().into()))
                }
                _ => None,
            };
            // The target is gone or has no link: state `blackhole`.
            routes.insert(way.map_or_else(|| nowhere(table, to, 0), |w| w.in_table(table)));
        }
    }
    routes
}

fn link_local() -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(169, 254, 0, 0), 16)
}

/// The way from mark to table in two steps: a mark's low bits choose a block of rules. A flat
/// list of 200 costs 1.6 µs a packet.
pub(super) fn rules(subnets: &[&Subnet]) -> BTreeSet<Rule> {
    const LOW: u32 = 0xf;
    /// A block's rules and its end; below them the list of blocks.
    const BLOCKS: u32 = 1000;
    let first = |block: u32| BLOCKS + 100 + 2 * block;
    let mut rules = BTreeSet::new();
    let mut add = |priority, mark, action| {
        rules.insert(Rule { priority, mark, from: None, action });
    };
    // The router's own packets carry no mark.
    add(BLOCKS, Some((0, u32::MAX)), RuleAction::Goto(MAIN_RULE));
    for table in subnets.iter().map(|s| number(s)).chain([IGW_GROUP]) {
        let block = table & LOW;
        add(BLOCKS + 1 + block, Some((block, LOW)), RuleAction::Goto(first(block)));
        add(first(block), Some((table, u32::MAX)), RuleAction::Table(table));
        add(first(block) + 1, None, RuleAction::Goto(MAIN_RULE));
    }
    rules
}
