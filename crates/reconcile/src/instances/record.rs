//! What was seen, written into the world. A report that no longer fits the intent changes nothing.

use super::plan::Seen;
use model::{AttachState, InstanceId, InstanceState, Reachability, Time, World, transitions};

pub(super) fn record(world: &mut World, id: InstanceId, seen: &Seen, now: Time) {
    let Some(instance) = world.instances.get(&id) else { return };
    let boot = instance.boot;
    match seen {
        Seen::Running { up } => {
            transitions::running(world, id, boot, now);
            transitions::checked(world, id, boot, Reachability::Passed, *up);
        }
        Seen::Rebooted { reboots } => {
            transitions::rebooted(world, id, boot, *reboots);
        }
        Seen::Stopped => {
            transitions::stopped(world, id, boot, now);
        }
        Seen::Terminated => {
            transitions::terminated(world, id, now);
        }
        Seen::Kept { volume, gib } => {
            transitions::root_kept(world, id, *volume, *gib);
        }
        Seen::HaltedItself => {
            transitions::halted(world, id, boot, now);
        }
        Seen::Broke(why) => {
            tracing::warn!(%id, boot, "broke: {why}");
            transitions::failed(world, id, boot, why, now);
        }
        Seen::Restarting => {
            // Devices are made anew for it, as for one that was stopped.
            let impaired = world.volumes_of(id).into_iter().filter(|v| v.impaired.is_some());
            for volume in impaired.map(|v| v.id).collect::<Vec<_>>() {
                if let Some(volume) = world.volumes.get_mut(&volume) {
                    volume.impaired = None;
                    volume.attach = AttachState::Attaching;
                }
            }
            if let Some(instance) = world.instances.get_mut(&id) {
                instance.status.state = InstanceState::Pending;
                instance.status.since = now;
                instance.status.system = Reachability::Initializing;
                instance.status.instance = Reachability::Initializing;
            }
        }
    }
}
