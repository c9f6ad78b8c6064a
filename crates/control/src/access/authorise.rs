//! The decision on a call, before its handler runs.

use super::cache::Cache;
use super::{Access, Need, Request, Resource, facts, needs};
use crate::Tx;
use crate::ec2::error::Ec2Code;
use aws_shapes::{ApiError, OperationInfo, Structure};
use model::Principal;
use model::policy::{self, Document, Effect, Explanation, Keys, Kind, Outcome, Place, Set};
use serde_json::json;

/// What authorization messages are sealed for: `DecodeAuthorizationMessage` opens no other seal.
pub(crate) const MESSAGE: &str = "authorization-message";

/// Refuses the call unless its caller may make it. Reads the world that the handler will see.
///
/// # Errors
/// EC2's `UnauthorizedOperation`, the JSON services' `AccessDeniedException`, the others' `AccessDenied`.
pub(crate) fn authorise(
    tx: &Tx,
    operation: &'static OperationInfo,
    access: &Access,
    input: &dyn Structure,
) -> Result<(), ApiError> {
    barred(tx, operation)?;
    at_endpoint(tx, operation, access, input)?;
    if access.is_free() || tx.caller.is_root() {
        return Ok(());
    }
    let needs = needs(access, &Request { world: &tx.world, operation, input, caller: &tx.caller });
    decide_all(tx, operation.service.name, &needs)
}

/// Whom services let in to nothing, whatever policies say: IAM has no ear for sessions of users that were
/// made without a second factor, nor for federated users; STS does little for either.
/// Follows "Compare AWS STS credentials" in the IAM User Guide.
fn barred(tx: &Tx, operation: &OperationInfo) -> Result<(), ApiError> {
    let Some(session) = &tx.caller.session else { return Ok(()) };
    let federated = match &tx.caller.principal {
        Principal::Role { .. } => return Ok(()),
        Principal::Federated { .. } => true,
        Principal::Root | Principal::User(_) => false,
    };
    match operation.service.name {
        "iam" if federated || session.mfa.is_none() => Err(invalid_token()),
        "sts" if federated && operation.name == "AssumeRole" => Err(ApiError::with_status(
            403,
            "AccessDenied",
            "Cannot call AssumeRole with federated user credentials",
        )),
        _ => Ok(()),
    }
}

/// What came by a VPC endpoint must pass its policy, too, whoever called and whatever it was.
fn at_endpoint(
    tx: &Tx,
    operation: &'static OperationInfo,
    access: &Access,
    input: &dyn Structure,
) -> Result<(), ApiError> {
    let Some((endpoint, _)) = &tx.caller.from.endpoint else { return Ok(()) };
    let row = endpoint.parse().ok().and_then(|id: model::VpcEndpointId| tx.world.vpc_endpoints.get(&id));
    let documents = match row {
        Some(row) => match &row.policy {
            None => return Ok(()),
            // One that isn't understood lets nothing pass.
            Some(text) => Document::parse(text, Kind::Resource).ok(),
        },
        // The connection outlived its endpoint.
        None => None,
    };
    let set = Set::new(documents.map(|document| (endpoint.as_str().into(), document)));
    let service = operation.service.name;
    let mut needs = needs(access, &Request { world: &tx.world, operation, input, caller: &tx.caller });
    if needs.is_empty() {
        let resource = Resource { arn: "*".into(), ..Resource::default() };
        needs.push(Need { action: format!("{service}:{}", operation.name), resource });
    }
    // Whom to pass a role to, and what else a call needs of other services, did not come by here.
    let own = format!("{service}:");
    let own = needs.iter().filter(|need| need.action.starts_with(&own));
    each(tx, service, own, |request| {
        let (outcome, why) = policy::at_endpoint(&set, request);
        (!outcome.is_allowed()).then_some((outcome, why))
    })
}

fn invalid_token() -> ApiError {
    ApiError::with_status(
        403,
        "InvalidClientTokenId",
        "The security token included in the request is invalid.",
    )
}

impl Tx {
    /// Refuses unless the caller may do `action` on the resource of the ARN: for what a handler
    /// finds out on its way, as that a role trusts the whole account.
    ///
    /// # Errors
    /// `AccessDenied`
    pub fn may(&self, action: &str, arn: &str, keys: Keys) -> Result<(), ApiError> {
        if self.caller.is_root() {
            return Ok(());
        }
        let resource = Resource { kind: "", arn: arn.to_owned(), keys };
        let service = action.split_once(':').map_or("", |(service, _)| service);
        decide_all(self, service, &[Need { action: action.to_owned(), resource }])
    }

    /// The condition keys of this call that don't depend on a resource.
    pub fn keys(&self, service: &str) -> Keys {
        facts::global(self, service)
    }

    /// The caller as policies with principals name it.
    pub fn names(&self) -> policy::Names {
        facts::names(&self.world, &self.caller)
    }
}

fn decide_all(tx: &Tx, service: &str, needs: &[Need]) -> Result<(), ApiError> {
    let policies = tx.policies.policies(&tx.world, &tx.caller.principal, tx.caller.session.as_ref());
    let policies = policies.ok_or_else(invalid_token)?;
    each(tx, service, needs, |request| {
        // Why is asked only where it matters: it costs more than the decision.
        (!policy::decide(&policies, None, request).is_allowed())
            .then(|| policy::explain(&policies, None, request))
    })
}

/// Refuses at the first need for which `refusal` answers what decided against it.
fn each<'n>(
    tx: &Tx,
    service: &str,
    needs: impl IntoIterator<Item = &'n Need>,
    refusal: impl Fn(&policy::Request<'_>) -> Option<(Outcome, Explanation)>,
) -> Result<(), ApiError> {
    let (global, names) = (tx.keys(service), tx.names());
    for need in needs {
        let mut keys = global.clone();
        keys.extend(&need.resource.keys);
        let request = policy::Request {
            action: &need.action,
            resource: &need.resource.arn,
            keys: &keys,
            principal: &names,
        };
        if let Some((outcome, why)) = refusal(&request) {
            return Err(refused(tx, service, need, &keys, outcome, &why));
        }
    }
    Ok(())
}

/// Policies that could be to blame, in AWS's words.
fn noun(place: Place) -> &'static str {
    match place {
        Place::Identity => "identity-based policy",
        Place::Boundary => "permissions boundary",
        Place::Session => "session policy",
        Place::Resource => "resource-based policy",
        Place::Endpoint => "VPC endpoint policy",
    }
}

/// The refusal in AWS's words. Follows "Troubleshoot access denied error messages" in the IAM
/// User Guide.
fn refused(
    tx: &Tx,
    service: &str,
    need: &Need,
    keys: &Keys,
    outcome: Outcome,
    why: &Explanation,
) -> ApiError {
    let Need { action, resource } = need;
    let ec2 = service == "ec2";
    let on = match resource.arn.as_str() {
        "*" if ec2 => String::new(),
        arn => format!(" on resource: {arn}"),
    };
    let because = match outcome {
        Outcome::ExplicitDeny(place) => {
            let noun = noun(place);
            let article = if place == Place::Identity { "an" } else { "a" };
            format!("with an explicit deny in {article} {noun}")
        }
        Outcome::ImplicitDeny(place) => format!("because no {} allows the {action} action", noun(place)),
        Outcome::Allowed => String::new(),
    };
    let what = format!("User: {} is not authorized to perform: {action}{on} {because}", tx.caller.arn);
    if aws_shapes::SERVICES.iter().any(|s| s.name == service && s.protocol.is_json()) {
        return ApiError::client("AccessDeniedException", what);
    }
    if !ec2 {
        return ApiError::with_status(403, "AccessDenied", what);
    }
    let sealed = tx.vault.seal(MESSAGE, details(tx, need, keys, outcome, why).to_string().as_bytes());
    Ec2Code::UnauthorizedOperation
        .with(format!(
            "You are not authorized to perform this operation. {what}. Encoded authorization failure message: {sealed}"
        ))
        .into()
}

/// What an authorization message says. Follows "DecodeAuthorizationMessage" in the AWS STS API
/// Reference and what it is seen to answer.
fn details(tx: &Tx, need: &Need, keys: &Keys, outcome: Outcome, why: &Explanation) -> serde_json::Value {
    let matched: Vec<_> = why
        .matched
        .iter()
        .map(|m| {
            json!({
                "statementId": m.sid.clone().unwrap_or_default(),
                "effect": if m.effect == Effect::Allow { "ALLOW" } else { "DENY" },
                "policy": &*m.source,
                "place": noun(m.place),
            })
        })
        .collect();
    let conditions: Vec<_> = keys
        .iter()
        .map(|(key, values)| {
            let items: Vec<_> = values.iter().map(|value| json!({ "value": value })).collect();
            json!({ "key": key, "values": { "items": items } })
        })
        .collect();
    let missing: Vec<_> = why.missing.iter().map(|key| json!({ "key": key })).collect();
    json!({
        "allowed": false,
        "explicitDeny": matches!(outcome, Outcome::ExplicitDeny(_)),
        "matchedStatements": { "items": matched },
        "failures": { "items": missing },
        "context": {
            "principal": { "id": tx.caller.user_id, "arn": tx.caller.arn },
            "action": need.action,
            "resource": need.resource.arn,
            "conditions": { "items": conditions },
        },
    })
}

/// The policies of principals, as a transaction has them at hand.
pub(crate) type Compiled = std::sync::Arc<Cache>;
