//! A table of nftables as a value: what planners make and drivers apply.

use super::Part;
use ipnet::{Ipv4Net, Ipv6Net};
use std::net::{Ipv4Addr, Ipv6Addr};

/// A table of the `inet` family.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub sets: Vec<Part<Set>>,
    pub chains: Vec<Part<Chain>>,
}

impl Table {
    pub fn new(name: impl Into<String>, sets: Vec<Set>, chains: Vec<Chain>) -> Self {
        let sets = sets.into_iter().map(Part::from).collect();
        Self { name: name.into(), sets, chains: chains.into_iter().map(Part::from).collect() }
    }
}

/// A named set, or a map where `data` is given.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Set {
    pub name: String,
    /// One type, or a concatenation.
    pub key: Vec<Type>,
    pub data: Option<Type>,
    /// Elements may be ranges and prefixes; they must not overlap.
    pub interval: bool,
    /// Filled by rules as packets come: see [`Statement::MoreThan`].
    pub dynamic: bool,
    pub elements: Vec<Element>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Element {
    pub key: Vec<Value>,
    pub data: Option<Value>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Type {
    IfName,
    DevGroup,
    Ipv4,
    Ipv6,
    Proto,
    Service,
    IcmpType,
    IcmpCode,
    Mark,
    CtDirection,
    Verdict,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    Name(String),
    Ip(Ipv4Addr),
    Net(Ipv4Net),
    Ip6(Ipv6Addr),
    Net6(Ipv6Net),
    Number(u32),
    /// Inclusive.
    Range(u32, u32),
    Original,
    Reply,
    /// The number of the table's replacement in the upper 24 bits, and these lower 8 bits:
    /// for marks that must not outlive the ruleset that set them.
    Generation(u8),
    Verdict(Verdict),
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Accept,
    Drop,
    Return,
    Jump(String),
    Goto(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Chain {
    pub name: String,
    pub base: Option<Base>,
    pub rules: Vec<Rule>,
}

/// Where a chain hangs in the packet's way.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Base {
    pub kind: Kind,
    pub hook: Hook,
    pub priority: i32,
    /// Policy: drop what no rule accepts.
    pub closed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Filter,
    Nat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hook {
    Prerouting,
    Input,
    Forward,
    Output,
    Postrouting,
}

/// One rule: statements from left to right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Rule {
    pub statements: Vec<Statement>,
    pub comment: Option<String>,
}

/// What of a packet is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    InName,
    OutName,
    InGroup,
    OutGroup,
    Source,
    Destination,
    /// Of IPv6 packets.
    Source6,
    Destination6,
    L4Proto,
    /// Destination port of whatever transport.
    DestinationPort,
    IcmpType,
    IcmpCode,
    Icmp6Type,
    Icmp6Code,
    Ttl,
    CtDirection,
    CtMark,
    /// 2 for IPv4, 10 for IPv6.
    NfProto,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Statement {
    /// One field, or a concatenation, is or is not in the set or value.
    Match {
        key: Vec<Field>,
        not: bool,
        with: With,
    },
    /// All of these bits of the connection's mark are set.
    CtMarkBits(u8),
    CtState(Vec<CtState>),
    /// Continue as the map says; without an element go on with the next statement.
    VerdictMap {
        key: Vec<Field>,
        map: String,
    },
    /// The packet's mark by a map; without an element the rule ends.
    MarkFromMap {
        key: Vec<Field>,
        map: String,
    },
    /// Connection's mark := its low 8 bits & `keep` | `add`, and the table's generation above.
    CtMarkGeneration {
        keep: u8,
        add: u8,
    },
    /// Connection's mark |= bits.
    CtMarkAdd(u8),
    /// The generation in the connection's mark is this table's, and among these bits exactly those are set.
    CtMarkOfGeneration {
        among: u8,
        bits: u8,
    },
    /// The generation in the connection's mark is not this table's.
    CtMarkOfOtherGeneration,
    /// Some ruleset set its generation in the connection's mark.
    CtMarkOfAnyGeneration,
    SetTtl(u8),
    /// Destination := map[destination].
    DnatByMap(String),
    /// Source := map[source].
    SnatByMap(String),
    Masquerade,
    /// Source := this.
    SnatTo(Ipv4Addr),
    /// One packet in so many goes on, at random.
    OneIn(u32),
    /// With this packet's connection more than so many are tracked that the dynamic set counted
    /// under the field's value.
    MoreThan {
        set: String,
        key: Field,
        many: u32,
    },
    Counter,
    /// Report the packet to whoever listens to this group: [`crate::net::refusals`].
    Log(u16),
    Verdict(Verdict),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum With {
    Set(String),
    Values(Vec<Value>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CtState {
    New,
    Established,
    Related,
    Invalid,
}

impl Set {
    /// A set of single or concatenated keys, without elements.
    pub fn new(name: impl Into<String>, key: impl Into<Vec<Type>>) -> Self {
        Self {
            name: name.into(),
            key: key.into(),
            data: None,
            interval: false,
            dynamic: false,
            elements: Vec::new(),
        }
    }

    /// A map, without elements.
    pub fn map(name: impl Into<String>, key: impl Into<Vec<Type>>, data: Type) -> Self {
        Self { data: Some(data), ..Self::new(name, key) }
    }

    pub fn of_connections(mut self) -> Self {
        self.dynamic = true;
        self
    }

    pub fn of_intervals(mut self) -> Self {
        self.interval = true;
        self
    }

    pub fn with(mut self, elements: impl IntoIterator<Item = Vec<Value>>) -> Self {
        self.elements.extend(elements.into_iter().map(|key| Element { key, data: None }));
        self
    }

    pub fn mapping(mut self, elements: impl IntoIterator<Item = (Vec<Value>, Value)>) -> Self {
        self.elements.extend(elements.into_iter().map(|(key, data)| Element { key, data: Some(data) }));
        self
    }
}

impl Chain {
    pub fn new(name: impl Into<String>, rules: Vec<Rule>) -> Self {
        Self { name: name.into(), base: None, rules }
    }

    pub fn base(name: impl Into<String>, base: Base, rules: Vec<Rule>) -> Self {
        Self { name: name.into(), base: Some(base), rules }
    }
}

/// Starts a rule.
pub fn rule() -> Rule {
    Rule::default()
}

impl Rule {
    fn and(mut self, statement: Statement) -> Self {
        self.statements.push(statement);
        self
    }

    pub fn is(self, field: Field, value: Value) -> Self {
        self.and(Statement::Match { key: vec![field], not: false, with: With::Values(vec![value]) })
    }

    pub fn is_not(self, field: Field, value: Value) -> Self {
        self.and(Statement::Match { key: vec![field], not: true, with: With::Values(vec![value]) })
    }

    pub fn any_of(self, field: Field, values: Vec<Value>) -> Self {
        self.and(Statement::Match { key: vec![field], not: false, with: With::Values(values) })
    }

    pub fn none_of(self, field: Field, values: Vec<Value>) -> Self {
        self.and(Statement::Match { key: vec![field], not: true, with: With::Values(values) })
    }

    pub fn in_set(self, key: impl Into<Vec<Field>>, set: impl Into<String>) -> Self {
        self.and(Statement::Match { key: key.into(), not: false, with: With::Set(set.into()) })
    }

    pub fn not_in_set(self, key: impl Into<Vec<Field>>, set: impl Into<String>) -> Self {
        self.and(Statement::Match { key: key.into(), not: true, with: With::Set(set.into()) })
    }

    pub fn ct_state(self, states: impl Into<Vec<CtState>>) -> Self {
        self.and(Statement::CtState(states.into()))
    }

    pub fn ct_bits(self, bits: u8) -> Self {
        self.and(Statement::CtMarkBits(bits))
    }

    pub fn ct_generation(self, among: u8, bits: u8) -> Self {
        self.and(Statement::CtMarkOfGeneration { among, bits })
    }

    pub fn ct_other_generation(self) -> Self {
        self.and(Statement::CtMarkOfOtherGeneration)
    }

    pub fn ct_mark_generation(self, keep: u8, add: u8) -> Self {
        self.and(Statement::CtMarkGeneration { keep, add })
    }

    pub fn ct_mark_add(self, bits: u8) -> Self {
        self.and(Statement::CtMarkAdd(bits))
    }

    pub fn mark_from(self, key: impl Into<Vec<Field>>, map: impl Into<String>) -> Self {
        self.and(Statement::MarkFromMap { key: key.into(), map: map.into() })
    }

    pub fn vmap(self, key: impl Into<Vec<Field>>, map: impl Into<String>) -> Self {
        self.and(Statement::VerdictMap { key: key.into(), map: map.into() })
    }

    pub fn ct_any_generation(self) -> Self {
        self.and(Statement::CtMarkOfAnyGeneration)
    }

    pub fn set_ttl(self, ttl: u8) -> Self {
        self.and(Statement::SetTtl(ttl))
    }

    pub fn dnat(self, map: impl Into<String>) -> Self {
        self.and(Statement::DnatByMap(map.into()))
    }

    pub fn snat(self, map: impl Into<String>) -> Self {
        self.and(Statement::SnatByMap(map.into()))
    }

    pub fn masquerade(self) -> Self {
        self.and(Statement::Masquerade)
    }

    pub fn snat_to(self, source: Ipv4Addr) -> Self {
        self.and(Statement::SnatTo(source))
    }

    pub fn one_in(self, many: u32) -> Self {
        self.and(Statement::OneIn(many))
    }

    pub fn more_than(self, many: u32, key: Field, set: impl Into<String>) -> Self {
        self.and(Statement::MoreThan { set: set.into(), key, many })
    }

    pub fn log(self, group: u16) -> Self {
        self.and(Statement::Log(group))
    }

    pub fn count(self) -> Self {
        self.and(Statement::Counter)
    }

    pub fn accept(self) -> Self {
        self.and(Statement::Verdict(Verdict::Accept))
    }

    pub fn drop(self) -> Self {
        self.and(Statement::Verdict(Verdict::Drop))
    }

    pub fn back(self) -> Self {
        self.and(Statement::Verdict(Verdict::Return))
    }

    pub fn jump(self, chain: impl Into<String>) -> Self {
        self.and(Statement::Verdict(Verdict::Jump(chain.into())))
    }

    pub fn goto(self, chain: impl Into<String>) -> Self {
        self.and(Statement::Verdict(Verdict::Goto(chain.into())))
    }

    pub fn because(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }
}
