//! What one call needs: its declaration, applied to its input and the world.

use super::{Access, Found, Target, ec2, iam};
use crate::Caller;
use aws_shapes::{OperationInfo, Structure, structures_at, texts_at};
use model::World;
use model::policy::Keys;

/// One permission that a call needs: an action on a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// `ec2:RunInstances`
    pub action: String,
    /// Kind, ARN and condition keys of the resource; ARN `*` for an action without one.
    pub resource: Resource,
}

/// A resource as policies see it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resource {
    /// `subnet`; empty for `*`.
    pub kind: &'static str,
    pub arn: String,
    /// What is known of it: `ec2:ResourceTag/Name`, `ec2:Vpc`.
    pub keys: Keys,
}

/// What needs are worked out of.
pub struct Request<'a> {
    pub world: &'a World,
    pub operation: &'static OperationInfo,
    pub input: &'a dyn Structure,
    pub caller: &'a Caller,
}

/// Every permission that the call needs; empty where none is.
pub(crate) fn needs(access: &Access, request: &Request<'_>) -> Vec<Need> {
    if access.free {
        return Vec::new();
    }
    let Request { world, operation, caller, input } = *request;
    let meant = access.meant.and_then(|meant| meant(world, input));
    let input = meant.as_deref().unwrap_or(input);
    let request = &Request { world, operation, input, caller };
    let service = operation.service.name;
    let mut found = Found::default();
    for target in &access.targets {
        match target {
            Target::Named { kind, path } => {
                let mut named = texts_at(input, path);
                named.retain(|id| !id.is_empty());
                if named.is_empty() && service == "iam" && *kind == "user" {
                    named.extend(iam::own_user(request));
                }
                for id in named {
                    found.add(kind, id);
                }
            }
            Target::ById { path } => {
                for id in texts_at(input, path) {
                    if let Some(kind) = crate::ec2::kind_of(&id) {
                        found.add(kind, id);
                    }
                }
            }
            Target::New { kind } => found.new_one(kind),
            Target::Found(find) => find(world, input, &mut found),
        }
    }
    if found.0.is_empty() {
        found.0.push(("", "*".to_owned()));
    }
    let action = access.action_of(operation);
    let mut needs = Vec::new();
    for (kind, id) in &found.0 {
        let mut resource = resource(world, input, service, kind, id);
        let is_new = id == "*" && !kind.is_empty();
        for given in access.keys.iter().filter(|g| g.kind.is_empty() || is_new && g.kind == *kind) {
            for value in texts_at(input, given.path) {
                resource.keys.add(given.key, value);
            }
        }
        let tags = tags_for(operation, input, kind, is_new);
        tag_keys(&mut resource.keys, &tags);
        if is_new && service == "ec2" && !tags.is_empty() {
            let mut create = resource.clone();
            create.keys.set("ec2:CreateAction", operation.name);
            needs.push(Need { action: "ec2:CreateTags".into(), resource: create });
        }
        needs.push(Need { action: action.clone(), resource });
    }
    // The action itself is refused before what it needs besides.
    needs.sort_by_key(|need| need.action != action);
    for also in &access.also {
        also(request, &mut needs);
    }
    needs
}

/// A resource of a service by kind and id; `*` for any of the kind, and an ARN for itself.
pub(crate) fn resource(
    world: &World,
    input: &dyn Structure,
    service: &str,
    kind: &'static str,
    id: &str,
) -> Resource {
    if kind.is_empty() {
        return Resource { kind, arn: "*".into(), keys: Keys::new() };
    }
    match service {
        "iam" => iam::resource(world, input, kind, id),
        // Route 53's belong to no region and name no account.
        "route53" => {
            let id = id.rsplit('/').next().unwrap_or_default();
            Resource { kind, arn: format!("arn:aws:route53:::{kind}/{id}"), keys: Keys::new() }
        }
        "route53resolver" => crate::route53resolver::resource(world, kind, id),
        _ if id.starts_with("arn:") => Resource { kind, arn: id.to_owned(), keys: Keys::new() },
        "ec2" | "ec2-instance-connect" => ec2::resource(world, kind, id),
        _ => {
            let region = world.region();
            let arn = format!("arn:aws:{service}:{}:{}:{kind}/{id}", region.name, region.account);
            Resource { kind, arn, keys: Keys::new() }
        }
    }
}

/// Tags in the request that are meant for a resource of this kind. EC2 says the kind beside
/// them; elsewhere a request has one list.
fn tags_for(
    operation: &OperationInfo,
    input: &dyn Structure,
    kind: &str,
    is_new: bool,
) -> Vec<(String, String)> {
    let mut tags = Vec::new();
    let mut take = |of: &dyn Structure| {
        structures_at(of, "Tags", &mut |tag| {
            let text =
                |name| tag.scalar(name).and_then(|s| s.as_str().map(str::to_owned)).unwrap_or_default();
            tags.push((text("Key"), text("Value")));
        });
    };
    if is_new || operation.service.name != "ec2" {
        structures_at(input, "TagSpecifications", &mut |specification| {
            if specification.scalar("ResourceType").and_then(|s| s.as_str()) == Some(kind) {
                take(specification);
            }
        });
    }
    take(input);
    tags
}

fn tag_keys(keys: &mut Keys, tags: &[(String, String)]) {
    for (key, value) in tags {
        keys.set(format!("aws:RequestTag/{key}"), value);
        keys.add("aws:TagKeys", key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RegionFacts, seed};
    use aws_shapes::{Operation, ec2 as shapes};
    use model::Time;

    fn world() -> World {
        let mut world = World::default();
        let facts = RegionFacts {
            name: "ap-northeast-1".into(),
            public_pool: "203.0.113.0/24".parse().unwrap(),
            account: Some("123456789012".into()),
        };
        seed(&mut world, &facts, &crate::Vault::random(), Time(0));
        world
    }

    fn of<O: Operation>(world: &World, access: &Access, input: &O::Input) -> Vec<Need> {
        access.check(O::INFO).unwrap();
        let caller = Caller::of(world, model::Principal::Root, None, "AKIATEST").unwrap();
        needs(access, &Request { world, operation: O::INFO, input, caller: &caller })
    }

    #[test]
    fn a_list_is_about_no_resource_and_a_free_call_about_nothing() {
        let world = world();
        let input = shapes::DescribeVpcsRequest::default();
        let needs = of::<shapes::DescribeVpcs>(&world, &Access::any(), &input);
        assert_eq!(needs.len(), 1);
        assert_eq!((needs[0].action.as_str(), needs[0].resource.arn.as_str()), ("ec2:DescribeVpcs", "*"));
        assert!(of::<shapes::DescribeVpcs>(&world, &Access::free(), &input).is_empty());
    }

    #[test]
    fn existing_resources_bring_their_keys_and_new_ones_the_requests_tags() {
        let mut world = world();
        let subnet = world.subnets.values().next().unwrap().clone();
        let tag = model::TagKey { resource: subnet.id.to_string(), key: "Team".into() };
        world.tags.insert(tag, "blue".into());
        let input = shapes::CreateNetworkInterfaceRequest {
            subnet_id: Some(subnet.id.to_string()),
            tag_specifications: vec![shapes::TagSpecification {
                resource_type: Some("network-interface".into()),
                tags: vec![shapes::Tag { key: Some("Cost".into()), value: Some("1".into()) }],
            }],
            ..Default::default()
        };
        let access = Access::creates("network-interface").and("subnet", "SubnetId");
        let needs = of::<shapes::CreateNetworkInterface>(&world, &access, &input);
        let shown: Vec<_> = needs.iter().map(|n| (n.action.as_str(), n.resource.arn.as_str())).collect();
        let at = "arn:aws:ec2:ap-northeast-1:123456789012:";
        let (new, existing) = (format!("{at}network-interface/*"), format!("{at}subnet/{}", subnet.id));
        assert_eq!(
            shown,
            [
                ("ec2:CreateNetworkInterface", new.as_str()),
                ("ec2:CreateNetworkInterface", existing.as_str()),
                ("ec2:CreateTags", new.as_str()),
            ]
        );
        let value = |need: &Need, key: &str| need.resource.keys.get(key).map(<[String]>::concat);
        assert_eq!(value(&needs[0], "aws:requesttag/Cost".to_ascii_lowercase().as_str()), Some("1".into()));
        assert_eq!(value(&needs[1], "ec2:resourcetag/team"), Some("blue".into()));
        assert_eq!(value(&needs[1], "aws:resourcetag/team"), Some("blue".into()));
        assert_eq!(value(&needs[1], "ec2:availabilityzone"), Some(subnet.zone));
        assert_eq!(value(&needs[2], "ec2:createaction"), Some("CreateNetworkInterface".into()));
    }

    #[test]
    fn a_declaration_that_names_no_parameter_is_refused() {
        let wrong = Access::on("vpc", "Vpc").check(shapes::DeleteVpc::INFO);
        assert_eq!(wrong, Err("DeleteVpc has no parameter Vpc".into()));
    }
}
