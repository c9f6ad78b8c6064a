//! Names that a rule forwards: asked of the rule's targets, from an outbound endpoint's addresses.
//!
//! A question is sent from a socket that is made in the space behind the endpoint's interface. So it goes by that VPC's
//! routes, and meets the endpoint's groups and the subnet's lists, whichever VPC it was asked in.
//!
//! Follows "Forwarding outbound DNS queries to your network" in the Amazon Route 53 Developer Guide.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::net::{SocketAddr, UdpSocket as StdUdpSocket};
use std::rc::Rc;
use std::time::Duration;

use ::dns::UDP_PAYLOAD;
use hickory_proto::op::{Edns, Message, MessageType, OpCode, ResponseCode};
use host::netns::NetNs;
use rand::seq::SliceRandom as _;
use tokio::net::{TcpSocket, UdpSocket};
use tokio::sync::OnceCell;

use crate::config::{ForwardSource, ForwardTo};
use crate::framed;
use crate::names::checked;

/// How long one target may take.
const PATIENCE: Duration = Duration::from_millis(900);
/// How long all of it may take: clients wait five seconds.
const TOTAL: Duration = Duration::from_millis(4500);
/// Questions that are sent for one, at most.
const ATTEMPTS: usize = 5;
/// Questions under way at a time.
const WAITING: usize = 512;

type Answer = Rc<OnceCell<Option<Message>>>;

/// Questions under way. Who asks what is being asked already waits for the same answer: so a ring of rules that
/// forward to each other ends with their patience, instead of growing.
#[derive(Default)]
pub(super) struct Forwarder {
    under_way: RefCell<HashMap<Vec<u8>, Answer>>,
}

impl Forwarder {
    /// The answer to the query `packet`; SERVFAIL where no target has one. None for silence: too many wait.
    pub(super) async fn ask(&self, to: &ForwardTo, packet: &[u8]) -> Option<Vec<u8>> {
        let query = Message::from_vec(packet).ok()?;
        // The same question but for its number.
        let key = packet.get(2..)?.to_vec();
        let answer = {
            let mut under_way = self.under_way.borrow_mut();
            if under_way.len() >= WAITING && !under_way.contains_key(&key) {
                return None;
            }
            under_way.entry(key.clone()).or_default().clone()
        };
        let waits = Waits { forwarder: self, key, answer };
        let found = waits.answer.get_or_init(|| async {
            let asked = tokio::time::timeout(TOTAL, targets(to, &query)).await;
            asked.unwrap_or_default()
        });
        told(&query, found.await.clone()).to_vec().ok()
    }
}

/// One who waits for an answer. Takes the question away when it has one, and when nobody waits any more.
struct Waits<'f> {
    forwarder: &'f Forwarder,
    key: Vec<u8>,
    answer: Answer,
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        let mut under_way = self.forwarder.under_way.borrow_mut();
        // Another may have been begun under the same key since.
        let is_ours = under_way.get(&self.key).is_some_and(|known| Rc::ptr_eq(known, &self.answer));
        // One of the two is the table's, and one ours.
        if is_ours && (self.answer.initialized() || Rc::strong_count(&self.answer) <= 2) {
            under_way.remove(&self.key);
        }
    }
}

/// As the client is to have it.
fn told(query: &Message, found: Option<Message>) -> Message {
    let mut reply = Message::response(query.metadata.id, OpCode::Query);
    reply.metadata.recursion_desired = query.metadata.recursion_desired;
    reply.metadata.checking_disabled = query.metadata.checking_disabled;
    reply.metadata.recursion_available = true;
    reply.add_queries(query.queries.iter().cloned());
    if let Some(edns) = &query.edns {
        reply.set_edns(edns_of(edns.flags().dnssec_ok));
    }
    match found {
        Some(found) => {
            reply.metadata.response_code = found.metadata.response_code;
            reply.add_answers(found.answers);
            reply.add_authorities(found.authorities);
            reply.add_additionals(found.additionals);
        }
        None => reply.metadata.response_code = ResponseCode::ServFail,
    }
    reply
}

fn edns_of(dnssec_ok: bool) -> Edns {
    let mut edns = Edns::new();
    edns.set_max_payload(UDP_PAYLOAD).set_version(0).set_dnssec_ok(dnssec_ok);
    edns
}

/// Asks one target after another, in a random order, until one has an answer. One that says it can't is
/// believed where the others say nothing.
async fn targets(to: &ForwardTo, query: &Message) -> Option<Message> {
    let (mut targets, mut sources) = (to.targets.clone(), to.sources.iter().collect::<Vec<_>>());
    targets.shuffle(&mut rand::rng());
    sources.shuffle(&mut rand::rng());
    let mut refusal = None;
    for attempt in 0..ATTEMPTS {
        let target = *targets.get(attempt % targets.len().max(1))?;
        let source = sources.get(attempt % sources.len().max(1))?;
        let Some(reply) = one(source, target, query).await else { continue };
        match reply.metadata.response_code {
            ResponseCode::ServFail | ResponseCode::Refused | ResponseCode::NotImp => {
                refusal = Some(reply);
                if attempt + 1 >= targets.len() {
                    break;
                }
            }
            _ => return Some(reply),
        }
    }
    refusal
}

/// Asks one target: by UDP, and by TCP where the answer doesn't fit.
async fn one(source: &ForwardSource, target: SocketAddr, query: &Message) -> Option<Message> {
    let mut asked = Message::new(rand::random(), MessageType::Query, OpCode::Query);
    asked.metadata.recursion_desired = true;
    asked.metadata.checking_disabled = query.metadata.checking_disabled;
    asked.add_queries(query.queries.iter().cloned());
    asked.set_edns(edns_of(query.edns.as_ref().is_some_and(|e| e.flags().dnssec_ok)));
    let packet = asked.to_vec().ok()?;
    let reply = tokio::time::timeout(PATIENCE, by_udp(source, target, &packet, &asked)).await.ok()?.ok()?;
    if !reply.metadata.truncation {
        return Some(reply);
    }
    let reply = tokio::time::timeout(PATIENCE, by_tcp(source, target, &packet)).await.ok()?.ok()?;
    checked(&asked, &reply)
}

/// Waits past what isn't the answer: it may be forged, and the true one be on its way.
async fn by_udp(
    source: &ForwardSource,
    target: SocketAddr,
    packet: &[u8],
    asked: &Message,
) -> io::Result<Message> {
    let from = SocketAddr::new(source.address, 0);
    let socket = NetNs::open(&source.space)?.run(|| StdUdpSocket::bind(from))??;
    socket.set_nonblocking(true)?;
    let socket = UdpSocket::from_std(socket)?;
    socket.connect(target).await?;
    socket.send(packet).await?;
    let mut buffer = vec![0; 4096];
    loop {
        let length = socket.recv(&mut buffer).await?;
        if let Some(reply) = checked(asked, &buffer[..length]) {
            return Ok(reply);
        }
    }
}

async fn by_tcp(source: &ForwardSource, target: SocketAddr, packet: &[u8]) -> io::Result<Vec<u8>> {
    let from = SocketAddr::new(source.address, 0);
    let socket = NetNs::open(&source.space)?.run(|| {
        let socket = if from.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
        socket.bind(from)?;
        Ok::<_, io::Error>(socket)
    })??;
    let mut stream = socket.connect(target).await?;
    framed::ask(&mut stream, packet).await
}

#[cfg(test)]
mod tests;
