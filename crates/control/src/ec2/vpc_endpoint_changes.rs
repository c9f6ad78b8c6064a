//! Changes to VPC endpoints, and their end.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{ResourceId, find, missing, required, unserved};
use super::tags;
use super::vpc_endpoints::{checked_policy, groups, interface, may_take_name, subnets};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    DeleteVpcEndpoints, DeleteVpcEndpointsRequest, DeleteVpcEndpointsResult, IpAddressType,
    ModifyVpcEndpoint, ModifyVpcEndpointRequest, ModifyVpcEndpointResult, UnsuccessfulItem,
    UnsuccessfulItemError,
};
use aws_shapes::{ApiError, Registry};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<ModifyVpcEndpoint>(
            modify_vpc_endpoint,
            Access::on("vpc-endpoint", "VpcEndpointId")
                .and("subnet", "AddSubnetIds")
                .and("subnet", "RemoveSubnetIds")
                .and("security-group", "AddSecurityGroupIds")
                .and("security-group", "RemoveSecurityGroupIds"),
        )
        .on::<DeleteVpcEndpoints>(delete_vpc_endpoints, Access::on("vpc-endpoint", "VpcEndpointIds"));
}

/// Follows "ModifyVpcEndpoint" in the Amazon EC2 API Reference.
fn modify_vpc_endpoint(
    tx: &mut Tx,
    input: ModifyVpcEndpointRequest,
) -> Result<ModifyVpcEndpointResult, ApiError> {
    unserved(&[
        ("subnetConfigurations", !input.subnet_configurations.is_empty()),
        ("ipAddressType", input.ip_address_type.as_ref().is_some_and(|t| *t != IpAddressType::IPV4)),
    ])?;
    let text = required(&input.vpc_endpoint_id, "vpcEndpointId")?;
    let mut endpoint = find::<VpcEndpointId>(&tx.world, text)?.clone();
    let vpc = find::<VpcId>(&tx.world, &endpoint.vpc.to_string())?.clone();
    match (input.reset_policy, input.policy_document.as_deref().filter(|p| !p.is_empty())) {
        (Some(true), Some(_)) => {
            return Err(Ec2Code::InvalidParameterCombination
                .with("The parameters resetPolicy and policyDocument cannot be used together.")
                .into());
        }
        (Some(true), None) => endpoint.policy = None,
        (_, Some(policy)) => endpoint.policy = Some(checked_policy(policy)?),
        (_, None) => {}
    }
    if !input.add_route_table_ids.is_empty() || !input.remove_route_table_ids.is_empty() {
        return Err(wrong_kind(&endpoint, "route tables").into());
    }
    let id = endpoint.id;
    let EndpointKind::Interface { enis, groups: held, private_dns } = &mut endpoint.kind else {
        return Err(wrong_kind(&endpoint, "subnets, security groups and private DNS names").into());
    };
    if let Some(wanted) = input.private_dns_enabled {
        *private_dns = wanted;
    }
    for text in &input.remove_security_group_ids {
        let group = find::<SecurityGroupId>(&tx.world, text)?.id;
        held.retain(|g| *g != group);
    }
    if !input.add_security_group_ids.is_empty() {
        let added = groups(tx, &vpc, &input.add_security_group_ids)?;
        held.extend(added.into_iter().filter(|g| !held.contains(g)).collect::<Vec<_>>());
    }
    if held.is_empty() {
        return Err(Ec2Code::InvalidParameter
            .with("A VPC endpoint must have at least one security group.")
            .into());
    }
    for text in &input.remove_subnet_ids {
        let subnet = find::<SubnetId>(&tx.world, text)?.id;
        let there = |id: &EniId| tx.world.enis.get(id).is_some_and(|e| e.subnet == subnet);
        let Some(at) = enis.iter().position(there) else {
            let why = format!("The VPC endpoint {id} has no interface in the subnet {text}");
            return Err(Ec2Code::InvalidParameter.with(why).into());
        };
        transitions::remove_interface(&mut tx.world, enis.remove(at));
    }
    for subnet in subnets(tx, &vpc, &input.add_subnet_ids, enis)? {
        enis.push(interface(tx, id, &subnet, held)?);
        endpoint.state = EndpointState::Pending;
    }
    for eni in enis.iter() {
        if let Some(eni) = tx.world.enis.get_mut(eni).filter(|e| e.groups != *held) {
            eni.groups.clone_from(held);
        }
    }
    let takes = *private_dns && input.private_dns_enabled == Some(true);
    if let (true, Some(service)) = (takes, endpoint.serves()) {
        may_take_name(tx, &vpc, service, Some(id))?;
    }
    tx.world.vpc_endpoints.insert(id, endpoint);
    Ok(ModifyVpcEndpointResult { r#return: Some(true) })
}

fn wrong_kind(endpoint: &VpcEndpoint, what: &str) -> Ec2Error {
    Ec2Code::InvalidParameter.with(format!("The VPC endpoint {} has no {what} to be changed.", endpoint.id))
}

/// Follows "DeleteVpcEndpoints" in the Amazon EC2 API Reference: what can't be deleted is
/// told of, not refused.
fn delete_vpc_endpoints(
    tx: &mut Tx,
    input: DeleteVpcEndpointsRequest,
) -> Result<DeleteVpcEndpointsResult, ApiError> {
    if input.vpc_endpoint_ids.is_empty() {
        return Err(missing("vpcEndpointId").into());
    }
    let mut unsuccessful = Vec::new();
    for text in &input.vpc_endpoint_ids {
        let id = VpcEndpointId::parse_id(text)?;
        if let Some(gone) = tx.world.vpc_endpoints.remove(&id) {
            for eni in gone.enis() {
                transitions::remove_interface(&mut tx.world, *eni);
            }
            tags::forget(&mut tx.world, id);
            continue;
        }
        let absent = id.not_found();
        unsuccessful.push(UnsuccessfulItem {
            error: Some(UnsuccessfulItemError {
                code: Some(absent.code.as_str().into()),
                message: Some(absent.message),
            }),
            resource_id: Some(text.clone()),
        });
    }
    Ok(DeleteVpcEndpointsResult { unsuccessful })
}
