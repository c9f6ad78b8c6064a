//! Drawing free numbers and addresses: pure searches over what is in use.

use crate::*;
use ipnet::Ipv6Net;
use std::collections::HashSet;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Greatest [`Instance::num`]. Each number stands for 65,536 user ids of the machine, and
/// these stay within 31 bits.
const MAX_INSTANCE_NUM: u32 = 32_000;

/// Length of the prefix of a VPC's IPv6 block.
const VPC_IPV6_PREFIX: u8 = 56;

impl World {
    /// Public addresses that someone holds: Elastic IPs, associated or not, and lent ones.
    pub fn public_in_use(&self) -> HashSet<Ipv4Addr> {
        let elastic = self.addresses.values().map(|a| a.public_ip);
        let lent = self.enis.values().flat_map(|e| e.private_ips.iter().filter_map(|p| p.lent_public));
        elastic.chain(lent).collect()
    }

    /// Draws a free address of the region's pool, going round it so that an address just
    /// given back is not reused at once. None when the pool is spent.
    pub fn allocate_public(&mut self) -> Option<Ipv4Addr> {
        let region = self.region();
        let first = u32::from(region.first_tenant_address());
        let last = u32::from(region.public_pool.broadcast()).checked_sub(1)?;
        if last < first {
            return None;
        }
        let size = last - first + 1;
        let start = u32::from(region.next_public).checked_sub(first).filter(|o| *o < size).unwrap_or(0);
        let used = self.public_in_use();
        let offset =
            (0..size).map(|n| (start + n) % size).find(|o| !used.contains(&Ipv4Addr::from(first + o)))?;
        self.region_mut().next_public = Ipv4Addr::from(first + (offset + 1) % size);
        Some(Ipv4Addr::from(first + offset))
    }

    /// True where tenants may be given the address.
    pub fn in_tenant_pool(&self, ip: Ipv4Addr) -> bool {
        let region = self.region();
        ip >= region.first_tenant_address()
            && ip < region.public_pool.broadcast()
            && region.public_pool.contains(&ip)
    }

    /// Private addresses that interfaces of the subnet have.
    pub fn private_in_use(&self, subnet: SubnetId) -> HashSet<Ipv4Addr> {
        self.enis
            .values()
            .filter(|e| e.subnet == subnet)
            .flat_map(|e| e.private_ips.iter().map(|p| p.address))
            .collect()
    }

    /// A free address of the subnet, searched from the `random`th on, as AWS scatters them.
    /// None when the subnet is full.
    pub fn free_private(&self, subnet: &Subnet, random: u32) -> Option<Ipv4Addr> {
        let used = self.private_in_use(subnet.id);
        let capacity = subnet.capacity();
        let first = u32::from(subnet.cidr.network()) + 4;
        (0..capacity)
            .map(|n| Ipv4Addr::from(first + (random % capacity + n) % capacity))
            .find(|ip| !used.contains(ip))
    }

    /// A free `/56` of the region's pool for a VPC, searched from the `random`th on. None when
    /// the pool is spent.
    pub fn free_vpc_ipv6(&self, random: u64) -> Option<Ipv6Net> {
        let pool = self.region().ipv6_pool;
        let count = 1u64 << VPC_IPV6_PREFIX.checked_sub(pool.prefix_len()).filter(|bits| *bits < 32)?;
        let used: HashSet<Ipv6Net> = self.vpcs.values().flat_map(Vpc::ipv6_blocks).collect();
        // The first is the region's own.
        let tenants = count.checked_sub(1).filter(|n| *n > 0)?;
        (0..tenants)
            .map(|n| 1 + (random % tenants + n) % tenants)
            .filter_map(|n| {
                let first = u128::from(pool.network()) + (u128::from(n) << (128 - VPC_IPV6_PREFIX));
                Ipv6Net::new(Ipv6Addr::from(first), VPC_IPV6_PREFIX).ok()
            })
            .find(|block| !used.contains(block))
    }

    /// IPv6 addresses that interfaces of the subnet have.
    pub fn ipv6_in_use(&self, subnet: SubnetId) -> HashSet<Ipv6Addr> {
        self.enis.values().filter(|e| e.subnet == subnet).flat_map(|e| e.ipv6.iter().copied()).collect()
    }

    /// A free IPv6 address of the subnet, searched from the `random`th on. None where the
    /// subnet has no IPv6 block.
    pub fn free_ipv6(&self, subnet: &Subnet, random: u64) -> Option<Ipv6Addr> {
        let block = subnet.ipv6_cidr?;
        let used = self.ipv6_in_use(subnet.id);
        let first = u128::from(block.network());
        (0..=used.len() as u64 + 5)
            .map(|n| Ipv6Addr::from(first + u128::from(random.wrapping_add(n))))
            .find(|ip| !subnet.is_reserved_v6(*ip) && !used.contains(ip))
    }

    /// The next number for a peering's links; never given twice.
    pub fn next_peering_num(&mut self) -> u32 {
        let region = self.region_mut();
        let num = region.next_peering_num;
        region.next_peering_num += 1;
        num
    }

    /// The next number for a link or subnet of the VPC; never given twice.
    pub fn next_num(&mut self, vpc: VpcId) -> Option<u32> {
        let vpc = self.vpcs.get_mut(&vpc)?;
        let num = vpc.next_num;
        vpc.next_num += 1;
        Some(num)
    }

    /// A region-wide number that no instance has, going round so that one is not reused soon.
    pub fn next_instance_num(&mut self) -> Option<u32> {
        let used: HashSet<u32> = self.instances.values().map(|i| i.num).collect();
        let start = self.region().next_instance_num.clamp(1, MAX_INSTANCE_NUM);
        let num = (0..MAX_INSTANCE_NUM)
            .map(|n| (start - 1 + n) % MAX_INSTANCE_NUM + 1)
            .find(|n| !used.contains(n))?;
        self.region_mut().next_instance_num = num % MAX_INSTANCE_NUM + 1;
        Some(num)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A world of a region alone, with the pool `203.0.113.0/28`.
    pub(crate) fn world() -> World {
        let mut world = World::default();
        world.region.insert(
            Singleton,
            Region {
                name: "ap-northeast-1".into(),
                account: "123456789012".into(),
                zones: Vec::new(),
                public_pool: "203.0.113.0/28".parse().unwrap(),
                next_public: Ipv4Addr::UNSPECIFIED,
                created: Time(0),
                next_vpc_num: 1,
                next_instance_num: 1,
                ipv6_pool: ipv6_pool(),
                next_peering_num: 1,
            },
        );
        world
    }

    #[test]
    fn the_pool_is_gone_round_and_spent_without_its_reserved_ends() {
        let mut world = world();
        let mut drawn = Vec::new();
        while let Some(ip) = world.allocate_public() {
            assert!(world.in_tenant_pool(ip));
            let id = AllocationId::from_bits(drawn.len() as u128);
            world.addresses.insert(id, Address { id, public_ip: ip, association: None });
            drawn.push(ip.octets()[3]);
        }
        assert_eq!(drawn, (8..=14).collect::<Vec<u8>>());
        // One goes back, and is the only one left to draw.
        world.addresses.remove(&AllocationId::from_bits(3));
        assert_eq!(world.allocate_public(), Some(Ipv4Addr::new(203, 0, 113, 11)));
        world.addresses = Table::default();
        // The search goes on behind the last, not at the first.
        assert_eq!(world.allocate_public(), Some(Ipv4Addr::new(203, 0, 113, 12)));
    }

    #[test]
    fn a_pool_too_small_for_tenants_is_spent_at_once() {
        let mut world = world();
        world.region_mut().public_pool = "203.0.113.0/30".parse().unwrap();
        assert_eq!(world.allocate_public(), None);
    }

    #[test]
    fn instance_numbers_stay_in_range() {
        let mut world = world();
        assert_eq!(world.next_instance_num(), Some(1));
        assert_eq!(world.next_instance_num(), Some(2));
        world.region_mut().next_instance_num = MAX_INSTANCE_NUM;
        assert_eq!(world.next_instance_num(), Some(MAX_INSTANCE_NUM));
        assert_eq!(world.next_instance_num(), Some(1));
    }
}
