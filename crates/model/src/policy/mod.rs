//! Who may do what: policies as AWS writes and evaluates them.

mod keys;

pub use keys::Keys;
