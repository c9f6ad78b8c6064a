//! Regions, zones, and what the account is.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::vpcs::default_vpc;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AccountAttribute, AccountAttributeValue, AvailabilityZone, DescribeAccountAttributes,
    DescribeAccountAttributesRequest, DescribeAccountAttributesResult, DescribeAvailabilityZones,
    DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult, DescribeRegions,
    DescribeRegionsRequest, DescribeRegionsResult,
};
use aws_shapes::{ApiError, Registry};
use model::{Region, Zone};

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeRegions>(describe_regions, Access::any())
        .on::<DescribeAvailabilityZones>(describe_availability_zones, Access::any())
        .on::<DescribeAccountAttributes>(describe_account_attributes, Access::any());
}

const OPT_IN_NOT_REQUIRED: &str = "opt-in-not-required";

const REGION_FILTERS: &[Spec<aws::Region>] = filters![aws::Region;
    "endpoint" => |_, r| shown(&r.endpoint),
    "opt-in-status" => |_, r| shown(&r.opt_in_status),
    "region-name" => |_, r| shown(&r.region_name),
];

/// One region is behind this endpoint, and it names itself alone.
/// Follows "DescribeRegions" in the Amazon EC2 API Reference.
fn describe_regions(tx: &mut Tx, input: DescribeRegionsRequest) -> Result<DescribeRegionsResult, ApiError> {
    let name = &tx.region().name;
    if let Some(other) = input.region_names.iter().find(|n| *n != name) {
        return Err(Ec2Code::InvalidParameterValue.with(format!("Invalid region provided: {other}")).into());
    }
    let filters = Filters::new(&input.filters, REGION_FILTERS)?;
    let region = aws::Region {
        opt_in_status: Some(OPT_IN_NOT_REQUIRED.into()),
        geography: Vec::new(),
        region_name: Some(name.clone()),
        endpoint: Some(format!("ec2.{name}.amazonaws.com")),
    };
    let pass = filters.pass(&tx.world, name, &region);
    Ok(DescribeRegionsResult { regions: pass.then_some(region).into_iter().collect() })
}

const ZONE_FILTERS: &[Spec<AvailabilityZone>] = filters![AvailabilityZone;
    "group-long-name" => |_, z| shown(&z.group_long_name),
    "group-name" => |_, z| shown(&z.group_name),
    "message" => |_, z| z.messages.iter().flat_map(|m| shown(&m.message)).collect(),
    "opt-in-status" => |_, z| shown(&z.opt_in_status),
    "parent-zone-id" => |_, z| shown(&z.parent_zone_id),
    "parent-zone-name" => |_, z| shown(&z.parent_zone_name),
    "region-name" => |_, z| shown(&z.region_name),
    "state" => |_, z| shown(&z.state),
    "zone-id" => |_, z| shown(&z.zone_id),
    "zone-name" => |_, z| shown(&z.zone_name),
    "zone-type" => |_, z| shown(&z.zone_type),
];

/// Follows "DescribeAvailabilityZones" in the Amazon EC2 API Reference.
fn describe_availability_zones(
    tx: &mut Tx,
    input: DescribeAvailabilityZonesRequest,
) -> Result<DescribeAvailabilityZonesResult, ApiError> {
    let region = tx.region();
    let unknown = |name: &String| -> Ec2Error {
        Ec2Code::InvalidParameterValue.with(format!("Invalid availability zone: [{name}]"))
    };
    if let Some(name) = input.zone_names.iter().find(|n| region.zone(n).is_none()) {
        return Err(unknown(name).into());
    }
    if let Some(id) = input.zone_ids.iter().find(|id| !region.zones.iter().any(|z| z.id == **id)) {
        return Err(unknown(id).into());
    }
    let filters = Filters::new(&input.filters, ZONE_FILTERS)?;
    let all = input.zone_names.is_empty() && input.zone_ids.is_empty();
    let zones = region.zones.iter();
    let zones = zones
        .filter(|z| all || input.zone_names.contains(&z.name) || input.zone_ids.contains(&z.id))
        .map(|z| zone_shape(region, z))
        .filter(|z| filters.pass(&tx.world, "", z));
    Ok(DescribeAvailabilityZonesResult { availability_zones: zones.collect() })
}

fn zone_shape(region: &Region, zone: &Zone) -> AvailabilityZone {
    AvailabilityZone {
        opt_in_status: Some(aws::AvailabilityZoneOptInStatus::OPT_IN_NOT_REQUIRED),
        region_name: Some(region.name.clone()),
        zone_name: Some(zone.name.clone()),
        zone_id: Some(zone.id.clone()),
        group_name: Some(format!("{}-zg-1", region.name)),
        network_border_group: Some(region.name.clone()),
        zone_type: Some("availability-zone".into()),
        state: Some(aws::AvailabilityZoneState::AVAILABLE),
        ..Default::default()
    }
}

/// Follows "DescribeAccountAttributes" in the Amazon EC2 API Reference.
fn describe_account_attributes(
    tx: &mut Tx,
    input: DescribeAccountAttributesRequest,
) -> Result<DescribeAccountAttributesResult, ApiError> {
    let default_vpc = default_vpc(&tx.world).map_or_else(|| "none".to_owned(), |v| v.id.to_string());
    let attributes = [
        ("supported-platforms", "VPC".to_owned()),
        ("vpc-max-security-groups-per-interface", "5".into()),
        ("max-elastic-ips", "5".into()),
        ("max-instances", "20".into()),
        ("vpc-max-elastic-ips", "5".into()),
        ("default-vpc", default_vpc),
    ];
    if let Some(name) =
        input.attribute_names.iter().find(|n| !attributes.iter().any(|(known, _)| **n == *known))
    {
        return Err(super::ids::invalid(name, "attributeName", "Unknown attribute.").into());
    }
    let asked =
        |name: &str| input.attribute_names.is_empty() || input.attribute_names.iter().any(|n| *n == name);
    let attributes = attributes.into_iter().filter(|(name, _)| asked(name));
    Ok(DescribeAccountAttributesResult {
        account_attributes: attributes
            .map(|(name, value)| AccountAttribute {
                attribute_name: Some(name.into()),
                attribute_values: vec![AccountAttributeValue { attribute_value: Some(value) }],
            })
            .collect(),
    })
}
