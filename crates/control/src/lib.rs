//! What a call means: validate, authorise, commit intent, answer.
//!
//! A handler is a synchronous function of a [`Tx`] and the operation's input. It works on
//! its own copy of the [`World`](model::World); what it leaves there is committed when it
//! returns `Ok`, and nothing is when it doesn't. It never touches Linux: reconcilers
//! converge the machine to what was committed.
//!
//! What many operations share is written once, here, and driven by the operation's schema:
//! dry runs, idempotency tokens, waiting for disk and for the network.

pub mod access;
pub mod cloudtrail;
pub mod credentials;
pub mod ec2;
mod iam;
mod instance_connect;
mod route53;
mod route53domains;
mod route53resolver;
mod seed;
mod service;
mod signin;
mod ssm;
pub mod sts;
mod throttle;
mod tx;
pub mod vault;

pub use cloudtrail::History;
pub use route53::ZONES_SEED;
pub use seed::{RegionFacts, seed};
pub use service::{Applied, Control, NETWORK};
pub use signin::Page;
pub use tx::{Caller, Machine, NoMachine, Tx};
pub use vault::Vault;
