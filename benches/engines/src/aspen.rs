//! `scratchstack-aspen`.

use crate::{Case, Prepared, Refusal};
use scratchstack_arn::Arn;
use scratchstack_aspen::{Context, Decision, Policy, PolicySet, PolicySource};
use scratchstack_aws_principal::{Principal, SessionData, SessionValue, User};
use std::str::FromStr;

pub fn prepare(case: &Case) -> Result<Prepared, Refusal> {
    let policy = |document: &serde_json::Value| {
        Policy::from_str(&document.to_string()).map_err(|why| Refusal::Malformed(why.to_string()))
    };
    let mut set = PolicySet::new();
    for document in &case.documents {
        set.add_policy(PolicySource::new_entity_inline("arn", "AIDA", "p"), policy(document)?);
    }
    if let Some(document) = &case.boundary {
        set.add_policy(PolicySource::new_permission_boundary("arn", "ANPA", "v1"), policy(document)?);
    }
    if let Some(document) = &case.session {
        set.add_policy(PolicySource::new_session(), policy(document)?);
    }
    let mut session = SessionData::new();
    for (key, values) in &case.keys {
        let [value] = values.as_slice() else {
            return Err(Refusal::CannotSay("keys have one value".into()));
        };
        session.insert(key, typed(value));
    }
    let (service, api) = case.action.split_once(':').expect("an action");
    let user = User::new("aws", "123456789012", "/", "bob").expect("a user");
    let mut context = Context::builder();
    context.service(service).api(api).actor(Principal::from(user)).session_data(session);
    if case.resource != "*" {
        let arn = Arn::from_str(&case.resource).map_err(|why| Refusal::CannotSay(why.to_string()))?;
        context.resources(vec![arn]);
    }
    let context = context.build().expect("a context");
    Ok(Box::new(move || match set.evaluate(&context) {
        Ok((decision, _)) => Ok(decision == Decision::Allow),
        Err(why) => Err(why.to_string()),
    }))
}

/// In the type that its operators want.
fn typed(value: &str) -> SessionValue {
    match value {
        "true" | "false" => SessionValue::Bool(value == "true"),
        _ => match (value.parse(), value.parse::<std::net::IpAddr>()) {
            (Ok(number), _) => SessionValue::Integer(number),
            (_, Ok(address)) => SessionValue::IpAddr(address),
            _ => SessionValue::String(value.into()),
        },
    }
}
