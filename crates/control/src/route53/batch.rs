//! A batch of changes to records: all of it, or nothing.
//!
//! Follows "ChangeResourceRecordSets" in the Amazon Route 53 API Reference.

use super::error::{bad_name, invalid, no_such_health_check};
use super::{bare, changes, cidr, geo, rules, values, zones};
use crate::Tx;
use aws_shapes::ApiError;
use aws_shapes::route53::{
    Change, ChangeAction, ChangeResourceRecordSetsRequest, ChangeResourceRecordSetsResponse,
    ResourceRecordSet, ResourceRecordSetFailover,
};
use model::dns::{
    AliasTarget, Content, DnsName, Failover, HostedZone, RecordSet, RecordSetKey, RecordType, Routing,
};
use std::collections::BTreeMap;

/// Records that one batch may hold, and characters of their values; an `UPSERT`'s count twice.
const RECORDS: usize = 1000;
const CHARACTERS: usize = 32_000;

/// What one change is to become.
pub(super) struct Wanted {
    pub action: ChangeAction,
    pub key: RecordSetKey,
    pub set: RecordSet,
}

/// `InvalidChangeBatch` with the messages of all that is wrong.
fn refused(messages: &[String]) -> ApiError {
    ApiError::client("InvalidChangeBatch", format!("[{}]", messages.join(", ")))
}

pub(super) fn change(
    tx: &mut Tx,
    input: ChangeResourceRecordSetsRequest,
) -> Result<ChangeResourceRecordSetsResponse, ApiError> {
    let zone = zones::find(&tx.world, &bare(input.hosted_zone_id))?.clone();
    let batch = input.change_batch.unwrap_or_default();
    if batch.changes.is_empty() {
        return Err(invalid("The change batch must contain at least one change."));
    }
    within_limits(&batch.changes)?;
    for change in &batch.changes {
        complete(change)?;
    }
    let (mut wanted, mut wrong) = (Vec::new(), Vec::new());
    for change in batch.changes {
        match read(&zone, change) {
            Ok(change) => wanted.push(change),
            Err(told) => wrong.extend(told),
        }
    }
    for change in &wanted {
        if let Some(id) = &change.set.health_check
            && change.action != ChangeAction::DELETE
            && !tx.world.health_checks.contains(id)
        {
            return Err(no_such_health_check(id));
        }
    }
    wrong.extend(twice(&wanted));
    if !wrong.is_empty() {
        return Err(refused(&wrong));
    }
    apply(tx, &wanted, &mut wrong);
    rules::check(&tx.world, &zone, &wanted, &mut wrong);
    if !wrong.is_empty() {
        return Err(refused(&wrong));
    }
    Ok(ChangeResourceRecordSetsResponse { change_info: Some(changes::submit(tx, batch.comment)) })
}

fn within_limits(batch: &[Change]) -> Result<(), ApiError> {
    let (mut records, mut characters) = (0, 0);
    for change in batch {
        let times = if change.action == Some(ChangeAction::UPSERT) { 2 } else { 1 };
        for record in change.resource_record_set.iter().flat_map(|set| &set.resource_records) {
            records += times;
            characters += times * record.value.as_ref().map_or(0, |value| value.chars().count());
        }
    }
    if records > RECORDS {
        return Err(refused(&[format!("Number of records limit of {RECORDS} exceeded.")]));
    }
    if characters > CHARACTERS {
        return Err(refused(&[format!("Number of characters limit of {CHARACTERS} exceeded.")]));
    }
    Ok(())
}

/// Has the change the fields that belong together, and only one of those that exclude each other?
fn complete(change: &Change) -> Result<(), ApiError> {
    let empty = ResourceRecordSet::default();
    let set = change.resource_record_set.as_ref().unwrap_or(&empty);
    let refuse = |what: String| {
        let text = |text: Option<&str>| text.unwrap_or("null").to_owned();
        Err(invalid(format!(
            "Invalid request: {what} in Change with [Action={}, Name={}, Type={}, SetIdentifier={}]",
            text(change.action.as_ref().map(ChangeAction::as_str)),
            text(set.name.as_deref()),
            text(set.r#type.as_ref().map(|t| t.as_str())),
            text(set.set_identifier.as_deref()),
        )))
    };
    let one_of =
        |fields: &str, found: &str| refuse(format!("Expected exactly one of [{fields}], but found {found}"));
    if set.traffic_policy_instance_id.is_some() {
        return refuse("Field 'TrafficPolicyInstanceId' is not supported in this region".into());
    }
    const CONTENT: &str = "AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId";
    let (ttl, records) = (set.ttl.is_some(), !set.resource_records.is_empty());
    match (set.alias_target.is_some(), ttl, records) {
        (true, false, false) | (false, true, true) => {}
        (true, ..) => return one_of(CONTENT, "more than one"),
        (false, ..) => return one_of(CONTENT, "none"),
    }
    const ROUTING: &str =
        "Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig";
    let count = [
        set.weight.is_some(),
        set.region.is_some(),
        set.failover.is_some(),
        set.geo_location.is_some(),
        set.multi_value_answer == Some(true),
        set.geo_proximity_location.is_some(),
        set.cidr_routing_config.is_some(),
    ];
    match (count.iter().filter(|there| **there).count(), set.set_identifier.is_some()) {
        (0, false) | (1, true) => Ok(()),
        (0, true) => one_of(ROUTING, "none"),
        (1, false) => refuse("Missing field 'SetIdentifier'".into()),
        _ => one_of(ROUTING, "more than one"),
    }
}

/// A change's record set as a row, or all that is wrong with it in itself.
fn read(zone: &HostedZone, change: Change) -> Result<Wanted, Vec<String>> {
    let set = change.resource_record_set.unwrap_or_default();
    let text = set.name.unwrap_or_default();
    let name = DnsName::parse(&text).map_err(|why| vec![bad_name(&text, why)])?;
    let kind = set.r#type.unwrap_or_default();
    let kind: RecordType =
        kind.as_str().parse().map_err(|()| vec![format!("Records of the type {kind} are not known.")])?;
    if !name.is_within(&zone.name) {
        return Err(vec![format!("RRSet with DNS name {name} is not permitted in zone {}", zone.name)]);
    }
    let mut wrong = Vec::new();
    let content = match set.alias_target {
        Some(target) => {
            let text = target.dns_name.unwrap_or_default();
            let name = DnsName::parse(&text).map_err(|why| vec![bad_name(&text, why)])?;
            Content::Alias(AliasTarget {
                zone: bare(target.hosted_zone_id),
                name,
                evaluate_health: target.evaluate_target_health.unwrap_or(false),
            })
        }
        None => {
            let given = set.resource_records.into_iter().map(|record| record.value.unwrap_or_default());
            let given: Vec<String> = given.collect();
            values::check(kind, &given, &mut wrong);
            Content::Records {
                ttl: set.ttl.and_then(|ttl| u32::try_from(ttl).ok()).unwrap_or(0),
                values: given,
            }
        }
    };
    let routing = if let Some(weight) = set.weight {
        Routing::Weighted(u8::try_from(weight).unwrap_or(u8::MAX))
    } else if let Some(region) = set.region {
        Routing::Latency(region.as_str().to_owned())
    } else if let Some(failover) = set.failover {
        let primary = failover == ResourceRecordSetFailover::PRIMARY;
        Routing::Failover(if primary { Failover::Primary } else { Failover::Secondary })
    } else if let Some(place) = set.geo_location {
        Routing::Geolocation(geo::place(&place).map_err(|told| vec![told])?)
    } else if let Some(place) = set.geo_proximity_location {
        Routing::Geoproximity(geo::proximity(place).map_err(|told| vec![told])?)
    } else if let Some(config) = set.cidr_routing_config {
        cidr::routing(config.collection_id, config.location_name)
    } else if set.multi_value_answer == Some(true) {
        Routing::MultiValue
    } else {
        Routing::Simple
    };
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let key =
        RecordSetKey { zone: zone.id.clone(), name: name.clone(), kind, set: set.set_identifier.clone() };
    let set = RecordSet {
        name,
        kind,
        set: set.set_identifier,
        routing,
        content,
        health_check: set.health_check_id.filter(|id| !id.is_empty()),
    };
    Ok(Wanted { action: change.action.unwrap_or_default(), key, set })
}

/// Changes of one and the same record set: only one deletion and then one creation make sense.
fn twice(wanted: &[Wanted]) -> Vec<String> {
    let mut actions: BTreeMap<&RecordSetKey, Vec<&ChangeAction>> = BTreeMap::new();
    for change in wanted {
        actions.entry(&change.key).or_default().push(&change.action);
    }
    let anew = [&ChangeAction::DELETE, &ChangeAction::CREATE];
    let senseless = actions.into_iter().filter(|(_, actions)| actions.len() > 1 && actions[..] != anew);
    senseless
        .map(|(key, _)| {
            format!(
                "The request contains an invalid set of changes for a resource record set '{} {}'",
                key.kind.name(),
                key.name
            )
        })
        .collect()
}

/// `[name='www.example.jp.', type='A', set-identifier='x']`
fn named(key: &RecordSetKey) -> String {
    let set = key.set.as_ref().map(|set| format!(", set-identifier='{set}'")).unwrap_or_default();
    format!("[name='{}', type='{}'{set}]", key.name, key.kind.name())
}

/// Deletions first, so that what they free may be taken in the same batch.
fn apply(tx: &mut Tx, wanted: &[Wanted], wrong: &mut Vec<String>) {
    let (deletions, others): (Vec<_>, Vec<_>) = wanted.iter().partition(|w| w.action == ChangeAction::DELETE);
    for change in deletions {
        let named = named(&change.key);
        match tx.world.record_sets.get(&change.key) {
            None => wrong.push(format!("Tried to delete resource record set {named} but it was not found")),
            Some(known) if !same(known, &change.set) => wrong.push(format!(
                "Tried to delete resource record set {named} but the values provided do not match the current values"
            )),
            Some(_) => {
                tx.world.record_sets.remove(&change.key);
            }
        }
    }
    for change in others {
        if change.action == ChangeAction::CREATE && tx.world.record_sets.contains(&change.key) {
            let named = named(&change.key);
            wrong.push(format!("Tried to create resource record set {named} but it already exists"));
        } else {
            tx.world.record_sets.insert(change.key.clone(), change.set.clone());
        }
    }
}

/// Equal, whatever the order of the values.
fn same(known: &RecordSet, given: &RecordSet) -> bool {
    let sorted = |set: &RecordSet| {
        let mut set = set.clone();
        if let Content::Records { values, .. } = &mut set.content {
            values.sort();
        }
        set
    };
    sorted(known) == sorted(given)
}
