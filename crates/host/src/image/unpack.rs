//! Root directories out of a disk's blocks: what was a machine's disk becomes a layer.
//!
//! What is on the disk is whatever somebody wrote there. So it is looked at and mended by e2fsck(8), not by the kernel,
//! before it is mounted, as for guests ([ADR 12](../../../../docs/adr/0012-volumes.md)); and nothing in it is followed.

use std::fs;
use std::io;
use std::os::fd::AsFd;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, FileType, Mode};
use rustix::mount::{FsMountFlags, FsOpenFlags, MountAttrFlags};

use super::{Draft, InitKind, confined, copy, draft, import};
use crate::instance::{check_ext4, e2fsck};
use crate::mounts::{self, MountFlags};
use crate::volume::Served;

impl Draft {
    /// Fills it with the files of the ext4 file system that this block device is, which nobody else uses: the device
    /// is written to, should the file system want mending. Without what was one machine's own. Answers which init
    /// they boot.
    ///
    /// # Errors
    /// There is no such file system, it is beyond mending, or it is nobody's root.
    pub fn unpack(&self, device: &Served) -> io::Result<InitKind> {
        let stage = self.stage()?;
        confined::aside(&stage, MountFlags::NOSUID | MountFlags::NOEXEC, || {
            let from = show(&stage, device)?;
            copy::tree(&from, &self.root(), copy::Of::Disk, &draft::own)
        })?;
        import::normalise(&self.root())?;
        let init = import::init(&self.root())?;
        if init == InitKind::Ours && !import::has(&self.root(), &["bin/sh"])? {
            return Err(io::Error::other("it is no root file system: there is neither systemd nor /bin/sh"));
        }
        Ok(init)
    }
}

/// Mounts it below `stage`, to be read.
fn show(stage: &Path, device: &Served) -> io::Result<PathBuf> {
    let (node, here) = (stage.join("device"), stage.join("files"));
    let number = rustix::fs::makedev(device.major, device.minor);
    rustix::fs::mknodat(CWD, &node, FileType::BlockDevice, Mode::from_raw_mode(0o600), number)?;
    check_ext4(&node).map_err(|e| {
        io::Error::new(e.kind(), format!("there is no ext4 file system of a kind known: {e}"))
    })?;
    if !e2fsck(&["-f", "-y"], &node)? {
        return Err(io::Error::other("its file system is beyond what e2fsck mends"));
    }
    fs::create_dir(&here)?;
    let fs = rustix::mount::fsopen("ext4", FsOpenFlags::FSOPEN_CLOEXEC)?;
    rustix::mount::fsconfig_set_string(fs.as_fd(), "source", node.as_os_str())?;
    rustix::mount::fsconfig_set_string(fs.as_fd(), "errors", "remount-ro")?;
    rustix::mount::fsconfig_set_flag(fs.as_fd(), "ro")?;
    rustix::mount::fsconfig_create(fs.as_fd())?;
    let flags = MountAttrFlags::MOUNT_ATTR_RDONLY
        | MountAttrFlags::MOUNT_ATTR_NOSUID
        | MountAttrFlags::MOUNT_ATTR_NODEV
        | MountAttrFlags::MOUNT_ATTR_NOEXEC;
    let mount = rustix::mount::fsmount(fs.as_fd(), FsMountFlags::FSMOUNT_CLOEXEC, flags)?;
    mounts::attach(mount, &here)?;
    Ok(here)
}
