//! What an endpoint is told at its start.

use std::sync::Arc;
use std::time::Duration;

#[derive(Clone, Debug)]
pub struct Config {
    /// The region this endpoint is, such as `ap-northeast-1`.
    pub region: Arc<str>,
    pub auth: Auth,
    pub limits: Limits,
}

impl Config {
    /// Signatures verified, usual limits.
    pub fn new(region: impl Into<Arc<str>>) -> Config {
        Config { region: region.into(), auth: Auth::Signatures, limits: Limits::default() }
    }
}

/// Whether callers must prove who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    /// Every call is signed with a key the API knows.
    Signatures,
    /// Throwaway use only: no signature is checked, and a key id the API does not know counts
    /// as whom [`crate::Api::anyone`] says. A request must still claim an identity, and must not come from a web
    /// page of another site: without signatures a browser would be a door to this machine.
    AnyCredentials,
}

/// Bounds on what callers can make the endpoint hold.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The largest body, in bytes.
    pub body: usize,
    /// Until a request's head is complete; also how long an idle connection is kept.
    pub head: Duration,
    /// From a request's head to the end of its body.
    pub body_time: Duration,
    /// Connections open at once; others wait to be accepted.
    pub connections: usize,
    /// How long a shutdown waits for calls in progress.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            body: 16 * 1024 * 1024,
            head: Duration::from_secs(30),
            body_time: Duration::from_secs(30),
            // Below the usual limit of 1024 descriptors, which the store and the pipes need too.
            connections: 512,
            drain: Duration::from_secs(10),
        }
    }
}
