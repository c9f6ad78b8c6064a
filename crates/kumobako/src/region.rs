//! What helpers know of a region: its files, its settings, its state.

use crate::client::Client;
use crate::paths::Paths;
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::ExitCode;

/// `region.json`: written by the daemon at each start.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct RegionFile {
    /// `http://127.0.0.1:4566`
    pub endpoint: String,
    pub listen: Vec<SocketAddr>,
    pub region: String,
    pub account: String,
    pub public_pool: ipnet::Ipv4Net,
    /// The internet's own address: tells callers theirs.
    pub internet: Ipv4Addr,
    /// Name of the region's control group and of its wire on the host.
    pub tag: String,
    pub uplink: Option<String>,
    /// Why known flows are not forwarded faster; None where they are.
    #[serde(default)]
    pub not_accelerated: Option<String>,
}

impl RegionFile {
    pub(crate) fn address(&self) -> SocketAddr {
        self.listen.first().copied().unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 4566)))
    }
}

/// `credentials.json`: the root user's access key.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Credentials {
    pub access_key_id: String,
    pub secret_access_key: String,
}

pub(crate) fn read(state: &Path) -> Result<RegionFile> {
    let path = Paths::new(state).region();
    let text = fs::read_to_string(&path).with_context(|| {
        format!(
            "there is no region in {}: start one with `kumobako up` (or name it with --state)",
            state.display()
        )
    })?;
    serde_json::from_str(&text).with_context(|| format!("{} is damaged", path.display()))
}

pub(crate) fn credentials(state: &Path) -> Result<Credentials> {
    let path = Paths::new(state).credentials();
    let text = fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is damaged", path.display()))
}

/// Writes a file whole: beside it, then renamed over it.
pub(crate) fn write_whole(path: &Path, content: &str, mode: u32) -> Result<()> {
    let beside = path.with_extension("new");
    let write = || -> std::io::Result<()> {
        use std::io::Write;
        let _ = fs::remove_file(&beside);
        let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(mode).open(&beside)?;
        file.write_all(content.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    write().with_context(|| format!("can't write {}", path.display()))
}

pub(crate) fn env(state: &Path) -> Result<ExitCode> {
    let (region, key) = (read(state)?, credentials(state)?);
    println!("export AWS_ENDPOINT_URL={}", region.endpoint);
    println!("export AWS_ACCESS_KEY_ID={}", key.access_key_id);
    println!("export AWS_SECRET_ACCESS_KEY={}", key.secret_access_key);
    println!("export AWS_REGION={}", region.region);
    println!("export AWS_DEFAULT_REGION={}", region.region);
    println!("unset AWS_PROFILE AWS_SESSION_TOKEN");
    println!("# The region's internet tells your address, as checkip does: curl http://{}/", region.internet);
    println!("export KUMOBAKO_CHECKIP=http://{}/", region.internet);
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn configure(state: &Path, profile: &str) -> Result<ExitCode> {
    if profile.is_empty() || !profile.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) {
        bail!("a profile's name is of letters, digits, `-`, `_` and `.`");
    }
    let (region, key) = (read(state)?, credentials(state)?);
    let home = std::env::home_dir().context("there is no home directory")?.join(".aws");
    fs::create_dir_all(&home)?;
    let config = std::env::var_os("AWS_CONFIG_FILE").map_or_else(|| home.join("config"), Into::into);
    let secrets =
        std::env::var_os("AWS_SHARED_CREDENTIALS_FILE").map_or_else(|| home.join("credentials"), Into::into);
    let heading = if profile == "default" { "default".into() } else { format!("profile {profile}") };
    put_section(
        &config,
        &heading,
        &[("region", &region.region), ("endpoint_url", &region.endpoint), ("output", "json")],
    )?;
    put_section(
        &secrets,
        profile,
        &[("aws_access_key_id", &key.access_key_id), ("aws_secret_access_key", &key.secret_access_key)],
    )?;
    println!("Wrote the profile {profile}: try `aws --profile {profile} sts get-caller-identity`.");
    Ok(ExitCode::SUCCESS)
}

/// Replaces the section `heading` of an INI file, leaving the rest as it is.
fn put_section(path: &Path, heading: &str, entries: &[(&str, &str)]) -> Result<()> {
    let old = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(e) => return Err(e).with_context(|| format!("can't read {}", path.display())),
    };
    let mut text = without_section(&old, heading);
    if !text.is_empty() && !text.ends_with("\n\n") {
        text.push('\n');
    }
    text.push_str(&format!("[{heading}]\n"));
    for (key, value) in entries {
        text.push_str(&format!("{key} = {value}\n"));
    }
    write_whole(path, &text, 0o600)
}

fn without_section(text: &str, heading: &str) -> String {
    let mut kept = String::new();
    let mut inside = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if let Some(name) = trimmed.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
            inside = name.trim() == heading;
        }
        if !inside {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// What was found wrong on the machine and mended, oldest first.
pub(crate) fn healed(paths: &Paths) -> Vec<reconcile::Healed> {
    fs::read_to_string(paths.healed())
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// Of what was mended, the last so many are shown.
const SHOWN: usize = 10;

pub(crate) fn status(state: &Path, json: bool) -> Result<ExitCode> {
    let region = read(state)?;
    let paths = Paths::new(state);
    let running = crate::daemon::is_running(&paths);
    let instances = if running { Client::open(state)?.instances()? } else { Vec::new() };
    let trouble: BTreeMap<String, Vec<String>> = fs::read_to_string(paths.trouble())
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    let healed = healed(&paths);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for instance in &instances {
        *counts.entry(&instance.state).or_default() += 1;
    }
    if json {
        let value = serde_json::json!({
            "running": running, "endpoint": region.endpoint, "region": region.region,
            "account": region.account, "instances": counts, "trouble": trouble, "healed": healed,
            "accelerator": { "used": region.not_accelerated.is_none(), "reason": region.not_accelerated },
        });
        println!("{value:#}");
    } else {
        let daemon = match (running, fs::read_to_string(paths.pid())) {
            (true, Ok(pid)) => format!("running, pid {}", pid.trim()),
            (true, Err(_)) => "running".into(),
            (false, _) => "not running (what it started may be: `kumobako up` adopts it)".into(),
        };
        println!("region    {} (account {})", region.region, region.account);
        println!("daemon    {daemon}");
        println!("endpoint  {}", region.endpoint);
        println!("internet  {} (your address: curl http://{}/)", region.public_pool, region.internet);
        match &region.not_accelerated {
            None => println!("packets   by nftables; known flows by eBPF"),
            Some(why) => println!("packets   by nftables (no accelerator: {why})"),
        }
        for i in &instances {
            let name = i.name.as_deref().unwrap_or("-");
            let address = i.public.as_deref().or(i.private.as_deref()).unwrap_or("-");
            println!("instance  {}  {:<13} {:<10} {:<15} {name}", i.id, i.state, i.kind, address);
        }
        for one in healed.iter().skip(healed.len().saturating_sub(SHOWN)) {
            let times = if one.times > 1 { format!(" ({} times)", one.times) } else { String::new() };
            let at = jiff::Timestamp::from_millisecond(one.at.0).unwrap_or_default();
            println!("healed    {at:.0} {}: {}{times}", one.place, one.what);
        }
        for (who, what) in &trouble {
            for line in what {
                println!("trouble   {who}: {line}");
            }
        }
    }
    Ok(if running && trouble.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(3) })
}

#[cfg(test)]
mod tests {
    use super::without_section;

    #[test]
    fn other_sections_stay() {
        let text = "[default]\na = 1\n\n[profile kumobako]\nregion = x\n# y\n[profile z]\nb = 2\n";
        assert_eq!(without_section(text, "profile kumobako"), "[default]\na = 1\n\n[profile z]\nb = 2\n");
    }
}
