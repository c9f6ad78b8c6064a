//! An SSH server for images that bring none ([ADR 26](../../../../docs/adr/0026-ssh-for-any-image.md)).
//!
//! One process listens ([`main_listener`]). Each connection has a process of its own ([`main_connection`]),
//! which turns into the user that logged in and then has no more rights than that: what the user runs,
//! and where the user's forwarded ports lead, is the kernel's to allow. So sessions outlive the
//! listener, as OpenSSH's do. Commands are begun by a third, short-lived one ([`main_run`]).

mod accounts;
mod authorized;
mod backlog;
mod connection;
mod forwarding;
mod listener;
mod names;
mod run;
mod sessions;
mod sftp;
mod terminal;

pub use connection::main_connection;
pub use listener::main_listener;
pub use run::main_run;
pub use sftp::main_sftp;

use std::path::Path;

/// Where OpenSSH looks for its settings, and keeps its host keys: an instance that gets an OpenSSH of
/// its own later stays who it is.
pub(crate) const DIRECTORY: &str = "/etc/ssh";
const HOST_KEY: &str = "/etc/ssh/ssh_host_ed25519_key";

/// How long whoever connects may take to log in, as OpenSSH's `LoginGraceTime`.
const LOGIN_GRACE: std::time::Duration = std::time::Duration::from_secs(120);

/// Has this process's one loop watch a descriptor. Registering is safe for what keeps its descriptor for
/// as long as it lives, as these two do; tokio has only a function for all types, which it calls unsafe.
#[allow(deprecated)]
fn watch<T: Watchable>(
    what: T,
    interest: tokio::io::Interest,
) -> std::io::Result<tokio::io::unix::AsyncFd<T>> {
    tokio::io::unix::AsyncFd::with_interest(what, interest)
}

trait Watchable: std::os::fd::AsRawFd {}
impl Watchable for std::fs::File {}
impl Watchable for std::os::fd::OwnedFd {}

/// The image's server, where our init looks for one.
pub(crate) const SSHD: &str = "/usr/sbin/sshd";
/// By what systemd runs ours. Whoever runs this instance puts it there, at each boot or onto the disk that it makes,
/// where the image has systemd but no server.
const UNITS: [&str; 2] =
    ["/run/systemd/system/kumobako-ssh.service", "/etc/systemd/system/kumobako-ssh.service"];

/// Whether SSH is ours to serve.
pub(crate) fn is_ours() -> bool {
    let wanted = std::process::id() == 1 || UNITS.iter().any(|unit| Path::new(unit).exists());
    wanted && !Path::new(SSHD).exists()
}

/// This very program, whatever became of the path it was started by.
const OURSELVES: &str = "/proc/self/exe";
