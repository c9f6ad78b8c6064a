//! Records as lines. Follows "Flow log records" in the Amazon VPC User Guide.

use super::config::{FlowInterface, FlowLogFacts, Flows};
use super::ledger::{Flow, Sum};
use std::fmt::{Display, Write as _};
use std::net::IpAddr;

/// What a line is about.
pub(super) enum Line<'a> {
    Traffic(&'a Flow, &'a Sum),
    /// The interface carried nothing.
    NoData,
    /// The kernel had more to tell than was taken in.
    Skipped,
}

/// The file's first line.
pub(super) fn header(log: &FlowLogFacts) -> String {
    log.fields.join(" ")
}

/// One record, without a line feed.
pub(super) fn line(
    flows: &Flows,
    log: &FlowLogFacts,
    interface: &FlowInterface,
    line: &Line<'_>,
    window: (u64, u64),
) -> String {
    let mut out = String::new();
    for (n, field) in log.fields.iter().enumerate() {
        if n > 0 {
            out.push(' ');
        }
        let value = about_interface(flows, log, interface, field)
            .or_else(|| about_window(line, field, window))
            .or_else(|| match line {
                Line::Traffic(flow, sum) => about_traffic(flows, interface, flow, sum, field),
                _ => None,
            });
        // Writing to a string can't fail.
        let _ = write!(out, "{}", value.as_deref().unwrap_or("-"));
    }
    out
}

fn text(value: impl Display) -> Option<String> {
    Some(value.to_string())
}

fn about_interface(
    flows: &Flows,
    log: &FlowLogFacts,
    interface: &FlowInterface,
    field: &str,
) -> Option<String> {
    match field {
        "version" => text(log.format),
        "account-id" => text(&flows.config.account),
        "interface-id" => text(&interface.id),
        "vpc-id" => text(&flows.config.vpc),
        "subnet-id" => text(&interface.subnet),
        "instance-id" => interface.instance.clone(),
        "region" => text(&flows.config.region),
        "az-id" => text(&interface.zone_id),
        _ => None,
    }
}

fn about_window(line: &Line<'_>, field: &str, window: (u64, u64)) -> Option<String> {
    let (first, last, status) = match line {
        Line::Traffic(_, sum) => (sum.first, sum.last, "OK"),
        Line::NoData => (window.0, window.1, "NODATA"),
        Line::Skipped => (window.0, window.1, "SKIPDATA"),
    };
    match field {
        "start" => text(first),
        "end" => text(last),
        "log-status" => text(status),
        _ => None,
    }
}

fn about_traffic(
    flows: &Flows,
    interface: &FlowInterface,
    flow: &Flow,
    sum: &Sum,
    field: &str,
) -> Option<String> {
    match field {
        "srcaddr" => text(flow.source),
        "dstaddr" => text(flow.destination),
        "srcport" => text(flow.source_port),
        "dstport" => text(flow.destination_port),
        "protocol" => text(flow.protocol),
        "packets" => text(sum.packets),
        "bytes" => text(sum.bytes),
        "action" => text(if flow.accepted { "ACCEPT" } else { "REJECT" }),
        "tcp-flags" => text(sum.flags),
        "type" => text(if flow.source.is_ipv4() { "IPv4" } else { "IPv6" }),
        "pkt-srcaddr" => text(flow.packet_source),
        "pkt-dstaddr" => text(flow.packet_destination),
        "flow-direction" => text(if flow.egress { "egress" } else { "ingress" }),
        "traffic-path" if flow.egress => text(path(flows, interface, flow)),
        _ => None,
    }
}

/// By what egress traffic leaves.
fn path(flows: &Flows, interface: &FlowInterface, flow: &Flow) -> u8 {
    const SAME_VPC: u8 = 1;
    const INTERNET_GATEWAY: u8 = 2;
    const PEERING: u8 = 4;
    const INTERNET_GATEWAY_NITRO: u8 = 8;
    let config = &flows.config;
    let to: IpAddr = flow.destination;
    if flow.by_interface || config.blocks.iter().any(|b| b.contains(&to)) {
        SAME_VPC
    } else if config.peers.iter().any(|b| b.contains(&to)) {
        PEERING
    } else if interface.nitro {
        INTERNET_GATEWAY_NITRO
    } else {
        INTERNET_GATEWAY
    }
}

/// Whether a field is one that records may have: others show as `-`.
pub fn is_told(field: &str) -> bool {
    [
        "version",
        "account-id",
        "interface-id",
        "srcaddr",
        "dstaddr",
        "srcport",
        "dstport",
        "protocol",
        "packets",
        "bytes",
        "start",
        "end",
        "action",
        "log-status",
        "vpc-id",
        "subnet-id",
        "instance-id",
        "tcp-flags",
        "type",
        "pkt-srcaddr",
        "pkt-dstaddr",
        "region",
        "az-id",
        "flow-direction",
        "traffic-path",
    ]
    .contains(&field)
}
