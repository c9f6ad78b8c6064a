//! The public resolver proper: what the resolver finds, held to the signatures from the root down
//! (RFC 4035, section 5). Hickory's validator does that; here is what it is asked, name by name, and what
//! its findings become: the bit AD, a plain answer, or SERVFAIL that says why (RFC 8914).

use std::net::IpAddr;
use std::pin::Pin;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ::dns::{Question, kind, unanswerable};
use futures_util::{Stream, StreamExt as _, stream};
use hickory_net::dnssec::DnssecDnsHandle;
use hickory_net::runtime::TokioRuntimeProvider;
use hickory_net::{DnsError, DnsHandle, NetError};
use hickory_proto::dnssec::Proof;
use hickory_proto::dnssec::rdata::{DNSSECRData, RRSIG};
use hickory_proto::op::{
    DnsRequest, DnsRequestOptions, DnsResponse, Edns, Message, OpCode, Query, ResponseCode,
};
use hickory_proto::rr::rdata::opt::{EdnsCode, EdnsOption};
use hickory_proto::rr::{Name, RData, Record, RecordType};
use ipnet::IpNet;

use super::read;
use super::resolver::{CHAIN, DEPTH, Found, Resolver, TOTAL, finish, next, subnet};

/// Proofs are remembered so long, and until a file of the region's own changes.
const REMEMBERED: Duration = Duration::from_secs(5);
/// Proofs remembered.
const PROOFS: usize = 4096;
/// Validators asking for what they need to validate, at most.
const QUESTIONS: usize = 26;

/// What the resolver says to the validator where there is nothing to be validated: no server answers, or
/// the operator's resolver does, whose word has no place below the region's root.
const UNREACHABLE: NetError = NetError::Message("no server that knows");
const UPSTREAM: &str = "upstream";

/// EDNS's option for what is wrong, and what may be (RFC 8914).
const EXTENDED: u16 = 15;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    Bogus = 6,
    Expired = 7,
    NotYet = 8,
    NoKey = 9,
    NoSignature = 10,
    NoDenial = 12,
    Unreachable = 22,
}

type Validator = DnssecDnsHandle<Resolver>;

/// The resolver with a validator before it.
pub(crate) struct Validating {
    resolver: Resolver,
    /// For so many changes: one knows what it found before.
    validator: Mutex<Option<(u64, Validator)>>,
}

/// What one name is answered with, or all names on the way.
struct Proven {
    rcode: ResponseCode,
    answers: Vec<Record>,
    authorities: Vec<Record>,
    secure: bool,
}

impl Validating {
    pub(crate) fn new(resolver: &Resolver) -> Self {
        Self { resolver: resolver.clone(), validator: Mutex::new(None) }
    }

    /// The answer to the public resolver's client; empty for silence. `from`: the client, if that matters.
    pub(crate) async fn answer(&self, packet: &[u8], udp: bool, from: Option<IpAddr>) -> Vec<u8> {
        let Ok(question) = Question::parse(packet) else { return self.resolver.answer(packet, udp).await };
        let told = question.edns.and_then(|edns| edns.subnet);
        let client = told.or_else(|| from.map(network));
        let plain = async || self.resolver.for_client(client).answer(packet, udp).await;
        let Some(validator) = self.validator() else { return plain().await };
        let unchecked = packet[3] & 0x10 != 0;
        // To a question for everything there is no complete answer that could be proven to be one.
        if unchecked || unanswerable(&question).is_some() || question.kind == kind::ANY {
            return plain().await;
        }
        let Some(query) = Message::from_vec(packet).ok().and_then(|m| m.queries.into_iter().next()) else {
            return plain().await;
        };
        let found = tokio::time::timeout(TOTAL, self.resolve(&validator, &query, client)).await;
        let mut reply = Message::response(0, OpCode::Query);
        reply.add_query(query.clone());
        match found.unwrap_or(Err(Wrong::Unreachable)) {
            Ok(found) => {
                reply.metadata.response_code = found.rcode;
                let wants = question.dnssec_ok();
                if !wants && denied(&found.authorities) {
                    reply.metadata.response_code = ResponseCode::NXDomain;
                }
                // RFC 6840, section 5.7: said to who understands it.
                reply.metadata.authentic_data = found.secure && (wants || packet[3] & 0x20 != 0);
                let told =
                    |r: &Record| wants || r.record_type() == query.query_type() || !is_proof(r.record_type());
                reply.add_answers(found.answers.into_iter().filter(told));
                reply.add_authorities(found.authorities.into_iter().filter(told));
            }
            Err(wrong) => {
                reply.metadata.response_code = ResponseCode::ServFail;
                let mut edns = Edns::new();
                let code = (wrong as u16).to_be_bytes().to_vec();
                edns.options_mut().insert(EdnsOption::Unknown(EXTENDED, code));
                reply.set_edns(edns);
            }
        }
        finish(&question, packet, reply, udp)
    }

    /// One that knows nothing of before the last change; None where the region's root isn't signed.
    fn validator(&self) -> Option<Validator> {
        let names = &self.resolver.names;
        let changes = names.changes.load(Ordering::Acquire);
        let mut kept = self.validator.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, validator)) = &*kept
            && *at == changes
        {
            return Some(validator.clone());
        }
        let anchors = read(&names.trusted).clone()?;
        let new = DnssecDnsHandle::with_trust_anchor(self.resolver.clone(), anchors)
            .validation_cache_size(PROOFS)
            .positive_validation_ttl(Duration::ZERO..=REMEMBERED)
            .negative_validation_ttl(Duration::ZERO..=REMEMBERED);
        *kept = Some((changes, new.clone()));
        Some(new)
    }

    /// Follows names for names. Secure where all of them are.
    async fn resolve(
        &self,
        validator: &Validator,
        query: &Query,
        client: Option<IpNet>,
    ) -> Result<Proven, Wrong> {
        let mut name = query.name().clone();
        let mut all = Vec::new();
        let mut secure = true;
        for _ in 0..CHAIN {
            let found = self.prove(validator, &name, query.query_type(), client).await?;
            secure &= found.secure;
            let more = next(&found.answers, &name, query.query_type());
            all.extend(found.answers);
            match more {
                Some(target) => name = target,
                None => return Ok(Proven { answers: all, secure, ..found }),
            }
        }
        Err(Wrong::Unreachable)
    }

    /// One name's records, or that there are none.
    async fn prove(
        &self,
        validator: &Validator,
        name: &Name,
        kind: RecordType,
        client: Option<IpNet>,
    ) -> Result<Proven, Wrong> {
        let message = match ask(validator, name, kind, client).await {
            Ok(response) => response.into_message(),
            Err(NetError::Dns(DnsError::Nsec { response, proof, .. })) => {
                let message = response.into_message();
                if proof != Proof::Insecure {
                    return Err(why(validator, &message.authorities, true).await);
                }
                message
            }
            Err(NetError::Message(UPSTREAM)) => {
                let resolver = self.resolver.for_client(client);
                let found = resolver.follow(name, kind, true, DEPTH).await.ok_or(Wrong::Unreachable)?;
                let Found { rcode, answers, authorities, .. } = found;
                return Ok(Proven { rcode, answers, authorities, secure: false });
            }
            Err(_) => return Err(Wrong::Unreachable),
        };
        let (rcode, answers, authorities) =
            (message.metadata.response_code, message.answers, message.authorities);
        let signed = |r: &&Record| !r.record_type().is_rrsig();
        let bogus = |r: &Record| !matches!(r.proof, Proof::Secure | Proof::Insecure);
        if answers.iter().filter(signed).any(bogus) {
            return Err(why(validator, &answers, false).await);
        }
        let secure = if answers.is_empty() {
            let proven = |r: &Record| r.proof.is_secure() && is_proof(r.record_type());
            // What isn't signed must be said by a zone of the name's own.
            if !authorities.iter().any(proven) && !authorities.iter().all(|r| r.name.zone_of(name)) {
                return Err(Wrong::NoDenial);
            }
            authorities.iter().any(proven)
        } else {
            answers.iter().any(|r| signed(&r)) && answers.iter().filter(signed).all(|r| r.proof.is_secure())
        };
        Ok(Proven { rcode, answers, authorities, secure })
    }
}

async fn ask(
    validator: &Validator,
    name: &Name,
    kind: RecordType,
    client: Option<IpNet>,
) -> Result<DnsResponse, NetError> {
    let mut options = DnsRequestOptions::default();
    options.use_edns = true;
    options.edns_set_dnssec_ok = true;
    options.max_request_depth = QUESTIONS;
    let mut request = DnsRequest::from_query(Query::query(name.clone(), kind), options);
    if let Some(client) = client {
        request.edns.get_or_insert_default().options_mut().insert(subnet(client));
    }
    let mut found = validator.send(request);
    found.next().await.unwrap_or(Err(UNREACHABLE))
}

/// What of a client's address our own servers are told.
fn network(client: IpAddr) -> IpNet {
    let length = if client.is_ipv4() { 24 } else { 56 };
    IpNet::new(client, length).map_or_else(|_| client.into(), |net| net.trunc())
}

/// What made the validator refuse these records.
async fn why(validator: &Validator, records: &[Record], denial: bool) -> Wrong {
    let signatures: Vec<&RRSIG> = records
        .iter()
        .filter_map(|r| match &r.data {
            RData::DNSSEC(DNSSECRData::RRSIG(signature)) => Some(signature),
            _ => None,
        })
        .collect();
    if denial && !records.iter().any(|r| matches!(r.record_type(), RecordType::NSEC | RecordType::NSEC3)) {
        return Wrong::NoDenial;
    }
    let Some(first) = signatures.first() else { return Wrong::NoSignature };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    // Serial numbers (RFC 1982): what is less than half of all ahead is later.
    let is_after = |a: u32, b: u32| a != b && a.wrapping_sub(b) < 1 << 31;
    #[allow(clippy::cast_possible_truncation)]
    let now = now as u32;
    if signatures.iter().all(|s| is_after(now, s.input().sig_expiration.get())) {
        return Wrong::Expired;
    }
    if signatures.iter().all(|s| is_after(s.input().sig_inception.get(), now)) {
        return Wrong::NotYet;
    }
    let keys = ask(validator, &first.input().signer_name, RecordType::DNSKEY, None).await;
    let known = keys.is_ok_and(|keys| keys.answers.iter().any(|key| key.proof.is_secure()));
    if known { Wrong::Bogus } else { Wrong::NoKey }
}

/// Records that only prove others, or their absence.
fn is_proof(kind: RecordType) -> bool {
    matches!(kind, RecordType::RRSIG | RecordType::NSEC | RecordType::NSEC3)
}

/// Whether it is proven that nothing is at the name (RFC 9824, section 3.1).
fn denied(authorities: &[Record]) -> bool {
    authorities.iter().filter(|r| r.proof.is_secure()).any(|r| match &r.data {
        RData::DNSSEC(DNSSECRData::NSEC(nsec)) => nsec.type_set().contains(RecordType::from(kind::NXNAME)),
        _ => false,
    })
}

/// What the validator asks for: each name by itself, with what proves it.
impl DnsHandle for Resolver {
    type Response = Pin<Box<dyn Stream<Item = Result<DnsResponse, NetError>> + Send>>;
    type Runtime = TokioRuntimeProvider;

    fn send(&self, request: DnsRequest) -> Self::Response {
        let told = request.edns.as_ref().and_then(|edns| edns.option(EdnsCode::Subnet));
        let resolver = self.for_client(match told {
            Some(EdnsOption::Subnet(subnet)) => IpNet::new(subnet.addr(), subnet.source_prefix()).ok(),
            _ => None,
        });
        let answer = async move {
            let query = request.queries.first().ok_or(UNREACHABLE)?;
            let (name, kind) = (query.name(), query.query_type());
            let found = resolver.follow(name, kind, true, DEPTH).await.ok_or(UNREACHABLE)?;
            if found.upstream {
                return Err(NetError::Message(UPSTREAM));
            }
            let mut message = Message::response(request.metadata.id, OpCode::Query);
            message.add_query(query.clone());
            message.metadata.response_code = found.rcode;
            let (answers, authorities) = of_one(found, name, kind);
            message.add_answers(answers);
            message.add_authorities(authorities);
            Ok(DnsResponse::from_message(message)?)
        };
        Box::pin(stream::once(answer))
    }
}

/// What is of this name alone in what was found: its records or its alias with their signatures, and, where
/// there are none or they come from a wildcard, what proves that.
fn of_one(found: Found, name: &Name, kind: RecordType) -> (Vec<Record>, Vec<Record>) {
    let covers = |r: &Record, covered: &dyn Fn(RecordType) -> bool| match &r.data {
        RData::DNSSEC(DNSSECRData::RRSIG(s)) => covered(s.input().type_covered),
        _ => false,
    };
    let wanted = |k: RecordType| k == kind || k == RecordType::CNAME;
    let answers: Vec<Record> = found
        .answers
        .into_iter()
        .filter(|r| r.name == *name && (wanted(r.record_type()) || covers(r, &wanted)))
        .collect();
    let expanded = answers.iter().any(|r| match &r.data {
        RData::DNSSEC(DNSSECRData::RRSIG(s)) => s.input().num_labels < name.num_labels(),
        _ => false,
    });
    let denies = |k: RecordType| {
        matches!(k, RecordType::NSEC | RecordType::NSEC3) || k == RecordType::SOA && answers.is_empty()
    };
    let mut authorities = found.authorities;
    authorities
        .retain(|r| (expanded || answers.is_empty()) && (denies(r.record_type()) || covers(r, &denies)));
    (answers, authorities)
}

#[cfg(test)]
mod tests;
