//! Managed policies: the account's own with their versions, and AWS's, which can only be read.

use super::check::{self, Document};
use super::error::{exists, invalid, limit, no_such, quota};
use super::lists::{below, cut};
use super::shapes::{self, encoded, time};
use crate::Tx;
use crate::access::Access;
use crate::credentials::id_of;
use aws_shapes::iam::{
    CreatePolicy, CreatePolicyRequest, CreatePolicyResponse, CreatePolicyVersion, CreatePolicyVersionRequest,
    CreatePolicyVersionResponse, DeletePolicy, DeletePolicyRequest, DeletePolicyVersion,
    DeletePolicyVersionRequest, EntityType, GetPolicy, GetPolicyRequest, GetPolicyResponse, GetPolicyVersion,
    GetPolicyVersionRequest, GetPolicyVersionResponse, ListEntitiesForPolicy, ListEntitiesForPolicyRequest,
    ListEntitiesForPolicyResponse, ListPolicies, ListPoliciesRequest, ListPoliciesResponse,
    ListPolicyVersions, ListPolicyVersionsRequest, ListPolicyVersionsResponse, Policy, PolicyGroup,
    PolicyRole, PolicyUser, PolicyVersion as VersionShape, SetDefaultPolicyVersion,
    SetDefaultPolicyVersionRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::aws_managed::{self, AwsManaged};
use model::{Grants, ManagedPolicy, PolicyVersion, World};
use std::collections::BTreeMap;

const MOST: usize = 1500;
const VERSIONS: usize = 5;
/// Characters of a managed policy.
const SIZE: usize = 6144;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreatePolicy>(create_policy, Access::on("policy", "PolicyName"))
        .on::<GetPolicy>(get_policy, Access::on("policy", "PolicyArn"))
        .on::<ListPolicies>(list_policies, Access::any())
        .on::<DeletePolicy>(delete_policy, Access::on("policy", "PolicyArn"))
        .on::<CreatePolicyVersion>(create_version, Access::on("policy", "PolicyArn"))
        .on::<GetPolicyVersion>(get_version, Access::on("policy", "PolicyArn"))
        .on::<ListPolicyVersions>(list_versions, Access::on("policy", "PolicyArn"))
        .on::<DeletePolicyVersion>(delete_version, Access::on("policy", "PolicyArn"))
        .on::<SetDefaultPolicyVersion>(set_default, Access::on("policy", "PolicyArn"))
        .on::<ListEntitiesForPolicy>(list_entities, Access::on("policy", "PolicyArn"));
}

fn missing(arn: &str) -> ApiError {
    no_such(format!("Policy {arn} was not found."))
}

fn missing_version(arn: &str, version: &str) -> ApiError {
    no_such(format!("Policy {arn} version {version} does not exist or is not attachable."))
}

/// The account's own policy of the ARN, to be changed.
pub(super) fn find_mut<'w>(
    world: &'w mut World,
    arn: Option<&String>,
) -> Result<&'w mut ManagedPolicy, ApiError> {
    let arn = arn.map(String::as_str).unwrap_or_default();
    check_arn(arn)?;
    if aws_managed::find(arn).is_some() {
        let message = format!("Policy {arn} is managed by AWS and can not be changed.");
        return Err(ApiError::with_status(403, "AccessDenied", message));
    }
    world.iam_policies.get_mut(&arn.to_owned()).ok_or_else(|| missing(arn))
}

fn check_arn(arn: &str) -> Result<(), ApiError> {
    match arn.starts_with("arn:aws:iam::") && arn.contains(":policy/") {
        true => Ok(()),
        false => Err(invalid(format!("ARN {arn} is not valid."))),
    }
}

/// A policy that may be attached.
pub(super) fn attachable(world: &World, arn: &str) -> Result<(), ApiError> {
    check_arn(arn)?;
    match world.managed(arn) {
        Some(_) => Ok(()),
        None => Err(no_such(format!("Policy {arn} does not exist or is not attachable."))),
    }
}

/// A boundary as it was asked for: there must be such a policy.
pub(super) fn boundary(world: &World, arn: Option<String>) -> Result<Option<String>, ApiError> {
    let Some(arn) = arn else { return Ok(None) };
    check_arn(&arn)?;
    if world.managed(&arn).is_none() {
        return Err(no_such(format!("Scope ARN: {arn} does not exist or is not attachable.")));
    }
    Ok(Some(arn))
}

/// Who is attached to what, counted once for all policies.
#[derive(Default)]
pub(super) struct Uses {
    attached: BTreeMap<String, i32>,
    bounding: BTreeMap<String, i32>,
}

impl Uses {
    pub(super) fn of(world: &World) -> Self {
        let mut uses = Self::default();
        let grants = world.iam_users.values().map(|u| &u.grants);
        let grants = grants.chain(world.iam_groups.values().map(|g| &g.grants));
        for grants in grants.chain(world.iam_roles.values().map(|r| &r.grants)) {
            for arn in &grants.attached {
                *uses.attached.entry(arn.clone()).or_default() += 1;
            }
        }
        let bounds = world.iam_users.values().filter_map(|u| u.boundary.as_ref());
        for arn in bounds.chain(world.iam_roles.values().filter_map(|r| r.boundary.as_ref())) {
            *uses.bounding.entry(arn.clone()).or_default() += 1;
        }
        uses
    }

    fn attached(&self, arn: &str) -> i32 {
        self.attached.get(arn).copied().unwrap_or(0)
    }

    fn bounding(&self, arn: &str) -> i32 {
        self.bounding.get(arn).copied().unwrap_or(0)
    }

    pub(super) fn any(&self, arn: &str) -> bool {
        self.attached(arn) + self.bounding(arn) > 0
    }
}

fn own(policy: &ManagedPolicy, uses: &Uses) -> Policy {
    Policy {
        policy_name: Some(policy.name.clone()),
        policy_id: Some(policy.id.clone()),
        arn: Some(policy.arn.clone()),
        path: Some(policy.path.clone()),
        default_version_id: Some(format!("v{}", policy.default_version)),
        attachment_count: Some(uses.attached(&policy.arn)),
        permissions_boundary_usage_count: Some(uses.bounding(&policy.arn)),
        is_attachable: Some(true),
        description: policy.description.clone(),
        create_date: time(policy.created),
        update_date: time(policy.updated),
        tags: shapes::tags(&policy.tags),
    }
}

fn of_aws(policy: &AwsManaged, uses: &Uses) -> Policy {
    Policy {
        policy_name: Some(policy.name.clone()),
        policy_id: Some(policy.id.clone()),
        arn: Some(policy.arn.clone()),
        path: Some(policy.path.clone()),
        default_version_id: Some(format!("v{}", policy.version)),
        attachment_count: Some(uses.attached(&policy.arn)),
        permissions_boundary_usage_count: Some(uses.bounding(&policy.arn)),
        // A service's own policy is attached by the service alone.
        is_attachable: Some(!policy.path.starts_with("/aws-service-role/")),
        description: None,
        create_date: time(policy.created),
        update_date: time(policy.updated),
        tags: Vec::new(),
    }
}

/// The policy of the ARN as the API shows it, with its versions, newest first.
pub(super) fn shown(world: &World, arn: &str, uses: &Uses) -> Option<(Policy, Vec<VersionShape>)> {
    if let Some(policy) = aws_managed::find(arn) {
        let version = VersionShape {
            document: Some(encoded(&policy.document())),
            version_id: Some(format!("v{}", policy.version)),
            is_default_version: Some(true),
            create_date: time(policy.updated),
        };
        return Some((of_aws(policy, uses), vec![version]));
    }
    let policy = world.iam_policies.get(&arn.to_owned())?;
    let shape = |(number, version): (&u32, &PolicyVersion)| VersionShape {
        document: Some(encoded(&version.document)),
        version_id: Some(format!("v{number}")),
        is_default_version: Some(*number == policy.default_version),
        create_date: time(version.created),
    };
    Some((own(policy, uses), policy.versions.iter().rev().map(shape).collect()))
}

fn find_shown(world: &World, arn: &str) -> Result<(Policy, Vec<VersionShape>), ApiError> {
    check_arn(arn)?;
    shown(world, arn, &Uses::of(world)).ok_or_else(|| missing(arn))
}

fn check_document(document: &str) -> Result<(), ApiError> {
    check::document(document, Document::Identity)?;
    match check::size(document) > SIZE {
        true => Err(quota("PolicySize", SIZE)),
        false => Ok(()),
    }
}

fn create_policy(tx: &mut Tx, input: CreatePolicyRequest) -> Result<CreatePolicyResponse, ApiError> {
    let name = input.policy_name.unwrap_or_default();
    check::name("policyName", &name)?;
    let path = check::path(input.path)?;
    let document = input.policy_document.unwrap_or_default();
    check_document(&document)?;
    if tx.world.iam_policies.values().any(|p| p.name.eq_ignore_ascii_case(&name)) {
        return Err(exists(format!(
            "A policy called {name} already exists. Duplicate names are not allowed."
        )));
    }
    if tx.world.iam_policies.len() >= MOST {
        return Err(quota("PoliciesPerAccount", MOST));
    }
    let version = PolicyVersion { document: document.into(), created: tx.now };
    let policy = ManagedPolicy {
        id: id_of("ANPA", 17),
        arn: tx.world.iam_arn("policy", &path, &name),
        name,
        path,
        description: input.description,
        created: tx.now,
        updated: tx.now,
        versions: BTreeMap::from([(1, version)]),
        default_version: 1,
        next_version: 2,
        tags: check::tags(&input.tags)?,
    };
    let mut shape = own(&policy, &Uses::default());
    shape.description = None;
    tx.world.iam_policies.insert(policy.arn.clone(), policy);
    Ok(CreatePolicyResponse { policy: Some(shape) })
}

fn get_policy(tx: &mut Tx, input: GetPolicyRequest) -> Result<GetPolicyResponse, ApiError> {
    let (policy, _) = find_shown(&tx.world, &input.policy_arn.unwrap_or_default())?;
    Ok(GetPolicyResponse { policy: Some(policy) })
}

fn list_policies(tx: &mut Tx, input: ListPoliciesRequest) -> Result<ListPoliciesResponse, ApiError> {
    let scope = input.scope.as_ref().map_or("All", |s| s.as_str());
    let usage = input.policy_usage_filter.as_ref().map_or("", |u| u.as_str());
    let uses = Uses::of(&tx.world);
    let mut all = Vec::new();
    if scope != "AWS" {
        all.extend(tx.world.iam_policies.values().map(|p| own(p, &uses)));
    }
    if scope != "Local" {
        all.extend(aws_managed::all().map(|p| of_aws(p, &uses)));
    }
    all.retain(|p| {
        let arn = p.arn.as_deref().unwrap_or_default();
        let wanted = match usage {
            "PermissionsPolicy" => uses.attached(arn) > 0,
            "PermissionsBoundary" => uses.bounding(arn) > 0,
            _ => true,
        };
        let attached = !input.only_attached.unwrap_or(false) || uses.any(arn);
        wanted && attached && below(p.path.as_deref().unwrap_or("/"), input.path_prefix.as_ref())
    });
    let page = cut(all, input.max_items, input.marker.as_deref(), |p| p.arn.clone().unwrap_or_default())?;
    // Lists show neither tags nor descriptions.
    let bare = |p: Policy| Policy { tags: Vec::new(), description: None, ..p };
    Ok(ListPoliciesResponse {
        policies: page.items.into_iter().map(bare).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

fn delete_policy(tx: &mut Tx, input: DeletePolicyRequest) -> Result<Unit, ApiError> {
    let uses = Uses::of(&tx.world);
    let policy = find_mut(&mut tx.world, input.policy_arn.as_ref())?;
    let refused = |message: &str| Err(ApiError::with_status(409, "DeleteConflict", message));
    if uses.any(&policy.arn) {
        return refused("Cannot delete a policy attached to entities.");
    }
    if policy.versions.len() > 1 {
        return refused(
            "This policy has more than one version. Before you delete a policy, you must delete the policy's \
             versions. The default version is deleted with the policy.",
        );
    }
    let arn = policy.arn.clone();
    tx.world.iam_policies.remove(&arn);
    Ok(Unit)
}

fn create_version(
    tx: &mut Tx,
    input: CreatePolicyVersionRequest,
) -> Result<CreatePolicyVersionResponse, ApiError> {
    let now = tx.now;
    let policy = find_mut(&mut tx.world, input.policy_arn.as_ref())?;
    let document = input.policy_document.unwrap_or_default();
    check_document(&document)?;
    if policy.versions.len() >= VERSIONS {
        return Err(limit(format!(
            "A managed policy can have up to {VERSIONS} versions. Before you create a new version, you must delete \
             an existing version."
        )));
    }
    let number = policy.next_version;
    policy.next_version += 1;
    policy.versions.insert(number, PolicyVersion { document: document.into(), created: now });
    policy.updated = now;
    if input.set_as_default.unwrap_or(false) {
        policy.default_version = number;
    }
    Ok(CreatePolicyVersionResponse {
        policy_version: Some(VersionShape {
            document: None,
            version_id: Some(format!("v{number}")),
            is_default_version: Some(policy.default_version == number),
            create_date: time(now),
        }),
    })
}

fn get_version(tx: &mut Tx, input: GetPolicyVersionRequest) -> Result<GetPolicyVersionResponse, ApiError> {
    let (arn, id) = (input.policy_arn.unwrap_or_default(), input.version_id.unwrap_or_default());
    let (_, versions) = find_shown(&tx.world, &arn)?;
    let found = versions.into_iter().find(|v| v.version_id.as_ref() == Some(&id));
    Ok(GetPolicyVersionResponse { policy_version: Some(found.ok_or_else(|| missing_version(&arn, &id))?) })
}

fn list_versions(
    tx: &mut Tx,
    input: ListPolicyVersionsRequest,
) -> Result<ListPolicyVersionsResponse, ApiError> {
    let (_, versions) = find_shown(&tx.world, &input.policy_arn.unwrap_or_default())?;
    // Newest first: keys that fall.
    let numbered: Vec<_> = versions.into_iter().enumerate().collect();
    let page = cut(numbered, input.max_items, input.marker.as_deref(), |(at, _)| format!("{at:02}"))?;
    let bare = |(_, v): (usize, VersionShape)| VersionShape { document: None, ..v };
    Ok(ListPolicyVersionsResponse {
        versions: page.items.into_iter().map(bare).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

/// The policy with the number of one of its versions.
fn version_mut(
    world: &mut World,
    arn: Option<String>,
    version: Option<String>,
) -> Result<(&mut ManagedPolicy, u32), ApiError> {
    let policy = find_mut(world, arn.as_ref())?;
    let version = version.unwrap_or_default();
    let number = version.strip_prefix('v').and_then(|n| n.parse::<u32>().ok());
    match number.filter(|n| policy.versions.contains_key(n)) {
        Some(number) => Ok((policy, number)),
        None => Err(missing_version(&arn.unwrap_or_default(), &version)),
    }
}

fn delete_version(tx: &mut Tx, input: DeletePolicyVersionRequest) -> Result<Unit, ApiError> {
    let (policy, number) = version_mut(&mut tx.world, input.policy_arn, input.version_id)?;
    if number == policy.default_version {
        return Err(ApiError::with_status(
            409,
            "DeleteConflict",
            "Cannot delete the default version of a policy.",
        ));
    }
    policy.versions.remove(&number);
    Ok(Unit)
}

fn set_default(tx: &mut Tx, input: SetDefaultPolicyVersionRequest) -> Result<Unit, ApiError> {
    let now = tx.now;
    let (policy, number) = version_mut(&mut tx.world, input.policy_arn, input.version_id)?;
    policy.default_version = number;
    policy.updated = now;
    Ok(Unit)
}

enum Entity {
    Group(PolicyGroup),
    User(PolicyUser),
    Role(PolicyRole),
}

fn list_entities(
    tx: &mut Tx,
    input: ListEntitiesForPolicyRequest,
) -> Result<ListEntitiesForPolicyResponse, ApiError> {
    let world = &tx.world;
    let arn = input.policy_arn.unwrap_or_default();
    find_shown(world, &arn)?;
    let kind = input.entity_filter.as_ref().map_or("", EntityType::as_str);
    let usage = input.policy_usage_filter.as_ref().map_or("", |u| u.as_str());
    let prefix = input.path_prefix.as_ref();
    let uses = |grants: &Grants, boundary: Option<&String>| {
        (usage != "PermissionsBoundary" && grants.attached.contains(&arn))
            || (usage != "PermissionsPolicy" && boundary == Some(&arn))
    };
    let wanted = |this: &str, path: &str| (kind.is_empty() || kind == this) && below(path, prefix);
    let mut found = Vec::new();
    for g in world.iam_groups.values().filter(|g| wanted("Group", &g.path) && uses(&g.grants, None)) {
        let shape = PolicyGroup { group_name: Some(g.name.clone()), group_id: Some(g.id.clone()) };
        found.push((format!("0{}", g.name), Entity::Group(shape)));
    }
    for u in world.iam_users.values() {
        if wanted("User", &u.path) && uses(&u.grants, u.boundary.as_ref()) {
            let shape = PolicyUser { user_name: Some(u.name.clone()), user_id: Some(u.id.clone()) };
            found.push((format!("1{}", u.name), Entity::User(shape)));
        }
    }
    for r in world.iam_roles.values() {
        if wanted("Role", &r.path) && uses(&r.grants, r.boundary.as_ref()) {
            let shape = PolicyRole { role_name: Some(r.name.clone()), role_id: Some(r.id.clone()) };
            found.push((format!("2{}", r.name), Entity::Role(shape)));
        }
    }
    let page = cut(found, input.max_items, input.marker.as_deref(), |(key, _)| key.clone())?;
    let mut answer = ListEntitiesForPolicyResponse {
        is_truncated: page.is_truncated,
        marker: page.marker,
        ..ListEntitiesForPolicyResponse::default()
    };
    for (_, entity) in page.items {
        match entity {
            Entity::Group(shape) => answer.policy_groups.push(shape),
            Entity::User(shape) => answer.policy_users.push(shape),
            Entity::Role(shape) => answer.policy_roles.push(shape),
        }
    }
    Ok(answer)
}
