//! Signatures, made as answers are given (RFC 4034, ECDSA on P-256 of RFC 6605), and denials that speak of
//! the asked name alone (RFC 9824): nobody can walk a zone by them.

use crate::wire::kind;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use model::dns::{DelegationSigner, DnsName};
use p256::ecdsa::signature::hazmat::PrehashSigner as _;
use p256::ecdsa::{Signature, SigningKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// ECDSAP256SHA256
pub const ALGORITHM: u8 = 13;
/// SHA-256
pub const DIGEST: u8 = 2;
/// Flags of a DNSKEY that signs a zone's records, and of one that signs its keys.
pub const ZONE: u16 = 256;
pub const ENTRY: u16 = 257;

const IN: [u8; 2] = [0, 1];
/// Signatures are made anew this often, so that one serves many answers, and hold so long. Seconds.
const RENEWED: u32 = 3600;
const HOLDS: u32 = 72 * 3600;
/// Signatures kept: at most twice as many.
const KEPT: usize = 16_384;

/// A pair of keys.
#[derive(Clone)]
pub struct Key {
    secret: SigningKey,
    /// A DNSKEY's value.
    value: Vec<u8>,
    tag: u16,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.tag)
    }
}

impl Key {
    /// The pair that the region's secret gives for a purpose: always the same one, which nobody without
    /// the secret can tell. `flags`: [`ZONE`] or [`ENTRY`].
    pub fn derive(seed: &[u8; 32], purpose: &str, flags: u16) -> Self {
        let mut counter = 0u32;
        loop {
            // Takes a key of any length.
            let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(seed) else { unreachable!() };
            mac.update(purpose.as_bytes());
            mac.update(&counter.to_be_bytes());
            // One of 2^32 is none.
            if let Some(key) = Self::new(&mac.finalize().into_bytes(), flags) {
                return key;
            }
            counter += 1;
        }
    }

    fn new(secret: &[u8], flags: u16) -> Option<Self> {
        let secret = SigningKey::from_slice(secret).ok()?;
        let point = secret.verifying_key().to_encoded_point(false);
        let mut value = flags.to_be_bytes().to_vec();
        value.extend([3, ALGORITHM]);
        value.extend(&point.as_bytes()[1..]);
        let tag = tag(&value);
        Some(Self { secret, value, tag })
    }

    /// The DNSKEY's value, as messages hold it.
    pub fn value(&self) -> &[u8] {
        &self.value
    }

    pub fn tag(&self) -> u16 {
        self.tag
    }

    /// The public key in base64.
    pub fn public(&self) -> String {
        STANDARD.encode(&self.value[4..])
    }

    /// `257 3 13 mdsswUyr…`
    pub fn dnskey(&self) -> String {
        let flags = u16::from_be_bytes([self.value[0], self.value[1]]);
        format!("{flags} 3 {ALGORITHM} {}", self.public())
    }
}

/// The number that RRSIG and DS call a key by. Follows RFC 4034, appendix B. `value`: a DNSKEY's.
pub fn tag(value: &[u8]) -> u16 {
    let mut sum = 0u32;
    for (at, octet) in value.iter().enumerate() {
        sum += if at % 2 == 0 { u32::from(*octet) << 8 } else { u32::from(*octet) };
    }
    sum += sum >> 16 & 0xffff;
    (sum & 0xffff) as u16
}

/// The SHA-256 of a DS record, in upper case hexadecimal digits. `owner`: a name's octets in lower case; `value`: a DNSKEY's.
pub fn digest(owner: &[u8], value: &[u8]) -> String {
    let digest = Sha256::new().chain_update(owner).chain_update(value).finalize();
    digest.iter().map(|octet| format!("{octet:02X}")).collect()
}

/// The pair behind a zone's KSK. `seed`: the region's; `key`: the KSK's own id.
pub fn entry_key(seed: &[u8; 32], zone: &str, key: &str) -> Key {
    Key::derive(seed, &format!("entry {zone} {key}"), ENTRY)
}

/// The pair that signs all of a zone but its keys.
pub fn zone_key(seed: &[u8; 32], zone: &str) -> Key {
    Key::derive(seed, &format!("zone {zone}"), ZONE)
}

/// What a parent says of a child's key: `55648 13 2 B4C8…`. None where the public key isn't base64.
pub fn ds(owner: &DnsName, signer: &DelegationSigner) -> Option<String> {
    let value = signer_value(signer)?;
    Some(format!("{} {} {DIGEST} {}", tag(&value), signer.algorithm, digest(&owner.to_wire(), &value)))
}

/// The DNSKEY's value that a domain's owner gave to the registrar.
pub fn signer_value(signer: &DelegationSigner) -> Option<Vec<u8>> {
    let mut value = signer.flags.to_be_bytes().to_vec();
    value.extend([3, signer.algorithm]);
    value.extend(STANDARD.decode(&signer.public_key).ok()?);
    Some(value)
}

/// The keys that a zone is signed with, as its file holds them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// Private keys in hexadecimal digits: those that sign the keys, and the one that signs the rest.
    entry: Vec<String>,
    zone: String,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys { .. }")
    }
}

impl Keys {
    pub fn new(entry: &[Key], zone: &Key) -> Self {
        let digits = |key: &Key| key.secret.to_bytes().iter().map(|octet| format!("{octet:02x}")).collect();
        Self { entry: entry.iter().map(digits).collect(), zone: digits(zone) }
    }

    /// None where one isn't a key.
    pub(crate) fn signer(&self, kept: Arc<Signatures>) -> Option<Signer> {
        let key = |digits: &String, flags| Key::new(&octets(digits)?, flags);
        let entry = self.entry.iter().map(|digits| key(digits, ENTRY)).collect::<Option<_>>()?;
        Some(Signer { entry, zone: key(&self.zone, ZONE)?, kept })
    }
}

fn octets(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// Signatures of the hour: the same answer is given often. Shared by all zones.
#[derive(Debug, Default)]
pub struct Signatures(Mutex<Halves>);

/// What isn't asked for while the younger half fills is forgotten with the older one.
#[derive(Debug, Default)]
struct Halves {
    young: HashMap<[u8; 32], [u8; 64]>,
    old: HashMap<[u8; 32], [u8; 64]>,
}

impl Signatures {
    fn of(&self, key: &Key, data: &[u8]) -> [u8; 64] {
        let digest: [u8; 32] = Sha256::digest(data).into();
        let mut name = digest;
        name.iter_mut().zip(&key.value[4..]).for_each(|(a, b)| *a ^= b);
        let halves = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = {
            let mut halves = halves();
            match halves.young.get(&name) {
                Some(found) => return *found,
                None => halves.old.remove(&name),
            }
        };
        let made = found.unwrap_or_else(|| {
            let signature: Result<Signature, _> = key.secret.sign_prehash(&digest);
            // It fails for digests of other lengths only.
            signature.map_or([0; 64], |s| s.to_bytes().into())
        });
        let mut halves = halves();
        if halves.young.len() >= KEPT {
            halves.old = std::mem::take(&mut halves.young);
        }
        halves.young.insert(name, made);
        made
    }
}

/// Signs a zone's answers.
#[derive(Debug)]
pub(crate) struct Signer {
    entry: Vec<Key>,
    zone: Key,
    kept: Arc<Signatures>,
}

/// A record set to be signed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Set<'a> {
    /// Octets in lower case.
    pub(crate) owner: &'a [u8],
    pub(crate) kind: u16,
    pub(crate) ttl: u32,
}

impl Signer {
    /// Values of the zone's DNSKEY records.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &[u8]> {
        self.entry.iter().chain([&self.zone]).map(Key::value)
    }

    /// Hands out the RRSIGs' values. `now`: seconds since 1970.
    pub(crate) fn sign(
        &self,
        apex: &[u8],
        set: Set<'_>,
        values: &[&[u8]],
        now: u32,
        mut put: impl FnMut(&[u8]),
    ) {
        let keys = if set.kind == kind::DNSKEY { &self.entry[..] } else { std::slice::from_ref(&self.zone) };
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        let begun = now - now % RENEWED;
        let mut data = Vec::with_capacity(512);
        for key in keys {
            data.clear();
            data.extend(set.kind.to_be_bytes());
            data.extend([ALGORITHM, labels(set.owner)]);
            data.extend(set.ttl.to_be_bytes());
            data.extend((begun + HOLDS).to_be_bytes());
            data.extend((begun - RENEWED).to_be_bytes());
            data.extend(key.tag.to_be_bytes());
            data.extend(apex);
            let head = data.len();
            for value in &sorted {
                data.extend(set.owner);
                data.extend(set.kind.to_be_bytes());
                data.extend(IN);
                data.extend(set.ttl.to_be_bytes());
                data.extend(u16::try_from(value.len()).unwrap_or(0).to_be_bytes());
                data.extend(*value);
            }
            let signature = self.kept.of(key, &data);
            data.truncate(head);
            data.extend(signature);
            put(&data);
        }
    }
}

/// Labels but the root's and a leading asterisk.
fn labels(owner: &[u8]) -> u8 {
    let (mut at, mut count) = (0, 0);
    while let Some(&length) = owner.get(at).filter(|l| **l > 0) {
        count += 1;
        at += usize::from(length) + 1;
    }
    count - u8::from(owner.starts_with(b"\x01*"))
}

/// An NSEC's value: that `name` has these types and nothing comes before the name right after it. None for the
/// few names of the greatest length, after which there is none.
pub(crate) fn nsec(name: &[u8], types: &mut Vec<u16>) -> Option<Vec<u8>> {
    if name.len() + 2 > 255 {
        return None;
    }
    let mut value = vec![1, 0];
    value.extend(name);
    types.sort_unstable();
    types.dedup();
    for window in types.chunk_by(|a, b| a >> 8 == b >> 8) {
        let mut bits = [0u8; 32];
        let mut length = 0;
        for number in window {
            let at = usize::from(number & 0xff);
            bits[at / 8] |= 0x80 >> (at % 8);
            length = at / 8 + 1;
        }
        value.push((window[0] >> 8) as u8);
        value.push(u8::try_from(length).unwrap_or(32));
        value.extend(&bits[..length]);
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 6605, section 6.1.
    #[test]
    fn a_key_has_the_tag_and_the_digest_that_others_compute() {
        let secret = STANDARD.decode("GU6SnQ/Ou+xC5RumuIUIuJZteXT2z0O/ok1s38Et6mQ=").unwrap();
        let key = Key::new(&secret, ENTRY).unwrap();
        assert_eq!(key.tag(), 55648);
        assert_eq!(
            key.dnskey(),
            "257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA=="
        );
        assert_eq!(
            digest(b"\x07example\x03net\x00", key.value()),
            "B4C8C1FE2E7477127B27115656AD6256F424625BF5C1E2770CE6D6E37DF61D17"
        );
    }

    #[test]
    fn derived_keys_are_the_same_again_and_others_for_others() {
        let of = |seed: u8, purpose| Key::derive(&[seed; 32], purpose, ZONE).dnskey();
        assert_eq!(of(1, "a"), of(1, "a"));
        assert_ne!(of(1, "a"), of(1, "b"));
        assert_ne!(of(1, "a"), of(2, "a"));
    }

    #[test]
    fn types_become_bits() {
        let value = nsec(b"\x01a\x00", &mut vec![257, 47, 1, 46]).unwrap();
        assert_eq!(value, [&b"\x01\x00\x01a\x00"[..], &[0, 6, 0x40, 0, 0, 0, 0, 3, 1, 1, 0x40]].concat());
        assert_eq!(nsec(&[1; 254], &mut vec![1]), None);
    }
}
