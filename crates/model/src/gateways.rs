//! Ways out of a VPC beside the internet gateway.

use crate::endpoints::ServiceEndpoints;
use crate::ids::*;
use crate::{Eni, Time, World};
use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;

/// A NAT gateway. Follows "NAT gateways" in the Amazon VPC User Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NatGateway {
    pub id: NatGatewayId,
    pub vpc: VpcId,
    pub subnet: SubnetId,
    pub connectivity: Connectivity,
    pub state: NatGatewayState,
    /// The first is the primary one. They stay to be shown after the gateway's deletion.
    pub addresses: Vec<NatAddress>,
    /// Why it failed: code and message.
    pub failure: Option<(String, String)>,
    pub created: Time,
    /// When the state became [`NatGatewayState::Deleted`] or [`NatGatewayState::Failed`].
    pub ended: Option<Time>,
}

/// An address behind which a NAT gateway hides others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NatAddress {
    /// The gateway's interface; it goes with the gateway.
    pub eni: EniId,
    pub private_ip: Ipv4Addr,
    /// None of a private gateway.
    pub elastic: Option<NatElastic>,
    /// It serves no new connection, and goes when it has none any more, or by then.
    #[serde(default)]
    pub leaving: Option<Time>,
}

/// The Elastic IP of a public NAT gateway; its [`crate::Address`] says whether it still is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NatElastic {
    pub allocation: AllocationId,
    pub association: AddressAssociationId,
    pub public_ip: Ipv4Addr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Connectivity {
    /// To the internet, by its Elastic IP.
    Public,
    /// To other networks, by its private address; never to the internet.
    Private,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NatGatewayState {
    Pending,
    Available,
    Deleting,
    Deleted,
    Failed,
}

impl NatGateway {
    /// The gateway's primary interface, while it has one.
    pub fn eni(&self) -> Option<EniId> {
        self.addresses.first().map(|a| a.eni)
    }

    /// Addresses for new connections.
    pub fn in_use(&self) -> impl Iterator<Item = Ipv4Addr> {
        self.addresses.iter().filter(|a| a.leaving.is_none()).map(|a| a.private_ip)
    }

    /// True where it is to carry packets.
    pub fn is_wanted(&self) -> bool {
        matches!(self.state, NatGatewayState::Pending | NatGatewayState::Available)
    }
}

/// Lets IPv6 out and nothing new in.
/// Follows "Egress-only internet gateways" in the Amazon VPC User Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EgressOnlyInternetGateway {
    pub id: EgressOnlyInternetGatewayId,
    pub vpc: VpcId,
}

/// A private way to a service. Follows "AWS PrivateLink" and "Gateway endpoints" in the AWS PrivateLink Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VpcEndpoint {
    pub id: VpcEndpointId,
    pub vpc: VpcId,
    /// `com.amazonaws.ap-northeast-1.s3`
    pub service: String,
    pub kind: EndpointKind,
    /// As given; the service's default where None.
    pub policy: Option<String>,
    pub created: Time,
    #[serde(default)]
    pub state: EndpointState,
    /// What its names have beside its id: eight lower-case letters and digits.
    #[serde(default)]
    pub label: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndpointState {
    /// Its interfaces are on their way.
    Pending,
    #[default]
    Available,
}

impl VpcEndpoint {
    /// What is behind it, if the region serves it.
    pub fn serves(&self) -> Option<&'static ServiceEndpoints> {
        ServiceEndpoints::find(self.service.rsplit('.').next()?)
    }

    /// Its interfaces, for a subnet each.
    pub fn enis(&self) -> &[EniId] {
        match &self.kind {
            EndpointKind::Interface { enis, .. } => enis,
            EndpointKind::Gateway { .. } => &[],
        }
    }

    /// The names of its own and where they lead: one for all of it, then one for each zone. Lower case,
    /// without the final dot. Follows "Access an AWS service using an interface VPC endpoint" in the AWS PrivateLink
    /// Guide.
    pub fn names(&self, world: &World) -> Vec<(String, Vec<Ipv4Addr>)> {
        let Some(service) = self.serves() else { return Vec::new() };
        let domain = format!("{}.{}.vpce.amazonaws.com", service.name, world.region().name);
        let interfaces = || self.enis().iter().filter_map(|id| world.enis.get(id));
        let all = interfaces().map(Eni::primary).collect();
        let regional = (format!("{}-{}.{domain}", self.id, self.label), all);
        let zonal = interfaces().filter_map(|eni| {
            let zone = &world.subnets.get(&eni.subnet)?.zone;
            Some((format!("{}-{}-{zone}.{domain}", self.id, self.label), vec![eni.primary()]))
        });
        std::iter::once(regional).chain(zonal).collect()
    }

    /// The service's own name, where it is to lead here instead of to the internet.
    pub fn private_name(&self, world: &World) -> Option<(String, Vec<Ipv4Addr>)> {
        let EndpointKind::Interface { private_dns: true, .. } = self.kind else { return None };
        let all = self.enis().iter().filter_map(|id| world.enis.get(id)).map(Eni::primary);
        Some((self.serves()?.private_host(&world.region().name), all.collect()))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndpointKind {
    /// Each of these tables has a route for the service's list by way of the endpoint: implied, not stored there.
    Gateway {
        prefix_list: PrefixListId,
        route_tables: Vec<RouteTableId>,
    },
    Interface {
        enis: Vec<EniId>,
        groups: Vec<SecurityGroupId>,
        private_dns: bool,
    },
}
