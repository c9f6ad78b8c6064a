//! The account as a whole: its alias and its summary.

use super::error::{exists, no_such, validation};
use super::policies::Uses;
use crate::Tx;
use crate::access::Access;
use aws_shapes::iam::{
    CreateAccountAlias, CreateAccountAliasRequest, DeleteAccountAlias, DeleteAccountAliasRequest,
    GetAccountSummary, GetAccountSummaryResponse, ListAccountAliases, ListAccountAliasesRequest,
    ListAccountAliasesResponse,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::{IamAccount, KeyOwner, Singleton};

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateAccountAlias>(create_alias, Access::any())
        .on::<ListAccountAliases>(list_aliases, Access::any())
        .on::<DeleteAccountAlias>(delete_alias, Access::any())
        .on::<GetAccountSummary>(summary, Access::any());
}

/// A new alias takes the place of the old one: an account has one.
fn create_alias(tx: &mut Tx, input: CreateAccountAliasRequest) -> Result<Unit, ApiError> {
    let alias = input.account_alias.unwrap_or_default();
    let letters = alias.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let numeric = alias.len() == 12 && alias.bytes().all(|b| b.is_ascii_digit());
    if !letters || numeric || alias.starts_with('-') || alias.ends_with('-') || alias.contains("--") {
        return Err(validation(format!(
            "1 validation error detected: Value '{alias}' at 'accountAlias' failed to satisfy constraint: Member \
             must satisfy regular expression pattern: ^[a-z0-9]([a-z0-9]|-(?!-)){{1,61}}[a-z0-9]$"
        )));
    }
    let settings = tx.world.iam_settings();
    if settings.alias.as_ref() == Some(&alias) {
        return Err(exists(format!("The account alias {alias} already exists.")));
    }
    tx.world.iam_account.insert(Singleton, IamAccount { alias: Some(alias), ..settings });
    Ok(Unit)
}

fn list_aliases(tx: &mut Tx, _: ListAccountAliasesRequest) -> Result<ListAccountAliasesResponse, ApiError> {
    Ok(ListAccountAliasesResponse {
        account_aliases: tx.world.iam_settings().alias.into_iter().collect(),
        is_truncated: Some(false),
        marker: None,
    })
}

fn delete_alias(tx: &mut Tx, input: DeleteAccountAliasRequest) -> Result<Unit, ApiError> {
    let settings = tx.world.iam_settings();
    if settings.alias != input.account_alias {
        let alias = input.account_alias.unwrap_or_default();
        return Err(no_such(format!("The account alias {alias} cannot be found.")));
    }
    tx.world.iam_account.insert(Singleton, IamAccount { alias: None, ..settings });
    Ok(Unit)
}

/// Follows "GetAccountSummary" in the IAM API Reference.
fn summary(tx: &mut Tx, _: Unit) -> Result<GetAccountSummaryResponse, ApiError> {
    let world = &tx.world;
    let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    let root = |present: bool| i32::from(present);
    let uses = Uses::of(world);
    let versions: usize = world.iam_policies.values().map(|p| p.versions.len()).sum();
    let aws_used = model::aws_managed::all().filter(|p| uses.any(&p.arn)).count();
    let in_use = world.mfa_devices.values().filter(|d| d.owner.is_some()).count();
    let root_mfa = world.mfa_devices.values().any(|d| d.owner == Some(KeyOwner::Root));
    let root_keys = world.access_keys.values().any(|k| k.owner == KeyOwner::Root);
    let map = [
        ("AccessKeysPerUserQuota", 2),
        ("AccountAccessKeysPresent", root(root_keys)),
        ("AccountMFAEnabled", root(root_mfa)),
        ("AccountPasswordPresent", 0),
        ("AccountSigningCertificatesPresent", 0),
        ("AssumeRolePolicySizeQuota", 2048),
        ("AttachedPoliciesPerGroupQuota", 10),
        ("AttachedPoliciesPerRoleQuota", 10),
        ("AttachedPoliciesPerUserQuota", 10),
        ("GlobalEndpointTokenVersion", 1),
        ("GroupPolicySizeQuota", 5120),
        ("Groups", count(world.iam_groups.len())),
        ("GroupsPerUserQuota", 10),
        ("GroupsQuota", 300),
        ("InstanceProfiles", count(world.instance_profiles.len())),
        ("InstanceProfilesQuota", 1000),
        ("MFADevices", count(world.mfa_devices.len())),
        ("MFADevicesInUse", count(in_use)),
        ("Policies", count(world.iam_policies.len())),
        ("PoliciesQuota", 1500),
        ("PolicySizeQuota", 6144),
        ("PolicyVersionsInUse", count(versions + aws_used)),
        ("PolicyVersionsInUseQuota", 10000),
        ("Providers", 0),
        ("RolePolicySizeQuota", 10240),
        ("Roles", count(world.iam_roles.len())),
        ("RolesQuota", 1000),
        ("ServerCertificates", 0),
        ("ServerCertificatesQuota", 20),
        ("SigningCertificatesPerUserQuota", 2),
        ("UserPolicySizeQuota", 2048),
        ("Users", count(world.iam_users.len())),
        ("UsersQuota", 5000),
        ("VersionsPerPolicyQuota", 5),
    ];
    let summary_map = map.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Ok(GetAccountSummaryResponse { summary_map })
}
