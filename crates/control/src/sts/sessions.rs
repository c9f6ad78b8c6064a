//! Sessions of users: GetSessionToken and GetFederationToken. And what session policies and
//! tags may be, for all who make sessions.

use super::{denied, shown, token};
use crate::Tx;
use crate::access::Found;
use crate::iam::check::{self, Document};
use crate::iam::error::{no_such, validation};
use crate::iam::mfa;
use aws_shapes::sts::{
    FederatedUser, GetFederationTokenRequest, GetFederationTokenResponse, GetSessionTokenRequest,
    GetSessionTokenResponse, PolicyDescriptorType, Tag,
};
use aws_shapes::{ApiError, Structure};
use model::{KeyOwner, Principal, Session, World};
use std::collections::BTreeMap;
use std::sync::Arc;

const HOUR: i32 = 3600;
const HALF_A_DAY: i32 = 12 * HOUR;
/// Characters of session policy and tags together.
const PACKED: usize = 2048;
/// Managed policies that may be given with a session.
const MANAGED: usize = 10;
const TAGS: usize = 50;

/// What names of sessions may consist of.
pub(super) fn check_name(field: &str, name: &str) -> Result<(), ApiError> {
    let good = |c: char| c.is_ascii_alphanumeric() || "+=,.@_-".contains(c);
    if name.len() >= 2 && name.chars().all(good) {
        return Ok(());
    }
    Err(validation(format!(
        "1 validation error detected: Value '{name}' at '{field}' failed to satisfy constraint: Member must satisfy \
         regular expression pattern: [\\w+=,.@-]*"
    )))
}

/// A session that begins now and carries nothing.
pub(super) fn begin(tx: &Tx, seconds: i32) -> Session {
    Session::lasting(tx.now, i64::from(seconds) * 1000)
}

/// Puts session policies into the session.
pub(super) fn bound(
    world: &World,
    session: &mut Session,
    policy: Option<String>,
    arns: Vec<PolicyDescriptorType>,
) -> Result<(), ApiError> {
    if let Some(policy) = policy {
        check::document(&policy, Document::Identity)?;
        session.policies.push(Arc::from(policy));
    }
    if arns.len() > MANAGED {
        return Err(validation(format!("At most {MANAGED} managed session policies may be given.")));
    }
    for arn in arns.into_iter().filter_map(|d| d.arn) {
        if world.managed(&arn).is_none() {
            return Err(no_such(format!("Policy {arn} does not exist or is not attachable.")));
        }
        session.policy_arns.push(arn);
    }
    Ok(())
}

/// The tags given, as a map.
pub(super) fn tags(given: &[Tag]) -> Result<BTreeMap<String, String>, ApiError> {
    let mut map = BTreeMap::new();
    for tag in given {
        let (key, value) = (tag.key.clone().unwrap_or_default(), tag.value.clone().unwrap_or_default());
        check::tag_key(&key)?;
        if map.keys().any(|known: &String| known.eq_ignore_ascii_case(&key)) {
            return Err(ApiError::client(
                "InvalidParameterValue",
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
            ));
        }
        map.insert(key, value);
    }
    match map.len() > TAGS {
        true => Err(validation(format!("At most {TAGS} session tags may be given."))),
        false => Ok(map),
    }
}

/// How much of the room for policies and tags the session takes, in percent.
pub(super) fn packed(session: &Session) -> Result<Option<i32>, ApiError> {
    let policies: usize = session.policies.iter().map(|p| check::size(p)).sum();
    let arns: usize = session.policy_arns.iter().map(String::len).sum();
    let tags: usize = session.tags.iter().map(|(k, v)| k.len() + v.len()).sum();
    let used = policies + arns + tags;
    if used > PACKED {
        return Err(ApiError::client(
            "PackedPolicyTooLarge",
            format!(
                "Packed size of session policies and tags consumes {}% of allotted space.",
                used * 100 / PACKED
            ),
        ));
    }
    let percent = i32::try_from((used * 100).div_ceil(PACKED)).unwrap_or(100);
    Ok((used > 0).then_some(percent))
}

/// Whoever holds a long-term key; None = the root user.
fn long_term(tx: &Tx, operation: &str) -> Result<Option<String>, ApiError> {
    match (&tx.caller.session, &tx.caller.principal) {
        (None, Principal::Root) => Ok(None),
        (None, Principal::User(id)) => Ok(Some(id.clone())),
        _ => Err(denied(format!("Cannot call {operation} with session credentials"))),
    }
}

/// The root user's sessions last an hour at most, and are cut to it.
fn seconds(root: bool, asked: Option<i32>) -> i32 {
    let asked = asked.unwrap_or(HALF_A_DAY);
    if root { asked.min(HOUR) } else { asked }
}

/// Checks the code of the caller's MFA device, if one is given, and uses it up.
pub(super) fn second_factor(
    tx: &mut Tx,
    serial: Option<&String>,
    code: Option<&String>,
) -> Result<Option<model::Time>, ApiError> {
    let (serial, code) = match (serial, code) {
        (None, None) => return Ok(None),
        (Some(serial), Some(code)) => (serial, code),
        _ => {
            return Err(denied(
                "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.",
            ));
        }
    };
    let owner = match &tx.caller.principal {
        Principal::Root => KeyOwner::Root,
        Principal::User(id) => KeyOwner::User(id.clone()),
        _ => return Err(denied("MultiFactorAuthentication failed, unable to validate MFA code.")),
    };
    let (vault, now) = (tx.vault.clone(), tx.now);
    if !mfa::verify(&vault, &mut tx.world, now, &owner, serial, code) {
        return Err(denied("MultiFactorAuthentication failed with invalid MFA one time pass code. "));
    }
    Ok(Some(now))
}

pub(super) fn get_session_token(
    tx: &mut Tx,
    input: GetSessionTokenRequest,
) -> Result<GetSessionTokenResponse, ApiError> {
    let root = long_term(tx, "GetSessionToken")?.is_none();
    let mfa = second_factor(tx, input.serial_number.as_ref(), input.token_code.as_ref())?;
    let session = Session { mfa, ..begin(tx, seconds(root, input.duration_seconds)) };
    let issued = token::issue(&tx.vault, tx.caller.principal.clone(), session);
    Ok(GetSessionTokenResponse { credentials: Some(shown(&issued)) })
}

/// The federated user that a request would make.
pub(super) fn federated(world: &World, input: &dyn Structure, found: &mut Found) {
    let name = input.scalar("Name").and_then(|s| s.as_str().map(str::to_owned)).unwrap_or_default();
    found.add("federated-user", format!("arn:aws:sts::{}:federated-user/{name}", world.region().account));
}

pub(super) fn get_federation_token(
    tx: &mut Tx,
    input: GetFederationTokenRequest,
) -> Result<GetFederationTokenResponse, ApiError> {
    let by = long_term(tx, "GetFederationToken")?;
    let name = input.name.unwrap_or_default();
    check_name("name", &name)?;
    let mut session = begin(tx, seconds(by.is_none(), input.duration_seconds));
    bound(&tx.world, &mut session, input.policy, input.policy_arns)?;
    session.tags = tags(&input.tags)?;
    let packed_policy_size = packed(&session)?;
    let principal = Principal::Federated { by, name };
    let user = FederatedUser {
        federated_user_id: Some(principal.user_id(tx.account())),
        arn: principal.arn(&tx.world),
    };
    let issued = token::issue(&tx.vault, principal, session);
    Ok(GetFederationTokenResponse {
        credentials: Some(shown(&issued)),
        federated_user: Some(user),
        packed_policy_size,
    })
}
