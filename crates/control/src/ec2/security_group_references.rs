//! Security groups that rules of other groups name, in the same VPC and across peerings;
//! and rules that name what is no longer there.
//!
//! Follows "Update your security groups to reference peer security groups" in the Amazon VPC
//! Peering Guide.

use super::filters::{self, Filters, Spec, filters};
use super::ids::{find, missing, required};
use super::paging::page;
use super::security_group_permissions::shown;
use super::{tags, vpc_peerings};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    DescribeSecurityGroupReferences, DescribeSecurityGroupReferencesRequest,
    DescribeSecurityGroupReferencesResult, DescribeStaleSecurityGroups, DescribeStaleSecurityGroupsRequest,
    DescribeStaleSecurityGroupsResult, GetSecurityGroupsForVpc, GetSecurityGroupsForVpcRequest,
    GetSecurityGroupsForVpcResult, SecurityGroupForVpc, SecurityGroupReference, StaleIpPermission,
    StaleSecurityGroup, UserIdGroupPair,
};
use aws_shapes::{ApiError, Registry};
use model::*;
use std::collections::BTreeSet;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeSecurityGroupReferences>(
            describe_security_group_references,
            Access::on("security-group", "GroupId"),
        )
        .on::<DescribeStaleSecurityGroups>(describe_stale_security_groups, Access::any())
        .on::<GetSecurityGroupsForVpc>(get_security_groups_for_vpc, Access::on("vpc", "VpcId"));
}

const FOR_VPC: &[Spec<SecurityGroupForVpc>] = filters![SecurityGroupForVpc;
    "description" => |_, g| filters::shown(&g.description),
    "group-id" => |_, g| filters::shown(&g.group_id),
    "group-name" => |_, g| filters::shown(&g.group_name),
    "owner-id" => |_, g| filters::shown(&g.owner_id),
    "primary-vpc-id" => |_, g| filters::shown(&g.primary_vpc_id),
];

/// Groups that interfaces in the VPC can have: its own, for none is shared or associated.
/// Follows "GetSecurityGroupsForVpc" in the Amazon EC2 API Reference.
fn get_security_groups_for_vpc(
    tx: &mut Tx,
    input: GetSecurityGroupsForVpcRequest,
) -> Result<GetSecurityGroupsForVpcResult, ApiError> {
    let world = &tx.world;
    let vpc = find::<VpcId>(world, required(&input.vpc_id, "vpcId")?)?.id;
    let filters = Filters::new(&input.filters, FOR_VPC)?;
    let key = |g: &SecurityGroupForVpc| g.group_id.clone().unwrap_or_default();
    let groups = world.security_groups.values().filter(|g| g.vpc == vpc).map(|g| SecurityGroupForVpc {
        description: Some(g.description.clone()),
        group_name: Some(g.name.clone()),
        owner_id: Some(world.region().account.clone()),
        group_id: Some(g.id.to_string()),
        tags: tags::shown(world, g.id),
        primary_vpc_id: Some(vpc.to_string()),
    });
    let groups = groups.filter(|g| filters.pass(world, &key(g), g)).collect();
    let (security_group_for_vpcs, next_token) =
        page(groups, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(GetSecurityGroupsForVpcResult { next_token, security_group_for_vpcs })
}

/// How a rule of a group in `vpc` shows the group it names: with its VPC and the peering
/// between, where it is in another.
pub(super) fn pair(world: &World, vpc: VpcId, named: SecurityGroupId) -> UserIdGroupPair {
    let elsewhere = world.security_groups.get(&named).map(|g| g.vpc).filter(|there| *there != vpc);
    let peering = elsewhere.and_then(|there| vpc_peerings::between(world, vpc, there));
    UserIdGroupPair {
        user_id: Some(world.region().account.clone()),
        group_id: Some(named.to_string()),
        vpc_id: elsewhere.map(|there| there.to_string()),
        vpc_peering_connection_id: peering.map(|p| p.id.to_string()),
        peering_status: peering.map(|p| vpc_peerings::code(p.status).as_str().to_owned()),
        ..Default::default()
    }
}

fn names(group: &SecurityGroup, named: SecurityGroupId) -> bool {
    group.rules.iter().any(|r| r.peer == Peer::Group(named))
}

/// True while a rule of another group means this one. Rules in a VPC whose peering is gone
/// are stale, and mean nothing.
pub(super) fn is_referenced(world: &World, id: SecurityGroupId) -> bool {
    let Some(vpc) = world.security_groups.get(&id).map(|g| g.vpc) else { return false };
    world.security_groups.values().any(|g| g.id != id && names(g, id) && reaches(world, g.vpc, vpc))
}

fn reaches(world: &World, from: VpcId, to: VpcId) -> bool {
    from == to || world.active_peerings_of(from).any(|p| p.peer_of(from) == Some(to))
}

/// The VPCs on the other side of a peering whose rules name the groups.
/// Follows "DescribeSecurityGroupReferences" in the Amazon EC2 API Reference.
fn describe_security_group_references(
    tx: &mut Tx,
    input: DescribeSecurityGroupReferencesRequest,
) -> Result<DescribeSecurityGroupReferencesResult, ApiError> {
    if input.group_id.is_empty() {
        return Err(missing("groupId").into());
    }
    let mut security_group_reference_set = Vec::new();
    for text in &input.group_id {
        let named = find::<SecurityGroupId>(&tx.world, text)?;
        let naming = tx.world.security_groups.values().filter(|g| g.vpc != named.vpc && names(g, named.id));
        let vpcs: BTreeSet<VpcId> = naming.map(|g| g.vpc).collect();
        for vpc in vpcs {
            let Some(peering) = vpc_peerings::between(&tx.world, named.vpc, vpc) else { continue };
            security_group_reference_set.push(SecurityGroupReference {
                group_id: Some(named.id.to_string()),
                referencing_vpc_id: Some(vpc.to_string()),
                vpc_peering_connection_id: Some(peering.id.to_string()),
                transit_gateway_id: None,
            });
        }
    }
    Ok(DescribeSecurityGroupReferencesResult { security_group_reference_set })
}

/// Groups with rules that name a deleted group, or one whose VPC is no longer peered.
/// Follows "DescribeStaleSecurityGroups" in the Amazon EC2 API Reference.
fn describe_stale_security_groups(
    tx: &mut Tx,
    input: DescribeStaleSecurityGroupsRequest,
) -> Result<DescribeStaleSecurityGroupsResult, ApiError> {
    let vpc = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?.id;
    let groups = tx.world.security_groups.values().filter(|g| g.vpc == vpc);
    let stale = groups.map(|g| shape(&tx.world, g));
    let stale = stale
        .filter(|g| !g.stale_ip_permissions.is_empty() || !g.stale_ip_permissions_egress.is_empty())
        .collect();
    let key = |g: &StaleSecurityGroup| g.group_id.clone().unwrap_or_default();
    let (stale_security_group_set, next_token) =
        page(stale, input.max_results, input.next_token.as_deref(), 5..=255, key)?;
    Ok(DescribeStaleSecurityGroupsResult { next_token, stale_security_group_set })
}

fn shape(world: &World, group: &SecurityGroup) -> StaleSecurityGroup {
    let permissions = |direction: Direction| {
        let rules = group.rules.iter().filter(|r| r.direction == direction);
        let stale = rules.filter_map(|r| match r.peer {
            Peer::Group(named) if is_stale(world, group.vpc, named) => Some((r, named)),
            _ => None,
        });
        let stale = stale.map(|(rule, named)| {
            let (protocol, from, to) = shown(rule.traffic);
            let has_ports = !matches!(rule.traffic, Traffic::All | Traffic::Protocol(_));
            let pair = pair(world, group.vpc, named);
            StaleIpPermission {
                from_port: has_ports.then_some(from),
                ip_protocol: Some(protocol),
                to_port: has_ports.then_some(to),
                user_id_group_pairs: vec![UserIdGroupPair { description: rule.description.clone(), ..pair }],
                ..Default::default()
            }
        });
        stale.collect()
    };
    StaleSecurityGroup {
        description: Some(group.description.clone()),
        group_id: Some(group.id.to_string()),
        group_name: Some(group.name.clone()),
        stale_ip_permissions: permissions(Direction::Ingress),
        stale_ip_permissions_egress: permissions(Direction::Egress),
        vpc_id: Some(group.vpc.to_string()),
    }
}

fn is_stale(world: &World, vpc: VpcId, named: SecurityGroupId) -> bool {
    world.security_groups.get(&named).is_none_or(|g| !reaches(world, vpc, g.vpc))
}
