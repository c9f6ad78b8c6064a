//! Network ACLs: stateless, in order, at a subnet's border. Follows "Network ACL rules" in the Amazon VPC User Guide.

use super::groups::traffic;
use host::nft::{Chain, Field, Rule, Value, rule};
use ipnet::Ipv4Net;
use model::{Cidr, Direction, NetworkAcl, NetworkAclEntry, NetworkAclId, Traffic};

/// The chain of one direction; None where all IPv4 passes, as in a default ACL.
pub(super) fn chain(acl: &NetworkAcl, direction: Direction) -> Option<Chain> {
    let mut entries: Vec<&NetworkAclEntry> =
        acl.entries.iter().filter(|e| e.direction == direction).collect();
    entries.sort_by_key(|e| e.number);
    let v4: Vec<_> = entries
        .into_iter()
        .filter_map(|e| match e.cidr {
            Cidr::V4(net) => Some((e, net.trunc())),
            Cidr::V6(_) => None,
        })
        .collect();
    let all = |(e, net): &(&NetworkAclEntry, Ipv4Net)| e.traffic == Traffic::All && net.prefix_len() == 0;
    if v4.first().is_some_and(|first| all(first) && first.0.allow) {
        return None;
    }
    let mut rules: Vec<Rule> = v4
        .iter()
        .filter_map(|(e, net)| {
            let start = match (net.prefix_len(), direction) {
                (0, _) => rule(),
                (_, Direction::Ingress) => rule().is(Field::Source, Value::Net(*net)),
                (_, Direction::Egress) => rule().is(Field::Destination, Value::Net(*net)),
            };
            let matching = traffic(start, &e.traffic)?;
            Some(if e.allow { matching.back() } else { matching.count().drop() })
        })
        .collect();
    rules.push(rule().count().drop());
    Some(Chain::new(name(acl.id, direction), rules))
}

pub(super) fn name(acl: NetworkAclId, direction: Direction) -> String {
    let way = match direction {
        Direction::Ingress => "in",
        Direction::Egress => "out",
    };
    format!("{}_{way}", acl.to_string().replace('-', "_"))
}
