//! Reachability Analyzer's paths: from where to where, and with which packets.
//!
//! Follows "What is Reachability Analyzer?" in its guide and "CreateNetworkInsightsPath" in
//! the Amazon EC2 API Reference.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{find, invalid, missing, named_or_all, required};
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    CreateNetworkInsightsPath, CreateNetworkInsightsPathRequest, CreateNetworkInsightsPathResult,
    DeleteNetworkInsightsPath, DeleteNetworkInsightsPathRequest, DeleteNetworkInsightsPathResult,
    DescribeNetworkInsightsPaths, DescribeNetworkInsightsPathsRequest, DescribeNetworkInsightsPathsResult,
    FilterPortRange, NetworkInsightsPath, PathFilter, PathRequestFilter, Protocol, RequestFilterPortRange,
};
use aws_shapes::{ApiError, Registry, Timestamp};
use model::*;
use std::net::IpAddr;

/// Paths of a region. Follows "Quotas for Reachability Analyzer" in its guide.
const LIMIT: usize = 100;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateNetworkInsightsPath>(
            create_network_insights_path,
            Access::creates("network-insights-path").and_by_id("Source").and_by_id("Destination"),
        )
        .on::<DeleteNetworkInsightsPath>(
            delete_network_insights_path,
            Access::on("network-insights-path", "NetworkInsightsPathId"),
        )
        .on::<DescribeNetworkInsightsPaths>(describe_network_insights_paths, Access::any());
}

/// An end of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Instance(InstanceId),
    Interface(EniId),
    Gateway(InternetGatewayId),
}

impl End {
    /// The end that an id names.
    ///
    /// # Errors
    /// The id's own, where there is none such; `InvalidParameterValue` for other kinds.
    pub(super) fn named(world: &World, id: &str, parameter: &str) -> Result<Self, Ec2Error> {
        match id.rsplit_once('-').map(|(kind, _)| kind) {
            Some("i") => find::<InstanceId>(world, id).map(|i| Self::Instance(i.id)),
            Some("eni") => find::<EniId>(world, id).map(|e| Self::Interface(e.id)),
            Some("igw") => find::<InternetGatewayId>(world, id).map(|g| Self::Gateway(g.id)),
            _ => Err(invalid(id, parameter, "Use an instance, a network interface or an internet gateway.")),
        }
    }
}

/// `i-…` of an id or of an ARN of this account.
fn resource(tx: &Tx, text: &str) -> String {
    let arn = format!("arn:aws:ec2:{}:{}:", tx.region().name, tx.account());
    let id = text.strip_prefix(&arn).and_then(|rest| rest.split_once('/')).map(|(_, id)| id);
    id.unwrap_or(text).to_owned()
}

fn arn(tx: &Tx, id: &str) -> Option<String> {
    let kind = match id.rsplit_once('-')?.0 {
        "i" => "instance",
        "eni" => "network-interface",
        "igw" => "internet-gateway",
        _ => return None,
    };
    Some(tx.arn(kind, id))
}

/// Follows "CreateNetworkInsightsPath" in the Amazon EC2 API Reference.
fn create_network_insights_path(
    tx: &mut Tx,
    input: CreateNetworkInsightsPathRequest,
) -> Result<CreateNetworkInsightsPathResult, ApiError> {
    let source = resource(tx, required(&input.source, "source")?);
    let from = End::named(&tx.world, &source, "source")?;
    let destination = input.destination.as_deref().filter(|d| !d.is_empty()).map(|d| resource(tx, d));
    let to = destination.as_ref().map(|d| End::named(&tx.world, d, "destination")).transpose()?;
    if to == Some(from) {
        return Err(invalid(&source, "destination", "Source and destination can't be the same.").into());
    }
    let udp = match input.protocol.as_ref().map(Protocol::as_str) {
        Some("tcp") => false,
        Some("udp") => true,
        Some(other) => return Err(invalid(other, "protocol", "Use tcp or udp.").into()),
        None => return Err(missing("protocol").into()),
    };
    let source_ip = address(&input.source_ip, "sourceIp")?;
    let destination_ip = address(&input.destination_ip, "destinationIp")?;
    let destination_port = input.destination_port.map(|p| port(p, "destinationPort")).transpose()?;
    let at_source = input.filter_at_source.as_ref().map(filter).transpose()?;
    let at_destination = input.filter_at_destination.as_ref().map(filter).transpose()?;
    let simple = source_ip.is_some() || destination_ip.is_some() || destination_port.is_some();
    if simple && (at_source.is_some() || at_destination.is_some()) {
        return Err(Ec2Code::InvalidParameterCombination
            .with("SourceIp, DestinationIp and DestinationPort can't be used with FilterAtSource or FilterAtDestination.")
            .into());
    }
    let goes_to = destination_ip.or(at_source.as_ref().and_then(|f| f.destination));
    if to.is_none() && goes_to.is_none() {
        return Err(missing("destination or destinationIp").into());
    }
    if tx.world.insights_paths.len() >= LIMIT {
        return Err(Ec2Code::NetworkInsightsPathLimitExceeded
            .with("The maximum number of network insights paths has been reached.")
            .into());
    }
    let id = InsightsPathId::from_bits(tx.random());
    let path = InsightsPath {
        id,
        source,
        destination,
        source_ip,
        destination_ip,
        udp,
        destination_port,
        at_source,
        at_destination,
        created: tx.now,
    };
    tx.world.insights_paths.insert(id, path);
    tags::specified(&mut tx.world, &input.tag_specifications, &[("network-insights-path", id.to_string())])?;
    let network_insights_path = tx.world.insights_paths.get(&id).map(|p| shape(tx, p));
    Ok(CreateNetworkInsightsPathResult { network_insights_path })
}

fn address(text: &Option<String>, parameter: &str) -> Result<Option<IpAddr>, Ec2Error> {
    let Some(text) = text.as_deref().filter(|t| !t.is_empty()) else { return Ok(None) };
    let bad = || invalid(text, parameter, "This is not a valid IP address.");
    // A block of one address is as good.
    let text = text.strip_suffix("/32").or_else(|| text.strip_suffix("/128")).unwrap_or(text);
    text.parse().map(Some).map_err(|_| bad())
}

fn port(number: i32, parameter: &str) -> Result<u16, Ec2Error> {
    u16::try_from(number).map_err(|_| invalid(number, parameter, "Use a port from 0 to 65535."))
}

fn ports(range: &Option<RequestFilterPortRange>) -> Result<Option<(u16, u16)>, Ec2Error> {
    let Some(range) = range else { return Ok(None) };
    let from = port(range.from_port.ok_or_else(|| missing("fromPort"))?, "fromPort")?;
    let to = range.to_port.map_or(Ok(from), |p| port(p, "toPort"))?;
    if from > to {
        return Err(invalid(to, "toPort", "The last port must not be less than the first."));
    }
    Ok(Some((from, to)))
}

fn filter(given: &PathRequestFilter) -> Result<InsightsFilter, Ec2Error> {
    Ok(InsightsFilter {
        source: address(&given.source_address, "sourceAddress")?,
        source_ports: ports(&given.source_port_range)?,
        destination: address(&given.destination_address, "destinationAddress")?,
        destination_ports: ports(&given.destination_port_range)?,
    })
}

/// Follows "DeleteNetworkInsightsPath" in the Amazon EC2 API Reference: its analyses go first.
fn delete_network_insights_path(
    tx: &mut Tx,
    input: DeleteNetworkInsightsPathRequest,
) -> Result<DeleteNetworkInsightsPathResult, ApiError> {
    let text = required(&input.network_insights_path_id, "networkInsightsPathId")?;
    let id = find::<InsightsPathId>(&tx.world, text)?.id;
    if tx.world.insights_analyses.values().any(|a| a.path == id) {
        return Err(Ec2Code::AnalysisExistsForNetworkInsightsPath
            .with(format!("Path {id} cannot be deleted because it has analyses. Delete them first."))
            .into());
    }
    tx.world.insights_paths.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(DeleteNetworkInsightsPathResult { network_insights_path_id: Some(id.to_string()) })
}

fn range(range: &Option<FilterPortRange>) -> Vec<String> {
    let range = range.iter().filter_map(|r| Some(format!("{}-{}", r.from_port?, r.to_port?)));
    range.collect()
}

fn of<T>(filter: &Option<PathFilter>, member: fn(&PathFilter) -> T) -> Option<T> {
    filter.as_ref().map(member)
}

const FILTERS: &[Spec<NetworkInsightsPath>] = filters![NetworkInsightsPath;
    "destination" => |_, p| shown(&p.destination),
    "filter-at-destination.destination-address" => |_, p| {
        shown(&of(&p.filter_at_destination, |f| f.destination_address.clone()).flatten())
    },
    "filter-at-destination.destination-port-range" => |_, p| {
        range(&of(&p.filter_at_destination, |f| f.destination_port_range.clone()).flatten())
    },
    "filter-at-destination.source-address" => |_, p| {
        shown(&of(&p.filter_at_destination, |f| f.source_address.clone()).flatten())
    },
    "filter-at-destination.source-port-range" => |_, p| {
        range(&of(&p.filter_at_destination, |f| f.source_port_range.clone()).flatten())
    },
    "filter-at-source.destination-address" => |_, p| {
        shown(&of(&p.filter_at_source, |f| f.destination_address.clone()).flatten())
    },
    "filter-at-source.destination-port-range" => |_, p| {
        range(&of(&p.filter_at_source, |f| f.destination_port_range.clone()).flatten())
    },
    "filter-at-source.source-address" => |_, p| {
        shown(&of(&p.filter_at_source, |f| f.source_address.clone()).flatten())
    },
    "filter-at-source.source-port-range" => |_, p| {
        range(&of(&p.filter_at_source, |f| f.source_port_range.clone()).flatten())
    },
    "protocol" => |_, p| p.protocol.iter().map(|p| p.as_str().to_owned()).collect(),
    "source" => |_, p| shown(&p.source),
];

/// Follows "DescribeNetworkInsightsPaths" in the Amazon EC2 API Reference.
fn describe_network_insights_paths(
    tx: &mut Tx,
    input: DescribeNetworkInsightsPathsRequest,
) -> Result<DescribeNetworkInsightsPathsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let paths = named_or_all::<InsightsPathId>(&tx.world, &input.network_insights_path_ids)?.into_iter();
    let key = |p: &NetworkInsightsPath| p.network_insights_path_id.clone().unwrap_or_default();
    let paths = paths.map(|p| shape(tx, p)).filter(|p| filters.pass(&tx.world, &key(p), p)).collect();
    let (network_insights_paths, next_token) =
        page(paths, input.max_results, input.next_token.as_deref(), 1..=100, key)?;
    Ok(DescribeNetworkInsightsPathsResult { network_insights_paths, next_token })
}

fn shape(tx: &Tx, path: &InsightsPath) -> NetworkInsightsPath {
    NetworkInsightsPath {
        network_insights_path_id: Some(path.id.to_string()),
        network_insights_path_arn: Some(tx.arn("network-insights-path", path.id)),
        created_date: Some(Timestamp::from_millis(path.created.0)),
        source: Some(path.source.clone()),
        destination: path.destination.clone(),
        source_arn: arn(tx, &path.source),
        destination_arn: path.destination.as_deref().and_then(|d| arn(tx, d)),
        source_ip: path.source_ip.map(|ip| ip.to_string()),
        destination_ip: path.destination_ip.map(|ip| ip.to_string()),
        protocol: Some(if path.udp { Protocol::UDP } else { Protocol::TCP }),
        destination_port: path.destination_port.map(i32::from),
        tags: tags::shown(&tx.world, path.id),
        filter_at_source: path.at_source.as_ref().map(filter_shape),
        filter_at_destination: path.at_destination.as_ref().map(filter_shape),
    }
}

fn filter_shape(filter: &InsightsFilter) -> PathFilter {
    let range =
        |(from, to): (u16, u16)| FilterPortRange { from_port: Some(from.into()), to_port: Some(to.into()) };
    PathFilter {
        source_address: filter.source.map(|ip| ip.to_string()),
        source_port_range: filter.source_ports.map(range),
        destination_address: filter.destination.map(|ip| ip.to_string()),
        destination_port_range: filter.destination_ports.map(range),
    }
}
