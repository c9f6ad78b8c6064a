//! Labels of versions, and tags of parameters.

use super::find::{Asked, not_found};
use super::put::validation;
use crate::Tx;
use aws_shapes::ApiError;
use aws_shapes::ssm::{
    AddTagsToResourceRequest, AddTagsToResourceResult, LabelParameterVersionRequest,
    LabelParameterVersionResult, ListTagsForResourceRequest, ListTagsForResourceResult,
    RemoveTagsFromResourceRequest, RemoveTagsFromResourceResult, ResourceTypeForTagging, Tag,
    UnlabelParameterVersionRequest, UnlabelParameterVersionResult,
};
use model::{IamTags, Parameter};

const LABELS: usize = 10;
const TAGS: usize = 50;

fn own<'w>(tx: &'w mut Tx, name: &str) -> Result<&'w mut Parameter, ApiError> {
    let key = Asked::new(name).name.to_owned();
    tx.world.parameters.get_mut(&key).ok_or_else(|| not_found(name))
}

/// Follows "Labeling parameters" in the AWS Systems Manager User Guide.
fn is_label(label: &str) -> bool {
    let lower = label.to_ascii_lowercase();
    !label.starts_with(|c: char| c.is_ascii_digit())
        && !lower.starts_with("aws")
        && !lower.starts_with("ssm")
        && label.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c))
}

fn no_version(name: &str, number: i64) -> ApiError {
    let message = format!("Systems Manager could not find version {number} of {name}.");
    ApiError::client("ParameterVersionNotFound", message)
}

pub(super) fn label_parameter_version(
    tx: &mut Tx,
    input: LabelParameterVersionRequest,
) -> Result<LabelParameterVersionResult, ApiError> {
    let name = input.name.unwrap_or_default();
    let row = own(tx, &name)?;
    let number = input.parameter_version.or_else(|| row.newest().map(|v| v.number)).unwrap_or_default();
    let at = row.versions.iter().position(|v| v.number == number);
    let at = at.ok_or_else(|| no_version(&name, number))?;
    let (good, bad): (Vec<_>, Vec<_>) = input.labels.into_iter().partition(|l| is_label(l));
    let mut labels = row.versions[at].labels.clone();
    labels.extend(good.iter().cloned());
    if labels.len() > LABELS {
        return Err(ApiError::client(
            "ParameterVersionLabelLimitExceeded",
            format!("A parameter version can have a maximum of {LABELS} labels."),
        ));
    }
    // A label is at one version: it moves.
    for version in &mut row.versions {
        version.labels.retain(|l| !good.contains(l));
    }
    row.versions[at].labels = labels;
    Ok(LabelParameterVersionResult { invalid_labels: bad, parameter_version: Some(number) })
}

pub(super) fn unlabel_parameter_version(
    tx: &mut Tx,
    input: UnlabelParameterVersionRequest,
) -> Result<UnlabelParameterVersionResult, ApiError> {
    let name = input.name.unwrap_or_default();
    let number = input.parameter_version.unwrap_or_default();
    let row = own(tx, &name)?;
    let version = row.versions.iter_mut().find(|v| v.number == number);
    let version = version.ok_or_else(|| no_version(&name, number))?;
    let (removed_labels, invalid_labels) = input.labels.into_iter().partition(|l| version.labels.remove(l));
    Ok(UnlabelParameterVersionResult { removed_labels, invalid_labels })
}

/// Puts tags among others.
pub(super) fn add(map: &mut IamTags, tags: &[Tag]) -> Result<(), ApiError> {
    for tag in tags {
        let key = tag.key.clone().unwrap_or_default();
        if key.to_ascii_lowercase().starts_with("aws:") {
            return Err(validation("Tag keys that begin with aws: are reserved."));
        }
        map.insert(key, tag.value.clone().unwrap_or_default());
    }
    if map.len() > TAGS {
        let message = format!("A resource can have a maximum of {TAGS} tags.");
        return Err(ApiError::client("TooManyTagsError", message));
    }
    Ok(())
}

fn tagged<'w>(
    tx: &'w mut Tx,
    kind: Option<&ResourceTypeForTagging>,
    id: Option<&String>,
) -> Result<&'w mut IamTags, ApiError> {
    if kind.is_none_or(|k| *k != ResourceTypeForTagging::PARAMETER) {
        let message = "The resource type is not valid. This region has parameters only.";
        return Err(ApiError::client("InvalidResourceType", message));
    }
    let id = id.map(String::as_str).unwrap_or_default();
    match own(tx, id) {
        Ok(row) => Ok(&mut row.tags),
        Err(_) => Err(ApiError::client("InvalidResourceId", format!("The resource ID {id} is not valid."))),
    }
}

pub(super) fn add_tags(
    tx: &mut Tx,
    input: AddTagsToResourceRequest,
) -> Result<AddTagsToResourceResult, ApiError> {
    let tags = tagged(tx, input.resource_type.as_ref(), input.resource_id.as_ref())?;
    add(tags, &input.tags)?;
    Ok(AddTagsToResourceResult::default())
}

pub(super) fn remove_tags(
    tx: &mut Tx,
    input: RemoveTagsFromResourceRequest,
) -> Result<RemoveTagsFromResourceResult, ApiError> {
    let tags = tagged(tx, input.resource_type.as_ref(), input.resource_id.as_ref())?;
    tags.retain(|key, _| !input.tag_keys.contains(key));
    Ok(RemoveTagsFromResourceResult::default())
}

pub(super) fn list_tags(
    tx: &mut Tx,
    input: ListTagsForResourceRequest,
) -> Result<ListTagsForResourceResult, ApiError> {
    let tags = tagged(tx, input.resource_type.as_ref(), input.resource_id.as_ref())?;
    let shown = |(key, value): (&String, &String)| Tag { key: Some(key.clone()), value: Some(value.clone()) };
    Ok(ListTagsForResourceResult { tag_list: tags.iter().map(shown).collect() })
}
