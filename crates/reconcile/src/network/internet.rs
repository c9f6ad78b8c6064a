//! The internet's side of the region, and this machine's place on it.

use super::Facts;
use super::family::Family;
use super::names::*;
use host::fabric::{End, Fabric, Place, Space, Uplink, Wire};
use host::net::{MAIN_TABLE, Route, RouteAction};
use ipnet::IpNet;
use model::World;
use model::dns::{NAME_SERVER_BLOCK, NAME_SERVER_BLOCK_V6};

/// The internet's end of the wire to this machine.
const HOST: &str = "host";
const HOST_GROUP: u32 = 1001;

pub(super) fn plan(world: &World, facts: &Facts, fabric: &mut Fabric) {
    let region = world.region();
    let mut space = Space::default();
    let own = region.internet_address();
    let machine = region.host_address();
    space.local.insert(host_route(own));
    // All of the block is local once one address of it lies on `lo` with the block's length.
    space.local.insert(IpNet::V4(NAME_SERVER_BLOCK));
    for (name, value) in [
        ("ipv4/ip_forward", "1"),
        ("ipv4/icmp_ratelimit", "0"),
        ("ipv4/conf/all/rp_filter", "0"),
        ("ipv4/conf/default/rp_filter", "0"),
        // Two tenants behind one gateway are no better way for each other.
        ("ipv4/conf/all/send_redirects", "0"),
        ("ipv4/conf/default/send_redirects", "0"),
        ("ipv6/conf/all/disable_ipv6", "0"),
        ("ipv6/conf/default/disable_ipv6", "0"),
        ("ipv6/conf/all/forwarding", "1"),
        ("ipv6/conf/default/forwarding", "1"),
        ("ipv6/conf/all/accept_dad", "0"),
        ("ipv6/conf/default/accept_dad", "0"),
        // No addresses but those we give.
        ("ipv6/conf/default/addr_gen_mode", "1"),
        ("ipv6/icmp/ratelimit", "0"),
    ] {
        space.sysctls.insert(name.into(), value.into());
    }
    // Addresses that no one has are silent, and never leave by an uplink.
    let pool = IpNet::V4(region.public_pool.trunc());
    space.routes.insert(Route { table: MAIN_TABLE, to: pool, metric: 0, action: RouteAction::Blackhole });
    let metric = Family::V6.metric();
    let to = IpNet::V6(NAME_SERVER_BLOCK_V6);
    space.routes.insert(Route { table: MAIN_TABLE, to, metric, action: RouteAction::Local });
    let pool_v6 = IpNet::V6(region.ipv6_pool.trunc());
    space.routes.insert(Route { table: MAIN_TABLE, to: pool_v6, metric, action: RouteAction::Blackhole });
    space.local.insert(whole(region.internet_address_v6().into()));
    if facts.uplink.is_some() {
        space.routes.insert(Route::via(everywhere(), HOST, EDGE_HOP.into()));
    }

    let mut near = End::new(endpoint(HOST, ROUTER_MAC, INTERNET_MTU, HOST_GROUP));
    near.neighbours = vec![(EDGE_HOP.into(), EDGE_MAC)];
    near.routes = vec![Route::via(host_route(machine), HOST, EDGE_HOP.into())];
    let link = &facts.host_link;
    let mut far = End::new(endpoint(link, EDGE_MAC, INTERNET_MTU, 0));
    far.addresses = vec![host_route(machine)];
    far.neighbours = vec![(ROUTER_HOP.into(), ROUTER_MAC)];
    let source = Some(machine.into());
    let action = RouteAction::Out { dev: link.clone(), via: Some(ROUTER_HOP.into()), source };
    far.routes = vec![Route { table: MAIN_TABLE, to: pool, metric: 0, action }];
    fabric.spaces.insert(INTERNET.into(), space);
    fabric.wires.push(Wire { near: (INTERNET.into(), near), far: (Place::Host, far) });
    fabric.uplink = facts.uplink.clone().map(|interface| Uplink {
        interface,
        from: link.clone(),
        pool: region.public_pool.trunc(),
    });
}
