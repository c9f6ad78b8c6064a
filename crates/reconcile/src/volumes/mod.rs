//! Volumes and snapshots: intent to files, processes and devices, and those to status.

mod plan;
mod record;

pub use plan::{News, Seen, SnapshotNews, Step, disks_ready, plan, serial};

use crate::instances::{Machine, spec};
use host::instance::{InstanceDriver, InstanceError, Observed, Phase, disk_signature, machine_base};
use host::volume::{Process, VolumeStore};
use model::{
    AttachState, BootSource, Boots, Image, ImageId, ImageInit, Instance, InstanceId, Origin, SnapshotId,
    Time, VolumeContent, VolumeId, VolumePhase, World,
};
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use store::Store;

/// What became of snapshots that are being brought to disk; None while they are.
type Keeping = Arc<Mutex<BTreeMap<SnapshotId, Option<Result<(), String>>>>>;

/// Converges volumes: call [`Self::pass`] whenever something may have changed.
pub struct Volumes {
    store: Arc<Store>,
    disks: VolumeStore,
    instances: Arc<dyn InstanceDriver>,
    machine: Machine,
    clock: fn() -> Time,
    keeping: Keeping,
    /// Something went, and may have left layers that nobody has.
    littered: bool,
}

fn words(what: impl std::fmt::Display) -> impl FnOnce(io::Error) -> String {
    move |e| format!("{what}: {e}")
}

impl Volumes {
    pub fn new(
        store: Arc<Store>,
        disks: VolumeStore,
        instances: Arc<dyn InstanceDriver>,
        machine: Machine,
        clock: fn() -> Time,
    ) -> Self {
        Self { store, disks, instances, machine, clock, keeping: Keeping::default(), littered: true }
    }

    /// One pass: look, plan, act, write down. True if it did anything, so that the caller looks again.
    ///
    /// # Errors
    /// Steps that failed, in words; the others were taken.
    pub fn pass(&mut self) -> Result<bool, Vec<String>> {
        self.adopt_old_machines().map_err(|e| vec![e.to_string()])?;
        let world = self.store.world();
        let seen = self.look(&world).map_err(|e| vec![e])?;
        let mut steps = plan(&world, &seen);
        steps.sort_by_key(|s| !matches!(s, Step::Freeze(..)));
        let mut news = Vec::new();
        let mut snapshots = self.kept();
        let mut failures = Vec::new();
        let mut did = false;
        for step in steps {
            if !matches!(step, Step::Keep(..)) {
                did = true;
            }
            match self.take(&world, &step) {
                Ok(()) => {}
                Err(e) => {
                    tracing::warn!("{step:?}: {e}");
                    failures.push(e);
                    continue;
                }
            }
            match step {
                Step::Record(id, what) => news.push((id, what)),
                Step::RecordSnapshot(id, what) => snapshots.push((id, what)),
                Step::Freeze(_, id) => {
                    // Its caller waits for just this.
                    self.record(&[], &[(id, SnapshotNews::Taken)]);
                }
                Step::Copy { to, .. } => snapshots.push((to, SnapshotNews::Taken)),
                Step::Create(id, ..) => news.push((id, News::Made)),
                Step::GrowRoot(id, ..) => news.push((id, News::Grown)),
                _ => {}
            }
        }
        self.record(&news, &snapshots);
        did |= !snapshots.is_empty();
        if self.littered && !did {
            self.disks.sweep().map_err(|e| vec![format!("layers: {e}")])?;
            self.littered = false;
        }
        if did {
            // Instances wait for their disks.
            self.store.poke();
        }
        if failures.is_empty() { Ok(did) } else { Err(failures) }
    }

    /// Virtual machines of earlier versions had a disk beside the volumes: what it holds becomes a volume's
    /// lowest layer, once nothing runs that writes it.
    fn adopt_old_machines(&self) -> Result<(), InstanceError> {
        let world = self.store.world();
        let old = |i: &&Instance| {
            let root = world.volumes.get(&i.root_volume);
            i.boot_source.init == ImageInit::Kernel
                && i.status.state.is_alive()
                && root.is_some_and(|v| !v.is_blocks() && v.instance == Some(i.id))
        };
        let old: Vec<&Instance> = world.instances.values().filter(old).collect();
        if old.is_empty() {
            return Ok(());
        }
        let observed = self.instances.observe()?;
        let lives = |i: &&&Instance| observed.get(&i.id.to_string()).is_some_and(Observed::is_alive);
        let down: Vec<&Instance> = old.into_iter().filter(|i| !lives(&i)).collect();
        if down.is_empty() {
            return Ok(());
        }
        let make = |i: &Instance| {
            let (root, base) = (i.root_volume, self.base(&world, i.id)?);
            let size = world.volumes.get(&root).map_or(0, |v| u64::from(v.size) << 30);
            self.disks.create_on(&root.to_string(), size, &base, Some(disk_signature(&serial(root))))
        };
        // Before the row says so: an instance's directory goes when nothing is left in it that is needed.
        let down: Vec<_> = down.into_iter().map(|i| (i, make(i).is_ok())).collect();
        self.store.update(|world| {
            for (instance, made) in &down {
                let BootSource { layers, init, architecture, .. } = instance.boot_source.clone();
                if let Some(root) = world.volumes.get_mut(&instance.root_volume) {
                    root.content = VolumeContent::Blocks;
                    root.phase = if *made { VolumePhase::Ready } else { VolumePhase::Creating };
                    root.attach = AttachState::Attaching;
                    root.boots = Some(Boots { layers, init, architecture });
                }
            }
        });
        Ok(())
    }

    fn record(&self, volumes: &[(VolumeId, News)], snapshots: &[(SnapshotId, SnapshotNews)]) {
        if volumes.is_empty() && snapshots.is_empty() {
            return;
        }
        let now = (self.clock)();
        self.store.update(|world| {
            for (id, news) in volumes {
                record::volume(world, *id, news, now);
            }
            for (id, news) in snapshots {
                record::snapshot(world, *id, news, now);
            }
        });
    }

    fn look(&self, world: &World) -> Result<Seen, String> {
        let mut seen = Seen {
            volumes: self.disks.observe().map_err(words("volumes"))?,
            snapshots: self.disks.snapshots().map_err(words("snapshots"))?,
            ..Seen::default()
        };
        let used: Vec<_> = world.volumes.values().filter(|v| v.is_blocks() && v.instance.is_some()).collect();
        if used.is_empty() {
            return Ok(seen);
        }
        let observed = self.instances.observe().map_err(|e| e.to_string())?;
        for volume in &used {
            let Some(instance) = volume.instance else { continue };
            let name = instance.to_string();
            // One that is being prepared can't be shown a disk yet.
            let lives = |o: &Observed| o.is_alive() && o.phase != Phase::Preparing;
            if observed.get(&name).is_some_and(|seen| matches!(seen.phase, Phase::Running { .. })) {
                seen.running.insert(instance);
            }
            if volume.phase == VolumePhase::Creating && self.base(world, instance).is_ok_and(|b| b.exists()) {
                seen.bases.insert(instance);
            }
            if observed.get(&name).is_some_and(lives) && !seen.guests.contains_key(&instance) {
                seen.guests.insert(instance, self.instances.disks(&name).map_err(|e| e.to_string())?);
            }
            if !volume.attach.is_wanted()
                && let Some(Process::Serves(served)) =
                    seen.volumes.get(&volume.id.to_string()).map(|v| &v.process)
                && VolumeStore::is_claimed(served)
            {
                seen.claimed.insert(volume.id.to_string());
            }
        }
        Ok(seen)
    }

    fn take(&mut self, world: &World, step: &Step) -> Result<(), String> {
        let gone = |r: Result<(), InstanceError>| match r {
            // The next look says so.
            Ok(()) | Err(InstanceError::NotRunning(_)) => Ok(()),
            Err(e) => Err(e.to_string()),
        };
        let disks = &self.disks;
        match step {
            // Begun since this pass looked.
            Step::Stop(id) | Step::Delete(id) if self.unpacks(id) => Ok(()),
            Step::Freeze(volume, id) => disks.freeze(&volume.to_string(), &id.to_string()).map_err(words(id)),
            Step::Copy { from, to } => disks.copy(&from.to_string(), &to.to_string()).map_err(words(to)),
            Step::Keep(id, volume) => {
                self.begin_keeping(*id, *volume);
                Ok(())
            }
            Step::Forget(id) => {
                self.littered = true;
                disks.forget(id).map_err(words(id))
            }
            Step::Create(id, size, from) => {
                let name = id.to_string();
                match from {
                    Origin::Nothing => disks.create(&name, *size, None),
                    Origin::Snapshot(from) => disks.create(&name, *size, Some(&from.to_string())),
                    Origin::Image(instance) => self.base(world, *instance).and_then(|base| {
                        disks.create_on(&name, *size, &base, Some(disk_signature(&serial(*id))))
                    }),
                }
                .map_err(words(id))
            }
            Step::Delete(id) => {
                self.littered = true;
                disks.delete(id).map_err(words(id))
            }
            Step::Grow(id, size) => disks.grow(&id.to_string(), *size).map_err(words(id)),
            // One that doesn't run grows when it starts.
            Step::GrowRoot(_, instance, size) => gone(self.instances.grow_root(&instance.to_string(), *size)),
            Step::Serve(id) => {
                let lives = world.volumes.contains(id);
                if lives { disks.serve(&id.to_string()).map(drop).map_err(words(id)) } else { Ok(()) }
            }
            Step::Show(instance, disk) => gone(self.instances.attach_disk(&instance.to_string(), disk)),
            Step::Hide(instance, serial) => gone(self.instances.detach_disk(&instance.to_string(), serial)),
            Step::Stop(id) => disks.stop(id).map(drop).map_err(words(id)),
            Step::Kill(id) => disks.kill(id).map(drop).map_err(words(id)),
            Step::Record(..) | Step::RecordSnapshot(..) => Ok(()),
        }
    }

    /// Whether it is what an image is being made of.
    fn unpacks(&self, id: &str) -> bool {
        let world = self.store.world();
        id.parse().is_ok_and(|id: ImageId| world.images.get(&id).is_some_and(Image::unpacks))
    }

    /// The disk that the instance's shim makes of its image.
    fn base(&self, world: &World, instance: InstanceId) -> io::Result<PathBuf> {
        let instance = world.instances.get(&instance).ok_or(io::ErrorKind::NotFound)?;
        machine_base(&spec(world, instance, &self.machine))
    }

    /// Writing out what a snapshot holds may take long: others don't wait for it.
    fn begin_keeping(&self, id: SnapshotId, volume: Option<VolumeId>) {
        let mut all = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        if all.contains_key(&id) {
            return;
        }
        all.insert(id, None);
        drop(all);
        let (disks, keeping, store) = (self.disks.clone(), self.keeping.clone(), self.store.clone());
        let started = std::thread::Builder::new().name("snapshot".into()).stack_size(256 * 1024).spawn({
            let keeping = keeping.clone();
            move || {
                let volume = volume.map(|v| v.to_string());
                let result = disks.keep(&id.to_string(), volume.as_deref()).map_err(|e| e.to_string());
                keeping.lock().unwrap_or_else(PoisonError::into_inner).insert(id, Some(result));
                store.poke();
            }
        });
        if started.is_err() {
            keeping.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
        }
    }

    fn kept(&self) -> Vec<(SnapshotId, SnapshotNews)> {
        let mut all = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let done: Vec<SnapshotId> = all.iter().filter(|(_, r)| r.is_some()).map(|(id, _)| *id).collect();
        done.into_iter()
            .filter_map(|id| match all.remove(&id)?? {
                Ok(()) => Some((id, SnapshotNews::Kept)),
                Err(why) => Some((id, SnapshotNews::Broke(why))),
            })
            .collect()
    }
}
