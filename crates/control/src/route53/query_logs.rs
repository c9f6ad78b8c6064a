//! Logs of queries.

use super::bare;
use super::zones::find;
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    ListQueryLoggingConfigs, ListQueryLoggingConfigsRequest, ListQueryLoggingConfigsResponse,
};
use aws_shapes::{ApiError, Registry};

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry.on::<ListQueryLoggingConfigs>(query_logging, Access::any());
}

fn query_logging(
    tx: &mut Tx,
    input: ListQueryLoggingConfigsRequest,
) -> Result<ListQueryLoggingConfigsResponse, ApiError> {
    if input.next_token.is_some() {
        return Err(ApiError::client("InvalidPaginationToken", "The pagination token is not valid."));
    }
    if let Some(id) = input.hosted_zone_id {
        find(&tx.world, &bare(Some(id)))?;
    }
    Ok(ListQueryLoggingConfigsResponse { query_logging_configs: Vec::new(), next_token: None })
}
