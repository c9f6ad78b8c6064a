//! Credentials of instances: sessions of the role in their profile, named by the instance's id.
//!
//! Follows "Use an IAM role to grant permissions to applications running on Amazon EC2 instances" in
//! the IAM User Guide.

use super::token::{self, Issued};
use crate::Vault;
use model::policy::{Document, Keys, Kind, Names, Request, Set, lets_in};
use model::{IamRole, Instance, Principal, Session, Time, World};
use std::sync::Arc;

/// Six hours, whatever the role's longest session is.
const LIFE: i64 = 6 * 3600 * 1000;
const EC2: &str = "ec2.amazonaws.com";

/// New credentials of the role for the instance. None = the role doesn't trust EC2.
pub fn for_instance(
    vault: &Vault,
    world: &World,
    instance: &Instance,
    role: &IamRole,
    now: Time,
) -> Option<Issued> {
    let region = world.region();
    let id = instance.id.to_string();
    let mut keys = Keys::new();
    keys.set("sts:RoleSessionName", &id);
    keys.set("aws:SourceAccount", &region.account);
    keys.set("aws:RequestedRegion", &region.name);
    keys.set("aws:SecureTransport", "true");
    keys.set("aws:CurrentTime", crate::access::iso(now));
    let arn = world.iam_arn("role", &role.path, &role.name);
    let principal = Names { service: Some(EC2.to_owned()), ..Names::default() };
    let request = Request { action: "sts:AssumeRole", resource: &arn, keys: &keys, principal: &principal };
    let trust = Document::parse(&role.trust, Kind::Trust).ok()?;
    lets_in(&Set::new([(Arc::from("trust"), trust)]), &request).filter(|trusted| *trusted)?;
    let session = Session { instance: Some(id.clone()), ..Session::lasting(now, LIFE) };
    Some(token::issue(vault, Principal::Role { role: role.id.clone(), session: id }, session))
}
