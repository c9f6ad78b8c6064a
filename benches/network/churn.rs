//! What building, changing, adopting and removing a VPC costs.

use crate::lab::large::populate;
use crate::lab::{ANYONE, Builder, Lab, tcp};
use crate::load::cpu_time;
use host::fabric::{Depth, Kernel};
use model::Direction;
use reconcile::network::{Facts, Network, plan};
use std::time::{Duration, Instant};

const CHANGES: usize = 15;
/// The kernel clears up behind a change; a person's next one comes later than that, too.
const PAUSE: Duration = Duration::from_millis(50);

/// By the clock, and of the processors (this thread's): beside other load only the latter means much. ms.
type Took = (f64, f64);

fn timed<T>(work: impl FnOnce() -> T) -> (Took, T) {
    let (begun, spent) = (Instant::now(), cpu_time());
    let result = work();
    let ms = |d: Duration| d.as_secs_f64() * 1e3;
    ((ms(begun.elapsed()), ms(cpu_time() - spent)), result)
}

fn median(mut times: Vec<Took>) -> Took {
    let middle = times.len() / 2;
    times.sort_by(|a, b| a.1.total_cmp(&b.1));
    let spent = times[middle].1;
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    (times[middle].0, spent)
}

/// MiB of the machine that are in use, and of this process.
fn memory() -> (f64, f64) {
    let value = |file: &str, name: &str| {
        let text = std::fs::read_to_string(file).unwrap();
        let line = text.lines().find(|l| l.starts_with(name)).unwrap().to_owned();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    };
    let machine = value("/proc/meminfo", "MemTotal:") - value("/proc/meminfo", "MemAvailable:");
    (machine, value("/proc/self/status", "VmRSS:"))
}

pub(crate) fn measure(b: &mut Builder, lab: &mut Lab, interfaces: usize, rules: usize) {
    let before = memory();
    let machines = populate(b, interfaces, rules);
    let (namespaces, ()) = timed(|| lab.make_guests(b));
    let empty = memory();
    let (build, changes) = timed(|| lab.converge(b, Depth::Changed));
    let built = memory();
    let (again, none) = timed(|| lab.converge(b, Depth::Changed));
    assert_eq!(none, 0);
    let (deep, none) = timed(|| lab.converge(b, Depth::Everything));
    assert_eq!(none, 0);

    let facts =
        Facts { guests: lab.guests.keys().filter_map(|id| id.parse().ok()).collect(), ..lab.facts.clone() };
    let (planning, fabric) = timed(|| plan(&b.world, &facts));
    let (hashing, _) = timed(|| {
        fabric.spaces.values().filter_map(|s| Some(host::nft::hash(s.nft.as_ref()?))).fold(0, |a, b| a ^ b)
    });

    let group = b.world.enis.get(&machines[0].eni).unwrap().groups[0];
    let change = |lab: &mut Lab, b: &mut Builder, step: &mut dyn FnMut(&mut Builder, usize)| {
        let times = (0..CHANGES).map(|n| {
            std::thread::sleep(PAUSE);
            step(b, n);
            lab.make_guests(b);
            timed(|| lab.converge(b, Depth::Changed)).0
        });
        median(times.collect())
    };
    let rule = change(lab, b, &mut |b, n| b.allow(group, Direction::Ingress, tcp(50_000 + n as u16), ANYONE));
    let subnet = b.world.enis.get(&machines[0].eni).unwrap().subnet;
    let interface = change(lab, b, &mut |b, n| {
        b.instance(subnet, &format!("10.0.0.{}", 254 - n), &[group]);
    });

    let directory = lab.directory.join("net");
    lab.network = Network::new(Box::new(Kernel::new(&directory)));
    let (adopt, none) = timed(|| lab.converge(b, Depth::Everything));
    assert_eq!(none, 0, "adopted as it runs");
    let (torn, ()) = timed(|| lab.network.driver_mut().tear_down().unwrap());
    lab.network = Network::new(Box::new(Kernel::new(&directory)));
    let (unguested, ()) = timed(|| lab.guests.clear());

    println!("\n{interfaces} interfaces, {} rules", interfaces * rules);
    println!("| ms | by the clock | processor |\n| --- | ---: | ---: |");
    for (what, (ms, cpu)) in [
        ("build", build),
        ("(their namespaces, made before", namespaces),
        (" and let go afterwards)", unguested),
        ("a pass with nothing to do", again),
        ("a comparison with all that the kernel holds", deep),
        ("one more rule", rule),
        ("one more interface", interface),
        ("(planning all", planning),
        (" and hashing it)", hashing),
        ("adoption by a new driver", adopt),
        ("tear-down", torn),
    ] {
        println!("| {what} | {ms:.1} | {cpu:.1} |");
    }
    let each = |a: f64, b: f64| (b - a) * 1024.0 / interfaces as f64;
    println!(
        "| {changes} writes; memory for each interface: namespace {:.0} KiB, network {:.0} KiB, driver and plan {:.0} KiB |",
        each(before.0, empty.0),
        each(empty.0, built.0) - each(empty.1, built.1),
        each(empty.1, built.1),
    );
}
