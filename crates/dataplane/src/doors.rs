//! Sockets inside namespaces other than the process's own, opened and closed as the reconciler says.
//!
//! A socket is the namespace's that it was made in, whoever reads from it. Behind an interface of a service is a
//! space with nothing in it; who serves there is a process elsewhere, which makes its socket there.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::net::UnixListener;
use tokio::task::JoinHandle;

use crate::log::Log;

/// Where the reconciler says that the configuration is another; in the process's directory.
const SOCKET: &str = "endpoints.sock";
/// For the answer to that.
const TELL: Duration = Duration::from_secs(5);

/// Has the process whose directory is `dir` open and close doors as its configuration has them now.
/// Answers which could not be opened, by the names of their spaces, and why.
///
/// # Errors
/// The process doesn't run, or doesn't answer.
pub fn open_doors(dir: &Path) -> io::Result<BTreeMap<String, String>> {
    use std::io::Read as _;
    let mut stream = crate::names::short_path(&dir.join(SOCKET), std::os::unix::net::UnixStream::connect)?;
    stream.set_read_timeout(Some(TELL))?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(serde_json::from_slice(&answer)?)
}

/// A door, as the configuration has it: two that are equal are one.
pub(crate) trait IsDoor: Clone + Ord {
    /// The namespace's file.
    fn space(&self) -> &Path;
}

/// Doors that are open, and what serves at them.
pub(crate) struct Doors<D> {
    open: RefCell<BTreeMap<D, Vec<JoinHandle<()>>>>,
    log: Log,
}

impl<D: IsDoor> Doors<D> {
    pub(crate) fn new(log: Log) -> Self {
        Self { open: RefCell::default(), log }
    }

    /// Opens the doors that are wanted and closes the others. `serve` opens one. Answers which could not be opened,
    /// by the names of their spaces, and why.
    pub(crate) fn follow(
        &self,
        wanted: &[D],
        serve: impl Fn(&D) -> io::Result<Vec<JoinHandle<()>>>,
    ) -> BTreeMap<String, String> {
        let mut open = self.open.borrow_mut();
        open.retain(|door, tasks| {
            let stays = wanted.contains(door);
            if !stays {
                tasks.iter().for_each(JoinHandle::abort);
            }
            stays
        });
        let mut failed = BTreeMap::new();
        for door in wanted {
            if open.contains_key(door) {
                continue;
            }
            match serve(door) {
                Ok(tasks) => drop(open.insert(door.clone(), tasks)),
                Err(e) => {
                    let name = door.space().file_name().unwrap_or_default().to_string_lossy();
                    self.log.line(format_args!("{name}: {e}"));
                    failed.insert(name.into_owned(), e.to_string());
                }
            }
        }
        failed
    }
}

/// Calls `follow` now, and then each time that somebody connects to the socket in `dir`, who gets its answer.
pub(crate) fn obey(
    dir: &Path,
    follow: impl Fn() -> BTreeMap<String, String> + 'static,
) -> Result<(), String> {
    let file = dir.join(SOCKET);
    let _ = std::fs::remove_file(&file);
    let socket = crate::names::short_path(&file, UnixListener::bind).map_err(|e| e.to_string())?;
    follow();
    let follow = Rc::new(follow);
    tokio::task::spawn_local(async move {
        loop {
            match socket.accept().await {
                Ok((mut stream, _)) => {
                    let failed = serde_json::to_vec(&follow()).unwrap_or_default();
                    // Who asked may be gone: nobody to tell.
                    let _ = tokio::time::timeout(TELL, stream.write_all(&failed)).await;
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    });
    Ok(())
}
