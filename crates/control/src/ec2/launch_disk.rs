//! The root disk of a launch. Follows "Block device mappings for volumes on Amazon EC2
//! instances" in the Amazon EC2 User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::invalid;
use super::served::{only, unsupported};
use crate::Tx;
use aws_shapes::ec2::BlockDeviceMapping;
use model::*;

/// What a root volume is unless told otherwise.
pub(super) const DEFAULT_KIND: &str = "gp3";
/// GiB.
pub(super) const MAX_SIZE: u32 = 16384;

#[derive(Debug, Clone)]
pub(super) struct RootDisk {
    size: u32,
    kind: String,
    snapshot: SnapshotId,
    device: String,
    delete_on_termination: bool,
}

impl RootDisk {
    /// The image's root device as the request's mappings change it.
    pub(super) fn of(image: &Image, mappings: &[BlockDeviceMapping]) -> Result<Self, Ec2Error> {
        let mut disk = Self {
            size: image.root_size,
            kind: image.own.as_ref().map_or_else(|| DEFAULT_KIND.to_owned(), |o| o.root_kind.clone()),
            snapshot: image.root_snapshot,
            device: image.root_device.clone(),
            delete_on_termination: image.own.as_ref().is_none_or(|o| o.root_delete_on_termination),
        };
        let mut seen = Vec::new();
        for mapping in mappings {
            let device = mapping.device_name.as_deref().unwrap_or_default();
            if device.is_empty() {
                return Err(Ec2Code::MissingParameter
                    .with("The request must contain the parameter BlockDeviceMapping.DeviceName"));
            }
            if seen.contains(&device) {
                return Err(Ec2Code::InvalidBlockDeviceMapping
                    .with(format!("The device '{device}' is used in more than one block-device mapping")));
            }
            seen.push(device);
            disk.apply(mapping, device)?;
        }
        Ok(disk)
    }

    fn apply(&mut self, mapping: &BlockDeviceMapping, device: &str) -> Result<(), Ec2Error> {
        if mapping.no_device.is_some() && device != self.device {
            // The image maps nothing there.
            return Ok(());
        }
        if device != self.device {
            return Err(unsupported("BlockDeviceMapping for a device other than the root device"));
        }
        only(mapping, "BlockDeviceMapping.", &["DeviceName", "Ebs", "NoDevice"])?;
        let Some(ebs) = mapping.ebs.as_ref().filter(|_| mapping.no_device.is_none()) else {
            return Err(Ec2Code::InvalidBlockDeviceMapping
                .with(format!("The root device '{device}' needs an EBS volume")));
        };
        only(
            ebs,
            "BlockDeviceMapping.Ebs.",
            &["DeleteOnTermination", "Iops", "SnapshotId", "VolumeSize", "VolumeType", "Throughput"],
        )?;
        let snapshot = self.snapshot.to_string();
        if let Some(other) = ebs.snapshot_id.as_ref().filter(|s| **s != snapshot) {
            return Err(Ec2Code::InvalidBlockDeviceMapping
                .with(format!("snapshotId '{other}' cannot be modified on root device")));
        }
        if let Some(size) = ebs.volume_size {
            let asked = u32::try_from(size).ok().filter(|s| (1..=MAX_SIZE).contains(s));
            let asked = asked.ok_or_else(|| {
                invalid(size, "volumeSize", &format!("Expecting a value between 1 and {MAX_SIZE}."))
            })?;
            if asked < self.size {
                return Err(Ec2Code::InvalidBlockDeviceMapping.with(format!(
                    "Volume of size {asked}GB is smaller than snapshot '{snapshot}', expect size >= {}GB",
                    self.size
                )));
            }
            self.size = asked;
        }
        if let Some(kind) = &ebs.volume_type {
            self.kind = match kind.as_str() {
                kind @ ("gp2" | "gp3" | "standard") => kind.to_owned(),
                kind @ ("io1" | "io2") => return Err(unsupported(&format!("VolumeType {kind}"))),
                kind @ ("st1" | "sc1") => {
                    return Err(Ec2Code::InvalidParameterValue
                        .with(format!("Invalid value '{kind}' for volumeType: it can't be a boot volume.")));
                }
                other => return Err(invalid(other, "volumeType", "")),
            };
        }
        // The figures a gp3 volume has anyway.
        for (name, value, fact) in [("iops", ebs.iops, 3000), ("throughput", ebs.throughput, 125)] {
            match value {
                None => {}
                Some(_) if self.kind != "gp3" => {
                    return Err(Ec2Code::InvalidParameterCombination
                        .with(format!("The parameter {name} is not supported for {} volumes.", self.kind)));
                }
                Some(v) if v != fact => {
                    return Err(unsupported(&format!(
                        "BlockDeviceMapping.Ebs with {name} other than {fact}"
                    )));
                }
                Some(_) => {}
            }
        }
        self.delete_on_termination = ebs.delete_on_termination.unwrap_or(self.delete_on_termination);
        Ok(())
    }

    pub(super) fn volume(&self, tx: &Tx, instance: InstanceId, zone: &str) -> Volume {
        Volume {
            snapshot: Some(self.snapshot),
            instance: Some(instance),
            device: self.device.clone(),
            delete_on_termination: self.delete_on_termination,
            attached: Some(tx.now),
            ..Volume::new(VolumeId::from_bits(tx.random()), self.size, zone, &self.kind, tx.now)
        }
    }
}
