//! The helpers' own little client: they speak the public API, as any tool does.

use crate::region::{self, RegionFile};
use anyhow::{Context, Result, anyhow, bail};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

/// A region's endpoint with the root user's key.
pub(crate) struct Client {
    region: RegionFile,
    key: region::Credentials,
}

/// An instance, as far as the helpers need it.
#[derive(Debug, Clone)]
pub(crate) struct Instance {
    pub id: String,
    pub state: String,
    pub public: Option<String>,
    pub private: Option<String>,
    pub kind: String,
    pub name: Option<String>,
}

impl Client {
    pub(crate) fn open(state: &Path) -> Result<Self> {
        Ok(Self { region: region::read(state)?, key: region::credentials(state)? })
    }

    /// Calls an EC2 operation; the answer is its XML.
    pub(crate) fn call(&self, action: &str, parameters: &[(&str, &str)]) -> Result<String> {
        self.call_service("ec2", "2016-11-15", action, parameters)
    }

    /// Calls an IAM operation; the answer is its XML.
    pub(crate) fn iam(&self, action: &str, parameters: &[(&str, &str)]) -> Result<String> {
        self.call_service("iam", "2010-05-08", action, parameters)
    }

    /// Calls an operation of STS; the answer is its XML.
    pub(crate) fn call_sts(&self, action: &str, parameters: &[(&str, &str)]) -> Result<String> {
        self.call_service("sts", "2011-06-15", action, parameters)
    }

    fn call_service(
        &self,
        service: &str,
        version: &str,
        action: &str,
        parameters: &[(&str, &str)],
    ) -> Result<String> {
        let mut body = format!("Action={action}&Version={version}");
        for (key, value) in parameters {
            body.push_str(&format!("&{key}={}", encode(value)));
        }
        self.post(service, None, &body)?
            .map_err(|xml| anyhow!("{action}: {}", fault(&xml).unwrap_or_else(|| "no answer".into())))
    }

    /// Calls an operation of a service that speaks JSON, named as its header `X-Amz-Target` names it.
    pub(crate) fn json(&self, service: &str, target: &str, input: &Value) -> Result<Value> {
        let (_, action) = target.rsplit_once('.').unwrap_or_default();
        match self.post(service, Some(target), &input.to_string())? {
            Ok(answer) => serde_json::from_str(&answer).context("the answer is no JSON"),
            Err(error) => {
                let error: Value = serde_json::from_str(&error).unwrap_or_default();
                let text =
                    |name: &str| error.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                bail!("{action}: {}: {}", text("__type"), text("message"))
            }
        }
    }

    /// Sends a signed request, of JSON where there is a target; the body of the answer, or of the error.
    fn post(&self, service: &str, target: Option<&str>, body: &str) -> Result<Result<String, String>> {
        let host = self.region.address().to_string();
        let now = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%SZ").to_string();
        let authorization = self.authorization(service, &host, &now, target, body);
        let headers = match target {
            Some(target) => format!("Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: {target}\r\n"),
            None => "Content-Type: application/x-www-form-urlencoded\r\n".to_owned(),
        };
        let mut stream = TcpStream::connect_timeout(&self.region.address(), Duration::from_secs(5))
            .with_context(|| format!("the region does not answer at {}", self.region.endpoint))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        write!(
            stream,
            "POST / HTTP/1.1\r\nHost: {host}\r\nX-Amz-Date: {now}\r\nAuthorization: {authorization}\r\n\
             {headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").context("no HTTP answer")?;
        let good = head.split(' ').nth(1) == Some("200");
        Ok(if good { Ok(body.to_owned()) } else { Err(body.to_owned()) })
    }

    /// Follows "Create a signed AWS API request" in the IAM User Guide.
    fn authorization(
        &self,
        service: &str,
        host: &str,
        now: &str,
        target: Option<&str>,
        body: &str,
    ) -> String {
        let (day, region) = (&now[..8], &self.region.region);
        let scope = format!("{day}/{region}/{service}/aws4_request");
        let (target, signed) = match target {
            Some(target) => (format!("x-amz-target:{target}\n"), "host;x-amz-date;x-amz-target"),
            None => (String::new(), "host;x-amz-date"),
        };
        let canonical = format!(
            "POST\n/\n\nhost:{host}\nx-amz-date:{now}\n{target}\n{signed}\n{}",
            hex::encode(Sha256::digest(body))
        );
        let to_sign = format!("AWS4-HMAC-SHA256\n{now}\n{scope}\n{}", hex::encode(Sha256::digest(canonical)));
        let first = format!("AWS4{}", self.key.secret_access_key).into_bytes();
        let key = [day, region, service, "aws4_request"].iter().fold(first, |key, part| hmac(&key, part));
        format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={signed}, Signature={}",
            self.key.access_key_id,
            hex::encode(hmac(&key, &to_sign))
        )
    }

    pub(crate) fn instances(&self) -> Result<Vec<Instance>> {
        let xml = self.call("DescribeInstances", &[])?;
        let document = roxmltree::Document::parse(&xml).context("the answer is no XML")?;
        let mut instances = Vec::new();
        for set in document.descendants().filter(|n| n.has_tag_name_local("instancesSet")) {
            for item in set.children().filter(roxmltree::Node::is_element) {
                let text = |name: &str| item.child_local(name).and_then(|n| n.text()).map(str::to_owned);
                let state = item.child_local("instanceState").and_then(|n| n.child_local("name"));
                let tags = item.child_local("tagSet").into_iter().flat_map(|t| t.children());
                let name = tags
                    .filter(|t| t.child_local("key").and_then(|k| k.text()) == Some("Name"))
                    .find_map(|t| t.child_local("value").and_then(|v| v.text()).map(str::to_owned));
                instances.push(Instance {
                    id: text("instanceId").unwrap_or_default(),
                    state: state.and_then(|n| n.text()).unwrap_or_default().to_owned(),
                    public: text("ipAddress"),
                    private: text("privateIpAddress"),
                    kind: text("instanceType").unwrap_or_default(),
                    name,
                });
            }
        }
        Ok(instances)
    }

    /// The instance that has this id, or alone has this Name tag among those that aren't terminated.
    pub(crate) fn instance(&self, wanted: &str) -> Result<Instance> {
        let all = self.instances()?;
        if let Some(found) = all.iter().find(|i| i.id == wanted) {
            return Ok(found.clone());
        }
        let mut named = all.iter().filter(|i| {
            i.name.as_deref() == Some(wanted) && i.state != "terminated" && i.state != "shutting-down"
        });
        match (named.next(), named.next()) {
            (Some(one), None) => Ok(one.clone()),
            (Some(_), Some(_)) => bail!("several instances are named {wanted}: give an id"),
            (None, _) => bail!("no instance has the id or Name {wanted}"),
        }
    }
}

pub(crate) trait Local<'a, 'i> {
    fn has_tag_name_local(&self, name: &str) -> bool;
    fn child_local(&self, name: &str) -> Option<roxmltree::Node<'a, 'i>>;
}

impl<'a, 'i> Local<'a, 'i> for roxmltree::Node<'a, 'i> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
    fn child_local(&self, name: &str) -> Option<roxmltree::Node<'a, 'i>> {
        self.children().find(|n| n.has_tag_name_local(name))
    }
}

fn fault(xml: &str) -> Option<String> {
    let document = roxmltree::Document::parse(xml).ok()?;
    let text = |name: &str| {
        document.descendants().find(|n| n.has_tag_name_local(name)).and_then(|n| n.text()).map(str::to_owned)
    };
    Some(format!("{}: {}", text("Code")?, text("Message").unwrap_or_default()))
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    // HMAC takes keys of any length.
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap_or_else(|_| unreachable!());
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        })
        .collect()
}
