//! Instances: intent to processes, and processes to status.

mod acts;
mod plan;
mod record;
mod spec;

pub use plan::{Memory, Seen, Step, plan};
pub use spec::{Machine, spec};

use acts::Acts;

use crate::progress::Progress;
use host::fabric::Guests;
use host::instance::{How, InstanceDriver, InstanceError, Observed, Phase};
use host::netns::NetNs;
use host::volume::VolumeStore;
use model::{InstanceId, Time, VolumeId, World, transitions};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;
use store::Store;

/// Converges instances: call [`Self::pass`] whenever something may have changed.
pub struct Instances {
    store: Arc<Store>,
    driver: Arc<dyn InstanceDriver>,
    progress: Arc<Progress>,
    clock: fn() -> Time,
    memory: Memory,
    acts: Acts,
    /// Steps that may take minutes.
    slow: Acts,
}

/// What instances are made with.
pub struct Parts {
    pub driver: Arc<dyn InstanceDriver>,
    pub disks: VolumeStore,
    pub machine: Machine,
}

/// How long a pass waits for its steps. Those that take longer are taken note of in a later one.
const SOON: Duration = Duration::from_secs(2);
/// So many steps at once: most of one is waiting for the kernel.
const AT_ONCE: usize = 8;
const SLOW_AT_ONCE: usize = 2;
/// Milliseconds between two attempts to keep a root volume.
const KEEP_AGAIN: i64 = 10_000;

impl Instances {
    pub fn new(
        store: Arc<Store>,
        parts: Parts,
        progress: Arc<Progress>,
        clock: fn() -> Time,
        restarted: bool,
    ) -> Self {
        let memory = Memory { restarted, ..Memory::default() };
        let driver = parts.driver.clone();
        let parts = Arc::new(parts);
        let acts = |most| {
            let (parts, waker) = (parts.clone(), store.clone());
            let act = move |world: &World, step: &Step| parts.act(world, step);
            Acts::new(Arc::new(act), Arc::new(move || waker.poke()), most)
        };
        let (acts, slow) = (acts(AT_ONCE), acts(SLOW_AT_ONCE));
        Self { store, driver, progress, clock, memory, acts, slow }
    }

    /// Says of what ran when the machine went down that it is to run again. Before anybody asks: what is written of
    /// them is of another time.
    ///
    /// # Errors
    /// What there is could not be looked at.
    pub fn recall(&self) -> Result<(), InstanceError> {
        let observed = self.driver.observe()?;
        let (world, now) = (self.store.world(), (self.clock)());
        let steps = plan(&world, &observed, &BTreeSet::new(), &self.memory, now);
        let over = steps.into_iter().filter_map(|step| match step {
            Step::Record(id, seen @ Seen::Restarting) => Some((id, seen)),
            _ => None,
        });
        let over: Vec<_> = over.collect();
        if !over.is_empty() {
            self.store.update(|world| {
                for (id, seen) in &over {
                    record::record(world, *id, seen, now);
                }
            });
        }
        Ok(())
    }

    /// One pass: look, plan, act, write down. True if it did anything, so that the caller looks again.
    ///
    /// # Errors
    /// Steps that failed, in words; the others were taken.
    pub fn pass(&mut self) -> Result<bool, Vec<String>> {
        let world = self.store.world();
        let now = (self.clock)();
        let observed = self.driver.observe().map_err(|e| vec![e.to_string()])?;
        let mut attached = self.progress.attached();
        // Disks before power, too.
        attached.retain(|id| {
            crate::volumes::disks_ready(&world, *id, &self.driver.disks(&id.to_string()).unwrap_or_default())
        });
        self.note_taken_down(&observed, now);
        let steps = plan(&world, &observed, &attached, &self.memory, now);
        self.memory.watched = true;
        self.forget_the_gone(&world);
        // Terminated instances are shown for an hour, then are gone.
        self.store.update(|world| transitions::expire(world, now));
        self.take(&world, steps, now)
    }

    fn take(&mut self, world: &Arc<World>, steps: Vec<Step>, now: Time) -> Result<bool, Vec<String>> {
        let mut records = Vec::new();
        let (mut acts, mut slow) = (Vec::new(), Vec::new());
        for step in steps {
            match step {
                Step::Record(id, seen) => {
                    if matches!(seen, Seen::Restarting) {
                        // It is let go once more in the same boot.
                        self.memory.started.remove(&id);
                        self.memory.taken_down.remove(&id);
                    }
                    records.push((id, seen));
                }
                Step::Keep(..) => slow.push(step),
                act => acts.push(act),
            }
        }
        let mut failures = Vec::new();
        let mut done = self.slow.take(world, slow, Duration::ZERO);
        done.extend(self.acts.take(world, acts, SOON));
        if done.is_empty() && records.is_empty() {
            return Ok(false);
        }
        for (step, result) in done {
            self.note(world, &step, &result, now);
            match (result, step) {
                (Err(e), step) => {
                    tracing::warn!("{step:?}: {e}");
                    failures.push(e.to_string());
                }
                (Ok(Some(seen)), Step::Keep(id, _)) => records.push((id, seen)),
                _ => {}
            }
        }
        if !records.is_empty() {
            self.store.update(|world| {
                for (id, seen) in &records {
                    record::record(world, *id, seen, now);
                }
            });
        }
        // Others act on what was done here: the network attaches to what was prepared.
        self.store.poke();
        if failures.is_empty() { Ok(true) } else { Err(failures) }
    }

    fn note(&mut self, world: &World, step: &Step, result: &Outcome, now: Time) {
        let boot = |id: &InstanceId| world.instances.get(id).map_or(0, |i| i.boot);
        match (step, result) {
            (Step::Start(id), Ok(_)) => {
                self.memory.started.insert(*id, boot(id));
            }
            // The image can't run: trying again would not help. Other refusals may pass.
            (Step::Start(id) | Step::Prepare(id), Err(InstanceError::CouldNotStart { why, .. })) => {
                self.memory.refused.insert(*id, (boot(id), why.clone()));
            }
            // It would fail again, and each time is costly.
            (Step::Keep(id, _), Err(_)) => {
                self.memory.not_before.insert(*id, Time(now.0 + KEEP_AGAIN));
            }
            (Step::Shutdown(id), _) => {
                self.memory.asked.insert(*id, (boot(id), now));
            }
            _ => {}
        }
    }

    fn note_taken_down(&mut self, observed: &BTreeMap<String, Observed>, now: Time) {
        let over = observed.iter().filter(|(_, o)| o.phase == Phase::Exited { how: How::TakenDown });
        let over: BTreeSet<InstanceId> = over.filter_map(|(id, _)| id.parse().ok()).collect();
        self.memory.taken_down.retain(|id, _| over.contains(id));
        for id in over {
            self.memory.taken_down.entry(id).or_insert(now);
        }
    }

    fn forget_the_gone(&mut self, world: &World) {
        let lives = |id: &InstanceId| world.instances.contains(id);
        self.memory.asked.retain(|id, _| lives(id));
        self.memory.started.retain(|id, _| lives(id));
        self.memory.refused.retain(|id, _| lives(id));
        self.memory.not_before.retain(|id, _| lives(id));
    }
}

/// What came of a step; perhaps with something to be written down.
type Outcome = Result<Option<Seen>, InstanceError>;

impl Parts {
    /// Takes one step, for as long as that takes.
    fn act(&self, world: &World, step: &Step) -> Outcome {
        let driver = &self.driver;
        match step {
            Step::Prepare(id) => match world.instances.get(id) {
                Some(instance) => driver.prepare(&spec(world, instance, &self.machine)),
                None => Ok(()),
            },
            Step::Start(id) => driver.start(&id.to_string()),
            Step::Shutdown(id) => driver.shutdown(&id.to_string()),
            Step::Kill(id) => driver.kill(&id.to_string()),
            Step::Reboot(id) => driver.reboot(&id.to_string()),
            Step::Door(id) => driver.reboot_to_the_door(&id.to_string()),
            Step::Keep(id, volume) => return self.keep(world, *id, *volume).map(Some),
            Step::Destroy(id) => driver.destroy(id),
            Step::Record(..) => Ok(()),
        }
        .map(|()| None)
    }

    /// Makes a root volume what it has to be without its instance. Done before, it is not done again.
    fn keep(&self, world: &World, id: InstanceId, volume: VolumeId) -> Result<Seen, InstanceError> {
        let failed = |source| InstanceError::Io { what: volume.to_string(), source };
        let instance = world.instances.get(&id).ok_or_else(|| InstanceError::NotRunning(id.to_string()))?;
        let spec = spec(world, instance, &self.machine);
        let file = || self.driver.root_blocks(&spec).map_err(std::io::Error::other);
        let bytes = self.disks.take_over(&volume.to_string(), &file).map_err(failed)?;
        Ok(Seen::Kept { volume, gib: u32::try_from(bytes >> 30).unwrap_or(u32::MAX) })
    }
}

/// Namespaces of instances, remembered: an instance is asked for its once in each of its lives.
#[derive(Debug, Default)]
pub struct Namespaces {
    /// With the boot, and PID 1, that it was asked in.
    known: BTreeMap<String, ((u32, Option<u32>), NetNs)>,
}

impl Namespaces {
    /// Instances whose namespaces exist now, by name: what the network attaches interfaces to.
    pub fn look(&mut self, driver: &dyn InstanceDriver) -> Result<Guests, InstanceError> {
        let mut last = std::mem::take(&mut self.known);
        for (id, seen) in driver.observe()? {
            let life = (seen.boot, seen.pid);
            if !seen.is_alive() {
                continue;
            }
            if let Some((id, known)) = last.remove_entry(&id).filter(|(_, (l, _))| *l == life) {
                self.known.insert(id, known);
            } else if let Ok(netns) = driver.netns(&id) {
                self.known.insert(id, (life, netns.into()));
            }
        }
        Ok(self.known.iter().map(|(id, (_, netns))| (id.clone(), netns.clone())).collect())
    }
}
