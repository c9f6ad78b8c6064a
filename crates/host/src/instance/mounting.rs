//! Mounts a guest asks for of its own disks.
//!
//! No user namespace may mount ext4: the kernel does not trust what a tenant may have written
//! there. So the shim looks at the guest's mount(2), has the file system checked by e2fsck(8)
//! outside of the kernel, and mounts it in the guest's place. Every other mount goes on to the
//! kernel as it was made.

use std::ffi::CString;
use std::fs::{self, File};
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::fs::{CWD, FileType, Mode, OFlags, ResolveFlags};
use rustix::mount::{FsMountFlags, FsOpenFlags, MountAttrFlags, MountFlags, MoveMountFlags, OpenTreeFlags};
use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};

use super::disks::Disk;
use super::sys::{self, Notice};
use super::{InstanceSpec, boot};
use crate::mounts;
use crate::userns::unshare;

/// File systems that can be checked.
const CHECKED: &[&str] = &["ext4", "ext3", "ext2"];

/// What a mount needs of the world outside of the shim's stage.
pub(super) struct Outside<'a> {
    /// The machine's mount namespace: e2fsck is there.
    pub(super) mounts: BorrowedFd<'a>,
    pub(super) user: BorrowedFd<'a>,
}

/// A mount(2) of one of the guest's disks.
pub(super) struct Wanted {
    pub(super) name: String,
    /// The device's number.
    device: u64,
    target: CString,
    kind: &'static str,
    flags: u64,
    options: String,
    namespace: OwnedFd,
    root: OwnedFd,
    cwd: OwnedFd,
}

impl Wanted {
    /// None for what is no business of ours.
    pub(super) fn of(notice: &Notice, disks: &[Disk]) -> io::Result<Option<Self>> {
        let process = PathBuf::from(format!("/proc/{}", notice.pid));
        let memory = File::open(process.join("mem"))?;
        let text = |n: usize| text(&memory, notice.arguments[n]);
        let kind = text(2)?;
        let Some(kind) = CHECKED.iter().find(|k| k.as_bytes() == kind.as_bytes()) else { return Ok(None) };
        let source = text(0)?;
        let open = |name: &str, flags| rustix::fs::openat(CWD, process.join(name), flags, Mode::empty());
        let path = OFlags::PATH | OFlags::CLOEXEC;
        let (root, cwd) = (open("root", path)?, open("cwd", path)?);
        let base = if source.as_bytes().starts_with(b"/") { &root } else { &cwd };
        let found = rustix::fs::openat2(base, &source, path, Mode::empty(), ResolveFlags::IN_ROOT)?;
        let found = rustix::fs::fstat(&found)?;
        let is_block = FileType::from_raw_mode(found.st_mode) == FileType::BlockDevice;
        let Some(disk) = disks.iter().find(|d| is_block && d.has(found.st_rdev)) else { return Ok(None) };
        // The last part of its name, for one in `/dev`; a part of a disk has a name of its own.
        let name = source.to_str().ok().and_then(|s| s.strip_prefix("/dev/")).filter(|n| plain(n));
        let name = name.map(str::to_owned);
        Ok(Some(Self {
            name: name.unwrap_or_else(|| disk.name.clone()),
            device: found.st_rdev,
            target: text(1)?,
            kind,
            flags: notice.arguments[3],
            options: text(4)?.into_string().unwrap_or_default(),
            namespace: open("ns/mnt", OFlags::RDONLY | OFlags::CLOEXEC)?,
            root,
            cwd,
        }))
    }

    /// In a process of its own, which may lose itself in namespaces.
    pub(super) fn mount(&self, spec: &InstanceSpec, outside: &Outside<'_>) -> io::Result<()> {
        let options = self.allowed_options()?;
        move_into_link_name_space(outside.mounts, Some(LinkNameSpaceType::Mount))?;
        unshare(UnshareFlags::NEWNS)?;
        mounts::make_private()?;
        let stage = spec.dir.join("mnt");
        mounts::mount("tmpfs", &stage, MountFlags::NOSUID, "mode=700,size=64k")?;
        let (dev, here) = (stage.join("dev"), stage.join("fs"));
        fs::create_dir(&dev)?;
        fs::create_dir(&here)?;
        let device = dev.join(&self.name);
        rustix::fs::mknodat(CWD, &device, FileType::BlockDevice, Mode::from_raw_mode(0o600), self.device)?;
        check(&device)?;
        // The guest's mount table shows the name by which the kernel found the device.
        rustix::process::chroot(&stage)?;
        rustix::process::chdir("/")?;
        let (device, here) = (Path::new("/dev").join(&self.name), Path::new("/fs"));
        let fs = rustix::mount::fsopen(self.kind, FsOpenFlags::FSOPEN_CLOEXEC)?;
        rustix::mount::fsconfig_set_string(fs.as_fd(), "source", device.as_os_str())?;
        // What the file system asks for in its own header (to panic, say) is overruled.
        rustix::mount::fsconfig_set_string(fs.as_fd(), "errors", "remount-ro")?;
        for option in options {
            rustix::mount::fsconfig_set_flag(fs.as_fd(), option)?;
        }
        let has = |flag: libc::c_ulong| self.flags & flag != 0;
        if has(libc::MS_RDONLY) {
            rustix::mount::fsconfig_set_flag(fs.as_fd(), "ro")?;
        }
        rustix::mount::fsconfig_create(fs.as_fd())?;
        let mut attributes = MountAttrFlags::MOUNT_ATTR_NODEV;
        for (flag, attribute) in [
            (libc::MS_RDONLY, MountAttrFlags::MOUNT_ATTR_RDONLY),
            (libc::MS_NOSUID, MountAttrFlags::MOUNT_ATTR_NOSUID),
            (libc::MS_NOEXEC, MountAttrFlags::MOUNT_ATTR_NOEXEC),
            (libc::MS_NOATIME, MountAttrFlags::MOUNT_ATTR_NOATIME),
            (libc::MS_NODIRATIME, MountAttrFlags::MOUNT_ATTR_NODIRATIME),
        ] {
            if has(flag) {
                attributes |= attribute;
            }
        }
        let mount = rustix::mount::fsmount(fs.as_fd(), FsMountFlags::FSMOUNT_CLOEXEC, attributes)?;
        sys::idmap_mount(mount.as_fd(), outside.user)?;
        mounts::attach(&mount, here)?;
        drop((mount, fs));
        self.hand_over(here, outside.user)
    }

    /// From a namespace of the host's to the guest's, by way of one of the guest's user
    /// namespace: that locks the mount's flags, so that the guest can't allow device nodes on it.
    fn hand_over(&self, here: &Path, user: BorrowedFd<'_>) -> io::Result<()> {
        rustix::process::chdir(here)?;
        boot::enter_userns(user)?;
        unshare(UnshareFlags::NEWNS)?;
        // The working directory has moved to the copy.
        let flags =
            OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC | OpenTreeFlags::AT_EMPTY_PATH;
        let mine = rustix::mount::open_tree(CWD, "", flags)?;
        move_into_link_name_space(self.namespace.as_fd(), Some(LinkNameSpaceType::Mount))?;
        rustix::process::fchdir(&self.root)?;
        rustix::process::chroot(".")?;
        rustix::process::fchdir(&self.cwd)?;
        let how = MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH | MoveMountFlags::MOVE_MOUNT_T_SYMLINKS;
        Ok(rustix::mount::move_mount(&mine, "", CWD, &self.target, how)?)
    }

    fn allowed_options(&self) -> io::Result<Vec<&str>> {
        let mut allowed = Vec::new();
        for option in self.options.split(',').filter(|o| !o.is_empty()) {
            match option {
                "discard" | "nodiscard" => allowed.push(option),
                // As it is anyway.
                "defaults" | "rw" | "barrier" | "barrier=1" | "data=ordered" | "errors=remount-ro"
                | "nofail" => {}
                o if o.starts_with("x-") || o.starts_with("_netdev") => {}
                _ => return Err(io::Error::from_raw_os_error(libc::EINVAL)),
            }
        }
        Ok(allowed)
    }
}

fn plain(name: &str) -> bool {
    !name.is_empty() && name.len() < 32 && name.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// What is at an address of a process, by its memory.
pub(super) fn bytes<const N: usize>(memory: &File, at: u64) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    let read = memory.read_exact_at(&mut bytes, at);
    read.map_err(|_| io::Error::from_raw_os_error(libc::EFAULT)).map(|()| bytes)
}

fn text(memory: &File, at: u64) -> io::Result<CString> {
    let mut bytes = [0; 4096];
    if at == 0 {
        return Ok(CString::default());
    }
    // A page at a time: the next one may not be there.
    let mut have = 0;
    while have < bytes.len() {
        let at = at + have as u64;
        let n = (4096 - (at % 4096) as usize).min(bytes.len() - have);
        have += memory.read_at(&mut bytes[have..have + n], at)?;
        if let Some(end) = bytes[..have].iter().position(|b| *b == 0) {
            return CString::new(&bytes[..end]).map_err(io::Error::other);
        }
    }
    Err(io::Error::from_raw_os_error(libc::ENAMETOOLONG))
}

/// What makes no sense, or would have the kernel look elsewhere than at this device.
pub(crate) fn check_header(device: &Path) -> io::Result<()> {
    let bad = || io::Error::from_raw_os_error(libc::EINVAL);
    let mut header = [0; 1024];
    File::open(device)?.read_exact_at(&mut header, 1024)?;
    let word = |at: usize| u32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    if header[56..58] != [0x53, 0xef] {
        return Err(bad());
    }
    // has_journal, ext_attr, resize_inode, dir_index, imagic, prealloc, sparse_super2, orphan_file
    const COMPATIBLE: u32 = 0x4 | 0x8 | 0x10 | 0x20 | 0x1 | 0x200 | 0x1000;
    // filetype, recover, meta_bg, extents, 64bit, mmp, flex_bg, csum_seed, largedir
    const INCOMPATIBLE: u32 = 0x2 | 0x4 | 0x10 | 0x40 | 0x80 | 0x100 | 0x200 | 0x2000 | 0x4000;
    // sparse_super, large_file, huge_file, gdt_csum, dir_nlink, extra_isize, metadata_csum, orphan_present
    const READ_ONLY: u32 = 0x1 | 0x2 | 0x8 | 0x10 | 0x20 | 0x40 | 0x400 | 0x10000;
    let unknown = word(92) & !COMPATIBLE | word(96) & !INCOMPATIBLE | word(100) & !READ_ONLY;
    // A journal on another device, by its number.
    let journal_elsewhere = word(228) != 0;
    if unknown != 0 || journal_elsewhere { Err(bad()) } else { Ok(()) }
}

/// Whether the file system is sound, or was made so, by e2fsck(8). A journal's replay counts as mending.
///
/// # Errors
/// The program could not be run.
pub(crate) fn e2fsck(arguments: &[&str], device: &Path) -> io::Result<bool> {
    let ended = Command::new("/sbin/e2fsck")
        .args(arguments)
        .arg(device)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    Ok(matches!(ended.code(), Some(0 | 1)))
}

/// Has the file system looked at by a program, before the kernel does.
///
/// # Errors
/// `EUCLEAN` for one that needs mending: the guest's own fsck(8) can do that.
fn check(device: &Path) -> io::Result<()> {
    // Claimed already: a second mount of the same, which shares the first one's state.
    let exclusive = OFlags::RDONLY | OFlags::EXCL | OFlags::CLOEXEC;
    match rustix::fs::openat(CWD, device, exclusive, Mode::empty()) {
        Err(rustix::io::Errno::BUSY) => return Ok(()),
        r => drop(r?),
    }
    check_header(device)?;
    // What a crash left in the journal is brought in first, not by the kernel either.
    for arguments in [&["-y", "-E", "journal_only"][..], &["-n", "-f"]] {
        if !e2fsck(arguments, device)? {
            return Err(io::Error::from_raw_os_error(libc::EUCLEAN));
        }
    }
    Ok(())
}
