//! Fail closed: a space that doesn't agree with the plan passes nothing new until it does.
//!
//! What it holds may be older than the intent, and allow what was forbidden since. Connections
//! that were let through before go on: they are as the last complete plan had them.

use super::FabricError;
use super::kernel::Handle;
use crate::nft::{self, Applied, Base, Chain, CtState, Field, Hook, Kind, Nft, Table, Value, rule};
use crate::sysctl;

/// A table of its own, before the others: it is there while the space is closed.
const TABLE: &str = "closed";
/// Before all that the plan's tables say of what is forwarded.
const PRIORITY: i32 = -10;

fn table() -> Table {
    let base = Base { kind: Kind::Filter, hook: Hook::Forward, priority: PRIORITY, closed: true };
    let known = [CtState::Established, CtState::Related];
    let rules = vec![
        rule().ct_state(known).accept(),
        // Judged before, though nobody has answered.
        rule().is_not(Field::CtMark, Value::Number(0)).accept(),
        rule().count().drop().because("not programmed"),
    ];
    Table { name: TABLE.into(), sets: Vec::new(), chains: vec![Chain::base("forwarded", base, rules).into()] }
}

/// Nothing new passes from here on. Where not even this ruleset can be put in force, nothing passes.
pub(super) fn close(nft: &mut dyn Nft, handle: &mut Handle) -> Result<usize, FabricError> {
    let ns = &handle.ns;
    if handle.closed == Some(true) && nft.applied(ns, TABLE)?.is_some() {
        return Ok(0);
    }
    let table = table();
    let hash = nft::hash(&table);
    handle.closed = Some(true);
    if let Err(e) = nft.replace(ns, &table, Applied { hash, generation: nft::next_generation(None, hash) }) {
        tracing::error!("no ruleset can be put in force, so nothing is forwarded: {e}");
        let off = [("ipv4/ip_forward", "0"), ("ipv6/conf/all/forwarding", "0")];
        let off = off.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        sysctl::set(ns, &off).map_err(FabricError::io("stop forwarding"))?;
    }
    handle.note_serial()?;
    Ok(1)
}

/// The space agrees with the plan (settings too): what it allows may pass.
pub(super) fn open(nft: &mut dyn Nft, handle: &mut Handle) -> Result<usize, FabricError> {
    if handle.closed == Some(false) {
        return Ok(0);
    }
    let was = nft.applied(&handle.ns, TABLE)?.is_some();
    if was {
        nft.remove(&handle.ns, TABLE)?;
        handle.note_serial()?;
    }
    handle.closed = Some(false);
    Ok(usize::from(was))
}
