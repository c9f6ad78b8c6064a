//! From the namespace's interfaces to the machine's: each has a tap of its own, and the kernel carries every
//! frame from one to the other before anything of this namespace sees it. So the guest has the interface's
//! own hardware address, and is to the VPC what any other guest is.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::net::IpAddr;
use std::os::fd::OwnedFd;

use netlink_packet_core::{DefaultNla, NLM_F_CREATE, NLM_F_REPLACE};
use netlink_packet_route::RouteNetlinkMessage as Message;
use netlink_packet_route::tc::{TcAttribute, TcMessage};

use super::dhcp::{self, Lease};
use super::{Told, sys};
use crate::net::{Endpoint, Mac, Request, RouteAction, RouteSocket, Seen, observe, push_attribute};
use crate::netns::NetNs;

/// An interface of the machine.
pub(super) struct Wire {
    pub(super) lease: Lease,
    pub(super) mtu: u32,
    /// QEMU's side.
    pub(super) tap: OwnedFd,
    /// Hears the guest ask for an address.
    pub(super) asked: OwnedFd,
}

/// Interfaces of guests begin so, followed by their place.
const NAME: &str = "eth";

/// Joins every interface of this namespace to a tap, in their order.
pub(super) fn join(told: &Told) -> io::Result<Vec<Wire>> {
    let ns = NetNs::current()?;
    let mut socket = RouteSocket::open(&ns).map_err(io::Error::other)?;
    let seen = observe(&mut socket).map_err(io::Error::other)?;
    let places: BTreeSet<u32> =
        seen.links.keys().filter_map(|name| name.strip_prefix(NAME)?.parse().ok()).collect();
    places.into_iter().map(|place| join_one(&mut socket, &seen, place, told)).collect()
}

fn join_one(socket: &mut RouteSocket, seen: &Seen, place: u32, told: &Told) -> io::Result<Wire> {
    let name = format!("{NAME}{place}");
    let link = seen.links.get(&name).ok_or(io::ErrorKind::NotFound)?;
    let tap_name = format!("tap{place}");
    let tap = sys::tap(&tap_name).map_err(|e| io::Error::other(format!("/dev/net/tun: {e}")))?;
    let links = socket.links().map_err(io::Error::other)?;
    let near = links.get(&tap_name).ok_or(io::ErrorKind::NotFound)?.index;
    // Nobody here has anything to say on it.
    let _ = fs::write(format!("/proc/sys/net/ipv6/conf/{tap_name}/disable_ipv6"), "1");
    let mac = Mac([2, 0, 0, 0, 1, place as u8]);
    let up = Endpoint { name: tap_name, mac, mtu: link.mtu, group: 0 };
    socket.apply_all(&links, &[Request::SetLink(up)]).map_err(io::Error::other)?;
    for (from, to) in [(link.index, near), (near, link.index)] {
        carry(socket, from, to)?;
    }
    let lease = Lease {
        mac: link.mac.ok_or(io::ErrorKind::InvalidData)?,
        address: address(seen, &name).ok_or(io::ErrorKind::AddrNotAvailable)?,
        gateway: gateway(seen, &name).ok_or(io::ErrorKind::NetworkUnreachable)?,
        mtu: link.mtu.min(u16::MAX.into()) as u16,
        hostname: (place == 0).then(|| told.hostname.clone()),
    };
    Ok(Wire { lease, mtu: link.mtu, tap, asked: sys::frames(near, &dhcp::filter())? })
}

fn address(seen: &Seen, dev: &str) -> Option<std::net::Ipv4Addr> {
    seen.addresses.iter().filter(|a| a.dev == dev).find_map(|a| match a.address.addr() {
        IpAddr::V4(ip) => Some(ip),
        IpAddr::V6(_) => None,
    })
}

fn gateway(seen: &Seen, dev: &str) -> Option<std::net::Ipv4Addr> {
    seen.routes.iter().find_map(|r| match &r.action {
        RouteAction::Out { dev: out, via: Some(IpAddr::V4(ip)), .. } if out == dev => Some(*ip),
        _ => None,
    })
}

/// Of linux/pkt_sched.h, pkt_cls.h and tc_act/tc_mirred.h.
const CLSACT: u32 = 0xffff_fff1;
const CLSACT_HANDLE: u32 = 0xffff_0000;
const INGRESS: u32 = 0xffff_fff2;
const TCA_OPTIONS: u16 = 2;
const TCA_BPF_ACT: u16 = 1;
const TCA_BPF_OPS_LEN: u16 = 4;
const TCA_BPF_OPS: u16 = 5;
const TCA_ACT_KIND: u16 = 1;
const TCA_ACT_OPTIONS: u16 = 2;
const TCA_MIRRED_PARMS: u16 = 2;
const TCA_EGRESS_REDIR: u32 = 1;
const TC_ACT_STOLEN: u32 = 4;
const PRIORITY: u32 = 1;

/// Has the kernel send out of `to` whatever arrives at `from`. Once more is no error: a machine that boots
/// again has new taps.
///
/// The classifier is one that the accelerator needs as well (`cls_bpf`), with a program of the old kind that
/// says yes: that one may be loaded in any user namespace.
fn carry(socket: &mut RouteSocket, from: u32, to: u32) -> io::Result<()> {
    let index = from as i32;
    let mut queue = TcMessage::with_index(index);
    (queue.header.parent, queue.header.handle) = (CLSACT.into(), CLSACT_HANDLE.into());
    queue.attributes.push(TcAttribute::Kind("clsact".into()));
    let mut filter = TcMessage::with_index(index);
    (filter.header.parent, filter.header.handle) = (INGRESS.into(), 1.into());
    filter.header.info = PRIORITY << 16 | u32::from((libc::ETH_P_ALL as u16).to_be());
    filter.attributes.push(TcAttribute::Kind("bpf".into()));
    filter.attributes.push(TcAttribute::Other(DefaultNla::new(TCA_OPTIONS, everything_to(to))));
    let replace = NLM_F_CREATE | NLM_F_REPLACE;
    let asked = vec![
        (Message::NewQueueDiscipline(queue), replace, "clsact".to_owned()),
        (Message::NewTrafficFilter(filter), replace, "redirect (cls_bpf, act_mirred)".to_owned()),
    ];
    let done = socket.each(asked).map_err(io::Error::other)?;
    done.into_iter().collect::<Result<(), _>>().map_err(io::Error::other)
}

fn everything_to(link: u32) -> Vec<u8> {
    // tc_mirred: index, capabilities, verdict, two counters, what to do, and where to.
    let words = [0, 0, TC_ACT_STOLEN, 0, 0, TCA_EGRESS_REDIR, link];
    let parameters: Vec<u8> = words.into_iter().flat_map(u32::to_ne_bytes).collect();
    let nest = |parts: &[(u16, &[u8])]| {
        let mut out = Vec::new();
        for (kind, value) in parts {
            push_attribute(&mut out, *kind, value);
        }
        out
    };
    let options = nest(&[(TCA_MIRRED_PARMS, &parameters)]);
    let action = nest(&[(TCA_ACT_KIND, b"mirred\0"), (TCA_ACT_OPTIONS, &options)]);
    let actions = nest(&[(1, &action)]);
    // One instruction: return -1, which is yes.
    let yes = [6, 0, 0, 0, 255, 255, 255, 255];
    nest(&[(TCA_BPF_OPS_LEN, &1u16.to_ne_bytes()), (TCA_BPF_OPS, &yes), (TCA_BPF_ACT, &actions)])
}
