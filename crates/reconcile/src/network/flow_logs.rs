//! What a VPC with flow logs has beside others: its gates report what they drop.

use super::routes::ways;
use dataplane::flows::config::groups;
use host::nft::{Chain, Statement, Verdict, rule};
use host::sysctl::Sysctls;
use ipnet::IpNet;
use model::{EniId, RouteTarget, SubnetId, Vpc, World};
use std::collections::BTreeMap;

/// Chains whose last word is a group's or a network ACL's, by whose side it is.
fn refuses(chain: &str) -> Option<&'static str> {
    let judges = chain.starts_with("combination_") || chain.starts_with("acl_");
    match chain.rsplit_once('_')?.1 {
        "out" if judges => Some("refused_out"),
        "in" if judges => Some("refused_in"),
        _ => None,
    }
}

/// Makes a chain of groups or of an ACL report each packet that it drops, and on whose side.
pub(super) fn reporting(mut chain: Chain) -> Chain {
    let Some(target) = refuses(&chain.name) else { return chain };
    for statement in chain.rules.iter_mut().flat_map(|r| &mut r.statements) {
        if *statement == Statement::Verdict(Verdict::Drop) {
            *statement = Statement::Verdict(Verdict::Goto(target.to_owned()));
        }
    }
    chain
}

/// Where those report.
pub(super) fn reports() -> impl Iterator<Item = Chain> {
    [("refused_out", groups::OUT_COUNTED, groups::OUT), ("refused_in", groups::IN_COUNTED, groups::IN)]
        .into_iter()
        .map(|(name, counted, uncounted)| {
            let rules = vec![
                // Let through once before: its packets are in the connection's counters by now.
                rule().ct_any_generation().log(counted).drop(),
                rule().log(uncounted).drop(),
            ];
            Chain::new(name, rules)
        })
}

/// Connections tell of their end, and when they began.
pub(super) fn sysctls(all: &mut Sysctls) {
    for name in ["netfilter/nf_conntrack_events", "netfilter/nf_conntrack_timestamp"] {
        all.insert(name.to_owned(), "1".to_owned());
    }
}

/// By subnet whose routes lead to interfaces of the VPC: every destination, and the interface
/// that it is reached by, if any.
pub(crate) fn by_way_of(world: &World, vpc: &Vpc) -> BTreeMap<SubnetId, Vec<(IpNet, Option<EniId>)>> {
    let interface = |target: Option<RouteTarget>| match target? {
        RouteTarget::Eni(id) => Some(id),
        RouteTarget::NatGateway(id) => world.nat_gateways.get(&id)?.eni(),
        _ => None,
    };
    let of_subnet = |s: &model::Subnet| {
        let ways: Vec<_> = ways(world, vpc, world.route_table_of(s))
            .into_iter()
            .map(|(to, target)| (to, interface(target)))
            .collect();
        ways.iter().any(|(_, hop)| hop.is_some()).then_some((s.id, ways))
    };
    world.subnets_of(vpc.id).filter_map(of_subnet).collect()
}
