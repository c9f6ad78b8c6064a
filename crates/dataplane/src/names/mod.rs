//! The region's name servers, in one process on "the internet": Route 53's 2,048, a stand-in root
//! and a stand-in for all top-level domains, and a public resolver that follows their delegations.
//! It also keeps the private zones, and answers the VPCs' resolvers by a socket beside its files.
//!
//! ```text
//! DIR/zones/ID.json     a hosted zone and its record sets (dns::ZoneFile)
//! DIR/registrar.json    the registered domains
//! DIR/keys.json         what the stand-ins' keys follow from (Seeds)
//! DIR/root.key          the root's public key, for validators
//! DIR/endpoints.json    names of VPC endpoints, and their addresses
//! DIR/health.json       the health checks that are asked for
//! DIR/health-found.json what was found of them
//! DIR/names.sock        where VPCs' resolvers ask, and where the reconciler tells what changed
//! ```
//!
//! All is read at start; later only what the reconciler names (see [`Told`]), and once that is
//! answered, the next query is answered by it.

mod amazon;
mod guard;
mod health;
mod queries;
mod resolver;
mod serve;
mod socket;
mod stand_in;
#[cfg(test)]
mod tests;
mod validate;

use std::cell::Cell;
use std::collections::HashMap;
use std::fs;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use ::dns::dnssec::Signatures;
use ::dns::{Asked, Conditions, Place, Rcode, Zone, ZoneFile, Zones, answer, respond};
use hickory_proto::dnssec::TrustAnchors;
use host::datagrams::Datagrams;
use ipnet::{IpNet, Ipv4Net};
use model::dns::{NAME_SERVER_BLOCK, NAME_SERVER_BLOCK_V6, RegisteredDomain, address_v4};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;

pub use health::FOUND;
pub(crate) use resolver::{by_tcp, by_udp, checked};
pub(crate) use socket::short_path;
pub use socket::{Client, Private, Told};
pub use stand_in::anchor;

use crate::config::check_version;
use crate::server;

/// What the name servers are told beside their zones. Read once, at start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NamesConfig {
    /// [`crate::config::CONFIG_VERSION`].
    pub version: u32,
    /// `ap-northeast-1`: where all askers are, for latency and geolocation routing.
    pub region: String,
    /// `ap-northeast-1.compute.amazonaws.com`, without the final dot.
    pub public_domain: String,
    /// The region's public addresses, which have names in that domain.
    pub public_pool: Ipv4Net,
    /// The internet's own address: the public resolver answers there, too.
    pub internet: Ipv4Addr,
    /// Where everything is bound; 53 but in tests.
    pub port: u16,
}

/// All that answers hang on. Shared by the threads that serve.
pub(crate) struct Names {
    config: NamesConfig,
    dir: PathBuf,
    place: Place,
    /// The hosted zones, and the stand-ins' as zones of their servers' numbers.
    zones: RwLock<Zones>,
    /// By id; those that aren't here pass.
    health: RwLock<HashMap<String, bool>>,
    /// AWS's own endpoints.
    hosts: RwLock<amazon::Hosts>,
    signatures: Arc<Signatures>,
    /// What the public resolver begins to validate at; None where nothing is signed.
    trusted: RwLock<Option<Arc<TrustAnchors>>>,
    /// How often something was read again.
    changes: AtomicU64,
    /// When it is, to who signs.
    clock: fn() -> SystemTime,
    queries: queries::Queries,
}

/// What keys follow from.
#[derive(Clone, Serialize, Deserialize)]
pub struct Seeds {
    /// For the root and the top-level domains, in hexadecimal digits.
    pub stand_ins: String,
}

/// One thread's view of the conditions of an answer.
struct Given<'n> {
    health: RwLockReadGuard<'n, HashMap<String, bool>>,
    place: &'n Place,
    asker: IpNet,
    random: &'n Cell<u64>,
    clock: fn() -> SystemTime,
}

impl Conditions for Given<'_> {
    fn is_healthy(&self, check: &str) -> bool {
        self.health.get(check).copied().unwrap_or(true)
    }
    fn place(&self) -> &Place {
        self.place
    }
    fn asker(&self) -> IpNet {
        self.asker
    }
    fn random(&self) -> u64 {
        // xorshift64*: no secret, only spread.
        let mut x = self.random.get();
        x ^= x >> 12;
        x ^= x << 25;
        x ^= x >> 27;
        self.random.set(x);
        x.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }
    fn now(&self) -> u32 {
        let since = (self.clock)().duration_since(UNIX_EPOCH).unwrap_or_default();
        u32::try_from(since.as_secs()).unwrap_or(u32::MAX)
    }
}

/// The public resolver alone, for the fuzzer.
#[cfg(fuzzing)]
pub(crate) struct Public(resolver::Resolver);

#[cfg(fuzzing)]
impl Public {
    pub(crate) fn open(dir: &Path, config: NamesConfig) -> Self {
        Self(resolver::Resolver::new(Arc::new(Names::open(dir, config).0)))
    }

    pub(crate) async fn answer(
        &self,
        query: &[u8],
        udp: bool,
        script: Option<Arc<crate::fuzzing::Script>>,
    ) -> Vec<u8> {
        let mut resolver = self.0.clone();
        resolver.script = script;
        validate::Validating::new(&resolver).answer(query, udp, None).await
    }
}

/// A thread's own randomness.
pub(crate) struct Dice(Cell<u64>);

impl Dice {
    pub(crate) fn new() -> Self {
        Self(Cell::new(rand::random::<u64>() | 1))
    }
}

fn read<T>(lock: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

impl Names {
    /// Reads everything in `dir`. Files that aren't understood are told, and left out.
    pub(crate) fn open(dir: &Path, config: NamesConfig) -> (Self, Vec<String>) {
        let names = Self {
            place: Place::of_region(&config.region),
            hosts: RwLock::new(amazon::public_hosts(&config.region)),
            dir: dir.to_owned(),
            config,
            zones: RwLock::default(),
            health: RwLock::default(),
            signatures: Arc::default(),
            trusted: RwLock::default(),
            changes: AtomicU64::new(0),
            clock: SystemTime::now,
            queries: queries::Queries::start(),
        };
        let mut problems = Vec::new();
        for entry in fs::read_dir(dir.join("zones")).into_iter().flatten().flatten() {
            let name = entry.file_name();
            if let Some(id) =
                name.to_str().and_then(|n| n.strip_suffix(".json")).filter(|id| !id.starts_with('.'))
            {
                problems.extend(names.load_zone(id));
            }
        }
        problems.extend(names.load_registrar());
        problems.extend(names.load_endpoints());
        (names, problems)
    }

    /// Reads the zone's file again; a zone without file is gone.
    pub(crate) fn load_zone(&self, id: &str) -> Vec<String> {
        let problems = self.read_zone(id);
        self.changes.fetch_add(1, Ordering::Release);
        problems
    }

    fn read_zone(&self, id: &str) -> Vec<String> {
        let path = self.dir.join("zones").join(format!("{id}.json"));
        let file = match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice::<ZoneFile>(&bytes).map_err(|e| e.to_string()),
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                self.zones.write().unwrap_or_else(PoisonError::into_inner).remove(id);
                return Vec::new();
            }
            Err(e) => Err(e.to_string()),
        };
        match file {
            Ok(file) => {
                let (mut zone, mut problems) = Zone::compile(&file.zone, &file.sets);
                zone.log = file.log.map(Into::into);
                zone.know(&file.cidrs);
                if file.keys.as_ref().is_some_and(|keys| !zone.sign(keys, &self.signatures)) {
                    problems.push("its keys are none".into());
                }
                self.zones.write().unwrap_or_else(PoisonError::into_inner).put(zone);
                problems.into_iter().map(|p| format!("{id}: {p}")).collect()
            }
            Err(why) => vec![format!("{id}: {why}")],
        }
    }

    /// Reads the registered domains again, and makes the root's and the top-level domains' zones.
    pub(crate) fn load_registrar(&self) -> Vec<String> {
        let (domains, problems) = match fs::read(self.dir.join("registrar.json")) {
            Ok(bytes) => match serde_json::from_slice::<Vec<RegisteredDomain>>(&bytes) {
                Ok(domains) => (domains, Vec::new()),
                Err(e) => (Vec::new(), vec![format!("registrar.json: {e}")]),
            },
            Err(_) => (Vec::new(), Vec::new()),
        };
        let seed = fs::read(self.dir.join("keys.json")).ok();
        let seed = seed.and_then(|bytes| serde_json::from_slice::<Seeds>(&bytes).ok());
        let seed = seed.and_then(|seeds| hex::decode(seeds.stand_ins).ok()?.try_into().ok());
        let trusted = seed.as_ref().map(|seed| Arc::new(stand_in::trusted(seed)));
        *self.trusted.write().unwrap_or_else(PoisonError::into_inner) = trusted;
        let built = stand_in::zones(&domains, seed.as_ref(), &self.signatures);
        let mut zones = self.zones.write().unwrap_or_else(PoisonError::into_inner);
        let former: Vec<String> =
            zones.ids().filter(|id| id.starts_with(stand_in::PREFIX)).map(str::to_owned).collect();
        for id in former {
            zones.remove(&id);
        }
        for zone in built {
            zones.put(zone);
        }
        drop(zones);
        self.changes.fetch_add(1, Ordering::Release);
        problems
    }

    /// Reads the names of VPC endpoints again.
    pub(crate) fn load_endpoints(&self) -> Vec<String> {
        let mut hosts = amazon::public_hosts(&self.config.region);
        let problems = match fs::read(self.dir.join("endpoints.json")) {
            Ok(bytes) => match serde_json::from_slice::<amazon::Hosts>(&bytes) {
                Ok(further) => {
                    hosts.extend(further);
                    Vec::new()
                }
                Err(e) => vec![format!("endpoints.json: {e}")],
            },
            Err(_) => Vec::new(),
        };
        *self.hosts.write().unwrap_or_else(PoisonError::into_inner) = hosts;
        problems
    }

    fn given<'n>(&'n self, dice: &'n Dice, asker: IpNet) -> Given<'n> {
        Given { health: read(&self.health), place: &self.place, asker, random: &dice.0, clock: self.clock }
    }

    /// Number of the server that has this address; None for who isn't one.
    fn server_at(address: Ipv4Addr) -> Option<u16> {
        let number = u32::from(address) - u32::from(NAME_SERVER_BLOCK.network()).min(u32::from(address));
        NAME_SERVER_BLOCK.contains(&address).then(|| u16::try_from(number).unwrap_or(u16::MAX))
    }

    /// Whether queries to this address are for the public resolver.
    pub(crate) fn is_resolver(&self, address: IpAddr) -> bool {
        match address_v4(address) {
            Some(server) => server == model::dns::PUBLIC_RESOLVER,
            None => !is_of_block(address),
        }
    }

    /// The answer of the name server that was asked, into `out`, which stays empty for silence.
    pub(crate) fn authoritative(&self, packet: &[u8], way: Way, dice: &Dice, out: &mut Vec<u8>) {
        respond(packet, way.udp, false, out, |question, reply| {
            let to = address_v4(way.to);
            if to == Some(amazon::SERVER) {
                return amazon::answer(&self.config, &read(&self.hosts), question, reply);
            }
            let number = to.and_then(Self::server_at).unwrap_or(u16::MAX);
            let zones = read(&self.zones);
            match zones.find(Asked::Server(number), question.name(), question.kind) {
                Some(zone) => {
                    let told = question.edns.and_then(|edns| edns.subnet);
                    let asker = told.unwrap_or_else(|| IpNet::from(way.from));
                    answer(zone, question, &self.given(dice, asker), reply);
                    if let Some(log) = &zone.log {
                        self.queries.note(log, &zone.id, question, reply.told(), way);
                    }
                }
                None => reply.rcode(Rcode::Refused),
            }
        });
    }
}

/// How a query came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    pub(crate) from: IpAddr,
    /// The address that was asked.
    pub(crate) to: IpAddr,
    pub(crate) udp: bool,
}

/// Whether it is of the name servers' blocks, be there one at it or not.
pub(super) fn is_of_block(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => NAME_SERVER_BLOCK.contains(&address),
        IpAddr::V6(address) => NAME_SERVER_BLOCK_V6.contains(&address),
    }
}

/// Runs the name servers of `dir`. Never returns; a failure to start exits with status 1.
pub fn names_main(dir: &Path) -> ! {
    server::run(dir, async |server| {
        let bytes = fs::read(server.dir.join("config.json")).map_err(|e| format!("config.json: {e}"))?;
        let config: NamesConfig = serde_json::from_slice(&bytes).map_err(|e| e.to_string())?;
        check_version(config.version)?;
        let port = config.port;
        let (names, problems) = Names::open(&server.dir, config);
        for problem in problems {
            server.log.line(format_args!("{problem}"));
        }
        let names = Arc::new(names);
        let resolver = Rc::new(resolver::Resolver::new(names.clone()));
        let public = Rc::new(validate::Validating::new(&resolver));
        let (ask, asked) = mpsc::channel(serve::WAITING);
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4);
        for (any, threads) in
            [(Ipv4Addr::UNSPECIFIED.into(), threads), (Ipv6Addr::UNSPECIFIED.into(), threads.div_ceil(2))]
        {
            let socket = Arc::new(serve::bind(SocketAddr::new(any, port)).await?);
            serve::udp(&names, &socket, &ask, threads).map_err(|e| format!("threads: {e}"))?;
            serve::tcp(names.clone(), public.clone(), SocketAddr::new(any, port), &server.log).await?;
        }
        serve::recursion(public.clone(), asked);
        let checker = Rc::new(health::Checker::new(names.clone(), resolver.clone(), server.log.clone()));
        checker.load();
        socket::listen(&server.dir, names, resolver, public, checker, server.log.clone())
            .map_err(|e| format!("names.sock: {e}"))?;
        Ok(())
    })
}

/// The process's socket, shared by its threads.
pub(crate) type Shared = Arc<Datagrams>;
