//! Changing what a volume is: larger, of another type, faster.
//!
//! Follows "Modify an Amazon EBS volume using Elastic Volumes operations" in the Amazon EBS
//! User Guide. AWS lets a volume rest for hours between two changes; this region doesn't.

use super::error::Ec2Code;
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{find, find_mut, invalid, named_or_all, required};
use super::instance_shapes::{timestamp, unmanaged};
use super::paging::page;
use super::served::unsupported;
use super::volume_types;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, DescribeVolumesModifications, DescribeVolumesModificationsRequest,
    DescribeVolumesModificationsResult, ModifyVolume, ModifyVolumeRequest, ModifyVolumeResult,
};
use aws_shapes::{ApiError, Registry};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<ModifyVolume>(modify_volume, Access::on("volume", "VolumeId"))
        .on::<DescribeVolumesModifications>(describe_volumes_modifications, Access::any());
}

/// Follows "ModifyVolume" in the Amazon EC2 API Reference.
fn modify_volume(tx: &mut Tx, input: ModifyVolumeRequest) -> Result<ModifyVolumeResult, ApiError> {
    let id = required(&input.volume_id, "volumeId")?;
    if input.multi_attach_enabled == Some(true) {
        return Err(unsupported("MultiAttachEnabled").into());
    }
    let volume = find::<VolumeId>(&tx.world, id)?;
    if volume.phase != VolumePhase::Ready {
        return Err(Ec2Code::IncorrectState
            .with(format!("Volume '{}' is in the '{}' state.", volume.id, volume.state()))
            .into());
    }
    if volume.modification.as_ref().is_some_and(|m| m.done.is_none()) {
        return Err(Ec2Code::IncorrectModificationState
            .with(format!("Cannot modify volume {id}. Currently in modification state: MODIFYING"))
            .into());
    }
    if input.size.is_none()
        && input.volume_type.is_none()
        && input.iops.is_none()
        && input.throughput.is_none()
    {
        return Err(Ec2Code::InvalidParameterCombination
            .with("Modify at least one of the volume's size, type, iops and throughput.")
            .into());
    }
    let size = match input.size {
        None => volume.size,
        Some(asked) => match u32::try_from(asked) {
            Ok(size) if size >= volume.size => size,
            _ => {
                return Err(invalid(
                    asked,
                    "size",
                    &format!("New size cannot be smaller than existing size {}.", volume.size),
                )
                .into());
            }
        },
    };
    if size > volume.size && !volume.is_blocks() && volume.instance.is_none() {
        return Err(unsupported("Size of a root volume whose instance is gone").into());
    }
    let kind = input.volume_type.as_ref().map_or(volume.kind.as_str(), |k| k.as_str());
    // What the volume has stays, where its type has such a thing.
    let same = kind == volume.kind;
    let kept = |asked: Option<i32>, has: Option<u32>, computed: bool| {
        asked.or_else(|| has.filter(|_| same && !computed).map(u32::cast_signed))
    };
    let iops = kept(input.iops, volume.iops, kind == "gp2");
    let throughput = kept(input.throughput, volume.throughput, false);
    let to = volume_types::shape(kind, size, iops, throughput)?;
    let is_root =
        volume.instance.and_then(|i| tx.world.instances.get(&i)).is_some_and(|i| i.root_volume == volume.id);
    if is_root && !volume_types::boots(kind)? {
        return Err(invalid(kind, "volumeType", "An instance can't start from it.").into());
    }
    let volume = find_mut::<VolumeId>(&mut tx.world, id)?;
    let from = volume.shape();
    let at_once = to.size == from.size;
    (volume.size, volume.kind, volume.iops, volume.throughput) =
        (to.size, to.kind.clone(), to.iops, to.throughput);
    let change = VolumeModification { from, to, begun: tx.now, done: at_once.then_some(tx.now) };
    let shown = shape(volume.id, &change);
    volume.modification = Some(change);
    // Even what is done at once is under way in this answer.
    let shown = aws::VolumeModification {
        modification_state: Some("modifying".into()),
        progress: Some(0),
        end_time: None,
        ..shown
    };
    Ok(ModifyVolumeResult { volume_modification: Some(shown) })
}

fn shape(id: VolumeId, m: &VolumeModification) -> aws::VolumeModification {
    let signed = |n: Option<u32>| n.map(u32::cast_signed);
    aws::VolumeModification {
        volume_id: Some(id.to_string()),
        modification_state: Some(if m.done.is_some() { "completed" } else { "modifying" }.into()),
        target_size: Some(m.to.size.cast_signed()),
        target_iops: signed(m.to.iops),
        target_volume_type: Some(m.to.kind.as_str().into()),
        target_throughput: signed(m.to.throughput),
        target_multi_attach_enabled: Some(false),
        original_size: Some(m.from.size.cast_signed()),
        original_iops: signed(m.from.iops),
        original_volume_type: Some(m.from.kind.as_str().into()),
        original_throughput: signed(m.from.throughput),
        original_multi_attach_enabled: Some(false),
        progress: Some(if m.done.is_some() { 100 } else { 0 }),
        start_time: Some(timestamp(m.begun)),
        end_time: m.done.map(timestamp),
        operator: Some(unmanaged()),
        ..Default::default()
    }
}

const FILTERS: &[Spec<aws::VolumeModification>] = filters![aws::VolumeModification;
    "modification-state" => |_, m| shown(&m.modification_state),
    "original-iops" => |_, m| shown(&m.original_iops),
    "original-size" => |_, m| shown(&m.original_size),
    "original-volume-type" => |_, m| shown(&m.original_volume_type),
    "originalMultiAttachEnabled" => |_, m| shown(&m.original_multi_attach_enabled),
    "start-time" => |_, m| shown(&m.start_time),
    "target-iops" => |_, m| shown(&m.target_iops),
    "target-size" => |_, m| shown(&m.target_size),
    "target-volume-type" => |_, m| shown(&m.target_volume_type),
    "targetMultiAttachEnabled" => |_, m| shown(&m.target_multi_attach_enabled),
    "volume-id" => |_, m| shown(&m.volume_id),
];

/// Follows "DescribeVolumesModifications" in the Amazon EC2 API Reference.
fn describe_volumes_modifications(
    tx: &mut Tx,
    input: DescribeVolumesModificationsRequest,
) -> Result<DescribeVolumesModificationsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let key = |m: &aws::VolumeModification| m.volume_id.clone().unwrap_or_default();
    let rows = named_or_all::<VolumeId>(&tx.world, &input.volume_ids)?;
    if let Some(never) = rows.iter().find(|v| !input.volume_ids.is_empty() && v.modification.is_none()) {
        return Err(Ec2Code::InvalidVolumeModificationNotFound
            .with(format!("Modification for volume '{}' does not exist.", never.id))
            .into());
    }
    let found = rows.into_iter().filter_map(|v| v.modification.as_ref().map(|m| shape(v.id, m)));
    let found = found.filter(|m| filters.pass(&tx.world, &key(m), m)).collect();
    let (volumes_modifications, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 1..=500, key)?;
    Ok(DescribeVolumesModificationsResult { next_token, volumes_modifications })
}
