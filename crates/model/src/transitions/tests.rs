use super::*;
use crate::allocate::tests::world as region;
use std::net::Ipv4Addr;

const ID: InstanceId = InstanceId::from_bits(1);
const ENI: EniId = EniId::from_bits(2);
const ROOT: VolumeId = VolumeId::from_bits(3);
const EIP: AllocationId = AllocationId::from_bits(4);
const NOW: Time = Time(1_767_323_045_000);

fn eni(id: EniId, delete: bool) -> Eni {
    Eni {
        id,
        vpc: VpcId::from_bits(9),
        subnet: SubnetId::from_bits(9),
        num: 1,
        mac: Mac::from_bits(7),
        description: String::new(),
        private_ips: vec![PrivateIp { address: Ipv4Addr::new(10, 0, 1, 10), lent_public: None }],
        ipv6: Vec::new(),
        groups: Vec::new(),
        source_dest_check: true,
        lend_public: true,
        attachment: Some(EniAttachment {
            id: EniAttachmentId::from_bits(1),
            instance: ID,
            device_index: 0,
            delete_on_termination: delete,
            attached: NOW,
        }),
        requester_managed: false,
        service: None,
        created: NOW,
    }
}

/// A region with one pending instance that has been lent an address.
fn launched() -> World {
    let mut world = region();
    world.instances.insert(
        ID,
        Instance {
            id: ID,
            reservation: ReservationId::from_bits(1),
            num: 1,
            image: ImageId::from_bits(1),
            boot_source: BootSource {
                layers: Vec::new(),
                init: ImageInit::Image,
                architecture: Architecture::X86_64,
                root_device: "/dev/xvda".into(),
            },
            instance_type: "t2.micro".into(),
            vpc: VpcId::from_bits(9),
            subnet: SubnetId::from_bits(9),
            zone: "ap-northeast-1a".into(),
            key_name: None,
            public_key: None,
            user_data: None,
            launch_time: NOW,
            launch_index: 0,
            client_token: String::new(),
            interfaces: vec![ENI],
            root_volume: ROOT,
            metadata: MetadataOptions::default(),
            shutdown_behavior: ShutdownBehavior::Stop,
            disable_api_termination: false,
            disable_api_stop: false,
            ebs_optimized: false,
            monitoring: false,
            credit_specification: "standard".into(),
            profiles: Vec::new(),
            pushed_keys: Vec::new(),
            private_dns_name: String::new(),
            power: Power::On,
            boot: 1,
            reboots: 0,
            force: false,
            status: InstanceStatus {
                state: InstanceState::Pending,
                since: NOW,
                transition_reason: String::new(),
                reason: pending_reason(),
                system: Reachability::Initializing,
                instance: Reachability::Initializing,
                boot: 0,
                reboots_done: 0,
            },
        },
    );
    world.enis.insert(ENI, eni(ENI, true));
    world.volumes.insert(
        ROOT,
        Volume {
            instance: Some(ID),
            device: "/dev/xvda".into(),
            delete_on_termination: true,
            ..Volume::new(ROOT, 8, "ap-northeast-1a", "gp2", NOW)
        },
    );
    world.tags.insert(TagKey { resource: ID.to_string(), key: "Name".into() }, "web".into());
    world.tags.insert(TagKey { resource: ROOT.to_string(), key: "Name".into() }, "web".into());
    lend_public(&mut world, ID).unwrap();
    world
}

fn associate(world: &mut World) {
    world.addresses.insert(
        EIP,
        Address {
            id: EIP,
            public_ip: Ipv4Addr::new(203, 0, 113, 14),
            association: Some(AddressAssociation {
                id: AddressAssociationId::from_bits(1),
                eni: ENI,
                private_ip: Ipv4Addr::new(10, 0, 1, 10),
            }),
        },
    );
}

fn state(world: &World) -> InstanceState {
    world.instances.get(&ID).unwrap().status.state
}

fn lent(world: &World) -> Option<Ipv4Addr> {
    world.enis.get(&ENI).unwrap().private_ips[0].lent_public
}

#[test]
fn the_ordinary_life() {
    let mut world = launched();
    let first = lent(&world).unwrap();
    assert!(running(&mut world, ID, 1, NOW));
    assert!(!running(&mut world, ID, 1, NOW), "said twice");
    assert_eq!(state(&world), InstanceState::Running);
    reboot(&mut world, ID);
    assert!(!rebooted(&mut world, ID, 1, 2), "never asked for");
    assert!(rebooted(&mut world, ID, 1, 1));
    assert!(!rebooted(&mut world, ID, 1, 1));
    let (ok, bad) = (Reachability::Passed, Reachability::Failed);
    assert!(checked(&mut world, ID, 1, ok, ok));
    assert!(!checked(&mut world, ID, 1, ok, ok));
    assert!(!checked(&mut world, ID, 2, ok, bad));

    stop(&mut world, ID, false, NOW);
    let status = &world.instances.get(&ID).unwrap().status;
    assert_eq!(status.transition_reason, "User initiated (2026-01-02 03:04:05 GMT)");
    let reason = status.reason.as_ref().unwrap();
    assert_eq!(reason.message, "Client.UserInitiatedShutdown: User initiated shutdown");
    assert_eq!(state(&world), InstanceState::Stopping);
    assert_eq!(lent(&world), Some(first), "kept until it has stopped");
    assert!(stopped(&mut world, ID, 1, NOW));
    assert_eq!((state(&world), lent(&world)), (InstanceState::Stopped, None));

    start(&mut world, ID, NOW).unwrap();
    assert_eq!(state(&world), InstanceState::Pending);
    assert!(lent(&world).is_some_and(|ip| ip != first), "a new address, not the old one");
    assert!(!stopped(&mut world, ID, 1, NOW), "a late report of the first boot");
    assert!(!running(&mut world, ID, 1, NOW));
    assert!(running(&mut world, ID, 2, NOW));
    terminate(&mut world, ID, false, NOW);
    assert!(!running(&mut world, ID, 2, NOW));
    assert!(terminated(&mut world, ID, NOW));
    assert!(world.enis.is_empty() && world.volumes.is_empty());
    assert_eq!(world.tags.len(), 1, "the instance's own stay while it is shown");
    assert!(!expire(&mut world, NOW.plus_millis(SHOWN_AFTER_TERMINATION)));
    assert!(expire(&mut world, NOW.plus_millis(SHOWN_AFTER_TERMINATION + 1)));
    assert!(world.instances.is_empty() && world.tags.is_empty());
}

#[test]
fn an_elastic_ip_keeps_a_lent_address_away_and_is_free_after_the_end() {
    let mut world = launched();
    running(&mut world, ID, 1, NOW);
    associate(&mut world);
    stop(&mut world, ID, false, NOW);
    stopped(&mut world, ID, 1, NOW);
    start(&mut world, ID, NOW).unwrap();
    assert_eq!(lent(&world), None);
    assert!(world.addresses.get(&EIP).unwrap().association.is_some());
    terminate(&mut world, ID, false, NOW);
    terminated(&mut world, ID, NOW);
    assert_eq!(world.addresses.get(&EIP).unwrap().association, None);
}

#[test]
fn what_is_not_to_be_deleted_is_set_free() {
    let mut world = launched();
    world.enis.insert(ENI, eni(ENI, false));
    world.volumes.get_mut(&ROOT).unwrap().delete_on_termination = false;
    associate(&mut world);
    terminate(&mut world, ID, false, NOW);
    terminated(&mut world, ID, NOW);
    let eni = world.enis.get(&ENI).unwrap();
    assert_eq!((&eni.attachment, lent(&world), eni.lend_public), (&None, None, false));
    assert_eq!(world.volumes.get(&ROOT).unwrap().instance, None);
    assert!(world.addresses.get(&EIP).unwrap().association.is_some(), "it belongs to the interface");
}

#[test]
fn a_guest_that_halts_itself_follows_its_shutdown_behaviour() {
    for (behaviour, power, after) in [
        (ShutdownBehavior::Stop, Power::Off, InstanceState::Stopping),
        (ShutdownBehavior::Terminate, Power::Terminated, InstanceState::ShuttingDown),
    ] {
        let mut world = launched();
        world.instances.get_mut(&ID).unwrap().shutdown_behavior = behaviour;
        running(&mut world, ID, 1, NOW);
        assert!(!halted(&mut world, ID, 2, NOW));
        assert!(halted(&mut world, ID, 1, NOW));
        assert!(!halted(&mut world, ID, 1, NOW));
        let instance = world.instances.get(&ID).unwrap();
        assert_eq!((instance.power, instance.status.state), (power, after));
        let reason = instance.status.reason.as_ref().unwrap();
        assert_eq!(reason.code, "Client.InstanceInitiatedShutdown");
    }
}

#[test]
fn a_failed_launch_ends_and_a_failed_start_stops() {
    let mut world = launched();
    assert!(failed(&mut world, ID, 1, "Internal error on launch", NOW));
    assert!(terminated(&mut world, ID, NOW));
    let mut world = launched();
    running(&mut world, ID, 1, NOW);
    stop(&mut world, ID, false, NOW);
    assert!(!failed(&mut world, ID, 1, "x", NOW), "its end was wanted");
    stopped(&mut world, ID, 1, NOW);
    start(&mut world, ID, NOW).unwrap();
    assert!(failed(&mut world, ID, 2, "x", NOW));
    assert!(stopped(&mut world, ID, 2, NOW));
    assert_eq!(state(&world), InstanceState::Stopped);
}

#[test]
fn forcing_a_stop_that_has_begun_keeps_its_time() {
    let mut world = launched();
    running(&mut world, ID, 1, NOW);
    stop(&mut world, ID, false, NOW);
    stop(&mut world, ID, true, NOW.plus_millis(5000));
    let instance = world.instances.get(&ID).unwrap();
    assert!(instance.force);
    assert_eq!(instance.status.since, NOW);
    stopped(&mut world, ID, 1, NOW);
    assert!(!world.instances.get(&ID).unwrap().force);
}

#[test]
fn a_spent_pool_refuses_a_start() {
    let mut world = launched();
    running(&mut world, ID, 1, NOW);
    stop(&mut world, ID, false, NOW);
    stopped(&mut world, ID, 1, NOW);
    let mut n = 100;
    while let Some(public_ip) = world.allocate_public() {
        n += 1;
        let id = AllocationId::from_bits(n);
        world.addresses.insert(id, Address { id, public_ip, association: None });
    }
    assert_eq!(start(&mut world, ID, NOW), Err(PoolSpent));
}

#[test]
fn a_root_volume_is_kept_by_an_end_only() {
    let mut world = launched();
    assert!(!root_kept(&mut world, ID, ROOT, 9), "it is in use");
    terminate(&mut world, ID, false, NOW);
    assert!(!root_kept(&mut world, ID, VolumeId::from_bits(77), 9));
    let size = world.volumes.get(&ROOT).unwrap().size;
    assert!(root_kept(&mut world, ID, ROOT, size + 1));
    let volume = world.volumes.get(&ROOT).unwrap();
    assert!(volume.is_blocks() && volume.size == size + 1 && volume.instance == Some(ID));
}
