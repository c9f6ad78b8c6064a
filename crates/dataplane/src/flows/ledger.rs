//! From what the kernel counted to what each interface sent and received.

use super::config::{FlowInterface, Flows, groups};
use host::net::accounting::{Carried, Counted, Stream, TcpProgress};
use host::net::refusals::Refused;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::net::IpAddr;

/// Bits of a connection's mark, of reconcile's gates: the original direction was let out of a
/// middlebox under the same addresses, so that it was counted twice.
const OUT_OF_MIDDLEBOX: u32 = 64;

/// TCP flags as records show them. Follows "Flow log records" in the Amazon VPC User Guide.
const FIN: u8 = 1;
const SYN: u8 = 2;
const RST: u8 = 4;
const SYN_ACK: u8 = 18;

/// Packets alike, since the last look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    pub(crate) packets: u64,
    pub(crate) bytes: u64,
    /// Seconds since the epoch.
    pub(crate) first: u64,
    pub(crate) last: u64,
    pub(crate) flags: u8,
}

impl Sum {
    pub(crate) fn add(&mut self, other: &Sum) {
        if other.packets == 0 {
            return;
        }
        (self.first, self.last) = match self.packets {
            0 => (other.first, other.last),
            _ => (self.first.min(other.first), self.last.max(other.last)),
        };
        self.packets += other.packets;
        self.bytes += other.bytes;
        self.flags |= other.flags;
    }

    fn without(mut self, other: &Sum) -> Self {
        self.packets = self.packets.saturating_sub(other.packets);
        self.bytes = self.bytes.saturating_sub(other.bytes);
        self
    }
}

/// What a record is about. Addresses and ports as the interface has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Flow {
    pub(crate) interface: String,
    pub(crate) egress: bool,
    pub(crate) accepted: bool,
    pub(crate) source: IpAddr,
    pub(crate) destination: IpAddr,
    pub(crate) source_port: u16,
    pub(crate) destination_port: u16,
    pub(crate) protocol: u8,
    /// As in the packet, where the interface stands between.
    pub(crate) packet_source: IpAddr,
    pub(crate) packet_destination: IpAddr,
    /// It leaves by another interface of the VPC.
    pub(crate) by_interface: bool,
}

/// One direction of connections.
#[derive(Debug, Default)]
struct Traffic {
    /// By connections' counters.
    counted: Sum,
    /// Of those, what the sender's side and the receiver's side dropped.
    out: Sum,
    inwards: Sum,
    /// Never counted, let through by the sender's side, dropped by the receiver's.
    only_out: Sum,
    /// The interface between.
    hop: Option<(String, Hop)>,
}

/// How a stream meets the interface between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hop {
    /// It ends there, translated: what goes on is another connection's.
    Into,
    /// An answer, translated back, begins there.
    OutOf,
    /// It passes as it is.
    Through,
}

/// Between two looks.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    streams: HashMap<Stream, Traffic>,
    refused: BTreeMap<Flow, Sum>,
}

/// A time, bounded by the window.
fn within(time: Option<u64>, (from, to): (u64, u64), otherwise: u64) -> u64 {
    time.map_or(otherwise, |t| t.clamp(from, to))
}

fn logged(flows: &Flows, stream: &Stream) -> bool {
    !flows.is_silent(stream.source) && !flows.is_silent(stream.destination)
}

impl Ledger {
    /// `window`: since when was counted, and now.
    pub(crate) fn count(&mut self, flows: &Flows, c: &Counted, window: (u64, u64)) {
        // As seen inside the VPC: the source before it is translated, the destination after.
        let (from, to) = (c.original, c.reply);
        let mut there = Stream { destination: to.source, destination_port: to.source_port, ..from };
        let mut back = Stream {
            source: there.destination,
            destination: there.source,
            source_port: there.destination_port,
            destination_port: there.source_port,
            ..there
        };
        if c.carried.iter().all(|c| c.packets == 0) || !logged(flows, &there) {
            return;
        }
        if !matches!(i32::from(there.protocol), 6 | 17 | 132) {
            for stream in [&mut there, &mut back] {
                (stream.source_port, stream.destination_port) = (0, 0);
            }
        }
        let (sender, receiver) = (flows.at(there.source), flows.at(there.destination));
        let hop_there = sender.and_then(|s| flows.by_way_of(s, there.destination));
        // Answers come back by a translating hop; by others only where a route says so.
        let hop_back = match hop_there.filter(|h| h.nat) {
            Some(nat) => Some(nat),
            None => receiver.and_then(|r| flows.by_way_of(r, there.source)).filter(|h| !h.nat),
        };
        let new = c.began.is_none_or(|began| began >= window.0);
        let flags = flags(c.tcp, &c.carried, new);
        let first = within(c.began, window, window.0);
        let last = within(c.ended, window, window.1);
        let twice = [
            hop_there.is_some_and(|h| !h.nat) && c.mark & OUT_OF_MIDDLEBOX != 0,
            hop_back.is_some_and(|h| !h.nat),
        ];
        for (n, (stream, hop)) in [(there, hop_there), (back, hop_back)].into_iter().enumerate() {
            let Carried { packets, bytes } = c.carried[n];
            if packets == 0 {
                continue;
            }
            let halves = if twice[n] { 2 } else { 1 };
            let traffic = self.streams.entry(stream).or_default();
            traffic.hop = hop.map(|h| {
                let how = match (h.nat, n) {
                    (true, 0) => Hop::Into,
                    (true, _) => Hop::OutOf,
                    (false, _) => Hop::Through,
                };
                (h.id.clone(), how)
            });
            traffic.counted.add(&Sum {
                packets: packets.div_ceil(halves),
                bytes: bytes.div_ceil(halves),
                first,
                last,
                flags: flags[n],
            });
        }
    }

    /// `link`: a link's name by its index.
    pub(crate) fn refuse(
        &mut self,
        flows: &Flows,
        r: &Refused,
        link: &dyn Fn(u32) -> Option<String>,
        now: u64,
    ) {
        if !logged(flows, &r.stream) {
            return;
        }
        let Carried { packets, bytes } = r.carried;
        // Of a SYN-ACK the ACK is shown, too; of no other packet.
        let flags = match r.tcp_flags & (FIN | RST | SYN_ACK) {
            flags if flags & SYN_ACK == SYN_ACK => flags,
            flags => flags & (FIN | RST | SYN),
        };
        let sum = Sum { packets, bytes, first: now, last: now, flags };
        let egress = matches!(r.group, groups::OUT | groups::OUT_COUNTED);
        let index = if egress { r.from } else { r.to };
        let interface = link(index).and_then(|name| flows.behind(&name));
        if let Some(interface) = interface {
            let flow = flow(&r.stream, interface, egress, false, false);
            self.refused.entry(flow).or_default().add(&sum);
        }
        let traffic = self.streams.entry(r.stream).or_default();
        match r.group {
            groups::OUT_COUNTED => traffic.out.add(&sum),
            groups::IN_COUNTED => traffic.inwards.add(&sum),
            groups::IN => traffic.only_out.add(&sum),
            _ => {}
        }
    }

    /// All that was entered since the last time, by interface. `later`: who has come since.
    pub(crate) fn close(&mut self, flows: &Flows, later: &Flows) -> BTreeMap<Flow, Sum> {
        let mut records = std::mem::take(&mut self.refused);
        let at = |address| flows.at(address).or_else(|| later.at(address));
        for (stream, traffic) in self.streams.drain() {
            let mut sent = traffic.counted.without(&traffic.out);
            let received = sent.without(&traffic.inwards);
            sent.add(&traffic.only_out);
            let hop = traffic.hop.as_ref().and_then(|(id, how)| Some((flows.interface(id)?, *how)));
            let mut record = |interface: Option<&FlowInterface>, egress, by_interface, sum: &Sum| {
                let Some(interface) = interface.filter(|_| sum.packets > 0) else { return };
                records.entry(flow(&stream, interface, egress, true, by_interface)).or_default().add(sum);
            };
            let how = hop.map(|(_, how)| how);
            if how != Some(Hop::OutOf) {
                record(at(stream.source), true, hop.is_some(), &sent);
            }
            if how != Some(Hop::Into) {
                record(at(stream.destination), false, false, &received);
            }
            if let Some((hop, how)) = hop {
                if how != Hop::OutOf {
                    record(Some(hop), false, false, &received);
                }
                if how != Hop::Into {
                    record(Some(hop), true, true, &sent);
                }
            }
        }
        records
    }

    /// Interfaces that nothing was noted of stay out of it.
    pub(crate) fn busy(records: &BTreeMap<Flow, Sum>) -> HashSet<&str> {
        records.keys().map(|f| f.interface.as_str()).collect()
    }
}

/// The stream as one interface has it: it receives by its primary IPv4 address whatever it is
/// sent to, and sends by that what it forwards for others.
fn flow(s: &Stream, interface: &FlowInterface, egress: bool, accepted: bool, by_interface: bool) -> Flow {
    let own = |address: IpAddr| match interface.addresses.contains(&address) {
        true => address,
        false => interface.primary(address.is_ipv6()),
    };
    Flow {
        interface: interface.id.clone(),
        egress,
        accepted,
        source: if egress { own(s.source) } else { s.source },
        destination: match s.destination {
            to if egress => to,
            IpAddr::V4(_) => interface.primary(false),
            to => own(to),
        },
        source_port: s.source_port,
        destination_port: s.destination_port,
        protocol: s.protocol,
        packet_source: s.source,
        packet_destination: s.destination,
        by_interface,
    }
}

/// Flags of either direction, as far as the connection's state gives them away: how it began,
/// if that was in this window, and that it was closed.
fn flags(tcp: Option<TcpProgress>, carried: &[Carried; 2], new: bool) -> [u8; 2] {
    let Some(tcp) = tcp else { return [0; 2] };
    let mut flags = [0; 2];
    if new {
        flags[0] |= SYN;
        let rejected = tcp.state == TcpProgress::CLOSE && carried[0].packets == 1 && carried[1].packets == 1;
        flags[1] |= match tcp.state {
            _ if rejected => RST,
            TcpProgress::SYN_SENT => 0,
            _ => SYN_ACK,
        };
    }
    let closing = (TcpProgress::FIN_WAIT..=TcpProgress::TIME_WAIT).contains(&tcp.state);
    let both = matches!(tcp.state, TcpProgress::LAST_ACK | TcpProgress::TIME_WAIT);
    for (flags, first) in flags.iter_mut().zip(tcp.closed_first) {
        if closing && (both || first) {
            *flags |= FIN;
        }
    }
    flags
}

#[cfg(test)]
mod tests;
