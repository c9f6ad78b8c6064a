//! EC2 Instance Connect: a public key that opens SSH to an instance for a minute. The instance's SSH server
//! asks the metadata service for such keys at each login.
//!
//! Follows "SendSSHPublicKey" and "SendSerialConsoleSSHPublicKey" in the Amazon EC2 Instance Connect API
//! Reference.

use crate::Tx;
use crate::access::Access;
use crate::ec2::read_public;
use aws_shapes::ec2_instance_connect::{
    SendSSHPublicKey, SendSSHPublicKeyRequest, SendSSHPublicKeyResponse, SendSerialConsoleSSHPublicKey,
    SendSerialConsoleSSHPublicKeyRequest, SendSerialConsoleSSHPublicKeyResponse,
};
use aws_shapes::{ApiError, Registry};
use model::instance_types::{self, Hypervisor};
use model::{Instance, InstanceId, InstanceState, PushedKey};

/// Keys that an instance has at once: what it is told must stay small.
const MOST: usize = 50;

pub(crate) fn register(registry: &mut Registry<Tx>) {
    let instance = || Access::on("instance", "InstanceId");
    registry
        .on::<SendSSHPublicKey>(send_ssh_public_key, instance().key("ec2:osuser", "InstanceOSUser"))
        .on::<SendSerialConsoleSSHPublicKey>(send_serial_console_ssh_public_key, instance());
}

fn bad(what: &str) -> ApiError {
    ApiError::client("InvalidArgsException", format!("One of the parameters is not valid: {what}."))
}

/// The instance, which runs.
fn running<'w>(tx: &'w Tx, id: Option<&str>) -> Result<&'w Instance, ApiError> {
    let text = id.unwrap_or_default();
    let id: InstanceId = text.parse().map_err(|_| bad(&format!("{text} is not an instance's id")))?;
    let instance = tx.world.instances.get(&id).ok_or_else(not_found)?;
    if instance.status.state == InstanceState::Running {
        return Ok(instance);
    }
    Err(ApiError::client(
        "EC2InstanceStateInvalidException",
        "Unable to connect because the instance is not in a valid state. Connecting to a stopped or terminated \
         instance is not supported. If the instance is stopped, start your instance, and try to connect again.",
    ))
}

fn not_found() -> ApiError {
    ApiError::with_status(404, "EC2InstanceNotFoundException", "The specified instance was not found.")
}

/// In OpenSSH's form, without a comment.
fn key(text: Option<&str>) -> Result<String, ApiError> {
    let text = text.unwrap_or_default();
    read_public(text.as_bytes()).map(|key| key.openssh).map_err(|e| bad(&format!("SSHPublicKey: {e}")))
}

/// As the model's pattern says it, which is what useradd(8) takes. Lengths are the schema's to check.
fn is_user(name: &str) -> bool {
    let b = name.as_bytes();
    let inner = |c: &u8| c.is_ascii_alphanumeric() || b"@._-".contains(c);
    let last = |c: &u8| c.is_ascii_alphanumeric() || b"$_-".contains(c);
    let [first, .., end] = b else { return b.first().is_some_and(|c| c.is_ascii_alphabetic() || *c == b'_') };
    let begins = first.is_ascii_alphabetic() || *first == b'_' || {
        // Digits may stand in front of what is no number.
        first.is_ascii_digit() && !b.iter().all(u8::is_ascii_digit)
    };
    let middle = b.get(1..b.len() - 1).unwrap_or_default();
    begins && middle.iter().all(inner) && (inner(end) || last(end))
}

fn send_ssh_public_key(
    tx: &mut Tx,
    input: SendSSHPublicKeyRequest,
) -> Result<SendSSHPublicKeyResponse, ApiError> {
    let user = input.instance_os_user.unwrap_or_default();
    if !is_user(&user) {
        return Err(bad(&format!("InstanceOSUser {user:?} is not a user's name")));
    }
    let openssh = key(input.ssh_public_key.as_deref())?;
    let instance = running(tx, input.instance_id.as_deref())?;
    if input.availability_zone.is_some_and(|zone| zone != instance.zone) {
        return Err(not_found());
    }
    let (id, now) = (instance.id, tx.now);
    let pushed = PushedKey {
        user,
        openssh,
        until: now.plus_millis(tx.machine.pushed_key_life()),
        by: tx.caller.arn.clone(),
        request: tx.request_id.clone(),
    };
    let row = tx.world.instances.get_mut(&id).ok_or_else(not_found)?;
    let again = |k: &PushedKey| k.user == pushed.user && k.openssh == pushed.openssh;
    row.pushed_keys.retain(|k| k.until > now && !again(k));
    if row.pushed_keys.len() >= MOST {
        return Err(ApiError::with_status(
            429,
            "ThrottlingException",
            "The requests were made too frequently and have been throttled. Wait a while and try again.",
        ));
    }
    row.pushed_keys.push(pushed);
    Ok(SendSSHPublicKeyResponse { request_id: Some(tx.request_id.clone()), success: Some(true) })
}

/// Accounts begin without access to serial consoles, and there is no call here that gives it: `kumobako ssh
/// --serial` needs none.
fn send_serial_console_ssh_public_key(
    tx: &mut Tx,
    input: SendSerialConsoleSSHPublicKeyRequest,
) -> Result<SendSerialConsoleSSHPublicKeyResponse, ApiError> {
    if input.serial_port.is_some_and(|port| port != 0) {
        return Err(bad("SerialPort must be 0"));
    }
    key(input.ssh_public_key.as_deref())?;
    let instance = running(tx, input.instance_id.as_deref())?;
    let kind = instance_types::find(&instance.instance_type).map(|t| t.hypervisor);
    if kind != Some(Hypervisor::Nitro) {
        return Err(ApiError::client(
            "EC2InstanceTypeInvalidException",
            "The instance type is not supported for connecting via the serial console. Only Nitro instance types are \
             currently supported.",
        ));
    }
    Err(ApiError::with_status(
        403,
        "SerialConsoleAccessDisabledException",
        "Your account is not authorized to use the EC2 Serial Console. To authorize your account, run the \
         EnableSerialConsoleAccess API.",
    ))
}

#[cfg(test)]
mod tests {
    use super::is_user;

    #[test]
    fn names_of_users_are_those_that_the_model_allows() {
        for good in ["a", "ec2-user", "_apt", "www.data", "me@example.com", "machine$", "1password", "00x"] {
            assert!(is_user(good), "{good}");
        }
        for bad in ["", "-x", ".x", "1", "123", "a b", "a/b", "../x", "a$b", "é"] {
            assert!(!is_user(bad), "{bad}");
        }
    }
}
