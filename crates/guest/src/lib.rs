//! Our code inside instances.
//!
//! The one binary is shown to every guest at `/run/kumobako/guest`. In images
//! without an init of their own it is PID 1 ([`main_init`]); in images with
//! systemd it is a short unit that runs before sshd ([`main_agent`]), so that
//! one can log in while cloud-init is still at work. Where an image has no SSH
//! server it is that as well ([`main_listener`]). All it knows it asks of
//! the instance metadata service, as any EC2 guest would.

mod authority;
mod connect;
mod imds;
mod init;
mod keys;
mod setup;
mod ssh;
mod userdata;

pub use connect::main_keys;
pub use init::main_init;
pub use ssh::{main_connection, main_listener, main_run, main_sftp};

/// The program of `kumobako guest-agent`: sets up this instance's name, user
/// and keys, and ends. Running it again changes nothing.
pub fn main_agent() {
    // A machine has its network to find first.
    let patience = if in_container() { 10 } else { 80 };
    match setup::Identity::fetch(std::time::Duration::from_secs(patience)) {
        Ok(identity) => {
            match setup::apply(&identity) {
                Ok(true) => begin_user_data(&identity),
                Ok(false) => {}
                Err(e) => println!("kumobako: {e}"),
            }
            notify("X_KUMOBAKO_CONFIGURED=1");
        }
        Err(e) => {
            println!("kumobako: no instance metadata: {e}");
            setup::without_identity();
        }
    }
}

/// Where there is cloud-init, that sees to it.
fn begin_user_data(identity: &setup::Identity) {
    if std::path::Path::new("/usr/bin/cloud-init").exists() {
        return;
    }
    let data = identity.imds.get("user-data").ok().flatten();
    if let Some(Err(e)) = data.map(|data| userdata::start(&data)) {
        println!("kumobako: user data: {e}");
    }
}

/// This program, where every guest has it.
const GUEST: &str = "/run/kumobako/guest";
/// Where whoever runs this instance listens, if it is a container.
const NOTIFY: &str = "/run/host/notify";
/// Where, if it is a virtual machine: the second serial port.
const SAYS: &str = "/dev/ttyS1";

fn in_container() -> bool {
    std::path::Path::new(NOTIFY).exists()
}

/// Tells whoever runs this instance (sd_notify(3), on a path of its own: inside
/// systemd's units `NOTIFY_SOCKET` is systemd's).
fn notify(message: &str) {
    use std::io::Write as _;
    let send = || match in_container() {
        true => std::os::unix::net::UnixDatagram::unbound()?.send_to(message.as_bytes(), NOTIFY).map(drop),
        false => {
            std::fs::File::options().write(true).open(SAYS)?.write_all(format!("{message}\n").as_bytes())
        }
    };
    let _: std::io::Result<()> = send();
}
