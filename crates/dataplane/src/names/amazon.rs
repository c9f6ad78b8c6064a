//! The server of `amazonaws.com` and of the public addresses' reverse names: what EC2 calls them.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use ::dns::{Question, Rcode, Reply, Section, kind};
use model::dns::{DnsName, RecordType, address_v6};
use model::endpoints::ENDPOINTS;

use super::NamesConfig;

/// Its name and address on the internet.
pub(super) const NAME: &str = "ns.amazonaws.com.";
pub(super) const SERVER: Ipv4Addr = Ipv4Addr::new(198, 19, 8, 4);

/// Seconds; a name follows its address from instance to instance.
const TTL: u32 = 60;
const QUESTION: ::dns::Owner<'static> = ::dns::Owner::At(12);

pub(super) fn answer(config: &NamesConfig, hosts: &Hosts, question: &Question<'_>, reply: &mut Reply<'_>) {
    let name = DnsName::from_wire(question.name());
    let (Ok(amazon), Ok(arpa)) = (DnsName::parse("amazonaws.com"), DnsName::parse("in-addr.arpa")) else {
        return;
    };
    let zone = match (name.is_within(&amazon), name.is_within(&arpa)) {
        (true, _) => amazon,
        (_, true) => arpa,
        _ => return reply.rcode(Rcode::Refused),
    };
    reply.authoritative(true);
    let text = name.as_str().trim_end_matches('.');
    let above = format!(".{text}");
    let mut exists = name == zone
        || config.public_domain == text
        || config.public_domain.ends_with(&above)
        || hosts.keys().any(|host| host.ends_with(&above));
    let mut data = None;
    if name == zone && question.kind == kind::NS {
        data = DnsName::parse(NAME).ok().map(|server| (kind::NS, server.to_wire()));
    } else if let Some(addresses) = hosts.get(text) {
        exists = true;
        for address in addresses.iter().filter(|_| question.kind == kind::A) {
            reply.record(Section::Answer, QUESTION, kind::A, TTL, &address.octets());
        }
        if question.kind == kind::A {
            return;
        }
    } else if name.as_str() == NAME {
        data = Some(match question.kind {
            kind::AAAA => (kind::AAAA, address_v6(SERVER).octets().to_vec()),
            _ => (kind::A, SERVER.octets().to_vec()),
        });
    } else if let Some(address) = public(config, text) {
        data = Some((kind::A, address.octets().to_vec()));
    } else if let Some(address) = reversed(text).filter(|a| config.public_pool.contains(a)) {
        let [a, b, c, d] = address.octets();
        let target = DnsName::parse(&format!("ec2-{a}-{b}-{c}-{d}.{}", config.public_domain));
        data = target.ok().map(|t| (kind::PTR, t.to_wire()));
    }
    exists |= data.is_some();
    match data {
        Some((kind, octets)) if kind == question.kind => {
            reply.record(Section::Answer, QUESTION, kind, TTL, &octets);
        }
        _ => {
            if !exists {
                reply.rcode(Rcode::NxDomain);
            }
            let soa = format!("{NAME} hostmaster.amazon.com. 1 3600 900 604800 {TTL}");
            if let Ok(soa) = ::dns::rdata::parse(RecordType::SOA, &soa) {
                reply.record(Section::Authority, ::dns::Owner::Name(&zone.to_wire()), kind::SOA, TTL, &soa);
            }
        }
    }
}

/// What AWS's own endpoints are called, in lower case and without the final dot, and where they are.
pub(super) type Hosts = BTreeMap<String, Vec<Ipv4Addr>>;

/// The endpoints that everybody finds.
pub(super) fn public_hosts(region: &str) -> Hosts {
    model::endpoints::public_hosts(region).map(|(host, _)| (host, vec![ENDPOINTS])).collect()
}

/// 203.0.113.10 of `ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com`.
fn public(config: &NamesConfig, text: &str) -> Option<Ipv4Addr> {
    let host = text.strip_suffix(&config.public_domain)?.strip_suffix('.')?;
    let dashed = host.strip_prefix("ec2-").filter(|h| !h.contains('.'))?;
    dashed.replace('-', ".").parse().ok().filter(|a| config.public_pool.contains(a))
}

/// 203.0.113.10 of `10.113.0.203.in-addr.arpa`.
fn reversed(text: &str) -> Option<Ipv4Addr> {
    let address: Ipv4Addr = text.strip_suffix(".in-addr.arpa")?.parse().ok()?;
    let [a, b, c, d] = address.octets();
    Some(Ipv4Addr::new(d, c, b, a))
}
