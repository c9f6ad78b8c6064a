//! Control groups: one group per instance, in every hierarchy the machine has.
//!
//! A pure machine has one cgroup2 hierarchy that holds both the limits and the
//! guest's own view. A hybrid one has a cgroup2 hierarchy without the
//! controllers, which are in v1 hierarchies beside it: there the limits go to
//! v1, where the guest cannot see them, and cgroup2 carries only the view.

use std::fs;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Where the hierarchies are mounted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hierarchies {
    /// Mount point of cgroup2.
    pub v2: Option<PathBuf>,
    /// v1 controllers (or `name=…`) that share one mount point, and that point.
    pub v1: Vec<(Vec<String>, PathBuf)>,
}

/// What a group may use. A zero is no limit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of memory; there is no swap beyond it.
    pub memory: u64,
    /// Microseconds of processor time in each 100,000.
    pub cpu_quota_us: u64,
    /// Tasks.
    pub pids: u32,
    /// The processors it may run on, as `0-1,4`; empty is all.
    pub cpus: String,
}

/// v1 hierarchies a guest is put into where they exist. Each costs time at
/// every start, so not those that would only repeat what the user namespace
/// does (`devices`) or that nobody reads. In systemd's own, so that stopping
/// the daemon's service leaves guests alone.
const V1_USED: &[&str] = &["memory", "cpu", "cpuacct", "cpuset", "pids", "name=systemd"];

impl Hierarchies {
    /// Looks at this process's mounts.
    pub fn discover() -> io::Result<Self> {
        Ok(Self::parse(&fs::read_to_string("/proc/self/mountinfo")?))
    }

    /// From the text of `/proc/…/mountinfo` (proc_pid_mountinfo(5)).
    #[must_use]
    pub fn parse(mountinfo: &str) -> Self {
        let mut found = Self::default();
        for line in mountinfo.lines() {
            let Some((left, right)) = line.split_once(" - ") else { continue };
            let left: Vec<&str> = left.split(' ').collect();
            let mut right = right.split(' ');
            let (Some(root), Some(point)) = (left.get(3), left.get(4)) else { continue };
            // A bind of some subtree (in a container's view) is not the hierarchy.
            if *root != "/" {
                continue;
            }
            match (right.next(), right.nth(1)) {
                (Some("cgroup2"), _) => {
                    found.v2.get_or_insert_with(|| PathBuf::from(point));
                }
                (Some("cgroup"), Some(options)) => {
                    let names: Vec<String> =
                        options.split(',').filter(|o| V1_USED.contains(o)).map(str::to_owned).collect();
                    if !names.is_empty() && !found.v1.iter().any(|(n, _)| *n == names) {
                        found.v1.push((names, PathBuf::from(point)));
                    }
                }
                _ => {}
            }
        }
        found
    }

    fn v1_with(&self, controller: &str) -> Option<&Path> {
        self.v1
            .iter()
            .find(|(names, _)| names.iter().any(|n| n == controller))
            .map(|(_, path)| path.as_path())
    }
}

/// One group: the directory of the same name in each hierarchy.
#[derive(Debug)]
pub struct Group {
    v2: PathBuf,
    dirs: Vec<PathBuf>,
}

impl Group {
    /// The group `name` (a relative path) without touching it.
    pub fn at(h: &Hierarchies, name: &str) -> io::Result<Self> {
        let root = h.v2.as_ref().ok_or_else(|| {
            io::Error::other("cgroup2 is not mounted (on hybrid machines: /sys/fs/cgroup/unified)")
        })?;
        let v2 = root.join(name);
        let mut dirs = vec![v2.clone()];
        dirs.extend(h.v1.iter().map(|(_, p)| p.join(name)));
        Ok(Self { v2, dirs })
    }

    /// Makes the group, or finds it, and sets its limits.
    ///
    /// # Errors
    /// If a limit that was asked for cannot be enforced on this machine.
    pub fn create(h: &Hierarchies, name: &str, limits: &Limits) -> io::Result<Self> {
        let group = Self::at(h, name)?;
        enable_below(h.v2.as_deref().unwrap_or(Path::new("/")), name);
        for dir in &group.dirs {
            fs::create_dir_all(dir).map_err(|e| named(dir, e))?;
        }
        if let Some(root) = h.v1_with("cpuset") {
            inherit_cpuset(root, name)?;
        }
        group.limit(h, name, limits)?;
        Ok(group)
    }

    fn limit(&self, h: &Hierarchies, name: &str, limits: &Limits) -> io::Result<()> {
        let put = |dir: &Path, file: &str, value: &str| {
            let path = dir.join(file);
            fs::write(&path, value).map_err(|e| named(&path, e))
        };
        if limits.memory > 0 {
            let bytes = limits.memory.to_string();
            if let Some(root) = h.v1_with("memory") {
                let dir = root.join(name);
                put(&dir, "memory.limit_in_bytes", &bytes)?;
                // Only where swap accounting is built in.
                let _ = put(&dir, "memory.memsw.limit_in_bytes", &bytes);
            } else {
                put(&self.v2, "memory.max", &bytes)?;
                let _ = put(&self.v2, "memory.swap.max", "0");
            }
        }
        if limits.cpu_quota_us > 0 {
            if let Some(root) = h.v1_with("cpu") {
                let dir = root.join(name);
                put(&dir, "cpu.cfs_period_us", "100000")?;
                put(&dir, "cpu.cfs_quota_us", &limits.cpu_quota_us.to_string())?;
            } else {
                put(&self.v2, "cpu.max", &format!("{} 100000", limits.cpu_quota_us))?;
            }
        }
        if limits.pids > 0 {
            let dir = h.v1_with("pids").map_or_else(|| self.v2.clone(), |r| r.join(name));
            put(&dir, "pids.max", &limits.pids.to_string())?;
        }
        if !limits.cpus.is_empty() {
            let dir = h.v1_with("cpuset").map_or_else(|| self.v2.clone(), |r| r.join(name));
            // A nicety (what `nproc` answers), not a limit: the quota is that.
            let _ = put(&dir, "cpuset.cpus", &limits.cpus);
        }
        Ok(())
    }

    /// Lets `uid` arrange groups below this one in cgroup2 (a guest's systemd
    /// does). The files that hold the limits stay root's.
    pub fn delegate(&self, uid: u32) -> io::Result<()> {
        // Groups are the kernel's memory, which no limit of the guest's counts.
        for (file, most) in [("cgroup.max.descendants", "2000"), ("cgroup.max.depth", "20")] {
            let path = self.v2.join(file);
            fs::write(&path, most).map_err(|e| named(&path, e))?;
        }
        for file in ["", "cgroup.procs", "cgroup.subtree_control", "cgroup.threads"] {
            let path = if file.is_empty() { self.v2.clone() } else { self.v2.join(file) };
            chown(&path, Some(uid), Some(uid)).map_err(|e| named(&path, e))?;
        }
        Ok(())
    }

    /// The `cgroup.procs` files, open for writing: writing `0` to each moves
    /// the writer in. They stay good in any mount namespace.
    pub fn doors(&self) -> io::Result<Vec<OwnedFd>> {
        self.dirs
            .iter()
            .map(|d| {
                let path = d.join("cgroup.procs");
                let file = fs::OpenOptions::new().write(true).open(&path);
                file.map(OwnedFd::from).map_err(|e| named(&path, e))
            })
            .collect()
    }

    /// The directories, cgroup2's first.
    #[must_use]
    pub fn dirs(&self) -> &[PathBuf] {
        &self.dirs
    }

    /// Stops whatever is inside, and below, between two instructions. `meanwhile` is for what
    /// must go on so that it comes to that.
    ///
    /// # Errors
    /// `TimedOut` if something is not still within `patience`; it may be later.
    pub fn freeze(&self, patience: Duration, meanwhile: &mut dyn FnMut()) -> io::Result<()> {
        let (file, events) = (self.v2.join("cgroup.freeze"), self.v2.join("cgroup.events"));
        fs::write(&file, "1").map_err(|e| named(&file, e))?;
        let deadline = Instant::now() + patience;
        while !fs::read_to_string(&events)?.lines().any(|l| l == "frozen 1") {
            if Instant::now() > deadline {
                return Err(io::Error::new(io::ErrorKind::TimedOut, "its processes will not be still"));
            }
            meanwhile();
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(())
    }

    /// Lets what [`Self::freeze`] stopped go on.
    pub fn thaw(&self) -> io::Result<()> {
        let file = self.v2.join("cgroup.freeze");
        fs::write(&file, "0").map_err(|e| named(&file, e))
    }

    /// Kills whatever is inside.
    pub fn kill(&self) {
        if fs::write(self.v2.join("cgroup.kill"), "1").is_ok() {
            return;
        }
        // Kernels before 5.14.
        for pid in members(&self.v2) {
            if let Some(pid) = rustix::process::Pid::from_raw(pid) {
                let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
            }
        }
    }

    /// Kills what is inside and removes the group and every group below it,
    /// waiting up to `patience` for the processes to be gone.
    pub fn remove(&self, patience: Duration) -> io::Result<()> {
        let deadline = Instant::now() + patience;
        loop {
            let mut failure = None;
            for dir in &self.dirs {
                if let Err(e) = remove_tree(dir) {
                    failure = Some(named(dir, e));
                }
            }
            match failure {
                None => return Ok(()),
                Some(e) if Instant::now() >= deadline => return Err(e),
                Some(_) => {
                    self.kill();
                    std::thread::sleep(Duration::from_millis(2));
                }
            }
        }
    }
}

/// What a group used, by the machine's counters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// Bytes.
    pub(crate) memory_current: u64,
    /// `memory.stat` as it is.
    pub(crate) memory_stat: String,
    /// Nanoseconds by processor; one number alone is of all of them.
    pub(crate) user_ns: Vec<u64>,
    pub(crate) system_ns: Vec<u64>,
}

impl Usage {
    /// Of the group `name` and all below it. What can't be read is nothing.
    pub(crate) fn of(h: &Hierarchies, name: &str) -> Self {
        let read = |root: Option<&Path>, file: &str| {
            root.and_then(|r| fs::read_to_string(r.join(name).join(file)).ok()).unwrap_or_default()
        };
        let numbers = |text: String| text.split_whitespace().filter_map(|n| n.parse().ok()).collect();
        let v2 = h.v2.as_deref();
        let (current, memory) = match h.v1_with("memory") {
            Some(v1) => ("memory.usage_in_bytes", Some(v1)),
            None => ("memory.current", v2),
        };
        let (user_ns, system_ns) = match h.v1_with("cpuacct") {
            Some(v1) => (
                numbers(read(Some(v1), "cpuacct.usage_percpu_user")),
                numbers(read(Some(v1), "cpuacct.usage_percpu_sys")),
            ),
            None => {
                let text = read(v2, "cpu.stat");
                let us = |name| line(&text, name).map_or(0, |us| us * 1000);
                (vec![us("user_usec")], vec![us("system_usec")])
            }
        };
        Self {
            memory_current: read(memory, current).trim().parse().unwrap_or(0),
            memory_stat: read(memory, "memory.stat"),
            user_ns,
            system_ns,
        }
    }

    /// Bytes by a name of cgroup2's `memory.stat`, or of v1's.
    pub(crate) fn memory(&self, name: &str) -> Option<u64> {
        // In v1, what begins `total_` has what is below.
        line(&self.memory_stat, &format!("total_{name}")).or_else(|| line(&self.memory_stat, name))
    }

    /// Microseconds of processor `cpu`, as one of `count` the group has: for itself and in the kernel.
    pub(crate) fn processor(&self, cpu: usize, count: usize) -> (u64, u64) {
        let one = |ns: &[u64]| match ns {
            [all] => all / count.max(1) as u64,
            each => each.get(cpu).copied().unwrap_or(0),
        };
        (one(&self.user_ns) / 1000, one(&self.system_ns) / 1000)
    }
}

fn line(text: &str, name: &str) -> Option<u64> {
    text.lines().find_map(|l| l.strip_prefix(name)?.strip_prefix(' ')?.trim().parse().ok())
}

/// Nanoseconds of processor time that the group `name` and all below it used.
pub(crate) fn processor_time(h: &Hierarchies, name: &str) -> u64 {
    let read = |root: &Path, file: &str| fs::read_to_string(root.join(name).join(file)).unwrap_or_default();
    match (h.v1_with("cpuacct"), &h.v2) {
        (Some(v1), _) => read(v1, "cpuacct.usage").trim().parse().unwrap_or(0),
        (None, Some(v2)) => line(&read(v2, "cpu.stat"), "usage_usec").unwrap_or(0) * 1000,
        (None, None) => 0,
    }
}

/// Numbers of the tasks in the group `name` and below, as this process knows them.
pub(crate) fn tasks(h: &Hierarchies, name: &str) -> Vec<i32> {
    let parse = |text: String| text.lines().filter_map(|l| l.parse().ok()).collect();
    match (h.v1_with("pids"), &h.v2) {
        // The guest makes no groups there.
        (Some(v1), _) => fs::read_to_string(v1.join(name).join("tasks")).map(parse).unwrap_or_default(),
        (None, Some(v2)) => listed(&v2.join(name), "cgroup.threads"),
        (None, None) => Vec::new(),
    }
}

/// Moves this process through the doors of a [`Group`].
pub fn enter(doors: &[OwnedFd]) -> io::Result<()> {
    // Zero is whoever writes it.
    enter_as(doors, 0)
}

/// Moves process `pid` through the doors of a [`Group`].
pub fn enter_as(doors: &[OwnedFd], pid: i32) -> io::Result<()> {
    for door in doors {
        rustix::io::write(door, pid.to_string().as_bytes())?;
    }
    Ok(())
}

fn members(dir: &Path) -> Vec<i32> {
    listed(dir, "cgroup.procs")
}

fn listed(dir: &Path, file: &str) -> Vec<i32> {
    let text = fs::read_to_string(dir.join(file)).unwrap_or_default();
    let mut all: Vec<i32> = text.lines().filter_map(|l| l.parse().ok()).collect();
    for child in subdirectories(dir) {
        all.extend(listed(&child, file));
    }
    all
}

fn subdirectories(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(dir) else { return Vec::new() };
    entries.flatten().filter(|e| e.file_type().is_ok_and(|t| t.is_dir())).map(|e| e.path()).collect()
}

fn remove_tree(dir: &Path) -> io::Result<()> {
    for child in subdirectories(dir) {
        remove_tree(&child)?;
    }
    match fs::remove_dir(dir) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

/// Turns the controllers on along the way to `name`, as far as the machine has
/// them here and not in v1; what is missing shows when a limit is written.
fn enable_below(root: &Path, name: &str) {
    let mut dir = root.to_path_buf();
    let parts: Vec<&str> = name.split('/').filter(|p| !p.is_empty()).collect();
    for (i, part) in parts.iter().enumerate() {
        let wanted = fs::read_to_string(dir.join("cgroup.controllers")).unwrap_or_default();
        for c in ["memory", "cpu", "pids", "cpuset", "io"] {
            if wanted.split_whitespace().any(|w| w == c) {
                let _ = fs::write(dir.join("cgroup.subtree_control"), format!("+{c}"));
            }
        }
        dir.push(part);
        if i + 1 < parts.len() {
            let _ = fs::create_dir(&dir);
        }
    }
}

/// A new v1 cpuset has no processors and no memory nodes: copy the parent's.
fn inherit_cpuset(root: &Path, name: &str) -> io::Result<()> {
    let mut dir = root.to_path_buf();
    for part in name.split('/').filter(|p| !p.is_empty()) {
        let above = dir.clone();
        dir.push(part);
        for file in ["cpuset.cpus", "cpuset.mems"] {
            let mine = dir.join(file);
            if fs::read_to_string(&mine).map_err(|e| named(&mine, e))?.trim().is_empty() {
                let value = fs::read_to_string(above.join(file))?;
                fs::write(&mine, value.trim()).map_err(|e| named(&mine, e))?;
            }
        }
    }
    Ok(())
}

fn named(path: &Path, e: io::Error) -> io::Error {
    io::Error::new(e.kind(), format!("{}: {e}", path.display()))
}

/// `count` processors out of those this process may use, starting at `turn`
/// so that neighbours spread, written as cpuset files write them.
#[must_use]
pub fn choose_cpus(available: &[usize], count: u32, turn: u32) -> String {
    let n = available.len();
    if n == 0 || count == 0 || count as usize >= n {
        return String::new();
    }
    let mut chosen: Vec<usize> =
        (0..count as usize).map(|i| available[(turn as usize * count as usize + i) % n]).collect();
    chosen.sort_unstable();
    chosen.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hybrid_machine_is_read() {
        let h = Hierarchies::parse(
            "24 20 0:21 / /sys/fs/cgroup rw - tmpfs tmpfs rw,mode=755\n\
            25 24 0:22 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:3 - cgroup cgroup rw,cpu,cpuacct\n\
             26 24 0:23 / /sys/fs/cgroup/net_cls rw - cgroup cgroup rw,net_cls\n\
             27 24 0:24 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,xattr,name=systemd\n\
             28 24 0:25 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw,nsdelegate\n\
             29 24 0:25 /some/where /elsewhere rw - cgroup2 cgroup2 rw\n",
        );
        assert_eq!(h.v2.as_deref(), Some(Path::new("/sys/fs/cgroup/unified")));
        assert_eq!(
            h.v1,
            vec![
                (vec!["cpu".to_owned(), "cpuacct".to_owned()], PathBuf::from("/sys/fs/cgroup/cpu,cpuacct")),
                (vec!["name=systemd".to_owned()], PathBuf::from("/sys/fs/cgroup/systemd")),
            ]
        );
    }

    #[test]
    fn a_pure_machine_is_read() {
        let h = Hierarchies::parse("30 20 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n");
        assert_eq!(h.v2.as_deref(), Some(Path::new("/sys/fs/cgroup")));
        assert!(h.v1.is_empty());
    }

    /// With directories in the place of hierarchies: which file gets what.
    #[test]
    fn limits_go_where_the_controllers_are() {
        let dir = std::env::temp_dir().join(format!("cgroup-{}", std::process::id()));
        let limits = Limits { memory: 1 << 30, cpu_quota_us: 50_000, pids: 77, cpus: "1".to_owned() };
        let pure = Hierarchies { v2: Some(dir.join("pure")), v1: vec![] };
        fs::create_dir_all(dir.join("pure")).unwrap();
        fs::write(dir.join("pure/cgroup.controllers"), "cpuset cpu io memory pids\n").unwrap();
        Group::create(&pure, "region/i-1", &limits).unwrap();
        let read = |path: &str| fs::read_to_string(dir.join(path)).ok();
        assert_eq!(read("pure/region/i-1/memory.max").as_deref(), Some("1073741824"));
        assert_eq!(read("pure/region/i-1/memory.swap.max").as_deref(), Some("0"));
        assert_eq!(read("pure/region/i-1/cpu.max").as_deref(), Some("50000 100000"));
        assert_eq!(read("pure/region/i-1/pids.max").as_deref(), Some("77"));
        assert_eq!(read("pure/region/i-1/cpuset.cpus").as_deref(), Some("1"));
        // Controllers are handed down from the root; the last one written shows.
        assert!(read("pure/cgroup.subtree_control").is_some_and(|t| t.starts_with('+')));

        let v1 = |name: &str| (vec![name.to_owned()], dir.join("v1").join(name));
        let hybrid = Hierarchies {
            v2: Some(dir.join("v2")),
            v1: ["memory", "cpu", "pids"].into_iter().map(v1).collect(),
        };
        Group::create(&hybrid, "region/i-1", &limits).unwrap();
        assert_eq!(read("v1/memory/region/i-1/memory.limit_in_bytes").as_deref(), Some("1073741824"));
        assert_eq!(read("v1/cpu/region/i-1/cpu.cfs_quota_us").as_deref(), Some("50000"));
        assert_eq!(read("v1/pids/region/i-1/pids.max").as_deref(), Some("77"));
        assert_eq!(read("v2/region/i-1/memory.max"), None, "the guest sees no limit it could be told of");
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn processors_are_dealt_in_turn() {
        let all = [0, 1, 2, 3];
        assert_eq!(choose_cpus(&all, 1, 0), "0");
        assert_eq!(choose_cpus(&all, 1, 5), "1");
        assert_eq!(choose_cpus(&all, 2, 1), "2,3");
        assert_eq!(choose_cpus(&all, 4, 1), "");
        assert_eq!(choose_cpus(&[2, 5], 1, 1), "5");
    }
}
