//! Building an image from Debian packages, by mmdebstrap, from whatever
//! sources this machine's own apt uses.

use std::collections::VecDeque;
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{ImageError, ImageStore, Manifest, Progress, Recipe, Result, arch, import, now};

/// What mmdebstrap says at each stage, what it does then, and how much of the
/// whole is behind it, as timed.
const STAGES: &[(&str, &str, f32)] = &[
    ("running apt-get update", "reading package lists", 0.02),
    ("downloading packages with apt", "downloading the base system", 0.10),
    ("extracting archives", "unpacking the base system", 0.18),
    ("installing essential packages", "installing the base system", 0.25),
    ("installing remaining packages", "installing packages", 0.40),
    ("cleaning package lists", "cleaning up", 0.90),
];

impl ImageStore {
    /// Builds the image of `recipe` and puts it in the place of any of that
    /// name; instances of the old one keep its layers. Takes a minute or so,
    /// of which `progress` tells. If another process is building the same just
    /// now, waits for it and uses what it built.
    pub fn build(&self, recipe: &Recipe, progress: &mut dyn FnMut(Progress)) -> Result<Manifest> {
        let asked_at = now();
        self.manifest_path(&recipe.name)?;
        let _turn = self.lock_file(&format!("building-{}", recipe.name))?;
        if let Ok(done) = self.get(&recipe.name)
            && done.built_at >= asked_at
            && done.recipe.as_deref() == Some(recipe.digest().as_str())
        {
            return Ok(done);
        }
        let draft = self.draft()?;
        let root = draft.root();
        bootstrap(recipe, &root, progress)?;
        let mut say = |step: &str, done| progress(Progress { step: step.to_owned(), done });
        say("finishing touches", 0.92);
        let packages = packages(&root)?;
        finish(recipe, &root)?;
        strip(&root).map_err(ImageError::io("clean up the image"))?;
        import::normalise(&root).map_err(ImageError::io("clean up the image"))?;
        say("naming it by its content", 0.96);
        let manifest = self.publish(
            draft,
            Manifest {
                name: recipe.name.clone(),
                description: recipe.description.clone(),
                arch: arch().to_owned(),
                layers: Vec::new(),
                init: recipe.init,
                size: 0,
                root_gib: recipe.root_gib,
                built_at: now(),
                packages,
                recipe: Some(recipe.digest()),
            },
        )?;
        say("done", 1.0);
        Ok(manifest)
    }
}

fn bootstrap(recipe: &Recipe, root: &Path, progress: &mut dyn FnMut(Progress)) -> Result<()> {
    let mut command = Command::new("mmdebstrap");
    command
        .args(["--mode=root", "--variant=minbase", "--format=directory"])
        .arg(format!("--include={}", recipe.packages.join(",")))
        .args(["--aptopt=Apt::Install-Recommends \"false\"", "--aptopt=Acquire::Languages \"none\""])
        // A power cut costs nothing: a half-made image is thrown away.
        .arg("--dpkgopt=force-unsafe-io");
    for path in ["man", "locale", "info", "doc"] {
        command.arg(format!("--dpkgopt=path-exclude=/usr/share/{path}/*"));
    }
    command.arg("--dpkgopt=path-include=/usr/share/doc/*/copyright");
    for option in host_apt_options() {
        command.arg(format!("--aptopt={option}"));
    }
    command.arg(&recipe.suite).arg(root);
    command.args(host_sources(Path::new("/etc/apt"), &recipe.suite));
    let mut child = command
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| match e.kind() {
            io::ErrorKind::NotFound => ImageError::MissingProgram("mmdebstrap", "apt-get install mmdebstrap"),
            _ => ImageError::io("mmdebstrap")(e),
        })?;
    let mut last = VecDeque::new();
    if let Some(err) = child.stderr.take() {
        for line in BufReader::new(err).split(b'\n').map_while(io::Result::ok) {
            let line = String::from_utf8_lossy(&line).trim().to_owned();
            if let Some((_, step, done)) = STAGES.iter().find(|(said, ..)| line.contains(said)) {
                progress(Progress { step: (*step).to_owned(), done: *done });
            }
            last.push_back(line);
            if last.len() > 12 {
                last.pop_front();
            }
        }
    }
    let status = child.wait().map_err(ImageError::io("mmdebstrap"))?;
    if status.success() {
        return Ok(());
    }
    Err(ImageError::Program { program: "mmdebstrap".to_owned(), words: Vec::from(last).join("\n") })
}

/// Where this machine gets packages of `suite` from: its own source files that
/// name it, so that mirrors, proxies and pinned snapshots are honoured. None on
/// a machine of another release; mmdebstrap then knows a default.
fn host_sources(apt: &Path, suite: &str) -> Vec<PathBuf> {
    let mut files = vec![apt.join("sources.list")];
    if let Ok(entries) = fs::read_dir(apt.join("sources.list.d")) {
        files.extend(entries.flatten().map(|e| e.path()));
    }
    files.sort();
    files
        .into_iter()
        .filter(|f| f.extension().is_some_and(|e| e == "list" || e == "sources"))
        .filter(|f| fs::read_to_string(f).is_ok_and(|text| names_suite(&text, suite)))
        .collect()
}

/// Whether a source file is of `suite`, or of its updates, and of nothing else.
fn names_suite(text: &str, suite: &str) -> bool {
    let ours =
        |word: &str| word == suite || word.strip_prefix(suite).is_some_and(|r| r.starts_with(['-', '/']));
    let mut found = false;
    for line in text.lines().map(str::trim).filter(|l| !l.starts_with('#')) {
        let mut words = line.split_whitespace();
        let suites: Vec<&str> = match words.next() {
            Some("Suites:") => words.collect(),
            // Options in brackets come first, then the address.
            Some("deb") => words
                .skip_while(|w| w.starts_with('[') || w.ends_with(']') || w.contains('='))
                .nth(1)
                .into_iter()
                .collect(),
            _ => continue,
        };
        if !suites.iter().all(|s| ours(s)) {
            return false;
        }
        found = true;
    }
    found
}

/// The settings of this machine's apt without which it would not get at its
/// sources.
fn host_apt_options() -> Vec<String> {
    let Ok(out) = Command::new("apt-config").arg("dump").output() else { return Vec::new() };
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    text.lines()
        .filter(|l| {
            let l = l.to_ascii_lowercase();
            (l.contains("::proxy") && l.starts_with("acquire::"))
                || l.starts_with("acquire::check-valid-until ")
                || l.starts_with("acquire::check-date ")
                || l.starts_with("acquire::https::cainfo ")
        })
        .map(|l| l.trim_end_matches(';').to_owned())
        .collect()
}

fn packages(root: &Path) -> Result<Vec<String>> {
    let status = root.join("var/lib/dpkg/status");
    let text = fs::read_to_string(&status).map_err(ImageError::io(status.display().to_string()))?;
    let mut all = Vec::new();
    for part in text.split("\n\n") {
        let field = |name: &str| part.lines().find_map(|l| l.strip_prefix(name));
        if let (Some(name), Some(version)) = (field("Package: "), field("Version: ")) {
            all.push(format!("{name} {version}"));
        }
    }
    Ok(all)
}

fn finish(recipe: &Recipe, root: &Path) -> Result<()> {
    let out = Command::new("sh")
        .args(["-euc", &recipe.finish, "finish"])
        .arg(root)
        .stdin(Stdio::null())
        .output()
        .map_err(ImageError::io("sh"))?;
    if out.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&out.stderr).trim().to_owned();
    Err(ImageError::Program { program: format!("{}'s finishing script", recipe.name), words })
}

/// Takes out what the building machine left in: its name, its resolver, its
/// mirror, host keys everybody would share, and what only building needed.
fn strip(root: &Path) -> io::Result<()> {
    let gone = |path: &str| match fs::remove_file(root.join(path)) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    };
    for file in [
        "etc/hostname",
        "etc/resolv.conf",
        "etc/apt/apt.conf.d/99mmdebstrap",
        "etc/apt/sources.list",
        "etc/dpkg/dpkg.cfg.d/99mmdebstrap",
        "var/lib/dbus/machine-id",
        "var/lib/systemd/random-seed",
        "var/log/bootstrap.log",
        "var/log/dpkg.log",
        "var/log/alternatives.log",
        "var/log/faillog",
        "var/log/lastlog",
        "var/lib/dpkg/status-old",
        "var/lib/dpkg/diversions-old",
    ] {
        gone(file)?;
    }
    for dir in [
        "etc/apt/sources.list.d",
        "var/lib/apt/lists",
        "var/cache/apt",
        "var/cache/debconf",
        "var/log/apt",
        "run",
        "tmp",
    ] {
        empty(&root.join(dir))?;
    }
    if let Ok(entries) = fs::read_dir(root.join("etc/ssh")) {
        for entry in entries.flatten() {
            if entry.file_name().to_string_lossy().starts_with("ssh_host_") {
                fs::remove_file(entry.path())?;
            }
        }
    }
    // Empty, not absent: systemd takes the id it is given, and does not hold
    // the boot for the very first of a fresh machine.
    fs::write(root.join("etc/machine-id"), "")?;
    Ok(())
}

fn empty(dir: &Path) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(dir) else { return Ok(()) };
    for entry in entries.flatten() {
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::names_suite;

    #[test]
    fn source_files_are_chosen_by_suite() {
        let yes = [
            "deb https://mirror.example/debian bookworm main",
            "deb [signed-by=/k arch=amd64] https://m.example/d bookworm-updates main",
            "deb [ signed-by=/k ] https://m.example/d bookworm/updates main\n# deb x sid main",
            "Types: deb\nURIs: https://m.example\nSuites: bookworm bookworm-updates\n",
        ];
        for text in yes {
            assert!(names_suite(text, "bookworm"), "{text}");
        }
        let no = [
            "",
            "# nothing",
            "deb https://other.example/apt cloud-sdk-bookworm main",
            "deb https://m.example/d trixie main",
            "Types: deb\nSuites: nodistro\n",
            "deb https://m.example/d bookworm main\ndeb https://m.example/d sid main",
        ];
        for text in no {
            assert!(!names_suite(text, "bookworm"), "{text}");
        }
    }
}
