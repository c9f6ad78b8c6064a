//! What instances can be filtered by. Follows "DescribeInstances" and
//! "DescribeInstanceStatus" in the Amazon EC2 API Reference; filters of features that no
//! instance here has are known, and match nothing.

use super::filters::{Spec, filters};
use super::instance_shapes::{
    AMAZON, LINUX, RUN_INSTANCES, architecture, attachment_status, block_devices, metadata_options,
    monitoring, primary, public_dns, public_ip, state_name, timestamp,
};
use super::names::{private_name, public_name_in};
use model::*;

type Values = Vec<String>;

fn one(value: impl ToString) -> Values {
    vec![value.to_string()]
}

fn maybe(value: Option<impl ToString>) -> Values {
    value.iter().map(ToString::to_string).collect()
}

fn none(_: &World, _: &Instance) -> Values {
    Values::new()
}

fn enis<'w>(world: &'w World, i: &'w Instance) -> impl Iterator<Item = &'w Eni> {
    i.interfaces.iter().filter_map(|id| world.enis.get(id))
}

fn of_enis<T: ToString>(world: &World, i: &Instance, f: impl Fn(&Eni) -> Vec<T>) -> Values {
    enis(world, i).flat_map(f).map(|v| v.to_string()).collect()
}

fn group_names(world: &World, eni: &Eni) -> Values {
    eni.groups.iter().filter_map(|g| world.security_groups.get(g)).map(|g| g.name.clone()).collect()
}

fn volumes<T: ToString>(world: &World, i: &Instance, f: fn(&Volume) -> T) -> Values {
    world.volumes_of(i.id).into_iter().map(|v| f(v).to_string()).collect()
}

fn public_addresses(world: &World, eni: &Eni) -> Vec<std::net::Ipv4Addr> {
    eni.private_ips.iter().filter_map(|p| world.public_address(eni, p.address)).collect()
}

fn public_names(world: &World, i: &Instance) -> Values {
    let name = |e: &Eni, ip| public_name_in(world, e.vpc, ip);
    of_enis(world, i, |e| public_addresses(world, e).into_iter().filter_map(|ip| name(e, ip)).collect())
}

fn elastic<'w>(world: &'w World, eni: &Eni) -> Vec<&'w Address> {
    eni.private_ips.iter().filter_map(|p| world.elastic_ip(eni.id, p.address)).collect()
}

fn address_owners(world: &World, eni: &Eni) -> Values {
    let owner = |p: &PrivateIp| match world.elastic_ip(eni.id, p.address) {
        Some(_) => Some(world.region().account.clone()),
        None => p.lent_public.map(|_| AMAZON.to_owned()),
    };
    eni.private_ips.iter().filter_map(owner).collect()
}

pub(super) const INSTANCE: &[Spec<Instance>] = filters![Instance;
    "affinity" => none,
    "architecture" => |_, i| one(architecture(i.boot_source.architecture)),
    "availability-zone" => |_, i| one(&i.zone),
    "availability-zone-id" => |w, i| maybe(w.region().zone(&i.zone).map(|z| &z.id)),
    "block-device-mapping.attach-time" => |w, i| volumes(w, i, |v| timestamp(v.attached.unwrap_or(v.created))),
    "block-device-mapping.delete-on-termination" => |w, i| volumes(w, i, |v| v.delete_on_termination),
    "block-device-mapping.device-name" => |w, i| volumes(w, i, |v| v.device.clone()),
    "block-device-mapping.status" => |w, i| block_devices(w, i).iter()
        .flat_map(|b| b.ebs.iter().flat_map(|e| maybe(e.status.as_ref()))).collect(),
    "block-device-mapping.volume-id" => |w, i| volumes(w, i, |v| v.id),
    "boot-mode" => none,
    "capacity-reservation-id" => none,
    "capacity-reservation-specification.capacity-reservation-preference" => |_, _| one("open"),
    "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id" => none,
    "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn" => none,
    "client-token" => |_, i| one(&i.client_token),
    "current-instance-boot-mode" => |_, _| one("legacy-bios"),
    "dns-name" => |w, i| one(public_dns(w, i)),
    "ebs-optimized" => |_, i| one(i.ebs_optimized),
    "ena-support" => |_, i| one(instance_types::find(&i.instance_type)
        .is_some_and(|t| t.hypervisor == instance_types::Hypervisor::Nitro)),
    "enclave-options.enabled" => |_, _| one(false),
    "hibernation-options.configured" => |_, _| one(false),
    "host-id" => none,
    "hypervisor" => |_, _| one("xen"),
    "iam-instance-profile.arn" => |_, i| maybe(i.profile().map(|p| &p.arn)),
    "iam-instance-profile.id" => |_, i| maybe(i.profile().map(|p| &p.profile)),
    "iam-instance-profile.name" => |_, i| maybe(i.profile().and_then(|p| Some(p.arn.rsplit_once('/')?.1))),
    "image-id" => |_, i| one(i.image),
    "instance-id" => |_, i| one(i.id),
    "instance-lifecycle" => none,
    "instance-state-code" => |_, i| one(i.status.state.code()),
    "instance-state-name" => |_, i| one(state_name(i.status.state)),
    "instance-type" => |_, i| one(&i.instance_type),
    "instance.group-id" => |w, i| of_enis(w, i, |e| e.groups.clone()),
    "instance.group-name" => |w, i| of_enis(w, i, |e| group_names(w, e)),
    "ip-address" => |w, i| maybe(public_ip(w, i)),
    "ipv6-address" => |w, i| of_enis(w, i, |e| e.ipv6.clone()),
    "kernel-id" => none,
    "key-name" => |_, i| maybe(i.key_name.as_ref()),
    "launch-index" => |_, i| one(i.launch_index),
    "launch-time" => |_, i| one(timestamp(i.launch_time)),
    "maintenance-options.auto-recovery" => |_, _| one("default"),
    "metadata-options.http-endpoint" => |_, i| maybe(metadata_options(&i.metadata).http_endpoint),
    "metadata-options.http-protocol-ipv4" => |_, i| maybe(metadata_options(&i.metadata).http_endpoint),
    "metadata-options.http-protocol-ipv6" => |_, i| maybe(metadata_options(&i.metadata).http_protocol_ipv6),
    "metadata-options.http-put-response-hop-limit" => |_, i| one(i.metadata.hop_limit),
    "metadata-options.http-tokens" => |_, i| maybe(metadata_options(&i.metadata).http_tokens),
    "metadata-options.instance-metadata-tags" => |_, i| maybe(metadata_options(&i.metadata).instance_metadata_tags),
    "metadata-options.state" => |_, _| one("applied"),
    "monitoring-state" => |_, i| one(monitoring(i)),
    "network-interface.addresses.association.allocation-id" => |w, i| of_enis(w, i, |e| elastic(w, e).iter().map(|a| a.id).collect()),
    "network-interface.addresses.association.association-id" => |w, i| of_enis(w, i, |e| elastic(w, e).iter()
        .filter_map(|a| a.association.as_ref().map(|s| s.id)).collect()),
    "network-interface.addresses.association.carrier-ip" => none,
    "network-interface.addresses.association.customer-owned-ip" => none,
    "network-interface.addresses.association.ip-owner-id" => |w, i| of_enis(w, i, |e| address_owners(w, e)),
    "network-interface.addresses.association.public-dns-name" => public_names,
    "network-interface.addresses.association.public-ip" => |w, i| of_enis(w, i, |e| public_addresses(w, e)),
    "network-interface.addresses.primary" => |w, i| of_enis(w, i, |e| (0..e.private_ips.len()).map(|n| n == 0).collect()),
    "network-interface.addresses.private-dns-name" => |w, i| of_enis(w, i, |e| e.private_ips.iter()
        .map(|p| private_name(w.region(), p.address)).collect()),
    "network-interface.addresses.private-ip-address" => |w, i| of_enis(w, i, |e| e.private_ips.iter().map(|p| p.address).collect()),
    "network-interface.association.allocation-id" => |w, i| of_enis(w, i, |e| elastic(w, e).iter().map(|a| a.id).collect()),
    "network-interface.association.association-id" => |w, i| of_enis(w, i, |e| elastic(w, e).iter()
        .filter_map(|a| a.association.as_ref().map(|s| s.id)).collect()),
    "network-interface.association.carrier-ip" => none,
    "network-interface.association.customer-owned-ip" => none,
    "network-interface.association.ip-owner-id" => |w, i| of_enis(w, i, |e| address_owners(w, e)),
    "network-interface.association.public-dns-name" => public_names,
    "network-interface.association.public-ip" => |w, i| of_enis(w, i, |e| public_addresses(w, e)),
    "network-interface.attachment.attach-time" => |w, i| of_enis(w, i, |e| e.attachment.iter().map(|a| timestamp(a.attached)).collect()),
    "network-interface.attachment.attachment-id" => |w, i| of_enis(w, i, |e| e.attachment.iter().map(|a| a.id).collect()),
    "network-interface.attachment.delete-on-termination" => |w, i| of_enis(w, i, |e| e.attachment.iter().map(|a| a.delete_on_termination).collect()),
    "network-interface.attachment.device-index" => |w, i| of_enis(w, i, |e| e.attachment.iter().map(|a| a.device_index).collect()),
    "network-interface.attachment.instance-id" => |w, i| of_enis(w, i, |e| e.attachment.iter().map(|a| a.instance).collect()),
    "network-interface.attachment.instance-owner-id" => |w, i| of_enis(w, i, |_| one(&w.region().account)),
    "network-interface.attachment.network-card-index" => |w, i| of_enis(w, i, |e| e.attachment.iter().map(|_| 0).collect()),
    "network-interface.attachment.status" => |w, i| of_enis(w, i, |_| vec![attachment_status(i.status.state)]),
    "network-interface.availability-zone" => |w, i| of_enis(w, i, |_| one(&i.zone)),
    "network-interface.deny-all-igw-traffic" => |w, i| of_enis(w, i, |_| one(false)),
    "network-interface.description" => |w, i| of_enis(w, i, |e| one(&e.description)),
    "network-interface.group-id" => |w, i| of_enis(w, i, |e| e.groups.clone()),
    "network-interface.group-name" => |w, i| of_enis(w, i, |e| group_names(w, e)),
    "network-interface.ipv4-prefixes.ipv4-prefix" => none,
    "network-interface.ipv6-address" => |w, i| of_enis(w, i, |e| e.ipv6.clone()),
    "network-interface.ipv6-addresses.ipv6-address" => |w, i| of_enis(w, i, |e| e.ipv6.clone()),
    "network-interface.ipv6-addresses.is-primary-ipv6" => none,
    "network-interface.ipv6-native" => |w, i| of_enis(w, i, |_| one(false)),
    "network-interface.ipv6-prefixes.ipv6-prefix" => none,
    "network-interface.mac-address" => |w, i| of_enis(w, i, |e| vec![e.mac]),
    "network-interface.network-interface-id" => |w, i| of_enis(w, i, |e| vec![e.id]),
    "network-interface.operator.managed" => |w, i| of_enis(w, i, |_| one(false)),
    "network-interface.operator.principal" => none,
    "network-interface.outpost-arn" => none,
    "network-interface.owner-id" => |w, i| of_enis(w, i, |_| one(&w.region().account)),
    "network-interface.private-dns-name" => |w, i| of_enis(w, i, |e| one(private_name(w.region(), e.primary()))),
    "network-interface.private-ip-address" => |w, i| of_enis(w, i, |e| vec![e.primary()]),
    "network-interface.public-dns-name" => public_names,
    "network-interface.requester-id" => none,
    "network-interface.requester-managed" => |w, i| of_enis(w, i, |e| vec![e.requester_managed]),
    "network-interface.source-dest-check" => |w, i| of_enis(w, i, |e| vec![e.source_dest_check]),
    "network-interface.status" => |w, i| of_enis(w, i, |_| one("in-use")),
    "network-interface.subnet-id" => |w, i| of_enis(w, i, |e| vec![e.subnet]),
    "network-interface.tag-key" => |w, i| of_enis(w, i, |e| w.tags_of(&e.id.to_string()).map(|t| t.0.to_owned()).collect()),
    "network-interface.tag-value" => |w, i| of_enis(w, i, |e| w.tags_of(&e.id.to_string()).map(|t| t.1.to_owned()).collect()),
    "network-interface.vpc-id" => |w, i| of_enis(w, i, |e| vec![e.vpc]),
    "network-performance-options.bandwidth-weighting" => none,
    "operator.managed" => |_, _| one(false),
    "operator.principal" => none,
    "outpost-arn" => none,
    "owner-id" => |w, _| one(&w.region().account),
    "placement-group-name" => none,
    "placement-partition-number" => none,
    "platform" => none,
    "platform-details" => |_, _| one(LINUX),
    "private-dns-name" => |_, i| one(&i.private_dns_name),
    "private-dns-name-options.enable-resource-name-dns-a-record" => |w, i| maybe(w.subnets.get(&i.subnet).map(|s| s.resource_name_dns_a)),
    "private-dns-name-options.enable-resource-name-dns-aaaa-record" => |w, i| maybe(w.subnets.get(&i.subnet).map(|s| s.resource_name_dns_aaaa)),
    "private-dns-name-options.hostname-type" => |w, i| maybe(w.subnets.get(&i.subnet).map(|s| match s.hostname_type {
        HostnameType::IpName => "ip-name",
        HostnameType::ResourceName => "resource-name",
    })),
    "private-ip-address" => |w, i| maybe(primary(w, i).map(Eni::primary)),
    "product-code" => none,
    "product-code.type" => none,
    "ramdisk-id" => none,
    "reason" => |_, i| one(&i.status.transition_reason),
    "requester-id" => none,
    "reservation-id" => |_, i| one(i.reservation),
    "root-device-name" => |_, i| one(&i.boot_source.root_device),
    "root-device-type" => |_, _| one("ebs"),
    "source-dest-check" => |w, i| maybe(primary(w, i).map(|e| e.source_dest_check)),
    "spot-instance-request-id" => none,
    "state-reason-code" => |_, i| maybe(i.status.reason.as_ref().map(|r| &r.code)),
    "state-reason-message" => |_, i| maybe(i.status.reason.as_ref().map(|r| &r.message)),
    "subnet-id" => |w, i| maybe(primary(w, i).map(|e| e.subnet)),
    "tenancy" => |_, _| one("default"),
    "tpm-support" => none,
    "usage-operation" => |_, _| one(RUN_INSTANCES),
    "usage-operation-update-time" => |_, i| one(timestamp(i.launch_time)),
    "virtualization-type" => |_, _| one("hvm"),
    "vpc-id" => |w, i| maybe(primary(w, i).map(|e| e.vpc)),
];

/// The status checks' filters.
pub(super) const STATUS: &[Spec<Instance>] = filters![Instance;
    "attached-ebs-status.status" => |_, i| one(summary(i.status.system)),
    "availability-zone" => |_, i| one(&i.zone),
    "availability-zone-id" => |w, i| maybe(w.region().zone(&i.zone).map(|z| &z.id)),
    "event.code" => none,
    "event.description" => none,
    "event.instance-event-id" => none,
    "event.not-after" => none,
    "event.not-before" => none,
    "event.not-before-deadline" => none,
    "instance-state-code" => |_, i| one(i.status.state.code()),
    "instance-state-name" => |_, i| one(state_name(i.status.state)),
    "instance-status.reachability" => |_, i| maybe(reachability(i.status.instance)),
    "instance-status.status" => |_, i| one(summary(i.status.instance)),
    "operator.managed" => |_, _| one(false),
    "operator.principal" => none,
    "system-status.reachability" => |_, i| maybe(reachability(i.status.system)),
    "system-status.status" => |_, i| one(summary(i.status.system)),
];

pub(super) fn summary(r: Reachability) -> aws_shapes::ec2::SummaryStatus {
    use aws_shapes::ec2::SummaryStatus as S;
    match r {
        Reachability::Initializing => S::INITIALIZING,
        Reachability::Passed => S::OK,
        Reachability::Failed => S::IMPAIRED,
        Reachability::NotApplicable => S::NOT_APPLICABLE,
    }
}

pub(super) fn reachability(r: Reachability) -> Option<aws_shapes::ec2::StatusType> {
    use aws_shapes::ec2::StatusType as T;
    match r {
        Reachability::Initializing => Some(T::INITIALIZING),
        Reachability::Passed => Some(T::PASSED),
        Reachability::Failed => Some(T::FAILED),
        Reachability::NotApplicable => None,
    }
}
