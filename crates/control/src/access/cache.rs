//! Policies of principals, compiled once for as long as they stay the same.

use model::policy::{Document, Kind, Policies, Set};
use model::{PoliciesInForce, PolicyInForce, Principal, Session, World};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Principals whose policies are kept; beyond it all are forgotten and compiled anew.
const KEPT: usize = 1024;

/// Takes the place of a document that doesn't parse: what nobody can read must not let in.
const SEALED: &str = r#"{"Version":"2012-10-17","Statement":{"Sid":"Unreadable","Effect":"Deny","Action":"*","Resource":"*"}}"#;
/// What the root user hands on to a federated user, before the session's policies bound it.
const EVERYTHING: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

#[derive(Debug, Default)]
pub(crate) struct Cache(Mutex<HashMap<Who, (PoliciesInForce, Arc<Policies>)>>);

#[derive(Debug, PartialEq, Eq, Hash)]
struct Who {
    principal: Principal,
    documents: Vec<Arc<str>>,
    arns: Vec<String>,
}

impl Cache {
    /// The principal's policies; None = it is gone.
    pub(crate) fn policies(
        &self,
        world: &World,
        principal: &Principal,
        session: Option<&Session>,
    ) -> Option<Arc<Policies>> {
        let mut force = world.policies_of(principal, session)?;
        if matches!(principal, Principal::Federated { by: None, .. }) {
            let policy = model::PolicyKind::AwsManaged;
            force.identity.push(PolicyInForce {
                id: "root".into(),
                kind: policy,
                document: EVERYTHING.into(),
            });
        }
        let who = Who {
            principal: principal.clone(),
            documents: session.map(|s| s.policies.clone()).unwrap_or_default(),
            arns: session.map(|s| s.policy_arns.clone()).unwrap_or_default(),
        };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((made_of, policies)) = known.get(&who)
            && same(made_of, &force)
        {
            return Some(policies.clone());
        }
        if known.len() >= KEPT {
            known.clear();
        }
        let policies = Arc::new(compiled(&force));
        known.insert(who, (force, policies.clone()));
        Some(policies)
    }
}

/// Whether both name the same documents. Mostly they are the very same allocations.
fn same(a: &PoliciesInForce, b: &PoliciesInForce) -> bool {
    let one = |a: &PolicyInForce, b: &PolicyInForce| {
        a.id == b.id && (Arc::ptr_eq(&a.document, &b.document) || a.document == b.document)
    };
    let all = |a: &[PolicyInForce], b: &[PolicyInForce]| {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| one(a, b))
    };
    all(&a.identity, &b.identity)
        && all(a.boundary.as_slice(), b.boundary.as_slice())
        && a.session.is_some() == b.session.is_some()
        && all(a.session.as_deref().unwrap_or_default(), b.session.as_deref().unwrap_or_default())
}

pub(crate) fn compiled(force: &PoliciesInForce) -> Policies {
    Policies {
        identity: set(&force.identity),
        boundary: force.boundary.as_ref().map(|policy| set(std::slice::from_ref(policy))),
        session: force.session.as_deref().map(set),
    }
}

fn set(policies: &[PolicyInForce]) -> Set {
    Set::new(policies.iter().filter_map(|policy| {
        let parsed = Document::parse(&policy.document, Kind::Identity).or_else(|why| {
            tracing::error!(policy = policy.id, %why, "a stored policy is malformed: it denies everything");
            Document::parse(SEALED, Kind::Identity)
        });
        Some((Arc::from(policy.id.as_str()), parsed.ok()?))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::policy::{Keys, Names, Request, decide};

    #[test]
    fn a_document_nobody_can_read_denies_everything() {
        let policy = |document: &str| PolicyInForce {
            id: "x".into(),
            kind: model::PolicyKind::User,
            document: document.into(),
        };
        let force = |documents: &[&str]| PoliciesInForce {
            identity: documents.iter().map(|d| policy(d)).collect(),
            ..PoliciesInForce::default()
        };
        let (keys, names) = (Keys::new(), Names::default());
        let request = Request { action: "ec2:X", resource: "*", keys: &keys, principal: &names };
        let allowed = |documents: &[&str]| decide(&compiled(&force(documents)), None, &request).is_allowed();
        assert!(allowed(&[EVERYTHING]));
        assert!(!allowed(&[EVERYTHING, "{"]));
    }
}
