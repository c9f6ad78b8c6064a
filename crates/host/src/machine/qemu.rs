//! QEMU's command line, and its start as nobody in particular.

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command};

use rustix::io::FdFlags;

use super::disks::{self, Root, SLOTS};
use super::wires::Wire;
use super::{Acceleration, FILES, QEMU_GROUP, QEMU_USER, Told};

/// A machine that has begun, with its processors still stopped.
pub(super) struct Machine {
    pub(super) child: Child,
    pub(super) qmp: UnixStream,
    /// The guest's second serial port: a line for each thing that it has to say.
    pub(super) says: UnixStream,
}

pub(super) fn start(told: &Told, root: &Root, wires: &[Wire]) -> io::Result<Machine> {
    let (qmp, qmp_theirs) = UnixStream::pair()?;
    let (says, says_theirs) = UnixStream::pair()?;
    for fd in [qmp_theirs.as_fd(), says_theirs.as_fd()].into_iter().chain(wires.iter().map(|w| w.tap.as_fd()))
    {
        rustix::io::fcntl_setfd(fd, FdFlags::empty())?;
    }
    let mut command = Command::new(&told.program);
    command.args(arguments(told, root, wires, qmp_theirs.as_fd(), says_theirs.as_fd()));
    command.env_clear().current_dir("/").gid(QEMU_GROUP).uid(QEMU_USER);
    let child = command.spawn().map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", told.program)))?;
    for tap in wires.iter().map(|w| &w.tap) {
        rustix::io::fcntl_setfd(tap, FdFlags::CLOEXEC)?;
    }
    drop::<[OwnedFd; 2]>([qmp_theirs.into(), says_theirs.into()]);
    Ok(Machine { child, qmp, says })
}

fn arguments(
    told: &Told,
    root: &Root,
    wires: &[Wire],
    qmp: BorrowedFd<'_>,
    says: BorrowedFd<'_>,
) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut put = |option: &str, value: String| {
        all.push(option.to_owned());
        if !value.is_empty() {
            all.push(value);
        }
    };
    let (accel, cpu) = match told.acceleration {
        Acceleration::Kvm => ("kvm", "host"),
        Acceleration::Tcg => ("tcg,tb-size=128", "max"),
    };
    put("-name", told.id.clone());
    put("-nodefaults", String::new());
    put("-no-user-config", String::new());
    put("-machine", "q35,usb=off,vmport=off".into());
    put("-accel", accel.into());
    put("-cpu", cpu.into());
    put("-smp", told.vcpus.max(1).to_string());
    put("-m", format!("{}M", (told.memory >> 20).max(128)));
    put("-display", "none".into());
    let denied = "obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny";
    put("-sandbox", format!("on,{denied}"));
    // Each boot is a new QEMU's, with the interfaces and disks of its time.
    put("-no-reboot", String::new());
    put("-S", String::new());

    put("-kernel", format!("{FILES}/kernel"));
    if told.initrd {
        put("-initrd", format!("{FILES}/initrd"));
    }
    put("-append", command_line(told, root));
    let text = |s: &str| s.replace(',', ",,");
    let (vendor, product, uuid) = (text(&told.vendor), text(&told.product), &told.uuid);
    put("-smbios", format!("type=0,vendor={vendor}"));
    put("-smbios", format!("type=1,manufacturer={vendor},product={product},uuid={uuid},serial={uuid}"));
    put("-smbios", format!("type=2,manufacturer={vendor},asset={}", told.id));
    put("-smbios", format!("type=3,manufacturer={vendor},asset={vendor}"));

    put("-chardev", "stdio,id=console,signal=off".into());
    put("-serial", "chardev:console".into());
    put("-chardev", format!("socket,id=says,fd={}", says.as_raw_fd()));
    put("-serial", "chardev:says".into());
    put("-chardev", format!("socket,id=qmp,fd={}", qmp.as_raw_fd()));
    put("-mon", "chardev=qmp,mode=control".into());

    let drive = disks::name(&root.disk.serial);
    let how = "cache.direct=on,discard=unmap";
    put("-blockdev", format!("driver=host_device,node-name={drive},filename=/dev/{},{how}", root.disk.name));
    let (serial, cache) = (&root.disk.serial, disks::WRITE_CACHE);
    put("-device", format!("nvme,drive={drive},serial={serial},bus=pcie.0,addr=2,write-cache={cache}"));
    for (n, wire) in wires.iter().enumerate() {
        put("-netdev", format!("tap,id=net{n},fd={},vhost=off", wire.tap.as_raw_fd()));
        put(
            "-device",
            format!(
                "virtio-net-pci,netdev=net{n},mac={},host_mtu={},romfile=,bus=pcie.0,addr={:x}",
                wire.lease.mac,
                wire.mtu,
                3 + n
            ),
        );
    }
    for n in 0..SLOTS {
        let (device, function) = (0x10 + n / 8, n % 8);
        put(
            "-device",
            format!(
                "pcie-root-port,id=rp{n},bus=pcie.0,multifunction=on,addr={device:x}.{function},chassis={},slot={}",
                n + 1,
                n + 1
            ),
        );
    }
    all
}

/// By its partition the root is found whatever other disks are there. One port for people, one for the agent.
fn command_line(told: &Told, root: &Root) -> String {
    let mut line = format!(
        "root=PARTUUID={} rootwait rw rootflags=noinit_itable console=ttyS0 net.ifnames=0 panic=10 quiet",
        root.partition
    );
    if told.acceleration == Acceleration::Tcg {
        // Guards of processors that aren't there cost what everything costs here.
        line.push_str(" mitigations=off");
    }
    line
}
