//! `models/` → `crates/aws-shapes/src/generated/`. See docs/adr/0003-wire-codegen.md.

mod emit;
mod facts;
mod names;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use facts::{Patches, Service};

/// Services in the order of their modules. The facts of each are in `models/<name>.json`.
const SERVICES: &[&str] = &[
    "cloudtrail",
    "ec2",
    "ec2-instance-connect",
    "iam",
    "route53",
    "route53domains",
    "route53resolver",
    "ssm",
    "sts",
];

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let check = match arguments {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => bail!("codegen takes no argument but --check"),
    };
    let root = crate::root();
    let models = root.join("models");
    let generated = root.join("crates/aws-shapes/src/generated");

    let patches: std::collections::BTreeMap<String, Patches> =
        serde_json::from_str(&read(&models.join("patches.json"))?).context("patches.json")?;
    let served = facts::served(&read(&models.join("served.txt"))?)?;
    for name in patches.keys().chain(served.keys()) {
        ensure!(SERVICES.contains(&name.as_str()), "models/ speak of a service {name}, unknown here");
    }

    let modules: Vec<String> = SERVICES.iter().map(|name| name.replace('-', "_")).collect();
    let mut files = vec![("mod.rs".to_owned(), emit::index(&modules))];
    for (name, module) in SERVICES.iter().zip(&modules) {
        let file = format!("{name}.json");
        let service: Service = serde_json::from_str(&read(&models.join(&file))?).context(file.clone())?;
        let patches = patches.get(*name).cloned().unwrap_or_default();
        let served = served.get(*name).cloned().unwrap_or_default();
        let source = emit::service(&service, &patches, &served).context(file)?;
        files.push((format!("{module}.rs"), source));
    }

    let mut stale = Vec::new();
    for (name, source) in files {
        let path = generated.join(name);
        let source = rustfmt(&source).with_context(|| path.display().to_string())?;
        if std::fs::read_to_string(&path).is_ok_and(|current| current == source) {
            continue;
        }
        if check {
            stale.push(path.display().to_string());
        } else {
            std::fs::write(&path, source).with_context(|| path.display().to_string())?;
            println!("wrote {}", path.display());
        }
    }
    ensure!(stale.is_empty(), "stale, run `cargo xtask codegen`: {}", stale.join(", "));
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}

fn rustfmt(source: &str) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(crate::root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt")?;
    let mut stdin = child.stdin.take().expect("stdin is piped");
    let text = source.to_owned();
    let feeder = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    feeder.join().expect("the feeder doesn't panic")?;
    ensure!(output.status.success(), "rustfmt refuses what was generated");
    Ok(String::from_utf8(output.stdout)?)
}
