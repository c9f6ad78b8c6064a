//! What gates remember of packets that passed.

use super::packet::Packet;
use crate::Direction;
use crate::ids::*;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

/// Flows that security groups track, that NAT gateways translate and that egress-only
/// gateways let out. Nothing is ever forgotten: idle timeouts are not part of the model.
///
/// Follows "Security group connection tracking" in the Amazon EC2 User Guide.
#[derive(Debug, Clone, Default)]
pub struct Tracker {
    /// By interface and the direction of the flow's first packet there. False: the flow is
    /// known, but not tracked.
    flows: BTreeMap<(EniId, Direction, Packet), bool>,
    /// Source behind a NAT gateway, by the packet that left it.
    translated: BTreeMap<(NatGatewayId, Packet), IpAddr>,
    let_out: BTreeSet<(EgressOnlyInternetGatewayId, Packet)>,
}

/// What an interface knows of a packet's flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    No,
    Tracked,
    /// It was let pass by a rule for everyone, and each packet is judged by itself.
    Untracked {
        answers: bool,
    },
}

pub(super) fn opposite(direction: Direction) -> Direction {
    match direction {
        Direction::Ingress => Direction::Egress,
        Direction::Egress => Direction::Ingress,
    }
}

impl Tracker {
    pub(super) fn of(&self, eni: EniId, direction: Direction, packet: &Packet) -> Known {
        let same = self.flows.get(&(eni, direction, *packet));
        let back = self.flows.get(&(eni, opposite(direction), packet.reply()));
        match (same, back) {
            (Some(true), _) | (_, Some(true)) => Known::Tracked,
            (Some(false), _) => Known::Untracked { answers: false },
            (_, Some(false)) => Known::Untracked { answers: true },
            (None, None) => Known::No,
        }
    }

    pub(super) fn passed(&mut self, eni: EniId, direction: Direction, packet: Packet, tracked: bool) {
        self.flows.insert((eni, direction, packet), tracked);
    }

    pub(super) fn hide(&mut self, nat: NatGatewayId, outside: Packet, inside: IpAddr) {
        self.translated.insert((nat, outside), inside);
    }

    /// Who asked for this answer to a NAT gateway.
    pub(super) fn hidden(&self, nat: NatGatewayId, answer: &Packet) -> Option<IpAddr> {
        self.translated.get(&(nat, answer.reply())).copied()
    }

    pub(super) fn let_out(&mut self, gateway: EgressOnlyInternetGatewayId, packet: Packet) {
        self.let_out.insert((gateway, packet));
    }

    pub(super) fn was_let_out(&self, gateway: EgressOnlyInternetGatewayId, answer: &Packet) -> bool {
        self.let_out.contains(&(gateway, answer.reply()))
    }
}
