//! Commits a second that are waited for, with the log and without it; and what a start costs.
//!
//! `cargo run --release -p store --example commits [DIRECTORY]`

use model::{TagKey, World};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::Store;

const LOG: u64 = 1 << 20;
const ROUNDS: usize = 15;
const ROUND: Duration = Duration::from_millis(300);

fn main() {
    let parent = std::env::args_os().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    for waiters in [1, 8] {
        let mut rates = [[0.0; ROUNDS]; 2];
        // By turns and in short rounds, so that a neighbour on the machine hurts both; the median counts.
        for round in 0..ROUNDS {
            for (rates, capacity) in rates.iter_mut().zip([0, LOG]) {
                let directory = tempfile::tempdir_in(&parent).expect("a directory");
                let path = directory.path().join("store.redb");
                let store = Arc::new(Store::open_with_log(&path, capacity, |_| ()).expect("a store"));
                rates[round] = runtime.block_on(commit(&store, waiters));
            }
        }
        let [direct, log] = rates.map(|mut rates| {
            rates.sort_by(f64::total_cmp);
            rates[ROUNDS / 2]
        });
        println!("{waiters} waiting: database {direct:.0}/s, log {log:.0}/s, {:.1} times", log / direct);
    }
    start(&parent, &runtime);
}

/// A start with an empty log, and one that replays a log of 4,000 records as a crash leaves it.
fn start(parent: &Path, runtime: &tokio::runtime::Runtime) {
    let [live, copy] = [0, 1].map(|_| tempfile::tempdir_in(parent).expect("a directory"));
    let store = Store::open_with_log(&live.path().join("store.redb"), LOG, |_| ()).expect("a store");
    for n in 0..4000 {
        let key = TagKey { resource: format!("vpc-{n:017x}"), key: "Name".into() };
        let (_, commit) = store.update(|w: &mut World| w.tags.insert(key, "x".repeat(64)));
        runtime.block_on(store.durable(commit.generation)).expect("a commit that is kept");
    }
    for name in ["store.redb", "store.wal"] {
        std::fs::copy(live.path().join(name), copy.path().join(name)).expect("a copy");
    }
    for what in ["after a crash", "clean"] {
        let begin = Instant::now();
        let opened = Store::open_with_log(&copy.path().join("store.redb"), LOG, |_| ()).expect("the copy");
        println!("start {what}: {:.1} ms", begin.elapsed().as_secs_f64() * 1e3);
        assert_eq!(opened.world(), store.world());
    }
    drop(store);
    for capacity in [0, LOG] {
        let begin = Instant::now();
        drop(Store::open_with_log(&copy.path().join("store.redb"), capacity, |_| ()).expect("the copy"));
        println!("clean start and close, a log of {capacity}: {:.1} ms", begin.elapsed().as_secs_f64() * 1e3);
    }
}

async fn commit(store: &Arc<Store>, waiters: usize) -> f64 {
    // Not counted: the flusher makes the log of a new store before it takes the first commit.
    let (_, first) =
        store.update(|w| w.tags.insert(TagKey { resource: "vpc".into(), key: "".into() }, "".into()));
    store.durable(first.generation).await.expect("a commit that is kept");
    let begin = Instant::now();
    let tasks: Vec<_> = (0..waiters)
        .map(|waiter| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut done = 0u32;
                while begin.elapsed() < ROUND {
                    let key =
                        TagKey { resource: format!("vpc-{waiter:017x}"), key: format!("{}", done % 50) };
                    let value = done.to_string();
                    let (_, commit) = store.update(|w: &mut World| w.tags.insert(key, value));
                    store.durable(commit.generation).await.expect("a commit that is kept");
                    done += 1;
                }
                done
            })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        done += task.await.expect("a task");
    }
    f64::from(done) / begin.elapsed().as_secs_f64()
}
