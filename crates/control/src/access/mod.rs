//! Who may call an operation: the actions, resources and condition keys that its permission
//! is about, declared beside its handler and decided on before it runs.
//!
//! Follows the Service Authorization Reference: one page a service, "Actions, resources, and
//! condition keys for …".

mod authorise;
mod cache;
mod ec2;
mod facts;
mod iam;
mod needs;

pub(crate) use authorise::{Compiled, MESSAGE, authorise};
pub use facts::Circumstances;
pub(crate) use facts::{iso, of_caller};
pub use iam::passes_instance_role;
pub use needs::Request;
pub(crate) use needs::needs;
pub(crate) use needs::resource;
pub use needs::{Need, Resource};

use aws_shapes::{OperationInfo, Structure, has_path};
use model::World;

/// What an operation's permission is about. `Registry::on` takes one with each handler.
///
/// ```ignore
/// .on::<DescribeVpcs>(describe_vpcs, Access::any())
/// .on::<DeleteVpc>(delete_vpc, Access::on("vpc", "VpcId"))
/// .on::<CreateSubnet>(create_subnet, Access::creates("subnet").and("vpc", "VpcId"))
/// ```
#[derive(Debug, Clone, Default)]
pub struct Access {
    /// Nobody needs a permission.
    free: bool,
    /// Where the action isn't called as the operation.
    action: Option<&'static str>,
    targets: Vec<Target>,
    /// Condition keys whose values stand in the request.
    keys: Vec<Given>,
    /// Permissions for other actions that the call needs, too.
    also: Vec<Also>,
    /// What the request comes to, where it says so in a roundabout way.
    meant: Option<Meant>,
}

#[derive(Debug, Clone)]
enum Target {
    /// Existing resources of a kind, whose ids (or names, or ARNs) stand at a path.
    Named {
        kind: &'static str,
        path: &'static str,
    },
    /// Existing resources at a path, of the kind that their ids tell.
    ById {
        path: &'static str,
    },
    /// A resource that the call makes: any of its kind.
    New {
        kind: &'static str,
    },
    Found(Find),
}

/// A condition key whose value stands at `path`, for what the call makes of `kind`; for every
/// resource where the kind is empty.
#[derive(Debug, Clone, Copy)]
struct Given {
    kind: &'static str,
    key: &'static str,
    path: &'static str,
}

/// Finds resources that no parameter names by id: those behind an association, a group by name.
/// What doesn't exist is left out: the handler will say so.
pub type Find = fn(&World, &dyn Structure, &mut Found);

/// Finds out what else the caller must be permitted to do.
pub type Also = fn(&Request<'_>, &mut Vec<Need>);

/// The request with what it takes from elsewhere written out (a launch by template). None = it says all.
pub type Meant = fn(&World, &dyn Structure) -> Option<Box<dyn Structure>>;

/// What a [`Find`] found: kinds and ids; `*` stands for a new one.
#[derive(Debug, Default)]
pub struct Found(pub(crate) Vec<(&'static str, String)>);

impl Found {
    pub fn add(&mut self, kind: &'static str, id: impl ToString) {
        let found = (kind, id.to_string());
        if !self.0.contains(&found) {
            self.0.push(found);
        }
    }

    /// One that the call makes.
    pub fn new_one(&mut self, kind: &'static str) {
        self.add(kind, "*");
    }
}

impl Access {
    /// No permission is needed, as for `sts:GetCallerIdentity`.
    pub fn free() -> Self {
        Self { free: true, ..Self::default() }
    }

    /// The permission is about no resource: policies name `*`. All lists are such.
    pub fn any() -> Self {
        Self::default()
    }

    /// About existing resources of the kind, named at `path` of the input (model names, lists
    /// are walked through): `Access::on("subnet", "NetworkInterfaces.SubnetId")`.
    pub fn on(kind: &'static str, path: &'static str) -> Self {
        Self::default().and(kind, path)
    }

    /// About a resource that the call makes. Tags it gets in its request are checked by
    /// themselves (`aws:RequestTag/…`, `aws:TagKeys`, and EC2's `ec2:CreateTags`).
    pub fn creates(kind: &'static str) -> Self {
        Self::default().and_creates(kind)
    }

    /// About resources that a function finds.
    pub fn found(find: Find) -> Self {
        Self::default().and_found(find)
    }

    /// About existing resources whose kind their ids tell (EC2).
    pub fn by_id(path: &'static str) -> Self {
        Self::default().and_by_id(path)
    }

    pub fn and(mut self, kind: &'static str, path: &'static str) -> Self {
        self.targets.push(Target::Named { kind, path });
        self
    }

    pub fn and_creates(mut self, kind: &'static str) -> Self {
        self.targets.push(Target::New { kind });
        self
    }

    pub fn and_found(mut self, find: Find) -> Self {
        self.targets.push(Target::Found(find));
        self
    }

    pub fn and_by_id(mut self, path: &'static str) -> Self {
        self.targets.push(Target::ById { path });
        self
    }

    /// The action's name where it isn't the operation's: `ListObjectsV2` needs `s3:ListBucket`.
    pub fn action(mut self, name: &'static str) -> Self {
        self.action = Some(name);
        self
    }

    /// A condition key whose value stands in the request: `.key("ec2:InstanceType", "InstanceType")`.
    pub fn key(mut self, key: &'static str, path: &'static str) -> Self {
        self.keys.push(Given { kind: "", key, path });
        self
    }

    /// Condition keys of new resources of one kind, with the paths of their values.
    pub fn keys_of(mut self, kind: &'static str, keys: &[(&'static str, &'static str)]) -> Self {
        self.keys.extend(keys.iter().map(|(key, path)| Given { kind, key, path }));
        self
    }

    /// Other permissions that the call needs: `iam:PassRole`.
    pub fn also(mut self, also: Also) -> Self {
        self.also.push(also);
        self
    }

    /// The permission is about what a request comes to, not about its words.
    pub fn meant(mut self, meant: Meant) -> Self {
        self.meant = Some(meant);
        self
    }

    /// Whether nobody needs a permission.
    pub fn is_free(&self) -> bool {
        self.free
    }

    /// The action as policies name it: `ec2:RunInstances`.
    pub fn action_of(&self, operation: &OperationInfo) -> String {
        format!("{}:{}", prefix(operation.service.name), self.action.unwrap_or(operation.name))
    }

    /// # Errors
    /// A path that the operation's input doesn't have: a mistake of this build.
    pub(crate) fn check(&self, operation: &OperationInfo) -> Result<(), String> {
        let Some(served) = &operation.served else { return Ok(()) };
        let targets = self.targets.iter().filter_map(|target| match target {
            Target::Named { path, .. } | Target::ById { path } => Some(*path),
            Target::New { .. } | Target::Found(_) => None,
        });
        let mut paths = targets.chain(self.keys.iter().map(|given| given.path));
        match paths.find(|path| !has_path(served.input, path)) {
            Some(path) => Err(format!("{} has no parameter {path}", operation.name)),
            None => Ok(()),
        }
    }
}

/// What stands before the colon of a service's actions and condition keys, by its signing name.
fn prefix(service: &'static str) -> &'static str {
    match service {
        "monitoring" => "cloudwatch",
        "email" => "ses",
        other => other,
    }
}

/// The call's input as its own type, for a [`Find`] that needs more than paths.
///
/// # Panics
/// Declared beside another operation's handler: a mistake of this build.
pub fn typed<T: Structure>(input: &dyn Structure) -> &T {
    let input: &dyn std::any::Any = input;
    input.downcast_ref::<T>().expect("an access declared with the handler of its own input")
}
