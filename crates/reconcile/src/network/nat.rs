//! NAT gateways: a space of its own behind an interface, which hides whom it forwards for.
//!
//! The source port is kept where it is free. Else the kernel takes another: one above 1023
//! for one above 1023. Where none is left towards one destination's address and port, the
//! connection's first packet is dropped, as AWS's gateway does (ErrorPortAllocation); here
//! that is after some 64,500 connections, not 55,000.
//!
//! Follows "NAT gateway basics" in the Amazon VPC User Guide.

use super::family::{Family, disjoint_nets};
use super::names::*;
use super::spaces;
use super::vpc::router_sysctls;
use host::fabric::{End, Fabric, Report, Space};
use host::net::conntrack;
use host::netns::NetNs;
use host::nft::{Base, Chain, CtState, Field, Hook, Kind, Rule, Table, Value, rule};
use model::{Connectivity, Eni, EniService, NatGateway, NatGatewayId, NatGatewayState, Vpc, World};
use std::collections::BTreeMap;
use std::net::Ipv4Addr;

/// The gateway that the interface belongs to, while it is to carry packets.
pub(super) fn of<'w>(world: &'w World, eni: &Eni) -> Option<&'w NatGateway> {
    match eni.service {
        Some(EniService::NatGateway(id)) => world.nat_gateways.get(&id).filter(|n| n.is_wanted()),
        _ => None,
    }
}

/// True of an interface of a NAT gateway, whatever that one's state.
pub(super) fn is_nat(eni: &Eni) -> bool {
    matches!(eni.service, Some(EniService::NatGateway(_)))
}

/// The gateway's space, and its wire. `near`: the VPC's end.
pub(super) fn plan(
    world: &World,
    vpc: &Vpc,
    gateway: &NatGateway,
    eni: &Eni,
    near: End,
    fabric: &mut Fabric,
) {
    let space = Space { nft: Some(gates(vpc, gateway).into()), sysctls: sysctls(), ..Space::default() };
    spaces::plan(world, vpc, eni, near, (nat_space_of(gateway.id), space), fabric);
}

/// What comes from the VPC goes out as the gateway's own; answers go back; nothing begins
/// from the other side, and the gateway itself says nothing.
fn gates(vpc: &Vpc, gateway: &NatGateway) -> Table {
    let filter = |hook, closed| Base { kind: Kind::Filter, hook, priority: 0, closed };
    let inside = disjoint_nets(vpc.all_blocks(), Family::V4);
    let carried = [1, 6, 17].map(Value::Number).to_vec();
    let forwarded = vec![
        rule().ct_state([CtState::Invalid]).drop(),
        rule().ct_state([CtState::Established, CtState::Related]).accept(),
        rule().any_of(Field::Source, inside).any_of(Field::L4Proto, carried).accept(),
    ];
    let silent = vec![
        rule().is(Field::IcmpType, Value::Number(3)).is_not(Field::IcmpCode, Value::Number(4)).drop(),
        rule().is(Field::IcmpType, Value::Number(11)).drop(),
    ];
    let translated = Base { kind: Kind::Nat, hook: Hook::Postrouting, priority: 100, closed: false };
    Table::new(
        "nat",
        Vec::new(),
        vec![
            Chain::base("forwarded", filter(Hook::Forward, true), forwarded),
            Chain::base("to_gateway", filter(Hook::Input, true), Vec::new()),
            Chain::base("from_gateway", filter(Hook::Output, false), silent),
            Chain::base("translated", translated, translate(gateway)),
        ],
    )
}

/// A connection gets one of the gateway's addresses, each as often as any other.
fn translate(gateway: &NatGateway) -> Vec<Rule> {
    let addresses: Vec<_> = gateway.in_use().collect();
    match addresses.as_slice() {
        [] | [_] => vec![rule().masquerade()],
        many => {
            let left = (1..=many.len() as u32).rev();
            let choice = many.iter().zip(left).map(|(address, left)| match left {
                1 => rule().snat_to(*address),
                left => rule().one_in(left).snat_to(*address),
            });
            choice.collect()
        }
    }
}

/// Addresses on their way out of a gateway that no connection uses any more.
pub fn nat_addresses_left(
    world: &World,
    space: &dyn Fn(&str) -> Option<NetNs>,
) -> Vec<(NatGatewayId, Ipv4Addr)> {
    let mut left = Vec::new();
    for gateway in world.nat_gateways.values() {
        let leaving: Vec<_> =
            gateway.addresses.iter().filter(|a| a.leaving.is_some()).map(|a| a.private_ip).collect();
        if leaving.is_empty() {
            continue;
        }
        // Where nothing can be asked, their time ends by itself.
        let Some(flows) = space(&nat_space_of(gateway.id)).and_then(|ns| conntrack::flows(&ns).ok()) else {
            continue;
        };
        let idle = |ip: &Ipv4Addr| !flows.iter().any(|f| f.touches((*ip).into()));
        left.extend(leaving.into_iter().filter(idle).map(|ip| (gateway.id, ip)));
    }
    left
}

fn sysctls() -> BTreeMap<String, String> {
    let mut all = router_sysctls(false);
    for (name, value) in [
        // A connection that was idle for 350 seconds is forgotten.
        ("netfilter/nf_conntrack_tcp_timeout_established", "350"),
        ("netfilter/nf_conntrack_tcp_loose", "0"),
    ] {
        all.insert(name.to_owned(), value.to_owned());
    }
    all
}

/// What the machine has to say of a gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NatNews {
    /// It carries packets.
    Available(NatGatewayId),
    /// It never will: code and message.
    Failed(NatGatewayId, &'static str, String),
    /// Nothing of it is left.
    Deleted(NatGatewayId),
}

/// What became of gateways whose state waits for the machine, after a pass over `world`.
pub fn nat_news(world: &World, report: &Report) -> Vec<NatNews> {
    let in_force =
        |n: &NatGateway| report.is_applied(&space_of(n.vpc)) && report.is_applied(&nat_space_of(n.id));
    let news = |n: &NatGateway| match n.state {
        // Follows "Troubleshoot NAT gateways" in the Amazon VPC User Guide.
        NatGatewayState::Pending
            if n.connectivity == Connectivity::Public && world.internet_gateway_of(n.vpc).is_none() =>
        {
            let message = format!("Network {} has no Internet gateway attached", n.vpc);
            Some(NatNews::Failed(n.id, "Gateway.NotAttached", message))
        }
        NatGatewayState::Pending if in_force(n) => Some(NatNews::Available(n.id)),
        NatGatewayState::Deleting if in_force(n) => Some(NatNews::Deleted(n.id)),
        _ => None,
    };
    world.nat_gateways.values().filter_map(news).collect()
}
