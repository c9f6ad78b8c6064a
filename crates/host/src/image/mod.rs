//! Machine images: plain directories in layers, named by their content.
//!
//! ```text
//! STORE/layers/<sha256>/      the files; the directory itself is the image's /
//! STORE/manifests/<name>.json what an image is made of
//! STORE/lock                  held for the moment of adding or removing one
//! STORE/tmp/                  what is being made
//! STORE/claims/<region>.json  the layers that a region cannot do without
//! ```
//!
//! Plain directories need no packing and no loop devices, and overlayfs puts
//! them together in under a millisecond. The store belongs to root alone: its
//! layers hold set-uid programs.

mod build;
mod claims;
mod confined;
mod copy;
mod digest;
mod draft;
mod import;
mod oci;
mod recipe;
mod unpack;

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use rustix::fs::FlockOperation;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::instance::{Acceleration, Init};

pub use claims::Claim;
pub(crate) use copy::file as copy_file;
pub use draft::Draft;
pub(crate) use import::has;
pub use recipe::{Recipe, recipes};

/// Which init an image boots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InitKind {
    /// Its own systemd, at `/sbin/init`.
    Systemd,
    /// None: ours.
    Ours,
    /// Whatever its own kernel starts, in a virtual machine.
    Kernel,
}

impl InitKind {
    /// As instances are told.
    #[must_use]
    pub fn init(self) -> Init {
        match self {
            Self::Systemd => Init::Image { path: "/sbin/init".to_owned(), args: Vec::new() },
            Self::Ours => Init::Ours,
            Self::Kernel => {
                Init::Machine { acceleration: Acceleration::Kvm, root_serial: "root".to_owned(), base: true }
            }
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
    /// An instance or an image stands on it; whose.
    #[error("image {0} is in use by {1}")]
    InUse(String, String),
    /// A recipe cannot be read.
    #[error("recipe {name}: {why}")]
    BadRecipe { name: String, why: String },
    /// A program this needs is missing; the second says how to get it.
    #[error("{0} is not installed ({1})")]
    MissingProgram(&'static str, &'static str),
    /// It would be another store's.
    #[error("{} is a link: what is in a store is to be its own alone", .0.display())]
    Borrowed(PathBuf),
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

/// How long regions may take to learn that an image is gone.
const PATIENCE: Duration = Duration::from_secs(10);

/// The store of images, shared by all regions of this machine.
#[derive(Debug, Clone)]
pub struct ImageStore {
    root: PathBuf,
}

impl ImageStore {
    /// The store at `root`, made if need be. The whole may be elsewhere, by a link, but no part of it.
    ///
    /// # Errors
    /// `Borrowed` if a part is a link: who cleans up in it would clean up in another's, whose images and
    /// claims are not known here.
    pub fn open(root: impl Into<PathBuf>) -> Result<Self> {
        let root = root.into();
        for d in ["layers", "manifests", "tmp", "claims"] {
            if root.join(d).is_symlink() {
                return Err(ImageError::Borrowed(root.join(d)));
            }
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

    /// When an image was last added or removed.
    pub fn changed(&self) -> Result<SystemTime> {
        let dir = self.root.join("manifests");
        fs::metadata(&dir).and_then(|m| m.modified()).map_err(ImageError::io(dir.display().to_string()))
    }

    /// Every image, by name, but those that [`Self::foreign`] tells.
    pub fn list(&self) -> Result<Vec<Manifest>> {
        let (mut all, _) = self.read_all()?;
        all.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(all)
    }

    /// Manifests that aren't in this version's form, each with why. A newer version's image in
    /// the shared store is no reason to stop a region that doesn't need it.
    pub fn foreign(&self) -> Result<Vec<Foreign>> {
        Ok(self.read_all()?.1)
    }

    fn read_all(&self) -> Result<(Vec<Manifest>, Vec<Foreign>)> {
        let dir = self.root.join("manifests");
        let io = || ImageError::io(dir.display().to_string());
        let (mut all, mut foreign) = (Vec::new(), Vec::new());
        for entry in fs::read_dir(&dir).map_err(io())? {
            let path = entry.map_err(io())?.path();
            if path.extension().is_some_and(|e| e == "json") {
                let text = fs::read(&path).map_err(ImageError::io(path.display().to_string()))?;
                match serde_json::from_slice(&text) {
                    Ok(manifest) => all.push(manifest),
                    Err(e) => foreign.push((path, e)),
                }
            }
        }
        Ok((all, foreign))
    }

    /// One image.
    pub fn get(&self, name: &str) -> Result<Manifest> {
        let path = self.manifest_path(name)?;
        if !path.exists() {
            return Err(ImageError::NotFound(name.to_owned()));
        }
        read_json(&path)
    }

    /// The layers of an image as directories, topmost first, as
    /// [`InstanceSpec::lower`](crate::instance::InstanceSpec::lower) wants them.
    #[must_use]
    pub fn layers(&self, manifest: &Manifest) -> Vec<PathBuf> {
        manifest.layers.iter().map(|l| self.root.join("layers").join(l)).collect()
    }

    /// Whether all layers of an image are there. Only somebody's own hand takes one away.
    #[must_use]
    pub fn is_whole(&self, manifest: &Manifest) -> bool {
        self.layers(manifest).iter().all(|l| l.is_dir())
    }

    /// Removes an image, and those of its layers that nobody else has; answers how many layers went. Regions
    /// are given a moment to learn that it is gone before its layers go.
    ///
    /// # Errors
    /// `InUse` if an instance of any region runs on one of its layers or will again, or an
    /// image was made of one.
    pub fn remove(&self, name: &str) -> Result<usize> {
        let lock = self.lock()?;
        let layers = self.layers(&self.get(name)?);
        let others = self.known_layers(Some(name))?;
        let alone: Vec<&PathBuf> =
            layers.iter().filter(|l| l.exists() && !others.contains(&layer_name(l))).collect();
        for layer in &alone {
            let held = |c: &&Claim| c.held.contains(&layer_name(layer));
            if let Some(claim) = self.claims()?.iter().find(held) {
                let whose = "an instance, an image or a snapshot there stands on it";
                let by = format!("the region in {}: {whose}", claim.region.display());
                return Err(ImageError::InUse(name.to_owned(), by));
            }
            if is_locked(layer)? {
                return Err(ImageError::InUse(name.to_owned(), "a running instance".to_owned()));
            }
            // What it launched last may not be written down yet.
            let lost = |c: &&Claim| c.offered.contains(&layer_name(layer)) && !c.is_alive();
            if let Some(claim) = self.claims()?.iter().find(lost) {
                let why = "which did not end in order: `up` and `down` it first";
                return Err(ImageError::InUse(
                    name.to_owned(),
                    format!("the region in {}, {why}", claim.region.display()),
                ));
            }
        }
        let manifest = self.manifest_path(name)?;
        fs::remove_file(&manifest).map_err(ImageError::io(name))?;
        drop(lock);
        let deadline = Instant::now() + PATIENCE;
        loop {
            let claims = self.claims()?;
            let offered =
                |l: &PathBuf| claims.iter().any(|c| c.is_alive() && c.offered.contains(&layer_name(l)));
            if Instant::now() > deadline || !alone.iter().any(|l| offered(l)) {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.prune()
    }

    /// Removes layers that no image has any more, such as those of images built anew, unless
    /// a region wants them or an instance runs on them. Answers how many went.
    pub fn prune(&self) -> Result<usize> {
        let _lock = self.lock()?;
        let (known, claims) = (self.known_layers(None)?, self.claims()?);
        let dir = self.root.join("layers");
        let mut gone = 0;
        for entry in fs::read_dir(&dir).map_err(ImageError::io(dir.display().to_string()))?.flatten() {
            let path = entry.path();
            let name = layer_name(&path);
            if known.contains(&name) || claims.iter().any(|c| c.wants(&name)) || is_locked(&path)? {
                continue;
            }
            // Aside first: a layer is whole or not there.
            let aside = self.root.join("tmp").join(&name);
            fs::rename(&path, &aside)
                .and_then(|()| fs::remove_dir_all(&aside))
                .map_err(ImageError::io(path.display().to_string()))?;
            gone += 1;
        }
        Ok(gone)
    }

    /// Layers of all images but one, those of another version's images, too.
    fn known_layers(&self, but: Option<&str>) -> Result<BTreeSet<String>> {
        #[derive(Deserialize)]
        struct Layered {
            layers: Vec<String>,
        }
        let (all, foreign) = self.read_all()?;
        let others = all.into_iter().filter(|m| Some(m.name.as_str()) != but);
        let mut layers: BTreeSet<String> = others.flat_map(|m| m.layers).collect();
        for (path, _) in foreign {
            layers.extend(read_json::<Layered>(&path)?.layers);
        }
        Ok(layers)
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

    /// Waits its turn to change the store. It is held for moments only.
    pub fn lock(&self) -> Result<OwnedFd> {
        let lock = self.lock_file("lock")?;
        self.sweep();
        Ok(lock)
    }

    fn lock_file(&self, name: &str) -> Result<OwnedFd> {
        let path = self.root.join(name);
        let io = || ImageError::io(path.display().to_string());
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(&path)
            .map_err(io())?;
        rustix::fs::flock(&file, FlockOperation::LockExclusive).map_err(|e| io()(e.into()))?;
        Ok(file.into())
    }

    /// Adds an image, or puts it in the place of the one of that name, of a finished tree on
    /// the layers of `manifest`, whose size is counted here.
    fn publish(&self, draft: Draft, mut manifest: Manifest) -> Result<Manifest> {
        self.adopt(draft, &mut |layer, size| {
            manifest.layers.insert(0, layer.to_owned());
            manifest.size += size;
            self.write_manifest(&manifest)
        })?;
        Ok(manifest)
    }

    fn write_manifest(&self, manifest: &Manifest) -> Result<()> {
        let path = self.manifest_path(&manifest.name)?;
        write_json(&path, manifest).map_err(ImageError::io(path.display().to_string()))
    }
}

fn layer_name(layer: &Path) -> String {
    layer.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Beside it, on disk, then renamed over it.
fn write_json(path: &Path, value: &impl Serialize) -> io::Result<()> {
    let new = path.with_extension("new");
    let mut text = serde_json::to_vec_pretty(value).map_err(io::Error::other)?;
    text.push(b'\n');
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&new)?;
    file.write_all(&text)?;
    file.sync_all()?;
    fs::rename(&new, path)
}

/// A manifest that can't be read, and why.
pub type Foreign = (PathBuf, serde_json::Error);

fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T> {
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
