//! User and network namespaces of an instance.

use std::fs;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;

use rustix::thread::{UnshareFlags, set_thread_res_gid, set_thread_res_uid};

use crate::instance::sys::{self, Fork};

/// Ids a guest has of its own, from its base up.
pub const IDS: u32 = 65_536;

/// A user namespace whose ids `0..65536` are the host's `base..base+65536`,
/// and a network namespace that belongs to it.
#[derive(Debug)]
pub struct Namespaces {
    pub user: OwnedFd,
    pub net: OwnedFd,
}

/// Makes both. The caller must have one thread only, and be root.
///
/// The user namespace is made by a process whose user is `base`, not root:
/// the kernel charges limits such as inotify's 128 instances to the maker, and
/// so each guest has its own.
pub fn create(base: u32) -> io::Result<Namespaces> {
    let (mut ours, mut theirs) = UnixStream::pair()?;
    let pid = match sys::fork()? {
        Fork::Child => {
            drop(ours);
            let ok = child(base, &mut theirs).is_ok();
            sys::exit_now(i32::from(!ok));
        }
        Fork::Parent(pid) => pid,
    };
    drop(theirs);
    let result = parent(pid, base, &mut ours);
    drop(ours);
    sys::wait_any(pid, false)?;
    result
}

fn child(base: u32, parent: &mut UnixStream) -> io::Result<()> {
    use rustix::process::{Gid, Uid};
    let (uid, gid) = (Uid::from_raw(base), Gid::from_raw(base));
    let mut word = [0];
    set_thread_res_gid(gid, gid, gid)?;
    set_thread_res_uid(uid, uid, uid)?;
    // Changing identity made /proc/self root's; unshare and the maps need it.
    sys::set_dumpable(true)?;
    unshare(UnshareFlags::NEWUSER)?;
    parent.write_all(b"u")?;
    parent.read_exact(&mut word)?;
    set_thread_res_gid(Gid::ROOT, Gid::ROOT, Gid::ROOT)?;
    set_thread_res_uid(Uid::ROOT, Uid::ROOT, Uid::ROOT)?;
    unshare(UnshareFlags::NEWNET)?;
    parent.write_all(b"n")?;
    // Stay until the parent holds the namespaces.
    let _ = parent.read(&mut word);
    Ok(())
}

fn parent(pid: i32, base: u32, child: &mut UnixStream) -> io::Result<Namespaces> {
    let step = |what: &str, e: io::Error| io::Error::new(e.kind(), format!("{what}: {e}"));
    let mut word = [0];
    child.read_exact(&mut word).map_err(|e| step("new user namespace", e))?;
    let map = format!("0 {base} {IDS}\n");
    fs::write(format!("/proc/{pid}/uid_map"), &map).map_err(|e| step("uid_map", e))?;
    fs::write(format!("/proc/{pid}/gid_map"), &map).map_err(|e| step("gid_map", e))?;
    child.write_all(b"m")?;
    child.read_exact(&mut word).map_err(|e| step("new network namespace", e))?;
    let open = |name: &str| fs::File::open(format!("/proc/{pid}/ns/{name}")).map(OwnedFd::from);
    Ok(Namespaces { user: open("user")?, net: open("net")? })
}

/// `unshare(2)`, for processes with one thread.
#[allow(unsafe_code)]
pub(crate) fn unshare(flags: UnshareFlags) -> io::Result<()> {
    // SAFETY: the hazard is other threads' descriptor tables (CLONE_FILES),
    // which is never among the flags here.
    unsafe { rustix::thread::unshare_unsafe(flags) }.map_err(Into::into)
}
