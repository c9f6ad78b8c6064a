//! The instance metadata service, as the EC2 user guide's chapters "Access instance metadata",
//! "Instance metadata categories" and "Use the Instance Metadata Service to access instance metadata"
//! (docs.aws.amazon.com/AWSEC2/latest/UserGuide) describe it, versions 1 and 2.
//!
//! A caller is known by its source address alone: that no guest can send from another's address is the
//! fabric's to enforce, outside the guest.
//!
//! Every dated version answers the newest tree. Left out, and thus 404, because there is nothing behind
//! them: `identity-credentials/`, spot and rebalance notices.

mod identity;
mod role;
mod token;
mod tree;

use std::time::{Duration, SystemTime};

use hyper::header::{HeaderName, HeaderValue};
use hyper::{Method, StatusCode};

use crate::config::{InstanceFacts, Vpc};
use crate::http::{Answer, Call};
pub use identity::{Identity, certificate};
pub use token::TokenKey;
use tree::Node;

const TOKEN: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token");
const TOKEN_TTL: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token-ttl-seconds");
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Seconds a token may live.
const TOKEN_TTL_RANGE: std::ops::RangeInclusive<u64> = 1..=21_600;

/// Where guests find what DHCP would tell them: not of AWS's tree, and in no listing.
const LEASE: &str = "/latest/kumobako/dhcp-options";

/// Where guests find whom to trust for the region's endpoints.
const AUTHORITY: &str = "/latest/kumobako/authority";

/// The VPC's DHCP options, a line each: name and values.
fn lease(vpc: &Vpc) -> String {
    let line = |(name, values): &(String, Vec<String>)| format!("{name} {}\n", values.join(" "));
    vpc.config.dhcp.iter().map(line).collect()
}

/// Answers one request.
pub(crate) fn answer(vpc: &Vpc, key: &TokenKey, identity: &Identity, call: &Call<'_>) -> Answer {
    let Some((instance, user_data)) = vpc.instance_at(call.caller) else {
        return Answer::error(StatusCode::NOT_FOUND);
    };
    if !instance.options.endpoint_enabled {
        return Answer::error(StatusCode::FORBIDDEN);
    }
    match *call.method {
        Method::PUT if call.path == "/latest/api/token" => issue_token(instance, key, call),
        Method::GET | Method::HEAD if call.path == "/latest/api/token" => Answer::not_allowed("OPTIONS, PUT"),
        Method::GET | Method::HEAD => {
            if !may_read(instance, key, call) {
                return Answer::error(StatusCode::UNAUTHORIZED);
            }
            if call.path == LEASE {
                return Answer::plain(lease(vpc));
            }
            if let (AUTHORITY, Some(certificate)) = (call.path, &vpc.config.authority) {
                return Answer::plain(certificate.clone());
            }
            match tree::find(vpc, instance, user_data, call.path) {
                Some(Node::File(file)) => Answer::plain(file),
                Some(Node::Bytes(bytes)) => {
                    Answer { content_type: "application/octet-stream", ..Answer::plain(bytes) }
                }
                Some(Node::Signed(form, document)) => match &vpc.config.identity_key {
                    Some(file) => match identity.sign(file, form, &document) {
                        Ok(signature) => Answer::plain(signature),
                        Err(_) => Answer::error(StatusCode::INTERNAL_SERVER_ERROR),
                    },
                    None => Answer::error(StatusCode::NOT_FOUND),
                },
                Some(Node::Directory(entries)) => Answer::plain(tree::listing(&entries)),
                None => Answer::error(StatusCode::NOT_FOUND),
            }
        }
        _ => Answer::not_allowed("OPTIONS, GET, HEAD, PUT"),
    }
}

fn issue_token(instance: &InstanceFacts, key: &TokenKey, call: &Call<'_>) -> Answer {
    // Whatever forwards requests for others must not get a token for them.
    if call.headers.contains_key(FORWARDED) {
        return Answer::error(StatusCode::FORBIDDEN);
    }
    let ttl = call.headers.get(TOKEN_TTL).and_then(|v| v.to_str().ok()?.trim().parse().ok());
    let Some(ttl) = ttl.filter(|ttl| TOKEN_TTL_RANGE.contains(ttl)) else {
        return Answer::error(StatusCode::BAD_REQUEST);
    };
    let token = key.issue(&instance.instance_id, Duration::from_secs(ttl), SystemTime::now());
    let mut answer = Answer::plain(token);
    answer.headers.push((TOKEN_TTL, HeaderValue::from(ttl)));
    answer.hops = Some(instance.options.hop_limit.max(1));
    answer
}

/// A token must be good if there is one, and must be there if the instance requires it.
fn may_read(instance: &InstanceFacts, key: &TokenKey, call: &Call<'_>) -> bool {
    match call.headers.get(TOKEN) {
        Some(token) => key.accepts(token.as_bytes(), &instance.instance_id, SystemTime::now()),
        None => !instance.options.tokens_required,
    }
}

#[cfg(test)]
mod tests;
