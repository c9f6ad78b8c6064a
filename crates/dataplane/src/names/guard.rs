//! No help for who lets others be answered: replies by UDP that are much longer than their queries
//! are rationed by the asker's network; beyond that a reply says "come by TCP", which only a real
//! asker can. What is about as long as its query is worth nobody's while, and isn't limited.

use std::net::IpAddr;
use std::time::Instant;

/// So many times a query's length a reply may have for free.
const FREE: usize = 4;
/// Octets beyond that, that one /24 or /48 may have at once, and again each second.
const BURST: f64 = 262_144.0;
const RATE: f64 = 131_072.0;
/// Networks that hash alike share a ration.
const BUCKETS: usize = 1024;
const HEADER: usize = 12;
/// Octets of an OPT record without options.
const OPT: usize = 11;

/// One thread's rations.
pub(crate) struct Guard {
    now: Instant,
    buckets: Vec<(f64, Instant)>,
}

impl Guard {
    pub(crate) fn new() -> Self {
        let now = Instant::now();
        Self { now, buckets: vec![(BURST, now); BUCKETS] }
    }

    /// Notes the time.
    pub(crate) fn tick(&mut self) {
        self.now = Instant::now();
    }

    /// Lets the reply go as it is, or makes it an empty one that asks to come by TCP.
    pub(crate) fn pass(&mut self, query: &[u8], from: IpAddr, reply: &mut Vec<u8>) {
        let Some(beyond) = reply.len().checked_sub(FREE * query.len()).filter(|b| *b > 0) else { return };
        let network = match from {
            IpAddr::V4(from) => u64::from(from.to_bits() >> 8),
            IpAddr::V6(from) => (from.to_bits() >> 80) as u64,
        };
        let at = (network.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54) as usize % BUCKETS;
        let (left, since) = &mut self.buckets[at];
        *left = (*left + self.now.duration_since(*since).as_secs_f64() * RATE).min(BURST);
        *since = self.now;
        #[allow(clippy::cast_precision_loss)]
        let beyond = beyond as f64;
        if *left >= beyond {
            *left -= beyond;
        } else {
            cut(reply);
        }
    }
}

/// Keeps the header, the question, and what is said of EDNS, which comes last.
fn cut(reply: &mut Vec<u8>) {
    let mut end = HEADER;
    while let Some(&length) = reply.get(end).filter(|l| **l != 0) {
        end += usize::from(length) + 1;
    }
    end += 5;
    let has_more = reply.get(10..HEADER).is_some_and(|count| count != [0, 0]);
    let edns = reply.last_chunk::<OPT>().copied().filter(|last| has_more && last[..3] == [0, 0, 41]);
    reply.truncate(end);
    if let Some(header) = reply.first_chunk_mut::<HEADER>() {
        header[2] |= 2;
        header[6..].fill(0);
        header[11] = u8::from(edns.is_some());
    }
    reply.extend(edns.into_iter().flatten());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_still_speaks_edns() {
        let mut reply = vec![0; 11];
        reply.push(1);
        reply.extend(b"\x01a\x00\x00\x01\x00\x01");
        let question = reply.len();
        reply.extend([7; 300]);
        let edns = [0, 0, 41, 4, 208, 0, 0, 0x80, 0, 0, 0];
        reply.extend(edns);
        cut(&mut reply);
        assert_eq!(reply[question..], edns);
        assert_eq!((reply[2], reply[11]), (2, 1));
    }

    #[test]
    fn long_replies_are_rationed_and_short_ones_are_not() {
        let mut guard = Guard::new();
        let mut query = vec![0; 12];
        query.extend(b"\x01a\x00\x00\x01\x00\x01");
        let mut long = query.clone();
        long.extend([0; 1000]);
        let from = IpAddr::from([198, 51, 100, 7]);
        let mut cuts = 0;
        for _ in 0..1000 {
            let mut reply = long.clone();
            guard.pass(&query, from, &mut reply);
            cuts += u32::from(reply.len() == query.len() && reply[2] & 2 != 0);
        }
        assert!((600..800).contains(&cuts), "{cuts}");
        let mut short = query.clone();
        short.extend([0; 40]);
        let before = short.clone();
        guard.pass(&query, from, &mut short);
        assert_eq!(short, before);
        let mut elsewhere = long.clone();
        guard.pass(&query, IpAddr::from([198, 51, 101, 7]), &mut elsewhere);
        assert_eq!(elsewhere, long);
    }
}
