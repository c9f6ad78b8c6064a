//! Reading parameters. Follows the pages of the operations in the AWS Systems Manager API Reference.

use super::find::{Asked, at, below, kind, not_found, parameter, shown, value};
use super::put::{KEY, validation};
use crate::Tx;
use crate::ec2::{Ec2Error, page};
use aws_shapes::ApiError;
use aws_shapes::ssm::{
    DescribeParametersRequest, DescribeParametersResult, GetParameterHistoryRequest,
    GetParameterHistoryResult, GetParameterRequest, GetParameterResult, GetParametersByPathRequest,
    GetParametersByPathResult, GetParametersRequest, GetParametersResult, ParameterHistory,
    ParameterMetadata, ParameterStringFilter, ParameterTier,
};
use model::{Parameter, ParameterKind, ParameterVersion};
use std::borrow::Cow;
use std::collections::BTreeSet;

const NAMES: usize = 10;

pub(super) fn get_parameter(tx: &mut Tx, input: GetParameterRequest) -> Result<GetParameterResult, ApiError> {
    let name = input.name.unwrap_or_default();
    let asked = Asked::new(&name);
    let found = parameter(&tx.world, asked.name).ok_or_else(|| not_found(&name))?;
    let parameter = shown(tx, &found, asked, input.with_decryption == Some(true))?;
    Ok(GetParameterResult { parameter: Some(parameter) })
}

pub(super) fn get_parameters(
    tx: &mut Tx,
    input: GetParametersRequest,
) -> Result<GetParametersResult, ApiError> {
    if input.names.is_empty() || input.names.len() > NAMES {
        return Err(validation(format!(
            "1 validation error detected: Value at 'names' failed to satisfy constraint: Member must have length \
             between 1 and {NAMES}"
        )));
    }
    if input.names.iter().collect::<BTreeSet<_>>().len() < input.names.len() {
        return Err(validation("Invalid request: duplicate names in the list of parameters."));
    }
    let clear = input.with_decryption == Some(true);
    let mut result = GetParametersResult::default();
    for name in &input.names {
        let asked = Asked::new(name);
        let found = parameter(&tx.world, asked.name).and_then(|p| shown(tx, &p, asked, clear).ok());
        match found {
            Some(parameter) => result.parameters.push(parameter),
            None => result.invalid_parameters.push(name.clone()),
        }
    }
    Ok(result)
}

fn paging(error: Ec2Error) -> ApiError {
    let error = ApiError::from(error);
    let token = error.code == "InvalidNextToken";
    ApiError::client(if token { "InvalidNextToken" } else { "ValidationException" }, error.message)
}

/// The path as all names below it begin.
fn with_slash(path: &str) -> String {
    if path.ends_with('/') { path.to_owned() } else { format!("{path}/") }
}

fn is_on_level(name: &str, path: &str, recursive: bool) -> bool {
    recursive || name.strip_prefix(path).is_some_and(|rest| !rest.contains('/'))
}

pub(super) fn get_parameters_by_path(
    tx: &mut Tx,
    input: GetParametersByPathRequest,
) -> Result<GetParametersByPathResult, ApiError> {
    let path = input.path.unwrap_or_default();
    if !path.starts_with('/') {
        return Err(validation(
            "The parameter path does not start with '/'. A fully qualified path must start with '/'.",
        ));
    }
    let (path, recursive) = (with_slash(&path), input.recursive == Some(true));
    check_filters(&input.parameter_filters, &["Type", "KeyId", "Label"])?;
    let found: Vec<Cow<'_, Parameter>> = below(&tx.world, &path)
        .filter(|p| is_on_level(&p.name, &path, recursive))
        .filter(|p| input.parameter_filters.iter().all(|f| fits(p, f)))
        .collect();
    let most = input.max_results.unwrap_or(10);
    let (found, next_token) =
        page(found, Some(most), input.next_token.as_deref(), 1..=10, |p| p.name.clone()).map_err(paging)?;
    let clear = input.with_decryption == Some(true);
    let label = input.parameter_filters.iter().find(|f| f.key.as_deref() == Some("Label"));
    let label = label.and_then(|f| f.values.first().cloned());
    let show =
        |p: &Cow<'_, Parameter>| shown(tx, p, Asked { name: &p.name, selector: label.as_deref() }, clear);
    let parameters = found.iter().map(show).collect::<Result<_, _>>()?;
    Ok(GetParametersByPathResult { parameters, next_token })
}

fn check_filters(filters: &[ParameterStringFilter], keys: &[&str]) -> Result<(), ApiError> {
    for filter in filters {
        let key = filter.key.as_deref().unwrap_or_default();
        let known = keys.contains(&key) || key.starts_with("tag:") && keys.contains(&"tag");
        if !known {
            return Err(ApiError::client(
                "InvalidFilterKey",
                format!("The following filter key is not valid: {key}. Valid filter keys include: {keys:?}."),
            ));
        }
        let option = filter.option.as_deref().unwrap_or("Equals");
        let options: &[&str] = match key {
            "Path" => &["Recursive", "OneLevel", "Equals"],
            "Name" => &["Equals", "BeginsWith", "Contains"],
            _ => &["Equals", "BeginsWith"],
        };
        if !options.contains(&option) {
            return Err(ApiError::client(
                "InvalidFilterOption",
                format!(
                    "The following filter option is not valid: {option}. Valid options include: {options:?}."
                ),
            ));
        }
        if filter.values.is_empty() && !key.starts_with("tag:") {
            let message = format!("The following filter values are missing : null for filter key {key}.");
            return Err(ApiError::client("InvalidFilterValue", message));
        }
    }
    Ok(())
}

fn tier(version: &ParameterVersion) -> ParameterTier {
    if version.advanced { ParameterTier::ADVANCED } else { ParameterTier::STANDARD }
}

fn key_id(version: &ParameterVersion) -> Option<String> {
    (version.kind == ParameterKind::SecureString).then(|| KEY.to_owned())
}

fn fits(parameter: &Parameter, filter: &ParameterStringFilter) -> bool {
    let Some(newest) = parameter.newest() else { return false };
    let (key, option) = (filter.key.as_deref().unwrap_or_default(), filter.option.as_deref());
    let one = |text: &str| {
        filter.values.iter().any(|v| match option {
            Some("BeginsWith") => text.starts_with(v.as_str()),
            Some("Contains") => text.contains(v.as_str()),
            _ => text == v,
        })
    };
    match key {
        "Name" => one(&parameter.name) || one(parameter.name.trim_start_matches('/')),
        "Type" => one(kind(newest.kind).as_str()),
        "KeyId" => key_id(newest).is_some_and(|id| one(&id)),
        "Tier" => one(tier(newest).as_str()),
        "DataType" => one(&newest.data_type),
        "Label" => parameter.versions.iter().flat_map(|v| &v.labels).any(|l| one(l)),
        "Path" => filter.values.iter().any(|path| {
            let path = with_slash(path);
            parameter.name.starts_with(&path)
                && is_on_level(&parameter.name, &path, option == Some("Recursive"))
        }),
        _ => {
            let tag = key.strip_prefix("tag:").and_then(|key| parameter.tags.get(key));
            tag.is_some_and(|value| filter.values.is_empty() || one(value))
        }
    }
}

pub(super) fn describe_parameters(
    tx: &mut Tx,
    input: DescribeParametersRequest,
) -> Result<DescribeParametersResult, ApiError> {
    let mut filters = input.parameter_filters;
    if !filters.is_empty() && !input.filters.is_empty() {
        return Err(validation("You can use either Filters or ParameterFilters in a single request."));
    }
    for old in input.filters {
        let option = (old.key.as_ref().is_some_and(|k| *k == "Name")).then(|| "BeginsWith".to_owned());
        filters.push(ParameterStringFilter {
            key: old.key.map(|k| k.to_string()),
            option,
            values: old.values,
        });
    }
    let keys = ["Name", "Type", "KeyId", "Path", "Label", "Tier", "DataType", "tag"];
    check_filters(&filters, &keys)?;
    let all = tx.world.parameters.values();
    let found: Vec<&Parameter> = all.filter(|p| filters.iter().all(|f| fits(p, f))).collect();
    let most = input.max_results.unwrap_or(50);
    let (found, next_token) =
        page(found, Some(most), input.next_token.as_deref(), 1..=50, |p| p.name.clone()).map_err(paging)?;
    let parameters = found.into_iter().filter_map(|p| metadata(tx, p)).collect();
    Ok(DescribeParametersResult { parameters, next_token })
}

fn metadata(tx: &Tx, parameter: &Parameter) -> Option<ParameterMetadata> {
    let newest = parameter.newest()?;
    Some(ParameterMetadata {
        name: Some(parameter.name.clone()),
        arn: Some(super::find::arn(&tx.world, &parameter.name)),
        r#type: Some(kind(newest.kind)),
        key_id: key_id(newest),
        last_modified_date: Some(at(newest.modified)),
        last_modified_user: Some(newest.by.clone()),
        description: newest.description.clone(),
        allowed_pattern: None,
        version: Some(newest.number),
        tier: Some(tier(newest)),
        policies: Vec::new(),
        data_type: Some(newest.data_type.clone()),
    })
}

pub(super) fn get_parameter_history(
    tx: &mut Tx,
    input: GetParameterHistoryRequest,
) -> Result<GetParameterHistoryResult, ApiError> {
    let name = input.name.unwrap_or_default();
    let found = parameter(&tx.world, Asked::new(&name).name).ok_or_else(|| not_found(&name))?;
    let versions: Vec<&ParameterVersion> = found.versions.iter().collect();
    let most = input.max_results.unwrap_or(50);
    let key = |v: &&ParameterVersion| format!("{:020}", v.number);
    let (versions, next_token) =
        page(versions, Some(most), input.next_token.as_deref(), 1..=50, key).map_err(paging)?;
    let clear = input.with_decryption == Some(true);
    let show = |v: &ParameterVersion| {
        Ok(ParameterHistory {
            name: Some(found.name.clone()),
            r#type: Some(kind(v.kind)),
            key_id: key_id(v),
            last_modified_date: Some(at(v.modified)),
            last_modified_user: Some(v.by.clone()),
            description: v.description.clone(),
            value: Some(value(&tx.vault, &found.name, v, clear)?),
            allowed_pattern: None,
            version: Some(v.number),
            labels: v.labels.iter().cloned().collect(),
            tier: Some(tier(v)),
            policies: Vec::new(),
            data_type: Some(v.data_type.clone()),
        })
    };
    let parameters = versions.into_iter().map(show).collect::<Result<_, ApiError>>()?;
    Ok(GetParameterHistoryResult { parameters, next_token })
}
