//! An interface to be made, and the addresses it gets: for launches, for
//! `CreateNetworkInterface`, and for what services make.
//!
//! Follows "Amazon EC2 instance IP addressing" in the Amazon EC2 User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, invalid};
use super::launch_places::{in_use, private_ip};
use crate::Tx;
use aws_shapes::ec2::{InstanceIpv6Address, PrivateIpAddressSpecification};
use model::*;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Greatest number of addresses a request can ask for at once, whatever the interface may have.
const MOST: u32 = 1024;

#[derive(Debug, Clone)]
pub(crate) struct NewInterface {
    pub vpc: VpcId,
    pub subnet: SubnetId,
    pub description: String,
    pub groups: Vec<SecurityGroupId>,
    /// None = any free address.
    pub primary: Option<Ipv4Addr>,
    pub secondary: Vec<Ipv4Addr>,
    /// Further secondary addresses, any free ones.
    pub secondary_count: u32,
    pub ipv6: Vec<Ipv6Addr>,
    /// Further IPv6 addresses, any free ones.
    pub ipv6_count: u32,
    /// Addresses that the request names for its interfaces: not free for those it doesn't.
    pub named: Vec<Ipv4Addr>,
    pub lend_public: bool,
}

impl NewInterface {
    /// An interface of the subnet with one free address and no groups.
    pub(crate) fn bare(subnet: &Subnet) -> Self {
        Self {
            vpc: subnet.vpc,
            subnet: subnet.id,
            description: String::new(),
            groups: Vec::new(),
            primary: None,
            secondary: Vec::new(),
            secondary_count: 0,
            ipv6: Vec::new(),
            ipv6_count: 0,
            named: Vec::new(),
            lend_public: false,
        }
    }

    /// IPv4 addresses it takes.
    pub(super) fn addresses(&self) -> u32 {
        1 + self.secondary_count + u32::try_from(self.secondary.len()).unwrap_or(u32::MAX)
    }

    /// IPv6 addresses it takes.
    pub(super) fn ipv6_addresses(&self) -> u32 {
        self.ipv6_count + u32::try_from(self.ipv6.len()).unwrap_or(u32::MAX)
    }

    pub(crate) fn create(&self, tx: &mut Tx, attachment: Option<EniAttachment>) -> Result<EniId, Ec2Error> {
        let id = EniId::from_bits(tx.random());
        let num = tx.world.next_num(self.vpc).ok_or_else(|| self.vpc.not_found())?;
        let mut eni = Eni {
            id,
            vpc: self.vpc,
            subnet: self.subnet,
            num,
            mac: fresh_mac(tx, self.vpc),
            description: self.description.clone(),
            private_ips: Vec::new(),
            ipv6: Vec::new(),
            groups: self.groups.clone(),
            source_dest_check: true,
            lend_public: self.lend_public,
            attachment,
            requester_managed: false,
            service: None,
            created: tx.now,
        };
        let any = 1 + self.secondary_count;
        let wanted = std::iter::once(self.primary)
            .chain(self.secondary.iter().copied().map(Some))
            .chain((1..any).map(|_| None));
        for wanted in wanted {
            let address = match wanted {
                Some(address) => address,
                None => free_address(tx, self.subnet, &self.named)?,
            };
            eni.private_ips.push(PrivateIp { address, lent_public: None });
            // In the table at once, so that the next search sees it.
            tx.world.enis.insert(id, eni.clone());
        }
        eni.ipv6.clone_from(&self.ipv6);
        for _ in 0..self.ipv6_count {
            tx.world.enis.insert(id, eni.clone());
            eni.ipv6.push(free_ipv6(tx, self.subnet)?);
        }
        tx.world.enis.insert(id, eni);
        Ok(id)
    }
}

/// A free address of the subnet that isn't among the `named`.
pub(super) fn free_address(tx: &Tx, subnet: SubnetId, named: &[Ipv4Addr]) -> Result<Ipv4Addr, Ec2Error> {
    let subnet = tx.world.subnets.get(&subnet).ok_or_else(|| subnet.not_found())?;
    // Named addresses are few: a handful of tries from random places passes them by.
    let mut start = tx.random() as u32;
    for _ in 0..=named.len() {
        match tx.world.free_private(subnet, start) {
            Some(ip) if named.contains(&ip) => {
                start = u32::from(ip).wrapping_sub(u32::from(subnet.cidr.network()) + 4).wrapping_add(1);
            }
            Some(ip) => return Ok(ip),
            None => break,
        }
    }
    Err(Ec2Code::InsufficientFreeAddressesInSubnet
        .with("The specified subnet does not have enough free addresses to satisfy the request."))
}

/// A free IPv6 address of the subnet.
pub(super) fn free_ipv6(tx: &Tx, subnet: SubnetId) -> Result<Ipv6Addr, Ec2Error> {
    let subnet = tx.world.subnets.get(&subnet).ok_or_else(|| subnet.not_found())?;
    tx.world.free_ipv6(subnet, tx.random() as u64).ok_or_else(|| no_ipv6(subnet))
}

fn no_ipv6(subnet: &Subnet) -> Ec2Error {
    Ec2Code::InvalidParameterValue.with(format!("Subnet '{}' does not have an IPv6 CIDR block", subnet.id))
}

/// An IPv6 address that can be given to an interface of the subnet.
pub(super) fn ipv6_address(world: &World, subnet: &Subnet, text: &str) -> Result<Ipv6Addr, Ec2Error> {
    let ip: Ipv6Addr = text.parse().map_err(|_| {
        Ec2Code::InvalidParameterValue.with(format!("Invalid value '{text}' for IPv6 address"))
    })?;
    let block = subnet.ipv6_cidr.ok_or_else(|| no_ipv6(subnet))?;
    if !block.contains(&ip) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Address {ip} does not fall within the subnet's IPv6 address range")));
    }
    if subnet.is_reserved_v6(ip) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Address {ip} is in subnet's reserved address range")));
    }
    if world.ipv6_in_use(subnet.id).contains(&ip) {
        return Err(Ec2Code::InvalidIpAddressInUse.with(format!("Address {ip} is in use.")));
    }
    Ok(ip)
}

/// The IPv6 addresses a new interface is asked to have, and how many more. Where none is
/// asked for, the subnet says whether there is one.
pub(super) fn wanted_ipv6(
    world: &World,
    subnet: &Subnet,
    addresses: &[InstanceIpv6Address],
    count: Option<i32>,
) -> Result<(Vec<Ipv6Addr>, u32), Ec2Error> {
    let named: Vec<Ipv6Addr> = addresses
        .iter()
        .map(|a| ipv6_address(world, subnet, a.ipv6_address.as_deref().unwrap_or_default()))
        .collect::<Result<_, _>>()?;
    twice(&named, |ip| Ec2Code::InvalidIpAddressInUse.with(format!("Address {ip} is in use.")))?;
    match count {
        Some(_) if !named.is_empty() => Err(Ec2Code::InvalidParameterCombination
            .with("The parameters ipv6AddressCount and ipv6Addresses cannot be used together.")),
        Some(n) => {
            let n = how_many(n, "ipv6AddressCount")?;
            if n > 0 && subnet.ipv6_cidr.is_none() {
                return Err(no_ipv6(subnet));
            }
            Ok((named, n))
        }
        None if named.is_empty() && subnet.assign_ipv6 && subnet.ipv6_cidr.is_some() => Ok((named, 1)),
        None => Ok((named, 0)),
    }
}

/// The count parameter's value.
pub(super) fn how_many(count: i32, parameter: &str) -> Result<u32, Ec2Error> {
    u32::try_from(count).ok().filter(|n| *n < MOST).ok_or_else(|| invalid(count, parameter, ""))
}

fn twice<T: PartialEq + Copy>(all: &[T], error: impl Fn(T) -> Ec2Error) -> Result<(), Ec2Error> {
    match (0..all.len()).find(|n| all[..*n].contains(&all[*n])) {
        Some(n) => Err(error(all[n])),
        None => Ok(()),
    }
}

/// The primary address asked for, the secondary ones, and how many more of these.
pub(super) fn wanted_addresses(
    world: &World,
    subnet: &Subnet,
    primary: Option<&str>,
    addresses: &[PrivateIpAddressSpecification],
    secondary_count: Option<i32>,
) -> Result<(Option<Ipv4Addr>, Vec<Ipv4Addr>, u32), Ec2Error> {
    let alone = primary.iter().map(|a| private_ip(world, subnet, a));
    let mut primary: Vec<Ipv4Addr> = alone.collect::<Result<_, _>>()?;
    let mut secondary = Vec::new();
    for address in addresses {
        let text = address.private_ip_address.as_deref().unwrap_or_default();
        let ip = private_ip(world, subnet, text)?;
        if address.primary == Some(true) { primary.push(ip) } else { secondary.push(ip) }
    }
    if primary.len() > 1 {
        return Err(Ec2Code::InvalidParameterCombination
            .with("Only one primary private IP address can be specified."));
    }
    let all: Vec<Ipv4Addr> = primary.iter().chain(&secondary).copied().collect();
    twice(&all, in_use)?;
    let count = how_many(secondary_count.unwrap_or(0), "secondaryPrivateIpAddressCount")?;
    if count > 0 && !secondary.is_empty() {
        return Err(Ec2Code::InvalidParameterCombination
            .with("secondaryPrivateIpAddressCount and secondary private IP addresses exclude each other."));
    }
    Ok((primary.pop(), secondary, count))
}

fn fresh_mac(tx: &Tx, vpc: VpcId) -> Mac {
    loop {
        let mac = Mac::from_bits(tx.random() as u64);
        if !tx.world.enis_of(vpc).any(|e| e.mac == mac) {
            return mac;
        }
    }
}
