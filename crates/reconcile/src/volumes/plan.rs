//! What to do about volumes and snapshots: a pure function of intent and of what was seen.

use host::instance::Disk;
use host::volume::{Observed, Process, Served};
use model::instance_types::{self, Hypervisor};
use model::{
    AttachState, Image, ImageId, Instance, InstanceId, Origin, Snapshot, SnapshotContent, SnapshotId,
    SnapshotState, Volume, VolumeId, VolumePhase, World,
};
use std::collections::{BTreeMap, BTreeSet};

/// What the machine has.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    pub volumes: BTreeMap<String, Observed>,
    pub snapshots: BTreeSet<String>,
    /// Instances with a living shim, and the disks their guests are shown.
    pub guests: BTreeMap<InstanceId, Vec<Disk>>,
    /// Volumes whose device somebody has for himself, such as a mounted file system.
    pub claimed: BTreeSet<String>,
    /// Instances whose guest runs.
    pub running: BTreeSet<InstanceId>,
    /// Virtual machines for whose image there is a disk by now.
    pub bases: BTreeSet<InstanceId>,
}

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Take a snapshot now: first of all, since a caller waits.
    Freeze(VolumeId, SnapshotId),
    Copy {
        from: SnapshotId,
        to: SnapshotId,
    },
    /// Have a snapshot on disk: takes its time.
    Keep(SnapshotId, Option<VolumeId>),
    Forget(String),
    Create(VolumeId, u64, Origin),
    Delete(String),
    Grow(VolumeId, u64),
    /// The same for an instance's root, which the instance's shim has.
    GrowRoot(VolumeId, InstanceId, u64),
    Serve(VolumeId),
    Show(InstanceId, Disk),
    Hide(InstanceId, String),
    Stop(String),
    Kill(String),
    Record(VolumeId, News),
    RecordSnapshot(SnapshotId, SnapshotNews),
}

/// What became of a volume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    Made,
    Gone,
    Grown,
    Attached,
    Detached,
    /// The guest uses it.
    Busy,
    /// Its process died under a running guest.
    Impaired,
    /// It may be used again.
    Healed,
    Broke(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SnapshotNews {
    Taken,
    Kept,
    Broke(String),
}

const GIB: u64 = 1 << 30;

/// Plans for every volume and snapshot, and for what is nobody's.
pub fn plan(world: &World, seen: &Seen) -> Vec<Step> {
    let mut steps = Vec::new();
    for row in world.snapshots.values().filter(|s| s.state == SnapshotState::Pending) {
        snapshot(world, row, seen, &mut steps);
    }
    let mut names = Names::default();
    for row in world.volumes.values().filter(|v| v.is_blocks()) {
        volume(world, row, seen, &mut names, &mut steps);
    }
    let is_growing = |v: &&Volume| {
        let unfinished = v.modification.as_ref().is_some_and(|m| m.done.is_none());
        !v.is_blocks() && v.phase == VolumePhase::Ready && unfinished
    };
    for row in world.volumes.values().filter(is_growing) {
        if let Some(instance) = row.instance {
            steps.push(Step::GrowRoot(row.id, instance, u64::from(row.size) * GIB));
        }
    }
    for (id, found) in &seen.volumes {
        let unpacks = |id: ImageId| world.images.get(&id).is_some_and(Image::unpacks);
        let known = id.parse().ok().is_some_and(|id: VolumeId| world.volumes.contains(&id))
            // An image's, for as long as it is made of one.
            || id.parse().ok().is_some_and(unpacks);
        match found.process {
            _ if known => {}
            Process::None => steps.push(Step::Delete(id.clone())),
            _ => steps.push(Step::Stop(id.clone())),
        }
    }
    for id in &seen.snapshots {
        if !id.parse().ok().is_some_and(|id: SnapshotId| world.snapshots.contains(&id)) {
            steps.push(Step::Forget(id.clone()));
        }
    }
    steps
}

fn snapshot(world: &World, row: &Snapshot, seen: &Seen, steps: &mut Vec<Step>) {
    let id = row.id;
    let here = |id: SnapshotId| seen.snapshots.contains(&id.to_string());
    match (&row.content, row.copy_of, row.volume) {
        (SnapshotContent::Layers { .. }, ..) => {}
        (SnapshotContent::Blocks { taken: true, .. }, ..) => {
            let volume = row.volume.filter(|v| row.copy_of.is_none() && world.volumes.contains(v));
            steps.push(Step::Keep(id, volume));
        }
        _ if here(id) => steps.push(Step::RecordSnapshot(id, SnapshotNews::Taken)),
        (_, Some(from), _) if here(from) => steps.push(Step::Copy { from, to: id }),
        // Its guest is on its way down, so that the image is of a disk at rest.
        (_, None, Some(_)) if world.reboots_for(id).is_some_and(|i| seen.running.contains(&i)) => {}
        (_, None, Some(volume)) if seen.volumes.contains_key(&volume.to_string()) => {
            steps.push(Step::Freeze(volume, id));
        }
        // The volume is being made.
        (_, None, Some(volume)) if world.volumes.contains(&volume) => {}
        _ => {
            let why = "What it was to be taken of is gone.".to_owned();
            steps.push(Step::RecordSnapshot(id, SnapshotNews::Broke(why)));
        }
    }
}

/// Names given in this pass, that nobody shows yet.
#[derive(Default)]
struct Names(BTreeSet<(InstanceId, String)>);

fn volume(world: &World, row: &Volume, seen: &Seen, names: &mut Names, steps: &mut Vec<Step>) {
    let id = row.id;
    let found = seen.volumes.get(&id.to_string());
    match (row.phase, found) {
        (VolumePhase::Error, _) => {}
        (VolumePhase::Creating, Some(found)) if found.size > 0 => steps.push(Step::Record(id, News::Made)),
        (VolumePhase::Creating, _) => create(world, row, seen, steps),
        (VolumePhase::Deleting, Some(found)) => steps.push(match found.process {
            Process::None => Step::Delete(id.to_string()),
            _ => Step::Stop(id.to_string()),
        }),
        (VolumePhase::Deleting, None) => steps.push(Step::Record(id, News::Gone)),
        (VolumePhase::Ready, None) => {
            steps.push(Step::Record(id, News::Broke("Its data is not on this machine.".into())));
        }
        (VolumePhase::Ready, Some(found)) => {
            let size = u64::from(row.size) * GIB;
            if found.size < size {
                steps.push(Step::Grow(id, size));
                return;
            }
            if row.modification.as_ref().is_some_and(|m| m.done.is_none()) {
                steps.push(Step::Record(id, News::Grown));
            }
            attachment(world, row, found, seen, names, steps);
        }
    }
}

fn create(world: &World, row: &Volume, seen: &Seen, steps: &mut Vec<Step>) {
    let size = u64::from(row.size) * GIB;
    match world.origin(row) {
        Origin::Nothing => steps.push(Step::Create(row.id, size, Origin::Nothing)),
        // Its shim makes that first.
        Origin::Image(instance) if !seen.bases.contains(&instance) => {}
        from @ Origin::Image(_) => steps.push(Step::Create(row.id, size, from)),
        from @ Origin::Snapshot(id) if seen.snapshots.contains(&id.to_string()) => {
            steps.push(Step::Create(row.id, size, from));
        }
        // A snapshot that is being taken is waited for.
        Origin::Snapshot(from)
            if world.snapshots.get(&from).is_some_and(|s| s.state == SnapshotState::Pending) => {}
        Origin::Snapshot(from) => {
            let why = format!("The snapshot {from} is not on this machine.");
            steps.push(Step::Record(row.id, News::Broke(why)));
        }
    }
}

fn attachment(
    world: &World,
    row: &Volume,
    found: &Observed,
    seen: &Seen,
    names: &mut Names,
    steps: &mut Vec<Step>,
) {
    let id = row.id;
    let stop = || Step::Stop(id.to_string());
    let Some(instance) = row.instance.and_then(|i| world.instances.get(&i)) else {
        if found.process != Process::None {
            steps.push(stop());
        }
        return;
    };
    let Some(shown) = seen.guests.get(&instance.id) else {
        // Nothing runs that could use it.
        if found.process != Process::None {
            steps.push(stop());
        } else if !row.attach.is_wanted() {
            steps.push(Step::Record(id, News::Detached));
        } else if row.impaired.is_some() {
            steps.push(Step::Record(id, News::Healed));
        } else if row.attach == AttachState::Attaching {
            steps.push(Step::Record(id, News::Attached));
        }
        return;
    };
    let disk = shown.iter().find(|d| d.serial == serial(id));
    if row.attach.is_wanted() {
        keep(row, found, instance, shown, names, steps);
        return;
    }
    let claimed = seen.claimed.contains(&id.to_string());
    steps.push(match (disk, &found.process) {
        (Some(_), Process::Serves(_)) if claimed && row.force_detach => Step::Kill(id.to_string()),
        (Some(_), _) if claimed && row.attach == AttachState::Busy => return,
        (Some(_), _) if claimed => Step::Record(id, News::Busy),
        (Some(disk), _) => Step::Hide(instance.id, disk.serial.clone()),
        (None, Process::None) => Step::Record(id, News::Detached),
        (None, _) if row.force_detach => Step::Kill(id.to_string()),
        (None, _) => stop(),
    });
}

/// The way of a volume into a living guest, and what may happen to it there.
fn keep(
    row: &Volume,
    found: &Observed,
    instance: &Instance,
    shown: &[Disk],
    names: &mut Names,
    steps: &mut Vec<Step>,
) {
    let id = row.id;
    let disk = shown.iter().find(|d| d.serial == serial(id));
    if row.impaired.is_some() {
        if row.auto_enable_io {
            steps.push(Step::Record(id, News::Healed));
        }
        return;
    }
    match (&found.process, disk) {
        (Process::Busy, _) => {}
        (Process::None, None) => steps.push(Step::Serve(id)),
        (Process::None, Some(disk)) => steps.push(match row.attach {
            AttachState::Attached => Step::Record(id, News::Impaired),
            // It may be used again, or it never was.
            _ => Step::Hide(instance.id, disk.serial.clone()),
        }),
        (Process::Serves(served), disk) => {
            let fits = |d: &Disk| (d.major, d.minor, d.size) == (served.major, served.minor, found.size);
            if !disk.is_some_and(fits) {
                steps.push(Step::Show(instance.id, shape(row, instance, served, found.size, shown, names)));
            } else if row.attach == AttachState::Attaching {
                steps.push(Step::Record(id, News::Attached));
            }
        }
    }
}

/// As the guest is told it: without the dash.
pub fn serial(id: VolumeId) -> String {
    id.to_string().replace('-', "")
}

/// Names of the device in the guest. Follows "Device names for volumes on Amazon EC2
/// instances" and "Amazon EBS and NVMe on Linux instances" in the Amazon EC2 User Guide.
fn shape(
    row: &Volume,
    instance: &Instance,
    served: &Served,
    size: u64,
    shown: &[Disk],
    names: &mut Names,
) -> Disk {
    let serial = serial(row.id);
    let asked = row.device.strip_prefix("/dev/").unwrap_or(&row.device).to_owned();
    let nitro =
        instance_types::find(&instance.instance_type).is_some_and(|t| t.hypervisor == Hypervisor::Nitro);
    let old = shown.iter().find(|d| d.serial == serial);
    let (name, links) = if nitro {
        let free = |name: &String| {
            !shown.iter().any(|d| d.name == *name) && !names.0.contains(&(instance.id, name.clone()))
        };
        // The first is the root's.
        let first = usize::from(row.id != instance.root_volume);
        let next = || (first..).map(|n| format!("nvme{n}n1")).find(free).unwrap_or_default();
        let name = old.map_or_else(next, |d| d.name.clone());
        (name, vec![asked, format!("disk/by-id/nvme-Amazon_Elastic_Block_Store_{serial}")])
    } else {
        let name = match asked.strip_prefix("sd") {
            Some(letters) => format!("xvd{letters}"),
            None => asked.clone(),
        };
        let links = if name == asked { Vec::new() } else { vec![asked] };
        (name, links)
    };
    names.0.insert((instance.id, name.clone()));
    Disk { serial, name, links, major: served.major, minor: served.minor, size }
}

/// Whether every disk that is to be there when the instance begins is shown to its guest.
pub fn disks_ready(world: &World, instance: InstanceId, shown: &[Disk]) -> bool {
    let mut wanted = world.volumes.values().filter(|v| {
        v.is_blocks() && v.instance == Some(instance) && v.attach.is_wanted() && v.phase != VolumePhase::Error
    });
    wanted.all(|v| shown.iter().any(|d| d.serial == serial(v.id)))
}
