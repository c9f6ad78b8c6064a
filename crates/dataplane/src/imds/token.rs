//! Session tokens: nothing is kept of them but the key they are signed with.

use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::server::write_whole;

/// First byte of a token.
const FORM: u8 = 1;

/// The key of a VPC's session tokens. It is kept in the service's directory, so that a token lives
/// through a restart of the process.
pub struct TokenKey([u8; 32]);

impl TokenKey {
    /// Reads the key of `dir`, or makes one.
    ///
    /// # Errors
    /// The file can't be read or written. One of a wrong length is replaced.
    pub fn open(dir: &Path) -> io::Result<Self> {
        match std::fs::read(dir.join("token-secret")) {
            Ok(bytes) => {
                if let Ok(key) = bytes.try_into() {
                    return Ok(Self(key));
                }
            }
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            Err(e) => return Err(e),
        }
        let key: [u8; 32] = rand::random();
        write_whole(dir, "token-secret", &key, 0o600)?;
        Ok(Self(key))
    }

    /// A token for `instance_id`, valid until `ttl` from `now`.
    pub(crate) fn issue(&self, instance_id: &str, ttl: Duration, now: SystemTime) -> String {
        let expiry = seconds(now) + ttl.as_secs();
        let mut token = vec![FORM];
        token.extend(expiry.to_be_bytes());
        let mac = self.mac(&token, instance_id).finalize();
        token.extend(mac.into_bytes());
        URL_SAFE.encode(token)
    }

    /// Whether `token` was issued for this very instance and hasn't expired.
    pub(crate) fn accepts(&self, token: &[u8], instance_id: &str, now: SystemTime) -> bool {
        let Ok(token) = URL_SAFE.decode(token) else { return false };
        let Some((signed, mac)) = token.split_at_checked(9) else { return false };
        let &[FORM, ref expiry @ ..] = signed else { return false };
        let Ok(expiry) = expiry.try_into().map(u64::from_be_bytes) else { return false };
        // verify_slice takes the same time wherever the difference is.
        self.mac(signed, instance_id).verify_slice(mac).is_ok() && seconds(now) < expiry
    }

    fn mac(&self, signed: &[u8], instance_id: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length is a key");
        mac.update(signed);
        mac.update(instance_id.as_bytes());
        mac
    }
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_bound_to_instance_key_and_time() {
        let (key, other) = (TokenKey([7; 32]), TokenKey([8; 32]));
        let now = UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let token = key.issue("i-1", Duration::from_secs(60), now);
        assert_eq!(token.len(), 56, "as long as EC2's");
        let at = |s| now + Duration::from_secs(s);
        assert!(key.accepts(token.as_bytes(), "i-1", at(59)));
        assert!(!key.accepts(token.as_bytes(), "i-1", at(60)), "expired");
        assert!(!key.accepts(token.as_bytes(), "i-2", now), "another instance");
        assert!(!other.accepts(token.as_bytes(), "i-1", now), "another key");
        for at in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            assert!(!key.accepts(&forged, "i-1", now), "byte {at} forged");
        }
        for garbage in [&b""[..], b"AQ==", b"\xff\xfe", &[b'A'; 9], &[b'A'; 4000]] {
            assert!(!key.accepts(garbage, "i-1", now));
        }
    }

    #[test]
    fn the_key_is_kept() {
        let dir = tempfile::tempdir().unwrap();
        let first = TokenKey::open(dir.path()).unwrap();
        let second = TokenKey::open(dir.path()).unwrap();
        assert_eq!(first.0, second.0);
        std::fs::write(dir.path().join("token-secret"), "short").unwrap();
        let third = TokenKey::open(dir.path()).unwrap();
        assert_ne!(first.0, third.0);
    }
}
