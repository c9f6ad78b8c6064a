//! From a zone and a question to a reply (RFC 1034 4.3.2, RFC 2308, RFC 4592, RFC 8482; RFC 4035 and 9824
//! where the zone is signed and the asker wants that).

use crate::choose::{Chosen, Conditions, choose, scope};
use crate::dnssec::{Set, Signer, nsec};
use crate::wire::{Owner, Question, Rcode, Reply, Section, kind};
use crate::zone::{Data, Node, Sets, Zone};

/// CNAMEs followed within the zone, at most.
const CHAIN: usize = 16;
/// What a query for every type is answered with: an HINFO that says so (RFC 8482).
const NOT_ALL: &[u8] = b"\x07RFC8482\x00";
const NOT_ALL_TTL: u32 = 3600;
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

/// What an answer is made from and goes to.
struct Answer<'a, 'b> {
    zone: &'a Zone,
    kind: u16,
    given: &'a dyn Conditions,
    /// Where the asker wants signatures, and there are any.
    signer: Option<&'a Signer>,
    reply: &'a mut Reply<'b>,
}

/// A name's octets in lower case, and where they lie in the reply, uncompressed.
#[derive(Clone, Copy)]
struct Name<'n> {
    octets: &'n [u8],
    at: usize,
}

impl<'n> Name<'n> {
    /// What is left of it without so many octets' labels.
    fn above(self, octets: usize) -> Self {
        Self { octets: &self.octets[octets..], at: self.at + octets }
    }
}

/// Writes the zone's answer to `question` into `reply`. The question's name must be within the zone.
pub fn answer(
    zone: &Zone,
    question: &Question<'_>,
    given: &dyn Conditions,
    reply: &mut Reply<'_>,
) -> Outcome {
    reply.authoritative(true);
    let signer = zone.signer.as_ref().filter(|_| question.dnssec_ok());
    Answer { zone, kind: question.kind, given, signer, reply }.write(question.name())
}

impl<'a> Answer<'a, '_> {
    fn write(&mut self, asked: &[u8]) -> Outcome {
        let zone = self.zone;
        let mut octets = asked.to_vec();
        let mut at = HEADER;
        for _ in 0..CHAIN {
            if !zone.contains(&octets) {
                return Outcome::Elsewhere(octets);
            }
            let name = Name { octets: &octets, at };
            if zone.has_cuts && self.referral(name) {
                // Only the first answer's authority is told.
                self.reply.authoritative(self.reply.answers() > 0);
                return Outcome::Referral;
            }
            let Some(node) = zone.find(&octets) else {
                // A signed denial says so by itself.
                if self.signer.is_none() {
                    self.reply.rcode(Rcode::NxDomain);
                }
                self.negative(name, None);
                return Outcome::Done;
            };
            if self.kind == kind::ANY {
                self.set(Section::Answer, name, kind::HINFO, NOT_ALL_TTL, std::iter::once(NOT_ALL));
                return Outcome::Done;
            }
            if self.kind == kind::NSEC && self.signer.is_some() {
                let ttl = self.denial_ttl();
                self.deny(Section::Answer, name, Some(node), ttl);
                return Outcome::Done;
            }
            if let Some(sets) = node.get(self.kind) {
                if !self.put(sets, name) {
                    self.negative(name, Some(node));
                }
                return Outcome::Done;
            }
            let Some((ttl, target)) = self.alias_name(node) else {
                self.negative(name, Some(node));
                return Outcome::Done;
            };
            at = self.set(Section::Answer, name, kind::CNAME, ttl, std::iter::once(target));
            octets = target.to_ascii_lowercase();
            if !Reply::can_point_at(at) {
                return Outcome::Done;
            }
        }
        self.reply.rcode(Rcode::ServFail);
        Outcome::Done
    }

    /// Writes records of one name and type, and their signatures. Where the last one's value lies.
    fn set<'v>(
        &mut self,
        section: Section,
        name: Name<'_>,
        kind: u16,
        ttl: u32,
        values: impl Iterator<Item = &'v [u8]> + Clone,
    ) -> usize {
        let mut at = 0;
        for value in values.clone() {
            at = self.reply.record(section, Owner::At(name.at), kind, ttl, value);
        }
        if let Some(signer) = self.signer {
            let values: Vec<&[u8]> = values.collect();
            let set = Set { owner: name.octets, kind, ttl };
            signer.sign(&self.zone.apex, set, &values, self.given.now(), |value| {
                self.reply.record(section, Owner::At(name.at), kind::RRSIG, ttl, value);
            });
        }
        at
    }

    /// The records that are chosen now, each value once. False where there are none.
    fn put(&mut self, sets: &'a Sets, name: Name<'_>) -> bool {
        self.reply.scope(scope(self.zone, sets, self.kind, self.given.asker()));
        let several = match choose(self.zone, sets, self.kind, self.given) {
            Chosen::None => return false,
            Chosen::One(records) => {
                // Clients take the first: another one each time.
                let count = records.values().count();
                let start = if count > 1 {
                    usize::try_from(self.given.random() % count as u64).unwrap_or(0)
                } else {
                    0
                };
                let values = records.values().skip(start).chain(records.values().take(start));
                self.set(Section::Answer, name, self.kind, records.ttl, values);
                return count > 0;
            }
            Chosen::Several(several) => several,
        };
        // One set has one TTL (RFC 2181).
        let ttl = several.iter().map(|records| records.ttl).min().unwrap_or(0);
        let values = several.iter().flat_map(|records| records.values());
        self.set(Section::Answer, name, self.kind, ttl, values);
        !several.is_empty()
    }

    fn alias_name(&mut self, node: &'a Node) -> Option<(u32, &'a [u8])> {
        let sets = node.get(kind::CNAME)?;
        self.reply.scope(scope(self.zone, sets, kind::CNAME, self.given.asker()));
        match choose(self.zone, sets, kind::CNAME, self.given) {
            Chosen::One(records) => Some((records.ttl, records.values().next()?)),
            _ => None,
        }
    }

    /// A name above the queried one, or it, that is delegated: the highest one's servers, their addresses, and
    /// what is known of the child's keys.
    fn referral(&mut self, name: Name<'_>) -> bool {
        let mut cut = None;
        let mut at = 0;
        while name.octets.len() - at > self.zone.apex.len() {
            let node = self.zone.node(&name.octets[at..]);
            let found = node.and_then(|node| Some((node, node.get(kind::NS)?)));
            // What the parent says of the child's signing is the parent's own.
            if let Some((node, Sets::One(data))) = found.filter(|_| at > 0 || !self.is_parents()) {
                cut = Some((at, node, data));
            }
            at += usize::from(name.octets[at]) + 1;
        }
        let Some((at, node, Data::Records(servers))) = cut else { return false };
        let cut = name.above(at);
        for server in servers.values() {
            self.reply.record(Section::Authority, Owner::At(cut.at), kind::NS, servers.ttl, server);
        }
        if self.signer.is_some() {
            if let Some(Sets::One(Data::Records(keys))) = node.get(kind::DS) {
                self.set(Section::Authority, cut, kind::DS, keys.ttl, keys.values());
            } else {
                let ttl = self.denial_ttl();
                self.deny(Section::Authority, cut, Some(node), ttl);
            }
        }
        for server in servers.values() {
            let server = server.to_ascii_lowercase();
            for kind in [kind::A, kind::AAAA] {
                let sets = self.zone.node(&server).and_then(|node| node.get(kind));
                if let Some(Sets::One(Data::Records(glue))) = sets {
                    for address in glue.values() {
                        let owner = Owner::Name(&server);
                        self.reply.record(Section::Additional, owner, kind, glue.ttl, address);
                    }
                }
            }
        }
        true
    }

    /// Whether what is asked for at a delegation is the parent's to say.
    fn is_parents(&self) -> bool {
        self.kind == kind::DS || self.kind == kind::NSEC && self.signer.is_some()
    }

    fn authority(&self) -> Option<(u32, &'a [u8])> {
        let sets = self.zone.node(&self.zone.apex)?.get(kind::SOA)?;
        let Chosen::One(records) = choose(self.zone, sets, kind::SOA, self.given) else { return None };
        let value = records.values().next()?;
        let minimum = value.last_chunk::<4>().map_or(0, |octets| u32::from_be_bytes(*octets));
        Some((records.ttl.min(minimum), value))
    }

    fn denial_ttl(&self) -> u32 {
        self.authority().map_or(0, |(ttl, _)| ttl)
    }

    /// "There is nothing", for as long as the zone's SOA allows (RFC 2308).
    fn negative(&mut self, name: Name<'_>, node: Option<&Node>) {
        let Some((ttl, value)) = self.authority() else { return };
        let apex = name.above(name.octets.len() - self.zone.apex.len());
        self.set(Section::Authority, apex, kind::SOA, ttl, std::iter::once(value));
        if self.signer.is_some() {
            self.deny(Section::Authority, name, node, ttl);
        }
    }

    /// What there is at the name, and that this is all.
    fn deny(&mut self, section: Section, name: Name<'_>, node: Option<&Node>, ttl: u32) {
        let mut types = vec![kind::RRSIG, kind::NSEC];
        match node {
            None => types.push(kind::NXNAME),
            Some(node) => {
                let is_cut = name.octets.len() > self.zone.apex.len() && node.get(kind::NS).is_some();
                // Addresses at a delegation are glue, and none of the zone's. What a routing policy has nothing
                // of is not there now.
                let counts =
                    |k: &u16| if is_cut { matches!(*k, kind::NS | kind::DS) } else { *k != self.kind };
                types.extend(node.kinds().filter(counts));
            }
        }
        if let Some(value) = nsec(name.octets, &mut types) {
            self.set(section, name, kind::NSEC, ttl, std::iter::once(&*value));
        }
    }
}
