//! Shared parts of tables: a new version of a large table has most in common with the old one.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, OnceLock};

/// A set or a chain, shared between the versions of a table that have it. Comparing two that
/// are one costs nothing, and its hash is found once.
#[derive(Debug)]
pub struct Part<T>(Arc<Shared<T>>);

#[derive(Debug)]
struct Shared<T> {
    value: T,
    hash: OnceLock<u64>,
    /// See [`Part::remembered`].
    fact: OnceLock<bool>,
}

impl<T: Hash> Part<T> {
    pub(super) fn hash(&self) -> u64 {
        *self.0.hash.get_or_init(|| {
            let mut hasher = DefaultHasher::new();
            self.0.value.hash(&mut hasher);
            hasher.finish()
        })
    }
}

impl<T> Part<T> {
    /// The one fact about parts of this type that is asked again and again: found once.
    pub(super) fn remembered(&self, fact: impl FnOnce(&T) -> bool) -> bool {
        *self.0.fact.get_or_init(|| fact(&self.0.value))
    }
}

impl<T> From<T> for Part<T> {
    fn from(value: T) -> Self {
        Self(Arc::new(Shared { value, hash: OnceLock::new(), fact: OnceLock::new() }))
    }
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Clone> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), hash: OnceLock::new(), fact: OnceLock::new() }
    }
}

impl<T> Deref for Part<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.value
    }
}

/// Other tables that share the part keep theirs.
impl<T: Clone> DerefMut for Part<T> {
    fn deref_mut(&mut self) -> &mut T {
        let shared = Arc::make_mut(&mut self.0);
        (shared.hash, shared.fact) = (OnceLock::new(), OnceLock::new());
        &mut shared.value
    }
}

impl<T: PartialEq> PartialEq for Part<T> {
    fn eq(&self, other: &Self) -> bool {
        let unlike = || matches!((self.0.hash.get(), other.0.hash.get()), (Some(a), Some(b)) if a != b);
        Arc::ptr_eq(&self.0, &other.0) || !unlike() && self.0.value == other.0.value
    }
}

impl<T: Eq> Eq for Part<T> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changing_a_shared_part_leaves_the_others_as_they_are_and_gives_another_hash() {
        let first = Part::from(vec![1, 2]);
        let hash = first.hash();
        let mut second = first.clone();
        assert_eq!((second == first, second.hash()), (true, hash));
        second.push(3);
        assert_eq!(*first, [1, 2]);
        assert!(second != first && second.hash() != hash);
        second.pop();
        assert_eq!((second == first, second.hash()), (true, hash));
    }
}
