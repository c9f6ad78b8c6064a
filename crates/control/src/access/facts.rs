//! Condition keys that every request has, and who asks.
//!
//! Follows "AWS global condition context keys" in the IAM User Guide.

use crate::{Caller, Tx};
use aws_shapes::Timestamp;
use model::policy::{Keys, Names};
use model::{Principal, Time, World};
use std::net::IpAddr;

/// How a call came in, as the wire saw it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// In the VPC, if it came by an endpoint there.
    pub source_ip: Option<IpAddr>,
    pub user_agent: String,
    /// Whether the connection is encrypted.
    pub secure: bool,
    /// Ids of the VPC endpoint that it came by, and of that one's VPC.
    pub endpoint: Option<(String, String)>,
}

/// `2026-01-02T03:04:05Z`
pub(crate) fn iso(at: Time) -> String {
    Timestamp::from_millis(at.seconds() * 1000).to_string()
}

/// The names of a caller, for policies with principals.
pub(crate) fn names(world: &World, caller: &Caller) -> Names {
    let mut also = Vec::new();
    if let Some(arn) = role_arn(world, &caller.principal) {
        also.push(arn);
    }
    also.push(caller.user_id.clone());
    if let Principal::Role { role, .. } = &caller.principal {
        also.push(role.clone());
    }
    Names { account: caller.account.clone(), arn: caller.arn.clone(), also, service: None }
}

fn role_arn(world: &World, principal: &Principal) -> Option<String> {
    let Principal::Role { role, .. } = principal else { return None };
    world.iam_roles.get(role).map(|role| world.iam_arn("role", &role.path, &role.name))
}

/// The keys that don't depend on the resource.
pub(crate) fn global(tx: &Tx, service: &str) -> Keys {
    let mut keys = of_caller(&tx.world, &tx.caller, tx.now);
    let region = &tx.region().name;
    keys.set("aws:CurrentTime", iso(tx.now));
    keys.set("aws:EpochTime", tx.now.seconds().to_string());
    keys.set("aws:RequestedRegion", region);
    if service == "ec2" {
        keys.set("ec2:Region", region);
    }
    let from = &tx.caller.from;
    keys.set("aws:SecureTransport", from.secure.to_string());
    if let Some(ip) = from.source_ip {
        let key = if from.endpoint.is_some() { "aws:VpcSourceIp" } else { "aws:SourceIp" };
        keys.set(key, ip.to_string());
    }
    if let Some((endpoint, vpc)) = &from.endpoint {
        keys.set("aws:SourceVpce", endpoint);
        keys.set("aws:SourceVpc", vpc);
    }
    if !from.user_agent.is_empty() {
        keys.set("aws:UserAgent", &from.user_agent);
    }
    keys.set("aws:ViaAWSService", "false");
    keys
}

/// The keys of a principal.
pub(crate) fn of_caller(world: &World, caller: &Caller, now: Time) -> Keys {
    let mut keys = Keys::new();
    keys.set("aws:PrincipalArn", role_arn(world, &caller.principal).unwrap_or_else(|| caller.arn.clone()));
    keys.set("aws:PrincipalAccount", &caller.account);
    keys.set("aws:PrincipalType", caller.principal.kind());
    keys.set("aws:PrincipalIsAWSService", "false");
    keys.set("aws:userid", &caller.user_id);
    if let Principal::User(id) = &caller.principal
        && let Some(user) = world.iam_users.get(id)
    {
        keys.set("aws:username", &user.name);
    }
    for (key, value) in caller.principal.tags(world, caller.session.as_ref()) {
        keys.set(format!("aws:PrincipalTag/{key}"), value);
    }
    // Long-term keys have neither: that they were used says nothing of a second factor.
    if let Some(session) = &caller.session {
        keys.set("aws:TokenIssueTime", iso(session.issued));
        keys.set("aws:MultiFactorAuthPresent", session.mfa.is_some().to_string());
        if let Some(at) = session.mfa {
            keys.set("aws:MultiFactorAuthAge", (now.since(at) / 1000).to_string());
        }
        if let Some(source) = &session.source_identity {
            keys.set("aws:SourceIdentity", source);
        }
        if let Some(instance) = &session.instance {
            let region = world.region();
            let arn = format!("arn:aws:ec2:{}:{}:instance/{instance}", region.name, region.account);
            keys.set("ec2:SourceInstanceARN", arn);
            let row = instance.parse().ok().and_then(|id: model::InstanceId| world.instances.get(&id));
            if let Some(row) = row {
                keys.set("aws:Ec2InstanceSourceVpc", row.vpc.to_string());
                if let Some(eni) = row.interfaces.first().and_then(|id| world.enis.get(id)) {
                    keys.set("aws:Ec2InstanceSourcePrivateIPv4", eni.primary().to_string());
                }
            }
        }
    }
    keys
}
