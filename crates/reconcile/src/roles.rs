//! Credentials of instances' roles, as the metadata service hands them out: given when an instance
//! gets a profile, and renewed long before they expire.
//!
//! They are known nowhere but in the servers' configurations: a daemon that starts finds there what
//! the one before gave. Former ones stay good until they expire: nothing is looked up but the role.

use crate::metadata::timestamp;
use dataplane::config::{CredentialFacts, ProfileFacts, RoleFacts, VpcConfig};
use model::{IamRole, Instance, InstanceId, ProfileAssociation, Time, World};
use std::collections::BTreeMap;

/// What instances are told of their profiles.
pub type Profiles = BTreeMap<InstanceId, ProfileFacts>;

/// Temporary credentials.
pub struct Credentials {
    /// `ASIA…`
    pub access_key: String,
    pub secret: String,
    pub token: String,
    pub expires: Time,
}

/// Makes credentials of the role for the instance. None = the role doesn't trust EC2.
pub type Issue = Box<dyn Fn(&World, &Instance, &IamRole, Time) -> Option<Credentials> + Send>;

/// See the module's page.
pub struct Roles {
    issue: Issue,
    given: Profiles,
}

impl Roles {
    pub fn new(issue: Issue) -> Self {
        Self { issue, given: Profiles::new() }
    }

    /// Takes over what servers were told by an earlier daemon.
    pub fn recall(&mut self, told: impl IntoIterator<Item = VpcConfig>) {
        for instance in told.into_iter().flat_map(|config| config.instances) {
            if let (Ok(id), Some(profile)) = (instance.instance_id.parse(), instance.profile) {
                self.given.insert(id, profile);
            }
        }
    }

    /// As of the last [`Self::converge`].
    pub fn profiles(&self) -> &Profiles {
        &self.given
    }

    /// Follows the world and the clock. True if some instance is to be told something else now.
    pub fn converge(&mut self, world: &World, now: Time) -> bool {
        let before = self.given.len();
        let has = |id: &InstanceId| world.instances.get(id).and_then(Instance::profile).is_some();
        self.given.retain(|id, _| has(id));
        let mut news = self.given.len() != before;
        for instance in world.instances.values() {
            let Some(association) = instance.profile() else { continue };
            let row = world.instance_profiles.get(&association.profile);
            let role = row.and_then(|p| world.iam_roles.get(p.role.as_ref()?));
            let old = self.given.get(&instance.id);
            if old.is_some_and(|old| holds(old, association, row.is_none(), role, now)) {
                continue;
            }
            let new = ProfileFacts {
                arn: association.arn.clone(),
                id: association.profile.clone(),
                updated: timestamp(now),
                deleted: row.is_none(),
                role: role.map(|role| RoleFacts {
                    id: role.id.clone(),
                    name: role.name.clone(),
                    credentials: self.credentials(world, instance, role, now),
                }),
            };
            // A role that goes on not trusting EC2 is asked each time, and is no news.
            let same =
                |old: &ProfileFacts| ProfileFacts { updated: old.updated.clone(), ..new.clone() } == *old;
            if !old.is_some_and(same) {
                self.given.insert(instance.id, new);
                news = true;
            }
        }
        news
    }

    /// Those that the instance has, if they are the role's and good for a while; else new ones.
    fn credentials(
        &self,
        world: &World,
        instance: &Instance,
        role: &IamRole,
        now: Time,
    ) -> Option<CredentialFacts> {
        let old = self.given.get(&instance.id).and_then(|p| p.role.as_ref()).filter(|r| r.id == role.id);
        if let Some(old) = old.and_then(|r| r.credentials.as_ref()).filter(|c| !is_due(c, now)) {
            return Some(old.clone());
        }
        let new = (self.issue)(world, instance, role, now)?;
        tracing::debug!(instance = %instance.id, role = role.name, "new credentials");
        Some(CredentialFacts {
            updated: timestamp(now),
            access_key_id: new.access_key,
            secret_access_key: new.secret,
            token: new.token,
            expiration: timestamp(new.expires),
        })
    }
}

/// Whether the instance need not be told anything else.
fn holds(
    told: &ProfileFacts,
    association: &ProfileAssociation,
    deleted: bool,
    role: Option<&IamRole>,
    now: Time,
) -> bool {
    let same_role = match (&told.role, role) {
        (None, None) => true,
        (Some(told), Some(role)) => {
            (&told.id, &told.name) == (&role.id, &role.name)
                && told.credentials.as_ref().is_some_and(|c| !is_due(c, now))
        }
        _ => false,
    };
    told.arn == association.arn && told.id == association.profile && told.deleted == deleted && same_role
}

/// New ones are due once half of the old ones' life is over: by then whoever asks for them has had hours.
fn is_due(credentials: &CredentialFacts, now: Time) -> bool {
    let at = |text: &str| text.parse::<jiff::Timestamp>().map_or(0, |t| t.as_millisecond());
    let (from, until) = (at(&credentials.updated), at(&credentials.expiration));
    // A clock that was set back makes them no younger. The times are of whole seconds.
    now.0 >= from + (until - from) / 2 || now.0 < from - 60_000
}
