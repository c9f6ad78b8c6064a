//! IAM's errors. Codes and statuses are the model's; messages are worded as AWS words them.

use aws_shapes::ApiError;

pub(crate) fn no_such(message: impl Into<String>) -> ApiError {
    ApiError::with_status(404, "NoSuchEntity", message)
}

pub(super) fn exists(message: impl Into<String>) -> ApiError {
    ApiError::with_status(409, "EntityAlreadyExists", message)
}

/// `what` must be done before the entity can go: `delete access keys`.
pub(super) fn conflict(what: &str) -> ApiError {
    ApiError::with_status(409, "DeleteConflict", format!("Cannot delete entity, must {what} first."))
}

pub(super) fn limit(message: impl Into<String>) -> ApiError {
    ApiError::with_status(409, "LimitExceeded", message)
}

/// `Cannot exceed quota for AccessKeysPerUser: 2`
pub(super) fn quota(name: &str, most: usize) -> ApiError {
    limit(format!("Cannot exceed quota for {name}: {most}"))
}

pub(crate) fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::client("InvalidInput", message)
}

pub(crate) fn validation(message: impl Into<String>) -> ApiError {
    ApiError::client("ValidationError", message)
}

pub(super) fn unmodifiable(message: impl Into<String>) -> ApiError {
    ApiError::client("UnmodifiableEntity", message)
}

pub(crate) fn malformed(message: impl Into<String>) -> ApiError {
    ApiError::client("MalformedPolicyDocument", message)
}
