//! From preparation to removal.

use std::fs;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixDatagram;

use host::instance::{How, Init, InstanceDriver, InstanceError, NamespaceDriver, Phase};

use crate::rig::{PATIENCE, Rig, parent_of, until_gone};

fn inode(fd: &OwnedFd) -> u64 {
    rustix::fs::fstat(fd).unwrap().st_ino
}

pub(crate) fn prepare_start_shutdown() {
    let rig = Rig::new();
    let spec = rig.spec("i-1");
    assert_eq!(rig.observed("i-1"), None);
    rig.driver.prepare(&spec).unwrap();
    let seen = rig.observed("i-1").unwrap();
    assert_eq!((seen.phase, seen.boot), (Phase::Prepared, 1));
    assert_eq!(rig.console("i-1"), "", "no code of the guest may run before start");
    let net = rig.driver.netns("i-1").unwrap();
    let own = OwnedFd::from(fs::File::open("/proc/self/ns/net").unwrap());
    assert_ne!(inode(&net), inode(&own));
    // Asking again changes nothing.
    rig.driver.prepare(&spec).unwrap();
    assert_eq!(inode(&rig.driver.netns("i-1").unwrap()), inode(&net));

    rig.driver.start("i-1").unwrap();
    rig.driver.start("i-1").unwrap();
    let seen = rig.until_booted("i-1");
    assert_eq!(seen.boot, 1);
    rig.until_printed("i-1", "kumobako: up in");
    assert!(!rig.groups("i-1").is_empty());

    let pid = seen.pid.unwrap();
    rig.driver.shutdown("i-1").unwrap();
    assert_eq!(rig.until_exited("i-1"), How::Halted);
    assert!(rig.console("i-1").contains("going down"));
    until_gone(pid);
    assert_eq!(rig.groups("i-1"), Vec::<std::path::PathBuf>::new());
    assert!(matches!(rig.driver.netns("i-1"), Err(InstanceError::NotRunning(_))));
    rig.driver.shutdown("i-1").unwrap();
    rig.driver.destroy("i-1").unwrap();
    rig.driver.destroy("i-1").unwrap();
    assert_eq!(rig.observed("i-1"), None);
    assert!(!spec.dir.exists());
}

pub(crate) fn the_root_disk_survives_a_stop() {
    let rig = Rig::new();
    let mut spec = rig.spec("i-1");
    rig.run(&spec);
    rig.until_booted("i-1");
    rig.ask("i-1", &["/run/kumobako/guest", "probe", "list", "/"]);
    let lower = rig.dir.join("layer");
    fs::write(spec.dir.join("rw/up/kept"), "kept").unwrap();
    rig.driver.shutdown("i-1").unwrap();
    rig.until_exited("i-1");
    // Other ids, another layer's content below: the upper layer stays. So does a directory from
    // before there were disks of a size.
    spec.uid_base += 0x1_0000;
    spec.root_bytes = 128 << 20;
    rig.run(&spec);
    let seen = rig.until_booted("i-1");
    assert_eq!(seen.boot, 2);
    assert!(!spec.dir.join("rw.img").exists());
    assert_eq!(rig.ask("i-1", &["/run/kumobako/guest", "probe", "cat", "/kept"]), "kept");
    assert!(!lower.join("kept").exists());
}

pub(crate) fn the_root_disk_has_its_size() {
    let rig = Rig::new();
    let mut spec = rig.spec("i-1");
    spec.root_bytes = 128 << 20;
    rig.run(&spec);
    rig.until_booted("i-1");
    let fill =
        || -> u64 { rig.ask("i-1", &["/run/kumobako/guest", "probe", "fill", "/filled"]).parse().unwrap() };
    // Less the journal and a little.
    let first = fill();
    assert!((90..128).contains(&first), "{first}");
    // It grows under the running guest where the kernel lets us, and in any case at the next start.
    rig.driver.grow_root("i-1", 256 << 20).unwrap();
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let able = status.lines().find_map(|l| l.strip_prefix("CapEff:")).unwrap();
    let able = u64::from_str_radix(able.trim(), 16).unwrap() & (1 << 24) != 0;
    let second = fill();
    assert!(if able { (100..=128).contains(&second) } else { second == 0 }, "{second}");
    // What it wrote is to be had while it runs, and after; owned by its root, as images have it.
    let size = |rig: &Rig| {
        use std::os::unix::fs::MetadataExt;
        let mut seen = (0, 1);
        let look = &mut |upper: &std::path::Path| {
            let meta = fs::metadata(upper.join("filled"))?;
            seen = (meta.len() >> 20, meta.uid());
            Ok(())
        };
        rig.driver.at_rest("i-1", look).unwrap();
        seen
    };
    let (running, uid) = size(&rig);
    assert!(running >= first + second && uid == 0, "{running} {uid}");
    rig.driver.shutdown("i-1").unwrap();
    rig.until_exited("i-1");
    assert_eq!(size(&rig), (running, 0));
    // A shim that is killed lets go of it, and the next one grows it.
    spec.root_bytes = 384 << 20;
    rig.run(&spec);
    let seen = rig.until_booted("i-1");
    let shim = parent_of(seen.pid.unwrap()).unwrap();
    let shim = rustix::process::Pid::from_raw(shim.try_into().unwrap()).unwrap();
    rustix::process::kill_process(shim, rustix::process::Signal::KILL).unwrap();
    rig.until_exited("i-1");
    rig.run(&spec);
    rig.until_booted("i-1");
    assert!(fill() > 100);
}

pub(crate) fn reboot_keeps_the_network() {
    let rig = Rig::new();
    let spec = rig.probe("i-1", &["again"]);
    rig.run(&spec);
    let net = inode(&rig.driver.netns("i-1").unwrap());
    // Its first boot ends in reboot(2) by itself.
    rig.until_printed("i-1", "boot 2");
    let seen = rig.until("i-1", |o| o.boot == 2 && matches!(o.phase, Phase::Running { .. }));
    assert_eq!(inode(&rig.driver.netns("i-1").unwrap()), net);
    let first = rig.driver.netns("i-1").unwrap();
    until_gone_unless(seen.pid.unwrap(), true);

    // Ours reboots on request.
    let spec = rig.spec("i-2");
    rig.run(&spec);
    let before = rig.until_booted("i-2");
    let net = inode(&rig.driver.netns("i-2").unwrap());
    rig.driver.reboot("i-2").unwrap();
    let after = rig.until("i-2", |o| o.boot == 2 && matches!(o.phase, Phase::Running { booted: true, .. }));
    assert_ne!(before.pid, after.pid);
    assert_eq!(inode(&rig.driver.netns("i-2").unwrap()), net);
    assert_ne!(inode(&first), net);
    rig.driver.shutdown("i-2").unwrap();
    assert_eq!(rig.until_exited("i-2"), How::Halted);
}

fn until_gone_unless(pid: u32, alive: bool) {
    assert_eq!(parent_of(pid).is_some(), alive);
}

pub(crate) fn a_stubborn_guest_is_rebooted() {
    let rig = Rig::new();
    let mut spec = rig.probe("i-1", &["deaf"]);
    spec.reboot_grace_ms = 200;
    rig.run(&spec);
    rig.until_printed("i-1", "probe: done");
    rig.driver.reboot("i-1").unwrap();
    rig.until("i-1", |o| o.boot == 2 && matches!(o.phase, Phase::Running { .. }));
    // To go down is only asked.
    rig.driver.shutdown("i-1").unwrap();
    assert!(rig.observed("i-1").unwrap().is_alive());
}

pub(crate) fn kill() {
    let rig = Rig::new();
    for started in [false, true] {
        let spec = rig.spec("i-1");
        rig.driver.prepare(&spec).unwrap();
        if started {
            rig.driver.start("i-1").unwrap();
        }
        let pid = rig.observed("i-1").unwrap().pid.unwrap();
        rig.driver.kill("i-1").unwrap();
        assert_eq!(rig.until_exited("i-1"), How::Killed(9));
        until_gone(pid);
        assert!(rig.groups("i-1").is_empty());
        rig.driver.kill("i-1").unwrap();
    }
    assert!(rig.driver.kill("../i-1").is_ok(), "nothing of that name runs");
}

pub(crate) fn init_that_fails() {
    let rig = Rig::new();
    rig.run(&rig.probe("i-1", &["exit"]));
    assert_eq!(rig.until_exited("i-1"), How::Failed("init exited with status 7".to_owned()));
}

pub(crate) fn an_image_without_that_init() {
    let rig = Rig::new();
    let mut spec = rig.spec("i-1");
    spec.init = Init::Image { path: "/sbin/init".to_owned(), args: vec![] };
    rig.driver.prepare(&spec).unwrap();
    match rig.driver.start("i-1") {
        Err(InstanceError::CouldNotStart { why, .. }) => assert!(why.contains("/sbin/init"), "{why}"),
        other => panic!("{other:?}"),
    }
    match rig.until_exited("i-1") {
        How::Failed(why) => assert!(why.contains("/sbin/init"), "{why}"),
        other => panic!("{other:?}"),
    }
    let mut spec = rig.spec("i-2");
    spec.lower = vec![rig.dir.join("no such layer")];
    match rig.driver.prepare(&spec) {
        Err(InstanceError::CouldNotStart { why, .. }) => assert!(why.contains("no such"), "{why}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(rig.observed("i-2"), None);
}

pub(crate) fn a_new_driver_adopts() {
    let rig = Rig::new();
    rig.driver.prepare(&rig.spec("i-prepared")).unwrap();
    rig.run(&rig.spec("i-running"));
    let before = rig.until_booted("i-running");
    let other = NamespaceDriver::new(rig.dir.join("instances")).unwrap();
    let seen = other.observe().unwrap();
    assert_eq!(seen["i-running"], before);
    assert_eq!(seen["i-prepared"].phase, Phase::Prepared);
    other.start("i-prepared").unwrap();
    rig.until_booted("i-prepared");
    assert!(!other.console("i-running").unwrap().is_empty());
    other.destroy("i-running").unwrap();
    assert!(!other.observe().unwrap().contains_key("i-running"));
}

pub(crate) fn a_shim_killed_takes_its_guest() {
    let rig = Rig::new();
    let spec = rig.spec("i-1");
    for started in [true, false] {
        rig.driver.prepare(&spec).unwrap();
        if started {
            rig.driver.start("i-1").unwrap();
            rig.until_booted("i-1");
        }
        let pid = rig.observed("i-1").unwrap().pid.unwrap();
        let shim = parent_of(pid).unwrap();
        let raw = rustix::process::Pid::from_raw(shim.try_into().unwrap()).unwrap();
        rustix::process::kill_process(raw, rustix::process::Signal::KILL).unwrap();
        until_gone(pid);
        assert_eq!(rig.until_exited("i-1"), How::Killed(9));
    }
    // Whatever it left does not stand in the way.
    rig.run(&spec);
    assert_eq!(rig.until_booted("i-1").boot, 3);
    rig.driver.destroy("i-1").unwrap();
    assert!(rig.groups("i-1").is_empty());
    assert!(!spec.dir.exists());
}

pub(crate) fn ten_at_once() {
    let rig = Rig::new();
    let specs: Vec<_> = (0..10).map(|n| rig.spec(&format!("i-{n}"))).collect();
    std::thread::scope(|s| {
        for spec in &specs {
            s.spawn(|| rig.run(spec));
        }
    });
    for spec in &specs {
        rig.until_booted(&spec.id);
    }
    let mut nets: Vec<u64> = specs.iter().map(|s| inode(&rig.driver.netns(&s.id).unwrap())).collect();
    nets.sort_unstable();
    nets.dedup();
    assert_eq!(nets.len(), 10);
    std::thread::scope(|s| {
        for spec in &specs {
            s.spawn(|| rig.driver.destroy(&spec.id).unwrap());
        }
    });
    assert!(rig.driver.observe().unwrap().is_empty());
}

pub(crate) fn exec_inside() {
    let rig = Rig::new();
    let spec = rig.spec("i-1");
    rig.driver.prepare(&spec).unwrap();
    assert_eq!(rig.exec("i-1", &["/x"]).status.code(), Some(125), "it has not been started");
    rig.driver.start("i-1").unwrap();
    rig.until_booted("i-1");
    let out = rig.exec("i-1", &["/run/kumobako/guest", "probe", "self", "3"]);
    assert_eq!(out.status.code(), Some(3));
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.contains("uid=0\nhost=i-1.example\n"), "{said}");
    assert_eq!(rig.exec("i-1", &["no-such-program"]).status.code(), Some(127));
    let out = rig.exec_tty("i-1", &["/run/kumobako/guest", "probe", "terminal"]);
    assert_eq!(out.status.code(), Some(5));
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.contains("terminal=Ok(\"/dev/pts/0\") tested=Ok(\"yes\")"), "{said}");
    // It is under the guest's limits.
    let groups = rig.ask("i-1", &["/run/kumobako/guest", "probe", "cat", "/proc/self/cgroup"]);
    let shown = groups.lines().find(|l| l.starts_with("0::")).unwrap();
    assert!(!shown.contains("shims"), "{groups}");
}

pub(crate) fn every_change_wakes() {
    let rig = Rig::new();
    let spec = rig.spec("i-1");
    let wake = UnixDatagram::bind(&spec.wake_socket).unwrap();
    wake.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut b = [0; 64];
    let mut woken = || {
        let n = wake.recv(&mut b).unwrap();
        assert_eq!(&b[..n], b"i-1");
    };
    rig.driver.prepare(&spec).unwrap();
    woken();
    rig.driver.start("i-1").unwrap();
    woken();
    woken();
    rig.until_booted("i-1");
    rig.driver.shutdown("i-1").unwrap();
    woken();
    assert_eq!(rig.until_exited("i-1"), How::Halted);
}

pub(crate) fn requests_in_the_wrong_phase() {
    let rig = Rig::new();
    assert!(matches!(rig.driver.start("i-none"), Err(InstanceError::NotRunning(_))));
    assert!(matches!(rig.driver.reboot("i-none"), Err(InstanceError::NotRunning(_))));
    rig.driver.kill("i-none").unwrap();
    let spec = rig.spec("i-1");
    rig.driver.prepare(&spec).unwrap();
    assert!(matches!(rig.driver.reboot("i-1"), Err(InstanceError::WrongPhase { .. })));
    // Nothing runs yet that could go down slowly.
    rig.driver.shutdown("i-1").unwrap();
    rig.until_exited("i-1");
}
