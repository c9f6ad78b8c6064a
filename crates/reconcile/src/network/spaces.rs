//! The space behind an interface that is a service's own: a NAT gateway's, an endpoint's.

use super::names::*;
use host::fabric::{End, Fabric, Place, Space, Wire};
use host::net::{Mac, Route};
use ipnet::IpNet;
use model::{Eni, Vpc, World};

/// A service's link to its VPC, inside its space.
const LINK: &str = "eth0";

/// The interface's space `name`, and its wire to the VPC's router, by which all goes out. `near`: the VPC's end.
pub(super) fn plan(
    world: &World,
    vpc: &Vpc,
    eni: &Eni,
    near: End,
    (name, space): (String, Space),
    fabric: &mut Fabric,
) {
    let Some(subnet) = world.subnets.get(&eni.subnet) else { return };
    let mut far = End::new(endpoint(LINK, Mac(eni.mac.0), VPC_MTU, 0));
    let router = subnet.gateway();
    far.addresses = IpNet::new(eni.primary().into(), subnet.cidr.prefix_len()).into_iter().collect();
    far.neighbours = vec![(router.into(), GATEWAY_MAC)];
    far.routes =
        vec![Route::on_link(host_route(router), LINK), Route::via(everywhere(), LINK, router.into())];
    fabric.spaces.insert(name.clone(), space);
    fabric.wires.push(Wire { near: (space_of(vpc.id), near), far: (Place::Space(name), far) });
}
