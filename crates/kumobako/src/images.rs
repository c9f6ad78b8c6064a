//! Machine images: the `ami` commands, which need no region.

use crate::cli::AmiCommand;
use crate::registry;
use anyhow::{Context, Result, bail};
use host::image::{ImageStore, Manifest, Progress};
use indicatif::{ProgressBar, ProgressStyle};
use reconcile::images::{Images, id_of};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

/// How often the image store is looked at for what other commands did there.
const LOOK: Duration = Duration::from_secs(2);

pub(crate) fn run(command: AmiCommand) -> Result<ExitCode> {
    let store = ImageStore::open(ImageStore::default_path())?;
    match command {
        AmiCommand::Build { recipe, force } => build(&store, &recipe, force)?,
        AmiCommand::Import { source, name, insecure } => {
            let manifest = import(&store, &source, &name, insecure)?;
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
                let lost =
                    if store.is_whole(&m) { "" } else { " (has lost layers: build or import it again)" };
                println!("{}  {:<20} {:>5} MiB  {}{lost}", id_of(&m), m.name, m.size >> 20, m.description);
            }
            for (path, why) in store.foreign()? {
                eprintln!("{}: not of a form this version knows: {why}", path.display());
            }
        }
        AmiCommand::Remove { name } => {
            let gone = store.remove(&name)?;
            println!("Removed {name}, and {}", layers(gone));
        }
        AmiCommand::Prune => println!("Removed {}", layers(store.prune()?)),
    }
    Ok(ExitCode::SUCCESS)
}

fn layers(gone: usize) -> String {
    match gone {
        0 => "no layers: each is still some image's, instance's or snapshot's".to_owned(),
        1 => "1 layer that nothing else stands on".to_owned(),
        n => format!("{n} layers that nothing else stands on"),
    }
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
        && store.is_whole(&there)
    {
        println!("{name} is there already: {}", id_of(&there));
        return Ok(());
    }
    println!("Building {name} from Debian packages; this takes a minute or two, once.");
    let manifest = with_bar(|progress| Ok(store.build(recipe, progress)?))?;
    println!("Built {name} ({} MiB): {}", manifest.size >> 20, id_of(&manifest));
    Ok(())
}

fn import(store: &ImageStore, source: &Path, name: &str, insecure: bool) -> Result<Manifest> {
    let description = format!("Imported from {}", source.display());
    let Some(image) = registry::reference(source)? else {
        if !source.exists() {
            bail!(
                "there is no {}: give a path, or a registry's image as docker://NAME:TAG",
                source.display()
            );
        }
        return with_bar(|progress| Ok(store.import(name, &description, source, progress)?));
    };
    with_bar(|progress| {
        let room = store.draft()?;
        let layout = room.scratch()?;
        registry::fetch(&image, insecure, &layout, progress)?;
        // The second half of the way.
        let mut further = |p: Progress| progress(Progress { done: 0.5 + p.done / 2.0, ..p });
        Ok(store.import(name, &description, &layout, &mut further)?)
    })
}

fn with_bar<T>(work: impl FnOnce(&mut dyn FnMut(Progress)) -> Result<T>) -> Result<T> {
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
    result
}

/// Keeps the catalogue of a region without a data plane.
pub(crate) fn watch(mut images: Images) -> Result<()> {
    images.pass().map_err(|e| anyhow::anyhow!(e.join("; ")))?;
    std::thread::Builder::new()
        .name("images".into())
        .stack_size(256 * 1024)
        .spawn(move || {
            loop {
                std::thread::sleep(LOOK);
                if let Err(trouble) = images.pass() {
                    tracing::warn!("{}", trouble.join("; "));
                }
            }
        })
        .context("can't start a thread")?;
    Ok(())
}
