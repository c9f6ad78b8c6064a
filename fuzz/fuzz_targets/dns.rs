//! Any packet to a name server, with a zone that has a bit of everything, signed: nothing panics, silence only
//! to what is no query, and what is said is a message that echoes the query and keeps to its size.
#![no_main]

use dns::dnssec::{Keys, entry_key, zone_key};
use dns::{Asked, Conditions, Place, Rcode, Zone, Zones, answer, respond};
use hickory_proto::op::{Message, MessageType};
use libfuzzer_sys::fuzz_target;
use model::Time;
use model::dns::{
    AliasTarget, CidrCollection, CidrRouting, Content, DnsName, Failover, Geolocation, Geoproximity, HostedZone,
    ProximityPoint, RecordSet, RecordType, Routing, name_server,
};
use std::sync::{Arc, LazyLock};

struct Given(Place);

impl Conditions for Given {
    fn is_healthy(&self, check: &str) -> bool {
        check != "ill"
    }
    fn place(&self) -> &Place {
        &self.0
    }
    fn random(&self) -> u64 {
        7
    }
    fn now(&self) -> u32 {
        1_800_000_000
    }
}

fn name(text: &str) -> DnsName {
    DnsName::parse(text).expect("a name")
}

fn set(text: &str, kind: RecordType, values: &[&str]) -> RecordSet {
    RecordSet::simple(name(text), kind, 300, values.iter().copied())
}

fn one_of(text: &str, id: &str, routing: Routing, health: Option<&str>) -> RecordSet {
    RecordSet {
        set: Some(id.into()),
        routing,
        health_check: health.map(Into::into),
        ..set(text, RecordType::A, &["192.0.2.7"])
    }
}

fn alias(text: &str, to: &str) -> RecordSet {
    let target = AliasTarget { zone: "Z1".into(), name: name(to), evaluate_health: true };
    RecordSet { content: Content::Alias(target), ..set(text, RecordType::A, &[]) }
}

static ZONES: LazyLock<Zones> = LazyLock::new(|| {
    let soa = "ns-0.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400";
    let cidr = |location: &str| CidrRouting { collection: "c".into(), location: location.into() };
    let near = Geoproximity { at: ProximityPoint::Region("eu-west-1".into()), bias: -99 };
    let geo = Geolocation::Country { country: "JP".into(), subdivision: None };
    let sets = [
        set("a.jp", RecordType::SOA, &[soa]),
        set("a.jp", RecordType::NS, &["ns-0.awsdns-00.com", "ns-512.awsdns-00.net"]),
        set("w.a.jp", RecordType::A, &["192.0.2.1", "192.0.2.2"]),
        set("*.w.a.jp", RecordType::TXT, &["\"any\""]),
        set("c.a.jp", RecordType::CNAME, &["d.a.jp"]),
        set("d.a.jp", RecordType::CNAME, &["c.a.jp"]),
        set("e.a.jp", RecordType::CNAME, &["www.example.com"]),
        set("s.a.jp", RecordType::NS, &["ns.s.a.jp"]),
        set("s.a.jp", RecordType::DS, &["1 13 2 0a0b"]),
        set("ns.s.a.jp", RecordType::A, &["192.0.2.53"]),
        set("u.a.jp", RecordType::NS, &["ns.s.a.jp"]),
        set("m.a.jp", RecordType::MX, &["10 w.a.jp"]),
        set("t.a.jp", RecordType::TXT, &[format!("\"{}\"", "x".repeat(250)).as_str(); 9]),
        one_of("f.a.jp", "1", Routing::Failover(Failover::Primary), Some("ill")),
        one_of("f.a.jp", "2", Routing::Failover(Failover::Secondary), None),
        one_of("g.a.jp", "1", Routing::Geolocation(geo), None),
        one_of("k.a.jp", "1", Routing::Cidr(cidr("here")), None),
        one_of("k.a.jp", "2", Routing::Cidr(cidr("*")), Some("ill")),
        one_of("p.a.jp", "1", Routing::Geoproximity(near), None),
        one_of("v.a.jp", "1", Routing::MultiValue, None),
        one_of("v.a.jp", "2", Routing::MultiValue, Some("ill")),
        one_of("x.a.jp", "1", Routing::Weighted(0), None),
        alias("l.a.jp", "f.a.jp"),
        alias("n.a.jp", "n.a.jp"),
    ];
    let zone = |id: &str, number| HostedZone {
        id: id.into(),
        name: name("a.jp"),
        caller_reference: id.into(),
        comment: None,
        private: false,
        vpcs: vec![],
        authorized: vec![],
        delegation_set: None,
        name_servers: vec![name_server(number)],
        created: Time(0),
        signing_keys: vec![],
        signed: false,
        query_log: None,
    };
    let mut zones = Zones::default();
    let collection = CidrCollection {
        id: "c".into(),
        name: "c".into(),
        caller_reference: "c".into(),
        version: 1,
        blocks: [("192.0.2.0/24".parse().expect("a network"), "here".into())].into(),
    };
    let mut plain = Zone::compile(&zone("Z1", 0), &sets).0;
    plain.know([&collection]);
    zones.put(plain);
    let (mut signed, _) = Zone::compile(&zone("Z1", 1), &sets);
    signed.id = "signed".into();
    let seed = [1; 32];
    assert!(signed.sign(&Keys::new(&[entry_key(&seed, "Z1", "1")], &zone_key(&seed, "Z1")), &Arc::default()));
    zones.put(signed);
    zones
});

fuzz_target!(|packet: &[u8]| {
    let given = Given(Place::of_region("ap-northeast-1"));
    for (number, udp) in [(0, true), (1, true), (1, false)] {
        let mut out = Vec::new();
        respond(packet, udp, false, &mut out, |question, reply| {
            match ZONES.find(Asked::Server(number), question.name(), question.kind) {
                Some(zone) => {
                    answer(zone, question, &given, reply);
                }
                None => reply.rcode(Rcode::Refused),
            }
        });
        if packet.len() < 12 || packet[2] & 0x80 != 0 {
            assert!(out.is_empty(), "an answer to no query");
            continue;
        }
        let message = Message::from_vec(&out).expect("a message");
        assert_eq!(out[..2], packet[..2]);
        assert_eq!(message.metadata.message_type, MessageType::Response);
        assert!(!udp || out.len() <= 1232, "{} octets", out.len());
        if let Some(question) = message.queries.first() {
            assert_eq!(message.queries.len(), 1);
            let asked = Message::from_vec(packet).ok();
            assert!(asked.is_none_or(|asked| asked.queries.first() == Some(question)));
        }
    }
});
