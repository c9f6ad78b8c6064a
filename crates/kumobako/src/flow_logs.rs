//! `kumobako flow-logs`: reads what was delivered, as there is no S3 yet to fetch it from.

use crate::client::Client;
use crate::paths::Paths;
use anyhow::{Context, Result, bail};
use flate2::read::MultiGzDecoder;
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// How long a collector may take to write its files.
const PATIENCE: Duration = Duration::from_secs(10);

/// Prints a log's records, oldest first; without `id` the files of all logs. `now`: what is
/// still being gathered is delivered first.
pub(crate) fn run(state: &Path, id: Option<&str>, now: bool) -> Result<ExitCode> {
    let paths = Paths::new(state);
    if now {
        close_windows(&paths)?;
    }
    let mut files = Vec::new();
    find(&paths.flow_logs(), &mut files);
    let Some(id) = id else {
        files.sort();
        for file in files {
            println!("{}", file.display());
        }
        return Ok(ExitCode::SUCCESS);
    };
    let name = |file: &PathBuf| file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files.retain(|file| name(file).split('_').any(|part| part == id));
    if files.is_empty() {
        Client::open(state)?.call("DescribeFlowLogs", &[("FlowLogId.1", id)])?;
        bail!("{id} has delivered nothing yet; `--now` doesn't wait for its window's end");
    }
    // Minutes alone are in the name.
    files.sort_by_cached_key(|f| (fs::metadata(f).and_then(|m| m.modified()).ok(), name(f)));
    let mut out = std::io::stdout().lock();
    let mut headed = String::new();
    for file in files {
        let mut text = String::new();
        let read = fs::File::open(&file).map(MultiGzDecoder::new);
        read.and_then(|mut r| r.read_to_string(&mut text)).with_context(|| file.display().to_string())?;
        let (head, records) = text.split_once('\n').unwrap_or((&text, ""));
        if headed != head {
            writeln!(out, "{head}")?;
            headed = head.to_owned();
        }
        out.write_all(records.as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn find(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            find(&path, files);
        } else if path.extension().is_some_and(|e| e == "gz") {
            files.push(path);
        }
    }
}

fn close_windows(paths: &Paths) -> Result<()> {
    for entry in fs::read_dir(paths.dataplane()).into_iter().flatten().flatten() {
        let wake = entry.path().join(dataplane::flows::WAKE);
        if !wake.exists() {
            continue;
        }
        let mine = entry.path().join(format!("now-{}", std::process::id()));
        let answer = ask(&mine, &wake);
        let _ = fs::remove_file(&mine);
        answer.with_context(|| format!("the collector in {} does not answer", entry.path().display()))?;
    }
    Ok(())
}

fn ask(mine: &Path, wake: &Path) -> Result<()> {
    let socket = UnixDatagram::bind(mine)?;
    socket.set_read_timeout(Some(PATIENCE))?;
    socket.send_to(b"now", wake)?;
    socket.recv(&mut [0; 16])?;
    Ok(())
}
