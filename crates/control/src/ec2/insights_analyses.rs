//! Reachability Analyzer's analyses: whether packets of a path arrive, by which components,
//! and what stops them. The answer is worked out by `model::oracle`, from intent alone.
//!
//! AWS reasons about all packets of a path at once. Here packets are tried: those that the
//! rules on the way could tell apart.
//!
//! Follows "Getting started with Reachability Analyzer" in its guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{find, named_or_all, required, unserved};
use super::insights_findings::{Finding, describe};
use super::insights_paths::End;
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    AnalysisStatus, DeleteNetworkInsightsAnalysis, DeleteNetworkInsightsAnalysisRequest,
    DeleteNetworkInsightsAnalysisResult, DescribeNetworkInsightsAnalyses,
    DescribeNetworkInsightsAnalysesRequest, DescribeNetworkInsightsAnalysesResult, NetworkInsightsAnalysis,
    StartNetworkInsightsAnalysis, StartNetworkInsightsAnalysisRequest, StartNetworkInsightsAnalysisResult,
};
use aws_shapes::{ApiError, Registry, Timestamp};
use aws_wire::codec::json;
use model::oracle::{self, Packet, Payload, Site};
use model::*;
use std::collections::BTreeSet;
use std::net::IpAddr;

/// Analyses of a region. Follows "Quotas for Reachability Analyzer" in its guide.
const LIMIT: usize = 1000;
/// Packets that are tried, at most.
const MOST_TRIES: usize = 4000;
/// The port that packets come from, unless the path says otherwise.
const EPHEMERAL: u16 = 49152;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<StartNetworkInsightsAnalysis>(
            start_network_insights_analysis,
            Access::creates("network-insights-analysis")
                .and("network-insights-path", "NetworkInsightsPathId"),
        )
        .on::<DeleteNetworkInsightsAnalysis>(
            delete_network_insights_analysis,
            Access::on("network-insights-analysis", "NetworkInsightsAnalysisId"),
        )
        .on::<DescribeNetworkInsightsAnalyses>(describe_network_insights_analyses, Access::any());
}

/// The analysis is done when this answers, although the answer says `running`, as AWS's does.
/// Follows "StartNetworkInsightsAnalysis" in the Amazon EC2 API Reference.
fn start_network_insights_analysis(
    tx: &mut Tx,
    input: StartNetworkInsightsAnalysisRequest,
) -> Result<StartNetworkInsightsAnalysisResult, ApiError> {
    unserved(&[
        ("additionalAccount", !input.additional_accounts.is_empty()),
        ("filterInArn", !input.filter_in_arns.is_empty()),
        ("filterOutArn", !input.filter_out_arns.is_empty()),
    ])?;
    let text = required(&input.network_insights_path_id, "networkInsightsPathId")?;
    let path = find::<InsightsPathId>(&tx.world, text)?.clone();
    if tx.world.insights_analyses.len() >= LIMIT {
        return Err(Ec2Code::NetworkInsightsAnalysisLimitExceeded
            .with("The maximum number of network insights analyses has been reached.")
            .into());
    }
    let id = InsightsAnalysisId::from_bits(tx.random());
    let mut analysis = InsightsAnalysis {
        id,
        path: path.id,
        status: InsightsStatus::Succeeded,
        path_found: None,
        findings: None,
        started: tx.now,
    };
    match analyse(&tx.world, &path) {
        Ok(finding) => {
            let shape = describe(tx, &finding);
            analysis.path_found = shape.network_path_found;
            analysis.findings = Some(json::encode(&shape));
        }
        Err(e) => analysis.status = InsightsStatus::Failed(e.message),
    }
    tx.world.insights_analyses.insert(id, analysis);
    let created = [("network-insights-analysis", id.to_string())];
    tags::specified(&mut tx.world, &input.tag_specifications, &created)?;
    Ok(StartNetworkInsightsAnalysisResult {
        network_insights_analysis: Some(NetworkInsightsAnalysis {
            network_insights_analysis_id: Some(id.to_string()),
            network_insights_analysis_arn: Some(tx.arn("network-insights-analysis", id)),
            network_insights_path_id: Some(path.id.to_string()),
            start_date: Some(Timestamp::from_millis(tx.now.0)),
            status: Some(AnalysisStatus::RUNNING),
            tags: tags::shown(&tx.world, id),
            ..Default::default()
        }),
    })
}

/// Tries the path's packets until one arrives and is answered; else tells of the one that
/// came furthest.
fn analyse(world: &World, path: &InsightsPath) -> Result<Finding, Ec2Error> {
    let from = End::named(world, &path.source, "source")?;
    let to = path.destination.as_ref().map(|d| End::named(world, d, "destination")).transpose()?;
    let mut best: Option<Finding> = None;
    for (site, packet) in packets(world, path, from, to).into_iter().take(MOST_TRIES) {
        let (there, back) = oracle::first(world, site, packet);
        let finding = Finding::new(world, from, to, there, back);
        if finding.found {
            return Ok(finding);
        }
        if best.as_ref().is_none_or(|b| finding.length() > b.length()) {
            best = Some(finding);
        }
    }
    Ok(best.unwrap_or_else(|| Finding::none(from, to)))
}

/// The interfaces behind an end; none of a gateway.
fn interfaces(world: &World, end: End) -> Vec<&Eni> {
    match end {
        End::Interface(id) => world.enis.get(&id).into_iter().collect(),
        End::Instance(id) => {
            let ids = world.instances.get(&id).map(|i| i.interfaces.clone()).unwrap_or_default();
            ids.iter().filter_map(|id| world.enis.get(id)).collect()
        }
        End::Gateway(_) => Vec::new(),
    }
}

fn addresses(eni: &Eni) -> impl Iterator<Item = IpAddr> {
    let v4 = eni.private_ips.iter().map(|p| IpAddr::V4(p.address));
    v4.chain(eni.ipv6.iter().map(|ip| IpAddr::V6(*ip)))
}

fn public_addresses(world: &World, eni: &Eni) -> Vec<IpAddr> {
    let v4 = eni.private_ips.iter().filter_map(|p| world.public_address(eni, p.address)).map(IpAddr::V4);
    v4.chain(eni.ipv6.iter().map(|ip| IpAddr::V6(*ip))).collect()
}

/// Some hosts of the internet: the region's own, and one in each block that a rule names.
fn somewhere(world: &World) -> Vec<IpAddr> {
    let region = world.region();
    let own = [IpAddr::V4(region.host_address()), IpAddr::V6(region.host_address_v6())];
    let peers = world.security_groups.values().flat_map(|g| &g.rules).filter_map(|r| match r.peer {
        Peer::V4(net) if net.prefix_len() > 0 => Some(IpAddr::V4(net.addr())),
        Peer::V6(net) if net.prefix_len() > 0 => Some(IpAddr::V6(net.addr())),
        _ => None,
    });
    let lists = world.prefix_lists.values().flat_map(|l| l.entries()).map(|e| e.cidr.net().addr());
    let inside = |ip: &IpAddr| {
        world.vpcs.values().any(|v| v.contains(*ip)) || matches!(ip, IpAddr::V4(ip) if ip.is_private())
    };
    let named: BTreeSet<IpAddr> = peers.chain(lists).filter(|ip| !inside(ip)).collect();
    own.into_iter().chain(named).collect()
}

/// Ports that rules tell apart: the first of each range, and one that few name.
fn ports(world: &World, udp: bool) -> BTreeSet<u16> {
    let first = |traffic: Traffic| match traffic {
        Traffic::Tcp { from, .. } if !udp => Some(from),
        Traffic::Udp { from, .. } if udp => Some(from),
        _ => None,
    };
    let groups = world.security_groups.values().flat_map(|g| &g.rules).filter_map(|r| first(r.traffic));
    let acls = world.network_acls.values().flat_map(|a| &a.entries).filter_map(|e| first(e.traffic));
    groups.chain(acls).chain([80, 1]).filter(|p| *p > 0).collect()
}

/// The packets to be tried, and where each starts.
fn packets(world: &World, path: &InsightsPath, from: End, to: Option<End>) -> Vec<(Site, Packet)> {
    let start = path.at_source.as_ref();
    let end = path.at_destination.as_ref();
    let one = |ip: IpAddr| vec![ip];
    let source_ip = path.source_ip.or(start.and_then(|f| f.source));
    let sources: Vec<(Site, IpAddr)> = match from {
        End::Gateway(_) => source_ip
            .or(end.and_then(|f| f.source))
            .map_or_else(|| somewhere(world), one)
            .into_iter()
            .map(|ip| (Site::Internet, ip))
            .collect(),
        from => interfaces(world, from)
            .into_iter()
            .flat_map(|eni| addresses(eni).map(|ip| (Site::Eni(eni.id), ip)))
            .filter(|(_, ip)| source_ip.is_none_or(|wanted| wanted == *ip))
            .collect(),
    };
    let destination_ip = path.destination_ip.or(start.and_then(|f| f.destination));
    let destinations: Vec<IpAddr> = match (destination_ip, to) {
        (Some(ip), _) => one(ip),
        (None, None) => Vec::new(),
        (None, Some(End::Gateway(_))) => {
            end.and_then(|f| f.destination).map_or_else(|| somewhere(world), one)
        }
        (None, Some(to)) => interfaces(world, to)
            .into_iter()
            .flat_map(|eni| match from {
                End::Gateway(_) => public_addresses(world, eni),
                _ => addresses(eni).collect(),
            })
            .collect(),
    };
    let fixed = path.destination_port.or_else(|| {
        start.or(end).and_then(|f| f.destination_ports).or(end.and_then(|f| f.destination_ports)).map(|r| r.0)
    });
    let targets: Vec<u16> = fixed.map_or_else(|| ports(world, path.udp).into_iter().collect(), |p| vec![p]);
    let origin = start.and_then(|f| f.source_ports).or(end.and_then(|f| f.source_ports));
    let origin = origin.map_or(EPHEMERAL, |(first, _)| first);
    let mut packets = Vec::new();
    for port in targets {
        for (site, source) in &sources {
            for destination in destinations.iter().filter(|d| d.is_ipv4() == source.is_ipv4()) {
                let payload = match path.udp {
                    true => Payload::Udp { from: origin, to: port },
                    false => Payload::Tcp { from: origin, to: port },
                };
                packets.push((*site, Packet::new(*source, *destination, payload)));
            }
        }
    }
    packets
}

/// Follows "DeleteNetworkInsightsAnalysis" in the Amazon EC2 API Reference.
fn delete_network_insights_analysis(
    tx: &mut Tx,
    input: DeleteNetworkInsightsAnalysisRequest,
) -> Result<DeleteNetworkInsightsAnalysisResult, ApiError> {
    let text = required(&input.network_insights_analysis_id, "networkInsightsAnalysisId")?;
    let id = find::<InsightsAnalysisId>(&tx.world, text)?.id;
    tx.world.insights_analyses.remove(&id);
    tags::forget(&mut tx.world, id);
    Ok(DeleteNetworkInsightsAnalysisResult { network_insights_analysis_id: Some(id.to_string()) })
}

const FILTERS: &[Spec<NetworkInsightsAnalysis>] = filters![NetworkInsightsAnalysis;
    "path-found" => |_, a| shown(&a.network_path_found),
    "status" => |_, a| a.status.iter().map(|s| s.as_str().to_owned()).collect(),
];

/// Follows "DescribeNetworkInsightsAnalyses" in the Amazon EC2 API Reference.
fn describe_network_insights_analyses(
    tx: &mut Tx,
    input: DescribeNetworkInsightsAnalysesRequest,
) -> Result<DescribeNetworkInsightsAnalysesResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let path = input.network_insights_path_id.as_deref().filter(|p| !p.is_empty());
    let path = path.map(|p| find::<InsightsPathId>(&tx.world, p)).transpose()?.map(|p| p.id);
    let (from, to) = (input.analysis_start_time, input.analysis_end_time);
    let analyses = named_or_all::<InsightsAnalysisId>(&tx.world, &input.network_insights_analysis_ids)?;
    let key = |a: &NetworkInsightsAnalysis| a.network_insights_analysis_id.clone().unwrap_or_default();
    let analyses = analyses
        .into_iter()
        .filter(|a| path.is_none_or(|p| p == a.path))
        .filter(|a| {
            from.is_none_or(|t| a.started.0 >= t.millis()) && to.is_none_or(|t| a.started.0 <= t.millis())
        })
        .map(|a| shape(tx, a))
        .collect::<Result<Vec<_>, _>>()?;
    let analyses = analyses.into_iter().filter(|a| filters.pass(&tx.world, &key(a), a)).collect();
    let (network_insights_analyses, next_token) =
        page(analyses, input.max_results, input.next_token.as_deref(), 1..=100, key)?;
    Ok(DescribeNetworkInsightsAnalysesResult { network_insights_analyses, next_token })
}

fn shape(tx: &Tx, analysis: &InsightsAnalysis) -> Result<NetworkInsightsAnalysis, ApiError> {
    let mut shape = NetworkInsightsAnalysis::default();
    if let Some(findings) = &analysis.findings {
        json::decode(findings.as_bytes(), &mut shape)?;
    }
    let (status, message) = match &analysis.status {
        InsightsStatus::Running => (AnalysisStatus::RUNNING, None),
        InsightsStatus::Succeeded => (AnalysisStatus::SUCCEEDED, None),
        InsightsStatus::Failed(why) => (AnalysisStatus::FAILED, Some(why.clone())),
    };
    Ok(NetworkInsightsAnalysis {
        network_insights_analysis_id: Some(analysis.id.to_string()),
        network_insights_analysis_arn: Some(tx.arn("network-insights-analysis", analysis.id)),
        network_insights_path_id: Some(analysis.path.to_string()),
        start_date: Some(Timestamp::from_millis(analysis.started.0)),
        status: Some(status),
        status_message: message,
        tags: tags::shown(&tx.world, analysis.id),
        ..shape
    })
}
