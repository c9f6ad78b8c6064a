//! Images in the layout that OCI gave them: a directory of blobs named by their content, as
//! `skopeo copy … oci:DIR`, `docker buildx build --output type=oci` and `umoci` write it.
//!
//! Follows the OCI Image Format Specification: "Image Layout", "Image Index", "Image Manifest"
//! and "Image Layer Filesystem Changeset".

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{ImageError, Progress, Result, confined};

const FILE: &str = "oci-layout";
const WHITEOUT: &str = ".wh.";
const OPAQUE: &str = ".wh..wh..opq";
/// How deep indexes may lie in each other.
const DEEP: usize = 4;
/// Most bytes of an index or a manifest.
const MOST: u64 = 4 << 20;

#[derive(Debug, Deserialize)]
struct Descriptor {
    digest: String,
    size: u64,
    #[serde(default)]
    platform: Option<Platform>,
}

#[derive(Debug, Deserialize)]
struct Platform {
    architecture: String,
    os: String,
}

/// An index has manifests, a manifest has layers.
#[derive(Debug, Deserialize)]
struct Node {
    #[serde(default)]
    manifests: Vec<Descriptor>,
    #[serde(default)]
    layers: Vec<Descriptor>,
}

/// Whether `dir` is such a layout, and not a root file system.
pub(super) fn is_layout(dir: &Path) -> bool {
    dir.join(FILE).is_file() && dir.join("index.json").is_file()
}

/// Unpacks the image of the layout in `dir` that is for this machine's architecture into the
/// empty directory `root`. Every blob is compared with its name.
///
/// `stage` is an empty directory for tar to work on.
pub(super) fn unpack(
    dir: &Path,
    root: &Path,
    stage: &Path,
    progress: &mut dyn FnMut(Progress),
) -> Result<()> {
    let bad = |why: String| ImageError::io(dir.display().to_string())(io::Error::other(why));
    let text = fs::read(dir.join("index.json")).map_err(ImageError::io("index.json"))?;
    let mut node: Node = serde_json::from_slice(&text).map_err(|e| bad(format!("index.json: {e}")))?;
    for _ in 0..DEEP {
        if !node.layers.is_empty() {
            break;
        }
        let next = choose(&node.manifests).ok_or_else(|| {
            bad(format!("no image here is for linux on {}; name a layout that has one", architecture()))
        })?;
        if next.size > MOST {
            return Err(bad(format!("{} is too large for a manifest", next.digest)));
        }
        let blob = blob(dir, next).map_err(ImageError::io(next.digest.clone()))?;
        let text = fs::read(blob).map_err(ImageError::io(next.digest.clone()))?;
        node = serde_json::from_slice(&text).map_err(|e| bad(format!("{}: {e}", next.digest)))?;
    }
    if node.layers.is_empty() {
        return Err(bad("its manifest has no layers".to_owned()));
    }
    let count = node.layers.len();
    for (n, layer) in node.layers.iter().enumerate() {
        let done = 0.05 + 0.6 * n as f64 / count as f64;
        progress(Progress { step: format!("unpacking layer {} of {count}", n + 1), done: done as _ });
        let blob = blob(dir, layer).map_err(ImageError::io(layer.digest.clone()))?;
        for name in whiteouts(root, stage, &blob)? {
            remove(root, &name).map_err(ImageError::io(name.display().to_string()))?;
        }
        let arguments = [
            "--extract",
            "--preserve-permissions",
            "--numeric-owner",
            "--xattrs",
            "--xattrs-include=*",
            "--acls",
            "--exclude=.wh.*",
            "--exclude=./dev/*",
            "--exclude=dev/*",
        ];
        run(stage, root, &blob, &arguments)?;
    }
    Ok(())
}

fn architecture() -> &'static str {
    match std::env::consts::ARCH {
        "aarch64" => "arm64",
        _ => "amd64",
    }
}

/// The one for this machine; one that says nothing is for any.
fn choose(all: &[Descriptor]) -> Option<&Descriptor> {
    let fits = |d: &&Descriptor| {
        d.platform.as_ref().is_some_and(|p| p.os == "linux" && p.architecture == architecture())
    };
    all.iter().find(fits).or_else(|| all.iter().find(|d| d.platform.is_none()))
}

/// The blob's file, whose content is as its name says.
fn blob(dir: &Path, of: &Descriptor) -> io::Result<PathBuf> {
    let hash = of.digest.strip_prefix("sha256:").filter(|h| h.len() == 64);
    let hash = hash.filter(|h| h.bytes().all(|b| b.is_ascii_hexdigit()));
    let hash = hash.ok_or_else(|| io::Error::other("a digest of another kind than sha256"))?;
    let path = dir.join("blobs/sha256").join(hash);
    let mut file = File::open(&path)?;
    let mut sum = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            n => sum.update(&buffer[..n]),
        }
    }
    let found: String = sum.finalize().iter().map(|b| format!("{b:02x}")).collect();
    if found != hash.to_ascii_lowercase() {
        return Err(io::Error::other("its content is not what its name says"));
    }
    Ok(path)
}

/// Names in the layer that say what of the layers below is gone.
fn whiteouts(root: &Path, stage: &Path, layer: &Path) -> Result<Vec<PathBuf>> {
    let names = run(stage, root, layer, &["--list", "--quoting-style=literal"])?;
    let is_one = |p: &PathBuf| p.file_name().is_some_and(|n| n.to_string_lossy().starts_with(WHITEOUT));
    Ok(names.lines().map(PathBuf::from).filter(is_one).collect())
}

/// Does as the whiteout `name` says, below `root` and nowhere else: no link is followed.
fn remove(root: &Path, name: &Path) -> io::Result<()> {
    let mut parent = root.to_owned();
    for part in name.parent().into_iter().flat_map(Path::components) {
        match part {
            Component::CurDir => continue,
            Component::Normal(part) => parent.push(part),
            _ => return Err(io::Error::other("a name that leads out of the image")),
        }
        // What isn't there, or is no directory, has nothing to be removed.
        if !fs::symlink_metadata(&parent).is_ok_and(|m| m.is_dir()) {
            return Ok(());
        }
    }
    let file = name.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if file == OPAQUE {
        for entry in fs::read_dir(&parent)? {
            delete(&entry?.path())?;
        }
        return Ok(());
    }
    match file.strip_prefix(WHITEOUT) {
        Some(gone) if !gone.is_empty() && gone != "." && gone != ".." => delete(&parent.join(gone)),
        _ => Ok(()),
    }
}

fn delete(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(m) if m.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(e),
    }
}

fn run(stage: &Path, root: &Path, archive: &Path, arguments: &[&str]) -> Result<String> {
    let out = confined::tar(stage, root, archive, arguments).map_err(ImageError::io("tar"))?;
    if out.status.success() {
        return Ok(String::from_utf8_lossy(&out.stdout).into_owned());
    }
    Err(ImageError::Program {
        program: "tar".to_owned(),
        words: String::from_utf8_lossy(&out.stderr).trim().to_owned(),
    })
}
