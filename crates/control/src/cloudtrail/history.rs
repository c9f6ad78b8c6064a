//! The history of events: every call, who made it, and what became of it.

use super::shown::{Named, Side, shown};
use crate::Caller;
use crate::access::iso;
use aws_shapes::{ApiError, ErasedOutput, OperationInfo, Structure};
use model::{Principal, Time, World};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value as Json, json};
use std::borrow::Cow;
use store::Ring;

/// Octets of parameters or of an answer in one event.
const LARGEST: usize = 64 * 1024;

/// Every call of the region, bounded. See docs/adr/0015-event-history.md.
#[derive(Debug)]
pub struct History {
    pub(super) ring: Ring,
}

/// A line of the history: what lookups ask for, and the event as CloudTrail hands it out.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Row<'a> {
    /// When the call came, in milliseconds since 1970.
    pub(super) at: i64,
    #[serde(borrow)]
    pub(super) id: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) name: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) source: Cow<'a, str>,
    pub(super) reads: bool,
    #[serde(borrow)]
    pub(super) user: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) key: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) resources: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    #[serde(borrow)]
    pub(super) event: &'a RawValue,
}

/// What is written down of a call before it is made: its input goes to the handler.
pub(crate) struct Noted {
    operation: &'static OperationInfo,
    at: Time,
    identity: Json,
    user: String,
    caller: Caller,
    request_id: String,
    region: String,
    parameters: Json,
    named: Vec<Named>,
}

impl History {
    pub fn new(ring: Ring) -> Self {
        Self { ring }
    }

    /// Writes down how a call ended. Never waits.
    pub(crate) fn record(&self, noted: Noted, answered: &Result<ErasedOutput, ApiError>) {
        match noted.line(answered.as_ref().map(AsRef::as_ref)) {
            Ok(line) => self.ring.append(line),
            Err(e) => tracing::error!("an event can't be written: {e}"),
        }
    }
}

impl Noted {
    pub(crate) fn new(
        world: &World,
        operation: &'static OperationInfo,
        caller: &Caller,
        input: Option<&dyn Structure>,
        request_id: &str,
        at: Time,
    ) -> Self {
        let mut named = Vec::new();
        let service = operation.service.name;
        let parameters = input.map_or(Json::Null, |input| shown(service, Side::Request, input, &mut named));
        let (identity, user) = identity(world, caller);
        Self {
            operation,
            at,
            identity,
            user,
            caller: caller.clone(),
            request_id: request_id.to_owned(),
            region: world.region().name.clone(),
            parameters: if empty(&parameters) { Json::Null } else { parameters },
            named,
        }
    }

    fn line(mut self, answered: Result<&dyn Structure, &ApiError>) -> Result<Vec<u8>, serde_json::Error> {
        let service = self.operation.service.name;
        let reads = only_reads(self.operation.name);
        let mut response = Json::Null;
        if let Ok(output) = answered
            && !reads
        {
            response = shown(service, Side::Answer, output, &mut self.named);
            if service == "ec2" && empty(&response) {
                response = json!({ "_return": true });
            }
            if let (true, Json::Object(members)) = (service == "ec2", &mut response) {
                members.insert("requestId".into(), self.request_id.as_str().into());
            }
        }
        let id = aws_wire::uuid();
        let source = format!("{service}.amazonaws.com");
        let error = answered.err();
        let from = &self.caller.from;
        let event = Event {
            event_version: "1.11",
            user_identity: &self.identity,
            event_time: iso(self.at).replace(".000Z", "Z"),
            event_source: &source,
            event_name: self.operation.name,
            // The services of the whole partition live there.
            aws_region: if matches!(service, "iam" | "route53") { "us-east-1" } else { &self.region },
            source_ip_address: from.source_ip.map_or_else(|| "AWS Internal".into(), |ip| ip.to_string()),
            user_agent: &from.user_agent,
            error_code: error.map(|e| code(service, e)),
            error_message: error.map(|e| e.message.as_str()),
            request_parameters: bounded(self.parameters),
            response_elements: if empty(&response) { Json::Null } else { bounded(response) },
            request_id: &self.request_id,
            event_id: &id,
            read_only: reads,
            event_type: "AwsApiCall",
            management_event: true,
            recipient_account_id: &self.caller.account,
            event_category: "Management",
            vpc_endpoint_id: from.endpoint.as_ref().map(|(endpoint, _)| endpoint.as_str()),
        };
        let event = serde_json::value::to_raw_value(&event)?;
        let row = Row {
            at: self.at.0,
            id: id.as_str().into(),
            name: self.operation.name.into(),
            source: source.as_str().into(),
            reads,
            user: self.user.as_str().into(),
            key: self.caller.access_key.as_str().into(),
            resources: self.named.iter().map(|(kind, name)| ((*kind).into(), name.as_str().into())).collect(),
            event: &event,
        };
        serde_json::to_vec(&row)
    }
}

/// Follows "CloudTrail record contents" in the AWS CloudTrail User Guide.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Event<'a> {
    event_version: &'a str,
    user_identity: &'a Json,
    event_time: String,
    event_source: &'a str,
    event_name: &'a str,
    aws_region: &'a str,
    #[serde(rename = "sourceIPAddress")]
    source_ip_address: String,
    user_agent: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_message: Option<&'a str>,
    request_parameters: Json,
    response_elements: Json,
    #[serde(rename = "requestID")]
    request_id: &'a str,
    #[serde(rename = "eventID")]
    event_id: &'a str,
    read_only: bool,
    event_type: &'a str,
    management_event: bool,
    recipient_account_id: &'a str,
    event_category: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    vpc_endpoint_id: Option<&'a str>,
}

fn empty(value: &Json) -> bool {
    value.as_object().is_some_and(serde_json::Map::is_empty)
}

/// What is too large is left out, and said to be.
fn bounded(value: Json) -> Json {
    // Most are small: counted without being written.
    match size(&value) > LARGEST {
        true => json!({ "omitted": true, "reason": "too large" }),
        false => value,
    }
}

fn size(value: &Json) -> usize {
    match value {
        Json::String(text) => text.len() + 2,
        Json::Array(items) => items.iter().map(size).sum(),
        Json::Object(members) => members.iter().map(|(key, value)| key.len() + 4 + size(value)).sum(),
        _ => 8,
    }
}

/// EC2's codes are told with whose fault they are.
fn code(service: &str, error: &ApiError) -> String {
    match (service, error.status < 500) {
        ("ec2", true) => format!("Client.{}", error.code),
        ("ec2", false) => format!("Server.{}", error.code),
        _ => error.code.clone().into_owned(),
    }
}

/// Whether the operation changes nothing, as CloudTrail's `readOnly` has it.
fn only_reads(name: &str) -> bool {
    const VERBS: &[&str] = &["Describe", "Get", "List", "Lookup", "Simulate", "Decode", "Assume", "Search"];
    VERBS.iter().any(|verb| name.starts_with(verb))
}

/// Who called, and the name lookups know the caller by. Follows "CloudTrail userIdentity element".
fn identity(world: &World, caller: &Caller) -> (Json, String) {
    let (account, arn, key) = (&caller.account, &caller.arn, &caller.access_key);
    let mut identity = json!({
        "type": "Root", "principalId": caller.user_id, "arn": arn, "accountId": account, "accessKeyId": key,
    });
    let mut issuer = Json::Null;
    let name = match &caller.principal {
        Principal::Root => "root".to_owned(),
        Principal::User(id) => {
            let name = world.iam_users.get(id).map(|u| u.name.clone()).unwrap_or_default();
            identity["type"] = "IAMUser".into();
            identity["userName"] = name.as_str().into();
            name
        }
        Principal::Role { role, session } => {
            identity["type"] = "AssumedRole".into();
            if let Some(role) = world.iam_roles.get(role) {
                issuer = json!({
                    "type": "Role",
                    "principalId": role.id,
                    "arn": world.iam_arn("role", &role.path, &role.name),
                    "accountId": account,
                    "userName": role.name,
                });
            }
            session.clone()
        }
        Principal::Federated { by, name } => {
            identity["type"] = "FederatedUser".into();
            let user = by.as_ref().and_then(|id| world.iam_users.get(id));
            issuer = match user {
                Some(user) => json!({
                    "type": "IAMUser",
                    "principalId": user.id,
                    "arn": world.iam_arn("user", &user.path, &user.name),
                    "accountId": account,
                    "userName": user.name,
                }),
                None => json!({
                    "type": "Root", "principalId": account, "arn": format!("arn:aws:iam::{account}:root"),
                    "accountId": account,
                }),
            };
            name.clone()
        }
    };
    if let Some(session) = &caller.session {
        let mut context = json!({ "attributes": {
            "creationDate": iso(session.issued).replace(".000Z", "Z"),
            "mfaAuthenticated": session.mfa.is_some().to_string(),
        }});
        if !issuer.is_null() {
            context["sessionIssuer"] = issuer;
        }
        if session.instance.is_some() {
            context["ec2RoleDelivery"] = "2.0".into();
        }
        if let Some(source) = &session.source_identity {
            context["sourceIdentity"] = source.as_str().into();
        }
        identity["sessionContext"] = context;
    }
    (identity, name)
}
