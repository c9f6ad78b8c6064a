//! host

pub mod fabric;
pub mod net;
pub mod netns;
pub mod nft;
pub mod sysctl;
