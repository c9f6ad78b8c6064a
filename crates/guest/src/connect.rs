//! EC2 Instance Connect's side in the instance: at each login by key the SSH server asks for the keys that
//! were given for this user in the last minute.
//!
//! Follows "How EC2 Instance Connect works" in the EC2 user guide, and AuthorizedKeysCommand in
//! sshd_config(5).

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use crate::GUEST;
use crate::imds::Imds;

const CONFIG: &str = "/etc/ssh/sshd_config";
const DROP_IN_DIR: &str = "/etc/ssh/sshd_config.d";
const DROP_IN: &str = "60-ec2-instance-connect.conf";
/// What sshd runs must belong to root all the way down, and our program belongs to nobody here.
const COMMAND: &str = "/usr/lib/kumobako/connect-keys";
const OPTION: &str = "AuthorizedKeysCommand";

/// The program of `kumobako guest-keys`: prints the keys that open SSH for `user` now, as lines of an
/// `authorized_keys` file. None is what it prints where it can't find out.
pub fn main_keys(user: &str) {
    let _ = io::stdout().write_all(&keys(user));
}

/// Those keys; none where nobody can say.
pub(crate) fn keys(user: &str) -> Vec<u8> {
    // It is part of a path, and some sshd may ask for any name that somebody logs in with.
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"@._$-".contains(&b);
    if user.is_empty() || user.starts_with('.') || !user.bytes().all(plain) {
        return Vec::new();
    }
    let path = format!("meta-data/managed-ssh-keys/active-keys/{user}");
    let told = Imds::open(Duration::from_millis(500)).and_then(|imds| imds.get(&path));
    told.ok().flatten().unwrap_or_default()
}

/// Has the SSH server of a new instance ask, unless it is told to ask somebody else.
pub(crate) fn install() -> io::Result<()> {
    let Ok(config) = fs::read_to_string(CONFIG) else { return Ok(()) };
    let mut all = vec![config.clone()];
    for entry in fs::read_dir(DROP_IN_DIR).into_iter().flatten().flatten() {
        all.extend(fs::read_to_string(entry.path()));
    }
    if all.iter().any(|text| sets(text, OPTION)) {
        return Ok(());
    }
    let command = Path::new(COMMAND);
    fs::create_dir_all(command.parent().unwrap_or(command))?;
    fs::write(command, format!("#!/bin/sh\n[ ! -x {GUEST} ] || exec {GUEST} guest-keys \"$1\"\n"))?;
    fs::set_permissions(command, fs::Permissions::from_mode(0o755))?;
    let lines = format!("{OPTION} {COMMAND} %u\n{OPTION}User nobody\n");
    if includes(&config) {
        return fs::write(Path::new(DROP_IN_DIR).join(DROP_IN), lines);
    }
    // In front: what stands behind a Match is of that alone.
    fs::write(CONFIG, format!("{lines}{config}"))
}

/// Whether the text sets the option, in whichever case.
fn sets(text: &str, option: &str) -> bool {
    let mut words = text.lines().filter_map(|line| line.split([' ', '\t', '=']).find(|w| !w.is_empty()));
    words.any(|word| word.eq_ignore_ascii_case(option))
}

/// Whether the server reads the directory of further settings.
fn includes(config: &str) -> bool {
    let mut lines = config.lines().map(str::trim);
    lines.any(|l| {
        let words: Vec<&str> = l.split_ascii_whitespace().collect();
        words.first().is_some_and(|w| w.eq_ignore_ascii_case("Include"))
            && words.iter().any(|w| *w == "/etc/ssh/sshd_config.d/*.conf" || *w == "sshd_config.d/*.conf")
    })
}

#[cfg(test)]
mod tests {
    use super::{OPTION, includes, sets};

    #[test]
    fn what_the_server_is_told_already_is_seen() {
        assert!(sets("Port 22\n  authorizedkeyscommand /x %u\n", OPTION));
        assert!(sets("AuthorizedKeysCommand=/x", OPTION));
        assert!(!sets("#AuthorizedKeysCommand none\nAuthorizedKeysCommandUser nobody\n", OPTION));
        assert!(includes("# x\nInclude /etc/ssh/sshd_config.d/*.conf\n"));
        assert!(!includes("#Include /etc/ssh/sshd_config.d/*.conf\nInclude /etc/ssh/other/*.conf\n"));
    }
}
