//! What packets prove about the network: each assertion is a packet sent. Needs root.
#![allow(clippy::unwrap_used)]

mod accelerator;
mod convergence;
mod driver;
mod edges;
mod faults;
mod gates;
mod gateways;
mod interfaces;
#[path = "../lab/mod.rs"]
mod lab;
mod speed;
mod v6;

/// Public addresses of the region's tenants, and of its internet.
const WEB: &str = "203.0.113.20";
const OTHER: &str = "203.0.113.21";
const INTERNET: &str = "203.0.113.1";
