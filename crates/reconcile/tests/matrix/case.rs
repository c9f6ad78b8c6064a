//! One case: a network, what changes in it, and what is sent meanwhile.

use super::dice::Dice;
use super::wire::{PLAIN, PORTS};
use crate::lab::{Builder, Machine, net};
use ipnet::{Ipv4Net, Ipv4Subnets, Ipv6Net};
use model::oracle::{Packet, Payload, Site};
use model::*;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Hosts on the internet: two that anyone could be, and one with an address that is nobody's there.
pub const HOSTS: [Ipv4Addr; 3] =
    [Ipv4Addr::new(198, 51, 100, 7), Ipv4Addr::new(192, 0, 2, 9), Ipv4Addr::new(10, 9, 9, 9)];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A connection, a word there and a word back.
    Tcp,
    /// A datagram, and the answer to it.
    Udp,
    /// An echo request, and the kernel's reply.
    Echo,
    /// A packet of a protocol without ports, one way.
    Plain,
    /// A datagram under another's address, one way.
    Lie,
}

/// Something to send. Ends are numbers of endpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Probe {
    pub kind: Kind,
    pub from: usize,
    /// The sender's own address.
    pub source: IpAddr,
    /// Never used twice in a case; an echo's identifier.
    pub port: u16,
    pub to: IpAddr,
    pub service: u16,
    /// The source that a [`Kind::Lie`] claims.
    pub lie: IpAddr,
}

impl Probe {
    pub fn packet(&self) -> Packet {
        let ports = (self.port, self.service);
        let payload = match self.kind {
            Kind::Tcp => Payload::Tcp { from: ports.0, to: ports.1 },
            Kind::Udp | Kind::Lie => Payload::Udp { from: ports.0, to: ports.1 },
            Kind::Echo => {
                Payload::Icmp { kind: if self.to.is_ipv4() { 8 } else { 128 }, code: 0, id: self.port }
            }
            Kind::Plain => Payload::Other(PLAIN),
        };
        let source = if self.kind == Kind::Lie { self.lie } else { self.source };
        Packet::new(source, self.to, payload)
    }

    /// True where an answer is sent to what arrives.
    pub fn is_answered(&self) -> bool {
        !matches!(self.kind, Kind::Plain | Kind::Lie)
    }
}

/// An address that is probed from and to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub site: Site,
    pub address: IpAddr,
}

/// The network changes, then these are sent: new ones, and flows of before go on.
#[derive(Debug, Clone)]
pub struct Step {
    pub world: World,
    pub what: String,
    pub probes: Vec<(usize, Probe)>,
}

#[derive(Debug, Clone)]
pub struct Case {
    pub places: Vec<Place>,
    pub steps: Vec<Step>,
}

/// A network, in the making.
struct Maker<'d> {
    b: Builder,
    dice: &'d mut Dice,
    vpcs: Vec<VpcId>,
    subnets: Vec<SubnetId>,
    machines: Vec<Machine>,
    middleboxes: Vec<Machine>,
    groups: BTreeMap<VpcId, Vec<SecurityGroupId>>,
    publics: Vec<Ipv4Addr>,
    lists: Vec<PrefixListId>,
    nats: Vec<NatGatewayId>,
    ways_v6: BTreeMap<VpcId, RouteTarget>,
    peers: Vec<(VpcId, VpcId)>,
    ports: Vec<u16>,
    plain: Vec<(IpAddr, IpAddr)>,
    next: usize,
}

const BLOCKS: [&str; 4] = ["10.0.0.0/16", "10.1.0.0/16", "172.16.0.0/16", "192.168.0.0/18"];

pub fn case(seed: u64) -> Case {
    let dice = &mut Dice::new(seed);
    let mut maker = Maker {
        b: Builder::new(),
        dice,
        vpcs: vec![],
        subnets: vec![],
        machines: vec![],
        middleboxes: vec![],
        groups: BTreeMap::new(),
        publics: vec![],
        lists: vec![],
        nats: vec![],
        ways_v6: BTreeMap::new(),
        peers: vec![],
        ports: vec![],
        plain: vec![],
        next: 0,
    };
    maker.build();
    let places = maker.places();
    let mut steps = Vec::new();
    let first = maker.probes(&places, 70);
    let mut old = first.clone();
    steps.push(Step { world: maker.b.world.clone(), what: "made".into(), probes: first });
    for _ in 0..maker.dice.between(2, 4) {
        let what = maker.change();
        let mut probes = old.clone();
        let fresh = maker.probes(&places, 30);
        old.extend(fresh.iter().filter(|(_, p)| p.is_answered()));
        probes.retain(|(_, p)| p.is_answered());
        probes.extend(fresh);
        steps.push(Step { world: maker.b.world.clone(), what, probes });
    }
    Case { places, steps }
}

impl Maker<'_> {
    fn build(&mut self) {
        for _ in 0..self.dice.between(1, 4) {
            let block = self.dice.pick(&BLOCKS);
            let vpc = self.b.vpc(block);
            self.vpcs.push(vpc);
            let gateway = self.dice.percent(85).then(|| self.b.internet(vpc));
            let number = self.vpcs.len();
            let v6 = self.dice.percent(40);
            if v6 {
                self.b.ipv6(vpc, &format!("2001:db8:0:{number}00::/56"));
                // By either gateway: a VPC with both for IPv6 is not part of the matrix.
                let out = match gateway {
                    Some(gateway) if self.dice.percent(50) => Some(RouteTarget::InternetGateway(gateway)),
                    _ if self.dice.percent(70) => Some(RouteTarget::EgressOnly(self.b.egress_only(vpc))),
                    _ => None,
                };
                if let Some(out) = out {
                    self.ways_v6.insert(vpc, out);
                    let main = self.b.main_table(vpc);
                    self.b.route_v6(main, "::/0", out);
                }
            }
            if gateway.is_some() && self.dice.percent(25) {
                // A gateway without a route in the main table.
                let main = self.b.main_table(vpc);
                let routes = &mut self.b.world.route_tables.get_mut(&main).unwrap().routes;
                routes.retain(|r| matches!(r.destination, Destination::V6(_)));
            }
            for n in 0..self.dice.between(1, 3) {
                let blocks: Ipv4Subnets = net(block).subnets(self.dice.pick(&[20, 24, 26])).unwrap();
                let apart = net(block).subnets(20).unwrap().nth(n).unwrap();
                let block = blocks.into_iter().find(|b| apart.contains(b)).unwrap();
                let subnet = self.b.subnet(vpc, &block.to_string());
                if v6 {
                    self.b.subnet_v6(subnet, &format!("2001:db8:0:{number}{n:02}::/64"));
                }
                self.subnets.push(subnet);
            }
        }
        for vpc in self.vpcs.clone() {
            let groups = (0..self.dice.between(1, 4)).map(|_| self.b.locked(vpc)).collect();
            self.groups.insert(vpc, groups);
        }
        for subnet in self.subnets.clone() {
            for _ in 0..self.dice.between(0, 3) {
                self.machine(subnet);
            }
        }
        if self.machines.is_empty() {
            self.machine(self.subnets[0]);
        }
        for n in 0..self.machines.len() {
            if self.dice.percent(50) {
                let public = Ipv4Addr::new(203, 0, 113, 10 + n as u8);
                let machine = self.machines[n];
                self.publics.push(public);
                if self.dice.percent(60) {
                    self.b.elastic_ip(&public.to_string(), &machine);
                } else {
                    self.b.eni_mut(&machine).private_ips[0].lent_public = Some(public);
                }
            }
        }
        for _ in 0..self.dice.below(3) {
            let blocks: Vec<String> = (0..self.dice.between(1, 4))
                .map(|_| self.block().to_string())
                .filter(|b| b != "0.0.0.0/0")
                .collect();
            let blocks: Vec<&str> = blocks.iter().map(String::as_str).collect();
            self.lists.push(self.b.prefix_list(&blocks));
        }
        self.nat_gateways();
        for groups in self.groups.clone().into_values() {
            for group in groups {
                self.fill_group(group);
            }
        }
        for subnet in self.subnets.clone() {
            if self.dice.percent(45) {
                self.table(subnet);
            }
            if self.dice.percent(45) {
                let entries = self.entries();
                let entries: Vec<_> =
                    entries.iter().map(|(n, d, a, t, c)| (*n, *d, *a, *t, c.as_str())).collect();
                let acl = self.b.acl(subnet, &entries);
                self.entries_v6(acl);
            }
        }
        self.peerings();
    }

    /// In subnets of their own, which have a way to the internet, or not.
    fn nat_gateways(&mut self) {
        for (n, vpc) in self.vpcs.clone().into_iter().enumerate() {
            let Some(gateway) = self.b.world.internet_gateway_of(vpc).map(|g| g.id) else { continue };
            if !self.dice.percent(45) {
                continue;
            }
            let block = self.b.world.vpcs.get(&vpc).unwrap().cidr;
            let block = block.subnets(24).unwrap().last().unwrap();
            let subnet = self.b.subnet(vpc, &block.to_string());
            let address = Ipv4Addr::from(u32::from(block.network()) + 20).to_string();
            let public = Ipv4Addr::new(203, 0, 113, 220 + n as u8);
            let is_public = self.dice.percent(85);
            if is_public {
                self.publics.push(public);
            }
            let nat = self.b.nat(subnet, &address, is_public.then(|| public.to_string()).as_deref());
            let table = self.b.own_table(subnet);
            if self.dice.percent(90) {
                self.b.route(table, "0.0.0.0/0", RouteTarget::InternetGateway(gateway));
            }
            if self.dice.percent(30) {
                let entries = self.entries();
                let entries: Vec<_> =
                    entries.iter().map(|(n, d, a, t, c)| (*n, *d, *a, *t, c.as_str())).collect();
                self.b.acl(subnet, &entries);
            }
            self.nats.push(nat);
        }
    }

    fn peerings(&mut self) {
        for (n, one) in self.vpcs.clone().into_iter().enumerate() {
            for two in self.vpcs.clone().into_iter().skip(n + 1) {
                let [a, z] = [one, two].map(|v| self.b.world.vpcs.get(&v).unwrap().clone());
                let apart = !a.cidr.contains(&z.cidr) && !z.cidr.contains(&a.cidr);
                if !apart || !self.dice.percent(60) {
                    continue;
                }
                let peering = self.b.peering(one, two);
                for (near, far) in [(&a, &z), (&z, &a)] {
                    let tables: Vec<_> = self
                        .b
                        .world
                        .route_tables
                        .values()
                        .filter(|t| t.vpc == near.id)
                        .map(|t| t.id)
                        .collect();
                    for table in tables {
                        let taken = |d| {
                            self.b
                                .world
                                .route_tables
                                .get(&table)
                                .unwrap()
                                .routes
                                .iter()
                                .any(|r| r.destination == d)
                        };
                        if taken(Destination::V4(far.cidr)) {
                            continue;
                        }
                        if self.dice.percent(80) {
                            self.b.route(table, &far.cidr.to_string(), RouteTarget::Peering(peering));
                        }
                        if let Some(block) =
                            far.ipv6_blocks().next().filter(|_| near.ipv6_blocks().next().is_some())
                            && self.dice.percent(80)
                        {
                            self.b.route_v6(table, &block.to_string(), RouteTarget::Peering(peering));
                        }
                    }
                }
                self.peers.push((one, two));
            }
        }
    }

    /// Blocks of IPv6 that some rule may be for.
    fn block_v6(&mut self) -> Ipv6Net {
        let machine = self.dice.pick(&self.machines);
        let subnet = self.b.world.subnets.get(&self.dice.pick(&self.subnets)).unwrap().ipv6_cidr;
        let own = self.b.world.enis.get(&machine.eni).unwrap().ipv6.first().copied();
        let internet = self.b.world.region().internet_address_v6();
        match (self.dice.below(6), own, subnet) {
            (1, Some(own), _) => own.into(),
            (2, _, Some(subnet)) => subnet,
            (3, ..) => internet.into(),
            (4, ..) => "2001:db8::/40".parse().unwrap(),
            _ => Ipv6Net::default(),
        }
    }

    fn entries_v6(&mut self, acl: NetworkAclId) {
        for direction in [Direction::Ingress, Direction::Egress] {
            let mut entries = Vec::new();
            for n in 0..self.dice.between(0, 2) {
                let cidr = Cidr::V6(self.block_v6());
                let traffic = self.traffic();
                entries.push(NetworkAclEntry {
                    number: 11 + 10 * n as u16,
                    direction,
                    allow: self.dice.percent(60),
                    traffic,
                    cidr,
                });
            }
            if self.dice.percent(75) {
                let cidr = Cidr::V6(Ipv6Net::default());
                entries.push(NetworkAclEntry {
                    number: 101,
                    direction,
                    allow: true,
                    traffic: Traffic::All,
                    cidr,
                });
            }
            self.b.world.network_acls.get_mut(&acl).unwrap().entries.extend(entries);
        }
    }

    fn vpc_of(&self, subnet: SubnetId) -> VpcId {
        self.b.world.subnets.get(&subnet).unwrap().vpc
    }

    fn machine(&mut self, subnet: SubnetId) {
        let taken = self.b.world.private_in_use(subnet);
        let row = self.b.world.subnets.get(&subnet).unwrap();
        let first = u32::from(row.cidr.network()) + 4;
        let offset = self.dice.below(row.capacity() as usize) as u32;
        let address = Ipv4Addr::from(first + offset);
        if taken.contains(&address) {
            return;
        }
        let of_vpc = self.groups[&row.vpc].clone();
        let mut groups: Vec<_> = (0..self.dice.between(1, 3)).map(|_| self.dice.pick(&of_vpc)).collect();
        groups.dedup();
        let machine = self.b.instance(subnet, &address.to_string(), &groups);
        let v6 = self.b.world.subnets.get(&subnet).unwrap().ipv6_cidr;
        if let Some(block) = v6
            && self.dice.percent(80)
        {
            let own = Ipv6Addr::from(u128::from(block.network()) + 0x10 + self.machines.len() as u128);
            self.b.eni_mut(&machine).ipv6 = vec![own];
        }
        if self.dice.percent(12) {
            self.b.eni_mut(&machine).source_dest_check = false;
            self.middleboxes.push(machine);
        }
        self.machines.push(machine);
    }

    fn traffic(&mut self) -> Traffic {
        let port = self.dice.pick(&PORTS);
        let ranges = [
            (port, port),
            (port, port),
            (0, 65535),
            (80, 443),
            (1024, 65535),
            (0, 1023),
            (32768, 65535),
            (22, 80),
        ];
        let (from, to) = self.dice.pick(&ranges);
        let kind = self.dice.pick(&[None, Some(8), Some(0), Some(13)]);
        let code = kind.and(self.dice.pick(&[None, Some(0)]));
        match self.dice.below(12) {
            0..=2 => Traffic::All,
            3..=5 => Traffic::Tcp { from, to },
            6..=8 => Traffic::Udp { from, to },
            9 => Traffic::Protocol(PLAIN),
            10 if kind == Some(13) => Traffic::Icmpv6 { kind: Some(128), code },
            10 => Traffic::Icmpv6 { kind: None, code: None },
            _ => Traffic::Icmp { kind, code },
        }
    }

    /// Blocks that some rule may be for.
    fn block(&mut self) -> Ipv4Net {
        let machine = self.dice.pick(&self.machines).address;
        let public = if self.publics.is_empty() { HOSTS[0] } else { self.dice.pick(&self.publics) };
        let subnet = self.b.world.subnets.get(&self.dice.pick(&self.subnets)).unwrap().cidr;
        let vpc = self.b.world.vpcs.get(&self.dice.pick(&self.vpcs)).unwrap().cidr;
        match self.dice.below(12) {
            0..=3 => Ipv4Net::default(),
            4 => vpc,
            5..=6 => subnet,
            7..=8 => machine.into(),
            9 => public.into(),
            10 => self.dice.pick(&[net("203.0.113.0/24"), net("198.51.100.0/24"), net("10.0.0.0/8")]),
            _ => self.dice.pick(&HOSTS).into(),
        }
    }

    fn rule(&mut self, group: SecurityGroupId) -> (Direction, Traffic, Peer) {
        let vpc = self.b.world.security_groups.get(&group).unwrap().vpc;
        let direction = self.dice.pick(&[Direction::Ingress, Direction::Ingress, Direction::Egress]);
        let peers = self.peers.iter().filter(|(a, z)| [a, z].contains(&&vpc)).flat_map(|(a, z)| [*a, *z]);
        let near: Vec<VpcId> = peers.chain([vpc]).collect();
        let known = self.groups[&self.dice.pick(&near)].clone();
        let peer = match self.dice.below(20) {
            0..=4 => Peer::Group(self.dice.pick(&known)),
            5..=6 if !self.lists.is_empty() => Peer::PrefixList(self.dice.pick(&self.lists)),
            7..=10 => Peer::V6(self.block_v6()),
            _ => Peer::V4(self.block()),
        };
        (direction, self.traffic(), peer)
    }

    fn fill_group(&mut self, group: SecurityGroupId) {
        let everyone = Peer::V4(Ipv4Net::default());
        if self.dice.percent(65) {
            self.b.allow(group, Direction::Egress, Traffic::All, everyone);
        }
        let all_v6 = Peer::V6(Ipv6Net::default());
        if self.dice.percent(65) {
            self.b.allow(group, Direction::Egress, Traffic::All, all_v6);
        }
        if self.dice.percent(25) {
            self.b.allow(group, Direction::Ingress, Traffic::All, everyone);
            self.b.allow(group, Direction::Ingress, Traffic::All, all_v6);
        }
        for _ in 0..self.dice.between(0, 6) {
            let (direction, traffic, peer) = self.rule(group);
            self.b.allow(group, direction, traffic, peer);
        }
    }

    fn entries(&mut self) -> Vec<(u16, Direction, bool, Traffic, String)> {
        let mut entries = Vec::new();
        for direction in [Direction::Ingress, Direction::Egress] {
            for n in 0..self.dice.between(0, 4) {
                let allow = self.dice.percent(60);
                entries.push((
                    10 + 10 * n as u16,
                    direction,
                    allow,
                    self.traffic(),
                    self.block().to_string(),
                ));
            }
            if self.dice.percent(75) {
                entries.push((100, direction, true, Traffic::All, "0.0.0.0/0".into()));
            }
        }
        entries
    }

    fn table(&mut self, subnet: SubnetId) -> RouteTableId {
        let vpc = self.vpc_of(subnet);
        let table = self.b.own_table(subnet);
        let gateway = self.b.world.internet_gateway_of(vpc).map(|g| g.id);
        if let Some(gateway) = gateway
            && self.dice.percent(60)
        {
            self.b.route(table, "0.0.0.0/0", RouteTarget::InternetGateway(gateway));
        }
        let nats: Vec<_> = self
            .nats
            .iter()
            .copied()
            .filter(|n| self.b.world.nat_gateways.get(n).is_some_and(|n| n.vpc == vpc))
            .collect();
        let routes = &self.b.world.route_tables.get(&table).unwrap().routes;
        if routes.is_empty() && !nats.is_empty() && self.dice.percent(85) {
            self.b.route(table, "0.0.0.0/0", RouteTarget::NatGateway(nats[0]));
        }
        if let Some(way) = self.ways_v6.get(&vpc).copied()
            && self.dice.percent(80)
        {
            self.b.route_v6(table, "::/0", way);
        }
        if !self.lists.is_empty()
            && let Some(gateway) = gateway
            && self.dice.percent(30)
        {
            let list = self.dice.pick(&self.lists);
            self.b.route_list(table, list, RouteTarget::InternetGateway(gateway));
        }
        for _ in 0..self.dice.below(3) {
            self.route(table, vpc, gateway);
        }
        table
    }

    /// One more route, where its destination is new to the table.
    fn route(&mut self, table: RouteTableId, vpc: VpcId, gateway: Option<InternetGatewayId>) {
        let mine: Vec<Machine> = self
            .middleboxes
            .iter()
            .copied()
            .filter(|m| self.b.world.enis.get(&m.eni).unwrap().vpc == vpc)
            .collect();
        let any: Vec<Machine> = self
            .machines
            .iter()
            .copied()
            .filter(|m| self.b.world.enis.get(&m.eni).unwrap().vpc == vpc)
            .collect();
        let inside = self.dice.percent(40);
        let to = match inside {
            // More specific than local: a whole subnet, by a middlebox.
            true => {
                let subnets: Vec<_> = self.b.world.subnets_of(vpc).map(|s| s.cidr).collect();
                self.dice.pick(&subnets)
            }
            false => self.dice.pick(&[
                net("198.51.100.0/24"),
                net("192.0.2.9/32"),
                net("203.0.113.0/24"),
                net("203.0.113.0/25"),
                net("10.9.0.0/16"),
                net("0.0.0.0/0"),
            ]),
        };
        let target = match (inside, gateway, self.dice.below(3)) {
            (false, Some(gateway), 0) => RouteTarget::InternetGateway(gateway),
            _ if !mine.is_empty() && self.dice.percent(80) => RouteTarget::Eni(self.dice.pick(&mine).eni),
            _ if !any.is_empty() => RouteTarget::Eni(self.dice.pick(&any).eni),
            _ => return,
        };
        let destination = Destination::V4(to);
        let row = self.b.world.route_tables.get(&table).unwrap();
        let local = self.b.world.vpcs.get(&vpc).unwrap().cidr == to;
        if !local && row.routes.iter().all(|r| r.destination != destination) {
            self.b.route(table, &to.to_string(), target);
        }
    }

    fn places(&self) -> Vec<Place> {
        let guests = self.machines.iter().flat_map(|m| {
            let v6 = self.b.world.enis.get(&m.eni).unwrap().ipv6.iter().map(|ip| IpAddr::V6(*ip));
            let own = [IpAddr::V4(m.address)].into_iter().chain(v6);
            own.map(|address| Place { site: Site::Eni(m.eni), address })
        });
        let region = self.b.world.region();
        let own = [region.internet_address(), region.host_address()];
        let hosts = own.into_iter().chain(HOSTS).map(|ip| Place { site: Site::Internet, address: ip.into() });
        let v6 = Place { site: Site::Internet, address: region.internet_address_v6().into() };
        guests.chain(hosts).chain([v6]).collect()
    }

    fn port(&mut self) -> u16 {
        loop {
            let port = if self.dice.percent(20) {
                self.dice.between(1100, 8000)
            } else {
                self.dice.between(33_001, 65_000)
            };
            let port = port as u16;
            if !self.ports.contains(&port) && !PORTS.contains(&port) {
                self.ports.push(port);
                return port;
            }
        }
    }

    fn probes(&mut self, places: &[Place], count: usize) -> Vec<(usize, Probe)> {
        (0..count).map(|_| self.probe(places)).collect()
    }

    fn probe(&mut self, places: &[Place]) -> (usize, Probe) {
        let guests: Vec<usize> = (0..places.len()).filter(|n| places[*n].site != Site::Internet).collect();
        let hosts: Vec<usize> = (0..places.len()).filter(|n| places[*n].site == Site::Internet).collect();
        let inside = self.dice.percent(78);
        let from = if inside { self.dice.pick(&guests) } else { self.dice.pick(&hosts) };
        let source = places[from].address;
        let alike = |ip: &IpAddr| ip.is_ipv4() == source.is_ipv4() && *ip != source;
        let vpc_of = |site: Site| match site {
            Site::Eni(eni) => self.b.world.enis.get(&eni).map(|e| e.vpc),
            _ => None,
        };
        let mine = vpc_of(places[from].site);
        let peers: Vec<VpcId> = self
            .peers
            .iter()
            .filter(|(a, z)| mine == Some(*a) || mine == Some(*z))
            .flat_map(|(a, z)| [*a, *z])
            .collect();
        let others = |which: &dyn Fn(VpcId) -> bool| -> Vec<IpAddr> {
            let of = guests.iter().map(|n| places[*n]).filter(|p| vpc_of(p.site).is_some_and(which));
            of.map(|p| p.address).filter(alike).collect()
        };
        let (neighbours, near, anyones) =
            (others(&|v| Some(v) == mine), others(&|v| peers.contains(&v)), others(&|_| true));
        let hosts: Vec<IpAddr> = hosts.iter().map(|n| places[*n].address).filter(alike).collect();
        let nobodies: &[&str] = match source {
            IpAddr::V4(_) => &["203.0.113.200", "10.0.0.77", "172.16.200.1"],
            IpAddr::V6(_) => &["2001:db8:0:100::77", "2001:db8:7::1"],
        };
        let nobody: IpAddr = self.dice.pick(nobodies).parse().unwrap();
        let anyone = if anyones.is_empty() { nobody } else { self.dice.pick(&anyones) };
        // What hosts on the internet say to each other is nobody's concern here.
        let host = if hosts.is_empty() || !inside { nobody } else { self.dice.pick(&hosts) };
        let public = match source {
            IpAddr::V6(_) => anyone,
            IpAddr::V4(_) if self.publics.is_empty() => host,
            IpAddr::V4(_) => self.dice.pick(&self.publics).into(),
        };
        let to = match (inside, self.dice.below(20)) {
            (true, 0..=7) if !neighbours.is_empty() => self.dice.pick(&neighbours),
            (true, 8..=10) if !near.is_empty() => self.dice.pick(&near),
            (true, 11..=14) => host,
            (_, 18) => anyone,
            (_, 19) => nobody,
            _ => public,
        };
        let kind = match self.dice.below(20) {
            0..=6 => Kind::Tcp,
            7..=13 => Kind::Udp,
            14..=16 => Kind::Echo,
            // Without ports all between two addresses is one flow: once is enough.
            17 if !self.plain.contains(&(source, to)) => {
                self.plain.extend([(source, to), (to, source)]);
                Kind::Plain
            }
            _ if source.is_ipv4() => Kind::Lie,
            _ => Kind::Udp,
        };
        let lie = match self.dice.below(4) {
            0 => source,
            1 => anyone,
            2 => public,
            _ => self.dice.pick(&["8.8.8.8", "10.0.0.9", "192.168.77.7", "100.64.3.3"]).parse().unwrap(),
        };
        // What comes from a receiver's own address it refuses itself, and not the network.
        let lie = if lie == to { source } else { lie };
        let probe = Probe { kind, from, source, port: self.port(), to, service: self.dice.pick(&PORTS), lie };
        self.next += 1;
        (self.next, probe)
    }

    /// One change, in words.
    fn change(&mut self) -> String {
        let groups: Vec<_> = self.groups.values().flatten().copied().collect();
        let subnet = self.dice.pick(&self.subnets);
        match self.dice.below(12) {
            0..=1 => {
                let group = self.dice.pick(&groups);
                let rules = &mut self.b.world.security_groups.get_mut(&group).unwrap().rules;
                if rules.is_empty() {
                    return "nothing".into();
                }
                let gone = rules.remove(self.dice.below(rules.len()));
                format!("{group} loses {gone:?}")
            }
            2 => {
                let group = self.dice.pick(&groups);
                let direction = self.dice.pick(&[Direction::Ingress, Direction::Egress]);
                self.b.revoke(group, direction);
                format!("{group} loses all {direction:?}")
            }
            3 => {
                let group = self.dice.pick(&groups);
                let (direction, traffic, peer) = self.rule(group);
                self.b.allow(group, direction, traffic, peer);
                format!("{group} gets {direction:?} {traffic:?} {peer:?}")
            }
            4..=5 => {
                let entries = self.entries();
                let entries: Vec<_> =
                    entries.iter().map(|(n, d, a, t, c)| (*n, *d, *a, *t, c.as_str())).collect();
                let acl = self.b.acl(subnet, &entries);
                self.entries_v6(acl);
                format!("{subnet} gets another ACL")
            }
            6 => {
                let tables: Vec<_> = self
                    .b
                    .world
                    .route_tables
                    .values()
                    .filter(|t| !t.routes.is_empty())
                    .map(|t| t.id)
                    .collect();
                if tables.is_empty() {
                    return "nothing".into();
                }
                let table = self.dice.pick(&tables);
                let routes = &mut self.b.world.route_tables.get_mut(&table).unwrap().routes;
                let gone = routes.remove(self.dice.below(routes.len()));
                format!("{table} loses {gone:?}")
            }
            7 => {
                let allocations: Vec<_> = self.b.world.addresses.values().map(|a| a.id).collect();
                if allocations.is_empty() {
                    return "nothing".into();
                }
                let id = self.dice.pick(&allocations);
                let machine = self.dice.pick(&self.machines);
                let taken = self
                    .b
                    .world
                    .public_address(self.b.world.enis.get(&machine.eni).unwrap(), machine.address)
                    .is_some();
                let address = self.b.world.addresses.get_mut(&id).unwrap();
                match &mut address.association {
                    Some(association) if !taken => {
                        (association.eni, association.private_ip) = (machine.eni, machine.address)
                    }
                    association => *association = None,
                }
                format!("{} is now {:?}'s", address.public_ip, address.association.as_ref().map(|a| a.eni))
            }
            8 => {
                let machine = self.dice.pick(&self.machines);
                let vpc = self.b.world.enis.get(&machine.eni).unwrap().vpc;
                let groups = vec![self.dice.pick(&self.groups[&vpc].clone())];
                self.b.eni_mut(&machine).groups = groups.clone();
                format!("{} is now in {groups:?}", machine.eni)
            }
            9 if !self.lists.is_empty() => {
                let list = self.dice.pick(&self.lists);
                let blocks: Vec<String> = (0..self.dice.below(4))
                    .map(|_| self.block().to_string())
                    .filter(|b| b != "0.0.0.0/0")
                    .collect();
                let blocks: Vec<&str> = blocks.iter().map(String::as_str).collect();
                self.b.new_version(list, &blocks);
                format!("{list} is now {blocks:?}")
            }
            10 if !self.peers.is_empty() => {
                let all: Vec<_> = self.b.world.peerings.values().map(|p| p.id).collect();
                let id = self.dice.pick(&all);
                self.b.world.peerings.get_mut(&id).unwrap().status =
                    PeeringStatus::Deleted { by_requester: true };
                self.peers.clear();
                format!("{id} is deleted")
            }
            _ => {
                let table = match self.b.world.route_table_of(self.b.world.subnets.get(&subnet).unwrap()) {
                    Some(table) => table.id,
                    None => return "nothing".into(),
                };
                let vpc = self.vpc_of(subnet);
                let gateway = self.b.world.internet_gateway_of(vpc).map(|g| g.id);
                self.route(table, vpc, gateway);
                format!("{table} may have another route")
            }
        }
    }
}
