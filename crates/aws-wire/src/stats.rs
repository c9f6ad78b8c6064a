//! What the endpoint has done since it started.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex};

/// Codes beyond this many are counted together as `Other`: a code is a handler's to choose, and
/// memory must not be a caller's.
const MOST_CODES: usize = 512;

/// A handle on the counters; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Stats(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    connections: AtomicU64,
    open_connections: AtomicU64,
    requests: AtomicU64,
    calls: AtomicU64,
    panics: AtomicU64,
    errors: Mutex<BTreeMap<String, u64>>,
}

/// The counters at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Connections accepted.
    pub connections: u64,
    /// Connections open now.
    pub open_connections: u64,
    /// HTTP requests whose head was read, whatever became of them.
    pub requests: u64,
    /// Authentic calls of served operations, handed to the API.
    pub calls: u64,
    /// Calls that ended in a panic.
    pub panics: u64,
    /// Answers that were errors, by code.
    pub errors: BTreeMap<String, u64>,
}

impl Stats {
    pub fn snapshot(&self) -> Snapshot {
        let counters = &self.0;
        let errors = counters.errors.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        Snapshot {
            connections: counters.connections.load(Relaxed),
            open_connections: counters.open_connections.load(Relaxed),
            requests: counters.requests.load(Relaxed),
            calls: counters.calls.load(Relaxed),
            panics: counters.panics.load(Relaxed),
            errors: errors.clone(),
        }
    }

    /// Counts a connection as open until the guard is dropped.
    pub(crate) fn connection(&self) -> OpenConnection {
        self.0.connections.fetch_add(1, Relaxed);
        self.0.open_connections.fetch_add(1, Relaxed);
        OpenConnection(self.clone())
    }

    pub(crate) fn request(&self) {
        self.0.requests.fetch_add(1, Relaxed);
    }

    pub(crate) fn call(&self) {
        self.0.calls.fetch_add(1, Relaxed);
    }

    pub(crate) fn panic(&self) {
        self.0.panics.fetch_add(1, Relaxed);
    }

    pub(crate) fn error(&self, code: &str) {
        let mut errors = self.0.errors.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(count) = errors.get_mut(code) {
            *count += 1;
        } else if errors.len() < MOST_CODES {
            errors.insert(code.to_owned(), 1);
        } else {
            *errors.entry("Other".into()).or_default() += 1;
        }
    }
}

pub(crate) struct OpenConnection(Stats);

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.0.open_connections.fetch_sub(1, Relaxed);
    }
}
