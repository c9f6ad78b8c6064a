//! What packets prove about the network: each assertion is a packet sent. Needs root.
#![allow(clippy::unwrap_used)]

mod driver;
mod edges;
mod gates;
#[path = "../lab/mod.rs"]
mod lab;

use lab::NEVER;
use std::net::{Ipv4Addr, SocketAddr};

/// Public addresses of the region's tenants, and of its internet.
const WEB: &str = "203.0.113.20";
const OTHER: &str = "203.0.113.21";
const INTERNET: &str = "203.0.113.1";

/// One echo request, and whether it is answered.
fn pings(ns: &host::netns::NetNs, to: Ipv4Addr) -> bool {
    use rustix::net::{
        AddressFamily, RecvFlags, SendFlags, SocketType, ipproto, recv, sendto, socket, sockopt,
    };
    let socket =
        ns.run(|| socket(AddressFamily::INET, SocketType::RAW, Some(ipproto::ICMP)).unwrap()).unwrap();
    sockopt::set_socket_timeout(&socket, sockopt::Timeout::Recv, Some(NEVER)).unwrap();
    // Type 8, code 0, checksum, identifier, sequence.
    let request = [8, 0, 0xf7, 0xff - 1, 0, 1, 0, 0];
    sendto(&socket, &request, SendFlags::empty(), &SocketAddr::from((to, 0))).unwrap();
    let mut buffer = [0; 256];
    loop {
        match recv(&socket, &mut buffer, RecvFlags::empty()) {
            // After an IPv4 header of 20 bytes: type 0, and it is from whom we asked.
            Ok((n, _)) if n >= 28 && buffer[20] == 0 && buffer[12..16] == to.octets() => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}
