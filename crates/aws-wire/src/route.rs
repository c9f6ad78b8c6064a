//! Which service a request is for.

use crate::dialect::Dialect;
use crate::sigv4::{AuthError, Presented, Rules};
use aws_shapes::{Protocol, SERVICES, ServiceInfo};
use http::HeaderMap;

/// Where a request goes, and in which dialect it is refused.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    /// The signing name; empty if the request gives no hint.
    pub(crate) name: String,
    /// `None` if no service of that name is served.
    pub(crate) service: Option<&'static ServiceInfo>,
    pub(crate) dialect: Dialect,
}

impl Route {
    /// By the credential's scope, which SDKs always fill in. A request without a claim is going
    /// to be refused; for the wording, the `Host` header and the target are asked.
    pub(crate) fn of(claim: &Result<Presented<'_>, AuthError>, headers: &HeaderMap, path: &str) -> Route {
        let name = match claim {
            Ok(claim) => claim.service().to_owned(),
            Err(_) => by_host(headers).or_else(|| by_target(headers)).unwrap_or_default().to_owned(),
        };
        Route::named(name, headers, path)
    }

    /// By the `Version` parameter of a query call, for a request that gave no other hint.
    pub(crate) fn or_by_version(self, version: Option<&str>, headers: &HeaderMap) -> Route {
        match SERVICES.iter().find(|service| Some(service.version) == version) {
            Some(service) if self.service.is_none() => Route::named(service.name.to_owned(), headers, "/"),
            _ => self,
        }
    }

    fn named(name: String, headers: &HeaderMap, path: &str) -> Route {
        let service = SERVICES.iter().copied().find(|service| service.name == name);
        let dialect = match service {
            Some(service) => dialect(service.protocol),
            None => guess(&name, headers, path),
        };
        Route { name, service, dialect }
    }

    pub(crate) fn rules(&self) -> Rules {
        if self.name == "s3" { Rules::S3 } else { Rules::STANDARD }
    }

    /// The regions a credential may be scoped to, ours first. Clients scope the services of the
    /// whole partition to us-east-1.
    pub(crate) fn regions<'a>(&self, ours: &'a str) -> ([&'a str; 2], usize) {
        const GLOBAL: [&str; 5] = ["sts", "iam", "route53", "route53domains", "cloudfront"];
        ([ours, "us-east-1"], if GLOBAL.contains(&self.name.as_str()) { 2 } else { 1 })
    }
}

fn dialect(protocol: Protocol) -> Dialect {
    match protocol {
        Protocol::Ec2Query => Dialect::Ec2,
        Protocol::AwsQuery | Protocol::RestXml => Dialect::Query,
        Protocol::Json10 | Protocol::Json11 => Dialect::Json,
    }
}

/// The dialect of a service that is not served, from what its client sent.
fn guess(name: &str, headers: &HeaderMap, path: &str) -> Dialect {
    // The services of REST and XML; all others with paths are of REST and JSON.
    const REST_XML: [&str; 2] = ["route53", "cloudfront"];
    let content_type = text(headers, "content-type").unwrap_or_default();
    if headers.contains_key("smithy-protocol") || content_type.starts_with("application/cbor") {
        Dialect::Cbor
    } else if headers.contains_key("x-amz-target")
        || content_type.starts_with("application/x-amz-json")
        || content_type.starts_with("application/json")
    {
        Dialect::Json
    } else if name == "s3" {
        Dialect::S3
    } else if !name.is_empty() && path != "/" && !REST_XML.contains(&name) {
        Dialect::Json
    } else {
        Dialect::Query
    }
}

/// `ec2` of `ec2.ap-northeast-1.amazonaws.com`.
fn by_host(headers: &HeaderMap) -> Option<&str> {
    let host = text(headers, "host")?;
    let first = host.split('.').next()?;
    SERVICES.iter().find(|service| service.name == first).map(|_| first)
}

/// By `X-Amz-Target: Logs_20140328.CreateLogGroup`: the service that has this prefix, or else the
/// prefix, which is no signing name, but what there is.
fn by_target(headers: &HeaderMap) -> Option<&str> {
    let (prefix, _) = text(headers, "x-amz-target")?.rsplit_once('.')?;
    let service = SERVICES.iter().find(|service| service.target_prefix == prefix);
    Some(service.map_or(prefix, |service| service.name))
}

pub(crate) fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
