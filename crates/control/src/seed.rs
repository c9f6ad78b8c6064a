//! What an account and its region hold on the first day.

use crate::Vault;
use crate::credentials::new_key;
use crate::ec2::create_default_vpc_in;
use ipnet::Ipv4Net;
use model::{KeyOwner, Region, Singleton, Time, World, Zone};
use rand::RngExt;

/// What whoever starts a region may choose.
#[derive(Debug, Clone)]
pub struct RegionFacts {
    /// `ap-northeast-1`
    pub name: String,
    pub public_pool: Ipv4Net,
    /// Twelve digits; None = drawn at random.
    pub account: Option<String>,
}

/// Fills an empty world: the region's row, its zones, the root user's access key, and the
/// default VPC as AWS makes it.
pub fn seed(world: &mut World, facts: &RegionFacts, vault: &Vault, now: Time) {
    let mut rng = rand::rng();
    let account = facts
        .account
        .clone()
        .unwrap_or_else(|| format!("{:012}", rng.random_range(100_000_000_000u64..1_000_000_000_000)));
    let mut region = Region {
        name: facts.name.clone(),
        account,
        zones: zones(&facts.name),
        public_pool: facts.public_pool,
        next_public: std::net::Ipv4Addr::UNSPECIFIED,
        created: now,
        next_vpc_num: 1,
        next_instance_num: 1,
        ipv6_pool: model::ipv6_pool(),
        next_peering_num: 1,
    };
    region.next_public = region.first_tenant_address();
    world.region.insert(Singleton, region);

    let (key, _) = new_key(vault, KeyOwner::Root, now);
    world.access_keys.insert(key.id.clone(), key);
    create_default_vpc_in(world);
}

/// The zones of a region. Tokyo's have the letters and ids a new account sees there;
/// elsewhere the first three letters.
fn zones(region: &str) -> Vec<Zone> {
    let (prefix, letters): (String, &[(char, u8)]) = match region {
        "ap-northeast-1" => ("apne1".into(), &[('a', 4), ('c', 1), ('d', 2)]),
        "us-east-1" => ("use1".into(), &[('a', 1), ('b', 2), ('c', 3), ('d', 4), ('e', 5), ('f', 6)]),
        other => {
            let mut parts = other.split('-');
            let area = parts.next().unwrap_or_default();
            let side: String = parts.next().unwrap_or_default().chars().take(1).collect();
            let number = parts.next().unwrap_or("1");
            (format!("{area}{side}{number}"), &[('a', 1), ('b', 2), ('c', 3)])
        }
    };
    letters
        .iter()
        .map(|(letter, n)| Zone {
            name: format!("{region}{letter}"),
            id: format!("{prefix}-az{n}"),
            host: "local".into(),
        })
        .collect()
}
