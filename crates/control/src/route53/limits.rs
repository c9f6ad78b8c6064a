//! What an account and a zone may have, and have.
//!
//! Follows "Quotas" in the Amazon Route 53 Developer Guide.

use super::error::no_such_set;
use super::{access, bare, zones};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    AccountLimit, GetAccountLimit, GetAccountLimitRequest, GetAccountLimitResponse, GetHostedZoneLimit,
    GetHostedZoneLimitRequest, GetHostedZoneLimitResponse, GetReusableDelegationSetLimit,
    GetReusableDelegationSetLimitRequest, GetReusableDelegationSetLimitResponse, HostedZoneLimit,
    HostedZoneLimitType, ReusableDelegationSetLimit,
};
use aws_shapes::{ApiError, Registry};

pub(super) const ZONES: usize = 500;
pub(super) const HEALTH_CHECKS: usize = 200;
pub(super) const DELEGATION_SETS: usize = 100;
pub(super) const ZONES_OF_A_SET: usize = 100;
pub(super) const RECORD_SETS: usize = 10_000;
pub(super) const VPCS: usize = 300;
pub(super) const AUTHORIZATIONS: usize = 1000;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<GetAccountLimit>(of_account, Access::any())
        .on::<GetHostedZoneLimit>(of_zone, access::zone("HostedZoneId"))
        .on::<GetReusableDelegationSetLimit>(of_set, Access::on("delegationset", "DelegationSetId"));
}

fn number(count: usize) -> Option<i64> {
    i64::try_from(count).ok()
}

fn of_account(tx: &mut Tx, input: GetAccountLimitRequest) -> Result<GetAccountLimitResponse, ApiError> {
    let kind = input.r#type.unwrap_or_default();
    let (most, count) = match kind.as_str() {
        "MAX_HEALTH_CHECKS_BY_OWNER" => (HEALTH_CHECKS, tx.world.health_checks.len()),
        "MAX_HOSTED_ZONES_BY_OWNER" => (ZONES, tx.world.hosted_zones.len()),
        "MAX_REUSABLE_DELEGATION_SETS_BY_OWNER" => (DELEGATION_SETS, tx.world.delegation_sets.len()),
        "MAX_TRAFFIC_POLICIES_BY_OWNER" => (50, 0),
        _ => (5, 0),
    };
    let limit = AccountLimit { r#type: Some(kind), value: number(most) };
    Ok(GetAccountLimitResponse { limit: Some(limit), count: number(count) })
}

fn of_zone(tx: &mut Tx, input: GetHostedZoneLimitRequest) -> Result<GetHostedZoneLimitResponse, ApiError> {
    let zone = zones::find(&tx.world, &bare(input.hosted_zone_id))?;
    let kind = input.r#type.unwrap_or_default();
    let (most, count) = if kind == HostedZoneLimitType::MAX_VPCS_ASSOCIATED_BY_ZONE {
        if !zone.private {
            return Err(ApiError::client(
                "HostedZoneNotPrivate",
                format!("The hosted zone {} is not a private hosted zone.", zone.id),
            ));
        }
        (VPCS, zone.vpcs.len())
    } else {
        (RECORD_SETS, tx.world.record_sets_of(&zone.id).count())
    };
    let limit = HostedZoneLimit { r#type: Some(kind), value: number(most) };
    Ok(GetHostedZoneLimitResponse { limit: Some(limit), count: number(count) })
}

fn of_set(
    tx: &mut Tx,
    input: GetReusableDelegationSetLimitRequest,
) -> Result<GetReusableDelegationSetLimitResponse, ApiError> {
    let id = bare(input.delegation_set_id);
    if !tx.world.delegation_sets.contains(&id) {
        return Err(no_such_set(&id));
    }
    let count =
        tx.world.hosted_zones.values().filter(|zone| zone.delegation_set.as_ref() == Some(&id)).count();
    let limit = ReusableDelegationSetLimit { r#type: input.r#type, value: number(ZONES_OF_A_SET) };
    Ok(GetReusableDelegationSetLimitResponse { limit: Some(limit), count: number(count) })
}
