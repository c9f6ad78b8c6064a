//! Route tables and what is associated with them; see `routes` for what is in them.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, find, find_mut, missing, named_or_all, required, unserved};
use super::paging::page;
use super::{routes, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AssociateRouteTable, AssociateRouteTableRequest, AssociateRouteTableResult,
    CreateRouteTable, CreateRouteTableRequest, CreateRouteTableResult, DeleteRouteTable,
    DeleteRouteTableRequest, DescribeRouteTables, DescribeRouteTablesRequest, DescribeRouteTablesResult,
    DisassociateRouteTable, DisassociateRouteTableRequest, ReplaceRouteTableAssociation,
    ReplaceRouteTableAssociationRequest, ReplaceRouteTableAssociationResult, RouteTableAssociationState,
    RouteTableAssociationStateCode,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

/// Route tables of a VPC. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 200;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateRouteTable>(create_route_table, Access::creates("route-table").and("vpc", "VpcId"))
        .on::<DeleteRouteTable>(delete_route_table, Access::on("route-table", "RouteTableId"))
        .on::<DescribeRouteTables>(describe_route_tables, Access::any())
        .on::<AssociateRouteTable>(
            associate_route_table,
            Access::on("route-table", "RouteTableId")
                .and("subnet", "SubnetId")
                .and("internet-gateway", "GatewayId"),
        )
        .on::<DisassociateRouteTable>(
            disassociate_route_table,
            Access::found(access::of_route_table_association),
        )
        .on::<ReplaceRouteTableAssociation>(
            replace_route_table_association,
            Access::on("route-table", "RouteTableId").and_found(access::of_route_table_association),
        );
}

/// Follows "CreateRouteTable" in the Amazon EC2 API Reference.
fn create_route_table(
    tx: &mut Tx,
    input: CreateRouteTableRequest,
) -> Result<CreateRouteTableResult, ApiError> {
    let vpc = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?.id;
    if tx.world.route_tables.values().filter(|t| t.vpc == vpc).count() >= LIMIT {
        return Err(Ec2Code::RouteTableLimitExceeded
            .with("The maximum number of route tables has been reached.")
            .into());
    }
    let id = RouteTableId::from_bits(tx.random());
    let table = RouteTable { id, vpc, routes: Vec::new(), associations: Vec::new() };
    tx.world.route_tables.insert(id, table);
    tags::specified(&mut tx.world, &input.tag_specifications, &[("route-table", id.to_string())])?;
    let table = shape(&tx.world, find::<RouteTableId>(&tx.world, &id.to_string())?);
    Ok(CreateRouteTableResult { route_table: Some(table), client_token: input.client_token })
}

/// Follows "DeleteRouteTable" in the Amazon EC2 API Reference: neither the main table nor
/// one with associations can go.
fn delete_route_table(tx: &mut Tx, input: DeleteRouteTableRequest) -> Result<Unit, ApiError> {
    let world = &mut tx.world;
    let table = find::<RouteTableId>(world, required(&input.route_table_id, "routeTableId")?)?;
    let id = table.id;
    if !table.associations.is_empty() {
        return Err(Ec2Code::DependencyViolation
            .with(format!("The routeTable '{id}' has dependencies and cannot be deleted."))
            .into());
    }
    world.route_tables.remove(&id);
    tags::forget(world, id);
    Ok(Unit)
}

/// Follows "AssociateRouteTable" in the Amazon EC2 API Reference. Asking for what is so
/// already answers its id.
fn associate_route_table(
    tx: &mut Tx,
    input: AssociateRouteTableRequest,
) -> Result<AssociateRouteTableResult, ApiError> {
    unserved(&[("publicIpv4Pool", input.public_ipv4_pool.is_some())])?;
    let table_id = required(&input.route_table_id, "routeTableId")?;
    let table = find::<RouteTableId>(&tx.world, table_id)?;
    let gateway = input.gateway_id.as_deref().filter(|id| !id.is_empty());
    let target = match (input.subnet_id.as_deref().filter(|id| !id.is_empty()), gateway) {
        (Some(_), Some(_)) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("The parameters subnetId and gatewayId cannot be used together.")
                .into());
        }
        (None, Some(id)) => gateway_target(&tx.world, table, id)?,
        (subnet, None) => {
            let subnet_id = subnet.ok_or_else(|| missing("subnetId"))?;
            let subnet = find::<SubnetId>(&tx.world, subnet_id)?;
            if table.vpc != subnet.vpc {
                return Err(Ec2Code::InvalidParameterValue
                    .with(format!(
                        "Route table {table_id} and subnet {subnet_id} belong to different networks"
                    ))
                    .into());
            }
            AssociationTarget::Subnet(subnet.id)
        }
    };
    if let Some((other, association)) = find_association(&tx.world, |a| a.target == target) {
        if other != table.id {
            return Err(Ec2Code::ResourceAlreadyAssociated
                .with(format!(
                    "the specified association for route table {table_id} conflicts with an existing association"
                ))
                .into());
        }
        return Ok(AssociateRouteTableResult {
            association_id: Some(association.id.to_string()),
            association_state: associated(),
        });
    }
    let id = RouteTableAssociationId::from_bits(tx.random());
    let table = find_mut::<RouteTableId>(&mut tx.world, table_id)?;
    table.associations.push(RouteTableAssociation { id, target });
    Ok(AssociateRouteTableResult { association_id: Some(id.to_string()), association_state: associated() })
}

/// The gateway whose arrivals are to follow the table, which must be one for a gateway.
/// Follows "Gateway route tables" in the Amazon VPC User Guide.
fn gateway_target(world: &World, table: &RouteTable, id: &str) -> Result<AssociationTarget, Ec2Error> {
    let absent = || Ec2Code::InvalidGatewayIdNotFound.with(format!("The gateway ID '{id}' does not exist"));
    let gateway: InternetGatewayId = id.parse().map_err(|_| absent())?;
    let gateway = world.internet_gateways.get(&gateway).ok_or_else(absent)?;
    if gateway.vpc != Some(table.vpc) {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Route table {} and network gateway {id} belong to different networks",
            table.id
        )));
    }
    for route in &table.routes {
        routes::check_ingress(world, table.vpc, route)?;
    }
    Ok(AssociationTarget::Gateway(gateway.id))
}

fn associated() -> Option<RouteTableAssociationState> {
    Some(RouteTableAssociationState {
        state: Some(RouteTableAssociationStateCode::ASSOCIATED),
        status_message: None,
    })
}

/// The first association that `wanted` accepts, with its table.
fn find_association(
    world: &World,
    wanted: impl Fn(&RouteTableAssociation) -> bool,
) -> Option<(RouteTableId, &RouteTableAssociation)> {
    world.route_tables.values().find_map(|t| Some((t.id, t.associations.iter().find(|a| wanted(a))?)))
}

/// The association a request names.
fn named_association(
    world: &World,
    id: &Option<String>,
) -> Result<(RouteTableId, RouteTableAssociation), Ec2Error> {
    let text = required(id, "associationId")?;
    // The catalogue has no code for a malformed one.
    let absent =
        || Ec2Code::InvalidAssociationIdNotFound.with(format!("The association ID '{text}' does not exist"));
    let id: RouteTableAssociationId = text.parse().map_err(|_| absent())?;
    find_association(world, |a| a.id == id).map(|(table, a)| (table, a.clone())).ok_or_else(absent)
}

fn remove_association(
    world: &mut World,
    table: RouteTableId,
    id: RouteTableAssociationId,
) -> Result<(), Ec2Error> {
    let table = world.route_tables.get_mut(&table).ok_or_else(|| table.not_found())?;
    table.associations.retain(|a| a.id != id);
    Ok(())
}

/// Follows "DisassociateRouteTable" in the Amazon EC2 API Reference: the subnet falls to
/// the main table.
fn disassociate_route_table(tx: &mut Tx, input: DisassociateRouteTableRequest) -> Result<Unit, ApiError> {
    let (table, association) = named_association(&tx.world, &input.association_id)?;
    if association.target == AssociationTarget::Main {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("cannot disassociate the main route table association {}", association.id))
            .into());
    }
    remove_association(&mut tx.world, table, association.id)?;
    Ok(Unit)
}

/// Also how another table becomes a VPC's main one.
/// Follows "ReplaceRouteTableAssociation" in the Amazon EC2 API Reference.
fn replace_route_table_association(
    tx: &mut Tx,
    input: ReplaceRouteTableAssociationRequest,
) -> Result<ReplaceRouteTableAssociationResult, ApiError> {
    let (old, association) = named_association(&tx.world, &input.association_id)?;
    let table = find::<RouteTableId>(&tx.world, required(&input.route_table_id, "routeTableId")?)?;
    let (new, vpc) = (table.id, table.vpc);
    if tx.world.route_tables.get(&old).is_none_or(|t| t.vpc != vpc) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!(
                "Route table {new} and association {} belong to different networks",
                association.id
            ))
            .into());
    }
    if let AssociationTarget::Gateway(gateway) = association.target {
        gateway_target(&tx.world, table, &gateway.to_string())?;
    }
    let id = RouteTableAssociationId::from_bits(tx.random());
    remove_association(&mut tx.world, old, association.id)?;
    if let Some(table) = tx.world.route_tables.get_mut(&new) {
        table.associations.push(RouteTableAssociation { id, target: association.target });
    }
    if association.target == AssociationTarget::Main
        && let Some(vpc) = tx.world.vpcs.get_mut(&vpc)
    {
        vpc.main_route_table = new;
    }
    Ok(ReplaceRouteTableAssociationResult {
        new_association_id: Some(id.to_string()),
        association_state: associated(),
    })
}

const FILTERS: &[Spec<aws::RouteTable>] = filters![aws::RouteTable;
    "association.gateway-id" => |_, t| t.associations.iter().flat_map(|a| shown(&a.gateway_id)).collect(),
    "association.main" => |_, t| t.associations.iter().flat_map(|a| shown(&a.main)).collect(),
    "association.route-table-association-id" => |_, t| {
        t.associations.iter().flat_map(|a| shown(&a.route_table_association_id)).collect()
    },
    "association.route-table-id" => |_, t| {
        t.associations.iter().flat_map(|a| shown(&a.route_table_id)).collect()
    },
    "association.subnet-id" => |_, t| t.associations.iter().flat_map(|a| shown(&a.subnet_id)).collect(),
    "owner-id" => |_, t| shown(&t.owner_id),
    "route-table-id" => |_, t| shown(&t.route_table_id),
    "route.carrier-gateway-id" => |_, t| t.routes.iter().flat_map(|r| shown(&r.carrier_gateway_id)).collect(),
    "route.core-network-arn" => |_, t| t.routes.iter().flat_map(|r| shown(&r.core_network_arn)).collect(),
    "route.destination-cidr-block" => |_, t| {
        t.routes.iter().flat_map(|r| shown(&r.destination_cidr_block)).collect()
    },
    "route.destination-ipv6-cidr-block" => |_, t| {
        t.routes.iter().flat_map(|r| shown(&r.destination_ipv6_cidr_block)).collect()
    },
    "route.destination-prefix-list-id" => |_, t| {
        t.routes.iter().flat_map(|r| shown(&r.destination_prefix_list_id)).collect()
    },
    "route.egress-only-internet-gateway-id" => |_, t| {
        t.routes.iter().flat_map(|r| shown(&r.egress_only_internet_gateway_id)).collect()
    },
    "route.gateway-id" => |_, t| t.routes.iter().flat_map(|r| shown(&r.gateway_id)).collect(),
    "route.instance-id" => |_, t| t.routes.iter().flat_map(|r| shown(&r.instance_id)).collect(),
    "route.local-gateway-id" => |_, t| t.routes.iter().flat_map(|r| shown(&r.local_gateway_id)).collect(),
    "route.nat-gateway-id" => |_, t| t.routes.iter().flat_map(|r| shown(&r.nat_gateway_id)).collect(),
    "route.network-interface-id" => |_, t| {
        t.routes.iter().flat_map(|r| shown(&r.network_interface_id)).collect()
    },
    "route.origin" => |_, t| t.routes.iter().flat_map(|r| shown(&r.origin)).collect(),
    "route.state" => |_, t| t.routes.iter().flat_map(|r| shown(&r.state)).collect(),
    "route.transit-gateway-id" => |_, t| t.routes.iter().flat_map(|r| shown(&r.transit_gateway_id)).collect(),
    "route.vpc-peering-connection-id" => |_, t| {
        t.routes.iter().flat_map(|r| shown(&r.vpc_peering_connection_id)).collect()
    },
    "vpc-id" => |_, t| shown(&t.vpc_id),
];

/// Follows "DescribeRouteTables" in the Amazon EC2 API Reference.
fn describe_route_tables(
    tx: &mut Tx,
    input: DescribeRouteTablesRequest,
) -> Result<DescribeRouteTablesResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let key = |t: &aws::RouteTable| t.route_table_id.clone().unwrap_or_default();
    let tables = named_or_all::<RouteTableId>(&tx.world, &input.route_table_ids)?.into_iter();
    let tables =
        tables.map(|t| shape(&tx.world, t)).filter(|t| filters.pass(&tx.world, &key(t), t)).collect();
    let (route_tables, next_token) =
        page(tables, input.max_results, input.next_token.as_deref(), 5..=100, key)?;
    Ok(DescribeRouteTablesResult { route_tables, next_token })
}

fn shape(world: &World, table: &RouteTable) -> aws::RouteTable {
    let associations = table.associations.iter().map(|a| {
        let (subnet, gateway) = match a.target {
            AssociationTarget::Main => (None, None),
            AssociationTarget::Subnet(subnet) => (Some(subnet.to_string()), None),
            AssociationTarget::Gateway(gateway) => (None, Some(gateway.to_string())),
        };
        aws::RouteTableAssociation {
            main: Some(a.target == AssociationTarget::Main),
            route_table_association_id: Some(a.id.to_string()),
            route_table_id: Some(table.id.to_string()),
            subnet_id: subnet,
            gateway_id: gateway,
            public_ipv4_pool: None,
            association_state: associated(),
        }
    });
    aws::RouteTable {
        associations: associations.collect(),
        propagating_vgws: Vec::new(),
        route_table_id: Some(table.id.to_string()),
        routes: routes::shapes(world, table),
        tags: tags::shown(world, table.id),
        vpc_id: Some(table.vpc.to_string()),
        owner_id: Some(world.region().account.clone()),
    }
}
