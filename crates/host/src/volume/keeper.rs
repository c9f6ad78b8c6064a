//! The process of one volume in use, which the daemon that started it may leave behind.
//!
//! It is two: a keeper, which holds the FUSE connection and the loop device and does nothing,
//! and a worker, its child, which serves. Where the worker dies, the next one takes over the
//! connection, has the kernel send again what was not answered, and the guest notices a pause.
//! Where the keeper dies, the worker goes with it, and every further access fails.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags};
use rustix::fs::{FlockOperation, Mode, OFlags};
use rustix::mount::MountAttrFlags;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::cow::Cow;
use super::stack::Places;
use super::{Served, control, fuse, loops, partitions, sys};
use crate::cgroup::{self, Group, Hierarchies, Limits};
use crate::instance::sys as process;
use crate::starter::report;

/// Threads that serve; the loop device asks this often at once without anyone waiting.
const THREADS: usize = 4;
/// Most bytes that are asked for at once. Of a large read, one part is being answered while the next is asked for.
const REQUEST: usize = 128 << 10;
/// Nanoseconds of a turn of the worker's threads: the least that the kernel knows.
const SLICE: u64 = 100_000;
/// Files that a worker has places for from the beginning, of eight bytes each.
const FILES: i32 = 4095;
/// A worker that dies sooner after its start is not worth another, after a few.
const TOO_SOON: Duration = Duration::from_secs(2);
const MOST_SOON: u32 = 5;

/// The program of `kumobako volume --root DIR --id ID --cgroup NAME`.
///
/// Puts itself into the background; standard output is a pipe that gets one line, `ok` or
/// `err …`, when there is a block device.
pub fn volume_main(root: &Path, id: &str, cgroup: &str) -> ! {
    let begin = || -> io::Result<Keeper> {
        let _ = rustix::process::setsid();
        match process::fork()? {
            process::Fork::Parent(pid) => {
                let group = Group::create(
                    &Hierarchies::discover()?,
                    &format!("{cgroup}/volumes"),
                    &Limits::default(),
                )?;
                if let Err(e) = cgroup::enter_as(&group.doors()?, pid)
                    && e.raw_os_error() != Some(libc::ESRCH)
                {
                    return Err(e);
                }
                process::exit_now(0);
            }
            process::Fork::Child => Keeper::begin(Places { root: root.to_owned() }, id),
        }
    };
    let code = match begin() {
        Ok(mut keeper) => {
            report("ok");
            i32::from(keeper.run().is_err())
        }
        Err(e) => {
            report(&format!("err {e}"));
            1
        }
    };
    process::exit_now(code);
}

struct Keeper {
    places: Places,
    id: String,
    dir: PathBuf,
    _lock: File,
    signals: OwnedFd,
    requests: OwnedFd,
    /// One for each thread of the worker. Held here as well: what a worker took and did not
    /// answer is lost with the last holder.
    doors: Vec<OwnedFd>,
    worker: i32,
    worker_since: Instant,
    soon: u32,
    /// Until it is asked to stop.
    held: Option<Held>,
    /// The file system, until there is a device on it.
    mount: Option<OwnedFd>,
}

struct Held {
    device: File,
    served: Served,
    mount: OwnedFd,
}

impl Keeper {
    fn begin(places: Places, id: &str) -> io::Result<Self> {
        let dir = places.volume(id);
        let lock = take_lock(&dir)?;
        let _ = fs::remove_file(dir.join("status.json"));
        let signals = process::signal_fd(&[
            libc::SIGCHLD,
            libc::SIGTERM,
            libc::SIGINT,
            libc::SIGHUP,
            libc::SIGUSR1,
            libc::SIGPIPE,
        ])?;
        let _ = fs::write("/proc/self/oom_score_adj", "-900");
        let requests = control::listen(&dir)?;
        let (mount, doors) = mount(THREADS)?;
        let mut keeper = Self {
            places,
            id: id.to_owned(),
            dir,
            _lock: lock,
            signals,
            requests,
            doors,
            worker: 0,
            worker_since: Instant::now(),
            soon: 0,
            held: None,
            mount: Some(mount),
        };
        keeper.start_worker(false)?;
        keeper.attach()?;
        keeper.publish()?;
        Ok(keeper)
    }

    fn publish(&self) -> io::Result<()> {
        let served = self.held.as_ref().map(|h| h.served.clone());
        let new = self.dir.join("status.new");
        fs::write(&new, serde_json::to_vec(&served).map_err(io::Error::other)?)?;
        fs::rename(new, self.dir.join("status.json"))
    }

    fn start_worker(&mut self, again: bool) -> io::Result<()> {
        let parent = rustix::process::getpid();
        match process::fork()? {
            process::Fork::Parent(pid) => {
                self.worker = pid;
                self.worker_since = Instant::now();
                Ok(())
            }
            process::Fork::Child => {
                // Only the keeper's own: the last to let go of the loop device ends it.
                (self.held, self.mount) = (None, None);
                let served = process::die_with_parent().and_then(|()| {
                    if rustix::process::getppid() != Some(parent) {
                        return Err(io::Error::other("the keeper is gone"));
                    }
                    self.work(again)
                });
                if let Err(e) = &served {
                    eprintln!("{}: {e}", self.id);
                }
                process::exit_now(if served.is_ok() { 0 } else { 1 });
            }
        }
    }

    /// The worker: serves until the file system is gone.
    fn work(&mut self, again: bool) -> io::Result<()> {
        sys::become_flusher();
        // Whoever uses the disk waits for this process, as for a kernel's thread. Only a nicety.
        let _ = sys::run_soon(SLICE);
        // A descriptor for each layer.
        let files = getrlimit(Resource::Nofile);
        let _ = setrlimit(Resource::Nofile, Rlimit { current: files.maximum, maximum: files.maximum });
        let cow = Arc::new(Cow::open(self.places.clone(), &self.id)?);
        make_room(&self.requests);
        let requests = self.requests.try_clone()?;
        let for_requests = cow.clone();
        std::thread::Builder::new().stack_size(256 * 1024).spawn(move || {
            control::answer(&requests, &for_requests);
        })?;
        let mut threads = Vec::new();
        for door in &self.doors {
            let (door, cow) = (door.try_clone()?, cow.clone());
            let builder = std::thread::Builder::new().stack_size(256 * 1024);
            threads.push(builder.spawn(move || fuse::serve(door, &cow))?);
        }
        if again {
            fuse::ask_again(&self.doors[0])?;
        }
        for thread in threads {
            thread.join().map_err(|_| io::Error::other("a thread panicked"))??;
        }
        cow.flush()
    }

    fn run(&mut self) -> io::Result<()> {
        loop {
            let mut fds = [PollFd::new(&self.signals, PollFlags::IN)];
            let _ = rustix::event::poll(&mut fds, None);
            while let Some(signal) = process::read_signal(&self.signals) {
                match signal {
                    libc::SIGTERM => self.let_go(),
                    libc::SIGUSR1 => self.refresh(),
                    _ => {}
                }
            }
            while let Ok(Some((pid, ended))) = process::wait_any(-1, true) {
                if pid != self.worker {
                    continue;
                }
                if ended == process::Ended::Exited(0) {
                    let _ = fs::remove_file(self.dir.join("status.json"));
                    control::unlisten(&self.dir);
                    return Ok(());
                }
                eprintln!("{}: its worker ended: {ended:?}", self.id);
                self.soon = if self.worker_since.elapsed() < TOO_SOON { self.soon + 1 } else { 0 };
                if self.soon > MOST_SOON {
                    return Err(io::Error::other("its workers keep dying"));
                }
                self.start_worker(true)?;
            }
        }
    }

    /// Runs `work` in a process of its own.
    ///
    /// Whatever may ask our own file system for something is done there: the keeper could not
    /// start another worker while it waits for one, and could not even be killed. That process
    /// has no door, so nothing keeps the connection but keeper and worker.
    fn aside(&mut self, work: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        match process::fork()? {
            process::Fork::Parent(_) => Ok(()),
            process::Fork::Child => {
                self.doors.clear();
                let done = process::die_with_parent().and_then(|()| work());
                if let Err(e) = &done {
                    eprintln!("{}: {e}", self.id);
                }
                process::exit_now(i32::from(done.is_err()));
            }
        }
    }

    /// Has a loop device put on the file, and opens it.
    fn attach(&mut self) -> io::Result<()> {
        let mount = self.mount.take().ok_or(io::ErrorKind::NotFound)?;
        let (mut ours, mut theirs) = UnixStream::pair()?;
        ours.set_read_timeout(Some(Duration::from_secs(10)))?;
        let (dir, id, at) = (self.dir.clone(), self.id.clone(), mount.try_clone()?);
        self.aside(move || {
            let attached = open_file(&at).and_then(|file| loops::attach(&file, &dir, &id, true));
            if let Ok((device, served)) = &attached {
                if let Err(e) = loops::limit_requests(served.minor, Some(REQUEST)) {
                    eprintln!("{id}: its requests stay as large as they are: {e}");
                }
                if let Err(e) = show_parts(device, served) {
                    eprintln!("{id}: its partitions: {e}");
                }
            }
            let word = attached.as_ref().map(|(_, served)| served).map_err(ToString::to_string);
            theirs.write_all(&serde_json::to_vec(&word).map_err(io::Error::other)?)?;
            theirs.shutdown(std::net::Shutdown::Write)?;
            // The device lives as long as somebody has it open: until the keeper has.
            let _ = theirs.read(&mut [0]);
            Ok(())
        })?;
        let mut word = Vec::new();
        ours.read_to_end(&mut word)?;
        let served: Result<Served, String> = serde_json::from_slice(&word).map_err(io::Error::other)?;
        let served = served.map_err(io::Error::other)?;
        // Should the keeper be killed, its descriptors are closed in order: the doors come first,
        // so that nobody waits for an answer through them.
        let device = rustix::io::fcntl_dupfd_cloexec(loops::open(served.minor, &self.dir)?, LAST)?;
        let device = File::from(device);
        ours.write_all(b"k")?;
        self.held = Some(Held { device, served, mount });
        Ok(())
    }

    /// The file has another size: the device gets it.
    fn refresh(&mut self) {
        let Some(held) = &self.held else { return };
        let copies = held.device.try_clone().and_then(|d| Ok((d, held.mount.try_clone()?)));
        let done = copies.and_then(|(device, mount)| {
            self.aside(move || {
                // Asked for, so that the kernel knows.
                open_file(&mount)?.metadata()?;
                sys::refresh_loop(&device)
            })
        });
        if let Err(e) = done {
            eprintln!("{}: its device does not grow: {e}", self.id);
        }
    }

    /// Gives up the device. It is over when the last of its users does, too: then the kernel
    /// ends the file system, and with it the worker.
    fn let_go(&mut self) {
        let Some(held) = self.held.take() else { return };
        let _ = loops::limit_requests(held.served.minor, None);
        let flushed =
            held.device.try_clone().and_then(|device| self.aside(move || sys::flush_device(&device)));
        if let Err(e) = flushed {
            eprintln!("{}: {e}", self.id);
        }
        drop(held);
        if let Err(e) = self.publish() {
            eprintln!("{}: {e}", self.id);
        }
    }
}

/// Has the kernel show the parts of the disk, as far as it didn't by itself.
fn show_parts(device: &File, served: &Served) -> io::Result<()> {
    let wanted = partitions::table(device)?;
    partitions::set(device, &partitions::known(served.major, served.minor), &wanted)
}

fn open_file(mount: &OwnedFd) -> io::Result<File> {
    let flags = OFlags::RDWR | OFlags::CLOEXEC;
    Ok(File::from(rustix::fs::openat(mount, fuse::FILE, flags, Mode::empty())?))
}

/// Has the kernel's table of this process's files grow now, while there is one thread. With several, whoever opens one
/// file more than it has places for waits for all of the machine's processors (tens of milliseconds); each snapshot
/// opens one.
fn make_room(any: &OwnedFd) {
    let _ = rustix::io::fcntl_dupfd_cloexec(any, FILES);
}

/// The volume's lock. Whoever looks whether it is held takes it for a moment: so more than once.
fn take_lock(dir: &Path) -> io::Result<File> {
    let lock = File::options().create(true).truncate(false).write(true).open(dir.join("lock"))?;
    let deadline = Instant::now() + Duration::from_millis(500);
    loop {
        match rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Ok(lock),
            Err(_) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(2)),
            Err(_) => return Err(io::Error::other("another process serves this volume")),
        }
    }
}

/// A FUSE file system that is mounted nowhere, and `doors` connections to it.
fn mount(doors: usize) -> io::Result<(OwnedFd, Vec<OwnedFd>)> {
    let (mount, first) = crate::fuse::mount(false, MountAttrFlags::empty())?;
    let mut all = vec![first];
    while all.len() < doors {
        let more = File::options().read(true).write(true).open("/dev/fuse").map(OwnedFd::from)?;
        sys::clone_fuse(&all[0], &more)?;
        all.push(more);
    }
    Ok((mount, all))
}

/// Number of the device's descriptor, or more: above all others.
const LAST: i32 = 512;
