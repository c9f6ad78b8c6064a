//! What should become of a packet: the network's meaning, worked out from intent alone.
//!
//! The oracle follows AWS's documentation and shares nothing with what programs the kernel,
//! so the two can be held against each other (docs/PACKET_MATRIX.md), and so that a drop can
//! be explained: by which gate, by which rule, and what would open it.
//!
//! ```text
//! interface → source check → security groups out → [network ACL out] → route table
//!   → local | middlebox | NAT gateway | peering | internet gateway | egress-only gateway
//!   → [network ACL in] → security groups in → destination check → interface
//! ```
//!
//! ACLs stand only where a packet leaves or enters a subnet. Groups remember what they let
//! pass ([`Tracker`]); ACLs, routes and gateways' one-to-one translation remember nothing.
//!
//! Follows "Control traffic to resources using security groups", "Control subnet traffic with
//! network ACLs", "Configure route tables", "Internet gateways", "NAT gateways" and "VPC
//! peering basics" in the Amazon VPC guides, and "Security group connection tracking" in the
//! Amazon EC2 User Guide.

mod open;
mod packet;
mod routes;
mod rules;
#[cfg(test)]
mod tests;
mod tracker;
mod walk;
mod words;

pub use open::{Opening, opening};
pub use packet::{Packet, Payload};
pub use tracker::Tracker;

use crate::ids::*;
use crate::{Cidr, Direction, Route, World};
use ipnet::IpNet;
use std::net::IpAddr;

/// Where a packet starts or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Site {
    /// The guest behind the interface.
    Eni(EniId),
    /// Some host on the internet.
    Internet,
    /// The VPC's resolver or the metadata service: no group and no ACL stands before them.
    Service(VpcId),
}

/// The way of one packet, and its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    pub hops: Vec<Hop>,
    pub verdict: Verdict,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// To whom, and as what: with the addresses that the receiver sees.
    Delivered {
        to: Site,
        packet: Packet,
    },
    Dropped(Drop),
}

/// Where a packet ended, and why. The packet is as it was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drop {
    pub at: Component,
    pub direction: Option<Direction>,
    pub code: Code,
    pub packet: Packet,
    /// The entry or route that dropped it, where one did.
    pub by: Basis,
    /// The interface on the packet's other side, where groups may be referred to.
    pub peer: Option<EniId>,
}

/// One component that a packet passed, or ended at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    pub at: Component,
    pub direction: Option<Direction>,
    pub vpc: Option<VpcId>,
    pub subnet: Option<SubnetId>,
    /// As it came.
    pub inbound: Packet,
    /// As it went on; differs where addresses were translated. None where it ended.
    pub outbound: Option<Packet>,
    pub basis: Basis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Component {
    Eni(EniId),
    /// All groups of the interface together.
    SecurityGroups(EniId),
    NetworkAcl(NetworkAclId),
    RouteTable(RouteTableId),
    InternetGateway(InternetGatewayId),
    EgressOnly(EgressOnlyInternetGatewayId),
    NatGateway(NatGatewayId),
    Peering(VpcPeeringId),
    /// The VPC's own services.
    Services(VpcId),
    Internet,
}

/// What decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// The component's nature.
    None,
    /// A group let an earlier packet of the flow pass.
    Tracked,
    Rule {
        group: SecurityGroupId,
        rule: SecurityGroupRuleId,
    },
    /// `*` (the last entry, which is implied) is number 32767.
    Entry {
        number: u16,
        allow: bool,
    },
    /// The VPC's own block.
    Local {
        destination: IpNet,
    },
    /// `matched`: the block that fitted, of the route's destination or in its prefix list.
    Route {
        route: Route,
        matched: IpNet,
    },
    /// One-to-one, or by a NAT gateway.
    Translated {
        from: IpAddr,
        to: IpAddr,
    },
}

/// Why a packet was dropped, by Reachability Analyzer's names.
/// Follows "Reachability Analyzer explanation codes" in its guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    BadState,
    BadStateAttachment,
    BadStateRoute,
    EniAddressRestriction,
    EniSgRulesMismatch,
    EniSourceDestCheckRestriction,
    GatewayRejectsSpoofedTraffic,
    IgwDestinationAddressNotInRfc1918Egress,
    IgwDestinationAddressNotInRfc6598Egress,
    IgwPrivateIpAssociationForIngress,
    IgwPublicIpAssociationForEgress,
    IgwSourceAddressNotInRfc1918Ingress,
    IgwSourceAddressNotInRfc6598Ingress,
    NgwRequiresSourceInVpc,
    NoPath,
    NoPossibleDestination,
    NoRouteToDestination,
    PcxRequiresAddressInVpcCidr,
    ProtocolRestriction,
    SgHasNoRules,
    SgReferencesNotPreserved,
    SubnetAclRestriction,
    UnassociatedComponent,
}

impl Code {
    pub const fn name(self) -> &'static str {
        match self {
            Self::BadState => "BAD_STATE",
            Self::BadStateAttachment => "BAD_STATE_ATTACHMENT",
            Self::BadStateRoute => "BAD_STATE_ROUTE",
            Self::EniAddressRestriction => "ENI_ADDRESS_RESTRICTION",
            Self::EniSgRulesMismatch => "ENI_SG_RULES_MISMATCH",
            Self::EniSourceDestCheckRestriction => "ENI_SOURCE_DEST_CHECK_RESTRICTION",
            Self::GatewayRejectsSpoofedTraffic => "GATEWAY_REJECTS_SPOOFED_TRAFFIC",
            Self::IgwDestinationAddressNotInRfc1918Egress => "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS",
            Self::IgwDestinationAddressNotInRfc6598Egress => "IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS",
            Self::IgwPrivateIpAssociationForIngress => "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS",
            Self::IgwPublicIpAssociationForEgress => "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS",
            Self::IgwSourceAddressNotInRfc1918Ingress => "IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS",
            Self::IgwSourceAddressNotInRfc6598Ingress => "IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS",
            Self::NgwRequiresSourceInVpc => "NGW_REQUIRES_SOURCE_IN_VPC",
            Self::NoPath => "NO_PATH",
            Self::NoPossibleDestination => "NO_POSSIBLE_DESTINATION",
            Self::NoRouteToDestination => "NO_ROUTE_TO_DESTINATION",
            Self::PcxRequiresAddressInVpcCidr => "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR",
            Self::ProtocolRestriction => "PROTOCOL_RESTRICTION",
            Self::SgHasNoRules => "SG_HAS_NO_RULES",
            Self::SgReferencesNotPreserved => "SG_REFERENCES_NOT_PRESERVED",
            Self::SubnetAclRestriction => "SUBNET_ACL_RESTRICTION",
            Self::UnassociatedComponent => "UNASSOCIATED_COMPONENT",
        }
    }
}

impl Trace {
    pub fn is_delivered(&self) -> bool {
        matches!(self.verdict, Verdict::Delivered { .. })
    }

    /// To whom, and as what.
    pub fn delivered(&self) -> Option<(Site, &Packet)> {
        match &self.verdict {
            Verdict::Delivered { to, packet } => Some((*to, packet)),
            Verdict::Dropped(_) => None,
        }
    }

    pub fn dropped(&self) -> Option<&Drop> {
        match &self.verdict {
            Verdict::Delivered { .. } => None,
            Verdict::Dropped(drop) => Some(drop),
        }
    }
}

/// The way of a packet that leaves `from` now. What gates remember of it goes into `tracker`,
/// which holds what they remember of earlier ones.
pub fn send(world: &World, tracker: &mut Tracker, from: Site, packet: Packet) -> Trace {
    walk::walk(world, tracker, from, packet)
}

/// A packet and, where it was delivered, the answer to it: the way there and the way back.
pub fn ask(world: &World, tracker: &mut Tracker, from: Site, packet: Packet) -> (Trace, Option<Trace>) {
    let there = send(world, tracker, from, packet);
    let back = there.delivered().map(|(to, seen)| (to, seen.reply()));
    (there, back.map(|(to, answer)| send(world, tracker, to, answer)))
}

/// What `ask` gives where no one remembers anything: the first packet of a flow.
pub fn first(world: &World, from: Site, packet: Packet) -> (Trace, Option<Trace>) {
    ask(world, &mut Tracker::default(), from, packet)
}

/// True where the block is everyone of its family.
fn is_everyone(cidr: &Cidr) -> bool {
    cidr.net().prefix_len() == 0
}
