//! Tags of endpoints and rules.

use super::error::{not_found, parameter};
use super::lists::paged;
use super::{access, arn};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53resolver::{
    ListTagsForResource, ListTagsForResourceRequest, ListTagsForResourceResponse, Tag, TagResource,
    TagResourceRequest, TagResourceResponse, UntagResource, UntagResourceRequest, UntagResourceResponse,
};
use aws_shapes::{ApiError, Registry};
use model::{TagKey, World, transitions};
use std::collections::BTreeSet;

/// Tags of one resource.
const MOST: usize = 200;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<TagResource>(tag, Access::found(access::tagged))
        .on::<UntagResource>(untag, Access::found(access::tagged))
        .on::<ListTagsForResource>(list, Access::found(access::tagged));
}

/// The key of a resource in the table of tags.
pub(super) fn key(id: &str) -> String {
    format!("route53resolver/{id}")
}

pub(super) fn forget(world: &mut World, id: &str) {
    transitions::forget_tags(world, &key(id));
}

/// # Errors
/// `InvalidTagException`, `LimitExceededException`
pub(super) fn put(world: &mut World, id: &str, tags: Vec<Tag>) -> Result<(), ApiError> {
    let wrong = |message: String| ApiError::client("InvalidTagException", message);
    let mut seen = BTreeSet::new();
    for tag in tags {
        let (name, value) = (tag.key.unwrap_or_default(), tag.value.unwrap_or_default());
        let reserved = name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"));
        if name.is_empty() || name.chars().count() > 128 || reserved {
            return Err(wrong(format!("The tag key '{name}' is not valid.")));
        }
        if value.chars().count() > 256 {
            return Err(wrong(format!("The value of the tag '{name}' is longer than 256 characters.")));
        }
        if !seen.insert(name.clone()) {
            return Err(wrong(format!("The tag key '{name}' is given twice.")));
        }
        world.tags.insert(TagKey { resource: key(id), key: name }, value);
    }
    if world.tags_of(&key(id)).count() > MOST {
        return Err(ApiError::client(
            "LimitExceededException",
            format!("A resource can have at most {MOST} tags."),
        ));
    }
    Ok(())
}

/// The id of the resource that has the ARN.
fn named(world: &World, given: Option<String>) -> Result<String, ApiError> {
    let given = given.unwrap_or_default();
    if !given.starts_with("arn:") {
        return Err(parameter(format!("'{given}' is not a valid ARN")));
    }
    let id = given.rsplit('/').next().unwrap_or_default();
    let endpoint = id.parse().ok().and_then(|id| world.resolver_endpoints.get(&id));
    let rule = id.parse().ok().and_then(|id| world.resolver_rules.get(&id));
    let known = endpoint
        .map(|e| arn(world, "resolver-endpoint", e.id))
        .or_else(|| rule.map(|r| arn(world, "resolver-rule", r.id)));
    if known.as_ref() != Some(&given) {
        return Err(not_found(format!("Resource '{given}' does not exist")));
    }
    Ok(id.to_owned())
}

fn tag(tx: &mut Tx, input: TagResourceRequest) -> Result<TagResourceResponse, ApiError> {
    let id = named(&tx.world, input.resource_arn)?;
    put(&mut tx.world, &id, input.tags)?;
    Ok(TagResourceResponse {})
}

fn untag(tx: &mut Tx, input: UntagResourceRequest) -> Result<UntagResourceResponse, ApiError> {
    let id = named(&tx.world, input.resource_arn)?;
    for name in input.tag_keys {
        tx.world.tags.remove(&TagKey { resource: key(&id), key: name });
    }
    Ok(UntagResourceResponse {})
}

fn list(tx: &mut Tx, input: ListTagsForResourceRequest) -> Result<ListTagsForResourceResponse, ApiError> {
    let id = named(&tx.world, input.resource_arn)?;
    let key = key(&id);
    let all = tx.world.tags_of(&key);
    let all = all.map(|(k, v)| Tag { key: Some(k.to_owned()), value: Some(v.to_owned()) }).collect();
    let (tags, next_token) =
        paged(all, input.max_results, input.next_token.as_deref(), |t| t.key.clone().unwrap_or_default())?;
    Ok(ListTagsForResourceResponse { tags, next_token })
}
