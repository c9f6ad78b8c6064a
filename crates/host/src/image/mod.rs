//! Machine images: plain directories in layers, named by their content.
//!
//! ```text
//! STORE/layers/<sha256>/      the files; the directory itself is the image's /
//! STORE/manifests/<name>.json what an image is made of
//! STORE/lock                  held while an image is being added or removed
//! STORE/tmp/                  what is being made
//! ```
//!
//! Plain directories need no packing and no loop devices, and overlayfs puts
//! them together in under a millisecond. The store belongs to root alone: its
//! layers hold set-uid programs.

mod build;
mod digest;
mod import;
mod recipe;

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::FlockOperation;
use serde::{Deserialize, Serialize};

use crate::instance::Init;

pub use recipe::{Recipe, recipes};

/// Which init an image boots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InitKind {
    /// Its own systemd, at `/sbin/init`.
    Systemd,
    /// None: ours.
    Ours,
}

impl InitKind {
    /// As instances are told.
    #[must_use]
    pub fn init(self) -> Init {
        match self {
            Self::Systemd => Init::Image { path: "/sbin/init".to_owned(), args: Vec::new() },
            Self::Ours => Init::Ours,
        }
    }
}

/// What an image is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub name: String,
    pub description: String,
    /// `x86_64` or `arm64`.
    pub arch: String,
    /// Names of layers, topmost first.
    pub layers: Vec<String>,
    pub init: InitKind,
    /// Bytes its files take.
    pub size: u64,
    /// Size of the root disk it asks for, in GiB.
    pub root_gib: u32,
    /// When it was built, in seconds since 1970.
    pub built_at: u64,
    /// Debian packages in it, as `name version`.
    #[serde(default)]
    pub packages: Vec<String>,
    /// Which recipe it was built by; a changed recipe has another digest.
    #[serde(default)]
    pub recipe: Option<String>,
}

/// Why an image could not be had.
#[derive(Debug, thiserror::Error)]
pub enum ImageError {
    /// There is none of this name.
    #[error("there is no image {0}")]
    NotFound(String),
    /// A name is letters, digits, `-`, `_` and `.`, and does not begin with `.`.
    #[error("{0:?} cannot be an image's name")]
    BadName(String),
    /// Something still runs on it.
    #[error("image {0} is in use")]
    InUse(String),
    /// A recipe cannot be read.
    #[error("recipe {name}: {why}")]
    BadRecipe { name: String, why: String },
    /// A program this needs is missing; the second says how to get it.
    #[error("{0} is not installed ({1})")]
    MissingProgram(&'static str, &'static str),
    /// A program failed; its last words.
    #[error("{program} failed: {words}")]
    Program { program: String, words: String },
    #[error("{what}: {source}")]
    Io { what: String, source: io::Error },
}

impl ImageError {
    fn io(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        move |source| Self::Io { what, source }
    }
}

pub type Result<T, E = ImageError> = std::result::Result<T, E>;

/// How far long work has come.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// What is being done, for people.
    pub step: String,
    /// How much of the whole is done, from 0 to 1; a guess that never falls.
    pub done: f32,
}

/// The store of images, shared by all regions of this machine.
#[derive(Debug, Clone)]
pub struct ImageStore {
    root: PathBuf,
}

impl ImageStore {
    /// The store at `root`, made if need be.
    pub fn open(root: impl Into<PathBuf>) -> Result<Self> {
        let root = root.into();
        for d in ["layers", "manifests", "tmp"] {
            fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(root.join(d))
                .map_err(ImageError::io(root.join(d).display().to_string()))?;
        }
        Ok(Self { root })
    }

    /// Where the store is when nobody says: `$KUMOBAKO_IMAGES`, else
    /// `$XDG_DATA_HOME/kumobako/images`, else below `~/.local/share`.
    #[must_use]
    pub fn default_path() -> PathBuf {
        let set = |name| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        set("KUMOBAKO_IMAGES").unwrap_or_else(|| {
            set("XDG_DATA_HOME")
                .unwrap_or_else(|| set("HOME").unwrap_or_else(|| "/root".into()).join(".local/share"))
                .join("kumobako/images")
        })
    }

    /// Every image, by name.
    pub fn list(&self) -> Result<Vec<Manifest>> {
        let dir = self.root.join("manifests");
        let io = || ImageError::io(dir.display().to_string());
        let mut all = Vec::new();
        for entry in fs::read_dir(&dir).map_err(io())? {
            let path = entry.map_err(io())?.path();
            if path.extension().is_some_and(|e| e == "json") {
                all.push(read_manifest(&path)?);
            }
        }
        all.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(all)
    }

    /// One image.
    pub fn get(&self, name: &str) -> Result<Manifest> {
        let path = self.manifest_path(name)?;
        if !path.exists() {
            return Err(ImageError::NotFound(name.to_owned()));
        }
        read_manifest(&path)
    }

    /// The layers of an image as directories, topmost first, as
    /// [`InstanceSpec::lower`](crate::instance::InstanceSpec::lower) wants them.
    #[must_use]
    pub fn layers(&self, manifest: &Manifest) -> Vec<PathBuf> {
        manifest.layers.iter().map(|l| self.root.join("layers").join(l)).collect()
    }

    /// Removes an image, and those of its layers that no other image has.
    ///
    /// # Errors
    /// `InUse` if an instance runs on one of them, or `needed` says that some
    /// instance, stopped perhaps, will want the layer again.
    pub fn remove(&self, name: &str, needed: &dyn Fn(&Path) -> bool) -> Result<()> {
        let _lock = self.lock()?;
        let manifest = self.get(name)?;
        let others = self.list()?;
        let alone: Vec<PathBuf> = self
            .layers(&Manifest {
                layers: manifest
                    .layers
                    .iter()
                    .filter(|l| !others.iter().any(|m| m.name != name && m.layers.contains(l)))
                    .cloned()
                    .collect(),
                ..manifest
            })
            .into_iter()
            .filter(|l| l.exists())
            .collect();
        for layer in &alone {
            if needed(layer) || is_locked(layer)? {
                return Err(ImageError::InUse(name.to_owned()));
            }
        }
        fs::remove_file(self.manifest_path(name)?).map_err(ImageError::io(name))?;
        for layer in alone {
            fs::remove_dir_all(&layer).map_err(ImageError::io(layer.display().to_string()))?;
        }
        Ok(())
    }

    /// Removes layers that no image has any more, such as those of images built
    /// anew, unless an instance runs on them or `needed` says that one will.
    /// Answers how many went.
    pub fn prune(&self, needed: &dyn Fn(&Path) -> bool) -> Result<usize> {
        let _lock = self.lock()?;
        let known = self.list()?;
        let dir = self.root.join("layers");
        let mut gone = 0;
        for entry in fs::read_dir(&dir).map_err(ImageError::io(dir.display().to_string()))?.flatten() {
            let (name, path) = (entry.file_name(), entry.path());
            if known.iter().any(|m| m.layers.iter().any(|l| name == l.as_str()))
                || needed(&path)
                || is_locked(&path)?
            {
                continue;
            }
            fs::remove_dir_all(&path).map_err(ImageError::io(path.display().to_string()))?;
            gone += 1;
        }
        Ok(gone)
    }

    fn manifest_path(&self, name: &str) -> Result<PathBuf> {
        let plain = !name.is_empty()
            && !name.starts_with('.')
            && name.len() <= 100
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        if plain {
            Ok(self.root.join("manifests").join(format!("{name}.json")))
        } else {
            Err(ImageError::BadName(name.to_owned()))
        }
    }

    /// Waits its turn to change the store, and sweeps what a builder that
    /// died left behind.
    fn lock(&self) -> Result<OwnedFd> {
        let io = || ImageError::io(self.root.join("lock").display().to_string());
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(self.root.join("lock"))
            .map_err(io())?;
        rustix::fs::flock(&file, FlockOperation::LockExclusive).map_err(|e| io()(e.into()))?;
        if let Ok(entries) = fs::read_dir(self.root.join("tmp")) {
            for entry in entries.flatten() {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        Ok(file.into())
    }

    /// Takes a finished root directory in as a layer; answers its name.
    fn adopt_layer(&self, tree: &Path) -> Result<(String, u64)> {
        let io = || ImageError::io(tree.display().to_string());
        let (name, size) = digest::tree(tree).map_err(io())?;
        let to = self.root.join("layers").join(&name);
        if to.exists() {
            fs::remove_dir_all(tree).map_err(io())?;
        } else {
            fs::rename(tree, &to).map_err(io())?;
        }
        Ok((name, size))
    }

    fn write_manifest(&self, manifest: &Manifest) -> Result<()> {
        let path = self.manifest_path(&manifest.name)?;
        let new = path.with_extension("new");
        let write = || -> io::Result<()> {
            let mut text = serde_json::to_vec_pretty(manifest).map_err(io::Error::other)?;
            text.push(b'\n');
            fs::write(&new, text)?;
            fs::rename(&new, &path)
        };
        write().map_err(ImageError::io(path.display().to_string()))
    }
}

fn read_manifest(path: &Path) -> Result<Manifest> {
    let read = || serde_json::from_slice(&fs::read(path)?).map_err(io::Error::other);
    read().map_err(ImageError::io(path.display().to_string()))
}

/// Shims hold a shared lock on each layer they use.
fn is_locked(layer: &Path) -> Result<bool> {
    let check = || -> io::Result<bool> {
        let dir = File::open(layer)?;
        match rustix::fs::flock(&dir, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(false),
            Err(rustix::io::Errno::WOULDBLOCK) => Ok(true),
            Err(e) => Err(e.into()),
        }
    };
    check().map_err(ImageError::io(layer.display().to_string()))
}

/// This machine's architecture, as EC2 names it.
fn arch() -> &'static str {
    match std::env::consts::ARCH {
        "aarch64" => "arm64",
        other => other,
    }
}

fn now() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs())
}
