//! What names, paths, tags and policy documents may be.
//!
//! Follows "IAM and AWS STS quotas" and "IAM identifiers" in the IAM User Guide. Lengths that
//! the model knows are held by the wire.

use super::error::{invalid, limit, malformed, validation};
use aws_shapes::ApiError;
use aws_shapes::iam::Tag;
use model::IamTags;
use model::policy::{self, Kind};

/// Tags that an identity may have.
const TAGS: usize = 50;

/// What a name may consist of; `field` is AWS's name of the parameter.
pub(super) fn name(field: &str, text: &str) -> Result<(), ApiError> {
    let good = |c: char| c.is_ascii_alphanumeric() || "+=,.@_-".contains(c);
    if !text.is_empty() && text.chars().all(good) {
        return Ok(());
    }
    Err(validation(format!(
        "The specified value for {field} is invalid. It must contain only alphanumeric characters and/or the \
         following: +=,.@_-"
    )))
}

/// The path given, or `/`.
pub(super) fn path(path: Option<String>) -> Result<String, ApiError> {
    let path = path.unwrap_or_else(|| "/".into());
    let good = path.len() <= 512 && path.bytes().all(|b| b.is_ascii_graphic());
    if good && path.starts_with('/') && path.ends_with('/') && !path.contains("//") {
        return Ok(path);
    }
    Err(validation(
        "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric \
         characters and/or / characters.",
    ))
}

/// The tags given, as a map.
pub(super) fn tags(tags: &[Tag]) -> Result<IamTags, ApiError> {
    let mut map = IamTags::new();
    add_tags(&mut map, tags)?;
    if map.len() != tags.len() {
        return Err(invalid("Duplicate tag keys found. Please note that Tag keys are case insensitive."));
    }
    Ok(map)
}

/// Adds tags; those of the same key, whatever its case, are replaced.
pub(super) fn add_tags(map: &mut IamTags, tags: &[Tag]) -> Result<(), ApiError> {
    for tag in tags {
        let (key, value) = (tag.key.clone().unwrap_or_default(), tag.value.clone().unwrap_or_default());
        tag_key(&key)?;
        if !value.chars().all(tag_letter) {
            return Err(validation(format!(
                "1 validation error detected: Value at 'tags.{key}.value' failed to satisfy constraint: Member \
                 must satisfy regular expression pattern: [\\p{{L}}\\p{{Z}}\\p{{N}}_.:/=+\\-@]*"
            )));
        }
        map.retain(|known, _| !known.eq_ignore_ascii_case(&key));
        map.insert(key, value);
    }
    if map.len() > TAGS {
        return Err(limit(format!(
            "The number of tags has reached the maximum limit: {TAGS}. Remove tags to add others."
        )));
    }
    Ok(())
}

pub(crate) fn tag_key(key: &str) -> Result<(), ApiError> {
    if key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:")) {
        return Err(invalid("Tag keys beginning with aws: are reserved for AWS."));
    }
    if key.is_empty() || !key.chars().all(tag_letter) {
        return Err(validation(format!(
            "1 validation error detected: Value '{key}' at 'tags.member.key' failed to satisfy constraint: Member \
             must satisfy regular expression pattern: [\\p{{L}}\\p{{Z}}\\p{{N}}_.:/=+\\-@]+"
        )));
    }
    Ok(())
}

pub(crate) fn tag_letter(c: char) -> bool {
    c.is_alphanumeric() || c == ' ' || (c.is_whitespace() && !c.is_control()) || "_.:/=+-@".contains(c)
}

/// What a policy document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    Identity,
    Trust,
}

/// Refuses what is no policy. Text beyond ASCII and Latin-1 is refused as AWS refuses it.
pub(crate) fn document(text: &str, of: Document) -> Result<(), ApiError> {
    if !text.chars().all(|c| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{ff}')) {
        return Err(validation(
            "The specified value for policyDocument is invalid. It must contain only printable ASCII characters.",
        ));
    }
    let kind = match of {
        Document::Identity => Kind::Identity,
        Document::Trust => Kind::Trust,
    };
    policy::Document::parse(text, kind).map(drop).map_err(|malformed_so| malformed(malformed_so.0))
}

/// A document's length as quotas count it: without white space.
pub(crate) fn size(document: &str) -> usize {
    document.chars().filter(|c| !c.is_whitespace()).count()
}
