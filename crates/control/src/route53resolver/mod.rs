//! Route 53 Resolver: endpoints, the rules that forward names by them, and VPCs' own resolvers.
//!
//! Errors as the Amazon Route 53 API Reference has them, "Actions" of Route 53 Resolver.

mod access;
mod addresses;
mod associations;
mod config;
mod endpoints;
mod error;
mod lists;
mod rules;
mod tags;

pub(crate) use access::resource;

use crate::Tx;
use aws_shapes::{Registry, Timestamp};
use model::Time;

pub(crate) fn register(registry: &mut Registry<Tx>) {
    addresses::register(registry);
    associations::register(registry);
    config::register(registry);
    endpoints::register(registry);
    rules::register(registry);
    tags::register(registry);
}

/// `2026-11-23T17:00:00.000Z`
fn shown(time: Time) -> Option<String> {
    Some(Timestamp::from_millis(time.0).to_string())
}

/// `arn:aws:route53resolver:ap-northeast-1:123456789012:resolver-rule/rslvr-rr-…`
fn arn(world: &model::World, kind: &str, id: impl std::fmt::Display) -> String {
    let region = world.region();
    format!("arn:aws:route53resolver:{}:{}:{kind}/{id}", region.name, region.account)
}
