//! Security groups, connection state, ACLs, the source check.

use crate::WEB;
use crate::lab::*;
use host::net::{Address, Request, RouteSocket, client, conntrack};
use model::{Direction::*, Peer, Traffic};
use std::net::{Ipv4Addr, SocketAddr};

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
