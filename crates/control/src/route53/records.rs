//! Record sets, shown.

use super::error::{bad_name, invalid};
use super::{access, bare, geo, lists, page_size, zones};
use crate::Tx;
use aws_shapes::route53::{
    AliasTarget, CidrRoutingConfig, GeoLocation, ListResourceRecordSets, ListResourceRecordSetsRequest,
    ListResourceRecordSetsResponse, RRType, ResourceRecord, ResourceRecordSet, ResourceRecordSetFailover,
};
use aws_shapes::{ApiError, Registry};
use model::dns::{Content, DnsName, Failover, Geolocation, RecordSet, RecordSetKey, RecordType, Routing};

const MOST: usize = 300;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry.on::<ListResourceRecordSets>(list, access::zone("HostedZoneId"));
}

fn rr_type(kind: RecordType) -> RRType {
    RRType::from(kind.name())
}

pub(super) fn shown(set: &RecordSet) -> ResourceRecordSet {
    let mut shape = ResourceRecordSet {
        name: Some(set.name.to_string()),
        r#type: Some(rr_type(set.kind)),
        set_identifier: set.set.clone(),
        health_check_id: set.health_check.clone(),
        ..Default::default()
    };
    match &set.content {
        Content::Records { ttl, values } => {
            shape.ttl = Some((*ttl).into());
            shape.resource_records =
                values.iter().map(|value| ResourceRecord { value: Some(value.clone()) }).collect();
        }
        Content::Alias(target) => {
            shape.alias_target = Some(AliasTarget {
                hosted_zone_id: Some(target.zone.clone()),
                dns_name: Some(target.name.to_string()),
                evaluate_target_health: Some(target.evaluate_health),
            });
        }
    }
    match &set.routing {
        Routing::Simple => {}
        Routing::Weighted(weight) => shape.weight = Some((*weight).into()),
        Routing::Latency(region) => shape.region = Some(region.as_str().into()),
        Routing::Failover(Failover::Primary) => shape.failover = Some(ResourceRecordSetFailover::PRIMARY),
        Routing::Failover(Failover::Secondary) => shape.failover = Some(ResourceRecordSetFailover::SECONDARY),
        Routing::Geolocation(place) => shape.geo_location = Some(place_shown(place)),
        Routing::Geoproximity(place) => shape.geo_proximity_location = Some(geo::proximity_shown(place)),
        Routing::Cidr(cidr) => {
            shape.cidr_routing_config = Some(CidrRoutingConfig {
                collection_id: Some(cidr.collection.clone()),
                location_name: Some(cidr.location.clone()),
            });
        }
        Routing::MultiValue => shape.multi_value_answer = Some(true),
    }
    shape
}

fn place_shown(place: &Geolocation) -> GeoLocation {
    match place {
        Geolocation::Continent(code) => {
            GeoLocation { continent_code: Some(code.clone()), ..GeoLocation::default() }
        }
        Geolocation::Country { country, subdivision } => GeoLocation {
            continent_code: None,
            country_code: Some(country.clone()),
            subdivision_code: subdivision.clone(),
        },
        Geolocation::Default => GeoLocation { country_code: Some("*".into()), ..GeoLocation::default() },
    }
}

/// By name, labels from the right; then by type and set identifier.
fn list(
    tx: &mut Tx,
    input: ListResourceRecordSetsRequest,
) -> Result<ListResourceRecordSetsResponse, ApiError> {
    let zone = zones::find(&tx.world, &bare(input.hosted_zone_id))?;
    let size = page_size(input.max_items.as_ref(), MOST)?;
    let mut from = RecordSetKey::first_of(&zone.id);
    match (&input.start_record_name, &input.start_record_type, &input.start_record_identifier) {
        (None, Some(_), _) => {
            return Err(invalid("A record type cannot be specified without a record name."));
        }
        (_, None, Some(_)) => {
            return Err(invalid("A set identifier cannot be specified without a record type."));
        }
        (name, kind, set) => {
            if let Some(name) = name {
                from.name = DnsName::parse(name).map_err(|why| invalid(bad_name(name, why)))?;
            }
            if let Some(kind) = kind.as_ref().and_then(|kind| kind.as_str().parse().ok()) {
                from.kind = kind;
            }
            from.set.clone_from(set);
        }
    }
    let sets =
        tx.world.record_sets.range(from..).take_while(|(key, _)| key.zone == zone.id).map(|(_, set)| set);
    let (page, next) = lists::cut(sets, size);
    Ok(ListResourceRecordSetsResponse {
        resource_record_sets: page.into_iter().map(shown).collect(),
        is_truncated: Some(next.is_some()),
        next_record_name: next.map(|set| set.name.to_string()),
        next_record_type: next.map(|set| rr_type(set.kind)),
        next_record_identifier: next.and_then(|set| set.set.clone()),
        max_items: Some(size.to_string()),
    })
}
