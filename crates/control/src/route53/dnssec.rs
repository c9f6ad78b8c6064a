//! Zones that are signed: their KSKs, and whether signatures are served.
//!
//! A KSK is named with a key of KMS. There is no KMS here: the ARN is taken in the form that AWS asks for,
//! and the pair follows from the region's secret (docs/adr/0023).
//!
//! Follows "Configuring DNSSEC signing in Amazon Route 53" in the Amazon Route 53 Developer Guide, and
//! "CreateKeySigningKey" and its neighbours in the Amazon Route 53 API Reference.

use super::zones::{find, find_mut};
use super::{access, bare, changes, location, timestamp};
use crate::Tx;
use crate::credentials::id_of;
use aws_shapes::route53::{
    ActivateKeySigningKey, ActivateKeySigningKeyRequest, ActivateKeySigningKeyResponse, CreateKeySigningKey,
    CreateKeySigningKeyRequest, CreateKeySigningKeyResponse, DNSSECStatus, DeactivateKeySigningKey,
    DeactivateKeySigningKeyRequest, DeactivateKeySigningKeyResponse, DeleteKeySigningKey,
    DeleteKeySigningKeyRequest, DeleteKeySigningKeyResponse, DisableHostedZoneDNSSEC,
    DisableHostedZoneDNSSECRequest, DisableHostedZoneDNSSECResponse, EnableHostedZoneDNSSEC,
    EnableHostedZoneDNSSECRequest, EnableHostedZoneDNSSECResponse, GetDNSSEC, GetDNSSECRequest,
    GetDNSSECResponse, KeySigningKey as Shape,
};
use aws_shapes::{ApiError, Registry};
use dns::dnssec::{ALGORITHM, DIGEST, ENTRY, Key, digest, entry_key};
use model::World;
use model::dns::{HostedZone, KeySigningKey};

/// KSKs of one zone.
const KEYS: usize = 2;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<GetDNSSEC>(get, access::zone("HostedZoneId"))
        .on::<CreateKeySigningKey>(create, access::zone("HostedZoneId"))
        .on::<ActivateKeySigningKey>(activate, access::zone("HostedZoneId"))
        .on::<DeactivateKeySigningKey>(deactivate, access::zone("HostedZoneId"))
        .on::<DeleteKeySigningKey>(delete, access::zone("HostedZoneId"))
        .on::<EnableHostedZoneDNSSEC>(enable, access::zone("HostedZoneId"))
        .on::<DisableHostedZoneDNSSEC>(disable, access::zone("HostedZoneId"));
}

fn error(code: &'static str, message: impl Into<String>) -> ApiError {
    ApiError::client(code, message)
}

/// A public zone, which alone can be signed.
fn public<'w>(world: &'w World, id: &str) -> Result<&'w HostedZone, ApiError> {
    let zone = find(world, id)?;
    if zone.private {
        return Err(error("InvalidArgument", "DNSSEC is not supported for private hosted zones."));
    }
    Ok(zone)
}

fn pair(tx: &Tx, zone: &HostedZone, key: &KeySigningKey) -> Key {
    entry_key(&tx.vault.derive(super::ZONES_SEED), &zone.id, &key.id)
}

fn shown(tx: &Tx, zone: &HostedZone, key: &KeySigningKey) -> Shape {
    let pair = pair(tx, zone, key);
    let digest = digest(&zone.name.to_wire(), pair.value());
    Shape {
        name: Some(key.name.clone()),
        kms_arn: Some(key.kms_arn.clone()),
        flag: Some(ENTRY.into()),
        signing_algorithm_mnemonic: Some("ECDSAP256SHA256".into()),
        signing_algorithm_type: Some(ALGORITHM.into()),
        digest_algorithm_mnemonic: Some("SHA-256".into()),
        digest_algorithm_type: Some(DIGEST.into()),
        key_tag: Some(pair.tag().into()),
        ds_record: Some(format!("{} {ALGORITHM} {DIGEST} {digest}", pair.tag())),
        digest_value: Some(digest),
        public_key: Some(pair.public()),
        dnskey_record: Some(pair.dnskey()),
        status: Some(if key.active { "ACTIVE" } else { "INACTIVE" }.into()),
        status_message: None,
        created_date: Some(timestamp(key.created)),
        last_modified_date: Some(timestamp(key.modified)),
    }
}

fn get(tx: &mut Tx, input: GetDNSSECRequest) -> Result<GetDNSSECResponse, ApiError> {
    let zone = public(&tx.world, &bare(input.hosted_zone_id))?;
    let status = if zone.signed { "SIGNING" } else { "NOT_SIGNING" };
    Ok(GetDNSSECResponse {
        status: Some(DNSSECStatus { serve_signature: Some(status.into()), status_message: None }),
        key_signing_keys: zone.signing_keys.iter().map(|key| shown(tx, zone, key)).collect(),
    })
}

fn create(tx: &mut Tx, input: CreateKeySigningKeyRequest) -> Result<CreateKeySigningKeyResponse, ApiError> {
    let id = bare(input.hosted_zone_id);
    let name = input.name.unwrap_or_default();
    let zone = public(&tx.world, &id)?;
    if !(3..=128).contains(&name.len()) || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
        return Err(error(
            "InvalidKeySigningKeyName",
            "The key-signing key name must have 3 to 128 characters: letters, numbers and underscores.",
        ));
    }
    let kms_arn = input.key_management_service_arn.unwrap_or_default();
    if !is_kms_key(&kms_arn, &tx.world.region().account.to_string()) {
        return Err(error(
            "InvalidKMSArn",
            format!(
                "The KeyManagementServiceArn {kms_arn} is not the ARN of a customer managed key in us-east-1."
            ),
        ));
    }
    let active = match input.status.as_deref() {
        Some("ACTIVE") => true,
        Some("INACTIVE") => false,
        other => {
            let other = other.unwrap_or_default();
            return Err(error(
                "InvalidKeySigningKeyStatus",
                format!("The key-signing key status {other} is not valid: ACTIVE or INACTIVE is."),
            ));
        }
    };
    let caller_reference = input.caller_reference.unwrap_or_default();
    let same = |key: &KeySigningKey| key.name == name || key.caller_reference == caller_reference;
    if zone.signing_keys.iter().any(same) {
        return Err(ApiError::with_status(
            409,
            "KeySigningKeyAlreadyExists",
            "You've already created a key-signing key with this name or with the same caller reference ID.",
        ));
    }
    if zone.signing_keys.len() >= KEYS {
        return Err(error(
            "TooManyKeySigningKeys",
            "You've reached the limit for the number of key-signing keys.",
        ));
    }
    let key = KeySigningKey {
        id: id_of("", 20),
        name,
        kms_arn,
        caller_reference,
        active,
        created: tx.now,
        modified: tx.now,
    };
    let key_shown = shown(tx, zone, &key);
    let location = location("keysigningkey", &format!("{id}/{}", key.name));
    find_mut(&mut tx.world, &id)?.signing_keys.push(key);
    Ok(CreateKeySigningKeyResponse {
        change_info: Some(changes::submit(tx, None)),
        key_signing_key: Some(key_shown),
        location,
    })
}

/// `arn:aws:kms:us-east-1:123456789012:key/1234abcd-…`, of this account: what can be known of a key elsewhere.
fn is_kms_key(arn: &str, account: &str) -> bool {
    let parts: Vec<&str> = arn.splitn(6, ':').collect();
    let ["arn", "aws", "kms", "us-east-1", of, key] = parts[..] else { return false };
    let Some(id) = key.strip_prefix("key/") else { return false };
    of == account && !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn key<'z>(zone: &'z HostedZone, name: &str) -> Result<&'z KeySigningKey, ApiError> {
    zone.signing_keys.iter().find(|key| key.name == name).ok_or_else(|| {
        ApiError::with_status(
            404,
            "NoSuchKeySigningKey",
            format!("The key-signing key {name} does not exist in the hosted zone {}.", zone.id),
        )
    })
}

/// Whether the parent has a DS record of the key: without it the zone would be bogus.
fn vouched(tx: &Tx, zone: &HostedZone, key: &KeySigningKey) -> bool {
    let domain = tx.world.registered_domains.get(&zone.name);
    domain.is_some_and(|domain| {
        let public = pair(tx, zone, key).public();
        domain.signers.iter().any(|signer| signer.public_key == public)
    })
}

fn in_parent() -> ApiError {
    error(
        "KeySigningKeyInParentDSRecord",
        "The key-signing key is specified in a parent DS record: remove that from the domain first.",
    )
}

fn set_active(tx: &mut Tx, id: &str, name: &str, active: bool) -> Result<(), ApiError> {
    let now = tx.now;
    let keys = &mut find_mut(&mut tx.world, id)?.signing_keys;
    if let Some(key) = keys.iter_mut().find(|key| key.name == name && key.active != active) {
        key.active = active;
        key.modified = now;
    }
    Ok(())
}

fn activate(
    tx: &mut Tx,
    input: ActivateKeySigningKeyRequest,
) -> Result<ActivateKeySigningKeyResponse, ApiError> {
    let (id, name) = (bare(input.hosted_zone_id), input.name.unwrap_or_default());
    key(public(&tx.world, &id)?, &name)?;
    set_active(tx, &id, &name, true)?;
    Ok(ActivateKeySigningKeyResponse { change_info: Some(changes::submit(tx, None)) })
}

fn deactivate(
    tx: &mut Tx,
    input: DeactivateKeySigningKeyRequest,
) -> Result<DeactivateKeySigningKeyResponse, ApiError> {
    let (id, name) = (bare(input.hosted_zone_id), input.name.unwrap_or_default());
    let zone = public(&tx.world, &id)?;
    let found = key(zone, &name)?;
    if zone.signed && found.active {
        if !zone.signing_keys.iter().any(|other| other.active && other.name != name) {
            return Err(error(
                "KeySigningKeyInUse",
                "The key-signing key is the only active one of a hosted zone that is being signed: disable DNSSEC \
                 signing, or activate another one first.",
            ));
        }
        if vouched(tx, zone, found) {
            return Err(in_parent());
        }
    }
    set_active(tx, &id, &name, false)?;
    Ok(DeactivateKeySigningKeyResponse { change_info: Some(changes::submit(tx, None)) })
}

fn delete(tx: &mut Tx, input: DeleteKeySigningKeyRequest) -> Result<DeleteKeySigningKeyResponse, ApiError> {
    let (id, name) = (bare(input.hosted_zone_id), input.name.unwrap_or_default());
    if key(public(&tx.world, &id)?, &name)?.active {
        return Err(error(
            "InvalidKeySigningKeyStatus",
            format!("The key-signing key {name} is ACTIVE: deactivate it before you delete it."),
        ));
    }
    find_mut(&mut tx.world, &id)?.signing_keys.retain(|key| key.name != name);
    Ok(DeleteKeySigningKeyResponse { change_info: Some(changes::submit(tx, None)) })
}

fn enable(
    tx: &mut Tx,
    input: EnableHostedZoneDNSSECRequest,
) -> Result<EnableHostedZoneDNSSECResponse, ApiError> {
    let id = bare(input.hosted_zone_id);
    if !public(&tx.world, &id)?.signing_keys.iter().any(|key| key.active) {
        return Err(error(
            "KeySigningKeyWithActiveStatusNotFound",
            format!("The hosted zone {id} has no key-signing key with the status ACTIVE."),
        ));
    }
    find_mut(&mut tx.world, &id)?.signed = true;
    Ok(EnableHostedZoneDNSSECResponse { change_info: Some(changes::submit(tx, None)) })
}

fn disable(
    tx: &mut Tx,
    input: DisableHostedZoneDNSSECRequest,
) -> Result<DisableHostedZoneDNSSECResponse, ApiError> {
    let id = bare(input.hosted_zone_id);
    let zone = public(&tx.world, &id)?;
    if zone.signing_keys.is_empty() && !zone.signed {
        return Err(error(
            "DNSSECNotFound",
            format!("The hosted zone {id} doesn't have any DNSSEC resources."),
        ));
    }
    if zone.signed && zone.signing_keys.iter().any(|key| vouched(tx, zone, key)) {
        return Err(in_parent());
    }
    find_mut(&mut tx.world, &id)?.signed = false;
    Ok(DisableHostedZoneDNSSECResponse { change_info: Some(changes::submit(tx, None)) })
}
