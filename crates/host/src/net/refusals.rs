//! Packets that a ruleset reports before it drops them ([`crate::nft::Statement::Log`]).

use super::accounting::{Carried, Stream};
use super::socket::{Attributes, NetError, Netfilter, push_attribute};
use crate::netns::NetNs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::os::fd::BorrowedFd;

/// `NFNL_SUBSYS_ULOG << 8` with `NFULNL_MSG_PACKET` and `NFULNL_MSG_CONFIG`.
const PACKET: u16 = 4 << 8;
const CONFIG: u16 = 4 << 8 | 1;
const NFULA_CFG_CMD: u16 = 1;
const NFULA_CFG_MODE: u16 = 2;
const NFULA_CFG_NLBUFSIZ: u16 = 3;
const NFULA_CFG_TIMEOUT: u16 = 4;
const NFULA_CFG_QTHRESH: u16 = 5;
const NFULA_IFINDEX_INDEV: u16 = 4;
const NFULA_IFINDEX_OUTDEV: u16 = 5;
const NFULA_PAYLOAD: u16 = 9;
/// Bytes of a packet that are enough for its headers.
const HEADERS: u32 = 96;
/// Packets told of at once, bytes that they may take, and the longest wait for so many, in
/// hundredths of a second.
const AT_ONCE: u32 = 128;
const ROOM: u32 = 32 << 10;
const DELAY: u32 = 10;

/// A reported packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// The group that the rule named.
    pub group: u16,
    pub stream: Stream,
    pub carried: Carried,
    /// As in the header; 0 of other protocols than TCP.
    pub tcp_flags: u8,
    /// Indices of the links that it came by, and was to leave by.
    pub from: u32,
    pub to: u32,
}

/// Listens to reports of one namespace. There can be one listener for a group.
pub struct Refusals(Netfilter);

impl Refusals {
    /// # Errors
    /// `EBUSY`: someone else listens to one of the groups.
    pub fn open(ns: &NetNs, groups: &[u16]) -> Result<Self, NetError> {
        let mut socket = Netfilter::open(ns)?;
        for group in groups {
            let mut settings = Vec::new();
            let bind = 1;
            push_attribute(&mut settings, NFULA_CFG_CMD, &[bind]);
            let mut mode = HEADERS.to_be_bytes().to_vec();
            let copy_packet = 2;
            mode.extend([copy_packet, 0]);
            push_attribute(&mut settings, NFULA_CFG_MODE, &mode);
            push_attribute(&mut settings, NFULA_CFG_NLBUFSIZ, &ROOM.to_be_bytes());
            push_attribute(&mut settings, NFULA_CFG_TIMEOUT, &DELAY.to_be_bytes());
            push_attribute(&mut settings, NFULA_CFG_QTHRESH, &AT_ONCE.to_be_bytes());
            socket.configure("listen to refused packets", CONFIG, *group, &settings)?;
        }
        Ok(Self(socket))
    }

    /// Readable when packets were reported.
    pub fn fd(&self) -> BorrowedFd<'_> {
        self.0.fd()
    }

    /// Packets reported since the last call. False if the kernel had to forget some.
    pub fn pending(&mut self, mut each: impl FnMut(Refused)) -> Result<bool, NetError> {
        self.0.pending(|kind, group, attributes| {
            if kind == PACKET
                && let Some(refused) = refused(group, attributes)
            {
                each(refused);
            }
        })
    }
}

fn refused(group: u16, attributes: &[u8]) -> Option<Refused> {
    let (mut from, mut to, mut packet) = (0, 0, None);
    let index = |value: &[u8]| value.try_into().map(u32::from_be_bytes).unwrap_or(0);
    for (kind, value) in Attributes::new(attributes) {
        match kind {
            NFULA_IFINDEX_INDEV => from = index(value),
            NFULA_IFINDEX_OUTDEV => to = index(value),
            NFULA_PAYLOAD => packet = Some(value),
            _ => {}
        }
    }
    let (stream, bytes, tcp_flags) = headers(packet?)?;
    Some(Refused { group, stream, carried: Carried { packets: 1, bytes }, tcp_flags, from, to })
}

/// Who speaks to whom, the packet's length from its network header on, and its TCP flags.
fn headers(packet: &[u8]) -> Option<(Stream, u64, u8)> {
    let pair = |at: usize| Some(u16::from_be_bytes(packet.get(at..at + 2)?.try_into().ok()?));
    let (source, destination, protocol, transport, bytes, first): (IpAddr, IpAddr, _, _, _, _) =
        match packet.first()? >> 4 {
            4 => {
                let address = |at: usize| {
                    let octets: [u8; 4] = packet.get(at..at + 4)?.try_into().ok()?;
                    Some(Ipv4Addr::from(octets))
                };
                let first = pair(6)? & 0x1fff == 0;
                let transport = usize::from(packet[0] & 15) * 4;
                let (source, destination) = (address(12)?.into(), address(16)?.into());
                (source, destination, *packet.get(9)?, transport, pair(2)?.into(), first)
            }
            6 => {
                let address = |at: usize| {
                    let octets: [u8; 16] = packet.get(at..at + 16)?.try_into().ok()?;
                    Some(Ipv6Addr::from(octets))
                };
                let (source, destination) = (address(8)?.into(), address(24)?.into());
                (source, destination, *packet.get(6)?, 40, 40 + u64::from(pair(4)?), true)
            }
            _ => return None,
        };
    let mut stream = Stream { source, destination, source_port: 0, destination_port: 0, protocol };
    let mut flags = 0;
    let ported = matches!(i32::from(protocol), libc::IPPROTO_TCP | libc::IPPROTO_UDP | libc::IPPROTO_SCTP);
    if first && ported {
        stream.source_port = pair(transport)?;
        stream.destination_port = pair(transport + 2)?;
        if i32::from(protocol) == libc::IPPROTO_TCP {
            flags = packet.get(transport + 13).copied().unwrap_or(0);
        }
    }
    Some((stream, bytes, flags))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_both_families_and_of_what_is_too_short() {
        let mut v4 = vec![0x45, 0, 0, 60, 0, 0, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
        v4.extend([0x9c, 0x40, 0, 22, 0, 0, 0, 0, 0, 0, 0, 0, 0xa0, 2]);
        let (stream, bytes, flags) = headers(&v4).unwrap();
        assert_eq!((stream.source_port, stream.destination_port, stream.protocol), (40_000, 22, 6));
        assert_eq!((bytes, flags), (60, 2));
        let mut v6 = vec![0x60, 0, 0, 0, 0, 8, 17, 64];
        v6.extend([0xfd; 32]);
        v6.extend([0, 53, 0x30, 0x39, 0, 8, 0, 0]);
        let (stream, bytes, _) = headers(&v6).unwrap();
        assert_eq!((stream.source_port, stream.destination_port, bytes), (53, 12_345, 48));
        for length in 0..v4.len() - 14 {
            assert!(headers(&v4[..length]).is_none(), "{length}");
        }
        assert!(headers(&[0x10; 64]).is_none());
    }
}
