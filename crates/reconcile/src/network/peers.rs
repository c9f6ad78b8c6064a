//! Peerings: a wire between two VPCs' routers, for traffic between those two and no further.
//!
//! Follows "VPC peering basics" in the Amazon VPC Peering Guide.

use super::family::Family;
use super::names::*;
use host::fabric::{End, Fabric, Place, Wire};
use host::net::Route;
use ipnet::IpNet;
use model::{Eni, Vpc, VpcPeering, VpcPeeringId, World};

/// A peering as one of its VPCs sees it.
pub(super) struct Peer<'w> {
    pub(super) id: VpcPeeringId,
    pub(super) link: String,
    pub(super) far: &'w Vpc,
    /// This side asked: its end is the wire's near one.
    requester: bool,
}

/// The peerings of a VPC that packets may pass.
pub(super) fn of<'w>(world: &'w World, vpc: &Vpc) -> Vec<Peer<'w>> {
    let peer = |p: &'w VpcPeering| {
        let far = world.vpcs.get(&p.peer_of(vpc.id)?)?;
        Some(Peer { id: p.id, link: wire_of_peering(p), far, requester: p.requester.vpc == vpc.id })
    };
    world.active_peerings_of(vpc.id).filter_map(peer).collect()
}

impl<'w> Peer<'w> {
    /// The way to the other side.
    pub(super) fn route(&self, to: IpNet) -> Route {
        let family = Family::of(to);
        let hop = if self.requester { router_hop(family) } else { edge_hop(family) };
        Route { metric: family.metric(), ..Route::via(to, &self.link, hop) }
    }

    /// The other side's interfaces, by the link that they are behind.
    pub(super) fn interfaces(&self, world: &'w World) -> impl Iterator<Item = (String, &'w Eni)> {
        world.enis_of(self.far.id).map(|e| (self.link.clone(), e))
    }
}

/// The wires of all peerings.
pub(super) fn plan(world: &World, fabric: &mut Fabric) {
    for peering in world.peerings.values() {
        let (near, far) = (peering.requester.vpc, peering.accepter.vpc);
        let passes = world.active_peerings_of(near).any(|p| p.id == peering.id);
        if !passes || !world.vpcs.contains(&near) || !world.vpcs.contains(&far) {
            continue;
        }
        let name = wire_of_peering(peering);
        let mut here = End::new(endpoint(&name, EDGE_MAC, VPC_MTU, PEER_GROUP));
        let mut there = End::new(endpoint(&name, ROUTER_MAC, VPC_MTU, PEER_GROUP));
        here.altname = Some(peering.id.to_string());
        let both = |vpc| world.vpcs.get(vpc).is_some_and(|v| Family::of_vpc(v).contains(&Family::V6));
        for family in Family::BOTH {
            if family == Family::V4 || both(&near) {
                here.neighbours.push((router_hop(family), ROUTER_MAC));
            }
            if family == Family::V4 || both(&far) {
                there.neighbours.push((edge_hop(family), EDGE_MAC));
            }
        }
        let far = (Place::Space(space_of(far)), there);
        fabric.wires.push(Wire { near: (space_of(near), here), far });
    }
}
