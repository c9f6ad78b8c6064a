//! The driver on the kernel.

use super::accelerator::{Accelerator, Availability, Resumed, accelerator};
use super::layer3::Layer3;
use super::steps::{
    bring_up, converge, inside, names_in, removals, remove_space, renew, rules, settle, settle_risen,
    whole_address,
};
use super::{Depth, Driver, End, Fabric, FabricError, Guests, Place, Report, Space, Wire, uplink};
use crate::net::{
    CLIENT_GROUP, Endpoint, MAIN_TABLE, NetError, Request, Route, RouteSocket, Seen, conntrack, next_index,
    observe,
};
use crate::netns::NetNs;
use crate::nft::{self, Applied, Nft};
use crate::sysctl;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::os::fd::{AsFd, AsRawFd};
use std::path::PathBuf;

/// Link group of a wire in the making: one found so was never finished.
const PENDING_GROUP: u32 = u32::MAX;

/// Drives the kernel of this machine. Spaces are bound below one directory.
pub struct Kernel {
    directory: PathBuf,
    nft: Box<dyn Nft>,
    accelerator: Box<dyn Accelerator>,
    /// Spaces whose accelerator is to be looked at, whatever else has changed.
    unsettled: BTreeSet<String>,
    spaces: BTreeMap<String, Handle>,
    host: Option<Handle>,
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
    used: Option<BTreeSet<IpAddr>>,
    /// The ruleset that was last put in force.
    pub(super) ruleset: Option<(nft::Table, Applied)>,
}

/// All that is wanted of one space. Holds its guests' namespaces, so that a guest that
/// started anew is told from the one before it.
#[derive(Clone)]
struct Wanted {
    space: Space,
    near: Vec<Wire>,
    far: Vec<Wire>,
    guests: Vec<((u64, u64), NetNs)>,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        self.space == other.space && self.wired_like(other)
    }
}

impl Wanted {
    /// Equal but for gates and settings.
    fn wired_like(&self, other: &Self) -> bool {
        let ids = |w: &Self| w.guests.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        let (a, b) = (&self.space, &other.space);
        (&a.local, &a.routes, &a.rules) == (&b.local, &b.routes, &b.rules)
            && self.near == other.near
            && self.far == other.far
            && ids(self) == ids(other)
    }

    fn ends(&self) -> impl Iterator<Item = &End> {
        self.near.iter().map(|w| &w.near.1).chain(self.far.iter().map(|w| &w.far.1))
    }
}

impl Handle {
    fn open(ns: NetNs) -> Result<Self, FabricError> {
        let socket = RouteSocket::open(&ns)?;
        Ok(Self { ns, socket, used: None, ruleset: None })
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
            accelerator: accelerator(),
            unsettled: BTreeSet::new(),
            spaces: BTreeMap::new(),
            host: None,
            applied: BTreeMap::new(),
            host_applied: None,
            uplink: None,
        }
    }

    /// With another accelerator.
    pub fn with_accelerator(self, accelerator: Box<dyn Accelerator>) -> Self {
        Self { accelerator, ..self }
    }

    fn path(&self, space: &str) -> PathBuf {
        self.directory.join(space)
    }

    /// The namespace exists, its gates and settings are in force.
    fn gates(&mut self, name: &str, want: &Space, depth: Depth) -> Result<usize, FabricError> {
        let mut changes = 0;
        if !self.spaces.contains_key(name) || depth == Depth::Everything {
            let path = self.path(name);
            let (ns, made) =
                NetNs::ensure(&path).map_err(FabricError::io(format!("make the namespace {name}")))?;
            let known = self.spaces.get(name).map(|h| h.ns.id().ok());
            if known != Some(ns.id().ok()) {
                let used = made.then(BTreeSet::new);
                self.accelerator.forget(name);
                self.spaces.insert(name.to_owned(), Handle { used, ..Handle::open(ns)? });
            }
            changes += usize::from(made);
        }
        let Some(handle) = self.spaces.get_mut(name) else { return Ok(changes) };
        // From here until all is as wanted every packet meets the ruleset.
        if !self.accelerator.knows(name) {
            let links = handle.socket.links()?;
            self.accelerator
                .adopt(name, &handle.ns, &links)
                .map_err(FabricError::io(format!("find the accelerator of {name}")))?;
            self.unsettled.insert(name.to_owned());
        }
        self.accelerator.pause(name).map_err(FabricError::io(format!("pause the accelerator of {name}")))?;
        let before = self.applied.get(name).map(|w| &w.space);
        if depth == Depth::Everything
            || before.is_none_or(|b| b.nft != want.nft || b.translations != want.translations)
        {
            let unlike = before.is_none_or(|b| b.translations != want.translations);
            changes += rules(self.nft.as_mut(), handle, want, unlike)?;
        }
        if depth == Depth::Everything || before.is_none_or(|b| b.sysctls != want.sysctls) {
            changes +=
                sysctl::set(&handle.ns, &want.sysctls).map_err(FabricError::io(format!("set up {name}")))?;
        }
        Ok(changes)
    }

    /// Near ends and no others are in the space: surplus links removed, missing wires made.
    /// Answers what the space holds then, too.
    fn wires(
        &mut self,
        name: &str,
        want: &Wanted,
        guests: &Guests,
        ready: &BTreeSet<&str>,
    ) -> Result<(usize, Seen), FabricError> {
        let mut changes = 0;
        let others: BTreeMap<String, NetNs> =
            self.spaces.iter().map(|(n, h)| (n.clone(), h.ns.clone())).collect();
        let Some(Handle { ns, socket, used, .. }) = self.spaces.get_mut(name) else {
            return Ok((0, Seen::default()));
        };
        let tracks = want.space.nft.is_some();
        let mut seen = observe(socket)?;
        let links = &seen.links;

        let mut missing = Vec::new();
        let mut removed = BTreeSet::new();
        let mut requests = Vec::new();
        for wire in &want.near {
            let far = match &wire.far.0 {
                Place::Guest(guest) => {
                    guests.get(guest).cloned().ok_or_else(|| FabricError::NoGuest(guest.clone()))?
                }
                Place::Space(other) => match others.get(other).filter(|_| ready.contains(other.as_str())) {
                    Some(ns) => ns.clone(),
                    None => return Err(FabricError::OtherSide(other.clone())),
                },
                Place::Host => NetNs::current().map_err(FabricError::io("open this namespace"))?,
            };
            let link = &wire.near.1.link;
            match links.get(&link.name) {
                // Its far end is where it should be: adopt it.
                Some(l)
                    if l.group != PENDING_GROUP
                        && l.peer_ns.is_some()
                        && l.peer_ns == socket.number_of(far.as_fd())? =>
                {
                    if l.mac != Some(link.mac) || l.mtu != link.mtu || l.group != link.group || !l.up {
                        requests.push(Request::SetLink(link.clone()));
                    }
                    continue;
                }
                Some(_) => {
                    removed.insert(link.name.clone());
                }
                None => {}
            }
            missing.push((wire, far));
        }
        let wanted: BTreeSet<&str> = want.ends().map(|e| e.link.name.as_str()).collect();
        let surplus = links
            .values()
            .filter(|l| l.name != "lo" && l.group != CLIENT_GROUP && !wanted.contains(l.name.as_str()));
        removed.extend(surplus.map(|l| l.name.clone()));

        requests.extend(removals(links, &removed));
        changes += requests.len();
        // A link may go by itself at any time, with its guest.
        for result in socket.apply(links, &requests)? {
            match result {
                Err(refused) if refused.errno != libc::ENODEV => return Err(NetError::from(refused).into()),
                _ => {}
            }
        }
        // An address that comes or goes takes its connections' history with it: the next
        // owner must not inherit verdicts. (A link may have gone by itself, so what comes is
        // looked at too, unless it was never here: a walk of the kernel's table takes 10 ms.)
        let gone = seen.routes.iter().filter(|r| r.dev().is_some_and(|d| removed.contains(d)));
        let mut touched: BTreeSet<IpAddr> = gone.filter_map(whole_address).collect();
        let coming = || missing.iter().flat_map(|(w, _)| w.near.1.routes.iter().filter_map(whole_address));
        touched.extend(coming().filter(|ip| used.as_ref().is_none_or(|u| u.contains(ip))));
        if tracks && !touched.is_empty() {
            changes += conntrack::cut(ns, |flow| touched.iter().any(|ip| flow.touches(*ip)))?;
        }
        let used = used.get_or_insert_default();
        used.retain(|ip| !touched.contains(ip));
        used.extend(want.near.iter().flat_map(|w| w.near.1.routes.iter().filter_map(whole_address)));
        // With a link go its addresses, routes and neighbours.
        seen.links.retain(|name, _| !removed.contains(name));
        seen.addresses.retain(|a| !removed.contains(&a.dev));
        seen.routes.retain(|r| r.dev().is_none_or(|d| !removed.contains(d)));
        seen.neighbours.retain(|n| !removed.contains(&n.dev));
        if missing.is_empty() {
            return Ok((changes, seen));
        }

        let requests: Vec<_> = missing
            .iter()
            .zip(next_index(&seen.links)..)
            .map(|((wire, far), index)| Request::AddVeth {
                index,
                here: Endpoint { group: PENDING_GROUP, ..wire.near.1.link.clone() },
                there: wire.far.1.link.clone(),
                there_ns: far.as_fd().as_raw_fd(),
            })
            .collect();
        changes += requests.len();
        socket.apply_all(&seen.links, &requests)?;
        seen.links = socket.links()?;
        let links = &seen.links;
        let altnames: Vec<_> = missing
            .iter()
            .filter_map(|(w, _)| {
                Some(Request::AddAltname {
                    dev: w.near.1.link.name.clone(),
                    altname: w.near.1.altname.clone()?,
                })
            })
            .collect();
        changes += altnames.len();
        socket.apply_all(links, &altnames)?;
        let mut insides = Vec::new();
        for (wire, far) in &missing {
            if matches!(wire.far.0, Place::Guest(_)) {
                let mut socket = RouteSocket::open(far)?;
                changes += inside(&mut socket, &wire.far.1)?;
                insides.push((socket, &wire.far.1.link.name));
            }
        }
        // Finished: from here on the wire is adopted as it is.
        let finish: Vec<_> = missing.iter().map(|(w, _)| Request::SetLink(w.near.1.link.clone())).collect();
        changes += finish.len();
        socket.apply_all(links, &finish)?;
        for (mut socket, name) in insides {
            settle(&mut socket, &[name])?;
        }
        // Each end begins to pass packets by itself; those between spaces when the other side is up, too.
        let near = missing.iter().filter(|(w, _)| matches!(w.far.0, Place::Guest(_)));
        let near: Vec<&str> = near.map(|(w, _)| w.near.1.link.name.as_str()).collect();
        settle(socket, &near)?;
        Ok((changes, seen))
    }

    /// Addresses, routes, rules and neighbours of a space. `seen`: what it holds, where that is known.
    fn layer3(&mut self, name: &str, want: &Wanted, seen: Option<Seen>) -> Result<usize, FabricError> {
        let Some(handle) = self.spaces.get_mut(name) else { return Ok(0) };
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
        let risen = bring_up(&seen, want.far.iter().map(|w| &w.far.1));
        requests.extend(risen.iter().cloned());
        requests.extend(Layer3::of(Some(&want.space), want.ends()).requests(&seen, true, |_| true));
        converge(&mut handle.socket, &seen, &requests)?;
        settle_risen(&mut handle.socket, &risen)?;
        let chosen = |r: &Request| match r {
            Request::AddRoute(r) | Request::RemoveRoute(r) => r.table != MAIN_TABLE,
            _ => false,
        };
        let renewed = requests.iter().any(chosen) && renew(self.nft.as_mut(), handle, &want.space)?;
        for wire in &want.far {
            let rose = |r: &Request| matches!(r, Request::SetLink(e) if e.name == wire.far.1.link.name);
            if risen.iter().any(rose)
                && let Some(near) = self.spaces.get_mut(&wire.near.0)
            {
                settle(&mut near.socket, &[&wire.near.1.link.name])?;
            }
        }
        Ok(requests.len() + usize::from(renewed))
    }

    /// The accelerator goes on, under the ruleset in force. Where it can't, packets go by the
    /// ruleset alone: that is the log's matter, not a failure.
    fn resume(&mut self, name: &str, want: &Space, look: bool) -> usize {
        let Some(handle) = self.spaces.get_mut(name) else { return 0 };
        let Some((_, Applied { generation, .. })) = handle.ruleset else { return 0 };
        let looked = look || self.unsettled.contains(name);
        let mut resumed = || -> Result<usize, FabricError> {
            let links = if looked { Some(handle.socket.links()?) } else { None };
            let (ns, links, want) = (&handle.ns, links.as_ref(), want.shortcuts.as_ref());
            let resumed = Resumed { space: name, ns, want, generation, links };
            self.accelerator.resume(&resumed).map_err(FabricError::io("accelerate"))
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
        let risen = bring_up(&seen, ends);
        let mut requests = risen.clone();
        let ours = |dev: &str| ends.iter().any(|e| e.link.name == dev);
        requests.extend(Layer3::of(None, ends).requests(&seen, false, ours));
        converge(&mut handle.socket, &seen, &requests)?;
        settle_risen(&mut handle.socket, &risen)?;
        Ok(requests.len())
    }

    fn remove_space(&mut self, name: &str) -> Result<usize, FabricError> {
        let path = self.path(name);
        self.applied.remove(name);
        self.spaces.remove(name);
        self.accelerator.forget(name);
        self.unsettled.remove(name);
        remove_space(&path)
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

        let all: BTreeMap<&str, Wanted> = want
            .spaces
            .iter()
            .map(|(name, space)| (name.as_str(), wanted(name, space, want, guests)))
            .collect();
        let dirty: Vec<&str> = all
            .iter()
            .filter(|(name, w)| depth == Depth::Everything || self.applied.get(**name) != Some(*w))
            .map(|(name, _)| *name)
            .collect();

        // Gates first everywhere: no wire is made towards a space without them.
        for name in &dirty {
            match self.gates(name, &all[name].space, depth) {
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
        for name in wiring.iter().filter(|n| ready.contains(*n)) {
            match self.wires(name, &all[name], guests, &ready) {
                Ok((n, seen)) => {
                    if n > 0 {
                        // A wire has two ends: what was seen elsewhere may have changed.
                        known.clear();
                    }
                    report.changes += n;
                    known.insert(name, seen);
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
            match self.layer3(name, &all[name], known.remove(name)) {
                Ok(n) => report.changes += n,
                Err(e) => drop(failures.insert((*name).to_owned(), e)),
            }
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
                    report.failures.push(("the host".into(), e));
                }
            }
        }
        if depth == Depth::Everything || self.uplink.as_ref() != Some(&want.uplink) {
            match uplink::apply(&self.directory, self.nft.as_mut(), want.uplink.as_ref()) {
                Ok(n) => {
                    report.changes += n;
                    self.uplink = Some(want.uplink.clone());
                }
                Err(e) => report.failures.push(("the uplink".into(), e)),
            }
        }

        for name in dirty {
            if failures.contains_key(name) {
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

fn wanted(name: &str, space: &Space, want: &Fabric, guests: &Guests) -> Wanted {
    let near: Vec<_> = want.wires.iter().filter(|w| w.near.0 == name).cloned().collect();
    let far =
        want.wires.iter().filter(|w| matches!(&w.far.0, Place::Space(s) if s == name)).cloned().collect();
    let here = near.iter().filter_map(|w| match &w.far.0 {
        Place::Guest(guest) => {
            let ns = guests.get(guest)?;
            Some((ns.id().ok()?, ns.clone()))
        }
        _ => None,
    });
    let guests = here.collect();
    Wanted { space: space.clone(), near, far, guests }
}
