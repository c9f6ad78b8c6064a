//! Keys as bytes: made, read in the forms that EC2 takes, and fingerprinted as EC2 does.
//!
//! Follows "Create a key pair for your Amazon EC2 instance" and "Verify the fingerprint of
//! your key pair" in the Amazon EC2 User Guide.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use md5::Md5;
use model::KeyKind;
use rsa::pkcs1::{DecodeRsaPublicKey as _, EncodeRsaPrivateKey as _};
use rsa::pkcs8::{DecodePublicKey as _, EncodePrivateKey as _, EncodePublicKey as _};
use rsa::rand_core::OsRng;
use rsa::traits::PublicKeyParts as _;
use rsa::{BigUint, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use ssh_key::public::{Ed25519PublicKey, KeyData};
use ssh_key::{Algorithm, LineEnding, PrivateKey, PublicKey};

/// Lengths of RSA keys that can be imported, in bits.
const RSA_BITS: [usize; 3] = [1024, 2048, 4096];

/// What stands before the 32 bytes of an ED25519 key in DER (RFC 8410).
const ED25519_DER: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// A public key with its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Public {
    pub kind: KeyKind,
    pub fingerprint: String,
    /// `ssh-rsa AAAA…`, without a comment.
    pub openssh: String,
}

/// A new key pair. The private half is nowhere but here.
pub(super) struct Made {
    pub public: Public,
    /// PEM.
    pub private: String,
}

/// Why a text is no key that can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BadKey {
    #[error("Key is not in valid OpenSSH public key format")]
    Format,
    #[error("Key is not in valid OpenSSH public key format: it is a private key. Import the public one.")]
    Private,
    #[error(
        "Invalid DER encoded public key: RSA keys of 1024, 2048 and 4096 bits can be imported, and ED25519 keys"
    )]
    Kind,
}

fn colons(digest: &[u8]) -> String {
    digest.iter().map(|b| format!("{b:02x}")).collect::<Vec<_>>().join(":")
}

/// SHA-256 of the key's SSH form, as OpenSSH shows it behind `SHA256:`.
fn openssh_fingerprint(blob: &[u8]) -> String {
    STANDARD_NO_PAD.encode(Sha256::digest(blob))
}

/// A new RSA key of 2048 bits. Its fingerprint is the SHA-1 of the private key in PKCS #8,
/// and its text PKCS #1, without a last line feed.
pub(super) fn make_rsa() -> Result<Made, rsa::Error> {
    made_rsa(&RsaPrivateKey::new(&mut OsRng, 2048)?)
}

pub(super) fn made_rsa(key: &RsaPrivateKey) -> Result<Made, rsa::Error> {
    let der = key.to_pkcs8_der()?;
    let pem = key.to_pkcs1_pem(LineEnding::LF)?;
    let public = key.to_public_key();
    Ok(Made {
        public: Public {
            kind: KeyKind::Rsa,
            fingerprint: colons(&Sha1::digest(der.as_bytes())),
            openssh: rsa_line(&public),
        },
        private: pem.trim_end().to_owned(),
    })
}

/// A new ED25519 key, in OpenSSH's own form.
pub(super) fn make_ed25519() -> Result<Made, ssh_key::Error> {
    let key = PrivateKey::random(&mut OsRng, Algorithm::Ed25519)?;
    let blob = key.public_key().to_bytes()?;
    Ok(Made {
        public: Public {
            kind: KeyKind::Ed25519,
            fingerprint: openssh_fingerprint(&blob),
            openssh: format!("ssh-ed25519 {}", STANDARD.encode(&blob)),
        },
        private: key.to_openssh(LineEnding::LF)?.to_string(),
    })
}

/// `ssh-rsa` and the key's SSH form (RFC 4253): name, exponent, modulus.
fn rsa_line(key: &RsaPublicKey) -> String {
    let mut blob = Vec::new();
    let mut field = |bytes: &[u8]| {
        blob.extend((bytes.len() as u32).to_be_bytes());
        blob.extend(bytes);
    };
    field(b"ssh-rsa");
    field(&positive(key.e()));
    field(&positive(key.n()));
    format!("ssh-rsa {}", STANDARD.encode(blob))
}

/// Big-endian, with a zero in front where the first bit is set.
fn positive(n: &BigUint) -> Vec<u8> {
    let mut bytes = n.to_bytes_be();
    if bytes.first().is_some_and(|b| b & 0x80 != 0) {
        bytes.insert(0, 0);
    }
    bytes
}

/// Reads a public key: a line of OpenSSH's, SSH2 (RFC 4716), or DER, in base64 or not.
/// Imported RSA keys are fingerprinted by the MD5 of the key in DER.
pub(crate) fn read_public(material: &[u8]) -> Result<Public, BadKey> {
    let Ok(text) = std::str::from_utf8(material) else { return from_der(material) };
    let text = text.trim();
    if text.contains("PRIVATE KEY") || text.starts_with("PuTTY-User-Key-File") {
        return Err(BadKey::Private);
    }
    if text.starts_with("---- BEGIN SSH2 PUBLIC KEY ----") {
        return from_blob(&STANDARD.decode(ssh2_body(text)?).map_err(|_| BadKey::Format)?);
    }
    if text.starts_with("-----") {
        return Err(BadKey::Format);
    }
    let mut words = text.split_ascii_whitespace();
    if let (Some(name), Some(body)) = (words.next(), words.next())
        && (name.starts_with("ssh-") || name.starts_with("ecdsa-") || name.starts_with("sk-"))
    {
        // One key a text: a second line is a mistake.
        if text.lines().count() != 1 {
            return Err(BadKey::Format);
        }
        let blob = STANDARD.decode(body).map_err(|_| BadKey::Format)?;
        let named = blob.get(4..4 + name.len());
        return if named == Some(name.as_bytes()) { from_blob(&blob) } else { Err(BadKey::Format) };
    }
    let joined: String = text.split_ascii_whitespace().collect();
    let der = STANDARD.decode(joined).map_err(|_| BadKey::Format)?;
    from_der(&der)
}

/// The base64 between the markers, without the headers and their continued lines.
fn ssh2_body(text: &str) -> Result<String, BadKey> {
    let mut body = String::new();
    let mut continued = false;
    for line in text.lines().skip(1).map(str::trim) {
        if line == "---- END SSH2 PUBLIC KEY ----" {
            return Ok(body);
        }
        let header = continued || line.contains(':');
        continued = header && line.ends_with('\\');
        if !header {
            body.push_str(line);
        }
    }
    Err(BadKey::Format)
}

fn from_blob(blob: &[u8]) -> Result<Public, BadKey> {
    let key = PublicKey::from_bytes(blob).map_err(|_| BadKey::Format)?;
    match key.key_data() {
        KeyData::Rsa(key) => {
            let number = |mpint: &ssh_key::Mpint| {
                mpint.as_positive_bytes().map(BigUint::from_bytes_be).ok_or(BadKey::Format)
            };
            rsa(&RsaPublicKey::new(number(&key.n)?, number(&key.e)?).map_err(|_| BadKey::Kind)?)
        }
        KeyData::Ed25519(key) => ed25519(key),
        _ => Err(BadKey::Kind),
    }
}

/// A public key in DER: SubjectPublicKeyInfo or PKCS #1; or a bare SSH blob.
fn from_der(der: &[u8]) -> Result<Public, BadKey> {
    if let Some(bytes) = der.strip_prefix(&ED25519_DER) {
        return ed25519(&Ed25519PublicKey(bytes.try_into().map_err(|_| BadKey::Format)?));
    }
    if let Ok(key) = RsaPublicKey::from_public_key_der(der)
        .or_else(|_| RsaPublicKey::from_pkcs1_der(der).map_err(|_| BadKey::Format))
    {
        return rsa(&key);
    }
    from_blob(der)
}

fn rsa(key: &RsaPublicKey) -> Result<Public, BadKey> {
    if !RSA_BITS.contains(&key.n().bits()) {
        return Err(BadKey::Kind);
    }
    let der = key.to_public_key_der().map_err(|_| BadKey::Format)?;
    Ok(Public {
        kind: KeyKind::Rsa,
        fingerprint: colons(&Md5::digest(der.as_bytes())),
        openssh: rsa_line(key),
    })
}

fn ed25519(key: &Ed25519PublicKey) -> Result<Public, BadKey> {
    let blob = PublicKey::from(KeyData::Ed25519(*key)).to_bytes().map_err(|_| BadKey::Format)?;
    Ok(Public {
        kind: KeyKind::Ed25519,
        fingerprint: openssh_fingerprint(&blob),
        openssh: format!("ssh-ed25519 {}", STANDARD.encode(blob)),
    })
}

#[cfg(test)]
mod tests;
