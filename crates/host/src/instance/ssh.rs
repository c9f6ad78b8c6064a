//! SSH in images that bring systemd, but no SSH server: a unit that runs ours.

use std::io;
use std::path::Path;

use crate::image;

/// What the unit is called. The guest's agent looks for it.
pub(super) const UNIT: &str = "kumobako-ssh.service";

/// Programs that serve SSH, by where distributions put them.
const PROGRAMS: [&str; 3] = ["sshd", "dropbear", "tinysshd"];
const PROGRAM_DIRS: [&str; 5] = ["usr/sbin", "usr/bin", "usr/local/sbin", "usr/local/bin", "sbin"];
/// Units of such a server, wherever its program is.
const UNITS: [&str; 7] = [
    "ssh.service",
    "sshd.service",
    "ssh.socket",
    "sshd.socket",
    "dropbear.service",
    "dropbear.socket",
    "tinysshd.socket",
];
const UNIT_DIRS: [&str; 3] = ["etc/systemd/system", "usr/lib/systemd/system", "lib/systemd/system"];

/// Whether the tree at `root`, which may be anybody's, has an SSH server of its own, enabled or not.
pub(super) fn is_there(root: &Path) -> io::Result<bool> {
    image::has(root, &[among(&PROGRAM_DIRS, &PROGRAMS), among(&UNIT_DIRS, &UNITS)].concat())
}

fn among(dirs: &[&str], names: &[&str]) -> Vec<String> {
    dirs.iter().flat_map(|dir| names.iter().map(move |name| format!("{dir}/{name}"))).collect()
}

/// The unit, put into `/run` for one boot. A server that is installed later takes its place when it is started (of two
/// that conflict and are in order, one stops before the other begins), and at the next boot is found. Sessions go on
/// through either, and through its restart.
pub(super) fn unit(program: &str, agent: &str) -> String {
    let others = UNITS.join(" ");
    written(program, agent, &format!("Before={others}\nConflicts={others}\n"))
}

/// The unit on the disk of a machine, where it stays: it looks itself whether it is wanted, for two that conflict would
/// not both be started by a boot.
pub(super) fn lasting_unit(program: &str, agent: &str) -> String {
    let absent = among(&PROGRAM_DIRS, &PROGRAMS);
    let absent: Vec<String> = absent.iter().map(|path| format!("ConditionPathExists=!/{path}\n")).collect();
    written(program, agent, &absent.concat())
}

fn written(program: &str, agent: &str, besides: &str) -> String {
    format!(
        "[Unit]\n\
         Description=SSH server, as this image has none\n\
         DefaultDependencies=no\n\
         After={agent} local-fs.target\n\
         Before=multi-user.target shutdown.target\n\
         Conflicts=shutdown.target\n\
         {besides}\
         StartLimitIntervalSec=0\n\
         [Service]\n\
         Type=notify\n\
         ExecStart={program} guest-ssh\n\
         Restart=always\n\
         RestartSec=100ms\n\
         KillMode=process\n\
         OOMPolicy=continue\n\
         TasksMax=infinity\n"
    )
}

#[cfg(test)]
mod tests {
    use super::is_there;
    use std::fs;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_server_is_found_where_the_guest_would_find_it() {
        let root = std::env::temp_dir().join(format!("kumobako-servers-{}", std::process::id()));
        fs::create_dir_all(root.join("usr/bin")).unwrap();
        assert!(!is_there(&root).unwrap());
        // Absolute, and of the guest's tree.
        symlink("/opt/ssh/sshd", root.join("usr/bin/sshd")).unwrap();
        symlink("bin", root.join("usr/sbin")).unwrap();
        assert!(!is_there(&root).unwrap());
        fs::create_dir_all(root.join("opt/ssh")).unwrap();
        fs::write(root.join("opt/ssh/sshd"), "").unwrap();
        assert!(is_there(&root).unwrap());
        fs::remove_file(root.join("usr/bin/sshd")).unwrap();
        assert!(!is_there(&root).unwrap());
        fs::create_dir_all(root.join("etc/systemd/system")).unwrap();
        symlink("/dev/null", root.join("etc/systemd/system/ssh.service")).unwrap();
        fs::create_dir(root.join("dev")).unwrap();
        fs::write(root.join("dev/null"), "").unwrap();
        assert!(is_there(&root).unwrap());
        fs::remove_dir_all(&root).unwrap();
    }
}
