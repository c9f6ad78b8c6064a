//! Instances: the driver seam, our own namespaces behind it, and a fake.
//!
//! One small process per instance, the *shim*, holds the namespaces, is the
//! parent of the guest's PID 1 and outlives whoever started it. A driver keeps
//! nothing in memory: it finds shims by the lock each holds in its instance's
//! directory, and talks to them through a socket there.
//!
//! ```text
//! DIR/instances/<id>/spec.json     what was asked for
//!                    lock          flock held by the shim while it lives
//!                    status.json   phase, boot number, pid (atomic rename)
//!                    ctl           seqpacket socket: the driver's requests
//!                    disks.json    the block devices its guest is shown
//!                    console.log   newest output; console.log.1 what came before
//!                    shim.log      the shim's own complaints
//!                    rw.img        the root disk: an ext4 file system with up, the upper layer, and wk
//!                    rw/up, rw/wk  the same in a plain directory, where no size was asked for
//!                    kernel        of a virtual machine, and its initrd
//!                    blocks.img    all that the guest of a root volume that is to stay saw as its root
//!                    mnt           empty; the shim mounts here, privately
//! ```

mod blocks;
mod boot;
mod calls;
mod console;
mod control;
mod disks;
mod driver;
mod exec;
mod fake;
mod leftovers;
mod load;
mod machine;
mod mounting;
mod root;
mod rootfs;
mod seccomp;
mod serial;
mod shim;
mod ssh;
pub(crate) mod sys;
mod view;

use std::collections::BTreeMap;
use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use crate::machine::Acceleration;
pub use blocks::root_blocks_main;
pub(crate) use control::address_in;
pub use disks::Disk;
pub use driver::NamespaceDriver;
pub use exec::{ExecOptions, exec, exec_in_netns};
pub use fake::FakeDriver;
pub use machine::{base as machine_base, signature as disk_signature};
pub(crate) use mounting::{check_header as check_ext4, e2fsck};
pub use serial::serial;
pub use shim::shim_main;

/// Whether guests can be kept from all block devices but their own.
///
/// # Errors
/// Why the kernel does not take the program for that.
pub fn can_guard_devices() -> io::Result<()> {
    crate::bpf::devices::Guard::new().map(drop)
}

/// All a shim needs to know; kept as `spec.json` in the instance's directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceSpec {
    /// Name of the instance: one path component, also its cgroup's name.
    pub id: String,
    /// `DIR/instances/<id>`.
    pub dir: PathBuf,
    /// Image layers, topmost first, as absolute directories.
    pub lower: Vec<PathBuf>,
    /// First of the 65,536 host ids that are this guest's; no two running
    /// instances may share one.
    pub uid_base: u32,
    /// Host name at start; the guest may change it.
    pub hostname: String,
    /// Microseconds of processor time in each 100,000; 0 is no limit.
    pub cpu_quota_us: u64,
    /// Processors the guest sees; 0 is all.
    pub vcpus: u32,
    /// Bytes of memory; 0 is no limit.
    pub memory: u64,
    /// Tasks; 0 is no limit.
    pub pids: u32,
    /// Bytes of the root disk; 0 is a directory that grows with what is in it.
    #[serde(default)]
    pub root_bytes: u64,
    /// Where empty root disks are kept to be copied; made when first needed.
    #[serde(default)]
    pub blanks: PathBuf,
    /// Relative path of the control group that instances are put below.
    pub cgroup_parent: String,
    /// What PID 1 is.
    pub init: Init,
    /// The program shown to the guest as [`GUEST_BINARY`].
    pub binary: PathBuf,
    /// `/sys/hypervisor/uuid`, DMI's product UUID, and the source of the
    /// machine id: a UUID as text.
    pub product_uuid: String,
    /// A unix datagram socket that is sent the id when something changed.
    /// Nobody need listen.
    pub wake_socket: PathBuf,
    /// How long a reboot waits for the guest to go down by itself.
    #[serde(default = "default_grace")]
    pub reboot_grace_ms: u64,
    /// Vendor the guest's DMI tables show.
    #[serde(default)]
    pub vendor: String,
    /// Product name the guest's DMI tables show (the instance type).
    #[serde(default)]
    pub product: String,
}

fn default_grace() -> u64 {
    60_000
}

/// Where a guest sees [`InstanceSpec::binary`].
pub const GUEST_BINARY: &str = "/run/kumobako/guest";

/// What runs as PID 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Init {
    /// The image's own, spoken to as systemd: `SIGRTMIN+3` halts it and
    /// `SIGRTMIN+5` reboots it.
    Image {
        /// Absolute path in the image.
        path: String,
        /// Arguments after `argv[0]`.
        args: Vec<String>,
    },
    /// [`GUEST_BINARY`] `guest-init`.
    Ours,
    /// [`GUEST_BINARY`] `machine`: the guest is a virtual machine, with the kernel that its image has.
    Machine {
        acceleration: Acceleration,
        /// Serial number of its root disk, at most 20 characters: one of the disks it is shown.
        root_serial: String,
        /// That disk is still to be made, of what [`machine_base`] will have been made for it.
        #[serde(default)]
        base: bool,
    },
}

impl Init {
    /// The program and its whole `argv`.
    #[must_use]
    pub fn command(&self) -> (String, Vec<String>) {
        match self {
            Self::Image { path, args } => {
                let mut argv = vec![path.clone()];
                argv.extend(args.iter().cloned());
                (path.clone(), argv)
            }
            Self::Ours => (GUEST_BINARY.to_owned(), vec!["kumobako".to_owned(), "guest-init".to_owned()]),
            Self::Machine { .. } => {
                (GUEST_BINARY.to_owned(), vec!["kumobako".to_owned(), "machine".to_owned()])
            }
        }
    }
}

/// Where an instance is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// A shim makes its namespaces.
    Preparing,
    /// Namespaces exist and PID 1 waits for [`InstanceDriver::start`].
    Prepared,
    /// PID 1 runs.
    Running {
        /// It has said that it is up (`READY=1`): for systemd, that all of
        /// the default target's jobs are done.
        booted: bool,
        /// The guest's agent has set up names, users and keys.
        configured: bool,
        /// When this boot began, in milliseconds since 1970.
        since: u64,
    },
    /// Nothing runs any more.
    Exited { how: How },
}

/// How an instance came to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The guest went down in order (halt, power off).
    Halted,
    /// Somebody outside, as a machine does that goes down, had its shim end (`SIGTERM`): it was asked to halt.
    TakenDown,
    /// PID 1, or the shim, died by this signal.
    Killed(i32),
    /// It could not be started, or its PID 1 just ended.
    Failed(String),
}

impl From<sys::Ended> for How {
    fn from(end: sys::Ended) -> Self {
        match end {
            sys::Ended::Signalled(libc::SIGINT) | sys::Ended::Exited(0) => Self::Halted,
            sys::Ended::Signalled(n) => Self::Killed(n),
            sys::Ended::Exited(n) => Self::Failed(format!("init exited with status {n}")),
        }
    }
}

/// What is known of one instance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed {
    pub phase: Phase,
    /// How many times PID 1 was started since the directory was made.
    pub boot: u32,
    /// PID 1 as the host counts. To look at, not to signal: it may be stale.
    pub pid: Option<u32>,
}

impl Observed {
    /// Whether a shim holds it.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        !matches!(self.phase, Phase::Exited { .. })
    }
}

/// Why a driver could not do as asked.
#[derive(Debug, thiserror::Error)]
pub enum InstanceError {
    /// No shim holds an instance of this name.
    #[error("instance {0} is not running")]
    NotRunning(String),
    /// It runs already, as something else or further on.
    #[error("instance {id}: {why}")]
    WrongPhase { id: String, why: String },
    /// The shim, or the guest's PID 1, could not be started.
    #[error("instance {id} could not start: {why}")]
    CouldNotStart { id: String, why: String },
    /// The machine refused.
    #[error("{what}: {source}")]
    Io { what: String, source: io::Error },
}

impl InstanceError {
    fn io(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        move |source| Self::Io { what, source }
    }
}

pub type Result<T, E = InstanceError> = std::result::Result<T, E>;

/// Something that runs instances.
///
/// Every call is idempotent: asking for what already is so succeeds. Calls on
/// different instances may run at the same time.
pub trait InstanceDriver: Send + Sync {
    /// Makes the namespaces and leaves PID 1 at the door; when this returns,
    /// [`netns`](Self::netns) has something to answer. After an exit it begins
    /// anew, on the same root disk. Does nothing for a prepared or running one.
    fn prepare(&self, spec: &InstanceSpec) -> Result<()>;

    /// Lets PID 1 go. Returns when it runs the guest's code.
    ///
    /// # Errors
    /// `CouldNotStart` if the image has no such program.
    fn start(&self, id: &str) -> Result<()>;

    /// Every instance that has a directory here, found by looking.
    fn observe(&self) -> Result<BTreeMap<String, Observed>>;

    /// The instance's network namespace; it lasts from `prepare` to the exit,
    /// through reboots.
    fn netns(&self, id: &str) -> Result<OwnedFd>;

    /// Asks the guest to go down. It may take its time, or refuse.
    fn shutdown(&self, id: &str) -> Result<()>;

    /// Ends it now.
    fn kill(&self, id: &str) -> Result<()>;

    /// Asks the guest to reboot, and makes it after
    /// [`reboot_grace_ms`](InstanceSpec::reboot_grace_ms). The shim starts PID 1
    /// again in the same network namespace without anybody's help.
    fn reboot(&self, id: &str) -> Result<()>;

    /// Asks the guest to go down as for a reboot, and makes it after the same time. PID 1 then
    /// waits at the door (`Prepared`) until [`start`](Self::start).
    fn reboot_to_the_door(&self, id: &str) -> Result<()>;

    /// Shows `work` the root disk's upper layer, of which nothing changes meanwhile: a running
    /// guest is kept still. Whoever calls sees to it that a guest that is down stays so.
    ///
    /// # Errors
    /// What `work` answers; `WrongPhase` if the guest cannot be kept still.
    fn at_rest(&self, id: &str, work: &mut dyn FnMut(&Path) -> io::Result<()>) -> Result<()>;

    /// Makes the root disk of a living instance this many bytes large, if it is smaller; one that
    /// doesn't live grows when it is prepared.
    fn grow_root(&self, id: &str, bytes: u64) -> Result<()>;

    /// Has what a container that is down sees as its root made one file of blocks, and answers the file:
    /// as large as the root disk, or some GiB more where the image has to find room, too. One that is made
    /// is answered again. May take long, for a large one.
    fn root_blocks(&self, spec: &InstanceSpec) -> Result<PathBuf>;

    /// Removes all trace of it, the root disk too; kills it first if it runs.
    fn destroy(&self, id: &str) -> Result<()>;

    /// Shows the guest, prepared or running, a disk; one of the same serial is shown anew, so
    /// that its size and its parts are as they are now. A reboot doesn't end it, an exit does.
    fn attach_disk(&self, id: &str, disk: &Disk) -> Result<()>;

    /// Takes the disk out of the guest's sight; what the guest has open or mounted stays so.
    fn detach_disk(&self, id: &str, serial: &str) -> Result<()>;

    /// The disks a living instance's guest is shown.
    fn disks(&self, id: &str) -> Result<Vec<Disk>>;

    /// The last 64 KiB its console printed, of this and earlier runs.
    fn console(&self, id: &str) -> Result<Vec<u8>>;
}

/// Bytes [`InstanceDriver::console`] answers at most.
pub const CONSOLE_TAIL: usize = 64 * 1024;

/// The directory of instance `id` below `instances`; refuses names that are
/// not one plain path component.
fn directory(instances: &Path, id: &str) -> Result<PathBuf> {
    let plain = !id.is_empty()
        && id.len() <= 64
        && !id.starts_with('.')
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    if plain { Ok(instances.join(id)) } else { Err(InstanceError::NotRunning(id.to_owned())) }
}
