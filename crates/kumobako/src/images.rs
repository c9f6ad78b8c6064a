//! Machine images: the `ami` commands, and the machine's image store as the region's catalogue.

use crate::cli::AmiCommand;
use crate::paths::Paths;
use anyhow::{Context, Result, bail};
use host::image::{ImageStore, InitKind, Manifest, Progress};
use host::instance::InstanceSpec;
use indicatif::{ProgressBar, ProgressStyle};
use model::{Architecture, Image, ImageId, ImageInit, SnapshotId, Time, World};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use store::Store;

/// How often the image store is looked at for what other commands did there.
const LOOK: Duration = Duration::from_secs(2);

pub(crate) fn run(state: &Path, command: AmiCommand) -> Result<ExitCode> {
    let store = ImageStore::open(ImageStore::default_path())?;
    match command {
        AmiCommand::Build { recipe, force } => build(&store, &recipe, force)?,
        AmiCommand::Import { source, name } => {
            let manifest = with_bar(|progress| {
                let description = format!("Imported from {}", source.display());
                store.import(&name, &description, &source, progress)
            })?;
            println!("Imported {}: {}", manifest.name, id_of(&manifest));
        }
        AmiCommand::List { recipes: true } => {
            for recipe in host::image::recipes()? {
                println!("{:<20} {}", recipe.name, recipe.description);
            }
        }
        AmiCommand::List { recipes: false } => {
            let all = store.list()?;
            if all.is_empty() {
                println!("There are no images yet: kumobako ami build debian-12");
            }
            for m in all {
                println!("{}  {:<20} {:>5} MiB  {}", id_of(&m), m.name, m.size >> 20, m.description);
            }
        }
        AmiCommand::Remove { name } => {
            let used = layers_of_instances(&Paths::new(state));
            store.remove(&name, &|layer| used.iter().any(|spec| spec.lower.iter().any(|l| l == layer)))?;
            println!("Removed {name}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn build(store: &ImageStore, name: &str, force: bool) -> Result<()> {
    let recipes = host::image::recipes()?;
    let Some(recipe) = recipes.iter().find(|r| r.name == name) else {
        let known: Vec<&str> = recipes.iter().map(|r| r.name.as_str()).collect();
        bail!("there is no recipe {name}: there are {}", known.join(", "));
    };
    if !force
        && let Ok(there) = store.get(name)
        && there.recipe.as_deref() == Some(recipe.digest().as_str())
    {
        println!("{name} is there already: {}", id_of(&there));
        return Ok(());
    }
    println!("Building {name} from Debian packages; this takes a minute or two, once.");
    let manifest = with_bar(|progress| store.build(recipe, progress))?;
    println!("Built {name} ({} MiB): {}", manifest.size >> 20, id_of(&manifest));
    Ok(())
}

fn with_bar<T>(work: impl FnOnce(&mut dyn FnMut(Progress)) -> host::image::Result<T>) -> Result<T> {
    let bar = ProgressBar::new(1000);
    if let Ok(style) = ProgressStyle::with_template("{elapsed:>4} [{bar:32}] {percent:>3}% {wide_msg}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    let result = work(&mut |progress: Progress| {
        bar.set_position((progress.done.clamp(0.0, 1.0) * 1000.0) as u64);
        bar.set_message(progress.step);
    });
    bar.finish_and_clear();
    Ok(result?)
}

/// Specs of all instances of a region, running or not.
fn layers_of_instances(paths: &Paths) -> Vec<InstanceSpec> {
    let entries = std::fs::read_dir(paths.instances()).into_iter().flatten().flatten();
    entries
        .filter_map(|e| serde_json::from_slice(&std::fs::read(e.path().join("spec.json")).ok()?).ok())
        .collect()
}

/// The image's id: of its name and content, so that every region of this machine, and every
/// start of it, calls it the same.
fn id_of(manifest: &Manifest) -> ImageId {
    ImageId::from_bits(digest_of("ami", manifest))
}

fn digest_of(kind: &str, manifest: &Manifest) -> u128 {
    let mut hash = Sha256::new();
    for part in [kind, &manifest.name].into_iter().chain(manifest.layers.iter().map(String::as_str)) {
        hash.update(part);
        hash.update([0]);
    }
    let mut bits = [0; 16];
    bits.copy_from_slice(&hash.finalize()[..16]);
    u128::from_be_bytes(bits)
}

fn image_of(manifest: &Manifest) -> Image {
    Image {
        id: id_of(manifest),
        name: manifest.name.clone(),
        description: manifest.description.clone(),
        architecture: match manifest.arch.as_str() {
            "arm64" => Architecture::Arm64,
            _ => Architecture::X86_64,
        },
        store_name: manifest.name.clone(),
        layers: manifest.layers.clone(),
        init: match manifest.init {
            InitKind::Systemd => ImageInit::Image,
            InitKind::Ours => ImageInit::Ours,
        },
        root_device: "/dev/xvda".into(),
        root_snapshot: SnapshotId::from_bits(digest_of("snap", manifest)),
        root_size: manifest.root_gib,
        public: true,
        created: Time(i64::try_from(manifest.built_at).unwrap_or(0) * 1000),
    }
}

/// Keeps the region's catalogue what the machine's image store is. Instances carry what they
/// boot with them, so an image may go.
pub(crate) fn watch(store: Arc<Store>) -> Result<()> {
    let images = ImageStore::open(ImageStore::default_path())?;
    catalogue(&store, &images);
    std::thread::Builder::new()
        .name("images".into())
        .stack_size(256 * 1024)
        .spawn(move || {
            loop {
                std::thread::sleep(LOOK);
                catalogue(&store, &images);
            }
        })
        .context("can't start a thread")?;
    Ok(())
}

fn catalogue(store: &Store, images: &ImageStore) {
    let manifests = match images.list() {
        Ok(manifests) => manifests,
        Err(e) => return tracing::warn!("the image store can't be read: {e}"),
    };
    let there: BTreeMap<ImageId, Image> = manifests.iter().map(image_of).map(|i| (i.id, i)).collect();
    if differs(&store.world(), &there) {
        store.update(|world| {
            let gone: Vec<ImageId> =
                world.images.values().map(|i| i.id).filter(|id| !there.contains_key(id)).collect();
            for id in gone {
                world.images.remove(&id);
            }
            for (id, image) in there {
                world.images.insert(id, image);
            }
        });
    }
}

fn differs(world: &World, there: &BTreeMap<ImageId, Image>) -> bool {
    world.images.len() != there.len() || there.iter().any(|(id, image)| world.images.get(id) != Some(image))
}
