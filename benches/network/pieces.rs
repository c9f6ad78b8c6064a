//! What each piece of a VPC's way costs: routers between two veths, each with one piece more.
//!
//! The pieces are shaped as the planner's (see its `gates` and `shares`), without their many rules: an
//! established flow doesn't meet those.

use crate::places::{Pair, end};
use host::fabric::{Depth, Driver, Fabric, Guests, Kernel, Place, Space, Tc, Wire};
use host::net::{Route, Rule, RuleAction};
use host::nft::{Base, Chain, CtState, Field, Hook, Kind, Set, Table, Type, Value, rule};
use std::path::PathBuf;
use std::sync::Arc;

/// Each has those before it, too.
const PIECES: [&str; 7] = [
    "routed, no rules",
    "+ connections tracked",
    "+ hooks of translation",
    "+ the source check",
    "+ routes by the subnet's mark",
    "+ the cached verdict",
    "+ a share of connections",
];
const SUBNET: u32 = 5000;
const COUNTED: u8 = 128;

pub(crate) struct Pieces {
    directory: PathBuf,
    kernel: Kernel,
}

impl Pieces {
    pub(crate) fn new() -> Self {
        let directory = std::env::temp_dir().join(format!("kumobako-pieces-{}", std::process::id()));
        let mut kernel = Kernel::new(&directory).with_accelerator(Box::new(Tc::off()));
        let mut fabric = Fabric::default();
        for n in 0..PIECES.len() {
            let [one, router, two] = ["one", "router", "two"].map(|name| format!("{name}{n}"));
            fabric.spaces.extend([(one.clone(), Space::default()), (two.clone(), Space::default())]);
            fabric.spaces.insert(router.clone(), space(n));
            let ends = [("a", 3, "10.9.1.1/24"), ("c", 5, "10.9.2.1/24")];
            let far = [("b", 4, "10.9.1.2/24", "10.9.1.1"), ("d", 6, "10.9.2.2/24", "10.9.2.1")];
            for (near, (name, mac, address, via), at) in [(ends[0], far[0], one), (ends[1], far[1], two)] {
                let near = (router.clone(), end(near.0, near.1, near.2, None));
                fabric.wires.push(Wire { near, far: (Place::Space(at), end(name, mac, address, Some(via))) });
            }
        }
        let report = kernel.apply(&fabric, &Guests::new(), Depth::Changed);
        assert!(report.is_whole(), "{report:#?}");
        Self { directory, kernel }
    }

    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&'static str, Pair)> {
        let space = |name: &str, n: usize| self.kernel.space(&format!("{name}{n}")).unwrap();
        PIECES.into_iter().enumerate().map(move |(n, name)| {
            let pair = Pair { from: space("one", n), to: space("two", n), address: [10, 9, 2, 2].into() };
            (name, pair)
        })
    }
}

impl Drop for Pieces {
    fn drop(&mut self) {
        let torn = self.kernel.tear_down();
        if !std::thread::panicking() {
            torn.unwrap();
        }
        let _ = std::fs::remove_dir(&self.directory);
    }
}

/// A router with so many pieces.
fn space(pieces: usize) -> Space {
    let has = |name: &str| PIECES[..=pieces].iter().any(|p| p.ends_with(name));
    let mut space = Space::default();
    space.sysctls.insert("ipv4/ip_forward".into(), "1".into());
    let filter = |hook, priority| Base { kind: Kind::Filter, hook, priority, closed: false };
    let (mut sets, mut chains) = (Vec::new(), Vec::new());
    if has("tracked") {
        let invalid = rule().ct_state([CtState::Invalid]).drop();
        let mut forwarded = vec![invalid];
        if has("verdict") {
            let known = [CtState::Established, CtState::New];
            forwarded.splice(
                ..,
                [
                    rule().ct_generation(0x73, 3).ct_state(known).accept(),
                    rule().ct_other_generation().ct_mark_generation(COUNTED, 0),
                    rule().is(Field::CtDirection, Value::Original).ct_mark_add(1).accept(),
                    rule().ct_mark_add(2).accept(),
                ],
            );
        }
        chains.push(Chain::base("forwarded", filter(Hook::Forward, 0), forwarded));
    }
    if has("translation") {
        let nat = |hook, priority| Base { kind: Kind::Nat, hook, priority, closed: false };
        sets.push(Set::map("from_public", [Type::Ipv4], Type::Ipv4));
        sets.push(Set::map("to_public", [Type::Ipv4], Type::Ipv4));
        let internet = || Value::Name("igw".into());
        let into = rule().is(Field::InName, internet()).dnat("from_public");
        let out = rule().is(Field::OutName, internet()).snat("to_public");
        chains.push(Chain::base("from_internet", nat(Hook::Prerouting, -100), vec![into]));
        chains.push(Chain::base("to_internet", nat(Hook::Postrouting, 100), vec![out]));
    }
    if has("check") {
        let owned = [("a", [10, 9, 1, 2]), ("c", [10, 9, 2, 2])]
            .map(|(link, ip)| (vec![Value::Name(link.into()), Value::Ip(ip.into())], Value::Number(SUBNET)));
        sets.push(Set::map("source", [Type::IfName, Type::Ipv4], Type::Mark).mapping(owned));
        let one = rule().is(Field::Ttl, Value::Number(1)).is_not(Field::InName, Value::Name("igw".into()));
        chains.push(Chain::new("admitted", vec![one.set_ttl(2)]));
        let known = rule().mark_from([Field::InName, Field::Source], "source").goto("admitted");
        chains.push(Chain::base("from_link", filter(Hook::Prerouting, -310), vec![known, rule().drop()]));
    }
    if has("mark") {
        let action = RuleAction::Table(SUBNET);
        space.rules.insert(Rule {
            priority: 100,
            v6: false,
            mark: Some((SUBNET, u32::MAX)),
            from: None,
            action,
        });
        for (to, dev) in [("10.9.1.2/32", "a"), ("10.9.2.2/32", "c")] {
            space.routes.insert(Route::on_link(to.parse().unwrap(), dev).in_table(SUBNET));
        }
    }
    if has("share of connections") {
        let counted = vec![rule().ct_bits(COUNTED).accept(), rule().ct_mark_add(COUNTED)];
        chains.push(Chain::base("counted", filter(Hook::Forward, 10), counted));
    }
    space.nft = (!chains.is_empty()).then(|| Arc::new(Table::new("vpc", sets, chains)));
    space
}
