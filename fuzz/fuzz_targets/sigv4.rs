//! Any claim of identity: nothing panics, and nothing made up is believed.
//!
//! The input is lines: `Authorization`, `X-Amz-Date`, the path, the query; the rest is the body.
#![no_main]

use aws_wire::sigv4::{Expect, Presented, Rules, SignedRequest, SigningKeys};
use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let mut lines = octets.splitn(5, |octet| *octet == b'\n');
    let mut line = || lines.next().unwrap_or_default();
    let mut headers = HeaderMap::new();
    headers.insert("host", HeaderValue::from_static("localhost:4566"));
    for name in ["authorization", "x-amz-date"] {
        if let Ok(value) = HeaderValue::from_bytes(line())
            && !value.is_empty()
        {
            headers.insert(name, value);
        }
    }
    let (path, query) = (String::from_utf8_lossy(line()), String::from_utf8_lossy(line()));
    let body = line();
    let Ok(presented) = Presented::read(&headers, &query) else { return };
    let _ = (presented.access_key(), presented.service(), presented.region(), presented.session_token());
    let request = SignedRequest { method: "POST", path: &path, query: &query, headers: &headers, body };
    for rules in [Rules::STANDARD, Rules::S3] {
        let expect = Expect {
            now: "2026-01-02T03:04:05Z".parse().expect("a time"),
            regions: &["ap-northeast-1"],
            service: "ec2",
            rules,
        };
        // No fuzzer finds an HMAC of 256 bits.
        presented
            .verify(&request, &expect, "a secret nobody has", None, &SigningKeys::new())
            .expect_err("a made-up signature is believed");
    }
});
