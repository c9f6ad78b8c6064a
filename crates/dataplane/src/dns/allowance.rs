//! So many packets a second may one interface send to the resolver; what comes beyond is lost, and told to nobody.
//! Follows "Amazon DNS quotas" in the Amazon VPC User Guide (docs.aws.amazon.com/vpc/latest/userguide).

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// Packets of one interface in one second.
const PACKETS: u32 = 1024;
const SECOND: Duration = Duration::from_secs(1);
/// Interfaces that are counted; beyond that, those of seconds past are forgotten.
const INTERFACES: usize = 4096;

/// Whose packets are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Sender {
    /// An instance's, by its place among the VPC's, and the interface's among its own.
    Interface(usize, usize),
    /// Nobody's that is known.
    Other(IpAddr),
}

#[derive(Debug, Default)]
pub(super) struct Allowance(HashMap<Sender, (Instant, u32)>);

impl Allowance {
    /// Whether one more packet may pass.
    pub(super) fn takes(&mut self, sender: Sender, now: Instant) -> bool {
        if self.0.len() >= INTERFACES {
            self.0.retain(|_, (since, _)| now.duration_since(*since) < SECOND);
        }
        let (since, count) = self.0.entry(sender).or_insert((now, 0));
        if now.duration_since(*since) >= SECOND {
            (*since, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        *count <= PACKETS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_interface_has_its_own_and_anew_each_second() {
        let mut allowance = Allowance::default();
        let begun = Instant::now();
        let mut passed = |sender, at: u64| {
            let now = begun + Duration::from_millis(at);
            (0..2000).filter(|_| allowance.takes(sender, now)).count()
        };
        let [first, second] = [Sender::Interface(0, 0), Sender::Interface(0, 1)];
        assert_eq!(passed(first, 0), 1024);
        assert_eq!(passed(first, 999), 0);
        assert_eq!(passed(second, 999), 1024);
        assert_eq!(passed(first, 1000), 1024);
        for last in 0..=255 {
            for third in 0..20 {
                passed(Sender::Other(IpAddr::from([10, 0, third, last])), 3000 + u64::from(third) * 2000);
            }
        }
        assert!(allowance.0.len() <= INTERFACES + 1, "{}", allowance.0.len());
    }
}
