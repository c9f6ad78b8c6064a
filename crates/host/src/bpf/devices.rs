//! Which block devices the processes of a control group may open.
//!
//! A node in a guest's `/dev` is only a number, and the guest may keep it: by another name, by a
//! bind mount, by a descriptor. The device of that number may be somebody else's next. So whether
//! it may be opened is decided when it is, by what the guest has then.

use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::path::Path;

use super::asm::{Assembler, If, Instruction, Op, Reg, Size};
use super::{CGROUP_DEVICE, CGROUP_DEVICE_PROGRAM, Map, MapKind, Program, bpf, command};

/// Most devices of one group.
const MOST: u32 = 4096;
/// `bpf_map_lookup_elem`
const LOOK_UP: i32 = 1;

/// A list of block devices, by major and minor number. None are on it at first.
#[derive(Debug)]
pub(crate) struct Guard {
    allowed: Map,
    program: Program,
}

fn key(major: u32, minor: u32) -> [u8; 8] {
    let mut key = [0; 8];
    key[..4].copy_from_slice(&major.to_ne_bytes());
    key[4..].copy_from_slice(&minor.to_ne_bytes());
    key
}

fn program(allowed: i32) -> Option<Vec<Instruction>> {
    use Reg::*;
    const NO: (&str, u8) = ("no", 0);
    const YES: (&str, u8) = ("yes", 0);
    let mut a = Assembler::default();
    // The kind is in the lower half; 1 is a block device. Then its numbers.
    a.load(Size::B4, R2, R1, 0);
    a.alu(Op::And, R2, 0xffff);
    a.jump_if(If::Unequal, R2, 1, YES);
    a.load(Size::B4, R2, R1, 4);
    a.store(Size::B4, R10, -8, R2);
    a.load(Size::B4, R2, R1, 8);
    a.store(Size::B4, R10, -4, R2);
    a.map(R1, allowed);
    a.mov(R2, R10);
    a.alu(Op::Add, R2, -8);
    a.call(LOOK_UP);
    a.jump_if(If::Equal, R0, 0, NO);
    a.label(YES);
    a.mov(R0, 1);
    a.exit();
    a.label(NO);
    a.mov(R0, 0);
    a.exit();
    a.finish()
}

impl Guard {
    pub(crate) fn new() -> io::Result<Self> {
        let allowed = Map::new(MapKind::Hash, "kb_disks", 8, 1, MOST)?;
        let code = program(allowed.number()).ok_or_else(|| io::Error::other("a jump leads nowhere"))?;
        let program = Program::load_as(CGROUP_DEVICE_PROGRAM, CGROUP_DEVICE, "kb_disks", &code, &[])?;
        Ok(Self { allowed, program })
    }

    /// From here on it holds for the group of this directory (of cgroup2) and all below.
    pub(crate) fn stand_before(&self, group: &Path) -> io::Result<()> {
        let group = File::open(group)?;
        let (group, program) = (group.as_raw_fd() as u32, self.program.fd.as_raw_fd() as u32);
        bpf(command::PROG_ATTACH, &mut [group, program, CGROUP_DEVICE, 0, 0, 0, 0, 0]).map(drop)
    }

    /// Allows these, and no others. What is open stays open.
    pub(crate) fn set(&self, devices: &[(u32, u32)]) -> io::Result<()> {
        let wanted: Vec<[u8; 8]> = devices.iter().map(|(major, minor)| key(*major, *minor)).collect();
        for old in self.allowed.keys()? {
            if !wanted.iter().any(|w| w[..] == old[..]) {
                self.allowed.remove(&old)?;
            }
        }
        wanted.iter().try_for_each(|new| self.allowed.set(new, &[1]))
    }
}
