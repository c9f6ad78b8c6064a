//! What IAM's operations are about, where no parameter names it as it stands.

use crate::access::{Access, Found, Need, Request, Resource};
use aws_shapes::Structure;
use model::policy::Keys;
use model::{KeyOwner, World};

fn text(input: &dyn Structure, member: &str) -> String {
    input.scalar(member).and_then(|s| s.as_str().map(str::to_owned)).unwrap_or_default()
}

pub(super) fn linked_role() -> Access {
    Access::found(|world, input, found| {
        let path = format!("/aws-service-role/{}/", text(input, "AWSServiceName"));
        found.add("role", world.iam_arn("role", &path, "*"));
    })
}

/// The user whose key a request names.
pub(super) fn key_owner(world: &World, input: &dyn Structure, found: &mut Found) {
    let key = world.access_keys.get(&text(input, "AccessKeyId"));
    if let Some(KeyOwner::User(id)) = key.map(|k| &k.owner)
        && let Some(user) = world.iam_users.get(id)
    {
        found.add("user", world.iam_arn("user", &user.path, &user.name));
    }
}

/// Whoever puts a role into an instance profile passes it on.
pub(super) fn pass_role(request: &Request<'_>, needs: &mut Vec<Need>) {
    let Some(role) = request.world.iam_role(&text(request.input, "RoleName")) else { return };
    let mut keys = Keys::new();
    keys.set("iam:PassedToService", "ec2.amazonaws.com");
    let arn = request.world.iam_arn("role", &role.path, &role.name);
    needs.push(Need { action: "iam:PassRole".into(), resource: Resource { kind: "role", arn, keys } });
}
