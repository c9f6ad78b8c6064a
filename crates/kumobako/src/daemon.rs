//! The daemon: its start, its end, and the end of all that it started.

use crate::cli::{Accel, Driver, UpOptions};
use crate::paths::Paths;
use crate::region::{Credentials, RegionFile, write_whole};
use anyhow::{Context, Result, bail};
use aws_wire::{Answer, Api, Auth, Call, Config, Credential, KeyError, Server};
use control::access::Circumstances;
use control::{Caller, Control, History, RegionFacts, Vault};
use host::cgroup::{Group, Hierarchies};
use host::fabric::{Availability, Kernel, Tc};
use host::image::ImageStore;
use host::instance::{Acceleration, InstanceDriver, NamespaceDriver};
use host::volume::VolumeStore;
use model::{InstanceId, KeyOwner, Time, World};
use reconcile::images::Images;
use reconcile::instances::Machine;
use reconcile::network::{Facts, host_link};
use reconcile::services::{Places, Services};
use reconcile::zones::{Seeds, Zones};
use reconcile::{Progress, Reconcilers, Setup};
use rustix::fs::Mode;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::os::fd::AsRawFd as _;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::os::unix::net::{UnixDatagram, UnixListener};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use store::{Bounds, Ring, Store};

/// Set for a daemon in the background: it leaves the terminal's session.
const DETACHED: &str = "KUMOBAKO_DETACHED";
const DEFAULT_REGION: &str = "ap-northeast-1";
const DEFAULT_POOL: &str = "203.0.113.0/24";
/// How long a detached start may take.
const START_PATIENCE: Duration = Duration::from_secs(30);
/// How long a start waits for the first network before it is announced all the same.
const FIRST_NETWORK: Duration = Duration::from_secs(5);
/// How long `down` waits for the daemon, and for guests to go down in order.
const DOWN_PATIENCE: Duration = Duration::from_secs(20);

/// The history of events: 128 MiB, some 100,000 calls.
const EVENTS: Bounds = Bounds { segment: 8 << 20, segments: 16 };

fn clock() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Time(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

pub(crate) fn up(state: &Path, options: UpOptions) -> Result<ExitCode> {
    if !rustix::process::geteuid().is_root() && !options.no_data_plane {
        bail!("a region makes network namespaces and mounts: run it as root (sudo)");
    }
    if options.dns.is_some_and(|own| options.upstream_dns.contains(&own)) {
        bail!("--upstream-dns names the region's own listener: it would ask itself");
    }
    let paths = Paths::new(state);
    make_directories(&paths)?;
    if options.detach { detach(&paths) } else { run(&paths, &options) }
}

fn make_directories(paths: &Paths) -> Result<()> {
    for dir in
        [&paths.state, &paths.logs(), &paths.run(), &paths.netns(), &paths.dataplane(), &paths.instances()]
    {
        // Guests' own users pass through on their way to their disks, so others may traverse but not look.
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o711)
            .create(dir)
            .with_context(|| format!("can't make {}", dir.display()))?;
    }
    Ok(())
}

/// True while a daemon holds the region.
pub(crate) fn is_running(paths: &Paths) -> bool {
    fs::File::open(paths.lock())
        .is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(fs::TryLockError::WouldBlock)))
}

/// Starts the same command in the background and waits until it answers.
fn detach(paths: &Paths) -> Result<ExitCode> {
    if is_running(paths) {
        bail!("the region in {} runs already", paths.state.display());
    }
    rotate(&paths.log())?;
    let log = fs::File::options().create(true).append(true).open(paths.log())?;
    let arguments = std::env::args_os().skip(1).filter(|a| a != "--detach" && a != "-d");
    let mut command = Command::new(std::env::current_exe()?);
    command.args(arguments).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    command.env(DETACHED, "1");
    let _ = fs::remove_file(paths.region());
    let mut child = command.spawn().context("can't start the daemon")?;
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            let log = fs::read_to_string(paths.log()).unwrap_or_default();
            let last: Vec<&str> = log.lines().rev().take(5).collect();
            let last: Vec<&str> = last.into_iter().rev().collect();
            bail!("the daemon ended ({status}):\n{}", last.join("\n"));
        }
        if let Ok(region) = crate::region::read(&paths.state)
            && is_running(paths)
            && std::net::TcpStream::connect(region.address()).is_ok()
        {
            greet(paths, &region);
            return Ok(ExitCode::SUCCESS);
        }
        if begun.elapsed() > START_PATIENCE {
            bail!("the daemon did not answer within {START_PATIENCE:?}: see {}", paths.log().display());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Keeps one former log, so that the log stays bounded by what one run writes.
fn rotate(log: &Path) -> Result<()> {
    match fs::rename(log, log.with_extension("log.1")) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e.into()),
        _ => Ok(()),
    }
}

fn greet(paths: &Paths, region: &RegionFile) {
    let program = std::env::args().next().unwrap_or_else(|| "kumobako".into());
    let state = if paths.state == crate::paths::default_state() {
        String::new()
    } else {
        format!(" --state {}", paths.state.display())
    };
    println!("Region {} (account {}) answers at {}", region.region, region.account, region.endpoint);
    println!("The root user's access key is in {}", paths.credentials().display());
    println!("Next:  eval \"$({program}{state} env)\" && aws ec2 describe-vpcs");
}

fn run(paths: &Paths, options: &UpOptions) -> Result<ExitCode> {
    if std::env::var_os(DETACHED).is_some() {
        rustix::process::setsid()?;
    }
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("KUMOBAKO_LOG").unwrap_or_else(|_| "info".into()),
        )
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    // Each instance is a descriptor here.
    dataplane::raise_file_limit();
    // Nobody else may hold it: that would keep the region from starting.
    let lock = fs::File::options().create(true).truncate(false).write(true).mode(0o600).open(paths.lock())?;
    if lock.try_lock().is_err() {
        let pid = fs::read_to_string(paths.pid()).unwrap_or_default();
        bail!("the region in {} runs already (pid {})", paths.state.display(), pid.trim());
    }
    write_whole(&paths.pid(), &format!("{}\n", std::process::id()), 0o644)?;

    let facts = RegionFacts {
        name: options.region.clone().unwrap_or_else(|| DEFAULT_REGION.into()),
        public_pool: match options.public_pool {
            Some(pool) => pool,
            None => DEFAULT_POOL.parse()?,
        },
        account: options.account.clone(),
    };
    let vault = Arc::new(open_vault(paths)?);
    let store = Arc::new(Store::open(&paths.store(), |world| control::seed(world, &facts, &vault, clock()))?);
    store.update(|world| control::credentials::seal_old(&vault, world));
    let world = store.world();
    check_facts(&world, options)?;
    let file = region_file(paths, &world, options);
    write_credentials(paths, &world, &vault)?;

    let driver: Arc<dyn InstanceDriver> = Arc::new(NamespaceDriver::new(paths.instances())?);
    let progress = Arc::new(Progress::default());
    let applied = (!options.no_data_plane).then(|| progress.network());
    let machine = Arc::new(LocalMachine {
        driver: driver.clone(),
        memory: (meminfo("MemTotal:").unwrap_or(u64::MAX) as f64 * options.memory_overcommit) as u64,
        vcpus: options.vcpu_quota,
        pushed_key_life: i64::from(options.pushed_key_seconds) * 1000,
    });
    let control =
        Control::new(store.clone(), machine, vault.clone(), applied, clock).map_err(anyhow::Error::msg)?;
    let history = Ring::open(&paths.events(), EVENTS)
        .with_context(|| format!("can't use {}", paths.events().display()))?;
    let control = control.recorded(History::new(history));
    let control = if options.throttle { control.throttled() } else { control };

    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let mut config = Config::new(file.region.clone());
        if options.insecure_any_credentials {
            eprintln!(
                "WARNING: --insecure-any-credentials: whoever reaches {} is the root user. Any access key and any \
                 signature will do.",
                file.endpoint
            );
            config.auth = Auth::AnyCredentials;
        }
        let api = Arc::new(RegionApi(control));
        let mut server = Server::bind(&options.listen, api, config).await?;
        if !options.no_data_plane {
            server = server.handed_on(api_socket(paths)?)?;
        }
        let mut file = file;
        file.listen = server.addresses().to_vec();
        file.endpoint = format!("http://{}", file.address());

        let images = || images(paths, &tag(paths), options.driver == Driver::Qemu, store.clone(), driver.clone());
        let reconcilers = if options.no_data_plane {
            crate::images::watch(images()?)?;
            None
        } else {
            listen_for_wakes(&paths.wake(), store.clone())?;
            let mut images = images()?.with_disks(volumes(paths, &tag(paths))?);
            images.pass().map_err(|e| anyhow::anyhow!(e.join("; ")))?;
            let seeds = Seeds {
                zones: vault.derive(control::ZONES_SEED),
                stand_ins: vault.derive("stand-in names"),
            };
            let parts = (images, Zones::new(store.clone(), &paths.dataplane(), seeds, paths.query_logs()));
            let setup = setup(paths, &file, options, store.clone(), progress.clone(), driver.clone(), parts)?;
            if let Availability::Absent(why) = setup.fabric.accelerator() {
                tracing::info!("no accelerator: {why}");
                file.not_accelerated = Some(why);
            }
            let reconcilers = Reconcilers::start(setup, issue(vault))?;
            note_boot(paths)?;
            Some(reconcilers)
        };
        let announce = async {
            // Whoever waits for the file finds the region's addresses in force.
            let mut network = progress.network();
            if reconcilers.is_some() {
                let _ = tokio::time::timeout(FIRST_NETWORK, network.wait_for(|f| f.generation > 0)).await;
            }
            write_whole(&paths.region(), &serde_json::to_string_pretty(&file)?, 0o644)?;
            if std::env::var_os(DETACHED).is_none() {
                greet(paths, &file);
                let _ = std::io::stdout().flush();
            }
            anyhow::Ok(())
        };
        let serve = async {
            server.serve(asked_to_stop()).await;
            Ok(())
        };
        tokio::try_join!(announce, serve)?;
        drop(reconcilers);
        images()?.end();
        anyhow::Ok(())
    })?;
    store.close();
    let _ = fs::remove_file(paths.pid());
    tracing::info!("the daemon ends; instances and network go on (end them with `kumobako down`)");
    drop(lock);
    Ok(ExitCode::SUCCESS)
}

/// The socket for what the endpoints hand on. Whoever connects to it is believed: root alone.
fn api_socket(paths: &Paths) -> Result<UnixListener> {
    let path = paths.api();
    let _ = fs::remove_file(&path);
    // Addresses of sockets are short; the state directory's path may be long.
    let dir = fs::File::open(paths.run())?;
    let short = format!("/proc/self/fd/{}/api.sock", dir.as_raw_fd());
    // Closed from the first moment: nobody connects between this and a chmod.
    let mask = rustix::process::umask(Mode::from_raw_mode(0o177));
    let socket = UnixListener::bind(short);
    rustix::process::umask(mask);
    socket.with_context(|| format!("can't bind {}", path.display()))
}

/// What is fixed at a region's first start can't be given otherwise later.
fn check_facts(world: &World, options: &UpOptions) -> Result<()> {
    let region = world.region();
    let wrong = |what: &str, is: &dyn std::fmt::Display| {
        bail!(
            "this region's {what} is {is} since its first start; `down --purge` it first, or use another --state"
        )
    };
    if options.region.as_ref().is_some_and(|r| *r != region.name) {
        return wrong("name", &region.name);
    }
    if options.public_pool.is_some_and(|p| p != region.public_pool) {
        return wrong("public pool", &region.public_pool);
    }
    if options.account.as_ref().is_some_and(|a| *a != region.account) {
        return wrong("account", &region.account);
    }
    Ok(())
}

fn region_file(paths: &Paths, world: &World, options: &UpOptions) -> RegionFile {
    let region = world.region();
    RegionFile {
        endpoint: String::new(),
        listen: options.listen.clone(),
        region: region.name.clone(),
        account: region.account.clone(),
        public_pool: region.public_pool,
        internet: region.internet_address(),
        tag: tag(paths),
        uplink: options.uplink.clone(),
        not_accelerated: None,
    }
}

/// A short name for what the region has on this machine outside its directory: eight
/// digits of the directory's digest, so that regions side by side don't meet.
fn tag(paths: &Paths) -> String {
    use sha2::{Digest, Sha256};
    let state = fs::canonicalize(&paths.state).unwrap_or_else(|_| paths.state.clone());
    hex::encode(&Sha256::digest(state.as_os_str().as_encoded_bytes())[..4])
}

/// The region's own key, made at its first start. Without it nothing sealed opens again.
fn open_vault(paths: &Paths) -> Result<Vault> {
    let path = paths.vault();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let text = hex::encode(rand::random::<[u8; 32]>());
            write_whole(&path, &text, 0o600)?;
            text
        }
        Err(e) => return Err(e).with_context(|| format!("can't read {}", path.display())),
    };
    let mut key = [0; 32];
    hex::decode_to_slice(text.trim(), &mut key).with_context(|| format!("{} is damaged", path.display()))?;
    Ok(Vault::new(&key))
}

/// Writes the root user's oldest active key for the command line; none where there is none any more.
fn write_credentials(paths: &Paths, world: &World, vault: &Vault) -> Result<()> {
    let keys = world.access_keys.values().filter(|k| k.owner == KeyOwner::Root && k.active);
    let Some(key) = keys.min_by_key(|k| k.created) else { return Ok(()) };
    let secret = control::credentials::secret_of(vault, key).with_context(|| {
        format!("the root user's key does not open with {}: is that this region's?", paths.vault().display())
    })?;
    let file = Credentials { access_key_id: key.id.clone(), secret_access_key: secret };
    let text = serde_json::to_string_pretty(&file)?;
    if fs::read_to_string(paths.credentials()).is_ok_and(|old| old == text) {
        return Ok(());
    }
    write_whole(&paths.credentials(), &text, 0o600)
}

fn services(paths: &Paths, options: &UpOptions, store: Arc<Store>) -> Result<Services> {
    let places = Places {
        dataplane: paths.dataplane(),
        flow_logs: paths.flow_logs(),
        identity_key: paths.identity(),
        spaces: paths.netns(),
        authority: paths.authority(),
        api: paths.api(),
    };
    Ok(Services::new(places, program()?, store).across(options.dns, options.upstream_dns.clone()))
}

fn images(
    paths: &Paths,
    tag: &str,
    machines: bool,
    store: Arc<Store>,
    driver: Arc<dyn InstanceDriver>,
) -> Result<Images> {
    let region = reconcile::images::Region {
        name: tag.to_owned(),
        dir: fs::canonicalize(&paths.state)?,
        alive: fs::canonicalize(paths.lock())?,
        machines,
    };
    Ok(Images::new(store, driver, ImageStore::open(ImageStore::default_path())?, region, clock))
}

/// This program, by a path that stays when the file is replaced by a newer build.
fn program() -> Result<PathBuf> {
    Ok(std::env::current_exe()?)
}

/// Makes the credentials of instances' roles.
fn issue(vault: Arc<Vault>) -> reconcile::roles::Issue {
    Box::new(move |world, instance, role, now| {
        let issued = control::sts::for_instance(&vault, world, instance, role, now)?;
        Some(reconcile::roles::Credentials {
            access_key: issued.access_key,
            secret: issued.secret,
            token: issued.token,
            expires: issued.session.expires,
        })
    })
}

fn setup(
    paths: &Paths,
    file: &RegionFile,
    options: &UpOptions,
    store: Arc<Store>,
    progress: Arc<Progress>,
    instances: Arc<dyn InstanceDriver>,
    (images, zones): (Images, Zones),
) -> Result<Setup> {
    let (trouble, healed) = (paths.trouble(), paths.healed());
    progress.remember(crate::region::healed(paths));
    let slot = u32::from_str_radix(&file.tag, 16).unwrap_or(0);
    Ok(Setup {
        fabric: if options.no_accelerator {
            Box::new(Kernel::new(paths.netns()).with_accelerator(Box::new(Tc::off())))
        } else {
            fabric(paths)
        },
        network: Facts {
            guests: BTreeSet::default(),
            host_link: host_link(&file.tag),
            uplink: options.uplink.clone(),
        },
        services: services(paths, options, store.clone())?,
        zones,
        volumes: volumes(paths, &file.tag)?,
        machine: Machine {
            instances: paths.instances(),
            layers: ImageStore::default_path().join("layers"),
            binary: program()?,
            wake_socket: paths.wake(),
            cgroup_parent: cgroup(&file.tag),
            uid_slot: slot,
            acceleration: match options.accel {
                Accel::Kvm => Acceleration::Kvm,
                Accel::Tcg => Acceleration::Tcg,
            },
        },
        store,
        progress,
        instances,
        images,
        clock,
        restarted: was_restarted(paths)?,
        on_trouble: Box::new(move |progress| {
            let texts = [
                (&trouble, serde_json::to_string(&progress.trouble())),
                (&healed, serde_json::to_string(&progress.healed())),
            ];
            for (path, text) in texts {
                if let Err(e) = write_whole(path, &text.unwrap_or_default(), 0o644) {
                    tracing::warn!("{e:#}");
                }
            }
        }),
    })
}

const BOOT_ID: &str = "/proc/sys/kernel/random/boot_id";

/// True where the machine was restarted, or the region was taken down, since a daemon last
/// ran here.
fn was_restarted(paths: &Paths) -> Result<bool> {
    let then = fs::read_to_string(paths.boot()).unwrap_or_default();
    Ok(then != fs::read_to_string(BOOT_ID)?)
}

/// Notes this start: what has to be done after a restart is in the store.
fn note_boot(paths: &Paths) -> Result<()> {
    write_whole(&paths.boot(), &fs::read_to_string(BOOT_ID)?, 0o644)
}

fn volumes(paths: &Paths, tag: &str) -> Result<VolumeStore> {
    VolumeStore::open(&paths.volumes(), &program()?, &cgroup(tag))
        .with_context(|| format!("can't use {}", paths.volumes().display()))
}

fn cgroup(tag: &str) -> String {
    format!("kumobako-{tag}")
}

fn fabric(paths: &Paths) -> Box<dyn host::fabric::Driver> {
    Box::new(Kernel::new(paths.netns()))
}

/// Shims and servers say that something changed by a datagram.
fn listen_for_wakes(path: &Path, store: Arc<Store>) -> Result<()> {
    let _ = fs::remove_file(path);
    let socket = UnixDatagram::bind(path).with_context(|| format!("can't bind {}", path.display()))?;
    std::thread::Builder::new().name("wake".into()).stack_size(128 * 1024).spawn(move || {
        let mut buffer = [0; 256];
        while socket.recv(&mut buffer).is_ok() {
            store.poke();
        }
    })?;
    Ok(())
}

async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate)) =
        (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

/// The wire's seam, filled by `control`.
struct RegionApi(Control);

impl Api for RegionApi {
    type Principal = Arc<Caller>;

    fn credential(
        &self,
        access_key_id: &str,
        session_token: Option<&str>,
    ) -> Result<Credential<Arc<Caller>>, KeyError> {
        let (secret, caller) = self.0.resolve(access_key_id, session_token)?;
        Ok(Credential {
            secret,
            session_token: session_token.map(str::to_owned),
            principal: Arc::new(caller),
        })
    }

    fn federation(&self, form: &str) -> (u16, String) {
        let page = self.0.federation(form);
        (page.status, page.body)
    }

    fn sign_in(self: Arc<Self>, form: String) -> Pin<Box<dyn Future<Output = (u16, String)> + Send>> {
        Box::pin(async move {
            let page = self.0.sign_in(&form).await;
            (page.status, page.body)
        })
    }

    fn anyone(&self, access_key_id: &str) -> Arc<Caller> {
        Arc::new(self.0.root(access_key_id))
    }

    fn call(self: Arc<Self>, call: Call<Arc<Caller>>) -> Answer {
        Box::pin(async move {
            let mut caller = Caller::clone(&call.principal);
            caller.from = Circumstances {
                source_ip: Some(call.source_ip),
                user_agent: call.user_agent,
                secure: call.secure,
                endpoint: call.endpoint.map(|door| (door.id.clone(), door.vpc.clone())),
            };
            let mut reader = call.input.reader();
            self.0.call(call.operation, reader.as_mut(), caller, call.request_id).await
        })
    }
}

struct LocalMachine {
    driver: Arc<dyn InstanceDriver>,
    /// Bytes that may be promised.
    memory: u64,
    vcpus: u32,
    /// Milliseconds.
    pushed_key_life: i64,
}

/// Bytes, of a line of `/proc/meminfo`.
fn meminfo(name: &str) -> Option<u64> {
    let text = fs::read_to_string("/proc/meminfo").ok()?;
    let line = text.lines().find(|l| l.starts_with(name))?;
    Some(line.split_ascii_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}

impl control::Machine for LocalMachine {
    fn console(&self, instance: InstanceId) -> Vec<u8> {
        self.driver.console(&instance.to_string()).unwrap_or_default()
    }

    /// What the kernel counts as available: guests that idle are no reason to refuse one more.
    fn free_memory(&self) -> u64 {
        meminfo("MemAvailable:").unwrap_or(u64::MAX)
    }

    fn memory(&self) -> u64 {
        self.memory
    }

    fn vcpu_quota(&self) -> u32 {
        self.vcpus
    }

    fn pushed_key_life(&self) -> i64 {
        self.pushed_key_life
    }
}

pub(crate) fn down(state: &Path, purge: bool) -> Result<ExitCode> {
    let paths = Paths::new(state);
    if !paths.store().exists() && !paths.run().exists() {
        println!("There is no region in {}", state.display());
        return Ok(ExitCode::SUCCESS);
    }
    stop_daemon(&paths)?;
    // From here on the next start brings instances up again, as after a restart of the machine.
    let _ = fs::remove_file(paths.boot());
    stop_instances(&paths)?;
    if paths.volumes().exists() {
        volumes(&paths, &tag(&paths))?.stop_all(DOWN_PATIENCE)?;
    }
    // Without a daemon nobody writes: the store is only there to be poked.
    stop_servers(&paths)?;
    fabric(&paths).tear_down()?;
    Group::at(&Hierarchies::discover()?, &cgroup(&tag(&paths)))?.remove(Duration::from_secs(5))?;
    let _ = fs::remove_file(paths.wake());
    let _ = fs::remove_file(paths.trouble());
    let _ = fs::remove_file(paths.healed());
    if purge {
        if let Ok(images) = ImageStore::open(ImageStore::default_path()) {
            images.unclaim(&tag(&paths));
            // What nobody else wants goes with it.
            if let Err(e) = images.prune() {
                eprintln!("the image store: {e}");
            }
        }
        fs::remove_dir_all(state).with_context(|| format!("can't remove {}", state.display()))?;
        println!("The region in {} is gone", state.display());
    } else {
        println!("The region is down; `kumobako up` brings it back as it was");
    }
    Ok(ExitCode::SUCCESS)
}

fn stop_daemon(paths: &Paths) -> Result<()> {
    if !is_running(paths) {
        return Ok(());
    }
    let pid: i32 = fs::read_to_string(paths.pid())?.trim().parse().context("the pid file is damaged")?;
    let pid = rustix::process::Pid::from_raw(pid).context("the pid file is damaged")?;
    rustix::process::kill_process(pid, rustix::process::Signal::TERM)?;
    let begun = Instant::now();
    while is_running(paths) {
        if begun.elapsed() > DOWN_PATIENCE {
            tracing::warn!("the daemon does not end");
            rustix::process::kill_process(pid, rustix::process::Signal::KILL)?;
        }
        if begun.elapsed() > DOWN_PATIENCE * 2 {
            bail!("the daemon (pid {}) does not end", pid.as_raw_nonzero());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

/// Guests are asked to go down, so that their disks are clean, then made to.
fn stop_instances(paths: &Paths) -> Result<()> {
    let driver = NamespaceDriver::new(paths.instances())?;
    let alive = || -> Result<Vec<String>> {
        Ok(driver.observe()?.into_iter().filter(|(_, seen)| seen.is_alive()).map(|(id, _)| id).collect())
    };
    let first = alive()?;
    if first.is_empty() {
        return Ok(());
    }
    println!("Stopping {} instance(s) …", first.len());
    for id in &first {
        let _ = driver.shutdown(id);
    }
    let begun = Instant::now();
    while !alive()?.is_empty() && begun.elapsed() < DOWN_PATIENCE {
        std::thread::sleep(Duration::from_millis(20));
    }
    for id in alive()? {
        driver.kill(&id)?;
    }
    Ok(())
}

fn stop_servers(paths: &Paths) -> Result<()> {
    for entry in fs::read_dir(paths.dataplane()).into_iter().flatten().flatten() {
        let process = dataplane::ServiceProcess::new(entry.path());
        process.stop(Duration::from_secs(5))?;
        let _ = fs::remove_dir_all(process.dir());
    }
    Ok(())
}
