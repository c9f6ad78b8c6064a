//! The network interfaces of a launch: which subnet, which addresses, which groups.
//!
//! Follows "RunInstances" and "InstanceNetworkInterfaceSpecification" in the Amazon EC2 API
//! Reference, and "Amazon EC2 instance IP addressing" in the Amazon EC2 User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, find, invalid};
use super::launch_places::{groups, in_use, private_ip, subnet};
use super::new_interface::{NewInterface, wanted_addresses, wanted_ipv6};
use super::served::{only, unsupported};
use crate::Tx;
use aws_shapes::ec2::{InstanceNetworkInterfaceSpecification, Placement, RunInstancesRequest};
use model::*;
use std::net::Ipv4Addr;

const SERVED: &[&str] = &[
    "AssociatePublicIpAddress",
    "DeleteOnTermination",
    "Description",
    "DeviceIndex",
    "Groups",
    "Ipv6AddressCount",
    "Ipv6Addresses",
    "NetworkInterfaceId",
    "PrivateIpAddress",
    "PrivateIpAddresses",
    "SecondaryPrivateIpAddressCount",
    "SubnetId",
    "NetworkCardIndex",
    "InterfaceType",
];

#[derive(Debug, Clone)]
pub(super) enum Interface {
    New {
        new: NewInterface,
        device_index: u32,
        delete_on_termination: bool,
    },
    /// One left over by another instance.
    Existing {
        eni: EniId,
        device_index: u32,
    },
}

impl Interface {
    /// How many addresses of `subnet` one instance takes for this.
    pub(super) fn addresses_in(&self, subnet: SubnetId) -> u32 {
        match self {
            Self::New { new, .. } if new.subnet == subnet => new.addresses(),
            _ => 0,
        }
    }

    fn named(&self) -> Vec<Ipv4Addr> {
        match self {
            Self::New { new, .. } => new.primary.iter().chain(&new.secondary).copied().collect(),
            Self::Existing { .. } => Vec::new(),
        }
    }

    fn device_index(&self) -> u32 {
        match self {
            Self::New { device_index, .. } | Self::Existing { device_index, .. } => *device_index,
        }
    }

    /// Makes the interface, or takes the existing one, for an instance.
    pub(super) fn attach(&self, tx: &mut Tx, instance: InstanceId) -> Result<EniId, Ec2Error> {
        let attachment = EniAttachment {
            id: EniAttachmentId::from_bits(tx.random()),
            instance,
            device_index: self.device_index(),
            delete_on_termination: false,
            attached: tx.now,
        };
        match self {
            Self::Existing { eni, .. } => {
                let row = tx.world.enis.get_mut(eni).ok_or_else(|| eni.not_found())?;
                row.attachment = Some(attachment);
                Ok(*eni)
            }
            Self::New { new, delete_on_termination, .. } => {
                let delete_on_termination = *delete_on_termination;
                new.create(tx, Some(EniAttachment { delete_on_termination, ..attachment }))
            }
        }
    }
}

/// The interfaces that the request asks for, in device order; at least one.
pub(super) fn interfaces(
    world: &World,
    input: &RunInstancesRequest,
    kind: &InstanceType,
    max: u32,
) -> Result<Vec<Interface>, Ec2Error> {
    let mut interfaces = match input.network_interfaces.as_slice() {
        [] => vec![instance_level(world, input)?],
        specs => {
            exclusive(input)?;
            if specs.len() > kind.max_interfaces as usize {
                return Err(Ec2Code::AttachmentLimitExceeded.with(format!(
                    "Interface count {} exceeds the limit for {}",
                    specs.len(),
                    kind.name
                )));
            }
            let mut all = Vec::new();
            for spec in specs {
                all.push(specified(world, spec, specs.len(), input.placement.as_ref())?);
            }
            all.sort_by_key(Interface::device_index);
            arrangement(world, &all)?;
            all
        }
    };
    let named: Vec<Ipv4Addr> = interfaces.iter().flat_map(Interface::named).collect();
    for interface in &mut interfaces {
        if let Interface::New { new, .. } = interface {
            new.named.clone_from(&named);
        }
    }
    for interface in &interfaces {
        let Interface::New { new, .. } = interface else {
            several(max, "networkInterfaceId")?;
            continue;
        };
        if new.primary.is_some() || !new.secondary.is_empty() {
            several(max, "privateIpAddress")?;
        }
        if !new.ipv6.is_empty() {
            several(max, "ipv6Addresses")?;
        }
        if new.ipv6_addresses() > kind.ipv4_per_interface {
            return Err(Ec2Code::InvalidParameterValue.with(format!(
                "Number of IPv6 addresses will exceed limit: {} asked for, {} allowed on an interface of {}.",
                new.ipv6_addresses(),
                kind.ipv4_per_interface,
                kind.name
            )));
        }
        let addresses = interface.addresses_in(new.subnet);
        if addresses > kind.ipv4_per_interface {
            return Err(Ec2Code::PrivateIpAddressLimitExceeded.with(format!(
                "Number of private addresses will exceed limit: {addresses} asked for, {} allowed on an interface \
                 of {}.",
                kind.ipv4_per_interface, kind.name
            )));
        }
    }
    Ok(interfaces)
}

fn several(max: u32, parameter: &str) -> Result<(), Ec2Error> {
    if max == 1 {
        return Ok(());
    }
    Err(Ec2Code::InvalidParameterCombination
        .with(format!("The parameter {parameter} can only be specified when launching a single instance.")))
}

/// Interface specifications and the parameters they replace exclude each other.
fn exclusive(input: &RunInstancesRequest) -> Result<(), Ec2Error> {
    for (what, given) in [
        ("subnet ID", input.subnet_id.is_some()),
        ("security groups", !input.security_group_ids.is_empty() || !input.security_groups.is_empty()),
        ("private IP address", input.private_ip_address.is_some()),
        (
            "IPv6 address",
            !input.ipv6_addresses.is_empty() || input.ipv6_address_count.is_some_and(|n| n != 0),
        ),
    ] {
        if given {
            return Err(Ec2Code::InvalidParameterCombination.with(format!(
                "Network interfaces and an instance-level {what} may not be specified on the same request"
            )));
        }
    }
    Ok(())
}

/// Device indexes are distinct and begin with 0; all interfaces are in one VPC and zone;
/// no address is asked for twice.
fn arrangement(world: &World, interfaces: &[Interface]) -> Result<(), Ec2Error> {
    let mut places = Vec::new();
    let mut addresses = Vec::new();
    let mut existing = Vec::new();
    for (n, interface) in interfaces.iter().enumerate() {
        if n == 0 && interface.device_index() != 0 {
            return Err(Ec2Code::InvalidParameterCombination
                .with("One of the network interfaces must have device index 0: the primary one."));
        }
        if n > 0 && interfaces[n - 1].device_index() == interface.device_index() {
            return Err(Ec2Code::InvalidParameterCombination
                .with(format!("The device index {} is used more than once.", interface.device_index())));
        }
        let (vpc, subnet) = match interface {
            Interface::New { new, .. } => {
                addresses.extend(interface.named().into_iter().map(|ip| (new.subnet, ip)));
                (new.vpc, new.subnet)
            }
            Interface::Existing { eni, .. } => {
                let row = world.enis.get(eni).ok_or_else(|| eni.not_found())?;
                existing.push(*eni);
                (row.vpc, row.subnet)
            }
        };
        places.push((vpc, world.subnets.get(&subnet).map(|s| s.zone.as_str())));
    }
    if places.windows(2).any(|p| p[0] != p[1]) {
        return Err(Ec2Code::InvalidParameterCombination
            .with("The network interfaces of an instance must be in one VPC and in one Availability Zone."));
    }
    let twice = |n: usize| addresses[..n].contains(&addresses[n]);
    if let Some(n) = (0..addresses.len()).find(|n| twice(*n)) {
        return Err(in_use(addresses[n].1));
    }
    existing.sort_unstable();
    match existing.windows(2).find(|e| e[0] == e[1]) {
        None => Ok(()),
        Some(e) => Err(interface_in_use(e[0])),
    }
}

pub(super) fn interface_in_use(eni: EniId) -> Ec2Error {
    Ec2Code::InvalidNetworkInterfaceInUse.with(format!("Interface: [{eni}] in use."))
}

/// The one interface of a request without specifications.
fn instance_level(world: &World, input: &RunInstancesRequest) -> Result<Interface, Ec2Error> {
    let subnet = subnet(world, input.subnet_id.as_deref(), input.placement.as_ref())?;
    if input.subnet_id.is_some() && !input.security_groups.is_empty() {
        return Err(Ec2Code::InvalidParameterCombination
            .with("The parameter groupName cannot be used with the parameter subnet"));
    }
    let mut ids = input.security_group_ids.clone();
    for name in &input.security_groups {
        let found = world.security_groups.values().find(|g| g.vpc == subnet.vpc && g.name == *name);
        ids.push(found.map(|g| g.id.to_string()).ok_or_else(|| {
            Ec2Code::InvalidGroupNotFound
                .with(format!("The security group '{name}' does not exist in default VPC '{}'", subnet.vpc))
        })?);
    }
    let primary = input.private_ip_address.as_deref().filter(|a| !a.is_empty());
    let (ipv6, ipv6_count) = wanted_ipv6(world, subnet, &input.ipv6_addresses, input.ipv6_address_count)?;
    let new = NewInterface {
        groups: groups(world, subnet, &ids)?,
        primary: primary.map(|a| private_ip(world, subnet, a)).transpose()?,
        ipv6,
        ipv6_count,
        lend_public: subnet.map_public_ip,
        ..NewInterface::bare(subnet)
    };
    Ok(Interface::New { new, device_index: 0, delete_on_termination: true })
}

fn specified(
    world: &World,
    spec: &InstanceNetworkInterfaceSpecification,
    of: usize,
    placement: Option<&Placement>,
) -> Result<Interface, Ec2Error> {
    only(spec, "NetworkInterface.", SERVED)?;
    if spec.interface_type.as_deref().is_some_and(|t| t != "interface") {
        return Err(unsupported("NetworkInterface.InterfaceType"));
    }
    if let Some(card) = spec.network_card_index.filter(|c| *c != 0) {
        return Err(invalid(card, "networkCardIndex", "The instance type has one network card, 0."));
    }
    let index = spec.device_index.ok_or_else(|| {
        Ec2Code::InvalidParameterCombination.with("Each network interface requires a device index.")
    })?;
    let device_index = u32::try_from(index)
        .map_err(|_| invalid(index, "deviceIndex", "Expecting a value greater than or equal to 0."))?;
    if spec.associate_public_ip_address == Some(true) {
        let against = match () {
            () if of > 1 => "when launching with multiple network interfaces.",
            () if device_index != 0 => "for an interface other than the primary one.",
            () if spec.network_interface_id.is_some() => "for an existing network interface.",
            () => "",
        };
        if !against.is_empty() {
            return Err(Ec2Code::InvalidParameterCombination
                .with(format!("The associatePublicIPAddress parameter cannot be specified {against}")));
        }
    }
    if let Some(id) = spec.network_interface_id.as_deref().filter(|id| !id.is_empty()) {
        return existing(world, spec, id, device_index);
    }
    let subnet = subnet(world, spec.subnet_id.as_deref(), placement)?;
    let (primary, secondary, secondary_count) = wanted_addresses(
        world,
        subnet,
        spec.private_ip_address.as_deref(),
        &spec.private_ip_addresses,
        spec.secondary_private_ip_address_count,
    )?;
    let (ipv6, ipv6_count) = wanted_ipv6(world, subnet, &spec.ipv6_addresses, spec.ipv6_address_count)?;
    let new = NewInterface {
        description: spec.description.clone().unwrap_or_default(),
        groups: groups(world, subnet, &spec.groups)?,
        primary,
        secondary,
        secondary_count,
        ipv6,
        ipv6_count,
        lend_public: of == 1 && spec.associate_public_ip_address.unwrap_or(subnet.map_public_ip),
        ..NewInterface::bare(subnet)
    };
    let delete_on_termination = spec.delete_on_termination.unwrap_or(true);
    Ok(Interface::New { new, device_index, delete_on_termination })
}

fn existing(
    world: &World,
    spec: &InstanceNetworkInterfaceSpecification,
    id: &str,
    device_index: u32,
) -> Result<Interface, Ec2Error> {
    let eni = find::<EniId>(world, id)?;
    if eni.attachment.is_some() || eni.service.is_some() {
        return Err(interface_in_use(eni.id));
    }
    let also = [
        ("subnetId", spec.subnet_id.is_some()),
        ("groups", !spec.groups.is_empty()),
        ("privateIpAddress", spec.private_ip_address.is_some() || !spec.private_ip_addresses.is_empty()),
        ("description", spec.description.is_some()),
        ("ipv6Addresses", !spec.ipv6_addresses.is_empty() || spec.ipv6_address_count.is_some_and(|n| n != 0)),
        ("deleteOnTermination", spec.delete_on_termination == Some(true)),
        ("secondaryPrivateIpAddressCount", spec.secondary_private_ip_address_count.is_some_and(|n| n != 0)),
    ];
    if let Some((name, _)) = also.iter().find(|(_, given)| *given) {
        return Err(Ec2Code::InvalidParameterCombination
            .with(format!("The parameter {name} cannot be specified for an existing network interface.")));
    }
    Ok(Interface::Existing { eni: eni.id, device_index })
}
