//! What Route 53 Resolver's permissions are about.
//!
//! Follows "Actions, resources, and condition keys for Amazon Route 53 Resolver" in the Service Authorization Reference.

use super::{arn, tags};
use crate::access::{Access, Found, Need, Request, Resource, resource as resource_of};
use aws_shapes::{Structure, texts_at};
use model::World;
use model::policy::Keys;

/// A resource by kind and id, or ARN, with its tags; `*` for a new one.
pub(crate) fn resource(world: &World, kind: &'static str, id: &str) -> Resource {
    let mut keys = Keys::new();
    let bare = id.rsplit('/').next().unwrap_or_default();
    for (key, value) in world.tags_of(&tags::key(bare)) {
        keys.set(format!("aws:ResourceTag/{key}"), value);
    }
    let arn = if id.starts_with("arn:") { id.to_owned() } else { arn(world, kind, id) };
    Resource { kind, arn, keys }
}

pub(super) fn endpoint() -> Access {
    Access::on("resolver-endpoint", "ResolverEndpointId")
}

pub(super) fn rule() -> Access {
    Access::on("resolver-rule", "ResolverRuleId")
}

/// The resource that `ResourceArn` names.
pub(super) fn tagged(_: &World, input: &dyn Structure, found: &mut Found) {
    for arn in texts_at(input, "ResourceArn") {
        let kind = if arn.contains(":resolver-rule/") { "resolver-rule" } else { "resolver-endpoint" };
        found.add(kind, arn);
    }
}

/// The rule of an association.
pub(super) fn of_association(world: &World, input: &dyn Structure, found: &mut Found) {
    for id in texts_at(input, "ResolverRuleAssociationId") {
        let row = id.parse().ok().and_then(|id| world.resolver_associations.get(&id));
        if let Some(row) = row {
            found.add("resolver-rule", row.rule);
        }
    }
}

fn looks(needs: &mut Vec<Need>, actions: &[&str]) {
    for action in actions {
        let resource = Resource { kind: "", arn: "*".into(), keys: Keys::new() };
        needs.push(Need { action: format!("ec2:{action}"), resource });
    }
}

/// Interfaces are made on the caller's behalf, with the caller's permissions.
pub(super) fn makes_interfaces(request: &Request<'_>, needs: &mut Vec<Need>) {
    looks(
        needs,
        &[
            "DescribeAvailabilityZones",
            "DescribeNetworkInterfaces",
            "DescribeSecurityGroups",
            "DescribeSubnets",
            "DescribeVpcs",
        ],
    );
    let Request { world, input, .. } = *request;
    let mut subnets = texts_at(input, "IpAddresses.SubnetId");
    subnets.extend(texts_at(input, "IpAddress.SubnetId"));
    let of = |kind, ids: Vec<String>| ids.into_iter().map(move |id| (kind, id));
    let groups = of("security-group", texts_at(input, "SecurityGroupIds"));
    let new = of("network-interface", vec!["*".to_owned()]);
    for (kind, id) in new.chain(of("subnet", subnets)).chain(groups) {
        let resource = resource_of(world, input, "ec2", kind, &id);
        needs.push(Need { action: "ec2:CreateNetworkInterface".into(), resource });
    }
}

pub(super) fn takes_interfaces(_: &Request<'_>, needs: &mut Vec<Need>) {
    looks(needs, &["DeleteNetworkInterface", "DescribeNetworkInterfaces"]);
}

pub(super) fn sees_vpcs(_: &Request<'_>, needs: &mut Vec<Need>) {
    looks(needs, &["DescribeVpcs"]);
}
