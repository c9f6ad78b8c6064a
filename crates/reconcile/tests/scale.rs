//! What must not grow with a network: a packet's way, and a change's size. By structure and
//! not by time, so that a busy machine says the same as an idle one.
#![allow(clippy::unwrap_used)]

mod lab;
#[path = "lab/oracle.rs"]
mod oracle;

use host::fabric::{Depth, Kernel};
use host::net::RuleAction;
use host::nft::{Field, NftNative, Statement, Table};
use lab::large::{PORTS, populate};
use lab::*;
use model::{Direction, VpcId};
use oracle::{Flow, Packet, rules_met};
use reconcile::network::{Facts, Network, Planner, host_link, space_of};
use std::collections::BTreeMap;

/// Rules of each interface's group.
const RULES: usize = 60;

struct Large {
    b: Builder,
    vpc: VpcId,
    machines: Vec<Machine>,
    planner: Planner,
}

impl Large {
    fn of(interfaces: usize) -> Self {
        let mut b = Builder::new();
        let machines = populate(&mut b, interfaces, RULES);
        let vpc = b.world.vpcs.values().next().unwrap().id;
        Self { b, vpc, machines, planner: Planner::default() }
    }

    fn space(&mut self) -> host::fabric::Space {
        let guests =
            self.b.world.enis.values().filter_map(|e| Some(e.attachment.as_ref()?.instance)).collect();
        let facts = Facts { guests, host_link: host_link("lab"), uplink: None };
        self.planner.plan(&self.b.world, &facts).spaces[&space_of(self.vpc)].clone()
    }

    fn table(&mut self) -> Table {
        std::sync::Arc::unwrap_or_clone(self.space().nft.unwrap())
    }

    fn first_group(&self) -> model::SecurityGroupId {
        self.b.world.enis.get(&self.machines[0].eni).unwrap().groups[0]
    }
}

/// Rules that a flow's packets meet in `forwarded`: the first, its answer, and any later one.
fn met_by_a_flow(large: &mut Large) -> [usize; 3] {
    let table = large.table();
    let (from, to) = (large.machines[0].eni, large.machines[large.machines.len() - 1].eni);
    let packet = Packet { from, to, protocol: 17, ports: (40_000, PORTS.0), icmp: (0, 0), reply: false };
    let mut flow = Flow::default();
    [packet.clone(), packet.answer(), packet].map(|packet| {
        let (accepted, met) = rules_met(&table, 1, &large.b.world, &packet, &mut flow);
        assert!(accepted, "{packet:?}");
        met
    })
}

#[test]
fn a_packet_meets_as_many_rules_in_a_vpc_of_a_thousand_as_in_one_of_ten() {
    let (mut small, mut large) = (Large::of(10), Large::of(1000));
    let met = met_by_a_flow(&mut small);
    assert_eq!(met_by_a_flow(&mut large), met);
    assert_eq!(met[2], 1, "a flow that was answered is looked up once");
    assert!(met[0] <= 48, "a flow's first packet meets {} rules", met[0]);

    // Before connection tracking: one lookup says who sent it and from which subnet.
    for large in [&mut small, &mut large] {
        let table = large.table();
        let gate = table.chains.iter().find(|c| c.name == "from_link").unwrap();
        let Statement::MarkFromMap { key, map } = &gate.rules[0].statements[0] else {
            panic!("{:?}", gate.rules[0]);
        };
        assert_eq!((key.as_slice(), map.as_str()), (&[Field::InName, Field::Source][..], "source"));
        // The kernel's intervals of several fields take longer the more there are in one set.
        let longest = table.sets.iter().filter(|s| s.interval).map(|s| s.elements.len()).max().unwrap();
        assert!(longest <= RULES, "{longest} intervals in one set");
    }
}

/// Policy rules that the kernel looks at until one names the mark's table.
fn policy_rules_met(space: &host::fabric::Space, mark: u32) -> usize {
    let rules: BTreeMap<u32, Vec<&host::net::Rule>> =
        space.rules.iter().fold(BTreeMap::new(), |mut by, rule| {
            by.entry(rule.priority).or_insert_with(Vec::new).push(rule);
            by
        });
    let (mut met, mut from) = (0, 0);
    'next: loop {
        for (priority, rules) in rules.range(from..) {
            for rule in rules {
                met += 1;
                if rule.mark.is_some_and(|(value, mask)| mark & mask != value) {
                    continue;
                }
                match rule.action {
                    RuleAction::Table(_) => return met,
                    RuleAction::Goto(target) if target > *priority => {
                        from = target;
                        continue 'next;
                    }
                    _ => panic!("{rule:?}"),
                }
            }
        }
        panic!("no table for {mark:#x}");
    }
}

#[test]
fn the_way_from_a_subnet_to_its_route_table_stays_short() {
    let mut b = Builder::new();
    let vpc = b.vpc("10.0.0.0/16");
    for n in 0..200 {
        b.subnet(vpc, &format!("10.0.{n}.0/24"));
    }
    let facts = Facts { host_link: host_link("lab"), ..Facts::default() };
    let space = &Planner::default().plan(&b.world, &facts).spaces[&space_of(vpc)];
    let worst = b.world.subnets.values().map(|s| policy_rules_met(space, 0x1000 + s.num)).max().unwrap();
    // Sixteen blocks, and a sixteenth of the subnets in the last of them.
    assert!(worst <= 1 + 16 + 200_usize.div_ceil(16) + 1, "{worst} of {} rules", space.rules.len());
}

type Change = fn(&mut Large);

/// Messages and bytes of what the kernel is sent for a change.
fn size(large: &mut Large, change: impl FnOnce(&mut Large)) -> (usize, usize) {
    let before = large.table();
    change(large);
    let after = large.table();
    assert!(before != after);
    NftNative::size_of_update(&before, &after).unwrap().expect("no need to replace the table")
}

#[test]
fn a_change_is_as_long_in_a_vpc_of_a_thousand_as_in_one_of_ten() {
    let changes: [(&str, Change); 5] = [
        ("a rule for everyone", |large| {
            let group = large.first_group();
            large.b.allow(group, Direction::Ingress, tcp(443), ANYONE);
        }),
        ("a rule for a block", |large| {
            let group = large.first_group();
            large.b.allow(group, Direction::Ingress, tcp(9), model::Peer::V4(net("192.0.2.0/24")));
        }),
        ("an interface in a group of its own", |large| {
            let group = large.b.group(large.vpc);
            let subnet = large.b.world.enis.get(&large.machines[0].eni).unwrap().subnet;
            large.b.instance(subnet, "10.0.0.250", &[group]);
        }),
        ("an interface less", |large| {
            let gone = large.machines.remove(1);
            large.b.world.enis.remove(&gone.eni);
        }),
        ("another group for an interface", |large| {
            let (group, machine) = (large.first_group(), large.machines[2]);
            large.b.eni_mut(&machine).groups = vec![group];
        }),
    ];
    for (what, change) in changes {
        let [small, large] = [10, 1000].map(|n| size(&mut Large::of(n), change));
        // Names of links and groups are a few bytes longer.
        assert!(large.0 <= small.0 && large.1 <= small.1 + 256, "{what}: {small:?}, then {large:?}");
        assert!(large.0 < 120 && large.1 < 24 << 10, "{what}: {large:?}");
    }
}

/// On the kernel. Each interface is behind a namespace of its own.
#[test]
fn a_thousand_interfaces_are_built_once_changed_by_little_and_adopted_as_they_are() {
    dataplane::raise_file_limit();
    lab(|b, lab| {
        let machines = populate(b, 1000, 6);
        assert!(lab.apply(b) > 5 * machines.len());
        assert_eq!(lab.converge(b, Depth::Changed), 0);
        assert_eq!(lab.converge(b, Depth::Everything), 0);

        let group = b.world.enis.get(&machines[0].eni).unwrap().groups[0];
        b.allow(group, Direction::Ingress, tcp(443), ANYONE);
        assert_eq!(lab.converge(b, Depth::Changed), 1, "one transaction");
        lab.serve(&machines[0], 443);
        assert!(lab.opens(&machines[999], machines[0].address, 443));
        assert!(lab.shut(&machines[999], machines[1].address, 443));

        let subnet = b.world.enis.get(&machines[0].eni).unwrap().subnet;
        let one_more = b.instance(subnet, "10.0.0.250", &[group]);
        let writes = lab.apply(b);
        assert!(writes < 24, "{writes} writes for one interface");
        lab.serve(&one_more, 443);
        assert!(lab.opens(&machines[999], one_more.address, 443));

        lab.network = Network::new(Box::new(Kernel::new(lab.directory.join("net"))));
        assert_eq!(lab.converge(b, Depth::Everything), 0, "adopted as it runs");
    });
}
