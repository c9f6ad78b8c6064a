//! Route 53: hosted zones, their records, health checks. What answers queries by them are the
//! servers that the zones' reconciler feeds.

mod access;
mod associations;
mod batch;
mod changes;
mod cidr;
mod delegation_sets;
mod dnssec;
mod error;
mod geo;
mod health_checks;
mod health_config;
mod limits;
mod lists;
mod query_logs;
mod records;
mod rules;
mod tags;
mod test_answer;
mod values;
mod zones;

use crate::Tx;
use aws_shapes::{ApiError, Registry, Timestamp};
use model::Time;

/// What the vault derives the zones' keys by.
pub const ZONES_SEED: &str = "route53 zones";

pub(crate) fn register(registry: &mut Registry<Tx>) {
    zones::register(registry);
    lists::register(registry);
    associations::register(registry);
    delegation_sets::register(registry);
    changes::register(registry);
    cidr::register(registry);
    records::register(registry);
    health_checks::register(registry);
    tags::register(registry);
    test_answer::register(registry);
    limits::register(registry);
    geo::register(registry);
    dnssec::register(registry);
    query_logs::register(registry);
}

/// An id without what stands before it in answers: `Z1` of `/hostedzone/Z1`.
fn bare(id: Option<String>) -> String {
    let id = id.unwrap_or_default();
    id.rsplit_once('/').map_or(id.as_str(), |(_, bare)| bare).to_owned()
}

/// `https://route53.amazonaws.com/2013-04-01/hostedzone/Z1`, where a thing just made is found.
fn location(kind: &str, id: &str) -> Option<String> {
    Some(format!("https://route53.amazonaws.com/2013-04-01/{kind}/{id}"))
}

fn timestamp(time: Time) -> Timestamp {
    Timestamp::from_millis(time.0)
}

/// How many items a page is to have: `most` unless fewer are asked for.
///
/// # Errors
/// `InvalidInput` for what is no positive number.
fn page_size(asked: Option<&String>, most: usize) -> Result<usize, ApiError> {
    match asked.map(|text| text.parse::<usize>()) {
        None => Ok(most),
        Some(Ok(size)) if size > 0 => Ok(size.min(most)),
        Some(_) => Err(error::invalid("The value of maxItems must be a positive integer.")),
    }
}
