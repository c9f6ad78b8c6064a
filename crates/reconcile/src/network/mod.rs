//! The region's network: from the world's intent to a [`Fabric`], and that onto the machine.
//!
//! [`plan`] is pure. The shape is docs/adr/0007: one namespace per VPC, every interface a
//! routed link of its own, the gates in one nftables ruleset.

mod acls;
mod boxes;
mod endpoints;
mod family;
mod flow_logs;
mod gates;
mod groups;
mod internet;
mod judges;
mod names;
mod nat;
mod peers;
mod routes;
mod shares;
mod shortcuts;
mod spaces;
mod vpc;

pub use endpoints::{endpoint_space_of, endpoints_ready, resolvers_attached};
pub(crate) use flow_logs::by_way_of;
pub(crate) use names::link_of;
pub use names::{INTERNET, host_link, nat_space_of, space_of};
pub use nat::{NatNews, nat_addresses_left, nat_news};

use gates::Gates;
use host::fabric::{Depth, Driver, Fabric, Guests, HOST, Report};
use judges::Memory;
use model::{Change, EniId, InstanceId, Part, SecurityGroupId, VpcId, World};
use std::collections::{BTreeMap, BTreeSet};

/// What the plan needs to know beside the world.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Instances whose namespace exists now.
    pub guests: BTreeSet<InstanceId>,
    /// Name of this machine's link to the region's internet; at most 15 bytes. See [`host_link`].
    pub host_link: String,
    /// The machine's device to the real world, where the user asked for one.
    pub uplink: Option<String>,
}

/// The network that the world wants on the machine. Pure: equal worlds give equal fabrics.
pub fn plan(world: &World, facts: &Facts) -> Fabric {
    Planner::default().plan(world, facts)
}

/// [`plan`], where one world follows the other: what has not changed since the last one is
/// shared with it, and what grows with rules, or with interfaces, is not planned again.
#[derive(Default)]
pub struct Planner {
    memory: Memory,
    last: Option<Last>,
}

/// A plan, and what it was made of.
struct Last {
    world: World,
    facts: Facts,
    gates: BTreeMap<VpcId, Gates>,
    fabric: Fabric,
}

impl Planner {
    /// Equal to [`plan`], whatever was planned before.
    pub fn plan(&mut self, world: &World, facts: &Facts) -> Fabric {
        let last = self.last.take().filter(|l| l.facts == *facts && !differs_beside_groups(&l.world, world));
        let last = match last {
            Some(mut last) => {
                last.follow(world);
                last
            }
            None => self.anew(world, facts),
        };
        self.last.insert(last).fabric.clone()
    }

    fn anew(&mut self, world: &World, facts: &Facts) -> Last {
        let (mut fabric, mut gates) = (Fabric::default(), BTreeMap::new());
        internet::plan(world, facts, &mut fabric);
        for vpc in world.vpcs.values() {
            gates.insert(vpc.id, vpc::plan(world, vpc, facts, &mut self.memory, &mut fabric));
        }
        peers::plan(world, &mut fabric);
        self.memory.turn();
        Last { world: world.clone(), facts: facts.clone(), gates, fabric }
    }
}

impl Last {
    /// To a world in which at most groups differ: what most changes are.
    fn follow(&mut self, world: &World) {
        let mut changed: BTreeMap<VpcId, BTreeSet<SecurityGroupId>> = BTreeMap::new();
        for change in self.world.security_groups.changes(&world.security_groups) {
            // One that came or went is nobody's: interfaces differ otherwise, too.
            if let Change::Put(id, row) = change {
                changed.entry(row.vpc).or_default().insert(id);
            }
        }
        for (id, groups) in changed {
            let (Some(vpc), Some(gates)) = (world.vpcs.get(&id), self.gates.get_mut(&id)) else { continue };
            gates.follow(world, vpc, &groups);
            if let Some(space) = self.fabric.spaces.get_mut(&space_of(id)) {
                space.nft = Some(gates.table().into());
            }
        }
        self.world = world.clone();
    }
}

/// Converges the machine's network. Keeps nothing that a restart would miss.
pub struct Network {
    driver: Box<dyn Driver>,
    planner: Planner,
    planned: Option<(World, Facts)>,
    fabric: Fabric,
    /// The guests of the last pass, by name and id.
    guests: (Vec<String>, BTreeSet<InstanceId>),
}

impl Network {
    pub fn new(driver: Box<dyn Driver>) -> Self {
        Self {
            driver,
            planner: Planner::default(),
            planned: None,
            fabric: Fabric::default(),
            guests: Default::default(),
        }
    }

    /// Plans `world` and applies it. `guests` are the instances' namespaces, by instance id:
    /// `facts.guests` is made of them, whatever it is.
    ///
    /// The world's generation is in force when the report holds no failure.
    pub fn converge(&mut self, world: &World, facts: &Facts, guests: &Guests, depth: Depth) -> Report {
        if !self.guests.0.iter().eq(guests.keys()) {
            let names = guests.keys().cloned().collect();
            self.guests = (names, guests.keys().filter_map(|id| id.parse().ok()).collect());
        }
        let alike = |f: &Facts| {
            f.guests == self.guests.1 && (&f.host_link, &f.uplink) == (&facts.host_link, &facts.uplink)
        };
        if self.planned.as_ref().is_none_or(|(w, f)| !alike(f) || differs(w, world)) {
            let facts = Facts { guests: self.guests.1.clone(), ..facts.clone() };
            self.fabric = self.planner.plan(world, &facts);
            self.planned = Some((world.clone(), facts));
        }
        self.driver.apply(&self.fabric, guests, depth)
    }

    pub fn driver(&self) -> &dyn Driver {
        self.driver.as_ref()
    }

    pub fn driver_mut(&mut self) -> &mut dyn Driver {
        self.driver.as_mut()
    }
}

/// What a pass over `world` could not put in force, by the parts that calls wait for. A NAT
/// gateway is none: it says so by its state.
pub fn failing_parts(world: &World, report: &Report) -> BTreeMap<Part, String> {
    let vpc = |space: &str| world.vpcs.values().find(|v| space_of(v.id) == space).map(|v| Part::Vpc(v.id));
    let mut parts = BTreeMap::new();
    for (space, why) in &report.failures {
        let part = if space == INTERNET || space == HOST { Some(Part::Internet) } else { vpc(space) };
        parts.extend(part.map(|part| (part, why.to_string())));
    }
    for unwired in &report.unwired {
        let part = match unwired.name.parse::<EniId>() {
            Ok(eni) if world.enis.get(&eni).is_some_and(nat::is_nat) => None,
            Ok(eni) => Some(Part::Interface(eni)),
            Err(_) => vpc(&unwired.space),
        };
        parts.extend(part.map(|part| (part, unwired.why.to_string())));
    }
    parts
}

/// True where a table that [`plan`] reads differs.
fn differs(a: &World, b: &World) -> bool {
    a.security_groups.any_change(&b.security_groups) || differs_beside_groups(a, b)
}

fn differs_beside_groups(a: &World, b: &World) -> bool {
    a.region.any_change(&b.region)
        || a.vpcs.any_change(&b.vpcs)
        || a.subnets.any_change(&b.subnets)
        || a.internet_gateways.any_change(&b.internet_gateways)
        || a.route_tables.any_change(&b.route_tables)
        || a.network_acls.any_change(&b.network_acls)
        || a.enis.any_change(&b.enis)
        || a.addresses.any_change(&b.addresses)
        || a.nat_gateways.any_change(&b.nat_gateways)
        || a.egress_only_gateways.any_change(&b.egress_only_gateways)
        || a.peerings.any_change(&b.peerings)
        || a.prefix_lists.any_change(&b.prefix_lists)
        || a.vpc_endpoints.any_change(&b.vpc_endpoints)
        || a.flow_logs.any_change(&b.flow_logs)
}
