//! The VPC's resolver, as the VPC user guide's chapters "DNS attributes for your VPC" and "Understanding
//! Amazon DNS" (docs.aws.amazon.com/vpc/latest/userguide) describe it.
//!
//! [`answer`] is the meaning (a packet in, a packet or silence out); the rest carries packets.
//!
//! Rules that forward a domain come first ([`forward`]). Then the VPC's private zones, which hide what else there
//! is by their names. Then what it knows itself: instances' names and addresses; what it could know and isn't there
//! is NXDOMAIN. All else is asked of the internet's servers ([`resolver`]). Where those can't be asked it says
//! SERVFAIL, at once, which tells a client "I can't find out", where NXDOMAIN would be a lie that caches.

mod allowance;
mod forward;
pub mod resolver;
mod zone;

use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use hickory_proto::op::{Edns, Message, OpCode, ResponseCode};
use hickory_proto::rr::DNSClass;
use tokio::net::{TcpStream, UdpSocket};
use tokio::sync::Semaphore;

use crate::config::Vpc;
use crate::framed;

pub(crate) use resolver::Resolver;

/// TCP connections one address may have open at a time.
pub(crate) const PER_CALLER: usize = 16;

/// Datagrams that wait for their answers at a time.
const WAITING: usize = 1024;

/// How long a TCP connection may be idle, or a query on it take.
const TCP_TIME: Duration = Duration::from_secs(10);

/// What we promise to take, and the most we send, over UDP (what crosses any path unfragmented).
const UDP_PAYLOAD: u16 = 1232;

/// Octets of a DNS header.
const HEADER: usize = 12;

/// How a message came, which limits its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    Udp,
    Tcp,
}

/// The answer to the message `packet`, or `None` for silence: to what isn't a query, since answering
/// answers is how two servers keep each other busy.
pub fn answer(vpc: &Vpc, packet: &[u8], transport: Transport) -> Option<Vec<u8>> {
    let &[id_high, id_low, flags, ..] = packet else { return None };
    let is_response = flags & 0x80 != 0;
    if packet.len() < HEADER || is_response {
        return None;
    }
    let (reply, udp_limit) = match Message::from_vec(packet) {
        // max_payload is 512 without EDNS, and never less.
        Ok(query) => (reply(vpc, &query), query.max_payload().min(UDP_PAYLOAD)),
        Err(_) => {
            let id = u16::from_be_bytes([id_high, id_low]);
            let op_code = OpCode::from_u8((flags >> 3) & 0xf);
            (Message::error_msg(id, op_code, ResponseCode::FormErr), 512)
        }
    };
    let limit = match transport {
        Transport::Tcp => usize::from(u16::MAX),
        Transport::Udp => usize::from(udp_limit),
    };
    let bytes = reply.to_vec().ok()?;
    if bytes.len() <= limit { Some(bytes) } else { reply.truncate().to_vec().ok() }
}

fn reply(vpc: &Vpc, query: &Message) -> Message {
    let mut reply = Message::response(query.metadata.id, query.metadata.op_code);
    reply.metadata.recursion_desired = query.metadata.recursion_desired;
    reply.metadata.checking_disabled = query.metadata.checking_disabled;
    reply.metadata.recursion_available = true;
    reply.add_queries(query.queries.iter().cloned());
    if let Some(edns) = &query.edns {
        let mut ours = Edns::new();
        ours.set_max_payload(UDP_PAYLOAD).set_version(0).set_dnssec_ok(edns.flags().dnssec_ok);
        reply.set_edns(ours);
        if edns.version() != 0 {
            reply.metadata.response_code = ResponseCode::BADVERS;
            return reply;
        }
    }
    let question = match (query.metadata.op_code, query.queries.as_slice()) {
        (OpCode::Query, [question]) => question,
        (OpCode::Query, _) => {
            reply.metadata.response_code = ResponseCode::FormErr;
            return reply;
        }
        _ => {
            reply.metadata.response_code = ResponseCode::NotImp;
            return reply;
        }
    };
    let in_class = matches!(question.query_class(), DNSClass::IN | DNSClass::ANY);
    if !vpc.config.dns.support || !in_class {
        reply.metadata.response_code = ResponseCode::Refused;
        return reply;
    }
    zone::resolve(vpc, question, &mut reply);
    reply
}

/// Answers the datagrams of `socket` for good.
pub(crate) async fn serve_udp(socket: UdpSocket, resolver: Rc<Resolver>) {
    // Queries are small; what doesn't fit is malformed anyway.
    let mut buffer = vec![0; 4096];
    let socket = Rc::new(socket);
    let places = Arc::new(Semaphore::new(WAITING));
    loop {
        // An error here is a former answer's, come back by ICMP.
        let Ok((length, from)) = socket.recv_from(&mut buffer).await else { continue };
        if !plausible(from) || !resolver.takes_from(from.ip()) {
            continue;
        }
        // One that comes when too many wait is lost; the client asks again.
        let Ok(place) = places.clone().try_acquire_owned() else { continue };
        let (socket, resolver, packet) = (socket.clone(), resolver.clone(), buffer[..length].to_vec());
        tokio::task::spawn_local(async move {
            if let Some(bytes) = resolver.answer(&packet, Transport::Udp).await {
                // A full send buffer loses this answer; the client asks again.
                let _ = socket.try_send_to(&bytes, from);
            }
            drop(place);
        });
    }
}

/// No client asks from port 0, and none is to be told something at a name server's expense.
fn plausible(from: SocketAddr) -> bool {
    from.port() != 0 && !from.ip().is_multicast()
}

/// Answers the queries of one connection, one after the other, until it is closed or idle.
pub(crate) async fn serve_tcp(mut stream: TcpStream, resolver: Rc<Resolver>) {
    let mut buffer = Vec::new();
    let mut one = async || {
        framed::one(&mut stream, &mut buffer, async |query| resolver.answer(query, Transport::Tcp).await)
            .await
    };
    while let Ok(Ok(true)) = tokio::time::timeout(TCP_TIME, one()).await {}
}

#[cfg(test)]
mod tests;
