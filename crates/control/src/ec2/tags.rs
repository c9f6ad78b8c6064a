//! Tags: on any resource, by its id; and `TagSpecification.N` of whatever creates one.
//!
//! Follows "Tag your Amazon EC2 resources" in the Amazon EC2 User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, filters};
use super::ids::{ResourceId, missing};
use super::paging::page;
use super::security_group_rules::{parse_rule_id, rule_id_not_found};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    CreateTags, CreateTagsRequest, DeleteTags, DeleteTagsRequest, DescribeTags, DescribeTagsRequest,
    DescribeTagsResult, ResourceType, Tag, TagDescription, TagSpecification,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

/// Tags a resource may have.
const LIMIT: usize = 50;
const KEY_LENGTH: usize = 128;
const VALUE_LENGTH: usize = 256;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateTags>(create_tags, Access::by_id("Resources"))
        .on::<DeleteTags>(delete_tags, Access::by_id("Resources"))
        .on::<DescribeTags>(describe_tags, Access::any());
}

/// The resource's tags as the API shows them.
pub(super) fn shown(world: &World, resource: impl std::fmt::Display) -> Vec<Tag> {
    world
        .tags_of(&resource.to_string())
        .map(|(k, v)| Tag { key: Some(k.to_owned()), value: Some(v.to_owned()) })
        .collect()
}

/// Drops the tags of a resource that goes.
pub(super) fn forget(world: &mut World, resource: impl std::fmt::Display) {
    let resource = resource.to_string();
    let keys: Vec<String> = world.tags_of(&resource).map(|(k, _)| k.to_owned()).collect();
    for key in keys {
        world.tags.remove(&TagKey { resource: resource.clone(), key });
    }
}

/// Tags what a call creates. `created` pairs resource types (`instance`) with ids; a
/// specification for a type the call doesn't create is refused.
pub(super) fn specified(
    world: &mut World,
    specifications: &[TagSpecification],
    created: &[(&str, String)],
) -> Result<(), Ec2Error> {
    let mut seen = Vec::new();
    for specification in specifications {
        let kind = specification.resource_type.as_ref().map(ResourceType::as_str).unwrap_or_default();
        if kind.is_empty() {
            return Err(Ec2Code::MissingParameter
                .with("The request must contain the parameter TagSpecification.ResourceType"));
        }
        if specification.tags.is_empty() {
            return Err(Ec2Code::InvalidParameterValue.with("Tag specification must have at least one tag"));
        }
        if !created.iter().any(|(k, _)| *k == kind) {
            return Err(Ec2Code::InvalidParameterValue
                .with(format!("'{kind}' is not a valid taggable resource type for this operation.")));
        }
        if seen.contains(&kind) {
            return Err(Ec2Code::InvalidParameterValue
                .with(format!("Duplicate resource type '{kind}' in TagSpecification")));
        }
        seen.push(kind);
        let mut keys = Vec::new();
        for tag in &specification.tags {
            let key = tag.key.as_deref().unwrap_or_default();
            if keys.contains(&key) {
                return Err(
                    Ec2Code::InvalidParameterValue.with(format!("Duplicate tag key '{key}' specified."))
                );
            }
            keys.push(key);
        }
        for (_, id) in created.iter().filter(|(k, _)| *k == kind) {
            put(world, id, &specification.tags)?;
        }
    }
    Ok(())
}

fn put(world: &mut World, resource: &str, tags: &[Tag]) -> Result<(), Ec2Error> {
    let instance = resource.parse().ok().and_then(|id: InstanceId| world.instances.get(&id));
    let in_metadata = instance.is_some_and(|i| i.metadata.tags_enabled);
    for tag in tags {
        let key = tag.key.as_deref().unwrap_or_default();
        let value = tag.value.as_deref().unwrap_or_default();
        check(key, value)?;
        if in_metadata {
            check_in_metadata(key)?;
        }
        world.tags.insert(TagKey { resource: resource.to_owned(), key: key.to_owned() }, value.to_owned());
    }
    if world.tags_of(resource).count() > LIMIT {
        return Err(Ec2Code::TagLimitExceeded
            .with(format!("The maximum number of tags that can be created on a resource is {LIMIT}")));
    }
    Ok(())
}

/// What keys may be of where an instance reads its tags in its metadata: they are steps of a path there.
/// Follows "View tags for your EC2 instances using instance metadata" in the Amazon EC2 User Guide.
pub(super) fn check_in_metadata(key: &str) -> Result<(), Ec2Error> {
    let good = |c: char| c.is_ascii_alphanumeric() || "-_+=,.@:".contains(c);
    match key.chars().all(good) && !matches!(key, "." | ".." | "_index") {
        true => Ok(()),
        false => Err(Ec2Code::InvalidParameterValue.with(format!(
            "'{key}' is not a valid tag key. Tag keys must match pattern ([0-9a-zA-Z\\-_+=,.@:]{{1,255}}), and must \
             not be a reserved name ('.', '..', '_index')"
        ))),
    }
}

fn check(key: &str, value: &str) -> Result<(), Ec2Error> {
    if key.is_empty() {
        return Err(Ec2Code::InvalidParameterValue.with("Tag key cannot be null or empty"));
    }
    if key.chars().count() > KEY_LENGTH {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Tag key exceeds the maximum length of {KEY_LENGTH} characters")));
    }
    if value.chars().count() > VALUE_LENGTH {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Tag value exceeds the maximum length of {VALUE_LENGTH} characters")));
    }
    if key.get(..4).is_some_and(|k| k.eq_ignore_ascii_case("aws:")) {
        return Err(Ec2Code::InvalidParameterValue
            .with("Tag keys starting with 'aws:' are reserved for internal use"));
    }
    Ok(())
}

/// `instance` for `i-…`; None for what is no taggable resource's id.
pub(crate) fn kind_of(id: &str) -> Option<&'static str> {
    Some(match id.rsplit_once('-')?.0 {
        "vpc" => "vpc",
        "subnet" => "subnet",
        "igw" => "internet-gateway",
        "rtb" => "route-table",
        "sg" => "security-group",
        "sgr" => "security-group-rule",
        "acl" => "network-acl",
        "dopt" => "dhcp-options",
        "eni" => "network-interface",
        "nat" => "natgateway",
        "eigw" => "egress-only-internet-gateway",
        "pcx" => "vpc-peering-connection",
        "pl" => "prefix-list",
        "vpce" => "vpc-endpoint",
        "fl" => "vpc-flow-log",
        "nip" => "network-insights-path",
        "nia" => "network-insights-analysis",
        "eipalloc" => "elastic-ip",
        "key" => "key-pair",
        "ami" => "image",
        "lt" => "launch-template",
        "i" => "instance",
        "vol" => "volume",
        "snap" => "snapshot",
        _ => return None,
    })
}

/// Refuses an id that names no resource, with the code of its kind.
fn check_exists(world: &World, id: &str) -> Result<(), Ec2Error> {
    fn known<I: ResourceId + Key>(world: &World, id: &str) -> Result<(), Ec2Error> {
        super::ids::find::<I>(world, id).map(drop)
    }
    let unknown = || Ec2Code::InvalidId.with(format!("The ID '{id}' is not valid"));
    match kind_of(id).ok_or_else(unknown)? {
        "vpc" => known::<VpcId>(world, id),
        "subnet" => known::<SubnetId>(world, id),
        "internet-gateway" => known::<InternetGatewayId>(world, id),
        "route-table" => known::<RouteTableId>(world, id),
        "security-group" => known::<SecurityGroupId>(world, id),
        "security-group-rule" => {
            let rule = parse_rule_id(id)?;
            let known = world.security_groups.values().any(|g| g.rules.iter().any(|r| r.id == rule));
            if known { Ok(()) } else { Err(rule_id_not_found(rule)) }
        }
        "network-acl" => known::<NetworkAclId>(world, id),
        "dhcp-options" => known::<DhcpOptionsId>(world, id),
        "network-interface" => known::<EniId>(world, id),
        "natgateway" => known::<NatGatewayId>(world, id),
        "egress-only-internet-gateway" => known::<EgressOnlyInternetGatewayId>(world, id),
        "vpc-peering-connection" => known::<VpcPeeringId>(world, id),
        "prefix-list" => known::<PrefixListId>(world, id),
        "vpc-endpoint" => known::<VpcEndpointId>(world, id),
        "vpc-flow-log" => known::<FlowLogId>(world, id),
        "network-insights-path" => known::<InsightsPathId>(world, id),
        "network-insights-analysis" => known::<InsightsAnalysisId>(world, id),
        "elastic-ip" => known::<AllocationId>(world, id),
        "key-pair" => known::<KeyPairId>(world, id),
        "image" => known::<ImageId>(world, id),
        "instance" => known::<InstanceId>(world, id),
        "volume" => known::<VolumeId>(world, id),
        "snapshot" => known::<SnapshotId>(world, id),
        "launch-template" => super::launch_templates::find(world, &Some(id.to_owned()), &None).map(drop),
        _ => Err(unknown()),
    }
}

fn create_tags(tx: &mut Tx, input: CreateTagsRequest) -> Result<Unit, ApiError> {
    if input.resources.is_empty() {
        return Err(missing("resourceIdSet").into());
    }
    if input.tags.is_empty() {
        return Err(missing("tagSet").into());
    }
    for id in &input.resources {
        check_exists(&tx.world, id)?;
        put(&mut tx.world, id, &input.tags)?;
    }
    Ok(Unit)
}

/// A tag without a value goes whatever its value; with one, only if it is that; without
/// any tag named, all go.
fn delete_tags(tx: &mut Tx, input: DeleteTagsRequest) -> Result<Unit, ApiError> {
    if input.resources.is_empty() {
        return Err(missing("resourceIdSet").into());
    }
    for id in &input.resources {
        check_exists(&tx.world, id)?;
        let doomed: Vec<String> = tx
            .world
            .tags_of(id)
            .filter(|(key, value)| {
                !key.starts_with("aws:")
                    && (input.tags.is_empty()
                        || input.tags.iter().any(|t| {
                            t.key.as_deref() == Some(key) && t.value.as_deref().is_none_or(|v| v == *value)
                        }))
            })
            .map(|(key, _)| key.to_owned())
            .collect();
        for key in doomed {
            tx.world.tags.remove(&TagKey { resource: id.clone(), key });
        }
    }
    Ok(Unit)
}

struct Row {
    resource: String,
    kind: &'static str,
    key: String,
    value: String,
}

const FILTERS: &[super::filters::Spec<Row>] = filters![Row;
    "key" => |_, r| vec![r.key.clone()],
    "value" => |_, r| vec![r.value.clone()],
    "resource-id" => |_, r| vec![r.resource.clone()],
    "resource-type" => |_, r| vec![r.kind.to_owned()],
];

fn describe_tags(tx: &mut Tx, input: DescribeTagsRequest) -> Result<DescribeTagsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let rows = tx.world.tags.iter().filter_map(|(key, value)| {
        let kind = kind_of(&key.resource)?;
        let row = Row { resource: key.resource.clone(), kind, key: key.key.clone(), value: value.clone() };
        filters.pass(&tx.world, &row.resource, &row).then_some(row)
    });
    let (rows, next_token) =
        page(rows.collect(), input.max_results, input.next_token.as_deref(), 5..=1000, |r| {
            format!("{}\u{1f}{}", r.resource, r.key)
        })?;
    let tags = rows
        .into_iter()
        .map(|r| TagDescription {
            key: Some(r.key),
            resource_id: Some(r.resource),
            resource_type: Some(r.kind.into()),
            value: Some(r.value),
        })
        .collect();
    Ok(DescribeTagsResult { next_token, tags })
}
