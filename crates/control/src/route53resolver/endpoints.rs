//! Resolver endpoints: doors to a VPC's resolver for those outside, and ways out of it.
//!
//! One begins `CREATING`; the reconciler says when packets reach all its addresses
//! (`model::transitions::resolver_attached`). Follows "Forwarding inbound DNS queries to your VPCs" and "Forwarding
//! outbound DNS queries to your network" in the Amazon Route 53 Developer Guide.

use super::addresses::{Place, interface, place};
use super::error::{exists, limit, name, not_found, parameter, request, unserved};
use super::lists::{Field, filtered, paged};
use super::{access, arn, lists, shown, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53resolver::{
    CreateResolverEndpoint, CreateResolverEndpointRequest, CreateResolverEndpointResponse,
    DeleteResolverEndpoint, DeleteResolverEndpointRequest, DeleteResolverEndpointResponse,
    GetResolverEndpoint, GetResolverEndpointRequest, GetResolverEndpointResponse, ListResolverEndpoints,
    ListResolverEndpointsRequest, ListResolverEndpointsResponse, Protocol, ResolverEndpoint as Shape,
    ResolverEndpointDirection as Direction, ResolverEndpointStatus as Status, ResolverEndpointType,
    UpdateResolverEndpoint, UpdateResolverEndpointRequest, UpdateResolverEndpointResponse,
};
use aws_shapes::{ApiError, Registry};
use model::*;

/// Endpoints of a region, addresses of an endpoint. Follows "Quotas on Route 53 Resolver" in the
/// Amazon Route 53 Developer Guide.
const MOST: usize = 4;
pub(super) const ADDRESSES: usize = 6;
/// Fewest addresses of an endpoint.
pub(super) const FEWEST: usize = 2;
/// Groups of an interface.
const GROUPS: usize = 5;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateResolverEndpoint>(
            create,
            Access::creates("resolver-endpoint").also(access::makes_interfaces),
        )
        .on::<GetResolverEndpoint>(get, access::endpoint())
        .on::<ListResolverEndpoints>(list, Access::any())
        .on::<UpdateResolverEndpoint>(update, access::endpoint())
        .on::<DeleteResolverEndpoint>(delete, access::endpoint().also(access::takes_interfaces));
}

fn missing(given: &str) -> ApiError {
    not_found(format!("Resolver endpoint with ID '{given}' does not exist"))
}

pub(super) fn find<'w>(world: &'w World, given: Option<&str>) -> Result<&'w ResolverEndpoint, ApiError> {
    let given = given.unwrap_or_default();
    given.parse().ok().and_then(|id| world.resolver_endpoints.get(&id)).ok_or_else(|| missing(given))
}

/// Only plain DNS, and only by IPv4.
fn refuse_kinds(kind: Option<&ResolverEndpointType>, protocols: &[Protocol]) -> Result<(), ApiError> {
    if let Some(kind) = kind.filter(|kind| **kind != ResolverEndpointType::IPV4) {
        return Err(request(format!("Resolver endpoint type {kind} is not supported in this region.")));
    }
    match protocols.iter().find(|p| **p != Protocol::DO53) {
        Some(protocol) => Err(request(format!("Protocol {protocol} is not supported in this region."))),
        None => Ok(()),
    }
}

fn create(
    tx: &mut Tx,
    input: CreateResolverEndpointRequest,
) -> Result<CreateResolverEndpointResponse, ApiError> {
    unserved(&[
        ("OutpostArn", input.outpost_arn.is_some()),
        ("PreferredInstanceType", input.preferred_instance_type.is_some()),
        ("RniEnhancedMetricsEnabled", input.rni_enhanced_metrics_enabled == Some(true)),
        ("TargetNameServerMetricsEnabled", input.target_name_server_metrics_enabled == Some(true)),
        ("Dns64Enabled", input.dns64_enabled == Some(true)),
        ("Ipv6InternetAccessEnabled", input.ipv6_internet_access_enabled == Some(true)),
    ])?;
    refuse_kinds(input.resolver_endpoint_type.as_ref(), &input.protocols)?;
    let creator_request = input.creator_request_id.unwrap_or_default();
    let name = name(input.name)?;
    let random = tx.random();
    let id = match input.direction {
        Some(direction) if direction == Direction::INBOUND => {
            ResolverEndpointId::Inbound(ResolverInboundId::from_bits(random))
        }
        Some(direction) if direction == Direction::OUTBOUND => {
            ResolverEndpointId::Outbound(ResolverOutboundId::from_bits(random))
        }
        other => {
            let other = other.map(|d| d.to_string()).unwrap_or_default();
            return Err(request(format!("Direction {other} is not supported in this region.")));
        }
    };
    if tx.world.resolver_endpoints.values().any(|e| e.creator_request == creator_request) {
        let message = format!("Resolver endpoint with creator request ID '{creator_request}' already exists");
        return Err(exists(message));
    }
    if tx.world.resolver_endpoints.len() >= MOST {
        return Err(limit(tx.account(), "max-endpoints"));
    }
    if input.ip_addresses.len() < FEWEST {
        return Err(request(format!("Resolver endpoint needs to have at least {FEWEST} IP addresses")));
    }
    if input.ip_addresses.len() > ADDRESSES {
        return Err(limit(tx.account(), "max-ip-addresses-per-endpoint"));
    }
    let places = input
        .ip_addresses
        .iter()
        .map(|a| place(&tx.world, a.subnet_id.as_deref(), a.ip.as_deref(), a.ipv6.as_deref()));
    let places: Vec<Place> = places.collect::<Result<_, _>>()?;
    let vpc = places.first().map(|p| p.subnet.vpc).and_then(|id| tx.world.vpcs.get(&id));
    let vpc = vpc.ok_or_else(|| request("The subnets' VPC does not exist"))?.clone();
    if let Some(other) = places.iter().find(|p| p.subnet.vpc != vpc.id) {
        let message = format!("Subnet '{}' is not in the VPC '{}' of the first one", other.subnet.id, vpc.id);
        return Err(request(message));
    }
    if vpc.tenancy == Tenancy::Dedicated {
        return Err(request(format!("VPC '{}' has dedicated instance tenancy", vpc.id)));
    }
    let groups = groups(&tx.world, &vpc, &input.security_group_ids)?;
    let mut addresses = Vec::new();
    for place in named_first(places) {
        addresses.push(interface(tx, id, &groups, place)?);
    }
    let endpoint = ResolverEndpoint {
        id,
        vpc: vpc.id,
        name,
        creator_request,
        groups,
        addresses,
        state: ResolverEndpointState::Creating,
        created: tx.now,
        modified: tx.now,
    };
    tx.world.resolver_endpoints.insert(id, endpoint);
    tags::put(&mut tx.world, &id.to_string(), input.tags)?;
    let shape = shape(&tx.world, find(&tx.world, Some(&id.to_string()))?);
    Ok(CreateResolverEndpointResponse { resolver_endpoint: Some(shape) })
}

/// Those that ask for an address come before those that take any: none of these takes one that was asked for.
fn named_first(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_by_key(|p| p.ip.is_none());
    places
}

fn groups(world: &World, vpc: &Vpc, given: &[String]) -> Result<Vec<SecurityGroupId>, ApiError> {
    let mut groups = Vec::new();
    for text in given {
        let bad = || {
            let expected = "(expecting 'sg-...')";
            parameter(format!("Malformed security group ID: Invalid id: '{text}' {expected}"))
        };
        let id: SecurityGroupId = text.parse().map_err(|_| bad())?;
        let group = world.security_groups.get(&id);
        let group = group.ok_or_else(|| not_found(format!("The security group '{text}' does not exist")))?;
        if group.vpc != vpc.id {
            return Err(parameter(format!(
                "The security group '{text}' does not belong to VPC '{}'",
                vpc.id
            )));
        }
        if !groups.contains(&id) {
            groups.push(id);
        }
    }
    match groups.len() {
        0 => Err(request("Must provide at least one security group")),
        n if n > GROUPS => Err(parameter(format!("Maximum of {GROUPS} security groups are allowed"))),
        _ => Ok(groups),
    }
}

pub(super) fn shape(world: &World, endpoint: &ResolverEndpoint) -> Shape {
    let (status, message) = match endpoint.state {
        ResolverEndpointState::Creating => (Status::CREATING, "Creating the Resolver Endpoint"),
        ResolverEndpointState::Operational => (Status::OPERATIONAL, "This Resolver Endpoint is operational."),
        ResolverEndpointState::Updating => (Status::UPDATING, "Updating the Resolver Endpoint"),
    };
    Shape {
        id: Some(endpoint.id.to_string()),
        creator_request_id: Some(endpoint.creator_request.clone()),
        arn: Some(arn(world, "resolver-endpoint", endpoint.id)),
        name: endpoint.name.clone(),
        security_group_ids: endpoint.groups.iter().map(ToString::to_string).collect(),
        direction: Some(if endpoint.id.is_inbound() { Direction::INBOUND } else { Direction::OUTBOUND }),
        ip_address_count: i32::try_from(endpoint.addresses.len()).ok(),
        host_vpc_id: Some(endpoint.vpc.to_string()),
        status: Some(status),
        status_message: Some(message.to_owned()),
        creation_time: shown(endpoint.created),
        modification_time: shown(endpoint.modified),
        resolver_endpoint_type: Some(ResolverEndpointType::IPV4),
        protocols: vec![Protocol::DO53],
        ..Shape::default()
    }
}

fn get(tx: &mut Tx, input: GetResolverEndpointRequest) -> Result<GetResolverEndpointResponse, ApiError> {
    let endpoint = find(&tx.world, input.resolver_endpoint_id.as_deref())?;
    Ok(GetResolverEndpointResponse { resolver_endpoint: Some(shape(&tx.world, endpoint)) })
}

fn texts(value: &Option<impl ToString>) -> Vec<String> {
    value.iter().map(ToString::to_string).collect()
}

const FIELDS: &[Field<Shape>] = &[
    ("CreatorRequestId", |e| texts(&e.creator_request_id)),
    ("Direction", |e| texts(&e.direction)),
    ("HostVPCId", |e| texts(&e.host_vpc_id)),
    ("IpAddressCount", |e| texts(&e.ip_address_count)),
    ("Name", |e| texts(&e.name)),
    ("SecurityGroupIds", |e| e.security_group_ids.clone()),
    ("Status", |e| texts(&e.status)),
];

fn list(tx: &mut Tx, input: ListResolverEndpointsRequest) -> Result<ListResolverEndpointsResponse, ApiError> {
    let all = tx.world.resolver_endpoints.values().map(|e| shape(&tx.world, e)).collect();
    let all = filtered(all, &input.filters, FIELDS)?;
    let key = |e: &Shape| e.id.clone().unwrap_or_default();
    let (resolver_endpoints, next_token) = paged(all, input.max_results, input.next_token.as_deref(), key)?;
    let max_results = Some(input.max_results.unwrap_or(lists::PAGE));
    Ok(ListResolverEndpointsResponse { next_token, max_results, resolver_endpoints })
}

fn update(
    tx: &mut Tx,
    input: UpdateResolverEndpointRequest,
) -> Result<UpdateResolverEndpointResponse, ApiError> {
    let id = find(&tx.world, input.resolver_endpoint_id.as_deref())?.id;
    unserved(&[
        ("UpdateIpAddresses", !input.update_ip_addresses.is_empty()),
        ("RniEnhancedMetricsEnabled", input.rni_enhanced_metrics_enabled == Some(true)),
        ("TargetNameServerMetricsEnabled", input.target_name_server_metrics_enabled == Some(true)),
        ("Dns64Enabled", input.dns64_enabled == Some(true)),
        ("Ipv6InternetAccessEnabled", input.ipv6_internet_access_enabled == Some(true)),
    ])?;
    refuse_kinds(input.resolver_endpoint_type.as_ref(), &input.protocols)?;
    let given = input.name.is_some();
    let name = name(input.name)?;
    if let Some(endpoint) = tx.world.resolver_endpoints.get_mut(&id).filter(|_| given) {
        endpoint.name = name;
        endpoint.modified = tx.now;
    }
    let shape = shape(&tx.world, find(&tx.world, Some(&id.to_string()))?);
    Ok(UpdateResolverEndpointResponse { resolver_endpoint: Some(shape) })
}

fn delete(
    tx: &mut Tx,
    input: DeleteResolverEndpointRequest,
) -> Result<DeleteResolverEndpointResponse, ApiError> {
    let endpoint = find(&tx.world, input.resolver_endpoint_id.as_deref())?.clone();
    let by = |rule: &&ResolverRule| matches!(&rule.kind, ResolverRuleKind::Forward { endpoint: by, .. } if *by == endpoint.id);
    let rules = tx.world.resolver_rules.values().filter(by);
    let rules: Vec<String> = rules.map(|rule| format!("\"{}\"", rule.id)).collect();
    if !rules.is_empty() {
        return Err(request(format!(
            "Cannot delete resolver endpoint unless its related resolver rules are deleted. The following rules still \
             exist for this resolver endpoint: {}",
            rules.join(", ")
        )));
    }
    let told = Shape {
        status: Some(Status::DELETING),
        status_message: Some("Deleting the Resolver Endpoint".to_owned()),
        ..shape(&tx.world, &endpoint)
    };
    for address in &endpoint.addresses {
        transitions::remove_interface(&mut tx.world, address.eni);
    }
    tx.world.resolver_endpoints.remove(&endpoint.id);
    tags::forget(&mut tx.world, &endpoint.id.to_string());
    Ok(DeleteResolverEndpointResponse { resolver_endpoint: Some(told) })
}
