//! `RunInstances`. Follows "RunInstances" in the Amazon EC2 API Reference and "Launch your
//! instance" in the Amazon EC2 User Guide.

use super::capacity::{Room, no_capacity};
use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, invalid, required};
use super::instance_profiles;
use super::instance_shapes::reservation;
use super::launch_disk::LaunchDisks;
use super::launch_interfaces::{Interface, interfaces};
use super::launch_template_data::with_template;
use super::names::private_name;
use super::served::{only, unsupported};
use super::tags;
use crate::Tx;
use crate::ssm::find;
use aws_shapes::ec2::{self as shape, HttpTokensState, Reservation, RunInstancesRequest};
use aws_shapes::{ApiError, Structure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::*;
use std::net::Ipv4Addr;

/// Most bytes of user data, decoded.
const USER_DATA: usize = 16 * 1024;
/// Most instances one call launches.
const AT_ONCE: u32 = 1000;
/// What AWS launches when no type is named. This region has no such old type.
const DEFAULT_TYPE: &str = "m1.small";

const SERVED: &[&str] = &[
    "BlockDeviceMappings",
    "ImageId",
    "InstanceType",
    "KeyName",
    "MaxCount",
    "MinCount",
    "Monitoring",
    "Placement",
    "SecurityGroupIds",
    "SecurityGroups",
    "SubnetId",
    "UserData",
    "TagSpecifications",
    "CreditSpecification",
    "MetadataOptions",
    "PrivateDnsNameOptions",
    "DisableApiStop",
    "DryRun",
    "DisableApiTermination",
    "InstanceInitiatedShutdownBehavior",
    "Ipv6AddressCount",
    "Ipv6Addresses",
    "PrivateIpAddress",
    "ClientToken",
    "NetworkInterfaces",
    "EbsOptimized",
    "IamInstanceProfile",
];

/// What every instance of the reservation has in common.
struct Launch {
    image: Image,
    instance_type: &'static InstanceType,
    key: Option<KeyPair>,
    user_data: Option<String>,
    interfaces: Vec<Interface>,
    disks: LaunchDisks,
    metadata: MetadataOptions,
    shutdown_behavior: ShutdownBehavior,
    credits: String,
    /// Each instance gets an association of its own.
    profile: Option<ProfileAssociation>,
}

pub(super) fn run_instances(tx: &mut Tx, input: RunInstancesRequest) -> Result<Reservation, ApiError> {
    let (mut input, template) = with_template(&tx.world, input)?;
    resolve_image(tx, &mut input)?;
    drop_defaults(&mut input);
    only(&input, "", SERVED)?;
    let (min, max) = counts(&input)?;
    let launch = plan(tx, &input, max)?;
    let count = capacity(tx, &launch, min, max)?;

    let reservation_id = ReservationId::from_bits(tx.random());
    let mut launched = Vec::new();
    let mut created: Vec<(&str, String)> = vec![];
    for index in 0..count {
        let id = launch_one(tx, &launch, &input, reservation_id, index)?;
        let Some(row) = tx.world.instances.get(&id) else { continue };
        created.push(("instance", id.to_string()));
        created.extend(tx.world.volumes_of(id).iter().map(|v| ("volume", v.id.to_string())));
        if let Some((template, version)) = template {
            for (key, value) in [("id", template.to_string()), ("version", version.to_string())] {
                let key = format!("aws:ec2launchtemplate:{key}");
                tx.world.tags.insert(TagKey { resource: id.to_string(), key }, value);
            }
        }
        created.extend(row.interfaces.iter().map(|e| ("network-interface", e.to_string())));
        launched.push(id);
    }
    let now = tx.now;
    if let Some(own) = tx.world.images.get_mut(&launch.image.id).and_then(|i| i.own.as_mut()) {
        own.last_launched = Some(now);
    }
    tags::specified(&mut tx.world, &input.tag_specifications, &created)?;
    let instances = launched.iter().filter_map(|id| tx.world.instances.get(id));
    Ok(reservation(&tx.world, reservation_id, instances))
}

/// Puts the image in the place of `resolve:ssm:/path`. Follows "Use a Systems Manager parameter
/// instead of an AMI ID" in the Amazon EC2 User Guide.
fn resolve_image(tx: &Tx, input: &mut RunInstancesRequest) -> Result<(), ApiError> {
    let given = input.image_id.as_deref().unwrap_or_default();
    let Some(named) = find::resolved(given) else { return Ok(()) };
    // Who may not read the parameter isn't told what it says.
    tx.may("ssm:GetParameters", &find::arn(&tx.world, named.name), tx.keys("ssm"))
        .map_err(|e| Ec2Code::UnauthorizedOperation.with(e.message))?;
    let image = find::image(&tx.world, given).transpose();
    input.image_id = image.map_err(|e| Ec2Code::InvalidParameterValue.with(e.message))?;
    Ok(())
}

/// Takes away parameters that ask for what is so anyway.
fn drop_defaults(input: &mut RunInstancesRequest) {
    let off = |configured: Option<bool>| configured != Some(true);
    input.hibernation_options.take_if(|h| off(h.configured));
    input.enclave_options.take_if(|e| off(e.enabled));
    input.maintenance_options.take_if(|m| m.auto_recovery.as_ref().is_none_or(|a| *a == "default"));
    input.capacity_reservation_specification.take_if(|c| {
        c.capacity_reservation_target.is_none()
            && c.capacity_reservation_preference.as_ref().is_none_or(|p| *p == "open" || *p == "none")
    });
    let wanted = input.instance_type.as_deref().and_then(instance_types::find);
    input.cpu_options.take_if(|c| {
        let is = |given: Option<i32>, fact: u32| given.is_none_or(|n| n == fact.cast_signed());
        c.amd_sev_snp.is_none()
            && c.nested_virtualization.is_none()
            && wanted
                .is_some_and(|t| is(c.core_count, t.cores()) && is(c.threads_per_core, t.threads_per_core))
    });
}

fn counts(input: &RunInstancesRequest) -> Result<(u32, u32), Ec2Error> {
    let at_least_one = |value: Option<i32>, name: &str| {
        let value = value.unwrap_or(1);
        u32::try_from(value)
            .ok()
            .filter(|v| *v > 0)
            .ok_or_else(|| invalid(value, name, "Expecting a value greater than or equal to 1."))
    };
    let min = at_least_one(input.min_count, "minCount")?;
    let max = at_least_one(input.max_count, "maxCount")?;
    if min > max {
        return Err(invalid(min, "minCount", "Expecting a value less than or equal to maxCount."));
    }
    if min > AT_ONCE {
        return Err(Ec2Code::InstanceLimitExceeded.with(format!(
            "You have requested more instances ({min}) than your current instance limit of {AT_ONCE} allows."
        )));
    }
    Ok((min, max.min(AT_ONCE)))
}

fn plan(tx: &Tx, input: &RunInstancesRequest, max: u32) -> Result<Launch, Ec2Error> {
    let world = &tx.world;
    let image = image(world, required(&input.image_id, "ImageId")?)?;
    let instance_type = instance_type(input.instance_type.as_deref())?;
    if image.architecture != super::instance_types::architecture() {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "The architecture '{}' of the specified instance type does not match the architecture '{}' of the \
             specified AMI.",
            super::instance_shapes::architecture(super::instance_types::architecture()),
            super::instance_shapes::architecture(image.architecture),
        )));
    }
    if let Some(placement) = &input.placement {
        only(placement, "Placement.", &["AvailabilityZone", "AvailabilityZoneId", "Tenancy"])?;
        if placement.tenancy.as_ref().is_some_and(|t| *t != shape::Tenancy::DEFAULT) {
            return Err(unsupported("Placement.Tenancy"));
        }
    }
    let key = match input.key_name.as_deref().filter(|n| !n.is_empty()) {
        None => None,
        Some(name) => Some(world.key_pairs.values().find(|k| k.name == name).cloned().ok_or_else(|| {
            Ec2Code::InvalidKeyPairNotFound.with(format!("The key pair '{name}' does not exist"))
        })?),
    };
    if input.ebs_optimized == Some(true) && instance_type.ebs.is_none() {
        return Err(Ec2Code::InvalidParameterCombination.with(
            "EBS-optimized instances are not supported for your requested configuration. Please check the \
             documentation for supported configurations.",
        ));
    }
    Ok(Launch {
        user_data: user_data(input.user_data.as_deref())?,
        interfaces: interfaces(world, input, instance_type, max)?,
        disks: LaunchDisks::of(world, &image, &input.block_device_mappings)?,
        metadata: metadata(input.metadata_options.as_ref(), &image)?,
        shutdown_behavior: shutdown_behavior(
            input.instance_initiated_shutdown_behavior.as_ref().map(|b| b.as_str()),
        )?,
        credits: credits(input, instance_type)?,
        profile: profile(tx, input.iam_instance_profile.as_ref())?,
        image,
        instance_type,
        key,
    })
}

fn profile(
    tx: &Tx,
    by: Option<&shape::IamInstanceProfileSpecification>,
) -> Result<Option<ProfileAssociation>, Ec2Error> {
    let named = |value: &Option<String>| value.as_ref().is_some_and(|v| !v.is_empty());
    by.filter(|by| named(&by.name) || named(&by.arn)).map(|by| instance_profiles::named(tx, by)).transpose()
}

fn image(world: &World, id: &str) -> Result<Image, Ec2Error> {
    let id = ImageId::parse_id(id)?;
    let found = world.images.get(&id).cloned();
    let found = found
        .ok_or_else(|| Ec2Code::InvalidAmiIdNotFound.with(format!("The image id '[{id}]' does not exist")))?;
    if !found.is_available() {
        return Err(Ec2Code::InvalidAmiIdUnavailable.with(format!("The image ID '{id}' is not available")));
    }
    Ok(found)
}

pub(super) fn instance_type(name: Option<&str>) -> Result<&'static InstanceType, Ec2Error> {
    let name = name.unwrap_or(DEFAULT_TYPE);
    instance_types::find(name).ok_or_else(|| {
        Ec2Code::InvalidParameterValue.with(format!("Invalid value '{name}' for InstanceType."))
    })
}

/// User data as the model keeps it: canonical base64. An empty one is none.
pub(super) fn user_data(text: Option<&str>) -> Result<Option<String>, Ec2Error> {
    let text: String = text.unwrap_or_default().split_ascii_whitespace().collect();
    let bytes = STANDARD
        .decode(text)
        .map_err(|_| Ec2Code::InvalidUserDataMalformed.with("Invalid BASE64 encoding of user data."))?;
    encoded_user_data(&bytes)
}

pub(super) fn encoded_user_data(bytes: &[u8]) -> Result<Option<String>, Ec2Error> {
    if bytes.len() > USER_DATA {
        return Err(Ec2Code::InvalidParameterValue.with(format!("User data is limited to {USER_DATA} bytes")));
    }
    Ok((!bytes.is_empty()).then(|| STANDARD.encode(bytes)))
}

pub(super) fn shutdown_behavior(value: Option<&str>) -> Result<ShutdownBehavior, Ec2Error> {
    match value {
        None | Some("stop") => Ok(ShutdownBehavior::Stop),
        Some("terminate") => Ok(ShutdownBehavior::Terminate),
        Some(other) => Err(invalid(other, "instanceInitiatedShutdownBehavior", "")),
    }
}

/// The hop limit of the metadata service's answers: 1 to 64.
pub(super) fn hop_limit(value: i32) -> Result<u8, Ec2Error> {
    u8::try_from(value)
        .ok()
        .filter(|n| (1..=64).contains(n))
        .ok_or_else(|| invalid(value, "httpPutResponseHopLimit", "Expecting a value between 1 and 64."))
}

/// An image may ask for version 2 alone, and for a hop more that containers need.
fn metadata(
    options: Option<&shape::InstanceMetadataOptionsRequest>,
    image: &Image,
) -> Result<MetadataOptions, Ec2Error> {
    let mut default = MetadataOptions::default();
    if image.own.as_ref().is_some_and(|o| o.imds_v2) {
        (default.tokens_required, default.hop_limit) = (true, 2);
    }
    let Some(o) = options else { return Ok(default) };
    if o.http_protocol_ipv6.as_ref().is_some_and(|v| *v == shape::InstanceMetadataProtocolState::ENABLED) {
        return Err(unsupported("MetadataOptions.HttpProtocolIpv6"));
    }
    Ok(MetadataOptions {
        tokens_required: o
            .http_tokens
            .as_ref()
            .map_or(default.tokens_required, |t| *t == HttpTokensState::REQUIRED),
        hop_limit: o.http_put_response_hop_limit.map_or(Ok(default.hop_limit), hop_limit)?,
        endpoint_enabled: o
            .http_endpoint
            .as_ref()
            .is_none_or(|e| *e == shape::InstanceMetadataEndpointState::ENABLED),
        ipv6_enabled: false,
        tags_enabled: o
            .instance_metadata_tags
            .as_ref()
            .is_some_and(|t| *t == shape::InstanceMetadataTagsState::ENABLED),
    })
}

fn credits(input: &RunInstancesRequest, kind: &InstanceType) -> Result<String, Ec2Error> {
    let asked = input.credit_specification.as_ref().and_then(|c| c.cpu_credits.as_deref());
    match (asked, kind.default_credits) {
        (None, default) => Ok(default.unwrap_or_default().to_owned()),
        (Some(_), None) => Err(Ec2Code::InvalidParameterCombination.with(format!(
            "The instance type '{}' does not support the CreditSpecification parameter.",
            kind.name
        ))),
        (Some(c @ ("standard" | "unlimited")), Some(_)) => Ok(c.to_owned()),
        (Some(other), _) => Err(invalid(other, "CreditSpecification.CpuCredits", "")),
    }
}

/// How many instances the machine, the subnet and the address pool have room for.
fn capacity(tx: &Tx, launch: &Launch, min: u32, max: u32) -> Result<u32, Ec2Error> {
    let (mut machine, mut room) = (Room::now(tx), 0);
    while room < max {
        match machine.take(launch.instance_type) {
            Ok(()) => room += 1,
            Err(e) if room < min => return Err(e),
            Err(_) => break,
        }
    }
    for interface in &launch.interfaces {
        let Interface::New { new, .. } = interface else { continue };
        let Some(subnet) = tx.world.subnets.get(&new.subnet) else { continue };
        let used = u32::try_from(tx.world.private_in_use(subnet.id).len()).unwrap_or(u32::MAX);
        let same_subnet: u32 = launch.interfaces.iter().map(|i| i.addresses_in(subnet.id)).sum();
        room = room.min(subnet.capacity().saturating_sub(used) / same_subnet.max(1));
    }
    super::volumes::check_limit(&tx.world, min as usize * launch.disks.count())?;
    if room < min {
        return Err(Ec2Code::InsufficientFreeAddressesInSubnet
            .with("The specified subnet does not have enough free addresses to satisfy the request."));
    }
    Ok(room)
}

pub(super) fn pool_spent() -> Ec2Error {
    Ec2Code::InsufficientAddressCapacity
        .with("Insufficient capacity to allocate a public IPv4 address: the region's pool is spent.")
}

fn launch_one(
    tx: &mut Tx,
    launch: &Launch,
    input: &RunInstancesRequest,
    reservation: ReservationId,
    index: u32,
) -> Result<InstanceId, Ec2Error> {
    let id = InstanceId::from_bits(tx.random());
    let num = tx.world.next_instance_num().ok_or_else(|| no_capacity(launch.instance_type))?;
    let mut enis = Vec::new();
    for interface in &launch.interfaces {
        enis.push(interface.attach(tx, id)?);
    }
    let first = enis.first().and_then(|e| tx.world.enis.get(e));
    let first =
        first.ok_or_else(|| Ec2Code::InvalidInterfaceIndex.with("An instance needs an interface."))?;
    let (vpc, subnet_id, ip) = (first.vpc, first.subnet, first.primary());
    let subnet = tx.world.subnets.get(&subnet_id).ok_or_else(|| subnet_id.not_found())?;
    let zone = subnet.zone.clone();
    let private_dns_name = private_dns_name(tx.region(), subnet, id, ip, input)?;
    let (root, data) = launch.disks.volumes(tx, id, &zone);
    let root_volume = root.id;
    for volume in data.into_iter().chain([root]) {
        tx.world.volumes.insert(volume.id, volume);
    }
    let (image, key) = (&launch.image, launch.key.as_ref());
    let instance = Instance {
        id,
        reservation,
        num,
        image: image.id,
        boot_source: BootSource {
            layers: image.layers.clone(),
            init: image.init,
            architecture: image.architecture,
            root_device: image.root_device.clone(),
        },
        instance_type: launch.instance_type.name.to_owned(),
        vpc,
        subnet: subnet_id,
        zone,
        key_name: key.map(|k| k.name.clone()),
        public_key: key.map(|k| k.public_key.clone()),
        user_data: launch.user_data.clone(),
        launch_time: tx.now,
        launch_index: index,
        client_token: input.client_token.clone().unwrap_or_default(),
        interfaces: enis,
        root_volume,
        metadata: launch.metadata.clone(),
        shutdown_behavior: launch.shutdown_behavior,
        disable_api_termination: input.disable_api_termination == Some(true),
        disable_api_stop: input.disable_api_stop == Some(true),
        ebs_optimized: input.ebs_optimized == Some(true),
        monitoring: input.monitoring.as_ref().is_some_and(|m| m.enabled == Some(true)),
        credit_specification: launch.credits.clone(),
        private_dns_name,
        profiles: launch
            .profile
            .iter()
            .map(|p| ProfileAssociation { id: ProfileAssociationId::from_bits(tx.random()), ..p.clone() })
            .collect(),
        pushed_keys: Vec::new(),
        power: Power::On,
        boot: 1,
        reboots: 0,
        force: false,
        status: InstanceStatus {
            state: InstanceState::Pending,
            since: tx.now,
            transition_reason: String::new(),
            reason: transitions::pending_reason(),
            system: Reachability::Initializing,
            instance: Reachability::Initializing,
            boot: 0,
            reboots_done: 0,
        },
    };
    tx.world.instances.insert(id, instance);
    transitions::lend_public(&mut tx.world, id).map_err(|_| pool_spent())?;
    Ok(id)
}

/// The hostname inside the guest: of the address or of the instance's id, as the subnet
/// says. A request may repeat what the subnet says, not contradict it.
fn private_dns_name(
    region: &Region,
    subnet: &Subnet,
    id: InstanceId,
    ip: Ipv4Addr,
    input: &RunInstancesRequest,
) -> Result<String, Ec2Error> {
    if let Some(options) = &input.private_dns_name_options {
        let kind = match subnet.hostname_type {
            HostnameType::IpName => shape::HostnameType::IP_NAME,
            HostnameType::ResourceName => shape::HostnameType::RESOURCE_NAME,
        };
        let same = options.hostname_type.as_ref().is_none_or(|h| *h == kind)
            && options.enable_resource_name_dns_a_record.is_none_or(|a| a == subnet.resource_name_dns_a)
            && options
                .enable_resource_name_dns_aaaa_record
                .is_none_or(|a| a == subnet.resource_name_dns_aaaa);
        if !same {
            let name = options.schema().name;
            return Err(Ec2Code::UnsupportedOperation.with(format!(
                "The parameter PrivateDnsNameOptions is supported only with the values of the subnet ({name})"
            )));
        }
    }
    Ok(match subnet.hostname_type {
        HostnameType::IpName => private_name(region, ip),
        HostnameType::ResourceName => format!("{id}.{}", region.internal_domain()),
    })
}
