//! Images: the machine's image store as the region's catalogue, copies of instances' disks,
//! and the layers that the region cannot do without.

use host::image::{Claim, Draft, ImageError, ImageStore, InitKind, Manifest};
use host::instance::{InstanceDriver, Observed, Phase};
use host::volume::VolumeStore;
use model::{
    Architecture, Capture, Image, ImageId, ImageInit, InstanceState, SnapshotContent, SnapshotId, Time, World,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};
use store::Store;

/// Converges images: call [`Self::pass`] whenever something may have changed.
pub struct Images {
    store: Arc<Store>,
    driver: Arc<dyn InstanceDriver>,
    images: ImageStore,
    /// Where snapshots' blocks are, if this region has any.
    disks: Option<VolumeStore>,
    region: Region,
    clock: fn() -> Time,
    claimed: Option<Claim>,
    /// When the store's images last changed, as seen, and when they were last looked at.
    looked: Option<(SystemTime, Instant)>,
    /// The world that was claimed for.
    seen: World,
}

/// Every so often the store's images are read, whatever its directory's time says.
const LOOK: Duration = Duration::from_secs(10);

/// By which the region is known to the image store.
#[derive(Debug, Clone)]
pub struct Region {
    /// Unique on this machine.
    pub name: String,
    /// Its directory.
    pub dir: PathBuf,
    /// Held locked by the daemon while it lives.
    pub alive: PathBuf,
    /// Every image is to boot its own kernel.
    pub machines: bool,
}

impl Region {
    fn driven(&self, image: Image) -> Image {
        if self.machines { Image { init: ImageInit::Kernel, ..image } } else { image }
    }
}

impl Images {
    pub fn new(
        store: Arc<Store>,
        driver: Arc<dyn InstanceDriver>,
        images: ImageStore,
        region: Region,
        clock: fn() -> Time,
    ) -> Self {
        Self {
            store,
            driver,
            images,
            disks: None,
            region,
            clock,
            claimed: None,
            looked: None,
            seen: World::default(),
        }
    }

    /// Makes images of snapshots that are blocks of this store, too.
    #[must_use]
    pub fn with_disks(self, disks: VolumeStore) -> Self {
        Self { disks: Some(disks), ..self }
    }

    /// One pass: the catalogue, copies that can be made, claims. True if it did anything.
    ///
    /// # Errors
    /// What failed, in words; the rest was done.
    pub fn pass(&mut self) -> Result<bool, Vec<String>> {
        let mut failures = Vec::new();
        // The region waits for the first one.
        let first = self.looked.is_none();
        if let Err(e) = self.catalogue() {
            failures.push(format!("the image store: {e}"));
        }
        let world = self.store.world();
        let mut did = false;
        if !world.captures().is_empty() {
            match self.driver.observe() {
                Ok(observed) => {
                    let blocks =
                        |id: &SnapshotId| world.snapshots.get(id).is_some_and(|s| s.content.is_blocks());
                    // Those that are volumes are taken where volumes are.
                    for (id, capture) in world.captures().into_iter().filter(|(id, _)| !blocks(id)) {
                        let Some(layer) = self.capture(&world, capture, &observed) else { continue };
                        if let Err(why) = &layer {
                            tracing::warn!(%id, "a root disk could not be copied: {why}");
                        }
                        let now = (self.clock)();
                        self.store.update(|world| world.captured(id, capture.instance, layer, now));
                        did = true;
                    }
                }
                Err(e) => failures.push(e.to_string()),
            }
        }
        let unpacking = world.images.values().filter(|i| i.unpacks() && !first);
        for image in unpacking {
            let Some(disks) = self.disks.clone() else { break };
            let made = self.unpack(&disks, image).map_err(|e| e.to_string());
            if let Err(why) = &made {
                tracing::warn!(id = %image.id, "no image could be made of {}: {why}", image.root_snapshot);
            }
            self.store.update(|world| world.unpacked(image.id, made));
            did = true;
        }
        if let Err(e) = self.claim() {
            failures.push(format!("the image store: {e}"));
        }
        if failures.is_empty() { Ok(did) } else { Err(failures) }
    }

    /// The region's daemon ends in order: from here on it launches nothing.
    pub fn end(mut self) {
        let claim = Claim { offered: BTreeSet::new(), ..self.wanted(&self.store.world()) };
        if let Err(e) = self.write(claim) {
            tracing::warn!("the image store: {e}");
        }
    }

    /// Keeps the region's catalogue what the machine's image store is. Instances carry what
    /// they boot with them, so an image may go.
    fn catalogue(&mut self) -> Result<(), ImageError> {
        // What has lost a layer could only be launched into its end, so it is not offered.
        let there = |manifests: Vec<Manifest>| -> BTreeMap<ImageId, Image> {
            let whole = manifests.iter().filter(|m| self.images.is_whole(m));
            whole.map(image_of).map(|i| self.region.driven(i)).map(|i| (i.id, i)).collect()
        };
        let changed = self.images.changed()?;
        if self.looked.is_some_and(|(at, when)| at == changed && when.elapsed() < LOOK) {
            return Ok(());
        }
        if !differs(&self.store.world(), &there(self.images.list()?)) {
            self.looked = Some((changed, Instant::now()));
            return Ok(());
        }
        // What is offered is claimed before anybody could remove it.
        let lock = self.images.lock()?;
        let there = there(self.images.list()?);
        let mut claim = self.wanted(&self.store.world());
        claim.offered.extend(there.values().flat_map(|i| i.layers.iter().cloned()));
        self.write(claim)?;
        self.store.update(|world| {
            let gone: Vec<ImageId> =
                catalogued(world).map(|i| i.id).filter(|id| !there.contains_key(id)).collect();
            for id in gone {
                world.images.remove(&id);
            }
            for (id, image) in there {
                world.images.insert(id, image);
            }
        });
        drop(lock);
        Ok(())
    }

    /// The copy of a disk that is at rest, or may be copied under its guest; None if it is too
    /// early.
    fn capture(
        &mut self,
        world: &World,
        capture: Capture,
        observed: &BTreeMap<String, Observed>,
    ) -> Option<Result<String, String>> {
        let Some(instance) = world.instances.get(&capture.instance) else {
            return Some(Err("The instance is gone.".to_owned()));
        };
        if instance.status.state == InstanceState::Terminated {
            return Some(Err("The instance was terminated.".to_owned()));
        }
        let name = instance.id.to_string();
        let runs = observed.get(&name).is_some_and(|seen| matches!(seen.phase, Phase::Running { .. }));
        let early = runs && capture.reboot;
        (!early).then(|| self.copy(&name).map_err(|e| e.to_string()))
    }

    fn copy(&mut self, instance: &str) -> Result<String, Box<dyn std::error::Error>> {
        let draft = self.images.draft()?;
        self.driver.at_rest(instance, &mut |upper| draft.copy_upper(upper))?;
        Ok(self.adopt(draft)?)
    }

    /// What an image's root snapshot has as blocks, made a layer: by way of a volume of the image's name, which
    /// [`Volumes`](crate::volumes::Volumes) takes away when the image needs it no more.
    fn unpack(
        &mut self,
        disks: &VolumeStore,
        image: &Image,
    ) -> Result<(String, ImageInit), Box<dyn std::error::Error>> {
        if self.region.machines {
            return Err("virtual machines start from disks with a boot record and a partition".into());
        }
        let name = image.id.to_string();
        disks.create(&name, u64::from(image.root_size) << 30, Some(&image.root_snapshot.to_string()))?;
        let draft = self.images.draft()?;
        let init = match draft.unpack(&disks.serve(&name)?)? {
            InitKind::Ours => ImageInit::Ours,
            InitKind::Systemd => ImageInit::Image,
            InitKind::Kernel => ImageInit::Kernel,
        };
        Ok((self.adopt(draft)?, init))
    }

    fn adopt(&mut self, draft: Draft) -> Result<String, ImageError> {
        let mut claim = self.wanted(&self.store.world());
        let images = self.images.clone();
        let (layer, _) = images.adopt(draft, &mut |layer, _| {
            claim.held.insert(layer.to_owned());
            self.write(claim.clone())
        })?;
        Ok(layer)
    }

    /// Writes down what the world wants now, and removes what nobody wants any more.
    fn claim(&mut self) -> Result<(), ImageError> {
        let world = self.store.world();
        let same = !self.seen.instances.any_change(&world.instances)
            && !self.seen.images.any_change(&world.images)
            && !self.seen.snapshots.any_change(&world.snapshots)
            && !self.seen.volumes.any_change(&world.volumes);
        if same && self.claimed.is_some() {
            return Ok(());
        }
        let claim = self.wanted(&world);
        let before = self.claimed.take();
        self.write(claim.clone())?;
        self.seen = World::clone(&world);
        if before.is_some_and(|b| b.held.difference(&claim.held).next().is_some()) {
            self.images.prune()?;
        }
        Ok(())
    }

    fn write(&mut self, claim: Claim) -> Result<(), ImageError> {
        if self.claimed.as_ref() != Some(&claim) {
            self.images.claim(&self.region.name, &claim)?;
            self.claimed = Some(claim);
        }
        Ok(())
    }

    fn wanted(&self, world: &World) -> Claim {
        let instances = world.instances.values().filter(|i| i.status.state != InstanceState::Terminated);
        let own = world.images.values().filter(|i| i.own.is_some());
        let snapshots = world.snapshots.values().filter_map(|s| match &s.content {
            SnapshotContent::Layers { layers, .. } => Some(layers),
            SnapshotContent::Blocks { boots, .. } => boots.as_ref().map(|b| &b.layers),
        });
        let volumes = world.volumes.values().filter_map(|v| v.boots.as_ref().map(|b| &b.layers));
        let held = instances.map(|i| &i.boot_source.layers).chain(own.map(|i| &i.layers));
        let held = held.chain(snapshots).chain(volumes);
        Claim {
            region: self.region.dir.clone(),
            alive: self.region.alive.clone(),
            held: held.flatten().cloned().collect(),
            offered: catalogued(world).flat_map(|i| i.layers.iter().cloned()).collect(),
        }
    }
}

fn catalogued(world: &World) -> impl Iterator<Item = &Image> {
    world.images.values().filter(|i| i.own.is_none())
}

fn differs(world: &World, there: &BTreeMap<ImageId, Image>) -> bool {
    catalogued(world).count() != there.len()
        || there.iter().any(|(id, image)| world.images.get(id) != Some(image))
}

/// The image's id: of its name and content, so that every region of this machine, and every
/// start of it, calls it the same.
pub fn id_of(manifest: &Manifest) -> ImageId {
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

/// Debian's images are named by release, architecture, day and a number; a build here is numbered by its
/// minute. All others are called as in the store.
fn published_name(manifest: &Manifest) -> String {
    let own = || manifest.name.clone();
    let Some(release) = model::debian_release(&manifest.name).filter(|_| manifest.recipe.is_some()) else {
        return own();
    };
    let arch = if manifest.arch == "arm64" { "arm64" } else { "amd64" };
    let built = i64::try_from(manifest.built_at).ok().and_then(|t| jiff::Timestamp::from_second(t).ok());
    built.map_or_else(own, |t| format!("debian-{release}-{arch}-{}", t.strftime("%Y%m%d-%H%M")))
}

fn image_of(manifest: &Manifest) -> Image {
    Image {
        id: id_of(manifest),
        name: published_name(manifest),
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
            InitKind::Kernel => ImageInit::Kernel,
        },
        root_device: "/dev/xvda".into(),
        root_snapshot: SnapshotId::from_bits(digest_of("snap", manifest)),
        root_size: manifest.root_gib,
        public: true,
        created: Time(i64::try_from(manifest.built_at).unwrap_or(0) * 1000),
        own: None,
    }
}
