//! One test's machine: a state directory and a control group of its own, both
//! removed in the end, also when the test fails.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use host::cgroup::{Group, Hierarchies};
use host::instance::{
    ExecOptions, How, Init, InstanceDriver, InstanceSpec, NamespaceDriver, Observed, Phase,
};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// Longer than anything takes on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Rig {
    pub(crate) dir: PathBuf,
    pub(crate) driver: NamespaceDriver,
    group: String,
    number: u32,
}

impl Rig {
    pub(crate) fn new() -> Self {
        assert!(rustix::process::getuid().is_root(), "these tests need root");
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("kumobako-test-{}-{number}", std::process::id());
        let dir = std::env::temp_dir().join(&name);
        for d in ["dev", "proc", "sys", "run", "tmp", "etc"] {
            fs::create_dir_all(dir.join("layer").join(d)).unwrap();
        }
        let driver = NamespaceDriver::new(dir.join("instances")).unwrap();
        Self { dir, driver, group: name, number }
    }

    /// A spec for our init on an empty image.
    pub(crate) fn spec(&self, id: &str) -> InstanceSpec {
        let turn = NEXT.fetch_add(1, Ordering::Relaxed);
        InstanceSpec {
            id: id.to_owned(),
            dir: self.dir.join("instances").join(id),
            lower: vec![self.dir.join("layer")],
            uid_base: 0x1000_0000 + self.number * 0x20_0000 + turn * 0x1_0000,
            hostname: format!("{id}.example"),
            cpu_quota_us: 100_000,
            vcpus: 1,
            memory: 256 << 20,
            pids: 64,
            root_bytes: 0,
            blanks: self.dir.join("blanks"),
            cgroup_parent: self.group.clone(),
            init: Init::Ours,
            binary: std::env::current_exe().unwrap(),
            product_uuid: "ec2e1916-9099-7caf-fd21-012345abcdef".to_owned(),
            wake_socket: self.dir.join("wake"),
            reboot_grace_ms: 10_000,
            vendor: "Amazon EC2".to_owned(),
            product: "t2.micro".to_owned(),
        }
    }

    /// A spec whose PID 1 is one of the probes in this program.
    pub(crate) fn probe(&self, id: &str, args: &[&str]) -> InstanceSpec {
        let mut all = vec!["probe".to_owned()];
        all.extend(args.iter().map(|a| (*a).to_owned()));
        let path = host::instance::GUEST_BINARY.to_owned();
        InstanceSpec { init: Init::Image { path, args: all }, ..self.spec(id) }
    }

    pub(crate) fn run(&self, spec: &InstanceSpec) {
        self.driver.prepare(spec).unwrap();
        self.driver.start(&spec.id).unwrap();
    }

    pub(crate) fn observed(&self, id: &str) -> Option<Observed> {
        self.driver.observe().unwrap().remove(id)
    }

    /// Waits until `what` holds of instance `id`.
    pub(crate) fn until(&self, id: &str, what: impl Fn(&Observed) -> bool) -> Observed {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let seen = self.observed(id);
            if let Some(o) = seen.as_ref().filter(|o| what(o)) {
                return o.clone();
            }
            assert!(
                Instant::now() < deadline,
                "{id} stays {seen:?}; console: {}; shim: {}",
                self.console(id),
                fs::read_to_string(self.dir.join("instances").join(id).join("shim.log")).unwrap_or_default()
            );
            std::thread::sleep(Duration::from_millis(3));
        }
    }

    pub(crate) fn until_booted(&self, id: &str) -> Observed {
        self.until(id, |o| matches!(o.phase, Phase::Running { booted: true, .. }))
    }

    pub(crate) fn until_exited(&self, id: &str) -> How {
        match self.until(id, |o| matches!(o.phase, Phase::Exited { .. })).phase {
            Phase::Exited { how } => how,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn console(&self, id: &str) -> String {
        String::from_utf8_lossy(&self.driver.console(id).unwrap()).into_owned()
    }

    /// The console, once it holds `text`.
    pub(crate) fn until_printed(&self, id: &str, text: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let console = self.console(id);
            if console.contains(text) {
                return console;
            }
            assert!(Instant::now() < deadline, "no {text:?} in: {console}");
            std::thread::sleep(Duration::from_millis(3));
        }
    }

    /// A command inside, by another process of this program: the way in is
    /// for processes with one thread.
    pub(crate) fn exec(&self, id: &str, argv: &[&str]) -> Output {
        Command::new(std::env::current_exe().unwrap())
            .arg("exec")
            .arg(self.dir.join("instances"))
            .arg(id)
            .args(argv)
            .output()
            .unwrap()
    }

    /// The same, with a terminal of the guest's.
    pub(crate) fn exec_tty(&self, id: &str, argv: &[&str]) -> Output {
        Command::new(std::env::current_exe().unwrap())
            .arg("exec-tty")
            .arg(self.dir.join("instances"))
            .arg(id)
            .args(argv)
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap()
    }

    /// Like [`exec`](Self::exec), for commands that succeed: what they print.
    pub(crate) fn ask(&self, id: &str, argv: &[&str]) -> String {
        let out = self.exec(id, argv);
        let text = String::from_utf8_lossy(&out.stdout).trim().to_owned();
        assert!(out.status.success(), "{argv:?}: {text} {}", String::from_utf8_lossy(&out.stderr));
        text
    }

    /// The control group directories of this test that exist below `name`.
    pub(crate) fn groups(&self, name: &str) -> Vec<PathBuf> {
        let h = Hierarchies::discover().unwrap();
        let group = Group::at(&h, &format!("{}/{name}", self.group)).unwrap();
        group.dirs().iter().filter(|d| d.exists()).cloned().collect()
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        for id in self.driver.observe().unwrap_or_default().keys() {
            let _ = self.driver.destroy(id);
        }
        if let Ok(h) = Hierarchies::discover()
            && let Ok(group) = Group::at(&h, &self.group)
        {
            let _ = group.remove(Duration::from_secs(5));
        }
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// This program as `exec INSTANCES ID ARGV…`.
pub(crate) fn exec_main(args: &[String], tty: bool) -> ! {
    let options = ExecOptions { tty, env: vec!["TESTED=yes".to_owned()] };
    let r = host::instance::exec(Path::new(&args[0]), &args[1], &args[2..], &options);
    std::process::exit(r.unwrap_or_else(|e| {
        eprintln!("{e}");
        125
    }))
}

/// The parent of process `pid`, if it lives.
pub(crate) fn parent_of(pid: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    status.lines().find_map(|l| l.strip_prefix("PPid:"))?.trim().parse().ok()
}

/// Waits until no process `pid` is left.
pub(crate) fn until_gone(pid: u32) {
    let deadline = Instant::now() + PATIENCE;
    while Path::new(&format!("/proc/{pid}")).exists() {
        assert!(Instant::now() < deadline, "process {pid} stays");
        std::thread::sleep(Duration::from_millis(3));
    }
}
