//! `TestDNSAnswer`: what the servers would say, from the rows alone.

use crate::answer::answer;
use crate::choose::Conditions;
use crate::place::Place;
use crate::respond::respond;
use crate::wire::Rcode;
use crate::zone::Zone;
use hickory_proto::op::Message;
use hickory_proto::rr::RData;
use ipnet::IpNet;
use model::World;
use model::dns::{DnsName, HostedZone, RecordType};
use std::cell::Cell;

/// What `TestDNSAnswer` tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestAnswer {
    /// `NOERROR`, `NXDOMAIN`, …
    pub rcode: String,
    /// Values of the type that was asked for, in presentation format; a CNAME's where there is one.
    pub values: Vec<String>,
}

struct Given<'w> {
    world: &'w World,
    place: Place,
    random: Cell<u64>,
    asker: IpNet,
}

impl Conditions for Given<'_> {
    fn is_healthy(&self, check: &str) -> bool {
        self.world.health_statuses.get(&check.to_owned()).is_none_or(|status| status.healthy)
    }
    fn place(&self) -> &Place {
        &self.place
    }
    fn asker(&self) -> IpNet {
        self.asker
    }
    fn random(&self) -> u64 {
        // Weyl's sequence: even enough, and the same for the same seed.
        let next = self.random.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.random.set(next);
        next >> 16
    }
    fn now(&self) -> u32 {
        // Nothing is signed here.
        0
    }
}

/// The zone's answer to an asker in the world's own region. `random` decides among weights,
/// `asker` among networks.
pub fn test_answer(
    world: &World,
    zone: &HostedZone,
    name: &DnsName,
    kind: RecordType,
    random: u64,
    asker: IpNet,
) -> TestAnswer {
    let given =
        Given { world, place: Place::of_region(&world.region().name), random: Cell::new(random), asker };
    // Only what can bear on the answer is needed, but a zone is small.
    let (mut compiled, _) = Zone::compile(zone, world.record_sets_of(&zone.id));
    compiled.know(world.cidr_collections.values());
    let mut query = vec![0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    query.extend(name.to_wire());
    query.extend(kind.number().to_be_bytes());
    query.extend([0, 1]);
    let mut out = Vec::new();
    respond(&query, false, false, &mut out, |question, reply| {
        if compiled.contains(question.name()) {
            answer(&compiled, question, &given, reply);
        } else {
            reply.rcode(Rcode::Refused);
        }
    });
    let refused = || TestAnswer { rcode: "REFUSED".into(), values: Vec::new() };
    let Ok(message) = Message::from_vec(&out) else { return refused() };
    let wanted = hickory_proto::rr::RecordType::from(kind.number());
    let of = |kind| message.answers.iter().filter(move |r| r.record_type() == kind).map(|r| shown(&r.data));
    let mut values: Vec<String> = of(wanted).collect();
    if values.is_empty() {
        values = of(hickory_proto::rr::RecordType::CNAME).take(1).collect();
    }
    let rcode = match message.metadata.response_code.low() {
        0 => "NOERROR",
        3 => "NXDOMAIN",
        5 => return refused(),
        _ => "SERVFAIL",
    };
    TestAnswer { rcode: rcode.into(), values }
}

/// A value in presentation format; strings in quotation marks, as zones have them.
fn shown(data: &RData) -> String {
    let RData::TXT(text) = data else { return data.to_string() };
    let quoted = text.txt_data.iter().map(|string| {
        let letters = string.iter().map(|octet| match octet {
            b'"' | b'\\' => format!("\\{}", char::from(*octet)),
            b' '..=b'~' => char::from(*octet).to_string(),
            _ => format!("\\{octet:03o}"),
        });
        format!("\"{}\"", letters.collect::<String>())
    });
    quoted.collect::<Vec<_>>().join(" ")
}
