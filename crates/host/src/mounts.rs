//! Mounts, each error naming what was to be mounted where.

use std::ffi::CString;
use std::fmt::Display;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;

pub use rustix::mount::{MountFlags, UnmountFlags};
use rustix::mount::{MountPropagationFlags, MoveMountFlags, OpenTreeFlags};

use crate::instance::sys;

/// No set-uid programs, no device nodes, no programs at all.
pub const STRICT: MountFlags = MountFlags::NOSUID.union(MountFlags::NODEV).union(MountFlags::NOEXEC);

fn named<T>(what: impl Display, r: rustix::io::Result<T>) -> io::Result<T> {
    r.map_err(|e| {
        let e = io::Error::from(e);
        io::Error::new(e.kind(), format!("{what}: {e}"))
    })
}

/// A new file system of type `kind` at `at`.
pub fn mount(kind: &str, at: impl AsRef<Path>, flags: MountFlags, data: &str) -> io::Result<()> {
    let at = at.as_ref();
    let text = CString::new(data).map_err(io::Error::other)?;
    named(
        format_args!("mount {kind} at {} ({data})", at.display()),
        rustix::mount::mount(kind, at, kind, flags, text.as_c_str()),
    )
}

/// `from` also at `at`, without what is mounted below it.
pub fn bind(from: impl AsRef<Path>, at: impl AsRef<Path>) -> io::Result<()> {
    let (from, at) = (from.as_ref(), at.as_ref());
    named(format_args!("bind {} at {}", from.display(), at.display()), rustix::mount::mount_bind(from, at))
}

/// `from` also at `at`, with what is mounted below it.
pub fn bind_all(from: impl AsRef<Path>, at: impl AsRef<Path>) -> io::Result<()> {
    let (from, at) = (from.as_ref(), at.as_ref());
    named(
        format_args!("bind {} and below at {}", from.display(), at.display()),
        rustix::mount::mount_bind_recursive(from, at),
    )
}

/// Changes the flags of this one mount point.
pub fn remount(at: impl AsRef<Path>, flags: MountFlags) -> io::Result<()> {
    let at = at.as_ref();
    named(
        format_args!("remount {}", at.display()),
        rustix::mount::mount_remount(at, flags | MountFlags::BIND, ""),
    )
}

/// From here on, nothing mounted or unmounted passes in or out.
pub fn make_private() -> io::Result<()> {
    named(
        "make mounts private",
        rustix::mount::mount_change("/", MountPropagationFlags::PRIVATE | MountPropagationFlags::REC),
    )
}

/// A detached copy of the mount at `path`.
pub fn clone_tree(path: impl AsRef<Path>) -> io::Result<OwnedFd> {
    let path = path.as_ref();
    named(
        format_args!("open_tree {}", path.display()),
        rustix::mount::open_tree(
            rustix::fs::CWD,
            path,
            OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC,
        ),
    )
}

/// A detached copy of the mount at `path` whose files' owners are seen through
/// the user namespace `userns`.
pub fn clone_idmapped(path: impl AsRef<Path>, userns: impl AsFd) -> io::Result<OwnedFd> {
    let path = path.as_ref();
    let tree = clone_tree(path)?;
    sys::idmap_mount(tree.as_fd(), userns.as_fd()).map_err(|e| {
        io::Error::new(e.kind(), format!("idmap {} (does its file system support it?): {e}", path.display()))
    })?;
    Ok(tree)
}

/// Attaches a detached mount at `at`.
pub fn attach(tree: impl AsFd, at: impl AsRef<Path>) -> io::Result<()> {
    let at = at.as_ref();
    named(
        format_args!("move_mount to {}", at.display()),
        rustix::mount::move_mount(tree, "", rustix::fs::CWD, at, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH),
    )
}

/// Takes a mount away; files still open keep working.
pub fn detach(at: impl AsRef<Path>) -> io::Result<()> {
    let at = at.as_ref();
    named(format_args!("unmount {}", at.display()), rustix::mount::unmount(at, UnmountFlags::DETACH))
}

/// Makes `root` the root of this mount namespace and lets go of the old one.
///
/// # Errors
/// `EINVAL` where the machine's root is an initramfs, which cannot be left.
pub fn pivot(root: impl AsRef<Path>) -> io::Result<()> {
    let root = root.as_ref();
    let what = format!("pivot_root to {}", root.display());
    named(&what, rustix::process::chdir(root))?;
    named(&what, rustix::process::pivot_root(".", "."))?;
    named(&what, rustix::mount::unmount(".", UnmountFlags::DETACH))?;
    named(&what, rustix::process::chdir("/"))
}

/// Makes the child of `command` see `file` in the place of `over`, which it must not leave: it gets a mount
/// namespace of its own. Where there is no `over`, it sees what there is.
#[allow(unsafe_code)]
pub fn see_instead(command: &mut std::process::Command, file: &Path, over: &Path) -> io::Result<()> {
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::process::CommandExt as _;
    let text = |path: &Path| CString::new(path.as_os_str().as_bytes()).map_err(io::Error::other);
    let (file, over, root) = (text(file)?, text(over)?, text(Path::new("/"))?);
    // SAFETY: between fork and exec the closure makes three system calls and allocates nothing; only the
    // child's mount namespace changes.
    unsafe {
        command.pre_exec(move || {
            rustix::thread::unshare_unsafe(rustix::thread::UnshareFlags::NEWNS)?;
            let private = MountPropagationFlags::PRIVATE | MountPropagationFlags::REC;
            rustix::mount::mount_change(root.as_c_str(), private)?;
            match rustix::mount::mount_bind(file.as_c_str(), over.as_c_str()) {
                Err(rustix::io::Errno::NOENT) | Ok(()) => Ok(()),
                Err(e) => Err(e.into()),
            }
        });
    }
    Ok(())
}
