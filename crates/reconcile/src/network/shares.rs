//! What one interface may have of the table of tracked connections, which its VPC shares.
//!
//! A connection counts for who begins it; where that is somebody outside, for who is reached. A new one
//! beyond the share is dropped, so that the others' still pass. AWS allows each instance a number,
//! too, and doesn't tell most of them. Follows "Security group connection tracking" in the Amazon EC2 User Guide.
//!
//! The kernel walks through what it has counted under a key, so that is kept short: a connection is
//! counted in one of sixteen sets, by chance.

use super::gates::{COUNTED, HOPPED};
use super::names::{IGW_GROUP, PEER_GROUP};
use host::nft::{Base, Chain, Field, Hook, Kind, Part, Rule, Set, Table, Type, Value, rule};

const CHAIN: &str = "share";
/// Connections of one interface: an eighth of what the kernel keeps in a namespace by default.
const SHARE: u32 = 32_768;
/// A choice among so many, twice.
const WAYS: u32 = 4;

pub(super) fn plan(table: &mut Table) {
    let outside = || vec![Value::Number(IGW_GROUP), Value::Number(PEER_GROUP)];
    // After all gates, in a chain of its own: the kernel follows jumps sixteen deep, and the gates take those.
    let base = Base { kind: Kind::Filter, hook: Hook::Forward, priority: 10, closed: false };
    let begin = vec![
        rule().ct_bits(COUNTED).accept(),
        rule().is(Field::CtDirection, Value::Reply).accept(),
        rule().ct_bits(HOPPED).accept(),
        rule().in_set([Field::InName], "nat_gateways").accept(),
        rule().ct_mark_add(COUNTED),
    ];
    let begin = begin.into_iter().chain(one_of(CHAIN)).collect();
    let mut chains = vec![Chain::base("counted", base, begin)];
    for first in 0..WAYS {
        let name = format!("{CHAIN}_{first}");
        for second in 0..WAYS {
            let (set, many) = (format!("{name}_{second}"), SHARE / WAYS / WAYS);
            let counted = vec![
                rule().any_of(Field::InGroup, outside()).more_than(many, Field::OutName, &set).drop(),
                rule().none_of(Field::InGroup, outside()).more_than(many, Field::InName, &set).drop(),
            ];
            table.sets.push(Part::from(Set::new(&set, [Type::IfName]).of_connections()));
            chains.push(Chain::new(set, counted));
        }
        chains.push(Chain::new(&name, one_of(&name).collect()));
    }
    table.chains.extend(chains.into_iter().map(Part::from));
}

/// Goes on in one of the chains below this name, in each as often as in any other.
fn one_of(name: &str) -> impl Iterator<Item = Rule> {
    let name = name.to_owned();
    (0..WAYS).map(move |n| {
        let choice = match WAYS - n {
            1 => rule(),
            left => rule().one_in(left),
        };
        choice.goto(format!("{name}_{n}"))
    })
}
