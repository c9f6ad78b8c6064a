//! nftables: a ruleset as a typed value, its text, and the drivers that put it into a namespace.

mod ast;
mod command;
mod native;
mod part;
mod sides;
mod text;

pub use ast::*;
pub use command::NftCommand;
pub use native::{NftNative, Unsupported};
pub use part::Part;
pub use text::{render, render_update};

use crate::net::{Attributes, NetError, Netfilter, push_attribute, with_netfilter};
use crate::netns::NetNs;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a driver can end in.
#[derive(Debug, thiserror::Error)]
pub enum NftError {
    #[error("run nft: {0}")]
    Run(#[source] std::io::Error),
    /// The transaction was refused; nothing of it is in force.
    #[error("nft refused the ruleset: {0}")]
    Refused(String),
    #[error(transparent)]
    Net(#[from] NetError),
}

/// What a namespace's kernel holds of a table, as the table itself says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// Of the ruleset, apart from the generation: see [`hash`].
    pub hash: u64,
    /// 24 bits, never 0; another one at each replacement. See [`Value::Generation`].
    pub generation: u32,
}

impl Applied {
    /// As a comment.
    fn comment(&self) -> String {
        format!("kumobako {:016x} {}", self.hash, self.generation)
    }

    fn parse(comment: &str) -> Option<Self> {
        let mut words = comment.strip_prefix("kumobako ")?.split(' ');
        let hash = u64::from_str_radix(words.next()?, 16).ok()?;
        let generation = words.next()?.parse().ok()?;
        words.next().is_none().then_some(Self { hash, generation })
    }
}

/// Puts tables into namespaces. Each call is one atomic transaction.
pub trait Nft: Send {
    /// What is in force; None where there is no such table or it is nobody's.
    fn applied(&mut self, ns: &NetNs, table: &str) -> Result<Option<Applied>, NftError>;

    /// Makes `table` what is in force, in place of one of the same name. Established
    /// connections keep their state.
    fn replace(&mut self, ns: &NetNs, table: &Table, mark: Applied) -> Result<(), NftError>;

    /// Turns `before`, which is in force as its mark says, into `after`. A packet on its way
    /// meets the one or the other.
    fn update(
        &mut self,
        ns: &NetNs,
        before: (&Table, Applied),
        after: &Table,
        mark: Applied,
    ) -> Result<(), NftError> {
        let _ = before;
        self.replace(ns, after, mark)
    }

    /// Removes the table; none is no error.
    fn remove(&mut self, ns: &NetNs, table: &str) -> Result<(), NftError>;
}

/// The driver in use: [`NftNative`], or [`NftCommand`] where the environment's `KUMOBAKO_NFT` is `command`.
pub fn driver() -> Box<dyn Nft> {
    match std::env::var("KUMOBAKO_NFT").as_deref() {
        Ok("command") => Box::new(NftCommand),
        _ => Box::new(NftNative),
    }
}

/// The ruleset's identity: equal tables have equal hashes, in every process of one build.
///
/// Cost follows what was not hashed before: parts know theirs.
pub fn hash(table: &Table) -> u64 {
    /// Another one where drivers write equal tables otherwise than before: what an older
    /// program put in force is then replaced.
    const FORMAT: u32 = 1;
    let mut hasher = DefaultHasher::new();
    (FORMAT, &table.name).hash(&mut hasher);
    for set in &table.sets {
        hasher.write_u64(set.hash());
    }
    hasher.write_usize(table.sets.len());
    for chain in &table.chains {
        hasher.write_u64(chain.hash());
    }
    hasher.finish()
}

/// The generation to follow `before`.
pub fn next_generation(before: Option<Applied>, hash: u64) -> u32 {
    const MASK: u32 = 0xff_ffff;
    match before {
        Some(a) => (a.generation & MASK) % MASK + 1,
        // Anywhere: a namespace without a table has no cached verdicts of ours.
        None => (hash as u32 & MASK) % MASK + 1,
    }
}

/// The number of the last transaction in the namespace, whoever's it was.
pub fn serial(ns: &NetNs) -> Result<u32, NetError> {
    /// `NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETGEN`
    const GET_GENERATION: u16 = 10 << 8 | 16;
    const NFTA_GEN_ID: u16 = 1;
    let attributes = with_netfilter(ns, |s| s.get("read the rulesets' serial", GET_GENERATION))?;
    let found = Attributes::new(&attributes).find(|(kind, _)| *kind == NFTA_GEN_ID);
    let bytes = found.and_then(|(_, value)| value.try_into().ok());
    bytes.map(u32::from_be_bytes).ok_or_else(|| NetError::Garbled("a serial without its number".into()))
}

/// Reads from the kernel what the table says of itself.
pub(crate) fn read_applied(socket: &mut Netfilter, table: &str) -> Result<Option<Applied>, NftError> {
    /// `NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETRULE`
    const GET_RULE: u16 = 10 << 8 | 7;
    const NFTA_RULE_TABLE: u16 = 1;
    const NFTA_RULE_CHAIN: u16 = 2;
    const NFTA_RULE_USERDATA: u16 = 7;
    const NFTNL_UDATA_RULE_COMMENT: u8 = 0;
    let mut asked = Vec::new();
    push_attribute(&mut asked, NFTA_RULE_TABLE, format!("{table}\0").as_bytes());
    push_attribute(&mut asked, NFTA_RULE_CHAIN, format!("{}\0", text::MARK_CHAIN).as_bytes());
    let mut found = None;
    let inet = libc::NFPROTO_INET as u8;
    let result = socket.dump("read a ruleset's mark", GET_RULE, inet, &asked, |attributes| {
        let mut all = Attributes::new(attributes);
        // Type, length, text.
        if let Some((_, [NFTNL_UDATA_RULE_COMMENT, length, text @ ..])) =
            all.find(|(kind, _)| *kind == NFTA_RULE_USERDATA)
        {
            let text = text.get(..usize::from(*length)).unwrap_or(text);
            found = Applied::parse(String::from_utf8_lossy(text).trim_end_matches('\0'));
        }
        Ok(())
    });
    match result {
        Err(e) if e.errno() == Some(libc::ENOENT) => Ok(None),
        other => Ok(other.map(|()| found)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_comment_round_trips_and_nothing_else_is_taken_for_it() {
        let a = Applied { hash: 0xabc, generation: 7 };
        assert_eq!(Applied::parse(&a.comment()), Some(a));
        for other in ["", "kumobako", "kumobako x 1", "kumobako 0 1 2", "docker 0 1"] {
            assert_eq!(Applied::parse(other), None, "{other}");
        }
    }

    #[test]
    fn generations_are_24_bits_and_never_zero_nor_the_same() {
        for generation in [1, 2, 0xff_fffe, 0xff_ffff] {
            let next = next_generation(Some(Applied { hash: 0, generation }), 0);
            assert!(next != generation && (1..=0xff_ffff).contains(&next), "{generation} → {next}");
        }
        assert_ne!(next_generation(None, 0), 0);
        assert_ne!(next_generation(None, 0xff_ffff), 0);
    }
}
