//! Running tar where what an archive says can reach nothing but the tree it is unpacked into.
//!
//! One archive alone GNU tar takes apart safely. A layer upon another is a different matter: a link that the
//! lower one left would be followed, as root, to wherever it leads.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use rustix::mount::MountFlags;
use rustix::thread::{UnshareFlags, unshare_unsafe};

use crate::mounts;

/// Where the root directory and the archive are seen.
const ROOT: &str = "/image";
const ARCHIVE: &str = "/archive";

/// What programs need of the machine: read-only, but for nothing at all.
const PROGRAMS: [&str; 5] = ["usr", "bin", "lib", "lib64", "sbin"];

/// Runs `tar` with these arguments on the archive, its working directory being `root`. `stage` is an empty
/// directory to put the scene up on.
pub(super) fn tar(stage: &Path, root: &Path, archive: &Path, arguments: &[&str]) -> io::Result<Output> {
    aside(stage, MountFlags::NOSUID | MountFlags::NODEV, || {
        enter(stage, root, archive)?;
        Command::new("/usr/bin/tar")
            .args(arguments)
            .args(["--file", ARCHIVE, "--directory", ROOT])
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("LC_ALL", "C.UTF-8")
            .current_dir("/")
            .stdin(Stdio::null())
            .output()
    })
}

/// Does `work` on a thread of its own, with a small file system at `stage`. What is mounted there nobody else sees, and
/// it goes with the thread.
#[allow(unsafe_code)]
pub(super) fn aside<T: Send>(
    stage: &Path,
    flags: MountFlags,
    work: impl FnOnce() -> io::Result<T> + Send,
) -> io::Result<T> {
    let work = || {
        // SAFETY: unsharing the mount namespace and the working directory touches no descriptor and no memory.
        unsafe { unshare_unsafe(UnshareFlags::NEWNS | UnshareFlags::FS) }?;
        mounts::make_private()?;
        mounts::mount("tmpfs", stage, flags, "mode=755,size=1m")?;
        work()
    };
    std::thread::scope(|scope| {
        scope.spawn(work).join().unwrap_or_else(|_| Err(io::Error::other("the thread panicked")))
    })
}

fn enter(stage: &Path, root: &Path, archive: &Path) -> io::Result<()> {
    for name in PROGRAMS {
        let (from, to) = (Path::new("/").join(name), stage.join(name));
        let Ok(kind) = fs::symlink_metadata(&from) else { continue };
        if kind.is_symlink() {
            symlink(fs::read_link(&from)?, &to)?;
        } else {
            fs::create_dir(&to)?;
            mounts::bind(&from, &to)?;
            mounts::remount(&to, MountFlags::RDONLY | MountFlags::NOSUID | MountFlags::NODEV)?;
        }
    }
    let here = |path: &str| stage.join(path.trim_start_matches('/'));
    fs::create_dir(here(ROOT))?;
    mounts::bind(root, here(ROOT))?;
    File::create(here(ARCHIVE))?;
    mounts::bind(archive, here(ARCHIVE))?;
    mounts::remount(here(ARCHIVE), MountFlags::RDONLY)?;
    // Standard input.
    fs::create_dir(stage.join("dev"))?;
    File::create(stage.join("dev/null"))?;
    mounts::bind("/dev/null", stage.join("dev/null"))?;
    mounts::pivot(stage)
}
