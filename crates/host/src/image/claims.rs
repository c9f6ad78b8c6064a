//! What regions want of the store. Several regions of a machine share it, and none can ask
//! another; so each writes down here which layers it cannot do without.
//!
//! ```text
//! STORE/claims/<region>.json
//! ```

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{ImageError, ImageStore, Result, write_json};

/// One region's claim.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The region's directory: where it is gone, so is the claim.
    pub region: PathBuf,
    /// A file that the region's daemon holds locked while it lives.
    pub alive: PathBuf,
    /// Layers of its instances and of its own images.
    pub held: BTreeSet<String>,
    /// Layers of the images it offers: an instance may be launched from them at any moment.
    /// A region that ended in order offers none.
    pub offered: BTreeSet<String>,
}

impl Claim {
    pub(super) fn wants(&self, layer: &str) -> bool {
        self.held.contains(layer) || self.offered.contains(layer)
    }

    pub(super) fn is_alive(&self) -> bool {
        File::open(&self.alive).is_ok_and(|f| matches!(f.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

impl ImageStore {
    /// Sets what the region `name` wants. Call it under [`ImageStore::lock`] if the layers are
    /// not yet anybody else's.
    pub fn claim(&self, name: &str, claim: &Claim) -> Result<()> {
        let path = self.claim_path(name);
        write_json(&path, claim).map_err(ImageError::io(path.display().to_string()))
    }

    /// The region is gone for good.
    pub fn unclaim(&self, name: &str) {
        let _ = fs::remove_file(self.claim_path(name));
    }

    fn claim_path(&self, name: &str) -> PathBuf {
        self.root.join("claims").join(format!("{name}.json"))
    }

    /// All claims. Those of regions that were deleted without a word are dropped.
    pub(super) fn claims(&self) -> Result<Vec<Claim>> {
        let dir = self.root.join("claims");
        let mut all = Vec::new();
        for entry in fs::read_dir(&dir).map_err(ImageError::io(dir.display().to_string()))?.flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|e| e != "json") {
                continue;
            }
            // One that can't be read may want anything.
            let read = || serde_json::from_slice::<Claim>(&fs::read(&path)?).map_err(std::io::Error::other);
            let claim = read().map_err(ImageError::io(path.display().to_string()))?;
            if claim.region.is_dir() {
                all.push(claim);
            } else {
                let _ = fs::remove_file(&path);
            }
        }
        Ok(all)
    }
}
