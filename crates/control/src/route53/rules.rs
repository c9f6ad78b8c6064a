//! What a zone's record sets may be to each other, looked at once a batch is applied.
//!
//! Follows "Supported DNS record types", "Choosing between alias and non-alias records" and
//! "Values that you specify when you create or edit Amazon Route 53 records" in the Amazon
//! Route 53 Developer Guide.

use super::batch::Wanted;
use super::{cidr, limits};
use aws_shapes::route53::ChangeAction;
use model::World;
use model::dns::{
    AliasTarget, Content, DnsName, Failover, HostedZone, RecordSet, RecordSetKey, RecordType, Routing,
};
use std::collections::BTreeSet;
use std::mem::discriminant;

/// Record sets of one name and type that may be chosen from.
const CHOICES: usize = 100;

/// Adds what is wrong with the record sets that the batch made, in the `world` that it would leave.
pub(super) fn check(world: &World, zone: &HostedZone, wanted: &[Wanted], wrong: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for change in wanted.iter().filter(|change| change.action != ChangeAction::DELETE) {
        let set = &change.set;
        place(zone, set, wrong);
        cidr::check(world, zone.private, set, wrong);
        if let Content::Alias(target) = &set.content {
            alias(world, zone, set, target, wrong);
        }
        if seen.insert((&set.name, set.kind)) {
            let here: Vec<&RecordSet> = of_name(world, &zone.id, &set.name).collect();
            beside(zone, set, &here, wrong);
            choices(set, &here, wrong);
        }
    }
    let has = |kind| {
        let key = RecordSetKey { zone: zone.id.clone(), name: zone.name.clone(), kind, set: None };
        world.record_sets.contains(&key)
    };
    if !has(RecordType::SOA) {
        wrong.push("A HostedZone must contain exactly one SOA record.".into());
    }
    if !has(RecordType::NS) {
        wrong.push("A HostedZone must contain at least one NS record for the zone itself.".into());
    }
    if world.record_sets_of(&zone.id).nth(limits::RECORD_SETS).is_some() {
        wrong.push(format!("A HostedZone can contain at most {} resource record sets.", limits::RECORD_SETS));
    }
}

/// All record sets of a name.
fn of_name<'w>(world: &'w World, zone: &'w str, name: &'w DnsName) -> impl Iterator<Item = &'w RecordSet> {
    let first = RecordSetKey { name: name.clone(), ..RecordSetKey::first_of(zone) };
    let sets = world.record_sets.range(first..);
    sets.take_while(move |(key, _)| key.zone == zone && key.name == *name).map(|(_, set)| set)
}

/// Types that belong at the apex alone, and those that must not be there.
fn place(zone: &HostedZone, set: &RecordSet, wrong: &mut Vec<String>) {
    let (kind, name, apex) = (set.kind.name(), &set.name, set.name == zone.name);
    let simple_only = matches!(set.kind, RecordType::NS | RecordType::SOA) && !set.routing.is_simple();
    match set.kind {
        RecordType::CNAME | RecordType::DS if apex => {
            wrong.push(format!(
                "RRSet of type {kind} with DNS name {name} is not permitted at apex in zone {}",
                zone.name
            ));
        }
        RecordType::SOA if !apex => {
            wrong.push(format!(
                "RRSet of type SOA with DNS name {name} is only permitted at apex in zone {}",
                zone.name
            ));
        }
        RecordType::NS if set.name.is_wildcard() => {
            wrong.push(format!("RRSet of type NS with DNS name {name} is not permitted: it has a wildcard"));
        }
        _ if simple_only => {
            wrong.push(format!(
                "RRSet of type {kind} with DNS name {name} can only have the simple routing policy"
            ));
        }
        _ => {}
    }
}

/// A CNAME stands alone at its name.
fn beside(zone: &HostedZone, set: &RecordSet, here: &[&RecordSet], wrong: &mut Vec<String>) {
    let (kind, name, zone) = (set.kind.name(), &set.name, &zone.name);
    if set.kind == RecordType::CNAME && here.iter().any(|other| other.kind != RecordType::CNAME) {
        wrong.push(format!(
            "RRSet of type CNAME with DNS name {name} is not permitted as it conflicts with other records with the \
             same DNS name in zone {zone}"
        ));
    } else if set.kind != RecordType::CNAME && here.iter().any(|other| other.kind == RecordType::CNAME) {
        wrong.push(format!(
            "RRSet of type {kind} with DNS name {name} is not permitted because a conflicting RRSet of type CNAME \
             with the same DNS name already exists in zone {zone}"
        ));
    }
}

/// Record sets of one name and type have one routing policy, and differ by what it chooses by.
fn choices(set: &RecordSet, here: &[&RecordSet], wrong: &mut Vec<String>) {
    let group: Vec<&RecordSet> = here.iter().copied().filter(|other| other.kind == set.kind).collect();
    let about = format!("RRSet with DNS name {}, type {}", set.name, set.kind.name());
    let identifier = set.set.as_deref().map(|id| format!(", SetIdentifier {id}")).unwrap_or_default();
    if group.iter().any(|other| discriminant(&other.routing) != discriminant(&set.routing)) {
        wrong.push(format!(
            "{about}{identifier} cannot be created as other RRSets exist with the same name and type, but with \
             another routing policy"
        ));
        return;
    }
    let collections = group.iter().filter_map(|other| match &other.routing {
        Routing::Cidr(cidr) => Some(&cidr.collection),
        _ => None,
    });
    if collections.collect::<BTreeSet<_>>().len() > 1 {
        wrong.push(format!(
            "{about}{identifier} cannot be created as other RRSets exist with the same name and type, but with \
             another CIDR collection"
        ));
    }
    if group.len() > CHOICES {
        wrong.push(format!(
            "{about} cannot be created: there can be at most {CHOICES} with the same name and type"
        ));
    }
    for (n, one) in group.iter().enumerate() {
        let twin = group[n + 1..].iter().any(|other| match (&one.routing, &other.routing) {
            (Routing::Latency(a), Routing::Latency(b)) => a == b,
            (Routing::Failover(a), Routing::Failover(b)) => a == b,
            (Routing::Geolocation(a), Routing::Geolocation(b)) => a == b,
            (Routing::Geoproximity(a), Routing::Geoproximity(b)) => a.at == b.at,
            (Routing::Cidr(a), Routing::Cidr(b)) => a == b,
            _ => false,
        });
        let by = match &one.routing {
            Routing::Latency(region) => format!("region {region}"),
            Routing::Failover(Failover::Primary) => "failover PRIMARY".into(),
            Routing::Failover(Failover::Secondary) => "failover SECONDARY".into(),
            Routing::Cidr(cidr) => format!("CIDR location {}", cidr.location),
            Routing::Geoproximity(_) => "geoproximity location".into(),
            _ => "geolocation".into(),
        };
        if twin {
            wrong.push(format!("{about}{identifier} cannot be created: another RRSet has the same {by}"));
            return;
        }
    }
}

/// An alias leads to what is there: a record set of its own zone, or a resource of a service.
fn alias(world: &World, zone: &HostedZone, set: &RecordSet, target: &AliasTarget, wrong: &mut Vec<String>) {
    let tried = format!(
        "Tried to create an alias that targets {}, type {} in zone {}",
        target.name,
        set.kind.name(),
        target.zone
    );
    if matches!(set.kind, RecordType::NS | RecordType::SOA) {
        wrong.push(format!(
            "RRSet of type {} with DNS name {} cannot be an alias",
            set.kind.name(),
            set.name
        ));
    } else if target.zone == zone.id && !target.name.is_within(&zone.name) {
        wrong.push(format!("{tried}, but the alias target name does not lie within the target zone"));
    } else if target.zone == zone.id && target.name == set.name {
        wrong.push(format!("{tried}, but an alias cannot target itself"));
    } else if target.zone != zone.id
        || !of_name(world, &zone.id, &target.name).any(|other| other.kind == set.kind)
    {
        // No service here has names of its own to lead to.
        wrong.push(format!("{tried}, but that target was not found"));
    }
}
