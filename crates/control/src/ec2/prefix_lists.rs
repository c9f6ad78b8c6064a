//! Managed prefix lists: blocks of addresses under one name, with versions.
//!
//! Follows "Consolidate and manage network CIDR blocks with managed prefix lists" in the
//! Amazon VPC User Guide. Lists that AWS keeps for its services come with the services.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{find, invalid, missing, named_or_all, required};
use super::paging::page;
use super::served::unsupported;
use super::{security_group_rules, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AddPrefixListEntry, CreateManagedPrefixList, CreateManagedPrefixListRequest,
    CreateManagedPrefixListResult, DeleteManagedPrefixList, DeleteManagedPrefixListRequest,
    DeleteManagedPrefixListResult, DescribeManagedPrefixLists, DescribeManagedPrefixListsRequest,
    DescribeManagedPrefixListsResult, DescribePrefixLists, DescribePrefixListsRequest,
    DescribePrefixListsResult, GetManagedPrefixListAssociations, GetManagedPrefixListAssociationsRequest,
    GetManagedPrefixListAssociationsResult, GetManagedPrefixListEntries, GetManagedPrefixListEntriesRequest,
    GetManagedPrefixListEntriesResult, ManagedPrefixList, ModifyManagedPrefixList,
    ModifyManagedPrefixListRequest, ModifyManagedPrefixListResult, PrefixListAssociation, PrefixListState,
    RestoreManagedPrefixListVersion, RestoreManagedPrefixListVersionRequest,
    RestoreManagedPrefixListVersionResult,
};
use aws_shapes::{ApiError, Registry};
use ipnet::IpNet;
use model::*;
use std::collections::BTreeMap;

/// Lists of a region, entries of a list, versions kept of a list, entries of one request.
/// Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 100;
const MOST_ENTRIES: i32 = 1000;
const MOST_VERSIONS: usize = 1000;
const MOST_CHANGES: usize = 100;
/// Bytes of a name and of a description.
const LENGTH: usize = 255;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateManagedPrefixList>(create_managed_prefix_list, Access::creates("prefix-list"))
        .on::<ModifyManagedPrefixList>(modify_managed_prefix_list, Access::on("prefix-list", "PrefixListId"))
        .on::<RestoreManagedPrefixListVersion>(
            restore_managed_prefix_list_version,
            Access::on("prefix-list", "PrefixListId"),
        )
        .on::<DeleteManagedPrefixList>(delete_managed_prefix_list, Access::on("prefix-list", "PrefixListId"))
        .on::<DescribeManagedPrefixLists>(describe_managed_prefix_lists, Access::any())
        .on::<GetManagedPrefixListEntries>(
            get_managed_prefix_list_entries,
            Access::on("prefix-list", "PrefixListId"),
        )
        .on::<GetManagedPrefixListAssociations>(
            get_managed_prefix_list_associations,
            Access::on("prefix-list", "PrefixListId"),
        )
        .on::<DescribePrefixLists>(describe_prefix_lists, Access::any());
}

/// Follows "CreateManagedPrefixList" in the Amazon EC2 API Reference.
fn create_managed_prefix_list(
    tx: &mut Tx,
    input: CreateManagedPrefixListRequest,
) -> Result<CreateManagedPrefixListResult, ApiError> {
    let name = checked_name(required(&input.prefix_list_name, "prefixListName")?)?;
    let family = match required(&input.address_family, "addressFamily")? {
        "IPv4" => AddressFamily::V4,
        "IPv6" => AddressFamily::V6,
        other => return Err(invalid(other, "addressFamily", "Use IPv4 or IPv6.").into()),
    };
    let max = size(input.max_entries.ok_or_else(|| missing("maxEntries"))?)?;
    let entries = added(Vec::new(), family, &input.entries)?;
    check_size(entries.len(), max)?;
    if tx.world.prefix_lists.len() >= LIMIT {
        return Err(Ec2Code::PrefixListLimitExceeded
            .with("The maximum number of prefix lists has been reached.")
            .into());
    }
    let id = PrefixListId::from_bits(tx.random());
    let list = PrefixList {
        id,
        name,
        family,
        max_entries: Some(max),
        version: 1,
        versions: BTreeMap::from([(1, entries)]),
        aws_managed: false,
        last_change: PrefixListChange::Create,
        created: tx.now,
    };
    tx.world.prefix_lists.insert(id, list);
    tags::specified(&mut tx.world, &input.tag_specifications, &[("prefix-list", id.to_string())])?;
    Ok(CreateManagedPrefixListResult { prefix_list: answer(tx, id, PrefixListState::CREATE_IN_PROGRESS) })
}

fn checked_name(name: &str) -> Result<String, Ec2Error> {
    if name.len() > LENGTH {
        return Err(invalid(name, "prefixListName", "The name can't be longer than 255 characters."));
    }
    if name.starts_with("com.amazonaws") {
        return Err(invalid(name, "prefixListName", "The name cannot start with com.amazonaws."));
    }
    Ok(name.to_owned())
}

fn size(max: i32) -> Result<u32, Ec2Error> {
    let fits = (1..=MOST_ENTRIES).contains(&max);
    let why = format!("The maximum number of entries must be between 1 and {MOST_ENTRIES}.");
    u32::try_from(max).ok().filter(|_| fits).ok_or_else(|| invalid(max, "maxEntries", &why))
}

fn check_size(entries: usize, max: u32) -> Result<(), Ec2Error> {
    if entries > max as usize {
        return Err(Ec2Code::PrefixListMaxEntriesExceeded.with(format!(
            "The number of entries ({entries}) exceeds the maximum number of entries ({max}) of the prefix list."
        )));
    }
    Ok(())
}

/// A block of the list's family, bits beyond the prefix cleared.
fn block(family: AddressFamily, text: &Option<String>) -> Result<Cidr, Ec2Error> {
    let text = required(text, "cidr")?;
    let net: IpNet = text.parse().map_err(|_| invalid(text, "cidr", "This is not a valid CIDR block."))?;
    match (family, net.trunc()) {
        (AddressFamily::V4, IpNet::V4(net)) => Ok(Cidr::V4(net)),
        (AddressFamily::V6, IpNet::V6(net)) => Ok(Cidr::V6(net)),
        _ => Err(invalid(text, "cidr", "The CIDR block is not of the prefix list's address family.")),
    }
}

fn added(
    mut entries: Vec<PrefixListEntry>,
    family: AddressFamily,
    add: &[AddPrefixListEntry],
) -> Result<Vec<PrefixListEntry>, Ec2Error> {
    check_changes(add.len())?;
    for entry in add {
        let cidr = block(family, &entry.cidr)?;
        if entries.iter().any(|e| e.cidr == cidr) {
            return Err(invalid(cidr, "cidr", "The prefix list can't contain duplicate CIDR blocks."));
        }
        let description = entry.description.clone().filter(|d| !d.is_empty());
        if description.as_ref().is_some_and(|d| d.len() > LENGTH) {
            return Err(invalid(cidr, "description", "A description can't be longer than 255 characters."));
        }
        entries.push(PrefixListEntry { cidr, description });
    }
    Ok(entries)
}

fn check_changes(count: usize) -> Result<(), Ec2Error> {
    if count > MOST_CHANGES {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("At most {MOST_CHANGES} entries may be given in one request.")));
    }
    Ok(())
}

/// The list that a tenant may change.
fn own<'w>(world: &'w World, id: &Option<String>) -> Result<&'w PrefixList, Ec2Error> {
    let list = find::<PrefixListId>(world, required(id, "prefixListId")?)?;
    if list.aws_managed {
        return Err(
            Ec2Code::OperationNotPermitted.with(format!("The prefix list '{}' is managed by AWS.", list.id))
        );
    }
    Ok(list)
}

fn check_version(list: &PrefixList, given: i64) -> Result<(), Ec2Error> {
    if u64::try_from(given) != Ok(list.version) {
        return Err(
            Ec2Code::PrefixListVersionMismatch.with("The prefix list has the incorrect version number.")
        );
    }
    Ok(())
}

/// New entries are a new version; a new name or size is none. Entries and size change apart.
/// Follows "ModifyManagedPrefixList" in the Amazon EC2 API Reference.
fn modify_managed_prefix_list(
    tx: &mut Tx,
    input: ModifyManagedPrefixListRequest,
) -> Result<ModifyManagedPrefixListResult, ApiError> {
    if input.ipam_prefix_list_resolver_sync_enabled == Some(true) {
        return Err(unsupported("ipamPrefixListResolverSyncEnabled").into());
    }
    let list = own(&tx.world, &input.prefix_list_id)?.clone();
    let id = list.id;
    let changes_entries = !input.add_entries.is_empty() || !input.remove_entries.is_empty();
    if changes_entries && input.max_entries.is_some() {
        return Err(Ec2Code::InvalidParameterCombination
            .with(
                "You cannot modify the entries and the maximum entries for the prefix list in the same request.",
            )
            .into());
    }
    let mut changed = list.clone();
    if let Some(name) = input.prefix_list_name.as_deref().filter(|n| !n.is_empty()) {
        changed.name = checked_name(name)?;
    }
    match input.current_version {
        Some(version) => check_version(&list, version)?,
        None if changes_entries => return Err(missing("currentVersion").into()),
        None => {}
    }
    if changes_entries {
        check_changes(input.remove_entries.len())?;
        let mut entries = list.entries().to_vec();
        for entry in &input.remove_entries {
            let cidr = block(list.family, &entry.cidr)?;
            let place = entries.iter().position(|e| e.cidr == cidr);
            let absent = || invalid(cidr, "cidr", "The CIDR block is not in the prefix list.");
            entries.remove(place.ok_or_else(absent)?);
        }
        push_version(&mut changed, added(entries, list.family, &input.add_entries)?)?;
    }
    if let Some(max) = input.max_entries {
        let max = size(max)?;
        check_size(list.entries().len(), max)?;
        changed.max_entries = Some(max);
    }
    changed.last_change = PrefixListChange::Modify;
    tx.world.prefix_lists.insert(id, changed);
    check_room(&tx.world, id)?;
    Ok(ModifyManagedPrefixListResult { prefix_list: answer(tx, id, PrefixListState::MODIFY_IN_PROGRESS) })
}

/// Whoever refers to the list must have room for all the entries it may have.
fn check_room(world: &World, id: PrefixListId) -> Result<(), Ec2Error> {
    let full = world
        .security_groups
        .values()
        .filter(|g| refers(g, id) && security_group_rules::check_limits(world, g).is_err())
        .map(|g| g.id.to_string());
    let full: Vec<String> = full.take(10).collect();
    if full.is_empty() {
        return Ok(());
    }
    Err(Ec2Code::InvalidPrefixListModification.with(format!(
        "The following resources do not support the new maximum size of the prefix list: {}",
        full.join(", ")
    )))
}

fn push_version(list: &mut PrefixList, entries: Vec<PrefixListEntry>) -> Result<(), Ec2Error> {
    check_size(entries.len(), list.max_entries.unwrap_or(u32::MAX))?;
    list.version += 1;
    list.versions.insert(list.version, entries);
    while list.versions.len() > MOST_VERSIONS {
        list.versions.pop_first();
    }
    Ok(())
}

/// The entries of an earlier version become those of a new one.
/// Follows "RestoreManagedPrefixListVersion" in the Amazon EC2 API Reference.
fn restore_managed_prefix_list_version(
    tx: &mut Tx,
    input: RestoreManagedPrefixListVersionRequest,
) -> Result<RestoreManagedPrefixListVersionResult, ApiError> {
    let mut list = own(&tx.world, &input.prefix_list_id)?.clone();
    let id = list.id;
    check_version(&list, input.current_version.ok_or_else(|| missing("currentVersion"))?)?;
    let previous = input.previous_version.ok_or_else(|| missing("previousVersion"))?;
    let entries = version(&list, previous)?.to_vec();
    push_version(&mut list, entries)?;
    list.last_change = PrefixListChange::Restore;
    tx.world.prefix_lists.insert(id, list);
    let prefix_list = answer(tx, id, PrefixListState::RESTORE_IN_PROGRESS);
    Ok(RestoreManagedPrefixListVersionResult { prefix_list })
}

fn version(list: &PrefixList, number: i64) -> Result<&[PrefixListEntry], Ec2Error> {
    let entries = u64::try_from(number).ok().and_then(|n| list.versions.get(&n));
    entries.map(Vec::as_slice).ok_or_else(|| {
        Ec2Code::InvalidParameterValue
            .with(format!("The version {number} of the prefix list '{}' does not exist.", list.id))
    })
}

fn refers(group: &SecurityGroup, id: PrefixListId) -> bool {
    group.rules.iter().any(|r| r.peer == Peer::PrefixList(id))
}

/// Ids of the security groups and route tables that refer to the list.
fn references(world: &World, id: PrefixListId) -> Vec<String> {
    let groups = world.security_groups.values().filter(|g| refers(g, id)).map(|g| g.id.to_string());
    let destination = Destination::PrefixList(id);
    let tables =
        world.route_tables.values().filter(|t| t.routes.iter().any(|r| r.destination == destination));
    groups.chain(tables.map(|t| t.id.to_string())).collect()
}

/// Follows "DeleteManagedPrefixList" in the Amazon EC2 API Reference: not while anything
/// refers to it.
fn delete_managed_prefix_list(
    tx: &mut Tx,
    input: DeleteManagedPrefixListRequest,
) -> Result<DeleteManagedPrefixListResult, ApiError> {
    let id = own(&tx.world, &input.prefix_list_id)?.id;
    if let Some(first) = references(&tx.world, id).first() {
        return Err(Ec2Code::DependencyViolation
            .with(format!("The prefix list '{id}' is referenced by {first} and cannot be deleted."))
            .into());
    }
    let prefix_list = answer(tx, id, PrefixListState::DELETE_IN_PROGRESS);
    tx.world.prefix_lists.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(DeleteManagedPrefixListResult { prefix_list })
}

const FILTERS: &[Spec<ManagedPrefixList>] = filters![ManagedPrefixList;
    "owner-id" => |_, l| shown(&l.owner_id),
    "prefix-list-id" => |_, l| shown(&l.prefix_list_id),
    "prefix-list-name" => |_, l| shown(&l.prefix_list_name),
];

/// Follows "DescribeManagedPrefixLists" in the Amazon EC2 API Reference.
fn describe_managed_prefix_lists(
    tx: &mut Tx,
    input: DescribeManagedPrefixListsRequest,
) -> Result<DescribeManagedPrefixListsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let key = |l: &ManagedPrefixList| l.prefix_list_id.clone().unwrap_or_default();
    let lists = named_or_all::<PrefixListId>(&tx.world, &input.prefix_list_ids)?.into_iter();
    let lists = lists.map(|l| shape(tx, l)).filter(|l| filters.pass(&tx.world, &key(l), l)).collect();
    let (prefix_lists, next_token) =
        page(lists, input.max_results, input.next_token.as_deref(), 1..=100, key)?;
    Ok(DescribeManagedPrefixListsResult { next_token, prefix_lists })
}

/// Follows "GetManagedPrefixListEntries" in the Amazon EC2 API Reference.
fn get_managed_prefix_list_entries(
    tx: &mut Tx,
    input: GetManagedPrefixListEntriesRequest,
) -> Result<GetManagedPrefixListEntriesResult, ApiError> {
    let list = find::<PrefixListId>(&tx.world, required(&input.prefix_list_id, "prefixListId")?)?;
    let entries = match input.target_version {
        Some(number) => version(list, number)?,
        None => list.entries(),
    };
    let mut entries: Vec<&PrefixListEntry> = entries.iter().collect();
    entries.sort_by_key(|e| e.cidr);
    let numbered: Vec<_> = entries.into_iter().enumerate().collect();
    let (entries, next_token) =
        page(numbered, input.max_results, input.next_token.as_deref(), 1..=100, |(n, _)| format!("{n:06}"))?;
    let shape = |(_, e): (usize, &PrefixListEntry)| aws::PrefixListEntry {
        cidr: Some(e.cidr.to_string()),
        description: e.description.clone(),
    };
    Ok(GetManagedPrefixListEntriesResult { entries: entries.into_iter().map(shape).collect(), next_token })
}

/// Follows "GetManagedPrefixListAssociations" in the Amazon EC2 API Reference.
fn get_managed_prefix_list_associations(
    tx: &mut Tx,
    input: GetManagedPrefixListAssociationsRequest,
) -> Result<GetManagedPrefixListAssociationsResult, ApiError> {
    let id = find::<PrefixListId>(&tx.world, required(&input.prefix_list_id, "prefixListId")?)?.id;
    let found = references(&tx.world, id);
    let (found, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=255, String::clone)?;
    let shape = |resource: String| PrefixListAssociation {
        resource_id: Some(resource),
        resource_owner: Some(tx.account().to_owned()),
    };
    let prefix_list_associations = found.into_iter().map(shape).collect();
    Ok(GetManagedPrefixListAssociationsResult { prefix_list_associations, next_token })
}

const SERVICE_FILTERS: &[Spec<aws::PrefixList>] = filters![aws::PrefixList;
    "prefix-list-id" => |_, l| shown(&l.prefix_list_id),
    "prefix-list-name" => |_, l| shown(&l.prefix_list_name),
];

/// Lists that AWS keeps, and those alone.
/// Follows "DescribePrefixLists" in the Amazon EC2 API Reference.
fn describe_prefix_lists(
    tx: &mut Tx,
    input: DescribePrefixListsRequest,
) -> Result<DescribePrefixListsResult, ApiError> {
    let filters = Filters::new(&input.filters, SERVICE_FILTERS)?;
    let key = |l: &aws::PrefixList| l.prefix_list_id.clone().unwrap_or_default();
    let lists = named_or_all::<PrefixListId>(&tx.world, &input.prefix_list_ids)?.into_iter();
    let lists = lists
        .filter(|l| l.aws_managed)
        .map(|l| aws::PrefixList {
            cidrs: l.entries().iter().map(|e| e.cidr.to_string()).collect(),
            prefix_list_id: Some(l.id.to_string()),
            prefix_list_name: Some(l.name.clone()),
        })
        .filter(|l| filters.pass(&tx.world, &key(l), l));
    let (prefix_lists, next_token) =
        page(lists.collect(), input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribePrefixListsResult { next_token, prefix_lists })
}

/// The list as a call that changes it answers.
fn answer(tx: &Tx, id: PrefixListId, state: PrefixListState) -> Option<ManagedPrefixList> {
    let list = tx.world.prefix_lists.get(&id)?;
    Some(ManagedPrefixList { state: Some(state), ..shape(tx, list) })
}

fn shape(tx: &Tx, list: &PrefixList) -> ManagedPrefixList {
    let tenant = (!list.aws_managed).then_some(());
    ManagedPrefixList {
        prefix_list_id: Some(list.id.to_string()),
        address_family: Some(match list.family {
            AddressFamily::V4 => "IPv4".into(),
            AddressFamily::V6 => "IPv6".into(),
        }),
        state: Some(match list.last_change {
            PrefixListChange::Create => PrefixListState::CREATE_COMPLETE,
            PrefixListChange::Modify => PrefixListState::MODIFY_COMPLETE,
            PrefixListChange::Restore => PrefixListState::RESTORE_COMPLETE,
        }),
        state_message: None,
        prefix_list_arn: Some(match list.aws_managed {
            true => format!("arn:aws:ec2:{}:aws:prefix-list/{}", tx.region().name, list.id),
            false => tx.arn("prefix-list", list.id),
        }),
        prefix_list_name: Some(list.name.clone()),
        max_entries: list.max_entries.and_then(|n| i32::try_from(n).ok()),
        version: tenant.and_then(|()| i64::try_from(list.version).ok()),
        tags: tags::shown(&tx.world, list.id),
        owner_id: Some(if list.aws_managed { "AWS".into() } else { tx.account().to_owned() }),
        ipam_prefix_list_resolver_target_id: None,
        ipam_prefix_list_resolver_sync_enabled: None,
    }
}
