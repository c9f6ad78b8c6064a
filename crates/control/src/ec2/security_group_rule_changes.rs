//! Rules of security groups changed in place: whole by rule id, and their descriptions.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::ids::{find, missing, required};
use super::security_group_permissions::{
    Permission, check_description, cidr_v4, cidr_v6, parse, referenced, traffic,
};
use super::security_group_rules::{
    check_limits, check_no_duplicate, group, group_mut, named_rule, parse_rule_id, rule_id_not_found,
    rule_not_found,
};
use super::security_groups;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    IpPermission, ModifySecurityGroupRules, ModifySecurityGroupRulesRequest, ModifySecurityGroupRulesResult,
    SecurityGroupRuleDescription, SecurityGroupRuleRequest, UpdateSecurityGroupRuleDescriptionsEgress,
    UpdateSecurityGroupRuleDescriptionsEgressRequest, UpdateSecurityGroupRuleDescriptionsEgressResult,
    UpdateSecurityGroupRuleDescriptionsIngress, UpdateSecurityGroupRuleDescriptionsIngressRequest,
    UpdateSecurityGroupRuleDescriptionsIngressResult,
};
use aws_shapes::{ApiError, Registry};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<ModifySecurityGroupRules>(
            modify_security_group_rules,
            Access::found(access::group).and("security-group-rule", "SecurityGroupRules.SecurityGroupRuleId"),
        )
        .on::<UpdateSecurityGroupRuleDescriptionsIngress>(
            update_descriptions_ingress,
            Access::found(access::group),
        )
        .on::<UpdateSecurityGroupRuleDescriptionsEgress>(
            update_descriptions_egress,
            Access::found(access::group),
        );
}

/// Follows "ModifySecurityGroupRules" in the Amazon EC2 API Reference: each rule is given
/// whole, and keeps its id, its direction and its kind of peer.
fn modify_security_group_rules(
    tx: &mut Tx,
    input: ModifySecurityGroupRulesRequest,
) -> Result<ModifySecurityGroupRulesResult, ApiError> {
    let target = find::<SecurityGroupId>(&tx.world, required(&input.group_id, "groupId")?)?;
    let id = target.id;
    if input.security_group_rules.is_empty() {
        return Err(missing("securityGroupRules").into());
    }
    let mut changes = Vec::new();
    for update in &input.security_group_rules {
        let rule_id = parse_rule_id(required(&update.security_group_rule_id, "securityGroupRuleId")?)?;
        let place = target.rules.iter().position(|r| r.id == rule_id);
        let place = place.ok_or_else(|| rule_id_not_found(rule_id))?;
        if changes.iter().any(|(p, _)| *p == place) {
            return Err(Ec2Code::InvalidParameterValue
                .with(format!("The security group rule ID '{rule_id}' must not appear multiple times"))
                .into());
        }
        let request = update.security_group_rule.as_ref().ok_or_else(|| missing("securityGroupRule"))?;
        let permission = modified(&tx.world, target, request)?;
        if std::mem::discriminant(&permission.peer) != std::mem::discriminant(&target.rules[place].peer) {
            return Err(Ec2Code::InvalidParameterValue
                .with(format!("The type of the security group rule '{rule_id}' cannot be changed"))
                .into());
        }
        changes.push((place, permission));
    }
    let target = group_mut(&mut tx.world, id)?;
    for (place, permission) in changes {
        let rule = &mut target.rules[place];
        rule.traffic = permission.traffic;
        rule.peer = permission.peer;
        rule.description = permission.description;
    }
    check_no_duplicate(target)?;
    check_limits(&tx.world, group(&tx.world, id)?)?;
    Ok(ModifySecurityGroupRulesResult { r#return: Some(true) })
}

fn modified(
    world: &World,
    group: &SecurityGroup,
    request: &SecurityGroupRuleRequest,
) -> Result<Permission, Ec2Error> {
    let traffic = traffic(&request.ip_protocol, request.from_port, request.to_port)?;
    check_description(&request.description)?;
    let peer = match (
        request.cidr_ipv4.as_deref(),
        request.cidr_ipv6.as_deref(),
        request.prefix_list_id.as_deref(),
        request.referenced_group_id.as_deref(),
    ) {
        (Some(text), None, None, None) => Peer::V4(cidr_v4(text)?),
        (None, Some(text), None, None) => Peer::V6(cidr_v6(text)?),
        (None, None, Some(list), None) => Peer::PrefixList(find::<PrefixListId>(world, list)?.id),
        (None, None, None, Some(text)) => Peer::Group(referenced(world, group, text)?),
        (None, None, None, None) => {
            return Err(missing("cidrIpv4, cidrIpv6, prefixListId or referencedGroupId"));
        }
        _ => {
            return Err(Ec2Code::InvalidParameterCombination.with(
                "Exactly one of cidrIpv4, cidrIpv6, prefixListId and referencedGroupId must be specified",
            ));
        }
    };
    Ok(Permission { traffic, peer, description: request.description.clone().filter(|d| !d.is_empty()) })
}

/// Follows "UpdateSecurityGroupRuleDescriptionsIngress" in the Amazon EC2 API Reference.
fn update_descriptions_ingress(
    tx: &mut Tx,
    input: UpdateSecurityGroupRuleDescriptionsIngressRequest,
) -> Result<UpdateSecurityGroupRuleDescriptionsIngressResult, ApiError> {
    let group = security_groups::target(&tx.world, &input.group_id, &input.group_name)?;
    let descriptions = &input.security_group_rule_descriptions;
    update_descriptions(tx, group, Direction::Ingress, &input.ip_permissions, descriptions)?;
    Ok(UpdateSecurityGroupRuleDescriptionsIngressResult { r#return: Some(true) })
}

/// Follows "UpdateSecurityGroupRuleDescriptionsEgress" in the Amazon EC2 API Reference.
fn update_descriptions_egress(
    tx: &mut Tx,
    input: UpdateSecurityGroupRuleDescriptionsEgressRequest,
) -> Result<UpdateSecurityGroupRuleDescriptionsEgressResult, ApiError> {
    let group = security_groups::target(&tx.world, &input.group_id, &input.group_name)?;
    let descriptions = &input.security_group_rule_descriptions;
    update_descriptions(tx, group, Direction::Egress, &input.ip_permissions, descriptions)?;
    Ok(UpdateSecurityGroupRuleDescriptionsEgressResult { r#return: Some(true) })
}

/// A description left out is taken away.
fn update_descriptions(
    tx: &mut Tx,
    id: SecurityGroupId,
    direction: Direction,
    permissions: &[IpPermission],
    descriptions: &[SecurityGroupRuleDescription],
) -> Result<(), Ec2Error> {
    let target = group(&tx.world, id)?;
    let mut changes = Vec::new();
    match (permissions, descriptions) {
        ([], []) => {
            return Err(Ec2Code::MissingParameter
                .with("Either 'ipPermissions' or 'securityGroupRuleDescriptions' should be provided."));
        }
        ([_, ..], [_, ..]) => {
            return Err(Ec2Code::InvalidParameterCombination.with(
                "The parameters ipPermissions and securityGroupRuleDescriptions cannot be used together",
            ));
        }
        ([], descriptions) => {
            for given in descriptions {
                let text = required(&given.security_group_rule_id, "securityGroupRuleId")?;
                let rule = named_rule(target, direction, text)?;
                check_description(&given.description)?;
                changes.push((rule, given.description.clone().filter(|d| !d.is_empty())));
            }
        }
        (permissions, []) => {
            for wanted in parse(&tx.world, target, permissions)? {
                let mut rules = target.rules.iter().filter(|r| r.direction == direction);
                let rule = rules.find(|r| wanted.is(r)).ok_or_else(rule_not_found)?;
                changes.push((rule.id, wanted.description));
            }
        }
    }
    let target = group_mut(&mut tx.world, id)?;
    for (id, description) in changes {
        if let Some(rule) = target.rules.iter_mut().find(|r| r.id == id) {
            rule.description = description;
        }
    }
    Ok(())
}
