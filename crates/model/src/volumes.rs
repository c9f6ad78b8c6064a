//! Disks and their snapshots. Follows "Amazon EBS volumes" and "Amazon EBS snapshots" in the
//! Amazon EBS User Guide.

use crate::ids::*;
use crate::{Architecture, ImageInit, Time, World};
use serde::{Deserialize, Serialize};

/// A disk: the root disk of an instance, or a block device that comes and goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    pub id: VolumeId,
    /// GiB, as wanted.
    pub size: u32,
    pub zone: String,
    /// `gp3`
    pub kind: String,
    pub snapshot: Option<SnapshotId>,
    /// What it is attached to, and as which device, while it is.
    pub instance: Option<InstanceId>,
    pub device: String,
    pub delete_on_termination: bool,
    pub encrypted: bool,
    pub created: Time,
    #[serde(default)]
    pub iops: Option<u32>,
    /// MiB/s
    #[serde(default)]
    pub throughput: Option<u32>,
    #[serde(default)]
    pub content: VolumeContent,
    #[serde(default)]
    pub phase: VolumePhase,
    #[serde(default)]
    pub attach: AttachState,
    /// When it was asked to be attached.
    #[serde(default)]
    pub attached: Option<Time>,
    /// Intent: let go of it although the guest uses it.
    #[serde(default)]
    pub force_detach: bool,
    #[serde(default)]
    pub auto_enable_io: bool,
    /// Its process died under a running guest at this time, and nobody has said since that it may be used.
    #[serde(default)]
    pub impaired: Option<Time>,
    #[serde(default)]
    pub modification: Option<VolumeModification>,
    /// It is the disk of a virtual machine, or was made from a snapshot of one.
    #[serde(default)]
    pub boots: Option<Boots>,
}

/// What starts a machine from a disk, and what was on the disk in the beginning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boots {
    /// Names of layers in the machine's image store, topmost first: they have the kernel.
    pub layers: Vec<String>,
    pub init: ImageInit,
    pub architecture: Architecture,
}

/// What a volume is on the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum VolumeContent {
    /// The writable layer of one container's root file system.
    #[default]
    Root,
    /// Copy-on-write blocks, served as a block device.
    Blocks,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum VolumePhase {
    /// The machine has yet to make it.
    Creating,
    #[default]
    Ready,
    /// The machine has yet to take it away; then the row goes.
    Deleting,
    /// It could not be made.
    Error,
}

/// How far an attachment is. Means something only while `Volume::instance` is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AttachState {
    Attaching,
    #[default]
    Attached,
    Detaching,
    /// To be detached, but the guest uses it.
    Busy,
}

impl AttachState {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Attaching => "attaching",
            Self::Attached => "attached",
            Self::Detaching => "detaching",
            Self::Busy => "busy",
        }
    }

    /// It is to stay.
    pub const fn is_wanted(self) -> bool {
        matches!(self, Self::Attaching | Self::Attached)
    }
}

/// The last change of size or performance. Follows "Monitor the progress of Amazon EBS volume
/// modifications" in the Amazon EBS User Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolumeModification {
    pub from: VolumeShape,
    pub to: VolumeShape,
    pub begun: Time,
    /// The machine has done it.
    pub done: Option<Time>,
}

/// What `ModifyVolume` changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolumeShape {
    /// GiB.
    pub size: u32,
    pub kind: String,
    pub iops: Option<u32>,
    pub throughput: Option<u32>,
}

impl Volume {
    /// A root disk of no snapshot, attached to nothing.
    pub fn new(id: VolumeId, size: u32, zone: &str, kind: &str, created: Time) -> Self {
        Self {
            id,
            size,
            zone: zone.to_owned(),
            kind: kind.to_owned(),
            snapshot: None,
            instance: None,
            device: String::new(),
            delete_on_termination: false,
            encrypted: false,
            created,
            iops: None,
            throughput: None,
            content: VolumeContent::Root,
            phase: VolumePhase::Ready,
            attach: AttachState::Attached,
            attached: None,
            force_detach: false,
            auto_enable_io: false,
            impaired: None,
            modification: None,
            boots: None,
        }
    }

    /// State as the API shows it. Follows "Volume state" in the Amazon EBS User Guide.
    pub const fn state(&self) -> &'static str {
        match (self.phase, self.instance) {
            (VolumePhase::Creating, _) => "creating",
            (VolumePhase::Deleting, _) => "deleting",
            (VolumePhase::Error, _) => "error",
            (VolumePhase::Ready, Some(_)) => "in-use",
            (VolumePhase::Ready, None) => "available",
        }
    }

    pub fn is_blocks(&self) -> bool {
        self.content == VolumeContent::Blocks
    }

    pub fn shape(&self) -> VolumeShape {
        VolumeShape { size: self.size, kind: self.kind.clone(), iops: self.iops, throughput: self.throughput }
    }
}

/// What a new volume has on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Nothing,
    Snapshot(SnapshotId),
    /// The file system of the image that this instance, a virtual machine, boots.
    Image(InstanceId),
}

/// A point in a volume's time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub id: SnapshotId,
    /// What it was taken of, or copied from; the volume may be gone.
    pub volume: Option<VolumeId>,
    /// GiB of the volume.
    pub size: u32,
    pub description: String,
    pub encrypted: bool,
    pub created: Time,
    pub completed: Option<Time>,
    pub state: SnapshotState,
    /// Why it is in error.
    #[serde(default)]
    pub message: String,
    pub content: SnapshotContent,
    /// Everybody may make volumes of it.
    #[serde(default)]
    pub public: bool,
    /// Accounts that may make volumes of it.
    #[serde(default)]
    pub shared_with: Vec<String>,
    /// The snapshot it is a copy of.
    #[serde(default)]
    pub copy_of: Option<SnapshotId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SnapshotState {
    /// Begun. The machine has yet to do it, or to have it on disk.
    Pending,
    Completed,
    Error,
}

impl SnapshotState {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Completed => "completed",
            Self::Error => "error",
        }
    }
}

/// What a snapshot is on the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SnapshotContent {
    /// Blocks, kept under the snapshot's id beside the volumes'.
    Blocks {
        /// The point in time is taken; what is left is to have it on disk.
        #[serde(default)]
        taken: bool,
        /// As the volume has it.
        #[serde(default)]
        boots: Option<Boots>,
    },
    /// A root file system.
    Layers {
        /// Names of layers in the machine's image store, topmost first; empty while pending.
        layers: Vec<String>,
        init: ImageInit,
        architecture: Architecture,
    },
}

impl SnapshotContent {
    pub const fn is_blocks(&self) -> bool {
        matches!(self, Self::Blocks { .. })
    }
}

impl World {
    /// What a volume that is still to be made is made of.
    pub fn origin(&self, volume: &Volume) -> Origin {
        let from = volume.snapshot.filter(|s| self.snapshots.get(s).is_some_and(|s| s.content.is_blocks()));
        match (from, &volume.boots, volume.instance) {
            (Some(snapshot), ..) => Origin::Snapshot(snapshot),
            (None, Some(_), Some(instance)) => Origin::Image(instance),
            _ => volume.snapshot.map_or(Origin::Nothing, Origin::Snapshot),
        }
    }

    /// Disks attached to an instance, whatever the attachment's state, by device.
    pub fn volumes_of(&self, instance: InstanceId) -> Vec<&Volume> {
        let mut volumes: Vec<&Volume> =
            self.volumes.values().filter(|v| v.instance == Some(instance)).collect();
        volumes.sort_by(|a, b| a.device.cmp(&b.device));
        volumes
    }
}
