//! The machine's data disks: what should be there and what is, one step at a time.
//!
//! Each is an NVMe controller in a slot of its own, as volumes are on EC2's machines: the guest finds it by
//! its serial number, and it may come and go while the guest runs.

use std::fs::File;
use std::io;
use std::time::{Duration, Instant};

use serde_json::json;

use super::DISKS;
use super::qmp::Qmp;
use crate::instance::Disk;

/// Slots; QEMU's `rp0` and on.
pub(super) const SLOTS: usize = 16;
/// A guest that is still booting doesn't hear that it should let go.
const AGAIN: Duration = Duration::from_secs(3);

struct Plugged {
    serial: String,
    device: (u32, u32),
    slot: usize,
    /// It should go; when the guest is asked again.
    leaving: Option<Instant>,
}

#[derive(Default)]
pub(super) struct Disks {
    plugged: Vec<Plugged>,
    /// What the shim was told last.
    told: Option<String>,
    /// Something could not be done, and is tried again then.
    retry: Option<Instant>,
}

impl Disks {
    /// Makes one step's worth of difference less.
    pub(super) fn converge(&mut self, qmp: &mut Qmp) {
        self.retry = None;
        let Ok(want) = wanted() else {
            self.retry = Some(Instant::now() + AGAIN);
            return;
        };
        let now = Instant::now();
        for p in &mut self.plugged {
            let stays = want.iter().any(|d| d.serial == p.serial && (d.major, d.minor) == p.device);
            if !stays && p.leaving.is_none_or(|t| t <= now) {
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
        let free = |slot: &usize| !self.plugged.iter().any(|p| p.slot == *slot);
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
        });
        if let Err(e) = qmp.run("device_add", device) {
            let _ = qmp.run("blockdev-del", json!({ "node-name": name }));
            return Err(e);
        }
        let device = (disk.major, disk.minor);
        self.plugged.push(Plugged { serial: disk.serial.clone(), device, slot, leaving: None });
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

fn name(serial: &str) -> String {
    format!("disk-{serial}")
}

fn wanted() -> io::Result<Vec<Disk>> {
    serde_json::from_reader(File::open(DISKS)?).map_err(io::Error::other)
}
