//! Parameters by name: the account's, and those in which AWS publishes images.

use crate::{Tx, Vault};
use aws_shapes::ApiError;
use aws_shapes::ssm;
use model::{IamTags, Image, Parameter, ParameterKind, ParameterVersion, Time, World};
use std::borrow::Cow;

/// Where AWS's own parameters are.
const PUBLIC: &str = "/aws/service/";

/// A name as requests give it: with a version or a label behind a colon, or as an ARN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked<'a> {
    pub(crate) name: &'a str,
    pub(crate) selector: Option<&'a str>,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        // arn:aws:ssm:REGION:ACCOUNT:parameter/a/b; a name without hierarchy has no slash of its own.
        let text = match text.strip_prefix("arn:").and_then(|rest| rest.split_once(":parameter")) {
            Some((_, path)) if path.matches('/').count() == 1 => &path[1..],
            Some((_, path)) => path,
            None => text,
        };
        match text.split_once(':') {
            Some((name, selector)) => Self { name, selector: Some(selector) },
            None => Self { name: text, selector: None },
        }
    }
}

/// The ARN of a parameter; AWS's own have no account.
pub(crate) fn arn(world: &World, name: &str) -> String {
    let region = world.region();
    let account = if name.starts_with(PUBLIC) { "" } else { &region.account };
    format!("arn:aws:ssm:{}:{account}:parameter/{}", region.name, name.trim_start_matches('/'))
}

/// The parameter of this name, whosever it is.
pub(crate) fn parameter<'w>(world: &'w World, name: &str) -> Option<Cow<'w, Parameter>> {
    if name.starts_with(PUBLIC) {
        return public(world).find(|p| p.name == name).map(Cow::Owned);
    }
    world.parameters.get(&name.to_owned()).map(Cow::Borrowed)
}

/// All parameters below a path that ends with a slash.
pub(super) fn below<'w>(world: &'w World, path: &'w str) -> impl Iterator<Item = Cow<'w, Parameter>> {
    let own = world.parameters.values().map(Cow::Borrowed);
    let public = (path.starts_with(PUBLIC)).then(|| public(world).map(Cow::Owned)).into_iter().flatten();
    own.chain(public).filter(move |p| p.name.starts_with(path))
}

/// Images of the catalogue under the names by which their publishers give them out.
fn public(world: &World) -> impl Iterator<Item = Parameter> + '_ {
    world.images.values().filter_map(|image| {
        let version = |value: String| ParameterVersion {
            number: 1,
            kind: ParameterKind::String,
            value,
            description: None,
            data_type: "aws:ec2:image".into(),
            advanced: false,
            modified: image.created,
            by: String::new(),
            labels: Default::default(),
        };
        let name = public_name(image)?;
        Some(Parameter { name, versions: vec![version(image.id.to_string())], tags: IamTags::new() })
    })
}

/// Follows "Cloud/AmazonEC2Image" of the Debian wiki: the plain image of each release.
fn public_name(image: &Image) -> Option<String> {
    let release = image.debian_release()?;
    let architecture = match image.architecture {
        model::Architecture::X86_64 => "amd64",
        model::Architecture::Arm64 => "arm64",
    };
    Some(format!("{PUBLIC}debian/release/{release}/latest/{architecture}"))
}

pub(super) fn not_found(name: &str) -> ApiError {
    ApiError::client("ParameterNotFound", format!("Parameter {name} not found."))
}

/// The version that a selector names, else the newest.
///
/// # Errors
/// `ParameterNotFound` where there is no such parameter, `ParameterVersionNotFound` no such version.
pub(crate) fn version<'p>(
    parameter: &'p Parameter,
    asked: Asked<'_>,
) -> Result<&'p ParameterVersion, ApiError> {
    let found = match asked.selector {
        None => parameter.newest(),
        Some(selector) => match selector.parse::<i64>() {
            Ok(number) => parameter.versions.iter().find(|v| v.number == number),
            Err(_) => parameter.versions.iter().find(|v| v.labels.contains(selector)),
        },
    };
    found.ok_or_else(|| {
        let what = asked.selector.unwrap_or_default();
        ApiError::client(
            "ParameterVersionNotFound",
            format!(
                "Systems Manager could not find version {what} of {}. Verify the version and try again.",
                asked.name
            ),
        )
    })
}

/// What a value of a parameter is sealed for.
pub(super) fn purpose(name: &str) -> String {
    format!("parameter:{name}")
}

/// A value as it is given out: a secret in clear only where that is asked for.
pub(super) fn value(
    vault: &Vault,
    name: &str,
    version: &ParameterVersion,
    clear: bool,
) -> Result<String, ApiError> {
    match version.kind {
        ParameterKind::SecureString if clear => vault
            .unseal_text(&purpose(name), &version.value)
            .ok_or_else(|| ApiError::internal("The parameter's value does not open.")),
        _ => Ok(version.value.clone()),
    }
}

pub(super) fn kind(kind: ParameterKind) -> ssm::ParameterType {
    match kind {
        ParameterKind::String => ssm::ParameterType::STRING,
        ParameterKind::StringList => ssm::ParameterType::STRING_LIST,
        ParameterKind::SecureString => ssm::ParameterType::SECURE_STRING,
    }
}

/// As the API shows a version of a parameter.
pub(super) fn shown(
    tx: &Tx,
    parameter: &Parameter,
    asked: Asked<'_>,
    clear: bool,
) -> Result<ssm::Parameter, ApiError> {
    let version = version(parameter, asked)?;
    Ok(ssm::Parameter {
        name: Some(parameter.name.clone()),
        r#type: Some(kind(version.kind)),
        value: Some(value(&tx.vault, &parameter.name, version, clear)?),
        version: Some(version.number),
        selector: asked.selector.map(|s| format!(":{s}")),
        source_result: None,
        last_modified_date: Some(at(version.modified)),
        arn: Some(arn(&tx.world, &parameter.name)),
        data_type: Some(version.data_type.clone()),
    })
}

pub(super) fn at(time: Time) -> aws_shapes::Timestamp {
    aws_shapes::Timestamp::from_millis(time.0)
}

/// The parameter that an image's id stands for, as in `resolve:ssm:/path`.
pub(crate) fn resolved(image_id: &str) -> Option<Asked<'_>> {
    image_id.strip_prefix("resolve:ssm:").map(Asked::new)
}

/// The image behind `resolve:ssm:/path`, as a launch names it; None where it isn't named so.
pub(crate) fn image(world: &World, image_id: &str) -> Option<Result<String, ApiError>> {
    let asked = resolved(image_id)?;
    let found = parameter(world, asked.name).ok_or_else(|| not_found(asked.name));
    Some(found.and_then(|p| version(&p, asked).map(|v| v.value.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_with_selectors_and_as_arns() {
        for (text, name, selector) in [
            ("/a/b", "/a/b", None),
            ("/a/b:3", "/a/b", Some("3")),
            ("plain:prod", "plain", Some("prod")),
            ("arn:aws:ssm:r:1:parameter/a/b", "/a/b", None),
            ("arn:aws:ssm:r:1:parameter/plain:2", "plain", Some("2")),
        ] {
            assert_eq!(Asked::new(text), Asked { name, selector }, "{text}");
        }
    }
}
