//! What the region is made of: typed ids, resources, their states, and the arithmetic of
//! addresses and rules. No IO, no async, no clock, and nothing else of ours.

mod allocate;
pub mod aws_managed;
mod compute;
pub mod dns;
pub mod endpoints;
mod gateways;
mod iam;
mod ids;
mod images;
mod in_force;
pub mod instance_types;
mod launch_templates;
mod network;
mod observe;
pub mod oracle;
mod parameters;
mod peering;
pub mod policy;
mod prefix_lists;
mod region;
mod resolver;
mod time;
pub mod transitions;
mod volumes;
mod world;

pub use compute::*;
pub use gateways::*;
pub use iam::*;
pub use ids::*;
pub use images::*;
pub use in_force::*;
pub use instance_types::InstanceType;
pub use launch_templates::*;
pub use network::*;
pub use observe::*;
pub use parameters::*;
pub use peering::*;
pub use prefix_lists::*;
pub use region::*;
pub use resolver::*;
pub use time::Time;
pub use volumes::*;
pub use world::*;
