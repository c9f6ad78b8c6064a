//! VPCs, with what comes and goes with them: the main route table, the default security
//! group, the default network ACL.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{cidr, find, find_mut, missing, named_or_all, required, unserved};
use super::paging::page;
use super::{cidr_blocks, dhcp_options, internet_gateways, security_groups, subnets, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AttributeBooleanValue, CreateDefaultVpc, CreateDefaultVpcRequest, CreateDefaultVpcResult,
    CreateVpc, CreateVpcRequest, CreateVpcResult, DeleteVpc, DeleteVpcRequest, DescribeVpcAttribute,
    DescribeVpcAttributeRequest, DescribeVpcAttributeResult, DescribeVpcs, DescribeVpcsRequest,
    DescribeVpcsResult, ModifyVpcAttribute, ModifyVpcAttributeRequest, VpcAttributeName,
};
use aws_shapes::{ApiError, Registry, Unit};
use ipnet::Ipv4Net;
use model::*;

/// VPCs of a region. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 5;
const DEFAULT_CIDR: Ipv4Net = Ipv4Net::new_assert(std::net::Ipv4Addr::new(172, 31, 0, 0), 16);

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateVpc>(create_vpc, Access::creates("vpc"))
        .on::<CreateDefaultVpc>(create_default_vpc, Access::any())
        .on::<DeleteVpc>(delete_vpc, Access::on("vpc", "VpcId"))
        .on::<DescribeVpcs>(describe_vpcs, Access::any())
        .on::<DescribeVpcAttribute>(describe_vpc_attribute, Access::on("vpc", "VpcId"))
        .on::<ModifyVpcAttribute>(modify_vpc_attribute, Access::on("vpc", "VpcId"));
}

/// The account's default VPC, unless it was deleted.
pub(super) fn default_vpc(world: &World) -> Option<&Vpc> {
    world.vpcs.values().find(|v| v.is_default)
}

/// Follows "CreateVpc" in the Amazon EC2 API Reference and "VPC CIDR blocks" in the Amazon
/// VPC User Guide.
fn create_vpc(tx: &mut Tx, input: CreateVpcRequest) -> Result<CreateVpcResult, ApiError> {
    unserved(&[
        ("ipv6CidrBlock", input.ipv6_cidr_block.is_some()),
        ("ipv6Pool", input.ipv6_pool.is_some()),
        ("ipv6IpamPoolId", input.ipv6_ipam_pool_id.is_some()),
        ("ipv6NetmaskLength", input.ipv6_netmask_length.is_some()),
        ("ipv4IpamPoolId", input.ipv4_ipam_pool_id.is_some()),
        ("ipv4NetmaskLength", input.ipv4_netmask_length.is_some()),
        ("vpcEncryptionControl", input.vpc_encryption_control.is_some()),
    ])?;
    cidr_blocks::border_group(tx.region(), &input.ipv6_cidr_block_network_border_group)?;
    let text = input.cidr_block.as_deref().filter(|t| !t.is_empty()).ok_or_else(|| {
        Ec2Code::MissingParameter.with("Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.")
    })?;
    let cidr = cidr(text, "cidrBlock")?;
    if !(16..=28).contains(&cidr.prefix_len()) || is_reserved(cidr) {
        return Err(Ec2Code::InvalidVpcRange.with(format!("The CIDR '{text}' is invalid.")).into());
    }
    let tenancy = match input.instance_tenancy.as_ref().map(aws::Tenancy::as_str) {
        None | Some("default") => Tenancy::Default,
        Some("dedicated") => Tenancy::Dedicated,
        Some(other) => {
            return Err(super::ids::invalid(other, "instanceTenancy", "Use default or dedicated.").into());
        }
    };
    check_limit(&tx.world)?;
    let id = create_in(&mut tx.world, cidr, tenancy, false);
    if input.amazon_provided_ipv6_cidr_block == Some(true) {
        cidr_blocks::associate_ipv6(tx, id)?;
    }
    tags::specified(&mut tx.world, &input.tag_specifications, &[("vpc", id.to_string())])?;
    Ok(CreateVpcResult { vpc: Some(shape(&tx.world, find::<VpcId>(&tx.world, &id.to_string())?)) })
}

/// Networks that no VPC may have: "this" network, loopback, link-local, multicast and beyond.
pub(super) fn is_reserved(cidr: Ipv4Net) -> bool {
    let first = cidr.network();
    let [a, b, ..] = first.octets();
    a == 0 || a == 127 || (a, b) == (169, 254) || a >= 224
}

fn check_limit(world: &World) -> Result<(), Ec2Error> {
    if world.vpcs.len() >= LIMIT {
        return Err(Ec2Code::VpcLimitExceeded.with("The maximum number of VPCs has been reached."));
    }
    Ok(())
}

/// A VPC with its main route table, default security group and default network ACL.
fn create_in(world: &mut World, cidr: Ipv4Net, tenancy: Tenancy, is_default: bool) -> VpcId {
    let id = VpcId::from_bits(rand::random());
    let num = world.region().next_vpc_num;
    world.region_mut().next_vpc_num += 1;

    let main = RouteTable {
        id: RouteTableId::from_bits(rand::random()),
        vpc: id,
        routes: Vec::new(),
        associations: vec![RouteTableAssociation {
            id: RouteTableAssociationId::from_bits(rand::random()),
            target: AssociationTarget::Main,
        }],
    };
    let group = security_groups::default_group(id);
    let acl = NetworkAcl {
        id: NetworkAclId::from_bits(rand::random()),
        vpc: id,
        is_default: true,
        entries: NetworkAcl::default_entries(),
    };
    let vpc = Vpc {
        id,
        num,
        cidr,
        cidr_association: VpcCidrAssociationId::from_bits(rand::random()),
        cidrs: Vec::new(),
        ipv6: Vec::new(),
        is_default,
        tenancy,
        dhcp_options: Some(dhcp_options::default_in(world)),
        dns_support: true,
        dns_hostnames: is_default,
        network_address_usage_metrics: false,
        main_route_table: main.id,
        default_security_group: group.id,
        default_network_acl: acl.id,
        next_num: 1,
    };
    world.route_tables.insert(main.id, main);
    world.security_groups.insert(group.id, group);
    world.network_acls.insert(acl.id, acl);
    world.vpcs.insert(id, vpc);
    id
}

/// The default VPC as AWS makes it: `172.31.0.0/16`, a public `/20` subnet in each zone, an
/// internet gateway and a route to it.
/// Follows "Default VPCs" in the Amazon VPC User Guide.
pub fn create_default_vpc_in(world: &mut World) {
    create_default(world);
}

fn create_default(world: &mut World) -> VpcId {
    let id = create_in(world, DEFAULT_CIDR, Tenancy::Default, true);
    let gateway = internet_gateways::create_in(world, Some(id));
    let main = world.vpcs.get(&id).map(|v| v.main_route_table);
    if let Some(table) = main.and_then(|main| world.route_tables.get_mut(&main)) {
        table.routes.push(Route {
            destination: Destination::V4(Ipv4Net::default()),
            target: RouteTarget::InternetGateway(gateway),
        });
    }
    let zones: Vec<String> = world.region().zones.iter().map(|z| z.name.clone()).collect();
    for zone in zones {
        subnets::create_default_in(world, id, &zone);
    }
    id
}

/// Follows "CreateDefaultVpc" in the Amazon EC2 API Reference.
fn create_default_vpc(tx: &mut Tx, _: CreateDefaultVpcRequest) -> Result<CreateDefaultVpcResult, ApiError> {
    if default_vpc(&tx.world).is_some() {
        return Err(Ec2Code::DefaultVpcAlreadyExists
            .with("A Default VPC already exists for this account in this region.")
            .into());
    }
    check_limit(&tx.world)?;
    create_default(&mut tx.world);
    let vpc = default_vpc(&tx.world).map(|v| shape(&tx.world, v));
    Ok(CreateDefaultVpcResult { vpc })
}

/// What came with the VPC goes with it; what the tenant put into it must go before.
/// Follows "DeleteVpc" in the Amazon EC2 API Reference.
fn delete_vpc(tx: &mut Tx, input: DeleteVpcRequest) -> Result<Unit, ApiError> {
    let world = &mut tx.world;
    let vpc = find::<VpcId>(world, required(&input.vpc_id, "vpcId")?)?.clone();
    let id = vpc.id;
    let in_use = world.subnets_of(id).next().is_some()
        || world.enis_of(id).next().is_some()
        || world.internet_gateway_of(id).is_some()
        || world.egress_only_gateway_of(id).is_some()
        || world.vpc_endpoints.values().any(|e| e.vpc == id)
        || world.security_groups.values().any(|g| g.vpc == id && g.id != vpc.default_security_group)
        || world.route_tables.values().any(|t| t.vpc == id && t.id != vpc.main_route_table)
        || world.network_acls.values().any(|a| a.vpc == id && a.id != vpc.default_network_acl);
    if in_use {
        return Err(Ec2Code::DependencyViolation
            .with(format!("The vpc '{id}' has dependencies and cannot be deleted."))
            .into());
    }
    security_groups::remove(world, vpc.default_security_group);
    world.route_tables.remove(&vpc.main_route_table);
    tags::forget(world, vpc.main_route_table);
    world.network_acls.remove(&vpc.default_network_acl);
    tags::forget(world, vpc.default_network_acl);
    end_peerings(tx, id);
    let world = &mut tx.world;
    world.vpcs.remove(&id);
    transitions::forget_resolver(world, id);
    tags::forget(world, id);
    Ok(Unit)
}

/// A VPC's peerings end with it. Follows "Delete a VPC peering connection" in the Amazon VPC
/// Peering Guide.
fn end_peerings(tx: &mut Tx, vpc: VpcId) {
    let ends = |p: &&VpcPeering| p.is_alive() && p.peer_of(vpc).is_some();
    let peerings: Vec<VpcPeeringId> = tx.world.peerings.values().filter(ends).map(|p| p.id).collect();
    for peering in peerings {
        if let Some(row) = tx.world.peerings.get_mut(&peering) {
            row.status = PeeringStatus::Deleted { by_requester: row.requester.vpc == vpc };
            row.since = tx.now;
        }
    }
}

const FILTERS: &[Spec<aws::Vpc>] = filters![aws::Vpc;
    "cidr" => |_, v| shown(&v.cidr_block),
    // As Ansible's amazon.aws.ec2_vpc_net asks.
    "cidr-block" => |_, v| shown(&v.cidr_block),
    "cidr-block-association.association-id" => |_, v| {
        v.cidr_block_association_set.iter().flat_map(|a| shown(&a.association_id)).collect()
    },
    "cidr-block-association.cidr-block" => |_, v| {
        v.cidr_block_association_set.iter().flat_map(|a| shown(&a.cidr_block)).collect()
    },
    "cidr-block-association.state" => |_, v| {
        v.cidr_block_association_set
            .iter()
            .flat_map(|a| a.cidr_block_state.as_ref().map(|s| shown(&s.state)).unwrap_or_default())
            .collect()
    },
    "dhcp-options-id" => |_, v| shown(&v.dhcp_options_id),
    "ipv6-cidr-block-association.association-id" => |_, v| {
        v.ipv6_cidr_block_association_set.iter().flat_map(|a| shown(&a.association_id)).collect()
    },
    "ipv6-cidr-block-association.ipv6-cidr-block" => |_, v| {
        v.ipv6_cidr_block_association_set.iter().flat_map(|a| shown(&a.ipv6_cidr_block)).collect()
    },
    "ipv6-cidr-block-association.ipv6-pool" => |_, v| {
        v.ipv6_cidr_block_association_set.iter().flat_map(|a| shown(&a.ipv6_pool)).collect()
    },
    "ipv6-cidr-block-association.state" => |_, v| {
        v.ipv6_cidr_block_association_set
            .iter()
            .flat_map(|a| a.ipv6_cidr_block_state.as_ref().map(|s| shown(&s.state)).unwrap_or_default())
            .collect()
    },
    "is-default" => |_, v| shown(&v.is_default),
    "isDefault" => |_, v| shown(&v.is_default),
    "owner-id" => |_, v| shown(&v.owner_id),
    "state" => |_, v| shown(&v.state),
    "vpc-id" => |_, v| shown(&v.vpc_id),
];

/// Follows "DescribeVpcs" in the Amazon EC2 API Reference.
fn describe_vpcs(tx: &mut Tx, input: DescribeVpcsRequest) -> Result<DescribeVpcsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let vpcs = named_or_all::<VpcId>(&tx.world, &input.vpc_ids)?.into_iter();
    let vpcs = vpcs
        .map(|v| shape(&tx.world, v))
        .filter(|v| filters.pass(&tx.world, v.vpc_id.as_deref().unwrap_or_default(), v))
        .collect();
    let (vpcs, next_token) =
        page(vpcs, input.max_results, input.next_token.as_deref(), 5..=1000, |v: &aws::Vpc| {
            v.vpc_id.clone().unwrap_or_default()
        })?;
    Ok(DescribeVpcsResult { next_token, vpcs })
}

fn shape(world: &World, vpc: &Vpc) -> aws::Vpc {
    let primary = VpcBlock { association: vpc.cidr_association, cidr: vpc.cidr };
    aws::Vpc {
        owner_id: Some(world.region().account.clone()),
        instance_tenancy: Some(match vpc.tenancy {
            Tenancy::Default => aws::Tenancy::DEFAULT,
            Tenancy::Dedicated => aws::Tenancy::DEDICATED,
        }),
        ipv6_cidr_block_association_set: vpc
            .ipv6
            .iter()
            .map(|b| cidr_blocks::shape_v6(world.region(), b, aws::VpcCidrBlockStateCode::ASSOCIATED))
            .collect(),
        cidr_block_association_set: std::iter::once(&primary)
            .chain(&vpc.cidrs)
            .map(|b| cidr_blocks::shape(b, aws::VpcCidrBlockStateCode::ASSOCIATED))
            .collect(),
        is_default: Some(vpc.is_default),
        encryption_control: None,
        tags: tags::shown(world, vpc.id),
        block_public_access_states: Some(no_block()),
        vpc_id: Some(vpc.id.to_string()),
        state: Some(aws::VpcState::AVAILABLE),
        cidr_block: Some(vpc.cidr.to_string()),
        dhcp_options_id: Some(vpc.dhcp_options.map_or_else(|| "default".to_owned(), |d| d.to_string())),
    }
}

/// VPC Block Public Access is off.
pub(super) fn no_block() -> aws::BlockPublicAccessStates {
    aws::BlockPublicAccessStates { internet_gateway_block_mode: Some(aws::BlockPublicAccessMode::OFF) }
}

/// One attribute a call. Follows "DescribeVpcAttribute" in the Amazon EC2 API Reference.
fn describe_vpc_attribute(
    tx: &mut Tx,
    input: DescribeVpcAttributeRequest,
) -> Result<DescribeVpcAttributeResult, ApiError> {
    let vpc = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?;
    let attribute = input.attribute.ok_or_else(|| missing("attribute"))?;
    let shows = |name: VpcAttributeName, value: bool| {
        (attribute == name).then_some(AttributeBooleanValue { value: Some(value) })
    };
    let result = DescribeVpcAttributeResult {
        enable_dns_hostnames: shows(VpcAttributeName::ENABLE_DNS_HOSTNAMES, vpc.dns_hostnames),
        enable_dns_support: shows(VpcAttributeName::ENABLE_DNS_SUPPORT, vpc.dns_support),
        enable_network_address_usage_metrics: shows(
            VpcAttributeName::ENABLE_NETWORK_ADDRESS_USAGE_METRICS,
            vpc.network_address_usage_metrics,
        ),
        vpc_id: Some(vpc.id.to_string()),
    };
    Ok(result)
}

/// One attribute a call. Follows "ModifyVpcAttribute" in the Amazon EC2 API Reference.
fn modify_vpc_attribute(tx: &mut Tx, input: ModifyVpcAttributeRequest) -> Result<Unit, ApiError> {
    let vpc = find_mut::<VpcId>(&mut tx.world, required(&input.vpc_id, "vpcId")?)?;
    let hostnames = flag(&input.enable_dns_hostnames, "enableDnsHostnames")?;
    let support = flag(&input.enable_dns_support, "enableDnsSupport")?;
    let metrics = flag(&input.enable_network_address_usage_metrics, "enableNetworkAddressUsageMetrics")?;
    match (hostnames, support, metrics) {
        (None, None, None) => return Err(missing("enableDnsSupport").into()),
        (Some(true), None, None) if !vpc.dns_support => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("DNS hostnames can only be enabled where DNS support is enabled.")
                .into());
        }
        (Some(on), None, None) => vpc.dns_hostnames = on,
        (None, Some(on), None) => vpc.dns_support = on,
        (None, None, Some(on)) => vpc.network_address_usage_metrics = on,
        _ => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("Fields for multiple attribute types specified")
                .into());
        }
    }
    Ok(Unit)
}

/// The boolean within an attribute's structure, which must be there if the structure is.
pub(super) fn flag(value: &Option<AttributeBooleanValue>, parameter: &str) -> Result<Option<bool>, Ec2Error> {
    match value {
        None => Ok(None),
        Some(AttributeBooleanValue { value: Some(on) }) => Ok(Some(*on)),
        Some(_) => Err(missing(&format!("{parameter}.value"))),
    }
}
