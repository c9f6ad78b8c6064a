//! The monitor of a virtual machine: PID 1 in the instance's namespaces, with QEMU as its child.
//!
//! The shim sees a guest like any other: it halts on `SIGRTMIN+3`, reboots on `SIGRTMIN+5`, ends by
//! `reboot(2)` or by exiting, prints on the console. What is behind it is a machine with a kernel and
//! a disk of its own, whose network is the wires that lie in this namespace.
//!
//! ```text
//! /run/host/machine.json  what machine                        (written by the shim)
//! /run/host/disks.json    the disks it should have now         (the same; SIGUSR1 says that it changed)
//! /run/host/notify        what the guest, and we, have to say
//! /machine/kernel, initrd
//! /usr, /lib …            the machine's own, read-only: QEMU
//! ```

mod dhcp;
mod disks;
mod monitor;
mod qemu;
mod qmp;
mod sys;
mod wires;

use serde::{Deserialize, Serialize};

pub use monitor::machine_main;

/// Where the monitor finds what it is told, and says what it has to say.
pub(crate) const TOLD: &str = "/run/host/machine.json";
pub(crate) const DISKS: &str = "/run/host/disks.json";
/// Begins the line by which the shim is told the serials of the disks that the machine has, joined by commas.
pub(crate) const HAS_DISKS: &str = "X_KUMOBAKO_DISKS=";
/// Where the monitor finds the machine's files.
pub(crate) const FILES: &str = "/machine";
/// Whom QEMU runs as, by ids of the instance's user namespace.
const QEMU_USER: u32 = 64_055;
const QEMU_GROUP: u32 = 6;

/// How a machine's processors run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acceleration {
    /// By the kernel's virtual machine monitor.
    Kvm,
    /// By translating each instruction: works anywhere, ten times slower.
    Tcg,
}

/// What machine to run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) id: String,
    pub(crate) program: String,
    pub(crate) acceleration: Acceleration,
    pub(crate) vcpus: u32,
    /// Bytes.
    pub(crate) memory: u64,
    pub(crate) hostname: String,
    pub(crate) uuid: String,
    pub(crate) vendor: String,
    pub(crate) product: String,
    /// Of the root disk, whose first partition is the root.
    pub(crate) root_serial: String,
    pub(crate) initrd: bool,
}
