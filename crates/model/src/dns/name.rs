//! Domain names as Route 53 keeps and orders them.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A domain name in Route 53's one spelling: lower case, with the final dot, every octet but
/// letters, digits, `-` and `_` as `\` and three octal digits (`\052.example.jp.`). The root is `.`.
///
/// Ordered as Route 53 lists names: labels from the right, each followed by a dot, by octets.
/// Follows "ListResourceRecordSets" and "DNS domain name format" in its documentation.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DnsName(Arc<str>);

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadName {
    /// Two dots in a row, or one in front.
    EmptyLabel,
    /// More than 63 octets between two dots.
    LongLabel,
    /// More than 255 octets on the wire.
    LongName,
    /// A backslash without three octal digits of an octet, or a character outside of ASCII.
    BadEscape,
}

impl fmt::Display for BadName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EmptyLabel => "a label is empty",
            Self::LongLabel => "a label is longer than 63 octets",
            Self::LongName => "the name is longer than 255 octets",
            Self::BadEscape => "an escape or a character is not one of a domain name",
        })
    }
}
impl std::error::Error for BadName {}

impl DnsName {
    pub fn root() -> Self {
        Self(".".into())
    }

    /// Any spelling: upper case, without the final dot, with characters that would be escaped.
    ///
    /// # Errors
    /// See [`BadName`].
    pub fn parse(text: &str) -> Result<Self, BadName> {
        let mut wire = Vec::with_capacity(text.len() + 2);
        let mut label = Vec::new();
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut close = |label: &mut Vec<u8>| -> Result<(), BadName> {
            let length = u8::try_from(label.len()).ok().filter(|l| *l <= 63).ok_or(BadName::LongLabel)?;
            if length == 0 {
                return Err(BadName::EmptyLabel);
            }
            wire.push(length);
            wire.append(label);
            Ok(())
        };
        if matches!(text, "." | "") {
            return Ok(Self::root());
        }
        while at < bytes.len() {
            match bytes[at] {
                b'.' => close(&mut label)?,
                b'\\' => {
                    let digits = bytes.get(at + 1..at + 4).ok_or(BadName::BadEscape)?;
                    let octal = |value: u32, d: &u8| {
                        matches!(d, b'0'..=b'7').then(|| value * 8 + u32::from(d - b'0'))
                    };
                    let value = digits.iter().try_fold(0, octal).and_then(|v| u8::try_from(v).ok());
                    label.push(value.ok_or(BadName::BadEscape)?);
                    at += 3;
                }
                byte if byte.is_ascii() => label.push(byte),
                _ => return Err(BadName::BadEscape),
            }
            at += 1;
        }
        if !label.is_empty() {
            close(&mut label)?;
        }
        wire.push(0);
        if wire.len() > 255 {
            return Err(BadName::LongName);
        }
        Ok(Self::from_wire(&wire))
    }

    /// From an uncompressed name as messages hold it. What comes after the name is ignored, as is
    /// what a cut off label lacks.
    pub fn from_wire(wire: &[u8]) -> Self {
        let mut text = String::with_capacity(wire.len() + 8);
        let mut rest = wire;
        while let Some((&length, after)) = rest.split_first()
            && length != 0
        {
            let length = usize::from(length).min(after.len());
            for &byte in &after[..length] {
                let byte = byte.to_ascii_lowercase();
                if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
                    text.push(byte.into());
                } else {
                    text.push_str(&format!("\\{byte:03o}"));
                }
            }
            text.push('.');
            rest = &after[length..];
        }
        if text.is_empty() { Self::root() } else { Self(text.into()) }
    }

    /// The name as messages hold it, in lower case.
    pub fn to_wire(&self) -> Vec<u8> {
        let mut wire = Vec::with_capacity(self.0.len() + 1);
        for label in self.labels() {
            let at = wire.len();
            wire.push(0);
            let mut bytes = label.bytes();
            while let Some(byte) = bytes.next() {
                if byte == b'\\' {
                    let value = bytes.by_ref().take(3).fold(0u32, |v, d| v * 8 + u32::from(d - b'0'));
                    wire.push(u8::try_from(value).unwrap_or(b'?'));
                } else {
                    wire.push(byte);
                }
            }
            wire[at] = u8::try_from(wire.len() - at - 1).unwrap_or(63);
        }
        wire.push(0);
        wire
    }

    /// With the final dot.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// From the left, escaped, without dots. None for the root.
    pub fn labels(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.trim_end_matches('.').split('.').filter(|l| !l.is_empty())
    }

    pub fn is_root(&self) -> bool {
        &*self.0 == "."
    }

    /// Whether the leftmost label is `*`.
    pub fn is_wildcard(&self) -> bool {
        self.0.starts_with("\\052.")
    }

    /// `example.jp.` of `www.example.jp.`; None of the root.
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_once('.')?;
        match rest {
            "" if self.is_root() => None,
            "" => Some(Self::root()),
            rest => Some(Self(rest.into())),
        }
    }

    /// Whether the name is `zone` or below it.
    pub fn is_within(&self, zone: &Self) -> bool {
        zone.is_root()
            || self.0.strip_suffix(&*zone.0).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }
}

impl fmt::Display for DnsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl fmt::Debug for DnsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for DnsName {
    type Err = BadName;
    fn from_str(text: &str) -> Result<Self, BadName> {
        Self::parse(text)
    }
}

impl Ord for DnsName {
    fn cmp(&self, other: &Self) -> Ordering {
        fn octets(name: &DnsName) -> impl Iterator<Item = u8> {
            name.0.trim_end_matches('.').rsplit('.').flat_map(|label| label.bytes().chain([b'.']))
        }
        octets(self).cmp(octets(other))
    }
}
impl PartialOrd for DnsName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for DnsName {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for DnsName {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> DnsName {
        DnsName::parse(text).unwrap()
    }

    #[test]
    fn one_spelling() {
        assert_eq!(name("WWW.Example.jp").as_str(), "www.example.jp.");
        assert_eq!(name("*.example.jp.").as_str(), "\\052.example.jp.");
        assert_eq!(name("\\052.example.jp"), name("*.example.jp"));
        assert_eq!(name("a\\056b.jp").labels().count(), 2);
        assert_eq!(name(""), DnsName::root());
        for text in ["www.example.jp", "a\\056b.jp", "*.x.", "."] {
            assert_eq!(DnsName::from_wire(&name(text).to_wire()), name(text));
        }
        assert_eq!(DnsName::parse("a..b"), Err(BadName::EmptyLabel));
        assert_eq!(DnsName::parse(".b"), Err(BadName::EmptyLabel));
        assert_eq!(DnsName::parse("a\\05"), Err(BadName::BadEscape));
        assert_eq!(DnsName::parse(&"a".repeat(64)), Err(BadName::LongLabel));
        assert_eq!(DnsName::parse(&"abc.".repeat(64)), Err(BadName::LongName));
    }

    #[test]
    fn order_is_by_labels_from_the_right() {
        let mut names: Vec<_> = [
            "www.example.jp",
            "example.jp",
            "a-b.example.jp",
            "a.example.jp",
            "x.a.example.jp",
            "example.com",
        ]
        .map(name)
        .into();
        names.sort();
        let texts: Vec<_> = names.iter().map(DnsName::as_str).collect();
        let wanted = [
            "example.com.",
            "example.jp.",
            "a-b.example.jp.",
            "a.example.jp.",
            "x.a.example.jp.",
            "www.example.jp.",
        ];
        assert_eq!(texts, wanted);
    }

    #[test]
    fn family() {
        assert!(name("a.example.jp").is_within(&name("example.jp")));
        assert!(!name("badexample.jp").is_within(&name("example.jp")));
        assert!(name("jp").is_within(&DnsName::root()));
        assert_eq!(name("a.jp").parent(), Some(name("jp")));
        assert_eq!(name("jp").parent(), Some(DnsName::root()));
        assert_eq!(DnsName::root().parent(), None);
        assert!(name("*.jp").is_wildcard());
    }
}
