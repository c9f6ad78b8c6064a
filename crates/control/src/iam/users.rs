//! Users. Follows the user operations of the IAM API Reference.

use super::error::{conflict, exists, no_such, quota};
use super::lists::{below, cut};
use super::{check, policies, shapes};
use crate::Tx;
use crate::access::Access;
use crate::credentials::id_of;
use aws_shapes::iam::{
    CreateUser, CreateUserRequest, CreateUserResponse, DeleteUser, DeleteUserPermissionsBoundary,
    DeleteUserPermissionsBoundaryRequest, DeleteUserRequest, GetUser, GetUserRequest, GetUserResponse,
    ListUsers, ListUsersRequest, ListUsersResponse, PutUserPermissionsBoundary,
    PutUserPermissionsBoundaryRequest, UpdateUser, UpdateUserRequest, User,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::{Grants, IamUser, KeyOwner, Principal, World};
use std::collections::BTreeSet;

const MOST: usize = 5000;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateUser>(
            create_user,
            Access::on("user", "UserName").key("iam:PermissionsBoundary", "PermissionsBoundary"),
        )
        .on::<GetUser>(get_user, Access::on("user", "UserName"))
        .on::<ListUsers>(list_users, Access::any())
        .on::<UpdateUser>(update_user, Access::on("user", "UserName"))
        .on::<DeleteUser>(delete_user, Access::on("user", "UserName"))
        .on::<PutUserPermissionsBoundary>(
            put_boundary,
            Access::on("user", "UserName").key("iam:PermissionsBoundary", "PermissionsBoundary"),
        )
        .on::<DeleteUserPermissionsBoundary>(delete_boundary, Access::on("user", "UserName"));
}

pub(super) fn missing(name: &str) -> ApiError {
    no_such(format!("The user with name {name} cannot be found."))
}

/// The user named so.
pub(super) fn find<'w>(world: &'w World, name: &str) -> Result<&'w IamUser, ApiError> {
    world.iam_user(name).ok_or_else(|| missing(name))
}

/// As [`find`], to be changed.
pub(super) fn find_mut<'w>(world: &'w mut World, name: Option<&String>) -> Result<&'w mut IamUser, ApiError> {
    let name = name.map(String::as_str).unwrap_or_default();
    let id = find(world, name)?.id.clone();
    world.iam_users.get_mut(&id).ok_or_else(|| missing(name))
}

/// The user named, or the one who calls.
///
/// # Errors
/// Of a session that is no user's: a name must be given.
pub(super) fn named_or_caller(tx: &Tx, name: Option<&String>) -> Result<KeyOwner, ApiError> {
    if let Some(name) = name {
        return Ok(KeyOwner::User(find(&tx.world, name)?.id.clone()));
    }
    match &tx.caller.principal {
        Principal::Root => Ok(KeyOwner::Root),
        Principal::User(id) => Ok(KeyOwner::User(id.clone())),
        _ => Err(super::error::validation("Must specify userName when calling with non-User credentials")),
    }
}

fn refuse_taken(world: &World, name: &str, but: Option<&str>) -> Result<(), ApiError> {
    let taken = |u: &&IamUser| u.name.eq_ignore_ascii_case(name) && Some(u.id.as_str()) != but;
    match world.iam_users.values().find(taken) {
        Some(_) => Err(exists(format!("User with name {name} already exists."))),
        None => Ok(()),
    }
}

fn create_user(tx: &mut Tx, input: CreateUserRequest) -> Result<CreateUserResponse, ApiError> {
    let name = input.user_name.unwrap_or_default();
    check::name("userName", &name)?;
    let path = check::path(input.path)?;
    refuse_taken(&tx.world, &name, None)?;
    if tx.world.iam_users.len() >= MOST {
        return Err(quota("UsersPerAccount", MOST));
    }
    let user = IamUser {
        id: id_of("AIDA", 17),
        name,
        path,
        created: tx.now,
        grants: Grants::EMPTY,
        groups: BTreeSet::new(),
        boundary: policies::boundary(&tx.world, input.permissions_boundary)?,
        tags: check::tags(&input.tags)?,
        login: None,
        password_used: None,
    };
    let shown = shapes::user(&tx.world, &user);
    tx.world.iam_users.insert(user.id.clone(), user);
    Ok(CreateUserResponse { user: Some(shown) })
}

fn get_user(tx: &mut Tx, input: GetUserRequest) -> Result<GetUserResponse, ApiError> {
    let user = match named_or_caller(tx, input.user_name.as_ref())? {
        KeyOwner::User(id) => {
            let user = tx.world.iam_users.get(&id).ok_or_else(|| missing(&id))?;
            shapes::user(&tx.world, user)
        }
        KeyOwner::Root => User {
            path: Some("/".into()),
            user_id: Some(tx.account().to_owned()),
            arn: Some(tx.world.iam_arn("root", "", "")),
            create_date: shapes::time(tx.region().created),
            ..User::default()
        },
    };
    Ok(GetUserResponse { user: Some(user) })
}

fn list_users(tx: &mut Tx, input: ListUsersRequest) -> Result<ListUsersResponse, ApiError> {
    let users = tx.world.iam_users.values().filter(|u| below(&u.path, input.path_prefix.as_ref()));
    let page = cut(users.collect(), input.max_items, input.marker.as_deref(), |u| u.name.clone())?;
    Ok(ListUsersResponse {
        users: page.items.into_iter().map(|u| shapes::user_in_list(&tx.world, u)).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn update_user(tx: &mut Tx, input: UpdateUserRequest) -> Result<Unit, ApiError> {
    let id = find_mut(&mut tx.world, input.user_name.as_ref())?.id.clone();
    if let Some(name) = &input.new_user_name {
        check::name("newUserName", name)?;
        refuse_taken(&tx.world, name, Some(&id))?;
    }
    let path = input.new_path.map(|p| check::path(Some(p))).transpose()?;
    let user = tx.world.iam_users.get_mut(&id).ok_or_else(|| missing(&id))?;
    if let Some(name) = input.new_user_name {
        user.name = name;
    }
    if let Some(path) = path {
        user.path = path;
    }
    Ok(Unit)
}

fn delete_user(tx: &mut Tx, input: DeleteUserRequest) -> Result<Unit, ApiError> {
    let user = find(&tx.world, &input.user_name.unwrap_or_default())?;
    let owner = KeyOwner::User(user.id.clone());
    if tx.world.access_keys.values().any(|k| k.owner == owner) {
        return Err(conflict("delete access keys"));
    }
    if tx.world.mfa_devices.values().any(|d| d.owner.as_ref() == Some(&owner)) {
        return Err(conflict("delete MFA device"));
    }
    if user.login.is_some() {
        return Err(conflict("delete login profile"));
    }
    if !user.grants.attached.is_empty() {
        return Err(conflict("detach all policies"));
    }
    if !user.grants.inline.is_empty() {
        return Err(conflict("delete policies"));
    }
    if !user.groups.is_empty() {
        return Err(conflict("remove users from group"));
    }
    let id = user.id.clone();
    tx.world.iam_users.remove(&id);
    Ok(Unit)
}

fn put_boundary(tx: &mut Tx, input: PutUserPermissionsBoundaryRequest) -> Result<Unit, ApiError> {
    let boundary = policies::boundary(&tx.world, input.permissions_boundary)?;
    find_mut(&mut tx.world, input.user_name.as_ref())?.boundary = boundary;
    Ok(Unit)
}

fn delete_boundary(tx: &mut Tx, input: DeleteUserPermissionsBoundaryRequest) -> Result<Unit, ApiError> {
    let user = find_mut(&mut tx.world, input.user_name.as_ref())?;
    if user.boundary.take().is_none() {
        return Err(no_such(format!("No permissions boundary is set on the user {}.", user.name)));
    }
    Ok(Unit)
}
