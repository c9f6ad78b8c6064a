//! From intent to what each VPC's collector of flow logs is told, and what it tells back.

use crate::network::{by_way_of, link_of};
use dataplane::config::CONFIG_VERSION;
use dataplane::flows::FAILURES;
use dataplane::flows::config::{FlowInterface, FlowLogFacts, FlowsConfig, Scope};
use ipnet::IpNet;
use model::instance_types::{Hypervisor, find};
use model::{
    Eni, EniService, FlowLog, FlowLogDestination, FlowLogId, FlowLogResource, FlowLogTraffic, Vpc, World,
};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::Path;

/// Interval between two looks of a collector, in seconds.
const SHORTEST: u32 = 60;

/// Name of the collector's directory.
pub fn name(vpc: &Vpc) -> String {
    format!("flows-{}", vpc.id)
}

/// What the VPC's collector is to do; None where no log is kept. `destination`: below it a
/// directory for each bucket.
pub fn config(world: &World, vpc: &Vpc, destination: &Path) -> Option<FlowsConfig> {
    let logs: Vec<FlowLogFacts> = world.flow_logs_of(vpc.id).filter_map(facts).collect();
    if logs.is_empty() {
        return None;
    }
    let region = world.region();
    let gateways = world.subnets_of(vpc.id).map(|s| IpAddr::V4(s.gateway()));
    let peers = world.active_peerings_of(vpc.id).filter_map(|p| world.vpcs.get(&p.peer_of(vpc.id)?));
    Some(FlowsConfig {
        version: CONFIG_VERSION,
        account: region.account.clone(),
        region: region.name.clone(),
        vpc: vpc.id.to_string(),
        destination: destination.to_owned(),
        blocks: vpc.all_blocks().collect(),
        peers: peers.flat_map(|v| v.all_blocks().collect::<Vec<IpNet>>()).collect(),
        router: gateways.chain([IpAddr::V4(vpc.resolver())]).collect(),
        interfaces: world.enis_of(vpc.id).filter_map(|e| interface(world, e)).collect(),
        by_way_of: by_way_of(world, vpc)
            .into_iter()
            .map(|(subnet, ways)| {
                let ways = ways.into_iter().map(|(to, hop)| (to, hop.map(|h| h.to_string())));
                (subnet.to_string(), ways.collect())
            })
            .collect(),
        logs,
    })
}

/// Whether [`config`] may say something else of the one world than of the other.
pub fn differs(a: &World, b: &World) -> bool {
    a.flow_logs.any_change(&b.flow_logs)
        || !b.flow_logs.is_empty()
            && (a.region.any_change(&b.region)
                || a.vpcs.any_change(&b.vpcs)
                || a.subnets.any_change(&b.subnets)
                || a.enis.any_change(&b.enis)
                || a.instances.any_change(&b.instances)
                || a.peerings.any_change(&b.peerings)
                || a.route_tables.any_change(&b.route_tables)
                || a.prefix_lists.any_change(&b.prefix_lists)
                || a.nat_gateways.any_change(&b.nat_gateways))
}

/// Whether the VPC has a flow log that is collected: where it has none, it has no collector's config.
pub fn collected(world: &World, vpc: &Vpc) -> bool {
    world.flow_logs_of(vpc.id).any(|log| facts(log).is_some())
}

fn facts(log: &FlowLog) -> Option<FlowLogFacts> {
    let (bucket, prefix) = log.destination.bucket()?;
    let FlowLogDestination::S3 { hive_compatible, per_hour, .. } = log.destination else { return None };
    Some(FlowLogFacts {
        id: log.id.to_string(),
        scope: match log.resource {
            FlowLogResource::Vpc(_) => Scope::Vpc,
            FlowLogResource::Subnet(id) => Scope::Subnet(id.to_string()),
            FlowLogResource::Eni(id) => Scope::Interface(id.to_string()),
        },
        accepted: log.traffic != FlowLogTraffic::Reject,
        refused: log.traffic != FlowLogTraffic::Accept,
        fields: FlowLog::fields(&log.format)?.into_iter().map(str::to_owned).collect(),
        format: log.version(),
        interval: u64::from(log.max_aggregation.max(SHORTEST)),
        bucket: bucket.to_owned(),
        prefix,
        hive_compatible,
        per_hour,
    })
}

/// An interface that something is at the other end of.
fn interface(world: &World, eni: &Eni) -> Option<FlowInterface> {
    let subnet = world.subnets.get(&eni.subnet)?;
    let nat = match eni.service {
        Some(EniService::NatGateway(id)) => world.nat_gateways.get(&id).is_some_and(|n| n.is_wanted()),
        _ => false,
    };
    let door = match eni.service {
        Some(EniService::VpcEndpoint(id)) => world.vpc_endpoints.contains(&id),
        Some(EniService::Resolver(id)) => world.resolver_endpoints.contains(&id),
        _ => false,
    };
    let instance = eni.attachment.as_ref().and_then(|a| world.instances.get(&a.instance));
    if !nat && !door && instance.is_none() {
        return None;
    }
    let kind = instance.and_then(|i| find(&i.instance_type)).map(|t| t.hypervisor);
    let v4 = eni.private_ips.iter().map(|p| IpAddr::V4(p.address));
    Some(FlowInterface {
        id: eni.id.to_string(),
        link: link_of(eni),
        addresses: v4.chain(eni.ipv6.iter().map(|ip| IpAddr::V6(*ip))).collect(),
        subnet: subnet.id.to_string(),
        zone_id: world.region().zone(&subnet.zone).map(|z| z.id.clone()).unwrap_or_default(),
        instance: instance.map(|i| i.id.to_string()),
        nitro: kind.is_none_or(|k| k == Hypervisor::Nitro),
        nat,
    })
}

/// Why deliveries of the VPC's logs fail; empty while none does. `dir`: the collector's.
pub fn failures(dir: &Path) -> BTreeMap<FlowLogId, String> {
    let Ok(text) = std::fs::read(dir.join(FAILURES)) else { return BTreeMap::new() };
    let by_id: BTreeMap<String, String> = serde_json::from_slice(&text).unwrap_or_default();
    by_id.into_iter().filter_map(|(id, why)| Some((id.parse().ok()?, why))).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_field_that_has_a_truth_here_is_a_field_of_the_api() {
        // Of outposts, and of Amazon's own address ranges.
        let absent = ["sublocation-type", "sublocation-id", "pkt-src-aws-service", "pkt-dst-aws-service"];
        for (field, _) in model::FLOW_LOG_FIELDS {
            assert_eq!(dataplane::flows::is_told(field), !absent.contains(field), "{field}");
        }
    }
}
