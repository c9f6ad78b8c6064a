//! The packet matrix: random networks on this kernel, random packets really sent in them, and
//! each one's fate held against the oracle's. See docs/PACKET_MATRIX.md. Needs root.
//!
//! KUMOBAKO_MATRIX_SEED chooses the networks, KUMOBAKO_MATRIX_PROBES how many packets at
//! least, KUMOBAKO_MATRIX_FIRST the number of the first network; each disagreement is made as small as it gets and printed. Every other network is
//! without the accelerator; KUMOBAKO_ACCELERATOR=on or =off does the same for all. With
//! KUMOBAKO_MATRIX_FLOW_LOGS=on each VPC has a flow log.
#![allow(clippy::unwrap_used, unreachable_pub)]

mod case;
mod dice;
#[path = "../lab/mod.rs"]
mod lab;
mod run;
mod wire;

use std::time::Instant;

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name)
        .map_or(default, |text| text.parse().unwrap_or_else(|_| panic!("{name}: not a number")))
}

#[test]
fn kernel_and_oracle_agree() {
    let seed = setting("KUMOBAKO_MATRIX_SEED", 1);
    let wanted = setting("KUMOBAKO_MATRIX_PROBES", 3_000);
    let accelerator = std::env::var("KUMOBAKO_ACCELERATOR");
    let start = Instant::now();
    let mut sum = run::Count::default();
    let mut cases = setting("KUMOBAKO_MATRIX_FIRST", 0);
    while sum.probes < wanted {
        let this = seed.wrapping_mul(1_000_003).wrapping_add(cases);
        let case = case::case(this);
        let logged = std::env::var("KUMOBAKO_MATRIX_FLOW_LOGS").is_ok_and(|v| v == "on");
        let accelerate = match accelerator.as_deref() {
            Ok("on") => true,
            Ok("off") => false,
            _ => cases.is_multiple_of(2),
        };
        let way = run::Way { accelerate, logged };
        let (count, wrong) = run::run(&case, way);
        sum.add(&count);
        cases += 1;
        if let Some(wrong) = wrong.first() {
            let case = case::case(this);
            panic!("case {this} (seed {seed}, number {cases}):\n{}", run::smallest(&case, wrong, way));
        }
    }
    println!("{sum} in {cases} networks, {:.1?}, seed {seed}: no disagreement", start.elapsed());
}
