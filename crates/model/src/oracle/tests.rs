//! The rules of AWS's guides, one by one.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::Direction::*;
use crate::*;
use std::net::Ipv4Addr;

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn v4(text: &str) -> Ipv4Addr {
    text.parse().unwrap()
}

fn from(text: &str) -> Peer {
    match text.parse().unwrap() {
        IpNet::V4(net) => Peer::V4(net),
        IpNet::V6(net) => Peer::V6(net),
    }
}

fn cidr(text: &str) -> Cidr {
    text.parse::<IpNet>().unwrap().into()
}

fn tcp(port: u16) -> Traffic {
    Traffic::Tcp { from: port, to: port }
}

fn syn(source: &str, destination: &str, port: u16) -> Packet {
    Packet::new(ip(source), ip(destination), Payload::Tcp { from: 40_000, to: port })
}

const ANYONE: &str = "0.0.0.0/0";
const WEB: &str = "203.0.113.20";
const OTHER: &str = "203.0.113.21";
const FAR: &str = "198.51.100.7";

struct Net {
    world: World,
    next: u128,
}

impl Net {
    fn new() -> Self {
        let mut world = crate::allocate::tests::world();
        world.region_mut().public_pool = "203.0.113.0/24".parse().unwrap();
        Self { world, next: 1 }
    }

    fn bits(&mut self) -> u128 {
        self.next += 1;
        self.next
    }

    fn vpc(&mut self, block: &str) -> VpcId {
        let n = self.bits();
        let (id, table, acl) = (VpcId::from_bits(n), RouteTableId::from_bits(n), NetworkAclId::from_bits(n));
        let vpc = Vpc {
            id,
            num: n as u32,
            cidr: block.parse().unwrap(),
            cidr_association: VpcCidrAssociationId::from_bits(n),
            cidrs: vec![],
            ipv6: vec![],
            is_default: false,
            tenancy: Tenancy::Default,
            dhcp_options: None,
            dns_support: true,
            dns_hostnames: true,
            network_address_usage_metrics: false,
            main_route_table: table,
            default_security_group: SecurityGroupId::from_bits(n),
            default_network_acl: acl,
            next_num: 1,
        };
        self.world.vpcs.insert(id, vpc);
        self.world
            .route_tables
            .insert(table, RouteTable { id: table, vpc: id, routes: vec![], associations: vec![] });
        let entries = NetworkAcl::default_entries();
        self.world.network_acls.insert(acl, NetworkAcl { id: acl, vpc: id, is_default: true, entries });
        id
    }

    fn subnet(&mut self, vpc: VpcId, block: &str) -> SubnetId {
        let n = self.bits();
        let id = SubnetId::from_bits(n);
        let subnet = Subnet {
            id,
            vpc,
            num: n as u32,
            cidr: block.parse().unwrap(),
            zone: "ap-northeast-1a".into(),
            is_default: false,
            map_public_ip: false,
            ipv6_cidr: None,
            ipv6_association: None,
            assign_ipv6: false,
            network_acl: self.world.vpcs.get(&vpc).unwrap().default_network_acl,
            network_acl_association: NetworkAclAssociationId::from_bits(n),
            hostname_type: HostnameType::IpName,
            resource_name_dns_a: false,
            resource_name_dns_aaaa: false,
        };
        self.world.subnets.insert(id, subnet);
        id
    }

    fn table(&mut self, subnet: SubnetId) -> RouteTableId {
        let n = self.bits();
        let id = RouteTableId::from_bits(n);
        let target = AssociationTarget::Subnet(subnet);
        let associations = vec![RouteTableAssociation { id: RouteTableAssociationId::from_bits(n), target }];
        let vpc = self.world.subnets.get(&subnet).unwrap().vpc;
        self.world.route_tables.insert(id, RouteTable { id, vpc, routes: vec![], associations });
        id
    }

    fn main(&self, vpc: VpcId) -> RouteTableId {
        self.world.vpcs.get(&vpc).unwrap().main_route_table
    }

    fn route(&mut self, table: RouteTableId, to: &str, target: RouteTarget) {
        let destination = cidr(to).into();
        self.world.route_tables.get_mut(&table).unwrap().routes.push(Route { destination, target });
    }

    fn gateway(&mut self, vpc: VpcId) -> InternetGatewayId {
        let id = InternetGatewayId::from_bits(self.bits());
        self.world.internet_gateways.insert(id, InternetGateway { id, vpc: Some(vpc) });
        self.route(self.main(vpc), ANYONE, RouteTarget::InternetGateway(id));
        id
    }

    fn group(&mut self, vpc: VpcId, rules: &[(Direction, Traffic, Peer)]) -> SecurityGroupId {
        let id = SecurityGroupId::from_bits(self.bits());
        let group = SecurityGroup { id, vpc, name: String::new(), description: String::new(), rules: vec![] };
        self.world.security_groups.insert(id, group);
        rules.iter().for_each(|r| self.allow(id, *r));
        id
    }

    fn allow(&mut self, group: SecurityGroupId, (direction, traffic, peer): (Direction, Traffic, Peer)) {
        let id = SecurityGroupRuleId::from_bits(self.bits());
        let rule = SecurityGroupRule { id, direction, traffic, peer, description: None };
        self.world.security_groups.get_mut(&group).unwrap().rules.push(rule);
    }

    fn revoke(&mut self, group: SecurityGroupId, direction: Direction) {
        self.world.security_groups.get_mut(&group).unwrap().rules.retain(|r| r.direction != direction);
    }

    fn acl(&mut self, subnet: SubnetId, entries: &[(u16, Direction, bool, Traffic, &str)]) {
        let id = NetworkAclId::from_bits(self.bits());
        let entries = entries.iter().map(|(number, direction, allow, traffic, block)| NetworkAclEntry {
            number: *number,
            direction: *direction,
            allow: *allow,
            traffic: *traffic,
            cidr: cidr(block),
        });
        let subnet = self.world.subnets.get_mut(&subnet).unwrap();
        subnet.network_acl = id;
        let acl = NetworkAcl { id, vpc: subnet.vpc, is_default: false, entries: entries.collect() };
        self.world.network_acls.insert(id, acl);
    }

    fn eni(&mut self, subnet: SubnetId, address: &str, groups: &[SecurityGroupId]) -> EniId {
        let n = self.bits();
        let id = EniId::from_bits(n);
        let attachment = EniAttachment {
            id: EniAttachmentId::from_bits(n),
            instance: InstanceId::from_bits(n),
            device_index: 0,
            delete_on_termination: true,
            attached: Time(0),
        };
        let eni = Eni {
            id,
            vpc: self.world.subnets.get(&subnet).unwrap().vpc,
            subnet,
            num: n as u32,
            mac: Mac([6, 0, 0, 0, 0, n as u8]),
            description: String::new(),
            private_ips: vec![PrivateIp { address: v4(address), lent_public: None }],
            ipv6: vec![],
            groups: groups.to_vec(),
            source_dest_check: true,
            lend_public: false,
            attachment: Some(attachment),
            requester_managed: false,
            service: None,
            created: Time(0),
        };
        self.world.enis.insert(id, eni);
        id
    }

    fn elastic(&mut self, public: &str, eni: EniId) -> AllocationId {
        let n = self.bits();
        let id = AllocationId::from_bits(n);
        let private_ip = self.world.enis.get(&eni).unwrap().primary();
        let association =
            Some(AddressAssociation { id: AddressAssociationId::from_bits(n), eni, private_ip });
        self.world.addresses.insert(id, Address { id, public_ip: v4(public), association });
        id
    }

    fn nat(&mut self, subnet: SubnetId, address: &str, public: Option<&str>) -> NatGatewayId {
        let id = NatGatewayId::from_bits(self.bits());
        let eni = self.eni(subnet, address, &[]);
        let row = self.world.enis.get_mut(&eni).unwrap();
        (row.attachment, row.service) = (None, Some(EniService::NatGateway(id)));
        let vpc = row.vpc;
        if let Some(public) = public {
            self.elastic(public, eni);
        }
        let nat = NatGateway {
            id,
            vpc,
            subnet,
            connectivity: if public.is_some() { Connectivity::Public } else { Connectivity::Private },
            state: NatGatewayState::Available,
            addresses: vec![NatAddress { eni, private_ip: v4(address), elastic: None, leaving: None }],
            failure: None,
            created: Time(0),
            ended: None,
        };
        self.world.nat_gateways.insert(id, nat);
        id
    }

    fn peering(&mut self, one: VpcId, two: VpcId) -> VpcPeeringId {
        let id = VpcPeeringId::from_bits(self.bits());
        let side = |vpc| PeeringSide { vpc, allow_remote_dns: false };
        let (requester, accepter, status) = (side(one), side(two), PeeringStatus::Active);
        let peering =
            VpcPeering { id, num: 1, requester, accepter, status, since: Time(0), created: Time(0) };
        self.world.peerings.insert(id, peering);
        id
    }

    /// What becomes of a first packet: who sees it from whom, or why not.
    fn sends(&self, from: EniId, packet: Packet) -> Result<(Site, IpAddr), Code> {
        self.at(Site::Eni(from), packet)
    }

    fn at(&self, from: Site, packet: Packet) -> Result<(Site, IpAddr), Code> {
        told(&send(&self.world, &mut Tracker::default(), from, packet))
    }

    fn eni_mut(&mut self, eni: EniId) -> &mut Eni {
        self.world.enis.get_mut(&eni).unwrap()
    }
}

fn told(trace: &Trace) -> Result<(Site, IpAddr), Code> {
    match &trace.verdict {
        Verdict::Delivered { to, packet } => Ok((*to, packet.source)),
        Verdict::Dropped(drop) => Err(drop.code),
    }
}

fn all(peer: &str) -> [(Direction, Traffic, Peer); 2] {
    [(Ingress, Traffic::All, from(peer)), (Egress, Traffic::All, from(peer))]
}

/// A VPC with two subnets, a gateway, and an open machine in each subnet.
fn two_subnets() -> (Net, VpcId, [SubnetId; 2], [EniId; 2]) {
    let mut net = Net::new();
    let vpc = net.vpc("10.0.0.0/16");
    net.gateway(vpc);
    let subnets = [net.subnet(vpc, "10.0.1.0/24"), net.subnet(vpc, "10.0.2.0/24")];
    let open = net.group(vpc, &all(ANYONE));
    let machines = [net.eni(subnets[0], "10.0.1.10", &[open]), net.eni(subnets[1], "10.0.2.10", &[open])];
    (net, vpc, subnets, machines)
}

#[test]
fn groups_judge_neighbours_and_refer_to_members() {
    let mut net = Net::new();
    let vpc = net.vpc("10.0.0.0/16");
    let one = net.subnet(vpc, "10.0.1.0/24");
    let (app, web) = (net.group(vpc, &[(Egress, Traffic::All, from(ANYONE))]), net.group(vpc, &[]));
    let (a, z) = (net.eni(one, "10.0.1.10", &[app]), net.eni(one, "10.0.1.11", &[web]));
    let ask = syn("10.0.1.10", "10.0.1.11", 80);
    assert_eq!(net.sends(a, ask), Err(Code::SgHasNoRules));
    net.allow(web, (Ingress, tcp(80), Peer::Group(app)));
    assert_eq!(net.sends(a, ask), Ok((Site::Eni(z), ip("10.0.1.10"))));
    assert_eq!(net.sends(a, syn("10.0.1.10", "10.0.1.11", 81)), Err(Code::EniSgRulesMismatch));
    // Answers need no rule; what the server begins does.
    let (there, back) = first(&net.world, Site::Eni(a), ask);
    assert!(there.is_delivered());
    assert_eq!(told(&back.unwrap()), Ok((Site::Eni(a), ip("10.0.1.11"))));
    assert_eq!(net.sends(z, syn("10.0.1.11", "10.0.1.10", 80)), Err(Code::SgHasNoRules));
    net.allow(web, (Egress, Traffic::All, from(ANYONE)));
    // Membership is the interface's.
    net.eni_mut(a).groups = vec![web];
    assert_eq!(net.sends(a, ask), Err(Code::EniSgRulesMismatch));
}

#[test]
fn traffic_of_each_kind() {
    let echo = Payload::Icmp { kind: 8, code: 0, id: 1 };
    let udp = Payload::Udp { from: 1, to: 53 };
    let cases = [
        (Traffic::All, echo, true),
        (tcp(53), udp, false),
        (Traffic::Udp { from: 50, to: 53 }, udp, true),
        (Traffic::Udp { from: 54, to: 60 }, udp, false),
        (Traffic::Icmp { kind: None, code: None }, echo, true),
        (Traffic::Icmp { kind: Some(8), code: Some(0) }, echo, true),
        (Traffic::Icmp { kind: Some(8), code: Some(1) }, echo, false),
        (Traffic::Icmp { kind: Some(13), code: None }, echo, false),
        (Traffic::Icmpv6 { kind: None, code: None }, echo, false),
        (Traffic::Protocol(47), Payload::Other(47), true),
        (Traffic::Protocol(47), Payload::Other(50), false),
        (Traffic::Protocol(17), udp, true),
    ];
    for (traffic, payload, wanted) in cases {
        let packet = Packet::new(ip("10.0.1.10"), ip("10.0.1.11"), payload);
        assert_eq!(rules::fits(&traffic, &packet), wanted, "{traffic:?} {payload:?}");
    }
    let v6 = Packet::new(ip("::1"), ip("::2"), Payload::Icmp { kind: 128, code: 0, id: 1 });
    assert!(rules::fits(&Traffic::Icmpv6 { kind: Some(128), code: None }, &v6));
    assert!(!rules::fits(&Traffic::Icmp { kind: None, code: None }, &v6));
    assert_eq!(v6.reply().payload, Payload::Icmp { kind: 129, code: 0, id: 1 });
    assert_eq!(v6.reply().reply(), v6);
}

#[test]
fn a_tracked_flow_outlives_its_rule_and_an_untracked_one_does_not() {
    let mut net = Net::new();
    let vpc = net.vpc("10.0.0.0/16");
    let one = net.subnet(vpc, "10.0.1.0/24");
    let client = net.group(vpc, &[(Egress, Traffic::All, from("10.0.0.0/16"))]);
    let all_out = (Egress, Traffic::All, from(ANYONE));
    for (peer, survives) in [("10.0.1.10/32", true), (ANYONE, false)] {
        let server = net.group(vpc, &[(Ingress, tcp(80), from(peer)), all_out]);
        let (a, z) = (net.eni(one, "10.0.1.10", &[client]), net.eni(one, "10.0.1.11", &[server]));
        let ask = syn("10.0.1.10", "10.0.1.11", 80);
        let mut memory = Tracker::default();
        let (_, back) = super::ask(&net.world, &mut memory, Site::Eni(a), ask);
        assert!(back.unwrap().is_delivered());
        net.revoke(server, Ingress);
        net.revoke(client, Egress);
        assert_eq!(send(&net.world, &mut memory, Site::Eni(a), ask).is_delivered(), survives);
        assert!(send(&net.world, &mut memory, Site::Eni(z), ask.reply()).is_delivered(), "all may go out");
        let fresh = Packet { payload: Payload::Tcp { from: 41_000, to: 80 }, ..ask };
        assert!(!send(&net.world, &mut memory, Site::Eni(a), fresh).is_delivered());
        // And with the rule back, the untracked one goes on.
        net.allow(server, (Ingress, tcp(80), from(ANYONE)));
        assert!(send(&net.world, &mut memory, Site::Eni(a), ask).is_delivered());
        net.allow(client, (Egress, Traffic::All, from("10.0.0.0/16")));
        net.world.enis = Default::default();
    }
}

#[test]
fn acls_are_stateless_ordered_and_only_at_the_border() {
    let (mut net, _, [_, two], [a, z]) = two_subnets();
    let open = net.world.enis.get(&z).unwrap().groups.clone();
    let near = net.eni(two, "10.0.2.11", &open);
    let ask = syn("10.0.1.10", "10.0.2.10", 80);
    let ephemeral = Traffic::Tcp { from: 1024, to: 65535 };
    net.acl(two, &[(100, Ingress, true, tcp(80), ANYONE), (100, Egress, true, tcp(443), ANYONE)]);
    let (there, back) = first(&net.world, Site::Eni(a), ask);
    assert!(there.is_delivered());
    let back = back.unwrap();
    assert_eq!(told(&back), Err(Code::SubnetAclRestriction), "no way back without the ephemeral ports");
    assert_eq!(
        opening(&net.world, back.dropped().unwrap()).unwrap().to_string(),
        format!(
            "entry 32760 of {} that allows tcp 40000 to 10.0.1.10/32",
            net.world.subnets.get(&two).unwrap().network_acl
        )
    );
    assert!(net.sends(near, syn("10.0.2.11", "10.0.2.10", 80)).is_ok(), "inside nobody asks");
    let entries = [
        (90, Ingress, false, tcp(80), "10.0.1.10/32"),
        (100, Ingress, true, tcp(80), ANYONE),
        (100, Egress, true, ephemeral, ANYONE),
    ];
    net.acl(two, &entries);
    let trace = send(&net.world, &mut Tracker::default(), Site::Eni(a), ask);
    let drop = trace.dropped().unwrap();
    assert_eq!(
        (drop.code, drop.by.clone()),
        (Code::SubnetAclRestriction, Basis::Entry { number: 90, allow: false })
    );
    assert!(opening(&net.world, drop).unwrap().to_string().starts_with("entry 80 of acl-"));
    net.acl(two, &entries[1..]);
    assert!(first(&net.world, Site::Eni(a), ask).1.unwrap().is_delivered());
}

#[test]
fn the_internet_needs_a_route_a_gateway_and_a_public_address() {
    let (mut net, vpc, [_, two], [a, z]) = two_subnets();
    let out = syn("10.0.1.10", FAR, 80);
    assert_eq!(net.sends(a, out), Err(Code::IgwPublicIpAssociationForEgress));
    net.elastic(WEB, a);
    assert_eq!(net.sends(a, out), Ok((Site::Internet, ip(WEB))));
    assert_eq!(net.at(Site::Internet, syn(FAR, WEB, 22)), Ok((Site::Eni(a), ip(FAR))));
    assert_eq!(net.at(Site::Internet, syn(FAR, OTHER, 22)), Err(Code::NoPossibleDestination));
    assert_eq!(
        net.at(Site::Internet, syn("10.7.7.7", WEB, 22)),
        Err(Code::IgwSourceAddressNotInRfc1918Ingress)
    );
    // Private addresses are nobody's on the internet.
    assert_eq!(
        net.sends(a, syn("10.0.1.10", "192.168.1.1", 80)),
        Err(Code::IgwDestinationAddressNotInRfc1918Egress)
    );
    assert_eq!(
        net.sends(a, syn("10.0.1.10", "100.64.1.1", 80)),
        Err(Code::IgwDestinationAddressNotInRfc6598Egress)
    );
    // An address is no route.
    net.eni_mut(z).private_ips[0].lent_public = Some(v4(OTHER));
    net.table(two);
    let alone = syn("10.0.2.10", FAR, 80);
    assert_eq!(net.sends(z, alone), Err(Code::NoRouteToDestination));
    assert!(net.sends(z, syn("10.0.2.10", "10.0.1.10", 80)).is_ok(), "local is everywhere");
    let (there, back) = first(&net.world, Site::Internet, syn(FAR, OTHER, 22));
    assert!(there.is_delivered());
    assert_eq!(told(&back.unwrap()), Err(Code::NoRouteToDestination));
    // Nobody is there.
    assert_eq!(net.sends(a, syn("10.0.1.10", "10.0.9.9", 80)), Err(Code::NoPossibleDestination));
    // A gateway that is detached.
    let id = net.world.internet_gateway_of(vpc).unwrap().id;
    net.world.internet_gateways.get_mut(&id).unwrap().vpc = None;
    assert_eq!(net.sends(a, out), Err(Code::BadStateRoute));
    assert_eq!(net.at(Site::Internet, syn(FAR, WEB, 22)), Err(Code::NoPossibleDestination));
}

#[test]
fn a_hairpin_shows_groups_the_public_peer() {
    let mut net = Net::new();
    let vpc = net.vpc("10.0.0.0/16");
    net.gateway(vpc);
    let one = net.subnet(vpc, "10.0.1.0/24");
    let group = net.group(vpc, &[(Egress, Traffic::All, from(ANYONE))]);
    net.allow(group, (Ingress, tcp(80), Peer::Group(group)));
    let (a, z) = (net.eni(one, "10.0.1.10", &[group]), net.eni(one, "10.0.1.11", &[group]));
    net.elastic(WEB, a);
    net.elastic(OTHER, z);
    assert!(net.sends(a, syn("10.0.1.10", "10.0.1.11", 80)).is_ok());
    assert_eq!(net.sends(a, syn("10.0.1.10", OTHER, 80)), Err(Code::EniSgRulesMismatch));
    net.allow(group, (Ingress, tcp(80), from("203.0.113.20/32")));
    assert_eq!(net.sends(a, syn("10.0.1.10", OTHER, 80)), Ok((Site::Eni(z), ip(WEB))));
    assert_eq!(net.sends(a, syn("10.0.1.10", WEB, 80)), Ok((Site::Eni(a), ip(WEB))), "itself");
    // It leaves its subnet on the way, so that ACLs count.
    net.acl(
        one,
        &[(100, Egress, true, Traffic::All, "10.0.0.0/16"), (100, Ingress, true, Traffic::All, ANYONE)],
    );
    assert_eq!(net.sends(a, syn("10.0.1.10", OTHER, 80)), Err(Code::SubnetAclRestriction));
}

#[test]
fn a_middlebox_forwards_only_without_the_check_and_hides_groups() {
    let (mut net, vpc, [one, _], [a, z]) = two_subnets();
    let middle_subnet = net.subnet(vpc, "10.0.3.0/24");
    let open = net.world.enis.get(&a).unwrap().groups.clone();
    let middle = net.eni(middle_subnet, "10.0.3.10", &open);
    let table = net.table(one);
    net.route(table, "10.0.2.0/24", RouteTarget::Eni(middle));
    let ask = syn("10.0.1.10", "10.0.2.10", 80);
    assert_eq!(net.sends(a, ask), Err(Code::EniSourceDestCheckRestriction));
    net.eni_mut(middle).source_dest_check = false;
    assert_eq!(net.sends(a, ask), Ok((Site::Eni(z), ip("10.0.1.10"))));
    let trace = send(&net.world, &mut Tracker::default(), Site::Eni(a), ask);
    assert!(trace.hops.iter().any(|h| h.at == Component::Eni(middle)));
    // By reference it does not go; by address it does.
    let locked = net.group(vpc, &[(Ingress, tcp(80), Peer::Group(open[0]))]);
    net.eni_mut(z).groups = vec![locked];
    assert_eq!(net.sends(a, ask), Err(Code::SgReferencesNotPreserved));
    net.allow(locked, (Ingress, tcp(80), from("10.0.1.0/24")));
    assert!(net.sends(a, ask).is_ok());
    // Gone: a blackhole.
    net.eni_mut(middle).attachment = None;
    assert_eq!(net.sends(a, ask), Err(Code::BadStateRoute));
    // One's own name only.
    net.eni_mut(middle).attachment = net.world.enis.get(&a).unwrap().attachment.clone();
    assert_eq!(net.sends(a, syn("10.0.1.99", "10.0.2.10", 80)), Err(Code::EniSourceDestCheckRestriction));
    assert!(net.sends(middle, syn("10.0.1.99", "10.0.2.10", 80)).is_ok());
}

#[test]
fn a_nat_gateway_lets_out_and_nothing_in() {
    let (mut net, _, [one, two], [_, z]) = two_subnets();
    let nat = net.nat(one, "10.0.1.200", Some(WEB));
    let table = net.table(two);
    net.route(table, ANYONE, RouteTarget::NatGateway(nat));
    let ask = syn("10.0.2.10", FAR, 443);
    let mut memory = Tracker::default();
    let (there, back) = super::ask(&net.world, &mut memory, Site::Eni(z), ask);
    assert_eq!(told(&there), Ok((Site::Internet, ip(WEB))));
    assert_eq!(told(&back.unwrap()), Ok((Site::Eni(z), ip(FAR))));
    assert_eq!(
        told(&send(&net.world, &mut memory, Site::Internet, syn(FAR, WEB, 22))),
        Err(Code::NoPossibleDestination)
    );
    let gre = Packet { payload: Payload::Other(47), ..ask };
    assert_eq!(net.sends(z, gre), Err(Code::ProtocolRestriction));
    net.world.nat_gateways.get_mut(&nat).unwrap().state = NatGatewayState::Deleting;
    assert_eq!(net.sends(z, ask), Err(Code::BadStateRoute));
    // A private one never reaches the internet.
    let private = net.nat(one, "10.0.1.201", None);
    net.world.route_tables.get_mut(&table).unwrap().routes[0].target = RouteTarget::NatGateway(private);
    assert_eq!(net.sends(z, ask), Err(Code::IgwPublicIpAssociationForEgress));
}

#[test]
fn a_peering_joins_two_vpcs_and_no_third() {
    let mut net = Net::new();
    let vpcs = ["10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16"].map(|b| net.vpc(b));
    let subnets = [0, 1, 2].map(|n| net.subnet(vpcs[n], &format!("10.{n}.1.0/24")));
    let groups = vpcs.map(|v| net.group(v, &[(Egress, Traffic::All, from(ANYONE))]));
    let machines = [0, 1, 2].map(|n| net.eni(subnets[n], &format!("10.{n}.1.10"), &[groups[n]]));
    let near = net.peering(vpcs[0], vpcs[1]);
    let far = net.peering(vpcs[1], vpcs[2]);
    for (n, to, peering) in [
        (0, "10.1.0.0/16", near),
        (0, "10.2.0.0/16", near),
        (1, "10.0.0.0/16", near),
        (1, "10.2.0.0/16", far),
    ] {
        net.route(net.main(vpcs[n]), to, RouteTarget::Peering(peering));
    }
    let ask = syn("10.0.1.10", "10.1.1.10", 80);
    assert_eq!(net.sends(machines[0], ask), Err(Code::SgHasNoRules));
    net.allow(groups[1], (Ingress, tcp(80), Peer::Group(groups[0])));
    let (there, back) = first(&net.world, Site::Eni(machines[0]), ask);
    assert_eq!(told(&there), Ok((Site::Eni(machines[1]), ip("10.0.1.10"))), "groups are known across");
    assert!(back.unwrap().is_delivered());
    assert_eq!(
        net.sends(machines[0], syn("10.0.1.10", "10.2.1.10", 80)),
        Err(Code::PcxRequiresAddressInVpcCidr)
    );
    net.world.peerings.get_mut(&near).unwrap().status = PeeringStatus::Deleted { by_requester: true };
    assert_eq!(net.sends(machines[0], ask), Err(Code::BadStateRoute));
    // Without a way back there is no answer.
    net.world.peerings.get_mut(&near).unwrap().status = PeeringStatus::Active;
    net.world.route_tables.get_mut(&net.main(vpcs[1])).unwrap().routes.clear();
    assert_eq!(
        told(&first(&net.world, Site::Eni(machines[0]), ask).1.unwrap()),
        Err(Code::NoRouteToDestination)
    );
}

#[test]
fn ipv6_goes_out_untranslated_and_by_an_egress_only_gateway_one_way() {
    let (mut net, vpc, [_, two], [a, z]) = two_subnets();
    let block = "2001:db8:0:100::/56".parse().unwrap();
    net.world.vpcs.get_mut(&vpc).unwrap().ipv6 =
        vec![VpcBlock { association: VpcCidrAssociationId::from_bits(1), cidr: block }];
    net.eni_mut(a).ipv6 = vec!["2001:db8:0:101::a".parse().unwrap()];
    net.eni_mut(z).ipv6 = vec!["2001:db8:0:102::a".parse().unwrap()];
    let open = net.world.enis.get(&a).unwrap().groups[0];
    let (out, inside) =
        (syn("2001:db8:0:101::a", "2001:db8:ffff::7", 80), syn("2001:db8:0:101::a", "2001:db8:0:102::a", 80));
    assert_eq!(net.sends(a, inside), Err(Code::EniSgRulesMismatch), "rules for IPv4 are not for IPv6");
    all("::/0").iter().for_each(|r| net.allow(open, *r));
    assert_eq!(net.sends(a, inside), Err(Code::SubnetAclRestriction));
    for id in net.world.network_acls.values().map(|a| a.id).collect::<Vec<_>>() {
        let entries = &mut net.world.network_acls.get_mut(&id).unwrap().entries;
        let sixth =
            entries.clone().into_iter().map(|e| NetworkAclEntry { number: 101, cidr: cidr("::/0"), ..e });
        entries.extend(sixth.collect::<Vec<_>>());
    }
    assert_eq!(net.sends(a, inside), Ok((Site::Eni(z), ip("2001:db8:0:101::a"))));
    assert_eq!(net.sends(a, out), Err(Code::NoRouteToDestination));
    let gateway = net.world.internet_gateway_of(vpc).unwrap().id;
    net.route(net.main(vpc), "::/0", RouteTarget::InternetGateway(gateway));
    assert_eq!(
        net.sends(a, Packet { destination: ip("2001:db9::7"), ..out }),
        Ok((Site::Internet, ip("2001:db8:0:101::a")))
    );
    assert_eq!(
        net.at(Site::Internet, syn("2001:db9::7", "2001:db8:0:101::a", 80)),
        Ok((Site::Eni(a), ip("2001:db9::7")))
    );

    let id = EgressOnlyInternetGatewayId::from_bits(1);
    net.world.egress_only_gateways.insert(id, EgressOnlyInternetGateway { id, vpc });
    net.world.internet_gateways.get_mut(&gateway).unwrap().vpc = None;
    let table = net.table(two);
    net.route(table, "::/0", RouteTarget::EgressOnly(id));
    let ask = syn("2001:db8:0:102::a", "2001:db9::7", 80);
    let (there, back) = first(&net.world, Site::Eni(z), ask);
    assert!(there.is_delivered() && back.unwrap().is_delivered());
    assert_eq!(
        net.at(Site::Internet, syn("2001:db9::7", "2001:db8:0:102::a", 80)),
        Err(Code::NoPossibleDestination)
    );
}

#[test]
fn prefix_lists_stand_for_their_entries_and_lose_to_plain_routes() {
    let (mut net, vpc, [one, _], [a, z]) = two_subnets();
    let id = PrefixListId::from_bits(1);
    let entries =
        ["198.51.100.0/24", "10.0.1.0/24"].map(|c| PrefixListEntry { cidr: cidr(c), description: None });
    let list = PrefixList {
        id,
        name: String::new(),
        family: AddressFamily::V4,
        max_entries: Some(5),
        version: 2,
        versions: [(1, vec![]), (2, entries.to_vec())].into(),
        aws_managed: false,
        last_change: PrefixListChange::Modify,
        created: Time(0),
    };
    net.world.prefix_lists.insert(id, list);
    let group = net.group(vpc, &[(Ingress, tcp(80), Peer::PrefixList(id))]);
    net.eni_mut(z).groups = vec![group];
    let ask = syn("10.0.1.10", "10.0.2.10", 80);
    assert!(net.sends(a, ask).is_ok());
    net.world.prefix_lists.get_mut(&id).unwrap().version = 1;
    assert_eq!(net.sends(a, ask), Err(Code::EniSgRulesMismatch));
    net.world.prefix_lists.get_mut(&id).unwrap().version = 2;
    net.elastic(WEB, a);
    let (table, gateway) = (net.table(one), net.world.internet_gateway_of(vpc).unwrap().id);
    let destination = Destination::PrefixList(id);
    let route = Route { destination, target: RouteTarget::InternetGateway(gateway) };
    net.world.route_tables.get_mut(&table).unwrap().routes.push(route);
    assert!(net.sends(a, syn("10.0.1.10", FAR, 80)).is_ok());
    assert_eq!(net.sends(a, syn("10.0.1.10", "8.8.8.8", 80)), Err(Code::NoRouteToDestination));
    net.route(table, "198.51.100.0/24", RouteTarget::Eni(z));
    assert_eq!(
        net.sends(a, syn("10.0.1.10", FAR, 80)),
        Err(Code::EniSourceDestCheckRestriction),
        "to the machine now"
    );
}

#[test]
fn services_answer_behind_locked_groups_and_the_router_is_silent() {
    let (mut net, vpc, _, [a, _]) = two_subnets();
    let locked = net.group(vpc, &[]);
    net.eni_mut(a).groups = vec![locked];
    let service = |to: &str, port| net.sends(a, syn("10.0.1.10", to, port)).map(|(site, _)| site);
    assert_eq!(service("169.254.169.254", 80), Ok(Site::Service(vpc)));
    assert_eq!(service("10.0.0.2", 53), Ok(Site::Service(vpc)));
    assert_eq!(service("169.254.169.253", 53), Ok(Site::Service(vpc)));
    for (to, port) in [("10.0.0.2", 80), ("10.0.1.1", 80), ("169.254.7.7", 80), ("169.254.169.254", 443)] {
        assert_eq!(service(to, port), Err(Code::NoPossibleDestination), "{to}:{port}");
    }
}

#[test]
fn a_drop_names_what_would_open_it() {
    let (mut net, vpc, [one, _], [a, z]) = two_subnets();
    let told = |net: &Net, from: EniId, packet| {
        let trace = send(&net.world, &mut Tracker::default(), Site::Eni(from), packet);
        opening(&net.world, trace.dropped().unwrap()).map(|o| o.to_string())
    };
    let out = syn("10.0.1.10", FAR, 80);
    assert_eq!(
        told(&net, a, out),
        Some(format!("an Elastic IP for 10.0.1.10 on {a}, or a route by a NAT gateway"))
    );
    let table = net.table(one);
    let gateway = net.world.internet_gateway_of(vpc).unwrap().id;
    assert_eq!(told(&net, a, out), Some(format!("a route in {table} for 0.0.0.0/0 by {gateway}")));
    let group = net.group(vpc, &[]);
    net.eni_mut(z).groups = vec![group];
    let opening = told(&net, a, syn("10.0.1.10", "10.0.2.10", 22));
    assert_eq!(opening, Some(format!("a rule of {group} that allows tcp 22 from 10.0.1.10/32")));
    assert_eq!(told(&net, a, syn("10.0.1.10", "10.0.9.9", 22)), None, "nobody is there");
}
