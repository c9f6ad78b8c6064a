//! Security groups; see `security_group_rules` for what is in them.
//!
//! Follows "Security groups" in the Amazon VPC User Guide.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{find, invalid, missing, named_or_all, required};
use super::paging::page;
use super::security_group_permissions::{CHARACTERS, is_plain, shapes};
use super::vpcs::default_vpc;
use super::{security_group_references, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateSecurityGroup, CreateSecurityGroupRequest, CreateSecurityGroupResult,
    DeleteSecurityGroup, DeleteSecurityGroupRequest, DeleteSecurityGroupResult, DescribeSecurityGroups,
    DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult, IpPermission,
};
use aws_shapes::{ApiError, Registry};
use ipnet::{Ipv4Net, Ipv6Net};
use model::*;

/// Groups of a region. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 2500;
const DEFAULT: &str = "default";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateSecurityGroup>(
            create_security_group,
            Access::creates("security-group").and_found(access::vpc_or_default),
        )
        .on::<DeleteSecurityGroup>(delete_security_group, Access::found(access::group))
        .on::<DescribeSecurityGroups>(describe_security_groups, Access::any());
}

fn rule(direction: Direction, peer: Peer) -> SecurityGroupRule {
    SecurityGroupRule {
        id: SecurityGroupRuleId::from_bits(rand::random()),
        direction,
        traffic: Traffic::All,
        peer,
        description: None,
    }
}

fn all_out() -> SecurityGroupRule {
    rule(Direction::Egress, Peer::V4(Ipv4Net::default()))
}

/// What lets everything out to IPv6, as a VPC with such a block has it.
pub(super) fn all_out_v6() -> SecurityGroupRule {
    rule(Direction::Egress, Peer::V6(Ipv6Net::default()))
}

/// The group a VPC is born with: all from its own members, all to anywhere.
/// Follows "Default security groups for your VPCs" in the Amazon VPC User Guide.
pub(super) fn default_group(vpc: VpcId) -> SecurityGroup {
    let id = SecurityGroupId::from_bits(rand::random());
    SecurityGroup {
        id,
        vpc,
        name: DEFAULT.into(),
        description: "default VPC security group".into(),
        rules: vec![rule(Direction::Ingress, Peer::Group(id)), all_out()],
    }
}

/// Follows "CreateSecurityGroup" in the Amazon EC2 API Reference. Without a VPC the default
/// one is meant. A new group lets everything out.
fn create_security_group(
    tx: &mut Tx,
    input: CreateSecurityGroupRequest,
) -> Result<CreateSecurityGroupResult, ApiError> {
    let name = required(&input.group_name, "groupName")?;
    let description = required(&input.description, "groupDescription")?;
    check_text(name, "GroupName", "security group name", "names")?;
    check_text(description, "GroupDescription", "security group description", "descriptions")?;
    if name.get(..3).is_some_and(|p| p.eq_ignore_ascii_case("sg-")) {
        return Err(invalid(name, "GroupName", "Group names may not be in the format sg-*.").into());
    }
    if name.eq_ignore_ascii_case(DEFAULT) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Cannot use reserved security group name: {name}"))
            .into());
    }
    let vpc = match input.vpc_id.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => find::<VpcId>(&tx.world, id)?.id,
        None => default_vpc(&tx.world).map(|v| v.id).ok_or_else(no_default_vpc)?,
    };
    if tx.world.security_groups.values().any(|g| g.vpc == vpc && g.name == name) {
        return Err(Ec2Code::InvalidGroupDuplicate
            .with(format!("The security group '{name}' already exists for VPC '{vpc}'"))
            .into());
    }
    if tx.world.security_groups.len() >= LIMIT {
        return Err(Ec2Code::SecurityGroupLimitExceeded
            .with("The maximum number of security groups has been reached.")
            .into());
    }
    let id = SecurityGroupId::from_bits(tx.random());
    let mut rules = vec![all_out()];
    if tx.world.vpcs.get(&vpc).is_some_and(|v| !v.ipv6.is_empty()) {
        rules.push(all_out_v6());
    }
    let group = SecurityGroup { id, vpc, name: name.to_owned(), description: description.to_owned(), rules };
    tx.world.security_groups.insert(id, group);
    tags::specified(&mut tx.world, &input.tag_specifications, &[("security-group", id.to_string())])?;
    Ok(CreateSecurityGroupResult {
        group_id: Some(id.to_string()),
        tags: tags::shown(&tx.world, id),
        security_group_arn: Some(tx.arn("security-group", id)),
    })
}

fn no_default_vpc() -> Ec2Error {
    Ec2Code::VpcIdNotSpecified
        .with("No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.")
}

fn check_text(text: &str, parameter: &str, noun: &str, plural: &str) -> Result<(), Ec2Error> {
    if !text.is_ascii() {
        return Err(invalid(text, parameter, "Character sets beyond ASCII are not supported."));
    }
    if !is_plain(text) {
        let why = format!(
            "Invalid {noun}. Valid {plural} are strings less than 256 characters from the following set: \
             {CHARACTERS}"
        );
        return Err(invalid(text, parameter, &why));
    }
    Ok(())
}

/// The default VPC's group of this name.
pub(super) fn by_name(world: &World, name: &str) -> Result<SecurityGroupId, Ec2Error> {
    let vpc = default_vpc(world).ok_or_else(no_default_vpc)?.id;
    let group = world.security_groups.values().find(|g| g.vpc == vpc && g.name == name);
    group.map(|g| g.id).ok_or_else(|| {
        Ec2Code::InvalidGroupNotFound
            .with(format!("The security group '{name}' does not exist in default VPC '{vpc}'"))
    })
}

/// The group a request names by id, or by name in the default VPC.
pub(super) fn target(
    world: &World,
    id: &Option<String>,
    name: &Option<String>,
) -> Result<SecurityGroupId, Ec2Error> {
    match (id.as_deref().filter(|t| !t.is_empty()), name.as_deref().filter(|t| !t.is_empty())) {
        (Some(id), _) => find::<SecurityGroupId>(world, id).map(|g| g.id),
        (None, Some(name)) => by_name(world, name),
        (None, None) => Err(missing("groupName or groupId")),
    }
}

/// Follows "DeleteSecurityGroup" in the Amazon EC2 API Reference: not while interfaces have
/// the group or other groups' rules refer to it.
fn delete_security_group(
    tx: &mut Tx,
    input: DeleteSecurityGroupRequest,
) -> Result<DeleteSecurityGroupResult, ApiError> {
    let world = &mut tx.world;
    let id = target(world, &input.group_id, &input.group_name)?;
    if world.vpcs.values().any(|v| v.default_security_group == id) {
        return Err(Ec2Code::CannotDelete
            .with(format!("the specified group: \"{id}\" name: \"{DEFAULT}\" cannot be deleted by a user"))
            .into());
    }
    let in_use = world.enis.values().any(|e| e.groups.contains(&id));
    if in_use || security_group_references::is_referenced(world, id) {
        return Err(Ec2Code::DependencyViolation
            .with(format!("resource {id} has a dependent object"))
            .into());
    }
    remove(world, id);
    Ok(DeleteSecurityGroupResult { r#return: Some(true), group_id: Some(id.to_string()) })
}

/// Takes a group away, with its tags and its rules'.
pub(super) fn remove(world: &mut World, id: SecurityGroupId) {
    if let Some(group) = world.security_groups.remove(&id) {
        for rule in &group.rules {
            tags::forget(world, rule.id);
        }
    }
    tags::forget(world, id);
}

fn ranges(permissions: &[IpPermission]) -> Vec<String> {
    permissions.iter().flat_map(|p| &p.ip_ranges).flat_map(|r| shown(&r.cidr_ip)).collect()
}

fn ranges_v6(permissions: &[IpPermission]) -> Vec<String> {
    permissions.iter().flat_map(|p| &p.ipv6_ranges).flat_map(|r| shown(&r.cidr_ipv6)).collect()
}

fn prefix_lists(permissions: &[IpPermission]) -> Vec<String> {
    permissions.iter().flat_map(|p| &p.prefix_list_ids).flat_map(|l| shown(&l.prefix_list_id)).collect()
}

fn groups(permissions: &[IpPermission]) -> Vec<String> {
    permissions.iter().flat_map(|p| &p.user_id_group_pairs).flat_map(|g| shown(&g.group_id)).collect()
}

fn group_names(world: &World, permissions: &[IpPermission]) -> Vec<String> {
    let ids = groups(permissions).into_iter().filter_map(|id| id.parse().ok());
    ids.filter_map(|id| world.security_groups.get(&id)).map(|g| g.name.clone()).collect()
}

fn users(permissions: &[IpPermission]) -> Vec<String> {
    permissions.iter().flat_map(|p| &p.user_id_group_pairs).flat_map(|g| shown(&g.user_id)).collect()
}

fn from_ports(permissions: &[IpPermission]) -> Vec<String> {
    permissions.iter().flat_map(|p| shown(&p.from_port)).collect()
}

fn to_ports(permissions: &[IpPermission]) -> Vec<String> {
    permissions.iter().flat_map(|p| shown(&p.to_port)).collect()
}

fn protocols(permissions: &[IpPermission]) -> Vec<String> {
    permissions.iter().flat_map(|p| shown(&p.ip_protocol)).collect()
}

const FILTERS: &[Spec<aws::SecurityGroup>] = filters![aws::SecurityGroup;
    "description" => |_, g| shown(&g.description),
    "egress.ip-permission.cidr" => |_, g| ranges(&g.ip_permissions_egress),
    "egress.ip-permission.from-port" => |_, g| from_ports(&g.ip_permissions_egress),
    "egress.ip-permission.group-id" => |_, g| groups(&g.ip_permissions_egress),
    "egress.ip-permission.group-name" => |w, g| group_names(w, &g.ip_permissions_egress),
    "egress.ip-permission.ipv6-cidr" => |_, g| ranges_v6(&g.ip_permissions_egress),
    "egress.ip-permission.prefix-list-id" => |_, g| prefix_lists(&g.ip_permissions_egress),
    "egress.ip-permission.protocol" => |_, g| protocols(&g.ip_permissions_egress),
    "egress.ip-permission.to-port" => |_, g| to_ports(&g.ip_permissions_egress),
    "egress.ip-permission.user-id" => |_, g| users(&g.ip_permissions_egress),
    "group-id" => |_, g| shown(&g.group_id),
    "group-name" => |_, g| shown(&g.group_name),
    "ip-permission.cidr" => |_, g| ranges(&g.ip_permissions),
    "ip-permission.from-port" => |_, g| from_ports(&g.ip_permissions),
    "ip-permission.group-id" => |_, g| groups(&g.ip_permissions),
    "ip-permission.group-name" => |w, g| group_names(w, &g.ip_permissions),
    "ip-permission.ipv6-cidr" => |_, g| ranges_v6(&g.ip_permissions),
    "ip-permission.prefix-list-id" => |_, g| prefix_lists(&g.ip_permissions),
    "ip-permission.protocol" => |_, g| protocols(&g.ip_permissions),
    "ip-permission.to-port" => |_, g| to_ports(&g.ip_permissions),
    "ip-permission.user-id" => |_, g| users(&g.ip_permissions),
    "owner-id" => |_, g| shown(&g.owner_id),
    "vpc-id" => |_, g| shown(&g.vpc_id),
];

/// Follows "DescribeSecurityGroups" in the Amazon EC2 API Reference. Names are looked for in
/// the default VPC.
fn describe_security_groups(
    tx: &mut Tx,
    input: DescribeSecurityGroupsRequest,
) -> Result<DescribeSecurityGroupsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let mut ids = input.group_ids;
    for name in &input.group_names {
        ids.push(by_name(&tx.world, name)?.to_string());
    }
    let key = |g: &aws::SecurityGroup| g.group_id.clone().unwrap_or_default();
    let groups = named_or_all::<SecurityGroupId>(&tx.world, &ids)?.into_iter();
    let groups = groups.map(|g| shape(tx, g)).filter(|g| filters.pass(&tx.world, &key(g), g)).collect();
    let (security_groups, next_token) =
        page(groups, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeSecurityGroupsResult { next_token, security_groups })
}

fn shape(tx: &Tx, group: &SecurityGroup) -> aws::SecurityGroup {
    let permissions = |direction: Direction| {
        let rules = group.rules.iter().filter(|r| r.direction == direction);
        shapes(&tx.world, group.vpc, rules.map(|r| (r.traffic, r.peer, r.description.clone())))
    };
    aws::SecurityGroup {
        group_id: Some(group.id.to_string()),
        ip_permissions_egress: permissions(Direction::Egress),
        tags: tags::shown(&tx.world, group.id),
        vpc_id: Some(group.vpc.to_string()),
        security_group_arn: Some(tx.arn("security-group", group.id)),
        owner_id: Some(tx.account().to_owned()),
        group_name: Some(group.name.clone()),
        description: Some(group.description.clone()),
        ip_permissions: permissions(Direction::Ingress),
    }
}
