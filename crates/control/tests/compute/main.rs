//! Compute by its meaning: launches, states, attributes, addresses, keys and catalogues, with
//! no machine behind.

#[path = "../common/mod.rs"]
mod common;

mod addresses;
mod attributes;
mod catalogues;
mod describe;
mod images;
mod keys;
mod launch;
mod launch_refused;
mod launch_templates;
mod laws;
mod states;
mod volumes;

use common::{Region, text};
use model::{
    Architecture, Image, ImageId, ImageInit, InstanceId, InstanceState, SnapshotId, Time, World, transitions,
};
use serde_json::Value as Json;

/// Tests' own time; that of the harness's clock.
const NOW: Time = Time(1_767_323_045_000);

const AMI: &str = "ami-00000000000000001";

/// A region with the image [`AMI`] of 8 GiB.
fn region() -> Region {
    let region = Region::new();
    region.arrange(|world: &mut World| {
        let image = Image {
            id: ImageId::from_bits(1),
            name: "debian-12".into(),
            description: "Debian 12".into(),
            architecture: Architecture::X86_64,
            store_name: "debian-12".into(),
            layers: vec!["sha256:0".into()],
            init: ImageInit::Image,
            root_device: "/dev/xvda".into(),
            root_snapshot: SnapshotId::from_bits(1),
            root_size: 8,
            public: true,
            created: NOW,
            own: None,
        };
        world.images.insert(image.id, image);
    });
    region
}

/// The good request with what `case` says instead of, or besides, its own.
fn request(case: &str) -> String {
    let mut parameters: Vec<(&str, &str)> =
        vec![("ImageId", AMI), ("InstanceType", "t2.micro"), ("MinCount", "1"), ("MaxCount", "1")];
    for pair in case.split('&').filter(|p| !p.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap();
        parameters.retain(|(n, _)| *n != name);
        parameters.push((name, value));
    }
    parameters.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("&")
}

/// One instance's launch; the instance as answered.
#[track_caller]
fn launch(region: &Region, parameters: &str) -> Json {
    let answer = region.ok("RunInstances", request(parameters));
    answer["Instances"][0].clone()
}

#[track_caller]
fn id(instance: &Json) -> String {
    text(instance, "/InstanceId")
}

#[track_caller]
fn described(region: &Region, id: &str) -> Json {
    region.ok("DescribeInstances", format!("InstanceId.1={id}"))["Reservations"][0]["Instances"][0].clone()
}

/// What the instance reconciler would report in time.
fn settle(region: &Region) {
    region.arrange(|world| {
        let all: Vec<(InstanceId, InstanceState, u64)> =
            world.instances.values().map(|i| (i.id, i.status.state, i.boot)).collect();
        for (id, state, boot) in all {
            match state {
                InstanceState::Pending => transitions::running(world, id, boot, NOW),
                InstanceState::Stopping => transitions::stopped(world, id, boot, NOW),
                InstanceState::ShuttingDown => transitions::terminated(world, id, NOW),
                _ => continue,
            };
        }
    });
}

#[track_caller]
fn state(region: &Region, id: &str) -> String {
    text(&described(region, id), "/State/Name")
}

/// The tutorial's network: VPC `10.0.0.0/16` with a gateway, and a subnet `10.0.1.0/24`.
fn tutorial(region: &Region) -> (String, String) {
    let vpc = region.vpc("10.0.0.0/16");
    let subnet = region.subnet(&vpc, "10.0.1.0/24");
    let gateway = text(&region.ok("CreateInternetGateway", ""), "/InternetGateway/InternetGatewayId");
    region.ok("AttachInternetGateway", format!("VpcId={vpc}&InternetGatewayId={gateway}"));
    (vpc, subnet)
}
