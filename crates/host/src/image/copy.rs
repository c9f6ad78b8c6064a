//! Copies of trees that keep all a layer must keep.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt, lchown, symlink};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, FileType, Mode, Timespec, Timestamps, XattrFlags};

/// What overlayfs notes of how an upper layer came about. Of no meaning in a copy, and apart
/// from it two equal layers are equal.
const OVERLAY_NOTES: [&str; 5] = ["origin", "impure", "nlink", "uuid", "protattr"];

/// What a tree was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// The upper layer of an overlay, whose marks mean something.
    Upper,
    /// A whole disk, on which they are what somebody made up.
    Disk,
}

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Kept,
    /// There, with nothing in it.
    Emptied,
    LeftOut,
}

/// Copies what is in `from` to the new directory `to`: owners, modes, times, links of both
/// kinds, holes, attributes with capabilities and access lists, and overlayfs's marks of what
/// is deleted. Left out are sockets and device nodes; `fate` says what becomes of files, by relative paths that
/// lead over no link.
pub(super) fn tree(from: &Path, to: &Path, of: Of, fate: &dyn Fn(&Path) -> Fate) -> io::Result<()> {
    let mut linked = HashMap::new();
    walk(from, to, Path::new(""), of, fate, &mut linked)
}

fn walk(
    from: &Path,
    to: &Path,
    at: &Path,
    of: Of,
    fate: &dyn Fn(&Path) -> Fate,
    linked: &mut HashMap<u64, PathBuf>,
) -> io::Result<()> {
    let (source, target) = (from.join(at), to.join(at));
    let meta = fs::symlink_metadata(&source)?;
    let kind = meta.file_type();
    if kind.is_dir() {
        fs::create_dir(&target)?;
        let names: Vec<OsString> =
            fs::read_dir(&source)?.map(|e| e.map(|e| e.file_name())).collect::<io::Result<_>>()?;
        for name in names {
            walk(from, to, &at.join(name), of, fate, linked)?;
        }
    } else {
        let fate = fate(at);
        if fate == Fate::LeftOut || kind.is_socket() || kind.is_block_device() {
            return Ok(());
        }
        if kind.is_char_device() && (meta.rdev() != 0 || of == Of::Disk) {
            return Ok(());
        }
        if meta.nlink() > 1 {
            if let Some(first) = linked.get(&meta.ino()) {
                return fs::hard_link(first, &target);
            }
            linked.insert(meta.ino(), target.clone());
        }
        if kind.is_symlink() {
            symlink(fs::read_link(&source)?, &target)?;
        } else if kind.is_file() && fate == Fate::Emptied {
            File::options().write(true).create_new(true).mode(0o600).open(&target)?;
        } else if kind.is_file() {
            file(&source, &target, meta.len())?;
        } else {
            // A pipe, or overlayfs's mark of a deleted file: a device of number zero.
            let node = if kind.is_fifo() { FileType::Fifo } else { FileType::CharacterDevice };
            rustix::fs::mknodat(CWD, &target, node, Mode::from_raw_mode(0o600), 0)?;
        }
    }
    lchown(&target, Some(meta.uid()), Some(meta.gid()))?;
    if !kind.is_symlink() {
        fs::set_permissions(&target, fs::Permissions::from_mode(meta.mode() & 0o7777))?;
    }
    // After the owner: changing that takes capabilities away.
    attributes(&source, &target, of)?;
    let time = |sec, nsec| Timespec { tv_sec: sec, tv_nsec: nsec };
    let times = Timestamps {
        last_access: time(meta.atime(), meta.atime_nsec()),
        last_modification: time(meta.mtime(), meta.mtime_nsec()),
    };
    Ok(rustix::fs::utimensat(CWD, &target, &times, AtFlags::SYMLINK_NOFOLLOW)?)
}

/// Copies a file's content to a new file. Shares the blocks where the file system can, else copies
/// what isn't a hole.
pub(crate) fn file(source: &Path, target: &Path, size: u64) -> io::Result<()> {
    let from = File::options().read(true).custom_flags(libc::O_NOFOLLOW | libc::O_NOATIME).open(source)?;
    let to = File::options().write(true).create_new(true).mode(0o600).open(target)?;
    if rustix::fs::ioctl_ficlone(&to, &from).is_ok() {
        return Ok(());
    }
    to.set_len(size)?;
    let mut at = 0;
    while at < size {
        let data = match rustix::fs::seek(&from, rustix::fs::SeekFrom::Data(at)) {
            Ok(data) => data,
            // Nothing but a hole to the end.
            Err(rustix::io::Errno::NXIO) => break,
            Err(e) => return Err(e.into()),
        };
        let end = rustix::fs::seek(&from, rustix::fs::SeekFrom::Hole(data))?.min(size);
        range(&from, &to, data, end)?;
        at = end.max(data + 1);
    }
    Ok(())
}

fn range(from: &File, to: &File, start: u64, end: u64) -> io::Result<()> {
    use rustix::io::Errno;
    let (mut read, mut written) = (start, start);
    while read < end {
        let want = usize::try_from(end - read).unwrap_or(usize::MAX).min(1 << 30);
        match rustix::fs::copy_file_range(from, Some(&mut read), to, Some(&mut written), want) {
            // It became shorter under our hands.
            Ok(0) => return Ok(()),
            Ok(_) => {}
            // From one file system to another.
            Err(Errno::XDEV | Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP) => {
                return by_hand(from, to, read, end);
            }
            Err(e) => return Err(e.into()),
        }
    }
    Ok(())
}

fn by_hand(from: &File, to: &File, mut at: u64, end: u64) -> io::Result<()> {
    let mut buffer = vec![0; 1 << 20];
    while at < end {
        let want = usize::try_from(end - at).unwrap_or(usize::MAX).min(buffer.len());
        let n = from.read_at(&mut buffer[..want], at)?;
        if n == 0 {
            return Ok(());
        }
        to.write_all_at(&buffer[..n], at)?;
        at += n as u64;
    }
    Ok(())
}

fn attributes(source: &Path, target: &Path, of: Of) -> io::Result<()> {
    let mut list = vec![0u8; 65_536];
    let n = match rustix::fs::llistxattr(source, &mut list[..]) {
        Ok(n) => n,
        Err(rustix::io::Errno::NOTSUP) => return Ok(()),
        Err(e) => return Err(e.into()),
    };
    for name in list[..n].split(|b| *b == 0).filter(|n| !n.is_empty()) {
        let note = name.strip_prefix(b"trusted.overlay.");
        let note = note.is_some_and(|n| of == Of::Disk || OVERLAY_NOTES.iter().any(|o| o.as_bytes() == n));
        if note {
            continue;
        }
        let mut value = vec![0u8; 65_536];
        let n = rustix::fs::lgetxattr(source, name, &mut value[..])?;
        rustix::fs::lsetxattr(target, std::ffi::OsStr::from_bytes(name), &value[..n], XattrFlags::empty())?;
    }
    Ok(())
}
