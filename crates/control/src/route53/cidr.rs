//! Collections of networks by location, which record sets may be chosen by.
//!
//! Follows "IP-based routing" in the Amazon Route 53 Developer Guide, and "ChangeCidrCollection" in the Amazon
//! Route 53 API Reference.

use super::error::{invalid, limits as too_many};
use super::{changes, lists, location, page_size};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    ChangeCidrCollection, ChangeCidrCollectionRequest, ChangeCidrCollectionResponse, CidrBlockSummary,
    CidrCollection as Shape, CidrCollectionChangeAction, CollectionSummary, CreateCidrCollection,
    CreateCidrCollectionRequest, CreateCidrCollectionResponse, DeleteCidrCollection,
    DeleteCidrCollectionRequest, DeleteCidrCollectionResponse, ListCidrBlocks, ListCidrBlocksRequest,
    ListCidrBlocksResponse, ListCidrCollections, ListCidrCollectionsRequest, ListCidrCollectionsResponse,
    ListCidrLocations, ListCidrLocationsRequest, ListCidrLocationsResponse, LocationSummary,
};
use aws_shapes::{ApiError, Registry};
use ipnet::IpNet;
use model::World;
use model::dns::{CidrCollection, CidrRouting, RecordSet, Routing};
use std::collections::BTreeSet;

const COLLECTIONS: usize = 5;
const BLOCKS: usize = 1000;
/// The narrowest networks.
const LONGEST: (u8, u8) = (24, 48);
const MOST: usize = 100;
/// The location of who is in no other.
const DEFAULT: &str = "*";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateCidrCollection>(create, Access::any())
        .on::<ChangeCidrCollection>(change, Access::on("cidrcollection", "Id"))
        .on::<DeleteCidrCollection>(delete, Access::on("cidrcollection", "Id"))
        .on::<ListCidrCollections>(list, Access::any())
        .on::<ListCidrLocations>(locations, Access::on("cidrcollection", "CollectionId"))
        .on::<ListCidrBlocks>(blocks, Access::on("cidrcollection", "CollectionId"));
}

fn no_such_collection(id: &str) -> ApiError {
    ApiError::with_status(
        404,
        "NoSuchCidrCollectionException",
        format!("The CIDR collection with id {id} does not exist."),
    )
}

fn find<'w>(world: &'w World, id: &str) -> Result<&'w CidrCollection, ApiError> {
    world.cidr_collections.get(&id.to_owned()).ok_or_else(|| no_such_collection(id))
}

/// The routing of a record set that names a collection's location.
pub(super) fn routing(collection: Option<String>, location: Option<String>) -> Routing {
    Routing::Cidr(CidrRouting {
        collection: collection.unwrap_or_default(),
        location: location.unwrap_or_default(),
    })
}

/// What is wrong with a record set that is chosen by networks.
pub(super) fn check(world: &World, is_private: bool, set: &RecordSet, wrong: &mut Vec<String>) {
    let Routing::Cidr(cidr) = &set.routing else { return };
    let about = format!("RRSet with DNS name {}, type {}", set.name, set.kind.name());
    if is_private {
        wrong.push(format!("{about} cannot be created: private hosted zones do not support CIDR routing"));
    }
    match world.cidr_collections.get(&cidr.collection) {
        None => {
            wrong.push(format!(
                "{about} cannot be created: the CIDR collection {} does not exist",
                cidr.collection
            ));
        }
        Some(of) if cidr.location != DEFAULT && !of.blocks.values().any(|l| *l == cidr.location) => {
            wrong.push(format!(
                "{about} cannot be created: the CIDR location {} does not exist in the collection {}",
                cidr.location, of.id
            ));
        }
        Some(_) => {}
    }
}

/// Whether a record set is chosen by the collection, and by this location of it.
fn is_in_use(world: &World, id: &str, location: Option<&str>) -> bool {
    world.record_sets.values().any(|set| match &set.routing {
        Routing::Cidr(cidr) => cidr.collection == id && location.is_none_or(|l| l == cidr.location),
        _ => false,
    })
}

fn create(tx: &mut Tx, input: CreateCidrCollectionRequest) -> Result<CreateCidrCollectionResponse, ApiError> {
    let (name, caller_reference) =
        (input.name.unwrap_or_default(), input.caller_reference.unwrap_or_default());
    if let Some(known) = tx.world.cidr_collections.values().find(|known| known.name == name) {
        // Asked again, it is the same one.
        if known.caller_reference == caller_reference && known.version == 1 {
            return Ok(created(known));
        }
        return Err(ApiError::client(
            "CidrCollectionAlreadyExistsException",
            format!("A CIDR collection with the name {name} already exists."),
        ));
    }
    if tx.world.cidr_collections.len() >= COLLECTIONS {
        return Err(too_many("You have reached the maximum number of CIDR collections."));
    }
    let collection = CidrCollection {
        id: aws_wire::uuid(),
        name,
        caller_reference,
        version: 1,
        blocks: Default::default(),
    };
    let answer = created(&collection);
    tx.world.cidr_collections.insert(collection.id.clone(), collection);
    Ok(answer)
}

fn created(collection: &CidrCollection) -> CreateCidrCollectionResponse {
    CreateCidrCollectionResponse {
        collection: Some(Shape {
            arn: Some(collection.arn()),
            id: Some(collection.id.clone()),
            name: Some(collection.name.clone()),
            version: Some(collection.version),
        }),
        location: location("cidrcollection", &collection.id),
    }
}

/// A network as it is written, if a collection may have it.
fn network(text: &str) -> Result<IpNet, ApiError> {
    let net = text.parse::<IpNet>().ok().filter(|net| net.trunc() == *net);
    let longest = |net: &IpNet| if net.addr().is_ipv4() { LONGEST.0 } else { LONGEST.1 };
    net.filter(|net| (1..=longest(net)).contains(&net.prefix_len()))
        .ok_or_else(|| invalid(format!("The CIDR block {text} is not valid.")))
}

/// All of it, or nothing; one change after the other.
fn change(tx: &mut Tx, input: ChangeCidrCollectionRequest) -> Result<ChangeCidrCollectionResponse, ApiError> {
    let id = input.id.unwrap_or_default();
    let mut new = find(&tx.world, &id)?.clone();
    if let Some(version) = input.collection_version
        && version != new.version
    {
        return Err(ApiError::with_status(
            409,
            "CidrCollectionVersionMismatchException",
            format!("The CIDR collection's version is {}, not {version}.", new.version),
        ));
    }
    let before: BTreeSet<String> = new.blocks.values().cloned().collect();
    for change in input.changes {
        let location = change.location_name.unwrap_or_default();
        for text in &change.cidr_list {
            let net = network(text)?;
            let of = new.blocks.get(&net);
            if change.action == Some(CidrCollectionChangeAction::PUT) {
                if of.is_some_and(|of| *of != location) {
                    return Err(ApiError::client(
                        "CidrBlockInUseException",
                        format!("The CIDR block {text} is already in use by another location."),
                    ));
                }
                new.blocks.insert(net, location.clone());
            } else if of.is_some_and(|of| *of == location) {
                new.blocks.remove(&net);
            }
        }
    }
    if new.blocks.len() > BLOCKS {
        return Err(too_many(format!("A CIDR collection can have at most {BLOCKS} CIDR blocks.")));
    }
    let after: BTreeSet<String> = new.blocks.values().cloned().collect();
    if let Some(gone) = before.difference(&after).find(|l| is_in_use(&tx.world, &id, Some(l))) {
        return Err(ApiError::client(
            "CidrBlockInUseException",
            format!("The last CIDR block of the location {gone} is in use by resource record sets."),
        ));
    }
    new.version += 1;
    tx.world.cidr_collections.insert(id, new);
    let info = changes::submit(tx, None);
    Ok(ChangeCidrCollectionResponse { id: info.id })
}

fn delete(tx: &mut Tx, input: DeleteCidrCollectionRequest) -> Result<DeleteCidrCollectionResponse, ApiError> {
    let id = input.id.unwrap_or_default();
    let collection = find(&tx.world, &id)?;
    if !collection.blocks.is_empty() || is_in_use(&tx.world, &id, None) {
        return Err(ApiError::client(
            "CidrCollectionInUseException",
            "The CIDR collection is in use: it must have no CIDR blocks and no resource record sets.",
        ));
    }
    tx.world.cidr_collections.remove(&id);
    Ok(DeleteCidrCollectionResponse {})
}

fn list(tx: &mut Tx, input: ListCidrCollectionsRequest) -> Result<ListCidrCollectionsResponse, ApiError> {
    let size = page_size(input.max_results.as_ref(), MOST)?;
    let from = input.next_token.unwrap_or_default();
    let (page, next) = lists::cut(tx.world.cidr_collections.range(from..).map(|(_, c)| c), size);
    let summary = |c: &CidrCollection| CollectionSummary {
        arn: Some(c.arn()),
        id: Some(c.id.clone()),
        name: Some(c.name.clone()),
        version: Some(c.version),
    };
    Ok(ListCidrCollectionsResponse {
        cidr_collections: page.into_iter().map(summary).collect(),
        next_token: next.map(|c| c.id.clone()),
    })
}

fn locations(tx: &mut Tx, input: ListCidrLocationsRequest) -> Result<ListCidrLocationsResponse, ApiError> {
    let collection = find(&tx.world, &input.collection_id.unwrap_or_default())?;
    let size = page_size(input.max_results.as_ref(), MOST)?;
    let names: BTreeSet<&String> = collection.blocks.values().collect();
    let from = input.next_token.unwrap_or_default();
    let (page, next) = lists::cut(names.into_iter().filter(|name| **name >= from), size);
    Ok(ListCidrLocationsResponse {
        cidr_locations: page
            .into_iter()
            .map(|name| LocationSummary { location_name: Some(name.clone()) })
            .collect(),
        next_token: next.cloned(),
    })
}

fn blocks(tx: &mut Tx, input: ListCidrBlocksRequest) -> Result<ListCidrBlocksResponse, ApiError> {
    let collection = find(&tx.world, &input.collection_id.unwrap_or_default())?;
    let size = page_size(input.max_results.as_ref(), MOST)?;
    let only = input.location_name;
    if let Some(name) = &only
        && !collection.blocks.values().any(|location| location == name)
    {
        return Err(ApiError::with_status(
            404,
            "NoSuchCidrLocationException",
            format!("The CIDR location {name} does not exist."),
        ));
    }
    let from = match input.next_token {
        None => None,
        Some(token) => Some(token.parse::<IpNet>().map_err(|_| invalid("The next token is not valid."))?),
    };
    let wanted = collection.blocks.iter().filter(|(net, location)| {
        from.is_none_or(|from| **net >= from) && only.as_ref().is_none_or(|l| l == *location)
    });
    let (page, next) = lists::cut(wanted, size);
    let shown = |(net, location): (&IpNet, &String)| CidrBlockSummary {
        cidr_block: Some(net.to_string()),
        location_name: Some(location.clone()),
    };
    Ok(ListCidrBlocksResponse {
        cidr_blocks: page.into_iter().map(shown).collect(),
        next_token: next.map(|(net, _)| net.to_string()),
    })
}
