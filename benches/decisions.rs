//! What decisions cost: `cargo bench -p control --bench decisions`.
//!
//! A user with ten policies of twenty statements, of the sorts that accounts have. First decisions
//! alone, then calls of the control plane (without HTTP and signatures) by the user, by root, whom
//! no policy bounds, and with the history of events written beside.

use aws_shapes::{Operation, ec2};
use aws_wire::codec;
use control::{Caller, Control, History, NoMachine, RegionFacts, Vault, seed};
use model::policy::{self, Document, Keys, Kind, Names, Policies, Request, Set};
use model::{Grants, IamUser, Principal, Time, World};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{Bounds, Ring, Store};

const POLICIES: usize = 10;
const STATEMENTS: usize = 20;
const ROUND: Duration = Duration::from_millis(500);
const ROUNDS: usize = 5;

/// Statements in turn: exact actions, wildcards, other services, resources, conditions, denials.
fn document(policy: usize) -> String {
    let statement = |n: usize| {
        let nth = policy * STATEMENTS + n;
        match n % 8 {
            0 => format!(
                r#"{{"Effect":"Allow","Action":["ec2:RunInstances","ec2:StartInstances"],"Resource":"arn:aws:ec2:*:*:subnet/subnet-{nth:017x}"}}"#
            ),
            1 => {
                format!(r#"{{"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::bucket-{nth}/*"}}"#)
            }
            2 => format!(
                r#"{{"Effect":"Allow","Action":"ec2:Describe*","Resource":"*","Condition":{{"StringEquals":{{"ec2:Region":"eu-west-{nth}"}}}}}}"#
            ),
            3 => format!(
                r#"{{"Effect":"Deny","Action":["iam:*"],"Resource":"arn:aws:iam::*:user/admin-{nth}"}}"#
            ),
            4 => format!(
                r#"{{"Effect":"Allow","Action":["rds:Describe*","rds:List*"],"Resource":"*","Condition":{{"IpAddress":{{"aws:SourceIp":"10.{}.0.0/16"}}}}}}"#,
                nth % 250
            ),
            5 => format!(
                r#"{{"Effect":"Deny","Action":"ec2:*","Resource":"*","Condition":{{"StringEquals":{{"aws:ResourceTag/Owner":"owner-{nth}"}}}}}}"#
            ),
            6 => format!(
                r#"{{"Effect":"Allow","Action":"ec2:CreateTags","Resource":"arn:aws:ec2:*:*:instance/*","Condition":{{"StringLike":{{"aws:RequestTag/Team":"team-{nth}-*"}}}}}}"#
            ),
            _ if nth == POLICIES * STATEMENTS - 1 => {
                r#"{"Effect":"Allow","Action":["ec2:DescribeVpcs","ec2:DescribeKeyPairs"],"Resource":"*"}"#
                    .to_owned()
            }
            _ => format!(
                r#"{{"Effect":"Allow","Action":["sqs:SendMessage","sns:Publish"],"Resource":["arn:aws:sqs:*:*:queue-{nth}","arn:aws:sns:*:*:topic-{nth}"]}}"#
            ),
        }
    };
    let mut statements: Vec<String> = (0..STATEMENTS).map(statement).collect();
    if policy == POLICIES - 1 {
        statements[STATEMENTS - 1] =
            r#"{"Effect":"Allow","Action":["ec2:DescribeVpcs","ec2:DescribeKeyPairs"],"Resource":"*"}"#
                .into();
    }
    format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, statements.join(","))
}

/// Processor time of all threads, by the kernel's own account: what a busy machine's clock can't tell.
fn processor() -> Duration {
    let threads = std::fs::read_dir("/proc/self/task").expect("threads").flatten();
    let spent = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("schedstat")).ok());
    Duration::from_nanos(spent.filter_map(|s| s.split(' ').next()?.parse::<u64>().ok()).sum())
}

/// Calls `once` for some rounds; the best round's calls for a second of processor time.
fn rate(mut once: impl FnMut()) -> f64 {
    let mut best = 0.0f64;
    for _ in 0..ROUNDS {
        let (begun, spent, mut count) = (Instant::now(), processor(), 0u32);
        while begun.elapsed() < ROUND {
            for _ in 0..100 {
                once();
            }
            count += 100;
        }
        best = best.max(f64::from(count) / (processor() - spent).as_secs_f64());
    }
    best
}

fn decisions() {
    let documents = (0..POLICIES).map(|n| {
        let document = Document::parse(&document(n), Kind::Identity).expect("a good document");
        (Arc::from(format!("policy-{n}")), document)
    });
    let policies = Policies { identity: Set::new(documents), ..Policies::default() };
    let mut keys = Keys::new();
    for (key, value) in [
        ("aws:SourceIp", "192.0.2.7"),
        ("aws:username", "alice"),
        ("aws:CurrentTime", "2026-01-02T03:04:05Z"),
        ("aws:SecureTransport", "true"),
        ("ec2:Region", "ap-northeast-1"),
        ("aws:ResourceTag/Owner", "alice"),
    ] {
        keys.set(key, value);
    }
    let names = Names::default();
    println!("{:<44} {:>14} {:>10}", "one core, 10 policies of 20 statements", "decisions/s", "ns each");
    for (what, action, resource, allowed) in [
        ("allowed by the last statement", "ec2:DescribeVpcs", "*", true),
        ("allowed nowhere, wildcards looked at", "ec2:DescribeImages", "*", false),
        (
            "allowed nowhere, named in thirty statements",
            "ec2:RunInstances",
            "arn:aws:ec2:r:1:subnet/subnet-1",
            false,
        ),
        ("of a service without statements", "kms:Decrypt", "arn:aws:kms:r:1:key/1", false),
    ] {
        let request = Request { action, resource, keys: &keys, principal: &names };
        assert_eq!(policy::decide(&policies, None, &request).is_allowed(), allowed, "{what}");
        let rate = rate(|| {
            black_box(policy::decide(black_box(&policies), None, black_box(&request)));
        });
        println!("{what:<44} {rate:>14.0} {:>10.0}", 1e9 / rate);
    }
}

fn clock() -> Time {
    Time(1_767_323_045_000)
}

fn calls() {
    let directory = tempfile::tempdir().expect("a directory");
    let facts = RegionFacts {
        name: "ap-northeast-1".into(),
        public_pool: "203.0.113.0/24".parse().expect("a network"),
        account: Some("123456789012".into()),
    };
    let vault = Arc::new(Vault::random());
    let store = Store::open(&directory.path().join("store.redb"), |world: &mut World| {
        seed(world, &facts, &vault, clock());
    });
    let store = Arc::new(store.expect("a store"));
    let inline: BTreeMap<_, _> = (0..POLICIES).map(|n| (format!("p{n}"), Arc::from(document(n)))).collect();
    let user = IamUser {
        id: "AIDAALICE".into(),
        name: "alice".into(),
        path: "/".into(),
        created: clock(),
        grants: Grants { attached: Vec::new(), inline },
        groups: Default::default(),
        boundary: None,
        tags: Default::default(),
        login: None,
        password_used: None,
    };
    store.update(|world| world.iam_users.insert(user.id.clone(), user.clone()));
    let control = || {
        Control::new(store.clone(), Arc::new(NoMachine), vault.clone(), None, clock).expect("a control plane")
    };
    let plain = control();
    let ring = Ring::open(&directory.path().join("events"), Bounds { segment: 8 << 20, segments: 4 });
    let recorded = control().recorded(History::new(ring.expect("a ring")));
    let root = plain.root("AKIAROOT");
    let alice = Caller::of(&store.world(), Principal::User("AIDAALICE".into()), None, "AKIAALICE");
    let alice = alice.expect("a user");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    println!("\n{:<44} {:>14} {:>10}", "calls without HTTP and signature", "calls/s", "µs each");
    for form in ["Action=DescribeVpcs&Version=2016-11-15", "Action=DescribeKeyPairs&Version=2016-11-15"] {
        let (_, input) = codec::decode(ec2::DescribeVpcs::INFO.service, &[form.as_bytes()]).expect("a form");
        let operation = codec::decode(ec2::DescribeVpcs::INFO.service, &[form.as_bytes()]).expect("a form").0;
        for (what, control, caller) in [
            ("by root", &plain, &root),
            ("by a user of ten policies", &plain, &alice),
            ("by root, recorded", &recorded, &root),
        ] {
            let rate = rate(|| {
                let mut reader = input.reader();
                let call = control.call(operation, &mut reader, caller.clone(), "request-0".to_owned());
                black_box(runtime.block_on(call)).expect("an answer");
            });
            println!("{:<44} {rate:>14.0} {:>10.1}", format!("{} {what}", operation.name), 1e6 / rate);
        }
    }
}

fn main() {
    decisions();
    calls();
}
