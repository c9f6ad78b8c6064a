//! Which of several record sets answers: routing policies and health.
//! Follows "How Amazon Route 53 chooses records when health checking is configured" in the Amazon
//! Route 53 Developer Guide.

use crate::place::Place;
use crate::zone::{Choice, Data, Records, Sets, Zone};
use ipnet::{IpNet, Ipv4Net};
use model::dns::{Failover, Geolocation, Geoproximity, ProximityPoint, Routing};

/// Aliases that lead to aliases, at most.
const DEPTH: u8 = 8;
/// Answers of a multivalue policy, at most.
const MULTIVALUE: usize = 8;

/// What an answer hangs on beside the zone.
pub trait Conditions {
    /// Whether the health check passes; one that was never made does.
    fn is_healthy(&self, check: &str) -> bool;
    /// Where the asker is.
    fn place(&self) -> &Place;
    /// Who asks: an address, or the network that a resolver tells of its client's. By default, nobody known.
    fn asker(&self) -> IpNet {
        IpNet::V4(Ipv4Net::default())
    }
    /// Another number for each query, evenly spread.
    fn random(&self) -> u64;
    /// Seconds since 1970, which signatures are dated by.
    fn now(&self) -> u32;
}

/// The records that answer.
pub(crate) enum Chosen<'z> {
    None,
    One(&'z Records),
    Several(Vec<&'z Records>),
}

/// What `sets` of the type answer with.
pub(crate) fn choose<'z>(zone: &'z Zone, sets: &'z Sets, kind: u16, given: &dyn Conditions) -> Chosen<'z> {
    chosen(zone, sets, kind, given, DEPTH)
}

fn chosen<'z>(zone: &'z Zone, sets: &'z Sets, kind: u16, given: &dyn Conditions, depth: u8) -> Chosen<'z> {
    let choices = match sets {
        Sets::One(data) => return follow(zone, data, kind, given, depth),
        Sets::Many(choices) => choices,
    };
    let mut healthy: Vec<&Choice> =
        choices.iter().filter(|c| is_healthy(zone, c, kind, given, depth)).collect();
    if healthy.is_empty() {
        // All have failed: as if none had.
        healthy = choices.iter().collect();
    }
    let chosen = match choices.first().map(|c| &c.routing) {
        Some(Routing::MultiValue) => {
            let start = usize::try_from(given.random() % healthy.len() as u64).unwrap_or(0);
            healthy.rotate_left(start);
            let records = healthy.iter().take(MULTIVALUE).filter_map(|c| match &c.data {
                Data::Records(records) => Some(records),
                Data::Alias { .. } => None,
            });
            return Chosen::Several(records.collect());
        }
        Some(Routing::Weighted(_)) => weighted(&healthy, given.random()),
        Some(Routing::Latency(_)) => healthy.into_iter().min_by_key(|c| match &c.routing {
            Routing::Latency(region) => given.place().distance(region),
            _ => u32::MAX,
        }),
        Some(Routing::Failover(_)) => {
            healthy.into_iter().min_by_key(|c| !matches!(c.routing, Routing::Failover(Failover::Primary)))
        }
        Some(Routing::Geolocation(_)) => geolocation(choices, healthy, given.place()),
        Some(Routing::Geoproximity(_)) => healthy.into_iter().min_by_key(|c| match &c.routing {
            Routing::Geoproximity(point) => proximity(point, given.place()),
            _ => u64::MAX,
        }),
        Some(Routing::Cidr(_)) => cidr(zone, choices, &healthy, given.asker()),
        Some(Routing::Simple) | None => choices.first(),
    };
    chosen.map_or(Chosen::None, |choice| follow(zone, &choice.data, kind, given, depth))
}

fn follow<'z>(zone: &'z Zone, data: &'z Data, kind: u16, given: &dyn Conditions, depth: u8) -> Chosen<'z> {
    match data {
        Data::Records(records) => Chosen::One(records),
        Data::Alias { zone: of, name, .. } => {
            let Some(depth) = depth.checked_sub(1) else { return Chosen::None };
            if **of != *zone.id {
                // Services that aliases may name are not built.
                return Chosen::None;
            }
            let sets = zone.find(name).and_then(|node| node.get(kind));
            sets.map_or(Chosen::None, |sets| chosen(zone, sets, kind, given, depth))
        }
    }
}

/// By its own health check, and, for an alias that says so, by its target's.
fn is_healthy(zone: &Zone, choice: &Choice, kind: u16, given: &dyn Conditions, depth: u8) -> bool {
    if choice.health.as_deref().is_some_and(|check| !given.is_healthy(check)) {
        return false;
    }
    let Data::Alias { zone: of, name, evaluate_health: true } = &choice.data else { return true };
    let Some(depth) = depth.checked_sub(1).filter(|_| **of == *zone.id) else { return true };
    match zone.find(name).and_then(|node| node.get(kind)) {
        Some(Sets::Many(choices)) => choices.iter().any(|c| is_healthy(zone, c, kind, given, depth)),
        Some(Sets::One(_)) => true,
        None => false,
    }
}

/// In proportion to the weights. Those of weight 0 take part only where all have it.
fn weighted<'z>(healthy: &[&'z Choice], random: u64) -> Option<&'z Choice> {
    let weight = |choice: &Choice| match choice.routing {
        Routing::Weighted(weight) => u64::from(weight),
        _ => 0,
    };
    let total: u64 = healthy.iter().map(|c| weight(c)).sum();
    if total == 0 {
        let at = usize::try_from(random % healthy.len().max(1) as u64).unwrap_or(0);
        return healthy.get(at).copied();
    }
    let mut left = random % total;
    healthy.iter().copied().find(|choice| {
        let weight = weight(choice);
        let found = left < weight;
        left = left.saturating_sub(weight);
        found
    })
}

/// The most specific healthy one that the asker is in; else the most specific of all.
fn geolocation<'z>(all: &'z [Choice], healthy: Vec<&'z Choice>, place: &Place) -> Option<&'z Choice> {
    let fits = |choice: &Choice| match &choice.routing {
        // Nobody's subdivision is known.
        Routing::Geolocation(Geolocation::Country { country, subdivision: None })
            if country == place.country =>
        {
            3
        }
        Routing::Geolocation(Geolocation::Continent(continent)) if continent == place.continent => 2,
        Routing::Geolocation(Geolocation::Default) => 1,
        _ => 0,
    };
    let best = |choices: &mut dyn Iterator<Item = &'z Choice>| {
        choices.filter(|c| fits(c) > 0).max_by_key(|c| fits(c))
    };
    best(&mut healthy.into_iter()).or_else(|| best(&mut all.iter()))
}

/// Metres to the point as its bias has them: less where it is above zero.
/// Follows "How Amazon Route 53 uses bias to route traffic" in the Amazon Route 53 Developer Guide.
fn proximity(point: &Geoproximity, place: &Place) -> u64 {
    let degrees = |text: &str| text.parse::<f32>().unwrap_or(0.0);
    let kilometres = match &point.at {
        ProximityPoint::Region(region) => place.distance(region),
        ProximityPoint::Coordinates { latitude, longitude } => {
            place.distance_to(degrees(latitude), degrees(longitude))
        }
    };
    let metres = u64::from(kilometres) * 1000;
    let bias = u64::from(point.bias.unsigned_abs().min(99));
    if point.bias > 0 { metres * (100 - bias) / 100 } else { metres * 100 / (100 - bias) }
}

/// The healthy one for the narrowest network that the asker lies in, else the one for who lies in none; where all
/// have failed, as if none had.
fn cidr<'z>(zone: &'z Zone, all: &'z [Choice], healthy: &[&'z Choice], asker: IpNet) -> Option<&'z Choice> {
    let for_location = |choice: &Choice, location: &str, collection: &str| match &choice.routing {
        Routing::Cidr(of) => of.location == location && of.collection == collection,
        _ => false,
    };
    let collection = match &all.first()?.routing {
        Routing::Cidr(of) => of.collection.as_str(),
        _ => return None,
    };
    let locations = || zone.locations(collection, asker).map(|(_, location)| location).chain(["*"]);
    let of_healthy =
        locations().find_map(|l| healthy.iter().copied().find(|c| for_location(c, l, collection)));
    of_healthy.or_else(|| locations().find_map(|l| all.iter().find(|c| for_location(c, l, collection))))
}

/// For how narrow a network of the asker's the answer holds: the prefix length of the client's subnet (RFC 7871).
pub(crate) fn scope(zone: &Zone, sets: &Sets, kind: u16, asker: IpNet) -> u8 {
    scope_within(zone, sets, kind, asker, DEPTH)
}

fn scope_within(zone: &Zone, sets: &Sets, kind: u16, asker: IpNet, depth: u8) -> u8 {
    let Some(depth) = depth.checked_sub(1) else { return 0 };
    let of = |data: &Data| match data {
        Data::Alias { name, .. } => zone
            .find(name)
            .and_then(|node| node.get(kind))
            .map_or(0, |sets| scope_within(zone, sets, kind, asker, depth)),
        Data::Records(_) => 0,
    };
    match sets {
        Sets::One(data) => of(data),
        Sets::Many(choices) => match choices.first().map(|c| &c.routing) {
            // Who is in none may have neighbours who are in one.
            Some(Routing::Cidr(cidr)) => {
                let narrowest = zone.locations(&cidr.collection, asker).next();
                narrowest.map_or(asker.prefix_len(), |(length, _)| length)
            }
            _ => choices.iter().map(|c| of(&c.data)).max().unwrap_or(0),
        },
    }
}
