//! Images of the account's own: made, shared, deprecated, disabled, protected, gone.

use crate::common::{Region, list, text};
use crate::{AMI, NOW, id, launch, region, request, settle, tutorial};
use serde_json::{Value as Json, json};

/// A region with a stopped instance, and its subnet's parameter.
fn stopped() -> (Region, String, String) {
    let region = region();
    let (_, subnet) = tutorial(&region);
    let subnet = format!("SubnetId={subnet}");
    let instance = id(&launch(&region, &subnet));
    settle(&region);
    region.ok("StopInstances", format!("InstanceId.1={instance}"));
    settle(&region);
    (region, instance, subnet)
}

/// The image reconciler's part.
fn copied(region: &Region) {
    region.arrange(|world| {
        for (id, capture) in world.captures() {
            world.captured(id, capture.instance, Ok("sha256:new".into()), NOW);
        }
    });
}

fn image(region: &Region, id: &str) -> Json {
    region.ok("DescribeImages", format!("ImageId.1={id}"))["Images"][0].clone()
}

fn make(region: &Region, instance: &str, more: &str) -> String {
    text(&region.ok("CreateImage", format!("InstanceId={instance}&{more}")), "/ImageId")
}

#[test]
fn an_image_is_pending_until_its_disk_is_copied() {
    let (region, instance, subnet) = stopped();
    let tags = "TagSpecification.1.ResourceType=image&TagSpecification.1.Tag.1.Key=a&TagSpecification.1.Tag.1.Value=b";
    let devices = "BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.Ebs.VolumeSize=12\
                   &BlockDeviceMapping.1.Ebs.DeleteOnTermination=false";
    let new = make(&region, &instance, &format!("Name=web 1&Description=d&{tags}&{devices}"));
    assert_eq!(image(&region, &new)["State"], json!("pending"));
    region.refused("RunInstances", request(&format!("ImageId={new}&{subnet}")), "InvalidAMIID.Unavailable");
    copied(&region);
    let shown = image(&region, &new);
    for (pointer, expected) in [
        ("/State", json!("available")),
        ("/Name", json!("web 1")),
        ("/ImageLocation", json!("123456789012/web 1")),
        ("/OwnerId", json!("123456789012")),
        ("/Public", json!(false)),
        ("/SourceInstanceId", json!(instance)),
        ("/Tags/0/Key", json!("a")),
        ("/BlockDeviceMappings/0/Ebs/VolumeSize", json!(12)),
        ("/BlockDeviceMappings/0/Ebs/DeleteOnTermination", json!(false)),
        ("/DeregistrationProtection", json!("disabled")),
    ] {
        assert_eq!(shown.pointer(pointer), Some(&expected), "{pointer}");
    }
    for (parameters, expected) in [
        ("Owner.1=self", 1),
        ("Owner.1=123456789012", 1),
        ("Owner.1=amazon", 1),
        ("", 2),
        ("ExecutableBy.1=self", 0),
        ("ExecutableBy.1=all", 1),
        ("Filter.1.Name=is-public&Filter.1.Value.1=false", 1),
        ("Filter.1.Name=tag:a&Filter.1.Value.1=b", 1),
        ("Filter.1.Name=source-instance-id&Filter.1.Value.1=i-*", 1),
    ] {
        assert_eq!(list(&region.ok("DescribeImages", parameters), "/Images").len(), expected, "{parameters}");
    }
    let copy = launch(&region, &format!("ImageId={new}&{subnet}"));
    assert_eq!(copy["ImageId"], json!(new));
    let world = region.control.store().world();
    let row = world.instances.get(&id(&copy).parse().unwrap()).unwrap();
    assert_eq!(row.boot_source.layers, ["sha256:new", "sha256:0"]);
    assert_eq!(world.volumes.get(&row.root_volume).unwrap().size, 12);
    // The instance lives on without its image.
    region.ok("DeregisterImage", format!("ImageId={new}"));
    region.refused("DescribeImages", format!("ImageId.1={new}"), "InvalidAMIID.NotFound");
    assert_eq!(crate::state(&region, &id(&copy)), "pending");
}

#[test]
fn a_failed_copy_says_why() {
    let (region, instance, _) = stopped();
    let new = make(&region, &instance, "Name=web");
    region.arrange(|world| {
        let (id, capture) = world.captures()[0];
        world.captured(id, capture.instance, Err("disk full".into()), NOW);
    });
    let shown = image(&region, &new);
    assert_eq!(shown["State"], json!("failed"));
    assert_eq!(shown["StateReason"]["Message"], json!("Server.InternalError: disk full"));
}

#[test]
fn permissions_deprecation_disabling_and_protection() {
    let (region, instance, subnet) = stopped();
    let new = make(&region, &instance, "Name=web");
    copied(&region);
    let modify = |parameters: &str| region.ok("ModifyImageAttribute", format!("ImageId={new}&{parameters}"));
    let permissions = || {
        let shown = region.ok("DescribeImageAttribute", format!("ImageId={new}&Attribute=launchPermission"));
        shown["LaunchPermissions"].clone()
    };
    modify("LaunchPermission.Add.1.UserId=210987654321&LaunchPermission.Add.2.Group=all");
    assert_eq!(permissions(), json!([{"Group": "all"}, {"UserId": "210987654321"}]));
    assert_eq!(image(&region, &new)["Public"], json!(true));
    modify("Attribute=launchPermission&OperationType=remove&UserGroup.1=all");
    modify("Attribute=description&Value=first");
    modify("Description.Value=second&ImdsSupport.Value=v2.0");
    assert_eq!(image(&region, &new)["Description"], json!("second"));
    let copy = launch(&region, &format!("ImageId={new}&{subnet}"));
    assert_eq!(copy["MetadataOptions"]["HttpTokens"], json!("required"));
    region.ok("ResetImageAttribute", format!("ImageId={new}&Attribute=launchPermission"));
    assert_eq!(permissions(), json!([]));

    let in_a_day = aws_shapes::Timestamp::from_millis(NOW.0 + 86_400_000).to_string();
    region.ok("EnableImageDeprecation", format!("ImageId={new}&DeprecateAt={in_a_day}"));
    assert_eq!(image(&region, &new)["DeprecationTime"], json!("2026-01-03T03:04:00.000Z"));
    region.ok("DisableImageDeprecation", format!("ImageId={new}"));
    assert!(image(&region, &new).get("DeprecationTime").is_none());

    region.ok("DisableImage", format!("ImageId={new}"));
    region.refused("RunInstances", request(&format!("ImageId={new}&{subnet}")), "InvalidAMIID.Unavailable");
    let shown =
        |more: &str| list(&region.ok("DescribeImages", format!("Owner.1=self&{more}")), "/Images").len();
    assert_eq!((shown(""), shown("IncludeDisabled=true")), (0, 1));
    region.ok("EnableImage", format!("ImageId={new}"));
    assert_eq!(shown(""), 1);

    let protected =
        region.ok("EnableImageDeregistrationProtection", format!("ImageId={new}&WithCooldown=true"));
    assert_eq!(protected["Return"], json!("enabled-with-cooldown"));
    region.refused("DeregisterImage", format!("ImageId={new}"), "OperationNotPermitted");
    region.ok("DisableImageDeregistrationProtection", format!("ImageId={new}"));
    region.refused("DeregisterImage", format!("ImageId={new}"), "OperationNotPermitted");

    let copy =
        region.ok("CopyImage", format!("SourceRegion=ap-northeast-1&SourceImageId={new}&Name=web-copy"));
    let copy = text(&copy, "/ImageId");
    assert_eq!(image(&region, &copy)["SourceImageId"], json!(new));
    region.ok("DeregisterImage", format!("ImageId={copy}"));
    let of_amazons =
        region.ok("CopyImage", format!("SourceRegion=ap-northeast-1&SourceImageId={AMI}&Name=mine"));
    region.ok("DeregisterImage", format!("ImageId={}", text(&of_amazons, "/ImageId")));
}

#[test]
fn what_is_refused_changes_nothing() {
    let (region, instance, _) = stopped();
    let new = make(&region, &instance, "Name=web");
    copied(&region);
    let create = |more: &str| format!("InstanceId={instance}&{more}");
    let long = "x".repeat(129);
    region.all_refused(&[
        ("CreateImage", create("Name=ウェブサーバー"), "InvalidAMIName.Malformed"),
        ("CreateImage", create("Name=ab"), "InvalidAMIName.Malformed"),
        ("CreateImage", create(&format!("Name={long}")), "InvalidAMIName.Malformed"),
        ("CreateImage", create("Name=a+b"), "InvalidAMIName.Malformed"),
        ("CreateImage", create("Name=web"), "InvalidAMIName.Duplicate"),
        ("CreateImage", create(""), "MissingParameter"),
        ("CreateImage", "InstanceId=i-0000000000000ffff&Name=abc".into(), "InvalidInstanceID.NotFound"),
        (
            "CreateImage",
            create(
                "Name=abc&BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.Ebs.VolumeSize=7",
            ),
            "InvalidBlockDeviceMapping",
        ),
        (
            "CreateImage",
            create("Name=abc&BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.NoDevice="),
            "InvalidBlockDeviceMapping",
        ),
        ("DeregisterImage", format!("ImageId={AMI}"), "AuthFailure"),
        ("DeregisterImage", "ImageId=ami-0000000000000ffff".into(), "InvalidAMIID.NotFound"),
        ("ModifyImageAttribute", format!("ImageId={AMI}&Description.Value=x"), "AuthFailure"),
        ("ModifyImageAttribute", format!("ImageId={new}"), "InvalidParameterCombination"),
        (
            "ModifyImageAttribute",
            format!("ImageId={new}&LaunchPermission.Add.1.UserId=nobody"),
            "InvalidUserID.Malformed",
        ),
        ("ResetImageAttribute", format!("ImageId={new}&Attribute=colour"), "InvalidParameterValue"),
        (
            "EnableImageDeprecation",
            format!("ImageId={new}&DeprecateAt=2020-01-01T00:00:00Z"),
            "InvalidParameterValue",
        ),
        ("CopyImage", format!("SourceRegion=moon-1&SourceImageId={new}&Name=abc"), "InvalidParameterValue"),
        (
            "CopyImage",
            format!("SourceRegion=ap-northeast-1&SourceImageId={new}&Name=web"),
            "InvalidAMIName.Duplicate",
        ),
        (
            "CopyImage",
            "SourceRegion=ap-northeast-1&SourceImageId=ami-0000000000000ffff&Name=abc".into(),
            "InvalidAMIID.NotFound",
        ),
    ]);
}

#[test]
fn a_snapshot_of_a_root_disk_is_registered_as_an_image() {
    let (region, instance, subnet) = stopped();
    let volume = {
        let id = instance.parse().unwrap();
        region.control.store().world().instances.get(&id).unwrap().root_volume.to_string()
    };
    let snapshot = text(&region.ok("CreateSnapshot", format!("VolumeId={volume}")), "/SnapshotId");
    let root = format!(
        "RootDeviceName=/dev/sda1&BlockDeviceMapping.1.DeviceName=/dev/sda1&BlockDeviceMapping.1.Ebs.SnapshotId={snapshot}"
    );
    region.refused("RegisterImage", format!("Name=from-it&{root}"), "IncorrectState");
    copied(&region);
    for (more, code) in [
        ("Name=from-it&RootDeviceName=/dev/sdb", "InvalidBlockDeviceMapping"),
        ("Name=\u{96f2}", "InvalidAMIName.Malformed"),
        ("Name=from-it&Architecture=arm64", "InvalidParameterValue"),
        ("Name=from-it&VirtualizationType=paravirtual", "UnsupportedOperation"),
        ("Name=from-it&BlockDeviceMapping.1.Ebs.VolumeSize=1", "InvalidParameterValue"),
        ("Name=from-it&ImageLocation=bucket/image.xml", "UnsupportedOperation"),
    ] {
        let ask = if more.contains("RootDeviceName") { more.to_owned() } else { format!("{more}&{root}") };
        region.refused("RegisterImage", ask, code);
    }
    let data = "BlockDeviceMapping.2.DeviceName=/dev/sdf&BlockDeviceMapping.2.Ebs.VolumeSize=3";
    let new = text(&region.ok("RegisterImage", format!("Name=from-it&{root}&{data}")), "/ImageId");
    let shown = image(&region, &new);
    for (pointer, expected) in [
        ("/State", json!("available")),
        ("/RootDeviceName", json!("/dev/sda1")),
        ("/BlockDeviceMappings/0/Ebs/SnapshotId", json!(snapshot)),
        ("/BlockDeviceMappings/1/Ebs/VolumeSize", json!(3)),
    ] {
        assert_eq!(shown.pointer(pointer), Some(&expected), "{pointer}: {shown}");
    }
    region.refused("DeleteSnapshot", format!("SnapshotId={snapshot}"), "InvalidSnapshot.InUse");
    let made = region.ok("RunInstances", request(&format!("ImageId={new}&{subnet}")));
    assert_eq!(text(&made["Instances"][0], "/RootDeviceName"), "/dev/sda1");
    region.ok("DeregisterImage", format!("ImageId={new}"));
}
