//! Further blocks of addresses: of VPCs, for IPv4 and IPv6; of subnets, for IPv6.
//!
//! Follows "VPC CIDR blocks" and "Subnet CIDR blocks" in the Amazon VPC User Guide.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, cidr, find, find_mut, missing, required, unserved};
use super::security_groups::all_out_v6;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AssociateSubnetCidrBlock, AssociateSubnetCidrBlockRequest, AssociateSubnetCidrBlockResult,
    AssociateVpcCidrBlock, AssociateVpcCidrBlockRequest, AssociateVpcCidrBlockResult,
    DisassociateSubnetCidrBlock, DisassociateSubnetCidrBlockRequest, DisassociateSubnetCidrBlockResult,
    DisassociateVpcCidrBlock, DisassociateVpcCidrBlockRequest, DisassociateVpcCidrBlockResult,
    SubnetCidrBlockStateCode, VpcCidrBlockStateCode,
};
use aws_shapes::{ApiError, Registry};
use ipnet::{Ipv4Net, Ipv6Net};
use model::*;
use std::net::Ipv4Addr;

/// Blocks of a VPC, of each family. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 5;
/// Number of the entries for IPv6 that AWS adds to a default ACL.
const ACL_NUMBER: u16 = 101;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AssociateVpcCidrBlock>(associate_vpc_cidr_block, Access::on("vpc", "VpcId"))
        .on::<DisassociateVpcCidrBlock>(
            disassociate_vpc_cidr_block,
            Access::found(access::of_cidr_association),
        )
        .on::<AssociateSubnetCidrBlock>(associate_subnet_cidr_block, Access::on("subnet", "SubnetId"))
        .on::<DisassociateSubnetCidrBlock>(
            disassociate_subnet_cidr_block,
            Access::found(access::of_cidr_association),
        );
}

/// Follows "AssociateVpcCidrBlock" in the Amazon EC2 API Reference.
fn associate_vpc_cidr_block(
    tx: &mut Tx,
    input: AssociateVpcCidrBlockRequest,
) -> Result<AssociateVpcCidrBlockResult, ApiError> {
    unserved(&[
        ("ipv6Pool", input.ipv6_pool.is_some()),
        ("ipv6CidrBlock", input.ipv6_cidr_block.is_some()),
        ("ipv4IpamPoolId", input.ipv4_ipam_pool_id.is_some()),
        ("ipv4NetmaskLength", input.ipv4_netmask_length.is_some()),
        ("ipv6IpamPoolId", input.ipv6_ipam_pool_id.is_some()),
        ("ipv6NetmaskLength", input.ipv6_netmask_length.is_some()),
    ])?;
    border_group(tx.region(), &input.ipv6_cidr_block_network_border_group)?;
    let vpc = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?;
    let id = vpc.id;
    let mut answer = AssociateVpcCidrBlockResult { vpc_id: Some(id.to_string()), ..Default::default() };
    match (input.cidr_block.as_deref(), input.amazon_provided_ipv6_cidr_block == Some(true)) {
        (Some(_), true) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("The parameters cidrBlock and amazonProvidedIpv6CidrBlock cannot be used together.")
                .into());
        }
        (None, false) => return Err(missing("cidrBlock or amazonProvidedIpv6CidrBlock").into()),
        (Some(text), false) => {
            let cidr = cidr(text, "cidrBlock")?;
            check_secondary(&tx.world, vpc, cidr)?;
            let block = VpcBlock { association: VpcCidrAssociationId::from_bits(tx.random()), cidr };
            answer.cidr_block_association = Some(shape(&block, VpcCidrBlockStateCode::ASSOCIATING));
            if let Some(vpc) = tx.world.vpcs.get_mut(&id) {
                vpc.cidrs.push(block);
            }
        }
        (None, true) => {
            let block = associate_ipv6(tx, id)?;
            answer.ipv6_cidr_block_association =
                Some(shape_v6(tx.region(), &block, VpcCidrBlockStateCode::ASSOCIATING));
        }
    }
    Ok(answer)
}

/// The region is its own network border group.
pub(super) fn border_group(region: &Region, asked: &Option<String>) -> Result<(), Ec2Error> {
    match asked.as_deref().filter(|g| !g.is_empty() && *g != region.name) {
        Some(other) => Err(super::ids::invalid(other, "ipv6CidrBlockNetworkBorderGroup", "")),
        None => Ok(()),
    }
}

/// Which range of private addresses a block is from; None for others.
fn private_range(cidr: Ipv4Net) -> Option<usize> {
    let ranges = [
        Ipv4Net::new_assert(Ipv4Addr::new(10, 0, 0, 0), 8),
        Ipv4Net::new_assert(Ipv4Addr::new(172, 16, 0, 0), 12),
        Ipv4Net::new_assert(Ipv4Addr::new(192, 168, 0, 0), 16),
        Ipv4Net::new_assert(Ipv4Addr::new(198, 19, 0, 0), 16),
    ];
    ranges.iter().position(|r| r.contains(&cidr))
}

/// Follows "IPv4 CIDR block association restrictions" in the Amazon VPC User Guide.
fn check_secondary(world: &World, vpc: &Vpc, cidr: Ipv4Net) -> Result<(), Ec2Error> {
    let refused = |why: String| Ec2Code::InvalidVpcRange.with(why);
    if !(16..=28).contains(&cidr.prefix_len()) || super::vpcs::is_reserved(cidr) {
        return Err(refused(format!("The CIDR '{cidr}' is invalid.")));
    }
    if private_range(cidr).is_some_and(|range| private_range(vpc.cidr) != Some(range)) {
        return Err(refused(format!(
            "The CIDR '{cidr}' is restricted. Use a CIDR from the same private address range as the current VPC \
             CIDR, or use a publicly-routable CIDR. For additional restrictions, see \
             https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Subnets.html"
        )));
    }
    let overlap = |a: Ipv4Net| a.contains(&cidr) || cidr.contains(&a);
    if vpc.blocks().any(overlap) {
        return Err(refused(format!("The CIDR '{cidr}' conflicts with another CIDR of the VPC.")));
    }
    let peers = world.peerings.values().filter(|p| p.is_alive()).filter_map(|p| p.peer_of(vpc.id));
    if peers.filter_map(|id| world.vpcs.get(&id)).any(|peer| peer.blocks().any(overlap)) {
        return Err(refused(format!("The CIDR '{cidr}' overlaps with that of a peer VPC.")));
    }
    let routed = |t: &RouteTable| {
        t.vpc == vpc.id
            && t.routes.iter().any(|r| matches!(r.destination, Destination::V4(to) if cidr.contains(&to)))
    };
    if world.route_tables.values().any(routed) {
        return Err(refused(format!("The CIDR '{cidr}' conflicts with the destination of a route.")));
    }
    if vpc.blocks().count() >= LIMIT {
        return Err(limit_exceeded(vpc.id));
    }
    Ok(())
}

fn limit_exceeded(vpc: VpcId) -> Ec2Error {
    Ec2Code::CidrLimitExceeded
        .with(format!("This network '{vpc}' has met its maximum number of allowed CIDRs: {LIMIT}"))
}

/// Gives the VPC a block of the region's pool. Where the tenant left the default ACL and the
/// groups' egress as they were made, IPv6 is let through as IPv4 is.
/// Follows "Default network ACL" and "Default security groups" in the Amazon VPC User Guide.
pub(super) fn associate_ipv6(tx: &mut Tx, id: VpcId) -> Result<VpcBlock<Ipv6Net>, Ec2Error> {
    let cidr = tx.world.free_vpc_ipv6(tx.random() as u64).ok_or_else(|| {
        Ec2Code::InsufficientAddressCapacity.with("The region's pool of IPv6 addresses is spent.")
    })?;
    let block = VpcBlock { association: VpcCidrAssociationId::from_bits(tx.random()), cidr };
    let vpc = tx.world.vpcs.get_mut(&id).ok_or_else(|| id.not_found())?;
    if vpc.ipv6.len() >= LIMIT {
        return Err(limit_exceeded(id));
    }
    vpc.ipv6.push(block.clone());
    let acl = vpc.default_network_acl;
    if let Some(acl) = tx.world.network_acls.get_mut(&acl)
        && acl.entries == NetworkAcl::default_entries()
    {
        let more = NetworkAcl::default_entries().into_iter().map(|e| NetworkAclEntry {
            number: ACL_NUMBER,
            cidr: Cidr::V6(Ipv6Net::default()),
            ..e
        });
        acl.entries.extend(more);
    }
    let untouched = |g: &&SecurityGroup| {
        let out: Vec<_> = g.rules.iter().filter(|r| r.direction == Direction::Egress).collect();
        g.vpc == id
            && matches!(out.as_slice(), [r] if r.traffic == Traffic::All && r.peer == Peer::V4(Ipv4Net::default()))
    };
    let groups: Vec<SecurityGroupId> =
        tx.world.security_groups.values().filter(untouched).map(|g| g.id).collect();
    for group in groups {
        if let Some(group) = tx.world.security_groups.get_mut(&group) {
            group.rules.push(all_out_v6());
        }
    }
    Ok(block)
}

/// Follows "DisassociateVpcCidrBlock" in the Amazon EC2 API Reference: neither the primary
/// block nor one with subnets can go.
fn disassociate_vpc_cidr_block(
    tx: &mut Tx,
    input: DisassociateVpcCidrBlockRequest,
) -> Result<DisassociateVpcCidrBlockResult, ApiError> {
    let text = required(&input.association_id, "associationId")?;
    let absent = || {
        Ec2Code::InvalidVpcCidrBlockAssociationIdNotFound
            .with(format!("The vpc CIDR block association ID '{text}' does not exist"))
    };
    let association: VpcCidrAssociationId = text.parse().map_err(|_| absent())?;
    let has = |v: &&Vpc| {
        v.cidr_association == association
            || v.cidrs.iter().any(|b| b.association == association)
            || v.ipv6.iter().any(|b| b.association == association)
    };
    let vpc = tx.world.vpcs.values().find(has).ok_or_else(absent)?.clone();
    if vpc.cidr_association == association {
        return Err(Ec2Code::OperationNotPermitted
            .with(format!(
                "The vpc CIDR block with association ID {association} may not be disassociated. It is the primary \
                 IPv4 CIDR block of the VPC"
            ))
            .into());
    }
    let used = || {
        Ec2Code::DependencyViolation.with(format!(
            "The vpc CIDR block with association ID {association} has dependencies and cannot be disassociated."
        ))
    };
    let state = VpcCidrBlockStateCode::DISASSOCIATING;
    let mut answer =
        DisassociateVpcCidrBlockResult { vpc_id: Some(vpc.id.to_string()), ..Default::default() };
    if let Some(block) = vpc.cidrs.iter().find(|b| b.association == association) {
        if tx.world.subnets_of(vpc.id).any(|s| block.cidr.contains(&s.cidr)) {
            return Err(used().into());
        }
        answer.cidr_block_association = Some(shape(block, state));
    } else if let Some(block) = vpc.ipv6.iter().find(|b| b.association == association) {
        let inside = |s: &Subnet| s.ipv6_cidr.is_some_and(|c| block.cidr.contains(&c));
        if tx.world.subnets_of(vpc.id).any(inside) {
            return Err(used().into());
        }
        answer.ipv6_cidr_block_association = Some(shape_v6(tx.region(), block, state));
    }
    let vpc = find_mut::<VpcId>(&mut tx.world, &vpc.id.to_string())?;
    vpc.cidrs.retain(|b| b.association != association);
    vpc.ipv6.retain(|b| b.association != association);
    Ok(answer)
}

pub(super) fn shape(block: &VpcBlock<Ipv4Net>, state: VpcCidrBlockStateCode) -> aws::VpcCidrBlockAssociation {
    aws::VpcCidrBlockAssociation {
        association_id: Some(block.association.to_string()),
        cidr_block: Some(block.cidr.to_string()),
        cidr_block_state: Some(aws::VpcCidrBlockState { state: Some(state), status_message: None }),
    }
}

pub(super) fn shape_v6(
    region: &Region,
    block: &VpcBlock<Ipv6Net>,
    state: VpcCidrBlockStateCode,
) -> aws::VpcIpv6CidrBlockAssociation {
    aws::VpcIpv6CidrBlockAssociation {
        association_id: Some(block.association.to_string()),
        ipv6_cidr_block: Some(block.cidr.to_string()),
        ipv6_cidr_block_state: Some(aws::VpcCidrBlockState { state: Some(state), status_message: None }),
        network_border_group: Some(region.name.clone()),
        ipv6_pool: Some("Amazon".into()),
        ipv6_address_attribute: Some(aws::Ipv6AddressAttribute::PUBLIC),
        ip_source: Some(aws::IpSource::AMAZON),
    }
}

/// A subnet's part of its VPC's IPv6 blocks: of `/44` to `/64`, in steps of 4.
pub(super) fn subnet_ipv6(world: &World, vpc: &Vpc, text: &str) -> Result<Ipv6Net, Ec2Error> {
    let refused = || Ec2Code::InvalidSubnetRange.with(format!("The IPv6 CIDR '{text}' is invalid."));
    let cidr = text.parse::<Ipv6Net>().map_err(|_| refused())?.trunc();
    let sized = (44..=64).contains(&cidr.prefix_len()) && cidr.prefix_len().is_multiple_of(4);
    if !sized || !vpc.ipv6_blocks().any(|b| b.contains(&cidr)) {
        return Err(refused());
    }
    let overlap = |s: &Subnet| s.ipv6_cidr.is_some_and(|c| c.contains(&cidr) || cidr.contains(&c));
    if world.subnets_of(vpc.id).any(overlap) {
        return Err(Ec2Code::InvalidSubnetConflict
            .with(format!("The IPv6 CIDR '{text}' conflicts with another subnet")));
    }
    Ok(cidr)
}

/// Follows "AssociateSubnetCidrBlock" in the Amazon EC2 API Reference: one IPv6 block a subnet.
fn associate_subnet_cidr_block(
    tx: &mut Tx,
    input: AssociateSubnetCidrBlockRequest,
) -> Result<AssociateSubnetCidrBlockResult, ApiError> {
    unserved(&[
        ("ipv6IpamPoolId", input.ipv6_ipam_pool_id.is_some()),
        ("ipv6NetmaskLength", input.ipv6_netmask_length.is_some()),
    ])?;
    let subnet = find::<SubnetId>(&tx.world, required(&input.subnet_id, "subnetId")?)?;
    let id = subnet.id;
    let text = required(&input.ipv6_cidr_block, "ipv6CidrBlock")?;
    if subnet.ipv6_cidr.is_some() {
        return Err(Ec2Code::CidrLimitExceeded
            .with(format!("The subnet '{id}' has met its maximum number of allowed IPv6 CIDRs: 1"))
            .into());
    }
    let vpc = tx.world.vpcs.get(&subnet.vpc).ok_or_else(|| subnet.vpc.not_found())?;
    let cidr = subnet_ipv6(&tx.world, vpc, text)?;
    let association = SubnetCidrAssociationId::from_bits(tx.random());
    let subnet = find_mut::<SubnetId>(&mut tx.world, &id.to_string())?;
    subnet.ipv6_cidr = Some(cidr);
    subnet.ipv6_association = Some(association);
    Ok(AssociateSubnetCidrBlockResult {
        ipv6_cidr_block_association: subnet_shape(subnet, SubnetCidrBlockStateCode::ASSOCIATING),
        subnet_id: Some(id.to_string()),
    })
}

/// Follows "DisassociateSubnetCidrBlock" in the Amazon EC2 API Reference: interfaces must
/// have given back the block's addresses.
fn disassociate_subnet_cidr_block(
    tx: &mut Tx,
    input: DisassociateSubnetCidrBlockRequest,
) -> Result<DisassociateSubnetCidrBlockResult, ApiError> {
    let text = required(&input.association_id, "associationId")?;
    let absent = || {
        Ec2Code::InvalidSubnetCidrBlockAssociationIdNotFound
            .with(format!("The subnet CIDR block association ID '{text}' does not exist"))
    };
    let association: SubnetCidrAssociationId = text.parse().map_err(|_| absent())?;
    let has = |s: &&Subnet| s.ipv6_association == Some(association);
    let subnet = tx.world.subnets.values().find(has).ok_or_else(absent)?;
    let id = subnet.id;
    if !tx.world.ipv6_in_use(id).is_empty() {
        return Err(Ec2Code::DependencyViolation
            .with(format!(
                "The subnet CIDR block with association ID {association} has dependencies and cannot be \
                 disassociated."
            ))
            .into());
    }
    let answer = subnet_shape(subnet, SubnetCidrBlockStateCode::DISASSOCIATING);
    let subnet = find_mut::<SubnetId>(&mut tx.world, &id.to_string())?;
    subnet.ipv6_cidr = None;
    subnet.ipv6_association = None;
    subnet.assign_ipv6 = false;
    Ok(DisassociateSubnetCidrBlockResult {
        ipv6_cidr_block_association: answer,
        subnet_id: Some(id.to_string()),
    })
}

/// The subnet's IPv6 block, where it has one.
pub(super) fn subnet_shape(
    subnet: &Subnet,
    state: SubnetCidrBlockStateCode,
) -> Option<aws::SubnetIpv6CidrBlockAssociation> {
    let cidr = subnet.ipv6_cidr?;
    Some(aws::SubnetIpv6CidrBlockAssociation {
        association_id: subnet.ipv6_association.map(|id| id.to_string()),
        ipv6_cidr_block: Some(cidr.to_string()),
        ipv6_cidr_block_state: Some(aws::SubnetCidrBlockState { state: Some(state), status_message: None }),
        ipv6_address_attribute: Some(aws::Ipv6AddressAttribute::PUBLIC),
        ip_source: Some(aws::IpSource::AMAZON),
    })
}
