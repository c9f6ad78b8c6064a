//! Rules as the kernel's small programs: values are loaded into registers, which are compared,
//! looked up, changed and stored.

use super::message::{About, Batch, LIST_ELEMENT, NEW_RULE, Unsupported, Writer};
use super::sets;
use super::values::{Bytes, Shape, bytes, put_value, put_verdict, verdict};
use crate::nft::{CtState, Field, Rule, Statement, Value, Verdict, With};

const VERDICT_REGISTER: u32 = 0;
const META_MARK: u32 = 3;
const CT_MARK: u32 = 3;
const NETWORK: u32 = 1;
const TRANSPORT: u32 = 2;
const EQUAL: u32 = 0;
const NOT_EQUAL: u32 = 1;
const AT_MOST: u32 = 3;
const AT_LEAST: u32 = 5;
const IPV4: u8 = libc::NFPROTO_IPV4 as u8;
const IPV6: u8 = libc::NFPROTO_IPV6 as u8;
/// `NFTNL_UDATA_COMMENT_MAXLEN`
const LONGEST_COMMENT: usize = 128;

/// The register that begins at a word of the register file: one of four words where it can be.
fn register(word: usize) -> u32 {
    (if word.is_multiple_of(4) { 1 + word / 4 } else { 8 + word }) as u32
}

/// Appends a rule to a chain.
pub(super) fn rule<'a>(
    batch: &mut Batch<'a>,
    chain: &'a str,
    position: usize,
    rule: &Rule,
    generation: u32,
) -> Result<(), Unsupported> {
    let about = About::Rule(chain, position);
    let mut program = Program { out: Writer::default(), generation, network: None, transport: None };
    for statement in &rule.statements {
        program.statement(batch, about, statement)?;
    }
    if program.out.len() > 48 << 10 {
        return Err(Unsupported("so long a rule"));
    }
    let mut out = Writer::default();
    out.text(1, batch.table).text(2, chain).nest(4, |out| {
        out.append(&program.out);
    });
    if let Some(comment) = &rule.comment {
        if comment.len() >= LONGEST_COMMENT {
            return Err(Unsupported("so long a comment"));
        }
        let mut note = vec![0, comment.len() as u8 + 1];
        note.extend(comment.as_bytes());
        note.push(0);
        out.bytes(7, &note);
    }
    batch.push(NEW_RULE, about, out);
    Ok(())
}

/// What a rule has done so far.
struct Program {
    out: Writer,
    generation: u32,
    /// Protocols that the packet has for certain by now.
    network: Option<u8>,
    transport: Option<u8>,
}

impl Program {
    fn expression(&mut self, name: &str, fill: impl FnOnce(&mut Writer)) {
        self.out.nest(LIST_ELEMENT, |out| {
            out.text(1, name).nest(2, fill);
        });
    }

    fn meta(&mut self, key: u32, register: u32) {
        self.expression("meta", |e| {
            e.number(2, key).number(1, register);
        });
    }

    fn ct(&mut self, key: u32, register: u32) {
        self.expression("ct", |e| {
            e.number(2, key).number(1, register);
        });
    }

    fn payload(&mut self, base: u32, offset: u32, length: usize, register: u32) {
        self.expression("payload", |e| {
            e.number(1, register).number(2, base).number(3, offset).number(4, length as u32);
        });
    }

    /// Compares the first register.
    fn compare(&mut self, how: u32, with: &[u8]) {
        self.expression("cmp", |e| {
            e.number(1, 1).number(2, how);
            put_value(e, 3, with);
        });
    }

    /// First register := itself & mask ^ xor.
    fn bitwise(&mut self, mask: &[u8], xor: &[u8]) {
        self.expression("bitwise", |e| {
            e.number(1, 1).number(2, 1).number(6, 0).number(3, mask.len() as u32);
            put_value(e, 4, mask);
            put_value(e, 5, xor);
        });
    }

    fn lookup(&mut self, set: &str, id: Option<u32>, into: Option<u32>, not: bool) {
        self.expression("lookup", |e| {
            e.number(2, 1);
            if let Some(into) = into {
                e.number(3, into);
            }
            e.text(1, set);
            if let Some(id) = id {
                e.number(4, id);
            }
            if not {
                e.number(5, 1);
            }
        });
    }

    fn immediate(&mut self, v: &Verdict) {
        self.expression("immediate", |e| {
            e.number(1, VERDICT_REGISTER);
            put_verdict(e, 2, verdict(v));
        });
    }

    fn be_of_network(&mut self, wanted: u8) -> Result<(), Unsupported> {
        match self.network {
            Some(known) if known == wanted => Ok(()),
            Some(_) => Err(Unsupported("a rule for two protocols at once")),
            None => {
                self.load(Field::NfProto, 0);
                self.compare(EQUAL, &[wanted]);
                self.network = Some(wanted);
                Ok(())
            }
        }
    }

    /// What must be known of a packet before the field can be read.
    fn prepare(&mut self, field: Field) -> Result<(), Unsupported> {
        let (network, transport) = match field {
            Field::Source | Field::Destination | Field::Ttl => (IPV4, None),
            Field::Source6 | Field::Destination6 => (IPV6, None),
            Field::IcmpType | Field::IcmpCode => (IPV4, Some(libc::IPPROTO_ICMP as u8)),
            Field::Icmp6Type | Field::Icmp6Code => (IPV6, Some(libc::IPPROTO_ICMPV6 as u8)),
            _ => return Ok(()),
        };
        let Some(transport) = transport else { return self.be_of_network(network) };
        match self.transport {
            Some(known) if known == transport => Ok(()),
            Some(_) => Err(Unsupported("a rule for two protocols at once")),
            None => {
                self.be_of_network(network)?;
                self.load(Field::L4Proto, 0);
                self.compare(EQUAL, &[transport]);
                self.transport = Some(transport);
                Ok(())
            }
        }
    }

    /// Into the register at this word.
    fn load(&mut self, field: Field, word: usize) {
        let to = register(word);
        match field {
            Field::InName => self.meta(6, to),
            Field::OutName => self.meta(7, to),
            Field::NfProto => self.meta(15, to),
            Field::L4Proto => self.meta(16, to),
            Field::InGroup => self.meta(21, to),
            Field::OutGroup => self.meta(22, to),
            Field::CtDirection => self.ct(1, to),
            Field::CtMark => self.ct(CT_MARK, to),
            _ => {
                let (base, offset) = place(field);
                self.payload(base, offset, Shape::of_field(field).width, to);
            }
        }
    }

    /// A concatenation.
    fn load_all(&mut self, key: &[Field]) -> Result<(), Unsupported> {
        for field in key {
            self.prepare(*field)?;
        }
        let mut word = 0;
        for field in key {
            self.load(*field, word);
            word += Shape::of_field(*field).words();
        }
        if key.is_empty() || word > 16 {
            return Err(Unsupported("a key of such a length"));
        }
        Ok(())
    }

    fn is_value(&mut self, field: Field, value: &Value, not: bool) -> Result<(), Unsupported> {
        let shape = Shape::of_field(field);
        let value = bytes(shape, value, self.generation)?;
        self.prepare(field)?;
        let how = if not { NOT_EQUAL } else { EQUAL };
        match &value {
            Bytes::One(one) => {
                self.load(field, 0);
                self.compare(how, one);
                match (field, not) {
                    (Field::NfProto, false) => self.network = self.network.or(one.first().copied()),
                    (Field::L4Proto, false) => self.transport = self.transport.or(one.first().copied()),
                    _ => {}
                }
            }
            // Whole bytes: only those are looked at.
            Bytes::Span(first, _, Some(prefix)) if *prefix > 0 && prefix % 8 == 0 => {
                let length = usize::from(prefix / 8);
                let (base, offset) = place(field);
                self.payload(base, offset, length, 1);
                self.compare(how, &first[..length]);
            }
            Bytes::Span(first, last, Some(_)) => {
                self.load(field, 0);
                let mask: Vec<_> = first.iter().zip(last).map(|(a, b)| !(a ^ b)).collect();
                self.bitwise(&mask, &vec![0; mask.len()]);
                self.compare(how, first);
            }
            Bytes::Span(first, last, None) if not => {
                self.load(field, 0);
                self.expression("range", |e| {
                    e.number(1, 1).number(2, NOT_EQUAL);
                    put_value(e, 3, first);
                    put_value(e, 4, last);
                });
            }
            Bytes::Span(first, last, None) => {
                self.load(field, 0);
                self.compare(AT_LEAST, first);
                self.compare(AT_MOST, last);
            }
        }
        Ok(())
    }

    fn ct_mark(&mut self, mask: u32, xor: u32) {
        self.ct(CT_MARK, 1);
        self.bitwise(&mask.to_ne_bytes(), &xor.to_ne_bytes());
    }

    fn set_ct_mark(&mut self) {
        self.expression("ct", |e| {
            e.number(2, CT_MARK).number(4, 1);
        });
    }

    fn translate(&mut self, kind: u32, by: Field, map: &str) -> Result<(), Unsupported> {
        self.load_all(&[by])?;
        self.lookup(map, None, Some(1), false);
        self.expression("nat", |e| {
            e.number(1, kind).number(2, u32::from(IPV4)).number(3, 1);
        });
        Ok(())
    }

    fn statement<'a>(
        &mut self,
        batch: &mut Batch<'a>,
        about: About<'a>,
        statement: &Statement,
    ) -> Result<(), Unsupported> {
        match statement {
            Statement::Match { key, not, with: With::Set(set) } => {
                self.load_all(key)?;
                self.lookup(set, None, None, *not);
            }
            Statement::Match { key, not, with: With::Values(values) } => {
                let [field] = key.as_slice() else { return Err(Unsupported("values of a concatenation")) };
                match values.as_slice() {
                    [] => return Err(Unsupported("a match with nothing")),
                    [one] => self.is_value(*field, one, *not)?,
                    // Nameless numbers can't be listed.
                    _ if *field == Field::Ttl => return Err(Unsupported("several times to live")),
                    many => {
                        let shape = Shape::of_field(*field);
                        let (id, name) = sets::anonymous(batch, about, shape, many, self.generation)?;
                        self.load_all(key)?;
                        self.lookup(name, Some(id), None, *not);
                    }
                }
            }
            Statement::CtMarkBits(bits) => {
                let bits = u32::from(*bits);
                self.ct_mark(bits, 0);
                self.compare(EQUAL, &bits.to_ne_bytes());
            }
            Statement::CtState(states) => {
                let bits = states.iter().fold(0_u32, |bits, state| {
                    bits | match state {
                        CtState::Invalid => 1,
                        CtState::Established => 2,
                        CtState::Related => 4,
                        CtState::New => 8,
                    }
                });
                self.ct(0, 1);
                self.bitwise(&bits.to_ne_bytes(), &[0; 4]);
                self.compare(NOT_EQUAL, &[0; 4]);
            }
            Statement::VerdictMap { key, map } => {
                self.load_all(key)?;
                self.lookup(map, None, Some(VERDICT_REGISTER), false);
            }
            Statement::MarkFromMap { key, map } => {
                self.load_all(key)?;
                self.lookup(map, None, Some(1), false);
                self.expression("meta", |e| {
                    e.number(2, META_MARK).number(3, 1);
                });
            }
            Statement::CtMarkGeneration { keep, add } => {
                let add = self.generation << 8 | u32::from(*add);
                self.ct_mark(u32::from(*keep) & !add, add);
                self.set_ct_mark();
            }
            Statement::CtMarkAdd(bits) => {
                let bits = u32::from(*bits);
                self.ct_mark(!bits, bits);
                self.set_ct_mark();
            }
            Statement::CtMarkOfGeneration { among, bits } => {
                self.ct_mark(0xffff_ff00 | u32::from(*among), 0);
                self.compare(EQUAL, &(self.generation << 8 | u32::from(*bits)).to_ne_bytes());
            }
            Statement::CtMarkOfOtherGeneration => {
                self.ct_mark(0xffff_ff00, 0);
                self.compare(NOT_EQUAL, &(self.generation << 8).to_ne_bytes());
            }
            Statement::CtMarkOfAnyGeneration => {
                self.ct_mark(0xffff_ff00, 0);
                self.compare(NOT_EQUAL, &[0; 4]);
            }
            Statement::SetTtl(ttl) => {
                // With the byte behind it, for the checksum is of pairs.
                self.be_of_network(IPV4)?;
                self.payload(NETWORK, 8, 2, 1);
                self.bitwise(&[0, 0xff], &[*ttl, 0]);
                self.expression("payload", |e| {
                    e.number(5, 1).number(2, NETWORK).number(3, 8).number(4, 2);
                    // The internet checksum, at byte 10.
                    e.number(6, 1).number(7, 10);
                });
            }
            Statement::DnatByMap(map) => self.translate(1, Field::Destination, map)?,
            Statement::SnatByMap(map) => self.translate(0, Field::Source, map)?,
            Statement::Masquerade => self.expression("masq", |_| {}),
            Statement::SnatTo(source) => {
                self.expression("immediate", |e| {
                    e.number(1, 1);
                    put_value(e, 2, &source.octets());
                });
                self.expression("nat", |e| {
                    e.number(1, 0).number(2, u32::from(IPV4)).number(3, 1);
                });
            }
            Statement::OneIn(many) => {
                let random = 1;
                self.expression("numgen", |e| {
                    e.number(1, 1).number(2, *many).number(3, random).number(4, 0);
                });
                self.compare(EQUAL, &[0; 4]);
            }
            Statement::MoreThan { set, key, many } => {
                /// `NFT_CONNLIMIT_F_INV`: more, not at most.
                const OVER: u32 = 1;
                self.load_all(&[*key])?;
                self.expression("dynset", |e| {
                    // To be added; the name; the key's register; what is kept with each.
                    e.number(3, 0).text(1, set).number(4, 1).nest(7, |e| {
                        e.text(1, "connlimit").nest(2, |e| {
                            e.number(1, *many).number(2, OVER);
                        });
                    });
                });
            }
            Statement::Counter => self.expression("counter", |_| {}),
            Statement::Log(group) => self.expression("log", |e| {
                e.bytes(1, &group.to_be_bytes());
            }),
            Statement::Verdict(v) => self.immediate(v),
        }
        Ok(())
    }
}

/// Header and offset of a field that is in the packet.
fn place(field: Field) -> (u32, u32) {
    match field {
        Field::Source => (NETWORK, 12),
        Field::Destination => (NETWORK, 16),
        Field::Source6 | Field::Ttl => (NETWORK, 8),
        Field::Destination6 => (NETWORK, 24),
        Field::DestinationPort => (TRANSPORT, 2),
        Field::IcmpCode | Field::Icmp6Code => (TRANSPORT, 1),
        _ => (TRANSPORT, 0),
    }
}
