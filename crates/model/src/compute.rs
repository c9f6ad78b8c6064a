//! Instances and what they are made from.

use crate::ids::*;
use crate::{Architecture, ImageInit, Time};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyPair {
    pub id: KeyPairId,
    pub name: String,
    pub kind: KeyKind,
    /// As AWS computes it; see "Verify the fingerprint of your key pair" in the Amazon EC2 User Guide.
    pub fingerprint: String,
    /// One line in OpenSSH form.
    pub public_key: String,
    pub created: Time,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyKind {
    Rsa,
    Ed25519,
}

/// Power as the tenant wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Power {
    On,
    Off,
    /// Final.
    Terminated,
}

/// Instance state as the API shows it. Follows "Instance lifecycle" in the Amazon EC2 User Guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum InstanceState {
    Pending,
    Running,
    ShuttingDown,
    Terminated,
    Stopping,
    Stopped,
}

impl InstanceState {
    /// The low byte of `instance-state-code`.
    pub const fn code(self) -> i32 {
        match self {
            Self::Pending => 0,
            Self::Running => 16,
            Self::ShuttingDown => 32,
            Self::Terminated => 48,
            Self::Stopping => 64,
            Self::Stopped => 80,
        }
    }

    /// States in which the instance holds addresses, interfaces and its disk.
    pub const fn is_alive(self) -> bool {
        !matches!(self, Self::ShuttingDown | Self::Terminated)
    }
}

/// What the status checks found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reachability {
    Initializing,
    Passed,
    Failed,
    /// Not running: nothing to check.
    NotApplicable,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateReason {
    /// `Client.UserInitiatedShutdown`
    pub code: String,
    pub message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShutdownBehavior {
    Stop,
    Terminate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetadataOptions {
    /// Version 2 tokens demanded.
    pub tokens_required: bool,
    pub hop_limit: u8,
    pub endpoint_enabled: bool,
    pub ipv6_enabled: bool,
    pub tags_enabled: bool,
}

impl Default for MetadataOptions {
    fn default() -> Self {
        Self {
            tokens_required: false,
            hop_limit: 1,
            endpoint_enabled: true,
            ipv6_enabled: false,
            tags_enabled: false,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    pub id: InstanceId,
    pub reservation: ReservationId,
    /// Small region-wide number; the base of the instance's uid range comes of it.
    pub num: u32,
    pub image: ImageId,
    /// What to boot, copied from the image: an image may go while its instances live.
    pub boot_source: BootSource,
    pub instance_type: String,
    pub vpc: VpcId,
    pub subnet: SubnetId,
    pub zone: String,
    pub key_name: Option<String>,
    /// The key's public half at launch, as the metadata service hands it to the guest.
    pub public_key: Option<String>,
    /// Decoded bytes, base64 in the store.
    pub user_data: Option<String>,
    pub launch_time: Time,
    pub launch_index: u32,
    pub client_token: String,
    /// In device-index order.
    pub interfaces: Vec<EniId>,
    pub root_volume: VolumeId,
    pub metadata: MetadataOptions,
    pub shutdown_behavior: ShutdownBehavior,
    pub disable_api_termination: bool,
    pub disable_api_stop: bool,
    pub ebs_optimized: bool,
    pub monitoring: bool,
    /// `standard` or `unlimited`, for burstable types.
    pub credit_specification: String,
    pub private_dns_name: String,
    /// The profile that gives the instance its role; beside it for a moment what it had before.
    #[serde(default)]
    pub profiles: Vec<ProfileAssociation>,
    /// Keys that EC2 Instance Connect was given lately; some may be past their time.
    #[serde(default)]
    pub pushed_keys: Vec<PushedKey>,

    /// Intent: wanted power, and how often it was switched on.
    pub power: Power,
    pub boot: u64,
    /// Intent: reboots asked for; compare with `status.reboots_done`.
    pub reboots: u64,
    /// Intent: stop without asking the guest.
    pub force: bool,

    pub status: InstanceStatus,
}

impl Instance {
    /// The association of the profile that the instance is to have its role by.
    pub fn profile(&self) -> Option<&ProfileAssociation> {
        self.profiles.iter().find(|p| p.state != ProfileState::Disassociating)
    }
}

/// A public key that opens SSH for a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushedKey {
    /// The user of the instance's operating system.
    pub user: String,
    /// `ssh-ed25519 AAAA…`, without a comment.
    pub openssh: String,
    /// From then on it opens nothing.
    pub until: Time,
    /// ARN of who gave it.
    pub by: String,
    /// Id of the request that gave it.
    pub request: String,
}

/// An instance profile as an instance has it. The profile itself may be gone, or hold another role by now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileAssociation {
    pub id: ProfileAssociationId,
    /// The profile's unique id: `AIPA…`
    pub profile: String,
    pub arn: String,
    pub state: ProfileState,
    pub since: Time,
}

/// How far the metadata service follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProfileState {
    Associating,
    Associated,
    Disassociating,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BootSource {
    pub layers: Vec<String>,
    pub init: ImageInit,
    pub architecture: Architecture,
    pub root_device: String,
}

/// What the machine was seen to do. Written by the instance reconciler, and by the
/// transition that a call makes at once (`stopping`, `shutting-down`, `pending`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceStatus {
    pub state: InstanceState,
    pub since: Time,
    /// `User initiated (2026-01-02 03:04:05 GMT)`; empty when there is none.
    pub transition_reason: String,
    pub reason: Option<StateReason>,
    pub system: Reachability,
    pub instance: Reachability,
    /// The boot that `state` speaks of.
    pub boot: u64,
    pub reboots_done: u64,
}
