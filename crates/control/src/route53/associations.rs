//! Which VPCs a private zone is answered to. All VPCs here are of one account, so that an
//! authorization is never needed; it can be given all the same.

use super::error::{conflicting, invalid, limits as too_many};
use super::zones::{find, find_mut, own_vpc, refuse_conflict, vpc_shown};
use super::{access, bare, changes, limits};
use crate::Tx;
use aws_shapes::route53::{
    AssociateVPCWithHostedZone, AssociateVPCWithHostedZoneRequest, AssociateVPCWithHostedZoneResponse,
    CreateVPCAssociationAuthorization, CreateVPCAssociationAuthorizationRequest,
    CreateVPCAssociationAuthorizationResponse, DeleteVPCAssociationAuthorization,
    DeleteVPCAssociationAuthorizationRequest, DeleteVPCAssociationAuthorizationResponse,
    DisassociateVPCFromHostedZone, DisassociateVPCFromHostedZoneRequest,
    DisassociateVPCFromHostedZoneResponse, ListVPCAssociationAuthorizations,
    ListVPCAssociationAuthorizationsRequest, ListVPCAssociationAuthorizationsResponse, VPC,
};
use aws_shapes::{ApiError, Registry};
use model::dns::ZoneVpc;

pub(super) fn register(registry: &mut Registry<Tx>) {
    let zone = || access::with_vpc(access::zone("HostedZoneId"));
    registry
        .on::<AssociateVPCWithHostedZone>(associate, zone())
        .on::<DisassociateVPCFromHostedZone>(disassociate, zone())
        .on::<CreateVPCAssociationAuthorization>(authorize, zone())
        .on::<DeleteVPCAssociationAuthorization>(deauthorize, zone())
        .on::<ListVPCAssociationAuthorizations>(list, access::zone("HostedZoneId"));
}

fn refuse_public(tx: &Tx, id: &str) -> Result<(), ApiError> {
    if find(&tx.world, id)?.private {
        return Ok(());
    }
    Err(ApiError::client(
        "PublicZoneVPCAssociation",
        "You're trying to associate a VPC with a public hosted zone. Amazon Route 53 doesn't support associating a \
         VPC with a public hosted zone.",
    ))
}

fn associate(
    tx: &mut Tx,
    input: AssociateVPCWithHostedZoneRequest,
) -> Result<AssociateVPCWithHostedZoneResponse, ApiError> {
    let id = bare(input.hosted_zone_id);
    refuse_public(tx, &id)?;
    let vpc = own_vpc(tx, input.vpc)?;
    let zone = find(&tx.world, &id)?;
    if zone.vpcs.contains(&vpc) {
        return Err(conflicting(&vpc.vpc.to_string(), &vpc.region, &id));
    }
    refuse_conflict(&tx.world, &zone.name, &vpc)?;
    if zone.vpcs.len() >= limits::VPCS {
        return Err(too_many(format!("A hosted zone can be associated with at most {} VPCs.", limits::VPCS)));
    }
    find_mut(&mut tx.world, &id)?.vpcs.push(vpc);
    Ok(AssociateVPCWithHostedZoneResponse { change_info: Some(changes::submit(tx, input.comment)) })
}

fn disassociate(
    tx: &mut Tx,
    input: DisassociateVPCFromHostedZoneRequest,
) -> Result<DisassociateVPCFromHostedZoneResponse, ApiError> {
    let id = bare(input.hosted_zone_id);
    let zone = find(&tx.world, &id)?;
    // The VPC itself may be gone already.
    let vpc = named(input.vpc)?;
    let not_found = || {
        let message = format!("The VPC: {} is not associated with the hosted zone: {id}", vpc.1);
        ApiError::with_status(404, "VPCAssociationNotFound", message)
    };
    let place = zone.vpcs.iter().position(|known| is(known, &vpc)).ok_or_else(not_found)?;
    if zone.vpcs.len() == 1 {
        return Err(ApiError::client(
            "LastVPCAssociation",
            format!("The VPC: {} is the last one associated with the hosted zone: {id}", vpc.1),
        ));
    }
    find_mut(&mut tx.world, &id)?.vpcs.remove(place);
    Ok(DisassociateVPCFromHostedZoneResponse { change_info: Some(changes::submit(tx, input.comment)) })
}

fn authorize(
    tx: &mut Tx,
    input: CreateVPCAssociationAuthorizationRequest,
) -> Result<CreateVPCAssociationAuthorizationResponse, ApiError> {
    let id = bare(input.hosted_zone_id);
    if !find(&tx.world, &id)?.private {
        return Err(invalid("The hosted zone is public: only a private one can be associated with VPCs."));
    }
    let vpc = own_vpc(tx, input.vpc)?;
    let zone = find_mut(&mut tx.world, &id)?;
    if !zone.authorized.contains(&vpc) {
        if zone.authorized.len() >= limits::AUTHORIZATIONS {
            return Err(ApiError::client(
                "TooManyVPCAssociationAuthorizations",
                format!("A hosted zone can have at most {} authorizations.", limits::AUTHORIZATIONS),
            ));
        }
        zone.authorized.push(vpc.clone());
    }
    Ok(CreateVPCAssociationAuthorizationResponse { hosted_zone_id: Some(id), vpc: Some(vpc_shown(&vpc)) })
}

fn deauthorize(
    tx: &mut Tx,
    input: DeleteVPCAssociationAuthorizationRequest,
) -> Result<DeleteVPCAssociationAuthorizationResponse, ApiError> {
    let id = bare(input.hosted_zone_id);
    let vpc = named(input.vpc)?;
    let zone = find_mut(&mut tx.world, &id)?;
    let place = zone.authorized.iter().position(|known| is(known, &vpc)).ok_or_else(|| {
        let message =
            format!("The VPC: {} is not authorized to be associated with the hosted zone: {id}", vpc.1);
        ApiError::with_status(404, "VPCAssociationAuthorizationNotFound", message)
    })?;
    zone.authorized.remove(place);
    Ok(DeleteVPCAssociationAuthorizationResponse {})
}

fn list(
    tx: &mut Tx,
    input: ListVPCAssociationAuthorizationsRequest,
) -> Result<ListVPCAssociationAuthorizationsResponse, ApiError> {
    let zone = find(&tx.world, &bare(input.hosted_zone_id))?;
    let size = super::page_size(input.max_results.as_ref(), 50)?;
    let start = match &input.next_token {
        None => 0,
        Some(token) => {
            zone.authorized.iter().position(|vpc| vpc.vpc.to_string() == *token).ok_or_else(|| {
                ApiError::client("InvalidPaginationToken", "The pagination token is not valid.")
            })?
        }
    };
    let (page, next) = super::lists::cut(zone.authorized[start..].iter(), size);
    Ok(ListVPCAssociationAuthorizationsResponse {
        hosted_zone_id: Some(zone.id.clone()),
        next_token: next.map(|vpc| vpc.vpc.to_string()),
        vpcs: page.into_iter().map(vpc_shown).collect(),
    })
}

/// Region and id as a request has them.
fn named(vpc: Option<VPC>) -> Result<(String, String), ApiError> {
    match vpc.unwrap_or_default() {
        VPC { vpc_region: Some(region), vpc_id: Some(id) } => Ok((region.as_str().to_owned(), id)),
        _ => Err(invalid("Both VPCId and VPCRegion must be specified.")),
    }
}

fn is(known: &ZoneVpc, (region, id): &(String, String)) -> bool {
    known.region == *region && known.vpc.to_string() == *id
}
