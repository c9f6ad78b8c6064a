//! Machine images: those of the machine's catalogue, which are everybody's, and the account's own.

use crate::ids::*;
use crate::{SnapshotContent, SnapshotState, Time, World};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A machine image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    pub id: ImageId,
    pub name: String,
    pub description: String,
    pub architecture: Architecture,
    /// Name under which the machine's image store holds it; empty for one of the account's own.
    pub store_name: String,
    /// Names of layers in the machine's image store, topmost first.
    pub layers: Vec<String>,
    pub init: ImageInit,
    pub root_device: String,
    pub root_snapshot: SnapshotId,
    /// GiB.
    pub root_size: u32,
    /// Launch permission for everybody.
    pub public: bool,
    pub created: Time,
    /// None for an image of the machine's catalogue, which shows as Amazon's.
    #[serde(default)]
    pub own: Option<OwnImage>,
}

/// What an image of the account has beside one of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnImage {
    pub state: ImageState,
    /// `gp3`
    pub root_kind: String,
    pub root_delete_on_termination: bool,
    /// Further volumes that its instances get.
    #[serde(default)]
    pub volumes: Vec<ImageVolume>,
    /// Accounts that may launch it.
    #[serde(default)]
    pub launch_accounts: BTreeSet<String>,
    #[serde(default)]
    pub deprecated: Option<Time>,
    #[serde(default)]
    pub protection: DeregistrationProtection,
    #[serde(default)]
    pub source_instance: Option<InstanceId>,
    #[serde(default)]
    pub source_image: Option<ImageId>,
    /// Instances launched from it must use version 2 of the metadata service.
    #[serde(default)]
    pub imds_v2: bool,
    #[serde(default)]
    pub last_launched: Option<Time>,
}

/// A volume besides the root that an image's instances get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageVolume {
    pub device: String,
    pub snapshot: Option<SnapshotId>,
    /// GiB.
    pub size: u32,
    pub kind: String,
    pub delete_on_termination: bool,
}

/// Follows "Image" among the data types of the Amazon EC2 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImageState {
    /// An instance's disk is still to be copied.
    Pending(Capture),
    /// What its root snapshot has as blocks is still to be made a layer.
    Unpacking,
    Available,
    /// Why the copy could not be made.
    Failed(String),
    Disabled,
}

/// A disk to be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capture {
    pub instance: InstanceId,
    /// The guest is taken down for it, and comes up again; else it is held still for a moment.
    pub reboot: bool,
}

/// Follows "Protect an Amazon EC2 AMI from deregistration" in the Amazon EC2 User Guide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeregistrationProtection {
    #[default]
    Off,
    On,
    /// For a day after it was switched off it holds still.
    WithCooldown,
    /// Switched off at this time, with cooldown.
    Cooling(Time),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Architecture {
    X86_64,
    Arm64,
}

/// Who is PID 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImageInit {
    /// The image's own init system at `/sbin/init`.
    Image,
    /// Ours, bind-mounted into the guest.
    Ours,
    /// Whatever the image's own kernel starts: its instances are virtual machines.
    Kernel,
}

impl Image {
    /// The release, `12`, if the image is one of those that Debian's cloud team would have made: the
    /// catalogue's plain Debian, under the name that they give it.
    pub fn debian_release(&self) -> Option<&str> {
        debian_release(&self.store_name).filter(|_| self.own.is_none() && self.name != self.store_name)
    }

    /// Whether instances can be launched from it.
    pub fn is_available(&self) -> bool {
        self.own.as_ref().is_none_or(|own| own.state == ImageState::Available)
    }

    /// The machine has yet to make it of its root snapshot's blocks.
    pub fn unpacks(&self) -> bool {
        self.own.as_ref().is_some_and(|own| own.state == ImageState::Unpacking)
    }

    /// The copy that is still to be made for it.
    pub fn capture(&self) -> Option<&Capture> {
        match &self.own.as_ref()?.state {
            ImageState::Pending(capture) => Some(capture),
            _ => None,
        }
    }
}

/// The release that a recipe's name stands for: `12` of `debian-12`.
pub fn debian_release(recipe: &str) -> Option<&str> {
    recipe.strip_prefix("debian-").filter(|r| !r.is_empty() && r.bytes().all(|b| b.is_ascii_digit()))
}

impl World {
    /// Root disks that are to be copied, by the snapshot they become: those of images, and those
    /// that were asked for alone. A virtual machine's, which is a volume, is among them for an image, until
    /// its point in time is taken.
    pub fn captures(&self) -> Vec<(SnapshotId, Capture)> {
        let images = self.images.values().filter_map(|i| Some((i.root_snapshot, *i.capture()?)));
        let taken = |id: &SnapshotId| {
            let content = self.snapshots.get(id).map(|s| &s.content);
            matches!(content, Some(SnapshotContent::Blocks { taken: true, .. }))
        };
        let mut all: Vec<(SnapshotId, Capture)> = images.filter(|(id, _)| !taken(id)).collect();
        let pending = self.snapshots.values().filter(|s| {
            let unmade = matches!(&s.content, SnapshotContent::Layers { layers, .. } if layers.is_empty());
            unmade && s.state == SnapshotState::Pending
        });
        for snapshot in pending {
            let volume = snapshot.volume.and_then(|v| self.volumes.get(&v));
            if let Some(instance) = volume.and_then(|v| v.instance)
                && !all.iter().any(|(id, _)| *id == snapshot.id)
            {
                all.push((snapshot.id, Capture { instance, reboot: false }));
            }
        }
        all
    }

    /// The machine says: the copy of the instance's disk is there, as `layer` on what was below
    /// it; or why it can't be had.
    pub fn captured(&mut self, id: SnapshotId, of: InstanceId, layer: Result<String, String>, now: Time) {
        let below = self.instances.get(&of).map(|i| i.boot_source.layers.clone());
        let made = match (layer, below) {
            (Ok(layer), Some(below)) => Ok(std::iter::once(layer).chain(below).collect::<Vec<_>>()),
            (Ok(_), None) => Err("The instance is gone.".to_owned()),
            (Err(why), _) => Err(why),
        };
        if let Some(snapshot) = self.snapshots.get_mut(&id)
            && let SnapshotContent::Layers { layers, .. } = &mut snapshot.content
        {
            match &made {
                Ok(all) => {
                    layers.clone_from(all);
                    snapshot.state = SnapshotState::Completed;
                    snapshot.completed = Some(now);
                }
                Err(why) => {
                    snapshot.state = SnapshotState::Error;
                    snapshot.message.clone_from(why);
                }
            }
        }
        self.settle_images(id, made.map(Some));
    }

    /// What waits for this snapshot is available, or never will be. With the layers it boots, where they come
    /// of the snapshot.
    pub fn settle_images(&mut self, snapshot: SnapshotId, made: Result<Option<Vec<String>>, String>) {
        let images: Vec<ImageId> = self
            .images
            .values()
            .filter(|i| i.root_snapshot == snapshot && i.capture().is_some())
            .map(|i| i.id)
            .collect();
        for id in images {
            let Some(image) = self.images.get_mut(&id) else { continue };
            let Some(own) = image.own.as_mut() else { continue };
            match &made {
                Ok(layers) => {
                    if let Some(layers) = layers {
                        image.layers.clone_from(layers);
                    }
                    own.state = ImageState::Available;
                }
                Err(why) => own.state = ImageState::Failed(why.clone()),
            }
        }
    }

    /// The machine says: what an image's root snapshot had as blocks is a layer now, and who is PID 1 on it; or why it
    /// can't be.
    pub fn unpacked(&mut self, id: ImageId, made: Result<(String, ImageInit), String>) {
        let Some(image) = self.images.get_mut(&id).filter(|i| i.unpacks()) else { return };
        let state = match made {
            Ok((layer, init)) => {
                (image.layers, image.init) = (vec![layer], init);
                ImageState::Available
            }
            Err(why) => ImageState::Failed(why),
        };
        if let Some(own) = &mut image.own {
            own.state = state;
        }
    }

    /// The instance that has to be down before this snapshot may be taken: it is being made an image of, and
    /// reboots for it.
    pub fn reboots_for(&self, snapshot: SnapshotId) -> Option<InstanceId> {
        let mut images = self.images.values().filter(|i| {
            let volumes = i.own.iter().flat_map(|o| &o.volumes);
            i.root_snapshot == snapshot || volumes.into_iter().any(|v| v.snapshot == Some(snapshot))
        });
        images.find_map(|i| i.capture()).filter(|c| c.reboot).map(|c| c.instance)
    }
}
