//! From intent to what each VPC's metadata service and resolver are told.

use crate::resolver;
use crate::roles::Profiles;
use dataplane::config::{
    CONFIG_VERSION, DnsFacts, EndpointsConfig, InstanceFacts, InterfaceFacts, InternetConfig,
    MetadataOptions, PrivateAddress, PublicKey, PushedKey, SecurityGroup, VpcConfig, VpcListen,
};
use model::endpoints::{ENDPOINTS, public_hosts};
use model::{
    Architecture, Change, EndpointState, Eni, Instance, InstanceState, PublicAddresses, Region,
    SecurityGroupId, TagKey, Volume, VolumeId, Vpc, VpcEndpoint, World,
};
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

/// A name server that is none: the VPC's own is meant.
const AMAZON_PROVIDED: &str = "AmazonProvidedDNS";

/// What the VPC's services are to serve. Instances that are gone from the VPC's wires are
/// gone from here: their addresses may be another's by now.
pub fn vpc(world: &World, vpc: &Vpc, profiles: &Profiles) -> VpcConfig {
    let region = world.region();
    let public = world.public_addresses();
    VpcConfig {
        version: CONFIG_VERSION,
        listen: VpcListen::of_vpc(vpc.cidr),
        region: region.name.clone(),
        partition: "aws".into(),
        service_domain: "amazonaws.com".into(),
        identity_key: None,
        authority: None,
        dns: DnsFacts {
            support: vpc.dns_support,
            hostnames: vpc.dns_hostnames,
            private_domain: region.internal_domain(),
            public_domain: region.public_domain(),
            vpc_cidrs: vpc.blocks().collect(),
            public_pools: vec![region.public_pool],
            local_domain: local_domain(world, vpc),
            peers: peers(world, vpc),
            endpoints: private_names(world, vpc),
            autodefined_reverse: world.autodefined_reverse(vpc.id),
        },
        forwarding: Vec::new(),
        inbound: Vec::new(),
        dhcp: dhcp(world, vpc),
        instances: world
            .instances
            .values()
            .filter(|i| i.vpc == vpc.id && i.status.state != InstanceState::Terminated)
            .filter_map(|i| instance(world, &public, vpc, i, profiles))
            .collect(),
    }
}

/// Whether [`vpc`] may say something else of the one world than of the other.
pub fn differs(a: &World, b: &World) -> bool {
    // Of a group it says its name alone.
    let renamed = |change: Change<SecurityGroupId, model::SecurityGroup>| match change {
        Change::Put(id, now) => a.security_groups.get(&id).is_none_or(|before| before.name != now.name),
        Change::Delete(_) => true,
    };
    let of_instance = |change: Change<TagKey, String>| match change {
        Change::Put(key, _) | Change::Delete(key) => key.resource.starts_with("i-"),
    };
    a.region.any_change(&b.region)
        || a.vpcs.any_change(&b.vpcs)
        || a.dhcp_options.any_change(&b.dhcp_options)
        || a.subnets.any_change(&b.subnets)
        || a.enis.any_change(&b.enis)
        || a.addresses.any_change(&b.addresses)
        || a.peerings.any_change(&b.peerings)
        || a.vpc_endpoints.any_change(&b.vpc_endpoints)
        || resolver::differs(a, b)
        || a.instances.any_change(&b.instances)
        || a.security_groups.changes(&b.security_groups).into_iter().any(renamed)
        || a.tags.changes(&b.tags).into_iter().any(of_instance)
        || a.volumes.changes(&b.volumes).into_iter().any(|change| plugged(a, change))
}

/// Whether a volume came to an instance or left it.
fn plugged(before: &World, change: Change<VolumeId, Volume>) -> bool {
    match change {
        Change::Put(id, now) => before
            .volumes
            .get(&id)
            .is_none_or(|v| (v.instance, &v.device, v.attached) != (now.instance, &now.device, now.attached)),
        Change::Delete(_) => true,
    }
}

/// Devices of the volumes besides the root's: those that were there when the instance was started last.
fn data_devices(world: &World, instance: &Instance) -> Vec<String> {
    let there =
        |v: &&Volume| v.id != instance.root_volume && v.attached.unwrap_or(v.created) <= instance.launch_time;
    let mut devices: Vec<String> =
        world.volumes_of(instance.id).into_iter().filter(there).map(|v| v.device.clone()).collect();
    devices.sort();
    devices
}

/// The options of the VPC's set, if it has one; `AmazonProvidedDNS` is the VPC's own resolver.
/// Follows "DHCP option sets in Amazon VPC" in the Amazon VPC User Guide.
fn dhcp(world: &World, vpc: &Vpc) -> Vec<(String, Vec<String>)> {
    let options = vpc.dhcp_options.and_then(|id| world.dhcp_options.get(&id));
    let all = options.map_or(&[][..], |o| o.configurations.as_slice());
    let told = |value: &String| match value.as_str() {
        AMAZON_PROVIDED => vpc.resolver().to_string(),
        value => value.to_owned(),
    };
    all.iter().map(|(key, values)| (key.clone(), values.iter().map(told).collect())).collect()
}

/// Follows "DHCP option sets in Amazon VPC" in the Amazon VPC User Guide. Of several names the first.
fn local_domain(world: &World, vpc: &Vpc) -> Option<String> {
    let options = world.dhcp_options.get(&vpc.dhcp_options?)?;
    let (_, values) = options.configurations.iter().find(|(key, _)| key == "domain-name")?;
    Some(values.first()?.split_whitespace().next()?.trim_end_matches('.').to_owned())
}

/// Public addresses of the peers that let this VPC's queries mean private ones.
/// Follows "Enable DNS resolution for a VPC peering connection" in the Amazon VPC Peering Guide.
fn peers(world: &World, vpc: &Vpc) -> BTreeMap<Ipv4Addr, Ipv4Addr> {
    let sides = world.active_peerings_of(vpc.id).flat_map(|p| [&p.requester, &p.accepter]);
    let open = sides.filter(|side| side.vpc != vpc.id && side.allow_remote_dns).map(|side| side.vpc);
    let named = open.filter(|id| world.vpcs.get(id).is_some_and(|v| v.dns_support && v.dns_hostnames));
    named
        .flat_map(|id| world.enis_of(id))
        .flat_map(|e| {
            e.private_ips.iter().filter_map(|p| Some((world.public_address(e, p.address)?, p.address)))
        })
        .collect()
}

/// Names of services that lead to endpoints in the VPC.
fn private_names(world: &World, vpc: &Vpc) -> BTreeMap<String, Vec<Ipv4Addr>> {
    let here = |e: &&VpcEndpoint| e.vpc == vpc.id && e.state == EndpointState::Available;
    world.vpc_endpoints.values().filter(here).filter_map(|e| e.private_name(world)).collect()
}

/// What the internet's own servers are to serve.
pub fn internet(region: &Region) -> InternetConfig {
    InternetConfig {
        version: CONFIG_VERSION,
        http: vec![SocketAddr::from((region.internet_address(), 80))],
        endpoints: None,
    }
}

/// The region's API at its public names. `certificate`: what it proves them by, and when that was made.
pub fn endpoints(region: &Region, certificate: (PathBuf, String), api: PathBuf) -> EndpointsConfig {
    let (certificate, issued) = certificate;
    let services = public_hosts(&region.name).map(|(host, service)| (host, service.name.to_owned()));
    EndpointsConfig {
        listen: SocketAddr::from((ENDPOINTS, 443)),
        certificate,
        issued,
        api,
        services: services.collect(),
        doors: Vec::new(),
    }
}

fn instance(
    world: &World,
    public: &PublicAddresses,
    vpc: &Vpc,
    instance: &Instance,
    profiles: &Profiles,
) -> Option<InstanceFacts> {
    let region = world.region();
    let interfaces: Vec<InterfaceFacts> = instance
        .interfaces
        .iter()
        .filter_map(|id| world.enis.get(id))
        .filter_map(|eni| interface(world, public, vpc, eni))
        .collect();
    if interfaces.is_empty() {
        return None;
    }
    let metadata = &instance.metadata;
    Some(InstanceFacts {
        instance_id: instance.id.to_string(),
        account_id: region.account.clone(),
        reservation_id: instance.reservation.to_string(),
        ami_id: instance.image.to_string(),
        ami_launch_index: instance.launch_index,
        instance_type: instance.instance_type.clone(),
        architecture: match instance.boot_source.architecture {
            Architecture::X86_64 => "x86_64".into(),
            Architecture::Arm64 => "arm64".into(),
        },
        availability_zone: instance.zone.clone(),
        availability_zone_id: region.zone(&instance.zone).map(|z| z.id.clone()).unwrap_or_default(),
        pending_time: timestamp(instance.launch_time),
        life_cycle: "on-demand".into(),
        system: match model::instance_types::find(&instance.instance_type).map(|t| t.hypervisor) {
            Some(model::instance_types::Hypervisor::Nitro) => "nitro",
            _ => "xen",
        }
        .into(),
        key: instance
            .public_key
            .clone()
            .zip(instance.key_name.clone())
            .map(|(openssh, name)| PublicKey { name, openssh }),
        user_data: instance.user_data.clone(),
        root_device_name: instance.boot_source.root_device.clone(),
        ebs_device_names: data_devices(world, instance),
        resource_name: world.subnets.get(&instance.subnet).is_some_and(|s| s.resource_name_dns_a),
        profile: profiles.get(&instance.id).cloned(),
        pushed_keys: instance.pushed_keys.iter().map(pushed).collect(),
        tags: metadata.tags_enabled.then(|| {
            world.tags_of(&instance.id.to_string()).map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
        }),
        options: MetadataOptions {
            endpoint_enabled: metadata.endpoint_enabled,
            tokens_required: metadata.tokens_required,
            hop_limit: metadata.hop_limit,
        },
        interfaces,
    })
}

fn pushed(key: &model::PushedKey) -> PushedKey {
    PushedKey {
        user: key.user.clone(),
        openssh: key.openssh.clone(),
        until: key.until.0,
        by: key.by.clone(),
        request: key.request.clone(),
    }
}

fn interface(world: &World, public: &PublicAddresses, vpc: &Vpc, eni: &Eni) -> Option<InterfaceFacts> {
    let region = world.region();
    let subnet = world.subnets.get(&eni.subnet)?;
    Some(InterfaceFacts {
        interface_id: eni.id.to_string(),
        device_index: eni.attachment.as_ref()?.device_index,
        mac: eni.mac.to_string(),
        owner_id: region.account.clone(),
        vpc_id: vpc.id.to_string(),
        vpc_cidrs: vpc.blocks().collect(),
        subnet_id: subnet.id.to_string(),
        subnet_cidr: subnet.cidr,
        subnet_ipv6: subnet.ipv6_cidr.into_iter().collect(),
        vpc_ipv6: vpc.ipv6_blocks().collect(),
        security_groups: eni
            .groups
            .iter()
            .filter_map(|id| world.security_groups.get(id))
            .map(|g| SecurityGroup { id: g.id.to_string(), name: g.name.clone() })
            .collect(),
        addresses: eni
            .private_ips
            .iter()
            .map(|p| PrivateAddress { address: p.address, public: public.of(eni, p.address) })
            .collect(),
        ipv6: eni.ipv6.clone(),
    })
}

/// `2026-11-23T17:00:00Z`
pub(crate) fn timestamp(time: model::Time) -> String {
    jiff::Timestamp::from_millisecond(time.0).map(|t| format!("{t:.0}")).unwrap_or_default()
}
