//! The driver on the kernel.

use super::accelerator::{Accelerator, Availability, Resumed, accelerator};
use super::drift::Drift;
use super::faults::{Faults, Seam, Step};
use super::layer3::Layer3;
use super::steps::{
    bring_up, clear, converge, names_in, remove_space, renew, rules, settle, settle_risen, translations,
};
use super::wires::PENDING_GROUP;
use super::wiring::{Wiring, Wirings};
use super::{Depth, Driver, End, Fabric, FabricError, Guests, HOST, Place, Report, Space, close, uplink};
use crate::net::{MAIN_TABLE, Request, Route, RouteSocket, Seen, observe};
use crate::netns::NetNs;
use crate::nft::{self, Applied, Nft};
use crate::sysctl;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// Drives the kernel of this machine. Spaces are bound below one directory.
pub struct Kernel {
    directory: PathBuf,
    nft: Box<dyn Nft>,
    pub(super) seam: Seam,
    pub(super) accelerator: Box<dyn Accelerator>,
    /// Spaces whose accelerator is to be looked at, whatever else has changed.
    unsettled: BTreeSet<String>,
    pub(super) spaces: BTreeMap<String, Handle>,
    host: Option<Handle>,
    wirings: Wirings,
    /// What each space was last made to agree with.
    applied: BTreeMap<String, Wanted>,
    host_applied: Option<Vec<End>>,
    uplink: Option<Option<super::Uplink>>,
}

/// An open namespace.
pub(super) struct Handle {
    pub(super) ns: NetNs,
    pub(super) socket: RouteSocket,
    /// Addresses that connections may be tracked of. None: of any; nothing is known yet.
    pub(super) used: Option<BTreeSet<IpAddr>>,
    /// The ruleset that was last put in force.
    pub(super) ruleset: Option<(Arc<nft::Table>, Applied)>,
    /// The kernel's number of our last transaction on rulesets.
    pub(super) serial: Option<u32>,
    /// Whether [`close`] has closed it; None: that is not known.
    pub(super) closed: Option<bool>,
}

/// All that is wanted of one space.
#[derive(Clone, PartialEq)]
pub(super) struct Wanted {
    pub(super) space: Space,
    pub(super) wiring: Arc<Wiring>,
}

impl Wanted {
    /// Equal but for gates and settings.
    fn wired_like(&self, other: &Self) -> bool {
        let (a, b) = (&self.space, &other.space);
        (&a.local, &a.routes, &a.rules) == (&b.local, &b.routes, &b.rules) && self.wiring == other.wiring
    }

    pub(super) fn ends(&self) -> impl Iterator<Item = &End> {
        let Wiring { near, far, .. } = &*self.wiring;
        near.iter().map(|w| &w.near.1).chain(far.iter().map(|w| &w.far.1))
    }
}

impl Handle {
    fn open(ns: NetNs) -> Result<Self, FabricError> {
        let socket = RouteSocket::open(&ns)?;
        Ok(Self { ns, socket, used: None, ruleset: None, serial: None, closed: None })
    }

    pub(super) fn note_serial(&mut self) -> Result<(), FabricError> {
        self.serial = Some(nft::serial(&self.ns)?);
        Ok(())
    }
}

impl Kernel {
    /// Spaces are files in `directory`, such as `DIR/run/net`; it is made when needed.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self::with_nft(directory, nft::driver())
    }

    /// [`Self::new`] with another driver of rulesets.
    pub fn with_nft(directory: impl Into<PathBuf>, nft: Box<dyn Nft>) -> Self {
        Self {
            directory: directory.into(),
            nft,
            seam: Seam::default(),
            accelerator: accelerator(),
            unsettled: BTreeSet::new(),
            spaces: BTreeMap::new(),
            host: None,
            wirings: Wirings::default(),
            applied: BTreeMap::new(),
            host_applied: None,
            uplink: None,
        }
    }

    /// For tests: this one with failures on purpose.
    pub fn with_faults(mut self, faults: Faults) -> Self {
        self.seam = Seam(Some(faults));
        self
    }

    /// With another accelerator.
    pub fn with_accelerator(self, accelerator: Box<dyn Accelerator>) -> Self {
        Self { accelerator, ..self }
    }

    fn path(&self, space: &str) -> PathBuf {
        self.directory.join(space)
    }

    /// The namespace exists, its gates and settings are in force.
    fn gates(
        &mut self,
        name: &str,
        want: &Space,
        depth: Depth,
        drift: &mut Drift,
    ) -> Result<usize, FabricError> {
        let deep = depth == Depth::Everything;
        let mut changes = 0;
        if deep || !self.spaces.contains_key(name) {
            self.seam.at(Step::Namespace, name)?;
            let path = self.path(name);
            let (ns, made) =
                NetNs::ensure(&path).map_err(FabricError::io(format!("make the namespace {name}")))?;
            let known = self.spaces.get(name).map(|h| h.ns.id().ok());
            if known != Some(ns.id().ok()) {
                let used = made.then(BTreeSet::new);
                self.accelerator.forget(name);
                let old = self.spaces.insert(name.to_owned(), Handle { used, ..Handle::open(ns)? });
                drift.note("the namespace was gone");
                // Somebody may hold it for long: its wires' far ends are in the way of new ones.
                if let Some(mut old) = old {
                    changes += clear(&mut old.socket)?;
                }
            }
            changes += usize::from(made);
        }
        let Some(handle) = self.spaces.get_mut(name) else { return Ok(changes) };
        // From here until all is as wanted every packet meets the ruleset.
        if !self.accelerator.knows(name) {
            self.accelerator
                .adopt(name, &handle.ns, &mut handle.socket)
                .map_err(FabricError::io(format!("find the accelerator of {name}")))?;
            self.unsettled.insert(name.to_owned());
        }
        self.accelerator.pause(name).map_err(FabricError::io(format!("pause the accelerator of {name}")))?;
        let before = self.applied.get(name).map(|w| &w.space);
        if let Some(table) = &want.nft
            && (deep || before.is_none_or(|b| b.nft != want.nft || b.translations != want.translations))
        {
            self.seam.at(Step::Rules, name)?;
            if rules(self.nft.as_mut(), handle, table, deep)? {
                drift.note("the ruleset was gone or changed");
                changes += 1;
            }
            // Looked at even where the ruleset is in force: a crash may have come between.
            if before.is_none_or(|b| b.translations != want.translations) {
                self.seam.at(Step::Translations, name)?;
                changes += translations(handle, want)?;
            }
        }
        if deep || before.is_none_or(|b| b.sysctls != want.sysctls) {
            self.seam.at(Step::Settings, name)?;
            let set =
                sysctl::set(&handle.ns, &want.sysctls).map_err(FabricError::io(format!("set up {name}")))?;
            if set > 0 {
                drift.note(format!("{set} kernel settings were changed"));
            }
            changes += set;
        }
        Ok(changes)
    }

    /// Addresses, routes, rules and neighbours of a space. `seen`: what it holds, where that is known.
    /// The second answer: whether all ends were there.
    fn layer3(
        &mut self,
        name: &str,
        want: &Wanted,
        seen: Option<Seen>,
        drift: &mut Drift,
    ) -> Result<(usize, bool), FabricError> {
        let Some(handle) = self.spaces.get_mut(name) else { return Ok((0, true)) };
        let seen = match seen {
            Some(seen) => seen,
            None => observe(&mut handle.socket)?,
        };
        let mut requests: Vec<_> = seen
            .links
            .get("lo")
            .filter(|l| !l.up)
            .map(|_| Request::LinkUp("lo".into()))
            .into_iter()
            .collect();
        let risen = bring_up(&seen, want.wiring.far.iter().map(|w| &w.far.1));
        requests.extend(risen.iter().cloned());
        let is_there = |n: &str| seen.links.get(n).is_some_and(|l| l.group != PENDING_GROUP);
        let absent = want.ends().map(|e| e.link.name.as_str()).filter(|n| !is_there(n));
        let absent: BTreeSet<&str> = absent.collect();
        let layer3 = Layer3::of(Some(&want.space), want.ends()).without(&absent);
        requests.extend(layer3.requests(&seen, true, |_| true));
        if !requests.is_empty() {
            self.seam.at(Step::Layer3, name)?;
            drift.requests(&requests);
        }
        converge(&mut handle.socket, &seen, &requests)?;
        settle_risen(&mut handle.socket, &risen)?;
        let chosen = |r: &Request| match r {
            Request::AddRoute(r) | Request::RemoveRoute(r) => r.table != MAIN_TABLE,
            _ => false,
        };
        let mut renewed = false;
        if requests.iter().any(chosen) {
            self.seam.at(Step::Renewal, name)?;
            renewed = renew(self.nft.as_mut(), handle, &want.space)?;
        }
        for wire in &want.wiring.far {
            let rose = |r: &Request| matches!(r, Request::SetLink(e) if e.name == wire.far.1.link.name);
            if risen.iter().any(rose)
                && let Some(near) = self.spaces.get_mut(&wire.near.0)
            {
                settle(&mut near.socket, &[&wire.near.1.link.name])?;
            }
        }
        Ok((requests.len() + usize::from(renewed), absent.is_empty()))
    }

    /// The accelerator goes on, under the ruleset in force. Where it can't, packets go by the
    /// ruleset alone: that is the log's matter, not a failure.
    fn resume(&mut self, name: &str, want: &Space, look: bool) -> usize {
        let Some(handle) = self.spaces.get_mut(name) else { return 0 };
        let Some((_, Applied { generation, .. })) = handle.ruleset else { return 0 };
        let looked = look || self.unsettled.contains(name);
        let mut resumed = || -> Result<usize, FabricError> {
            let seen = if looked { Some(handle.socket.links()?) } else { None };
            let (ns, want) = (&handle.ns, want.shortcuts.as_deref());
            let links = seen.as_ref().map(|links| (&mut handle.socket, links));
            let resumed = Resumed { space: name, ns, want, generation, links };
            self.accelerator.resume(resumed).map_err(FabricError::io("accelerate"))
        };
        match resumed() {
            Ok(changes) => {
                self.unsettled.remove(name);
                changes
            }
            Err(e) => {
                tracing::warn!(space = name, "not accelerated: {e}");
                self.unsettled.insert(name.to_owned());
                0
            }
        }
    }

    /// The machine's own ends: their links, and what goes out of those; all else is not ours.
    fn on_the_host(&mut self, ends: &[End]) -> Result<usize, FabricError> {
        if self.host.is_none() {
            self.host =
                Some(Handle::open(NetNs::current().map_err(FabricError::io("open this namespace"))?)?);
        }
        let Some(handle) = &mut self.host else { return Ok(0) };
        let seen = observe(&mut handle.socket)?;
        let taken = |r: &&Route| {
            seen.routes
                .iter()
                .find(|s| (s.table, s.to, s.metric) == (r.table, r.to, r.metric) && s.dev() != r.dev())
        };
        if let Some((route, other)) = ends.iter().flat_map(|e| &e.routes).find_map(|r| Some((r, taken(&r)?)))
        {
            return Err(FabricError::PoolTaken(route.to, other.dev().unwrap_or("a blackhole").to_owned()));
        }
        self.seam.at(Step::Host, HOST)?;
        let risen = bring_up(&seen, ends);
        let mut requests = risen.clone();
        let ours = |dev: &str| ends.iter().any(|e| e.link.name == dev);
        requests.extend(Layer3::of(None, ends).requests(&seen, false, ours));
        converge(&mut handle.socket, &seen, &requests)?;
        settle_risen(&mut handle.socket, &risen)?;
        Ok(requests.len())
    }

    /// Lets pass what the plan allows where the space agrees with it, and else nothing new.
    fn open_or_close(
        &mut self,
        name: &str,
        want: &Space,
        failures: &mut BTreeMap<String, FabricError>,
    ) -> usize {
        let (Some(handle), Some(_)) = (self.spaces.get_mut(name), &want.nft) else { return 0 };
        let nft = self.nft.as_mut();
        let failed = failures.contains_key(name);
        let result = if failed { close::close(nft, handle) } else { close::open(nft, handle) };
        result.unwrap_or_else(|e| {
            tracing::error!("{name}: {e}");
            failures.entry(name.to_owned()).or_insert(e);
            0
        })
    }

    fn remove_space(&mut self, name: &str) -> Result<usize, FabricError> {
        self.seam.at(Step::Removal, name)?;
        let path = self.path(name);
        remove_space(&path)?;
        self.applied.remove(name);
        self.spaces.remove(name);
        self.accelerator.forget(name);
        self.unsettled.remove(name);
        Ok(1)
    }
}

impl Driver for Kernel {
    fn apply(&mut self, want: &Fabric, guests: &Guests, depth: Depth) -> Report {
        let mut report = Report::default();
        let mut failures: BTreeMap<String, FabricError> = BTreeMap::new();
        if let Err(e) = std::fs::create_dir_all(&self.directory) {
            report.failures.push((String::new(), FabricError::io("make the namespaces' directory")(e)));
            return report;
        }

        // Spaces that go. On disk: one that a crash left behind is known only there.
        let mut gone: BTreeSet<String> = self.spaces.keys().cloned().collect();
        if depth == Depth::Everything {
            gone.extend(names_in(&self.directory));
        }
        for name in gone.iter().filter(|n| !want.spaces.contains_key(*n)) {
            match self.remove_space(name) {
                Ok(n) => report.changes += n,
                Err(e) => report.failures.push((name.clone(), e)),
            }
        }

        self.wirings.turn(&want.wires, guests);
        let all: BTreeMap<&str, Wanted> = want
            .spaces
            .iter()
            .map(|(name, space)| {
                let wiring = self.wirings.of(name);
                (name.as_str(), Wanted { space: space.clone(), wiring })
            })
            .collect();
        let dirty: Vec<&str> = all
            .iter()
            .filter(|(name, w)| depth == Depth::Everything || self.applied.get(**name) != Some(*w))
            .map(|(name, _)| *name)
            .collect();

        // Gates first everywhere: no wire is made towards a space without them.
        let mut drifts: BTreeMap<&str, Drift> = BTreeMap::new();
        for name in &dirty {
            let drift = drifts.entry(*name).or_default();
            match self.gates(name, &all[name].space, depth, drift) {
                Ok(n) => report.changes += n,
                Err(e) => drop(failures.insert((*name).to_owned(), e)),
            }
        }
        let ready: BTreeSet<&str> = all.keys().copied().filter(|n| !failures.contains_key(*n)).collect();
        // A change of gates alone needs no look at links and routes.
        let wiring: Vec<&str> = dirty
            .iter()
            .copied()
            .filter(|name| {
                let before = self.applied.get(*name);
                depth == Depth::Everything || before.is_none_or(|before| !all[name].wired_like(before))
            })
            .collect();
        let mut known: BTreeMap<&str, Seen> = BTreeMap::new();
        // Spaces whose wires are not all there are looked at again.
        let mut partial: BTreeSet<&str> = BTreeSet::new();
        for name in wiring.iter().filter(|n| ready.contains(*n)) {
            let drift = drifts.entry(*name).or_default();
            match self.wires(name, &all[name], guests, &ready, drift) {
                Ok(wired) => {
                    if wired.changes > 0 {
                        // A wire has two ends: what was seen elsewhere may have changed.
                        known.clear();
                    }
                    report.changes += wired.changes;
                    partial.extend((wired.waits || !wired.unwired.is_empty()).then_some(*name));
                    report.unwired.extend(wired.unwired);
                    known.insert(name, wired.seen);
                }
                Err(e) => {
                    known.clear();
                    failures.insert((*name).to_owned(), e);
                }
            }
        }
        for name in &wiring {
            if failures.contains_key(*name) {
                continue;
            }
            let drift = drifts.entry(*name).or_default();
            match self.layer3(name, &all[name], known.remove(name), drift) {
                Ok((n, whole)) => {
                    report.changes += n;
                    partial.extend((!whole).then_some(*name));
                }
                Err(e) => drop(failures.insert((*name).to_owned(), e)),
            }
        }
        for name in &dirty {
            report.changes += self.open_or_close(name, &all[name].space, &mut failures);
        }

        for name in dirty.iter().filter(|n| !failures.contains_key(**n)) {
            let before = self.applied.get(*name);
            let space = &all[*name].space;
            let like = |b: &Wanted| b.space.shortcuts == space.shortcuts && b.space.sysctls == space.sysctls;
            let look = wiring.contains(name) || !before.is_some_and(like);
            report.changes += self.resume(name, space, look);
        }

        let host: Vec<End> =
            want.wires.iter().filter(|w| w.far.0 == Place::Host).map(|w| w.far.1.clone()).collect();
        let near_changed =
            want.wires.iter().any(|w| w.far.0 == Place::Host && wiring.contains(&w.near.0.as_str()));
        if depth == Depth::Everything || near_changed || self.host_applied.as_ref() != Some(&host) {
            match self.on_the_host(&host) {
                Ok(n) => {
                    report.changes += n;
                    self.host_applied = Some(host);
                }
                Err(e) => {
                    self.host_applied = None;
                    report.failures.push((HOST.into(), e));
                }
            }
        }
        if depth == Depth::Everything || self.uplink.as_ref() != Some(&want.uplink) {
            let ready = self.seam.at(Step::Uplink, "the uplink");
            match ready.and_then(|()| uplink::apply(&self.directory, self.nft.as_mut(), want.uplink.as_ref()))
            {
                Ok(n) => {
                    report.changes += n;
                    self.uplink = Some(want.uplink.clone());
                }
                Err(e) => report.failures.push(("the uplink".into(), e)),
            }
        }

        for name in dirty {
            let drift = drifts.remove(name).unwrap_or_default().words();
            if !drift.is_empty() && depth == Depth::Everything && self.applied.get(name) == Some(&all[name]) {
                report.healed.push((name.to_owned(), drift));
            }
            if failures.contains_key(name) || partial.contains(name) {
                self.applied.remove(name);
            } else {
                self.applied.insert(name.to_owned(), all[name].clone());
            }
        }
        report.failures.extend(failures);
        report
    }

    fn tear_down(&mut self) -> Result<(), FabricError> {
        self.applied.clear();
        self.wirings = Wirings::default();
        for name in std::mem::take(&mut self.spaces).into_keys() {
            self.accelerator.forget(&name);
        }
        self.host_applied = None;
        let mut result = uplink::apply(&self.directory, self.nft.as_mut(), None).map(drop);
        self.uplink = None;
        for name in names_in(&self.directory) {
            result = result.and(remove_space(&self.path(&name)).map(drop));
        }
        let _ = std::fs::remove_dir(&self.directory);
        result
    }

    fn space(&self, name: &str) -> Option<NetNs> {
        self.spaces.get(name).map(|h| h.ns.clone())
    }

    fn accelerator(&self) -> Availability {
        self.accelerator.availability()
    }

    fn accelerated(&self, space: &str) -> u64 {
        self.accelerator.forwarded(space)
    }
}
