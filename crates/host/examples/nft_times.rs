//! What a change of a ruleset costs: the `nft` command beside nfnetlink, in one run.
//!
//! `cargo run -p host --example nft_times [INTERFACES…]` as root. Medians, and their ratio: the
//! figures by themselves are the machine's and its load's.

use host::netns::NetNs;
use host::nft::*;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

type Failure = Box<dyn std::error::Error>;

/// Between changes: the kernel clears up behind them.
const PAUSE: Duration = Duration::from_millis(100);

/// Of the shape that a VPC's has: per interface some elements, per group two chains and a set.
fn table(interfaces: u32, extra: Option<u16>) -> Table {
    use Field::*;
    let link = |n: u32| Value::Name(format!("e{n}"));
    let ip = |n: u32| Value::Ip(Ipv4Addr::from(0x0a00_0000 + n));
    let pairs = || (0..interfaces).map(|n| vec![link(n), ip(n)]);
    let goto = |name: &str| Value::Verdict(Verdict::Goto(name.into()));
    let groups = interfaces / 10 + 1;
    let mut sets = vec![
        Set::map("source", [Type::IfName, Type::Ipv4], Type::Mark)
            .mapping(pairs().map(|k| (k, Value::Number(4097)))),
        Set::new("destination", [Type::IfName, Type::Ipv4]).with(pairs()),
        Set::new("fast", [Type::CtDirection, Type::Mark])
            .with((1..16).map(|n| vec![Value::Reply, Value::Generation(n)])),
        Set::map("into", [Type::IfName], Type::Verdict)
            .mapping((0..interfaces).map(|n| (vec![link(n)], goto(&format!("group{}_in", n % groups))))),
        Set::map("out_of", [Type::IfName], Type::Verdict)
            .mapping((0..interfaces).map(|n| (vec![link(n)], goto(&format!("group{}_out", n % groups))))),
    ];
    let mut chains = Vec::new();
    for group in 0..groups {
        let ports = (1..20).chain(extra.filter(|_| group == 0).map(u32::from));
        let key = |port| vec![Value::Number(6), Value::Number(port), ip(port)];
        sets.push(
            Set::new(format!("group{group}_allowed"), [Type::Proto, Type::Service, Type::Ipv4])
                .of_intervals()
                .with(ports.map(key)),
        );
        let members = (0..interfaces).filter(|n| n % groups == group).map(|n| vec![link(n), ip(n)]);
        sets.push(Set::new(format!("group{group}_members"), [Type::IfName, Type::Ipv4]).with(members));
        let allowed = format!("group{group}_allowed");
        chains.push(Chain::new(
            format!("group{group}_in"),
            vec![
                rule().in_set([L4Proto, DestinationPort, Source], allowed).goto("done"),
                rule().in_set([InName, Source], format!("group{group}_members")).goto("done"),
                rule().count().drop(),
            ],
        ));
        chains
            .push(Chain::new(format!("group{group}_out"), vec![rule().goto("done"), rule().count().drop()]));
    }
    let forward = Base { kind: Kind::Filter, hook: Hook::Forward, priority: 0, closed: true };
    chains.push(Chain::base(
        "forwarded",
        forward,
        vec![
            rule().in_set([CtDirection, CtMark], "fast").accept(),
            rule().not_in_set([OutName, Destination], "destination").count().drop(),
            rule().vmap([InName], "out_of"),
            rule().vmap([OutName], "into"),
        ],
    ));
    chains.push(Chain::new("done", vec![rule().ct_mark_generation(28, 1).accept()]));
    Table::new("vpc", sets, chains)
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1e3
}

fn main() -> Result<(), Failure> {
    let mut sizes: Vec<u32> = std::env::args().skip(1).map(|a| a.parse()).collect::<Result<_, _>>()?;
    if sizes.is_empty() {
        sizes = vec![10, 100, 1000];
    }
    println!("{:>10} {:<22} {:>10} {:>10} {:>7}", "interfaces", "change", "nft, ms", "native, ms", "ratio");
    for size in sizes {
        let (plain, ruled, wider) = (table(size, None), table(size, Some(443)), table(size + 1, None));
        NftNative::supports(&plain)?;
        let mut drivers: [(Box<dyn Nft>, NetNs, u32); 2] =
            [(Box::new(NftCommand), NetNs::ephemeral()?, 1), (Box::new(NftNative), NetNs::ephemeral()?, 1)];
        let mark = |generation| Applied { hash: 1, generation };
        let mut times = [const { [const { Vec::new() }; 2] }; 3];
        for (driver, ns, _) in &mut drivers {
            driver.replace(ns, &plain, mark(1))?;
        }
        for _ in 0..9 {
            for (which, (driver, ns, generation)) in drivers.iter_mut().enumerate() {
                for (change, other) in [&ruled, &wider].into_iter().enumerate() {
                    for (from, to) in [(&plain, other), (other, &plain)] {
                        let started = Instant::now();
                        driver.update(ns, (from, mark(*generation)), to, mark(*generation + 1))?;
                        times[change][which].push(started.elapsed());
                        std::thread::sleep(PAUSE);
                        *generation += 1;
                    }
                }
                let started = Instant::now();
                driver.replace(ns, &plain, mark(*generation))?;
                times[2][which].push(started.elapsed());
                std::thread::sleep(PAUSE);
            }
        }
        for (name, [command, native]) in ["one rule", "one interface", "whole table"].into_iter().zip(times) {
            let (command, native) = (median(command), median(native));
            println!("{size:>10} {name:<22} {command:>10.2} {native:>10.2} {:>7.1}", command / native);
        }
    }
    Ok(())
}
