//! Attributes of instances: read, changed, refused.

use crate::common::text;
use crate::{described, id, launch, region, settle, tutorial};
use serde_json::json;

#[test]
fn attributes_change_and_are_read_back() {
    let region = region();
    let (vpc, subnet) = tutorial(&region);
    let group = region.group(&vpc, "db");
    let instance = id(&launch(&region, &format!("SubnetId={subnet}")));
    settle(&region);
    region.ok("StopInstances", format!("InstanceId.1={instance}"));
    settle(&region);
    let cases = [
        ("SourceDestCheck.Value=false", "sourceDestCheck", "/SourceDestCheck/Value", json!(false)),
        ("Attribute=sourceDestCheck&Value=true", "sourceDestCheck", "/SourceDestCheck/Value", json!(true)),
        (
            "DisableApiTermination.Value=true",
            "disableApiTermination",
            "/DisableApiTermination/Value",
            json!(true),
        ),
        ("DisableApiStop.Value=true", "disableApiStop", "/DisableApiStop/Value", json!(true)),
        (
            "InstanceInitiatedShutdownBehavior.Value=terminate",
            "instanceInitiatedShutdownBehavior",
            "/InstanceInitiatedShutdownBehavior/Value",
            json!("terminate"),
        ),
        ("InstanceType.Value=t3.small", "instanceType", "/InstanceType/Value", json!("t3.small")),
        ("EbsOptimized.Value=true", "ebsOptimized", "/EbsOptimized/Value", json!(true)),
        ("UserData.Value=aGVsbG8=", "userData", "/UserData/Value", json!("aGVsbG8=")),
        ("Attribute=userData&Value=d29ybGQ=", "userData", "/UserData/Value", json!("d29ybGQ=")),
        (
            "BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.Ebs.DeleteOnTermination=false",
            "blockDeviceMapping",
            "/BlockDeviceMappings/0/Ebs/DeleteOnTermination",
            json!(false),
        ),
    ];
    for (change, attribute, pointer, expected) in cases {
        region.ok("ModifyInstanceAttribute", format!("InstanceId={instance}&{change}"));
        let shown =
            region.ok("DescribeInstanceAttribute", format!("InstanceId={instance}&Attribute={attribute}"));
        assert_eq!(shown.pointer(pointer), Some(&expected), "{change}: {shown}");
    }
    region.ok("ModifyInstanceAttribute", format!("InstanceId={instance}&GroupId.1={group}"));
    let shown = region.ok("DescribeInstanceAttribute", format!("InstanceId={instance}&Attribute=groupSet"));
    assert_eq!(text(&shown, "/Groups/0/GroupId"), group);
    for attribute in ["kernel", "ramdisk", "rootDeviceName", "productCodes", "sriovNetSupport", "enaSupport"]
    {
        region.ok("DescribeInstanceAttribute", format!("InstanceId={instance}&Attribute={attribute}"));
    }
}

#[test]
fn refusals() {
    let region = region();
    let (_, subnet) = tutorial(&region);
    let instance = id(&launch(&region, &format!("SubnetId={subnet}")));
    let both = id(&launch(
        &region,
        &format!(
            "NetworkInterface.1.DeviceIndex=0&NetworkInterface.1.SubnetId={subnet}&\
             NetworkInterface.2.DeviceIndex=1&NetworkInterface.2.SubnetId={subnet}"
        ),
    ));
    let gone = id(&launch(&region, ""));
    settle(&region);
    region.ok("TerminateInstances", format!("InstanceId.1={gone}"));
    settle(&region);
    let foreign = region.group(&region.vpc("10.9.0.0/16"), "foreign");
    let cases: Vec<(&str, String, &str)> = [
        ("", "InvalidParameterCombination"),
        ("&SourceDestCheck.Value=false&DisableApiStop.Value=true", "InvalidParameterCombination"),
        ("&SourceDestCheck.Value=maybe", "InvalidParameterValue"),
        ("&Attribute=sourceDestCheck&Value=maybe", "InvalidParameterValue"),
        ("&Attribute=sourceDestCheck", "MissingParameter"),
        ("&Attribute=colour&Value=red", "InvalidParameterValue"),
        ("&Attribute=kernel&Value=aki-1", "UnsupportedOperation"),
        ("&Kernel.Value=aki-1", "UnsupportedOperation"),
        ("&EnaSupport.Value=true", "UnsupportedOperation"),
        ("&InstanceType.Value=t3.small", "IncorrectInstanceState"),
        ("&UserData.Value=aGVsbG8=", "IncorrectInstanceState"),
        ("&EbsOptimized.Value=true", "IncorrectInstanceState"),
        ("&InstanceInitiatedShutdownBehavior.Value=explode", "InvalidParameterValue"),
        ("&GroupId.1=sg-1", "InvalidGroupId.Malformed"),
        ("&GroupId.1=sg-00000000000000001", "InvalidGroup.NotFound"),
        (
            "&BlockDeviceMapping.1.DeviceName=/dev/sdf&BlockDeviceMapping.1.Ebs.DeleteOnTermination=true",
            "InvalidInstanceAttributeValue",
        ),
        ("&BlockDeviceMapping.1.DeviceName=/dev/xvda", "MissingParameter"),
    ]
    .into_iter()
    .map(|(more, code)| ("ModifyInstanceAttribute", format!("InstanceId={instance}{more}"), code))
    .chain([
        ("ModifyInstanceAttribute", "SourceDestCheck.Value=false".into(), "MissingParameter"),
        (
            "ModifyInstanceAttribute",
            "InstanceId=i-1&SourceDestCheck.Value=false".into(),
            "InvalidInstanceID.Malformed",
        ),
        ("ModifyInstanceAttribute", format!("InstanceId={instance}&GroupId.1={foreign}"), "InvalidParameter"),
        (
            "ModifyInstanceAttribute",
            format!("InstanceId={both}&SourceDestCheck.Value=false"),
            "InvalidInstanceID",
        ),
        (
            "ModifyInstanceAttribute",
            format!("InstanceId={gone}&DisableApiStop.Value=true"),
            "IncorrectInstanceState",
        ),
        ("DescribeInstanceAttribute", format!("InstanceId={instance}"), "MissingParameter"),
        (
            "DescribeInstanceAttribute",
            format!("InstanceId={instance}&Attribute=colour"),
            "InvalidParameterValue",
        ),
        (
            "DescribeInstanceAttribute",
            format!("InstanceId={both}&Attribute=sourceDestCheck"),
            "InvalidInstanceID",
        ),
        ("ModifyInstanceMetadataOptions", format!("InstanceId={instance}"), "InvalidParameterCombination"),
        (
            "ModifyInstanceMetadataOptions",
            format!("InstanceId={instance}&HttpPutResponseHopLimit=65"),
            "InvalidParameterValue",
        ),
        (
            "ModifyInstanceMetadataOptions",
            format!("InstanceId={instance}&HttpProtocolIpv6=enabled"),
            "UnsupportedOperation",
        ),
        (
            "ModifyInstanceMetadataOptions",
            format!("InstanceId={instance}&HttpTokens=perhaps"),
            "InvalidParameterValue",
        ),
        (
            "ModifyInstanceMetadataOptions",
            format!("InstanceId={gone}&HttpTokens=required"),
            "IncorrectInstanceState",
        ),
    ])
    .collect();
    region.all_refused(&cases);
}

#[test]
fn metadata_options_change_one_by_one() {
    let region = region();
    let instance = id(&launch(&region, ""));
    let answer =
        region.ok("ModifyInstanceMetadataOptions", format!("InstanceId={instance}&HttpTokens=required"));
    assert_eq!(text(&answer, "/InstanceMetadataOptions/HttpTokens"), "required");
    region.ok(
        "ModifyInstanceMetadataOptions",
        format!("InstanceId={instance}&HttpPutResponseHopLimit=3&InstanceMetadataTags=enabled"),
    );
    let shown = described(&region, &instance);
    assert_eq!(
        shown["MetadataOptions"],
        json!({"State": "applied", "HttpTokens": "required", "HttpPutResponseHopLimit": 3,
            "HttpEndpoint": "enabled", "HttpProtocolIpv6": "disabled", "InstanceMetadataTags": "enabled"})
    );
}

#[test]
fn a_smaller_type_must_take_what_the_instance_has() {
    let region = region();
    let (_, subnet) = tutorial(&region);
    let nic = |n: usize| {
        format!("NetworkInterface.{n}.DeviceIndex={}&NetworkInterface.{n}.SubnetId={subnet}", n - 1)
    };
    let instance = id(&launch(&region, &format!("InstanceType=t3.small&{}&{}&{}", nic(1), nic(2), nic(3))));
    settle(&region);
    region.ok("StopInstances", format!("InstanceId.1={instance}"));
    settle(&region);
    let change = |kind: &str| format!("InstanceId={instance}&InstanceType.Value={kind}");
    region.refused("ModifyInstanceAttribute", change("t3.micro"), "AttachmentLimitExceeded");
    region.refused("ModifyInstanceAttribute", change("x1.giant"), "InvalidParameterValue");
    region.ok("ModifyInstanceAttribute", change("m5.large"));
}
