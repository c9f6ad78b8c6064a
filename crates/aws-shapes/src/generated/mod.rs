// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

pub mod cloudtrail;
pub mod ec2;
pub mod ec2_instance_connect;
pub mod iam;
pub mod route53;
pub mod route53domains;
pub mod route53resolver;
pub mod ssm;
pub mod sts;

/// The services this build knows, each with its table of operations.
pub static SERVICES: &[&crate::ServiceInfo] = &[
    &cloudtrail::SERVICE,
    &ec2::SERVICE,
    &ec2_instance_connect::SERVICE,
    &iam::SERVICE,
    &route53::SERVICE,
    &route53domains::SERVICE,
    &route53resolver::SERVICE,
    &ssm::SERVICE,
    &sts::SERVICE,
];
