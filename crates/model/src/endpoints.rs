//! The names by which AWS's clients find services, and what is behind them here.

use std::net::Ipv4Addr;

/// Where the region's own endpoints answer on its internet; one address for all, told apart by name.
pub const ENDPOINTS: Ipv4Addr = Ipv4Addr::new(198, 19, 8, 5);

/// A service that the region serves, as clients find it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceEndpoints {
    /// The name that requests are signed for.
    pub name: &'static str,
    /// Names of its public endpoints; `{}` stands for the region.
    hosts: &'static [&'static str],
    /// Whether a VPC may have an interface endpoint for it: those that have a region of their own.
    pub interface: bool,
    /// Whether it speaks JSON, not XML.
    pub json: bool,
}

const REGIONAL: &[&str] = &[];

const fn regional(name: &'static str, json: bool) -> ServiceEndpoints {
    ServiceEndpoints { name, hosts: REGIONAL, interface: true, json }
}

const fn global(name: &'static str, hosts: &'static [&'static str], json: bool) -> ServiceEndpoints {
    ServiceEndpoints { name, hosts, interface: false, json }
}

/// Follows "Service endpoints and quotas" in the AWS General Reference.
pub const SERVICES: &[ServiceEndpoints] = &[
    regional("cloudtrail", true),
    regional("ec2", false),
    ServiceEndpoints { interface: false, ..regional("ec2-instance-connect", true) },
    global("iam", &["iam.amazonaws.com"], false),
    global("route53", &["route53.amazonaws.com"], false),
    global("route53domains", &["route53domains.us-east-1.amazonaws.com"], true),
    regional("route53resolver", true),
    regional("ssm", true),
    ServiceEndpoints { hosts: &["sts.{}.amazonaws.com", "sts.amazonaws.com"], ..regional("sts", false) },
];

impl ServiceEndpoints {
    /// The row of the service that requests are signed for by this name.
    pub fn find(name: &str) -> Option<&'static Self> {
        SERVICES.iter().find(|s| s.name == name)
    }

    /// Names of its public endpoints, in lower case and without the final dot.
    pub fn hosts(&self, region: &str) -> Vec<String> {
        match self.hosts {
            [] => vec![self.private_host(region)],
            hosts => hosts.iter().map(|host| host.replace("{}", region)).collect(),
        }
    }

    /// The name that an endpoint in a VPC takes over: `ec2.ap-northeast-1.amazonaws.com`.
    pub fn private_host(&self, region: &str) -> String {
        format!("{}.{region}.amazonaws.com", self.name)
    }

    /// `com.amazonaws.ap-northeast-1.ec2`
    pub fn endpoint_service(&self, region: &str) -> String {
        format!("com.amazonaws.{region}.{}", self.name)
    }
}

/// Names of all public endpoints in the region, with their services.
pub fn public_hosts(region: &str) -> impl Iterator<Item = (String, &'static ServiceEndpoints)> {
    SERVICES
        .iter()
        .flat_map(move |service| service.hosts(region).into_iter().map(move |host| (host, service)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_endpoints() {
        let names: Vec<String> = public_hosts("ap-northeast-1").map(|(host, _)| host).collect();
        for name in ["ec2.ap-northeast-1.amazonaws.com", "iam.amazonaws.com", "sts.amazonaws.com"] {
            assert!(names.iter().any(|n| n == name), "{name}");
        }
        let sts = ServiceEndpoints::find("sts").unwrap();
        assert_eq!(sts.endpoint_service("us-west-2"), "com.amazonaws.us-west-2.sts");
    }
}
