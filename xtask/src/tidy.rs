//! The tree's own rules: mostly absences, which nobody would notice going missing.
//! docs/ARCHITECTURE.md says why each holds.

use crate::root;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// A room, and those of our crates it may know. Whatever isn't here is a new room: add it with care.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("aws-shapes", &[]),
    ("store", &["model"]),
    ("dns", &["model"]),
    ("aws-wire", &["aws-shapes"]),
    ("control", &["model", "store", "dns", "aws-shapes", "aws-wire"]),
    ("host", &[]),
    ("guest", &[]),
    ("dataplane", &["model", "host", "dns"]),
    ("reconcile", &["model", "store", "dns", "host", "dataplane"]),
    (
        "kumobako",
        &["model", "store", "aws-shapes", "aws-wire", "control", "host", "guest", "dataplane", "reconcile"],
    ),
];

/// Lines a hand-written file may have before it no longer fits in a head.
const LONGEST: usize = 800;

pub(crate) fn run(_: &[String]) -> Result<()> {
    let mut broken = Vec::new();
    dependencies(&mut broken)?;
    for file in sources()? {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let path = file.strip_prefix(root()).unwrap_or(&file).to_string_lossy().into_owned();
        source(&path, &text, &mut broken);
    }
    for rule in &broken {
        eprintln!("tidy: {rule}");
    }
    match broken.len() {
        0 => Ok(()),
        n => bail!("{n} rule(s) of the tree broken"),
    }
}

fn dependencies(broken: &mut Vec<String>) -> Result<()> {
    let ours: Vec<&str> = ROOMS.iter().map(|(name, _)| *name).collect();
    for entry in fs::read_dir(root().join("crates"))? {
        let dir = entry?.path();
        let name = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| *room == name) else {
            broken.push(format!("crates/{name}: not in xtask's list of rooms"));
            continue;
        };
        let manifest = fs::read_to_string(dir.join("Cargo.toml"))?;
        let mut in_dependencies = false;
        for line in manifest.lines() {
            if let Some(section) = line.trim().strip_prefix('[') {
                in_dependencies = section == "dependencies]";
            }
            let dependency = line.split(['=', '.', ' ']).next().unwrap_or_default();
            if in_dependencies && ours.contains(&dependency) && !allowed.contains(&dependency) {
                broken.push(format!("crates/{name} must not know crates/{dependency}"));
            }
        }
    }
    Ok(())
}

fn source(path: &str, text: &str, broken: &mut Vec<String>) {
    let generated = path.contains("/generated/") || path.starts_with("models/");
    let lines = text.lines().count();
    if path.ends_with(".rs") && !generated && lines > LONGEST {
        broken.push(format!("{path}: {lines} lines, more than {LONGEST}: split it by concept"));
    }
    // This very file names what it forbids.
    if path == "xtask/src/tidy.rs" {
        return;
    }
    for (number, line) in text.lines().enumerate() {
        let mut no = |what: &str| broken.push(format!("{path}:{}: {what}", number + 1));
        if path.starts_with("crates/")
            && !path.starts_with("crates/host/")
            && !path.starts_with("crates/guest/")
            && line.contains("allow(unsafe_code)")
        {
            no("unsafe code belongs into crates/host");
        }
        if path.starts_with("crates/host/src/") {
            for word in ["\"vpc-", "ec2::", "security group", "SecurityGroup"] {
                if line.contains(word) {
                    no("crates/host knows no AWS word");
                }
            }
        }
        if path.starts_with("crates/model/src/")
            && (line.contains("SystemTime") || line.contains("Instant::now"))
        {
            no("crates/model has no clock");
        }
        for host in
            ["deb.debian.org", "pypi.org", "static.crates.io", "index.crates.io", "registry.npmjs.org"]
        {
            if line.contains(host) {
                no("package registries are named by the machine's own configuration");
            }
        }
        for place in ["/work/main", "/work/shared", "/root/.cargo", "/root/.pyenv"] {
            if line.contains(place) {
                no("a path of one machine");
            }
        }
    }
}

/// Files with rules: sources, scripts and pages that are ours.
fn sources() -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for dir in ["crates", "xtask", "tests", "benches", "demo", "docs", "images", "scripts", "models", "fuzz"]
    {
        let dir = root().join(dir);
        if dir.is_dir() {
            walk(&dir, &mut found)?;
        }
    }
    found.push(root().join("Makefile"));
    Ok(found)
}

fn walk(dir: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | "__pycache__" | "corpus" | ".pytest_cache") {
                walk(&path, found)?;
            }
        } else if [".rs", ".py", ".sh", ".md", ".toml"].iter().any(|end| name.ends_with(end)) {
            found.push(path);
        }
    }
    Ok(())
}
