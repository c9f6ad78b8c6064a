//! Instances get their profiles, and lose them.

use crate::{InstanceId, ProfileAssociation, ProfileState, World};

/// The metadata service was told of the instance as these associations had it: what was `associating`
/// is associated, what was `disassociating` is gone. Those that changed since wait for the next time.
pub fn profiles_told(world: &mut World, id: InstanceId, told: &[ProfileAssociation]) -> bool {
    let is_told = |now: &ProfileAssociation| told.contains(now) && now.state != ProfileState::Associated;
    if !world.instances.get(&id).is_some_and(|i| i.profiles.iter().any(is_told)) {
        return false;
    }
    let Some(instance) = world.instances.get_mut(&id) else { return false };
    instance.profiles.retain(|p| !(is_told(p) && p.state == ProfileState::Disassociating));
    for association in instance.profiles.iter_mut().filter(|p| is_told(p)) {
        association.state = ProfileState::Associated;
    }
    true
}
