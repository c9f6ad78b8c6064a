//! Delegation sets: the four servers of a zone, and sets that zones to come may share.

use super::error::{invalid, limits as too_many, no_such_set, no_such_zone};
use super::{bare, limits, lists, location, page_size};
use crate::Tx;
use crate::access::Access;
use crate::credentials::id_of;
use aws_shapes::route53::{
    CreateReusableDelegationSet, CreateReusableDelegationSetRequest, CreateReusableDelegationSetResponse,
    DelegationSet as Shape, DeleteReusableDelegationSet, DeleteReusableDelegationSetRequest,
    DeleteReusableDelegationSetResponse, GetReusableDelegationSet, GetReusableDelegationSetRequest,
    GetReusableDelegationSetResponse, ListReusableDelegationSets, ListReusableDelegationSetsRequest,
    ListReusableDelegationSetsResponse,
};
use aws_shapes::{ApiError, Registry};
use model::World;
use model::dns::{DelegationSet, DnsName, HostedZone, name_servers_by};

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateReusableDelegationSet>(create, Access::any())
        .on::<GetReusableDelegationSet>(get, Access::on("delegationset", "Id"))
        .on::<ListReusableDelegationSets>(list, Access::any())
        .on::<DeleteReusableDelegationSet>(delete, Access::on("delegationset", "Id"));
}

/// Servers' names as a delegation set has them, without the final dot.
fn names(servers: &[DnsName]) -> Vec<String> {
    servers.iter().map(|server| server.as_str().trim_end_matches('.').to_owned()).collect()
}

fn shown(set: &DelegationSet) -> Shape {
    Shape {
        id: Some(format!("/delegationset/{}", set.id)),
        caller_reference: Some(set.caller_reference.clone()),
        name_servers: names(&set.name_servers),
    }
}

/// The set of a public zone.
pub(super) fn of_zone(world: &World, zone: &HostedZone) -> Shape {
    match zone.delegation_set.as_ref().and_then(|id| world.delegation_sets.get(id)) {
        Some(set) => shown(set),
        None => Shape { name_servers: names(&zone.name_servers), ..Shape::default() },
    }
}

fn find<'w>(world: &'w World, id: &str) -> Result<&'w DelegationSet, ApiError> {
    world.delegation_sets.get(&id.to_owned()).ok_or_else(|| no_such_set(id))
}

fn create(
    tx: &mut Tx,
    input: CreateReusableDelegationSetRequest,
) -> Result<CreateReusableDelegationSetResponse, ApiError> {
    let caller_reference = input.caller_reference.unwrap_or_default();
    if tx.world.delegation_sets.values().any(|set| set.caller_reference == caller_reference) {
        return Err(ApiError::client(
            "DelegationSetAlreadyCreated",
            "A delegation set with the same owner and caller reference has already been created.",
        ));
    }
    if tx.world.delegation_sets.len() >= limits::DELEGATION_SETS {
        return Err(too_many("You have reached the maximum number of reusable delegation sets."));
    }
    let id = id_of("N", 20);
    let name_servers = match input.hosted_zone_id.map(|id| bare(Some(id))) {
        None => name_servers_by(rand::random()),
        Some(zone) => {
            let missing =
                || ApiError { code: "HostedZoneNotFound".into(), status: 400, ..no_such_zone(&zone) };
            let row = tx.world.hosted_zones.get_mut(&zone).ok_or_else(missing)?;
            if row.private {
                return Err(invalid("The servers of a private hosted zone cannot be reused."));
            }
            if row.delegation_set.is_some() {
                return Err(ApiError::client(
                    "DelegationSetAlreadyReusable",
                    "The specified delegation set has already been marked as reusable.",
                ));
            }
            row.delegation_set = Some(id.clone());
            row.name_servers.clone()
        }
    };
    let set = DelegationSet { id: id.clone(), caller_reference, name_servers, created: tx.now };
    let answer = shown(&set);
    tx.world.delegation_sets.insert(id.clone(), set);
    Ok(CreateReusableDelegationSetResponse {
        delegation_set: Some(answer),
        location: location("delegationset", &id),
    })
}

fn get(
    tx: &mut Tx,
    input: GetReusableDelegationSetRequest,
) -> Result<GetReusableDelegationSetResponse, ApiError> {
    let set = find(&tx.world, &bare(input.id))?;
    Ok(GetReusableDelegationSetResponse { delegation_set: Some(shown(set)) })
}

fn list(
    tx: &mut Tx,
    input: ListReusableDelegationSetsRequest,
) -> Result<ListReusableDelegationSetsResponse, ApiError> {
    let size = page_size(input.max_items.as_ref(), 100)?;
    let from = bare(input.marker.clone());
    let (page, next) = lists::cut(tx.world.delegation_sets.range(from..).map(|(_, set)| set), size);
    Ok(ListReusableDelegationSetsResponse {
        delegation_sets: page.into_iter().map(shown).collect(),
        marker: Some(input.marker.unwrap_or_default()),
        is_truncated: Some(next.is_some()),
        next_marker: next.map(|set| set.id.clone()),
        max_items: Some(size.to_string()),
    })
}

fn delete(
    tx: &mut Tx,
    input: DeleteReusableDelegationSetRequest,
) -> Result<DeleteReusableDelegationSetResponse, ApiError> {
    let id = find(&tx.world, &bare(input.id))?.id.clone();
    if tx.world.hosted_zones.values().any(|zone| zone.delegation_set.as_ref() == Some(&id)) {
        return Err(ApiError::client(
            "DelegationSetInUse",
            "The specified delegation set contains associated hosted zones which must be deleted before the \
             reusable delegation set can be deleted.",
        ));
    }
    tx.world.delegation_sets.remove(&id);
    Ok(DeleteReusableDelegationSetResponse {})
}
