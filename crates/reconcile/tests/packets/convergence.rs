//! Each step of an application fails once and is run again; what somebody breaks is healed and
//! told; what can't be programmed is closed, alone.

use crate::lab::*;
use crate::{INTERNET, WEB};
use host::fabric::{Depth, Kernel, Report, Step};
use host::net::{NetError, Request, RouteSocket, observe};
use host::netns::NetNs;
use host::nft::{Applied, Nft, NftCommand, NftError, Table, driver};
use model::{Direction::*, Part, Peer, RouteTarget, Traffic, VpcId};
use reconcile::network::{Network, failing_parts, space_of};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

/// Two versions of one region; what each forbids and the other allows is port 22 or 23 of `z`.
struct Version {
    vpc: VpcId,
    a: Machine,
    z: Machine,
    allowed: u16,
    forbidden: u16,
}

fn version(b: &mut Builder, odd: bool) -> Version {
    let vpc = b.vpc("10.0.0.0/16");
    let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
    let gateway = b.internet(vpc);
    let group = b.group(vpc);
    let (allowed, forbidden) = if odd { (23, 22) } else { (22, 23) };
    b.allow(group, Ingress, tcp(allowed), Peer::V4(net("10.0.0.0/16")));
    let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(two, "10.0.2.10", &[group]));
    b.elastic_ip(WEB, if odd { &z } else { &a });
    // Further links, routes, spaces that come and go; an address that changes hands.
    let table = b.own_table(one);
    b.route(table, "0.0.0.0/0", RouteTarget::InternetGateway(gateway));
    let guest = b.instance(one, if odd { "10.0.1.11" } else { "10.0.1.12" }, &[group]);
    b.instance(one, if odd { "10.0.1.12" } else { "10.0.1.11" }, &[group]);
    let to = if odd { "10.9.0.0/16" } else { "10.8.0.0/16" };
    b.route(table, to, RouteTarget::Eni(guest.eni));
    let turns = ["10.0.1.21", "10.0.1.22"].map(|address| b.instance(one, address, &[group]).eni);
    b.world.enis.remove(&turns[usize::from(odd)]);
    if odd {
        let other = b.vpc("10.0.0.0/16");
        let subnet = b.subnet(other, "10.0.1.0/24");
        b.instance(subnet, "10.0.1.10", &[]);
        b.peering(vpc, other);
    }
    Version { vpc, a, z, allowed, forbidden }
}

/// What to fail at next, shared with the driver's seam; and what it has failed at.
type Armed = Arc<Mutex<(Option<Step>, BTreeSet<Step>)>>;

fn faulty(lab: &Lab) -> (Network, Armed) {
    let armed = Armed::default();
    let shared = armed.clone();
    let kernel = Kernel::new(lab.directory.join("net")).with_faults(Box::new(move |step, _| {
        let mut armed = shared.lock().unwrap();
        if armed.0 != Some(step) {
            return Ok(());
        }
        *armed = (None, armed.1.iter().copied().chain([step]).collect());
        Err(std::io::Error::other("on purpose"))
    }));
    (Network::new(Box::new(kernel)), armed)
}

fn attempt(lab: &mut Lab, b: &Builder, depth: Depth) -> Report {
    lab.network.converge(&b.world, &lab.facts, &lab.guests, depth)
}

#[test]
fn each_step_may_fail_once_and_be_run_twice() {
    lab(|_, lab| {
        // Of the two, the one with a space that the other has not: removing is the first step.
        let mut odd = true;
        let mut first = Builder::new();
        let v = version(&mut first, odd);
        lab.apply(&first);
        for port in [22, 23] {
            lab.serve(&v.z, port);
        }
        let armed;
        (lab.network, armed) = faulty(lab);
        lab.converge(&first, Depth::Everything);
        for step in Step::ALL {
            odd = !odd;
            let mut b = Builder::new();
            let v = version(&mut b, odd);
            lab.make_guests(&b);
            armed.lock().unwrap().0 = Some(step);
            // A deep look does every step, also those that a change spares.
            let report = attempt(lab, &b, Depth::Everything);
            let failed = armed.lock().unwrap().1.contains(&step);
            armed.lock().unwrap().0 = None;
            assert_eq!(failed, !report.is_whole(), "{step:?}: {report:#?}");
            if !report.is_applied(&space_of(v.vpc)) {
                assert!(lab.shut(&v.a, v.z.address, v.allowed), "{step:?}: nothing new passes");
            }
            assert!(lab.shut(&v.a, v.z.address, v.forbidden), "{step:?}");
            // Tried again it is whole, and tried once more there is nothing to do.
            lab.converge(&b, Depth::Changed);
            assert!(lab.opens(&v.a, v.z.address, v.allowed), "{step:?}");
            assert!(lab.shut(&v.a, v.z.address, v.forbidden), "{step:?}");
            let report = attempt(lab, &b, Depth::Everything);
            assert!(report.is_whole() && report.changes == 0, "{step:?}: {report:#?}");
            // Each step once more over what is there already: by one that remembers nothing.
            let mut fresh = Network::new(Box::new(Kernel::new(lab.directory.join("net"))));
            let report = fresh.converge(&b.world, &lab.facts, &lab.guests, Depth::Everything);
            assert!(report.is_whole() && report.changes == 0, "{step:?}: {report:#?}");
        }
        let reached = armed.lock().unwrap().1.clone();
        assert_eq!(reached, BTreeSet::from(Step::ALL), "each step was there to fail");
    });
}

fn unplug(ns: &NetNs, link: &str) {
    change(ns, |_| vec![Request::RemoveLink(link.into())]);
}

fn change(ns: &NetNs, requests: impl FnOnce(&host::net::Seen) -> Vec<Request>) {
    let mut socket = RouteSocket::open(ns).unwrap();
    let seen = observe(&mut socket).unwrap();
    let requests = requests(&seen);
    assert!(!requests.is_empty());
    socket.apply_all(&seen.links, &requests).unwrap();
}

#[test]
fn what_somebody_breaks_is_healed_and_told() {
    lab(|b, lab| {
        let v = version(b, false);
        lab.apply(b);
        for port in [22, 23] {
            lab.serve(&v.z, port);
        }
        serve(&lab.internet(), SocketAddr::from((ip(INTERNET), 80)));
        let path = lab.directory.join("net").join(space_of(v.vpc));
        let inner = b.world.enis.get(&v.z.eni).map(|e| format!("e{}", e.num)).unwrap();
        let router = |lab: &Lab| lab.router(v.vpc);
        let nft = |lab: &Lab, script: &str| NftCommand::run(&router(lab), script).unwrap();
        type Harm<'h> = &'h dyn Fn(&Lab);
        let rules = "the ruleset was gone or changed";
        let cases: [(&str, &str, Harm<'_>); 14] = [
            ("all rulesets flushed", rules, &|lab| nft(lab, "flush ruleset\n")),
            ("the table's rules flushed", rules, &|lab| nft(lab, "flush table inet vpc\n")),
            ("one chain flushed", rules, &|lab| nft(lab, "flush chain inet vpc from_link\n")),
            ("a rule that opens all", rules, &|lab| nft(lab, "insert rule inet vpc forwarded accept\n")),
            ("one element taken out", rules, &|lab| nft(lab, "flush set inet vpc destination\n")),
            ("a link deleted", "was gone", &|lab| unplug(&router(lab), &inner)),
            ("a link deleted by the guest", "was gone", &|lab| unplug(lab.ns(&v.z), "eth0")),
            ("a link set down", "was changed", &|lab| {
                let mut command = std::process::Command::new("ip");
                router(lab).start_inside(command.args(["link", "set", &inner, "down"]));
                assert!(command.status().unwrap().success());
            }),
            ("a route deleted", "route to 10.0.2.10/32 in table 254", &|lab| {
                change(&router(lab), |seen| {
                    let host = seen.routes.iter().find(|r| r.to.to_string() == "10.0.2.10/32").unwrap();
                    vec![Request::RemoveRoute(host.clone())]
                });
            }),
            ("all rules of routing deleted", "routing rule", &|lab| {
                // The kernel's own, too.
                let mut command = std::process::Command::new("ip");
                router(lab).start_inside(command.args(["rule", "flush"]));
                assert!(command.status().unwrap().success());
            }),
            ("all neighbours deleted", "neighbour", &|lab| {
                change(&router(lab), |seen| {
                    seen.neighbours.iter().cloned().map(Request::RemoveNeighbour).collect()
                });
            }),
            ("forwarding switched off", "kernel settings", &|lab| {
                let off = [("ipv4/ip_forward".to_owned(), "0".to_owned())];
                host::sysctl::set(&router(lab), &off.into()).unwrap();
            }),
            ("the namespace's place unmounted", "the namespace was gone", &|_| NetNs::remove(&path).unwrap()),
            ("the internet's wire deleted", "was gone", &|lab| unplug(&router(lab), "igw")),
        ];
        let whole = |lab: &Lab| {
            assert!(lab.opens(&v.a, v.z.address, v.allowed), "what is allowed");
            assert!(lab.opens(&v.a, ip(INTERNET), 80), "the internet");
            assert!(lab.shut(&v.a, v.z.address, v.forbidden), "what is forbidden");
            true
        };
        assert!(whole(lab));
        for (what, said, harm) in cases {
            harm(lab);
            let report = attempt(lab, b, Depth::Everything);
            assert!(report.is_whole(), "{what}: {report:#?}");
            let words: Vec<&String> = report.healed.iter().flat_map(|(_, words)| words).collect();
            assert!(words.iter().any(|w| w.contains(said)), "{what}: {words:?}");
            assert!(whole(lab), "{what}");
            let report = attempt(lab, b, Depth::Everything);
            assert!(report.changes == 0 && report.healed.is_empty(), "{what}: {report:#?}");
        }
        // What the intent changes is no fault that was healed.
        let group = b.world.enis.get(&v.z.eni).unwrap().groups[0];
        b.allow(group, Ingress, tcp(443), ANYONE);
        let report = attempt(lab, b, Depth::Everything);
        assert!(report.changes > 0 && report.healed.is_empty(), "{report:#?}");
    });
}

/// Refuses what is to be put in force in one namespace.
struct Refusing {
    nft: Box<dyn Nft>,
    at: Arc<Mutex<Option<(u64, u64)>>>,
    /// Even the small table that closes.
    all: bool,
}

impl Refusing {
    fn asked(&self, ns: &NetNs, table: &Table) -> Result<(), NftError> {
        let here = *self.at.lock().unwrap() == Some(ns.id().unwrap());
        if here && (self.all || table.name != "closed") {
            return Err(NftError::Refused("on purpose".into()));
        }
        Ok(())
    }
}

impl Nft for Refusing {
    fn applied(&mut self, ns: &NetNs, table: &str) -> Result<Option<Applied>, NftError> {
        self.nft.applied(ns, table)
    }
    fn replace(&mut self, ns: &NetNs, table: &Table, mark: Applied) -> Result<(), NftError> {
        self.asked(ns, table)?;
        self.nft.replace(ns, table, mark)
    }
    fn update(
        &mut self,
        ns: &NetNs,
        before: (&Table, Applied),
        after: &Table,
        mark: Applied,
    ) -> Result<(), NftError> {
        self.asked(ns, after)?;
        self.nft.update(ns, before, after, mark)
    }
    fn remove(&mut self, ns: &NetNs, table: &str) -> Result<(), NftError> {
        self.nft.remove(ns, table)
    }
}

#[test]
fn a_vpc_that_cannot_be_programmed_passes_nothing_new_and_others_do() {
    for all in [false, true] {
        lab(|b, lab| {
            let at = Arc::default();
            let nft = Refusing { nft: driver(), at: Arc::clone(&at), all };
            lab.network = Network::new(Box::new(Kernel::with_nft(lab.directory.join("net"), Box::new(nft))));
            let mut sides = Vec::new();
            for _ in 0..2 {
                let vpc = b.vpc("10.0.0.0/16");
                let subnet = b.subnet(vpc, "10.0.1.0/24");
                let group = b.group(vpc);
                b.allow(group, Ingress, tcp(22), Peer::V4(net("10.0.0.0/16")));
                let a = b.instance(subnet, "10.0.1.10", &[group]);
                let z = b.instance(subnet, "10.0.1.11", &[group]);
                sides.push((vpc, group, a, z));
            }
            lab.apply(b);
            for (_, _, _, z) in &sides {
                lab.serve(z, 22);
                lab.serve(z, 80);
            }
            let [(vpc, group, a, z), (_, other, c, d)] = sides[..] else { panic!() };
            let mut session = Talk::open(lab.ns(&a), z.address, 22, SOON).unwrap();
            *at.lock().unwrap() = Some(lab.router(vpc).id().unwrap());
            // Both are to allow port 80, and the first to forbid port 22.
            b.revoke(group, Ingress);
            for group in [group, other] {
                b.allow(group, Ingress, tcp(80), Peer::V4(net("10.0.0.0/16")));
            }
            let report = attempt(lab, b, Depth::Changed);
            assert!(!report.is_applied(&space_of(vpc)) && report.failures.len() == 1, "{report:#?}");
            let failing = failing_parts(&b.world, &report);
            assert_eq!(failing.keys().copied().collect::<Vec<_>>(), [Part::Vpc(vpc)]);
            // The ruleset of before would have let this in, though it is forbidden by now.
            assert!(lab.shut(&a, z.address, 22), "nothing new");
            assert!(lab.shut(&a, z.address, 80), "nothing new");
            assert_eq!(
                session.says(if all { NEVER } else { SOON }),
                !all,
                "what was open goes on, if that can be"
            );
            assert!(lab.opens(&c, d.address, 22) && lab.opens(&c, d.address, 80), "others don't feel it");
            // A driver that starts anew meanwhile knows no better.
            let report = attempt(lab, b, Depth::Everything);
            assert!(!report.is_applied(&space_of(vpc)));
            assert!(lab.shut(&a, z.address, 22));
            lab.network = Network::new(Box::new(Kernel::new(lab.directory.join("net"))));
            lab.converge(b, Depth::Everything);
            assert!(lab.opens(&a, z.address, 80) && lab.shut(&a, z.address, 22));
            assert!(session.says(SOON), "tracked, it outlives its rule");
            assert_eq!(lab.converge(b, Depth::Everything), 0);
        });
    }
}

#[test]
fn a_guest_that_takes_the_name_of_an_interface_stops_that_one_only() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let subnet = b.subnet(vpc, "10.0.1.0/24");
        let group = b.group(vpc);
        b.allow(group, Ingress, tcp(22), Peer::Group(group));
        let (a, z) = (b.instance(subnet, "10.0.1.10", &[group]), b.instance(subnet, "10.0.1.11", &[group]));
        lab.apply(b);
        lab.serve(&z, 22);
        let link = |lab: &Lab, words: &str| {
            let mut command = std::process::Command::new("ip");
            lab.ns(&a).start_inside(command.arg("link").args(words.split(' ')));
            assert!(command.status().unwrap().success());
        };
        link(lab, "add eth1 type veth peer name other");
        let second = b.interface(a.id, 1, subnet, "10.0.1.20", &[group]);
        // And a route by it: packets must not take a wider way instead.
        let table = b.own_table(subnet);
        b.route(table, "10.7.0.0/16", RouteTarget::Eni(second));
        let third = b.instance(subnet, "10.0.1.12", &[group]);
        lab.make_guests(b);
        let report = lab.network.converge(&b.world, &lab.facts, &lab.guests, Depth::Changed);
        assert!(report.failures.is_empty() && report.unwired.len() == 1, "{report:#?}");
        assert!(!report.is_wired(&a.id.to_string()) && report.is_wired(&third.id.to_string()));
        let failing = failing_parts(&b.world, &report);
        assert_eq!(failing.keys().copied().collect::<Vec<_>>(), [Part::Interface(second)]);
        assert!(lab.opens(&a, z.address, 22), "a");
        assert!(lab.opens(&third, z.address, 22), "third");
        assert!(lab.shut(&third, ip("10.7.0.1"), 22));
        link(lab, "del eth1");
        lab.converge(b, Depth::Changed);
        lab.serve(&a, 23);
        b.allow(group, Ingress, Traffic::All, Peer::V4(net("10.0.1.0/24")));
        lab.apply(b);
        assert!(lab.opens(&third, ip("10.0.1.20"), 23));
        assert_eq!(lab.converge(b, Depth::Everything), 0);
    });
}

#[test]
fn a_serial_is_read() {
    // Else nobody's hands would be noticed.
    let ns = NetNs::ephemeral().unwrap();
    let refused = |e: NetError| panic!("{e}");
    assert!(host::nft::serial(&ns).unwrap_or_else(refused) > 0);
}
