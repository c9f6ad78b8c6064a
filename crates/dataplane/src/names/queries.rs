//! Query logs: a line for each answer of a zone that has one, as Route 53 hands them to CloudWatch Logs.
//! Follows "Public DNS query logging" in the Amazon Route 53 Developer Guide.
//!
//! ```text
//! 1.0 2017-12-13T08:16:02.130Z Z123412341234 example.com A NOERROR UDP FRA6 192.168.1.1 -
//! ```

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::net::Ipv4Addr;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

use ::dns::{Question, Rcode};
use jiff::Timestamp;
use model::dns::{DnsName, RecordType};

use super::Way;

/// Answers that wait to be written down. Nobody waits for that: what comes beyond is left out, as AWS reserves to itself.
const WAITING: usize = 16_384;
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
    from: Ipv4Addr,
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

fn write(lines: &Receiver<Line>) {
    let mut files: HashMap<Arc<Path>, BufWriter<File>> = HashMap::new();
    loop {
        let next = if files.is_empty() {
            lines.recv().ok()
        } else {
            match lines.try_recv() {
                Ok(line) => Some(line),
                // Nothing more for now: what there is can be read.
                Err(_) => {
                    files.clear();
                    continue;
                }
            }
        };
        let Some(line) = next else { return };
        let file = match files.get_mut(&line.log) {
            Some(file) => file,
            None => match open(&line.log) {
                Ok(file) => files.entry(line.log.clone()).or_insert(BufWriter::new(file)),
                Err(e) => {
                    eprintln!("{}: {e}", line.log.display());
                    std::thread::sleep(Duration::from_millis(100));
                    continue;
                }
            },
        };
        let _ = file.write_all(text(&line).as_bytes());
    }
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

fn open(path: &Path) -> std::io::Result<File> {
    if let Some(dir) = path.parent() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    }
    if fs::metadata(path).is_ok_and(|m| m.len() > LONGEST) {
        fs::rename(path, path.with_extension("1"))?;
    }
    File::options().create(true).append(true).mode(0o600).open(path)
}
