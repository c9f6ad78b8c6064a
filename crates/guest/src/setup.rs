//! What makes a copy of an image this one instance: name, user, keys.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::time::Duration;

use crate::connect;
use crate::imds::Imds;
use crate::{authority, keys, ssh};

/// The user EC2's images log in as.
const USER: &str = "ec2-user";
/// By what one becomes root.
const SUDO: [&str; 2] = ["/usr/bin/sudo", "/usr/bin/doas"];
/// The id of the instance this disk was set up for.
const DONE: &str = "/var/lib/kumobako/instance-id";
/// The network's settings as they were last told, as a DHCP client keeps them.
const LEASE: &str = "/var/lib/kumobako/lease";
/// What systemd's time service is told, where there is one.
const TIME_SERVERS: &str = "/etc/systemd/timesyncd.conf.d/50-dhcp.conf";
/// The VPC's resolver, at the address that needs no knowledge of the VPC
/// (docs.aws.amazon.com: "DNS attributes for your VPC").
const RESOLVER: &str = "169.254.169.253";

/// What the metadata service says of this instance.
pub(crate) struct Identity {
    pub(crate) instance_id: String,
    pub(crate) hostname: String,
    pub(crate) address: Option<String>,
    pub(crate) key: Option<String>,
    /// The VPC's DHCP options, a line each; None where nobody tells.
    pub(crate) lease: Option<String>,
    /// Whom to trust for the region's endpoints.
    authority: Option<String>,
    pub(crate) imds: Imds,
}

impl Identity {
    pub(crate) fn fetch(patience: Duration) -> io::Result<Self> {
        let imds = Imds::open(patience)?;
        let instance_id =
            imds.text("meta-data/instance-id")?.ok_or_else(|| io::Error::other("no instance-id"))?;
        let hostname = imds.text("meta-data/local-hostname")?;
        Ok(Self {
            hostname: hostname.unwrap_or_else(|| "localhost".to_owned()),
            address: imds.text("meta-data/local-ipv4")?,
            key: imds.text("meta-data/public-keys/0/openssh-key")?,
            lease: imds.get("kumobako/dhcp-options")?.map(|b| String::from_utf8_lossy(&b).into_owned()),
            authority: imds.get("kumobako/authority")?.map(|b| String::from_utf8_lossy(&b).into_owned()),
            instance_id,
            imds,
        })
    }

    /// Whether this disk has never been set up for this instance.
    pub(crate) fn is_new(&self) -> bool {
        fs::read_to_string(DONE).map_or(true, |id| id.trim() != self.instance_id)
    }
}

/// Sets the instance up if its disk is new, and its name in any case. Answers
/// whether it was new.
pub(crate) fn apply(identity: &Identity) -> io::Result<bool> {
    let new = identity.is_new();
    if new {
        name_files(identity)?;
        let home = ensure_user()?;
        if let Some(key) = &identity.key {
            authorize(&home, key)?;
            // Where that user could become nobody else, whoever launched this could do nothing with it.
            if ssh::is_ours() && !SUDO.iter().any(|p| Path::new(p).exists()) {
                authorize(&root(), key)?;
            }
        }
        if has_settings() {
            let print = keys::renew(Path::new(ssh::DIRECTORY), &identity.hostname)?;
            // EC2's way to learn the key from the console output.
            println!("-----BEGIN SSH HOST KEY FINGERPRINTS-----");
            println!("256 {print}");
            println!("-----END SSH HOST KEY FINGERPRINTS-----");
            if let Err(e) = connect::install() {
                println!("kumobako: EC2 Instance Connect: {e}");
            }
        }
        fs::create_dir_all("/var/lib/kumobako")?;
        fs::write(DONE, format!("{}\n", identity.instance_id))?;
    }
    take_lease(identity, new)?;
    if let Some(certificate) = &identity.authority
        && let Err(e) = authority::trust(certificate)
    {
        println!("kumobako: the region's authority is not trusted: {e}");
    }
    let name = fs::read_to_string("/etc/hostname").unwrap_or_default();
    let name = name.trim();
    if !name.is_empty() {
        rustix::system::sethostname(name.as_bytes())?;
    }
    Ok(new)
}

/// For a guest that was told nothing: it keeps the name it was started with,
/// but its SSH server cannot do without a key.
pub(crate) fn without_identity() {
    let dir = Path::new(ssh::DIRECTORY);
    if has_settings()
        && !dir.join("ssh_host_ed25519_key").exists()
        && let Err(e) = keys::renew(dir, "localhost")
    {
        println!("kumobako: host key: {e}");
    }
}

/// Whether an SSH server's settings have a place here: ours makes its own.
fn has_settings() -> bool {
    if ssh::is_ours() {
        let _ = fs::create_dir_all(ssh::DIRECTORY);
    }
    Path::new(ssh::DIRECTORY).is_dir()
}

fn name_files(identity: &Identity) -> io::Result<()> {
    let name = &identity.hostname;
    let short = name.split('.').next().unwrap_or(name);
    fs::write("/etc/hostname", format!("{name}\n"))?;
    // Its own name must not depend on the network: sudo looks it up.
    let address = identity.address.as_deref().unwrap_or("127.0.1.1");
    fs::write(
        "/etc/hosts",
        format!(
            "127.0.0.1 localhost\n{address} {name} {short}\n\n\
             ::1 localhost ip6-localhost ip6-loopback\n"
        ),
    )?;
    Ok(())
}

/// Follows the VPC's DHCP options as they are at this boot. What somebody changed here since
/// the options were last other ones stays.
fn take_lease(identity: &Identity, new: bool) -> io::Result<()> {
    let domain = identity.hostname.split_once('.').map_or("", |(_, domain)| domain);
    let usual = || format!("domain-name-servers {RESOLVER}\ndomain-name {domain}\n");
    let lease = identity.lease.clone().unwrap_or_else(usual);
    if !new && fs::read_to_string(LEASE).is_ok_and(|known| known == lease) {
        return Ok(());
    }
    // A link would lead to a resolver that is not there.
    let path = Path::new("/etc/resolv.conf");
    if path.is_symlink() {
        fs::remove_file(path)?;
    }
    fs::write(path, resolv_conf(&lease))?;
    let time = option(&lease, "ntp-servers").join(" ");
    let file = Path::new(TIME_SERVERS);
    if time.is_empty() {
        match fs::remove_file(file) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
    } else if Path::new("/etc/systemd").is_dir() {
        fs::create_dir_all(file.parent().unwrap_or(file))?;
        fs::write(file, format!("[Time]\nNTP={time}\n"))?;
    }
    fs::create_dir_all("/var/lib/kumobako")?;
    fs::write(LEASE, lease)
}

/// An option's values.
fn option<'a>(lease: &'a str, name: &str) -> Vec<&'a str> {
    let line = lease.lines().find_map(|l| l.strip_prefix(name)?.strip_prefix(' '));
    line.unwrap_or_default().split_ascii_whitespace().collect()
}

/// resolv.conf(5): at most three servers are asked, and as many domains searched as are named.
fn resolv_conf(lease: &str) -> String {
    let mut text = String::new();
    for server in option(lease, "domain-name-servers") {
        let _ = writeln!(text, "nameserver {server}");
    }
    let domains = option(lease, "domain-name");
    if !domains.is_empty() {
        let _ = writeln!(text, "search {}", domains.join(" "));
    }
    text
}

/// Finds or makes the user; answers its home.
fn ensure_user() -> io::Result<Home> {
    let passwd = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let sudoers = format!("/etc/sudoers.d/90-{USER}");
    if Path::new("/etc/sudoers.d").is_dir() && !Path::new(&sudoers).exists() {
        fs::write(&sudoers, format!("{USER} ALL=(ALL) NOPASSWD:ALL\n"))?;
        fs::set_permissions(&sudoers, fs::Permissions::from_mode(0o440))?;
    }
    if let Some(home) = passwd.lines().find_map(|l| Home::of(l, USER)) {
        return Ok(home);
    }
    if !passwd.lines().any(|l| l.starts_with("root:")) {
        append("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\n")?;
        append("/etc/group", "root:x:0:\n")?;
    }
    let taken = |id: u32| passwd.lines().any(|l| l.split(':').nth(2) == Some(&id.to_string()));
    let id = (1000..60_000).find(|id| !taken(*id)).unwrap_or(1000);
    let shell = if Path::new("/bin/bash").exists() { "/bin/bash" } else { "/bin/sh" };
    append("/etc/passwd", &format!("{USER}:x:{id}:{id}::/home/{USER}:{shell}\n"))?;
    append("/etc/group", &format!("{USER}:x:{id}:\n"))?;
    // No password fits, yet the account is not locked: sshd takes keys.
    append("/etc/shadow", &format!("{USER}:*:19000:0:99999:7:::\n"))?;
    fs::set_permissions("/etc/shadow", fs::Permissions::from_mode(0o640))?;
    let home = Home { path: format!("/home/{USER}"), uid: id, gid: id };
    fs::create_dir_all(&home.path)?;
    if let Ok(entries) = fs::read_dir("/etc/skel") {
        for entry in entries.flatten().filter(|e| e.path().is_file()) {
            let to = Path::new(&home.path).join(entry.file_name());
            fs::copy(entry.path(), &to)?;
            chown(&to, Some(id), Some(id))?;
        }
    }
    fs::set_permissions(&home.path, fs::Permissions::from_mode(0o700))?;
    chown(&home.path, Some(id), Some(id))?;
    Ok(home)
}

/// Root's home, as the image has it.
fn root() -> Home {
    let passwd = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let told = passwd.lines().find_map(|l| Home::of(l, "root")).filter(|home| !home.path.is_empty());
    told.unwrap_or_else(|| Home { path: "/root".to_owned(), uid: 0, gid: 0 })
}

fn append(path: &str, line: &str) -> io::Result<()> {
    fs::OpenOptions::new().append(true).create(true).open(path)?.write_all(line.as_bytes())
}

#[derive(Debug, PartialEq, Eq)]
struct Home {
    path: String,
    uid: u32,
    gid: u32,
}

impl Home {
    /// From a line of passwd(5), if it is `user`'s.
    fn of(line: &str, user: &str) -> Option<Self> {
        let fields: Vec<&str> = line.split(':').collect();
        if *fields.first()? != user {
            return None;
        }
        Some(Self {
            uid: fields.get(2)?.parse().ok()?,
            gid: fields.get(3)?.parse().ok()?,
            path: (*fields.get(5)?).to_owned(),
        })
    }
}

/// Lets the holder of `key` in, beside those let in already.
fn authorize(home: &Home, key: &str) -> io::Result<()> {
    if !Path::new(&home.path).is_dir() {
        fs::create_dir_all(&home.path)?;
        fs::set_permissions(&home.path, fs::Permissions::from_mode(0o700))?;
    }
    let ssh = Path::new(&home.path).join(".ssh");
    let file = ssh.join("authorized_keys");
    fs::create_dir_all(&ssh)?;
    let before = fs::read_to_string(&file).unwrap_or_default();
    if !before.lines().any(|l| l.trim() == key) {
        fs::write(&file, format!("{before}{key}\n"))?;
    }
    for (path, mode) in [(&ssh, 0o700), (&file, 0o600)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
        chown(path, Some(home.uid), Some(home.gid))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Home, resolv_conf};

    #[test]
    fn a_lease_becomes_a_resolvers_configuration() {
        let lease = "domain-name corp.example. b.example\ndomain-name-servers 10.0.0.9 10.0.0.2\nntp-servers 1.2.3.4\n";
        let expected = "nameserver 10.0.0.9\nnameserver 10.0.0.2\nsearch corp.example. b.example\n";
        assert_eq!(resolv_conf(lease), expected);
        assert_eq!(resolv_conf(""), "");
    }

    #[test]
    fn a_user_is_found_in_passwd() {
        let line = "ec2-user:x:1001:1002:EC2,,,:/home/ec2-user:/bin/bash";
        let home = Home { path: "/home/ec2-user".into(), uid: 1001, gid: 1002 };
        assert_eq!(Home::of(line, "ec2-user"), Some(home));
        assert_eq!(Home::of(line, "ec2"), None);
        assert_eq!(Home::of("ec2-user:x:no", "ec2-user"), None);
    }
}
