//! What VPCs' resolvers do by themselves: answer for private addresses.

use super::access;
use super::error::{not_found, parameter};
use super::lists::paged;
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53resolver::{
    AutodefinedReverseFlag, GetResolverConfig, GetResolverConfigRequest, GetResolverConfigResponse,
    ListResolverConfigs, ListResolverConfigsRequest, ListResolverConfigsResponse,
    ResolverAutodefinedReverseStatus as Status, ResolverConfig as Shape, UpdateResolverConfig,
    UpdateResolverConfigRequest, UpdateResolverConfigResponse,
};
use aws_shapes::{ApiError, Registry};
use model::{ResolverConfig, ResolverConfigId, VpcId};

pub(super) fn register(registry: &mut Registry<Tx>) {
    let of_vpc = || Access::on("resolver-config", "ResourceId").also(access::sees_vpcs);
    registry
        .on::<GetResolverConfig>(get, of_vpc())
        .on::<UpdateResolverConfig>(update, of_vpc())
        .on::<ListResolverConfigs>(list, Access::any().also(access::sees_vpcs));
}

fn vpc(tx: &Tx, given: Option<String>) -> Result<VpcId, ApiError> {
    let given = given.unwrap_or_default();
    let id: VpcId =
        given.parse().map_err(|_| parameter(format!("The resource ID '{given}' is not valid")))?;
    if !tx.world.vpcs.contains(&id) {
        return Err(not_found(format!("The vpc ID '{given}' does not exist")));
    }
    Ok(id)
}

fn shape(tx: &Tx, vpc: VpcId) -> Shape {
    let config = tx.world.resolver_configs.get(&vpc);
    // One that nobody changed has an id all the same, which follows from the VPC's.
    let digits = vpc.to_string().replacen("vpc-", "rslvr-rc-", 1);
    Shape {
        id: Some(config.map_or(digits, |c| c.id.to_string())),
        resource_id: Some(vpc.to_string()),
        owner_id: Some(tx.account().to_owned()),
        autodefined_reverse: Some(match tx.world.autodefined_reverse(vpc) {
            true => Status::ENABLED,
            false => Status::DISABLED,
        }),
    }
}

fn get(tx: &mut Tx, input: GetResolverConfigRequest) -> Result<GetResolverConfigResponse, ApiError> {
    let vpc = vpc(tx, input.resource_id)?;
    Ok(GetResolverConfigResponse { resolver_config: Some(shape(tx, vpc)) })
}

fn list(tx: &mut Tx, input: ListResolverConfigsRequest) -> Result<ListResolverConfigsResponse, ApiError> {
    let all = tx.world.vpcs.values().map(|v| shape(tx, v.id)).collect();
    let key = |s: &Shape| s.resource_id.clone().unwrap_or_default();
    let (resolver_configs, next_token) = paged(all, input.max_results, input.next_token.as_deref(), key)?;
    Ok(ListResolverConfigsResponse { next_token, resolver_configs })
}

fn update(tx: &mut Tx, input: UpdateResolverConfigRequest) -> Result<UpdateResolverConfigResponse, ApiError> {
    let vpc = vpc(tx, input.resource_id)?;
    let autodefined_reverse = match input.autodefined_reverse_flag {
        Some(flag) if flag == AutodefinedReverseFlag::ENABLE => true,
        Some(flag) if flag == AutodefinedReverseFlag::DISABLE => false,
        _ => return Err(parameter("AutodefinedReverseFlag can be ENABLE or DISABLE in this region.")),
    };
    let known = tx.world.resolver_configs.get(&vpc).map(|c| c.id);
    let id: Option<ResolverConfigId> =
        known.or_else(|| vpc.to_string().replacen("vpc-", "rslvr-rc-", 1).parse().ok());
    let id = id.unwrap_or_else(|| ResolverConfigId::from_bits(tx.random()));
    tx.world.resolver_configs.insert(vpc, ResolverConfig { id, autodefined_reverse });
    Ok(UpdateResolverConfigResponse { resolver_config: Some(shape(tx, vpc)) })
}
