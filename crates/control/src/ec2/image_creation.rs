//! Making images: of an instance, and of another image.
//!
//! Follows "CreateImage" and "CopyImage" in the Amazon EC2 API Reference. The copy of the disk
//! is made by the image reconciler; until then the image is `pending`.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, find, invalid, missing, required};
use super::images::named;
use super::launch_disk::MAX_SIZE;
use super::served::{only, unsupported};
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    BlockDeviceMapping, CopyImage, CopyImageRequest, CopyImageResult, CreateImage, CreateImageRequest,
    CreateImageResult,
};
use aws_shapes::{ApiError, Registry};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateImage>(
            create_image,
            Access::on("instance", "InstanceId").and_creates("image").and_creates("snapshot"),
        )
        .on::<CopyImage>(
            copy_image,
            Access::on("image", "SourceImageId").and_creates("image").and_creates("snapshot"),
        );
}

/// A new image's name: 3 to 128 of a few ASCII characters, and no other image's of the account.
pub(super) fn name(world: &World, name: Option<&str>) -> Result<String, Ec2Error> {
    let name = name.ok_or_else(|| missing("name"))?;
    let good = |c: char| c.is_ascii_alphanumeric() || "()[] ./-'@_".contains(c);
    if !(3..=128).contains(&name.chars().count()) || !name.chars().all(good) {
        return Err(Ec2Code::InvalidAmiNameMalformed.with(
            "AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '[', \
             ']', ' ', '.', '/', '-', ''', '@' and '_'",
        ));
    }
    match world.images.values().find(|i| i.own.is_some() && i.name == name) {
        Some(other) => Err(Ec2Code::InvalidAmiNameDuplicate
            .with(format!("AMI name {name} is already in use by AMI {}", other.id))),
        None => Ok(name.to_owned()),
    }
}

/// Follows "Create an Amazon EBS-backed AMI" in the Amazon EC2 User Guide.
fn create_image(tx: &mut Tx, input: CreateImageRequest) -> Result<CreateImageResult, ApiError> {
    only(
        &input,
        "",
        &[
            "TagSpecifications",
            "DryRun",
            "InstanceId",
            "Name",
            "Description",
            "NoReboot",
            "BlockDeviceMappings",
        ],
    )?;
    let found = find::<InstanceId>(&tx.world, required(&input.instance_id, "InstanceId")?)?;
    let name = name(&tx.world, input.name.as_deref())?;
    let running = match found.status.state {
        InstanceState::Running => true,
        InstanceState::Stopped => false,
        _ => {
            return Err(Ec2Code::IncorrectState
                .with(format!("Instance '{}' is not 'running' or 'stopped'", found.id))
                .into());
        }
    };
    let root = tx.world.volumes.get(&found.root_volume).filter(|v| v.instance == Some(found.id)).cloned();
    let root = root.ok_or_else(|| super::instance_state::rootless(found))?;
    let (instance, boot) = (found.id, found.boot_source.clone());
    let mut image = Image {
        id: ImageId::from_bits(tx.random()),
        name,
        description: input.description.clone().unwrap_or_default(),
        architecture: boot.architecture,
        store_name: String::new(),
        layers: Vec::new(),
        init: boot.init,
        root_device: boot.root_device,
        root_snapshot: SnapshotId::from_bits(tx.random()),
        root_size: root.size,
        public: false,
        created: tx.now,
        own: None,
    };
    let mut own = OwnImage {
        state: ImageState::Pending(Capture { instance, reboot: running && input.no_reboot != Some(true) }),
        root_kind: root.kind.clone(),
        root_delete_on_termination: root.delete_on_termination,
        volumes: Vec::new(),
        launch_accounts: Default::default(),
        deprecated: None,
        protection: DeregistrationProtection::Off,
        source_instance: Some(instance),
        source_image: None,
        imds_v2: false,
        last_launched: None,
    };
    let disks: Vec<Volume> = tx
        .world
        .volumes_of(instance)
        .into_iter()
        .filter(|v| v.is_blocks() && v.id != root.id)
        .cloned()
        .collect();
    own.volumes.extend(disks.iter().map(|v| ImageVolume {
        device: v.device.clone(),
        snapshot: None,
        size: v.size,
        kind: v.kind.clone(),
        delete_on_termination: v.delete_on_termination,
    }));
    for mapping in &input.block_device_mappings {
        map(&mut image, &mut own, mapping)?;
    }
    let id = image.id;
    for volume in &mut own.volumes {
        if let Some(disk) = disks.iter().find(|d| d.device == volume.device) {
            let description = format!("Created by CreateImage({instance}) for {id}");
            volume.snapshot = Some(super::snapshots::begin(tx, disk.id, &description)?);
        }
    }
    image.own = Some(own);
    let description = format!("Created by CreateImage({instance}) for {id}");
    if root.is_blocks() {
        // A virtual machine's disk is a volume like the others; what is below it has the kernel.
        image.layers = boot.layers;
        image.root_snapshot = super::snapshots::begin(tx, root.id, &description)?;
    } else {
        insert_snapshot(tx, &image, Some(root.id), &description);
    }
    let created = [("image", id.to_string()), ("snapshot", image.root_snapshot.to_string())];
    tx.world.images.insert(id, image);
    tags::specified(&mut tx.world, &input.tag_specifications, &created)?;
    Ok(CreateImageResult { image_id: Some(id.to_string()) })
}

/// The image's root disk as a snapshot, pending as long as the image has no layers.
fn insert_snapshot(tx: &mut Tx, image: &Image, volume: Option<VolumeId>, description: &str) {
    let pending = image.layers.is_empty();
    let snapshot = Snapshot {
        id: image.root_snapshot,
        volume,
        size: image.root_size,
        description: description.to_owned(),
        encrypted: false,
        created: tx.now,
        completed: (!pending).then_some(tx.now),
        state: if pending { SnapshotState::Pending } else { SnapshotState::Completed },
        message: String::new(),
        content: SnapshotContent::Layers {
            layers: image.layers.clone(),
            init: image.init,
            architecture: image.architecture,
        },
        public: false,
        shared_with: Vec::new(),
        copy_of: None,
    };
    tx.world.snapshots.insert(snapshot.id, snapshot);
}

/// What a request says otherwise of a device than the instance has it.
fn map(image: &mut Image, own: &mut OwnImage, mapping: &BlockDeviceMapping) -> Result<(), Ec2Error> {
    only(mapping, "BlockDeviceMapping.", &["DeviceName", "Ebs", "NoDevice", "VirtualName"])?;
    let device = required(&mapping.device_name, "BlockDeviceMapping.DeviceName")?;
    let is_root = device == image.root_device;
    if mapping.no_device.is_some() {
        if is_root {
            return Err(Ec2Code::InvalidBlockDeviceMapping
                .with(format!("The root device '{device}' can't be left out")));
        }
        own.volumes.retain(|v| v.device != device);
        return Ok(());
    }
    // An instance store volume: no type here has one, and what isn't there isn't mapped.
    if mapping.virtual_name.is_some() {
        return Ok(());
    }
    let Some(ebs) = &mapping.ebs else {
        return Err(Ec2Code::InvalidBlockDeviceMapping
            .with(format!("The mapping of '{device}' names neither Ebs, VirtualName nor NoDevice")));
    };
    only(ebs, "BlockDeviceMapping.Ebs.", &["DeleteOnTermination", "VolumeSize", "VolumeType"])?;
    let size = match ebs.volume_size {
        None => None,
        Some(size) => {
            let within = u32::try_from(size).ok().filter(|s| (1..=MAX_SIZE).contains(s));
            Some(within.ok_or_else(|| {
                invalid(size, "volumeSize", &format!("Expecting a value between 1 and {MAX_SIZE}."))
            })?)
        }
    };
    let kind = match ebs.volume_type.as_ref().map(|k| k.as_str()) {
        None => None,
        Some(kind @ ("gp2" | "gp3" | "standard")) => Some(kind.to_owned()),
        Some(kind) => return Err(unsupported(&format!("VolumeType {kind}"))),
    };
    let too_small = |least: u32| {
        Ec2Code::InvalidBlockDeviceMapping.with(format!(
            "Volume of size {}GB is smaller than snapshot, expect size >= {least}GB",
            size.unwrap_or(0)
        ))
    };
    if is_root {
        if size.is_some_and(|s| s < image.root_size) {
            return Err(too_small(image.root_size));
        }
        image.root_size = size.unwrap_or(image.root_size);
        own.root_kind = kind.unwrap_or_else(|| own.root_kind.clone());
        own.root_delete_on_termination = ebs.delete_on_termination.unwrap_or(own.root_delete_on_termination);
        return Ok(());
    }
    if let Some(volume) = own.volumes.iter_mut().find(|v| v.device == device) {
        if size.is_some_and(|s| s < volume.size) {
            return Err(too_small(volume.size));
        }
        volume.size = size.unwrap_or(volume.size);
        volume.kind = kind.unwrap_or_else(|| volume.kind.clone());
        volume.delete_on_termination = ebs.delete_on_termination.unwrap_or(volume.delete_on_termination);
        return Ok(());
    }
    Err(unsupported("BlockDeviceMapping for a device that the instance doesn't have"))
}

/// A region here knows no other, so the copy is of this one. It shares the original's layers
/// and is there at once.
fn copy_image(tx: &mut Tx, input: CopyImageRequest) -> Result<CopyImageResult, ApiError> {
    only(
        &input,
        "",
        &[
            "ClientToken",
            "Description",
            "Name",
            "SourceImageId",
            "SourceRegion",
            "CopyImageTags",
            "TagSpecifications",
            "DryRun",
        ],
    )?;
    let region = required(&input.source_region, "SourceRegion")?;
    if region != tx.region().name {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!(
                "Value ({region}) for parameter sourceRegion is invalid. The region is not known here."
            ))
            .into());
    }
    let source =
        named(&tx.world, &[required(&input.source_image_id, "SourceImageId")?.to_owned()])?[0].clone();
    let name = name(&tx.world, input.name.as_deref())?;
    if !source.is_available() {
        return Err(Ec2Code::InvalidAmiIdUnavailable
            .with(format!("The image ID '{}' is not available", source.id))
            .into());
    }
    let own = source.own.as_ref();
    let id = ImageId::from_bits(tx.random());
    let words = |snapshot| {
        format!("Copied for DestinationAmi {id} from SourceAmi {} for SourceSnapshot {snapshot}.", source.id)
    };
    // Each image has its own snapshots: either may go without the other.
    let mut volumes = own.map(|o| o.volumes.clone()).unwrap_or_default();
    for snapshot in volumes.iter_mut().filter_map(|v| v.snapshot.as_mut()) {
        let from = tx.world.snapshots.get(snapshot).cloned().ok_or_else(|| snapshot.not_found())?;
        *snapshot = super::snapshots::copied(tx, from, &words(*snapshot))?;
    }
    // A virtual machine's root is a volume's snapshot, and so may be what an image was registered of; others are layers.
    let blocks = tx.world.snapshots.get(&source.root_snapshot).filter(|s| s.content.is_blocks()).cloned();
    let is_blocks = blocks.is_some();
    let root = match blocks {
        Some(from) => super::snapshots::copied(tx, from, &words(source.root_snapshot))?,
        None => SnapshotId::from_bits(tx.random()),
    };
    let image = Image {
        id,
        name,
        description: input.description.clone().unwrap_or_else(|| source.description.clone()),
        store_name: String::new(),
        root_snapshot: root,
        public: false,
        created: tx.now,
        own: Some(OwnImage {
            state: ImageState::Available,
            root_kind: own
                .map_or_else(|| super::launch_disk::DEFAULT_KIND.to_owned(), |o| o.root_kind.clone()),
            root_delete_on_termination: own.is_none_or(|o| o.root_delete_on_termination),
            volumes,
            launch_accounts: Default::default(),
            deprecated: None,
            protection: DeregistrationProtection::Off,
            source_instance: None,
            source_image: Some(source.id),
            imds_v2: own.is_some_and(|o| o.imds_v2),
            last_launched: None,
        }),
        ..source.clone()
    };
    if !is_blocks {
        insert_snapshot(tx, &image, None, &words(source.root_snapshot));
    }
    let created = [("image", id.to_string()), ("snapshot", image.root_snapshot.to_string())];
    tx.world.images.insert(id, image);
    if input.copy_image_tags == Some(true) {
        let source = source.id.to_string();
        let tags: Vec<(String, String)> = tx
            .world
            .tags_of(&source)
            .filter(|(k, _)| !k.starts_with("aws:"))
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .collect();
        for (key, value) in tags {
            tx.world.tags.insert(TagKey { resource: id.to_string(), key }, value);
        }
    }
    tags::specified(&mut tx.world, &input.tag_specifications, &created)?;
    Ok(CopyImageResult { image_id: Some(id.to_string()) })
}
