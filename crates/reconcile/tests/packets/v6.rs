//! What packets prove about IPv6.

use crate::lab::*;
use host::fabric::Depth;
use host::net::conntrack;
use model::{Cidr, Direction::*, NetworkAclEntry, Peer, RouteTarget, Traffic, VpcId};
use std::net::{Ipv6Addr, SocketAddr};

const BLOCK: &str = "2001:db8:0:100::/56";
const A: &str = "2001:db8:0:101::10";
const NEAR: &str = "2001:db8:0:101::11";
const Z: &str = "2001:db8:0:102::10";
/// The internet's own.
const INTERNET: &str = "2001:db8::1";

fn ip6(text: &str) -> Ipv6Addr {
    text.parse().unwrap()
}

fn everyone() -> Peer {
    Peer::V6("::/0".parse().unwrap())
}

/// Two subnets, three machines with both families: two in the first subnet, one in the second.
struct Dual {
    vpc: VpcId,
    subnets: [model::SubnetId; 2],
    groups: [model::SecurityGroupId; 2],
    a: Machine,
    near: Machine,
    z: Machine,
}

fn dual(b: &mut Builder) -> Dual {
    let vpc = b.vpc("10.0.0.0/16");
    b.ipv6(vpc, BLOCK);
    let subnets = [b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24")];
    b.subnet_v6(subnets[0], "2001:db8:0:101::/64");
    b.subnet_v6(subnets[1], "2001:db8:0:102::/64");
    let groups = [b.locked(vpc), b.locked(vpc)];
    for group in groups {
        b.allow(group, Egress, Traffic::All, everyone());
    }
    let a = b.instance(subnets[0], "10.0.1.10", &[groups[0]]);
    let near = b.instance(subnets[0], "10.0.1.11", &[groups[0]]);
    let z = b.instance(subnets[1], "10.0.2.10", &[groups[1]]);
    for (machine, address) in [(&a, A), (&near, NEAR), (&z, Z)] {
        b.eni_mut(machine).ipv6 = vec![ip6(address)];
    }
    Dual { vpc, subnets, groups, a, near, z }
}

fn any(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv6Addr::UNSPECIFIED, port))
}

#[test]
fn groups_and_acls_judge_ipv6_by_their_own_rules() {
    lab(|b, lab| {
        let d = dual(b);
        // A rule for one family means nothing to the other.
        b.allow(d.groups[1], Ingress, tcp(80), Peer::V4(net("0.0.0.0/0")));
        lab.apply(b);
        for port in [80, 81, 82] {
            serve(lab.ns(&d.z), any(port));
        }
        assert!(lab.shut(&d.a, ip6(Z), 80) && lab.shut(&d.a, d.z.address, 81));
        b.allow(d.groups[1], Ingress, tcp(80), Peer::V6("2001:db8:0:101::10/128".parse().unwrap()));
        b.allow(d.groups[1], Ingress, tcp(81), Peer::Group(d.groups[0]));
        lab.apply(b);
        let mut session = Talk::open(lab.ns(&d.a), ip6(Z), 80, SOON).unwrap();
        assert_eq!(session.seen_as, ip6(A));
        assert!(lab.shut(&d.near, ip6(Z), 80));
        assert!(lab.opens(&d.near, ip6(Z), 81) && lab.shut(&d.a, ip6(Z), 82));
        // Tracked: it outlives its rule.
        b.revoke(d.groups[1], Ingress);
        lab.apply(b);
        assert!(session.says(SOON) && lab.shut(&d.a, ip6(Z), 80));

        // ACLs are stateless in both families, each by its entries.
        let acl = b.acl(d.subnets[1], &[(100, Ingress, true, Traffic::All, "0.0.0.0/0")]);
        lab.apply(b);
        assert!(!session.says(NEVER));
        let entry = |number, direction, allow, traffic, cidr: &str| NetworkAclEntry {
            number,
            direction,
            allow,
            traffic,
            cidr: Cidr::V6(cidr.parse().unwrap()),
        };
        let replies = Traffic::Tcp { from: 1024, to: 65535 };
        let entries = [
            entry(101, Ingress, true, tcp(80), "::/0"),
            entry(101, Egress, true, replies, "2001:db8:0:101::/64"),
        ];
        b.world.network_acls.get_mut(&acl).unwrap().entries.extend(entries);
        lab.apply(b);
        assert!(session.says(SOON));
        b.world.network_acls.get_mut(&acl).unwrap().entries.push(entry(
            5,
            Ingress,
            false,
            Traffic::All,
            "2001:db8:0:101::10/128",
        ));
        lab.apply(b);
        assert!(!session.says(NEVER));
    });
}

#[test]
fn an_internet_gateway_carries_ipv6_without_translation_and_routes_count() {
    lab(|b, lab| {
        let d = dual(b);
        let igw = b.internet(d.vpc);
        let main = b.main_table(d.vpc);
        b.route_v6(main, "::/0", RouteTarget::InternetGateway(igw));
        b.own_table(d.subnets[1]);
        b.allow(d.groups[0], Ingress, tcp(22), everyone());
        b.allow(d.groups[1], Ingress, tcp(22), everyone());
        lab.apply(b);
        let internet = lab.internet();
        serve(&internet, SocketAddr::from((ip6(INTERNET), 80)));
        for machine in [&d.a, &d.z] {
            serve(lab.ns(machine), any(22));
        }
        assert_eq!(Talk::open(lab.ns(&d.a), ip6(INTERNET), 80, SOON).unwrap().seen_as, ip6(A));
        assert_eq!(Talk::open(&internet, ip6(A), 22, SOON).unwrap().seen_as, ip6(INTERNET));
        assert!(lab.shut(&d.z, ip6(INTERNET), 80), "no route");
        assert!(shut(&internet, ip6(Z), 22), "no way back");
        assert!(shut(&internet, ip6("2001:db8:0:101::77"), 22), "nobody");
        assert!(
            shut(&internet, ip6("2001:db8:0:101::1"), 22) && shut(lab.ns(&d.a), ip6("2001:db8:0:101::1"), 22)
        );
        // Too big for the internet's wire.
        let far = udp(&internet, &format!("[{INTERNET}]:9"));
        let out = udp(lab.ns(&d.a), "[::]:0");
        out.send_to(&[7; 4000], (INTERNET, 9)).unwrap();
        let _ = hears(&far, NEVER);
        out.send_to(&[7; 4000], (INTERNET, 9)).unwrap();
        assert_eq!(hears(&far, SOON).unwrap().0.len(), 4000);
        // An interface that goes takes its connections along.
        assert!(conntrack::flows(&lab.router(d.vpc)).unwrap().iter().any(|f| f.touches(ip6(A).into())));
        assert_eq!(lab.converge(b, Depth::Everything), 0);
        b.world.internet_gateways.get_mut(&igw).unwrap().vpc = None;
        lab.apply(b);
        assert!(lab.shut(&d.a, ip6(INTERNET), 80) && !opens(&internet, ip6(A), 22));
        assert_eq!(lab.converge(b, Depth::Everything), 0);
    });
}

#[test]
fn an_egress_only_gateway_lets_answers_in_and_nothing_else() {
    lab(|b, lab| {
        let d = dual(b);
        let gateway = b.egress_only(d.vpc);
        let main = b.main_table(d.vpc);
        b.route_v6(main, "::/0", RouteTarget::EgressOnly(gateway));
        b.allow(d.groups[0], Ingress, Traffic::All, everyone());
        lab.apply(b);
        let internet = lab.internet();
        serve(&internet, SocketAddr::from((ip6(INTERNET), 80)));
        serve(lab.ns(&d.a), any(22));
        let mut session = Talk::open(lab.ns(&d.a), ip6(INTERNET), 80, SOON).unwrap();
        assert!(session.says(SOON));
        assert!(shut(&internet, ip6(A), 22), "nothing begins from outside");
        assert!(lab.opens(&d.near, ip6(A), 22), "inside it does");
        b.world.egress_only_gateways.remove(&gateway);
        lab.apply(b);
        assert!(!session.says(NEVER) && lab.shut(&d.a, ip6(INTERNET), 80));
    });
}

/// A datagram goes by a peering, and its answer comes by the internet: there the gateway of
/// who asked has seen nothing leave.
#[test]
fn an_egress_only_gateway_knows_no_flows_of_other_ways() {
    lab(|b, lab| {
        let d = dual(b);
        b.egress_only(d.vpc);
        let other = b.vpc("10.1.0.0/16");
        b.ipv6(other, "2001:db8:0:200::/56");
        let there = b.subnet(other, "10.1.1.0/24");
        b.subnet_v6(there, "2001:db8:0:201::/64");
        let open = b.group(other);
        for way in [Ingress, Egress] {
            b.allow(open, way, Traffic::All, everyone());
        }
        let far = b.instance(there, "10.1.1.10", &[open]);
        b.eni_mut(&far).ipv6 = vec![ip6("2001:db8:0:201::10")];
        let peering = b.peering(d.vpc, other);
        let (one, two) = (b.main_table(d.vpc), b.main_table(other));
        b.route_v6(one, "2001:db8:0:200::/56", RouteTarget::Peering(peering));
        let gateway = b.egress_only(other);
        b.route_v6(two, "::/0", RouteTarget::EgressOnly(gateway));
        lab.apply(b);
        let (asks, answers) =
            (udp(lab.ns(&d.a), &format!("[{A}]:0")), udp(lab.ns(&far), "[2001:db8:0:201::10]:9"));
        asks.send_to(b"question", ("2001:db8:0:201::10", 9)).unwrap();
        let (text, from) = hears(&answers, SOON).unwrap();
        assert_eq!(text, b"question");
        answers.send_to(b"answer", from).unwrap();
        assert!(hears(&asks, NEVER).is_none());
        // By the peering it comes.
        b.route_v6(two, BLOCK, RouteTarget::Peering(peering));
        lab.apply(b);
        answers.send_to(b"answer", from).unwrap();
        assert_eq!(hears(&asks, SOON).unwrap().0, b"answer");
    });
}

#[test]
fn a_false_ipv6_source_is_dropped_and_a_block_may_come_later() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let subnet = b.subnet(vpc, "10.0.1.0/24");
        let group = b.group(vpc);
        b.allow(group, Ingress, Traffic::All, ANYONE);
        b.allow(group, Ingress, Traffic::All, everyone());
        b.allow(group, Egress, Traffic::All, everyone());
        let old = b.instance(subnet, "10.0.1.9", &[group]);
        lab.apply(b);
        lab.serve(&old, 80);
        b.ipv6(vpc, BLOCK);
        b.subnet_v6(subnet, "2001:db8:0:101::/64");
        let (a, z) = (b.instance(subnet, "10.0.1.10", &[group]), b.instance(subnet, "10.0.1.11", &[group]));
        b.eni_mut(&a).ipv6 = vec![ip6(A)];
        b.eni_mut(&z).ipv6 = vec![ip6(NEAR)];
        lab.apply(b);
        assert!(lab.opens(&a, old.address, 80), "what was there goes on");
        let there = udp(lab.ns(&z), "[::]:9");
        let name =
            host::net::Address { dev: "lo".into(), address: "2001:db8:0:101::99/128".parse().unwrap() };
        let mut socket = host::net::RouteSocket::open(lab.ns(&a)).unwrap();
        let links = socket.links().unwrap();
        socket.apply_all(&links, &[host::net::Request::AddAddress(name)]).unwrap();
        udp(lab.ns(&a), "[2001:db8:0:101::99]:0").send_to(b"lie", (NEAR, 9)).unwrap();
        udp(lab.ns(&a), &format!("[{A}]:0")).send_to(b"truth", (NEAR, 9)).unwrap();
        assert_eq!(hears(&there, SOON).unwrap().0, b"truth");
        assert_eq!(lab.converge(b, Depth::Everything), 0);
    });
}

#[test]
fn a_peering_carries_ipv6_between_its_two_blocks() {
    lab(|b, lab| {
        let d = dual(b);
        let other = b.vpc("10.1.0.0/16");
        b.ipv6(other, "2001:db8:0:200::/56");
        let there = b.subnet(other, "10.1.1.0/24");
        b.subnet_v6(there, "2001:db8:0:201::/64");
        let open = b.group(other);
        b.allow(open, Ingress, tcp(80), Peer::Group(d.groups[0]));
        let far = b.instance(there, "10.1.1.10", &[open]);
        b.eni_mut(&far).ipv6 = vec![ip6("2001:db8:0:201::10")];
        let peering = b.peering(d.vpc, other);
        let (one, two) = (b.main_table(d.vpc), b.main_table(other));
        b.route_v6(one, "2001:db8:0:200::/56", RouteTarget::Peering(peering));
        b.route_v6(two, BLOCK, RouteTarget::Peering(peering));
        lab.apply(b);
        serve(lab.ns(&far), any(80));
        assert!(lab.opens(&d.a, ip6("2001:db8:0:201::10"), 80));
        assert!(lab.shut(&d.z, ip6("2001:db8:0:201::10"), 80));
        assert_eq!(lab.converge(b, Depth::Everything), 0);
    });
}
