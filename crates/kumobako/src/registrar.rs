//! The stand-in registrar's counter: whom a domain is delegated to, and whose signatures count. Speaks Route 53 Domains.

use crate::client::Client;
use crate::paths::Paths;
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

const SERVICE: &str = "route53domains";

fn call(client: &Client, action: &str, input: &Value) -> Result<Value> {
    client.json(SERVICE, &format!("Route53Domains_v20140515.{action}"), input)
}

/// `servers`: names, each with its addresses behind `=` where it lies in the domain itself.
pub(crate) fn delegate(state: &Path, domain: &str, servers: &[String]) -> Result<ExitCode> {
    if servers.is_empty() {
        bail!("name at least one server: --ns ns-1.awsdns-00.com");
    }
    let servers: Vec<Value> = servers
        .iter()
        .map(|server| match server.split_once('=') {
            Some((name, addresses)) => {
                json!({ "Name": name, "GlueIps": addresses.split('+').collect::<Vec<_>>() })
            }
            None => json!({ "Name": server }),
        })
        .collect();
    let client = Client::open(state)?;
    call(&client, "UpdateDomainNameservers", &json!({ "DomainName": domain, "Nameservers": servers }))?;
    show(state, Some(domain))
}

pub(crate) fn show(state: &Path, domain: Option<&str>) -> Result<ExitCode> {
    let client = Client::open(state)?;
    let domains = match domain {
        Some(domain) => vec![domain.to_owned()],
        None => {
            let mut names = Vec::new();
            let mut input = json!({});
            loop {
                let page = call(&client, "ListDomains", &input)?;
                let listed = page["Domains"].as_array().into_iter().flatten();
                names.extend(listed.filter_map(|d| d["DomainName"].as_str().map(str::to_owned)));
                match page.get("NextPageMarker").filter(|marker| marker.is_string()) {
                    Some(marker) => input["Marker"] = marker.clone(),
                    None => break names,
                }
            }
        }
    };
    for domain in domains {
        let detail = call(&client, "GetDomainDetail", &json!({ "DomainName": domain }))?;
        for server in detail["Nameservers"].as_array().into_iter().flatten() {
            let glue = server["GlueIps"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let glue: String = glue.map(|address| format!(" {address}")).collect();
            println!(
                "{}. NS {}.{glue}",
                detail["DomainName"].as_str().unwrap_or_default(),
                server["Name"].as_str().unwrap_or_default()
            );
        }
        for key in detail["DnssecKeys"].as_array().into_iter().flatten() {
            println!(
                "{}. DS {} {} {} {}",
                detail["DomainName"].as_str().unwrap_or_default(),
                key["KeyTag"],
                key["Algorithm"],
                key["DigestType"],
                key["Digest"].as_str().unwrap_or_default()
            );
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// `keys`: DNSKEY records' values. `none`: those that were given before go.
pub(crate) fn ds(state: &Path, domain: &str, keys: &[String], none: bool) -> Result<ExitCode> {
    let attributes = |key: &String| -> Result<Value> {
        let words: Vec<&str> = key.split_whitespace().collect();
        let [flags, "3", algorithm, public @ ..] = &words[..] else {
            bail!("{key}: a DNSKEY record's value is expected: 257 3 13 mdsswUyr…");
        };
        Ok(json!({
            "Flags": flags.parse::<i32>()?,
            "Algorithm": algorithm.parse::<i32>()?,
            "PublicKey": public.concat(),
        }))
    };
    let keys: Vec<Value> = keys.iter().map(attributes).collect::<Result<_>>()?;
    let client = Client::open(state)?;
    if none {
        let detail = call(&client, "GetDomainDetail", &json!({ "DomainName": domain }))?;
        for key in detail["DnssecKeys"].as_array().into_iter().flatten() {
            let input = json!({ "DomainName": domain, "Id": key["Id"] });
            call(&client, "DisassociateDelegationSignerFromDomain", &input)?;
        }
    }
    for key in keys {
        let input = json!({ "DomainName": domain, "SigningAttributes": key });
        call(&client, "AssociateDelegationSignerToDomain", &input)?;
    }
    show(state, Some(domain))
}

/// The root's public key.
pub(crate) fn anchor(state: &Path) -> Result<ExitCode> {
    let path = Paths::new(state).dataplane().join("names/root.key");
    let anchor = std::fs::read_to_string(&path)
        .with_context(|| format!("can't read {}: is the region up?", path.display()))?;
    print!("{anchor}");
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn remove(state: &Path, domain: &str) -> Result<ExitCode> {
    call(&Client::open(state)?, "DeleteDomain", &json!({ "DomainName": domain }))?;
    println!("{domain} is no longer delegated to anyone");
    Ok(ExitCode::SUCCESS)
}
