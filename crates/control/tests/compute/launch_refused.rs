//! Launches that EC2 refuses, each with its code; none leaves a trace.

use crate::common::text;
use crate::{AMI, id, launch, region, request, settle, tutorial};

/// Parameters in the place of the good ones.
fn cases(subnet: &str, taken: &str, foreign: &str) -> Vec<(String, &'static str)> {
    let ni = "NetworkInterface.1";
    let in_subnet = format!("SubnetId={subnet}");
    let with = |more: &str| format!("{in_subnet}&{more}");
    let nic = |more: &str| format!("{ni}.DeviceIndex=0&{ni}.SubnetId={subnet}&{more}");
    let disk = |more: &str| format!("BlockDeviceMapping.1.DeviceName=/dev/xvda&{more}");
    vec![
        // Counts.
        ("MinCount=0".into(), "InvalidParameterValue"),
        ("MaxCount=0".into(), "InvalidParameterValue"),
        ("MinCount=-1".into(), "InvalidParameterValue"),
        ("MinCount=3&MaxCount=2".into(), "InvalidParameterValue"),
        ("MinCount=x".into(), "InvalidParameterValue"),
        ("MinCount=5000&MaxCount=5000".into(), "InstanceLimitExceeded"),
        // Image, type, key, data.
        ("ImageId=".into(), "MissingParameter"),
        ("ImageId=ami-1".into(), "InvalidAMIID.Malformed"),
        ("ImageId=debian-12".into(), "InvalidAMIID.Malformed"),
        ("ImageId=ami-0000000000000ffff".into(), "InvalidAMIID.NotFound"),
        ("InstanceType=t2.giant".into(), "InvalidParameterValue"),
        ("InstanceType=T2.MICRO".into(), "InvalidParameterValue"),
        ("KeyName=nobody".into(), "InvalidKeyPair.NotFound"),
        ("UserData=%%%".into(), "InvalidUserData.Malformed"),
        (format!("UserData={}", "QUFB".repeat(5462)), "InvalidParameterValue"),
        // Network.
        ("SubnetId=subnet-1".into(), "InvalidSubnetID.Malformed"),
        ("SubnetId=vpc-00000000000000001".into(), "InvalidSubnetID.Malformed"),
        ("SubnetId=subnet-00000000000000001".into(), "InvalidSubnetID.NotFound"),
        ("SecurityGroupId.1=sg-1".into(), "InvalidGroupId.Malformed"),
        ("SecurityGroupId.1=sg-00000000000000001".into(), "InvalidGroup.NotFound"),
        ("SecurityGroup.1=nobody".into(), "InvalidGroup.NotFound"),
        (with("SecurityGroup.1=default"), "InvalidParameterCombination"),
        (with(&format!("SecurityGroupId.1={foreign}")), "InvalidParameter"),
        (with("Placement.AvailabilityZone=ap-northeast-1d"), "InvalidParameterValue"),
        ("Placement.AvailabilityZone=ap-northeast-1b".into(), "InvalidParameterValue"),
        (
            "Placement.AvailabilityZone=ap-northeast-1a&Placement.AvailabilityZoneId=apne1-az1".into(),
            "InvalidParameterCombination",
        ),
        ("Placement.Tenancy=dedicated".into(), "UnsupportedOperation"),
        ("Placement.GroupName=near".into(), "UnsupportedOperation"),
        ("Placement.HostId=h-1".into(), "UnsupportedOperation"),
        (with("PrivateIpAddress=10.0.1.0"), "InvalidParameterValue"),
        (with("PrivateIpAddress=10.0.1.1"), "InvalidParameterValue"),
        (with("PrivateIpAddress=10.0.1.3"), "InvalidParameterValue"),
        (with("PrivateIpAddress=10.0.1.255"), "InvalidParameterValue"),
        (with("PrivateIpAddress=10.0.2.10"), "InvalidParameterValue"),
        (with("PrivateIpAddress=10.0.1"), "InvalidParameterValue"),
        (with("PrivateIpAddress=fd00::1"), "InvalidParameterValue"),
        (with(&format!("PrivateIpAddress={taken}")), "InvalidIPAddress.InUse"),
        (with("PrivateIpAddress=10.0.1.40&MaxCount=2"), "InvalidParameterCombination"),
        // Interfaces.
        (nic(&in_subnet), "InvalidParameterCombination"),
        (nic("SecurityGroupId.1=sg-00000000000000001"), "InvalidParameterCombination"),
        (nic("PrivateIpAddress=10.0.1.40"), "InvalidParameterCombination"),
        (format!("{ni}.SubnetId={subnet}"), "InvalidParameterCombination"),
        (format!("{ni}.SubnetId={subnet}&{ni}.DeviceIndex=1"), "InvalidParameterCombination"),
        (format!("{ni}.SubnetId={subnet}&{ni}.DeviceIndex=-1"), "InvalidParameterValue"),
        (format!("{ni}.DeviceIndex=0&{ni}.SubnetId=subnet-1"), "InvalidSubnetID.Malformed"),
        (nic("NetworkInterface.2.DeviceIndex=0"), "InvalidParameterCombination"),
        (
            nic(&format!(
                "NetworkInterface.2.DeviceIndex=1&NetworkInterface.2.SubnetId={subnet}&{ni}.AssociatePublicIpAddress=true"
            )),
            "InvalidParameterCombination",
        ),
        (nic("NetworkInterface.2.DeviceIndex=1&NetworkInterface.3.DeviceIndex=2"), "AttachmentLimitExceeded"),
        // The default VPC's subnet and this one's are in different networks.
        (nic("NetworkInterface.2.DeviceIndex=1"), "InvalidParameterCombination"),
        (nic(&format!("{ni}.SecondaryPrivateIpAddressCount=2")), "PrivateIpAddressLimitExceeded"),
        (nic(&format!("{ni}.SecondaryPrivateIpAddressCount=-1")), "InvalidParameterValue"),
        (
            nic(&format!(
                "{ni}.PrivateIpAddress=10.0.1.40&{ni}.PrivateIpAddresses.1.PrivateIpAddress=10.0.1.40"
            )),
            "InvalidIPAddress.InUse",
        ),
        (nic(&format!("{ni}.PrivateIpAddress={taken}")), "InvalidIPAddress.InUse"),
        (nic(&format!("{ni}.NetworkCardIndex=1")), "InvalidParameterValue"),
        (nic(&format!("{ni}.InterfaceType=efa")), "UnsupportedOperation"),
        (nic(&format!("{ni}.Ipv6AddressCount=1")), "InvalidParameterValue"),
        (nic(&format!("{ni}.AssociateCarrierIpAddress=true")), "UnsupportedOperation"),
        (nic(&format!("{ni}.Ipv4PrefixCount=1")), "UnsupportedOperation"),
        (format!("{ni}.DeviceIndex=0&{ni}.NetworkInterfaceId=eni-1"), "InvalidNetworkInterfaceId.Malformed"),
        (
            format!("{ni}.DeviceIndex=0&{ni}.NetworkInterfaceId=eni-00000000000000001"),
            "InvalidNetworkInterfaceID.NotFound",
        ),
        // Disks.
        ("BlockDeviceMapping.1.Ebs.VolumeSize=9".into(), "MissingParameter"),
        (disk("BlockDeviceMapping.1.Ebs.VolumeSize=7"), "InvalidBlockDeviceMapping"),
        (disk("BlockDeviceMapping.1.Ebs.VolumeSize=0"), "InvalidParameterValue"),
        (disk("BlockDeviceMapping.1.Ebs.VolumeSize=99999"), "InvalidParameterValue"),
        (disk("BlockDeviceMapping.1.Ebs.VolumeType=st1"), "InvalidParameterValue"),
        (disk("BlockDeviceMapping.1.Ebs.VolumeType=io1"), "MissingParameter"),
        (disk("BlockDeviceMapping.1.Ebs.Encrypted=true"), "UnsupportedOperation"),
        (disk("BlockDeviceMapping.1.Ebs.KmsKeyId=k"), "UnsupportedOperation"),
        (disk("BlockDeviceMapping.1.Ebs.Iops=9000"), "InvalidParameterValue"),
        (
            disk("BlockDeviceMapping.1.Ebs.VolumeType=gp2&BlockDeviceMapping.1.Ebs.Iops=100"),
            "InvalidParameterCombination",
        ),
        (disk("BlockDeviceMapping.1.Ebs.SnapshotId=snap-0000000000000000f"), "InvalidBlockDeviceMapping"),
        (disk("BlockDeviceMapping.1.NoDevice="), "InvalidBlockDeviceMapping"),
        (disk("BlockDeviceMapping.1.VirtualName=ephemeral0"), "UnsupportedOperation"),
        (
            disk("BlockDeviceMapping.1.Ebs.VolumeSize=9&BlockDeviceMapping.2.DeviceName=/dev/xvda"),
            "InvalidBlockDeviceMapping",
        ),
        (
            "BlockDeviceMapping.1.DeviceName=/dev/disk&BlockDeviceMapping.1.Ebs.VolumeSize=9".into(),
            "InvalidParameterValue",
        ),
        (
            "BlockDeviceMapping.1.DeviceName=/dev/sda&BlockDeviceMapping.1.Ebs.VolumeSize=9".into(),
            "InvalidBlockDeviceMapping",
        ),
        ("BlockDeviceMapping.1.DeviceName=/dev/sdf".into(), "InvalidBlockDeviceMapping"),
        (
            "BlockDeviceMapping.1.DeviceName=/dev/sdf&BlockDeviceMapping.1.Ebs.VolumeType=gp3".into(),
            "MissingParameter",
        ),
        (
            "BlockDeviceMapping.1.DeviceName=/dev/sdf&BlockDeviceMapping.1.Ebs.SnapshotId=snap-0000000000000000f".into(),
            "InvalidSnapshot.NotFound",
        ),
        // Options.
        ("MetadataOptions.HttpPutResponseHopLimit=0".into(), "InvalidParameterValue"),
        ("MetadataOptions.HttpPutResponseHopLimit=65".into(), "InvalidParameterValue"),
        ("MetadataOptions.HttpProtocolIpv6=enabled".into(), "UnsupportedOperation"),
        ("CreditSpecification.CpuCredits=lots".into(), "InvalidParameterValue"),
        (
            "InstanceType=m5.large&CreditSpecification.CpuCredits=standard".into(),
            "InvalidParameterCombination",
        ),
        ("EbsOptimized=true".into(), "InvalidParameterCombination"),
        ("InstanceInitiatedShutdownBehavior=explode".into(), "InvalidParameterValue"),
        ("DisableApiTermination=perhaps".into(), "InvalidParameterValue"),
        (format!("ClientToken={}", "t".repeat(65)), "InvalidClientToken"),
        // Tags.
        ("TagSpecification.1.ResourceType=instance".into(), "InvalidParameterValue"),
        (
            "TagSpecification.1.ResourceType=vpc&TagSpecification.1.Tag.1.Key=a".into(),
            "InvalidParameterValue",
        ),
        (
            "TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=aws:a".into(),
            "InvalidParameterValue",
        ),
        (
            "TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=a&\
             TagSpecification.1.Tag.2.Key=a"
                .into(),
            "InvalidParameterValue",
        ),
        // What isn't built yet is named, never ignored.
        ("IamInstanceProfile.Name=web".into(), "InvalidParameterValue"),
        ("LaunchTemplate.LaunchTemplateName=web".into(), "InvalidLaunchTemplateName.NotFoundException"),
        ("InstanceMarketOptions.MarketType=spot".into(), "UnsupportedOperation"),
        ("HibernationOptions.Configured=true".into(), "UnsupportedOperation"),
        ("EnclaveOptions.Enabled=true".into(), "UnsupportedOperation"),
        ("Ipv6AddressCount=1".into(), "InvalidParameterValue"),
        ("Ipv6Address.1.Ipv6Address=fd00::1".into(), "InvalidParameterValue"),
        ("KernelId=aki-1".into(), "UnsupportedOperation"),
        ("RamdiskId=ari-1".into(), "UnsupportedOperation"),
        ("LicenseSpecification.1.LicenseConfigurationArn=a".into(), "UnsupportedOperation"),
        ("CpuOptions.CoreCount=2".into(), "UnsupportedOperation"),
        ("MaintenanceOptions.AutoRecovery=disabled".into(), "UnsupportedOperation"),
        (
            "CapacityReservationSpecification.CapacityReservationPreference=capacity-reservations-only"
                .into(),
            "UnsupportedOperation",
        ),
        ("PrivateDnsNameOptions.EnableResourceNameDnsARecord=true".into(), "UnsupportedOperation"),
        ("EnablePrimaryIpv6=true".into(), "UnsupportedOperation"),
        ("NetworkPerformanceOptions.BandwidthWeighting=vpc-1".into(), "UnsupportedOperation"),
        ("AdditionalInfo=x".into(), "UnsupportedOperation"),
    ]
}

#[test]
fn each_mistake_has_its_code() {
    let region = region();
    let (_, subnet) = tutorial(&region);
    let other = region.vpc("10.9.0.0/16");
    let foreign = region.group(&other, "foreign");
    let taken = text(&launch(&region, &format!("SubnetId={subnet}")), "/PrivateIpAddress");
    let cases: Vec<(&str, String, &str)> = cases(&subnet, &taken, &foreign)
        .into_iter()
        .map(|(case, code)| ("RunInstances", request(&case), code))
        .collect();
    assert!(cases.len() > 90);
    region.all_refused(&cases);
}

#[test]
fn missing_parameters() {
    let region = region();
    region.all_refused(&[
        ("RunInstances", String::new(), "MissingParameter"),
        ("RunInstances", "InstanceType=t2.micro&MinCount=1&MaxCount=1".into(), "MissingParameter"),
        ("RunInstances", format!("ImageId={AMI}&MaxCount=1"), "MissingParameter"),
        ("RunInstances", format!("ImageId={AMI}&MinCount=1"), "MissingParameter"),
    ]);
    // The type has a default.
    let launched = region.ok("RunInstances", format!("ImageId={AMI}&MinCount=1&MaxCount=1"));
    assert_eq!(text(&launched, "/Instances/0/InstanceType"), "m1.small");
}

#[test]
fn without_a_default_vpc_or_subnet_a_subnet_must_be_named() {
    let region = region();
    let subnets = region.ok(
        "DescribeSubnets",
        "Filter.1.Name=default-for-az&Filter.1.Value.1=true&Filter.2.Name=availability-zone&\
         Filter.2.Value.1=ap-northeast-1a",
    );
    region.ok("DeleteSubnet", format!("SubnetId={}", text(&subnets, "/Subnets/0/SubnetId")));
    region.refused("RunInstances", request("Placement.AvailabilityZone=ap-northeast-1a"), "MissingInput");
    let elsewhere = launch(&region, "");
    assert_eq!(text(&elsewhere, "/Placement/AvailabilityZone"), "ap-northeast-1c");
    region.ok("TerminateInstances", format!("InstanceId.1={}", id(&elsewhere)));
    settle(&region);
    region.arrange(|world| {
        for vpc in world.vpcs.values().map(|v| v.id).collect::<Vec<_>>() {
            world.vpcs.get_mut(&vpc).unwrap().is_default = false;
        }
    });
    region.refused("RunInstances", request("MinCount=1"), "VPCIdNotSpecified");
}
