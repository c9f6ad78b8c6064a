//! Shells, commands and subsystems: a process, and what goes in and out of it.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::io;
use std::net::SocketAddr;
use std::os::fd::OwnedFd;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

use russh::server::{Handle, Msg};
use russh::{ChannelWriteHalf, Sig};
use rustix::process::{Pid, PidfdFlags, Signal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::unix::pipe;

use super::OURSELVES;
use super::accounts::Account;
use super::backlog::Source;
use super::terminal::Terminal;
use crate::GUEST;

/// Where programs are looked for, unless /etc/environment says otherwise.
const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/// Where distributions keep what serves SFTP.
const SFTP: [&str; 4] = [
    "/usr/lib/openssh/sftp-server",
    "/usr/lib/sftp-server",
    "/usr/lib/ssh/sftp-server",
    "/usr/libexec/openssh/sftp-server",
];
/// Extended data of this kind is what a command says on its standard error (RFC 4254, 5.2).
const STDERR: u32 = 1;
const CHUNK: usize = 32 << 10;

/// What is to be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Shell,
    /// For the user's shell to understand.
    Command(OsString),
}

impl What {
    /// The command that a subsystem is here, if it is. The image's own, where it has one, else ours.
    pub(super) fn subsystem(name: &str) -> Option<Self> {
        let own = || format!("exec {GUEST} guest-sftp");
        let path = SFTP.iter().find(|path| Path::new(path).exists());
        (name == "sftp").then(|| Self::Command(path.map_or_else(own, |path| path.to_string()).into()))
    }
}

/// Who is at the other end, and where they came in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ends {
    pub(super) peer: SocketAddr,
    pub(super) here: SocketAddr,
}

/// A session that has begun.
pub(super) struct Running {
    child: Child,
    terminal: Option<Terminal>,
    greeting: Option<String>,
}

impl Running {
    /// Begins it, by this process's rights. `asked` is the environment that the client wants, as far as
    /// it may want any; `original` what it wanted to run, where something else is.
    pub(super) fn start(
        account: &Account,
        ends: Ends,
        what: &What,
        terminal: Option<(Terminal, OwnedFd)>,
        asked: &BTreeMap<String, String>,
        original: Option<&OsStr>,
    ) -> io::Result<Self> {
        let base = Path::new(&account.shell).file_name().unwrap_or_default();
        let mut command = Command::new(OURSELVES);
        command.arg("guest-ssh-run");
        if terminal.is_some() {
            command.arg("--terminal");
        }
        command.arg("--").arg(&account.shell);
        match what {
            What::Shell => {
                let mut name = OsString::from("-");
                name.push(base);
                command.arg(name);
            }
            What::Command(text) => {
                command.arg(base).arg("-c").arg(text);
            }
        }
        let home = Path::new(&account.home);
        let enter = rustix::fs::access(home, rustix::fs::Access::EXEC_OK).is_ok() && home.is_dir();
        command.current_dir(if enter { home } else { Path::new("/") });
        command.env_clear().env("PATH", PATH).envs(machine_wide()).envs(asked);
        for name in ["USER", "LOGNAME"] {
            command.env(name, &account.name);
        }
        command.env("HOME", &account.home).env("SHELL", &account.shell);
        let (peer, here) = (ends.peer, ends.here);
        command.env("SSH_CLIENT", format!("{} {} {}", peer.ip(), peer.port(), here.port()));
        let connection = format!("{} {} {} {}", peer.ip(), peer.port(), here.ip(), here.port());
        command.env("SSH_CONNECTION", connection);
        if let Some(original) = original {
            command.env("SSH_ORIGINAL_COMMAND", original);
        }
        let terminal = match terminal {
            Some((terminal, slave)) => {
                command.env("SSH_TTY", &terminal.name).env("TERM", &terminal.kind);
                command.stdin(slave.try_clone()?).stdout(slave.try_clone()?).stderr(slave);
                Some(terminal)
            }
            None => {
                command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
                None
            }
        };
        let greeting = (terminal.is_some() && *what == What::Shell).then(|| account.greeting()).flatten();
        Ok(Self { child: command.spawn()?, terminal, greeting })
    }

    /// Its process, and its process group's leader.
    pub(super) fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Carries it to its end, and tells the client how that was.
    pub(super) async fn serve(mut self, source: Source, out: ChannelWriteHalf<Msg>, handle: Handle) {
        let carried = match self.terminal.take() {
            Some(terminal) => self.at_terminal(&terminal, source, &out).await,
            None => self.by_pipes(source, &out).await,
        };
        let _ = out.eof().await;
        match carried {
            Ok(status) => match (status.code(), status.signal()) {
                (None, Some(signal)) => {
                    let dumped = status.core_dumped();
                    let name = signal_name(signal);
                    let _ = handle
                        .exit_signal_request(out.id(), name, dumped, String::new(), String::new())
                        .await;
                }
                (code, _) => {
                    let _ = out.exit_status(code.unwrap_or(255).cast_unsigned()).await;
                }
            },
            Err(e) => eprintln!("kumobako ssh: session: {e}"),
        }
        let _ = out.close().await;
    }

    async fn by_pipes(&mut self, mut source: Source, out: &ChannelWriteHalf<Msg>) -> io::Result<ExitStatus> {
        let missing = || io::Error::other("no pipe");
        let stdin = OwnedFd::from(self.child.stdin.take().ok_or_else(missing)?);
        let stdout = OwnedFd::from(self.child.stdout.take().ok_or_else(missing)?);
        let stderr = OwnedFd::from(self.child.stderr.take().ok_or_else(missing)?);
        let mut stdin = pipe::Sender::from_owned_fd(stdin)?;
        let feeding = async move {
            while let Some(data) = source.next().await {
                if stdin.write_all(&data).await.is_err() {
                    break;
                }
            }
            drop((stdin, source));
            std::future::pending().await
        };
        let rest = async {
            let (said, cried, ended) = tokio::join!(
                show(pipe::Receiver::from_owned_fd(stdout)?, out, None),
                show(pipe::Receiver::from_owned_fd(stderr)?, out, Some(STDERR)),
                ended(&mut self.child),
            );
            said.and(cried).and(ended)
        };
        tokio::select! {
            ended = rest => ended,
            never = feeding => never,
        }
    }

    async fn at_terminal(
        &mut self,
        terminal: &Terminal,
        mut source: Source,
        out: &ChannelWriteHalf<Msg>,
    ) -> io::Result<ExitStatus> {
        if let Some(text) = self.greeting.take() {
            send(out, None, text.as_bytes()).await?;
        }
        let feeding = async move {
            while let Some(data) = source.next().await {
                if terminal.write_all(&data).await.is_err() {
                    break;
                }
            }
            drop(source);
            std::future::pending().await
        };
        let child = &mut self.child;
        let rest = async {
            let mut buffer = vec![0; CHUNK];
            let mut end = std::pin::pin!(ended(child));
            let status = loop {
                tokio::select! {
                    n = terminal.read(&mut buffer) => {
                        if n == 0 {
                            return end.await;
                        }
                        send(out, None, buffer.get(..n).unwrap_or_default()).await?;
                    }
                    status = &mut end => break status?,
                }
            };
            // What others still hold the terminal for is no concern of the client's; what was said is.
            loop {
                let n = terminal.read_now(&mut buffer);
                if n == 0 {
                    return Ok(status);
                }
                send(out, None, buffer.get(..n).unwrap_or_default()).await?;
            }
        };
        tokio::select! {
            ended = rest => ended,
            never = feeding => never,
        }
    }
}

/// Sends a session's processes a signal, by the name that RFC 4254 gives it.
pub(super) fn signal(leader: Pid, name: &Sig) {
    let signal = match name {
        Sig::ABRT => Signal::ABORT,
        Sig::ALRM => Signal::ALARM,
        Sig::FPE => Signal::FPE,
        Sig::HUP => Signal::HUP,
        Sig::ILL => Signal::ILL,
        Sig::INT => Signal::INT,
        Sig::KILL => Signal::KILL,
        Sig::PIPE => Signal::PIPE,
        Sig::QUIT => Signal::QUIT,
        Sig::SEGV => Signal::SEGV,
        Sig::TERM => Signal::TERM,
        Sig::USR1 => Signal::USR1,
        Sig::Custom(name) if name == "USR2" => Signal::USR2,
        Sig::Custom(_) => return,
    };
    // It may be about to begin its group.
    if rustix::process::kill_process_group(leader, signal).is_err() {
        let _ = rustix::process::kill_process(leader, signal);
    }
}

fn signal_name(signal: i32) -> Sig {
    let named = Signal::from_named_raw(signal);
    match named {
        Some(Signal::ABORT) => Sig::ABRT,
        Some(Signal::ALARM) => Sig::ALRM,
        Some(Signal::FPE) => Sig::FPE,
        Some(Signal::HUP) => Sig::HUP,
        Some(Signal::ILL) => Sig::ILL,
        Some(Signal::INT) => Sig::INT,
        Some(Signal::KILL) => Sig::KILL,
        Some(Signal::PIPE) => Sig::PIPE,
        Some(Signal::QUIT) => Sig::QUIT,
        Some(Signal::SEGV) => Sig::SEGV,
        Some(Signal::TERM) => Sig::TERM,
        Some(Signal::USR1) => Sig::USR1,
        Some(Signal::USR2) => Sig::Custom("USR2".to_owned()),
        _ => Sig::Custom(format!("SIG{signal}@kumobako")),
    }
}

/// Waits for a child without keeping others waiting.
async fn ended(child: &mut Child) -> io::Result<ExitStatus> {
    let watched = rustix::process::pidfd_open(Pid::from_child(child), PidfdFlags::NONBLOCK)?;
    let watched = super::watch(watched, tokio::io::Interest::READABLE)?;
    watched.readable().await?.retain_ready();
    child.wait()
}

async fn show(mut from: pipe::Receiver, out: &ChannelWriteHalf<Msg>, kind: Option<u32>) -> io::Result<()> {
    let mut buffer = vec![0; CHUNK];
    loop {
        let n = from.read(&mut buffer).await?;
        if n == 0 {
            return Ok(());
        }
        send(out, kind, buffer.get(..n).unwrap_or_default()).await?;
    }
}

/// Sends as the client's window allows.
pub(super) async fn send(out: &ChannelWriteHalf<Msg>, kind: Option<u32>, data: &[u8]) -> io::Result<()> {
    let data = data.to_vec();
    let sent = match kind {
        None => out.data_bytes(data).await,
        Some(kind) => out.extended_data_bytes(kind, data).await,
    };
    sent.map_err(io::Error::other)
}

/// What `/etc/environment` sets for all who log in, which elsewhere PAM would read.
fn machine_wide() -> Vec<(String, String)> {
    let text = std::fs::read_to_string("/etc/environment").unwrap_or_default();
    settings(&text)
}

fn settings(text: &str) -> Vec<(String, String)> {
    let lines = text.lines().map(str::trim).filter(|l| !l.starts_with('#'));
    let pairs = lines.filter_map(|l| l.strip_prefix("export ").unwrap_or(l).split_once('='));
    let unquoted = |v: &str| v.trim_matches(['"', '\'']).to_owned();
    pairs
        .map(|(name, value)| (name.trim().to_owned(), unquoted(value.trim())))
        .filter(|(n, _)| !n.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::settings;

    #[test]
    fn the_machines_environment_is_read() {
        let text = "# A=1\nPATH=\"/bin:/sbin\"\nexport B = c\nnothing\n=x\n";
        let pairs = [("PATH", "/bin:/sbin"), ("B", "c")].map(|(n, v)| (n.to_owned(), v.to_owned()));
        assert_eq!(settings(text), pairs);
    }
}
