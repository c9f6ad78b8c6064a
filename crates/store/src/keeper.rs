//! Keeps worlds: the log first, the database at checkpoints.
//!
//! Three worlds are known: `base`, which the database holds; `kept`, which database and log hold
//! together and which may be acknowledged; and the newest, which is to be kept. The database is never
//! given a world that is not kept while the log goes on from an older one: where a write to it fails,
//! nobody knows which of the two it holds, and a record made for the one need not fit the other.

use crate::StoreError;
use crate::disk::Disk;
use crate::log::Log;
use model::World;
use std::sync::Arc;

pub(crate) struct Keeper {
    disk: Disk,
    log: Log,
    base: Arc<World>,
    kept: Arc<World>,
}

impl Keeper {
    /// Reads the database and then the log, into the database. `log` makes the log of the store with that
    /// identity; `seed` fills a store that is new.
    pub(crate) fn open(
        mut disk: Disk,
        log: impl FnOnce(u64) -> Result<Log, StoreError>,
        seed: impl FnOnce(&mut World),
    ) -> Result<Self, StoreError> {
        let mut log = log(disk.identity())?;
        let generation = disk.generation()?;
        let (reached, rows) = log.read(generation)?;
        if reached > generation {
            tracing::info!(generation, reached, rows = rows.len(), "the store's log is replayed");
            disk.replay(reached, &rows)?;
        }
        let mut world = disk.load()?;
        if world.generation == 0 {
            let empty = world.clone();
            seed(&mut world);
            world.generation = 1;
            disk.write(&empty, &world)?;
        } else if !disk.is_marked() {
            // Of a program that knew no log: it must not open the store beside one.
            disk.write(&world, &world)?;
        }
        let world = Arc::new(world);
        Ok(Self { disk, log, base: world.clone(), kept: world })
    }

    /// What is on disk.
    pub(crate) fn kept(&self) -> &Arc<World> {
        &self.kept
    }

    /// True where the database holds all that is kept.
    pub(crate) fn is_settled(&self) -> bool {
        self.base.generation == self.kept.generation
    }

    /// Begins the log, once after [`Self::open`]; without it, and until that works, the database takes
    /// each world. Slow for a new store, whose log has to be made.
    pub(crate) fn start_log(&mut self) {
        if let Err(e) = self.log.restart() {
            tracing::warn!("the store goes on without its log: {e}");
        }
    }

    /// Returns when `newest` is on disk.
    ///
    /// # Errors
    /// It may be on disk or not; what was kept before is.
    pub(crate) fn keep(&mut self, newest: &Arc<World>) -> Result<(), StoreError> {
        match self.log.append(&self.kept, newest) {
            Ok(true) => {
                self.kept = newest.clone();
                return Ok(());
            }
            Ok(false) => {}
            Err(e) => tracing::warn!("the store's database takes what its log did not: {e}"),
        }
        self.transact(newest).inspect_err(|_| self.log.abandon())
    }

    /// Brings the database up to what is kept.
    pub(crate) fn checkpoint(&mut self) -> Result<(), StoreError> {
        if self.is_settled() { Ok(()) } else { self.transact(&self.kept.clone()) }
    }

    fn transact(&mut self, world: &Arc<World>) -> Result<(), StoreError> {
        if let Some(base) = self.disk.reopen()? {
            self.base = Arc::new(base);
        }
        self.disk.write(&self.base, world)?;
        self.base = world.clone();
        self.kept = world.clone();
        self.start_log();
        Ok(())
    }

    #[cfg(test)]
    pub(crate) fn log_end(&self) -> Option<u64> {
        self.log.end()
    }
}
