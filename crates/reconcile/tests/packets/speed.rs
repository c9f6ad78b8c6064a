//! Not a bar, figures: `cargo test -p reconcile --test packets how_fast -- --ignored --nocapture`.

use crate::lab::*;
use host::fabric::{Depth, Tc};
use host::net::{self, Endpoint, Request, RouteSocket};
use host::netns::NetNs;
use model::{Direction::*, Peer, Traffic};
use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::os::fd::{AsFd, AsRawFd};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Two namespaces and a wire.
fn bare() -> [NetNs; 2] {
    let [a, z] = [NetNs::ephemeral().unwrap(), NetNs::ephemeral().unwrap()];
    let [mut here, mut there] = [&a, &z].map(|ns| RouteSocket::open(ns).unwrap());
    let end =
        |n: u8| Endpoint { name: "eth0".into(), mac: net::Mac([2, 0, 0, 0, 9, n]), mtu: 9001, group: 0 };
    let wire = Request::AddVeth { index: 99, here: end(1), there: end(2), there_ns: z.as_fd().as_raw_fd() };
    here.apply_all(&Default::default(), &[wire]).unwrap();
    for (socket, ip) in [(&mut here, "10.9.0.1/24"), (&mut there, "10.9.0.2/24")] {
        let dev = || "eth0".to_owned();
        let requests = [
            Request::LinkUp(dev()),
            Request::AddAddress(net::Address { dev: dev(), address: ip.parse().unwrap() }),
            Request::AddRoute(net::Route::on_link("10.9.0.0/24".parse().unwrap(), &dev())),
        ];
        let links = socket.links().unwrap();
        socket.apply_all(&links, &requests).unwrap();
    }
    here.settle(&["eth0"]).unwrap();
    [a, z]
}

fn sockets([a, z]: [&NetNs; 2], [from, to]: [Ipv4Addr; 2]) -> [UdpSocket; 2] {
    let sockets = [(a, from), (z, to)].map(|(ns, ip)| udp(ns, &SocketAddr::from((ip, 7)).to_string()));
    sockets[0].connect((to, 7)).unwrap();
    sockets
}

/// Median of a word there and back, in µs.
fn round_trip([a, z]: &[UdpSocket; 2]) -> f64 {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                if let Some((word, from)) = hears(z, Duration::from_millis(50)) {
                    z.send_to(&word, from).unwrap();
                }
            }
        });
        let mut all: Vec<f64> = (0..10_000)
            .map(|_| {
                let begun = Instant::now();
                a.send(&[1; 32]).unwrap();
                a.recv(&mut [0; 64]).unwrap();
                begun.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        over.store(true, Ordering::Relaxed);
        median(&mut all)
    })
}

/// Thousand packets a second that arrive.
fn rate([a, z]: &[UdpSocket; 2]) -> f64 {
    let (over, arrived) = (AtomicBool::new(false), AtomicU64::new(0));
    z.set_read_timeout(Some(Duration::from_millis(50))).unwrap();
    std::thread::scope(|scope| {
        let receiver = scope.spawn(|| {
            while z.recv(&mut [0; 64]).is_ok() || !over.load(Ordering::Relaxed) {
                arrived.fetch_add(1, Ordering::Relaxed);
            }
        });
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_millis(700) {
            for _ in 0..64 {
                let _ = a.send(&[1; 32]);
            }
        }
        let took = begun.elapsed().as_secs_f64();
        over.store(true, Ordering::Relaxed);
        receiver.join().unwrap();
        arrived.load(Ordering::Relaxed) as f64 / took / 1e3
    })
}

fn median(all: &mut [f64]) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

#[test]
#[ignore = "figures"]
fn how_fast_packets_go() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let group = b.group(vpc);
        b.allow(group, Ingress, Traffic::All, Peer::Group(group));
        let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(two, "10.0.2.10", &[group]));
        for n in 20..28 {
            b.instance(one, &format!("10.0.1.{n}"), &[group]);
        }
        lab.apply(b);
        let [x, y] = bare();
        let wire = sockets([&x, &y], [ip("10.9.0.1"), ip("10.9.0.2")]);
        let routed = sockets([lab.ns(&a), lab.ns(&z)], [a.address, z.address]);
        let names = ["bare veth", "accelerated", "nftables alone"];
        let mut figures = [[(); 2]; 3].map(|row| row.map(|()| Vec::new()));
        for _ in 0..9 {
            for (n, pair) in [&wire, &routed, &routed].into_iter().enumerate() {
                lab.accelerate(if n == 2 { Tc::off() } else { Tc::new() });
                lab.converge(b, Depth::Everything);
                figures[n][0].push(round_trip(pair));
                figures[n][1].push(rate(pair));
            }
        }
        println!("| | round trip p50, µs | ratio | packets, thousand a second | ratio |");
        let ratio = |all: &[f64], base: &[f64]| {
            median(&mut all.iter().zip(base).map(|(a, b)| a / b).collect::<Vec<_>>())
        };
        for (name, row) in names.iter().zip(&figures) {
            let cells = [0, 1].map(|k| {
                format!("{:.1} | {:.2}", median(&mut row[k].clone()), ratio(&row[k], &figures[0][k]))
            });
            println!("| {name} | {} |", cells.join(" | "));
        }
    });
}
