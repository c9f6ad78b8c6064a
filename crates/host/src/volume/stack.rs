//! What a volume is made of, on disk: a list of layers, oldest first, of which only the last
//! is written. See [`super`] for the map of files.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{SeekFrom, seek};
use serde::{Deserialize, Serialize};

/// `stack.json` of a volume, and the whole of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stack {
    /// Bytes of the device.
    pub(super) size: u64,
    /// Names of layers, oldest first; a volume's last one is its own.
    pub(super) layers: Vec<String>,
    /// Number of the next layer to be made.
    #[serde(default)]
    pub(super) next: u64,
}

/// Where a store's files are.
#[derive(Debug, Clone)]
pub(super) struct Places {
    pub(super) root: PathBuf,
}

impl Places {
    pub(super) fn volume(&self, id: &str) -> PathBuf {
        self.root.join("volumes").join(id)
    }
    pub(super) fn stack(&self, id: &str) -> PathBuf {
        self.volume(id).join("stack.json")
    }
    /// Where the list of the next snapshot is prepared.
    pub(super) fn frozen(&self, id: &str) -> PathBuf {
        self.volume(id).join("frozen.json")
    }
    pub(super) fn layers(&self) -> PathBuf {
        self.root.join("layers")
    }
    pub(super) fn layer(&self, name: &str) -> PathBuf {
        self.layers().join(name)
    }
    pub(super) fn snapshots(&self) -> PathBuf {
        self.root.join("snapshots")
    }
    pub(super) fn snapshot(&self, id: &str) -> PathBuf {
        self.snapshots().join(format!("{id}.json"))
    }

    /// An empty layer, new, for `size` bytes.
    pub(super) fn new_layer(&self, name: &str, size: u64) -> io::Result<File> {
        let file =
            File::options().read(true).write(true).create(true).truncate(true).open(self.layer(name))?;
        file.set_len(size)?;
        Ok(file)
    }
}

pub(super) fn read(path: &Path) -> io::Result<Stack> {
    serde_json::from_slice(&fs::read(path)?).map_err(io::Error::other)
}

/// Writes what [`commit`] will put at `path`, and has it on disk.
pub(super) fn prepare(path: &Path, stack: &Stack) -> io::Result<()> {
    let mut file = File::create(path.with_extension("new"))?;
    file.write_all(&serde_json::to_vec(stack).map_err(io::Error::other)?)?;
    file.sync_data()
}

/// Puts what was prepared at `path`, whole or not at all; its name is on disk once [`sync_file`] was called.
pub(super) fn commit(path: &Path) -> io::Result<()> {
    commit_as(path, path)
}

/// The same of what was prepared for `path`, with another name.
pub(super) fn commit_as(path: &Path, name: &Path) -> io::Result<()> {
    fs::rename(path.with_extension("new"), name)
}

/// Both at once.
pub(super) fn write(path: &Path, stack: &Stack) -> io::Result<()> {
    prepare(path, stack)?;
    commit(path)
}

/// Has the file, and its name, on disk.
pub(super) fn sync_file(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()?;
    match path.parent() {
        Some(dir) => File::open(dir)?.sync_all(),
        None => Ok(()),
    }
}

/// Calls `each` with every range of bytes that `layer` has.
///
/// The file system's own map says so: nothing else could differ from it after a crash.
pub(super) fn ranges(layer: &File, mut each: impl FnMut(u64, u64)) -> io::Result<()> {
    let mut at = 0;
    loop {
        let from = match seek(layer, SeekFrom::Data(at)) {
            Ok(from) => from,
            Err(rustix::io::Errno::NXIO) => return Ok(()),
            Err(e) => return Err(e.into()),
        };
        at = seek(layer, SeekFrom::Hole(from))?;
        each(from, at);
    }
}
