//! Groups, and who is in them.

use super::error::{conflict, exists, no_such, quota};
use super::lists::{below, cut};
use super::{check, shapes, users};
use crate::Tx;
use crate::access::Access;
use crate::credentials::id_of;
use aws_shapes::iam::{
    AddUserToGroup, AddUserToGroupRequest, CreateGroup, CreateGroupRequest, CreateGroupResponse, DeleteGroup,
    DeleteGroupRequest, GetGroup, GetGroupRequest, GetGroupResponse, ListGroups, ListGroupsForUser,
    ListGroupsForUserRequest, ListGroupsForUserResponse, ListGroupsRequest, ListGroupsResponse,
    RemoveUserFromGroup, RemoveUserFromGroupRequest, UpdateGroup, UpdateGroupRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::{Grants, IamGroup, World};

const MOST: usize = 300;
const PER_USER: usize = 10;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateGroup>(create_group, Access::on("group", "GroupName"))
        .on::<GetGroup>(get_group, Access::on("group", "GroupName"))
        .on::<ListGroups>(list_groups, Access::any())
        .on::<UpdateGroup>(update_group, Access::on("group", "GroupName"))
        .on::<DeleteGroup>(delete_group, Access::on("group", "GroupName"))
        .on::<AddUserToGroup>(add_user, Access::on("group", "GroupName"))
        .on::<RemoveUserFromGroup>(remove_user, Access::on("group", "GroupName"))
        .on::<ListGroupsForUser>(list_for_user, Access::on("user", "UserName"));
}

pub(super) fn missing(name: &str) -> ApiError {
    no_such(format!("The group with name {name} cannot be found."))
}

pub(super) fn find<'w>(world: &'w World, name: &str) -> Result<&'w IamGroup, ApiError> {
    world.iam_group(name).ok_or_else(|| missing(name))
}

pub(super) fn find_mut<'w>(
    world: &'w mut World,
    name: Option<&String>,
) -> Result<&'w mut IamGroup, ApiError> {
    let name = name.map(String::as_str).unwrap_or_default();
    let id = find(world, name)?.id.clone();
    world.iam_groups.get_mut(&id).ok_or_else(|| missing(name))
}

fn refuse_taken(world: &World, name: &str, but: Option<&str>) -> Result<(), ApiError> {
    let taken = |g: &&IamGroup| g.name.eq_ignore_ascii_case(name) && Some(g.id.as_str()) != but;
    match world.iam_groups.values().find(taken) {
        Some(_) => Err(exists(format!("Group with name {name} already exists."))),
        None => Ok(()),
    }
}

fn create_group(tx: &mut Tx, input: CreateGroupRequest) -> Result<CreateGroupResponse, ApiError> {
    let name = input.group_name.unwrap_or_default();
    check::name("groupName", &name)?;
    let path = check::path(input.path)?;
    refuse_taken(&tx.world, &name, None)?;
    if tx.world.iam_groups.len() >= MOST {
        return Err(quota("GroupsPerAccount", MOST));
    }
    let group = IamGroup { id: id_of("AGPA", 17), name, path, created: tx.now, grants: Grants::EMPTY };
    let shown = shapes::group(&tx.world, &group);
    tx.world.iam_groups.insert(group.id.clone(), group);
    Ok(CreateGroupResponse { group: Some(shown) })
}

fn get_group(tx: &mut Tx, input: GetGroupRequest) -> Result<GetGroupResponse, ApiError> {
    let group = find(&tx.world, &input.group_name.unwrap_or_default())?;
    let members = tx.world.iam_users.values().filter(|u| u.groups.contains(&group.id));
    let page = cut(members.collect(), input.max_items, input.marker.as_deref(), |u| u.name.clone())?;
    Ok(GetGroupResponse {
        group: Some(shapes::group(&tx.world, group)),
        users: page.items.into_iter().map(|u| shapes::user_in_list(&tx.world, u)).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn list_groups(tx: &mut Tx, input: ListGroupsRequest) -> Result<ListGroupsResponse, ApiError> {
    let groups = tx.world.iam_groups.values().filter(|g| below(&g.path, input.path_prefix.as_ref()));
    let page = cut(groups.collect(), input.max_items, input.marker.as_deref(), |g| g.name.clone())?;
    Ok(ListGroupsResponse {
        groups: page.items.into_iter().map(|g| shapes::group(&tx.world, g)).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn update_group(tx: &mut Tx, input: UpdateGroupRequest) -> Result<Unit, ApiError> {
    let id = find_mut(&mut tx.world, input.group_name.as_ref())?.id.clone();
    if let Some(name) = &input.new_group_name {
        check::name("newGroupName", name)?;
        refuse_taken(&tx.world, name, Some(&id))?;
    }
    let path = input.new_path.map(|p| check::path(Some(p))).transpose()?;
    let group = tx.world.iam_groups.get_mut(&id).ok_or_else(|| missing(&id))?;
    if let Some(name) = input.new_group_name {
        group.name = name;
    }
    if let Some(path) = path {
        group.path = path;
    }
    Ok(Unit)
}

fn delete_group(tx: &mut Tx, input: DeleteGroupRequest) -> Result<Unit, ApiError> {
    let group = find(&tx.world, &input.group_name.unwrap_or_default())?;
    if tx.world.iam_users.values().any(|u| u.groups.contains(&group.id)) {
        return Err(conflict("remove users from group"));
    }
    if !group.grants.attached.is_empty() {
        return Err(conflict("detach all policies"));
    }
    if !group.grants.inline.is_empty() {
        return Err(conflict("delete policies"));
    }
    let id = group.id.clone();
    tx.world.iam_groups.remove(&id);
    Ok(Unit)
}

fn add_user(tx: &mut Tx, input: AddUserToGroupRequest) -> Result<Unit, ApiError> {
    let group = find(&tx.world, &input.group_name.unwrap_or_default())?.id.clone();
    let user = users::find_mut(&mut tx.world, input.user_name.as_ref())?;
    if !user.groups.contains(&group) && user.groups.len() >= PER_USER {
        return Err(quota("GroupsPerUser", PER_USER));
    }
    user.groups.insert(group);
    Ok(Unit)
}

fn remove_user(tx: &mut Tx, input: RemoveUserFromGroupRequest) -> Result<Unit, ApiError> {
    let group = find(&tx.world, &input.group_name.unwrap_or_default())?.id.clone();
    let user = users::find_mut(&mut tx.world, input.user_name.as_ref())?;
    user.groups.remove(&group);
    Ok(Unit)
}

fn list_for_user(
    tx: &mut Tx,
    input: ListGroupsForUserRequest,
) -> Result<ListGroupsForUserResponse, ApiError> {
    let user = users::find(&tx.world, &input.user_name.unwrap_or_default())?;
    let groups = user.groups.iter().filter_map(|id| tx.world.iam_groups.get(id));
    let page = cut(groups.collect(), input.max_items, input.marker.as_deref(), |g| g.name.clone())?;
    Ok(ListGroupsForUserResponse {
        groups: page.items.into_iter().map(|g| shapes::group(&tx.world, g)).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}
