//! Network ACLs and their entries made, changed and dropped; `network_acls` shows them.
//!
//! Follows "Control subnet traffic with network access control lists" in the Amazon VPC
//! User Guide.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::ids::{cidr, find, find_mut, invalid, missing, required};
use super::security_group_permissions::{cidr_v6, traffic};
use super::{network_acls, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateNetworkAcl, CreateNetworkAclEntry, CreateNetworkAclEntryRequest,
    CreateNetworkAclRequest, CreateNetworkAclResult, DeleteNetworkAcl, DeleteNetworkAclEntry,
    DeleteNetworkAclEntryRequest, DeleteNetworkAclRequest, IcmpTypeCode, PortRange,
    ReplaceNetworkAclAssociation, ReplaceNetworkAclAssociationRequest, ReplaceNetworkAclAssociationResult,
    ReplaceNetworkAclEntry, ReplaceNetworkAclEntryRequest,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;

/// ACLs of a VPC, and entries of an ACL in one direction, the final ones that deny among
/// them. Follows "Amazon VPC quotas" in the Amazon VPC User Guide.
const LIMIT: usize = 200;
const ENTRIES: usize = 20;
/// Greatest number a tenant's entry may have.
const LAST_NUMBER: u16 = 32766;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateNetworkAcl>(create_network_acl, Access::creates("network-acl").and("vpc", "VpcId"))
        .on::<DeleteNetworkAcl>(delete_network_acl, Access::on("network-acl", "NetworkAclId"))
        .on::<CreateNetworkAclEntry>(create_network_acl_entry, Access::on("network-acl", "NetworkAclId"))
        .on::<ReplaceNetworkAclEntry>(replace_network_acl_entry, Access::on("network-acl", "NetworkAclId"))
        .on::<DeleteNetworkAclEntry>(delete_network_acl_entry, Access::on("network-acl", "NetworkAclId"))
        .on::<ReplaceNetworkAclAssociation>(
            replace_network_acl_association,
            Access::on("network-acl", "NetworkAclId").and_found(access::of_acl_association),
        );
}

/// A new ACL denies everything. Follows "CreateNetworkAcl" in the Amazon EC2 API Reference.
fn create_network_acl(
    tx: &mut Tx,
    input: CreateNetworkAclRequest,
) -> Result<CreateNetworkAclResult, ApiError> {
    let vpc = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?.id;
    if tx.world.network_acls.values().filter(|a| a.vpc == vpc).count() >= LIMIT {
        return Err(Ec2Code::NetworkAclLimitExceeded
            .with("The maximum number of network ACLs has been reached.")
            .into());
    }
    let id = NetworkAclId::from_bits(tx.random());
    tx.world.network_acls.insert(id, NetworkAcl { id, vpc, is_default: false, entries: Vec::new() });
    tags::specified(&mut tx.world, &input.tag_specifications, &[("network-acl", id.to_string())])?;
    let acl = find::<NetworkAclId>(&tx.world, &id.to_string())?;
    Ok(CreateNetworkAclResult {
        network_acl: Some(network_acls::shape(&tx.world, acl, &[])),
        client_token: input.client_token,
    })
}

/// Follows "DeleteNetworkAcl" in the Amazon EC2 API Reference: neither the default ACL nor
/// one that a subnet has can go.
fn delete_network_acl(tx: &mut Tx, input: DeleteNetworkAclRequest) -> Result<Unit, ApiError> {
    let world = &mut tx.world;
    let acl = find::<NetworkAclId>(world, required(&input.network_acl_id, "networkAclId")?)?;
    let id = acl.id;
    if acl.is_default {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("cannot delete default network ACL {id}"))
            .into());
    }
    if world.subnets.values().any(|s| s.network_acl == id) {
        return Err(Ec2Code::DependencyViolation
            .with(format!("The networkAcl '{id}' has dependencies and cannot be deleted."))
            .into());
    }
    world.network_acls.remove(&id);
    tags::forget(world, id);
    Ok(Unit)
}

/// What requests for an entry have in common.
struct Asked {
    acl: Option<String>,
    number: Option<i32>,
    egress: Option<bool>,
    action: Option<aws::RuleAction>,
    protocol: Option<String>,
    v4: Option<String>,
    v6: Option<String>,
    icmp: Option<IcmpTypeCode>,
    ports: Option<PortRange>,
}

fn number(asked: Option<i32>) -> Result<u16, Ec2Error> {
    let n = asked.ok_or_else(|| missing("ruleNumber"))?;
    u16::try_from(n)
        .ok()
        .filter(|n| (1..=LAST_NUMBER).contains(n))
        .ok_or_else(|| invalid(n, "ruleNumber", "Expecting a value between 1 and 32766."))
}

fn direction(egress: Option<bool>) -> Direction {
    if egress == Some(true) { Direction::Egress } else { Direction::Ingress }
}

fn entry(asked: &Asked) -> Result<NetworkAclEntry, Ec2Error> {
    let allow = match asked.action.as_ref().map(aws::RuleAction::as_str) {
        Some("allow") => true,
        Some("deny") => false,
        Some(other) => return Err(invalid(other, "ruleAction", "Use allow or deny.")),
        None => return Err(missing("ruleAction")),
    };
    let cidr = match (asked.v4.as_deref(), asked.v6.as_deref()) {
        (Some(_), Some(_)) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("The parameters cidrBlock and ipv6CidrBlock cannot be used together."));
        }
        (Some(text), None) => Cidr::V4(cidr(text, "cidrBlock")?),
        (None, Some(text)) => Cidr::V6(cidr_v6(text)?),
        (None, None) => return Err(missing("cidrBlock or ipv6CidrBlock")),
    };
    let protocol = asked.protocol.as_deref().filter(|p| !p.is_empty()).ok_or_else(|| missing("protocol"))?;
    let ports = || {
        let range = asked.ports.as_ref().ok_or_else(|| missing("portRange"))?;
        traffic(&asked.protocol, range.from, range.to)
    };
    let icmp = || {
        let kind = asked.icmp.as_ref().ok_or_else(|| missing("icmpTypeCode"))?;
        traffic(&asked.protocol, kind.r#type, kind.code)
    };
    let traffic = match protocol.to_ascii_lowercase().as_str() {
        "6" | "17" | "tcp" | "udp" => ports()?,
        "1" | "58" | "icmp" | "icmpv6" => icmp()?,
        _ => traffic(&asked.protocol, None, None)?,
    };
    Ok(NetworkAclEntry {
        number: number(asked.number)?,
        direction: direction(asked.egress),
        allow,
        traffic,
        cidr,
    })
}

fn same(a: &NetworkAclEntry, number: u16, direction: Direction) -> bool {
    a.number == number && a.direction == direction
}

/// Follows "CreateNetworkAclEntry" in the Amazon EC2 API Reference.
fn create_network_acl_entry(tx: &mut Tx, input: CreateNetworkAclEntryRequest) -> Result<Unit, ApiError> {
    let asked = Asked {
        acl: input.network_acl_id,
        number: input.rule_number,
        egress: input.egress,
        action: input.rule_action,
        protocol: input.protocol,
        v4: input.cidr_block,
        v6: input.ipv6_cidr_block,
        icmp: input.icmp_type_code,
        ports: input.port_range,
    };
    let id = required(&asked.acl, "networkAclId")?;
    let finals = 1 + usize::from(network_acls::has_ipv6(&tx.world, find::<NetworkAclId>(&tx.world, id)?));
    let acl = find_mut::<NetworkAclId>(&mut tx.world, id)?;
    let new = entry(&asked)?;
    if acl.entries.iter().any(|e| same(e, new.number, new.direction)) {
        return Err(Ec2Code::NetworkAclEntryAlreadyExists
            .with(format!("The network acl entry identified by {} already exists.", new.number))
            .into());
    }
    if acl.entries.iter().filter(|e| e.direction == new.direction).count() + finals >= ENTRIES {
        return Err(Ec2Code::NetworkAclEntryLimitExceeded
            .with("The maximum number of network acl entries has been reached.")
            .into());
    }
    acl.entries.push(new);
    Ok(Unit)
}

fn absent(number: u16) -> Ec2Error {
    Ec2Code::InvalidNetworkAclEntryNotFound
        .with(format!("The network acl entry identified by {number} does not exist."))
}

/// Follows "ReplaceNetworkAclEntry" in the Amazon EC2 API Reference.
fn replace_network_acl_entry(tx: &mut Tx, input: ReplaceNetworkAclEntryRequest) -> Result<Unit, ApiError> {
    let asked = Asked {
        acl: input.network_acl_id,
        number: input.rule_number,
        egress: input.egress,
        action: input.rule_action,
        protocol: input.protocol,
        v4: input.cidr_block,
        v6: input.ipv6_cidr_block,
        icmp: input.icmp_type_code,
        ports: input.port_range,
    };
    let acl = find_mut::<NetworkAclId>(&mut tx.world, required(&asked.acl, "networkAclId")?)?;
    let new = entry(&asked)?;
    let number = new.number;
    let old = acl.entries.iter_mut().find(|e| same(e, number, new.direction));
    *old.ok_or_else(|| absent(number))? = new;
    Ok(Unit)
}

/// Follows "DeleteNetworkAclEntry" in the Amazon EC2 API Reference.
fn delete_network_acl_entry(tx: &mut Tx, input: DeleteNetworkAclEntryRequest) -> Result<Unit, ApiError> {
    let acl = find_mut::<NetworkAclId>(&mut tx.world, required(&input.network_acl_id, "networkAclId")?)?;
    let number = number(input.rule_number)?;
    let direction = direction(input.egress);
    let place = acl.entries.iter().position(|e| same(e, number, direction)).ok_or_else(|| absent(number))?;
    acl.entries.remove(place);
    Ok(Unit)
}

/// Follows "ReplaceNetworkAclAssociation" in the Amazon EC2 API Reference.
fn replace_network_acl_association(
    tx: &mut Tx,
    input: ReplaceNetworkAclAssociationRequest,
) -> Result<ReplaceNetworkAclAssociationResult, ApiError> {
    let text = required(&input.association_id, "associationId")?;
    let unknown =
        || Ec2Code::InvalidAssociationIdNotFound.with(format!("The association ID '{text}' does not exist"));
    let association: NetworkAclAssociationId = text.parse().map_err(|_| unknown())?;
    let acl = find::<NetworkAclId>(&tx.world, required(&input.network_acl_id, "networkAclId")?)?;
    let (acl, vpc) = (acl.id, acl.vpc);
    let subnet = tx.world.subnets.values().find(|s| s.network_acl_association == association);
    let subnet = subnet.ok_or_else(unknown)?;
    let id = subnet.id;
    if subnet.vpc != vpc {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("network ACL {acl} and subnet {id} belong to different networks"))
            .into());
    }
    let new = NetworkAclAssociationId::from_bits(tx.random());
    let subnet = find_mut::<SubnetId>(&mut tx.world, &id.to_string())?;
    subnet.network_acl = acl;
    subnet.network_acl_association = new;
    Ok(ReplaceNetworkAclAssociationResult { new_association_id: Some(new.to_string()) })
}
