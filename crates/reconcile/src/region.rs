//! The reconcilers of one region, each on a thread of its own.

use crate::images::Images;
use crate::instances::{Instances, Machine, Namespaces, Parts};
use crate::network::{
    Facts, NatNews, Network, endpoints_ready, failing_parts, nat_addresses_left, nat_news,
    resolvers_attached, space_of,
};
use crate::progress::Progress;
use crate::roles::{Issue, Roles};
use crate::services::{Served, Services, Told};
use crate::volumes::Volumes;
use crate::zones::Zones;
use crate::{flow_logs, metadata, resolver};
use host::fabric::{Depth, Driver, Guests};
use host::instance::InstanceDriver;
use host::volume::VolumeStore;
use model::{FlowLog, InForce, Instance, InstanceId, ProfileState, Time, World, transitions};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use store::{Seen, Store};

/// Every so often all is looked at, whatever was or wasn't signalled.
const TICK: Duration = Duration::from_secs(1);
/// How often the network pass looks at everything the kernel holds, not only at what changed.
const DEEP: Duration = Duration::from_secs(10);
/// After a pass that failed.
const RETRY: Duration = Duration::from_millis(200);

/// What reconcilers work with.
pub struct Setup {
    pub store: Arc<Store>,
    pub progress: Arc<Progress>,
    pub instances: Arc<dyn InstanceDriver>,
    pub volumes: VolumeStore,
    pub images: Images,
    pub fabric: Box<dyn Driver>,
    /// Facts of this machine; guests are found by looking.
    pub network: Facts,
    pub services: Services,
    pub zones: Zones,
    pub machine: Machine,
    pub clock: fn() -> Time,
    /// Guests ended with the machine, or with the region, since the last daemon: those that
    /// are wanted are started again.
    pub restarted: bool,
    /// Told when the trouble of a reconciler changes, and when something was mended.
    pub on_trouble: Box<dyn Fn(&Progress) + Send + Sync>,
}

/// Running reconcilers. Dropping them stops them; the machine stays as it is.
pub struct Reconcilers {
    store: Arc<Store>,
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Reconcilers {
    /// `issue` makes the credentials that instances get for their roles.
    ///
    /// When it returns, the store says of instances that ended with the machine that they don't run.
    ///
    /// # Errors
    /// No thread could be started.
    pub fn start(setup: Setup, issue: Issue) -> std::io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let Setup {
            store,
            progress,
            instances,
            volumes,
            images,
            fabric,
            network,
            services,
            zones,
            machine,
            clock,
            restarted,
            on_trouble,
        } = setup;
        let on_trouble: Arc<dyn Fn(&Progress) + Send + Sync> = on_trouble.into();
        let parts = Parts { driver: instances.clone(), disks: volumes.clone(), machine: machine.clone() };
        let guests = Instances::new(store.clone(), parts, progress.clone(), clock, restarted);
        if let Err(e) = guests.recall() {
            // The first pass that can look does the same.
            tracing::warn!("instances: {e}");
        }
        let network = {
            let mut roles = Roles::new(issue);
            roles.recall(services.told());
            let pass = NetworkPass {
                store: store.clone(),
                progress: progress.clone(),
                instances: instances.clone(),
                network: Network::new(fabric),
                facts: network,
                services,
                roles,
                clock,
                looked_deep: None,
                on_trouble: on_trouble.clone(),
                namespaces: Namespaces::default(),
                observed: None,
                told: None,
            };
            spawn("network", &store, &progress, &stop, &on_trouble, pass)?
        };
        let volumes = {
            let pass = Volumes::new(store.clone(), volumes, instances, machine, clock);
            spawn("volumes", &store, &progress, &stop, &on_trouble, pass)?
        };
        let instances = spawn("instances", &store, &progress, &stop, &on_trouble, guests)?;
        let images = spawn("images", &store, &progress, &stop, &on_trouble, images)?;
        let zones = spawn("zones", &store, &progress, &stop, &on_trouble, zones)?;
        Ok(Self { store, stop, threads: vec![network, volumes, instances, images, zones] })
    }

    pub fn stop(&mut self) {
        self.stop.store(true, Ordering::Release);
        self.store.poke();
        for thread in self.threads.drain(..) {
            if thread.join().is_err() {
                tracing::error!("a reconciler panicked");
            }
        }
    }
}

impl Drop for Reconcilers {
    fn drop(&mut self) {
        self.stop();
    }
}

/// One look at the whole of a scope.
trait Pass: Send + 'static {
    /// True to be called again at once.
    fn pass(&mut self) -> Result<bool, Vec<String>>;

    /// Whether a pass over `now` might do what one over `before` did not. What else it looks at
    /// pokes, and is looked at with each tick in any case.
    fn concerns(&self, before: &World, now: &World) -> bool {
        let _ = (before, now);
        true
    }
}

fn spawn(
    name: &'static str,
    store: &Arc<Store>,
    progress: &Arc<Progress>,
    stop: &Arc<AtomicBool>,
    on_trouble: &Arc<dyn Fn(&Progress) + Send + Sync>,
    mut pass: impl Pass,
) -> std::io::Result<JoinHandle<()>> {
    let (store, progress, stop, on_trouble) =
        (store.clone(), progress.clone(), stop.clone(), on_trouble.clone());
    std::thread::Builder::new().name(name.into()).stack_size(1 << 20).spawn(move || {
        let mut seen = Seen::default();
        // The world of the last pass, when that was, and how often somebody had poked.
        let mut last: Option<(Arc<World>, Instant, u64)> = None;
        while !stop.load(Ordering::Acquire) {
            // Taken before the pass: what happens during it is looked at in the next one.
            let before = store.wait(seen, Duration::ZERO);
            let begun = Instant::now();
            let (world, pokes) = (store.world(), store.pokes());
            let idle = last.as_ref().is_some_and(|(old, at, poked)| {
                at.elapsed() < TICK && *poked == pokes && !pass.concerns(old, &world)
            });
            if idle {
                let left = last.as_ref().map_or(TICK, |(_, at, _)| TICK.saturating_sub(at.elapsed()));
                seen = store.wait(before, left);
                continue;
            }
            // A pass that panics has changed nothing it can't look at again: it is trouble, and retried.
            let result = std::panic::catch_unwind(AssertUnwindSafe(|| pass.pass()))
                .unwrap_or_else(|_| Err(vec![format!("the {name} reconciler panicked: see the log")]));
            tracing::debug!(name, took = ?begun.elapsed(), ok = result.is_ok(), "pass");
            let (again, patience, trouble) = match result {
                Ok(again) => (again, TICK, Vec::new()),
                Err(trouble) => (false, RETRY, trouble),
            };
            let failed = !trouble.is_empty();
            // What failed, or isn't finished, is taken up again whatever concerns it.
            last = (!failed && !again).then_some((world, begun, pokes));
            if progress.report(name, trouble) {
                on_trouble(&progress);
            }
            seen = before;
            if failed {
                // Whatever pokes during a failure must not turn retrying into spinning; a commit may
                // be about a part that doesn't fail.
                store.wait_for_commit(seen, patience);
            } else if !again {
                seen = store.wait(seen, patience);
            }
        }
    })
}

/// True where more differs than rules of groups and names of things: most changes of a large
/// region, and nothing to whoever runs instances, keeps disks or images.
fn beside_rules(before: &World, now: &World) -> bool {
    let mut like = now.clone();
    like.generation = before.generation;
    like.security_groups = before.security_groups.clone();
    like.tags = before.tags.clone();
    like.client_tokens = before.client_tokens.clone();
    like.key_uses = before.key_uses.clone();
    store::differ(before, &like)
}

impl Pass for Instances {
    fn pass(&mut self) -> Result<bool, Vec<String>> {
        Instances::pass(self)
    }

    fn concerns(&self, before: &World, now: &World) -> bool {
        beside_rules(before, now)
    }
}

impl Pass for Volumes {
    fn pass(&mut self) -> Result<bool, Vec<String>> {
        Volumes::pass(self)
    }

    fn concerns(&self, before: &World, now: &World) -> bool {
        beside_rules(before, now)
    }
}

impl Pass for Zones {
    fn pass(&mut self) -> Result<bool, Vec<String>> {
        Zones::pass(self)
    }
}

impl Pass for Images {
    fn pass(&mut self) -> Result<bool, Vec<String>> {
        Images::pass(self)
    }

    fn concerns(&self, before: &World, now: &World) -> bool {
        beside_rules(before, now)
    }
}

struct NetworkPass {
    store: Arc<Store>,
    progress: Arc<Progress>,
    instances: Arc<dyn InstanceDriver>,
    network: Network,
    facts: Facts,
    services: Services,
    roles: Roles,
    clock: fn() -> Time,
    looked_deep: Option<Instant>,
    on_trouble: Arc<dyn Fn(&Progress) + Send + Sync>,
    namespaces: Namespaces,
    observed: Option<ObservedGuests>,
    /// What the servers were last told the whole of.
    told: Option<World>,
}

/// The guests as of a moment: looking at each of them is for when something may have changed.
struct ObservedGuests {
    at: Instant,
    /// The store's count of pokes before.
    pokes: u64,
    /// The world of that moment.
    world: Arc<World>,
    guests: Guests,
}

impl NetworkPass {
    fn remember(&self, healed: &[(String, Vec<String>)]) {
        for (place, words) in healed {
            for what in words {
                tracing::warn!("{place}: {what}: mended");
                self.progress.mended((self.clock)(), place, what);
            }
        }
        if !healed.is_empty() {
            (self.on_trouble)(&self.progress);
        }
    }

    /// Writes down which profiles' coming and going instances can see by now.
    fn profiles_told(&self, world: &World, servers: &Served) {
        let news = |i: &&Instance| {
            i.profiles.iter().any(|p| p.state != ProfileState::Associated)
                && !servers.failures.contains_key(&space_of(i.vpc))
        };
        let told: Vec<&Instance> = world.instances.values().filter(news).collect();
        if !told.is_empty() {
            self.store.update(|world| {
                for instance in told {
                    transitions::profiles_told(world, instance.id, &instance.profiles);
                }
            });
        }
    }

    /// Guests that exist. Looked at again when the machine or the instances' intent changed, and
    /// with each tick: a change of rules alone doesn't ask a thousand of them.
    fn observe(&mut self, world: &Arc<World>) -> Result<&Guests, Vec<String>> {
        let pokes = self.store.pokes();
        let holds = |o: &ObservedGuests| {
            o.pokes == pokes && o.at.elapsed() < TICK && !o.world.instances.any_change(&world.instances)
        };
        let observed = match self.observed.take().filter(holds) {
            Some(observed) => observed,
            None => {
                let (at, world) = (Instant::now(), world.clone());
                let guests =
                    self.namespaces.look(self.instances.as_ref()).map_err(|e| vec![e.to_string()])?;
                ObservedGuests { at, pokes, world, guests }
            }
        };
        Ok(&self.observed.insert(observed).guests)
    }
}

impl Pass for NetworkPass {
    /// Links, routes and gates first; then the servers in the namespaces; then whoever waits is told.
    fn pass(&mut self) -> Result<bool, Vec<String>> {
        let world = self.store.world();
        let guests = self.observe(&world)?.clone();
        self.facts.guests = guests.keys().filter_map(|name| name.parse().ok()).collect();
        let deep = self.looked_deep.is_none_or(|at| at.elapsed() > DEEP);
        let depth = if deep { Depth::Everything } else { Depth::Changed };
        let report = self.network.converge(&world, &self.facts, &guests, depth);
        if deep {
            self.looked_deep = Some(Instant::now());
        }
        // A file that someone changed is mended by a deep look.
        let renewed = self.roles.converge(&world, (self.clock)());
        let told = self.told.as_ref().filter(|_| !deep).map_or(Told::default(), |before| Told {
            metadata: !renewed && !metadata::differs(before, &world),
            flow_logs: !flow_logs::differs(before, &world),
        });
        let servers = self
            .services
            .converge(&world, self.roles.profiles(), told, &|name| self.network.driver().space(name));
        self.told = servers.failures.is_empty().then(|| World::clone(&world));
        self.profiles_told(&world, &servers);

        let news = nat_news(&world, &report);
        if !news.is_empty() {
            let now = (self.clock)();
            self.store.update(|world| {
                for news in &news {
                    match news {
                        NatNews::Available(id) => transitions::nat_available(world, *id),
                        NatNews::Failed(id, code, message) => {
                            transitions::nat_failed(world, *id, code, message, now)
                        }
                        NatNews::Deleted(id) => transitions::nat_deleted(world, *id, now),
                    };
                }
            });
        }

        let ready = endpoints_ready(&world, &report, &|eni| self.services.listens(eni));
        if !ready.is_empty() {
            self.store.update(|world| {
                for id in &ready {
                    transitions::endpoint_available(world, *id);
                }
            });
        }

        let attached = resolvers_attached(&world, &report, &|eni| self.services.listens(eni));
        let told = resolver::told(&world, |vpc| !servers.failures.contains_key(&space_of(vpc)));
        if !attached.is_empty() || !told.is_empty() {
            let now = (self.clock)();
            self.store.update(|world| {
                for (id, enis) in &attached {
                    transitions::resolver_attached(world, *id, enis, now);
                }
                transitions::resolver_told(world, &told);
            });
        }

        let left = nat_addresses_left(&world, &|name| self.network.driver().space(name));
        if !left.is_empty() {
            self.store.update(|world| {
                for (id, ip) in &left {
                    transitions::nat_address_left(world, *id, *ip);
                }
            });
        }

        let failing: BTreeMap<_, _> =
            world.vpcs.values().flat_map(|vpc| self.services.flow_log_failures(vpc)).collect();
        let news = |l: &&FlowLog| l.delivery_error.as_ref() != failing.get(&l.id);
        if world.flow_logs.values().any(|l| news(&l)) {
            self.store.update(|world| transitions::flow_log_deliveries(world, &failing));
        }

        let whole = report.is_whole() && servers.failures.is_empty();
        let in_force = |id: &&InstanceId| {
            world.instances.get(id).is_some_and(|i| {
                let space = || space_of(i.vpc);
                whole
                    || report.is_applied(&space())
                        && report.is_wired(&i.id.to_string())
                        && !servers.failures.contains_key(&space())
            })
        };
        let attached: BTreeSet<InstanceId> = self.facts.guests.iter().filter(in_force).copied().collect();
        let failures: Vec<String> = report
            .failures
            .iter()
            .map(|(space, e)| format!("{space}: {e}"))
            .chain(report.unwired.iter().map(|u| format!("{}: {}: {}", u.space, u.name, u.why)))
            .chain(servers.failures.values().map(ToString::to_string))
            .collect();
        for failure in &failures {
            tracing::warn!("{failure}");
        }
        self.remember(&report.healed);
        self.remember(&servers.healed);
        // What failed is closed, and is retried; the rest is in force, and nobody waits for it.
        let in_force = InForce { generation: world.generation, failing: failing_parts(&world, &report) };
        if self.progress.network_applied(in_force, attached) {
            self.store.poke();
        }
        if failures.is_empty() {
            return Ok(false);
        }
        // What went wrong may be that a guest is another one by now.
        self.observed = None;
        Err(failures)
    }
}
