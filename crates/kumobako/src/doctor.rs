//! What this machine lacks, and how to mend it.

use anyhow::Result;
use host::fabric::{Accelerator, Availability, Tc};
use host::netns::NetNs;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

enum Finding {
    Good(String),
    /// Works, with less.
    Weak(String, &'static str),
    Missing(String, &'static str),
}

use Finding::{Good, Missing, Weak};

/// What is looked at, and how.
type Check = (&'static str, fn() -> Finding);

pub(crate) fn run() -> Result<ExitCode> {
    let checks: &[Check] = &[
        ("root", root),
        ("kernel", kernel),
        ("network namespaces", namespaces),
        ("nftables", nftables),
        ("accelerator", accelerator),
        ("overlay file system", overlay),
        ("user namespaces", user_namespaces),
        ("control groups", control_groups),
        ("volumes", volumes),
        ("e2fsck", || program("e2fsck", "needed to mount volumes in instances: apt-get install e2fsprogs")),
        ("partx", || program("partx", "needed for partitions in instances: apt-get install util-linux")),
        ("device guard", device_guard),
        ("virtual machines", machines),
        ("memory", memory),
        ("image builder", || {
            program("mmdebstrap", "needed by `kumobako ami build`: apt-get install mmdebstrap")
        }),
        ("ssh client", || program("ssh", "needed by `kumobako ssh`: apt-get install openssh-client")),
        ("aws CLI", || program("aws", "any version will do: apt-get install awscli, or pip install awscli")),
    ];
    let mut missing = 0;
    for (name, check) in checks {
        match check() {
            Good(what) => println!("ok       {name:<20} {what}"),
            Weak(what, mend) => println!("weak     {name:<20} {what}\n{:29}→ {mend}", ""),
            Missing(what, mend) => {
                missing += 1;
                println!("MISSING  {name:<20} {what}\n{:29}→ {mend}", "");
            }
        }
    }
    if missing == 0 {
        println!("\nThis machine can run a region.");
        Ok(ExitCode::SUCCESS)
    } else {
        println!("\n{missing} thing(s) to mend first.");
        Ok(ExitCode::FAILURE)
    }
}

fn root() -> Finding {
    if rustix::process::geteuid().is_root() {
        Good("yes".into())
    } else {
        Missing("no".into(), "run kumobako with sudo")
    }
}

fn kernel() -> Finding {
    let release = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let release = release.trim().to_owned();
    let mut numbers = release.split(|c: char| !c.is_ascii_digit()).map_while(|n| n.parse::<u32>().ok());
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    // Overlays over idmapped layers came with 5.19.
    if version >= (5, 19) { Good(release) } else { Missing(release, "instances need Linux 5.19 or newer") }
}

fn namespaces() -> Finding {
    match NetNs::ephemeral().and_then(|ns| ns.run(|| fs::read_dir("/proc/self/net").map(drop))) {
        Ok(Ok(())) => Good("can be made".into()),
        Ok(Err(e)) | Err(e) => {
            Missing(e.to_string(), "the kernel needs CONFIG_NET_NS, and this user the right to it")
        }
    }
}

fn nftables() -> Finding {
    let found = program("nft", "apt-get install nftables");
    if !matches!(found, Good(_)) {
        return found;
    }
    // In a namespace of its own: nothing of this machine's rules is touched or needed.
    let listed = NetNs::ephemeral().map(|ns| {
        let mut command = Command::new("nft");
        command.args(["add", "table", "inet", "doctor"]).stderr(Stdio::piped());
        ns.start_inside(&mut command);
        command.output()
    });
    match listed {
        Ok(Ok(output)) if output.status.success() => found,
        Ok(Ok(output)) => Missing(
            String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            "the kernel needs nf_tables (modprobe nf_tables)",
        ),
        Ok(Err(e)) | Err(e) => Missing(e.to_string(), "the kernel needs nf_tables"),
    }
}

fn accelerator() -> Finding {
    match Tc::new().availability() {
        Availability::Available => Good("the kernel takes its program".into()),
        Availability::Absent(why) => Weak(why, "all packets go by nftables: slower, and not otherwise"),
    }
}

fn device_guard() -> Finding {
    match host::instance::can_guard_devices() {
        Ok(()) => Good("the kernel takes its program".into()),
        Err(e) => Weak(e.to_string(), "a guest may reach disks that have the number of one it had"),
    }
}

fn overlay() -> Finding {
    file_system("overlay", "the kernel needs overlayfs (modprobe overlay)")
}

fn file_system(name: &str, mend: &'static str) -> Finding {
    let known = fs::read_to_string("/proc/filesystems").unwrap_or_default();
    if known.lines().any(|l| l.split_ascii_whitespace().last() == Some(name)) {
        Good("known to the kernel".into())
    } else {
        Missing("unknown to the kernel".into(), mend)
    }
}

fn volumes() -> Finding {
    for device in ["/dev/fuse", "/dev/loop-control"] {
        if !Path::new(device).exists() {
            return Weak(
                format!("no {device}"),
                "EBS volumes can't be attached: modprobe fuse loop, or give a container these devices",
            );
        }
    }
    Good("FUSE and loop devices".into())
}

/// Whether /dev/kvm keeps what it promises shows with the first guest; that it is there and opens is seen here.
fn machines() -> Finding {
    let Good(found) = program("qemu-system-x86_64", "") else {
        return Weak(
            "no QEMU".into(),
            "images with a kernel of their own don't run: apt-get install --no-install-recommends qemu-system-x86",
        );
    };
    match fs::File::options().read(true).write(true).open("/dev/kvm") {
        Ok(_) => Good(format!("{found}, /dev/kvm")),
        Err(e) => Weak(
            format!("{found}, but /dev/kvm: {e}"),
            "images with a kernel of their own run with `up --accel tcg` only, some ten times slower",
        ),
    }
}

fn user_namespaces() -> Finding {
    let limit = fs::read_to_string("/proc/sys/user/max_user_namespaces").unwrap_or_default();
    match limit.trim().parse::<u64>() {
        Ok(n) if n > 0 => Good(format!("up to {n}")),
        Ok(_) => Missing("none allowed".into(), "sysctl user.max_user_namespaces=10000"),
        Err(_) => Missing("unknown to the kernel".into(), "the kernel needs CONFIG_USER_NS"),
    }
}

fn control_groups() -> Finding {
    let root = Path::new("/sys/fs/cgroup");
    if root.join("cgroup.controllers").exists() {
        return Good("v2".into());
    }
    match (root.join("unified").exists(), root.join("memory").exists()) {
        (true, true) => Good("hybrid: limits by v1, guests see v2".into()),
        (_, true) => Weak(
            "v1 only".into(),
            "systemd in instances needs a v2 hierarchy: mount one at /sys/fs/cgroup/unified",
        ),
        _ => Missing("none mounted".into(), "mount -t cgroup2 none /sys/fs/cgroup"),
    }
}

fn memory() -> Finding {
    let text = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib = text
        .lines()
        .find(|l| l.starts_with("MemAvailable:"))
        .and_then(|l| l.split_ascii_whitespace().nth(1)?.parse::<u64>().ok())
        .unwrap_or(0);
    let gib = kib as f64 / (1024.0 * 1024.0);
    if gib >= 1.5 {
        Good(format!("{gib:.1} GiB available"))
    } else {
        Weak(format!("{gib:.1} GiB available"), "a t2.micro is given up to 1 GiB")
    }
}

fn program(name: &str, mend: &'static str) -> Finding {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let dirs = std::env::split_paths(&path).chain(["/usr/sbin".into(), "/sbin".into()]);
    match dirs.map(|d| d.join(name)).find(|p| p.is_file()) {
        Some(found) => Good(found.display().to_string()),
        None => Missing("not installed".into(), mend),
    }
}
