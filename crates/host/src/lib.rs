//! host

pub mod fabric;
pub mod net;
pub mod netns;
pub mod nft;
pub mod sysctl;
pub mod cgroup;
pub mod image;
pub mod instance;
pub mod mounts;
pub mod userns;
