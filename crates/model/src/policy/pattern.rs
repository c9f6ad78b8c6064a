//! Text with wildcards and policy variables.
//!
//! Follows "IAM JSON policy elements: Resource" and "IAM policy elements: Variables and tags"
//! in the IAM User Guide.

use super::Keys;

/// A value of a policy: plain text in most, else pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pattern {
    /// Text without variables, and the parts of the ARN that it may be, where any is wild.
    Plain {
        whole: Glob,
        parts: Box<[Glob]>,
    },
    Pieces(Vec<Piece>),
}

/// Text in which `*` and `?` may be wildcards, with what is known of it beforehand: most has none,
/// or one star at its end, and is compared as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Glob {
    text: Box<str>,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Exact,
    /// `*`
    Anything,
    /// Its only wildcard is the star at its end.
    Start,
    Other,
}

impl Glob {
    pub(super) fn new(text: &str) -> Self {
        let shape = match text.find(['*', '?']) {
            None => Shape::Exact,
            Some(0) if text == "*" => Shape::Anything,
            Some(at) if at + 1 == text.len() && text.ends_with('*') => Shape::Start,
            Some(_) => Shape::Other,
        };
        Self { text: text.into(), shape }
    }

    /// It is `*`.
    pub(super) fn is_anything(&self) -> bool {
        self.shape == Shape::Anything
    }

    pub(super) fn is_wild(&self) -> bool {
        self.shape != Shape::Exact
    }

    pub(super) fn matches(&self, given: &[u8]) -> bool {
        let text = self.text.as_bytes();
        match self.shape {
            Shape::Exact => text == given,
            Shape::Anything => true,
            Shape::Start => given.starts_with(&text[..text.len() - 1]),
            Shape::Other => glob(text, given),
        }
    }
}

/// What an ARN's pattern is compared with: the text, and its parts, at most six.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arn<'a> {
    text: &'a str,
    parts: [&'a [u8]; PARTS],
    count: usize,
}

const PARTS: usize = 6;

impl<'a> Arn<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut parts: [&[u8]; PARTS] = [&[]; PARTS];
        let mut count = 0;
        for part in text.as_bytes().splitn(PARTS, |byte| *byte == b':') {
            parts[count] = part;
            count += 1;
        }
        Self { text, parts, count }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// One character, as itself.
    Char(char),
    /// `*`
    Star,
    /// `?`
    Mark,
    /// `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`; the key in lower case.
    Variable { key: String, default: Option<String> },
}

impl Pattern {
    /// `variables` is false in policies of version 2008-10-17, where `${` is text.
    pub(super) fn new(text: &str, variables: bool) -> Self {
        if !variables || !text.contains("${") {
            let whole = Glob::new(text);
            let cut = matches!(whole.shape, Shape::Start | Shape::Other);
            let parts = if cut { text.splitn(PARTS, ':').map(Glob::new).collect() } else { Box::default() };
            return Self::Plain { whole, parts };
        }
        Self::Pieces(pieces(text))
    }

    /// Whether `value` is matched. Wildcards count only where `wild`: in the `…Like` operators,
    /// resources and actions. A variable without value matches nothing.
    pub(super) fn matches(&self, value: &str, wild: bool, keys: &Keys) -> bool {
        match self {
            Self::Plain { whole, .. } if wild => whole.matches(value.as_bytes()),
            Self::Plain { whole, .. } => *whole.text == *value,
            Self::Pieces(pieces) => {
                let value: Vec<char> = value.chars().collect();
                resolve(pieces, wild, keys).is_some_and(|pieces| glob_pieces(&pieces, &value))
            }
        }
    }

    /// The text with its variables' values, wildcards as they stand; None where one has none.
    pub(super) fn resolved(&self, keys: &Keys) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Plain { whole, .. } => Some((&*whole.text).into()),
            Self::Pieces(pieces) => {
                let shown = resolve(pieces, true, keys)?.into_iter().map(|piece| match piece {
                    Piece::Char(c) => c,
                    Piece::Star => '*',
                    Piece::Mark | Piece::Variable { .. } => '?',
                });
                Some(shown.collect::<String>().into())
            }
        }
    }

    /// As ARNs match: each of the six parts by itself, so that a wildcard doesn't reach over a
    /// colon; a pattern that ends in `*` before its sixth part matches whatever follows.
    pub(super) fn matches_arn(&self, arn: &Arn<'_>, keys: &Keys) -> bool {
        match self {
            Self::Plain { whole, .. } if whole.shape == Shape::Exact => *whole.text == *arn.text,
            Self::Plain { whole, .. } if whole.shape == Shape::Anything => true,
            Self::Plain { whole, parts } => {
                let enough = parts.len() == arn.count || whole.text.ends_with('*') && parts.len() < arn.count;
                // From the last part on: that is where ARNs differ.
                enough && parts.iter().zip(&arn.parts).rev().all(|(pattern, part)| pattern.matches(part))
            }
            Self::Pieces(pieces) => {
                let Some(pieces) = resolve(pieces, true, keys) else { return false };
                let wanted: Vec<&[Piece]> = pieces.splitn(PARTS, |p| *p == Piece::Char(':')).collect();
                let given = &arn.parts[..arn.count];
                let open = wanted.last().is_some_and(|last| last.last() == Some(&Piece::Star));
                let enough = wanted.len() == given.len() || open && wanted.len() < given.len();
                enough
                    && wanted.iter().zip(given).all(|(pattern, part)| glob_pieces(pattern, &characters(part)))
            }
        }
    }

    /// Condition keys its variables name.
    pub(super) fn variables(&self) -> impl Iterator<Item = &str> {
        let pieces = if let Self::Pieces(pieces) = self { pieces.as_slice() } else { &[] };
        pieces.iter().filter_map(|piece| match piece {
            Piece::Variable { key, .. } => Some(key.as_str()),
            _ => None,
        })
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((inside, after)) = rest.strip_prefix("${").and_then(|r| r.split_once('}')) {
            match inside {
                "*" | "?" | "$" => pieces.extend(inside.chars().map(Piece::Char)),
                _ => {
                    let (key, default) = match inside.split_once(',') {
                        Some((key, default)) => (key, Some(default.trim().trim_matches('\'').to_owned())),
                        None => (inside, None),
                    };
                    pieces.push(Piece::Variable { key: key.trim().to_ascii_lowercase(), default });
                }
            }
            rest = after;
            continue;
        }
        pieces.push(match c {
            '*' => Piece::Star,
            '?' => Piece::Mark,
            c => Piece::Char(c),
        });
        rest = &rest[c.len_utf8()..];
    }
    pieces
}

/// Pieces without variables. Their values are text: a `*` in a user's name is no wildcard.
/// A variable of several values has none here, as by AWS.
fn resolve(pieces: &[Piece], wild: bool, keys: &Keys) -> Option<Vec<Piece>> {
    let mut resolved = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Variable { key, default } => {
                let value = match (keys.get(key), default) {
                    (Some([value]), _) => value,
                    (None, Some(default)) => default,
                    _ => return None,
                };
                resolved.extend(value.chars().map(Piece::Char));
            }
            Piece::Star if !wild => resolved.push(Piece::Char('*')),
            Piece::Mark if !wild => resolved.push(Piece::Char('?')),
            other => resolved.push(other.clone()),
        }
    }
    Some(resolved)
}

/// Whether `*` and `?` in `pattern` can stand for what `text` has there. Linear but for
/// what stars make it repeat: `pattern.len() * text.len()` at most.
fn glob(pattern: &[u8], text: &[u8]) -> bool {
    // A `?` stands for a character, which is one byte or several: ARNs and names are ASCII.
    let (mut p, mut t) = (0, 0);
    let mut star = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p, t));
                p += 1;
            }
            Some(b'?') => {
                p += 1;
                t += 1;
                while t < text.len() && text[t] & 0xc0 == 0x80 {
                    t += 1;
                }
            }
            Some(c) if *c == text[t] => {
                p += 1;
                t += 1;
            }
            _ => {
                let Some((at, from)) = star else { return false };
                star = Some((at, from + 1));
                p = at + 1;
                t = from + 1;
            }
        }
    }
    pattern[p..].iter().all(|c| *c == b'*')
}

/// The characters of a part of a text, cut at colons.
fn characters(part: &[u8]) -> Vec<char> {
    String::from_utf8_lossy(part).chars().collect()
}

fn glob_pieces(pattern: &[Piece], text: &[char]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut star = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(Piece::Star) => {
                star = Some((p, t));
                p += 1;
            }
            Some(Piece::Mark) => {
                p += 1;
                t += 1;
            }
            Some(Piece::Char(c)) if *c == text[t] => {
                p += 1;
                t += 1;
            }
            _ => {
                let Some((at, from)) = star else { return false };
                star = Some((at, from + 1));
                p = at + 1;
                t = from + 1;
            }
        }
    }
    pattern[p..].iter().all(|piece| *piece == Piece::Star)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As the User Guide tells it, part by part, without anything prepared.
    fn told(pattern: &str, arn: &str) -> bool {
        let (wanted, given): (Vec<_>, Vec<_>) =
            (pattern.splitn(6, ':').collect(), arn.splitn(6, ':').collect());
        let enough = wanted.len() == given.len() || pattern.ends_with('*') && wanted.len() < given.len();
        enough && wanted.iter().zip(&given).all(|(p, t)| glob(p.as_bytes(), t.as_bytes()))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn what_is_known_beforehand_changes_no_match(
            pattern in "([ab*?]|[ab]\\*|\\*){0,4}", text in "[ab*é]{0,5}",
        ) {
            let matched = Glob::new(&pattern).matches(text.as_bytes());
            prop_assert_eq!(matched, glob(pattern.as_bytes(), text.as_bytes()));
        }

        #[test]
        fn arns_match_part_by_part(pattern in "[ab*?]{0,3}(:[ab*]{0,2}){0,7}", arn in "[ab]{0,2}(:[ab]{0,2}){0,7}") {
            let matched = Pattern::new(&pattern, true).matches_arn(&Arn::new(&arn), &Keys::new());
            prop_assert_eq!(matched, told(&pattern, &arn));
        }
    }
}
