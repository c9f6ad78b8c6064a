//! The plan as a pure function: properties, and one small world's ruleset in full.
#![allow(clippy::unwrap_used)]

mod lab;
#[path = "lab/oracle.rs"]
mod oracle;

use host::netns::NetNs;
use host::nft::{Applied, Nft, NftCommand, NftNative, Table, render};
use lab::*;
use model::*;
use oracle::{Flow, Packet, Said, acls_allow, groups_say, run};
use proptest::prelude::*;
use reconcile::network::{Facts, Planner, host_link, plan};

fn facts(world: &World) -> Facts {
    let guests = world.enis.values().filter_map(|e| Some(e.attachment.as_ref()?.instance)).collect();
    Facts { guests, host_link: host_link("test"), uplink: None }
}

fn table_of(world: &World, vpc: VpcId) -> Table {
    plan(world, &facts(world)).spaces[&vpc.to_string()].nft.as_deref().unwrap().clone()
}

/// A rule, as small numbers.
type Drawn = (bool, usize, usize);

/// An ACL's entry: number, outwards, allow, traffic, address.
type Entry = (u16, bool, bool, usize, usize);

fn traffic(n: usize) -> Traffic {
    [
        Traffic::All,
        Traffic::Tcp { from: 80, to: 80 },
        Traffic::Tcp { from: 0, to: 65535 },
        Traffic::Tcp { from: 20, to: 100 },
        Traffic::Tcp { from: 1024, to: 65535 },
        Traffic::Udp { from: 53, to: 90 },
        Traffic::Udp { from: 0, to: 65535 },
        Traffic::Icmp { kind: None, code: None },
        Traffic::Icmp { kind: Some(8), code: None },
        Traffic::Icmp { kind: Some(8), code: Some(1) },
        Traffic::Protocol(47),
    ][n % 11]
}

const NETS: [&str; 6] =
    ["0.0.0.0/0", "10.0.0.0/16", "10.0.1.0/24", "10.0.1.10/32", "10.0.2.0/25", "192.168.0.0/16"];

/// Three groups, two subnets with ACLs, four interfaces.
fn world(
    groups: &[Vec<Drawn>],
    members: &[(usize, usize)],
    acls: &[Option<Vec<Entry>>],
) -> (Builder, VpcId, Vec<Machine>) {
    let mut b = Builder::new();
    let vpc = b.vpc("10.0.0.0/16");
    let subnets = [b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24")];
    let ids: Vec<_> = groups.iter().map(|_| b.locked(vpc)).collect();
    for (id, rules) in ids.iter().zip(groups) {
        set_rules(&mut b, &ids, *id, rules);
    }
    let addresses = ["10.0.1.10", "10.0.1.11", "10.0.2.10", "10.0.2.200"];
    let machines = addresses.iter().zip(members).enumerate().map(|(n, (address, (x, y)))| {
        let mut of = vec![ids[x % ids.len()]];
        if !of.contains(&ids[y % ids.len()]) {
            of.push(ids[y % ids.len()]);
        }
        b.instance(subnets[n / 2], address, &of)
    });
    let machines = machines.collect();
    for (subnet, entries) in subnets.iter().zip(acls) {
        if let Some(entries) = entries {
            let way = |out| if out { Direction::Egress } else { Direction::Ingress };
            let entries: Vec<_> = entries
                .iter()
                .map(|(n, out, allow, t, net)| (*n, way(*out), *allow, traffic(*t), NETS[net % 6]))
                .collect();
            b.acl(*subnet, &entries);
        }
    }
    (b, vpc, machines)
}

fn set_rules(b: &mut Builder, ids: &[SecurityGroupId], id: SecurityGroupId, rules: &[Drawn]) {
    b.world.security_groups.get_mut(&id).unwrap().rules.clear();
    for (out, what, peer) in rules {
        let direction = if *out { Direction::Egress } else { Direction::Ingress };
        let peer = match peer % 9 {
            n @ 0..6 => Peer::V4(net(NETS[n])),
            n => Peer::Group(ids[n % ids.len()]),
        };
        b.allow(id, direction, traffic(*what), peer);
    }
}

fn rules() -> impl Strategy<Value = Vec<Vec<Drawn>>> {
    // Directions are drawn so that flows pass often enough to say something.
    let rule = (
        any::<bool>(),
        prop_oneof![3 => 0..11usize, 2 => Just(0), 2 => Just(1), 1 => Just(3)],
        prop_oneof![3 => 0..9usize, 2 => Just(0), 1 => Just(1)],
    );
    proptest::collection::vec(proptest::collection::vec(rule, 1..6), 3)
}

fn acls() -> impl Strategy<Value = Vec<Option<Vec<Entry>>>> {
    let entry = (1..200u16, any::<bool>(), prop::bool::weighted(0.7), 0..11usize, 0..6usize);
    let entries = proptest::collection::btree_map((1..200u16, any::<bool>()), entry, 0..5).prop_map(|m| {
        m.into_iter().map(|((n, out), (_, _, allow, t, net))| (n, out, allow, t, net)).collect()
    });
    proptest::collection::vec(prop::option::weighted(0.4, entries), 2)
}

fn packets() -> impl Strategy<Value = (usize, usize, u8, u16, (u8, u8))> {
    let protocol =
        prop_oneof![4 => Just(6u8), 2 => Just(17u8), 2 => Just(1u8), 1 => Just(47u8), 1 => Just(50u8)];
    let port = prop_oneof![3 => Just(80u16), 1 => Just(53), 1 => Just(22), 1 => Just(0), 1 => Just(65535), 1 => Just(5000)];
    let icmp = prop_oneof![Just((8u8, 0u8)), Just((8, 1)), Just((13, 0))];
    (0..4usize, 1..4usize, protocol, port, icmp)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    /// The ruleset does what AWS's rules say: for a flow's first packet, its reply, and both
    /// again after the groups' rules were exchanged for others.
    #[test]
    fn the_ruleset_means_what_the_world_says(
        before in rules(),
        (others, kept) in (rules(), proptest::collection::vec(proptest::collection::vec(prop::bool::weighted(0.6), 6), 3)),
        afresh in prop::bool::weighted(0.3),
        members in proptest::collection::vec((0..3usize, 0..3usize), 4),
        acls in acls(),
        (from, step, protocol, port, icmp) in packets(),
    ) {
        let (mut b, vpc, machines) = world(&before, &members, &acls);
        let packet = Packet {
            from: machines[from].eni,
            to: machines[(from + step) % 4].eni,
            protocol,
            ports: (40_000, port),
            icmp,
            reply: false,
        };
        let mut flow = Flow::default();
        let table = table_of(&b.world, vpc);
        let (out, into) = (groups_say(&b.world, &packet, Direction::Egress), groups_say(&b.world, &packet, Direction::Ingress));
        let passes = out != Said::No && into != Said::No && acls_allow(&b.world, &packet);
        prop_assert_eq!(run(&table, 1, &b.world, &packet, &mut flow), passes, "first, {:?} {:?}", out, into);
        if !passes {
            return Ok(());
        }
        // A reply needs no rule of a group; the ACLs ask.
        let answer = packet.answer();
        prop_assert_eq!(run(&table, 1, &b.world, &answer, &mut flow), acls_allow(&b.world, &answer), "reply");
        // Cached or not, it stays so.
        prop_assert!(run(&table, 1, &b.world, &packet, &mut flow));
        prop_assert_eq!(run(&table, 1, &b.world, &answer, &mut flow), acls_allow(&b.world, &answer), "reply again");

        let ids: Vec<_> = b.world.security_groups.iter().map(|(id, _)| *id).collect();
        for (n, id) in ids.iter().enumerate() {
            // Other rules, or only some of those before.
            let some = before[n].iter().zip(&kept[n]).filter(|(_, kept)| **kept).map(|(rule, _)| *rule);
            let after = if afresh { others[n].clone() } else { some.collect() };
            set_rules(&mut b, &ids, *id, &after);
        }
        let table = table_of(&b.world, vpc);
        let still = |said: Said, packet: &Packet, direction| said == Said::Tracked || groups_say(&b.world, packet, direction) != Said::No;
        let goes_on = still(out, &packet, Direction::Egress) && still(into, &packet, Direction::Ingress);
        prop_assert_eq!(run(&table, 2, &b.world, &packet, &mut flow), goes_on, "after, {:?} {:?}", out, into);
        // Where both sides are tracked its replies go on as well, whatever the rules.
        if out == Said::Tracked && into == Said::Tracked {
            prop_assert_eq!(run(&table, 2, &b.world, &answer, &mut flow), acls_allow(&b.world, &answer));
        }
        // A new flow has only the new rules.
        let passes = groups_say(&b.world, &packet, Direction::Egress) != Said::No
            && groups_say(&b.world, &packet, Direction::Ingress) != Said::No
            && acls_allow(&b.world, &packet);
        prop_assert_eq!(run(&table, 2, &b.world, &packet, &mut Flow::default()), passes);
    }

    /// Order of rules, groups and routes means nothing; nor does it matter who runs, for the gates.
    #[test]
    fn order_means_nothing_and_gates_stand_before_guests(
        rules in rules(),
        members in proptest::collection::vec((0..3usize, 0..3usize), 4),
        acls in acls(),
    ) {
        let (b, vpc, machines) = world(&rules, &members, &acls);
        let wanted = plan(&b.world, &facts(&b.world));
        let mut other = b.world.clone();
        let ids: Vec<_> = other.security_groups.iter().map(|(id, _)| *id).collect();
        for id in ids {
            other.security_groups.get_mut(&id).unwrap().rules.reverse();
        }
        for machine in &machines {
            other.enis.get_mut(&machine.eni).unwrap().groups.reverse();
        }
        let acls: Vec<_> = other.network_acls.iter().map(|(id, _)| *id).collect();
        for id in acls {
            other.network_acls.get_mut(&id).unwrap().entries.reverse();
        }
        prop_assert_eq!(&plan(&other, &facts(&other)), &wanted);

        let nobody = plan(&b.world, &Facts { guests: Default::default(), ..facts(&b.world) });
        let space = vpc.to_string();
        prop_assert_eq!(&nobody.spaces[&space].nft, &wanted.spaces[&space].nft);
        prop_assert!(nobody.wires.len() + machines.len() == wanted.wires.len());
    }
}

/// What the kernel holds of a table: its lines, chains' rules in order, elements sorted.
fn listed(ns: &NetNs, table: &str) -> Vec<String> {
    let mut command = std::process::Command::new("nft");
    command.args(["list", "table", "inet", table]);
    ns.start_inside(&mut command);
    let output = command.output().unwrap();
    assert!(output.status.success());
    // A block each for chains and sets, in any order.
    let text = String::from_utf8(output.stdout).unwrap();
    let mut blocks: Vec<String> = text
        .split("\n\n")
        .flat_map(|b| b.split("\n\t}"))
        .map(|block| {
            let Some((head, elements)) = block.split_once("elements = {") else {
                return block.trim().to_owned();
            };
            let mut elements: Vec<_> = elements
                .trim_end_matches([' ', '}', '\n', '\t'])
                .split(',')
                .map(|e| e.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect();
            elements.sort();
            format!("{}{}", head.trim(), elements.join(", "))
        })
        .map(|block| block.replace("table inet vpc {", "").trim().to_owned())
        .collect();
    blocks.sort();
    blocks
}

/// The kernel's number of the one table.
fn handle(ns: &NetNs) -> String {
    let mut command = std::process::Command::new("nft");
    command.args(["-j", "list", "tables"]);
    ns.start_inside(&mut command);
    let text = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert!(text.contains("\"handle\""), "{text}");
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// What a planner remembers of other worlds changes nothing of what it plans.
    #[test]
    fn a_planner_that_remembers_plans_the_same(
        first in (rules(), proptest::collection::vec((0..3usize, 0..3usize), 0..5), acls()),
        changes in proptest::collection::vec((0..3usize, 0..8usize, any::<bool>()), 1..8),
    ) {
        let (mut b, _, _) = world(&first.0, &first.1, &first.2);
        let mut planner = Planner::default();
        let groups: Vec<SecurityGroupId> = b.world.security_groups.values().map(|g| g.id).collect();
        let list = b.prefix_list(&["10.0.2.0/24"]);
        for (which, rule, other) in changes {
            prop_assert_eq!(planner.plan(&b.world, &facts(&b.world)), plan(&b.world, &facts(&b.world)));
            let group = groups[which % groups.len()];
            match (which, other) {
                (0, true) => b.revoke(group, Direction::Ingress),
                (1, true) => b.new_version(list, &[["10.0.1.0/24", "10.0.3.0/24"][rule % 2]]),
                (2, true) => b.allow(group, Direction::Ingress, traffic(rule), Peer::PrefixList(list)),
                (1, false) => {
                    let named = groups[(which + rule) % groups.len()];
                    b.allow(group, Direction::Ingress, traffic(rule), Peer::Group(named));
                }
                _ => b.allow(group, Direction::Ingress, traffic(rule), ANYONE),
            }
        }
        prop_assert_eq!(planner.plan(&b.world, &facts(&b.world)), plan(&b.world, &facts(&b.world)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// On the kernel: whatever came before, a ruleset that was reached by updates is the one
    /// that a replacement makes.
    #[test]
    fn updates_lead_where_a_replacement_does(
        worlds in proptest::collection::vec((rules(), proptest::collection::vec((0..3usize, 0..3usize), 0..5), acls()), 5),
    ) {
        let (updated, replaced) = (NetNs::ephemeral().unwrap(), NetNs::ephemeral().unwrap());
        let natively = NetNs::ephemeral().unwrap();
        let mut before: Option<(Table, Applied)> = None;
        let (mut nft, mut native) = (NftCommand, NftNative);
        for (generation, (rules, members, acls)) in worlds.iter().enumerate() {
            let (b, vpc, _) = world(rules, members, acls);
            let table = table_of(&b.world, vpc);
            let mark = Applied { hash: host::nft::hash(&table), generation: generation as u32 + 1 };
            match &before {
                None => nft.replace(&updated, &table, mark).unwrap(),
                Some((known, old)) => {
                    let script = host::nft::render_update(known, *old, &table, mark).expect("no need to replace");
                    NftCommand::run(&updated, &script).unwrap();
                }
            }
            nft.replace(&replaced, &table, mark).unwrap();
            prop_assert_eq!(nft.applied(&updated, "vpc").unwrap(), Some(mark));
            let wanted = listed(&replaced, "vpc");
            prop_assert_eq!(listed(&updated, "vpc"), wanted.clone());
            // The other driver has an encoding of all that planners make, and writes the same.
            prop_assert_eq!(NftNative::supports(&table), Ok(()));
            match &before {
                None => native.replace(&natively, &table, mark).unwrap(),
                Some((known, old)) => {
                    let was = handle(&natively);
                    native.update(&natively, (known, *old), &table, mark).unwrap();
                    prop_assert_eq!(handle(&natively), was, "the same table, not another one in its place");
                }
            }
            prop_assert_eq!(listed(&natively, "vpc"), wanted.clone());
            native.replace(&replaced, &table, mark).unwrap();
            prop_assert_eq!(listed(&replaced, "vpc"), wanted);
            before = Some((table, mark));
        }
    }
}

fn tutorial() -> (Builder, VpcId) {
    let mut b = Builder::new();
    let vpc = b.vpc("10.0.0.0/16");
    let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
    b.internet(vpc);
    let (web, db) = (b.group(vpc), b.group(vpc));
    b.allow(web, Direction::Ingress, tcp(22), Peer::V4(net("203.0.113.2/32")));
    b.allow(web, Direction::Ingress, tcp(80), ANYONE);
    b.allow(db, Direction::Ingress, tcp(3306), Peer::Group(web));
    let server = b.instance(one, "10.0.1.10", &[web]);
    b.instance(two, "10.0.2.10", &[db]);
    b.elastic_ip("203.0.113.20", &server);
    b.acl(
        two,
        &[
            (100, Direction::Ingress, true, tcp(3306), "10.0.1.0/24"),
            (100, Direction::Egress, true, Traffic::Tcp { from: 1024, to: 65535 }, "10.0.0.0/16"),
        ],
    );
    (b, vpc)
}

/// The whole text of a small world's ruleset. After a change that is meant:
/// `UPDATE_SNAPSHOTS=1 cargo test -p reconcile --test plan`.
#[test]
fn a_small_world_in_full() {
    let (b, vpc) = tutorial();
    let text = render(&table_of(&b.world, vpc), Applied { hash: 0, generation: 1 });
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/tutorial.nft");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&path).unwrap());
}

#[test]
fn a_fabric_of_the_tutorial() {
    let (b, vpc) = tutorial();
    let fabric = plan(&b.world, &facts(&b.world));
    assert_eq!(fabric.spaces.len(), 2);
    // Two interfaces, the gateway, this machine.
    assert_eq!(fabric.wires.len(), 4);
    let space = &fabric.spaces[&vpc.to_string()];
    let mut local: Vec<_> = space.local.iter().map(ToString::to_string).collect();
    local.sort();
    assert_eq!(
        local,
        ["10.0.0.2/32", "10.0.1.1/32", "10.0.2.1/32", "169.254.169.253/32", "169.254.169.254/32"]
    );
    for wire in &fabric.wires {
        for end in [&wire.near.1, &wire.far.1] {
            assert!(end.link.name.len() <= 15, "{}", end.link.name);
        }
    }
    // What leads to the internet is only in tables of subnets.
    let ways: Vec<_> = space.routes.iter().filter(|r| r.dev() == Some("igw")).collect();
    assert_eq!(ways.len(), 2);
    assert!(ways.iter().all(|r| r.table > 0x1000));
}

#[test]
fn behind_resolver_endpoints_is_a_door_or_none() {
    let (mut b, vpc) = tutorial();
    let subnet = b.world.subnets_of(vpc).next().unwrap().id;
    let inbound = ResolverEndpointId::Inbound(ResolverInboundId::from_bits(1));
    let outbound = ResolverEndpointId::Outbound(ResolverOutboundId::from_bits(1));
    for (id, ip) in [(inbound, "10.0.1.53"), (outbound, "10.0.1.54")] {
        let eni = b.interface(InstanceId::from_bits(99), 0, subnet, ip, &[]);
        let row = b.world.enis.get_mut(&eni).unwrap();
        (row.attachment, row.service) = (None, Some(EniService::Resolver(id)));
        let space = eni.to_string();
        assert!(!plan(&b.world, &facts(&b.world)).spaces.contains_key(&space), "its endpoint is gone");
        let (created, modified) = (Time::default(), Time::default());
        let endpoint = ResolverEndpoint {
            id,
            vpc,
            name: None,
            creator_request: id.to_string(),
            groups: Vec::new(),
            addresses: vec![ResolverAddress {
                id: ResolverAddressId::from_bits(1),
                eni,
                subnet,
                ip: ip.parse().unwrap(),
                attached: false,
                created,
                modified,
            }],
            state: ResolverEndpointState::Creating,
            created,
            modified,
        };
        b.world.resolver_endpoints.insert(id, endpoint);
        let fabric = plan(&b.world, &facts(&b.world));
        let table = fabric.spaces[&space].nft.as_deref().unwrap();
        let text = render(table, Applied { hash: 0, generation: 1 });
        assert_eq!(text.matches("53").count(), if id.is_inbound() { 2 } else { 0 }, "{text}");
        let far = host::fabric::Place::Space(space);
        assert_eq!(fabric.wires.iter().filter(|wire| wire.far.0 == far).count(), 1);
    }
}

#[test]
fn names_fit_whatever_the_tag() {
    for tag in ["", "a", "0123456789", "0123456789abcdef", "/var/lib/kumobako", "雲箱"] {
        let name = host_link(tag);
        assert!(name.len() <= 15 && name.is_ascii() && !name.contains('/'), "{name}");
    }
    assert_ne!(host_link("/a"), host_link("/b"));
}
