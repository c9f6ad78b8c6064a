//! The data-plane processes: one for each VPC that has interfaces, one for each that has flow
//! logs, one for the internet, one for its name servers.

use crate::authority::Authority;
use crate::network::endpoint_space_of;
use crate::roles::Profiles;
use crate::{flow_logs, metadata, resolver, zones};
use dataplane::config::{CONFIG_VERSION, Door, EndpointDoor, VpcConfig};
use dataplane::outside::{OUTSIDE, OutsideConfig};
use dataplane::{ServiceError, ServiceKind, ServiceProcess, open_doors};
use host::netns::NetNs;
use model::{EniId, FlowLogId, Region, Vpc, World};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use store::Store;

/// How long a killed process may take to be gone.
const PATIENCE: Duration = Duration::from_secs(5);
/// How old the endpoints' certificate gets; it is good for a year.
const RENEWED: Duration = Duration::from_secs(30 * 24 * 3600);

/// The directory of the internet's servers is named as its space.
pub use crate::network::INTERNET;
use crate::zones::NAMES;

/// Converges the data-plane processes of one region.
pub struct Services {
    /// `DIR/run/dataplane`
    dir: PathBuf,
    /// Where flow logs go: below it a directory for each bucket.
    flow_logs: PathBuf,
    /// The region's key for identity documents.
    identity_key: PathBuf,
    authority: Authority,
    /// When the endpoints' certificate was made; by this daemon, or it would not know for which names.
    issued: Option<SystemTime>,
    /// The daemon's socket for calls that are handed on.
    api: PathBuf,
    spaces: PathBuf,
    /// What crosses the border between the region and the machine, where the operator wants that.
    outside: Option<OutsideConfig>,
    /// Endpoints' interfaces behind which somebody listens, by the process that does.
    listens: BTreeMap<String, BTreeSet<EniId>>,
    /// This program.
    binary: PathBuf,
    /// Poked when a process ends.
    store: Arc<Store>,
    /// Those that ran at the last look, and the namespace (device and inode) that they serve.
    ran: BTreeMap<String, (u64, u64)>,
}

/// Where [`Services`] finds things, below the region's directory.
pub struct Places {
    /// Of the processes' own directories: `DIR/run/dataplane`
    pub dataplane: PathBuf,
    /// Where flow logs go: below it a directory for each bucket.
    pub flow_logs: PathBuf,
    /// The file with the region's key for identity documents.
    pub identity_key: PathBuf,
    /// Of namespaces' files: `DIR/run/net`
    pub spaces: PathBuf,
    /// The file with the key and the certificate of the region's authority.
    pub authority: PathBuf,
    /// The daemon's socket for calls that are handed on.
    pub api: PathBuf,
}

/// Which processes were told all of the world before.
#[derive(Debug, Clone, Copy, Default)]
pub struct Told {
    pub metadata: bool,
    pub flow_logs: bool,
}

/// What became of the processes.
#[derive(Debug, Default)]
pub struct Served {
    /// What went wrong, by the process's name; the others were seen to.
    pub failures: BTreeMap<String, ServiceError>,
    /// Those that had ended by themselves and were started again, and what is to be said of it.
    pub healed: Vec<(String, Vec<String>)>,
}

impl Services {
    pub fn new(places: Places, binary: PathBuf, store: Arc<Store>) -> Self {
        let Places { dataplane: dir, flow_logs, identity_key, spaces, authority, api } = places;
        Self {
            dir,
            flow_logs,
            identity_key,
            authority: Authority::new(authority),
            issued: None,
            api,
            spaces,
            outside: None,
            listens: BTreeMap::new(),
            binary,
            store,
            ran: BTreeMap::new(),
        }
    }

    /// Has names cross the border between the region and the machine: answers for the machine's clients at `listen`,
    /// and what the region doesn't know asked of `upstream`.
    pub fn across(mut self, listen: Option<SocketAddr>, upstream: Vec<SocketAddr>) -> Self {
        let wanted = listen.is_some() || !upstream.is_empty();
        self.outside = wanted.then_some(OutsideConfig { version: CONFIG_VERSION, listen, upstream });
        self
    }

    /// Makes each process serve what the world says, starting those that don't run and
    /// ending those that are no longer wanted. `space` finds a namespace by name. What they were
    /// `told` before isn't said again: for that is long in a large VPC.
    pub fn converge(
        &mut self,
        world: &World,
        profiles: &Profiles,
        told: Told,
        space: &dyn Fn(&str) -> Option<NetNs>,
    ) -> Served {
        let mut served = Served::default();
        let mut listens = std::mem::take(&mut self.listens);
        let mut config = (!told.metadata).then(|| metadata::internet(world.region()));
        let (mut trusted, mut doors) = (None, None);
        if let Some(config) = &mut config {
            match self.certify(world.region()) {
                Ok(certificate) => {
                    let api = self.api.clone();
                    let mut endpoints = metadata::endpoints(world.region(), certificate, api);
                    endpoints.doors = self.doors(world, space);
                    doors = Some(endpoints.doors.clone());
                    config.endpoints = Some(endpoints);
                }
                Err(e) => drop(served.failures.insert("endpoints".into(), e)),
            }
            trusted = self.authority.certificate(world.region()).ok();
        }
        let mut running = BTreeMap::new();
        let mut wanted = BTreeSet::from([INTERNET.to_owned(), NAMES.to_owned()]);
        let mut note = |name: &str, result: Result<Ran, ServiceError>| match result {
            Ok(ran) => {
                if let Some(why) = ran.started.filter(|_| self.ran.contains_key(name)) {
                    served.healed.push((name.to_owned(), vec![why.to_owned()]));
                }
                running.insert(name.to_owned(), ran.space);
            }
            Err(e) => drop(served.failures.insert(name.to_owned(), e)),
        };
        note(INTERNET, self.run(INTERNET, INTERNET, ServiceKind::Internet, config, space));
        let config = (!told.metadata).then(|| zones::config(world.region()));
        if let Some(doors) = doors {
            // A process that doesn't run is told of above, and opens them when it does.
            let doors = doors.iter().map(|door| name_of(&door.space)).collect();
            for (name, e) in self.follow_doors(INTERNET, doors, &mut listens) {
                note(&name, Err(e));
            }
        }
        note(NAMES, self.run(NAMES, INTERNET, ServiceKind::Names, config, space));
        if let Some(config) = &self.outside {
            // It reads what it is told at its start alone.
            let process = ServiceProcess::new(self.dir.join(OUTSIDE));
            let told = process.configure(config).and_then(|other| match other {
                true => process.stop(PATIENCE).map(drop),
                false => Ok(()),
            });
            let machine = |_: &str| NetNs::current().ok();
            note(
                OUTSIDE,
                told.and_then(|()| {
                    self.run(OUTSIDE, OUTSIDE, ServiceKind::Outside, None::<OutsideConfig>, &machine)
                }),
            );
            wanted.insert(OUTSIDE.to_owned());
        }
        let inhabited: BTreeSet<_> = world.enis.values().map(|e| e.vpc).collect();
        for vpc in world.vpcs.values().filter(|v| inhabited.contains(&v.id)) {
            let name = vpc.id.to_string();
            let config = (!told.metadata).then(|| VpcConfig {
                identity_key: Some(self.identity_key.clone()),
                authority: trusted.clone(),
                forwarding: resolver::forwarding(world, vpc, &self.spaces),
                inbound: resolver::inbound(world, vpc, &self.spaces, space),
                ..metadata::vpc(world, vpc, profiles)
            });
            let doors: Option<Vec<String>> =
                config.as_ref().map(|c| c.inbound.iter().map(|door| name_of(&door.space)).collect());
            let ran = self.run(&name, &name, ServiceKind::Vpc, config, space);
            let runs = ran.is_ok();
            note(&name, ran);
            for doors in doors.into_iter().filter(|_| runs) {
                for (name, e) in self.follow_doors(&name, doors, &mut listens) {
                    note(&name, Err(e));
                }
            }
            wanted.insert(name);
        }
        for vpc in world.vpcs.values() {
            if !flow_logs::collected(world, vpc) {
                continue;
            }
            let config = if told.flow_logs { None } else { flow_logs::config(world, vpc, &self.flow_logs) };
            let name = flow_logs::name(vpc);
            note(&name, self.run(&name, &vpc.id.to_string(), ServiceKind::Flows, config, space));
            wanted.insert(name);
        }
        for name in self.present() {
            if !wanted.contains(&name) {
                let process = ServiceProcess::new(self.dir.join(&name));
                if let Err(e) = process.stop(PATIENCE) {
                    served.failures.insert(name, e);
                }
                let _ = std::fs::remove_dir_all(process.dir());
            }
        }
        listens.retain(|process, _| wanted.contains(process));
        (self.ran, self.listens) = (running, listens);
        served
    }

    /// Has a process open the doors of these spaces and close all others; notes which are open. Answers what went
    /// wrong, by the space's name.
    fn follow_doors(
        &self,
        process: &str,
        doors: Vec<String>,
        listens: &mut BTreeMap<String, BTreeSet<EniId>>,
    ) -> Vec<(String, ServiceError)> {
        if doors.is_empty() && !listens.contains_key(process) {
            return Vec::new();
        }
        let dir = self.dir.join(process);
        let failed = open_doors(&dir).unwrap_or_else(|e| {
            if e.kind() == io::ErrorKind::NotFound {
                // One of a former version, which has no such doors: the next pass starts another.
                let _ = ServiceProcess::new(dir).stop(PATIENCE);
            }
            doors.iter().map(|name| (name.clone(), e.to_string())).collect()
        });
        let open = doors.iter().filter(|name| !failed.contains_key(*name));
        let open: BTreeSet<EniId> = open.filter_map(|name| name.parse().ok()).collect();
        match doors.is_empty() {
            true => drop(listens.remove(process)),
            false => drop(listens.insert(process.to_owned(), open)),
        }
        let error = |(name, why): (String, String)| {
            let source = io::Error::other(why);
            (name.clone(), ServiceError::Io { dir: self.spaces.join(name), source })
        };
        failed.into_iter().map(error).collect()
    }

    /// Where the region's API is to be answered inside VPCs. Spaces that aren't there yet come later.
    fn doors(&self, world: &World, space: &dyn Fn(&str) -> Option<NetNs>) -> Vec<Door> {
        let endpoints = world.vpc_endpoints.values().filter_map(|e| Some((e, e.serves()?)));
        let interfaces = endpoints.flat_map(|(endpoint, service)| {
            endpoint.enis().iter().filter_map(move |id| Some((endpoint, service, world.enis.get(id)?)))
        });
        let door = interfaces.filter_map(|(endpoint, service, eni)| {
            let name = endpoint_space_of(eni.id);
            Some(Door {
                id: space(&name)?.id().ok()?,
                space: self.spaces.join(name),
                address: (eni.primary(), 443).into(),
                of: EndpointDoor {
                    endpoint: endpoint.id.to_string(),
                    vpc: endpoint.vpc.to_string(),
                    service: service.name.to_owned(),
                },
            })
        });
        door.collect()
    }

    /// Whether somebody listens behind an endpoint's interface.
    pub fn listens(&self, eni: EniId) -> bool {
        self.listens.values().any(|open| open.contains(&eni))
    }

    /// The endpoints' certificate: its file, and what tells it from another. Made anew where it is old.
    fn certify(&mut self, region: &Region) -> Result<(PathBuf, String), ServiceError> {
        let dir = self.dir.join(INTERNET);
        let file = dir.join("certificate.pem");
        let io = |source| ServiceError::Io { dir: dir.clone(), source };
        let good = |at: &SystemTime| at.elapsed().is_ok_and(|age| age < RENEWED) && file.exists();
        let issued = match self.issued.filter(good) {
            Some(issued) => issued,
            None => {
                std::fs::create_dir_all(&dir).map_err(io)?;
                self.authority.certify(region, &file).map_err(io)?;
                *self.issued.insert(SystemTime::now())
            }
        };
        let since = issued.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        Ok((file, since.as_millis().to_string()))
    }

    /// What the VPCs' servers were told last, by whichever daemon.
    pub fn told(&self) -> Vec<VpcConfig> {
        let config = |name: String| {
            let json = std::fs::read(self.dir.join(name).join("config.json")).ok()?;
            serde_json::from_slice(&json).ok()
        };
        self.present().into_iter().filter_map(config).collect()
    }

    /// Why deliveries of the VPC's flow logs fail; empty while none does.
    pub fn flow_log_failures(&self, vpc: &Vpc) -> BTreeMap<FlowLogId, String> {
        flow_logs::failures(&self.dir.join(flow_logs::name(vpc)))
    }

    /// Ends every process of the region.
    pub fn stop_all(&self) -> Result<(), ServiceError> {
        self.present().iter().try_for_each(|name| {
            let process = ServiceProcess::new(self.dir.join(name));
            process.stop(PATIENCE)?;
            let _ = std::fs::remove_dir_all(process.dir());
            Ok(())
        })
    }

    fn present(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.dir).into_iter().flatten().flatten();
        entries.filter_map(|e| e.file_name().into_string().ok()).collect()
    }

    /// `place`: the space that the process lives in.
    fn run<C: Serialize>(
        &self,
        name: &str,
        place: &str,
        kind: ServiceKind,
        config: Option<C>,
        space: &dyn Fn(&str) -> Option<NetNs>,
    ) -> Result<Ran, ServiceError> {
        let process = ServiceProcess::new(self.dir.join(name));
        if let Some(config) = config {
            process.configure(&config)?;
        }
        let io = |source| ServiceError::Io { dir: process.dir().to_owned(), source };
        let netns = space(place).ok_or_else(|| {
            io(io::Error::new(io::ErrorKind::NotFound, "its network namespace is not there yet"))
        })?;
        let id = netns.id().map_err(io)?;
        let mut why = "the data-plane process had ended";
        if process.is_alive() {
            // Asked once: a process doesn't leave its namespace, but may be left in an old one.
            let serves = || process.pid().and_then(|pid| NetNs::of_process(pid).ok()?.id().ok());
            if self.ran.get(name) == Some(&id) || serves() == Some(id) {
                return Ok(Ran { space: id, started: None });
            }
            why = "the data-plane process was in another namespace";
            process.stop(PATIENCE)?;
        }
        let mut command = kind.command(&self.binary, process.dir());
        netns.start_inside(&mut command);
        let store = self.store.clone();
        let pid = process.spawn(command, move || store.poke())?;
        tracing::info!(name, pid, "data-plane process started");
        Ok(Ran { space: id, started: Some(why) })
    }
}

/// The name of the space behind a door: its interface's id.
fn name_of(space: &Path) -> String {
    space.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A process that runs.
struct Ran {
    /// Its namespace's device and inode.
    space: (u64, u64),
    /// Why it had to be started, unless it ran already.
    started: Option<&'static str>,
}
