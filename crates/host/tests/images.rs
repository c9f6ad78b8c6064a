//! The image store, on real files. Needs root (owners, device nodes).

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use host::image::{ImageError, ImageStore, InitKind};
use rustix::fs::{FileType, FlockOperation, Mode};

struct Rig {
    dir: PathBuf,
    store: ImageStore,
}

impl Rig {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("kumobako-images-{name}-{}", std::process::id()));
        let store = ImageStore::open(dir.join("store")).unwrap();
        Self { dir, store }
    }

    /// A root file system with all that is easily lost.
    fn rootfs(&self) -> PathBuf {
        let root = self.dir.join("rootfs");
        fs::create_dir_all(root.join("usr/bin")).unwrap();
        fs::create_dir_all(root.join("dev")).unwrap();
        let sudo = root.join("usr/bin/sudo");
        fs::write(&sudo, "#!/bin/sh\n").unwrap();
        chown(&sudo, Some(0), Some(7)).unwrap();
        fs::set_permissions(&sudo, fs::Permissions::from_mode(0o4755)).unwrap();
        symlink("sudo", root.join("usr/bin/link")).unwrap();
        fs::write(root.join("usr/bin/ping"), "x").unwrap();
        // cap_net_raw=ep, as a file carries it (revision 2).
        let capability = [1, 0, 0, 2, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let flags = rustix::fs::XattrFlags::empty();
        rustix::fs::setxattr(root.join("usr/bin/ping"), "security.capability", &capability, flags).unwrap();
        for at in ["dev/disk", "usr/disk"] {
            let mode = Mode::from_raw_mode(0o600);
            let dev = rustix::fs::makedev(254, 0);
            rustix::fs::mknodat(rustix::fs::CWD, root.join(at), FileType::BlockDevice, mode, dev).unwrap();
        }
        root
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.dir);
    }
}

fn check(layer: &Path) {
    let sudo = fs::metadata(layer.join("usr/bin/sudo")).unwrap();
    assert_eq!((sudo.mode() & 0o7777, sudo.uid(), sudo.gid()), (0o4755, 0, 7));
    assert_eq!(fs::read_link(layer.join("usr/bin/link")).unwrap(), Path::new("sudo"));
    let mut value = [0; 64];
    let n = rustix::fs::getxattr(layer.join("usr/bin/ping"), "security.capability", &mut value).unwrap();
    assert_eq!(n, 20);
    assert!(!layer.join("dev/disk").exists());
    assert!(!layer.join("usr/disk").exists());
    for d in ["proc", "sys", "run", "tmp", "dev"] {
        assert!(layer.join(d).is_dir(), "{d}");
    }
}

#[test]
fn a_directory_and_its_archive_are_one_layer() {
    let rig = Rig::new("import");
    let root = rig.rootfs();
    let mut steps = Vec::new();
    let one = rig.store.import("one", "from a directory", &root, &mut |p| steps.push(p)).unwrap();
    assert!(steps.windows(2).all(|w| w[0].done <= w[1].done));
    assert_eq!(one.init, InitKind::Ours);
    check(&rig.store.layers(&one)[0]);

    let tar = rig.dir.join("rootfs.tar.gz");
    let made = Command::new("tar")
        .args(["--create", "--gzip", "--xattrs", "--xattrs-include=*", "--file"])
        .arg(&tar)
        .arg("--directory")
        .arg(&root)
        .arg(".")
        .status()
        .unwrap();
    assert!(made.success());
    let two = rig.store.import("two", "from an archive", &tar, &mut |_| {}).unwrap();
    check(&rig.store.layers(&two)[0]);
    assert_eq!(one.layers, two.layers, "the name is by content");
    let names: Vec<String> = rig.store.list().unwrap().into_iter().map(|m| m.name).collect();
    assert_eq!(names, ["one", "two"]);

    fs::create_dir_all(root.join("lib/systemd")).unwrap();
    fs::write(root.join("lib/systemd/systemd"), "").unwrap();
    let three = rig.store.import("three", "", &root, &mut |_| {}).unwrap();
    assert_eq!(three.init, InitKind::Systemd);
    assert_ne!(three.layers, one.layers);

    // A layer goes with the last image that has it.
    let layer = rig.store.layers(&one).remove(0);
    rig.store.remove("one", &|_| false).unwrap();
    assert!(layer.exists());
    rig.store.remove("two", &|_| false).unwrap();
    assert!(!layer.exists());
    assert!(matches!(rig.store.get("two"), Err(ImageError::NotFound(_))));
}

#[test]
fn what_is_in_use_is_not_removed() {
    let rig = Rig::new("use");
    let image = rig.store.import("one", "", &rig.rootfs(), &mut |_| {}).unwrap();
    let layer = rig.store.layers(&image).remove(0);
    // As a shim does.
    let held = fs::File::open(&layer).unwrap();
    rustix::fs::flock(&held, FlockOperation::LockShared).unwrap();
    assert!(matches!(rig.store.remove("one", &|_| false), Err(ImageError::InUse(_))));
    drop(held);
    assert!(matches!(rig.store.remove("one", &|l| l == layer), Err(ImageError::InUse(_))));
    assert_eq!(rig.store.get("one").unwrap(), image);
    rig.store.remove("one", &|_| false).unwrap();
}

#[test]
fn layers_of_images_made_anew_are_pruned() {
    let rig = Rig::new("prune");
    let root = rig.rootfs();
    let old = rig.store.import("one", "", &root, &mut |_| {}).unwrap();
    fs::write(root.join("new"), "").unwrap();
    let new = rig.store.import("one", "", &root, &mut |_| {}).unwrap();
    let (old, new) = (rig.store.layers(&old).remove(0), rig.store.layers(&new).remove(0));
    assert_eq!(rig.store.prune(&|l| l == old).unwrap(), 0);
    assert_eq!(rig.store.prune(&|_| false).unwrap(), 1);
    assert!(!old.exists() && new.exists());
}

#[test]
fn bad_names_and_sources_are_refused() {
    let rig = Rig::new("bad");
    for name in ["", ".", "..", "a/b", "../x", "a b"] {
        let r = rig.store.import(name, "", &rig.dir, &mut |_| {});
        assert!(matches!(r, Err(ImageError::BadName(_))), "{name}");
        assert!(matches!(rig.store.get(name), Err(ImageError::BadName(_))), "{name}");
    }
    let file = rig.dir.join("no.tar");
    fs::write(&file, "not an archive").unwrap();
    let r = rig.store.import("x", "", &file, &mut |_| {});
    assert!(matches!(r, Err(ImageError::Program { .. })));
    assert!(rig.store.list().unwrap().is_empty());
}
