//! SFTP for images that have no `sftp-server`: what `scp` and `sftp` speak.
//!
//! Follows draft-ietf-secsh-filexfer-02 (version 3, which is what OpenSSH speaks), and OpenSSH's PROTOCOL for
//! extensions and for where it goes its own way. It is a program of its own, run as the user: what it may do to
//! which file is the kernel's to allow.

mod listing;
mod wire;

use std::collections::HashMap;
use std::fs::{self, File, Metadata, OpenOptions, ReadDir};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt, PermissionsExt, fchown, symlink};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, RenameFlags, Timespec, Timestamps};

use self::listing::Names;
use self::wire::{Attributes, Fault, Named, Reply, Request};
use super::accounts::Account;

const VERSION: u32 = 3;
/// Longest message that is taken, as by OpenSSH.
const LONGEST: u32 = 256 << 10;
/// Most bytes of a file in one message.
const CHUNK: u32 = LONGEST - 1024;
/// Names in one answer.
const NAMES: usize = 100;
const EXTENSIONS: [(&str, &str); 7] = [
    ("posix-rename@openssh.com", "1"),
    ("statvfs@openssh.com", "2"),
    ("fstatvfs@openssh.com", "2"),
    ("hardlink@openssh.com", "1"),
    ("fsync@openssh.com", "1"),
    ("limits@openssh.com", "1"),
    ("expand-path@openssh.com", "1"),
];

/// The program of `kumobako guest-sftp`: serves the client that is at standard input and output, until it goes.
///
/// # Errors
/// The client went in the middle of a message, or sent one that no client sends.
pub fn main_sftp() -> io::Result<()> {
    let mut from = BufReader::with_capacity(64 << 10, io::stdin().lock());
    let mut to = BufWriter::with_capacity(64 << 10, io::stdout().lock());
    let mut server = Server::default();
    while let Some(message) = receive(&mut from)? {
        to.write_all(&server.serve(&message))?;
        // More that has come already is answered together.
        if from.buffer().is_empty() {
            to.flush()?;
        }
    }
    to.flush()
}

/// The next message, without its length; None at the end.
fn receive(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    if from.read(&mut length[..1])? == 0 {
        return Ok(None);
    }
    from.read_exact(&mut length[1..])?;
    let length = u32::from_be_bytes(length);
    if !(1..=LONGEST).contains(&length) {
        return Err(io::Error::other(format!("a message of {length} bytes")));
    }
    let mut message = vec![0; length as usize];
    from.read_exact(&mut message)?;
    Ok(Some(message))
}

#[derive(Default)]
struct Server {
    handles: HashMap<u32, Handle>,
    next: u32,
}

enum Handle {
    File(File),
    Directory {
        path: PathBuf,
        /// Those that every directory has, to be told first.
        own: Vec<&'static str>,
        rest: ReadDir,
    },
}

impl Server {
    /// The answer to one message.
    fn serve(&mut self, message: &[u8]) -> Vec<u8> {
        let mut request = Request(message);
        let kind = request.byte().unwrap_or(0);
        if kind == 1 {
            return wire::version(VERSION, &EXTENSIONS);
        }
        match request.int() {
            Ok(id) => wire::answer(id, &self.fulfil(kind, &mut request)),
            Err(fault) => wire::answer(0, &Err(fault)),
        }
    }

    fn fulfil(&mut self, kind: u8, request: &mut Request<'_>) -> Result<Reply, Fault> {
        match kind {
            3 => return self.open(request),
            4 => {
                let handle = number(request.bytes()?);
                self.handles.remove(&handle).ok_or_else(stranger)?;
            }
            5 => {
                let file = self.file(request)?;
                return read(file, request.long()?, request.int()?);
            }
            6 => write(self.file(request)?, request)?,
            7 => return told(&fs::symlink_metadata(request.path()?)?),
            8 => return told(&self.metadata(request)?),
            9 => {
                let path = request.path()?;
                set(path, &request.attributes()?)?;
            }
            10 => {
                let handle = self.handle(request)?;
                let wanted = request.attributes()?;
                match handle {
                    Handle::File(file) => set_open(file, &wanted)?,
                    Handle::Directory { path, .. } => set(path, &wanted)?,
                }
            }
            11 => {
                let path = request.path()?.to_owned();
                let rest = fs::read_dir(&path)?;
                return Ok(self.keep(Handle::Directory { path, own: vec!["..", "."], rest }));
            }
            12 => match self.handle(request)? {
                Handle::Directory { path, own, rest } => return list(path, own, rest),
                Handle::File(_) => return Err(stranger()),
            },
            13 => fs::remove_file(request.path()?)?,
            14 => {
                let path = request.path()?;
                let mode = request.attributes()?.permissions.unwrap_or(0o777) & 0o7777;
                fs::DirBuilder::new().mode(mode).create(path)?;
            }
            15 => fs::remove_dir(request.path()?)?,
            16 => return Ok(only(&real_path(request.path()?)?)),
            17 => return told(&fs::metadata(request.path()?)?),
            18 => rename(request.path()?, request.path()?)?,
            19 => return Ok(only(&fs::read_link(request.path()?)?)),
            // The draft has them the other way round, and nobody does.
            20 => symlink(request.path()?, request.path()?)?,
            200 => return self.extended(request),
            _ => return Err(Fault::new(wire::UNSUPPORTED, "Operation unsupported")),
        }
        Ok(Reply::Done)
    }

    fn extended(&mut self, request: &mut Request<'_>) -> Result<Reply, Fault> {
        match request.bytes()? {
            b"posix-rename@openssh.com" => fs::rename(request.path()?, request.path()?)?,
            b"hardlink@openssh.com" => fs::hard_link(request.path()?, request.path()?)?,
            b"fsync@openssh.com" => self.file(request)?.sync_all()?,
            b"statvfs@openssh.com" => return Ok(space(&rustix::fs::statvfs(request.path()?)?)),
            b"fstatvfs@openssh.com" => return Ok(space(&rustix::fs::fstatvfs(self.file(request)?)?)),
            b"expand-path@openssh.com" => return Ok(only(&real_path(&expanded(request.path()?)?)?)),
            b"limits@openssh.com" => {
                let mut out = Vec::new();
                for limit in [LONGEST, CHUNK, CHUNK, 0] {
                    wire::long(&mut out, limit.into());
                }
                return Ok(Reply::Extended(out));
            }
            _ => return Err(Fault::new(wire::UNSUPPORTED, "Operation unsupported")),
        }
        Ok(Reply::Done)
    }

    fn open(&mut self, request: &mut Request<'_>) -> Result<Reply, Fault> {
        let path = request.path()?;
        let wanted = request.int()?;
        let mode = request.attributes()?.permissions.unwrap_or(0o666) & 0o7777;
        let has = |flag: u32| wanted & flag != 0;
        let (append, create, only_new) = (has(4), has(8), has(0x20));
        let mut options = OpenOptions::new();
        options.read(has(1)).write(has(2) && !append).append(append).truncate(has(0x10) && !append);
        options.create(create).create_new(create && only_new).mode(mode);
        let file = options.open(path)?;
        Ok(self.keep(Handle::File(file)))
    }

    fn keep(&mut self, handle: Handle) -> Reply {
        self.next = self.next.wrapping_add(1);
        self.handles.insert(self.next, handle);
        Reply::Handle(self.next)
    }

    fn handle(&mut self, request: &mut Request<'_>) -> Result<&mut Handle, Fault> {
        self.handles.get_mut(&number(request.bytes()?)).ok_or_else(stranger)
    }

    fn file(&mut self, request: &mut Request<'_>) -> Result<&File, Fault> {
        match self.handle(request)? {
            Handle::File(file) => Ok(file),
            Handle::Directory { .. } => Err(stranger()),
        }
    }

    fn metadata(&mut self, request: &mut Request<'_>) -> Result<Metadata, Fault> {
        Ok(match self.handle(request)? {
            Handle::File(file) => file.metadata()?,
            Handle::Directory { path, .. } => fs::metadata(path)?,
        })
    }
}

/// A handle's number; 0, which none has, for what is no handle.
fn number(handle: &[u8]) -> u32 {
    handle.try_into().map_or(0, u32::from_be_bytes)
}

fn stranger() -> Fault {
    Fault::new(wire::FAILURE, "no such handle")
}

fn told(meta: &Metadata) -> Result<Reply, Fault> {
    Ok(Reply::Attributes(Attributes::of(meta)))
}

/// A path and nothing about it.
fn only(path: &Path) -> Reply {
    let name = path.as_os_str().as_bytes().to_vec();
    Reply::Names(vec![Named { line: name.clone(), name, attributes: Attributes::default() }])
}

fn read(file: &File, at: u64, length: u32) -> Result<Reply, Fault> {
    let mut data = vec![0; length.min(CHUNK) as usize];
    let n = loop {
        match file.read_at(&mut data, at) {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            r => break r?,
        }
    };
    if n == 0 && length > 0 {
        return Err(Fault::new(wire::EOF, "End of file"));
    }
    data.truncate(n);
    Ok(Reply::Data(data))
}

fn write(file: &File, request: &mut Request<'_>) -> Result<(), Fault> {
    let at = request.long()?;
    Ok(file.write_all_at(request.bytes()?, at)?)
}

fn list(path: &Path, own: &mut Vec<&'static str>, rest: &mut ReadDir) -> Result<Reply, Fault> {
    let names = Names::read();
    let mut all = Vec::new();
    while all.len() < NAMES {
        let name = match own.pop() {
            Some(name) => name.into(),
            None => match rest.next() {
                Some(entry) => entry?.file_name(),
                None => break,
            },
        };
        // One that went meanwhile is not told of.
        let Ok(meta) = fs::symlink_metadata(path.join(&name)) else { continue };
        let name = name.into_vec();
        all.push(Named { line: names.line(&name, &meta), attributes: Attributes::of(&meta), name });
    }
    if all.is_empty() {
        return Err(Fault::new(wire::EOF, "End of file"));
    }
    Ok(Reply::Names(all))
}

fn set(path: &Path, wanted: &Attributes) -> Result<(), Fault> {
    if let Some(size) = wanted.size {
        OpenOptions::new().write(true).open(path)?.set_len(size)?;
    }
    if let Some(mode) = wanted.permissions {
        fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o7777))?;
    }
    if let Some(times) = wanted.times {
        rustix::fs::utimensat(CWD, path, &stamps(times), AtFlags::empty())?;
    }
    if let Some((user, group)) = wanted.owner {
        std::os::unix::fs::chown(path, Some(user), Some(group))?;
    }
    Ok(())
}

fn set_open(file: &File, wanted: &Attributes) -> Result<(), Fault> {
    if let Some(size) = wanted.size {
        file.set_len(size)?;
    }
    if let Some(mode) = wanted.permissions {
        file.set_permissions(fs::Permissions::from_mode(mode & 0o7777))?;
    }
    if let Some(times) = wanted.times {
        rustix::fs::futimens(file, &stamps(times))?;
    }
    if let Some((user, group)) = wanted.owner {
        fchown(file, Some(user), Some(group))?;
    }
    Ok(())
}

fn stamps((access, change): (u32, u32)) -> Timestamps {
    let stamp = |seconds: u32| Timespec { tv_sec: seconds.into(), tv_nsec: 0 };
    Timestamps { last_access: stamp(access), last_modification: stamp(change) }
}

/// A file that is there keeps its name to itself: the draft wants it so.
fn rename(from: &Path, to: &Path) -> Result<(), Fault> {
    use rustix::io::Errno;
    match rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // This file system can't see to that.
        Err(Errno::INVAL | Errno::NOSYS) if fs::symlink_metadata(to).is_err() => Ok(fs::rename(from, to)?),
        r => Ok(r?),
    }
}

/// Without links, `.` and `..`. The last part may not be there yet.
fn real_path(path: &Path) -> Result<PathBuf, Fault> {
    match (fs::canonicalize(path), path.file_name()) {
        (Err(e), Some(name)) if e.kind() == io::ErrorKind::NotFound => {
            let above = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Ok(fs::canonicalize(above)?.join(name))
        }
        (found, _) => Ok(found?),
    }
}

/// With a home in the place of a `~` at its beginning.
fn expanded(path: &Path) -> Result<PathBuf, Fault> {
    let Some(behind) = path.as_os_str().as_bytes().strip_prefix(b"~") else { return Ok(path.to_owned()) };
    let end = behind.iter().position(|b| *b == b'/').unwrap_or(behind.len());
    let (user, rest) = behind.split_at(end);
    let home = match std::str::from_utf8(user) {
        Ok("") => std::env::var_os("HOME").map(PathBuf::from),
        Ok(user) => Account::find(user).map(|a| PathBuf::from(a.home)),
        Err(_) => None,
    };
    let home = home.ok_or_else(|| Fault::new(wire::FAILURE, "no such user"))?;
    let rest = rest.iter().position(|b| *b != b'/').and_then(|at| rest.get(at..)).unwrap_or_default();
    Ok(home.join(std::ffi::OsStr::from_bytes(rest)))
}

/// What statvfs(3) says, as OpenSSH's PROTOCOL has it.
fn space(told: &rustix::fs::StatVfs) -> Reply {
    // Of the mount's flags two are told: that it is read-only, and without set-uid.
    let flags = told.f_flag.bits() & 3;
    let mut out = Vec::new();
    for n in [
        told.f_bsize,
        told.f_frsize,
        told.f_blocks,
        told.f_bfree,
        told.f_bavail,
        told.f_files,
        told.f_ffree,
        told.f_favail,
        told.f_fsid,
        flags,
        told.f_namemax,
    ] {
        wire::long(&mut out, n);
    }
    Reply::Extended(out)
}

#[cfg(test)]
mod tests;
