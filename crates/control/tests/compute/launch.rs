//! Launches that succeed, and what they make.

use crate::common::{Region, list, text};
use crate::{AMI, NOW, described, id, launch, region, settle, tutorial};
use serde_json::json;

#[test]
fn the_tutorials_web_server() {
    let region = region();
    let (vpc, subnet) = tutorial(&region);
    let group = region.group(&vpc, "web");
    region.ok("ImportKeyPair", format!("KeyName=tutorial&PublicKeyMaterial={}", crate::keys::KEY));
    let instance = launch(
        &region,
        &format!(
            "SubnetId={subnet}&SecurityGroupId.1={group}&KeyName=tutorial&PrivateIpAddress=10.0.1.10&\
             UserData=IyEvYmluL3NoCg==&TagSpecification.1.ResourceType=instance&\
             TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=web&\
             TagSpecification.2.ResourceType=volume&TagSpecification.2.Tag.1.Key=Disk&\
             TagSpecification.2.Tag.1.Value=root&TagSpecification.3.ResourceType=network-interface&\
             TagSpecification.3.Tag.1.Key=Nic&TagSpecification.3.Tag.1.Value=first"
        ),
    );
    for (pointer, expected) in [
        ("/State", json!({"Code": 0, "Name": "pending"})),
        ("/StateReason", json!({"Code": "pending", "Message": "pending"})),
        ("/PrivateIpAddress", json!("10.0.1.10")),
        ("/PrivateDnsName", json!("ip-10-0-1-10.ap-northeast-1.compute.internal")),
        ("/PublicDnsName", json!("")),
        ("/SubnetId", json!(subnet)),
        ("/VpcId", json!(vpc)),
        ("/KeyName", json!("tutorial")),
        ("/InstanceType", json!("t2.micro")),
        ("/RootDeviceType", json!("ebs")),
        ("/RootDeviceName", json!("/dev/xvda")),
        ("/VirtualizationType", json!("hvm")),
        ("/Architecture", json!("x86_64")),
        ("/ImageId", json!(AMI)),
        ("/AmiLaunchIndex", json!(0)),
        ("/Monitoring/State", json!("disabled")),
        ("/EbsOptimized", json!(false)),
        ("/SourceDestCheck", json!(true)),
        ("/Tags", json!([{"Key": "Name", "Value": "web"}])),
        ("/SecurityGroups", json!([{"GroupId": group, "GroupName": "web"}])),
        ("/CpuOptions/CoreCount", json!(1)),
        ("/MetadataOptions/HttpTokens", json!("optional")),
        ("/NetworkInterfaces/0/Attachment/DeviceIndex", json!(0)),
        ("/NetworkInterfaces/0/Attachment/DeleteOnTermination", json!(true)),
        ("/BlockDeviceMappings/0/Ebs/DeleteOnTermination", json!(true)),
    ] {
        assert_eq!(instance.pointer(pointer), Some(&expected), "{pointer} of {instance:#}");
    }
    assert_eq!(instance.pointer("/PublicIpAddress"), None, "the subnet lends none");
    let eni = text(&instance, "/NetworkInterfaces/0/NetworkInterfaceId");
    let shown = region.ok("DescribeNetworkInterfaces", format!("NetworkInterfaceId.1={eni}"));
    assert_eq!(shown["NetworkInterfaces"][0]["TagSet"], json!([{"Key": "Nic", "Value": "first"}]));
    let volume = text(&instance, "/BlockDeviceMappings/0/Ebs/VolumeId");
    let tags = region.ok("DescribeTags", format!("Filter.1.Name=resource-id&Filter.1.Value.1={volume}"));
    assert_eq!(tags["Tags"][0]["ResourceType"], json!("volume"));

    let world = region.control.store().world();
    let row = world.instances.values().next().unwrap();
    assert_eq!(row.user_data.as_deref(), Some("IyEvYmluL3NoCg=="));
    assert!(row.public_key.as_ref().unwrap().ends_with(" tutorial"), "{:?}", row.public_key);
    assert_eq!((row.boot, row.status.boot, row.launch_time), (1, 0, NOW));
    assert_eq!(row.boot_source.layers, ["sha256:0"]);
}

#[test]
fn the_default_vpc_lends_a_public_address_and_name() {
    let region = region();
    let instance = launch(&region, "");
    let ip = text(&instance, "/PublicIpAddress");
    assert!(ip.starts_with("203.0.113."), "{ip}");
    let name = format!("ec2-{}.ap-northeast-1.compute.amazonaws.com", ip.replace('.', "-"));
    assert_eq!(text(&instance, "/PublicDnsName"), name);
    assert_eq!(text(&instance, "/NetworkInterfaces/0/Association/IpOwnerId"), "amazon");
    assert_eq!(text(&instance, "/SecurityGroups/0/GroupName"), "default");
    assert_eq!(text(&instance, "/Placement/AvailabilityZone"), "ap-northeast-1a");
    let other = launch(&region, "Placement.AvailabilityZone=ap-northeast-1d&SecurityGroup.1=default");
    assert_eq!(text(&other, "/Placement/AvailabilityZone"), "ap-northeast-1d");
    let third = launch(&region, "Placement.AvailabilityZoneId=apne1-az1");
    assert_eq!(text(&third, "/Placement/AvailabilityZone"), "ap-northeast-1c");
}

#[test]
fn several_at_once_differ_in_all_that_must() {
    let region = region();
    let answer =
        region.ok("RunInstances", format!("ImageId={AMI}&InstanceType=t3.nano&MinCount=2&MaxCount=20"));
    let instances = list(&answer, "/Instances");
    assert_eq!(instances.len(), 20);
    for pointer in [
        "/InstanceId",
        "/PrivateIpAddress",
        "/PublicIpAddress",
        "/NetworkInterfaces/0/MacAddress",
        "/NetworkInterfaces/0/NetworkInterfaceId",
        "/NetworkInterfaces/0/Attachment/AttachmentId",
        "/BlockDeviceMappings/0/Ebs/VolumeId",
    ] {
        let mut all: Vec<String> = instances.iter().map(|i| text(i, pointer)).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 20, "{pointer}");
    }
    let indexes: Vec<_> = instances.iter().map(|i| i["AmiLaunchIndex"].as_i64().unwrap()).collect();
    assert_eq!(indexes, (0..20).collect::<Vec<_>>());
    let world = region.control.store().world();
    let mut nums: Vec<u32> = world.instances.values().map(|i| i.num).collect();
    nums.sort_unstable();
    assert_eq!(nums, (1..=20).collect::<Vec<_>>());
}

#[test]
fn a_small_subnet_gives_what_it_has_between_min_and_max() {
    let region = region();
    let vpc = region.vpc("10.0.0.0/24");
    let subnet = region.subnet(&vpc, "10.0.0.0/28");
    let ask = |min: u32, max: u32| {
        format!("ImageId={AMI}&InstanceType=t2.nano&SubnetId={subnet}&MinCount={min}&MaxCount={max}")
    };
    region.refused("RunInstances", ask(12, 12), "InsufficientFreeAddressesInSubnet");
    let answer = region.ok("RunInstances", ask(1, 50));
    let mut last: Vec<u8> = list(&answer, "/Instances")
        .iter()
        .map(|i| text(i, "/PrivateIpAddress").rsplit('.').next().unwrap().parse().unwrap())
        .collect();
    last.sort_unstable();
    assert_eq!(last, (4..=14).collect::<Vec<u8>>(), "all but AWS's five");
    region.refused("RunInstances", ask(1, 1), "InsufficientFreeAddressesInSubnet");
}

#[test]
fn interface_specifications() {
    let region = region();
    let (vpc, subnet) = tutorial(&region);
    let group = region.group(&vpc, "web");
    let one = launch(
        &region,
        &format!(
            "NetworkInterface.1.DeviceIndex=0&NetworkInterface.1.SubnetId={subnet}&\
             NetworkInterface.1.AssociatePublicIpAddress=true&NetworkInterface.1.SecurityGroupId.1={group}&\
             NetworkInterface.1.PrivateIpAddress=10.0.1.20&NetworkInterface.1.Description=front&\
             NetworkInterface.1.DeleteOnTermination=false"
        ),
    );
    assert!(one["PublicIpAddress"].is_string(), "{one:#}");
    let shown = &one["NetworkInterfaces"][0];
    assert_eq!(shown["Description"], json!("front"));
    assert_eq!(shown["PrivateIpAddress"], json!("10.0.1.20"));
    assert_eq!(shown["Attachment"]["DeleteOnTermination"], json!(false));
    assert_eq!(text(&one, "/SecurityGroups/0/GroupId"), group);

    let two = launch(
        &region,
        &format!(
            "NetworkInterface.1.DeviceIndex=1&NetworkInterface.1.SubnetId={subnet}&\
             NetworkInterface.2.DeviceIndex=0&NetworkInterface.2.SubnetId={subnet}&\
             NetworkInterface.2.PrivateIpAddresses.1.PrivateIpAddress=10.0.1.31&\
             NetworkInterface.2.PrivateIpAddresses.2.PrivateIpAddress=10.0.1.30&\
             NetworkInterface.2.PrivateIpAddresses.2.Primary=true"
        ),
    );
    assert_eq!(two["PrivateIpAddress"], json!("10.0.1.30"));
    let interfaces = list(&two, "/NetworkInterfaces");
    assert_eq!(interfaces.len(), 2);
    assert_eq!(interfaces[0]["PrivateIpAddresses"][1]["PrivateIpAddress"], json!("10.0.1.31"));
    assert_eq!(interfaces[1]["Attachment"]["DeviceIndex"], json!(1));

    // The interface that outlives its instance can be given to another one.
    let eni = text(&one, "/NetworkInterfaces/0/NetworkInterfaceId");
    settle(&region);
    region.ok("TerminateInstances", format!("InstanceId.1={}", id(&one)));
    let again = format!("NetworkInterface.1.DeviceIndex=0&NetworkInterface.1.NetworkInterfaceId={eni}");
    let parameters =
        |more: &str| format!("ImageId={AMI}&InstanceType=t2.micro&MinCount=1&MaxCount=1&{again}{more}");
    region.refused("RunInstances", parameters(""), "InvalidNetworkInterface.InUse");
    settle(&region);
    let status = region.ok("DescribeNetworkInterfaces", format!("NetworkInterfaceId.1={eni}"));
    assert_eq!(text(&status, "/NetworkInterfaces/0/Status"), "available");
    region.refused(
        "RunInstances",
        parameters("&NetworkInterface.1.DeleteOnTermination=true"),
        "InvalidParameterCombination",
    );
    let reused = launch(&region, &again);
    assert_eq!(reused["PrivateIpAddress"], json!("10.0.1.20"));
    assert_eq!(reused.get("PublicIpAddress"), None, "lent at the first launch only");
}

#[test]
fn a_client_token_launches_once() {
    let region = region();
    let ask = format!("ImageId={AMI}&InstanceType=t2.micro&MinCount=1&MaxCount=1&ClientToken=abc");
    let first = region.ok("RunInstances", &ask);
    assert_eq!(first, region.ok("RunInstances", &ask));
    assert_eq!(region.control.store().world().instances.len(), 1);
    region.refused("RunInstances", ask.replace("t2.micro", "t2.small"), "IdempotentParameterMismatch");
    let by_token = region.ok("DescribeInstances", "Filter.1.Name=client-token&Filter.1.Value.1=abc");
    assert_eq!(by_token["Reservations"][0]["ReservationId"], first["ReservationId"]);
}

#[test]
fn options_are_kept() {
    let region = region();
    let instance = launch(
        &region,
        "DisableApiTermination=true&DisableApiStop=true&InstanceInitiatedShutdownBehavior=terminate&\
         MetadataOptions.HttpTokens=required&MetadataOptions.HttpPutResponseHopLimit=2&\
         MetadataOptions.InstanceMetadataTags=enabled&CreditSpecification.CpuCredits=unlimited&\
         Monitoring.Enabled=true&BlockDeviceMapping.1.DeviceName=/dev/xvda&\
         BlockDeviceMapping.1.Ebs.VolumeSize=20&BlockDeviceMapping.1.Ebs.VolumeType=gp2&\
         BlockDeviceMapping.1.Ebs.DeleteOnTermination=false",
    );
    assert_eq!(instance["MetadataOptions"]["HttpTokens"], json!("required"));
    assert_eq!(instance["MetadataOptions"]["HttpPutResponseHopLimit"], json!(2));
    assert_eq!(instance["MetadataOptions"]["InstanceMetadataTags"], json!("enabled"));
    assert_eq!(instance["Monitoring"]["State"], json!("enabled"));
    assert_eq!(instance["BlockDeviceMappings"][0]["Ebs"]["DeleteOnTermination"], json!(false));
    let world = region.control.store().world();
    let volume = world.volumes.values().next().unwrap();
    assert_eq!((volume.size, volume.kind.as_str()), (20, "gp2"));
    let row = world.instances.values().next().unwrap();
    assert!(row.disable_api_termination && row.disable_api_stop);
    assert_eq!(row.credit_specification, "unlimited");
    // What is off anyway may be said.
    launch(
        &region,
        "HibernationOptions.Configured=false&EnclaveOptions.Enabled=false&Ipv6AddressCount=0&\
         CapacityReservationSpecification.CapacityReservationPreference=open&\
         MaintenanceOptions.AutoRecovery=default&CpuOptions.CoreCount=1&CpuOptions.ThreadsPerCore=1&\
         PrivateDnsNameOptions.HostnameType=ip-name&Placement.Tenancy=default&EbsOptimized=false",
    );
}

#[test]
fn a_dry_run_launches_nothing() {
    let region = region();
    region.refused(
        "RunInstances",
        format!("ImageId={AMI}&InstanceType=t2.micro&MinCount=1&MaxCount=1&DryRun=true"),
        "DryRunOperation",
    );
    assert!(region.control.store().world().instances.is_empty());
}

/// A machine of three `t2.micro`, of which an account may run four vCPUs.
#[test]
fn what_runs_counts_and_what_is_stopped_does_not() {
    struct Small;
    impl control::Machine for Small {
        fn console(&self, _: model::InstanceId) -> Vec<u8> {
            Vec::new()
        }
        fn free_memory(&self) -> u64 {
            u64::MAX
        }
        fn memory(&self) -> u64 {
            3 << 30
        }
        fn vcpu_quota(&self) -> u32 {
            4
        }
    }
    let mut small: Region = region();
    let store = small.control.store().clone();
    let vault = std::sync::Arc::new(control::Vault::random());
    small.control = control::Control::new(store, std::sync::Arc::new(Small), vault, None, || NOW).unwrap();
    let ask = |kind: &str, n: u32| format!("ImageId={AMI}&InstanceType={kind}&MinCount={n}&MaxCount={n}");
    let answer = small.ok("RunInstances", ask("t2.micro", 3));
    let refused = small.call("RunInstances", ask("t2.nano", 1)).unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("InsufficientInstanceCapacity", 500));
    let first = id(&answer["Instances"][0]);
    small.ok("TerminateInstances", format!("InstanceId.1={first}&Force=true"));
    // It still has its memory: it is going down.
    let refused = small.call("RunInstances", ask("t2.nano", 1)).unwrap_err();
    assert_eq!(refused.code, "InsufficientInstanceCapacity");
    let first = first.parse().unwrap();
    small.control.store().update(|world| model::transitions::terminated(world, first, NOW));
    small.ok("RunInstances", ask("t2.nano", 2));
    // Four vCPUs run.
    let refused = small.call("RunInstances", ask("t2.nano", 1)).unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("VcpuLimitExceeded", 400));
    assert!(refused.message.contains("vCPU limit of 4 "), "{}", refused.message);
}

#[test]
fn a_machine_without_memory_has_no_capacity() {
    struct Full;
    impl control::Machine for Full {
        fn console(&self, _: model::InstanceId) -> Vec<u8> {
            b"hello".to_vec()
        }
        /// Room for two `t2.micro`.
        fn free_memory(&self) -> u64 {
            5 << 29
        }
    }
    let mut full: Region = region();
    let store = full.control.store().clone();
    full.control = control::Control::new(
        store,
        std::sync::Arc::new(Full),
        std::sync::Arc::new(control::Vault::random()),
        None,
        || NOW,
    )
    .unwrap();
    let ask =
        |min: u32, max: u32| format!("ImageId={AMI}&InstanceType=t2.micro&MinCount={min}&MaxCount={max}");
    let refused = full.call("RunInstances", ask(3, 3)).unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("InsufficientInstanceCapacity", 500));
    let answer = full.ok("RunInstances", ask(1, 3));
    assert_eq!(list(&answer, "/Instances").len(), 2);
    let one = id(&answer["Instances"][0]);
    let console = full.ok("GetConsoleOutput", format!("InstanceId={one}&Latest=true"));
    assert_eq!(text(&console, "/Output"), "aGVsbG8=");
    assert_eq!(text(&console, "/InstanceId"), one);
    assert!(described(&full, &one).is_object());
}
