//! What policies would say, without a call.
//!
//! Follows "SimulateCustomPolicy", "SimulatePrincipalPolicy" and "GetContextKeysFor…" in the
//! IAM API Reference.

use crate::access::{Access, of_caller};
use crate::{Caller, Tx};
use aws_shapes::iam::{
    self as aws, ContextEntry, EvaluationResult, GetContextKeysForCustomPolicy,
    GetContextKeysForCustomPolicyRequest, GetContextKeysForPolicyResponse, GetContextKeysForPrincipalPolicy,
    GetContextKeysForPrincipalPolicyRequest, PermissionsBoundaryDecisionDetail, PolicySourceType,
    SimulateCustomPolicy, SimulateCustomPolicyRequest, SimulatePolicyResponse, SimulatePrincipalPolicy,
    SimulatePrincipalPolicyRequest,
};
use aws_shapes::{ApiError, Registry};
use model::policy::{
    self, Document, Keys, Kind, Matched, Names, Outcome, Place, Policies, Position, Set, statement_spans,
};
use model::{PoliciesInForce, PolicyKind, Principal};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Results in one answer unless the request says otherwise.
const PAGE: usize = 100;
const LONGEST_PAGE: i32 = 1000;
const RESOURCE_POLICY: &str = "ResourcePolicy";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<SimulateCustomPolicy>(simulate_custom_policy, Access::any())
        .on::<SimulatePrincipalPolicy>(simulate_principal_policy, Access::on("user", "PolicySourceArn"))
        .on::<GetContextKeysForCustomPolicy>(get_context_keys_for_custom_policy, Access::any())
        .on::<GetContextKeysForPrincipalPolicy>(
            get_context_keys_for_principal_policy,
            Access::on("user", "PolicySourceArn"),
        );
}

fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::client("InvalidInput", message)
}

/// Policies under simulation, each with the name that results cite it by and its text.
#[derive(Default)]
struct Case {
    identity: Vec<Source>,
    /// None: nothing bounds.
    boundary: Option<Vec<Source>>,
    resource: Option<Source>,
    /// Keys of the principal itself.
    keys: Keys,
    names: Names,
}

struct Source {
    id: String,
    kind: PolicySourceType,
    text: Arc<str>,
    document: Document,
}

fn parsed(id: String, kind: PolicySourceType, text: Arc<str>, of: Kind) -> Result<Source, ApiError> {
    match Document::parse(&text, of) {
        Ok(document) => Ok(Source { id, kind, text, document }),
        Err(why) => Err(invalid(why.to_string())),
    }
}

fn inputs(list: &[String], name: &str) -> Result<Vec<Source>, ApiError> {
    let one = |(n, text): (usize, &String)| {
        parsed(format!("{name}.{}", n + 1), PolicySourceType::NONE, text.as_str().into(), Kind::Identity)
    };
    list.iter().enumerate().map(one).collect()
}

/// The user, group or role of an ARN: its policies in force, and who it would be.
fn principal(tx: &Tx, arn: &Option<String>) -> Result<(PoliciesInForce, Keys, Names), ApiError> {
    let world = &tx.world;
    let arn = arn.as_deref().unwrap_or_default();
    let name = arn.rsplit_once('/').map_or("", |(_, name)| name);
    let absent =
        || ApiError::with_status(404, "NoSuchEntity", format!("The entity with ARN {arn} cannot be found."));
    let user = world.iam_user(name).filter(|u| world.iam_arn("user", &u.path, &u.name) == arn);
    let role = world.iam_role(name).filter(|r| world.iam_arn("role", &r.path, &r.name) == arn);
    let who = match (user, role) {
        (Some(user), _) => Principal::User(user.id.clone()),
        (None, Some(role)) => Principal::Role { role: role.id.clone(), session: String::new() },
        (None, None) => {
            let group = world.iam_group(name).filter(|g| world.iam_arn("group", &g.path, &g.name) == arn);
            let group = group.ok_or_else(absent)?;
            return Ok((world.policies_of_group(group), Keys::new(), Names::default()));
        }
    };
    let force = world.policies_of(&who, None).ok_or_else(absent)?;
    let caller = Caller::of(world, who, None, "").ok_or_else(absent)?;
    let keys = of_caller(world, &caller, tx.now);
    let names = Names { account: caller.account, arn: arn.to_owned(), ..Names::default() };
    Ok((force, keys, names))
}

/// Policies in force, with the names that results cite them by.
fn sources(policies: Vec<model::PolicyInForce>) -> Result<Vec<Source>, ApiError> {
    let one = |policy: model::PolicyInForce| {
        let kind = match policy.kind {
            PolicyKind::AwsManaged => PolicySourceType::AWS_MANAGED,
            PolicyKind::UserManaged => PolicySourceType::USER_MANAGED,
            PolicyKind::User => PolicySourceType::USER,
            PolicyKind::Group => PolicySourceType::GROUP,
            PolicyKind::Role => PolicySourceType::ROLE,
            PolicyKind::Session => PolicySourceType::NONE,
        };
        let id = policy.id.rsplit_once('/').map_or(policy.id.as_str(), |(_, name)| name).to_owned();
        parsed(id, kind, policy.document, Kind::Identity)
    };
    policies.into_iter().map(one).collect()
}

fn simulate_custom_policy(
    tx: &mut Tx,
    input: SimulateCustomPolicyRequest,
) -> Result<SimulatePolicyResponse, ApiError> {
    let boundary =
        inputs(&input.permissions_boundary_policy_input_list, "PermissionsBoundaryPolicyInputList")?;
    let case = Case {
        identity: inputs(&input.policy_input_list, "PolicyInputList")?,
        boundary: (!boundary.is_empty()).then_some(boundary),
        ..Case::default()
    };
    simulate(
        tx,
        case,
        Wanted {
            actions: &input.action_names,
            resources: &input.resource_arns,
            resource_policy: input.resource_policy,
            caller_arn: input.caller_arn,
            context: &input.context_entries,
            max_items: input.max_items,
            marker: input.marker,
        },
    )
}

fn simulate_principal_policy(
    tx: &mut Tx,
    input: SimulatePrincipalPolicyRequest,
) -> Result<SimulatePolicyResponse, ApiError> {
    let (force, keys, names) = principal(tx, &input.policy_source_arn)?;
    let mut identity = sources(force.identity)?;
    identity.extend(inputs(&input.policy_input_list, "PolicyInputList")?);
    // A boundary given in the request takes the place of the principal's own.
    let given = inputs(&input.permissions_boundary_policy_input_list, "PermissionsBoundaryPolicyInputList")?;
    let boundary = match (given.is_empty(), force.boundary) {
        (false, _) => Some(given),
        (true, Some(own)) => Some(sources(vec![own])?),
        (true, None) => None,
    };
    let case = Case { identity, boundary, resource: None, keys, names };
    simulate(
        tx,
        case,
        Wanted {
            actions: &input.action_names,
            resources: &input.resource_arns,
            resource_policy: input.resource_policy,
            caller_arn: input.caller_arn,
            context: &input.context_entries,
            max_items: input.max_items,
            marker: input.marker,
        },
    )
}

/// What both simulations ask alike.
struct Wanted<'a> {
    actions: &'a [String],
    resources: &'a [String],
    resource_policy: Option<String>,
    caller_arn: Option<String>,
    context: &'a [ContextEntry],
    max_items: Option<i32>,
    marker: Option<String>,
}

fn simulate(tx: &Tx, mut case: Case, wanted: Wanted<'_>) -> Result<SimulatePolicyResponse, ApiError> {
    if let Some(wrong) =
        wanted.actions.iter().find(|a| a.split_once(':').is_none_or(|(v, n)| v.is_empty() || n.is_empty()))
    {
        return Err(invalid(format!("Invalid Action Name: {wrong}")));
    }
    for entry in wanted.context {
        let name = entry.context_key_name.as_deref().filter(|n| n.contains(':'));
        let name = name.ok_or_else(|| invalid("A context key's name must be prefaced by a vendor."))?;
        case.keys.replace(name, &entry.context_key_values);
    }
    if let Some(arn) = wanted.caller_arn {
        case.keys.set("aws:PrincipalArn", &arn);
        case.names = Names { account: tx.account().to_owned(), arn, ..Names::default() };
    }
    if let Some(text) = wanted.resource_policy {
        let id = RESOURCE_POLICY.to_owned();
        case.resource = Some(parsed(id, PolicySourceType::RESOURCE, text.into(), Kind::Resource)?);
    }
    let page = match wanted.max_items {
        None => PAGE,
        Some(asked @ 1..=LONGEST_PAGE) => usize::try_from(asked).unwrap_or(PAGE),
        Some(_) => return Err(invalid("MaxItems must be between 1 and 1000.")),
    };
    let from = match wanted.marker.as_deref().filter(|m| !m.is_empty()) {
        None => 0,
        Some(marker) => marker.parse::<usize>().map_err(|_| invalid("Invalid Marker."))?,
    };
    let everything = ["*".to_owned()];
    let resources = if wanted.resources.is_empty() { &everything[..] } else { wanted.resources };
    let asked: Vec<(&String, &String)> =
        wanted.actions.iter().flat_map(|action| resources.iter().map(move |r| (action, r))).collect();
    let simulation = Simulation::new(&case);
    let results =
        asked.iter().skip(from).take(page).map(|(action, r)| simulation.result(action, r)).collect();
    let next = from.saturating_add(page);
    Ok(SimulatePolicyResponse {
        evaluation_results: results,
        is_truncated: Some(next < asked.len()),
        marker: (next < asked.len()).then(|| next.to_string()),
    })
}

struct Simulation<'a> {
    case: &'a Case,
    policies: Policies,
    resource: Option<Set>,
}

fn set(sources: &[Source]) -> Set {
    Set::new(sources.iter().map(|s| (Arc::from(s.id.as_str()), s.document.clone())))
}

impl<'a> Simulation<'a> {
    fn new(case: &'a Case) -> Self {
        let policies = Policies {
            identity: set(&case.identity),
            boundary: case.boundary.as_deref().map(set),
            session: None,
        };
        Self { case, policies, resource: case.resource.as_ref().map(|r| set(std::slice::from_ref(r))) }
    }

    fn result(&self, action: &str, resource: &str) -> EvaluationResult {
        let Case { keys, names, .. } = self.case;
        let request = policy::Request { action, resource, keys, principal: names };
        let (outcome, why) = policy::explain(&self.policies, self.resource.as_ref(), &request);
        let bounded = self.policies.boundary.as_ref().map(|_| {
            let says_no = [Outcome::ExplicitDeny(Place::Boundary), Outcome::ImplicitDeny(Place::Boundary)];
            PermissionsBoundaryDecisionDetail {
                allowed_by_permissions_boundary: Some(!says_no.contains(&outcome)),
            }
        });
        let decision = match outcome {
            Outcome::Allowed => aws::PolicyEvaluationDecisionType::ALLOWED,
            Outcome::ExplicitDeny(_) => aws::PolicyEvaluationDecisionType::EXPLICIT_DENY,
            Outcome::ImplicitDeny(_) => aws::PolicyEvaluationDecisionType::IMPLICIT_DENY,
        };
        EvaluationResult {
            eval_action_name: Some(action.to_owned()),
            eval_resource_name: Some(resource.to_owned()),
            eval_decision: Some(decision),
            matched_statements: why.matched.iter().map(|m| self.statement(m)).collect(),
            missing_context_values: why.missing.into_iter().collect(),
            permissions_boundary_decision_detail: bounded,
            organizations_decision_detail: None,
            eval_decision_details: BTreeMap::new(),
            resource_specific_results: Vec::new(),
        }
    }

    /// The statement, with where it stands in its policy's text.
    fn statement(&self, matched: &Matched) -> aws::Statement {
        let mut places = self.case.identity.iter().chain(self.case.boundary.iter().flatten());
        let source = match matched.place {
            Place::Resource => self.case.resource.as_ref(),
            _ => places.find(|s| *s.id == *matched.source),
        };
        let span = source.and_then(|s| statement_spans(&s.text).get(matched.index).copied());
        let shape = |p: Position| aws::Position { line: Some(p.line), column: Some(p.column) };
        aws::Statement {
            source_policy_id: Some(matched.source.to_string()),
            source_policy_type: source.map(|s| s.kind.clone()),
            start_position: span.map(|(start, _)| shape(start)),
            end_position: span.map(|(_, end)| shape(end)),
        }
    }
}

fn keys_of(sources: &[Source]) -> GetContextKeysForPolicyResponse {
    let mut names: Vec<String> = Vec::new();
    for key in sources.iter().flat_map(|s| s.document.context_keys()) {
        if !names.iter().any(|known| known.eq_ignore_ascii_case(&key)) {
            names.push(key);
        }
    }
    GetContextKeysForPolicyResponse { context_key_names: names }
}

fn get_context_keys_for_custom_policy(
    _: &mut Tx,
    input: GetContextKeysForCustomPolicyRequest,
) -> Result<GetContextKeysForPolicyResponse, ApiError> {
    Ok(keys_of(&inputs(&input.policy_input_list, "PolicyInputList")?))
}

fn get_context_keys_for_principal_policy(
    tx: &mut Tx,
    input: GetContextKeysForPrincipalPolicyRequest,
) -> Result<GetContextKeysForPolicyResponse, ApiError> {
    let (force, _, _) = principal(tx, &input.policy_source_arn)?;
    let mut all = sources(force.identity)?;
    all.extend(inputs(&input.policy_input_list, "PolicyInputList")?);
    Ok(keys_of(&all))
}
