//! A hosted zone ready to answer: names as octets, values as octets.

use crate::dnssec::{Keys, Signatures, Signer};
use crate::rdata;
use crate::wire::kind;
use ipnet::IpNet;
use model::dns::{
    AliasTarget, CidrCollection, Content, DnsName, HostedZone, RecordSet, Routing, name_server_number,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A zone's file, by which the reconciler tells the servers: the model's rows as they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ZoneFile {
    pub zone: HostedZone,
    pub sets: Vec<RecordSet>,
    /// Of a zone that is signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Keys>,
    /// Where its queries are written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log: Option<PathBuf>,
    /// Those that its record sets name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cidrs: Vec<CidrCollection>,
}

/// Seconds.
const KEYS_TTL: u32 = 3600;

/// Names are in lower case, as octets of labels with the root's at the end.
pub(crate) type Octets = Box<[u8]>;

/// See the module's page.
#[derive(Debug)]
pub struct Zone {
    pub id: String,
    pub(crate) apex: Octets,
    pub private: bool,
    /// `vpc-…` that a private zone is for.
    pub vpcs: Vec<String>,
    /// Numbers of the name servers that answer for a public zone.
    pub servers: Vec<u16>,
    nodes: HashMap<Octets, Node>,
    /// Whether any name below the apex is delegated.
    pub(crate) has_cuts: bool,
    pub(crate) signer: Option<Signer>,
    /// The file that its queries are written to.
    pub log: Option<Arc<Path>>,
    /// By a collection's id, the locations of networks.
    cidrs: HashMap<String, HashMap<IpNet, Box<str>>>,
}

/// What there is at a name: nothing where only names below it have something.
#[derive(Debug, Default)]
pub(crate) struct Node {
    sets: Vec<(u16, Sets)>,
}

/// The record sets of one name and type.
#[derive(Debug)]
pub(crate) enum Sets {
    One(Data),
    /// One of them is chosen by its routing policy.
    Many(Vec<Choice>),
}

#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) routing: Routing,
    pub(crate) health: Option<Box<str>>,
    pub(crate) data: Data,
}

#[derive(Debug)]
pub(crate) enum Data {
    Records(Records),
    Alias { zone: Box<str>, name: Octets, evaluate_health: bool },
}

/// Values of one record set.
#[derive(Debug)]
pub(crate) struct Records {
    pub(crate) ttl: u32,
    /// Each value after its length as two octets.
    packed: Box<[u8]>,
}

impl Records {
    pub(crate) fn values(&self) -> impl Iterator<Item = &[u8]> + Clone {
        let mut rest = &*self.packed;
        std::iter::from_fn(move || {
            let (length, after) = rest.split_first_chunk::<2>()?;
            let (value, after) = after.split_at_checked(u16::from_be_bytes(*length).into())?;
            rest = after;
            Some(value)
        })
    }
}

impl Node {
    pub(crate) fn get(&self, kind: u16) -> Option<&Sets> {
        self.sets.iter().find(|(k, _)| *k == kind).map(|(_, sets)| sets)
    }

    /// The types that there are.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = u16> {
        self.sets.iter().map(|(kind, _)| *kind)
    }
}

impl Zone {
    /// Makes the zone answer by these record sets, and tells what of them it can't serve: values that
    /// the API should have refused.
    pub fn compile<'a>(
        zone: &HostedZone,
        sets: impl IntoIterator<Item = &'a RecordSet>,
    ) -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let apex: Octets = zone.name.to_wire().into();
        let sets = sets.into_iter();
        let mut compiled = Self {
            id: zone.id.clone(),
            private: zone.private,
            vpcs: zone.vpcs.iter().map(|v| v.vpc.to_string()).collect(),
            servers: zone.name_servers.iter().filter_map(name_server_number).collect(),
            nodes: HashMap::with_capacity(sets.size_hint().0),
            has_cuts: false,
            signer: None,
            log: None,
            cidrs: HashMap::new(),
            apex,
        };
        for set in sets {
            let data = match &set.content {
                Content::Records { ttl, values } => {
                    let mut packed = Vec::new();
                    for value in values {
                        match rdata::parse(set.kind, value) {
                            Ok(octets) => {
                                packed.extend(u16::try_from(octets.len()).unwrap_or(0).to_be_bytes());
                                packed.extend(octets);
                            }
                            Err(why) => problems.push(format!("{} {}: {why}", set.name, set.kind.name())),
                        }
                    }
                    Data::Records(Records { ttl: *ttl, packed: packed.into() })
                }
                Content::Alias(AliasTarget { zone, name, evaluate_health }) => Data::Alias {
                    zone: zone.as_str().into(),
                    name: name.to_wire().into(),
                    evaluate_health: *evaluate_health,
                },
            };
            compiled.add(&set.name, set, data);
        }
        (compiled, problems)
    }

    /// Has the zone's answers signed, for those who ask for that. False where these are no keys.
    pub fn sign(&mut self, keys: &Keys, kept: &Arc<Signatures>) -> bool {
        self.signer = keys.signer(kept.clone());
        let Some(signer) = &self.signer else { return false };
        let mut packed = Vec::new();
        for value in signer.keys() {
            packed.extend(u16::try_from(value.len()).unwrap_or(0).to_be_bytes());
            packed.extend(value);
        }
        let records = Records { ttl: KEYS_TTL, packed: packed.into() };
        let node = self.nodes.entry(self.apex.clone()).or_default();
        node.sets.push((kind::DNSKEY, Sets::One(Data::Records(records))));
        true
    }

    /// Has record sets chosen by these collections.
    pub fn know<'a>(&mut self, collections: impl IntoIterator<Item = &'a CidrCollection>) {
        let blocks =
            |c: &CidrCollection| c.blocks.iter().map(|(net, at)| (*net, at.as_str().into())).collect();
        self.cidrs = collections.into_iter().map(|c| (c.id.clone(), blocks(c))).collect();
    }

    /// Prefix lengths and locations of the collection's networks that all of `asker` lies in, the narrowest first.
    pub(crate) fn locations(&self, collection: &str, asker: IpNet) -> impl Iterator<Item = (u8, &str)> {
        let blocks = self.cidrs.get(collection).filter(|blocks| !blocks.is_empty());
        blocks.into_iter().flat_map(move |blocks| {
            (0..=asker.prefix_len()).rev().filter_map(move |length| {
                let net = IpNet::new(asker.addr(), length).ok()?.trunc();
                Some((length, &**blocks.get(&net)?))
            })
        })
    }

    fn add(&mut self, name: &DnsName, set: &RecordSet, data: Data) {
        let name: Octets = name.to_wire().into();
        if !is_within(&name, &self.apex) {
            return;
        }
        let number = set.kind.number();
        self.has_cuts |= number == kind::NS && name.len() > self.apex.len() && !self.private;
        // Names above it exist, too.
        let mut at = usize::from(name[0]) + 1;
        while name.len() - at.min(name.len()) >= self.apex.len() {
            let above = &name[at..];
            if self.nodes.contains_key(above) {
                break;
            }
            self.nodes.insert(above.into(), Node::default());
            if above.len() == self.apex.len() {
                break;
            }
            at += usize::from(above[0]) + 1;
        }
        let node = self.nodes.entry(name).or_default();
        if set.routing.is_simple() {
            node.sets.retain(|(k, _)| *k != number);
            node.sets.push((number, Sets::One(data)));
        } else {
            let health = set.health_check.as_deref().map(Into::into);
            let choice = Choice { routing: set.routing.clone(), health, data };
            match node.sets.iter_mut().find(|(k, _)| *k == number) {
                Some((_, Sets::Many(choices))) => choices.push(choice),
                Some((_, other)) => *other = Sets::Many(vec![choice]),
                None => node.sets.push((number, Sets::Many(vec![choice]))),
            }
        }
        node.sets.shrink_to_fit();
    }

    pub(crate) fn node(&self, name: &[u8]) -> Option<&Node> {
        self.nodes.get(name)
    }

    /// The node of the name, or the wildcard that stands for it.
    pub(crate) fn find(&self, name: &[u8]) -> Option<&Node> {
        if let Some(node) = self.nodes.get(name) {
            return Some(node);
        }
        let mut at = 0;
        while name.len() - at > self.apex.len() {
            at += usize::from(name[at]) + 1;
            if self.nodes.contains_key(&name[at..]) {
                let mut wildcard = Vec::with_capacity(name.len());
                wildcard.extend_from_slice(b"\x01*");
                wildcard.extend_from_slice(&name[at..]);
                return self.nodes.get(&*wildcard);
            }
        }
        None
    }

    pub(crate) fn contains(&self, name: &[u8]) -> bool {
        is_within(name, &self.apex)
    }

    /// Names with something at them or below.
    pub fn names(&self) -> usize {
        self.nodes.len()
    }
}

/// Whether `name` is `zone` or below it, by labels.
pub(crate) fn is_within(name: &[u8], zone: &[u8]) -> bool {
    let mut at = 0;
    while at < name.len() {
        if name.len() - at == zone.len() {
            return &name[at..] == zone;
        }
        if name.len() - at < zone.len() {
            return false;
        }
        at += usize::from(name[at]) + 1;
    }
    false
}
