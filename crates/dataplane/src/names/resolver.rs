//! A resolver that begins at the stand-in root and follows delegations, as any does: a wrong one
//! ends in SERVFAIL here. It keeps nothing, so what is changed is found at once.
//!
//! Servers of this process are asked by a call; others, such as an instance with a name server on
//! it, by UDP and TCP.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use ::dns::{Bad, Question, Rcode, Reply, UDP_PAYLOAD, unanswerable};
use hickory_proto::op::{Message, MessageType, OpCode, Query, ResponseCode};
use hickory_proto::rr::rdata::opt::{ClientSubnet, EdnsOption};
use hickory_proto::rr::{Name, RData, Record, RecordType};
use ipnet::IpNet;
use model::dns::{PUBLIC_RESOLVER, ROOT_SERVER, TLD_SERVER, address_v4};
use tokio::net::{TcpStream, UdpSocket};

use super::{Dice, Names, Way, is_of_block};
use crate::framed;

/// Names for names, at most.
pub(super) const CHAIN: usize = 8;
/// Delegations on the way to one name, at most.
const REFERRALS: usize = 16;
/// Addresses of one zone's servers that are tried, at most.
const SERVERS: usize = 12;
/// Servers' names that must be resolved to resolve servers' names, at most.
pub(super) const DEPTH: u8 = 4;
/// How long another's server may take.
const PATIENCE: Duration = Duration::from_millis(800);
/// How long all of it may take.
pub(super) const TOTAL: Duration = Duration::from_secs(5);

#[derive(Clone)]
pub(crate) struct Resolver {
    pub(super) names: Arc<Names>,
    /// For whom it asks.
    client: Option<IpNet>,
    /// What is said instead of servers.
    #[cfg(fuzzing)]
    pub(super) script: Option<Arc<crate::fuzzing::Script>>,
}

/// What was found at the end of the delegations.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) rcode: ResponseCode,
    pub(super) answers: Vec<Record>,
    pub(super) authorities: Vec<Record>,
    /// The operator's resolver said it.
    pub(super) upstream: bool,
}

type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

impl Resolver {
    pub(crate) fn new(names: Arc<Names>) -> Self {
        Self {
            names,
            client: None,
            #[cfg(fuzzing)]
            script: None,
        }
    }

    /// One that tells our own servers that it asks for this network (RFC 7871). Others needn't know.
    pub(super) fn for_client(&self, client: Option<IpNet>) -> Self {
        Self { client, ..self.clone() }
    }

    /// The answer to a resolver's client, as it was found and not validated; empty for silence.
    pub(crate) async fn answer(&self, packet: &[u8], udp: bool) -> Vec<u8> {
        let mut out = Vec::new();
        let question = match Question::parse(packet) {
            Ok(question) => question,
            Err(Bad::Silence) => return out,
            Err(Bad::Refuse(rcode)) => {
                Reply::refusal(packet, rcode, &mut out);
                return out;
            }
        };
        let wrong = unanswerable(&question);
        let asked = Message::from_vec(packet).ok().filter(|_| wrong.is_none());
        let Some(query) = asked.as_ref().and_then(|m| m.queries.first()) else {
            let mut reply = Reply::new(&question, udp, &mut out);
            reply.rcode(wrong.unwrap_or(Rcode::FormErr));
            reply.finish(&question, true);
            return out;
        };
        let found = tokio::time::timeout(
            TOTAL,
            self.resolve(query.name(), query.query_type(), question.dnssec_ok(), DEPTH),
        )
        .await;
        let mut reply = Message::response(0, OpCode::Query);
        reply.add_query(query.clone());
        match found.ok().flatten() {
            Some(found) => {
                reply.metadata.response_code = found.rcode;
                reply.add_answers(found.answers);
                reply.add_authorities(found.authorities);
            }
            None => reply.metadata.response_code = ResponseCode::ServFail,
        }
        finish(&question, packet, reply, udp)
    }

    /// IPv4 addresses of a name.
    pub(crate) async fn addresses_of(&self, name: &str) -> Vec<Ipv4Addr> {
        let Ok(mut name) = Name::from_ascii(name) else { return Vec::new() };
        name.set_fqdn(true);
        let found = tokio::time::timeout(TOTAL, self.resolve(&name, RecordType::A, false, DEPTH)).await;
        found.ok().flatten().map(|found| v4(found.answers.iter())).unwrap_or_default()
    }

    /// Follows names for names, each from the root. `signed`: with signatures. None: no server could be found
    /// that knows.
    fn resolve<'a>(
        &'a self,
        name: &Name,
        kind: RecordType,
        signed: bool,
        depth: u8,
    ) -> Later<'a, Option<Found>> {
        let name = name.clone();
        Box::pin(async move {
            let mut all = Vec::new();
            let mut name = name;
            for _ in 0..CHAIN {
                let found = self.follow(&name, kind, signed, depth).await?;
                let more = next(&found.answers, &name, kind);
                all.extend(found.answers);
                match more {
                    Some(target) => name = target,
                    None => return Some(Found { answers: all, ..found }),
                }
            }
            None
        })
    }

    /// From the root down to the servers of the name.
    pub(super) async fn follow(
        &self,
        name: &Name,
        kind: RecordType,
        signed: bool,
        depth: u8,
    ) -> Option<Found> {
        let mut servers = vec![IpAddr::V4(ROOT_SERVER)];
        let mut zone = Name::root();
        for _ in 0..REFERRALS {
            let mut below = None;
            for server in std::mem::take(&mut servers) {
                let Some(reply) = self.ask(server, name, kind, signed).await else { continue };
                let rcode = reply.metadata.response_code;
                if !matches!(rcode, ResponseCode::NoError | ResponseCode::NXDomain) {
                    continue;
                }
                if reply.metadata.authoritative || !reply.answers.is_empty() {
                    // The stand-ins know of the region's names alone.
                    // Of a delegation's DS they are the ones to know.
                    let stands_in = matches!(address_v4(server), Some(ROOT_SERVER | TLD_SERVER))
                        && reply.answers.is_empty()
                        && kind != RecordType::DS;
                    if stands_in && let Some(found) = self.upstream(name, kind).await {
                        return found;
                    }
                    return Some(Found {
                        rcode,
                        answers: reply.answers,
                        authorities: reply.authorities,
                        upstream: false,
                    });
                }
                // Downward only: a server that points elsewhere is a lame one.
                let cut = reply
                    .authorities
                    .iter()
                    .find(|r| r.record_type() == RecordType::NS)
                    .map(|r| r.name.clone());
                if let Some(cut) = cut.filter(|cut| zone.zone_of(cut) && *cut != zone && cut.zone_of(name)) {
                    below = Some((cut, reply));
                    break;
                }
            }
            let (cut, reply) = below?;
            servers = self.addresses(&cut, &reply, depth).await;
            zone = cut;
        }
        None
    }

    /// What the operator's resolver says; None where there is none, else what is found, or nothing to be found.
    async fn upstream(&self, name: &Name, kind: RecordType) -> Option<Option<Found>> {
        let mut query = Message::new(rand::random(), MessageType::Query, OpCode::Query);
        query.metadata.recursion_desired = true;
        query.add_query(Query::query(name.clone(), kind));
        let packet = query.to_vec().ok()?;
        let reply = crate::outside::ask_upstream(&self.names.dir, &packet).await?;
        let reply = reply.ok().and_then(|reply| checked(&query, &reply));
        Some(
            reply
                .filter(|r| {
                    matches!(r.metadata.response_code, ResponseCode::NoError | ResponseCode::NXDomain)
                })
                .map(|reply| Found {
                    rcode: reply.metadata.response_code,
                    answers: reply.answers,
                    authorities: reply.authorities,
                    upstream: true,
                }),
        )
    }

    /// Of the servers that a referral names: by its glue, else by asking. IPv4 first.
    async fn addresses(&self, cut: &Name, referral: &Message, depth: u8) -> Vec<IpAddr> {
        let servers = referral.authorities.iter().filter(|r| r.name == *cut).filter_map(|r| match &r.data {
            RData::NS(server) => Some(&server.0),
            _ => None,
        });
        let mut found = Vec::new();
        for server in servers {
            let glue = referral.additionals.iter().filter(|r| r.name == *server);
            let glue: Vec<IpAddr> = glue.filter_map(|r| r.data.ip_addr()).collect();
            if !glue.is_empty() {
                found.extend(glue);
                continue;
            }
            let Some(depth) = depth.checked_sub(1) else { continue };
            for kind in [RecordType::A, RecordType::AAAA] {
                if let Some(answer) = self.resolve(server, kind, false, depth).await {
                    found.extend(answer.answers.iter().filter_map(|r| r.data.ip_addr()));
                }
            }
        }
        found.sort_by_key(IpAddr::is_ipv6);
        found.truncate(SERVERS);
        found
    }

    async fn ask(&self, server: IpAddr, name: &Name, kind: RecordType, signed: bool) -> Option<Message> {
        let mut query = Message::new(rand::random(), MessageType::Query, OpCode::Query);
        query.add_query(Query::query(name.clone(), kind));
        let client = self.client.filter(|_| is_of_block(server));
        if signed || client.is_some() {
            let mut edns = hickory_proto::op::Edns::new();
            edns.set_max_payload(UDP_PAYLOAD).set_version(0).set_dnssec_ok(signed);
            if let Some(client) = client {
                edns.options_mut().insert(subnet(client));
            }
            query.set_edns(edns);
        }
        let packet = query.to_vec().ok()?;
        #[cfg(fuzzing)]
        if let Some(script) = &self.script {
            return checked(&query, &script.reply(&packet)?);
        }
        if is_of_block(server) {
            let mut out = Vec::new();
            let way = Way { from: PUBLIC_RESOLVER.into(), to: server, udp: false };
            self.names.authoritative(&packet, way, &Dice::new(), &mut out);
            return Message::from_vec(&out).ok();
        }
        let address = SocketAddr::from((server, 53));
        let reply = tokio::time::timeout(PATIENCE, by_udp(address, &packet)).await.ok()?.ok()?;
        let reply = checked(&query, &reply)?;
        if !reply.metadata.truncation {
            return Some(reply);
        }
        let reply = tokio::time::timeout(PATIENCE, by_tcp(address, &packet)).await.ok()?.ok()?;
        checked(&query, &reply)
    }
}

/// Where the answers lead, if the wanted type isn't among them yet.
pub(super) fn next(answers: &[Record], name: &Name, kind: RecordType) -> Option<Name> {
    if matches!(kind, RecordType::CNAME | RecordType::ANY) {
        return None;
    }
    let mut at = name.clone();
    for _ in 0..answers.len() {
        if answers.iter().any(|r| r.name == at && r.record_type() == kind) {
            return None;
        }
        let target = answers.iter().filter(|r| r.name == at).find_map(|r| match &r.data {
            RData::CNAME(target) => Some(target.0.clone()),
            _ => None,
        });
        match target {
            Some(target) => at = target,
            None => break,
        }
    }
    (at != *name).then_some(at)
}

fn v4<'r>(records: impl Iterator<Item = &'r Record>) -> Vec<Ipv4Addr> {
    records
        .filter_map(|r| match r.data.ip_addr() {
            Some(IpAddr::V4(address)) => Some(address),
            _ => None,
        })
        .collect()
}

/// The message as the client gets it: its own header's bits, and no longer than it takes.
pub(super) fn finish(question: &Question<'_>, packet: &[u8], mut reply: Message, udp: bool) -> Vec<u8> {
    reply.metadata.id = u16::from_be_bytes([packet[0], packet[1]]);
    reply.metadata.recursion_desired = question.recursion_desired();
    reply.metadata.recursion_available = true;
    reply.metadata.checking_disabled = packet[3] & 0x10 != 0;
    let limit = match (udp, question.edns) {
        (false, _) => usize::from(u16::MAX),
        (true, Some(edns)) => edns.payload.min(UDP_PAYLOAD).into(),
        (true, None) => 512,
    };
    if let Some(edns) = question.edns {
        // The answer is for who was told of, and nobody says that it is for others.
        let told = edns
            .subnet
            .map(|net| EdnsOption::Subnet(ClientSubnet::new(net.addr(), net.prefix_len(), net.prefix_len())));
        // With what is there already: an option that says what is wrong.
        let ours = reply.edns.get_or_insert_default();
        ours.set_max_payload(UDP_PAYLOAD).set_version(0).set_dnssec_ok(edns.dnssec_ok);
        if let Some(told) = told {
            ours.options_mut().insert(told);
        }
    } else {
        reply.edns = None;
    }
    match reply.to_vec() {
        Ok(bytes) if bytes.len() <= limit => bytes,
        _ => reply.truncate().to_vec().unwrap_or_default(),
    }
}

/// EDNS's option for this network.
pub(super) fn subnet(net: IpNet) -> EdnsOption {
    EdnsOption::Subnet(ClientSubnet::new(net.addr(), net.prefix_len(), 0))
}

/// A reply to this query and to no other.
pub(crate) fn checked(query: &Message, reply: &[u8]) -> Option<Message> {
    let reply = Message::from_vec(reply).ok()?;
    let same = reply.metadata.id == query.metadata.id && reply.queries == query.queries;
    (same && reply.metadata.message_type == MessageType::Response).then_some(reply)
}

/// An address of the server's family.
fn any(server: SocketAddr) -> SocketAddr {
    match server {
        SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (std::net::Ipv6Addr::UNSPECIFIED, 0).into(),
    }
}

pub(crate) async fn by_udp(server: SocketAddr, packet: &[u8]) -> std::io::Result<Vec<u8>> {
    let socket = UdpSocket::bind(any(server)).await?;
    socket.connect(server).await?;
    socket.send(packet).await?;
    let mut buffer = vec![0; 4096];
    let length = socket.recv(&mut buffer).await?;
    buffer.truncate(length);
    Ok(buffer)
}

pub(crate) async fn by_tcp(server: SocketAddr, packet: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(server).await?;
    framed::ask(&mut stream, packet).await
}

/// For those who keep a resolver.
pub(crate) type SharedResolver = Rc<Resolver>;
