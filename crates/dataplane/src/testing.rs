//! A VPC for tests, inside and outside this crate.

use crate::config::{
    CONFIG_VERSION, CredentialFacts, DnsFacts, InstanceFacts, InterfaceFacts, MetadataOptions,
    PrivateAddress, ProfileFacts, PublicKey, RoleFacts, SecurityGroup, VpcConfig, VpcListen,
};
use std::collections::BTreeMap;

/// VPC 10.0.0.0/16 with instances at 10.0.1.10 (public 203.0.113.10, key, user data, tags) and at
/// 10.0.2.20 (bare).
pub fn vpc() -> VpcConfig {
    VpcConfig {
        version: CONFIG_VERSION,
        listen: VpcListen::of_vpc("10.0.0.0/16".parse().expect("a constant")),
        region: "ap-northeast-1".into(),
        partition: "aws".into(),
        service_domain: "amazonaws.com".into(),
        identity_key: None,
        authority: None,
        dns: DnsFacts {
            support: true,
            hostnames: true,
            private_domain: "ap-northeast-1.compute.internal".into(),
            public_domain: "ap-northeast-1.compute.amazonaws.com".into(),
            vpc_cidrs: vec!["10.0.0.0/16".parse().expect("a constant")],
            public_pools: vec!["203.0.113.0/24".parse().expect("a constant")],
            local_domain: None,
            peers: BTreeMap::new(),
            endpoints: Default::default(),
            autodefined_reverse: true,
        },
        forwarding: Vec::new(),
        inbound: Vec::new(),
        dhcp: Vec::new(),
        instances: vec![web(), bare()],
    }
}

fn web() -> InstanceFacts {
    let mut instance = bare();
    instance.instance_id = "i-0123456789abcdef0".into();
    instance.key =
        Some(PublicKey { name: "my-key".into(), openssh: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 my-key".into() });
    instance.user_data = Some("IyEvYmluL3NoAP8K".into());
    instance.ebs_device_names = vec!["/dev/sdf".into()];
    instance.resource_name = true;
    instance.profile = Some(ProfileFacts {
        arn: "arn:aws:iam::123456789012:instance-profile/web".into(),
        id: "AIPAEXAMPLE".into(),
        updated: "2026-11-23T17:00:01Z".into(),
        deleted: false,
        role: Some(RoleFacts {
            id: "AROAEXAMPLE".into(),
            name: "web-role".into(),
            credentials: Some(CredentialFacts {
                updated: "2026-11-23T17:00:02Z".into(),
                access_key_id: "ASIAEXAMPLE".into(),
                secret_access_key: "a/secret+".into(),
                token: "a-token".into(),
                expiration: "2026-11-23T23:00:02Z".into(),
            }),
        }),
    });
    instance.tags = Some([("Name".to_owned(), "web".to_owned())].into());
    let interface = &mut instance.interfaces[0];
    interface.interface_id = "eni-0123456789abcdef0".into();
    interface.mac = "06:00:00:00:00:01".into();
    interface.security_groups.push(SecurityGroup { id: "sg-2".into(), name: "web".into() });
    interface.addresses = vec![
        PrivateAddress { address: [10, 0, 1, 10].into(), public: Some([203, 0, 113, 10].into()) },
        PrivateAddress { address: [10, 0, 1, 11].into(), public: None },
    ];
    instance
}

fn bare() -> InstanceFacts {
    InstanceFacts {
        instance_id: "i-0fedcba9876543210".into(),
        account_id: "123456789012".into(),
        reservation_id: "r-0123456789abcdef0".into(),
        ami_id: "ami-0123456789abcdef0".into(),
        ami_launch_index: 0,
        instance_type: "t2.micro".into(),
        architecture: "x86_64".into(),
        availability_zone: "ap-northeast-1a".into(),
        availability_zone_id: "apne1-az4".into(),
        pending_time: "2026-11-23T17:00:00Z".into(),
        life_cycle: "on-demand".into(),
        system: "xen".into(),
        key: None,
        user_data: None,
        root_device_name: "/dev/xvda".into(),
        ebs_device_names: vec![],
        resource_name: false,
        tags: None,
        profile: None,
        pushed_keys: Vec::new(),
        options: MetadataOptions::default(),
        interfaces: vec![InterfaceFacts {
            interface_id: "eni-0fedcba9876543210".into(),
            device_index: 0,
            mac: "06:00:00:00:00:02".into(),
            owner_id: "123456789012".into(),
            vpc_id: "vpc-0123456789abcdef0".into(),
            vpc_cidrs: vec!["10.0.0.0/16".parse().expect("a constant")],
            subnet_id: "subnet-0123456789abcdef0".into(),
            subnet_cidr: "10.0.2.0/24".parse().expect("a constant"),
            subnet_ipv6: vec![],
            vpc_ipv6: vec![],
            security_groups: vec![SecurityGroup { id: "sg-1".into(), name: "default".into() }],
            addresses: vec![PrivateAddress { address: [10, 0, 2, 20].into(), public: None }],
            ipv6: vec![],
        }],
    }
}
