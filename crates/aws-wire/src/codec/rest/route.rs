//! Method, path and query → operation.

use aws_shapes::{ApiError, Http, OperationInfo, ServiceInfo};

type Labels = Vec<(&'static str, String)>;

/// The operation whose template fits best: most fixed segments, then the fewest labels that
/// take slashes, then most parameters asked of the query.
///
/// Errors: `UnknownOperationException` (404) where none fits, `MethodNotAllowed` (405) where
/// one would by another method; `InvalidInput` for escapes that are none.
pub(super) fn find(
    service: &'static ServiceInfo,
    method: &str,
    path: &str,
    query: &[(String, String)],
) -> Result<(&'static OperationInfo, Labels), ApiError> {
    let mut best: Option<(Fit, &OperationInfo, Labels)> = None;
    let mut otherwise = false;
    for operation in service.operations {
        let Some(http) = &operation.http else { continue };
        let Some((fit, labels)) = fits(http, path, query)? else { continue };
        if http.method != method {
            otherwise = true;
        } else if best.as_ref().is_none_or(|(known, ..)| fit > *known) {
            best = Some((fit, operation, labels));
        }
    }
    match best {
        Some((_, operation, labels)) => Ok((operation, labels)),
        None if otherwise => Err(ApiError::with_status(
            405,
            "MethodNotAllowed",
            "The specified method is not allowed against this resource.",
        )),
        None => Err(ApiError::with_status(
            404,
            "UnknownOperationException",
            format!("{} has no operation at this path.", service.name),
        )),
    }
}

/// Fixed segments, labels of one segment, parameters of the query.
type Fit = (usize, usize, usize);

fn fits(http: &Http, path: &str, query: &[(String, String)]) -> Result<Option<(Fit, Labels)>, ApiError> {
    let (template, asked) = http.uri.split_once('?').unwrap_or((http.uri, ""));
    let mut count = 0;
    for pair in asked.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').map_or((pair, None), |(name, value)| (name, Some(value)));
        if !query.iter().any(|(n, v)| n == name && value.is_none_or(|value| value == v)) {
            return Ok(None);
        }
        count += 1;
    }
    let mut labels = Labels::new();
    let mut fit = (0, 0, count);
    // One slash at the end makes no other resource, but of a label that takes slashes.
    let greedy = template.ends_with("+}");
    let trimmed = |text: &'static str| text.strip_suffix('/').unwrap_or(text);
    let path = if greedy { path } else { path.strip_suffix('/').unwrap_or(path) };
    let mut rest = Some(path.strip_prefix('/').unwrap_or(path));
    for segment in trimmed(template).split('/').skip(1) {
        let Some(left) = rest else { return Ok(None) };
        let label = segment.strip_prefix('{').and_then(|label| label.strip_suffix('}'));
        if let Some(name) = label.and_then(|label| label.strip_suffix('+')) {
            if left.is_empty() {
                return Ok(None);
            }
            labels.push((name, super::unescape(left, false)?));
            rest = None;
            continue;
        }
        let (this, after) = match left.split_once('/') {
            Some((this, after)) => (this, Some(after)),
            None => (left, None),
        };
        rest = after;
        match label {
            Some(_) if this.is_empty() => return Ok(None),
            Some(name) => {
                labels.push((name, super::unescape(this, false)?));
                fit.1 += 1;
            }
            None if segment == this => fit.0 += 1,
            None => return Ok(None),
        }
    }
    // The template `/` has no segments, and fits no longer path.
    let left_over = rest.is_some_and(|rest| !rest.is_empty() || trimmed(template).contains('/'));
    Ok((!left_over || greedy && rest.is_none()).then_some((fit, labels)))
}
