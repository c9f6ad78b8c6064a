//! Logs of public zones' queries.
//!
//! There are no CloudWatch Logs here: any log group of this account is taken, and its lines are in files
//! (docs/adr/0023). Follows "Public DNS query logging" in the Amazon Route 53 Developer Guide.

use super::error::invalid;
use super::zones::{find, find_mut};
use super::{access, bare, location};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    CreateQueryLoggingConfig, CreateQueryLoggingConfigRequest, CreateQueryLoggingConfigResponse,
    DeleteQueryLoggingConfig, DeleteQueryLoggingConfigRequest, DeleteQueryLoggingConfigResponse,
    GetQueryLoggingConfig, GetQueryLoggingConfigRequest, GetQueryLoggingConfigResponse,
    ListQueryLoggingConfigs, ListQueryLoggingConfigsRequest, ListQueryLoggingConfigsResponse,
    QueryLoggingConfig,
};
use aws_shapes::{ApiError, Registry};
use model::World;
use model::dns::{HostedZone, QueryLog};

const PAGE: usize = 100;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateQueryLoggingConfig>(create, access::zone("HostedZoneId"))
        .on::<GetQueryLoggingConfig>(get, Access::on("queryloggingconfig", "Id"))
        .on::<DeleteQueryLoggingConfig>(delete, Access::on("queryloggingconfig", "Id"))
        .on::<ListQueryLoggingConfigs>(list, Access::any());
}

fn shown(zone: &HostedZone, log: &QueryLog) -> QueryLoggingConfig {
    QueryLoggingConfig {
        id: Some(log.id.clone()),
        hosted_zone_id: Some(zone.id.clone()),
        cloud_watch_logs_log_group_arn: Some(log.log_group_arn.clone()),
    }
}

fn find_log<'w>(world: &'w World, id: &str) -> Result<(&'w HostedZone, &'w QueryLog), ApiError> {
    let logs = world.hosted_zones.values().filter_map(|zone| Some((zone, zone.query_log.as_ref()?)));
    logs.into_iter().find(|(_, log)| log.id == id).ok_or_else(|| {
        ApiError::with_status(
            404,
            "NoSuchQueryLoggingConfig",
            format!("The query logging configuration {id} does not exist."),
        )
    })
}

/// Whether this can be the ARN of a log group of the account, where Route 53 writes to.
fn is_log_group(arn: &str, account: &str) -> bool {
    let parts: Vec<&str> = arn.split(':').collect();
    let name = match parts[..] {
        ["arn", "aws", "logs", "us-east-1", of, "log-group", name]
        | ["arn", "aws", "logs", "us-east-1", of, "log-group", name, "*" | ""]
            if of == account =>
        {
            name
        }
        _ => return false,
    };
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"_-/.#".contains(&b);
    (1..=512).contains(&name.len()) && name.bytes().all(plain)
}

fn create(
    tx: &mut Tx,
    input: CreateQueryLoggingConfigRequest,
) -> Result<CreateQueryLoggingConfigResponse, ApiError> {
    let id = bare(input.hosted_zone_id);
    let log_group_arn = input.cloud_watch_logs_log_group_arn.unwrap_or_default();
    let zone = find(&tx.world, &id)?;
    if zone.private {
        return Err(invalid("Query logging is not supported for private hosted zones."));
    }
    if !is_log_group(&log_group_arn, &tx.world.region().account) {
        return Err(invalid(format!(
            "The ARN {log_group_arn} is not that of a CloudWatch Logs log group of this account in us-east-1."
        )));
    }
    if zone.query_log.is_some() {
        return Err(ApiError::with_status(
            409,
            "QueryLoggingConfigAlreadyExists",
            format!("A query logging configuration already exists for the hosted zone {id}."),
        ));
    }
    let log = QueryLog { id: aws_wire::uuid(), log_group_arn };
    let config = shown(zone, &log);
    let location = location("queryloggingconfig", &log.id);
    find_mut(&mut tx.world, &id)?.query_log = Some(log);
    Ok(CreateQueryLoggingConfigResponse { query_logging_config: Some(config), location })
}

fn get(tx: &mut Tx, input: GetQueryLoggingConfigRequest) -> Result<GetQueryLoggingConfigResponse, ApiError> {
    let (zone, log) = find_log(&tx.world, &input.id.unwrap_or_default())?;
    Ok(GetQueryLoggingConfigResponse { query_logging_config: Some(shown(zone, log)) })
}

fn delete(
    tx: &mut Tx,
    input: DeleteQueryLoggingConfigRequest,
) -> Result<DeleteQueryLoggingConfigResponse, ApiError> {
    let zone = find_log(&tx.world, &input.id.unwrap_or_default())?.0.id.clone();
    find_mut(&mut tx.world, &zone)?.query_log = None;
    Ok(DeleteQueryLoggingConfigResponse {})
}

/// By the zones' ids; a page's token is the id of the zone that the next one begins with.
fn list(
    tx: &mut Tx,
    input: ListQueryLoggingConfigsRequest,
) -> Result<ListQueryLoggingConfigsResponse, ApiError> {
    let only = input.hosted_zone_id.map(|id| bare(Some(id)));
    if let Some(id) = &only {
        find(&tx.world, id)?;
    }
    let first = input.next_token.unwrap_or_default();
    if !first.is_empty() && !tx.world.hosted_zones.contains(&first) {
        return Err(ApiError::client("InvalidPaginationToken", "The pagination token is not valid."));
    }
    let size = super::page_size(input.max_results.as_ref(), PAGE)?;
    let zones = tx.world.hosted_zones.values().filter(|zone| only.as_ref().is_none_or(|id| *id == zone.id));
    let mut logs = zones.filter(|z| z.id >= first).filter_map(|zone| Some((zone, zone.query_log.as_ref()?)));
    let query_logging_configs = logs.by_ref().take(size).map(|(zone, log)| shown(zone, log)).collect();
    Ok(ListQueryLoggingConfigsResponse {
        query_logging_configs,
        next_token: logs.next().map(|(zone, _)| zone.id.clone()),
    })
}
