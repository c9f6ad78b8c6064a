//! Attributes of an instance: read and changed one at a time.
//!
//! Follows "DescribeInstanceAttribute", "ModifyInstanceAttribute" and
//! "ModifyInstanceMetadataOptions" in the Amazon EC2 API Reference.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{find, find_mut, invalid, missing, required};
use super::instance_shapes::{block_devices, groups as shown_groups, metadata_options, primary};
use super::launch::{encoded_user_data, hop_limit, instance_type, shutdown_behavior, user_data};
use super::launch_places::groups as named_groups;
use super::served::unsupported;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    AttributeBooleanValue, AttributeValue, DescribeInstanceAttribute, DescribeInstanceAttributeRequest,
    EnclaveOptions, HttpTokensState, InstanceAttribute, InstanceAttributeName,
    InstanceBlockDeviceMappingSpecification, InstanceMetadataEndpointState, InstanceMetadataProtocolState,
    InstanceMetadataTagsState, ModifyInstanceAttribute, ModifyInstanceAttributeRequest,
    ModifyInstanceMetadataOptions, ModifyInstanceMetadataOptionsRequest, ModifyInstanceMetadataOptionsResult,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeInstanceAttribute>(describe_instance_attribute, Access::on("instance", "InstanceId"))
        .on::<ModifyInstanceAttribute>(
            modify_instance_attribute,
            Access::on("instance", "InstanceId").and("security-group", "Groups"),
        )
        .on::<ModifyInstanceMetadataOptions>(
            modify_instance_metadata_options,
            Access::on("instance", "InstanceId"),
        );
}

fn text(value: impl Into<String>) -> Option<AttributeValue> {
    Some(AttributeValue { value: Some(value.into()) })
}

fn flag(value: bool) -> Option<AttributeBooleanValue> {
    Some(AttributeBooleanValue { value: Some(value) })
}

const fn behavior_name(behavior: ShutdownBehavior) -> &'static str {
    match behavior {
        ShutdownBehavior::Stop => "stop",
        ShutdownBehavior::Terminate => "terminate",
    }
}

fn describe_instance_attribute(
    tx: &mut Tx,
    input: DescribeInstanceAttributeRequest,
) -> Result<InstanceAttribute, ApiError> {
    let id = required(&input.instance_id, "InstanceId")?;
    let attribute = input.attribute.as_ref().ok_or_else(|| missing("Attribute"))?;
    let i = find::<InstanceId>(&tx.world, id)?;
    let eni = primary(&tx.world, i);
    let mut shown = InstanceAttribute { instance_id: Some(i.id.to_string()), ..Default::default() };
    match attribute.as_str() {
        "instanceType" => shown.instance_type = text(&i.instance_type),
        "kernel" => shown.kernel_id = Some(AttributeValue::default()),
        "ramdisk" => shown.ramdisk_id = Some(AttributeValue::default()),
        "userData" => shown.user_data = Some(AttributeValue { value: i.user_data.clone() }),
        "disableApiTermination" => shown.disable_api_termination = flag(i.disable_api_termination),
        "disableApiStop" => shown.disable_api_stop = flag(i.disable_api_stop),
        "instanceInitiatedShutdownBehavior" => {
            shown.instance_initiated_shutdown_behavior = text(behavior_name(i.shutdown_behavior));
        }
        "rootDeviceName" => shown.root_device_name = text(&i.boot_source.root_device),
        "blockDeviceMapping" => shown.block_device_mappings = block_devices(&tx.world, i),
        "productCodes" => {}
        "sourceDestCheck" => {
            alone(i)?;
            shown.source_dest_check = eni.and_then(|e| flag(e.source_dest_check));
        }
        "groupSet" => {
            shown.groups = eni.map(|e| shown_groups(&tx.world, &e.groups)).unwrap_or_default();
        }
        "ebsOptimized" => shown.ebs_optimized = flag(i.ebs_optimized),
        "sriovNetSupport" => shown.sriov_net_support = Some(AttributeValue::default()),
        "enaSupport" => {
            let nitro = instance_types::find(&i.instance_type)
                .is_some_and(|t| t.hypervisor == instance_types::Hypervisor::Nitro);
            shown.ena_support = flag(nitro);
        }
        "enclaveOptions" => shown.enclave_options = Some(EnclaveOptions { enabled: Some(false) }),
        other => return Err(invalid(other, "attribute", "Unknown attribute.").into()),
    }
    Ok(shown)
}

/// Interface attributes can be had by way of the instance only where it has one interface.
fn alone(i: &Instance) -> Result<(), Ec2Error> {
    if i.interfaces.len() <= 1 {
        return Ok(());
    }
    Err(Ec2Code::InvalidInstanceId.with(format!(
        "There are multiple interfaces attached to instance '{}'. Please specify an interface ID for the operation \
         instead.",
        i.id
    )))
}

/// One change that a request asks for.
enum Change {
    SourceDestCheck(bool),
    DisableApiTermination(bool),
    DisableApiStop(bool),
    EbsOptimized(bool),
    InstanceType(String),
    UserData(Option<String>),
    ShutdownBehavior(ShutdownBehavior),
    Groups(Vec<String>),
    BlockDevices(Vec<InstanceBlockDeviceMappingSpecification>),
}

fn modify_instance_attribute(tx: &mut Tx, input: ModifyInstanceAttributeRequest) -> Result<Unit, ApiError> {
    let id = required(&input.instance_id, "InstanceId")?.to_owned();
    let id = find::<InstanceId>(&tx.world, &id)?.id;
    let mut changes = changes(input)?;
    let change =
        changes.pop().ok_or_else(|| Ec2Code::InvalidParameterCombination.with("No attributes specified."))?;
    if !changes.is_empty() {
        return Err(Ec2Code::InvalidParameterCombination
            .with("Fields for multiple attribute types specified: name one attribute at a time.")
            .into());
    }
    apply(tx, id, change)?;
    Ok(Unit)
}

fn changes(input: ModifyInstanceAttributeRequest) -> Result<Vec<Change>, Ec2Error> {
    let mut all = Vec::new();
    if let Some(name) = &input.attribute {
        // A mapping or groups may come along with the attribute's name.
        let along = match name.as_str() {
            "blockDeviceMapping" => !input.block_device_mappings.is_empty(),
            "groupSet" => !input.groups.is_empty(),
            _ => false,
        };
        if !along {
            all.push(by_name(name, input.value.as_deref())?);
        }
    }
    let mut flag = |given: &Option<AttributeBooleanValue>, change: fn(bool) -> Change| match given {
        None => Ok(()),
        Some(given) => given.value.map(|v| all.push(change(v))).ok_or_else(|| missing("Value")),
    };
    flag(&input.source_dest_check, Change::SourceDestCheck)?;
    flag(&input.disable_api_termination, Change::DisableApiTermination)?;
    flag(&input.disable_api_stop, Change::DisableApiStop)?;
    flag(&input.ebs_optimized, Change::EbsOptimized)?;
    if let Some(value) = &input.instance_type {
        all.push(Change::InstanceType(value.value.clone().ok_or_else(|| missing("InstanceType.Value"))?));
    }
    if let Some(value) = &input.user_data {
        all.push(Change::UserData(encoded_user_data(value.value.as_deref().unwrap_or_default())?));
    }
    if let Some(value) = &input.instance_initiated_shutdown_behavior {
        let value =
            value.value.as_deref().ok_or_else(|| missing("InstanceInitiatedShutdownBehavior.Value"))?;
        all.push(Change::ShutdownBehavior(shutdown_behavior(Some(value))?));
    }
    if !input.groups.is_empty() {
        all.push(Change::Groups(input.groups));
    }
    if !input.block_device_mappings.is_empty() {
        all.push(Change::BlockDevices(input.block_device_mappings));
    }
    for (name, given) in [
        ("Kernel", input.kernel.is_some()),
        ("Ramdisk", input.ramdisk.is_some()),
        ("SriovNetSupport", input.sriov_net_support.is_some()),
        ("EnaSupport", input.ena_support.is_some()),
    ] {
        if given {
            return Err(unsupported(name));
        }
    }
    Ok(all)
}

/// The form `Attribute=…&Value=…`.
fn by_name(name: &InstanceAttributeName, value: Option<&str>) -> Result<Change, Ec2Error> {
    let value = value.ok_or_else(|| missing("Value"))?;
    let flag = || match value {
        "true" | "True" => Ok(true),
        "false" | "False" => Ok(false),
        other => Err(invalid(other, "value", "Expecting true or false.")),
    };
    Ok(match name.as_str() {
        "sourceDestCheck" => Change::SourceDestCheck(flag()?),
        "disableApiTermination" => Change::DisableApiTermination(flag()?),
        "disableApiStop" => Change::DisableApiStop(flag()?),
        "ebsOptimized" => Change::EbsOptimized(flag()?),
        "instanceType" => Change::InstanceType(value.to_owned()),
        "userData" => Change::UserData(user_data(Some(value))?),
        "instanceInitiatedShutdownBehavior" => Change::ShutdownBehavior(shutdown_behavior(Some(value))?),
        "groupSet" => Change::Groups(vec![value.to_owned()]),
        other @ ("kernel" | "ramdisk" | "sriovNetSupport" | "enaSupport" | "enclaveOptions") => {
            return Err(unsupported(other));
        }
        other => return Err(invalid(other, "attribute", "The attribute can't be modified.")),
    })
}

fn apply(tx: &mut Tx, id: InstanceId, change: Change) -> Result<(), Ec2Error> {
    let text = id.to_string();
    let i = find::<InstanceId>(&tx.world, &text)?;
    if !i.status.state.is_alive() {
        return Err(Ec2Code::IncorrectInstanceState.with(format!(
            "The instance '{id}' is in the state '{}'.",
            super::instance_shapes::state_name(i.status.state)
        )));
    }
    if matches!(change, Change::InstanceType(_) | Change::UserData(_) | Change::EbsOptimized(_))
        && i.status.state != InstanceState::Stopped
    {
        return Err(Ec2Code::IncorrectInstanceState
            .with(format!("The instance '{id}' is not in the 'stopped' state.")));
    }
    match change {
        Change::SourceDestCheck(check) => {
            alone(i)?;
            let eni = i.interfaces[0];
            if let Some(eni) = tx.world.enis.get_mut(&eni) {
                eni.source_dest_check = check;
            }
        }
        Change::Groups(ids) => {
            alone(i)?;
            let eni = i.interfaces[0];
            let subnet = tx.world.subnets.get(&i.subnet).ok_or_else(|| invalid(&text, "instanceId", ""))?;
            let groups = named_groups(&tx.world, subnet, &ids)?;
            if let Some(eni) = tx.world.enis.get_mut(&eni) {
                eni.groups = groups;
            }
        }
        Change::InstanceType(name) => {
            let kind = instance_type(Some(&name))?;
            suits(tx, i, kind)?;
            let i = find_mut::<InstanceId>(&mut tx.world, &text)?;
            i.instance_type = name;
            if kind.default_credits.is_none() {
                i.credit_specification.clear();
            } else if i.credit_specification.is_empty() {
                i.credit_specification = kind.default_credits.unwrap_or_default().to_owned();
            }
        }
        Change::EbsOptimized(on) => {
            let kind = instance_type(Some(&i.instance_type))?;
            if on && kind.ebs.is_none() {
                return Err(Ec2Code::InvalidParameterCombination
                    .with("EBS-optimized instances are not supported for your requested configuration."));
            }
            find_mut::<InstanceId>(&mut tx.world, &text)?.ebs_optimized = on;
        }
        Change::BlockDevices(mappings) => block_device_flags(&mut tx.world, id, &mappings)?,
        Change::DisableApiTermination(on) => {
            find_mut::<InstanceId>(&mut tx.world, &text)?.disable_api_termination = on;
        }
        Change::DisableApiStop(on) => find_mut::<InstanceId>(&mut tx.world, &text)?.disable_api_stop = on,
        Change::UserData(data) => find_mut::<InstanceId>(&mut tx.world, &text)?.user_data = data,
        Change::ShutdownBehavior(b) => {
            find_mut::<InstanceId>(&mut tx.world, &text)?.shutdown_behavior = b;
        }
    }
    Ok(())
}

/// The new type must take what the instance has.
fn suits(tx: &Tx, i: &Instance, kind: &InstanceType) -> Result<(), Ec2Error> {
    if i.interfaces.len() > kind.max_interfaces as usize {
        return Err(Ec2Code::AttachmentLimitExceeded.with(format!(
            "Interface count {} exceeds the limit for {}",
            i.interfaces.len(),
            kind.name
        )));
    }
    let most = i.interfaces.iter().filter_map(|e| tx.world.enis.get(e)).map(|e| e.private_ips.len()).max();
    if most.unwrap_or(0) > kind.ipv4_per_interface as usize {
        return Err(Ec2Code::PrivateIpAddressLimitExceeded
            .with(format!("Number of private addresses will exceed limit for {}.", kind.name)));
    }
    if i.ebs_optimized && kind.ebs.is_none() {
        return Err(Ec2Code::InvalidParameterCombination
            .with("EBS-optimized instances are not supported for your requested configuration."));
    }
    Ok(())
}

/// Only whether a volume goes with the instance can be changed.
fn block_device_flags(
    world: &mut World,
    id: InstanceId,
    mappings: &[InstanceBlockDeviceMappingSpecification],
) -> Result<(), Ec2Error> {
    for mapping in mappings {
        let device = required(&mapping.device_name, "BlockDeviceMapping.DeviceName")?;
        let volume = world.volumes_of(id).into_iter().find(|v| v.device == device).map(|v| v.id);
        let volume = volume.and_then(|v| world.volumes.get_mut(&v)).ok_or_else(|| {
            Ec2Code::InvalidInstanceAttributeValue.with(format!("No device is currently mapped at {device}"))
        })?;
        if mapping.no_device.is_some() || mapping.virtual_name.is_some() {
            return Err(unsupported("BlockDeviceMapping.NoDevice"));
        }
        let ebs = mapping.ebs.as_ref().ok_or_else(|| missing("BlockDeviceMapping.Ebs"))?;
        if ebs.volume_id.as_ref().is_some_and(|v| *v != volume.id.to_string()) {
            return Err(Ec2Code::InvalidInstanceAttributeValue
                .with(format!("The volume at {device} is {}", volume.id)));
        }
        if let Some(delete) = ebs.delete_on_termination {
            volume.delete_on_termination = delete;
        }
    }
    Ok(())
}

fn modify_instance_metadata_options(
    tx: &mut Tx,
    input: ModifyInstanceMetadataOptionsRequest,
) -> Result<ModifyInstanceMetadataOptionsResult, ApiError> {
    let id = required(&input.instance_id, "InstanceId")?;
    let given = [
        input.http_tokens.is_some(),
        input.http_put_response_hop_limit.is_some(),
        input.http_endpoint.is_some(),
        input.http_protocol_ipv6.is_some(),
        input.instance_metadata_tags.is_some(),
    ];
    let i = find::<InstanceId>(&tx.world, id)?;
    if !i.status.state.is_alive() {
        return Err(Ec2Code::IncorrectInstanceState
            .with(format!(
                "The instance '{id}' is not in a state from which its metadata options can be modified."
            ))
            .into());
    }
    if !given.contains(&true) {
        return Err(Ec2Code::InvalidParameterCombination
            .with("Specify at least one of the metadata options to be modified.")
            .into());
    }
    if input.http_protocol_ipv6.as_ref().is_some_and(|v| *v == InstanceMetadataProtocolState::ENABLED) {
        return Err(unsupported("HttpProtocolIpv6").into());
    }
    let mut options = i.metadata.clone();
    if let Some(tokens) = &input.http_tokens {
        options.tokens_required = *tokens == HttpTokensState::REQUIRED;
    }
    if let Some(limit) = input.http_put_response_hop_limit {
        options.hop_limit = hop_limit(limit)?;
    }
    if let Some(endpoint) = &input.http_endpoint {
        options.endpoint_enabled = *endpoint == InstanceMetadataEndpointState::ENABLED;
    }
    if let Some(tags) = &input.instance_metadata_tags {
        options.tags_enabled = *tags == InstanceMetadataTagsState::ENABLED;
    }
    if options.tags_enabled {
        tx.world.tags_of(id).try_for_each(|(key, _)| tags::check_in_metadata(key))?;
    }
    let shown = metadata_options(&options);
    find_mut::<InstanceId>(&mut tx.world, id)?.metadata = options;
    Ok(ModifyInstanceMetadataOptionsResult {
        instance_id: Some(id.to_owned()),
        instance_metadata_options: Some(shown),
    })
}
