//! What a namespace's network is now.

use super::socket::{NetError, Route as Socket};
use super::types::*;
use ipnet::IpNet;
use netlink_packet_route::address::{AddressAttribute, AddressMessage};
use netlink_packet_route::link::{
    LinkAttribute, LinkExtentMask, LinkFlags, LinkLayerType, LinkMessage, Prop, State,
};
use netlink_packet_route::neighbour::{
    NeighbourAddress, NeighbourAttribute, NeighbourMessage, NeighbourState,
};
use netlink_packet_route::nsid::{NsidAttribute, NsidMessage};
use netlink_packet_route::route::{RouteAddress, RouteAttribute, RouteMessage, RouteProtocol, RouteType};
use netlink_packet_route::rule::{RuleAction as RawAction, RuleAttribute, RuleMessage};
use netlink_packet_route::{AddressFamily, RouteNetlinkMessage as Message};
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::os::fd::{AsRawFd, BorrowedFd};
use std::time::{Duration, Instant};

/// The kernel gathers link events for at most a second.
const SETTLED: Duration = Duration::from_millis(1500);

/// A namespace's network, without what the kernel makes by itself (local table,
/// its three rules, routes of address prefixes).
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// By name; without `lo`'s peculiarities: it is one of them.
    pub links: BTreeMap<String, Link>,
    pub addresses: BTreeSet<Address>,
    pub routes: BTreeSet<Route>,
    pub rules: BTreeSet<Rule>,
    /// Those that the kernel makes by itself, as far as they are there.
    pub kernel_rules: BTreeSet<Rule>,
    pub neighbours: BTreeSet<Neighbour>,
}

impl Seen {
    pub fn index_of(&self, name: &str) -> Option<u32> {
        self.links.get(name).map(|l| l.index)
    }
}

/// Reads everything; nine dumps.
pub fn observe(socket: &mut Socket) -> Result<Seen, NetError> {
    let links = socket.links()?;
    let names: BTreeMap<u32, String> = links.values().map(|l| (l.index, l.name.clone())).collect();
    let mut seen = Seen { links, ..Seen::default() };

    for family in [AddressFamily::Inet, AddressFamily::Inet6] {
        read_family(socket, family, &names, &mut seen)?;
    }
    Ok(seen)
}

/// Adds what the namespace has of one family.
fn read_family(
    socket: &mut Socket,
    family: AddressFamily,
    names: &BTreeMap<u32, String>,
    seen: &mut Seen,
) -> Result<(), NetError> {
    let mut request = AddressMessage::default();
    request.header.family = family;
    for message in socket.dump("list addresses", Message::GetAddress(request))? {
        if let Message::NewAddress(m) = message {
            seen.addresses.extend(address(&m, names));
        }
    }
    let mut request = RouteMessage::default();
    request.header.address_family = family;
    for message in socket.dump("list routes", Message::GetRoute(request))? {
        if let Message::NewRoute(m) = message {
            seen.routes.extend(route(&m, names));
        }
    }
    let mut request = RuleMessage::default();
    request.header.family = family;
    for message in socket.dump("list routing rules", Message::GetRule(request))? {
        if let Message::NewRule(m) = message {
            let Some(rule) = rule(&m) else { continue };
            // At both ends of the list are the kernel's own.
            if rule.priority == 0 || rule.priority >= MAIN_RULE {
                seen.kernel_rules.insert(rule);
            } else {
                seen.rules.insert(rule);
            }
        }
    }
    let mut request = NeighbourMessage::default();
    request.header.family = family;
    for message in socket.dump("list neighbours", Message::GetNeighbour(request))? {
        if let Message::NewNeighbour(m) = message {
            seen.neighbours.extend(neighbour(&m, names));
        }
    }
    Ok(())
}

impl Socket {
    /// All links by name.
    pub fn links(&mut self) -> Result<BTreeMap<String, Link>, NetError> {
        let mut links = BTreeMap::new();
        let mut request = LinkMessage::default();
        // Counters would be half of each answer.
        request.attributes.push(LinkAttribute::ExtMask(vec![LinkExtentMask::SkipStats]));
        for message in self.dump("list links", Message::GetLink(request))? {
            if let Message::NewLink(m) = message {
                links.extend(link(&m).map(|l| (l.name.clone(), l)));
            }
        }
        Ok(links)
    }

    /// Waits until the links pass packets: the kernel notices a wire's two ends a little after
    /// they are up, and drops what is sent before. True where all do.
    pub fn settle(&mut self, names: &[&str]) -> Result<bool, NetError> {
        let begun = Instant::now();
        while begun.elapsed() < SETTLED {
            let looked = Instant::now();
            let links = self.links()?;
            // One that went meanwhile is not waited for.
            if names.iter().all(|n| links.get(*n).is_none_or(|l| l.running)) {
                return Ok(true);
            }
            // A look at many takes its time: no more of it than of sleep.
            std::thread::sleep(looked.elapsed().max(Duration::from_micros(300)));
        }
        Ok(false)
    }

    /// The number by which this namespace knows another one, if it has met it.
    pub fn number_of(&mut self, ns: BorrowedFd<'_>) -> Result<Option<i32>, NetError> {
        let mut request = NsidMessage::default();
        request.attributes.push(NsidAttribute::Fd(ns.as_raw_fd() as u32));
        let answer = self.get("ask for a namespace's number", Message::GetNsId(request))?;
        let Some(Message::NewNsId(m)) = answer else { return Ok(None) };
        Ok(m.attributes.iter().find_map(|a| match a {
            NsidAttribute::Id(id) if *id >= 0 => Some(*id),
            _ => None,
        }))
    }
}

fn link(m: &LinkMessage) -> Option<Link> {
    let mut link = Link {
        index: m.header.index,
        name: String::new(),
        mac: None,
        mtu: 0,
        group: 0,
        up: m.header.flags.contains(LinkFlags::Up),
        running: false,
        altnames: Vec::new(),
        peer_ns: None,
        peer_index: None,
    };
    // A new wire's state is unknown until the kernel has looked at it: it says "running" of an end that is up
    // already, but what is sent by it is dropped.
    let mut known_to_be_up = false;
    for attribute in &m.attributes {
        match attribute {
            LinkAttribute::OperState(state) => known_to_be_up = *state == State::Up,
            LinkAttribute::IfName(name) => link.name.clone_from(name),
            LinkAttribute::Address(bytes) if m.header.link_layer_type == LinkLayerType::Ether => {
                link.mac = bytes.as_slice().try_into().ok().map(Mac);
            }
            LinkAttribute::Mtu(mtu) => link.mtu = *mtu,
            LinkAttribute::Group(group) => link.group = *group,
            LinkAttribute::Link(index) => link.peer_index = Some(*index),
            LinkAttribute::LinkNetNsId(id) => link.peer_ns = Some(*id),
            LinkAttribute::PropList(props) => {
                link.altnames.extend(props.iter().filter_map(|p| match p {
                    Prop::AltIfName(name) => Some(name.clone()),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    link.running = m.header.flags.contains(LinkFlags::Running) && known_to_be_up;
    (!link.name.is_empty()).then_some(link)
}

fn address(m: &AddressMessage, names: &BTreeMap<u32, String>) -> Option<Address> {
    let local = m.attributes.iter().find_map(|a| match a {
        AddressAttribute::Local(ip) => Some(*ip),
        // The only one that IPv6 has.
        AddressAttribute::Address(ip) if ip.is_ipv6() => Some(*ip),
        _ => None,
    })?;
    // What the kernel gives itself.
    if matches!(local, IpAddr::V6(ip) if ip.is_loopback() || ip.is_unicast_link_local()) {
        return None;
    }
    Some(Address {
        dev: names.get(&m.header.index)?.clone(),
        address: IpNet::new(local, m.header.prefix_len).ok()?,
    })
}

fn plain(address: &RouteAddress) -> Option<IpAddr> {
    match address {
        RouteAddress::Inet(ip) => Some((*ip).into()),
        RouteAddress::Inet6(ip) => Some((*ip).into()),
        _ => None,
    }
}

fn route(m: &RouteMessage, names: &BTreeMap<u32, String>) -> Option<Route> {
    if m.header.protocol == RouteProtocol::Kernel {
        return None;
    }
    let mut table = u32::from(m.header.table);
    let mut to = match m.header.address_family {
        AddressFamily::Inet6 => IpAddr::V6(Ipv6Addr::UNSPECIFIED),
        _ => IpAddr::V4(Ipv4Addr::UNSPECIFIED),
    };
    let (mut metric, mut dev, mut via, mut source) = (0, None, None, None);
    for attribute in &m.attributes {
        match attribute {
            RouteAttribute::Table(t) => table = *t,
            RouteAttribute::Destination(a) => to = plain(a)?,
            RouteAttribute::Gateway(a) => via = plain(a),
            RouteAttribute::PrefSource(a) => source = plain(a),
            RouteAttribute::Priority(p) => metric = *p,
            RouteAttribute::Oif(index) => dev = names.get(index).cloned(),
            _ => {}
        }
    }
    let action = match m.header.kind {
        RouteType::Unicast => RouteAction::Out { dev: dev?, via, source },
        RouteType::Throw => RouteAction::Throw,
        RouteType::BlackHole => RouteAction::Blackhole,
        RouteType::Local => RouteAction::Local,
        _ => return None,
    };
    Some(Route { table, to: IpNet::new(to, m.header.destination_prefix_length).ok()?, metric, action })
}

fn rule(m: &RuleMessage) -> Option<Rule> {
    let (mut priority, mut mark, mut mask, mut from) = (0, None, None, None);
    let (mut table, mut goto) = (u32::from(m.header.table), None);
    for attribute in &m.attributes {
        match attribute {
            RuleAttribute::Priority(p) => priority = *p,
            RuleAttribute::FwMark(v) => mark = Some(*v),
            RuleAttribute::FwMask(v) => mask = Some(*v),
            RuleAttribute::Source(ip) => from = Some(*ip),
            RuleAttribute::Table(t) => table = *t,
            RuleAttribute::Goto(p) => goto = Some(*p),
            _ => {}
        }
    }
    // A mark of zero is shown by its mask alone.
    let mark = match (mark, mask) {
        (None, None) => None,
        (mark, mask) => Some((mark.unwrap_or(0), mask.unwrap_or(u32::MAX))),
    };
    let action = match m.header.action {
        RawAction::ToTable => RuleAction::Table(table),
        RawAction::Goto => RuleAction::Goto(goto?),
        _ => return None,
    };
    let v6 = m.header.family == AddressFamily::Inet6;
    Some(Rule { priority, v6, mark, from, action })
}

fn neighbour(m: &NeighbourMessage, names: &BTreeMap<u32, String>) -> Option<Neighbour> {
    if m.header.state != NeighbourState::Permanent {
        return None;
    }
    let (mut address, mut mac) = (None, None);
    for attribute in &m.attributes {
        match attribute {
            NeighbourAttribute::Destination(NeighbourAddress::Inet(ip)) => address = Some(IpAddr::from(*ip)),
            NeighbourAttribute::Destination(NeighbourAddress::Inet6(ip)) => address = Some(IpAddr::from(*ip)),
            NeighbourAttribute::LinkLayerAddress(bytes) => mac = bytes.as_slice().try_into().ok().map(Mac),
            _ => {}
        }
    }
    Some(Neighbour { dev: names.get(&m.header.ifindex)?.clone(), address: address?, mac: mac? })
}
