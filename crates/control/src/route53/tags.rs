//! Tags of hosted zones and health checks.

use super::error::{invalid, no_such_health_check, no_such_zone};
use super::{access, bare};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    ChangeTagsForResource, ChangeTagsForResourceRequest, ChangeTagsForResourceResponse, ListTagsForResource,
    ListTagsForResourceRequest, ListTagsForResourceResponse, ListTagsForResources,
    ListTagsForResourcesRequest, ListTagsForResourcesResponse, ResourceTagSet, Tag, TagResourceType,
};
use aws_shapes::{ApiError, Registry};
use model::{TagKey, World};

/// Tags that a resource may have.
const MOST: usize = 50;
/// Resources or tags that one call may name.
const AT_ONCE: usize = 10;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<ChangeTagsForResource>(change, Access::found(access::tagged))
        .on::<ListTagsForResource>(list, Access::found(access::tagged))
        .on::<ListTagsForResources>(list_several, Access::found(access::all_tagged));
}

/// The key of the resource in the table of tags.
fn resource(kind: &str, id: &str) -> String {
    format!("{kind}/{id}")
}

/// # Errors
/// `NoSuchHostedZone`, `NoSuchHealthCheck`
fn known(world: &World, kind: &TagResourceType, id: String) -> Result<String, ApiError> {
    let id = bare(Some(id));
    if *kind == TagResourceType::HEALTHCHECK {
        let found = world.health_checks.contains(&id);
        return if found { Ok(resource("healthcheck", &id)) } else { Err(no_such_health_check(&id)) };
    }
    let found = world.hosted_zones.contains(&id);
    if found { Ok(resource("hostedzone", &id)) } else { Err(no_such_zone(&id)) }
}

/// Drops the tags of a resource that goes.
pub(super) fn forget(tx: &mut Tx, kind: &str, id: &str) {
    let resource = resource(kind, id);
    let keys: Vec<String> = tx.world.tags_of(&resource).map(|(key, _)| key.to_owned()).collect();
    for key in keys {
        tx.world.tags.remove(&TagKey { resource: resource.clone(), key });
    }
}

fn change(
    tx: &mut Tx,
    input: ChangeTagsForResourceRequest,
) -> Result<ChangeTagsForResourceResponse, ApiError> {
    let kind = input.resource_type.unwrap_or_default();
    let resource = known(&tx.world, &kind, input.resource_id.unwrap_or_default())?;
    if input.add_tags.is_empty() && input.remove_tag_keys.is_empty() {
        return Err(invalid("Tags to add or to remove must be specified."));
    }
    if input.add_tags.len() > AT_ONCE || input.remove_tag_keys.len() > AT_ONCE {
        return Err(invalid(format!("At most {AT_ONCE} tags can be added, and as many removed, at once.")));
    }
    for key in input.remove_tag_keys {
        tx.world.tags.remove(&TagKey { resource: resource.clone(), key });
    }
    for tag in input.add_tags {
        let (key, value) = (tag.key.unwrap_or_default(), tag.value.unwrap_or_default());
        if key.is_empty() || key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:")) {
            return Err(invalid(format!("The tag key '{key}' is not valid.")));
        }
        tx.world.tags.insert(TagKey { resource: resource.clone(), key }, value);
    }
    if tx.world.tags_of(&resource).count() > MOST {
        return Err(invalid(format!("A resource can have at most {MOST} tags.")));
    }
    Ok(ChangeTagsForResourceResponse {})
}

fn tags_of(world: &World, kind: &TagResourceType, resource: &str) -> ResourceTagSet {
    let tag = |(key, value): (&str, &str)| Tag { key: Some(key.to_owned()), value: Some(value.to_owned()) };
    ResourceTagSet {
        resource_type: Some(kind.clone()),
        resource_id: resource.split_once('/').map(|(_, id)| id.to_owned()),
        tags: world.tags_of(resource).map(tag).collect(),
    }
}

fn list(tx: &mut Tx, input: ListTagsForResourceRequest) -> Result<ListTagsForResourceResponse, ApiError> {
    let kind = input.resource_type.unwrap_or_default();
    let resource = known(&tx.world, &kind, input.resource_id.unwrap_or_default())?;
    Ok(ListTagsForResourceResponse { resource_tag_set: Some(tags_of(&tx.world, &kind, &resource)) })
}

fn list_several(
    tx: &mut Tx,
    input: ListTagsForResourcesRequest,
) -> Result<ListTagsForResourcesResponse, ApiError> {
    let kind = input.resource_type.unwrap_or_default();
    if input.resource_ids.is_empty() || input.resource_ids.len() > AT_ONCE {
        return Err(invalid(format!("Between 1 and {AT_ONCE} resources must be specified.")));
    }
    let sets = input.resource_ids.into_iter().map(|id| {
        let resource = known(&tx.world, &kind, id)?;
        Ok(tags_of(&tx.world, &kind, &resource))
    });
    Ok(ListTagsForResourcesResponse { resource_tag_sets: sets.collect::<Result<_, ApiError>>()? })
}
