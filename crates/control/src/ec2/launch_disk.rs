//! The disks of a launch. Follows "Block device mappings for volumes on Amazon EC2 instances"
//! in the Amazon EC2 User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::invalid;
use super::served::only;
use super::volume_attachments::letters;
use super::{volume_types, volumes};
use crate::Tx;
use aws_shapes::ec2::{BlockDeviceMapping, EbsBlockDevice};
use model::*;

/// What a root volume is unless told otherwise.
pub(super) const DEFAULT_KIND: &str = "gp3";
/// GiB.
pub(super) const MAX_SIZE: u32 = 16384;
/// What a data volume is unless told otherwise.
const DEFAULT_DATA_KIND: &str = "gp2";

/// The root disk, and what is mapped beside it.
#[derive(Debug, Clone)]
pub(super) struct LaunchDisks {
    root: LaunchDisk,
    data: Vec<LaunchDisk>,
    /// The root is a volume like the others, and this starts the machine from it.
    boots: Option<Boots>,
}

#[derive(Debug, Clone)]
struct LaunchDisk {
    shape: VolumeShape,
    snapshot: Option<SnapshotId>,
    device: String,
    delete_on_termination: bool,
}

impl LaunchDisks {
    /// The image's devices as the request's mappings change them.
    pub(super) fn of(
        world: &World,
        image: &Image,
        mappings: &[BlockDeviceMapping],
    ) -> Result<Self, Ec2Error> {
        let kind = image.own.as_ref().map_or(DEFAULT_KIND, |o| &o.root_kind);
        let root = LaunchDisk {
            shape: volume_types::usual(kind, image.root_size)?,
            snapshot: Some(image.root_snapshot),
            device: image.root_device.clone(),
            delete_on_termination: image.own.as_ref().is_none_or(|o| o.root_delete_on_termination),
        };
        let machine = image.init == ImageInit::Kernel;
        let mut disks = Self { root, data: Vec::new(), boots: machine.then(|| boots(image)) };
        for volume in image.own.iter().flat_map(|o| &o.volumes) {
            disks.data.push(LaunchDisk {
                shape: volume_types::usual(&volume.kind, volume.size)?,
                snapshot: volume.snapshot,
                device: volume.device.clone(),
                delete_on_termination: volume.delete_on_termination,
            });
        }
        let mut seen = Vec::new();
        for mapping in mappings {
            let device = mapping.device_name.as_deref().unwrap_or_default();
            if device.is_empty() {
                return Err(Ec2Code::MissingParameter
                    .with("The request must contain the parameter BlockDeviceMapping.DeviceName"));
            }
            let name = letters(device).unwrap_or(device);
            if seen.contains(&name) {
                return Err(Ec2Code::InvalidBlockDeviceMapping
                    .with(format!("The device '{device}' is used in more than one block-device mapping")));
            }
            seen.push(name);
            disks.apply(world, mapping, device)?;
        }
        Ok(disks)
    }

    fn apply(&mut self, world: &World, mapping: &BlockDeviceMapping, device: &str) -> Result<(), Ec2Error> {
        let is_root = device == self.root.device;
        if mapping.no_device.is_some() && !is_root {
            self.data.retain(|d| letters(&d.device) != letters(device));
            return Ok(());
        }
        // Our types have no instance store: AWS ignores such mappings for types without one.
        if mapping.virtual_name.as_deref().is_some_and(|n| n.starts_with("ephemeral")) && !is_root {
            return Ok(());
        }
        only(mapping, "BlockDeviceMapping.", &["DeviceName", "Ebs", "NoDevice"])?;
        let Some(ebs) = mapping.ebs.as_ref().filter(|_| mapping.no_device.is_none()) else {
            return Err(Ec2Code::InvalidBlockDeviceMapping.with(match is_root {
                true => format!("The root device '{device}' needs an EBS volume"),
                false => format!("The device '{device}' needs a snapshot or a size"),
            }));
        };
        only(
            ebs,
            "BlockDeviceMapping.Ebs.",
            &["DeleteOnTermination", "Iops", "SnapshotId", "VolumeSize", "VolumeType", "Throughput"],
        )?;
        if is_root {
            return self.root.change(ebs);
        }
        if letters(device).is_none() {
            return Err(invalid(device, "device", &format!("{device} is not a valid EBS device name.")));
        }
        if letters(device) == letters(&self.root.device) {
            return Err(Ec2Code::InvalidBlockDeviceMapping
                .with(format!("The device '{device}' is the root device, '{}'", self.root.device)));
        }
        let disk = data(world, ebs, device)?;
        self.data.retain(|d| letters(&d.device) != letters(device));
        self.data.push(disk);
        Ok(())
    }

    /// How many volumes each instance gets.
    pub(super) fn count(&self) -> usize {
        1 + self.data.len()
    }

    /// The instance's volumes, the root's first.
    pub(super) fn volumes(&self, tx: &Tx, instance: InstanceId, zone: &str) -> (Volume, Vec<Volume>) {
        let mut root = self.root.volume(tx, instance, zone);
        root.boots.clone_from(&self.boots);
        if self.boots.is_none() {
            // A container's comes to be with the instance.
            root.content = VolumeContent::Root;
            root.phase = VolumePhase::Ready;
            root.attach = AttachState::Attached;
        }
        (root, self.data.iter().map(|d| d.volume(tx, instance, zone)).collect())
    }
}

fn boots(image: &Image) -> Boots {
    Boots { layers: image.layers.clone(), init: image.init, architecture: image.architecture }
}

fn data(world: &World, ebs: &EbsBlockDevice, device: &str) -> Result<LaunchDisk, Ec2Error> {
    let bad = |e: Ec2Error| match e.code {
        Ec2Code::InvalidSnapshotNotFound | Ec2Code::InvalidSnapshotIdMalformed => e,
        Ec2Code::IncorrectState | Ec2Code::InvalidParameterValue => {
            Ec2Code::InvalidBlockDeviceMapping.with(e.message)
        }
        _ => e,
    };
    let from = match ebs.snapshot_id.as_deref().filter(|s| !s.is_empty()) {
        Some(id) => Some(volumes::source(world, id).map_err(bad)?),
        None => None,
    };
    let size = match (ebs.volume_size, from) {
        (Some(size), from) => volumes::size_of(size, from).map_err(bad)?,
        (None, Some(from)) => from.size,
        (None, None) => {
            return Err(
                Ec2Code::MissingParameter.with("The request must contain the parameter size or snapshotId")
            );
        }
    };
    let kind = ebs.volume_type.as_ref().map_or(DEFAULT_DATA_KIND, |k| k.as_str());
    Ok(LaunchDisk {
        shape: volume_types::shape(kind, size, ebs.iops, ebs.throughput)?,
        snapshot: from.map(|s| s.id),
        device: device.to_owned(),
        delete_on_termination: ebs.delete_on_termination.unwrap_or(true),
    })
}

impl LaunchDisk {
    /// The image's root disk, as a request wants it.
    fn change(&mut self, ebs: &EbsBlockDevice) -> Result<(), Ec2Error> {
        let snapshot = self.snapshot.map(|s| s.to_string()).unwrap_or_default();
        if let Some(other) = ebs.snapshot_id.as_ref().filter(|s| **s != snapshot) {
            return Err(Ec2Code::InvalidBlockDeviceMapping
                .with(format!("snapshotId '{other}' cannot be modified on root device")));
        }
        let mut size = self.shape.size;
        if let Some(asked) = ebs.volume_size {
            let asked = volumes::size_of(asked, None)?;
            if asked < size {
                return Err(Ec2Code::InvalidBlockDeviceMapping.with(format!(
                    "Volume of size {asked}GB is smaller than snapshot '{snapshot}', expect size >= {size}GB",
                )));
            }
            size = asked;
        }
        let kind = ebs.volume_type.as_ref().map_or(self.shape.kind.as_str(), |k| k.as_str());
        if !volume_types::boots(kind)? {
            return Err(Ec2Code::InvalidParameterValue
                .with(format!("Invalid value '{kind}' for volumeType: it can't be a boot volume.")));
        }
        self.shape = volume_types::shape(kind, size, ebs.iops, ebs.throughput)?;
        self.delete_on_termination = ebs.delete_on_termination.unwrap_or(self.delete_on_termination);
        Ok(())
    }

    fn volume(&self, tx: &Tx, instance: InstanceId, zone: &str) -> Volume {
        Volume {
            instance: Some(instance),
            device: self.device.clone(),
            delete_on_termination: self.delete_on_termination,
            attached: Some(tx.now),
            attach: AttachState::Attaching,
            ..volumes::new_volume(tx, &self.shape, self.snapshot, zone)
        }
    }
}
