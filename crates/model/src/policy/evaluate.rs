//! The decision.
//!
//! Follows "Policy evaluation logic" in the IAM User Guide, for one account without
//! organizations: an explicit deny anywhere ends it; a resource's policy may let its
//! principal in by itself; else identity policies must allow, and a boundary and a session's
//! policies, where there are any, must too.

use super::Keys;
use super::document::{Document, Effect, Principals, Statement};
use super::pattern::{Arn, Glob, Pattern};
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
    exact: HashMap<Box<[u8]>, Vec<u32>>,
    /// Patterns with wildcards after a service's prefix, by that prefix, each once with its statements.
    by_service: HashMap<Box<[u8]>, Patterns>,
    /// Statements that any action could be of, with all that they name.
    general: Vec<(Box<[Glob]>, u32)>,
}

/// Patterns of actions, with the numbers of the statements that have them.
type Patterns = Vec<(Glob, Vec<u32>)>;

#[derive(Debug, Clone)]
struct Placed {
    source: Arc<str>,
    index: usize,
    statement: Statement,
    /// Numbers of its conditions' keys, in the conditions' order.
    keys: Box<[usize]>,
    /// Any resource will do.
    everywhere: bool,
}

impl Set {
    /// Policies with the names they are cited by.
    pub fn new(policies: impl IntoIterator<Item = (Arc<str>, Document)>) -> Self {
        let (mut set, mut numbers) = (Self::default(), HashMap::new());
        for (source, document) in policies {
            for (index, statement) in document.statements.into_iter().enumerate() {
                let mut number = |key: &String| {
                    let next = numbers.len();
                    *numbers.entry(key.clone()).or_insert(next)
                };
                let keys = statement.conditions.iter().map(|condition| number(&condition.key)).collect();
                let anything = |pattern: &Pattern| matches!(pattern, Pattern::Plain { whole, .. } if whole.is_anything());
                let everywhere = !statement.not_resource
                    && statement.resources.as_ref().is_none_or(|resources| resources.iter().any(anything));
                set.place(&statement);
                set.statements.push(Placed { source: source.clone(), index, statement, keys, everywhere });
            }
        }
        set
    }

    /// Enters the statement, which is to be the next, by its actions.
    fn place(&mut self, statement: &Statement) {
        let number = u32::try_from(self.statements.len()).unwrap_or(u32::MAX);
        let mut of_any = statement.not_action;
        for action in statement.actions.iter().filter(|_| !statement.not_action) {
            let pattern = Glob::new(action);
            match action.split_once(':') {
                Some(_) if !pattern.is_wild() => {
                    let named = self.exact.entry(action.as_bytes().into()).or_default();
                    if named.last() != Some(&number) {
                        named.push(number);
                    }
                }
                Some((service, _)) if !service.contains(['*', '?']) => {
                    let known = self.by_service.entry(service.as_bytes().into()).or_default();
                    match known.iter_mut().find(|(other, _)| *other == pattern) {
                        Some((_, numbers)) => numbers.push(number),
                        None => known.push((pattern, vec![number])),
                    }
                }
                _ => of_any = true,
            }
        }
        if of_any {
            self.general.push((statement.actions.iter().map(|action| Glob::new(action)).collect(), number));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// Statements about the action, given in lower case; one may come twice.
    fn about_action<'s>(&'s self, action: &'s [u8]) -> impl Iterator<Item = &'s Placed> {
        let exact = self.exact.get(action).map_or(&[][..], Vec::as_slice);
        let service = action.iter().position(|byte| *byte == b':').map_or(&[][..], |end| &action[..end]);
        let wild = self.by_service.get(service).map_or(&[][..], Vec::as_slice);
        let wild = wild.iter().filter(move |(pattern, _)| pattern.matches(action));
        let wild = wild.flat_map(|(_, numbers)| numbers);
        let placed = |number: &u32| &self.statements[*number as usize];
        let general = self.general.iter().filter_map(move |(patterns, number)| {
            let named = patterns.iter().any(|pattern| pattern.matches(action));
            let placed = placed(number);
            (named != placed.statement.not_action).then_some(placed)
        });
        exact.iter().chain(wild).map(placed).chain(general)
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
    /// The VPC endpoint that the request came by.
    Endpoint,
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
    let asked = Asked::new(request);
    let mut ask = |place, set: &Set| says(place, set, &asked, explanation);
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
    match says(Place::Resource, set, &Asked::new(request), &mut None) {
        Says::Nothing | Says::Deny => None,
        Says::AllowAccount => Some(false),
        Says::Allow | Says::AllowRole => Some(true),
    }
}

/// What the policy of the VPC endpoint that the request came by says: it must let it pass, and gives nothing.
/// Follows "Control access to VPC endpoints using endpoint policies" in the AWS PrivateLink Guide.
pub fn at_endpoint(set: &Set, request: &Request<'_>) -> (Outcome, Explanation) {
    let mut explanation = Some(Explanation::default());
    let outcome = match says(Place::Endpoint, set, &Asked::new(request), &mut explanation) {
        Says::Deny => Outcome::ExplicitDeny(Place::Endpoint),
        Says::Nothing => Outcome::ImplicitDeny(Place::Endpoint),
        Says::AllowAccount | Says::AllowRole | Says::Allow => Outcome::Allowed,
    };
    (outcome, explanation.unwrap_or_default())
}

/// A request, as statements are compared with it.
struct Asked<'a> {
    request: &'a Request<'a>,
    /// The action in lower case: its first bytes, where it is short enough to need no allocation.
    short: [u8; SHORT],
    long: Vec<u8>,
    arn: Arn<'a>,
}

/// Longer than nearly all of AWS's actions.
const SHORT: usize = 64;

impl<'a> Asked<'a> {
    fn new(request: &'a Request<'a>) -> Self {
        let action = request.action.as_bytes();
        let (mut short, mut long) = ([0; SHORT], Vec::new());
        match short.get_mut(..action.len()) {
            Some(place) => {
                place.copy_from_slice(action);
                place.make_ascii_lowercase();
            }
            None => long = action.to_ascii_lowercase(),
        }
        Self { request, short, long, arn: Arn::new(request.resource) }
    }

    fn action(&self) -> &[u8] {
        self.short.get(..self.request.action.len()).unwrap_or(&self.long)
    }
}

/// Values of condition keys by the numbers that a set gave them, looked up once a decision.
struct Values<'a> {
    keys: &'a Keys,
    first: [Option<Option<&'a [String]>>; 16],
}

impl<'a> Values<'a> {
    fn get(&mut self, number: usize, key: &str) -> Option<&'a [String]> {
        match self.first.get_mut(number) {
            Some(known) => *known.get_or_insert_with(|| self.keys.get(key)),
            None => self.keys.get(key),
        }
    }
}

fn says(place: Place, set: &Set, asked: &Asked<'_>, explanation: &mut Option<Explanation>) -> Says {
    let mut says = Says::Nothing;
    let mut values = Values { keys: asked.request.keys, first: [None; 16] };
    for placed in set.about_action(asked.action()) {
        let statement = &placed.statement;
        // What is allowed isn't more allowed by another: only denials count now.
        if says == Says::Allow && statement.effect == Effect::Allow && explanation.is_none() {
            continue;
        }
        let Some(found) = about(placed, asked, &mut values, explanation) else { continue };
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

/// Whether the statement, which is about the action, is about the request, and to whom it speaks.
fn about(
    placed: &Placed,
    asked: &Asked<'_>,
    values: &mut Values<'_>,
    explanation: &mut Option<Explanation>,
) -> Option<Says> {
    let Placed { statement, keys: numbers, .. } = placed;
    let request = asked.request;
    let to = match &statement.principals {
        None => Says::Allow,
        Some(principals) => addressed(principals, request.principal, statement.effect)?,
    };
    if !placed.everywhere
        && let Some(resources) = &statement.resources
        && resources.iter().any(|p| p.matches_arn(&asked.arn, request.keys)) == statement.not_resource
    {
        return None;
    }
    let mut holds = true;
    for (condition, number) in statement.conditions.iter().zip(numbers) {
        let given = values.get(*number, &condition.key);
        if let Some(explanation) = explanation
            && given.is_none()
        {
            explanation.missing.insert(condition.name.clone());
        }
        holds &= condition.holds(given, request.keys);
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
