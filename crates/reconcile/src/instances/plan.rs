//! What to do about instances: a pure function of intent, of what was seen, and of what was
//! asked before.

use host::instance::{How, Observed, Phase};
use model::{Instance, InstanceId, InstanceState, Power, Reachability, Time, VolumeId, World};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How long a guest may take to go down when asked to stop, in milliseconds, before it is made to.
const STOP_GRACE: i64 = 60_000;
/// The same when it is to be terminated: nothing of it is kept, so there is less to wait for.
const TERMINATE_GRACE: i64 = 10_000;
/// A guest that has not said it is up after this long fails its status check.
const BOOT_PATIENCE: i64 = 10 * 60_000;
/// How long a machine that takes its guests down may go on to run the daemon.
const GOING_DOWN: i64 = 10_000;

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Make its namespaces; the network reconciler attaches its interfaces then.
    Prepare(InstanceId),
    /// Let PID 1 go.
    Start(InstanceId),
    Shutdown(InstanceId),
    Kill(InstanceId),
    Reboot(InstanceId),
    /// Take it down to the door, where PID 1 waits: its disk is to be copied.
    Door(InstanceId),
    /// Make its root volume one that needs no instance: it is to outlive it.
    Keep(InstanceId, VolumeId),
    /// Remove what the machine has of it, disk and all.
    Destroy(String),
    /// Write down what was seen.
    Record(InstanceId, Seen),
}

impl Step {
    /// Whom it is about.
    pub(super) fn instance(&self) -> String {
        match self {
            Self::Prepare(id)
            | Self::Start(id)
            | Self::Shutdown(id)
            | Self::Kill(id)
            | Self::Reboot(id)
            | Self::Door(id)
            | Self::Keep(id, _)
            | Self::Record(id, _) => id.to_string(),
            Self::Destroy(id) => id.clone(),
        }
    }
}

/// What the machine did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// It runs; `up` when the guest has said that it is.
    Running {
        up: Reachability,
    },
    /// It went down because it was told to.
    Stopped,
    Terminated,
    /// Its root volume has all that is to be kept of it, as blocks.
    Kept {
        volume: VolumeId,
        gib: u32,
    },
    /// It went down by itself, in order.
    HaltedItself,
    /// It broke: why, for the state reason.
    Broke(String),
    /// It was running when the machine went down, and is started again.
    Restarting,
    /// It was asked to reboot this many times in all.
    Rebooted {
        reboots: u64,
    },
}

/// What the reconciler remembers between passes. Losing it (a restart) costs a repetition, no more.
#[derive(Debug, Default)]
pub struct Memory {
    /// When a guest was first asked to go down, for the current boot.
    pub asked: HashMap<InstanceId, (u64, Time)>,
    /// The boot that was let go by this process.
    pub started: HashMap<InstanceId, u64>,
    /// When a root volume may be tried to be kept again.
    pub not_before: HashMap<InstanceId, Time>,
    /// Why the last attempt of a boot could not begin.
    pub refused: HashMap<InstanceId, (u64, String)>,
    /// When a guest was first seen to have gone down as its machine does.
    pub taken_down: HashMap<InstanceId, Time>,
    /// A first pass has been made: what is missing from now on went away before our eyes.
    pub watched: bool,
    /// The machine was restarted, or the region taken down and up again, since guests last ran:
    /// however they ended, it was not of their own will.
    pub restarted: bool,
}

/// Plans for every instance and every directory that is nobody's.
pub fn plan(
    world: &World,
    observed: &BTreeMap<String, Observed>,
    attached: &BTreeSet<InstanceId>,
    memory: &Memory,
    now: Time,
) -> Vec<Step> {
    let mut steps = Vec::new();
    let captures = world.captures();
    for instance in world.instances.values() {
        let seen = observed.get(&instance.id.to_string());
        let from = steps.len();
        match instance.power {
            Power::On => on(instance, seen, attached, memory, now, &mut steps),
            Power::Off => off(instance, seen, memory, now, &mut steps),
            Power::Terminated => {
                let root =
                    world.volumes.get(&instance.root_volume).filter(|v| v.instance == Some(instance.id));
                let stays = root.filter(|v| !v.is_blocks() && !v.delete_on_termination).map(|v| v.id);
                terminated(instance, seen, stays, memory, now, &mut steps);
            }
        }
        let of_it = captures.iter().filter(|(_, c)| c.instance == instance.id);
        if let Some(reboot) = of_it.map(|(_, c)| c.reboot).reduce(|a, b| a || b) {
            hold(instance, seen, reboot, &mut steps, from);
        }
    }
    for id in observed.keys() {
        let known = id.parse().ok().is_some_and(|id: InstanceId| world.instances.contains(&id));
        if !known {
            steps.push(Step::Destroy(id.clone()));
        }
    }
    steps
}

fn on(
    instance: &Instance,
    seen: Option<&Observed>,
    attached: &BTreeSet<InstanceId>,
    memory: &Memory,
    now: Time,
    steps: &mut Vec<Step>,
) {
    let id = instance.id;
    let state = instance.status.state;
    if let Some((boot, why)) = memory.refused.get(&id)
        && *boot == instance.boot
    {
        steps.push(Step::Record(id, Seen::Broke(why.clone())));
        return;
    }
    match seen.map(|s| &s.phase) {
        // Perhaps for a daemon before this one: it is waited for.
        Some(Phase::Preparing) => steps.push(Step::Prepare(id)),
        Some(Phase::Prepared) => {
            // Network before power: a guest whose interfaces aren't in force yet waits.
            if attached.contains(&id) {
                steps.push(Step::Start(id));
            }
        }
        Some(Phase::Running { booted, since, .. }) => {
            let up = if *booted {
                Reachability::Passed
            } else if now.0.saturating_sub(i64::try_from(*since).unwrap_or(i64::MAX)) > BOOT_PATIENCE {
                Reachability::Failed
            } else {
                Reachability::Initializing
            };
            if state != InstanceState::Running || instance.status.instance != up {
                steps.push(Step::Record(id, Seen::Running { up }));
            } else if instance.reboots > instance.status.reboots_done {
                steps.push(Step::Reboot(id));
                steps.push(Step::Record(id, Seen::Rebooted { reboots: instance.reboots }));
            }
        }
        ended => {
            let ran = state == InstanceState::Running || memory.started.get(&id) == Some(&instance.boot);
            match ended {
                _ if !ran => steps.push(Step::Prepare(id)),
                _ if memory.restarted && !memory.watched => {
                    steps.push(Step::Record(id, Seen::Restarting));
                }
                Some(Phase::Exited { how: How::Halted }) => {
                    steps.push(Step::Record(id, Seen::HaltedItself));
                }
                // It ran when we last looked, and something else ended it while nobody watched.
                _ if !memory.watched => steps.push(Step::Record(id, Seen::Restarting)),
                Some(Phase::Exited { how: How::TakenDown }) => {
                    // If the machine is going down, so is this daemon: the next one starts it.
                    let since = memory.taken_down.get(&id).map_or(now.0, |t| t.0);
                    if now.0 - since >= GOING_DOWN {
                        steps.push(Step::Record(id, Seen::Restarting));
                    }
                }
                Some(Phase::Exited { how: How::Failed(why) }) => {
                    steps.push(Step::Record(id, Seen::Broke(why.clone())));
                }
                Some(Phase::Exited { how: How::Killed(signal) }) => {
                    steps.push(Step::Record(id, Seen::Broke(format!("ended by signal {signal}"))));
                }
                _ => steps.push(Step::Record(id, Seen::Broke("its processes are gone".into()))),
            }
        }
    }
}

/// A disk that is waiting to be copied stays as it is: its guest, where down, isn't started,
/// nor is the disk deleted. A guest that is to reboot for it is taken to the door.
fn hold(instance: &Instance, seen: Option<&Observed>, reboot: bool, steps: &mut Vec<Step>, from: usize) {
    let mut index = 0;
    steps.retain(|step| {
        index += 1;
        index <= from
            || !matches!(
                step,
                Step::Prepare(_) | Step::Start(_) | Step::Keep(..) | Step::Destroy(_) | Step::Reboot(_)
            )
    });
    let running = seen.is_some_and(|s| matches!(s.phase, Phase::Running { .. }));
    if reboot && running && instance.power == Power::On {
        steps.push(Step::Door(instance.id));
    }
}

fn off(instance: &Instance, seen: Option<&Observed>, memory: &Memory, now: Time, steps: &mut Vec<Step>) {
    let id = instance.id;
    match seen {
        Some(seen) if seen.is_alive() => go_down(instance, seen, STOP_GRACE, memory, now, steps),
        _ if instance.status.state != InstanceState::Stopped => {
            steps.push(Step::Record(id, Seen::Stopped));
        }
        _ => {}
    }
}

/// `stays`: its root volume, as long as that has yet to be made one that needs no instance.
fn terminated(
    instance: &Instance,
    seen: Option<&Observed>,
    stays: Option<VolumeId>,
    memory: &Memory,
    now: Time,
    steps: &mut Vec<Step>,
) {
    match seen {
        Some(seen) if seen.is_alive() => go_down(instance, seen, TERMINATE_GRACE, memory, now, steps),
        _ if stays.is_some() && instance.status.state != InstanceState::Terminated => {
            let due = memory.not_before.get(&instance.id).is_none_or(|t| *t <= now);
            steps.extend(stays.filter(|_| due).map(|volume| Step::Keep(instance.id, volume)));
        }
        Some(_) => steps.push(Step::Destroy(instance.id.to_string())),
        None if instance.status.state != InstanceState::Terminated => {
            steps.push(Step::Record(instance.id, Seen::Terminated));
        }
        None => {}
    }
}

fn go_down(
    instance: &Instance,
    seen: &Observed,
    grace: i64,
    memory: &Memory,
    now: Time,
    steps: &mut Vec<Step>,
) {
    let id = instance.id;
    let asked = memory.asked.get(&id).filter(|(boot, _)| *boot == instance.boot);
    let out_of_time = asked.is_some_and(|(_, when)| now.since(*when) > grace);
    let began = !matches!(seen.phase, Phase::Preparing | Phase::Prepared);
    if instance.force || !began || out_of_time {
        steps.push(Step::Kill(id));
    } else if asked.is_none() {
        steps.push(Step::Shutdown(id));
    }
}
