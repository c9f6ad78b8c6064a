//! How volumes are, and what is to happen when one is not well.
//!
//! A volume is impaired when its process died under a running guest: what the guest does with
//! it fails, until somebody says that it may be used again. Follows "Amazon EBS volume status
//! checks" in the Amazon EBS User Guide.

use super::filters::{Filters, Spec, filters, shown};
use super::ids::{find, find_mut, invalid, missing, named_or_all, required};
use super::instance_shapes::{timestamp, unmanaged};
use super::paging::page;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, DescribeVolumeAttribute, DescribeVolumeAttributeRequest, DescribeVolumeAttributeResult,
    DescribeVolumeStatus, DescribeVolumeStatusRequest, DescribeVolumeStatusResult, EnableVolumeIO,
    EnableVolumeIORequest, ModifyVolumeAttribute, ModifyVolumeAttributeRequest, VolumeStatusItem,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeVolumeStatus>(describe_volume_status, Access::any())
        .on::<DescribeVolumeAttribute>(describe_volume_attribute, Access::on("volume", "VolumeId"))
        .on::<ModifyVolumeAttribute>(modify_volume_attribute, Access::on("volume", "VolumeId"))
        .on::<EnableVolumeIO>(enable_volume_io, Access::on("volume", "VolumeId"));
}

const EVENT: &str = "potential-data-inconsistency";
const EVENT_WORDS: &str = "The process that serves this volume ended. Writes that the instance had not synced may \
                           be missing.";
const ACTION: &str = "enable-volume-io";

fn event_id(v: &Volume) -> String {
    format!("evol-{}", v.id.to_string().trim_start_matches("vol-"))
}

fn shape(world: &World, v: &Volume) -> VolumeStatusItem {
    let details = |name: &str, status: &str| aws::VolumeStatusDetails {
        name: Some(name.into()),
        status: Some(status.to_owned()),
    };
    let (status, enabled) = match v.impaired {
        Some(_) => ("impaired", "failed"),
        None => ("ok", "passed"),
    };
    let event = v.impaired.map(|since| aws::VolumeStatusEvent {
        description: Some(EVENT_WORDS.to_owned()),
        event_id: Some(event_id(v)),
        event_type: Some(EVENT.to_owned()),
        not_before: Some(timestamp(since)),
        instance_id: v.instance.map(|i| i.to_string()),
        ..Default::default()
    });
    let action = v.impaired.map(|_| aws::VolumeStatusAction {
        code: Some(ACTION.to_owned()),
        description: Some("Enable volume I/O".to_owned()),
        event_id: Some(event_id(v)),
        event_type: Some(EVENT.to_owned()),
    });
    VolumeStatusItem {
        actions: action.into_iter().collect(),
        availability_zone: Some(v.zone.clone()),
        availability_zone_id: world.region().zone(&v.zone).map(|z| z.id.clone()),
        events: event.into_iter().collect(),
        volume_id: Some(v.id.to_string()),
        volume_status: Some(aws::VolumeStatusInfo {
            details: vec![details("io-enabled", enabled), details("io-performance", "not-applicable")],
            status: Some(status.into()),
        }),
        operator: Some(unmanaged()),
        ..Default::default()
    }
}

fn events<T: ToString>(i: &VolumeStatusItem, f: fn(&aws::VolumeStatusEvent) -> &Option<T>) -> Vec<String> {
    i.events.iter().flat_map(|e| shown(f(e))).collect()
}

fn actions(i: &VolumeStatusItem, f: fn(&aws::VolumeStatusAction) -> &Option<String>) -> Vec<String> {
    i.actions.iter().flat_map(|a| shown(f(a))).collect()
}

fn status<T: ToString>(i: &VolumeStatusItem, f: fn(&aws::VolumeStatusInfo) -> Vec<T>) -> Vec<String> {
    i.volume_status.iter().flat_map(f).map(|v| v.to_string()).collect()
}

const FILTERS: &[Spec<VolumeStatusItem>] = filters![VolumeStatusItem;
    "action.code" => |_, i| actions(i, |a| &a.code),
    "action.description" => |_, i| actions(i, |a| &a.description),
    "action.event-id" => |_, i| actions(i, |a| &a.event_id),
    "availability-zone" => |_, i| shown(&i.availability_zone),
    "availability-zone-id" => |_, i| shown(&i.availability_zone_id),
    "event.description" => |_, i| events(i, |e| &e.description),
    "event.event-id" => |_, i| events(i, |e| &e.event_id),
    "event.event-type" => |_, i| events(i, |e| &e.event_type),
    "event.not-after" => |_, i| events(i, |e| &e.not_after),
    "event.not-before" => |_, i| events(i, |e| &e.not_before),
    "operator.managed" => |_, _| vec!["false".into()],
    "operator.principal" => |_, _| Vec::new(),
    "volume-status.details-name" => |_, i| status(i, |s| s.details.iter().flat_map(|d| shown(&d.name)).collect()),
    "volume-status.details-status" => |_, i| status(i, |s| s.details.iter().flat_map(|d| shown(&d.status)).collect()),
    "volume-status.status" => |_, i| status(i, |s| shown(&s.status)),
];

/// Follows "DescribeVolumeStatus" in the Amazon EC2 API Reference.
fn describe_volume_status(
    tx: &mut Tx,
    input: DescribeVolumeStatusRequest,
) -> Result<DescribeVolumeStatusResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let key = |i: &VolumeStatusItem| i.volume_id.clone().unwrap_or_default();
    let found = named_or_all::<VolumeId>(&tx.world, &input.volume_ids)?.into_iter();
    let found = found.map(|v| shape(&tx.world, v)).filter(|i| filters.pass(&tx.world, &key(i), i)).collect();
    let (volume_statuses, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeVolumeStatusResult { next_token, volume_statuses })
}

/// Follows "DescribeVolumeAttribute" in the Amazon EC2 API Reference.
fn describe_volume_attribute(
    tx: &mut Tx,
    input: DescribeVolumeAttributeRequest,
) -> Result<DescribeVolumeAttributeResult, ApiError> {
    let volume = find::<VolumeId>(&tx.world, required(&input.volume_id, "volumeId")?)?;
    let mut answer =
        DescribeVolumeAttributeResult { volume_id: Some(volume.id.to_string()), ..Default::default() };
    match input.attribute.as_ref().map(|a| a.as_str()) {
        Some("autoEnableIO") => {
            answer.auto_enable_io = Some(aws::AttributeBooleanValue { value: Some(volume.auto_enable_io) });
        }
        Some("productCodes") => {}
        None => return Err(missing("attribute").into()),
        Some(other) => return Err(invalid(other, "attribute", "").into()),
    }
    Ok(answer)
}

/// Follows "ModifyVolumeAttribute" in the Amazon EC2 API Reference.
fn modify_volume_attribute(tx: &mut Tx, input: ModifyVolumeAttributeRequest) -> Result<Unit, ApiError> {
    let volume = find_mut::<VolumeId>(&mut tx.world, required(&input.volume_id, "volumeId")?)?;
    let value = input.auto_enable_io.and_then(|v| v.value).ok_or_else(|| missing("autoEnableIO"))?;
    volume.auto_enable_io = value;
    Ok(Unit)
}

/// The volume may be used again: its device is made anew, and the guest's file system, which
/// failed with the old one, is to be mounted again.
/// Follows "EnableVolumeIO" in the Amazon EC2 API Reference.
fn enable_volume_io(tx: &mut Tx, input: EnableVolumeIORequest) -> Result<Unit, ApiError> {
    let volume = find_mut::<VolumeId>(&mut tx.world, required(&input.volume_id, "volumeId")?)?;
    if volume.impaired.take().is_some() && volume.attach.is_wanted() {
        volume.attach = AttachState::Attaching;
    }
    Ok(Unit)
}
