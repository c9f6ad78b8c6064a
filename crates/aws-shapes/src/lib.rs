//! The structures of AWS's APIs, and the three seams around them.
//!
//! * [`generated`] holds, for each service we serve, the structures reachable from served
//!   operations and a table of *every* operation of the service. It is written by
//!   `cargo xtask codegen` from the facts in `models/`; don't edit it.
//! * [`Structure`] and [`Value`] let a codec read and write any of them without knowing it:
//!   a codec is written once, against [`Reader`] or [`Writer`], and is told by the
//!   [`Schema`] what it meets.
//! * [`Operation`] ties an operation to its input and output, and [`Registry`] ties it to
//!   the function that answers it.
//!
//! ```
//! use aws_shapes::{ApiError, Context, Registry, SERVICES, ec2};
//!
//! struct Desk;
//!
//! /// Each operation declares a permission beside its handler.
//! impl Context for Desk {
//!     type Access = &'static str;
//! }
//!
//! fn create_vpc(_: &mut Desk, input: ec2::CreateVpcRequest) -> Result<ec2::CreateVpcResult, ApiError> {
//!     let Some(cidr_block) = input.cidr_block else {
//!         return Err(ApiError::client("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided."));
//!     };
//!     let vpc = ec2::Vpc {
//!         cidr_block: Some(cidr_block),
//!         state: Some(ec2::VpcState::PENDING),
//!         is_default: Some(false),
//!         ..Default::default()
//!     };
//!     Ok(ec2::CreateVpcResult { vpc: Some(vpc) })
//! }
//!
//! let mut registry = Registry::<Desk>::new(SERVICES);
//! registry.on::<ec2::CreateVpc>(create_vpc, "ec2:CreateVpc");
//! assert!(registry.check().is_err(), "the other operations have no handler yet");
//! ```
//!
//! Nothing here knows a byte of HTTP, XML or JSON: see the crate `aws-wire`.

mod error;
pub mod generated;
mod macros;
mod operation;
mod paths;
mod registry;
mod schema;
mod timestamp;
mod value;

pub use error::ApiError;
pub use generated::{
    SERVICES, cloudtrail, ec2, ec2_instance_connect, iam, route53, route53domains, route53resolver, ssm, sts,
};
pub use operation::{Http, Operation, OperationInfo, Protocol, Served, ServiceInfo, UNIT, Unit};
pub use paths::{has_path, structures_at, texts_at};
pub use registry::{Context, Handler, Registry};
pub use schema::{Enum, Kind, List, Location, Map, Member, Range, Schema};
pub use timestamp::{ParseTimestampError, Timestamp};
pub use value::{ErasedOutput, Reader, Scalar, Structure, Value, Writer};
