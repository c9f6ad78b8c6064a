//! One VPC: its namespace, its wires.

use super::family::{Family, addresses};
use super::gates::Gates;
use super::judges::Memory;
use super::names::*;
use super::{Facts, endpoints, flow_logs, gates, nat, peers, routes, shortcuts};
use host::fabric::{End, Fabric, Place, Space, Wire};
use host::net::{MAIN_TABLE, Mac, Route, RouteAction, Rule, RuleAction};
use ipnet::IpNet;
use model::{Eni, EniAttachment, EniId, Subnet, Vpc, World};
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

/// Adds the VPC's space and wires. Answers its gates.
pub(super) fn plan(
    world: &World,
    vpc: &Vpc,
    facts: &Facts,
    memory: &mut Memory,
    fabric: &mut Fabric,
) -> Gates {
    let families = Family::of_vpc(vpc);
    let subnets: Vec<&Subnet> = world.subnets_of(vpc.id).collect();
    let enis: Vec<&Eni> = world.enis_of(vpc.id).collect();
    let peers = peers::of(world, vpc);
    let is_there = |e: &Eni| match &e.attachment {
        Some(attachment) => facts.guests.contains(&attachment.instance),
        None => {
            nat::of(world, e).is_some_and(|n| n.eni() == Some(e.id))
                || endpoints::openings(world, e).is_some()
        }
    };
    let wired: BTreeMap<EniId, &Eni> = enis
        .iter()
        .filter(|e| is_there(e) && world.subnets.contains(&e.subnet))
        .map(|e| (e.id, *e))
        .collect();
    let known = world.public_addresses();
    let public: BTreeSet<(Ipv4Addr, Ipv4Addr)> = enis
        .iter()
        .flat_map(|e| e.private_ips.iter().filter_map(|p| Some((known.of(e, p.address)?, p.address))))
        .collect();

    let gateways = subnets.iter().map(|s| s.gateway());
    let own = gateways.chain([vpc.resolver(), gates::METADATA, gates::RESOLVER]);
    // By what name the router says "packet too big"; nothing answers there.
    let own_v6 = subnets.iter().filter_map(|s| s.ipv6_cidr).map(|b| (u128::from(b.network()) + 1).into());
    let own_v6 = own_v6.map(|ip: Ipv6Addr| whole(ip.into())).filter(|_| families.contains(&Family::V6));
    let routes = routes::tables(world, vpc, &subnets, &wired, &peers);
    let gates = gates::plan(world, vpc, &subnets, &enis, &public, &peers, memory);
    let mut sysctls = sysctls(families.contains(&Family::V6));
    if world.flow_logs_of(vpc.id).next().is_some() {
        flow_logs::sysctls(&mut sysctls);
    }
    let space = Space {
        local: own.map(host_route).chain(own_v6).collect(),
        routes,
        rules: routes::rules(&subnets, families),
        nft: Some(Arc::new(gates.table())),
        translations: Some(Arc::new(
            public.iter().map(|(out, inside)| (IpAddr::from(*out), IpAddr::from(*inside))).collect(),
        )),
        shortcuts: shortcuts::plan(world, vpc, &wired).map(Arc::new),
        sysctls,
    };
    fabric.spaces.insert(space_of(vpc.id), space);

    for eni in wired.values() {
        match (&eni.attachment, nat::of(world, eni)) {
            (Some(attachment), _) => fabric.wires.extend(wire(world, vpc, eni, attachment)),
            (None, Some(gateway)) => {
                if let Some(near) = near_end(world, vpc, eni) {
                    nat::plan(world, vpc, gateway, eni, near, fabric);
                }
            }
            (None, None) => {
                if let (Some(near), Some(openings)) =
                    (near_end(world, vpc, eni), endpoints::openings(world, eni))
                {
                    endpoints::plan(world, vpc, eni, openings, near, fabric);
                }
            }
        }
    }
    internet(world, vpc, &public, fabric);
    gates
}

/// The wire to the internet, where the VPC has a gateway.
fn internet(world: &World, vpc: &Vpc, public: &BTreeSet<(Ipv4Addr, Ipv4Addr)>, fabric: &mut Fabric) {
    let full = world.internet_gateway_of(vpc.id).is_some();
    if !full && world.egress_only_gateway_of(vpc.id).is_none() {
        return;
    }
    let name = wire_of(vpc);
    let mut near = End::new(endpoint(IGW, EDGE_MAC, INTERNET_MTU, IGW_GROUP));
    let mut far = End::new(endpoint(&name, ROUTER_MAC, INTERNET_MTU, IGW_GROUP));
    for family in Family::of_vpc(vpc) {
        near.neighbours.push((router_hop(*family), ROUTER_MAC));
        far.neighbours.push((edge_hop(*family), EDGE_MAC));
    }
    far.altname = Some(vpc.id.to_string());
    if full {
        // The internet has further addresses, its name servers'; it speaks by its own.
        let source = Some(world.region().internet_address().into());
        let action = RouteAction::Out { dev: name.clone(), via: Some(EDGE_HOP.into()), source };
        let way = |out| Route { table: MAIN_TABLE, to: host_route(out), metric: 0, action: action.clone() };
        far.routes = public.iter().map(|(out, _)| way(*out)).collect();
    }
    for block in vpc.ipv6_blocks() {
        let way = Route::via(block.trunc().into(), &name, EDGE_HOP_V6.into());
        far.routes.push(Route { metric: Family::V6.metric(), ..way });
    }
    let far = (Place::Space(INTERNET.into()), far);
    fabric.wires.push(Wire { near: (space_of(vpc.id), near), far });
}

/// The VPC's end of an interface's wire.
fn near_end(world: &World, vpc: &Vpc, eni: &Eni) -> Option<End> {
    let subnet = world.subnets.get(&eni.subnet)?;
    let outer = link_of(eni);
    let families = Family::of_vpc(vpc);
    let mut near = End::new(endpoint(&outer, GATEWAY_MAC, VPC_MTU, number(subnet)));
    near.altname = Some(eni.id.to_string());
    for ip in addresses(eni) {
        let family = Family::of(whole(ip));
        if families.contains(&family) {
            near.routes.push(Route { metric: family.metric(), ..Route::on_link(whole(ip), &outer) });
            near.neighbours.push((ip, Mac(eni.mac.0)));
        }
    }
    Some(near)
}

/// The link of an interface whose instance has a namespace.
fn wire(world: &World, vpc: &Vpc, eni: &Eni, attachment: &EniAttachment) -> Option<Wire> {
    let subnet = world.subnets.get(&eni.subnet)?;
    let near = near_end(world, vpc, eni)?;
    let inner = format!("eth{}", attachment.device_index);
    let gateway = subnet.gateway();
    let mut far = End::new(endpoint(&inner, Mac(eni.mac.0), VPC_MTU, 0));
    // Without a route for the prefix all goes by the router, neighbours in the subnet too:
    // each packet meets its gates once.
    far.addresses = vec![IpNet::new(eni.primary().into(), subnet.cidr.prefix_len()).ok()?];
    far.neighbours = vec![(gateway.into(), GATEWAY_MAC)];
    let mut ways =
        vec![Route::on_link(host_route(gateway), &inner), Route::via(everywhere(), &inner, gateway.into())];
    let mut sources = vec![IpAddr::V4(eni.primary())];
    if Family::of_vpc(vpc).contains(&Family::V6) && !eni.ipv6.is_empty() {
        far.addresses.extend(eni.ipv6.iter().map(|ip| whole((*ip).into())));
        far.neighbours.push((GATEWAY_V6.into(), GATEWAY_MAC));
        let way = Route::via(Family::V6.everywhere(), &inner, GATEWAY_V6.into());
        ways.push(Route { metric: Family::V6.metric(), ..way });
        sources.extend(eni.ipv6.iter().map(|ip| IpAddr::V6(*ip)));
    }
    if attachment.device_index > 0 {
        // What comes in by a further interface answers by it.
        let table = 10_000 + attachment.device_index;
        let rule = |from: IpAddr| {
            let (from, v6) = (Some(from), from.is_ipv6());
            Rule { priority: table, v6, mark: None, from, action: RuleAction::Table(table) }
        };
        far.rules = sources.into_iter().map(rule).collect();
        far.routes.extend(ways.iter().cloned().map(|r| r.in_table(table)));
    }
    let metric = 100 * attachment.device_index;
    far.routes.extend(ways.into_iter().map(|r| Route { metric: r.metric + metric, ..r }));
    let guest = Place::Guest(attachment.instance.to_string());
    Some(Wire { near: (space_of(vpc.id), near), far: (guest, far) })
}

fn sysctls(v6: bool) -> BTreeMap<String, String> {
    let mut all = router_sysctls(v6);
    // "Fragmentation needed" passes by a NAT gateway and comes back from the router's own address.
    all.insert("ipv4/conf/all/accept_local".to_owned(), "1".to_owned());
    all
}

/// What every namespace that routes for tenants needs.
pub(super) fn router_sysctls(v6: bool) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (name, value) in [
        ("ipv4/ip_forward", "1"),
        ("ipv4/icmp_ratelimit", "0"),
        ("netfilter/nf_conntrack_tcp_be_liberal", "1"),
        ("netfilter/nf_conntrack_acct", "1"),
        // Connection tracking sees an accelerated connection's beginning and end alone: what
        // it knows of sequence numbers is old when one is reset.
        ("netfilter/nf_conntrack_tcp_ignore_invalid_rst", "1"),
    ] {
        all.insert(name.to_owned(), value.to_owned());
    }
    for scope in ["all", "default"] {
        // Middleboxes, NAT and public addresses break a reverse path filter.
        for setting in ["rp_filter", "send_redirects", "accept_redirects"] {
            all.insert(format!("ipv4/conf/{scope}/{setting}"), "0".into());
        }
        // Only who has its address by that very link is answered, and remembered: the table of
        // neighbours is the machine's, and a guest could fill it under false names.
        all.insert(format!("ipv4/conf/{scope}/arp_filter"), "1".into());
        let off = if v6 { "0" } else { "1" };
        all.insert(format!("ipv6/conf/{scope}/disable_ipv6"), off.into());
        if v6 {
            all.insert(format!("ipv6/conf/{scope}/forwarding"), "1".into());
            all.insert(format!("ipv6/conf/{scope}/accept_dad"), "0".into());
            // No addresses but those we give.
            all.insert(format!("ipv6/conf/{scope}/addr_gen_mode"), "1".into());
        }
    }
    if v6 {
        all.insert("ipv6/icmp/ratelimit".into(), "0".into());
    }
    all
}
