//! Records' values: each type's presentation format, refused in the words of Route 53's parser.
//!
//! Follows "Supported DNS record types" in the Amazon Route 53 Developer Guide.

use super::error::{bad_name, fatal};
use model::dns::{DnsName, RecordType};
use std::collections::BTreeSet;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Values that one record set may have.
const MOST: usize = 400;

/// Adds what is wrong with the values of a record set.
pub(super) fn check(kind: RecordType, values: &[String], wrong: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for value in values {
        if !seen.insert(value) {
            wrong.push(format!("Duplicate Resource Record: '{value}'"));
        } else if let Err(told) = one(kind, value) {
            wrong.push(format!("Invalid Resource Record: '{told}'"));
        }
    }
    let most = if matches!(kind, RecordType::CNAME | RecordType::SOA) { 1 } else { MOST };
    if values.len() > most {
        wrong.push(format!("RRSet of type {} can have at most {most} resource records", kind.name()));
    }
}

fn one(kind: RecordType, value: &str) -> Result<(), String> {
    let fields: Vec<&str> = value.split_ascii_whitespace().collect();
    match kind {
        RecordType::A => match value.parse::<Ipv4Addr>() {
            Ok(_) => Ok(()),
            Err(_) => Err(fatal("ARRDATAIllegalIPv4Address", "Value is not a valid IPv4 address", value)),
        },
        RecordType::AAAA => match value.parse::<Ipv6Addr>() {
            Ok(_) => Ok(()),
            Err(_) => Err(fatal("AAAARRDATAIllegalIPv6Address", "Value is not a valid IPv6 address", value)),
        },
        RecordType::CNAME | RecordType::NS | RecordType::PTR => {
            if fields.len() != 1 || fields[0].len() != value.len() {
                return Err(fatal("RRDATANotSingleField", "Value contains spaces", value));
            }
            name(value)
        }
        RecordType::MX => {
            let [preference, exchange] = fields[..] else {
                return Err(fatal("MXRRDATANotTwoFields", "MX record doesn't have 2 fields", value));
            };
            number::<u16>(
                "MXRRDATAIllegalPriority",
                "Priority is not a number between 0 and 65535",
                preference,
                value,
            )?;
            name(exchange)
        }
        RecordType::SRV => {
            let [priority, weight, port, target] = fields[..] else {
                return Err(fatal("SRVRRDATANotFourFields", "SRV record doesn't have 4 fields", value));
            };
            for field in [priority, weight, port] {
                number::<u16>(
                    "SRVRRDATAIllegalNumber",
                    "Field is not a number between 0 and 65535",
                    field,
                    value,
                )?;
            }
            name(target)
        }
        RecordType::SOA => {
            let [first, hostmaster, ref times @ ..] = fields[..] else { return Err(soa(value)) };
            if times.len() != 5 || times.iter().any(|field| field.parse::<u32>().is_err()) {
                return Err(soa(value));
            }
            name(first)?;
            name(hostmaster)
        }
        RecordType::TXT | RecordType::SPF => strings(value),
        RecordType::CAA => {
            let mut parts = value.splitn(3, ' ');
            let (Some(flags), Some(tag), Some(text)) = (parts.next(), parts.next(), parts.next()) else {
                return Err(fatal("CAARRDATANotThreeFields", "CAA record doesn't have 3 fields", value));
            };
            number::<u8>("CAARRDATAIllegalFlags", "Flags is not a number between 0 and 255", flags, value)?;
            if tag.is_empty() || tag.len() > 15 || !tag.bytes().all(|octet| octet.is_ascii_alphanumeric()) {
                return Err(fatal("CAARRDATAIllegalTag", "Tag is not 1 to 15 letters and digits", value));
            }
            strings(text)
        }
        RecordType::NAPTR
        | RecordType::DS
        | RecordType::TLSA
        | RecordType::SSHFP
        | RecordType::SVCB
        | RecordType::HTTPS => Ok(()),
    }?;
    // What the servers can't put into a message must not be in a zone.
    dns::rdata::parse(kind, value).map(drop).map_err(|why| {
        let code = format!("{}RRDATAIllegalValue", kind.name());
        fatal(&code, &why, value)
    })
}

fn soa(value: &str) -> String {
    fatal("SOARRDATANotSevenFields", "SOA record doesn't have two names and 5 numbers", value)
}

fn name(text: &str) -> Result<(), String> {
    DnsName::parse(text).map(drop).map_err(|why| bad_name(text, why))
}

fn number<T: std::str::FromStr>(code: &str, told: &str, field: &str, value: &str) -> Result<(), String> {
    let digits = field.bytes().all(|octet| octet.is_ascii_digit());
    match field.parse::<T>() {
        Ok(_) if digits => Ok(()),
        _ => Err(fatal(code, told, value)),
    }
}

/// One or more strings in quotation marks, with spaces between them.
fn strings(value: &str) -> Result<(), String> {
    let unquoted = || fatal("InvalidCharacterString", "Value should be enclosed in quotation marks", value);
    let mut rest = value.trim();
    if rest.is_empty() {
        return Err(unquoted());
    }
    while !rest.is_empty() {
        let inner = rest.strip_prefix('"').ok_or_else(unquoted)?;
        let (mut end, mut length, mut letters) = (None, 0, inner.char_indices());
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' => {
                    end = Some(at);
                    break;
                }
                '\\' => {
                    // `\"`, or an octet as three octal digits.
                    let digits =
                        inner[at + 1..].bytes().take(3).take_while(|d| (b'0'..b'8').contains(d)).count();
                    for _ in 0..if digits == 3 { 3 } else { 1 } {
                        letters.next();
                    }
                }
                _ => {}
            }
            length += 1;
        }
        let end = end.ok_or_else(unquoted)?;
        if length > 255 {
            return Err(fatal("CharacterStringTooLong", "Value is too long", &inner[..end]));
        }
        rest = inner[end + 1..].trim_start();
        if !rest.is_empty() && inner[end + 1..].len() == rest.len() {
            return Err(unquoted());
        }
    }
    Ok(())
}
