//! What an encoded authorization failure message says.

use crate::Tx;
use crate::access::MESSAGE;
use aws_shapes::ApiError;
use aws_shapes::sts::{DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse};

/// Follows "DecodeAuthorizationMessage" in the AWS STS API Reference.
pub(super) fn decode_authorization_message(
    tx: &mut Tx,
    input: DecodeAuthorizationMessageRequest,
) -> Result<DecodeAuthorizationMessageResponse, ApiError> {
    let message = input.encoded_message.unwrap_or_default();
    let decoded = tx
        .vault
        .unseal_text(MESSAGE, message.trim())
        .ok_or_else(|| ApiError::client("InvalidAuthorizationMessageException", "Message is not valid"))?;
    Ok(DecodeAuthorizationMessageResponse { decoded_message: Some(decoded) })
}
