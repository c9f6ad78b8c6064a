//! Rules in force in VPCs. An association is complete once the VPC's resolver knows of it
//! (`model::transitions::resolver_told`).

use super::error::{limit, name, not_found, parameter, request};
use super::lists::{Field, filtered, paged};
use super::{access, lists, rules};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53resolver::{
    AssociateResolverRule, AssociateResolverRuleRequest, AssociateResolverRuleResponse,
    DisassociateResolverRule, DisassociateResolverRuleRequest, DisassociateResolverRuleResponse,
    GetResolverRuleAssociation, GetResolverRuleAssociationRequest, GetResolverRuleAssociationResponse,
    ListResolverRuleAssociations, ListResolverRuleAssociationsRequest, ListResolverRuleAssociationsResponse,
    ResolverRuleAssociation as Shape, ResolverRuleAssociationStatus as Status,
};
use aws_shapes::{ApiError, Registry};
use model::*;

/// Associations of a region. Follows "Quotas on Route 53 Resolver" in the Amazon Route 53 Developer Guide.
const MOST: usize = 2000;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AssociateResolverRule>(associate, access::rule().also(access::sees_vpcs))
        .on::<DisassociateResolverRule>(disassociate, access::rule().also(access::sees_vpcs))
        .on::<GetResolverRuleAssociation>(get, Access::found(access::of_association))
        .on::<ListResolverRuleAssociations>(list, Access::any());
}

fn associate(
    tx: &mut Tx,
    input: AssociateResolverRuleRequest,
) -> Result<AssociateResolverRuleResponse, ApiError> {
    let rule = rules::find(&tx.world, input.resolver_rule_id.as_deref())?;
    let name = name(input.name)?;
    let given = input.vpc_id.unwrap_or_default();
    let vpc = given.parse().ok().and_then(|id| tx.world.vpcs.get(&id));
    let vpc = vpc.ok_or_else(|| parameter(format!("The vpc ID '{given}' does not exist")))?.id;
    if let Some(other) = of_same_domain(&tx.world, rule, vpc) {
        return Err(request(format!(
            "Cannot associate rules with same domain name with same VPC. Conflict with resolver rule '{}'",
            other.id
        )));
    }
    if asks_itself(&tx.world, rule, vpc) {
        return Err(request(format!(
            "Cannot associate rule {} to VPC {vpc} because the VPC include an INBOUND resolver endpoints with rule's \
             target IP. Please try a different rule or update rule's target IP.",
            rule.id
        )));
    }
    if tx.world.resolver_associations.len() >= MOST {
        return Err(limit(tx.account(), "max-rule-association"));
    }
    let id = ResolverAssociationId::from_bits(tx.random());
    let association = ResolverAssociation { id, rule: rule.id, vpc, name, complete: false };
    let shape = shape(&association);
    tx.world.resolver_associations.insert(id, association);
    Ok(AssociateResolverRuleResponse { resolver_rule_association: Some(shape) })
}

/// A rule for the same domain that is in force in the VPC.
fn of_same_domain<'w>(world: &'w World, rule: &ResolverRule, vpc: VpcId) -> Option<&'w ResolverRule> {
    let in_vpc = world.resolver_associations.values().filter(|a| a.vpc == vpc);
    in_vpc.filter_map(|a| world.resolver_rules.get(&a.rule)).find(|other| other.domain == rule.domain)
}

/// Whether the rule would have the VPC's resolver ask itself.
fn asks_itself(world: &World, rule: &ResolverRule, vpc: VpcId) -> bool {
    let ResolverRuleKind::Forward { targets, .. } = &rule.kind else { return false };
    let inbound = world.resolver_endpoints.values().filter(|e| e.vpc == vpc && e.id.is_inbound());
    inbound.flat_map(|e| &e.addresses).any(|a| targets.iter().any(|t| *t.ip() == a.ip))
}

fn disassociate(
    tx: &mut Tx,
    input: DisassociateResolverRuleRequest,
) -> Result<DisassociateResolverRuleResponse, ApiError> {
    let rule = rules::find(&tx.world, input.resolver_rule_id.as_deref())?.id;
    let vpc = input.vpc_id.unwrap_or_default();
    let association = tx
        .world
        .resolver_associations
        .values()
        .find(|a| a.rule == rule && a.vpc.to_string() == vpc)
        .ok_or_else(|| {
            let what = "Resolver Rule Association between Resolver Rule";
            not_found(format!("{what} '{rule}' and VPC '{vpc}' does not exist"))
        })?;
    let shape = Shape {
        status: Some(Status::DELETING),
        status_message: Some("Deleting Association".to_owned()),
        ..shape(association)
    };
    let id = association.id;
    tx.world.resolver_associations.remove(&id);
    Ok(DisassociateResolverRuleResponse { resolver_rule_association: Some(shape) })
}

fn shape(association: &ResolverAssociation) -> Shape {
    let (status, message) = match association.complete {
        true => (Status::COMPLETE, ""),
        false => (Status::CREATING, "Creating the Association"),
    };
    Shape {
        id: Some(association.id.to_string()),
        resolver_rule_id: Some(association.rule.to_string()),
        name: association.name.clone(),
        vpc_id: Some(association.vpc.to_string()),
        status: Some(status),
        status_message: Some(message.to_owned()),
    }
}

/// The rule that all else follows, in a VPC.
fn internet(vpc: &Vpc) -> Shape {
    Shape {
        id: Some(format!("rslvr-autodefined-assoc-{}-internet-resolver", vpc.id)),
        resolver_rule_id: Some(rules::INTERNET.to_owned()),
        name: Some("System Rule Association".to_owned()),
        vpc_id: Some(vpc.id.to_string()),
        status: Some(Status::COMPLETE),
        status_message: Some(String::new()),
    }
}

fn all(world: &World) -> Vec<Shape> {
    let own = world.resolver_associations.values().map(shape);
    own.chain(world.vpcs.values().map(internet)).collect()
}

fn get(
    tx: &mut Tx,
    input: GetResolverRuleAssociationRequest,
) -> Result<GetResolverRuleAssociationResponse, ApiError> {
    let given = input.resolver_rule_association_id.unwrap_or_default();
    let found = all(&tx.world).into_iter().find(|a| a.id.as_ref() == Some(&given));
    let found =
        found.ok_or_else(|| not_found(format!("ResolverRuleAssociation '{given}' does not Exist")))?;
    Ok(GetResolverRuleAssociationResponse { resolver_rule_association: Some(found) })
}

fn texts(value: &Option<impl ToString>) -> Vec<String> {
    value.iter().map(ToString::to_string).collect()
}

const FIELDS: &[Field<Shape>] = &[
    ("Name", |a| texts(&a.name)),
    ("ResolverRuleId", |a| texts(&a.resolver_rule_id)),
    ("Status", |a| texts(&a.status)),
    ("VPCId", |a| texts(&a.vpc_id)),
];

fn list(
    tx: &mut Tx,
    input: ListResolverRuleAssociationsRequest,
) -> Result<ListResolverRuleAssociationsResponse, ApiError> {
    let all = filtered(all(&tx.world), &input.filters, FIELDS)?;
    let key = |a: &Shape| a.id.clone().unwrap_or_default();
    let (resolver_rule_associations, next_token) =
        paged(all, input.max_results, input.next_token.as_deref(), key)?;
    let max_results = Some(input.max_results.unwrap_or(lists::PAGE));
    Ok(ListResolverRuleAssociationsResponse { next_token, max_results, resolver_rule_associations })
}
