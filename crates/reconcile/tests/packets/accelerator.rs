//! The short way of what the ruleset has accepted: what takes it, and what stops it. The kernel
//! must have one; `KUMOBAKO_ACCELERATOR` says nothing here.

use crate::lab::*;
use host::fabric::{Accelerator, Availability, Depth, Tc};
use model::{
    Direction::*, FlowLog, FlowLogDestination, FlowLogId, FlowLogResource, FlowLogTraffic, Peer, RouteTarget,
    Time, Traffic, VpcId,
};
use reconcile::network::space_of;
use rustix::net::{AddressFamily, SendFlags, SocketType, ipproto};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::time::{Duration, Instant};

/// Two machines in two subnets, everything open between them; UDP and TCP.
struct Pair {
    vpc: VpcId,
    a: Machine,
    z: Machine,
    here: UdpSocket,
    there: UdpSocket,
}

fn pair(b: &mut Builder, lab: &mut Lab) -> Pair {
    let tc = Tc::new();
    assert_eq!(tc.availability(), Availability::Available);
    lab.accelerate(tc);
    let vpc = b.vpc("10.0.0.0/16");
    let (one, two) = (b.subnet(vpc, "10.0.1.0/24"), b.subnet(vpc, "10.0.2.0/24"));
    let group = b.group(vpc);
    b.allow(group, Ingress, Traffic::All, Peer::Group(group));
    let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(two, "10.0.2.10", &[group]));
    lab.apply(b);
    let (here, there) = (udp(lab.ns(&a), "10.0.1.10:7"), udp(lab.ns(&z), "10.0.2.10:7"));
    here.connect((z.address, 7)).unwrap();
    there.connect((a.address, 7)).unwrap();
    Pair { vpc, a, z, here, there }
}

impl Pair {
    /// One datagram there and one back; whether they came.
    fn asks(&self, patience: Duration) -> bool {
        self.here.send(b"?").unwrap();
        hears(&self.there, patience).is_some() && {
            self.there.send(b"!").unwrap();
            hears(&self.here, patience).is_some()
        }
    }

    fn taken(&self, lab: &Lab) -> u64 {
        lab.network.driver().accelerated(&space_of(self.vpc))
    }

    /// Asks until both ways go the short way: a packet a second doesn't.
    fn goes_short(&self, lab: &Lab) -> bool {
        let start = Instant::now();
        while start.elapsed() < SOON {
            let before = self.taken(lab);
            assert!(self.asks(SOON));
            if self.taken(lab) == before + 2 {
                return true;
            }
        }
        false
    }

    /// However often it asks, nothing does.
    fn goes_long(&self, lab: &Lab) -> bool {
        let before = self.taken(lab);
        (0..10).for_each(|_| assert!(self.asks(SOON)));
        self.taken(lab) == before
    }
}

#[test]
fn what_was_accepted_takes_the_short_way_and_a_change_ends_it_at_once() {
    lab(|b, lab| {
        let p = pair(b, lab);
        assert_eq!(p.taken(lab), 0);
        assert!(p.asks(SOON));
        assert_eq!(p.taken(lab), 0, "the first of each way is judged");
        assert!(p.goes_short(lab));
        // A connection, too.
        lab.serve(&p.z, 80);
        let mut talk = Talk::open(lab.ns(&p.a), p.z.address, 80, SOON).unwrap();
        let before = p.taken(lab);
        (0..10).for_each(|_| assert!(talk.says(SOON)));
        assert!(p.taken(lab) >= before + 20, "{} → {}", before, p.taken(lab));
        // Echoes are always judged.
        let before = p.taken(lab);
        assert!(pings(lab.ns(&p.a), p.z.address));
        assert_eq!(p.taken(lab), before);

        // An ACL that denies ends both at once; without it they go on as they were.
        let subnet = b.world.enis.get(&p.z.eni).unwrap().subnet;
        let acl = b.world.subnets.get(&subnet).unwrap().network_acl;
        b.acl(subnet, &[(100, Ingress, true, tcp(22), "0.0.0.0/0")]);
        lab.apply(b);
        let before = p.taken(lab);
        assert!(!p.asks(NEVER));
        assert!(!talk.says(NEVER));
        assert_eq!(p.taken(lab), before, "nothing passed");
        b.world.subnets.get_mut(&subnet).unwrap().network_acl = acl;
        lab.apply(b);
        assert!(p.goes_short(lab));
        assert!(talk.says(SOON));

        // A tracked flow outlives its rule, the short way too; a new one doesn't come to be.
        let group = b.world.enis.get(&p.a.eni).unwrap().groups[0];
        b.revoke(group, Ingress);
        lab.apply(b);
        assert!(p.goes_short(lab));
        assert!(talk.says(SOON));
        assert!(lab.shut(&p.a, p.z.address, 80));
    });
}

#[test]
fn an_untracked_flow_ends_with_its_rule() {
    lab(|b, lab| {
        let p = pair(b, lab);
        let group = b.world.enis.get(&p.a.eni).unwrap().groups[0];
        b.revoke(group, Ingress);
        b.allow(group, Ingress, Traffic::All, ANYONE);
        lab.apply(b);
        assert!(p.goes_short(lab));
        b.revoke(group, Ingress);
        lab.apply(b);
        let before = p.taken(lab);
        assert!(!p.asks(NEVER));
        assert_eq!(p.taken(lab), before);
    });
}

/// A datagram with whatever source and TTL.
fn forge(lab: &Lab, at: &Machine, from: Ipv4Addr, to: Ipv4Addr, ttl: u8, payload: &[u8]) {
    let raw = lab
        .ns(at)
        .run(|| rustix::net::socket(AddressFamily::INET, SocketType::RAW, Some(ipproto::RAW)).unwrap())
        .unwrap();
    // The kernel fills in total length, identification and checksum.
    let mut packet = vec![0x45, 0, 0, 0, 0, 0, 0, 0, ttl, 17, 0, 0];
    packet.extend(from.octets());
    packet.extend(to.octets());
    packet.extend([0, 7, 0, 7]);
    packet.extend((8 + payload.len() as u16).to_be_bytes());
    packet.extend([0, 0]);
    packet.extend(payload);
    rustix::net::sendto(&raw, &packet, SendFlags::empty(), &SocketAddr::from((to, 0))).unwrap();
}

#[test]
fn who_forges_an_accepted_flow_s_source_gets_nothing_through() {
    lab(|b, lab| {
        let p = pair(b, lab);
        let (subnet, groups) = {
            let eni = b.world.enis.get(&p.a.eni).unwrap();
            (eni.subnet, eni.groups.clone())
        };
        let liar = b.instance(subnet, "10.0.1.66", &groups);
        // One without source check lies as it likes, but not the short way.
        let middle = b.instance(subnet, "10.0.1.67", &groups);
        b.eni_mut(&middle).source_dest_check = false;
        lab.apply(b);
        assert!(p.goes_short(lab));
        let before = p.taken(lab);
        for _ in 0..10 {
            forge(lab, &liar, p.a.address, p.z.address, 64, b"lie");
        }
        assert!(hears(&p.there, NEVER).is_none());
        forge(lab, &middle, p.a.address, p.z.address, 64, b"lie");
        assert_eq!(p.taken(lab), before);
        while hears(&p.there, NEVER).is_some() {}
        // Its owner does, as before: the forger has not harmed the flow.
        assert!(p.goes_short(lab));
        forge(lab, &p.a, p.a.address, p.z.address, 64, b"true");
        assert_eq!(hears(&p.there, SOON).unwrap().0, b"true");
    });
}

#[test]
fn a_hop_is_counted_as_the_router_does() {
    lab(|b, lab| {
        let p = pair(b, lab);
        let ns = lab.ns(&p.z);
        let heard = ns
            .run(|| rustix::net::socket(AddressFamily::INET, SocketType::RAW, Some(ipproto::UDP)).unwrap())
            .unwrap();
        rustix::net::sockopt::set_socket_timeout(&heard, rustix::net::sockopt::Timeout::Recv, Some(SOON))
            .unwrap();
        assert!(p.goes_short(lab));
        let hops = |ttl: u8, mark: &[u8]| {
            forge(lab, &p.a, p.a.address, p.z.address, ttl, mark);
            let mut buffer = [0; 256];
            loop {
                let (n, _) = rustix::net::recv(&heard, &mut buffer, rustix::net::RecvFlags::empty()).unwrap();
                if buffer[..n].ends_with(mark) {
                    let sum =
                        buffer[..20].chunks(2).map(|c| u32::from(c[0]) << 8 | u32::from(c[1])).sum::<u32>();
                    assert_eq!((sum & 0xffff) + (sum >> 16), 0xffff, "the header's sum is right");
                    return buffer[8];
                }
            }
        };
        let before = p.taken(lab);
        assert_eq!([hops(64, b"m1"), hops(2, b"m2"), hops(255, b"m3")], [63, 1, 254]);
        assert!(p.taken(lab) >= before + 2);
        // Within a subnet there is no router to be seen, so 1 must arrive: the long way.
        let before = p.taken(lab);
        assert_eq!(hops(1, b"m4"), 1);
        assert_eq!(p.taken(lab), before);
    });
}

#[test]
fn a_way_by_a_middlebox_ends_the_short_one() {
    lab(|b, lab| {
        let p = pair(b, lab);
        assert!(p.goes_short(lab));
        let (subnet, groups) = {
            let eni = b.world.enis.get(&p.a.eni).unwrap();
            (eni.subnet, eni.groups.clone())
        };
        let third = b.subnet(p.vpc, "10.0.3.0/24");
        let middle = b.instance(third, "10.0.3.10", &groups);
        b.eni_mut(&middle).source_dest_check = false;
        let table = b.own_table(subnet);
        lab.apply(b);
        assert!(p.goes_short(lab));
        // What it doesn't forward doesn't arrive.
        b.route(table, "10.0.2.0/24", RouteTarget::Eni(middle.eni));
        lab.apply(b);
        let before = p.taken(lab);
        assert!(!p.asks(NEVER));
        assert_eq!(p.taken(lab), before);
        // And what it does takes the long way there.
        host::sysctl::set(lab.ns(&middle), &[("ipv4/ip_forward".to_owned(), "1".to_owned())].into()).unwrap();
        assert!(p.asks(SOON));
        // Its entry stands for both hops: the mark says so for good, and it is judged each time.
        b.world.route_tables.get_mut(&table).unwrap().routes.clear();
        lab.apply(b);
        assert!(p.goes_long(lab));
    });
}

#[test]
fn it_outlives_its_driver_is_adopted_and_can_be_turned_off() {
    lab(|b, lab| {
        let p = pair(b, lab);
        assert!(p.goes_short(lab));
        let before = p.taken(lab);
        // Nobody drives; packets go on.
        lab.accelerate(Tc::off());
        (0..20).for_each(|_| assert!(p.asks(SOON)));
        // The next one finds it as it runs: same program, same maps, nothing written.
        lab.accelerate(Tc::new());
        assert_eq!(lab.converge(b, Depth::Everything), 0);
        assert!(p.taken(lab) >= before + 36, "{before} → {}", p.taken(lab));
        assert!(p.goes_short(lab));
        // A change by the next one ends a flow, too.
        let subnet = b.world.enis.get(&p.z.eni).unwrap().subnet;
        let acl = b.world.subnets.get(&subnet).unwrap().network_acl;
        lab.accelerate(Tc::new());
        b.acl(subnet, &[(100, Ingress, true, tcp(22), "0.0.0.0/0")]);
        lab.apply(b);
        assert!(!p.asks(NEVER));
        b.world.subnets.get_mut(&subnet).unwrap().network_acl = acl;
        lab.apply(b);
        assert!(p.goes_short(lab));

        // Turned off: nothing of it is left, and the flow goes on by the ruleset.
        lab.accelerate(Tc::off());
        assert!(lab.converge(b, Depth::Everything) > 0);
        assert_eq!(lab.converge(b, Depth::Everything), 0);
        assert!(p.asks(SOON));
        lab.accelerate(Tc::new());
        assert!(lab.converge(b, Depth::Everything) > 0);
        assert!(p.goes_short(lab));
        // An address that moves takes nothing along.
        let heir = b.instance(subnet, "10.0.2.11", &[]);
        lab.apply(b);
        b.world.enis.remove(&p.z.eni);
        b.world.enis.get_mut(&heir.eni).unwrap().private_ips[0].address = p.z.address;
        lab.apply(b);
        let before = p.taken(lab);
        p.here.send(b"?").unwrap();
        let stranger = udp(lab.ns(&heir), "0.0.0.0:7");
        p.here.send(b"?").unwrap();
        assert!(hears(&stranger, NEVER).is_none(), "nobody let it in");
        assert_eq!(p.taken(lab), before);
    });
}

#[test]
fn both_families_are_accelerated() {
    lab(|b, lab| {
        lab.accelerate(Tc::new());
        let vpc = b.vpc("10.0.0.0/16");
        b.ipv6(vpc, "fd00:1::/56");
        let one = b.subnet(vpc, "10.0.1.0/24");
        b.subnet_v6(one, "fd00:1::/64");
        let group = b.group(vpc);
        for direction in [Ingress, Egress] {
            b.allow(group, direction, Traffic::All, Peer::V6("::/0".parse().unwrap()));
        }
        let (a, z) = (b.instance(one, "10.0.1.10", &[group]), b.instance(one, "10.0.1.11", &[group]));
        for (machine, ip) in [(&a, "fd00:1::a"), (&z, "fd00:1::b")] {
            b.eni_mut(machine).ipv6 = vec![ip.parse().unwrap()];
        }
        lab.apply(b);
        let to: IpAddr = "fd00:1::b".parse().unwrap();
        serve(lab.ns(&z), SocketAddr::from((to, 80)));
        let mut talk = Talk::open(lab.ns(&a), to, 80, SOON).unwrap();
        (0..10).for_each(|_| assert!(talk.says(SOON)));
        assert!(lab.network.driver().accelerated(&space_of(vpc)) >= 20);
    });
}

#[test]
fn a_subnet_with_other_ways_within_the_vpc_sends_the_long_way() {
    lab(|b, lab| {
        let p = pair(b, lab);
        let subnet = b.world.enis.get(&p.a.eni).unwrap().subnet;
        let third = b.subnet(p.vpc, "10.0.3.0/24");
        let nat = b.nat(third, "10.0.3.10", None);
        let table = b.own_table(subnet);
        b.route(table, "10.0.3.128/25", RouteTarget::NatGateway(nat));
        lab.apply(b);
        let before = p.taken(lab);
        (0..10).for_each(|_| assert!(p.asks(SOON)));
        let answers = p.taken(lab) - before;
        assert!(answers <= 10, "only the other subnet's: {answers}");
        b.world.route_tables.get_mut(&table).unwrap().routes.clear();
        lab.apply(b);
        assert!(p.goes_short(lab));
        assert!(!p.goes_long(lab));
    });
}

#[test]
fn a_vpc_with_a_flow_log_counts_every_packet() {
    lab(|b, lab| {
        let p = pair(b, lab);
        assert!(p.goes_short(lab));
        let id = FlowLogId::from_bits(1);
        let destination =
            FlowLogDestination::S3 { arn: "arn:aws:s3:::b".into(), hive_compatible: false, per_hour: false };
        let log = FlowLog {
            id,
            resource: FlowLogResource::Eni(p.z.eni),
            traffic: FlowLogTraffic::All,
            destination,
            format: FlowLog::DEFAULT_FORMAT.into(),
            max_aggregation: 60,
            delivery_error: None,
            created: Time::default(),
        };
        b.world.flow_logs.insert(id, log);
        lab.apply(b);
        assert!(p.goes_long(lab));
        b.world.flow_logs.remove(&id);
        lab.apply(b);
        assert!(p.goes_short(lab));
    });
}
