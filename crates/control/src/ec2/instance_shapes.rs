//! How instances look in answers. Follows "Instance" and "Reservation" among the data types
//! of the Amazon EC2 API Reference.

use super::instance_profiles;
use super::names::{has_hostnames, private_name, public_name_in};
use super::tags;
use aws_shapes::Timestamp;
use aws_shapes::ec2::{
    self as shape, ArchitectureValues, AttachmentStatus, CapacityReservationSpecificationResponse,
    CpuOptions, DeviceType, EbsInstanceBlockDevice, EnclaveOptions, GroupIdentifier, HibernationOptions,
    HttpTokensState, HypervisorType, InstanceBlockDeviceMapping, InstanceIpv6Address,
    InstanceMaintenanceOptions, InstanceMetadataEndpointState, InstanceMetadataOptionsResponse,
    InstanceMetadataOptionsState, InstanceMetadataProtocolState, InstanceMetadataTagsState,
    InstanceNetworkInterface, InstanceNetworkInterfaceAssociation, InstanceNetworkInterfaceAttachment,
    InstancePrivateIpAddress, InstanceStateName, Monitoring, MonitoringState, NetworkInterfaceStatus,
    OperatorResponse, Placement, PrivateDnsNameOptionsResponse, Reservation, VirtualizationType,
};
use model::*;
use std::net::Ipv4Addr;

pub(super) const AMAZON: &str = "amazon";
pub(super) const LINUX: &str = "Linux/UNIX";
pub(super) const RUN_INSTANCES: &str = "RunInstances";

/// Whole seconds, as EC2 shows the times of instances and what belongs to them.
pub(crate) fn timestamp(time: Time) -> Timestamp {
    Timestamp::from_millis(time.seconds() * 1000)
}

pub(super) fn state_name(state: InstanceState) -> InstanceStateName {
    match state {
        InstanceState::Pending => InstanceStateName::PENDING,
        InstanceState::Running => InstanceStateName::RUNNING,
        InstanceState::ShuttingDown => InstanceStateName::SHUTTING_DOWN,
        InstanceState::Terminated => InstanceStateName::TERMINATED,
        InstanceState::Stopping => InstanceStateName::STOPPING,
        InstanceState::Stopped => InstanceStateName::STOPPED,
    }
}

pub(super) fn state(state: InstanceState) -> shape::InstanceState {
    shape::InstanceState { code: Some(state.code()), name: Some(state_name(state)) }
}

pub(super) fn architecture(architecture: Architecture) -> ArchitectureValues {
    match architecture {
        Architecture::X86_64 => ArchitectureValues::X86_64,
        Architecture::Arm64 => ArchitectureValues::ARM64,
    }
}

pub(super) fn groups(world: &World, ids: &[SecurityGroupId]) -> Vec<GroupIdentifier> {
    ids.iter()
        .map(|id| GroupIdentifier {
            group_id: Some(id.to_string()),
            group_name: world.security_groups.get(id).map(|g| g.name.clone()),
        })
        .collect()
}

/// The interface that an instance's own address and groups are those of.
pub(super) fn primary<'w>(world: &'w World, instance: &Instance) -> Option<&'w Eni> {
    instance.interfaces.first().and_then(|id| world.enis.get(id))
}

/// The public address of the primary interface's primary address.
pub(super) fn public_ip(world: &World, instance: &Instance) -> Option<Ipv4Addr> {
    primary(world, instance).and_then(|eni| world.public_address(eni, eni.primary()))
}

/// The instance's public DNS name; empty when it has none.
pub(super) fn public_dns(world: &World, instance: &Instance) -> String {
    public_ip(world, instance).and_then(|ip| public_name_in(world, instance.vpc, ip)).unwrap_or_default()
}

pub(super) fn monitoring(instance: &Instance) -> MonitoringState {
    if instance.monitoring { MonitoringState::ENABLED } else { MonitoringState::DISABLED }
}

pub(super) fn metadata_options(options: &MetadataOptions) -> InstanceMetadataOptionsResponse {
    InstanceMetadataOptionsResponse {
        state: Some(InstanceMetadataOptionsState::APPLIED),
        http_tokens: Some(tokens(options)),
        http_put_response_hop_limit: Some(options.hop_limit.into()),
        http_endpoint: Some(if options.endpoint_enabled {
            InstanceMetadataEndpointState::ENABLED
        } else {
            InstanceMetadataEndpointState::DISABLED
        }),
        http_protocol_ipv6: Some(if options.ipv6_enabled {
            InstanceMetadataProtocolState::ENABLED
        } else {
            InstanceMetadataProtocolState::DISABLED
        }),
        instance_metadata_tags: Some(if options.tags_enabled {
            InstanceMetadataTagsState::ENABLED
        } else {
            InstanceMetadataTagsState::DISABLED
        }),
    }
}

pub(super) fn tokens(options: &MetadataOptions) -> HttpTokensState {
    if options.tokens_required { HttpTokensState::REQUIRED } else { HttpTokensState::OPTIONAL }
}

/// Whose the public address is, as `IpOwnerId` says: the account's if it is an Elastic IP,
/// else Amazon's, who lends it.
fn association(world: &World, eni: &Eni, ip: Ipv4Addr) -> Option<InstanceNetworkInterfaceAssociation> {
    let public = world.public_address(eni, ip)?;
    let owner = match world.elastic_ip(eni.id, ip) {
        Some(_) => world.region().account.clone(),
        None => AMAZON.to_owned(),
    };
    Some(InstanceNetworkInterfaceAssociation {
        ip_owner_id: Some(owner),
        public_dns_name: Some(public_name_in(world, eni.vpc, public).unwrap_or_default()),
        public_ip: Some(public.to_string()),
        ..Default::default()
    })
}

pub(super) fn attachment_status(state: InstanceState) -> AttachmentStatus {
    match state {
        InstanceState::Pending => AttachmentStatus::ATTACHING,
        InstanceState::ShuttingDown | InstanceState::Terminated => AttachmentStatus::DETACHING,
        _ => AttachmentStatus::ATTACHED,
    }
}

fn interface(world: &World, eni: &Eni, of: &Instance) -> InstanceNetworkInterface {
    let region = world.region();
    let name = |ip| has_hostnames(world, eni.vpc).then(|| private_name(region, ip));
    InstanceNetworkInterface {
        association: association(world, eni, eni.primary()),
        attachment: eni.attachment.as_ref().map(|a| InstanceNetworkInterfaceAttachment {
            attach_time: Some(timestamp(a.attached)),
            attachment_id: Some(a.id.to_string()),
            delete_on_termination: Some(a.delete_on_termination),
            device_index: Some(a.device_index.cast_signed()),
            status: Some(attachment_status(of.status.state)),
            network_card_index: Some(0),
            ..Default::default()
        }),
        description: Some(eni.description.clone()),
        groups: groups(world, &eni.groups),
        ipv6_addresses: eni
            .ipv6
            .iter()
            .map(|ip| InstanceIpv6Address {
                ipv6_address: Some(ip.to_string()),
                is_primary_ipv6: Some(false),
            })
            .collect(),
        mac_address: Some(eni.mac.to_string()),
        network_interface_id: Some(eni.id.to_string()),
        owner_id: Some(region.account.clone()),
        private_dns_name: name(eni.primary()),
        private_ip_address: Some(eni.primary().to_string()),
        private_ip_addresses: eni
            .private_ips
            .iter()
            .enumerate()
            .map(|(n, p)| InstancePrivateIpAddress {
                association: association(world, eni, p.address),
                primary: Some(n == 0),
                private_dns_name: name(p.address),
                private_ip_address: Some(p.address.to_string()),
            })
            .collect(),
        source_dest_check: Some(eni.source_dest_check),
        status: Some(NetworkInterfaceStatus::IN_USE),
        subnet_id: Some(eni.subnet.to_string()),
        vpc_id: Some(eni.vpc.to_string()),
        interface_type: Some("interface".into()),
        operator: Some(unmanaged()),
        ..Default::default()
    }
}

pub(super) fn unmanaged() -> OperatorResponse {
    OperatorResponse { managed: Some(false), ..Default::default() }
}

/// The instance's disks, the root's first.
pub(super) fn block_devices(world: &World, instance: &Instance) -> Vec<InstanceBlockDeviceMapping> {
    let mut volumes = world.volumes_of(instance.id);
    volumes.sort_by_key(|v| v.id != instance.root_volume);
    let shape = |v: &Volume| InstanceBlockDeviceMapping {
        device_name: Some(v.device.clone()),
        ebs: Some(EbsInstanceBlockDevice {
            attach_time: Some(timestamp(v.attached.unwrap_or(v.created))),
            delete_on_termination: Some(v.delete_on_termination),
            status: Some(match (v.is_blocks(), instance.status.state.is_alive()) {
                (true, true) => volume_status(v.attach),
                _ => attachment_status(instance.status.state),
            }),
            volume_id: Some(v.id.to_string()),
            ..Default::default()
        }),
    };
    volumes.into_iter().map(shape).collect()
}

fn volume_status(state: AttachState) -> AttachmentStatus {
    match state {
        AttachState::Attaching => AttachmentStatus::ATTACHING,
        AttachState::Attached => AttachmentStatus::ATTACHED,
        AttachState::Detaching | AttachState::Busy => AttachmentStatus::DETACHING,
    }
}

/// What `CpuOptions` shows of a type.
fn cpu_options(instance_type: &str) -> Option<CpuOptions> {
    instance_types::find(instance_type).map(|t| CpuOptions {
        core_count: Some(t.cores().cast_signed()),
        threads_per_core: Some(t.threads_per_core.cast_signed()),
        ..Default::default()
    })
}

fn private_dns_options(world: &World, instance: &Instance) -> Option<PrivateDnsNameOptionsResponse> {
    world.subnets.get(&instance.subnet).map(|s| PrivateDnsNameOptionsResponse {
        hostname_type: Some(match s.hostname_type {
            HostnameType::IpName => shape::HostnameType::IP_NAME,
            HostnameType::ResourceName => shape::HostnameType::RESOURCE_NAME,
        }),
        enable_resource_name_dns_a_record: Some(s.resource_name_dns_a),
        enable_resource_name_dns_aaaa_record: Some(s.resource_name_dns_aaaa),
    })
}

/// An instance. A terminated one shows no network, address or disk any more.
pub(super) fn instance(world: &World, i: &Instance) -> shape::Instance {
    let gone = i.status.state == InstanceState::Terminated;
    let primary = primary(world, i).filter(|_| !gone);
    let nitro = instance_types::find(&i.instance_type)
        .is_some_and(|t| t.hypervisor == instance_types::Hypervisor::Nitro);
    shape::Instance {
        architecture: Some(architecture(i.boot_source.architecture)),
        block_device_mappings: block_devices(world, i),
        client_token: Some(i.client_token.clone()),
        ebs_optimized: Some(i.ebs_optimized),
        ena_support: Some(nitro),
        ipv6_address: primary.and_then(|e| e.ipv6.first()).map(ToString::to_string),
        hypervisor: Some(HypervisorType::XEN),
        iam_instance_profile: i.profile().map(instance_profiles::profile),
        network_interfaces: i
            .interfaces
            .iter()
            .filter_map(|id| world.enis.get(id))
            .map(|eni| interface(world, eni, i))
            .collect(),
        root_device_name: Some(i.boot_source.root_device.clone()),
        root_device_type: Some(DeviceType::EBS),
        security_groups: primary.map(|e| groups(world, &e.groups)).unwrap_or_default(),
        source_dest_check: primary.map(|e| e.source_dest_check),
        state_reason: i
            .status
            .reason
            .as_ref()
            .map(|r| shape::StateReason { code: Some(r.code.clone()), message: Some(r.message.clone()) }),
        tags: tags::shown(world, i.id),
        virtualization_type: Some(VirtualizationType::HVM),
        cpu_options: cpu_options(&i.instance_type),
        capacity_reservation_specification: Some(CapacityReservationSpecificationResponse {
            capacity_reservation_preference: Some("open".into()),
            ..Default::default()
        }),
        hibernation_options: Some(HibernationOptions { configured: Some(false) }),
        metadata_options: Some(metadata_options(&i.metadata)),
        enclave_options: Some(EnclaveOptions { enabled: Some(false) }),
        platform_details: Some(LINUX.into()),
        usage_operation: Some(RUN_INSTANCES.into()),
        usage_operation_update_time: Some(timestamp(i.launch_time)),
        private_dns_name_options: private_dns_options(world, i).filter(|_| !gone),
        maintenance_options: Some(InstanceMaintenanceOptions {
            auto_recovery: Some("default".into()),
            ..Default::default()
        }),
        current_instance_boot_mode: Some("legacy-bios".into()),
        operator: Some(unmanaged()),
        instance_id: Some(i.id.to_string()),
        image_id: Some(i.image.to_string()),
        state: Some(state(i.status.state)),
        private_dns_name: Some(if gone { String::new() } else { i.private_dns_name.clone() }),
        public_dns_name: Some(public_dns(world, i)),
        state_transition_reason: Some(i.status.transition_reason.clone()),
        key_name: i.key_name.clone(),
        ami_launch_index: Some(i.launch_index.cast_signed()),
        instance_type: Some(i.instance_type.clone()),
        launch_time: Some(timestamp(i.launch_time)),
        placement: Some(placement(world, i)),
        monitoring: Some(Monitoring { state: Some(monitoring(i)) }),
        subnet_id: primary.map(|e| e.subnet.to_string()),
        vpc_id: primary.map(|e| e.vpc.to_string()),
        private_ip_address: primary.map(|e| e.primary().to_string()),
        public_ip_address: public_ip(world, i).map(|ip| ip.to_string()),
        ..Default::default()
    }
}

fn placement(world: &World, i: &Instance) -> Placement {
    Placement {
        availability_zone: Some(i.zone.clone()),
        availability_zone_id: world.region().zone(&i.zone).map(|z| z.id.clone()),
        group_name: Some(String::new()),
        tenancy: Some(shape::Tenancy::DEFAULT),
        ..Default::default()
    }
}

/// A reservation of instances, which must be one's and in launch order.
pub(super) fn reservation<'a>(
    world: &World,
    id: ReservationId,
    instances: impl IntoIterator<Item = &'a Instance>,
) -> Reservation {
    Reservation {
        reservation_id: Some(id.to_string()),
        owner_id: Some(world.region().account.clone()),
        instances: instances.into_iter().map(|i| instance(world, i)).collect(),
        ..Default::default()
    }
}
