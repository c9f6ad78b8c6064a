//! A bounded history of lines, beside the store: the oldest go as new ones come.
//!
//! Files of a fixed size, `00000001.jsonl` and so on, written by a thread of their own, so that
//! nobody waits for a disk. What was handed over when the process dies at once (`kill -9`) may be
//! missing, if the thread has not come to it: a few milliseconds. When the machine dies, what was
//! written in the last seconds may be missing too. See docs/adr/0015-event-history.md.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Lines that may wait for the thread; what comes beyond is lost, and counted.
const WAITING: usize = 16_384;
/// Octets written at once, at most.
const BATCH: usize = 256 * 1024;
/// How long what was written may wait for its flush.
const FLUSH: Duration = Duration::from_secs(5);

/// How much is kept.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Octets of one file; a line that begins within may end beyond.
    pub segment: u64,
    /// Files kept.
    pub segments: usize,
}

/// Where a line is. Later lines are greater; a place stays the same line's for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub segment: u64,
    pub offset: u64,
}

/// The history. Lines go in by [`Self::append`] and are read newest first by [`Self::back`].
#[derive(Debug)]
pub struct Ring {
    dir: PathBuf,
    lines: SyncSender<Message>,
    /// Numbers of the files there are, oldest first.
    segments: Arc<Mutex<VecDeque<u64>>>,
    lost: AtomicU64,
    writer: Mutex<Option<JoinHandle<()>>>,
}

enum Message {
    Line(Vec<u8>),
    /// Answered when what came before is in a file.
    Here(SyncSender<()>),
    End,
}

impl Ring {
    /// Opens the history in `dir`, or begins one.
    ///
    /// # Errors
    /// The directory can't be made, read or written.
    pub fn open(dir: &Path, bounds: Bounds) -> io::Result<Self> {
        fs::create_dir_all(dir)?;
        let mut numbers: Vec<u64> = fs::read_dir(dir)?
            .filter_map(|entry| number(&entry.ok()?.file_name().to_string_lossy()))
            .collect();
        numbers.sort_unstable();
        if numbers.is_empty() {
            numbers.push(1);
        }
        let newest = numbers[numbers.len() - 1];
        let segments = Arc::new(Mutex::new(VecDeque::from(numbers)));
        let mut file = open(dir, newest)?;
        let size = mend(&mut file)?;
        let (lines, incoming) = sync_channel(WAITING);
        let writer = Writer { dir: dir.to_owned(), bounds, segments: segments.clone(), newest, file, size };
        let writer = std::thread::Builder::new()
            .name("history".into())
            .stack_size(256 * 1024)
            .spawn(move || writer.run(&incoming))?;
        let dir = dir.to_owned();
        Ok(Self { dir, lines, segments, lost: AtomicU64::new(0), writer: Mutex::new(Some(writer)) })
    }

    /// Adds a line, which has no line feed of its own. Never waits: where the disk is so slow that
    /// too many wait already, the line is lost.
    pub fn append(&self, line: Vec<u8>) {
        if let Err(TrySendError::Full(_)) = self.lines.try_send(Message::Line(line)) {
            let lost = self.lost.fetch_add(1, Ordering::Relaxed);
            if lost.is_multiple_of(1000) {
                tracing::warn!(lost = lost + 1, "the history of events is not written as fast as they come");
            }
        }
    }

    /// Lines lost since the start.
    pub fn lost(&self) -> u64 {
        self.lost.load(Ordering::Relaxed)
    }

    /// Shows lines, newest first, until `each` breaks: all, or those before a place. What was
    /// appended before is among them.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn back(
        &self,
        before: Option<Place>,
        mut each: impl FnMut(Place, &[u8]) -> ControlFlow<()>,
    ) -> io::Result<()> {
        let (reached, here) = sync_channel(1);
        if self.lines.send(Message::Here(reached)).is_ok() {
            let _ = here.recv();
        }
        let segments = self.segments.lock().unwrap_or_else(PoisonError::into_inner).clone();
        for segment in segments.into_iter().rev() {
            let end = match before {
                Some(place) if segment > place.segment => continue,
                Some(place) if segment == place.segment => place.offset,
                _ => u64::MAX,
            };
            let mut text = Vec::new();
            match File::open(path(&self.dir, segment)) {
                Ok(file) => file.take(end).read_to_end(&mut text)?,
                // The oldest went meanwhile.
                Err(e) if e.kind() == io::ErrorKind::NotFound => continue,
                Err(e) => return Err(e),
            };
            // Behind the last line feed a line is being written.
            let mut rest = &text[..text.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1)];
            while let Some((_, line)) = rest.split_last() {
                let start = line.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
                let place = Place { segment, offset: start as u64 };
                if each(place, &line[start..]).is_break() {
                    return Ok(());
                }
                rest = &rest[..start];
            }
        }
        Ok(())
    }
}

impl Drop for Ring {
    /// What was appended is written and flushed.
    fn drop(&mut self) {
        let _ = self.lines.send(Message::End);
        if let Some(writer) = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = writer.join();
        }
    }
}

struct Writer {
    dir: PathBuf,
    bounds: Bounds,
    segments: Arc<Mutex<VecDeque<u64>>>,
    newest: u64,
    file: File,
    size: u64,
}

impl Writer {
    fn run(mut self, incoming: &Receiver<Message>) {
        let (mut batch, mut waiting, mut dirty) = (Vec::new(), Vec::new(), false);
        loop {
            let patience = if dirty { FLUSH } else { Duration::from_secs(3600) };
            let mut next = match incoming.recv_timeout(patience) {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => {
                    dirty = dirty && self.file.sync_data().is_err();
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => Some(Message::End),
            };
            let mut ends = false;
            while let Some(message) = next {
                match message {
                    Message::Line(line) => {
                        batch.extend_from_slice(&line);
                        batch.push(b'\n');
                    }
                    Message::Here(answer) => waiting.push(answer),
                    Message::End => ends = true,
                }
                next = if batch.len() < BATCH && !ends { incoming.try_recv().ok() } else { None };
            }
            if !batch.is_empty() {
                if let Err(e) = self.write(&batch) {
                    tracing::error!("events are lost, the history can't be written: {e}");
                }
                batch.clear();
                dirty = true;
            }
            // Whoever waits has gone, perhaps.
            for answer in waiting.drain(..) {
                let _ = answer.send(());
            }
            if ends {
                let _ = self.file.sync_data();
                return;
            }
        }
    }

    fn write(&mut self, batch: &[u8]) -> io::Result<()> {
        if self.size >= self.bounds.segment {
            self.file.sync_data()?;
            self.file = open(&self.dir, self.newest + 1)?;
            self.newest += 1;
            self.size = 0;
            let mut segments = self.segments.lock().unwrap_or_else(PoisonError::into_inner);
            segments.push_back(self.newest);
            while segments.len() > self.bounds.segments.max(1) {
                if let Some(oldest) = segments.pop_front() {
                    fs::remove_file(path(&self.dir, oldest))?;
                }
            }
        }
        if let Err(e) = self.file.write_all(batch) {
            // A half line would swallow the next.
            self.size = mend(&mut self.file).unwrap_or(self.size);
            return Err(e);
        }
        self.size += batch.len() as u64;
        Ok(())
    }
}

fn path(dir: &Path, segment: u64) -> PathBuf {
    dir.join(format!("{segment:08}.jsonl"))
}

fn number(name: &str) -> Option<u64> {
    name.strip_suffix(".jsonl")?.parse().ok()
}

/// For its owner only: a history tells who did what.
fn open(dir: &Path, segment: u64) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    File::options().read(true).append(true).create(true).mode(0o600).open(path(dir, segment))
}

/// Cuts off a line that was not written to its end; the size that stays.
fn mend(file: &mut File) -> io::Result<u64> {
    let mut text = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut text)?;
    let whole = text.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1) as u64;
    if whole < text.len() as u64 {
        file.set_len(whole)?;
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds { segment: 60, segments: 3 };

    fn all(ring: &Ring, before: Option<Place>) -> Vec<(Place, String)> {
        let mut found = Vec::new();
        ring.back(before, |place, line| {
            found.push((place, String::from_utf8(line.to_vec()).unwrap()));
            ControlFlow::Continue(())
        })
        .unwrap();
        found
    }

    fn texts(ring: &Ring) -> Vec<String> {
        all(ring, None).into_iter().map(|(_, line)| line).collect()
    }

    #[test]
    fn lines_come_back_newest_first_and_outlive_a_restart() {
        let dir = tempfile::tempdir().unwrap();
        let ring = Ring::open(dir.path(), BOUNDS).unwrap();
        assert!(texts(&ring).is_empty());
        for n in 0..4 {
            ring.append(format!("line {n}").into_bytes());
        }
        assert_eq!(texts(&ring), ["line 3", "line 2", "line 1", "line 0"]);
        let third = all(&ring, None)[1].0;
        assert_eq!(all(&ring, Some(third)).len(), 2, "what is before a place");
        drop(ring);
        // Torn at the end, as by a crash.
        let mut file = open(dir.path(), 1).unwrap();
        file.write_all(b"half a li").unwrap();
        let ring = Ring::open(dir.path(), BOUNDS).unwrap();
        assert_eq!(texts(&ring).len(), 4);
        ring.append(b"line 4".to_vec());
        assert_eq!(texts(&ring)[0], "line 4");
        assert_eq!(all(&ring, None)[2].0, third, "places stay");
    }

    #[test]
    fn the_oldest_go() {
        let dir = tempfile::tempdir().unwrap();
        let ring = Ring::open(dir.path(), BOUNDS).unwrap();
        for n in 0..100 {
            ring.append(format!("line {n:05}").into_bytes());
            // One batch a line: files end where they are full.
            drop(texts(&ring));
        }
        let kept = texts(&ring);
        assert_eq!(kept[0], "line 00099");
        assert!((10..=18).contains(&kept.len()), "{} lines", kept.len());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
        assert_eq!(ring.lost(), 0);
    }
}
