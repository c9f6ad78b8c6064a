//! IAM's resources as policies see them.
//!
//! Follows "Actions, resources, and condition keys for AWS Identity and Access Management" in
//! the Service Authorization Reference.

use super::{Need, Request, Resource};
use aws_shapes::{Structure, texts_at};
use model::policy::Keys;
use model::*;

/// A resource by kind and name, or ARN. One that the call makes has the path of its request.
pub(super) fn resource(world: &World, input: &dyn Structure, kind: &'static str, id: &str) -> Resource {
    let known: Option<(&str, &str, Option<&IamTags>)> = match kind {
        "user" => world.iam_user(id).map(|u| (u.path.as_str(), u.name.as_str(), Some(&u.tags))),
        "group" => world.iam_group(id).map(|g| (g.path.as_str(), g.name.as_str(), None)),
        "role" => world.iam_role(id).map(|r| (r.path.as_str(), r.name.as_str(), Some(&r.tags))),
        "instance-profile" => {
            world.instance_profile(id).map(|p| (p.path.as_str(), p.name.as_str(), Some(&p.tags)))
        }
        "policy" => {
            world.iam_policies.get(&id.to_owned()).map(|p| (p.path.as_str(), p.name.as_str(), Some(&p.tags)))
        }
        _ => None,
    };
    let mut keys = Keys::new();
    for (key, value) in known.and_then(|(_, _, tags)| tags).into_iter().flatten() {
        keys.set(format!("aws:ResourceTag/{key}"), value);
        keys.set(format!("iam:ResourceTag/{key}"), value);
    }
    if id.starts_with("arn:") {
        return Resource { kind, arn: id.to_owned(), keys };
    }
    let given = texts_at(input, "Path").into_iter().find(|path| !path.is_empty());
    let (path, name) = known.map_or((given.as_deref().unwrap_or("/"), id), |(path, name, _)| (path, name));
    Resource { kind, arn: world.iam_arn(kind, path, name), keys }
}

/// A caller's own user, for calls that are about it where they name none.
pub(super) fn own_user(request: &Request<'_>) -> Option<String> {
    match &request.caller.principal {
        Principal::User(id) => request.world.iam_users.get(id).map(|user| user.name.clone()),
        _ => None,
    }
}

/// `iam:PassRole` on the role of the instance profile that a request gives to an instance.
/// Follows "Grant a user permissions to pass a role to an AWS service" in the IAM User Guide. The
/// instance's own permission may depend on the profile, by `ec2:InstanceProfile` of a launch and
/// `ec2:NewInstanceProfile` of an association.
pub fn passes_instance_role(request: &Request<'_>, needs: &mut Vec<Need>) {
    let Request { world, input, .. } = *request;
    let named = texts_at(input, "IamInstanceProfile.Name");
    let by_arn = texts_at(input, "IamInstanceProfile.Arn");
    let is_meant =
        |p: &&InstanceProfile| named.contains(&p.name) || by_arn.contains(&world.instance_profile_arn(p));
    for profile in world.instance_profiles.values().filter(is_meant) {
        let arn = world.instance_profile_arn(profile);
        for need in needs.iter_mut().filter(|n| n.resource.kind == "instance" && n.action.starts_with("ec2:"))
        {
            let launch = need.action == "ec2:RunInstances" || need.action == "ec2:CreateTags";
            need.resource
                .keys
                .set(if launch { "ec2:InstanceProfile" } else { "ec2:NewInstanceProfile" }, &arn);
        }
        let Some(role) = profile.role.as_ref().and_then(|id| world.iam_roles.get(id)) else { continue };
        let mut resource = resource(world, input, "role", &role.name);
        resource.keys.set("iam:PassedToService", "ec2.amazonaws.com");
        needs.push(Need { action: "iam:PassRole".into(), resource });
    }
}
