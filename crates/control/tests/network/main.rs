//! What calls about the network mean: answered, refused, and what they leave behind.

mod acls;
mod blocks;
#[path = "../common/mod.rs"]
mod common;
mod endpoints;
mod insights;
mod interfaces;
mod lists;
mod options;
mod peerings;
mod prefix_lists;
mod routes;
mod security_groups;
mod vpc;
mod ways_out;
