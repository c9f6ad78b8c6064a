//! Why somebody was refused, in words: `kumobako why`.

use crate::client::Client;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

/// What stands before the sealed part of EC2's refusals.
const MARK: &str = "Encoded authorization failure message:";

/// As `X-Amz-Target` has it.
const LOOKUP: &str = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents";
/// Pages of events that are searched for a refusal, of 50 events each.
const PAGES: usize = 200;

/// Explains the last refusal that the history of events tells of, of anybody or of one user.
pub(crate) fn last(state: &Path, user: Option<&str>) -> Result<ExitCode> {
    let client = Client::open(state)?;
    let mut input = json!({});
    if let Some(user) = user {
        input["LookupAttributes"] = json!([{ "AttributeKey": "Username", "AttributeValue": user }]);
    }
    for _ in 0..PAGES {
        let page = client.json("cloudtrail", LOOKUP, &input)?;
        for event in items(&page, "/Events") {
            let event: Value = serde_json::from_str(text(event, "/CloudTrailEvent"))?;
            if !is_refusal(&event) {
                continue;
            }
            println!(
                "{}  {} of {}, from {}",
                text(&event, "/eventTime"),
                text(&event, "/eventName"),
                text(&event, "/eventSource").trim_end_matches(".amazonaws.com"),
                text(&event, "/sourceIPAddress"),
            );
            let message = text(&event, "/errorMessage");
            let words = match message.rsplit_once(MARK) {
                Some((_, sealed)) => explained(&decoded(&client, sealed.trim())?),
                None => told(message),
            };
            print!("{words}");
            return Ok(ExitCode::SUCCESS);
        }
        match page.get("NextToken") {
            Some(token) if !token.is_null() => input["NextToken"] = token.clone(),
            _ => break,
        }
    }
    match user {
        Some(user) => bail!("the history tells of no refusal of {user}"),
        None => bail!("the history tells of no refusal"),
    }
}

fn is_refusal(event: &Value) -> bool {
    let code = text(event, "/errorCode");
    let coded = code.ends_with("UnauthorizedOperation") || code.starts_with("AccessDenied");
    coded && text(event, "/errorMessage").contains(NOT_AUTHORIZED)
}

const NOT_AUTHORIZED: &str = " is not authorized to perform: ";

/// A refusal whose message says all there is: `User: ARN is not authorized to perform: ACTION on
/// resource: ARN because …`.
fn told(message: &str) -> String {
    let Some((who, rest)) = message.split_once(NOT_AUTHORIZED) else { return format!("  {message}\n") };
    let who = who.rsplit_once("User: ").map_or(who, |(_, who)| who);
    let (what, why) = match (rest.find(" because "), rest.find(" with an explicit deny ")) {
        (Some(at), _) => (&rest[..at], &rest[at + " because ".len()..]),
        (_, Some(at)) => (&rest[..at], &rest[at + 1..]),
        _ => (rest, ""),
    };
    let (action, resource) = what.split_once(" on resource: ").unwrap_or((what, "*"));
    let mut words = format!("{who}\n  wanted   {action}\n  on       {resource}\n");
    if why.starts_with("with ") {
        words += &format!("  denied   {why}; a deny wins over every allow\n");
    } else if !why.is_empty() {
        words += &format!("  denied   because {why}\n");
    }
    if !why.starts_with("with ") {
        words += &would_do(action, resource);
    }
    words
}

/// The missing permission, as a policy would give it.
fn would_do(action: &str, resource: &str) -> String {
    let statement = json!({ "Effect": "Allow", "Action": action, "Resource": resource });
    format!("  missing  the permission for {action} on {resource}: {statement}\n")
}

/// Explains a refusal of EC2's: the whole message, or its encoded part; `-` reads it.
pub(crate) fn message(state: &Path, message: &str) -> Result<ExitCode> {
    let mut text = message.to_owned();
    if message == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text)?;
    }
    let sealed = text.rsplit_once(MARK).map_or(text.as_str(), |(_, sealed)| sealed).trim();
    let Some(sealed) = sealed.split_ascii_whitespace().next() else {
        bail!("there is no message to explain")
    };
    print!("{}", explained(&decoded(&Client::open(state)?, sealed)?));
    Ok(ExitCode::SUCCESS)
}

fn decoded(client: &Client, sealed: &str) -> Result<Value> {
    let answer = client.call_sts("DecodeAuthorizationMessage", &[("EncodedMessage", sealed)])?;
    let document = roxmltree::Document::parse(&answer)?;
    let decoded =
        document.descendants().find(|n| n.tag_name().name() == "DecodedMessage").and_then(|n| n.text());
    Ok(serde_json::from_str(decoded.context("the answer holds no message")?)?)
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn items<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn explained(decoded: &Value) -> String {
    let (who, action) = (text(decoded, "/context/principal/arn"), text(decoded, "/context/action"));
    let resource = text(decoded, "/context/resource");
    let mut words = format!("{who}\n  wanted   {action}\n  on       {resource}\n");
    let matched = items(decoded, "/matchedStatements/items");
    let denies: Vec<&Value> = matched.iter().filter(|m| text(m, "/effect") == "DENY").collect();
    for deny in &denies {
        let (sid, policy) = (text(deny, "/statementId"), text(deny, "/policy"));
        let sid = if sid.is_empty() { "a statement".to_owned() } else { format!("statement {sid}") };
        words += &format!(
            "  denied   by {sid} of {policy} ({}); a deny wins over every allow\n",
            text(deny, "/place")
        );
    }
    if denies.is_empty() {
        words += "  denied   because nothing in force allows it\n";
        for allow in matched {
            words += &format!(
                "  though   {} ({}) allows it: another one bounds it\n",
                text(allow, "/policy"),
                text(allow, "/place")
            );
        }
        words += &would_do(action, resource);
    }
    let missing: Vec<&str> = items(decoded, "/failures/items").iter().map(|m| text(m, "/key")).collect();
    if !missing.is_empty() {
        words += &format!(
            "  lacking  {}: conditions look at what the request does not have\n",
            missing.join(", ")
        );
    }
    words += "  with\n";
    for condition in items(decoded, "/context/conditions/items") {
        let values: Vec<&str> = items(condition, "/values/items").iter().map(|v| text(v, "/value")).collect();
        words += &format!("    {} = {}\n", text(condition, "/key"), values.join(", "));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_a_sealed_part_is_taken_apart() {
        let words = told(
            "User: arn:aws:iam::1:user/bob is not authorized to perform: iam:CreateUser on resource: \
             arn:aws:iam::1:user/x because no identity-based policy allows the iam:CreateUser action",
        );
        for part in [
            "arn:aws:iam::1:user/bob\n",
            "wanted   iam:CreateUser\n",
            "because no identity-based policy",
            r#"{"Action":"iam:CreateUser","Effect":"Allow","Resource":"arn:aws:iam::1:user/x"}"#,
        ] {
            assert!(words.contains(part), "{part} in {words}");
        }
        let denied = told(
            "User: a is not authorized to perform: iam:X on resource: r with an explicit deny in an identity-based policy",
        );
        assert!(denied.contains("explicit deny") && !denied.contains("missing"), "{denied}");
    }

    #[test]
    fn a_deny_is_named_and_what_was_missing_too() {
        let decoded = serde_json::json!({
            "matchedStatements": { "items": [
                { "effect": "DENY", "statementId": "No", "policy": "user_bob_x", "place": "identity-based policy" },
            ]},
            "failures": { "items": [{ "key": "aws:MultiFactorAuthPresent" }] },
            "context": {
                "principal": { "arn": "arn:bob" }, "action": "ec2:X", "resource": "*",
                "conditions": { "items": [{ "key": "ec2:Region", "values": { "items": [{ "value": "r" }] } }] },
            },
        });
        let words = explained(&decoded);
        for part in
            ["arn:bob", "ec2:X", "statement No of user_bob_x", "aws:MultiFactorAuthPresent", "ec2:Region = r"]
        {
            assert!(words.contains(part), "{part} in {words}");
        }
    }
}
