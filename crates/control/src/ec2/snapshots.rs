//! Snapshots: points in a volume's time.
//!
//! A call that takes one is answered when the machine has taken it: what is written later is
//! not in it. It is `completed` once it is on disk. Follows "Amazon EBS snapshots" in the
//! Amazon EBS User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, find, invalid, named_or_all, required};
use super::instance_shapes::timestamp;
use super::paging::page;
use super::served::only;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CopySnapshot, CopySnapshotRequest, CopySnapshotResult, CreateSnapshot,
    CreateSnapshotRequest, CreateSnapshots, CreateSnapshotsRequest, CreateSnapshotsResult, DeleteSnapshot,
    DeleteSnapshotRequest, DescribeSnapshots, DescribeSnapshotsRequest, DescribeSnapshotsResult,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

const LIMIT: usize = 100_000;
/// Snapshots of one volume that are being taken.
const PENDING: usize = 5;
const DESCRIPTION: usize = 255;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateSnapshot>(create_snapshot, Access::creates("snapshot").and("volume", "VolumeId"))
        .on::<CreateSnapshots>(
            create_snapshots,
            Access::creates("snapshot").and("instance", "InstanceSpecification.InstanceId"),
        )
        .on::<CopySnapshot>(copy_snapshot, Access::creates("snapshot").and("snapshot", "SourceSnapshotId"))
        .on::<DeleteSnapshot>(delete_snapshot, Access::on("snapshot", "SnapshotId"))
        .on::<DescribeSnapshots>(describe_snapshots, Access::any());
}

/// Follows "CreateSnapshot" in the Amazon EC2 API Reference.
fn create_snapshot(tx: &mut Tx, input: CreateSnapshotRequest) -> Result<aws::Snapshot, ApiError> {
    only(&input, "", &["Description", "VolumeId", "TagSpecifications", "Location", "DryRun"])?;
    regional(input.location.as_ref())?;
    let volume = find::<VolumeId>(&tx.world, required(&input.volume_id, "volumeId")?)?.id;
    let id = begin(tx, volume, input.description.as_deref().unwrap_or_default())?;
    tags::specified(&mut tx.world, &input.tag_specifications, &[("snapshot", id.to_string())])?;
    answer(&tx.world, tx.account(), id)
}

fn regional(location: Option<&aws::SnapshotLocationEnum>) -> Result<(), Ec2Error> {
    match location {
        Some(l) if l.as_str() != "regional" => Err(super::served::unsupported("Location")),
        _ => Ok(()),
    }
}

fn answer(world: &World, account: &str, id: SnapshotId) -> Result<aws::Snapshot, ApiError> {
    let snapshot = world.snapshots.get(&id).ok_or_else(|| id.not_found())?;
    Ok(shape(world, account, snapshot))
}

/// Writes down that a snapshot of the volume is wanted.
pub(super) fn begin(tx: &mut Tx, volume: VolumeId, description: &str) -> Result<SnapshotId, Ec2Error> {
    check_description(description)?;
    let row = tx.world.volumes.get(&volume).ok_or_else(|| volume.not_found())?;
    if row.phase != VolumePhase::Ready {
        return Err(
            Ec2Code::IncorrectState.with(format!("Volume '{volume}' is in the '{}' state.", row.state()))
        );
    }
    let pending = |s: &&Snapshot| s.volume == Some(volume) && s.state == SnapshotState::Pending;
    if tx.world.snapshots.values().filter(pending).count() >= PENDING {
        return Err(Ec2Code::ConcurrentSnapshotLimitExceeded.with(format!(
            "Maximum allowed in-progress snapshots for a single volume exceeded: {PENDING}."
        )));
    }
    check_limit(&tx.world)?;
    let content = match row.content {
        VolumeContent::Blocks => SnapshotContent::Blocks { taken: false, boots: row.boots.clone() },
        VolumeContent::Root => root_content(&tx.world, row)?,
    };
    let row = tx.world.volumes.get(&volume).ok_or_else(|| volume.not_found())?;
    let id = SnapshotId::from_bits(tx.random());
    let snapshot = Snapshot {
        id,
        volume: Some(volume),
        size: row.size,
        description: description.to_owned(),
        encrypted: row.encrypted,
        created: tx.now,
        completed: None,
        state: SnapshotState::Pending,
        message: String::new(),
        content,
        public: false,
        shared_with: Vec::new(),
        copy_of: None,
    };
    tx.world.snapshots.insert(id, snapshot);
    Ok(id)
}

/// A root disk is copied as a layer on those its instance began with.
fn root_content(world: &World, row: &Volume) -> Result<SnapshotContent, Ec2Error> {
    let instance = row.instance.and_then(|i| world.instances.get(&i)).filter(|i| i.status.state.is_alive());
    let boot = instance.map(|i| &i.boot_source).ok_or_else(|| {
        Ec2Code::UnsupportedOperation
            .with(format!("What the root volume '{}' held went with its instance.", row.id))
    })?;
    Ok(SnapshotContent::Layers { layers: Vec::new(), init: boot.init, architecture: boot.architecture })
}

fn check_description(text: &str) -> Result<(), Ec2Error> {
    if text.chars().count() <= DESCRIPTION {
        return Ok(());
    }
    Err(Ec2Code::InvalidParameterValue
        .with(format!("Character sets beyond {DESCRIPTION} characters are not supported in a description.")))
}

fn check_limit(world: &World) -> Result<(), Ec2Error> {
    if world.snapshots.len() < LIMIT {
        return Ok(());
    }
    Err(Ec2Code::SnapshotLimitExceeded.with(format!("Maximum number of snapshots, {LIMIT}, exceeded.")))
}

/// Of every volume of an instance, each at its own moment, a few milliseconds apart.
/// Follows "CreateSnapshots" in the Amazon EC2 API Reference.
fn create_snapshots(tx: &mut Tx, input: CreateSnapshotsRequest) -> Result<CreateSnapshotsResult, ApiError> {
    only(
        &input,
        "",
        &[
            "Description",
            "InstanceSpecification",
            "TagSpecifications",
            "CopyTagsFromSource",
            "Location",
            "DryRun",
        ],
    )?;
    regional(input.location.as_ref())?;
    let wanted = input.instance_specification.as_ref();
    let wanted = wanted.ok_or_else(|| super::ids::missing("InstanceSpecification"))?;
    let instance =
        find::<InstanceId>(&tx.world, required(&wanted.instance_id, "InstanceSpecification.InstanceId")?)?;
    let root = instance.root_volume;
    let mut excluded: Vec<VolumeId> = Vec::new();
    for id in &wanted.exclude_data_volume_ids {
        let volume = find::<VolumeId>(&tx.world, id)?;
        if volume.instance != Some(instance.id) || volume.id == root {
            return Err(invalid(id, "ExcludeDataVolumeIds", "It is no data volume of the instance.").into());
        }
        excluded.push(volume.id);
    }
    if wanted.exclude_boot_volume == Some(true) {
        excluded.push(root);
    }
    let volumes: Vec<VolumeId> =
        tx.world.volumes_of(instance.id).iter().map(|v| v.id).filter(|v| !excluded.contains(v)).collect();
    if volumes.is_empty() {
        return Err(Ec2Code::InvalidParameterCombination
            .with("No volume of the instance is left to be taken a snapshot of.")
            .into());
    }
    let mut made = Vec::new();
    for volume in volumes {
        let id = begin(tx, volume, input.description.as_deref().unwrap_or_default())?;
        made.push(id);
        if input.copy_tags_from_source.as_ref().is_some_and(|c| c.as_str() == "volume") {
            let tags: Vec<(String, String)> = tx
                .world
                .tags_of(&volume.to_string())
                .filter(|(k, _)| !k.starts_with("aws:"))
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .collect();
            for (key, value) in tags {
                tx.world.tags.insert(TagKey { resource: id.to_string(), key }, value);
            }
        }
    }
    let created: Vec<(&str, String)> = made.iter().map(|id| ("snapshot", id.to_string())).collect();
    tags::specified(&mut tx.world, &input.tag_specifications, &created)?;
    let account = tx.account();
    let rows = made.iter().filter_map(|id| tx.world.snapshots.get(id)).map(|s| shape(&tx.world, account, s));
    let snapshots = rows.map(|s| aws::SnapshotInfo {
        description: s.description,
        tags: s.tags,
        encrypted: s.encrypted,
        volume_id: s.volume_id,
        state: s.state,
        volume_size: s.volume_size,
        start_time: s.start_time,
        progress: s.progress,
        owner_id: s.owner_id,
        snapshot_id: s.snapshot_id,
        ..Default::default()
    });
    Ok(CreateSnapshotsResult { snapshots: snapshots.collect() })
}

/// Within this region: it is the only one.
/// Follows "CopySnapshot" in the Amazon EC2 API Reference.
fn copy_snapshot(tx: &mut Tx, input: CopySnapshotRequest) -> Result<CopySnapshotResult, ApiError> {
    only(
        &input,
        "",
        &[
            "Description",
            "DestinationRegion",
            "PresignedUrl",
            "SourceRegion",
            "SourceSnapshotId",
            "TagSpecifications",
            "DryRun",
        ],
    )?;
    let here = tx.region().name.clone();
    for (name, region) in [
        ("sourceRegion", required(&input.source_region, "sourceRegion").map(Some)?),
        ("destinationRegion", input.destination_region.as_deref()),
    ] {
        if region.is_some_and(|r| !r.is_empty() && r != here) {
            return Err(invalid(region.unwrap_or_default(), name, &format!("This region is {here}.")).into());
        }
    }
    let source =
        find::<SnapshotId>(&tx.world, required(&input.source_snapshot_id, "sourceSnapshotId")?)?.clone();
    let id = copied(tx, source, input.description.as_deref().unwrap_or_default())?;
    tags::specified(&mut tx.world, &input.tag_specifications, &[("snapshot", id.to_string())])?;
    Ok(CopySnapshotResult { tags: tags::shown(&tx.world, id), snapshot_id: Some(id.to_string()) })
}

/// A snapshot of the account's own with what another holds.
pub(super) fn copied(tx: &mut Tx, source: Snapshot, description: &str) -> Result<SnapshotId, Ec2Error> {
    if source.state != SnapshotState::Completed {
        return Err(Ec2Code::IncorrectState.with(format!(
            "Snapshot '{}' is in the '{}' state.",
            source.id,
            source.state.as_str()
        )));
    }
    check_description(description)?;
    check_limit(&tx.world)?;
    let id = SnapshotId::from_bits(tx.random());
    // A root's layers are in the image store already, and whole.
    let (state, content) = match &source.content {
        SnapshotContent::Blocks { boots, .. } => {
            (SnapshotState::Pending, SnapshotContent::Blocks { taken: false, boots: boots.clone() })
        }
        layers => (SnapshotState::Completed, layers.clone()),
    };
    let copy = Snapshot {
        id,
        description: description.to_owned(),
        created: tx.now,
        completed: (state == SnapshotState::Completed).then_some(tx.now),
        state,
        content,
        public: false,
        shared_with: Vec::new(),
        copy_of: Some(source.id),
        ..source
    };
    tx.world.snapshots.insert(id, copy);
    Ok(id)
}

/// Volumes made of it stay. Follows "DeleteSnapshot" in the Amazon EC2 API Reference.
fn delete_snapshot(tx: &mut Tx, input: DeleteSnapshotRequest) -> Result<Unit, ApiError> {
    let snapshot = find::<SnapshotId>(&tx.world, required(&input.snapshot_id, "snapshotId")?)?;
    let id = snapshot.id;
    if let Some(image) = tx.world.images.values().find(|i| {
        i.root_snapshot == id || i.own.iter().flat_map(|o| &o.volumes).any(|v| v.snapshot == Some(id))
    }) {
        return Err(Ec2Code::InvalidSnapshotInUse
            .with(format!("The snapshot {id} is currently in use by {}", image.id))
            .into());
    }
    let waits = |v: &&Volume| v.snapshot == Some(id) && v.phase == VolumePhase::Creating;
    if let Some(volume) = tx.world.volumes.values().find(waits) {
        return Err(Ec2Code::InvalidSnapshotInUse
            .with(format!("The snapshot {id} is currently in use by {}", volume.id))
            .into());
    }
    tx.world.snapshots.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(Unit)
}

const FILTERS: &[Spec<aws::Snapshot>] = filters![aws::Snapshot;
    "description" => |_, s| shown(&s.description),
    "encrypted" => |_, s| shown(&s.encrypted),
    "owner-alias" => |_, s| shown(&s.owner_alias),
    "owner-id" => |_, s| shown(&s.owner_id),
    "progress" => |_, s| shown(&s.progress),
    "snapshot-id" => |_, s| shown(&s.snapshot_id),
    "start-time" => |_, s| shown(&s.start_time),
    "status" => |_, s| shown(&s.state),
    "storage-tier" => |_, s| shown(&s.storage_tier),
    "transfer-type" => |_, s| shown(&s.transfer_type),
    "volume-id" => |_, s| shown(&s.volume_id),
    "volume-size" => |_, s| shown(&s.volume_size),
];

/// All snapshots here are the account's own. Follows "DescribeSnapshots" in the Amazon EC2 API Reference.
fn describe_snapshots(
    tx: &mut Tx,
    input: DescribeSnapshotsRequest,
) -> Result<DescribeSnapshotsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let account = tx.account().to_owned();
    let key = |s: &aws::Snapshot| s.snapshot_id.clone().unwrap_or_default();
    let mine = |ids: &[String]| ids.is_empty() || ids.iter().any(|o| o == "self" || *o == account);
    let restorable = |row: &Snapshot| {
        let by = &input.restorable_by_user_ids;
        mine(by) || by.iter().any(|u| if u == "all" { row.public } else { row.shared_with.contains(u) })
    };
    let found = named_or_all::<SnapshotId>(&tx.world, &input.snapshot_ids)?.into_iter();
    let found = found
        .filter(|s| mine(&input.owner_ids) && restorable(s))
        .map(|s| shape(&tx.world, &account, s))
        .filter(|s| filters.pass(&tx.world, &key(s), s))
        .collect();
    let (snapshots, next_token) = page(found, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeSnapshotsResult { next_token, snapshots })
}

fn shape(world: &World, account: &str, s: &Snapshot) -> aws::Snapshot {
    let done = s.state == SnapshotState::Completed;
    aws::Snapshot {
        tags: tags::shown(world, s.id),
        storage_tier: Some("standard".into()),
        transfer_type: s.copy_of.map(|_| "standard".into()),
        completion_time: s.completed.map(timestamp),
        snapshot_id: Some(s.id.to_string()),
        // A copy is of no volume: AWS shows this one.
        volume_id: Some(match (s.copy_of, s.volume) {
            (None, Some(volume)) => volume.to_string(),
            _ => "vol-ffffffff".to_owned(),
        }),
        state: Some(s.state.as_str().into()),
        state_message: Some(s.message.clone()).filter(|m| !m.is_empty()),
        start_time: Some(timestamp(s.created)),
        progress: Some(if done { "100%" } else { "0%" }.to_owned()),
        owner_id: Some(account.to_owned()),
        description: Some(s.description.clone()),
        volume_size: Some(s.size.cast_signed()),
        encrypted: Some(s.encrypted),
        ..Default::default()
    }
}
