//! What no zone here has: signatures, logs of queries. Reading says so; making one is refused as
//! an operation that isn't supported.

use super::zones::find;
use super::{access, bare};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    DNSSECStatus, GetDNSSEC, GetDNSSECRequest, GetDNSSECResponse, ListQueryLoggingConfigs,
    ListQueryLoggingConfigsRequest, ListQueryLoggingConfigsResponse,
};
use aws_shapes::{ApiError, Registry};

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<GetDNSSEC>(dnssec, access::zone("HostedZoneId"))
        .on::<ListQueryLoggingConfigs>(query_logging, Access::any());
}

fn dnssec(tx: &mut Tx, input: GetDNSSECRequest) -> Result<GetDNSSECResponse, ApiError> {
    let zone = find(&tx.world, &bare(input.hosted_zone_id))?;
    if zone.private {
        return Err(ApiError::client("InvalidArgument", "DNSSEC is not for private hosted zones."));
    }
    let status = DNSSECStatus { serve_signature: Some("NOT_SIGNING".into()), status_message: None };
    Ok(GetDNSSECResponse { status: Some(status), key_signing_keys: Vec::new() })
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
