//! Volumes: block devices whose blocks are copied on write, so that a snapshot is instant.
//!
//! ```text
//! ROOT/layers/<name>            sparse files; where one has data it hides those below it
//! ROOT/volumes/<id>/stack.json  size, and the names of layers, oldest first
//!                   *.new       the same after the next snapshot, and of that
//!                   lock        flock held by the process while the volume is in use
//!                   ctl         seqpacket socket: requests to the process
//!                   status.json the block device
//!                   log         the process's complaints
//! ROOT/snapshots/<id>.json      as stack.json; its layers are never written again
//! ```
//!
//! A volume in use is a file of a FUSE file system, served by a process of its own, with a loop
//! device on it. One that isn't is only its files, and is changed by whoever holds its lock.

mod control;
mod cow;
mod fuse;
mod keeper;
pub(crate) mod loops;
pub(crate) mod partitions;
mod pipe;
mod stack;
mod sys;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader};
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, OFlags};
use serde::{Deserialize, Serialize};

use control::Request;
use cow::Cow;
use stack::{Places, Stack};

pub use keeper::volume_main;

/// The block device of a volume in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Served {
    pub major: u32,
    pub minor: u32,
    /// Bytes, when it began.
    pub size: u64,
}

/// What is known of one volume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// Bytes.
    pub size: u64,
    pub process: Process,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Process {
    /// There is none.
    None,
    /// It begins, or waits for the device's last user to end.
    Busy,
    Serves(Served),
}

/// The volumes and snapshots of one region.
#[derive(Debug, Clone)]
pub struct VolumeStore {
    places: Places,
    /// This program, for processes of volumes.
    binary: PathBuf,
    /// Where their control group is put.
    cgroup: String,
}

/// Where a boot record has the disk's signature.
pub(crate) const SIGNATURE: usize = 440;

fn plain(id: &str) -> io::Result<&str> {
    let plain = !id.is_empty()
        && id.len() <= 64
        && !id.starts_with('.')
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    if plain { Ok(id) } else { Err(io::Error::other(format!("{id:?} is no name"))) }
}

impl VolumeStore {
    /// The store at `root`, made if need be, for root alone.
    pub fn open(root: &Path, binary: &Path, cgroup: &str) -> io::Result<Self> {
        let places = Places { root: root.to_owned() };
        for dir in [root.join("volumes"), places.layers(), places.snapshots()] {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
        }
        Ok(Self { places, binary: binary.to_owned(), cgroup: cgroup.to_owned() })
    }

    /// Makes the volume, of `size` bytes, with what the snapshot has. Does nothing for one that is there.
    pub fn create(&self, id: &str, size: u64, from: Option<&str>) -> io::Result<()> {
        let path = self.places.stack(plain(id)?);
        if path.exists() {
            return Ok(());
        }
        let mut layers = match from {
            Some(snapshot) => stack::read(&self.places.snapshot(plain(snapshot)?))?.layers,
            None => Vec::new(),
        };
        fs::DirBuilder::new().recursive(true).mode(0o700).create(self.places.volume(id))?;
        let name = format!("{id}.0");
        self.places.new_layer(&name, size)?;
        layers.push(name);
        self.begin(&path, size, layers)
    }

    /// Makes the volume of `file`, a sparse file of blocks that nobody writes any more: it has the same content, and
    /// goes on having it when the file is removed. Of the file's size, in bytes, which is answered. Does nothing for
    /// a volume that is there.
    pub fn take_over(&self, id: &str, file: &dyn Fn() -> io::Result<PathBuf>) -> io::Result<u64> {
        let path = self.places.stack(plain(id)?);
        if path.exists() {
            return Ok(stack::read(&path)?.size);
        }
        let file = file()?;
        let size = fs::metadata(&file)?.len();
        // Before its layer, which is nobody's else.
        fs::DirBuilder::new().recursive(true).mode(0o700).create(self.places.volume(id))?;
        let name = format!("{id}.0");
        match fs::hard_link(file, self.places.layer(&name)) {
            // By one that died before it could say so.
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            r => r?,
        }
        self.begin(&path, size, vec![name])?;
        Ok(size)
    }

    /// Makes the volume, of `size` bytes, with what `base` holds, a sparse file that nobody writes any more. It
    /// becomes a layer, shared by all volumes that are made on it. A disk's signature (in its boot record) is
    /// the volume's own, where one is given. Does nothing for a volume that is there.
    pub fn create_on(&self, id: &str, size: u64, base: &Path, signature: Option<u32>) -> io::Result<()> {
        let path = self.places.stack(plain(id)?);
        if path.exists() {
            return Ok(());
        }
        let home = base.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
        let below = self.places.layer(plain(&home)?);
        let file = File::open(base)?;
        file.sync_all()?;
        if !below.exists() {
            fs::hard_link(base, &below)?;
        }
        fs::DirBuilder::new().recursive(true).mode(0o700).create(self.places.volume(id))?;
        let name = format!("{id}.0");
        let own = self.places.new_layer(&name, size)?;
        if let Some(signature) = signature {
            // A layer has blocks whole.
            let mut block = [0; cow::BLOCK as usize];
            file.read_exact_at(&mut block, 0)?;
            block[SIGNATURE..SIGNATURE + 4].copy_from_slice(&signature.to_le_bytes());
            own.write_all_at(&block, 0)?;
            own.sync_all()?;
        }
        self.begin(&path, size, vec![home, name])
    }

    /// Writes down what a volume begins with: from here on it is there.
    fn begin(&self, path: &Path, size: u64, layers: Vec<String>) -> io::Result<()> {
        File::open(self.places.layers())?.sync_all()?;
        stack::write(path, &Stack { size, layers, next: 1 })?;
        stack::sync_file(path)
    }

    /// Removes a volume that is not in use.
    ///
    /// # Errors
    /// `ResourceBusy` while its process lives.
    pub fn delete(&self, id: &str) -> io::Result<()> {
        let dir = self.places.volume(plain(id)?);
        if !dir.exists() {
            return Ok(());
        }
        let _lock = self.lock(id)?;
        fs::remove_dir_all(dir)
    }

    /// Takes a snapshot of the volume as it is. Not yet on disk: see [`Self::keep`].
    pub fn freeze(&self, id: &str, snapshot: &str) -> io::Result<()> {
        plain(snapshot)?;
        self.change(id, Request::Freeze(snapshot), |cow| cow.freeze(snapshot))
    }

    /// Has a snapshot, and that `volume` writes elsewhere now, on disk.
    pub fn keep(&self, snapshot: &str, volume: Option<&str>) -> io::Result<()> {
        if let Some(volume) = volume.filter(|v| self.places.stack(v).exists()) {
            self.change(volume, Request::Flush, Cow::flush)?;
        }
        let path = self.places.snapshot(plain(snapshot)?);
        let stack = stack::read(&path)?;
        for layer in &stack.layers {
            File::open(self.places.layer(layer))?.sync_data()?;
        }
        File::open(self.places.layers())?.sync_all()?;
        stack::sync_file(&path)
    }

    /// Another snapshot of the same content.
    pub fn copy(&self, snapshot: &str, copy: &str) -> io::Result<()> {
        let stack = stack::read(&self.places.snapshot(plain(snapshot)?))?;
        stack::write(&self.places.snapshot(plain(copy)?), &stack)
    }

    /// Forgets a snapshot; what only it had goes with the next [`Self::sweep`].
    pub fn forget(&self, snapshot: &str) -> io::Result<()> {
        match fs::remove_file(self.places.snapshot(plain(snapshot)?)) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
            _ => Ok(()),
        }
    }

    /// Makes the volume `size` bytes where it has less, its device too if it is in use.
    pub fn grow(&self, id: &str, size: u64) -> io::Result<()> {
        self.change(id, Request::Grow(size), |cow| cow.grow(size).and_then(|()| cow.flush()))
    }

    fn change(
        &self,
        id: &str,
        request: Request<'_>,
        offline: impl FnOnce(&Cow) -> io::Result<()>,
    ) -> io::Result<()> {
        match self.lock(id) {
            Ok(_lock) => offline(&Cow::open(self.places.clone(), id)?),
            Err(e) if e.kind() == io::ErrorKind::ResourceBusy => {
                control::call(&self.places.volume(id), request)
            }
            Err(e) => Err(e),
        }
    }

    fn lock(&self, id: &str) -> io::Result<File> {
        let path = self.places.volume(plain(id)?).join("lock");
        let lock = File::options().create(true).truncate(false).write(true).mode(0o600).open(path)?;
        match rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(lock),
            Err(rustix::io::Errno::WOULDBLOCK) => Err(io::ErrorKind::ResourceBusy.into()),
            Err(e) => Err(e.into()),
        }
    }

    /// Starts the volume's process, unless it lives, and answers its device.
    pub fn serve(&self, id: &str) -> io::Result<Served> {
        if let Process::Serves(served) = self.observe_one(plain(id)?)?.process {
            return Ok(served);
        }
        let dir = self.places.volume(id);
        let log = OpenOptions::new().create(true).append(true).mode(0o600).open(dir.join("log"))?;
        let mut child = Command::new(&self.binary)
            .args(["volume", "--id", id, "--cgroup", &self.cgroup, "--root"])
            .arg(&self.places.root)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()?;
        let mut said = String::new();
        // One line and no more: it goes into the background, and its child has the pipe as well.
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut said)?;
        }
        child.wait()?;
        match said.trim() {
            "ok" => match self.observe_one(id)?.process {
                Process::Serves(served) => Ok(served),
                _ => Err(io::Error::other("its process went away at once")),
            },
            "" => Err(io::Error::other(format!("its process died; see {}", dir.join("log").display()))),
            why => Err(io::Error::other(why.trim_start_matches("err ").to_owned())),
        }
    }

    /// Asks the volume's process to let go of its device; it ends when the device's last user
    /// has. Waits a moment for that: true if it is over.
    pub fn stop(&self, id: &str) -> io::Result<bool> {
        match control::call(&self.places.volume(plain(id)?), Request::Stop) {
            Err(e)
                if !matches!(
                    e.kind(),
                    io::ErrorKind::NotFound
                        | io::ErrorKind::ConnectionRefused
                        | io::ErrorKind::ConnectionReset
                        | io::ErrorKind::BrokenPipe
                        // It does not answer: it is not over.
                        | io::ErrorKind::WouldBlock
                ) =>
            {
                return Err(e);
            }
            _ => {}
        }
        self.await_end(id, Duration::from_millis(300))
    }

    /// Ends the volume's process at once: what its users do from now on fails.
    pub fn kill(&self, id: &str) -> io::Result<bool> {
        if let Ok(keeper) = control::keeper(&self.places.volume(plain(id)?)) {
            let _ = rustix::process::kill_process(keeper, rustix::process::Signal::KILL);
        }
        self.await_end(id, Duration::from_secs(5))
    }

    fn await_end(&self, id: &str, patience: Duration) -> io::Result<bool> {
        let until = Instant::now() + patience;
        loop {
            match self.lock(id) {
                Ok(_) => return Ok(true),
                Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(true),
                Err(e) if e.kind() != io::ErrorKind::ResourceBusy => return Err(e),
                Err(_) if Instant::now() > until => return Ok(false),
                Err(_) => std::thread::sleep(Duration::from_millis(2)),
            }
        }
    }

    /// Whether something has the device for itself: a file system mounted from it, say.
    pub fn is_claimed(served: &Served) -> bool {
        let flags = (OFlags::EXCL).bits().cast_signed();
        let path = format!("/dev/loop{}", served.minor);
        let open = OpenOptions::new().read(true).custom_flags(flags).open(path);
        open.is_err_and(|e| e.kind() == io::ErrorKind::ResourceBusy)
    }

    fn observe_one(&self, id: &str) -> io::Result<Observed> {
        let size = stack::read(&self.places.stack(id))?.size;
        let process = match self.lock(id) {
            Ok(_) => Process::None,
            Err(e) if e.kind() == io::ErrorKind::ResourceBusy => {
                let status = fs::read(self.places.volume(id).join("status.json")).unwrap_or_default();
                match serde_json::from_slice::<Option<Served>>(&status) {
                    Ok(Some(served)) => Process::Serves(served),
                    _ => Process::Busy,
                }
            }
            Err(e) => return Err(e),
        };
        Ok(Observed { size, process })
    }

    /// Every volume that is here.
    pub fn observe(&self) -> io::Result<BTreeMap<String, Observed>> {
        let mut all = BTreeMap::new();
        for id in names(&self.places.root.join("volumes"))? {
            match self.observe_one(&id) {
                Ok(seen) => drop(all.insert(id, seen)),
                // Half made, or half gone: whoever makes or deletes it does so again.
                Err(e) if e.kind() == io::ErrorKind::NotFound => {
                    let seen = Observed { size: 0, process: Process::None };
                    all.insert(id, seen);
                }
                Err(e) => return Err(e),
            }
        }
        Ok(all)
    }

    /// Every snapshot that is here.
    pub fn snapshots(&self) -> io::Result<BTreeSet<String>> {
        let names = names(&self.places.snapshots())?.into_iter();
        Ok(names.filter_map(|n| n.strip_suffix(".json").map(str::to_owned)).collect())
    }

    /// Bytes on disk of a snapshot's own layers and those below it.
    pub fn snapshot_bytes(&self, snapshot: &str) -> io::Result<u64> {
        use std::os::unix::fs::MetadataExt;
        let stack = stack::read(&self.places.snapshot(plain(snapshot)?))?;
        stack.layers.iter().map(|l| Ok(fs::metadata(self.places.layer(l))?.blocks() * 512)).sum()
    }

    /// Removes layers that no volume and no snapshot has.
    ///
    /// A volume's process makes its next layer before it lists it: such are left to the volume.
    pub fn sweep(&self) -> io::Result<()> {
        let layers = names(&self.places.layers())?;
        let mut used = BTreeSet::new();
        let mut next = BTreeMap::new();
        for id in names(&self.places.root.join("volumes"))? {
            match stack::read(&self.places.stack(&id)) {
                Ok(stack) => {
                    next.insert(id, stack.next);
                    used.extend(stack.layers);
                }
                Err(e) if e.kind() == io::ErrorKind::NotFound => drop(next.insert(id, 0)),
                Err(e) => return Err(e),
            }
        }
        for id in self.snapshots()? {
            used.extend(stack::read(&self.places.snapshot(&id))?.layers);
        }
        for layer in layers {
            let (volume, number) = layer.rsplit_once('.').unwrap_or((&layer, ""));
            let coming = match (next.get(volume), number.parse::<u64>()) {
                // Frozen, and the snapshot is about to be written; or about to be listed.
                (Some(next), Ok(n)) => n + 1 >= *next,
                _ => false,
            };
            if !used.contains(&layer) && !coming {
                fs::remove_file(self.places.layer(&layer))?;
            }
        }
        Ok(())
    }

    /// Ends every process of the store, waiting up to `patience` for those in use.
    pub fn stop_all(&self, patience: Duration) -> io::Result<()> {
        let until = Instant::now() + patience;
        for id in self.observe()?.into_keys() {
            while !self.stop(&id)? {
                if Instant::now() > until {
                    self.kill(&id)?;
                    break;
                }
            }
        }
        Ok(())
    }
}

fn names(dir: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dir)? {
        if let Ok(name) = entry?.file_name().into_string()
            && !name.ends_with(".new")
        {
            names.push(name);
        }
    }
    Ok(names)
}
