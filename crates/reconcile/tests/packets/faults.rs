//! What somebody breaks is whole again after the next look at everything; a guest that means
//! harm reaches nothing.

use crate::lab::*;
use crate::{INTERNET, WEB};
use host::fabric::Depth;
use host::net::{Request, RouteSocket};
use host::netns::NetNs;
use host::nft::{Nft, NftCommand};
use model::{Direction::*, Peer, RouteTarget, Traffic};
use std::net::{Ipv6Addr, SocketAddr};

fn unplug(ns: &NetNs, link: &str) {
    let mut socket = RouteSocket::open(ns).unwrap();
    let links = socket.links().unwrap();
    socket.apply_all(&links, &[Request::RemoveLink(link.into())]).unwrap();
}

#[test]
fn gateways_and_peerings_heal() {
    lab(|b, lab| {
        let (vpc, other) = (b.vpc("10.0.0.0/16"), b.vpc("10.1.0.0/16"));
        let (public, private) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
        let there = b.subnet(other, "10.1.1.0/24");
        b.internet(vpc);
        let (group, open) = (b.group(vpc), b.group(other));
        b.allow(open, Ingress, tcp(80), Peer::Group(group));
        let (a, z) = (b.instance(private, "10.0.2.10", &[group]), b.instance(there, "10.1.1.10", &[open]));
        let nat = b.nat(public, "10.0.1.5", Some(WEB));
        let peering = b.peering(other, vpc);
        let (table, far) = (b.own_table(private), b.main_table(other));
        b.route(table, "0.0.0.0/0", RouteTarget::NatGateway(nat));
        b.route(table, "10.1.0.0/16", RouteTarget::Peering(peering));
        b.route(far, "10.0.0.0/16", RouteTarget::Peering(peering));
        lab.apply(b);
        lab.serve(&z, 80);
        serve(&lab.internet(), SocketAddr::from((ip(INTERNET), 80)));
        let whole = |lab: &Lab| lab.opens(&a, ip(INTERNET), 80) && lab.opens(&a, z.address, 80);
        assert!(whole(lab));
        let gateway = |lab: &Lab| lab.network.driver().space(&nat.to_string()).unwrap();
        let path = lab.directory.join("net").join(nat.to_string());
        type Harm<'h> = &'h dyn Fn(&Lab);
        let harms: [(&str, Harm<'_>); 6] = [
            ("the peering's wire", &|lab| unplug(&lab.router(vpc), "p1")),
            ("the same from the other side", &|lab| unplug(&lab.router(other), "p1")),
            ("the internet's wire", &|lab| unplug(&lab.router(vpc), "igw")),
            ("the gateway's wire", &|lab| unplug(&gateway(lab), "eth0")),
            ("the gateway's rules", &|lab| NftCommand.remove(&gateway(lab), "nat").unwrap()),
            ("the gateway's namespace", &|_| NetNs::remove(&path).unwrap()),
        ];
        for (what, harm) in harms {
            harm(lab);
            assert!(lab.converge(b, Depth::Everything) > 0, "{what}");
            assert!(whole(lab), "{what}");
            assert_eq!(lab.converge(b, Depth::Everything), 0, "{what}");
        }
    });
}

#[test]
fn an_ipv6_guest_that_answers_for_others_deceives_nobody() {
    lab(|b, lab| {
        let vpc = b.vpc("10.0.0.0/16");
        b.ipv6(vpc, "2001:db8:0:100::/56");
        let subnet = b.subnet(vpc, "10.0.1.0/24");
        b.subnet_v6(subnet, "2001:db8:0:101::/64");
        let group = b.group(vpc);
        let all = || Peer::V6("::/0".parse().unwrap());
        b.allow(group, Egress, Traffic::All, all());
        b.allow(group, Ingress, Traffic::All, all());
        let machines = [0xau16, 0xb, 0xc].map(|n| {
            let machine = b.instance(subnet, &format!("10.0.1.{n}"), &[group]);
            b.eni_mut(&machine).ipv6 = vec![Ipv6Addr::new(0x2001, 0xdb8, 0, 0x101, 0, 0, 0, n)];
            machine
        });
        let [a, z, liar] = machines;
        let address = |n: u16| Ipv6Addr::new(0x2001, 0xdb8, 0, 0x101, 0, 0, 0, n);
        lab.apply(b);
        // It takes the other's address, and so answers for it; the kernel tells the link so.
        let mut socket = RouteSocket::open(lab.ns(&liar)).unwrap();
        let links = socket.links().unwrap();
        let stolen = host::net::Address {
            dev: "eth0".into(),
            address: ipnet::IpNet::from(std::net::IpAddr::from(address(0xb))),
        };
        socket.apply_all(&links, &[Request::AddAddress(stolen)]).unwrap();
        let (right, wrong) = (udp(lab.ns(&z), "[::]:9"), udp(lab.ns(&liar), "[::]:9"));
        udp(lab.ns(&a), "[::]:0").send_to(b"secret", (address(0xb), 9)).unwrap();
        assert_eq!(hears(&right, SOON).unwrap().0, b"secret");
        assert!(hears(&wrong, NEVER).is_none());
        // What it sends by that name goes nowhere.
        let heard = udp(lab.ns(&a), "[::]:9");
        udp(lab.ns(&liar), &format!("[{}]:0", address(0xb))).send_to(b"lie", (address(0xa), 9)).unwrap();
        assert!(hears(&heard, NEVER).is_none());
    });
}
