//! Routes, public addresses, other VPCs, the router's own services, middleboxes, sizes of packets.

use crate::lab::*;
use crate::{INTERNET, OTHER, WEB};
use host::net::{client, conntrack};
use model::{Direction::*, Peer, RouteTarget, Traffic};
use std::net::SocketAddr;

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
