//! Elastic IPs.
//!
//! Follows "AllocateAddress", "ReleaseAddress", "AssociateAddress", "DisassociateAddress" and
//! "DescribeAddresses" in the Amazon EC2 API Reference, and "Elastic IP addresses" in the
//! Amazon EC2 User Guide.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters};
use super::ids::{ResourceId, find, find_mut, missing, named_or_all};
use super::launch::pool_spent;
use super::network_interface_changes::no_permission;
use super::paging::page;
use super::served::unsupported;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as shape, AllocateAddress, AllocateAddressRequest, AllocateAddressResult, AssociateAddress,
    AssociateAddressRequest, AssociateAddressResult, DescribeAddresses, DescribeAddressesAttribute,
    DescribeAddressesAttributeRequest, DescribeAddressesAttributeResult, DescribeAddressesRequest,
    DescribeAddressesResult, DisassociateAddress, DisassociateAddressRequest, DomainType, ReleaseAddress,
    ReleaseAddressRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;
use std::net::Ipv4Addr;

/// AWS's default quota: Elastic IPs a region.
const LIMIT: usize = 5;
/// The pool of AWS's own addresses.
const POOL: &str = "amazon";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<AllocateAddress>(allocate_address, Access::creates("elastic-ip"))
        .on::<ReleaseAddress>(release_address, Access::found(access::elastic_ip))
        .on::<AssociateAddress>(
            associate_address,
            Access::found(access::elastic_ip)
                .and("instance", "InstanceId")
                .and("network-interface", "NetworkInterfaceId"),
        )
        .on::<DisassociateAddress>(disassociate_address, Access::found(access::elastic_ip))
        .on::<DescribeAddresses>(describe_addresses, Access::any())
        .on::<DescribeAddressesAttribute>(describe_addresses_attribute, Access::any());
}

fn public(text: &str) -> Result<Ipv4Addr, Ec2Error> {
    text.parse().map_err(|_| Ec2Code::InvalidAddressMalformed.with(format!("Invalid IP address: '{text}'")))
}

fn private(text: &str) -> Result<Ipv4Addr, Ec2Error> {
    text.parse()
        .map_err(|_| Ec2Code::InvalidParameterValue.with(format!("Invalid value '{text}' for address")))
}

fn not_found(ip: Ipv4Addr) -> Ec2Error {
    Ec2Code::InvalidAddressNotFound.with(format!("Address '{ip}' not found."))
}

/// The allocation of a public address.
fn by_ip<'w>(world: &'w World, text: &str) -> Result<&'w Address, Ec2Error> {
    let ip = public(text)?;
    world.addresses.values().find(|a| a.public_ip == ip).ok_or_else(|| not_found(ip))
}

fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().filter(|v| !v.is_empty())
}

/// The region is its own network border group.
fn border_group(tx: &Tx, asked: &Option<String>) -> Result<(), Ec2Error> {
    match given(asked) {
        Some(other) if other != tx.region().name => {
            Err(Ec2Code::InvalidParameterValue
                .with(format!("Invalid value '{other}' for networkBorderGroup.")))
        }
        _ => Ok(()),
    }
}

fn allocate_address(tx: &mut Tx, input: AllocateAddressRequest) -> Result<AllocateAddressResult, ApiError> {
    if input.domain.as_ref().is_some_and(|d| *d != DomainType::VPC) {
        return Err(Ec2Code::InvalidParameterValue
            .with("Invalid value 'standard' for domain: EC2-Classic is not available.")
            .into());
    }
    if given(&input.public_ipv4_pool).is_some_and(|p| p != POOL) {
        return Err(unsupported("PublicIpv4Pool").into());
    }
    for (name, asked) in
        [("CustomerOwnedIpv4Pool", &input.customer_owned_ipv4_pool), ("IpamPoolId", &input.ipam_pool_id)]
    {
        if given(asked).is_some() {
            return Err(unsupported(name).into());
        }
    }
    border_group(tx, &input.network_border_group)?;
    if tx.world.addresses.len() >= LIMIT {
        return Err(Ec2Code::AddressLimitExceeded
            .with("The maximum number of addresses has been reached.")
            .into());
    }
    let public_ip = match given(&input.address) {
        None => tx.world.allocate_public().ok_or_else(pool_spent)?,
        Some(text) => {
            let ip = public(text)?;
            if !tx.world.in_tenant_pool(ip) {
                return Err(not_found(ip).into());
            }
            if tx.world.public_in_use().contains(&ip) {
                return Err(Ec2Code::InvalidIpAddressInUse.with(format!("Address {ip} is in use.")).into());
            }
            ip
        }
    };
    let id = AllocationId::from_bits(tx.random());
    tx.world.addresses.insert(id, Address { id, public_ip, association: None });
    tags::specified(&mut tx.world, &input.tag_specifications, &[("elastic-ip", id.to_string())])?;
    Ok(AllocateAddressResult {
        allocation_id: Some(id.to_string()),
        public_ipv4_pool: Some(POOL.to_owned()),
        network_border_group: Some(tx.region().name.clone()),
        domain: Some(DomainType::VPC),
        public_ip: Some(public_ip.to_string()),
        ..Default::default()
    })
}

fn release_address(tx: &mut Tx, input: ReleaseAddressRequest) -> Result<Unit, ApiError> {
    border_group(tx, &input.network_border_group)?;
    let address = match (given(&input.allocation_id), given(&input.public_ip)) {
        (Some(_), Some(_)) => return Err(both().into()),
        (Some(id), None) => find::<AllocationId>(&tx.world, id)?,
        (None, Some(ip)) => {
            by_ip(&tx.world, ip)?;
            return Err(Ec2Code::InvalidParameterValue
                .with("You must specify an allocation id when releasing a VPC elastic IP address")
                .into());
        }
        (None, None) => return Err(missing("AllocationId").into()),
    };
    if address.association.is_some() {
        return Err(Ec2Code::InvalidIpAddressInUse
            .with(format!("Address {} is in use.", address.public_ip))
            .into());
    }
    let id = address.id;
    tx.world.addresses.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(Unit)
}

fn both() -> Ec2Error {
    Ec2Code::InvalidParameterCombination
        .with("You may specify public IP or allocation id, but not both in the same call")
}

/// The interface and the private address on it that the request means.
fn target(world: &World, input: &AssociateAddressRequest) -> Result<(EniId, Ipv4Addr), Ec2Error> {
    let eni = match (given(&input.instance_id), given(&input.network_interface_id)) {
        (None, None) => {
            return Err(Ec2Code::MissingParameter
                .with("Either 'instanceId' or 'networkInterfaceId' must be specified"));
        }
        (Some(_), Some(_)) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("You may specify either an instance id or a network interface id, but not both"));
        }
        (None, Some(id)) => find::<EniId>(world, id)?,
        (Some(id), None) => {
            let instance = find::<InstanceId>(world, id)?;
            let state = instance.status.state;
            if state == InstanceState::Pending || !state.is_alive() {
                return Err(Ec2Code::InvalidInstanceId.with(format!(
                    "The {} instance '{id}' is not in a valid state for this operation.",
                    super::instance_shapes::state_name(state)
                )));
            }
            match instance.interfaces.as_slice() {
                [one] => world.enis.get(one).ok_or_else(|| one.not_found())?,
                _ => {
                    return Err(Ec2Code::InvalidInstanceId.with(format!(
                        "There are multiple interfaces attached to instance '{id}'. Please specify an interface ID \
                         for the operation instead."
                    )));
                }
            }
        }
    };
    let private = match given(&input.private_ip_address) {
        None => eni.primary(),
        Some(text) => {
            let ip = private(text)?;
            let has = eni.private_ips.iter().any(|p| p.address == ip);
            has.then_some(ip).ok_or_else(|| {
                Ec2Code::InvalidParameterValue
                    .with(format!("Address {ip} is not assigned to the network interface '{}'", eni.id))
            })?
        }
    };
    if eni.requester_managed {
        return Err(no_permission());
    }
    if world.internet_gateway_of(eni.vpc).is_none() {
        return Err(Ec2Code::GatewayNotAttached
            .with(format!("Network {} is not attached to any internet gateway", eni.vpc)));
    }
    Ok((eni.id, private))
}

/// Reassociation is automatic unless `AllowReassociation` is false. What the private address
/// had before goes: another Elastic IP is set free, a lent address goes back to the pool.
fn associate_address(
    tx: &mut Tx,
    input: AssociateAddressRequest,
) -> Result<AssociateAddressResult, ApiError> {
    let address = match (given(&input.allocation_id), given(&input.public_ip)) {
        (Some(_), Some(_)) => return Err(both().into()),
        (Some(id), None) => find::<AllocationId>(&tx.world, id)?,
        (None, Some(ip)) => by_ip(&tx.world, ip)?,
        (None, None) => {
            return Err(Ec2Code::MissingParameter
                .with("Either public IP or allocation id must be specified")
                .into());
        }
    };
    let id = address.id;
    let before = address.association.clone();
    let (eni, private_ip) = target(&tx.world, &input)?;
    check_tenants(&tx.world, id)?;
    if let Some(same) = before.as_ref().filter(|a| a.eni == eni && a.private_ip == private_ip) {
        return Ok(AssociateAddressResult { association_id: Some(same.id.to_string()) });
    }
    let other = tx.world.elastic_ip(eni, private_ip).map(|a| (a.id, a.association.clone()));
    if input.allow_reassociation == Some(false) {
        let taken = match (&before, &other) {
            (Some(a), _) => Some((id.to_string(), a.id)),
            (None, Some((_, Some(a)))) => Some((eni.to_string(), a.id)),
            _ => None,
        };
        if let Some((resource, association)) = taken {
            return Err(Ec2Code::ResourceAlreadyAssociated
                .with(format!("resource {resource} is already associated with associate-id {association}"))
                .into());
        }
    }
    if let Some((other, _)) = other
        && let Some(other) = tx.world.addresses.get_mut(&other)
    {
        other.association = None;
    }
    let association = AddressAssociationId::from_bits(tx.random());
    if let Some(address) = tx.world.addresses.get_mut(&id) {
        address.association = Some(AddressAssociation { id: association, eni, private_ip });
    }
    if let Some(eni) = tx.world.enis.get_mut(&eni) {
        for p in eni.private_ips.iter_mut().filter(|p| p.address == private_ip) {
            p.lent_public = None;
        }
    }
    Ok(AssociateAddressResult { association_id: Some(association.to_string()) })
}

/// The Elastic IP of a service's interface, as of a NAT gateway, isn't the tenant's to move.
fn check_tenants(world: &World, id: AllocationId) -> Result<(), Ec2Error> {
    let association = world.addresses.get(&id).and_then(|a| a.association.as_ref());
    match association.and_then(|s| world.enis.get(&s.eni)) {
        Some(eni) if eni.requester_managed => Err(no_permission()),
        _ => Ok(()),
    }
}

/// A public address comes back to the instance only when it is next started.
fn disassociate_address(tx: &mut Tx, input: DisassociateAddressRequest) -> Result<Unit, ApiError> {
    let id = match (given(&input.association_id), given(&input.public_ip)) {
        (Some(_), Some(_)) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("You may specify public IP or association id, but not both in the same call")
                .into());
        }
        (Some(text), None) => {
            // The catalogue has no code for a malformed one.
            let absent = || {
                Ec2Code::InvalidAssociationIdNotFound
                    .with(format!("The association ID '{text}' does not exist"))
            };
            let id: AddressAssociationId = text.parse().map_err(|_| absent())?;
            let found =
                tx.world.addresses.values().find(|a| a.association.as_ref().is_some_and(|s| s.id == id));
            found.map(|a| a.id).ok_or_else(absent)?
        }
        (None, Some(ip)) => {
            let address = by_ip(&tx.world, ip)?;
            if address.association.is_none() {
                return Err(Ec2Code::InvalidAssociationIdNotFound
                    .with(format!("The address '{ip}' is not associated"))
                    .into());
            }
            address.id
        }
        (None, None) => return Err(missing("AssociationId").into()),
    };
    check_tenants(&tx.world, id)?;
    find_mut::<AllocationId>(&mut tx.world, &id.to_string())?.association = None;
    Ok(Unit)
}

fn of<T: ToString>(a: &Address, f: impl FnOnce(&AddressAssociation) -> Option<T>) -> Vec<String> {
    a.association.as_ref().and_then(f).iter().map(T::to_string).collect()
}

/// The instance whose interface the address is associated with.
fn instance(world: &World, s: &AddressAssociation) -> Option<InstanceId> {
    world.enis.get(&s.eni)?.attachment.as_ref().map(|a| a.instance)
}

const FILTERS: &[Spec<Address>] = filters![Address;
    "allocation-id" => |_, a| vec![a.id.to_string()],
    "association-id" => |_, a| of(a, |s| Some(s.id)),
    "domain" => |_, _| vec![DomainType::VPC.to_string()],
    "instance-id" => |w, a| of(a, |s| instance(w, s)),
    "network-border-group" => |w, _| vec![w.region().name.clone()],
    "network-interface-id" => |_, a| of(a, |s| Some(s.eni)),
    "network-interface-owner-id" => |w, a| of(a, |_| Some(&w.region().account)),
    "private-ip-address" => |_, a| of(a, |s| Some(s.private_ip)),
    "public-ip" => |_, a| vec![a.public_ip.to_string()],
];

fn describe_addresses(
    tx: &mut Tx,
    input: DescribeAddressesRequest,
) -> Result<DescribeAddressesResult, ApiError> {
    let world = &tx.world;
    let filters = Filters::new(&input.filters, FILTERS)?;
    for id in &input.allocation_ids {
        find::<AllocationId>(world, id)?;
    }
    for ip in &input.public_ips {
        by_ip(world, ip)?;
    }
    let named = |a: &&Address| {
        let all = input.allocation_ids.is_empty() && input.public_ips.is_empty();
        all || input.allocation_ids.contains(&a.id.to_string())
            || input.public_ips.contains(&a.public_ip.to_string())
    };
    let mut found: Vec<&Address> = world
        .addresses
        .values()
        .filter(named)
        .filter(|a| filters.pass(world, &a.id.to_string(), a))
        .collect();
    found.sort_by_key(|a| a.public_ip);
    Ok(DescribeAddressesResult { addresses: found.into_iter().map(|a| shown(world, a)).collect() })
}

/// No address has a name of the tenant's: reverse DNS can't be asked for here.
/// Follows "DescribeAddressesAttribute" in the Amazon EC2 API Reference.
fn describe_addresses_attribute(
    tx: &mut Tx,
    input: DescribeAddressesAttributeRequest,
) -> Result<DescribeAddressesAttributeResult, ApiError> {
    let addresses = named_or_all::<AllocationId>(&tx.world, &input.allocation_ids)?;
    let addresses = addresses.into_iter().map(|a| shape::AddressAttribute {
        public_ip: Some(a.public_ip.to_string()),
        allocation_id: Some(a.id.to_string()),
        ..Default::default()
    });
    let key = |a: &shape::AddressAttribute| a.allocation_id.clone().unwrap_or_default();
    let (addresses, next_token) =
        page(addresses.collect(), input.max_results, input.next_token.as_deref(), 1..=1000, key)?;
    Ok(DescribeAddressesAttributeResult { addresses, next_token })
}

fn shown(world: &World, a: &Address) -> shape::Address {
    let region = world.region();
    let s = a.association.as_ref();
    shape::Address {
        allocation_id: Some(a.id.to_string()),
        association_id: s.map(|s| s.id.to_string()),
        domain: Some(DomainType::VPC),
        network_interface_id: s.map(|s| s.eni.to_string()),
        network_interface_owner_id: s.map(|_| region.account.clone()),
        private_ip_address: s.map(|s| s.private_ip.to_string()),
        tags: tags::shown(world, a.id),
        public_ipv4_pool: Some(POOL.to_owned()),
        network_border_group: Some(region.name.clone()),
        instance_id: s.and_then(|s| instance(world, s)).map(|i| i.to_string()),
        public_ip: Some(a.public_ip.to_string()),
        ..Default::default()
    }
}
