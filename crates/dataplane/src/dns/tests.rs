use hickory_proto::op::{MessageType, Query};
use hickory_proto::rr::{Name, RData, RecordType};
use proptest::prelude::*;

use super::*;
use crate::testing;

fn vpc() -> Vpc {
    Vpc::new(testing::vpc()).unwrap()
}

fn query(name: &str, kind: RecordType) -> Message {
    let mut message = Message::new(4711, MessageType::Query, OpCode::Query);
    message.metadata.recursion_desired = true;
    message.add_query(Query::query(Name::from_ascii(name).unwrap(), kind));
    message
}

fn ask(vpc: &Vpc, query: &Message) -> Message {
    let bytes = answer(vpc, &query.to_vec().unwrap(), Transport::Udp).unwrap();
    assert!(bytes.len() <= 512);
    let reply = Message::from_vec(&bytes).unwrap();
    assert_eq!(reply.metadata.id, 4711);
    assert_eq!(reply.metadata.message_type, MessageType::Response);
    assert!(reply.metadata.recursion_available);
    reply
}

/// The answer's data, or its code and the zone of its SOA.
fn told(reply: &Message) -> String {
    match reply.answers.first().map(|r| &r.data) {
        Some(RData::A(a)) => a.0.to_string(),
        Some(RData::PTR(name)) => name.0.to_string(),
        Some(other) => format!("{other:?}"),
        None => {
            let zone = reply.authorities.first().map(|r| r.name.to_string()).unwrap_or_default();
            format!("{:?} {zone}", reply.metadata.response_code)
        }
    }
}

#[test]
fn addresses_of_one_interface_are_one_sender() {
    let vpc = vpc();
    let at = |address: [u8; 4]| vpc.interface_at(address.into());
    assert_eq!(at([10, 0, 1, 10]), Some((0, 0)));
    assert_eq!(at([10, 0, 1, 10]), at([10, 0, 1, 11]));
    assert_eq!(at([10, 0, 2, 20]), Some((1, 0)));
    assert_eq!(at([10, 0, 9, 9]), None);
}

#[test]
fn names() {
    use RecordType::{A, AAAA, ANY, PTR, TXT};
    let internal = "ap-northeast-1.compute.internal.";
    let public = "ap-northeast-1.compute.amazonaws.com.";
    let nothing = format!("NXDomain {internal}");
    let empty = format!("NoError {internal}");
    let no_public = format!("NXDomain {public}");
    for (name, kind, want) in [
        (format!("ip-10-0-1-10.{internal}"), A, "10.0.1.10"),
        (format!("IP-10-0-1-10.{}", internal.to_uppercase()), A, "10.0.1.10"),
        (format!("ip-10-0-1-10.{internal}"), ANY, "10.0.1.10"),
        (format!("ip-10-0-255-255.{internal}"), A, "10.0.255.255"),
        (format!("ip-10-0-1-10.{internal}"), AAAA, &empty),
        (format!("ip-10-0-1-10.{internal}"), TXT, &empty),
        (format!("i-0123456789abcdef0.{internal}"), A, "10.0.1.10"),
        (format!("i-0fedcba9876543210.{internal}"), A, &nothing),
        (internal.to_owned(), A, &empty),
        (format!("ip-10-1-0-10.{internal}"), A, &nothing),
        (format!("ip-10-0-1-010.{internal}"), A, &nothing),
        (format!("ip-10-0-1.{internal}"), A, &nothing),
        (format!("ip-10-0-1-10-1.{internal}"), A, &nothing),
        (format!("ip-10.0.1.10.{internal}"), A, &nothing),
        (format!("ip10-0-1-10.{internal}"), A, &nothing),
        (format!("x.ip-10-0-1-10.{internal}"), A, &nothing),
        (format!("www.{internal}"), A, &nothing),
        ("xap-northeast-1.compute.internal.".to_owned(), A, "NXDomain internal."),
        (format!("ec2-203-0-113-10.{public}"), A, "10.0.1.10"),
        (format!("ec2-203-0-113-99.{public}"), A, "203.0.113.99"),
        (format!("ec2-198-51-100-1.{public}"), A, &no_public),
        (format!("ip-10-0-1-10.{public}"), A, &no_public),
        ("10.1.0.10.in-addr.arpa.".to_owned(), PTR, "ip-10-0-1-10.ap-northeast-1.compute.internal."),
        (
            "10.113.0.203.in-addr.arpa.".to_owned(),
            PTR,
            "ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com.",
        ),
        ("254.169.254.169.in-addr.arpa.".to_owned(), PTR, "instance-data.ec2.internal."),
        ("1.0.0.127.in-addr.arpa.".to_owned(), PTR, "localhost."),
        ("10.1.0.10.in-addr.arpa.".to_owned(), A, "NoError 10.in-addr.arpa."),
        ("1.0.9.10.in-addr.arpa.".to_owned(), PTR, "NXDomain 10.in-addr.arpa."),
        ("1.0.168.192.in-addr.arpa.".to_owned(), PTR, "NXDomain 168.192.in-addr.arpa."),
        ("1.0.20.172.in-addr.arpa.".to_owned(), PTR, "NXDomain 20.172.in-addr.arpa."),
        ("0.10.in-addr.arpa.".to_owned(), PTR, "NoError 10.in-addr.arpa."),
        ("8.8.8.8.in-addr.arpa.".to_owned(), PTR, "ServFail "),
        ("x.10.in-addr.arpa.".to_owned(), PTR, "ServFail "),
        ("instance-data.ec2.internal.".to_owned(), A, "169.254.169.254"),
        ("localhost.".to_owned(), A, "127.0.0.1"),
        ("example.invalid.".to_owned(), A, "NXDomain invalid."),
        ("example.com.".to_owned(), A, "ServFail "),
        ("www.example.org.".to_owned(), AAAA, "ServFail "),
        (".".to_owned(), RecordType::NS, "ServFail "),
    ] {
        assert_eq!(told(&ask(&vpc(), &query(&name, kind))), want, "{name} {kind}");
    }
}

#[test]
fn attributes_of_the_vpc() {
    let mut config = testing::vpc();
    config.dns.hostnames = false;
    let name = "ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com.";
    let reply = ask(&Vpc::new(config.clone()).unwrap(), &query(name, RecordType::A));
    assert_eq!(told(&reply), "203.0.113.10", "hostnames off: as from outside");
    config.dns.support = false;
    let reply = ask(&Vpc::new(config).unwrap(), &query(name, RecordType::A));
    assert_eq!(told(&reply), "Refused ");
}

#[test]
fn the_question_and_its_flags_come_back() {
    let name = "iP-10-0-1-10.ap-northeast-1.COMPUTE.internal.";
    let mut asked = query(name, RecordType::A);
    let mut edns = Edns::new();
    edns.set_max_payload(4096);
    asked.set_edns(edns);
    let reply = ask(&vpc(), &asked);
    assert_eq!(reply.queries[0].name().to_ascii(), name, "as it was spelt");
    assert_eq!(reply.answers[0].name.to_ascii(), name);
    assert!(reply.metadata.recursion_desired);
    assert_eq!(reply.edns.unwrap().max_payload(), UDP_PAYLOAD);
    assert!(ask(&vpc(), &query(name, RecordType::A)).edns.is_none(), "only if asked with it");
}

#[test]
fn odd_messages() {
    let good = query("ip-10-0-1-10.ap-northeast-1.compute.internal.", RecordType::A);
    let code = |message: &Message| ask(&vpc(), message).metadata.response_code;

    let mut odd = good.clone();
    let mut edns = Edns::new();
    edns.set_version(1);
    odd.set_edns(edns);
    // hickory names the code by the header's bits and the OPT record's: 16.
    assert_eq!(u16::from(code(&odd)), 16, "BADVERS");

    let mut odd = good.clone();
    odd.queries.clear();
    assert_eq!(code(&odd), ResponseCode::FormErr);
    let mut odd = good.clone();
    odd.add_query(good.queries[0].clone());
    assert_eq!(code(&odd), ResponseCode::FormErr);
    let mut odd = good.clone();
    odd.queries[0].set_query_class(DNSClass::CH);
    assert_eq!(code(&odd), ResponseCode::Refused);
    let mut odd = good.clone();
    odd.metadata.op_code = OpCode::Notify;
    assert_eq!(code(&odd), ResponseCode::NotImp);

    let bytes = good.to_vec().unwrap();
    let cut = answer(&vpc(), &bytes[..bytes.len() - 3], Transport::Udp).unwrap();
    let cut = Message::from_vec(&cut).unwrap();
    assert_eq!((cut.metadata.id, cut.metadata.response_code), (4711, ResponseCode::FormErr));

    let mut odd = good.clone();
    odd.metadata.message_type = MessageType::Response;
    assert_eq!(answer(&vpc(), &odd.to_vec().unwrap(), Transport::Udp), None, "not a query");
    assert_eq!(answer(&vpc(), &bytes[..11], Transport::Udp), None, "not a header");
}

proptest! {
    #[test]
    fn any_bytes_get_a_small_answer_or_none(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Some(reply) = answer(&vpc(), &bytes, Transport::Udp) {
            prop_assert!(reply.len() <= usize::from(UDP_PAYLOAD));
            prop_assert!(bytes.len() >= HEADER && reply[..2] == bytes[..2] && reply[2] & 0x80 != 0);
        }
    }

    #[test]
    fn a_damaged_query_gets_a_small_answer_or_none(
        at in 0..80_usize, byte: u8, more in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let mut asked = query("ip-10-0-1-10.ap-northeast-1.compute.internal.", RecordType::A);
        asked.set_edns(Edns::new());
        let mut bytes = asked.to_vec().unwrap();
        let at = at % bytes.len();
        bytes[at] = byte;
        bytes.extend(more);
        for transport in [Transport::Udp, Transport::Tcp] {
            let reply = answer(&vpc(), &bytes, transport);
            prop_assert!(reply.is_none_or(|r| r.len() <= usize::from(UDP_PAYLOAD)));
        }
    }

    #[test]
    fn every_address_of_the_vpc_has_its_name_both_ways(c: u8, d: u8) {
        let vpc = vpc();
        let name = format!("ip-10-0-{c}-{d}.ap-northeast-1.compute.internal.");
        let there = told(&ask(&vpc, &query(&name, RecordType::A)));
        prop_assert_eq!(there, format!("10.0.{c}.{d}"));
        let back = query(&format!("{d}.{c}.0.10.in-addr.arpa."), RecordType::PTR);
        prop_assert_eq!(told(&ask(&vpc, &back)), name);
    }
}
