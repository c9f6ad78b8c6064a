//! Network interfaces made, attached, changed and dropped; `network_interfaces` shows them.
//!
//! Follows "Elastic network interfaces" in the Amazon EC2 User Guide.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, find, find_mut, invalid, missing, required};
use super::launch_interfaces::interface_in_use;
use super::launch_places::groups;
use super::new_interface::{NewInterface, wanted_addresses, wanted_ipv6};
use super::served::only;
use super::vpcs::flag;
use super::{network_interfaces, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    AttachNetworkInterface, AttachNetworkInterfaceRequest, AttachNetworkInterfaceResult,
    CreateNetworkInterface, CreateNetworkInterfaceRequest, CreateNetworkInterfaceResult,
    DeleteNetworkInterface, DeleteNetworkInterfaceRequest, DetachNetworkInterface,
    DetachNetworkInterfaceRequest, ModifyNetworkInterfaceAttribute, ModifyNetworkInterfaceAttributeRequest,
    NetworkInterfaceAttachmentChanges, ResetNetworkInterfaceAttribute, ResetNetworkInterfaceAttributeRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

/// Interfaces of a region. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 5000;
const DESCRIPTION_LENGTH: usize = 255;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateNetworkInterface>(
            create_network_interface,
            Access::creates("network-interface").and("subnet", "SubnetId").and("security-group", "Groups"),
        )
        .on::<DeleteNetworkInterface>(
            delete_network_interface,
            Access::on("network-interface", "NetworkInterfaceId"),
        )
        .on::<AttachNetworkInterface>(
            attach_network_interface,
            Access::on("network-interface", "NetworkInterfaceId").and("instance", "InstanceId"),
        )
        .on::<DetachNetworkInterface>(detach_network_interface, Access::found(access::of_attachment))
        .on::<ModifyNetworkInterfaceAttribute>(
            modify_network_interface_attribute,
            Access::on("network-interface", "NetworkInterfaceId").and("security-group", "Groups"),
        )
        .on::<ResetNetworkInterfaceAttribute>(
            reset_network_interface_attribute,
            Access::on("network-interface", "NetworkInterfaceId"),
        );
}

const CREATE_SERVED: &[&str] = &[
    "SubnetId",
    "Description",
    "PrivateIpAddress",
    "Groups",
    "PrivateIpAddresses",
    "SecondaryPrivateIpAddressCount",
    "Ipv6Addresses",
    "Ipv6AddressCount",
    "DryRun",
    "TagSpecifications",
    "ClientToken",
    "InterfaceType",
];

/// Follows "CreateNetworkInterface" in the Amazon EC2 API Reference.
fn create_network_interface(
    tx: &mut Tx,
    input: CreateNetworkInterfaceRequest,
) -> Result<CreateNetworkInterfaceResult, ApiError> {
    only(&input, "", CREATE_SERVED)?;
    if let Some(kind) = input.interface_type.as_ref().filter(|t| t.as_str() != "interface") {
        return Err(super::served::unsupported(&format!("InterfaceType={kind}")).into());
    }
    let world = &tx.world;
    let subnet = find::<SubnetId>(world, required(&input.subnet_id, "subnetId")?)?;
    if world.enis.len() >= LIMIT {
        return Err(Ec2Code::NetworkInterfaceLimitExceeded
            .with("The maximum number of network interfaces has been reached.")
            .into());
    }
    let (primary, secondary, secondary_count) = wanted_addresses(
        world,
        subnet,
        input.private_ip_address.as_deref().filter(|a| !a.is_empty()),
        &input.private_ip_addresses,
        input.secondary_private_ip_address_count,
    )?;
    let (ipv6, ipv6_count) = wanted_ipv6(world, subnet, &input.ipv6_addresses, input.ipv6_address_count)?;
    let new = NewInterface {
        description: described(input.description.as_deref().unwrap_or_default())?,
        groups: groups(world, subnet, &input.groups)?,
        primary,
        named: secondary.clone(),
        secondary,
        secondary_count,
        ipv6,
        ipv6_count,
        ..NewInterface::bare(subnet)
    };
    let id = new.create(tx, None)?;
    tags::specified(&mut tx.world, &input.tag_specifications, &[("network-interface", id.to_string())])?;
    let eni = find::<EniId>(&tx.world, &id.to_string())?;
    Ok(CreateNetworkInterfaceResult {
        network_interface: Some(network_interfaces::shown(&tx.world, eni)),
        client_token: input.client_token,
    })
}

fn described(text: &str) -> Result<String, Ec2Error> {
    if text.chars().count() > DESCRIPTION_LENGTH {
        return Err(Ec2Code::InvalidParameterValue
            .with("Invalid description. Valid descriptions are strings of at most 255 characters."));
    }
    Ok(text.to_owned())
}

/// The interface, unless a service manages it: tenants can't change those.
/// Follows "Requester-managed network interfaces" in the Amazon EC2 User Guide.
pub(super) fn managed_by_tenant<'w>(world: &'w World, id: &str) -> Result<&'w Eni, Ec2Error> {
    let eni = find::<EniId>(world, id)?;
    if eni.requester_managed {
        return Err(no_permission());
    }
    Ok(eni)
}

pub(super) fn no_permission() -> Ec2Error {
    Ec2Code::AuthFailure.with("You do not have permission to access the specified resource.")
}

/// Follows "DeleteNetworkInterface" in the Amazon EC2 API Reference.
fn delete_network_interface(tx: &mut Tx, input: DeleteNetworkInterfaceRequest) -> Result<Unit, ApiError> {
    let id = required(&input.network_interface_id, "networkInterfaceId")?;
    let eni = find::<EniId>(&tx.world, id)?;
    if eni.attachment.is_some() || eni.service.is_some() {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("Network interface '{id}' is currently in use."))
            .into());
    }
    let id = managed_by_tenant(&tx.world, id)?.id;
    transitions::remove_interface(&mut tx.world, id);
    Ok(Unit)
}

/// Follows "AttachNetworkInterface" in the Amazon EC2 API Reference: to an instance that runs
/// or is stopped, in the interface's own zone.
fn attach_network_interface(
    tx: &mut Tx,
    input: AttachNetworkInterfaceRequest,
) -> Result<AttachNetworkInterfaceResult, ApiError> {
    only(&input, "", &["NetworkCardIndex", "DryRun", "NetworkInterfaceId", "InstanceId", "DeviceIndex"])?;
    let world = &tx.world;
    let eni = find::<EniId>(world, required(&input.network_interface_id, "networkInterfaceId")?)?;
    let instance = find::<InstanceId>(world, required(&input.instance_id, "instanceId")?)?;
    let index = input.device_index.ok_or_else(|| missing("deviceIndex"))?;
    let device_index = u32::try_from(index)
        .map_err(|_| invalid(index, "deviceIndex", "Expecting a value greater than or equal to 0."))?;
    if let Some(card) = input.network_card_index.filter(|c| *c != 0) {
        return Err(invalid(card, "networkCardIndex", "The instance type has one network card, 0.").into());
    }
    if eni.attachment.is_some() || eni.service.is_some() {
        return Err(interface_in_use(eni.id).into());
    }
    if !matches!(instance.status.state, InstanceState::Running | InstanceState::Stopped) {
        return Err(Ec2Code::IncorrectState
            .with(format!("Instance '{}' is not 'running' or 'stopped'.", instance.id))
            .into());
    }
    if instance.status.state == InstanceState::Running {
        super::served::no_machine(instance, "Interfaces are attached while it is stopped")?;
    }
    fits(world, eni, instance, device_index)?;
    let (eni, instance) = (eni.id, instance.id);
    let id = EniAttachmentId::from_bits(tx.random());
    let attachment =
        EniAttachment { id, instance, device_index, delete_on_termination: false, attached: tx.now };
    if let Some(eni) = tx.world.enis.get_mut(&eni) {
        eni.attachment = Some(attachment);
    }
    let index_of = |world: &World, eni: &EniId| {
        world.enis.get(eni).and_then(|e| e.attachment.as_ref()).map_or(0, |a| a.device_index)
    };
    if let Some(row) = tx.world.instances.get(&instance) {
        let mut interfaces = row.interfaces.clone();
        interfaces.push(eni);
        interfaces.sort_by_key(|e| index_of(&tx.world, e));
        if let Some(row) = tx.world.instances.get_mut(&instance) {
            row.interfaces = interfaces;
        }
    }
    Ok(AttachNetworkInterfaceResult { attachment_id: Some(id.to_string()), network_card_index: Some(0) })
}

/// Whether the instance has room for the interface, and is where the interface is.
fn fits(world: &World, eni: &Eni, instance: &Instance, device_index: u32) -> Result<(), Ec2Error> {
    if eni.vpc != instance.vpc {
        return Err(Ec2Code::InvalidParameterCombination.with(format!(
            "Interface {} and instance {} belong to different networks.",
            eni.id, instance.id
        )));
    }
    let zone = |id: &SubnetId| world.subnets.get(id).map(|s| s.zone.clone());
    let first = instance.interfaces.first().and_then(|id| world.enis.get(id));
    if first.is_some_and(|first| zone(&first.subnet) != zone(&eni.subnet)) {
        return Err(Ec2Code::InvalidParameterValue.with(
            "You may not attach a network interface to an instance if they are not in the same availability zone",
        ));
    }
    let at = |id: &EniId| world.enis.get(id).and_then(|e| e.attachment.as_ref()).map(|a| a.device_index);
    if instance.interfaces.iter().any(|id| at(id) == Some(device_index)) {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Instance '{}' already has an interface attached at device index '{device_index}'.",
            instance.id
        )));
    }
    let Some(kind) = instance_types::find(&instance.instance_type) else { return Ok(()) };
    if instance.interfaces.len() >= kind.max_interfaces as usize {
        return Err(Ec2Code::AttachmentLimitExceeded.with(format!(
            "Interface count {} exceeds the limit for {}",
            instance.interfaces.len() + 1,
            kind.name
        )));
    }
    if eni.private_ips.len() > kind.ipv4_per_interface as usize {
        return Err(
            Ec2Code::PrivateIpAddressLimitExceeded.with("Number of private addresses will exceed limit.")
        );
    }
    Ok(())
}

/// Follows "DetachNetworkInterface" in the Amazon EC2 API Reference: any but the primary one.
fn detach_network_interface(tx: &mut Tx, input: DetachNetworkInterfaceRequest) -> Result<Unit, ApiError> {
    let text = required(&input.attachment_id, "attachmentId")?;
    if text.starts_with("ela-attach-") {
        return Err(Ec2Code::OperationNotPermitted
            .with("You are not allowed to manage 'ela-attach' attachments.")
            .into());
    }
    let (eni, attachment) = attachment(&tx.world, text)?;
    if attachment.device_index == 0 {
        return Err(Ec2Code::OperationNotPermitted
            .with("The network interface at device index 0 and networkCard index 0 cannot be detached.")
            .into());
    }
    let running = |i: &&Instance| i.status.state == InstanceState::Running;
    if let Some(instance) = tx.world.instances.get(&attachment.instance).filter(running) {
        super::served::no_machine(instance, "Interfaces are detached while it is stopped")?;
    }
    if let Some(eni) = tx.world.enis.get_mut(&eni) {
        eni.attachment = None;
        eni.private_ips.iter_mut().for_each(|p| p.lent_public = None);
    }
    if let Some(instance) = tx.world.instances.get_mut(&attachment.instance) {
        instance.interfaces.retain(|e| *e != eni);
    }
    Ok(Unit)
}

fn attachment(world: &World, text: &str) -> Result<(EniId, EniAttachment), Ec2Error> {
    let id: EniAttachmentId = text
        .parse()
        .map_err(|bad| Ec2Code::InvalidAttachmentIdMalformed.with(super::ids::malformed(&bad)))?;
    let found = world.enis.values().find_map(|e| Some((e.id, e.attachment.as_ref().filter(|a| a.id == id)?)));
    found.map(|(eni, a)| (eni, a.clone())).ok_or_else(|| {
        Ec2Code::InvalidAttachmentIdNotFound.with(format!("The attachment '{id}' does not exist."))
    })
}

const MODIFY_SERVED: &[&str] =
    &["DryRun", "NetworkInterfaceId", "Description", "SourceDestCheck", "Groups", "Attachment"];

/// One attribute a call. Follows "ModifyNetworkInterfaceAttribute" in the Amazon EC2 API Reference.
fn modify_network_interface_attribute(
    tx: &mut Tx,
    input: ModifyNetworkInterfaceAttributeRequest,
) -> Result<Unit, ApiError> {
    only(&input, "", MODIFY_SERVED)?;
    let id = required(&input.network_interface_id, "networkInterfaceId")?;
    let eni = managed_by_tenant(&tx.world, id)?;
    let check = flag(&input.source_dest_check, "sourceDestCheck")?;
    let given =
        [input.description.is_some(), check.is_some(), !input.groups.is_empty(), input.attachment.is_some()];
    match given.iter().filter(|g| **g).count() {
        0 => return Err(missing("description, sourceDestCheck, groupSet or attachment").into()),
        1 => {}
        _ => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("Fields for multiple attribute types specified")
                .into());
        }
    }
    let groups = match input.groups.as_slice() {
        [] => None,
        ids => {
            let subnet = tx.world.subnets.get(&eni.subnet).ok_or_else(|| eni.subnet.not_found())?;
            Some(groups(&tx.world, subnet, ids)?)
        }
    };
    let eni = find_mut::<EniId>(&mut tx.world, id)?;
    if let Some(description) = &input.description {
        eni.description = described(description.value.as_deref().unwrap_or_default())?;
    }
    eni.source_dest_check = check.unwrap_or(eni.source_dest_check);
    eni.groups = groups.unwrap_or_else(|| eni.groups.clone());
    if let Some(changes) = &input.attachment {
        modify_attachment(eni, changes)?;
    }
    Ok(Unit)
}

fn modify_attachment(eni: &mut Eni, changes: &NetworkInterfaceAttachmentChanges) -> Result<(), Ec2Error> {
    only(changes, "Attachment.", &["AttachmentId", "DeleteOnTermination"])?;
    let text = required(&changes.attachment_id, "attachment.attachmentId")?;
    let id: EniAttachmentId = text
        .parse()
        .map_err(|bad| Ec2Code::InvalidAttachmentIdMalformed.with(super::ids::malformed(&bad)))?;
    let attachment = eni.attachment.as_mut().filter(|a| a.id == id).ok_or_else(|| {
        Ec2Code::InvalidAttachmentIdNotFound.with(format!("The attachment '{id}' does not exist."))
    })?;
    attachment.delete_on_termination =
        changes.delete_on_termination.ok_or_else(|| missing("attachment.deleteOnTermination"))?;
    Ok(())
}

/// Follows "ResetNetworkInterfaceAttribute" in the Amazon EC2 API Reference: of
/// `sourceDestCheck`, the one attribute that can be reset.
fn reset_network_interface_attribute(
    tx: &mut Tx,
    input: ResetNetworkInterfaceAttributeRequest,
) -> Result<Unit, ApiError> {
    let id = required(&input.network_interface_id, "networkInterfaceId")?;
    managed_by_tenant(&tx.world, id)?;
    if input.source_dest_check.is_none() {
        return Err(missing("sourceDestCheck").into());
    }
    find_mut::<EniId>(&mut tx.world, id)?.source_dest_check = true;
    Ok(Unit)
}
