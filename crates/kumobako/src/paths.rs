//! Where things are, below the region's state directory.

use std::path::{Path, PathBuf};

/// `$XDG_STATE_HOME/kumobako`, `~/.local/state/kumobako`.
pub fn default_state() -> PathBuf {
    xdg("XDG_STATE_HOME", ".local/state").join("kumobako")
}

fn xdg(variable: &str, fallback: &str) -> PathBuf {
    match std::env::var_os(variable).map(PathBuf::from) {
        Some(dir) if dir.is_absolute() => dir,
        _ => std::env::home_dir().unwrap_or_else(|| "/root".into()).join(fallback),
    }
}

/// The state directory's map.
#[derive(Debug, Clone)]
pub struct Paths {
    pub state: PathBuf,
}

impl Paths {
    pub fn new(state: &Path) -> Self {
        Self { state: state.to_owned() }
    }
    pub fn pid(&self) -> PathBuf {
        self.state.join("kumobako.pid")
    }
    /// Held by the daemon while it lives.
    pub fn lock(&self) -> PathBuf {
        self.state.join("lock")
    }
    pub fn region(&self) -> PathBuf {
        self.state.join("region.json")
    }
    pub fn credentials(&self) -> PathBuf {
        self.state.join("credentials.json")
    }
    pub fn store(&self) -> PathBuf {
        self.state.join("store.redb")
    }
    pub fn logs(&self) -> PathBuf {
        self.state.join("log")
    }
    pub fn log(&self) -> PathBuf {
        self.logs().join("daemon.log")
    }
    pub fn run(&self) -> PathBuf {
        self.state.join("run")
    }
    /// What the daemon says of its reconcilers.
    pub fn trouble(&self) -> PathBuf {
        self.run().join("trouble.json")
    }
    /// The boot of this machine in which the region was last up.
    pub fn boot(&self) -> PathBuf {
        self.state.join("boot_id")
    }
    pub fn netns(&self) -> PathBuf {
        self.run().join("net")
    }
    pub fn dataplane(&self) -> PathBuf {
        self.run().join("dataplane")
    }
    pub fn wake(&self) -> PathBuf {
        self.run().join("wake.sock")
    }
    pub fn instances(&self) -> PathBuf {
        self.state.join("instances")
    }
}
