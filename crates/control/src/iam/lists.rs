//! IAM's lists: `PathPrefix`, `Marker`, `MaxItems`.

use super::error::validation;
use crate::ec2::page;
use aws_shapes::ApiError;

/// How many items a page has unless told.
const USUAL: i32 = 100;

/// A page of a list.
pub(super) struct Page<T> {
    pub items: Vec<T>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

/// Sorts by `key`, which must differ from item to item, and cuts out the asked page.
///
/// # Errors
/// `ValidationError` for a marker that isn't ours. The wire has seen to `MaxItems` already.
pub(super) fn cut<T>(
    items: Vec<T>,
    max_items: Option<i32>,
    marker: Option<&str>,
    key: impl Fn(&T) -> String,
) -> Result<Page<T>, ApiError> {
    let (items, marker) = page(items, Some(max_items.unwrap_or(USUAL)), marker, 1..=1000, key)
        .map_err(|_| validation("Invalid Marker."))?;
    Ok(Page { items, is_truncated: Some(marker.is_some()), marker })
}

/// Whether a path begins with the prefix asked for.
pub(super) fn below(path: &str, prefix: Option<&String>) -> bool {
    prefix.is_none_or(|prefix| path.starts_with(prefix.as_str()))
}
