//! Who acts, once a signature has proven it.

use crate::{Time, World};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Who acts. Users and roles are named by their unique ids.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Principal {
    Root,
    User(String),
    /// A session of a role.
    Role {
        role: String,
        session: String,
    },
    /// By GetFederationToken; `by` is the user who asked for it, None = the root user.
    Federated {
        by: Option<String>,
        name: String,
    },
}

/// What temporary credentials carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// `aws:TokenIssueTime`
    pub issued: Time,
    pub expires: Time,
    /// When a code of an MFA device was given.
    #[serde(default)]
    pub mfa: Option<Time>,
    /// Session policies given as documents; at most one today.
    #[serde(default)]
    pub policies: Vec<Arc<str>>,
    /// Managed policies given as session policies.
    #[serde(default)]
    pub policy_arns: Vec<String>,
    /// Session tags.
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    /// Keys of the tags that sessions assumed from this one inherit.
    #[serde(default)]
    pub transitive: BTreeSet<String>,
    #[serde(default)]
    pub source_identity: Option<String>,
    /// The credentials of an instance, through its metadata service.
    #[serde(default)]
    pub instance: Option<String>,
}

impl Session {
    /// One that begins at `issued`, lasts so many milliseconds and carries nothing.
    pub fn lasting(issued: Time, millis: i64) -> Self {
        Self {
            issued,
            expires: issued.plus_millis(millis),
            mfa: None,
            policies: Vec::new(),
            policy_arns: Vec::new(),
            tags: BTreeMap::new(),
            transitive: BTreeSet::new(),
            source_identity: None,
            instance: None,
        }
    }
}

impl Principal {
    /// The principal's ARN as GetCallerIdentity shows it. None = it is gone.
    pub fn arn(&self, world: &World) -> Option<String> {
        let account = &world.region().account;
        Some(match self {
            Principal::Root => format!("arn:aws:iam::{account}:root"),
            Principal::User(id) => {
                let user = world.iam_users.get(id)?;
                world.iam_arn("user", &user.path, &user.name)
            }
            Principal::Role { role, session } => {
                let role = world.iam_roles.get(role)?;
                format!("arn:aws:sts::{account}:assumed-role/{}/{session}", role.name)
            }
            Principal::Federated { by, name } => {
                if let Some(id) = by {
                    world.iam_users.get(id)?;
                }
                format!("arn:aws:sts::{account}:federated-user/{name}")
            }
        })
    }

    /// `aws:userid`.
    pub fn user_id(&self, account: &str) -> String {
        match self {
            Principal::Root => account.to_owned(),
            Principal::User(id) => id.clone(),
            Principal::Role { role, session } => format!("{role}:{session}"),
            Principal::Federated { name, .. } => format!("{account}:{name}"),
        }
    }

    /// `aws:PrincipalType`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Principal::Root => "Account",
            Principal::User(_) => "User",
            Principal::Role { .. } => "AssumedRole",
            Principal::Federated { .. } => "FederatedUser",
        }
    }

    /// `aws:PrincipalTag/…`: the identity's own tags, overridden by the session's.
    pub fn tags(&self, world: &World, session: Option<&Session>) -> BTreeMap<String, String> {
        let mut tags = match self {
            Principal::User(id) => world.iam_users.get(id).map(|u| u.tags.clone()),
            Principal::Role { role, .. } => world.iam_roles.get(role).map(|r| r.tags.clone()),
            Principal::Root | Principal::Federated { .. } => None,
        }
        .unwrap_or_default();
        for (key, value) in session.into_iter().flat_map(|s| &s.tags) {
            tags.retain(|known, _| !known.eq_ignore_ascii_case(key));
            tags.insert(key.clone(), value.clone());
        }
        tags
    }
}
