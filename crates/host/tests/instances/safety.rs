//! What a guest can and cannot do.

use std::fs;

use host::instance::InstanceDriver;

use crate::rig::{Rig, parent_of};

pub(crate) fn escapes_fail() {
    let core_pattern = fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap();
    let rig = Rig::new();
    rig.run(&rig.probe("i-1", &["escape"]));
    let console = rig.until_printed("i-1", "probe: done");
    assert!(!console.contains("ESCAPED"), "{console}");
    assert!(console.matches("refused").count() > 65, "{console}");
    assert_eq!(core_pattern, fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap());
}

pub(crate) fn limits_hold() {
    let rig = Rig::new();
    let spec = rig.probe("i-1", &["limits"]);
    rig.run(&spec);
    let console = rig.until_printed("i-1", "probe: done");
    assert!(console.contains("refused true"), "{console}");
    assert!(console.contains("eater Ok(ExitStatus(unix_wait_status(9)))"), "{console}");
    // What was asked for is what the kernel holds, on either kind of machine.
    let read = |file: &str| rig.groups("i-1").iter().find_map(|d| fs::read_to_string(d.join(file)).ok());
    let memory = read("memory.limit_in_bytes").or_else(|| read("memory.max")).unwrap();
    assert_eq!(memory.trim(), spec.memory.to_string());
    let cpu = read("cpu.cfs_quota_us").or_else(|| read("cpu.max")).unwrap();
    assert_eq!(cpu.split_whitespace().next(), Some("100000"));
}

pub(crate) fn the_guest_sees_itself() {
    let rig = Rig::new();
    let spec = rig.spec("i-1");
    rig.run(&spec);
    rig.until_booted("i-1");
    let guest = |args: &[&str]| {
        let mut argv = vec!["/run/kumobako/guest", "probe"];
        argv.extend(args);
        rig.ask("i-1", &argv)
    };
    assert!(guest(&["self"]).contains("cpus=1\n"));
    // Memory and processors are its own, wherever they are told of.
    let meminfo = guest(&["cat", "/proc/meminfo"]);
    assert!(meminfo.starts_with("MemTotal:         262144 kB\n"), "{meminfo}");
    let kib = |name: &str| -> u64 {
        let line = meminfo.lines().find(|l| l.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    assert!(kib("MemFree:") < 262_144 && kib("MemAvailable:") > 200_000, "{meminfo}");
    assert_eq!(guest(&["cat", "/proc/cpuinfo"]).matches("processor\t").count(), 1);
    let stat = guest(&["cat", "/proc/stat"]);
    assert_eq!(stat.lines().filter(|l| l.starts_with("cpu")).count(), 2, "{stat}");
    let booted: u64 = stat.lines().find_map(|l| l.strip_prefix("btime ")).unwrap().parse().unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    assert!(now - booted < 600, "{stat}");
    assert_eq!(guest(&["cat", "/proc/swaps"]).lines().count(), 1);
    // Asked by a call instead of a file, and how much there is to do.
    let told = guest(&["self"]);
    let told = told.lines().find_map(|l| l.strip_prefix("sysinfo=")).unwrap();
    let told: Vec<u64> = told.split(' ').map(|n| n.parse().unwrap()).collect();
    assert!(told[0] < 600 && told[1] == 256 && (1..20).contains(&told[2]), "{told:?}");
    let load = guest(&["cat", "/proc/loadavg"]);
    assert!(load.starts_with("0.0") && load.split(' ').count() == 5, "{load}");
    let cpus = guest(&["list", "/sys/devices/system/cpu"]);
    assert_eq!(
        cpus.lines().filter(|l| l.strip_prefix("cpu").is_some_and(|n| n.parse::<u32>().is_ok())).count(),
        1
    );
    assert_eq!(guest(&["cat", "/sys/devices/system/cpu/online"]), "0");
    assert_eq!(guest(&["list", "/sys/devices/system/node"]), "");
    assert_eq!(guest(&["cat", "/sys/hypervisor/uuid"]), spec.product_uuid);
    assert_eq!(guest(&["cat", "/run/host/container-manager"]), "kumobako");
    assert!(guest(&["cat", "/proc/1/environ"]).contains("container=kumobako\0"));
    assert_eq!(guest(&["list", "/sys/class/net"]), "lo");
    let uptime: f64 = guest(&["cat", "/proc/uptime"]).split('.').next().unwrap().parse().unwrap();
    assert!(uptime < 600.0, "{uptime}");
    let boot_id = guest(&["cat", "/proc/sys/kernel/random/boot_id"]);
    let host_id = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap();
    assert_ne!(boot_id, host_id.trim());
    // Only its own group, as its root.
    assert!(guest(&["cat", "/proc/1/cgroup"]).lines().any(|l| l == "0::/"));
}

pub(crate) fn nothing_is_mounted_outside() {
    let rig = Rig::new();
    rig.run(&rig.spec("i-1"));
    let seen = rig.until_booted("i-1");
    let dir = rig.dir.to_string_lossy().into_owned();
    let mounts = |path: &str| fs::read_to_string(path).unwrap();
    assert!(!mounts("/proc/self/mountinfo").contains(&dir));
    // And nothing of the machine is held by the shim beyond what it uses.
    let shim = parent_of(seen.pid.unwrap()).unwrap();
    let held = mounts(&format!("/proc/{shim}/mountinfo"));
    assert!(held.lines().count() < 40, "{held}");
    assert!(!held.lines().any(|l| l.split(' ').nth(4) == Some("/tmp")), "{held}");
    rig.driver.destroy("i-1").unwrap();
    assert!(!mounts("/proc/self/mountinfo").contains(&dir));
}
