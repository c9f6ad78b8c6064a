//! What a packet costs through the shipped ruleset, beside a bare veth, in alternating rounds of one run.
//!
//! `cargo bench -p reconcile --bench network` as root, on an otherwise idle machine with two
//! processors. The rulesets are what the planner makes of a world, put in place by the driver
//! that the daemon uses; the load is made here. Everything is in namespaces of its own.
//!
//! Ratios are medians over the rounds of a figure to the bare veth's of the same round.

mod churn;
#[path = "../../crates/reconcile/tests/lab/mod.rs"]
mod lab;
mod load;
mod pieces;
mod places;

use host::fabric::Tc;
use load::Load;
use places::{Bare, Pair, Region};
use std::time::{Duration, Instant};

const HELP: &str = "\
usage: cargo bench -p reconcile --bench network -- [OPTION]…
  --churn         time changes instead of packets
  --pieces        measure routers with more and more of what a VPC has, by nftables
  --accelerator X on, off, or both, one after the other (both)
  --sizes N,N,…   interfaces of the VPCs to measure (10,100,1000,4000)
  --rules N       ingress rules for each interface, in a group of its own (60)
  --rounds N      (7)
  --ms N          each measurement's length in ms (700)";

struct Options {
    churn: bool,
    pieces: bool,
    /// With the accelerator, and without.
    ways: Vec<bool>,
    sizes: Vec<usize>,
    rules: usize,
    rounds: usize,
    each: Duration,
}

fn options() -> Result<Options, String> {
    let mut given = Options {
        churn: false,
        pieces: false,
        ways: vec![true, false],
        sizes: vec![10, 100, 1000, 4000],
        rules: 60,
        rounds: 7,
        each: Duration::from_millis(700),
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut number = || -> Result<usize, String> {
            let text = words.next().ok_or(format!("{word} wants a value"))?;
            text.parse().map_err(|_| format!("{word}: {text} is no number"))
        };
        match word.as_str() {
            // Cargo's own.
            "--bench" => {}
            "--churn" => given.churn = true,
            "--pieces" => given.pieces = true,
            "--accelerator" => {
                given.ways = match words.next().as_deref() {
                    Some("on") => vec![true],
                    Some("off") => vec![false],
                    Some("both") => vec![true, false],
                    other => return Err(format!("--accelerator: {other:?}")),
                };
            }
            "--rules" => given.rules = number()?,
            "--rounds" => given.rounds = number()?.max(1),
            "--ms" => given.each = Duration::from_millis(number()? as u64),
            "--sizes" => {
                let text = words.next().unwrap_or_default();
                let sizes = text.split(',').map(str::parse).collect::<Result<_, _>>();
                given.sizes = sizes.map_err(|_| format!("--sizes: {text}"))?;
            }
            _ => return Err(HELP.into()),
        }
    }
    Ok(given)
}

/// What was measured between one pair of machines, by round.
struct Series {
    name: String,
    pair: Pair,
    rounds: Vec<Load>,
}

impl Series {
    fn new(name: &str, pair: Pair) -> Self {
        Self { name: name.into(), pair, rounds: Vec::new() }
    }
}

fn main() {
    let options = options().unwrap_or_else(|usage| {
        eprintln!("{usage}");
        std::process::exit(2);
    });
    load::open_many_files();
    if options.churn {
        for &size in &options.sizes {
            lab::lab(|b, lab| churn::measure(b, lab, size, options.rules));
        }
        return;
    }
    if options.pieces {
        let (bare, pieces) = (Bare::new(), pieces::Pieces::new());
        let peers = [("bare veth", bare.veth())].into_iter().chain(pieces.pairs());
        let mut series: Vec<Series> = peers.map(|(name, pair)| Series::new(name, pair)).collect();
        rounds(&options, &mut series);
        report(&series);
        return;
    }
    for &accelerated in &options.ways {
        let bare = Bare::new();
        let peers = [("bare veth", bare.veth()), ("routed, no rules", bare.routed())];
        lab::lab(|b, lab| {
            lab.accelerate(if accelerated { Tc::new() } else { Tc::off() });
            measure(
                &options,
                peers,
                Region::new(b, lab),
                if accelerated { "accelerated" } else { "nftables alone" },
            );
        });
    }
}

/// VPCs of all sizes beside the peers.
fn measure(options: &Options, peers: [(&str, Pair); 2], mut region: Region<'_>, way: &str) {
    let mut series: Vec<Series> = peers.into_iter().map(|(name, pair)| Series::new(name, pair)).collect();
    for &size in &options.sizes {
        let begun = Instant::now();
        let pair = region.vpc(size, options.rules);
        eprintln!(
            "a VPC of {size} interfaces ({way}) and {} rules, with its machines' namespaces: {:.2?}",
            size * options.rules,
            begun.elapsed()
        );
        series.push(Series::new(&format!("{size} interfaces, {way}"), pair));
    }
    rounds(options, &mut series);
    report(&series);
}

fn rounds(options: &Options, series: &mut [Series]) {
    for round in 0..options.rounds {
        for n in 0..series.len() {
            // Whoever comes first in a round is another one each time.
            let n = (n + round) % series.len();
            let measured = load::measure(&series[n].pair, options.each);
            series[n].rounds.push(measured);
        }
        eprintln!("round {} of {}", round + 1, options.rounds);
    }
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// A column: its name, and the figure of one round.
type Column = (&'static str, fn(&Load) -> f64);

fn report(series: &[Series]) {
    let columns: [Column; 8] = [
        ("TCP, Gbit/s", |l| l.tcp),
        ("UDP, kpackets/s", |l| l.flow.rate / 1e3),
        ("its CPU, µs/packet", |l| l.flow.cpu),
        ("lost, %", |l| l.flow.lost * 100.0),
        ("unreplied, kpackets/s", |l| l.unreplied.rate / 1e3),
        ("its CPU, µs/packet", |l| l.unreplied.cpu),
        ("first packets' CPU, µs", |l| l.first),
        ("RTT p50, µs", |l| l.rtt),
    ];
    let cell = |series: &Series, figure: fn(&Load) -> f64| median(series.rounds.iter().map(figure).collect());
    println!("\n| medians | {} |", columns.map(|c| c.0).join(" | "));
    println!("| --- |{}", " ---: |".repeat(columns.len()));
    for one in series {
        let cells = columns.map(|(_, figure)| format!("{:.2}", cell(one, figure)));
        println!("| {} | {} |", one.name, cells.join(" | "));
    }
    let ratios: [Column; 7] = [
        ("TCP", |l| l.tcp),
        ("UDP packets/s", |l| l.flow.rate),
        ("CPU/packet", |l| l.flow.cpu),
        ("unreplied packets/s", |l| l.unreplied.rate),
        ("CPU/packet", |l| l.unreplied.cpu),
        ("first packets' CPU", |l| l.first),
        ("RTT p50", |l| l.rtt),
    ];
    println!("\n| as ratios to the bare veth | {} |", ratios.map(|c| c.0).join(" | "));
    println!("| --- |{}", " ---: |".repeat(ratios.len()));
    let compared = |one: &Series, with: &Series, figure: fn(&Load) -> f64| {
        median(one.rounds.iter().zip(&with.rounds).map(|(a, b)| figure(a) / figure(b)).collect())
    };
    for one in &series[1..] {
        let cells = ratios.map(|(_, figure)| format!("{:.2}", compared(one, &series[0], figure)));
        println!("| {} | {} |", one.name, cells.join(" | "));
    }
    for way in ["accelerated", "nftables alone"] {
        let of_way: Vec<&Series> = series.iter().filter(|s| s.name.ends_with(way)).collect();
        let [least, .., most] = of_way[..] else { continue };
        let flow = compared(most, least, |l| l.flow.cpu);
        let unreplied = compared(most, least, |l| l.unreplied.cpu);
        let first = compared(most, least, |l| l.first);
        println!(
            "\nCPU per packet at {} to that at {}: {flow:.2}; unreplied {unreplied:.2}; first packets {first:.2}",
            most.name, least.name
        );
    }
}
