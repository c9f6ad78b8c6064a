//! The driver of rulesets that speaks nfnetlink, on the kernel: what it writes is what the `nft`
//! command writes, judged by the command's own listing.

use host::netns::NetNs;
use host::nft::*;
use ipnet::{Ipv4Net, Ipv6Net};
use proptest::prelude::*;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::process::Command;

/// All of the table but handles; elements, chains and sets sorted, rules in their chain's order.
fn listed(ns: &NetNs, table: &str) -> Vec<String> {
    let mut command = Command::new("nft");
    command.args(["-j", "list", "table", "inet", table]);
    ns.start_inside(&mut command);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut whole: Json = serde_json::from_slice(&output.stdout).unwrap();
    normal(&mut whole);
    let mut parts: Vec<(String, String)> = whole["nftables"].as_array().unwrap().iter().map(part).collect();
    // A stable sort: rules stay in order.
    parts.sort_by(|a, b| a.0.cmp(&b.0));
    parts.into_iter().map(|(_, text)| text).collect()
}

fn part(part: &Json) -> (String, String) {
    let (kind, inner) = part.as_object().unwrap().iter().next().unwrap();
    let name = if kind == "rule" { &inner["chain"] } else { &inner["name"] };
    (format!("{kind} {name}"), part.to_string())
}

fn normal(json: &mut Json) {
    match json {
        Json::Object(fields) => {
            fields.remove("handle");
            for (name, field) in fields.iter_mut() {
                normal(field);
                if let ("elem" | "set", Json::Array(elements)) = (name.as_str(), field) {
                    elements.sort_by_key(Json::to_string);
                }
            }
        }
        Json::Array(all) => all.iter_mut().for_each(normal),
        _ => {}
    }
}

fn name(n: &str) -> Value {
    Value::Name(n.into())
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = T> + use<T> {
    proptest::sample::select(all.to_vec())
}

/// The `n`th of the type's values; with `wide` possibly a range, which meets no other one's.
fn value(t: Type, n: u8, wide: bool) -> Value {
    let m = u32::from(n);
    match t {
        Type::IfName => name(&format!("e{n}")),
        Type::DevGroup | Type::Mark if n == 7 => Value::Number(u32::MAX),
        Type::DevGroup => Value::Number(4096 + m),
        Type::Mark => {
            if n.is_multiple_of(2) {
                Value::Generation(n)
            } else {
                Value::Number(m << 20)
            }
        }
        Type::Ipv4 if wide => match n % 4 {
            0 => Value::Net(Ipv4Net::new(Ipv4Addr::new(n, 0, 0, 0), 8 + n % 20).unwrap()),
            1 => Value::Net(Ipv4Net::new(Ipv4Addr::new(n, 0, 0, 1), 32).unwrap()),
            _ => Value::Net(Ipv4Net::new(Ipv4Addr::new(n, 9, n, 0), 24).unwrap()),
        },
        Type::Ipv4 => Value::Ip(Ipv4Addr::new(10, n, 0, n)),
        Type::Ipv6 if wide => {
            let first = Ipv6Addr::new(0xfc00 + u16::from(n), 0, 0, 0, 0, 0, 0, 0);
            Value::Net6(Ipv6Net::new(first, 16 + n % 16 * 7).unwrap())
        }
        Type::Ipv6 => Value::Ip6(Ipv6Addr::new(0xfc00, 0, u16::from(n), 0, 0, 0, 0, 1)),
        Type::Service if wide && n == 63 => Value::Range(65_000, 65_535),
        Type::Service if wide => Value::Range(m * 1000, m * 1000 + if n.is_multiple_of(3) { 999 } else { m }),
        Type::Service => Value::Number(m * 999),
        Type::Proto | Type::IcmpType | Type::IcmpCode => Value::Number(m),
        Type::CtDirection => {
            if n.is_multiple_of(2) {
                Value::Original
            } else {
                Value::Reply
            }
        }
        Type::Verdict => Value::Verdict(match n % 5 {
            0 => Verdict::Accept,
            1 => Verdict::Drop,
            2 => Verdict::Return,
            3 => Verdict::Jump("last".into()),
            _ => Verdict::Goto("last".into()),
        }),
    }
}

const PARTS: [Type; 9] = [
    Type::IfName,
    Type::DevGroup,
    Type::Ipv4,
    Type::Ipv6,
    Type::Proto,
    Type::Service,
    Type::IcmpType,
    Type::Mark,
    Type::CtDirection,
];
/// Of which there are many values, ranges among them.
const WIDE: [Type; 3] = [Type::Ipv4, Type::Ipv6, Type::Service];

fn a_set(name: String) -> impl Strategy<Value = Set> {
    let data = prop_oneof![
        Just(None),
        one_of(&[Type::Verdict, Type::Mark, Type::Ipv4, Type::Ipv6, Type::Service]).prop_map(Some)
    ];
    let further = proptest::collection::vec(one_of(&PARTS), 0..3);
    (one_of(&WIDE), further, any::<bool>(), data, proptest::collection::btree_map(0..64u8, 0..64u8, 0..20))
        .prop_map(move |(first, further, interval, data, elements)| {
            let in_host_order =
                |t: &Type| !matches!(t, Type::IfName | Type::DevGroup | Type::Mark | Type::CtDirection);
            let mut key = vec![first];
            key.extend(further.into_iter().filter(|t| !interval || in_host_order(t)));
            let elements = elements.iter().map(|(n, other)| Element {
                key: key
                    .iter()
                    .enumerate()
                    .map(|(i, t)| value(*t, if i == 0 { *n } else { *other }, interval))
                    .collect(),
                // Marks as such: `nft` has no words for a map's data by generation.
                data: data.map(|t| value(t, *other, false)),
            });
            Set {
                name: name.clone(),
                elements: elements.collect(),
                key: key.clone(),
                data,
                interval,
                dynamic: false,
            }
        })
}

/// Of the one family or the other: a rule for both is none.
fn a_match(six: bool) -> impl Strategy<Value = Statement> {
    use Field::*;
    let fields = if six {
        [Source6, Destination6, Icmp6Type, Icmp6Code]
    } else {
        [Source, Destination, IcmpType, IcmpCode]
    };
    let field = prop_oneof![
        one_of(&[InName, OutName, InGroup, OutGroup, L4Proto, DestinationPort, CtDirection, CtMark]),
        one_of(&fields)
    ];
    (field, any::<bool>(), proptest::collection::btree_set(0..64u8, 1..4), any::<bool>()).prop_map(
        |(field, not, values, wide)| {
            let t = match field {
                InName | OutName => Type::IfName,
                InGroup | OutGroup => Type::DevGroup,
                Source | Destination => Type::Ipv4,
                Source6 | Destination6 => Type::Ipv6,
                DestinationPort => Type::Service,
                CtDirection => Type::CtDirection,
                CtMark => Type::Mark,
                _ => Type::Proto,
            };
            let values: BTreeSet<_> = values.into_iter().map(|n| value(t, n, wide)).collect();
            Statement::Match { key: vec![field], not, with: With::Values(values.into_iter().collect()) }
        },
    )
}

fn a_statement(six: bool) -> impl Strategy<Value = Statement> {
    let states = [CtState::New, CtState::Established, CtState::Related, CtState::Invalid];
    prop_oneof![
        4 => a_match(six),
        1 => any::<u8>().prop_filter("some", |b| *b > 0).prop_map(Statement::CtMarkBits),
        1 => proptest::sample::subsequence(states.to_vec(), 1..4).prop_map(Statement::CtState),
        1 => (1..255u8, 0..255u8).prop_map(|(keep, add)| Statement::CtMarkGeneration { keep, add }),
        1 => (1..255u8).prop_map(Statement::CtMarkAdd),
        1 => (1..=255u8, any::<u8>())
            .prop_map(|(among, bits)| Statement::CtMarkOfGeneration { among, bits: bits & among }),
        1 => Just(Statement::CtMarkOfOtherGeneration),
        1 => Just(Statement::Counter),
    ]
}

fn a_rule() -> impl Strategy<Value = Rule> {
    let end = (0..5u8).prop_map(|n| match value(Type::Verdict, n, false) {
        Value::Verdict(v) => Some(Statement::Verdict(v)),
        _ => None,
    });
    let statements = any::<bool>().prop_flat_map(|six| proptest::collection::vec(a_statement(six), 0..4));
    (statements, end, proptest::option::of("[a-z ]{1,40}")).prop_map(|(mut statements, end, comment)| {
        // Of one protocol above IP; ICMP's fields say which by themselves.
        let by_port = |s: &Statement| matches!(s, Statement::Match { key, .. } if matches!(key[0], Field::L4Proto | Field::DestinationPort));
        let icmp = |s: &Statement| matches!(s, Statement::Match { key, .. } if matches!(key[0], Field::IcmpType | Field::IcmpCode | Field::Icmp6Type | Field::Icmp6Code));
        if statements.iter().any(icmp) {
            statements.retain(|s| !by_port(s));
        }
        statements.extend(end);
        Rule { statements, comment }
    })
}

/// A way to look up in each of the fixed sets.
fn lookups() -> (Vec<Set>, Vec<Chain>) {
    use Field::*;
    let ip = |a, b, c, d| Value::Ip(Ipv4Addr::new(a, b, c, d));
    let six = |n| Value::Ip6(Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, n));
    let sets = vec![
        Set::map("origin", [Type::IfName, Type::Ipv4], Type::Mark)
            .mapping([(vec![name("e1"), ip(10, 0, 0, 1)], Value::Number(4097))]),
        Set::map("origin6", [Type::IfName, Type::Ipv6], Type::Mark)
            .mapping([(vec![name("e1"), six(1)], Value::Number(9))]),
        Set::map("marks", [Type::DevGroup], Type::Mark).mapping([(vec![Value::Number(4)], Value::Number(5))]),
        Set::new("fast", [Type::CtDirection, Type::Mark]).with([vec![Value::Reply, Value::Generation(3)]]),
        Set::new("pairs", [Type::DevGroup, Type::DevGroup]).with([vec![Value::Number(4), Value::Number(5)]]),
        Set::new("allowed", [Type::Proto, Type::Service, Type::Ipv4]).of_intervals().with([
            vec![Value::Number(6), Value::Range(20, 30), Value::Net("10.0.0.0/9".parse().unwrap())],
            vec![Value::Range(17, 18), Value::Range(0, 65_535), Value::Net("0.0.0.0/0".parse().unwrap())],
        ]),
        Set::map("public", [Type::Ipv4], Type::Ipv4).mapping([(vec![ip(1, 2, 3, 4)], ip(10, 0, 0, 1))]),
        Set::map("out", [Type::IfName], Type::Verdict)
            .mapping([(vec![name("e1")], Value::Verdict(Verdict::Goto("last".into())))]),
        Set::new("everything", [Type::Ipv4])
            .of_intervals()
            .with([vec![Value::Net("0.0.0.0/0".parse().unwrap())]]),
        Set::new("nothing", [Type::Ipv6]).of_intervals(),
        Set::new("counted", [Type::IfName]).of_connections(),
    ];
    let base = |kind, hook, priority, closed| Base { kind, hook, priority, closed };
    let chains = vec![
        Chain::base(
            "early",
            base(Kind::Filter, Hook::Prerouting, -310, false),
            vec![
                rule().is(Ttl, Value::Number(1)).is_not(InName, name("igw")).set_ttl(2),
                rule().mark_from([InName, Source], "origin").goto("last"),
                rule().mark_from([InName, Source6], "origin6"),
                rule().mark_from([InGroup], "marks"),
            ],
        ),
        Chain::base(
            "to",
            base(Kind::Nat, Hook::Prerouting, -100, false),
            vec![rule().is(InName, name("igw")).dnat("public")],
        ),
        Chain::base(
            "from",
            base(Kind::Nat, Hook::Postrouting, 100, false),
            vec![
                rule().is(OutName, name("igw")).snat("public"),
                rule().is(OutName, name("up")).masquerade(),
                rule().is(OutName, name("many")).one_in(3).snat_to(Ipv4Addr::new(10, 0, 0, 5)),
            ],
        ),
        Chain::base(
            "in",
            base(Kind::Filter, Hook::Input, 0, true),
            vec![rule().ct_state([CtState::Established]).accept()],
        ),
        Chain::base("out_of", base(Kind::Filter, Hook::Output, 5, false), vec![]),
        Chain::base(
            "over",
            base(Kind::Filter, Hook::Forward, 0, true),
            vec![
                rule().in_set([CtDirection, CtMark], "fast").accept(),
                rule().ct_any_generation().log(3).drop(),
                rule().not_in_set([InGroup, OutGroup], "pairs").jump("last"),
                rule().is(NfProto, Value::Number(10)).is(Icmp6Type, Value::Number(135)).accept(),
                rule().is(L4Proto, Value::Number(58)).is(Icmp6Type, Value::Number(135)).drop(),
                rule().in_set([L4Proto, DestinationPort, Source], "allowed").accept(),
                rule()
                    .is(NfProto, Value::Number(2))
                    .in_set([Source], "everything")
                    .in_set([Destination], "everything")
                    .drop(),
                rule().not_in_set([Destination6], "nothing").is(Ttl6::FIELD, Value::Number(1)).drop(),
                rule().vmap([OutName], "out"),
                rule()
                    .none_of(InGroup, vec![Value::Number(3), Value::Number(4)])
                    .more_than(9, InName, "counted")
                    .drop(),
                rule().any_of(InGroup, vec![Value::Number(1), Value::Number(70_000)]).count().back(),
            ],
        ),
    ];
    (sets, chains)
}

/// Stands for a field that both families have.
struct Ttl6;
impl Ttl6 {
    const FIELD: Field = Field::DestinationPort;
}

fn a_table() -> impl Strategy<Value = Table> {
    let sets = (
        a_set("s0".into()),
        a_set("s1".into()),
        a_set("s2".into()),
        proptest::sample::subsequence(vec![0, 1, 2], 0..=3),
    );
    let chains = proptest::collection::vec(proptest::collection::vec(a_rule(), 0..5), 0..4);
    (sets, chains, any::<bool>()).prop_map(|((a, b, c, which), rules, whole)| {
        let (mut sets, mut chains) = if whole { lookups() } else { Default::default() };
        sets.extend([a, b, c].into_iter().enumerate().filter(|(n, _)| which.contains(n)).map(|(_, s)| s));
        chains.extend(rules.into_iter().enumerate().map(|(n, rules)| Chain::new(format!("c{n}"), rules)));
        chains.push(Chain::new("last", vec![]));
        Table::new("vpc", sets, chains)
    })
}

fn mark(table: &Table, generation: u32) -> Applied {
    Applied { hash: hash(table), generation }
}

#[test]
fn every_statement_and_kind_of_set_is_as_the_command_writes_it() {
    let (sets, mut chains) = lookups();
    chains.push(Chain::new("last", vec![rule().drop().because("the last one")]));
    let table = Table::new("vpc", sets, chains);
    NftNative::supports(&table).unwrap();
    let (by_command, natively) = (NetNs::ephemeral().unwrap(), NetNs::ephemeral().unwrap());
    let mark = mark(&table, 77);
    NftCommand.replace(&by_command, &table, mark).unwrap();
    NftNative.replace(&natively, &table, mark).unwrap();
    assert_eq!(listed(&natively, "vpc"), listed(&by_command, "vpc"));
    assert_eq!(NftNative.applied(&natively, "vpc").unwrap(), Some(mark));
    NftNative.remove(&natively, "vpc").unwrap();
    assert_eq!(NftNative.applied(&natively, "vpc").unwrap(), None);
    NftNative.remove(&natively, "vpc").unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Replaced or updated, from whatever came before.
    #[test]
    fn any_table_is_as_the_command_writes_it(tables in proptest::collection::vec(a_table(), 1..4)) {
        let (by_command, natively, updated) =
            (NetNs::ephemeral().unwrap(), NetNs::ephemeral().unwrap(), NetNs::ephemeral().unwrap());
        let mut before: Option<(&Table, Applied)> = None;
        for (n, table) in tables.iter().enumerate() {
            prop_assert_eq!(NftNative::supports(table), Ok(()));
            let mark = mark(table, n as u32 + 1);
            NftCommand.replace(&by_command, table, mark).unwrap();
            NftNative.replace(&natively, table, mark).unwrap();
            match before {
                None => NftNative.replace(&updated, table, mark).unwrap(),
                Some(before) => NftNative.update(&updated, before, table, mark).unwrap(),
            }
            let wanted = listed(&by_command, "vpc");
            prop_assert_eq!(listed(&natively, "vpc"), wanted.clone());
            prop_assert_eq!(listed(&updated, "vpc"), wanted);
            prop_assert_eq!(NftNative.applied(&updated, "vpc").unwrap(), Some(mark));
            before = Some((table, mark));
        }
    }
}

#[test]
fn a_refusal_names_what_the_kernel_objects_to_and_leaves_the_old_in_force() {
    let ns = NetNs::ephemeral().unwrap();
    let good = Table::new("vpc", vec![], vec![Chain::new("a", vec![rule().accept()])]);
    NftNative.replace(&ns, &good, mark(&good, 1)).unwrap();
    let bad = Table {
        chains: vec![Chain::new("a", vec![rule().accept(), rule().jump("nowhere")]).into()],
        ..good.clone()
    };
    let refused = NftNative.replace(&ns, &bad, mark(&bad, 2)).unwrap_err().to_string();
    assert!(refused.contains("rule 2 of chain a"), "{refused}");
    assert_eq!(NftNative.applied(&ns, "vpc").unwrap(), Some(mark(&good, 1)));
}

/// More than a socket's buffer and a message hold.
#[test]
fn large_sets_go_in_one_transaction() {
    let ns = NetNs::ephemeral().unwrap();
    let ips =
        |n: u32| (0..n).map(|i| vec![name(&format!("e{i}")), Value::Ip(Ipv4Addr::from(0x0a00_0000 + i))]);
    let table = |n| {
        let sets = vec![Set::new("members", [Type::IfName, Type::Ipv4]).with(ips(n))];
        let chain = |i| Chain::new(format!("chain{i}"), vec![rule().count().drop(); 4]);
        Table::new("vpc", sets, (0..n / 4).map(chain).collect())
    };
    let (large, small) = (table(10_000), table(10));
    NftNative.replace(&ns, &large, mark(&large, 1)).unwrap();
    let members = |ns| listed(ns, "vpc").iter().map(|p| p.matches("concat").count()).sum::<usize>();
    assert_eq!(members(&ns), 10_000);
    NftNative.update(&ns, (&large, mark(&large, 1)), &small, mark(&small, 2)).unwrap();
    assert_eq!(members(&ns), 10);
}
