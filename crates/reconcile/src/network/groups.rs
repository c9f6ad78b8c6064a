//! Security groups: one chain per combination of groups that some interface has, which asks
//! one chain per group. Rules are elements of sets where they can be.
//!
//! Follows "Security group rules" and "Security group connection tracking" in the Amazon VPC
//! and EC2 User Guides.

use super::boxes::{Ports, disjoint, merged};
use super::family::{Family, addresses, disjoint_nets, ip, net};
use super::names::link_of;
use host::nft::{Chain, Element, Field, Part, Rule, Set, Table, Type, Value, Verdict, rule};
use ipnet::IpNet;
use model::{
    Direction, Eni, Peer, PrefixList, PrefixListId, SecurityGroup, SecurityGroupId, SecurityGroupRule,
    Traffic, World,
};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// Where a packet goes that a rule allows: `OPEN` where the rule's peer is everyone.
const TRACKED: [&str; 2] = ["in_tracked", "out_tracked"];
const OPEN: [&str; 2] = ["in_open", "out_open"];
const SUFFIX: [&str; 2] = ["in", "out"];

const TCP: u32 = 6;
const UDP: u32 = 17;

/// A combination of groups.
type Combination = BTreeSet<SecurityGroupId>;

fn way(direction: Direction) -> usize {
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
struct Planned {
    row: Arc<SecurityGroup>,
    families: &'static [Family],
    /// The lists, where the group names some.
    lists: Option<PrefixLists>,
    /// By direction, ingress first.
    chains: [Vec<Part<Chain>>; 2],
    sets: [Vec<Part<Set>>; 2],
    /// By direction: of which families all ports of which protocols are open to everyone.
    open: [Vec<(Family, u32)>; 2],
    /// Groups that its rules refer to.
    refers: BTreeSet<SecurityGroupId>,
}

type PrefixLists = model::Table<PrefixListId, PrefixList>;

/// The groups of the last plan: those that have not changed need not be planned again. A plan
/// is the same with it and without.
#[derive(Default)]
pub(super) struct Memory {
    last: BTreeMap<SecurityGroupId, Arc<Planned>>,
    used: BTreeMap<SecurityGroupId, Arc<Planned>>,
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Memory").field("groups", &self.last.len()).finish_non_exhaustive()
    }
}

impl Memory {
    /// A plan is complete: forgets what it did not use.
    pub(super) fn turn(&mut self) {
        self.last = std::mem::take(&mut self.used);
    }

    fn planned(
        &mut self,
        world: &World,
        families: &'static [Family],
        id: SecurityGroupId,
    ) -> Option<Arc<Planned>> {
        let row = world.security_groups.shared(&id)?;
        let known = self.used.get(&id).or_else(|| self.last.get(&id));
        let holds = |p: &&Arc<Planned>| {
            Arc::ptr_eq(&p.row, row)
                && p.families == families
                && p.lists.as_ref().is_none_or(|l| !l.any_change(&world.prefix_lists))
        };
        let planned = match known.filter(holds) {
            Some(known) => known.clone(),
            None => Arc::new(Planned::new(world, families, row)),
        };
        self.used.insert(id, planned.clone());
        Some(planned)
    }
}

impl Planned {
    fn new(world: &World, families: &'static [Family], row: &Arc<SecurityGroup>) -> Self {
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

    fn has(&self, direction: Direction, chain: &str) -> bool {
        self.chains[way(direction)].iter().any(|c| c.name == chain)
    }
}

/// Adds the chains and sets of all groups in use, and answers which chain judges each
/// interface's link: (into it, out of it).
///
/// `beyond`: interfaces of peers, by the link that their packets come and go by.
pub(super) fn plan(
    world: &World,
    families: &'static [Family],
    enis: &[&Eni],
    beyond: &[(String, &Eni)],
    memory: &mut Memory,
    table: &mut Table,
) -> BTreeMap<String, [String; 2]> {
    let combination = |eni: &Eni| eni.groups.iter().copied().collect::<Combination>();
    let combinations: BTreeSet<Combination> = enis.iter().map(|e| combination(e)).collect();
    let used: BTreeSet<SecurityGroupId> = combinations.iter().flatten().copied().collect();
    let groups: BTreeMap<SecurityGroupId, Arc<Planned>> =
        used.into_iter().filter_map(|id| Some((id, memory.planned(world, families, id)?))).collect();

    for direction in [Direction::Ingress, Direction::Egress] {
        for group in groups.values() {
            table.sets.extend(group.sets[way(direction)].iter().cloned());
            table.chains.extend(group.chains[way(direction)].iter().cloned());
        }
        for combination in &combinations {
            // Rules for everyone first, of all groups: whether a flow is tracked hangs on them.
            let chains = [open_chain, chain_of].into_iter().flat_map(|name| {
                let made = combination.iter().filter_map(|id| groups.get(id)).map(move |group| {
                    let chain = name(group.row.id, direction);
                    group.has(direction, &chain).then_some(chain)
                });
                made.flatten()
            });
            let rules = chains.map(|c| rule().jump(c)).chain([rule().count().drop()]).collect();
            let name = name_of(combination, direction);
            table.chains.push(Chain::new(name, rules).into());
        }
    }
    let mut reachable: Vec<(String, &Eni)> = enis.iter().map(|e| (link_of(e), *e)).collect();
    reachable.extend(beyond.iter().cloned());
    for family in families {
        members(&groups, *family, &reachable, table);
        open(&groups, *family, enis, table);
    }

    enis.iter()
        .map(|eni| {
            let own = combination(eni);
            (link_of(eni), [Direction::Ingress, Direction::Egress].map(|way| name_of(&own, way)))
        })
        .collect()
}

/// A combination's chain. Named by what is in it: another combination that comes or goes
/// changes no name.
fn name_of(combination: &Combination, direction: Direction) -> String {
    let name = match combination.iter().collect::<Vec<_>>()[..] {
        [one] => text(*one),
        _ => {
            let mut hasher = DefaultHasher::new();
            combination.hash(&mut hasher);
            format!("{:016x}", hasher.finish())
        }
    };
    format!("combination_{name}_{}", SUFFIX[way(direction)])
}

fn text(id: SecurityGroupId) -> String {
    id.to_string().replace('-', "_")
}

fn chain_of(id: SecurityGroupId, direction: Direction) -> String {
    format!("{}_{}", text(id), SUFFIX[way(direction)])
}

fn open_chain(id: SecurityGroupId, direction: Direction) -> String {
    format!("{}_for_all", chain_of(id, direction))
}

fn members_of(id: SecurityGroupId, family: Family) -> String {
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

/// For each group that some rule refers to, the links and addresses of its members.
fn members(
    groups: &BTreeMap<SecurityGroupId, Arc<Planned>>,
    family: Family,
    reachable: &[(String, &Eni)],
    table: &mut Table,
) {
    let referred = groups.values().flat_map(|g| &g.refers);
    let mut elements: BTreeMap<SecurityGroupId, BTreeSet<Vec<Value>>> =
        referred.map(|id| (*id, BTreeSet::new())).collect();
    for (link, eni) in reachable {
        for id in &eni.groups {
            let Some(elements) = elements.get_mut(id) else { continue };
            let own = addresses(eni).filter(|a| family.has(*a));
            elements.extend(own.map(|a| vec![Value::Name(link.clone()), ip(a)]));
        }
    }
    for (id, elements) in elements {
        let set = Set::new(members_of(id, family), [Type::IfName, family.address()]);
        table.sets.push(set.with(elements).into());
    }
}

/// Which links let every port of TCP or UDP through, by direction. A flow that a rule for
/// everyone lets in is not tracked if all may go out, and the other way about: it ends when
/// the rule does.
fn open(groups: &BTreeMap<SecurityGroupId, Arc<Planned>>, family: Family, enis: &[&Eni], table: &mut Table) {
    for direction in [Direction::Ingress, Direction::Egress] {
        let mut elements = BTreeSet::new();
        for eni in enis {
            let planned = eni.groups.iter().filter_map(|id| groups.get(id));
            let all = planned.flat_map(|g| &g.open[way(direction)]).filter(|(f, _)| *f == family);
            elements.extend(all.map(|(_, p)| vec![Value::Name(link_of(eni)), Value::Number(*p)]));
        }
        let name = family.named(&format!("all_{}", SUFFIX[way(direction)]));
        table.sets.push(Set::new(name, [Type::IfName, Type::Proto]).with(elements).into());
    }
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

/// Verdicts by link: `goto` the chain.
pub(super) fn goto(link: &str, chain: &str) -> Element {
    Element {
        key: vec![Value::Name(link.to_owned())],
        data: Some(Value::Verdict(Verdict::Goto(chain.to_owned()))),
    }
}
