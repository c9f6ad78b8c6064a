//! Query logs: a line for each answer of a zone that has one, as Route 53 hands them to CloudWatch Logs.
//! Follows "Public DNS query logging" in the Amazon Route 53 Developer Guide.
//!
//! ```text
//! 1.0 2017-12-13T08:16:02.130Z Z123412341234 example.com A NOERROR UDP FRA6 192.168.1.1 -
//! ```

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::net::IpAddr;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use ::dns::{Question, Rcode};
use jiff::Timestamp;
use model::dns::{DnsName, RecordType};

use super::Way;

/// Answers that wait to be written down. Nobody waits for that: what comes beyond is left out, as AWS reserves to itself.
const WAITING: usize = 16_384;
/// A file that nothing is written to for so long is closed.
const IDLE: Duration = Duration::from_secs(60);
/// Octets of a file, after which it becomes `NAME.1` and the former one of that name goes.
const LONGEST: u64 = 64 << 20;

struct Line {
    log: Arc<Path>,
    zone: String,
    at: Timestamp,
    name: Vec<u8>,
    kind: u16,
    rcode: Rcode,
    udp: bool,
    from: IpAddr,
}

/// Hands lines to a thread that writes them.
pub(super) struct Queries(SyncSender<Line>);

impl Queries {
    pub(super) fn start() -> Self {
        let (sender, lines) = sync_channel(WAITING);
        // Without the thread there are no logs, and answers all the same.
        let _ = std::thread::Builder::new()
            .name("query logs".into())
            .stack_size(256 * 1024)
            .spawn(move || write(&lines));
        Self(sender)
    }

    pub(super) fn note(&self, log: &Arc<Path>, zone: &str, question: &Question<'_>, rcode: Rcode, way: Way) {
        let _ = self.0.try_send(Line {
            log: log.clone(),
            zone: zone.to_owned(),
            at: Timestamp::now(),
            name: question.name().to_vec(),
            kind: question.kind,
            rcode,
            udp: way.udp,
            from: way.from,
        });
    }
}

/// A file that lines are written to.
struct Log {
    file: BufWriter<File>,
    /// Device and inode: another file may have taken its name since.
    id: (u64, u64),
    length: u64,
    /// Whether it was looked at since nothing waited.
    is_known: bool,
}

/// Writes lines for good. What there is can be read as soon as nothing more waits.
fn write(lines: &Receiver<Line>) {
    let mut files: HashMap<Arc<Path>, Log> = HashMap::new();
    loop {
        let line = match lines.try_recv() {
            Ok(line) => line,
            Err(_) => {
                for log in files.values_mut() {
                    let _ = log.file.flush();
                    log.is_known = false;
                }
                match lines.recv_timeout(IDLE) {
                    Ok(line) => line,
                    Err(RecvTimeoutError::Timeout) => {
                        files.clear();
                        continue;
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
        };
        if let Err(e) = put(&mut files, &line) {
            eprintln!("{}: {e}", line.log.display());
            files.remove(&line.log);
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// Writes a line to its file: that which has its name now, unless it is full.
fn put(files: &mut HashMap<Arc<Path>, Log>, line: &Line) -> io::Result<()> {
    let path = &line.log;
    if let Some(log) = files.get_mut(path) {
        log.is_known = log.is_known || fs::metadata(path).is_ok_and(|m| (m.dev(), m.ino()) == log.id);
        if !log.is_known || log.length > LONGEST {
            files.remove(path);
        }
    }
    let log = match files.get_mut(path) {
        Some(log) => log,
        None => files.entry(path.clone()).or_insert(open(path)?),
    };
    let text = text(line);
    log.length += text.len() as u64;
    log.file.write_all(text.as_bytes())
}

fn text(line: &Line) -> String {
    let name = DnsName::from_wire(&line.name);
    let known = RecordType::ALL.iter().find(|kind| kind.number() == line.kind);
    let kind = known.map_or_else(|| format!("TYPE{}", line.kind), |kind| kind.name().to_owned());
    let edge = line.log.file_name().unwrap_or_default().to_string_lossy();
    format!(
        "1.0 {:.3} {} {} {kind} {} {} {edge} {} -\n",
        line.at,
        line.zone,
        name.as_str().trim_end_matches('.'),
        line.rcode.name(),
        if line.udp { "UDP" } else { "TCP" },
        line.from,
    )
}

fn open(path: &Path) -> io::Result<Log> {
    if let Some(dir) = path.parent() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    }
    if fs::metadata(path).is_ok_and(|m| m.len() > LONGEST) {
        fs::rename(path, path.with_extension("1"))?;
    }
    let file = File::options().create(true).append(true).mode(0o600).open(path)?;
    let meta = file.metadata()?;
    Ok(Log { file: BufWriter::new(file), id: (meta.dev(), meta.ino()), length: meta.len(), is_known: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_stays_open_until_another_has_its_name() {
        let dir = tempfile::tempdir().unwrap();
        let log: Arc<Path> = dir.path().join("group/Z1/NRT1").into();
        let (sender, lines) = sync_channel(16);
        let thread = std::thread::spawn(move || write(&lines));
        let line = |name: &[u8]| Line {
            log: log.clone(),
            zone: "Z1".into(),
            at: Timestamp::UNIX_EPOCH,
            name: name.to_vec(),
            kind: 1,
            rcode: Rcode::NoError,
            udp: true,
            from: IpAddr::from([192, 0, 2, 1]),
        };
        let has = |path: &Path, count| {
            let until = std::time::Instant::now() + Duration::from_secs(10);
            while fs::read_to_string(path).unwrap_or_default().lines().count() != count {
                assert!(std::time::Instant::now() < until, "{}", path.display());
                std::thread::sleep(Duration::from_millis(2));
            }
        };
        sender.send(line(b"\x01a\0")).unwrap();
        has(&log, 1);
        sender.send(line(b"\x01b\0")).unwrap();
        has(&log, 2);
        let text = fs::read_to_string(&log).unwrap();
        assert_eq!(
            text.lines().next(),
            Some("1.0 1970-01-01T00:00:00.000Z Z1 a A NOERROR UDP NRT1 192.0.2.1 -")
        );
        // As logrotate does, and as somebody does who tidies up.
        let former = log.with_extension("old");
        fs::rename(&log, &former).unwrap();
        sender.send(line(b"\x01c\0")).unwrap();
        has(&log, 1);
        has(&former, 2);
        fs::remove_dir_all(log.parent().unwrap()).unwrap();
        sender.send(line(b"\x01d\0")).unwrap();
        has(&log, 1);
        // One that is full gives its name to the next.
        File::options().append(true).open(&log).unwrap().set_len(LONGEST + 1).unwrap();
        drop(sender);
        thread.join().unwrap();
        let mut files = HashMap::new();
        put(&mut files, &line(b"\x01e\0")).unwrap();
        drop(files);
        has(&log, 1);
        assert!(fs::metadata(log.with_extension("1")).unwrap().len() > LONGEST);
    }
}
