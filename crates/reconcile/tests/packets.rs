//! What packets prove about the network: each assertion is a packet sent. Needs root.
#![allow(clippy::unwrap_used)]

mod lab;

use host::fabric::{Depth, Kernel};
use host::net::{Address, Request, RouteSocket, client, conntrack};
use lab::*;
use model::{Direction::*, Peer, RouteTarget, Traffic};
use reconcile::network::Network;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const WEB: &str = "203.0.113.20";
const OTHER: &str = "203.0.113.21";
const INTERNET: &str = "203.0.113.1";

#[test]
fn groups_judge_neighbours_too_and_refer_to_members() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let (web, app) = (b.locked(vpc), b.group(vpc));
        let other = b.group(vpc);
        b.allow(web, Ingress, tcp(80), Peer::Group(app));
        b.allow(web, Ingress, tcp(443), Peer::V4(net("10.0.2.0/25")));
        let server = b.instance(one, "10.0.1.10", &[web]);
        let near = b.instance(one, "10.0.1.11", &[app]);
        let far = b.instance(two, "10.0.2.11", &[app, other]);
        let stranger = b.instance(one, "10.0.1.12", &[other]);
        lab.apply(b);
        for port in [80, 81, 443] {
            lab.serve(&server, port);
        }
        // Replies need no rule: the server's group lets nothing out by itself.
        assert!(lab.opens(&near, server.address, 80));
        assert!(lab.opens(&far, server.address, 80));
        assert!(lab.opens(&far, server.address, 443), "by address");
        assert!(lab.shut(&near, server.address, 443));
        assert!(lab.shut(&near, server.address, 81), "not by another port");
        assert!(lab.shut(&stranger, server.address, 80), "not without the group");
        // What the server begins meets its own empty list.
        lab.serve(&near, 80);
        assert!(lab.shut(&server, near.address, 80));
        // The caller is who it is.
        let talk = Talk::open(lab.ns(&far), server.address, 80, SOON).unwrap();
        assert_eq!(talk.seen_as, far.address);

        // Membership follows the interface.
        b.eni_mut(&stranger).groups = vec![app];
        b.eni_mut(&near).groups = vec![other];
        lab.apply(b);
        assert!(lab.opens(&stranger, server.address, 80));
        assert!(lab.shut(&near, server.address, 80));
    });
}

#[test]
fn what_may_go_out_is_judged_before_what_may_come_in() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        let (narrow, open) = (b.locked(vpc), b.group(vpc));
        b.allow(narrow, Egress, Traffic::Tcp { from: 80, to: 90 }, Peer::V4(net("10.0.0.0/16")));
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let (a, z) = (b.instance(one, "10.0.1.10", &[narrow]), b.instance(one, "10.0.1.11", &[open]));
        lab.apply(b);
        lab.serve(&z, 85);
        lab.serve(&z, 91);
        assert!(lab.opens(&a, z.address, 85));
        assert!(lab.shut(&a, z.address, 91));
        // UDP is not TCP.
        let (here, there) = (udp(lab.ns(&a), "0.0.0.0:0"), udp(lab.ns(&z), "0.0.0.0:85"));
        here.send_to(b"x", SocketAddr::from((z.address, 85))).unwrap();
        assert!(hears(&there, NEVER).is_none());
    });
}

#[test]
fn a_public_address_works_both_ways_and_nothing_does_without() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        b.internet(vpc);
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let (a, z) = (b.instance(one, "10.0.1.10", &[open]), b.instance(one, "10.0.1.11", &[open]));
        let private = b.instance(one, "10.0.1.12", &[open]);
        b.elastic_ip(WEB, &a);
        b.eni_mut(&z).private_ips[0].lent_public = Some(ip(OTHER));
        lab.apply(b);
        let internet = lab.internet();
        serve(&internet, SocketAddr::from((ip(INTERNET), 80)));
        for machine in [&a, &z, &private] {
            lab.serve(machine, 22);
        }

        // Out: by its own public address, elastic or lent.
        let talk = |from: &Machine, to: &str, port| {
            Talk::open(lab.ns(from), ip(to), port, SOON).map(|t| t.seen_as.to_string())
        };
        assert_eq!(talk(&a, INTERNET, 80).as_deref(), Some(WEB));
        assert_eq!(talk(&z, INTERNET, 80).as_deref(), Some(OTHER));
        assert!(lab.shut(&private, ip(INTERNET), 80), "without a public address there is no internet");

        // In: from the internet, from this machine, from anyone who has an address there.
        assert_eq!(Talk::open(&internet, ip(WEB), 22, SOON).unwrap().seen_as.to_string(), INTERNET);
        let machine = host::netns::NetNs::current().unwrap();
        assert_eq!(Talk::open(&machine, ip(OTHER), 22, SOON).unwrap().seen_as.to_string(), "203.0.113.2");
        let visitor = client(&internet, ip("198.51.100.7")).unwrap();
        assert_eq!(Talk::open(&visitor, ip(WEB), 22, SOON).unwrap().seen_as.to_string(), "198.51.100.7");
        assert!(shut(&machine, ip("203.0.113.99"), 22), "an address that no one has");

        // Hairpin: the public address of another, and one's own.
        assert_eq!(talk(&a, OTHER, 22).as_deref(), Some(WEB));
        assert_eq!(talk(&a, WEB, 22).as_deref(), Some(WEB));

        // A private address is nobody on the internet, however it got there.
        let spoofer = client(&internet, ip("10.0.1.200")).unwrap();
        let there = udp(lab.ns(&a), "0.0.0.0:53");
        udp(&spoofer, "0.0.0.0:0").send_to(b"x", (WEB, 53)).unwrap();
        assert!(hears(&there, NEVER).is_none());
        udp(&visitor, "0.0.0.0:0").send_to(b"x", (WEB, 53)).unwrap();
        assert!(hears(&there, SOON).is_some());
    });
}

#[test]
fn a_rule_for_one_address_lets_in_that_address_only() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        b.internet(vpc);
        let group = b.group(vpc);
        b.allow(group, Ingress, tcp(22), Peer::V4(net("198.51.100.7/32")));
        let a = b.instance(one, "10.0.1.10", &[group]);
        b.elastic_ip(WEB, &a);
        lab.apply(b);
        lab.serve(&a, 22);
        let mine = client(&lab.internet(), ip("198.51.100.7")).unwrap();
        let other = client(&lab.internet(), ip("198.51.100.8")).unwrap();
        assert!(opens(&mine, ip(WEB), 22));
        assert!(shut(&other, ip(WEB), 22));
    });
}

#[test]
fn a_source_that_is_not_ones_own_is_dropped() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let (a, z) = (b.instance(one, "10.0.1.10", &[open]), b.instance(one, "10.0.1.11", &[open]));
        lab.apply(b);
        let there = udp(lab.ns(&z), "0.0.0.0:9");
        for false_name in ["10.0.1.99", "10.0.1.11", "8.8.8.8"] {
            let mut socket = RouteSocket::open(lab.ns(&a)).unwrap();
            let links = socket.links().unwrap();
            let address = format!("{false_name}/32").parse().unwrap();
            let name = Address { dev: "lo".into(), address };
            socket.apply_all(&links, &[Request::AddAddress(name.clone())]).unwrap();
            let liar = udp(lab.ns(&a), &format!("{false_name}:0"));
            if false_name != "10.0.1.11" {
                liar.send_to(b"lie", (z.address, 9)).unwrap();
            }
            liar.send_to(b"lie", (Ipv4Addr::new(10, 0, 1, 11), 9)).unwrap();
            socket.apply_all(&links, &[Request::RemoveAddress(name)]).unwrap();
        }
        udp(lab.ns(&a), "0.0.0.0:0").send_to(b"truth", (z.address, 9)).unwrap();
        assert_eq!(hears(&there, SOON).unwrap().0, b"truth");
    });
}

#[test]
fn a_tracked_connection_outlives_its_rule_and_a_new_one_does_not_begin() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        b.internet(vpc);
        let group = b.group(vpc);
        b.allow(group, Ingress, tcp(22), Peer::V4(net("198.51.100.7/32")));
        let a = b.instance(one, "10.0.1.10", &[group]);
        b.elastic_ip(WEB, &a);
        lab.apply(b);
        lab.serve(&a, 22);
        let me = client(&lab.internet(), ip("198.51.100.7")).unwrap();
        let mut session = Talk::open(&me, ip(WEB), 22, SOON).unwrap();
        assert!(session.says(SOON));
        b.revoke(group, Ingress);
        lab.apply(b);
        assert!(session.says(SOON), "the session lives on");
        assert!(shut(&me, ip(WEB), 22), "a new one does not begin");
        // Even when all that could have let it out is gone.
        b.revoke(group, Egress);
        lab.apply(b);
        assert!(session.says(SOON));
        // A reload in between disturbs nothing.
        b.allow(group, Ingress, tcp(23), ANYONE);
        lab.apply(b);
        assert!(session.says(SOON));
    });
}

#[test]
fn an_untracked_connection_ends_with_its_rule() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        b.internet(vpc);
        // For everyone in, and everything out: AWS doesn't track such a flow.
        let group = b.group(vpc);
        b.allow(group, Ingress, tcp(80), ANYONE);
        let a = b.instance(one, "10.0.1.10", &[group]);
        b.elastic_ip(WEB, &a);
        lab.apply(b);
        lab.serve(&a, 80);
        let internet = lab.internet();
        let mut session = Talk::open(&internet, ip(WEB), 80, SOON).unwrap();
        b.revoke(group, Ingress);
        lab.apply(b);
        assert!(!session.says(NEVER), "it is cut at once");
        assert!(shut(&internet, ip(WEB), 80));
        // It was not reset: with the rule back, it goes on.
        b.allow(group, Ingress, tcp(80), ANYONE);
        lab.apply(b);
        assert!(session.says(SOON));
    });
}

#[test]
fn one_way_datagrams_are_tracked_too() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        let (sender, sink) = (b.group(vpc), b.locked(vpc));
        b.allow(sink, Ingress, Traffic::Udp { from: 514, to: 514 }, Peer::V4(net("10.0.1.0/24")));
        let (a, z) = (b.instance(one, "10.0.1.10", &[sender]), b.instance(one, "10.0.1.11", &[sink]));
        lab.apply(b);
        let (out, log) = (udp(lab.ns(&a), "0.0.0.0:5000"), udp(lab.ns(&z), "0.0.0.0:514"));
        out.send_to(b"1", (z.address, 514)).unwrap();
        assert!(hears(&log, SOON).is_some());
        b.revoke(sink, Ingress);
        lab.apply(b);
        out.send_to(b"2", (z.address, 514)).unwrap();
        assert_eq!(hears(&log, SOON).unwrap().0, b"2");
        let fresh = udp(lab.ns(&a), "0.0.0.0:5001");
        fresh.send_to(b"3", (z.address, 514)).unwrap();
        assert!(hears(&log, NEVER).is_none());
    });
}

#[test]
fn an_address_that_is_taken_away_takes_its_connections_along() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        b.internet(vpc);
        let group = b.group(vpc);
        b.allow(group, Ingress, tcp(22), Peer::V4(net("203.0.113.0/24")));
        let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(one, "10.0.1.11", &[group]));
        let allocation = b.elastic_ip(WEB, &a);
        lab.apply(b);
        for machine in [&a, &z] {
            lab.serve(machine, 22);
        }
        serve(&lab.internet(), SocketAddr::from((ip(INTERNET), 80)));
        let internet = lab.internet();
        let mut inwards = Talk::open(&internet, ip(WEB), 22, SOON).unwrap();
        let mut outwards = Talk::open(lab.ns(&a), ip(INTERNET), 80, SOON).unwrap();
        let mut inside = Talk::open(lab.ns(&z), a.address, 22, NEVER);
        assert!(inside.is_none(), "the rule is for public addresses");
        b.allow(group, Ingress, tcp(22), Peer::Group(group));
        lab.apply(b);
        inside = Talk::open(lab.ns(&z), a.address, 22, SOON);

        let association = b.world.addresses.get_mut(&allocation).unwrap().association.take();
        lab.apply(b);
        assert!(!inwards.says(NEVER) && !outwards.says(NEVER), "both directions end");
        assert!(inside.as_mut().unwrap().says(SOON), "what doesn't use the address goes on");
        let flows = conntrack::flows(&lab.router(vpc)).unwrap();
        assert!(flows.iter().all(|f| f.translations().next().is_none()), "{flows:#?}");

        // Its next owner is reached by it, and only that one.
        let association =
            model::AddressAssociation { eni: z.eni, private_ip: z.address, ..association.unwrap() };
        b.world.addresses.get_mut(&allocation).unwrap().association = Some(association);
        lab.apply(b);
        assert!(opens(&internet, ip(WEB), 22));
        assert!(lab.shut(&a, ip(INTERNET), 80));
    });
}

#[test]
fn routes_belong_to_subnets_and_their_removal_cuts() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (public, private) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let igw = b.internet(vpc);
        b.own_table(private);
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let (a, z) = (b.instance(public, "10.0.1.10", &[open]), b.instance(private, "10.0.2.10", &[open]));
        b.elastic_ip(WEB, &a);
        b.elastic_ip(OTHER, &z);
        lab.apply(b);
        let internet = lab.internet();
        serve(&internet, SocketAddr::from((ip(INTERNET), 80)));
        lab.serve(&z, 22);
        assert!(lab.opens(&a, ip(INTERNET), 80));
        assert!(lab.shut(&z, ip(INTERNET), 80), "an address is no route");
        assert!(shut(&internet, ip(OTHER), 22), "no way back either");
        assert!(lab.opens(&a, z.address, 22), "local is everywhere");

        let mut session = Talk::open(lab.ns(&a), ip(INTERNET), 80, SOON).unwrap();
        let main = b.main_table(vpc);
        let routes = std::mem::take(&mut b.world.route_tables.get_mut(&main).unwrap().routes);
        lab.apply(b);
        assert!(!session.says(NEVER));
        b.world.route_tables.get_mut(&main).unwrap().routes = routes;
        lab.apply(b);
        assert!(session.says(SOON), "and it goes on when the route is back");

        // A gateway that is detached leaves a blackhole.
        b.world.internet_gateways.get_mut(&igw).unwrap().vpc = None;
        lab.apply(b);
        assert!(lab.shut(&a, ip(INTERNET), 80));
        assert!(!opens(&internet, ip(WEB), 22));
    });
}

#[test]
fn two_vpcs_with_one_cidr_never_meet() {
    lab(|b, lab| {
        let mut sides = Vec::new();
        for public in [WEB, OTHER] {
            let vpc = b.vpc("10.0.0.0/16");
            let subnet = b.subnet(vpc, "10.0.1.0/24");
            b.internet(vpc);
            let open = b.group(vpc);
            b.allow(open, Ingress, Traffic::All, ANYONE);
            let (a, z) = (b.instance(subnet, "10.0.1.10", &[open]), b.instance(subnet, "10.0.1.11", &[open]));
            b.elastic_ip(public, &a);
            sides.push((a, z));
        }
        let (only_here, _) =
            (b.instance(b.world.enis.get(&sides[0].0.eni).unwrap().subnet, "10.0.1.77", &[]), ());
        lab.apply(b);
        for (port, (_, z)) in [(1000, &sides[0]), (2000, &sides[1])] {
            lab.serve(z, port);
        }
        let z = sides[0].1.address;
        assert!(lab.opens(&sides[0].0, z, 1000) && lab.opens(&sides[1].0, z, 2000));
        // The same address is another machine: it answers, and refuses.
        assert!(!lab.opens(&sides[0].0, z, 2000) && !lab.opens(&sides[1].0, z, 1000));
        assert!(lab.shut(&sides[1].0, only_here.address, 22), "no such address there");
        // They meet on the internet, as strangers.
        lab.serve(&sides[1].0, 22);
        let talk = Talk::open(lab.ns(&sides[0].0), ip(OTHER), 22, SOON).unwrap();
        assert_eq!(talk.seen_as.to_string(), WEB);
    });
}

#[test]
fn metadata_and_names_are_served_behind_a_locked_group_and_the_router_is_silent() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        let locked = b.locked(vpc);
        let a = b.instance(one, "10.0.1.10", &[locked]);
        lab.apply(b);
        let router = lab.router(vpc);
        for at in ["169.254.169.254:80", "10.0.0.2:53", "169.254.169.253:53", "10.0.0.2:80", "10.0.1.1:80"] {
            serve(&router, at.parse().unwrap());
        }
        let talk = Talk::open(lab.ns(&a), ip("169.254.169.254"), 80, SOON).unwrap();
        assert_eq!(talk.seen_as, a.address, "it knows who asks");
        assert!(lab.opens(&a, ip("10.0.0.2"), 53) && lab.opens(&a, ip("169.254.169.253"), 53));
        let (question, names) = (udp(lab.ns(&a), "0.0.0.0:0"), udp(&router, "10.0.0.2:53"));
        question.send_to(b"?", "10.0.0.2:53").unwrap();
        let (_, from) = hears(&names, SOON).unwrap();
        names.send_to(b"!", from).unwrap();
        assert_eq!(hears(&question, SOON).unwrap().1, "10.0.0.2:53".parse().unwrap());

        assert!(lab.shut(&a, ip("10.0.0.2"), 80) && lab.shut(&a, ip("10.0.1.1"), 80));
        assert!(!pings(lab.ns(&a), ip("10.0.1.1")));
        // Addresses that no one has: nobody says so.
        for nobody in ["10.0.1.99", "10.0.9.9", "198.51.100.1", "169.254.7.7"] {
            assert!(lab.shut(&a, ip(nobody), 80), "{nobody}");
        }
        // Without DNS support there is no resolver.
        b.world.vpcs.get_mut(&vpc).unwrap().dns_support = false;
        lab.apply(b);
        assert!(lab.shut(&a, ip("169.254.169.253"), 53));
    });
}

#[test]
fn pings_have_rules_of_their_own() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        let (asks, answers) = (b.group(vpc), b.locked(vpc));
        let (a, z) = (b.instance(one, "10.0.1.10", &[asks]), b.instance(one, "10.0.1.11", &[answers]));
        b.allow(answers, Ingress, tcp(80), ANYONE);
        lab.apply(b);
        assert!(!pings(lab.ns(&a), z.address));
        for (kind, wanted) in [(Some(13), false), (Some(8), true), (None, true)] {
            b.revoke(answers, Ingress);
            b.allow(answers, Ingress, Traffic::Icmp { kind, code: None }, Peer::V4(net("10.0.0.0/16")));
            lab.apply(b);
            // A new identity: the last probe's flow is tracked.
            conntrack::cut(&lab.router(vpc), |_| true).unwrap();
            assert_eq!(pings(lab.ns(&a), z.address), wanted, "{kind:?}");
        }
        // A reset comes back without a rule.
        b.allow(answers, Ingress, tcp(81), ANYONE);
        lab.apply(b);
        let refused =
            lab.ns(&a).run(|| std::net::TcpStream::connect_timeout(&(z.address, 81).into(), SOON)).unwrap();
        assert_eq!(refused.unwrap_err().kind(), std::io::ErrorKind::ConnectionRefused);
        // So does "port unreachable".
        b.allow(answers, Ingress, Traffic::Udp { from: 82, to: 82 }, ANYONE);
        lab.apply(b);
        let socket = udp(lab.ns(&a), "0.0.0.0:0");
        socket.connect((z.address, 82)).unwrap();
        socket.send(b"x").unwrap();
        assert_eq!(socket.recv(&mut [0; 9]).unwrap_err().kind(), std::io::ErrorKind::ConnectionRefused);
    });
}

#[test]
fn acls_are_stateless_ordered_and_only_at_the_border() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let (a, z) = (b.instance(one, "10.0.1.10", &[open]), b.instance(two, "10.0.2.10", &[open]));
        let neighbour = b.instance(two, "10.0.2.11", &[open]);
        lab.apply(b);
        lab.serve(&z, 80);
        let mut session = Talk::open(lab.ns(&a), z.address, 80, SOON).unwrap();

        // Without the ephemeral ports no reply gets out; inside the subnet nobody asks.
        b.acl(two, &[(100, Ingress, true, tcp(80), "0.0.0.0/0"), (100, Egress, true, tcp(443), "0.0.0.0/0")]);
        lab.apply(b);
        assert!(!session.says(NEVER), "a live connection feels it at once");
        assert!(lab.shut(&a, z.address, 80));
        assert!(lab.opens(&neighbour, z.address, 80));

        // The lowest number wins.
        let replies = Traffic::Tcp { from: 1024, to: 65535 };
        let entries = [
            (90, Ingress, false, tcp(80), "10.0.1.10/32"),
            (100, Ingress, true, tcp(80), "0.0.0.0/0"),
            (100, Egress, true, replies, "0.0.0.0/0"),
        ];
        b.acl(two, &entries);
        lab.apply(b);
        assert!(lab.shut(&a, z.address, 80));
        b.acl(two, &entries[1..]);
        lab.apply(b);
        assert!(session.says(SOON), "and goes on when it is lifted");
        assert!(lab.opens(&a, z.address, 80));
    });
}

#[test]
fn a_middlebox_forwards_only_without_the_source_and_destination_check() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let middle = b.subnet(vpc, "10.0.3.0/24");
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, Peer::V4(net("10.0.0.0/16")));
        // Replies come straight back, by no rule but that they are replies.
        let locked = b.locked(vpc);
        b.allow(locked, Ingress, tcp(80), Peer::V4(net("10.0.1.0/24")));
        let out_only = b.group(vpc);
        let (a, z) = (b.instance(one, "10.0.1.10", &[out_only]), b.instance(two, "10.0.2.10", &[locked]));
        let firewall = b.instance(middle, "10.0.3.10", &[open]);
        let table = b.own_table(one);
        b.route(table, "10.0.2.0/24", RouteTarget::Eni(firewall.eni));
        lab.apply(b);
        let forwarding = [
            ("ipv4/ip_forward".to_owned(), "1".to_owned()),
            ("ipv4/conf/all/rp_filter".to_owned(), "0".to_owned()),
            ("ipv4/conf/eth0/rp_filter".to_owned(), "0".to_owned()),
            ("ipv4/conf/all/send_redirects".to_owned(), "0".to_owned()),
        ];
        host::sysctl::set(lab.ns(&firewall), &forwarding.into()).unwrap();
        lab.serve(&z, 80);
        assert!(lab.shut(&a, z.address, 80), "checked: what isn't its own is dropped");
        b.eni_mut(&firewall).source_dest_check = false;
        lab.apply(b);
        let mut session = Talk::open(lab.ns(&a), z.address, 80, SOON).expect("by way of the middlebox");
        assert_eq!(session.seen_as, a.address);
        assert!(session.says(SOON));
        // It really goes there: without forwarding nothing arrives.
        let stop = [("ipv4/ip_forward".to_owned(), "0".to_owned())];
        host::sysctl::set(lab.ns(&firewall), &stop.into()).unwrap();
        assert!(!session.says(NEVER));
        assert!(lab.shut(&a, z.address, 80));
        // A middlebox that is gone is a blackhole.
        b.eni_mut(&firewall).attachment = None;
        lab.apply(b);
        assert!(lab.shut(&a, z.address, 80));
    });
}

#[test]
fn jumbo_frames_inside_and_a_smaller_path_beyond_the_gateway() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        b.internet(vpc);
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let (a, z) = (b.instance(one, "10.0.1.10", &[open]), b.instance(one, "10.0.1.11", &[open]));
        b.elastic_ip(WEB, &a);
        lab.apply(b);
        let out = udp(lab.ns(&a), "0.0.0.0:0");
        let inside = udp(lab.ns(&z), "0.0.0.0:9");
        out.send_to(&[7; 8900], (z.address, 9)).unwrap();
        assert_eq!(hears(&inside, SOON).unwrap().0.len(), 8900);
        // Fragments, within and beyond.
        out.send_to(&[7; 20_000], (z.address, 9)).unwrap();
        assert_eq!(hears(&inside, SOON).unwrap().0.len(), 20_000);
        // A datagram that may not be cut up is refused by the gateway; the sender learns the path's MTU.
        let internet = lab.internet();
        let far = udp(&internet, &format!("{INTERNET}:9"));
        out.send_to(&[7; 4000], (INTERNET, 9)).unwrap();
        assert!(hears(&far, NEVER).is_none(), "too big for the wire");
        out.send_to(&[7; 4000], (INTERNET, 9)).unwrap();
        assert_eq!(hears(&far, SOON).unwrap().0.len(), 4000, "now in fragments");
    });
}

#[test]
fn a_second_interface_answers_by_itself() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let (first, second) = (b.group(vpc), b.group(vpc));
        b.allow(second, Ingress, tcp(22), Peer::V4(net("10.0.1.0/24")));
        let a = b.instance(one, "10.0.1.10", &[first]);
        let z = b.instance(one, "10.0.1.11", &[first]);
        b.interface(a.id, 1, two, "10.0.2.10", &[second]);
        lab.apply(b);
        lab.serve(&a, 22);
        assert!(lab.opens(&z, ip("10.0.2.10"), 22));
        assert!(lab.shut(&z, a.address, 22), "each has its own groups");
    });
}

#[test]
fn a_restarted_driver_changes_nothing_and_no_packet_is_lost() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        b.internet(vpc);
        let group = b.group(vpc);
        b.allow(group, Ingress, Traffic::All, Peer::Group(group));
        b.allow(group, Ingress, tcp(22), Peer::V4(net("203.0.113.0/28")));
        let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(two, "10.0.2.10", &[group]));
        b.elastic_ip(WEB, &a);
        assert!(lab.apply(b) > 0);
        assert_eq!(lab.converge(b, Depth::Changed), 0);
        assert_eq!(lab.converge(b, Depth::Everything), 0);
        lab.serve(&a, 22);
        let internet = lab.internet();
        let mut session = Talk::open(&internet, ip(WEB), 22, SOON).unwrap();

        let (here, there) = (udp(lab.ns(&a), "0.0.0.0:7"), udp(lab.ns(&z), "0.0.0.0:7"));
        // A busy machine may keep the receiver waiting: that is not the network's loss.
        rustix::net::sockopt::set_socket_recv_buffer_size_force(&there, 32 << 20).unwrap();
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let sender = scope.spawn(|| {
                let mut sent = 0u32;
                while !stop.load(Ordering::Relaxed) {
                    here.send_to(&sent.to_be_bytes(), (z.address, 7)).unwrap();
                    sent += 1;
                    std::thread::sleep(Duration::from_micros(300));
                }
                sent
            });
            let receiver = scope.spawn(|| {
                let mut heard = Vec::new();
                while let Some((data, _)) = hears(&there, Duration::from_secs(2)) {
                    heard.push(u32::from_be_bytes(data.try_into().unwrap()));
                }
                heard
            });
            let directory = lab.directory.join("net");
            let facts = lab.facts.clone();
            // Dropped and started again, with and without something to change.
            for round in 0..6u16 {
                lab.network = Network::new(Box::new(Kernel::new(&directory)));
                let report = lab.network.converge(&b.world, &facts, &lab.guests, Depth::Everything);
                assert!(report.failures.is_empty(), "{:?}", report.failures);
                assert_eq!(report.changes, 0, "adopted as it runs");
                b.allow(group, Ingress, tcp(1000 + round), ANYONE);
                b.instance(one, &format!("10.0.1.{}", 50 + round), &[group]);
                lab.apply(b);
            }
            stop.store(true, Ordering::Relaxed);
            let (sent, heard) = (sender.join().unwrap(), receiver.join().unwrap());
            assert!(sent > 50, "{sent}");
            let lost: Vec<u32> = (0..sent).filter(|n| heard.binary_search(n).is_err()).collect();
            assert!(lost.is_empty(), "of {sent} lost {lost:?}");
        });
        assert!(session.says(SOON));
    });
}

#[test]
fn what_is_deleted_is_gone_and_an_address_starts_afresh_with_its_next_owner() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let other = b.vpc("10.1.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        let group = b.group(vpc);
        b.allow(group, Ingress, tcp(22), Peer::V4(net("10.0.1.0/24")));
        let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(one, "10.0.1.11", &[group]));
        lab.apply(b);
        lab.serve(&z, 22);
        let _session = Talk::open(lab.ns(&a), z.address, 22, SOON).unwrap();
        let router = lab.router(vpc);
        assert!(!conntrack::flows(&router).unwrap().is_empty());

        // Another machine at once gets the address that was let go: no history with it.
        b.world.enis.remove(&z.eni);
        let heir = b.instance(one, "10.0.1.11", &[group]);
        lab.apply(b);
        assert!(conntrack::flows(&router).unwrap().iter().all(|f| !f.touches(z.address.into())));
        lab.serve(&heir, 22);
        assert!(lab.opens(&a, heir.address, 22));

        b.world.vpcs.remove(&other);
        lab.apply(b);
        assert!(lab.network.driver().space(&other.to_string()).is_none());
        assert!(!lab.directory.join("net").join(other.to_string()).exists());
        // One that a crash left behind is found on disk.
        b.world.vpcs.remove(&vpc);
        b.world.enis = Default::default();
        lab.network = Network::new(Box::new(Kernel::new(lab.directory.join("net"))));
        lab.guests.clear();
        lab.converge(b, Depth::Everything);
        assert!(!lab.directory.join("net").join(vpc.to_string()).exists());
    });
}

/// Not a bar, a figure: run with `--nocapture`.
#[test]
fn how_long_changes_take() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.0.0/20");
        b.internet(vpc);
        let group = b.group(vpc);
        for n in 0..100 {
            b.instance(one, &format!("10.0.1.{n}"), &[group]);
        }
        let timed = |what: &str, lab: &mut Lab, b: &Builder| {
            let start = std::time::Instant::now();
            let changes = lab.apply(b);
            println!("{what}: {:?}, {changes} writes", start.elapsed());
        };
        timed("a VPC of 100 interfaces, with their namespaces", lab, b);
        b.allow(group, Ingress, tcp(22), ANYONE);
        timed("a rule", lab, b);
        b.allow(group, Ingress, tcp(23), ANYONE);
        timed("a rule", lab, b);
        b.instance(one, "10.0.2.1", &[group]);
        timed("an interface, with its namespace", lab, b);
        timed("nothing", lab, b);
        let start = std::time::Instant::now();
        assert_eq!(lab.converge(b, Depth::Everything), 0);
        println!("a look at everything: {:?}", start.elapsed());
        let start = std::time::Instant::now();
        lab.guests.clear();
        lab.network.driver_mut().tear_down().unwrap();
        println!("tear-down: {:?}", start.elapsed());
    });
}
