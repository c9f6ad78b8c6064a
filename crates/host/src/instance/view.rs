//! What a guest sees of its processors and memory: the files of `/proc` in which the kernel
//! would show it the machine's.
//!
//! They are files of a small FUSE file system that the shim serves from its loop, so they are as
//! true as the control group's counters are at the moment somebody reads them, and cost nothing
//! while nobody does.

use std::fs::{self, File};
use std::io::{self, Read};
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use rustix::event::{PollFd, PollFlags};
use rustix::fs::OFlags;
use rustix::mount::MountAttrFlags;

use super::load::Load;
use crate::cgroup::{self, Hierarchies, Usage};
use crate::fuse::{self as wire, Words, op, u32_at, u64_at};

/// Where the shim's stage has the file system.
pub(super) const AT: &str = "/view";
/// The files, by name; their numbers begin at [`FIRST`].
pub(super) const FILES: [&str; 5] = ["meminfo", "cpuinfo", "stat", "swaps", "loadavg"];
const FIRST: u64 = 2;
/// Seconds that the kernel need not ask again what a name is: as good as for ever.
const LONG: u64 = 1 << 30;
/// Most bytes of a request; nobody writes here.
const MOST: usize = 16 * 1024;
/// Requests a second that a guest may cost the host, whose time this is, and how many at once.
const PER_SECOND: f64 = 1000.0;
const BURST: f64 = 4000.0;

/// The serving side, in the shim.
pub(super) struct View {
    fuse: File,
    owner: u32,
    /// Bytes; 0 is the machine's.
    memory: u64,
    group: String,
    cgroups: Hierarchies,
    /// The guest's processors, by the machine's numbers.
    cpus: Vec<usize>,
    born: Instant,
    load: Load,
    texts: [Vec<u8>; FILES.len()],
    left: f64,
    refilled: Instant,
}

/// A view that is mounted nowhere yet.
pub(super) fn mount() -> io::Result<(OwnedFd, OwnedFd)> {
    let strict = MountAttrFlags::MOUNT_ATTR_NOEXEC | MountAttrFlags::MOUNT_ATTR_RDONLY;
    let (mount, door) = wire::mount(true, strict)?;
    rustix::fs::fcntl_setfl(&door, OFlags::RDWR | OFlags::NONBLOCK)?;
    Ok((mount, door))
}

impl View {
    /// Serves `door` for the guest in control group `group`.
    pub(super) fn new(door: OwnedFd, owner: u32, memory: u64, group: String, cgroups: Hierarchies) -> Self {
        Self {
            fuse: File::from(door),
            owner,
            memory,
            group,
            cgroups,
            cpus: Vec::new(),
            born: Instant::now(),
            load: Load::new(),
            texts: Default::default(),
            left: BURST,
            refilled: Instant::now(),
        }
    }

    /// The guest boots, on these processors.
    pub(super) fn begin(&mut self, cpus: Vec<usize>) {
        (self.cpus, self.born, self.load) = (cpus, Instant::now(), Load::new());
    }

    /// When the load is to be looked at next.
    pub(super) fn due(&self) -> Instant {
        self.load.due()
    }

    pub(super) fn look(&mut self) {
        self.load.look(&self.cgroups, &self.group);
    }

    /// What sysinfo(2) is to tell: the bytes of a `struct sysinfo`. Counts as a question.
    pub(super) fn sysinfo(&mut self) -> Vec<u8> {
        self.left -= 1.0;
        self.look();
        let usage = Usage::of(&self.cgroups, &self.group);
        let host = || -> Option<u64> {
            let text = fs::read_to_string("/proc/meminfo").ok()?;
            text.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib << 10)
        };
        let total = if self.memory == 0 { host().unwrap_or(0) } else { self.memory };
        let [one, five, fifteen] = self.load.averages().map(|l| (l * 65_536.0) as u64);
        let tasks = cgroup::tasks(&self.cgroups, &self.group).len().min(usize::from(u16::MAX));
        Words::default()
            .u64(self.born.elapsed().as_secs())
            .u64(one)
            .u64(five)
            .u64(fifteen)
            .u64(total)
            .u64(total.saturating_sub(usage.memory_current))
            .u64(usage.memory("shmem").unwrap_or(0))
            // Buffers, and swap: none.
            .bytes(&[0; 24])
            .u16(tasks as u16)
            .bytes(&[0; 6 + 16])
            .u32(1)
            .u32(0)
            .0
    }

    /// What to poll.
    pub(super) fn door(&self) -> &File {
        &self.fuse
    }

    /// Whether to: not while the guest has asked for more than its share.
    pub(super) fn is_open(&mut self) -> bool {
        let now = Instant::now();
        self.left = (self.left + (now - self.refilled).as_secs_f64() * PER_SECOND).min(BURST);
        self.refilled = now;
        self.left >= 1.0
    }

    /// Answers what waits. False if nothing will any more.
    pub(super) fn serve(&mut self) -> bool {
        let mut request = [0; MOST + 4096];
        while self.left >= 1.0 {
            let n = match self.fuse.read(&mut request) {
                Ok(n) => n,
                // Taken back before we had it.
                Err(e) if matches!(e.raw_os_error(), Some(libc::EINTR | libc::ENOENT)) => continue,
                Err(e) if e.kind() == io::ErrorKind::WouldBlock => return true,
                Err(e) => {
                    eprintln!("view: {e}");
                    // For good: not even time brings more.
                    self.left = f64::NEG_INFINITY;
                    return false;
                }
            };
            self.left -= 1.0;
            if let Err(e) = self.take(request.get(..n).unwrap_or_default()) {
                eprintln!("view: {e}");
            }
        }
        true
    }

    /// Answers until there is something to read from `line`.
    pub(super) fn serve_until(&mut self, line: impl AsFd) {
        loop {
            let mut fds = [PollFd::new(&line, PollFlags::IN), PollFd::new(&self.fuse, PollFlags::IN)];
            let polled = rustix::event::poll(&mut fds, None);
            let ready = fds.map(|f| !f.revents().is_empty());
            match polled {
                Ok(_) if ready[0] => return,
                Ok(_) => {
                    self.left = BURST;
                    if !self.serve() {
                        return;
                    }
                }
                Err(_) => {}
            }
        }
    }

    fn take(&mut self, request: &[u8]) -> io::Result<()> {
        let (opcode, unique, node) = (u32_at(request, 4), u64_at(request, 8), u64_at(request, 16));
        let body = request.get(wire::IN_HEADER..).unwrap_or_default();
        let result: Result<Vec<u8>, i32> = match opcode {
            op::FORGET | op::BATCH_FORGET | op::INTERRUPT => return Ok(()),
            op::INIT => Ok(wire::init(body, MOST)),
            op::LOOKUP => {
                let name = body.split(|b| *b == 0).next().unwrap_or_default();
                match FILES.iter().zip(FIRST..).find(|(f, _)| node == wire::ROOT && f.as_bytes() == name) {
                    Some((_, node)) => {
                        let entry = Words::default().u64(node).u64(0).u64(LONG).u64(LONG).u64(0);
                        Ok(entry.bytes(&self.attr(node)).0)
                    }
                    None => Err(libc::ENOENT),
                }
            }
            op::GETATTR => Ok(Words::default().u64(LONG).u64(0).bytes(&self.attr(node)).0),
            op::SETATTR | op::WRITE => Err(libc::EROFS),
            op::OPEN => Ok(Words::default().u64(0).u32(wire::FOPEN_DIRECT_IO).u32(0).0),
            op::READ => {
                let (at, size) = (u64_at(body, 8), u32_at(body, 16));
                self.read(node, at, size)
            }
            // No blocks, as of /proc: `df` leaves such out.
            op::STATFS => Ok(wire::statfs(0, FILES.len() as u64, 4096)),
            op::RELEASE | op::DESTROY => Ok(Vec::new()),
            _ => Err(libc::ENOSYS),
        };
        wire::answer(&self.fuse, unique, result.as_deref().map_err(|e| *e))
    }

    fn attr(&self, node: u64) -> Vec<u8> {
        wire::attr(node, 0, if node == wire::ROOT { 0o040_555 } else { 0o100_444 }, self.owner)
    }

    /// The text is made anew when it is read from its beginning.
    fn read(&mut self, node: u64, at: u64, size: u32) -> Result<Vec<u8>, i32> {
        let n = usize::try_from(node.wrapping_sub(FIRST)).unwrap_or(usize::MAX);
        let name = FILES.get(n).ok_or(libc::EIO)?;
        if at == 0 {
            self.texts[n] = self.text(name).into_bytes();
        }
        let text = &self.texts[n];
        let from = usize::try_from(at).unwrap_or(usize::MAX).min(text.len());
        let to = from.saturating_add(size as usize).min(text.len());
        Ok(text[from..to].to_vec())
    }

    fn text(&mut self, name: &str) -> String {
        if name == "loadavg" {
            self.look();
            let tasks = cgroup::tasks(&self.cgroups, &self.group);
            return loadavg(self.load.averages(), tasks.len());
        }
        let host = || fs::read_to_string(Path::new("/proc").join(name)).unwrap_or_default();
        match name {
            "meminfo" if self.memory == 0 => host(),
            "meminfo" => meminfo(self.memory, &Usage::of(&self.cgroups, &self.group)),
            "cpuinfo" => cpuinfo(&host(), &self.cpus),
            "stat" => {
                let usage = Usage::of(&self.cgroups, &self.group);
                let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                stat(&host(), &self.cpus, &usage, now.as_secs(), self.born.elapsed().as_millis() as u64)
            }
            _ => "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n".to_owned(),
        }
    }
}

/// `/proc/loadavg`; whoever reads it runs.
fn loadavg([one, five, fifteen]: [f64; 3], tasks: usize) -> String {
    format!("{one:.2} {five:.2} {fifteen:.2} 1/{tasks} {tasks}\n")
}

/// `/proc/meminfo` of a machine with `total` bytes. As the kernel's own, in KiB.
fn meminfo(total: u64, usage: &Usage) -> String {
    let stat = |names: &[&str]| -> u64 { names.iter().find_map(|n| usage.memory(n)).unwrap_or(0) };
    let used = usage.memory_current.min(total);
    let (active_file, inactive_file) = (stat(&["active_file"]), stat(&["inactive_file"]));
    let (active_anon, inactive_anon) = (stat(&["active_anon"]), stat(&["inactive_anon"]));
    let (reclaimable, unreclaimable) = (stat(&["slab_reclaimable"]), stat(&["slab_unreclaimable"]));
    let free = total - used;
    let available = (free + active_file + inactive_file + reclaimable).min(total);
    let lines = [
        ("MemTotal", total),
        ("MemFree", free),
        ("MemAvailable", available),
        ("Buffers", 0),
        ("Cached", stat(&["file", "cache"])),
        ("SwapCached", 0),
        ("Active", active_anon + active_file),
        ("Inactive", inactive_anon + inactive_file),
        ("Active(anon)", active_anon),
        ("Inactive(anon)", inactive_anon),
        ("Active(file)", active_file),
        ("Inactive(file)", inactive_file),
        ("Unevictable", stat(&["unevictable"])),
        ("Mlocked", 0),
        ("SwapTotal", 0),
        ("SwapFree", 0),
        ("Dirty", stat(&["file_dirty", "dirty"])),
        ("Writeback", stat(&["file_writeback", "writeback"])),
        ("AnonPages", stat(&["anon", "rss"])),
        ("Mapped", stat(&["file_mapped", "mapped_file"])),
        ("Shmem", stat(&["shmem"])),
        ("KReclaimable", reclaimable),
        ("Slab", reclaimable + unreclaimable),
        ("SReclaimable", reclaimable),
        ("SUnreclaim", unreclaimable),
        ("KernelStack", stat(&["kernel_stack"])),
        ("PageTables", stat(&["pagetables"])),
        ("CommitLimit", total / 2),
        ("HugePages_Total", 0),
        ("HugePages_Free", 0),
        ("HugePages_Rsvd", 0),
        ("HugePages_Surp", 0),
    ];
    let line = |(name, bytes): &(&str, u64)| {
        let unit = if name.starts_with("HugePages") { "" } else { " kB" };
        let width = 23 - name.len();
        format!("{name}:{:>width$}{unit}\n", bytes / 1024)
    };
    lines.iter().map(line).collect()
}

/// The machine's `/proc/cpuinfo` with these processors alone, counted from zero in one package.
fn cpuinfo(host: &str, cpus: &[usize]) -> String {
    let blocks: Vec<&str> = host.split("\n\n").filter(|b| b.starts_with("processor")).collect();
    let of = |cpu: &usize| {
        blocks.iter().find(|b| {
            b.lines().next().and_then(|l| l.split_once(':')).is_some_and(|(_, n)| n.trim() == cpu.to_string())
        })
    };
    let mut out = String::new();
    for (i, block) in cpus.iter().filter_map(of).enumerate() {
        for line in block.lines() {
            let (name, _) = line.split_once(':').unwrap_or((line, ""));
            let value = match name.trim_end() {
                "processor" | "core id" | "apicid" | "initial apicid" => Some(i),
                "physical id" => Some(0),
                "siblings" | "cpu cores" => Some(cpus.len()),
                _ => None,
            };
            match value {
                Some(n) => out.push_str(&format!("{name}: {n}\n")),
                None => out.push_str(&format!("{line}\n")),
            }
        }
        out.push('\n');
    }
    out
}

/// The machine's `/proc/stat` with the guest's processors and what it used of them, in hundredths
/// of a second since it booted.
fn stat(host: &str, cpus: &[usize], usage: &Usage, now: u64, up_ms: u64) -> String {
    let up = up_ms / 10;
    let each: Vec<(u64, u64)> = cpus
        .iter()
        .map(|cpu| usage.processor(*cpu, cpus.len()))
        .map(|(u, s)| (u / 10_000, s / 10_000))
        .collect();
    let line = |name: &str, user: u64, system: u64, all: u64| {
        format!("{name} {user} 0 {system} {} 0 0 0 0 0 0\n", all.saturating_sub(user + system))
    };
    let sum = each.iter().fold((0, 0), |(u, s), (user, system)| (u + user, s + system));
    let mut out = line("cpu ", sum.0, sum.1, up * cpus.len() as u64);
    for (i, (user, system)) in each.iter().enumerate() {
        out.push_str(&line(&format!("cpu{i}"), *user, *system, up));
    }
    for line in host.lines().filter(|l| !l.starts_with("cpu")) {
        match line.split(' ').next() {
            Some("btime") => out.push_str(&format!("btime {}\n", now.saturating_sub(up_ms / 1000))),
            // The machine's devices.
            Some("intr") => out.push_str("intr 0\n"),
            _ => out.push_str(&format!("{line}\n")),
        }
    }
    out
}

/// Where the guest's own file lies over `/proc`'s.
pub(super) fn places() -> impl Iterator<Item = (PathBuf, PathBuf)> {
    FILES.iter().map(|f| (Path::new(AT).join(f), Path::new("/root/proc").join(f)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_the_groups() {
        let usage = Usage {
            memory_current: 300 << 20,
            memory_stat: "file 104857600\ninactive_file 52428800\nanon 209715200\n".to_owned(),
            ..Usage::default()
        };
        let text = meminfo(1 << 30, &usage);
        assert!(text.starts_with("MemTotal:        1048576 kB\nMemFree:          741376 kB\n"), "{text}");
        assert!(text.contains("MemAvailable:     792576 kB\n"), "{text}");
        assert!(text.contains("Cached:           102400 kB\n"), "{text}");
        assert!(text.contains("HugePages_Total:       0\n"), "{text}");
    }

    #[test]
    fn processors_are_counted_anew() {
        let host = "processor\t: 0\nmodel name\t: A\ncore id\t\t: 0\nsiblings\t: 2\n\n\
                    processor\t: 1\nmodel name\t: B\ncore id\t\t: 1\nsiblings\t: 2\n\n";
        let text = cpuinfo(host, &[1]);
        assert_eq!(text, "processor\t: 0\nmodel name\t: B\ncore id\t\t: 0\nsiblings\t: 1\n\n");
        assert_eq!(cpuinfo(host, &[0, 1]).matches("processor").count(), 2);
    }

    #[test]
    fn time_is_the_groups() {
        let usage = Usage { user_ns: vec![0, 2_000_000_000], system_ns: vec![0, 0], ..Usage::default() };
        let host = "cpu  9 9\ncpu0 9\ncpu1 9\nintr 5 1 2\nctxt 7\nbtime 1\n";
        let text = stat(host, &[1], &usage, 1000, 10_000);
        let line = "200 0 0 800 0 0 0 0 0 0";
        assert_eq!(text, format!("cpu  {line}\ncpu0 {line}\nintr 0\nctxt 7\nbtime 990\n"));
    }
}
