//! An instance that is a virtual machine, seen from outside: its image's disk, its kernel, and the stage that its
//! monitor (`crate::machine`) finds.
//!
//! ```text
//! DIR/instances/<id>/kernel, initrd
//! DIR/blanks/machine-<key>/disk.img  a disk as the image has it: a partition table and one ext4 partition
//! ```
//!
//! The instance's own disk is a volume ([`crate::volume`]) that lies on that one. Of what the guest writes nothing
//! is ever read here: not even its partition table.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use rustix::fs::FlockOperation;
use rustix::mount::MountFlags;
use rustix::thread::UnshareFlags;
use sha2::{Digest, Sha256};

use super::rootfs::{self, bind_locked, mkdir};
use super::sys::{self, Fork};
use super::{Acceleration, GUEST_BINARY, Init, InstanceSpec, root, ssh};
use crate::machine::{self, FILES, Told};
use crate::mounts;
use crate::userns::unshare;
use crate::volume::SIGNATURE;

const PROGRAM: &str = "/usr/bin/qemu-system-x86_64";
const DISK: &str = "disk.img";
const KERNEL: &str = "kernel";
const INITRD: &str = "initrd";
/// Bytes before the partition.
const OFFSET: u64 = 1 << 20;
const SECTOR: u64 = 512;
/// What QEMU needs beside the guest's memory.
pub(super) const OVERHEAD: u64 = 384 << 20;
const DEFAULT_BYTES: u64 = 8 << 30;
/// Where the machine's own system is on the stage, for QEMU.
const SYSTEM: &str = "/system";
const KVM: &str = "/dev/kvm";

/// What there is to know of a machine, where the instance is one.
pub(super) fn of(spec: &InstanceSpec) -> Option<(Acceleration, &str)> {
    match &spec.init {
        Init::Machine { acceleration, root_serial, .. } => Some((*acceleration, root_serial)),
        _ => None,
    }
}

/// The whole disk of a machine of an earlier version, where it is one: those of today are volumes.
pub(super) fn disk(spec: &InstanceSpec) -> Option<PathBuf> {
    Some(spec.dir.join(DISK)).filter(|disk| of(spec).is_some() && disk.exists())
}

/// Sees to its kernel and what its disk is to be made of, and that there is something to run it with.
pub(super) fn prepare(spec: &InstanceSpec, acceleration: Acceleration) -> io::Result<()> {
    if !Path::new(PROGRAM).exists() {
        let why = "this machine has no QEMU: apt-get install qemu-system-x86";
        return Err(io::Error::new(io::ErrorKind::NotFound, why));
    }
    if acceleration == Acceleration::Kvm
        && let Err(e) = File::options().read(true).write(true).open(KVM)
    {
        let mend = "`kumobako up --accel tcg` does without, slowly";
        return Err(io::Error::new(e.kind(), format!("{KVM}: {e}; {mend}")));
    }
    if !spec.dir.join(KERNEL).exists() {
        take_kernel(&spec.lower, &spec.dir)?;
    }
    if matches!(spec.init, Init::Machine { base: true, .. }) { make_base(spec) } else { Ok(()) }
}

/// By which a kernel tells a disk of this serial number from others.
#[must_use]
pub fn signature(serial: &str) -> u32 {
    let digest = Sha256::digest(serial);
    u32::from_le_bytes([digest[0], digest[1], digest[2], digest[3]]) | 1
}

fn bytes(spec: &InstanceSpec) -> u64 {
    if spec.root_bytes == 0 { DEFAULT_BYTES } else { spec.root_bytes }
}

/// The disk that the machine's own is to be made on: as the image has it, shared by all of the image and size. It is
/// there once the instance was prepared.
pub fn base(spec: &InstanceSpec) -> io::Result<PathBuf> {
    if let Some(old) = disk(spec) {
        return Ok(old);
    }
    let binary = fs::metadata(&spec.binary)?;
    let mut key = Sha256::new();
    key.update(format!("{} {} {} {:?}", bytes(spec), binary.len(), binary.mtime(), spec.lower));
    let key: String = key.finalize().iter().take(8).map(|b| format!("{b:02x}")).collect();
    Ok(spec.blanks.join(format!("machine-{key}")).join(DISK))
}

/// Makes it when first needed: one instance at a time.
fn make_base(spec: &InstanceSpec) -> io::Result<()> {
    let base = base(spec)?;
    fs::create_dir_all(&spec.blanks)?;
    let lock = File::create(spec.blanks.join("lock"))?;
    rustix::fs::flock(&lock, FlockOperation::LockExclusive)?;
    let Some(home) = base.parent().filter(|_| !base.exists()) else { return Ok(()) };
    let new = spec.blanks.join("machine.new");
    if new.exists() {
        fs::remove_dir_all(&new)?;
    }
    fs::create_dir(&new)?;
    let ours = new.join("ours");
    add_ours(spec, &ours)?;
    let layers: Vec<PathBuf> = std::iter::once(ours.clone()).chain(spec.lower.iter().cloned()).collect();
    let tree = new.join("tree");
    fs::create_dir(&tree)?;
    pack(&layers, &tree, &new.join(DISK), bytes(spec))?;
    fs::remove_dir(tree)?;
    fs::remove_dir_all(ours)?;
    fs::rename(&new, home)
}

/// The newest kernel of the topmost layer that has one.
fn take_kernel(layers: &[PathBuf], to: &Path) -> io::Result<()> {
    let version = |path: &Path| -> Vec<u32> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect()
    };
    for layer in layers {
        let boot = layer.join("boot");
        let files = fs::read_dir(&boot).into_iter().flatten().flatten().map(|e| e.path());
        let is_kernel = |p: &PathBuf| {
            p.file_name().is_some_and(|n| n.to_string_lossy().starts_with("vmlinuz-"))
                && p.symlink_metadata().is_ok_and(|m| m.is_file())
        };
        let Some(kernel) = files.filter(is_kernel).max_by_key(|p| version(p)) else { continue };
        copy(&kernel, &to.join(KERNEL))?;
        let name = kernel.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let initrd = boot.join(name.replacen("vmlinuz-", "initrd.img-", 1));
        if initrd.symlink_metadata().is_ok_and(|m| m.is_file()) {
            copy(&initrd, &to.join(INITRD))?;
        }
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::NotFound, "the image has no kernel of its own (boot/vmlinuz-*)"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    fs::set_permissions(to, fs::Permissions::from_mode(0o644))
}

const AGENT: &str = "/usr/lib/kumobako/guest";
const UNITS: &str = "etc/systemd/system";

/// What a container finds in `/run`, a machine has on its disk: the agent, and a unit to say that all is up.
fn add_ours(spec: &InstanceSpec, ours: &Path) -> io::Result<()> {
    let agent = ours.join(AGENT.trim_start_matches('/'));
    let wants = ours.join(UNITS).join("multi-user.target.wants");
    fs::create_dir_all(agent.parent().unwrap_or(ours))?;
    fs::create_dir_all(&wants)?;
    fs::copy(&spec.binary, &agent)?;
    fs::set_permissions(&agent, fs::Permissions::from_mode(0o755))?;
    let link = format!("mkdir -p /run/kumobako; ln -sf {AGENT} {GUEST_BINARY}");
    let before = format!(
        "After=systemd-networkd.service networking.service systemd-remount-fs.service\n\
         [Service]\n\
         ExecStartPre=/bin/sh -c '{link}'\n"
    );
    let agent = rootfs::agent_unit(AGENT, 90).replacen("[Service]\n", &before, 1);
    let ready = "[Unit]\nDescription=Say that this instance is up\nDefaultDependencies=no\n\
                 After=multi-user.target kumobako-agent.service ssh.service sshd.service kumobako-ssh.service\n[Service]\nType=oneshot\n\
                 ExecStart=/bin/sh -c 'echo READY=1 >/dev/ttyS1'\n";
    let mut units = vec![(rootfs::AGENT_UNIT, agent), ("kumobako-ready.service", ready.to_owned())];
    let serves = |layer: &PathBuf| ssh::is_there(layer);
    if !spec.lower.iter().map(serves).collect::<io::Result<Vec<_>>>()?.contains(&true) {
        units.push((ssh::UNIT, ssh::lasting_unit(AGENT, rootfs::AGENT_UNIT)));
    }
    for (name, text) in units {
        fs::write(ours.join(UNITS).join(name), text)?;
        symlink(format!("../{name}"), wants.join(name))?;
    }
    Ok(())
}

/// Makes a disk, of so many bytes, of layers, topmost first. `tree` is an empty directory to mount them at.
fn pack(layers: &[PathBuf], tree: &Path, disk: &Path, bytes: u64) -> io::Result<()> {
    File::create(disk)?.set_len(bytes)?;
    let work = || -> io::Result<()> {
        unshare(UnshareFlags::NEWNS)?;
        mounts::make_private()?;
        let lower: Vec<String> = layers.iter().map(|l| l.display().to_string()).collect();
        mounts::mount("overlay", tree, MountFlags::RDONLY, &format!("lowerdir={}", lower.join(":")))?;
        let blocks = (bytes - OFFSET) / 4096;
        let extended =
            format!("offset={OFFSET},lazy_itable_init=1,lazy_journal_init=1,nodiscard,root_owner=0:0");
        let (tree, disk, blocks) =
            (tree.display().to_string(), disk.display().to_string(), blocks.to_string());
        let arguments = [
            "-q", "-F", "-t", "ext4", "-m", "1", "-b", "4096", "-J", "size=64", "-E", &extended, "-d", &tree,
            &disk, &blocks,
        ];
        root::run_plain("/sbin/mke2fs", &arguments)
    };
    // The mount must not outlive this, nor be seen by anybody else.
    let pid = match sys::fork()? {
        Fork::Child => {
            let failed = work().inspect_err(|e| eprintln!("disk of the image: {e}")).is_err();
            sys::exit_now(i32::from(failed));
        }
        Fork::Parent(pid) => pid,
    };
    match sys::wait_any(pid, false)? {
        Some((_, sys::Ended::Exited(0))) => {}
        _ => return Err(io::Error::other("the image can't be made a disk of; see shim.log")),
    }
    File::options().write(true).open(disk)?.write_all_at(&partition_table(bytes), SIGNATURE as u64)
}

/// The end of a master boot record: a signature, and one partition of all there is.
fn partition_table(bytes: u64) -> [u8; 72] {
    let mut table = [0; 72];
    let clip = |sectors: u64| u32::try_from(sectors).unwrap_or(u32::MAX).to_le_bytes();
    let entry = &mut table[6..22];
    entry[1..4].copy_from_slice(&[0xfe, 0xff, 0xff]);
    entry[4] = 0x83;
    entry[5..8].copy_from_slice(&[0xfe, 0xff, 0xff]);
    entry[8..12].copy_from_slice(&clip(OFFSET / SECTOR));
    entry[12..16].copy_from_slice(&clip((bytes - OFFSET) / SECTOR));
    table[70..].copy_from_slice(&[0x55, 0xaa]);
    table
}

/// Brings what the monitor needs onto the stage: files of this instance, and the machine's system, read-only.
pub(super) fn stage(spec: &InstanceSpec, stage: &Path) -> io::Result<()> {
    let Some((acceleration, root_serial)) = of(spec) else { return Ok(()) };
    let files = stage.join(FILES.trim_start_matches('/'));
    mkdir(&files)?;
    bind_locked(&spec.dir.join(KERNEL), &files.join(KERNEL))?;
    let initrd = spec.dir.join(INITRD).exists();
    if initrd {
        bind_locked(&spec.dir.join(INITRD), &files.join(INITRD))?;
    }
    let system = stage.join(SYSTEM.trim_start_matches('/'));
    mkdir(&system)?;
    mkdir(system.join("etc"))?;
    for name in ["usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32"] {
        let (from, to) = (Path::new("/").join(name), system.join(name));
        match fs::symlink_metadata(&from) {
            Ok(m) if m.is_symlink() => symlink(fs::read_link(&from)?, to)?,
            Ok(m) if m.is_dir() => {
                mkdir(&to)?;
                mounts::bind(&from, &to)?;
                mounts::remount(&to, MountFlags::RDONLY | MountFlags::NOSUID | MountFlags::NODEV)?;
            }
            _ => {}
        }
    }
    let cache = Path::new("/etc/ld.so.cache");
    if cache.exists() {
        bind_locked(cache, &system.join("etc/ld.so.cache"))?;
    }
    let told = Told {
        id: spec.id.clone(),
        program: PROGRAM.to_owned(),
        acceleration,
        vcpus: spec.vcpus,
        memory: spec.memory,
        hostname: spec.hostname.split('.').next().unwrap_or_default().to_owned(),
        uuid: spec.product_uuid.clone(),
        vendor: spec.vendor.clone(),
        product: spec.product.clone(),
        root_serial: root_serial.to_owned(),
        initrd,
    };
    fs::write(stage.join("host/disks.json"), "[]")?;
    let name = Path::new(machine::TOLD).file_name().unwrap_or_default();
    fs::write(stage.join("host").join(name), serde_json::to_vec(&told).map_err(io::Error::other)?)
}

/// In the guest's namespaces: a root directory for the monitor and QEMU.
pub(super) fn enter() -> io::Result<()> {
    let root = Path::new("/root");
    mounts::mount("tmpfs", root, MountFlags::NOSUID | MountFlags::NODEV, "mode=755,size=1m")?;
    for (from, to) in [(Path::new(SYSTEM), root.to_owned()), (Path::new(FILES), root.join("machine"))] {
        mkdir(&to)?;
        for entry in fs::read_dir(from)?.flatten() {
            let (from, to) = (entry.path(), to.join(entry.file_name()));
            let kind = entry.file_type()?;
            if kind.is_symlink() {
                symlink(fs::read_link(&from)?, to)?;
            } else if kind.is_dir() {
                mkdir(&to)?;
                mounts::bind_all(&from, &to)?;
            } else {
                fs::write(&to, "")?;
                mounts::bind(&from, &to)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partition_table_ends_its_sector_and_fills_the_disk() {
        let table = partition_table(8 << 30);
        assert_eq!(440 + table.len(), 512);
        assert_eq!(table[70..], [0x55, 0xaa]);
        assert_eq!(table[14..18], 2048u32.to_le_bytes());
        assert_eq!(table[18..22], (16_777_216u32 - 2048).to_le_bytes());
    }
}
