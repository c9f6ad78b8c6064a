//! Who may do what: policies as AWS writes and evaluates them. Pure: documents and a request
//! in, a decision and its reasons out.

mod condition;
mod document;
mod evaluate;
mod json;
mod keys;
mod pattern;
#[cfg(test)]
mod tests;

pub use document::{Document, Effect, Kind, Malformed};
pub use evaluate::{
    Explanation, Matched, Names, Outcome, Place, Policies, Request, Set, at_endpoint, decide, explain,
    lets_in,
};
pub use json::{Position, statement_spans};
pub use keys::Keys;
