//! What every data-plane process does around its own work: become the one holder of its directory,
//! cut itself loose from whoever started it, say when it is ready, and never return.

use std::fs::{self, File, TryLockError};
use std::future::Future;
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::task::LocalSet;

use crate::log::Log;

/// The line on standard output that tells the starter that all sockets are bound.
pub(crate) const READY: &str = "ready\n";

/// How long to wait for the lock and the sockets of a predecessor that is just ending.
pub(crate) const PREDECESSOR: Duration = Duration::from_secs(2);

/// The running process, as its own work sees it.
pub(crate) struct Server {
    pub(crate) dir: PathBuf,
    pub(crate) log: Log,
}

/// Runs `work` as the service of `dir`, for good. `work` binds its sockets and returns; what it has
/// spawned on the [`LocalSet`] goes on. On failure the reason is on standard error and in the log.
pub(crate) fn run<W, F>(dir: &Path, work: W) -> !
where
    W: FnOnce(Server) -> F,
    F: Future<Output = Result<(), String>>,
{
    let why = match start(dir, work) {
        Ok(never) => match never {},
        Err(why) => why,
    };
    let _ = writeln!(io::stderr(), "dataplane {}: {why}", dir.display());
    std::process::exit(1);
}

fn start<W, F>(dir: &Path, work: W) -> Result<std::convert::Infallible, String>
where
    W: FnOnce(Server) -> F,
    F: Future<Output = Result<(), String>>,
{
    let dir = fs::canonicalize(dir).map_err(|e| e.to_string())?;
    // No signal meant for the starter's terminal, and no busy directory. A session leader already
    // (started by hand) is as good.
    let _ = rustix::process::setsid();
    std::env::set_current_dir("/").map_err(|e| e.to_string())?;

    // Dropped only when the process ends.
    let _lock = lock(&dir)?;
    write_whole(&dir, "pid", format!("{}\n", std::process::id()).as_bytes(), 0o644)
        .map_err(|e| format!("pid: {e}"))?;
    let log = Log::open(&dir).map_err(|e| format!("log: {e}"))?;
    raise_file_limit();

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()
        .map_err(|e| e.to_string())?;
    let local = LocalSet::new();
    let server = Server { dir, log: log.clone() };
    local.block_on(&runtime, async {
        work(server).await?;
        log.line(format_args!("serving, pid {}", std::process::id()));
        announce(&log);
        Ok::<(), String>(())
    })?;
    local.block_on(&runtime, std::future::pending())
}

/// Tells the starter, if there still is one, and lets go of its pipes.
fn announce(log: &Log) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(READY.as_bytes()).and_then(|()| out.flush());
    log.take_stderr();
    if let Ok(null) = File::options().write(true).open("/dev/null") {
        let _ = rustix::stdio::dup2_stdout(null);
    }
}

fn lock(dir: &Path) -> Result<File, String> {
    let file = open_lock(dir).map_err(|e| format!("lock: {e}"))?;
    let patience = std::time::Instant::now() + PREDECESSOR;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(e)) => return Err(format!("lock: {e}")),
            // Another that ends, or someone asking whether we live: that takes the lock for an instant.
            Err(TryLockError::WouldBlock) if std::time::Instant::now() < patience => {
                std::thread::sleep(Duration::from_millis(5));
            }
            Err(TryLockError::WouldBlock) => return Err("another process serves it".to_owned()),
        }
    }
}

pub(crate) fn open_lock(dir: &Path) -> io::Result<File> {
    File::options().create(true).truncate(false).read(true).write(true).open(dir.join("lock"))
}

/// Writes `dir/name` so that a reader sees the former bytes or these, never a part.
pub(crate) fn write_whole(dir: &Path, name: &str, bytes: &[u8], mode: u32) -> io::Result<()> {
    let temporary = dir.join(format!(".{name}.new"));
    // One left by a crash may have another mode.
    match fs::remove_file(&temporary) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let mut file = File::options().create_new(true).write(true).mode(mode).open(&temporary)?;
    file.write_all(bytes)?;
    fs::rename(&temporary, dir.join(name))
}

/// Raises this process's limit of open files as far as it may be, to 65,536 at most: connections are
/// capped per caller, but a VPC has many callers, and a region many machines.
pub fn raise_file_limit() {
    let limit = getrlimit(Resource::Nofile);
    let wanted = limit.maximum.map_or(65_536, |hard| hard.min(65_536));
    if limit.current.is_some_and(|soft| soft < wanted) {
        let raised = Rlimit { current: Some(wanted), maximum: limit.maximum };
        let _ = setrlimit(Resource::Nofile, raised);
    }
}
