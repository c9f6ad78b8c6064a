//! One case: a network, what changes in it, and what is sent meanwhile.

use super::dice::Dice;
use super::wire::{PLAIN, PORTS};
use crate::lab::{Builder, Machine, net};
use ipnet::{Ipv4Net, Ipv4Subnets};
use model::oracle::{Packet, Payload, Site};
use model::*;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

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
            Kind::Echo => Payload::Icmp { kind: if self.to.is_ipv4() { 8 } else { 128 }, code: 0, id: self.port },
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
    ports: Vec<u16>,
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
        ports: vec![],
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
            if gateway.is_some() && self.dice.percent(25) {
                // A gateway without a route in the main table.
                let main = self.b.main_table(vpc);
                self.b.world.route_tables.get_mut(&main).unwrap().routes.clear();
            }
            for n in 0..self.dice.between(1, 3) {
                let blocks: Ipv4Subnets = net(block).subnets(self.dice.pick(&[20, 24, 26])).unwrap();
                let apart = net(block).subnets(20).unwrap().nth(n).unwrap();
                let block = blocks.into_iter().find(|b| apart.contains(b)).unwrap();
                let subnet = self.b.subnet(vpc, &block.to_string());
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
                self.b.acl(subnet, &entries);
            }
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
        if self.dice.percent(12) {
            self.b.eni_mut(&machine).source_dest_check = false;
            self.middleboxes.push(machine);
        }
        self.machines.push(machine);
    }

    fn traffic(&mut self) -> Traffic {
        let port = self.dice.pick(&PORTS);
        let ranges = [(port, port), (port, port), (0, 65535), (80, 443), (1024, 65535), (0, 1023), (32768, 65535), (22, 80)];
        let (from, to) = self.dice.pick(&ranges);
        let kind = self.dice.pick(&[None, Some(8), Some(0), Some(13)]);
        let code = kind.and(self.dice.pick(&[None, Some(0)]));
        match self.dice.below(12) {
            0..=2 => Traffic::All,
            3..=5 => Traffic::Tcp { from, to },
            6..=8 => Traffic::Udp { from, to },
            9 => Traffic::Protocol(PLAIN),
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
        let peer = match self.dice.percent(25) {
            true => Peer::Group(self.dice.pick(&self.groups[&vpc].clone())),
            false => Peer::V4(self.block()),
        };
        (direction, self.traffic(), peer)
    }

    fn fill_group(&mut self, group: SecurityGroupId) {
        let everyone = Peer::V4(Ipv4Net::default());
        if self.dice.percent(65) {
            self.b.allow(group, Direction::Egress, Traffic::All, everyone);
        }
        if self.dice.percent(25) {
            self.b.allow(group, Direction::Ingress, Traffic::All, everyone);
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
                entries.push((10 + 10 * n as u16, direction, allow, self.traffic(), self.block().to_string()));
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
        for _ in 0..self.dice.below(3) {
            self.route(table, vpc, gateway);
        }
        table
    }

    /// One more route, where its destination is new to the table.
    fn route(&mut self, table: RouteTableId, vpc: VpcId, gateway: Option<InternetGatewayId>) {
        let mine: Vec<Machine> = self.middleboxes.iter().copied().filter(|m| self.b.world.enis.get(&m.eni).unwrap().vpc == vpc).collect();
        let any: Vec<Machine> = self.machines.iter().copied().filter(|m| self.b.world.enis.get(&m.eni).unwrap().vpc == vpc).collect();
        let inside = self.dice.percent(40);
        let to = match inside {
            // More specific than local: a whole subnet, by a middlebox.
            true => {
                let subnets: Vec<_> = self.b.world.subnets_of(vpc).map(|s| s.cidr).collect();
                self.dice.pick(&subnets)
            }
            false => self.dice.pick(&[net("198.51.100.0/24"), net("192.0.2.9/32"), net("203.0.113.0/24"), net("203.0.113.0/25"), net("10.9.0.0/16"), net("0.0.0.0/0")]),
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
        let guests = self.machines.iter().map(|m| Place { site: Site::Eni(m.eni), address: m.address.into() });
        let region = self.b.world.region();
        let own = [region.internet_address(), region.host_address()];
        let hosts = own.into_iter().chain(HOSTS).map(|ip| Place { site: Site::Internet, address: ip.into() });
        guests.chain(hosts).collect()
    }

    fn port(&mut self) -> u16 {
        loop {
            let port = if self.dice.percent(20) { self.dice.between(1100, 8000) } else { self.dice.between(33_001, 65_000) };
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
        let guests = self.machines.len();
        let inside = self.dice.percent(78);
        let from = if inside { self.dice.below(guests) } else { self.dice.between(guests, places.len() - 1) };
        let source = places[from].address;
        let mine = match places[from].site {
            Site::Eni(eni) => self.b.world.enis.get(&eni).map(|e| e.vpc),
            _ => None,
        };
        let neighbours: Vec<IpAddr> = self
            .machines
            .iter()
            .filter(|m| Some(self.b.world.enis.get(&m.eni).unwrap().vpc) == mine && IpAddr::V4(m.address) != source)
            .map(|m| m.address.into())
            .collect();
        let host: IpAddr = places[self.dice.between(guests, places.len() - 1)].address;
        let anyone = self.dice.pick(&self.machines).address.into();
        let nobody = self.dice.pick(&[Ipv4Addr::new(203, 0, 113, 200), Ipv4Addr::new(10, 0, 0, 77), Ipv4Addr::new(172, 16, 200, 1)]).into();
        // What hosts on the internet say to each other is nobody's concern here.
        let public = match self.publics.is_empty() {
            true if inside => host,
            true => nobody,
            false => self.dice.pick(&self.publics).into(),
        };
        let to = match (mine.is_some(), self.dice.below(20)) {
            (true, 0..=9) if !neighbours.is_empty() => self.dice.pick(&neighbours),
            (true, 10..=12) => host,
            (_, 18) => anyone,
            (_, 19) => nobody,
            _ => public,
        };
        let to = if to == source { public } else { to };
        let kind = match self.dice.below(20) {
            0..=6 => Kind::Tcp,
            7..=13 => Kind::Udp,
            14..=16 => Kind::Echo,
            17 => Kind::Plain,
            _ => Kind::Lie,
        };
        let lie = match self.dice.below(4) {
            0 => source,
            1 => anyone,
            2 => public,
            _ => self.dice.pick(&[Ipv4Addr::new(8, 8, 8, 8), Ipv4Addr::new(10, 0, 0, 9), Ipv4Addr::new(192, 168, 77, 7), Ipv4Addr::new(100, 64, 3, 3)]).into(),
        };
        let probe = Probe { kind, from, source, port: self.port(), to, service: self.dice.pick(&PORTS), lie };
        self.next += 1;
        (self.next, probe)
    }

    /// One change, in words.
    fn change(&mut self) -> String {
        let groups: Vec<_> = self.groups.values().flatten().copied().collect();
        let subnet = self.dice.pick(&self.subnets);
        match self.dice.below(10) {
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
                let entries: Vec<_> = entries.iter().map(|(n, d, a, t, c)| (*n, *d, *a, *t, c.as_str())).collect();
                self.b.acl(subnet, &entries);
                format!("{subnet} gets another ACL")
            }
            6 => {
                let tables: Vec<_> = self.b.world.route_tables.values().filter(|t| !t.routes.is_empty()).map(|t| t.id).collect();
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
                let taken = self.b.world.public_address(self.b.world.enis.get(&machine.eni).unwrap(), machine.address).is_some();
                let address = self.b.world.addresses.get_mut(&id).unwrap();
                match &mut address.association {
                    Some(association) if !taken => (association.eni, association.private_ip) = (machine.eni, machine.address),
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
