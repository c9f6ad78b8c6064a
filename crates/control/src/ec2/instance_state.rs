//! Starting, stopping, rebooting and terminating.
//!
//! Follows "StartInstances", "StopInstances", "RebootInstances" and "TerminateInstances" in
//! the Amazon EC2 API Reference. A call names one or more instances and acts on all or none.
//! What the world looks like after each is in [`model::transitions`].

use super::capacity::Room;
use super::error::{Ec2Code, Ec2Error};
use super::ids::{missing, named_or_all};
use super::instance_shapes::state;
use super::launch::pool_spent;
use super::served::unsupported;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    InstanceStateChange, RebootInstances, RebootInstancesRequest, StartInstances, StartInstancesRequest,
    StartInstancesResult, StopInstances, StopInstancesRequest, StopInstancesResult, TerminateInstances,
    TerminateInstancesRequest, TerminateInstancesResult,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<StartInstances>(start_instances, Access::on("instance", "InstanceIds"))
        .on::<StopInstances>(stop_instances, Access::on("instance", "InstanceIds"))
        .on::<RebootInstances>(reboot_instances, Access::on("instance", "InstanceIds"))
        .on::<TerminateInstances>(terminate_instances, Access::on("instance", "InstanceIds"));
}

/// The instances named, in id order; at least one.
fn named<'w>(world: &'w World, ids: &[String]) -> Result<Vec<&'w Instance>, Ec2Error> {
    if ids.is_empty() {
        return Err(missing("InstanceId"));
    }
    named_or_all::<InstanceId>(world, ids)
}

fn not_from_here(id: InstanceId, verb: &str) -> Ec2Error {
    Ec2Code::IncorrectInstanceState
        .with(format!("The instance '{id}' is not in a state from which it can be {verb}."))
}

/// There is nothing to start it from, nor to make an image of: its root volume was detached.
pub(super) fn rootless(instance: &Instance) -> Ec2Error {
    Ec2Code::InvalidParameterValue.with(format!(
        "Invalid value '{}' for instanceId. Instance does not have a volume attached at root ({})",
        instance.id, instance.boot_source.root_device
    ))
}

/// What the answer says of each: its state before, and now.
fn changes(tx: &Tx, before: Vec<(InstanceId, InstanceState)>) -> Vec<InstanceStateChange> {
    before
        .into_iter()
        .filter_map(|(id, previous)| {
            let now = tx.world.instances.get(&id)?.status.state;
            Some(InstanceStateChange {
                instance_id: Some(id.to_string()),
                current_state: Some(state(now)),
                previous_state: Some(state(previous)),
            })
        })
        .collect()
}

fn start_instances(tx: &mut Tx, input: StartInstancesRequest) -> Result<StartInstancesResult, ApiError> {
    let instances = named(&tx.world, &input.instance_ids)?;
    if input.additional_info.is_some() {
        return Err(unsupported("AdditionalInfo").into());
    }
    let mut before = Vec::new();
    let mut room = Room::now(tx);
    for i in instances {
        match i.status.state {
            InstanceState::Pending | InstanceState::Running => {}
            InstanceState::Stopped => {
                let root = tx.world.volumes.get(&i.root_volume);
                if !root.is_some_and(|v| v.instance == Some(i.id) && v.attach.is_wanted()) {
                    return Err(rootless(i).into());
                }
                room.take(super::launch::instance_type(Some(&i.instance_type))?)?;
            }
            _ => return Err(not_from_here(i.id, "started").into()),
        }
        before.push((i.id, i.status.state));
    }
    for (id, state) in &before {
        if *state == InstanceState::Stopped {
            transitions::start(&mut tx.world, *id, tx.now).map_err(|_| pool_spent())?;
        }
    }
    Ok(StartInstancesResult { starting_instances: changes(tx, before) })
}

fn stop_instances(tx: &mut Tx, input: StopInstancesRequest) -> Result<StopInstancesResult, ApiError> {
    let instances = named(&tx.world, &input.instance_ids)?;
    if input.hibernate == Some(true) {
        return Err(Ec2Code::UnsupportedHibernationConfiguration
            .with(format!("The instance '{}' is not enabled for hibernation.", instances[0].id))
            .into());
    }
    let mut before = Vec::new();
    for i in instances {
        if !matches!(
            i.status.state,
            InstanceState::Running | InstanceState::Stopping | InstanceState::Stopped
        ) {
            return Err(not_from_here(i.id, "stopped").into());
        }
        if i.disable_api_stop && i.status.state == InstanceState::Running {
            return Err(protected(i.id, "stopped", "disableApiStop").into());
        }
        before.push((i.id, i.status.state));
    }
    // Both leave the guest's own shutdown out.
    let force = input.force == Some(true) || input.skip_os_shutdown == Some(true);
    for (id, state) in &before {
        if *state != InstanceState::Stopped {
            transitions::stop(&mut tx.world, *id, force, tx.now);
        }
    }
    Ok(StopInstancesResult { stopping_instances: changes(tx, before) })
}

fn protected(id: InstanceId, verb: &str, attribute: &str) -> Ec2Error {
    Ec2Code::OperationNotPermitted.with(format!(
        "The instance '{id}' may not be {verb}. Modify its '{attribute}' instance attribute and try again."
    ))
}

fn reboot_instances(tx: &mut Tx, input: RebootInstancesRequest) -> Result<Unit, ApiError> {
    let mut ids = Vec::new();
    for i in named(&tx.world, &input.instance_ids)? {
        if i.status.state != InstanceState::Running {
            return Err(not_from_here(i.id, "rebooted").into());
        }
        ids.push(i.id);
    }
    for id in ids {
        transitions::reboot(&mut tx.world, id);
    }
    Ok(Unit)
}

fn terminate_instances(
    tx: &mut Tx,
    input: TerminateInstancesRequest,
) -> Result<TerminateInstancesResult, ApiError> {
    let mut before = Vec::new();
    for i in named(&tx.world, &input.instance_ids)? {
        if i.disable_api_termination && i.status.state.is_alive() {
            return Err(protected(i.id, "terminated", "disableApiTermination").into());
        }
        before.push((i.id, i.status.state));
    }
    let force = input.force == Some(true) || input.skip_os_shutdown == Some(true);
    for (id, state) in &before {
        if *state != InstanceState::Terminated {
            transitions::terminate(&mut tx.world, *id, force, tx.now);
        }
    }
    Ok(TerminateInstancesResult { terminating_instances: changes(tx, before) })
}
