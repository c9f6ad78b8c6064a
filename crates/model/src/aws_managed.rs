//! Managed policies that AWS makes: facts of `models/aws_managed_policies.json`, the same in every account.

use crate::Time;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

static FACTS: &str = include_str!("../../../models/aws_managed_policies.json");

/// A policy of AWS's.
#[derive(Debug)]
pub struct AwsManaged {
    /// `arn:aws:iam::aws:policy/job-function/Billing`
    pub arn: String,
    /// `ANPA…`; ours, since the facts don't tell AWS's.
    pub id: String,
    pub name: String,
    pub path: String,
    pub created: Time,
    pub updated: Time,
    /// The number of its default version; older ones are not known here.
    pub version: u32,
    document: Arc<str>,
}

impl AwsManaged {
    /// Always the same allocation.
    pub fn document(&self) -> Arc<str> {
        self.document.clone()
    }
}

#[derive(Deserialize)]
struct Fact {
    name: String,
    path: String,
    created: String,
    updated: String,
    version: u32,
    document: Box<serde_json::value::RawValue>,
}

static POLICIES: LazyLock<BTreeMap<String, AwsManaged>> = LazyLock::new(|| {
    // A file of this build, read by the tests too.
    let facts: Vec<Fact> = serde_json::from_str(FACTS).expect("the facts are JSON of this shape");
    facts.into_iter().map(policy).map(|p| (p.arn.clone(), p)).collect()
});

fn policy(fact: Fact) -> AwsManaged {
    let arn = format!("arn:aws:iam::aws:policy{}{}", fact.path, fact.name);
    AwsManaged {
        id: id_of(&arn),
        name: fact.name,
        path: fact.path,
        created: time(&fact.created),
        updated: time(&fact.updated),
        version: fact.version,
        document: fact.document.get().into(),
        arn,
    }
}

fn time(text: &str) -> Time {
    Time(text.parse::<jiff::Timestamp>().map(jiff::Timestamp::as_millisecond).unwrap_or_default())
}

/// The same at every start: FNV-1a of the ARN, twice, in IAM's alphabet.
fn id_of(arn: &str) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let hash = |seed: u64| {
        arn.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let (high, low) = (hash(0xcbf2_9ce4_8422_2325), hash(0x6c62_272e_07bb_0142));
    let mut bits = u128::from(high) << 64 | u128::from(low);
    let mut id = String::from("ANPA");
    for _ in 0..17 {
        id.push(char::from(ALPHABET[(bits & 31) as usize]));
        bits >>= 5;
    }
    id
}

/// The policy of the ARN.
pub fn find(arn: &str) -> Option<&'static AwsManaged> {
    POLICIES.get(arn)
}

/// All of them, by ARN.
pub fn all() -> impl Iterator<Item = &'static AwsManaged> {
    POLICIES.values()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_are_read_and_ids_differ() {
        let ids: std::collections::BTreeSet<_> = all().map(|p| p.id.as_str()).collect();
        assert_eq!(ids.len(), all().count());
        assert!(all().all(|p| p.id.len() == 21 && p.created.0 > 0 && p.version > 0));
        let power = find("arn:aws:iam::aws:policy/PowerUserAccess").unwrap();
        assert!(power.document().contains("NotAction"));
        assert!(Arc::ptr_eq(&power.document(), &power.document()));
        assert!(find("arn:aws:iam::aws:policy/job-function/Billing").is_some());
    }
}
