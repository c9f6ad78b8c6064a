//! From a zone and a question to a reply (RFC 1034 4.3.2, RFC 2308, RFC 4592, RFC 8482).

use crate::choose::{Chosen, Conditions, choose};
use crate::wire::{Owner, Question, Rcode, Reply, Section, kind};
use crate::zone::{Node, Sets, Zone};

/// CNAMEs followed within the zone, at most.
const CHAIN: usize = 16;
/// What a query for every type is answered with: an HINFO that says so (RFC 8482).
const NOT_ALL: &[u8] = b"\x07RFC8482\x00";
const HEADER: usize = 12;

/// What became of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Answered, or known to have no answer.
    Done,
    /// A delegation: another's servers know.
    Referral,
    /// The last CNAME leads out of the zone, to this name (octets in lower case).
    Elsewhere(Vec<u8>),
}

/// Writes the zone's answer to `question` into `reply`. The question's name must be within the zone.
pub fn answer(
    zone: &Zone,
    question: &Question<'_>,
    given: &dyn Conditions,
    reply: &mut Reply<'_>,
) -> Outcome {
    reply.authoritative(true);
    let mut name = question.name().to_vec();
    let mut owner = HEADER;
    for _ in 0..CHAIN {
        if !zone.contains(&name) {
            return Outcome::Elsewhere(name);
        }
        if zone.has_cuts && referral(zone, &name, question.kind, owner, reply) {
            // Only the first answer's authority is told.
            reply.authoritative(reply.answers() > 0);
            return Outcome::Referral;
        }
        let Some(node) = zone.find(&name) else {
            reply.rcode(Rcode::NxDomain);
            negative(zone, &name, owner, given, reply);
            return Outcome::Done;
        };
        if question.kind == kind::ANY {
            reply.record(Section::Answer, Owner::At(owner), kind::HINFO, 3600, NOT_ALL);
            return Outcome::Done;
        }
        if let Some(sets) = node.get(question.kind) {
            if !put(zone, sets, question.kind, owner, given, reply) {
                negative(zone, &name, owner, given, reply);
            }
            return Outcome::Done;
        }
        match alias_name(zone, node, given) {
            Some((ttl, target)) => {
                owner = reply.record(Section::Answer, Owner::At(owner), kind::CNAME, ttl, target);
                name = target.to_ascii_lowercase();
                if !Reply::can_point_at(owner) {
                    return Outcome::Done;
                }
            }
            None => {
                negative(zone, &name, owner, given, reply);
                return Outcome::Done;
            }
        }
    }
    reply.rcode(Rcode::ServFail);
    Outcome::Done
}

/// The records that are chosen now, each value once. False where there are none.
fn put(
    zone: &Zone,
    sets: &Sets,
    kind: u16,
    owner: usize,
    given: &dyn Conditions,
    reply: &mut Reply<'_>,
) -> bool {
    let several = match choose(zone, sets, kind, given) {
        Chosen::None => return false,
        Chosen::One(records) => {
            // Clients take the first: another one each time.
            let count = records.values().count();
            let start =
                if count > 1 { usize::try_from(given.random() % count as u64).unwrap_or(0) } else { 0 };
            for value in records.values().skip(start).chain(records.values().take(start)) {
                reply.record(Section::Answer, Owner::At(owner), kind, records.ttl, value);
            }
            return count > 0;
        }
        Chosen::Several(several) => several,
    };
    for records in &several {
        for value in records.values() {
            reply.record(Section::Answer, Owner::At(owner), kind, records.ttl, value);
        }
    }
    !several.is_empty()
}

fn alias_name<'z>(zone: &'z Zone, node: &'z Node, given: &dyn Conditions) -> Option<(u32, &'z [u8])> {
    match choose(zone, node.get(kind::CNAME)?, kind::CNAME, given) {
        Chosen::One(records) => Some((records.ttl, records.values().next()?)),
        _ => None,
    }
}

/// A name above the queried one, or it, that is delegated: the highest one's servers and their addresses.
fn referral(zone: &Zone, name: &[u8], kind: u16, owner: usize, reply: &mut Reply<'_>) -> bool {
    let mut cut = None;
    let mut at = 0;
    while name.len() - at > zone.apex.len() {
        let found = zone.node(&name[at..]).and_then(|node| node.get(kind::NS));
        // What the parent says of the child's signing is the parent's own.
        if let Some(Sets::One(data)) = found.filter(|_| at > 0 || kind != kind::DS) {
            cut = Some((at, data));
        }
        at += usize::from(name[at]) + 1;
    }
    let Some((at, crate::zone::Data::Records(servers))) = cut else { return false };
    // The name lies in the question or in a CNAME's data, uncompressed.
    let owner = Owner::At(owner + at);
    for server in servers.values() {
        reply.record(Section::Authority, owner, kind::NS, servers.ttl, server);
    }
    for server in servers.values() {
        let server = server.to_ascii_lowercase();
        for kind in [kind::A, kind::AAAA] {
            let sets = zone.node(&server).and_then(|node| node.get(kind));
            if let Some(Sets::One(crate::zone::Data::Records(glue))) = sets {
                for address in glue.values() {
                    reply.record(Section::Additional, Owner::Name(&server), kind, glue.ttl, address);
                }
            }
        }
    }
    true
}

/// "There is nothing", for as long as the zone's SOA allows (RFC 2308).
fn negative(zone: &Zone, name: &[u8], owner: usize, given: &dyn Conditions, reply: &mut Reply<'_>) {
    let soa = zone.node(&zone.apex).and_then(|node| node.get(kind::SOA));
    let Some(Chosen::One(records)) = soa.map(|sets| choose(zone, sets, kind::SOA, given)) else { return };
    let Some(value) = records.values().next() else { return };
    let minimum = value.last_chunk::<4>().map_or(0, |octets| u32::from_be_bytes(*octets));
    let at = owner + name.len() - zone.apex.len();
    reply.record(Section::Authority, Owner::At(at), kind::SOA, records.ttl.min(minimum), value);
}
