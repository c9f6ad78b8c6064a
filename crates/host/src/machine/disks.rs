//! The machine's disks: what should be there and what is, one step at a time.
//!
//! Each but the root is an NVMe controller in a slot of its own, as volumes are on EC2's machines: the guest finds it by
//! its serial number, and it may come and go while the guest runs.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::time::{Duration, Instant};

use serde_json::json;

use super::DISKS;
use super::qmp::Qmp;
use crate::instance::Disk;
use crate::volume::SIGNATURE;

/// Slots; QEMU's `rp0` and on.
pub(super) const SLOTS: usize = 16;
/// Whether a disk answers a write before it is where a power failure leaves it. QEMU's NVMe controller doesn't see
/// which writes are to pass such a cache (FUA), by which Linux ends a commit of its journal: so it has none.
pub(super) const WRITE_CACHE: &str = "off";
/// A guest that is still booting doesn't hear that it should let go.
const AGAIN: Duration = Duration::from_secs(3);

/// The disk that the machine starts from.
pub(super) struct Root {
    pub(super) disk: Disk,
    /// Its first partition's id, as a kernel finds it by.
    pub(super) partition: String,
}

impl Root {
    pub(super) fn find(serial: &str) -> io::Result<Self> {
        let disk = wanted()?.into_iter().find(|d| d.serial == serial);
        let disk = disk.ok_or_else(|| io::Error::other("no volume is attached as its root"))?;
        let mut signature = [0; 4];
        File::open(format!("/dev/{}", disk.name))?.read_exact_at(&mut signature, SIGNATURE as u64)?;
        Ok(Self { disk, partition: format!("{:08x}-01", u32::from_le_bytes(signature)) })
    }
}

struct Plugged {
    serial: String,
    device: (u32, u32),
    /// Bytes.
    size: u64,
    /// None for the root, which stays where it is as long as QEMU runs.
    slot: Option<usize>,
    /// It should go; when the guest is asked again.
    leaving: Option<Instant>,
}

pub(super) struct Disks {
    plugged: Vec<Plugged>,
    /// What the shim was told last.
    told: Option<String>,
    /// Something could not be done, and is tried again then.
    retry: Option<Instant>,
}

impl Disks {
    pub(super) fn beside(root: Root) -> Self {
        let Disk { serial, major, minor, size, .. } = root.disk;
        let root = Plugged { serial, device: (major, minor), size, slot: None, leaving: None };
        Self { plugged: vec![root], told: None, retry: None }
    }

    /// Makes one step's worth of difference less.
    pub(super) fn converge(&mut self, qmp: &mut Qmp) {
        self.retry = None;
        let Ok(want) = wanted() else {
            self.retry = Some(Instant::now() + AGAIN);
            return;
        };
        let now = Instant::now();
        for p in &mut self.plugged {
            let same = want.iter().find(|d| d.serial == p.serial && (d.major, d.minor) == p.device);
            if let Some(grown) = same.filter(|d| d.size != p.size) {
                let to = json!({ "node-name": name(&p.serial), "size": grown.size });
                if let Err(e) = qmp.run("block_resize", to) {
                    eprintln!("kumobako: {}: {e}", p.serial);
                }
                p.size = grown.size;
            }
            if same.is_none() && p.slot.is_some() && p.leaving.is_none_or(|t| t <= now) {
                // It says that it is gone by an event; asked twice, QEMU minds.
                let _ = qmp.run("device_del", json!({ "id": name(&p.serial) }));
                p.leaving = Some(now + AGAIN);
            }
        }
        for disk in &want {
            if self.plugged.iter().any(|p| p.serial == disk.serial) {
                continue;
            }
            if let Err(e) = self.plug(qmp, disk) {
                eprintln!("kumobako: {}: {e}", disk.serial);
                self.retry = Some(now + AGAIN);
            }
        }
        self.tell();
    }

    fn plug(&mut self, qmp: &mut Qmp, disk: &Disk) -> io::Result<()> {
        let free = |slot: &usize| !self.plugged.iter().any(|p| p.slot == Some(*slot));
        let slot = (0..SLOTS).find(free).ok_or_else(|| io::Error::other("no slot is free"))?;
        let name = name(&disk.serial);
        qmp.run(
            "blockdev-add",
            json!({
                "driver": "host_device", "node-name": name, "filename": format!("/dev/{}", disk.name),
                "cache": { "direct": true }, "discard": "unmap",
            }),
        )?;
        let device = json!({
            "driver": "nvme", "id": name, "drive": name, "serial": disk.serial, "bus": format!("rp{slot}"),
            "write-cache": WRITE_CACHE,
        });
        if let Err(e) = qmp.run("device_add", device) {
            let _ = qmp.run("blockdev-del", json!({ "node-name": name }));
            return Err(e);
        }
        let device = (disk.major, disk.minor);
        let (serial, slot) = (disk.serial.clone(), Some(slot));
        self.plugged.push(Plugged { serial, device, size: disk.size, slot, leaving: None });
        Ok(())
    }

    /// The guest has let go of a device.
    pub(super) fn gone(&mut self, qmp: &mut Qmp, device: &str) {
        let Some(n) = self.plugged.iter().position(|p| name(&p.serial) == device) else { return };
        if let Err(e) = qmp.run("blockdev-del", json!({ "node-name": device })) {
            eprintln!("kumobako: {e}");
        }
        self.plugged.remove(n);
        self.converge(qmp);
    }

    /// When to look again, whatever happens.
    pub(super) fn next(&self) -> Option<Instant> {
        self.plugged.iter().filter_map(|p| p.leaving).chain(self.retry).min()
    }

    fn tell(&mut self) {
        let serials: Vec<&str> = self.plugged.iter().map(|p| p.serial.as_str()).collect();
        let line = format!("{}{}", super::HAS_DISKS, serials.join(","));
        if self.told.as_ref() != Some(&line) {
            super::monitor::notify(&line);
            self.told = Some(line);
        }
    }
}

pub(super) fn name(serial: &str) -> String {
    format!("disk-{serial}")
}

fn wanted() -> io::Result<Vec<Disk>> {
    serde_json::from_reader(File::open(DISKS)?).map_err(io::Error::other)
}
