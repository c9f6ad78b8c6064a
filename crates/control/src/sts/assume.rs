//! AssumeRole. Follows "AssumeRole" in the AWS STS API Reference and "Methods to assume a role"
//! in the IAM User Guide.

use super::sessions::{begin, bound, check_name, packed, second_factor, tags};
use super::{denied, shown, token};
use crate::Tx;
use crate::iam::error::validation;
use aws_shapes::ApiError;
use aws_shapes::sts::{AssumeRoleRequest, AssumeRoleResponse, AssumedRoleUser};
use model::policy::{Document, Kind, Request, Set, lets_in};
use model::{IamRole, Principal, Session, Time};
use std::sync::Arc;

const USUAL: i32 = 3600;
/// The longest session of a role that was assumed by a role.
const CHAINED: i32 = 3600;

pub(super) fn assume_role(tx: &mut Tx, input: AssumeRoleRequest) -> Result<AssumeRoleResponse, ApiError> {
    let arn = input.role_arn.unwrap_or_default();
    let name = input.role_session_name.unwrap_or_default();
    if !arn.starts_with("arn:") {
        return Err(validation(format!("{arn} is invalid")));
    }
    check_name("roleSessionName", &name)?;
    if tx.caller.principal == Principal::Root {
        return Err(denied("Roles may not be assumed by root accounts."));
    }
    let mut session = begin(tx, input.duration_seconds.unwrap_or(USUAL));
    session.tags = tags(&input.tags)?;
    session.transitive = input.transitive_tag_keys.into_iter().collect();
    let unknown = |key: &&String| !session.tags.keys().any(|k| k.eq_ignore_ascii_case(key));
    if let Some(key) = session.transitive.iter().find(unknown) {
        return Err(ApiError::client(
            "InvalidParameterValue",
            format!("The transitive tag key '{key}' is not among the session's tags."),
        ));
    }
    if let Some(identity) = &input.source_identity {
        check_name("sourceIdentity", identity)?;
    }
    session.source_identity = input.source_identity;
    let mfa = second_factor(tx, input.serial_number.as_ref(), input.token_code.as_ref())?;
    let role = tx.world.iam_roles.values().find(|r| tx.world.iam_arn("role", &r.path, &r.name) == arn);
    let role = role.cloned();
    authorise(tx, role.as_ref(), &arn, &name, &session, input.external_id.as_ref(), mfa)?;
    let Some(role) = role else { return Err(refused(tx, "sts:AssumeRole", &arn)) };

    let chained = matches!(tx.caller.principal, Principal::Role { .. });
    match input.duration_seconds {
        Some(seconds) if seconds > role.max_session => {
            return Err(validation(
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
            ));
        }
        Some(seconds) if chained && seconds > CHAINED => {
            return Err(validation(
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
            ));
        }
        _ => {}
    }
    inherit(&mut session, tx.caller.session.as_ref());
    bound(&tx.world, &mut session, input.policy, input.policy_arns)?;
    let packed_policy_size = packed(&session)?;
    let source_identity = session.source_identity.clone();
    let principal = Principal::Role { role: role.id, session: name };
    let user = AssumedRoleUser {
        assumed_role_id: Some(principal.user_id(tx.account())),
        arn: principal.arn(&tx.world),
    };
    let issued = token::issue(&tx.vault, principal, session);
    Ok(AssumeRoleResponse {
        credentials: Some(shown(&issued)),
        assumed_role_user: Some(user),
        packed_policy_size,
        source_identity,
    })
}

/// Transitive tags and the source identity go on along a chain, whatever the next link says.
fn inherit(session: &mut Session, from: Option<&Session>) {
    let Some(from) = from else { return };
    for key in &from.transitive {
        if let Some((key, value)) = from.tags.iter().find(|(k, _)| k.eq_ignore_ascii_case(key)) {
            session.tags.retain(|known, _| !known.eq_ignore_ascii_case(key));
            session.tags.insert(key.clone(), value.clone());
            session.transitive.insert(key.clone());
        }
    }
    if from.source_identity.is_some() {
        session.source_identity.clone_from(&from.source_identity);
    }
}

fn refused(tx: &Tx, action: &str, arn: &str) -> ApiError {
    denied(format!("User: {} is not authorized to perform: {action} on resource: {arn}", tx.caller.arn))
}

/// Asks the role's trust policy, and the caller's own where the trust leaves it to the account.
fn authorise(
    tx: &Tx,
    role: Option<&IamRole>,
    arn: &str,
    name: &str,
    session: &Session,
    external_id: Option<&String>,
    mfa: Option<Time>,
) -> Result<(), ApiError> {
    let trust = role.and_then(|r| Document::parse(&r.trust, Kind::Trust).ok());
    let Some(trust) = trust else { return Err(refused(tx, "sts:AssumeRole", arn)) };
    let trust = Set::new([(Arc::from("trust"), trust)]);
    let mut keys = tx.keys("sts");
    keys.set("sts:RoleSessionName", name);
    if let Some(id) = external_id {
        keys.set("sts:ExternalId", id);
    }
    if let Some(identity) = &session.source_identity {
        keys.set("sts:SourceIdentity", identity);
    }
    if mfa.is_some() {
        keys.set("aws:MultiFactorAuthPresent", "true");
        keys.set("aws:MultiFactorAuthAge", "0");
    }
    for (key, value) in &session.tags {
        keys.set(format!("aws:RequestTag/{key}"), value);
        keys.add("aws:TagKeys", key);
    }
    for key in &session.transitive {
        keys.add("sts:TransitiveTagKeys", key);
    }
    let mut actions = vec!["sts:AssumeRole"];
    if !session.tags.is_empty() {
        actions.push("sts:TagSession");
    }
    if session.source_identity.is_some() {
        actions.push("sts:SetSourceIdentity");
    }
    let principal = tx.names();
    for action in actions {
        let request = Request { action, resource: arn, keys: &keys, principal: &principal };
        match lets_in(&trust, &request) {
            Some(true) => {}
            Some(false) => tx.may(action, arn, keys.clone())?,
            None => return Err(refused(tx, action, arn)),
        }
    }
    Ok(())
}
