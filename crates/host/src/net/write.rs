//! Requests that change a namespace's network.

use super::socket::{NetError, Refused, Route as Socket};
use super::types::*;
use netlink_packet_core::{NLM_F_APPEND, NLM_F_CREATE, NLM_F_EXCL, NLM_F_REPLACE};
use netlink_packet_route::address::{AddressAttribute, AddressFlags, AddressMessage, AddressScope};
use netlink_packet_route::link::{
    InfoData, InfoKind, InfoVeth, LinkAttribute, LinkFlags, LinkInfo, LinkMessage, Prop,
};
use netlink_packet_route::neighbour::{NeighbourAttribute, NeighbourMessage, NeighbourState};
use netlink_packet_route::route::{
    RouteAttribute, RouteFlags, RouteHeader, RouteMessage, RouteProtocol, RouteScope, RouteType,
};
use netlink_packet_route::rule::{RuleAction as RawAction, RuleAttribute, RuleMessage};
use netlink_packet_route::{AddressFamily, RouteNetlinkMessage as Message};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::os::fd::RawFd;

/// What our routes and rules are signed with (`rtm_protocol`), for whoever looks at them.
const PROTOCOL: u8 = 75;

/// One end of a pair of links.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Endpoint {
    pub name: String,
    pub mac: Mac,
    /// Bytes.
    pub mtu: u32,
    pub group: u32,
}

/// A change of one namespace's network. Devices are named; a batch resolves names by what
/// existed when it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// A pair of links, both down: one end here, one in another namespace.
    /// `index` is for the end here. It must differ from the other end's, which is a low one in a
    /// small namespace: else the kernel takes up to a second to notice that the wire is up.
    AddVeth {
        index: u32,
        here: Endpoint,
        there: Endpoint,
        there_ns: RawFd,
    },
    /// Sets what the endpoint says and brings it up.
    SetLink(Endpoint),
    LinkUp(String),
    AddAltname {
        dev: String,
        altname: String,
    },
    RemoveLink(String),
    /// All links of the group in one transaction: far faster than one by one.
    RemoveGroup(u32),
    AddAddress(Address),
    RemoveAddress(Address),
    /// Replaces one with the same table, destination and metric.
    AddRoute(Route),
    RemoveRoute(Route),
    AddRule(Rule),
    RemoveRule(Rule),
    SetNeighbour(Neighbour),
    RemoveNeighbour(Neighbour),
}

impl Request {
    /// True where the request only takes away.
    pub fn removes(&self) -> bool {
        matches!(
            self,
            Self::RemoveLink(_)
                | Self::RemoveGroup(_)
                | Self::RemoveAddress(_)
                | Self::RemoveRoute(_)
                | Self::RemoveRule(_)
                | Self::RemoveNeighbour(_)
        )
    }
}

impl Socket {
    /// Sends all requests in order; each succeeds or fails on its own.
    pub fn apply(
        &mut self,
        links: &BTreeMap<String, Link>,
        requests: &[Request],
    ) -> Result<Vec<Result<(), Refused>>, NetError> {
        let encoded: Vec<_> = requests.iter().map(|r| (encode(r, links), format!("{r:?}"))).collect();
        let mut results = Vec::with_capacity(encoded.len());
        let mut sendable = Vec::new();
        for (message, what) in encoded {
            match message {
                Some((message, flags)) => {
                    sendable.push((message, flags, what));
                    results.push(None);
                }
                None => results.push(Some(Refused { what, errno: libc::ENODEV, detail: String::new() })),
            }
        }
        let mut answers = self.each(sendable)?.into_iter();
        Ok(results
            .into_iter()
            .map(|r| match r {
                Some(refused) => Err(refused),
                None => answers.next().unwrap_or(Ok(())),
            })
            .collect())
    }

    /// [`Self::apply`] that ends in the first refusal, after all was sent.
    pub fn apply_all(
        &mut self,
        links: &BTreeMap<String, Link>,
        requests: &[Request],
    ) -> Result<(), NetError> {
        self.apply(links, requests)?.into_iter().collect::<Result<(), Refused>>().map_err(NetError::from)
    }
}

/// The message and its flags; None where a device is not known.
fn encode(request: &Request, links: &BTreeMap<String, Link>) -> Option<(Message, u16)> {
    let index = |dev: &str| links.get(dev).map(|l| l.index);
    Some(match request {
        Request::AddVeth { index, here, there, there_ns } => {
            let mut peer = new_end(there);
            peer.attributes.push(LinkAttribute::NetNsFd(*there_ns));
            let mut link = new_end(here);
            link.header.index = *index;
            link.attributes.push(LinkAttribute::LinkInfo(vec![
                LinkInfo::Kind(InfoKind::Veth),
                LinkInfo::Data(InfoData::Veth(InfoVeth::Peer(peer))),
            ]));
            (Message::NewLink(link), NLM_F_CREATE | NLM_F_EXCL)
        }
        Request::SetLink(e) => {
            let mut link = endpoint(e);
            link.header.index = index(&e.name)?;
            up(&mut link);
            (Message::SetLink(link), 0)
        }
        Request::LinkUp(dev) => {
            let mut link = LinkMessage::default();
            link.header.index = index(dev)?;
            up(&mut link);
            (Message::SetLink(link), 0)
        }
        Request::AddAltname { dev, altname } => {
            let mut link = LinkMessage::default();
            link.header.index = index(dev)?;
            link.attributes.push(LinkAttribute::PropList(vec![Prop::AltIfName(altname.clone())]));
            (Message::NewLinkProp(link), NLM_F_CREATE | NLM_F_EXCL | NLM_F_APPEND)
        }
        Request::RemoveLink(dev) => {
            let mut link = LinkMessage::default();
            link.header.index = index(dev)?;
            (Message::DelLink(link), 0)
        }
        Request::RemoveGroup(group) => {
            let mut link = LinkMessage::default();
            link.attributes.push(LinkAttribute::Group(*group));
            (Message::DelLink(link), 0)
        }
        Request::AddAddress(a) => {
            (Message::NewAddress(address(a, index(&a.dev)?)), NLM_F_CREATE | NLM_F_REPLACE)
        }
        Request::RemoveAddress(a) => (Message::DelAddress(address(a, index(&a.dev)?)), 0),
        Request::AddRoute(r) => {
            let out = match r.dev() {
                Some(dev) => Some(index(dev)?),
                None => None,
            };
            (Message::NewRoute(route(r, out, true)), NLM_F_CREATE | NLM_F_REPLACE)
        }
        Request::RemoveRoute(r) => (Message::DelRoute(route(r, None, false)), 0),
        Request::AddRule(r) => (Message::NewRule(rule(r)), NLM_F_CREATE | NLM_F_EXCL),
        Request::RemoveRule(r) => (Message::DelRule(rule(r)), 0),
        Request::SetNeighbour(n) => {
            let mut message = neighbour(n, index(&n.dev)?);
            message.attributes.push(NeighbourAttribute::LinkLayerAddress(n.mac.0.to_vec()));
            (Message::NewNeighbour(message), NLM_F_CREATE | NLM_F_REPLACE)
        }
        Request::RemoveNeighbour(n) => (Message::DelNeighbour(neighbour(n, index(&n.dev)?)), 0),
    })
}

fn up(link: &mut LinkMessage) {
    link.header.flags |= LinkFlags::Up;
    link.header.change_mask |= LinkFlags::Up;
}

fn endpoint(e: &Endpoint) -> LinkMessage {
    let mut link = LinkMessage::default();
    link.attributes = vec![
        LinkAttribute::IfName(e.name.clone()),
        LinkAttribute::Address(e.mac.0.to_vec()),
        LinkAttribute::Mtu(e.mtu),
        LinkAttribute::Group(e.group),
    ];
    link
}

/// One queue each way, as a veth uses by default. Unless it has no more, the kernel makes as many as the
/// machine has processors, then turns all but one off and waits for that.
fn new_end(e: &Endpoint) -> LinkMessage {
    let mut link = endpoint(e);
    link.attributes.extend([LinkAttribute::NumTxQueues(1), LinkAttribute::NumRxQueues(1)]);
    link
}

fn family(ip: IpAddr) -> AddressFamily {
    if ip.is_ipv4() { AddressFamily::Inet } else { AddressFamily::Inet6 }
}

fn address(a: &Address, index: u32) -> AddressMessage {
    let mut message = AddressMessage::default();
    message.header.family = family(a.address.addr());
    message.header.prefix_len = a.address.prefix_len();
    message.header.index = index;
    // Nobody else on the link could have it: no detection of duplicates.
    let mut flags = AddressFlags::Nodad;
    if a.dev == "lo" && a.address.prefix_len() < a.address.max_prefix_len() {
        // A whole block that is local, as 127.0.0.0/8 is; never the source of what is sent elsewhere.
        message.header.scope = AddressScope::Host;
    } else {
        flags |= AddressFlags::Noprefixroute;
    }
    message.attributes = vec![
        AddressAttribute::Local(a.address.addr()),
        AddressAttribute::Address(a.address.addr()),
        AddressAttribute::Flags(flags),
    ];
    message
}

/// `whole`: with all that adding needs; else what identifies it: table, destination, metric, type.
fn route(r: &Route, out: Option<u32>, whole: bool) -> RouteMessage {
    let mut message = RouteMessage::default();
    message.header.address_family = family(r.to.addr());
    message.header.destination_prefix_length = r.to.prefix_len();
    message.header.table = u8::try_from(r.table).unwrap_or(RouteHeader::RT_TABLE_UNSPEC);
    message.header.kind = match r.action {
        RouteAction::Out { .. } => RouteType::Unicast,
        RouteAction::Throw => RouteType::Throw,
        RouteAction::Blackhole => RouteType::BlackHole,
        RouteAction::Local => RouteType::Local,
    };
    message.header.scope = RouteScope::NoWhere;
    message.attributes.push(RouteAttribute::Table(r.table));
    if r.to.prefix_len() > 0 {
        message.attributes.push(RouteAttribute::Destination(r.to.network().into()));
    }
    if r.metric > 0 {
        message.attributes.push(RouteAttribute::Priority(r.metric));
    }
    if whole {
        message.header.protocol = RouteProtocol::Other(PROTOCOL);
        message.header.scope = RouteScope::Universe;
        message.attributes.extend(out.map(RouteAttribute::Oif));
        if let RouteAction::Out { via, source, .. } = &r.action {
            message.attributes.extend(source.map(|ip| RouteAttribute::PrefSource(ip.into())));
            match via {
                Some(via) => {
                    message.header.flags |= RouteFlags::Onlink;
                    message.attributes.push(RouteAttribute::Gateway((*via).into()));
                }
                None => message.header.scope = RouteScope::Link,
            }
        }
    }
    message
}

fn rule(r: &Rule) -> RuleMessage {
    let mut message = RuleMessage::default();
    message.header.family = if r.v6 { AddressFamily::Inet6 } else { AddressFamily::Inet };
    message.attributes =
        vec![RuleAttribute::Priority(r.priority), RuleAttribute::Protocol(RouteProtocol::Other(PROTOCOL))];
    if let Some((mark, mask)) = r.mark {
        message.attributes.extend([RuleAttribute::FwMark(mark), RuleAttribute::FwMask(mask)]);
    }
    if let Some(from) = r.from {
        message.header.src_len = if from.is_ipv4() { 32 } else { 128 };
        message.attributes.push(RuleAttribute::Source(from));
    }
    match r.action {
        RuleAction::Table(table) => {
            message.header.action = RawAction::ToTable;
            message.attributes.push(RuleAttribute::Table(table));
        }
        RuleAction::Goto(priority) => {
            message.header.action = RawAction::Goto;
            message.attributes.push(RuleAttribute::Goto(priority));
        }
    }
    message
}

fn neighbour(n: &Neighbour, index: u32) -> NeighbourMessage {
    let mut message = NeighbourMessage::default();
    message.header.family = family(n.address);
    message.header.ifindex = index;
    message.header.state = NeighbourState::Permanent;
    message.attributes.push(NeighbourAttribute::Destination(n.address.into()));
    message
}
