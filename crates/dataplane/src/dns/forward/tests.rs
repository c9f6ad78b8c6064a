use super::*;
use crate::config::{Forwarding, Vpc};
use crate::testing;
use hickory_proto::op::Query;
use hickory_proto::rr::{Name, RecordType};
use model::dns::DnsName;
use std::cell::Cell;
use std::net::Ipv4Addr;
use tokio::task::LocalSet;

fn query(name: &str) -> Vec<u8> {
    let mut query = Message::new(7, MessageType::Query, OpCode::Query);
    query.metadata.recursion_desired = true;
    query.add_query(Query::query(Name::from_ascii(name).unwrap(), RecordType::A));
    query.to_vec().unwrap()
}

/// Forwards from the loopback of the process's own namespace.
fn to(targets: Vec<SocketAddr>) -> ForwardTo {
    let source = ForwardSource { space: "/proc/self/ns/net".into(), address: Ipv4Addr::LOCALHOST.into() };
    ForwardTo { targets, sources: vec![source] }
}

/// A target; each query goes to `answer`, which says what is sent back.
async fn target(answer: impl Fn(Message) -> Vec<Message> + 'static) -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let at = socket.local_addr().unwrap();
    tokio::task::spawn_local(async move {
        let mut buffer = [0; 4096];
        while let Ok((length, from)) = socket.recv_from(&mut buffer).await {
            for reply in answer(Message::from_vec(&buffer[..length]).unwrap()) {
                socket.send_to(&reply.to_vec().unwrap(), from).await.unwrap();
            }
        }
    });
    at
}

fn reply(query: &Message, rcode: ResponseCode) -> Message {
    let mut reply = Message::response(query.metadata.id, OpCode::Query);
    reply.add_queries(query.queries.iter().cloned());
    reply.metadata.response_code = rcode;
    reply
}

fn rcode(reply: Option<Vec<u8>>) -> ResponseCode {
    let reply = Message::from_vec(&reply.unwrap()).unwrap();
    assert_eq!(reply.metadata.id, 7, "the client's own number");
    reply.metadata.response_code
}

fn run(work: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    LocalSet::new().block_on(&runtime, work);
}

#[test]
fn a_question_under_way_is_not_sent_again_and_forged_answers_are_none() {
    run(async {
        let asked = Rc::new(Cell::new(0));
        let count = asked.clone();
        let at = target(move |query| {
            count.set(count.get() + 1);
            let mut forged = reply(&query, ResponseCode::NoError);
            forged.metadata.id = query.metadata.id.wrapping_add(1);
            let mut other = reply(&query, ResponseCode::NoError);
            other.queries[0] = Query::query(Name::from_ascii("other.example.").unwrap(), RecordType::A);
            vec![forged, other, reply(&query, ResponseCode::NXDomain)]
        });
        let (forwarder, to, packet) = (Forwarder::default(), to(vec![at.await]), query("a.example."));
        let (one, two) = tokio::join!(forwarder.ask(&to, &packet), forwarder.ask(&to, &packet));
        assert_eq!((rcode(one), rcode(two)), (ResponseCode::NXDomain, ResponseCode::NXDomain));
        assert_eq!(asked.get(), 1);
        assert!(forwarder.under_way.borrow().is_empty());
        // Nothing is kept.
        assert_eq!(rcode(forwarder.ask(&to, &packet).await), ResponseCode::NXDomain);
        assert_eq!(asked.get(), 2);
        // Who goes away leaves nothing behind.
        let silent = target(|_| Vec::new()).await;
        let silent = self::to(vec![silent]);
        let asking = tokio::time::timeout(Duration::from_millis(20), forwarder.ask(&silent, &packet));
        assert!(asking.await.is_err());
        assert!(forwarder.under_way.borrow().is_empty());
    });
}

#[test]
fn targets_that_refuse_are_passed_by() {
    run(async {
        let refuses = target(|query| vec![reply(&query, ResponseCode::Refused)]).await;
        let knows = target(|query| vec![reply(&query, ResponseCode::NoError)]).await;
        let forwarder = Forwarder::default();
        for _ in 0..8 {
            let answer = forwarder.ask(&to(vec![refuses, knows]), &query("a.example.")).await;
            assert_eq!(rcode(answer), ResponseCode::NoError);
        }
        let answer = forwarder.ask(&to(vec![refuses]), &query("a.example.")).await;
        assert_eq!(rcode(answer), ResponseCode::Refused);
        let none = ForwardTo { targets: vec![knows], sources: Vec::new() };
        assert_eq!(rcode(forwarder.ask(&none, &query("a.example.")).await), ResponseCode::ServFail);
    });
}

#[test]
fn the_most_specific_domain_counts() {
    let mut config = testing::vpc();
    let domain = |name| DnsName::parse(name).unwrap();
    let forwarding = |name, to| Forwarding { domain: domain(name), to };
    config.forwarding = vec![
        forwarding("corp.example", Some(to(Vec::new()))),
        forwarding("own.corp.example", None),
        forwarding("deep.own.corp.example", Some(to(Vec::new()))),
    ];
    let vpc = Vpc::new(config).unwrap();
    for (name, leaves) in [
        ("corp.example", true),
        ("WWW.corp.example", true),
        ("own.corp.example", false),
        ("www.own.corp.example", false),
        ("www.deep.own.corp.example", true),
        ("notcorp.example", false),
    ] {
        assert_eq!(vpc.forward(&domain(name).to_wire()).is_some(), leaves, "{name}");
    }
}
