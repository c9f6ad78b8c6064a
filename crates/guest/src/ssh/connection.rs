//! One connection: who it is, and what they want.

use std::collections::{BTreeMap, HashMap};
use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::net::{SocketAddr, TcpStream};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::sync::Arc;
use std::time::Duration;

use russh::keys::{HashAlg, PrivateKey};
use russh::server::{
    Auth, ChannelOpenHandle, Config, Handler, Msg, PublicKeyOffer, Session, VerifiedPublicKey,
};
use russh::{
    Channel, ChannelId, ChannelOpenFailure, ChannelWriteHalf, MethodKind, MethodSet, Pty, Sig, SshId,
};
use rustix::net::sockopt;
use rustix::process::Pid;
use tokio::sync::oneshot;
use tokio::task::AbortHandle;

use super::accounts::Account;
use super::authorized::{self, Permit};
use super::backlog::{Backlog, Sink, Source, WINDOW};
use super::forwarding::{self, Arrivals};
use super::sessions::{self, Ends, Running, What};
use super::terminal::{Size, Terminal};
use super::{HOST_KEY, LOGIN_GRACE};

/// How many sessions one connection may have at a time, as OpenSSH's `MaxSessions`.
const SESSIONS: usize = 10;
/// How many channels of any kind.
const CHANNELS: usize = 500;
/// How many ports of ours a client may have.
const PORTS: usize = 100;
/// How many variables a client may set for a session.
const VARIABLES: usize = 64;

/// The program of `kumobako guest-ssh-connection`: serves the connection that is its standard input, says by one
/// byte on standard output that somebody has logged in, and ends with the connection.
///
/// # Errors
/// What is wrong with our side: no host key, no connection. Clients' faults are logged alone.
pub fn main_connection() -> io::Result<()> {
    let stream = TcpStream::from(io::stdin().as_fd().try_clone_to_owned()?);
    let ends = Ends { peer: plain(stream.peer_addr()?), here: plain(stream.local_addr()?) };
    stream.set_nodelay(true)?;
    sockopt::set_socket_keepalive(&stream, true)?;
    stream.set_nonblocking(true)?;
    let key = PrivateKey::from_openssh(std::fs::read(HOST_KEY)?).map_err(io::Error::other)?;
    // One thread: it is the whole process that turns into the user.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    runtime.block_on(async {
        let stream = tokio::net::TcpStream::from_std(stream)?;
        let (known, login) = oneshot::channel();
        let handler = Connection::new(ends, known);
        let session = async {
            let session = russh::server::run_stream(Arc::new(config(key)), stream, handler).await?;
            session.await
        };
        let grace = async {
            match tokio::time::timeout(LOGIN_GRACE, login).await {
                Ok(_) => std::future::pending().await,
                Err(late) => late,
            }
        };
        tokio::select! {
            // A client that simply goes is nothing to speak of.
            done = session => match done {
                Ok(()) | Err(russh::Error::Disconnect | russh::Error::HUP | russh::Error::IO(_)) => {}
                Err(e) => eprintln!("kumobako ssh: {}: {e}", ends.peer),
            },
            _ = grace => eprintln!("kumobako ssh: {}: nobody logged in in time", ends.peer),
        }
        Ok(())
    })
}

/// Without the disguise that IPv4 has on a socket of both.
fn plain(address: SocketAddr) -> SocketAddr {
    SocketAddr::new(address.ip().to_canonical(), address.port())
}

fn config(key: PrivateKey) -> Config {
    Config {
        server_id: SshId::Standard(concat!("SSH-2.0-Kumobako_", env!("CARGO_PKG_VERSION")).into()),
        methods: MethodSet::from([MethodKind::PublicKey].as_slice()),
        // Enough that whether there is such a user can't be told by the time it took.
        auth_rejection_time: Duration::from_millis(50),
        auth_rejection_time_initial: Some(Duration::ZERO),
        max_auth_attempts: 6,
        keys: vec![key],
        window_size: WINDOW,
        // Sessions may be silent for as long as they like.
        inactivity_timeout: None,
        ..Config::default()
    }
}

struct Connection {
    ends: Ends,
    /// Told once somebody has logged in.
    known: Option<oneshot::Sender<()>>,
    login: Option<(Account, Permit)>,
    backlog: Backlog,
    channels: HashMap<ChannelId, Open>,
    /// Channels that we open.
    arrivals: Arrivals,
    /// Who listens for the client, by what it asked for.
    ports: HashMap<(String, u32), Vec<AbortHandle>>,
}

/// A channel.
struct Open {
    sink: Sink,
    kind: Kind,
}

enum Kind {
    /// A session that has not been told what to run.
    Fresh(Box<Fresh>),
    Session {
        leader: Pid,
        terminal: Option<Terminal>,
        task: AbortHandle,
    },
    Forwarding {
        task: AbortHandle,
    },
    /// A connection that was taken for the client.
    Taken {
        _end: oneshot::Sender<()>,
    },
}

struct Fresh {
    source: Source,
    out: ChannelWriteHalf<Msg>,
    terminal: Option<(Terminal, OwnedFd)>,
    environment: BTreeMap<String, String>,
}

impl Connection {
    fn new(ends: Ends, known: oneshot::Sender<()>) -> Self {
        Self {
            ends,
            known: Some(known),
            login: None,
            backlog: Backlog::default(),
            channels: HashMap::new(),
            arrivals: Arrivals::default(),
            ports: HashMap::new(),
        }
    }

    fn fresh(&mut self, channel: ChannelId) -> Option<&mut Fresh> {
        match &mut self.channels.get_mut(&channel)?.kind {
            Kind::Fresh(fresh) => Some(fresh),
            _ => None,
        }
    }

    fn permit(&self) -> Option<&Permit> {
        self.login.as_ref().map(|(_, permit)| permit)
    }

    /// Begins what a session is for.
    fn begin(&mut self, channel: ChannelId, what: What, session: &mut Session) -> io::Result<()> {
        let nothing = || io::Error::other("there is no such session");
        let (account, permit) = self.login.as_ref().ok_or_else(nothing)?;
        let open = self.channels.get_mut(&channel).ok_or_else(nothing)?;
        let Kind::Fresh(fresh) = &mut open.kind else { return Err(nothing()) };
        let mut original = None;
        let what = match &permit.command {
            None => what,
            Some(forced) => {
                original = match what {
                    What::Command(text) => Some(text),
                    What::Shell => None,
                };
                What::Command(forced.into())
            }
        };
        let pair = fresh.terminal.take();
        let terminal = pair.as_ref().map(|(terminal, _)| terminal.clone());
        let environment = std::mem::take(&mut fresh.environment);
        let running = Running::start(account, self.ends, &what, pair, &environment, original.as_deref())?;
        let leader = running.pid();
        // Whatever comes now is for the session: the placeholder is gone in a moment.
        let nowhere = Open { sink: self.backlog.channel().0, kind: Kind::Forwarding { task: idle() } };
        let Open { sink, kind } = std::mem::replace(open, nowhere);
        let Kind::Fresh(fresh) = kind else { return Err(nothing()) };
        let task = tokio::spawn(running.serve(fresh.source, fresh.out, session.handle())).abort_handle();
        *open = Open { sink, kind: Kind::Session { leader, terminal, task } };
        Ok(())
    }

    /// The same, told to the client.
    fn answer(
        &mut self,
        channel: ChannelId,
        what: Option<What>,
        session: &mut Session,
    ) -> Result<(), russh::Error> {
        let begun = match what {
            Some(what) => self.begin(channel, what, session),
            None => Err(io::Error::other("the image has no program for it")),
        };
        match begun {
            Ok(()) => session.channel_success(channel),
            Err(e) => {
                eprintln!("kumobako ssh: {}: session: {e}", self.ends.peer);
                session.channel_failure(channel)
            }
        }
    }
}

/// A task that does nothing.
fn idle() -> AbortHandle {
    tokio::spawn(async {}).abort_handle()
}

impl Drop for Connection {
    fn drop(&mut self) {
        for task in self.ports.values().flatten() {
            task.abort();
        }
        for open in self.channels.values() {
            open.stop();
        }
    }
}

impl Open {
    fn stop(&self) {
        match &self.kind {
            Kind::Session { task, .. } | Kind::Forwarding { task } => task.abort(),
            Kind::Fresh(_) | Kind::Taken { .. } => {}
        }
    }
}

impl Handler for Connection {
    type Error = russh::Error;

    async fn auth_publickey_offered(
        &mut self,
        user: &str,
        offer: PublicKeyOffer<'_>,
    ) -> Result<Auth, russh::Error> {
        let may = Account::find(user).is_some_and(|a| authorized::permit(&a, offer.public_key).is_some());
        Ok(if may { Auth::Accept } else { Auth::reject() })
    }

    async fn auth_publickey(&mut self, user: &str, key: VerifiedPublicKey<'_>) -> Result<Auth, russh::Error> {
        let print = key.public_key.fingerprint(HashAlg::Sha256);
        let found = Account::find(user).and_then(|a| Some((authorized::permit(&a, key.public_key)?, a)));
        let Some((permit, account)) = found else { return Ok(Auth::reject()) };
        eprintln!("kumobako ssh: accepted {print} for {user} from {}", self.ends.peer);
        self.login = Some((account, permit));
        Ok(Auth::Accept)
    }

    async fn auth_succeeded(&mut self, _: &mut Session) -> Result<(), russh::Error> {
        let Some((account, _)) = &self.login else { return Err(russh::Error::NotAuthenticated) };
        account.become_it()?;
        let mut listener = io::stdout();
        listener.write_all(&[1])?;
        listener.flush()?;
        if let Some(known) = self.known.take() {
            let _ = known.send(());
        }
        Ok(())
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _: &mut Session,
    ) -> Result<(), russh::Error> {
        let of_sessions = |open: &&Open| matches!(open.kind, Kind::Fresh(_) | Kind::Session { .. });
        let sessions = self.channels.values().filter(of_sessions).count();
        if sessions >= SESSIONS || self.channels.len() >= CHANNELS {
            reply.reject(ChannelOpenFailure::ResourceShortage).await;
            return Ok(());
        }
        let (sink, source) = self.backlog.channel();
        let id = channel.id();
        // What comes in comes through `data`; this half would make the connection wait.
        let (_, out) = channel.split();
        let fresh = Fresh { source, out, terminal: None, environment: BTreeMap::new() };
        self.channels.insert(id, Open { sink, kind: Kind::Fresh(Box::new(fresh)) });
        reply.accept().await;
        Ok(())
    }

    async fn channel_open_direct_tcpip(
        &mut self,
        channel: Channel<Msg>,
        host_to_connect: &str,
        port_to_connect: u32,
        _: &str,
        _: u32,
        reply: ChannelOpenHandle,
        _: &mut Session,
    ) -> Result<(), russh::Error> {
        let port =
            u16::try_from(port_to_connect).ok().filter(|_| self.permit().is_some_and(|p| p.forwarding));
        let Some(port) = port else {
            reply.reject(ChannelOpenFailure::AdministrativelyProhibited).await;
            return Ok(());
        };
        if self.channels.len() >= CHANNELS {
            reply.reject(ChannelOpenFailure::ResourceShortage).await;
            return Ok(());
        }
        let (sink, source) = self.backlog.channel();
        let id = channel.id();
        let (_, out) = channel.split();
        let work = forwarding::forward(host_to_connect.to_owned(), port, reply, source, out);
        let task = tokio::spawn(work).abort_handle();
        self.channels
            .retain(|_, open| !matches!(&open.kind, Kind::Forwarding { task } if task.is_finished()));
        self.channels.insert(id, Open { sink, kind: Kind::Forwarding { task } });
        Ok(())
    }

    async fn tcpip_forward(
        &mut self,
        address: &str,
        port: &mut u32,
        session: &mut Session,
    ) -> Result<bool, russh::Error> {
        let may = self.permit().is_some_and(|p| p.forwarding) && self.ports.len() < PORTS;
        let Some(wanted) = u16::try_from(*port).ok().filter(|_| may) else { return Ok(false) };
        let (given, listeners) = match forwarding::own(wanted).await {
            Ok(own) => own,
            Err(e) => {
                eprintln!("kumobako ssh: {}: listening on port {wanted}: {e}", self.ends.peer);
                return Ok(false);
            }
        };
        *port = given.into();
        let listen = |listener| {
            let (arrivals, client) = (self.arrivals.clone(), session.handle());
            tokio::spawn(arrivals.listen(listener, address.to_owned(), given, client)).abort_handle()
        };
        let tasks = listeners.into_iter().map(listen).collect();
        self.ports.insert((address.to_owned(), *port), tasks);
        Ok(true)
    }

    async fn cancel_tcpip_forward(
        &mut self,
        address: &str,
        port: u32,
        _: &mut Session,
    ) -> Result<bool, russh::Error> {
        let listeners = self.ports.remove(&(address.to_owned(), port));
        for task in listeners.iter().flatten() {
            task.abort();
        }
        Ok(listeners.is_some())
    }

    async fn channel_open_confirmation(
        &mut self,
        id: ChannelId,
        _: u32,
        _: u32,
        _: &mut Session,
    ) -> Result<(), russh::Error> {
        let (sink, source) = self.backlog.channel();
        let kind = Kind::Taken { _end: self.arrivals.confirmed(id, source) };
        self.channels.insert(id, Open { sink, kind });
        Ok(())
    }

    async fn data(&mut self, channel: ChannelId, data: &[u8], _: &mut Session) -> Result<(), russh::Error> {
        if let Some(open) = self.channels.get(&channel) {
            open.sink.send(&self.backlog, data);
        }
        self.backlog.settle().await;
        Ok(())
    }

    fn adjust_window(&mut self, _: ChannelId, _: u32) -> u32 {
        self.backlog.window()
    }

    async fn channel_eof(&mut self, channel: ChannelId, _: &mut Session) -> Result<(), russh::Error> {
        if let Some(open) = self.channels.get(&channel) {
            open.sink.end();
        }
        Ok(())
    }

    async fn channel_close(&mut self, channel: ChannelId, _: &mut Session) -> Result<(), russh::Error> {
        if let Some(open) = self.channels.remove(&channel) {
            open.stop();
        }
        self.arrivals.forget(channel);
        Ok(())
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        columns: u32,
        rows: u32,
        width: u32,
        height: u32,
        modes: &[(Pty, u32)],
        session: &mut Session,
    ) -> Result<(), russh::Error> {
        let may = self.permit().is_some_and(|p| p.terminal);
        let Some(fresh) = self.fresh(channel).filter(|f| may && f.terminal.is_none()) else {
            return session.channel_failure(channel);
        };
        match Terminal::open(term, Size { columns, rows, width, height }, modes) {
            Ok(pair) => {
                fresh.terminal = Some(pair);
                session.channel_success(channel)
            }
            Err(e) => {
                eprintln!("kumobako ssh: {}: terminal: {e}", self.ends.peer);
                session.channel_failure(channel)
            }
        }
    }

    async fn window_change_request(
        &mut self,
        channel: ChannelId,
        columns: u32,
        rows: u32,
        width: u32,
        height: u32,
        session: &mut Session,
    ) -> Result<(), russh::Error> {
        let terminal = match self.channels.get(&channel).map(|open| &open.kind) {
            Some(Kind::Session { terminal, .. }) => terminal.as_ref(),
            Some(Kind::Fresh(fresh)) => fresh.terminal.as_ref().map(|(terminal, _)| terminal),
            _ => None,
        };
        match terminal.map(|t| t.resize(Size { columns, rows, width, height })) {
            Some(Ok(())) => session.channel_success(channel),
            _ => session.channel_failure(channel),
        }
    }

    async fn env_request(
        &mut self,
        channel: ChannelId,
        name: &str,
        value: &str,
        session: &mut Session,
    ) -> Result<(), russh::Error> {
        // As Debian's sshd: languages, and nothing that changes what programs do.
        let harmless = name == "LANG" || name.starts_with("LC_") || matches!(name, "COLORTERM" | "NO_COLOR");
        let fits = harmless && !name.contains('=') && !value.contains('\0');
        match self.fresh(channel).filter(|f| fits && f.environment.len() < VARIABLES) {
            Some(fresh) => {
                fresh.environment.insert(name.to_owned(), value.to_owned());
                session.channel_success(channel)
            }
            None => session.channel_failure(channel),
        }
    }

    async fn shell_request(&mut self, channel: ChannelId, session: &mut Session) -> Result<(), russh::Error> {
        self.answer(channel, Some(What::Shell), session)
    }

    async fn exec_request(
        &mut self,
        channel: ChannelId,
        data: &[u8],
        session: &mut Session,
    ) -> Result<(), russh::Error> {
        let command = OsString::from(OsStr::from_bytes(data));
        self.answer(channel, Some(What::Command(command)), session)
    }

    async fn subsystem_request(
        &mut self,
        channel: ChannelId,
        name: &str,
        session: &mut Session,
    ) -> Result<(), russh::Error> {
        self.answer(channel, What::subsystem(name), session)
    }

    async fn signal(&mut self, channel: ChannelId, signal: Sig, _: &mut Session) -> Result<(), russh::Error> {
        if let Some(Kind::Session { leader, task, .. }) = self.channels.get(&channel).map(|open| &open.kind)
            && !task.is_finished()
        {
            sessions::signal(*leader, &signal);
        }
        Ok(())
    }
}
