//! Route 53 Domains, as far as it is a registrar's counter: whom a domain is delegated to.
//!
//! Nobody registers anything with anyone here: a domain is the account's from the first time that name
//! servers are given for it, until it is deleted (docs/adr/0017). What the top-level domains' servers
//! say follows from these rows.

use crate::Tx;
use crate::access::Access;
use aws_shapes::route53domains::{
    AssociateDelegationSignerToDomain, AssociateDelegationSignerToDomainRequest,
    AssociateDelegationSignerToDomainResponse, DeleteDomain, DeleteDomainRequest, DeleteDomainResponse,
    DisassociateDelegationSignerFromDomain, DisassociateDelegationSignerFromDomainRequest,
    DisassociateDelegationSignerFromDomainResponse, DnssecKey, DomainSummary, GetDomainDetail,
    GetDomainDetailRequest, GetDomainDetailResponse, ListDomains, ListDomainsRequest, ListDomainsResponse,
    Nameserver, UpdateDomainNameservers, UpdateDomainNameserversRequest, UpdateDomainNameserversResponse,
};
use aws_shapes::{ApiError, Registry, Timestamp};
use model::Time;
use model::dns::{DelegatedServer, DelegationSigner, DnsName, RegisteredDomain};
use std::net::IpAddr;

/// Name servers of one domain.
const SERVERS: usize = 13;
/// Keys of one domain that its parent vouches for.
const SIGNERS: usize = 4;
const PAGE: i32 = 100;
/// Milliseconds until a domain would have to be renewed.
const YEAR: i64 = 365 * 24 * 3600 * 1000;

pub(crate) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<UpdateDomainNameservers>(update, Access::any())
        .on::<AssociateDelegationSignerToDomain>(associate, Access::any())
        .on::<DisassociateDelegationSignerFromDomain>(disassociate, Access::any())
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
    let signers = former.map(|d| d.signers.clone()).unwrap_or_default();
    let row = RegisteredDomain { name: name.clone(), name_servers, signers, registered, updated: tx.now };
    tx.world.registered_domains.insert(name, row);
    Ok(UpdateDomainNameserversResponse { operation_id: Some(crate::credentials::id_of("", 32)) })
}

/// `Digest` and the rest are what the parent's DS record says.
fn signer_shown(domain: &DnsName, signer: &DelegationSigner) -> DnssecKey {
    let value = dns::dnssec::signer_value(signer).unwrap_or_default();
    DnssecKey {
        algorithm: Some(signer.algorithm.into()),
        flags: Some(signer.flags.into()),
        public_key: Some(signer.public_key.clone()),
        digest_type: Some(dns::dnssec::DIGEST.into()),
        digest: Some(dns::dnssec::digest(&domain.to_wire(), &value)),
        key_tag: Some(dns::dnssec::tag(&value).into()),
        id: Some(signer.id.clone()),
    }
}

fn associate(
    tx: &mut Tx,
    input: AssociateDelegationSignerToDomainRequest,
) -> Result<AssociateDelegationSignerToDomainResponse, ApiError> {
    let name = domain(input.domain_name)?;
    let given = input.signing_attributes.unwrap_or_default();
    let found = tx.world.registered_domains.get_mut(&name).ok_or_else(|| missing(&name))?;
    // Which algorithms a domain may have is its top-level domain's to say; this one takes what can be a key.
    let algorithm = given.algorithm.and_then(|n| u8::try_from(n).ok()).filter(|n| *n > 0);
    let flags = given.flags.and_then(|n| u16::try_from(n).ok()).filter(|n| matches!(n, 256 | 257));
    let (Some(algorithm), Some(flags)) = (algorithm, flags) else {
        return Err(invalid("A key needs an Algorithm from 1 to 255, and Flags of 256 or 257."));
    };
    let public_key: String = given.public_key.unwrap_or_default().split_whitespace().collect();
    let signer = DelegationSigner { id: crate::credentials::id_of("", 32), flags, algorithm, public_key };
    if signer.public_key.is_empty() || dns::dnssec::signer_value(&signer).is_none() {
        return Err(invalid("The PublicKey must be a public key in base64."));
    }
    let same = |other: &DelegationSigner| {
        (other.flags, other.algorithm, &other.public_key) == (flags, algorithm, &signer.public_key)
    };
    if found.signers.iter().any(same) {
        return Err(ApiError::client("DuplicateRequest", "The domain has this delegation signer already."));
    }
    if found.signers.len() >= SIGNERS {
        return Err(ApiError::client(
            "DnssecLimitExceeded",
            format!("A domain has {SIGNERS} delegation signers at most."),
        ));
    }
    found.signers.push(signer);
    found.updated = tx.now;
    Ok(AssociateDelegationSignerToDomainResponse { operation_id: Some(crate::credentials::id_of("", 32)) })
}

fn disassociate(
    tx: &mut Tx,
    input: DisassociateDelegationSignerFromDomainRequest,
) -> Result<DisassociateDelegationSignerFromDomainResponse, ApiError> {
    let name = domain(input.domain_name)?;
    let id = input.id.unwrap_or_default();
    let found = tx.world.registered_domains.get_mut(&name).ok_or_else(|| missing(&name))?;
    if !found.signers.iter().any(|signer| signer.id == id) {
        return Err(invalid(format!("Domain {} has no delegation signer {id}.", bare(&name))));
    }
    found.signers.retain(|signer| signer.id != id);
    found.updated = tx.now;
    Ok(DisassociateDelegationSignerFromDomainResponse {
        operation_id: Some(crate::credentials::id_of("", 32)),
    })
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
        dnssec_keys: found.signers.iter().map(|signer| signer_shown(&found.name, signer)).collect(),
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
