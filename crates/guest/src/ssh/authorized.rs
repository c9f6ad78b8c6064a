//! Which keys let whom in: the user's `authorized_keys`, and EC2 Instance Connect's of the moment.
//!
//! Follows AUTHORIZED_KEYS FILE FORMAT in sshd(8), and `StrictModes` in sshd_config(5).

use std::fs::{self, File};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use russh::keys::PublicKey;

use super::accounts::Account;
use crate::connect;

/// More than a file of keys may hold.
const MOST: u64 = 1 << 20;

/// What a key may be used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Permit {
    /// What is run, whatever was asked for.
    pub(super) command: Option<String>,
    pub(super) terminal: bool,
    pub(super) forwarding: bool,
}

impl Permit {
    const ALL: Self = Self { command: None, terminal: true, forwarding: true };

    /// By the options in front of a key. None if there is one that we can't keep: such a key opens nothing.
    fn of<'a>(options: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut permit = Self::ALL;
        for option in options {
            let (name, value) = option.split_once('=').map_or((option, None), |(n, v)| (n, Some(v)));
            match (name.to_ascii_lowercase().as_str(), value) {
                ("restrict", None) => (permit.terminal, permit.forwarding) = (false, false),
                ("no-pty", None) => permit.terminal = false,
                ("pty", None) => permit.terminal = true,
                ("no-port-forwarding", None) => permit.forwarding = false,
                ("port-forwarding", None) => permit.forwarding = true,
                ("command", Some(value)) => {
                    let value = value.strip_prefix('"')?.strip_suffix('"')?;
                    permit.command = Some(value.replace("\\\"", "\""));
                }
                // What they speak of isn't here, or is done in no case.
                (
                    "no-agent-forwarding"
                    | "agent-forwarding"
                    | "no-x11-forwarding"
                    | "x11-forwarding"
                    | "no-user-rc"
                    | "user-rc"
                    | "no-touch-required",
                    None,
                )
                | ("environment", Some(_)) => {}
                _ => return None,
            }
        }
        Some(permit)
    }
}

/// What `key` permits whoever has it, as this user; None lets nobody in.
pub(super) fn permit(account: &Account, key: &PublicKey) -> Option<Permit> {
    match authorized_keys(account) {
        Ok(text) => {
            if let Some(permit) = among(&text, key) {
                return Some(permit);
            }
        }
        Err(e) if e.kind() == io::ErrorKind::NotFound => {}
        Err(e) => eprintln!("kumobako ssh: authorized_keys of {}: {e}", account.name),
    }
    among(&String::from_utf8_lossy(&connect::keys(&account.name)), key)
}

fn among(text: &str, key: &PublicKey) -> Option<Permit> {
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
    let mut entries = lines.filter_map(entry).filter(|(_, known)| known.key_data() == key.key_data());
    entries.find_map(|(options, _)| Permit::of(options))
}

/// A line's options, and the key behind them.
fn entry(line: &str) -> Option<(Vec<&str>, PublicKey)> {
    if let Ok(key) = line.parse() {
        return Some((Vec::new(), key));
    }
    let (mut options, mut begun, mut quoted, mut escaped) = (Vec::new(), 0, false, false);
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => {}
            '"' => quoted = !quoted,
            ',' | ' ' | '\t' if !quoted => {
                options.push(line.get(begun..at)?);
                begun = at + 1;
                if c != ',' {
                    return Some((options, line.get(begun..)?.trim_start().parse().ok()?));
                }
            }
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// The file's text, unless somebody else could have written it.
fn authorized_keys(account: &Account) -> io::Result<String> {
    let home = Path::new(&account.home);
    let path = home.join(".ssh/authorized_keys");
    // It is the user's: whoever opens a pipe there would wait for ever.
    let flags = (rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY).bits();
    let file = File::options().read(true).custom_flags(flags.cast_signed()).open(&path)?;
    let mut above = fs::canonicalize(&path)?;
    let home = fs::canonicalize(home)?;
    let theirs = |m: &fs::Metadata| (m.uid() == 0 || m.uid() == account.uid) && m.mode() & 0o022 == 0;
    let met = file.metadata()?;
    if !met.is_file() || !theirs(&met) {
        return Err(refuse(&above));
    }
    while above.pop() {
        if !theirs(&fs::metadata(&above)?) {
            return Err(refuse(&above));
        }
        if above == home {
            break;
        }
    }
    let mut text = String::new();
    file.take(MOST).read_to_string(&mut text)?;
    Ok(text)
}

fn refuse(path: &Path) -> io::Error {
    io::Error::other(format!("bad ownership or modes for {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{Permit, among};
    use russh::keys::PublicKey;

    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ";

    #[test]
    fn a_key_is_found_with_what_it_permits() {
        let key: PublicKey = KEY.parse().unwrap();
        let all = Permit { command: None, terminal: true, forwarding: true };
        let of = |line: &str| among(&format!("# a\n\nnot a key\n{line}\n"), &key);
        assert_eq!(of(&format!("{KEY} me@here")), Some(all.clone()));
        assert_eq!(of(&format!("#{KEY}")), None);
        let said =
            of(&format!("no-port-forwarding,no-X11-forwarding,command=\"echo 'a \\\"b\\\", c'\" {KEY}"));
        let command = Some("echo 'a \"b\", c'".to_owned());
        assert_eq!(said, Some(Permit { command, terminal: true, forwarding: false }));
        assert_eq!(of(&format!("restrict,pty {KEY}")), Some(Permit { forwarding: false, ..all }));
        // What can't be kept is not overlooked.
        assert_eq!(of(&format!("from=\"10.0.0.0/8\" {KEY}")), None);
        assert_eq!(of(&format!("cert-authority {KEY}")), None);
        assert_eq!(of(&format!("command=\"x {KEY}")), None);
    }
}
