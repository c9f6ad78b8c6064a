//! The store by its interface: what is acknowledged survives, what fails leaves no trace.

use model::{AccessKey, Region, Singleton, TableId, TagKey, Time, World};
use std::path::Path;
use store::{Store, StoreError, Tables};

fn seed(world: &mut World) {
    world.region.insert(
        Singleton,
        Region {
            name: "ap-northeast-1".into(),
            account: "123456789012".into(),
            zones: vec![],
            public_pool: "203.0.113.0/24".parse().unwrap(),
            next_public: "203.0.113.8".parse().unwrap(),
            created: Time(1),
            next_vpc_num: 1,
            next_instance_num: 1,
            ipv6_pool: model::ipv6_pool(),
            next_peering_num: 1,
        },
    );
    world
        .access_keys
        .insert("AKIA".into(), AccessKey { id: "AKIA".into(), secret: "s".into(), created: Time(1) });
}

fn tag(n: usize) -> TagKey {
    TagKey { resource: format!("vpc-{n}"), key: "Name".into() }
}

fn open(dir: &Path) -> Store {
    Store::open(&dir.join("store.redb"), seed).unwrap()
}

#[tokio::test]
async fn acknowledged_rows_survive_and_the_seed_is_sown_once() {
    let dir = tempfile::tempdir().unwrap();
    let before = {
        let store = open(dir.path());
        let (_, commit) = store.update(|w| w.tags.insert(tag(1), "a".into()));
        assert_eq!(commit.changed, Tables::of(&[TableId::Tags]));
        store.durable(commit.generation).await.unwrap();
        let (_, commit) = store.update(|w| w.tags.insert(tag(2), "b".into()));
        let (_, last) = store.update(|w| w.tags.remove(&tag(1)));
        assert_eq!(last.generation, commit.generation + 1);
        store.durable(last.generation).await.unwrap();
        store.world()
    };
    let store = open(dir.path());
    assert_eq!(*store.world(), *before);
    assert_eq!(store.world().tags.len(), 1);
}

#[test]
fn a_failed_transaction_changes_nothing_and_an_empty_one_makes_no_generation() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let before = store.world();
    let failed: Result<_, &str> = store.write(|w| {
        w.tags.insert(tag(1), "a".into());
        Err::<(), _>("no")
    });
    assert_eq!(failed, Err("no"));
    assert_eq!(*store.world(), *before);
    let (_, commit) = store.update(|w| w.region_mut().account = "123456789012".into());
    assert!(commit.changed.is_empty());
    assert_eq!(commit.generation, before.generation);
}

#[test]
fn two_processes_cannot_hold_one_store() {
    let dir = tempfile::tempdir().unwrap();
    let _store = open(dir.path());
    let second = Store::open(&dir.path().join("store.redb"), seed);
    assert!(matches!(second, Err(StoreError::InUse { .. })));
}

#[test]
fn a_waiter_is_woken_by_a_commit_and_by_a_poke() {
    let dir = tempfile::tempdir().unwrap();
    let store = std::sync::Arc::new(open(dir.path()));
    let minute = std::time::Duration::from_secs(60);
    let seen = store.wait(store::Seen::default(), minute);
    let waiter = {
        let store = store.clone();
        std::thread::spawn(move || store.wait(seen, minute))
    };
    store.update(|w| w.tags.insert(tag(1), "a".into()));
    let newer = waiter.join().unwrap();
    assert_ne!(newer, seen);
    store.poke();
    assert_ne!(store.wait(newer, minute), newer);
}

#[tokio::test]
async fn many_writers_share_flushes_and_all_are_kept() {
    let dir = tempfile::tempdir().unwrap();
    {
        let store = std::sync::Arc::new(open(dir.path()));
        let tasks: Vec<_> = (0..64)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    let (_, c) = store.update(|w| w.tags.insert(tag(n), n.to_string()));
                    store.durable(c.generation).await.unwrap();
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
    }
    assert_eq!(open(dir.path()).world().tags.len(), 64);
}
