//! Elastic network interfaces as they are described; see `network_interface_changes` for the rest.
//!
//! Follows "DescribeNetworkInterfaces" and "DescribeNetworkInterfaceAttribute" in the Amazon
//! EC2 API Reference.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters};
use super::ids::{find, invalid, missing, named_or_all, required};
use super::instance_shapes::{AMAZON, attachment_status, groups, timestamp, unmanaged};
use super::names::{has_hostnames, private_name, public_name_in};
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    AttachmentStatus, AttributeBooleanValue, AttributeValue, DescribeNetworkInterfaceAttribute,
    DescribeNetworkInterfaceAttributeRequest, DescribeNetworkInterfaceAttributeResult,
    DescribeNetworkInterfaces, DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult,
    NetworkInterface, NetworkInterfaceAssociation, NetworkInterfaceAttachment, NetworkInterfaceIpv6Address,
    NetworkInterfacePrivateIpAddress, NetworkInterfaceStatus, NetworkInterfaceType,
};
use aws_shapes::{ApiError, Registry};
use model::*;
use std::net::Ipv4Addr;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeNetworkInterfaces>(describe_network_interfaces, Access::any())
        .on::<DescribeNetworkInterfaceAttribute>(describe_network_interface_attribute, Access::any());
}

/// The account that holds services' interfaces.
const SERVICE_OWNER: &str = "amazon-aws";

fn status(eni: &Eni) -> NetworkInterfaceStatus {
    match eni.attachment.is_some() || eni.service.is_some() {
        true => NetworkInterfaceStatus::IN_USE,
        false => NetworkInterfaceStatus::AVAILABLE,
    }
}

fn zone<'w>(world: &'w World, eni: &Eni) -> Option<&'w Zone> {
    world.subnets.get(&eni.subnet).and_then(|s| world.region().zone(&s.zone))
}

fn owner(world: &World, eni: &Eni, ip: Ipv4Addr) -> Option<String> {
    world.public_address(eni, ip)?;
    Some(match world.elastic_ip(eni.id, ip) {
        Some(_) => world.region().account.clone(),
        None => AMAZON.to_owned(),
    })
}

fn association(world: &World, eni: &Eni, ip: Ipv4Addr) -> Option<NetworkInterfaceAssociation> {
    let public = world.public_address(eni, ip)?;
    let elastic = world.elastic_ip(eni.id, ip);
    Some(NetworkInterfaceAssociation {
        allocation_id: elastic.map(|a| a.id.to_string()),
        association_id: elastic.and_then(|a| a.association.as_ref()).map(|s| s.id.to_string()),
        ip_owner_id: owner(world, eni, ip),
        public_dns_name: Some(public_name_in(world, eni.vpc, public).unwrap_or_default()),
        public_ip: Some(public.to_string()),
        ..Default::default()
    })
}

fn attached(world: &World, a: &EniAttachment) -> AttachmentStatus {
    world.instances.get(&a.instance).map_or(AttachmentStatus::ATTACHED, |i| attachment_status(i.status.state))
}

/// What the interface is for.
fn kind(eni: &Eni) -> NetworkInterfaceType {
    match eni.service {
        None | Some(EniService::Resolver(_)) => NetworkInterfaceType::INTERFACE,
        // So it is in answers and filters; the enumeration has it another way.
        Some(EniService::NatGateway(_)) => "nat_gateway".into(),
        Some(EniService::VpcEndpoint(_)) => NetworkInterfaceType::VPC_ENDPOINT,
    }
}

/// How a service holds its interface: by an attachment that tenants can't manage.
fn service_attachment(eni: &Eni) -> NetworkInterfaceAttachment {
    NetworkInterfaceAttachment {
        attachment_id: Some(eni.id.to_string().replacen("eni-", "ela-attach-", 1)),
        delete_on_termination: Some(false),
        device_index: Some(1),
        instance_owner_id: Some(SERVICE_OWNER.to_owned()),
        status: Some(AttachmentStatus::ATTACHED),
        ..Default::default()
    }
}

fn attachment(world: &World, eni: &Eni) -> Option<NetworkInterfaceAttachment> {
    if eni.service.is_some() {
        return Some(service_attachment(eni));
    }
    eni.attachment.as_ref().map(|a| NetworkInterfaceAttachment {
        attach_time: Some(timestamp(a.attached)),
        attachment_id: Some(a.id.to_string()),
        delete_on_termination: Some(a.delete_on_termination),
        device_index: Some(a.device_index.cast_signed()),
        network_card_index: Some(0),
        instance_id: Some(a.instance.to_string()),
        instance_owner_id: Some(world.region().account.clone()),
        status: Some(attached(world, a)),
        ..Default::default()
    })
}

fn private_dns(world: &World, eni: &Eni, ip: Ipv4Addr) -> Option<String> {
    has_hostnames(world, eni.vpc).then(|| private_name(world.region(), ip))
}

pub(super) fn shown(world: &World, eni: &Eni) -> NetworkInterface {
    let zone = zone(world, eni);
    NetworkInterface {
        association: association(world, eni, eni.primary()),
        attachment: attachment(world, eni),
        availability_zone: zone.map(|z| z.name.clone()),
        availability_zone_id: zone.map(|z| z.id.clone()),
        description: Some(eni.description.clone()),
        groups: groups(world, &eni.groups),
        interface_type: Some(kind(eni)),
        ipv6_address: eni.ipv6.first().map(ToString::to_string),
        ipv6_addresses: eni
            .ipv6
            .iter()
            .map(|ip| NetworkInterfaceIpv6Address {
                ipv6_address: Some(ip.to_string()),
                is_primary_ipv6: Some(false),
                ..Default::default()
            })
            .collect(),
        mac_address: Some(eni.mac.to_string()),
        network_interface_id: Some(eni.id.to_string()),
        owner_id: Some(world.region().account.clone()),
        private_dns_name: private_dns(world, eni, eni.primary()),
        private_ip_address: Some(eni.primary().to_string()),
        private_ip_addresses: eni
            .private_ips
            .iter()
            .enumerate()
            .map(|(n, p)| NetworkInterfacePrivateIpAddress {
                association: association(world, eni, p.address),
                primary: Some(n == 0),
                private_dns_name: private_dns(world, eni, p.address),
                private_ip_address: Some(p.address.to_string()),
            })
            .collect(),
        requester_id: attachment_requester(eni),
        requester_managed: Some(eni.requester_managed),
        source_dest_check: Some(eni.source_dest_check),
        status: Some(status(eni)),
        subnet_id: Some(eni.subnet.to_string()),
        tag_set: tags::shown(world, eni.id),
        vpc_id: Some(eni.vpc.to_string()),
        operator: Some(unmanaged()),
        ..Default::default()
    }
}

/// Who made it: a service, where one did on the tenant's behalf.
fn attachment_requester(eni: &Eni) -> Option<String> {
    eni.requester_managed.then(|| AMAZON.to_owned())
}

fn maybe(value: Option<impl ToString>) -> Vec<String> {
    value.iter().map(ToString::to_string).collect()
}

fn each<T: ToString>(eni: &Eni, f: impl Fn(Ipv4Addr) -> Option<T>) -> Vec<String> {
    eni.private_ips.iter().filter_map(|p| f(p.address)).map(|v| v.to_string()).collect()
}

fn elastic_association(world: &World, eni: &Eni, ip: Ipv4Addr) -> Option<AddressAssociationId> {
    world.elastic_ip(eni.id, ip)?.association.as_ref().map(|s| s.id)
}

fn public_dns(world: &World, eni: &Eni, ip: Ipv4Addr) -> Option<String> {
    public_name_in(world, eni.vpc, world.public_address(eni, ip)?)
}

const FILTERS: &[Spec<Eni>] = filters![Eni;
    "addresses.association.allocation-id" => |w, e| each(e, |ip| w.elastic_ip(e.id, ip).map(|a| a.id)),
    "addresses.association.association-id" => |w, e| each(e, |ip| elastic_association(w, e, ip)),
    "addresses.association.ip-owner-id" => |w, e| each(e, |ip| owner(w, e, ip)),
    "addresses.association.owner-id" => |w, e| each(e, |ip| owner(w, e, ip)),
    "addresses.association.public-dns-name" => |w, e| each(e, |ip| public_dns(w, e, ip)),
    "addresses.association.public-ip" => |w, e| each(e, |ip| w.public_address(e, ip)),
    "addresses.primary" => |_, e| each(e, |ip| Some(ip == e.primary())),
    "addresses.private-ip-address" => |_, e| each(e, Some),
    "association.allocation-id" => |w, e| maybe(w.elastic_ip(e.id, e.primary()).map(|a| a.id)),
    "association.association-id" => |w, e| maybe(elastic_association(w, e, e.primary())),
    "association.ip-owner-id" => |w, e| maybe(owner(w, e, e.primary())),
    "association.public-dns-name" => |w, e| maybe(public_dns(w, e, e.primary())),
    "association.public-ip" => |w, e| maybe(w.public_address(e, e.primary())),
    "attachment.attach-time" => |_, e| maybe(e.attachment.as_ref().map(|a| timestamp(a.attached))),
    "attachment.attachment-id" => |_, e| maybe(e.attachment.as_ref().map(|a| a.id)),
    "attachment.delete-on-termination" => |_, e| maybe(e.attachment.as_ref().map(|a| a.delete_on_termination)),
    "attachment.device-index" => |_, e| maybe(e.attachment.as_ref().map(|a| a.device_index)),
    "attachment.instance-id" => |_, e| maybe(e.attachment.as_ref().map(|a| a.instance)),
    "attachment.instance-owner-id" => |w, e| maybe(e.attachment.as_ref().map(|_| &w.region().account)),
    "attachment.status" => |w, e| maybe(e.attachment.as_ref().map(|a| attached(w, a))),
    "availability-zone" => |w, e| maybe(zone(w, e).map(|z| &z.name)),
    "availability-zone-id" => |w, e| maybe(zone(w, e).map(|z| &z.id)),
    "description" => |_, e| vec![e.description.clone()],
    "group-id" => |_, e| e.groups.iter().map(ToString::to_string).collect(),
    "group-name" => |w, e| groups(w, &e.groups).into_iter().filter_map(|g| g.group_name).collect(),
    "interface-type" => |_, e| vec![kind(e).to_string()],
    "ipv6-addresses.ipv6-address" => |_, e| e.ipv6.iter().map(ToString::to_string).collect(),
    "mac-address" => |_, e| vec![e.mac.to_string()],
    "network-interface-id" => |_, e| vec![e.id.to_string()],
    "operator.managed" => |_, _| vec![false.to_string()],
    "operator.principal" => |_, _| Vec::new(),
    "owner-id" => |w, _| vec![w.region().account.clone()],
    "private-dns-name" => |w, e| maybe(private_dns(w, e, e.primary())),
    "private-ip-address" => |_, e| each(e, Some),
    "requester-id" => |_, e| maybe(attachment_requester(e)),
    "requester-managed" => |_, e| vec![e.requester_managed.to_string()],
    "source-dest-check" => |_, e| vec![e.source_dest_check.to_string()],
    "status" => |_, e| vec![status(e).to_string()],
    "subnet-id" => |_, e| vec![e.subnet.to_string()],
    "vpc-id" => |_, e| vec![e.vpc.to_string()],
];

fn describe_network_interfaces(
    tx: &mut Tx,
    input: DescribeNetworkInterfacesRequest,
) -> Result<DescribeNetworkInterfacesResult, ApiError> {
    if !input.network_interface_ids.is_empty() && input.max_results.is_some() {
        return Err(Ec2Code::InvalidParameterCombination
            .with("The parameter networkInterfaceIds cannot be used with the parameter maxResults")
            .into());
    }
    let filters = Filters::new(&input.filters, FILTERS)?;
    let mut found = named_or_all::<EniId>(&tx.world, &input.network_interface_ids)?;
    found.retain(|e| filters.pass(&tx.world, &e.id.to_string(), e));
    let (found, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=1000, |e| e.id.to_string())?;
    let network_interfaces = found.into_iter().map(|e| shown(&tx.world, e)).collect();
    Ok(DescribeNetworkInterfacesResult { network_interfaces, next_token })
}

fn describe_network_interface_attribute(
    tx: &mut Tx,
    input: DescribeNetworkInterfaceAttributeRequest,
) -> Result<DescribeNetworkInterfaceAttributeResult, ApiError> {
    let id = required(&input.network_interface_id, "NetworkInterfaceId")?;
    let attribute = input.attribute.as_ref().ok_or_else(|| missing("Attribute"))?;
    let eni = find::<EniId>(&tx.world, id)?;
    let mut answer = DescribeNetworkInterfaceAttributeResult {
        network_interface_id: Some(eni.id.to_string()),
        ..Default::default()
    };
    match attribute.as_str() {
        "description" => {
            answer.description = Some(AttributeValue { value: Some(eni.description.clone()) });
        }
        "groupSet" => answer.groups = groups(&tx.world, &eni.groups),
        "sourceDestCheck" => {
            answer.source_dest_check = Some(AttributeBooleanValue { value: Some(eni.source_dest_check) });
        }
        "attachment" => answer.attachment = attachment(&tx.world, eni),
        "associatePublicIpAddress" => answer.associate_public_ip_address = Some(eni.lend_public),
        other => return Err(unknown(other).into()),
    }
    Ok(answer)
}

fn unknown(attribute: &str) -> Ec2Error {
    invalid(attribute, "attribute", "Unknown network interface attribute.")
}
