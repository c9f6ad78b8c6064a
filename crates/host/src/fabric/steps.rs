//! The driver's single steps.

use super::kernel::Handle;
use super::layer3::Layer3;
use super::{End, FabricError, Space};
use crate::net::{Link, NetError, Refused, Request, Route, RouteSocket, Seen, conntrack};
use crate::netns::NetNs;
use crate::nft::{self, Applied, Nft};
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

/// The wanted ruleset is in force. True where it wasn't. `deep`: somebody may have laid hands on it.
pub(super) fn rules(
    nft: &mut dyn Nft,
    handle: &mut Handle,
    want: &Arc<nft::Table>,
    deep: bool,
) -> Result<bool, FabricError> {
    let hash = nft::hash(want);
    let before = nft.applied(&handle.ns, &want.name)?;
    // What the table says of itself is not all that can be changed in it.
    let touched = deep && handle.serial.is_some_and(|known| nft::serial(&handle.ns).ok() != Some(known));
    if touched {
        handle.ruleset = None;
    }
    let differs = touched || before.is_none_or(|b| b.hash != hash);
    if differs {
        put(nft, handle, want, (before, hash))?;
    } else if handle.ruleset.is_none() {
        handle.ruleset = before.map(|mark| (want.clone(), mark));
        handle.note_serial()?;
    }
    Ok(differs)
}

/// The ruleset, under another generation.
fn put(
    nft: &mut dyn Nft,
    handle: &mut Handle,
    want: &Arc<nft::Table>,
    (before, hash): (Option<Applied>, u64),
) -> Result<(), FabricError> {
    let mark = Applied { hash, generation: nft::next_generation(before, hash) };
    // Where the kernel's is the one we know, only what differs is touched.
    match handle.ruleset.take().filter(|(_, known)| Some(*known) == before) {
        Some((known, old)) => nft.update(&handle.ns, (&known, old), want, mark)?,
        None => nft.replace(&handle.ns, want, mark)?,
    }
    handle.ruleset = Some((want.clone(), mark));
    handle.note_serial()
}

/// No translated connection contradicts the plan.
pub(super) fn translations(handle: &Handle, want: &Space) -> Result<usize, FabricError> {
    let Some(allowed) = &want.translations else { return Ok(0) };
    Ok(conntrack::cut(&handle.ns, |flow| flow.translations().any(|pair| !allowed.contains(&pair)))?)
}

/// The same ruleset anew: verdicts that it gave along other ways are not to be trusted.
/// False where there is none.
pub(super) fn renew(nft: &mut dyn Nft, handle: &mut Handle, want: &Space) -> Result<bool, FabricError> {
    let Some(table) = &want.nft else { return Ok(false) };
    let hash = nft::hash(table);
    let before = nft.applied(&handle.ns, &table.name)?;
    put(nft, handle, table, (before, hash))?;
    Ok(true)
}

/// Sends all; what was to be removed and is gone already is as wanted.
pub(super) fn converge(
    socket: &mut RouteSocket,
    seen: &Seen,
    requests: &[Request],
) -> Result<(), FabricError> {
    let results = socket.apply(&seen.links, requests)?;
    let bad = |(request, result): (&Request, Result<(), _>)| {
        result.err().filter(|e: &Refused| {
            !(request.removes()
                && matches!(e.errno, libc::ENODEV | libc::ENOENT | libc::ESRCH | libc::EADDRNOTAVAIL))
        })
    };
    match requests.iter().zip(results).find_map(bad) {
        Some(refused) => Err(NetError::from(refused).into()),
        None => Ok(()),
    }
}

/// Sets up a guest's own end, which was just made.
pub(super) fn inside(socket: &mut RouteSocket, end: &End) -> Result<usize, FabricError> {
    let links = socket.links()?;
    let mut requests = vec![Request::LinkUp("lo".into()), Request::LinkUp(end.link.name.clone())];
    let seen = Seen { links, ..Seen::default() };
    requests.extend(Layer3::of(None, [end]).requests(&seen, false, |_| false));
    socket.apply_all(&seen.links, &requests)?;
    Ok(requests.len())
}

/// Waits for the links that were just brought up.
pub(super) fn settle_risen(socket: &mut RouteSocket, risen: &[Request]) -> Result<(), FabricError> {
    let names: Vec<&str> = risen
        .iter()
        .filter_map(|r| match r {
            Request::SetLink(e) => Some(e.name.as_str()),
            _ => None,
        })
        .collect();
    if names.is_empty() { Ok(()) } else { settle(socket, &names) }
}

/// [`RouteSocket::settle`]; a link that never runs is the log's matter, not a failure: it may be
/// the guest that took it down.
pub(super) fn settle(socket: &mut RouteSocket, names: &[&str]) -> Result<(), FabricError> {
    if !socket.settle(names)? {
        tracing::warn!(?names, "links are up, but don't run");
    }
    Ok(())
}

/// Links whose settings differ, or that are down.
pub(super) fn bring_up<'a>(seen: &Seen, ends: impl IntoIterator<Item = &'a End>) -> Vec<Request> {
    let differs = |end: &End| {
        seen.links.get(&end.link.name).is_some_and(|l| {
            !l.up || l.mac != Some(end.link.mac) || l.mtu != end.link.mtu || l.group != end.link.group
        })
    };
    ends.into_iter().filter(|e| differs(e)).map(|e| Request::SetLink(e.link.clone())).collect()
}

/// The address of a route to one host.
pub(super) fn whole_address(route: &Route) -> Option<IpAddr> {
    (route.to.prefix_len() == route.to.max_prefix_len()).then(|| route.to.addr())
}

/// Removes the named links: by group where a whole group goes, for that is far faster.
pub(super) fn removals(links: &BTreeMap<String, Link>, names: &BTreeSet<String>) -> Vec<Request> {
    let mut groups: BTreeMap<u32, (usize, Vec<&String>)> = BTreeMap::new();
    for link in links.values() {
        let (size, going) = groups.entry(link.group).or_default();
        *size += 1;
        going.extend(names.get(&link.name));
    }
    let mut requests = Vec::new();
    for (group, (size, going)) in groups {
        if group != 0 && going.len() == size && size > 1 {
            requests.push(Request::RemoveGroup(group));
        } else {
            requests.extend(going.into_iter().cloned().map(Request::RemoveLink));
        }
    }
    requests
}

pub(super) fn names_in(directory: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(directory) else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|e| e.file_name().into_string().ok())
        .filter(|n| !n.starts_with('.'))
        .collect()
}

/// Removes every link of a namespace. Answers how many requests that took.
pub(super) fn clear(socket: &mut RouteSocket) -> Result<usize, FabricError> {
    let links = socket.links()?;
    let names = links.keys().filter(|n| *n != "lo").cloned().collect();
    let requests = removals(&links, &names);
    for result in socket.apply(&links, &requests)? {
        match result {
            Err(refused) if refused.errno != libc::ENODEV => return Err(NetError::from(refused).into()),
            _ => {}
        }
    }
    Ok(requests.len())
}

/// Links first: processes may hold the namespace for a while.
pub(super) fn remove_space(path: &Path) -> Result<usize, FabricError> {
    match NetNs::open(path) {
        Ok(ns) => drop(clear(&mut RouteSocket::open(&ns)?)?),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
        Err(e) => return Err(FabricError::io(format!("open {}", path.display()))(e)),
    }
    NetNs::remove(path).map_err(FabricError::io(format!("remove {}", path.display())))?;
    Ok(1)
}
