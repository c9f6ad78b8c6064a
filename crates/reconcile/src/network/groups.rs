//! Security groups: one chain per combination of groups that some interface has, which asks
//! one chain per group. Rules are elements of sets where they can be.
//!
//! Follows "Security group rules" and "Security group connection tracking" in the Amazon VPC
//! and EC2 User Guides.

use super::boxes::{Ports, disjoint, merged};
use super::family::{Family, addresses, disjoint_nets, ip, net};
use super::names::link_of;
use host::nft::{Chain, Element, Field, Rule, Set, Table, Type, Value, Verdict, rule};
use ipnet::IpNet;
use model::{Direction, Eni, Peer, SecurityGroup, SecurityGroupId, SecurityGroupRule, Traffic, World};
use std::collections::{BTreeMap, BTreeSet};

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

/// Adds the chains and sets of all groups in use, and answers which chain judges each
/// interface's link: (into it, out of it).
///
/// `beyond`: interfaces of peers, by the link that their packets come and go by.
pub(super) fn plan(
    world: &World,
    families: &[Family],
    enis: &[&Eni],
    beyond: &[(String, &Eni)],
    table: &mut Table,
) -> BTreeMap<String, [String; 2]> {
    let combination = |eni: &Eni| eni.groups.iter().copied().collect::<Combination>();
    let combinations: BTreeSet<Combination> = enis.iter().map(|e| combination(e)).collect();
    let used: BTreeSet<SecurityGroupId> = combinations.iter().flatten().copied().collect();
    let groups: Vec<&SecurityGroup> = used.iter().filter_map(|id| world.security_groups.get(id)).collect();

    for direction in [Direction::Ingress, Direction::Egress] {
        let before = table.chains.len();
        for group in &groups {
            plan_group(world, families, group, direction, table);
        }
        let made: BTreeSet<String> = table.chains[before..].iter().map(|c| c.name.clone()).collect();
        for (n, combination) in combinations.iter().enumerate() {
            // Rules for everyone first, of all groups: whether a flow is tracked hangs on them.
            let chains = [open_chain, chain_of]
                .into_iter()
                .flat_map(|name| combination.iter().map(move |id| name(*id, direction)));
            let jumps = chains.filter(|c| made.contains(c)).map(|c| rule().jump(c));
            let rules = jumps.chain([rule().count().drop()]).collect();
            table.chains.push(Chain::new(format!("combination_{n}_{}", SUFFIX[way(direction)]), rules));
        }
    }
    let mut reachable: Vec<(String, &Eni)> = enis.iter().map(|e| (link_of(e), *e)).collect();
    reachable.extend(beyond.iter().cloned());
    for family in families {
        members(&groups, *family, &reachable, table);
        open(world, *family, enis, table);
    }

    let number: BTreeMap<&Combination, usize> = combinations.iter().zip(0..).collect();
    enis.iter()
        .map(|eni| {
            let n = number[&combination(eni)];
            (link_of(eni), SUFFIX.map(|suffix| format!("combination_{n}_{suffix}")))
        })
        .collect()
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
            table.chains.push(Chain::new(name, rules));
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
        table.sets.push(set);
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
fn members(groups: &[&SecurityGroup], family: Family, reachable: &[(String, &Eni)], table: &mut Table) {
    let referred: BTreeSet<SecurityGroupId> = groups
        .iter()
        .flat_map(|g| &g.rules)
        .filter_map(|r| match r.peer {
            Peer::Group(id) => Some(id),
            _ => None,
        })
        .collect();
    for id in referred {
        let inside = reachable.iter().filter(|(_, e)| e.groups.contains(&id));
        let elements: BTreeSet<Vec<Value>> = inside
            .flat_map(|(link, e)| addresses(e).map(move |a| (link, a)))
            .filter(|(_, a)| family.has(*a))
            .map(|(link, a)| vec![Value::Name(link.clone()), ip(a)])
            .collect();
        let set = Set::new(members_of(id, family), [Type::IfName, family.address()]);
        table.sets.push(set.with(elements));
    }
}

/// Which links let every port of TCP or UDP through, by direction. A flow that a rule for
/// everyone lets in is not tracked if all may go out, and the other way about: it ends when
/// the rule does.
fn open(world: &World, family: Family, enis: &[&Eni], table: &mut Table) {
    for direction in [Direction::Ingress, Direction::Egress] {
        let mut elements = BTreeSet::new();
        for eni in enis {
            let rules =
                eni.groups.iter().filter_map(|id| world.security_groups.get(id)).flat_map(|g| &g.rules);
            let anyone = rules
                .filter(|r| r.direction == direction)
                .flat_map(|r| meanings(world, r))
                .filter(|(_, m)| matches!(m, Meant::Net(net) if *net == family.everywhere()));
            for (traffic, _) in anyone {
                let protocols: &[u32] = match traffic {
                    Traffic::All => &[TCP, UDP],
                    Traffic::Tcp { from: 0, to: u16::MAX } => &[TCP],
                    Traffic::Udp { from: 0, to: u16::MAX } => &[UDP],
                    _ => &[],
                };
                elements.extend(protocols.iter().map(|p| vec![Value::Name(link_of(eni)), Value::Number(*p)]));
            }
        }
        let name = family.named(&format!("all_{}", SUFFIX[way(direction)]));
        table.sets.push(Set::new(name, [Type::IfName, Type::Proto]).with(elements));
    }
}

/// Verdicts by link: `goto` the chain.
pub(super) fn goto(link: &str, chain: &str) -> Element {
    Element {
        key: vec![Value::Name(link.to_owned())],
        data: Some(Value::Verdict(Verdict::Goto(chain.to_owned()))),
    }
}
