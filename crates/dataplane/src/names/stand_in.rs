//! The root and the top-level domains as zones: what the registered domains make them say.

use ::dns::Zone;
use ::dns::dnssec::{self, Keys, Signatures};
use hickory_proto::dnssec::{Algorithm, PublicKeyBuf, TrustAnchors};
use model::Time;
use model::dns::{
    DelegationSigner, DnsName, HostedZone, NAME_SERVERS, ROOT_SERVER, RecordSet, RecordType,
    RegisteredDomain, TLD_SERVER, address_v6, name_server, name_server_address,
};
use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::sync::Arc;

use super::Names;
use super::amazon;

/// Ids of zones that nobody hosts begin so.
pub(super) const PREFIX: &str = "stand-in ";

const ROOT_NAME: &str = "a.root-servers.net.";
const TLD_NAME: &str = "a.gtld-servers.net.";
/// They exist whether anything is registered below them or not.
const DOMAINS: &[&str] = &["com", "net", "org", "uk", "jp", "io", "dev", "info", "biz", "app"];
const TTL: u32 = 172_800;

/// What the root's key is called.
const ENTRY: &str = "1";

/// The same for the validator here.
pub(super) fn trusted(seed: &[u8; 32]) -> TrustAnchors {
    let key = dnssec::entry_key(seed, &format!("{PREFIX}."), ENTRY);
    // After flags, protocol and algorithm.
    let public = key.value()[4..].to_vec();
    let mut anchors = TrustAnchors::empty();
    anchors.insert(&PublicKeyBuf::new(public, Algorithm::from_u8(dnssec::ALGORITHM)));
    anchors
}

/// The root's key that validators begin at: a trust anchor in the form that BIND's programs take.
pub fn anchor(seed: &[u8; 32]) -> String {
    let key = dnssec::entry_key(seed, &format!("{PREFIX}."), ENTRY).dnskey();
    let mut words = key.splitn(4, ' ');
    let mut word = || words.next().unwrap_or_default();
    format!("trust-anchors {{ . static-key {} {} {} \"{}\"; }};\n", word(), word(), word(), word())
}

/// The zones of the root server and of the top-level domains' server, signed by keys that follow from `seed`.
pub(super) fn zones(
    registered: &[RegisteredDomain],
    seed: Option<&[u8; 32]>,
    signatures: &Arc<Signatures>,
) -> Vec<Zone> {
    let mut tops: BTreeSet<String> = DOMAINS.iter().map(|d| format!("{d}.")).collect();
    tops.extend(registered.iter().filter_map(|d| Some(format!("{}.", d.name.labels().next_back()?))));
    let mut root = vec![soa(".", ROOT_NAME), set(".", RecordType::NS, &[ROOT_NAME.into()])];
    let mut sets: BTreeMap<String, Vec<RecordSet>> = BTreeMap::new();
    for top in &tops {
        root.push(set(top, RecordType::NS, &[TLD_NAME.into()]));
        let key = seed.map(|seed| dnssec::entry_key(seed, &format!("{PREFIX}{top}"), ENTRY));
        if let Some(ds) = key.and_then(|key| dnssec::ds(&parse(top), &signer(&key))) {
            root.push(set(top, RecordType::DS, &[ds]));
        }
        let own = vec![soa(top, TLD_NAME), set(top, RecordType::NS, &[TLD_NAME.into()])];
        sets.insert(top.clone(), own);
    }
    root.extend(addresses(TLD_NAME, TLD_SERVER));
    root.push(set("in-addr.arpa.", RecordType::NS, &[amazon::NAME.into()]));
    root.extend(addresses(amazon::NAME, amazon::SERVER));
    let mut put = |set: RecordSet| {
        let top = set.name.labels().next_back().map(|l| format!("{l}."));
        if let Some(sets) = top.and_then(|top| sets.get_mut(&top)) {
            sets.push(set);
        }
    };
    put(set("amazonaws.com.", RecordType::NS, &[amazon::NAME.into()]));
    let others = [(ROOT_NAME, ROOT_SERVER), (TLD_NAME, TLD_SERVER), (amazon::NAME, amazon::SERVER)];
    let servers = (0..NAME_SERVERS).map(|n| (name_server(n).to_string(), name_server_address(n)));
    for (name, at) in others.map(|(name, at)| (name.to_owned(), at)).into_iter().chain(servers) {
        addresses(&name, at).into_iter().for_each(&mut put);
    }
    for domain in registered {
        let servers: Vec<String> = domain.name_servers.iter().map(|s| s.name.to_string()).collect();
        if !servers.is_empty() {
            put(set(domain.name.as_str(), RecordType::NS, &servers));
        }
        let ds: Vec<String> = domain.signers.iter().filter_map(|s| dnssec::ds(&domain.name, s)).collect();
        if !ds.is_empty() && !servers.is_empty() {
            put(set(domain.name.as_str(), RecordType::DS, &ds));
        }
        for server in domain.name_servers.iter().filter(|s| s.name.is_within(&domain.name)) {
            let of = |v4: bool| -> Vec<String> {
                server.glue.iter().filter(|a| a.is_ipv4() == v4).map(ToString::to_string).collect()
            };
            for (kind, addresses) in [(RecordType::A, of(true)), (RecordType::AAAA, of(false))] {
                if !addresses.is_empty() {
                    put(set(server.name.as_str(), kind, &addresses));
                }
            }
        }
    }
    let tops = sets.iter().map(|(name, sets)| zone(name, sets, TLD_SERVER));
    let mut zones: Vec<Zone> = tops.chain([zone(".", &root, ROOT_SERVER)]).collect();
    if let Some(seed) = seed {
        for zone in &mut zones {
            let entry = dnssec::entry_key(seed, &zone.id, ENTRY);
            zone.sign(&Keys::new(&[entry], &dnssec::zone_key(seed, &zone.id)), signatures);
        }
    }
    zones
}

fn signer(key: &dnssec::Key) -> DelegationSigner {
    DelegationSigner {
        id: String::new(),
        flags: dnssec::ENTRY,
        algorithm: dnssec::ALGORITHM,
        public_key: key.public(),
    }
}

fn zone(name: &str, sets: &[RecordSet], server: Ipv4Addr) -> Zone {
    let row = HostedZone {
        id: format!("{PREFIX}{name}"),
        name: parse(name),
        caller_reference: String::new(),
        comment: None,
        private: false,
        vpcs: Vec::new(),
        authorized: Vec::new(),
        delegation_set: None,
        name_servers: Vec::new(),
        created: Time(0),
        signing_keys: Vec::new(),
        signed: false,
        query_log: None,
    };
    let (mut zone, _) = Zone::compile(&row, sets);
    zone.servers = Names::server_at(server).into_iter().collect();
    zone
}

fn soa(zone: &str, server: &str) -> RecordSet {
    set(zone, RecordType::SOA, &[format!("{server} hostmaster.{server} 1 1800 900 604800 60")])
}

fn addresses(name: &str, address: Ipv4Addr) -> [RecordSet; 2] {
    [
        set(name, RecordType::A, &[address.to_string()]),
        set(name, RecordType::AAAA, &[address_v6(address).to_string()]),
    ]
}

fn set(name: &str, kind: RecordType, values: &[String]) -> RecordSet {
    RecordSet::simple(parse(name), kind, TTL, values.iter().cloned())
}

fn parse(name: &str) -> DnsName {
    DnsName::parse(name).unwrap_or_else(|_| DnsName::root())
}
