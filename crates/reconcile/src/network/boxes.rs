//! Rules of one protocol as disjoint boxes of ports and addresses: interval sets of the
//! kernel refuse elements that overlap.

use ipnet::{IpNet, Ipv4Net};
use std::collections::BTreeSet;

/// Inclusive.
pub(super) type Ports = (u16, u16);

/// Disjoint boxes that cover exactly what the given ones cover. Sorted; equal covers of
/// equal rules give equal boxes, whatever their order.
pub(super) fn disjoint(rules: &[(Ports, IpNet)]) -> Vec<(Ports, IpNet)> {
    // The ports' axis falls into segments within which the same rules hold.
    let starts: BTreeSet<u32> =
        rules.iter().flat_map(|((from, to), _)| [u32::from(*from), u32::from(*to) + 1]).collect();
    let starts: Vec<u32> = starts.into_iter().collect();
    let mut segments: Vec<((u32, u32), Vec<IpNet>)> = Vec::new();
    for pair in starts.windows(2) {
        let (first, end) = (pair[0], pair[1]);
        let inside = |(from, to): Ports| u32::from(from) <= first && first <= u32::from(to);
        let nets: Vec<_> =
            rules.iter().filter(|(ports, _)| inside(*ports)).map(|(_, net)| net.trunc()).collect();
        let mut nets = IpNet::aggregate(&nets);
        nets.sort();
        match segments.last_mut() {
            Some((last, same)) if last.1 == first && *same == nets => last.1 = end,
            _ if nets.is_empty() => {}
            _ => segments.push(((first, end), nets)),
        }
    }
    let port = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
    segments
        .into_iter()
        .flat_map(|((first, end), nets)| nets.into_iter().map(move |net| ((port(first), port(end - 1)), net)))
        .collect()
}

/// Disjoint port ranges that cover exactly the given ones.
pub(super) fn merged(ports: impl IntoIterator<Item = Ports>) -> Vec<Ports> {
    let everywhere = IpNet::V4(Ipv4Net::default());
    let rules: Vec<_> = ports.into_iter().map(|p| (p, everywhere)).collect();
    disjoint(&rules).into_iter().map(|(ports, _)| ports).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::net::Ipv4Addr;

    fn a_rule() -> impl Strategy<Value = (Ports, IpNet)> {
        // Few ports and addresses, so that rules meet.
        (0u16..12, 0u16..12, 0u32..16, 28u8..=32).prop_map(|(a, b, ip, length)| {
            let edge = |p: u16| if p == 11 { u16::MAX } else { p };
            let net = Ipv4Net::new(Ipv4Addr::from(0x0a00_0000 | ip), length).unwrap();
            ((edge(a.min(b)), edge(a.max(b))), IpNet::V4(net))
        })
    }

    proptest! {
        #[test]
        fn they_cover_what_the_rules_cover_and_never_meet(mut rules in proptest::collection::vec(a_rule(), 0..8)) {
            let boxes = disjoint(&rules);
            let hits = |boxes: &[(Ports, IpNet)], port: u16, ip: Ipv4Addr| {
                boxes.iter().filter(|((a, b), net)| (*a..=*b).contains(&port) && net.contains(&std::net::IpAddr::V4(ip))).count()
            };
            for port in (0..14).chain([u16::MAX - 1, u16::MAX]) {
                for ip in 0..18 {
                    let ip = Ipv4Addr::from(0x0a00_0000 | ip);
                    let found = hits(&boxes, port, ip);
                    prop_assert!(found <= 1);
                    prop_assert_eq!(found == 1, hits(&rules, port, ip) > 0, "port {} address {}", port, ip);
                }
            }
            rules.reverse();
            prop_assert_eq!(boxes, disjoint(&rules));
        }
    }

    #[test]
    fn port_ranges_that_touch_become_one() {
        assert_eq!(merged([(22, 22), (80, 90), (85, 100), (101, 102)]), [(22, 22), (80, 102)]);
        assert_eq!(merged([(0, u16::MAX), (5, 6)]), [(0, u16::MAX)]);
        assert_eq!(merged([]), []);
    }
}
