//! Launch templates: made, versioned, described, deleted. What a launch takes of one is in
//! `launch_template_data`.
//!
//! Follows the operations of these names in the Amazon EC2 API Reference.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{invalid, malformed, missing};
use super::instance_shapes::{timestamp, unmanaged};
use super::launch_template_data::{check, get_launch_template_data, merge, response};
use super::paging::page;
use super::served::unsupported;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as shape, CreateLaunchTemplate, CreateLaunchTemplateRequest, CreateLaunchTemplateResult,
    CreateLaunchTemplateVersion, CreateLaunchTemplateVersionRequest, CreateLaunchTemplateVersionResult,
    DeleteLaunchTemplate, DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult,
    DeleteLaunchTemplateVersions, DeleteLaunchTemplateVersionsRequest,
    DeleteLaunchTemplateVersionsResponseErrorItem, DeleteLaunchTemplateVersionsResponseSuccessItem,
    DeleteLaunchTemplateVersionsResult, DescribeLaunchTemplateVersions,
    DescribeLaunchTemplateVersionsRequest, DescribeLaunchTemplateVersionsResult, DescribeLaunchTemplates,
    DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult, GetLaunchTemplateData,
    LaunchTemplateErrorCode, ModifyLaunchTemplate, ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult,
    ResponseError,
};
use aws_shapes::{ApiError, Registry};
use model::*;
use std::collections::BTreeMap;

const KIND: &str = "launch-template";

pub(super) fn register(registry: &mut Registry<Tx>) {
    let existing = || Access::on(KIND, "LaunchTemplateId");
    registry
        .on::<CreateLaunchTemplate>(create_launch_template, Access::creates(KIND))
        .on::<CreateLaunchTemplateVersion>(create_launch_template_version, existing())
        .on::<ModifyLaunchTemplate>(modify_launch_template, existing())
        .on::<DeleteLaunchTemplate>(delete_launch_template, existing())
        .on::<DeleteLaunchTemplateVersions>(delete_launch_template_versions, existing())
        .on::<DescribeLaunchTemplates>(describe_launch_templates, Access::any())
        .on::<DescribeLaunchTemplateVersions>(describe_launch_template_versions, Access::any())
        .on::<GetLaunchTemplateData>(get_launch_template_data, Access::any());
}

/// The template that a request names by id or by name.
pub(super) fn find<'w>(
    world: &'w World,
    id: &Option<String>,
    name: &Option<String>,
) -> Result<&'w LaunchTemplate, Ec2Error> {
    match (id.as_deref().filter(|i| !i.is_empty()), name.as_deref().filter(|n| !n.is_empty())) {
        (Some(_), Some(_)) => Err(Ec2Code::InvalidParameterCombination
            .with("The launch template ID or the launch template name must be specified, not both.")),
        (None, None) => Err(missing("LaunchTemplateId")),
        (Some(id), None) => {
            let parsed: LaunchTemplateId =
                id.parse().map_err(|bad| Ec2Code::InvalidLaunchTemplateIdMalformed.with(malformed(&bad)))?;
            world.launch_templates.get(&parsed).ok_or_else(|| {
                Ec2Code::InvalidLaunchTemplateIdNotFound
                    .with(format!("The specified launch template, with template ID {id}, does not exist."))
            })
        }
        (None, Some(name)) => world.launch_templates.values().find(|t| t.name == name).ok_or_else(|| {
            Ec2Code::InvalidLaunchTemplateNameNotFound
                .with(format!("The specified launch template, with template name {name}, does not exist."))
        }),
    }
}

fn template(world: &World, t: &LaunchTemplate) -> shape::LaunchTemplate {
    shape::LaunchTemplate {
        launch_template_id: Some(t.id.to_string()),
        launch_template_name: Some(t.name.clone()),
        create_time: Some(timestamp(t.created)),
        created_by: Some(t.created_by.clone()),
        default_version_number: Some(t.default_version.cast_signed()),
        latest_version_number: Some(t.latest().cast_signed()),
        tags: tags::shown(world, t.id),
        operator: Some(unmanaged()),
    }
}

fn version(t: &LaunchTemplate, number: u64, v: &LaunchTemplateVersion) -> shape::LaunchTemplateVersion {
    shape::LaunchTemplateVersion {
        launch_template_id: Some(t.id.to_string()),
        launch_template_name: Some(t.name.clone()),
        version_number: Some(number.cast_signed()),
        version_description: v.description.clone(),
        create_time: Some(timestamp(v.created)),
        created_by: Some(v.created_by.clone()),
        default_version: Some(number == t.default_version),
        launch_template_data: Some(response(&v.data)),
        operator: Some(unmanaged()),
    }
}

fn new_version(tx: &Tx, description: Option<String>, data: String) -> LaunchTemplateVersion {
    LaunchTemplateVersion { description, created: tx.now, created_by: tx.caller.arn.clone(), data }
}

fn create_launch_template(
    tx: &mut Tx,
    input: CreateLaunchTemplateRequest,
) -> Result<CreateLaunchTemplateResult, ApiError> {
    if input.operator.is_some() {
        return Err(unsupported("Operator").into());
    }
    let name = input.launch_template_name.clone().ok_or_else(|| missing("LaunchTemplateName"))?;
    let good = |c: char| c.is_ascii_alphanumeric() || "().-/_".contains(c);
    if !(3..=128).contains(&name.chars().count()) || !name.chars().all(good) {
        return Err(Ec2Code::InvalidLaunchTemplateNameMalformed
            .with("A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.")
            .into());
    }
    if tx.world.launch_templates.values().any(|t| t.name == name) {
        return Err(Ec2Code::InvalidLaunchTemplateNameAlreadyExists
            .with("Launch template name already in use.")
            .into());
    }
    let data = check(input.launch_template_data.as_ref())?;
    let id = LaunchTemplateId::from_bits(tx.random());
    let first = new_version(tx, input.version_description.clone(), data);
    let made = LaunchTemplate {
        id,
        name,
        created: tx.now,
        created_by: tx.caller.arn.clone(),
        default_version: 1,
        last_version: 1,
        versions: BTreeMap::from([(1, first)]),
    };
    tx.world.launch_templates.insert(id, made);
    tags::specified(&mut tx.world, &input.tag_specifications, &[(KIND, id.to_string())])?;
    let launch_template = tx.world.launch_templates.get(&id).map(|t| template(&tx.world, t));
    Ok(CreateLaunchTemplateResult { launch_template, ..Default::default() })
}

fn version_not_found() -> Ec2Error {
    Ec2Code::InvalidLaunchTemplateIdVersionNotFound.with("Could not find launch template version")
}

fn create_launch_template_version(
    tx: &mut Tx,
    input: CreateLaunchTemplateVersionRequest,
) -> Result<CreateLaunchTemplateVersionResult, ApiError> {
    let found = find(&tx.world, &input.launch_template_id, &input.launch_template_name)?;
    let id = found.id;
    let mut data = check(input.launch_template_data.as_ref())?;
    // What isn't said anew is as in the source.
    if let Some(source) = input.source_version.as_deref().filter(|s| !s.is_empty()) {
        let (_, source) = found.version(source).ok_or_else(version_not_found)?;
        data = merge(&source.data, &data)?;
    }
    let new = new_version(tx, input.version_description.clone(), data);
    let Some(row) = tx.world.launch_templates.get_mut(&id) else { return Err(version_not_found().into()) };
    row.last_version += 1;
    row.versions.insert(row.last_version, new.clone());
    let answer = version(row, row.last_version, &new);
    Ok(CreateLaunchTemplateVersionResult { launch_template_version: Some(answer), ..Default::default() })
}

fn modify_launch_template(
    tx: &mut Tx,
    input: ModifyLaunchTemplateRequest,
) -> Result<ModifyLaunchTemplateResult, ApiError> {
    let found = find(&tx.world, &input.launch_template_id, &input.launch_template_name)?;
    let id = found.id;
    if let Some(name) = input.default_version.as_deref() {
        let (number, _) = found.version(name).ok_or_else(version_not_found)?;
        if let Some(row) = tx.world.launch_templates.get_mut(&id) {
            row.default_version = number;
        }
    }
    let launch_template = tx.world.launch_templates.get(&id).map(|t| template(&tx.world, t));
    Ok(ModifyLaunchTemplateResult { launch_template })
}

/// Instances launched from it know nothing of it any more.
fn delete_launch_template(
    tx: &mut Tx,
    input: DeleteLaunchTemplateRequest,
) -> Result<DeleteLaunchTemplateResult, ApiError> {
    let found = find(&tx.world, &input.launch_template_id, &input.launch_template_name)?;
    let (id, answer) = (found.id, template(&tx.world, found));
    tx.world.launch_templates.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(DeleteLaunchTemplateResult { launch_template: Some(answer) })
}

fn delete_launch_template_versions(
    tx: &mut Tx,
    input: DeleteLaunchTemplateVersionsRequest,
) -> Result<DeleteLaunchTemplateVersionsResult, ApiError> {
    let found = find(&tx.world, &input.launch_template_id, &input.launch_template_name)?;
    let (id, name, default) = (found.id, found.name.clone(), found.default_version);
    if input.versions.is_empty() {
        return Err(missing("LaunchTemplateVersion").into());
    }
    let (mut done, mut failed) = (Vec::new(), Vec::new());
    for asked in &input.versions {
        let number: u64 = asked
            .parse()
            .map_err(|_| invalid(asked, "LaunchTemplateVersion", "Expecting a version number."))?;
        let refusal = |code, message: &str| DeleteLaunchTemplateVersionsResponseErrorItem {
            launch_template_id: Some(id.to_string()),
            launch_template_name: Some(name.clone()),
            version_number: Some(number.cast_signed()),
            response_error: Some(ResponseError { code: Some(code), message: Some(message.to_owned()) }),
        };
        let Some(row) = tx.world.launch_templates.get_mut(&id) else { continue };
        if !row.versions.contains_key(&number) {
            failed.push(refusal(
                LaunchTemplateErrorCode::LAUNCH_TEMPLATE_VERSION_DOES_NOT_EXIST,
                "Could not find launch template version",
            ));
        } else if number == default {
            failed.push(refusal(
                LaunchTemplateErrorCode::UNEXPECTED_ERROR,
                "The default version of a launch template can't be deleted.",
            ));
        } else {
            row.versions.remove(&number);
            done.push(DeleteLaunchTemplateVersionsResponseSuccessItem {
                launch_template_id: Some(id.to_string()),
                launch_template_name: Some(name.clone()),
                version_number: Some(number.cast_signed()),
            });
        }
    }
    Ok(DeleteLaunchTemplateVersionsResult {
        successfully_deleted_launch_template_versions: done,
        unsuccessfully_deleted_launch_template_versions: failed,
    })
}

const FILTERS: &[Spec<LaunchTemplate>] = filters![LaunchTemplate;
    "create-time" => |_, t| vec![timestamp(t.created).to_string()],
    "launch-template-name" => |_, t| vec![t.name.clone()],
];

fn describe_launch_templates(
    tx: &mut Tx,
    input: DescribeLaunchTemplatesRequest,
) -> Result<DescribeLaunchTemplatesResult, ApiError> {
    let world = &tx.world;
    let filters = Filters::new(&input.filters, FILTERS)?;
    let mut found: Vec<&LaunchTemplate> = Vec::new();
    for id in &input.launch_template_ids {
        found.push(find(world, &Some(id.clone()), &None)?);
    }
    for name in &input.launch_template_names {
        found.push(find(world, &None, &Some(name.clone()))?);
    }
    if input.launch_template_ids.is_empty() && input.launch_template_names.is_empty() {
        found = world.launch_templates.values().collect();
    }
    found.retain(|t| filters.pass(world, &t.id.to_string(), t));
    let (found, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 1..=200, |t| t.id.to_string())?;
    let launch_templates = found.into_iter().map(|t| template(world, t)).collect();
    Ok(DescribeLaunchTemplatesResult { launch_templates, next_token })
}

fn of(v: &shape::LaunchTemplateVersion) -> Option<&shape::ResponseLaunchTemplateData> {
    v.launch_template_data.as_ref()
}

const VERSION_FILTERS: &[Spec<shape::LaunchTemplateVersion>] = filters![shape::LaunchTemplateVersion;
    "create-time" => |_, v| shown(&v.create_time),
    "ebs-optimized" => |_, v| of(v).map(|d| shown(&d.ebs_optimized)).unwrap_or_default(),
    "image-id" => |_, v| of(v).map(|d| shown(&d.image_id)).unwrap_or_default(),
    "instance-type" => |_, v| of(v).map(|d| shown(&d.instance_type)).unwrap_or_default(),
    "is-default-version" => |_, v| shown(&v.default_version),
    "kernel-id" => |_, v| of(v).map(|d| shown(&d.kernel_id)).unwrap_or_default(),
    "ram-disk-id" => |_, v| of(v).map(|d| shown(&d.ram_disk_id)).unwrap_or_default(),
    "host-resource-group-arn" => |_, v| of(v)
        .and_then(|d| d.placement.as_ref())
        .map(|p| shown(&p.host_resource_group_arn))
        .unwrap_or_default(),
    "http-endpoint" => |_, v| metadata(v).map(|m| shown(&m.http_endpoint)).unwrap_or_default(),
    // Nothing that a version shows says this of IPv4.
    "http-protocol-ipv4" => |_, _| Vec::new(),
    "http-tokens" => |_, v| metadata(v).map(|m| shown(&m.http_tokens)).unwrap_or_default(),
    "iam-instance-profile" => |_, v| of(v)
        .and_then(|d| d.iam_instance_profile.as_ref())
        .map(|p| shown(&p.arn))
        .unwrap_or_default(),
    "license-configuration-arn" => |_, v| of(v)
        .map(|d| d.license_specifications.iter().flat_map(|l| shown(&l.license_configuration_arn)).collect())
        .unwrap_or_default(),
    "network-card-index" => |_, v| of(v)
        .map(|d| d.network_interfaces.iter().flat_map(|n| shown(&n.network_card_index)).collect())
        .unwrap_or_default(),
];

fn metadata(v: &shape::LaunchTemplateVersion) -> Option<&shape::LaunchTemplateInstanceMetadataOptions> {
    of(v)?.metadata_options.as_ref()
}

fn describe_launch_template_versions(
    tx: &mut Tx,
    input: DescribeLaunchTemplateVersionsRequest,
) -> Result<DescribeLaunchTemplateVersionsResult, ApiError> {
    let world = &tx.world;
    let filters = Filters::new(&input.filters, VERSION_FILTERS)?;
    let named = input.launch_template_id.is_some() || input.launch_template_name.is_some();
    let symbolic = |v: &String| v == "$Latest" || v == "$Default";
    let templates: Vec<&LaunchTemplate> = if named {
        vec![find(world, &input.launch_template_id, &input.launch_template_name)?]
    } else if input.versions.is_empty() || !input.versions.iter().all(symbolic) {
        return Err(missing("LaunchTemplateId").into());
    } else {
        world.launch_templates.values().collect()
    };
    let bound = |text: &Option<String>, name: &str| {
        let parse =
            |t: &String| t.parse::<u64>().map_err(|_| invalid(t, name, "Expecting a version number."));
        text.as_ref().map(parse).transpose()
    };
    let (min, max) = (bound(&input.min_version, "MinVersion")?, bound(&input.max_version, "MaxVersion")?);
    let mut found = Vec::new();
    for t in templates {
        let mut numbers = Vec::new();
        for name in &input.versions {
            numbers.push(t.version(name).ok_or_else(version_not_found)?.0);
        }
        if input.versions.is_empty() {
            let within = |n: &&u64| min.is_none_or(|m| **n >= m) && max.is_none_or(|m| **n <= m);
            numbers.extend(t.versions.keys().filter(within));
        }
        numbers.sort_unstable();
        numbers.dedup();
        found.extend(numbers.iter().filter_map(|n| Some(version(t, *n, t.versions.get(n)?))));
    }
    found.retain(|v| filters.pass(world, v.launch_template_id.as_deref().unwrap_or_default(), v));
    // The newest first.
    let key = |v: &shape::LaunchTemplateVersion| {
        let newest = i64::MAX - v.version_number.unwrap_or(0);
        format!("{}/{newest:020}", v.launch_template_id.clone().unwrap_or_default())
    };
    let (launch_template_versions, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 1..=200, key)?;
    Ok(DescribeLaunchTemplateVersionsResult { launch_template_versions, next_token })
}

/// The template's version that a launch names; the default one if it names none.
pub(super) fn version_for_launch<'w>(
    world: &'w World,
    specification: &shape::LaunchTemplateSpecification,
) -> Result<(&'w LaunchTemplate, u64, &'w LaunchTemplateVersion), Ec2Error> {
    let found = find(world, &specification.launch_template_id, &specification.launch_template_name)?;
    let name = specification.version.as_deref().filter(|v| !v.is_empty()).unwrap_or("$Default");
    let (number, version) = found.version(name).ok_or_else(version_not_found)?;
    Ok((found, number, version))
}
