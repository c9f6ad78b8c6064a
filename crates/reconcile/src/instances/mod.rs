//! Instances: intent to processes, and processes to status.

mod plan;
mod record;
mod spec;

pub use plan::{Memory, Seen, Step, plan};
pub use spec::{Machine, spec};

use crate::progress::Progress;
use host::fabric::Guests;
use host::instance::{InstanceDriver, InstanceError};
use host::netns::NetNs;
use model::{InstanceId, Time, World, transitions};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::Store;

/// Converges instances: call [`Self::pass`] whenever something may have changed.
pub struct Instances {
    store: Arc<Store>,
    driver: Arc<dyn InstanceDriver>,
    machine: Machine,
    progress: Arc<Progress>,
    clock: fn() -> Time,
    memory: Memory,
}

impl Instances {
    pub fn new(
        store: Arc<Store>,
        driver: Arc<dyn InstanceDriver>,
        machine: Machine,
        progress: Arc<Progress>,
        clock: fn() -> Time,
        restarted: bool,
    ) -> Self {
        let memory = Memory { restarted, ..Memory::default() };
        Self { store, driver, machine, progress, clock, memory }
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
        let steps = plan(&world, &observed, &attached, &self.memory, now);
        self.memory.watched = true;
        self.forget_the_gone(&world);
        // Terminated instances are shown for an hour, then are gone.
        self.store.update(|world| transitions::expire(world, now));
        if steps.is_empty() {
            return Ok(false);
        }
        self.take(&world, steps, now)
    }

    fn take(&mut self, world: &World, steps: Vec<Step>, now: Time) -> Result<bool, Vec<String>> {
        let mut records = Vec::new();
        let mut acts = Vec::new();
        for step in steps {
            match step {
                Step::Record(id, seen) => records.push((id, seen)),
                act => acts.push(act),
            }
        }
        let mut failures = Vec::new();
        for (step, result) in self.act(world, acts) {
            self.note(world, &step, &result, now);
            if let Err(e) = result {
                tracing::warn!("{step:?}: {e}");
                failures.push(e.to_string());
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

    /// Takes steps of different instances side by side: most of a step is waiting for the kernel.
    fn act(&self, world: &World, steps: Vec<Step>) -> Vec<(Step, Result<(), InstanceError>)> {
        if steps.len() < 2 {
            return steps
                .into_iter()
                .map(|s| {
                    let r = self.act_one(world, &s);
                    (s, r)
                })
                .collect();
        }
        let queue = std::sync::Mutex::new(steps.into_iter());
        let done = std::sync::Mutex::new(Vec::new());
        let workers = std::thread::available_parallelism().map_or(2, |n| n.get() * 2).min(8);
        std::thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    loop {
                        let next = queue.lock().ok().and_then(|mut q| q.next());
                        let Some(step) = next else { return };
                        let result = self.act_one(world, &step);
                        if let Ok(mut done) = done.lock() {
                            done.push((step, result));
                        }
                    }
                });
            }
        });
        done.into_inner().unwrap_or_default()
    }

    fn act_one(&self, world: &World, step: &Step) -> Result<(), InstanceError> {
        match step {
            Step::Prepare(id) => match world.instances.get(id) {
                Some(instance) => self.driver.prepare(&spec(world, instance, &self.machine)),
                None => Ok(()),
            },
            Step::Start(id) => self.driver.start(&id.to_string()),
            Step::Shutdown(id) => self.driver.shutdown(&id.to_string()),
            Step::Kill(id) => self.driver.kill(&id.to_string()),
            Step::Reboot(id) => self.driver.reboot(&id.to_string()),
            Step::Door(id) => self.driver.reboot_to_the_door(&id.to_string()),
            Step::Destroy(id) => self.driver.destroy(id),
            Step::Record(..) => Ok(()),
        }
    }

    fn note(&mut self, world: &World, step: &Step, result: &Result<(), InstanceError>, now: Time) {
        let boot = |id: &InstanceId| world.instances.get(id).map_or(0, |i| i.boot);
        match (step, result) {
            (Step::Start(id), Ok(())) => {
                self.memory.started.insert(*id, boot(id));
            }
            // The image can't run: trying again would not help. Other refusals may pass.
            (Step::Start(id) | Step::Prepare(id), Err(InstanceError::CouldNotStart { why, .. })) => {
                self.memory.refused.insert(*id, (boot(id), why.clone()));
            }
            (Step::Shutdown(id), _) => {
                self.memory.asked.insert(*id, (boot(id), now));
            }
            _ => {}
        }
    }

    fn forget_the_gone(&mut self, world: &World) {
        let lives = |id: &InstanceId| world.instances.contains(id);
        self.memory.asked.retain(|id, _| lives(id));
        self.memory.started.retain(|id, _| lives(id));
        self.memory.refused.retain(|id, _| lives(id));
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
