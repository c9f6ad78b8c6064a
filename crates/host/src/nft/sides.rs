//! Two versions of a table side by side: what every driver's update in place begins with.

use super::ast::*;
use std::collections::BTreeMap;

/// The parts of two versions of a table, by name.
pub(super) struct Sides<'a> {
    /// Chains before, and after.
    pub(super) was: BTreeMap<&'a str, &'a Chain>,
    pub(super) is: BTreeMap<&'a str, &'a Chain>,
    /// Sets and maps before, and after.
    pub(super) had: BTreeMap<&'a str, &'a Set>,
    pub(super) has: BTreeMap<&'a str, &'a Set>,
}

impl<'a> Sides<'a> {
    /// None where the kernel can't turn the one into the other in place: a base chain's hook or
    /// a set's type would change.
    pub(super) fn of(before: &'a Table, after: &'a Table) -> Option<Self> {
        let chains = |table: &'a Table| table.chains.iter().map(|c| (c.name.as_str(), c)).collect();
        let sets = |table: &'a Table| table.sets.iter().map(|s| (s.name.as_str(), s)).collect();
        let sides = Self { was: chains(before), is: chains(after), had: sets(before), has: sets(after) };
        let alike = |a: &Set, b: &Set| (&a.key, a.data, a.interval) == (&b.key, b.data, b.interval);
        let in_place = before.name == after.name
            && sides.was.iter().all(|(n, c)| sides.is.get(n).is_none_or(|d| c.base == d.base))
            && sides.had.iter().all(|(n, s)| sides.has.get(n).is_none_or(|t| alike(s, t)));
        in_place.then_some(sides)
    }
}
