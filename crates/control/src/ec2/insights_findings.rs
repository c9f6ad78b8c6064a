//! What an analysis found, in the API's words: components hop by hop, and explanations.
//!
//! Follows "Reachability Analyzer explanation codes" in its guide, and "PathComponent" and
//! "Explanation" in the Amazon EC2 API Reference.

use super::insights_paths::End;
use super::security_group_permissions::shown as traffic_shown;
use crate::Tx;
use aws_shapes::ec2::{
    AnalysisAclRule, AnalysisComponent, AnalysisPacketHeader, AnalysisRouteTableRoute,
    AnalysisSecurityGroupRule, Explanation, NetworkInsightsAnalysis, PathComponent, PortRange,
};
use model::oracle::{Basis, Code, Component, Drop, Hop, Packet, Payload, Site, Trace};
use model::*;
use std::net::IpAddr;

/// What became of a path's packet, and of the answer to it.
pub(super) struct Finding {
    pub found: bool,
    from: End,
    to: Option<End>,
    there: Option<Trace>,
    back: Option<Trace>,
}

impl Finding {
    pub(super) fn new(world: &World, from: End, to: Option<End>, there: Trace, back: Option<Trace>) -> Self {
        let arrived = there.delivered().is_some_and(|(site, _)| is_end(world, to, site, &there));
        let answered = back.as_ref().is_none_or(Trace::is_delivered);
        Self { found: arrived && answered, from, to, there: Some(there), back }
    }

    /// No packet could be sent: an end has no address.
    pub(super) fn none(from: End, to: Option<End>) -> Self {
        Self { found: false, from, to, there: None, back: None }
    }

    /// How far packets came.
    pub(super) fn length(&self) -> usize {
        let hops = |t: &Option<Trace>| t.as_ref().map_or(0, |t| t.hops.len());
        hops(&self.there) + hops(&self.back)
    }
}

fn is_end(world: &World, to: Option<End>, site: Site, trace: &Trace) -> bool {
    match (to, site) {
        (None, _) => true,
        (Some(End::Interface(wanted)), Site::Eni(eni)) => wanted == eni,
        (Some(End::Instance(wanted)), Site::Eni(eni)) => {
            let attachment = world.enis.get(&eni).and_then(|e| e.attachment.as_ref());
            attachment.is_some_and(|a| a.instance == wanted)
        }
        (Some(End::Gateway(wanted)), Site::Internet) => {
            trace.hops.iter().any(|h| h.at == Component::InternetGateway(wanted))
        }
        _ => false,
    }
}

/// The findings' part of an analysis.
pub(super) fn describe(tx: &Tx, finding: &Finding) -> NetworkInsightsAnalysis {
    let words = Words { tx };
    let components = |trace: &Option<Trace>| trace.as_ref().map(|t| words.components(t)).unwrap_or_default();
    let mut explanations = Vec::new();
    if !finding.found {
        let dropped = [&finding.there, &finding.back].into_iter().flatten().find_map(Trace::dropped);
        explanations.push(match dropped {
            Some(drop) => words.explanation(drop),
            None => words.no_path(finding.from, finding.to),
        });
    }
    NetworkInsightsAnalysis {
        network_path_found: Some(finding.found),
        forward_path_components: components(&finding.there),
        return_path_components: components(&finding.back),
        explanations,
        ..Default::default()
    }
}

struct Words<'a> {
    tx: &'a Tx,
}

impl Words<'_> {
    fn component(&self, kind: &str, id: impl ToString) -> Option<AnalysisComponent> {
        let id = id.to_string();
        let name = self.tx.world.tags_of(&id).find(|(k, _)| *k == "Name").map(|(_, v)| v.to_owned());
        Some(AnalysisComponent { arn: Some(self.tx.arn(kind, &id)), id: Some(id), name })
    }

    fn eni(&self, id: EniId) -> Option<AnalysisComponent> {
        self.component("network-interface", id)
    }

    fn vpc(&self, id: Option<VpcId>) -> Option<AnalysisComponent> {
        self.component("vpc", id?)
    }

    fn group(&self, id: SecurityGroupId) -> Option<AnalysisComponent> {
        self.component("security-group", id)
    }

    fn groups(&self, eni: EniId) -> Vec<SecurityGroupId> {
        self.tx.world.enis.get(&eni).map(|e| e.groups.clone()).unwrap_or_default()
    }

    fn at(&self, at: Component) -> Option<AnalysisComponent> {
        match at {
            Component::Eni(id) => self.eni(id),
            Component::SecurityGroups(eni) => self.group(*self.groups(eni).first()?),
            Component::NetworkAcl(id) => self.component("network-acl", id),
            Component::RouteTable(id) => self.component("route-table", id),
            Component::InternetGateway(id) => self.component("internet-gateway", id),
            Component::EgressOnly(id) => self.component("egress-only-internet-gateway", id),
            Component::NatGateway(id) => self.component("natgateway", id),
            Component::Peering(id) => self.component("vpc-peering-connection", id),
            Component::Services(id) => self.component("vpc", id),
            Component::Internet => None,
        }
    }

    /// The hops, without the internet's own, as AWS leaves it out; an instance before its interface.
    fn components(&self, trace: &Trace) -> Vec<PathComponent> {
        let mut components: Vec<PathComponent> = Vec::new();
        let hops: Vec<&Hop> = trace.hops.iter().filter(|h| h.at != Component::Internet).collect();
        for (n, hop) in hops.iter().enumerate() {
            let instance = self.instance_of(hop.at);
            let (first, last) = (n == 0, n + 1 == hops.len());
            if let (true, Some(instance)) = (first, &instance) {
                components.push(PathComponent {
                    component: Some(instance.clone()),
                    outbound_header: Some(header(&hop.inbound)),
                    ..Default::default()
                });
            }
            components.push(self.hop(hop, instance.clone()));
            if let (true, Some(instance), true) = (last && !first, instance, trace.is_delivered()) {
                components.push(PathComponent {
                    component: Some(instance),
                    inbound_header: Some(header(&hop.inbound)),
                    ..Default::default()
                });
            }
        }
        if let (Some(drop), Some(last)) = (trace.dropped(), components.last_mut()) {
            last.explanations = vec![self.explanation(drop)];
        }
        for (n, component) in components.iter_mut().enumerate() {
            component.sequence_number = i32::try_from(n + 1).ok();
        }
        components
    }

    fn instance_of(&self, at: Component) -> Option<AnalysisComponent> {
        let Component::Eni(eni) = at else { return None };
        let attachment = self.tx.world.enis.get(&eni)?.attachment.as_ref()?;
        self.component("instance", attachment.instance)
    }

    fn hop(&self, hop: &Hop, instance: Option<AnalysisComponent>) -> PathComponent {
        let translated = hop.outbound.filter(|o| *o != hop.inbound);
        let mut shape = PathComponent {
            component: self.at(hop.at),
            inbound_header: Some(header(&hop.inbound)),
            outbound_header: hop.outbound.as_ref().filter(|_| translated.is_some()).map(header),
            subnet: hop.subnet.and_then(|s| self.component("subnet", s)),
            vpc: self.vpc(hop.vpc),
            attached_to: instance,
            ..Default::default()
        };
        match (&hop.at, &hop.basis) {
            (Component::SecurityGroups(eni), Basis::Rule { group, rule }) => {
                shape.component = self.group(*group);
                shape.security_group_rule = self.rule(*group, *rule);
                shape.attached_to = self.eni(*eni);
            }
            (Component::SecurityGroups(eni), _) => shape.attached_to = self.eni(*eni),
            (Component::NetworkAcl(acl), Basis::Entry { number, .. }) => {
                shape.acl_rule = self.acl_rule(*acl, hop.direction, *number, hop.inbound.is_v6());
            }
            (Component::RouteTable(_), Basis::Local { destination }) => {
                shape.route_table_route = Some(AnalysisRouteTableRoute {
                    destination_cidr: Some(destination.to_string()),
                    gateway_id: Some("local".into()),
                    origin: Some("createroutetable".into()),
                    state: Some("active".into()),
                    ..Default::default()
                });
            }
            (Component::RouteTable(_), Basis::Route { route, .. }) => {
                shape.route_table_route = Some(self.route(hop.at, route));
            }
            _ => {}
        }
        shape
    }

    fn rule(&self, group: SecurityGroupId, rule: SecurityGroupRuleId) -> Option<AnalysisSecurityGroupRule> {
        let rule = self.tx.world.security_groups.get(&group)?.rules.iter().find(|r| r.id == rule)?;
        let (cidr, named, list) = match rule.peer {
            Peer::V4(net) => (Some(net.to_string()), None, None),
            Peer::V6(net) => (Some(net.to_string()), None, None),
            Peer::Group(id) => (None, Some(id.to_string()), None),
            Peer::PrefixList(id) => (None, None, Some(id.to_string())),
        };
        Some(AnalysisSecurityGroupRule {
            cidr,
            direction: Some(way(rule.direction).into()),
            security_group_id: named,
            port_range: port_range(rule.traffic),
            prefix_list_id: list,
            protocol: Some(protocol(rule.traffic)),
        })
    }

    fn acl_rule(
        &self,
        acl: NetworkAclId,
        way: Option<Direction>,
        number: u16,
        v6: bool,
    ) -> Option<AnalysisAclRule> {
        let entries = &self.tx.world.network_acls.get(&acl)?.entries;
        let entry = entries.iter().find(|e| Some(e.direction) == way && e.number == number);
        let everyone = if v6 { "::/0" } else { "0.0.0.0/0" };
        Some(AnalysisAclRule {
            cidr: Some(entry.map_or_else(|| everyone.into(), |e| e.cidr.to_string())),
            egress: Some(way == Some(Direction::Egress)),
            port_range: entry.and_then(|e| port_range(e.traffic)),
            protocol: Some(entry.map_or_else(|| "all".into(), |e| protocol(e.traffic))),
            rule_action: Some(if entry.is_some_and(|e| e.allow) { "allow" } else { "deny" }.into()),
            rule_number: Some(i32::from(number)),
        })
    }

    fn route(&self, at: Component, route: &Route) -> AnalysisRouteTableRoute {
        let world = &self.tx.world;
        let vpc = match at {
            Component::RouteTable(id) => world.route_tables.get(&id).map(|t| t.vpc),
            _ => None,
        };
        let active = vpc.is_some_and(|vpc| world.is_active(vpc, route.target));
        let mut shape = AnalysisRouteTableRoute {
            origin: Some("createroute".into()),
            state: Some(if active { "active" } else { "blackhole" }.into()),
            ..Default::default()
        };
        match route.destination {
            Destination::V4(net) => shape.destination_cidr = Some(net.to_string()),
            Destination::V6(net) => shape.destination_cidr = Some(net.to_string()),
            Destination::PrefixList(id) => shape.destination_prefix_list_id = Some(id.to_string()),
        }
        match route.target {
            RouteTarget::InternetGateway(id) => shape.gateway_id = Some(id.to_string()),
            RouteTarget::Eni(id) => shape.network_interface_id = Some(id.to_string()),
            RouteTarget::NatGateway(id) => shape.nat_gateway_id = Some(id.to_string()),
            RouteTarget::Peering(id) => shape.vpc_peering_connection_id = Some(id.to_string()),
            RouteTarget::EgressOnly(id) => shape.egress_only_internet_gateway_id = Some(id.to_string()),
        }
        shape
    }

    /// Why the packet was dropped, with what it was dropped by.
    fn explanation(&self, drop: &Drop) -> Explanation {
        let world = &self.tx.world;
        let port = match drop.packet.payload {
            Payload::Tcp { to, .. } | Payload::Udp { to, .. } => Some(i32::from(to)),
            _ => None,
        };
        let mut shape = Explanation {
            explanation_code: Some(drop.code.name().into()),
            direction: drop.direction.map(|d| way(d).into()),
            port_ranges: port.map(|p| PortRange { from: Some(p), to: Some(p) }).into_iter().collect(),
            protocols: vec![drop.packet.protocol().to_string()],
            ..Default::default()
        };
        let far = match drop.direction {
            Some(Direction::Ingress) => drop.packet.source,
            _ => drop.packet.destination,
        };
        shape.address = Some(far.to_string());
        let place = |eni: EniId| world.enis.get(&eni).map(|e| (e.vpc, e.subnet));
        match drop.at {
            Component::SecurityGroups(eni) => {
                shape.network_interface = self.eni(eni);
                shape.security_groups = self.groups(eni).into_iter().filter_map(|g| self.group(g)).collect();
                shape.vpc = self.vpc(place(eni).map(|(vpc, _)| vpc));
            }
            Component::Eni(eni) => {
                shape.network_interface = self.eni(eni);
                shape.component = self.eni(eni);
                shape.vpc = self.vpc(place(eni).map(|(vpc, _)| vpc));
            }
            Component::NetworkAcl(acl) => {
                shape.acl = self.at(drop.at);
                if let Basis::Entry { number, .. } = drop.by {
                    shape.acl_rule = self.acl_rule(acl, drop.direction, number, drop.packet.is_v6());
                }
                let near = match drop.direction {
                    Some(Direction::Ingress) => drop.packet.destination,
                    _ => drop.packet.source,
                };
                let subnet = world.subnets.values().find(|s| s.network_acl == acl && has(s, near));
                shape.subnet = subnet.and_then(|s| self.component("subnet", s.id));
                shape.vpc = self.vpc(world.network_acls.get(&acl).map(|a| a.vpc));
            }
            Component::RouteTable(table) => {
                shape.route_table = self.at(drop.at);
                if let Basis::Route { route, .. } = &drop.by {
                    let route = self.route(drop.at, route);
                    shape.state = route.state.clone();
                    shape.route_table_route = Some(route);
                }
                shape.vpc = self.vpc(world.route_tables.get(&table).map(|t| t.vpc));
            }
            Component::InternetGateway(gateway) => {
                shape.internet_gateway = self.at(drop.at);
                shape.vpc = self.vpc(world.internet_gateways.get(&gateway).and_then(|g| g.vpc));
                // What lacks a public address is near; who is only in private networks is far.
                if drop.code == Code::IgwPublicIpAssociationForEgress {
                    shape.address = Some(drop.packet.source.to_string());
                }
            }
            Component::NatGateway(_) => shape.nat_gateway = self.at(drop.at),
            Component::Peering(_) => shape.vpc_peering_connection = self.at(drop.at),
            Component::EgressOnly(_) | Component::Services(_) => shape.component = self.at(drop.at),
            Component::Internet => shape.missing_component = Some("internet-gateway".into()),
        }
        shape
    }

    /// A packet arrived elsewhere, or there was none to send.
    fn no_path(&self, from: End, to: Option<End>) -> Explanation {
        let end = |end: End| match end {
            End::Instance(id) => self.component("instance", id),
            End::Interface(id) => self.eni(id),
            End::Gateway(id) => self.component("internet-gateway", id),
        };
        let unknown = match (from, to) {
            (End::Gateway(_), Some(End::Instance(_) | End::Interface(_))) => {
                "IGW_PUBLIC_IP_ASSOCIATION_FOR_INGRESS"
            }
            _ => "NO_PATH",
        };
        let gateway = match from {
            End::Gateway(id) => self.component("internet-gateway", id),
            _ => None,
        };
        Explanation {
            explanation_code: Some(unknown.into()),
            component: end(from),
            destination: to.and_then(end),
            internet_gateway: gateway,
            ..Default::default()
        }
    }
}

fn has(subnet: &Subnet, ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => subnet.cidr.contains(&ip),
        IpAddr::V6(ip) => subnet.ipv6_cidr.is_some_and(|n| n.contains(&ip)),
    }
}

fn way(direction: Direction) -> &'static str {
    match direction {
        Direction::Ingress => "ingress",
        Direction::Egress => "egress",
    }
}

/// `tcp`, `all`, `50`
fn protocol(traffic: Traffic) -> String {
    match traffic {
        Traffic::All => "all".into(),
        other => traffic_shown(other).0,
    }
}

fn port_range(traffic: Traffic) -> Option<PortRange> {
    match traffic {
        Traffic::Tcp { from, to } | Traffic::Udp { from, to } => {
            Some(PortRange { from: Some(from.into()), to: Some(to.into()) })
        }
        _ => None,
    }
}

fn header(packet: &Packet) -> AnalysisPacketHeader {
    let block = |ip: IpAddr| vec![ipnet::IpNet::from(ip).to_string()];
    let range = |port: u16| vec![PortRange { from: Some(port.into()), to: Some(port.into()) }];
    let (from, to) = match packet.payload {
        Payload::Tcp { from, to } | Payload::Udp { from, to } => (range(from), range(to)),
        _ => (Vec::new(), Vec::new()),
    };
    AnalysisPacketHeader {
        destination_addresses: block(packet.destination),
        destination_port_ranges: to,
        protocol: Some(packet.protocol().to_string()),
        source_addresses: block(packet.source),
        source_port_ranges: from,
    }
}
