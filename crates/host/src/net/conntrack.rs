//! Tracked connections: read, and deleted one by one. Never flushed: a flush stalls for good
//! every flow whose server speaks first.

use super::idle::with_netfilter;
use super::socket::{Attributes, NetError, Netfilter, push_attribute};
use crate::netns::NetNs;
use std::net::IpAddr;

/// `NFNL_SUBSYS_CTNETLINK << 8`, with `IPCTNL_MSG_CT_GET` and `IPCTNL_MSG_CT_DELETE`.
const GET: u16 = 1 << 8 | 1;
pub(super) const DELETE: u16 = 1 << 8 | 2;
/// What a connection's message holds, whoever reads it.
pub(super) const CTA_TUPLE_ORIG: u16 = 1;
pub(super) const CTA_TUPLE_REPLY: u16 = 2;
pub(super) const CTA_MARK: u16 = 8;
const CTA_ID: u16 = 12;
const CTA_TUPLE_IP: u16 = 1;
const CTA_IP_V4_SRC: u16 = 1;
const CTA_IP_V4_DST: u16 = 2;
const CTA_IP_V6_SRC: u16 = 3;
const CTA_IP_V6_DST: u16 = 4;
const NLA_F_NESTED: u16 = 1 << 15;

/// A tracked connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Source and destination as the first packet had them.
    pub original: (IpAddr, IpAddr),
    /// Source and destination as answers have them.
    pub reply: (IpAddr, IpAddr),
    pub mark: u32,
    /// The original tuple and the id, as the kernel gave them: what deleting needs.
    tuple: Vec<u8>,
    id: Vec<u8>,
}

impl Flow {
    /// Address pairs (outside, inside) that translation put between the two directions.
    pub fn translations(&self) -> impl Iterator<Item = (IpAddr, IpAddr)> {
        let (source, destination) = self.original;
        let (answering, answered) = self.reply;
        let to = (answering != destination).then_some((destination, answering));
        let from = (answered != source).then_some((answered, source));
        to.into_iter().chain(from)
    }

    pub fn touches(&self, ip: IpAddr) -> bool {
        [self.original.0, self.original.1, self.reply.0, self.reply.1].contains(&ip)
    }
}

/// All tracked connections of the namespace.
pub fn flows(ns: &NetNs) -> Result<Vec<Flow>, NetError> {
    with_netfilter(ns, list)
}

/// Deletes the connections that `which` picks. Answers how many.
pub fn cut(ns: &NetNs, which: impl FnMut(&Flow) -> bool) -> Result<usize, NetError> {
    with_netfilter(ns, |socket| cut_by(socket, which))
}

fn cut_by(socket: &mut Netfilter, mut which: impl FnMut(&Flow) -> bool) -> Result<usize, NetError> {
    let doomed: Vec<_> = list(socket)?.into_iter().filter(|f| which(f)).collect();
    let mut deleted = 0;
    for (family, v6) in [(libc::AF_INET, false), (libc::AF_INET6, true)] {
        let requests = doomed
            .iter()
            .filter(|flow| flow.original.0.is_ipv6() == v6)
            .map(|flow| {
                let mut attributes = Vec::new();
                push_attribute(&mut attributes, CTA_TUPLE_ORIG | NLA_F_NESTED, &flow.tuple);
                push_attribute(&mut attributes, CTA_ID, &flow.id);
                attributes
            })
            .collect::<Vec<_>>();
        if requests.is_empty() {
            continue;
        }
        for errno in socket.each(DELETE, family as u8, requests)? {
            match errno {
                0 => deleted += 1,
                // It ended by itself meanwhile.
                libc::ENOENT => {}
                errno => {
                    let what = "delete a tracked connection".to_owned();
                    return Err(super::Refused { what, errno, detail: String::new() }.into());
                }
            }
        }
    }
    Ok(deleted)
}

fn list(socket: &mut Netfilter) -> Result<Vec<Flow>, NetError> {
    let mut found = Vec::new();
    // Of both families.
    socket.dump("list tracked connections", GET, libc::AF_UNSPEC as u8, &[], |attributes| {
        found.extend(flow(attributes));
        Ok(())
    })?;
    Ok(found)
}

fn flow(attributes: &[u8]) -> Option<Flow> {
    let (mut original, mut reply, mut id, mut mark) = (None, None, None, 0);
    for (kind, value) in Attributes::new(attributes) {
        match kind {
            CTA_TUPLE_ORIG => original = Some(value),
            CTA_TUPLE_REPLY => reply = Some(value),
            CTA_ID => id = Some(value),
            CTA_MARK => mark = u32::from_be_bytes(value.try_into().ok()?),
            _ => {}
        }
    }
    let tuple = original?;
    Some(Flow {
        original: addresses(tuple)?,
        reply: addresses(reply?)?,
        mark,
        tuple: tuple.to_vec(),
        id: id?.to_vec(),
    })
}

pub(super) fn addresses(tuple: &[u8]) -> Option<(IpAddr, IpAddr)> {
    let (_, ip) = Attributes::new(tuple).find(|(kind, _)| *kind == CTA_TUPLE_IP)?;
    let find = |v4, v6| {
        Attributes::new(ip).find_map(|(kind, value)| match kind {
            _ if kind == v4 => Some(IpAddr::from(<[u8; 4]>::try_from(value).ok()?)),
            _ if kind == v6 => Some(IpAddr::from(<[u8; 16]>::try_from(value).ok()?)),
            _ => None,
        })
    };
    Some((find(CTA_IP_V4_SRC, CTA_IP_V6_SRC)?, find(CTA_IP_V4_DST, CTA_IP_V6_DST)?))
}
