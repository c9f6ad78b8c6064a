//! Steps under way, each on a thread that may wait for the kernel or for a shim: what takes long with one
//! instance keeps no other waiting.

use super::Outcome;
use super::plan::Step;
use host::instance::InstanceError;
use model::World;
use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A step that was taken, and what came of it.
pub(super) type Done = (Step, Outcome);

type Act = Arc<dyn Fn(&World, &Step) -> Outcome + Send + Sync>;

#[derive(Clone)]
pub(super) struct Acts {
    shared: Arc<Shared>,
    act: Act,
    /// Called when a step ends that nobody waits for any more.
    wake: Arc<dyn Fn() + Send + Sync>,
    /// So many at once, at most.
    most: usize,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    ended: Condvar,
}

#[derive(Default)]
struct State {
    queue: VecDeque<(Arc<World>, Step)>,
    /// Instances of steps that are queued or under way.
    busy: BTreeSet<String>,
    done: Vec<Done>,
    threads: usize,
    awaited: bool,
}

fn lock(shared: &Shared) -> MutexGuard<'_, State> {
    shared.state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Acts {
    pub(super) fn new(act: Act, wake: Arc<dyn Fn() + Send + Sync>, most: usize) -> Self {
        Self { shared: Arc::default(), act, wake, most }
    }

    /// Takes the steps, but for those of instances with which something is being done: the next look plans
    /// those anew. Answers what has ended within `patience`, of these and of earlier ones.
    pub(super) fn take(&self, world: &Arc<World>, steps: Vec<Step>, patience: Duration) -> Vec<Done> {
        let until = Instant::now() + patience;
        let mut state = lock(&self.shared);
        for step in steps {
            if state.busy.insert(step.instance()) {
                state.queue.push_back((world.clone(), step));
            }
        }
        let enough = self.most.min(state.busy.len());
        while state.threads < enough {
            let me = self.clone();
            // A megabyte is plenty: these only ask and wait.
            let begun = std::thread::Builder::new().stack_size(1 << 20).spawn(move || me.work());
            match begun {
                Ok(_) => state.threads += 1,
                Err(e) => {
                    tracing::warn!("no thread to be had: {e}");
                    break;
                }
            }
        }
        state.awaited = true;
        while !state.busy.is_empty() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            state = self.shared.ended.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        state.awaited = false;
        std::mem::take(&mut state.done)
    }

    fn work(&self) {
        let mut state = lock(&self.shared);
        while let Some((world, step)) = state.queue.pop_front() {
            drop(state);
            let act = std::panic::AssertUnwindSafe(|| (self.act)(&world, &step));
            let result = std::panic::catch_unwind(act).unwrap_or_else(|_| {
                let source = std::io::Error::other("a step panicked: see the log");
                Err(InstanceError::Io { what: step.instance(), source })
            });
            state = lock(&self.shared);
            state.busy.remove(&step.instance());
            state.done.push((step, result));
            self.shared.ended.notify_all();
            if !state.awaited {
                (self.wake)();
            }
        }
        state.threads -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::InstanceId;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc;

    #[test]
    fn what_takes_long_keeps_nobody_waiting_and_is_begun_once() {
        let (slow, quick) = (InstanceId::from_bits(1), InstanceId::from_bits(2));
        let (go, gate) = mpsc::channel::<()>();
        let gate = Mutex::new(gate);
        let begun = Arc::new(AtomicUsize::new(0));
        let act = {
            let begun = begun.clone();
            Arc::new(move |_: &World, step: &Step| -> Outcome {
                if *step == Step::Kill(slow) {
                    begun.fetch_add(1, Ordering::SeqCst);
                    let _ = gate.lock().unwrap().recv();
                }
                Ok(None)
            })
        };
        let acts = Acts::new(act, Arc::new(|| ()), 8);
        let world = Arc::new(World::default());
        // Takes steps until this one has ended, however busy the machine is.
        let take = |steps: Vec<Step>, last: Step| {
            let mut done: Vec<Step> = Vec::new();
            let mut steps = Some(steps);
            while !done.contains(&last) {
                let new = acts.take(&world, steps.take().unwrap_or_default(), Duration::from_millis(10));
                done.extend(new.into_iter().map(|(step, _)| step));
            }
            done
        };
        let (first, second) = (Step::Start(quick), Step::Kill(quick));
        assert_eq!(take(vec![Step::Kill(slow), first.clone()], first.clone()), [first]);
        // It is not begun again, and the other one is served.
        assert_eq!(take(vec![Step::Kill(slow), second.clone()], second.clone()), [second]);
        go.send(()).unwrap();
        assert_eq!(take(Vec::new(), Step::Kill(slow)), [Step::Kill(slow)]);
        assert_eq!(begun.load(Ordering::SeqCst), 1);
    }
}
