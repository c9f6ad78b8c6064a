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
