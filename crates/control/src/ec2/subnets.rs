//! Subnets: a part of a VPC's addresses, in one zone.

use super::cidr_blocks::{subnet_ipv6, subnet_shape};
use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{cidr, find, find_mut, invalid, missing, named_or_all, required, unserved};
use super::paging::page;
use super::tags;
use super::vpcs::{default_vpc, flag, no_block};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateDefaultSubnet, CreateDefaultSubnetRequest, CreateDefaultSubnetResult, CreateSubnet,
    CreateSubnetRequest, CreateSubnetResult, DeleteSubnet, DeleteSubnetRequest, DescribeSubnets,
    DescribeSubnetsRequest, DescribeSubnetsResult, ModifySubnetAttribute, ModifySubnetAttributeRequest,
    PrivateDnsNameOptionsOnLaunch,
};
use aws_shapes::{ApiError, Registry, Unit};
use ipnet::Ipv4Net;
use model::*;
use std::collections::HashMap;

/// Subnets of a VPC. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 200;
/// Prefix length of a default subnet.
const DEFAULT_PREFIX: u8 = 20;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateSubnet>(create_subnet, Access::creates("subnet").and("vpc", "VpcId"))
        .on::<CreateDefaultSubnet>(create_default_subnet, Access::any())
        .on::<DeleteSubnet>(delete_subnet, Access::on("subnet", "SubnetId"))
        .on::<DescribeSubnets>(describe_subnets, Access::any())
        .on::<ModifySubnetAttribute>(modify_subnet_attribute, Access::on("subnet", "SubnetId"));
}

/// Follows "CreateSubnet" in the Amazon EC2 API Reference and "Subnet CIDR blocks" in the
/// Amazon VPC User Guide. Without a zone the region's first is taken.
fn create_subnet(tx: &mut Tx, input: CreateSubnetRequest) -> Result<CreateSubnetResult, ApiError> {
    unserved(&[
        ("ipv6Native", input.ipv6_native == Some(true)),
        ("ipv4IpamPoolId", input.ipv4_ipam_pool_id.is_some()),
        ("ipv4NetmaskLength", input.ipv4_netmask_length.is_some()),
        ("ipv6IpamPoolId", input.ipv6_ipam_pool_id.is_some()),
        ("ipv6NetmaskLength", input.ipv6_netmask_length.is_some()),
        ("outpostArn", input.outpost_arn.is_some()),
    ])?;
    let vpc = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?;
    let text = input.cidr_block.as_deref().filter(|t| !t.is_empty()).ok_or_else(|| {
        Ec2Code::MissingParameter.with("Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.")
    })?;
    let cidr = cidr(text, "cidrBlock")?;
    let zone = zone(tx.region(), input.availability_zone.as_deref(), input.availability_zone_id.as_deref())?
        .unwrap_or(&tx.region().zones[0])
        .name
        .clone();
    if !(16..=28).contains(&cidr.prefix_len()) || !vpc.blocks().any(|b| b.contains(&cidr)) {
        return Err(Ec2Code::InvalidSubnetRange.with(format!("The CIDR '{text}' is invalid.")).into());
    }
    if tx.world.subnets_of(vpc.id).any(|s| overlap(s.cidr, cidr)) {
        return Err(Ec2Code::InvalidSubnetConflict
            .with(format!("The CIDR '{text}' conflicts with another subnet"))
            .into());
    }
    if tx.world.subnets_of(vpc.id).count() >= LIMIT {
        return Err(limit_exceeded().into());
    }
    let ipv6 = input.ipv6_cidr_block.as_deref().filter(|t| !t.is_empty());
    let ipv6 = ipv6.map(|text| subnet_ipv6(&tx.world, vpc, text)).transpose()?;
    let vpc = vpc.id;
    let id = create_in(&mut tx.world, vpc, cidr, zone, false)?;
    if let (Some(_), Some(subnet)) = (ipv6, tx.world.subnets.get_mut(&id)) {
        subnet.ipv6_cidr = ipv6;
        subnet.ipv6_association = Some(SubnetCidrAssociationId::from_bits(rand::random()));
    }
    tags::specified(&mut tx.world, &input.tag_specifications, &[("subnet", id.to_string())])?;
    Ok(CreateSubnetResult { subnet: Some(shape_alone(tx, id)?) })
}

fn limit_exceeded() -> Ec2Error {
    Ec2Code::SubnetLimitExceeded.with("The maximum number of subnets has been reached.")
}

fn overlap(a: Ipv4Net, b: Ipv4Net) -> bool {
    a.contains(&b) || b.contains(&a)
}

/// The zone a request names, by name or by id; None where it names none.
fn zone<'a>(region: &'a Region, name: Option<&str>, id: Option<&str>) -> Result<Option<&'a Zone>, Ec2Error> {
    let unknown = |value: &str, parameter: &str, of: fn(&Zone) -> &str| {
        let all: Vec<&str> = region.zones.iter().map(of).collect();
        let why = format!(
            "Subnets can currently only be created in the following availability zones: {}.",
            all.join(", ")
        );
        invalid(value, parameter, &why)
    };
    match (name, id) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => Err(Ec2Code::InvalidParameterCombination
            .with("The parameters availabilityZone and availabilityZoneId cannot be used together.")),
        (Some(name), None) => {
            let zone = region.zone(name);
            zone.map(Some).ok_or_else(|| unknown(name, "availabilityZone", |z| &z.name))
        }
        (None, Some(id)) => {
            let zone = region.zones.iter().find(|z| z.id == id);
            zone.map(Some).ok_or_else(|| unknown(id, "availabilityZoneId", |z| &z.id))
        }
    }
}

fn create_in(
    world: &mut World,
    vpc: VpcId,
    cidr: Ipv4Net,
    zone: String,
    is_default: bool,
) -> Result<SubnetId, Ec2Error> {
    let id = SubnetId::from_bits(rand::random());
    let vpc = world.vpcs.get_mut(&vpc).ok_or_else(|| super::ids::ResourceId::not_found(vpc))?;
    let num = vpc.next_num;
    vpc.next_num += 1;
    let subnet = Subnet {
        id,
        vpc: vpc.id,
        num,
        cidr,
        zone,
        is_default,
        map_public_ip: is_default,
        ipv6_cidr: None,
        ipv6_association: None,
        assign_ipv6: false,
        network_acl: vpc.default_network_acl,
        network_acl_association: NetworkAclAssociationId::from_bits(rand::random()),
        hostname_type: HostnameType::IpName,
        resource_name_dns_a: false,
        resource_name_dns_aaaa: false,
    };
    world.subnets.insert(id, subnet);
    Ok(id)
}

/// A default subnet on the first free `/20` of the VPC; None where there is none.
pub(super) fn create_default_in(world: &mut World, vpc: VpcId, zone: &str) -> Option<SubnetId> {
    let taken: Vec<Ipv4Net> = world.subnets_of(vpc).map(|s| s.cidr).collect();
    let mut blocks = world.vpcs.get(&vpc)?.cidr.subnets(DEFAULT_PREFIX).ok()?;
    let cidr = blocks.find(|block| !taken.iter().any(|t| overlap(*t, *block)))?;
    create_in(world, vpc, cidr, zone.to_owned(), true).ok()
}

/// Follows "CreateDefaultSubnet" in the Amazon EC2 API Reference.
fn create_default_subnet(
    tx: &mut Tx,
    input: CreateDefaultSubnetRequest,
) -> Result<CreateDefaultSubnetResult, ApiError> {
    unserved(&[("ipv6Native", input.ipv6_native == Some(true))])?;
    let zone = zone(tx.region(), input.availability_zone.as_deref(), input.availability_zone_id.as_deref())?
        .ok_or_else(|| missing("availabilityZone"))?
        .name
        .clone();
    let vpc = default_vpc(&tx.world).map(|v| v.id).ok_or_else(|| {
        Ec2Code::DefaultVpcDoesNotExist.with("There is no default VPC in which to carry out the request.")
    })?;
    if let Some(there) = tx.world.subnets_of(vpc).find(|s| s.is_default && s.zone == zone) {
        return Err(Ec2Code::DefaultSubnetAlreadyExistsInAvailabilityZone
            .with(format!("'{}' is already the default subnet in {zone}", there.id))
            .into());
    }
    if tx.world.subnets_of(vpc).count() >= LIMIT {
        return Err(limit_exceeded().into());
    }
    let id = create_default_in(&mut tx.world, vpc, &zone).ok_or_else(|| {
        Ec2Code::InsufficientFreeAddressesInSubnet
            .with("There are not enough free addresses in the default VPC for another default subnet.")
    })?;
    Ok(CreateDefaultSubnetResult { subnet: Some(shape_alone(tx, id)?) })
}

/// Follows "DeleteSubnet" in the Amazon EC2 API Reference: interfaces must go before.
fn delete_subnet(tx: &mut Tx, input: DeleteSubnetRequest) -> Result<Unit, ApiError> {
    let world = &mut tx.world;
    let id = find::<SubnetId>(world, required(&input.subnet_id, "subnetId")?)?.id;
    if world.enis.values().any(|e| e.subnet == id) {
        return Err(Ec2Code::DependencyViolation
            .with(format!("The subnet '{id}' has dependencies and cannot be deleted."))
            .into());
    }
    let target = AssociationTarget::Subnet(id);
    let associated = |t: &&RouteTable| t.associations.iter().any(|a| a.target == target);
    let table = world.route_tables.values().find(associated).map(|t| t.id);
    if let Some(table) = table.and_then(|table| world.route_tables.get_mut(&table)) {
        table.associations.retain(|a| a.target != target);
    }
    world.subnets.remove(&id);
    tags::forget(world, id);
    Ok(Unit)
}

const FILTERS: &[Spec<aws::Subnet>] = filters![aws::Subnet;
    "availability-zone" => |_, s| shown(&s.availability_zone),
    "availabilityZone" => |_, s| shown(&s.availability_zone),
    "availability-zone-id" => |_, s| shown(&s.availability_zone_id),
    "availabilityZoneId" => |_, s| shown(&s.availability_zone_id),
    "available-ip-address-count" => |_, s| shown(&s.available_ip_address_count),
    "cidr" => |_, s| shown(&s.cidr_block),
    "cidr-block" => |_, s| shown(&s.cidr_block),
    "cidrBlock" => |_, s| shown(&s.cidr_block),
    "customer-owned-ipv4-pool" => |_, s| shown(&s.customer_owned_ipv4_pool),
    "default-for-az" => |_, s| shown(&s.default_for_az),
    "defaultForAz" => |_, s| shown(&s.default_for_az),
    "enable-dns64" => |_, s| shown(&s.enable_dns64),
    "enable-lni-at-device-index" => |_, s| shown(&s.enable_lni_at_device_index),
    "ipv6-cidr-block-association.association-id" => |_, s| {
        s.ipv6_cidr_block_association_set.iter().flat_map(|a| shown(&a.association_id)).collect()
    },
    "ipv6-cidr-block-association.ipv6-cidr-block" => |_, s| {
        s.ipv6_cidr_block_association_set.iter().flat_map(|a| shown(&a.ipv6_cidr_block)).collect()
    },
    "ipv6-cidr-block-association.state" => |_, s| {
        s.ipv6_cidr_block_association_set
            .iter()
            .flat_map(|a| a.ipv6_cidr_block_state.as_ref().map(|s| shown(&s.state)).unwrap_or_default())
            .collect()
    },
    "ipv6-native" => |_, s| shown(&s.ipv6_native),
    "map-customer-owned-ip-on-launch" => |_, s| shown(&s.map_customer_owned_ip_on_launch),
    "map-public-ip-on-launch" => |_, s| shown(&s.map_public_ip_on_launch),
    "outpost-arn" => |_, s| shown(&s.outpost_arn),
    "owner-id" => |_, s| shown(&s.owner_id),
    "private-dns-name-options-on-launch.enable-resource-name-dns-a-record" => |_, s| {
        s.private_dns_name_options_on_launch
            .iter()
            .flat_map(|o| shown(&o.enable_resource_name_dns_a_record))
            .collect()
    },
    "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record" => |_, s| {
        s.private_dns_name_options_on_launch
            .iter()
            .flat_map(|o| shown(&o.enable_resource_name_dns_aaaa_record))
            .collect()
    },
    "private-dns-name-options-on-launch.hostname-type" => |_, s| {
        s.private_dns_name_options_on_launch.iter().flat_map(|o| shown(&o.hostname_type)).collect()
    },
    "state" => |_, s| shown(&s.state),
    "subnet-arn" => |_, s| shown(&s.subnet_arn),
    "subnet-id" => |_, s| shown(&s.subnet_id),
    "vpc-id" => |_, s| shown(&s.vpc_id),
];

/// Follows "DescribeSubnets" in the Amazon EC2 API Reference.
fn describe_subnets(tx: &mut Tx, input: DescribeSubnetsRequest) -> Result<DescribeSubnetsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let mut used: HashMap<SubnetId, u32> = HashMap::new();
    for eni in tx.world.enis.values() {
        *used.entry(eni.subnet).or_default() += addresses_of(eni);
    }
    let subnets = named_or_all::<SubnetId>(&tx.world, &input.subnet_ids)?.into_iter();
    let subnets = subnets
        .map(|s| shape(tx, s, used.get(&s.id).copied().unwrap_or(0)))
        .filter(|s| filters.pass(&tx.world, s.subnet_id.as_deref().unwrap_or_default(), s))
        .collect();
    let (subnets, next_token) =
        page(subnets, input.max_results, input.next_token.as_deref(), 5..=1000, |s: &aws::Subnet| {
            s.subnet_id.clone().unwrap_or_default()
        })?;
    Ok(DescribeSubnetsResult { next_token, subnets })
}

fn addresses_of(eni: &Eni) -> u32 {
    u32::try_from(eni.private_ips.len()).unwrap_or(u32::MAX)
}

fn shape_alone(tx: &Tx, id: SubnetId) -> Result<aws::Subnet, Ec2Error> {
    let used = tx.world.enis.values().filter(|e| e.subnet == id).map(addresses_of).sum();
    Ok(shape(tx, find::<SubnetId>(&tx.world, &id.to_string())?, used))
}

/// `used` counts the addresses that interfaces hold in the subnet.
fn shape(tx: &Tx, subnet: &Subnet, used: u32) -> aws::Subnet {
    let free = subnet.capacity().saturating_sub(used);
    aws::Subnet {
        availability_zone_id: tx.region().zone(&subnet.zone).map(|z| z.id.clone()),
        enable_lni_at_device_index: None,
        map_customer_owned_ip_on_launch: Some(false),
        customer_owned_ipv4_pool: None,
        owner_id: Some(tx.account().to_owned()),
        assign_ipv6_address_on_creation: Some(subnet.assign_ipv6),
        ipv6_cidr_block_association_set: subnet_shape(subnet, aws::SubnetCidrBlockStateCode::ASSOCIATED)
            .into_iter()
            .collect(),
        tags: tags::shown(&tx.world, subnet.id),
        subnet_arn: Some(tx.arn("subnet", subnet.id)),
        outpost_arn: None,
        enable_dns64: Some(false),
        ipv6_native: Some(false),
        private_dns_name_options_on_launch: Some(PrivateDnsNameOptionsOnLaunch {
            hostname_type: Some(match subnet.hostname_type {
                HostnameType::IpName => aws::HostnameType::IP_NAME,
                HostnameType::ResourceName => aws::HostnameType::RESOURCE_NAME,
            }),
            enable_resource_name_dns_a_record: Some(subnet.resource_name_dns_a),
            enable_resource_name_dns_aaaa_record: Some(subnet.resource_name_dns_aaaa),
        }),
        block_public_access_states: Some(no_block()),
        r#type: None,
        subnet_id: Some(subnet.id.to_string()),
        state: Some(aws::SubnetState::AVAILABLE),
        vpc_id: Some(subnet.vpc.to_string()),
        cidr_block: Some(subnet.cidr.to_string()),
        available_ip_address_count: i32::try_from(free).ok(),
        availability_zone: Some(subnet.zone.clone()),
        default_for_az: Some(subnet.is_default),
        map_public_ip_on_launch: Some(subnet.map_public_ip),
    }
}

/// One attribute a call. Follows "ModifySubnetAttribute" in the Amazon EC2 API Reference.
fn modify_subnet_attribute(tx: &mut Tx, input: ModifySubnetAttributeRequest) -> Result<Unit, ApiError> {
    let subnet = find_mut::<SubnetId>(&mut tx.world, required(&input.subnet_id, "subnetId")?)?;
    let public = flag(&input.map_public_ip_on_launch, "mapPublicIpOnLaunch")?;
    let ipv6 = flag(&input.assign_ipv6_address_on_creation, "assignIpv6AddressOnCreation")?;
    let customer = flag(&input.map_customer_owned_ip_on_launch, "mapCustomerOwnedIpOnLaunch")?;
    let dns64 = flag(&input.enable_dns64, "enableDns64")?;
    let no_lni = flag(&input.disable_lni_at_device_index, "disableLniAtDeviceIndex")?;
    let dns_a =
        flag(&input.enable_resource_name_dns_a_record_on_launch, "enableResourceNameDnsARecordOnLaunch")?;
    let dns_aaaa = flag(
        &input.enable_resource_name_dns_aaaa_record_on_launch,
        "enableResourceNameDnsAAAARecordOnLaunch",
    )?;
    let hostname = input.private_dns_hostname_type_on_launch.as_ref();
    unserved(&[
        ("mapCustomerOwnedIpOnLaunch", customer == Some(true)),
        ("customerOwnedIpv4Pool", input.customer_owned_ipv4_pool.is_some()),
        ("enableDns64", dns64 == Some(true)),
        ("enableLniAtDeviceIndex", input.enable_lni_at_device_index.is_some()),
        ("disableLniAtDeviceIndex", no_lni.is_some()),
        ("enableResourceNameDnsAAAARecordOnLaunch", dns_aaaa == Some(true)),
    ])?;
    let given = [public, ipv6, customer, dns64, dns_a, dns_aaaa].iter().flatten().count()
        + usize::from(hostname.is_some());
    match given {
        0 => return Err(missing("mapPublicIpOnLaunch").into()),
        1 => {}
        _ => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("Fields for multiple attribute types specified")
                .into());
        }
    }
    if ipv6 == Some(true) && subnet.ipv6_cidr.is_none() {
        return Err(invalid(
            "true",
            "assignIpv6AddressOnCreation",
            &format!("The subnet '{}' does not have an IPv6 CIDR block.", subnet.id),
        )
        .into());
    }
    subnet.map_public_ip = public.unwrap_or(subnet.map_public_ip);
    subnet.assign_ipv6 = ipv6.unwrap_or(subnet.assign_ipv6);
    subnet.resource_name_dns_a = dns_a.unwrap_or(subnet.resource_name_dns_a);
    subnet.resource_name_dns_aaaa = dns_aaaa.unwrap_or(subnet.resource_name_dns_aaaa);
    if let Some(kind) = hostname {
        subnet.hostname_type = match kind.as_str() {
            "resource-name" => HostnameType::ResourceName,
            _ => HostnameType::IpName,
        };
    }
    Ok(Unit)
}
