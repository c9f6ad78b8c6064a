//! `iam-rs`.

use crate::{Case, PLACEHOLDER, Prepared, Refusal, USER};
use iam_rs::{
    Arn, Context, ContextValue, Decision, IAMPolicy, IAMRequest, PolicyEvaluator, Principal, PrincipalId,
    Validate,
};

pub fn prepare(case: &Case) -> Result<Prepared, Refusal> {
    let parsed = case.documents.iter().map(|document| {
        let policy =
            IAMPolicy::from_json(&document.to_string()).map_err(|why| Refusal::Malformed(why.to_string()))?;
        match policy.validate_result() {
            Ok(()) => Ok(policy),
            Err(why) => Err(Refusal::Malformed(why.to_string())),
        }
    });
    let policies = parsed.collect::<Result<Vec<_>, _>>()?;
    if case.boundary.is_some() || case.session.is_some() {
        return Err(Refusal::CannotSay("has no policies that bound others".into()));
    }
    let mut context = Context::new();
    for (key, values) in &case.keys {
        let value = match values.as_slice() {
            [one] if key != "aws:TagKeys" => typed(one),
            several => ContextValue::StringList(several.to_vec()),
        };
        context.insert(key.clone(), value);
    }
    // It knows no request without a resource.
    let resource = if case.resource == "*" { PLACEHOLDER } else { &case.resource };
    let request = IAMRequest::new_with_context(
        Principal::Aws(PrincipalId::String(USER.into())),
        case.action.clone(),
        Arn::parse(resource).expect("an ARN"),
        context,
    );
    let engine = PolicyEvaluator::with_policies(policies);
    Ok(Box::new(move || match engine.evaluate(&request) {
        Ok(result) => Ok(result.decision == Decision::Allow),
        Err(why) => Err(why.to_string()),
    }))
}

/// In the type that its operators want.
fn typed(value: &str) -> ContextValue {
    match value {
        "true" | "false" => ContextValue::Boolean(value == "true"),
        _ => match (value.parse(), value.parse()) {
            (Ok(number), _) => ContextValue::Number(number),
            (_, Ok(time)) => ContextValue::DateTime(time),
            _ => ContextValue::String(value.into()),
        },
    }
}
