//! Loop devices.

use std::fs::{self, File};
use std::io;
use std::os::fd::AsFd;
use std::path::Path;

use rustix::fs::Mode;

use super::{Served, sys};

pub(crate) const MAJOR: u32 = 7;

/// Puts a loop device, called `name`, on `file`, which it holds until its last user closes it.
/// `dir` is for a moment's node where `/dev` has none; `parts`: its partition table is read.
pub(crate) fn attach(file: impl AsFd, dir: &Path, name: &str, parts: bool) -> io::Result<(File, Served)> {
    let control = File::options().read(true).write(true).open("/dev/loop-control")?;
    for _ in 0..64 {
        let minor = sys::free_loop(&control)?;
        let device = open(minor, dir)?;
        match sys::configure_loop(&device, file.as_fd(), name, parts) {
            Ok(()) => {
                let served = Served { major: MAJOR, minor, size: sys::device_size(&device)? };
                return Ok((device, served));
            }
            // Somebody else was faster.
            Err(e) if e.raw_os_error() == Some(libc::EBUSY) => {}
            Err(e) => return Err(io::Error::new(e.kind(), format!("loop device: {e}"))),
        }
    }
    Err(io::Error::other("no loop device is to be had"))
}

/// The loop device by number, by a name of our own where `/dev` has none for it.
pub(crate) fn open(minor: u32, dir: &Path) -> io::Result<File> {
    let open = |path: &Path| File::options().read(true).write(true).open(path);
    match open(Path::new(&format!("/dev/loop{minor}"))) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => {}
        r => return r,
    }
    let node = dir.join("node");
    let _ = fs::remove_file(&node);
    let kind = rustix::fs::FileType::BlockDevice;
    let number = rustix::fs::makedev(MAJOR, minor);
    rustix::fs::mknodat(rustix::fs::CWD, &node, kind, Mode::from_raw_mode(0o600), number)?;
    let device = open(&node);
    let _ = fs::remove_file(&node);
    device
}

/// Has the kernel ask for at most `bytes` at once, or as many as it likes. This stays with the number, whoever has
/// it next.
pub(crate) fn limit_requests(minor: u32, bytes: Option<usize>) -> io::Result<()> {
    let path = format!("/sys/block/loop{minor}/queue/max_sectors_kb");
    fs::write(path, bytes.map_or(0, |bytes| bytes >> 10).to_string())
}

/// Has the device look again how large its file is.
pub(crate) fn refresh(device: &File) -> io::Result<()> {
    sys::refresh_loop(device)
}
