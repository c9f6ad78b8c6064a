//! AWS Identity and Access Management, a file for each noun of the API.
//!
//! What the account has not at all (SAML and OpenID providers, server and signing certificates,
//! SSH keys, service-specific credentials, organizations, delegation) is not served, but that lists of a
//! user's are empty.

mod access;
mod access_keys;
mod account;
mod attachments;
pub(crate) mod check;
mod details;
pub(crate) mod error;
mod groups;
mod inline;
mod instance_profiles;
mod lists;
pub(crate) mod mfa;
mod other_credentials;
pub(crate) mod passwords;
mod policies;
mod qr;
mod report;
mod roles;
mod service_linked;
mod shapes;
mod simulate;
mod tags;
mod users;

use crate::Tx;
use crate::ec2::Preparations;
use aws_shapes::Registry;

pub(crate) fn register(registry: &mut Registry<Tx>, prepare: &mut Preparations) {
    access_keys::register(registry);
    account::register(registry);
    attachments::register(registry);
    details::register(registry);
    groups::register(registry);
    inline::register(registry);
    instance_profiles::register(registry);
    mfa::register(registry);
    other_credentials::register(registry);
    passwords::register(registry, prepare);
    policies::register(registry);
    report::register(registry);
    roles::register(registry);
    service_linked::register(registry);
    simulate::register(registry);
    tags::register(registry);
    users::register(registry);
}
