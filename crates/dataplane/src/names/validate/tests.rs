use super::super::tests::{Lab, data, domain, query, set, zone};
use super::*;
use ::dns::ZoneFile;
use ::dns::dnssec::{self, Keys, entry_key, zone_key};
use model::dns::{DelegationSigner, RecordSet, RegisteredDomain};
use std::fs;
use std::sync::Arc;

use model::dns::RecordType as Kind;

const SEED: [u8; 32] = [7; 32];

/// A lab whose root and top-level domains are signed.
fn signed_lab() -> Lab {
    let lab = Lab::new();
    let seeds = format!("{{\"stand_ins\":\"{}\"}}", "09".repeat(32));
    fs::write(lab.dir.path().join("keys.json"), seeds).unwrap();
    lab.register(&[]);
    lab
}

fn put_signed(lab: &Lab, id: &str, name: &str, server: u16, sets: Vec<RecordSet>) {
    let keys = Keys::new(&[entry_key(&SEED, id, "1")], &zone_key(&SEED, id));
    let mut sets = sets;
    sets.push(set(name, Kind::SOA, "ns. host. 1 7200 900 1209600 60"));
    sets.push(set(name, Kind::NS, "ns-1.awsdns-00.com"));
    let file = ZoneFile { zone: zone(id, name, &[server]), sets, keys: Some(keys), log: None, cidrs: vec![] };
    let path = lab.dir.path().join("zones").join(format!("{id}.json"));
    fs::write(path, serde_json::to_vec(&file).unwrap()).unwrap();
    assert_eq!(lab.names.load_zone(id), Vec::<String>::new());
}

/// The domain with the key of the zone of this id as its parent's.
fn vouched(name: &str, server: u16, id: &str) -> RegisteredDomain {
    let signer = DelegationSigner {
        id: "1".into(),
        flags: dnssec::ENTRY,
        algorithm: dnssec::ALGORITHM,
        public_key: entry_key(&SEED, id, "1").public(),
    };
    RegisteredDomain { signers: vec![signer], ..domain(name, &[server]) }
}

#[derive(Clone, Copy, Default)]
struct Bits {
    dnssec_ok: bool,
    authentic: bool,
    unchecked: bool,
}
const DO: Bits = Bits { dnssec_ok: true, authentic: false, unchecked: false };
const CD: Bits = Bits { dnssec_ok: false, authentic: false, unchecked: true };

struct Client<'l>(&'l Validating);

impl Client<'_> {
    fn ask(&self, text: &str, kind: RecordType, bits: Bits) -> Message {
        let mut asked = Message::from_vec(&query(text, kind)).unwrap();
        asked.metadata.authentic_data = bits.authentic;
        asked.metadata.checking_disabled = bits.unchecked;
        let mut edns = Edns::new();
        edns.set_max_payload(1232).set_dnssec_ok(bits.dnssec_ok);
        asked.set_edns(edns);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let reply = runtime.block_on(self.0.answer(&asked.to_vec().unwrap(), true, None));
        let reply = Message::from_vec(&reply).unwrap();
        assert_eq!(reply.metadata.checking_disabled, bits.unchecked);
        reply
    }

    /// Code, AD, and the extended error.
    fn told(&self, text: &str, kind: RecordType, bits: Bits) -> (ResponseCode, bool, Option<u16>) {
        let reply = self.ask(text, kind, bits);
        let extended = reply.edns.as_ref().unwrap().options().as_ref().iter().find_map(|(_, o)| match o {
            EdnsOption::Unknown(EXTENDED, octets) => Some(u16::from_be_bytes([octets[0], octets[1]])),
            _ => None,
        });
        (reply.metadata.response_code, reply.metadata.authentic_data, extended)
    }
}

const FINE: (ResponseCode, bool, Option<u16>) = (ResponseCode::NoError, true, None);
const PLAIN: (ResponseCode, bool, Option<u16>) = (ResponseCode::NoError, false, None);
fn fails(wrong: Wrong) -> (ResponseCode, bool, Option<u16>) {
    (ResponseCode::ServFail, false, Some(wrong as u16))
}

/// secure.jp, signed and vouched for, and plain.jp.
fn two_domains(lab: &Lab) -> [RegisteredDomain; 2] {
    let sets = vec![
        set("www.secure.jp", Kind::A, "192.0.2.1"),
        set("alias.secure.jp", Kind::CNAME, "www.secure.jp"),
        set("out.secure.jp", Kind::CNAME, "www.plain.jp"),
        set("*.wild.secure.jp", Kind::TXT, "\"any\""),
    ];
    put_signed(lab, "Z1", "secure.jp", 1, sets);
    let soa = set("plain.jp", Kind::SOA, "ns. host. 1 7200 900 1209600 60");
    let ns = set("plain.jp", Kind::NS, "ns-2.awsdns-00.com");
    let www = set("www.plain.jp", Kind::A, "192.0.2.2");
    lab.put(zone("Z2", "plain.jp", &[2]), vec![soa, ns, www]);
    let domains = [vouched("secure.jp", 1, "Z1"), domain("plain.jp", &[2])];
    lab.register(&domains);
    domains
}

#[test]
fn what_is_proven_is_said_to_be_to_who_understands_it() {
    let lab = signed_lab();
    two_domains(&lab);
    let public = Validating::new(&Resolver::new(lab.names.clone()));
    let client = Client(&public);
    for (name, kind) in [
        ("www.secure.jp.", RecordType::A),
        ("alias.secure.jp.", RecordType::A),
        ("alias.secure.jp.", RecordType::AAAA),
        ("x.wild.secure.jp.", RecordType::TXT),
        ("www.secure.jp.", RecordType::AAAA),
        ("none.secure.jp.", RecordType::A),
        ("secure.jp.", RecordType::DNSKEY),
        ("secure.jp.", RecordType::DS),
        ("jp.", RecordType::NS),
        (".", RecordType::DNSKEY),
        ("plain.jp.", RecordType::DS),
    ] {
        assert_eq!(client.told(name, kind, DO), FINE, "{name} {kind}");
    }
    let reply = client.ask("alias.secure.jp.", RecordType::A, DO);
    assert_eq!(reply.answers.iter().filter(|r| r.record_type().is_rrsig()).count(), 2);
    // Who asks without DO gets no signatures, and AD where AD was asked for.
    assert_eq!(client.told("www.secure.jp.", RecordType::A, Bits::default()), PLAIN);
    let asks = Bits { authentic: true, ..Bits::default() };
    assert_eq!(client.told("www.secure.jp.", RecordType::A, asks), FINE);
    let reply = client.ask("alias.secure.jp.", RecordType::A, asks);
    assert_eq!(data(&reply), ["www.secure.jp.", "192.0.2.1"]);
    let nothing = client.ask("none.secure.jp.", RecordType::A, asks);
    assert_eq!(nothing.metadata.response_code, ResponseCode::NXDomain);
    assert!(nothing.metadata.authentic_data);
    assert_eq!(nothing.authorities.len(), 1, "{nothing}");
}

#[test]
fn what_is_not_signed_stays_plain() {
    let lab = signed_lab();
    two_domains(&lab);
    let public = Validating::new(&Resolver::new(lab.names.clone()));
    let client = Client(&public);
    for (name, kind) in [
        ("www.plain.jp.", RecordType::A),
        ("www.plain.jp.", RecordType::AAAA),
        ("out.secure.jp.", RecordType::A),
        ("ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com.", RecordType::A),
        ("ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com.", RecordType::AAAA),
        ("10.113.0.203.in-addr.arpa.", RecordType::PTR),
        ("www.secure.jp.", RecordType::ANY),
    ] {
        assert_eq!(client.told(name, kind, DO), PLAIN, "{name} {kind}");
    }
    let nothing = client.told("none.plain.jp.", RecordType::A, DO);
    assert_eq!(nothing, (ResponseCode::NXDomain, false, None));
    // A region without keys has no root to begin at.
    let unsigned = Lab::new();
    let public = Validating::new(&Resolver::new(unsigned.names.clone()));
    assert_eq!(Client(&public).told("jp.", RecordType::NS, DO), PLAIN);
}

#[test]
fn a_broken_chain_fails_and_says_why() {
    let lab = signed_lab();
    let [_, plain] = two_domains(&lab);
    let public = Validating::new(&Resolver::new(lab.names.clone()));
    let client = Client(&public);
    assert_eq!(client.told("www.secure.jp.", RecordType::A, DO), FINE);
    // Another key's DS.
    lab.register(&[vouched("secure.jp", 1, "Z9"), plain.clone()]);
    for bits in [DO, Bits::default()] {
        assert_eq!(client.told("www.secure.jp.", RecordType::A, bits), fails(Wrong::NoKey));
    }
    assert_eq!(client.told("out.secure.jp.", RecordType::A, DO), fails(Wrong::NoKey));
    assert_eq!(client.told("none.secure.jp.", RecordType::A, DO), fails(Wrong::NoKey));
    assert_eq!(client.told("www.plain.jp.", RecordType::A, DO), PLAIN);
    assert_eq!(data(&client.ask("www.secure.jp.", RecordType::A, CD)), ["192.0.2.1"]);
    // None.
    lab.register(&[domain("secure.jp", &[1]), plain.clone()]);
    assert_eq!(client.told("www.secure.jp.", RecordType::A, DO), PLAIN);
    // Vouched for, and not signed.
    lab.register(&[vouched("secure.jp", 1, "Z1"), vouched("plain.jp", 2, "Z2")]);
    assert_eq!(client.told("www.secure.jp.", RecordType::A, DO), FINE);
    assert_eq!(client.told("www.plain.jp.", RecordType::A, DO), fails(Wrong::NoSignature));
    assert_eq!(client.told("www.plain.jp.", RecordType::AAAA, DO), fails(Wrong::NoDenial));
    // Nobody there.
    lab.register(&[domain("secure.jp", &[5])]);
    assert_eq!(client.told("www.secure.jp.", RecordType::A, DO), fails(Wrong::Unreachable));
}

#[test]
fn signatures_of_another_time_count_for_nothing() {
    const DAY: Duration = Duration::from_secs(24 * 3600);
    for (clock, wrong) in [
        ((|| SystemTime::now() - 4 * DAY) as fn() -> SystemTime, Wrong::Expired),
        (|| SystemTime::now() + DAY, Wrong::NotYet),
    ] {
        let mut lab = signed_lab();
        two_domains(&lab);
        Arc::get_mut(&mut lab.names).unwrap().clock = clock;
        let public = Validating::new(&Resolver::new(lab.names.clone()));
        assert_eq!(Client(&public).told("www.secure.jp.", RecordType::A, DO), fails(wrong));
    }
}

#[test]
fn only_what_is_of_the_name_is_taken() {
    let lab = signed_lab();
    two_domains(&lab);
    let resolver = Resolver::new(lab.names.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let name = Name::from_ascii("alias.secure.jp.").unwrap();
    let found = runtime.block_on(resolver.follow(&name, RecordType::AAAA, true, DEPTH)).unwrap();
    assert!(found.authorities.len() > 1);
    let (answers, authorities) = of_one(found, &name, RecordType::AAAA);
    assert_eq!(answers.len(), 2);
    assert!(answers.iter().all(|r| r.name == name) && authorities.is_empty());
}
