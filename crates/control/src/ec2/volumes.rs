//! EBS volumes: making, showing and deleting them.
//!
//! A handler writes what is wanted; the volumes reconciler makes it so and says when it is.
//! Follows "Amazon EBS volumes" in the Amazon EBS User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, find, find_mut, invalid, named_or_all, required};
use super::instance_shapes::{timestamp, unmanaged};
use super::paging::page;
use super::served::{only, unsupported};
use super::tags;
use super::volume_types;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateVolume, CreateVolumeRequest, DeleteVolume, DeleteVolumeRequest, DescribeVolumes,
    DescribeVolumesRequest, DescribeVolumesResult,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

/// Follows "Amazon EBS quotas" in the AWS General Reference, roughly: it limits TiB there.
const LIMIT: usize = 5000;
/// What a call that names no type gets.
const DEFAULT_KIND: &str = "gp2";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateVolume>(
            create_volume,
            Access::creates("volume").and("snapshot", "SnapshotId").keys_of(
                "volume",
                &[
                    ("ec2:VolumeSize", "Size"),
                    ("ec2:VolumeType", "VolumeType"),
                    ("ec2:VolumeIops", "Iops"),
                    ("ec2:VolumeThroughput", "Throughput"),
                    ("ec2:Encrypted", "Encrypted"),
                    ("ec2:AvailabilityZone", "AvailabilityZone"),
                ],
            ),
        )
        .on::<DeleteVolume>(delete_volume, Access::on("volume", "VolumeId"))
        .on::<DescribeVolumes>(describe_volumes, Access::any());
}

/// Follows "CreateVolume" in the Amazon EC2 API Reference.
fn create_volume(tx: &mut Tx, input: CreateVolumeRequest) -> Result<aws::Volume, ApiError> {
    only(
        &input,
        "",
        &[
            "AvailabilityZone",
            "AvailabilityZoneId",
            "Iops",
            "Size",
            "SnapshotId",
            "VolumeType",
            "TagSpecifications",
            "Throughput",
            "ClientToken",
            "DryRun",
        ],
    )?;
    let zone = zone(&tx.world, &input)?;
    let from = match &input.snapshot_id {
        Some(id) if !id.is_empty() => Some(source(&tx.world, id)?),
        _ => None,
    };
    let size = match (input.size, from) {
        (None, None) => {
            return Err(Ec2Code::MissingParameter
                .with("The request must contain the parameter size or snapshotId")
                .into());
        }
        (None, Some(from)) => from.size,
        (Some(size), from) => size_of(size, from)?,
    };
    let kind = input.volume_type.as_ref().map_or(DEFAULT_KIND, |k| k.as_str());
    let shape = volume_types::shape(kind, size, input.iops, input.throughput)?;
    let from = from.map(|s| s.id);
    check_limit(&tx.world, 1)?;
    let volume = new_volume(tx, &shape, from, &zone);
    let id = volume.id;
    tx.world.volumes.insert(id, volume);
    tags::specified(&mut tx.world, &input.tag_specifications, &[("volume", id.to_string())])?;
    let volume = tx.world.volumes.get(&id).ok_or_else(|| id.not_found())?;
    Ok(shape_of(&tx.world, volume))
}

/// A disk that the machine has yet to make.
pub(super) fn new_volume(tx: &Tx, shape: &VolumeShape, from: Option<SnapshotId>, zone: &str) -> Volume {
    Volume {
        snapshot: from,
        iops: shape.iops,
        throughput: shape.throughput,
        content: VolumeContent::Blocks,
        phase: VolumePhase::Creating,
        boots: from.and_then(|s| match &tx.world.snapshots.get(&s)?.content {
            SnapshotContent::Blocks { boots, .. } => boots.clone(),
            SnapshotContent::Layers { .. } => None,
        }),
        ..Volume::new(VolumeId::from_bits(tx.random()), shape.size, zone, &shape.kind, tx.now)
    }
}

pub(super) fn check_limit(world: &World, more: usize) -> Result<(), Ec2Error> {
    if world.volumes.len() + more <= LIMIT {
        return Ok(());
    }
    Err(Ec2Code::VolumeLimitExceeded.with(format!("Maximum number of volumes, {LIMIT}, exceeded.")))
}

/// GiB, at least what the snapshot is of.
pub(super) fn size_of(asked: i32, from: Option<&Snapshot>) -> Result<u32, Ec2Error> {
    let size = u32::try_from(asked).ok().filter(|s| *s > 0);
    let size = size.ok_or_else(|| invalid(asked, "size", "Expecting a value greater than or equal to 1."))?;
    match from {
        Some(from) if size < from.size => Err(invalid(
            asked,
            "size",
            &format!("It is smaller than the snapshot {}, of {} GiB.", from.id, from.size),
        )),
        _ => Ok(size),
    }
}

/// The snapshot a volume is to be made from.
pub(super) fn source<'w>(world: &'w World, id: &str) -> Result<&'w Snapshot, Ec2Error> {
    let snapshot = find::<SnapshotId>(world, id)?;
    match (&snapshot.content, snapshot.state) {
        (_, SnapshotState::Error) => {
            Err(Ec2Code::IncorrectState.with(format!("Snapshot '{id}' is in the 'error' state.")))
        }
        (SnapshotContent::Layers { .. }, _) => Err(Ec2Code::UnsupportedOperation.with(format!(
            "The snapshot '{id}' is of a root volume: this region makes images of it, not volumes."
        ))),
        (SnapshotContent::Blocks { taken: false, .. }, _) => {
            Err(Ec2Code::IncorrectState.with(format!("Snapshot '{id}' is not yet 'completed'.")))
        }
        (SnapshotContent::Blocks { taken: true, .. }, _) => Ok(snapshot),
    }
}

fn zone(world: &World, input: &CreateVolumeRequest) -> Result<String, Ec2Error> {
    let zones = &world.region().zones;
    let by = |given: &Option<String>, of: fn(&Zone) -> &str| -> Result<Option<&Zone>, Ec2Error> {
        let Some(text) = given.as_deref().filter(|t| !t.is_empty()) else { return Ok(None) };
        let zone = zones.iter().find(|z| of(z) == text);
        zone.map(Some)
            .ok_or_else(|| Ec2Code::InvalidZoneNotFound.with(format!("The zone '{text}' does not exist.")))
    };
    let name = by(&input.availability_zone, |z| &z.name)?;
    let id = by(&input.availability_zone_id, |z| &z.id)?;
    match (name, id) {
        (None, None) => Err(super::ids::missing("zone")),
        (Some(_), Some(_)) => Err(Ec2Code::InvalidParameterCombination
            .with("Specify either AvailabilityZone or AvailabilityZoneId, not both.")),
        (Some(zone), None) | (None, Some(zone)) => Ok(zone.name.clone()),
    }
}

/// Follows "DeleteVolume" in the Amazon EC2 API Reference.
fn delete_volume(tx: &mut Tx, input: DeleteVolumeRequest) -> Result<Unit, ApiError> {
    let volume = find_mut::<VolumeId>(&mut tx.world, required(&input.volume_id, "volumeId")?)?;
    let id = volume.id;
    if let Some(instance) = volume.instance {
        return Err(Ec2Code::VolumeInUse
            .with(format!("Volume {id} is currently attached to {instance}"))
            .into());
    }
    match (volume.content, volume.phase) {
        (_, VolumePhase::Deleting) => {}
        (VolumeContent::Blocks, _) => volume.phase = VolumePhase::Deleting,
        // What it had went with its instance.
        (VolumeContent::Root, _) => {
            tx.world.volumes.remove(&id);
            tags::forget(&mut tx.world, id);
        }
    }
    Ok(Unit)
}

fn of<T: ToString>(v: &aws::Volume, f: fn(&aws::VolumeAttachment) -> &Option<T>) -> Vec<String> {
    v.attachments.iter().flat_map(|a| shown(f(a))).collect()
}

const FILTERS: &[Spec<aws::Volume>] = filters![aws::Volume;
    "attachment.attach-time" => |_, v| of(v, |a| &a.attach_time),
    "attachment.delete-on-termination" => |_, v| of(v, |a| &a.delete_on_termination),
    "attachment.device" => |_, v| of(v, |a| &a.device),
    "attachment.instance-id" => |_, v| of(v, |a| &a.instance_id),
    "attachment.status" => |_, v| of(v, |a| &a.state),
    "availability-zone" => |_, v| shown(&v.availability_zone),
    "availability-zone-id" => |_, v| shown(&v.availability_zone_id),
    "create-time" => |_, v| shown(&v.create_time),
    "encrypted" => |_, v| shown(&v.encrypted),
    "fast-restored" => |_, v| shown(&v.fast_restored),
    "multi-attach-enabled" => |_, v| shown(&v.multi_attach_enabled),
    "operator.managed" => |_, _| vec!["false".into()],
    "operator.principal" => |_, _| Vec::new(),
    "size" => |_, v| shown(&v.size),
    "snapshot-id" => |_, v| shown(&v.snapshot_id),
    "source-volume-id" => |_, _| Vec::new(),
    "status" => |_, v| shown(&v.state),
    "volume-id" => |_, v| shown(&v.volume_id),
    "volume-type" => |_, v| shown(&v.volume_type),
];

/// Follows "DescribeVolumes" in the Amazon EC2 API Reference.
fn describe_volumes(tx: &mut Tx, input: DescribeVolumesRequest) -> Result<DescribeVolumesResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let key = |v: &aws::Volume| v.volume_id.clone().unwrap_or_default();
    let found = named_or_all::<VolumeId>(&tx.world, &input.volume_ids)?.into_iter();
    let found =
        found.map(|v| shape_of(&tx.world, v)).filter(|v| filters.pass(&tx.world, &key(v), v)).collect();
    let (volumes, next_token) = page(found, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeVolumesResult { next_token, volumes })
}

/// The attachment as the API shows it.
pub(super) fn attachment(v: &Volume) -> aws::VolumeAttachment {
    aws::VolumeAttachment {
        delete_on_termination: Some(v.delete_on_termination),
        volume_id: Some(v.id.to_string()),
        instance_id: v.instance.map(|i| i.to_string()),
        device: Some(v.device.clone()),
        state: Some(v.attach.as_str().into()),
        attach_time: Some(timestamp(v.attached.unwrap_or(v.created))),
        ..Default::default()
    }
}

fn shape_of(world: &World, v: &Volume) -> aws::Volume {
    // Rows of earlier versions have no performance.
    let usual = volume_types::shape(&v.kind, v.size, None, None).ok();
    let usual = |f: fn(&VolumeShape) -> Option<u32>| usual.as_ref().and_then(f);
    aws::Volume {
        availability_zone_id: world.region().zone(&v.zone).map(|z| z.id.clone()),
        iops: v.iops.or_else(|| usual(|s| s.iops)).map(u32::cast_signed),
        tags: tags::shown(world, v.id),
        volume_type: Some(v.kind.as_str().into()),
        multi_attach_enabled: Some(false),
        throughput: v.throughput.or_else(|| usual(|s| s.throughput)).map(u32::cast_signed),
        operator: Some(unmanaged()),
        volume_id: Some(v.id.to_string()),
        size: Some(v.size.cast_signed()),
        snapshot_id: Some(v.snapshot.map_or_else(String::new, |s| s.to_string())),
        availability_zone: Some(v.zone.clone()),
        state: Some(v.state().into()),
        create_time: Some(timestamp(v.created)),
        attachments: v.instance.map(|_| attachment(v)).into_iter().collect(),
        encrypted: Some(v.encrypted),
        ..Default::default()
    }
}

/// The volume of a call that works on data this region keeps as blocks.
pub(super) fn blocks<'w>(world: &'w World, id: &str, what: &str) -> Result<&'w Volume, Ec2Error> {
    let volume = find::<VolumeId>(world, id)?;
    if volume.is_blocks() {
        return Ok(volume);
    }
    Err(unsupported(&format!("VolumeId of a root volume for {what}")))
}
