//! How far the machine's network follows the intent, and which parts of it a change touches.

use crate::ids::*;
use crate::network::{Destination, Peer};
use crate::world::{Change, Key, Row, Table, World};
use std::collections::{BTreeMap, BTreeSet};

/// A part of the network that is put in force, or fails, by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Vpc(VpcId),
    /// An interface's wire to its instance.
    Interface(EniId),
    /// Public addresses, and what is beyond the internet gateways.
    Internet,
}

/// What the network reconciler's last pass came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InForce {
    /// Of the world that it looked at: in force, but for what fails.
    pub generation: u64,
    /// What could not be programmed, and why. It passes nothing new.
    pub failing: BTreeMap<Part, String>,
}

impl InForce {
    /// Why a change of these parts is not in force; None where it is.
    pub fn against<'a>(&'a self, parts: &'a BTreeSet<Part>) -> Option<(Part, &'a str)> {
        parts.iter().find_map(|part| Some((*part, self.failing.get(part)?.as_str())))
    }
}

impl World {
    /// The parts of the network that differ between `self` and `newer`.
    pub fn parts_touched(&self, newer: &Self) -> BTreeSet<Part> {
        let mut parts = BTreeSet::new();
        let mut vpcs = |found: Vec<VpcId>| parts.extend(found.into_iter().map(Part::Vpc));
        vpcs(touched(&self.vpcs, &newer.vpcs, |v| vec![v.id]));
        vpcs(touched(&self.subnets, &newer.subnets, |s| vec![s.vpc]));
        vpcs(touched(&self.internet_gateways, &newer.internet_gateways, |g| g.vpc.into_iter().collect()));
        vpcs(touched(&self.route_tables, &newer.route_tables, |t| vec![t.vpc]));
        vpcs(touched(&self.security_groups, &newer.security_groups, |g| vec![g.vpc]));
        vpcs(touched(&self.network_acls, &newer.network_acls, |a| vec![a.vpc]));
        vpcs(touched(&self.enis, &newer.enis, |e| vec![e.vpc]));
        vpcs(touched(&self.nat_gateways, &newer.nat_gateways, |n| vec![n.vpc]));
        vpcs(touched(&self.vpc_endpoints, &newer.vpc_endpoints, |e| vec![e.vpc]));
        vpcs(touched(&self.egress_only_gateways, &newer.egress_only_gateways, |g| vec![g.vpc]));
        vpcs(touched(&self.peerings, &newer.peerings, |p| vec![p.requester.vpc, p.accepter.vpc]));
        for list in touched(&self.prefix_lists, &newer.prefix_lists, |l| vec![l.id]) {
            vpcs(newer.vpcs_that_name(list));
        }
        parts.extend(touched(&self.enis, &newer.enis, |e| vec![e.id]).into_iter().map(Part::Interface));
        let holders = touched(&self.addresses, &newer.addresses, |a| {
            a.association.iter().map(|association| association.eni).collect()
        });
        for eni in holders {
            let eni = newer.enis.get(&eni).or_else(|| self.enis.get(&eni));
            parts.extend(eni.map(|e| Part::Vpc(e.vpc)));
            parts.insert(Part::Internet);
        }
        parts
    }

    /// VPCs whose groups or routes refer to the list.
    fn vpcs_that_name(&self, list: PrefixListId) -> Vec<VpcId> {
        let groups = self
            .security_groups
            .values()
            .filter(|g| g.rules.iter().any(|r| r.peer == Peer::PrefixList(list)))
            .map(|g| g.vpc);
        let tables = self
            .route_tables
            .values()
            .filter(|t| t.routes.iter().any(|r| r.destination == Destination::PrefixList(list)))
            .map(|t| t.vpc);
        groups.chain(tables).collect()
    }
}

/// What `of` names of the rows that differ, as they were and as they are.
fn touched<K: Key, V: Row, T>(older: &Table<K, V>, newer: &Table<K, V>, of: impl Fn(&V) -> Vec<T>) -> Vec<T> {
    let mut found = Vec::new();
    for change in older.changes(newer) {
        let key = match &change {
            Change::Put(key, row) => {
                found.extend(of(row));
                key
            }
            Change::Delete(key) => key,
        };
        found.extend(older.get(key).into_iter().flat_map(&of));
    }
    found
}
