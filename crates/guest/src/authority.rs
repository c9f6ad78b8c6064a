//! Trust in the region's authority, so that clients inside take its endpoints for what they are.

use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

/// Where distributions want further authorities, to be put into their bundles by their own tools.
const SOURCES: [&str; 2] = ["/usr/local/share/ca-certificates", "/etc/pki/ca-trust/source/anchors"];
/// The bundles that TLS libraries read: Debian's (and Alpine's), Red Hat's.
const BUNDLES: [&str; 2] = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"];
/// Where OpenSSL looks for an authority by the hash of its name.
const BY_HASH: &str = "/etc/ssl/certs";
const NAME: &str = "kumobako.crt";
/// The AWS SDKs for Python bring a bundle of their own, unless told of another.
const VARIABLE: &str = "AWS_CA_BUNDLE";
const ENVIRONMENT: &str = "/etc/environment";

/// Makes this guest trust `certificate`: PEM, after a line `# HASH`. Changes nothing where it does.
pub(crate) fn trust(certificate: &str) -> io::Result<()> {
    let Some(at) = certificate.find("-----BEGIN") else { return Ok(()) };
    let (comment, pem) = certificate.split_at(at);
    let mut source = None;
    for dir in SOURCES.map(Path::new) {
        if dir.is_dir() {
            let file = dir.join(NAME);
            if fs::read_to_string(&file).unwrap_or_default() != pem {
                fs::write(&file, pem)?;
            }
            source.get_or_insert(file);
        }
    }
    let hash = comment.trim().trim_start_matches("# ");
    let is_hash = hash.len() == 8 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    if let (Some(file), true, true) = (source, is_hash, Path::new(BY_HASH).is_dir()) {
        let link = Path::new(BY_HASH).join(format!("{hash}.0"));
        if !link.exists() {
            // One that leads nowhere is in the way.
            let _ = fs::remove_file(&link);
            symlink(file, link)?;
        }
    }
    let mut known = None;
    for bundle in BUNDLES {
        let Ok(text) = fs::read_to_string(bundle) else { continue };
        if !text.contains(pem.trim()) {
            let gap = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
            fs::OpenOptions::new().append(true).open(bundle)?.write_all(format!("{gap}{pem}").as_bytes())?;
        }
        known.get_or_insert(bundle);
    }
    known.map_or(Ok(()), tell)
}

/// Has the SDKs use this bundle: in logins by PAM's file, in services by systemd's own environment.
fn tell(bundle: &str) -> io::Result<()> {
    let set = format!("{VARIABLE}={bundle}");
    let text = fs::read_to_string(ENVIRONMENT).unwrap_or_default();
    // Whoever set it otherwise knows why.
    if !text.lines().any(|l| l.trim_start().starts_with(VARIABLE)) {
        let gap = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        fs::write(ENVIRONMENT, format!("{text}{gap}{set}\n"))?;
    }
    if Path::new("/run/systemd/private").exists() {
        let mut command = Command::new("systemctl");
        command
            .args(["set-environment", &set])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let _ = command.status();
    }
    Ok(())
}
