//! Secrets at rest.
//!
//! What a signature needs in clear (access keys' secrets, MFA seeds), and what travels through
//! callers' hands unread (session tokens), is sealed by the region's own key: encrypted and
//! authenticated by XChaCha20-Poly1305, bound to what it is for. Passwords are only compared,
//! so they are hashed (argon2id) and never come back.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

const NONCE: usize = 24;

/// The region's own key.
#[derive(Clone)]
pub struct Vault {
    cipher: XChaCha20Poly1305,
    key: [u8; 32],
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault { .. }")
    }
}

impl Vault {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(key.into()), key: *key }
    }

    /// With a key that nobody else has: for tests.
    pub fn random() -> Self {
        Self::new(&rand::random())
    }

    /// Another key, for one purpose: always the same one, which tells nothing of the region's own.
    pub fn derive(&self, purpose: &str) -> [u8; 32] {
        // Takes a key of any length.
        let Ok(mut mac) = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&self.key) else { unreachable!() };
        mac.update(purpose.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// Base64 of what only [`Self::unseal`] with the same `purpose` opens. Nonces of 192 bits
    /// are drawn at random: they don't meet.
    pub fn seal(&self, purpose: &str, secret: &[u8]) -> String {
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: secret, aad: purpose.as_bytes() };
        // It fails beyond 256 GiB only.
        let sealed = self.cipher.encrypt(XNonce::from_slice(&nonce), payload).unwrap_or_default();
        STANDARD.encode([&nonce[..], &sealed].concat())
    }

    /// What was sealed for `purpose`; None for anything else.
    pub fn unseal(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = STANDARD.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
        self.cipher.decrypt(XNonce::from_slice(nonce), payload).ok()
    }

    /// As [`Self::unseal`], of text.
    pub fn unseal_text(&self, purpose: &str, sealed: &str) -> Option<String> {
        String::from_utf8(self.unseal(purpose, sealed)?).ok()
    }
}

/// Argon2id with OWASP's smaller parameters: 19 MiB, two passes.
fn argon() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A password's hash in PHC's string format. Takes tens of milliseconds: for preparations.
pub fn hash_password(password: &str) -> Option<String> {
    let salt = SaltString::encode_b64(&rand::random::<[u8; 16]>()).ok()?;
    Some(argon().hash_password(password.as_bytes(), &salt).ok()?.to_string())
}

/// Whether `hash` was made of `password`. Takes as long as hashing.
pub fn is_password(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| argon().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_for_purposes_are_apart_and_come_back() {
        let vault = Vault::new(&[7; 32]);
        assert_eq!(vault.derive("a"), Vault::new(&[7; 32]).derive("a"));
        assert_ne!(vault.derive("a"), vault.derive("b"));
        assert_ne!(vault.derive("a"), Vault::new(&[8; 32]).derive("a"));
    }

    #[test]
    fn what_is_sealed_opens_for_its_purpose_and_region_only() {
        let vault = Vault::random();
        let sealed = vault.seal("access-key:AKIA1", b"a secret");
        assert!(!sealed.contains("secret"));
        assert_ne!(sealed, vault.seal("access-key:AKIA1", b"a secret"));
        assert_eq!(vault.unseal_text("access-key:AKIA1", &sealed).unwrap(), "a secret");
        assert_eq!(vault.unseal("access-key:AKIA2", &sealed), None);
        assert_eq!(Vault::random().unseal("access-key:AKIA1", &sealed), None);
        for at in [0, 10, 40, sealed.len() - 5] {
            let mut bent = sealed.clone().into_bytes();
            bent[at] = if bent[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(vault.unseal("access-key:AKIA1", std::str::from_utf8(&bent).unwrap()), None);
        }
        for odd in ["", "AAAA", "no base64!", "雲"] {
            assert_eq!(vault.unseal("x", odd), None);
        }
    }

    #[test]
    fn a_password_is_known_again_and_not_kept() {
        let hash = hash_password("S3cret-password").unwrap();
        assert!(hash.starts_with("$argon2id$") && !hash.contains("S3cret"));
        assert!(is_password("S3cret-password", &hash));
        assert!(!is_password("s3cret-password", &hash));
        assert!(!is_password("x", "no hash"));
    }
}
