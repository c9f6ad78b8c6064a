//! Egress-only internet gateways: IPv6 out, nothing new in.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec};
use super::ids::{find, named_or_all, required};
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateEgressOnlyInternetGateway, CreateEgressOnlyInternetGatewayRequest,
    CreateEgressOnlyInternetGatewayResult, DeleteEgressOnlyInternetGateway,
    DeleteEgressOnlyInternetGatewayRequest, DeleteEgressOnlyInternetGatewayResult,
    DescribeEgressOnlyInternetGateways, DescribeEgressOnlyInternetGatewaysRequest,
    DescribeEgressOnlyInternetGatewaysResult, InternetGatewayAttachment,
};
use aws_shapes::{ApiError, Registry};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateEgressOnlyInternetGateway>(
            create,
            Access::creates("egress-only-internet-gateway").and("vpc", "VpcId"),
        )
        .on::<DeleteEgressOnlyInternetGateway>(
            delete,
            Access::on("egress-only-internet-gateway", "EgressOnlyInternetGatewayId"),
        )
        .on::<DescribeEgressOnlyInternetGateways>(describe, Access::any());
}

/// Follows "CreateEgressOnlyInternetGateway" in the Amazon EC2 API Reference. A VPC has
/// one at most, so that the quota of VPCs is theirs too.
fn create(
    tx: &mut Tx,
    input: CreateEgressOnlyInternetGatewayRequest,
) -> Result<CreateEgressOnlyInternetGatewayResult, ApiError> {
    let vpc = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?.id;
    if tx.world.egress_only_gateway_of(vpc).is_some() {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Network {vpc} already has an egress-only internet gateway attached"))
            .into());
    }
    let id = EgressOnlyInternetGatewayId::from_bits(tx.random());
    tx.world.egress_only_gateways.insert(id, EgressOnlyInternetGateway { id, vpc });
    let created = [("egress-only-internet-gateway", id.to_string())];
    tags::specified(&mut tx.world, &input.tag_specifications, &created)?;
    Ok(CreateEgressOnlyInternetGatewayResult {
        client_token: input.client_token,
        egress_only_internet_gateway: Some(shape(&tx.world, id, vpc)),
    })
}

/// Routes to the gateway stay, as black holes.
/// Follows "DeleteEgressOnlyInternetGateway" in the Amazon EC2 API Reference.
fn delete(
    tx: &mut Tx,
    input: DeleteEgressOnlyInternetGatewayRequest,
) -> Result<DeleteEgressOnlyInternetGatewayResult, ApiError> {
    let id = required(&input.egress_only_internet_gateway_id, "egressOnlyInternetGatewayId")?;
    let id = find::<EgressOnlyInternetGatewayId>(&tx.world, id)?.id;
    tx.world.egress_only_gateways.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(DeleteEgressOnlyInternetGatewayResult { return_code: Some(true) })
}

/// Only tags filter these.
const FILTERS: &[Spec<aws::EgressOnlyInternetGateway>] = &[];

/// Follows "DescribeEgressOnlyInternetGateways" in the Amazon EC2 API Reference.
fn describe(
    tx: &mut Tx,
    input: DescribeEgressOnlyInternetGatewaysRequest,
) -> Result<DescribeEgressOnlyInternetGatewaysResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let ids = &input.egress_only_internet_gateway_ids;
    let key =
        |g: &aws::EgressOnlyInternetGateway| g.egress_only_internet_gateway_id.clone().unwrap_or_default();
    let found = named_or_all::<EgressOnlyInternetGatewayId>(&tx.world, ids)?;
    let found = found.into_iter().map(|g| shape(&tx.world, g.id, g.vpc));
    let found = found.filter(|g| filters.pass(&tx.world, &key(g), g)).collect();
    let (egress_only_internet_gateways, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=255, key)?;
    Ok(DescribeEgressOnlyInternetGatewaysResult { egress_only_internet_gateways, next_token })
}

fn shape(world: &World, id: EgressOnlyInternetGatewayId, vpc: VpcId) -> aws::EgressOnlyInternetGateway {
    aws::EgressOnlyInternetGateway {
        attachments: vec![InternetGatewayAttachment {
            state: Some(aws::AttachmentStatus::ATTACHED),
            vpc_id: Some(vpc.to_string()),
        }],
        egress_only_internet_gateway_id: Some(id.to_string()),
        tags: tags::shown(world, id),
    }
}

/// The gateway a route names, which must be of the table's VPC.
pub(super) fn of_vpc(
    world: &World,
    vpc: VpcId,
    id: &str,
    table: RouteTableId,
) -> Result<EgressOnlyInternetGatewayId, Ec2Error> {
    let gateway = find::<EgressOnlyInternetGatewayId>(world, id)?;
    if gateway.vpc != vpc {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "route table {table} and egress only internet gateway {id} belong to different networks"
        )));
    }
    Ok(gateway.id)
}
