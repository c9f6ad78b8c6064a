//! A region's network as one value, and the drivers that make the machine agree with it.
//!
//! Spaces are network namespaces with names; they outlive every process. Wires join two
//! spaces, or a space and a guest, or a space and this machine. All that the region has on
//! the machine is found again by name, so a driver adopts what runs and changes only what
//! differs.

mod accelerator;
mod close;
mod drift;
mod fake;
mod faults;
mod kernel;
mod layer3;
mod steps;
mod uplink;
mod wires;
mod wiring;

pub use accelerator::{Accelerator, Availability, Marks, Owner, Resumed, Shortcuts, Tc, accelerator};
pub use fake::{Failing, Fake, Recorded};
pub use faults::{Faults, Step};
pub use kernel::Kernel;
pub use wiring::Wires;

use crate::net::{Endpoint, Mac, NetError, Route, Rule};
use crate::netns::NetNs;
use crate::nft;
use crate::sysctl::Sysctls;
use ipnet::IpNet;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::IpAddr;
use std::sync::Arc;

/// What the machine's network should be, for one region. What grows with interfaces is shared between
/// its versions: comparing what is the same costs nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fabric {
    /// By name: a file name, so no `/`.
    pub spaces: BTreeMap<String, Space>,
    pub wires: Wires,
    pub uplink: Option<Uplink>,
}

/// One namespace, without its wires. Everything in it is ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Space {
    /// Addresses of its own, on `lo`.
    pub local: BTreeSet<IpNet>,
    /// Routes apart from those of wires' ends.
    pub routes: BTreeSet<Route>,
    pub rules: BTreeSet<Rule>,
    pub nft: Option<Arc<nft::Table>>,
    /// Where given: the only address pairs (outside, inside) that may be translated. Tracked
    /// connections of other pairs are deleted whenever the ruleset changes.
    pub translations: Option<Arc<BTreeSet<(IpAddr, IpAddr)>>>,
    /// What an accelerator may forward, where the machine has one.
    pub shortcuts: Option<Arc<Shortcuts>>,
    pub sysctls: Sysctls,
}

/// Two links, each other's far side. The near end is in a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire {
    pub near: (String, End),
    pub far: (Place, End),
}

/// Where a wire's far end is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Space(String),
    /// A guest's own namespace. Its end is set up once, when the wire is made: after that it
    /// is the guest's to change.
    Guest(String),
    /// This machine's own namespace: nothing but the link, and what goes out of it, is ours.
    Host,
}

/// One end of a wire. Routes and addresses name their device themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    pub link: Endpoint,
    pub altname: Option<String>,
    pub addresses: Vec<IpNet>,
    pub routes: Vec<Route>,
    /// Only for guests.
    pub rules: Vec<Rule>,
    /// Permanent entries.
    pub neighbours: Vec<(IpAddr, Mac)>,
}

impl End {
    pub fn new(link: Endpoint) -> Self {
        Self { link, altname: None, addresses: vec![], routes: vec![], rules: vec![], neighbours: vec![] }
    }
}

/// Masquerades what leaves a space for the real world. Opens this machine: only on request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uplink {
    /// The machine's own device towards the world.
    pub interface: String,
    /// The machine's end of the wire that traffic comes by.
    pub from: String,
    /// What may go out.
    pub pool: ipnet::Ipv4Net,
}

/// Guests that exist, by the names that [`Place::Guest`] uses.
pub type Guests = BTreeMap<String, NetNs>;

/// How far a driver looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// At what differs from its last success.
    Changed,
    /// At everything the kernel holds.
    Everything,
}

/// What a [`Report`] calls this machine's own namespace.
pub const HOST: &str = "the host";

/// What an application did.
#[derive(Debug, Default)]
pub struct Report {
    /// Writes to the kernel. None: the machine agreed already.
    pub changes: usize,
    /// Spaces that don't agree with the plan yet, and why. Nothing new passes them.
    pub failures: Vec<(String, FabricError)>,
    /// Wires that could not be made, in spaces that otherwise agree with the plan. Nothing passes them.
    pub unwired: Vec<Unwired>,
    /// Spaces that had agreed with the plan and didn't any more, and what was mended in them.
    pub healed: Vec<(String, Vec<String>)>,
}

/// A wire that could not be made.
#[derive(Debug)]
pub struct Unwired {
    /// The near end's.
    pub space: String,
    pub link: String,
    /// The near end's further name; else the link's.
    pub name: String,
    pub far: Place,
    pub why: FabricError,
}

impl Report {
    /// True where `space` agrees with the plan, but for single wires.
    pub fn is_applied(&self, space: &str) -> bool {
        !self.failures.iter().any(|(name, _)| name == space)
    }

    /// True where the guest has all its wires.
    pub fn is_wired(&self, guest: &str) -> bool {
        !self.unwired.iter().any(|u| matches!(&u.far, Place::Guest(name) if name == guest))
    }

    /// True where all is as planned.
    pub fn is_whole(&self) -> bool {
        self.failures.is_empty() && self.unwired.is_empty()
    }
}

#[derive(Debug, thiserror::Error)]
pub enum FabricError {
    #[error("{doing}: {source}")]
    Io { doing: String, source: io::Error },
    #[error(transparent)]
    Net(#[from] NetError),
    #[error(transparent)]
    Nft(#[from] nft::NftError),
    #[error("the guest {0} is not there")]
    NoGuest(String),
    /// Two regions of one machine need different pools.
    #[error("{0} is routed by {1} on this machine already: choose another address pool")]
    PoolTaken(IpNet, String),
    /// The space on the wire's other side failed.
    #[error("the other side, {0}, is not ready")]
    OtherSide(String),
}

impl FabricError {
    pub(crate) fn io(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Io { doing, source }
    }
}

/// Makes a machine agree with a fabric.
pub trait Driver: Send {
    /// Gates before wires: a space whose ruleset could not be applied gets no new wire, and
    /// passes nothing new. A space's failure, or a wire's, doesn't stop the others.
    fn apply(&mut self, want: &Fabric, guests: &Guests, depth: Depth) -> Report;

    /// Removes every space of the region, with its wires, and undoes the uplink.
    fn tear_down(&mut self) -> Result<(), FabricError>;

    /// The namespace of a space that was applied.
    fn space(&self, name: &str) -> Option<NetNs>;

    /// Whether packets with a known verdict go by a shorter way.
    fn accelerator(&self) -> Availability {
        Availability::Absent("this driver has none".into())
    }

    /// How many packets did in a space.
    fn accelerated(&self, space: &str) -> u64 {
        let _ = space;
        0
    }
}
