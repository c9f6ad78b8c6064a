//! Which policies decide on a principal's requests.

use super::{Grants, IamGroup, Principal, Session};
use crate::World;
use std::sync::Arc;

/// What kind of policy it is, as SimulatePrincipalPolicy names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyKind {
    AwsManaged,
    UserManaged,
    User,
    Group,
    Role,
    /// Given with temporary credentials.
    Session,
}

/// A policy in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyInForce {
    /// A managed policy's ARN, or `user_alice_reads` for an inline one.
    pub id: String,
    pub kind: PolicyKind,
    /// The very allocation that the store's row holds, so that its address may serve as a cache's key.
    pub document: Arc<str>,
}

/// Follows "Policy evaluation logic" in the IAM User Guide: what is allowed is what an identity
/// policy allows, within the boundary where there is one, and within the session's policies where there are any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PoliciesInForce {
    pub identity: Vec<PolicyInForce>,
    pub boundary: Option<PolicyInForce>,
    /// None = no session policies were given; a federated user without any may do nothing.
    pub session: Option<Vec<PolicyInForce>>,
}

impl World {
    /// The policies that decide on a principal. The root user has none, and needs none.
    /// None = the principal is gone.
    pub fn policies_of(&self, principal: &Principal, session: Option<&Session>) -> Option<PoliciesInForce> {
        let mut force = PoliciesInForce::default();
        let boundary = match principal {
            Principal::Root | Principal::Federated { by: None, .. } => None,
            Principal::User(id) | Principal::Federated { by: Some(id), .. } => {
                let user = self.iam_users.get(id)?;
                self.grants(&user.grants, PolicyKind::User, &user.name, &mut force.identity);
                for group in user.groups.iter().filter_map(|id| self.iam_groups.get(id)) {
                    self.grants(&group.grants, PolicyKind::Group, &group.name, &mut force.identity);
                }
                user.boundary.as_deref()
            }
            Principal::Role { role, .. } => {
                let role = self.iam_roles.get(role)?;
                self.grants(&role.grants, PolicyKind::Role, &role.name, &mut force.identity);
                role.boundary.as_deref()
            }
        };
        force.boundary = boundary.and_then(|arn| self.managed(arn));
        if let Some(session) = session {
            let inline = session.policies.iter().map(|document| PolicyInForce {
                id: "session".into(),
                kind: PolicyKind::Session,
                document: document.clone(),
            });
            let managed = session.policy_arns.iter().filter_map(|arn| self.managed(arn));
            let policies: Vec<_> = inline.chain(managed).collect();
            let bound = !session.policies.is_empty()
                || !session.policy_arns.is_empty()
                || matches!(principal, Principal::Federated { .. });
            force.session = bound.then_some(policies);
        }
        Some(force)
    }

    /// The policies that a group gives its members.
    pub fn policies_of_group(&self, group: &IamGroup) -> PoliciesInForce {
        let mut force = PoliciesInForce::default();
        self.grants(&group.grants, PolicyKind::Group, &group.name, &mut force.identity);
        force
    }

    fn grants(&self, grants: &Grants, kind: PolicyKind, of: &str, into: &mut Vec<PolicyInForce>) {
        into.extend(grants.attached.iter().filter_map(|arn| self.managed(arn)));
        let word = match kind {
            PolicyKind::Group => "group",
            PolicyKind::Role => "role",
            _ => "user",
        };
        into.extend(grants.inline.iter().map(|(name, document)| PolicyInForce {
            id: format!("{word}_{of}_{name}"),
            kind,
            document: document.clone(),
        }));
    }

    /// The managed policy of the ARN, AWS's or the account's own, in its version in force.
    pub fn managed(&self, arn: &str) -> Option<PolicyInForce> {
        let (kind, document) = match crate::aws_managed::find(arn) {
            Some(policy) => (PolicyKind::AwsManaged, policy.document()),
            None => (PolicyKind::UserManaged, self.iam_policies.get(&arn.to_owned())?.document()?.clone()),
        };
        Some(PolicyInForce { id: arn.to_owned(), kind, document })
    }
}
