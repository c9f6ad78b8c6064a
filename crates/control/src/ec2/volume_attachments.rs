//! Volumes and instances: attaching, detaching, and device names.
//!
//! Follows "Attach an Amazon EBS volume to an Amazon EC2 instance" in the Amazon EBS User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, find, find_mut, invalid, required};
use super::volume_types;
use super::volumes::{attachment, blocks};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{self as aws, AttachVolume, AttachVolumeRequest, DetachVolume, DetachVolumeRequest};
use aws_shapes::{ApiError, Registry};
use model::instance_types::{self, Hypervisor};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AttachVolume>(attach_volume, Access::on("volume", "VolumeId").and("instance", "InstanceId"))
        .on::<DetachVolume>(detach_volume, Access::on("volume", "VolumeId").and("instance", "InstanceId"));
}

/// Of a virtual machine: its slots, and the root.
const MACHINE_DISKS: usize = 17;

/// Most disks of an instance, the root's among them. Follows "Amazon EBS volume limits for
/// Amazon EC2 instances" in the Amazon EC2 User Guide: interfaces count on newer types.
pub(super) fn check_room(world: &World, instance: &Instance) -> Result<(), Ec2Error> {
    let nitro =
        instance_types::find(&instance.instance_type).is_some_and(|t| t.hypervisor == Hypervisor::Nitro);
    let interfaces = if nitro { instance.interfaces.len() } else { 0 };
    let machine = instance.boot_source.init == ImageInit::Kernel;
    let most = if machine {
        MACHINE_DISKS + interfaces
    } else if nitro {
        28
    } else {
        40
    };
    if world.volumes_of(instance.id).len() + interfaces < most {
        return Ok(());
    }
    Err(Ec2Code::AttachmentLimitExceeded
        .with(format!("The instance {} has as many attachments as it can: {most}.", instance.id)))
}

/// A device name that AWS takes, of the letters that make two names one device.
/// Follows "Device names for volumes on Amazon EC2 instances" in the Amazon EC2 User Guide.
pub(super) fn letters(device: &str) -> Option<&str> {
    let name = device.strip_prefix("/dev/").unwrap_or(device);
    let letters = name.strip_prefix("sd").or_else(|| name.strip_prefix("xvd"))?;
    let digits = letters.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let number = digits.is_empty() || digits.parse::<u8>().is_ok_and(|n| (1..=15).contains(&n));
    let count = letters.len() - digits.len();
    (number && (1..=2).contains(&count)).then_some(letters)
}

pub(super) fn check_device(world: &World, instance: InstanceId, device: &str) -> Result<(), Ec2Error> {
    let wanted = letters(device)
        .ok_or_else(|| invalid(device, "device", &format!("{device} is not a valid EBS device name.")))?;
    if world.volumes_of(instance).iter().any(|v| letters(&v.device) == Some(wanted)) {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Invalid value '{device}' for unixDevice. Attachment point {device} is already in use"
        )));
    }
    Ok(())
}

/// Follows "AttachVolume" in the Amazon EC2 API Reference.
fn attach_volume(tx: &mut Tx, input: AttachVolumeRequest) -> Result<aws::VolumeAttachment, ApiError> {
    let id = required(&input.volume_id, "volumeId")?;
    let instance = find::<InstanceId>(&tx.world, required(&input.instance_id, "instanceId")?)?;
    let device = required(&input.device, "device")?;
    let volume = find::<VolumeId>(&tx.world, id)?;
    if input.ebs_card_index.is_some_and(|n| n != 0) {
        return Err(super::served::unsupported("EbsCardIndex").into());
    }
    if !matches!(instance.status.state, InstanceState::Running | InstanceState::Stopped) {
        return Err(Ec2Code::IncorrectState
            .with(format!("Instance '{}' is not 'running'.", instance.id))
            .into());
    }
    if volume.instance.is_some() {
        return Err(Ec2Code::VolumeInUse
            .with(format!("{} is already attached to an instance", volume.id))
            .into());
    }
    if volume.phase != VolumePhase::Ready {
        let message =
            format!("Volume '{}' is in the '{}' state; it must be 'available'.", volume.id, volume.state());
        return Err(Ec2Code::IncorrectState.with(message).into());
    }
    if volume.zone != instance.zone {
        return Err(Ec2Code::InvalidVolumeZoneMismatch
            .with(format!(
                "The volume '{}' is not in the same availability zone as instance '{}'",
                volume.id, instance.id
            ))
            .into());
    }
    let volume = blocks(&tx.world, id, "AttachVolume")?.id;
    check_device(&tx.world, instance.id, device)?;
    check_room(&tx.world, instance)?;
    // What is attached where the root was is what the machine boots from next.
    let is_root = letters(device) == letters(&instance.boot_source.root_device);
    if is_root && instance.boot_source.init != ImageInit::Kernel {
        return Err(super::served::unsupported(&format!("Device {device}, which is the root device,")).into());
    }
    if is_root
        && !volume_types::boots(&tx.world.volumes.get(&volume).ok_or_else(|| volume.not_found())?.kind)?
    {
        return Err(invalid(device, "device", "An instance can't start from a volume of this type.").into());
    }
    let instance = instance.id;
    if is_root && let Some(row) = tx.world.instances.get_mut(&instance) {
        row.root_volume = volume;
    }
    let volume = tx.world.volumes.get_mut(&volume).ok_or_else(|| volume.not_found())?;
    volume.instance = Some(instance);
    volume.device = device.to_owned();
    volume.delete_on_termination = false;
    volume.attach = AttachState::Attaching;
    volume.attached = Some(tx.now);
    Ok(attachment(volume))
}

/// Follows "DetachVolume" in the Amazon EC2 API Reference.
fn detach_volume(tx: &mut Tx, input: DetachVolumeRequest) -> Result<aws::VolumeAttachment, ApiError> {
    let id = required(&input.volume_id, "volumeId")?;
    let volume = find::<VolumeId>(&tx.world, id)?;
    let Some(instance) = volume.instance.and_then(|i| tx.world.instances.get(&i)) else {
        let message = format!("Volume '{}' is in the '{}' state.", volume.id, volume.state());
        return Err(Ec2Code::IncorrectState.with(message).into());
    };
    if let Some(named) = input.instance_id.as_deref().filter(|i| !i.is_empty()) {
        let named = find::<InstanceId>(&tx.world, named)?.id;
        if named != instance.id {
            return Err(Ec2Code::InvalidAttachmentNotFound
                .with(format!("The volume '{}' is not attached to instance '{named}'.", volume.id))
                .into());
        }
    }
    if input.device.as_deref().is_some_and(|d| !d.is_empty() && d != volume.device) {
        return Err(Ec2Code::InvalidAttachmentNotFound
            .with(format!(
                "The volume '{}' is not attached to instance '{}' as this device.",
                volume.id, instance.id
            ))
            .into());
    }
    // A virtual machine's may go while it is down: it is a volume like the others.
    let is_root = volume.id == instance.root_volume;
    let stays = !volume.is_blocks() || instance.status.state != InstanceState::Stopped;
    if is_root && stays {
        return Err(match instance.status.state {
            InstanceState::Stopped => Ec2Code::UnsupportedOperation
                .with(format!("The root volume '{}' can't leave its instance in this region.", volume.id)),
            _ => Ec2Code::OperationNotPermitted.with(format!(
                "Unable to detach root volume '{}' from instance '{}'",
                volume.id, instance.id
            )),
        }
        .into());
    }
    let volume = find_mut::<VolumeId>(&mut tx.world, id)?;
    if volume.attach.is_wanted() {
        volume.attach = AttachState::Detaching;
    }
    volume.force_detach |= input.force == Some(true);
    Ok(attachment(volume))
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn device_names() {
        for (name, is) in [
            ("/dev/sdf", Some("f")),
            ("/dev/xvdf", Some("f")),
            ("sdh", Some("h")),
            ("xvdba", Some("ba")),
            ("/dev/sda1", Some("a1")),
            ("/dev/sdf16", None),
            ("/dev/nvme1n1", None),
            ("/dev/sd", None),
            ("/dev/sdF", None),
            ("/dev/../sdf", None),
            ("", None),
        ] {
            assert_eq!(letters(name), is, "{name}");
        }
    }
}
