//! What a query for a hosted zone's name is answered with. Pure: packets and rows in, packets out.
//!
//! [`Zone`] is a hosted zone ready to answer, made of the model's rows; [`Zones`] finds the one that
//! a query is for; [`answer`] writes the reply. Both the name servers and `TestDNSAnswer` ask here.

mod answer;
mod choose;
pub mod dnssec;
mod place;
pub mod rdata;
mod respond;
mod test;
mod wire;
mod zone;
mod zones;

pub use answer::{Outcome, answer};
pub use choose::Conditions;
pub use place::Place;
pub use respond::{respond, unanswerable};
pub use test::{TestAnswer, test_answer};
pub use wire::{Bad, Edns, Owner, Question, Rcode, Reply, Section, UDP_PAYLOAD, kind};
pub use zone::{Zone, ZoneFile};
pub use zones::{Asked, Zones};

#[cfg(test)]
mod tests;
