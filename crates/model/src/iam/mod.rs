//! Identities of the account: who there is, what each may do, and by what it proves itself.
//!
//! Users, groups, roles and instance profiles are kept by their unique ids, which never come
//! back: a new user of an old name is another one. Names are found by looking through them.

mod force;
mod principal;

pub use force::{PoliciesInForce, PolicyInForce, PolicyKind};
pub use principal::{Principal, Session};

use crate::{Time, World};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Tags of an identity: IAM's own, apart from EC2's.
pub type IamTags = BTreeMap<String, String>;

/// What users, groups and roles have alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grants {
    /// ARNs of managed policies, in the order of their attachment.
    pub attached: Vec<String>,
    /// Inline policies: documents by name.
    pub inline: BTreeMap<String, Arc<str>>,
}

impl Grants {
    pub const EMPTY: Self = Self { attached: Vec::new(), inline: BTreeMap::new() };
}

/// An IAM user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IamUser {
    /// `AIDA…`
    pub id: String,
    pub name: String,
    /// `/` or `/division/team/`.
    pub path: String,
    pub created: Time,
    pub grants: Grants,
    /// Ids of the user's groups.
    pub groups: BTreeSet<String>,
    /// ARN of the managed policy that bounds the user.
    pub boundary: Option<String>,
    pub tags: IamTags,
    pub login: Option<LoginProfile>,
    pub password_used: Option<Time>,
}

/// A user's password for the console.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginProfile {
    /// In PHC's string format, by argon2id.
    pub hash: String,
    pub created: Time,
    /// When the password was last set.
    pub changed: Time,
    /// A new password is asked for at the next sign-in.
    pub reset_required: bool,
    /// Hashes of former passwords, newest first, as far as the account's policy forbids their reuse.
    pub former: Vec<String>,
}

impl std::fmt::Debug for LoginProfile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LoginProfile").field("created", &self.created).finish_non_exhaustive()
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IamGroup {
    /// `AGPA…`
    pub id: String,
    pub name: String,
    pub path: String,
    pub created: Time,
    pub grants: Grants,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IamRole {
    /// `AROA…`
    pub id: String,
    pub name: String,
    pub path: String,
    pub created: Time,
    pub description: Option<String>,
    /// The trust policy: who may assume the role.
    pub trust: Arc<str>,
    /// Longest session, in seconds.
    pub max_session: i32,
    pub grants: Grants,
    pub boundary: Option<String>,
    pub tags: IamTags,
    /// When a session of it last called, and the region it called.
    pub used: Option<(Time, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceProfile {
    /// `AIPA…`
    pub id: String,
    pub name: String,
    pub path: String,
    pub created: Time,
    /// Id of its one role.
    pub role: Option<String>,
    pub tags: IamTags,
}

/// A customer-managed policy. AWS-managed ones are facts, not rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManagedPolicy {
    /// `ANPA…`
    pub id: String,
    pub arn: String,
    pub name: String,
    pub path: String,
    pub description: Option<String>,
    pub created: Time,
    pub updated: Time,
    /// By number: `3` is `v3`.
    pub versions: BTreeMap<u32, PolicyVersion>,
    pub default_version: u32,
    /// Numbers are not used twice.
    pub next_version: u32,
    pub tags: IamTags,
}

impl ManagedPolicy {
    /// The version in force.
    pub fn document(&self) -> Option<&Arc<str>> {
        self.versions.get(&self.default_version).map(|v| &v.document)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyVersion {
    pub document: Arc<str>,
    pub created: Time,
}

/// Whose an access key or an MFA device is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum KeyOwner {
    #[default]
    Root,
    /// The user of this id.
    User(String),
}

/// A long-term access key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessKey {
    /// `AKIA…`
    pub id: String,
    #[serde(default)]
    pub owner: KeyOwner,
    /// The secret, sealed: SigV4 needs it in clear to verify a signature.
    #[serde(default)]
    pub sealed: String,
    /// The secret as regions of version 0.1.0 kept it; the next start seals it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub secret: String,
    pub created: Time,
    #[serde(default = "yes")]
    pub active: bool,
}

const fn yes() -> bool {
    true
}

impl std::fmt::Debug for AccessKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessKey").field("id", &self.id).field("owner", &self.owner).finish_non_exhaustive()
    }
}

/// The last known use of an access key; apart from the key, for it changes often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyUse {
    pub at: Time,
    pub service: String,
    pub region: String,
}

/// A virtual MFA device.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MfaDevice {
    /// `arn:aws:iam::123456789012:mfa/name`
    pub serial: String,
    /// The seed, sealed.
    pub sealed: String,
    pub owner: Option<KeyOwner>,
    pub enabled: Option<Time>,
    /// The 30-second step of the last code taken: none is taken twice.
    pub last_step: u64,
    /// The drift of the device's clock, in steps.
    pub drift: i64,
    pub tags: IamTags,
}

impl std::fmt::Debug for MfaDevice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MfaDevice").field("serial", &self.serial).finish_non_exhaustive()
    }
}

/// What is set for the account as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IamAccount {
    pub alias: Option<String>,
    pub password_policy: Option<PasswordPolicy>,
    pub report: Option<CredentialReport>,
}

/// The credential report made last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialReport {
    pub made: Time,
    pub csv: Arc<str>,
}

/// Follows "UpdateAccountPasswordPolicy" in the IAM API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordPolicy {
    pub minimum_length: i32,
    pub require_symbols: bool,
    pub require_numbers: bool,
    pub require_uppercase: bool,
    pub require_lowercase: bool,
    pub allow_change: bool,
    /// Days; None = passwords do not expire.
    pub max_age: Option<i32>,
    pub reuse_prevention: Option<i32>,
    pub hard_expiry: bool,
}

impl World {
    pub fn iam_user(&self, name: &str) -> Option<&IamUser> {
        self.iam_users.values().find(|u| u.name == name)
    }

    pub fn iam_group(&self, name: &str) -> Option<&IamGroup> {
        self.iam_groups.values().find(|g| g.name == name)
    }

    pub fn iam_role(&self, name: &str) -> Option<&IamRole> {
        self.iam_roles.values().find(|r| r.name == name)
    }

    pub fn instance_profile(&self, name: &str) -> Option<&InstanceProfile> {
        self.instance_profiles.values().find(|p| p.name == name)
    }

    pub fn instance_profile_arn(&self, profile: &InstanceProfile) -> String {
        self.iam_arn("instance-profile", &profile.path, &profile.name)
    }

    /// The account's own settings; as a new account has them where none were made.
    pub fn iam_settings(&self) -> IamAccount {
        self.iam_account.get(&crate::Singleton).cloned().unwrap_or_default()
    }

    /// `arn:aws:iam::123456789012:user/division/alice` for (`user`, `/division/`, `alice`).
    pub fn iam_arn(&self, kind: &str, path: &str, name: &str) -> String {
        format!("arn:aws:iam::{}:{kind}{path}{name}", self.region().account)
    }
}
