//! One VPC: its namespace, its gates, its wires.

use super::names::*;
use super::{Facts, acls, groups, routes};
use host::fabric::{End, Fabric, Place, Space, Wire};
use host::net::{Mac, Route, Rule, RuleAction};
use host::nft::{Base, Chain, CtState, Element, Field, Hook, Kind, Set, Table, Type, Value, Verdict, rule};
use ipnet::IpNet;
use model::{Direction, Eni, EniId, Subnet, Vpc, World};
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};

/// Instance metadata. Follows "Access instance metadata for an EC2 instance" in the Amazon EC2 User Guide.
const METADATA: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 254);
/// The resolver's second address. Follows "DNS attributes for your VPC" in the Amazon VPC User Guide.
const RESOLVER: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 253);

/// Bits of a connection's mark, below the ruleset's generation: verdicts cached for the
/// original direction and for replies …
const CACHED: [u8; 2] = [1, 2];
/// … the groups of the side that began, and of the side that answers, allowed it as a tracked flow …
const TRACKED: [u8; 2] = [4, 8];
/// … and it went through a middlebox, where one entry stands for two hops.
const HOPPED: u8 = 16;

/// Adds the VPC's space and wires.
pub(super) fn plan(world: &World, vpc: &Vpc, facts: &Facts, fabric: &mut Fabric) {
    let subnets: Vec<&Subnet> = world.subnets_of(vpc.id).collect();
    let enis: Vec<&Eni> = world.enis_of(vpc.id).collect();
    let wired: BTreeMap<EniId, &Eni> = enis
        .iter()
        .filter(|e| e.attachment.as_ref().is_some_and(|a| facts.guests.contains(&a.instance)))
        .filter(|e| world.subnets.contains(&e.subnet))
        .map(|e| (e.id, *e))
        .collect();
    let public: BTreeSet<(Ipv4Addr, Ipv4Addr)> = enis
        .iter()
        .flat_map(|e| {
            e.private_ips.iter().filter_map(|p| Some((world.public_address(e, p.address)?, p.address)))
        })
        .collect();

    let gateways = subnets.iter().map(|s| s.gateway());
    let own = gateways.chain([vpc.resolver(), METADATA, RESOLVER]);
    let space = Space {
        local: own.map(host_route).collect(),
        routes: routes::tables(world, vpc, &subnets, &wired),
        rules: routes::rules(&subnets),
        nft: Some(gates(world, vpc, &subnets, &enis, &public)),
        translations: Some(
            public.iter().map(|(out, inside)| (IpAddr::from(*out), IpAddr::from(*inside))).collect(),
        ),
        sysctls: sysctls(),
    };
    fabric.spaces.insert(space_of(vpc.id), space);

    for eni in wired.values() {
        fabric.wires.extend(wire(world, vpc, eni));
    }
    if world.internet_gateway_of(vpc.id).is_some() {
        let mut near = End::new(endpoint(IGW, EDGE_MAC, INTERNET_MTU, IGW_GROUP));
        near.neighbours = vec![(ROUTER_HOP.into(), ROUTER_MAC)];
        let name = wire_of(vpc);
        let mut far = End::new(endpoint(&name, ROUTER_MAC, INTERNET_MTU, IGW_GROUP));
        far.neighbours = vec![(EDGE_HOP.into(), EDGE_MAC)];
        far.altname = Some(vpc.id.to_string());
        far.routes =
            public.iter().map(|(out, _)| Route::via(host_route(*out), &name, EDGE_HOP.into())).collect();
        fabric.wires.push(Wire { near: (space_of(vpc.id), near), far: (Place::Space(INTERNET.into()), far) });
    }
}

/// The link of an interface whose instance has a namespace.
fn wire(world: &World, vpc: &Vpc, eni: &Eni) -> Option<Wire> {
    let attachment = eni.attachment.as_ref()?;
    let subnet = world.subnets.get(&eni.subnet)?;
    let mac = Mac(eni.mac.0);
    let outer = link_of(eni);
    let mut near = End::new(endpoint(&outer, GATEWAY_MAC, VPC_MTU, number(subnet)));
    near.altname = Some(eni.id.to_string());
    for ip in &eni.private_ips {
        near.routes.push(Route::on_link(host_route(ip.address), &outer));
        near.neighbours.push((ip.address.into(), mac));
    }

    let inner = format!("eth{}", attachment.device_index);
    let gateway = subnet.gateway();
    let mut far = End::new(endpoint(&inner, mac, VPC_MTU, 0));
    // Without a route for the prefix all goes by the router, neighbours in the subnet too:
    // each packet meets its gates once.
    far.addresses = vec![IpNet::new(eni.primary().into(), subnet.cidr.prefix_len()).ok()?];
    far.neighbours = vec![(gateway.into(), GATEWAY_MAC)];
    let ways =
        [Route::on_link(host_route(gateway), &inner), Route::via(everywhere(), &inner, gateway.into())];
    if attachment.device_index > 0 {
        // What comes in by a further interface answers by it.
        let table = 10_000 + attachment.device_index;
        let from = Some(eni.primary().into());
        far.rules = vec![Rule { priority: table, mark: None, from, action: RuleAction::Table(table) }];
        far.routes.extend(ways.iter().cloned().map(|r| r.in_table(table)));
    }
    let metric = 100 * attachment.device_index;
    far.routes.extend(ways.into_iter().map(|r| Route { metric, ..r }));
    let guest = Place::Guest(attachment.instance.to_string());
    Some(Wire { near: (space_of(vpc.id), near), far: (guest, far) })
}

fn sysctls() -> BTreeMap<String, String> {
    let mut all = BTreeMap::from([
        ("ipv4/ip_forward".to_owned(), "1".to_owned()),
        ("ipv4/icmp_ratelimit".to_owned(), "0".to_owned()),
        ("netfilter/nf_conntrack_tcp_be_liberal".to_owned(), "1".to_owned()),
        ("netfilter/nf_conntrack_acct".to_owned(), "1".to_owned()),
    ]);
    for scope in ["all", "default"] {
        // Middleboxes, NAT and public addresses break a reverse path filter.
        for setting in ["rp_filter", "send_redirects", "accept_redirects"] {
            all.insert(format!("ipv4/conf/{scope}/{setting}"), "0".into());
        }
        all.insert(format!("ipv6/conf/{scope}/disable_ipv6"), "1".into());
    }
    all
}

fn name(text: &str) -> Value {
    Value::Name(text.to_owned())
}

/// The VPC's ruleset.
fn gates(
    world: &World,
    vpc: &Vpc,
    subnets: &[&Subnet],
    enis: &[&Eni],
    public: &BTreeSet<(Ipv4Addr, Ipv4Addr)>,
) -> Table {
    let mut table = Table { name: "vpc".into(), ..Table::default() };
    let judges = groups::plan(world, enis, &mut table);
    sets(world, subnets, enis, public, &mut table);
    for (way, map, ends) in [(0, "into", "done"), (1, "out_of", "groups_in")] {
        let links = judges.iter().map(|(link, chains)| groups::goto(link, &chains[way]));
        let mut verdicts = Set::map(map, [Type::IfName], Type::Verdict);
        // The internet has no groups.
        verdicts.elements = links.chain([groups::goto(IGW, ends)]).collect();
        table.sets.push(verdicts);
    }
    acl_chains(world, subnets, &mut table);
    table.chains.extend(edge_chains(vpc));
    table.chains.extend(forward_chains());
    table
}

/// Who is who: sources, destinations, subnets, public addresses.
fn sets(
    world: &World,
    subnets: &[&Subnet],
    enis: &[&Eni],
    public: &BTreeSet<(Ipv4Addr, Ipv4Addr)>,
    table: &mut Table,
) {
    let owned: Vec<(Vec<Value>, u32)> = enis
        .iter()
        .filter_map(|e| Some((e, number(world.subnets.get(&e.subnet)?))))
        .flat_map(|(e, n)| {
            e.private_ips.iter().map(move |p| (vec![Value::Name(link_of(e)), Value::Ip(p.address)], n))
        })
        .collect();
    let numbers: Vec<u32> = subnets.iter().map(|s| number(s)).collect();
    let unchecked = enis.iter().filter(|e| !e.source_dest_check).map(|e| vec![Value::Name(link_of(e))]);
    // Verdicts that this ruleset gave, with whatever else the mark says.
    let tracked = || [0, TRACKED[0], TRACKED[1], TRACKED[0] | TRACKED[1]].into_iter();
    let cached = [(Value::Original, CACHED[0], CACHED[1]), (Value::Reply, CACHED[1], CACHED[0])];
    let fast = cached.into_iter().flat_map(|(way, mine, other)| {
        let marks = tracked().flat_map(move |t| [mine | t, mine | other | t]);
        marks.map(move |m| vec![way.clone(), Value::Generation(m)])
    });
    let marks = numbers.iter().copied().chain([IGW_GROUP]);
    table.sets.extend([
        Set::new("fast", [Type::CtDirection, Type::Mark]).with(fast),
        Set::map("source", [Type::IfName, Type::Ipv4], Type::Mark)
            .mapping(owned.iter().map(|(key, n)| (key.clone(), Value::Number(*n)))),
        Set::new("destination", [Type::IfName, Type::Ipv4]).with(owned.into_iter().map(|(key, _)| key)),
        Set::new("unchecked", [Type::IfName]).with(unchecked),
        Set::map("mark_of_group", [Type::DevGroup], Type::Mark)
            .mapping(marks.map(|n| (vec![Value::Number(n)], Value::Number(n)))),
        Set::new("same_subnet", [Type::DevGroup, Type::DevGroup])
            .with(numbers.iter().map(|n| vec![Value::Number(*n), Value::Number(*n)])),
        Set::new("has_public", [Type::Ipv4]).with(public.iter().map(|(_, inside)| vec![Value::Ip(*inside)])),
        Set::map("from_public", [Type::Ipv4], Type::Ipv4)
            .mapping(public.iter().map(|(out, inside)| (vec![Value::Ip(*out)], Value::Ip(*inside)))),
        Set::map("to_public", [Type::Ipv4], Type::Ipv4)
            .mapping(public.iter().map(|(out, inside)| (vec![Value::Ip(*inside)], Value::Ip(*out)))),
    ]);
}

/// Chains of ACLs that don't allow everything, and which subnet asks them.
fn acl_chains(world: &World, subnets: &[&Subnet], table: &mut Table) {
    for (direction, map) in [(Direction::Egress, "acl_out"), (Direction::Ingress, "acl_in")] {
        let mut chains = BTreeMap::new();
        let mut verdicts = Set::map(map, [Type::DevGroup], Type::Verdict);
        for subnet in subnets {
            let Some(acl) = world.network_acls.get(&subnet.network_acl) else { continue };
            let Some(chain) = acls::chain(acl, direction) else { continue };
            let jump = Verdict::Jump(acls::name(acl.id, direction));
            verdicts
                .elements
                .push(Element { key: vec![Value::Number(number(subnet))], data: Some(Value::Verdict(jump)) });
            chains.insert(acl.id, chain);
        }
        table.sets.push(verdicts);
        table.chains.extend(chains.into_values());
    }
}

fn filter(hook: Hook, priority: i32, closed: bool) -> Base {
    Base { kind: Kind::Filter, hook, priority, closed }
}

/// Where packets enter and leave the router, and what it answers itself.
fn edge_chains(vpc: &Vpc) -> [Chain; 6] {
    use Field::*;
    let igw = || name(IGW);
    // Before connection tracking: what is spoofed leaves no trace.
    let source = filter(Hook::Prerouting, -310, false);
    let nat = |hook, priority| Base { kind: Kind::Nat, hook, priority, closed: false };
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
    [
        Chain::new(
            "admitted",
            // Within a subnet there is no router to be seen.
            vec![rule().is(Ttl, Value::Number(1)).is_not(InName, igw()).set_ttl(2)],
        ),
        Chain::base(
            "from_link",
            source,
            vec![
                rule().mark_from([InName, Source], "source").goto("admitted"),
                rule().mark_from([InGroup], "mark_of_group"),
                rule().in_set([InName], "unchecked").goto("admitted"),
                rule().is(InName, igw()).is_not(Source, Value::Net(vpc.cidr.trunc())).goto("admitted"),
                rule().is(InName, name("lo")).accept(),
                rule().count().drop().because("source check"),
            ],
        ),
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
        Chain::base(
            "from_router",
            filter(Hook::Output, 0, false),
            // Silent, but for "fragmentation needed".
            vec![
                rule().is(IcmpType, Value::Number(3)).is_not(IcmpCode, Value::Number(4)).drop(),
                rule().is(IcmpType, Value::Number(11)).drop(),
            ],
        ),
    ]
}

/// Four gates for what is forwarded: destination check, ACL out, ACL in, groups of both sides.
fn forward_chains() -> [Chain; 11] {
    use Field::*;
    let original = || rule().is(CtDirection, Value::Original);
    let reply = || rule().is(CtDirection, Value::Reply);
    // A middlebox's hop goes to `hopped` instead.
    let tracked = |way: usize, hopped: &str, on: &str| {
        vec![
            rule().in_set([InName], "unchecked").goto(hopped),
            rule().in_set([OutName], "unchecked").goto(hopped),
            original().ct_mark_add(TRACKED[way]),
            rule().goto(on),
        ]
    };
    [
        Chain::base(
            "forwarded",
            filter(Hook::Forward, 0, true),
            vec![
                rule()
                    .in_set([CtDirection, CtMark], "fast")
                    .ct_state([CtState::Established, CtState::New])
                    .accept(),
                rule().not_in_set([OutName, Destination], "destination").jump("elsewhere"),
                rule().in_set([InGroup, OutGroup], "same_subnet").goto("groups"),
                rule().vmap([InGroup], "acl_out"),
                rule().vmap([OutGroup], "acl_in"),
                rule().goto("groups"),
            ],
        ),
        Chain::new(
            "elsewhere",
            vec![
                rule().in_set([OutName], "unchecked").back(),
                rule().is(OutName, name(IGW)).in_set([Source], "has_public").back(),
                rule().count().drop().because("destination check, or no public address"),
            ],
        ),
        Chain::new(
            "groups",
            vec![
                rule().ct_state([CtState::Invalid]).drop(),
                rule().ct_state([CtState::Related]).accept(),
                rule().in_set([InName], "unchecked").goto("hop"),
                rule().in_set([OutName], "unchecked").goto("hop"),
                reply().ct_bits(HOPPED).accept(),
                original().ct_bits(TRACKED[0]).goto("groups_in"),
                reply().ct_bits(TRACKED[1]).goto("groups_in"),
                rule().vmap([InName], "out_of"),
                rule().drop(),
            ],
        ),
        Chain::new(
            "groups_in",
            vec![
                original().ct_bits(TRACKED[1]).goto("done"),
                reply().ct_bits(TRACKED[0]).goto("done"),
                rule().vmap([OutName], "into"),
                rule().drop(),
            ],
        ),
        // A middlebox's hops: judged each by itself, and never cached.
        Chain::new(
            "hop",
            vec![
                rule().ct_state([CtState::Established]).accept(),
                rule().vmap([InName], "out_of"),
                rule().drop(),
            ],
        ),
        Chain::new("hop_in", vec![rule().vmap([OutName], "into"), rule().drop()]),
        // A rule for everyone allowed it: tracked only if the other direction is not all open.
        Chain::new(
            "out_open",
            vec![
                rule().in_set([InName], "unchecked").goto("hop_in"),
                rule().in_set([OutName], "unchecked").goto("hop_in"),
                rule().in_set([InName, L4Proto], "all_in").goto("groups_in"),
                rule().goto("out_tracked"),
            ],
        ),
        Chain::new(
            "in_open",
            vec![rule().in_set([OutName, L4Proto], "all_out").goto("done"), rule().goto("in_tracked")],
        ),
        Chain::new("out_tracked", tracked(0, "hop_in", "groups_in")),
        Chain::new("in_tracked", tracked(1, "done", "done")),
        Chain::new(
            "done",
            vec![
                rule().in_set([InName], "unchecked").ct_mark_add(HOPPED).accept(),
                rule().in_set([OutName], "unchecked").ct_mark_add(HOPPED).accept(),
                rule().ct_other_generation().ct_mark_generation(TRACKED[0] | TRACKED[1] | HOPPED, 0),
                original().ct_mark_add(CACHED[0]).accept(),
                rule().ct_mark_add(CACHED[1]).accept(),
            ],
        ),
    ]
}
