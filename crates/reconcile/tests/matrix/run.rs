//! Plays a case on the kernel and beside it in the oracle.

use super::case::{Case, Kind, Place, Probe};
use super::wire::{Endpoint, Seen, Wire};
use crate::lab::{Lab, lab};
use host::fabric::{Accelerator, Availability, Tc};
use host::net::client;
use host::netns::NetNs;
use model::oracle::{self, Basis, Code, Component, Payload, Site, Trace, Tracker};
use model::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Write};
use std::time::{Duration, Instant};

/// What was sent, and what became of it.
#[derive(Debug, Clone, Default)]
pub struct Count {
    pub probes: u64,
    delivered: u64,
    answered: u64,
    left_out: u64,
    /// Probes sent once more.
    again: u64,
    /// Packets that took the accelerator's short way.
    pub accelerated: u64,
    /// Probes by what they passed.
    features: BTreeMap<&'static str, u64>,
    by_kind: BTreeMap<Kind, u64>,
    codes: BTreeMap<&'static str, u64>,
}

impl Count {
    pub fn add(&mut self, other: &Self) {
        self.probes += other.probes;
        self.delivered += other.delivered;
        self.answered += other.answered;
        self.left_out += other.left_out;
        self.again += other.again;
        self.accelerated += other.accelerated;
        other.features.iter().for_each(|(f, n)| *self.features.entry(f).or_default() += n);
        other.by_kind.iter().for_each(|(k, n)| *self.by_kind.entry(*k).or_default() += n);
        other.codes.iter().for_each(|(c, n)| *self.codes.entry(c).or_default() += n);
    }
}

impl Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} probes {:?}: {} delivered, {} answered; dropped by {:?}; passed {:?}; {} left out; \
             {} asked again; {} packets accelerated",
            self.probes,
            self.by_kind,
            self.delivered,
            self.answered,
            self.codes,
            self.features,
            self.left_out,
            self.again,
            self.accelerated
        )
    }
}

/// A probe whose fate is not the oracle's.
#[derive(Debug, Clone)]
pub struct Wrong {
    pub step: usize,
    pub probe: usize,
    pub text: String,
}

/// What the oracle says of a probe.
struct Said {
    there: Trace,
    back: Option<Trace>,
    /// The probe's flow began in an earlier step.
    goes_on: bool,
    /// It is a connection, and arrives at someone now who knows nothing of it.
    strayed: bool,
}

impl Said {
    fn arrives(&self, probe: &Probe) -> bool {
        // A new connection is heard of only when the answer came back, too.
        let heard = probe.kind != Kind::Tcp || self.goes_on || self.answers(probe);
        self.there.is_delivered() && heard && !self.strayed
    }

    /// True where the kernel is known to differ: docs/PACKET_MATRIX.md, "What it leaves out".
    fn is_left_out(&self) -> bool {
        let hops = || [Some(&self.there), self.back.as_ref()].into_iter().flatten().map(|t| &t.hops);
        let middleboxes: BTreeSet<EniId> = hops()
            .flat_map(|hops| hops.windows(2))
            .filter_map(|pair| match (pair[0].at, pair[0].direction, pair[1].at) {
                (Component::Eni(a), Some(Direction::Ingress), Component::Eni(b)) if a == b => Some(a),
                _ => None,
            })
            .collect();
        let any = |which: fn(&Component) -> bool| hops().flatten().any(|h| which(&h.at));
        let translated = any(|c| matches!(c, Component::InternetGateway(_)))
            && !any(|c| matches!(c, Component::NatGateway(_)));
        middleboxes.len() > 1 || (!middleboxes.is_empty() && translated)
    }

    /// Something lets it through because of a flow that it belongs to.
    fn is_of_a_flow(&self) -> bool {
        self.there.hops.iter().any(|hop| hop.basis == Basis::Tracked)
    }

    /// What comes under another address than the one asked is no answer.
    fn answers(&self, probe: &Probe) -> bool {
        let back = self.back.as_ref().and_then(Trace::delivered);
        probe.is_answered() && !self.strayed && back.is_some_and(|(_, answer)| answer.source == probe.to)
    }
}

/// Sends everything, and answers what disagreed: nothing, in a good world.
/// How a case is played.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    pub accelerate: bool,
    /// Each VPC has a flow log: its gates report, and it is not accelerated.
    pub logged: bool,
}

/// The world with a flow log for each VPC.
fn logged(world: &World) -> World {
    let mut world = world.clone();
    for (n, vpc) in world.vpcs.values().map(|v| v.id).collect::<Vec<_>>().into_iter().enumerate() {
        let id: FlowLogId = format!("fl-{:017x}", n + 1).parse().unwrap();
        let log = FlowLog {
            id,
            resource: FlowLogResource::Vpc(vpc),
            traffic: FlowLogTraffic::All,
            destination: FlowLogDestination::S3 {
                arn: "arn:aws:s3:::logs".into(),
                hive_compatible: false,
                per_hour: false,
            },
            format: FlowLog::DEFAULT_FORMAT.into(),
            max_aggregation: 60,
            delivery_error: None,
            created: Time::default(),
        };
        world.flow_logs.insert(id, log);
    }
    world
}

pub fn run(case: &Case, way: Way) -> (Count, Vec<Wrong>) {
    let mut result = (Count::default(), Vec::new());
    lab(|b, lab| {
        let accelerator = if way.accelerate { Tc::new() } else { Tc::off() };
        assert!(
            !way.accelerate || accelerator.availability() == Availability::Available,
            "no accelerator here"
        );
        lab.accelerate(accelerator);
        let mut tracker = Tracker::default();
        let mut wire = Wire::new();
        let mut hosts = Vec::new();
        let mut homes: BTreeMap<usize, Site> = BTreeMap::new();
        let (mut accelerated, mut forgot) = (0, false);
        let (mut lost, mut begun): (BTreeSet<usize>, BTreeSet<usize>) = Default::default();
        for (n, step) in case.steps.iter().enumerate() {
            b.world = if way.logged { logged(&step.world) } else { step.world.clone() };
            lab.apply(b);
            if n == 0 {
                hosts = serve(case, lab, &mut wire, &step.world);
            }
            let probes: Vec<(usize, Probe)> =
                step.probes.iter().copied().filter(|(id, _)| !lost.contains(id)).collect();
            let mut said: BTreeMap<usize, Said> = probes
                .iter()
                .map(|(id, p)| (*id, ask(&step.world, &mut tracker, case, p, begun.contains(id))))
                .collect();
            for (id, probe) in &probes {
                let Some(said) = said.get_mut(id) else { continue };
                let Some((site, _)) = said.there.delivered() else { continue };
                let home = *homes.entry(*id).or_insert(site);
                said.strayed = probe.kind == Kind::Tcp && home != site;
            }
            // A protocol without ports has one flow between two: one that was dropped on its way, which
            // the kernel forgets and AWS doesn't, is met again.
            let plain = |p: &Probe| p.kind == Kind::Plain;
            let forgotten = forgot || probes.iter().any(|(id, p)| plain(p) && !said[id].there.is_delivered());
            let left_out: BTreeSet<usize> = probes
                .iter()
                .filter(|(id, p)| {
                    said[id].is_left_out() || (forgotten && plain(p) && said[id].is_of_a_flow())
                })
                .map(|(id, _)| *id)
                .collect();
            forgot = forgotten || probes.iter().any(|(id, p)| plain(p) && left_out.contains(id));
            result.0.left_out += left_out.len() as u64;
            lost.extend(left_out);
            let probes: Vec<(usize, Probe)> =
                probes.into_iter().filter(|(id, _)| !lost.contains(id)).collect();
            let wanted =
                probes.iter().map(|(id, p)| (*id, (said[id].arrives(p), said[id].answers(p)))).collect();
            let seen = wire.send(&probes, &wanted);
            for (id, probe) in &probes {
                let said = &said[id];
                count(&mut result.0, probe, said);
                if let Some(text) = compare(case, probe, said, &seen[id]) {
                    result.1.push(Wrong { step: n, probe: *id, text });
                }
                // A flow that did not get through is not asked again: connections stall for
                // seconds, and a kernel forgets what it dropped.
                if !said.answers(probe) {
                    lost.insert(*id);
                }
            }
            begun.extend(probes.iter().map(|(id, _)| *id));
            // What was answered is asked again: its verdict is known now, and it may take a short way.
            let again: Vec<(usize, Probe)> = probes
                .iter()
                .copied()
                .filter(|(id, p)| matches!(p.kind, Kind::Tcp | Kind::Udp) && said[id].answers(p))
                .filter(|(id, _)| !lost.contains(id))
                .collect();
            let wanted = again.iter().map(|(id, _)| (*id, (true, true))).collect();
            let seen = wire.send(&again, &wanted);
            for (id, probe) in &again {
                result.0.again += 1;
                if let Some(text) = compare(case, probe, &said[id], &seen[id]) {
                    result.1.push(Wrong { step: n, probe: *id, text: format!("asked again: {text}") });
                    lost.insert(*id);
                }
            }
            let spaces = step.world.vpcs.values().map(|vpc| reconcile::network::space_of(vpc.id));
            let now: u64 = spaces.map(|space| lab.network.driver().accelerated(&space)).sum();
            result.0.accelerated += now.saturating_sub(accelerated);
            accelerated = now;
            wire.forget(|id| lost.contains(&id));
        }
        drop(hosts);
    });
    result
}

fn ask(world: &World, tracker: &mut Tracker, case: &Case, probe: &Probe, goes_on: bool) -> Said {
    let site = case.places[probe.from].site;
    if !probe.is_answered() {
        return Said {
            there: oracle::send(world, tracker, site, probe.packet()),
            back: None,
            goes_on,
            strayed: false,
        };
    }
    let (there, back) = oracle::ask(world, tracker, site, probe.packet());
    Said { there, back, goes_on, strayed: false }
}

fn count(count: &mut Count, probe: &Probe, said: &Said) {
    count.probes += 1;
    count.delivered += u64::from(said.there.is_delivered());
    count.answered += u64::from(said.answers(probe));
    *count.by_kind.entry(probe.kind).or_default() += 1;
    let mut feature = |name, is: bool| *count.features.entry(name).or_default() += u64::from(is);
    let hops = || said.there.hops.iter();
    let gateways = hops().filter(|h| matches!(h.at, Component::InternetGateway(_))).count();
    let interfaces = hops().filter(|h| matches!(h.at, Component::Eni(_))).count();
    feature("IPv6", probe.to.is_ipv6());
    feature("a NAT gateway", hops().any(|h| matches!(h.at, Component::NatGateway(_))));
    feature("a peering", hops().any(|h| matches!(h.at, Component::Peering(_))));
    feature("an egress-only gateway", hops().any(|h| matches!(h.at, Component::EgressOnly(_))));
    feature("an internet gateway", gateways > 0);
    feature("two internet gateways", gateways > 1);
    feature("a middlebox", interfaces > 2);
    feature("a change, as a flow of before", said.goes_on);
    let ends = [Some(&said.there), said.back.as_ref()];
    for drop in ends.into_iter().flatten().filter_map(Trace::dropped) {
        *count.codes.entry(drop.code.name()).or_default() += 1;
    }
}

/// Everyone gets a namespace, and listens. Hosts on the internet last as long as the answer.
fn serve(
    case: &Case,
    lab: &Lab,
    wire: &mut Wire,
    world: &World,
) -> Vec<impl std::ops::Deref<Target = NetNs> + use<>> {
    let mut hosts = Vec::new();
    let internet = lab.internet();
    let region = world.region();
    for place in &case.places {
        let ns = match (place.site, place.address) {
            (Site::Eni(eni), _) => {
                let attachment = world.enis.get(&eni).and_then(|e| e.attachment.as_ref()).unwrap();
                let ns = lab.guests[&attachment.instance.to_string()].clone();
                // Whoever may forward does.
                let on = ["ipv4/ip_forward", "ipv4/conf/all/forwarding", "ipv6/conf/all/forwarding"]
                    .map(|k| (k.to_owned(), "1".to_owned()));
                let off = [
                    "ipv4/conf/all/rp_filter",
                    "ipv4/conf/eth0/rp_filter",
                    "ipv4/conf/all/send_redirects",
                    "ipv4/conf/eth0/send_redirects",
                    "ipv4/icmp_ratelimit",
                ];
                let off = off.map(|k| (k.to_owned(), "0".to_owned()));
                host::sysctl::set(&ns, &on.into_iter().chain(off).collect()).unwrap();
                ns
            }
            (_, ip) if ip == region.internet_address() || ip == region.internet_address_v6() => {
                internet.clone()
            }
            (_, ip) if ip == region.host_address() => NetNs::current().unwrap(),
            (_, std::net::IpAddr::V4(ip)) => {
                let host = client(&internet, ip).unwrap();
                let ns = NetNs::clone(&host);
                hosts.push(host);
                ns
            }
            (_, ip) => panic!("no host has {ip}"),
        };
        wire.serve(Endpoint { address: place.address, ns });
    }
    hosts
}

/// None where what was seen is what should be.
fn compare(case: &Case, probe: &Probe, said: &Said, seen: &Seen) -> Option<String> {
    let mut wanted = Vec::new();
    if said.arrives(probe)
        && let Some((site, packet)) = said.there.delivered()
    {
        let place = Place { site, address: packet.destination };
        let Some(at) = case.places.iter().position(|p| *p == place) else {
            // Nobody listens there.
            return None;
        };
        let port = match packet.payload {
            Payload::Tcp { from, .. } | Payload::Udp { from, .. } => from,
            _ => 0,
        };
        wanted.push((at, packet.source, port));
    }
    let answer = said
        .answers(probe)
        .then(|| said.back.as_ref().and_then(Trace::delivered).map(|(_, p)| p.source))
        .flatten();
    // The region is silent. The internet's routers are not, nor are middleboxes that a packet circles in.
    let may_tell = |d: &oracle::Drop| d.at == Component::Internet || d.code == Code::NoPath;
    let told = seen.unreachable && !said.there.dropped().is_some_and(may_tell);
    if wanted == seen.arrived && answer == seen.answered && !told {
        return None;
    }
    let mut text = String::new();
    let named = |list: &[(usize, std::net::IpAddr, u16)]| {
        list.iter()
            .map(|(at, ip, port)| format!("{} from {ip}:{port}", case.places[*at].site))
            .collect::<Vec<_>>()
    };
    let _ = writeln!(text, "{:?} {}", probe.kind, probe.packet());
    let _ = writeln!(text, "from {}", case.places[probe.from].site);
    let _ = writeln!(text, "oracle: arrives at {:?}, answered by {answer:?}", named(&wanted));
    let _ = writeln!(
        text,
        "kernel: arrives at {:?}, answered by {:?}{}",
        named(&seen.arrived),
        seen.answered,
        if told { ", told there is no way" } else { "" }
    );
    let _ = writeln!(text, "there:\n{}", said.there);
    if let Some(back) = &said.back {
        let _ = writeln!(text, "back:\n{back}");
    }
    Some(text)
}

/// How long a case is made smaller.
const PATIENCE: Duration = Duration::from_secs(40);

/// The case with all that the disagreement doesn't need taken away, in words.
pub fn smallest(case: &Case, wrong: &Wrong, way: Way) -> String {
    let start = Instant::now();
    let mut best = only(case, wrong.probe);
    let fails = |case: &Case| run(case, way).1.into_iter().find(|w| w.probe == wrong.probe);
    let Some(mut last) = fails(&best) else {
        return format!(
            "alone it doesn't happen; with all others, after step {}:\n{}\n{:?}",
            wrong.step,
            wrong.text,
            best.steps.iter().map(|s| (&s.what, &s.probes)).collect::<Vec<_>>()
        );
    };
    best.steps.truncate(last.step + 1);
    let mut progress = true;
    while progress && start.elapsed() < PATIENCE {
        progress = false;
        let mut n = 0;
        while n + 1 < best.steps.len() {
            let mut less = best.clone();
            less.steps.remove(n);
            if let Some(w) = fails(&less) {
                (best, last, progress) = (less, w, true);
            } else {
                n += 1;
            }
        }
        for cut in cuts(&best) {
            if start.elapsed() > PATIENCE {
                break;
            }
            let mut less = best.clone();
            less.steps.iter_mut().for_each(|s| cut.apply(&mut s.world));
            if less.steps.iter().zip(&best.steps).all(|(a, b)| a.world == b.world) {
                continue;
            }
            if !less.places.iter().all(|p| exists(&less.steps[0].world, p)) {
                let probe = less.steps.iter().flat_map(|s| &s.probes).next().map(|(_, p)| p.from);
                // Only a place that isn't probed from may go, and it must keep its number.
                if probe.is_some_and(|p| !exists(&less.steps[0].world, &less.places[p])) {
                    continue;
                }
                renumber(&mut less);
            }
            if let Some(w) = fails(&less) {
                (best, last, progress) = (less, w, true);
            }
        }
    }
    let mut text = last.text;
    for step in &best.steps {
        let _ =
            writeln!(text, "\n== {} ({} probes)\n{}", step.what, step.probes.len(), describe(&step.world));
    }
    text
}

fn exists(world: &World, place: &Place) -> bool {
    !matches!(place.site, Site::Eni(eni) if !world.enis.contains(&eni))
}

/// Drops places that are gone, and lets probes name the others.
fn renumber(case: &mut Case) {
    let kept: Vec<Place> = case.places.iter().copied().filter(|p| exists(&case.steps[0].world, p)).collect();
    for (_, probe) in case.steps.iter_mut().flat_map(|s| &mut s.probes) {
        let place = case.places[probe.from];
        probe.from = kept.iter().position(|p| *p == place).unwrap_or(0);
    }
    case.places = kept;
}

fn only(case: &Case, probe: usize) -> Case {
    let mut less = case.clone();
    less.steps.iter_mut().for_each(|s| s.probes.retain(|(id, _)| *id == probe));
    less
}

/// One thing that a world may do without.
#[derive(Debug, Clone)]
enum Cut {
    Vpc(VpcId),
    Eni(EniId),
    Subnet(SubnetId),
    Rule(SecurityGroupId, SecurityGroupRuleId),
    Group(SecurityGroupId),
    Acl(SubnetId),
    Entry(NetworkAclId, u16, Direction),
    Route(RouteTableId, Destination),
    Address(AllocationId),
    Table(RouteTableId),
}

fn cuts(case: &Case) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for world in case.steps.iter().map(|s| &s.world) {
        cuts.extend(world.vpcs.values().map(|v| Cut::Vpc(v.id)));
        cuts.extend(world.subnets.values().map(|s| Cut::Subnet(s.id)));
        cuts.extend(world.enis.values().map(|e| Cut::Eni(e.id)));
        cuts.extend(world.subnets.values().map(|s| Cut::Acl(s.id)));
        cuts.extend(world.route_tables.values().map(|t| Cut::Table(t.id)));
        cuts.extend(world.security_groups.values().map(|g| Cut::Group(g.id)));
        cuts.extend(world.addresses.values().map(|a| Cut::Address(a.id)));
        cuts.extend(
            world
                .route_tables
                .values()
                .flat_map(|t| t.routes.iter().map(|r| Cut::Route(t.id, r.destination))),
        );
        cuts.extend(
            world
                .network_acls
                .values()
                .flat_map(|a| a.entries.iter().map(|e| Cut::Entry(a.id, e.number, e.direction))),
        );
        cuts.extend(
            world.security_groups.values().flat_map(|g| g.rules.iter().map(|r| Cut::Rule(g.id, r.id))),
        );
    }
    cuts
}

impl Cut {
    fn apply(&self, world: &mut World) {
        match self {
            Self::Vpc(id) => {
                let inside: Vec<_> = world.subnets_of(*id).map(|s| Cut::Subnet(s.id)).collect();
                inside.iter().for_each(|c| c.apply(world));
                world.vpcs.remove(id);
                let gateways: Vec<_> =
                    world.internet_gateways.values().filter(|g| g.vpc == Some(*id)).map(|g| g.id).collect();
                gateways.iter().for_each(|g| drop(world.internet_gateways.remove(g)));
            }
            Self::Subnet(id) => {
                let inside: Vec<_> =
                    world.enis.values().filter(|e| e.subnet == *id).map(|e| Cut::Eni(e.id)).collect();
                inside.iter().for_each(|c| c.apply(world));
                world.subnets.remove(id);
            }
            Self::Eni(id) => {
                world.enis.remove(id);
                let of: Vec<_> = world
                    .addresses
                    .values()
                    .filter(|a| a.association.as_ref().is_some_and(|s| s.eni == *id))
                    .map(|a| a.id)
                    .collect();
                of.iter().for_each(|a| drop(world.addresses.remove(a)));
            }
            Self::Rule(group, rule) => {
                if let Some(group) = world.security_groups.get_mut(group) {
                    group.rules.retain(|r| r.id != *rule);
                }
            }
            Self::Group(id) => {
                let members: Vec<_> = world
                    .enis
                    .values()
                    .filter(|e| e.groups.contains(id) && e.groups.len() > 1)
                    .map(|e| e.id)
                    .collect();
                members.iter().for_each(|m| {
                    world.enis.get_mut(m).into_iter().for_each(|e| e.groups.retain(|g| g != id))
                });
            }
            Self::Acl(subnet) => {
                let default = world
                    .subnets
                    .get(subnet)
                    .and_then(|s| world.vpcs.get(&s.vpc))
                    .map(|v| v.default_network_acl);
                if let (Some(subnet), Some(default)) = (world.subnets.get_mut(subnet), default) {
                    subnet.network_acl = default;
                }
            }
            Self::Entry(acl, number, direction) => {
                if let Some(acl) = world.network_acls.get_mut(acl) {
                    acl.entries.retain(|e| (e.number, e.direction) != (*number, *direction));
                }
            }
            Self::Route(table, destination) => {
                if let Some(table) = world.route_tables.get_mut(table) {
                    table.routes.retain(|r| r.destination != *destination);
                }
            }
            Self::Address(id) => drop(world.addresses.remove(id)),
            Self::Table(id) => {
                if !world.vpcs.values().any(|v| v.main_route_table == *id) {
                    world.route_tables.remove(id);
                }
            }
        }
    }
}

/// What a world is made of, briefly.
fn describe(world: &World) -> String {
    let mut text = String::new();
    for vpc in world.vpcs.values() {
        let _ = writeln!(
            text,
            "{} {} gateway {:?}",
            vpc.id,
            vpc.cidr,
            world.internet_gateway_of(vpc.id).map(|g| g.id)
        );
        let _ = writeln!(
            text,
            "  v6 {:?}, {:?}",
            vpc.ipv6.first().map(|b| b.cidr),
            world.active_peerings_of(vpc.id).map(|p| p.id).collect::<Vec<_>>()
        );
        for subnet in world.subnets_of(vpc.id) {
            let table = world.route_table_of(subnet);
            let _ = writeln!(text, "  {} {} {:?}", subnet.id, subnet.cidr, table.map(|t| &t.routes));
            if let Some(acl) = world.network_acls.get(&subnet.network_acl).filter(|a| !a.is_default) {
                acl.entries.iter().for_each(|e| {
                    let _ = writeln!(
                        text,
                        "    acl {} {:?} {} {:?} {}",
                        e.number,
                        e.direction,
                        if e.allow { "allow" } else { "deny" },
                        e.traffic,
                        e.cidr
                    );
                });
            }
            for eni in world.enis.values().filter(|e| e.subnet == subnet.id) {
                let public = world.public_address(eni, eni.primary());
                let check = if eni.source_dest_check { "" } else { " unchecked" };
                let _ = writeln!(
                    text,
                    "    {} {} {:?} public {public:?} {:?}{check} {:?}",
                    eni.id,
                    eni.primary(),
                    eni.ipv6,
                    eni.groups,
                    eni.service
                );
            }
        }
    }
    for group in
        world.security_groups.values().filter(|g| world.enis.values().any(|e| e.groups.contains(&g.id)))
    {
        let _ = writeln!(text, "  {}", group.id);
        group.rules.iter().for_each(|r| {
            let _ = writeln!(text, "    {:?} {:?} {:?}", r.direction, r.traffic, r.peer);
        });
    }
    text
}
