use crate::*;
use hickory_proto::op::{Message, ResponseCode};
use hickory_proto::rr::RecordType as Kind;
use ipnet::IpNet;
use model::Time;
use model::dns::*;
use std::cell::Cell;
use std::collections::BTreeSet;

fn name(text: &str) -> DnsName {
    DnsName::parse(text).unwrap()
}

fn zone(text: &str) -> HostedZone {
    HostedZone {
        id: "Z1".into(),
        name: name(text),
        caller_reference: "1".into(),
        comment: None,
        private: false,
        vpcs: vec![],
        authorized: vec![],
        delegation_set: None,
        name_servers: name_servers_by(7),
        created: Time(0),
        signing_keys: vec![],
        signed: false,
        query_log: None,
    }
}

fn set(text: &str, kind: RecordType, values: &[&str]) -> RecordSet {
    RecordSet::simple(name(text), kind, 300, values.iter().copied())
}

fn one_of(text: &str, id: &str, routing: Routing, value: &str, check: Option<&str>) -> RecordSet {
    RecordSet {
        set: Some(id.into()),
        routing,
        health_check: check.map(Into::into),
        ..set(text, RecordType::A, &[value])
    }
}

fn alias(text: &str, to: &str) -> RecordSet {
    let target = AliasTarget { zone: "Z1".into(), name: name(to), evaluate_health: true };
    RecordSet { content: Content::Alias(target), ..set(text, RecordType::A, &[]) }
}

struct Given {
    place: Place,
    random: Cell<u64>,
    ill: BTreeSet<&'static str>,
    asker: IpNet,
}

impl Conditions for Given {
    fn is_healthy(&self, check: &str) -> bool {
        !self.ill.contains(check)
    }
    fn place(&self) -> &Place {
        &self.place
    }
    fn asker(&self) -> IpNet {
        self.asker
    }
    fn random(&self) -> u64 {
        self.random.replace(self.random.get() + 1)
    }
    fn now(&self) -> u32 {
        1_800_000_000
    }
}

fn given(ill: &[&'static str]) -> Given {
    Given {
        place: Place::of_region("ap-northeast-1"),
        random: Cell::new(0),
        ill: ill.iter().copied().collect(),
        asker: IpNet::default(),
    }
}

fn example() -> Zone {
    let soa = "ns-0.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400";
    let sets = [
        set("example.jp", RecordType::SOA, &[soa]),
        set("example.jp", RecordType::NS, &["ns-0.awsdns-00.com."]),
        set("www.example.jp", RecordType::A, &["192.0.2.1", "192.0.2.2"]),
        set("old.example.jp", RecordType::CNAME, &["WWW.example.jp"]),
        set("out.example.jp", RecordType::CNAME, &["www.example.com"]),
        set("loop.example.jp", RecordType::CNAME, &["loop.example.jp"]),
        set("*.example.jp", RecordType::TXT, &["\"any\""]),
        set("deep.er.example.jp", RecordType::A, &["192.0.2.3"]),
        set("sub.example.jp", RecordType::NS, &["ns.sub.example.jp", "ns.example.com"]),
        set("ns.sub.example.jp", RecordType::A, &["192.0.2.53"]),
        set("sub.example.jp", RecordType::DS, &["1 13 2 0a"]),
        set("bare.example.jp", RecordType::NS, &["ns.sub.example.jp"]),
        alias("example.jp", "www.example.jp"),
        alias("chained.example.jp", "example.jp"),
        alias("nowhere.example.jp", "none.example.jp"),
    ];
    let (zone, problems) = Zone::compile(&zone("example.jp"), &sets);
    assert!(problems.is_empty(), "{problems:?}");
    zone
}

fn query(text: &str, kind: u16, edns: bool) -> Vec<u8> {
    let mut packet = vec![0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, u8::from(edns)];
    for label in text.split('.').filter(|l| !l.is_empty()) {
        packet.push(u8::try_from(label.len()).unwrap());
        packet.extend(label.as_bytes());
    }
    packet.push(0);
    packet.extend(kind.to_be_bytes());
    packet.extend([0, 1]);
    if edns {
        packet.extend([0, 0, 41, 0x10, 0, 0, 0, 0x80, 0, 0, 0]);
    }
    packet
}

fn ask_with(zone: &Zone, packet: &[u8], given: &Given) -> (Message, Outcome) {
    let question = Question::parse(packet).unwrap();
    let mut out = Vec::new();
    let mut reply = Reply::new(&question, true, &mut out);
    let outcome = answer(zone, &question, given, &mut reply);
    reply.finish(&question, false);
    (Message::from_vec(&out).unwrap(), outcome)
}

fn ask(zone: &Zone, text: &str, kind: RecordType) -> Message {
    ask_with(zone, &query(text, kind.number(), false), &given(&[])).0
}

/// Owners and values of the answers.
fn told(message: &Message) -> Vec<String> {
    message.answers.iter().map(|r| format!("{} {} {}", r.name, r.record_type(), r.data)).collect()
}

#[test]
fn exact_names_in_the_asker_s_case() {
    let zone = example();
    let message = ask(&zone, "wWw.ExAmPlE.jp", RecordType::A);
    assert_eq!(message.metadata.response_code, ResponseCode::NoError);
    assert!(message.metadata.authoritative && message.metadata.recursion_desired);
    assert!(!message.metadata.recursion_available);
    assert_eq!(message.metadata.id, 0x1234);
    assert_eq!(message.queries[0].name().to_ascii(), "wWw.ExAmPlE.jp.");
    assert_eq!(told(&message), ["wWw.ExAmPlE.jp. A 192.0.2.1", "wWw.ExAmPlE.jp. A 192.0.2.2"]);
    assert_eq!(message.answers[0].ttl, 300);
}

#[test]
fn nothing_of_a_type_is_not_nothing_at_all() {
    let zone = example();
    let nodata = ask(&zone, "www.example.jp", RecordType::AAAA);
    assert_eq!(nodata.metadata.response_code, ResponseCode::NoError);
    assert!(nodata.answers.is_empty());
    assert_eq!(nodata.authorities[0].record_type(), Kind::SOA);
    assert_eq!(nodata.authorities[0].name.to_ascii(), "example.jp.");
    // The lesser of the SOA's TTL and of its last number.
    assert_eq!(nodata.authorities[0].ttl, 300);
    // A name with names below it exists.
    assert_eq!(ask(&zone, "er.example.jp", RecordType::A).metadata.response_code, ResponseCode::NoError);
    let none = ask(&zone, "x.er.example.jp", RecordType::A);
    assert_eq!(none.metadata.response_code, ResponseCode::NXDomain);
    assert_eq!(none.authorities[0].record_type(), Kind::SOA);
}

#[test]
fn wildcards_stand_for_what_is_not_there() {
    let zone = example();
    assert_eq!(told(&ask(&zone, "a.b.example.jp", RecordType::TXT)), ["a.b.example.jp. TXT any"]);
    // The wildcard's other types are empty, and what exists hides it.
    let other = ask(&zone, "a.example.jp", RecordType::A);
    assert_eq!((other.answers.len(), other.metadata.response_code), (0, ResponseCode::NoError));
    assert!(ask(&zone, "www.example.jp", RecordType::TXT).answers.is_empty());
    assert!(ask(&zone, "x.www.example.jp", RecordType::TXT).answers.is_empty());
}

#[test]
fn names_for_names() {
    let zone = example();
    let message = ask(&zone, "old.example.jp", RecordType::A);
    assert_eq!(message.answers[0].record_type(), Kind::CNAME);
    assert_eq!(message.answers.len(), 3);
    assert_eq!(message.answers[1].name.to_lowercase().to_ascii(), "www.example.jp.");
    assert_eq!(ask(&zone, "old.example.jp", RecordType::CNAME).answers.len(), 1);
    let (message, outcome) = ask_with(&zone, &query("out.example.jp", 1, false), &given(&[]));
    assert_eq!((message.answers.len(), message.metadata.response_code), (1, ResponseCode::NoError));
    assert_eq!(outcome, Outcome::Elsewhere(name("www.example.com").to_wire()));
    assert_eq!(ask(&zone, "loop.example.jp", RecordType::A).metadata.response_code, ResponseCode::ServFail);
}

#[test]
fn aliases_give_their_targets_records() {
    let zone = example();
    assert_eq!(
        told(&ask(&zone, "chained.example.jp", RecordType::A)),
        ["chained.example.jp. A 192.0.2.1", "chained.example.jp. A 192.0.2.2"]
    );
    let nowhere = ask(&zone, "nowhere.example.jp", RecordType::A);
    assert_eq!((nowhere.answers.len(), nowhere.authorities.len()), (0, 1));
}

#[test]
fn delegations() {
    let zone = example();
    for text in ["sub.example.jp", "a.b.sub.example.jp"] {
        let (message, outcome) = ask_with(&zone, &query(text, 1, false), &given(&[]));
        assert_eq!(outcome, Outcome::Referral);
        assert!(!message.metadata.authoritative && message.answers.is_empty());
        assert_eq!(message.authorities.len(), 2);
        assert_eq!(message.authorities[0].name.to_ascii(), "sub.example.jp.");
        assert_eq!(message.additionals.len(), 1);
        assert_eq!(message.additionals[0].name.to_ascii(), "ns.sub.example.jp.");
    }
    assert_eq!(ask(&zone, "sub.example.jp", RecordType::DS).answers.len(), 1);
    // The apex has name servers, but is no delegation.
    assert_eq!(ask(&zone, "example.jp", RecordType::NS).answers.len(), 1);
}

#[test]
fn every_type_at_once_is_refused_kindly() {
    let (message, _) = ask_with(&example(), &query("www.example.jp", kind::ANY, false), &given(&[]));
    assert_eq!(message.answers[0].record_type(), Kind::HINFO);
}

fn answers_of(sets: &[RecordSet], given: &Given, times: usize) -> Vec<BTreeSet<String>> {
    let (zone, _) = Zone::compile(&zone("example.jp"), sets);
    (0..times)
        .map(|_| {
            let (message, _) = ask_with(&zone, &query("w.example.jp", 1, false), given);
            message.answers.iter().map(|r| r.data.to_string()).collect()
        })
        .collect()
}

#[test]
fn routing_policies() {
    let w =
        |id: &str, weight, value, check| one_of("w.example.jp", id, Routing::Weighted(weight), value, check);
    let sets =
        [w("a", 3, "192.0.2.1", Some("h1")), w("b", 1, "192.0.2.2", None), w("c", 0, "192.0.2.3", None)];
    let count =
        |answers: &[BTreeSet<String>], text: &str| answers.iter().filter(|a| a.contains(text)).count();
    let answers = answers_of(&sets, &given(&[]), 400);
    assert!((250..=350).contains(&count(&answers, "192.0.2.1")), "{}", count(&answers, "192.0.2.1"));
    assert_eq!(count(&answers, "192.0.2.3"), 0);
    assert_eq!(count(&answers_of(&sets, &given(&["h1"]), 10), "192.0.2.2"), 10);

    let f = |id, role, value, check| one_of("w.example.jp", id, Routing::Failover(role), value, check);
    let sets =
        [f("s", Failover::Secondary, "192.0.2.2", None), f("p", Failover::Primary, "192.0.2.1", Some("h1"))];
    assert_eq!(count(&answers_of(&sets, &given(&[]), 3), "192.0.2.1"), 3);
    assert_eq!(count(&answers_of(&sets, &given(&["h1"]), 3), "192.0.2.2"), 3);
    let sets = [
        f("s", Failover::Secondary, "192.0.2.2", Some("h2")),
        f("p", Failover::Primary, "192.0.2.1", Some("h1")),
    ];
    assert_eq!(count(&answers_of(&sets, &given(&["h1", "h2"]), 3), "192.0.2.1"), 3);

    let l =
        |id, region: &str, value| one_of("w.example.jp", id, Routing::Latency(region.into()), value, None);
    let sets = [l("far", "eu-west-1", "192.0.2.1"), l("near", "ap-northeast-1", "192.0.2.2")];
    assert_eq!(count(&answers_of(&sets, &given(&[]), 3), "192.0.2.2"), 3);

    let g = |id, place, value, check| one_of("w.example.jp", id, Routing::Geolocation(place), value, check);
    let japan = || Geolocation::Country { country: "JP".into(), subdivision: None };
    let sets = [
        g("default", Geolocation::Default, "192.0.2.1", None),
        g("asia", Geolocation::Continent("AS".into()), "192.0.2.2", None),
        g("japan", japan(), "192.0.2.3", Some("h1")),
    ];
    assert_eq!(count(&answers_of(&sets, &given(&[]), 3), "192.0.2.3"), 3);
    assert_eq!(count(&answers_of(&sets, &given(&["h1"]), 3), "192.0.2.2"), 3);
    let sets = [g("europe", Geolocation::Continent("EU".into()), "192.0.2.1", None)];
    assert_eq!(answers_of(&sets, &given(&[]), 1), [BTreeSet::new()]);

    let sets: Vec<_> = (0..10)
        .map(|n| one_of("w.example.jp", &n.to_string(), Routing::MultiValue, &format!("192.0.2.{n}"), None))
        .collect();
    assert!(answers_of(&sets, &given(&[]), 3).iter().all(|a| a.len() == 8));
}

#[test]
fn the_nearest_by_its_bias() {
    let p = |id: &str, at, bias, value| {
        let routing = Routing::Geoproximity(Geoproximity { at, bias });
        one_of("w.example.jp", id, routing, value, None)
    };
    let region = |name: &str| ProximityPoint::Region(name.into());
    let point = |north: &str, east: &str| ProximityPoint::Coordinates {
        latitude: north.into(),
        longitude: east.into(),
    };
    let chosen = |sets: &[RecordSet]| answers_of(sets, &given(&[]), 1)[0].first().cloned().unwrap();
    // Tokyo asks: Osaka is some 400 km away, Seoul 1,200, London 9,600.
    let sets = |osaka, seoul| {
        [
            p("osaka", point("34.69", "135.50"), osaka, "192.0.2.1"),
            p("seoul", region("ap-northeast-2"), seoul, "192.0.2.2"),
            p("london", region("eu-west-2"), 0, "192.0.2.3"),
        ]
    };
    assert_eq!(chosen(&sets(0, 0)), "192.0.2.1");
    assert_eq!(chosen(&sets(0, 50)), "192.0.2.1");
    assert_eq!(chosen(&sets(0, 80)), "192.0.2.2");
    assert_eq!(chosen(&sets(-80, 0)), "192.0.2.2");
    assert_eq!(chosen(&sets(-99, -99)), "192.0.2.3");
}

#[test]
fn by_the_asker_s_network() {
    let c = |id: &str, location: &str, value, check| {
        let routing = Routing::Cidr(CidrRouting { collection: "c".into(), location: location.into() });
        one_of("w.example.jp", id, routing, value, check)
    };
    let sets = [
        c("office", "office", "192.0.2.1", Some("h1")),
        c("campus", "campus", "192.0.2.2", None),
        c("rest", "*", "192.0.2.3", None),
    ];
    let collection = CidrCollection {
        id: "c".into(),
        name: "places".into(),
        caller_reference: "1".into(),
        version: 1,
        blocks: [("203.0.112.0/22", "campus"), ("203.0.113.0/24", "office"), ("2001:db8:7::/48", "office")]
            .map(|(net, location)| (net.parse().unwrap(), location.to_owned()))
            .into(),
    };
    let (mut zone, _) = Zone::compile(&zone("example.jp"), &sets);
    zone.know([&collection]);
    let ask = |ill: &[&'static str], asker: &str| {
        let given = Given { asker: asker.parse().unwrap(), ..given(ill) };
        // With an option of the same subnet, since only then its scope is told.
        let asker: IpNet = given.asker.trunc();
        let octets = match asker.addr() {
            std::net::IpAddr::V4(ip) => ip.octets().to_vec(),
            std::net::IpAddr::V6(ip) => ip.octets().to_vec(),
        };
        let length = asker.prefix_len().div_ceil(8);
        let mut packet = query("w.example.jp", 1, true);
        packet.truncate(packet.len() - 2);
        packet.extend([0, 8 + length, 0, 8, 0, 4 + length, 0, if octets.len() == 4 { 1 } else { 2 }]);
        packet.extend([asker.prefix_len(), 0]);
        packet.extend(&octets[..length.into()]);
        let (message, _) = ask_with(&zone, &packet, &given);
        let option = message.edns.unwrap().options().as_ref().first().unwrap().1.clone();
        let hickory_proto::rr::rdata::opt::EdnsOption::Subnet(subnet) = option else { panic!("{option:?}") };
        (message.answers[0].data.to_string(), subnet.scope_prefix())
    };
    for (asker, value, scope) in [
        ("203.0.113.7/32", "192.0.2.1", 24),
        ("203.0.113.0/24", "192.0.2.1", 24),
        ("203.0.114.7/32", "192.0.2.2", 22),
        // All of a wider network isn't of the office.
        ("203.0.112.0/23", "192.0.2.2", 22),
        ("203.0.0.0/16", "192.0.2.3", 16),
        ("198.51.100.0/24", "192.0.2.3", 24),
        ("2001:db8:7:1::/56", "192.0.2.1", 48),
        ("2001:db8:8::/48", "192.0.2.3", 48),
        ("0.0.0.0/0", "192.0.2.3", 0),
    ] {
        assert_eq!(ask(&[], asker), (value.to_owned(), scope), "{asker}");
    }
    assert_eq!(ask(&["h1"], "203.0.113.7/32").0, "192.0.2.2");
    // What is not a subnet is a malformed query.
    for option in [&[0, 1, 24, 0, 203, 0][..], &[0, 1, 24, 0, 203, 0, 113, 7], &[0, 1, 33, 0, 1, 1, 1, 1, 1]]
    {
        let mut packet = query("w.example.jp", 1, true);
        packet.truncate(packet.len() - 2);
        let length = u8::try_from(option.len()).unwrap();
        packet.extend([0, 4 + length, 0, 8, 0, length]);
        packet.extend(option);
        assert!(matches!(Question::parse(&packet), Err(Bad::Refuse(Rcode::FormErr))), "{option:?}");
    }
}

#[test]
fn zones_by_server_and_by_vpc() {
    let mut zones = Zones::default();
    let add = |zones: &mut Zones, id: &str, text: &str, servers: u64| {
        let row = HostedZone { id: id.into(), name_servers: name_servers_by(servers), ..zone(text) };
        zones.put(Zone::compile(&row, &[]).0);
    };
    add(&mut zones, "Z1", "example.jp", 1);
    add(&mut zones, "Z2", "example.jp", 2);
    add(&mut zones, "Z3", "sub.example.jp", 1);
    let vpc = "vpc-00000000000000001";
    let private = HostedZone {
        id: "P1".into(),
        private: true,
        vpcs: vec![ZoneVpc { region: "r".into(), vpc: vpc.parse().unwrap() }],
        ..zone("example.jp")
    };
    zones.put(Zone::compile(&private, &[]).0);
    let find = |zones: &Zones, asked, text: &str, kind| {
        zones.find(asked, &name(text).to_wire(), kind).map(|z| z.id.clone())
    };
    assert_eq!(find(&zones, Asked::Server(1), "www.example.jp", 1).as_deref(), Some("Z1"));
    assert_eq!(find(&zones, Asked::Server(2), "www.example.jp", 1).as_deref(), Some("Z2"));
    assert_eq!(find(&zones, Asked::Server(1), "www.sub.example.jp", 1).as_deref(), Some("Z3"));
    assert_eq!(find(&zones, Asked::Server(1), "sub.example.jp", kind::DS).as_deref(), Some("Z1"));
    assert_eq!(find(&zones, Asked::Server(3), "www.example.jp", 1), None);
    assert_eq!(find(&zones, Asked::Vpc(vpc), "www.example.jp", 1).as_deref(), Some("P1"));
    assert_eq!(find(&zones, Asked::Vpc("vpc-00000000000000002"), "www.example.jp", 1), None);
    assert!(zones.remove("Z1"));
    assert_eq!(find(&zones, Asked::Server(1), "www.example.jp", 1), None);
}

#[test]
fn long_answers_are_cut_whole() {
    let values: Vec<String> = (0..100).map(|n| format!("192.0.2.{n}")).collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let (zone, _) = Zone::compile(&zone("example.jp"), &[set("w.example.jp", RecordType::A, &values)]);
    let (message, _) = ask_with(&zone, &query("w.example.jp", 1, true), &given(&[]));
    assert!(message.metadata.truncation && message.answers.is_empty());
    let edns = message.edns.unwrap();
    assert_eq!((edns.max_payload(), edns.flags().dnssec_ok), (UDP_PAYLOAD, true));
}

proptest::proptest! {
    #[test]
    fn nothing_breaks_it(packet in proptest::collection::vec(proptest::num::u8::ANY, 0..80)) {
        let mut query = query("www.example.jp", 1, true);
        for packet in [&packet, { let at = packet.len() % query.len(); query[at] = packet.first().copied().unwrap_or(0); &query }] {
            let mut out = Vec::new();
            match Question::parse(packet) {
                Ok(question) => {
                    let zone = example();
                    let mut reply = Reply::new(&question, true, &mut out);
                    if zone.contains(question.name()) {
                        answer(&zone, &question, &given(&[]), &mut reply);
                    }
                    reply.finish(&question, false);
                    proptest::prop_assert!(Message::from_vec(&out).is_ok());
                }
                Err(Bad::Refuse(rcode)) => {
                    Reply::refusal(packet, rcode, &mut out);
                    proptest::prop_assert_eq!(out.len(), 12);
                }
                Err(Bad::Silence) => {}
            }
        }
    }
}

mod signed {
    use super::*;
    use crate::dnssec::{Keys, Signatures, ZONE, entry_key, zone_key};
    use hickory_proto::rr::RData;
    use p256::ecdsa::signature::Verifier as _;
    use p256::ecdsa::{Signature, VerifyingKey};
    use std::sync::Arc;

    const SEED: [u8; 32] = [3; 32];

    fn signed() -> Zone {
        let mut zone = example();
        let keys = Keys::new(&[entry_key(&SEED, "Z1", "1")], &zone_key(&SEED, "Z1"));
        assert!(zone.sign(&keys, &Arc::<Signatures>::default()));
        zone
    }

    /// Owner, type, value.
    type Told = (String, u16, Vec<u8>);

    /// What a reply to an asker who wants signatures has as answers, and as authorities.
    fn asked(zone: &Zone, text: &str, kind: u16) -> (ResponseCode, [Vec<Told>; 2]) {
        let packet = query(text, kind, true);
        let mut out = Vec::new();
        respond(&packet, true, false, &mut out, |question, reply| {
            answer(zone, question, &given(&[]), reply);
        });
        let message = Message::from_vec(&out).unwrap();
        let of = |records: &[hickory_proto::rr::Record]| {
            let value = |data: &RData| match data {
                RData::Unknown { rdata, .. } => rdata.anything.clone(),
                other => hickory_proto::serialize::binary::BinEncodable::to_bytes(other).unwrap(),
            };
            records
                .iter()
                .map(|r| (r.name.to_ascii(), u16::from(r.record_type()), value(&r.data)))
                .collect::<Vec<_>>()
        };
        (message.metadata.response_code, [of(&message.answers), of(&message.authorities)])
    }

    /// Checks the signature of the records of one name and type among these.
    fn verified(records: &[Told], owner: &str, kind: u16) -> bool {
        let signature = records
            .iter()
            .find(|(name, k, value)| name == owner && *k == kind::RRSIG && value[..2] == kind.to_be_bytes());
        let Some((_, _, rrsig)) = signature else { return false };
        let apex = name("example.jp").to_wire();
        let (head, signature) = rrsig.split_at(18 + apex.len());
        assert_eq!(head[18..], apex);
        let mut data = head.to_vec();
        let mut values: Vec<&Vec<u8>> =
            records.iter().filter(|(n, k, _)| n == owner && *k == kind).map(|(_, _, v)| v).collect();
        values.sort();
        for value in values {
            data.extend(name(owner).to_wire());
            data.extend(kind.to_be_bytes());
            data.extend([0, 1]);
            data.extend(&head[4..8]);
            data.extend(u16::try_from(value.len()).unwrap().to_be_bytes());
            data.extend(value);
        }
        let key = if kind == kind::DNSKEY { entry_key(&SEED, "Z1", "1") } else { zone_key(&SEED, "Z1") };
        assert_eq!(head[16..18], key.tag().to_be_bytes());
        let public = [&[4], &key.value()[4..]].concat();
        let key = VerifyingKey::from_sec1_bytes(&public).unwrap();
        key.verify(&data, &Signature::from_slice(signature).unwrap()).is_ok()
    }

    #[test]
    fn what_there_is_is_signed() {
        let zone = signed();
        let (rcode, [answers, _]) = asked(&zone, "www.example.jp", kind::A);
        assert_eq!(rcode, ResponseCode::NoError);
        assert!(verified(&answers, "www.example.jp.", kind::A));
        let (_, [answers, _]) = asked(&zone, "example.jp", kind::DNSKEY);
        assert_eq!(answers.iter().filter(|(_, k, _)| *k == kind::DNSKEY).count(), 2);
        assert!(verified(&answers, "example.jp.", kind::DNSKEY));
        assert!(answers.iter().any(|(_, _, v)| v[..2] == ZONE.to_be_bytes()));
        // Made of a wildcard, and signed as if it were written.
        let (_, [answers, _]) = asked(&zone, "any.example.jp", RecordType::TXT.number());
        assert!(verified(&answers, "any.example.jp.", RecordType::TXT.number()), "{answers:?}");
    }

    #[test]
    fn what_there_is_not_is_denied_by_its_name() {
        let zone = signed();
        for (text, kind, types) in [
            ("none.er.example.jp", kind::A, &[kind::RRSIG, kind::NSEC, kind::NXNAME][..]),
            ("www.example.jp", kind::AAAA, &[kind::A, kind::RRSIG, kind::NSEC][..]),
        ] {
            let (rcode, [answers, authorities]) = asked(&zone, text, kind);
            assert_eq!((rcode, answers.len()), (ResponseCode::NoError, 0));
            assert!(verified(&authorities, &format!("{text}."), kind::NSEC));
            assert!(
                authorities.iter().any(|(_, k, v)| *k == kind::RRSIG && v[..2] == kind::SOA.to_be_bytes())
            );
            let nsec = authorities.iter().find(|(_, k, _)| *k == kind::NSEC).unwrap();
            assert_eq!(nsec.2, crate::dnssec::nsec(&name(text).to_wire(), &mut types.to_vec()).unwrap());
        }
        // Who doesn't want signatures is told plainly.
        let mut out = Vec::new();
        respond(&query("none.er.example.jp", kind::A, false), true, false, &mut out, |question, reply| {
            answer(&zone, question, &given(&[]), reply);
        });
        let message = Message::from_vec(&out).unwrap();
        assert_eq!(message.metadata.response_code, ResponseCode::NXDomain);
        assert_eq!(message.authorities.len(), 1);
    }

    #[test]
    fn a_delegation_says_whether_the_child_is_signed() {
        let zone = signed();
        let (_, [_, authorities]) = asked(&zone, "x.sub.example.jp", kind::A);
        assert!(verified(&authorities, "sub.example.jp.", kind::DS), "{authorities:?}");
        let (_, [_, authorities]) = asked(&zone, "x.bare.example.jp", kind::A);
        assert!(verified(&authorities, "bare.example.jp.", kind::NSEC), "{authorities:?}");
        let nsec = authorities.iter().find(|(_, k, _)| *k == kind::NSEC).unwrap();
        let types = &mut vec![kind::NS, kind::RRSIG, kind::NSEC];
        assert_eq!(nsec.2, crate::dnssec::nsec(&name("bare.example.jp").to_wire(), types).unwrap());
        assert!(!authorities.iter().any(|(_, k, v)| *k == kind::RRSIG && v[..2] == kind::NS.to_be_bytes()));
    }
}
