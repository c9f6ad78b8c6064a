//! Tracked connections: read, and deleted one by one. Never flushed: a flush stalls for good
//! every flow whose server speaks first.

use super::socket::{Attributes, NetError, Netfilter, push_attribute};
use crate::netns::NetNs;
use std::net::{IpAddr, Ipv4Addr};

/// `NFNL_SUBSYS_CTNETLINK << 8`, with `IPCTNL_MSG_CT_GET` and `IPCTNL_MSG_CT_DELETE`.
const GET: u16 = 1 << 8 | 1;
const DELETE: u16 = 1 << 8 | 2;
const CTA_TUPLE_ORIG: u16 = 1;
const CTA_TUPLE_REPLY: u16 = 2;
const CTA_MARK: u16 = 8;
const CTA_ID: u16 = 12;
const CTA_TUPLE_IP: u16 = 1;
const CTA_IP_V4_SRC: u16 = 1;
const CTA_IP_V4_DST: u16 = 2;
const NLA_F_NESTED: u16 = 1 << 15;

/// A tracked IPv4 connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Source and destination as the first packet had them.
    pub original: (Ipv4Addr, Ipv4Addr),
    /// Source and destination as answers have them.
    pub reply: (Ipv4Addr, Ipv4Addr),
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
        let to = (answering != destination).then_some((destination.into(), answering.into()));
        let from = (answered != source).then_some((answered.into(), source.into()));
        to.into_iter().chain(from)
    }

    pub fn touches(&self, ip: IpAddr) -> bool {
        let IpAddr::V4(ip) = ip else { return false };
        [self.original.0, self.original.1, self.reply.0, self.reply.1].contains(&ip)
    }
}

/// All tracked IPv4 connections of the namespace.
pub fn flows(ns: &NetNs) -> Result<Vec<Flow>, NetError> {
    list(&mut Netfilter::open(ns)?)
}

/// Deletes the connections that `which` picks. Answers how many.
pub fn cut(ns: &NetNs, mut which: impl FnMut(&Flow) -> bool) -> Result<usize, NetError> {
    let mut socket = Netfilter::open(ns)?;
    let doomed: Vec<_> = list(&mut socket)?.into_iter().filter(|f| which(f)).collect();
    let requests = doomed
        .iter()
        .map(|flow| {
            let mut attributes = Vec::new();
            push_attribute(&mut attributes, CTA_TUPLE_ORIG | NLA_F_NESTED, &flow.tuple);
            push_attribute(&mut attributes, CTA_ID, &flow.id);
            attributes
        })
        .collect();
    let mut deleted = 0;
    for errno in socket.each(DELETE, libc::AF_INET as u8, requests)? {
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
    Ok(deleted)
}

fn list(socket: &mut Netfilter) -> Result<Vec<Flow>, NetError> {
    let mut found = Vec::new();
    socket.dump("list tracked connections", GET, libc::AF_INET as u8, &[], |attributes| {
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

fn addresses(tuple: &[u8]) -> Option<(Ipv4Addr, Ipv4Addr)> {
    let (_, ip) = Attributes::new(tuple).find(|(kind, _)| *kind == CTA_TUPLE_IP)?;
    let find = |wanted| {
        let (_, value) = Attributes::new(ip).find(|(kind, _)| *kind == wanted)?;
        Some(Ipv4Addr::from(<[u8; 4]>::try_from(value).ok()?))
    };
    Some((find(CTA_IP_V4_SRC)?, find(CTA_IP_V4_DST)?))
}
