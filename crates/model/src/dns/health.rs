//! Health checks, and what was found of them.

use crate::Time;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// Follows "HealthCheck" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthCheck {
    /// A UUID.
    pub id: String,
    pub caller_reference: String,
    /// Grows by one with each update.
    pub version: u64,
    pub kind: HealthCheckKind,
    /// A failing check counts as healthy and the other way round.
    pub inverted: bool,
    /// Not checked; counts as healthy (unhealthy if inverted).
    pub disabled: bool,
    pub created: Time,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum HealthCheckKind {
    Endpoint(EndpointCheck),
    /// `CALCULATED`: healthy while at least so many of the children are.
    Calculated {
        children: Vec<String>,
        threshold: u32,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndpointCheck {
    pub protocol: CheckProtocol,
    /// Where to connect; None: what `domain` resolves to, IPv4 only.
    pub address: Option<IpAddr>,
    pub port: u16,
    /// `FullyQualifiedDomainName`: the `Host` header and SNI, or what is resolved.
    pub domain: Option<String>,
    /// `/` unless given.
    pub path: Option<String>,
    /// What the first 5,120 octets of the body must hold.
    pub search: Option<String>,
    /// Seconds: 10 or 30.
    pub interval: u32,
    /// 1 to 10 checks in a row that change the state.
    pub threshold: u32,
    pub measure_latency: bool,
    pub enable_sni: bool,
    /// `Regions`, as given; all checkers here are one.
    #[serde(default)]
    pub regions: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckProtocol {
    Http,
    Https,
    Tcp,
}

/// What the checker last said. Written by the zones' reconciler; no row yet: not checked yet,
/// which counts as healthy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthStatus {
    /// [`HealthCheck::version`] that was checked.
    pub version: u64,
    pub healthy: bool,
    /// `Success: HTTP Status Code 200, OK` or `Failure: …`, of the last check.
    pub status: String,
    /// When the last check that is told here was made.
    pub checked: Time,
    /// The last failure, for `GetHealthCheckLastFailureReason`.
    pub last_failure: Option<(Time, String)>,
}
