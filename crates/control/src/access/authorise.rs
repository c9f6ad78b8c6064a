//! The decision on a call, before its handler runs.

use super::{Access, Need, Request, needs};
use crate::Tx;
use crate::ec2::error::Ec2Code;
use aws_shapes::{ApiError, OperationInfo, Structure};

/// Refuses the call unless its caller may make it. Reads the world that the handler will see.
///
/// # Errors
/// EC2's `UnauthorizedOperation`, the other services' `AccessDenied`.
pub(crate) fn authorise(
    tx: &Tx,
    operation: &'static OperationInfo,
    access: &Access,
    input: &dyn Structure,
) -> Result<(), ApiError> {
    if access.is_free() || tx.caller.is_root() {
        return Ok(());
    }
    let needs = needs(access, &Request { world: &tx.world, operation, input });
    // Users and roles have no policies yet: nothing allows, so all is denied.
    match needs.first() {
        Some(need) => Err(refused(operation, &tx.caller.arn, need)),
        None => Ok(()),
    }
}

/// The refusal in AWS's words. Follows "Troubleshoot access denied error messages" in the IAM
/// User Guide.
fn refused(operation: &OperationInfo, caller: &str, need: &Need) -> ApiError {
    let Need { action, resource } = need;
    let on = match resource.arn.as_str() {
        "*" => String::new(),
        arn => format!(" on resource: {arn}"),
    };
    let what = format!(
        "User: {caller} is not authorized to perform: {action}{on} because no identity-based policy allows the {action} action"
    );
    match operation.service.name {
        "ec2" => Ec2Code::UnauthorizedOperation
            .with(format!("You are not authorized to perform this operation. {what}"))
            .into(),
        _ => ApiError::with_status(403, "AccessDenied", what),
    }
}
