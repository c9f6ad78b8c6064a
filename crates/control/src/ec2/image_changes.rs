//! What becomes of an image: attributes, deprecation, disabling, protection, its end.
//!
//! Follows the operations of these names in the Amazon EC2 API Reference.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{invalid, missing, required};
use super::images::{COOLDOWN, account, named, protection};
use super::served::unsupported;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    DeregisterImage, DeregisterImageRequest, DeregisterImageResult, DisableImage, DisableImageDeprecation,
    DisableImageDeprecationRequest, DisableImageDeprecationResult, DisableImageDeregistrationProtection,
    DisableImageDeregistrationProtectionRequest, DisableImageDeregistrationProtectionResult,
    DisableImageRequest, DisableImageResult, EnableImage, EnableImageDeprecation,
    EnableImageDeprecationRequest, EnableImageDeprecationResult, EnableImageDeregistrationProtection,
    EnableImageDeregistrationProtectionRequest, EnableImageDeregistrationProtectionResult,
    EnableImageRequest, EnableImageResult, LaunchPermission, ModifyImageAttribute,
    ModifyImageAttributeRequest, PermissionGroup, ResetImageAttribute, ResetImageAttributeRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

/// Ten years, in milliseconds: the furthest a deprecation lies ahead.
const DEPRECATION: i64 = 10 * 366 * 24 * 3600 * 1000;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DeregisterImage>(deregister_image, Access::on("image", "ImageId"))
        .on::<ModifyImageAttribute>(modify_image_attribute, Access::on("image", "ImageId"))
        .on::<ResetImageAttribute>(reset_image_attribute, Access::on("image", "ImageId"))
        .on::<EnableImageDeprecation>(enable_image_deprecation, Access::on("image", "ImageId"))
        .on::<DisableImageDeprecation>(disable_image_deprecation, Access::on("image", "ImageId"))
        .on::<EnableImage>(enable_image, Access::on("image", "ImageId"))
        .on::<DisableImage>(disable_image, Access::on("image", "ImageId"))
        .on::<EnableImageDeregistrationProtection>(
            enable_image_deregistration_protection,
            Access::on("image", "ImageId"),
        )
        .on::<DisableImageDeregistrationProtection>(
            disable_image_deregistration_protection,
            Access::on("image", "ImageId"),
        );
}

/// The image that a call of its owner names.
fn own<'w>(world: &'w mut World, id: &Option<String>) -> Result<(&'w mut Image, OwnImage), Ec2Error> {
    let id = required(id, "ImageId")?;
    let found = named(world, &[id.to_owned()])?[0];
    let (id, own) = (found.id, found.own.clone());
    let own = own.ok_or_else(|| Ec2Code::AuthFailure.with(format!("Not authorized for image:{id}")))?;
    let row = world.images.get_mut(&id);
    row.map(|image| (image, own)).ok_or_else(|| missing("ImageId"))
}

/// Running instances live on; the snapshot stays. Layers go when nobody has them any more.
fn deregister_image(tx: &mut Tx, input: DeregisterImageRequest) -> Result<DeregisterImageResult, ApiError> {
    if input.delete_associated_snapshots == Some(true) {
        return Err(unsupported("DeleteAssociatedSnapshots").into());
    }
    let now = tx.now;
    let (image, own) = own(&mut tx.world, &input.image_id)?;
    let id = image.id;
    let protected = protection(Some(&own), now);
    if protected != "disabled" {
        return Err(Ec2Code::OperationNotPermitted
            .with(format!("The image '{id}' is protected from deregistration ({protected})."))
            .into());
    }
    tx.world.images.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(DeregisterImageResult { r#return: Some(true), ..Default::default() })
}

/// Who is to have, or to lose, permission to launch.
enum Party {
    All,
    Account(String),
}

fn party(permission: &LaunchPermission) -> Result<Party, Ec2Error> {
    if permission.organization_arn.is_some() || permission.organizational_unit_arn.is_some() {
        return Err(unsupported("LaunchPermission for organizations"));
    }
    match (&permission.group, &permission.user_id) {
        (Some(group), None) if *group == PermissionGroup::ALL => Ok(Party::All),
        (Some(group), None) => Err(bad_group(group.as_str())),
        (None, Some(user)) => {
            account(user, &[])?;
            Ok(Party::Account(user.clone()))
        }
        _ => {
            Err(Ec2Code::InvalidParameterCombination
                .with("A launch permission names either a group or a user."))
        }
    }
}

fn bad_group(group: &str) -> Ec2Error {
    Ec2Code::InvalidAmiAttributeItemValue
        .with(format!("Invalid attribute item value \"{group}\" for userGroup item type."))
}

fn modify_image_attribute(tx: &mut Tx, input: ModifyImageAttributeRequest) -> Result<Unit, ApiError> {
    if !input.organization_arns.is_empty() || !input.organizational_unit_arns.is_empty() {
        return Err(unsupported("OrganizationArn").into());
    }
    let (mut add, mut remove) = (Vec::new(), Vec::new());
    if let Some(permission) = &input.launch_permission {
        add = permission.add.iter().map(party).collect::<Result<Vec<_>, _>>()?;
        remove = permission.remove.iter().map(party).collect::<Result<Vec<_>, _>>()?;
    }
    // The older way to say the same.
    let mut old = Vec::new();
    for group in &input.user_groups {
        match group.as_str() {
            "all" => old.push(Party::All),
            other => return Err(bad_group(other).into()),
        }
    }
    for user in &input.user_ids {
        account(user, &[])?;
        old.push(Party::Account(user.clone()));
    }
    match input.operation_type.as_ref().map(|o| o.as_str()) {
        Some("add") => add.append(&mut old),
        Some("remove") => remove.append(&mut old),
        _ if old.is_empty() => {}
        _ => return Err(missing("OperationType").into()),
    }
    let by_name = match (input.attribute.as_deref(), &input.value) {
        (None | Some("launchPermission"), _) => None,
        (Some("description"), value) => value.clone(),
        (Some("imdsSupport"), _) => None,
        (Some(other), _) => return Err(invalid(other, "attribute", "It can't be modified.").into()),
    };
    let description = input.description.as_ref().and_then(|d| d.value.clone()).or(by_name);
    let imds = input.imds_support.as_ref().and_then(|v| v.value.as_deref());
    if imds.is_some_and(|v| v != "v2.0") {
        return Err(invalid(imds.unwrap_or_default(), "imdsSupport", "Expecting v2.0.").into());
    }
    if !input.product_codes.is_empty() {
        return Err(unsupported("ProductCode").into());
    }
    let (image, mut own) = own(&mut tx.world, &input.image_id)?;
    if add.is_empty() && remove.is_empty() && description.is_none() && imds.is_none() {
        return Err(Ec2Code::InvalidParameterCombination.with("No attributes specified.").into());
    }
    for party in add {
        match party {
            Party::All => image.public = true,
            Party::Account(id) => drop(own.launch_accounts.insert(id)),
        }
    }
    for party in remove {
        match party {
            Party::All => image.public = false,
            Party::Account(id) => drop(own.launch_accounts.remove(&id)),
        }
    }
    image.description = description.unwrap_or_else(|| image.description.clone());
    own.imds_v2 |= imds.is_some();
    image.own = Some(own);
    Ok(Unit)
}

fn reset_image_attribute(tx: &mut Tx, input: ResetImageAttributeRequest) -> Result<Unit, ApiError> {
    let attribute = input.attribute.as_ref().ok_or_else(|| missing("Attribute"))?;
    let (image, mut own) = own(&mut tx.world, &input.image_id)?;
    if attribute.as_str() != "launchPermission" {
        return Err(invalid(attribute.as_str(), "attribute", "Only launchPermission can be reset.").into());
    }
    image.public = false;
    own.launch_accounts.clear();
    image.own = Some(own);
    Ok(Unit)
}

fn enable_image_deprecation(
    tx: &mut Tx,
    input: EnableImageDeprecationRequest,
) -> Result<EnableImageDeprecationResult, ApiError> {
    let at = input.deprecate_at.ok_or_else(|| missing("DeprecateAt"))?;
    let now = tx.now;
    let (image, mut own) = own(&mut tx.world, &input.image_id)?;
    // Seconds are rounded off, as AWS does.
    let at = Time(at.millis() / 60_000 * 60_000);
    if at < now.plus_millis(-60_000) || at.since(now) > DEPRECATION {
        return Err(invalid(
            input.deprecate_at.map(|t| t.to_string()).unwrap_or_default(),
            "DeprecateAt",
            "Expecting a time from now on, within 10 years.",
        )
        .into());
    }
    own.deprecated = Some(at);
    image.own = Some(own);
    Ok(EnableImageDeprecationResult { r#return: Some(true) })
}

fn disable_image_deprecation(
    tx: &mut Tx,
    input: DisableImageDeprecationRequest,
) -> Result<DisableImageDeprecationResult, ApiError> {
    let (image, mut own) = own(&mut tx.world, &input.image_id)?;
    own.deprecated = None;
    image.own = Some(own);
    Ok(DisableImageDeprecationResult { r#return: Some(true) })
}

fn enable_image(tx: &mut Tx, input: EnableImageRequest) -> Result<EnableImageResult, ApiError> {
    switch(tx, &input.image_id, ImageState::Available)?;
    Ok(EnableImageResult { r#return: Some(true) })
}

fn disable_image(tx: &mut Tx, input: DisableImageRequest) -> Result<DisableImageResult, ApiError> {
    switch(tx, &input.image_id, ImageState::Disabled)?;
    Ok(DisableImageResult { r#return: Some(true) })
}

/// A disabled image launches nothing; it also loses its permissions, and keeps none when it is
/// enabled again.
fn switch(tx: &mut Tx, id: &Option<String>, to: ImageState) -> Result<(), Ec2Error> {
    let (image, mut own) = own(&mut tx.world, id)?;
    if !matches!(own.state, ImageState::Available | ImageState::Disabled) {
        return Err(Ec2Code::IncorrectState
            .with(format!("The image '{}' is neither available nor disabled.", image.id)));
    }
    if to == ImageState::Disabled {
        image.public = false;
        own.launch_accounts.clear();
    }
    own.state = to;
    image.own = Some(own);
    Ok(())
}

fn enable_image_deregistration_protection(
    tx: &mut Tx,
    input: EnableImageDeregistrationProtectionRequest,
) -> Result<EnableImageDeregistrationProtectionResult, ApiError> {
    let now = tx.now;
    let (image, mut own) = own(&mut tx.world, &input.image_id)?;
    own.protection = match input.with_cooldown {
        Some(true) => DeregistrationProtection::WithCooldown,
        _ => DeregistrationProtection::On,
    };
    let answer = protection(Some(&own), now);
    image.own = Some(own);
    Ok(EnableImageDeregistrationProtectionResult { r#return: Some(answer) })
}

fn disable_image_deregistration_protection(
    tx: &mut Tx,
    input: DisableImageDeregistrationProtectionRequest,
) -> Result<DisableImageDeregistrationProtectionResult, ApiError> {
    let now = tx.now;
    let (image, mut own) = own(&mut tx.world, &input.image_id)?;
    own.protection = match own.protection {
        DeregistrationProtection::WithCooldown => DeregistrationProtection::Cooling(now),
        DeregistrationProtection::Cooling(since) if now.since(since) < COOLDOWN => own.protection,
        _ => DeregistrationProtection::Off,
    };
    let answer = protection(Some(&own), now);
    image.own = Some(own);
    Ok(DisableImageDeregistrationProtectionResult { r#return: Some(answer) })
}
