//! From hosted zones and registered domains to the name servers' files, and back: which changes are
//! served (`INSYNC`).

use dataplane::names::{Client, FOUND, NamesConfig, Seeds as SeedsFile, Told, anchor};
use dns::ZoneFile;
use dns::dnssec::{Keys, entry_key, zone_key};
use model::dns::{HealthCheck, HealthStatus, HostedZone, QueryLog, RecordSet, RegisteredDomain, Routing};
use model::{Change, EndpointState, Region, World};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::Store;

/// The space and the directory of the name servers.
pub use dataplane::dns::resolver::NAMES;

/// How long the servers may take to start before that is trouble, and how soon they are told again.
const START: Duration = Duration::from_secs(5);
const SOON: Duration = Duration::from_millis(20);
/// Milliseconds after which a check without news is told anyway.
const OFTEN: i64 = 30_000;

/// What the keys that sign answers follow from.
#[derive(Clone)]
pub struct Seeds {
    /// For hosted zones.
    pub zones: [u8; 32],
    /// For the stand-in root and top-level domains.
    pub stand_ins: [u8; 32],
}

/// Converges the zones of one region.
pub struct Zones {
    store: Arc<Store>,
    /// `DIR/run/dataplane/names`
    dir: PathBuf,
    servers: Client,
    seeds: Seeds,
    /// `DIR/query-logs`
    logs: PathBuf,
    /// What the servers were last told the whole of.
    served: Option<World>,
    /// Since when the servers don't answer.
    absent: Option<Instant>,
}

/// What the name servers are to be told beside zones.
pub fn config(region: &Region) -> NamesConfig {
    NamesConfig {
        version: dataplane::config::CONFIG_VERSION,
        region: region.name.clone(),
        public_domain: region.public_domain(),
        public_pool: region.public_pool,
        internet: region.internet_address(),
        port: 53,
    }
}

impl Zones {
    /// `dataplane`: the directory of all data-plane processes.
    /// `logs`: where queries are written down.
    pub fn new(store: Arc<Store>, dataplane: &Path, seeds: Seeds, logs: PathBuf) -> Self {
        let dir = dataplane.join(NAMES);
        Self { store, servers: Client::new(dir.clone()), dir, seeds, logs, served: None, absent: None }
    }

    /// Writes what changed, has it served, and then says so in the store.
    ///
    /// # Errors
    /// Sentences, where a file could not be written or the servers don't answer yet.
    pub fn pass(&mut self) -> Result<bool, Vec<String>> {
        let world = self.store.world();
        let told = self.write(&world).map_err(|e| vec![format!("zones: {e}")])?;
        if told != Told::default() {
            if let Err(e) = self.servers.tell(&told) {
                // They start a moment after this pass, or anew: no trouble yet.
                let since = *self.absent.get_or_insert_with(Instant::now);
                if since.elapsed() > START {
                    return Err(vec![format!("name servers: {e}")]);
                }
                std::thread::sleep(SOON);
                return Ok(true);
            }
            self.absent = None;
        }
        self.health(&world).map_err(|e| vec![format!("health checks: {e}")])?;
        let waiting: Vec<String> =
            world.zone_changes.values().filter(|c| !c.in_sync).map(|c| c.id.clone()).collect();
        if !waiting.is_empty() {
            self.store.update(|world| {
                for id in &waiting {
                    if let Some(change) = world.zone_changes.get_mut(id) {
                        change.in_sync = true;
                    }
                }
            });
        }
        self.served = Some(World::clone(&world));
        Ok(false)
    }

    /// Files as the world has them. What differed before, since the servers were last told.
    fn write(&self, world: &World) -> io::Result<Told> {
        let zones = self.dir.join("zones");
        let changed = match &self.served {
            Some(served) => changed(served, world),
            None => {
                fs::create_dir_all(&zones)?;
                let stand_ins = hex::encode(self.seeds.stand_ins);
                write_if_other(&self.dir.join("keys.json"), &serde_json::to_vec(&SeedsFile { stand_ins })?)?;
                write_if_other(&self.dir.join("root.key"), anchor(&self.seeds.stand_ins).as_bytes())?;
                let there = fs::read_dir(&zones)?.flatten().filter_map(|entry| {
                    let name = entry.file_name().into_string().ok()?;
                    name.strip_suffix(".json").map(str::to_owned)
                });
                there.chain(world.hosted_zones.values().map(|z| z.id.clone())).collect()
            }
        };
        let mut told = Told::default();
        for id in changed {
            let path = zones.join(format!("{id}.json"));
            match world.hosted_zones.get(&id) {
                Some(zone) => write_if_other(&path, &serde_json::to_vec(&self.file(world, zone))?)?,
                None => match fs::remove_file(&path) {
                    Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
                    _ => {}
                },
            }
            told.zones.push(id);
        }
        let other = |served: &World| served.registered_domains.any_change(&world.registered_domains);
        if self.served.as_ref().is_none_or(other) {
            let domains: Vec<&RegisteredDomain> = world.registered_domains.values().collect();
            write_if_other(&self.dir.join("registrar.json"), &serde_json::to_vec(&domains)?)?;
            told.registrar = true;
        }
        let other = |served: &World| served.vpc_endpoints.any_change(&world.vpc_endpoints);
        if self.served.as_ref().is_none_or(other) {
            let ready = world.vpc_endpoints.values().filter(|e| e.state == EndpointState::Available);
            let names: BTreeMap<_, _> = ready.flat_map(|e| e.names(world)).collect();
            write_if_other(&self.dir.join("endpoints.json"), &serde_json::to_vec(&names)?)?;
            told.endpoints = true;
        }
        let other = |served: &World| served.health_checks.any_change(&world.health_checks);
        if self.served.as_ref().is_none_or(other) {
            let checks: Vec<&HealthCheck> = world.health_checks.values().collect();
            write_if_other(&self.dir.join("health.json"), &serde_json::to_vec(&checks)?)?;
            told.health = true;
        }
        Ok(told)
    }

    fn file(&self, world: &World, zone: &HostedZone) -> ZoneFile {
        let active = zone.signing_keys.iter().filter(|key| key.active);
        let entry: Vec<_> = active.map(|key| entry_key(&self.seeds.zones, &zone.id, &key.id)).collect();
        let keys = zone.signed.then(|| Keys::new(&entry, &zone_key(&self.seeds.zones, &zone.id)));
        let log = zone.query_log.as_ref().map(|log| self.log(log, zone, &world.region().name));
        let sets: Vec<_> = world.record_sets_of(&zone.id).cloned().collect();
        let named: BTreeSet<&String> = sets.iter().filter_map(collection).collect();
        let cidrs = named.iter().filter_map(|id| world.cidr_collections.get(id).cloned()).collect();
        ZoneFile { zone: zone.clone(), sets, keys, log, cidrs }
    }

    /// `DIR/query-logs/GROUP/ZONE/EDGE`, as the log stream's name would be.
    fn log(&self, log: &QueryLog, zone: &HostedZone, region: &str) -> PathBuf {
        let mut path = self.logs.clone();
        for part in log.group().split('/').filter(|part| !part.is_empty()) {
            // `..` may be part of a group's name, and is no way out.
            path.push(if part.bytes().all(|b| b == b'.') {
                part.replace('.', "%2E")
            } else {
                part.to_owned()
            });
        }
        path.join(&zone.id).join(edge(region))
    }

    /// Takes over what the checker found.
    fn health(&self, world: &World) -> io::Result<()> {
        let found: BTreeMap<String, HealthStatus> = match fs::read(self.dir.join(FOUND)) {
            Ok(bytes) => serde_json::from_slice(&bytes)?,
            Err(_) => BTreeMap::new(),
        };
        let news: Vec<(&String, &HealthStatus)> = found
            .iter()
            .filter(|(id, now)| {
                world.health_checks.contains(id)
                    && world.health_statuses.get(id).is_none_or(|before| is_news(before, now))
            })
            .collect();
        let gone: Vec<&String> = world
            .health_statuses
            .iter()
            .map(|(id, _)| id)
            .filter(|id| !world.health_checks.contains(id))
            .collect();
        if !news.is_empty() || !gone.is_empty() {
            self.store.update(|world| {
                for (id, status) in news {
                    world.health_statuses.insert(id.clone(), status.clone());
                }
                for id in gone {
                    world.health_statuses.remove(id);
                }
            });
        }
        Ok(())
    }
}

/// The edge location of the region's own place: an airport and a number.
fn edge(region: &str) -> &'static str {
    match region {
        "ap-northeast-1" => "NRT12",
        "ap-northeast-3" => "KIX56",
        "ap-northeast-2" => "ICN54",
        "ap-southeast-1" => "SIN2",
        "ap-southeast-2" => "SYD1",
        "ap-south-1" => "BOM50",
        "eu-west-1" => "DUB2",
        "eu-west-2" => "LHR5",
        "eu-central-1" => "FRA6",
        "us-west-1" => "SFO5",
        "us-west-2" => "SEA19",
        "us-east-2" => "CMH68",
        _ => "IAD12",
    }
}

/// That a check was made again isn't written down each time.
fn is_news(before: &HealthStatus, now: &HealthStatus) -> bool {
    let told = |s: &HealthStatus| (s.version, s.healthy, s.status.clone());
    told(before) != told(now) || now.checked.0 - before.checked.0 >= OFTEN
}

/// Ids of zones that differ.
fn changed(before: &World, now: &World) -> BTreeSet<String> {
    let zones = before.hosted_zones.changes(&now.hosted_zones).into_iter().map(|change| match change {
        Change::Put(id, _) | Change::Delete(id) => id,
    });
    let sets = before.record_sets.changes(&now.record_sets).into_iter().map(|change| match change {
        Change::Put(key, _) | Change::Delete(key) => key.zone,
    });
    let mut changed: BTreeSet<String> = zones.chain(sets).collect();
    let collections: BTreeSet<String> = before
        .cidr_collections
        .changes(&now.cidr_collections)
        .into_iter()
        .map(|change| match change {
            Change::Put(id, _) | Change::Delete(id) => id,
        })
        .collect();
    if !collections.is_empty() {
        let names = |set: &RecordSet| collection(set).is_some_and(|id| collections.contains(id));
        changed.extend(now.record_sets.iter().filter(|(_, set)| names(set)).map(|(key, _)| key.zone.clone()));
    }
    changed
}

/// The collection that the record set is chosen by.
fn collection(set: &RecordSet) -> Option<&String> {
    match &set.routing {
        Routing::Cidr(cidr) => Some(&cidr.collection),
        _ => None,
    }
}

/// Replaces the file whole, unless it holds these octets.
fn write_if_other(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|former| former == bytes) {
        return Ok(());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = path.with_file_name(format!(".{name}.new"));
    // Some hold private keys.
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600).open(&temporary)?.write_all(bytes)?;
    fs::rename(&temporary, path)
}
