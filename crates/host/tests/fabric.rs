//! The network's driver on this machine's kernel, in namespaces of the test's own. Needs root.
#![allow(clippy::unwrap_used)]

use host::fabric::{Depth, Driver, End, Fabric, FabricError, Guests, Kernel, Place, Space, Uplink, Wire};
use host::net::{Endpoint, Mac, Route, RouteAction, RouteSocket, Rule, RuleAction, client, observe};
use host::netns::NetNs;
use host::nft::{Base, Chain, Field, Hook, Kind, Set, Table, Type, Value, rule};
use std::net::{IpAddr, TcpListener, TcpStream, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

/// A driver in a directory of its own; all of it goes, whatever happens.
struct Region {
    kernel: Kernel,
    directory: std::path::PathBuf,
}

impl Region {
    fn new() -> Self {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("kumobako-host-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let directory = std::env::temp_dir().join(name).join("net");
        Self { kernel: Kernel::new(&directory), directory }
    }

    fn apply(&mut self, want: &Fabric, guests: &Guests, depth: Depth) -> usize {
        let report = self.kernel.apply(want, guests, depth);
        assert!(report.is_whole(), "{report:#?}");
        report.changes
    }
}

impl Drop for Region {
    fn drop(&mut self) {
        self.kernel.tear_down().unwrap();
        assert!(!self.directory.exists(), "the directory is left");
        std::fs::remove_dir(self.directory.parent().unwrap()).unwrap();
    }
}

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn end(name: &str, n: u8, group: u32) -> End {
    End::new(Endpoint { name: name.into(), mac: Mac([2, 0, 0, 0, 1, n]), mtu: 9001, group })
}

/// A router with two guests.
fn small() -> (Fabric, Guests) {
    let mut fabric = Fabric::default();
    let mut guests = Guests::new();
    let mut space = Space::default();
    space.local.insert("10.9.0.1/32".parse().unwrap());
    space.sysctls.insert("ipv4/ip_forward".into(), "1".into());
    space.routes.insert(Route {
        table: 5000,
        to: "10.9.0.0/16".parse().unwrap(),
        metric: 0,
        action: RouteAction::Throw,
    });
    space.routes.insert(Route {
        table: 5000,
        to: "0.0.0.0/0".parse().unwrap(),
        metric: 400_000,
        action: RouteAction::Blackhole,
    });
    let lookup = |priority, mark, mask, action| Rule {
        priority,
        v6: false,
        mark: Some((mark, mask)),
        from: None,
        action,
    };
    space.rules.extend([
        lookup(100, 0, u32::MAX, RuleAction::Goto(host::net::MAIN_RULE)),
        lookup(101, 5000, 0xffff, RuleAction::Goto(200)),
        lookup(200, 5000, u32::MAX, RuleAction::Table(5000)),
    ]);
    space.nft = Some(Arc::new(Table::new(
        "gate",
        vec![
            Set::new("open", [Type::Proto, Type::Service])
                .of_intervals()
                .with([vec![Value::Number(6), Value::Range(80, 90)]]),
        ],
        vec![Chain::base(
            "forwarded",
            Base { kind: Kind::Filter, hook: Hook::Forward, priority: 0, closed: true },
            vec![
                rule().in_set([Field::L4Proto, Field::DestinationPort], "open").accept(),
                rule().ct_state([host::nft::CtState::Established]).accept(),
            ],
        )],
    )));
    for n in [2u8, 3] {
        let address = format!("10.9.0.{n}");
        let mut near = end(&format!("e{n}"), n, 7);
        near.altname = Some(format!("a-much-longer-name-of-{n}"));
        near.routes = vec![Route::on_link(format!("{address}/32").parse().unwrap(), &near.link.name)];
        near.neighbours = vec![(ip(&address), Mac([2, 0, 0, 0, 2, n]))];
        let mut far = end("eth0", n, 0);
        far.link.mac = Mac([2, 0, 0, 0, 2, n]);
        far.addresses = vec![format!("{address}/24").parse().unwrap()];
        far.neighbours = vec![(ip("10.9.0.1"), near.link.mac)];
        far.routes = vec![
            Route::on_link("10.9.0.1/32".parse().unwrap(), "eth0"),
            Route::via("0.0.0.0/0".parse().unwrap(), "eth0", ip("10.9.0.1")),
        ];
        let guest = format!("g{n}");
        guests.insert(guest.clone(), NetNs::ephemeral().unwrap());
        fabric.wires.push(Wire { near: ("router".into(), near), far: (Place::Guest(guest), far) });
    }
    fabric.spaces.insert("router".into(), space);
    (fabric, guests)
}

fn connects(from: &NetNs, to: &str) -> bool {
    let to = to.parse().unwrap();
    from.run(|| TcpStream::connect_timeout(&to, Duration::from_millis(300)).is_ok()).unwrap()
}

#[test]
fn a_router_with_gates_forwards_what_they_let_and_a_second_pass_writes_nothing() {
    let mut region = Region::new();
    let (mut fabric, guests) = small();
    assert!(region.apply(&fabric, &guests, Depth::Changed) > 0);
    assert_eq!(region.apply(&fabric, &guests, Depth::Changed), 0);
    assert_eq!(region.apply(&fabric, &guests, Depth::Everything), 0);

    let _open = guests["g3"].run(|| TcpListener::bind("10.9.0.3:81").unwrap()).unwrap();
    let _shut = guests["g3"].run(|| TcpListener::bind("10.9.0.3:99").unwrap()).unwrap();
    assert!(connects(&guests["g2"], "10.9.0.3:81"));
    assert!(!connects(&guests["g2"], "10.9.0.3:99"));

    // A new driver adopts all of it.
    let mut other = Kernel::new(&region.directory);
    let report = other.apply(&fabric, &guests, Depth::Everything);
    assert!(report.is_whole(), "{report:#?}");
    assert_eq!(report.changes, 0);

    // Drift is found by a deep look and mended.
    let ns = region.kernel.space("router").unwrap();
    let mut socket = RouteSocket::open(&ns).unwrap();
    let seen = observe(&mut socket).unwrap();
    assert_eq!(seen.links["e2"].altnames, ["a-much-longer-name-of-2"]);
    socket.apply_all(&seen.links, &[host::net::Request::RemoveLink("e2".into())]).unwrap();
    assert!(region.apply(&fabric, &guests, Depth::Everything) > 0);
    assert!(connects(&guests["g2"], "10.9.0.3:81"));

    // What goes, goes.
    fabric.wires.remove(0);
    fabric.spaces.get_mut("router").unwrap().rules.clear();
    region.apply(&fabric, &guests, Depth::Changed);
    let seen = observe(&mut socket).unwrap();
    assert!(!seen.links.contains_key("e2") && seen.rules.is_empty(), "{seen:#?}");
}

#[test]
fn a_guest_that_starts_anew_gets_a_new_wire() {
    let mut region = Region::new();
    let (fabric, mut guests) = small();
    region.apply(&fabric, &guests, Depth::Changed);
    guests.insert("g2".into(), NetNs::ephemeral().unwrap());
    assert!(region.apply(&fabric, &guests, Depth::Changed) > 0);
    assert_eq!(region.apply(&fabric, &guests, Depth::Everything), 0);
    let _open = guests["g2"].run(|| TcpListener::bind("10.9.0.2:80").unwrap()).unwrap();
    assert!(connects(&guests["g3"], "10.9.0.2:80"));
}

#[test]
fn a_pool_that_the_machine_routes_elsewhere_is_refused() {
    // The machine here is a namespace of the test's own.
    NetNs::ephemeral()
        .unwrap()
        .run(|| {
            let (mut one, mut two) = (Region::new(), Region::new());
            let fabric = |link: &str| {
                let mut fabric = Fabric::default();
                fabric.spaces.insert("internet".into(), Space::default());
                let mut far = end(link, 9, 0);
                far.addresses = vec!["198.51.100.2/32".parse().unwrap()];
                far.routes = vec![Route::on_link("198.51.100.0/24".parse().unwrap(), link)];
                fabric
                    .wires
                    .push(Wire { near: ("internet".into(), end("host", 8, 1)), far: (Place::Host, far) });
                fabric
            };
            one.apply(&fabric("kb-one"), &Guests::new(), Depth::Everything);
            let report = two.kernel.apply(&fabric("kb-two"), &Guests::new(), Depth::Everything);
            let [(_, FabricError::PoolTaken(pool, by))] = report.failures.as_slice() else {
                panic!("{report:?}")
            };
            assert_eq!((pool.to_string().as_str(), by.as_str()), ("198.51.100.0/24", "kb-one"));
            // The first one stands.
            assert_eq!(one.apply(&fabric("kb-one"), &Guests::new(), Depth::Everything), 0);
        })
        .unwrap();
}

#[test]
fn an_uplink_masquerades_what_the_pool_sends_and_is_undone() {
    NetNs::ephemeral()
        .unwrap()
        .run(|| {
            let forwarding = || std::fs::read_to_string("/proc/sys/net/ipv4/ip_forward").unwrap();
            let before = forwarding();
            let mut region = Region::new();
            // The world beyond the machine: another machine on its uplink.
            let machine = NetNs::current().unwrap();
            let world = NetNs::ephemeral().unwrap();
            let mut here = RouteSocket::open(&machine).unwrap();
            let mut there = RouteSocket::open(&world).unwrap();
            let wire = host::net::Request::AddVeth {
                index: 99,
                here: end("wan", 7, 0).link,
                there: end("eth0", 6, 0).link,
                there_ns: std::os::fd::AsRawFd::as_raw_fd(&std::os::fd::AsFd::as_fd(&world)),
            };
            here.apply_all(&Default::default(), &[wire]).unwrap();
            for (socket, dev, address, network) in [
                (&mut here, "wan", "192.0.2.1/32", "192.0.2.9/32"),
                (&mut there, "eth0", "192.0.2.9/32", "192.0.2.1/32"),
            ] {
                use host::net::{Address, Request};
                let links = socket.links().unwrap();
                let address = Address { dev: dev.into(), address: address.parse().unwrap() };
                let route = Request::AddRoute(Route::on_link(network.parse().unwrap(), dev));
                socket
                    .apply_all(&links, &[Request::LinkUp(dev.into()), Request::AddAddress(address), route])
                    .unwrap();
            }
            here.settle(&["wan"]).unwrap();
            there.settle(&["eth0"]).unwrap();

            let mut fabric = Fabric::default();
            let mut space = Space::default();
            space.local.insert("198.51.100.1/32".parse().unwrap());
            let hop = ip("169.254.0.2");
            space.routes.insert(Route::via("0.0.0.0/0".parse().unwrap(), "host", hop));
            fabric.spaces.insert("internet".into(), space);
            let (mut near, mut far) = (end("host", 8, 1), end("kb-up", 9, 0));
            near.neighbours = vec![(hop, far.link.mac)];
            far.neighbours = vec![(ip("169.254.0.1"), near.link.mac)];
            far.addresses = vec!["198.51.100.2/32".parse().unwrap()];
            far.routes = vec![Route::via("198.51.100.0/24".parse().unwrap(), "kb-up", ip("169.254.0.1"))];
            fabric.wires.push(Wire { near: ("internet".into(), near), far: (Place::Host, far) });
            let uplink = Uplink {
                interface: "wan".into(),
                from: "kb-up".into(),
                pool: "198.51.100.0/24".parse().unwrap(),
            };
            fabric.uplink = Some(uplink);
            region.apply(&fabric, &Guests::new(), Depth::Changed);
            assert_eq!(region.apply(&fabric, &Guests::new(), Depth::Everything), 0);
            assert_eq!(forwarding().trim(), "1");

            let server = world.run(|| TcpListener::bind("192.0.2.9:80").unwrap()).unwrap();
            let internet = region.kernel.space("internet").unwrap();
            assert!(connects(&internet, "192.0.2.9:80"));
            let (_, peer) = server.accept().unwrap();
            assert_eq!(peer.ip(), ip("192.0.2.1"), "by the machine's own address");
            // The world begins nothing, even with a route.
            let links = there.links().unwrap();
            let route = Route::via("198.51.100.0/24".parse().unwrap(), "eth0", ip("192.0.2.1"));
            there.apply_all(&links, &[host::net::Request::AddRoute(route)]).unwrap();
            let _inside = internet.run(|| TcpListener::bind("198.51.100.1:80").unwrap()).unwrap();
            assert!(!connects(&world, "198.51.100.1:80"));

            region.kernel.tear_down().unwrap();
            assert_eq!(forwarding(), before);
            std::fs::create_dir_all(&region.directory).unwrap();
        })
        .unwrap();
}

#[test]
fn a_refused_ruleset_adds_no_wire() {
    let mut region = Region::new();
    let (mut fabric, guests) = small();
    let table = fabric.spaces.get_mut("router").unwrap().nft.as_mut().unwrap();
    Arc::make_mut(table).chains[0].rules.push(rule().jump("nowhere"));
    let report = region.kernel.apply(&fabric, &guests, Depth::Changed);
    assert!(!report.is_applied("router"), "{report:?}");
    let mut socket = RouteSocket::open(&region.kernel.space("router").unwrap()).unwrap();
    assert_eq!(observe(&mut socket).unwrap().links.len(), 1, "only lo");
}

#[test]
fn a_client_is_someone_on_the_internet_and_leaves_nothing_behind() {
    let mut region = Region::new();
    let mut fabric = Fabric::default();
    let mut space = Space::default();
    space.local.insert("198.51.100.1/32".parse().unwrap());
    fabric.spaces.insert("internet".into(), space);
    region.apply(&fabric, &Guests::new(), Depth::Changed);
    let internet = region.kernel.space("internet").unwrap();
    let server = internet.run(|| UdpSocket::bind("198.51.100.1:9").unwrap()).unwrap();
    server.set_read_timeout(Some(Duration::from_millis(500))).unwrap();

    // The first thing that one says arrives: its wire is ready.
    let speaks = |from: &str| {
        let me = client(&internet, from.parse().unwrap()).unwrap();
        let mine = me.run(|| UdpSocket::bind("0.0.0.0:0").unwrap()).unwrap();
        mine.send_to(b"hello", "198.51.100.1:9").unwrap();
        let (_, by) = server.recv_from(&mut [0; 9]).unwrap();
        assert_eq!(by.ip(), ip(from));
        me
    };
    (1..=12).for_each(|n| drop(speaks(&format!("192.0.2.{n}"))));
    let me = speaks("192.0.2.77");
    // One owner an address; converging the router leaves clients alone.
    for taken in ["192.0.2.77", "198.51.100.1"] {
        assert_eq!(client(&internet, taken.parse().unwrap()).unwrap_err().errno(), Some(libc::EEXIST));
    }
    assert_eq!(region.apply(&fabric, &Guests::new(), Depth::Everything), 0);

    drop(me);
    let mut socket = RouteSocket::open(&internet).unwrap();
    let gone = || observe(&mut socket).unwrap();
    let mut gone = gone;
    for _ in 0..500 {
        if gone().links.len() == 1 {
            assert!(gone().routes.is_empty());
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the client's link is still there");
}

#[test]
fn a_namespace_lives_at_its_path_until_it_is_removed() {
    let directory = tempdir();
    let path = directory.join("ns");
    // What a machine that was switched off left behind.
    std::fs::write(&path, "").unwrap();
    assert_eq!(NetNs::open(&path).unwrap_err().kind(), std::io::ErrorKind::NotFound);
    let (ns, made) = NetNs::ensure(&path).unwrap();
    let id = ns.id().unwrap();
    assert!(made && id != NetNs::current().unwrap().id().unwrap());
    drop(ns);
    let (again, made) = NetNs::ensure(&path).unwrap();
    assert!(!made && again.id().unwrap() == id);

    let mut command = std::process::Command::new("sleep");
    command.arg("60");
    again.start_inside(&mut command);
    let mut child = command.spawn().unwrap();
    let pid = rustix::process::Pid::from_child(&child);
    let pidfd = rustix::process::pidfd_open(pid, rustix::process::PidfdFlags::empty()).unwrap();
    let by_pidfd = NetNs::of_pidfd(std::os::fd::AsFd::as_fd(&pidfd)).unwrap();
    let by_pid = NetNs::of_process(child.id()).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!((by_pidfd.id().unwrap(), by_pid.id().unwrap()), (id, id));
    for _ in 0..2 {
        NetNs::remove(&path).unwrap();
        assert!(!path.exists());
    }
    std::fs::remove_dir(directory).unwrap();
}

fn tempdir() -> std::path::PathBuf {
    let directory = std::env::temp_dir().join(format!("kumobako-netns-{}", std::process::id()));
    std::fs::create_dir_all(&directory).unwrap();
    directory
}
