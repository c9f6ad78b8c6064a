//! Inline policies of users, groups and roles.

use super::check::{self, Document};
use super::error::{limit, no_such};
use super::lists::{Page, cut};
use super::shapes::encoded;
use super::{groups, roles, users};
use crate::Tx;
use crate::access::Access;
use aws_shapes::iam::{
    DeleteGroupPolicy, DeleteRolePolicy, DeleteUserPolicy, GetGroupPolicy, GetGroupPolicyResponse,
    GetRolePolicy, GetRolePolicyResponse, GetUserPolicy, GetUserPolicyResponse, ListGroupPolicies,
    ListGroupPoliciesResponse, ListRolePolicies, ListRolePoliciesResponse, ListUserPolicies,
    ListUserPoliciesResponse, PutGroupPolicy, PutRolePolicy, PutUserPolicy,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::Grants;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<PutUserPolicy>(
            |tx, i| {
                let user = users::find_mut(&mut tx.world, i.user_name.as_ref())?;
                put(&mut user.grants, ("user", &user.name, 2048), i.policy_name, i.policy_document)
            },
            Access::on("user", "UserName"),
        )
        .on::<PutGroupPolicy>(
            |tx, i| {
                let group = groups::find_mut(&mut tx.world, i.group_name.as_ref())?;
                put(&mut group.grants, ("group", &group.name, 5120), i.policy_name, i.policy_document)
            },
            Access::on("group", "GroupName"),
        )
        .on::<PutRolePolicy>(
            |tx, i| {
                let role = roles::find_mut(&mut tx.world, i.role_name.as_ref())?;
                put(&mut role.grants, ("role", &role.name, 10240), i.policy_name, i.policy_document)
            },
            Access::on("role", "RoleName"),
        )
        .on::<GetUserPolicy>(
            |tx, i| {
                let grants = &users::find(&tx.world, i.user_name.as_deref().unwrap_or_default())?.grants;
                let document = get(grants, "user", i.policy_name.as_ref())?;
                Ok(GetUserPolicyResponse {
                    user_name: i.user_name,
                    policy_name: i.policy_name,
                    policy_document: Some(document),
                })
            },
            Access::on("user", "UserName"),
        )
        .on::<GetGroupPolicy>(
            |tx, i| {
                let grants = &groups::find(&tx.world, i.group_name.as_deref().unwrap_or_default())?.grants;
                let document = get(grants, "group", i.policy_name.as_ref())?;
                Ok(GetGroupPolicyResponse {
                    group_name: i.group_name,
                    policy_name: i.policy_name,
                    policy_document: Some(document),
                })
            },
            Access::on("group", "GroupName"),
        )
        .on::<GetRolePolicy>(
            |tx, i| {
                let grants = &roles::find(&tx.world, i.role_name.as_deref().unwrap_or_default())?.grants;
                let document = get(grants, "role", i.policy_name.as_ref())?;
                Ok(GetRolePolicyResponse {
                    role_name: i.role_name,
                    policy_name: i.policy_name,
                    policy_document: Some(document),
                })
            },
            Access::on("role", "RoleName"),
        )
        .on::<DeleteUserPolicy>(
            |tx, i| {
                let user = users::find_mut(&mut tx.world, i.user_name.as_ref())?;
                delete(&mut user.grants, "user", i.policy_name.as_ref())
            },
            Access::on("user", "UserName"),
        )
        .on::<DeleteGroupPolicy>(
            |tx, i| {
                let group = groups::find_mut(&mut tx.world, i.group_name.as_ref())?;
                delete(&mut group.grants, "group", i.policy_name.as_ref())
            },
            Access::on("group", "GroupName"),
        )
        .on::<DeleteRolePolicy>(
            |tx, i| {
                let role = roles::find_mut(&mut tx.world, i.role_name.as_ref())?;
                delete(&mut role.grants, "role", i.policy_name.as_ref())
            },
            Access::on("role", "RoleName"),
        )
        .on::<ListUserPolicies>(
            |tx, i| {
                let grants = &users::find(&tx.world, i.user_name.as_deref().unwrap_or_default())?.grants;
                let page = list(grants, i.max_items, i.marker)?;
                Ok(ListUserPoliciesResponse {
                    policy_names: page.items,
                    is_truncated: page.is_truncated,
                    marker: page.marker,
                })
            },
            Access::on("user", "UserName"),
        )
        .on::<ListGroupPolicies>(
            |tx, i| {
                let grants = &groups::find(&tx.world, i.group_name.as_deref().unwrap_or_default())?.grants;
                let page = list(grants, i.max_items, i.marker)?;
                Ok(ListGroupPoliciesResponse {
                    policy_names: page.items,
                    is_truncated: page.is_truncated,
                    marker: page.marker,
                })
            },
            Access::on("group", "GroupName"),
        )
        .on::<ListRolePolicies>(
            |tx, i| {
                let grants = &roles::find(&tx.world, i.role_name.as_deref().unwrap_or_default())?.grants;
                let page = list(grants, i.max_items, i.marker)?;
                Ok(ListRolePoliciesResponse {
                    policy_names: page.items,
                    is_truncated: page.is_truncated,
                    marker: page.marker,
                })
            },
            Access::on("role", "RoleName"),
        );
}

fn missing(kind: &str, name: Option<&String>) -> ApiError {
    let name = name.map(String::as_str).unwrap_or_default();
    no_such(format!("The {kind} policy with name {name} cannot be found."))
}

/// `whose`: the kind of identity, its name, and how many characters all its inline policies may have.
fn put(
    grants: &mut Grants,
    whose: (&str, &str, usize),
    name: Option<String>,
    document: Option<String>,
) -> Result<Unit, ApiError> {
    let (name, document) = (name.unwrap_or_default(), document.unwrap_or_default());
    let (kind, owner, most) = whose;
    check::name("policyName", &name)?;
    check::document(&document, Document::Identity)?;
    let others: usize = grants.inline.iter().filter(|(n, _)| **n != name).map(|(_, d)| check::size(d)).sum();
    if others + check::size(&document) > most {
        return Err(limit(format!("Maximum policy size of {most} bytes exceeded for {kind} {owner}")));
    }
    grants.inline.insert(name, document.into());
    Ok(Unit)
}

fn get(grants: &Grants, kind: &str, name: Option<&String>) -> Result<String, ApiError> {
    let document = name.and_then(|name| grants.inline.get(name));
    Ok(encoded(document.ok_or_else(|| missing(kind, name))?))
}

fn delete(grants: &mut Grants, kind: &str, name: Option<&String>) -> Result<Unit, ApiError> {
    match name.and_then(|name| grants.inline.remove(name)) {
        Some(_) => Ok(Unit),
        None => Err(missing(kind, name)),
    }
}

fn list(grants: &Grants, max_items: Option<i32>, marker: Option<String>) -> Result<Page<String>, ApiError> {
    cut(grants.inline.keys().cloned().collect(), max_items, marker.as_deref(), String::clone)
}
