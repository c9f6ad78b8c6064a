//! Convergence: intent from the store, to the machine, and what was seen back to the store.
//!
//! Reconcilers take no input. Each pass looks at the whole of its scope, plans as a pure
//! function, applies what differs, and records how far it came; it is woken by whatever
//! happens and by a timer, and a pass that finds nothing to do is cheap.

pub mod authority;
pub mod flow_logs;
pub mod images;
pub mod instances;
pub mod metadata;
pub mod network;
mod progress;
mod region;
pub mod resolver;
pub mod roles;
pub mod services;
pub mod volumes;
pub mod zones;

pub use progress::{Healed, Progress};
pub use region::{Reconcilers, Setup};
