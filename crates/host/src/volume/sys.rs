//! The ioctls of FUSE, of loop devices and of partitions. All of this folder's `unsafe` is in this file.
#![allow(unsafe_code)]

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, AsRawFd};

use super::partitions::Part;

const FUSE_DEV_IOC_CLONE: libc::c_ulong = 0x8004_e500;
const LOOP_CTL_GET_FREE: libc::c_ulong = 0x4c82;
const LOOP_CONFIGURE: libc::c_ulong = 0x4c0a;
const LOOP_SET_CAPACITY: libc::c_ulong = 0x4c07;
const BLKGETSIZE64: libc::c_ulong = 0x8008_1272;
const BLKFLSBUF: libc::c_ulong = 0x1261;
const BLKPG: libc::c_ulong = 0x1269;
const AUTOCLEAR: u32 = 4;
const PARTSCAN: u32 = 8;
const DIRECT_IO: u32 = 16;

#[repr(C)]
struct LoopInfo {
    numbers: [u64; 5],
    number: u32,
    encryption: [u32; 2],
    flags: u32,
    file_name: [u8; 64],
    crypt_name: [u8; 64],
    key: [u8; 32],
    init: [u64; 2],
}

#[repr(C)]
struct LoopConfig {
    fd: u32,
    block_size: u32,
    info: LoopInfo,
    reserved: [u64; 8],
}

fn check(r: libc::c_int) -> io::Result<libc::c_int> {
    if r < 0 { Err(io::Error::last_os_error()) } else { Ok(r) }
}

/// Makes `other`, a fresh `/dev/fuse`, a further door to the connection of `fuse`.
pub(super) fn clone_fuse(fuse: impl AsFd, other: impl AsFd) -> io::Result<()> {
    let fd = fuse.as_fd().as_raw_fd().cast_unsigned();
    // SAFETY: the argument points to the u32 that this request reads.
    check(unsafe { libc::ioctl(other.as_fd().as_raw_fd(), FUSE_DEV_IOC_CLONE, &raw const fd) }).map(drop)
}

/// Number of a loop device that nobody uses, at this moment.
pub(super) fn free_loop(control: &File) -> io::Result<u32> {
    // SAFETY: no argument.
    check(unsafe { libc::ioctl(control.as_raw_fd(), LOOP_CTL_GET_FREE) }).map(i32::cast_unsigned)
}

/// Puts the loop device on `file`, called `name`, by direct IO, until its last user closes it.
/// `parts`: the kernel looks for a partition table.
pub(super) fn configure_loop(device: &File, file: impl AsFd, name: &str, parts: bool) -> io::Result<()> {
    let mut file_name = [0; 64];
    for (to, from) in file_name.iter_mut().zip(name.bytes().take(63)) {
        *to = from;
    }
    let config = LoopConfig {
        fd: file.as_fd().as_raw_fd().cast_unsigned(),
        block_size: 512,
        info: LoopInfo {
            numbers: [0; 5],
            number: 0,
            encryption: [0; 2],
            flags: AUTOCLEAR | DIRECT_IO | if parts { PARTSCAN } else { 0 },
            file_name,
            crypt_name: [0; 64],
            key: [0; 32],
            init: [0; 2],
        },
        reserved: [0; 8],
    };
    // SAFETY: the argument points to a whole loop_config.
    check(unsafe { libc::ioctl(device.as_raw_fd(), LOOP_CONFIGURE, &raw const config) }).map(drop)
}

/// Has the loop device look again how large its file is.
pub(super) fn refresh_loop(device: &File) -> io::Result<()> {
    // SAFETY: no argument.
    check(unsafe { libc::ioctl(device.as_raw_fd(), LOOP_SET_CAPACITY) }).map(drop)
}

/// Bytes of a block device.
pub(super) fn device_size(device: &File) -> io::Result<u64> {
    let mut size = 0_u64;
    // SAFETY: the argument points to the u64 that this request writes.
    check(unsafe { libc::ioctl(device.as_raw_fd(), BLKGETSIZE64, &raw mut size) })?;
    Ok(size)
}

/// Writes out a block device's cache and drops it.
pub(super) fn flush_device(device: &File) -> io::Result<()> {
    // SAFETY: no argument.
    check(unsafe { libc::ioctl(device.as_raw_fd(), BLKFLSBUF, 0) }).map(drop)
}

/// Tells the kernel that this process writes on behalf of a block device, so that memory it
/// asks for is not to be had by writing to that device.
pub(super) fn become_flusher() {
    const PR_SET_IO_FLUSHER: libc::c_int = 57;
    // SAFETY: integer arguments only. Refusal (an old kernel) changes nothing.
    unsafe { libc::prctl(PR_SET_IO_FLUSHER, 1, 0, 0, 0) };
}

/// `struct sched_attr`, as of Linux 4.1.
#[repr(C)]
struct Schedule {
    size: u32,
    policy: u32,
    flags: u64,
    nice: i32,
    priority: u32,
    runtime: u64,
    deadline: u64,
    period: u64,
}

/// Gives this thread, and those it will begin, turns of `slice` nanoseconds: less than others' (3 ms, or so), so that
/// it may interrupt them as soon as there is something for it to do. Kernels before 6.12 take no notice.
pub(super) fn run_soon(slice: u64) -> io::Result<()> {
    let how = Schedule {
        size: size_of::<Schedule>() as u32,
        policy: 0,
        flags: 0,
        // As it is.
        nice: rustix::process::getpriority_process(None)?,
        priority: 0,
        runtime: slice,
        deadline: 0,
        period: 0,
    };
    // SAFETY: the second argument points to a whole sched_attr, which says its size.
    let r = unsafe { libc::syscall(libc::SYS_sched_setattr, 0, &raw const how, 0) };
    check(r as libc::c_int).map(drop)
}

/// `struct blkpg_partition`, in bytes.
#[repr(C)]
struct Partition {
    start: i64,
    length: i64,
    number: i32,
    names: [u8; 128],
}

/// `struct blkpg_ioctl_arg`.
#[repr(C)]
struct PartitionRequest {
    what: i32,
    flags: i32,
    length: i32,
    data: *const Partition,
}

fn change_part(device: &File, what: i32, part: Part) -> io::Result<()> {
    let bytes = |sectors: u64| {
        let bytes = sectors.checked_mul(512).and_then(|b| i64::try_from(b).ok());
        bytes.ok_or_else(|| io::Error::from_raw_os_error(libc::EINVAL))
    };
    let data = Partition {
        start: bytes(part.start)?,
        length: bytes(part.sectors)?,
        number: part.number.cast_signed(),
        names: [0; 128],
    };
    let length = size_of::<Partition>() as i32;
    let request = PartitionRequest { what, flags: 0, length, data: &raw const data };
    // SAFETY: the argument points to a whole request, and that to a whole partition.
    check(unsafe { libc::ioctl(device.as_raw_fd(), BLKPG, &raw const request) }).map(drop)
}

pub(super) fn add_part(device: &File, part: Part) -> io::Result<()> {
    change_part(device, 1, part)
}

pub(super) fn delete_part(device: &File, part: Part) -> io::Result<()> {
    change_part(device, 2, part)
}

/// Under whoever uses it.
pub(super) fn resize_part(device: &File, part: Part) -> io::Result<()> {
    change_part(device, 3, part)
}
