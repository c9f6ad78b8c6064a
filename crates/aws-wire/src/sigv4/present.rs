//! Reading the claim a request makes, and judging it.

use super::canonical::{decode_query, request_hash};
use super::key::{SigningKeys, hmac};
use super::{AuthError, Expect, MAX_EXPIRES_SECONDS, MAX_SKEW_SECONDS, SignedRequest, quoted};
use http::HeaderMap;
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use subtle::ConstantTimeEq;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const UNSIGNED: &str = "UNSIGNED-PAYLOAD";

/// What a request claims: who signed it, when, for what. Nothing of it is proven until
/// [`Presented::verify`] says so. Not `Debug`: a session token is a secret.
#[derive(Clone)]
pub struct Presented<'a> {
    credential: Cow<'a, str>,
    signed_headers: Cow<'a, str>,
    signature: Cow<'a, str>,
    /// As spelled in the string to sign: `20150830T123600Z`.
    stamp: String,
    time: Timestamp,
    session_token: Option<Cow<'a, str>>,
    /// The life in seconds of a presigned request; `None` when the claim is in a header.
    expires: Option<i64>,
}

/// `AKID/20150830/us-east-1/service/aws4_request`, taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'a> {
    pub(super) access_key: &'a str,
    pub(super) date: &'a str,
    pub(super) region: &'a str,
    pub(super) service: &'a str,
    terminator: &'a str,
}

impl<'a> Presented<'a> {
    /// Reads the claim from the `Authorization` header or, without one, from the query.
    ///
    /// # Errors
    /// [`AuthError::Missing`] when there is no claim, [`AuthError::Incomplete`] when it cannot
    /// be read.
    pub fn read(headers: &'a HeaderMap, query: &'a str) -> Result<Presented<'a>, AuthError> {
        match headers.get(http::header::AUTHORIZATION) {
            Some(value) => {
                let text = value.to_str().map_err(|_| {
                    AuthError::Incomplete("Authorization header must be printable ASCII.".into())
                })?;
                Presented::from_header(text, headers)
            }
            None => Presented::from_query(query),
        }
    }

    fn from_header(text: &'a str, headers: &'a HeaderMap) -> Result<Presented<'a>, AuthError> {
        let text = text.trim();
        let (algorithm, rest) = text.split_once([' ', '\t']).unwrap_or((text, ""));
        if algorithm != ALGORITHM {
            return Err(incomplete(format!("Unsupported AWS 'algorithm': '{}'.", quoted(algorithm))));
        }
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for field in rest.split(',').map(str::trim).filter(|field| !field.is_empty()) {
            let (name, value) = field.split_once('=').ok_or_else(|| {
                incomplete(format!(
                    "'{}' not a valid key=value pair (missing equal-sign) in Authorization header.",
                    quoted(field)
                ))
            })?;
            let slot = match name.trim() {
                "Credential" => &mut credential,
                "SignedHeaders" => &mut signed_headers,
                "Signature" => &mut signature,
                _ => continue,
            };
            if slot.replace(value.trim()).is_some() {
                return Err(incomplete(format!("Authorization header repeats '{}'.", quoted(name))));
            }
        }
        let stamp = header(headers, "x-amz-date");
        let date = header(headers, "date");
        let mut lacking = String::new();
        for (name, value) in
            [("Credential", credential), ("Signature", signature), ("SignedHeaders", signed_headers)]
        {
            if value.is_none_or(str::is_empty) {
                lacking += &format!("Authorization header requires '{name}' parameter. ");
            }
        }
        if stamp.is_none() && date.is_none() {
            lacking +=
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
        }
        let (Some(credential), Some(signed_headers), Some(signature), true) =
            (credential, signed_headers, signature, lacking.is_empty())
        else {
            return Err(incomplete(lacking.trim_end().to_owned()));
        };
        let (stamp, time) = match (stamp, date) {
            (Some(stamp), _) => (stamp.to_owned(), basic_time(stamp).ok_or_else(|| bad_date(stamp))?),
            (None, date) => {
                let date = date.unwrap_or_default();
                let time = basic_time(date).or_else(|| http_date(date)).ok_or_else(|| bad_date(date))?;
                (basic(time), time)
            }
        };
        Presented {
            credential: credential.into(),
            signed_headers: signed_headers.into(),
            signature: signature.into(),
            stamp,
            time,
            session_token: header(headers, "x-amz-security-token").map(Cow::Borrowed),
            expires: None,
        }
        .checked()
    }

    fn from_query(query: &'a str) -> Result<Presented<'a>, AuthError> {
        const NAMES: [&str; 7] = [
            "X-Amz-Algorithm",
            "X-Amz-Credential",
            "X-Amz-Signature",
            "X-Amz-SignedHeaders",
            "X-Amz-Date",
            "X-Amz-Expires",
            "X-Amz-Security-Token",
        ];
        let mut found: [Option<Cow<'a, str>>; 7] = Default::default();
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let Some(at) = NAMES.iter().position(|known| *known == name) else { continue };
            let value = decoded(value)
                .ok_or_else(|| incomplete(format!("AWS query-string parameter '{name}' is not UTF-8.")))?;
            if found[at].replace(value).is_some() {
                return Err(incomplete(format!("AWS query-string parameters must not repeat '{name}'.")));
            }
        }
        if found[..6].iter().all(Option::is_none) {
            return Err(AuthError::Missing);
        }
        let lacking: Vec<&str> = (0..6).filter(|at| found[*at].is_none()).map(|at| NAMES[at]).collect();
        if !lacking.is_empty() {
            return Err(incomplete(format!(
                "AWS query-string parameters must include '{}'.",
                lacking.join("', '")
            )));
        }
        let [algorithm, credential, signature, signed_headers, stamp, expires, session_token] = found;
        let text = |value: Option<Cow<'a, str>>| value.unwrap_or_default();
        let (algorithm, stamp, expires) = (text(algorithm), text(stamp), text(expires));
        if algorithm != ALGORITHM {
            return Err(incomplete(format!("Unsupported AWS 'algorithm': '{}'.", quoted(&algorithm))));
        }
        let time = basic_time(&stamp).ok_or_else(|| bad_date(&stamp))?;
        let expires = expires
            .parse::<i64>()
            .ok()
            .filter(|seconds| (1..=MAX_EXPIRES_SECONDS).contains(seconds))
            .ok_or_else(|| {
                incomplete(format!(
                    "X-Amz-Expires must be between 1 and {MAX_EXPIRES_SECONDS} seconds; got '{}'.",
                    quoted(&expires)
                ))
            })?;
        Presented {
            credential: text(credential),
            signed_headers: text(signed_headers),
            signature: text(signature),
            stamp: stamp.into_owned(),
            time,
            session_token,
            expires: Some(expires),
        }
        .checked()
    }

    fn checked(self) -> Result<Presented<'a>, AuthError> {
        if self.scope_opt().is_none() {
            return Err(incomplete(format!(
                "Credential must have exactly 5 slash-delimited elements, e.g. \
                 keyid/date/region/service/term, got '{}'",
                quoted(&self.credential)
            )));
        }
        // A name that HTTP does not allow cannot have been sent, so cannot have been signed.
        let name_ok = |name: &str| {
            !name.is_empty()
                && name.bytes().all(|b| b.is_ascii_graphic() && !b.is_ascii_uppercase() && b != b':')
        };
        if !self.signed_headers.split(';').all(name_ok) {
            return Err(incomplete(format!(
                "SignedHeaders must be lower-case header names parted by ';', got '{}'",
                quoted(&self.signed_headers)
            )));
        }
        Ok(self)
    }

    fn scope_opt(&self) -> Option<Scope<'_>> {
        let mut parts = self.credential.split('/');
        let scope = Scope {
            access_key: parts.next()?,
            date: parts.next()?,
            region: parts.next()?,
            service: parts.next()?,
            terminator: parts.next()?,
        };
        (parts.next().is_none() && !scope.access_key.is_empty()).then_some(scope)
    }

    fn scope(&self) -> Scope<'_> {
        self.scope_opt().expect("checked when read")
    }

    /// The access key id claimed.
    pub fn access_key(&self) -> &str {
        self.scope().access_key
    }

    /// The signing name claimed, such as `ec2`.
    pub fn service(&self) -> &str {
        self.scope().service
    }

    /// The region claimed.
    pub fn region(&self) -> &str {
        self.scope().region
    }

    pub fn session_token(&self) -> Option<&str> {
        self.session_token.as_deref()
    }

    /// Whether the claim stands in the query.
    pub fn presigned(&self) -> bool {
        self.expires.is_some()
    }

    /// Judges the claim against the key's secret and session token.
    ///
    /// # Errors
    /// In this order: [`AuthError::UnknownKey`] (session token), [`AuthError::Scope`],
    /// [`AuthError::Expired`] or [`AuthError::NotYetCurrent`], [`AuthError::PayloadHash`],
    /// [`AuthError::Mismatch`].
    pub fn verify(
        &self,
        request: &SignedRequest<'_>,
        expect: &Expect<'_>,
        secret: &str,
        session_token: Option<&str>,
        keys: &SigningKeys,
    ) -> Result<(), AuthError> {
        let same_token = match (session_token, self.session_token()) {
            (None, None) => true,
            (Some(ours), Some(theirs)) => bool::from(ours.as_bytes().ct_eq(theirs.as_bytes())),
            _ => false,
        };
        if !same_token {
            return Err(AuthError::UnknownKey);
        }
        self.check_scope(expect)?;
        self.check_time(expect.now)?;
        self.check_covered(request.headers)?;

        let payload = self.payload(request, expect)?;
        let hash = request_hash(request, expect.rules, &self.signed_headers, &payload, self.presigned());
        let scope = self.scope();
        let to_sign = format!(
            "{ALGORITHM}\n{}\n{}/{}/{}/{}\n{hash}",
            self.stamp, scope.date, scope.region, scope.service, scope.terminator
        );
        let ours = hex::encode(hmac(&keys.get(&scope, secret), to_sign.as_bytes()));
        match bool::from(ours.as_bytes().ct_eq(self.signature.as_bytes())) {
            true => Ok(()),
            false => Err(AuthError::Mismatch),
        }
    }

    fn check_scope(&self, expect: &Expect<'_>) -> Result<(), AuthError> {
        let scope = self.scope();
        let mut wrong = Vec::new();
        if scope.terminator != "aws4_request" {
            wrong.push(format!(
                "Credential should be scoped with a valid terminator: 'aws4_request', not '{}'.",
                quoted(scope.terminator)
            ));
        }
        if scope.service != expect.service {
            wrong.push(format!("Credential should be scoped to correct service: '{}'.", expect.service));
        }
        if !expect.regions.contains(&scope.region) {
            wrong.push(format!(
                "Credential should be scoped to a valid region, not '{}'; this endpoint is '{}'.",
                quoted(scope.region),
                expect.regions.first().copied().unwrap_or_default()
            ));
        }
        if self.stamp.get(..8) != Some(scope.date) {
            wrong.push(format!(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date \
                 from HTTP: '{}' != '{}', from '{}'.",
                quoted(scope.date),
                self.stamp.get(..8).unwrap_or_default(),
                self.stamp
            ));
        }
        match wrong.is_empty() {
            true => Ok(()),
            false => Err(AuthError::Scope(wrong.join(" "))),
        }
    }

    fn check_time(&self, now: Timestamp) -> Result<(), AuthError> {
        let (signed, now_s) = (self.time.as_second(), now.as_second());
        if signed > now_s + MAX_SKEW_SECONDS {
            return Err(AuthError::NotYetCurrent(format!(
                "Signature not yet current: {} is still later than {} ({} + 15 min.)",
                self.stamp,
                shifted(now, MAX_SKEW_SECONDS),
                basic(now)
            )));
        }
        if let Some(life) = self.expires {
            if now_s > signed + life {
                return Err(AuthError::Expired(format!(
                    "Signature expired: {} is now earlier than {} ({life} s of life)",
                    self.stamp,
                    shifted(now, -life),
                )));
            }
        } else if now_s > signed + MAX_SKEW_SECONDS {
            return Err(AuthError::Expired(format!(
                "Signature expired: {} is now earlier than {} ({} - 15 min.)",
                self.stamp,
                shifted(now, -MAX_SKEW_SECONDS),
                basic(now)
            )));
        }
        Ok(())
    }

    /// The headers that decide what a request means must be under its signature.
    fn check_covered(&self, headers: &HeaderMap) -> Result<(), AuthError> {
        let signed = |name: &str| self.signed_headers.split(';').any(|header| header == name);
        if !signed("host") {
            return Err(AuthError::Scope(
                "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.".into(),
            ));
        }
        // The operation of the JSON protocols stands in this header alone.
        if headers.contains_key("x-amz-target") && !signed("x-amz-target") {
            return Err(AuthError::Scope(
                "'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization.".into(),
            ));
        }
        Ok(())
    }

    /// What stands for the payload in the canonical request.
    fn payload<'r>(
        &self,
        request: &SignedRequest<'r>,
        expect: &Expect<'_>,
    ) -> Result<Cow<'r, str>, AuthError> {
        let claimed = header(request.headers, "x-amz-content-sha256");
        if expect.rules.unsigned_payload
            && (claimed == Some(UNSIGNED) || (claimed.is_none() && self.presigned()))
        {
            return Ok(UNSIGNED.into());
        }
        let actual = hex::encode(Sha256::digest(request.body));
        match claimed {
            Some(claimed) if expect.rules.unsigned_payload && claimed != actual => {
                Err(AuthError::PayloadHash)
            }
            // Outside S3 the header has no meaning of its own: the body decides.
            _ => Ok(actual.into()),
        }
    }
}

fn incomplete(text: String) -> AuthError {
    AuthError::Incomplete(text)
}

fn bad_date(text: &str) -> AuthError {
    incomplete(format!("Date must be in ISO-8601 'basic format'. Got '{}'.", quoted(text)))
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim)
}

fn decoded(raw: &str) -> Option<Cow<'_, str>> {
    if !raw.contains(['%', '+']) {
        return Some(raw.into());
    }
    let mut bytes = Vec::with_capacity(raw.len());
    decode_query(raw, |byte| bytes.push(byte));
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

/// `20150830T123600Z`.
fn basic_time(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    if bytes.len() != 16 || bytes[8] != b'T' || bytes[15] != b'Z' {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to]
            .iter()
            .try_fold(0i16, |sum, b| b.is_ascii_digit().then(|| sum * 10 + i16::from(b - b'0')))
    };
    let small = |from: usize| number(from, from + 2).and_then(|n| i8::try_from(n).ok());
    let civil =
        jiff::civil::DateTime::new(number(0, 4)?, small(4)?, small(6)?, small(9)?, small(11)?, small(13)?, 0);
    jiff::tz::Offset::UTC.to_timestamp(civil.ok()?).ok()
}

/// `Sun, 30 Aug 2015 12:36:00 GMT`.
fn http_date(text: &str) -> Option<Timestamp> {
    jiff::fmt::rfc2822::parse(text).ok().map(|zoned| zoned.timestamp())
}

fn basic(time: Timestamp) -> String {
    time.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn shifted(time: Timestamp, seconds: i64) -> String {
    Timestamp::from_second(time.as_second() + seconds).map(basic).unwrap_or_default()
}
