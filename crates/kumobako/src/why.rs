//! Why somebody was refused, in words: `kumobako why`.

use crate::client::Client;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

/// What stands before the sealed part of EC2's refusals.
const MARK: &str = "Encoded authorization failure message:";

/// Explains a refusal of EC2's: the whole message, or its encoded part; `-` reads it.
pub(crate) fn run(state: &Path, message: &str) -> Result<ExitCode> {
    let mut text = message.to_owned();
    if message == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text)?;
    }
    let sealed = text.rsplit_once(MARK).map_or(text.as_str(), |(_, sealed)| sealed).trim();
    let Some(sealed) = sealed.split_ascii_whitespace().next() else {
        bail!("there is no message to explain")
    };
    let answer =
        Client::open(state)?.call_sts("DecodeAuthorizationMessage", &[("EncodedMessage", sealed)])?;
    let document = roxmltree::Document::parse(&answer)?;
    let decoded = document.descendants().find(|n| n.has_tag_name("DecodedMessage")).and_then(|n| n.text());
    let decoded: Value = serde_json::from_str(decoded.context("the answer holds no message")?)?;
    print!("{}", explained(&decoded));
    Ok(ExitCode::SUCCESS)
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
