//! Rules of security groups, both by permission and by rule id: made, revoked, shown. See
//! `security_group_rule_changes` for what changes them in place.
//!
//! Follows "Security group rules" in the Amazon VPC User Guide.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters};
use super::ids::{malformed, missing, unserved};
use super::paging::page;
use super::security_group_permissions::{Permission, in_words, parse, shapes, shown};
use super::{security_group_references, security_groups, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AuthorizeSecurityGroupEgress, AuthorizeSecurityGroupEgressRequest,
    AuthorizeSecurityGroupEgressResult, AuthorizeSecurityGroupIngress, AuthorizeSecurityGroupIngressRequest,
    AuthorizeSecurityGroupIngressResult, DescribeSecurityGroupRules, DescribeSecurityGroupRulesRequest,
    DescribeSecurityGroupRulesResult, IpPermission, IpRange, ReferencedSecurityGroup,
    RevokeSecurityGroupEgress, RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult,
    RevokeSecurityGroupIngress, RevokeSecurityGroupIngressRequest, RevokeSecurityGroupIngressResult,
    RevokedSecurityGroupRule, TagSpecification, UserIdGroupPair,
};
use aws_shapes::{ApiError, Registry};
use model::*;
use std::collections::HashSet;

/// Rules of a group in one direction, counted for IPv4 and IPv6 apart.
/// Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 60;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AuthorizeSecurityGroupIngress>(
            authorize_ingress,
            Access::found(access::group).and_creates("security-group-rule"),
        )
        .on::<AuthorizeSecurityGroupEgress>(
            authorize_egress,
            Access::found(access::group).and_creates("security-group-rule"),
        )
        .on::<RevokeSecurityGroupIngress>(revoke_ingress, Access::found(access::group))
        .on::<RevokeSecurityGroupEgress>(revoke_egress, Access::found(access::group))
        .on::<DescribeSecurityGroupRules>(describe_security_group_rules, Access::any());
}

/// The parameters that give one permission without a structure.
struct Flat {
    cidr: Option<String>,
    from: Option<i32>,
    to: Option<i32>,
    protocol: Option<String>,
    source_name: Option<String>,
    source_owner: Option<String>,
}

/// A request's flat parameters. The four requests have them alike and no type in common.
macro_rules! flat {
    ($input:ident) => {
        Flat {
            cidr: $input.cidr_ip,
            from: $input.from_port,
            to: $input.to_port,
            protocol: $input.ip_protocol,
            source_name: $input.source_security_group_name,
            source_owner: $input.source_security_group_owner_id,
        }
    };
}

impl Flat {
    fn is_given(&self) -> bool {
        self.cidr.is_some()
            || self.from.is_some()
            || self.to.is_some()
            || self.protocol.is_some()
            || self.source_name.is_some()
            || self.source_owner.is_some()
    }

    /// As structures. A source group by name means all ICMP, TCP and UDP from it.
    fn permissions(self) -> Result<Vec<IpPermission>, Ec2Error> {
        let Some(name) = self.source_name else {
            let cidr = self.cidr.ok_or_else(|| missing("cidrIp"))?;
            return Ok(vec![IpPermission {
                ip_protocol: self.protocol,
                from_port: self.from,
                to_port: self.to,
                ip_ranges: vec![IpRange { description: None, cidr_ip: Some(cidr) }],
                ..Default::default()
            }]);
        };
        if self.cidr.is_some() || self.protocol.is_some() || self.from.is_some() || self.to.is_some() {
            return Err(Ec2Code::InvalidParameterCombination.with(
                "The parameter sourceSecurityGroupName cannot be used with cidrIp, ipProtocol, fromPort or toPort",
            ));
        }
        let of = |protocol: &str, from: i32, to: i32| IpPermission {
            ip_protocol: Some(protocol.into()),
            from_port: Some(from),
            to_port: Some(to),
            user_id_group_pairs: vec![UserIdGroupPair {
                group_name: Some(name.clone()),
                user_id: self.source_owner.clone(),
                ..Default::default()
            }],
            ..Default::default()
        };
        Ok(vec![of("tcp", 0, 65535), of("udp", 0, 65535), of("icmp", -1, -1)])
    }

    /// The request's permissions, given one way or the other.
    fn or(self, structures: Vec<IpPermission>) -> Result<Vec<IpPermission>, Ec2Error> {
        match (self.is_given(), structures.is_empty()) {
            (true, true) => self.permissions(),
            (true, false) => Err(Ec2Code::InvalidParameterCombination
                .with("The parameter ipPermissions cannot be used with parameters of a single permission")),
            (false, _) => Ok(structures),
        }
    }

    /// Egress takes structures alone.
    fn refused(&self) -> Result<(), Ec2Error> {
        unserved(&[
            ("cidrIp", self.cidr.is_some()),
            ("fromPort", self.from.is_some()),
            ("toPort", self.to.is_some()),
            ("ipProtocol", self.protocol.is_some()),
            ("sourceSecurityGroupName", self.source_name.is_some()),
            ("sourceSecurityGroupOwnerId", self.source_owner.is_some()),
        ])
    }
}

/// Follows "AuthorizeSecurityGroupIngress" in the Amazon EC2 API Reference.
fn authorize_ingress(
    tx: &mut Tx,
    input: AuthorizeSecurityGroupIngressRequest,
) -> Result<AuthorizeSecurityGroupIngressResult, ApiError> {
    let group = security_groups::target(&tx.world, &input.group_id, &input.group_name)?;
    let flat = flat!(input);
    let permissions = flat.or(input.ip_permissions)?;
    let rules = authorize(tx, group, Direction::Ingress, &permissions, &input.tag_specifications)?;
    Ok(AuthorizeSecurityGroupIngressResult { r#return: Some(true), security_group_rules: rules })
}

/// Follows "AuthorizeSecurityGroupEgress" in the Amazon EC2 API Reference.
fn authorize_egress(
    tx: &mut Tx,
    input: AuthorizeSecurityGroupEgressRequest,
) -> Result<AuthorizeSecurityGroupEgressResult, ApiError> {
    let group = security_groups::target(&tx.world, &input.group_id, &None)?;
    let flat = flat!(input);
    flat.refused()?;
    let rules = authorize(tx, group, Direction::Egress, &input.ip_permissions, &input.tag_specifications)?;
    Ok(AuthorizeSecurityGroupEgressResult { r#return: Some(true), security_group_rules: rules })
}

pub(super) fn group(world: &World, id: SecurityGroupId) -> Result<&SecurityGroup, Ec2Error> {
    world.security_groups.get(&id).ok_or_else(|| super::ids::ResourceId::not_found(id))
}

pub(super) fn group_mut(world: &mut World, id: SecurityGroupId) -> Result<&mut SecurityGroup, Ec2Error> {
    world.security_groups.get_mut(&id).ok_or_else(|| super::ids::ResourceId::not_found(id))
}

/// Adds all or none.
fn authorize(
    tx: &mut Tx,
    id: SecurityGroupId,
    direction: Direction,
    permissions: &[IpPermission],
    tag_specifications: &[TagSpecification],
) -> Result<Vec<aws::SecurityGroupRule>, Ec2Error> {
    if permissions.is_empty() {
        return Err(missing("ipPermissions"));
    }
    let wanted = parse(&tx.world, group(&tx.world, id)?, permissions)?;
    check_no_repetition(&wanted)?;
    let mut rules = Vec::new();
    let target = group_mut(&mut tx.world, id)?;
    for permission in wanted {
        rules.push(SecurityGroupRule {
            id: SecurityGroupRuleId::from_bits(rand::random()),
            direction,
            traffic: permission.traffic,
            peer: permission.peer,
            description: permission.description,
        });
    }
    target.rules.extend(rules.iter().cloned());
    check_no_duplicate(target)?;
    let target = group(&tx.world, id)?;
    check_limit(&tx.world, target, direction)?;
    let created: Vec<_> = rules.iter().map(|r| ("security-group-rule", r.id.to_string())).collect();
    tags::specified(&mut tx.world, tag_specifications, &created)?;
    Ok(rules.iter().map(|r| shape(tx, id, r)).collect())
}

fn check_no_repetition(wanted: &[Permission]) -> Result<(), Ec2Error> {
    let mut seen = HashSet::new();
    if wanted.iter().all(|p| seen.insert((p.traffic, p.peer))) {
        return Ok(());
    }
    Err(Ec2Code::InvalidParameterValue.with("The same permission must not appear multiple times"))
}

pub(super) fn check_no_duplicate(group: &SecurityGroup) -> Result<(), Ec2Error> {
    let mut seen = HashSet::new();
    match group.rules.iter().find(|r| !seen.insert((r.direction, r.traffic, r.peer))) {
        None => Ok(()),
        Some(again) => Err(Ec2Code::InvalidPermissionDuplicate
            .with(format!("the specified rule \"{}\" already exists", in_words(again.traffic, again.peer)))),
    }
}

/// A reference to a group counts for both families, one to a prefix list as many times as
/// the list may have entries. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
fn check_limit(world: &World, group: &SecurityGroup, direction: Direction) -> Result<(), Ec2Error> {
    let weight = |peer: Peer| match peer {
        Peer::V4(_) => (1, 0),
        Peer::V6(_) => (0, 1),
        Peer::Group(_) => (1, 1),
        Peer::PrefixList(id) => match world.prefix_lists.get(&id) {
            Some(list) if list.family == AddressFamily::V4 => (list.max_entries.map_or(1, |n| n as usize), 0),
            Some(list) => (0, list.max_entries.map_or(1, |n| n as usize)),
            None => (0, 0),
        },
    };
    let rules = group.rules.iter().filter(|r| r.direction == direction);
    let (v4, v6) = rules.map(|r| weight(r.peer)).fold((0, 0), |(a, b), (v4, v6)| (a + v4, b + v6));
    if v4.max(v6) > LIMIT {
        return Err(Ec2Code::RulesPerSecurityGroupLimitExceeded
            .with("The maximum number of rules per security group has been reached."));
    }
    Ok(())
}

/// [`check_limit`] both ways.
pub(super) fn check_limits(world: &World, group: &SecurityGroup) -> Result<(), Ec2Error> {
    check_limit(world, group, Direction::Ingress)?;
    check_limit(world, group, Direction::Egress)
}

/// Follows "RevokeSecurityGroupIngress" in the Amazon EC2 API Reference.
fn revoke_ingress(
    tx: &mut Tx,
    input: RevokeSecurityGroupIngressRequest,
) -> Result<RevokeSecurityGroupIngressResult, ApiError> {
    let group = security_groups::target(&tx.world, &input.group_id, &input.group_name)?;
    let flat = flat!(input);
    let permissions = flat.or(input.ip_permissions)?;
    let (revoked, unknown) =
        revoke(tx, group, Direction::Ingress, &permissions, &input.security_group_rule_ids)?;
    Ok(RevokeSecurityGroupIngressResult {
        r#return: Some(true),
        unknown_ip_permissions: unknown,
        revoked_security_group_rules: revoked,
    })
}

/// Follows "RevokeSecurityGroupEgress" in the Amazon EC2 API Reference.
fn revoke_egress(
    tx: &mut Tx,
    input: RevokeSecurityGroupEgressRequest,
) -> Result<RevokeSecurityGroupEgressResult, ApiError> {
    let group = security_groups::target(&tx.world, &input.group_id, &None)?;
    let flat = flat!(input);
    flat.refused()?;
    let (revoked, unknown) =
        revoke(tx, group, Direction::Egress, &input.ip_permissions, &input.security_group_rule_ids)?;
    Ok(RevokeSecurityGroupEgressResult {
        r#return: Some(true),
        unknown_ip_permissions: unknown,
        revoked_security_group_rules: revoked,
    })
}

/// What isn't there is an error, but in the default VPC only told of.
fn revoke(
    tx: &mut Tx,
    id: SecurityGroupId,
    direction: Direction,
    permissions: &[IpPermission],
    rule_ids: &[String],
) -> Result<(Vec<RevokedSecurityGroupRule>, Vec<IpPermission>), Ec2Error> {
    let target = group(&tx.world, id)?;
    let mut doomed = HashSet::new();
    let mut unknown = Vec::new();
    match (permissions, rule_ids) {
        ([], []) => {
            return Err(Ec2Code::MissingParameter
                .with("Either 'ipPermissions' or 'securityGroupRuleIds' should be provided."));
        }
        ([_, ..], [_, ..]) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("The parameters ipPermissions and securityGroupRuleIds cannot be used together"));
        }
        ([], rule_ids) => {
            for text in rule_ids {
                doomed.insert(named_rule(target, direction, text)?);
            }
        }
        (permissions, []) => {
            for wanted in parse(&tx.world, target, permissions)? {
                let rules = target.rules.iter().filter(|r| r.direction == direction);
                match rules.clone().find(|r| wanted.is(r)) {
                    Some(rule) => drop(doomed.insert(rule.id)),
                    None => unknown.push((wanted.traffic, wanted.peer, wanted.description)),
                }
            }
        }
    }
    let vpc = target.vpc;
    let in_default_vpc = tx.world.vpcs.get(&vpc).is_some_and(|v| v.is_default);
    if !unknown.is_empty() && !in_default_vpc {
        return Err(rule_not_found());
    }
    let gone = |r: &&SecurityGroupRule| doomed.contains(&r.id);
    let revoked = target.rules.iter().filter(gone).map(|r| revoked_shape(id, r)).collect();
    group_mut(&mut tx.world, id)?.rules.retain(|r| !doomed.contains(&r.id));
    for rule in doomed {
        tags::forget(&mut tx.world, rule);
    }
    Ok((revoked, shapes(&tx.world, vpc, unknown.into_iter())))
}

pub(super) fn rule_not_found() -> Ec2Error {
    Ec2Code::InvalidPermissionNotFound.with("The specified rule does not exist in this security group.")
}

pub(super) fn parse_rule_id(text: &str) -> Result<SecurityGroupRuleId, Ec2Error> {
    text.parse().map_err(|bad| Ec2Code::InvalidSecurityGroupRuleIdMalformed.with(malformed(&bad)))
}

pub(super) fn rule_id_not_found(id: SecurityGroupRuleId) -> Ec2Error {
    Ec2Code::InvalidSecurityGroupRuleIdNotFound
        .with(format!("The security group rule ID '{id}' does not exist"))
}

/// The id of a rule of the group in that direction.
pub(super) fn named_rule(
    group: &SecurityGroup,
    direction: Direction,
    text: &str,
) -> Result<SecurityGroupRuleId, Ec2Error> {
    let id = parse_rule_id(text)?;
    let known = group.rules.iter().any(|r| r.id == id && r.direction == direction);
    if known { Ok(id) } else { Err(rule_id_not_found(id)) }
}

/// A rule by its ids: shown only once it is known to be on the page.
type Row = (SecurityGroupId, SecurityGroupRuleId);

const FILTERS: &[Spec<Row>] = filters![Row;
    "group-id" => |_, (group, _)| vec![group.to_string()],
    "security-group-rule-id" => |_, (_, rule)| vec![rule.to_string()],
];

/// Follows "DescribeSecurityGroupRules" in the Amazon EC2 API Reference.
fn describe_security_group_rules(
    tx: &mut Tx,
    input: DescribeSecurityGroupRulesRequest,
) -> Result<DescribeSecurityGroupRulesResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let named: HashSet<SecurityGroupRuleId> =
        input.security_group_rule_ids.iter().map(|id| parse_rule_id(id)).collect::<Result<_, _>>()?;
    let groups = tx.world.security_groups.values();
    let rows: Vec<Row> = groups
        .flat_map(|g| g.rules.iter().map(|r| (g.id, r.id)))
        .filter(|(_, rule)| named.is_empty() || named.contains(rule))
        .collect();
    if rows.len() < named.len() {
        let known: HashSet<_> = rows.iter().map(|(_, rule)| *rule).collect();
        if let Some(absent) = named.iter().filter(|id| !known.contains(id)).min() {
            return Err(rule_id_not_found(*absent).into());
        }
    }
    let rows = rows
        .into_iter()
        .filter(|row| input.filters.is_empty() || filters.pass(&tx.world, &row.1.to_string(), row));
    let (rows, next_token) =
        page(rows.collect(), input.max_results, input.next_token.as_deref(), 5..=1000, |(_, rule)| {
            rule.to_string()
        })?;
    let rules = rows.iter().filter_map(|(group, id)| {
        let rule = tx.world.security_groups.get(group)?.rules.iter().find(|r| r.id == *id)?;
        Some(shape(tx, *group, rule))
    });
    Ok(DescribeSecurityGroupRulesResult { security_group_rules: rules.collect(), next_token })
}

fn shape(tx: &Tx, group: SecurityGroupId, rule: &SecurityGroupRule) -> aws::SecurityGroupRule {
    let (protocol, from, to) = shown(rule.traffic);
    let (v4, v6, _, list) = peer_shown(rule.peer);
    let referenced_group_info = match (rule.peer, tx.world.security_groups.get(&group)) {
        (Peer::Group(other), Some(own)) => {
            let pair = security_group_references::pair(&tx.world, own.vpc, other);
            Some(ReferencedSecurityGroup {
                group_id: pair.group_id,
                peering_status: pair.peering_status,
                user_id: pair.user_id,
                vpc_id: pair.vpc_id,
                vpc_peering_connection_id: pair.vpc_peering_connection_id,
            })
        }
        _ => None,
    };
    aws::SecurityGroupRule {
        security_group_rule_id: Some(rule.id.to_string()),
        group_id: Some(group.to_string()),
        group_owner_id: Some(tx.account().to_owned()),
        is_egress: Some(rule.direction == Direction::Egress),
        ip_protocol: Some(protocol),
        from_port: Some(from),
        to_port: Some(to),
        cidr_ipv4: v4,
        cidr_ipv6: v6,
        prefix_list_id: list,
        referenced_group_info,
        description: rule.description.clone(),
        tags: tags::shown(&tx.world, rule.id),
        security_group_rule_arn: Some(tx.arn("security-group-rule", rule.id)),
    }
}

fn revoked_shape(group: SecurityGroupId, rule: &SecurityGroupRule) -> RevokedSecurityGroupRule {
    let (protocol, from, to) = shown(rule.traffic);
    let (v4, v6, reference, list) = peer_shown(rule.peer);
    RevokedSecurityGroupRule {
        security_group_rule_id: Some(rule.id.to_string()),
        group_id: Some(group.to_string()),
        is_egress: Some(rule.direction == Direction::Egress),
        ip_protocol: Some(protocol),
        from_port: Some(from),
        to_port: Some(to),
        cidr_ipv4: v4,
        cidr_ipv6: v6,
        prefix_list_id: list,
        referenced_group_id: reference,
        description: rule.description.clone(),
    }
}

/// IPv4 range, IPv6 range, group, prefix list: one of them.
fn peer_shown(peer: Peer) -> (Option<String>, Option<String>, Option<String>, Option<String>) {
    match peer {
        Peer::V4(net) => (Some(net.to_string()), None, None, None),
        Peer::V6(net) => (None, Some(net.to_string()), None, None),
        Peer::Group(id) => (None, None, Some(id.to_string()), None),
        Peer::PrefixList(id) => (None, None, None, Some(id.to_string())),
    }
}
