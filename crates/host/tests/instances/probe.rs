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
    attempt("keyctl", call(libc::SYS_keyctl, 0, -3));
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
    attempt("vsock", call(libc::SYS_socket, libc::AF_VSOCK.into(), 1));
    attempt("x32", call(0x4000_0000 + 39, 0, 0));
    attempt("set the clock", call(libc::SYS_clock_settime, 0, 0));
    attempt("the host's other ids", call(libc::SYS_setresuid, 70_000, 70_000));
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
