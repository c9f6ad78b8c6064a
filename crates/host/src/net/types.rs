//! What the kernel's network is made of, as plain values.

use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::net::IpAddr;

/// A link-layer address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Mac(pub [u8; 6]);

impl fmt::Display for Mac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}
impl fmt::Debug for Mac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The main routing table.
pub const MAIN_TABLE: u32 = 254;
/// The kernel's own addresses.
const LOCAL_TABLE: u32 = 255;
/// Priority of the kernel's own rule that looks at the main table.
pub const MAIN_RULE: u32 = 32766;

/// One route.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Route {
    pub table: u32,
    pub to: IpNet,
    pub metric: u32,
    pub action: RouteAction,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RouteAction {
    /// Out of the device; by the gateway, which is on this link whatever the addresses say.
    Out { dev: String, via: Option<IpAddr>, source: Option<IpAddr> },
    /// Go on with the next rule.
    Throw,
    /// Drop without a word.
    Blackhole,
    /// All of it is this namespace's own, as if each address lay on `lo`.
    Local,
}

impl Route {
    /// In the main table, straight out of the device.
    pub fn on_link(to: IpNet, dev: &str) -> Self {
        Self {
            table: MAIN_TABLE,
            to,
            metric: 0,
            action: RouteAction::Out { dev: dev.to_owned(), via: None, source: None },
        }
    }

    /// In the main table, by a gateway on the device's link.
    pub fn via(to: IpNet, dev: &str, via: IpAddr) -> Self {
        Self {
            table: MAIN_TABLE,
            to,
            metric: 0,
            action: RouteAction::Out { dev: dev.to_owned(), via: Some(via), source: None },
        }
    }

    pub fn in_table(self, table: u32) -> Self {
        Self { table, ..self }
    }

    /// The device it leaves by.
    pub fn dev(&self) -> Option<&str> {
        match &self.action {
            RouteAction::Out { dev, .. } => Some(dev),
            RouteAction::Local => Some("lo"),
            _ => None,
        }
    }
}

/// One rule of the routing policy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Rule {
    pub priority: u32,
    /// For IPv6 packets; else for those of IPv4.
    pub v6: bool,
    /// Packet mark and mask.
    pub mark: Option<(u32, u32)>,
    pub from: Option<IpAddr>,
    pub action: RuleAction,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleAction {
    Table(u32),
    /// Go on at the first rule of that priority.
    Goto(u32),
}

impl Rule {
    /// What the kernel begins with, and nothing works without: its own addresses first, the main
    /// table last.
    pub fn of_the_kernel(v6: bool) -> [Self; 2] {
        let rule =
            |priority, table| Self { priority, v6, mark: None, from: None, action: RuleAction::Table(table) };
        [rule(0, LOCAL_TABLE), rule(MAIN_RULE, MAIN_TABLE)]
    }
}

/// A permanent neighbour entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Neighbour {
    pub dev: String,
    pub address: IpAddr,
    pub mac: Mac,
}

/// An address of a device.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    pub dev: String,
    /// Address and prefix length. No route is made of the prefix.
    pub address: IpNet,
}

/// A link as the kernel shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub index: u32,
    pub name: String,
    pub mac: Option<Mac>,
    /// Bytes.
    pub mtu: u32,
    pub group: u32,
    pub up: bool,
    /// Up at both ends, and the kernel has noticed: packets pass.
    pub running: bool,
    pub altnames: Vec<String>,
    /// The other end's namespace, in this namespace's numbering.
    pub peer_ns: Option<i32>,
    /// The other end's index in its namespace.
    pub peer_index: Option<u32>,
}
