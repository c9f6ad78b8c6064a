//! How far convergence has come: what one reconciler tells the others, the calls that wait,
//! and `kumobako status`.

use model::InstanceId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// Shared by the reconcilers of one region.
#[derive(Debug)]
pub struct Progress {
    network: watch::Sender<u64>,
    attached: Mutex<BTreeSet<InstanceId>>,
    trouble: Mutex<BTreeMap<&'static str, Vec<String>>>,
}

impl Default for Progress {
    fn default() -> Self {
        Self { network: watch::channel(0).0, attached: Mutex::default(), trouble: Mutex::default() }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Progress {
    /// The generation whose intent the kernel's network follows.
    pub fn network(&self) -> watch::Receiver<u64> {
        self.network.subscribe()
    }

    /// Instances whose interfaces are in force.
    pub fn attached(&self) -> BTreeSet<InstanceId> {
        lock(&self.attached).clone()
    }

    /// Told by the network reconciler after each pass: the generation in force, if all of it
    /// is. True if another set of instances is attached now.
    pub fn network_applied(&self, generation: Option<u64>, attached: BTreeSet<InstanceId>) -> bool {
        let mut held = lock(&self.attached);
        let news = *held != attached;
        *held = attached;
        drop(held);
        if let Some(generation) = generation {
            self.network.send_replace(generation);
        }
        news
    }

    /// What a reconciler's last pass could not do; empty when all went well. True if that is news.
    pub fn report(&self, reconciler: &'static str, trouble: Vec<String>) -> bool {
        let mut held = lock(&self.trouble);
        if trouble.is_empty() {
            return held.remove(reconciler).is_some();
        }
        let news = held.get(reconciler) != Some(&trouble);
        held.insert(reconciler, trouble);
        news
    }

    pub fn trouble(&self) -> BTreeMap<&'static str, Vec<String>> {
        lock(&self.trouble).clone()
    }
}
