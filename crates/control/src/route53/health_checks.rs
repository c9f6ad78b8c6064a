//! Health checks: made, shown, changed and deleted. What is found of them is the checker's.
//!
//! Follows "CreateHealthCheck" and "UpdateHealthCheck" in the Amazon Route 53 API Reference.

use super::error::{invalid, no_such_health_check};
use super::{bare, health_config, limits, lists, location, page_size, tags, timestamp};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    CreateHealthCheck, CreateHealthCheckRequest, CreateHealthCheckResponse, DeleteHealthCheck,
    DeleteHealthCheckRequest, DeleteHealthCheckResponse, GetCheckerIpRanges, GetCheckerIpRangesRequest,
    GetCheckerIpRangesResponse, GetHealthCheck, GetHealthCheckCount, GetHealthCheckCountRequest,
    GetHealthCheckCountResponse, GetHealthCheckLastFailureReason, GetHealthCheckLastFailureReasonRequest,
    GetHealthCheckLastFailureReasonResponse, GetHealthCheckRequest, GetHealthCheckResponse,
    GetHealthCheckStatus, GetHealthCheckStatusRequest, GetHealthCheckStatusResponse, HealthCheck as Shape,
    HealthCheckObservation, HealthCheckRegion, ListHealthChecks, ListHealthChecksRequest,
    ListHealthChecksResponse, StatusReport, UpdateHealthCheck, UpdateHealthCheckRequest,
    UpdateHealthCheckResponse,
};
use aws_shapes::{ApiError, Registry};
use model::dns::{HealthCheck, HealthCheckKind};
use model::{Time, World};

pub(super) fn register(registry: &mut Registry<Tx>) {
    let check = || Access::on("healthcheck", "HealthCheckId");
    registry
        .on::<CreateHealthCheck>(create, Access::any())
        .on::<GetHealthCheck>(get, check())
        .on::<GetHealthCheckCount>(count, Access::any())
        .on::<ListHealthChecks>(list, Access::any())
        .on::<UpdateHealthCheck>(update, check())
        .on::<DeleteHealthCheck>(delete, check())
        .on::<GetHealthCheckStatus>(status, check())
        .on::<GetHealthCheckLastFailureReason>(last_failure, check())
        .on::<GetCheckerIpRanges>(checkers, Access::any());
}

pub(super) fn find<'w>(world: &'w World, id: &str) -> Result<&'w HealthCheck, ApiError> {
    world.health_checks.get(&id.to_owned()).ok_or_else(|| no_such_health_check(id))
}

fn shown(check: &HealthCheck) -> Shape {
    Shape {
        id: Some(check.id.clone()),
        caller_reference: Some(check.caller_reference.clone()),
        health_check_config: Some(health_config::shown(check)),
        health_check_version: i64::try_from(check.version).ok(),
        ..Default::default()
    }
}

fn create(tx: &mut Tx, input: CreateHealthCheckRequest) -> Result<CreateHealthCheckResponse, ApiError> {
    let caller_reference = input.caller_reference.unwrap_or_default();
    let config = health_config::read(&tx.world, input.health_check_config.unwrap_or_default())?;
    let check = HealthCheck {
        id: aws_wire::uuid_of(tx.random()),
        caller_reference,
        version: 1,
        kind: config.kind,
        inverted: config.inverted,
        disabled: config.disabled,
        created: tx.now,
    };
    let known =
        tx.world.health_checks.values().find(|known| known.caller_reference == check.caller_reference);
    let check = match known {
        // Asked for again, it is answered again.
        Some(known) if same(known, &check) => known.clone(),
        Some(_) => {
            return Err(ApiError::with_status(
                409,
                "HealthCheckAlreadyExists",
                "A health check has already been created with the specified caller reference, and with other settings.",
            ));
        }
        None if tx.world.health_checks.len() >= limits::HEALTH_CHECKS => {
            return Err(ApiError::client(
                "TooManyHealthChecks",
                "You have reached the maximum number of health checks.",
            ));
        }
        None => {
            tx.world.health_checks.insert(check.id.clone(), check.clone());
            check
        }
    };
    let location = location("healthcheck", &check.id);
    Ok(CreateHealthCheckResponse { health_check: Some(shown(&check)), location })
}

fn same(a: &HealthCheck, b: &HealthCheck) -> bool {
    (&a.kind, a.inverted, a.disabled) == (&b.kind, b.inverted, b.disabled)
}

fn get(tx: &mut Tx, input: GetHealthCheckRequest) -> Result<GetHealthCheckResponse, ApiError> {
    let check = find(&tx.world, &bare(input.health_check_id))?;
    Ok(GetHealthCheckResponse { health_check: Some(shown(check)) })
}

fn count(tx: &mut Tx, _: GetHealthCheckCountRequest) -> Result<GetHealthCheckCountResponse, ApiError> {
    Ok(GetHealthCheckCountResponse { health_check_count: i64::try_from(tx.world.health_checks.len()).ok() })
}

fn list(tx: &mut Tx, input: ListHealthChecksRequest) -> Result<ListHealthChecksResponse, ApiError> {
    let size = page_size(input.max_items.as_ref(), 100)?;
    let from = input.marker.clone().unwrap_or_default();
    let (page, next) = lists::cut(tx.world.health_checks.range(from..).map(|(_, check)| check), size);
    Ok(ListHealthChecksResponse {
        health_checks: page.into_iter().map(shown).collect(),
        marker: Some(input.marker.unwrap_or_default()),
        is_truncated: Some(next.is_some()),
        next_marker: next.map(|check| check.id.clone()),
        max_items: Some(size.to_string()),
    })
}

fn update(tx: &mut Tx, input: UpdateHealthCheckRequest) -> Result<UpdateHealthCheckResponse, ApiError> {
    let known = find(&tx.world, &bare(input.health_check_id.clone()))?;
    if input.health_check_version.is_some_and(|version| u64::try_from(version) != Ok(known.version)) {
        return Err(ApiError::with_status(
            409,
            "HealthCheckVersionMismatch",
            format!("The health check is at version {}.", known.version),
        ));
    }
    let config = health_config::changed(known, input)?;
    let config = health_config::read(&tx.world, config)?;
    if let HealthCheckKind::Calculated { children, .. } = &config.kind
        && children.contains(&known.id)
    {
        return Err(invalid("A calculated health check cannot be a child of its own."));
    }
    let check = HealthCheck {
        version: known.version + 1,
        kind: config.kind,
        inverted: config.inverted,
        disabled: config.disabled,
        ..known.clone()
    };
    let answer = shown(&check);
    tx.world.health_checks.insert(check.id.clone(), check);
    Ok(UpdateHealthCheckResponse { health_check: Some(answer) })
}

fn delete(tx: &mut Tx, input: DeleteHealthCheckRequest) -> Result<DeleteHealthCheckResponse, ApiError> {
    let id = find(&tx.world, &bare(input.health_check_id))?.id.clone();
    let is_parent = |check: &HealthCheck| matches!(&check.kind, HealthCheckKind::Calculated { children, .. } if children.contains(&id));
    if let Some(parent) = tx.world.health_checks.values().find(|check| is_parent(check)) {
        return Err(ApiError::client(
            "HealthCheckInUse",
            format!("The health check {id} is a child of the calculated health check {}.", parent.id),
        ));
    }
    tx.world.health_checks.remove(&id);
    tx.world.health_statuses.remove(&id);
    tags::forget(tx, "healthcheck", &id);
    Ok(DeleteHealthCheckResponse {})
}

/// What the region's one checker says.
fn observation(tx: &Tx, status: String, at: Time) -> HealthCheckObservation {
    HealthCheckObservation {
        region: Some(HealthCheckRegion::from(tx.region().name.as_str()))
            .filter(|region| aws_shapes::route53::HEALTH_CHECK_REGION.values.contains(&region.as_str())),
        ip_address: Some(model::dns::CHECKER.to_string()),
        status_report: Some(StatusReport { status: Some(status), checked_time: Some(timestamp(at)) }),
    }
}

fn status(tx: &mut Tx, input: GetHealthCheckStatusRequest) -> Result<GetHealthCheckStatusResponse, ApiError> {
    let check = find(&tx.world, &bare(input.health_check_id))?;
    let known = tx.world.health_statuses.get(&check.id);
    let observations = known.map(|found| observation(tx, found.status.clone(), found.checked));
    Ok(GetHealthCheckStatusResponse { health_check_observations: observations.into_iter().collect() })
}

fn last_failure(
    tx: &mut Tx,
    input: GetHealthCheckLastFailureReasonRequest,
) -> Result<GetHealthCheckLastFailureReasonResponse, ApiError> {
    let check = find(&tx.world, &bare(input.health_check_id))?;
    let known = tx.world.health_statuses.get(&check.id).and_then(|found| found.last_failure.clone());
    let observations = known.map(|(at, why)| observation(tx, why, at));
    Ok(GetHealthCheckLastFailureReasonResponse {
        health_check_observations: observations.into_iter().collect(),
    })
}

fn checkers(_: &mut Tx, _: GetCheckerIpRangesRequest) -> Result<GetCheckerIpRangesResponse, ApiError> {
    Ok(GetCheckerIpRangesResponse { checker_ip_ranges: vec![format!("{}/32", model::dns::CHECKER)] })
}
