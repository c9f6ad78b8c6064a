//! Endpoints: a space behind each of their interfaces, with nothing in it but the door to the region's API, or to the
//! VPC's resolver, or the way out of a resolver.
//!
//! Follows "Access an AWS service using an interface VPC endpoint" in the AWS PrivateLink Guide and "Forwarding inbound
//! DNS queries to your VPCs" in the Amazon Route 53 Developer Guide.

use super::names::space_of;
use super::spaces;
use super::vpc::router_sysctls;
use host::fabric::{End, Fabric, Report, Space};
use host::nft::{Base, Chain, CtState, Field, Hook, Kind, Table, Value, rule};
use model::{
    EndpointState, Eni, EniId, EniService, ResolverEndpointId, ResolverEndpointState, Vpc, VpcEndpoint,
    VpcEndpointId, World,
};

const TCP: u32 = 6;
const UDP: u32 = 17;

/// A protocol's number, and a port.
type Opening = (u32, u32);

/// What the endpoint that the interface belongs to takes from outside; None for another interface.
pub(super) fn openings(world: &World, eni: &Eni) -> Option<&'static [Opening]> {
    match eni.service {
        Some(EniService::VpcEndpoint(id)) if world.vpc_endpoints.contains(&id) => Some(&[(TCP, 443)]),
        Some(EniService::Resolver(id)) if world.resolver_endpoints.contains(&id) => match id {
            ResolverEndpointId::Inbound(_) => Some(&[(UDP, 53), (TCP, 53)]),
            ResolverEndpointId::Outbound(_) => Some(&[]),
        },
        _ => None,
    }
}

/// An endpoint's interface's space.
pub fn endpoint_space_of(eni: EniId) -> String {
    eni.to_string()
}

/// The interface's space, and its wire. `near`: the VPC's end.
pub(super) fn plan(
    world: &World,
    vpc: &Vpc,
    eni: &Eni,
    openings: &[Opening],
    near: End,
    fabric: &mut Fabric,
) {
    let mut sysctls = router_sysctls(false);
    sysctls.insert("ipv4/ip_forward".into(), "0".into());
    let space = Space { nft: Some(gates(openings).into()), sysctls, ..Space::default() };
    spaces::plan(world, vpc, eni, near, (endpoint_space_of(eni.id), space), fabric);
}

/// Silent but for what it is there for.
fn gates(openings: &[Opening]) -> Table {
    let filter = |hook, closed| Base { kind: Kind::Filter, hook, priority: 0, closed };
    let mut to_endpoint = vec![rule().ct_state([CtState::Established, CtState::Related]).accept()];
    for (protocol, port) in openings {
        let opening = rule().is(Field::L4Proto, Value::Number(*protocol));
        to_endpoint.push(opening.is(Field::DestinationPort, Value::Number(*port)).accept());
    }
    Table::new(
        "endpoint",
        Vec::new(),
        vec![
            Chain::base("forwarded", filter(Hook::Forward, true), Vec::new()),
            Chain::base("to_endpoint", filter(Hook::Input, true), to_endpoint),
        ],
    )
}

/// Whether packets reach the interface's space.
fn is_wired(report: &Report, eni: EniId) -> bool {
    report.is_applied(&endpoint_space_of(eni)) && !report.unwired.iter().any(|u| u.name == eni.to_string())
}

/// Endpoints that wait for the machine, and whose interfaces are there now. `listens`: whether the door in
/// the interface's space is open.
pub fn endpoints_ready(
    world: &World,
    report: &Report,
    listens: &dyn Fn(EniId) -> bool,
) -> Vec<VpcEndpointId> {
    let ready = |e: &&VpcEndpoint| {
        e.state == EndpointState::Pending
            && report.is_applied(&space_of(e.vpc))
            && e.enis().iter().all(|eni| is_wired(report, *eni) && listens(*eni))
    };
    world.vpc_endpoints.values().filter(ready).map(|e| e.id).collect()
}

/// Resolver endpoints that wait for the machine, and their interfaces that have come to be there; none where the endpoint
/// waited for what is there already.
pub fn resolvers_attached(
    world: &World,
    report: &Report,
    listens: &dyn Fn(EniId) -> bool,
) -> Vec<(ResolverEndpointId, Vec<EniId>)> {
    let waiting = world.resolver_endpoints.values().filter(|e| e.state != ResolverEndpointState::Operational);
    let in_force = waiting.filter(|e| report.is_applied(&space_of(e.vpc)));
    let attached = in_force.filter_map(|e| {
        let there = |eni: &EniId| is_wired(report, *eni) && (!e.id.is_inbound() || listens(*eni));
        let missing = || e.addresses.iter().filter(|a| !a.attached).map(|a| a.eni);
        let news: Vec<EniId> = missing().filter(there).collect();
        (!news.is_empty() || missing().next().is_none()).then_some((e.id, news))
    });
    attached.collect()
}
