//! Who may call what: the declarations beside the handlers, enforced.

#[path = "../common/mod.rs"]
mod common;

mod generated;
mod words;
