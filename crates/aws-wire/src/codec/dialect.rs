//! What each protocol says of a request it can't take.
//!
//! EC2's codes: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>.
//! The query protocol's: <https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html>.

use aws_shapes::{ApiError, OperationInfo, Protocol, Range, ServiceInfo};

/// How much of a caller's text an error repeats, in characters.
const QUOTED: usize = 128;

fn quoted(text: &str) -> &str {
    text.char_indices().nth(QUOTED).map_or(text, |(end, _)| &text[..end])
}

pub(super) fn missing_action() -> ApiError {
    ApiError::client("MissingAction", "The request must contain the parameter Action")
}

pub(super) fn no_such_version(service: &ServiceInfo, version: &str) -> ApiError {
    let message = match service.protocol {
        Protocol::Ec2Query => {
            format!("The requested version ({}) of service AmazonEC2 does not exist", quoted(version))
        }
        _ => format!("The requested version ({}) is not valid", quoted(version)),
    };
    ApiError::client("NoSuchVersion", message)
}

pub(super) fn invalid_action(service: &ServiceInfo, action: &str) -> ApiError {
    let action = quoted(action);
    let message = match service.protocol {
        Protocol::Ec2Query => format!("The action {action} is not valid for this web service."),
        _ => format!("Could not find operation {action} for version {}", service.version),
    };
    ApiError::client("InvalidAction", message)
}

/// What JSON services answer for a target they don't have, or for what is no call of theirs.
pub(super) fn unknown_operation(what: &str) -> ApiError {
    ApiError::client("UnknownOperationException", quoted(what))
}

/// Not a 5xx, which clients would retry.
pub(super) fn not_served(operation: &OperationInfo) -> ApiError {
    let json = operation.service.protocol.is_json();
    ApiError::client(
        if json { "UnsupportedOperationException" } else { "UnsupportedOperation" },
        format!("The operation {} is not supported in this region.", operation.name),
    )
}

pub(super) fn malformed(what: &str) -> ApiError {
    ApiError::client("MalformedQueryString", format!("The query string is malformed: {what}"))
}

pub(super) fn takes_only(service: &ServiceInfo, methods: &str) -> ApiError {
    let message = format!("{} takes {methods} requests only.", service.name);
    ApiError::with_status(405, "MethodNotAllowed", message)
}

pub(super) fn too_large() -> ApiError {
    ApiError::with_status(413, "RequestEntityTooLarge", "The request is too large")
}

pub(super) fn unknown(path: &str) -> ApiError {
    ApiError::client("UnknownParameter", format!("The parameter {} is not recognized", quoted(path)))
}

pub(super) fn missing(protocol: Protocol, path: &str) -> ApiError {
    match protocol {
        Protocol::Ec2Query => ApiError::client(
            "MissingParameter",
            format!("The request must contain the parameter {}", quoted(path)),
        ),
        _ => validation(protocol, "null", path, "Member must not be null"),
    }
}

/// A value that isn't of its kind: `expected` ends the sentence "Expected …".
pub(super) fn not_a(protocol: Protocol, path: &str, value: &str, expected: &str) -> ApiError {
    match protocol {
        Protocol::Ec2Query => ApiError::client(
            "InvalidParameterValue",
            format!("Invalid value '{}' for {}. Expected {expected}.", quoted(value), quoted(path)),
        ),
        _ => ApiError::client("MalformedInput", format!("{} must be {expected}", quoted(path))),
    }
}

pub(super) fn not_in_set(protocol: Protocol, path: &str, value: &str, set: &[&str]) -> ApiError {
    match protocol {
        Protocol::Ec2Query => ApiError::client(
            "InvalidParameterValue",
            format!("Value ({}) for parameter {} is invalid.", quoted(value), quoted(path)),
        ),
        _ => validation(
            protocol,
            value,
            path,
            &format!("Member must satisfy enum value set: [{}]", set.join(", ")),
        ),
    }
}

pub(super) fn out_of_range(protocol: Protocol, path: &str, value: i64, range: Range) -> ApiError {
    let (word, end) = match range {
        Range { min: Some(min), .. } if value < min => ("greater", min),
        Range { max: Some(max), .. } => ("less", max),
        Range { min, max: None } => ("greater", min.unwrap_or(i64::MIN)),
    };
    match protocol {
        Protocol::Ec2Query => ApiError::client(
            "InvalidParameterValue",
            format!(
                "Value ( {value} ) for parameter {} is invalid. Expecting a value {word} than or equal to {end}.",
                quoted(path)
            ),
        ),
        _ => validation(
            protocol,
            &value.to_string(),
            path,
            &format!("Member must have value {word} than or equal to {end}"),
        ),
    }
}

/// Text shorter or longer than its member may be.
pub(super) fn bad_length(protocol: Protocol, path: &str, text: &str, range: Range) -> ApiError {
    let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let (word, end) = match range {
        Range { min: Some(min), .. } if length < min => ("greater", min),
        Range { max, min } => ("less", max.or(min).unwrap_or_default()),
    };
    // A password is not repeated, wrong as it may be.
    let text = if path.ends_with("Password") { "***" } else { text };
    validation(protocol, text, path, &format!("Member must have length {word} than or equal to {end}"))
}

pub(super) fn validation(protocol: Protocol, value: &str, path: &str, constraint: &str) -> ApiError {
    let code = if protocol.is_json() { "ValidationException" } else { "ValidationError" };
    let value = if value == "null" { value.to_owned() } else { format!("'{}'", quoted(value)) };
    ApiError::client(
        code,
        format!(
            "1 validation error detected: Value {value} at '{}' failed to satisfy constraint: {constraint}",
            quoted(path)
        ),
    )
}
