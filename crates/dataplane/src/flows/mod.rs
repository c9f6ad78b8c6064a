//! The collector of one VPC's flow logs: a process of its own in the VPC's namespace, so that
//! it sees what the daemon's life and death would hide.
//!
//! It reads what connections carried once a window, and as they end; and what the gates refuse
//! as it comes. Each window it writes a file per log. A datagram to `wake` in its directory
//! closes the window early. See docs/adr, "Flow logs".

pub mod config;
mod deliver;
mod ledger;
mod record;

pub use record::is_told;

use crate::generation::Generations;
use crate::log::Log;
use crate::server;
use config::{Flows, groups};
use host::net::accounting::Accounting;
use host::net::refusals::Refusals;
use host::netns::NetNs;
use ledger::{Flow, Ledger, Sum};
use record::{Line, header, line};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds between two looks at the counters.
const LOOK: u64 = 60;
/// How often the configuration is looked at.
const ATTENTION: Duration = Duration::from_millis(500);
/// In the process's directory: whom to tell to close the window.
pub const WAKE: &str = "wake";
/// In the process's directory: why the last delivery of a log failed, in JSON by its id.
pub const FAILURES: &str = "failures.json";
/// In the process's directory: until when counters are in the books.
const SINCE: &str = "since";

/// Runs the collector of `dir`. Never returns; a failure to start exits with status 1.
pub fn flows_main(dir: &Path) -> ! {
    server::run(dir, async |server| {
        let config = Generations::open(server.dir.join("config.json"), Flows::parse, server.log.clone())?;
        let mut collector = Collector::open(&server.dir, config, server.log.clone())?;
        tokio::task::spawn_local(async move {
            // Nothing else runs here: waiting may block.
            tokio::task::yield_now().await;
            let work = std::panic::AssertUnwindSafe(|| {
                loop {
                    collector.step();
                }
            });
            let Err(_) = std::panic::catch_unwind::<_, std::convert::Infallible>(work);
            // Its last words are in the log; the next one says that something was missed.
            std::process::exit(1);
        });
        Ok(())
    })
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// What a log has in hand for its next file.
#[derive(Debug, Default)]
struct Pending {
    since: u64,
    records: BTreeMap<Flow, Sum>,
    /// Interfaces that carried something, logged or not.
    busy: HashSet<String>,
    skipped: bool,
}

struct Collector {
    dir: PathBuf,
    log: Log,
    configs: Generations<Flows>,
    flows: Rc<Flows>,
    accounting: Accounting,
    refusals: Refusals,
    wake: UnixDatagram,
    ledger: Ledger,
    pending: HashMap<String, Pending>,
    /// When counters were read last.
    since: u64,
    /// Something was lost since then.
    lost: bool,
    links: HashMap<u32, Option<String>>,
    failures: BTreeMap<String, String>,
}

impl Collector {
    fn open(dir: &Path, configs: Generations<Flows>, log: Log) -> Result<Self, String> {
        let ns = NetNs::current().map_err(|e| e.to_string())?;
        let mut accounting = Accounting::open(&ns).map_err(|e| e.to_string())?;
        let refusals = Refusals::open(&ns, &groups::ALL).map_err(|e| e.to_string())?;
        let _ = fs::remove_file(dir.join(WAKE));
        let wake = UnixDatagram::bind(dir.join(WAKE)).map_err(|e| format!("{WAKE}: {e}"))?;
        wake.set_nonblocking(true).map_err(|e| e.to_string())?;
        let before = fs::read_to_string(dir.join(SINCE)).ok().and_then(|text| text.trim().parse().ok());
        if before.is_none() {
            // What was carried before there was a log.
            accounting.take(|_| {}).map_err(|e| e.to_string())?;
        }
        let flows = configs.current();
        let since = before.unwrap_or_else(now);
        let mut collector = Self {
            dir: dir.to_owned(),
            log,
            configs,
            accounting,
            refusals,
            wake,
            ledger: Ledger::default(),
            pending: HashMap::new(),
            since,
            // A predecessor ended: so may have connections, without a trace.
            lost: before.is_some(),
            links: HashMap::new(),
            failures: BTreeMap::new(),
            flows,
        };
        collector.note_since();
        collector.expect_logs();
        Ok(collector)
    }

    /// Waits for something to do, and does it.
    fn step(&mut self) {
        let due = (self.since / LOOK + 1) * LOOK;
        let left = Duration::from_secs(due.saturating_sub(now())).min(ATTENTION);
        {
            let timeout = Timespec::try_from(left).unwrap_or_default();
            let mut fds = [
                PollFd::from_borrowed_fd(self.accounting.fd(), PollFlags::IN),
                PollFd::from_borrowed_fd(self.refusals.fd(), PollFlags::IN),
                PollFd::new(&self.wake, PollFlags::IN),
            ];
            // Interrupted: the same as in time.
            let _ = poll(&mut fds, Some(&timeout));
        }
        self.listen();
        let newer = self.configs.current();
        if !Rc::ptr_eq(&newer, &self.flows) {
            self.look(&newer);
            self.flows = newer;
            self.links.clear();
            self.expect_logs();
        }
        let mut word = [0; 16];
        let woken = self.wake.recv_from(&mut word);
        if woken.is_ok() || now() >= due {
            let flows = self.flows.clone();
            self.look(&flows);
            self.deliver(woken.is_ok());
        }
        if let Ok((_, whom)) = woken
            && let Some(path) = whom.as_pathname()
        {
            let _ = self.wake.send_to(b"done", path);
        }
    }

    /// Takes in what the kernel told by itself.
    fn listen(&mut self) {
        let (flows, window) = (&self.flows, (self.since, now()));
        let ledger = &mut self.ledger;
        let ended = self.accounting.ended(|c| ledger.count(flows, &c, window));
        let links = std::cell::RefCell::new(&mut self.links);
        let name = |index| links.borrow_mut().entry(index).or_insert_with(|| link(index)).clone();
        let refused = self.refusals.pending(|r| ledger.refuse(flows, &r, &name, window.1));
        for whole in [ended, refused] {
            match whole {
                Ok(whole) => self.lost |= !whole,
                Err(e) => {
                    self.lost = true;
                    self.log.line(format_args!("{e}"));
                }
            }
        }
    }

    /// Reads the counters, and enters all that was gathered into every log's books. `later`:
    /// the configuration that comes next.
    fn look(&mut self, later: &Flows) {
        self.listen();
        let (flows, until) = (self.flows.clone(), now());
        let window = (self.since, until);
        let ledger = &mut self.ledger;
        if let Err(e) = self.accounting.take(|c| ledger.count(&flows, &c, window)) {
            self.lost = true;
            self.log.line(format_args!("{e}"));
        }
        // Ends that came meanwhile are of this window, too.
        self.listen();
        let records = self.ledger.close(&flows, later);
        let busy = Ledger::busy(&records);
        for log in &flows.config.logs {
            let Some(pending) = self.pending.get_mut(&log.id) else { continue };
            pending.skipped |= self.lost;
            pending.busy.extend(busy.iter().map(|id| (*id).to_owned()));
            for (flow, sum) in &records {
                let interface = flows.interface(&flow.interface).or_else(|| later.interface(&flow.interface));
                let wanted = if flow.accepted { log.accepted } else { log.refused };
                if wanted && interface.is_some_and(|i| log.scope.covers(i)) {
                    pending.records.entry(flow.clone()).or_default().add(sum);
                }
            }
        }
        self.lost = false;
        self.since = until;
        self.note_since();
    }

    /// Writes the files that are due; with `all`, every log's.
    fn deliver(&mut self, all: bool) {
        let flows = self.flows.clone();
        let mut failures = BTreeMap::new();
        for log in &flows.config.logs {
            let Some(pending) = self.pending.get_mut(&log.id) else { continue };
            let due = (pending.since / log.interval + 1) * log.interval;
            if !all && self.since < due {
                if let Some(why) = self.failures.get(&log.id) {
                    failures.insert(log.id.clone(), why.clone());
                }
                continue;
            }
            let window = (pending.since, self.since);
            let next = Pending { since: self.since, ..Pending::default() };
            let done = std::mem::replace(pending, next);
            if let Some(text) = page(&flows, log, &done, window)
                && let Err(e) = deliver::deliver(&flows.config, log, &text, self.since)
            {
                self.log.line(format_args!("{}: {e}", log.id));
                failures.insert(log.id.clone(), e.to_string());
            }
        }
        if failures != self.failures {
            let json = serde_json::to_vec(&failures).unwrap_or_default();
            if let Err(e) = server::write_whole(&self.dir, FAILURES, &json, 0o644) {
                self.log.line(format_args!("{FAILURES}: {e}"));
            }
            self.failures = failures;
        }
    }

    fn note_since(&self) {
        if let Err(e) = server::write_whole(&self.dir, SINCE, self.since.to_string().as_bytes(), 0o644) {
            self.log.line(format_args!("{SINCE}: {e}"));
        }
    }

    /// New logs begin now; those that were deleted write nothing more.
    fn expect_logs(&mut self) {
        let ids: HashSet<&str> = self.flows.config.logs.iter().map(|l| l.id.as_str()).collect();
        self.pending.retain(|id, _| ids.contains(id.as_str()));
        for id in ids {
            let fresh = || Pending { since: self.since, ..Pending::default() };
            self.pending.entry(id.to_owned()).or_insert_with(fresh);
        }
    }
}

/// A file's text. None where the log covers no interface.
fn page(flows: &Flows, log: &config::FlowLogFacts, done: &Pending, window: (u64, u64)) -> Option<String> {
    let mut lines = Vec::new();
    for (flow, sum) in &done.records {
        // One that went meanwhile is known by its records alone.
        let gone = || config::FlowInterface {
            id: flow.interface.clone(),
            link: String::new(),
            addresses: Vec::new(),
            subnet: "-".into(),
            zone_id: "-".into(),
            instance: None,
            nitro: false,
            nat: false,
        };
        let known = flows.interface(&flow.interface).cloned().unwrap_or_else(gone);
        lines.push(line(flows, log, &known, &Line::Traffic(flow, sum), window));
    }
    for interface in flows.config.interfaces.iter().filter(|i| log.scope.covers(i)) {
        if done.skipped {
            lines.push(line(flows, log, interface, &Line::Skipped, window));
        } else if !done.busy.contains(&interface.id) {
            lines.push(line(flows, log, interface, &Line::NoData, window));
        }
    }
    (!lines.is_empty()).then(|| format!("{}\n{}\n", header(log), lines.join("\n")))
}

fn link(index: u32) -> Option<String> {
    let socket = std::net::UdpSocket::bind((std::net::Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    rustix::net::netdevice::index_to_name(&socket, index).ok()
}
