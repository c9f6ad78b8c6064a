//! How far convergence has come: what one reconciler tells the others, the calls that wait,
//! and `kumobako status`.

use model::{InForce, InstanceId, Time};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// So many mended faults are remembered.
const REMEMBERED: usize = 50;

/// A fault that was found on the machine, and mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Healed {
    /// When it was last.
    pub at: Time,
    /// A VPC, a NAT gateway, the internet.
    pub place: String,
    pub what: String,
    /// How often in a row.
    pub times: u32,
}

/// Shared by the reconcilers of one region.
#[derive(Debug)]
pub struct Progress {
    network: watch::Sender<InForce>,
    attached: Mutex<BTreeSet<InstanceId>>,
    trouble: Mutex<BTreeMap<&'static str, Vec<String>>>,
    healed: Mutex<VecDeque<Healed>>,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            network: watch::channel(InForce::default()).0,
            attached: Mutex::default(),
            trouble: Mutex::default(),
            healed: Mutex::default(),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Progress {
    /// How far the kernel's network follows the intent.
    pub fn network(&self) -> watch::Receiver<InForce> {
        self.network.subscribe()
    }

    /// Instances whose interfaces are in force.
    pub fn attached(&self) -> BTreeSet<InstanceId> {
        lock(&self.attached).clone()
    }

    /// Told by the network reconciler after each pass. True if another set of instances is
    /// attached now.
    pub fn network_applied(&self, in_force: InForce, attached: BTreeSet<InstanceId>) -> bool {
        let mut held = lock(&self.attached);
        let news = *held != attached;
        *held = attached;
        drop(held);
        self.network.send_if_modified(|old| {
            let differs = *old != in_force;
            *old = in_force;
            differs
        });
        news
    }

    /// Remembers what was mended.
    pub fn mended(&self, at: Time, place: &str, what: &str) {
        let mut healed = lock(&self.healed);
        match healed.iter_mut().find(|h| h.place == place && h.what == what) {
            Some(again) => {
                again.at = at;
                again.times += 1;
            }
            None => healed.push_back(Healed { at, place: place.into(), what: what.into(), times: 1 }),
        }
        while healed.len() > REMEMBERED {
            healed.pop_front();
        }
    }

    /// What was mended, oldest first.
    pub fn healed(&self) -> Vec<Healed> {
        let mut all: Vec<Healed> = lock(&self.healed).iter().cloned().collect();
        all.sort_by_key(|h| h.at);
        all
    }

    /// What an earlier daemon remembered.
    pub fn remember(&self, healed: impl IntoIterator<Item = Healed>) {
        lock(&self.healed).extend(healed);
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
