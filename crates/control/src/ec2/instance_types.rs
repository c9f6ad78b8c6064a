//! The catalogue of instance types as EC2 shows it. The facts are in [`model::instance_types`].
//!
//! Follows "DescribeInstanceTypes" and "DescribeInstanceTypeOfferings" in the Amazon EC2 API
//! Reference. What this region can't do with a type (spot, encryption, hibernation, IPv6) is
//! not claimed, though AWS's type can.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::paging::page;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    ArchitectureType, BootModeType, DescribeInstanceTypeOfferings, DescribeInstanceTypeOfferingsRequest,
    DescribeInstanceTypeOfferingsResult, DescribeInstanceTypes, DescribeInstanceTypesRequest,
    DescribeInstanceTypesResult, EbsEncryptionSupport, EbsInfo, EbsNvmeSupport, EbsOptimizedInfo,
    EbsOptimizedSupport, EnaSupport, InstanceTypeHypervisor, InstanceTypeInfo, InstanceTypeOffering,
    LocationType, MemoryInfo, NetworkCardInfo, NetworkInfo, NitroEnclavesSupport, NitroTpmSupport,
    PhcSupport, PlacementGroupInfo, ProcessorInfo, RootDeviceType, UsageClassType, VCpuInfo,
    VirtualizationType,
};
use aws_shapes::{ApiError, Registry};
use model::instance_types::{ALL, EbsBandwidth, Hypervisor, find};
use model::{Architecture, InstanceType};

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeInstanceTypes>(describe_instance_types, Access::any())
        .on::<DescribeInstanceTypeOfferings>(describe_instance_type_offerings, Access::any());
}

/// The machine's own architecture: what every type has here.
pub(super) const fn architecture() -> Architecture {
    if cfg!(target_arch = "aarch64") { Architecture::Arm64 } else { Architecture::X86_64 }
}

fn int(n: u32) -> Option<i32> {
    Some(n.cast_signed())
}

fn megabytes(mbps: u32) -> Option<f64> {
    Some(f64::from(mbps) / 8.0)
}

fn optimized(b: EbsBandwidth) -> EbsOptimizedInfo {
    EbsOptimizedInfo {
        baseline_bandwidth_in_mbps: int(b.baseline_mbps),
        baseline_throughput_in_m_bps: megabytes(b.baseline_mbps),
        baseline_iops: int(b.baseline_iops),
        maximum_bandwidth_in_mbps: int(b.maximum_mbps),
        maximum_throughput_in_m_bps: megabytes(b.maximum_mbps),
        maximum_iops: int(b.maximum_iops),
    }
}

fn info(t: &InstanceType) -> InstanceTypeInfo {
    let nitro = t.hypervisor == Hypervisor::Nitro;
    InstanceTypeInfo {
        instance_type: Some(t.name.to_owned()),
        current_generation: Some(t.family() != "m1"),
        free_tier_eligible: Some(t.free_tier),
        supported_usage_classes: vec![UsageClassType::ON_DEMAND],
        supported_root_device_types: vec![RootDeviceType::EBS],
        supported_virtualization_types: vec![VirtualizationType::HVM],
        bare_metal: Some(false),
        hypervisor: Some(if nitro { InstanceTypeHypervisor::NITRO } else { InstanceTypeHypervisor::XEN }),
        processor_info: Some(ProcessorInfo {
            supported_architectures: vec![match architecture() {
                Architecture::X86_64 => ArchitectureType::X86_64,
                Architecture::Arm64 => ArchitectureType::ARM64,
            }],
            sustained_clock_speed_in_ghz: Some(t.clock_ghz),
            manufacturer: Some(t.manufacturer.to_owned()),
            ..Default::default()
        }),
        v_cpu_info: Some(VCpuInfo {
            default_v_cpus: int(t.vcpus),
            default_cores: int(t.cores()),
            default_threads_per_core: int(t.threads_per_core),
            valid_cores: vec![t.cores().cast_signed()],
            valid_threads_per_core: vec![t.threads_per_core.cast_signed()],
        }),
        memory_info: Some(MemoryInfo { size_in_mi_b: Some(t.memory_mib.cast_signed()) }),
        instance_storage_supported: Some(false),
        ebs_info: Some(EbsInfo {
            ebs_optimized_support: Some(match t.ebs {
                Some(_) => EbsOptimizedSupport::DEFAULT,
                None => EbsOptimizedSupport::UNSUPPORTED,
            }),
            encryption_support: Some(EbsEncryptionSupport::UNSUPPORTED),
            ebs_optimized_info: t.ebs.map(optimized),
            nvme_support: Some(if nitro { EbsNvmeSupport::REQUIRED } else { EbsNvmeSupport::UNSUPPORTED }),
            ..Default::default()
        }),
        network_info: Some(network(t)),
        // No strategy is offered, but clients look for the list.
        placement_group_info: Some(PlacementGroupInfo::default()),
        hibernation_supported: Some(false),
        burstable_performance_supported: Some(t.is_burstable()),
        dedicated_hosts_supported: Some(false),
        auto_recovery_supported: Some(false),
        supported_boot_modes: vec![BootModeType::LEGACY_BIOS],
        nitro_enclaves_support: Some(NitroEnclavesSupport::UNSUPPORTED),
        nitro_tpm_support: Some(NitroTpmSupport::UNSUPPORTED),
        phc_support: Some(PhcSupport::UNSUPPORTED),
        ..Default::default()
    }
}

fn network(t: &InstanceType) -> NetworkInfo {
    let nitro = t.hypervisor == Hypervisor::Nitro;
    NetworkInfo {
        network_performance: Some(t.network_performance.to_owned()),
        maximum_network_interfaces: int(t.max_interfaces),
        maximum_network_cards: Some(1),
        default_network_card_index: Some(0),
        network_cards: vec![NetworkCardInfo {
            network_card_index: Some(0),
            network_performance: Some(t.network_performance.to_owned()),
            maximum_network_interfaces: int(t.max_interfaces),
            baseline_bandwidth_in_gbps: Some(t.network_gbps.0),
            peak_bandwidth_in_gbps: Some(t.network_gbps.1),
            ..Default::default()
        }],
        ipv4_addresses_per_interface: int(t.ipv4_per_interface),
        ipv6_addresses_per_interface: int(t.ipv4_per_interface),
        ipv6_supported: Some(true),
        ena_support: Some(if nitro { EnaSupport::REQUIRED } else { EnaSupport::UNSUPPORTED }),
        efa_supported: Some(false),
        encryption_in_transit_supported: Some(false),
        ena_srd_supported: Some(false),
        ..Default::default()
    }
}

type Info = InstanceTypeInfo;

fn processor<T: ToString>(i: &Info, f: fn(&ProcessorInfo) -> Vec<T>) -> Vec<String> {
    i.processor_info.iter().flat_map(f).map(|v| v.to_string()).collect()
}

fn ebs<T: ToString>(i: &Info, f: fn(&EbsInfo) -> Option<T>) -> Vec<String> {
    i.ebs_info.iter().filter_map(f).map(|v| v.to_string()).collect()
}

fn bandwidth<T: ToString>(i: &Info, f: fn(&EbsOptimizedInfo) -> Option<T>) -> Vec<String> {
    let optimized = i.ebs_info.iter().filter_map(|e| e.ebs_optimized_info.as_ref());
    optimized.filter_map(f).map(|v| v.to_string()).collect()
}

fn net<T: ToString>(i: &Info, f: fn(&NetworkInfo) -> Option<T>) -> Vec<String> {
    i.network_info.iter().filter_map(f).map(|v| v.to_string()).collect()
}

fn vcpu(i: &Info, f: fn(&VCpuInfo) -> Vec<i32>) -> Vec<String> {
    i.v_cpu_info.iter().flat_map(f).map(|v| v.to_string()).collect()
}

fn all<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

const TYPE_FILTERS: &[Spec<Info>] = filters![Info;
    "auto-recovery-supported" => |_, i| shown(&i.auto_recovery_supported),
    "bare-metal" => |_, i| shown(&i.bare_metal),
    "burstable-performance-supported" => |_, i| shown(&i.burstable_performance_supported),
    "current-generation" => |_, i| shown(&i.current_generation),
    "dedicated-hosts-supported" => |_, i| shown(&i.dedicated_hosts_supported),
    "ebs-info.attachment-limit-type" => |_, i| ebs(i, |e| e.attachment_limit_type.clone()),
    "ebs-info.ebs-optimized-info.baseline-bandwidth-in-mbps" => |_, i| bandwidth(i, |o| o.baseline_bandwidth_in_mbps),
    "ebs-info.ebs-optimized-info.baseline-iops" => |_, i| bandwidth(i, |o| o.baseline_iops),
    "ebs-info.ebs-optimized-info.baseline-throughput-in-mbps" => |_, i| bandwidth(i, |o| o.baseline_throughput_in_m_bps),
    "ebs-info.ebs-optimized-info.maximum-bandwidth-in-mbps" => |_, i| bandwidth(i, |o| o.maximum_bandwidth_in_mbps),
    "ebs-info.ebs-optimized-info.maximum-iops" => |_, i| bandwidth(i, |o| o.maximum_iops),
    "ebs-info.ebs-optimized-info.maximum-throughput-in-mbps" => |_, i| bandwidth(i, |o| o.maximum_throughput_in_m_bps),
    "ebs-info.ebs-optimized-support" => |_, i| ebs(i, |e| e.ebs_optimized_support.clone()),
    "ebs-info.encryption-support" => |_, i| ebs(i, |e| e.encryption_support.clone()),
    "ebs-info.maximum-ebs-attachments" => |_, i| ebs(i, |e| e.maximum_ebs_attachments),
    "ebs-info.nvme-support" => |_, i| ebs(i, |e| e.nvme_support.clone()),
    "free-tier-eligible" => |_, i| shown(&i.free_tier_eligible),
    "hibernation-supported" => |_, i| shown(&i.hibernation_supported),
    "hypervisor" => |_, i| shown(&i.hypervisor),
    "instance-storage-info.disk.count" => |_, _| Vec::new(),
    "instance-storage-info.disk.size-in-gb" => |_, _| Vec::new(),
    "instance-storage-info.disk.type" => |_, _| Vec::new(),
    "instance-storage-info.encryption-support" => |_, _| Vec::new(),
    "instance-storage-info.nvme-support" => |_, _| Vec::new(),
    "instance-storage-info.total-size-in-gb" => |_, _| Vec::new(),
    "instance-storage-supported" => |_, i| shown(&i.instance_storage_supported),
    "instance-type" => |_, i| shown(&i.instance_type),
    "memory-info.size-in-mib" => |_, i| i.memory_info.iter().flat_map(|m| shown(&m.size_in_mi_b)).collect(),
    "network-info.bandwidth-weightings" => |_, _| Vec::new(),
    "network-info.efa-info.maximum-efa-interfaces" => |_, _| Vec::new(),
    "network-info.efa-supported" => |_, i| net(i, |n| n.efa_supported),
    "network-info.ena-support" => |_, i| net(i, |n| n.ena_support.clone()),
    "network-info.encryption-in-transit-supported" => |_, i| net(i, |n| n.encryption_in_transit_supported),
    "network-info.flexible-ena-queues-support" => |_, _| Vec::new(),
    "network-info.ipv4-addresses-per-interface" => |_, i| net(i, |n| n.ipv4_addresses_per_interface),
    "network-info.ipv6-addresses-per-interface" => |_, i| net(i, |n| n.ipv6_addresses_per_interface),
    "network-info.ipv6-supported" => |_, i| net(i, |n| n.ipv6_supported),
    "network-info.maximum-network-cards" => |_, i| net(i, |n| n.maximum_network_cards),
    "network-info.maximum-network-interfaces" => |_, i| net(i, |n| n.maximum_network_interfaces),
    "network-info.network-performance" => |_, i| net(i, |n| n.network_performance.clone()),
    "nitro-enclaves-support" => |_, i| shown(&i.nitro_enclaves_support),
    "nitro-tpm-support" => |_, i| shown(&i.nitro_tpm_support),
    "nitro-tpm-info.supported-versions" => |_, _| Vec::new(),
    "processor-info.supported-architecture" => |_, i| processor(i, |p| p.supported_architectures.clone()),
    "processor-info.sustained-clock-speed-in-ghz" => |_, i| processor(i, |p| p.sustained_clock_speed_in_ghz.into_iter().collect()),
    "processor-info.supported-features" => |_, _| Vec::new(),
    "reboot-migration-support" => |_, _| Vec::new(),
    "supported-boot-mode" => |_, i| all(&i.supported_boot_modes),
    "supported-root-device-type" => |_, i| all(&i.supported_root_device_types),
    "supported-usage-class" => |_, i| all(&i.supported_usage_classes),
    "supported-virtualization-type" => |_, i| all(&i.supported_virtualization_types),
    "vcpu-info.default-cores" => |_, i| vcpu(i, |v| v.default_cores.into_iter().collect()),
    "vcpu-info.default-threads-per-core" => |_, i| vcpu(i, |v| v.default_threads_per_core.into_iter().collect()),
    "vcpu-info.default-vcpus" => |_, i| vcpu(i, |v| v.default_v_cpus.into_iter().collect()),
    "vcpu-info.valid-cores" => |_, i| vcpu(i, |v| v.valid_cores.clone()),
    "vcpu-info.valid-threads-per-core" => |_, i| vcpu(i, |v| v.valid_threads_per_core.clone()),
];

fn describe_instance_types(
    tx: &mut Tx,
    input: DescribeInstanceTypesRequest,
) -> Result<DescribeInstanceTypesResult, ApiError> {
    if !input.instance_types.is_empty() && input.max_results.is_some() {
        return Err(Ec2Code::InvalidParameterCombination
            .with("The parameter instanceTypes cannot be used with the parameter maxResults")
            .into());
    }
    if input.instance_types.len() > 100 {
        return Err(Ec2Code::InvalidParameterValue
            .with("The maximum number of instance types specified on a single call is 100")
            .into());
    }
    let unknown: Vec<&str> =
        input.instance_types.iter().map(String::as_str).filter(|name| find(name).is_none()).collect();
    if !unknown.is_empty() {
        return Err(Ec2Code::InvalidInstanceType
            .with(format!("The following supplied instance types do not exist: [{}]", unknown.join(", ")))
            .into());
    }
    let filters = Filters::new(&input.filters, TYPE_FILTERS)?;
    let named = |t: &&InstanceType| {
        input.instance_types.is_empty() || input.instance_types.iter().any(|n| n == t.name)
    };
    let found: Vec<Info> =
        ALL.iter().filter(named).map(info).filter(|i| filters.pass(&tx.world, "", i)).collect();
    let (instance_types, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=100, |i| {
            i.instance_type.clone().unwrap_or_default()
        })?;
    Ok(DescribeInstanceTypesResult { instance_types, next_token })
}

const OFFERING_FILTERS: &[Spec<InstanceTypeOffering>] = filters![InstanceTypeOffering;
    "instance-type" => |_, o| shown(&o.instance_type),
    "location" => |_, o| shown(&o.location),
];

/// Every type is offered in every zone.
fn describe_instance_type_offerings(
    tx: &mut Tx,
    input: DescribeInstanceTypeOfferingsRequest,
) -> Result<DescribeInstanceTypeOfferingsResult, ApiError> {
    let kind = input.location_type.clone().unwrap_or(LocationType::REGION);
    let zones = &tx.region().zones;
    let locations: Vec<String> = match kind.as_str() {
        "region" => vec![tx.region().name.clone()],
        "availability-zone" => zones.iter().map(|z| z.name.clone()).collect(),
        "availability-zone-id" => zones.iter().map(|z| z.id.clone()).collect(),
        "outpost" => Vec::new(),
        other => return Err(bad_location(other).into()),
    };
    let filters = Filters::new(&input.filters, OFFERING_FILTERS)?;
    let offerings = ALL.iter().flat_map(|t| {
        locations.iter().map(|location| InstanceTypeOffering {
            instance_type: Some(t.name.to_owned()),
            location_type: Some(kind.clone()),
            location: Some(location.clone()),
        })
    });
    let found: Vec<InstanceTypeOffering> = offerings.filter(|o| filters.pass(&tx.world, "", o)).collect();
    let (instance_type_offerings, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=1000, |o| {
            format!("{:?}/{:?}", o.instance_type, o.location)
        })?;
    Ok(DescribeInstanceTypeOfferingsResult { instance_type_offerings, next_token })
}

fn bad_location(text: &str) -> Ec2Error {
    Ec2Code::InvalidParameterValue.with(format!("Invalid value '{text}' for LocationType"))
}
