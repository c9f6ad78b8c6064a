//! The driver on the `nft` command: simple, 5 ms a change and more with size. See ADR 0007.

use super::{Applied, Nft, NftError, Table, read_applied, render, render_update};
use crate::net::with_netfilter;
use crate::netns::NetNs;
use std::io::Write;
use std::process::{Command, Stdio};

/// Runs `nft -f -` inside the namespace.
#[derive(Debug, Default, Clone)]
pub struct NftCommand;

impl NftCommand {
    /// One transaction of commands in nft's language.
    pub fn run(ns: &NetNs, script: &str) -> Result<(), NftError> {
        let mut command = Command::new("nft");
        // Root's tools are outside of many services' PATH.
        let path = std::env::var("PATH").unwrap_or_default();
        command.env("PATH", format!("{path}:/usr/sbin:/sbin")).args(["-f", "-"]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        ns.start_inside(&mut command);
        let mut child = command.spawn().map_err(NftError::Run)?;
        let written = match child.stdin.take() {
            Some(mut pipe) => pipe.write_all(script.as_bytes()),
            None => Ok(()),
        };
        let output = child.wait_with_output().map_err(NftError::Run)?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr);
            return Err(NftError::Refused(words.lines().take(6).collect::<Vec<_>>().join(" | ")));
        }
        written.map_err(NftError::Run)
    }
}

impl Nft for NftCommand {
    fn applied(&mut self, ns: &NetNs, table: &str) -> Result<Option<Applied>, NftError> {
        with_netfilter(ns, |socket| read_applied(socket, table))
    }

    fn replace(&mut self, ns: &NetNs, table: &Table, mark: Applied) -> Result<(), NftError> {
        Self::run(ns, &render(table, mark))
    }

    fn update(
        &mut self,
        ns: &NetNs,
        (before, old): (&Table, Applied),
        after: &Table,
        mark: Applied,
    ) -> Result<(), NftError> {
        if let Some(script) = render_update(before, old, after, mark) {
            match Self::run(ns, &script) {
                // Something in it has hands of its own: begin anew.
                Err(NftError::Refused(why)) => tracing::warn!(why, "a ruleset's update was refused"),
                other => return other,
            }
        }
        self.replace(ns, after, mark)
    }

    fn remove(&mut self, ns: &NetNs, table: &str) -> Result<(), NftError> {
        Self::run(ns, &format!("add table inet {table}\ndelete table inet {table}\n"))
    }
}
