//! Volumes and snapshots as calls see them; what the machine does is written into the world by hand.

use super::*;
use model::{AttachState, ImageInit, Origin, SnapshotContent, SnapshotState, VolumePhase};
use serde_json::json;

const ZONE: &str = "AvailabilityZone=ap-northeast-1a";

#[track_caller]
fn volume(region: &Region, more: &str) -> String {
    let made = region.ok("CreateVolume", format!("{ZONE}&{more}"));
    assert_eq!(made["State"], "creating");
    text(&made, "/VolumeId")
}

/// What the volumes reconciler would do in time, to the end.
fn machine(region: &Region) {
    region.arrange(|world| {
        let gone: Vec<_> =
            world.volumes.values().filter(|v| v.phase == VolumePhase::Deleting).map(|v| v.id).collect();
        for id in gone {
            world.volumes.remove(&id);
        }
        let all: Vec<_> = world.volumes.values().map(|v| v.id).collect();
        for id in all {
            let v = world.volumes.get_mut(&id).unwrap();
            v.phase = VolumePhase::Ready;
            match v.attach {
                AttachState::Attaching => v.attach = AttachState::Attached,
                AttachState::Detaching | AttachState::Busy => transitions::set_free(v),
                AttachState::Attached => {}
            }
            if let Some(change) = &mut v.modification {
                change.done = Some(NOW);
            }
        }
        let all: Vec<_> = world.snapshots.values().map(|s| s.id).collect();
        for id in all {
            let s = world.snapshots.get_mut(&id).unwrap();
            s.state = SnapshotState::Completed;
            if let SnapshotContent::Blocks { taken, .. } = &mut s.content {
                *taken = true;
            }
            world.settle_images(id, Ok(None));
        }
    });
}

#[track_caller]
fn shown(region: &Region, id: &str) -> Json {
    region.ok("DescribeVolumes", format!("VolumeId.1={id}"))["Volumes"][0].clone()
}

fn server(region: &Region) -> String {
    let (_, subnet) = tutorial(region);
    let id = id(&launch(region, &format!("SubnetId={subnet}")));
    settle(region);
    id
}

#[test]
fn bad_volumes_are_refused() {
    let region = region();
    for (case, code) in [
        ("Size=1".to_owned(), "MissingParameter"),
        ("AvailabilityZone=eu-west-1a&Size=1".to_owned(), "InvalidZone.NotFound"),
        (format!("{ZONE}&AvailabilityZoneId=apne1-az4&Size=1"), "InvalidParameterCombination"),
        (ZONE.to_owned(), "MissingParameter"),
        (format!("{ZONE}&Size=0"), "InvalidParameterValue"),
        (format!("{ZONE}&Size=16385"), "InvalidParameterValue"),
        (format!("{ZONE}&Size=1&VolumeType=gp9"), "InvalidParameterValue"),
        (format!("{ZONE}&Size=1&Iops=100"), "InvalidParameterCombination"),
        (format!("{ZONE}&Size=1&Encrypted=true"), "UnsupportedOperation"),
        (format!("{ZONE}&Size=1&KmsKeyId=k"), "UnsupportedOperation"),
        (format!("{ZONE}&Size=4&VolumeType=io2&Iops=100&MultiAttachEnabled=true"), "UnsupportedOperation"),
        (format!("{ZONE}&SnapshotId=snap-1"), "InvalidSnapshotID.Malformed"),
        (format!("{ZONE}&SnapshotId=snap-0000000000000000f"), "InvalidSnapshot.NotFound"),
        (
            format!("{ZONE}&Size=1&TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=a"),
            "InvalidParameterValue",
        ),
    ] {
        region.refused("CreateVolume", case, code);
    }
    assert!(region.arrange(|world| world.volumes.is_empty()));
}

#[test]
fn a_volumes_life() {
    let region = region();
    let instance = server(&region);
    let disk = volume(
        &region,
        "Size=8&VolumeType=gp3&TagSpecification.1.ResourceType=volume&TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=data",
    );
    let attach = |device: &str| format!("VolumeId={disk}&InstanceId={instance}&Device={device}");
    region.refused("AttachVolume", attach("/dev/sdf"), "IncorrectState");
    machine(&region);
    let v = shown(&region, &disk);
    assert_eq!((&v["State"], &v["Iops"], &v["Throughput"]), (&json!("available"), &json!(3000), &json!(125)));
    assert_eq!(v["Tags"], json!([{"Key": "Name", "Value": "data"}]));
    region.refused("DetachVolume", format!("VolumeId={disk}"), "IncorrectState");
    for (device, code) in [
        ("/dev/disk", "InvalidParameterValue"),
        ("/dev/sda", "InvalidParameterValue"),
        ("", "MissingParameter"),
    ] {
        region.refused("AttachVolume", attach(device), code);
    }
    assert_eq!(region.ok("AttachVolume", attach("/dev/sdf"))["State"], "attaching");
    region.refused("AttachVolume", attach("/dev/sdg"), "VolumeInUse");
    machine(&region);
    assert_eq!(shown(&region, &disk)["Attachments"][0]["State"], "attached");
    let other = volume(&region, "Size=1");
    machine(&region);
    region.refused(
        "AttachVolume",
        format!("VolumeId={other}&InstanceId={instance}&Device=/dev/xvdf"),
        "InvalidParameterValue",
    );
    region.refused("DeleteVolume", format!("VolumeId={disk}"), "VolumeInUse");
    let i = described(&region, &instance);
    assert_eq!(i["BlockDeviceMappings"][1]["DeviceName"], "/dev/sdf");
    for (filter, value, count) in [
        ("attachment.instance-id", instance.as_str(), 2),
        ("attachment.device", "/dev/sdf", 1),
        ("status", "available", 1),
        ("status", "in-use", 2),
        ("volume-type", "gp2", 1),
        ("size", "1", 1),
        ("tag:Name", "data", 1),
        ("availability-zone", "ap-northeast-1c", 0),
    ] {
        let found = region.ok("DescribeVolumes", format!("Filter.1.Name={filter}&Filter.1.Value.1={value}"));
        assert_eq!(found["Volumes"].as_array().map_or(0, Vec::len), count, "{filter}={value}");
    }
    region.refused("DescribeVolumes", "Filter.1.Name=colour&Filter.1.Value.1=x", "InvalidParameterValue");
    let root = text(&i, "/BlockDeviceMappings/0/Ebs/VolumeId");
    region.refused("DetachVolume", format!("VolumeId={root}"), "OperationNotPermitted");
    region.refused("DetachVolume", format!("VolumeId={disk}&Device=/dev/sdg"), "InvalidAttachment.NotFound");
    assert_eq!(region.ok("DetachVolume", format!("VolumeId={disk}"))["State"], "detaching");
    machine(&region);
    assert_eq!(shown(&region, &disk)["State"], "available");
    region.ok("DeleteVolume", format!("VolumeId={disk}"));
    assert_eq!(shown(&region, &disk)["State"], "deleting");
    machine(&region);
    region.refused("DescribeVolumes", format!("VolumeId.1={disk}"), "InvalidVolume.NotFound");
}

#[test]
fn changes_grow_only() {
    let region = region();
    let disk = volume(&region, "Size=10&VolumeType=gp3");
    machine(&region);
    let modify = |more: &str| format!("VolumeId={disk}&{more}");
    region.refused("ModifyVolume", modify("Size=9"), "InvalidParameterValue");
    region.refused("ModifyVolume", modify(""), "InvalidParameterCombination");
    region.refused("ModifyVolume", modify("VolumeType=io1"), "MissingParameter");
    region.refused(
        "DescribeVolumesModifications",
        format!("VolumeId.1={disk}"),
        "InvalidVolumeModification.NotFound",
    );
    let m = region.ok("ModifyVolume", modify("Size=20&Iops=4000"))["VolumeModification"].clone();
    assert_eq!(
        (&m["OriginalSize"], &m["TargetSize"], &m["TargetIops"]),
        (&json!(10), &json!(20), &json!(4000))
    );
    region.refused("ModifyVolume", modify("Size=30"), "IncorrectModificationState");
    machine(&region);
    let all = region.ok("DescribeVolumesModifications", "");
    assert_eq!(all["VolumesModifications"][0]["ModificationState"], "completed");
    region.ok("ModifyVolume", modify("VolumeType=gp2"));
    assert_eq!(shown(&region, &disk)["Iops"], json!(100));
}

#[test]
fn snapshots_and_who_may_use_them() {
    let region = region();
    let disk = volume(&region, "Size=3");
    region.refused("CreateSnapshot", format!("VolumeId={disk}"), "IncorrectState");
    machine(&region);
    let made = region.ok("CreateSnapshot", format!("VolumeId={disk}&Description=first"));
    assert_eq!(
        (&made["State"], &made["VolumeSize"], &made["Progress"]),
        (&json!("pending"), &json!(3), &json!("0%"))
    );
    let snapshot = text(&made, "/SnapshotId");
    machine(&region);
    let shown =
        region.ok("DescribeSnapshots", "Filter.1.Name=status&Filter.1.Value.1=completed&Owner.1=self");
    assert_eq!(shown["Snapshots"][0]["SnapshotId"], json!(snapshot));
    region.refused("CreateVolume", format!("{ZONE}&SnapshotId={snapshot}&Size=2"), "InvalidParameterValue");
    let copy = text(
        &region.ok("CopySnapshot", format!("SourceRegion=ap-northeast-1&SourceSnapshotId={snapshot}")),
        "/SnapshotId",
    );
    region.refused(
        "CopySnapshot",
        format!("SourceRegion=eu-west-1&SourceSnapshotId={snapshot}"),
        "InvalidParameterValue",
    );
    machine(&region);
    let made = region.ok("CreateVolume", format!("{ZONE}&SnapshotId={copy}"));
    assert_eq!(made["Size"], json!(3));
    region.refused("DeleteSnapshot", format!("SnapshotId={copy}"), "InvalidSnapshot.InUse");
    machine(&region);
    region.ok("DeleteSnapshot", format!("SnapshotId={copy}"));

    let attribute = format!("SnapshotId={snapshot}&Attribute=createVolumePermission");
    region.refused(
        "ModifySnapshotAttribute",
        format!("{attribute}&OperationType=add&UserId.1=12"),
        "InvalidUserID.Malformed",
    );
    region.ok("ModifySnapshotAttribute", format!("{attribute}&OperationType=add&UserId.1=111122223333"));
    region.ok("ModifySnapshotAttribute", format!("{attribute}&CreateVolumePermission.Add.1.Group=all"));
    let permissions = region.ok("DescribeSnapshotAttribute", &attribute)["CreateVolumePermissions"].clone();
    assert_eq!(permissions, json!([{"Group": "all"}, {"UserId": "111122223333"}]));
    region.ok("ResetSnapshotAttribute", &attribute);
    assert_eq!(region.ok("DescribeSnapshotAttribute", &attribute)["CreateVolumePermissions"], json!([]));
    region.ok("DeleteVolume", format!("VolumeId={disk}"));
    region.ok("DeleteSnapshot", format!("SnapshotId={snapshot}"));
    region.refused("DeleteSnapshot", format!("SnapshotId={snapshot}"), "InvalidSnapshot.NotFound");
}

#[test]
fn an_impaired_volume_says_so_until_it_is_enabled() {
    let region = region();
    let instance = server(&region);
    let disk = volume(&region, "Size=1");
    machine(&region);
    region.ok("AttachVolume", format!("VolumeId={disk}&InstanceId={instance}&Device=/dev/sdf"));
    machine(&region);
    let status = |filter: &str| {
        region.ok("DescribeVolumeStatus", format!("VolumeId.1={disk}{filter}"))["VolumeStatuses"].clone()
    };
    assert_eq!(status("")[0]["VolumeStatus"]["Status"], "ok");
    region.arrange(|world| world.volumes.get_mut(&disk.parse().unwrap()).unwrap().impaired = Some(NOW));
    let impaired = status("&Filter.1.Name=volume-status.status&Filter.1.Value.1=impaired");
    assert_eq!(impaired[0]["Actions"][0]["Code"], "enable-volume-io");
    region.ok("EnableVolumeIO", format!("VolumeId={disk}"));
    assert_eq!(status("")[0]["VolumeStatus"]["Status"], "ok");
    region.ok("ModifyVolumeAttribute", format!("VolumeId={disk}&AutoEnableIO.Value=true"));
    let attribute = region.ok("DescribeVolumeAttribute", format!("VolumeId={disk}&Attribute=autoEnableIO"));
    assert_eq!(attribute["AutoEnableIO"]["Value"], json!(true));
}

/// The root of a virtual machine is a volume like the others, that it can be booted from.
#[test]
fn a_virtual_machines_root() {
    let region = region();
    region.arrange(|world| {
        let image: Vec<_> = world.images.values().map(|i| i.id).collect();
        world.images.get_mut(&image[0]).unwrap().init = ImageInit::Kernel;
    });
    let vm = server(&region);
    let origin = |id: &str| {
        let world = region.control.store().world();
        world.origin(world.volumes.get(&id.parse().unwrap()).unwrap())
    };
    let root_of = |vm: &str| text(&crate::described(&region, vm), "/BlockDeviceMappings/0/Ebs/VolumeId");
    let root = root_of(&vm);
    assert_eq!(origin(&root), Origin::Image(vm.parse().unwrap()));
    machine(&region);

    // Taken of the running machine, which goes down for the image alone.
    let made = text(&region.ok("CreateSnapshot", format!("VolumeId={root}")), "/SnapshotId");
    let image = text(&region.ok("CreateImage", format!("InstanceId={vm}&Name=whole")), "/ImageId");
    {
        let world = region.control.store().world();
        let of_image = world.images.get(&image.parse().unwrap()).unwrap().root_snapshot;
        assert_eq!(world.reboots_for(of_image), Some(vm.parse().unwrap()));
        assert_eq!(world.reboots_for(made.parse().unwrap()), None);
        assert_eq!(world.captures().len(), 1);
    }
    region.refused("RunInstances", request(&format!("ImageId={image}")), "InvalidAMIID.Unavailable");
    machine(&region);
    assert!(region.control.store().world().captures().is_empty());

    // From the image, from a copy of it, and from a registered snapshot: each of blocks, with the kernel of the first.
    let copy = region.ok("CopyImage", format!("SourceImageId={image}&Name=copy&SourceRegion=ap-northeast-1"));
    let mapping = "BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.Ebs.SnapshotId";
    let named = "RootDeviceName=/dev/xvda&VirtualizationType=hvm&Name=registered";
    let registered = region.ok("RegisterImage", format!("{named}&{mapping}={made}"));
    for image in [image, text(&copy, "/ImageId"), text(&registered, "/ImageId")] {
        let subnet = text(&crate::described(&region, &vm), "/SubnetId");
        let clone = id(&launch(&region, &format!("ImageId={image}&SubnetId={subnet}")));
        assert!(matches!(origin(&root_of(&clone)), Origin::Snapshot(_)), "{image}");
        let world = region.control.store().world();
        assert_eq!(world.instances.get(&clone.parse().unwrap()).unwrap().boot_source.layers, ["sha256:0"]);
    }

    // Down, it may be without.
    region.refused("DetachVolume", format!("VolumeId={root}"), "OperationNotPermitted");
    region.ok("StopInstances", format!("InstanceId.1={vm}"));
    settle(&region);
    region.ok("DetachVolume", format!("VolumeId={root}"));
    region.refused("StartInstances", format!("InstanceId.1={vm}"), "InvalidParameterValue");
    machine(&region);
    region.refused("CreateImage", format!("InstanceId={vm}&Name=rootless"), "InvalidParameterValue");
    let other = volume(&region, &format!("SnapshotId={made}"));
    machine(&region);
    region.ok("AttachVolume", format!("VolumeId={other}&InstanceId={vm}&Device=/dev/xvda"));
    region.ok("StartInstances", format!("InstanceId.1={vm}"));
    assert_eq!(root_of(&vm), other);
}
