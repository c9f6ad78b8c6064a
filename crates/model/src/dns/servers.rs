//! Route 53's own servers: their names, and their addresses on the region's internet.

use super::DnsName;
use ipnet::{Ipv4Net, Ipv6Net};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// How many name servers there are: each has a name and an address of its own, and answers only for
/// the zones that were given it, so that a delegation to another set fails as it does at AWS.
pub const NAME_SERVERS: u16 = 2048;

/// The addresses of all name servers, in the block for tests between networks (RFC 2544), which no VPC may
/// have (`InvalidVpc.Range`): 198.19.0.0/20.
pub const NAME_SERVER_BLOCK: Ipv4Net = Ipv4Net::new_assert(Ipv4Addr::new(198, 19, 0, 0), 20);

/// The same servers' IPv6 addresses, in the block for tests between networks (RFC 5180): 2001:2:0:N::1, where N
/// counts from the first address of [`NAME_SERVER_BLOCK`].
pub const NAME_SERVER_BLOCK_V6: Ipv6Net = Ipv6Net::new_assert(Ipv6Addr::new(0x2001, 2, 0, 0, 0, 0, 0, 0), 48);

/// The stand-in root's server, `a.root-servers.net.`.
pub const ROOT_SERVER: Ipv4Addr = Ipv4Addr::new(198, 19, 8, 1);

/// The stand-in server of all top-level domains, `a.gtld-servers.net.`.
pub const TLD_SERVER: Ipv4Addr = Ipv4Addr::new(198, 19, 8, 2);

/// The internet's public resolver; it answers at the internet's own address, too.
pub const PUBLIC_RESOLVER: Ipv4Addr = Ipv4Addr::new(198, 19, 8, 53);

/// Where health checks come from.
pub const CHECKER: Ipv4Addr = Ipv4Addr::new(198, 19, 8, 3);

/// The domain of every 512 servers.
const DOMAINS: [&str; 4] = ["com", "net", "org", "co.uk"];

/// `ns-512.awsdns-00.net.` for 512.
///
/// # Panics
/// At [`NAME_SERVERS`] and above.
pub fn name_server(number: u16) -> DnsName {
    assert!(number < NAME_SERVERS, "there is no server {number}");
    let text = format!("ns-{number}.awsdns-{:02}.{}", number % 512 / 8, DOMAINS[usize::from(number / 512)]);
    DnsName::parse(&text).unwrap_or_else(|_| DnsName::root())
}

/// The inverse of [`name_server`].
pub fn name_server_number(name: &DnsName) -> Option<u16> {
    let number: u16 = name.labels().next()?.strip_prefix("ns-")?.parse().ok()?;
    (number < NAME_SERVERS && name_server(number) == *name).then_some(number)
}

/// Where the server of this number answers.
pub fn name_server_address(number: u16) -> Ipv4Addr {
    Ipv4Addr::from(u32::from(NAME_SERVER_BLOCK.network()) + u32::from(number % NAME_SERVERS))
}

/// The IPv6 address beside an address of [`NAME_SERVER_BLOCK`].
pub const fn address_v6(address: Ipv4Addr) -> Ipv6Addr {
    let number = address.to_bits() - NAME_SERVER_BLOCK.addr().to_bits();
    Ipv6Addr::new(0x2001, 2, 0, (number & 0xffff) as u16, 0, 0, 0, 1)
}

/// The address of [`NAME_SERVER_BLOCK`] that this is or lies beside; None for all others, also of the blocks.
pub fn address_v4(address: IpAddr) -> Option<Ipv4Addr> {
    let v4 = match address {
        IpAddr::V4(address) => address,
        IpAddr::V6(address) => {
            let first = NAME_SERVER_BLOCK.addr().to_bits();
            let v4 = Ipv4Addr::from_bits(first + u32::from(address.segments()[3]));
            (NAME_SERVER_BLOCK.contains(&v4) && address_v6(v4) == address).then_some(v4)?
        }
    };
    NAME_SERVER_BLOCK.contains(&v4).then_some(v4)
}

/// The four servers of a set: one of each domain, by a random number.
pub fn name_servers_by(random: u64) -> Vec<DnsName> {
    (0..4)
        .map(|domain: u16| {
            let offset = random >> (16 * domain) & 511;
            name_server(domain * 512 + u16::try_from(offset).unwrap_or(0))
        })
        .collect()
}

/// The servers that every private zone names. Follows what Route 53 gives.
pub fn private_name_servers() -> Vec<DnsName> {
    (0..4).map(|domain| name_server(domain * 512)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers() {
        for (number, text) in [
            (0, "ns-0.awsdns-00.com."),
            (520, "ns-520.awsdns-01.net."),
            (1535, "ns-1535.awsdns-63.org."),
            (2047, "ns-2047.awsdns-63.co.uk."),
        ] {
            assert_eq!(name_server(number).as_str(), text);
            assert_eq!(name_server_number(&name_server(number)), Some(number));
        }
        for other in ["ns-0.awsdns-00.net", "ns-2048.awsdns-00.com", "ns-00.awsdns-00.com", "www.example.jp"]
        {
            assert_eq!(name_server_number(&DnsName::parse(other).unwrap()), None);
        }
        assert_eq!(name_server_address(520), Ipv4Addr::new(198, 19, 2, 8));
        let beside = address_v6(name_server_address(520));
        assert_eq!(beside.to_string(), "2001:2:0:208::1");
        assert_eq!(address_v4(beside.into()), Some(name_server_address(520)));
        assert_eq!(address_v6(PUBLIC_RESOLVER).to_string(), "2001:2:0:835::1");
        for other in ["2001:2:0:208::2", "2001:2:0:1000::1", "2001:db8::1", "198.19.16.0"] {
            assert_eq!(address_v4(other.parse().unwrap()), None);
        }
        let set = name_servers_by(u64::MAX);
        assert_eq!(set.len(), 4);
        assert_eq!(set[3], name_server(2047));
    }
}
