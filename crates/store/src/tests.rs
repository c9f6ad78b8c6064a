//! Keeper, database and log over storages that lose power, tear writes and refuse them.

use crate::StoreError;
use crate::disk::{Disk, database};
use crate::keeper::Keeper;
use crate::log::Log;
use model::{TagKey, World};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use redb::StorageBackend;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// A file that forgets: what is written is there after a loss of power only once it is flushed, and
/// before that in any part.
#[derive(Debug, Clone, Default)]
struct Platter(Arc<Mutex<Surface>>);

#[derive(Debug, Clone, Default)]
struct Surface {
    now: Vec<u8>,
    flushed: Vec<u8>,
    since: Vec<Written>,
    /// After so many writes and flushes one fails, and all that follow as long as `dead`.
    failing: Option<u32>,
    dead: bool,
}

#[derive(Debug, Clone)]
enum Written {
    Length(u64),
    Bytes(u64, Vec<u8>),
}

impl Written {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Length(len) => out.resize(*len as usize, 0),
            Self::Bytes(at, bytes) => {
                let at = *at as usize;
                out.resize(out.len().max(at + bytes.len()), 0);
                out[at..at + bytes.len()].copy_from_slice(bytes);
            }
        }
    }
}

impl Surface {
    fn fails(&mut self) -> bool {
        match &mut self.failing {
            Some(0) => {
                if !self.dead {
                    self.failing = None;
                }
                true
            }
            Some(n) => {
                *n -= 1;
                false
            }
            None => false,
        }
    }

    fn write(&mut self, what: Written) -> io::Result<()> {
        let fails = self.fails();
        let what = match what {
            // Half of it is there, and may reach the disk.
            Written::Bytes(at, mut bytes) if fails => {
                bytes.truncate(bytes.len() / 2);
                Written::Bytes(at, bytes)
            }
            Written::Length(_) if fails => return Err(io::Error::other("refused")),
            what => what,
        };
        what.put(&mut self.now);
        self.since.push(what);
        if fails { Err(io::Error::other("refused")) } else { Ok(()) }
    }
}

impl Platter {
    fn holding(bytes: Vec<u8>) -> Self {
        Self(Arc::new(Mutex::new(Surface { flushed: bytes.clone(), now: bytes, ..Surface::default() })))
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().now.clone()
    }

    fn fail_after(&self, operations: u32, dead: bool) {
        let mut surface = self.0.lock().unwrap();
        surface.failing = Some(operations);
        surface.dead = dead;
    }

    /// The file after a loss of power: of what was not flushed some sectors are there.
    fn lose_power(&self, rng: &mut StdRng) -> Self {
        let surface = self.0.lock().unwrap();
        let mut bytes = surface.flushed.clone();
        let chance = [0.0, 0.5, 0.9, 1.0][rng.random_range(0..4)];
        for written in &surface.since {
            match written {
                Written::Length(_) => written.put(&mut bytes),
                Written::Bytes(at, data) => {
                    let mut done = 0;
                    while done < data.len() {
                        let at = *at as usize + done;
                        let size = (512 - at % 512).min(data.len() - done);
                        if rng.random_bool(chance) {
                            Written::Bytes(at as u64, data[done..done + size].to_vec()).put(&mut bytes);
                        }
                        done += size;
                    }
                }
            }
        }
        Self::holding(bytes)
    }
}

impl StorageBackend for Platter {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.lock().unwrap().now.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let surface = self.0.lock().unwrap();
        let from = offset as usize;
        let bytes = surface.now.get(from..from + out.len());
        out.copy_from_slice(bytes.ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.0.lock().unwrap().write(Written::Length(len))
    }

    fn sync_data(&self) -> io::Result<()> {
        let mut surface = self.0.lock().unwrap();
        if surface.fails() {
            return Err(io::Error::other("refused"));
        }
        let Surface { flushed, since, .. } = &mut *surface;
        since.drain(..).for_each(|written| written.put(flushed));
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.0.lock().unwrap().write(Written::Bytes(offset, data.to_vec()))
    }
}

/// The two files of a store.
#[derive(Clone)]
struct Files {
    database: Platter,
    log: Platter,
    capacity: u64,
}

impl Files {
    fn new(capacity: u64) -> Self {
        Self { database: Platter::default(), log: Platter::default(), capacity }
    }

    fn open(&self) -> Result<Keeper, StoreError> {
        let path = Path::new("store.redb");
        let storage = self.database.clone();
        let disk = Disk::new(path.to_owned(), Box::new(move || database(path, storage.clone())))?;
        let log = |identity| Ok(Log::new(Box::new(self.log.clone()), None, identity, self.capacity));
        let mut keeper = Keeper::open(disk, log, |world| put(world, 0, "seed"))?;
        keeper.start_log();
        Ok(keeper)
    }

    /// The store of copies of the files, the log's with these bytes.
    fn reopened(&self, log: &[u8]) -> Arc<World> {
        let database = Platter::holding(self.database.bytes());
        let copy = Self { database, log: Platter::holding(log.to_vec()), capacity: self.capacity };
        copy.open().unwrap().kept().clone()
    }

    fn lose_power(&self, rng: &mut StdRng) -> Self {
        Self {
            database: self.database.lose_power(rng),
            log: self.log.lose_power(rng),
            capacity: self.capacity,
        }
    }
}

fn put(world: &mut World, n: u32, value: &str) {
    world.tags.insert(TagKey { resource: format!("vpc-{n}"), key: "Name".into() }, value.into());
}

fn after(older: &World, change: impl FnOnce(&mut World)) -> Arc<World> {
    let mut newer = older.clone();
    change(&mut newer);
    newer.generation += 1;
    Arc::new(newer)
}

/// Few keys, so that rows come, go and come back.
fn random_change(older: &World, rng: &mut StdRng) -> Arc<World> {
    after(older, |world| {
        for _ in 0..rng.random_range(1..4) {
            let n = rng.random_range(0..6);
            if rng.random_bool(0.3) {
                world.tags.remove(&TagKey { resource: format!("vpc-{n}"), key: "Name".into() });
            } else {
                let size = if rng.random_bool(0.05) { 3000 } else { rng.random_range(0..80) };
                put(world, n, &"x".repeat(size));
            }
        }
    })
}

/// Commits, checkpoints, errors and losses of power in any order: what opens is a world that was published,
/// and no older than what was acknowledged.
fn live_and_die(seed: u64) {
    let mut rng = StdRng::seed_from_u64(seed);
    let mut files = Files::new([0, 300, 1000, 5000][rng.random_range(0..4)]);
    // By generation, as published in the present line of history.
    let mut history: Vec<Arc<World>> = vec![Arc::new(World::default())];
    let mut acknowledged = 0;
    for life in 0..6 {
        let opened = files.open().unwrap_or_else(|e| panic!("seed {seed}, life {life}: {e}"));
        let found = opened.kept().clone();
        let generation = found.generation as usize;
        assert!(generation >= acknowledged, "seed {seed}, life {life}: {generation} of {acknowledged}");
        if life > 0 && generation > 0 && generation < history.len() {
            assert_eq!(found, history[generation], "seed {seed}, life {life}");
        } else {
            assert_eq!(generation, 1, "seed {seed}, life {life}: a generation that never was");
        }
        history.truncate(generation);
        history.push(found);
        acknowledged = generation;
        let mut keeper = opened;
        let mut newest = history[generation].clone();
        for step in 0..rng.random_range(0..40) {
            let file = if rng.random_bool(0.5) { &files.log } else { &files.database };
            match rng.random_range(0..40) {
                0 => file.fail_after(rng.random_range(0..4), false),
                1 if step > 10 => file.fail_after(rng.random_range(0..12), true),
                2 | 3 => drop(keeper.checkpoint()),
                _ => {}
            }
            for _ in 0..rng.random_range(1..4) {
                newest = random_change(&newest, &mut rng);
                history.push(newest.clone());
            }
            if keeper.keep(&newest).is_ok() {
                acknowledged = newest.generation as usize;
                assert_eq!(*keeper.kept(), newest);
            }
        }
        let left = files.lose_power(&mut rng);
        if rng.random_bool(0.2) && keeper.checkpoint().is_ok() {
            // A clean end.
            drop(keeper);
            files = files.lose_power(&mut rng);
        } else {
            files = left;
        }
    }
}

#[test]
fn what_opens_was_published_and_holds_what_was_acknowledged() {
    for seed in 0..100 {
        live_and_die(seed);
    }
}

/// A store with commits in its log: the worlds kept, and where the record of each ends.
fn logged(files: &Files, mut keeper: Keeper, commits: u32) -> Vec<(Arc<World>, usize)> {
    let mut kept = vec![(keeper.kept().clone(), keeper.log_end().unwrap() as usize)];
    for n in 0..commits {
        let next = after(keeper.kept(), |world| {
            put(world, n % 3, &format!("{n}"));
            if n == 4 {
                world.tags.remove(&TagKey { resource: "vpc-0".into(), key: "Name".into() });
            }
        });
        keeper.keep(&next).unwrap();
        let end = keeper.log_end().unwrap() as usize;
        assert!(end > kept.last().unwrap().1, "a log of {} bytes holds {commits} commits", files.capacity);
        kept.push((next, end));
    }
    // As `kill -9` leaves it.
    std::mem::forget(keeper);
    kept
}

/// The newest world whose record ends at `whole` or before.
fn newest(kept: &[(Arc<World>, usize)], whole: usize) -> &Arc<World> {
    &kept.iter().rfind(|(_, end)| *end <= whole).unwrap_or(&kept[0]).0
}

#[test]
fn a_log_cut_anywhere_opens_at_its_last_whole_record() {
    let files = Files::new(2000);
    let kept = logged(&files, files.open().unwrap(), 6);
    let log = files.log.bytes();
    for cut in 0..=kept[6].1 {
        let mut bytes = log[..cut].to_vec();
        assert_eq!(files.reopened(&bytes), *newest(&kept, cut), "ends at {cut}");
        bytes.resize(log.len(), 0);
        // A byte that is zero is there where zeros follow.
        let whole = cut + log[cut..].iter().take_while(|b| **b == 0).count();
        assert_eq!(files.reopened(&bytes), *newest(&kept, whole), "zeros from {cut}");
    }
}

#[test]
fn a_record_that_is_damaged_ends_the_log() {
    let files = Files::new(2000);
    let kept = logged(&files, files.open().unwrap(), 6);
    let log = files.log.bytes();
    for at in 0..kept[6].1 {
        let mut bytes = log.clone();
        bytes[at] ^= 1 << (at % 8);
        assert_eq!(files.reopened(&bytes), *newest(&kept, at), "damaged at {at}");
    }
}

#[test]
fn what_an_earlier_round_left_is_never_taken_for_new() {
    let files = Files::new(2000);
    logged(&files, files.open().unwrap(), 6);
    let old = files.log.bytes();
    // The same database, as if the first round's records had been lost: the same generations come again,
    // in records of the same sizes.
    let before = files.database.bytes();
    let lost =
        Files { database: Platter::holding(before), log: Platter::holding(old.clone()), capacity: 2000 };
    lost.log.write(0, &[0; 24]).unwrap();
    let kept = logged(&lost, lost.open().unwrap(), 6);
    let new = lost.log.bytes();
    assert_ne!(old[24..32], new[24..32], "the checksums of equal records");
    for cut in 24..=kept[6].1 {
        let mut bytes = old.clone();
        bytes[..cut].copy_from_slice(&new[..cut]);
        let whole = cut + old[cut..].iter().zip(&new[cut..]).take_while(|(a, b)| a == b).count();
        assert_eq!(lost.reopened(&bytes), *newest(&kept, whole), "new up to {cut}");
    }
    // And of the round before a checkpoint nothing is left to be read.
    let mut keeper = lost.open().unwrap();
    let all = keeper.kept().clone();
    assert_eq!(all, kept[6].0);
    keeper.keep(&after(&all, |world| put(world, 9, "9"))).unwrap();
    assert_eq!(lost.reopened(&lost.log.bytes()).generation, all.generation + 1);
}

#[test]
fn another_stores_log_is_left_alone() {
    let one = Files::new(2000);
    logged(&one, one.open().unwrap(), 3);
    let other = Files::new(2000);
    let fresh = other.open().unwrap().kept().clone();
    assert_eq!(other.reopened(&one.log.bytes()), fresh);
}

#[test]
fn a_flush_that_fails_is_not_acknowledged_and_the_next_commit_tries_again() {
    let files = Files::new(2000);
    let mut keeper = files.open().unwrap();
    let one = after(keeper.kept(), |world| put(world, 1, "1"));
    keeper.keep(&one).unwrap();
    // The log refuses: the database takes it, and the log begins again.
    files.log.fail_after(1, false);
    let two = after(&one, |world| put(world, 1, "2"));
    keeper.keep(&two).unwrap();
    assert!(keeper.is_settled());
    assert_eq!(keeper.log_end(), Some(24));
    // Both refuse.
    files.log.fail_after(0, false);
    files.database.fail_after(0, false);
    let three = after(&two, |world| put(world, 1, "3"));
    assert!(matches!(keeper.keep(&three), Err(StoreError::Disk(_))));
    assert_eq!(*keeper.kept(), two);
    assert_eq!(keeper.log_end(), None);
    let four = after(&three, |world| put(world, 1, "1"));
    keeper.keep(&four).unwrap();
    let five = after(&four, |world| put(world, 2, "5"));
    keeper.keep(&five).unwrap();
    assert!(!keeper.is_settled(), "the log is in use again");
    std::mem::forget(keeper);
    assert_eq!(files.reopened(&files.log.bytes()), five);
}
