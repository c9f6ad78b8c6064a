//! Wires as a fabric lists them, and as a space has them.

use super::{Guests, Place, Wire};
use crate::netns::NetNs;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

/// A fabric's wires, shared between its versions: comparing what is the same costs nothing.
#[derive(Debug, Clone, Default)]
pub struct Wires(Arc<Vec<Arc<Wire>>>);

impl Wires {
    pub fn push(&mut self, wire: Wire) {
        Arc::make_mut(&mut self.0).push(wire.into());
    }

    pub fn remove(&mut self, index: usize) -> Arc<Wire> {
        Arc::make_mut(&mut self.0).remove(index)
    }

    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Extend<Wire> for Wires {
    fn extend<T: IntoIterator<Item = Wire>>(&mut self, wires: T) {
        Arc::make_mut(&mut self.0).extend(wires.into_iter().map(Arc::new));
    }
}

impl Deref for Wires {
    type Target = [Arc<Wire>];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Wires {
    type Item = &'a Arc<Wire>;
    type IntoIter = std::slice::Iter<'a, Arc<Wire>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl PartialEq for Wires {
    fn eq(&self, other: &Self) -> bool {
        self.is(other) || self.0 == other.0
    }
}

impl Eq for Wires {}

/// A space's wires. Holds its guests' namespaces, so that a guest that started anew is told from
/// the one before it.
#[derive(Default)]
pub(super) struct Wiring {
    pub(super) near: Vec<Arc<Wire>>,
    pub(super) far: Vec<Arc<Wire>>,
    guests: Vec<((u64, u64), NetNs)>,
}

impl PartialEq for Wiring {
    fn eq(&self, other: &Self) -> bool {
        let ids = |w: &Self| w.guests.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        std::ptr::eq(self, other)
            || self.near == other.near && self.far == other.far && ids(self) == ids(other)
    }
}

impl Wiring {
    fn of(space: &str, wires: &Wires, guests: &Guests) -> Self {
        let near: Vec<_> = wires.iter().filter(|w| w.near.0 == space).cloned().collect();
        let far = wires.iter().filter(|w| matches!(&w.far.0, Place::Space(s) if s == space));
        let here = near.iter().filter_map(|w| match &w.far.0 {
            Place::Guest(guest) => {
                let ns = guests.get(guest)?;
                Some((ns.id().ok()?, ns.clone()))
            }
            _ => None,
        });
        let guests = here.collect();
        Self { far: far.cloned().collect(), near, guests }
    }
}

/// The wirings of the last fabric: as long as neither wires nor guests change, neither do they.
#[derive(Default)]
pub(super) struct Wirings {
    wires: Wires,
    guests: Guests,
    of: BTreeMap<String, Arc<Wiring>>,
}

impl Wirings {
    /// Makes ready for a fabric's wires.
    pub(super) fn turn(&mut self, wires: &Wires, guests: &Guests) {
        let same =
            |(a, b): ((&String, &NetNs), (&String, &NetNs))| a.0 == b.0 && a.1.id().ok() == b.1.id().ok();
        let same = self.wires.is(wires)
            && self.guests.len() == guests.len()
            && self.guests.iter().zip(guests).all(same);
        if !same {
            *self = Self { wires: wires.clone(), guests: guests.clone(), ..Self::default() };
        }
    }

    pub(super) fn of(&mut self, space: &str) -> Arc<Wiring> {
        if let Some(known) = self.of.get(space) {
            return known.clone();
        }
        let wiring = Arc::new(Wiring::of(space, &self.wires, &self.guests));
        self.of.insert(space.to_owned(), wiring.clone());
        wiring
    }
}
