//! The decision.
//!
//! Follows "Policy evaluation logic" in the IAM User Guide, for one account without
//! organizations: an explicit deny anywhere ends it; a resource's policy may let its
//! principal in by itself; else identity policies must allow, and a boundary and a session's
//! policies, where there are any, must too.

use super::Keys;
use super::document::{Document, Effect, Principals, Statement};
use super::pattern::{Pattern, glob};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// `ec2:RunInstances`
    pub action: &'a str,
    /// An ARN, or `*` for an action without a resource.
    pub resource: &'a str,
    pub keys: &'a Keys,
    pub principal: &'a Names,
}

/// Who asks, as policies on resources name them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Twelve digits.
    pub account: String,
    /// The ARN of the user, or of the role's session.
    pub arn: String,
    /// The role's ARN behind a session, and unique ids.
    pub also: Vec<String>,
    /// `ec2.amazonaws.com`, where a service asks.
    pub service: Option<String>,
}

/// Policies of one place, compiled: statements by what they could be about.
#[derive(Debug, Default, Clone)]
pub struct Set {
    statements: Vec<Placed>,
    /// Statements that name an action in full, by that action.
    exact: HashMap<String, Vec<u32>>,
    /// Those with wildcards after a service's prefix, by that prefix.
    by_service: HashMap<String, Vec<u32>>,
    /// Those that any action could be of.
    general: Vec<u32>,
}

#[derive(Debug, Clone)]
struct Placed {
    source: Arc<str>,
    index: usize,
    statement: Statement,
}

impl Set {
    /// Policies with the names they are cited by.
    pub fn new(policies: impl IntoIterator<Item = (Arc<str>, Document)>) -> Self {
        let mut set = Self::default();
        for (source, document) in policies {
            for (index, statement) in document.statements.into_iter().enumerate() {
                let number = u32::try_from(set.statements.len()).unwrap_or(u32::MAX);
                for action in &statement.actions {
                    let place = match action.split_once(':') {
                        _ if statement.not_action => &mut set.general,
                        Some(_) if !action.contains(['*', '?']) => {
                            set.exact.entry(action.clone()).or_default()
                        }
                        Some((service, _)) if !service.contains(['*', '?']) => {
                            set.by_service.entry(service.to_owned()).or_default()
                        }
                        _ => &mut set.general,
                    };
                    if place.last() != Some(&number) {
                        place.push(number);
                    }
                }
                set.statements.push(Placed { source: source.clone(), index, statement });
            }
        }
        set
    }

    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// Statements that may be about the action, given in lower case.
    fn candidates<'s>(&'s self, action: &str) -> impl Iterator<Item = &'s Placed> {
        let exact = self.exact.get(action).map_or(&[][..], Vec::as_slice);
        let service = action.split_once(':').map_or("", |(service, _)| service);
        let wild = self.by_service.get(service).map_or(&[][..], Vec::as_slice);
        exact.iter().chain(wild).chain(&self.general).map(|n| &self.statements[*n as usize])
    }
}

/// All that bears on one principal.
#[derive(Debug, Default, Clone)]
pub struct Policies {
    pub identity: Set,
    pub boundary: Option<Set>,
    pub session: Option<Set>,
}

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Identity,
    Boundary,
    Session,
    Resource,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Allowed,
    /// A statement there says no.
    ExplicitDeny(Place),
    /// Nothing there says yes.
    ImplicitDeny(Place),
}

impl Outcome {
    pub fn is_allowed(self) -> bool {
        self == Self::Allowed
    }
}

/// A statement that was about the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    pub place: Place,
    /// The name its policy was given to [`Set::new`] with.
    pub source: Arc<str>,
    /// Its place in the policy, from 0.
    pub index: usize,
    pub sid: Option<String>,
    pub effect: Effect,
}

/// Why a request was decided as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Explanation {
    pub matched: Vec<Matched>,
    /// Condition keys that statements about the action and resource looked for in vain.
    pub missing: BTreeSet<String>,
}

/// Decides.
pub fn decide(policies: &Policies, resource: Option<&Set>, request: &Request<'_>) -> Outcome {
    evaluate(policies, resource, request, &mut None)
}

/// Decides, and says why.
pub fn explain(policies: &Policies, resource: Option<&Set>, request: &Request<'_>) -> (Outcome, Explanation) {
    let mut explanation = Some(Explanation::default());
    let outcome = evaluate(policies, resource, request, &mut explanation);
    (outcome, explanation.unwrap_or_default())
}

/// What the policies of one place say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    Nothing,
    /// Allowed to the account as a whole: its own policies must pass it on.
    AllowAccount,
    /// Allowed to a role behind a session: bounds still hold.
    AllowRole,
    Allow,
    Deny,
}

fn evaluate(
    policies: &Policies,
    resource: Option<&Set>,
    request: &Request<'_>,
    explanation: &mut Option<Explanation>,
) -> Outcome {
    let action = request.action.to_ascii_lowercase();
    let mut ask = |place, set: &Set| says(place, set, &action, request, explanation);
    let identity = ask(Place::Identity, &policies.identity);
    let boundary = policies.boundary.as_ref().map_or(Says::Allow, |set| ask(Place::Boundary, set));
    let session = policies.session.as_ref().map_or(Says::Allow, |set| ask(Place::Session, set));
    let resource = resource.map_or(Says::Nothing, |set| ask(Place::Resource, set));
    let places = [
        (Place::Identity, identity),
        (Place::Boundary, boundary),
        (Place::Session, session),
        (Place::Resource, resource),
    ];
    if let Some((place, _)) = places.iter().find(|(_, says)| *says == Says::Deny) {
        return Outcome::ExplicitDeny(*place);
    }
    if resource == Says::Allow {
        return Outcome::Allowed;
    }
    if identity != Says::Allow && resource != Says::AllowRole {
        return Outcome::ImplicitDeny(Place::Identity);
    }
    let bounds = [(Place::Boundary, boundary), (Place::Session, session)];
    match bounds.iter().find(|(_, says)| *says != Says::Allow) {
        Some((place, _)) => Outcome::ImplicitDeny(*place),
        None => Outcome::Allowed,
    }
}

/// Whether a trust or resource policy by itself lets the principal in, without regard to what
/// its own policies say: `Some(true)` to it by name, `Some(false)` to its whole account, None
/// not at all or by an explicit deny.
pub fn lets_in(set: &Set, request: &Request<'_>) -> Option<bool> {
    let action = request.action.to_ascii_lowercase();
    match says(Place::Resource, set, &action, request, &mut None) {
        Says::Nothing | Says::Deny => None,
        Says::AllowAccount => Some(false),
        Says::Allow | Says::AllowRole => Some(true),
    }
}

fn says(
    place: Place,
    set: &Set,
    action: &str,
    request: &Request<'_>,
    explanation: &mut Option<Explanation>,
) -> Says {
    let mut says = Says::Nothing;
    for placed in set.candidates(action) {
        let statement = &placed.statement;
        let Some(found) = about(statement, action, request, explanation) else { continue };
        if let Some(explanation) = explanation {
            let Placed { source, index, .. } = placed;
            let (source, sid) = (source.clone(), statement.sid.clone());
            let matched = Matched { place, source, index: *index, sid, effect: statement.effect };
            if !explanation.matched.contains(&matched) {
                explanation.matched.push(matched);
            }
        }
        says = says.max(if statement.effect == Effect::Deny { Says::Deny } else { found });
        if says == Says::Deny && explanation.is_none() {
            break;
        }
    }
    says
}

/// Whether the statement is about the request, and to whom it speaks.
fn about(
    statement: &Statement,
    action: &str,
    request: &Request<'_>,
    explanation: &mut Option<Explanation>,
) -> Option<Says> {
    let named = statement.actions.iter().any(|pattern| match pattern.as_str() {
        "*" => true,
        pattern => glob(pattern.as_bytes(), action.as_bytes()),
    });
    if named == statement.not_action {
        return None;
    }
    let to = match &statement.principals {
        None => Says::Allow,
        Some(principals) => addressed(principals, request.principal, statement.effect)?,
    };
    if let Some(resources) = &statement.resources {
        let matches = |p: &Pattern| p.matches_arn(request.resource, request.keys);
        if resources.iter().any(matches) == statement.not_resource {
            return None;
        }
    }
    let mut holds = true;
    for condition in &statement.conditions {
        if let Some(explanation) = explanation
            && request.keys.get(&condition.key).is_none()
        {
            explanation.missing.insert(condition.name.clone());
        }
        holds &= condition.holds(request.keys);
        if !holds && explanation.is_none() {
            break;
        }
    }
    holds.then_some(to)
}

fn addressed(principals: &Principals, who: &Names, effect: Effect) -> Option<Says> {
    let account = |p: &String| {
        *p == who.account
            || p.strip_prefix("arn:aws:iam::").and_then(|p| p.strip_suffix(":root")) == Some(&who.account)
    };
    let by_service = who.service.as_ref().is_some_and(|s| principals.services.contains(s));
    let found = if principals.anyone || by_service || principals.aws.contains(&who.arn) {
        Some(Says::Allow)
    } else if principals.aws.iter().any(|p| who.also.contains(p)) {
        Some(Says::AllowRole)
    } else if who.service.is_none() && principals.aws.iter().any(account) {
        Some(Says::AllowAccount)
    } else {
        None
    };
    match (principals.not, found) {
        (false, found) => found,
        (true, None) => Some(Says::Allow),
        // Denying all but a role's session must name the account and the role, too; naming
        // the account alone spares nobody in it, as by AWS.
        (true, Some(Says::AllowAccount)) if effect == Effect::Deny => Some(Says::Allow),
        (true, Some(_)) => None,
    }
}
