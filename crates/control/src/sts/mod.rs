//! AWS Security Token Service.

mod decode;
pub mod token;

use crate::Tx;
use crate::access::Access;
use aws_shapes::sts::{
    DecodeAuthorizationMessage, GetCallerIdentity, GetCallerIdentityRequest, GetCallerIdentityResponse,
};
use aws_shapes::{ApiError, Registry};

pub(crate) fn register(registry: &mut Registry<Tx>) {
    registry
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
