//! Whatever is called in whatever order, the world keeps its laws.

use crate::{AMI, region, settle, tutorial};
use model::{InstanceState, Power, World};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::HashSet;

/// Panics with what is broken.
fn check(world: &World) {
    let mut addresses = HashSet::new();
    let mut public = HashSet::new();
    let mut macs = HashSet::new();
    let mut nums = HashSet::new();
    for eni in world.enis.values() {
        let subnet = world.subnets.get(&eni.subnet).expect("an interface's subnet exists");
        assert_eq!(subnet.vpc, eni.vpc);
        assert!(macs.insert((eni.vpc, eni.mac)), "{} has another's MAC", eni.id);
        assert!(nums.insert((eni.vpc, eni.num)), "{} has another's number", eni.id);
        assert!(!eni.private_ips.is_empty() && !eni.groups.is_empty());
        for group in &eni.groups {
            assert_eq!(world.security_groups.get(group).map(|g| g.vpc), Some(eni.vpc));
        }
        for p in &eni.private_ips {
            assert!(addresses.insert((eni.subnet, p.address)), "{} is given twice", p.address);
            assert!(subnet.cidr.contains(&p.address) && !subnet.is_reserved(p.address));
            if let Some(ip) = p.lent_public {
                assert!(public.insert(ip), "{ip} is lent twice");
                assert!(world.in_tenant_pool(ip));
                assert!(world.elastic_ip(eni.id, p.address).is_none(), "lent besides an Elastic IP");
            }
        }
        if let Some(a) = &eni.attachment {
            let instance = world.instances.get(&a.instance).expect("an attachment's instance exists");
            assert!(instance.interfaces.contains(&eni.id));
        }
    }
    let mut targets = HashSet::new();
    for address in world.addresses.values() {
        assert!(public.insert(address.public_ip), "{} is held twice", address.public_ip);
        if let Some(s) = &address.association {
            let eni = world.enis.get(&s.eni).expect("an association's interface exists");
            assert!(eni.private_ips.iter().any(|p| p.address == s.private_ip));
            assert!(targets.insert((s.eni, s.private_ip)), "two Elastic IPs at one address");
        }
    }
    let mut instance_nums = HashSet::new();
    for i in world.instances.values() {
        assert!(instance_nums.insert(i.num));
        let state = i.status.state;
        let expected = match state {
            InstanceState::Pending | InstanceState::Running => Power::On,
            InstanceState::Stopping | InstanceState::Stopped => Power::Off,
            InstanceState::ShuttingDown | InstanceState::Terminated => Power::Terminated,
        };
        assert_eq!(i.power, expected, "{} is {state:?}", i.id);
        if state == InstanceState::Terminated {
            assert!(i.interfaces.is_empty());
            continue;
        }
        assert_eq!(world.volumes.get(&i.root_volume).and_then(|v| v.instance), Some(i.id));
        for (n, eni) in i.interfaces.iter().enumerate() {
            let eni = world.enis.get(eni).expect("an instance's interface exists");
            let attachment = eni.attachment.as_ref().expect("and is attached");
            assert_eq!((attachment.instance, n == 0), (i.id, attachment.device_index == 0));
            let stopped = state == InstanceState::Stopped;
            assert!(!stopped || eni.private_ips.iter().all(|p| p.lent_public.is_none()));
        }
    }
}

fn pick<'a>(rng: &mut StdRng, from: &'a [String]) -> &'a str {
    if from.is_empty() { "i-00000000000000001" } else { &from[rng.random_range(0..from.len())] }
}

#[test]
fn random_calls_keep_the_laws() {
    for seed in 0..6 {
        let mut rng = StdRng::seed_from_u64(seed);
        let region = region();
        let (_, subnet) = tutorial(&region);
        region.arrange(|world| {
            // A pool that is soon spent.
            world.region_mut().public_pool = "203.0.113.0/28".parse().unwrap();
            world.region_mut().next_public = "203.0.113.8".parse().unwrap();
        });
        let (mut done, mut refused) = (0, 0);
        for _ in 0..150 {
            let world = region.control.store().world();
            let instances: Vec<String> = world.instances.values().map(|i| i.id.to_string()).collect();
            let enis: Vec<String> = world.enis.values().map(|e| e.id.to_string()).collect();
            let allocations: Vec<String> = world.addresses.values().map(|a| a.id.to_string()).collect();
            let nic = "NetworkInterface.1";
            let run = format!("ImageId={AMI}&InstanceType=t2.micro&MinCount=1");
            let (call, parameters) = match rng.random_range(0..13) {
                0 => ("RunInstances", format!("{run}&MaxCount={}", rng.random_range(1..4))),
                1 => (
                    "RunInstances",
                    format!(
                        "{run}&MaxCount=1&SubnetId={subnet}&PrivateIpAddress=10.0.1.{}",
                        rng.random_range(0..16)
                    ),
                ),
                2 => (
                    "RunInstances",
                    format!(
                        "{run}&MaxCount=1&{nic}.DeviceIndex=0&{nic}.SubnetId={subnet}&\
                         {nic}.DeleteOnTermination=false&{nic}.SecondaryPrivateIpAddressCount=1&\
                         {nic}.AssociatePublicIpAddress=true"
                    ),
                ),
                3 => (
                    "RunInstances",
                    format!(
                        "{run}&MaxCount=1&{nic}.DeviceIndex=0&{nic}.NetworkInterfaceId={}",
                        pick(&mut rng, &enis)
                    ),
                ),
                4 => ("StartInstances", format!("InstanceId.1={}", pick(&mut rng, &instances))),
                5 => ("StopInstances", format!("InstanceId.1={}", pick(&mut rng, &instances))),
                6 => ("TerminateInstances", format!("InstanceId.1={}", pick(&mut rng, &instances))),
                7 => ("RebootInstances", format!("InstanceId.1={}", pick(&mut rng, &instances))),
                8 => ("AllocateAddress", String::new()),
                9 => ("ReleaseAddress", format!("AllocationId={}", pick(&mut rng, &allocations))),
                10 => (
                    "AssociateAddress",
                    format!(
                        "AllocationId={}&NetworkInterfaceId={}&AllowReassociation={}",
                        pick(&mut rng, &allocations),
                        pick(&mut rng, &enis),
                        rng.random_range(0..2) == 0
                    ),
                ),
                11 => (
                    "DisassociateAddress",
                    world
                        .addresses
                        .values()
                        .find_map(|a| a.association.as_ref().map(|s| format!("AssociationId={}", s.id)))
                        .unwrap_or_default(),
                ),
                _ => {
                    settle(&region);
                    check(&region.control.store().world());
                    continue;
                }
            };
            match region.call(call, &parameters) {
                Ok(_) => done += 1,
                Err(e) => {
                    refused += 1;
                    assert!(e.status < 500, "{call} {parameters}: {e}");
                    assert!(*world == *region.control.store().world(), "a refused {call} left a trace");
                }
            }
            check(&region.control.store().world());
        }
        assert!(done > 30 && refused > 10, "seed {seed}: {done} done, {refused} refused");
    }
}
