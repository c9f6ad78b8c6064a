//! The driver that speaks nfnetlink itself: no process, no text, and only what differs is sent.
//!
//! What it writes is what the `nft` command writes, notes for its listings included.

mod expressions;
mod message;
mod sets;
mod values;

pub use message::Unsupported;

use super::{
    Applied, Base, Chain, Element, Hook, Kind, Nft, NftCommand, NftError, Rule, Set, Statement, Table,
};
use super::{Type, Value, Verdict, With, read_applied, sides::Sides, sides::Split, text::MARK_CHAIN};
use crate::net::with_netfilter;
use crate::netns::NetNs;
use message::*;

/// Speaks nfnetlink. What it has no encoding for, it leaves to [`NftCommand`].
#[derive(Debug, Default, Clone)]
pub struct NftNative;

impl NftNative {
    /// Messages and bytes of the transaction that turns one table into another under the next
    /// generation; None where only a replacement will do.
    pub fn size_of_update(before: &Table, after: &Table) -> Result<Option<(usize, usize)>, Unsupported> {
        let mark = |generation| Applied { hash: 0, generation };
        Ok(update(before, mark(1), after, mark(2))?.map(|batch| batch.size()))
    }

    /// Whether it writes this table itself.
    pub fn supports(table: &Table) -> Result<(), Unsupported> {
        replacement(table, Applied { hash: 0, generation: 1 }).map(drop)
    }
}

impl Nft for NftNative {
    fn applied(&mut self, ns: &NetNs, table: &str) -> Result<Option<Applied>, NftError> {
        with_netfilter(ns, |socket| read_applied(socket, table))
    }

    fn replace(&mut self, ns: &NetNs, table: &Table, mark: Applied) -> Result<(), NftError> {
        match replacement(table, mark) {
            Ok(batch) => batch.send(ns),
            Err(why) => {
                tracing::debug!(%why, "a ruleset is left to the nft command");
                NftCommand.replace(ns, table, mark)
            }
        }
    }

    fn update(
        &mut self,
        ns: &NetNs,
        (before, old): (&Table, Applied),
        after: &Table,
        mark: Applied,
    ) -> Result<(), NftError> {
        match update(before, old, after, mark) {
            Ok(Some(batch)) => match batch.send(ns) {
                // Something in it has hands of its own: begin anew.
                Err(NftError::Refused(why)) => tracing::warn!(why, "a ruleset's update was refused"),
                other => return other,
            },
            Ok(None) => {}
            Err(why) => {
                tracing::debug!(%why, "a ruleset is left to the nft command");
                return NftCommand.update(ns, (before, old), after, mark);
            }
        }
        self.replace(ns, after, mark)
    }

    fn remove(&mut self, ns: &NetNs, table: &str) -> Result<(), NftError> {
        let mut batch = Batch::new(table);
        remove_table(&mut batch);
        batch.send(ns)
    }
}

/// An absent table can't be deleted: it is made first.
fn remove_table(batch: &mut Batch<'_>) {
    for kind in [NEW_TABLE, DELETE_TABLE] {
        put_table(batch, kind);
    }
}

fn put_table(batch: &mut Batch<'_>, kind: u8) {
    let mut out = Writer::default();
    out.text(1, batch.table);
    if kind == NEW_TABLE {
        out.number(2, 0);
    }
    batch.push(kind, About::Table, out);
}

/// As [`super::render`].
fn replacement(table: &Table, mark: Applied) -> Result<Batch<'_>, Unsupported> {
    let mut batch = Batch::new(&table.name);
    remove_table(&mut batch);
    put_table(&mut batch, NEW_TABLE);
    for chain in &table.chains {
        add_chain(&mut batch, &chain.name, chain.base.as_ref());
    }
    for set in &table.sets {
        sets::declare(&mut batch, set)?;
    }
    for set in &table.sets {
        let elements = sets::elements(set, mark.generation)?;
        sets::put(&mut batch, NEW_ELEMENTS, set, &elements.iter().collect::<Vec<_>>());
    }
    for chain in &table.chains {
        add_rules(&mut batch, chain, mark.generation)?;
    }
    add_chain(&mut batch, MARK_CHAIN, None);
    add_mark(&mut batch, mark)?;
    Ok(batch)
}

/// As [`super::render_update`], whose order it keeps: None where only a replacement will do.
/// Size and, but for a glance at each part, cost follow what differs.
fn update<'a>(
    before: &'a Table,
    old: Applied,
    after: &'a Table,
    mark: Applied,
) -> Result<Option<Batch<'a>>, Unsupported> {
    if before.name != after.name {
        return Ok(None);
    }
    let (sets, chains) = (Split::of(&before.sets, &after.sets), Split::of(&before.chains, &after.chains));
    let sides = Sides::of_parts((sets.before, sets.after), (chains.before, chains.after));
    let Some(Sides { was, is, had, has }) = sides else { return Ok(None) };
    let mut batch = Batch::new(&after.name);
    for chain in chains.after.iter().filter(|c| !was.contains_key(c.name.as_str())) {
        add_chain(&mut batch, &chain.name, chain.base.as_ref());
    }
    for set in sets.after.iter().filter(|s| !had.contains_key(s.name.as_str())) {
        sets::declare(&mut batch, set)?;
    }
    // Whatever refers to something goes before it.
    let aged = old.generation != mark.generation;
    let aging: Vec<&'a Chain> =
        chains.same().filter(|c| aged && c.remembered(chain_ages)).map(|c| &**c).collect();
    let stale = |name: &str| match (was.get(name), is.get(name)) {
        (Some(before), Some(after)) => before != after || aged && after.rules.iter().any(ages),
        (Some(_), None) => true,
        (None, _) => false,
    };
    let going = chains.before.iter().map(|c| &**c).filter(|c| stale(&c.name));
    for chain in going.chain(aging.iter().copied()) {
        flush(&mut batch, &chain.name);
    }
    let mut added = Vec::new();
    let both = sets.before.iter().filter_map(|s| Some((&**s, *has.get(s.name.as_str())?)));
    for (set, new) in both.chain(sets.same().map(|s| (&**s, &**s))) {
        let ages = aged && set_ages(new);
        if !ages && (std::ptr::eq(set, new) || set == new) {
            continue;
        }
        // One more among the same: the others need not be looked at.
        if !ages && let Some(more) = inserted(&set.elements, &new.elements) {
            let (name, key) = (new.name.clone(), new.key.clone());
            let part = Set { name, key, elements: more.to_vec(), ..*new };
            added.push((new, sets::elements(&part, mark.generation)?));
            continue;
        }
        let (old, now) = (sets::elements(set, old.generation)?, sets::elements(new, mark.generation)?);
        let gone: Vec<_> = old.iter().filter(|(k, v)| now.get(*k) != Some(*v)).collect();
        sets::put(&mut batch, DELETE_ELEMENTS, set, &gone);
        let came: sets::Elements = now.into_iter().filter(|(k, v)| old.get(k) != Some(v)).collect();
        added.push((new, came));
    }
    for set in sets.after.iter().filter(|s| !had.contains_key(s.name.as_str())) {
        added.push((set, sets::elements(set, mark.generation)?));
    }
    for (set, elements) in &added {
        sets::put(&mut batch, NEW_ELEMENTS, set, &elements.iter().collect::<Vec<_>>());
    }
    let coming = chains.after.iter().map(|c| &**c);
    let coming = coming.filter(|c| !was.contains_key(c.name.as_str()) || stale(&c.name));
    for chain in coming.chain(aging.iter().copied()) {
        add_rules(&mut batch, chain, mark.generation)?;
    }
    for set in sets.before.iter().filter(|s| !has.contains_key(s.name.as_str())) {
        let mut out = Writer::default();
        out.text(1, batch.table).text(2, &set.name);
        batch.push(DELETE_SET, About::Set(&set.name), out);
    }
    for chain in chains.before.iter().filter(|c| !is.contains_key(c.name.as_str())) {
        let mut out = Writer::default();
        out.text(1, batch.table).text(3, &chain.name);
        batch.push(DELETE_CHAIN, About::Chain(&chain.name), out);
    }
    flush(&mut batch, MARK_CHAIN);
    add_mark(&mut batch, mark)?;
    Ok(Some(batch))
}

/// What comes in one run between elements that stay.
fn inserted<'a>(before: &[Element], after: &'a [Element]) -> Option<&'a [Element]> {
    let more = after.len().checked_sub(before.len())?;
    let same = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    (before[same..] == after[same + more..]).then_some(&after[same..same + more])
}

/// Whether another generation makes another set of it. Marks alone have one.
fn set_ages(set: &Set) -> bool {
    let marks = set.key.contains(&Type::Mark) || set.data == Some(Type::Mark);
    marks && set.elements.iter().any(|e| e.key.iter().chain(&e.data).any(is_generation))
}

fn is_generation(value: &Value) -> bool {
    matches!(value, Value::Generation(_))
}

fn chain_ages(chain: &Chain) -> bool {
    chain.rules.iter().any(ages)
}

/// Whether another generation makes another rule of it.
fn ages(rule: &Rule) -> bool {
    rule.statements.iter().any(|s| match s {
        Statement::CtMarkGeneration { .. }
        | Statement::CtMarkOfGeneration { .. }
        | Statement::CtMarkOfOtherGeneration => true,
        Statement::Match { with: With::Values(values), .. } => values.iter().any(is_generation),
        _ => false,
    })
}

fn add_chain<'a>(batch: &mut Batch<'a>, name: &'a str, base: Option<&Base>) {
    const ACCEPT: u32 = 1;
    let mut out = Writer::default();
    out.text(1, batch.table).text(3, name);
    if let Some(base) = base {
        let hook = match base.hook {
            Hook::Prerouting => 0,
            Hook::Input => 1,
            Hook::Forward => 2,
            Hook::Output => 3,
            Hook::Postrouting => 4,
        };
        let kind = match base.kind {
            Kind::Filter => "filter",
            Kind::Nat => "nat",
        };
        out.text(7, kind).number(5, ACCEPT).nest(4, |out| {
            out.number(1, hook).number(2, base.priority as u32);
        });
    }
    batch.push(NEW_CHAIN, About::Chain(name), out);
}

/// Without a handle: all rules of the chain.
fn flush<'a>(batch: &mut Batch<'a>, chain: &'a str) {
    let mut out = Writer::default();
    out.text(1, batch.table).text(2, chain);
    batch.push(DELETE_RULE, About::Chain(chain), out);
}

fn add_rules<'a>(batch: &mut Batch<'a>, chain: &'a Chain, generation: u32) -> Result<(), Unsupported> {
    for (n, rule) in chain.rules.iter().enumerate() {
        expressions::rule(batch, &chain.name, n, rule, generation)?;
    }
    // Not by policy: see the text's `add_rules`.
    if chain.base.as_ref().is_some_and(|b| b.closed) {
        let drop = super::rule().drop();
        expressions::rule(batch, &chain.name, chain.rules.len(), &drop, generation)?;
    }
    Ok(())
}

fn add_mark(batch: &mut Batch<'_>, mark: Applied) -> Result<(), Unsupported> {
    let mut rule = Rule { statements: vec![Statement::Verdict(Verdict::Return)], comment: None };
    rule.comment = Some(mark.comment());
    expressions::rule(batch, MARK_CHAIN, 0, &rule, mark.generation)
}
