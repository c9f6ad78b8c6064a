//! A packet, as far as gates look at it.

use std::net::IpAddr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Packet {
    pub source: IpAddr,
    pub destination: IpAddr,
    pub payload: Payload,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Payload {
    Tcp {
        from: u16,
        to: u16,
    },
    Udp {
        from: u16,
        to: u16,
    },
    /// ICMP of the packet's own family. `id`: an echo's identifier.
    Icmp {
        kind: u8,
        code: u8,
        id: u16,
    },
    /// Any other protocol number.
    Other(u8),
}

/// Echo request and reply of ICMP and ICMPv6, and the other pairs that have answers.
const PAIRS: [(u8, u8); 5] = [(8, 0), (128, 129), (13, 14), (15, 16), (17, 18)];

impl Packet {
    pub fn new(source: IpAddr, destination: IpAddr, payload: Payload) -> Self {
        Self { source, destination, payload }
    }

    /// The answer to it.
    pub fn reply(&self) -> Self {
        let payload = match self.payload {
            Payload::Tcp { from, to } => Payload::Tcp { from: to, to: from },
            Payload::Udp { from, to } => Payload::Udp { from: to, to: from },
            Payload::Icmp { kind, code, id } => Payload::Icmp { kind: answer(kind), code, id },
            Payload::Other(number) => Payload::Other(number),
        };
        Self { source: self.destination, destination: self.source, payload }
    }

    /// The protocol's number.
    pub fn protocol(&self) -> u8 {
        match self.payload {
            Payload::Tcp { .. } => 6,
            Payload::Udp { .. } => 17,
            Payload::Icmp { .. } if self.is_v6() => 58,
            Payload::Icmp { .. } => 1,
            Payload::Other(number) => number,
        }
    }

    pub fn is_v6(&self) -> bool {
        self.destination.is_ipv6()
    }
}

fn answer(kind: u8) -> u8 {
    let forth = PAIRS.iter().find(|(ask, _)| *ask == kind).map(|(_, reply)| *reply);
    let back = || PAIRS.iter().find(|(_, reply)| *reply == kind).map(|(ask, _)| *ask);
    forth.or_else(back).unwrap_or(kind)
}
