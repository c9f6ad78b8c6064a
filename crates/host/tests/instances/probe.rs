//! Programs that run as a guest's PID 1 and say on its console what they find.

use std::fs;
use std::io;
use std::time::Duration;

use rustix::mount::MountFlags;

pub(crate) fn main(args: &[String]) -> ! {
    match args.first().map(String::as_str) {
        Some("escape") => escape(),
        Some("limits") => limits(),
        Some("exit") => std::process::exit(7),
        Some("deaf") => {}
        // Prints, counts its boots on the disk, and restarts itself once.
        Some("again") => {
            let n = fs::read_to_string("/boots").map_or(0, |t| t.trim().parse().unwrap_or(0)) + 1;
            fs::write("/boots", n.to_string()).unwrap();
            println!("boot {n}");
            if n == 1 {
                let _ = rustix::system::reboot(rustix::system::RebootCommand::Restart);
            }
        }
        // Children of this program inside the guest.
        Some("cat") => {
            print!("{}", fs::read_to_string(&args[1]).unwrap_or_else(|e| e.to_string()));
            std::process::exit(0);
        }
        Some("list") => {
            for e in fs::read_dir(&args[1]).unwrap().flatten() {
                println!("{}", e.file_name().to_string_lossy());
            }
            std::process::exit(0);
        }
        Some("eat") => {
            let mut all: Vec<Vec<u8>> = Vec::new();
            loop {
                all.push(vec![1; 1 << 20]);
                if all.len() > 1024 {
                    std::process::exit(0);
                }
            }
        }
        // Writes until the disk is full, and says how many MiB went there.
        Some("fill") => {
            let mut file = fs::File::options().append(true).create(true).open(&args[1]).unwrap();
            let mut n = 0;
            while io::Write::write_all(&mut file, &[7; 1 << 20]).is_ok() {
                n += 1;
            }
            let _ = file.sync_all();
            println!("{n}");
            std::process::exit(0);
        }
        Some("sleep") => {
            std::thread::sleep(Duration::from_secs(3600));
            std::process::exit(0);
        }
        Some("terminal") => {
            let name = rustix::termios::ttyname(io::stdin(), Vec::new());
            println!("terminal={name:?} tested={:?}", std::env::var("TESTED"));
            std::process::exit(5);
        }
        Some("self") => {
            println!("cpus={}", std::thread::available_parallelism().map_or(0, usize::from));
            println!("uid={}", rustix::process::getuid().as_raw());
            println!("host={}", fs::read_to_string("/proc/sys/kernel/hostname").unwrap().trim());
            println!("pid={}", std::process::id());
            let told = rustix::system::sysinfo();
            println!(
                "sysinfo={} {} {}",
                told.uptime,
                (told.totalram * u64::from(told.mem_unit)) >> 20,
                told.procs
            );
            std::process::exit(args.get(1).map_or(0, |c| c.parse().unwrap()));
        }
        other => println!("no probe {other:?}"),
    }
    println!("probe: done");
    loop {
        std::thread::sleep(Duration::from_secs(3600));
    }
}

/// Says whether something a guest must not manage was refused.
fn attempt<T, E: std::fmt::Display>(what: &str, r: Result<T, E>) {
    match r {
        Ok(_) => println!("ESCAPED {what}"),
        Err(e) => println!("refused {what}: {e}"),
    }
}

fn write(path: &str, text: &str) {
    attempt(path, fs::write(path, text));
}

fn mknod(kind: rustix::fs::FileType, major: u32, minor: u32) -> rustix::io::Result<()> {
    let mode = rustix::fs::Mode::from_raw_mode(0o666);
    let dev = rustix::fs::makedev(major, minor);
    rustix::fs::mknodat(rustix::fs::CWD, "/tmp/node", kind, mode, dev)
}

fn mount(kind: &str, at: &str, data: &std::ffi::CStr) -> rustix::io::Result<()> {
    fs::create_dir_all(at).unwrap();
    rustix::mount::mount(kind, at, kind, MountFlags::empty(), data)
}

fn call(number: libc::c_long, a: libc::c_long, b: libc::c_long) -> io::Result<()> {
    // SAFETY: every call here is refused before its arguments are looked at,
    // and if one is not, the test fails.
    #[allow(unsafe_code)]
    let r = unsafe { libc::syscall(number, a, b, 0, 0, 0) };
    if r < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

fn escape() {
    write("/proc/sys/kernel/core_pattern", "|/tmp/evil");
    write("/proc/sys/kernel/modprobe", "/tmp/evil");
    write("/proc/sys/vm/drop_caches", "3");
    for (file, value) in [
        ("/proc/sys/kernel/panic", "1"),
        ("/proc/sys/kernel/randomize_va_space", "0"),
        ("/proc/sys/kernel/sysrq", "1"),
        ("/proc/sys/kernel/threads-max", "1000"),
        ("/proc/sys/kernel/keys/maxkeys", "1"),
        ("/proc/sys/vm/overcommit_memory", "2"),
        ("/proc/sys/fs/file-max", "1000"),
        ("/proc/sys/fs/suid_dumpable", "2"),
        ("/proc/irq/default_smp_affinity", "1"),
        ("/proc/self/oom_score_adj", "-1000"),
        ("/sys/kernel/uevent_helper", "/tmp/evil"),
        ("/sys/kernel/mm/transparent_hugepage/enabled", "never"),
        ("/sys/devices/system/cpu/cpu0/online", "0"),
        ("/sys/fs/cgroup/release_agent", "/tmp/evil"),
    ] {
        write(file, value);
    }
    lifted();
    attempt(
        "sysrq",
        fs::metadata("/proc/sysrq-trigger").and_then(|m| {
            // Masked by /dev/null, or else refused.
            use std::os::unix::fs::{FileTypeExt, MetadataExt};
            if m.file_type().is_char_device() && m.rdev() == rustix::fs::makedev(1, 3) {
                Err(io::Error::other("masked"))
            } else {
                fs::write("/proc/sysrq-trigger", "h")
            }
        }),
    );
    attempt(
        "kcore",
        fs::File::open("/proc/1/root/proc/kcore").and_then(|mut f| {
            let mut b = [0];
            io::Read::read_exact(&mut f, &mut b)
        }),
    );
    attempt("mknod block", mknod(rustix::fs::FileType::BlockDevice, 254, 0));
    attempt("mknod loop-control", mknod(rustix::fs::FileType::CharacterDevice, 10, 237));
    attempt("mknod fuse", mknod(rustix::fs::FileType::CharacterDevice, 10, 229));
    attempt("mknod mem", mknod(rustix::fs::FileType::CharacterDevice, 1, 1));

    for file in ["memory.max", "cpu.max", "pids.max", "memory.limit_in_bytes"] {
        write(&format!("/sys/fs/cgroup/{file}"), "max");
    }
    attempt("leave the cgroup", fs::write("/sys/fs/cgroup/../cgroup.procs", "1"));
    for controller in ["memory", "cpu", "pids", "devices"] {
        let at = format!("/tmp/{controller}");
        let data = std::ffi::CString::new(controller).unwrap();
        if mount("cgroup", &at, &data).is_ok() {
            println!("mounted v1 {controller}");
            for (file, value) in [
                ("memory.limit_in_bytes", "-1"),
                ("cpu.cfs_quota_us", "-1"),
                ("pids.max", "max"),
                ("devices.allow", "a"),
            ] {
                let path = format!("{at}/{file}");
                if fs::metadata(&path).is_ok() {
                    write(&path, value);
                }
            }
        }
    }
    attempt("mount ext4", rustix::mount::mount("/dev/vda", "/tmp", "ext4", MountFlags::empty(), c""));
    attempt("mount debugfs", mount("debugfs", "/tmp/debug", c""));
    attempt("remount /sys", rustix::mount::mount_remount("/sys/kernel", MountFlags::empty(), ""));
    write("/sys/kernel/mm/ksm/run", "1");
    attempt("overwrite the guest program", fs::write("/run/kumobako/guest", "x"));
    attempt("create in /run/host", fs::write("/run/host/x", "x"));
    attempt("see the host's disks", {
        let seen = fs::read_dir("/sys/block").map_or(0, Iterator::count)
            + fs::read_dir("/sys/class/block").map_or(0, Iterator::count);
        if seen == 0 { Err("none") } else { Ok(()) }
    });
    attempt("see the host's processes", {
        let n = fs::read_dir("/proc").unwrap().flatten();
        let n = n.filter(|e| e.file_name().to_string_lossy().parse::<u32>().is_ok()).count();
        if n == 1 { Err("only itself") } else { Ok(()) }
    });

    attempt("io_uring", call(libc::SYS_io_uring_setup, 8, 0));
    attempt("io_uring_enter", call(libc::SYS_io_uring_enter, 0, 0));
    attempt("io_uring_register", call(libc::SYS_io_uring_register, 0, 0));
    attempt("keyctl", call(libc::SYS_keyctl, 0, -3));
    attempt("request_key", call(libc::SYS_request_key, 0, 0));
    attempt("add_key", call(libc::SYS_add_key, 0, 0));
    attempt("bpf", call(libc::SYS_bpf, 0, 0));
    attempt("perf", call(libc::SYS_perf_event_open, 0, 0));
    attempt("kexec", call(libc::SYS_kexec_load, 0, 0));
    attempt("modules", call(libc::SYS_finit_module, 0, 0));
    attempt("open_by_handle_at", call(libc::SYS_open_by_handle_at, -100, 0));
    attempt("userfaultfd", call(libc::SYS_userfaultfd, 0, 0));
    attempt("dmesg", call(libc::SYS_syslog, 10, 0));
    attempt("clone3", call(libc::SYS_clone3, 0, 0));
    attempt("a user namespace", call(libc::SYS_unshare, libc::CLONE_NEWUSER.into(), 0));
    attempt("a user namespace by clone", call(libc::SYS_clone, libc::CLONE_NEWUSER.into(), 0));
    attempt("fsopen", call(libc::SYS_fsopen, 0, 0));
    attempt("swapon", call(libc::SYS_swapon, 0, 0));
    attempt("quotactl", call(libc::SYS_quotactl, 0, 0));
    attempt("acct", call(libc::SYS_acct, 0, 0));
    attempt("iopl", call(libc::SYS_iopl, 3, 0));
    attempt("init_module", call(libc::SYS_init_module, 0, 0));
    attempt("AF_ALG", call(libc::SYS_socket, libc::AF_ALG.into(), 5));
    attempt("vsock", call(libc::SYS_socket, libc::AF_VSOCK.into(), 1));
    attempt("x32", call(0x4000_0000 + 39, 0, 0));
    attempt("set the clock", call(libc::SYS_clock_settime, 0, 0));
    attempt("the host's other ids", call(libc::SYS_setresuid, 70_000, 70_000));
}

/// What is masked stays shut for a root who lifts the mask, in a mount namespace of his own.
fn lifted() {
    let detach = rustix::mount::UnmountFlags::DETACH;
    for file in ["sysrq-trigger", "kcore", "timer_list", "kmsg"] {
        let path = format!("/proc/{file}");
        let _ = rustix::mount::unmount(&path, detach);
        if file == "sysrq-trigger" {
            // A letter that does nothing.
            attempt("sysrq unmasked", fs::write(&path, "?").and_then(masked(&path)));
        } else {
            let read = fs::File::open(&path).and_then(|mut f| io::Read::read_exact(&mut f, &mut [0]));
            attempt(&format!("{path} unmasked"), read.and_then(masked(&path)));
        }
    }
    // The way of shocker and of old chroots: out of the root and up.
    let out = fs::create_dir_all("/tmp/jail").and_then(|()| {
        let top = fs::File::open("/")?;
        rustix::process::chroot("/tmp/jail")?;
        rustix::process::fchdir(&top)?;
        for _ in 0..64 {
            rustix::process::chdir("..")?;
        }
        rustix::process::chroot(".")?;
        // The guest's own root has no such thing, the shim's stage and the machine do.
        let seen = ["/cg", "/l0", "/etc/machine-id"].iter().any(|p| fs::metadata(p).is_ok());
        if seen { Ok(()) } else { Err(io::Error::other("only its own root")) }
    });
    attempt("leave the root", out);
    let open = fs::read_dir("/proc/self/fd").map_or(0, |all| {
        let number = |e: fs::DirEntry| e.file_name().to_string_lossy().parse::<u32>().unwrap_or(0);
        all.flatten().map(number).filter(|n| *n > 2).count()
    });
    // One is the directory that is being read.
    attempt("a descriptor left open", if open <= 1 { Err("none") } else { Ok(()) });
    let trusted =
        rustix::fs::setxattr("/tmp", "trusted.overlay.opaque", b"y", rustix::fs::XattrFlags::empty());
    attempt("attributes of overlayfs", trusted);
}

/// An answer that came from `/dev/null` is none.
fn masked<T>(path: &str) -> impl FnOnce(T) -> io::Result<T> {
    use std::os::unix::fs::{FileTypeExt, MetadataExt};
    let null = fs::metadata(path)
        .is_ok_and(|m| m.file_type().is_char_device() && m.rdev() == rustix::fs::makedev(1, 3));
    move |answer| if null { Err(io::Error::other("masked")) } else { Ok(answer) }
}

fn limits() {
    let me = std::env::current_exe().unwrap();
    let mut children = Vec::new();
    let mut refused = false;
    for _ in 0..200 {
        match std::process::Command::new(&me).args(["probe", "sleep"]).spawn() {
            Ok(c) => children.push(c),
            Err(_) => {
                refused = true;
                break;
            }
        }
    }
    println!("children {} refused {refused}", children.len());
    for mut c in children {
        let _ = c.kill();
        let _ = c.wait();
    }
    // More memory than there is: the child is killed, not the machine.
    let out = std::process::Command::new(&me).args(["probe", "eat"]).status();
    println!("eater {out:?}");
}
