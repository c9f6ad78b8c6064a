//! The kernel's network by netlink: links, addresses, routes, rules, neighbours, tracked
//! connections. Synchronous sockets; requests go in batches and every one is acknowledged.

pub mod accounting;
mod arrivals;
mod client;
pub mod conntrack;
mod idle;
mod read;
pub mod refusals;
mod socket;
mod types;
mod write;

pub use client::{CLIENT_GROUP, client};
pub(crate) use idle::with_netfilter;
pub use read::{Seen, observe};
pub(crate) use socket::{Attributes, Netfilter, push_attribute};
pub use socket::{NetError, Refused, Route as RouteSocket};
pub use types::*;

/// Indices of wires' near ends begin here, above those of small namespaces.
const FIRST_INDEX: u32 = 0x1000;

/// A free index for a wire's near end.
pub(crate) fn next_index(links: &std::collections::BTreeMap<String, Link>) -> u32 {
    links.values().map(|l| l.index + 1).fold(FIRST_INDEX, u32::max)
}
pub use write::{Endpoint, Request};
