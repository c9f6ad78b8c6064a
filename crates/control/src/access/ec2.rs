//! EC2's resources as policies see them.
//!
//! Follows "Actions, resources, and condition keys for Amazon EC2" in the Service
//! Authorization Reference.

use super::Resource;
use model::policy::Keys;
use model::*;
use std::fmt::Display;
use std::str::FromStr;

/// A resource by kind and id, with its keys where it exists; `*` for any of the kind.
pub(super) fn resource(world: &World, kind: &'static str, id: &str) -> Resource {
    let mut keys = Keys::new();
    // Key pairs are named in ARNs, whichever way a request names them.
    let pair = (kind == "key-pair")
        .then(|| world.key_pairs.values().find(|k| k.id.to_string() == id || k.name == id))
        .flatten();
    let tagged = pair.map_or_else(|| id.to_owned(), |pair| pair.id.to_string());
    for (key, value) in world.tags_of(&tagged) {
        keys.set(format!("aws:ResourceTag/{key}"), value);
        keys.set(format!("ec2:ResourceTag/{key}"), value);
    }
    let at = Place::of(world);
    if let Some(pair) = pair {
        keys.set("ec2:KeyPairName", &pair.name);
        keys.set("ec2:KeyPairType", if pair.kind == KeyKind::Rsa { "rsa" } else { "ed25519" });
    } else {
        at.describe(world, kind, id, &mut keys);
    }
    let name = pair.map_or(id, |pair| pair.name.as_str());
    Resource { kind, arn: at.arn(kind, name), keys }
}

struct Place<'w> {
    region: &'w str,
    account: &'w str,
}

impl<'w> Place<'w> {
    fn of(world: &'w World) -> Self {
        let region = world.region();
        Self { region: &region.name, account: &region.account }
    }

    /// Images and snapshots have no account in their ARNs: they may be shared.
    fn arn(&self, kind: &str, id: impl Display) -> String {
        let account = if matches!(kind, "image" | "snapshot") { "" } else { self.account };
        format!("arn:aws:ec2:{}:{account}:{kind}/{id}", self.region)
    }

    /// The keys of what exists.
    fn describe(&self, world: &World, kind: &str, id: &str, keys: &mut Keys) {
        let vpc = |keys: &mut Keys, vpc: VpcId| keys.set("ec2:Vpc", self.arn("vpc", vpc));
        match kind {
            "vpc" => {
                if let Some(v) = row(id, &world.vpcs) {
                    keys.set("ec2:VpcID", id);
                    let dedicated = v.tenancy == Tenancy::Dedicated;
                    keys.set("ec2:Tenancy", if dedicated { "dedicated" } else { "default" });
                }
            }
            "subnet" => {
                if let Some(s) = row(id, &world.subnets) {
                    keys.set("ec2:SubnetID", id);
                    zone(world, &s.zone, keys);
                    vpc(keys, s.vpc);
                }
            }
            "internet-gateway" if row(id, &world.internet_gateways).is_some() => {
                keys.set("ec2:InternetGatewayID", id);
            }
            "dhcp-options" if row(id, &world.dhcp_options).is_some() => keys.set("ec2:DhcpOptionsID", id),
            "route-table" => {
                if let Some(t) = row(id, &world.route_tables) {
                    keys.set("ec2:RouteTableID", id);
                    vpc(keys, t.vpc);
                }
            }
            "security-group" => {
                if let Some(g) = row(id, &world.security_groups) {
                    keys.set("ec2:SecurityGroupID", id);
                    vpc(keys, g.vpc);
                }
            }
            "network-acl" => {
                if let Some(a) = row(id, &world.network_acls) {
                    keys.set("ec2:NetworkAclID", id);
                    vpc(keys, a.vpc);
                }
            }
            "network-interface" => {
                if let Some(e) = row(id, &world.enis) {
                    keys.set("ec2:NetworkInterfaceID", id);
                    self.in_subnet(world, e.subnet, keys);
                }
            }
            "natgateway" => {
                if let Some(n) = row(id, &world.nat_gateways) {
                    vpc(keys, n.vpc);
                }
            }
            "vpc-endpoint" => {
                if let Some(e) = row(id, &world.vpc_endpoints) {
                    keys.set("ec2:VpceServiceName", &e.service);
                    keys.set("ec2:VpceServiceOwner", "amazon");
                }
            }
            "vpc-peering-connection" => {
                if let Some(p) = row(id, &world.peerings) {
                    keys.set("ec2:VpcPeeringConnectionID", id);
                    keys.set("ec2:RequesterVpc", self.arn("vpc", p.requester.vpc));
                    keys.set("ec2:AccepterVpc", self.arn("vpc", p.accepter.vpc));
                }
            }
            "elastic-ip" => {
                if let Some(a) = row(id, &world.addresses) {
                    keys.set("ec2:AllocationId", id);
                    keys.set("ec2:PublicIpAddress", a.public_ip.to_string());
                    keys.set("ec2:Domain", "vpc");
                }
            }
            "image" => {
                if let Some(i) = row(id, &world.images) {
                    keys.set("ec2:ImageID", id);
                    keys.set("ec2:ImageType", "machine");
                    keys.set("ec2:Owner", crate::ec2::image_owner(world, i));
                    keys.set("ec2:Public", i.public.to_string());
                    keys.set("ec2:RootDeviceType", "ebs");
                }
            }
            "volume" => {
                if let Some(v) = row(id, &world.volumes) {
                    keys.set("ec2:VolumeID", id);
                    keys.set("ec2:VolumeSize", v.size.to_string());
                    keys.set("ec2:VolumeType", &v.kind);
                    keys.set("ec2:Encrypted", v.encrypted.to_string());
                    zone(world, &v.zone, keys);
                    if let Some(snapshot) = &v.snapshot {
                        keys.set("ec2:ParentSnapshot", self.arn("snapshot", snapshot));
                    }
                }
            }
            "snapshot" => {
                if let Some(s) = row(id, &world.snapshots) {
                    keys.set("ec2:SnapshotID", id);
                    keys.set("ec2:Owner", self.account);
                    keys.set("ec2:VolumeSize", s.size.to_string());
                    keys.set("ec2:Encrypted", s.encrypted.to_string());
                    keys.set("ec2:SnapshotTime", aws_shapes::Timestamp::from_millis(s.created.0).to_string());
                    if let Some(volume) = s.volume {
                        keys.set("ec2:ParentVolume", self.arn("volume", volume));
                    }
                }
            }
            "instance" => {
                if let Some(i) = row(id, &world.instances) {
                    self.instance(world, i, keys);
                }
            }
            _ => {}
        }
    }

    fn in_subnet(&self, world: &World, subnet: SubnetId, keys: &mut Keys) {
        keys.set("ec2:Subnet", self.arn("subnet", subnet));
        if let Some(subnet) = world.subnets.get(&subnet) {
            keys.set("ec2:Vpc", self.arn("vpc", subnet.vpc));
            zone(world, &subnet.zone, keys);
        }
    }

    fn instance(&self, world: &World, i: &Instance, keys: &mut Keys) {
        keys.set("ec2:InstanceID", i.id.to_string());
        keys.set("ec2:InstanceType", &i.instance_type);
        keys.set("ec2:RootDeviceType", "ebs");
        keys.set("ec2:Tenancy", "default");
        keys.set("ec2:EbsOptimized", i.ebs_optimized.to_string());
        keys.set("ec2:MetadataHttpTokens", if i.metadata.tokens_required { "required" } else { "optional" });
        keys.set(
            "ec2:MetadataHttpEndpoint",
            if i.metadata.endpoint_enabled { "enabled" } else { "disabled" },
        );
        keys.set("ec2:MetadataHttpPutResponseHopLimit", i.metadata.hop_limit.to_string());
        zone(world, &i.zone, keys);
        if let Some(profile) = i.profile() {
            keys.set("ec2:InstanceProfile", &profile.arn);
        }
    }
}

fn row<'w, K: FromStr + Key, V: Row>(id: &str, table: &'w Table<K, V>) -> Option<&'w V> {
    table.get(&id.parse().ok()?)
}

fn zone(world: &World, name: &str, keys: &mut Keys) {
    keys.set("ec2:AvailabilityZone", name);
    if let Some(zone) = world.region().zone(name) {
        keys.set("ec2:AvailabilityZoneId", &zone.id);
    }
}
