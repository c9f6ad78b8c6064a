//! What the shim and the guest see of the file system.
//!
//! The shim lives in a mount namespace of its own with a tmpfs as root, into
//! which only what the guest needs is brought: it pins none of the machine's
//! mounts, nothing it mounts is seen outside, and all of it goes when it ends.
//!
//! ```text
//! /l0 /l1 …  image layers, idmapped, read-only     /rw    the upper layer, idmapped
//! /disk      the root disk, with its owners as they are
//! /root      the overlay of these                  /dev   device nodes (made as the host's root)
//! /host      shown as /run/host: notify socket     /bin   the program shown to the guest
//! /cg/…      the control group hierarchies         /proc /sys /pts
//! /disks     shown as /sys/block and the like: the guest's block devices
//! /view      laid over files of /proc that would show the machine's memory and processors
//! ```

use std::fs;
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};

use rustix::fs::{FileType, Mode};
use rustix::pty::OpenptFlags;
use rustix::thread::{CpuSet, UnshareFlags};

use super::disks::{BLOCK, BY_NUMBER};
use super::root::RootDisk;
use super::{GUEST_BINARY, Init, InstanceSpec, machine, ssh, sys, view};
use crate::cgroup::Hierarchies;
use crate::mounts::{self, MountFlags, STRICT};
use crate::userns::unshare;

fn at<T>(path: impl AsRef<Path>, r: io::Result<T>) -> io::Result<T> {
    r.map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.as_ref().display())))
}

pub(super) fn mkdir(path: impl AsRef<Path>) -> io::Result<()> {
    let path = path.as_ref();
    match fs::create_dir(path) {
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        r => at(path, r),
    }
}

fn write(path: impl AsRef<Path>, text: &str) -> io::Result<()> {
    let path = path.as_ref();
    at(path, fs::write(path, text))
}

/// Moves the calling process (the shim) onto its stage. Answers where the
/// control groups are there.
pub(super) fn enter_stage(
    spec: &InstanceSpec,
    userns: BorrowedFd<'_>,
    cgroups: &Hierarchies,
    view: &OwnedFd,
    root: Option<&RootDisk>,
) -> io::Result<Hierarchies> {
    unshare(UnshareFlags::NEWNS)?;
    mounts::make_private()?;
    let stage = spec.dir.join("mnt");
    mkdir(&stage)?;
    mounts::mount("tmpfs", &stage, MountFlags::NOSUID | MountFlags::NODEV, "mode=755,size=1m")?;
    for d in [
        "root",
        "rw",
        "dev",
        "pts",
        "host",
        "proc",
        "sys",
        "sysfs",
        "cg",
        "empty",
        "disks",
        "disks/block",
        "disks/dev",
        "view",
        "disk",
    ] {
        mkdir(stage.join(d))?;
    }
    if machine::of(spec).is_some() {
        machine::stage(spec, &stage)?;
    } else {
        stage_disk(spec, userns, root, &stage)?;
    }
    mounts::attach(view, stage.join("view"))?;
    bind_locked(&spec.binary, &stage.join("bin"))?;
    // Without their submounts, so that nothing hides part of them: the kernel
    // lets a guest mount its own only where these are seen whole.
    mounts::bind("/proc", stage.join("proc"))?;
    mounts::bind("/sys", stage.join("sys"))?;
    let inside = bring_cgroups(&stage, cgroups)?;
    write_host_files(spec, &stage.join("host"))?;
    mounts::remount(stage.join("host"), MountFlags::empty()).ok();
    mounts::pivot(&stage)?;
    Ok(inside)
}

/// The image's layers and what the guest changes of them.
fn stage_disk(
    spec: &InstanceSpec,
    userns: BorrowedFd<'_>,
    root: Option<&RootDisk>,
    stage: &Path,
) -> io::Result<()> {
    for (i, layer) in spec.lower.iter().enumerate() {
        let here = stage.join(format!("l{i}"));
        mkdir(&here)?;
        mounts::attach(mounts::clone_idmapped(layer, userns)?, &here)?;
    }
    // Owners as they are on the disk are seen here, the guest's by the map.
    let rw = match root {
        Some(disk) => {
            let here = stage.join("disk");
            mounts::attach(&disk.mount, &here)?;
            here
        }
        None => {
            let rw = spec.dir.join("rw");
            for d in [rw.clone(), rw.join("up"), rw.join("wk")] {
                mkdir(d)?;
            }
            rw
        }
    };
    mounts::attach(mounts::clone_idmapped(&rw, userns)?, stage.join("rw"))
}

/// The file `from` at `to`, read-only for whoever inherits the mount.
pub(super) fn bind_locked(from: &Path, to: &Path) -> io::Result<()> {
    write(to, "")?;
    mounts::bind(from, to)?;
    mounts::remount(to, MountFlags::RDONLY | MountFlags::NOSUID | MountFlags::NODEV)
}

fn bring_cgroups(stage: &Path, cgroups: &Hierarchies) -> io::Result<Hierarchies> {
    let mut inside = Hierarchies::default();
    let bring = |name: &str, from: &Path| -> io::Result<PathBuf> {
        let to = stage.join("cg").join(name);
        mkdir(&to)?;
        mounts::bind(from, &to)?;
        Ok(Path::new("/cg").join(name))
    };
    if let Some(v2) = &cgroups.v2 {
        inside.v2 = Some(bring("v2", v2)?);
    }
    for (i, (names, from)) in cgroups.v1.iter().enumerate() {
        inside.v1.push((names.clone(), bring(&i.to_string(), from)?));
    }
    Ok(inside)
}

/// `/run/host`, as systemd's container interface describes it.
fn write_host_files(spec: &InstanceSpec, host: &Path) -> io::Result<()> {
    write(host.join("container-manager"), "kumobako\n")?;
    write(host.join("container-uuid"), &format!("{}\n", spec.product_uuid))
}

/// The socket that takes the guest's `READY=1`.
pub(super) fn notify_socket(spec: &InstanceSpec) -> io::Result<OwnedFd> {
    const PATH: &str = "/host/notify";
    let socket = super::control::datagram_at(PATH)?;
    at(PATH, chown(PATH, Some(spec.uid_base), Some(spec.uid_base)))?;
    at(PATH, fs::set_permissions(PATH, fs::Permissions::from_mode(0o600)))?;
    Ok(socket)
}

/// Where the guest sees that socket.
pub(super) const NOTIFY: &str = "/run/host/notify";

/// The console's two ends.
pub(super) struct Pty {
    pub(super) master: OwnedFd,
    /// Kept open by the shim, too: a master without any slave answers EIO, and
    /// giving it up costs systemd a second for each message.
    pub(super) slave: OwnedFd,
}

/// Mounts the root disk and makes `/dev` afresh, for one boot.
pub(super) fn set_scene(spec: &InstanceSpec) -> io::Result<Pty> {
    clear_scene();
    if machine::of(spec).is_some() {
        return make_dev(spec.uid_base, true);
    }
    let lower: Vec<String> = (0..spec.lower.len()).map(|i| format!("l{i}")).collect();
    let data = format!("lowerdir={},upperdir=rw/up,workdir=rw/wk", lower.join(":"));
    // The mounter's file-system identity must be inside the map, or overlayfs
    // silently turns read-only.
    sys::with_fs_id(spec.uid_base, || mounts::mount("overlay", "/root", MountFlags::NODEV, &data))??;
    make_dev(spec.uid_base, false)
}

/// Takes away what [`set_scene`] mounted, if it is there.
pub(super) fn clear_scene() {
    for path in ["/dev", "/pts", "/root"] {
        let _ = mounts::detach(path);
    }
}

/// A tmpfs made in the *first* user namespace: device nodes work on no other.
fn make_dev(base: u32, machine: bool) -> io::Result<Pty> {
    mounts::mount("tmpfs", "/dev", MountFlags::NOSUID, &format!("mode=755,size=1m,uid={base},gid={base}"))?;
    sys::set_umask(0);
    let nodes =
        [("null", 1, 3), ("zero", 1, 5), ("full", 1, 7), ("random", 1, 8), ("urandom", 1, 9), ("tty", 5, 0)];
    let made = nodes.iter().try_for_each(|(name, major, minor)| {
        let path = format!("/dev/{name}");
        node(&path, *major, *minor)?;
        at(&path, chown(&path, Some(base), Some(base)))
    });
    // For virtual private networks; its interfaces are the guest's own.
    mkdir("/dev/net").and_then(|()| node("/dev/net/tun", 10, 200)).ok();
    if machine {
        node("/dev/kvm", 10, 232)?;
    }
    sys::set_umask(0o022);
    made?;
    for (name, to) in [
        ("fd", "/proc/self/fd"),
        ("stdin", "/proc/self/fd/0"),
        ("stdout", "/proc/self/fd/1"),
        ("stderr", "/proc/self/fd/2"),
        ("ptmx", "pts/ptmx"),
    ] {
        symlink(to, format!("/dev/{name}"))?;
    }
    for d in ["/dev/pts", "/dev/shm", "/dev/mqueue"] {
        mkdir(d)?;
        at(d, chown(d, Some(base), Some(base)))?;
    }
    let data = "newinstance,ptmxmode=0600,mode=600";
    mounts::mount("devpts", "/pts", MountFlags::NOSUID | MountFlags::NOEXEC, data)?;
    let ptmx = fs::OpenOptions::new().read(true).write(true).custom_flags(libc::O_NOCTTY).open("/pts/ptmx");
    let master = OwnedFd::from(at("/pts/ptmx", ptmx)?);
    // What there was to read, or room to write, may be gone again: the shim waits for no terminal.
    rustix::io::ioctl_fionbio(&master, true)?;
    rustix::pty::unlockpt(&master)?;
    let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
    let slave = rustix::pty::ioctl_tiocgptpeer(&master, flags)?;
    at("/pts/0", chown("/pts/0", Some(base), Some(base)))?;
    write("/dev/console", "")?;
    mounts::bind("/pts/0", "/dev/console")?;
    Ok(Pty { master, slave })
}

fn node(path: &str, major: u32, minor: u32) -> io::Result<()> {
    let mode = Mode::from_raw_mode(0o666);
    let dev = rustix::fs::makedev(major, minor);
    let made = rustix::fs::mknodat(rustix::fs::CWD, path, FileType::CharacterDevice, mode, dev);
    at(path, made.map_err(io::Error::from))
}

/// Builds the guest's view and goes in. Runs as the guest's root, in all of
/// its namespaces.
pub(super) fn enter_guest(spec: &InstanceSpec) -> io::Result<()> {
    let machine = machine::of(spec).is_some();
    if machine {
        machine::enter()?;
    }
    for d in ["dev", "proc", "sys", "run", "tmp"] {
        mkdir(Path::new("/root").join(d))?;
    }
    // A mount inherited from a more privileged namespace is locked in its
    // place; a bind of it is not, and can become the root.
    if !machine {
        mounts::bind("/root", "/root")?;
    }
    mounts::mount("proc", "/root/proc", STRICT, "")?;
    compose_sys(spec)?;
    mounts::bind_all("/dev", "/root/dev")?;
    let pts = "newinstance,ptmxmode=0666,mode=620,gid=5";
    let plain = MountFlags::NOSUID | MountFlags::NODEV;
    mounts::mount("devpts", "/root/dev/pts", MountFlags::NOSUID | MountFlags::NOEXEC, pts)?;
    mounts::mount("tmpfs", "/root/dev/shm", plain, "mode=1777")?;
    mounts::mount("mqueue", "/root/dev/mqueue", STRICT, "")?;
    mounts::mount("tmpfs", "/root/run", plain, "mode=755")?;
    compose_run(spec)?;
    fresh_boot_id()?;
    mask();
    mounts::pivot("/root")
}

/// `/sys` is a read-only tmpfs of the real one's directories, so that
/// `/sys/hypervisor/uuid` can be in it and the host's disks are not.
fn compose_sys(spec: &InstanceSpec) -> io::Result<()> {
    mounts::mount("sysfs", "/sysfs", STRICT | MountFlags::RDONLY, "")?;
    mounts::mount("tmpfs", "/root/sys", STRICT, "mode=755,size=256k")?;
    for entry in fs::read_dir("/sysfs")?.flatten() {
        let name = entry.file_name();
        let to = Path::new("/root/sys").join(&name);
        mkdir(&to)?;
        if !["block", "firmware", "hypervisor", "power"].iter().any(|n| name == *n) {
            mounts::bind(entry.path(), &to)?;
        }
    }
    mkdir("/root/sys/hypervisor")?;
    write("/root/sys/hypervisor/uuid", &format!("{}\n", spec.product_uuid))?;
    let dmi = "/root/sys/devices/virtual/dmi/id";
    if Path::new(dmi).is_dir() {
        mounts::mount("tmpfs", dmi, STRICT, "mode=755,size=64k")?;
        for (name, value) in [
            ("sys_vendor", &spec.vendor),
            ("bios_vendor", &spec.vendor),
            ("board_vendor", &spec.vendor),
            ("chassis_vendor", &spec.vendor),
            ("product_name", &spec.product),
            ("product_uuid", &spec.product_uuid),
            ("product_serial", &spec.product_uuid),
            ("board_asset_tag", &spec.id),
            ("chassis_asset_tag", &spec.vendor),
        ] {
            write(format!("{dmi}/{name}"), &format!("{value}\n"))?;
        }
        mounts::remount(dmi, STRICT | MountFlags::RDONLY)?;
    }
    own_processors()?;
    for (ours, to) in [(BLOCK, "block"), (BLOCK, "class/block"), (BY_NUMBER, "dev/block")] {
        let to = Path::new("/root/sys").join(to);
        mounts::bind(ours, &to)?;
        mounts::remount(&to, STRICT | MountFlags::RDONLY)?;
    }
    for hidden in ["class/powercap", "kernel/debug", "kernel/tracing"] {
        let _ = mounts::bind("/empty", Path::new("/root/sys").join(hidden));
    }
    mounts::mount("cgroup2", "/root/sys/fs/cgroup", STRICT, "")?;
    mounts::remount("/root/sys", STRICT | MountFlags::RDONLY)?;
    mounts::detach("/sysfs")
}

/// `/sys/devices/system/cpu`: the processors this process may run on, counted from zero. The
/// machine's memory banks are nobody's business.
fn own_processors() -> io::Result<()> {
    let to = Path::new("/root/sys/devices/system/cpu");
    let from = Path::new("/sysfs/devices/system/cpu");
    let set = rustix::thread::sched_getaffinity(None)?;
    let cpus: Vec<usize> = (0..CpuSet::MAX_CPU).filter(|n| set.is_set(*n)).collect();
    mounts::mount("tmpfs", to, STRICT, "mode=755,size=64k")?;
    let all = if cpus.len() > 1 { format!("0-{}", cpus.len() - 1) } else { "0".to_owned() };
    for (name, value) in [
        ("online", all.as_str()),
        ("present", all.as_str()),
        ("possible", all.as_str()),
        ("offline", ""),
        ("isolated", ""),
    ] {
        write(to.join(name), &format!("{value}\n"))?;
    }
    for (i, cpu) in cpus.iter().enumerate() {
        let here = to.join(format!("cpu{i}"));
        mkdir(&here)?;
        mounts::bind(from.join(format!("cpu{cpu}")), &here)?;
    }
    let vulnerabilities = to.join("vulnerabilities");
    mkdir(&vulnerabilities)?;
    let _ = mounts::bind(from.join("vulnerabilities"), &vulnerabilities);
    mounts::remount(to, STRICT | MountFlags::RDONLY)?;
    for hidden in ["node", "memory"] {
        let _ = mounts::bind("/empty", Path::new("/root/sys/devices/system").join(hidden));
    }
    Ok(())
}

/// `/run`: the container interface, our program, and for systemd what it
/// needs to know of where it is.
fn compose_run(spec: &InstanceSpec) -> io::Result<()> {
    let run = Path::new("/root/run");
    mkdir(run.join("host"))?;
    mounts::bind("/host", run.join("host"))?;
    let binary = Path::new("/root").join(GUEST_BINARY.trim_start_matches('/'));
    mkdir(run.join("kumobako"))?;
    write(&binary, "")?;
    mounts::bind("/bin", &binary)?;
    if matches!(spec.init, Init::Image { .. }) {
        let units = run.join("systemd/system");
        let wants = units.join("multi-user.target.wants");
        at(&wants, fs::create_dir_all(&wants))?;
        // They fail in a user namespace: these file systems are the host's.
        for unit in ["sys-kernel-debug.mount", "sys-kernel-tracing.mount"] {
            symlink("/dev/null", units.join(unit))?;
        }
        write(units.join(AGENT_UNIT), &agent_unit(GUEST_BINARY, 30))?;
        symlink(format!("../{AGENT_UNIT}"), wants.join(AGENT_UNIT))?;
        if !ssh::is_there(Path::new("/root"))? {
            write(units.join(ssh::UNIT), &ssh::unit(GUEST_BINARY, AGENT_UNIT))?;
            symlink(format!("../{}", ssh::UNIT), wants.join(ssh::UNIT))?;
        }
    }
    Ok(())
}

pub(super) const AGENT_UNIT: &str = "kumobako-agent.service";

/// Sets up names, users and keys before anyone can log in, waiting for nothing
/// but the disk.
pub(super) fn agent_unit(program: &str, seconds: u32) -> String {
    format!(
        "[Unit]\n\
         Description=Set up this instance's name, user and keys\n\
         DefaultDependencies=no\n\
         Before=ssh.service sshd.service ssh.socket sshd.socket cloud-init-local.service cloud-init.service\n\
         Conflicts=shutdown.target\n\
         Before=shutdown.target\n\
         [Service]\n\
         Type=oneshot\n\
         RemainAfterExit=yes\n\
         ExecStart={program} guest-agent\n\
         StandardOutput=journal+console\n\
         TimeoutStartSec={seconds}\n"
    )
}

/// Each boot of a guest is a boot: the journal tells them apart by this id.
fn fresh_boot_id() -> io::Result<()> {
    let random = fs::read_to_string("/proc/sys/kernel/random/uuid")?;
    let file = "/root/run/kumobako/boot_id";
    let mut f = fs::File::create(file)?;
    f.write_all(random.as_bytes())?;
    f.set_permissions(fs::Permissions::from_mode(0o444))?;
    mounts::bind(file, "/root/proc/sys/kernel/random/boot_id")
}

/// Hides what tells of the host, or could touch it were the user namespace
/// not there. The guest's own root could lift these: they are a second fence.
fn mask() {
    for file in [
        "kcore",
        "keys",
        "key-users",
        "timer_list",
        "sched_debug",
        "latency_stats",
        "sysrq-trigger",
        "kmsg",
        "diskstats",
        "partitions",
    ] {
        let _ = mounts::bind("/root/dev/null", Path::new("/root/proc").join(file));
    }
    for (ours, to) in view::places() {
        let _ = mounts::bind(ours, to);
    }
    for dir in ["acpi", "asound", "scsi"] {
        let _ = mounts::bind("/empty", Path::new("/root/proc").join(dir));
    }
    for dir in ["bus", "fs", "irq"] {
        let path = Path::new("/root/proc").join(dir);
        if mounts::bind(&path, &path).is_ok() {
            let _ = mounts::remount(&path, STRICT | MountFlags::RDONLY);
        }
    }
}

/// The terminal as standard streams and controlling terminal.
pub(super) fn take_console(pty: &Pty) -> io::Result<()> {
    rustix::process::setsid()?;
    sys::take_terminal(pty.slave.as_fd())?;
    sys::use_as_stdio(pty.slave.as_fd())
}
