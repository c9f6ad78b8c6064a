//! Text with wildcards and policy variables.
//!
//! Follows "IAM JSON policy elements: Resource" and "IAM policy elements: Variables and tags"
//! in the IAM User Guide.

use super::Keys;

/// A value of a policy: plain text in most, else pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pattern {
    Plain { text: String, wild: bool },
    Pieces(Vec<Piece>),
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
            let wild = text.contains(['*', '?']);
            return Self::Plain { text: text.to_owned(), wild };
        }
        Self::Pieces(pieces(text))
    }

    /// Whether `value` is matched. Wildcards count only where `wild`: in the `…Like` operators,
    /// resources and actions. A variable without value matches nothing.
    pub(super) fn matches(&self, value: &str, wild: bool, keys: &Keys) -> bool {
        match self {
            Self::Plain { text, wild: has } if wild && *has => glob(text.as_bytes(), value.as_bytes()),
            Self::Plain { text, .. } => text == value,
            Self::Pieces(pieces) => {
                let value: Vec<char> = value.chars().collect();
                resolve(pieces, wild, keys).is_some_and(|pieces| glob_pieces(&pieces, &value))
            }
        }
    }

    /// The text with its variables' values, wildcards as they stand; None where one has none.
    pub(super) fn resolved(&self, keys: &Keys) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Plain { text, .. } => Some(text.into()),
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
    pub(super) fn matches_arn(&self, arn: &str, keys: &Keys) -> bool {
        match self {
            Self::Plain { text, wild: false } => text == arn,
            Self::Plain { text, .. } if text == "*" => true,
            Self::Plain { text, .. } => {
                let (mut wanted, mut given) = (text.splitn(6, ':').peekable(), arn.splitn(6, ':'));
                loop {
                    match (wanted.next(), given.next()) {
                        (None, None) => return true,
                        (Some(pattern), Some(part)) => {
                            if !glob(pattern.as_bytes(), part.as_bytes()) {
                                return false;
                            }
                            if wanted.peek().is_none() && pattern.ends_with('*') {
                                return true;
                            }
                        }
                        _ => return false,
                    }
                }
            }
            Self::Pieces(pieces) => {
                let Some(pieces) = resolve(pieces, true, keys) else { return false };
                let wanted: Vec<&[Piece]> = pieces.splitn(6, |p| *p == Piece::Char(':')).collect();
                let given: Vec<&str> = arn.splitn(6, ':').collect();
                let open = wanted.last().is_some_and(|last| last.last() == Some(&Piece::Star));
                let enough = wanted.len() == given.len() || open && wanted.len() < given.len();
                enough
                    && wanted
                        .iter()
                        .zip(given)
                        .all(|(pattern, part)| glob_pieces(pattern, &part.chars().collect::<Vec<_>>()))
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
pub(super) fn glob(pattern: &[u8], text: &[u8]) -> bool {
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
