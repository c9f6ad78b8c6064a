//! `RegisterImage`: an image of a snapshot of a root disk.
//!
//! Follows "RegisterImage" in the Amazon EC2 API Reference and "Create an AMI from a snapshot"
//! in the Amazon EC2 User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{find, invalid, missing, required};
use super::image_creation::name;
use super::served::{only, unsupported};
use super::{tags, volumes};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{BlockDeviceMapping, RegisterImage, RegisterImageRequest, RegisterImageResult};
use aws_shapes::{ApiError, Registry};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry.on::<RegisterImage>(
        register_image,
        Access::creates("image").and("snapshot", "BlockDeviceMappings.Ebs.SnapshotId"),
    );
}

fn register_image(tx: &mut Tx, input: RegisterImageRequest) -> Result<RegisterImageResult, ApiError> {
    only(
        &input,
        "",
        &[
            "Name",
            "Description",
            "Architecture",
            "RootDeviceName",
            "BlockDeviceMappings",
            "VirtualizationType",
            "EnaSupport",
            "SriovNetSupport",
            "ImdsSupport",
            "BootMode",
            "TagSpecifications",
            "DryRun",
        ],
    )?;
    let name = name(&tx.world, input.name.as_deref())?;
    // AWS's default is an older one, of which there are no instances here.
    if let Some(kind) = input.virtualization_type.as_deref().filter(|k| *k != "hvm") {
        return Err(match kind {
            "paravirtual" => unsupported("VirtualizationType paravirtual"),
            _ => invalid(kind, "virtualizationType", "Expecting hvm."),
        }
        .into());
    }
    if input.boot_mode.as_ref().is_some_and(|m| m.as_str() != "legacy-bios") {
        return Err(unsupported("BootMode").into());
    }
    let device = required(&input.root_device_name, "rootDeviceName")?.to_owned();
    let root = input.block_device_mappings.iter().find(|m| m.device_name.as_deref() == Some(&device));
    let root = root.and_then(|m| m.ebs.as_ref());
    let root = root.ok_or_else(|| {
        Ec2Code::InvalidBlockDeviceMapping
            .with(format!("The root device '{device}' has no mapping with an EBS snapshot"))
    })?;
    let id = root.snapshot_id.as_deref().ok_or_else(|| missing("snapshotId"))?;
    let snapshot = find::<SnapshotId>(&tx.world, id)?.clone();
    if snapshot.state != SnapshotState::Completed {
        return Err(Ec2Code::IncorrectState
            .with(format!("Snapshot '{id}' is in the '{}' state.", snapshot.state.as_str()))
            .into());
    }
    let (layers, init, architecture) = match snapshot.content.clone() {
        SnapshotContent::Layers { layers, init, architecture }
        | SnapshotContent::Blocks { boots: Some(Boots { layers, init, architecture }), .. } => {
            (layers, init, architecture)
        }
        // What it boots is seen when its files are a layer.
        SnapshotContent::Blocks { boots: None, .. } => {
            let arm = input.architecture.as_ref().is_some_and(|a| a.as_str() == "arm64");
            let architecture = if arm { Architecture::Arm64 } else { Architecture::X86_64 };
            (Vec::new(), ImageInit::Ours, architecture)
        }
    };
    let shown = super::instance_shapes::architecture(architecture);
    if let Some(asked) = input.architecture.as_ref().filter(|a| a.as_str() != shown.as_str()) {
        return Err(
            invalid(asked.as_str(), "architecture", &format!("Snapshot '{id}' is of {shown}.")).into()
        );
    }
    let root_size = match root.volume_size {
        Some(size) => volumes::size_of(size, Some(&snapshot))?,
        None => snapshot.size,
    };
    let mut own = OwnImage {
        state: if layers.is_empty() { ImageState::Unpacking } else { ImageState::Available },
        root_kind: kind_of(root.volume_type.as_ref().map(|k| k.as_str()))?,
        root_delete_on_termination: root.delete_on_termination.unwrap_or(true),
        volumes: Vec::new(),
        launch_accounts: Default::default(),
        deprecated: None,
        protection: DeregistrationProtection::Off,
        source_instance: None,
        source_image: None,
        imds_v2: input.imds_support.is_some(),
        last_launched: None,
    };
    for mapping in &input.block_device_mappings {
        if mapping.device_name.as_deref() != Some(&device) {
            own.volumes.extend(volume(&tx.world, mapping)?);
        }
    }
    let image = Image {
        id: ImageId::from_bits(tx.random()),
        name,
        description: input.description.clone().unwrap_or_default(),
        architecture,
        store_name: String::new(),
        layers,
        init,
        root_device: device,
        root_snapshot: snapshot.id,
        root_size,
        public: false,
        created: tx.now,
        own: Some(own),
    };
    let id = image.id;
    tx.world.images.insert(id, image);
    tags::specified(&mut tx.world, &input.tag_specifications, &[("image", id.to_string())])?;
    Ok(RegisterImageResult { image_id: Some(id.to_string()) })
}

fn kind_of(asked: Option<&str>) -> Result<String, Ec2Error> {
    match asked {
        // As AWS: older than what a new volume gets.
        None => Ok("standard".to_owned()),
        Some(kind @ ("gp2" | "gp3" | "standard")) => Ok(kind.to_owned()),
        Some(kind) => Err(unsupported(&format!("VolumeType {kind}"))),
    }
}

/// A volume besides the root.
fn volume(world: &World, mapping: &BlockDeviceMapping) -> Result<Option<ImageVolume>, Ec2Error> {
    only(mapping, "BlockDeviceMapping.", &["DeviceName", "Ebs", "NoDevice", "VirtualName"])?;
    let device = required(&mapping.device_name, "BlockDeviceMapping.DeviceName")?.to_owned();
    // An instance store volume: no type here has one.
    if mapping.no_device.is_some() || mapping.virtual_name.is_some() {
        return Ok(None);
    }
    let ebs = mapping.ebs.as_ref().ok_or_else(|| {
        Ec2Code::InvalidBlockDeviceMapping.with(format!("The mapping of '{device}' says not of what"))
    })?;
    let known = ["DeleteOnTermination", "SnapshotId", "VolumeSize", "VolumeType", "Encrypted"];
    only(ebs, "BlockDeviceMapping.Ebs.", &known)?;
    if ebs.encrypted == Some(true) {
        return Err(unsupported("Encrypted"));
    }
    let snapshot = match ebs.snapshot_id.as_deref() {
        Some(id) => Some(volumes::source(world, id)?),
        None => None,
    };
    let size = match (ebs.volume_size, snapshot) {
        (Some(size), from) => volumes::size_of(size, from)?,
        (None, Some(from)) => from.size,
        (None, None) => return Err(missing("volumeSize")),
    };
    Ok(Some(ImageVolume {
        device,
        snapshot: snapshot.map(|s| s.id),
        size,
        kind: kind_of(ebs.volume_type.as_ref().map(|k| k.as_str()))?,
        delete_on_termination: ebs.delete_on_termination.unwrap_or(true),
    }))
}
