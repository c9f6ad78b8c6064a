//! Routes: where packets that leave a subnet go.
//!
//! Follows "Configure route tables" in the Amazon VPC User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{cidr, find, find_mut, invalid, missing, required, unserved};
use super::{egress_only_gateways, nat_gateways};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateRoute, CreateRouteRequest, CreateRouteResult, DeleteRoute, DeleteRouteRequest,
    ReplaceRoute, ReplaceRouteRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use model::*;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Routes of a table beside the local one. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 50;
/// Addresses of the region's own services, which no route may take away.
const SERVICES: Ipv4Net = Ipv4Net::new_assert(Ipv4Addr::new(169, 254, 168, 0), 22);
const SERVICES_V6: Ipv6Net = Ipv6Net::new_assert(Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0), 32);

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateRoute>(create_route, Access::on("route-table", "RouteTableId"))
        .on::<ReplaceRoute>(replace_route, Access::on("route-table", "RouteTableId"))
        .on::<DeleteRoute>(delete_route, Access::on("route-table", "RouteTableId"));
}

/// What a request for a route names, as `CreateRoute` and `ReplaceRoute` have in common.
struct Asked {
    table: Option<String>,
    to: Named,
    gateway: Option<String>,
    instance: Option<String>,
    interface: Option<String>,
    nat_gateway: Option<String>,
    peering: Option<String>,
    transit_gateway: Option<String>,
    egress_only: Option<String>,
}

/// What a request asks for. The two requests have the same members and no type in common.
macro_rules! asked {
    ($input:ident) => {{
        unserved(&[
            ("vpcEndpointId", $input.vpc_endpoint_id.is_some()),
            ("localGatewayId", $input.local_gateway_id.is_some()),
            ("carrierGatewayId", $input.carrier_gateway_id.is_some()),
            ("coreNetworkArn", $input.core_network_arn.is_some()),
            ("odbNetworkArn", $input.odb_network_arn.is_some()),
        ])?;
        Asked {
            table: $input.route_table_id,
            to: Named {
                v4: $input.destination_cidr_block,
                v6: $input.destination_ipv6_cidr_block,
                list: $input.destination_prefix_list_id,
            },
            gateway: $input.gateway_id,
            instance: $input.instance_id,
            interface: $input.network_interface_id,
            nat_gateway: $input.nat_gateway_id,
            peering: $input.vpc_peering_connection_id,
            transit_gateway: $input.transit_gateway_id,
            egress_only: $input.egress_only_internet_gateway_id,
        }
    }};
}

/// The destination that a request names: one of these.
struct Named {
    v4: Option<String>,
    v6: Option<String>,
    list: Option<String>,
}

/// Follows "CreateRoute" in the Amazon EC2 API Reference.
fn create_route(tx: &mut Tx, input: CreateRouteRequest) -> Result<CreateRouteResult, ApiError> {
    let asked = asked!(input);
    let table_id = required(&asked.table, "routeTableId")?;
    let table = find::<RouteTableId>(&tx.world, table_id)?;
    let destination = destination(&tx.world, &asked.to)?;
    let target = target(&tx.world, table, &asked)?;
    if is_local(&tx.world, table, destination) || table.routes.iter().any(|r| r.destination == destination) {
        return Err(already_exists(destination).into());
    }
    check(&tx.world, table, destination, target)?;
    let weight = |d: Destination| weight(&tx.world, d);
    let used: usize = table.routes.iter().map(|r| weight(r.destination)).sum();
    if used + weight(destination) > LIMIT {
        return Err(Ec2Code::RouteLimitExceeded
            .with("The maximum number of routes has been reached.")
            .into());
    }
    find_mut::<RouteTableId>(&mut tx.world, table_id)?.routes.push(Route { destination, target });
    Ok(CreateRouteResult { r#return: Some(true) })
}

/// How many routes the one counts as: a list counts as many as it may have entries.
/// Follows "Work with customer-managed prefix lists" in the Amazon VPC User Guide.
fn weight(world: &World, destination: Destination) -> usize {
    let Destination::PrefixList(list) = destination else { return 1 };
    let list = world.prefix_lists.get(&list);
    list.map_or(1, |l| l.max_entries.map_or(l.entries().len(), |n| n as usize))
}

/// Also how a local route is given another target, and its own back.
/// Follows "ReplaceRoute" in the Amazon EC2 API Reference and "Replace or restore the target
/// for a local route" in the Amazon VPC User Guide.
fn replace_route(tx: &mut Tx, input: ReplaceRouteRequest) -> Result<Unit, ApiError> {
    let asked = asked!(input);
    let table_id = required(&asked.table, "routeTableId")?;
    let table = find::<RouteTableId>(&tx.world, table_id)?;
    let destination = destination(&tx.world, &asked.to)?;
    let local = is_local(&tx.world, table, destination);
    let known = table.routes.iter().position(|r| r.destination == destination);
    if input.local_target == Some(true) {
        if !local {
            return Err(Ec2Code::InvalidParameterValue
                .with(format!("The route for '{}' is no local route.", words(destination)))
                .into());
        }
        let table = find_mut::<RouteTableId>(&mut tx.world, table_id)?;
        table.routes.retain(|r| r.destination != destination);
        return Ok(Unit);
    }
    let target = target(&tx.world, table, &asked)?;
    if known.is_none() && !local {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!(
                "There is no route defined for '{}' in the route table. Use CreateRoute instead.",
                words(destination)
            ))
            .into());
    }
    check(&tx.world, table, destination, target)?;
    let table = find_mut::<RouteTableId>(&mut tx.world, table_id)?;
    match known {
        Some(place) => table.routes[place].target = target,
        None => table.routes.push(Route { destination, target }),
    }
    Ok(Unit)
}

/// Follows "DeleteRoute" in the Amazon EC2 API Reference.
fn delete_route(tx: &mut Tx, input: DeleteRouteRequest) -> Result<Unit, ApiError> {
    let to = Named {
        v4: input.destination_cidr_block,
        v6: input.destination_ipv6_cidr_block,
        list: input.destination_prefix_list_id,
    };
    let table_id = required(&input.route_table_id, "routeTableId")?;
    let table = find::<RouteTableId>(&tx.world, table_id)?;
    let destination = destination(&tx.world, &to)?;
    if is_local(&tx.world, table, destination) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("cannot remove local route {} in route table {table_id}", words(destination)))
            .into());
    }
    let known = table.routes.iter().position(|r| r.destination == destination).ok_or_else(|| {
        let kind = match destination {
            Destination::V4(_) => "destination-cidr-block",
            Destination::V6(_) => "destination-ipv6-cidr-block",
            Destination::PrefixList(_) => "destination-prefix-list-id",
        };
        Ec2Code::InvalidRouteNotFound
            .with(format!("no route with {kind} {} in route table {table_id}", words(destination)))
    })?;
    find_mut::<RouteTableId>(&mut tx.world, table_id)?.routes.remove(known);
    Ok(Unit)
}

fn destination(world: &World, named: &Named) -> Result<Destination, Ec2Error> {
    let given = |text: &Option<String>| text.clone().filter(|t| !t.is_empty());
    match (given(&named.v4), given(&named.v6), given(&named.list)) {
        (Some(text), None, None) => Ok(Destination::V4(cidr(&text, "destinationCidrBlock")?)),
        (None, Some(text), None) => {
            let net = text.parse::<Ipv6Net>().map_err(|_| {
                invalid(&text, "destinationIpv6CidrBlock", "This is not a valid IPv6 CIDR block.")
            })?;
            Ok(Destination::V6(net.trunc()))
        }
        (None, None, Some(text)) => Ok(Destination::PrefixList(find::<PrefixListId>(world, &text)?.id)),
        (None, None, None) => Err(missing("destinationCidrBlock")),
        _ => Err(Ec2Code::InvalidParameterCombination.with(
            "Only one of destinationCidrBlock, destinationIpv6CidrBlock and destinationPrefixListId can be \
             specified.",
        )),
    }
}

/// The destination in the words of EC2's complaints.
fn words(destination: Destination) -> String {
    match destination {
        Destination::V4(net) => net.to_string(),
        Destination::V6(net) => net.to_string(),
        Destination::PrefixList(id) => id.to_string(),
    }
}

fn net(destination: Destination) -> Option<IpNet> {
    match destination {
        Destination::V4(net) => Some(IpNet::V4(net)),
        Destination::V6(net) => Some(IpNet::V6(net)),
        Destination::PrefixList(_) => None,
    }
}

fn already_exists(destination: Destination) -> Ec2Error {
    Ec2Code::RouteAlreadyExists
        .with(format!("The route identified by {} already exists.", words(destination)))
}

fn is_local(world: &World, table: &RouteTable, destination: Destination) -> bool {
    let net = net(destination);
    world.vpcs.get(&table.vpc).is_some_and(|v| v.all_blocks().any(|b| Some(b) == net))
}

/// Whether a table may have such a route at all.
///
/// Inside the VPC only a middlebox may take packets away from the local route: all of them,
/// or a whole subnet's. What arrives by a gateway can go inside the VPC only.
/// Follows "Route table concepts", "Route priority" and "Gateway route tables" in the Amazon
/// VPC User Guide.
fn check(
    world: &World,
    table: &RouteTable,
    destination: Destination,
    target: RouteTarget,
) -> Result<(), Ec2Error> {
    if table.associations.iter().any(|a| matches!(a.target, AssociationTarget::Gateway(_))) {
        check_ingress(world, table.vpc, &Route { destination, target })?;
    }
    let v6 = matches!(destination, Destination::V6(_));
    match target {
        RouteTarget::EgressOnly(_) if matches!(destination, Destination::V4(_)) => {
            return Err(Ec2Code::InvalidParameterValue
                .with("An egress-only internet gateway can only be the target of a route for IPv6."));
        }
        RouteTarget::NatGateway(_) if v6 => {
            return Err(Ec2Code::InvalidParameterValue
                .with("A NAT gateway can only be the target of a route for IPv4."));
        }
        _ => {}
    }
    let Some(net) = net(destination) else { return Ok(()) };
    let services = [IpNet::V4(SERVICES), IpNet::V6(SERVICES_V6)];
    if services.iter().any(|s| s.contains(&net)) {
        return Err(invalid(net, "destinationCidrBlock", "The range is reserved for use by AWS services."));
    }
    let Some(vpc) = world.vpcs.get(&table.vpc) else { return Ok(()) };
    if !vpc.all_blocks().any(|b| b.contains(&net)) {
        return Ok(());
    }
    if !matches!(target, RouteTarget::Eni(_) | RouteTarget::NatGateway(_)) {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Destination CIDR block {net} is equal to or more specific than one of this VPC's CIDR blocks. \
             This route can target only an interface or an instance."
        )));
    }
    if is_local(world, table, destination) || is_subnet(world, table.vpc, net) {
        return Ok(());
    }
    Err(Ec2Code::InvalidParameterValue.with(format!(
        "Destination CIDR block {net} is more specific than one of this VPC's CIDR blocks and does not \
         match the CIDR block of a subnet."
    )))
}

fn is_subnet(world: &World, vpc: VpcId, net: IpNet) -> bool {
    world.subnets_of(vpc).any(|s| IpNet::V4(s.cidr) == net || s.ipv6_cidr.map(IpNet::V6) == Some(net))
}

/// Whether the table of a gateway may have the route: to all of the VPC or a subnet of it, by
/// a middlebox.
pub(super) fn check_ingress(world: &World, vpc: VpcId, route: &Route) -> Result<(), Ec2Error> {
    let inside = net(route.destination).is_some_and(|net| {
        is_subnet(world, vpc, net) || world.vpcs.get(&vpc).is_some_and(|v| v.all_blocks().any(|b| b == net))
    });
    match (inside, route.target) {
        (true, RouteTarget::Eni(_)) => Ok(()),
        _ => Err(Ec2Code::InvalidParameterValue.with(format!(
            "The route for {} cannot be in the route table of a gateway: such a route's destination is the \
             CIDR block of the VPC or of a subnet, and its target a network interface.",
            words(route.destination)
        ))),
    }
}

/// The one target a request names, which must exist and belong to the table's VPC.
fn target(world: &World, table: &RouteTable, asked: &Asked) -> Result<RouteTarget, Ec2Error> {
    let given = [
        ("gatewayId", &asked.gateway),
        ("instanceId", &asked.instance),
        ("networkInterfaceId", &asked.interface),
        ("natGatewayId", &asked.nat_gateway),
        ("vpcPeeringConnectionId", &asked.peering),
        ("transitGatewayId", &asked.transit_gateway),
        ("egressOnlyInternetGatewayId", &asked.egress_only),
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
    match name {
        "gatewayId" => gateway(world, table, id),
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
        "natGatewayId" => nat_gateways::of_vpc(world, table.vpc, id).map(RouteTarget::NatGateway),
        "vpcPeeringConnectionId" => peering(world, table, id),
        "egressOnlyInternetGatewayId" => {
            egress_only_gateways::of_vpc(world, table.vpc, id, table.id).map(RouteTarget::EgressOnly)
        }
        _ => Err(Ec2Code::InvalidTransitGatewayIdNotFound
            .with(format!("The transitGateway ID '{id}' does not exist"))),
    }
}

fn gateway(world: &World, table: &RouteTable, id: &str) -> Result<RouteTarget, Ec2Error> {
    let absent = || Ec2Code::InvalidGatewayIdNotFound.with(format!("The gateway ID '{id}' does not exist"));
    // Other gateways have the same parameter: what isn't ours isn't there.
    if id.starts_with("eigw-") {
        return egress_only_gateways::of_vpc(world, table.vpc, id, table.id).map(RouteTarget::EgressOnly);
    }
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

/// A peering that waits to be accepted can be named already: its route is a black hole.
fn peering(world: &World, table: &RouteTable, id: &str) -> Result<RouteTarget, Ec2Error> {
    let peering = find::<VpcPeeringId>(world, id)?;
    if !peering.is_alive() {
        return Err(Ec2Code::InvalidVpcPeeringConnectionIdNotFound
            .with(format!("The vpcPeeringConnection ID '{id}' does not exist")));
    }
    if peering.peer_of(table.vpc).is_none() {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "route table {} and vpc peering connection {id} belong to different networks",
            table.id
        )));
    }
    Ok(RouteTarget::Peering(peering.id))
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
    let blocks =
        world.vpcs.get(&table.vpc).into_iter().flat_map(Vpc::all_blocks).map(|b| Cidr::from(b).into());
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
