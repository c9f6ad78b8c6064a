//! The one durable, transactional store of the region.
//!
//! The whole [`World`] is in memory as a persistent value; disk holds the same rows in
//! `redb` (`store.redb`), one table for each of the world's, and what is newer than those in
//! a log beside it (`store.wal`). A transaction works on a clone and is
//! published whole or not at all. Publishing is immediate; *durability* is a generation
//! number that follows within one disk flush: [`Store::durable`] waits for it, and nobody
//! is told of a generation, by answer or by read, before that wait is over. Commits that
//! arrive during a flush share the next one.

mod disk;
mod keeper;
mod log;
mod ring;
#[cfg(test)]
mod tests;

use disk::Disk;
use keeper::Keeper;
use log::Log;
use model::{Change, Key, Row, Table, TableId, TableVisitor, World};
pub use ring::{Bounds, Place, Ring};
use std::convert::Infallible;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// Why the store can't be opened or can't keep what it was told.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the store {path} is in use by another process")]
    InUse { path: String },
    #[error(
        "the store {path} has format {found}, and this program knows up to {known}: use a newer kumobako"
    )]
    TooNew { path: String, found: u64, known: u64 },
    #[error("the store's table {table} holds a row this program can't read ({key}): {source}")]
    Row { table: &'static str, key: String, source: serde_json::Error },
    #[error("the store can't be read or written: {0}")]
    Disk(String),
}

/// So long after the last commit the log goes into the database.
const IDLE: Duration = Duration::from_secs(2);

/// A set of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tables(u64);

impl Tables {
    pub const fn of(tables: &[TableId]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < tables.len() {
            bits |= 1 << tables[i] as u32;
            i += 1;
        }
        Self(bits)
    }

    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub const fn contains(self, table: TableId) -> bool {
        self.0 & (1 << table as u32) != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What a transaction did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commit {
    /// Of the world the transaction made, or read if it changed nothing.
    pub generation: u64,
    pub changed: Tables,
}

/// See the crate's page.
pub struct Store {
    world: RwLock<Arc<World>>,
    /// Held while a transaction runs: one writer at a time.
    writer: Mutex<()>,
    shared: Arc<Shared>,
    flusher: Mutex<Option<std::thread::JoinHandle<()>>>,
}

/// What the flusher and the waiters share.
struct Shared {
    state: Mutex<State>,
    wake: Condvar,
    durable: watch::Sender<Durability>,
}

#[derive(Default)]
struct State {
    /// The newest published world, until the flusher has taken it.
    newest: Option<Arc<World>>,
    seen: Seen,
    closing: bool,
}

/// How much of what happens a waiter has seen; the default is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    generation: u64,
    pokes: u64,
}

#[derive(Debug, Clone, Default)]
struct Durability {
    generation: u64,
    /// The last flush failed so; cleared by one that succeeds.
    failure: Option<Arc<str>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panicking handler leaves the world as it was: nothing behind these locks is half-changed.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Store {
    /// Opens the store at `path`, or makes it with what `seed` puts into an empty world.
    /// The seed is durable when this returns.
    pub fn open(path: &Path, seed: impl FnOnce(&mut World)) -> Result<Self, StoreError> {
        Self::open_with_log(path, log::CAPACITY, seed)
    }

    /// As [`Self::open`], with a log of so many bytes: for measuring. With 0 the database takes each flush.
    #[doc(hidden)]
    pub fn open_with_log(
        path: &Path,
        capacity: u64,
        seed: impl FnOnce(&mut World),
    ) -> Result<Self, StoreError> {
        // Opened first, the database also locks the log.
        let disk = Disk::open(path)?;
        let log = |identity| {
            let directory = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let file = disk::file(&path.with_extension("wal"))?;
            Ok(Log::new(Box::new(file), Some(directory.to_owned()), identity, capacity))
        };
        let keeper = Keeper::open(disk, log, seed)?;
        let world = keeper.kept().clone();
        let generation = world.generation;
        let (durable, _) = watch::channel(Durability { generation, failure: None });
        let shared = Arc::new(Shared {
            state: Mutex::new(State { newest: None, seen: Seen { generation, pokes: 0 }, closing: false }),
            wake: Condvar::new(),
            durable,
        });
        let flusher = {
            let shared = shared.clone();
            std::thread::Builder::new()
                .name("store".into())
                .stack_size(512 * 1024)
                .spawn(move || shared.flush_until_closed(keeper))
                .map_err(|e| StoreError::Disk(e.to_string()))?
        };
        Ok(Self {
            world: RwLock::new(world),
            writer: Mutex::new(()),
            shared,
            flusher: Mutex::new(Some(flusher)),
        })
    }

    /// The newest published world. It may not be durable yet: see [`Self::durable`].
    pub fn world(&self) -> Arc<World> {
        self.world.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Runs a transaction. On `Err` nothing changes. On `Ok` the change is published;
    /// it is durable once [`Self::durable`] says so for the commit's generation.
    pub fn write<T, E>(
        &self,
        transaction: impl FnOnce(&mut World) -> Result<T, E>,
    ) -> Result<(T, Commit), E> {
        let _writer = lock(&self.writer);
        let old = self.world();
        let mut new = World::clone(&old);
        let value = transaction(&mut new)?;
        let changed = changed_tables(&old, &new);
        if changed.is_empty() {
            return Ok((value, Commit { generation: old.generation, changed }));
        }
        new.generation = old.generation + 1;
        let generation = new.generation;
        let new = Arc::new(new);
        *self.world.write().unwrap_or_else(PoisonError::into_inner) = new.clone();
        {
            let mut state = lock(&self.shared.state);
            state.newest = Some(new);
            state.seen.generation = generation;
        }
        self.shared.wake.notify_all();
        Ok((value, Commit { generation, changed }))
    }

    /// A transaction that can't fail.
    pub fn update<T>(&self, transaction: impl FnOnce(&mut World) -> T) -> (T, Commit) {
        match self.write(|world| Ok::<_, Infallible>(transaction(world))) {
            Ok(done) => done,
            Err(never) => match never {},
        }
    }

    /// Waits until `generation` is on disk.
    ///
    /// # Errors
    /// The disk refused it (full, gone). The world still holds the change and the next
    /// commit tries again, but whoever asked must not be told that it is kept.
    pub async fn durable(&self, generation: u64) -> Result<(), StoreError> {
        let mut durable = self.shared.durable.subscribe();
        let state = durable
            .wait_for(|d| d.generation >= generation || d.failure.is_some())
            .await
            .map_err(|_| StoreError::Disk("the store is closed".into()))?;
        match &state.failure {
            Some(why) if state.generation < generation => Err(StoreError::Disk(why.to_string())),
            _ => Ok(()),
        }
    }

    /// True where `generation` is on disk already: spares a read the wait.
    pub fn is_durable(&self, generation: u64) -> bool {
        self.shared.durable.borrow().generation >= generation
    }

    /// Blocks until something happened since `seen` (a commit, or a [`Self::poke`]), or
    /// `timeout` is over. Returns what there is to have been seen now.
    pub fn wait(&self, seen: Seen, timeout: Duration) -> Seen {
        self.wait_while(timeout, |now| now == seen)
    }

    /// As [`Self::wait`], but pokes don't count.
    pub fn wait_for_commit(&self, seen: Seen, timeout: Duration) -> Seen {
        self.wait_while(timeout, |now| now.generation == seen.generation)
    }

    fn wait_while(&self, timeout: Duration, nothing_new: impl Fn(Seen) -> bool) -> Seen {
        let end = Instant::now() + timeout;
        let mut state = lock(&self.shared.state);
        while nothing_new(state.seen) && !state.closing {
            let Some(left) = end.checked_duration_since(Instant::now()) else { break };
            state = self.shared.wake.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        state.seen
    }

    /// Wakes whoever waits, as a commit does: the machine has changed, not the intent.
    pub fn poke(&self) {
        lock(&self.shared.state).seen.pokes += 1;
        self.shared.wake.notify_all();
    }

    /// How often the machine was said to have changed.
    pub fn pokes(&self) -> u64 {
        lock(&self.shared.state).seen.pokes
    }

    /// Flushes and closes; also done on drop.
    pub fn close(&self) {
        lock(&self.shared.state).closing = true;
        self.shared.wake.notify_all();
        if let Some(flusher) = lock(&self.flusher).take()
            && flusher.join().is_err()
        {
            tracing::error!("the store's flusher panicked");
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
    }
}

impl Shared {
    fn flush_until_closed(&self, mut keeper: Keeper) {
        /// Without a flusher every call would wait for ever: a daemon that is gone is restarted, and knows
        /// all that it ever acknowledged.
        struct AbortOnPanic;
        impl Drop for AbortOnPanic {
            fn drop(&mut self) {
                if std::thread::panicking() {
                    std::process::abort();
                }
            }
        }
        let _guard = AbortOnPanic;
        keeper.start_log();
        loop {
            let (newest, closing) = self.next(if keeper.is_settled() { None } else { Some(IDLE) });
            let Some(newest) = newest else {
                if let Err(e) = keeper.checkpoint() {
                    tracing::warn!("the store's log is not in its database yet: {e}");
                }
                if closing {
                    return;
                }
                continue;
            };
            let result = keeper.keep(&newest);
            self.durable.send_modify(|d| match &result {
                Ok(()) => *d = Durability { generation: newest.generation, failure: None },
                Err(e) => d.failure = Some(e.to_string().into()),
            });
            if let Err(e) = result {
                tracing::error!(generation = newest.generation, "commit not kept: {e}");
            }
        }
    }

    /// Waits for a world to keep, for `idle` at most; and whether the store closes.
    fn next(&self, idle: Option<Duration>) -> (Option<Arc<World>>, bool) {
        let end = idle.map(|idle| Instant::now() + idle);
        let mut state = lock(&self.state);
        while state.newest.is_none() && !state.closing {
            state = match end.map(|end| end.saturating_duration_since(Instant::now())) {
                None => self.wake.wait(state).unwrap_or_else(PoisonError::into_inner),
                Some(Duration::ZERO) => break,
                Some(left) => self.wake.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0,
            };
        }
        (state.newest.take(), state.closing)
    }
}

/// True where some table differs: cost follows the difference.
pub fn differ(old: &World, new: &World) -> bool {
    !changed_tables(old, new).is_empty()
}

/// Which tables differ.
fn changed_tables(old: &World, new: &World) -> Tables {
    struct Differs(u64);
    impl TableVisitor for Differs {
        type Error = Infallible;
        fn visit<K: Key, V: Row>(
            &mut self,
            id: TableId,
            older: &Table<K, V>,
            newer: &Table<K, V>,
        ) -> Result<(), Infallible> {
            if older.any_change(newer) {
                self.0 |= 1 << id as u32;
            }
            Ok(())
        }
    }
    let mut differs = Differs(0);
    let Ok(()) = old.visit(new, &mut differs);
    Tables(differs.0)
}

/// A change as the disk writes it: key, and the row unless it goes.
type Encoded = (String, Option<Vec<u8>>);

fn encode<K: Key, V: Row>(id: TableId, change: &Change<K, V>) -> Result<Encoded, StoreError> {
    let encoded = || {
        Ok(match change {
            Change::Put(k, v) => (serde_json::to_string(k)?, Some(serde_json::to_vec(v.as_ref())?)),
            Change::Delete(k) => (serde_json::to_string(k)?, None),
        })
    };
    encoded().map_err(|source| StoreError::Row { table: id.name(), key: format!("{change:?}"), source })
}
