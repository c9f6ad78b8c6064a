//! Network ACLs: stateless, in order, at a subnet's border. Follows "Network ACL rules" in the Amazon VPC User Guide.

use super::family::{Family, net};
use super::groups::traffic;
use host::nft::{Chain, Rule, rule};
use model::{Direction, NetworkAcl, NetworkAclEntry, NetworkAclId, Traffic};

/// The chain of one direction; None where all packets of these families pass, as in a default ACL.
pub(super) fn chain(acl: &NetworkAcl, direction: Direction, families: &[Family]) -> Option<Chain> {
    let mut entries: Vec<(&NetworkAclEntry, Family)> = acl
        .entries
        .iter()
        .filter(|e| e.direction == direction)
        .map(|e| (e, Family::of(e.cidr.net())))
        .filter(|(_, family)| families.contains(family))
        .collect();
    entries.sort_by_key(|(e, _)| e.number);
    let all = |e: &NetworkAclEntry| e.allow && e.traffic == Traffic::All && e.cidr.net().prefix_len() == 0;
    let first = |family: &Family| entries.iter().find(|(_, f)| f == family);
    if families.iter().all(|f| first(f).is_some_and(|(e, _)| all(e))) {
        return None;
    }
    let mut rules: Vec<Rule> = entries
        .iter()
        .filter_map(|(e, family)| {
            let start = match (e.cidr.net().prefix_len(), direction) {
                (0, _) if families.len() == 1 => rule(),
                (0, _) => family.packets(),
                (_, Direction::Ingress) => rule().is(family.source(), net(e.cidr.net())),
                (_, Direction::Egress) => rule().is(family.destination(), net(e.cidr.net())),
            };
            let matching = traffic(start, &e.traffic, *family)?;
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
