//! Cedar, which is another language: policies are translated, a statement to a `permit` or `forbid`.
//!
//! A request's facts become a record in several forms, for Cedar's operators want their types: a key's
//! text as `s:KEY`, in lower case as `l:KEY`, as number, address, moment and set as `n:`, `ip:`, `d:` and
//! `set:`, and an ARN's parts as `p0:KEY` to `p5:KEY`. What has no mechanical translation is said so:
//! Cedar's `like` has no `?` and takes no variables, and sets have no `like`.

use crate::{Case, Prepared, Refusal};
use cedar_policy::{Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request};
use serde_json::{Map, Value, json};
use std::str::FromStr;

type Said = Result<String, Refusal>;

pub fn prepare(case: &Case) -> Result<Prepared, Refusal> {
    if case.expected == "malformed" {
        return cannot("a translation would judge the document, not Cedar");
    }
    let mut policies = String::new();
    for document in &case.documents {
        for statement in statements(document) {
            let verb = if statement["Effect"] == "Allow" { "permit" } else { "forbid" };
            policies += &format!("{verb}(principal, action, resource) when {{ {} }};\n", said(statement)?);
        }
    }
    // What bounds becomes: forbid unless that allows.
    for document in case.boundary.iter().chain(&case.session) {
        let mut allowed = vec!["false".to_owned()];
        for statement in statements(document) {
            match statement["Effect"] == "Allow" {
                true => allowed.push(said(statement)?),
                false => {
                    policies +=
                        &format!("forbid(principal, action, resource) when {{ {} }};\n", said(statement)?);
                }
            }
        }
        policies += &format!("forbid(principal, action, resource) unless {{ {} }};\n", any(&allowed));
    }
    let policies =
        PolicySet::from_str(&policies).map_err(|why| Refusal::CannotSay(format!("{why}: {policies}")))?;
    let mut facts = Map::new();
    text(&mut facts, "action", &case.action);
    text(&mut facts, "resource", &case.resource);
    for (key, values) in &case.keys {
        let key = key.to_ascii_lowercase();
        if let [value] = values.as_slice() {
            text(&mut facts, &key, value);
        }
        facts.insert(format!("set:{key}"), json!(values));
    }
    let facts = Context::from_json_value(Value::Object(facts), None).expect("a record");
    let uid = |text: &str| EntityUid::from_str(text).expect("a name");
    let request =
        Request::new(uid("User::\"bob\""), uid("Action::\"call\""), uid("Resource::\"it\""), facts, None);
    let (request, entities, engine) = (request.expect("a request"), Entities::empty(), Authorizer::new());
    Ok(Box::new(move || {
        let response = engine.is_authorized(&request, &policies, &entities);
        match response.diagnostics().errors().next() {
            Some(error) => Err(error.to_string()),
            None => Ok(response.decision() == Decision::Allow),
        }
    }))
}

fn cannot<T>(why: &str) -> Result<T, Refusal> {
    Err(Refusal::CannotSay(why.into()))
}

/// A value in all forms that it has.
fn text(facts: &mut Map<String, Value>, key: &str, value: &str) {
    let extension = |function: &str, of: &str| json!({"__extn": {"fn": function, "arg": of}});
    facts.insert(format!("s:{key}"), json!(value));
    facts.insert(format!("l:{key}"), json!(value.to_lowercase()));
    for (n, part) in value.splitn(6, ':').enumerate() {
        facts.insert(format!("p{n}:{key}"), json!(part));
    }
    if let Ok(number) = value.parse::<i64>() {
        facts.insert(format!("n:{key}"), json!(number));
    }
    if value.parse::<std::net::IpAddr>().is_ok() {
        facts.insert(format!("ip:{key}"), extension("ip", value));
    }
    if value.len() == 20 && value.ends_with('Z') {
        facts.insert(format!("d:{key}"), extension("datetime", value));
    }
}

fn statements(document: &Value) -> &[Value] {
    document["Statement"].as_array().expect("a list")
}

fn list(value: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    value.as_array().map_or_else(|| vec![text(value)], |all| all.iter().map(text).collect())
}

fn any(terms: &[String]) -> String {
    format!("({})", terms.join(" || "))
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn said(statement: &Value) -> Said {
    let mut terms = Vec::new();
    for (element, negated, arn) in
        [("Action", "", false), ("NotAction", "!", false), ("Resource", "", true), ("NotResource", "!", true)]
    {
        let Some(value) = statement.get(element) else { continue };
        let each = list(value).into_iter().map(|pattern| match arn {
            true => arn_like(&pattern, "resource"),
            false => like("context[\"l:action\"]", &pattern.to_lowercase()),
        });
        terms.push(format!("{negated}{}", any(&each.collect::<Result<Vec<_>, _>>()?)));
    }
    if let Some(Value::Object(operators)) = statement.get("Condition") {
        for (operator, keys) in operators {
            for (key, values) in keys.as_object().expect("keys") {
                terms.push(format!("({})", condition(operator, &key.to_ascii_lowercase(), &list(values))?));
            }
        }
    }
    Ok(terms.join(" && "))
}

/// `of like "…"`, with AWS's escapes in Cedar's.
fn like(of: &str, pattern: &str) -> Said {
    let (mut literal, mut rest) = (String::new(), pattern);
    while let Some(c) = rest.chars().next() {
        let escape = ["${*}", "${?}", "${$}"].into_iter().find(|escape| rest.starts_with(escape));
        match (escape, c) {
            (Some("${*}"), _) => literal += "\\*",
            (Some(escape), _) => literal += &escape[2..3],
            (None, '?') => return cannot("`like` has no `?`"),
            (None, '$') if rest.starts_with("${") => return cannot("`like` takes no variable"),
            (None, '"' | '\\') => literal.extend(['\\', c]),
            (None, c) => literal.push(c),
        }
        rest = &rest[escape.map_or(c.len_utf8(), str::len)..];
    }
    Ok(format!("{of} like \"{literal}\""))
}

fn arn_like(pattern: &str, key: &str) -> Said {
    if pattern == "*" {
        return Ok("true".into());
    }
    let parts: Vec<&str> = pattern.splitn(6, ':').collect();
    let mut terms = Vec::new();
    for (n, part) in parts.iter().enumerate() {
        let name = format!("\"p{n}:{key}\"");
        terms.push(format!("context has {name} && {}", like(&format!("context[{name}]"), part)?));
    }
    if parts.len() < 6 && !pattern.ends_with('*') {
        terms.push(format!("!(context has \"p{}:{key}\")", parts.len()));
    }
    Ok(format!("({})", terms.join(" && ")))
}

fn condition(operator: &str, key: &str, values: &[String]) -> Said {
    let (set, operator) = operator.split_once(':').map_or((None, operator), |(set, rest)| (Some(set), rest));
    let (operator, if_exists) =
        operator.strip_suffix("IfExists").map_or((operator, false), |rest| (rest, true));
    if let Some(set) = set {
        return among(set, operator, if_exists, key, values);
    }
    let has = |form: &str| format!("context has \"{form}:{key}\"");
    let given = |form: &str| format!("context[\"{form}:{key}\"]");
    if operator == "Null" {
        return Ok(if values[0] == "true" { format!("!({})", has("set")) } else { has("set") });
    }
    let (form, negated) = match operator {
        "StringNotEquals" | "StringNotLike" | "ArnNotLike" | "ArnNotEquals" => ("s", true),
        "StringNotEqualsIgnoreCase" => ("l", true),
        "NotIpAddress" => ("ip", true),
        "NumericNotEquals" => ("n", true),
        "StringEqualsIgnoreCase" | "Bool" => ("l", false),
        "IpAddress" => ("ip", false),
        _ if operator.starts_with("Numeric") => ("n", false),
        _ if operator.starts_with("Date") => ("d", false),
        _ => ("s", false),
    };
    let order = |operator: &str| match operator.trim_start_matches("Numeric").trim_start_matches("Date") {
        "LessThan" => "<",
        "LessThanEquals" => "<=",
        "GreaterThan" => ">",
        "GreaterThanEquals" => ">=",
        _ => "==",
    };
    let one = |value: &String| -> Said {
        Ok(match (form, operator) {
            (_, "StringLike" | "StringNotLike") => like(&given("s"), value)?,
            (_, "ArnLike" | "ArnEquals" | "ArnNotLike" | "ArnNotEquals") => arn_like(value, key)?,
            ("s", _) if value.starts_with("${") => {
                let other = format!("s:{}", value[2..value.len() - 1].to_ascii_lowercase());
                format!("(context has \"{other}\" && {} == context[\"{other}\"])", given("s"))
            }
            ("l", _) => format!("{} == {}", given("l"), quoted(&value.to_lowercase())),
            ("ip", _) => format!("{}.isInRange(ip({}))", given("ip"), quoted(value)),
            ("n", _) => {
                let Ok(number) = value.parse::<i64>() else { return cannot("numbers are whole") };
                format!("{} {} {number}", given("n"), order(operator))
            }
            ("d", _) => format!("{} {} {}", given("d"), order(operator), moment(value)),
            _ => format!("{} == {}", given("s"), quoted(value)),
        })
    };
    let any = any(&values.iter().map(one).collect::<Result<Vec<_>, _>>()?);
    let has = has(form);
    Ok(match (negated, if_exists) {
        (true, _) => format!("!({has}) || !{any}"),
        (false, true) => format!("!({has}) || {any}"),
        (false, false) => format!("{has} && {any}"),
    })
}

/// Set operators, on equality only.
fn among(set: &str, operator: &str, if_exists: bool, key: &str, values: &[String]) -> Said {
    let (has, given) = (format!("context has \"set:{key}\""), format!("context[\"set:{key}\"]"));
    let wanted = format!("[{}]", values.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", "));
    let test = match (set, operator) {
        ("ForAllValues", "StringEquals") => format!("{wanted}.containsAll({given})"),
        ("ForAllValues", "StringNotEquals") => format!("!{wanted}.containsAny({given})"),
        ("ForAnyValue", "StringEquals") => format!("{wanted}.containsAny({given})"),
        ("ForAnyValue", "StringNotEquals") => format!("!{wanted}.containsAll({given})"),
        _ => return cannot("a set's members can't be compared by `like`"),
    };
    Ok(match set == "ForAllValues" || if_exists {
        true => format!("!({has}) || {test}"),
        false => format!("{has} && {test}"),
    })
}

fn moment(value: &str) -> String {
    match value.parse::<i64>() {
        Ok(seconds) => format!("datetime(\"1970-01-01\").offset(duration(\"{seconds}s\"))"),
        // `+09:00` is `+0900` here.
        Err(_) => match value.rsplit_once(':').filter(|(before, _)| before.contains('+')) {
            Some((before, minutes)) => format!("datetime({})", quoted(&format!("{before}{minutes}"))),
            None => format!("datetime({})", quoted(value)),
        },
    }
}
