//! Addresses of resolver endpoints: each is an interface that the service manages.

use super::endpoints::{ADDRESSES, FEWEST, find, shape};
use super::error::{by_ec2, exists, limit, not_found, parameter, request};
use super::lists::paged;
use super::{access, lists, shown};
use crate::Tx;
use crate::ec2::NewInterface;
use aws_shapes::route53resolver::{
    AssociateResolverEndpointIpAddress, AssociateResolverEndpointIpAddressRequest,
    AssociateResolverEndpointIpAddressResponse, DisassociateResolverEndpointIpAddress,
    DisassociateResolverEndpointIpAddressRequest, DisassociateResolverEndpointIpAddressResponse,
    IpAddressResponse, IpAddressStatus as Status, ListResolverEndpointIpAddresses,
    ListResolverEndpointIpAddressesRequest, ListResolverEndpointIpAddressesResponse,
};
use aws_shapes::{ApiError, Registry};
use model::*;
use std::net::Ipv4Addr;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AssociateResolverEndpointIpAddress>(
            associate,
            access::endpoint().also(access::makes_interfaces),
        )
        .on::<DisassociateResolverEndpointIpAddress>(
            disassociate,
            access::endpoint().also(access::takes_interfaces),
        )
        .on::<ListResolverEndpointIpAddresses>(list, access::endpoint());
}

/// Where an address is to be.
pub(super) struct Place {
    pub(super) subnet: Subnet,
    /// None: any free one.
    pub(super) ip: Option<Ipv4Addr>,
}

/// # Errors
/// `InvalidParameterException`, `InvalidRequestException`: no such subnet, or not its address.
pub(super) fn place(
    world: &World,
    subnet: Option<&str>,
    ip: Option<&str>,
    ipv6: Option<&str>,
) -> Result<Place, ApiError> {
    let id = subnet.unwrap_or_default();
    let subnet = id.parse().ok().and_then(|id| world.subnets.get(&id));
    let subnet = subnet.ok_or_else(|| parameter(format!("The subnet ID '{id}' does not exist")))?.clone();
    if ipv6.is_some_and(|ip| !ip.is_empty()) {
        return Err(request("IPv6 addresses of resolver endpoints are not supported in this region."));
    }
    let Some(text) = ip.filter(|ip| !ip.is_empty()) else { return Ok(Place { subnet, ip: None }) };
    let ip: Ipv4Addr = text.parse().map_err(|_| parameter(format!("Invalid IP address: '{text}'")))?;
    if !subnet.cidr.contains(&ip) || subnet.is_reserved(ip) {
        let message = format!("IP address '{ip}' is either not in subnet '{id}' CIDR range or is reserved");
        return Err(request(message));
    }
    Ok(Place { subnet, ip: Some(ip) })
}

/// The interface of a new address of the endpoint.
pub(super) fn interface(
    tx: &mut Tx,
    endpoint: ResolverEndpointId,
    groups: &[SecurityGroupId],
    Place { subnet, ip }: Place,
) -> Result<ResolverAddress, ApiError> {
    if let Some(ip) = ip.filter(|ip| tx.world.private_in_use(subnet.id).contains(ip)) {
        let message = format!("The IP address '{ip}' in subnet '{}' is already in use", subnet.id);
        return Err(exists(message));
    }
    let id = ResolverAddressId::from_bits(tx.random());
    let new = NewInterface {
        description: format!("Route 53 Resolver: {endpoint}:{id}"),
        groups: groups.to_vec(),
        primary: ip,
        ..NewInterface::bare(&subnet)
    };
    let eni = new.create(tx, None).map_err(by_ec2)?;
    let gone = || ApiError::internal("an interface that was just made is not there");
    let row = tx.world.enis.get_mut(&eni).ok_or_else(gone)?;
    row.service = Some(EniService::Resolver(endpoint));
    row.requester_managed = true;
    let ip = row.primary();
    let (created, modified) = (tx.now, tx.now);
    Ok(ResolverAddress { id, eni, subnet: subnet.id, ip, attached: false, created, modified })
}

fn associate(
    tx: &mut Tx,
    input: AssociateResolverEndpointIpAddressRequest,
) -> Result<AssociateResolverEndpointIpAddressResponse, ApiError> {
    let endpoint = find(&tx.world, input.resolver_endpoint_id.as_deref())?.clone();
    let asked = input.ip_address.unwrap_or_default();
    if endpoint.addresses.len() >= ADDRESSES {
        return Err(limit(tx.account(), "max-ip-addresses-per-endpoint"));
    }
    let place = place(&tx.world, asked.subnet_id.as_deref(), asked.ip.as_deref(), asked.ipv6.as_deref())?;
    if place.subnet.vpc != endpoint.vpc {
        let message = format!("Subnet '{}' is not in the VPC '{}'", place.subnet.id, endpoint.vpc);
        return Err(request(message));
    }
    let address = interface(tx, endpoint.id, &endpoint.groups, place)?;
    let shape = changed(tx, endpoint, |addresses| addresses.push(address));
    Ok(AssociateResolverEndpointIpAddressResponse { resolver_endpoint: Some(shape) })
}

fn disassociate(
    tx: &mut Tx,
    input: DisassociateResolverEndpointIpAddressRequest,
) -> Result<DisassociateResolverEndpointIpAddressResponse, ApiError> {
    let endpoint = find(&tx.world, input.resolver_endpoint_id.as_deref())?.clone();
    let asked = input.ip_address.unwrap_or_default();
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let (id, subnet, ip) = (given(&asked.ip_id), given(&asked.subnet_id), given(&asked.ip));
    if id.is_none() && (subnet.is_none() || ip.is_none()) {
        return Err(request(
            "Need to specify either the IP ID or both subnet and IP address in order to remove IP address.",
        ));
    }
    let is = |asked: &Option<String>, known: String| asked.as_ref().is_none_or(|asked| *asked == known);
    let at = endpoint.addresses.iter().position(|a| {
        is(&id, a.id.to_string()) && is(&subnet, a.subnet.to_string()) && is(&ip, a.ip.to_string())
    });
    let at = at.ok_or_else(|| {
        let what = id.or(ip).unwrap_or_default();
        not_found(format!("IP address '{what}' does not exist in resolver endpoint '{}'", endpoint.id))
    })?;
    if endpoint.addresses.len() <= FEWEST {
        return Err(request(format!("Resolver endpoint needs to have at least {FEWEST} IP addresses")));
    }
    transitions::remove_interface(&mut tx.world, endpoint.addresses[at].eni);
    let shape = changed(tx, endpoint, |addresses| {
        addresses.remove(at);
    });
    Ok(DisassociateResolverEndpointIpAddressResponse { resolver_endpoint: Some(shape) })
}

/// The endpoint with other addresses, on its way there.
fn changed(
    tx: &mut Tx,
    mut endpoint: ResolverEndpoint,
    change: impl FnOnce(&mut Vec<ResolverAddress>),
) -> aws_shapes::route53resolver::ResolverEndpoint {
    change(&mut endpoint.addresses);
    if endpoint.state == ResolverEndpointState::Operational {
        endpoint.state = ResolverEndpointState::Updating;
    }
    endpoint.modified = tx.now;
    let shape = shape(&tx.world, &endpoint);
    tx.world.resolver_endpoints.insert(endpoint.id, endpoint);
    shape
}

fn list(
    tx: &mut Tx,
    input: ListResolverEndpointIpAddressesRequest,
) -> Result<ListResolverEndpointIpAddressesResponse, ApiError> {
    let endpoint = find(&tx.world, input.resolver_endpoint_id.as_deref())?;
    let address = |a: &ResolverAddress| IpAddressResponse {
        ip_id: Some(a.id.to_string()),
        subnet_id: Some(a.subnet.to_string()),
        ip: Some(a.ip.to_string()),
        ipv6: None,
        status: Some(if a.attached { Status::ATTACHED } else { Status::CREATING }),
        status_message: Some(
            match a.attached {
                true => "This IP address is operational.",
                false => "Creating the IP address",
            }
            .to_owned(),
        ),
        creation_time: shown(a.created),
        modification_time: shown(a.modified),
    };
    let all = endpoint.addresses.iter().map(address).collect();
    let key = |a: &IpAddressResponse| a.ip_id.clone().unwrap_or_default();
    let (ip_addresses, next_token) = paged(all, input.max_results, input.next_token.as_deref(), key)?;
    let max_results = Some(input.max_results.unwrap_or(lists::PAGE));
    Ok(ListResolverEndpointIpAddressesResponse { next_token, max_results, ip_addresses })
}
