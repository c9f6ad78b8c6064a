//! Interface endpoints: a space behind each of their interfaces, with nothing in it but the door to the region's API.
//!
//! Follows "Access an AWS service using an interface VPC endpoint" in the AWS PrivateLink Guide.

use super::names::space_of;
use super::spaces;
use super::vpc::router_sysctls;
use host::fabric::{End, Fabric, Report, Space};
use host::nft::{Base, Chain, CtState, Field, Hook, Kind, Table, Value, rule};
use model::{EndpointState, Eni, EniId, EniService, Vpc, VpcEndpoint, VpcEndpointId, World};

const HTTPS: u32 = 443;

/// The endpoint that the interface belongs to.
pub(super) fn of<'w>(world: &'w World, eni: &Eni) -> Option<&'w VpcEndpoint> {
    match eni.service {
        Some(EniService::VpcEndpoint(id)) => world.vpc_endpoints.get(&id),
        _ => None,
    }
}

/// An endpoint's interface's space.
pub fn endpoint_space_of(eni: EniId) -> String {
    eni.to_string()
}

/// The interface's space, and its wire. `near`: the VPC's end.
pub(super) fn plan(world: &World, vpc: &Vpc, eni: &Eni, near: End, fabric: &mut Fabric) {
    let mut sysctls = router_sysctls(false);
    sysctls.insert("ipv4/ip_forward".into(), "0".into());
    let space = Space { nft: Some(gates().into()), sysctls, ..Space::default() };
    spaces::plan(world, vpc, eni, near, (endpoint_space_of(eni.id), space), fabric);
}

/// Silent but for what it is there for.
fn gates() -> Table {
    let filter = |hook, closed| Base { kind: Kind::Filter, hook, priority: 0, closed };
    let to_endpoint = vec![
        rule().ct_state([CtState::Established, CtState::Related]).accept(),
        rule().is(Field::L4Proto, Value::Number(6)).is(Field::DestinationPort, Value::Number(HTTPS)).accept(),
    ];
    Table::new(
        "endpoint",
        Vec::new(),
        vec![
            Chain::base("forwarded", filter(Hook::Forward, true), Vec::new()),
            Chain::base("to_endpoint", filter(Hook::Input, true), to_endpoint),
        ],
    )
}

/// Endpoints that wait for the machine, and whose interfaces are there now. `listens`: whether the door in
/// the interface's space is open.
pub fn endpoints_ready(
    world: &World,
    report: &Report,
    listens: &dyn Fn(EniId) -> bool,
) -> Vec<VpcEndpointId> {
    let wired = |eni: &EniId| !report.unwired.iter().any(|u| u.name == eni.to_string());
    let ready = |e: &&VpcEndpoint| {
        e.state == EndpointState::Pending
            && report.is_applied(&space_of(e.vpc))
            && e.enis()
                .iter()
                .all(|eni| report.is_applied(&endpoint_space_of(*eni)) && wired(eni) && listens(*eni))
    };
    world.vpc_endpoints.values().filter(ready).map(|e| e.id).collect()
}
