//! Tags of users, roles, policies, instance profiles and MFA devices.

use super::lists::{Page, cut};
use super::{check, instance_profiles, mfa, policies, roles, shapes, users};
use crate::Tx;
use crate::access::Access;
use aws_shapes::iam::{
    ListInstanceProfileTags, ListInstanceProfileTagsResponse, ListMFADeviceTags, ListMFADeviceTagsResponse,
    ListPolicyTags, ListPolicyTagsResponse, ListRoleTags, ListRoleTagsResponse, ListUserTags,
    ListUserTagsResponse, Tag, TagInstanceProfile, TagMFADevice, TagPolicy, TagRole, TagUser,
    UntagInstanceProfile, UntagMFADevice, UntagPolicy, UntagRole, UntagUser,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::IamTags;

/// The three operations on the tags of one kind of row, found by `$find` and the input's `$name`.
macro_rules! tagged {
    ($registry:expr, $find:path, $name:ident, $access:expr, $tag:ty, $untag:ty, $list:ty => $answer:ident) => {
        $registry
            .on::<$tag>(|tx, i| add(&mut $find(&mut tx.world, i.$name.as_ref())?.tags, &i.tags), $access)
            .on::<$untag>(
                |tx, i| remove(&mut $find(&mut tx.world, i.$name.as_ref())?.tags, &i.tag_keys),
                $access,
            )
            .on::<$list>(
                |tx, i| {
                    let tags = &$find(&mut tx.world, i.$name.as_ref())?.tags;
                    let page = list(tags, i.max_items, i.marker)?;
                    Ok($answer { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
                },
                $access,
            );
    };
}

pub(super) fn register(registry: &mut Registry<Tx>) {
    tagged!(registry, users::find_mut, user_name, Access::on("user", "UserName"), TagUser, UntagUser, ListUserTags => ListUserTagsResponse);
    tagged!(registry, roles::find_mut, role_name, Access::on("role", "RoleName"), TagRole, UntagRole, ListRoleTags => ListRoleTagsResponse);
    tagged!(registry, policies::find_mut, policy_arn, Access::on("policy", "PolicyArn"), TagPolicy, UntagPolicy, ListPolicyTags => ListPolicyTagsResponse);
    tagged!(registry, instance_profiles::find_mut, instance_profile_name, Access::on("instance-profile", "InstanceProfileName"), TagInstanceProfile, UntagInstanceProfile, ListInstanceProfileTags => ListInstanceProfileTagsResponse);
    tagged!(registry, mfa::find_mut, serial_number, Access::on("mfa", "SerialNumber"), TagMFADevice, UntagMFADevice, ListMFADeviceTags => ListMFADeviceTagsResponse);
}

fn add(map: &mut IamTags, tags: &[Tag]) -> Result<Unit, ApiError> {
    // Twice the same key within a call is a mistake.
    check::tags(tags)?;
    check::add_tags(map, tags)?;
    Ok(Unit)
}

fn remove(map: &mut IamTags, keys: &[String]) -> Result<Unit, ApiError> {
    map.retain(|known, _| !keys.iter().any(|key| known.eq_ignore_ascii_case(key)));
    Ok(Unit)
}

fn list(tags: &IamTags, max_items: Option<i32>, marker: Option<String>) -> Result<Page<Tag>, ApiError> {
    cut(shapes::tags(tags), max_items, marker.as_deref(), |t| t.key.clone().unwrap_or_default())
}
