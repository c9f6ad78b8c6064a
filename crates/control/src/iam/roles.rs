//! Roles.

use super::check::Document;
use super::error::{conflict, exists, no_such, quota, unmodifiable, validation};
use super::lists::{below, cut};
use super::{check, policies, shapes};
use crate::Tx;
use crate::access::Access;
use crate::credentials::id_of;
use aws_shapes::iam::{
    CreateRole, CreateRoleRequest, CreateRoleResponse, DeleteRole, DeleteRolePermissionsBoundary,
    DeleteRolePermissionsBoundaryRequest, DeleteRoleRequest, GetRole, GetRoleRequest, GetRoleResponse,
    ListRoles, ListRolesRequest, ListRolesResponse, PutRolePermissionsBoundary,
    PutRolePermissionsBoundaryRequest, UpdateAssumeRolePolicy, UpdateAssumeRolePolicyRequest, UpdateRole,
    UpdateRoleDescription, UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse, UpdateRoleRequest,
    UpdateRoleResponse,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::{Grants, IamRole, IamTags, World};

const MOST: usize = 1000;
/// Characters of a trust policy.
const TRUST: usize = 2048;
const USUAL_SESSION: i32 = 3600;
/// Where service-linked roles are.
pub(super) const LINKED: &str = "/aws-service-role/";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateRole>(
            create_role,
            Access::on("role", "RoleName").key("iam:PermissionsBoundary", "PermissionsBoundary"),
        )
        .on::<GetRole>(get_role, Access::on("role", "RoleName"))
        .on::<ListRoles>(list_roles, Access::any())
        .on::<UpdateRole>(update_role, Access::on("role", "RoleName"))
        .on::<UpdateRoleDescription>(update_description, Access::on("role", "RoleName"))
        .on::<UpdateAssumeRolePolicy>(update_trust, Access::on("role", "RoleName"))
        .on::<DeleteRole>(delete_role, Access::on("role", "RoleName"))
        .on::<PutRolePermissionsBoundary>(
            put_boundary,
            Access::on("role", "RoleName").key("iam:PermissionsBoundary", "PermissionsBoundary"),
        )
        .on::<DeleteRolePermissionsBoundary>(delete_boundary, Access::on("role", "RoleName"));
}

pub(crate) fn missing(name: &str) -> ApiError {
    no_such(format!("The role with name {name} cannot be found."))
}

pub(super) fn find<'w>(world: &'w World, name: &str) -> Result<&'w IamRole, ApiError> {
    world.iam_role(name).ok_or_else(|| missing(name))
}

/// The role, to be changed: not one that belongs to a service.
pub(super) fn find_mut<'w>(world: &'w mut World, name: Option<&String>) -> Result<&'w mut IamRole, ApiError> {
    let name = name.map(String::as_str).unwrap_or_default();
    let role = find(world, name)?;
    if role.path.starts_with(LINKED) {
        return Err(unmodifiable(format!(
            "Cannot perform the operation on the protected role '{name}' - this role is only modifiable by AWS"
        )));
    }
    let id = role.id.clone();
    world.iam_roles.get_mut(&id).ok_or_else(|| missing(name))
}

/// A role that nobody knows yet.
pub(super) fn new_role(tx: &Tx, name: String, path: String, trust: &str) -> IamRole {
    IamRole {
        id: id_of("AROA", 17),
        name,
        path,
        created: tx.now,
        description: None,
        trust: trust.into(),
        max_session: USUAL_SESSION,
        grants: Grants::EMPTY,
        boundary: None,
        tags: IamTags::new(),
        used: None,
    }
}

pub(super) fn refuse_taken(world: &World, name: &str) -> Result<(), ApiError> {
    if world.iam_roles.values().any(|r| r.name.eq_ignore_ascii_case(name)) {
        return Err(exists(format!("Role with name {name} already exists.")));
    }
    if world.iam_roles.len() >= MOST {
        return Err(quota("RolesPerAccount", MOST));
    }
    Ok(())
}

fn check_trust(document: &str) -> Result<(), ApiError> {
    check::document(document, Document::Trust)?;
    if check::size(document) > TRUST {
        return Err(quota("ACLSizePerRole", TRUST));
    }
    Ok(())
}

fn create_role(tx: &mut Tx, input: CreateRoleRequest) -> Result<CreateRoleResponse, ApiError> {
    let name = input.role_name.unwrap_or_default();
    check::name("roleName", &name)?;
    let path = check::path(input.path)?;
    if path.starts_with(LINKED) {
        return Err(validation(format!("Role path may not begin with {LINKED}.")));
    }
    let trust = input.assume_role_policy_document.unwrap_or_default();
    check_trust(&trust)?;
    refuse_taken(&tx.world, &name)?;
    let role = IamRole {
        description: input.description,
        max_session: input.max_session_duration.unwrap_or(USUAL_SESSION),
        boundary: policies::boundary(&tx.world, input.permissions_boundary)?,
        tags: check::tags(&input.tags)?,
        ..new_role(tx, name, path, &trust)
    };
    let mut shown = shapes::role(&tx.world, &role);
    // A new role shows neither; GetRole does.
    (shown.role_last_used, shown.max_session_duration) = (None, input.max_session_duration);
    tx.world.iam_roles.insert(role.id.clone(), role);
    Ok(CreateRoleResponse { role: Some(shown) })
}

fn get_role(tx: &mut Tx, input: GetRoleRequest) -> Result<GetRoleResponse, ApiError> {
    let role = find(&tx.world, &input.role_name.unwrap_or_default())?;
    Ok(GetRoleResponse { role: Some(shapes::role(&tx.world, role)) })
}

fn list_roles(tx: &mut Tx, input: ListRolesRequest) -> Result<ListRolesResponse, ApiError> {
    let roles = tx.world.iam_roles.values().filter(|r| below(&r.path, input.path_prefix.as_ref()));
    let page = cut(roles.collect(), input.max_items, input.marker.as_deref(), |r| r.name.clone())?;
    Ok(ListRolesResponse {
        roles: page.items.into_iter().map(|r| shapes::role_in_list(&tx.world, r)).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn update_role(tx: &mut Tx, input: UpdateRoleRequest) -> Result<UpdateRoleResponse, ApiError> {
    let role = find_mut(&mut tx.world, input.role_name.as_ref())?;
    if let Some(description) = input.description {
        role.description = Some(description);
    }
    // Left out, it goes back to an hour, as the API's page warns.
    role.max_session = input.max_session_duration.unwrap_or(USUAL_SESSION);
    Ok(UpdateRoleResponse {})
}

fn update_description(
    tx: &mut Tx,
    input: UpdateRoleDescriptionRequest,
) -> Result<UpdateRoleDescriptionResponse, ApiError> {
    let role = find_mut(&mut tx.world, input.role_name.as_ref())?;
    role.description = input.description;
    let role = role.clone();
    Ok(UpdateRoleDescriptionResponse { role: Some(shapes::role(&tx.world, &role)) })
}

fn update_trust(tx: &mut Tx, input: UpdateAssumeRolePolicyRequest) -> Result<Unit, ApiError> {
    let role = find_mut(&mut tx.world, input.role_name.as_ref())?;
    let trust = input.policy_document.unwrap_or_default();
    check_trust(&trust)?;
    role.trust = trust.into();
    Ok(Unit)
}

fn delete_role(tx: &mut Tx, input: DeleteRoleRequest) -> Result<Unit, ApiError> {
    let role = find_mut(&mut tx.world, input.role_name.as_ref())?.clone();
    if tx.world.instance_profiles.values().any(|p| p.role.as_ref() == Some(&role.id)) {
        return Err(conflict("remove roles from instance profile"));
    }
    if !role.grants.attached.is_empty() {
        return Err(conflict("detach all policies"));
    }
    if !role.grants.inline.is_empty() {
        return Err(conflict("delete policies"));
    }
    tx.world.iam_roles.remove(&role.id);
    Ok(Unit)
}

fn put_boundary(tx: &mut Tx, input: PutRolePermissionsBoundaryRequest) -> Result<Unit, ApiError> {
    let boundary = policies::boundary(&tx.world, input.permissions_boundary)?;
    find_mut(&mut tx.world, input.role_name.as_ref())?.boundary = boundary;
    Ok(Unit)
}

fn delete_boundary(tx: &mut Tx, input: DeleteRolePermissionsBoundaryRequest) -> Result<Unit, ApiError> {
    let role = find_mut(&mut tx.world, input.role_name.as_ref())?;
    if role.boundary.take().is_none() {
        return Err(no_such(format!("No permissions boundary is set on the role {}.", role.name)));
    }
    Ok(Unit)
}
