//! The canonical request: one spelling for every way of writing the same request.

use super::{Rules, SignedRequest};
use sha2::{Digest, Sha256};

/// SHA-256 of the canonical request, in lower-case hex.
///
/// `signed_headers` are lower-case names in the order the caller lists them; `payload` is the
/// payload's hash in hex or the literal standing for it; `presigned` leaves `X-Amz-Signature`
/// out of the query, as it cannot cover itself.
pub(super) fn request_hash(
    request: &SignedRequest<'_>,
    rules: Rules,
    signed_headers: &str,
    payload: &str,
    presigned: bool,
) -> String {
    let mut out = Vec::with_capacity(512);
    out.extend_from_slice(request.method.as_bytes());
    out.push(b'\n');
    path(request.path, rules, &mut out);
    out.push(b'\n');
    query(request.query, presigned, &mut out);
    out.push(b'\n');
    for name in signed_headers.split(';') {
        out.extend_from_slice(name.as_bytes());
        out.push(b':');
        header_values(request.headers, name, &mut out);
        out.push(b'\n');
    }
    out.push(b'\n');
    out.extend_from_slice(signed_headers.as_bytes());
    out.push(b'\n');
    out.extend_from_slice(payload.as_bytes());
    hex::encode(Sha256::digest(&out))
}

fn header_values(headers: &http::HeaderMap, name: &str, out: &mut Vec<u8>) {
    let mut first = true;
    for value in headers.get_all(name) {
        if !first {
            out.push(b',');
        }
        first = false;
        // Trimmed, and each run of white space a single space.
        let mut words = value.as_bytes().split(|b| b.is_ascii_whitespace()).filter(|word| !word.is_empty());
        if let Some(word) = words.next() {
            out.extend_from_slice(word);
        }
        for word in words {
            out.push(b' ');
            out.extend_from_slice(word);
        }
    }
}

fn path(raw: &str, rules: Rules, out: &mut Vec<u8>) {
    if raw.is_empty() {
        return out.push(b'/');
    }
    if rules.path_as_sent {
        // Encoded once: escapes are respelled (upper-case hex, nothing escaped needlessly), and
        // `%2F` stays apart from `/`, since a key may hold either.
        let raw = raw.as_bytes();
        let mut at = 0;
        while let Some(&byte) = raw.get(at) {
            at += 1;
            match byte {
                b'/' => out.push(b'/'),
                b'%' => match escape(&raw[at..]) {
                    Some(decoded) => {
                        at += 2;
                        encode_byte(decoded, out);
                    }
                    None => encode_byte(b'%', out),
                },
                other => encode_byte(other, out),
            }
        }
        return;
    }
    let mut segments: Vec<&str> = Vec::new();
    for segment in raw.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            other => segments.push(other),
        }
    }
    out.push(b'/');
    for (n, segment) in segments.iter().enumerate() {
        if n > 0 {
            out.push(b'/');
        }
        segment.bytes().for_each(|byte| encode_byte(byte, out));
    }
    let directory = raw.ends_with('/') || raw.ends_with("/.") || raw.ends_with("/..");
    if directory && !segments.is_empty() {
        out.push(b'/');
    }
}

fn query(raw: &str, presigned: bool, out: &mut Vec<u8>) {
    if raw.is_empty() {
        return;
    }
    let mut pairs: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
    for pair in raw.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if presigned && name == "X-Amz-Signature" {
            continue;
        }
        pairs.push((recode(name), recode(value)));
    }
    pairs.sort_unstable();
    for (n, (name, value)) in pairs.iter().enumerate() {
        if n > 0 {
            out.push(b'&');
        }
        out.extend_from_slice(name);
        out.push(b'=');
        out.extend_from_slice(value);
    }
}

/// One query name or value, decoded and encoded again in the one canonical way.
fn recode(raw: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    decode_query(raw, |byte| encode_byte(byte, &mut out));
    out
}

/// Calls `each` with every byte of a query name or value; `+` is a space, and a `%` without two
/// hex digits stands for itself.
pub(super) fn decode_query(raw: &str, mut each: impl FnMut(u8)) {
    let raw = raw.as_bytes();
    let mut at = 0;
    while let Some(&byte) = raw.get(at) {
        at += 1;
        match byte {
            b'+' => each(b' '),
            b'%' => match escape(&raw[at..]) {
                Some(decoded) => {
                    at += 2;
                    each(decoded);
                }
                None => each(b'%'),
            },
            other => each(other),
        }
    }
}

/// The byte that the two hex digits at the start of `after` mean.
fn escape(after: &[u8]) -> Option<u8> {
    let hex = |b: u8| (b as char).to_digit(16);
    let [high, low, ..] = after else { return None };
    Some((hex(*high)? * 16 + hex(*low)?) as u8)
}

fn encode_byte(byte: u8, out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte),
        _ => out.extend_from_slice(&[b'%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]),
    }
}
