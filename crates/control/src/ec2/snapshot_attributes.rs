//! Who else may make volumes of a snapshot.
//!
//! Kept and shown as it is set; this region has one account, so nobody else comes to use it.
//! Follows "Share an Amazon EBS snapshot" in the Amazon EBS User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{find, find_mut, invalid, missing, required};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    CreateVolumePermission, DescribeSnapshotAttribute, DescribeSnapshotAttributeRequest,
    DescribeSnapshotAttributeResult, GetEbsEncryptionByDefault, GetEbsEncryptionByDefaultRequest,
    GetEbsEncryptionByDefaultResult, ModifySnapshotAttribute, ModifySnapshotAttributeRequest,
    ResetSnapshotAttribute, ResetSnapshotAttributeRequest, SnapshotAttributeName,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeSnapshotAttribute>(describe_snapshot_attribute, Access::on("snapshot", "SnapshotId"))
        .on::<ModifySnapshotAttribute>(modify_snapshot_attribute, Access::on("snapshot", "SnapshotId"))
        .on::<ResetSnapshotAttribute>(reset_snapshot_attribute, Access::on("snapshot", "SnapshotId"))
        .on::<GetEbsEncryptionByDefault>(get_ebs_encryption_by_default, Access::any());
}

const PERMISSION: &str = "createVolumePermission";

/// Follows "DescribeSnapshotAttribute" in the Amazon EC2 API Reference.
fn describe_snapshot_attribute(
    tx: &mut Tx,
    input: DescribeSnapshotAttributeRequest,
) -> Result<DescribeSnapshotAttributeResult, ApiError> {
    let snapshot = find::<SnapshotId>(&tx.world, required(&input.snapshot_id, "snapshotId")?)?;
    let mut answer =
        DescribeSnapshotAttributeResult { snapshot_id: Some(snapshot.id.to_string()), ..Default::default() };
    if attribute(input.attribute.as_ref())? == PERMISSION {
        let all = CreateVolumePermission { group: Some("all".into()), ..Default::default() };
        let users = snapshot
            .shared_with
            .iter()
            .map(|u| CreateVolumePermission { user_id: Some(u.clone()), ..Default::default() });
        answer.create_volume_permissions = snapshot.public.then_some(all).into_iter().chain(users).collect();
    }
    Ok(answer)
}

fn attribute(name: Option<&SnapshotAttributeName>) -> Result<&str, Ec2Error> {
    match name.map(|a| a.as_str()) {
        None => Err(missing("attribute")),
        Some(name @ (PERMISSION | "productCodes")) => Ok(name),
        Some(other) => Err(invalid(other, "attribute", "")),
    }
}

/// Follows "ModifySnapshotAttribute" in the Amazon EC2 API Reference.
fn modify_snapshot_attribute(tx: &mut Tx, input: ModifySnapshotAttributeRequest) -> Result<Unit, ApiError> {
    let snapshot = find_mut::<SnapshotId>(&mut tx.world, required(&input.snapshot_id, "snapshotId")?)?;
    if input.attribute.as_ref().is_some_and(|a| a.as_str() != PERMISSION) {
        return Err(invalid("productCodes", "attribute", "It cannot be modified.").into());
    }
    let mut changes: Vec<(bool, CreateVolumePermission)> = Vec::new();
    if let Some(permission) = input.create_volume_permission {
        changes.extend(permission.add.into_iter().map(|p| (true, p)));
        changes.extend(permission.remove.into_iter().map(|p| (false, p)));
    }
    let add = match input.operation_type.as_ref().map(|o| o.as_str()) {
        Some("remove") => false,
        Some("add") | None => true,
        Some(other) => return Err(invalid(other, "operationType", "").into()),
    };
    let user = |id: String| CreateVolumePermission { user_id: Some(id), ..Default::default() };
    let group =
        |name: String| CreateVolumePermission { group: Some(name.as_str().into()), ..Default::default() };
    changes.extend(input.user_ids.into_iter().map(|u| (add, user(u))));
    changes.extend(input.group_names.into_iter().map(|g| (add, group(g))));
    if changes.is_empty() {
        return Err(missing(PERMISSION).into());
    }
    for (add, permission) in changes {
        match (permission.user_id, permission.group) {
            (Some(user), None) => {
                if user.len() != 12 || !user.bytes().all(|b| b.is_ascii_digit()) {
                    return Err(Ec2Code::InvalidUserIdMalformed
                        .with(format!("Invalid user id: \"{user}\""))
                        .into());
                }
                snapshot.shared_with.retain(|u| *u != user);
                if add {
                    snapshot.shared_with.push(user);
                }
            }
            (None, Some(group)) if group.as_str() == "all" => snapshot.public = add,
            (None, Some(group)) => return Err(invalid(group, "group", "").into()),
            _ => {
                return Err(Ec2Code::InvalidParameterCombination
                    .with("A permission is for a user or for a group.")
                    .into());
            }
        }
    }
    Ok(Unit)
}

/// Follows "ResetSnapshotAttribute" in the Amazon EC2 API Reference.
fn reset_snapshot_attribute(tx: &mut Tx, input: ResetSnapshotAttributeRequest) -> Result<Unit, ApiError> {
    let snapshot = find_mut::<SnapshotId>(&mut tx.world, required(&input.snapshot_id, "snapshotId")?)?;
    if attribute(input.attribute.as_ref())? != PERMISSION {
        return Err(invalid("productCodes", "attribute", "It cannot be reset.").into());
    }
    snapshot.public = false;
    snapshot.shared_with.clear();
    Ok(Unit)
}

/// Nothing is encrypted here, and no call can have it so.
/// Follows "GetEbsEncryptionByDefault" in the Amazon EC2 API Reference.
fn get_ebs_encryption_by_default(
    _: &mut Tx,
    _: GetEbsEncryptionByDefaultRequest,
) -> Result<GetEbsEncryptionByDefaultResult, ApiError> {
    Ok(GetEbsEncryptionByDefaultResult { ebs_encryption_by_default: Some(false), ..Default::default() })
}
