//! Rows as the API shows them.

use aws_shapes::Timestamp;
use aws_shapes::iam::{
    AttachedPermissionsBoundary, AttachedPolicy, Group, InstanceProfile as Profile,
    PermissionsBoundaryAttachmentType, PolicyDetail, Role, RoleLastUsed, Tag, User,
};
use model::{Grants, IamGroup, IamRole, IamTags, IamUser, InstanceProfile, Time, World};

pub(super) fn time(time: Time) -> Option<Timestamp> {
    // AWS shows whole seconds.
    Some(crate::ec2::timestamp(Time(time.seconds() * 1000)))
}

/// Policy documents are answered percent-encoded (RFC 3986).
pub(super) fn encoded(document: &str) -> String {
    let mut out = String::with_capacity(document.len() * 2);
    for byte in document.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

pub(super) fn tags(tags: &IamTags) -> Vec<Tag> {
    tags.iter().map(|(k, v)| Tag { key: Some(k.clone()), value: Some(v.clone()) }).collect()
}

pub(super) fn boundary(arn: Option<&String>) -> Option<AttachedPermissionsBoundary> {
    Some(AttachedPermissionsBoundary {
        permissions_boundary_type: Some(PermissionsBoundaryAttachmentType::from("Policy")),
        permissions_boundary_arn: Some(arn?.clone()),
    })
}

/// As lists show a user: without tags and boundary.
pub(super) fn user_in_list(world: &World, user: &IamUser) -> User {
    User {
        path: Some(user.path.clone()),
        user_name: Some(user.name.clone()),
        user_id: Some(user.id.clone()),
        arn: Some(world.iam_arn("user", &user.path, &user.name)),
        create_date: time(user.created),
        password_last_used: user.password_used.and_then(time),
        ..User::default()
    }
}

pub(super) fn user(world: &World, row: &IamUser) -> User {
    User {
        permissions_boundary: boundary(row.boundary.as_ref()),
        tags: tags(&row.tags),
        ..user_in_list(world, row)
    }
}

pub(super) fn group(world: &World, group: &IamGroup) -> Group {
    Group {
        path: Some(group.path.clone()),
        group_name: Some(group.name.clone()),
        group_id: Some(group.id.clone()),
        arn: Some(world.iam_arn("group", &group.path, &group.name)),
        create_date: time(group.created),
    }
}

/// As lists show a role: without tags, boundary and last use.
pub(super) fn role_in_list(world: &World, role: &IamRole) -> Role {
    Role {
        path: Some(role.path.clone()),
        role_name: Some(role.name.clone()),
        role_id: Some(role.id.clone()),
        arn: Some(world.iam_arn("role", &role.path, &role.name)),
        create_date: time(role.created),
        assume_role_policy_document: Some(encoded(&role.trust)),
        description: role.description.clone(),
        max_session_duration: Some(role.max_session),
        ..Role::default()
    }
}

pub(super) fn role(world: &World, row: &IamRole) -> Role {
    Role {
        permissions_boundary: boundary(row.boundary.as_ref()),
        tags: tags(&row.tags),
        role_last_used: Some(last_used(row)),
        ..role_in_list(world, row)
    }
}

pub(super) fn last_used(role: &IamRole) -> RoleLastUsed {
    let used = role.used.as_ref();
    RoleLastUsed {
        last_used_date: used.and_then(|(at, _)| time(*at)),
        region: used.map(|(_, region)| region.clone()),
    }
}

pub(super) fn profile(world: &World, profile: &InstanceProfile) -> Profile {
    let role = profile.role.as_ref().and_then(|id| world.iam_roles.get(id));
    Profile {
        path: Some(profile.path.clone()),
        instance_profile_name: Some(profile.name.clone()),
        instance_profile_id: Some(profile.id.clone()),
        arn: Some(world.iam_arn("instance-profile", &profile.path, &profile.name)),
        create_date: time(profile.created),
        roles: role.map(|r| role_in_list(world, r)).into_iter().collect(),
        tags: tags(&profile.tags),
    }
}

/// `Billing` of `arn:aws:iam::aws:policy/job-function/Billing`.
pub(super) fn name_of(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

/// The path of a managed policy, `/job-function/`.
pub(super) fn path_of(arn: &str) -> &str {
    let path = arn.split_once(":policy").map_or("/", |(_, path)| path);
    path.rfind('/').map_or("/", |end| &path[..=end])
}

pub(super) fn attached(grants: &Grants) -> Vec<AttachedPolicy> {
    let shape = |arn: &String| AttachedPolicy {
        policy_name: Some(name_of(arn).to_owned()),
        policy_arn: Some(arn.clone()),
    };
    grants.attached.iter().map(shape).collect()
}

pub(super) fn inline(grants: &Grants) -> Vec<PolicyDetail> {
    let shape = |(name, document): (&String, &std::sync::Arc<str>)| PolicyDetail {
        policy_name: Some(name.clone()),
        policy_document: Some(encoded(document)),
    };
    grants.inline.iter().map(shape).collect()
}
