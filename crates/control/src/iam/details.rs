//! GetAccountAuthorizationDetails: everything at once.

use super::lists::cut;
use super::policies::{self, Uses};
use super::shapes::{self, attached, boundary, encoded, inline, last_used, time};
use crate::Tx;
use crate::access::Access;
use aws_shapes::iam::{
    EntityType, GetAccountAuthorizationDetails, GetAccountAuthorizationDetailsRequest,
    GetAccountAuthorizationDetailsResponse, GroupDetail, ManagedPolicyDetail, RoleDetail, UserDetail,
};
use aws_shapes::{ApiError, Registry};
use model::{IamGroup, IamRole, IamUser, World};

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry.on::<GetAccountAuthorizationDetails>(details, Access::any());
}

enum Item {
    User(UserDetail),
    Group(GroupDetail),
    Role(RoleDetail),
    Policy(ManagedPolicyDetail),
}

fn details(
    tx: &mut Tx,
    input: GetAccountAuthorizationDetailsRequest,
) -> Result<GetAccountAuthorizationDetailsResponse, ApiError> {
    let world = &tx.world;
    let wanted = |kind: EntityType| input.filter.is_empty() || input.filter.contains(&kind);
    let uses = Uses::of(world);
    let mut items: Vec<(String, Item)> = Vec::new();
    if wanted(EntityType::from("User")) {
        items.extend(world.iam_users.values().map(|u| (format!("0{}", u.name), Item::User(user(world, u)))));
    }
    if wanted(EntityType::from("Group")) {
        items.extend(
            world.iam_groups.values().map(|g| (format!("1{}", g.name), Item::Group(group(world, g)))),
        );
    }
    if wanted(EntityType::from("Role")) {
        items.extend(world.iam_roles.values().map(|r| (format!("2{}", r.name), Item::Role(role(world, r)))));
    }
    let own = world.iam_policies.values().map(|p| p.arn.as_str());
    let own = own.filter(|_| wanted(EntityType::from("LocalManagedPolicy")));
    // Of AWS's policies those that somebody has.
    let aws = model::aws_managed::all().map(|p| p.arn.as_str()).filter(|arn| uses.any(arn));
    let aws = aws.filter(|_| wanted(EntityType::from("AWSManagedPolicy")));
    for arn in own.chain(aws) {
        if let Some(policy) = policy(world, arn, &uses) {
            items.push((format!("3{arn}"), Item::Policy(policy)));
        }
    }
    let page = cut(items, input.max_items, input.marker.as_deref(), |(key, _)| key.clone())?;
    let mut answer = GetAccountAuthorizationDetailsResponse {
        is_truncated: page.is_truncated,
        marker: page.marker,
        ..GetAccountAuthorizationDetailsResponse::default()
    };
    for (_, item) in page.items {
        match item {
            Item::User(shape) => answer.user_detail_list.push(shape),
            Item::Group(shape) => answer.group_detail_list.push(shape),
            Item::Role(shape) => answer.role_detail_list.push(shape),
            Item::Policy(shape) => answer.policies.push(shape),
        }
    }
    Ok(answer)
}

fn user(world: &World, user: &IamUser) -> UserDetail {
    UserDetail {
        path: Some(user.path.clone()),
        user_name: Some(user.name.clone()),
        user_id: Some(user.id.clone()),
        arn: Some(world.iam_arn("user", &user.path, &user.name)),
        create_date: time(user.created),
        user_policy_list: inline(&user.grants),
        group_list: user
            .groups
            .iter()
            .filter_map(|id| world.iam_groups.get(id))
            .map(|g| g.name.clone())
            .collect(),
        attached_managed_policies: attached(&user.grants),
        permissions_boundary: boundary(user.boundary.as_ref()),
        tags: shapes::tags(&user.tags),
    }
}

fn group(world: &World, group: &IamGroup) -> GroupDetail {
    GroupDetail {
        path: Some(group.path.clone()),
        group_name: Some(group.name.clone()),
        group_id: Some(group.id.clone()),
        arn: Some(world.iam_arn("group", &group.path, &group.name)),
        create_date: time(group.created),
        group_policy_list: inline(&group.grants),
        attached_managed_policies: attached(&group.grants),
    }
}

fn role(world: &World, role: &IamRole) -> RoleDetail {
    let profiles = world.instance_profiles.values().filter(|p| p.role.as_ref() == Some(&role.id));
    RoleDetail {
        path: Some(role.path.clone()),
        role_name: Some(role.name.clone()),
        role_id: Some(role.id.clone()),
        arn: Some(world.iam_arn("role", &role.path, &role.name)),
        create_date: time(role.created),
        assume_role_policy_document: Some(encoded(&role.trust)),
        instance_profile_list: profiles.map(|p| shapes::profile(world, p)).collect(),
        role_policy_list: inline(&role.grants),
        attached_managed_policies: attached(&role.grants),
        permissions_boundary: boundary(role.boundary.as_ref()),
        tags: shapes::tags(&role.tags),
        role_last_used: Some(last_used(role)),
    }
}

fn policy(world: &World, arn: &str, uses: &Uses) -> Option<ManagedPolicyDetail> {
    let (policy, versions) = policies::shown(world, arn, uses)?;
    Some(ManagedPolicyDetail {
        policy_name: policy.policy_name,
        policy_id: policy.policy_id,
        arn: policy.arn,
        path: policy.path,
        default_version_id: policy.default_version_id,
        attachment_count: policy.attachment_count,
        permissions_boundary_usage_count: policy.permissions_boundary_usage_count,
        is_attachable: policy.is_attachable,
        description: policy.description,
        create_date: policy.create_date,
        update_date: policy.update_date,
        policy_version_list: versions,
    })
}
