//! From an instance's intent to what the driver is asked for.

use host::instance::{Acceleration, Init, InstanceSpec};
use model::{ImageInit, Instance, Origin, VolumePhase, World};
use std::path::PathBuf;

/// What specs need to know of this machine and region.
#[derive(Debug, Clone)]
pub struct Machine {
    /// `DIR/instances`
    pub instances: PathBuf,
    /// The image store's layers, a directory each.
    pub layers: PathBuf,
    /// This program, as guests see it.
    pub binary: PathBuf,
    pub wake_socket: PathBuf,
    /// Below which control group instances go: one per region.
    pub cgroup_parent: String,
    /// Which of sixteen ranges of user ids is this region's.
    pub uid_slot: u32,
    /// How virtual machines' processors run.
    pub acceleration: Acceleration,
}

/// User ids of a guest.
const UIDS: u32 = 65_536;
/// Guests whose ids fit into a region's range.
const GUESTS: u32 = 2_048;
/// First user id of the first region's range: far above what distributions hand out.
const FIRST_UID: u32 = 0x4000_0000;

pub fn spec(world: &World, instance: &Instance, machine: &Machine) -> InstanceSpec {
    let kind = model::instance_types::find(&instance.instance_type);
    let vcpus = kind.map_or(1, |k| k.vcpus);
    let address = instance.interfaces.first().and_then(|eni| world.enis.get(eni)).map(model::Eni::primary);
    let hostname = match address {
        Some(_) if !instance.private_dns_name.is_empty() => instance.private_dns_name.clone(),
        _ => instance.id.to_string(),
    };
    let root = world.volumes.get(&instance.root_volume);
    let unmade = |v: &&model::Volume| v.is_blocks() && v.phase == VolumePhase::Creating;
    InstanceSpec {
        id: instance.id.to_string(),
        dir: machine.instances.join(instance.id.to_string()),
        lower: instance.boot_source.layers.iter().map(|l| machine.layers.join(l)).collect(),
        uid_base: FIRST_UID + (machine.uid_slot % 16) * GUESTS * UIDS + (instance.num % GUESTS) * UIDS,
        hostname,
        cpu_quota_us: u64::from(vcpus) * 100_000,
        vcpus,
        memory: kind.map_or(1 << 30, |k| k.memory_bytes()),
        pids: 8_192,
        root_bytes: root.map_or(0, |v| u64::from(v.size) << 30),
        blanks: machine.instances.with_file_name("blanks"),
        cgroup_parent: machine.cgroup_parent.clone(),
        init: match instance.boot_source.init {
            ImageInit::Image => Init::Image { path: "/sbin/init".into(), args: Vec::new() },
            ImageInit::Ours => Init::Ours,
            ImageInit::Kernel => Init::Machine {
                acceleration: machine.acceleration,
                root_serial: crate::volumes::serial(instance.root_volume),
                base: root.filter(unmade).is_some_and(|v| matches!(world.origin(v), Origin::Image(_))),
            },
        },
        binary: machine.binary.clone(),
        product_uuid: product_uuid(&instance.id.to_string()),
        wake_socket: machine.wake_socket.clone(),
        reboot_grace_ms: 60_000,
        vendor: "Amazon EC2".into(),
        product: instance.instance_type.clone(),
    }
}

/// A UUID that begins `ec2`, by which guests know where they are, made of the instance's id.
/// Follows "Identify EC2 instances" in the Amazon EC2 User Guide.
fn product_uuid(id: &str) -> String {
    let digits: String = id.chars().rev().filter(char::is_ascii_hexdigit).take(17).collect();
    let d = format!("{digits:0>17}");
    format!("ec2{}-{}-4{}-8{}-{:0>12}", &d[0..5], &d[5..9], &d[9..12], &d[12..15], &d[15..17])
}
