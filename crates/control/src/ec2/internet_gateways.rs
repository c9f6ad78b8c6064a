//! Internet gateways: a VPC's door to the internet.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{find, find_mut, named_or_all, required};
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AttachInternetGateway, AttachInternetGatewayRequest, CreateInternetGateway,
    CreateInternetGatewayRequest, CreateInternetGatewayResult, DeleteInternetGateway,
    DeleteInternetGatewayRequest, DescribeInternetGateways, DescribeInternetGatewaysRequest,
    DescribeInternetGatewaysResult, DetachInternetGateway, DetachInternetGatewayRequest,
    InternetGatewayAttachment,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

/// Gateways of a region. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 5;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateInternetGateway>(create_internet_gateway, Access::creates("internet-gateway"))
        .on::<DeleteInternetGateway>(
            delete_internet_gateway,
            Access::on("internet-gateway", "InternetGatewayId"),
        )
        .on::<AttachInternetGateway>(
            attach_internet_gateway,
            Access::on("internet-gateway", "InternetGatewayId").and("vpc", "VpcId"),
        )
        .on::<DetachInternetGateway>(
            detach_internet_gateway,
            Access::on("internet-gateway", "InternetGatewayId").and("vpc", "VpcId"),
        )
        .on::<DescribeInternetGateways>(describe_internet_gateways, Access::any());
}

/// A gateway, attached where a VPC is given.
pub(super) fn create_in(world: &mut World, vpc: Option<VpcId>) -> InternetGatewayId {
    let id = InternetGatewayId::from_bits(rand::random());
    world.internet_gateways.insert(id, InternetGateway { id, vpc });
    id
}

/// Follows "CreateInternetGateway" in the Amazon EC2 API Reference.
fn create_internet_gateway(
    tx: &mut Tx,
    input: CreateInternetGatewayRequest,
) -> Result<CreateInternetGatewayResult, ApiError> {
    if tx.world.internet_gateways.len() >= LIMIT {
        return Err(Ec2Code::InternetGatewayLimitExceeded
            .with("The maximum number of internet gateways has been reached.")
            .into());
    }
    let id = create_in(&mut tx.world, None);
    let created = [("internet-gateway", id.to_string())];
    tags::specified(&mut tx.world, &input.tag_specifications, &created)?;
    let gateway = shape(&tx.world, find::<InternetGatewayId>(&tx.world, &id.to_string())?);
    Ok(CreateInternetGatewayResult { internet_gateway: Some(gateway) })
}

/// Routes to the gateway stay, as black holes.
/// Follows "DeleteInternetGateway" in the Amazon EC2 API Reference.
fn delete_internet_gateway(tx: &mut Tx, input: DeleteInternetGatewayRequest) -> Result<Unit, ApiError> {
    let world = &mut tx.world;
    let gateway =
        find::<InternetGatewayId>(world, required(&input.internet_gateway_id, "internetGatewayId")?)?;
    let id = gateway.id;
    if gateway.vpc.is_some() {
        return Err(Ec2Code::DependencyViolation
            .with(format!("The internetGateway '{id}' has dependencies and cannot be deleted."))
            .into());
    }
    world.internet_gateways.remove(&id);
    tags::forget(world, id);
    Ok(Unit)
}

/// Follows "AttachInternetGateway" in the Amazon EC2 API Reference.
fn attach_internet_gateway(tx: &mut Tx, input: AttachInternetGatewayRequest) -> Result<Unit, ApiError> {
    let gateway_id = required(&input.internet_gateway_id, "internetGatewayId")?;
    let vpc_id = required(&input.vpc_id, "vpcId")?;
    let gateway = find::<InternetGatewayId>(&tx.world, gateway_id)?;
    let vpc = find::<VpcId>(&tx.world, vpc_id)?.id;
    if let Some(there) = gateway.vpc {
        return Err(Ec2Code::ResourceAlreadyAssociated
            .with(format!("resource {} is already attached to network {there}", gateway.id))
            .into());
    }
    if tx.world.internet_gateway_of(vpc).is_some() {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Network {vpc} already has an internet gateway attached"))
            .into());
    }
    find_mut::<InternetGatewayId>(&mut tx.world, gateway_id)?.vpc = Some(vpc);
    Ok(Unit)
}

/// Follows "DetachInternetGateway" in the Amazon EC2 API Reference.
fn detach_internet_gateway(tx: &mut Tx, input: DetachInternetGatewayRequest) -> Result<Unit, ApiError> {
    let gateway_id = required(&input.internet_gateway_id, "internetGatewayId")?;
    let vpc_id = required(&input.vpc_id, "vpcId")?;
    let gateway = find::<InternetGatewayId>(&tx.world, gateway_id)?;
    let vpc = find::<VpcId>(&tx.world, vpc_id)?.id;
    if gateway.vpc != Some(vpc) {
        return Err(Ec2Code::GatewayNotAttached
            .with(format!("resource {} is not attached to network {vpc}", gateway.id))
            .into());
    }
    if has_public_addresses(&tx.world, vpc) {
        return Err(mapped(vpc).into());
    }
    let gateway = gateway.id;
    find_mut::<InternetGatewayId>(&mut tx.world, gateway_id)?.vpc = None;
    if let Some(table) = tx.world.route_table_of_gateway(gateway).map(|t| t.id)
        && let Some(table) = tx.world.route_tables.get_mut(&table)
    {
        table.associations.retain(|a| a.target != AssociationTarget::Gateway(gateway));
    }
    Ok(Unit)
}

fn mapped(vpc: VpcId) -> Ec2Error {
    Ec2Code::DependencyViolation.with(format!(
        "Network {vpc} has some mapped public address(es). Please unmap those public address(es) before \
         detaching the gateway."
    ))
}

fn has_public_addresses(world: &World, vpc: VpcId) -> bool {
    let lent = world.enis_of(vpc).any(|e| e.private_ips.iter().any(|p| p.lent_public.is_some()));
    let in_vpc = |eni: &EniId| world.enis.get(eni).is_some_and(|e| e.vpc == vpc);
    lent || world.addresses.values().any(|a| a.association.as_ref().is_some_and(|s| in_vpc(&s.eni)))
}

const FILTERS: &[Spec<aws::InternetGateway>] = filters![aws::InternetGateway;
    "attachment.state" => |_, g| g.attachments.iter().flat_map(|a| shown(&a.state)).collect(),
    "attachment.vpc-id" => |_, g| g.attachments.iter().flat_map(|a| shown(&a.vpc_id)).collect(),
    "internet-gateway-id" => |_, g| shown(&g.internet_gateway_id),
    "owner-id" => |_, g| shown(&g.owner_id),
];

/// Follows "DescribeInternetGateways" in the Amazon EC2 API Reference.
fn describe_internet_gateways(
    tx: &mut Tx,
    input: DescribeInternetGatewaysRequest,
) -> Result<DescribeInternetGatewaysResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let gateways = named_or_all::<InternetGatewayId>(&tx.world, &input.internet_gateway_ids)?.into_iter();
    let key = |g: &aws::InternetGateway| g.internet_gateway_id.clone().unwrap_or_default();
    let gateways =
        gateways.map(|g| shape(&tx.world, g)).filter(|g| filters.pass(&tx.world, &key(g), g)).collect();
    let (internet_gateways, next_token) =
        page(gateways, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeInternetGatewaysResult { internet_gateways, next_token })
}

fn shape(world: &World, gateway: &InternetGateway) -> aws::InternetGateway {
    // The state of an attachment is `available` here, which the enumeration doesn't know.
    let attachment = gateway.vpc.map(|vpc| InternetGatewayAttachment {
        state: Some("available".into()),
        vpc_id: Some(vpc.to_string()),
    });
    aws::InternetGateway {
        attachments: attachment.into_iter().collect(),
        internet_gateway_id: Some(gateway.id.to_string()),
        owner_id: Some(world.region().account.clone()),
        tags: tags::shown(world, gateway.id),
    }
}
