//! The images of our recipes, booted. Built if this machine has none.

use std::time::Instant;

use host::image::{ImageStore, Manifest, recipes};
use host::instance::{How, InstanceDriver, InstanceSpec, Phase};

use crate::imds;
use crate::rig::{Rig, parent_of};

const HOST_NAME: &str = "ip-10-0-1-10.ap-northeast-1.compute.internal";

/// The image of this name, built by the recipe as it is now.
fn image(name: &str) -> (ImageStore, Manifest) {
    let store = ImageStore::open(ImageStore::default_path()).unwrap();
    let recipe = recipes().unwrap().into_iter().find(|r| r.name == name).unwrap();
    let manifest = match store.get(name) {
        Ok(m) if m.recipe == Some(recipe.digest()) => m,
        _ => {
            let begun = Instant::now();
            store
                .build(&recipe, &mut |p| {
                    eprintln!("{name}: {:3.0} % {} ({:?})", p.done * 100.0, p.step, begun.elapsed());
                })
                .unwrap()
        }
    };
    (store, manifest)
}

fn spec(rig: &Rig, id: &str, image_name: &str) -> InstanceSpec {
    let (store, manifest) = image(image_name);
    InstanceSpec {
        lower: store.layers(&manifest),
        init: manifest.init.init(),
        memory: 1 << 30,
        pids: 4096,
        ..rig.spec(id)
    }
}

/// What a user of either image may expect, over SSH.
fn log_in(rig: &Rig, id: &str, image_name: &str) {
    let spec = spec(rig, id, image_name);
    let key = imds::new_key(rig);
    let begun = Instant::now();
    rig.driver.prepare(&spec).unwrap();
    let prepared = begun.elapsed();
    let data = "#!/bin/sh\necho \"$(id -u) $(hostname)\" >> /var/lib/user-data-ran\n";
    imds::serve(rig, &spec, &key, Some(data));
    let net = rig.driver.netns(id).unwrap();
    let begun = Instant::now();
    rig.driver.start(id).unwrap();
    let (greeting, banner) = imds::banner(&net);
    assert!(greeting.starts_with("SSH-2.0-OpenSSH"), "{greeting}");
    let sh = |command: &str| {
        let out = imds::ssh(rig, &net, command);
        let text = String::from_utf8_lossy(&out.stdout).trim().to_owned();
        let err = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(out.status.success(), "{command}: {text} {err}\n{}", rig.console(id));
        text
    };
    assert_eq!(sh("id -un"), "ec2-user");
    let login = begun.elapsed();
    rig.until_booted(id);
    let booted = begun.elapsed();
    let shim = parent_of(rig.observed(id).unwrap().pid.unwrap()).unwrap();
    let status = std::fs::read_to_string(format!("/proc/{shim}/status")).unwrap();
    let rss = status.lines().find(|l| l.starts_with("RssAnon")).unwrap_or_default().to_owned();
    println!(
        "{image_name}: prepared {prepared:?}, banner {banner:?}, login {login:?}, booted {booted:?}, shim {rss}"
    );
    assert_eq!(sh("hostname"), HOST_NAME);
    assert_eq!(sh("free -m | awk '/^Mem/ {print $2}'"), "1024");
    assert_eq!(sh("nproc; nproc --all; grep -c ^processor /proc/cpuinfo"), "1\n1\n1");
    assert_eq!(sh("sudo -n id -u"), "0");
    // Its capability comes with the file.
    assert_eq!(sh("ping -c1 -q 127.0.0.1 > /dev/null && echo pong"), "pong");
    assert!(sh("script -qec tty /dev/null").starts_with("/dev/pts/"));
    assert_eq!(
        sh("cat /etc/resolv.conf"),
        "nameserver 169.254.169.253\nsearch ap-northeast-1.compute.internal"
    );
    assert_eq!(sh("getent hosts $(hostname) | cut -d' ' -f1"), "10.0.1.10");
    let begun = Instant::now();
    while !imds::ssh(rig, &net, "test -e /var/lib/user-data-ran").status.success() {
        assert!(begun.elapsed() < crate::rig::PATIENCE, "{}", rig.console(id));
    }
    assert_eq!(sh("cat /var/lib/user-data-ran"), format!("0 {HOST_NAME}"));

    // The same machine after a reboot: same key, user data not again.
    let host_key = sh("cat /etc/ssh/ssh_host_ed25519_key.pub");
    rig.driver.reboot(id).unwrap();
    rig.until(id, |o| o.boot == 2 && matches!(o.phase, Phase::Running { booted: true, .. }));
    assert_eq!(sh("cat /etc/ssh/ssh_host_ed25519_key.pub"), host_key);
    assert_eq!(sh("hostname"), HOST_NAME);
    assert_eq!(sh("cat /var/lib/user-data-ran"), format!("0 {HOST_NAME}"));

    // As its user would take it down.
    imds::ssh(rig, &net, if image_name == "debian-12" { "sudo poweroff" } else { "sudo kill 1" });
    assert_eq!(rig.until_exited(id), How::Halted);
    assert!(rig.groups(id).is_empty());
}

pub(crate) fn minimal_login() {
    let rig = Rig::new();
    log_in(&rig, "i-1", "debian-12-minimal");
}

pub(crate) fn debian_12_login() {
    let rig = Rig::new();
    log_in(&rig, "i-1", "debian-12");
}

pub(crate) fn debian_12_is_whole() {
    let rig = Rig::new();
    let spec = spec(&rig, "i-1", "debian-12");
    rig.driver.prepare(&spec).unwrap();
    let imds = imds::serve(&rig, &spec, &imds::new_key(&rig), None);
    rig.driver.start("i-1").unwrap();
    rig.until("i-1", |o| matches!(o.phase, Phase::Running { booted: true, configured: true, .. }));
    rig.ask("i-1", &["cloud-init", "status", "--wait"]);
    let failed = rig.ask("i-1", &["systemctl", "--failed", "--no-legend", "--plain"]);
    assert!(failed.is_empty(), "{failed}\n{}", rig.console("i-1"));
    assert_eq!(rig.ask("i-1", &["systemctl", "is-system-running"]), "running");
    assert_eq!(rig.ask("i-1", &["cat", "/etc/machine-id"]), spec.product_uuid.replace('-', ""));
    assert_eq!(rig.ask("i-1", &["cloud-id"]), "aws");
    assert!(imds.asked.lock().unwrap().iter().any(|p| p.ends_with("/user-data")));
    // What the image must have, and must not have kept.
    for program in ["curl", "ping", "dig", "python3", "nginx", "ss", "vi", "nc", "sudo"] {
        rig.ask("i-1", &["which", program]);
    }
    rig.ask("i-1", &["ping", "-c1", "127.0.0.1"]);
    assert_ne!(rig.exec("i-1", &["systemctl", "is-active", "nginx"]).status.code(), Some(0));
    // Here the metadata service is in the guest's own namespace, on port 80.
    let site = "s/listen 80 /listen 127.0.0.1:80 /; s/listen .::.:80.*//";
    rig.ask("i-1", &["sed", "-i", site, "/etc/nginx/sites-available/default"]);
    rig.ask("i-1", &["systemctl", "start", "nginx"]);
    rig.ask("i-1", &["curl", "-sSf", "-o", "/dev/null", "http://127.0.0.1/"]);
    // It goes down as asked from outside, too.
    rig.driver.shutdown("i-1").unwrap();
    assert_eq!(rig.until_exited("i-1"), How::Halted);
}
