//! What tracked connections carried: the kernel counts packets and bytes of each, both ways.
//!
//! Counters are set to zero as they are read, and what is left at a connection's end comes
//! with the news of it: each packet is told of once, whoever reads. Of a packet's length all
//! from the network header counts. What the driver joined (segmentation offload) is one packet.

use super::conntrack::{CTA_MARK, CTA_TUPLE_ORIG, CTA_TUPLE_REPLY, DELETE, addresses};
use super::socket::{Attributes, NetError, Netfilter};
use crate::netns::NetNs;
use std::net::IpAddr;
use std::os::fd::BorrowedFd;

/// `NFNL_SUBSYS_CTNETLINK << 8` with `IPCTNL_MSG_CT_GET_CTRZERO`.
const GET_AND_ZERO: u16 = 1 << 8 | 3;
/// `NFNLGRP_CONNTRACK_DESTROY`
const ENDS: u32 = 3;

const CTA_PROTOINFO: u16 = 4;
const CTA_COUNTERS_ORIG: u16 = 9;
const CTA_COUNTERS_REPLY: u16 = 10;
const CTA_TIMESTAMP: u16 = 20;
const CTA_TUPLE_PROTO: u16 = 2;
/// `IP_CT_TCP_FLAG_CLOSE_INIT`
const SENT_FIN_FIRST: u8 = 4;

/// One direction of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stream {
    pub source: IpAddr,
    pub destination: IpAddr,
    /// 0 where the protocol has none.
    pub source_port: u16,
    pub destination_port: u16,
    pub protocol: u8,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carried {
    pub packets: u64,
    pub bytes: u64,
}

/// How far a TCP connection is, as the kernel follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TcpProgress {
    pub state: u8,
    /// Which direction sent the first FIN: the original one, the reply.
    pub closed_first: [bool; 2],
}

impl TcpProgress {
    pub const SYN_SENT: u8 = 1;
    pub const SYN_RECEIVED: u8 = 2;
    pub const FIN_WAIT: u8 = 4;
    pub const LAST_ACK: u8 = 6;
    pub const TIME_WAIT: u8 = 7;
    /// By RST.
    pub const CLOSE: u8 = 8;
}

/// What a connection carried since it was last asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub original: Stream,
    pub reply: Stream,
    pub mark: u32,
    /// By the original direction, and by the reply.
    pub carried: [Carried; 2],
    /// Seconds since the epoch, where the kernel keeps times.
    pub began: Option<u64>,
    pub ended: Option<u64>,
    pub tcp: Option<TcpProgress>,
}

/// Reads the counters of one namespace.
pub struct Accounting {
    ends: Netfilter,
    ask: Netfilter,
}

impl Accounting {
    /// From here on the ends of connections are noted.
    pub fn open(ns: &NetNs) -> Result<Self, NetError> {
        let mut ends = Netfilter::open(ns)?;
        ends.listen(ENDS)?;
        Ok(Self { ends, ask: Netfilter::open(ns)? })
    }

    /// Readable when a connection ended.
    pub fn fd(&self) -> BorrowedFd<'_> {
        self.ends.fd()
    }

    /// Connections that ended since the last call. False if the kernel had to forget some.
    pub fn ended(&mut self, mut each: impl FnMut(Counted)) -> Result<bool, NetError> {
        self.ends.pending(|kind, _, attributes| {
            if kind == DELETE
                && let Some(counted) = counted(attributes)
            {
                each(counted);
            }
        })
    }

    /// All connections, whose counters begin at zero again.
    pub fn take(&mut self, mut each: impl FnMut(Counted)) -> Result<(), NetError> {
        let unspec = libc::AF_UNSPEC as u8;
        self.ask.dump("read connections' counters", GET_AND_ZERO, unspec, &[], |attributes| {
            counted(attributes).into_iter().for_each(&mut each);
            Ok(())
        })
    }
}

fn counted(attributes: &[u8]) -> Option<Counted> {
    let (mut original, mut reply, mut mark) = (None, None, 0);
    let mut carried = [Carried::default(); 2];
    let (mut began, mut ended, mut tcp) = (None, None, None);
    for (kind, value) in Attributes::new(attributes) {
        match kind {
            CTA_TUPLE_ORIG => original = stream(value),
            CTA_TUPLE_REPLY => reply = stream(value),
            CTA_MARK => mark = u32::from_be_bytes(value.try_into().ok()?),
            CTA_COUNTERS_ORIG => carried[0] = counters(value),
            CTA_COUNTERS_REPLY => carried[1] = counters(value),
            CTA_TIMESTAMP => {
                for (kind, value) in Attributes::new(value) {
                    let seconds = number(value).map(|nanoseconds| nanoseconds / 1_000_000_000);
                    match kind {
                        1 => began = seconds,
                        2 => ended = seconds,
                        _ => {}
                    }
                }
            }
            CTA_PROTOINFO => {
                tcp = Attributes::new(value).find(|(kind, _)| *kind == 1).map(|(_, v)| progress(v))
            }
            _ => {}
        }
    }
    Some(Counted { original: original?, reply: reply?, mark, carried, began, ended, tcp })
}

fn stream(tuple: &[u8]) -> Option<Stream> {
    let (source, destination) = addresses(tuple)?;
    let (_, protocol) = Attributes::new(tuple).find(|(kind, _)| *kind == CTA_TUPLE_PROTO)?;
    let mut stream = Stream { source, destination, source_port: 0, destination_port: 0, protocol: 0 };
    for (kind, value) in Attributes::new(protocol) {
        match (kind, value) {
            (1, [number, ..]) => stream.protocol = *number,
            (2, [a, b]) => stream.source_port = u16::from_be_bytes([*a, *b]),
            (3, [a, b]) => stream.destination_port = u16::from_be_bytes([*a, *b]),
            _ => {}
        }
    }
    Some(stream)
}

fn number(value: &[u8]) -> Option<u64> {
    Some(u64::from_be_bytes(value.try_into().ok()?))
}

fn counters(value: &[u8]) -> Carried {
    let mut carried = Carried::default();
    for (kind, value) in Attributes::new(value) {
        match kind {
            1 => carried.packets = number(value).unwrap_or(0),
            2 => carried.bytes = number(value).unwrap_or(0),
            _ => {}
        }
    }
    carried
}

fn progress(value: &[u8]) -> TcpProgress {
    let mut progress = TcpProgress { state: 0, closed_first: [false; 2] };
    for (kind, value) in Attributes::new(value) {
        match (kind, value) {
            (1, [state, ..]) => progress.state = *state,
            (4, [flags, ..]) => progress.closed_first[0] = flags & SENT_FIN_FIRST != 0,
            (5, [flags, ..]) => progress.closed_first[1] = flags & SENT_FIN_FIRST != 0,
            _ => {}
        }
    }
    progress
}
