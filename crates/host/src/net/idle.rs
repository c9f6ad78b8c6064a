//! Netfilter sockets that stay open for a moment after their use.
//!
//! The kernel lets go of what a transaction on rulesets replaced only after a grace period, and closing
//! any netfilter socket of the namespace waits for that: 10 ms and more, ten times what the
//! transaction itself takes. So sockets are closed when they have been idle for longer, by a thread
//! that ends with the last of them. No longer than that, for a socket keeps its namespace alive.

use super::socket::{NetError, Netfilter};
use crate::netns::NetNs;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

const IDLE: Duration = Duration::from_millis(60);

#[derive(Default)]
struct Idle {
    /// By namespace, with when it was used last.
    sockets: Option<HashMap<(u64, u64), (Netfilter, Instant)>>,
    /// Not to be used again: answers may still come.
    spent: Vec<(Netfilter, Instant)>,
    /// A thread is there to close them.
    closing: bool,
}

static SOCKETS: Mutex<Idle> = Mutex::new(Idle { sockets: None, spent: Vec::new(), closing: false });

fn lock() -> MutexGuard<'static, Idle> {
    SOCKETS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Works with a socket of the namespace: requests whose answers are all read when `work` is done.
pub(crate) fn with_netfilter<T, E: From<NetError>>(
    ns: &NetNs,
    work: impl FnOnce(&mut Netfilter) -> Result<T, E>,
) -> Result<T, E> {
    let id = ns.id().ok();
    let idle = id.and_then(|id| lock().sockets.as_mut()?.remove(&id));
    let mut socket = match idle {
        Some((socket, _)) => socket,
        None => Netfilter::open(ns)?,
    };
    let result = work(&mut socket);
    put(id.filter(|_| result.is_ok()), socket);
    result
}

/// Back; under no id where it is not to be used again.
fn put(id: Option<(u64, u64)>, socket: Netfilter) {
    let mut idle = lock();
    let entry = (socket, Instant::now());
    let spent = match id {
        Some(id) => idle.sockets.get_or_insert_default().insert(id, entry),
        None => Some(entry),
    };
    idle.spent.extend(spent);
    if !idle.closing {
        let thread = std::thread::Builder::new().name("netfilter".into());
        idle.closing = thread.spawn(close).is_ok();
        if !idle.closing {
            let all = std::mem::take(&mut *idle);
            drop(idle);
            drop(all);
        }
    }
}

fn close() {
    loop {
        std::thread::sleep(IDLE / 2);
        let mut idle = lock();
        let Idle { sockets, spent, closing } = &mut *idle;
        let sockets = sockets.get_or_insert_default();
        let is_old = |used: &Instant| used.elapsed() >= IDLE;
        let mut old: Vec<_> = sockets.extract_if(|_, (_, used)| is_old(used)).map(|(_, s)| s).collect();
        old.extend(spent.extract_if(.., |(_, used)| is_old(used)));
        *closing = !(sockets.is_empty() && spent.is_empty() && old.is_empty());
        if !*closing {
            return;
        }
        // Closed without the lock.
        drop(idle);
        drop(old);
    }
}
