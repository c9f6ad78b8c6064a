//! Messages as they are on the wire. Names are bytes, as on the disk.

use std::ffi::OsStr;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// Which attributes are there.
const SIZE: u32 = 1;
const OWNER: u32 = 2;
const PERMISSIONS: u32 = 4;
const TIMES: u32 = 8;
const EXTENDED: u32 = 1 << 31;

/// Why a request is not fulfilled: a code of section 7 of the draft, and words.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) code: u32,
    pub(super) words: String,
}

pub(super) const OK: u32 = 0;
pub(super) const EOF: u32 = 1;
const NO_SUCH_FILE: u32 = 2;
const PERMISSION_DENIED: u32 = 3;
pub(super) const FAILURE: u32 = 4;
const BAD_MESSAGE: u32 = 5;
pub(super) const UNSUPPORTED: u32 = 8;

impl Fault {
    pub(super) fn new(code: u32, words: &str) -> Self {
        Self { code, words: words.to_owned() }
    }
}

impl From<io::Error> for Fault {
    fn from(e: io::Error) -> Self {
        use io::ErrorKind as Kind;
        let code = match e.kind() {
            Kind::NotFound | Kind::NotADirectory => NO_SUCH_FILE,
            Kind::PermissionDenied => PERMISSION_DENIED,
            Kind::InvalidInput | Kind::InvalidFilename => BAD_MESSAGE,
            Kind::Unsupported => UNSUPPORTED,
            _ => FAILURE,
        };
        Self { code, words: e.to_string() }
    }
}

impl From<rustix::io::Errno> for Fault {
    fn from(e: rustix::io::Errno) -> Self {
        io::Error::from(e).into()
    }
}

/// What is left of a request.
pub(super) struct Request<'a>(pub(super) &'a [u8]);

impl<'a> Request<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], Fault> {
        let (head, rest) = self
            .0
            .split_at_checked(n)
            .ok_or_else(|| Fault::new(BAD_MESSAGE, "the message ends too early"))?;
        self.0 = rest;
        Ok(head)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Fault> {
        Ok(self.take(1)?.iter().fold(0, |_, b| *b))
    }

    pub(super) fn int(&mut self) -> Result<u32, Fault> {
        Ok(self.take(4)?.iter().fold(0, |n, b| n << 8 | u32::from(*b)))
    }

    pub(super) fn long(&mut self) -> Result<u64, Fault> {
        Ok(u64::from(self.int()?) << 32 | u64::from(self.int()?))
    }

    pub(super) fn bytes(&mut self) -> Result<&'a [u8], Fault> {
        let n = self.int()?;
        self.take(n as usize)
    }

    /// Where a client says nothing, it means where it is.
    pub(super) fn path(&mut self) -> Result<&'a Path, Fault> {
        let bytes = self.bytes()?;
        Ok(Path::new(if bytes.is_empty() { OsStr::new(".") } else { OsStr::from_bytes(bytes) }))
    }

    pub(super) fn attributes(&mut self) -> Result<Attributes, Fault> {
        let there = self.int()?;
        let has = |what: u32| there & what != 0;
        let mut all = Attributes::default();
        if has(SIZE) {
            all.size = Some(self.long()?);
        }
        if has(OWNER) {
            all.owner = Some((self.int()?, self.int()?));
        }
        if has(PERMISSIONS) {
            all.permissions = Some(self.int()?);
        }
        if has(TIMES) {
            all.times = Some((self.int()?, self.int()?));
        }
        if has(EXTENDED) {
            for _ in 0..self.int()? {
                self.bytes()?;
                self.bytes()?;
            }
        }
        Ok(all)
    }
}

/// What is told, or to be set, of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Attributes {
    pub(super) size: Option<u64>,
    /// User and group.
    pub(super) owner: Option<(u32, u32)>,
    /// With the kind of file, when told.
    pub(super) permissions: Option<u32>,
    /// Of the last access and the last change, in seconds since 1970.
    pub(super) times: Option<(u32, u32)>,
}

impl Attributes {
    pub(super) fn of(meta: &std::fs::Metadata) -> Self {
        let time = |seconds: i64| u32::try_from(seconds.max(0)).unwrap_or(u32::MAX);
        Self {
            size: Some(meta.len()),
            owner: Some((meta.uid(), meta.gid())),
            permissions: Some(meta.mode()),
            times: Some((time(meta.atime()), time(meta.mtime()))),
        }
    }
}

/// One of a list of files: its name, and a line for people.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) name: Vec<u8>,
    pub(super) line: Vec<u8>,
    pub(super) attributes: Attributes,
}

#[derive(Debug)]
pub(super) enum Reply {
    Done,
    Handle(u32),
    Data(Vec<u8>),
    Names(Vec<Named>),
    Attributes(Attributes),
    Extended(Vec<u8>),
}

pub(super) fn int(out: &mut Vec<u8>, n: u32) {
    out.extend(n.to_be_bytes());
}

pub(super) fn long(out: &mut Vec<u8>, n: u64) {
    out.extend(n.to_be_bytes());
}

pub(super) fn bytes(out: &mut Vec<u8>, b: &[u8]) {
    int(out, u32::try_from(b.len()).unwrap_or(u32::MAX));
    out.extend(b);
}

fn attributes(out: &mut Vec<u8>, a: &Attributes) {
    let flag = |there: bool, what: u32| if there { what } else { 0 };
    int(
        out,
        flag(a.size.is_some(), SIZE)
            | flag(a.owner.is_some(), OWNER)
            | flag(a.permissions.is_some(), PERMISSIONS)
            | flag(a.times.is_some(), TIMES),
    );
    if let Some(size) = a.size {
        long(out, size);
    }
    let pairs = [a.owner.map(|(u, g)| [u, g]), a.permissions.map(|p| [p, p]), a.times.map(|(a, m)| [a, m])];
    for (at, pair) in pairs.into_iter().enumerate() {
        for n in pair.into_iter().flatten().take(if at == 1 { 1 } else { 2 }) {
            int(out, n);
        }
    }
}

/// The message that answers request `id`, length and all.
pub(super) fn answer(id: u32, reply: &Result<Reply, Fault>) -> Vec<u8> {
    let mut out = Vec::new();
    let begin = |out: &mut Vec<u8>, kind: u8| {
        out.push(kind);
        int(out, id);
    };
    match reply {
        Ok(Reply::Done) => status(&mut out, id, OK, "Success"),
        Err(fault) => status(&mut out, id, fault.code, &fault.words),
        Ok(Reply::Handle(handle)) => {
            begin(&mut out, 102);
            bytes(&mut out, &handle.to_be_bytes());
        }
        Ok(Reply::Data(data)) => {
            begin(&mut out, 103);
            bytes(&mut out, data);
        }
        Ok(Reply::Names(names)) => {
            begin(&mut out, 104);
            int(&mut out, u32::try_from(names.len()).unwrap_or(0));
            for one in names {
                bytes(&mut out, &one.name);
                bytes(&mut out, &one.line);
                attributes(&mut out, &one.attributes);
            }
        }
        Ok(Reply::Attributes(all)) => {
            begin(&mut out, 105);
            attributes(&mut out, all);
        }
        Ok(Reply::Extended(data)) => {
            begin(&mut out, 201);
            out.extend(data);
        }
    }
    framed(&out)
}

fn status(out: &mut Vec<u8>, id: u32, code: u32, words: &str) {
    out.push(101);
    int(out, id);
    int(out, code);
    bytes(out, words.as_bytes());
    bytes(out, b"");
}

/// What the server is, and what it can do beside the draft's requests: names and versions.
pub(super) fn version(number: u32, extensions: &[(&str, &str)]) -> Vec<u8> {
    let mut out = vec![2];
    int(&mut out, number);
    for (name, version) in extensions {
        bytes(&mut out, name.as_bytes());
        bytes(&mut out, version.as_bytes());
    }
    framed(&out)
}

fn framed(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len() + 4);
    bytes(&mut out, message);
    out
}

#[cfg(test)]
mod tests {
    use super::{Attributes, Request, attributes};

    #[test]
    fn attributes_come_back_as_they_went() {
        let all = Attributes {
            size: Some(1 << 40),
            owner: Some((1000, 50)),
            permissions: Some(0o100_644),
            times: Some((7, 8)),
        };
        for some in [all, Attributes { owner: None, times: None, ..all }, Attributes::default()] {
            let mut out = Vec::new();
            attributes(&mut out, &some);
            let mut back = Request(&out);
            assert_eq!(back.attributes().unwrap(), some);
            assert!(back.0.is_empty());
        }
    }

    #[test]
    fn what_ends_too_early_is_refused() {
        assert!(Request(&[0, 0, 0, 9, 1]).bytes().is_err());
        assert!(Request(&[0, 0, 1]).int().is_err());
        assert!(Request(&[0x80, 0, 0, 0, 255, 255, 255, 255]).attributes().is_err());
        assert_eq!(Request(&[0, 0, 0, 0]).path().unwrap(), std::path::Path::new("."));
    }
}
