//! The order in which a VPC's resolver knows: rules that forward, private zones, its own names, the internet's servers.

use std::cell::RefCell;
use std::net::IpAddr;
use std::path::Path;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Instant;

use ::dns::{Question, UDP_PAYLOAD};
use hickory_proto::op::{Message, MessageType, OpCode, Query, ResponseCode};
use hickory_proto::rr::RData;

use super::allowance::{Allowance, Sender};
use super::forward::Forwarder;
use super::{Transport, answer};
use crate::config::Vpc;
use crate::generation::Generations;
use crate::names::{Client, Private};

/// The directory of the name servers, beside the VPCs'.
pub const NAMES: &str = "names";
/// Names for names that lead from zone to zone, at most.
const CHAIN: u8 = 8;

pub(crate) struct Resolver {
    vpc: Rc<Generations<Vpc>>,
    names: Client,
    id: String,
    forwarder: Forwarder,
    allowance: RefCell<Allowance>,
}

impl Resolver {
    /// `dir`: the VPC's own, which has its id as its name.
    pub(crate) fn new(vpc: Rc<Generations<Vpc>>, dir: &Path) -> Self {
        let id = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self {
            vpc,
            names: Client::new(dir.parent().unwrap_or(dir).join(NAMES)),
            id,
            forwarder: Forwarder::default(),
            allowance: RefCell::default(),
        }
    }

    /// Whether the sender of a datagram has not had its share of this second yet.
    pub(super) fn takes_from(&self, address: IpAddr) -> bool {
        let vpc = self.vpc.latest();
        let sender = match vpc.interface_at(address) {
            Some((instance, interface)) => Sender::Interface(instance, interface),
            None => Sender::Other(address),
        };
        self.allowance.borrow_mut().takes(sender, Instant::now())
    }

    /// The answer to `packet`; None for silence.
    pub(crate) async fn answer(&self, packet: &[u8], transport: Transport) -> Option<Vec<u8>> {
        self.chain(packet.to_vec(), transport, CHAIN).await
    }

    fn chain(
        &self,
        packet: Vec<u8>,
        transport: Transport,
        left: u8,
    ) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>> + '_>> {
        Box::pin(async move {
            let vpc = self.vpc.current();
            let own = answer(&vpc, &packet, transport)?;
            let Ok(question) = Question::parse(&packet) else { return Some(own) };
            // What is wrong with the question itself is said already.
            let plain = question.class == 1 && question.edns.is_none_or(|e| e.version == 0);
            if !vpc.config.dns.support || !plain {
                return Some(own);
            }
            if let Some(to) = vpc.forward(question.name()) {
                let reply = self.forwarder.ask(to, &packet).await;
                return Some(fit(reply?, &question, transport));
            }
            let knows = ResponseCode::from(0, own.get(3)? & 0xf) != ResponseCode::ServFail;
            let reply = match self.names.ask(&self.id, knows, &packet).await {
                Ok(Private::Reply(reply)) if !reply.is_empty() => reply,
                Ok(Private::Leads(reply)) => self.lead(reply, &question, left).await,
                _ => return Some(own),
            };
            Some(fit(reply, &question, transport))
        })
    }

    /// Adds what the last name of the reply leads to.
    async fn lead(&self, reply: Vec<u8>, question: &Question<'_>, left: u8) -> Vec<u8> {
        let Ok(mut message) = Message::from_vec(&reply) else { return reply };
        let target = message.answers.iter().rev().find_map(|r| match &r.data {
            RData::CNAME(target) => Some(target.0.clone()),
            _ => None,
        });
        let Some((target, left)) = target.zip(left.checked_sub(1)) else { return reply };
        let mut query = Message::new(0, MessageType::Query, OpCode::Query);
        query.metadata.recursion_desired = true;
        query.add_query(Query::query(target, question.kind.into()));
        let Ok(packet) = query.to_vec() else { return reply };
        let rest = self.chain(packet, Transport::Tcp, left).await;
        match rest.and_then(|rest| Message::from_vec(&rest).ok()) {
            Some(rest) => {
                message.metadata.response_code = rest.metadata.response_code;
                message.add_answers(rest.answers);
                message.add_authorities(rest.authorities);
            }
            None => message.metadata.response_code = ResponseCode::ServFail,
        }
        message.to_vec().unwrap_or(reply)
    }
}

/// No longer than the client takes.
pub(crate) fn fit(reply: Vec<u8>, question: &Question<'_>, transport: Transport) -> Vec<u8> {
    let limit = match (transport, question.edns) {
        (Transport::Tcp, _) => return reply,
        (Transport::Udp, Some(edns)) => edns.payload.min(UDP_PAYLOAD).into(),
        (Transport::Udp, None) => 512,
    };
    if reply.len() <= limit {
        return reply;
    }
    Message::from_vec(&reply).ok().and_then(|m| m.truncate().to_vec().ok()).unwrap_or(reply)
}
