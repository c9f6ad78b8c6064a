//! Messages: the one question of a query, and a reply written straight into octets.
//!
//! Only what an answering server needs, since its path is the hot one: names are looked up as they
//! lie in the packet, answers are copied from the zone, and compression is a pointer to the question.

use ipnet::IpNet;
use std::net::IpAddr;

/// Octets of a message's header.
const HEADER: usize = 12;
/// What we promise to take, and the most we send, over UDP: it crosses any path unfragmented.
pub const UDP_PAYLOAD: u16 = 1232;
const OPT: usize = 11;
/// EDNS's option of the client's subnet.
const SUBNET: u16 = 8;

/// Numbers of types and classes that are no record set's type.
pub mod kind {
    pub const A: u16 = 1;
    pub const NS: u16 = 2;
    pub const CNAME: u16 = 5;
    pub const SOA: u16 = 6;
    pub const PTR: u16 = 12;
    pub const HINFO: u16 = 13;
    pub const AAAA: u16 = 28;
    pub const OPT: u16 = 41;
    pub const DS: u16 = 43;
    pub const RRSIG: u16 = 46;
    pub const NSEC: u16 = 47;
    pub const DNSKEY: u16 = 48;
    /// No type: what isn't there has it in its NSEC (RFC 9824).
    pub const NXNAME: u16 = 128;
    pub const IXFR: u16 = 251;
    pub const AXFR: u16 = 252;
    pub const ANY: u16 = 255;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rcode {
    NoError,
    FormErr,
    ServFail,
    NxDomain,
    NotImp,
    Refused,
    BadVers,
}

impl Rcode {
    /// With the upper bits that travel in EDNS.
    pub const fn number(self) -> u16 {
        match self {
            Self::NoError => 0,
            Self::FormErr => 1,
            Self::ServFail => 2,
            Self::NxDomain => 3,
            Self::NotImp => 4,
            Self::Refused => 5,
            Self::BadVers => 16,
        }
    }

    /// As `dig` and `TestDNSAnswer` spell it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoError => "NOERROR",
            Self::FormErr => "FORMERR",
            Self::ServFail => "SERVFAIL",
            Self::NxDomain => "NXDOMAIN",
            Self::NotImp => "NOTIMP",
            Self::Refused => "REFUSED",
            Self::BadVers => "BADVERS",
        }
    }
}

/// EDNS of a query (RFC 6891).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edns {
    /// At least 512.
    pub payload: u16,
    pub version: u8,
    pub dnssec_ok: bool,
    /// Whom a resolver asks for (RFC 7871).
    pub subnet: Option<IpNet>,
}

/// A query with one question.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The whole message.
    packet: &'a [u8],
    name_length: usize,
    lower: [u8; 255],
    pub kind: u16,
    pub class: u16,
    pub edns: Option<Edns>,
}

/// What is no such query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bad {
    /// Too short for a header, or an answer: silence, since answering answers is how two servers keep
    /// each other busy.
    Silence,
    /// Answered with the header alone.
    Refuse(Rcode),
}

impl<'a> Question<'a> {
    /// # Errors
    /// See [`Bad`].
    pub fn parse(packet: &'a [u8]) -> Result<Self, Bad> {
        let Some((header, _)) = packet.split_at_checked(HEADER) else { return Err(Bad::Silence) };
        if header[2] & 0x80 != 0 {
            return Err(Bad::Silence);
        }
        if header[2] >> 3 & 0xf != 0 {
            return Err(Bad::Refuse(Rcode::NotImp));
        }
        let count = |at: usize| u16::from_be_bytes([header[at], header[at + 1]]);
        if count(4) != 1 {
            return Err(Bad::Refuse(Rcode::FormErr));
        }
        Self::after_header(packet, [count(6), count(8), count(10)]).ok_or(Bad::Refuse(Rcode::FormErr))
    }

    fn after_header(packet: &'a [u8], counts: [u16; 3]) -> Option<Self> {
        let mut lower = [0; 255];
        let mut at = HEADER;
        loop {
            let length = usize::from(*packet.get(at)?);
            let end = at + 1 + length;
            // A pointer in the first name could only point into the header.
            if length > 63 || end - HEADER > 254 + usize::from(length == 0) {
                return None;
            }
            lower[at - HEADER] = packet[at];
            for (to, from) in
                lower.get_mut(at + 1 - HEADER..end - HEADER)?.iter_mut().zip(packet.get(at + 1..end)?)
            {
                *to = from.to_ascii_lowercase();
            }
            at = end;
            if length == 0 {
                break;
            }
        }
        let name_length = at - HEADER;
        let fixed = packet.get(at..at + 4)?;
        let kind = u16::from_be_bytes([fixed[0], fixed[1]]);
        let class = u16::from_be_bytes([fixed[2], fixed[3]]);
        at += 4;
        let mut edns = None;
        let [answers, authorities, additionals] = counts;
        for number in 0..u32::from(answers) + u32::from(authorities) + u32::from(additionals) {
            let root = packet.get(at) == Some(&0);
            at = skip_name(packet, at)?;
            let fixed = packet.get(at..at + 10)?;
            let length = usize::from(u16::from_be_bytes([fixed[8], fixed[9]]));
            at += 10 + length;
            if at > packet.len() {
                return None;
            }
            let is_additional = number >= u32::from(answers) + u32::from(authorities);
            if u16::from_be_bytes([fixed[0], fixed[1]]) == kind::OPT {
                // One at most, in its place, and the root's.
                if edns.is_some() || !root || !is_additional {
                    return None;
                }
                edns = Some(Edns {
                    subnet: subnet(&packet[at - length..at])?,
                    payload: u16::from_be_bytes([fixed[2], fixed[3]]).max(512),
                    version: fixed[5],
                    dnssec_ok: fixed[6] & 0x80 != 0,
                });
            }
        }
        Some(Self { packet, name_length, lower, kind, class, edns })
    }

    /// The name in lower case, as octets of labels.
    pub fn name(&self) -> &[u8] {
        &self.lower[..self.name_length]
    }

    /// Whether the asker wants signatures.
    pub fn dnssec_ok(&self) -> bool {
        self.edns.is_some_and(|edns| edns.dnssec_ok)
    }

    pub fn recursion_desired(&self) -> bool {
        self.packet[2] & 1 != 0
    }
}

/// The client's subnet among EDNS's options. None for what is malformed; a family that isn't known is none.
fn subnet(mut options: &[u8]) -> Option<Option<IpNet>> {
    let mut found = None;
    while !options.is_empty() {
        let (head, rest) = options.split_first_chunk::<4>()?;
        let length = usize::from(u16::from_be_bytes([head[2], head[3]]));
        let (option, rest) = rest.split_at_checked(length)?;
        options = rest;
        if head[..2] != SUBNET.to_be_bytes() {
            continue;
        }
        let (&[high, low, source, scope], address) = option.split_first_chunk::<4>()?;
        let most = match (high, low) {
            (0, 1) => 32,
            (0, 2) => 128,
            _ => continue,
        };
        if source > most || scope != 0 || address.len() != usize::from(source.div_ceil(8)) {
            return None;
        }
        let mut octets = [0; 16];
        octets[..address.len()].copy_from_slice(address);
        let ip = match most {
            32 => IpAddr::from([octets[0], octets[1], octets[2], octets[3]]),
            _ => IpAddr::from(octets),
        };
        let net = IpNet::new(ip, source).ok()?;
        if net.trunc() != net || found.replace(net).is_some() {
            return None;
        }
    }
    Some(found)
}

fn skip_name(packet: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *packet.get(at)? {
            0 => return Some(at + 1),
            length @ 1..=63 => at += 1 + usize::from(length),
            192.. => return Some(at + 2),
            _ => return None,
        }
    }
}

/// Whose record it is.
#[derive(Debug, Clone, Copy)]
pub enum Owner<'a> {
    /// At this offset of the reply.
    At(usize),
    Name(&'a [u8]),
}

/// A reply that is being written.
#[derive(Debug)]
pub struct Reply<'b> {
    out: &'b mut Vec<u8>,
    question_end: usize,
    limit: usize,
    edns: bool,
    counts: [u16; 3],
    full: bool,
    rcode: Rcode,
    authoritative: bool,
    scope: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Answer,
    Authority,
    Additional,
}

impl<'b> Reply<'b> {
    /// A reply to `question` in `out`, which is emptied. `udp`: no longer than the asker takes and
    /// than any path carries.
    pub fn new(question: &Question<'_>, udp: bool, out: &'b mut Vec<u8>) -> Self {
        let question_end = HEADER + question.name_length + 4;
        out.clear();
        out.extend_from_slice(&question.packet[..question_end]);
        let most = match (udp, question.edns) {
            (false, _) => usize::from(u16::MAX),
            (true, Some(edns)) => usize::from(edns.payload.min(UDP_PAYLOAD)),
            (true, None) => 512,
        };
        let subnet = question.edns.and_then(|edns| edns.subnet);
        let option = subnet.map_or(0, |net| 8 + usize::from(net.prefix_len().div_ceil(8)));
        let limit = most - if question.edns.is_some() { OPT + option } else { 0 };
        Self {
            out,
            question_end,
            limit,
            edns: question.edns.is_some(),
            counts: [0; 3],
            full: false,
            rcode: Rcode::NoError,
            authoritative: false,
            scope: 0,
        }
    }

    /// The header alone, to what is no query with one question.
    pub fn refusal(packet: &[u8], rcode: Rcode, out: &mut Vec<u8>) {
        out.clear();
        out.extend_from_slice(&packet[..2]);
        // The operation and "recursion desired" come back as they were.
        out.push(0x80 | packet[2] & 0x79);
        out.push(rcode.number().to_be_bytes()[1]);
        out.extend_from_slice(&[0; 8]);
    }

    pub fn rcode(&mut self, rcode: Rcode) {
        self.rcode = rcode;
    }

    /// The code that it will have.
    pub fn told(&self) -> Rcode {
        self.rcode
    }

    /// For how narrow a network of the asker's the answer holds: a prefix length.
    pub fn scope(&mut self, length: u8) {
        self.scope = self.scope.max(length);
    }

    pub fn authoritative(&mut self, yes: bool) {
        self.authoritative = yes;
    }

    /// How many answers there are so far.
    pub fn answers(&self) -> u16 {
        self.counts[0]
    }

    /// Adds a record, and tells where its data begins. Sections come in their order. A record that has
    /// no room makes the reply a truncated one, but for additional ones, which are left out.
    pub fn record(&mut self, section: Section, owner: Owner<'_>, kind: u16, ttl: u32, data: &[u8]) -> usize {
        let before = self.out.len();
        match owner {
            Owner::At(at) => {
                let pointer = u16::try_from(at).unwrap_or(0) | 0xc000;
                self.out.extend_from_slice(&pointer.to_be_bytes());
            }
            Owner::Name(name) => self.out.extend_from_slice(name),
        }
        let mut fixed = [0; 10];
        fixed[..2].copy_from_slice(&kind.to_be_bytes());
        fixed[3] = 1;
        fixed[4..8].copy_from_slice(&ttl.to_be_bytes());
        fixed[8..].copy_from_slice(&u16::try_from(data.len()).unwrap_or(0).to_be_bytes());
        self.out.extend_from_slice(&fixed);
        let at = self.out.len();
        self.out.extend_from_slice(data);
        if self.out.len() > self.limit || self.full {
            self.out.truncate(before);
            self.full |= section != Section::Additional;
        } else {
            self.counts[section as usize] += 1;
        }
        at
    }

    /// Whether a pointer can reach the offset.
    pub fn can_point_at(at: usize) -> bool {
        at < 0x3fff
    }

    /// Completes the message. `recursive`: what the bit "recursion available" says.
    pub fn finish(mut self, question: &Question<'_>, recursive: bool) {
        if self.full {
            self.truncate();
        }
        let rcode = self.rcode.number();
        let header = &mut self.out[..HEADER];
        header[2] =
            0x80 | question.packet[2] & 1 | u8::from(self.full) << 1 | u8::from(self.authoritative) << 2;
        // "Checking disabled" comes back.
        header[3] = question.packet[3] & 0x10 | u8::from(recursive) << 7 | (rcode & 0xf).to_be_bytes()[1];
        header[4..6].copy_from_slice(&1u16.to_be_bytes());
        let [answers, authorities, mut additionals] = self.counts;
        if let Some(edns) = question.edns.filter(|_| self.edns) {
            additionals += 1;
            let payload = UDP_PAYLOAD.to_be_bytes();
            let extended = (rcode >> 4).to_be_bytes()[1];
            let flags = u8::from(edns.dnssec_ok) << 7;
            self.out.extend_from_slice(&[0, 0, 41, payload[0], payload[1], extended, 0, flags, 0]);
            match edns.subnet {
                Some(net) => self.subnet(net),
                None => self.out.extend_from_slice(&[0, 0]),
            }
        }
        for (at, count) in [(6, answers), (8, authorities), (10, additionals)] {
            self.out[at..at + 2].copy_from_slice(&count.to_be_bytes());
        }
    }

    /// EDNS's options, after their length: the subnet that the answer is for, as it was asked for.
    fn subnet(&mut self, net: IpNet) {
        let octets = match net.addr() {
            IpAddr::V4(address) => address.octets().to_vec(),
            IpAddr::V6(address) => address.octets().to_vec(),
        };
        let length = net.prefix_len().div_ceil(8);
        let family = if octets.len() == 4 { 1 } else { 2 };
        self.out.extend_from_slice(&[0, 8 + length, 0, 8, 0, 4 + length, 0, family]);
        self.out.extend_from_slice(&[net.prefix_len(), self.scope]);
        self.out.extend_from_slice(&octets[..length.into()]);
    }

    /// Makes the reply one that asks to come again by TCP.
    pub fn truncate(&mut self) {
        self.full = true;
        self.counts = [0; 3];
        self.out.truncate(self.question_end);
    }
}
