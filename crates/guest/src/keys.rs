//! The SSH server's host keys.

use std::fs;
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use russh::keys::ssh_key::LineEnding;
use russh::keys::ssh_key::private::{Ed25519Keypair, KeypairData};
use russh::keys::{HashAlg, PrivateKey};

/// Kinds of host keys an image may have brought along.
const KINDS: &[&str] = &["dsa", "rsa", "ecdsa", "ed25519"];

/// Replaces whatever keys `dir` holds by a new one of this instance alone, and
/// answers its fingerprint. A key copied with an image must not be trusted.
pub(crate) fn renew(dir: &Path, comment: &str) -> io::Result<String> {
    let mut seed = [0; 32];
    fs::File::open("/dev/urandom")?.read_exact(&mut seed)?;
    let pair = Ed25519Keypair::from_seed(&seed);
    let key = PrivateKey::new(KeypairData::Ed25519(pair), comment).map_err(io::Error::other)?;
    for kind in KINDS {
        for end in ["", ".pub"] {
            match fs::remove_file(dir.join(format!("ssh_host_{kind}_key{end}"))) {
                Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
                _ => {}
            }
        }
    }
    let secret = key.to_openssh(LineEnding::LF).map_err(io::Error::other)?;
    let public = key.public_key().to_openssh().map_err(io::Error::other)?;
    put(&dir.join("ssh_host_ed25519_key"), secret.as_bytes(), 0o600)?;
    put(&dir.join("ssh_host_ed25519_key.pub"), format!("{public}\n").as_bytes(), 0o644)?;
    Ok(format!("{} {comment} (ED25519)", key.public_key().fingerprint(HashAlg::Sha256)))
}

fn put(path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(mode).open(path)?;
    file.write_all(bytes)
}
