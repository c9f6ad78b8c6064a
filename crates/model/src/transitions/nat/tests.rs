use super::*;
use crate::allocate::tests::world as region;
use std::net::Ipv4Addr;

const NAT: NatGatewayId = NatGatewayId::from_bits(1);
const ENI: EniId = EniId::from_bits(2);
const EIP: AllocationId = AllocationId::from_bits(3);
const NOW: Time = Time(1_767_323_045_000);

/// A region with one pending public gateway.
fn pending() -> World {
    let mut world = region();
    let (vpc, subnet) = (VpcId::from_bits(9), SubnetId::from_bits(9));
    let private_ip = Ipv4Addr::new(10, 0, 1, 4);
    let association = AddressAssociationId::from_bits(4);
    world.enis.insert(
        ENI,
        Eni {
            id: ENI,
            vpc,
            subnet,
            num: 1,
            mac: Mac::from_bits(1),
            description: String::new(),
            private_ips: vec![PrivateIp { address: private_ip, lent_public: None }],
            ipv6: Vec::new(),
            groups: Vec::new(),
            source_dest_check: false,
            lend_public: false,
            attachment: None,
            requester_managed: true,
            service: Some(EniService::NatGateway(NAT)),
            created: NOW,
        },
    );
    let public_ip = Ipv4Addr::new(203, 0, 113, 9);
    let to = AddressAssociation { id: association, eni: ENI, private_ip };
    world.addresses.insert(EIP, Address { id: EIP, public_ip, association: Some(to) });
    let elastic = Some(NatElastic { allocation: EIP, association, public_ip });
    world.nat_gateways.insert(
        NAT,
        NatGateway {
            id: NAT,
            vpc,
            subnet,
            connectivity: Connectivity::Public,
            state: NatGatewayState::Pending,
            addresses: vec![NatAddress { eni: ENI, private_ip, elastic, leaving: None }],
            failure: None,
            created: NOW,
            ended: None,
        },
    );
    world.tags.insert(TagKey { resource: NAT.to_string(), key: "Name".into() }, "n".into());
    world
}

fn state(world: &World) -> NatGatewayState {
    world.nat_gateways.get(&NAT).unwrap().state
}

fn is_free(world: &World) -> bool {
    !world.enis.contains(&ENI) && world.addresses.get(&EIP).unwrap().association.is_none()
}

#[test]
fn a_gateway_lives_and_leaves_nothing_behind() {
    let mut world = pending();
    assert!(!nat_deleted(&mut world, NAT, NOW), "no one asked for it");
    assert!(nat_available(&mut world, NAT));
    assert!(!nat_available(&mut world, NAT));
    assert!(!nat_failed(&mut world, NAT, "x", "y", NOW), "too late to fail");
    delete_nat(&mut world, NAT);
    assert_eq!(state(&world), NatGatewayState::Deleting);
    assert!(!is_free(&world), "the machine still has it");
    assert!(!nat_available(&mut world, NAT), "a late report changes nothing");
    assert!(nat_deleted(&mut world, NAT, NOW));
    assert_eq!(state(&world), NatGatewayState::Deleted);
    assert!(is_free(&world));
    let row = world.nat_gateways.get(&NAT).unwrap();
    assert_eq!((row.ended, row.addresses.len()), (Some(NOW), 1), "its addresses are still shown");
    assert!(!crate::transitions::expire(&mut world, NOW.plus_millis(NAT_SHOWN_AFTER_END)));
    assert!(crate::transitions::expire(&mut world, NOW.plus_millis(NAT_SHOWN_AFTER_END + 1)));
    assert!(world.nat_gateways.is_empty() && world.tags.is_empty());
}

#[test]
fn one_that_fails_sets_its_address_free() {
    let mut world = pending();
    assert!(nat_failed(&mut world, NAT, "Gateway.NotAttached", "why", NOW));
    assert_eq!(state(&world), NatGatewayState::Failed);
    assert!(is_free(&world));
    delete_nat(&mut world, NAT);
    assert_eq!(state(&world), NatGatewayState::Failed);
}
