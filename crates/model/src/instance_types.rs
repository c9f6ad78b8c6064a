//! The instance types the region offers: a small catalogue of facts.
//!
//! Figures follow "Amazon EC2 instance types" (General purpose, Compute optimized) in the
//! Amazon EC2 Instance Types guide.

/// One size of one family.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InstanceType {
    /// `t2.micro`
    pub name: &'static str,
    pub vcpus: u32,
    pub threads_per_core: u32,
    pub memory_mib: u64,
    pub clock_ghz: f64,
    pub manufacturer: &'static str,
    pub hypervisor: Hypervisor,
    /// What a burstable type may use of each vCPU in the long run, in thousandths of it.
    pub baseline: Option<u32>,
    /// How a burstable type is billed above its baseline unless told otherwise.
    pub default_credits: Option<&'static str>,
    pub free_tier: bool,
    pub max_interfaces: u32,
    pub ipv4_per_interface: u32,
    pub network_performance: &'static str,
    /// Gbit/s in the long run and at the peak.
    pub network_gbps: (f64, f64),
    /// None where the type can't be EBS-optimized.
    pub ebs: Option<EbsBandwidth>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hypervisor {
    Xen,
    Nitro,
}

/// Megabits a second and operations a second, in the long run and at the peak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EbsBandwidth {
    pub baseline_mbps: u32,
    pub baseline_iops: u32,
    pub maximum_mbps: u32,
    pub maximum_iops: u32,
}

impl InstanceType {
    pub const fn memory_bytes(&self) -> u64 {
        self.memory_mib * 1024 * 1024
    }

    pub const fn is_burstable(&self) -> bool {
        self.baseline.is_some()
    }

    /// `t2` of `t2.micro`.
    pub fn family(&self) -> &'static str {
        self.name.split_once('.').map_or(self.name, |(family, _)| family)
    }

    pub const fn cores(&self) -> u32 {
        self.vcpus / self.threads_per_core
    }
}

/// The type named `name`.
pub fn find(name: &str) -> Option<&'static InstanceType> {
    ALL.iter().find(|t| t.name == name)
}

const fn ebs(
    baseline_mbps: u32,
    baseline_iops: u32,
    maximum_mbps: u32,
    maximum_iops: u32,
) -> Option<EbsBandwidth> {
    Some(EbsBandwidth { baseline_mbps, baseline_iops, maximum_mbps, maximum_iops })
}

const T2: InstanceType = InstanceType {
    name: "",
    vcpus: 1,
    threads_per_core: 1,
    memory_mib: 0,
    clock_ghz: 2.3,
    manufacturer: "Intel",
    hypervisor: Hypervisor::Xen,
    baseline: None,
    default_credits: Some("standard"),
    free_tier: false,
    max_interfaces: 3,
    ipv4_per_interface: 15,
    network_performance: "Low to Moderate",
    network_gbps: (0.0, 1.024),
    ebs: None,
};

const T3: InstanceType = InstanceType {
    vcpus: 2,
    threads_per_core: 2,
    clock_ghz: 2.5,
    hypervisor: Hypervisor::Nitro,
    default_credits: Some("unlimited"),
    max_interfaces: 4,
    network_performance: "Up to 5 Gigabit",
    network_gbps: (0.0, 5.0),
    ..T2
};

const M5: InstanceType = InstanceType {
    clock_ghz: 3.1,
    default_credits: None,
    network_performance: "Up to 10 Gigabit",
    network_gbps: (0.0, 10.0),
    ..T3
};

const C5: InstanceType = InstanceType { clock_ghz: 3.4, ..M5 };

/// Every type, in the order of families and sizes; the first is what a launch gets that names none.
pub static ALL: &[InstanceType] = &[
    InstanceType {
        name: "m1.small",
        memory_mib: 1740,
        clock_ghz: 2.0,
        default_credits: None,
        max_interfaces: 2,
        ipv4_per_interface: 4,
        network_performance: "Low",
        network_gbps: (0.1, 0.3),
        ..T2
    },
    InstanceType {
        name: "t2.nano",
        memory_mib: 512,
        clock_ghz: 2.4,
        baseline: Some(50),
        max_interfaces: 2,
        ipv4_per_interface: 2,
        network_gbps: (0.032, 0.512),
        ..T2
    },
    InstanceType {
        name: "t2.micro",
        memory_mib: 1024,
        clock_ghz: 2.5,
        baseline: Some(100),
        free_tier: true,
        max_interfaces: 2,
        ipv4_per_interface: 2,
        network_gbps: (0.064, 1.024),
        ..T2
    },
    InstanceType {
        name: "t2.small",
        memory_mib: 2048,
        clock_ghz: 2.5,
        baseline: Some(200),
        ipv4_per_interface: 4,
        network_gbps: (0.128, 1.024),
        ..T2
    },
    InstanceType {
        name: "t2.medium",
        vcpus: 2,
        memory_mib: 4096,
        baseline: Some(200),
        ipv4_per_interface: 6,
        network_gbps: (0.256, 1.024),
        ..T2
    },
    InstanceType {
        name: "t2.large",
        vcpus: 2,
        memory_mib: 8192,
        baseline: Some(300),
        ipv4_per_interface: 12,
        network_gbps: (0.512, 1.024),
        ..T2
    },
    InstanceType {
        name: "t2.xlarge",
        vcpus: 4,
        memory_mib: 16384,
        baseline: Some(225),
        network_performance: "Moderate",
        network_gbps: (0.75, 1.024),
        ..T2
    },
    InstanceType {
        name: "t2.2xlarge",
        vcpus: 8,
        memory_mib: 32768,
        baseline: Some(170),
        network_performance: "Moderate",
        network_gbps: (1.0, 1.024),
        ..T2
    },
    InstanceType {
        name: "t3.nano",
        memory_mib: 512,
        baseline: Some(50),
        max_interfaces: 2,
        ipv4_per_interface: 2,
        network_gbps: (0.032, 5.0),
        ebs: ebs(43, 250, 2085, 11800),
        ..T3
    },
    InstanceType {
        name: "t3.micro",
        memory_mib: 1024,
        baseline: Some(100),
        max_interfaces: 2,
        ipv4_per_interface: 2,
        network_gbps: (0.064, 5.0),
        ebs: ebs(87, 500, 2085, 11800),
        ..T3
    },
    InstanceType {
        name: "t3.small",
        memory_mib: 2048,
        baseline: Some(200),
        max_interfaces: 3,
        ipv4_per_interface: 4,
        network_gbps: (0.128, 5.0),
        ebs: ebs(174, 1000, 2085, 11800),
        ..T3
    },
    InstanceType {
        name: "t3.medium",
        memory_mib: 4096,
        baseline: Some(200),
        max_interfaces: 3,
        ipv4_per_interface: 6,
        network_gbps: (0.256, 5.0),
        ebs: ebs(347, 2000, 2085, 11800),
        ..T3
    },
    InstanceType {
        name: "t3.large",
        memory_mib: 8192,
        baseline: Some(300),
        max_interfaces: 3,
        ipv4_per_interface: 12,
        network_gbps: (0.512, 5.0),
        ebs: ebs(695, 4000, 2780, 15700),
        ..T3
    },
    InstanceType {
        name: "t3.xlarge",
        vcpus: 4,
        memory_mib: 16384,
        baseline: Some(400),
        network_gbps: (1.024, 5.0),
        ebs: ebs(695, 4000, 2780, 15700),
        ..T3
    },
    InstanceType {
        name: "t3.2xlarge",
        vcpus: 8,
        memory_mib: 32768,
        baseline: Some(400),
        network_gbps: (2.048, 5.0),
        ebs: ebs(695, 4000, 2780, 15700),
        ..T3
    },
    InstanceType {
        name: "m5.large",
        memory_mib: 8192,
        max_interfaces: 3,
        ipv4_per_interface: 10,
        network_gbps: (0.75, 10.0),
        ebs: ebs(650, 3600, 4750, 18750),
        ..M5
    },
    InstanceType {
        name: "m5.xlarge",
        vcpus: 4,
        memory_mib: 16384,
        network_gbps: (1.25, 10.0),
        ebs: ebs(1150, 6000, 4750, 18750),
        ..M5
    },
    InstanceType {
        name: "m5.2xlarge",
        vcpus: 8,
        memory_mib: 32768,
        network_gbps: (2.5, 10.0),
        ebs: ebs(2300, 12000, 4750, 18750),
        ..M5
    },
    InstanceType {
        name: "c5.large",
        memory_mib: 4096,
        max_interfaces: 3,
        ipv4_per_interface: 10,
        network_gbps: (0.75, 10.0),
        ebs: ebs(650, 4000, 4750, 20000),
        ..C5
    },
    InstanceType {
        name: "c5.xlarge",
        vcpus: 4,
        memory_mib: 8192,
        network_gbps: (1.25, 10.0),
        ebs: ebs(1150, 6000, 4750, 20000),
        ..C5
    },
    InstanceType {
        name: "c5.2xlarge",
        vcpus: 8,
        memory_mib: 16384,
        network_gbps: (2.5, 10.0),
        ebs: ebs(2300, 10000, 4750, 20000),
        ..C5
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_complete_and_consistent() {
        for family in ["t2", "t3"] {
            for size in ["nano", "micro", "small", "medium", "large", "xlarge", "2xlarge"] {
                let t = find(&format!("{family}.{size}")).expect(size);
                assert!(t.is_burstable() && t.default_credits.is_some());
            }
        }
        for name in ["m5.large", "m5.xlarge", "m5.2xlarge", "c5.large", "c5.xlarge", "c5.2xlarge"] {
            assert!(!find(name).expect(name).is_burstable());
        }
        for t in ALL {
            assert_eq!(t.cores() * t.threads_per_core, t.vcpus, "{}", t.name);
            assert!(t.memory_mib > 0 && t.network_gbps.0 > 0.0, "{}", t.name);
            assert_eq!(ALL.iter().filter(|o| o.name == t.name).count(), 1);
            assert_eq!(t.ebs.is_some(), t.hypervisor == Hypervisor::Nitro);
        }
        let micro = find("t2.micro").unwrap();
        assert_eq!((micro.vcpus, micro.memory_bytes(), micro.family()), (1, 1 << 30, "t2"));
    }
}
