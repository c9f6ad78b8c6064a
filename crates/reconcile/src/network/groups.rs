//! Security groups: what one of them makes of a ruleset. Rules are elements of sets where they can be.
//!
//! Follows "Security group rules" and "Security group connection tracking" in the Amazon VPC
//! and EC2 User Guides.

use super::boxes::{Ports, disjoint, merged};
use super::family::{Family, disjoint_nets, net};
use host::nft::{Chain, Field, Part, Rule, Set, Table, Type, Value, rule};
use ipnet::IpNet;
use model::{
    Direction, Peer, PrefixList, PrefixListId, SecurityGroup, SecurityGroupId, SecurityGroupRule, Traffic,
    World,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where a packet goes that a rule allows: `OPEN` where the rule's peer is everyone.
const TRACKED: [&str; 2] = ["in_tracked", "out_tracked"];
const OPEN: [&str; 2] = ["in_open", "out_open"];
pub(super) const SUFFIX: [&str; 2] = ["in", "out"];

const TCP: u32 = 6;
const UDP: u32 = 17;

pub(super) fn way(direction: Direction) -> usize {
    match direction {
        Direction::Ingress => 0,
        Direction::Egress => 1,
    }
}

/// The other side's address, and the link it is behind.
fn other_side(direction: Direction, family: Family) -> (Field, Field) {
    match direction {
        Direction::Ingress => (family.source(), Field::InName),
        Direction::Egress => (family.destination(), Field::OutName),
    }
}

/// What a rule is for, with the blocks of a prefix list each by itself.
fn meanings<'w>(world: &'w World, rule: &'w SecurityGroupRule) -> Vec<(Traffic, Meant)> {
    let meant = match rule.peer {
        Peer::V4(net) => vec![Meant::Net(IpNet::V4(net.trunc()))],
        Peer::V6(net) => vec![Meant::Net(IpNet::V6(net.trunc()))],
        Peer::Group(id) => vec![Meant::Group(id)],
        Peer::PrefixList(id) => {
            let list = world.prefix_lists.get(&id).map_or(&[][..], |l| l.entries());
            list.iter().map(|e| Meant::Net(e.cidr.net().trunc())).collect()
        }
    };
    meant.into_iter().map(|m| (rule.traffic, m)).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Meant {
    Net(IpNet),
    Group(SecurityGroupId),
}

/// What one group's row, and the prefix lists that it names, make: all of a ruleset that
/// grows with rules.
pub(super) struct Planned {
    pub(super) row: Arc<SecurityGroup>,
    families: &'static [Family],
    /// The lists, where the group names some.
    lists: Option<PrefixLists>,
    /// By direction, ingress first.
    pub(super) chains: [Vec<Part<Chain>>; 2],
    pub(super) sets: [Vec<Part<Set>>; 2],
    /// By direction: of which families all ports of which protocols are open to everyone.
    pub(super) open: [Vec<(Family, u32)>; 2],
    /// Groups that its rules refer to.
    pub(super) refers: BTreeSet<SecurityGroupId>,
}

type PrefixLists = model::Table<PrefixListId, PrefixList>;

impl Planned {
    pub(super) fn new(world: &World, families: &'static [Family], row: &Arc<SecurityGroup>) -> Self {
        let rules = || row.rules.iter();
        let mut all = Self {
            row: row.clone(),
            families,
            lists: rules().any(|r| matches!(r.peer, Peer::PrefixList(_))).then(|| world.prefix_lists.clone()),
            chains: Default::default(),
            sets: Default::default(),
            open: Default::default(),
            refers: rules()
                .filter_map(|r| match r.peer {
                    Peer::Group(id) => Some(id),
                    _ => None,
                })
                .collect(),
        };
        for direction in [Direction::Ingress, Direction::Egress] {
            let way = way(direction);
            let mut table = Table::default();
            plan_group(world, families, row, direction, &mut table);
            (all.chains[way], all.sets[way]) = (table.chains, table.sets);
            all.open[way] = open_protocols(world, families, row, direction);
        }
        all
    }

    pub(super) fn has(&self, direction: Direction, chain: &str) -> bool {
        self.chains[way(direction)].iter().any(|c| c.name == chain)
    }

    /// It is what this row makes in this world.
    pub(super) fn holds(&self, world: &World, families: &[Family], row: &Arc<SecurityGroup>) -> bool {
        Arc::ptr_eq(&self.row, row)
            && self.families == families
            && self.lists.as_ref().is_none_or(|l| !l.any_change(&world.prefix_lists))
    }

    /// Whoever asks its chains asks those of `other` by the same names.
    pub(super) fn asks_like(&self, other: &Self) -> bool {
        let names = |p: &Self, way: usize| p.chains[way].iter().map(|c| c.name.clone()).collect::<Vec<_>>();
        [0, 1].into_iter().all(|way| names(self, way) == names(other, way))
    }
}

pub(super) fn text(id: SecurityGroupId) -> String {
    id.to_string().replace('-', "_")
}

pub(super) fn chain_of(id: SecurityGroupId, direction: Direction) -> String {
    format!("{}_{}", text(id), SUFFIX[way(direction)])
}

pub(super) fn open_chain(id: SecurityGroupId, direction: Direction) -> String {
    format!("{}_for_all", chain_of(id, direction))
}

pub(super) fn members_of(id: SecurityGroupId, family: Family) -> String {
    family.named(&format!("{}_members", text(id)))
}

/// The chains of one group in one direction, for what everyone may and for the rest, where
/// there are such rules: what is allowed goes on, all else returns.
fn plan_group(
    world: &World,
    families: &[Family],
    group: &SecurityGroup,
    direction: Direction,
    table: &mut Table,
) {
    let (mut open, mut rest) = (Vec::new(), Vec::new());
    for family in families {
        plan_family(world, *family, group, direction, (&mut open, &mut rest), table);
    }
    for (name, rules) in [(open_chain(group.id, direction), open), (chain_of(group.id, direction), rest)] {
        if !rules.is_empty() {
            table.chains.push(Chain::new(name, rules).into());
        }
    }
}

fn plan_family(
    world: &World,
    family: Family,
    group: &SecurityGroup,
    direction: Direction,
    (open, rest): (&mut Vec<Rule>, &mut Vec<Rule>),
    table: &mut Table,
) {
    let (to_tracked, to_open) = (TRACKED[way(direction)], OPEN[way(direction)]);
    let (address, link) = other_side(direction, family);
    let mut boxes: BTreeMap<u32, Vec<(Ports, IpNet)>> = BTreeMap::new();
    let mut from_anywhere: BTreeMap<u32, Vec<Ports>> = BTreeMap::new();
    let mut whole: Vec<IpNet> = Vec::new();
    // Order of rules in a group means nothing: sort, so that equal groups give equal rulesets.
    let mut plain: BTreeSet<(Traffic, Meant)> = BTreeSet::new();

    let rules = group.rules.iter().filter(|r| r.direction == direction);
    for (traffic, peer) in rules.flat_map(|r| meanings(world, r)) {
        let ports = match traffic {
            Traffic::Tcp { from, to } => Some((TCP, (from, to))),
            Traffic::Udp { from, to } => Some((UDP, (from, to))),
            _ => None,
        };
        match (peer, ports) {
            (Meant::Net(net), _) if Family::of(net) != family => {}
            (Meant::Net(net), Some((protocol, ports))) if net.prefix_len() == 0 => {
                from_anywhere.entry(protocol).or_default().push(ports);
            }
            (Meant::Net(net), Some((protocol, ports))) => {
                boxes.entry(protocol).or_default().push((ports, net))
            }
            (Meant::Net(net), None) if traffic == Traffic::All => whole.push(net),
            (peer, _) => {
                plain.insert((traffic, peer));
            }
        }
    }

    if whole.iter().any(|net| net.prefix_len() == 0) {
        // Everything from everyone: nothing else matters.
        open.push(family.packets().goto(to_open));
        return;
    }
    for (protocol, ports) in from_anywhere {
        let ports = merged(ports).into_iter().map(|p| Value::Range(p.0.into(), p.1.into())).collect();
        let packets = family.packets().is(Field::L4Proto, Value::Number(protocol));
        open.push(packets.any_of(Field::DestinationPort, ports).goto(to_open));
    }
    if !whole.is_empty() {
        rest.push(rule().any_of(address, disjoint_nets(whole, family)).goto(to_tracked));
    }
    if !boxes.is_empty() {
        let name = family.named(&format!("{}_allowed", chain_of(group.id, direction)));
        let mut set = Set::new(&name, [Type::Proto, Type::Service, family.address()]).of_intervals();
        for (protocol, rules) in &boxes {
            set = set.with(disjoint(rules).into_iter().map(|(ports, block)| {
                vec![Value::Number(*protocol), Value::Range(ports.0.into(), ports.1.into()), net(block)]
            }));
        }
        table.sets.push(set.into());
        rest.push(rule().in_set([Field::L4Proto, Field::DestinationPort, address], name).goto(to_tracked));
    }
    for (what, peer) in plain {
        let start = match peer {
            Meant::Net(net) if net.prefix_len() == 0 => family.packets(),
            Meant::Net(block) => rule().is(address, net(block)),
            // By link and address: a middlebox in between hides whose packet it was.
            Meant::Group(id) => rule().in_set([link, address], members_of(id, family)),
        };
        rest.extend(traffic(start, &what, family).map(|r| r.goto(to_tracked)));
    }
}

/// `start`, and the packet is of this traffic. None for what packets of the family never are.
pub(super) fn traffic(start: Rule, traffic: &Traffic, family: Family) -> Option<Rule> {
    let protocol = |number: u32| start.clone().is(Field::L4Proto, Value::Number(number));
    let ports = |rule: Rule, from: u16, to: u16| {
        let all = from == 0 && to == u16::MAX;
        if all { rule } else { rule.is(Field::DestinationPort, Value::Range(from.into(), to.into())) }
    };
    let message = |number, kind: Option<u8>, code: Option<u8>, fields: (Field, Field)| {
        let mut matching = protocol(number);
        if let Some(kind) = kind {
            matching = matching.is(fields.0, Value::Number(kind.into()));
            if let Some(code) = code {
                matching = matching.is(fields.1, Value::Number(code.into()));
            }
        }
        matching
    };
    Some(match (*traffic, family) {
        (Traffic::All, _) => start,
        (Traffic::Tcp { from, to }, _) => ports(protocol(TCP), from, to),
        (Traffic::Udp { from, to }, _) => ports(protocol(UDP), from, to),
        (Traffic::Icmp { kind, code }, Family::V4) => {
            message(1, kind, code, (Field::IcmpType, Field::IcmpCode))
        }
        (Traffic::Icmpv6 { kind, code }, Family::V6) => {
            message(58, kind, code, (Field::Icmp6Type, Field::Icmp6Code))
        }
        (Traffic::Icmp { .. } | Traffic::Icmpv6 { .. }, _) => return None,
        (Traffic::Protocol(number), _) => protocol(number.into()),
    })
}

/// The protocols with ports of which a group leaves every port open to everyone.
fn open_protocols(
    world: &World,
    families: &[Family],
    group: &SecurityGroup,
    direction: Direction,
) -> Vec<(Family, u32)> {
    let rules = group.rules.iter().filter(|r| r.direction == direction);
    let mut open = BTreeSet::new();
    for (traffic, peer) in rules.flat_map(|r| meanings(world, r)) {
        let protocols: &[u32] = match traffic {
            Traffic::All => &[TCP, UDP],
            Traffic::Tcp { from: 0, to: u16::MAX } => &[TCP],
            Traffic::Udp { from: 0, to: u16::MAX } => &[UDP],
            _ => &[],
        };
        let everyone = families.iter().filter(|f| matches!(peer, Meant::Net(net) if net == f.everywhere()));
        open.extend(everyone.flat_map(|f| protocols.iter().map(move |p| (*f, *p))));
    }
    open.into_iter().collect()
}
