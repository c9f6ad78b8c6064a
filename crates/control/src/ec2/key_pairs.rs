//! Key pairs. Follows "CreateKeyPair", "ImportKeyPair", "DeleteKeyPair" and
//! "DescribeKeyPairs" in the Amazon EC2 API Reference.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters};
use super::ids::{find, missing, required};
use super::instance_shapes::timestamp;
use super::key_material::{Made, Public, make_ed25519, make_rsa, read_public};
use super::served::unsupported;
use super::{Preparations, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as shape, CreateKeyPair, CreateKeyPairRequest, DeleteKeyPair, DeleteKeyPairRequest,
    DeleteKeyPairResult, DescribeKeyPairs, DescribeKeyPairsRequest, DescribeKeyPairsResult, ImportKeyPair,
    ImportKeyPairRequest, ImportKeyPairResult, KeyFormat, KeyPairInfo, KeyType, TagSpecification,
};
use aws_shapes::{ApiError, Registry, Structure};
use model::*;
use std::any::Any;

pub(super) fn register(registry: &mut Registry<Tx>, prepare: &mut Preparations) {
    prepare.insert("CreateKeyPair", |_, input| make_key(input));
    registry
        .on::<CreateKeyPair>(create_key_pair, Access::on("key-pair", "KeyName"))
        .on::<ImportKeyPair>(import_key_pair, Access::on("key-pair", "KeyName"))
        .on::<DeleteKeyPair>(delete_key_pair, Access::found(access::key_pair))
        .on::<DescribeKeyPairs>(describe_key_pairs, Access::any());
}

/// Makes the key outside the transaction: finding RSA's primes takes a while.
fn make_key(input: &dyn Structure) -> Result<Box<dyn Any + Send>, ApiError> {
    let text = |name: &str| input.scalar(name).and_then(|s| s.as_str().map(str::to_owned));
    if text("KeyFormat").is_some_and(|f| f == KeyFormat::PPK.as_str()) {
        return Err(unsupported("KeyFormat with the value ppk").into());
    }
    let failed = |e: String| ApiError::internal(format!("making a key: {e}"));
    let made = match text("KeyType") {
        Some(kind) if kind == KeyType::ED25519.as_str() => {
            make_ed25519().map_err(|e| failed(e.to_string()))?
        }
        _ => make_rsa().map_err(|e| failed(e.to_string()))?,
    };
    Ok(Box::new(made))
}

/// Names are 1 to 255 printable ASCII characters, without a space at either end: they end
/// up as a comment in `authorized_keys`.
fn checked_name<'a>(world: &World, name: &'a Option<String>) -> Result<&'a str, Ec2Error> {
    let name = required(name, "KeyName")?;
    let printable = name.bytes().all(|b| (b' '..=b'~').contains(&b));
    if name.len() > 255 || !printable || name.trim() != name {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Value ({name}) for parameter KeyName is invalid. Expecting 1 to 255 ASCII characters, without leading \
             or trailing spaces."
        )));
    }
    if world.key_pairs.values().any(|k| k.name == name) {
        return Err(Ec2Code::InvalidKeyPairDuplicate.with(format!("The keypair '{name}' already exists.")));
    }
    Ok(name)
}

fn keep(
    tx: &mut Tx,
    name: &str,
    public: Public,
    specifications: &[TagSpecification],
) -> Result<KeyPairId, Ec2Error> {
    let id = KeyPairId::from_bits(tx.random());
    let row = KeyPair {
        id,
        name: name.to_owned(),
        kind: public.kind,
        fingerprint: public.fingerprint,
        public_key: format!("{} {name}", public.openssh),
        created: tx.now,
    };
    tx.world.key_pairs.insert(id, row);
    tags::specified(&mut tx.world, specifications, &[("key-pair", id.to_string())])?;
    Ok(id)
}

/// The private half is answered once and kept nowhere.
fn create_key_pair(tx: &mut Tx, input: CreateKeyPairRequest) -> Result<shape::KeyPair, ApiError> {
    let name = checked_name(&tx.world, &input.key_name)?;
    let made: Made = tx.take_prepared()?;
    let fingerprint = made.public.fingerprint.clone();
    let id = keep(tx, name, made.public, &input.tag_specifications)?;
    Ok(shape::KeyPair {
        key_pair_id: Some(id.to_string()),
        tags: tags::shown(&tx.world, id),
        key_name: Some(name.to_owned()),
        key_fingerprint: Some(fingerprint),
        key_material: Some(made.private),
    })
}

fn import_key_pair(tx: &mut Tx, input: ImportKeyPairRequest) -> Result<ImportKeyPairResult, ApiError> {
    let name = checked_name(&tx.world, &input.key_name)?;
    let material = input.public_key_material.as_deref().filter(|m| !m.is_empty());
    let material = material.ok_or_else(|| missing("PublicKeyMaterial"))?;
    let public = read_public(material).map_err(|e| Ec2Code::InvalidKeyFormat.with(e.to_string()))?;
    let fingerprint = public.fingerprint.clone();
    let id = keep(tx, name, public, &input.tag_specifications)?;
    Ok(ImportKeyPairResult {
        key_fingerprint: Some(fingerprint),
        key_name: Some(name.to_owned()),
        key_pair_id: Some(id.to_string()),
        tags: tags::shown(&tx.world, id),
    })
}

fn not_found(name: &str) -> Ec2Error {
    Ec2Code::InvalidKeyPairNotFound.with(format!("The key pair '{name}' does not exist"))
}

/// Deleting a key that isn't there succeeds, as on AWS.
fn delete_key_pair(tx: &mut Tx, input: DeleteKeyPairRequest) -> Result<DeleteKeyPairResult, ApiError> {
    let name = input.key_name.as_deref().filter(|n| !n.is_empty());
    let id = match (name, input.key_pair_id.as_deref().filter(|i| !i.is_empty())) {
        (Some(_), Some(_)) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("You may specify either a key name or a key pair id, but not both in the same call")
                .into());
        }
        (Some(name), None) => tx.world.key_pairs.values().find(|k| k.name == name).map(|k| k.id),
        (None, Some(text)) => match find::<KeyPairId>(&tx.world, text) {
            Ok(row) => Some(row.id),
            Err(e) if e.code == Ec2Code::InvalidKeyPairNotFound => None,
            Err(e) => return Err(e.into()),
        },
        (None, None) => return Err(missing("KeyName").into()),
    };
    if let Some(id) = id {
        tx.world.key_pairs.remove(&id);
        tags::forget(&mut tx.world, id);
    }
    Ok(DeleteKeyPairResult { r#return: Some(true), key_pair_id: id.map(|id| id.to_string()) })
}

const FILTERS: &[Spec<KeyPair>] = filters![KeyPair;
    "fingerprint" => |_, k| vec![k.fingerprint.clone()],
    "key-name" => |_, k| vec![k.name.clone()],
    "key-pair-id" => |_, k| vec![k.id.to_string()],
];

fn describe_key_pairs(
    tx: &mut Tx,
    input: DescribeKeyPairsRequest,
) -> Result<DescribeKeyPairsResult, ApiError> {
    let world = &tx.world;
    let filters = Filters::new(&input.filters, FILTERS)?;
    for id in &input.key_pair_ids {
        find::<KeyPairId>(world, id)?;
    }
    for name in &input.key_names {
        if !world.key_pairs.values().any(|k| k.name == *name) {
            return Err(not_found(name).into());
        }
    }
    let all = input.key_names.is_empty() && input.key_pair_ids.is_empty();
    let mut found: Vec<&KeyPair> = world
        .key_pairs
        .values()
        .filter(|k| {
            all || input.key_names.contains(&k.name) || input.key_pair_ids.contains(&k.id.to_string())
        })
        .filter(|k| filters.pass(world, &k.id.to_string(), k))
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    let include = input.include_public_key == Some(true);
    let key_pairs = found
        .into_iter()
        .map(|k| KeyPairInfo {
            key_pair_id: Some(k.id.to_string()),
            key_type: Some(match k.kind {
                KeyKind::Rsa => KeyType::RSA,
                KeyKind::Ed25519 => KeyType::ED25519,
            }),
            tags: tags::shown(world, k.id),
            public_key: include.then(|| k.public_key.clone()),
            create_time: Some(timestamp(k.created)),
            key_name: Some(k.name.clone()),
            key_fingerprint: Some(k.fingerprint.clone()),
        })
        .collect();
    Ok(DescribeKeyPairsResult { key_pairs })
}
