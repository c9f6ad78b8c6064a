//! The image store, on real files. Needs root (owners, device nodes).

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use host::image::{Claim, ImageError, ImageStore, InitKind};
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

    // An image of another version's is not listed, and what it has stays.
    let manifest = rig.dir.join("store/manifests/three.json");
    let text = fs::read_to_string(&manifest).unwrap().replace("systemd", "telepathy");
    fs::write(&manifest, text).unwrap();
    assert_eq!(rig.store.list().unwrap().len(), 2);
    assert_eq!(rig.store.foreign().unwrap()[0].0, manifest);
    assert_eq!(rig.store.prune().unwrap(), 0);
    assert!(rig.store.layers(&three)[0].exists());

    // A layer goes with the last image that has it.
    let layer = rig.store.layers(&one).remove(0);
    rig.store.remove("one").unwrap();
    assert!(layer.exists());
    rig.store.remove("two").unwrap();
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
    assert!(matches!(rig.store.remove("one"), Err(ImageError::InUse(..))));
    drop(held);

    // What any region holds stays, and what one may have launched that died without a word.
    let name = layer.file_name().unwrap().to_string_lossy().into_owned();
    let region = rig.dir.join("region");
    fs::create_dir(&region).unwrap();
    let none = Claim { region: region.clone(), alive: region.join("lock"), ..Claim::default() };
    let only = BTreeSet::from([name]);
    for claim in
        [Claim { held: only.clone(), ..none.clone() }, Claim { offered: only.clone(), ..none.clone() }]
    {
        rig.store.claim("region", &claim).unwrap();
        assert!(matches!(rig.store.remove("one"), Err(ImageError::InUse(..))), "{claim:?}");
    }
    assert_eq!(rig.store.get("one").unwrap(), image);

    // One that lives is waited for, until it no longer offers the image.
    fs::write(region.join("lock"), "").unwrap();
    let alive = fs::File::open(region.join("lock")).unwrap();
    alive.lock().unwrap();
    let store = rig.store.clone();
    let remover = std::thread::spawn(move || store.remove("one"));
    while rig.store.get("one").is_ok() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    assert!(layer.exists());
    rig.store.claim("region", &none).unwrap();
    remover.join().unwrap().unwrap();
    assert!(!layer.exists());
}

#[test]
fn a_region_that_is_gone_holds_nothing() {
    let rig = Rig::new("gone");
    let image = rig.store.import("one", "", &rig.rootfs(), &mut |_| {}).unwrap();
    let held = image.layers.iter().cloned().collect();
    let claim = Claim { region: rig.dir.join("nowhere"), held, ..Claim::default() };
    rig.store.claim("gone", &claim).unwrap();
    rig.store.remove("one").unwrap();
    assert!(!rig.store.layers(&image)[0].exists());
}

#[test]
fn an_upper_layer_becomes_a_layer() {
    let rig = Rig::new("upper");
    let upper = rig.rootfs();
    fs::create_dir_all(upper.join("etc")).unwrap();
    fs::write(upper.join("etc/machine-id"), "0123\n").unwrap();
    fs::hard_link(upper.join("usr/bin/sudo"), upper.join("usr/bin/twin")).unwrap();
    let mark = |at: &str| {
        let mode = Mode::from_raw_mode(0);
        rustix::fs::mknodat(rustix::fs::CWD, upper.join(at), FileType::CharacterDevice, mode, 0).unwrap();
    };
    mark("usr/deleted");
    for (name, value) in [("trusted.overlay.opaque", "y"), ("trusted.overlay.origin", "x")] {
        let flags = rustix::fs::XattrFlags::empty();
        rustix::fs::setxattr(upper.join("usr"), name, value.as_bytes(), flags).unwrap();
    }
    let hole = fs::File::create(upper.join("usr/hole")).unwrap();
    hole.set_len(1 << 30).unwrap();
    let adopt = |told: &mut Vec<String>| {
        let draft = rig.store.draft().unwrap();
        draft.copy_upper(&upper).unwrap();
        rig.store.adopt(draft, &mut |name, _| {
            told.push(name.to_owned());
            Ok(())
        })
    };
    let mut told = Vec::new();
    let (name, _) = adopt(&mut told).unwrap();
    assert_eq!(adopt(&mut told).unwrap().0, name, "the same again is the same layer");
    assert_eq!(told, [name.clone(), name.clone()]);
    let layer = rig.dir.join("store/layers").join(&name);
    let sudo = fs::metadata(layer.join("usr/bin/sudo")).unwrap();
    assert_eq!((sudo.mode() & 0o7777, sudo.gid(), sudo.nlink()), (0o4755, 7, 2));
    assert_eq!(fs::read(layer.join("etc/machine-id")).unwrap(), b"");
    assert!(!layer.join("usr/disk").exists());
    assert_eq!(fs::symlink_metadata(layer.join("usr/deleted")).unwrap().rdev(), 0);
    let mut value = [0; 64];
    assert_eq!(rustix::fs::getxattr(layer.join("usr"), "trusted.overlay.opaque", &mut value).unwrap(), 1);
    assert!(rustix::fs::getxattr(layer.join("usr"), "trusted.overlay.origin", &mut value).is_err());
    assert_eq!(
        rustix::fs::getxattr(layer.join("usr/bin/ping"), "security.capability", &mut value).unwrap(),
        20
    );
    assert!(fs::metadata(layer.join("usr/hole")).unwrap().blocks() < 100);
    // Nobody wants it.
    assert_eq!(rig.store.prune().unwrap(), 1);
}

#[test]
fn a_copy_follows_no_link_of_its_guest() {
    let rig = Rig::new("links");
    let (upper, theirs) = (rig.dir.join("upper"), rig.dir.join("theirs"));
    fs::create_dir_all(&upper).unwrap();
    fs::create_dir_all(&theirs).unwrap();
    fs::write(theirs.join("machine-id"), "the machine's own").unwrap();
    std::os::unix::fs::symlink(&theirs, upper.join("etc")).unwrap();
    rig.store.draft().unwrap().copy_upper(&upper).unwrap();
    assert_eq!(fs::read_to_string(theirs.join("machine-id")).unwrap(), "the machine's own");
}

#[test]
fn layers_of_images_made_anew_are_pruned() {
    let rig = Rig::new("prune");
    let root = rig.rootfs();
    let old = rig.store.import("one", "", &root, &mut |_| {}).unwrap();
    fs::write(root.join("new"), "").unwrap();
    let new = rig.store.import("one", "", &root, &mut |_| {}).unwrap();
    let (old, new) = (rig.store.layers(&old).remove(0), rig.store.layers(&new).remove(0));
    assert_eq!(rig.store.prune().unwrap(), 1);
    assert!(!old.exists() && new.exists());
}

#[test]
fn an_image_that_lost_a_layer_is_told_from_a_whole_one() {
    let rig = Rig::new("whole");
    let made = rig.store.import("one", "", &rig.rootfs(), &mut |_| {}).unwrap();
    assert!(rig.store.is_whole(&made));
    fs::remove_dir_all(&rig.store.layers(&made)[0]).unwrap();
    assert!(!rig.store.is_whole(&made));
    assert_eq!(rig.store.remove("one").unwrap(), 0);
}

/// One that is made of links to another's parts would prune what the other needs.
#[test]
fn no_store_borrows_from_another() {
    let rig = Rig::new("borrowed");
    let made = rig.store.import("one", "", &rig.rootfs(), &mut |_| {}).unwrap();
    let (store, other) = (rig.dir.join("store"), rig.dir.join("other"));
    fs::create_dir(&other).unwrap();
    symlink(store.join("layers"), other.join("layers")).unwrap();
    assert!(matches!(ImageStore::open(&other), Err(ImageError::Borrowed(_))));
    // All of it is one store by two names.
    symlink(&store, rig.dir.join("same")).unwrap();
    assert_eq!(ImageStore::open(rig.dir.join("same")).unwrap().prune().unwrap(), 0);
    assert!(rig.store.is_whole(&made));
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

/// Puts `content` among the blobs of a layout; its digest and size.
fn blob(layout: &Path, content: &[u8]) -> String {
    use sha2::Digest;
    let hash: String = sha2::Sha256::digest(content).iter().map(|b| format!("{b:02x}")).collect();
    fs::create_dir_all(layout.join("blobs/sha256")).unwrap();
    fs::write(layout.join("blobs/sha256").join(&hash), content).unwrap();
    format!("\"digest\":\"sha256:{hash}\",\"size\":{}", content.len())
}

fn layer(layout: &Path, dir: &Path, how: &str) -> String {
    let out = Command::new("tar")
        .args(["--create", "--xattrs", "--xattrs-include=*", how, "--directory"])
        .arg(dir)
        .arg(".")
        .output()
        .unwrap();
    assert!(out.status.success(), "{out:?}");
    blob(layout, &out.stdout)
}

#[test]
fn an_oci_layout_is_unpacked_layer_by_layer() {
    let rig = Rig::new("oci");
    let below = rig.rootfs();
    fs::create_dir_all(below.join("usr/opaque/deep")).unwrap();
    for file in ["usr/gone", "usr/opaque/old", "usr/changed"] {
        fs::write(below.join(file), "below").unwrap();
    }
    symlink("/", below.join("usr/away")).unwrap();
    let above = rig.dir.join("above");
    fs::create_dir_all(above.join("usr/opaque")).unwrap();
    for file in
        ["usr/.wh.gone", "usr/.wh.never-there", "usr/opaque/.wh..wh..opq", "usr/opaque/new", "usr/changed"]
    {
        fs::write(above.join(file), "above").unwrap();
    }
    let layout = rig.dir.join("layout");
    let layers = [layer(&layout, &below, "--gzip"), layer(&layout, &above, "--format=pax")]
        .map(|l| format!("{{{l}}}"));
    let manifest = blob(&layout, format!("{{\"layers\":[{}]}}", layers.join(",")).as_bytes());
    let arch = if cfg!(target_arch = "aarch64") { "arm64" } else { "amd64" };
    let of = |arch: &str, what: &str| {
        format!("{{{what},\"platform\":{{\"os\":\"linux\",\"architecture\":\"{arch}\"}}}}")
    };
    let other = "\"digest\":\"sha256:00\",\"size\":1";
    let index = format!("{{\"manifests\":[{},{}]}}", of("riscv64", other), of(arch, &manifest));
    let index = blob(&layout, index.as_bytes());
    fs::write(layout.join("oci-layout"), "{}").unwrap();
    fs::write(layout.join("index.json"), format!("{{\"manifests\":[{{{index}}}]}}")).unwrap();

    let made = rig.store.import("oci", "", &layout, &mut |_| {}).unwrap();
    let root = rig.store.layers(&made).remove(0);
    check(&root);
    let there = |p: &str| fs::symlink_metadata(root.join(p)).is_ok();
    assert!(!there("usr/gone") && !there("usr/opaque/old") && !there("usr/opaque/deep"));
    assert!(there("usr/opaque/new") && there("usr/away") && !there("usr/.wh.gone"));
    assert_eq!(fs::read_to_string(root.join("usr/changed")).unwrap(), "above");

    // A blob that isn't what it is called is refused.
    for entry in fs::read_dir(layout.join("blobs/sha256")).unwrap() {
        let path = entry.unwrap().path();
        let mut content = fs::read(&path).unwrap();
        content.push(0);
        fs::write(&path, content).unwrap();
    }
    assert!(rig.store.import("oci-2", "", &layout, &mut |_| {}).is_err());
}

#[test]
fn no_layer_writes_out_of_the_image() {
    let rig = Rig::new("oci-out");
    let below = rig.rootfs();
    let prey = rig.dir.join("prey");
    fs::create_dir(&prey).unwrap();
    fs::write(prey.join("file"), "untouched").unwrap();
    symlink(&prey, below.join("out")).unwrap();
    let up = format!("{}{}", "../".repeat(20), prey.display());
    symlink(&up, below.join("up")).unwrap();
    let _ = fs::remove_dir(below.join("tmp"));
    symlink(&prey, below.join("tmp")).unwrap();
    let layout = rig.dir.join("layout");
    let mut layers = vec![format!("{{{}}}", layer(&layout, &below, "--gzip"))];
    // As a layer may be made that was never a directory: files below what is a link already.
    for link in ["out", "up"] {
        let above = rig.dir.join(format!("above-{link}"));
        fs::create_dir_all(above.join(link)).unwrap();
        fs::write(above.join(link).join("file"), "written").unwrap();
        fs::write(above.join(link).join("new"), "written").unwrap();
        let files = [format!("./{link}/file"), format!("./{link}/new")];
        let out =
            Command::new("tar").arg("--create").arg("--directory").arg(&above).args(files).output().unwrap();
        layers.push(format!("{{{}}}", blob(&layout, &out.stdout)));
    }
    let manifest = blob(&layout, format!("{{\"layers\":[{}]}}", layers.join(",")).as_bytes());
    fs::write(layout.join("oci-layout"), "{}").unwrap();
    fs::write(layout.join("index.json"), format!("{{\"manifests\":[{{{manifest}}}]}}")).unwrap();
    let before = fs::metadata(&prey).unwrap().mode();
    let made = rig.store.import("oci-out", "", &layout, &mut |_| {});
    assert_eq!(fs::read_to_string(prey.join("file")).unwrap(), "untouched", "{made:?}");
    assert!(!prey.join("new").exists(), "{made:?}");
    assert_eq!(fs::metadata(&prey).unwrap().mode(), before);
}
