//! Worlds of any size: what figures and guards of scale are about.

use super::{Builder, Machine, net};
use model::{Direction, Peer, Traffic};
use std::net::Ipv4Addr;

/// Ports that every group lets through from the whole VPC, TCP and UDP.
pub const PORTS: (u16, u16) = (5000, 5010);
/// Interfaces of a subnet, at most: some addresses are left.
const SUBNET: usize = 220;

pub fn subnets(interfaces: usize) -> usize {
    interfaces.div_ceil(SUBNET).max(2)
}

/// Adds a VPC of so many interfaces, each in a group of its own with so many ingress rules.
pub fn populate(b: &mut Builder, interfaces: usize, rules: usize) -> Vec<Machine> {
    let vpc = b.vpc("10.0.0.0/16");
    b.internet(vpc);
    let each = interfaces.div_ceil(subnets(interfaces));
    let mut machines = Vec::new();
    for subnet in 0..subnets(interfaces) {
        let id = b.subnet(vpc, &format!("10.0.{subnet}.0/24"));
        for n in 0..each.min(interfaces - machines.len()) {
            let group = b.group(vpc);
            for rule in 0..rules {
                let (traffic, peer) = rule_of(rule, machines.len());
                b.allow(group, Direction::Ingress, traffic, peer);
            }
            machines.push(b.instance(id, &format!("10.0.{subnet}.{}", 4 + n), &[group]));
        }
    }
    machines
}

/// The `n`th rule of the `whose`th interface's group. The first two let the load through, the
/// others are as various as people's: ports, ranges of ports, hosts and blocks.
fn rule_of(n: usize, whose: usize) -> (Traffic, Peer) {
    let (from, to) = PORTS;
    let inside = Peer::V4(net("10.0.0.0/16"));
    let port = 6000 + (n * 37 + whose) as u16 % 40_000;
    let block = |length: u8| {
        let address = Ipv4Addr::from(0x0b00_0000 + ((whose * 64 + n) as u32) * 4096);
        Peer::V4(ipnet::Ipv4Net::new(address, length).unwrap().trunc())
    };
    match n {
        0 => (Traffic::Tcp { from, to }, inside),
        1 => (Traffic::Udp { from, to }, inside),
        n if n % 3 == 0 => (Traffic::Tcp { from: port, to: port }, block(32)),
        n if n % 3 == 1 => (Traffic::Tcp { from: port, to: port + 9 }, block(24)),
        _ => (Traffic::Udp { from: port, to: port }, block(20)),
    }
}
