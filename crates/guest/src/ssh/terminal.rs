//! Terminals for sessions, as clients describe theirs (RFC 4254, section 8).

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::sync::Arc;

use russh::Pty;
use rustix::pty::OpenptFlags;
use rustix::termios::{
    ControlModes, InputModes, LocalModes, OptionalActions, OutputModes, SpecialCodeIndex, Termios, Winsize,
};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

/// Our side of one. Both halves of a session, and whoever hears of its size, have it.
#[derive(Debug, Clone)]
pub(super) struct Terminal {
    master: Arc<AsyncFd<File>>,
    /// Its path, for `SSH_TTY`.
    pub(super) name: String,
    /// What the client's is, for `TERM`.
    pub(super) kind: String,
}

/// In characters and in pixels: as the client counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl From<Size> for Winsize {
    fn from(size: Size) -> Self {
        let short = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
        Self {
            ws_col: short(size.columns),
            ws_row: short(size.rows),
            ws_xpixel: short(size.width),
            ws_ypixel: short(size.height),
        }
    }
}

impl Terminal {
    /// A new one, with its other side.
    pub(super) fn open(kind: &str, size: Size, modes: &[(Pty, u32)]) -> io::Result<(Self, OwnedFd)> {
        let master = rustix::pty::openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?;
        rustix::pty::unlockpt(&master)?;
        let name = rustix::pty::ptsname(&master, Vec::new())?.to_string_lossy().into_owned();
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let slave = rustix::pty::ioctl_tiocgptpeer(&master, flags)?;
        let mut settings = rustix::termios::tcgetattr(&slave)?;
        for (mode, value) in modes {
            apply(&mut settings, *mode, *value);
        }
        rustix::termios::tcsetattr(&slave, OptionalActions::Now, &settings)?;
        rustix::io::ioctl_fionbio(&master, true)?;
        let master = Arc::new(super::watch(File::from(master), Interest::READABLE | Interest::WRITABLE)?);
        let terminal = Self { master, name, kind: kind.to_owned() };
        terminal.resize(size)?;
        Ok((terminal, slave))
    }

    pub(super) fn resize(&self, size: Size) -> io::Result<()> {
        rustix::termios::tcsetwinsize(self.master.get_ref(), size.into()).map_err(Into::into)
    }

    /// What is shown next. Nothing, once whoever had the other side is gone.
    pub(super) async fn read(&self, buffer: &mut [u8]) -> usize {
        loop {
            let Ok(mut ready) = self.master.readable().await else { return 0 };
            match ready.try_io(|fd| fd.get_ref().read(buffer)) {
                Ok(Ok(n)) => return n,
                Ok(Err(e)) if e.kind() == io::ErrorKind::Interrupted => {}
                Ok(Err(_)) => return 0,
                Err(_would_block) => {}
            }
        }
    }

    /// As [`read`](Self::read), but nothing if there is nothing now.
    pub(super) fn read_now(&self, buffer: &mut [u8]) -> usize {
        self.master.get_ref().read(buffer).unwrap_or(0)
    }

    pub(super) async fn write_all(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let mut ready = self.master.writable().await?;
            match ready.try_io(|fd| fd.get_ref().write(bytes)) {
                Ok(Ok(n)) => bytes = bytes.get(n..).unwrap_or_default(),
                Ok(Err(e)) if e.kind() == io::ErrorKind::Interrupted => {}
                Ok(Err(e)) => return Err(e),
                Err(_would_block) => {}
            }
        }
        Ok(())
    }
}

/// Sets one mode; those that Linux does not have are passed over.
fn apply(settings: &mut Termios, mode: Pty, value: u32) {
    if let Some(code) = special(mode) {
        // 255 says that there is none.
        let byte = u8::try_from(value).unwrap_or(0);
        settings.special_codes[code] = if byte == 255 { 0 } else { byte };
        return;
    }
    let on = value != 0;
    if let Some(flag) = input(mode) {
        settings.input_modes.set(flag, on);
    }
    if let Some(flag) = local(mode) {
        settings.local_modes.set(flag, on);
    }
    let output = match mode {
        Pty::OPOST => OutputModes::OPOST,
        Pty::OLCUC => OutputModes::OLCUC,
        Pty::ONLCR => OutputModes::ONLCR,
        Pty::OCRNL => OutputModes::OCRNL,
        Pty::ONOCR => OutputModes::ONOCR,
        Pty::ONLRET => OutputModes::ONLRET,
        _ => OutputModes::empty(),
    };
    settings.output_modes.set(output, on);
    match mode {
        Pty::CS7 | Pty::CS8 if on => {
            settings.control_modes.remove(ControlModes::CSIZE);
            settings.control_modes.insert(if mode == Pty::CS7 {
                ControlModes::CS7
            } else {
                ControlModes::CS8
            });
        }
        Pty::PARENB => settings.control_modes.set(ControlModes::PARENB, on),
        Pty::PARODD => settings.control_modes.set(ControlModes::PARODD, on),
        _ => {}
    }
}

fn special(mode: Pty) -> Option<SpecialCodeIndex> {
    Some(match mode {
        Pty::VINTR => SpecialCodeIndex::VINTR,
        Pty::VQUIT => SpecialCodeIndex::VQUIT,
        Pty::VERASE => SpecialCodeIndex::VERASE,
        Pty::VKILL => SpecialCodeIndex::VKILL,
        Pty::VEOF => SpecialCodeIndex::VEOF,
        Pty::VEOL => SpecialCodeIndex::VEOL,
        Pty::VEOL2 => SpecialCodeIndex::VEOL2,
        Pty::VSTART => SpecialCodeIndex::VSTART,
        Pty::VSTOP => SpecialCodeIndex::VSTOP,
        Pty::VSUSP => SpecialCodeIndex::VSUSP,
        Pty::VREPRINT => SpecialCodeIndex::VREPRINT,
        Pty::VWERASE => SpecialCodeIndex::VWERASE,
        Pty::VLNEXT => SpecialCodeIndex::VLNEXT,
        Pty::VDISCARD => SpecialCodeIndex::VDISCARD,
        _ => return None,
    })
}

fn input(mode: Pty) -> Option<InputModes> {
    Some(match mode {
        Pty::IGNPAR => InputModes::IGNPAR,
        Pty::PARMRK => InputModes::PARMRK,
        Pty::INPCK => InputModes::INPCK,
        Pty::ISTRIP => InputModes::ISTRIP,
        Pty::INLCR => InputModes::INLCR,
        Pty::IGNCR => InputModes::IGNCR,
        Pty::ICRNL => InputModes::ICRNL,
        Pty::IUCLC => InputModes::IUCLC,
        Pty::IXON => InputModes::IXON,
        Pty::IXANY => InputModes::IXANY,
        Pty::IXOFF => InputModes::IXOFF,
        Pty::IMAXBEL => InputModes::IMAXBEL,
        Pty::IUTF8 => InputModes::IUTF8,
        _ => return None,
    })
}

fn local(mode: Pty) -> Option<LocalModes> {
    Some(match mode {
        Pty::ISIG => LocalModes::ISIG,
        Pty::ICANON => LocalModes::ICANON,
        Pty::XCASE => LocalModes::XCASE,
        Pty::ECHO => LocalModes::ECHO,
        Pty::ECHOE => LocalModes::ECHOE,
        Pty::ECHOK => LocalModes::ECHOK,
        Pty::ECHONL => LocalModes::ECHONL,
        Pty::NOFLSH => LocalModes::NOFLSH,
        Pty::TOSTOP => LocalModes::TOSTOP,
        Pty::IEXTEN => LocalModes::IEXTEN,
        Pty::ECHOCTL => LocalModes::ECHOCTL,
        Pty::ECHOKE => LocalModes::ECHOKE,
        Pty::PENDIN => LocalModes::PENDIN,
        _ => return None,
    })
}
