//! VPC peering connections.

use crate::Time;
use crate::ids::*;
use serde::{Deserialize, Serialize};

/// Follows "VPC peering connections" in the Amazon VPC Peering Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VpcPeering {
    pub id: VpcPeeringId,
    /// Small region-wide number, for kernel names.
    pub num: u32,
    pub requester: PeeringSide,
    pub accepter: PeeringSide,
    pub status: PeeringStatus,
    /// When the status began.
    pub since: Time,
    pub created: Time,
}

/// One of the two VPCs, and what it lets the other do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeeringSide {
    pub vpc: VpcId,
    /// `AllowDnsResolutionFromRemoteVpc`: for queries of the other VPC, this one's public
    /// names mean private addresses.
    pub allow_remote_dns: bool,
}

/// Follows "VPC peering connection lifecycle" in the Amazon VPC Peering Guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PeeringStatus {
    PendingAcceptance,
    Active,
    Rejected,
    /// Not accepted in time.
    Expired,
    /// The VPCs' blocks overlap.
    Failed,
    /// By the requester (true) or the accepter.
    Deleted {
        by_requester: bool,
    },
}

impl VpcPeering {
    /// The other side, where `vpc` is one of the two.
    pub fn peer_of(&self, vpc: VpcId) -> Option<VpcId> {
        match vpc {
            _ if vpc == self.requester.vpc => Some(self.accepter.vpc),
            _ if vpc == self.accepter.vpc => Some(self.requester.vpc),
            _ => None,
        }
    }

    /// True where it isn't over: waiting, or in use.
    pub fn is_alive(&self) -> bool {
        matches!(self.status, PeeringStatus::PendingAcceptance | PeeringStatus::Active)
    }
}
