//! Images and instance types.

use crate::common::{list, text};
use crate::{AMI, region};
use serde_json::json;

#[test]
fn images() {
    let region = region();
    let all = region.ok("DescribeImages", "Owner.1=amazon");
    let image = &all["Images"][0];
    for (member, expected) in [
        ("ImageId", json!(AMI)),
        ("Name", json!("debian-12")),
        ("ImageLocation", json!("amazon/debian-12")),
        ("ImageOwnerAlias", json!("amazon")),
        ("OwnerId", json!("137112412989")),
        ("Public", json!(true)),
        ("State", json!("available")),
        ("Architecture", json!("x86_64")),
        ("RootDeviceName", json!("/dev/xvda")),
        ("RootDeviceType", json!("ebs")),
        ("VirtualizationType", json!("hvm")),
        ("ImageType", json!("machine")),
        ("CreationDate", json!("2026-01-02T03:04:05.000Z")),
    ] {
        assert_eq!(image[member], expected, "{member}");
    }
    assert_eq!(image["BlockDeviceMappings"][0]["Ebs"]["VolumeSize"], json!(8));
    for (parameters, expected) in [
        ("", 1),
        ("Owner.1=self", 0),
        ("Owner.1=137112412989", 1),
        ("Owner.1=self&Owner.2=amazon", 1),
        ("Owner.1=123456789012", 0),
        ("Owner.1=aws-marketplace", 0),
        ("ExecutableBy.1=all", 1),
        ("ExecutableBy.1=self", 0),
        ("MaxResults=1", 1),
        ("Filter.1.Name=name&Filter.1.Value.1=debian-*", 1),
        ("Filter.1.Name=name&Filter.1.Value.1=ubuntu-*", 0),
        (
            "Filter.1.Name=architecture&Filter.1.Value.1=x86_64&Filter.2.Name=state&Filter.2.Value.1=available",
            1,
        ),
        ("Filter.1.Name=is-public&Filter.1.Value.1=true", 1),
        ("Filter.1.Name=owner-alias&Filter.1.Value.1=amazon", 1),
        ("Filter.1.Name=root-device-type&Filter.1.Value.1=ebs", 1),
        ("Filter.1.Name=block-device-mapping.volume-size&Filter.1.Value.1=8", 1),
        ("Filter.1.Name=platform&Filter.1.Value.1=windows", 0),
    ] {
        let found = region.ok("DescribeImages", parameters);
        assert_eq!(list(&found, "/Images").len(), expected, "{parameters}");
    }
    for (attribute, pointer, expected) in [
        ("description", "/Description/Value", json!("Debian 12")),
        ("launchPermission", "/LaunchPermissions/0/Group", json!("all")),
        ("blockDeviceMapping", "/BlockDeviceMappings/0/DeviceName", json!("/dev/xvda")),
    ] {
        let answer = region.ok("DescribeImageAttribute", format!("ImageId={AMI}&Attribute={attribute}"));
        assert_eq!(answer.pointer(pointer), Some(&expected), "{attribute}");
    }
    region.all_refused(&[
        ("DescribeImages", "ImageId.1=ami-1".into(), "InvalidAMIID.Malformed"),
        ("DescribeImages", "ImageId.1=ami-0000000000000ffff".into(), "InvalidAMIID.NotFound"),
        ("DescribeImages", "Owner.1=nobody".into(), "InvalidUserID.Malformed"),
        ("DescribeImages", "ExecutableBy.1=nobody".into(), "InvalidUserID.Malformed"),
        ("DescribeImages", "MaxResults=0".into(), "InvalidParameterValue"),
        ("DescribeImages", "Filter.1.Name=colour&Filter.1.Value.1=x".into(), "InvalidParameterValue"),
        ("DescribeImageAttribute", format!("ImageId={AMI}"), "MissingParameter"),
        ("DescribeImageAttribute", "Attribute=description".into(), "MissingParameter"),
        ("DescribeImageAttribute", format!("ImageId={AMI}&Attribute=colour"), "InvalidParameterValue"),
        (
            "DescribeImageAttribute",
            "ImageId=ami-0000000000000ffff&Attribute=description".into(),
            "InvalidAMIID.NotFound",
        ),
    ]);
}

#[test]
fn instance_types() {
    let region = region();
    let micro = region.ok("DescribeInstanceTypes", "InstanceType.1=t2.micro");
    let micro = &micro["InstanceTypes"][0];
    for (pointer, expected) in [
        ("/VCpuInfo/DefaultVCpus", json!(1)),
        ("/MemoryInfo/SizeInMiB", json!(1024)),
        ("/FreeTierEligible", json!(true)),
        ("/BurstablePerformanceSupported", json!(true)),
        ("/Hypervisor", json!("xen")),
        ("/NetworkInfo/MaximumNetworkInterfaces", json!(2)),
        ("/NetworkInfo/Ipv4AddressesPerInterface", json!(2)),
        ("/EbsInfo/EbsOptimizedSupport", json!("unsupported")),
        ("/ProcessorInfo/SustainedClockSpeedInGhz", json!(2.5)),
    ] {
        assert_eq!(micro.pointer(pointer), Some(&expected), "{pointer}");
    }
    for (name, value, expected) in [
        ("instance-type", "t2.*", 7),
        ("instance-type", "*.large", 4),
        ("free-tier-eligible", "true", 1),
        ("burstable-performance-supported", "false", 7),
        ("hypervisor", "nitro", 13),
        ("vcpu-info.default-vcpus", "8", 4),
        ("memory-info.size-in-mib", "1024", 2),
        ("processor-info.supported-architecture", "x86_64", 21),
        ("current-generation", "true", 20),
        ("supported-usage-class", "spot", 0),
        ("bare-metal", "true", 0),
    ] {
        let found =
            region.ok("DescribeInstanceTypes", format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
        assert_eq!(list(&found, "/InstanceTypes").len(), expected, "{name}={value}");
    }
    let first = region.ok("DescribeInstanceTypes", "MaxResults=15");
    let token = text(&first, "/NextToken");
    let second = region.ok("DescribeInstanceTypes", format!("MaxResults=15&NextToken={token}"));
    assert_eq!(list(&second, "/InstanceTypes").len(), 6);

    for (parameters, expected) in [
        ("", 21),
        ("LocationType=availability-zone", 63),
        ("LocationType=availability-zone-id&Filter.1.Name=location&Filter.1.Value.1=apne1-az4", 21),
        ("LocationType=availability-zone&Filter.1.Name=instance-type&Filter.1.Value.1=t2.micro", 3),
        ("LocationType=outpost", 0),
    ] {
        let found = region.ok("DescribeInstanceTypeOfferings", parameters);
        assert_eq!(list(&found, "/InstanceTypeOfferings").len(), expected, "{parameters}");
    }
    region.all_refused(&[
        ("DescribeInstanceTypes", "InstanceType.1=t2.giant".into(), "InvalidInstanceType"),
        ("DescribeInstanceTypes", "MaxResults=4".into(), "InvalidParameterValue"),
        (
            "DescribeInstanceTypes",
            "MaxResults=5&InstanceType.1=t2.micro".into(),
            "InvalidParameterCombination",
        ),
        ("DescribeInstanceTypes", "Filter.1.Name=colour&Filter.1.Value.1=x".into(), "InvalidParameterValue"),
        ("DescribeInstanceTypeOfferings", "LocationType=moon".into(), "InvalidParameterValue"),
    ]);
}
