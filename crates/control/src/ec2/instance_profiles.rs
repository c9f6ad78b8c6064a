//! Instances and their profiles, by which they get their roles.
//!
//! Follows "AssociateIamInstanceProfile" and its neighbours in the Amazon EC2 API Reference, and
//! "Instance profiles" in the IAM User Guide: a profile that is deleted stays with the instances that have it.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters};
use super::ids::{find, invalid, missing, required};
use super::instance_shapes::timestamp;
use super::paging::page;
use crate::Tx;
use crate::access::{Access, Found, passes_instance_role};
use aws_shapes::ec2::{
    AssociateIamInstanceProfile, AssociateIamInstanceProfileRequest, AssociateIamInstanceProfileResult,
    DescribeIamInstanceProfileAssociations, DescribeIamInstanceProfileAssociationsRequest,
    DescribeIamInstanceProfileAssociationsResult, DisassociateIamInstanceProfile,
    DisassociateIamInstanceProfileRequest, DisassociateIamInstanceProfileResult, IamInstanceProfile,
    IamInstanceProfileAssociation, IamInstanceProfileAssociationState, IamInstanceProfileSpecification,
    ReplaceIamInstanceProfileAssociation, ReplaceIamInstanceProfileAssociationRequest,
    ReplaceIamInstanceProfileAssociationResult,
};
use aws_shapes::{ApiError, Registry, Structure, texts_at};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AssociateIamInstanceProfile>(
            associate,
            Access::on("instance", "InstanceId").also(passes_instance_role),
        )
        .on::<ReplaceIamInstanceProfileAssociation>(
            replace,
            Access::found(of_association).also(passes_instance_role),
        )
        .on::<DisassociateIamInstanceProfile>(disassociate, Access::found(of_association))
        .on::<DescribeIamInstanceProfileAssociations>(describe, Access::any());
}

/// The instance of the association that a request names.
fn of_association(world: &World, input: &dyn Structure, found: &mut Found) {
    for id in texts_at(input, "AssociationId") {
        let has = |i: &&Instance| i.profiles.iter().any(|p| p.id.to_string() == id);
        if let Some(instance) = world.instances.values().find(has) {
            found.add("instance", instance.id);
        }
    }
}

/// The association with the profile that a request names by name or ARN, as it begins.
pub(super) fn named(tx: &Tx, by: &IamInstanceProfileSpecification) -> Result<ProfileAssociation, Ec2Error> {
    let given = |value: &Option<String>| value.clone().filter(|v| !v.is_empty());
    let world = &tx.world;
    let profile = match (given(&by.name), given(&by.arn)) {
        (Some(_), Some(_)) => {
            return Err(Ec2Code::InvalidParameterCombination.with(
                "The parameter 'iamInstanceProfile.name' may not be used in combination with \
                 'iamInstanceProfile.arn'",
            ));
        }
        (None, None) => return Err(missing("IamInstanceProfile")),
        (Some(name), None) => world
            .instance_profile(&name)
            .ok_or_else(|| invalid(name, "iamInstanceProfile.name", "Invalid IAM Instance Profile name"))?,
        (None, Some(arn)) => {
            let found = world.instance_profiles.values().find(|p| world.instance_profile_arn(p) == arn);
            found.ok_or_else(|| invalid(arn, "iamInstanceProfile.arn", "Invalid IAM Instance Profile ARN"))?
        }
    };
    let arn = world.instance_profile_arn(profile);
    if profile.role.is_none() {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("IAM Instance Profile \"{arn}\" has no associated IAM Roles")));
    }
    Ok(ProfileAssociation {
        id: ProfileAssociationId::from_bits(tx.random()),
        profile: profile.id.clone(),
        arn,
        state: ProfileState::Associating,
        since: tx.now,
    })
}

/// As instances show it.
pub(super) fn profile(association: &ProfileAssociation) -> IamInstanceProfile {
    IamInstanceProfile { arn: Some(association.arn.clone()), id: Some(association.profile.clone()) }
}

fn state(state: ProfileState) -> IamInstanceProfileAssociationState {
    match state {
        ProfileState::Associating => IamInstanceProfileAssociationState::ASSOCIATING,
        ProfileState::Associated => IamInstanceProfileAssociationState::ASSOCIATED,
        ProfileState::Disassociating => IamInstanceProfileAssociationState::DISASSOCIATING,
    }
}

fn shape(instance: InstanceId, association: &ProfileAssociation) -> IamInstanceProfileAssociation {
    IamInstanceProfileAssociation {
        association_id: Some(association.id.to_string()),
        instance_id: Some(instance.to_string()),
        iam_instance_profile: Some(profile(association)),
        state: Some(state(association.state)),
        timestamp: None,
    }
}

fn associate(
    tx: &mut Tx,
    input: AssociateIamInstanceProfileRequest,
) -> Result<AssociateIamInstanceProfileResult, ApiError> {
    let specification = input.iam_instance_profile.ok_or_else(|| missing("IamInstanceProfile"))?;
    let instance = find::<InstanceId>(&tx.world, required(&input.instance_id, "InstanceId")?)?;
    let id = instance.id;
    if !matches!(instance.status.state, InstanceState::Running | InstanceState::Stopped) {
        return Err(Ec2Code::IncorrectInstanceState
            .with(format!("The instance '{id}' is not in the 'running' or 'stopped' states."))
            .into());
    }
    if !instance.profiles.is_empty() {
        return Err(Ec2Code::IncorrectState
            .with(format!("There is an existing association for instance {id}"))
            .into());
    }
    let association = named(tx, &specification)?;
    let shown = shape(id, &association);
    if let Some(instance) = tx.world.instances.get_mut(&id) {
        instance.profiles.push(association);
    }
    Ok(AssociateIamInstanceProfileResult { iam_instance_profile_association: Some(shown) })
}

/// The instance that has the association, which must be the one in force, and the association's id.
fn in_force(tx: &Tx, id: &Option<String>) -> Result<(InstanceId, ProfileAssociationId), Ec2Error> {
    let text = required(id, "AssociationId")?;
    let id: ProfileAssociationId =
        text.parse().map_err(|_| Ec2Code::InvalidParameterValue.with("Invalid value for associationId."))?;
    let mut all = tx.world.instances.values().filter_map(|i| Some((i, i.profile()?)));
    let found = all.find(|(_, p)| p.id == id);
    found.map(|(i, _)| (i.id, id)).ok_or_else(|| {
        Ec2Code::InvalidAssociationIdNotFound.with(format!("An invalid association-id of '{text}' was given"))
    })
}

fn part(tx: &mut Tx, instance: InstanceId, id: ProfileAssociationId) -> Option<ProfileAssociation> {
    let now = tx.now;
    let instance = tx.world.instances.get_mut(&instance)?;
    let association = instance.profiles.iter_mut().find(|p| p.id == id)?;
    (association.state, association.since) = (ProfileState::Disassociating, now);
    Some(association.clone())
}

fn replace(
    tx: &mut Tx,
    input: ReplaceIamInstanceProfileAssociationRequest,
) -> Result<ReplaceIamInstanceProfileAssociationResult, ApiError> {
    let specification = input.iam_instance_profile.ok_or_else(|| missing("IamInstanceProfile"))?;
    let (instance, old) = in_force(tx, &input.association_id)?;
    let running = |i: &Instance| i.status.state == InstanceState::Running;
    if !tx.world.instances.get(&instance).is_some_and(running) {
        return Err(Ec2Code::IncorrectState
            .with(format!("The association {old} is not the active association"))
            .into());
    }
    let association = named(tx, &specification)?;
    let shown = shape(instance, &association);
    part(tx, instance, old);
    if let Some(instance) = tx.world.instances.get_mut(&instance) {
        instance.profiles.push(association);
    }
    Ok(ReplaceIamInstanceProfileAssociationResult { iam_instance_profile_association: Some(shown) })
}

fn disassociate(
    tx: &mut Tx,
    input: DisassociateIamInstanceProfileRequest,
) -> Result<DisassociateIamInstanceProfileResult, ApiError> {
    let (instance, id) = in_force(tx, &input.association_id)?;
    let shown = part(tx, instance, id).map(|association| shape(instance, &association));
    Ok(DisassociateIamInstanceProfileResult { iam_instance_profile_association: shown })
}

type Row = (InstanceId, ProfileAssociation);

const FILTERS: &[Spec<Row>] = filters![Row;
    "instance-id" => |_, (instance, _)| vec![instance.to_string()],
    "state" => |_, (_, association)| vec![state(association.state).to_string()],
];

fn describe(
    tx: &mut Tx,
    input: DescribeIamInstanceProfileAssociationsRequest,
) -> Result<DescribeIamInstanceProfileAssociationsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let of = |i: &Instance| i.profiles.iter().map(|p| (i.id, p.clone())).collect::<Vec<Row>>();
    let mut found: Vec<Row> = tx.world.instances.values().flat_map(of).collect();
    for id in &input.association_ids {
        if !found.iter().any(|(_, p)| p.id.to_string() == *id) {
            return Err(Ec2Code::InvalidAssociationIdNotFound
                .with(format!("An invalid association-id of '{id}' was given"))
                .into());
        }
    }
    if !input.association_ids.is_empty() {
        found.retain(|(_, p)| input.association_ids.contains(&p.id.to_string()));
    }
    found.retain(|row| filters.pass(&tx.world, "", row));
    let (found, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=1000, |(_, p)| p.id.to_string())?;
    let shown = |(instance, p): &Row| IamInstanceProfileAssociation {
        // Described, and not answered to the calls that change it.
        timestamp: Some(timestamp(p.since)),
        ..shape(*instance, p)
    };
    Ok(DescribeIamInstanceProfileAssociationsResult {
        iam_instance_profile_associations: found.iter().map(shown).collect(),
        next_token,
    })
}
