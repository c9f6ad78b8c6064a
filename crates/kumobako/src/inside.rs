//! Ways in: SSH, commands inside an instance, commands on the internet's side.

use crate::client::Client;
use crate::paths::Paths;
use crate::region;
use anyhow::{Context, Result, bail};
use host::instance::{ExecOptions, InstanceDriver, NamespaceDriver};
use host::netns::NetNs;
use std::io::{IsTerminal, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus};
use std::time::Duration;

pub(crate) fn ssh(
    state: &Path,
    instance: &str,
    user: &str,
    identity: Option<&Path>,
    arguments: &[String],
) -> Result<ExitCode> {
    let found = Client::open(state)?.instance(instance)?;
    if found.state != "running" {
        bail!("{} is {}", found.id, found.state);
    }
    let mut command = Command::new("ssh");
    // An address may be another instance's tomorrow, so host keys are remembered by instance.
    command
        .args(["-o", "StrictHostKeyChecking=accept-new", "-o", "ConnectTimeout=10"])
        .arg("-o")
        .arg(format!("UserKnownHostsFile={}", state.join("known_hosts").display()))
        .arg("-o")
        .arg(format!("HostKeyAlias={}", found.id))
        .args(["-l", user]);
    if let Some(identity) = identity {
        command.arg("-i").arg(identity);
    }
    match &found.public {
        Some(address) => {
            command.arg(address);
        }
        None => {
            let program = std::env::current_exe()?;
            command
                .arg("-o")
                .arg(format!(
                    "ProxyCommand='{}' --state '{}' connect {} 22",
                    program.display(),
                    state.display(),
                    found.id
                ))
                .arg(&found.id);
        }
    }
    command.args(arguments);
    let status = command.status().context("can't run ssh: is the package openssh-client installed?")?;
    // What a group or an ACL drops is met by silence, which says nothing to whoever sees it first.
    if status.code() == Some(SSH_FAILED) && found.public.as_deref().is_some_and(is_silent) {
        eprintln!(
            "Nothing answers at its port 22. `kumobako trace internet {instance} tcp/22` says what drops it; \
             `kumobako ssh --serial {instance}` and `kumobako exec {instance} …` need no network."
        );
    }
    Ok(exit_code(status))
}

/// What ssh ends with when it is ssh itself that failed.
const SSH_FAILED: i32 = 255;

fn is_silent(address: &str) -> bool {
    let Ok(address) = format!("{address}:22").parse() else { return false };
    let connected = TcpStream::connect_timeout(&address, Duration::from_secs(2));
    connected.is_err_and(|e| e.kind() == std::io::ErrorKind::TimedOut)
}

/// The instance's serial console, as EC2's: of a terminal, not of its log.
pub(crate) fn serial(state: &Path, instance: &str) -> Result<ExitCode> {
    let id = instance_id(state, instance)?;
    if std::io::stdin().is_terminal() {
        eprintln!("Connected to the serial console of {id}. Ctrl-] leaves.\r");
    }
    host::instance::serial(&Paths::new(state).instances(), &id)?;
    Ok(ExitCode::SUCCESS)
}

/// The id of an instance: given, or looked up by its Name tag.
fn instance_id(state: &Path, wanted: &str) -> Result<String> {
    if wanted.parse::<model::InstanceId>().is_ok() {
        return Ok(wanted.to_owned());
    }
    Ok(Client::open(state)?.instance(wanted)?.id)
}

pub(crate) fn exec(
    state: &Path,
    target: &str,
    from: Option<Ipv4Addr>,
    command: &[String],
) -> Result<ExitCode> {
    if target == "internet" {
        return on_the_internet(state, from, command);
    }
    if from.is_some() {
        bail!("--from goes with `internet`");
    }
    let id = instance_id(state, target)?;
    let options = ExecOptions {
        tty: std::io::stdin().is_terminal() && std::io::stdout().is_terminal(),
        ..ExecOptions::default()
    };
    let status = host::instance::exec(&Paths::new(state).instances(), &id, command, &options)?;
    Ok(ExitCode::from(u8::try_from(status).unwrap_or(1)))
}

fn on_the_internet(state: &Path, from: Option<Ipv4Addr>, command: &[String]) -> Result<ExitCode> {
    let region = region::read(state)?;
    let space = Paths::new(state).netns().join(reconcile::services::INTERNET);
    let internet = NetNs::open(&space)
        .with_context(|| format!("the region {} does not run: `kumobako up`", region.region))?;
    let stranger = match from {
        Some(from) if region.public_pool.contains(&from) => {
            bail!("{from} is of the region's own pool {}: be an address outside of it", region.public_pool)
        }
        Some(from) => Some(host::net::client(&internet, from)?),
        None => None,
    };
    let (program, arguments) = command.split_first().context("there is no command")?;
    let mut command = Command::new(program);
    command.args(arguments);
    stranger.as_deref().unwrap_or(&internet).start_inside(&mut command);
    // Out there, names are asked of the internet's resolver.
    let resolver = Paths::new(state).run().join("resolv.internet");
    std::fs::write(&resolver, format!("nameserver {}\n", model::dns::PUBLIC_RESOLVER))
        .with_context(|| format!("can't write {}", resolver.display()))?;
    let resolver = std::fs::canonicalize(&resolver)?;
    host::mounts::see_instead(&mut command, &resolver, Path::new("/etc/resolv.conf"))?;
    // The terminal's interrupt goes to the command, too: it decides, and we follow.
    let status = command.status().with_context(|| format!("can't run {program}"))?;
    drop(stranger);
    Ok(exit_code(status))
}

fn exit_code(status: ExitStatus) -> ExitCode {
    let code = status.code().or_else(|| status.signal().map(|s| 128 + s)).unwrap_or(1);
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// Splices standard input and output to a port inside an instance.
pub(crate) fn connect(state: &Path, instance: &str, port: u16) -> Result<ExitCode> {
    let id = instance_id(state, instance)?;
    let driver = NamespaceDriver::new(Paths::new(state).instances())?;
    let netns = NetNs::from(driver.netns(&id)?);
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let stream = netns.run(|| TcpStream::connect(address))?.with_context(|| format!("{id}, port {port}"))?;
    let mut up = stream.try_clone()?;
    std::thread::spawn(move || {
        let _ = copy(&mut std::io::stdin().lock(), &mut up);
        let _ = up.shutdown(Shutdown::Write);
    });
    let mut down = stream;
    copy(&mut down, &mut std::io::stdout().lock())?;
    Ok(ExitCode::SUCCESS)
}

/// As `std::io::copy`, but what has come is passed on at once.
fn copy(from: &mut impl Read, to: &mut impl Write) -> std::io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match from.read(&mut buffer)? {
            0 => return Ok(()),
            n => to.write_all(&buffer[..n])?,
        }
        to.flush()?;
    }
}
