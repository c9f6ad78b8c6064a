//! A client of QEMU's machine protocol: one command at a time, events in between.

use std::collections::VecDeque;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use rustix::net::RecvFlags;
use serde_json::{Value, json};

/// How long QEMU may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// Longest line.
const MOST: usize = 1 << 20;

pub(super) struct Qmp {
    stream: UnixStream,
    bytes: VecDeque<u8>,
    events: VecDeque<Value>,
}

impl Qmp {
    /// Waits for QEMU's greeting, and agrees on what to speak.
    pub(super) fn open(stream: UnixStream) -> io::Result<Self> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut qmp = Self { stream, bytes: VecDeque::new(), events: VecDeque::new() };
        while qmp.line(true)?.is_some_and(|l| l.get("QMP").is_none()) {}
        qmp.run("qmp_capabilities", json!({}))?;
        Ok(qmp)
    }

    /// # Errors
    /// QEMU's own words, or those of the connection.
    pub(super) fn run(&mut self, command: &str, arguments: Value) -> io::Result<Value> {
        use std::io::Write as _;
        let line = json!({ "execute": command, "arguments": arguments });
        self.stream.write_all(format!("{line}\n").as_bytes())?;
        loop {
            let line = self.line(true)?.ok_or(io::ErrorKind::UnexpectedEof)?;
            if let Some(answer) = line.get("return") {
                return Ok(answer.clone());
            }
            if let Some(error) = line.get("error") {
                let words = error.get("desc").and_then(Value::as_str).unwrap_or("refused");
                return Err(io::Error::other(format!("{command}: {words}")));
            }
            self.events.push_back(line);
        }
    }

    /// The next event that has come, if one has.
    pub(super) fn event(&mut self) -> io::Result<Option<Value>> {
        match self.events.pop_front() {
            Some(event) => Ok(Some(event)),
            None => self.line(false),
        }
    }

    fn line(&mut self, wait: bool) -> io::Result<Option<Value>> {
        loop {
            if let Some(end) = self.bytes.iter().position(|b| *b == b'\n') {
                let line: Vec<u8> = self.bytes.drain(..=end).collect();
                return serde_json::from_slice(&line).map(Some).map_err(io::Error::other);
            }
            if self.bytes.len() > MOST {
                return Err(io::ErrorKind::InvalidData.into());
            }
            let mut some = [0; 4096];
            let flags = if wait { RecvFlags::empty() } else { RecvFlags::DONTWAIT };
            match rustix::net::recv(&self.stream, &mut some[..], flags) {
                Ok((0, _)) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok((n, _)) => self.bytes.extend(&some[..n]),
                Err(rustix::io::Errno::INTR) => {}
                Err(rustix::io::Errno::AGAIN) if !wait => return Ok(None),
                Err(e) => return Err(e.into()),
            }
        }
    }
}

impl AsFd for Qmp {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.stream.as_fd()
    }
}
