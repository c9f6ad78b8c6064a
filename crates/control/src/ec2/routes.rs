//! Routes: where packets that leave a subnet go.
//!
//! Follows "Configure route tables" in the Amazon VPC User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{cidr, find, find_mut, invalid, missing, required, unserved};
use crate::Tx;
use aws_shapes::ec2::{
    self as aws, CreateRoute, CreateRouteRequest, CreateRouteResult, DeleteRoute, DeleteRouteRequest,
    ReplaceRoute, ReplaceRouteRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use ipnet::Ipv4Net;
use model::*;
use std::net::Ipv4Addr;

/// Routes of a table beside the local one. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 50;
/// Addresses of the region's own services, which no route may take away.
const SERVICES: Ipv4Net = Ipv4Net::new_assert(Ipv4Addr::new(169, 254, 168, 0), 22);

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateRoute>(create_route)
        .on::<ReplaceRoute>(replace_route)
        .on::<DeleteRoute>(delete_route);
}

/// The targets that requests name, as `CreateRoute` and `ReplaceRoute` have in common.
struct Targets {
    gateway: Option<String>,
    instance: Option<String>,
    interface: Option<String>,
    nat_gateway: Option<String>,
    peering: Option<String>,
    transit_gateway: Option<String>,
    egress_only: Option<String>,
}

/// Follows "CreateRoute" in the Amazon EC2 API Reference.
fn create_route(tx: &mut Tx, input: CreateRouteRequest) -> Result<CreateRouteResult, ApiError> {
    unserved(&[
        ("destinationIpv6CidrBlock", input.destination_ipv6_cidr_block.is_some()),
        ("destinationPrefixListId", input.destination_prefix_list_id.is_some()),
        ("vpcEndpointId", input.vpc_endpoint_id.is_some()),
        ("localGatewayId", input.local_gateway_id.is_some()),
        ("carrierGatewayId", input.carrier_gateway_id.is_some()),
        ("coreNetworkArn", input.core_network_arn.is_some()),
        ("odbNetworkArn", input.odb_network_arn.is_some()),
    ])?;
    let table_id = required(&input.route_table_id, "routeTableId")?;
    let table = find::<RouteTableId>(&tx.world, table_id)?;
    let net = destination(&input.destination_cidr_block)?;
    let targets = Targets {
        gateway: input.gateway_id,
        instance: input.instance_id,
        interface: input.network_interface_id,
        nat_gateway: input.nat_gateway_id,
        peering: input.vpc_peering_connection_id,
        transit_gateway: input.transit_gateway_id,
        egress_only: input.egress_only_internet_gateway_id,
    };
    let target = target(&tx.world, table, &targets)?;
    check_destination(&tx.world, table, net, target)?;
    let destination = Destination::V4(net);
    if table.routes.iter().any(|r| r.destination == destination) {
        return Err(already_exists(net).into());
    }
    if table.routes.len() >= LIMIT {
        return Err(Ec2Code::RouteLimitExceeded
            .with("The maximum number of routes has been reached.")
            .into());
    }
    find_mut::<RouteTableId>(&mut tx.world, table_id)?.routes.push(Route { destination, target });
    Ok(CreateRouteResult { r#return: Some(true) })
}

/// Follows "ReplaceRoute" in the Amazon EC2 API Reference.
fn replace_route(tx: &mut Tx, input: ReplaceRouteRequest) -> Result<Unit, ApiError> {
    unserved(&[
        ("destinationIpv6CidrBlock", input.destination_ipv6_cidr_block.is_some()),
        ("destinationPrefixListId", input.destination_prefix_list_id.is_some()),
        ("vpcEndpointId", input.vpc_endpoint_id.is_some()),
        ("localTarget", input.local_target == Some(true)),
        ("localGatewayId", input.local_gateway_id.is_some()),
        ("carrierGatewayId", input.carrier_gateway_id.is_some()),
        ("coreNetworkArn", input.core_network_arn.is_some()),
        ("odbNetworkArn", input.odb_network_arn.is_some()),
    ])?;
    let table_id = required(&input.route_table_id, "routeTableId")?;
    let table = find::<RouteTableId>(&tx.world, table_id)?;
    let net = destination(&input.destination_cidr_block)?;
    let targets = Targets {
        gateway: input.gateway_id,
        instance: input.instance_id,
        interface: input.network_interface_id,
        nat_gateway: input.nat_gateway_id,
        peering: input.vpc_peering_connection_id,
        transit_gateway: input.transit_gateway_id,
        egress_only: input.egress_only_internet_gateway_id,
    };
    let target = target(&tx.world, table, &targets)?;
    if is_local(&tx.world, table, net) {
        return Err(Ec2Code::UnsupportedOperation
            .with(format!("Replacing the local route {net} of route table {table_id} is not supported"))
            .into());
    }
    let destination = Destination::V4(net);
    let known = table.routes.iter().position(|r| r.destination == destination).ok_or_else(|| {
        Ec2Code::InvalidParameterValue.with(format!(
            "There is no route defined for '{net}' in the route table. Use CreateRoute instead."
        ))
    })?;
    check_destination(&tx.world, table, net, target)?;
    find_mut::<RouteTableId>(&mut tx.world, table_id)?.routes[known].target = target;
    Ok(Unit)
}

/// Follows "DeleteRoute" in the Amazon EC2 API Reference.
fn delete_route(tx: &mut Tx, input: DeleteRouteRequest) -> Result<Unit, ApiError> {
    unserved(&[
        ("destinationIpv6CidrBlock", input.destination_ipv6_cidr_block.is_some()),
        ("destinationPrefixListId", input.destination_prefix_list_id.is_some()),
    ])?;
    let table_id = required(&input.route_table_id, "routeTableId")?;
    let table = find::<RouteTableId>(&tx.world, table_id)?;
    let net = destination(&input.destination_cidr_block)?;
    if is_local(&tx.world, table, net) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("cannot remove local route {net} in route table {table_id}"))
            .into());
    }
    let destination = Destination::V4(net);
    let known = table.routes.iter().position(|r| r.destination == destination).ok_or_else(|| {
        Ec2Code::InvalidRouteNotFound
            .with(format!("no route with destination-cidr-block {net} in route table {table_id}"))
    })?;
    find_mut::<RouteTableId>(&mut tx.world, table_id)?.routes.remove(known);
    Ok(Unit)
}

fn destination(text: &Option<String>) -> Result<Ipv4Net, Ec2Error> {
    cidr(required(text, "destinationCidrBlock")?, "destinationCidrBlock")
}

fn already_exists(net: Ipv4Net) -> Ec2Error {
    Ec2Code::RouteAlreadyExists.with(format!("The route identified by {net} already exists."))
}

fn is_local(world: &World, table: &RouteTable, net: Ipv4Net) -> bool {
    world.vpcs.get(&table.vpc).is_some_and(|v| v.cidr == net)
}

/// Inside the VPC only a middlebox may take packets away from the local route, and only a
/// whole subnet's. Follows "Route table concepts: local route" and "Route priority" in the
/// Amazon VPC User Guide.
fn check_destination(
    world: &World,
    table: &RouteTable,
    net: Ipv4Net,
    target: RouteTarget,
) -> Result<(), Ec2Error> {
    if SERVICES.contains(&net) {
        return Err(invalid(net, "destinationCidrBlock", "The range is reserved for use by AWS services."));
    }
    if is_local(world, table, net) {
        return Err(already_exists(net));
    }
    if !world.vpcs.get(&table.vpc).is_some_and(|v| v.cidr.contains(&net)) {
        return Ok(());
    }
    match target {
        RouteTarget::InternetGateway(_) => Err(Ec2Code::InvalidParameterValue.with(format!(
            "Destination CIDR block {net} is equal to or more specific than one of this VPC's CIDR blocks. \
             This route can target only an interface or an instance."
        ))),
        RouteTarget::Eni(_) if !world.subnets_of(table.vpc).any(|s| s.cidr == net) => {
            Err(Ec2Code::InvalidParameterValue.with(format!(
                "Destination CIDR block {net} is more specific than one of this VPC's CIDR blocks and does not \
                 match the CIDR block of a subnet."
            )))
        }
        _ => Ok(()),
    }
}

/// The one target a request names, which must exist and belong to the table's VPC.
fn target(world: &World, table: &RouteTable, targets: &Targets) -> Result<RouteTarget, Ec2Error> {
    let given = [
        ("gatewayId", &targets.gateway),
        ("instanceId", &targets.instance),
        ("networkInterfaceId", &targets.interface),
        ("natGatewayId", &targets.nat_gateway),
        ("vpcPeeringConnectionId", &targets.peering),
        ("transitGatewayId", &targets.transit_gateway),
        ("egressOnlyInternetGatewayId", &targets.egress_only),
    ];
    let mut given = given.iter().filter_map(|(name, id)| Some((*name, id.as_deref()?)));
    let Some((name, id)) = given.next() else {
        return Err(missing(
            "gatewayId, natGatewayId, networkInterfaceId, vpcPeeringConnectionId or instanceId",
        ));
    };
    if let Some((other, _)) = given.next() {
        return Err(Ec2Code::InvalidParameterCombination
            .with(format!("The parameters {name} and {other} cannot be used together.")));
    }
    let absent = |code: Ec2Code, noun: &str| Err(code.with(format!("The {noun} ID '{id}' does not exist")));
    match name {
        "gatewayId" => {
            let absent =
                || Ec2Code::InvalidGatewayIdNotFound.with(format!("The gateway ID '{id}' does not exist"));
            // Other gateways have the same parameter: what isn't ours isn't there.
            let gateway: InternetGatewayId = id.parse().map_err(|_| absent())?;
            let gateway = world.internet_gateways.get(&gateway).ok_or_else(absent)?;
            if gateway.vpc != Some(table.vpc) {
                return Err(Ec2Code::InvalidParameterValue.with(format!(
                    "route table {} and network gateway {} belong to different networks",
                    table.id, gateway.id
                )));
            }
            Ok(RouteTarget::InternetGateway(gateway.id))
        }
        "instanceId" => {
            let instance = find::<InstanceId>(world, id)?;
            match instance.interfaces.as_slice() {
                [one] => interface(world, table, *one),
                [] => Err(Ec2Code::InvalidInstanceId.with(format!("Invalid instance ID: {id}"))),
                _ => Err(Ec2Code::InvalidInstanceId.with(format!(
                    "There are multiple interfaces attached to instance '{id}'. Please specify an interface ID \
                     for the operation instead."
                ))),
            }
        }
        "networkInterfaceId" => interface(world, table, find::<EniId>(world, id)?.id),
        "natGatewayId" => absent(Ec2Code::InvalidNatGatewayIdNotFound, "natGateway"),
        "vpcPeeringConnectionId" => {
            absent(Ec2Code::InvalidVpcPeeringConnectionIdNotFound, "vpcPeeringConnection")
        }
        "transitGatewayId" => absent(Ec2Code::InvalidTransitGatewayIdNotFound, "transitGateway"),
        _ => absent(Ec2Code::InvalidGatewayIdNotFound, "gateway"),
    }
}

fn interface(world: &World, table: &RouteTable, eni: EniId) -> Result<RouteTarget, Ec2Error> {
    if world.enis.get(&eni).is_none_or(|e| e.vpc != table.vpc) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("route table {} and interface {eni} belong to different networks", table.id)));
    }
    Ok(RouteTarget::Eni(eni))
}

/// The table's routes as the API shows them, the local ones first.
pub(super) fn shapes(world: &World, table: &RouteTable) -> Vec<aws::Route> {
    let blocks = world.vpcs.get(&table.vpc).into_iter().flat_map(Vpc::all_blocks).map(|b| Cidr::from(b).into());
    let replaced = |d: &Destination| table.routes.iter().any(|r| r.destination == *d);
    let local = blocks.filter(|d| !replaced(d)).map(|destination| aws::Route {
        gateway_id: Some("local".into()),
        origin: Some(aws::RouteOrigin::CREATE_ROUTE_TABLE),
        state: Some(aws::RouteState::ACTIVE),
        ..to(destination)
    });
    local.chain(table.routes.iter().map(|r| shape(world, table, r))).collect()
}

/// A route's destination.
fn to(destination: Destination) -> aws::Route {
    let mut shape = aws::Route::default();
    match destination {
        Destination::V4(net) => shape.destination_cidr_block = Some(net.to_string()),
        Destination::V6(net) => shape.destination_ipv6_cidr_block = Some(net.to_string()),
        Destination::PrefixList(id) => shape.destination_prefix_list_id = Some(id.to_string()),
    }
    shape
}

fn shape(world: &World, table: &RouteTable, route: &Route) -> aws::Route {
    let active = world.is_active(table.vpc, route.target);
    let mut shape = aws::Route {
        origin: Some(aws::RouteOrigin::CREATE_ROUTE),
        state: Some(if active { aws::RouteState::ACTIVE } else { aws::RouteState::BLACKHOLE }),
        ..to(route.destination)
    };
    match route.target {
        RouteTarget::InternetGateway(id) => shape.gateway_id = Some(id.to_string()),
        RouteTarget::NatGateway(id) => shape.nat_gateway_id = Some(id.to_string()),
        RouteTarget::Peering(id) => shape.vpc_peering_connection_id = Some(id.to_string()),
        RouteTarget::EgressOnly(id) => shape.egress_only_internet_gateway_id = Some(id.to_string()),
        RouteTarget::Eni(id) => {
            shape.network_interface_id = Some(id.to_string());
            let attachment = world.enis.get(&id).and_then(|e| e.attachment.as_ref());
            if let Some(attachment) = attachment {
                shape.instance_id = Some(attachment.instance.to_string());
                shape.instance_owner_id = Some(world.region().account.clone());
            }
        }
    }
    shape
}
