//! A short way for packets whose verdict is known: the driver's part beside the ruleset.
//!
//! nftables stays the one source of truth. An accelerator forwards by itself only what the
//! ruleset in force has accepted already, as the connection's mark says, and leaves all else to
//! it. It is paused before anything of a space changes and resumed when all has: nothing
//! passes meanwhile that the new state would drop. See docs/adr/0013.

mod program;
mod tc;

pub use tc::Tc;

use crate::net::{Link, Mac, RouteSocket};
use crate::netns::NetNs;
use std::collections::BTreeMap;
use std::io;
use std::net::IpAddr;

/// What may be forwarded the short way in a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortcuts {
    pub marks: Marks,
    /// By address: each has one owner.
    pub owners: BTreeMap<IpAddr, Owner>,
}

/// Bits of a connection's mark below the ruleset's generation (see [`crate::nft::Value::Generation`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// The ruleset accepted the original direction; the replies.
    pub original: u8,
    pub reply: u8,
    /// Never, where one of these is set.
    pub never: u8,
}

/// Who is behind a wire's near end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The near end.
    pub link: String,
    pub mtu: u32,
    /// The far end's, and the router's.
    pub mac: Mac,
    pub router: Mac,
    /// What it sends goes straight to whoever owns its destination: no route leads elsewhere.
    pub sends: bool,
    pub receives: bool,
}

/// Whether the machine has a short way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Availability {
    Available,
    /// And why not.
    Absent(String),
}

/// What a pass found and left in a space.
pub struct Resumed<'a> {
    pub space: &'a str,
    pub ns: &'a NetNs,
    pub want: Option<&'a Shortcuts>,
    /// The ruleset in force.
    pub generation: u32,
    /// The space's links, and a way to the kernel there; None where neither they nor what is wanted
    /// changed since the last time.
    pub links: Option<(&'a mut RouteSocket, &'a BTreeMap<String, Link>)>,
}

/// A short way.
pub trait Accelerator: Send {
    /// Whether it knows what an earlier process left in the space.
    fn knows(&self, space: &str) -> bool;

    /// Looks for that. What is found there is paused.
    ///
    /// # Errors
    /// Something may be forwarding still: nothing of the space may change.
    fn adopt(&mut self, space: &str, ns: &NetNs, socket: &mut RouteSocket) -> io::Result<()>;

    /// Makes wires' near ends ready, by index, which were just made and are down still. They are not
    /// accelerated before [`Self::resume`] says so. Later it costs more: a link that is up stops for it.
    ///
    /// # Errors
    /// The links are as they were.
    fn greet(&mut self, socket: &mut RouteSocket, links: &[u32]) -> io::Result<()>;

    /// Nothing is forwarded any more when this returns, but for packets that are on their way.
    ///
    /// # Errors
    /// Something may be forwarding still: nothing of the space may change.
    fn pause(&mut self, space: &str) -> io::Result<()>;

    /// Forwards what the ruleset of this generation accepts. Answers how much was written beside that.
    ///
    /// # Errors
    /// The space stays paused: slower, but right.
    fn resume(&mut self, space: Resumed<'_>) -> io::Result<usize>;

    /// The space is gone.
    fn forget(&mut self, space: &str);

    fn availability(&self) -> Availability;

    /// Packets that it has forwarded in a space.
    fn forwarded(&self, space: &str) -> u64;
}

/// The accelerator that the machine and the user allow: none where `KUMOBAKO_ACCELERATOR` is `off`.
pub fn accelerator() -> Box<dyn Accelerator> {
    let off = std::env::var("KUMOBAKO_ACCELERATOR").is_ok_and(|v| v == "off");
    Box::new(if off { Tc::off() } else { Tc::new() })
}
