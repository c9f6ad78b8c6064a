//! Filters and pages.

use super::error::parameter;
use crate::ec2::page;
use aws_shapes::ApiError;
use aws_shapes::route53resolver::Filter;

/// Items of a page where none is asked for, and at most.
pub(super) const PAGE: i32 = 100;

/// What a filter may ask of an item: its names and the item's values. Names are taken in either of AWS's two
/// spellings, `HostVPCId` and `HOST_VPC_ID`.
pub(super) type Field<T> = (&'static str, fn(&T) -> Vec<String>);

/// # Errors
/// `InvalidParameterException`: a filter by another name, or without values.
pub(super) fn filtered<T>(
    items: Vec<T>,
    filters: &[Filter],
    fields: &[Field<T>],
) -> Result<Vec<T>, ApiError> {
    let plain = |name: &str| name.replace('_', "").to_ascii_lowercase();
    let mut asked = Vec::new();
    for filter in filters {
        let name = filter.name.as_deref().unwrap_or_default();
        let Some((_, of)) = fields.iter().find(|(known, _)| plain(known) == plain(name)) else {
            return Err(parameter(format!("The filter '{name}' is invalid")));
        };
        if filter.values.is_empty() {
            return Err(parameter(format!("No values specified for filter {name}")));
        }
        asked.push((of, &filter.values));
    }
    let passes = |item: &T| asked.iter().all(|(of, values)| of(item).iter().any(|v| values.contains(v)));
    Ok(items.into_iter().filter(passes).collect())
}

/// One page, and the token of the next.
///
/// # Errors
/// `InvalidNextTokenException`
pub(super) fn paged<T>(
    items: Vec<T>,
    max_results: Option<i32>,
    next_token: Option<&str>,
    key: impl Fn(&T) -> String,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    page(items, Some(max_results.unwrap_or(PAGE)), next_token, 1..=PAGE, key)
        .map_err(|error| ApiError::client("InvalidNextTokenException", error.message))
}
