//! Volumes against a model: a plain vector of bytes.

use super::cow::Cow;
use super::stack::{self, Places};
use super::*;
use proptest::prelude::*;
use std::io::{Read, Seek};

fn store(name: &str) -> (PathBuf, VolumeStore) {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    let dir = std::env::temp_dir().join(format!("kumobako-volume-{}-{name}-{n}", std::process::id()));
    (dir.clone(), VolumeStore::open(&dir, Path::new("/nowhere"), "none").unwrap())
}

fn open(dir: &Path, id: &str) -> Cow {
    Cow::open(Places { root: dir.to_owned() }, id).unwrap()
}

fn content(cow: &Cow) -> Vec<u8> {
    let mut all = vec![0xaa; cow.size() as usize];
    cow.read(0, &mut all).unwrap();
    assert!(led(cow, all.len()) == all, "what is read by a pipe");
    all
}

fn led(cow: &Cow, size: usize) -> Vec<u8> {
    const MOST: usize = 256 << 10;
    let pipe = super::pipe::Pipe::new(MOST).unwrap();
    let (mut all, mut out) = (Vec::new(), File::from(tempfile()));
    for at in (0..size).step_by(MOST) {
        let n = MOST.min(size - at);
        pipe.put(b"header").unwrap();
        cow.lead(at as u64, n, &pipe).unwrap();
        out.rewind().unwrap();
        let mut left = n + 6;
        while left > 0 {
            left -= pipe.hand_on(&out, left).unwrap();
        }
        out.rewind().unwrap();
        let mut part = vec![0; n + 6];
        out.read_exact(&mut part).unwrap();
        assert_eq!(&part[..6], b"header");
        all.extend_from_slice(&part[6..]);
    }
    all
}

fn tempfile() -> std::os::fd::OwnedFd {
    rustix::fs::memfd_create("part", rustix::fs::MemfdFlags::CLOEXEC).unwrap()
}

#[derive(Debug, Clone)]
enum Step {
    Write(u64, usize, u8),
    Zero(u64, u64),
    Freeze,
    Ready,
    Reopen,
    Grow(u64),
    /// A volume of one of the snapshots takes the place of this one.
    Restore(usize),
    Sweep,
}

const SIZE: u64 = 256 * 1024;

fn step() -> impl Strategy<Value = Step> {
    let at = || prop_oneof![0..SIZE, (0..SIZE / 4096).prop_map(|b| b * 4096)];
    prop_oneof![
        6 => (at(), 1..30_000_usize, 1..=255_u8).prop_map(|(at, n, b)| Step::Write(at, n, b)),
        2 => (at(), 1..60_000_u64).prop_map(|(at, n)| Step::Zero(at, n)),
        2 => Just(Step::Freeze),
        1 => Just(Step::Ready),
        1 => Just(Step::Reopen),
        1 => (1..4_u64).prop_map(|n| Step::Grow(n * 65536)),
        1 => (0..9_usize).prop_map(Step::Restore),
        1 => Just(Step::Sweep),
    ]
}

fn run(steps: &[Step]) {
    let (dir, store) = store("model");
    let mut id = "vol-0".to_owned();
    store.create(&id, SIZE, None).unwrap();
    let mut cow = open(&dir, &id);
    let mut model = vec![0; SIZE as usize];
    let mut snapshots: Vec<Vec<u8>> = Vec::new();
    let mut volumes = 1;
    for step in steps {
        match step {
            Step::Write(at, n, byte) => {
                let n = (*n).min(model.len() - *at as usize);
                let data: Vec<u8> = (0..n).map(|i| byte.wrapping_add(i as u8) | 1).collect();
                cow.write(*at, &data).unwrap();
                model[*at as usize..*at as usize + n].copy_from_slice(&data);
            }
            Step::Zero(at, n) => {
                cow.zero(*at, *n).unwrap();
                let end = model.len().min((at + n) as usize);
                model[*at as usize..end].fill(0);
            }
            Step::Freeze => {
                cow.freeze(&format!("snap-{}", snapshots.len())).unwrap();
                snapshots.push(model.clone());
            }
            Step::Ready => cow.make_ready().unwrap(),
            Step::Reopen => {
                cow.flush().unwrap();
                drop(cow);
                cow = open(&dir, &id);
            }
            Step::Grow(more) => {
                cow.grow(cow.size() + more).unwrap();
                model.resize(model.len() + *more as usize, 0);
            }
            Step::Restore(n) => {
                let Some(old) = snapshots.get(*n) else { continue };
                drop(cow);
                store.delete(&id).unwrap();
                id = format!("vol-{volumes}");
                volumes += 1;
                store.create(&id, old.len() as u64, Some(&format!("snap-{n}"))).unwrap();
                cow = open(&dir, &id);
                model.clone_from(old);
            }
            Step::Sweep => store.sweep().unwrap(),
        }
    }
    assert!(content(&cow) == model);
    drop(cow);
    store.sweep().unwrap();
    for (n, old) in snapshots.iter().enumerate() {
        let id = format!("check-{n}");
        store.create(&id, old.len() as u64, Some(&format!("snap-{n}"))).unwrap();
        assert!(content(&open(&dir, &id)) == *old, "snapshot {n}");
    }
    std::fs::remove_dir_all(dir).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn volumes_and_snapshots_hold_what_was_written(steps in prop::collection::vec(step(), 1..40)) {
        run(&steps);
    }
}

#[test]
fn a_snapshot_of_nothing_new_costs_nothing_and_what_nobody_has_is_swept() {
    let (dir, store) = store("sweep");
    store.create("vol-a", SIZE, None).unwrap();
    let cow = open(&dir, "vol-a");
    cow.write(0, b"first").unwrap();
    for snapshot in ["snap-1", "snap-2"] {
        cow.freeze(snapshot).unwrap();
    }
    drop(cow);
    let layers = || names(&dir.join("layers")).unwrap().len();
    assert_eq!(layers(), 2);
    store.keep("snap-1", Some("vol-a")).unwrap();
    store.delete("vol-a").unwrap();
    store.sweep().unwrap();
    assert_eq!(layers(), 1);
    store.forget("snap-1").unwrap();
    store.sweep().unwrap();
    assert_eq!(layers(), 1, "the second has it");
    store.forget("snap-2").unwrap();
    store.sweep().unwrap();
    assert_eq!(layers(), 0);
    std::fs::remove_dir_all(dir).unwrap();
}

#[test]
fn a_freeze_that_was_cut_short_is_made_again() {
    let (dir, store) = store("cut");
    store.create("vol-a", SIZE, None).unwrap();
    store.freeze("vol-a", "snap-0").unwrap();
    let places = Places { root: dir.clone() };
    let cow = open(&dir, "vol-a");
    cow.write(4096, b"kept").unwrap();
    // The next layer was made, and prepared, but never listed.
    places.new_layer("vol-a.1", SIZE).unwrap();
    std::fs::write(places.stack("vol-a").with_extension("new"), "half").unwrap();
    store.sweep().unwrap();
    cow.freeze("snap-1").unwrap();
    assert_eq!(stack::read(&places.snapshot("snap-1")).unwrap().layers, ["vol-a.0"]);
    cow.write(4096, b"later").unwrap();
    store.create("vol-b", SIZE, Some("snap-1")).unwrap();
    assert_eq!(&content(&open(&dir, "vol-b"))[4096..4101], b"kept\0");
    std::fs::remove_dir_all(dir).unwrap();
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let (dir, store) = store("names");
    for id in ["", "../x", "a/b", ".new", "x y"] {
        assert!(store.create(id, SIZE, None).is_err(), "{id:?}");
        assert!(store.forget(id).is_err(), "{id:?}");
    }
    std::fs::remove_dir_all(dir).unwrap();
}
