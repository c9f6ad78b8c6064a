//! Hosted zones: made, shown, described anew and deleted.
//!
//! Follows "CreateHostedZone", "GetHostedZone" and "DeleteHostedZone" in the Amazon Route 53 API
//! Reference.

use super::error::{bad_name, conflicting, invalid, invalid_vpc, no_such_set, no_such_zone};
use super::{access, bare, changes, delegation_sets, limits, location, tags};
use crate::Tx;
use crate::access::Access;
use crate::credentials::id_of;
use aws_shapes::route53::{
    CreateHostedZone, CreateHostedZoneRequest, CreateHostedZoneResponse, DeleteHostedZone,
    DeleteHostedZoneRequest, DeleteHostedZoneResponse, GetHostedZone, GetHostedZoneRequest,
    GetHostedZoneResponse, HostedZone as Shape, HostedZoneConfig, UpdateHostedZoneComment,
    UpdateHostedZoneCommentRequest, UpdateHostedZoneCommentResponse, VPC,
};
use aws_shapes::{ApiError, Registry};
use model::dns::{
    Content, DnsName, HostedZone, RecordSet, RecordSetKey, RecordType, Routing, ZoneVpc, name_servers_by,
    private_name_servers,
};
use model::{VpcId, World};

/// A zone that AWS lets nobody have.
const RESERVED: &str = "example.com.";
/// Sets of servers tried before there is none left for a name.
const DRAWS: usize = 64;
/// Seconds.
const NS_TTL: u32 = 172_800;
const SOA_TTL: u32 = 900;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateHostedZone>(create, access::with_vpc(Access::any()))
        .on::<GetHostedZone>(get, access::zone("Id"))
        .on::<DeleteHostedZone>(delete, access::zone("Id"))
        .on::<UpdateHostedZoneComment>(update_comment, access::zone("Id"));
}

pub(super) fn find<'w>(world: &'w World, id: &str) -> Result<&'w HostedZone, ApiError> {
    world.hosted_zones.get(&id.to_owned()).ok_or_else(|| no_such_zone(id))
}

pub(super) fn find_mut<'w>(world: &'w mut World, id: &str) -> Result<&'w mut HostedZone, ApiError> {
    world.hosted_zones.get_mut(&id.to_owned()).ok_or_else(|| no_such_zone(id))
}

pub(super) fn shown(world: &World, zone: &HostedZone) -> Shape {
    Shape {
        id: Some(format!("/hostedzone/{}", zone.id)),
        name: Some(zone.name.to_string()),
        caller_reference: Some(zone.caller_reference.clone()),
        config: Some(HostedZoneConfig { comment: zone.comment.clone(), private_zone: Some(zone.private) }),
        resource_record_set_count: i64::try_from(world.record_sets_of(&zone.id).count()).ok(),
        ..Default::default()
    }
}

pub(super) fn vpc_shown(vpc: &ZoneVpc) -> VPC {
    VPC { vpc_region: Some(vpc.region.as_str().into()), vpc_id: Some(vpc.vpc.to_string()) }
}

/// The VPC that a request names: one of this region, where all are this account's.
///
/// # Errors
/// `InvalidInput` for half a name, `InvalidVPCId` for one of another region or account.
pub(super) fn own_vpc(tx: &Tx, vpc: Option<VPC>) -> Result<ZoneVpc, ApiError> {
    let VPC { vpc_region: Some(region), vpc_id: Some(id) } = vpc.unwrap_or_default() else {
        return Err(invalid("Both VPCId and VPCRegion must be specified."));
    };
    let known = id.parse::<VpcId>().ok().filter(|vpc| tx.world.vpcs.contains(vpc));
    match known {
        Some(vpc) if region == *tx.region().name.as_str() => {
            Ok(ZoneVpc { region: region.as_str().to_owned(), vpc })
        }
        _ => Err(invalid_vpc(&id)),
    }
}

/// Whether another private zone of the name is the VPC's already: its resolver could not tell them apart.
pub(super) fn refuse_conflict(world: &World, name: &DnsName, vpc: &ZoneVpc) -> Result<(), ApiError> {
    match world.private_zones_of(vpc.vpc).find(|zone| zone.name == *name) {
        Some(zone) => Err(conflicting(&vpc.vpc.to_string(), &vpc.region, &zone.id)),
        None => Ok(()),
    }
}

fn create(tx: &mut Tx, input: CreateHostedZoneRequest) -> Result<CreateHostedZoneResponse, ApiError> {
    let text = input.name.unwrap_or_default();
    let name =
        DnsName::parse(&text).map_err(|why| ApiError::client("InvalidDomainName", bad_name(&text, why)))?;
    let caller_reference = input.caller_reference.unwrap_or_default();
    let config = input.hosted_zone_config.unwrap_or_default();
    let private = input.vpc.is_some();
    if name.is_root() {
        return Err(ApiError::client("InvalidDomainName", "The root domain cannot be a hosted zone."));
    }
    if !private && name.as_str() == RESERVED {
        return Err(ApiError::client("InvalidDomainName", format!("{name} is reserved by AWS!")));
    }
    if config.private_zone.is_some_and(|asked| asked != private) {
        return Err(invalid(
            "A private hosted zone needs a VPC, and a public one must have none: PrivateZone and VPC contradict \
             each other.",
        ));
    }
    if tx.world.hosted_zones.values().any(|zone| zone.caller_reference == caller_reference) {
        return Err(ApiError::with_status(
            409,
            "HostedZoneAlreadyExists",
            "A hosted zone has already been created with the specified caller reference.",
        ));
    }
    if tx.world.hosted_zones.len() >= limits::ZONES {
        return Err(ApiError::client(
            "TooManyHostedZones",
            "You have reached the maximum number of hosted zones.",
        ));
    }
    let delegation_set = input.delegation_set_id.map(|id| bare(Some(id)));
    let (vpcs, name_servers) = if private {
        if delegation_set.is_some() {
            return Err(invalid("A private hosted zone cannot be given a reusable delegation set."));
        }
        let vpc = own_vpc(tx, input.vpc)?;
        refuse_conflict(&tx.world, &name, &vpc)?;
        (vec![vpc], private_name_servers())
    } else {
        (Vec::new(), servers_for(tx, &name, delegation_set.as_deref())?)
    };
    let zone = HostedZone {
        id: id_of("Z", 20),
        name,
        caller_reference,
        comment: config.comment.filter(|comment| !comment.is_empty()),
        private,
        vpcs,
        authorized: Vec::new(),
        delegation_set,
        name_servers,
        created: tx.now,
        signing_keys: Vec::new(),
        signed: false,
        query_log: None,
    };
    for set in first_records(&zone) {
        let key = RecordSetKey { zone: zone.id.clone(), name: set.name.clone(), kind: set.kind, set: None };
        tx.world.record_sets.insert(key, set);
    }
    tx.world.hosted_zones.insert(zone.id.clone(), zone.clone());
    Ok(CreateHostedZoneResponse {
        hosted_zone: Some(shown(&tx.world, &zone)),
        change_info: Some(changes::submit(tx, None)),
        delegation_set: (!private).then(|| delegation_sets::of_zone(&tx.world, &zone)),
        vpc: zone.vpcs.first().map(vpc_shown),
        location: location("hostedzone", &zone.id),
    })
}

/// The servers for a new public zone. No server answers for two zones of one name.
///
/// # Errors
/// `NoSuchDelegationSet`; `ConflictingDomainExists` for a set that has the name already;
/// `DelegationSetNotAvailable` where the name is in so many zones that no set is free.
fn servers_for(tx: &Tx, name: &DnsName, set: Option<&str>) -> Result<Vec<DnsName>, ApiError> {
    let namesakes: Vec<&HostedZone> =
        tx.world.hosted_zones.values().filter(|zone| !zone.private && zone.name == *name).collect();
    let is_free = |servers: &[DnsName]| {
        !namesakes.iter().any(|zone| zone.name_servers.iter().any(|server| servers.contains(server)))
    };
    if let Some(id) = set {
        let set = tx.world.delegation_sets.get(&id.to_owned()).ok_or_else(|| no_such_set(id))?;
        if !is_free(&set.name_servers) {
            return Err(ApiError::client(
                "ConflictingDomainExists",
                format!("The delegation set {id} serves a hosted zone {name} already."),
            ));
        }
        return Ok(set.name_servers.clone());
    }
    let draws = (0..DRAWS).map(|_| name_servers_by(rand::random()));
    draws.into_iter().find(|servers| is_free(servers)).ok_or_else(|| {
        ApiError::client(
            "DelegationSetNotAvailable",
            format!("There are too many hosted zones {name}: no name servers are left for another."),
        )
    })
}

/// What every zone has: the servers it was given, and its start of authority.
fn first_records(zone: &HostedZone) -> [RecordSet; 2] {
    let of = |kind, ttl, values| RecordSet {
        name: zone.name.clone(),
        kind,
        set: None,
        routing: Routing::Simple,
        content: Content::Records { ttl, values },
        health_check: None,
    };
    let first = zone.name_servers.first().map(DnsName::to_string).unwrap_or_default();
    let soa = format!("{first} awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400");
    let servers = zone.name_servers.iter().map(DnsName::to_string).collect();
    [of(RecordType::NS, NS_TTL, servers), of(RecordType::SOA, SOA_TTL, vec![soa])]
}

fn get(tx: &mut Tx, input: GetHostedZoneRequest) -> Result<GetHostedZoneResponse, ApiError> {
    let zone = find(&tx.world, &bare(input.id))?;
    Ok(GetHostedZoneResponse {
        hosted_zone: Some(shown(&tx.world, zone)),
        delegation_set: (!zone.private).then(|| delegation_sets::of_zone(&tx.world, zone)),
        vpcs: zone.vpcs.iter().map(vpc_shown).collect(),
    })
}

fn delete(tx: &mut Tx, input: DeleteHostedZoneRequest) -> Result<DeleteHostedZoneResponse, ApiError> {
    let id = bare(input.id);
    let zone = find(&tx.world, &id)?.clone();
    let required =
        |set: &RecordSet| set.name == zone.name && matches!(set.kind, RecordType::NS | RecordType::SOA);
    if !zone.signing_keys.is_empty() {
        return Err(ApiError::client(
            "HostedZoneNotEmpty",
            "The specified hosted zone contains DNSSEC Key Signing Keys and so cannot be deleted.",
        ));
    }
    if tx.world.record_sets_of(&id).any(|set| !required(set)) {
        return Err(ApiError::client(
            "HostedZoneNotEmpty",
            "The specified hosted zone contains non-required resource record sets and so cannot be deleted.",
        ));
    }
    for kind in [RecordType::NS, RecordType::SOA] {
        let key = RecordSetKey { zone: id.clone(), name: zone.name.clone(), kind, set: None };
        tx.world.record_sets.remove(&key);
    }
    tx.world.hosted_zones.remove(&id);
    tags::forget(tx, "hostedzone", &id);
    Ok(DeleteHostedZoneResponse { change_info: Some(changes::submit(tx, None)) })
}

fn update_comment(
    tx: &mut Tx,
    input: UpdateHostedZoneCommentRequest,
) -> Result<UpdateHostedZoneCommentResponse, ApiError> {
    let id = bare(input.id);
    let zone = find_mut(&mut tx.world, &id)?;
    zone.comment = input.comment.filter(|comment| !comment.is_empty());
    let zone = find(&tx.world, &id)?;
    Ok(UpdateHostedZoneCommentResponse { hosted_zone: Some(shown(&tx.world, zone)) })
}
