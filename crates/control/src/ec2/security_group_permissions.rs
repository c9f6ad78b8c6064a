//! Permissions of security groups: between the API's words (protocol, ports, ranges, pairs)
//! and the model's traffic and peers. Nothing here changes anything.
//!
//! Follows "IpPermission" in the Amazon EC2 API Reference and "Security group rules" in the
//! Amazon VPC User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{find, missing};
use super::{security_group_references, security_groups};
use aws_shapes::ec2::{IpPermission, IpRange, Ipv6Range, UserIdGroupPair};
use ipnet::{Ipv4Net, Ipv6Net};
use model::*;
use std::collections::HashMap;

/// One traffic from or to one peer: what becomes a rule, or names one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Permission {
    pub traffic: Traffic,
    pub peer: Peer,
    pub description: Option<String>,
}

impl Permission {
    pub(super) fn is(&self, rule: &SecurityGroupRule) -> bool {
        self.traffic == rule.traffic && self.peer == rule.peer
    }
}

/// What a request asks of `group`, each range and pair by itself, in the order given.
pub(super) fn parse(
    world: &World,
    group: &SecurityGroup,
    permissions: &[IpPermission],
) -> Result<Vec<Permission>, Ec2Error> {
    let mut parsed = Vec::new();
    for permission in permissions {
        let traffic = traffic(&permission.ip_protocol, permission.from_port, permission.to_port)?;
        let before = parsed.len();
        let mut push = |peer: Peer, description: &Option<String>| {
            check_description(description)?;
            let description = description.clone().filter(|d| !d.is_empty());
            parsed.push(Permission { traffic, peer, description });
            Ok::<_, Ec2Error>(())
        };
        for range in &permission.ip_ranges {
            let text = range.cidr_ip.as_deref().ok_or_else(|| missing("cidrIp"))?;
            push(Peer::V4(cidr_v4(text)?), &range.description)?;
        }
        for range in &permission.ipv6_ranges {
            let text = range.cidr_ipv6.as_deref().ok_or_else(|| missing("cidrIpv6"))?;
            push(Peer::V6(cidr_v6(text)?), &range.description)?;
        }
        for pair in &permission.user_id_group_pairs {
            push(Peer::Group(pair_group(world, group, pair)?), &pair.description)?;
        }
        for list in &permission.prefix_list_ids {
            let id = list.prefix_list_id.as_deref().ok_or_else(|| missing("prefixListId"))?;
            push(Peer::PrefixList(find::<PrefixListId>(world, id)?.id), &list.description)?;
        }
        if parsed.len() == before {
            return Err(missing("ipRanges, ipv6Ranges, prefixListIds or groups"));
        }
    }
    Ok(parsed)
}

/// A protocol by name or number, with what its ports mean.
pub(super) fn traffic(
    protocol: &Option<String>,
    from: Option<i32>,
    to: Option<i32>,
) -> Result<Traffic, Ec2Error> {
    let text = protocol.as_deref().filter(|p| !p.is_empty()).ok_or_else(|| missing("ipProtocol"))?;
    let unknown = || {
        Ec2Code::InvalidParameterValue
            .with(format!("Invalid value '{text}' for IP protocol. Unknown protocol."))
    };
    let number = match text.to_ascii_lowercase().as_str() {
        "-1" => return Ok(Traffic::All),
        "icmp" => 1,
        "tcp" => 6,
        "udp" => 17,
        "icmpv6" => 58,
        digits if digits.bytes().all(|b| b.is_ascii_digit()) => {
            digits.parse::<u8>().map_err(|_| unknown())?
        }
        _ => return Err(unknown()),
    };
    Ok(match number {
        6 => {
            let (from, to) = ports(from, to)?;
            Traffic::Tcp { from, to }
        }
        17 => {
            let (from, to) = ports(from, to)?;
            Traffic::Udp { from, to }
        }
        1 => {
            let (kind, code) = icmp(from, to)?;
            Traffic::Icmp { kind, code }
        }
        58 => {
            let (kind, code) = icmp(from, to)?;
            Traffic::Icmpv6 { kind, code }
        }
        // Ports mean nothing to any other protocol, and EC2 passes over them.
        other => Traffic::Protocol(other),
    })
}

fn ports(from: Option<i32>, to: Option<i32>) -> Result<(u16, u16), Ec2Error> {
    let bad = |why: String| Ec2Code::InvalidParameterValue.with(why);
    let (Some(from), Some(to)) = (from, to) else {
        return Err(bad(
            "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.".into()
        ));
    };
    let port = |n: i32| u16::try_from(n).map_err(|_| bad(format!("TCP/UDP port ({n}) out of range")));
    let (low, high) = (port(from)?, port(to)?);
    if low > high {
        return Err(bad(format!("Invalid TCP/UDP port range ({low}:{high})")));
    }
    Ok((low, high))
}

/// Type and code; -1, or neither given, is any.
fn icmp(kind: Option<i32>, code: Option<i32>) -> Result<(Option<u8>, Option<u8>), Ec2Error> {
    let number = |n: Option<i32>, what: &str| match n {
        None | Some(-1) => Ok(None),
        Some(n) => u8::try_from(n)
            .map(Some)
            .map_err(|_| Ec2Code::InvalidParameterValue.with(format!("ICMP {what} ({n}) out of range"))),
    };
    match (number(kind, "type")?, number(code, "code")?) {
        (None, Some(code)) => Err(Ec2Code::InvalidParameterValue
            .with(format!("ICMP code ({code}) can't be specified when all ICMP types are"))),
        both => Ok(both),
    }
}

fn malformed(text: &str) -> Ec2Error {
    Ec2Code::InvalidParameterValue.with(format!("CIDR block {text} is malformed"))
}

/// Bits beyond the prefix are cleared. Follows "IpRange" in the Amazon EC2 API Reference.
pub(super) fn cidr_v4(text: &str) -> Result<Ipv4Net, Ec2Error> {
    text.parse::<Ipv4Net>().map(|n| n.trunc()).map_err(|_| malformed(text))
}

/// As [`cidr_v4`].
pub(super) fn cidr_v6(text: &str) -> Result<Ipv6Net, Ec2Error> {
    text.parse::<Ipv6Net>().map(|n| n.trunc()).map_err(|_| malformed(text))
}

fn pair_group(
    world: &World,
    group: &SecurityGroup,
    pair: &UserIdGroupPair,
) -> Result<SecurityGroupId, Ec2Error> {
    if let Some(id) = pair.vpc_peering_connection_id.as_deref().filter(|id| !id.is_empty()) {
        let peering = find::<VpcPeeringId>(world, id)?;
        if peering.status != PeeringStatus::Active || peering.peer_of(group.vpc).is_none() {
            return Err(different_networks());
        }
    }
    let name = pair.group_id.as_deref().or(pair.group_name.as_deref()).unwrap_or_default();
    if pair.user_id.as_deref().is_some_and(|user| user != world.region().account) {
        return Err(Ec2Code::InvalidGroupNotFound.with(format!("The security group '{name}' does not exist")));
    }
    match (pair.group_id.as_deref(), pair.group_name.as_deref()) {
        (Some(id), _) => referenced(world, group, id),
        (None, Some(name)) => {
            let id = security_groups::by_name(world, name)?;
            within_reach(world, group, id)
        }
        (None, None) => Err(missing("groupId or groupName")),
    }
}

/// The group that a rule of `group` refers to by id.
pub(super) fn referenced(
    world: &World,
    group: &SecurityGroup,
    id: &str,
) -> Result<SecurityGroupId, Ec2Error> {
    let other = find::<SecurityGroupId>(world, id)?.id;
    within_reach(world, group, other)
}

/// In the group's own VPC, or in one that is peered with it.
/// Follows "Update your security groups to reference peer security groups" in the Amazon VPC
/// Peering Guide.
fn within_reach(
    world: &World,
    group: &SecurityGroup,
    other: SecurityGroupId,
) -> Result<SecurityGroupId, Ec2Error> {
    let peered = |vpc: VpcId| world.active_peerings_of(group.vpc).any(|p| p.peer_of(group.vpc) == Some(vpc));
    match world.security_groups.get(&other) {
        Some(found) if found.vpc == group.vpc || peered(found.vpc) => Ok(other),
        _ => Err(different_networks()),
    }
}

fn different_networks() -> Ec2Error {
    Ec2Code::InvalidGroupNotFound.with("You have specified two resources that belong to different networks.")
}

/// What names and descriptions of groups and rules may hold.
pub(super) const CHARACTERS: &str = "a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";

/// True for at most 255 characters of [`CHARACTERS`].
pub(super) fn is_plain(text: &str) -> bool {
    text.len() <= 255
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b". _-:/()#,@[]+=&;{}!$*".contains(&b))
}

pub(super) fn check_description(description: &Option<String>) -> Result<(), Ec2Error> {
    match description {
        Some(text) if !is_plain(text) => Err(Ec2Code::InvalidParameterValue.with(format!(
            "Invalid rule description. Valid descriptions are strings less than 256 characters from the \
             following set: {CHARACTERS}"
        ))),
        _ => Ok(()),
    }
}

/// A permission in the words of EC2's complaints: `peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW`
pub(super) fn in_words(traffic: Traffic, peer: Peer) -> String {
    let any = |n: Option<u8>| n.map_or_else(|| "ALL".to_owned(), |n| n.to_string());
    let traffic = match traffic {
        Traffic::All => "ALL".to_owned(),
        Traffic::Tcp { from, to } => format!("TCP, from port: {from}, to port: {to}"),
        Traffic::Udp { from, to } => format!("UDP, from port: {from}, to port: {to}"),
        Traffic::Icmp { kind, code } => format!("ICMP, type: {}, code: {}", any(kind), any(code)),
        Traffic::Icmpv6 { kind, code } => format!("ICMPv6, type: {}, code: {}", any(kind), any(code)),
        Traffic::Protocol(number) => format!("protocol: {number}"),
    };
    let peer = match peer {
        Peer::V4(net) => net.to_string(),
        Peer::V6(net) => net.to_string(),
        Peer::Group(id) => id.to_string(),
        Peer::PrefixList(id) => id.to_string(),
    };
    format!("peer: {peer}, {traffic}, ALLOW")
}

/// `IpProtocol`, `FromPort` and `ToPort` as a rule shows them; -1 where a port means nothing.
pub(super) fn shown(traffic: Traffic) -> (String, i32, i32) {
    let any = |n: Option<u8>| n.map_or(-1, i32::from);
    match traffic {
        Traffic::All => ("-1".into(), -1, -1),
        Traffic::Tcp { from, to } => ("tcp".into(), from.into(), to.into()),
        Traffic::Udp { from, to } => ("udp".into(), from.into(), to.into()),
        Traffic::Icmp { kind, code } => ("icmp".into(), any(kind), any(code)),
        Traffic::Icmpv6 { kind, code } => ("icmpv6".into(), any(kind), any(code)),
        Traffic::Protocol(number) => (number.to_string(), -1, -1),
    }
}

/// Permissions of a VPC's group as `DescribeSecurityGroups` shows them: peers of the same traffic together.
pub(super) fn shapes(
    world: &World,
    vpc: VpcId,
    permissions: impl Iterator<Item = (Traffic, Peer, Option<String>)>,
) -> Vec<IpPermission> {
    let mut shapes: Vec<IpPermission> = Vec::new();
    let mut places: HashMap<Traffic, usize> = HashMap::new();
    for (traffic, peer, description) in permissions {
        let place = *places.entry(traffic).or_insert_with(|| {
            let (protocol, from, to) = shown(traffic);
            let has_ports = !matches!(traffic, Traffic::All | Traffic::Protocol(_));
            shapes.push(IpPermission {
                ip_protocol: Some(protocol),
                from_port: has_ports.then_some(from),
                to_port: has_ports.then_some(to),
                ..Default::default()
            });
            shapes.len() - 1
        });
        let shape = &mut shapes[place];
        match peer {
            Peer::V4(net) => {
                shape.ip_ranges.push(IpRange { description, cidr_ip: Some(net.to_string()) });
            }
            Peer::V6(net) => {
                shape.ipv6_ranges.push(Ipv6Range { description, cidr_ipv6: Some(net.to_string()) });
            }
            Peer::PrefixList(id) => {
                let prefix_list_id = Some(id.to_string());
                shape.prefix_list_ids.push(aws_shapes::ec2::PrefixListId { description, prefix_list_id });
            }
            Peer::Group(id) => {
                let pair = security_group_references::pair(world, vpc, id);
                shape.user_id_group_pairs.push(UserIdGroupPair { description, ..pair });
            }
        }
    }
    shapes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protocols_and_ports() {
        let udp = Traffic::Udp { from: 0, to: 65535 };
        for (protocol, from, to, expected) in [
            ("tcp", Some(22), Some(22), Some(Traffic::Tcp { from: 22, to: 22 })),
            ("6", Some(22), Some(23), Some(Traffic::Tcp { from: 22, to: 23 })),
            ("UDP", Some(0), Some(65535), Some(udp)),
            ("17", Some(0), Some(65535), Some(udp)),
            ("-1", Some(22), None, Some(Traffic::All)),
            ("icmp", Some(-1), Some(-1), Some(Traffic::Icmp { kind: None, code: None })),
            ("1", None, None, Some(Traffic::Icmp { kind: None, code: None })),
            ("icmp", Some(8), Some(-1), Some(Traffic::Icmp { kind: Some(8), code: None })),
            ("icmp", Some(3), Some(4), Some(Traffic::Icmp { kind: Some(3), code: Some(4) })),
            ("58", Some(-1), Some(-1), Some(Traffic::Icmpv6 { kind: None, code: None })),
            ("50", None, None, Some(Traffic::Protocol(50))),
            ("50", Some(1), Some(2), Some(Traffic::Protocol(50))),
            ("tcp", None, None, None),
            ("tcp", Some(22), None, None),
            ("tcp", Some(-1), Some(-1), None),
            ("tcp", Some(22), Some(65536), None),
            ("tcp", Some(23), Some(22), None),
            ("icmp", Some(256), Some(-1), None),
            ("icmp", Some(8), Some(-2), None),
            ("icmp", Some(-1), Some(0), None),
            ("256", None, None, None),
            ("-2", None, None, None),
            ("all", None, None, None),
            ("", None, None, None),
        ] {
            assert_eq!(
                traffic(&Some(protocol.into()), from, to).ok(),
                expected,
                "{protocol} {from:?} {to:?}"
            );
        }
    }
}
