//! A metadata service for one guest, in its network namespace, and what else a
//! test needs of a network: nothing of it leaves the namespace.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::fd::{AsFd, OwnedFd};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use host::instance::{InstanceDriver, InstanceSpec};
use rustix::thread::LinkNameSpaceType;

use crate::rig::{PATIENCE, Rig};

pub(crate) const SSH: &str = "127.0.0.1:22";

/// Runs `f` on a thread that is in the network namespace `net`.
pub(crate) fn inside<T: Send>(net: &OwnedFd, f: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|s| {
        s.spawn(|| {
            rustix::thread::move_into_link_name_space(net.as_fd(), Some(LinkNameSpaceType::Network)).unwrap();
            f()
        })
        .join()
        .unwrap()
    })
}

pub(crate) struct Imds {
    /// The paths that were asked for.
    pub(crate) asked: Arc<Mutex<Vec<String>>>,
}

/// Gives the prepared instance a loopback and a metadata service.
pub(crate) fn serve(rig: &Rig, spec: &InstanceSpec, key: &str, user_data: Option<&str>) -> Imds {
    let net = rig.driver.netns(&spec.id).unwrap();
    let listener = inside(&net, || {
        for args in [
            "link set lo up",
            "addr add 169.254.169.254/32 dev lo",
            "addr add 169.254.169.253/32 dev lo",
            "addr add 10.0.1.10/32 dev lo",
        ] {
            let done = Command::new("ip").args(args.split(' ')).status().unwrap();
            assert!(done.success(), "{args}");
        }
        TcpListener::bind("169.254.169.254:80").unwrap()
    });
    let name = "ip-10-0-1-10.ap-northeast-1.compute.internal";
    let mut facts: BTreeMap<String, String> = [
        ("meta-data/instance-id", spec.id.as_str()),
        ("meta-data/local-hostname", name),
        ("meta-data/hostname", name),
        ("meta-data/local-ipv4", "10.0.1.10"),
        ("meta-data/ami-id", "ami-0123456789abcdef0"),
        ("meta-data/placement/availability-zone", "ap-northeast-1a"),
        ("meta-data/public-keys/", "0=k"),
        ("meta-data/public-keys/0/openssh-key", key),
        ("meta-data/public-keys/0/", "openssh-key"),
        ("meta-data/placement/", "availability-zone"),
        ("meta-data/", "ami-id\nhostname\ninstance-id\nlocal-hostname\nlocal-ipv4\nplacement/\npublic-keys/"),
        ("dynamic/instance-identity/document", "{\"region\":\"ap-northeast-1\"}"),
        ("dynamic/instance-identity/", "document"),
        ("dynamic/", "instance-identity/"),
    ]
    .into_iter()
    .map(|(k, v)| (k.to_owned(), v.to_owned()))
    .collect();
    if let Some(data) = user_data {
        facts.insert("user-data".to_owned(), data.to_owned());
    }
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    // Ends with the test program; its socket keeps the namespace until then.
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = answer(stream, &facts, &log);
        }
    });
    Imds { asked }
}

fn answer(
    stream: TcpStream,
    facts: &BTreeMap<String, String>,
    log: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut token = false;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        token |= header.to_ascii_lowercase().starts_with("x-aws-ec2-metadata-token: t0ken");
        if header.trim().is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or("").to_owned());
    log.lock().unwrap().push(path.clone());
    // Whatever the version asked for.
    let path = path.trim_start_matches('/');
    let path = path.split_once('/').map_or("", |(_, p)| p);
    let (status, body) = match (method, path) {
        ("PUT", "api/token") => ("200 OK", "t0ken"),
        ("GET", _) if !token => ("401 Unauthorized", ""),
        ("GET", p) => match facts.get(p).or_else(|| facts.get(&format!("{p}/"))) {
            Some(v) => ("200 OK", v.as_str()),
            None => ("404 Not Found", ""),
        },
        _ => ("400 Bad Request", ""),
    };
    write!(
        reader.get_mut(),
        "HTTP/1.0 {status}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Waits for the SSH server's greeting; answers it and how long it took.
pub(crate) fn banner(net: &OwnedFd) -> (String, Duration) {
    let begun = Instant::now();
    let address: SocketAddr = SSH.parse().unwrap();
    inside(net, || {
        loop {
            if let Ok(mut s) = TcpStream::connect_timeout(&address, Duration::from_secs(1)) {
                s.set_read_timeout(Some(PATIENCE)).unwrap();
                let mut b = [0; 64];
                if let Ok(n) = s.read(&mut b)
                    && n > 0
                {
                    let text = String::from_utf8_lossy(&b[..n]).trim().to_owned();
                    return (text, begun.elapsed());
                }
            }
            assert!(begun.elapsed() < PATIENCE, "no SSH server answers");
            std::thread::sleep(Duration::from_millis(2));
        }
    })
}

/// A key pair of the test's own; the public half.
pub(crate) fn new_key(rig: &Rig) -> String {
    let file = rig.dir.join("id");
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f"])
        .arg(&file)
        .status()
        .unwrap();
    assert!(made.success());
    std::fs::read_to_string(rig.dir.join("id.pub")).unwrap().trim().to_owned()
}

/// Logs in with that key, as the user of EC2's images.
pub(crate) fn ssh(rig: &Rig, net: &OwnedFd, command: &str) -> Output {
    inside(net, || {
        Command::new("ssh")
            .args(["-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"])
            .args(["-o", "BatchMode=yes", "-o", "LogLevel=ERROR", "-i"])
            .arg(rig.dir.join("id"))
            .args(["ec2-user@127.0.0.1", command])
            .output()
            .unwrap()
    })
}
