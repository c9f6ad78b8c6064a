//! Sockets that stay open for a moment after a transaction.
//!
//! The kernel lets go of what a transaction replaced only after a grace period, and closing a
//! netfilter socket waits for that: 10 ms and more, ten times what the transaction itself takes.
//! So sockets are closed when they have been idle for longer, by a thread that ends with the last
//! of them. No longer than that, for a socket keeps its namespace alive.

use crate::net::{NetError, Netfilter};
use crate::netns::NetNs;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

const IDLE: Duration = Duration::from_millis(60);

#[derive(Default, Clone)]
pub(super) struct Sockets(Arc<Mutex<Idle>>);

#[derive(Default)]
struct Idle {
    /// By namespace, with when it was used last.
    sockets: HashMap<(u64, u64), (Netfilter, Instant)>,
    /// A thread is there to close them.
    closing: bool,
}

impl std::fmt::Debug for Sockets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sockets").finish_non_exhaustive()
    }
}

impl Sockets {
    fn lock(&self) -> MutexGuard<'_, Idle> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A socket of the namespace.
    pub(super) fn take(&self, ns: &NetNs) -> Result<Netfilter, NetError> {
        let idle = ns.id().ok().and_then(|id| self.lock().sockets.remove(&id));
        match idle {
            Some((socket, _)) => Ok(socket),
            None => Netfilter::open(ns),
        }
    }

    /// Back, after a transaction whose answers were all read.
    pub(super) fn put(&self, ns: &NetNs, socket: Netfilter) {
        let Ok(id) = ns.id() else { return };
        let mut idle = self.lock();
        idle.sockets.insert(id, (socket, Instant::now()));
        if !idle.closing {
            let sockets = self.clone();
            let thread = std::thread::Builder::new().name("nft sockets".into());
            idle.closing = thread.spawn(move || sockets.close()).is_ok();
            if !idle.closing {
                idle.sockets.clear();
            }
        }
    }

    fn close(&self) {
        loop {
            std::thread::sleep(IDLE / 2);
            let mut idle = self.lock();
            let old: Vec<_> = idle.sockets.extract_if(|_, (_, used)| used.elapsed() >= IDLE).collect();
            if idle.sockets.is_empty() {
                idle.closing = false;
                return;
            }
            // Closed without the lock.
            drop(idle);
            drop(old);
        }
    }
}
