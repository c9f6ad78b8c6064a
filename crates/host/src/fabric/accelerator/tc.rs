//! The accelerator by BPF at links' arrivals.
//!
//! One program a space, in a block that the near ends of its wires share; the links hold the block, it
//! holds the program, and that its maps. So it outlives this process, and is found again by its
//! name, which says what its instructions are.

use super::program::{KernelParts, Parts, interface, program, state};
use super::{Accelerator, Availability, Marks, Owner, Resumed, Shortcuts};
use crate::bpf::btf::Btf;
use crate::bpf::{Map, MapKind, Program, asm, attached, module_types, wait_for_running};
use crate::net::{Link, NetError, Refused, RouteSocket};
use crate::netns::NetNs;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::IpAddr;
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::{Arc, OnceLock};

/// Names of programs and maps begin so.
const OURS: &str = "kumo_";
const STATE: &str = "kumo_state";
const V4: &str = "kumo_v4";
const V6: &str = "kumo_v6";
const COUNTS: &str = "kumo_counts";
/// The least number of owners that maps are made for.
const LEAST: u32 = 1024;
const CELL: [u8; 4] = [0; 4];
/// The number of the links' block, in each space.
const BLOCK: u32 = 0x6b75;

/// See the module.
pub struct Tc {
    kernel: Result<Kernel, String>,
    spaces: BTreeMap<String, Found>,
}

/// What a space holds of ours.
#[derive(Default)]
struct Found {
    /// What is used.
    held: Option<Held>,
    /// Found in the block, and perhaps not to be used any more.
    others: Vec<Held>,
    /// Attached to links by an earlier version of this program: to be detached.
    attached: Vec<Held>,
    /// Nothing of ours is here.
    clean: bool,
}

struct Held {
    program: Program,
    state: Map,
    v4: Map,
    v6: Map,
    counts: Option<Map>,
    /// What `v4` and `v6` say; None: not known.
    owners: Option<BTreeMap<IpAddr, Value>>,
    settings: Option<Settings>,
}

type Value = [u8; interface::SIZE];

/// What programs of this kernel are made with.
struct Kernel {
    parts: KernelParts,
    module: Option<OwnedFd>,
}

impl Tc {
    /// By what the kernel can do: found out by loading a program.
    pub fn new() -> Self {
        Self { kernel: Kernel::probe(), spaces: BTreeMap::new() }
    }

    /// Takes away what an earlier process may have left.
    pub fn off() -> Self {
        Self { kernel: Err("turned off".into()), spaces: BTreeMap::new() }
    }
}

impl Default for Tc {
    fn default() -> Self {
        Self::new()
    }
}

fn other(what: impl Into<String>) -> io::Error {
    io::Error::other(what.into())
}

fn failed(e: NetError) -> io::Error {
    match e {
        NetError::Io { source, .. } => source,
        e => other(e.to_string()),
    }
}

/// How many succeeded. A link may go by itself at any time, with its guest.
fn done(results: Vec<Result<(), Refused>>) -> io::Result<usize> {
    let mut count = 0;
    for result in results {
        match result {
            Ok(()) => count += 1,
            Err(refused) if refused.errno == libc::ENODEV => {}
            Err(refused) => return Err(failed(refused.into())),
        }
    }
    Ok(count)
}

/// Connection tracking's module, where it is not the kernel's own part.
const MODULE: &str = "nf_conntrack";

impl Kernel {
    fn probe() -> Result<Self, String> {
        // The description is large, and doesn't change while the kernel runs.
        static PARTS: OnceLock<Result<KernelParts, String>> = OnceLock::new();
        let parts = PARTS.get_or_init(Self::find).clone()?;
        let module = match parts.module {
            0 => None,
            _ => Some(module_types(MODULE).map_err(|e| format!("can't open the types of {MODULE}: {e}"))?),
        };
        let kernel = Self { parts, module };
        // Whether the verifier takes it.
        let marks = Marks { original: 1, reply: 2, never: 0xf0 };
        Held::new(&kernel, marks, LEAST).map_err(|e| format!("the kernel refuses the program: {e}"))?;
        Ok(kernel)
    }

    fn find() -> Result<KernelParts, String> {
        let read = |of: &str| std::fs::read(format!("/sys/kernel/btf/{of}")).ok();
        let types = read("vmlinux").and_then(|blob| Btf::parse(&blob, None));
        let types = Arc::new(types.ok_or("the kernel doesn't describe its types (/sys/kernel/btf/vmlinux)")?);
        let in_module = || Self::parts(&Btf::parse(&read(MODULE)?, Some(types.clone()))?, 1);
        let parts = Self::parts(&types, 0).or_else(in_module);
        parts.ok_or_else(|| "programs can't ask for tracked connections on this kernel".into())
    }

    fn parts(types: &Btf, module: i16) -> Option<KernelParts> {
        let field = |path: &[&str]| types.offset("nf_conn", path);
        Some(KernelParts {
            module,
            lookup: types.function("bpf_skb_ct_lookup")?,
            release: types.function("bpf_ct_release")?,
            change_timeout: types.function("bpf_ct_change_timeout")?,
            mark: field(&["mark"])?,
            status: field(&["status"])?,
            timeout: field(&["timeout"])?,
            tcp_state: field(&["proto", "tcp", "state"])?,
        })
    }

    fn program(
        &self,
        marks: Marks,
        [state, v4, v6, counts]: [&Map; 4],
    ) -> io::Result<(String, Vec<asm::Instruction>)> {
        let parts = Parts {
            kernel: self.parts,
            marks,
            state: state.number(),
            v4: v4.number(),
            v6: v6.number(),
            counts: counts.number(),
        };
        let code = program(&parts).ok_or_else(|| other("the program has a loose end"))?;
        Ok((format!("{OURS}{:08x}", asm::fingerprint(&code)), code))
    }
}

impl Held {
    /// New maps and a program that uses them, paused.
    fn new(kernel: &Kernel, marks: Marks, capacity: u32) -> io::Result<Self> {
        let state = Map::new(MapKind::Cell, STATE, 4, state::SIZE, 1)?;
        let v4 = Map::new(MapKind::Hash, V4, 4, interface::SIZE, capacity)?;
        let v6 = Map::new(MapKind::Hash, V6, 16, interface::SIZE, capacity)?;
        let counts = Map::new(MapKind::PerProcessor, COUNTS, 4, 8, 1)?;
        let (name, code) = kernel.program(marks, [&state, &v4, &v6, &counts])?;
        let module = kernel.module.as_ref().map(|m| m.as_raw_fd());
        let modules: Vec<i32> = module.into_iter().flat_map(|m| [m, m]).collect();
        let program = Program::load(&name, &code, &modules)?;
        let owners = Some(BTreeMap::new());
        Ok(Self { program, state, v4, v6, counts: Some(counts), owners, settings: None })
    }

    /// A loaded program, if it is ours.
    fn open(id: u32) -> io::Result<Option<Self>> {
        let (program, maps) = Program::open(id)?;
        if !program.name().starts_with(OURS) {
            return Ok(None);
        }
        let mut maps: BTreeMap<String, Map> = maps.into_iter().map(|m| (m.name().to_owned(), m)).collect();
        let mut take =
            |name: &str| maps.remove(name).ok_or_else(|| other(format!("a program without {name}")));
        let (state, v4, v6) = (take(STATE)?, take(V4)?, take(V6)?);
        Ok(Some(Self { program, state, v4, v6, counts: take(COUNTS).ok(), owners: None, settings: None }))
    }

    fn pause(&self) -> io::Result<()> {
        self.state.set(&CELL, &[0; state::SIZE])
    }

    /// Makes the maps agree. The program must be paused. Answers how many elements changed.
    fn own(&mut self, want: BTreeMap<IpAddr, Value>) -> io::Result<usize> {
        let known = match self.owners.take() {
            Some(known) => known,
            None => self.read()?,
        };
        let gone: Vec<IpAddr> = known.keys().filter(|ip| !want.contains_key(ip)).copied().collect();
        let set: Vec<_> = want.iter().filter(|(ip, value)| known.get(ip) != Some(*value)).collect();
        // The memory of an element that goes may be taken for another one at once.
        if !gone.is_empty() || set.iter().any(|(ip, _)| known.contains_key(ip)) {
            wait_for_running()?;
        }
        for ip in &gone {
            self.map_of(*ip).remove(&key(*ip))?;
        }
        for (ip, value) in &set {
            self.map_of(**ip).set(&key(**ip), *value)?;
        }
        let changes = gone.len() + set.len();
        self.owners = Some(want);
        Ok(changes)
    }

    fn map_of(&self, ip: IpAddr) -> &Map {
        if ip.is_ipv4() { &self.v4 } else { &self.v6 }
    }

    fn read(&self) -> io::Result<BTreeMap<IpAddr, Value>> {
        let mut all = BTreeMap::new();
        for map in [&self.v4, &self.v6] {
            for key in map.keys()? {
                let value = map.get(&key, 1)?.and_then(|v| v.get(..interface::SIZE)?.try_into().ok());
                let ip = match (<[u8; 4]>::try_from(&key[..]), <[u8; 16]>::try_from(&key[..])) {
                    (Ok(v4), _) => Some(IpAddr::from(v4)),
                    (_, Ok(v6)) => Some(IpAddr::from(v6)),
                    _ => None,
                };
                all.extend(ip.zip(value));
            }
        }
        Ok(all)
    }
}

fn key(ip: IpAddr) -> Vec<u8> {
    match ip {
        IpAddr::V4(ip) => ip.octets().to_vec(),
        IpAddr::V6(ip) => ip.octets().to_vec(),
    }
}

fn value(owner: &Owner, link: u32) -> Value {
    let mut value = [0; interface::SIZE];
    let mut put =
        |at: i16, bytes: &[u8]| value[at as usize..at as usize + bytes.len()].copy_from_slice(bytes);
    let flag = |set: bool, bit: i32| if set { bit } else { 0 };
    put(interface::LINK, &link.to_ne_bytes());
    let flags = flag(owner.sends, interface::SENDS) | flag(owner.receives, interface::RECEIVES);
    put(interface::FLAGS, &flags.to_ne_bytes());
    put(interface::MTU, &owner.mtu.to_ne_bytes());
    put(interface::MACS, &owner.mac.0);
    put(interface::MACS + 6, &owner.router.0);
    value
}

/// How long connection tracking of a namespace keeps connections, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Settings {
    tcp: u32,
    udp_stream: u32,
    udp: u32,
    /// Of the kernel's clock.
    ticks_a_second: u32,
}

impl Settings {
    /// Of the calling thread's namespace.
    fn read() -> io::Result<Self> {
        let read = |name: &str| -> io::Result<u32> {
            let text = std::fs::read_to_string(format!("/proc/sys/net/netfilter/nf_conntrack_{name}"))?;
            text.trim().parse().map_err(|_| other(format!("{name} is no number: {text}")))
        };
        let tick = rustix::time::clock_getres(rustix::time::ClockId::MonotonicCoarse).tv_nsec.max(1);
        Ok(Self {
            tcp: read("tcp_timeout_established")?,
            udp_stream: read("udp_timeout_stream")?,
            udp: read("udp_timeout")?,
            ticks_a_second: u32::try_from(1_000_000_000 / tick).unwrap_or(1000),
        })
    }

    /// The program's state.
    fn words(self, generation: u32) -> [u8; state::SIZE] {
        let mut bytes = [0; state::SIZE];
        let mut put =
            |at: i16, word: u32| bytes[at as usize..at as usize + 4].copy_from_slice(&word.to_ne_bytes());
        let ticks = |seconds: u32| seconds.saturating_mul(self.ticks_a_second).min(i32::MAX as u32);
        put(state::GENERATION, generation);
        put(state::TCP_MILLISECONDS, self.tcp.saturating_mul(1000));
        put(state::TCP_FRESH, ticks(self.tcp.saturating_sub(1)));
        put(state::UDP_STREAM, ticks(self.udp_stream));
        put(state::UDP, ticks(self.udp));
        put(state::SECOND, ticks(1));
        bytes
    }
}

/// What is attached to each of the namespace's links, of anybody's.
fn look(ns: &NetNs, links: &BTreeMap<String, Link>) -> io::Result<BTreeMap<u32, Vec<u32>>> {
    let all = ns.run(|| -> io::Result<BTreeMap<u32, Vec<u32>>> {
        links.values().map(|l| Ok((l.index, attached(l.index)?))).collect()
    })?;
    match all {
        // Whoever may not, or can't, ask never attached anything.
        Err(e) if matches!(e.raw_os_error(), Some(libc::EPERM | libc::ENOSYS | libc::EINVAL)) => {
            Ok(BTreeMap::new())
        }
        other => other,
    }
}

impl Accelerator for Tc {
    fn knows(&self, space: &str) -> bool {
        self.spaces.contains_key(space)
    }

    fn adopt(&mut self, space: &str, ns: &NetNs, socket: &mut RouteSocket) -> io::Result<()> {
        let joined = in_block(socket)?;
        let mut found = Found { clean: joined.is_empty(), ..Found::default() };
        for id in socket.programs(BLOCK).map_err(failed)? {
            found.others.extend(Held::open(id)?);
        }
        let mut links = socket.links().map_err(failed)?;
        links.retain(|_, l| !joined.contains(&l.index));
        let ids: BTreeSet<u32> = look(ns, &links)?.into_values().flatten().collect();
        for id in ids {
            found.attached.extend(Held::open(id)?);
        }
        found.clean &= found.attached.is_empty();
        found.all().try_for_each(Held::pause)?;
        self.spaces.insert(space.to_owned(), found);
        Ok(())
    }

    fn greet(&mut self, socket: &mut RouteSocket, links: &[u32]) -> io::Result<()> {
        if self.kernel.is_ok() && !links.is_empty() {
            done(socket.join(BLOCK, links).map_err(failed)?)?;
        }
        Ok(())
    }

    fn pause(&mut self, space: &str) -> io::Result<()> {
        self.spaces.get(space).map_or(Ok(()), |found| found.all().try_for_each(Held::pause))
    }

    fn resume(&mut self, r: Resumed<'_>) -> io::Result<usize> {
        let found = self.spaces.entry(r.space.to_owned()).or_default();
        let mut changes = 0;
        if let Some((socket, links)) = r.links {
            let want = r.want.filter(|w| !w.owners.is_empty());
            changes += found.detach(r.ns, links)?;
            changes += match (&self.kernel, want) {
                (Ok(kernel), Some(want)) => found.install(kernel, want, r.ns, socket, links)?,
                (Ok(_), None) => found.idle(socket)?,
                (Err(_), _) => found.leave(socket)?,
            };
        }
        if let Some(Held { state, settings: Some(settings), .. }) = &found.held {
            state.set(&CELL, &settings.words(r.generation))?;
        }
        Ok(changes)
    }

    fn forget(&mut self, space: &str) {
        self.spaces.remove(space);
    }

    fn availability(&self) -> Availability {
        match &self.kernel {
            Ok(_) => Availability::Available,
            Err(why) => Availability::Absent(why.clone()),
        }
    }

    fn forwarded(&self, space: &str) -> u64 {
        let counts = self.spaces.get(space).and_then(|f| f.held.as_ref()?.counts.as_ref());
        let Some(Ok(Some(bytes))) = counts.map(|c| c.get(&CELL, processors())) else { return 0 };
        bytes.chunks_exact(8).filter_map(|c| Some(u64::from_ne_bytes(c.try_into().ok()?))).sum()
    }
}

/// How many the kernel may have: so many values it answers.
fn processors() -> usize {
    let text = std::fs::read_to_string("/sys/devices/system/cpu/possible").unwrap_or_default();
    let last = text.trim().rsplit(['-', ',']).next().and_then(|n| n.parse::<usize>().ok());
    last.map_or(1, |n| n + 1)
}

/// The links that share our block.
fn in_block(socket: &mut RouteSocket) -> io::Result<BTreeSet<u32>> {
    let arrivals = socket.arrivals().map_err(failed)?;
    Ok(arrivals.into_iter().filter(|(_, block)| *block == BLOCK).map(|(link, _)| link).collect())
}

impl Found {
    fn all(&self) -> impl Iterator<Item = &Held> {
        self.held.iter().chain(&self.others).chain(&self.attached)
    }

    /// The program is in place, and knows the owners; paused.
    fn install(
        &mut self,
        kernel: &Kernel,
        want: &Shortcuts,
        ns: &NetNs,
        socket: &mut RouteSocket,
        links: &BTreeMap<String, Link>,
    ) -> io::Result<usize> {
        let mut changes = 0;
        let index = |owner: &Owner| links.get(&owner.link).map(|l| l.index);
        let owners: BTreeMap<IpAddr, Value> =
            want.owners.iter().filter_map(|(ip, o)| Some((*ip, value(o, index(o)?)))).collect();

        let many = owners.len() as u32;
        let fits = |h: &Held| h.v4.capacity.min(h.v6.capacity) >= many;
        // What this version would load, whatever its maps.
        let name = |h: &Held| {
            let counts = h.counts.as_ref().ok_or_else(|| other("no counts"))?;
            kernel.program(want.marks, [&h.state, &h.v4, &h.v6, counts]).map(|(name, _)| name)
        };
        let same = |h: &Held| fits(h) && name(h).is_ok_and(|n| n == h.program.name());
        self.others.extend(self.held.take_if(|h| !same(h)));
        if self.held.is_none() {
            let known = self.others.iter().position(same);
            self.held = Some(match known {
                Some(n) => self.others.remove(n),
                None => {
                    changes += 1;
                    Held::new(kernel, want.marks, many.saturating_mul(2).next_power_of_two().max(LEAST))?
                }
            });
        }
        let Some(held) = &mut self.held else { return Ok(changes) };
        changes += held.own(owners)?;
        held.settings = Some(ns.run(Settings::read)??);

        let joined = in_block(socket)?;
        let senders: BTreeSet<u32> = want.owners.values().filter_map(index).collect();
        let missing: Vec<u32> = senders.difference(&joined).copied().collect();
        let came = done(socket.join(BLOCK, &missing).map_err(failed)?)?;
        changes += came;
        // A block without links is none.
        if joined.len() + came > 0 && socket.programs(BLOCK).map_err(failed)? != [held.program.id()] {
            let program = &held.program;
            socket.set_program(BLOCK, program.as_fd(), program.name()).map_err(failed)?;
            changes += 1;
        }
        self.others.clear();
        Ok(changes)
    }

    /// The links stay as they are, without a program.
    fn idle(&mut self, socket: &mut RouteSocket) -> io::Result<usize> {
        let idle = socket.programs(BLOCK).map_err(failed)?.is_empty();
        if !idle {
            socket.remove_program(BLOCK).map_err(failed)?;
        }
        (self.held, self.others) = (None, Vec::new());
        Ok(usize::from(!idle))
    }

    /// Nothing of ours is left.
    fn leave(&mut self, socket: &mut RouteSocket) -> io::Result<usize> {
        if self.clean {
            return Ok(0);
        }
        let joined: Vec<u32> = in_block(socket)?.into_iter().collect();
        let changes = done(socket.leave(&joined).map_err(failed)?)?;
        *self = Self { clean: true, ..Self::default() };
        Ok(changes)
    }

    /// What an earlier version attached to each of the links is no more.
    fn detach(&mut self, ns: &NetNs, links: &BTreeMap<String, Link>) -> io::Result<usize> {
        if self.attached.is_empty() {
            return Ok(0);
        }
        let (attached, old) = (&look(ns, links)?, &self.attached);
        let changes = ns.run(|| -> io::Result<usize> {
            let mut changes = 0;
            for (link, ids) in attached {
                for held in old.iter().filter(|h| ids.contains(&h.program.id())) {
                    held.program.detach(*link)?;
                    changes += 1;
                }
            }
            Ok(changes)
        })??;
        self.attached.clear();
        Ok(changes)
    }
}
