//! A VPC's gates: its one ruleset.

use super::family::{Family, addresses, disjoint_nets, ip};
use super::judges::{Judged, Judges, Memory, goto, judges_of};
use super::names::*;
use super::peers::{self, Peer};
use super::{acls, flow_logs, nat, shares};
use host::nft::{
    Base, Chain, CtState, Element, Field, Hook, Kind, Part, Rule, Set, Table, Type, Value, Verdict, rule,
};
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use model::{Direction, Eni, SecurityGroupId, Subnet, Vpc, World};
use std::collections::{BTreeMap, BTreeSet};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Instance metadata. Follows "Access instance metadata for an EC2 instance" in the Amazon EC2 User Guide.
pub(super) const METADATA: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 254);
/// The resolver's second address. Follows "DNS attributes for your VPC" in the Amazon VPC User Guide.
pub(super) const RESOLVER: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 253);

/// Addresses that no one has on the internet: RFC 1918 and RFC 6598.
const PRIVATE: [Ipv4Net; 4] = [
    Ipv4Net::new_assert(Ipv4Addr::new(10, 0, 0, 0), 8),
    Ipv4Net::new_assert(Ipv4Addr::new(100, 64, 0, 0), 10),
    Ipv4Net::new_assert(Ipv4Addr::new(172, 16, 0, 0), 12),
    Ipv4Net::new_assert(Ipv4Addr::new(192, 168, 0, 0), 16),
];
const LINK_LOCAL_V6: Ipv6Net = Ipv6Net::new_assert(Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0), 10);

/// Bits of a connection's mark, below the ruleset's generation: verdicts cached for the
/// original direction and for replies …
pub(super) const CACHED: [u8; 2] = [1, 2];
/// … the groups of the side that began, and of the side that answers, allowed it as a tracked flow …
const TRACKED: [u8; 2] = [4, 8];
/// … its first direction went through a middlebox, where one entry stands for two hops …
pub(super) const HOPPED: u8 = 16;
/// … and the middlebox's groups allowed it, tracked: into it (and answers out of it), and out
/// of it (and answers into it). Exact for one middlebox on a connection's way. Where there are
/// more these count for each of them, but for connections alone that were answered before.
pub(super) const THROUGH: [u8; 2] = [32, 64];
/// … and it counts for an interface's share.
pub(super) const COUNTED: u8 = 128;

fn name(text: &str) -> Value {
    Value::Name(text.to_owned())
}

/// A VPC's ruleset, in the parts that are planned by themselves.
pub(super) struct Gates {
    /// What its groups make.
    judges: Judges,
    /// All else.
    sets: Vec<Part<Set>>,
    chains: Vec<Part<Chain>>,
}

impl Gates {
    pub(super) fn table(&self) -> Table {
        let mut table = Table { name: "vpc".into(), ..Table::default() };
        self.judges.add_to(&mut table);
        table.sets.extend(self.sets.iter().cloned());
        table.chains.extend(self.chains.iter().cloned());
        table
    }

    /// The same after these groups' rows have changed, and nothing else that a plan reads.
    pub(super) fn follow(&mut self, world: &World, vpc: &Vpc, changed: &BTreeSet<SecurityGroupId>) {
        let judged = || {
            let enis: Vec<&Eni> = world.enis_of(vpc.id).collect();
            judged(world, vpc, &enis, &peers::of(world, vpc))
        };
        self.judges.follow(world, changed, Family::of_vpc(vpc), judged);
    }
}

/// Whom groups judge.
fn judged<'w>(world: &'w World, vpc: &Vpc, enis: &[&'w Eni], peers: &[Peer<'w>]) -> Judged<'w> {
    Judged {
        families: Family::of_vpc(vpc),
        enis: enis.iter().copied().filter(|e| !nat::is_nat(e)).collect(),
        beyond: peers.iter().flat_map(|p| p.interfaces(world)).collect(),
    }
}

/// The ruleset.
pub(super) fn plan(
    world: &World,
    vpc: &Vpc,
    subnets: &[&Subnet],
    enis: &[&Eni],
    public: &BTreeSet<(Ipv4Addr, Ipv4Addr)>,
    peers: &[Peer<'_>],
    memory: &mut Memory,
) -> Gates {
    let families = Family::of_vpc(vpc);
    let reported = world.flow_logs_of(vpc.id).next().is_some();
    let finish = if reported { flow_logs::reporting } else { |chain| chain };
    let mut table = Table::default();
    let nats: Vec<&Eni> = enis.iter().copied().filter(|e| nat::is_nat(e)).collect();
    let judged = judged(world, vpc, enis, peers);
    let links = judges_of(&judged.enis);
    sets(world, vpc, subnets, enis, public, &mut table);
    // The internet, peers and NAT gateways have no groups.
    let free = || {
        let nats = nats.iter().map(|e| link_of(e));
        [IGW.to_owned()].into_iter().chain(peers.iter().map(|p| p.link.clone())).chain(nats)
    };
    let full = world.internet_gateway_of(vpc.id).is_some();
    let egress_only = world.egress_only_gateway_of(vpc.id).is_some();
    // Flows by a gateway that lets nothing begin from outside are remembered.
    let one_way = egress_only && !full;
    for (way, map, ends) in [(0, "into", "done"), (1, "out_of", "groups_in")] {
        let links = links.iter().map(|(link, chains)| goto(link, &chains[way]));
        let mut verdicts = Set::map(map, [Type::IfName], Type::Verdict);
        let end_of = |link: &str| if one_way && way == 0 && link == IGW { "into_internet" } else { ends };
        verdicts.elements = links.chain(free().map(|link| goto(&link, end_of(&link)))).collect();
        table.sets.push(verdicts.into());
    }
    acl_chains(world, subnets, families, finish, &mut table);
    table.chains.extend(edge_chains(vpc, peers).map(Part::from));
    table.chains.extend(forward_chains(vpc, peers, full, egress_only).map(Part::from));
    if one_way {
        table.chains.extend(one_way_chains().map(Part::from));
    }
    shares::plan(&mut table);
    if reported {
        table.chains.extend(flow_logs::reports().map(Part::from));
    }
    let Table { sets, chains, .. } = table;
    Gates { judges: Judges::new(world, &judged, memory, finish), sets, chains }
}

/// Who is who: sources, destinations, subnets, public addresses.
fn sets(
    world: &World,
    vpc: &Vpc,
    subnets: &[&Subnet],
    enis: &[&Eni],
    public: &BTreeSet<(Ipv4Addr, Ipv4Addr)>,
    table: &mut Table,
) {
    let families = Family::of_vpc(vpc);
    let numbers: Vec<u32> = subnets.iter().map(|s| number(s)).collect();
    let links = |which: &dyn Fn(&Eni) -> bool| {
        enis.iter().filter(|e| which(e)).map(|e| vec![Value::Name(link_of(e))]).collect::<Vec<_>>()
    };
    let marks = numbers.iter().copied().chain([IGW_GROUP, PEER_GROUP]);
    for family in families {
        let owned: Vec<(Vec<Value>, u32)> = enis
            .iter()
            .filter_map(|e| Some((e, number(world.subnets.get(&e.subnet)?))))
            .flat_map(|(e, n)| addresses(e).map(move |a| (a, vec![Value::Name(link_of(e)), ip(a)], n)))
            .filter(|(a, _, _)| family.has(*a))
            .map(|(_, key, n)| (key, n))
            .collect();
        table.sets.extend(
            [
                Set::map(family.named("source"), [Type::IfName, family.address()], Type::Mark)
                    .mapping(owned.iter().map(|(key, n)| (key.clone(), Value::Number(*n)))),
                Set::new(family.named("destination"), [Type::IfName, family.address()])
                    .with(owned.into_iter().map(|(key, _)| key)),
            ]
            .map(Part::from),
        );
    }
    let unchecked = |e: &Eni| !e.source_dest_check || nat::is_nat(e);
    // A region whose pool is of private addresses calls those public.
    let pool = world.region().public_pool;
    let private = PRIVATE.into_iter().filter(|block| !block.contains(&pool));
    let private = private.map(IpNet::V4).chain(vpc.all_blocks());
    table.sets.extend(
        [
            Set::new("unchecked", [Type::IfName]).with(links(&unchecked)),
            // A NAT gateway changes the source: its two hops are two flows.
            Set::new("middleboxes", [Type::IfName]).with(links(&|e| unchecked(e) && !nat::is_nat(e))),
            Set::new("nat_gateways", [Type::IfName]).with(links(&nat::is_nat)),
            Set::map("mark_of_group", [Type::DevGroup], Type::Mark)
                .mapping(marks.map(|n| (vec![Value::Number(n)], Value::Number(n)))),
            Set::new("same_subnet", [Type::DevGroup, Type::DevGroup])
                .with(numbers.iter().map(|n| vec![Value::Number(*n), Value::Number(*n)])),
            Set::new("never_public", [Type::Ipv4])
                .of_intervals()
                .with(disjoint_nets(private, Family::V4).into_iter().map(|n| vec![n])),
            Set::new("has_public", [Type::Ipv4])
                .with(public.iter().map(|(_, inside)| vec![Value::Ip(*inside)])),
            Set::map("from_public", [Type::Ipv4], Type::Ipv4)
                .mapping(public.iter().map(|(out, inside)| (vec![Value::Ip(*out)], Value::Ip(*inside)))),
            Set::map("to_public", [Type::Ipv4], Type::Ipv4)
                .mapping(public.iter().map(|(out, inside)| (vec![Value::Ip(*inside)], Value::Ip(*out)))),
        ]
        .map(Part::from),
    );
    if families.contains(&Family::V6) {
        let owned = enis.iter().flat_map(|e| &e.ipv6).map(|ip| vec![Value::Ip6(*ip)]);
        let owned: BTreeSet<_> = owned.collect();
        table.sets.push(Set::new("owned6", [Type::Ipv6]).with(owned).into());
    }
}

/// Chains of ACLs that don't allow everything, and which subnet asks them.
fn acl_chains(
    world: &World,
    subnets: &[&Subnet],
    families: &[Family],
    finish: fn(Chain) -> Chain,
    table: &mut Table,
) {
    for (direction, map) in [(Direction::Egress, "acl_out"), (Direction::Ingress, "acl_in")] {
        let mut chains = BTreeMap::new();
        let mut verdicts = Set::map(map, [Type::DevGroup], Type::Verdict);
        for subnet in subnets {
            let Some(acl) = world.network_acls.get(&subnet.network_acl) else { continue };
            let Some(chain) = acls::chain(acl, direction, families) else { continue };
            let jump = Verdict::Jump(acls::name(acl.id, direction));
            verdicts
                .elements
                .push(Element { key: vec![Value::Number(number(subnet))], data: Some(Value::Verdict(jump)) });
            chains.insert(acl.id, chain);
        }
        table.sets.push(verdicts.into());
        table.chains.extend(chains.into_values().map(finish).map(Part::from));
    }
}

fn filter(hook: Hook, priority: i32, closed: bool) -> Base {
    Base { kind: Kind::Filter, hook, priority, closed }
}

/// Where packets enter and leave the router, and what it answers itself.
fn edge_chains(vpc: &Vpc, peers: &[Peer<'_>]) -> [Chain; 6] {
    use Field::*;
    let igw = || name(IGW);
    // Before connection tracking: what is spoofed leaves no trace.
    let source = filter(Hook::Prerouting, -310, false);
    let nat = |hook, priority| Base { kind: Kind::Nat, hook, priority, closed: false };
    let v6 = Family::of_vpc(vpc).contains(&Family::V6);
    // Who has a neighbour's address; asked by link-local addresses only.
    let discovery = || {
        let kinds = [133, 135, 136].map(Value::Number).to_vec();
        rule().is(Source6, Value::Net6(LINK_LOCAL_V6)).any_of(Icmp6Type, kinds).accept()
    };
    let mut answered = vec![
        rule().is(InName, name("lo")).accept(),
        rule().is(InName, igw()).count().drop(),
        rule()
            .is(Destination, Value::Ip(METADATA))
            .is(L4Proto, Value::Number(6))
            .is(DestinationPort, Value::Number(80))
            .accept(),
    ];
    if vpc.dns_support {
        let resolvers = vec![Value::Ip(vpc.resolver()), Value::Ip(RESOLVER)];
        let transports = vec![Value::Number(6), Value::Number(17)];
        answered.push(
            rule()
                .any_of(Destination, resolvers)
                .any_of(L4Proto, transports)
                .is(DestinationPort, Value::Number(53))
                .accept(),
        );
    }
    answered.push(rule().ct_state([CtState::Established, CtState::Related]).accept());
    // Silent, but for "fragmentation needed" and "packet too big".
    let mut said = vec![
        rule().is(IcmpType, Value::Number(3)).is_not(IcmpCode, Value::Number(4)).drop(),
        rule().is(IcmpType, Value::Number(11)).drop(),
    ];
    let mut from_link = vec![rule().mark_from([InName, Source], "source").goto("admitted")];
    if v6 {
        answered.insert(2, discovery());
        said.push(rule().any_of(Icmp6Type, vec![Value::Number(1), Value::Number(3)]).drop());
        from_link.push(rule().mark_from([InName, Source6], "source6").goto("admitted"));
        from_link.push(discovery());
    }
    from_link.extend([
        rule().mark_from([InGroup], "mark_of_group"),
        rule().in_set([InName], "unchecked").goto("admitted"),
        rule().is(InName, igw()).not_in_set([Source], "never_public").goto("admitted"),
    ]);
    for peer in peers {
        for family in Family::of_vpc(vpc) {
            let blocks = disjoint_nets(peer.far.all_blocks(), *family);
            if !blocks.is_empty() {
                from_link.push(
                    rule().is(InName, name(&peer.link)).any_of(family.source(), blocks).goto("admitted"),
                );
            }
        }
    }
    if v6 {
        let own = disjoint_nets(vpc.all_blocks(), Family::V6);
        let outside = own.into_iter().fold(rule().is(InName, igw()), |r, block| r.is_not(Source6, block));
        from_link.push(outside.goto("admitted"));
    }
    from_link.extend([rule().is(InName, name("lo")).accept(), rule().count().drop().because("source check")]);
    [
        Chain::new(
            "admitted",
            // Within a subnet there is no router to be seen.
            vec![rule().is(Ttl, Value::Number(1)).is_not(InName, igw()).set_ttl(2)],
        ),
        Chain::base("from_link", source, from_link),
        Chain::base(
            "from_internet",
            nat(Hook::Prerouting, -100),
            vec![rule().is(InName, igw()).dnat("from_public")],
        ),
        Chain::base(
            "to_internet",
            nat(Hook::Postrouting, 100),
            vec![rule().is(OutName, igw()).snat("to_public")],
        ),
        Chain::base("to_router", filter(Hook::Input, 0, true), answered),
        Chain::base("from_router", filter(Hook::Output, 0, false), said),
    ]
}

/// An egress-only gateway lets in nothing but answers to what left by it: a flow that left by a peering, and whose
/// answers come by the internet, is none of its own. No groups stand at its side, so their bit says which are.
fn one_way_chains() -> [Chain; 2] {
    let direction = |d| rule().is(Field::CtDirection, d);
    [
        Chain::new(
            "into_internet",
            vec![direction(Value::Original).ct_mark_add(TRACKED[1]), rule().goto("done")],
        ),
        Chain::new(
            "answers",
            vec![direction(Value::Reply).ct_bits(TRACKED[1]).back(), rule().count().drop()],
        ),
    ]
}

/// Four gates for what is forwarded: destination check, ACL out, ACL in, groups of both sides.
fn forward_chains(vpc: &Vpc, peers: &[Peer<'_>], full: bool, egress_only: bool) -> [Chain; 13] {
    use Field::*;
    let original = || rule().is(CtDirection, Value::Original);
    let reply = || rule().is(CtDirection, Value::Reply);
    // What this ruleset let through before: both ways, as nearly all of a flow's packets find it; else this way.
    // Comparing the mark costs a fraction of looking it up in a set.
    let never = HOPPED | THROUGH[0] | THROUGH[1];
    let cached = |r: Rule, bits| {
        let known = r.ct_generation(never | bits, bits);
        known.ct_state([CtState::Established, CtState::New]).accept()
    };
    let mut begin = vec![
        cached(rule(), CACHED[0] | CACHED[1]),
        cached(original(), CACHED[0]),
        cached(reply(), CACHED[1]),
        rule().not_in_set([OutName, Destination], "destination").jump("elsewhere"),
    ];
    let mut elsewhere = vec![rule().in_set([OutName], "unchecked").back()];
    let mut judged =
        vec![rule().ct_state([CtState::Invalid]).drop(), rule().ct_state([CtState::Related]).accept()];
    let internet = || rule().is(OutName, name(IGW));
    elsewhere.push(internet().in_set([Destination], "never_public").count().drop());
    elsewhere.push(internet().in_set([Source], "has_public").back());
    // Between the two VPCs' own addresses, and not for whom a NAT gateway hides.
    if !peers.is_empty() {
        elsewhere.push(
            rule().is(OutGroup, Value::Number(PEER_GROUP)).in_set([InName], "nat_gateways").count().drop(),
        );
    }
    for (peer, family) in peers.iter().flat_map(|p| Family::of_vpc(vpc).iter().map(move |f| (p, *f))) {
        let (own, far) =
            (disjoint_nets(vpc.all_blocks(), family), disjoint_nets(peer.far.all_blocks(), family));
        if !own.is_empty() && !far.is_empty() {
            let out = rule().is(OutName, name(&peer.link));
            elsewhere.push(out.any_of(family.source(), own).any_of(family.destination(), far).back());
        }
    }
    if Family::of_vpc(vpc).contains(&Family::V6) {
        begin.push(rule().not_in_set([OutName, Destination6], "destination6").jump("elsewhere"));
        elsewhere.push(internet().in_set([Source6], "owned6").back());
        if !full {
            let from = rule().is(InName, name(IGW)).is(NfProto, Value::Number(10));
            judged.push(if egress_only { from.jump("answers") } else { from.count().drop() });
        }
    }
    elsewhere.push(rule().count().drop().because("destination check, or no public address"));
    begin.extend([
        rule().in_set([InGroup, OutGroup], "same_subnet").goto("groups"),
        rule().vmap([InGroup], "acl_out"),
        rule().vmap([OutGroup], "acl_in"),
        rule().goto("groups"),
    ]);
    // What a middlebox forwards: neither from it nor for it.
    let hop_from = || {
        Family::of_vpc(vpc).iter().map(|family| {
            let key = [InName, family.source()];
            rule().in_set([InName], "middleboxes").not_in_set(key, family.named("destination"))
        })
    };
    let hop_to = || {
        Family::of_vpc(vpc).iter().map(|family| {
            let key = [OutName, family.destination()];
            rule().in_set([OutName], "middleboxes").not_in_set(key, family.named("destination"))
        })
    };
    let hop = || hop_from().chain(hop_to());
    judged.extend(hop().map(|r| r.goto("hop")));
    judged.extend([
        original().ct_bits(TRACKED[0]).goto("groups_in"),
        reply().ct_bits(TRACKED[1]).goto("groups_in"),
        rule().vmap([InName], "out_of"),
        rule().drop(),
    ]);
    let all_open = |set: &'static str, link, on: &'static str| {
        let families = Family::of_vpc(vpc);
        families.iter().map(move |family| {
            let packets = if families.len() == 1 { rule() } else { family.packets() };
            packets.in_set([link, L4Proto], family.named(set)).goto(on)
        })
    };
    // Flows by a NAT gateway are always tracked.
    let mut out_open = vec![rule().in_set([OutName], "nat_gateways").goto("out_tracked")];
    if egress_only {
        // As those by an egress-only gateway are; a VPC that has one sends its IPv6 there.
        let v6 = rule().is(OutName, name(IGW)).is(NfProto, Value::Number(10));
        out_open.push(v6.goto("out_tracked"));
    }
    out_open.extend(all_open("all_in", InName, "groups_in"));
    out_open.push(rule().goto("out_tracked"));
    // Where a side of a hop was tracked, and its answers count for it already.
    let established = |r: Rule| r.ct_state([CtState::Established]);
    let mut hop_out: Vec<Rule> = Vec::new();
    let mut hop_in: Vec<Rule> = Vec::new();
    for middle in hop_from() {
        hop_out.push(
            established(middle.clone().is(CtDirection, Value::Original))
                .ct_bits(THROUGH[1])
                .goto("groups_in"),
        );
        hop_out.push(
            established(middle.clone().is(CtDirection, Value::Reply)).ct_bits(THROUGH[0]).goto("groups_in"),
        );
        hop_out.push(middle.goto("hop_out_of"));
    }
    hop_out.extend([
        established(original()).ct_bits(TRACKED[0]).goto("groups_in"),
        established(reply()).ct_bits(TRACKED[1]).goto("groups_in"),
        rule().goto("hop_out_of"),
    ]);
    for middle in hop_to() {
        hop_in.push(
            established(middle.clone().is(CtDirection, Value::Original)).ct_bits(THROUGH[0]).goto("done"),
        );
        hop_in
            .push(established(middle.clone().is(CtDirection, Value::Reply)).ct_bits(THROUGH[1]).goto("done"));
        hop_in.push(middle.goto("hop_into"));
    }
    hop_in.extend([
        established(original()).ct_bits(TRACKED[1]).goto("done"),
        established(reply()).ct_bits(TRACKED[0]).goto("done"),
        rule().goto("hop_into"),
    ]);
    let tracked = |way: usize, on: &str| {
        let middles: Vec<Rule> = if way == 0 { hop_from().collect() } else { hop_to().collect() };
        let mut rules = Vec::new();
        for middle in middles {
            // Answers count by themselves only where they alone come this way.
            rules.push(middle.clone().is(CtDirection, Value::Reply).ct_bits(HOPPED).goto(on));
            rules
                .push(middle.clone().is(CtDirection, Value::Original).ct_mark_add(THROUGH[1 - way]).goto(on));
            rules.push(middle.ct_mark_add(THROUGH[way]).goto(on));
        }
        rules.extend([original().ct_mark_add(TRACKED[way]), rule().goto(on)]);
        rules
    };
    let mut groups_in: Vec<Rule> = hop().map(|r| r.goto("hop_in")).collect();
    groups_in.extend([
        original().ct_bits(TRACKED[1]).goto("done"),
        reply().ct_bits(TRACKED[0]).goto("done"),
        rule().vmap([OutName], "into"),
        rule().drop(),
    ]);
    // A hop is never cached.
    let mut done: Vec<Rule> = hop()
        .flat_map(|r| [r.clone().is(CtDirection, Value::Original).ct_mark_add(HOPPED).accept(), r.accept()])
        .collect();
    let kept = TRACKED[0] | TRACKED[1] | HOPPED | THROUGH[0] | THROUGH[1] | COUNTED;
    done.extend([
        rule().ct_other_generation().ct_mark_generation(kept, 0),
        original().ct_mark_add(CACHED[0]).accept(),
        rule().ct_mark_add(CACHED[1]).accept(),
    ]);
    [
        Chain::base("forwarded", filter(Hook::Forward, 0, true), begin),
        Chain::new("elsewhere", elsewhere),
        Chain::new("groups", judged),
        Chain::new("groups_in", groups_in),
        // A middlebox's hops: judged each by itself.
        Chain::new("hop", hop_out),
        Chain::new("hop_out_of", vec![rule().vmap([InName], "out_of"), rule().drop()]),
        Chain::new("hop_in", hop_in),
        Chain::new("hop_into", vec![rule().vmap([OutName], "into"), rule().drop()]),
        // A rule for everyone allowed it: tracked only if the other direction is not all open.
        Chain::new("out_open", out_open),
        Chain::new(
            "in_open",
            all_open("all_out", OutName, "done").chain([rule().goto("in_tracked")]).collect(),
        ),
        Chain::new("out_tracked", tracked(0, "groups_in")),
        Chain::new("in_tracked", tracked(1, "done")),
        Chain::new("done", done),
    ]
}
