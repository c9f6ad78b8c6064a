//! Lists of hosted zones.

use super::error::{bad_name, invalid, no_such_set};
use super::{access, bare, page_size, zones};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    GetHostedZoneCount, GetHostedZoneCountRequest, GetHostedZoneCountResponse, HostedZoneOwner,
    HostedZoneSummary, ListHostedZones, ListHostedZonesByName, ListHostedZonesByNameRequest,
    ListHostedZonesByNameResponse, ListHostedZonesByVPC, ListHostedZonesByVPCRequest,
    ListHostedZonesByVPCResponse, ListHostedZonesRequest, ListHostedZonesResponse,
};
use aws_shapes::{ApiError, Registry};
use model::VpcId;
use model::dns::{DnsName, HostedZone};

const MOST: usize = 100;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<ListHostedZones>(list, Access::any())
        .on::<ListHostedZonesByName>(by_name, Access::any())
        .on::<ListHostedZonesByVPC>(by_vpc, access::with_vpc(Access::any()))
        .on::<GetHostedZoneCount>(count, Access::any());
}

/// A page of what is sorted already: from `from` on, and the first of the next page.
pub(super) fn cut<T: Clone>(items: impl Iterator<Item = T>, size: usize) -> (Vec<T>, Option<T>) {
    let mut page: Vec<T> = items.take(size + 1).collect();
    let next = if page.len() > size { page.pop() } else { None };
    (page, next)
}

fn list(tx: &mut Tx, input: ListHostedZonesRequest) -> Result<ListHostedZonesResponse, ApiError> {
    let size = page_size(input.max_items.as_ref(), MOST)?;
    let set = input.delegation_set_id.map(|id| bare(Some(id)));
    if let Some(id) = &set
        && !tx.world.delegation_sets.contains(id)
    {
        return Err(no_such_set(id));
    }
    let from = input.marker.clone().unwrap_or_default();
    let zones = tx
        .world
        .hosted_zones
        .range(from..)
        .map(|(_, zone)| zone)
        .filter(|zone| set.is_none() || zone.delegation_set == set)
        .filter(|zone| input.hosted_zone_type.is_none() || zone.private);
    let (page, next) = cut(zones, size);
    Ok(ListHostedZonesResponse {
        hosted_zones: page.into_iter().map(|zone| zones::shown(&tx.world, zone)).collect(),
        // The model has it on every answer; a first page began at none.
        marker: Some(input.marker.unwrap_or_default()),
        is_truncated: Some(next.is_some()),
        next_marker: next.map(|zone| zone.id.clone()),
        max_items: Some(size.to_string()),
    })
}

fn by_name(
    tx: &mut Tx,
    input: ListHostedZonesByNameRequest,
) -> Result<ListHostedZonesByNameResponse, ApiError> {
    let size = page_size(input.max_items.as_ref(), MOST)?;
    let from = match &input.dns_name {
        Some(text) => Some(
            DnsName::parse(text).map_err(|why| ApiError::client("InvalidDomainName", bad_name(text, why)))?,
        ),
        None => None,
    };
    if input.hosted_zone_id.is_some() && from.is_none() {
        return Err(invalid("HostedZoneId can be specified only with DNSName."));
    }
    let start = bare(input.hosted_zone_id.clone());
    let mut zones: Vec<&HostedZone> = tx.world.hosted_zones.values().collect();
    zones.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let reached = |zone: &&HostedZone| {
        from.as_ref().is_none_or(|from| (&zone.name, zone.id.as_str()) >= (from, start.as_str()))
    };
    let (page, next) = cut(zones.into_iter().filter(reached), size);
    Ok(ListHostedZonesByNameResponse {
        hosted_zones: page.into_iter().map(|zone| zones::shown(&tx.world, zone)).collect(),
        dns_name: input.dns_name,
        hosted_zone_id: input.hosted_zone_id,
        is_truncated: Some(next.is_some()),
        next_dns_name: next.map(|zone| zone.name.to_string()),
        next_hosted_zone_id: next.map(|zone| zone.id.clone()),
        max_items: Some(size.to_string()),
    })
}

fn by_vpc(tx: &mut Tx, input: ListHostedZonesByVPCRequest) -> Result<ListHostedZonesByVPCResponse, ApiError> {
    let size = page_size(input.max_items.as_ref(), MOST)?;
    let id = input.vpc_id.unwrap_or_default();
    let vpc = id.parse::<VpcId>().map_err(|_| invalid(format!("{id} is not a valid VPC ID.")))?;
    let region = input.vpc_region.unwrap_or_default();
    if let Some(token) = &input.next_token
        && !tx.world.hosted_zones.contains(token)
    {
        return Err(ApiError::client("InvalidPaginationToken", "The pagination token is not valid."));
    }
    let from = input.next_token.unwrap_or_default();
    let here = tx.world.private_zones_of(vpc).filter(|zone| {
        zone.id >= from && zone.vpcs.iter().any(|v| v.vpc == vpc && region == *v.region.as_str())
    });
    let (page, next) = cut(here, size);
    let owner = HostedZoneOwner { owning_account: Some(tx.account().to_owned()), owning_service: None };
    let summary = |zone: &HostedZone| HostedZoneSummary {
        hosted_zone_id: Some(zone.id.clone()),
        name: Some(zone.name.to_string()),
        owner: Some(owner.clone()),
    };
    Ok(ListHostedZonesByVPCResponse {
        hosted_zone_summaries: page.into_iter().map(summary).collect(),
        max_items: Some(size.to_string()),
        next_token: next.map(|zone| zone.id.clone()),
    })
}

fn count(tx: &mut Tx, _: GetHostedZoneCountRequest) -> Result<GetHostedZoneCountResponse, ApiError> {
    Ok(GetHostedZoneCountResponse { hosted_zone_count: i64::try_from(tx.world.hosted_zones.len()).ok() })
}
