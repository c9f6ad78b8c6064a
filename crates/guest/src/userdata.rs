//! User data, as far as an image without cloud-init can follow it: a script.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, Stdio};

const SCRIPT: &str = "/var/lib/kumobako/user-data";
/// Where cloud-init puts the output too.
const LOG: &str = "/var/log/cloud-init-output.log";

/// Starts `data` if it is a script; answers its process id.
/// (docs.aws.amazon.com: "Run commands when you launch an EC2 instance with
/// user data input".)
pub(crate) fn start(data: &[u8]) -> io::Result<Option<u32>> {
    if !data.starts_with(b"#!") {
        if !data.is_empty() {
            println!(
                "kumobako: this image runs only user data that begins with #!; \
                 for cloud-config take one with cloud-init"
            );
        }
        return Ok(None);
    }
    let script = Path::new(SCRIPT);
    fs::write(script, data)?;
    fs::set_permissions(script, fs::Permissions::from_mode(0o700))?;
    fs::create_dir_all("/var/log")?;
    let log = File::options().create(true).append(true).mode(0o640).open(LOG)?;
    let child = Command::new(script)
        .current_dir("/")
        .env("HOME", "/root")
        .env_remove("NOTIFY_SOCKET")
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()?;
    Ok(Some(child.id()))
}
