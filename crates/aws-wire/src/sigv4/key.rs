//! Signing keys: four chained HMACs of the secret, the same all day, so worth remembering.

use super::present::Scope;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::sync::Mutex;
use subtle::ConstantTimeEq;

/// Enough for every key and service used in a day; each entry is some 150 bytes.
const MOST: usize = 64;

/// A bounded memory of derived signing keys, most recently used first.
#[derive(Default)]
pub struct SigningKeys {
    entries: Mutex<Vec<Entry>>,
}

struct Entry {
    access_key: String,
    date: String,
    region: String,
    service: String,
    /// The secret the key came from, hashed: a key id given another secret must not be answered
    /// from memory.
    secret: [u8; 32],
    key: [u8; 32],
}

impl SigningKeys {
    pub fn new() -> SigningKeys {
        SigningKeys::default()
    }

    pub(super) fn get(&self, scope: &Scope<'_>, secret: &str) -> [u8; 32] {
        let hashed: [u8; 32] = Sha256::digest(secret).into();
        let mut entries = self.entries.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let found = entries.iter().position(|e| {
            e.access_key == scope.access_key
                && e.date == scope.date
                && e.region == scope.region
                && e.service == scope.service
                && bool::from(e.secret.ct_eq(&hashed))
        });
        if let Some(at) = found {
            entries[..=at].rotate_right(1);
            return entries[0].key;
        }
        let key = derive(secret, scope.date, scope.region, scope.service);
        entries.truncate(MOST - 1);
        entries.insert(
            0,
            Entry {
                access_key: scope.access_key.to_owned(),
                date: scope.date.to_owned(),
                region: scope.region.to_owned(),
                service: scope.service.to_owned(),
                secret: hashed,
                key,
            },
        );
        key
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.entries.lock().unwrap().len()
    }
}

impl std::fmt::Debug for SigningKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningKeys { .. }")
    }
}

pub(super) fn derive(secret: &str, date: &str, region: &str, service: &str) -> [u8; 32] {
    let day = hmac(format!("AWS4{secret}").as_bytes(), date.as_bytes());
    let region = hmac(&day, region.as_bytes());
    let service = hmac(&region, service.as_bytes());
    hmac(&service, b"aws4_request")
}

pub(super) fn hmac(key: &[u8], data: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(data);
    mac.finalize().into_bytes().into()
}
