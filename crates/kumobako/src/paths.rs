//! Where things are, below the region's state directory.

use std::path::{Path, PathBuf};

/// `$XDG_STATE_HOME/kumobako`, `~/.local/state/kumobako`.
pub(crate) fn default_state() -> PathBuf {
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
pub(crate) struct Paths {
    pub state: PathBuf,
}

impl Paths {
    pub(crate) fn new(state: &Path) -> Self {
        Self { state: state.to_owned() }
    }
    pub(crate) fn pid(&self) -> PathBuf {
        self.state.join("kumobako.pid")
    }
    /// Held by the daemon while it lives.
    pub(crate) fn lock(&self) -> PathBuf {
        self.state.join("lock")
    }
    pub(crate) fn region(&self) -> PathBuf {
        self.state.join("region.json")
    }
    pub(crate) fn credentials(&self) -> PathBuf {
        self.state.join("credentials.json")
    }
    /// The key that seals secrets.
    pub(crate) fn vault(&self) -> PathBuf {
        self.state.join("vault.key")
    }
    /// The key and the certificate for instances' identity documents.
    pub(crate) fn identity(&self) -> PathBuf {
        self.state.join("identity.pem")
    }
    /// The key and the certificate of the authority for the endpoints' names.
    pub(crate) fn authority(&self) -> PathBuf {
        self.state.join("authority.pem")
    }
    /// Where calls come that the endpoints hand on.
    pub(crate) fn api(&self) -> PathBuf {
        self.run().join("api.sock")
    }
    pub(crate) fn store(&self) -> PathBuf {
        self.state.join("store.redb")
    }
    pub(crate) fn logs(&self) -> PathBuf {
        self.state.join("log")
    }
    pub(crate) fn log(&self) -> PathBuf {
        self.logs().join("daemon.log")
    }
    pub(crate) fn run(&self) -> PathBuf {
        self.state.join("run")
    }
    /// What the daemon says of its reconcilers.
    pub(crate) fn trouble(&self) -> PathBuf {
        self.run().join("trouble.json")
    }
    /// What the daemon found wrong on the machine, and mended.
    pub(crate) fn healed(&self) -> PathBuf {
        self.run().join("healed.json")
    }
    /// The boot of this machine in which the region was last up.
    pub(crate) fn boot(&self) -> PathBuf {
        self.state.join("boot_id")
    }
    pub(crate) fn netns(&self) -> PathBuf {
        self.run().join("net")
    }
    pub(crate) fn dataplane(&self) -> PathBuf {
        self.run().join("dataplane")
    }
    /// Flow logs, by bucket.
    pub(crate) fn query_logs(&self) -> PathBuf {
        self.state.join("query-logs")
    }
    pub(crate) fn flow_logs(&self) -> PathBuf {
        self.state.join("flow-logs")
    }
    /// Every call that was made.
    pub(crate) fn events(&self) -> PathBuf {
        self.state.join("events")
    }
    pub(crate) fn wake(&self) -> PathBuf {
        self.run().join("wake.sock")
    }
    /// Blocks of volumes and snapshots.
    pub(crate) fn volumes(&self) -> PathBuf {
        self.state.join("ebs")
    }
    pub(crate) fn instances(&self) -> PathBuf {
        self.state.join("instances")
    }
}
