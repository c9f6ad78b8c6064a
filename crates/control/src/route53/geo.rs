//! Places on earth, as geolocation records name them.
//!
//! Follows "ListGeoLocations" and "GeoLocation" in the Amazon Route 53 API Reference.

use super::error::invalid;
use super::page_size;
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{
    Coordinates, GeoLocation, GeoLocationDetails, GeoProximityLocation, GetGeoLocation,
    GetGeoLocationRequest, GetGeoLocationResponse, ListGeoLocations, ListGeoLocationsRequest,
    ListGeoLocationsResponse,
};
use aws_shapes::{ApiError, Registry};
use model::dns::{Geolocation, Geoproximity, ProximityPoint};
use std::sync::LazyLock;

const MOST: usize = 100;
/// Where a country has subdivisions of its own here.
const DIVIDED: &str = "US";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry.on::<GetGeoLocation>(get, Access::any()).on::<ListGeoLocations>(list, Access::any());
}

/// Codes and names of continents, countries, and the divided country's subdivisions.
struct Places([Vec<(&'static str, &'static str)>; 3]);

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let mut parts = [Vec::new(), Vec::new(), Vec::new()];
    let lines = include_str!("places.txt").lines().filter(|line| !line.starts_with('#'));
    let mut part = 0;
    for line in lines {
        match line.split_once(' ') {
            Some(place) => parts[part].push(place),
            None => part += 1,
        }
    }
    parts[2].sort_unstable();
    Places(parts)
});

fn known(part: usize, code: &str) -> bool {
    PLACES.0[part].iter().any(|(known, _)| *known == code)
}

/// The place of a record set, or what is wrong with it.
pub(super) fn place(location: &GeoLocation) -> Result<Geolocation, String> {
    let GeoLocation { continent_code, country_code, subdivision_code } = location;
    match (continent_code.as_deref(), country_code.as_deref(), subdivision_code.as_deref()) {
        (Some(continent), None, None) if known(0, continent) => {
            Ok(Geolocation::Continent(continent.to_owned()))
        }
        (None, Some("*"), None) => Ok(Geolocation::Default),
        (None, Some(country), None) if known(1, country) => {
            Ok(Geolocation::Country { country: country.to_owned(), subdivision: None })
        }
        (None, Some(DIVIDED), Some(division)) if known(2, division) => {
            Ok(Geolocation::Country { country: DIVIDED.to_owned(), subdivision: Some(division.to_owned()) })
        }
        _ => {
            let shown = |code: &Option<String>| code.clone().unwrap_or_else(|| "null".to_owned());
            Err(format!(
                "The GeoLocation [ContinentCode={}, CountryCode={}, SubdivisionCode={}] is not valid",
                shown(continent_code),
                shown(country_code),
                shown(subdivision_code)
            ))
        }
    }
}

/// The point of a geoproximity record set, or what is wrong with it.
pub(super) fn proximity(given: GeoProximityLocation) -> Result<Geoproximity, String> {
    let GeoProximityLocation { aws_region, local_zone_group, coordinates, bias } = given;
    let at = match (aws_region, local_zone_group, coordinates) {
        (Some(region), None, None) if dns::Place::regions().any(|known| known == region) => {
            ProximityPoint::Region(region)
        }
        (None, None, Some(Coordinates { latitude, longitude })) => {
            let (latitude, longitude) = (latitude.unwrap_or_default(), longitude.unwrap_or_default());
            let within =
                |text: &str, most: f32| text.parse::<f32>().is_ok_and(|degrees| degrees.abs() <= most);
            if !within(&latitude, 90.0) || !within(&longitude, 180.0) {
                return Err(format!(
                    "The Coordinates [Latitude={latitude}, Longitude={longitude}] are not valid"
                ));
            }
            ProximityPoint::Coordinates { latitude, longitude }
        }
        (Some(region), None, None) => return Err(format!("The AWSRegion {region} is not valid")),
        (None, Some(group), None) => return Err(format!("The LocalZoneGroup {group} is not valid")),
        _ => {
            return Err("Expected exactly one of [AWSRegion, LocalZoneGroup, or Coordinates] in \
                        GeoProximityLocation"
                .into());
        }
    };
    let bias = bias.unwrap_or(0);
    match i8::try_from(bias).ok().filter(|bias| (-99..=99).contains(bias)) {
        Some(bias) => Ok(Geoproximity { at, bias }),
        None => Err(format!("The Bias {bias} is not valid: it must be from -99 to 99")),
    }
}

pub(super) fn proximity_shown(place: &Geoproximity) -> GeoProximityLocation {
    let mut shape = GeoProximityLocation { bias: Some(place.bias.into()), ..Default::default() };
    match &place.at {
        ProximityPoint::Region(region) => shape.aws_region = Some(region.clone()),
        ProximityPoint::Coordinates { latitude, longitude } => {
            let (latitude, longitude) = (Some(latitude.clone()), Some(longitude.clone()));
            shape.coordinates = Some(Coordinates { latitude, longitude });
        }
    }
    shape
}

/// All places in Route 53's order: continents, the default, countries with what is in them.
fn all() -> Vec<GeoLocationDetails> {
    let text = |text: &str| Some(text.to_owned());
    let [continents, countries, divisions] = &PLACES.0;
    let mut all: Vec<_> = continents
        .iter()
        .map(|(code, name)| GeoLocationDetails {
            continent_code: text(code),
            continent_name: text(name),
            ..Default::default()
        })
        .collect();
    for (code, name) in [("*", "Default")].iter().chain(countries) {
        let country =
            GeoLocationDetails { country_code: text(code), country_name: text(name), ..Default::default() };
        all.push(country.clone());
        if *code == DIVIDED {
            all.extend(divisions.iter().map(|(code, name)| GeoLocationDetails {
                subdivision_code: text(code),
                subdivision_name: text(name),
                ..country.clone()
            }));
        }
    }
    all
}

type Codes<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);

fn codes(of: &GeoLocationDetails) -> Codes<'_> {
    (of.continent_code.as_deref(), of.country_code.as_deref(), of.subdivision_code.as_deref())
}

fn get(_: &mut Tx, input: GetGeoLocationRequest) -> Result<GetGeoLocationResponse, ApiError> {
    let asked = match (&input.continent_code, &input.country_code, &input.subdivision_code) {
        // Nothing asked for is the default.
        (None, None, None) => (None, Some("*"), None),
        (continent, country, division) => (continent.as_deref(), country.as_deref(), division.as_deref()),
    };
    let found = all().into_iter().find(|place| codes(place) == asked);
    let found = found.ok_or_else(|| {
        ApiError::with_status(
            404,
            "NoSuchGeoLocation",
            "The specified geolocation is not supported by Route 53.",
        )
    })?;
    Ok(GetGeoLocationResponse { geo_location_details: Some(found) })
}

fn list(_: &mut Tx, input: ListGeoLocationsRequest) -> Result<ListGeoLocationsResponse, ApiError> {
    let size = page_size(input.max_items.as_ref(), MOST)?;
    let asked = (
        input.start_continent_code.as_deref(),
        input.start_country_code.as_deref(),
        input.start_subdivision_code.as_deref(),
    );
    let all = all();
    let start = match asked {
        (None, None, None) => 0,
        asked => all
            .iter()
            .position(|place| codes(place) == asked)
            .ok_or_else(|| invalid("The place to start at is not one that Route 53 knows."))?,
    };
    let (page, next) = super::lists::cut(all[start..].iter().cloned(), size);
    let next = next.unwrap_or_default();
    Ok(ListGeoLocationsResponse {
        is_truncated: Some(next != GeoLocationDetails::default()),
        next_continent_code: next.continent_code,
        next_country_code: next.country_code,
        next_subdivision_code: next.subdivision_code,
        geo_location_details_list: page,
        max_items: Some(size.to_string()),
    })
}
