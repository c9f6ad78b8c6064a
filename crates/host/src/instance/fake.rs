//! A driver without a machine, for tests of what uses one.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Disk, How, InstanceDriver, InstanceError, InstanceSpec, Observed, Phase, Result};

/// Keeps instances in memory and does what it is told at once; a test moves
/// the guest's part along by [`boot`](Self::boot) and [`end`](Self::end).
#[derive(Debug, Default)]
pub struct FakeDriver {
    instances: Mutex<BTreeMap<String, (InstanceSpec, Observed)>>,
    disks: Mutex<BTreeMap<String, Vec<Disk>>>,
}

impl FakeDriver {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<String, (InstanceSpec, Observed)>> {
        self.instances.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn alive<T>(&self, id: &str, f: impl FnOnce(&mut Observed) -> T) -> Result<T> {
        match self.all().get_mut(id) {
            Some((_, seen)) if seen.is_alive() => Ok(f(seen)),
            _ => Err(InstanceError::NotRunning(id.to_owned())),
        }
    }

    /// The guest says that it is up.
    pub fn boot(&self, id: &str) -> Result<()> {
        self.alive(id, |seen| {
            if let Phase::Running { booted, configured, .. } = &mut seen.phase {
                (*booted, *configured) = (true, true);
            }
        })
    }

    /// The guest comes to an end.
    pub fn end(&self, id: &str, how: How) -> Result<()> {
        self.alive(id, |seen| seen.phase = Phase::Exited { how })
    }

    /// What instance `id` was prepared with, last.
    #[must_use]
    pub fn spec(&self, id: &str) -> Option<InstanceSpec> {
        self.all().get(id).map(|(spec, _)| spec.clone())
    }
}

fn running() -> Phase {
    Phase::Running { booted: false, configured: false, since: 0 }
}

impl InstanceDriver for FakeDriver {
    fn prepare(&self, spec: &InstanceSpec) -> Result<()> {
        let mut all = self.all();
        let boot = match all.get(&spec.id) {
            Some((_, seen)) if seen.is_alive() => return Ok(()),
            Some((_, seen)) => seen.boot,
            None => 0,
        };
        let seen = Observed { phase: Phase::Prepared, boot: boot + 1, pid: Some(1) };
        all.insert(spec.id.clone(), (spec.clone(), seen));
        Ok(())
    }

    fn start(&self, id: &str) -> Result<()> {
        self.alive(id, |seen| {
            if seen.phase == Phase::Prepared {
                seen.phase = running();
            }
        })
    }

    fn observe(&self) -> Result<BTreeMap<String, Observed>> {
        Ok(self.all().iter().map(|(id, (_, seen))| (id.clone(), seen.clone())).collect())
    }

    fn netns(&self, id: &str) -> Result<OwnedFd> {
        self.alive(id, |_| ())?;
        Ok(File::open("/proc/self/ns/net").map_err(InstanceError::io("netns"))?.into())
    }

    fn shutdown(&self, id: &str) -> Result<()> {
        let _ = self.end(id, How::Halted);
        Ok(())
    }

    fn kill(&self, id: &str) -> Result<()> {
        let _ = self.end(id, How::Killed(9));
        Ok(())
    }

    fn reboot(&self, id: &str) -> Result<()> {
        self.alive(id, |seen| {
            seen.boot += 1;
            seen.phase = running();
        })
    }

    fn reboot_to_the_door(&self, id: &str) -> Result<()> {
        self.alive(id, |seen| {
            seen.boot += 1;
            seen.phase = Phase::Prepared;
        })
    }

    /// Every fake disk is empty.
    fn at_rest(&self, id: &str, work: &mut dyn FnMut(&Path) -> io::Result<()>) -> Result<()> {
        work(Path::new("/var/empty")).map_err(InstanceError::io(id))
    }

    fn grow_root(&self, id: &str, bytes: u64) -> Result<()> {
        if let Some((spec, _)) = self.all().get_mut(id) {
            spec.root_bytes = spec.root_bytes.max(bytes);
        }
        Ok(())
    }

    /// No fake disk is ever asked for.
    fn root_blocks(&self, spec: &InstanceSpec) -> Result<PathBuf> {
        Err(InstanceError::NotRunning(spec.id.clone()))
    }

    fn destroy(&self, id: &str) -> Result<()> {
        self.all().remove(id);
        Ok(())
    }

    fn attach_disk(&self, id: &str, disk: &Disk) -> Result<()> {
        self.alive(id, |_| ())?;
        let mut all = self.disks.lock().unwrap_or_else(PoisonError::into_inner);
        let disks = all.entry(id.to_owned()).or_default();
        disks.retain(|d| d.serial != disk.serial);
        disks.push(disk.clone());
        Ok(())
    }

    fn detach_disk(&self, id: &str, serial: &str) -> Result<()> {
        let mut all = self.disks.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(id.to_owned()).or_default().retain(|d| d.serial != serial);
        Ok(())
    }

    fn disks(&self, id: &str) -> Result<Vec<Disk>> {
        if self.alive(id, |_| ()).is_err() {
            return Ok(Vec::new());
        }
        let all = self.disks.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(all.get(id).cloned().unwrap_or_default())
    }

    fn console(&self, _: &str) -> Result<Vec<u8>> {
        Ok(Vec::new())
    }
}
