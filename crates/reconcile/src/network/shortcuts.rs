//! Who may be reached without a look at the ruleset, where a verdict is known already.

use super::family::addresses;
use super::gates::{CACHED, HOPPED, THROUGH};
use super::names::{GATEWAY_MAC, VPC_MTU, link_of};
use super::routes;
use host::fabric::{Marks, Owner, Shortcuts};
use host::net::Mac;
use model::{Eni, EniId, SubnetId, Vpc, World};
use std::collections::{BTreeMap, BTreeSet};

/// The VPC's shortcuts: between interfaces of instances. `wired`: interfaces that have a link now.
///
/// What middleboxes forward never takes one: connections' marks forbid it, and a subnet with a
/// route to a part of the VPC sends nothing by one. Neither does what NAT gateways, peerings
/// and the internet's gateway carry, for its source or destination is nobody's here. A VPC with
/// a flow log has none: what takes one isn't counted.
pub(super) fn plan(world: &World, vpc: &Vpc, wired: &BTreeMap<EniId, &Eni>) -> Option<Shortcuts> {
    if world.flow_logs_of(vpc.id).next().is_some() {
        return None;
    }
    let straight: BTreeSet<SubnetId> =
        world.subnets_of(vpc.id).filter(|s| routes::all_local(world, vpc, s)).map(|s| s.id).collect();
    let guests = wired.values().filter(|e| e.attachment.is_some());
    let owners = guests.flat_map(|eni| {
        addresses(eni).map(|ip| {
            let owner = Owner {
                link: link_of(eni),
                mtu: VPC_MTU,
                mac: Mac(eni.mac.0),
                router: GATEWAY_MAC,
                sends: straight.contains(&eni.subnet),
                receives: true,
            };
            (ip, owner)
        })
    });
    let marks = Marks { original: CACHED[0], reply: CACHED[1], never: HOPPED | THROUGH[0] | THROUGH[1] };
    Some(Shortcuts { marks, owners: owners.collect() })
}
