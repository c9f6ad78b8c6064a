//! DNS names that EC2 gives addresses.
//!
//! Follows "Amazon EC2 instance hostnames and domains" in the Amazon EC2 User Guide and
//! "DNS attributes for your VPC" in the Amazon VPC User Guide.

use model::*;
use std::net::Ipv4Addr;

fn dashed(ip: Ipv4Addr) -> String {
    ip.to_string().replace('.', "-")
}

/// `ip-10-0-1-10.ap-northeast-1.compute.internal`
pub(super) fn private_name(region: &Region, ip: Ipv4Addr) -> String {
    format!("ip-{}.{}", dashed(ip), region.internal_domain())
}

/// `ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com`
pub(super) fn public_name(region: &Region, ip: Ipv4Addr) -> String {
    let domain = match region.name.as_str() {
        "us-east-1" => "compute-1".to_owned(),
        name => format!("{name}.compute"),
    };
    format!("ec2-{}.{domain}.amazonaws.com", dashed(ip))
}

/// The public name, where the VPC gives public names.
pub(super) fn public_name_in(world: &World, vpc: VpcId, ip: Ipv4Addr) -> Option<String> {
    has_hostnames(world, vpc).then(|| public_name(world.region(), ip))
}

/// True where the VPC's instances get public DNS names.
pub(super) fn has_hostnames(world: &World, vpc: VpcId) -> bool {
    world.vpcs.get(&vpc).is_some_and(|v| v.dns_hostnames && v.dns_support)
}
