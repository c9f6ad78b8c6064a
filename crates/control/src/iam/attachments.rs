//! Managed policies on users, groups and roles.

use super::error::{limit, no_such};
use super::lists::{Page, below, cut};
use super::shapes::{self, path_of};
use super::{groups, policies, roles, users};
use crate::Tx;
use crate::access::Access;
use aws_shapes::iam::{
    AttachGroupPolicy, AttachRolePolicy, AttachUserPolicy, AttachedPolicy, DetachGroupPolicy,
    DetachRolePolicy, DetachUserPolicy, ListAttachedGroupPolicies, ListAttachedGroupPoliciesResponse,
    ListAttachedRolePolicies, ListAttachedRolePoliciesResponse, ListAttachedUserPolicies,
    ListAttachedUserPoliciesResponse,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::{Grants, World};

/// Managed policies that an identity may have.
const MOST: usize = 10;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AttachUserPolicy>(
            |tx, i| {
                attach(
                    tx,
                    i.policy_arn,
                    "User",
                    |w| Ok(&mut users::find_mut(w, i.user_name.as_ref())?.grants),
                )
            },
            Access::on("user", "UserName").key("iam:PolicyARN", "PolicyArn"),
        )
        .on::<AttachGroupPolicy>(
            |tx, i| {
                attach(tx, i.policy_arn, "Group", |w| {
                    Ok(&mut groups::find_mut(w, i.group_name.as_ref())?.grants)
                })
            },
            Access::on("group", "GroupName").key("iam:PolicyARN", "PolicyArn"),
        )
        .on::<AttachRolePolicy>(
            |tx, i| {
                attach(
                    tx,
                    i.policy_arn,
                    "Role",
                    |w| Ok(&mut roles::find_mut(w, i.role_name.as_ref())?.grants),
                )
            },
            Access::on("role", "RoleName").key("iam:PolicyARN", "PolicyArn"),
        )
        .on::<DetachUserPolicy>(
            |tx, i| detach(&mut users::find_mut(&mut tx.world, i.user_name.as_ref())?.grants, i.policy_arn),
            Access::on("user", "UserName").key("iam:PolicyARN", "PolicyArn"),
        )
        .on::<DetachGroupPolicy>(
            |tx, i| detach(&mut groups::find_mut(&mut tx.world, i.group_name.as_ref())?.grants, i.policy_arn),
            Access::on("group", "GroupName").key("iam:PolicyARN", "PolicyArn"),
        )
        .on::<DetachRolePolicy>(
            |tx, i| detach(&mut roles::find_mut(&mut tx.world, i.role_name.as_ref())?.grants, i.policy_arn),
            Access::on("role", "RoleName").key("iam:PolicyARN", "PolicyArn"),
        )
        .on::<ListAttachedUserPolicies>(
            |tx, i| {
                let grants = &users::find(&tx.world, &i.user_name.unwrap_or_default())?.grants;
                let page = list(grants, i.path_prefix, i.max_items, i.marker)?;
                Ok(ListAttachedUserPoliciesResponse {
                    attached_policies: page.items,
                    is_truncated: page.is_truncated,
                    marker: page.marker,
                })
            },
            Access::on("user", "UserName"),
        )
        .on::<ListAttachedGroupPolicies>(
            |tx, i| {
                let grants = &groups::find(&tx.world, &i.group_name.unwrap_or_default())?.grants;
                let page = list(grants, i.path_prefix, i.max_items, i.marker)?;
                Ok(ListAttachedGroupPoliciesResponse {
                    attached_policies: page.items,
                    is_truncated: page.is_truncated,
                    marker: page.marker,
                })
            },
            Access::on("group", "GroupName"),
        )
        .on::<ListAttachedRolePolicies>(
            |tx, i| {
                let grants = &roles::find(&tx.world, &i.role_name.unwrap_or_default())?.grants;
                let page = list(grants, i.path_prefix, i.max_items, i.marker)?;
                Ok(ListAttachedRolePoliciesResponse {
                    attached_policies: page.items,
                    is_truncated: page.is_truncated,
                    marker: page.marker,
                })
            },
            Access::on("role", "RoleName"),
        );
}

fn attach(
    tx: &mut Tx,
    arn: Option<String>,
    kind: &str,
    grants: impl FnOnce(&mut World) -> Result<&mut Grants, ApiError>,
) -> Result<Unit, ApiError> {
    let arn = arn.unwrap_or_default();
    let attachable = policies::attachable(&tx.world, &arn);
    let grants = grants(&mut tx.world)?;
    attachable?;
    if path_of(&arn).starts_with(roles::LINKED) {
        let message = format!("Cannot attach a Service Role Policy to a Customer {kind}.");
        return Err(ApiError::client("PolicyNotAttachable", message));
    }
    if grants.attached.contains(&arn) {
        return Ok(Unit);
    }
    if grants.attached.len() >= MOST {
        return Err(limit(format!("Cannot exceed quota for PoliciesPer{kind}: {MOST}")));
    }
    grants.attached.push(arn);
    Ok(Unit)
}

fn detach(grants: &mut Grants, arn: Option<String>) -> Result<Unit, ApiError> {
    let arn = arn.unwrap_or_default();
    let Some(at) = grants.attached.iter().position(|known| *known == arn) else {
        return Err(no_such(format!("Policy {arn} was not found.")));
    };
    grants.attached.remove(at);
    Ok(Unit)
}

fn list(
    grants: &Grants,
    prefix: Option<String>,
    max_items: Option<i32>,
    marker: Option<String>,
) -> Result<Page<AttachedPolicy>, ApiError> {
    let mut items = shapes::attached(grants);
    items.retain(|p| below(path_of(p.policy_arn.as_deref().unwrap_or_default()), prefix.as_ref()));
    cut(items, max_items, marker.as_deref(), |p| p.policy_arn.clone().unwrap_or_default())
}
