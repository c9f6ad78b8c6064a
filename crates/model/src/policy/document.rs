//! Policy documents: their grammar, strictly.
//!
//! Follows "Grammar of the IAM JSON policy language" in the IAM User Guide.

use super::condition::{Condition, date};
use super::json::Json;
use super::pattern::Pattern;
use std::fmt;

/// What a policy is for: decides which elements it must and may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Attached to a user, group or role, a boundary, or a session's.
    Identity,
    /// A role's trust policy.
    Trust,
    /// Attached to a resource: a bucket, an endpoint, a key.
    Resource,
}

/// Why a document is no policy, in AWS's words: the message of `MalformedPolicyDocument`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed(pub String);

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Malformed {}

/// A policy, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub(super) statements: Vec<Statement>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    Allow,
    Deny,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) sid: Option<String>,
    pub(super) effect: Effect,
    /// None in identity policies.
    pub(super) principals: Option<Principals>,
    /// In lower case: actions know no case.
    pub(super) actions: Vec<String>,
    pub(super) not_action: bool,
    /// None in trust policies, which are about their role.
    pub(super) resources: Option<Vec<Pattern>>,
    pub(super) not_resource: bool,
    pub(super) conditions: Vec<Condition>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Principals {
    pub(super) not: bool,
    /// `*`, or `{"AWS": "*"}`.
    pub(super) anyone: bool,
    /// Account ids, ARNs and unique ids.
    pub(super) aws: Vec<String>,
    pub(super) services: Vec<String>,
    pub(super) federated: Vec<String>,
}

type Object = [(String, Json)];

const SYNTAX: &str = "Syntax errors in policy.";
const VERSION: &str = "Policy document must be version 2012-10-17 or greater.";
const LEGACY: &str = "The policy failed legacy parsing";

fn malformed<T>(why: impl Into<String>) -> Result<T, Malformed> {
    Err(Malformed(why.into()))
}

fn syntax() -> Malformed {
    Malformed(SYNTAX.into())
}

impl Document {
    /// # Errors
    /// The reason, as AWS gives it with `MalformedPolicyDocument`.
    pub fn parse(text: &str, kind: Kind) -> Result<Self, Malformed> {
        let Ok(Json::Object(top)) = serde_json::from_str::<Json>(text) else { return Err(syntax()) };
        if top.iter().any(|(name, _)| !matches!(name.as_str(), "Version" | "Id" | "Statement")) {
            return Err(syntax());
        }
        optional_text(&top, "Id")?;
        let version = optional_text(&top, "Version")?;
        if !matches!(version, None | Some("2012-10-17" | "2008-10-17")) {
            return Err(syntax());
        }
        let statements: Vec<&Object> = match member(&top, "Statement") {
            Some(Json::Object(statement)) => vec![statement.as_slice()],
            Some(Json::List(statements)) if !statements.is_empty() => {
                statements.iter().map(object).collect::<Result<_, _>>()?
            }
            _ => return Err(syntax()),
        };
        let newest = version == Some("2012-10-17");
        let parsed: Vec<Statement> =
            statements.iter().map(|s| statement(s, kind, newest)).collect::<Result<_, _>>()?;
        if kind == Kind::Identity && !newest {
            return malformed(VERSION);
        }
        for (index, statement) in parsed.iter().enumerate() {
            let sid = statement.sid.as_ref().filter(|sid| !sid.is_empty());
            if sid.is_some() && parsed[..index].iter().any(|other| other.sid.as_ref() == sid) {
                return malformed("Statement IDs (SID) in a single policy must be unique.");
            }
        }
        for statement in &parsed {
            checked(statement, kind)?;
        }
        Ok(Self { statements: parsed })
    }

    /// Condition keys that its conditions and variables look at, as written, once each.
    pub fn context_keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        let mut put = |name: &str| {
            if !keys.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                keys.push(name.to_owned());
            }
        };
        for statement in &self.statements {
            for pattern in statement.resources.iter().flatten() {
                pattern.variables().for_each(&mut put);
            }
            for condition in &statement.conditions {
                put(&condition.name);
                condition.values.iter().flat_map(Pattern::variables).for_each(&mut put);
            }
        }
        keys
    }
}

/// What stays to be said of a statement that reads as one.
fn checked(statement: &Statement, kind: Kind) -> Result<(), Malformed> {
    if statement.actions.is_empty() {
        return malformed("Policy statement must contain actions.");
    }
    for resource in statement.resources.iter().flatten() {
        check_resource(resource)?;
    }
    for action in &statement.actions {
        check_action(action)?;
    }
    let no_resources = statement.resources.as_ref().is_none_or(Vec::is_empty);
    match kind {
        Kind::Identity if statement.principals.is_some() => {
            malformed("Policy document should not specify a principal.")
        }
        Kind::Identity if no_resources => malformed("Policy statement must contain resources."),
        Kind::Resource if no_resources => malformed("Policy statement must contain resources."),
        Kind::Trust if statement.resources.is_some() => malformed("Has prohibited field Resource"),
        Kind::Trust | Kind::Resource if statement.principals.is_none() => {
            malformed("Missing required field Principal")
        }
        Kind::Trust => {
            let known = |a: &String| a.starts_with("sts:");
            match statement.actions.iter().all(known) {
                true => Ok(()),
                false => malformed("AssumeRole policy may only specify STS AssumeRole actions."),
            }
        }
        Kind::Identity | Kind::Resource => Ok(()),
    }
}

fn object(value: &Json) -> Result<&Object, Malformed> {
    if let Json::Object(members) = value { Ok(members) } else { Err(syntax()) }
}

fn member<'a>(object: &'a Object, name: &str) -> Option<&'a Json> {
    object.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn optional_text<'a>(object: &'a Object, name: &str) -> Result<Option<&'a str>, Malformed> {
    match member(object, name) {
        None => Ok(None),
        Some(Json::Text(text)) => Ok(Some(text)),
        Some(_) => Err(syntax()),
    }
}

fn texts(value: &Json) -> Result<Vec<&str>, Malformed> {
    match value {
        Json::Text(text) => Ok(vec![text]),
        Json::List(items) => {
            items.iter().map(|i| if let Json::Text(t) = i { Ok(t.as_str()) } else { Err(syntax()) }).collect()
        }
        _ => Err(syntax()),
    }
}

/// One of two elements that exclude each other, and whether it is the negated one.
fn either<'a>(object: &'a Object, name: &str, not: &str) -> Result<(Option<&'a Json>, bool), Malformed> {
    match (member(object, name), member(object, not)) {
        (Some(_), Some(_)) => Err(syntax()),
        (None, Some(value)) => Ok((Some(value), true)),
        (value, None) => Ok((value, false)),
    }
}

fn statement(object: &Object, kind: Kind, variables: bool) -> Result<Statement, Malformed> {
    const ELEMENTS: [&str; 9] = [
        "Sid",
        "Effect",
        "Principal",
        "NotPrincipal",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
    ];
    if object.iter().any(|(name, _)| !ELEMENTS.contains(&name.as_str())) {
        return Err(syntax());
    }
    let sid = optional_text(object, "Sid")?.map(str::to_owned);
    if sid
        .as_deref()
        .is_some_and(|sid| kind != Kind::Resource && !sid.chars().all(|c| c.is_ascii_alphanumeric()))
    {
        return malformed(
            "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
        );
    }
    let effect = match optional_text(object, "Effect")? {
        Some("Allow") => Effect::Allow,
        Some("Deny") => Effect::Deny,
        Some(other) if ["allow", "deny"].contains(&other.to_ascii_lowercase().as_str()) => {
            return malformed(LEGACY);
        }
        _ => return Err(syntax()),
    };
    let (actions, not_action) = either(object, "Action", "NotAction")?;
    let actions = actions.map(texts).transpose()?.unwrap_or_default();
    let (resources, not_resource) = either(object, "Resource", "NotResource")?;
    let resources = resources.map(texts).transpose()?;
    let (principals, not_principal) = either(object, "Principal", "NotPrincipal")?;
    let principals = principals.map(|value| self::principals(value, not_principal)).transpose()?;
    let pattern = |text: &str| Pattern::new(text, variables);
    Ok(Statement {
        sid,
        effect,
        principals,
        actions: actions.iter().map(|a| a.to_ascii_lowercase()).collect(),
        not_action,
        resources: resources.map(|all| all.into_iter().map(pattern).collect()),
        not_resource,
        conditions: match member(object, "Condition") {
            None => Vec::new(),
            Some(block) => conditions(block, variables)?,
        },
    })
}

fn principals(value: &Json, not: bool) -> Result<Principals, Malformed> {
    let mut principals = Principals { not, ..Principals::default() };
    match value {
        Json::Text(text) if text == "*" => principals.anyone = true,
        Json::Object(kinds) if !kinds.is_empty() => {
            for (kind, named) in kinds {
                let named = texts(named)?.into_iter().map(str::to_owned);
                match kind.as_str() {
                    "AWS" => principals.aws.extend(named),
                    "Service" => principals.services.extend(named),
                    "Federated" => principals.federated.extend(named),
                    "CanonicalUser" => {}
                    _ => return Err(syntax()),
                }
            }
        }
        _ => return malformed("Invalid principal in policy"),
    }
    principals.anyone |= principals.aws.iter().any(|p| p == "*");
    // Wildcards stand for everybody or for nobody: a part of a name can't be one.
    let strange = |p: &String| p != "*" && (p.contains('*') || !is_principal(p));
    if let Some(wrong) = principals.aws.iter().find(|p| strange(p)) {
        return malformed(format!("Invalid principal in policy: \"AWS\":\"{wrong}\""));
    }
    Ok(principals)
}

/// An account's id, an ARN of IAM or STS, or a unique id (`AIDA…`).
fn is_principal(text: &str) -> bool {
    let digits = |t: &str| t.len() == 12 && t.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = text.splitn(6, ':').collect();
    match parts.as_slice() {
        ["arn", _, "iam" | "sts", "", account, resource] => digits(account) && !resource.is_empty(),
        [id] => digits(id) || id.len() >= 16 && id.bytes().all(|b| b.is_ascii_alphanumeric()),
        _ => false,
    }
}

fn conditions(block: &Json, variables: bool) -> Result<Vec<Condition>, Malformed> {
    let Json::Object(operators) = block else { return Err(syntax()) };
    let mut conditions = Vec::new();
    for (operator, keys) in operators {
        let Json::Object(keys) = keys else { return Err(syntax()) };
        for (key, values) in keys {
            let values = match values {
                Json::List(items) => items.iter().map(scalar).collect::<Option<Vec<_>>>(),
                one => scalar(one).map(|one| vec![one]),
            };
            let texts = values.ok_or_else(syntax)?;
            let values = texts.iter().map(|text| Pattern::new(text, variables)).collect();
            let condition = Condition::new(operator, key, values).ok_or_else(syntax)?;
            if condition.is_date() && texts.iter().any(|t| !t.contains("${") && date(t).is_none()) {
                return malformed(LEGACY);
            }
            if !key.contains(':') {
                return malformed(PREFACED);
            }
            conditions.push(condition);
        }
    }
    Ok(conditions)
}

const PREFACED: &str = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";

fn scalar(value: &Json) -> Option<String> {
    match value {
        Json::Text(text) | Json::Number(text) => Some(text.clone()),
        Json::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

fn check_action(action: &str) -> Result<(), Malformed> {
    if action == "*" {
        return Ok(());
    }
    let Some((vendor, name)) = action.split_once(':') else { return malformed(PREFACED) };
    if name.contains(':') {
        return malformed("Actions/Condition can contain only one colon.");
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    if vendor != "*" && (vendor.is_empty() || !vendor.chars().all(plain)) {
        return malformed(format!("Vendor {vendor} is not valid"));
    }
    match name.is_empty() {
        true => malformed(SYNTAX),
        false => Ok(()),
    }
}

/// Follows "IAM ARNs" in the IAM User Guide, and which services' ARNs have no region.
fn check_resource(resource: &Pattern) -> Result<(), Malformed> {
    let keys = super::Keys::new();
    // What variables may stand for isn't known: only what is written is checked.
    let Some(text) = resource.resolved(&keys) else { return Ok(()) };
    if text == "*" {
        return Ok(());
    }
    let Some((_, after)) = text.split_once(':') else {
        return malformed(format!("Resource {text} must be in ARN format or \"*\"."));
    };
    let parts: Vec<&str> = after.splitn(5, ':').collect();
    let partition = parts[0];
    if !text.starts_with("arn:") || !matches!(partition, "*" | "aws" | "aws-cn" | "aws-us-gov") {
        let part = |n: usize| parts.get(n).copied().unwrap_or("*");
        return malformed(format!(
            "Partition \"{partition}\" is not valid for resource \"arn:{partition}:{}:{}:{}:{}\".",
            part(1),
            part(2),
            part(3),
            part(4)
        ));
    }
    if parts.len() < 2 || parts[1].contains(['*', '?']) {
        return malformed("Resource vendor must be fully qualified and cannot contain regexes.");
    }
    if parts.len() < 5 && !text.ends_with('*') {
        return malformed(LEGACY);
    }
    let (service, region) = (parts[1], parts.get(2).copied().unwrap_or("*"));
    match service {
        "iam" if !matches!(region, "" | "*") => {
            malformed(format!("IAM resource {text} cannot contain region information."))
        }
        "s3" if !matches!(region, "" | "*")
            && !parts.get(4).is_some_and(|r| r.starts_with("accesspoint/")) =>
        {
            malformed(format!("Resource {text} can not contain region information."))
        }
        "iam" => match parts.get(4) {
            Some(path)
                if !IAM_PATHS.iter().any(|p| path.starts_with(p))
                    && !path.starts_with('*')
                    && *path != "root" =>
            {
                malformed(format!(
                    "IAM resource path must either be \"*\" or start with {}.",
                    IAM_PATHS.join(", ")
                ))
            }
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}

const IAM_PATHS: [&str; 13] = [
    "user/",
    "federated-user/",
    "role/",
    "group/",
    "instance-profile/",
    "mfa/",
    "server-certificate/",
    "policy/",
    "sms-mfa/",
    "saml-provider/",
    "oidc-provider/",
    "report/",
    "access-report/",
];
