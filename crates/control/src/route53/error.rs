//! Route 53's errors. Codes and statuses are the model's; messages are worded as AWS words them.

use aws_shapes::ApiError;
use model::dns::BadName;

pub(super) fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::client("InvalidInput", message)
}

pub(super) fn no_such_zone(id: &str) -> ApiError {
    ApiError::with_status(404, "NoSuchHostedZone", format!("No hosted zone found with ID: {id}"))
}

pub(super) fn no_such_health_check(id: &str) -> ApiError {
    ApiError::with_status(404, "NoSuchHealthCheck", format!("A health check with id {id} does not exist."))
}

pub(super) fn no_such_set(id: &str) -> ApiError {
    ApiError::client("NoSuchDelegationSet", format!("A reusable delegation set with id {id} does not exist."))
}

pub(super) fn invalid_vpc(id: &str) -> ApiError {
    ApiError::client("InvalidVPCId", format!("The VPC: {id} is not owned by you."))
}

pub(super) fn conflicting(vpc: &str, region: &str, zone: &str) -> ApiError {
    ApiError::client(
        "ConflictingDomainExists",
        format!(
            "The VPC {vpc} in region {region} has already been associated with the hosted zone {zone} with the \
             same domain name."
        ),
    )
}

pub(super) fn limits(message: impl Into<String>) -> ApiError {
    ApiError::client("LimitsExceeded", message)
}

/// What is wrong with a name, in the words of Route 53's parser.
pub(super) fn bad_name(text: &str, why: BadName) -> String {
    let (code, told) = match why {
        BadName::EmptyLabel => ("DomainLabelEmpty", "Domain label is empty"),
        BadName::LongLabel => ("DomainLabelTooLong", "Domain label is too long"),
        BadName::LongName => ("DomainNameTooLong", "Domain name is too long"),
        BadName::BadEscape => ("UnsupportedCharacter", "Value contains unsupported characters"),
    };
    fatal(code, told, text)
}

/// `FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with 'x'`
pub(super) fn fatal(code: &str, told: &str, text: &str) -> String {
    let shown: String = text.chars().take(255).collect();
    format!("FATAL problem: {code} ({told}) encountered with '{shown}'")
}
