//! The store's files: of a former version, after a kill, and who may read them.

use model::{TagKey, World};
use redb::{Database, TableDefinition};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use store::Store;

/// Names the directory of the store to the child of [`what_was_acknowledged_survives_a_kill`].
const DIRECTORY: &str = "STORE_CRASH_DIRECTORY";

fn tag(waiter: u32, n: u64) -> TagKey {
    TagKey { resource: format!("vpc-{waiter}"), key: format!("{}", n % 40) }
}

fn open(directory: &Path) -> Store {
    Store::open(&directory.join("store.redb"), |_| ()).unwrap()
}

/// Commits by four waiters until it is killed, and prints each commit once it is durable.
#[test]
#[ignore = "a part of what_was_acknowledged_survives_a_kill, which runs it"]
fn commit_until_killed() {
    let directory = std::env::var_os(DIRECTORY).expect("run by its parent");
    let store = Arc::new(open(Path::new(&directory)));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    let waiters: Vec<_> = (0..4)
        .map(|waiter| {
            let store = store.clone();
            runtime.spawn(async move {
                for n in 0.. {
                    let value = n.to_string();
                    let (_, commit) = store.update(|w: &mut World| w.tags.insert(tag(waiter, n), value));
                    store.durable(commit.generation).await.unwrap();
                    println!("kept {} {waiter} {n}", commit.generation);
                }
            })
        })
        .collect();
    for waiter in waiters {
        runtime.block_on(waiter).unwrap();
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let directory = tempfile::tempdir().unwrap();
    drop(open(directory.path()));
    let mut generation = 1;
    // The log holds some thousand of these commits: some rounds end in its first, some in a later one.
    for lines in [1, 50, 3000, 17, 12_000, 700] {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["commit_until_killed", "--exact", "--ignored", "--nocapture", "--quiet"])
            .env(DIRECTORY, directory.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut newest = [None::<u64>; 4];
        let mut seen = 0;
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            let Some(words) = line.strip_prefix("kept ").map(|words| words.split(' ')) else { continue };
            let Ok([g, waiter, n]) = <[&str; 3]>::try_from(words.collect::<Vec<_>>()) else { continue };
            generation = generation.max(g.parse().unwrap());
            newest[waiter.parse::<usize>().unwrap()] = Some(n.parse().unwrap());
            seen += 1;
            if seen == lines {
                // What it still says comes before its end, and counts.
                child.kill().unwrap();
            }
        }
        child.wait().unwrap();
        assert!(seen >= lines, "the child ended by itself after {seen}");
        let store = open(directory.path());
        let world = store.world();
        assert!(world.generation >= generation, "{} of {generation}", world.generation);
        for (waiter, newest) in (0..).zip(newest) {
            let Some(newest) = newest else { continue };
            let found: u64 =
                world.tags.get(&tag(waiter, newest)).expect("an acknowledged row").parse().unwrap();
            assert_eq!(found, newest);
        }
        generation = world.generation;
    }
}

#[tokio::test]
async fn a_store_of_the_former_version_opens_and_is_marked() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("store.redb");
    const META: TableDefinition<'_, &str, u64> = TableDefinition::new("meta");
    const TAGS: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("tags");
    {
        let database = Database::create(&path).unwrap();
        let write = database.begin_write().unwrap();
        {
            let mut meta = write.open_table(META).unwrap();
            meta.insert("format", 1).unwrap();
            meta.insert("generation", 7).unwrap();
            let mut tags = write.open_table(TAGS).unwrap();
            tags.insert(r#"{"resource":"vpc-1","key":"3"}"#, br#""old""#.as_slice()).unwrap();
        }
        write.commit().unwrap();
    }
    let never = |_: &mut World| panic!("sown already");
    {
        let store = Store::open(&path, never).unwrap();
        assert_eq!(store.world().generation, 7);
        assert_eq!(store.world().tags.get(&tag(1, 3)).map(String::as_str), Some("old"));
        let (_, commit) = store.update(|w| w.tags.insert(tag(1, 4), "new".into()));
        store.durable(commit.generation).await.unwrap();
    }
    {
        let store = Store::open(&path, never).unwrap();
        assert_eq!((store.world().generation, store.world().tags.len()), (8, 2));
    }
    // Closed, all of it is in the database, which a program that knows no log refuses all the same.
    let database = Database::open(&path).unwrap();
    let read = redb::ReadableDatabase::begin_read(&database).unwrap();
    let meta = read.open_table(META).unwrap();
    let number = |key| redb::ReadableTable::get(&meta, key).unwrap().map(|v| v.value());
    assert_eq!((number("format"), number("generation")), (Some(2), Some(8)));
}

#[tokio::test]
async fn nobody_else_may_read_the_files() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path());
    let (_, commit) = store.update(|w| w.tags.insert(tag(1, 1), "a".into()));
    store.durable(commit.generation).await.unwrap();
    for name in ["store.redb", "store.wal"] {
        let mode = directory.path().join(name).metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}
