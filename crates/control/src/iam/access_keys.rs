//! Access keys: two for each user, their secrets told once.

use super::error::{no_such, quota};
use super::lists::cut;
use super::{access, shapes, users};
use crate::Tx;
use crate::access::Access;
use crate::credentials::new_key;
use aws_shapes::iam::{
    AccessKey, AccessKeyLastUsed, AccessKeyMetadata, CreateAccessKey, CreateAccessKeyRequest,
    CreateAccessKeyResponse, DeleteAccessKey, DeleteAccessKeyRequest, GetAccessKeyLastUsed,
    GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse, ListAccessKeys, ListAccessKeysRequest,
    ListAccessKeysResponse, StatusType, UpdateAccessKey, UpdateAccessKeyRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::{AccessKey as Row, KeyOwner, World};

const MOST: usize = 2;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateAccessKey>(create, Access::on("user", "UserName"))
        .on::<ListAccessKeys>(list, Access::on("user", "UserName"))
        .on::<UpdateAccessKey>(update, Access::on("user", "UserName"))
        .on::<DeleteAccessKey>(delete, Access::on("user", "UserName"))
        .on::<GetAccessKeyLastUsed>(last_used, Access::found(access::key_owner));
}

/// The owner's name as answers show it; the root user has none.
pub(super) fn owner_name(world: &World, owner: &KeyOwner) -> Option<String> {
    match owner {
        KeyOwner::Root => None,
        KeyOwner::User(id) => world.iam_users.get(id).map(|u| u.name.clone()),
    }
}

fn status(active: bool) -> StatusType {
    if active { StatusType::ACTIVE } else { StatusType::INACTIVE }
}

fn missing(id: &str) -> ApiError {
    no_such(format!("The Access Key with id {id} cannot be found."))
}

/// Keys of the owner, oldest first.
pub(super) fn keys_of<'w>(world: &'w World, owner: &KeyOwner) -> Vec<&'w Row> {
    let mut keys: Vec<_> = world.access_keys.values().filter(|k| k.owner == *owner).collect();
    keys.sort_by(|a, b| (a.created, &a.id).cmp(&(b.created, &b.id)));
    keys
}

fn create(tx: &mut Tx, input: CreateAccessKeyRequest) -> Result<CreateAccessKeyResponse, ApiError> {
    let owner = users::named_or_caller(tx, input.user_name.as_ref())?;
    if keys_of(&tx.world, &owner).len() >= MOST {
        return Err(quota("AccessKeysPerUser", MOST));
    }
    let (key, secret) = new_key(&tx.vault, owner, tx.now);
    let shape = AccessKey {
        user_name: Some(owner_name(&tx.world, &key.owner).unwrap_or_default()),
        access_key_id: Some(key.id.clone()),
        status: Some(status(true)),
        secret_access_key: Some(secret),
        create_date: shapes::time(tx.now),
    };
    tx.world.access_keys.insert(key.id.clone(), key);
    Ok(CreateAccessKeyResponse { access_key: Some(shape) })
}

fn list(tx: &mut Tx, input: ListAccessKeysRequest) -> Result<ListAccessKeysResponse, ApiError> {
    let owner = users::named_or_caller(tx, input.user_name.as_ref())?;
    let name = owner_name(&tx.world, &owner);
    let keys = keys_of(&tx.world, &owner);
    let page =
        cut(keys, input.max_items, input.marker.as_deref(), |k| format!("{:020} {}", k.created.0, k.id))?;
    let shape = |k: &Row| AccessKeyMetadata {
        user_name: name.clone(),
        access_key_id: Some(k.id.clone()),
        status: Some(status(k.active)),
        create_date: shapes::time(k.created),
    };
    Ok(ListAccessKeysResponse {
        access_key_metadata: page.items.into_iter().map(shape).collect(),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

/// The id of a key that is the owner's.
fn own(tx: &Tx, name: Option<&String>, id: Option<String>) -> Result<String, ApiError> {
    let owner = users::named_or_caller(tx, name)?;
    let id = id.unwrap_or_default();
    match tx.world.access_keys.get(&id).is_some_and(|k| k.owner == owner) {
        true => Ok(id),
        false => Err(missing(&id)),
    }
}

fn update(tx: &mut Tx, input: UpdateAccessKeyRequest) -> Result<Unit, ApiError> {
    let id = own(tx, input.user_name.as_ref(), input.access_key_id)?;
    let active = match input.status.as_ref().map(StatusType::as_str) {
        Some("Active") => true,
        Some("Inactive") => false,
        other => {
            let message = format!("The status {} can not be given.", other.unwrap_or_default());
            return Err(super::error::invalid(message));
        }
    };
    if let Some(key) = tx.world.access_keys.get_mut(&id) {
        key.active = active;
    }
    Ok(Unit)
}

fn delete(tx: &mut Tx, input: DeleteAccessKeyRequest) -> Result<Unit, ApiError> {
    let id = own(tx, input.user_name.as_ref(), input.access_key_id)?;
    tx.world.access_keys.remove(&id);
    tx.world.key_uses.remove(&id);
    Ok(Unit)
}

fn last_used(
    tx: &mut Tx,
    input: GetAccessKeyLastUsedRequest,
) -> Result<GetAccessKeyLastUsedResponse, ApiError> {
    let id = input.access_key_id.unwrap_or_default();
    let Some(key) = tx.world.access_keys.get(&id) else {
        let who = &tx.caller.arn;
        let message = format!(
            "User: {who} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key {id}"
        );
        return Err(ApiError::with_status(403, "AccessDenied", message));
    };
    let used = tx.world.key_uses.get(&id);
    Ok(GetAccessKeyLastUsedResponse {
        user_name: owner_name(&tx.world, &key.owner),
        access_key_last_used: Some(AccessKeyLastUsed {
            last_used_date: used.and_then(|u| shapes::time(u.at)),
            service_name: Some(used.map_or_else(|| "N/A".into(), |u| u.service.clone())),
            region: Some(used.map_or_else(|| "N/A".into(), |u| u.region.clone())),
        }),
    })
}
