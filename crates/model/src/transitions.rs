//! What happens to the world when an instance changes state.
//!
//! Calls move intent and what is visible at once ([`start`], [`stop`], [`terminate`],
//! [`reboot`]); the machine's observations finish what they began ([`running`],
//! [`stopped`], [`terminated`], [`rebooted`]) or begin something themselves ([`halted`],
//! [`failed`]). An observation that no longer fits the intent changes nothing and answers
//! `false`, so a late report can't undo a newer call.
//!
//! Follows "Amazon EC2 instance state changes" and "Troubleshoot instance termination" in
//! the Amazon EC2 User Guide.

mod flow_logs;
mod nat;
mod profiles;
mod resolver;

pub use flow_logs::*;
pub use nat::*;
pub use profiles::*;
pub use resolver::*;

use crate::*;

/// How long a terminated instance is still shown, in milliseconds.
pub const SHOWN_AFTER_TERMINATION: i64 = 3600 * 1000;

/// The region has no public address left to lend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolSpent;

/// `User initiated (2026-01-02 03:04:05 GMT)`
pub fn user_initiated(now: Time) -> String {
    let time = jiff::Timestamp::from_millisecond(now.0).unwrap_or_default();
    format!("User initiated ({} GMT)", time.strftime("%Y-%m-%d %H:%M:%S"))
}

fn reason(code: &str, text: &str) -> Option<StateReason> {
    Some(StateReason { code: code.to_owned(), message: format!("{code}: {text}") })
}

/// The reason shown while an instance is on its way up.
pub fn pending_reason() -> Option<StateReason> {
    Some(StateReason { code: "pending".into(), message: "pending".into() })
}

fn enter(status: &mut InstanceStatus, state: InstanceState, now: Time) {
    status.state = state;
    status.since = now;
    (status.system, status.instance) = match state {
        InstanceState::Pending | InstanceState::Running => {
            (Reachability::Initializing, Reachability::Initializing)
        }
        _ => (Reachability::NotApplicable, Reachability::NotApplicable),
    };
}

/// Lends a public address to each of the instance's interfaces that is to have one and has
/// neither one nor an Elastic IP.
///
/// # Errors
/// [`PoolSpent`]; the world may have been changed in part.
pub fn lend_public(world: &mut World, id: InstanceId) -> Result<(), PoolSpent> {
    let Some(instance) = world.instances.get(&id) else { return Ok(()) };
    for eni in instance.interfaces.clone() {
        let wants = world.enis.get(&eni).is_some_and(|e| {
            e.lend_public
                && e.private_ips[0].lent_public.is_none()
                && world.elastic_ip(eni, e.primary()).is_none()
        });
        if wants {
            let ip = world.allocate_public().ok_or(PoolSpent)?;
            if let Some(eni) = world.enis.get_mut(&eni) {
                eni.private_ips[0].lent_public = Some(ip);
            }
        }
    }
    Ok(())
}

/// Takes back the public addresses lent to the instance.
fn take_back_public(world: &mut World, interfaces: &[EniId]) {
    for id in interfaces {
        let lent = |e: &Eni| e.private_ips.iter().any(|p| p.lent_public.is_some());
        if world.enis.get(id).is_some_and(lent)
            && let Some(eni) = world.enis.get_mut(id)
        {
            eni.private_ips.iter_mut().for_each(|p| p.lent_public = None);
        }
    }
}

/// A stopped instance is switched on: `pending`, a new boot, and a public address if it is
/// to have one.
///
/// # Errors
/// [`PoolSpent`]: drop the world.
pub fn start(world: &mut World, id: InstanceId, now: Time) -> Result<(), PoolSpent> {
    let Some(instance) = world.instances.get_mut(&id) else { return Ok(()) };
    instance.power = Power::On;
    instance.boot += 1;
    instance.force = false;
    instance.launch_time = now;
    instance.status.transition_reason.clear();
    instance.status.reason = pending_reason();
    enter(&mut instance.status, InstanceState::Pending, now);
    lend_public(world, id)
}

/// A running instance is asked to stop: `stopping`. One that is stopping already may be
/// forced now.
pub fn stop(world: &mut World, id: InstanceId, force: bool, now: Time) {
    let Some(instance) = world.instances.get_mut(&id) else { return };
    instance.power = Power::Off;
    instance.force |= force;
    if matches!(instance.status.state, InstanceState::Pending | InstanceState::Running) {
        instance.status.transition_reason = user_initiated(now);
        instance.status.reason = reason("Client.UserInitiatedShutdown", "User initiated shutdown");
        enter(&mut instance.status, InstanceState::Stopping, now);
    }
}

/// An instance in any state is ended for good: `shutting-down`.
pub fn terminate(world: &mut World, id: InstanceId, force: bool, now: Time) {
    let Some(instance) = world.instances.get_mut(&id) else { return };
    instance.power = Power::Terminated;
    instance.force |= force;
    if instance.status.state.is_alive() {
        instance.status.transition_reason = user_initiated(now);
        instance.status.reason = reason("Client.UserInitiatedShutdown", "User initiated shutdown");
        enter(&mut instance.status, InstanceState::ShuttingDown, now);
    }
}

/// A running instance is asked to reboot. Its state stays `running`.
pub fn reboot(world: &mut World, id: InstanceId) {
    if let Some(instance) = world.instances.get_mut(&id) {
        instance.reboots += 1;
    }
}

/// The machine says: boot number `boot` runs.
pub fn running(world: &mut World, id: InstanceId, boot: u64, now: Time) -> bool {
    let fits =
        |i: &Instance| i.power == Power::On && i.boot == boot && i.status.state == InstanceState::Pending;
    if !world.instances.get(&id).is_some_and(fits) {
        return false;
    }
    let Some(instance) = world.instances.get_mut(&id) else { return false };
    instance.status.boot = boot;
    instance.status.reboots_done = instance.reboots;
    instance.status.transition_reason.clear();
    instance.status.reason = None;
    enter(&mut instance.status, InstanceState::Running, now);
    true
}

/// The machine says: boot number `boot` is over, as wanted. Lent public addresses go back;
/// private ones, Elastic IPs and the disk stay.
pub fn stopped(world: &mut World, id: InstanceId, boot: u64, now: Time) -> bool {
    let fits =
        |i: &Instance| i.power == Power::Off && i.boot == boot && i.status.state != InstanceState::Stopped;
    if !world.instances.get(&id).is_some_and(fits) {
        return false;
    }
    let Some(instance) = world.instances.get_mut(&id) else { return false };
    instance.force = false;
    instance.status.boot = boot;
    instance.status.reboots_done = instance.reboots;
    enter(&mut instance.status, InstanceState::Stopped, now);
    let interfaces = instance.interfaces.clone();
    take_back_public(world, &interfaces);
    true
}

/// The machine says: nothing of the instance runs any more, as wanted. Its interfaces and
/// volumes go or are set free as their `delete_on_termination` says; the row and its tags
/// stay until [`expire`].
pub fn terminated(world: &mut World, id: InstanceId, now: Time) -> bool {
    let fits = |i: &Instance| i.power == Power::Terminated && i.status.state != InstanceState::Terminated;
    if !world.instances.get(&id).is_some_and(fits) {
        return false;
    }
    let Some(instance) = world.instances.get_mut(&id) else { return false };
    instance.force = false;
    instance.profiles.clear();
    instance.status.boot = instance.boot;
    instance.status.reboots_done = instance.reboots;
    enter(&mut instance.status, InstanceState::Terminated, now);
    let interfaces = std::mem::take(&mut instance.interfaces);
    take_back_public(world, &interfaces);
    for eni in interfaces {
        detach(world, eni);
    }
    let volumes: Vec<(VolumeId, bool)> = world
        .volumes
        .values()
        .filter(|v| v.instance == Some(id))
        .map(|v| (v.id, v.delete_on_termination))
        .collect();
    for (volume, delete) in volumes {
        if delete {
            world.volumes.remove(&volume);
            forget_tags(world, &volume.to_string());
        } else if let Some(volume) = world.volumes.get_mut(&volume) {
            set_free(volume);
        }
    }
    true
}

/// The machine says: the root volume of an instance that ends has all that it held as blocks, so many GiB of them,
/// and needs the instance no more.
pub fn root_kept(world: &mut World, id: InstanceId, volume: VolumeId, gib: u32) -> bool {
    let ends =
        world.instances.get(&id).is_some_and(|i| i.power == Power::Terminated && i.root_volume == volume);
    let Some(volume) = world.volumes.get_mut(&volume).filter(|v| ends && v.instance == Some(id)) else {
        return false;
    };
    volume.content = VolumeContent::Blocks;
    volume.size = volume.size.max(gib);
    true
}

/// A volume leaves its instance.
pub fn set_free(volume: &mut Volume) {
    volume.instance = None;
    volume.device.clear();
    volume.attached = None;
    volume.delete_on_termination = false;
    volume.force_detach = false;
    volume.impaired = None;
    volume.attach = AttachState::Attached;
}

/// An interface leaves its instance, and goes with its Elastic IP's association if it was
/// to be deleted; one that stays keeps its Elastic IP.
fn detach(world: &mut World, id: EniId) {
    let Some(eni) = world.enis.get_mut(&id) else { return };
    let Some(attachment) = eni.attachment.take() else { return };
    // Only an interface made by a launch is lent addresses, not one that another instance is given.
    eni.lend_public = false;
    if attachment.delete_on_termination {
        remove_interface(world, id);
    }
}

/// An interface goes, with its tags and its Elastic IPs' associations.
pub fn remove_interface(world: &mut World, id: EniId) {
    world.enis.remove(&id);
    let associated: Vec<AllocationId> = world
        .addresses
        .values()
        .filter(|a| a.association.as_ref().is_some_and(|s| s.eni == id))
        .map(|a| a.id)
        .collect();
    for address in associated {
        if let Some(address) = world.addresses.get_mut(&address) {
            address.association = None;
        }
    }
    forget_tags(world, &id.to_string());
}

/// The machine says: the endpoint's interfaces take connections.
pub fn endpoint_available(world: &mut World, id: VpcEndpointId) -> bool {
    if world.vpc_endpoints.get(&id).is_none_or(|e| e.state != EndpointState::Pending) {
        return false;
    }
    let Some(endpoint) = world.vpc_endpoints.get_mut(&id) else { return false };
    endpoint.state = EndpointState::Available;
    true
}

/// The machine says: reboot number `reboots` of boot `boot` was done.
pub fn rebooted(world: &mut World, id: InstanceId, boot: u64, reboots: u64) -> bool {
    let fits = |i: &Instance| i.boot == boot && i.status.reboots_done < reboots && reboots <= i.reboots;
    if !world.instances.get(&id).is_some_and(fits) {
        return false;
    }
    let Some(instance) = world.instances.get_mut(&id) else { return false };
    instance.status.reboots_done = reboots;
    if instance.status.state == InstanceState::Running {
        instance.status.system = Reachability::Initializing;
        instance.status.instance = Reachability::Initializing;
    }
    true
}

/// The machine says: the guest of boot `boot` switched itself off although it was wanted.
/// It is stopped or terminated as its shutdown behaviour says: `stopping` or
/// `shutting-down` now, to be finished by [`stopped`] or [`terminated`].
pub fn halted(world: &mut World, id: InstanceId, boot: u64, now: Time) -> bool {
    if !wanted(world, id, boot) {
        return false;
    }
    let Some(instance) = world.instances.get_mut(&id) else { return false };
    let (power, state) = match instance.shutdown_behavior {
        ShutdownBehavior::Stop => (Power::Off, InstanceState::Stopping),
        ShutdownBehavior::Terminate => (Power::Terminated, InstanceState::ShuttingDown),
    };
    instance.power = power;
    instance.status.transition_reason.clear();
    instance.status.reason = reason("Client.InstanceInitiatedShutdown", "Instance initiated shutdown");
    enter(&mut instance.status, state, now);
    true
}

/// The machine says: boot `boot` can't be brought up, or broke down. A first boot is given
/// up for good, a later one leaves the instance stopped: `shutting-down` or `stopping` now,
/// to be finished by [`terminated`] or [`stopped`].
pub fn failed(world: &mut World, id: InstanceId, boot: u64, why: &str, now: Time) -> bool {
    if !wanted(world, id, boot) {
        return false;
    }
    let Some(instance) = world.instances.get_mut(&id) else { return false };
    let launching = boot <= 1 && instance.status.state == InstanceState::Pending;
    let (power, state) = match launching {
        true => (Power::Terminated, InstanceState::ShuttingDown),
        false => (Power::Off, InstanceState::Stopping),
    };
    instance.power = power;
    instance.status.transition_reason = "Server.InternalError".into();
    instance.status.reason = reason("Server.InternalError", why);
    enter(&mut instance.status, state, now);
    true
}

fn wanted(world: &World, id: InstanceId, boot: u64) -> bool {
    world.instances.get(&id).is_some_and(|i| i.power == Power::On && i.boot == boot)
}

/// The machine says how the status checks of boot `boot` went.
pub fn checked(
    world: &mut World,
    id: InstanceId,
    boot: u64,
    system: Reachability,
    instance: Reachability,
) -> bool {
    let fits = |i: &Instance| {
        i.boot == boot
            && i.status.state == InstanceState::Running
            && (i.status.system, i.status.instance) != (system, instance)
    };
    if !world.instances.get(&id).is_some_and(fits) {
        return false;
    }
    let Some(row) = world.instances.get_mut(&id) else { return false };
    (row.status.system, row.status.instance) = (system, instance);
    true
}

/// Drops instances terminated, and NAT gateways ended, more than an hour ago, with their tags.
pub fn expire(world: &mut World, now: Time) -> bool {
    let nat = expire_nat(world, now);
    let gone: Vec<InstanceId> = world
        .instances
        .values()
        .filter(|i| {
            i.status.state == InstanceState::Terminated && now.since(i.status.since) > SHOWN_AFTER_TERMINATION
        })
        .map(|i| i.id)
        .collect();
    for id in &gone {
        world.instances.remove(id);
        forget_tags(world, &id.to_string());
    }
    nat || !gone.is_empty()
}

/// Drops the tags of a resource that goes.
pub fn forget_tags(world: &mut World, resource: &str) {
    let keys: Vec<String> = world.tags_of(resource).map(|(k, _)| k.to_owned()).collect();
    for key in keys {
        world.tags.remove(&TagKey { resource: resource.to_owned(), key });
    }
}

#[cfg(test)]
mod tests;
