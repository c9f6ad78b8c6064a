//! The kernel's network by netlink: links, addresses, routes, rules, neighbours, tracked
//! connections. Synchronous sockets; requests go in batches and every one is acknowledged.

mod client;
pub mod conntrack;
mod read;
mod socket;
mod types;
mod write;

pub use client::{CLIENT_GROUP, client};
pub use read::{Seen, observe};
pub use socket::{NetError, Refused, Route as RouteSocket};
pub(crate) use socket::{Attributes, Netfilter};
pub use types::*;
pub use write::{Endpoint, Request};
