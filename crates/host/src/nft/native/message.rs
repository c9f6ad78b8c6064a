//! Messages of nfnetlink's nf_tables subsystem: attributes, and one transaction of them.

use crate::net::{NetError, push_attribute, with_netfilter};
use crate::netns::NetNs;
use crate::nft::NftError;
use std::fmt;

/// What this encoder has no message for; the `nft` command may know it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no encoding of {0}")]
pub struct Unsupported(pub(super) &'static str);

/// `NFNL_SUBSYS_NFTABLES`
const SUBSYSTEM: u8 = 10;
pub(super) const NEW_TABLE: u8 = 0;
pub(super) const DELETE_TABLE: u8 = 2;
pub(super) const NEW_CHAIN: u8 = 3;
pub(super) const DELETE_CHAIN: u8 = 5;
pub(super) const NEW_RULE: u8 = 6;
pub(super) const DELETE_RULE: u8 = 8;
pub(super) const NEW_SET: u8 = 9;
pub(super) const DELETE_SET: u8 = 11;
pub(super) const NEW_ELEMENTS: u8 = 12;
pub(super) const DELETE_ELEMENTS: u8 = 14;

/// `NLM_F_CREATE`, and `NLM_F_APPEND` for rules.
const CREATE: u16 = 0x400;
const APPEND: u16 = 0x800;
const NESTED: u16 = 1 << 15;
/// Of every list: `NFTA_LIST_ELEM`.
pub(super) const LIST_ELEMENT: u16 = 1;

/// Attributes, one after another.
#[derive(Debug, Default, Clone)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn bytes(&mut self, kind: u16, value: &[u8]) -> &mut Self {
        push_attribute(&mut self.0, kind, value);
        self
    }

    /// In network byte order, as nearly all numbers of nf_tables are.
    pub(super) fn number(&mut self, kind: u16, value: u32) -> &mut Self {
        self.bytes(kind, &value.to_be_bytes())
    }

    pub(super) fn text(&mut self, kind: u16, value: &str) -> &mut Self {
        let mut bytes = Vec::with_capacity(value.len() + 1);
        bytes.extend(value.as_bytes());
        bytes.push(0);
        self.bytes(kind, &bytes)
    }

    /// Its content must stay below 64 kB: what has no bound is sent in several messages.
    pub(super) fn nest(&mut self, kind: u16, fill: impl FnOnce(&mut Self)) -> &mut Self {
        let at = self.0.len();
        self.bytes(kind | NESTED, &[]);
        fill(self);
        let length = (self.0.len() - at) as u16;
        self.0[at..at + 2].copy_from_slice(&length.to_ne_bytes());
        self
    }

    pub(super) fn append(&mut self, other: &Self) -> &mut Self {
        self.0.extend(&other.0);
        self
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// What a message is about, for the words of a refusal.
#[derive(Debug, Clone, Copy)]
pub(super) enum About<'a> {
    Table,
    Chain(&'a str),
    Set(&'a str),
    Elements(&'a str),
    /// Of which chain, and which one, from 0.
    Rule(&'a str, usize),
}

impl fmt::Display for About<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table => write!(f, "the table"),
            Self::Chain(name) => write!(f, "chain {name}"),
            Self::Set(name) => write!(f, "set {name}"),
            Self::Elements(name) => write!(f, "elements of {name}"),
            Self::Rule(chain, n) => write!(f, "rule {} of chain {chain}", n + 1),
        }
    }
}

/// One transaction: all of it comes into force, or nothing.
pub(super) struct Batch<'a> {
    pub(super) table: &'a str,
    messages: Vec<(u16, u16, Vec<u8>)>,
    about: Vec<About<'a>>,
    sets: u32,
}

impl<'a> Batch<'a> {
    pub(super) fn new(table: &'a str) -> Self {
        Self { table, messages: Vec::new(), about: Vec::new(), sets: 0 }
    }

    pub(super) fn push(&mut self, kind: u8, about: About<'a>, attributes: Writer) {
        let flags = match kind {
            NEW_RULE => CREATE | APPEND,
            NEW_TABLE | NEW_CHAIN | NEW_SET | NEW_ELEMENTS => CREATE,
            _ => 0,
        };
        self.messages.push((u16::from(SUBSYSTEM) << 8 | u16::from(kind), flags, attributes.0));
        self.about.push(about);
    }

    /// Messages, and bytes in them.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.messages.len(), self.messages.iter().map(|(_, _, bytes)| bytes.len()).sum())
    }

    /// A number for a set, by which rules of this transaction may refer to it.
    pub(super) fn set_id(&mut self) -> u32 {
        self.sets += 1;
        self.sets
    }

    /// Refusals name what the kernel objects to, and in its words where it has any.
    pub(super) fn send(&self, ns: &NetNs) -> Result<(), NftError> {
        let family = libc::NFPROTO_INET as u8;
        let sent = with_netfilter(ns, |socket| socket.transaction(SUBSYSTEM, family, &self.messages));
        let refused = sent.map_err(|e| match e {
            NetError::Refused(r) => NftError::Refused(r.to_string()),
            other => NftError::Net(other),
        })?;
        if refused.is_empty() {
            return Ok(());
        }
        let words = refused.iter().take(6).map(|(n, errno, detail)| {
            let why = std::io::Error::from_raw_os_error(*errno);
            let detail = if detail.is_empty() { String::new() } else { format!(" ({detail})") };
            match self.about.get(*n) {
                Some(about) => format!("{about}: {why}{detail}"),
                None => format!("{why}{detail}"),
            }
        });
        Err(NftError::Refused(words.collect::<Vec<_>>().join(" | ")))
    }
}
