//! AWS CloudTrail: the history of events. There are no trails: they would write to S3.

mod history;
mod lookup;
mod shown;

pub use history::History;
pub(crate) use history::Noted;

use crate::Tx;
use crate::access::Access;
use aws_shapes::cloudtrail::{
    DescribeTrails, DescribeTrailsRequest, DescribeTrailsResponse, GetTrailStatus, GetTrailStatusRequest,
    GetTrailStatusResponse, ListTrails, ListTrailsRequest, ListTrailsResponse, LookupEvents,
};
use aws_shapes::{ApiError, Registry};

pub(crate) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeTrails>(describe_trails, Access::any())
        .on::<ListTrails>(list_trails, Access::any())
        .on::<LookupEvents>(lookup::lookup_events, Access::any())
        .on::<GetTrailStatus>(get_trail_status, Access::any());
}

/// No trail is known, so that a name finds nothing: CloudTrail answers an empty list then, too.
fn describe_trails(_: &mut Tx, _: DescribeTrailsRequest) -> Result<DescribeTrailsResponse, ApiError> {
    Ok(DescribeTrailsResponse::default())
}

fn list_trails(_: &mut Tx, _: ListTrailsRequest) -> Result<ListTrailsResponse, ApiError> {
    Ok(ListTrailsResponse::default())
}

fn get_trail_status(tx: &mut Tx, input: GetTrailStatusRequest) -> Result<GetTrailStatusResponse, ApiError> {
    let name = input.name.unwrap_or_default();
    let message = format!("Unknown trail: {name} for the user: {}", tx.account());
    Err(ApiError::client("TrailNotFoundException", message))
}
