//! Changes that the servers have still to follow.

use super::{access, bare, timestamp};
use crate::Tx;
use crate::access::Access;
use crate::credentials::id_of;
use aws_shapes::route53::{
    ChangeInfo, ChangeResourceRecordSets, ChangeStatus, GetChange, GetChangeRequest, GetChangeResponse,
};
use aws_shapes::{ApiError, Registry};
use model::dns::ZoneChange;

/// How many changes are remembered.
const KEPT: usize = 1000;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<ChangeResourceRecordSets>(
            super::batch::change,
            access::zone("HostedZoneId").also(access::changes),
        )
        .on::<GetChange>(get, Access::on("change", "Id"));
}

/// Writes down that the zones changed: `PENDING` until every server answers by this world.
pub(super) fn submit(tx: &mut Tx, comment: Option<String>) -> ChangeInfo {
    if tx.world.zone_changes.len() >= KEPT {
        forget_oldest(tx);
    }
    let change = ZoneChange {
        id: id_of("C", 20),
        submitted: tx.now,
        comment: comment.filter(|c| !c.is_empty()),
        in_sync: false,
    };
    let shown = info(&change);
    tx.world.zone_changes.insert(change.id.clone(), change);
    shown
}

/// Of those that are in sync, the older half.
fn forget_oldest(tx: &mut Tx) {
    let done = tx.world.zone_changes.values().filter(|change| change.in_sync);
    let mut old: Vec<_> = done.map(|change| (change.submitted, change.id.clone())).collect();
    old.sort();
    old.truncate(KEPT / 2);
    for (_, id) in old {
        tx.world.zone_changes.remove(&id);
    }
}

fn info(change: &ZoneChange) -> ChangeInfo {
    ChangeInfo {
        id: Some(format!("/change/{}", change.id)),
        status: Some(if change.in_sync { ChangeStatus::INSYNC } else { ChangeStatus::PENDING }),
        submitted_at: Some(timestamp(change.submitted)),
        comment: change.comment.clone(),
    }
}

fn get(tx: &mut Tx, input: GetChangeRequest) -> Result<GetChangeResponse, ApiError> {
    let id = bare(input.id);
    let change = tx.world.zone_changes.get(&id).ok_or_else(|| {
        ApiError::with_status(404, "NoSuchChange", format!("Could not find resource with ID: {id}"))
    })?;
    Ok(GetChangeResponse { change_info: Some(info(change)) })
}
