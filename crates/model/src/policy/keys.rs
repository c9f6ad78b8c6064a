//! Condition keys of a request: what policies' conditions and variables look at.

use std::collections::BTreeMap;

/// Values by condition key. Keys compare without regard to case, as AWS's do; values have a
/// list form for multivalued keys (`aws:TagKeys`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys(BTreeMap<String, Entry>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    /// As it was written where it was set.
    name: String,
    values: Vec<String>,
}

impl Keys {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value; a key with several is multivalued.
    pub fn add(&mut self, key: impl Into<String>, value: impl Into<String>) {
        let name = key.into();
        let entry = self.0.entry(name.to_ascii_lowercase());
        entry.or_insert_with(|| Entry { name, values: Vec::new() }).values.push(value.into());
    }

    /// Gives the key this one value, whatever it had.
    pub fn set(&mut self, key: impl Into<String>, value: impl Into<String>) {
        let name = key.into();
        self.0.insert(name.to_ascii_lowercase(), Entry { name, values: vec![value.into()] });
    }

    /// Gives the key these values, whatever it had.
    pub fn replace(&mut self, key: &str, values: &[String]) {
        let entry = Entry { name: key.to_owned(), values: values.to_vec() };
        self.0.insert(key.to_ascii_lowercase(), entry);
    }

    /// The values of a key given in lower case; None where the request has no such key.
    pub fn get(&self, lower_case: &str) -> Option<&[String]> {
        self.0.get(lower_case).map(|entry| entry.values.as_slice())
    }

    /// Takes over what `other` has: its values win.
    pub fn extend(&mut self, other: &Keys) {
        self.0.extend(other.0.iter().map(|(key, entry)| (key.clone(), entry.clone())));
    }

    /// Keys as they were written, with their values, ordered.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.values().map(|entry| (entry.name.as_str(), entry.values.as_slice()))
    }
}
