//! A space's wires: which are there, which are not, and making those.

use super::drift::Drift;
use super::faults::Step;
use super::kernel::{Handle, Kernel, Wanted};
use super::steps::{inside, removals, settle, whole_address};
use super::{FabricError, Guests, Place, Unwired, Wire};
use crate::net::{
    CLIENT_GROUP, Endpoint, NetError, Request, RouteSocket, Seen, conntrack, next_index, observe,
};
use crate::netns::NetNs;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::os::fd::{AsFd, AsRawFd};

/// Link group of a wire in the making: one found so was never finished.
pub(super) const PENDING_GROUP: u32 = u32::MAX;

/// What became of a space's wires.
#[derive(Default)]
pub(super) struct Wired {
    pub(super) changes: usize,
    /// What the space holds now.
    pub(super) seen: Seen,
    pub(super) unwired: Vec<Unwired>,
    /// A wire is there, but what is behind it is not ready.
    pub(super) waits: bool,
}

impl Wired {
    fn lacks(&mut self, wire: &Wire, why: impl Into<FabricError>) {
        let (space, end) = &wire.near;
        self.unwired.push(Unwired {
            space: space.clone(),
            link: end.link.name.clone(),
            name: end.altname.as_ref().unwrap_or(&end.link.name).clone(),
            far: wire.far.0.clone(),
            why: why.into(),
        });
    }
}

/// A wire, and the namespace of its far end.
type Planned<'w> = (&'w Wire, NetNs);

impl Kernel {
    /// Near ends and no others are in the space: surplus links removed, missing wires made.
    /// A wire that can't be made is no reason not to make the others.
    pub(super) fn wires(
        &mut self,
        name: &str,
        want: &Wanted,
        guests: &Guests,
        ready: &BTreeSet<&str>,
        drift: &mut Drift,
    ) -> Result<Wired, FabricError> {
        let others: BTreeMap<String, NetNs> =
            self.spaces.iter().map(|(n, h)| (n.clone(), h.ns.clone())).collect();
        let mut wired = Wired::default();
        let Some(Handle { ns, socket, used, .. }) = self.spaces.get_mut(name) else { return Ok(wired) };
        let tracks = want.space.nft.is_some();
        wired.seen = observe(socket)?;
        let links = &wired.seen.links.clone();

        let mut missing: Vec<Planned<'_>> = Vec::new();
        let mut removed = BTreeSet::new();
        let mut requests = Vec::new();
        for wire in &want.wiring.near {
            let link = &wire.near.1.link;
            let far = match &wire.far.0 {
                Place::Guest(guest) => match guests.get(guest) {
                    Some(ns) => ns.clone(),
                    None => {
                        removed.extend(links.contains_key(&link.name).then(|| link.name.clone()));
                        wired.lacks(wire, FabricError::NoGuest(guest.clone()));
                        continue;
                    }
                },
                Place::Space(other) => match others.get(other).filter(|_| ready.contains(other.as_str())) {
                    Some(ns) => ns.clone(),
                    // One that is there is as good as it was.
                    None if links.contains_key(&link.name) => {
                        wired.waits = true;
                        continue;
                    }
                    None => {
                        wired.lacks(wire, FabricError::OtherSide(other.clone()));
                        continue;
                    }
                },
                Place::Host => NetNs::current().map_err(FabricError::io("open this namespace"))?,
            };
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
        if !requests.is_empty() {
            self.seam.at(Step::Links, name)?;
        }
        wired.changes += requests.len();
        drift.requests(&requests);
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
        let gone = wired.seen.routes.iter().filter(|r| r.dev().is_some_and(|d| removed.contains(d)));
        let mut touched: BTreeSet<IpAddr> = gone.filter_map(whole_address).collect();
        let coming = || missing.iter().flat_map(|(w, _)| w.near.1.routes.iter().filter_map(whole_address));
        touched.extend(coming().filter(|ip| used.as_ref().is_none_or(|u| u.contains(ip))));
        if tracks && !touched.is_empty() {
            self.seam.at(Step::Connections, name)?;
            wired.changes += conntrack::cut(ns, |flow| touched.iter().any(|ip| flow.touches(*ip)))?;
        }
        let used = used.get_or_insert_default();
        used.retain(|ip| !touched.contains(ip));
        used.extend(want.wiring.near.iter().flat_map(|w| w.near.1.routes.iter().filter_map(whole_address)));
        // With a link go its addresses, routes and neighbours.
        let seen = &mut wired.seen;
        seen.links.retain(|name, _| !removed.contains(name));
        seen.addresses.retain(|a| !removed.contains(&a.dev));
        seen.routes.retain(|r| r.dev().is_none_or(|d| !removed.contains(d)));
        seen.neighbours.retain(|n| !removed.contains(&n.dev));
        if !missing.is_empty() {
            self.make(name, want, missing, &mut wired, drift)?;
        }
        Ok(wired)
    }

    fn make(
        &mut self,
        name: &str,
        want: &Wanted,
        missing: Vec<Planned<'_>>,
        wired: &mut Wired,
        drift: &mut Drift,
    ) -> Result<(), FabricError> {
        let Some(Handle { socket, .. }) = self.spaces.get_mut(name) else { return Ok(()) };
        let requests: Vec<_> = missing
            .iter()
            .zip(next_index(&wired.seen.links)..)
            .map(|((wire, far), index)| Request::AddVeth {
                index,
                here: Endpoint { group: PENDING_GROUP, ..wire.near.1.link.clone() },
                there: wire.far.1.link.clone(),
                there_ns: far.as_fd().as_raw_fd(),
            })
            .collect();
        self.seam.at(Step::Wires, name)?;
        wired.changes += requests.len();
        drift.requests(&requests);
        let mut made = Vec::new();
        for (planned, result) in missing.iter().zip(socket.apply(&wired.seen.links, &requests)?) {
            match result {
                Ok(()) => made.push(planned),
                // A guest may have given the name to something of its own.
                Err(refused) => wired.lacks(planned.0, NetError::from(refused)),
            }
        }
        wired.seen.links = socket.links()?;
        let links = &wired.seen.links.clone();
        let altnames: Vec<_> = made
            .iter()
            .filter_map(|(w, _)| {
                let altname = w.near.1.altname.clone()?;
                Some(Request::AddAltname { dev: w.near.1.link.name.clone(), altname })
            })
            .collect();
        self.seam.at(Step::Names, name)?;
        wired.changes += altnames.len();
        socket.apply_all(links, &altnames)?;
        let mut insides = Vec::new();
        let mut ready = Vec::new();
        for (wire, far) in made {
            if matches!(wire.far.0, Place::Guest(_)) {
                let set_up = self.seam.at(Step::Inside, name).and_then(|()| {
                    let mut socket = RouteSocket::open(far)?;
                    let n = inside(&mut socket, &wire.far.1)?;
                    Ok((socket, n))
                });
                match set_up {
                    Ok((socket, n)) => {
                        wired.changes += n;
                        insides.push((socket, &wire.far.1.link.name));
                    }
                    // It stays in the making, and is made anew.
                    Err(e) => {
                        wired.lacks(wire, e);
                        continue;
                    }
                }
            }
            ready.push(*wire);
        }
        let guests = ready.iter().filter(|w| matches!(w.far.0, Place::Guest(_)));
        let guests: Vec<u32> = guests.filter_map(|w| Some(links.get(&w.near.1.link.name)?.index)).collect();
        if want.space.nft.is_some()
            && let Err(e) = self.accelerator.greet(socket, &guests)
        {
            tracing::warn!(space = name, "not ready to be accelerated: {e}");
        }
        // Finished: from here on the wire is adopted as it is.
        let finish: Vec<_> = ready.iter().map(|w| Request::SetLink(w.near.1.link.clone())).collect();
        self.seam.at(Step::Finish, name)?;
        wired.changes += finish.len();
        for (wire, result) in ready.iter().zip(socket.apply(links, &finish)?) {
            let link = &wire.near.1.link;
            match result {
                Ok(()) => wired.seen.links.get_mut(&link.name).into_iter().for_each(|l| l.group = link.group),
                Err(refused) => wired.lacks(wire, NetError::from(refused)),
            }
        }
        for (mut socket, name) in insides {
            settle(&mut socket, &[name])?;
        }
        // Each end begins to pass packets by itself; those between spaces when the other side is up, too.
        let near = ready.iter().filter(|w| matches!(w.far.0, Place::Guest(_)));
        let near: Vec<&str> = near.map(|w| w.near.1.link.name.as_str()).collect();
        settle(socket, &near)
    }
}
