//! The names a VPC's resolver knows.

use std::net::{IpAddr, Ipv4Addr};

use hickory_proto::op::{Message, Query, ResponseCode};
use hickory_proto::rr::rdata::{A, PTR, SOA};
use hickory_proto::rr::{Name, RData, Record, RecordType};
use ipnet::{IpNet, Ipv4Net};

use crate::config::Vpc;

/// Seconds an answer may be kept; a public name's follows its address from instance to instance.
const TTL: u32 = 60;

/// What there is at a name.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    Address(Ipv4Addr),
    /// Of an endpoint in this VPC; it may have none at present.
    Addresses(Vec<Ipv4Addr>),
    /// The text of a name.
    Pointer(String),
    /// The name exists, without anything we serve. With the zone it lies in.
    Empty(String),
    /// It doesn't, and the zone it would lie in is ours to say so.
    Nothing(String),
    /// Not ours, and nobody to ask.
    Unknown,
}

/// Puts the answer to `question` into `reply`.
pub(super) fn resolve(vpc: &Vpc, question: &Query, reply: &mut Message) {
    let wants = |kind| matches!(question.query_type(), RecordType::ANY) || question.query_type() == kind;
    let record = |data| Record::from_rdata(question.name().clone(), TTL, data);
    let found = find(vpc, question.name());
    match found {
        Found::Address(address) => {
            if wants(RecordType::A) {
                reply.add_answer(record(RData::A(A(address))));
            } else {
                authority(reply, zone_of(vpc, question.name()));
            }
        }
        Found::Addresses(addresses) if wants(RecordType::A) && !addresses.is_empty() => {
            for address in addresses {
                reply.add_answer(record(RData::A(A(address))));
            }
        }
        // The name is a zone of its own.
        Found::Addresses(_) => authority(reply, text(question.name())),
        Found::Pointer(name) => match Name::from_ascii(format!("{name}.")) {
            Ok(name) if wants(RecordType::PTR) => {
                reply.add_answer(record(RData::PTR(PTR(name))));
            }
            _ => authority(reply, zone_of(vpc, question.name())),
        },
        Found::Empty(zone) => authority(reply, zone),
        Found::Nothing(zone) => {
            reply.metadata.response_code = ResponseCode::NXDomain;
            authority(reply, zone);
        }
        Found::Unknown => reply.metadata.response_code = ResponseCode::ServFail,
    }
}

fn find(vpc: &Vpc, name: &Name) -> Found {
    let dns = &vpc.config.dns;
    let text = text(name);
    if let Some(addresses) = dns.endpoints.get(&text) {
        return Found::Addresses(addresses.clone());
    }
    if let Some(host) = below(&text, &dns.private_domain) {
        let address = undashed(host, "ip").filter(|a| contains(&dns.vpc_cidrs, *a));
        let address = address.or_else(|| vpc.address_of_id(host));
        return match address {
            Some(address) => Found::Address(address),
            None if host.is_empty() => Found::Empty(dns.private_domain.clone()),
            None => Found::Nothing(dns.private_domain.clone()),
        };
    }
    if let Some(host) = below(&text, &dns.public_domain) {
        // Names of addresses outside the pool belong to nobody here.
        let public = undashed(host, "ec2").filter(|a| contains(&dns.public_pools, *a));
        return match public {
            Some(public) if dns.hostnames => Found::Address(vpc.private_of(public).unwrap_or(public)),
            Some(public) => Found::Address(public),
            None if host.is_empty() => Found::Empty(dns.public_domain.clone()),
            None => Found::Nothing(dns.public_domain.clone()),
        };
    }
    if text == "instance-data.ec2.internal" {
        return Found::Address(Ipv4Addr::new(169, 254, 169, 254));
    }
    if below(&text, "in-addr.arpa").is_some() {
        return reverse(vpc, name);
    }
    special(&text)
}

/// `d.c.b.a.in-addr.arpa`: the VPC's own addresses and the region's public ones have names; of the
/// other private ones (RFC 6303) we know that they have none.
fn reverse(vpc: &Vpc, name: &Name) -> Found {
    let mut fqdn = name.clone();
    fqdn.set_fqdn(true);
    let address = match fqdn.parse_arpa_name() {
        // Private addresses' names may be somebody else's to know.
        Ok(IpNet::V4(net)) if !vpc.config.dns.autodefined_reverse && net.addr().is_private() => {
            return Found::Unknown;
        }
        Ok(IpNet::V4(net)) if net.prefix_len() == 32 => net.addr(),
        // A network above single addresses: it exists if it touches what we know of.
        Ok(IpNet::V4(net)) if is_local(net.addr()) => return Found::Empty(local_zone(net.addr())),
        _ => return Found::Unknown,
    };
    if contains(&vpc.config.dns.vpc_cidrs, address) {
        Found::Pointer(vpc.private_name(address))
    } else if contains(&vpc.config.dns.public_pools, address) {
        Found::Pointer(vpc.public_name(address))
    } else if address == Ipv4Addr::new(169, 254, 169, 254) {
        Found::Pointer("instance-data.ec2.internal".to_owned())
    } else if address == Ipv4Addr::LOCALHOST {
        Found::Pointer("localhost".to_owned())
    } else if is_local(address) {
        Found::Nothing(local_zone(address))
    } else {
        Found::Unknown
    }
}

/// Names that RFC 6761 and RFC 7686 decide, and that no upstream would change.
fn special(text: &str) -> Found {
    let last = text.rsplit('.').next().unwrap_or_default();
    match last {
        "localhost" => Found::Address(Ipv4Addr::LOCALHOST),
        "invalid" | "test" | "onion" | "local" | "internal" => Found::Nothing(last.to_owned()),
        _ => Found::Unknown,
    }
}

/// The zone named in the authority section beside an empty answer.
fn zone_of(vpc: &Vpc, name: &Name) -> String {
    let text = text(name);
    let dns = &vpc.config.dns;
    for zone in [&dns.private_domain, &dns.public_domain] {
        if below(&text, zone).is_some() {
            return zone.clone();
        }
    }
    let mut fqdn = name.clone();
    fqdn.set_fqdn(true);
    match fqdn.parse_arpa_name() {
        Ok(IpNet::V4(net)) if is_local(net.addr()) => local_zone(net.addr()),
        Ok(_) => "in-addr.arpa".to_owned(),
        Err(_) => text.rsplit('.').next().unwrap_or_default().to_owned(),
    }
}

/// The SOA that lets a client keep "there is nothing" for [`TTL`] seconds (RFC 2308).
fn authority(reply: &mut Message, zone: String) {
    let name = |text: &str| Name::from_ascii(format!("{text}."));
    let names = (name(&zone), name(&format!("ns0.{zone}")), name("hostmaster.amazon.com"));
    if let (Ok(zone), Ok(server), Ok(mailbox)) = names {
        let soa = SOA::new(server, mailbox, 2_012_103_100, 3600, 3600, 3600, TTL);
        reply.add_authority(Record::from_rdata(zone, TTL, RData::SOA(soa)));
    }
}

/// Lower case, without the final dot.
fn text(name: &Name) -> String {
    let mut text = name.to_lowercase().to_ascii();
    if text.ends_with('.') {
        text.pop();
    }
    text
}

/// What stands before `zone` in `name`, without the dot; empty for the zone itself.
fn below<'a>(name: &'a str, zone: &str) -> Option<&'a str> {
    let host = name.strip_suffix(zone)?;
    if host.is_empty() { Some(host) } else { host.strip_suffix('.') }
}

/// 10.0.1.10 for (`ip-10-0-1-10`, `ip`). Only as we would write it: no leading zeros.
fn undashed(host: &str, prefix: &str) -> Option<Ipv4Addr> {
    let octets = host.strip_prefix(prefix)?.strip_prefix('-')?;
    octets.replace('-', ".").parse().ok().filter(|_| !octets.contains('.'))
}

fn contains(nets: &[Ipv4Net], address: Ipv4Addr) -> bool {
    nets.iter().any(|net| net.contains(&address))
}

fn is_local(address: Ipv4Addr) -> bool {
    address.is_private() || address.is_link_local() || IpAddr::from(address).is_loopback()
}

/// The locally served zone (RFC 6303) of a private address.
fn local_zone(address: Ipv4Addr) -> String {
    match address.octets() {
        [172, b, ..] => format!("{b}.172.in-addr.arpa"),
        [192, ..] => "168.192.in-addr.arpa".to_owned(),
        [169, ..] => "254.169.in-addr.arpa".to_owned(),
        [a, ..] => format!("{a}.in-addr.arpa"),
    }
}
