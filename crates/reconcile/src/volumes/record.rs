//! What was seen of volumes, written into the world. A report that no longer fits the intent
//! changes nothing.

use super::plan::{News, SnapshotNews};
use model::{
    AttachState, SnapshotContent, SnapshotId, SnapshotState, Time, VolumeId, VolumePhase, World, transitions,
};

pub(super) fn volume(world: &mut World, id: VolumeId, news: &News, now: Time) {
    let Some(row) = world.volumes.get_mut(&id) else { return };
    match news {
        News::Made if row.phase == VolumePhase::Creating => row.phase = VolumePhase::Ready,
        News::Gone if row.phase == VolumePhase::Deleting => {
            world.volumes.remove(&id);
            transitions::forget_tags(world, &id.to_string());
        }
        News::Grown => {
            if let Some(change) = row.modification.as_mut().filter(|m| m.done.is_none()) {
                change.done = Some(now);
            }
        }
        News::Attached if row.attach == AttachState::Attaching => row.attach = AttachState::Attached,
        News::Detached if row.instance.is_some() && !row.attach.is_wanted() => transitions::set_free(row),
        News::Busy if row.attach == AttachState::Detaching => row.attach = AttachState::Busy,
        News::Impaired if row.attach == AttachState::Attached => {
            tracing::warn!(%id, "the volume's process died: the volume is impaired");
            row.impaired = Some(now);
        }
        News::Healed => {
            row.impaired = None;
            row.attach = AttachState::Attaching;
        }
        News::Broke(why) => {
            tracing::error!(%id, "{why}");
            row.phase = VolumePhase::Error;
        }
        _ => {}
    }
}

pub(super) fn snapshot(world: &mut World, id: SnapshotId, news: &SnapshotNews, now: Time) {
    let Some(row) = world.snapshots.get_mut(&id).filter(|s| s.state == SnapshotState::Pending) else {
        return;
    };
    match news {
        SnapshotNews::Taken => {
            if let SnapshotContent::Blocks { taken, .. } = &mut row.content {
                *taken = true;
            }
        }
        SnapshotNews::Kept => {
            row.state = SnapshotState::Completed;
            row.completed = Some(now);
            world.settle_images(id, Ok(None));
        }
        SnapshotNews::Broke(why) => {
            tracing::error!(%id, "{why}");
            row.state = SnapshotState::Error;
            row.message.clone_from(why);
            world.settle_images(id, Err(why.clone()));
        }
    }
}
