//! What the machine says back, and what the data plane's servers are told: pure.
#![allow(clippy::unwrap_used)]

mod lab;

use host::fabric::{FabricError, Report};
use lab::*;
use model::*;
use reconcile::network::{NatNews, nat_news, nat_space_of};
use std::collections::BTreeMap;

#[test]
fn a_nat_gateway_is_available_when_it_is_in_force_and_deleted_when_it_is_gone() {
    let mut b = Builder::new();
    let vpc = b.vpc("10.0.0.0/16");
    let subnet = b.subnet(vpc, "10.0.1.0/24");
    let public = b.nat(subnet, "10.0.1.5", Some("203.0.113.20"));
    let private = b.nat(subnet, "10.0.1.6", None);
    let news = nat_news(&b.world, &Report::default());
    assert!(matches!(&news[0], NatNews::Failed(id, "Gateway.NotAttached", _) if *id == public), "{news:?}");
    assert_eq!(news[1], NatNews::Available(private));
    b.internet(vpc);
    for space in [vpc.to_string(), nat_space_of(public)] {
        let failures = vec![(space, FabricError::NoGuest("x".into()))];
        let news = nat_news(&b.world, &Report { failures, ..Report::default() });
        assert!(!news.contains(&NatNews::Available(public)), "{news:?}");
    }
    assert_eq!(
        nat_news(&b.world, &Report::default()),
        [NatNews::Available(public), NatNews::Available(private)]
    );
    b.world.nat_gateways.get_mut(&public).unwrap().state = NatGatewayState::Deleting;
    b.world.nat_gateways.get_mut(&private).unwrap().state = NatGatewayState::Available;
    assert_eq!(nat_news(&b.world, &Report::default()), [NatNews::Deleted(public)]);
    transitions::nat_deleted(&mut b.world, public, Time::default());
    assert!(nat_news(&b.world, &Report::default()).is_empty());
}

#[test]
fn names_follow_dhcp_options_and_a_peer_that_lets_them() {
    let mut b = Builder::new();
    let (here, there) = (b.vpc("10.0.0.0/16"), b.vpc("10.1.0.0/16"));
    b.secondary(here, "100.64.0.0/16");
    let subnet = b.subnet(there, "10.1.1.0/24");
    let z = b.instance(subnet, "10.1.1.10", &[]);
    b.elastic_ip("203.0.113.20", &z);
    let peering = b.peering(here, there);
    let config = |b: &Builder| {
        reconcile::metadata::vpc(&b.world, b.world.vpcs.get(&here).unwrap(), &BTreeMap::new()).dns
    };
    assert_eq!((config(&b).local_domain, config(&b).peers.len(), config(&b).vpc_cidrs.len()), (None, 0, 2));
    let id = DhcpOptionsId::from_bits(1);
    let configurations = vec![("domain-name".to_owned(), vec!["corp.example.".to_owned()])];
    b.world.dhcp_options.insert(id, DhcpOptions { id, configurations });
    b.world.vpcs.get_mut(&here).unwrap().dhcp_options = Some(id);
    assert_eq!(config(&b).local_domain.as_deref(), Some("corp.example"));
    // The side whose names they are lets the other.
    b.world.peerings.get_mut(&peering).unwrap().requester.allow_remote_dns = true;
    assert!(config(&b).peers.is_empty());
    b.world.peerings.get_mut(&peering).unwrap().accepter.allow_remote_dns = true;
    assert!(config(&b).peers.is_empty(), "without host names there are none");
    b.world.vpcs.get_mut(&there).unwrap().dns_hostnames = true;
    assert_eq!(config(&b).peers.into_iter().collect::<Vec<_>>(), [(ip("203.0.113.20"), ip("10.1.1.10"))]);
}
