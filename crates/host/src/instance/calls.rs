//! System calls of the guest that its shim answers, or has answered.
//!
//! What only the machine's root may do, but a guest may want for its own disks: mount a file
//! system, make a mounted one larger, have a partition table read, tell the kernel of partitions.
//! And sysinfo(2), by which the kernel would tell of the machine. A filter stops them. Every other
//! call, and those of things that aren't the guest's, go on to the kernel as they were made.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::fs::FileType;
use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};

use super::InstanceSpec;
use super::disks::{self, Disk};
use super::mounting::{self, Outside, Wanted};
use super::sys::{self, Fork, Notice, Verdict};
use super::view::View;
use crate::bpf::devices::Guard;
use crate::volume::partitions::{self, Part};

const BLKRRPART: u64 = 0x125f;
const BLKPG: u64 = 0x1269;
const EXT4_IOC_RESIZE_FS: u64 = 0x4008_6610;

/// The filter; the descriptor it answers is where the shim hears of the calls.
pub(super) fn listen() -> io::Result<OwnedFd> {
    use seccompiler::sock_filter;
    let op = |code, jt, jf, k| sock_filter { code, jt, jf, k };
    const LOAD: u16 = 0x20;
    const EQUAL: u16 = 0x15;
    const AND: u16 = 0x54;
    const RETURN: u16 = 0x06;
    const ALLOW: u32 = 0x7fff_0000;
    const NOTIFY: u32 = 0x7fc0_0000;
    let others = (libc::MS_REMOUNT | libc::MS_BIND | libc::MS_MOVE) as u32;
    let others = others | (libc::MS_UNBINDABLE | libc::MS_PRIVATE | libc::MS_SLAVE | libc::MS_SHARED) as u32;
    let argument = |n: u32| 16 + 8 * n;
    let program = [
        op(LOAD, 0, 0, 0),
        op(EQUAL, 3, 0, libc::SYS_mount as u32),
        op(EQUAL, 5, 0, libc::SYS_ioctl as u32),
        op(EQUAL, 9, 0, libc::SYS_sysinfo as u32),
        op(RETURN, 0, 0, ALLOW),
        // A mount of a new file system.
        op(LOAD, 0, 0, argument(3)),
        op(AND, 0, 0, others),
        op(EQUAL, 5, 4, 0),
        op(LOAD, 0, 0, argument(1)),
        op(EQUAL, 3, 0, BLKRRPART as u32),
        op(EQUAL, 2, 0, BLKPG as u32),
        op(EQUAL, 1, 0, EXT4_IOC_RESIZE_FS as u32),
        op(RETURN, 0, 0, ALLOW),
        op(RETURN, 0, 0, NOTIFY),
    ];
    sys::install_listener(&program)
}

/// What answers are made of.
pub(super) struct Means<'a> {
    pub(super) spec: &'a InstanceSpec,
    pub(super) outside: Outside<'a>,
    pub(super) disks: &'a [Disk],
    pub(super) guard: Option<&'a Guard>,
    pub(super) view: &'a mut View,
}

/// Takes one notice and sees to it; answers it now, or has a process of its own do so. False
/// where nobody can ask any more.
pub(super) fn take(listener: &OwnedFd, means: &mut Means<'_>) -> bool {
    // Before Linux 6.11 who receives where nobody can ask any more waits forever.
    let mut fds = [PollFd::new(listener, PollFlags::IN)];
    let now = Timespec { tv_sec: 0, tv_nsec: 0 };
    let _ = rustix::event::poll(&mut fds, Some(&now));
    let seen = fds[0].revents();
    if !seen.contains(PollFlags::IN) {
        return !seen.contains(PollFlags::HUP);
    }
    match sys::receive_notice(listener.as_fd()) {
        Ok(notice) => decide(listener, &notice, means),
        // Whoever asked was killed meanwhile: if it was the last, the next look says so.
        Err(e) if matches!(e.raw_os_error(), Some(libc::ENOENT | libc::EINTR)) => {}
        Err(_) => return false,
    }
    true
}

fn decide(listener: &OwnedFd, notice: &Notice, means: &mut Means<'_>) {
    let answer = |verdict| drop(sys::answer_notice(listener.as_fd(), notice, verdict));
    if i64::from(notice.call) == libc::SYS_sysinfo {
        let told = means.view.sysinfo();
        // The address is of a process that still waits for its answer.
        if sys::is_current(listener.as_fd(), notice) {
            let written = sys::write_memory(notice.pid, notice.arguments[0], &told);
            answer(Verdict::Result(written.err().map_or(0, |_| libc::EFAULT)));
        }
        return;
    }
    let wish = match i64::from(notice.call) {
        libc::SYS_ioctl => Wish::of_ioctl(notice, means.disks),
        _ => Wanted::of(notice, means.disks).map(|w| w.map(Wish::Mount)),
    };
    let Ok(Some(wish)) = wish else { return answer(Verdict::Continue) };
    // What was read was of a process that still waits for its answer.
    if !sys::is_current(listener.as_fd(), notice) {
        return;
    }
    // Any of it may wait for the disk, which the shim must not.
    match sys::fork() {
        Ok(Fork::Child) => {
            // It has the shim's lock, too.
            let _ = sys::die_with_parent();
            let code = match wish.fulfil(means) {
                Ok(()) => 0,
                Err(e) => {
                    eprintln!("{wish}: {e}");
                    e.raw_os_error().unwrap_or(libc::EIO)
                }
            };
            answer(Verdict::Result(code));
            sys::exit_now(0);
        }
        Ok(Fork::Parent(_)) => {}
        Err(_) => answer(Verdict::Result(libc::EAGAIN)),
    }
}

/// What the guest asks for that is to be done in its place.
enum Wish<'a> {
    Mount(Wanted),
    /// Have the partition table read again.
    Reread(&'a Disk, File),
    /// Show, hide or change one partition.
    Change(&'a Disk, File, Change),
    /// Have a mounted file system so many blocks large.
    Resize(File, u64),
}

#[derive(Debug, Clone, Copy)]
enum Change {
    Add(Part),
    Delete(Part),
    Resize(Part),
}

impl std::fmt::Display for Wish<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Mount(wanted) => write!(f, "mount of {}", wanted.name),
            Self::Reread(disk, _) => write!(f, "partitions of {}", disk.name),
            Self::Change(disk, _, change) => write!(f, "{change:?} of {}", disk.name),
            Self::Resize(_, blocks) => write!(f, "file system of {blocks} blocks"),
        }
    }
}

impl<'a> Wish<'a> {
    /// None for what is no business of ours.
    fn of_ioctl(notice: &Notice, disks: &'a [Disk]) -> io::Result<Option<Self>> {
        let descriptor = format!("/proc/{}/fd/{}", notice.pid, notice.arguments[0] as u32);
        let meta = rustix::fs::stat(&descriptor)?;
        let kind = FileType::from_raw_mode(meta.st_mode);
        let resizes = notice.arguments[1] & 0xffff_ffff == EXT4_IOC_RESIZE_FS;
        let of = |d: &&Disk| match resizes {
            true => d.has(meta.st_dev),
            // The whole disk: a part of it has no parts.
            false => meta.st_rdev == rustix::fs::makedev(d.major, d.minor),
        };
        let fits = match resizes {
            true => matches!(kind, FileType::Directory | FileType::RegularFile),
            false => kind == FileType::BlockDevice,
        };
        let Some(disk) = disks.iter().find(|d| fits && of(d)) else { return Ok(None) };
        // Another file may be there by now: what was opened counts.
        let file = File::options().read(true).custom_flags(libc::O_NONBLOCK).open(&descriptor)?;
        let now = file.metadata()?;
        if (now.dev(), now.ino()) != (meta.st_dev, meta.st_ino) {
            return Ok(None);
        }
        let memory = File::open(format!("/proc/{}/mem", notice.pid))?;
        let argument = notice.arguments[2];
        Ok(Some(match notice.arguments[1] & 0xffff_ffff {
            EXT4_IOC_RESIZE_FS => Self::Resize(file, u64::from_ne_bytes(mounting::bytes(&memory, argument)?)),
            BLKPG => Self::Change(disk, file, Change::read(&memory, argument)?),
            _ => Self::Reread(disk, file),
        }))
    }

    fn fulfil(&self, means: &Means<'_>) -> io::Result<()> {
        let spec = means.spec;
        match self {
            Self::Mount(wanted) => wanted.mount(spec, &means.outside),
            Self::Resize(file, blocks) => sys::grow_ext4(file.as_fd(), *blocks),
            Self::Reread(disk, device) => {
                let table = elsewhere(&means.outside, || partitions::table(device))?;
                let done = partitions::set(device, &disk.parts(), &table);
                disks::show(spec, disk, means.guard)?;
                done
            }
            Self::Change(disk, device, change) => {
                match change {
                    Change::Add(part) => partitions::add(device, *part)?,
                    Change::Delete(part) => partitions::delete(device, *part)?,
                    Change::Resize(part) => partitions::resize(device, *part)?,
                }
                disks::show(spec, disk, means.guard)
            }
        }
    }
}

impl Change {
    /// From `struct blkpg_ioctl_arg`, and the `struct blkpg_partition` that it leads to.
    fn read(memory: &File, at: u64) -> io::Result<Self> {
        let words: [u8; 24] = mounting::bytes(memory, at)?;
        let int = |b: &[u8]| i32::from_ne_bytes([b[0], b[1], b[2], b[3]]);
        let long = |b: &[u8]| i64::from_ne_bytes([b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7]]);
        let part: [u8; 20] = mounting::bytes(memory, long(&words[16..]).cast_unsigned())?;
        let (start, length, number) = (long(&part), long(&part[8..]), int(&part[16..]));
        Ok(match int(&words) {
            1 => Self::Add(Part::of_bytes(number, start, length)?),
            // The rest of it says nothing.
            2 => Self::Delete(Part::of_bytes(number, 0, 0)?),
            3 => Self::Resize(Part::of_bytes(number, start, length)?),
            _ => return Err(io::Error::from_raw_os_error(libc::EINVAL)),
        })
    }
}

/// Does `work` in the machine's mount namespace, where its programs are, and comes back.
fn elsewhere<T>(outside: &Outside<'_>, work: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    let here = File::open("/proc/self/ns/mnt")?;
    move_into_link_name_space(outside.mounts, Some(LinkNameSpaceType::Mount))?;
    let done = work();
    move_into_link_name_space(here.as_fd(), Some(LinkNameSpaceType::Mount))?;
    done
}
