//! host

mod bpf;
pub mod cgroup;
pub mod datagrams;
pub mod fabric;
mod fuse;
pub mod image;
pub mod instance;
pub mod machine;
pub mod mounts;
pub mod net;
pub mod netns;
pub mod nft;
mod starter;
pub mod sysctl;
pub mod userns;
pub mod volume;
