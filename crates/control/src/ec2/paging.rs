//! `MaxResults` and `NextToken`: one way to cut any list into pages.
//!
//! A token names the key of the last item given, so that a page stays right when items
//! before it come or go between calls.

use super::error::{Ec2Code, Ec2Error};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::ops::RangeInclusive;

const MARK: &str = "kb1:";

/// Sorts `items` by `key` and cuts out the asked page. Returns it with the token of the next.
///
/// # Errors
/// `InvalidParameterValue` for a size outside `limits`, `InvalidNextToken` for a token that isn't one of ours.
pub(crate) fn page<T>(
    mut items: Vec<T>,
    max_results: Option<i32>,
    next_token: Option<&str>,
    limits: RangeInclusive<i32>,
    key: impl Fn(&T) -> String,
) -> Result<(Vec<T>, Option<String>), Ec2Error> {
    items.sort_by_cached_key(&key);
    if let Some(token) = next_token.filter(|t| !t.is_empty()) {
        let last = decode(token)
            .ok_or_else(|| Ec2Code::InvalidNextToken.with(format!("The token '{token}' is invalid.")))?;
        items.retain(|item| key(item) > last);
    }
    let Some(max) = max_results else { return Ok((items, None)) };
    if max < *limits.start() {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Value ( {max} ) for parameter maxResults is invalid. Expecting a value greater than or equal to {}.",
            limits.start()
        )));
    }
    // Above the limit AWS gives the limit's worth.
    let max = max.min(*limits.end()) as usize;
    if items.len() <= max {
        return Ok((items, None));
    }
    items.truncate(max);
    let token = items.last().map(|last| encode(&key(last)));
    Ok((items, token))
}

fn encode(key: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("{MARK}{key}"))
}

fn decode(token: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    String::from_utf8(bytes).ok()?.strip_prefix(MARK).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_meet_without_gap_or_overlap_although_items_go() {
        let all: Vec<i32> = (0..12).collect();
        let key = |n: &i32| format!("{n:03}");
        let (first, token) = page(all.clone(), Some(5), None, 5..=1000, key).unwrap();
        assert_eq!(first, [0, 1, 2, 3, 4]);
        let rest: Vec<i32> = all.into_iter().filter(|n| *n != 4).collect();
        let (second, token) = page(rest.clone(), Some(5), token.as_deref(), 5..=1000, key).unwrap();
        assert_eq!(second, [5, 6, 7, 8, 9]);
        let (third, token) = page(rest, Some(5), token.as_deref(), 5..=1000, key).unwrap();
        assert_eq!((third, token), (vec![10, 11], None));
    }

    #[test]
    fn refuses_sizes_and_tokens() {
        assert_eq!(
            page(vec![1], Some(4), None, 5..=1000, i32::to_string).unwrap_err().code,
            Ec2Code::InvalidParameterValue
        );
        assert_eq!(
            page(vec![1], None, Some("x"), 5..=1000, i32::to_string).unwrap_err().code,
            Ec2Code::InvalidNextToken
        );
    }
}
