//! A short-lived namespace that plays some host on the internet.

use super::read::observe;
use super::socket::{NetError, Refused, Route as Socket};
use super::types::*;
use super::write::{Endpoint, Request};
use crate::netns::NetNs;
use ipnet::{IpNet, Ipv4Net};
use std::net::Ipv4Addr;
use std::ops::Deref;
use std::os::fd::{AsFd, AsRawFd};
use std::time::{Duration, Instant};

/// Link group of clients' wires: whoever converges the router leaves it alone.
pub const CLIENT_GROUP: u32 = 2000;

/// Link-local next hop that stands for "the other end of this wire".
const ROUTER: Ipv4Addr = Ipv4Addr::new(169, 254, 0, 1);
const CLIENT: Ipv4Addr = Ipv4Addr::new(169, 254, 0, 2);

/// How long an address may still be held by a client that has ended.
const PATIENCE: Duration = Duration::from_secs(1);

/// A namespace with one interface `eth0`. Dropping it takes the wire down at once; if its holder
/// is killed, the kernel does so soon after the last process inside has ended.
#[derive(Debug)]
pub struct Client(NetNs);

impl Deref for Client {
    type Target = NetNs;

    fn deref(&self) -> &NetNs {
        &self.0
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let take_down = || -> Result<(), NetError> {
            let mut inner = Socket::open(&self.0)?;
            let links = inner.links()?;
            inner.apply_all(&links, &[Request::RemoveLink("eth0".into())])
        };
        // The kernel will see to what can't be done now.
        let _ = take_down();
    }
}

/// Makes a host with address `from`, wired to `router`, which learns a route to it.
///
/// # Errors
/// `Refused` with `EEXIST` where the address has an owner: a tenant, the region itself, another client.
pub fn client(router: &NetNs, from: Ipv4Addr) -> Result<Client, NetError> {
    let begun = Instant::now();
    loop {
        match wire(router, from) {
            // By another client that may be on its way out, or that was quicker with the same number for its link.
            Err(e) if e.errno() == Some(libc::EEXIST) && begun.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(10));
            }
            done => return done,
        }
    }
}

fn wire(router: &NetNs, from: Ipv4Addr) -> Result<Client, NetError> {
    let client = NetNs::ephemeral().map_err(NetError::io("make a network namespace"))?;
    let mut outer = Socket::open(router)?;
    let mut inner = Socket::open(&client)?;

    let me = IpNet::from(Ipv4Net::from(from));
    let seen = observe(&mut outer)?;
    let taken =
        seen.routes.iter().any(|r| r.to == me) || seen.addresses.iter().any(|a| a.address.addr() == from);
    if taken {
        let what = format!("be {from} on the internet");
        return Err(Refused { what, errno: libc::EEXIST, detail: "the address has an owner".into() }.into());
    }
    // Names follow the address, so that two clients with one address exclude each other.
    let name = format!("c{:08x}", u32::from(from));
    let (router_mac, client_mac) = (Mac([2, 0, 0, 0, 0xc, 1]), Mac([2, 0, 0, 0, 0xc, 2]));
    let there = Endpoint { name: "eth0".into(), mac: client_mac, mtu: 1500, group: 0 };
    let here = Endpoint { name: name.clone(), mac: router_mac, mtu: 1500, group: CLIENT_GROUP };
    let wire = Request::AddVeth {
        index: super::next_index(&seen.links),
        here,
        there,
        there_ns: client.as_fd().as_raw_fd(),
    };
    outer.apply_all(&Default::default(), &[wire])?;

    let links = inner.links()?;
    let eth0 = || "eth0".to_owned();
    inner.apply_all(
        &links,
        &[
            Request::LinkUp("lo".into()),
            Request::LinkUp(eth0()),
            Request::AddAddress(Address { dev: eth0(), address: me }),
            Request::SetNeighbour(Neighbour { dev: eth0(), address: ROUTER.into(), mac: router_mac }),
            Request::AddRoute(Route::via(IpNet::from(Ipv4Net::default()), "eth0", ROUTER.into())),
        ],
    )?;
    let links = outer.links()?;
    outer.apply_all(
        &links,
        &[
            Request::LinkUp(name.clone()),
            Request::SetNeighbour(Neighbour { dev: name.clone(), address: CLIENT.into(), mac: client_mac }),
            Request::AddRoute(Route::via(me, &name, CLIENT.into())),
        ],
    )?;
    outer.settle(&[&name])?;
    inner.settle(&["eth0"])?;
    Ok(Client(client))
}
