//! Network ACLs as they are described; `network_acl_changes` changes them.

use super::filters::{Filters, Spec, filters, shown};
use super::ids::named_or_all;
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, DescribeNetworkAcls, DescribeNetworkAclsRequest, DescribeNetworkAclsResult, IcmpTypeCode,
    NetworkAclAssociation, PortRange,
};
use aws_shapes::{ApiError, Registry};
use ipnet::{Ipv4Net, Ipv6Net};
use model::*;
use std::collections::HashMap;

/// The number of the last entry, which denies what none before it allowed, and of its IPv6
/// counterpart. Follows "Network ACL basics" in the Amazon VPC User Guide.
const LAST: i32 = 32767;
const LAST_V6: i32 = 32768;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry.on::<DescribeNetworkAcls>(describe_network_acls, Access::any());
}

const FILTERS: &[Spec<aws::NetworkAcl>] = filters![aws::NetworkAcl;
    "association.association-id" => |_, a| {
        a.associations.iter().flat_map(|s| shown(&s.network_acl_association_id)).collect()
    },
    "association.network-acl-id" => |_, a| {
        a.associations.iter().flat_map(|s| shown(&s.network_acl_id)).collect()
    },
    "association.subnet-id" => |_, a| a.associations.iter().flat_map(|s| shown(&s.subnet_id)).collect(),
    "default" => |_, a| shown(&a.is_default),
    "entry.cidr" => |_, a| a.entries.iter().flat_map(|e| shown(&e.cidr_block)).collect(),
    "entry.egress" => |_, a| a.entries.iter().flat_map(|e| shown(&e.egress)).collect(),
    "entry.icmp.code" => |_, a| {
        a.entries.iter().filter_map(|e| e.icmp_type_code.as_ref()).flat_map(|i| shown(&i.code)).collect()
    },
    "entry.icmp.type" => |_, a| {
        a.entries.iter().filter_map(|e| e.icmp_type_code.as_ref()).flat_map(|i| shown(&i.r#type)).collect()
    },
    "entry.ipv6-cidr" => |_, a| a.entries.iter().flat_map(|e| shown(&e.ipv6_cidr_block)).collect(),
    "entry.port-range.from" => |_, a| {
        a.entries.iter().filter_map(|e| e.port_range.as_ref()).flat_map(|p| shown(&p.from)).collect()
    },
    "entry.port-range.to" => |_, a| {
        a.entries.iter().filter_map(|e| e.port_range.as_ref()).flat_map(|p| shown(&p.to)).collect()
    },
    "entry.protocol" => |_, a| {
        // Protocols are numbers in answers; filters take the common names as well.
        let names = |number: &str| match number {
            "1" => Some("icmp"),
            "6" => Some("tcp"),
            "17" => Some("udp"),
            _ => None,
        };
        let numbers = a.entries.iter().filter_map(|e| e.protocol.as_deref());
        numbers.flat_map(|n| [Some(n.to_owned()), names(n).map(str::to_owned)]).flatten().collect()
    },
    "entry.rule-action" => |_, a| a.entries.iter().flat_map(|e| shown(&e.rule_action)).collect(),
    "entry.rule-number" => |_, a| a.entries.iter().flat_map(|e| shown(&e.rule_number)).collect(),
    "network-acl-id" => |_, a| shown(&a.network_acl_id),
    "owner-id" => |_, a| shown(&a.owner_id),
    "vpc-id" => |_, a| shown(&a.vpc_id),
];

/// Follows "DescribeNetworkAcls" in the Amazon EC2 API Reference.
fn describe_network_acls(
    tx: &mut Tx,
    input: DescribeNetworkAclsRequest,
) -> Result<DescribeNetworkAclsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let mut associated: HashMap<NetworkAclId, Vec<&Subnet>> = HashMap::new();
    for subnet in tx.world.subnets.values() {
        associated.entry(subnet.network_acl).or_default().push(subnet);
    }
    let acls = named_or_all::<NetworkAclId>(&tx.world, &input.network_acl_ids)?.into_iter();
    let key = |a: &aws::NetworkAcl| a.network_acl_id.clone().unwrap_or_default();
    let acls = acls
        .map(|a| shape(&tx.world, a, associated.get(&a.id).map(Vec::as_slice).unwrap_or_default()))
        .filter(|a| filters.pass(&tx.world, &key(a), a))
        .collect();
    let (network_acls, next_token) =
        page(acls, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeNetworkAclsResult { network_acls, next_token })
}

/// True where the ACL has a final entry for IPv6: its VPC has such a block, or an entry is for one.
pub(super) fn has_ipv6(world: &World, acl: &NetworkAcl) -> bool {
    world.vpcs.get(&acl.vpc).is_some_and(|v| !v.ipv6.is_empty())
        || acl.entries.iter().any(|e| matches!(e.cidr, Cidr::V6(_)))
}

pub(super) fn shape(world: &World, acl: &NetworkAcl, subnets: &[&Subnet]) -> aws::NetworkAcl {
    let has_ipv6 = has_ipv6(world, acl);
    let mut entries = Vec::new();
    for direction in [Direction::Egress, Direction::Ingress] {
        let mut given: Vec<_> = acl.entries.iter().filter(|e| e.direction == direction).collect();
        given.sort_by_key(|e| e.number);
        let given = given.into_iter();
        entries.extend(given.map(|e| entry(e.number.into(), direction, e.allow, e.traffic, e.cidr)));
        let all = Cidr::V4(Ipv4Net::default());
        entries.push(entry(LAST, direction, false, Traffic::All, all));
        if has_ipv6 {
            let all = Cidr::V6(Ipv6Net::default());
            entries.push(entry(LAST_V6, direction, false, Traffic::All, all));
        }
    }
    let associations = subnets.iter().map(|s| NetworkAclAssociation {
        network_acl_association_id: Some(s.network_acl_association.to_string()),
        network_acl_id: Some(acl.id.to_string()),
        subnet_id: Some(s.id.to_string()),
    });
    aws::NetworkAcl {
        associations: associations.collect(),
        entries,
        is_default: Some(acl.is_default),
        network_acl_id: Some(acl.id.to_string()),
        tags: tags::shown(world, acl.id),
        vpc_id: Some(acl.vpc.to_string()),
        owner_id: Some(world.region().account.clone()),
    }
}

fn entry(
    number: i32,
    direction: Direction,
    allow: bool,
    traffic: Traffic,
    cidr: Cidr,
) -> aws::NetworkAclEntry {
    let ports = |from: u16, to: u16| Some(PortRange { from: Some(from.into()), to: Some(to.into()) });
    let icmp = |kind: Option<u8>, code: Option<u8>| {
        let number = |n: Option<u8>| Some(n.map_or(-1, i32::from));
        Some(IcmpTypeCode { code: number(code), r#type: number(kind) })
    };
    let (protocol, port_range, icmp_type_code) = match traffic {
        Traffic::All => ("-1".to_owned(), None, None),
        Traffic::Tcp { from, to } => ("6".to_owned(), ports(from, to), None),
        Traffic::Udp { from, to } => ("17".to_owned(), ports(from, to), None),
        Traffic::Icmp { kind, code } => ("1".to_owned(), None, icmp(kind, code)),
        Traffic::Icmpv6 { kind, code } => ("58".to_owned(), None, icmp(kind, code)),
        Traffic::Protocol(number) => (number.to_string(), None, None),
    };
    let (cidr_block, ipv6_cidr_block) = match cidr {
        Cidr::V4(net) => (Some(net.to_string()), None),
        Cidr::V6(net) => (None, Some(net.to_string())),
    };
    aws::NetworkAclEntry {
        cidr_block,
        egress: Some(direction == Direction::Egress),
        icmp_type_code,
        ipv6_cidr_block,
        port_range,
        protocol: Some(protocol),
        rule_action: Some(if allow { aws::RuleAction::ALLOW } else { aws::RuleAction::DENY }),
        rule_number: Some(number),
    }
}
