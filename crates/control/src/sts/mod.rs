//! AWS Security Token Service.

mod assume;
mod decode;
mod instance;
mod sessions;
pub mod token;

pub use instance::for_instance;

use crate::Tx;
use crate::access::Access;
use aws_shapes::sts::{
    AssumeRole, Credentials, DecodeAuthorizationMessage, GetAccessKeyInfo, GetAccessKeyInfoRequest,
    GetAccessKeyInfoResponse, GetCallerIdentity, GetCallerIdentityRequest, GetCallerIdentityResponse,
    GetFederationToken, GetSessionToken,
};
use aws_shapes::{ApiError, Registry};

pub(crate) fn register(registry: &mut Registry<Tx>) {
    registry
        // The role's trust decides, and the caller's policies where that leaves it to them.
        .on::<AssumeRole>(assume::assume_role, Access::free())
        .on::<GetSessionToken>(sessions::get_session_token, Access::free())
        .on::<GetFederationToken>(sessions::get_federation_token, Access::found(sessions::federated))
        .on::<GetAccessKeyInfo>(get_access_key_info, Access::any())
        .on::<GetCallerIdentity>(get_caller_identity, Access::free())
        .on::<DecodeAuthorizationMessage>(decode::decode_authorization_message, Access::any());
}

/// Follows "GetCallerIdentity" in the AWS STS API Reference: no permission is needed.
fn get_caller_identity(
    tx: &mut Tx,
    _: GetCallerIdentityRequest,
) -> Result<GetCallerIdentityResponse, ApiError> {
    Ok(GetCallerIdentityResponse {
        user_id: Some(tx.caller.user_id.clone()),
        account: Some(tx.caller.account.clone()),
        arn: Some(tx.caller.arn.clone()),
    })
}

/// Which account a key is of. Whether it is active, or still there, makes no difference; a
/// region knows one account.
fn get_access_key_info(
    tx: &mut Tx,
    input: GetAccessKeyInfoRequest,
) -> Result<GetAccessKeyInfoResponse, ApiError> {
    let id = input.access_key_id.unwrap_or_default();
    let known = tx.world.access_keys.contains(&id) || id == tx.caller.access_key;
    let shaped = id.len() == 20 && (id.starts_with("AKIA") || id.starts_with("ASIA"));
    match known || shaped {
        true => Ok(GetAccessKeyInfoResponse { account: Some(tx.account().to_owned()) }),
        false => Err(ApiError::client("ValidationError", format!("Invalid access key id: {id}"))),
    }
}

/// As the API shows new credentials, once.
fn shown(issued: &token::Issued) -> Credentials {
    Credentials {
        access_key_id: Some(issued.access_key.clone()),
        secret_access_key: Some(issued.secret.clone()),
        session_token: Some(issued.token.clone()),
        expiration: Some(crate::ec2::timestamp(issued.session.expires)),
    }
}

fn denied(message: impl Into<String>) -> ApiError {
    ApiError::with_status(403, "AccessDenied", message)
}
