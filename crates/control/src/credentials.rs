//! Access keys and what they prove.

use crate::sts::token;
use crate::{Caller, Vault};
use aws_wire::KeyError;
use model::{AccessKey, KeyOwner, Principal, Time, World};
use rand::RngExt;

/// What IAM's unique ids are spelt with.
const IDS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const SECRETS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SECRET_LENGTH: usize = 40;

/// A new unique id: `AKIA` and 16 letters, `AIDA` and 17.
pub fn id_of(prefix: &str, letters: usize) -> String {
    format!("{prefix}{}", random_text(letters, IDS))
}

/// A new secret access key.
pub fn secret() -> String {
    random_text(SECRET_LENGTH, SECRETS)
}

fn random_text(length: usize, alphabet: &[u8]) -> String {
    // The generator of `rand` is one for cryptography.
    let mut rng = rand::rng();
    (0..length).map(|_| char::from(alphabet[rng.random_range(0..alphabet.len())])).collect()
}

fn purpose(id: &str) -> String {
    format!("access-key:{id}")
}

/// A new key of the owner's, with its secret in clear: told once.
pub fn new_key(vault: &Vault, owner: KeyOwner, now: Time) -> (AccessKey, String) {
    let (id, secret) = (id_of("AKIA", 16), secret());
    let sealed = vault.seal(&purpose(&id), secret.as_bytes());
    (AccessKey { id, owner, sealed, secret: String::new(), created: now, active: true }, secret)
}

/// Seals what older versions kept in clear.
pub fn seal_old(vault: &Vault, world: &mut World) {
    let old: Vec<AccessKey> = world.access_keys.values().filter(|k| !k.secret.is_empty()).cloned().collect();
    for mut key in old {
        key.sealed = vault.seal(&purpose(&key.id), key.secret.as_bytes());
        key.secret = String::new();
        world.access_keys.insert(key.id.clone(), key);
    }
}

/// The key's secret in clear.
pub fn secret_of(vault: &Vault, key: &AccessKey) -> Option<String> {
    vault.unseal_text(&purpose(&key.id), &key.sealed)
}

/// The secret that a request by this key must be signed with, and who signs so.
///
/// # Errors
/// Unknown: no such key, an inactive one, a token that isn't the key's, or a principal that is gone.
pub fn resolve(
    vault: &Vault,
    world: &World,
    access_key: &str,
    session_token: Option<&str>,
    now: Time,
) -> Result<(String, Caller), KeyError> {
    let Some(session_token) = session_token else {
        let key = world.access_keys.get(&access_key.to_owned()).filter(|k| k.active);
        let key = key.ok_or(KeyError::Unknown)?;
        let secret = secret_of(vault, key).ok_or(KeyError::Unknown)?;
        let principal = match &key.owner {
            KeyOwner::Root => Principal::Root,
            KeyOwner::User(id) => Principal::User(id.clone()),
        };
        let caller = Caller::of(world, principal, None, access_key).ok_or(KeyError::Unknown)?;
        return Ok((secret, caller));
    };
    let claims = token::read(vault, session_token).filter(|c| c.access_key == access_key);
    let claims = claims.ok_or(KeyError::Unknown)?;
    if claims.session.expires <= now {
        return Err(KeyError::Expired);
    }
    let caller = Caller::of(world, claims.principal, Some(claims.session), access_key);
    Ok((claims.secret, caller.ok_or(KeyError::Unknown)?))
}
