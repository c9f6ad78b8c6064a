//! Resolver rules: which domains are asked where. Follows "Using rules to control which queries are forwarded to your
//! network" in the Amazon Route 53 Developer Guide.

use super::error::{exists, in_use, limit, name, not_found, parameter, request, unserved};
use super::lists::{Field, filtered, paged};
use super::{access, arn, endpoints, lists, shown, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53resolver::{
    CreateResolverRule, CreateResolverRuleRequest, CreateResolverRuleResponse, DeleteResolverRule,
    DeleteResolverRuleRequest, DeleteResolverRuleResponse, GetResolverRule, GetResolverRuleRequest,
    GetResolverRuleResponse, ListResolverRules, ListResolverRulesRequest, ListResolverRulesResponse,
    Protocol, ResolverRule as Shape, ResolverRuleStatus as Status, RuleTypeOption, ShareStatus,
    TargetAddress, UpdateResolverRule, UpdateResolverRuleRequest, UpdateResolverRuleResponse,
};
use aws_shapes::{ApiError, Registry};
use model::dns::DnsName;
use model::*;
use std::net::{IpAddr, SocketAddrV4};

/// Rules of a region, targets of a rule. Follows "Quotas on Route 53 Resolver" in the Amazon Route 53 Developer Guide.
const MOST: usize = 1000;
const TARGETS: usize = 6;
/// The rule that all else follows: nobody's to change.
pub(super) const INTERNET: &str = "rslvr-autodefined-rr-internet-resolver";
const DNS: i32 = 53;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateResolverRule>(create, Access::creates("resolver-rule"))
        .on::<GetResolverRule>(get, access::rule())
        .on::<ListResolverRules>(list, Access::any())
        .on::<UpdateResolverRule>(update, access::rule())
        .on::<DeleteResolverRule>(delete, access::rule());
}

/// A rule of the account's own.
pub(super) fn find<'w>(world: &'w World, given: Option<&str>) -> Result<&'w ResolverRule, ApiError> {
    let given = given.unwrap_or_default();
    if given == INTERNET {
        return Err(request(format!("Cannot change the autodefined rule '{given}'")));
    }
    let row = given.parse().ok().and_then(|id| world.resolver_rules.get(&id));
    row.ok_or_else(|| not_found(format!("Resolver rule with ID '{given}' does not exist")))
}

/// What a rule that forwards says: the outbound endpoint, and whom to ask.
fn forward(
    world: &World,
    account: &str,
    endpoint: Option<&str>,
    targets: &[TargetAddress],
) -> Result<ResolverRuleKind, ApiError> {
    let Some(endpoint) = endpoint.filter(|id| !id.is_empty()) else {
        return Err(request("Resolver endpoint ID is required for FORWARD type resolver rule"));
    };
    let endpoint = endpoints::find(world, Some(endpoint))?;
    if endpoint.id.is_inbound() {
        return Err(request(format!("Resolver endpoint '{}' is not an OUTBOUND endpoint", endpoint.id)));
    }
    if targets.is_empty() {
        return Err(request("Target IP is required for FORWARD type resolver rule"));
    }
    if targets.len() > TARGETS {
        return Err(limit(account, "max-target-ips-per-rule"));
    }
    let mut all = Vec::new();
    for target in targets {
        let target = address(target)?;
        if all.contains(&target) {
            return Err(request(format!("Duplicate target IP: '{target}'")));
        }
        all.push(target);
    }
    Ok(ResolverRuleKind::Forward { endpoint: endpoint.id, targets: all })
}

fn address(target: &TargetAddress) -> Result<SocketAddrV4, ApiError> {
    unserved(&[
        ("Ipv6", target.ipv6.as_ref().is_some_and(|ip| !ip.is_empty())),
        ("ServerNameIndication", target.server_name_indication.is_some()),
        ("Protocol", target.protocol.as_ref().is_some_and(|p| *p != Protocol::DO53)),
    ])?;
    let text = target.ip.as_deref().unwrap_or_default();
    let ip = match text.parse() {
        Ok(IpAddr::V4(ip)) => ip,
        Ok(IpAddr::V6(_)) => return Err(parameter(format!("Only IPv4 addresses may be used: '{text}'"))),
        Err(_) => return Err(parameter(format!("Invalid IP address: '{text}'"))),
    };
    if ip.is_unspecified() || ip.is_multicast() || ip.is_broadcast() || ip.is_loopback() || ip.is_link_local()
    {
        return Err(parameter(format!("Invalid IP address: '{text}'")));
    }
    let port = target.port.unwrap_or(DNS);
    let port = u16::try_from(port).ok().filter(|port| *port > 0);
    let port = port.ok_or_else(|| parameter(format!("Invalid port of the target IP '{text}'")))?;
    Ok(SocketAddrV4::new(ip, port))
}

fn create(tx: &mut Tx, input: CreateResolverRuleRequest) -> Result<CreateResolverRuleResponse, ApiError> {
    unserved(&[("DelegationRecord", input.delegation_record.is_some())])?;
    let creator_request = input.creator_request_id.unwrap_or_default();
    let name = name(input.name)?;
    let given = input.domain_name.unwrap_or_default();
    let endpoint = input.resolver_endpoint_id.as_deref();
    let kind = match input.rule_type {
        Some(kind) if kind == RuleTypeOption::FORWARD => {
            forward(&tx.world, tx.account(), endpoint, &input.target_ips)?
        }
        Some(kind) if kind == RuleTypeOption::SYSTEM => {
            if endpoint.is_some() || !input.target_ips.is_empty() {
                return Err(request(
                    "Cannot specify resolver endpoint ID and target IP for SYSTEM type resolver rule",
                ));
            }
            ResolverRuleKind::System
        }
        other => {
            let other = other.map(|kind| kind.to_string()).unwrap_or_default();
            return Err(request(format!("Cannot create a resolver rule of type {other}")));
        }
    };
    let domain = DnsName::parse(&given).ok().filter(|name| !given.is_empty() && !name.is_wildcard());
    let domain = domain.ok_or_else(|| parameter(format!("Invalid domain name: '{given}'")))?;
    if tx.world.resolver_rules.values().any(|r| r.creator_request == creator_request) {
        let message = format!("Resolver rule with creator request ID '{creator_request}' already exists");
        return Err(exists(message));
    }
    if tx.world.resolver_rules.len() >= MOST {
        return Err(limit(tx.account(), "max-rules"));
    }
    let id = ResolverRuleId::from_bits(tx.random());
    let (created, modified) = (tx.now, tx.now);
    let rule = ResolverRule { id, domain, kind, name, creator_request, created, modified };
    tags::put(&mut tx.world, &id.to_string(), input.tags)?;
    let shape = shape(&tx.world, &rule);
    tx.world.resolver_rules.insert(id, rule);
    Ok(CreateResolverRuleResponse { resolver_rule: Some(shape) })
}

fn shape(world: &World, rule: &ResolverRule) -> Shape {
    let mut shape = Shape {
        id: Some(rule.id.to_string()),
        creator_request_id: Some(rule.creator_request.clone()),
        arn: Some(arn(world, "resolver-rule", rule.id)),
        domain_name: Some(rule.domain.to_string()),
        status: Some(Status::COMPLETE),
        status_message: Some("Successfully created Resolver Rule".to_owned()),
        rule_type: Some(RuleTypeOption::SYSTEM),
        name: rule.name.clone(),
        owner_id: Some(world.region().account.clone()),
        share_status: Some(ShareStatus::NOT_SHARED),
        creation_time: shown(rule.created),
        modification_time: shown(rule.modified),
        ..Shape::default()
    };
    if let ResolverRuleKind::Forward { endpoint, targets } = &rule.kind {
        shape.rule_type = Some(RuleTypeOption::FORWARD);
        shape.resolver_endpoint_id = Some(endpoint.to_string());
        let target = |t: &SocketAddrV4| TargetAddress {
            ip: Some(t.ip().to_string()),
            port: Some(t.port().into()),
            protocol: Some(Protocol::DO53),
            ..TargetAddress::default()
        };
        shape.target_ips = targets.iter().map(target).collect();
    }
    shape
}

/// What every account sees: all that no other rule is for is asked of the internet's servers.
fn internet(world: &World) -> Shape {
    let region = &world.region().name;
    Shape {
        id: Some(INTERNET.to_owned()),
        creator_request_id: Some(String::new()),
        arn: Some(format!("arn:aws:route53resolver:{region}::autodefined-rule/{INTERNET}")),
        domain_name: Some(".".to_owned()),
        status: Some(Status::COMPLETE),
        rule_type: Some(RuleTypeOption::RECURSIVE),
        name: Some("Internet Resolver".to_owned()),
        owner_id: Some("Route 53 Resolver".to_owned()),
        share_status: Some(ShareStatus::NOT_SHARED),
        ..Shape::default()
    }
}

fn get(tx: &mut Tx, input: GetResolverRuleRequest) -> Result<GetResolverRuleResponse, ApiError> {
    let id = input.resolver_rule_id.as_deref();
    let rule = match id == Some(INTERNET) {
        true => internet(&tx.world),
        false => shape(&tx.world, find(&tx.world, id)?),
    };
    Ok(GetResolverRuleResponse { resolver_rule: Some(rule) })
}

fn texts(value: &Option<impl ToString>) -> Vec<String> {
    value.iter().map(ToString::to_string).collect()
}

const FIELDS: &[Field<Shape>] = &[
    ("CreatorRequestId", |r| texts(&r.creator_request_id)),
    // With or without the final dot.
    ("DomainName", |r| {
        let name = r.domain_name.clone().unwrap_or_default();
        vec![name.trim_end_matches('.').to_owned(), name]
    }),
    ("Name", |r| texts(&r.name)),
    ("ResolverEndpointId", |r| texts(&r.resolver_endpoint_id)),
    ("Status", |r| texts(&r.status)),
    ("Type", |r| texts(&r.rule_type)),
];

fn list(tx: &mut Tx, input: ListResolverRulesRequest) -> Result<ListResolverRulesResponse, ApiError> {
    let own = tx.world.resolver_rules.values().map(|r| shape(&tx.world, r));
    let all = filtered(own.chain([internet(&tx.world)]).collect(), &input.filters, FIELDS)?;
    let key = |r: &Shape| r.id.clone().unwrap_or_default();
    let (resolver_rules, next_token) = paged(all, input.max_results, input.next_token.as_deref(), key)?;
    let max_results = Some(input.max_results.unwrap_or(lists::PAGE));
    Ok(ListResolverRulesResponse { next_token, max_results, resolver_rules })
}

/// What isn't given stays as it is.
fn update(tx: &mut Tx, input: UpdateResolverRuleRequest) -> Result<UpdateResolverRuleResponse, ApiError> {
    let mut rule = find(&tx.world, input.resolver_rule_id.as_deref())?.clone();
    let config = input.config.unwrap_or_default();
    if config.name.is_some() {
        rule.name = name(config.name)?;
    }
    if config.resolver_endpoint_id.is_some() || !config.target_ips.is_empty() {
        let ResolverRuleKind::Forward { endpoint, targets } = &rule.kind else {
            return Err(request(
                "Cannot specify resolver endpoint ID and target IP for SYSTEM type resolver rule",
            ));
        };
        let by = config.resolver_endpoint_id.unwrap_or_else(|| endpoint.to_string());
        let same = |t: &SocketAddrV4| TargetAddress {
            ip: Some(t.ip().to_string()),
            port: Some(t.port().into()),
            ..TargetAddress::default()
        };
        let targets = match config.target_ips.is_empty() {
            true => targets.iter().map(same).collect(),
            false => config.target_ips,
        };
        rule.kind = forward(&tx.world, tx.account(), Some(&by), &targets)?;
    }
    rule.modified = tx.now;
    let shape = Shape {
        status_message: Some("Successfully updated Resolver Rule".to_owned()),
        ..shape(&tx.world, &rule)
    };
    tx.world.resolver_rules.insert(rule.id, rule);
    Ok(UpdateResolverRuleResponse { resolver_rule: Some(shape) })
}

fn delete(tx: &mut Tx, input: DeleteResolverRuleRequest) -> Result<DeleteResolverRuleResponse, ApiError> {
    let rule = find(&tx.world, input.resolver_rule_id.as_deref())?;
    if tx.world.resolver_associations.values().any(|a| a.rule == rule.id) {
        return Err(in_use("Please disassociate this resolver rule from VPC first before deleting"));
    }
    let id = rule.id;
    let shape = Shape {
        status: Some(Status::DELETING),
        status_message: Some("Deleting Resolver Rule".to_owned()),
        ..shape(&tx.world, rule)
    };
    tx.world.resolver_rules.remove(&id);
    tags::forget(&mut tx.world, &id.to_string());
    Ok(DeleteResolverRuleResponse { resolver_rule: Some(shape) })
}
