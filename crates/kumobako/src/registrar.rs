//! The stand-in registrar's counter: whom a domain is delegated to. Speaks Route 53 Domains.

use crate::client::Client;
use anyhow::{Result, bail};
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
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn remove(state: &Path, domain: &str) -> Result<ExitCode> {
    call(&Client::open(state)?, "DeleteDomain", &json!({ "DomainName": domain }))?;
    println!("{domain} is no longer delegated to anyone");
    Ok(ExitCode::SUCCESS)
}
