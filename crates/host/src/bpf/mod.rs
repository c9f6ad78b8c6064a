//! Programs in the kernel: the `bpf` system call, an assembler, and the kernel's description
//! of its own types. No compiler and no file of machine code is needed, neither when this is
//! built nor when it runs. See docs/adr/0013.
#![allow(unsafe_code)]

pub(crate) mod asm;
pub(crate) mod btf;
pub(crate) mod devices;

use asm::Instruction;
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd};

/// Commands of the system call, see `linux/bpf.h`.
mod command {
    pub(super) const MAP_CREATE: i32 = 0;
    pub(super) const MAP_LOOKUP: i32 = 1;
    pub(super) const MAP_UPDATE: i32 = 2;
    pub(super) const MAP_DELETE: i32 = 3;
    pub(super) const MAP_NEXT_KEY: i32 = 4;
    pub(super) const PROG_LOAD: i32 = 5;
    pub(super) const PROG_ATTACH: i32 = 8;
    pub(super) const PROG_DETACH: i32 = 9;
    pub(super) const PROG_BY_ID: i32 = 13;
    pub(super) const MAP_BY_ID: i32 = 14;
    pub(super) const INFO: i32 = 15;
    pub(super) const PROG_QUERY: i32 = 16;
    pub(super) const BTF_BY_ID: i32 = 19;
    pub(super) const BTF_NEXT_ID: i32 = 23;
}

/// What a program may be attached to by tcx: a link's arrivals.
const TCX_INGRESS: u32 = 46;
const SCHED_CLS: u32 = 3;
/// To a control group: opening of devices.
const CGROUP_DEVICE: u32 = 6;
const CGROUP_DEVICE_PROGRAM: u32 = 15;
/// The most programs that a link's query answers.
const MOST_PROGRAMS: usize = 64;
const MOST_MAPS: usize = 8;

/// The system call. `attributes` are the command's, as words in host order.
fn bpf(command: i32, attributes: &mut [u32]) -> io::Result<i32> {
    let size = std::mem::size_of_val(attributes);
    // SAFETY: the attributes are as long as said, and pointers in them are to memory that
    // their makers below borrow for the call's duration, of the sizes that they state.
    let result = unsafe { libc::syscall(libc::SYS_bpf, command, attributes.as_mut_ptr(), size) };
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result as i32) }
}

fn descriptor(fd: i32) -> OwnedFd {
    // SAFETY: the kernel just answered it to us; nobody else owns it.
    unsafe { OwnedFd::from_raw_fd(fd) }
}

/// A pointer as two words.
fn words<T>(pointer: *const T) -> [u32; 2] {
    let bits = pointer as u64;
    if cfg!(target_endian = "little") {
        [bits as u32, (bits >> 32) as u32]
    } else {
        [(bits >> 32) as u32, bits as u32]
    }
}

/// At most 15 bytes, as four words.
fn name_words(name: &str) -> [u32; 4] {
    let mut bytes = [0; 16];
    let length = name.len().min(15);
    bytes[..length].copy_from_slice(&name.as_bytes()[..length]);
    std::array::from_fn(|n| {
        u32::from_ne_bytes([bytes[4 * n], bytes[4 * n + 1], bytes[4 * n + 2], bytes[4 * n + 3]])
    })
}

fn name_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes.split(|b| *b == 0).next().unwrap_or_default()).into_owned()
}

/// What the kernel says of an object; the rest stays 0.
fn info<const N: usize>(fd: &OwnedFd, bytes: &mut [u8; N]) -> io::Result<()> {
    let [low, high] = words(bytes.as_mut_ptr());
    bpf(command::INFO, &mut [fd.as_raw_fd() as u32, N as u32, low, high]).map(drop)
}

/// Kinds of maps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MapKind {
    /// By key; memory is taken as elements come.
    Hash,
    /// One value, readable by address.
    Cell,
    /// One value for each processor.
    PerProcessor,
}

/// A map, open.
#[derive(Debug)]
pub(crate) struct Map {
    fd: OwnedFd,
    key: usize,
    value: usize,
    pub(crate) capacity: u32,
    name: String,
}

impl Map {
    pub(crate) fn new(
        kind: MapKind,
        name: &str,
        key: usize,
        value: usize,
        capacity: u32,
    ) -> io::Result<Self> {
        /// `BPF_F_NO_PREALLOC`
        const AS_NEEDED: u32 = 1;
        let (number, flags) = match kind {
            MapKind::Hash => (1, AS_NEEDED),
            MapKind::Cell => (2, 0),
            MapKind::PerProcessor => (6, 0),
        };
        let mut attributes = [number, key as u32, value as u32, capacity, flags, 0, 0, 0, 0, 0, 0];
        attributes[7..].copy_from_slice(&name_words(name));
        let fd = descriptor(bpf(command::MAP_CREATE, &mut attributes)?);
        Ok(Self { fd, key, value, capacity, name: name.to_owned() })
    }

    fn open(id: u32) -> io::Result<Self> {
        let fd = descriptor(bpf(command::MAP_BY_ID, &mut [id, 0, 0])?);
        let mut bytes = [0; 80];
        info(&fd, &mut bytes)?;
        let word = |n: usize| u32::from_ne_bytes([bytes[n], bytes[n + 1], bytes[n + 2], bytes[n + 3]]);
        let name = name_of(&bytes[24..40]);
        Ok(Self { fd, key: word(8) as usize, value: word(12) as usize, capacity: word(16), name })
    }

    pub(crate) fn number(&self) -> i32 {
        self.fd.as_raw_fd()
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    fn element(&self, key: &[u8], value: *const u8) -> [u32; 8] {
        debug_assert_eq!(key.len(), self.key);
        let ([k0, k1], [v0, v1]) = (words(key.as_ptr()), words(value));
        [self.number() as u32, 0, k0, k1, v0, v1, 0, 0]
    }

    /// A value's bytes, of every processor in turn where there is one for each; None where there is none.
    pub(crate) fn get(&self, key: &[u8], processors: usize) -> io::Result<Option<Vec<u8>>> {
        let mut value = vec![0u8; self.value.next_multiple_of(8) * processors.max(1)];
        match bpf(command::MAP_LOOKUP, &mut self.element(key, value.as_mut_ptr())) {
            Ok(_) => Ok(Some(value)),
            Err(e) if e.raw_os_error() == Some(libc::ENOENT) => Ok(None),
            Err(e) => Err(e),
        }
    }

    pub(crate) fn set(&self, key: &[u8], value: &[u8]) -> io::Result<()> {
        debug_assert_eq!(value.len(), self.value);
        bpf(command::MAP_UPDATE, &mut self.element(key, value.as_ptr())).map(drop)
    }

    /// None to remove is no error.
    pub(crate) fn remove(&self, key: &[u8]) -> io::Result<()> {
        match bpf(command::MAP_DELETE, &mut self.element(key, std::ptr::null())) {
            Err(e) if e.raw_os_error() != Some(libc::ENOENT) => Err(e),
            _ => Ok(()),
        }
    }

    /// All keys. The map must not change meanwhile.
    pub(crate) fn keys(&self) -> io::Result<Vec<Vec<u8>>> {
        let mut keys: Vec<Vec<u8>> = Vec::new();
        loop {
            let mut next = vec![0u8; self.key];
            let last = keys.last().map_or(std::ptr::null(), |k| k.as_ptr());
            let ([k0, k1], [n0, n1]) = (words(last), words(next.as_mut_ptr()));
            match bpf(command::MAP_NEXT_KEY, &mut [self.number() as u32, 0, k0, k1, n0, n1, 0, 0]) {
                Ok(_) => keys.push(next),
                Err(e) if e.raw_os_error() == Some(libc::ENOENT) => return Ok(keys),
                Err(e) => return Err(e),
            }
        }
    }
}

/// A program, open.
#[derive(Debug)]
pub(crate) struct Program {
    fd: OwnedFd,
    id: u32,
    name: String,
}

impl Program {
    /// Loads a program for arrivals. `modules`: descriptors that its calls of kernel functions
    /// mean by their index; the first stands for the kernel itself.
    ///
    /// # Errors
    /// The verifier's refusal, with the end of what it says.
    pub(crate) fn load(name: &str, code: &[Instruction], modules: &[i32]) -> io::Result<Self> {
        Self::load_as(SCHED_CLS, 0, name, code, modules)
    }

    fn load_as(kind: u32, place: u32, name: &str, code: &[Instruction], modules: &[i32]) -> io::Result<Self> {
        let licence = c"GPL";
        let attempt = |log: &mut [u8]| {
            let mut a = [0u32; 36];
            a[0] = kind;
            a[1] = code.len() as u32;
            a[2..4].copy_from_slice(&words(code.as_ptr()));
            a[4..6].copy_from_slice(&words(licence.as_ptr()));
            if !log.is_empty() {
                (a[6], a[7]) = (1, log.len() as u32);
                a[8..10].copy_from_slice(&words(log.as_mut_ptr()));
            }
            a[12..16].copy_from_slice(&name_words(name));
            a[17] = place;
            if modules.len() > 1 {
                a[30..32].copy_from_slice(&words(modules.as_ptr()));
            }
            bpf(command::PROG_LOAD, &mut a)
        };
        let fd = attempt(&mut []).or_else(|e| {
            let mut log = vec![0u8; 1 << 20];
            attempt(&mut log).map_err(|_| {
                let said = name_of(&log);
                let lines: Vec<&str> = said.lines().filter(|l| !l.starts_with("processed ")).collect();
                let end = lines[lines.len().saturating_sub(4)..].join("; ");
                if end.is_empty() { e } else { io::Error::new(e.kind(), format!("{e}: {end}")) }
            })
        })?;
        Self::known(descriptor(fd)).map(|(program, _)| program)
    }

    /// With the numbers of its maps.
    fn known(fd: OwnedFd) -> io::Result<(Self, Vec<u32>)> {
        let mut maps = [0u32; MOST_MAPS];
        let mut bytes = [0u8; 80];
        bytes[52..56].copy_from_slice(&(MOST_MAPS as u32).to_ne_bytes());
        bytes[56..64].copy_from_slice(&(maps.as_mut_ptr() as u64).to_ne_bytes());
        info(&fd, &mut bytes)?;
        let word = |n: usize| u32::from_ne_bytes([bytes[n], bytes[n + 1], bytes[n + 2], bytes[n + 3]]);
        let many = (word(52) as usize).min(MOST_MAPS);
        Ok((Self { fd, id: word(4), name: name_of(&bytes[64..80]) }, maps[..many].to_vec()))
    }

    /// A loaded program and its maps.
    pub(crate) fn open(id: u32) -> io::Result<(Self, Vec<Map>)> {
        let fd = descriptor(bpf(command::PROG_BY_ID, &mut [id, 0, 0])?);
        let (program, maps) = Self::known(fd)?;
        Ok((program, maps.into_iter().map(Map::open).collect::<io::Result<_>>()?))
    }

    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn as_fd(&self) -> BorrowedFd<'_> {
        self.fd.as_fd()
    }

    /// Takes it from a link of the calling thread's namespace that it was attached to by tcx.
    pub(crate) fn detach(&self, link: u32) -> io::Result<()> {
        bpf(command::PROG_DETACH, &mut [link, self.fd.as_raw_fd() as u32, TCX_INGRESS, 0, 0, 0, 0, 0])
            .map(drop)
    }
}

/// Numbers of the programs that are attached by tcx to a link of the calling thread's namespace.
pub(crate) fn attached(link: u32) -> io::Result<Vec<u32>> {
    let mut ids = [0u32; MOST_PROGRAMS];
    let [low, high] = words(ids.as_mut_ptr());
    let mut attributes =
        [link, TCX_INGRESS, 0, 0, low, high, MOST_PROGRAMS as u32, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    match bpf(command::PROG_QUERY, &mut attributes) {
        Ok(_) => Ok(ids[..(attributes[6] as usize).min(MOST_PROGRAMS)].to_vec()),
        // Nothing was ever attached there.
        Err(e) if e.raw_os_error() == Some(libc::ENOENT) => Ok(Vec::new()),
        Err(e) => Err(e),
    }
}

/// The types of a module that is loaded, by its name, as a descriptor.
pub(crate) fn module_types(module: &str) -> io::Result<OwnedFd> {
    let mut id = 0;
    loop {
        let mut next = [id, 0, 0];
        bpf(command::BTF_NEXT_ID, &mut next)?;
        id = next[1];
        let fd = match bpf(command::BTF_BY_ID, &mut [id, 0, 0]) {
            Ok(fd) => descriptor(fd),
            Err(e) if e.raw_os_error() == Some(libc::ENOENT) => continue,
            Err(e) => return Err(e),
        };
        // Descriptor's data, its size, its number, its name's address and length, whether the kernel's.
        let mut name = [0u8; 64];
        let mut bytes = [0u8; 32];
        bytes[16..24].copy_from_slice(&(name.as_mut_ptr() as u64).to_ne_bytes());
        bytes[24..28].copy_from_slice(&(name.len() as u32).to_ne_bytes());
        if info(&fd, &mut bytes).is_ok() && bytes[28..32] != [0; 4] && name_of(&name) == module {
            return Ok(fd);
        }
    }
}

/// Waits until every program that is running now has ended.
pub(crate) fn wait_for_running() -> io::Result<()> {
    /// `MEMBARRIER_CMD_GLOBAL`: a grace period of the kernel's.
    const GLOBAL: i32 = 1;
    // SAFETY: the call takes numbers only.
    let result = unsafe { libc::syscall(libc::SYS_membarrier, GLOBAL, 0, 0) };
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}
