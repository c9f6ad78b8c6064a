//! What packets prove about interfaces that change while machines run, middleboxes, and network
//! ACLs in full.

use crate::lab::*;
use crate::{INTERNET, OTHER, WEB};
use host::fabric::Depth;
use model::{Direction::*, Peer, RouteTarget, Traffic};
use std::net::SocketAddr;

/// Lets a guest forward, as a middlebox does; `masquerade` hides whom it forwards for.
fn middlebox(lab: &Lab, machine: &Machine, masquerade: bool) {
    let forwarding = [
        ("ipv4/ip_forward".to_owned(), "1".to_owned()),
        ("ipv4/conf/all/rp_filter".to_owned(), "0".to_owned()),
        ("ipv4/conf/eth0/rp_filter".to_owned(), "0".to_owned()),
        ("ipv4/conf/all/send_redirects".to_owned(), "0".to_owned()),
    ];
    host::sysctl::set(lab.ns(machine), &forwarding.into()).unwrap();
    if masquerade {
        use host::nft::*;
        let base = Base { kind: Kind::Nat, hook: Hook::Postrouting, priority: 100, closed: false };
        let chains = vec![Chain::base("post", base, vec![rule().masquerade()])];
        let table = Table::new("own", vec![], chains);
        NftCommand.replace(lab.ns(machine), &table, Applied { hash: 1, generation: 1 }).unwrap();
    }
}

fn give(lab: &Lab, machine: &Machine, address: &str) {
    let mut socket = host::net::RouteSocket::open(lab.ns(machine)).unwrap();
    let links = socket.links().unwrap();
    let name = host::net::Address { dev: "lo".into(), address: format!("{address}/32").parse().unwrap() };
    socket.apply_all(&links, &[host::net::Request::AddAddress(name)]).unwrap();
}

#[test]
fn an_interface_comes_and_goes_while_its_machine_runs() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let (first, second) = (b.group(vpc), b.group(vpc));
        for group in [first, second] {
            b.allow(group, Ingress, tcp(22), Peer::V4(net("10.0.0.0/16")));
        }
        let (a, z) = (b.instance(one, "10.0.1.10", &[first]), b.instance(one, "10.0.1.11", &[first]));
        let heir = b.instance(one, "10.0.1.12", &[first]);
        lab.apply(b);
        lab.serve(&a, 22);
        let mut old = Talk::open(lab.ns(&z), a.address, 22, SOON).unwrap();
        let eni = b.interface(a.id, 1, two, "10.0.2.10", &[second]);
        lab.apply(b);
        let mut new = Talk::open(lab.ns(&z), ip("10.0.2.10"), 22, SOON).unwrap();
        assert!(old.says(SOON) && new.says(SOON), "the first interface is not disturbed");
        // Detached: silence; the rest goes on. Attached to another: it is that one's.
        let mut attachment = b.world.enis.get_mut(&eni).unwrap().attachment.take().unwrap();
        lab.apply(b);
        assert!(!new.says(NEVER) && lab.shut(&z, ip("10.0.2.10"), 22) && old.says(SOON));
        attachment.instance = heir.id;
        b.world.enis.get_mut(&eni).unwrap().attachment = Some(attachment);
        lab.apply(b);
        assert!(!lab.opens(&z, ip("10.0.2.10"), 22), "nobody listens there");
        lab.serve(&heir, 22);
        assert!(lab.opens(&z, ip("10.0.2.10"), 22));
        assert_eq!(lab.converge(b, Depth::Everything), 0);
    });
}

#[test]
fn secondary_addresses_have_public_ones_of_their_own() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        b.internet(vpc);
        let group = b.group(vpc);
        b.allow(group, Ingress, tcp(22), ANYONE);
        let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(one, "10.0.1.11", &[group]));
        b.elastic_ip(WEB, &a);
        lab.apply(b);
        lab.serve(&a, 22);
        let internet = lab.internet();
        let mut session = Talk::open(&internet, ip(WEB), 22, SOON).unwrap();
        // Assigned while it runs; the guest takes it up by itself.
        let second = Machine { address: ip("10.0.1.20"), ..a };
        b.eni_mut(&a).private_ips.push(model::PrivateIp { address: second.address, lent_public: None });
        let allocation = b.elastic_ip(OTHER, &second);
        lab.apply(b);
        give(lab, &a, "10.0.1.20");
        assert!(opens(&internet, ip(OTHER), 22) && lab.opens(&z, second.address, 22) && session.says(SOON));
        serve(&internet, SocketAddr::from((ip(INTERNET), 80)));
        assert_eq!(Talk::open(lab.ns(&a), ip(INTERNET), 80, SOON).unwrap().seen_as.to_string(), WEB);
        // Unassigned: gone; then another machine's.
        b.world.addresses.remove(&allocation);
        b.eni_mut(&a).private_ips.pop();
        lab.apply(b);
        assert!(!opens(&internet, ip(OTHER), 22) && lab.shut(&z, second.address, 22) && session.says(SOON));
        b.eni_mut(&z).private_ips.push(model::PrivateIp { address: second.address, lent_public: None });
        lab.apply(b);
        give(lab, &z, "10.0.1.20");
        lab.serve(&z, 22);
        assert!(lab.opens(&a, z.address, 22));
        assert_eq!(lab.converge(b, Depth::Everything), 0);
    });
}

#[test]
fn groups_change_while_traffic_flows() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        let (open, closed) = (b.group(vpc), b.locked(vpc));
        b.allow(open, Ingress, tcp(22), Peer::V4(net("10.0.1.0/24")));
        let (a, z) = (b.instance(one, "10.0.1.10", &[open]), b.instance(one, "10.0.1.11", &[open]));
        lab.apply(b);
        lab.serve(&z, 22);
        let mut session = Talk::open(lab.ns(&a), z.address, 22, SOON).unwrap();
        b.eni_mut(&z).groups = vec![closed];
        lab.apply(b);
        assert!(session.says(SOON), "tracked: it goes on");
        assert!(lab.shut(&a, z.address, 22));
        b.eni_mut(&z).groups = vec![closed, open];
        lab.apply(b);
        assert!(lab.opens(&a, z.address, 22), "groups add up");
    });
}

#[test]
fn a_nat_server_serves_a_private_subnet_without_the_check_only() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (public, private) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        b.internet(vpc);
        let (group, server) = (b.group(vpc), b.group(vpc));
        b.allow(server, Ingress, Traffic::All, Peer::V4(net("10.0.2.0/24")));
        let nat = b.instance(public, "10.0.1.10", &[server]);
        let a = b.instance(private, "10.0.2.10", &[group]);
        b.elastic_ip(WEB, &nat);
        let table = b.own_table(private);
        b.route(table, "0.0.0.0/0", RouteTarget::Eni(nat.eni));
        lab.apply(b);
        middlebox(lab, &nat, true);
        let internet = lab.internet();
        serve(&internet, SocketAddr::from((ip(INTERNET), 80)));
        assert!(lab.shut(&a, ip(INTERNET), 80));
        b.eni_mut(&nat).source_dest_check = false;
        lab.apply(b);
        let mut session = Talk::open(lab.ns(&a), ip(INTERNET), 80, SOON).unwrap();
        assert_eq!(session.seen_as.to_string(), WEB);
        b.eni_mut(&nat).source_dest_check = true;
        lab.apply(b);
        assert!(!session.says(NEVER), "at once");
        b.eni_mut(&nat).source_dest_check = false;
        lab.apply(b);
        assert!(session.says(SOON));
        // Its own groups are asked too.
        b.revoke(server, Ingress);
        lab.apply(b);
        assert!(lab.shut(&a, ip(INTERNET), 80));
    });
}

#[test]
fn a_reference_to_a_group_does_not_reach_through_a_middlebox() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let middle = b.subnet(vpc, "10.0.3.0/24");
        let (clients, servers, open) = (b.group(vpc), b.group(vpc), b.group(vpc));
        b.allow(servers, Ingress, tcp(80), Peer::Group(clients));
        b.allow(servers, Ingress, tcp(81), Peer::V4(net("10.0.1.0/24")));
        b.allow(open, Ingress, Traffic::All, Peer::V4(net("10.0.0.0/16")));
        let (a, z) = (b.instance(one, "10.0.1.10", &[clients]), b.instance(two, "10.0.2.10", &[servers]));
        let firewall = b.instance(middle, "10.0.3.10", &[open]);
        b.eni_mut(&firewall).source_dest_check = false;
        lab.apply(b);
        middlebox(lab, &firewall, false);
        lab.serve(&z, 80);
        lab.serve(&z, 81);
        assert!(lab.opens(&a, z.address, 80) && lab.opens(&a, z.address, 81));
        // More specific than local, both ways: the middlebox sees every packet.
        for (subnet, to) in [(one, "10.0.2.0/24"), (two, "10.0.1.0/24")] {
            let table = b.own_table(subnet);
            b.route(table, to, RouteTarget::Eni(firewall.eni));
        }
        lab.apply(b);
        assert!(lab.shut(&a, z.address, 80));
        assert!(lab.opens(&a, z.address, 81));
    });
}

#[test]
fn a_live_connection_that_is_led_another_way_meets_that_ways_gates() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let middle = b.subnet(vpc, "10.0.3.0/24");
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, Peer::V4(net("10.0.0.0/16")));
        let (a, z) = (b.instance(one, "10.0.1.10", &[open]), b.instance(two, "10.0.2.10", &[open]));
        let firewall = b.instance(middle, "10.0.3.10", &[open]);
        b.eni_mut(&firewall).source_dest_check = false;
        b.acl(middle, &[]);
        let table = b.own_table(one);
        lab.apply(b);
        middlebox(lab, &firewall, false);
        lab.serve(&z, 80);
        let mut session = Talk::open(lab.ns(&a), z.address, 80, SOON).unwrap();
        assert!(session.says(SOON));
        // Nothing but the route changes: what was allowed on the old way is not on the new one.
        b.route(table, "10.0.2.0/24", RouteTarget::Eni(firewall.eni));
        lab.apply(b);
        assert!(!session.says(NEVER));
        b.world.route_tables.get_mut(&table).unwrap().routes.clear();
        lab.apply(b);
        assert!(session.says(SOON));
        assert_eq!(lab.converge(b, Depth::Everything), 0);
    });
}

#[test]
fn what_arrives_may_be_led_through_a_middlebox() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (middle, inside) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let igw = b.internet(vpc);
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let (firewall, z) =
            (b.instance(middle, "10.0.1.10", &[open]), b.instance(inside, "10.0.2.10", &[open]));
        b.eni_mut(&firewall).source_dest_check = false;
        b.elastic_ip(WEB, &z);
        let table = b.own_table(inside);
        b.route(table, "0.0.0.0/0", RouteTarget::Eni(firewall.eni));
        let edge = b.own_table(inside);
        b.world.route_tables.get_mut(&edge).unwrap().associations[0].target =
            model::AssociationTarget::Gateway(igw);
        b.route(edge, "10.0.2.0/24", RouteTarget::Eni(firewall.eni));
        lab.apply(b);
        lab.serve(&z, 80);
        let internet = lab.internet();
        assert!(shut(&internet, ip(WEB), 80), "the middlebox doesn't forward yet");
        middlebox(lab, &firewall, false);
        assert_eq!(Talk::open(&internet, ip(WEB), 80, SOON).unwrap().seen_as.to_string(), INTERNET);
    });
}

#[test]
fn acls_know_messages_ports_and_order_in_both_directions() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let open = b.group(vpc);
        b.allow(open, Ingress, Traffic::All, ANYONE);
        let (a, z) = (b.instance(one, "10.0.1.10", &[open]), b.instance(two, "10.0.2.10", &[open]));
        let neighbour = b.instance(two, "10.0.2.11", &[open]);
        lab.apply(b);
        lab.serve(&z, 80);
        lab.serve(&a, 80);
        let default = b.world.subnets.get(&two).unwrap().network_acl;
        let message = |kind| Traffic::Icmp { kind: Some(kind), code: None };
        let (all, ephemeral) = ("0.0.0.0/0", Traffic::Tcp { from: 1024, to: 65535 });
        type Entries<'a> = &'a [(u16, model::Direction, bool, Traffic, &'a str)];
        let table: [(Entries<'_>, [bool; 3]); 6] = [
            // Who may: a's pings to z; a's connections to z; z's connections to a.
            (&[], [false, false, false]),
            (&[(1, Ingress, true, message(8), all)], [false, false, false]),
            (
                &[(1, Ingress, true, message(8), all), (1, Egress, true, message(0), all)],
                [true, false, false],
            ),
            (&[(1, Ingress, true, tcp(80), all), (1, Egress, true, ephemeral, all)], [false, true, false]),
            (&[(1, Egress, true, tcp(80), all), (1, Ingress, true, ephemeral, all)], [false, false, true]),
            (
                &[
                    (1, Ingress, false, message(8), "10.0.1.0/25"),
                    (2, Ingress, true, Traffic::All, all),
                    (3, Ingress, false, tcp(80), all),
                    (32766, Egress, true, Traffic::All, "10.0.1.0/24"),
                ],
                [false, true, true],
            ),
        ];
        for (entries, [pinged, to, from]) in table {
            b.acl(two, entries);
            lab.apply(b);
            assert_eq!(pings(lab.ns(&a), z.address), pinged, "{entries:?}");
            assert_eq!(Talk::open(lab.ns(&a), z.address, 80, NEVER).is_some(), to, "{entries:?}");
            assert_eq!(Talk::open(lab.ns(&z), a.address, 80, NEVER).is_some(), from, "{entries:?}");
            assert!(lab.opens(&neighbour, z.address, 80), "not inside the subnet");
        }
        // The association goes back to the default one.
        b.world.subnets.get_mut(&two).unwrap().network_acl = default;
        lab.apply(b);
        assert!(pings(lab.ns(&a), z.address) && lab.opens(&z, a.address, 80));
    });
}

/// As many connections as the kernel tracks in the VPC.
fn tracked(lab: &Lab, vpc: model::VpcId) -> usize {
    let read = || std::fs::read_to_string("/proc/sys/net/netfilter/nf_conntrack_count").unwrap();
    lab.router(vpc).run(read).unwrap().trim().parse().unwrap()
}

#[test]
fn a_guest_that_floods_has_no_more_than_its_share_of_tracked_connections() {
    const SHARE: usize = 32_768;
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        let one = b.subnet(vpc, "10.0.1.0/24");
        let group = b.group(vpc);
        b.allow(group, Ingress, Traffic::All, Peer::V4(net("10.0.0.0/16")));
        let (hostile, mate) =
            (b.instance(one, "10.0.1.10", &[group]), b.instance(one, "10.0.1.11", &[group]));
        let (neighbour, server) =
            (b.instance(one, "10.0.1.12", &[group]), b.instance(one, "10.0.1.13", &[group]));
        lab.apply(b);
        lab.serve(&server, 22);
        // None is to end while the test runs, however slowly.
        let lasting = [("netfilter/nf_conntrack_udp_timeout".to_owned(), "600".to_owned())];
        host::sysctl::set(&lab.router(vpc), &lasting.into()).unwrap();
        let mut before = Talk::open(lab.ns(&hostile), server.address, 22, SOON).unwrap();
        // Each datagram to another port is another connection; answers don't matter.
        let flood = |from: u16| {
            let send = || {
                let socket = std::net::UdpSocket::bind(("0.0.0.0", from)).unwrap();
                // The far end may say that nobody is there.
                (1..=u16::MAX).filter(|port| socket.send_to(b"x", (mate.address, *port)).is_ok()).count()
            };
            lab.ns(&hostile).run(send).unwrap()
        };
        let sent = flood(4000);
        assert!(sent > SHARE + 8192, "only {sent} were sent");
        let held = tracked(lab, vpc);
        assert!(held > SHARE * 3 / 4 && held < SHARE + 64, "{held} connections are tracked");
        flood(4001);
        let held = tracked(lab, vpc);
        assert!(held < SHARE + 64, "{held} connections are tracked after another flood");
        // It may begin nothing any more; what it had goes on, and nobody else is concerned.
        assert!(lab.shut(&hostile, server.address, 22));
        assert!(before.says(SOON) && lab.opens(&neighbour, server.address, 22));
        assert!(lab.opens(&mate, server.address, 22), "whom the flood was for");
        // What has ended doesn't count.
        host::net::conntrack::cut(&lab.router(vpc), |flow| flow.touches(mate.address.into())).unwrap();
        assert!(lab.opens(&hostile, server.address, 22));
    });
}
