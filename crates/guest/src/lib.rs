//! Our code inside instances.
//!
//! The one binary is shown to every guest at `/run/kumobako/guest`. In images
//! without an init of their own it is PID 1 ([`main_init`]); in images with
//! systemd it is a short unit that runs before sshd ([`main_agent`]), so that
//! one can log in while cloud-init is still at work. All it knows it asks of
//! the instance metadata service, as any EC2 guest would.

mod authority;
mod connect;
mod imds;
mod init;
mod keys;
mod setup;
mod userdata;

pub use connect::main_keys;
pub use init::main_init;

/// The program of `kumobako guest-agent`: sets up this instance's name, user
/// and keys, and ends. Running it again changes nothing.
pub fn main_agent() {
    match setup::Identity::fetch(std::time::Duration::from_secs(10)) {
        Ok(identity) => {
            if let Err(e) = setup::apply(&identity) {
                println!("kumobako: {e}");
            }
            notify("X_KUMOBAKO_CONFIGURED=1");
        }
        Err(e) => {
            println!("kumobako: no instance metadata: {e}");
            setup::without_identity();
        }
    }
}

/// Tells whoever runs this instance (sd_notify(3), on a path of its own: inside
/// systemd's units `NOTIFY_SOCKET` is systemd's).
fn notify(message: &str) {
    let send = || -> std::io::Result<usize> {
        std::os::unix::net::UnixDatagram::unbound()?.send_to(message.as_bytes(), "/run/host/notify")
    };
    let _ = send();
}
