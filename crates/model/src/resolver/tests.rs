use super::*;
use crate::allocate::tests::world as region;
use crate::dns::{HostedZone, ZoneVpc};
use crate::{Tenancy, World};

const NOW: Time = Time(1_767_323_045_000);

fn vpc(cidr: &str) -> Vpc {
    Vpc {
        id: VpcId::from_bits(9),
        num: 1,
        cidr: cidr.parse().unwrap(),
        cidr_association: VpcCidrAssociationId::from_bits(1),
        cidrs: Vec::new(),
        ipv6: Vec::new(),
        is_default: false,
        tenancy: Tenancy::Default,
        dhcp_options: None,
        dns_support: true,
        dns_hostnames: true,
        network_address_usage_metrics: false,
        main_route_table: RouteTableId::from_bits(1),
        default_security_group: SecurityGroupId::from_bits(1),
        default_network_acl: NetworkAclId::from_bits(1),
        next_num: 1,
    }
}

/// A rule in the VPC; one that forwards, or a system rule.
fn rule(world: &mut World, vpc: &Vpc, domain: &str, forwards: bool) {
    let number = 1 + world.resolver_rules.len() as u128;
    let id = ResolverRuleId::from_bits(number);
    let kind = match forwards {
        true => ResolverRuleKind::Forward {
            endpoint: ResolverEndpointId::Outbound(ResolverOutboundId::from_bits(1)),
            targets: vec!["10.0.0.9:53".parse().unwrap()],
        },
        false => ResolverRuleKind::System,
    };
    let domain = DnsName::parse(domain).unwrap();
    let (name, creator_request) = (None, number.to_string());
    let row = ResolverRule { id, domain, kind, name, creator_request, created: NOW, modified: NOW };
    world.resolver_rules.insert(id, row);
    let association = ResolverAssociationId::from_bits(number);
    let row = ResolverAssociation { id: association, rule: id, vpc: vpc.id, name: None, complete: true };
    world.resolver_associations.insert(association, row);
}

fn zone(world: &mut World, vpc: &Vpc, name: &str) {
    let id = format!("Z{name}");
    let zone = HostedZone {
        id: id.clone(),
        name: DnsName::parse(name).unwrap(),
        caller_reference: id.clone(),
        comment: None,
        private: true,
        vpcs: vec![ZoneVpc { region: "ap-northeast-1".into(), vpc: vpc.id }],
        authorized: Vec::new(),
        delegation_set: None,
        name_servers: Vec::new(),
        created: NOW,
        signing_keys: Vec::new(),
        signed: false,
        query_log: None,
    };
    world.hosted_zones.insert(id, zone);
}

/// Whether a name leaves.
fn leaves(world: &World, vpc: &Vpc, name: &str) -> bool {
    let name = DnsName::parse(name).unwrap();
    let all = world.forwarding(vpc);
    let within = all.iter().filter(|(domain, _)| name.is_within(domain));
    within.max_by_key(|(domain, _)| domain.labels().count()).is_some_and(|(_, rule)| rule.is_some())
}

#[test]
fn the_most_specific_domain_counts_and_a_rule_comes_before_a_zone() {
    let (mut world, vpc) = (region(), vpc("10.0.0.0/16"));
    zone(&mut world, &vpc, "corp.example");
    zone(&mut world, &vpc, "deep.zone.example");
    rule(&mut world, &vpc, "local.corp.example", false);
    assert!(world.forwarding(&vpc).is_empty(), "a system rule alone changes nothing");
    rule(&mut world, &vpc, "corp.example", true);
    rule(&mut world, &vpc, "zone.example", true);
    for (name, wanted) in [
        ("corp.example", true),
        ("www.corp.example", true),
        ("local.corp.example", false),
        ("www.local.corp.example", false),
        ("notcorp.example", false),
        ("zone.example", true),
        ("www.deep.zone.example", false),
        ("example", false),
    ] {
        assert_eq!(leaves(&world, &vpc, name), wanted, "{name}");
    }
    let other = Vpc { id: VpcId::from_bits(10), ..vpc };
    assert!(world.forwarding(&other).is_empty(), "of another VPC");
}

#[test]
fn a_rule_for_everything_leaves_a_vpc_its_own_names() {
    let (mut world, vpc) = (region(), vpc("100.64.2.0/23"));
    rule(&mut world, &vpc, ".", true);
    let kept = [
        "ip-10-0-1-4.ap-northeast-1.compute.internal",
        "ec2-203-0-113-9.ap-northeast-1.compute.amazonaws.com",
        "localhost",
        "9.0.0.127.in-addr.arpa",
        "4.1.0.10.in-addr.arpa",
        "4.1.31.172.in-addr.arpa",
        "9.2.64.100.in-addr.arpa",
        "9.3.64.100.in-addr.arpa",
    ];
    for name in kept {
        assert!(!leaves(&world, &vpc, name), "{name}");
    }
    for name in [
        "example.jp",
        "ec2.ap-northeast-1.amazonaws.com",
        "9.4.64.100.in-addr.arpa",
        "1.1.32.172.in-addr.arpa",
    ] {
        assert!(leaves(&world, &vpc, name), "{name}");
    }
    // A rule for the same domain takes it over.
    rule(&mut world, &vpc, "10.in-addr.arpa", true);
    assert!(leaves(&world, &vpc, "4.1.0.10.in-addr.arpa"));
    let config = ResolverConfig { id: ResolverConfigId::from_bits(1), autodefined_reverse: false };
    world.resolver_configs.insert(vpc.id, config);
    assert!(leaves(&world, &vpc, "9.2.64.100.in-addr.arpa"));
    assert!(!leaves(&world, &vpc, "localhost"));
    let bare = Vpc { dns_hostnames: false, ..vpc };
    assert!(leaves(&world, &bare, "localhost"), "without DNS host names nothing is kept by itself");
}

#[test]
fn ids_tell_the_direction() {
    let id: ResolverEndpointId = "rslvr-in-0000000000000000a".parse().unwrap();
    assert!(id.is_inbound());
    assert_eq!(id.to_string(), "rslvr-in-0000000000000000a");
    assert!(!"rslvr-out-0000000000000000a".parse::<ResolverEndpointId>().unwrap().is_inbound());
    assert!("rslvr-rr-0000000000000000a".parse::<ResolverEndpointId>().is_err());
    let json = serde_json::to_string(&id).unwrap();
    assert_eq!(serde_json::from_str::<ResolverEndpointId>(&json).unwrap(), id);
}
