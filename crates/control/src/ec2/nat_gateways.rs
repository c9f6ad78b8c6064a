//! NAT gateways: out for those without a public address of their own.
//!
//! A gateway begins `pending`; the reconciler says when it carries packets
//! (`model::transitions::nat_available`) and when nothing of it is left (`nat_deleted`).
//! Follows "NAT gateways" in the Amazon VPC User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, find, missing, named_or_all, required, unserved};
use super::instance_shapes::timestamp;
use super::launch_places::private_ip;
use super::nat_gateway_addresses::{free_elastic, secondary};
use super::new_interface::NewInterface;
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateNatGateway, CreateNatGatewayRequest, CreateNatGatewayResult, DeleteNatGateway,
    DeleteNatGatewayRequest, DeleteNatGatewayResult, DescribeNatGateways, DescribeNatGatewaysRequest,
    DescribeNatGatewaysResult, NatGatewayAddressStatus,
};
use aws_shapes::{ApiError, Registry};
use model::*;

/// Gateways of an Availability Zone. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 5;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateNatGateway>(
            create_nat_gateway,
            Access::creates("natgateway").and("subnet", "SubnetId").and("elastic-ip", "AllocationId"),
        )
        .on::<DeleteNatGateway>(delete_nat_gateway, Access::on("natgateway", "NatGatewayId"))
        .on::<DescribeNatGateways>(describe_nat_gateways, Access::any());
}

/// Follows "CreateNatGateway" in the Amazon EC2 API Reference. What only shows once the
/// gateway is built (no way to the internet) makes it `failed`.
fn create_nat_gateway(
    tx: &mut Tx,
    input: CreateNatGatewayRequest,
) -> Result<CreateNatGatewayResult, ApiError> {
    unserved(&[
        (
            "availabilityMode",
            input.availability_mode.as_ref().is_some_and(|m| *m != aws::AvailabilityMode::ZONAL),
        ),
        ("vpcId", input.vpc_id.is_some()),
        ("availabilityZoneAddresses", !input.availability_zone_addresses.is_empty()),
    ])?;
    let subnet = find::<SubnetId>(&tx.world, required(&input.subnet_id, "subnetId")?)?.clone();
    let connectivity = match input.connectivity_type.as_ref().map(aws::ConnectivityType::as_str) {
        None | Some("public") => Connectivity::Public,
        Some("private") => Connectivity::Private,
        Some(other) => return Err(super::ids::invalid(other, "connectivityType", "").into()),
    };
    let allocation = input.allocation_id.as_deref().filter(|id| !id.is_empty());
    let elastic = match (connectivity, allocation) {
        (Connectivity::Public, None) => return Err(missing("allocationId").into()),
        (Connectivity::Private, Some(_)) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("An allocation ID cannot be specified for a private NAT gateway.")
                .into());
        }
        (Connectivity::Private, None) => None,
        (Connectivity::Public, Some(id)) => Some(free_elastic(tx, id)?),
    };
    let primary = input.private_ip_address.as_deref().filter(|a| !a.is_empty());
    let primary = primary.map(|a| private_ip(&tx.world, &subnet, a)).transpose()?;
    check_limit(&tx.world, &subnet)?;

    let id = NatGatewayId::from_bits(tx.random());
    let interface = NewInterface {
        description: format!("Interface for NAT Gateway {id}"),
        primary,
        ..NewInterface::bare(&subnet)
    };
    let eni = interface.create(tx, None)?;
    let row = tx.world.enis.get_mut(&eni).ok_or_else(|| eni.not_found())?;
    row.service = Some(EniService::NatGateway(id));
    row.requester_managed = true;
    row.source_dest_check = false;
    let private_ip = row.primary();
    if let Some(elastic) = &elastic
        && let Some(address) = tx.world.addresses.get_mut(&elastic.allocation)
    {
        address.association = Some(AddressAssociation { id: elastic.association, eni, private_ip });
    }
    let gateway = NatGateway {
        id,
        vpc: subnet.vpc,
        subnet: subnet.id,
        connectivity,
        state: NatGatewayState::Pending,
        addresses: vec![NatAddress { eni, private_ip, elastic, leaving: None }],
        failure: None,
        created: tx.now,
        ended: None,
    };
    tx.world.nat_gateways.insert(id, gateway);
    secondary(tx, id, &input)?;
    tags::specified(&mut tx.world, &input.tag_specifications, &[("natgateway", id.to_string())])?;
    let answer = shape(&tx.world, find::<NatGatewayId>(&tx.world, &id.to_string())?);
    if connectivity == Connectivity::Public && tx.world.internet_gateway_of(subnet.vpc).is_none() {
        let why = format!("Network {} has no Internet gateway attached", subnet.vpc);
        transitions::nat_failed(&mut tx.world, id, Ec2Code::GatewayNotAttached.as_str(), &why, tx.now);
    }
    Ok(CreateNatGatewayResult { client_token: input.client_token, nat_gateway: Some(answer) })
}

fn check_limit(world: &World, subnet: &Subnet) -> Result<(), Ec2Error> {
    let in_zone = |id: &SubnetId| world.subnets.get(id).is_some_and(|s| s.zone == subnet.zone);
    let alive = |g: &&NatGateway| g.ended.is_none() && in_zone(&g.subnet);
    if world.nat_gateways.values().filter(alive).count() >= LIMIT {
        return Err(Ec2Code::NatGatewayLimitExceeded
            .with(format!("Performing this operation would exceed the limit of {LIMIT} NAT gateways")));
    }
    Ok(())
}

/// Routes to the gateway stay, as black holes; its Elastic IP is free again once it is gone.
/// Follows "DeleteNatGateway" in the Amazon EC2 API Reference.
fn delete_nat_gateway(
    tx: &mut Tx,
    input: DeleteNatGatewayRequest,
) -> Result<DeleteNatGatewayResult, ApiError> {
    let gateway = find::<NatGatewayId>(&tx.world, required(&input.nat_gateway_id, "natGatewayId")?)?;
    let id = gateway.id;
    match gateway.state {
        NatGatewayState::Deleted => return Err(id.not_found().into()),
        NatGatewayState::Failed => {
            if let Some(gateway) = tx.world.nat_gateways.get_mut(&id) {
                gateway.state = NatGatewayState::Deleted;
            }
        }
        _ => transitions::delete_nat(&mut tx.world, id),
    }
    Ok(DeleteNatGatewayResult { nat_gateway_id: Some(id.to_string()) })
}

const FILTERS: &[Spec<aws::NatGateway>] = filters![aws::NatGateway;
    "nat-gateway-id" => |_, g| shown(&g.nat_gateway_id),
    "state" => |_, g| shown(&g.state),
    "subnet-id" => |_, g| shown(&g.subnet_id),
    "vpc-id" => |_, g| shown(&g.vpc_id),
];

/// Follows "DescribeNatGateways" in the Amazon EC2 API Reference.
fn describe_nat_gateways(
    tx: &mut Tx,
    input: DescribeNatGatewaysRequest,
) -> Result<DescribeNatGatewaysResult, ApiError> {
    let filters = Filters::new(&input.filter, FILTERS)?;
    let key = |g: &aws::NatGateway| g.nat_gateway_id.clone().unwrap_or_default();
    let found = named_or_all::<NatGatewayId>(&tx.world, &input.nat_gateway_ids)?.into_iter();
    let found = found.map(|g| shape(&tx.world, g)).filter(|g| filters.pass(&tx.world, &key(g), g)).collect();
    let (nat_gateways, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeNatGatewaysResult { nat_gateways, next_token })
}

fn state(state: NatGatewayState) -> aws::NatGatewayState {
    match state {
        NatGatewayState::Pending => aws::NatGatewayState::PENDING,
        NatGatewayState::Available => aws::NatGatewayState::AVAILABLE,
        NatGatewayState::Deleting => aws::NatGatewayState::DELETING,
        NatGatewayState::Deleted => aws::NatGatewayState::DELETED,
        NatGatewayState::Failed => aws::NatGatewayState::FAILED,
    }
}

pub(super) fn address_shapes(gateway: &NatGateway) -> Vec<aws::NatGatewayAddress> {
    // While it is pending AWS shows the allocation alone.
    let built = gateway.state != NatGatewayState::Pending;
    let addresses = gateway.addresses.iter().enumerate().map(|(n, a)| aws::NatGatewayAddress {
        allocation_id: a.elastic.as_ref().map(|e| e.allocation.to_string()),
        association_id: a.elastic.as_ref().filter(|_| built).map(|e| e.association.to_string()),
        public_ip: a.elastic.as_ref().filter(|_| built).map(|e| e.public_ip.to_string()),
        network_interface_id: Some(a.eni.to_string()),
        private_ip: Some(a.private_ip.to_string()),
        is_primary: Some(n == 0),
        status: Some(match (built, &gateway.failure) {
            (_, Some(_)) => NatGatewayAddressStatus::FAILED,
            _ if a.leaving.is_some() => match gateway.connectivity {
                Connectivity::Public => NatGatewayAddressStatus::DISASSOCIATING,
                Connectivity::Private => NatGatewayAddressStatus::UNASSIGNING,
            },
            (true, None) => NatGatewayAddressStatus::SUCCEEDED,
            (false, None) => NatGatewayAddressStatus::ASSOCIATING,
        }),
        ..Default::default()
    });
    addresses.collect()
}

fn shape(world: &World, gateway: &NatGateway) -> aws::NatGateway {
    aws::NatGateway {
        create_time: Some(timestamp(gateway.created)),
        delete_time: gateway.ended.map(timestamp),
        failure_code: gateway.failure.as_ref().map(|(code, _)| code.clone()),
        failure_message: gateway.failure.as_ref().map(|(_, message)| message.clone()),
        nat_gateway_addresses: address_shapes(gateway),
        nat_gateway_id: Some(gateway.id.to_string()),
        state: Some(state(gateway.state)),
        subnet_id: Some(gateway.subnet.to_string()),
        vpc_id: Some(gateway.vpc.to_string()),
        tags: tags::shown(world, gateway.id),
        connectivity_type: Some(match gateway.connectivity {
            Connectivity::Public => aws::ConnectivityType::PUBLIC,
            Connectivity::Private => aws::ConnectivityType::PRIVATE,
        }),
        availability_mode: Some(aws::AvailabilityMode::ZONAL),
        ..Default::default()
    }
}

/// The gateway a route names, which must be of the table's VPC and not over.
pub(super) fn of_vpc(world: &World, vpc: VpcId, id: &str) -> Result<NatGatewayId, Ec2Error> {
    let absent =
        || Ec2Code::InvalidNatGatewayIdNotFound.with(format!("The natGateway ID '{id}' does not exist"));
    let gateway: NatGatewayId = id.parse().map_err(|_| absent())?;
    let gateway = world.nat_gateways.get(&gateway).filter(|g| g.is_wanted() && g.vpc == vpc);
    gateway.map(|g| g.id).ok_or_else(absent)
}
