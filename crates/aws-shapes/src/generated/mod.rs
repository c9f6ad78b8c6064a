// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

pub mod ec2;
pub mod iam;
pub mod sts;

/// The services this build knows, each with its table of operations.
pub static SERVICES: &[&crate::ServiceInfo] = &[&ec2::SERVICE, &iam::SERVICE, &sts::SERVICE];
