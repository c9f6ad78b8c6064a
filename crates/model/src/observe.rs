//! What looks at the network without changing it: flow logs, and Reachability Analyzer's
//! paths and analyses.

use crate::Time;
use crate::ids::*;
use serde::{Deserialize, Serialize};

/// Follows "Logging IP traffic using VPC Flow Logs" in the Amazon VPC User Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowLog {
    pub id: FlowLogId,
    pub resource: FlowLogResource,
    pub traffic: FlowLogTraffic,
    pub destination: FlowLogDestination,
    /// `${version} ${account-id} …`
    pub format: String,
    /// Seconds: 60 or 600.
    pub max_aggregation: u32,
    /// Why deliveries fail; None while they don't.
    pub delivery_error: Option<String>,
    pub created: Time,
}

impl FlowLog {
    /// The format of who names none.
    pub const DEFAULT_FORMAT: &'static str = "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} \
        ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}";

    /// Names of a format's fields, in order. None where the text is no format: anything but
    /// known fields, each as `${…}`, with single blanks between.
    pub fn fields(format: &str) -> Option<Vec<&str>> {
        let name = |word: &'_ str| -> Option<usize> {
            let name = word.strip_prefix("${")?.strip_suffix('}')?;
            FLOW_LOG_FIELDS.iter().position(|(known, _)| *known == name)
        };
        format.split(' ').map(|word| Some(FLOW_LOG_FIELDS[name(word)?].0)).collect()
    }

    /// What the field `version` says: the newest version that one of the fields came with.
    pub fn version(&self) -> u8 {
        let fields = Self::fields(&self.format).unwrap_or_default();
        let version = |name: &&str| FLOW_LOG_FIELDS.iter().find(|(known, _)| known == name).map(|(_, v)| *v);
        fields.iter().filter_map(version).max().unwrap_or(2).max(2)
    }
}

/// All fields that a record may have, with the version that brought each.
/// Follows "Flow log records" in the Amazon VPC User Guide.
pub const FLOW_LOG_FIELDS: &[(&str, u8)] = &[
    ("version", 2),
    ("account-id", 2),
    ("interface-id", 2),
    ("srcaddr", 2),
    ("dstaddr", 2),
    ("srcport", 2),
    ("dstport", 2),
    ("protocol", 2),
    ("packets", 2),
    ("bytes", 2),
    ("start", 2),
    ("end", 2),
    ("action", 2),
    ("log-status", 2),
    ("vpc-id", 3),
    ("subnet-id", 3),
    ("instance-id", 3),
    ("tcp-flags", 3),
    ("type", 3),
    ("pkt-srcaddr", 3),
    ("pkt-dstaddr", 3),
    ("region", 4),
    ("az-id", 4),
    ("sublocation-type", 4),
    ("sublocation-id", 4),
    ("pkt-src-aws-service", 5),
    ("pkt-dst-aws-service", 5),
    ("flow-direction", 5),
    ("traffic-path", 5),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlowLogResource {
    Vpc(VpcId),
    Subnet(SubnetId),
    Eni(EniId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlowLogTraffic {
    Accept,
    Reject,
    All,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlowLogDestination {
    CloudWatchLogs {
        group: String,
        /// ARN of the role that delivers.
        role: String,
    },
    S3 {
        /// `arn:aws:s3:::bucket/prefix/`
        arn: String,
        hive_compatible: bool,
        per_hour: bool,
    },
}

impl FlowLogDestination {
    /// Bucket, and what keys begin with: empty, or with a final slash. None of another destination.
    pub fn bucket(&self) -> Option<(&str, String)> {
        let Self::S3 { arn, .. } = self else { return None };
        let path = arn.splitn(6, ':').nth(5)?;
        let (bucket, prefix) = path.split_once('/').unwrap_or((path, ""));
        let prefix = prefix.trim_matches('/');
        Some((bucket, if prefix.is_empty() { String::new() } else { format!("{prefix}/") }))
    }
}

/// What to analyse. Follows "NetworkInsightsPath" in the Amazon EC2 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InsightsPath {
    pub id: InsightsPathId,
    /// Id of the resource where packets start.
    pub source: String,
    pub destination: Option<String>,
    pub source_ip: Option<std::net::IpAddr>,
    pub destination_ip: Option<std::net::IpAddr>,
    /// True for UDP, false for TCP.
    pub udp: bool,
    pub destination_port: Option<u16>,
    pub at_source: Option<InsightsFilter>,
    pub at_destination: Option<InsightsFilter>,
    pub created: Time,
}

/// Narrows the packets of a path at one end. Ports inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InsightsFilter {
    pub source: Option<std::net::IpAddr>,
    pub source_ports: Option<(u16, u16)>,
    pub destination: Option<std::net::IpAddr>,
    pub destination_ports: Option<(u16, u16)>,
}

/// Follows "NetworkInsightsAnalysis" in the Amazon EC2 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InsightsAnalysis {
    pub id: InsightsAnalysisId,
    pub path: InsightsPathId,
    pub status: InsightsStatus,
    pub path_found: Option<bool>,
    /// Components and explanations: the API's shape in JSON, as it is answered.
    pub findings: Option<String>,
    pub started: Time,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum InsightsStatus {
    Running,
    Succeeded,
    /// With the message.
    Failed(String),
}
