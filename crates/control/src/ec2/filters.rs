//! `Filter.N`: one engine for every `Describe…`.
//!
//! Names are ANDed, values of a name ORed; `*` and `?` are wildcards, `\` takes their
//! meaning away; case counts. Follows "Filter resources" in the Amazon EC2 User Guide.

use super::error::{Ec2Code, Ec2Error};
use aws_shapes::ec2::Filter;
use model::World;

/// A filter name that a resource `T` has, and the values it is compared with.
pub(super) struct Spec<T: 'static> {
    pub name: &'static str,
    pub values: fn(&World, &T) -> Vec<String>,
}

/// Short for a table of filters: `filters![Vpc; "vpc-id" => |w, v| vec![…], …]`
macro_rules! filters {
    ($row:ty; $($name:literal => $values:expr,)*) => {
        &[$($crate::ec2::filters::Spec::<$row> { name: $name, values: $values },)*]
    };
}
pub(super) use filters;

/// What a filter compares of a member that a resource may lack.
pub(super) fn shown<T: ToString>(member: &Option<T>) -> Vec<String> {
    member.iter().map(ToString::to_string).collect()
}

/// The request's filters, checked against what the resource has.
pub(super) struct Filters<'a, T: 'static> {
    wanted: Vec<Wanted<'a, T>>,
}

struct Wanted<'a, T: 'static> {
    by: By<'a, T>,
    patterns: &'a [String],
}

enum By<'a, T: 'static> {
    Spec(&'static Spec<T>),
    Tag(&'a str),
    TagKey,
    TagValue,
}

impl<'a, T> Filters<'a, T> {
    /// # Errors
    /// `InvalidParameterValue` for a name the resource doesn't have; `MissingParameter`-like
    /// errors for a filter without name or values.
    pub(super) fn new(filters: &'a [Filter], specs: &'static [Spec<T>]) -> Result<Self, Ec2Error> {
        let wanted = filters.iter().map(|filter| {
            let name = filter.name.as_deref().unwrap_or_default();
            let by = match name {
                "" => {
                    return Err(
                        Ec2Code::MissingParameter.with("The request must contain the parameter Filter.Name")
                    );
                }
                "tag-key" => By::TagKey,
                "tag-value" => By::TagValue,
                _ => match name.strip_prefix("tag:") {
                    Some(key) => By::Tag(key),
                    None => By::Spec(specs.iter().find(|s| s.name == name).ok_or_else(|| {
                        Ec2Code::InvalidParameterValue.with(format!("The filter '{name}' is invalid"))
                    })?),
                },
            };
            if filter.values.is_empty() {
                return Err(Ec2Code::InvalidParameterValue
                    .with(format!("The filter '{name}' must have at least one value")));
            }
            if filter.values.len() > 200 {
                return Err(Ec2Code::InvalidParameterValue
                    .with("The maximum number of filter values specified on a single call is 200"));
            }
            Ok(Wanted { by, patterns: &filter.values })
        });
        Ok(Self { wanted: wanted.collect::<Result<_, _>>()? })
    }

    /// True where `item`, whose tags are those of `resource`, passes every filter.
    pub(super) fn pass(&self, world: &World, resource: &str, item: &T) -> bool {
        self.wanted.iter().all(|wanted| {
            let any = |value: &str| wanted.patterns.iter().any(|p| matches(p, value));
            match wanted.by {
                By::Spec(spec) => (spec.values)(world, item).iter().any(|v| any(v)),
                By::Tag(key) => world.tags_of(resource).any(|(k, v)| k == key && any(v)),
                By::TagKey => world.tags_of(resource).any(|(k, _)| any(k)),
                By::TagValue => world.tags_of(resource).any(|(_, v)| any(v)),
            }
        })
    }
}

/// Matches `text` against a pattern with `*`, `?` and `\`, in time linear in their product.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    #[derive(PartialEq)]
    enum P {
        Any,
        One,
        Char(char),
    }
    let mut parts = Vec::with_capacity(pattern.len());
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        parts.push(match c {
            '*' => P::Any,
            '?' => P::One,
            '\\' => P::Char(chars.next().unwrap_or('\\')),
            c => P::Char(c),
        });
    }
    let text: Vec<char> = text.chars().collect();
    let (mut p, mut t, mut star) = (0, 0, None);
    while t < text.len() {
        match parts.get(p) {
            Some(P::Any) => {
                star = Some((p, t));
                p += 1;
            }
            Some(P::One) => (p, t) = (p + 1, t + 1),
            Some(P::Char(c)) if *c == text[t] => (p, t) = (p + 1, t + 1),
            _ => match star {
                // Let the last star swallow one more character, and go on behind it.
                Some((at, from)) => {
                    star = Some((at, from + 1));
                    (p, t) = (at + 1, from + 1);
                }
                None => return false,
            },
        }
    }
    parts[p..].iter().all(|rest| *rest == P::Any)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn wildcards() {
        for (pattern, text, expected) in [
            ("web", "web", true),
            ("web", "webs", false),
            ("web*", "web", true),
            ("*", "", true),
            ("?", "", false),
            ("w?b", "web", true),
            ("*a*b*", "xxaxxbxx", true),
            ("*a*b", "xxaxxbxx", false),
            (r"\*", "*", true),
            (r"\*", "x", false),
            ("Web", "web", false),
            ("雲*", "雲箱", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }
}
