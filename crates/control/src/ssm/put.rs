//! PutParameter, and the ends of parameters. Follows their pages in the AWS Systems Manager API
//! Reference and "Parameter Store" in its User Guide.

use super::find::{Asked, not_found, purpose};
use super::tags::add;
use crate::Tx;
use aws_shapes::ApiError;
use aws_shapes::ssm::{
    DeleteParameterRequest, DeleteParameterResult, DeleteParametersRequest, DeleteParametersResult,
    ParameterTier, ParameterType, PutParameterRequest, PutParameterResult,
};
use model::{IamTags, ImageId, Parameter, ParameterKind, ParameterVersion};
use std::collections::BTreeSet;

const LONGEST_NAME: usize = 1011;
const LEVELS: usize = 15;
const STANDARD: usize = 4096;
const ADVANCED: usize = 8192;
const VERSIONS: usize = 100;
/// The only key: the region's own.
pub(super) const KEY: &str = "alias/aws/ssm";

pub(super) fn validation(message: impl Into<String>) -> ApiError {
    ApiError::client("ValidationException", message)
}

fn check_name(name: &str) -> Result<(), ApiError> {
    let good = |c: char| c.is_ascii_alphanumeric() || "_.-/".contains(c);
    if !name.chars().all(good) || name.ends_with('/') || name.contains("//") {
        return Err(validation(
            "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist \
             of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the \
             following 3 symbols .-_",
        ));
    }
    if name.contains('/') && !name.starts_with('/') {
        return Err(validation("Parameter name must be a fully qualified name."));
    }
    if name.len() > LONGEST_NAME {
        return Err(validation(format!("Parameter name must not be longer than {LONGEST_NAME} characters.")));
    }
    let first = name.trim_start_matches('/').split('/').next().unwrap_or_default().to_ascii_lowercase();
    if first.starts_with("aws") || first.starts_with("ssm") {
        return Err(ApiError::client(
            "AccessDeniedException",
            format!("No access to reserved parameter name: {name}."),
        ));
    }
    if name.matches('/').count() > LEVELS {
        return Err(ApiError::client(
            "HierarchyLevelLimitExceededException",
            format!("A hierarchy can have a maximum of {LEVELS} levels."),
        ));
    }
    Ok(())
}

fn kind_of(given: &ParameterType) -> ParameterKind {
    match given.as_str() {
        "StringList" => ParameterKind::StringList,
        "SecureString" => ParameterKind::SecureString,
        _ => ParameterKind::String,
    }
}

pub(super) fn put_parameter(tx: &mut Tx, input: PutParameterRequest) -> Result<PutParameterResult, ApiError> {
    let name = Asked::new(input.name.as_deref().unwrap_or_default()).name.to_owned();
    check_name(&name)?;
    let overwrite = input.overwrite == Some(true);
    if overwrite && !input.tags.is_empty() {
        return Err(validation(
            "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please \
             remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or \
             RemoveTagsFromResource.",
        ));
    }
    if input.allowed_pattern.as_deref().is_some_and(|p| !p.is_empty()) {
        let message = "AllowedPattern is not supported in this region.";
        return Err(ApiError::client("InvalidAllowedPatternException", message));
    }
    if input.policies.is_some() {
        let message = "Parameter policies are not supported in this region.";
        return Err(ApiError::client("InvalidPolicyTypeException", message));
    }
    let known = tx.world.parameters.get(&name);
    let newest = known.and_then(Parameter::newest);
    if newest.is_some() && !overwrite {
        return Err(ApiError::client(
            "ParameterAlreadyExists",
            "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
        ));
    }
    let kind = match (&input.r#type, newest) {
        (Some(given), Some(old)) if kind_of(given) != old.kind => {
            let message = "Parameter Store doesn't support changing the type of a parameter.";
            return Err(ApiError::client("HierarchyTypeMismatchException", message));
        }
        (Some(given), _) => kind_of(given),
        (None, Some(old)) => old.kind,
        (None, None) => {
            return Err(validation("A parameter type is required when you create a parameter."));
        }
    };
    let value = input.value.unwrap_or_default();
    let advanced = match input.tier.as_ref().map(ParameterTier::as_str) {
        Some("Advanced") => true,
        Some("Intelligent-Tiering") => value.len() > STANDARD || newest.is_some_and(|v| v.advanced),
        _ => newest.is_some_and(|v| v.advanced),
    };
    let data_type = input.data_type.unwrap_or_else(|| newest.map_or("text".into(), |v| v.data_type.clone()));
    check_value(tx, &value, kind, advanced, &data_type)?;
    if let Some(key) = &input.key_id {
        let message = match kind {
            ParameterKind::SecureString if key == KEY => None,
            ParameterKind::SecureString => Some(format!("There is no key {key}: the only one is {KEY}.")),
            _ => Some("KeyId is required for SecureString type parameter only.".to_owned()),
        };
        if let Some(message) = message {
            let code =
                if kind == ParameterKind::SecureString { "InvalidKeyId" } else { "ValidationException" };
            return Err(ApiError::client(code, message));
        }
    }
    let number = newest.map_or(1, |v| v.number + 1);
    let description = input.description.or_else(|| newest.and_then(|v| v.description.clone()));
    let value = match kind {
        ParameterKind::SecureString => tx.vault.seal(&purpose(&name), value.as_bytes()),
        _ => value,
    };
    let mut tags = IamTags::new();
    add(&mut tags, &input.tags)?;
    let version = ParameterVersion {
        number,
        kind,
        value,
        description,
        data_type,
        advanced,
        modified: tx.now,
        by: tx.caller.arn.clone(),
        labels: BTreeSet::new(),
    };
    match tx.world.parameters.get_mut(&name) {
        None => {
            let row = Parameter { name: name.clone(), versions: vec![version], tags };
            tx.world.parameters.insert(name, row);
        }
        Some(row) => {
            if row.versions.len() >= VERSIONS {
                if row.versions.first().is_some_and(|v| !v.labels.is_empty()) {
                    return Err(ApiError::client(
                        "ParameterMaxVersionLimitExceeded",
                        format!(
                            "You attempted to create a new version of {name} by calling the PutParameter API with the \
                             overwrite flag. Version {} is the oldest version, and can't be deleted because it has a \
                             label associated with it. Move the label to another version of the parameter, and try again.",
                            row.versions[0].number
                        ),
                    ));
                }
                row.versions.remove(0);
            }
            row.versions.push(version);
        }
    }
    let tier = if advanced { ParameterTier::ADVANCED } else { ParameterTier::STANDARD };
    Ok(PutParameterResult { version: Some(number), tier: Some(tier) })
}

fn check_value(
    tx: &Tx,
    value: &str,
    kind: ParameterKind,
    advanced: bool,
    data_type: &str,
) -> Result<(), ApiError> {
    if value.is_empty() {
        return Err(validation(
            "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length \
             greater than or equal to 1.",
        ));
    }
    let most = if advanced { ADVANCED } else { STANDARD };
    if value.len() > most {
        let tier = if advanced { "Advanced" } else { "Standard" };
        let advice = if advanced {
            ""
        } else {
            " To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier."
        };
        return Err(validation(format!(
            "{tier} tier parameters support a maximum parameter value of {most} characters.{advice}"
        )));
    }
    match data_type {
        "text" => Ok(()),
        "aws:ec2:image" if kind == ParameterKind::String => {
            let known = value.parse::<ImageId>().is_ok_and(|id| tx.world.images.contains(&id));
            if known { Ok(()) } else { Err(validation(format!("The image {value} does not exist."))) }
        }
        _ => Err(validation(format!(
            "The following data type is not supported: {data_type} (Data type names are all lowercase.)"
        ))),
    }
}

pub(super) fn delete_parameter(
    tx: &mut Tx,
    input: DeleteParameterRequest,
) -> Result<DeleteParameterResult, ApiError> {
    let name = input.name.unwrap_or_default();
    match tx.world.parameters.remove(&Asked::new(&name).name.to_owned()) {
        Some(_) => Ok(DeleteParameterResult::default()),
        None => Err(not_found(&name)),
    }
}

pub(super) fn delete_parameters(
    tx: &mut Tx,
    input: DeleteParametersRequest,
) -> Result<DeleteParametersResult, ApiError> {
    let mut result = DeleteParametersResult::default();
    for name in input.names {
        match tx.world.parameters.remove(&Asked::new(&name).name.to_owned()) {
            Some(_) => result.deleted_parameters.push(name),
            None => result.invalid_parameters.push(name),
        }
    }
    Ok(result)
}
