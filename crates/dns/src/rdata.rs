//! Records' values: from the text that Route 53 takes to the octets of messages.
//! Follows "Supported DNS record types" in the Amazon Route 53 Developer Guide.

use hickory_proto::rr::{RData, RecordType as Kind};
use hickory_proto::serialize::binary::BinEncodable as _;
use model::dns::{DnsName, RecordType};
use std::net::{Ipv4Addr, Ipv6Addr};

/// The octets of one value, with names uncompressed.
///
/// # Errors
/// A short sentence without the value: `a name server's name is expected`.
pub fn parse(kind: RecordType, text: &str) -> Result<Vec<u8>, String> {
    let mut words = Words { rest: text.trim(), out: Vec::new() };
    match kind {
        RecordType::A => {
            let address: Ipv4Addr = words.rest.parse().map_err(|_| "an IPv4 address is expected")?;
            return Ok(address.octets().to_vec());
        }
        RecordType::AAAA => {
            let address: Ipv6Addr = words.rest.parse().map_err(|_| "an IPv6 address is expected")?;
            return Ok(address.octets().to_vec());
        }
        RecordType::CNAME | RecordType::NS | RecordType::PTR => words.name()?,
        RecordType::MX => {
            words.number::<u16>("a preference from 0 to 65535")?;
            words.name()?;
        }
        RecordType::SRV => {
            for what in ["a priority", "a weight", "a port"] {
                words.number::<u16>(what)?;
            }
            words.name()?;
        }
        RecordType::SOA => {
            words.name()?;
            words.name()?;
            for what in
                ["a serial number", "a refresh time", "a retry time", "an expiry time", "a minimum TTL"]
            {
                words.number::<u32>(what)?;
            }
        }
        RecordType::TXT | RecordType::SPF => {
            while words.more() {
                let string = words.string()?;
                words.counted(&string)?;
            }
            if words.out.is_empty() {
                return Err("a character string in quotation marks is expected".into());
            }
        }
        RecordType::CAA => {
            words.number::<u8>("flags from 0 to 255")?;
            let tag = words.word("a tag")?.to_ascii_lowercase();
            if !tag.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return Err("a tag is letters and digits".into());
            }
            words.counted(tag.as_bytes())?;
            let value = words.string()?;
            words.out.extend(value);
        }
        RecordType::DS => {
            words.number::<u16>("a key tag")?;
            words.number::<u8>("an algorithm")?;
            words.number::<u8>("a digest type")?;
            words.hex()?;
        }
        RecordType::SSHFP => {
            words.number::<u8>("an algorithm")?;
            words.number::<u8>("a type")?;
            words.hex()?;
        }
        RecordType::TLSA => {
            for what in ["a certificate usage", "a selector", "a matching type"] {
                words.number::<u8>(what)?;
            }
            words.hex()?;
        }
        RecordType::NAPTR => {
            words.number::<u16>("an order")?;
            words.number::<u16>("a preference")?;
            for _ in 0..3 {
                let string = words.string()?;
                words.counted(&string)?;
            }
            words.name()?;
        }
        RecordType::HTTPS | RecordType::SVCB => {
            let kind = if kind == RecordType::HTTPS { Kind::HTTPS } else { Kind::SVCB };
            let data = RData::try_from_str(kind, words.rest).map_err(|e| e.to_string())?;
            return data.to_bytes().map_err(|e| e.to_string());
        }
    }
    if words.more() {
        return Err("there is more than one value needs".into());
    }
    if words.out.len() > 4000 {
        return Err("the value is too long".into());
    }
    Ok(words.out)
}

struct Words<'a> {
    rest: &'a str,
    out: Vec<u8>,
}

impl<'a> Words<'a> {
    fn more(&mut self) -> bool {
        self.rest = self.rest.trim_start();
        !self.rest.is_empty()
    }

    fn word(&mut self, what: &str) -> Result<&'a str, String> {
        if !self.more() {
            return Err(format!("{what} is expected"));
        }
        let end = self.rest.find(char::is_whitespace).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(word)
    }

    fn name(&mut self) -> Result<(), String> {
        let name = DnsName::parse(self.word("a domain name")?).map_err(|e| e.to_string())?;
        self.out.extend(name.to_wire());
        Ok(())
    }

    fn number<T: std::str::FromStr + Into<u64>>(&mut self, what: &str) -> Result<(), String> {
        let number: T = self.word(what)?.parse().map_err(|_| format!("{what} is expected"))?;
        let octets = number.into().to_be_bytes();
        self.out.extend(&octets[8 - size_of::<T>()..]);
        Ok(())
    }

    /// The rest, blanks between allowed.
    fn hex(&mut self) -> Result<(), String> {
        let digits: Vec<u32> = self
            .rest
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_digit(16))
            .collect::<Option<_>>()
            .ok_or("hexadecimal digits are expected")?;
        self.rest = "";
        if digits.is_empty() || !digits.len().is_multiple_of(2) {
            return Err("pairs of hexadecimal digits are expected".into());
        }
        self.out.extend(digits.chunks(2).filter_map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok()));
        Ok(())
    }

    /// A character string: in quotation marks, or a word. `\` escapes a character, or an octet as
    /// three octal digits.
    fn string(&mut self) -> Result<Vec<u8>, String> {
        if !self.more() {
            return Err("a character string in quotation marks is expected".into());
        }
        let Some(inside) = self.rest.strip_prefix('"') else {
            return Ok(self.word("a character string")?.as_bytes().to_vec());
        };
        let bytes = inside.as_bytes();
        let mut string = Vec::new();
        let mut at = 0;
        loop {
            match bytes.get(at) {
                None => return Err("a quotation mark is missing".into()),
                Some(b'"') => break,
                Some(b'\\') => {
                    let octal = bytes.get(at + 1..at + 4).and_then(|d| {
                        let digit =
                            |v: u32, d: &u8| matches!(d, b'0'..=b'7').then(|| v * 8 + u32::from(d - b'0'));
                        d.iter().try_fold(0, digit).and_then(|v| u8::try_from(v).ok())
                    });
                    match (octal, bytes.get(at + 1)) {
                        (Some(value), _) => {
                            string.push(value);
                            at += 3;
                        }
                        (None, Some(&other)) => {
                            string.push(other);
                            at += 1;
                        }
                        (None, None) => return Err("a quotation mark is missing".into()),
                    }
                }
                Some(&byte) => string.push(byte),
            }
            at += 1;
        }
        self.rest = &inside[at + 1..];
        Ok(string)
    }

    fn counted(&mut self, string: &[u8]) -> Result<(), String> {
        let length =
            u8::try_from(string.len()).map_err(|_| "a character string is longer than 255 octets")?;
        self.out.push(length);
        self.out.extend(string);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use RecordType::*;

    #[test]
    fn every_type_has_an_example() {
        for (kind, text, hex) in [
            (A, "192.0.2.1", "c0000201"),
            (AAAA, "2001:db8::1", "20010db8000000000000000000000001"),
            (CNAME, "a.jp", "0161026a7000"),
            (NS, "a.jp.", "0161026a7000"),
            (PTR, "A.jp.", "0161026a7000"),
            (MX, "10 a.jp", "000a0161026a7000"),
            (SRV, "1 2 80 a.jp", "0001000200500161026a7000"),
            (SOA, "a. b. 1 2 3 4 5", "016100016200"),
            (TXT, "\"a\\\"\\101\" \"b\"", "03612241 0162"),
            (SPF, "\"v=spf1\"", "06763d73706631"),
            (CAA, "0 issue \"ca.jp\"", "0005697373756563612e6a70"),
            (DS, "1 13 2 0a0b", "00010d020a0b"),
            (SSHFP, "1 1 0A0B", "01010a0b"),
            (TLSA, "3 1 1 0A 0B", "0301010a0b"),
            (NAPTR, "1 2 \"S\" \"SIP\" \"\" .", "00010002015303534950 0000"),
            (HTTPS, "1 . alpn=h2", "0001000001000302 6832"),
            (SVCB, "0 a.jp.", "00000161026a7000"),
        ] {
            let octets = parse(kind, text).unwrap_or_else(|e| panic!("{kind:?} {text}: {e}"));
            let got: String = octets.iter().map(|b| format!("{b:02x}")).collect();
            assert!(got.starts_with(&hex.replace(' ', "")), "{kind:?} {text}: {got}");
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        for (kind, text) in [
            (A, "192.0.2"),
            (A, "192.0.2.1 192.0.2.2"),
            (AAAA, "192.0.2.1"),
            (CNAME, ""),
            (CNAME, "a..jp"),
            (MX, "a.jp"),
            (MX, "70000 a.jp"),
            (MX, "10 a.jp b.jp"),
            (TXT, "\"a"),
            (TXT, ""),
            (DS, "1 13 2 0"),
            (CAA, "0 issue"),
            (SOA, "a. b. 1"),
        ] {
            assert!(parse(kind, text).is_err(), "{kind:?} {text}");
        }
    }
}
