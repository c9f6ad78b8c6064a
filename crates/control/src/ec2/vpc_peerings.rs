//! VPC peering connections: two VPCs that route to each other, and to no one behind.
//!
//! Follows "VPC peering connections" and "VPC peering connection lifecycle" in the Amazon VPC
//! Peering Guide. Both sides are this account's and this region's.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, find, find_mut, missing, named_or_all, required, unserved};
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    AcceptVpcPeeringConnection, AcceptVpcPeeringConnectionRequest, AcceptVpcPeeringConnectionResult,
    CidrBlock, CreateVpcPeeringConnection, CreateVpcPeeringConnectionRequest,
    CreateVpcPeeringConnectionResult, DeleteVpcPeeringConnection, DeleteVpcPeeringConnectionRequest,
    DeleteVpcPeeringConnectionResult, DescribeVpcPeeringConnections, DescribeVpcPeeringConnectionsRequest,
    DescribeVpcPeeringConnectionsResult, Ipv6CidrBlock, ModifyVpcPeeringConnectionOptions,
    ModifyVpcPeeringConnectionOptionsRequest, ModifyVpcPeeringConnectionOptionsResult,
    PeeringConnectionOptions, PeeringConnectionOptionsRequest, RejectVpcPeeringConnection,
    RejectVpcPeeringConnectionRequest, RejectVpcPeeringConnectionResult, VpcPeeringConnection,
    VpcPeeringConnectionOptionsDescription, VpcPeeringConnectionStateReason,
    VpcPeeringConnectionStateReasonCode as StateCode, VpcPeeringConnectionVpcInfo,
};
use aws_shapes::{ApiError, Registry, Timestamp};
use model::*;

/// Peerings in use, and requests waiting, of one VPC.
/// Follows "VPC peering connection quotas" in the Amazon VPC Peering Guide.
const MOST_ACTIVE: usize = 50;
const MOST_WAITING: usize = 25;

const HOUR: i64 = 3600 * 1000;
/// A request not accepted by then expires.
const PATIENCE: i64 = 7 * 24 * HOUR;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateVpcPeeringConnection>(
            create_vpc_peering_connection,
            Access::creates("vpc-peering-connection").and("vpc", "VpcId"),
        )
        .on::<AcceptVpcPeeringConnection>(
            accept_vpc_peering_connection,
            Access::on("vpc-peering-connection", "VpcPeeringConnectionId").and_found(access::accepter),
        )
        .on::<RejectVpcPeeringConnection>(
            reject_vpc_peering_connection,
            Access::on("vpc-peering-connection", "VpcPeeringConnectionId"),
        )
        .on::<DeleteVpcPeeringConnection>(
            delete_vpc_peering_connection,
            Access::on("vpc-peering-connection", "VpcPeeringConnectionId"),
        )
        .on::<DescribeVpcPeeringConnections>(describe_vpc_peering_connections, Access::any())
        .on::<ModifyVpcPeeringConnectionOptions>(
            modify_vpc_peering_connection_options,
            Access::on("vpc-peering-connection", "VpcPeeringConnectionId"),
        );
}

/// A request that waited too long is over, although no one noted it.
fn status(peering: &VpcPeering, now: Time) -> PeeringStatus {
    match peering.status {
        PeeringStatus::PendingAcceptance if now.since(peering.created) > PATIENCE => PeeringStatus::Expired,
        status => status,
    }
}

/// How long a peering that is over is still shown, to its end.
fn is_shown(peering: &VpcPeering, now: Time) -> bool {
    match status(peering, now) {
        PeeringStatus::PendingAcceptance | PeeringStatus::Active => true,
        PeeringStatus::Expired => now.since(peering.created) <= PATIENCE + 48 * HOUR,
        PeeringStatus::Rejected | PeeringStatus::Failed | PeeringStatus::Deleted { .. } => {
            now.since(peering.since) <= 2 * HOUR
        }
    }
}

/// Drops what is no longer shown.
fn sweep(world: &mut World, now: Time) {
    let gone: Vec<VpcPeeringId> =
        world.peerings.values().filter(|p| !is_shown(p, now)).map(|p| p.id).collect();
    for id in gone {
        world.peerings.remove(&id);
        tags::forget(world, id);
    }
}

/// The peering of two VPCs: the one in use, else the newest.
pub(super) fn between(world: &World, one: VpcId, other: VpcId) -> Option<&VpcPeering> {
    let theirs = world.peerings.values().filter(|p| p.peer_of(one) == Some(other));
    theirs.max_by_key(|p| (p.status == PeeringStatus::Active, p.created))
}

/// `pending-acceptance` and the message that goes with it.
pub(super) fn code(status: PeeringStatus) -> StateCode {
    match status {
        PeeringStatus::PendingAcceptance => StateCode::PENDING_ACCEPTANCE,
        PeeringStatus::Active => StateCode::ACTIVE,
        PeeringStatus::Rejected => StateCode::REJECTED,
        PeeringStatus::Expired => StateCode::EXPIRED,
        PeeringStatus::Failed => StateCode::FAILED,
        PeeringStatus::Deleted { .. } => StateCode::DELETED,
    }
}

/// Follows "CreateVpcPeeringConnection" in the Amazon EC2 API Reference: overlapping VPCs get
/// a connection that has failed.
fn create_vpc_peering_connection(
    tx: &mut Tx,
    input: CreateVpcPeeringConnectionRequest,
) -> Result<CreateVpcPeeringConnectionResult, ApiError> {
    let now = tx.now;
    sweep(&mut tx.world, now);
    let elsewhere = input.peer_region.as_ref().is_some_and(|r| !r.is_empty() && *r != tx.region().name);
    unserved(&[("peerRegion", elsewhere)])?;
    let requester = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?;
    let peer = required(&input.peer_vpc_id, "peerVpcId")?;
    let accepter = find::<VpcId>(&tx.world, peer)?;
    if input.peer_owner_id.as_ref().is_some_and(|o| !o.is_empty() && o != tx.account()) {
        return Err(accepter.id.not_found().into());
    }
    let (from, to) = (requester.id, accepter.id);
    if from == to {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!("The VPC {from} cannot be peered with itself."))
            .into());
    }
    let alive =
        |p: &&VpcPeering| matches!(status(p, now), PeeringStatus::PendingAcceptance | PeeringStatus::Active);
    if let Some(known) = tx.world.peerings.values().filter(alive).find(|p| p.peer_of(from) == Some(to)) {
        return Err(Ec2Code::VpcPeeringConnectionAlreadyExists
            .with(format!("A VPC peering connection between {from} and {to} already exists: {}", known.id))
            .into());
    }
    let waiting = tx
        .world
        .peerings
        .values()
        .filter(alive)
        .filter(|p| p.requester.vpc == from && p.status == PeeringStatus::PendingAcceptance);
    if waiting.count() >= MOST_WAITING {
        return Err(Ec2Code::OutstandingVpcPeeringConnectionLimitExceeded
            .with(format!(
                "The maximum number of outstanding VPC peering connections of {from} has been reached."
            ))
            .into());
    }
    let failed = overlap(requester, accepter);
    let side = |vpc: VpcId| PeeringSide { vpc, allow_remote_dns: false };
    let id = VpcPeeringId::from_bits(tx.random());
    let peering = VpcPeering {
        id,
        num: tx.world.next_peering_num(),
        requester: side(from),
        accepter: side(to),
        status: if failed { PeeringStatus::Failed } else { PeeringStatus::PendingAcceptance },
        since: now,
        created: now,
    };
    tx.world.peerings.insert(id, peering);
    tags::specified(&mut tx.world, &input.tag_specifications, &[("vpc-peering-connection", id.to_string())])?;
    let message = format!("Initiating Request to {}", tx.account());
    let vpc_peering_connection = answer(tx, id, StateCode::INITIATING_REQUEST, message);
    Ok(CreateVpcPeeringConnectionResult { vpc_peering_connection })
}

fn overlap(one: &Vpc, other: &Vpc) -> bool {
    one.blocks().any(|a| other.blocks().any(|b| a.contains(&b) || b.contains(&a)))
}

fn transition(peering: &VpcPeering, now: Time, to: &str) -> Ec2Error {
    Ec2Code::InvalidStateTransition.with(format!(
        "Invalid state transition for {}, attempted to transition from {} to {to}",
        peering.id,
        code(status(peering, now)).as_str()
    ))
}

/// Follows "AcceptVpcPeeringConnection" in the Amazon EC2 API Reference.
fn accept_vpc_peering_connection(
    tx: &mut Tx,
    input: AcceptVpcPeeringConnectionRequest,
) -> Result<AcceptVpcPeeringConnectionResult, ApiError> {
    let peering = find::<VpcPeeringId>(&tx.world, required(&input.vpc_peering_connection_id, PARAMETER)?)?;
    let id = peering.id;
    if status(peering, tx.now) != PeeringStatus::PendingAcceptance {
        return Err(transition(peering, tx.now, "provisioning").into());
    }
    for vpc in [peering.requester.vpc, peering.accepter.vpc] {
        if !tx.world.vpcs.contains(&vpc) {
            return Err(vpc.not_found().into());
        }
        if tx.world.active_peerings_of(vpc).count() >= MOST_ACTIVE {
            return Err(Ec2Code::ActiveVpcPeeringConnectionPerVpcLimitExceeded
                .with(format!(
                    "The maximum number of active VPC peering connections of {vpc} has been reached."
                ))
                .into());
        }
    }
    enter(tx, id, PeeringStatus::Active)?;
    let vpc_peering_connection = answer(tx, id, StateCode::PROVISIONING, "Provisioning".into());
    Ok(AcceptVpcPeeringConnectionResult { vpc_peering_connection })
}

const PARAMETER: &str = "vpcPeeringConnectionId";

fn enter(tx: &mut Tx, id: VpcPeeringId, status: PeeringStatus) -> Result<(), Ec2Error> {
    let now = tx.now;
    let peering = tx.world.peerings.get_mut(&id).ok_or_else(|| id.not_found())?;
    (peering.status, peering.since) = (status, now);
    Ok(())
}

/// Follows "RejectVpcPeeringConnection" in the Amazon EC2 API Reference.
fn reject_vpc_peering_connection(
    tx: &mut Tx,
    input: RejectVpcPeeringConnectionRequest,
) -> Result<RejectVpcPeeringConnectionResult, ApiError> {
    let peering = find::<VpcPeeringId>(&tx.world, required(&input.vpc_peering_connection_id, PARAMETER)?)?;
    let id = peering.id;
    if status(peering, tx.now) != PeeringStatus::PendingAcceptance {
        return Err(transition(peering, tx.now, "rejected").into());
    }
    enter(tx, id, PeeringStatus::Rejected)?;
    Ok(RejectVpcPeeringConnectionResult { r#return: Some(true) })
}

/// Routes to it stay, as black holes.
/// Follows "DeleteVpcPeeringConnection" in the Amazon EC2 API Reference.
fn delete_vpc_peering_connection(
    tx: &mut Tx,
    input: DeleteVpcPeeringConnectionRequest,
) -> Result<DeleteVpcPeeringConnectionResult, ApiError> {
    let peering = find::<VpcPeeringId>(&tx.world, required(&input.vpc_peering_connection_id, PARAMETER)?)?;
    let id = peering.id;
    if !matches!(status(peering, tx.now), PeeringStatus::PendingAcceptance | PeeringStatus::Active) {
        return Err(transition(peering, tx.now, "deleting").into());
    }
    enter(tx, id, PeeringStatus::Deleted { by_requester: true })?;
    Ok(DeleteVpcPeeringConnectionResult { r#return: Some(true) })
}

/// Follows "ModifyVpcPeeringConnectionOptions" in the Amazon EC2 API Reference.
fn modify_vpc_peering_connection_options(
    tx: &mut Tx,
    input: ModifyVpcPeeringConnectionOptionsRequest,
) -> Result<ModifyVpcPeeringConnectionOptionsResult, ApiError> {
    let text = required(&input.vpc_peering_connection_id, PARAMETER)?;
    let peering = find::<VpcPeeringId>(&tx.world, text)?;
    let (accepter, requester) =
        (input.accepter_peering_connection_options, input.requester_peering_connection_options);
    if accepter.is_none() && requester.is_none() {
        return Err(missing("accepterPeeringConnectionOptions or requesterPeeringConnectionOptions").into());
    }
    if peering.status != PeeringStatus::Active {
        return Err(Ec2Code::OperationNotPermitted
            .with(format!(
                "Peering {} is not active. Peering options can be added only to active peerings.",
                peering.id
            ))
            .into());
    }
    let mut changed = peering.clone();
    for (options, side) in [(&accepter, &mut changed.accepter), (&requester, &mut changed.requester)] {
        if let Some(on) = options.as_ref().map(wanted).transpose()?.flatten() {
            side.allow_remote_dns = on;
        }
    }
    for side in [&changed.accepter, &changed.requester] {
        let vpc = tx.world.vpcs.get(&side.vpc);
        if side.allow_remote_dns && !vpc.is_some_and(|v| v.dns_hostnames && v.dns_support) {
            return Err(Ec2Code::InvalidVpcPeeringConnectionStateDnsHostnamesDisabled
                .with("DNS hostnames must be enabled for the VPCs to enable DNS resolution for the VPC peering.")
                .into());
        }
    }
    let shown = |given: &Option<PeeringConnectionOptionsRequest>, side: &PeeringSide| {
        given.as_ref().map(|_| PeeringConnectionOptions {
            allow_dns_resolution_from_remote_vpc: Some(side.allow_remote_dns),
            allow_egress_from_local_classic_link_to_remote_vpc: Some(false),
            allow_egress_from_local_vpc_to_remote_classic_link: Some(false),
        })
    };
    let result = ModifyVpcPeeringConnectionOptionsResult {
        accepter_peering_connection_options: shown(&accepter, &changed.accepter),
        requester_peering_connection_options: shown(&requester, &changed.requester),
    };
    *find_mut::<VpcPeeringId>(&mut tx.world, text)? = changed;
    Ok(result)
}

/// EC2-Classic is gone, and its links with it.
fn wanted(options: &PeeringConnectionOptionsRequest) -> Result<Option<bool>, Ec2Error> {
    unserved(&[
        (
            "allowEgressFromLocalClassicLinkToRemoteVpc",
            options.allow_egress_from_local_classic_link_to_remote_vpc == Some(true),
        ),
        (
            "allowEgressFromLocalVpcToRemoteClassicLink",
            options.allow_egress_from_local_vpc_to_remote_classic_link == Some(true),
        ),
    ])?;
    Ok(options.allow_dns_resolution_from_remote_vpc)
}

fn blocks(info: &Option<VpcPeeringConnectionVpcInfo>) -> Vec<String> {
    info.iter().flat_map(|i| &i.cidr_block_set).flat_map(|b| shown(&b.cidr_block)).collect()
}

const FILTERS: &[Spec<VpcPeeringConnection>] = filters![VpcPeeringConnection;
    "accepter-vpc-info.cidr-block" => |_, p| blocks(&p.accepter_vpc_info),
    "accepter-vpc-info.owner-id" => |_, p| p.accepter_vpc_info.iter().flat_map(|i| shown(&i.owner_id)).collect(),
    "accepter-vpc-info.vpc-id" => |_, p| p.accepter_vpc_info.iter().flat_map(|i| shown(&i.vpc_id)).collect(),
    "expiration-time" => |_, p| shown(&p.expiration_time),
    "requester-vpc-info.cidr-block" => |_, p| blocks(&p.requester_vpc_info),
    "requester-vpc-info.owner-id" => |_, p| p.requester_vpc_info.iter().flat_map(|i| shown(&i.owner_id)).collect(),
    "requester-vpc-info.vpc-id" => |_, p| p.requester_vpc_info.iter().flat_map(|i| shown(&i.vpc_id)).collect(),
    "status-code" => |_, p| {
        p.status.iter().flat_map(|s| &s.code).map(|c| c.as_str().to_owned()).collect()
    },
    "status-message" => |_, p| p.status.iter().flat_map(|s| shown(&s.message)).collect(),
    "vpc-peering-connection-id" => |_, p| shown(&p.vpc_peering_connection_id),
];

/// Follows "DescribeVpcPeeringConnections" in the Amazon EC2 API Reference.
fn describe_vpc_peering_connections(
    tx: &mut Tx,
    input: DescribeVpcPeeringConnectionsRequest,
) -> Result<DescribeVpcPeeringConnectionsResult, ApiError> {
    let now = tx.now;
    sweep(&mut tx.world, now);
    let filters = Filters::new(&input.filters, FILTERS)?;
    let peerings = named_or_all::<VpcPeeringId>(&tx.world, &input.vpc_peering_connection_ids)?.into_iter();
    let key = |p: &VpcPeeringConnection| p.vpc_peering_connection_id.clone().unwrap_or_default();
    let peerings = peerings.map(|p| shape(tx, p)).filter(|p| filters.pass(&tx.world, &key(p), p)).collect();
    let (vpc_peering_connections, next_token) =
        page(peerings, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeVpcPeeringConnectionsResult { vpc_peering_connections, next_token })
}

/// The connection as a call that begins something answers.
fn answer(tx: &Tx, id: VpcPeeringId, code: StateCode, message: String) -> Option<VpcPeeringConnection> {
    let mut shape = shape(tx, tx.world.peerings.get(&id)?);
    shape.status = Some(VpcPeeringConnectionStateReason { code: Some(code), message: Some(message) });
    Some(shape)
}

fn shape(tx: &Tx, peering: &VpcPeering) -> VpcPeeringConnection {
    let (account, status) = (tx.account(), status(peering, tx.now));
    let message = match status {
        PeeringStatus::PendingAcceptance => format!("Pending Acceptance by {account}"),
        PeeringStatus::Active => "Active".into(),
        PeeringStatus::Rejected => format!("Rejected by {account}"),
        PeeringStatus::Expired => "Expired".into(),
        PeeringStatus::Failed => {
            "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range".into()
        }
        PeeringStatus::Deleted { .. } => format!("Deleted by {account}"),
    };
    let waiting = status == PeeringStatus::PendingAcceptance;
    let expires = Timestamp::from_millis(peering.created.plus_millis(PATIENCE).seconds() * 1000);
    // Before it accepts, the other side shows nothing of itself.
    let accepted = status == PeeringStatus::Active;
    VpcPeeringConnection {
        accepter_vpc_info: Some(side(tx, &peering.accepter, accepted)),
        expiration_time: waiting.then_some(expires),
        requester_vpc_info: Some(side(tx, &peering.requester, true)),
        status: Some(VpcPeeringConnectionStateReason { code: Some(code(status)), message: Some(message) }),
        tags: tags::shown(&tx.world, peering.id),
        vpc_peering_connection_id: Some(peering.id.to_string()),
    }
}

fn side(tx: &Tx, side: &PeeringSide, open: bool) -> VpcPeeringConnectionVpcInfo {
    let vpc = tx.world.vpcs.get(&side.vpc).filter(|_| open);
    VpcPeeringConnectionVpcInfo {
        cidr_block: vpc.map(|v| v.cidr.to_string()),
        ipv6_cidr_block_set: vpc
            .iter()
            .flat_map(|v| v.ipv6_blocks())
            .map(|b| Ipv6CidrBlock { ipv6_cidr_block: Some(b.to_string()) })
            .collect(),
        cidr_block_set: vpc
            .iter()
            .flat_map(|v| v.blocks())
            .map(|b| CidrBlock { cidr_block: Some(b.to_string()) })
            .collect(),
        owner_id: Some(tx.account().to_owned()),
        peering_options: vpc.map(|_| VpcPeeringConnectionOptionsDescription {
            allow_dns_resolution_from_remote_vpc: Some(side.allow_remote_dns),
            allow_egress_from_local_classic_link_to_remote_vpc: Some(false),
            allow_egress_from_local_vpc_to_remote_classic_link: Some(false),
        }),
        vpc_id: Some(side.vpc.to_string()),
        region: Some(tx.region().name.clone()),
    }
}
