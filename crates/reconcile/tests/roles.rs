//! Credentials of instances' roles, over time: pure.
#![allow(clippy::unwrap_used)]

use dataplane::config::CredentialFacts;
use model::*;
use reconcile::roles::{Credentials, Roles};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

const HOUR: i64 = 3600 * 1000;
const BEGIN: Time = Time(1_800_000_000_000);

fn instance() -> Instance {
    let json = serde_json::json!({
        "id": "i-00000000000000001", "reservation": "r-00000000000000001", "num": 0,
        "image": "ami-00000000000000001",
        "boot_source": {"layers": [], "init": "Ours", "architecture": "X86_64", "root_device": "/dev/xvda"},
        "instance_type": "t2.micro", "vpc": "vpc-00000000000000001", "subnet": "subnet-00000000000000001",
        "zone": "a", "key_name": null, "public_key": null, "user_data": null, "launch_time": 0, "launch_index": 0,
        "client_token": "", "interfaces": [], "root_volume": "vol-00000000000000001",
        "metadata": MetadataOptions::default(), "shutdown_behavior": "Stop", "disable_api_termination": false,
        "disable_api_stop": false, "ebs_optimized": false, "monitoring": false, "credit_specification": "",
        "private_dns_name": "", "power": "On", "boot": 1, "reboots": 0, "force": false,
        "status": {"state": "Running", "since": 0, "transition_reason": "", "reason": null, "system": "Passed",
            "instance": "Passed", "boot": 1, "reboots_done": 0},
        "profiles": [{"id": "iip-assoc-00000000000000001", "profile": "AIPA1", "arn": "arn:p", "state": "Associating",
            "since": 0}],
    });
    serde_json::from_value(json).unwrap()
}

fn world() -> World {
    let mut world = World::default();
    let i = instance();
    world.instances.insert(i.id, i);
    let role = |id: &str| IamRole {
        id: id.into(),
        name: format!("role-{id}"),
        path: "/".into(),
        created: BEGIN,
        description: None,
        trust: "{}".into(),
        max_session: 3600,
        grants: Grants::EMPTY,
        boundary: None,
        tags: IamTags::new(),
        used: None,
    };
    world.iam_roles.insert("AROA1".into(), role("AROA1"));
    world.iam_roles.insert("AROA2".into(), role("AROA2"));
    let profile = InstanceProfile {
        id: "AIPA1".into(),
        name: "p".into(),
        path: "/".into(),
        created: BEGIN,
        role: Some("AROA1".into()),
        tags: IamTags::new(),
    };
    world.instance_profiles.insert("AIPA1".into(), profile);
    world
}

/// Credentials of six hours, numbered.
fn roles() -> (Roles, Arc<AtomicUsize>) {
    let made = Arc::new(AtomicUsize::new(0));
    let count = made.clone();
    let issue = move |_: &World, _: &Instance, role: &IamRole, now: Time| {
        let n = count.fetch_add(1, Ordering::Relaxed);
        (&*role.trust == "{}").then(|| Credentials {
            access_key: format!("ASIA{n}"),
            secret: "s".into(),
            token: "t".into(),
            expires: now.plus_millis(6 * HOUR),
        })
    };
    (Roles::new(Box::new(issue)), made)
}

fn held(roles: &Roles) -> Option<&CredentialFacts> {
    roles.profiles().values().next()?.role.as_ref()?.credentials.as_ref()
}

#[test]
fn they_are_renewed_long_before_they_expire_and_not_before() {
    let (world, (mut roles, _)) = (world(), roles());
    assert!(roles.converge(&world, BEGIN));
    let first = held(&roles).unwrap().clone();
    for minutes in [0, 1, 90, 179] {
        assert!(!roles.converge(&world, BEGIN.plus_millis(minutes * 60_000)), "after {minutes} minutes");
    }
    assert!(roles.converge(&world, BEGIN.plus_millis(3 * HOUR)));
    assert_ne!(held(&roles).unwrap().access_key_id, first.access_key_id);
    assert!(!roles.converge(&world, BEGIN.plus_millis(3 * HOUR + 60_000)));
    assert!(roles.converge(&world, BEGIN.plus_millis(-HOUR)), "a clock set back makes them no longer good");
}

#[test]
fn another_daemon_goes_on_with_them() {
    let (world, (mut roles, _)) = (world(), roles());
    roles.converge(&world, BEGIN);
    let told = {
        let mut vpc = dataplane::testing::vpc();
        vpc.instances.truncate(1);
        vpc.instances[0].instance_id = instance().id.to_string();
        vpc.instances[0].profile = roles.profiles().values().next().cloned();
        vpc
    };
    let (mut next, made) = self::roles();
    next.recall([told]);
    assert!(!next.converge(&world, BEGIN.plus_millis(HOUR)));
    assert_eq!((held(&next), made.load(Ordering::Relaxed)), (held(&roles), 0));
}

#[test]
fn they_follow_the_profile_and_its_role() {
    let (mut world, (mut roles, made)) = (world(), roles());
    roles.converge(&world, BEGIN);
    let profile = "AIPA1".to_owned();
    world.instance_profiles.get_mut(&profile).unwrap().role = Some("AROA2".into());
    assert!(roles.converge(&world, BEGIN));
    assert_eq!(held(&roles).unwrap().access_key_id, "ASIA1");
    // Not trusted: asked again each time, and told once.
    world.iam_roles.get_mut(&"AROA2".to_owned()).unwrap().trust = "no".into();
    assert!(!roles.converge(&world, BEGIN), "what was given is good until it is due");
    let due = BEGIN.plus_millis(4 * HOUR);
    assert!(roles.converge(&world, due));
    assert_eq!(held(&roles), None);
    let before = made.load(Ordering::Relaxed);
    assert!(!roles.converge(&world, due.plus_millis(HOUR)));
    assert_eq!(made.load(Ordering::Relaxed), before + 1);
    world.iam_roles.get_mut(&"AROA2".to_owned()).unwrap().trust = "{}".into();
    assert!(roles.converge(&world, due));
    assert!(held(&roles).is_some());

    world.instance_profiles.remove(&profile);
    assert!(roles.converge(&world, due));
    let told = roles.profiles().values().next().unwrap();
    assert!(told.deleted && told.role.is_none());
    let id = instance().id;
    let row = world.instances.get(&id).unwrap().profiles.clone();
    assert!(transitions::profiles_told(&mut world, id, &row));
    assert_eq!(world.instances.get(&id).unwrap().profiles[0].state, ProfileState::Associated);
    world.instances.get_mut(&id).unwrap().profiles[0].state = ProfileState::Disassociating;
    assert!(roles.converge(&world, due) && roles.profiles().is_empty());
    // What changed since it was told waits for the next time.
    assert!(!transitions::profiles_told(&mut world, id, &row));
    let row = world.instances.get(&id).unwrap().profiles.clone();
    assert!(transitions::profiles_told(&mut world, id, &row));
    assert!(world.instances.get(&id).unwrap().profiles.is_empty());
}
