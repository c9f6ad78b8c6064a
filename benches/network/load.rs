//! Load between two namespaces, and what it costs.
//!
//! CPU per packet is the CPU time of the two threads at the ends: on a veth a packet is carried
//! all the way to the receiver's socket within the sender's `send`, whatever gates are between.
//! (That is so where soft interrupts count as whose context they borrow, as they do unless the
//! kernel has `CONFIG_IRQ_TIME_ACCOUNTING`.) Nothing else that runs on the machine is in it.

use crate::places::Pair;
use host::netns::NetNs;
use rustix::process::{Resource, getrlimit, setrlimit};
use rustix::thread::{CpuSet, sched_setaffinity};
use rustix::time::{ClockId, clock_gettime};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Of a datagram: what is in an IPv4 packet of 64 bytes.
const SMALL: usize = 36;
/// What one `write` of the stream gives.
const CHUNK: usize = 128 << 10;
/// Flows that are begun to measure a flow's first packet. Each is remembered for 30 s.
const FIRSTS: u16 = 1500;
/// Among those that [`crate::lab::large::PORTS`] names.
const PORT: u16 = 5001;
const UNREPLIED: u16 = 5002;
const FIRST: u16 = 5003;

/// One round's figures for one pair.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Load {
    /// One stream, Gbit/s.
    pub(crate) tcp: f64,
    pub(crate) flow: Flow,
    pub(crate) unreplied: Flow,
    /// CPU of a flow's first packet, µs.
    pub(crate) first: f64,
    /// Median, µs.
    pub(crate) rtt: f64,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Flow {
    /// Packets that arrived, per second.
    pub(crate) rate: f64,
    /// Sender's and receiver's CPU for each, µs.
    pub(crate) cpu: f64,
    /// Part that the receiver did not take in time.
    pub(crate) lost: f64,
}

/// Each machine is a descriptor here.
pub(crate) fn open_many_files() {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    setrlimit(Resource::Nofile, limit).unwrap();
}

pub(crate) fn measure(pair: &Pair, each: Duration) -> Load {
    Load {
        tcp: tcp(pair, each),
        flow: flood(pair, PORT, true, each),
        unreplied: flood(pair, UNREPLIED, false, each),
        first: firsts(pair),
        rtt: rtt(pair, each),
    }
}

fn on_processor(n: usize) {
    let mut set = CpuSet::new();
    set.set(n);
    sched_setaffinity(None, &set).unwrap();
}

pub(crate) fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

fn socket(ns: &NetNs, port: u16) -> UdpSocket {
    let socket = ns.run(|| UdpSocket::bind((Ipv4Addr::UNSPECIFIED, port)).unwrap()).unwrap();
    socket.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    rustix::net::sockopt::set_socket_recv_buffer_size_force(&socket, 16 << 20).unwrap();
    socket
}

/// Small packets one way, on one processor; the other one takes them.
fn flood(pair: &Pair, port: u16, replied: bool, each: Duration) -> Flow {
    let (sender, receiver) = (socket(&pair.from, port), socket(&pair.to, port));
    sender.connect((pair.address, port)).unwrap();
    if replied {
        let mut buffer = [0; SMALL];
        sender.send(&[0; SMALL]).unwrap();
        let (_, peer) = receiver.recv_from(&mut buffer).expect("the network lets the load through");
        receiver.send_to(&buffer, peer).unwrap();
        sender.recv(&mut buffer).expect("and answers to it");
        // As any conversation goes on: the answer's verdict is cached with this one.
        sender.send(&[0; SMALL]).unwrap();
        receiver.recv(&mut buffer).unwrap();
    }
    let (stop, arrived) = (AtomicBool::new(false), AtomicU64::new(0));
    std::thread::scope(|scope| {
        let taking = scope.spawn(|| {
            on_processor(1);
            let (begun, mut buffer) = (cpu_time(), [0; SMALL]);
            let mut taken = 0u64;
            while !stop.load(Ordering::Relaxed) {
                if receiver.recv(&mut buffer).is_ok() {
                    taken += 1;
                    arrived.store(taken, Ordering::Relaxed);
                }
            }
            // What still waits was carried, too.
            receiver.set_nonblocking(true).unwrap();
            while receiver.recv(&mut buffer).is_ok() {
                taken += 1;
            }
            (taken, cpu_time() - begun)
        });
        let sending = scope.spawn(|| {
            on_processor(0);
            let (begun, clock) = (cpu_time(), Instant::now());
            let mut sent = 0u64;
            while clock.elapsed() < each {
                for _ in 0..64 {
                    sent += u64::from(sender.send(&[0; SMALL]).is_ok());
                }
            }
            (sent, cpu_time() - begun, clock.elapsed())
        });
        let (sent, sending, took) = sending.join().unwrap();
        stop.store(true, Ordering::Relaxed);
        let (taken, taking) = taking.join().unwrap();
        assert!(taken > 0, "no packet of port {port} arrived");
        Flow {
            rate: taken as f64 / took.as_secs_f64(),
            cpu: (sending.as_secs_f64() / sent as f64 + taking.as_secs_f64() / taken as f64) * 1e6,
            lost: 1.0 - taken as f64 / sent as f64,
        }
    })
}

/// CPU of the first packets of as many flows, whatever socket they are sent from, µs each.
fn firsts(pair: &Pair) -> f64 {
    let receiver = socket(&pair.to, FIRST);
    // Each run has ports of its own: what an earlier one began is not forgotten yet.
    static RUN: AtomicU64 = AtomicU64::new(0);
    let run = RUN.fetch_add(1, Ordering::Relaxed) % 32;
    let low = 10_000 + run as u16 * FIRSTS;
    let sockets: Vec<UdpSocket> = pair
        .from
        .run(|| {
            let bound =
                (low..low + FIRSTS).map(|port| UdpSocket::bind((Ipv4Addr::UNSPECIFIED, port)).unwrap());
            bound.inspect(|s| s.connect((pair.address, FIRST)).unwrap()).collect()
        })
        .unwrap();
    let spent = std::thread::scope(|scope| {
        let sending = scope.spawn(|| {
            on_processor(0);
            let begun = cpu_time();
            for socket in &sockets {
                socket.send(&[0; SMALL]).unwrap();
            }
            cpu_time() - begun
        });
        sending.join().unwrap()
    });
    receiver.set_nonblocking(true).unwrap();
    let mut arrived = 0;
    while receiver.recv(&mut [0; SMALL]).is_ok() {
        arrived += 1;
    }
    assert_eq!(arrived, FIRSTS, "flows begun");
    spent.as_secs_f64() * 1e6 / f64::from(FIRSTS)
}

/// Median of a datagram's way there and back, µs. Both ends wait in `recv` on one processor, so
/// that neither sleep nor wake-up of another one is in it.
fn rtt(pair: &Pair, each: Duration) -> f64 {
    let (client, server) = (socket(&pair.from, PORT), socket(&pair.to, PORT));
    client.connect((pair.address, PORT)).unwrap();
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            on_processor(1);
            let mut buffer = [0; SMALL];
            while !stop.load(Ordering::Relaxed) {
                if let Ok((_, peer)) = server.recv_from(&mut buffer) {
                    server.send_to(&buffer, peer).unwrap();
                }
            }
        });
        let asking = scope.spawn(|| {
            on_processor(1);
            let (clock, mut buffer, mut times) = (Instant::now(), [0; SMALL], Vec::new());
            while clock.elapsed() < each {
                let begun = Instant::now();
                client.send(&[0; SMALL]).unwrap();
                client.recv(&mut buffer).expect("the answer");
                times.push(begun.elapsed());
            }
            stop.store(true, Ordering::Relaxed);
            times
        });
        let mut times = asking.join().unwrap();
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1e6
    })
}

/// One stream for as long, Gbit/s.
fn tcp(pair: &Pair, each: Duration) -> f64 {
    let listener = pair.to.run(|| TcpListener::bind((Ipv4Addr::UNSPECIFIED, PORT)).unwrap()).unwrap();
    let to = SocketAddr::from((pair.address, PORT));
    let mut sender = pair
        .from
        .run(|| TcpStream::connect_timeout(&to, Duration::from_secs(3)).expect("a connection"))
        .unwrap();
    let (mut receiver, _) = listener.accept().unwrap();
    std::thread::scope(|scope| {
        let taking = scope.spawn(move || {
            on_processor(1);
            let (mut buffer, mut total) = (vec![0; CHUNK], 0u64);
            let mut begun = None;
            loop {
                match receiver.read(&mut buffer).unwrap() {
                    0 => break,
                    n => total += n as u64,
                }
                begun.get_or_insert_with(Instant::now);
            }
            (total, begun.unwrap().elapsed())
        });
        scope.spawn(move || {
            on_processor(0);
            let (clock, chunk) = (Instant::now(), vec![0; CHUNK]);
            while clock.elapsed() < each {
                sender.write_all(&chunk).unwrap();
            }
        });
        let (total, took) = taking.join().unwrap();
        total as f64 * 8.0 / took.as_secs_f64() / 1e9
    })
}
