//! The walk of one packet from gate to gate.

use super::packet::{Packet, Payload};
use super::routes::{Way, lookup};
use super::rules::{acl, groups, owns};
use super::{Basis, Code, Component, Drop, Hop, Site, Trace, Tracker, Verdict};
use crate::ids::*;
use crate::*;
use std::net::{IpAddr, Ipv4Addr};

/// Interfaces a packet may pass; beyond that it goes in circles until its time to live ends.
const MOST_INTERFACES: usize = 16;

const METADATA: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 254);
const RESOLVER: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 253);

/// An end, or the next leg of the way.
type Leg = Result<Next, Box<Drop>>;

enum Next {
    End(Site, Packet),
    /// An interface sends it: its own guest's, or forwarded.
    Out(EniId, Packet),
    /// It is before an interface.
    Into {
        eni: EniId,
        packet: Packet,
        by: Came,
    },
    /// It is on the internet.
    Internet(Packet),
}

/// How a packet comes to an interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// Straight from another interface of the VPC or a peered one, that groups know.
    Direct { from: EniId },
    /// By an internet gateway.
    Gateway,
}

struct Walk<'w> {
    world: &'w World,
    tracker: &'w mut Tracker,
    hops: Vec<Hop>,
    interfaces: usize,
}

pub(super) fn walk(world: &World, tracker: &mut Tracker, from: Site, packet: Packet) -> Trace {
    let mut walk = Walk { world, tracker, hops: Vec::new(), interfaces: 0 };
    let mut next = match from {
        Site::Eni(eni) => Next::Out(eni, packet),
        Site::Internet => Next::Internet(packet),
        // No gate stands between a VPC's services and its interfaces.
        Site::Service(vpc) => match owner(world, vpc, packet.destination) {
            Some(eni) => Next::End(Site::Eni(eni.id), packet),
            None => Next::End(Site::Service(vpc), packet),
        },
    };
    let verdict = loop {
        let leg = match next {
            Next::End(to, packet) => break Verdict::Delivered { to, packet },
            Next::Out(eni, packet) => walk.leave(eni, packet),
            Next::Into { eni, packet, by } => walk.enter(eni, packet, by),
            Next::Internet(packet) => walk.internet(packet),
        };
        next = match leg {
            Ok(next) => next,
            Err(drop) => break Verdict::Dropped(*drop),
        };
    };
    Trace { hops: walk.hops, verdict }
}

/// The interface in the VPC that has the address.
pub(super) fn owner(world: &World, vpc: VpcId, ip: IpAddr) -> Option<&Eni> {
    world.enis.values().find(|e| e.vpc == vpc && owns(e, ip))
}

/// True where somebody is behind the interface.
fn is_up(world: &World, eni: &Eni) -> bool {
    if eni.service.is_some() {
        return true;
    }
    let Some(attachment) = &eni.attachment else { return false };
    let state = world.instances.get(&attachment.instance).map(|i| i.status.state);
    !matches!(state, Some(InstanceState::Stopped | InstanceState::Terminated))
}

fn nat_of<'w>(world: &'w World, eni: &Eni) -> Option<&'w NatGateway> {
    match eni.service {
        Some(EniService::NatGateway(id)) => world.nat_gateways.get(&id),
        _ => None,
    }
}

fn is_private(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V4(ip) if ip.is_private())
}

/// Shared address space of RFC 6598: 100.64.0.0/10.
fn is_shared(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V4(ip) if ip.octets()[0] == 100 && ip.octets()[1] & 0xc0 == 64)
}

impl Walk<'_> {
    fn hop(
        &mut self,
        at: Component,
        way: Option<Direction>,
        eni: Option<&Eni>,
        packet: Packet,
        basis: Basis,
    ) {
        let (vpc, subnet) = (eni.map(|e| e.vpc), eni.map(|e| e.subnet));
        let hop = Hop { at, direction: way, vpc, subnet, inbound: packet, outbound: Some(packet), basis };
        self.hops.push(hop);
    }

    /// The last hop changed the packet.
    fn became(&mut self, packet: Packet) {
        if let Some(hop) = self.hops.last_mut() {
            hop.outbound = Some(packet);
        }
    }

    /// The packet ends at the last hop.
    fn drop<T>(&mut self, code: Code) -> Result<T, Box<Drop>> {
        let Some(hop) = self.hops.last_mut() else { unreachable!("every leg begins with a hop") };
        hop.outbound = None;
        let (at, direction, packet, by) = (hop.at, hop.direction, hop.inbound, hop.basis.clone());
        Err(Box::new(Drop { at, direction, code, packet, by, peer: None }))
    }

    fn eni(&mut self, id: EniId, way: Direction, packet: Packet) -> Result<Eni, Box<Drop>> {
        let eni = self.world.enis.get(&id).cloned();
        self.hop(Component::Eni(id), Some(way), eni.as_ref(), packet, Basis::None);
        self.interfaces += 1;
        match eni {
            Some(_) if self.interfaces > MOST_INTERFACES => self.drop(Code::NoPath),
            Some(eni) => Ok(eni),
            None => self.drop(Code::UnassociatedComponent),
        }
    }

    fn groups(
        &mut self,
        eni: &Eni,
        way: Direction,
        packet: Packet,
        direct: Option<EniId>,
        always: bool,
    ) -> Result<(), Box<Drop>> {
        // A NAT gateway has no groups.
        if nat_of(self.world, eni).is_some() {
            return Ok(());
        }
        let judged = groups(self.world, self.tracker, eni, way, &packet, direct, always);
        let basis = judged.clone().unwrap_or(Basis::None);
        self.hop(Component::SecurityGroups(eni.id), Some(way), Some(eni), packet, basis);
        match judged {
            Ok(_) => Ok(()),
            Err(code) => self.drop(code).map_err(|drop| Box::new(Drop { peer: direct, ..*drop })),
        }
    }

    fn acl(&mut self, eni: &Eni, way: Direction, packet: Packet) -> Result<(), Box<Drop>> {
        let subnet = self.world.subnets.get(&eni.subnet);
        let Some(list) = subnet.and_then(|s| self.world.network_acls.get(&s.network_acl)) else {
            return Ok(());
        };
        let (number, allow) = acl(list, way, &packet);
        self.hop(
            Component::NetworkAcl(list.id),
            Some(way),
            Some(eni),
            packet,
            Basis::Entry { number, allow },
        );
        if allow { Ok(()) } else { self.drop(Code::SubnetAclRestriction) }
    }

    /// Out of an interface, as far as the next one or the gateway.
    fn leave(&mut self, id: EniId, packet: Packet) -> Leg {
        let eni = self.eni(id, Direction::Egress, packet)?;
        let nat = nat_of(self.world, &eni).map(|n| (n.id, n.connectivity));
        if eni.source_dest_check && nat.is_none() && !owns(&eni, packet.source) {
            return self.drop(Code::EniSourceDestCheckRestriction);
        }
        let Some((vpc, subnet)) = self.world.vpcs.get(&eni.vpc).zip(self.world.subnets.get(&eni.subnet))
        else {
            return self.drop(Code::UnassociatedComponent);
        };
        if let Some(leg) = self.service(vpc, &eni, packet) {
            return leg;
        }
        let Some(table) = self.world.route_table_of(subnet) else {
            return self.drop(Code::NoRouteToDestination);
        };
        let way = lookup(self.world, vpc, table, packet.destination);
        let route = |walk: &mut Self| {
            let basis = match &way {
                Some(Way::Local(destination)) => Basis::Local { destination: *destination },
                Some(Way::Route { route, matched }) => {
                    Basis::Route { route: route.clone(), matched: *matched }
                }
                None => Basis::None,
            };
            walk.hop(Component::RouteTable(table.id), Some(Direction::Egress), Some(&eni), packet, basis);
        };

        let target = match &way {
            None => {
                self.groups(&eni, Direction::Egress, packet, None, false)?;
                route(self);
                return self.drop(Code::NoRouteToDestination);
            }
            Some(Way::Local(_)) => match owner(self.world, vpc.id, packet.destination) {
                Some(to) => RouteTarget::Eni(to.id),
                None => {
                    self.groups(&eni, Direction::Egress, packet, None, false)?;
                    route(self);
                    return self.drop(Code::NoPossibleDestination);
                }
            },
            Some(Way::Route { route, .. }) => route.target,
        };
        // Who it goes to, where groups may be referred to: whoever has the address, and is next.
        let next = match target {
            RouteTarget::Eni(next) => self.world.enis.get(&next),
            RouteTarget::NatGateway(nat) => self.nat_eni(nat),
            _ => None,
        };
        let direct = match target {
            RouteTarget::Peering(id) => {
                self.across(id, vpc.id).and_then(|far| owner(self.world, far, packet.destination))
            }
            _ => next.filter(|n| owns(n, packet.destination)),
        };
        let always = matches!(target, RouteTarget::NatGateway(_) | RouteTarget::EgressOnly(_));
        let (direct, next) = (direct.map(|e| e.id), next.cloned());
        self.groups(&eni, Direction::Egress, packet, direct, always)?;
        // Only what leaves the subnet meets its ACL.
        if next.as_ref().is_none_or(|n| n.subnet != eni.subnet) {
            self.acl(&eni, Direction::Egress, packet)?;
        }
        route(self);
        match target {
            RouteTarget::Eni(_) => match next {
                Some(next) if next.vpc == vpc.id && is_up(self.world, &next) => {
                    Ok(Next::Into { eni: next.id, packet, by: Came::Direct { from: eni.id } })
                }
                Some(next) if owns(&next, packet.destination) => self.drop(Code::BadStateAttachment),
                _ => self.drop(Code::BadStateRoute),
            },
            RouteTarget::InternetGateway(id) => self.by_gateway(id, vpc, nat.map(|(_, kind)| kind), packet),
            RouteTarget::NatGateway(id) => match next {
                Some(next)
                    if self.world.nat_gateways.get(&id).is_some_and(|n| n.is_wanted() && n.vpc == vpc.id) =>
                {
                    Ok(Next::Into { eni: next.id, packet, by: Came::Direct { from: eni.id } })
                }
                _ => self.drop(Code::BadStateRoute),
            },
            RouteTarget::Peering(id) => self.by_peering(id, vpc, &eni, packet),
            RouteTarget::EgressOnly(id) => self.by_egress_only(id, vpc, packet),
        }
    }

    /// What the VPC answers itself: no group, ACL or route applies to it.
    ///
    /// Follows "Security group basics" in the Amazon VPC User Guide.
    fn service(&mut self, vpc: &Vpc, eni: &Eni, packet: Packet) -> Option<Leg> {
        let IpAddr::V4(to) = packet.destination else { return None };
        let names = to == RESOLVER || to == vpc.resolver();
        let router = self.world.subnets_of(vpc.id).any(|s| s.gateway() == to);
        if !names && !router && !to.is_link_local() && !to.is_multicast() && !to.is_broadcast() {
            return None;
        }
        self.hop(Component::Services(vpc.id), Some(Direction::Egress), Some(eni), packet, Basis::None);
        let answers = match packet.payload {
            Payload::Tcp { to: 53, .. } | Payload::Udp { to: 53, .. } => names && vpc.dns_support,
            Payload::Tcp { to: 80, .. } => to == METADATA,
            _ => false,
        };
        Some(if answers {
            Ok(Next::End(Site::Service(vpc.id), packet))
        } else {
            self.drop(Code::NoPossibleDestination)
        })
    }

    fn nat_eni(&self, id: NatGatewayId) -> Option<&Eni> {
        let world = self.world;
        world.nat_gateways.get(&id).and_then(|n| world.enis.get(&n.eni()?))
    }

    /// The other side of a peering that is in use.
    fn across(&self, id: VpcPeeringId, vpc: VpcId) -> Option<VpcId> {
        self.world
            .peerings
            .get(&id)
            .filter(|p| p.status == PeeringStatus::Active)
            .and_then(|p| p.peer_of(vpc))
    }

    fn by_gateway(
        &mut self,
        id: InternetGatewayId,
        vpc: &Vpc,
        nat: Option<Connectivity>,
        packet: Packet,
    ) -> Leg {
        self.hop(Component::InternetGateway(id), Some(Direction::Egress), None, packet, Basis::None);
        if self.world.internet_gateways.get(&id).is_none_or(|g| g.vpc != Some(vpc.id)) {
            return self.drop(Code::BadStateRoute);
        }
        // Follows "NAT gateway basics" in the Amazon VPC User Guide.
        if nat == Some(Connectivity::Private) {
            return self.drop(Code::IgwPublicIpAssociationForEgress);
        }
        if is_private(packet.destination) {
            return self.drop(Code::IgwDestinationAddressNotInRfc1918Egress);
        }
        if is_shared(packet.destination) {
            return self.drop(Code::IgwDestinationAddressNotInRfc6598Egress);
        }
        let IpAddr::V4(source) = packet.source else {
            return match owner(self.world, vpc.id, packet.source) {
                Some(_) => Ok(Next::Internet(packet)),
                None => self.drop(Code::GatewayRejectsSpoofedTraffic),
            };
        };
        let public =
            owner(self.world, vpc.id, packet.source).and_then(|e| self.world.public_address(e, source));
        let Some(public) = public else { return self.drop(Code::IgwPublicIpAssociationForEgress) };
        let out = Packet { source: public.into(), ..packet };
        if let Some(hop) = self.hops.last_mut() {
            hop.basis = Basis::Translated { from: packet.source, to: out.source };
        }
        self.became(out);
        Ok(Next::Internet(out))
    }

    fn by_egress_only(&mut self, id: EgressOnlyInternetGatewayId, vpc: &Vpc, packet: Packet) -> Leg {
        self.hop(Component::EgressOnly(id), Some(Direction::Egress), None, packet, Basis::None);
        if self.world.egress_only_gateways.get(&id).is_none_or(|g| g.vpc != vpc.id) {
            return self.drop(Code::BadStateRoute);
        }
        if !packet.is_v6() {
            return self.drop(Code::ProtocolRestriction);
        }
        if owner(self.world, vpc.id, packet.source).is_none() {
            return self.drop(Code::GatewayRejectsSpoofedTraffic);
        }
        self.tracker.let_out(id, packet);
        Ok(Next::Internet(packet))
    }

    /// Follows "VPC peering limitations" in the Amazon VPC Peering Guide: from one VPC's own
    /// addresses to the other's, and no further.
    fn by_peering(&mut self, id: VpcPeeringId, vpc: &Vpc, eni: &Eni, packet: Packet) -> Leg {
        self.hop(Component::Peering(id), Some(Direction::Egress), Some(eni), packet, Basis::None);
        let Some(far) = self.across(id, vpc.id).and_then(|far| self.world.vpcs.get(&far)) else {
            return self.drop(Code::BadStateRoute);
        };
        // Nor for whom a NAT gateway hides: see "NAT gateway basics" in the Amazon VPC User Guide.
        let hidden = nat_of(self.world, eni).is_some();
        if hidden || !far.contains(packet.destination) || !vpc.contains(packet.source) {
            return self.drop(Code::PcxRequiresAddressInVpcCidr);
        }
        match owner(self.world, far.id, packet.destination).map(|e| (e.id, is_up(self.world, e))) {
            Some((to, true)) => Ok(Next::Into { eni: to, packet, by: Came::Direct { from: eni.id } }),
            Some((_, false)) => self.drop(Code::BadStateAttachment),
            None => self.drop(Code::NoPossibleDestination),
        }
    }

    /// On the internet: to some host there, or by a gateway into a VPC.
    fn internet(&mut self, packet: Packet) -> Leg {
        self.hop(Component::Internet, None, None, packet, Basis::None);
        let to = match packet.destination {
            IpAddr::V4(to) => to,
            IpAddr::V6(to) => return self.internet_v6(to.into(), packet),
        };
        let holder = self.world.enis.values().find_map(|e| {
            let address =
                e.private_ips.iter().find(|p| self.world.public_address(e, p.address) == Some(to))?;
            Some((e, address.address))
        });
        let Some((eni, private)) = holder else {
            let nobody = self.world.in_tenant_pool(to)
                || is_private(packet.destination)
                || is_shared(packet.destination);
            return if nobody {
                self.drop(Code::NoPossibleDestination)
            } else {
                Ok(Next::End(Site::Internet, packet))
            };
        };
        let (Some(gateway), Some(vpc)) =
            (self.world.internet_gateway_of(eni.vpc), self.world.vpcs.get(&eni.vpc))
        else {
            return self.drop(Code::NoPossibleDestination);
        };
        let inside = Packet { destination: private.into(), ..packet };
        let basis = Basis::Translated { from: packet.destination, to: inside.destination };
        self.hop(Component::InternetGateway(gateway.id), Some(Direction::Ingress), None, packet, basis);
        if is_private(packet.source) {
            return self.drop(Code::IgwSourceAddressNotInRfc1918Ingress);
        }
        if is_shared(packet.source) {
            return self.drop(Code::IgwSourceAddressNotInRfc6598Ingress);
        }
        if vpc.contains(packet.source) {
            return self.drop(Code::GatewayRejectsSpoofedTraffic);
        }
        self.became(inside);
        self.past_gateway(gateway.id, vpc, eni, inside)
    }

    fn internet_v6(&mut self, to: IpAddr, packet: Packet) -> Leg {
        let Some(vpc) = self.world.vpcs.values().find(|v| v.contains(to)) else {
            let region = self.world.region();
            let host = [region.internet_address_v6(), region.host_address_v6()].map(IpAddr::V6).contains(&to);
            let nobody = !host && matches!(to, IpAddr::V6(to) if region.ipv6_pool.contains(&to));
            return if nobody {
                self.drop(Code::NoPossibleDestination)
            } else {
                Ok(Next::End(Site::Internet, packet))
            };
        };
        let Some(eni) = owner(self.world, vpc.id, to) else { return self.drop(Code::NoPossibleDestination) };
        if let Some(gateway) = self.world.egress_only_gateway_of(vpc.id)
            && self.tracker.was_let_out(gateway.id, &packet)
        {
            self.hop(
                Component::EgressOnly(gateway.id),
                Some(Direction::Ingress),
                None,
                packet,
                Basis::Tracked,
            );
            return Ok(Next::Into { eni: eni.id, packet, by: Came::Gateway });
        }
        let Some(gateway) = self.world.internet_gateway_of(vpc.id) else {
            return self.drop(Code::NoPossibleDestination);
        };
        self.hop(Component::InternetGateway(gateway.id), Some(Direction::Ingress), None, packet, Basis::None);
        if vpc.contains(packet.source) {
            return self.drop(Code::GatewayRejectsSpoofedTraffic);
        }
        self.past_gateway(gateway.id, vpc, eni, packet)
    }

    /// From the gateway to the interface, or to the middlebox that the gateway's own table names.
    fn past_gateway(&mut self, gateway: InternetGatewayId, vpc: &Vpc, eni: &Eni, packet: Packet) -> Leg {
        let mut to = eni.id;
        if let Some(table) = self.world.route_table_of_gateway(gateway)
            && let Some(Way::Route { route, matched }) = lookup(self.world, vpc, table, packet.destination)
        {
            let basis = Basis::Route { route: route.clone(), matched };
            self.hop(Component::RouteTable(table.id), Some(Direction::Ingress), None, packet, basis);
            match route.target {
                RouteTarget::Eni(middle)
                    if self.world.enis.get(&middle).is_some_and(|e| is_up(self.world, e)) =>
                {
                    to = middle
                }
                _ => return self.drop(Code::BadStateRoute),
            }
        }
        if !self.world.enis.get(&to).is_some_and(|e| is_up(self.world, e)) {
            return self.drop(Code::BadStateAttachment);
        }
        Ok(Next::Into { eni: to, packet, by: Came::Gateway })
    }

    /// Before an interface: the ACL of its subnet, its groups, and what is behind it.
    fn enter(&mut self, id: EniId, packet: Packet, by: Came) -> Leg {
        let world = self.world;
        let Some(eni) = world.enis.get(&id) else {
            self.hop(Component::Eni(id), Some(Direction::Ingress), None, packet, Basis::None);
            return self.drop(Code::UnassociatedComponent);
        };
        let from = match by {
            Came::Direct { from } => world.enis.get(&from),
            Came::Gateway => None,
        };
        if from.is_none_or(|f| f.subnet != eni.subnet) {
            self.acl(eni, Direction::Ingress, packet)?;
        }
        // Groups are known of a sender that is the source itself; a middlebox hides it.
        let direct = from.filter(|f| owns(f, packet.source)).map(|f| f.id);
        self.groups(eni, Direction::Ingress, packet, direct, false)?;
        let eni = self.eni(id, Direction::Ingress, packet)?;
        if let Some(nat) = nat_of(world, &eni) {
            return self.translate(nat, &eni, packet);
        }
        if owns(&eni, packet.destination) {
            return Ok(Next::End(Site::Eni(id), packet));
        }
        if eni.source_dest_check {
            return self.drop(Code::EniSourceDestCheckRestriction);
        }
        // Whoever took the check away means to forward.
        Ok(Next::Out(id, packet))
    }

    /// A NAT gateway: answers go back to who asked, and what comes from inside goes out as
    /// the gateway's own. It keeps the source port; AWS may choose another.
    fn translate(&mut self, nat: &NatGateway, eni: &Eni, packet: Packet) -> Leg {
        self.hop(Component::NatGateway(nat.id), None, Some(eni), packet, Basis::None);
        if owns(eni, packet.destination) {
            let Some(inside) = self.tracker.hidden(nat.id, &packet) else {
                return self.drop(Code::NoPossibleDestination);
            };
            return Ok(self.translated(eni, packet, Packet { destination: inside, ..packet }));
        }
        if !matches!(packet.payload, Payload::Tcp { .. } | Payload::Udp { .. } | Payload::Icmp { .. })
            || packet.is_v6()
        {
            return self.drop(Code::ProtocolRestriction);
        }
        if !self.world.vpcs.get(&nat.vpc).is_some_and(|v| v.contains(packet.source)) {
            return self.drop(Code::NgwRequiresSourceInVpc);
        }
        let out = Packet { source: eni.primary().into(), ..packet };
        self.tracker.hide(nat.id, out, packet.source);
        Ok(self.translated(eni, packet, out))
    }

    fn translated(&mut self, eni: &Eni, before: Packet, after: Packet) -> Next {
        let (from, to) = match before.source == after.source {
            true => (before.destination, after.destination),
            false => (before.source, after.source),
        };
        if let Some(hop) = self.hops.last_mut() {
            hop.basis = Basis::Translated { from, to };
        }
        self.became(after);
        Next::Out(eni.id, after)
    }
}
