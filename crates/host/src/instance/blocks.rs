//! A root disk as blocks: what a container's guest sees as its root, layers and all, as one ext4 file system.
//!
//! A root volume that outlives its instance becomes a volume like any other so. It is made by a process of its own,
//! which may take its time and may die: there is a whole file, or none, and the root disk is only read.
//!
//! ```text
//! DIR/instances/<id>/blocks.spec  what it is made of
//!                    blocks.img   made; blocks.new while it is not
//!                    blocks.log   why it could not be made
//! ```

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::fs::FlockOperation;
use rustix::mount::MountFlags;
use rustix::thread::UnshareFlags;

use super::{InstanceSpec, machine, root, sys};
use crate::mounts;
use crate::userns::unshare;

const MADE: &str = "blocks.img";
const SPEC: &str = "blocks.spec";
const LOG: &str = "blocks.log";
/// What an ext4 file system has for itself, at most: a part of so many of its bytes, and a journal.
const OWN_PART: u64 = 32;
const GIB: u64 = 1 << 30;

/// Has the root disk of an instance that is down made a file of blocks, and answers the file. It has
/// `root_bytes`, or as many GiB more as what was below the disk takes, where the two don't fit together.
///
/// # Errors
/// What the process that makes it said.
pub(super) fn make(spec: &InstanceSpec) -> io::Result<PathBuf> {
    let made = spec.dir.join(MADE);
    if made.exists() {
        return Ok(made);
    }
    if let Some(disk) = machine::disk(spec) {
        // It is blocks, and was QEMU's user's.
        chown(&disk, Some(0), Some(0))?;
        fs::set_permissions(&disk, fs::Permissions::from_mode(0o600))?;
        return Ok(disk);
    }
    fs::DirBuilder::new().recursive(true).mode(0o700).create(&spec.dir)?;
    let file = spec.dir.join(SPEC);
    fs::write(&file, serde_json::to_vec(spec).map_err(io::Error::other)?)?;
    let log =
        OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(spec.dir.join(LOG))?;
    let status = Command::new(&spec.binary)
        .args(["root-blocks".as_ref(), "--spec".as_ref(), file.as_os_str()])
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .status()?;
    if status.success() {
        return Ok(made);
    }
    let why = fs::read_to_string(spec.dir.join(LOG)).unwrap_or_default();
    Err(io::Error::other(format!("its root disk could not be made blocks ({status}): {}", why.trim())))
}

/// The program of `kumobako root-blocks --spec FILE`.
pub fn root_blocks_main(spec: &Path) -> ! {
    let work = || -> io::Result<()> {
        // Whoever waits for it begins anew, and finds the disk free.
        sys::die_with_parent()?;
        let spec: InstanceSpec = serde_json::from_slice(&fs::read(spec)?).map_err(io::Error::other)?;
        write(&spec)
    };
    let code = match work() {
        Ok(()) => 0,
        Err(e) => {
            eprintln!("{e}");
            1
        }
    };
    sys::exit_now(code)
}

/// In a process of one thread, whose mounts are nobody else's.
fn write(spec: &InstanceSpec) -> io::Result<()> {
    let (new, made) = (spec.dir.join("blocks.new"), spec.dir.join(MADE));
    // Layers in use are not removed.
    let mut held = Vec::new();
    for layer in &spec.lower {
        let dir = File::open(layer)?;
        rustix::fs::flock(&dir, FlockOperation::LockShared)?;
        held.push(dir);
    }
    unshare(UnshareFlags::NEWNS)?;
    mounts::make_private()?;
    let stage = spec.dir.join("mnt");
    fs::create_dir_all(&stage)?;
    mounts::mount("tmpfs", &stage, MountFlags::NOSUID | MountFlags::NODEV, "mode=700,size=64k")?;
    let (disk, tree) = (stage.join("disk"), stage.join("tree"));
    fs::create_dir(&disk)?;
    fs::create_dir(&tree)?;
    let mut layers = Vec::new();
    let mut open = None;
    if root::exists(&spec.dir) {
        let root = root::open(&spec.dir)?;
        mounts::attach(&root.mount, &disk)?;
        layers.push(disk.join("up"));
        open = Some(root);
    } else if spec.dir.join("rw/up").exists() {
        layers.push(spec.dir.join("rw/up"));
    }
    layers.extend(spec.lower.iter().cloned());
    join(&layers, &tree)?;
    let bytes = spec.root_bytes.max(GIB);
    if let Err(why) = fill(&tree, &new, bytes) {
        // The disk held what was changed, and what was below it came from elsewhere: together they may be more.
        let below = spec.lower.iter().map(|l| used(l)).sum::<io::Result<u64>>()?;
        let more = (below + bytes / OWN_PART).div_ceil(GIB) * GIB;
        eprintln!("{why}; with {} GiB more:", more / GIB);
        fill(&tree, &new, bytes + more)?;
    }
    File::open(&new)?.sync_all()?;
    fs::rename(&new, &made)?;
    File::open(&spec.dir)?.sync_all()?;
    drop(open);
    Ok(())
}

/// Shows layers, topmost first, as the one tree that a guest sees, to be read.
fn join(layers: &[PathBuf], tree: &Path) -> io::Result<()> {
    if let [one] = layers {
        // There is no overlay of one.
        mounts::bind(one, tree)?;
        return mounts::remount(tree, MountFlags::RDONLY);
    }
    let layers: Vec<String> = layers.iter().map(|l| l.display().to_string()).collect();
    mounts::mount("overlay", tree, MountFlags::RDONLY, &format!("lowerdir={}", layers.join(":")))
}

/// Makes the file: an ext4 file system of so many bytes with what `tree` has, in the blocks that this takes.
fn fill(tree: &Path, new: &Path, bytes: u64) -> io::Result<()> {
    let _ = fs::remove_file(new);
    OpenOptions::new().create_new(true).write(true).mode(0o600).open(new)?.set_len(bytes)?;
    let (tree, new) = (tree.display().to_string(), new.display().to_string());
    let extended = "lazy_itable_init=1,lazy_journal_init=1,nodiscard,root_owner=0:0";
    const PROGRAM: &str = "/sbin/mke2fs";
    let mut command = Command::new(PROGRAM);
    command.args([
        "-q", "-F", "-t", "ext4", "-m", "1", "-b", "4096", "-J", "size=64", "-E", extended, "-d", &tree, &new,
    ]);
    sys::ends_with_us(&mut command);
    root::done(PROGRAM, &mut command, 0).inspect_err(|_| drop(fs::remove_file(&new)))
}

/// Bytes that the files below take.
fn used(dir: &Path) -> io::Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let meta = entry.metadata()?;
        sum += meta.blocks() * 512;
        if meta.is_dir() {
            sum += used(&entry.path())?;
        }
    }
    Ok(sum)
}
