//! Virtual MFA devices: time-based one-time passwords (RFC 6238), really checked.

use super::error::{exists, no_such};
use super::lists::cut;
use super::{access_keys, check, shapes, users};
use crate::access::Access;
use crate::{Tx, Vault};
use aws_shapes::iam::{
    CreateVirtualMFADevice, CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse,
    DeactivateMFADevice, DeactivateMFADeviceRequest, DeleteVirtualMFADevice, DeleteVirtualMFADeviceRequest,
    EnableMFADevice, EnableMFADeviceRequest, GetMFADevice, GetMFADeviceRequest, GetMFADeviceResponse,
    ListMFADevices, ListMFADevicesRequest, ListMFADevicesResponse, ListVirtualMFADevices,
    ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse, MFADevice, ResyncMFADevice,
    ResyncMFADeviceRequest, VirtualMFADevice,
};
use aws_shapes::{ApiError, Registry, Unit};
use hmac::{Hmac, KeyInit, Mac};
use model::{KeyOwner, MfaDevice, Time, World};
use sha1::Sha1;
use std::collections::BTreeMap;
use subtle::ConstantTimeEq;

/// Seconds that a code is shown.
const STEP: i64 = 30;
/// Steps that a device's clock may be off when it is enabled or synchronised.
const DRIFT: i64 = 20;
/// Steps that it may be off afterwards.
const LATE: i64 = 1;
/// Bytes of a seed: 64 letters in base32.
const SEED: usize = 40;
/// Devices that a user may have.
const MOST: usize = 8;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateVirtualMFADevice>(create, Access::on("mfa", "VirtualMFADeviceName"))
        .on::<EnableMFADevice>(enable, Access::on("user", "UserName"))
        .on::<ResyncMFADevice>(resync, Access::on("user", "UserName"))
        .on::<DeactivateMFADevice>(deactivate, Access::on("user", "UserName"))
        .on::<DeleteVirtualMFADevice>(delete, Access::on("mfa", "SerialNumber"))
        .on::<ListMFADevices>(list, Access::on("user", "UserName"))
        .on::<GetMFADevice>(get, Access::on("user", "UserName"))
        .on::<ListVirtualMFADevices>(list_virtual, Access::any());
}

fn missing(serial: &str) -> ApiError {
    no_such(format!("VirtualMFADevice with serial number {serial} doesn't exist."))
}

pub(super) fn find_mut<'w>(
    world: &'w mut World,
    serial: Option<&String>,
) -> Result<&'w mut MfaDevice, ApiError> {
    let serial = serial.cloned().unwrap_or_default();
    world.mfa_devices.get_mut(&serial).ok_or_else(|| missing(&serial))
}

fn purpose(serial: &str) -> String {
    format!("mfa-seed:{serial}")
}

/// RFC 4648, no padding needed for forty bytes.
fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for five in bytes.chunks(5) {
        let mut bits = five.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte)) << 24;
        for _ in 0..8 {
            text.push(char::from(LETTERS[(bits >> 59) as usize]));
            bits <<= 5;
        }
    }
    text
}

/// The six digits of a step. Follows RFC 4226, "HOTP".
fn code(seed: &[u8], step: u64) -> String {
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(seed) else { return String::new() };
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let at = usize::from(digest[19] & 15);
    let number = u32::from_be_bytes([digest[at], digest[at + 1], digest[at + 2], digest[at + 3]]);
    format!("{:06}", (number & 0x7fff_ffff) % 1_000_000)
}

fn same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

fn step_at(now: Time) -> i64 {
    now.seconds().div_euclid(STEP)
}

/// Whether the owner's device shows this code now; the code is then used up.
pub(crate) fn verify(
    vault: &Vault,
    world: &mut World,
    now: Time,
    owner: &KeyOwner,
    serial: &str,
    given: &str,
) -> bool {
    let Some(device) = world.mfa_devices.get_mut(&serial.to_owned()) else { return false };
    if device.owner.as_ref() != Some(owner) {
        return false;
    }
    let Some(seed) = vault.unseal(&purpose(serial), &device.sealed) else { return false };
    let middle = step_at(now) + device.drift;
    for step in middle - LATE..=middle + LATE {
        let Ok(step) = u64::try_from(step) else { continue };
        if step > device.last_step && same(&code(&seed, step), given) {
            device.last_step = step;
            return true;
        }
    }
    false
}

/// Whether two codes follow each other near now. The device's drift is learnt from them.
fn pair(vault: &Vault, device: &mut MfaDevice, now: Time, first: &str, second: &str) -> Result<(), ApiError> {
    let seed = vault.unseal(&purpose(&device.serial), &device.sealed);
    let seed = seed.ok_or_else(|| ApiError::internal("The device's seed does not open."))?;
    let middle = step_at(now);
    for step in middle - DRIFT..=middle + DRIFT {
        let Ok(at) = u64::try_from(step) else { continue };
        if same(&code(&seed, at), first) && same(&code(&seed, at + 1), second) {
            device.drift = step + 1 - middle;
            // A device shows its next code soon; the two given are used up.
            device.last_step = at + 1;
            return Ok(());
        }
    }
    Err(ApiError::with_status(
        403,
        "InvalidAuthenticationCode",
        format!("MFA Device invalid authentication code for serial {}.", device.serial),
    ))
}

fn create(
    tx: &mut Tx,
    input: CreateVirtualMFADeviceRequest,
) -> Result<CreateVirtualMFADeviceResponse, ApiError> {
    let name = input.virtual_mfa_device_name.unwrap_or_default();
    check::name("virtualMFADeviceName", &name)?;
    let path = check::path(input.path)?;
    let serial = tx.world.iam_arn("mfa", &path, &name);
    if tx.world.mfa_devices.contains(&serial) {
        return Err(exists("MFADevice entity at the same path and name already exists."));
    }
    let seed: [u8; SEED] = rand::random();
    let text = base32(&seed);
    let account = tx.account().to_owned();
    let uri = format!(
        "otpauth://totp/Amazon%20Web%20Services:{name}@{account}?secret={text}&issuer=Amazon%20Web%20Services"
    );
    let device = MfaDevice {
        sealed: tx.vault.seal(&purpose(&serial), &seed),
        serial: serial.clone(),
        owner: None,
        enabled: None,
        last_step: 0,
        drift: 0,
        tags: check::tags(&input.tags)?,
    };
    let shape = VirtualMFADevice {
        serial_number: Some(serial.clone()),
        base32_string_seed: Some(text.into_bytes()),
        qr_code_png: super::qr::png(&uri),
        tags: shapes::tags(&device.tags),
        ..VirtualMFADevice::default()
    };
    tx.world.mfa_devices.insert(serial, device);
    Ok(CreateVirtualMFADeviceResponse { virtual_mfa_device: Some(shape) })
}

/// The owner named; a root user's own devices are managed by his name of `root` nowhere but here.
fn owner(tx: &Tx, name: Option<&String>) -> Result<KeyOwner, ApiError> {
    users::named_or_caller(tx, name)
}

fn enable(tx: &mut Tx, input: EnableMFADeviceRequest) -> Result<Unit, ApiError> {
    let owner = owner(tx, input.user_name.as_ref())?;
    if tx.world.mfa_devices.values().filter(|d| d.owner.as_ref() == Some(&owner)).count() >= MOST {
        return Err(super::error::quota("MFADevicesPerUser", MOST));
    }
    let now = tx.now;
    let device = find_mut(&mut tx.world, input.serial_number.as_ref())?;
    if device.owner.is_some() {
        return Err(exists("MFA Device is already in use"));
    }
    let codes =
        (input.authentication_code1.unwrap_or_default(), input.authentication_code2.unwrap_or_default());
    pair(&tx.vault, device, now, &codes.0, &codes.1)?;
    device.owner = Some(owner);
    device.enabled = Some(now);
    Ok(Unit)
}

/// The device of this user; another's is as good as none.
fn own<'w>(
    world: &'w mut World,
    owner: &KeyOwner,
    serial: Option<&String>,
) -> Result<&'w mut MfaDevice, ApiError> {
    let device = find_mut(world, serial)?;
    match device.owner.as_ref() == Some(owner) {
        true => Ok(device),
        false => Err(no_such(format!("MFA Device {} is not the user's.", device.serial))),
    }
}

fn resync(tx: &mut Tx, input: ResyncMFADeviceRequest) -> Result<Unit, ApiError> {
    let owner = owner(tx, input.user_name.as_ref())?;
    let now = tx.now;
    let device = own(&mut tx.world, &owner, input.serial_number.as_ref())?;
    let codes =
        (input.authentication_code1.unwrap_or_default(), input.authentication_code2.unwrap_or_default());
    pair(&tx.vault, device, now, &codes.0, &codes.1)?;
    Ok(Unit)
}

fn deactivate(tx: &mut Tx, input: DeactivateMFADeviceRequest) -> Result<Unit, ApiError> {
    let owner = owner(tx, input.user_name.as_ref())?;
    let device = own(&mut tx.world, &owner, input.serial_number.as_ref())?;
    (device.owner, device.enabled) = (None, None);
    Ok(Unit)
}

fn delete(tx: &mut Tx, input: DeleteVirtualMFADeviceRequest) -> Result<Unit, ApiError> {
    let device = find_mut(&mut tx.world, input.serial_number.as_ref())?;
    if device.owner.is_some() {
        return Err(super::error::conflict("deactivate the MFA device"));
    }
    let serial = device.serial.clone();
    tx.world.mfa_devices.remove(&serial);
    Ok(Unit)
}

fn list(tx: &mut Tx, input: ListMFADevicesRequest) -> Result<ListMFADevicesResponse, ApiError> {
    let owner = owner(tx, input.user_name.as_ref())?;
    let name = access_keys::owner_name(&tx.world, &owner);
    let devices = tx.world.mfa_devices.values().filter(|d| d.owner.as_ref() == Some(&owner));
    let page = cut(devices.collect(), input.max_items, input.marker.as_deref(), |d| d.serial.clone())?;
    let shape = |d: &MfaDevice| MFADevice {
        user_name: Some(name.clone().unwrap_or_default()),
        serial_number: Some(d.serial.clone()),
        enable_date: d.enabled.and_then(shapes::time),
    };
    Ok(ListMFADevicesResponse {
        mfa_devices: page.items.into_iter().map(shape).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn get(tx: &mut Tx, input: GetMFADeviceRequest) -> Result<GetMFADeviceResponse, ApiError> {
    let owner = owner(tx, input.user_name.as_ref())?;
    let device = own(&mut tx.world, &owner, input.serial_number.as_ref())?.clone();
    Ok(GetMFADeviceResponse {
        user_name: access_keys::owner_name(&tx.world, &owner),
        serial_number: Some(device.serial),
        enable_date: device.enabled.and_then(shapes::time),
        certifications: BTreeMap::new(),
    })
}

fn list_virtual(
    tx: &mut Tx,
    input: ListVirtualMFADevicesRequest,
) -> Result<ListVirtualMFADevicesResponse, ApiError> {
    let assigned = match input.assignment_status.as_ref().map_or("Any", |s| s.as_str()) {
        "Assigned" => Some(true),
        "Unassigned" => Some(false),
        _ => None,
    };
    let devices = tx.world.mfa_devices.values();
    let devices = devices.filter(|d| assigned.is_none_or(|wanted| d.owner.is_some() == wanted));
    let page = cut(devices.collect(), input.max_items, input.marker.as_deref(), |d| d.serial.clone())?;
    let shape = |d: &MfaDevice| VirtualMFADevice {
        serial_number: Some(d.serial.clone()),
        user: match &d.owner {
            Some(KeyOwner::User(id)) => {
                tx.world.iam_users.get(id).map(|u| shapes::user_in_list(&tx.world, u))
            }
            _ => None,
        },
        enable_date: d.enabled.and_then(shapes::time),
        ..VirtualMFADevice::default()
    };
    Ok(ListVirtualMFADevicesResponse {
        virtual_mfa_devices: page.items.into_iter().map(shape).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_seeds_are_as_the_rfcs_have_them() {
        // RFC 6238, appendix B (the last six of eight digits), and RFC 4648, section 10.
        let seed = b"12345678901234567890";
        assert_eq!(code(seed, 59 / 30), "287082");
        assert_eq!(code(seed, 1_111_111_109 / 30), "081804");
        assert_eq!(base32(b"fooba"), "MZXW6YTB");
    }
}
