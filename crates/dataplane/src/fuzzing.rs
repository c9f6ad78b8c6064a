//! Doors for the fuzzer, which has no network: what strangers may say to the resolvers, as octets.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::Runtime;

use crate::framed;
use crate::names::{NamesConfig, Public};

/// Replies of name servers, one after the other.
pub struct Script(Mutex<Vec<Vec<u8>>>);

impl Script {
    /// From octets: each reply is its length as two octets, and so many octets.
    fn new(mut octets: &[u8]) -> Self {
        let mut replies = Vec::new();
        while let Some((length, rest)) = octets.split_first_chunk::<2>() {
            let (reply, rest) = rest.split_at(usize::from(u16::from_be_bytes(*length)).min(rest.len()));
            replies.push(reply.to_vec());
            octets = rest;
        }
        replies.reverse();
        Self(Mutex::new(replies))
    }

    /// The next reply, as one to this query: with its number, and its question where it says that it has one.
    pub(crate) fn reply(&self, query: &[u8]) -> Option<Vec<u8>> {
        let mut replies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let scripted = replies.pop()?;
        let mut reply = scripted;
        if reply.len() >= 12 {
            reply[..2].copy_from_slice(&query[..2]);
            reply[2] |= 0x80;
            reply[4..6].copy_from_slice(&query[4..6]);
            let mut end = 12;
            while query[end] != 0 {
                end += usize::from(query[end]) + 1;
            }
            reply.splice(12..12, query[12..end + 5].iter().copied());
        }
        Some(reply)
    }
}

/// A public resolver whose servers say what it is told that they say.
pub struct PublicResolver {
    public: Public,
    runtime: Runtime,
}

impl PublicResolver {
    /// `dir`: of name servers, whose root may be signed.
    pub fn new(dir: &Path) -> Self {
        let config = NamesConfig {
            version: crate::config::CONFIG_VERSION,
            region: "ap-northeast-1".into(),
            public_domain: "ap-northeast-1.compute.amazonaws.com".into(),
            public_pool: ipnet::Ipv4Net::new_assert([203, 0, 113, 0].into(), 24),
            internet: [203, 0, 113, 1].into(),
            port: 53,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        Self { public: Public::open(dir, config), runtime }
    }

    /// The answer to `query` where servers say `replies` (see [`Script`]), or what our own say where there are none.
    pub fn answer(&self, query: &[u8], replies: &[u8], udp: bool) -> Vec<u8> {
        let script = (!replies.is_empty()).then(|| Arc::new(Script::new(replies)));
        self.runtime.block_on(self.public.answer(query, udp, script))
    }

    /// What a TCP connection is answered that sends these octets.
    pub fn connection(&self, octets: &[u8]) -> Vec<u8> {
        let mut written = Vec::new();
        let mut stream = tokio::io::join(octets, &mut written);
        let mut buffer = Vec::new();
        self.runtime.block_on(async {
            let mut one = async || {
                framed::one(&mut stream, &mut buffer, async |query| {
                    Some(self.public.answer(query, false, None).await)
                })
                .await
            };
            while let Ok(true) = one().await {}
        });
        written
    }
}
