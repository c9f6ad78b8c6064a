//! Kumobako: an AWS region on one Linux machine, in one program.
//!
//! What runs where: `up` is the daemon (control plane and reconcilers); `shim`, `dataplane`
//! and `guest-init` are the same file in other roles, as processes that outlive it.

mod cli;
mod client;
mod credentials;
mod daemon;
mod doctor;
mod flow_logs;
mod images;
mod inside;
mod paths;
mod region;
mod registrar;
mod registry;
mod trace;
mod why;

use anyhow::Context as _;
use clap::Parser;
use cli::{Cli, Command};
use std::process::ExitCode;

/// Not through the API: AWS has no call for it, but a page.
fn identity_certificate(state: &std::path::Path) -> anyhow::Result<ExitCode> {
    region::read(state)?;
    let file = paths::Paths::new(state).identity();
    let certificate = dataplane::imds::certificate(&file).with_context(|| format!("{}", file.display()))?;
    print!("{certificate}");
    Ok(ExitCode::SUCCESS)
}

/// Not through the API either: no service of AWS hands it out.
fn certificate_authority(state: &std::path::Path) -> anyhow::Result<ExitCode> {
    region::read(state)?;
    let file = paths::Paths::new(state).authority();
    let text = std::fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
    let certificate = text.split("-----BEGIN PRIVATE KEY-----").next().unwrap_or_default();
    print!("{certificate}");
    Ok(ExitCode::SUCCESS)
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let state = cli.state.clone().unwrap_or_else(paths::default_state);
    let state = std::path::absolute(&state).unwrap_or(state);
    let done = match cli.command {
        Command::Up(options) => daemon::up(&state, options),
        Command::Down { purge } => daemon::down(&state, purge),
        Command::Status { json } => region::status(&state, json),
        Command::Env => region::env(&state),
        Command::Configure { profile } => region::configure(&state, &profile),
        Command::Credentials { user, console } => credentials::make(&state, &user, console),
        Command::Ca => certificate_authority(&state),
        Command::IdentityCertificate => identity_certificate(&state),
        Command::Ssh { instance, serial: true, .. } => inside::serial(&state, &instance),
        Command::Ssh { instance, user, identity, arguments, .. } => {
            inside::ssh(&state, &instance, &user, identity.as_deref(), &arguments)
        }
        Command::Exec { target, from, command } => inside::exec(&state, &target, from, &command),
        Command::Why { message: Some(message), .. } => why::message(&state, &message),
        Command::Why { message: None, user } => why::last(&state, user.as_deref()),
        Command::Trace { source, destination, traffic } => trace::run(&state, &source, &destination, traffic),
        Command::FlowLogs { id, now } => flow_logs::run(&state, id.as_deref(), now),
        Command::Registrar { command } => match command {
            cli::RegistrarCommand::Delegate { domain, servers } => {
                registrar::delegate(&state, &domain, &servers)
            }
            cli::RegistrarCommand::Show { domain } => registrar::show(&state, domain.as_deref()),
            cli::RegistrarCommand::Ds { domain, key, none } => registrar::ds(&state, &domain, &key, none),
            cli::RegistrarCommand::Anchor => registrar::anchor(&state),
            cli::RegistrarCommand::Remove { domain } => registrar::remove(&state, &domain),
        },
        Command::Ami { command } => images::run(command),
        Command::Doctor => doctor::run(),
        Command::Connect { instance, port } => inside::connect(&state, &instance, port),
        Command::Machine => host::machine::machine_main(),
        Command::Shim { spec } => host::instance::shim_main(&spec),
        Command::RootBlocks { spec } => host::instance::root_blocks_main(&spec),
        Command::Volume { root, id, cgroup } => host::volume::volume_main(&root, &id, &cgroup),
        Command::Dataplane { kind, dir } => match kind {
            cli::ServerKind::Vpc => dataplane::vpc_main(&dir),
            cli::ServerKind::Internet => dataplane::internet_main(&dir),
            cli::ServerKind::Flows => dataplane::flows_main(&dir),
            cli::ServerKind::Names => dataplane::names_main(&dir),
            cli::ServerKind::Outside => dataplane::outside_main(&dir),
        },
        Command::GuestInit => guest::main_init(),
        Command::GuestKeys { user } => {
            guest::main_keys(&user);
            Ok(ExitCode::SUCCESS)
        }
        Command::GuestAgent => {
            guest::main_agent();
            Ok(ExitCode::SUCCESS)
        }
        Command::GuestSsh { port, pause } => {
            Err(guest::main_listener(port, std::time::Duration::from_millis(pause)).into())
        }
        Command::GuestSshConnection => {
            guest::main_connection().map(|()| ExitCode::SUCCESS).map_err(Into::into)
        }
        Command::GuestSftp => guest::main_sftp().map(|()| ExitCode::SUCCESS).map_err(Into::into),
        Command::GuestSshRun { terminal, program, name, arguments } => {
            eprintln!("{}: {}", program.display(), guest::main_run(terminal, &program, &name, &arguments));
            Ok(ExitCode::from(126))
        }
    };
    match done {
        Ok(code) => code,
        Err(e) => {
            eprintln!("kumobako: {e:#}");
            ExitCode::FAILURE
        }
    }
}
