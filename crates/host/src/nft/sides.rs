//! Two versions of a table side by side: what every driver's update in place begins with.

use super::Part;
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
        let alike = before.name == after.name;
        if alike {
            Self::of_parts((&before.sets, &after.sets), (&before.chains, &after.chains))
        } else {
            None
        }
    }

    /// Of a part of each.
    pub(super) fn of_parts(
        (had, has): (&'a [Part<Set>], &'a [Part<Set>]),
        (was, is): (&'a [Part<Chain>], &'a [Part<Chain>]),
    ) -> Option<Self> {
        let chains = |all: &'a [Part<Chain>]| all.iter().map(|c| (c.name.as_str(), &**c)).collect();
        let sets = |all: &'a [Part<Set>]| all.iter().map(|s| (s.name.as_str(), &**s)).collect();
        let sides = Self { was: chains(was), is: chains(is), had: sets(had), has: sets(has) };
        let kind = |s: &Set| (s.key.clone(), s.data, s.interval, s.dynamic);
        let alike = |a: &Set, b: &Set| kind(a) == kind(b);
        let in_place = sides.was.iter().all(|(n, c)| sides.is.get(n).is_none_or(|d| c.base == d.base))
            && sides.had.iter().all(|(n, s)| sides.has.get(n).is_none_or(|t| alike(s, t)));
        in_place.then_some(sides)
    }
}

/// Two lists of parts, split into what is the same at their beginnings and ends, and the rest.
pub(super) struct Split<'a, T> {
    pub(super) before: &'a [Part<T>],
    pub(super) after: &'a [Part<T>],
    same: [&'a [Part<T>]; 2],
}

impl<'a, T: PartialEq> Split<'a, T> {
    pub(super) fn of(before: &'a [Part<T>], after: &'a [Part<T>]) -> Self {
        let first = before.iter().zip(after).take_while(|(a, b)| a == b).count();
        let (start, before) = before.split_at(first);
        let after = &after[first..];
        let last = before.iter().rev().zip(after.iter().rev()).take_while(|(a, b)| a == b).count();
        let (before, end) = before.split_at(before.len() - last);
        Self { before, after: &after[..after.len() - last], same: [start, end] }
    }

    /// What both lists have, in order.
    pub(super) fn same(&self) -> impl Iterator<Item = &'a Part<T>> + use<'a, T> {
        self.same.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_split_finds_what_lies_between() {
        let parts = |text: &str| text.chars().map(Part::from).collect::<Vec<_>>();
        for (before, after, same, left, right) in [
            ("abcd", "abcd", "abcd", "", ""),
            ("abcd", "axcd", "acd", "b", "x"),
            ("aa", "aaa", "aa", "", "a"),
            ("aba", "a", "a", "ba", ""),
            ("", "ab", "", "", "ab"),
            ("ab", "ba", "", "ab", "ba"),
        ] {
            let (before, after) = (parts(before), parts(after));
            let split = Split::of(&before, &after);
            assert_eq!(split.same().map(|p| **p).collect::<String>(), same);
            assert_eq!(split.before.iter().map(|p| **p).collect::<String>(), left);
            assert_eq!(split.after.iter().map(|p| **p).collect::<String>(), right);
        }
    }
}
