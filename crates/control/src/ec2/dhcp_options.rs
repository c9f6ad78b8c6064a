//! DHCP option sets: what instances are told of the network besides their addresses.
//!
//! Follows "DHCP option sets in Amazon VPC" in the Amazon VPC User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{find, find_mut, invalid, missing, named_or_all, required};
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, AssociateDhcpOptions, AssociateDhcpOptionsRequest, AttributeValue, CreateDhcpOptions,
    CreateDhcpOptionsRequest, CreateDhcpOptionsResult, DeleteDhcpOptions, DeleteDhcpOptionsRequest,
    DescribeDhcpOptions, DescribeDhcpOptionsRequest, DescribeDhcpOptionsResult, DhcpConfiguration,
    NewDhcpConfiguration,
};
use aws_shapes::{ApiError, Registry, Unit};
use model::*;
use std::net::{IpAddr, Ipv4Addr};

/// Addresses of one option.
const MOST_ADDRESSES: usize = 4;
const AMAZON_PROVIDED: &str = "AmazonProvidedDNS";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateDhcpOptions>(create_dhcp_options, Access::creates("dhcp-options"))
        .on::<AssociateDhcpOptions>(
            associate_dhcp_options,
            Access::on("dhcp-options", "DhcpOptionsId").and("vpc", "VpcId"),
        )
        .on::<DeleteDhcpOptions>(delete_dhcp_options, Access::on("dhcp-options", "DhcpOptionsId"))
        .on::<DescribeDhcpOptions>(describe_dhcp_options, Access::any());
}

/// The account's own set, made when the first VPC asks for it: the region's own resolver.
pub(super) fn default_in(world: &mut World) -> DhcpOptionsId {
    let configurations = vec![
        ("domain-name".to_owned(), vec![world.region().internal_domain()]),
        ("domain-name-servers".to_owned(), vec![AMAZON_PROVIDED.to_owned()]),
    ];
    if let Some(options) = world.dhcp_options.values().find(|o| o.configurations == configurations) {
        return options.id;
    }
    let id = DhcpOptionsId::from_bits(rand::random());
    world.dhcp_options.insert(id, DhcpOptions { id, configurations });
    id
}

/// Follows "CreateDhcpOptions" in the Amazon EC2 API Reference.
fn create_dhcp_options(
    tx: &mut Tx,
    input: CreateDhcpOptionsRequest,
) -> Result<CreateDhcpOptionsResult, ApiError> {
    if input.dhcp_configurations.is_empty() {
        return Err(missing("dhcpConfiguration").into());
    }
    let mut configurations: Vec<(String, Vec<String>)> = Vec::new();
    for given in &input.dhcp_configurations {
        let (key, values) = option(given)?;
        if configurations.iter().any(|(known, _)| *known == key) {
            return Err(invalid(key, "dhcpConfiguration.key", "The option is given more than once.").into());
        }
        configurations.push((key, values));
    }
    let id = DhcpOptionsId::from_bits(tx.random());
    tx.world.dhcp_options.insert(id, DhcpOptions { id, configurations });
    tags::specified(&mut tx.world, &input.tag_specifications, &[("dhcp-options", id.to_string())])?;
    Ok(CreateDhcpOptionsResult { dhcp_options: tx.world.dhcp_options.get(&id).map(|d| shape(&tx.world, d)) })
}

fn option(given: &NewDhcpConfiguration) -> Result<(String, Vec<String>), Ec2Error> {
    let key = required(&given.key, "dhcpConfiguration.key")?;
    let values: Vec<String> = given.values.iter().filter(|v| !v.is_empty()).cloned().collect();
    let bad = |why: &str| invalid(values.join(", "), key, why);
    if values.is_empty() {
        return Err(missing(&format!("dhcpConfiguration.value of {key}")));
    }
    let one = || match values.as_slice() {
        [one] => Ok(one.as_str()),
        _ => Err(bad("The option takes one value.")),
    };
    match key {
        "domain-name" => {
            let name = |n: &str| {
                n.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._ ".contains(&b)) && n.len() <= 253
            };
            if !name(one()?) {
                return Err(bad("This is not a valid domain name."));
            }
        }
        "domain-name-servers" if values.iter().any(|v| v == AMAZON_PROVIDED) => drop(one()?),
        "domain-name-servers" | "ntp-servers" => {
            addresses(&values, |v| v.parse::<IpAddr>().is_ok()).map_err(|why| bad(&why))?;
        }
        "netbios-name-servers" => {
            addresses(&values, |v| v.parse::<Ipv4Addr>().is_ok()).map_err(|why| bad(&why))?;
        }
        "netbios-node-type" => {
            if !["1", "2", "4", "8"].contains(&one()?) {
                return Err(bad("Use 1, 2, 4 or 8."));
            }
        }
        "ipv6-address-preferred-lease-time" => {
            let seconds = one()?.parse::<u32>().ok();
            if !seconds.is_some_and(|s| (140..=2_147_483_647).contains(&s)) {
                return Err(bad("Use from 140 to 2147483647 seconds."));
            }
        }
        _ => return Err(invalid(key, "dhcpConfiguration.key", "The DHCP option is unknown.")),
    }
    Ok((key.to_owned(), values))
}

fn addresses(values: &[String], is_address: impl Fn(&str) -> bool) -> Result<(), String> {
    match values.iter().find(|v| !is_address(v)) {
        Some(bad) => Err(format!("{bad} is not a valid address.")),
        None if values.len() > MOST_ADDRESSES => {
            Err(format!("At most {MOST_ADDRESSES} addresses may be given."))
        }
        None => Ok(()),
    }
}

/// `default` takes the VPC's set away.
/// Follows "AssociateDhcpOptions" in the Amazon EC2 API Reference.
fn associate_dhcp_options(tx: &mut Tx, input: AssociateDhcpOptionsRequest) -> Result<Unit, ApiError> {
    let options = match required(&input.dhcp_options_id, "dhcpOptionsId")? {
        "default" => None,
        id => Some(find::<DhcpOptionsId>(&tx.world, id)?.id),
    };
    find_mut::<VpcId>(&mut tx.world, required(&input.vpc_id, "vpcId")?)?.dhcp_options = options;
    Ok(Unit)
}

/// Follows "DeleteDhcpOptions" in the Amazon EC2 API Reference: not while a VPC has the set.
fn delete_dhcp_options(tx: &mut Tx, input: DeleteDhcpOptionsRequest) -> Result<Unit, ApiError> {
    let id = find::<DhcpOptionsId>(&tx.world, required(&input.dhcp_options_id, "dhcpOptionsId")?)?.id;
    if tx.world.vpcs.values().any(|v| v.dhcp_options == Some(id)) {
        return Err(Ec2Code::DependencyViolation
            .with(format!("The dhcpOptions '{id}' has dependencies and cannot be deleted."))
            .into());
    }
    tx.world.dhcp_options.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(Unit)
}

const FILTERS: &[Spec<aws::DhcpOptions>] = filters![aws::DhcpOptions;
    "dhcp-options-id" => |_, d| shown(&d.dhcp_options_id),
    "key" => |_, d| d.dhcp_configurations.iter().flat_map(|c| shown(&c.key)).collect(),
    "owner-id" => |_, d| shown(&d.owner_id),
    "value" => |_, d| {
        d.dhcp_configurations.iter().flat_map(|c| &c.values).flat_map(|v| shown(&v.value)).collect()
    },
];

/// Follows "DescribeDhcpOptions" in the Amazon EC2 API Reference.
fn describe_dhcp_options(
    tx: &mut Tx,
    input: DescribeDhcpOptionsRequest,
) -> Result<DescribeDhcpOptionsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let options = named_or_all::<DhcpOptionsId>(&tx.world, &input.dhcp_options_ids)?.into_iter();
    let key = |d: &aws::DhcpOptions| d.dhcp_options_id.clone().unwrap_or_default();
    let options =
        options.map(|d| shape(&tx.world, d)).filter(|d| filters.pass(&tx.world, &key(d), d)).collect();
    let (dhcp_options, next_token) =
        page(options, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeDhcpOptionsResult { next_token, dhcp_options })
}

fn shape(world: &World, options: &DhcpOptions) -> aws::DhcpOptions {
    let configurations = options.configurations.iter().map(|(key, values)| DhcpConfiguration {
        key: Some(key.clone()),
        values: values.iter().map(|v| AttributeValue { value: Some(v.clone()) }).collect(),
    });
    aws::DhcpOptions {
        owner_id: Some(world.region().account.clone()),
        tags: tags::shown(world, options.id),
        dhcp_options_id: Some(options.id.to_string()),
        dhcp_configurations: configurations.collect(),
    }
}
