//! Shims that should have gone: found by what they were started with, and ended.
//!
//! A shim tells how its guest ended, and is gone a moment later. Should one stay all the same (it was
//! stopped, or waits for something that doesn't come), its instance must not stay with it.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use rustix::process::{Pid, PidfdFlags, Signal};

/// How long a shim may take to leave after its last word.
pub(super) const LEAVING: Duration = Duration::from_secs(5);

/// How the shim of the instance whose spec is at `spec` is called; the last words of its command line.
pub(super) fn arguments(spec: &Path) -> [&std::ffi::OsStr; 3] {
    ["shim".as_ref(), "--spec".as_ref(), spec.as_os_str()]
}

/// Kills what was started as the shim of the instance in `dir`, and what such a shim forked and did not
/// replace by another program: it has the shim's lock, too. Answers how many there were.
///
/// # Errors
/// `/proc` can't be read.
pub(super) fn end(dir: &Path) -> io::Result<usize> {
    let spec = dir.join("spec.json");
    let mut ended = 0;
    for entry in fs::read_dir("/proc")?.flatten() {
        let number = entry.file_name().to_str().and_then(|n| n.parse().ok()).and_then(Pid::from_raw);
        let Some(pid) = number.filter(|_| is_shim(&entry.path(), &spec)) else { continue };
        // What the descriptor stands for is the same process from here on: asked again, it is the one meant.
        let Ok(process) = rustix::process::pidfd_open(pid, PidfdFlags::empty()) else { continue };
        let did = what_it_does(&entry.path());
        if is_shim(&entry.path(), &spec) && rustix::process::pidfd_send_signal(&process, Signal::KILL).is_ok()
        {
            tracing::warn!("{}: process {pid:?} of its shim stayed, and was killed: {did}", dir.display());
            ended += 1;
        }
    }
    Ok(ended)
}

/// For whoever wants to know what it waited for.
fn what_it_does(process: &Path) -> String {
    let read = |name: &str| fs::read_to_string(process.join(name)).unwrap_or_default();
    let stack: Vec<String> = read("stack").lines().map(|l| l.trim().to_owned()).collect();
    let state = read("stat").rsplit_once(')').map(|(_, rest)| rest.chars().take(2).collect::<String>());
    format!("state{}, call {}, {}", state.unwrap_or_default(), read("syscall").trim(), stack.join(" "))
}

fn is_shim(process: &Path, spec: &Path) -> bool {
    let line = fs::read(process.join("cmdline")).unwrap_or_default();
    let words: Vec<&[u8]> = line.strip_suffix(b"\0").unwrap_or(&line).split(|b| *b == 0).collect();
    let wanted = arguments(spec);
    let last = words.len().saturating_sub(wanted.len());
    words[last..].iter().copied().eq(wanted.iter().map(|w| w.as_encoded_bytes()))
}

/// Whether the last word of the instance in `dir` is longer ago than a shim takes to leave.
pub(super) fn is_overdue(dir: &Path) -> bool {
    let said = fs::metadata(dir.join("status.json")).and_then(|m| m.modified());
    said.is_ok_and(|t| SystemTime::now().duration_since(t).is_ok_and(|age| age > LEAVING))
}

/// The instance's next shim is about to begin, and takes the lock a moment before it says so: no last
/// word is overdue meanwhile.
pub(super) fn expect_another(dir: &Path) -> io::Result<()> {
    match File::open(dir.join("status.json")) {
        Ok(file) => file.set_modified(SystemTime::now()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(e),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;
    use std::time::Instant;

    #[test]
    fn a_shim_is_known_by_its_spec_and_ended() {
        let dir = std::env::temp_dir().join(format!("kumobako-leftovers-{}", std::process::id()));
        let begin = |spec: &str| {
            // A process that is called as a shim is.
            let words = ["-c", "sleep 60; :", "shim", "--spec"];
            Command::new("/bin/sh").args(words).arg(dir.join(spec)).spawn().unwrap()
        };
        let (mut meant, mut other) = (begin("spec.json"), begin("other.json"));
        let until = Instant::now() + Duration::from_secs(5);
        // It is not the shell at once.
        while end(&dir).unwrap() == 0 {
            assert!(Instant::now() < until, "it was not found");
        }
        assert!(!meant.wait().unwrap().success());
        assert!(other.try_wait().unwrap().is_none());
        other.kill().unwrap();
        other.wait().unwrap();
    }
}
