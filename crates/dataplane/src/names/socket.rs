//! The socket beside the files: how VPCs' resolvers ask, and how the reconciler tells what changed.
//!
//! A frame is its length as two octets, and so many octets. A VPC's resolver sends three frames, its
//! VPC's id, `1` if it knows an answer of its own or `0`, and the query; and gets two: how it went, and
//! the reply. The reconciler sends an empty frame and one of JSON, and gets one of JSON.

use std::io;
use std::os::fd::AsRawFd as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use ::dns::{Asked, Outcome, Question, Reply, answer};
use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{UnixListener, UnixStream};

use super::health::Checker;
use super::resolver::{Resolver, SharedResolver};
use super::validate::Validating;
use super::{Dice, Names, read};
use crate::framed::{frame, take};
use crate::log::Log;
use crate::outside::ASKER;

const NAME: &str = "names.sock";
const PATIENCE: Duration = Duration::from_secs(8);
/// Zones that one frame names, at most.
const ZONES: usize = 1000;

/// What changed in the files.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Ids of zones.
    pub zones: Vec<String>,
    pub registrar: bool,
    #[serde(default)]
    pub endpoints: bool,
    pub health: bool,
}

/// What the name servers have for a VPC's resolver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Private {
    /// No private zone's, and the resolver knows better.
    NotMine,
    Reply(Vec<u8>),
    /// The reply ends with a name that leads out of the private zone.
    Leads(Vec<u8>),
}

/// Asks the name servers.
#[derive(Debug, Clone)]
pub struct Client {
    dir: PathBuf,
}

impl Client {
    /// `dir`: the name servers' directory.
    pub fn new(dir: PathBuf) -> Self {
        Self { dir }
    }

    /// Has the name servers look at what changed; once it returns, they answer by it.
    ///
    /// # Errors
    /// They don't run, or don't answer.
    pub fn tell(&self, told: &Told) -> io::Result<()> {
        use std::io::{Read as _, Write as _};
        for part in
            told.zones.chunks(ZONES).map(<[String]>::to_vec).chain(told.zones.is_empty().then(Vec::new))
        {
            let told = Told { zones: part, ..*told };
            let json = serde_json::to_vec(&told)?;
            let mut stream = short_path(&self.dir.join(NAME), std::os::unix::net::UnixStream::connect)?;
            stream.set_read_timeout(Some(PATIENCE))?;
            stream.write_all(&[frame(&[])?, frame(&json)?].concat())?;
            let mut answer = [0; 4];
            stream.read_exact(&mut answer)?;
        }
        Ok(())
    }

    /// # Errors
    /// The name servers don't run, or don't answer.
    pub(crate) async fn ask(&self, vpc: &str, knows: bool, packet: &[u8]) -> io::Result<Private> {
        let asked = async {
            let stream = short_path(&self.dir.join(NAME), std::os::unix::net::UnixStream::connect)?;
            stream.set_nonblocking(true)?;
            let mut stream = UnixStream::from_std(stream)?;
            let frames = [frame(vpc.as_bytes())?, frame(if knows { b"1" } else { b"0" })?, frame(packet)?];
            stream.write_all(&frames.concat()).await?;
            let how = take(&mut stream).await?;
            let reply = take(&mut stream).await?;
            Ok(match &*how {
                b"reply" => Private::Reply(reply),
                b"leads" => Private::Leads(reply),
                _ => Private::NotMine,
            })
        };
        tokio::time::timeout(PATIENCE, asked).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
    }
}

/// Addresses of sockets are short; their files' paths may be long.
pub(crate) fn short_path<T>(file: &Path, with: impl FnOnce(PathBuf) -> io::Result<T>) -> io::Result<T> {
    let dir = std::fs::File::open(file.parent().unwrap_or(file))?;
    let name = file.file_name().unwrap_or_default();
    with(Path::new("/proc/self/fd").join(dir.as_raw_fd().to_string()).join(name))
}

/// Serves the socket for good.
pub(super) fn listen(
    dir: &Path,
    names: Arc<Names>,
    resolver: SharedResolver,
    public: Rc<Validating>,
    checker: Rc<Checker>,
    log: Log,
) -> io::Result<()> {
    let _ = std::fs::remove_file(dir.join(NAME));
    let listener = short_path(&dir.join(NAME), UnixListener::bind)?;
    tokio::task::spawn_local(async move {
        let dice = Rc::new(Dice::new());
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let (names, resolver, public) = (names.clone(), resolver.clone(), public.clone());
            let (checker, log, dice) = (checker.clone(), log.clone(), dice.clone());
            tokio::task::spawn_local(async move {
                let resolvers = (&*resolver, &*public);
                let done = one(stream, &names, resolvers, &checker, &log, &dice);
                // Who asks is gone, or speaks nonsense: nobody to tell.
                let _ = tokio::time::timeout(PATIENCE, done).await;
            });
        }
    });
    Ok(())
}

async fn one(
    mut stream: UnixStream,
    names: &Names,
    (resolver, public): (&Resolver, &Validating),
    checker: &Rc<Checker>,
    log: &Log,
    dice: &Dice,
) -> io::Result<()> {
    let vpc = take(&mut stream).await?;
    if vpc.is_empty() {
        let told: Told = serde_json::from_slice(&take(&mut stream).await?)?;
        let mut problems = Vec::new();
        for id in &told.zones {
            problems.extend(names.load_zone(id));
        }
        if told.registrar {
            problems.extend(names.load_registrar());
        }
        if told.endpoints {
            problems.extend(names.load_endpoints());
        }
        if told.health {
            checker.load();
        }
        for problem in problems {
            log.line(format_args!("{problem}"));
        }
        return stream.write_all(&frame(b"ok")?).await;
    }
    let knows = take(&mut stream).await? == b"1";
    let packet = take(&mut stream).await?;
    let vpc = String::from_utf8_lossy(&vpc);
    let (how, reply): (&[u8], _) = match private(names, &vpc, &packet, dice) {
        Some((Outcome::Elsewhere(_), reply)) => (b"leads", reply),
        Some((_, reply)) => (b"reply", reply),
        None if knows => (b"no", Vec::new()),
        // The machine's own clients ask as the internet's do. VPCs don't validate unless told to.
        None if vpc == ASKER => (b"reply", public.answer(&packet, false, None).await),
        None => (b"reply", resolver.answer(&packet, false).await),
    };
    stream.write_all(&[frame(how)?, frame(&reply)?].concat()).await
}

/// The answer of the VPC's private zones, if the name lies in one.
fn private(names: &Names, vpc: &str, packet: &[u8], dice: &Dice) -> Option<(Outcome, Vec<u8>)> {
    let question = Question::parse(packet).ok()?;
    let zones = read(&names.zones);
    let zone = zones.find(Asked::Vpc(vpc), question.name(), question.kind)?;
    let mut out = Vec::new();
    let mut reply = Reply::new(&question, false, &mut out);
    // Private zones know no networks of askers.
    let outcome = answer(zone, &question, &names.given(dice, IpNet::default()), &mut reply);
    // A resolver's word, not the zone's.
    reply.authoritative(false);
    reply.finish(&question, true);
    Some((outcome, out))
}
