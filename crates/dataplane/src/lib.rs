//! The small servers that carry tenants' bytes: an instance's metadata service and resolver (one
//! process per VPC), and the services of "the internet" (one process per region).
//!
//! Each is a process of its own, started inside its network namespace, and outlives the daemon. Its
//! whole input is one file, `config.json` in its directory, which the reconciler replaces by rename;
//! a server looks at the file's identity on every request, so once the rename has returned, the next
//! answer is of the new generation. A file that doesn't parse leaves the former generation serving.
//!
//! ```text
//! DIR/config.json   the configuration (config::VpcConfig or config::InternetConfig), mode 0600
//! DIR/lock          flock held for as long as the process lives
//! DIR/pid           its process id, written after the lock is taken
//! DIR/token-secret  key of the metadata session tokens; survives the process
//! DIR/log, log.1    what it had to say, bounded
//! ```
//!
//! The servers' side is [`vpc_main`] and [`internet_main`]; the reconciler's side is [`ServiceProcess`]
//! and the types in [`config`].

pub mod config;
pub mod dns;
mod doors;
mod endpoints;
pub mod flows;
mod framed;
#[cfg(fuzzing)]
pub mod fuzzing;
mod generation;
mod http;
pub mod imds;
mod internet;
mod listen;
mod log;
pub mod names;
pub mod outside;
mod server;
mod service;
#[doc(hidden)]
pub mod testing;
mod vpc;

pub use doors::open_doors;
pub use flows::flows_main;
pub use internet::internet_main;
pub use names::names_main;
pub use outside::outside_main;
pub use server::raise_file_limit;
pub use service::{ServiceError, ServiceKind, ServiceProcess};
pub use vpc::vpc_main;
