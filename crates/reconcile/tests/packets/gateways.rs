//! What packets prove about a VPC's gateways and neighbours.

use crate::lab::*;
use crate::{INTERNET, OTHER, WEB};
use host::fabric::Depth;
use model::{Direction::*, Peer, PeeringStatus, RouteTarget, Traffic};
use std::net::SocketAddr;

fn seen_as(lab: &Lab, from: &Machine, to: &str, port: u16) -> Option<String> {
    Talk::open(lab.ns(from), ip(to), port, SOON).map(|t| t.seen_as.to_string())
}

#[test]
fn a_nat_gateway_hides_a_private_subnet_and_nothing_comes_in_by_it() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (public, private) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        b.internet(vpc);
        let group = b.group(vpc);
        let (a, z) = (b.instance(private, "10.0.2.10", &[group]), b.instance(private, "10.0.2.11", &[group]));
        let nat = b.nat(public, "10.0.1.5", Some(WEB));
        let table = b.own_table(private);
        b.route(table, "0.0.0.0/0", RouteTarget::NatGateway(nat));
        lab.apply(b);
        let internet = lab.internet();
        serve(&internet, SocketAddr::from((ip(INTERNET), 80)));
        assert_eq!(seen_as(lab, &a, INTERNET, 80).as_deref(), Some(WEB));
        let mut session = Talk::open(lab.ns(&z), ip(INTERNET), 80, SOON).unwrap();
        assert!(session.says(SOON));
        // Datagrams, and two machines with one source port.
        let far = udp(&internet, &format!("{INTERNET}:9"));
        let (one, two) = (udp(lab.ns(&a), "0.0.0.0:5000"), udp(lab.ns(&z), "0.0.0.0:5000"));
        let mut ports = Vec::new();
        for (socket, word) in [(&one, b"1"), (&two, b"2")] {
            socket.send_to(word, (INTERNET, 9)).unwrap();
            let (heard, from) = hears(&far, SOON).unwrap();
            assert_eq!((heard.as_slice(), from.ip().to_string().as_str()), (word.as_slice(), WEB));
            far.send_to(word, from).unwrap();
            assert_eq!(hears(socket, SOON).unwrap().0, word);
            ports.push(from.port());
        }
        assert_ne!(ports[0], ports[1]);
        assert_eq!(ports[0], 5000, "a port that is free is kept");

        // Too big for the internet's wire: the sender learns of it through the gateway.
        one.send_to(&[7; 4000], (INTERNET, 9)).unwrap();
        assert!(hears(&far, NEVER).is_none());
        one.send_to(&[7; 4000], (INTERNET, 9)).unwrap();
        assert_eq!(hears(&far, SOON).unwrap().0.len(), 4000);

        // Unreachable: by its public address, by its private one, for strangers and for those it serves.
        lab.serve(&a, 5000);
        assert!(shut(&internet, ip(WEB), 5000) && shut(&internet, ip(WEB), 22));
        assert!(!pings(&internet, ip(WEB)));
        assert!(lab.shut(&a, ip("10.0.1.5"), 80) && !pings(lab.ns(&a), ip("10.0.1.5")));

        // The groups of whom it serves hold, and what is begun is tracked.
        b.revoke(group, Egress);
        lab.apply(b);
        assert!(session.says(SOON));
        assert!(lab.shut(&z, ip(INTERNET), 80));
        b.allow(group, Egress, Traffic::All, ANYONE);
        // The ACL of the gateway's subnet stands between: no way from the private subnet.
        let all =
            [(100, Egress, true, Traffic::All, "0.0.0.0/0"), (110, Ingress, true, Traffic::All, "0.0.0.0/0")];
        let deny = (90, Ingress, false, tcp(80), "10.0.2.0/24");
        b.acl(public, &[all[0], all[1], deny]);
        lab.apply(b);
        assert!(!session.says(NEVER) && lab.shut(&z, ip(INTERNET), 80));
        b.acl(public, &all);
        lab.apply(b);
        assert!(session.says(SOON));

        // Adopted as it runs; and when it goes, its route is a blackhole.
        assert_eq!(lab.converge(b, Depth::Everything), 0);
        b.world.nat_gateways.get_mut(&nat).unwrap().state = model::NatGatewayState::Deleting;
        lab.apply(b);
        assert!(!session.says(NEVER) && lab.shut(&a, ip(INTERNET), 80));
        assert!(lab.network.driver().space(&nat.to_string()).is_none());
    });
}

#[test]
fn a_private_nat_gateway_reaches_no_internet_and_no_gateway_reaches_a_peer() {
    lab(|b, lab| {
        let (vpc, other) = (b.vpc("10.0.0.0/16"), b.vpc("10.1.0.0/16"));
        let (middle, private) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let there = b.subnet(other, "10.1.1.0/24");
        b.internet(vpc);
        let (group, open) = (b.group(vpc), b.group(other));
        b.allow(group, Ingress, Traffic::All, ANYONE);
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let a = b.instance(private, "10.0.2.10", &[group]);
        let near = b.instance(middle, "10.0.1.20", &[group]);
        let z = b.instance(there, "10.1.1.10", &[open]);
        let nat = b.nat(middle, "10.0.1.5", None);
        let table = b.own_table(private);
        b.route(table, "0.0.0.0/0", RouteTarget::NatGateway(nat));
        let peering = b.peering(vpc, other);
        let (main, far) = (b.main_table(vpc), b.main_table(other));
        b.route(main, "10.1.0.0/16", RouteTarget::Peering(peering));
        b.route(far, "10.0.0.0/16", RouteTarget::Peering(peering));
        // Inside the VPC it translates: a route to one neighbour leads by it.
        b.route(table, "10.0.1.20/32", RouteTarget::NatGateway(nat));
        lab.apply(b);
        serve(&lab.internet(), SocketAddr::from((ip(INTERNET), 80)));
        lab.serve(&near, 80);
        lab.serve(&z, 80);
        assert!(lab.shut(&a, ip(INTERNET), 80));
        assert_eq!(seen_as(lab, &a, "10.0.1.20", 80).as_deref(), Some("10.0.1.5"));
        assert!(lab.shut(&a, z.address, 80), "not by a NAT gateway into a peering");
        assert_eq!(seen_as(lab, &near, "10.1.1.10", 80).as_deref(), Some("10.0.1.20"));
    });
}

#[test]
fn a_peering_joins_two_vpcs_and_no_third() {
    lab(|b, lab| {
        let vpcs = ["10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16"].map(|c| b.vpc(c));
        let subnets = [0, 1, 2].map(|n| b.subnet(vpcs[n], &format!("10.{n}.1.0/24")));
        b.internet(vpcs[1]);
        let groups = vpcs.map(|v| b.group(v));
        for group in groups {
            b.allow(group, Ingress, Traffic::All, Peer::V4(net("10.0.0.0/8")));
        }
        let [a, z, third] = [0, 1, 2].map(|n| b.instance(subnets[n], &format!("10.{n}.1.10"), &[groups[n]]));
        b.elastic_ip(WEB, &z);
        let (one, two) = (b.peering(vpcs[0], vpcs[1]), b.peering(vpcs[1], vpcs[2]));
        let tables = vpcs.map(|v| b.main_table(v));
        for to in ["10.1.0.0/16", "10.2.0.0/16", "0.0.0.0/0"] {
            b.route(tables[0], to, RouteTarget::Peering(one));
        }
        b.route(tables[1], "10.0.0.0/16", RouteTarget::Peering(one));
        b.route(tables[1], "10.2.0.0/16", RouteTarget::Peering(two));
        for to in ["10.1.0.0/16", "10.0.0.0/16"] {
            b.route(tables[2], to, RouteTarget::Peering(two));
        }
        lab.apply(b);
        for machine in [&a, &z, &third] {
            lab.serve(machine, 80);
        }
        serve(&lab.internet(), SocketAddr::from((ip(INTERNET), 80)));
        assert_eq!(seen_as(lab, &a, "10.1.1.10", 80).as_deref(), Some("10.0.1.10"));
        assert_eq!(seen_as(lab, &z, "10.0.1.10", 80).as_deref(), Some("10.1.1.10"));
        assert!(lab.opens(&third, z.address, 80));
        assert!(lab.shut(&a, third.address, 80) && lab.shut(&third, a.address, 80), "not transitive");
        assert!(lab.opens(&z, ip(INTERNET), 80));
        assert!(lab.shut(&a, ip(INTERNET), 80), "no edge to edge");
        assert!(
            lab.shut(&a, ip("10.1.0.2"), 53) && lab.shut(&a, ip("10.1.1.1"), 80),
            "nor the other's services"
        );
        // Jumbo frames pass.
        let (out, inside) = (udp(lab.ns(&a), "0.0.0.0:0"), udp(lab.ns(&z), "0.0.0.0:9"));
        out.send_to(&[7; 8900], (z.address, 9)).unwrap();
        assert_eq!(hears(&inside, SOON).unwrap().0.len(), 8900);

        // Both sides' ACLs and routes count.
        let mut session = Talk::open(lab.ns(&a), z.address, 80, SOON).unwrap();
        b.acl(subnets[1], &[(100, Ingress, true, Traffic::All, "0.0.0.0/0")]);
        lab.apply(b);
        assert!(!session.says(NEVER));
        b.acl(
            subnets[1],
            &[(1, Ingress, true, Traffic::All, "0.0.0.0/0"), (1, Egress, true, Traffic::All, "10.0.0.0/16")],
        );
        lab.apply(b);
        assert!(session.says(SOON));
        let back = b.world.route_tables.get_mut(&tables[1]).unwrap().routes.remove(1);
        lab.apply(b);
        assert!(!session.says(NEVER), "no way back");
        b.world.route_tables.get_mut(&tables[1]).unwrap().routes.push(back);
        lab.apply(b);
        assert!(session.says(SOON));

        // It ends, and the routes are blackholes.
        assert_eq!(lab.converge(b, Depth::Everything), 0);
        b.world.peerings.get_mut(&one).unwrap().status = PeeringStatus::Deleted { by_requester: true };
        lab.apply(b);
        assert!(!session.says(NEVER) && lab.shut(&a, z.address, 80));
        b.world.peerings.remove(&two);
        lab.apply(b);
        assert!(lab.shut(&third, z.address, 80));
        assert_eq!(lab.converge(b, Depth::Everything), 0);
    });
}

#[test]
fn groups_of_a_peer_may_be_named_and_mean_its_members_only() {
    lab(|b, lab| {
        // The second and the third look alike to the first.
        let vpcs = ["10.0.0.0/16", "10.1.0.0/16", "10.1.0.0/16"].map(|c| b.vpc(c));
        let here = b.subnet(vpcs[0], "10.0.1.0/24");
        let (two, three) = (b.subnet(vpcs[1], "10.1.1.0/24"), b.subnet(vpcs[2], "10.1.1.0/24"));
        let (server, member, stranger) = (b.locked(vpcs[0]), b.group(vpcs[1]), b.group(vpcs[2]));
        b.allow(server, Ingress, tcp(80), Peer::Group(member));
        let s = b.instance(here, "10.0.1.10", &[server]);
        let (a, plain) = (b.instance(two, "10.1.1.10", &[member]), b.group(vpcs[1]));
        let not = b.instance(two, "10.1.1.11", &[plain]);
        let double = b.instance(three, "10.1.1.10", &[stranger]);
        let (one, other) = (b.peering(vpcs[1], vpcs[0]), b.peering(vpcs[0], vpcs[2]));
        let main = b.main_table(vpcs[0]);
        b.route(main, "10.1.0.0/16", RouteTarget::Peering(one));
        let tables = [b.main_table(vpcs[1]), b.main_table(vpcs[2])];
        b.route(tables[0], "10.0.0.0/16", RouteTarget::Peering(one));
        b.route(tables[1], "10.0.0.0/16", RouteTarget::Peering(other));
        lab.apply(b);
        lab.serve(&s, 80);
        assert!(lab.opens(&a, s.address, 80));
        assert!(lab.shut(&not, s.address, 80));
        assert!(lab.shut(&double, s.address, 80));
        // A stale rule means nobody.
        b.world.peerings.remove(&one);
        lab.apply(b);
        assert!(lab.shut(&a, s.address, 80));
    });
}

#[test]
fn prefix_lists_stand_for_their_blocks_in_rules_and_routes() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let igw = b.internet(vpc);
        let group = b.group(vpc);
        let clients = b.prefix_list(&["10.0.1.10/32", "10.0.1.64/26"]);
        b.allow(group, Ingress, tcp(80), Peer::PrefixList(clients));
        let (a, other) = (b.instance(one, "10.0.1.10", &[group]), b.instance(one, "10.0.1.11", &[group]));
        let z = b.instance(two, "10.0.2.10", &[group]);
        b.elastic_ip(WEB, &z);
        let table = b.own_table(two);
        let nets = b.prefix_list(&["203.0.113.0/28", "198.51.100.0/24"]);
        b.route_list(table, nets, RouteTarget::InternetGateway(igw));
        lab.apply(b);
        lab.serve(&z, 80);
        serve(&lab.internet(), SocketAddr::from((ip(INTERNET), 80)));
        assert!(lab.opens(&a, z.address, 80) && lab.shut(&other, z.address, 80));
        assert!(lab.opens(&z, ip(INTERNET), 80));
        // Another version, another meaning.
        b.new_version(clients, &["10.0.1.11/32"]);
        b.new_version(nets, &["198.51.100.0/24"]);
        lab.apply(b);
        assert!(lab.shut(&a, z.address, 80) && lab.opens(&other, z.address, 80));
        assert!(lab.shut(&z, ip(INTERNET), 80));
    });
}

#[test]
fn secondary_blocks_are_local_too() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        b.secondary(vpc, "100.64.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "100.64.1.0/24"));
        b.internet(vpc);
        let group = b.group(vpc);
        b.allow(group, Ingress, tcp(80), Peer::Group(group));
        let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(two, "100.64.1.10", &[group]));
        b.elastic_ip(WEB, &z);
        b.elastic_ip(OTHER, &a);
        lab.apply(b);
        lab.serve(&z, 80);
        serve(&lab.internet(), SocketAddr::from((ip(INTERNET), 80)));
        assert!(lab.opens(&a, z.address, 80));
        assert_eq!(seen_as(lab, &z, INTERNET, 80).as_deref(), Some(WEB));
    });
}
