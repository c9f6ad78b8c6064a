//! Route 53 Domains, as far as it is a registrar's counter: whom a domain is delegated to.
//!
//! Nobody registers anything with anyone here: a domain is the account's from the first time that name
//! servers are given for it, until it is deleted (docs/adr/0017). What the top-level domains' servers
//! say follows from these rows.

use crate::Tx;
use crate::access::Access;
use aws_shapes::route53domains::{
    DeleteDomain, DeleteDomainRequest, DeleteDomainResponse, DomainSummary, GetDomainDetail,
    GetDomainDetailRequest, GetDomainDetailResponse, ListDomains, ListDomainsRequest, ListDomainsResponse,
    Nameserver, UpdateDomainNameservers, UpdateDomainNameserversRequest, UpdateDomainNameserversResponse,
};
use aws_shapes::{ApiError, Registry, Timestamp};
use model::Time;
use model::dns::{DelegatedServer, DnsName, RegisteredDomain};
use std::net::IpAddr;

/// Name servers of one domain.
const SERVERS: usize = 13;
const PAGE: i32 = 100;
/// Milliseconds until a domain would have to be renewed.
const YEAR: i64 = 365 * 24 * 3600 * 1000;

pub(crate) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<UpdateDomainNameservers>(update, Access::any())
        .on::<GetDomainDetail>(detail, Access::any())
        .on::<ListDomains>(list, Access::any())
        .on::<DeleteDomain>(delete, Access::any());
}

fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::client("InvalidInput", message)
}

/// A name that can be registered: below a top-level domain, and not one of the stand-ins' own.
fn domain(name: Option<String>) -> Result<DnsName, ApiError> {
    let text = name.unwrap_or_default();
    let bad = || invalid(format!("Invalid domain name: {text}"));
    let name = DnsName::parse(&text).map_err(|_| bad())?;
    let plain = |label: &str| {
        label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    if name.labels().count() < 2 || !name.labels().all(plain) {
        return Err(bad());
    }
    let ours = |label: &str| {
        label.starts_with("awsdns-") || matches!(label, "amazonaws" | "root-servers" | "gtld-servers")
    };
    if name.labels().nth_back(1).is_some_and(ours) || name.labels().nth_back(2).is_some_and(ours) {
        return Err(invalid(format!("Domain {text} is not available.")));
    }
    Ok(name)
}

fn missing(name: &DnsName) -> ApiError {
    invalid(format!("Domain {} not found in this account.", bare(name)))
}

fn bare(name: &DnsName) -> String {
    name.as_str().trim_end_matches('.').to_owned()
}

fn server(domain: &DnsName, given: Nameserver) -> Result<DelegatedServer, ApiError> {
    let text = given.name.unwrap_or_default();
    let name = DnsName::parse(&text).ok().filter(|name| name.labels().count() > 1);
    let name = name.ok_or_else(|| invalid(format!("Invalid name server: {text}")))?;
    let parse = |ip: &String| ip.parse::<IpAddr>().map_err(|_| invalid(format!("Invalid glue IP: {ip}")));
    let glue: Vec<IpAddr> = given.glue_ips.iter().map(parse).collect::<Result<_, _>>()?;
    if name.is_within(domain) == glue.is_empty() {
        return Err(invalid(if glue.is_empty() {
            format!("Name server {text} lies in the domain itself: glue IP addresses are required.")
        } else {
            format!("Glue IP addresses are only allowed for name servers in the domain itself: {text}")
        }));
    }
    Ok(DelegatedServer { name, glue })
}

fn update(
    tx: &mut Tx,
    input: UpdateDomainNameserversRequest,
) -> Result<UpdateDomainNameserversResponse, ApiError> {
    let name = domain(input.domain_name)?;
    if input.nameservers.is_empty() || input.nameservers.len() > SERVERS {
        return Err(invalid(format!("A domain has from 1 to {SERVERS} name servers.")));
    }
    let mut name_servers: Vec<DelegatedServer> = Vec::new();
    for given in input.nameservers {
        let server = server(&name, given)?;
        if name_servers.iter().any(|s| s.name == server.name) {
            return Err(invalid(format!("Duplicate name server: {}", bare(&server.name))));
        }
        name_servers.push(server);
    }
    let former = tx.world.registered_domains.get(&name);
    let registered = former.map_or(tx.now, |d| d.registered);
    let ds = former.map(|d| d.ds.clone()).unwrap_or_default();
    let row = RegisteredDomain { name: name.clone(), name_servers, ds, registered, updated: tx.now };
    tx.world.registered_domains.insert(name, row);
    Ok(UpdateDomainNameserversResponse { operation_id: Some(crate::credentials::id_of("", 32)) })
}

fn time(time: Time) -> Option<Timestamp> {
    Some(Timestamp::from_millis(time.0))
}

fn expiry(domain: &RegisteredDomain) -> Option<Timestamp> {
    time(Time(domain.registered.0 + YEAR))
}

fn detail(tx: &mut Tx, input: GetDomainDetailRequest) -> Result<GetDomainDetailResponse, ApiError> {
    let name = domain(input.domain_name)?;
    let found = tx.world.registered_domains.get(&name).ok_or_else(|| missing(&name))?;
    let shown = |server: &DelegatedServer| Nameserver {
        name: Some(bare(&server.name)),
        glue_ips: server.glue.iter().map(ToString::to_string).collect(),
    };
    Ok(GetDomainDetailResponse {
        domain_name: Some(bare(&found.name)),
        nameservers: found.name_servers.iter().map(shown).collect(),
        auto_renew: Some(true),
        creation_date: time(found.registered),
        updated_date: time(found.updated),
        expiration_date: expiry(found),
        ..GetDomainDetailResponse::default()
    })
}

fn list(tx: &mut Tx, input: ListDomainsRequest) -> Result<ListDomainsResponse, ApiError> {
    if !input.filter_conditions.is_empty() || input.sort_condition.is_some() {
        return Err(invalid("Domains can be neither filtered nor sorted here."));
    }
    let size = usize::try_from(input.max_items.unwrap_or(PAGE).clamp(1, PAGE)).unwrap_or(1);
    let from = match input.marker {
        Some(marker) => domain(Some(marker))?,
        None => DnsName::root(),
    };
    let mut rest = tx.world.registered_domains.range(from..).map(|(_, domain)| domain);
    let summary = |domain: &RegisteredDomain| DomainSummary {
        domain_name: Some(bare(&domain.name)),
        auto_renew: Some(true),
        transfer_lock: Some(false),
        expiry: expiry(domain),
    };
    Ok(ListDomainsResponse {
        domains: rest.by_ref().take(size).map(summary).collect(),
        next_page_marker: rest.next().map(|domain| bare(&domain.name)),
    })
}

fn delete(tx: &mut Tx, input: DeleteDomainRequest) -> Result<DeleteDomainResponse, ApiError> {
    let name = domain(input.domain_name)?;
    tx.world.registered_domains.remove(&name).ok_or_else(|| missing(&name))?;
    Ok(DeleteDomainResponse { operation_id: Some(crate::credentials::id_of("", 32)) })
}
