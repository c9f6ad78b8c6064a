//! HTTP on one side, AWS's shapes on the other.
//!
//! A request goes: [`Server`] (sockets, bounds) → its endpoint (route by credential scope →
//! [`sigv4`] → [`codec::decode`]) → [`Api::call`], which another crate implements →
//! [`codec::encode`] → the caller. Nothing here knows what a call means.
//!
//! See docs/adr/0004-http-and-sigv4.md.

mod api;
mod body;
pub mod codec;
mod config;
mod dialect;
mod endpoint;
mod origin;
mod route;
mod server;
pub mod sigv4;
mod stats;

pub use api::{Answer, Api, Call, Credential, KeyError};
pub use config::{Auth, Config, Limits};
pub use endpoint::{HEALTH_PATH, uuid, uuid_of};
pub use origin::{Origin, VpcDoor};
pub use server::{BindError, Server};
pub use stats::{Snapshot, Stats};
