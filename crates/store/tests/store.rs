//! The store by its interface: what is acknowledged survives, what fails leaves no trace.

use model::{AccessKey, KeyOwner, Region, Singleton, TableId, TagKey, Time, World};
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
    let key = AccessKey {
        id: "AKIA".into(),
        owner: KeyOwner::Root,
        sealed: "s".into(),
        secret: String::new(),
        created: Time(1),
        active: true,
    };
    world.access_keys.insert("AKIA".into(), key);
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

/// Rows as the first release wrote them: a region made by it opens, its new facts at their defaults.
#[test]
fn rows_of_the_first_release_are_read() {
    let row = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let vpc = row(r#"{
        "id": "vpc-00000000000000001", "num": 1, "cidr": "10.0.0.0/16",
        "cidr_association": "vpc-cidr-assoc-00000000000000001", "is_default": true, "tenancy": "Default",
        "dhcp_options": null, "dns_support": true, "dns_hostnames": true,
        "network_address_usage_metrics": false, "main_route_table": "rtb-00000000000000001",
        "default_security_group": "sg-00000000000000001", "default_network_acl": "acl-00000000000000001",
        "next_num": 3
    }"#);
    let vpc: model::Vpc = serde_json::from_value(vpc).unwrap();
    assert_eq!(vpc.all_blocks().map(|b| b.to_string()).collect::<Vec<_>>(), ["10.0.0.0/16"]);
    let subnet = row(r#"{
        "id": "subnet-00000000000000001", "vpc": "vpc-00000000000000001", "num": 1, "cidr": "10.0.1.0/24",
        "zone": "ap-northeast-1a", "is_default": false, "map_public_ip": false, "ipv6_cidr": null,
        "assign_ipv6": false, "network_acl": "acl-00000000000000001",
        "network_acl_association": "aclassoc-00000000000000001", "hostname_type": "IpName",
        "resource_name_dns_a": false, "resource_name_dns_aaaa": false
    }"#);
    let subnet: model::Subnet = serde_json::from_value(subnet).unwrap();
    assert_eq!(subnet.ipv6_association, None);
    let table = row(r#"{
        "id": "rtb-00000000000000001", "vpc": "vpc-00000000000000001",
        "routes": [
            {"destination": {"V4": "0.0.0.0/0"}, "target": {"InternetGateway": "igw-00000000000000001"}},
            {"destination": {"V4": "10.0.1.0/24"}, "target": {"Eni": "eni-00000000000000001"}}
        ],
        "associations": [
            {"id": "rtbassoc-00000000000000001", "target": "Main"},
            {"id": "rtbassoc-00000000000000002", "target": {"Subnet": "subnet-00000000000000001"}}
        ]
    }"#);
    let table: model::RouteTable = serde_json::from_value(table).unwrap();
    assert_eq!(table.routes.len(), 2);
    let acl = row(r#"{
        "id": "acl-00000000000000001", "vpc": "vpc-00000000000000001", "is_default": true,
        "entries": [
            {"number": 100, "direction": "Ingress", "allow": true, "traffic": "All", "cidr": {"V4": "0.0.0.0/0"}},
            {"number": 100, "direction": "Egress", "allow": true, "traffic": "All", "cidr": {"V4": "0.0.0.0/0"}}
        ]
    }"#);
    let acl: model::NetworkAcl = serde_json::from_value(acl).unwrap();
    assert_eq!(acl.entries, model::NetworkAcl::default_entries());
    let eni = row(r#"{
        "id": "eni-00000000000000001", "vpc": "vpc-00000000000000001", "subnet": "subnet-00000000000000001",
        "num": 2, "mac": "06:00:00:00:00:01", "description": "",
        "private_ips": [{"address": "10.0.1.4", "lent_public": null}], "ipv6": [], "groups": [],
        "source_dest_check": true, "attachment": null, "requester_managed": false, "created": 0
    }"#);
    let eni: model::Eni = serde_json::from_value(eni).unwrap();
    assert_eq!(eni.service, None);
    let region = row(r#"{
        "name": "ap-northeast-1", "account": "123456789012", "zones": [], "public_pool": "203.0.113.0/24",
        "next_public": "203.0.113.8", "created": 0, "next_vpc_num": 2, "next_instance_num": 1
    }"#);
    let region: Region = serde_json::from_value(region).unwrap();
    assert_eq!((region.ipv6_pool, region.next_peering_num), (model::ipv6_pool(), 1));
}
