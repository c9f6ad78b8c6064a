//! The service's errors.

use crate::ec2::Ec2Error;
use aws_shapes::ApiError;

pub(super) fn request(message: impl Into<String>) -> ApiError {
    ApiError::client("InvalidRequestException", message)
}

pub(super) fn parameter(message: impl Into<String>) -> ApiError {
    ApiError::client("InvalidParameterException", message)
}

pub(super) fn exists(message: impl Into<String>) -> ApiError {
    ApiError::client("ResourceExistsException", message)
}

pub(super) fn not_found(message: impl Into<String>) -> ApiError {
    ApiError::client("ResourceNotFoundException", message)
}

pub(super) fn in_use(message: impl Into<String>) -> ApiError {
    ApiError::client("ResourceInUseException", message)
}

pub(super) fn limit(account: &str, what: &str) -> ApiError {
    ApiError::client("LimitExceededException", format!("Account '{account}' has exceeded '{what}'"))
}

/// What EC2 refuses on the caller's behalf.
pub(super) fn by_ec2(error: Ec2Error) -> ApiError {
    request(error.message)
}

/// Refuses parameters that AWS has and this region doesn't serve, where one is given.
pub(super) fn unserved(parameters: &[(&str, bool)]) -> Result<(), ApiError> {
    match parameters.iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((name, _)) => Err(request(format!("{name} is not supported in this region."))),
    }
}

/// A friendly name. Follows "Name" of ResolverEndpoint: letters, digits, `-`, `_`, spaces and apostrophes, and not of
/// digits alone.
pub(super) fn name(given: Option<String>) -> Result<Option<String>, ApiError> {
    let Some(name) = given else { return Ok(None) };
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_' ".contains(c);
    let digits = !name.is_empty() && name.chars().all(|c| c.is_ascii_digit());
    if !name.chars().all(plain) || digits {
        let message = format!(
            "1 validation error detected: Value '{name}' at 'name' failed to satisfy constraint: Member must satisfy \
             regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9\\-_' ']+)"
        );
        return Err(ApiError::client("ValidationException", message));
    }
    Ok(Some(name).filter(|name| !name.is_empty()))
}
