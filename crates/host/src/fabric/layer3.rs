//! Addresses, routes, rules and neighbours: what differs, as requests.

use super::{End, Space};
use crate::net::{Address, CLIENT_GROUP, Neighbour, Request, Route, RouteAction, Rule, Seen};
use std::collections::{BTreeMap, BTreeSet};

/// What a namespace should hold beside its links.
#[derive(Debug, Default)]
pub(super) struct Layer3 {
    pub(super) addresses: BTreeSet<Address>,
    pub(super) routes: BTreeSet<Route>,
    pub(super) rules: BTreeSet<Rule>,
    pub(super) neighbours: BTreeSet<Neighbour>,
}

impl Layer3 {
    pub(super) fn of<'a>(space: Option<&Space>, ends: impl IntoIterator<Item = &'a End>) -> Self {
        let mut all = Self::default();
        if let Some(space) = space {
            all.addresses.extend(space.local.iter().map(|a| Address { dev: "lo".into(), address: *a }));
            all.routes.extend(space.routes.iter().cloned());
            all.rules.extend(space.rules.iter().cloned());
        }
        for end in ends {
            let dev = &end.link.name;
            all.addresses.extend(end.addresses.iter().map(|a| Address { dev: dev.clone(), address: *a }));
            all.routes.extend(end.routes.iter().cloned());
            all.rules.extend(end.rules.iter().cloned());
            all.neighbours.extend(end.neighbours.iter().map(|(ip, mac)| Neighbour {
                dev: dev.clone(),
                address: *ip,
                mac: *mac,
            }));
        }
        all
    }

    /// Without what hangs on these devices, which are not there. What was routed there ends: it
    /// must not take a wider way instead.
    pub(super) fn without(mut self, devices: &BTreeSet<&str>) -> Self {
        if devices.is_empty() {
            return self;
        }
        self.addresses.retain(|a| !devices.contains(a.dev.as_str()));
        self.neighbours.retain(|n| !devices.contains(n.dev.as_str()));
        let ended = |r: Route| match r.dev() {
            Some(dev) if devices.contains(dev) => Route { action: RouteAction::Blackhole, ..r },
            _ => r,
        };
        self.routes = self.routes.into_iter().map(ended).collect();
        self
    }

    /// Requests that turn `seen` into this. `ours` says whether a device is ours to change;
    /// what names no device is ours where `whole` is set.
    pub(super) fn requests(&self, seen: &Seen, whole: bool, ours: impl Fn(&str) -> bool) -> Vec<Request> {
        // Clients' wires look after themselves.
        let ours = |dev: &str| ours(dev) && seen.links.get(dev).is_none_or(|l| l.group != CLIENT_GROUP);
        let mut requests = Vec::new();

        // First all that adds, so that no packet falls between an old way and a new one.
        let added = self.addresses.difference(&seen.addresses).cloned();
        requests.extend(added.map(Request::AddAddress));
        let neighbours = self.neighbours.difference(&seen.neighbours).cloned();
        requests.extend(neighbours.map(Request::SetNeighbour));
        // Throws and blackholes before the rules that lead to them; ways out last.
        let (out, ends): (Vec<_>, Vec<_>) =
            self.routes.difference(&seen.routes).cloned().partition(|r| r.dev().is_some());
        requests.extend(ends.into_iter().chain(out).map(Request::AddRoute));
        // The target of a goto before the goto.
        let mut rules: Vec<_> = self.rules.difference(&seen.rules).cloned().collect();
        if whole {
            let kernels = [false, true].into_iter().filter(|v6| !v6 || self.rules.iter().any(|r| r.v6));
            let kernels = kernels.flat_map(Rule::of_the_kernel);
            rules.extend(kernels.filter(|r| !seen.kernel_rules.contains(r)));
        }
        rules.sort_by_key(|r| std::cmp::Reverse(r.priority));
        requests.extend(rules.into_iter().map(Request::AddRule));

        if whole {
            let gone = seen.rules.difference(&self.rules).cloned();
            requests.extend(gone.map(Request::RemoveRule));
        }
        // A route with the same key was replaced, not added: only other keys are left over.
        let key = |r: &Route| (r.table, r.to, r.metric);
        let kept: BTreeMap<_, _> = self.routes.iter().map(|r| (key(r), ())).collect();
        let gone = seen.routes.iter().filter(|r| match r.dev() {
            Some(dev) => ours(dev),
            None => whole,
        });
        requests.extend(gone.filter(|r| !kept.contains_key(&key(r))).cloned().map(Request::RemoveRoute));
        let kept: BTreeSet<_> = self.neighbours.iter().map(|n| (&n.dev, n.address)).collect();
        let gone = seen.neighbours.iter().filter(|n| ours(&n.dev) && !kept.contains(&(&n.dev, n.address)));
        requests.extend(gone.cloned().map(Request::RemoveNeighbour));
        let loopback = |a: &Address| a.dev == "lo" && a.address.addr().is_loopback();
        let gone = seen.addresses.difference(&self.addresses).filter(|a| ours(&a.dev) && !loopback(a));
        requests.extend(gone.cloned().map(Request::RemoveAddress));
        requests
    }
}
