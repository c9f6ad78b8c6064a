//! Instance profiles: the envelope in which an instance gets its role.

use super::error::{conflict, exists, no_such, quota};
use super::lists::{Page, below, cut};
use super::{access, check, roles, shapes};
use crate::Tx;
use crate::access::Access;
use crate::credentials::id_of;
use aws_shapes::iam::{
    AddRoleToInstanceProfile, AddRoleToInstanceProfileRequest, CreateInstanceProfile,
    CreateInstanceProfileRequest, CreateInstanceProfileResponse, DeleteInstanceProfile,
    DeleteInstanceProfileRequest, GetInstanceProfile, GetInstanceProfileRequest, GetInstanceProfileResponse,
    InstanceProfile as Shape, ListInstanceProfiles, ListInstanceProfilesForRole,
    ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse, ListInstanceProfilesRequest,
    ListInstanceProfilesResponse, RemoveRoleFromInstanceProfile, RemoveRoleFromInstanceProfileRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::{InstanceProfile, World};

const MOST: usize = 1000;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateInstanceProfile>(create, Access::on("instance-profile", "InstanceProfileName"))
        .on::<GetInstanceProfile>(get, Access::on("instance-profile", "InstanceProfileName"))
        .on::<ListInstanceProfiles>(list, Access::any())
        .on::<ListInstanceProfilesForRole>(list_for_role, Access::on("role", "RoleName"))
        .on::<DeleteInstanceProfile>(delete, Access::on("instance-profile", "InstanceProfileName"))
        .on::<AddRoleToInstanceProfile>(
            add_role,
            Access::on("instance-profile", "InstanceProfileName").also(access::pass_role),
        )
        .on::<RemoveRoleFromInstanceProfile>(
            remove_role,
            Access::on("instance-profile", "InstanceProfileName"),
        );
}

fn missing(name: &str) -> ApiError {
    no_such(format!("Instance Profile {name} cannot be found."))
}

pub(super) fn find<'w>(world: &'w World, name: &str) -> Result<&'w InstanceProfile, ApiError> {
    world.instance_profile(name).ok_or_else(|| missing(name))
}

pub(super) fn find_mut<'w>(
    world: &'w mut World,
    name: Option<&String>,
) -> Result<&'w mut InstanceProfile, ApiError> {
    let name = name.map(String::as_str).unwrap_or_default();
    let id = find(world, name)?.id.clone();
    world.instance_profiles.get_mut(&id).ok_or_else(|| missing(name))
}

fn create(
    tx: &mut Tx,
    input: CreateInstanceProfileRequest,
) -> Result<CreateInstanceProfileResponse, ApiError> {
    let name = input.instance_profile_name.unwrap_or_default();
    check::name("instanceProfileName", &name)?;
    let path = check::path(input.path)?;
    if tx.world.instance_profiles.values().any(|p| p.name.eq_ignore_ascii_case(&name)) {
        return Err(exists(format!("Instance Profile {name} already exists.")));
    }
    if tx.world.instance_profiles.len() >= MOST {
        return Err(quota("InstanceProfilesPerAccount", MOST));
    }
    let profile = InstanceProfile {
        id: id_of("AIPA", 17),
        name,
        path,
        created: tx.now,
        role: None,
        tags: check::tags(&input.tags)?,
    };
    let shown = shapes::profile(&tx.world, &profile);
    tx.world.instance_profiles.insert(profile.id.clone(), profile);
    Ok(CreateInstanceProfileResponse { instance_profile: Some(shown) })
}

fn get(tx: &mut Tx, input: GetInstanceProfileRequest) -> Result<GetInstanceProfileResponse, ApiError> {
    let profile = find(&tx.world, &input.instance_profile_name.unwrap_or_default())?;
    Ok(GetInstanceProfileResponse { instance_profile: Some(shapes::profile(&tx.world, profile)) })
}

fn page_of<'w>(
    world: &'w World,
    profiles: impl Iterator<Item = &'w InstanceProfile>,
    max_items: Option<i32>,
    marker: Option<&str>,
) -> Result<Page<Shape>, ApiError> {
    let page = cut(profiles.collect(), max_items, marker, |p| p.name.clone())?;
    Ok(Page {
        // Lists show no tags.
        items: page.items.iter().map(|p| Shape { tags: Vec::new(), ..shapes::profile(world, p) }).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn list(tx: &mut Tx, input: ListInstanceProfilesRequest) -> Result<ListInstanceProfilesResponse, ApiError> {
    let all = tx.world.instance_profiles.values().filter(|p| below(&p.path, input.path_prefix.as_ref()));
    let page = page_of(&tx.world, all, input.max_items, input.marker.as_deref())?;
    Ok(ListInstanceProfilesResponse {
        instance_profiles: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn list_for_role(
    tx: &mut Tx,
    input: ListInstanceProfilesForRoleRequest,
) -> Result<ListInstanceProfilesForRoleResponse, ApiError> {
    let role = roles::find(&tx.world, &input.role_name.unwrap_or_default())?;
    let of_role = tx.world.instance_profiles.values().filter(|p| p.role.as_ref() == Some(&role.id));
    let page = page_of(&tx.world, of_role, input.max_items, input.marker.as_deref())?;
    Ok(ListInstanceProfilesForRoleResponse {
        instance_profiles: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn delete(tx: &mut Tx, input: DeleteInstanceProfileRequest) -> Result<Unit, ApiError> {
    let profile = find(&tx.world, &input.instance_profile_name.unwrap_or_default())?;
    if profile.role.is_some() {
        return Err(conflict("remove roles from instance profile"));
    }
    let id = profile.id.clone();
    tx.world.instance_profiles.remove(&id);
    Ok(Unit)
}

fn add_role(tx: &mut Tx, input: AddRoleToInstanceProfileRequest) -> Result<Unit, ApiError> {
    let role = roles::find_mut(&mut tx.world, input.role_name.as_ref())?.id.clone();
    let profile = find_mut(&mut tx.world, input.instance_profile_name.as_ref())?;
    if profile.role.is_some() {
        return Err(quota("InstanceSessionsPerInstanceProfile", 1));
    }
    profile.role = Some(role);
    Ok(Unit)
}

fn remove_role(tx: &mut Tx, input: RemoveRoleFromInstanceProfileRequest) -> Result<Unit, ApiError> {
    let name = input.role_name.unwrap_or_default();
    let role = roles::find(&tx.world, &name)?.id.clone();
    let profile = find_mut(&mut tx.world, input.instance_profile_name.as_ref())?;
    if profile.role.as_ref() != Some(&role) {
        return Err(roles::missing(&name));
    }
    profile.role = None;
    Ok(Unit)
}
