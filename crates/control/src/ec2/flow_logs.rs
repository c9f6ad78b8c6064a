//! Flow logs: records of what interfaces sent and received, as the kernel counted it.
//!
//! Files are delivered below the region's directory, by bucket and key; see docs/adr, "Flow
//! logs". Follows "Logging IP traffic using VPC Flow Logs" in the Amazon VPC User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, find, invalid, missing, named_or_all, required, unserved};
use super::instance_shapes::timestamp;
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateFlowLogs, CreateFlowLogsRequest, CreateFlowLogsResult, DeleteFlowLogs,
    DeleteFlowLogsRequest, DeleteFlowLogsResult, DescribeFlowLogs, DescribeFlowLogsRequest,
    DescribeFlowLogsResult, DestinationOptionsResponse, UnsuccessfulItem, UnsuccessfulItemError,
};
use aws_shapes::{ApiError, Registry};
use model::*;

/// Flow logs of one resource. Follows "Flow log limitations" and "Amazon VPC quotas" in the
/// Amazon VPC User Guide.
const LIMIT: usize = 2;
/// Resources of one call. Follows "CreateFlowLogs" in the Amazon EC2 API Reference.
const AT_ONCE: usize = 1000;
const LONGEST_AGGREGATION: i32 = 600;
const SHORTEST_AGGREGATION: i32 = 60;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateFlowLogs>(create_flow_logs, Access::creates("vpc-flow-log").and_by_id("ResourceIds"))
        .on::<DeleteFlowLogs>(delete_flow_logs, Access::on("vpc-flow-log", "FlowLogIds"))
        .on::<DescribeFlowLogs>(describe_flow_logs, Access::any());
}

fn failed(id: &str, error: &Ec2Error) -> UnsuccessfulItem {
    UnsuccessfulItem {
        error: Some(UnsuccessfulItemError {
            code: Some(error.code.as_str().into()),
            message: Some(error.message.clone()),
        }),
        resource_id: Some(id.to_owned()),
    }
}

/// Each resource gets a log of its own; those that can't have one are told of, not refused.
/// Follows "CreateFlowLogs" in the Amazon EC2 API Reference.
fn create_flow_logs(tx: &mut Tx, input: CreateFlowLogsRequest) -> Result<CreateFlowLogsResult, ApiError> {
    if input.resource_ids.is_empty() {
        return Err(missing("resourceId").into());
    }
    if input.resource_ids.len() > AT_ONCE {
        return Err(Ec2Code::InvalidParameter
            .with(format!("At most {AT_ONCE} resources can be specified in a request."))
            .into());
    }
    let kind = input.resource_type.as_ref().ok_or_else(|| missing("resourceType"))?;
    let resources: Vec<FlowLogResource> = input
        .resource_ids
        .iter()
        .map(|id| resource(&tx.world, kind.as_str(), id))
        .collect::<Result<_, _>>()?;
    let traffic = match input.traffic_type.as_ref().map(aws::TrafficType::as_str) {
        None => return Err(missing("trafficType").into()),
        Some("ACCEPT") => FlowLogTraffic::Accept,
        Some("REJECT") => FlowLogTraffic::Reject,
        Some("ALL") => FlowLogTraffic::All,
        Some(other) => return Err(invalid(other, "trafficType", "").into()),
    };
    let max_aggregation = match input.max_aggregation_interval {
        None => LONGEST_AGGREGATION,
        Some(seconds @ (SHORTEST_AGGREGATION | LONGEST_AGGREGATION)) => seconds,
        Some(_) => {
            return Err(Ec2Code::InvalidParameter.with("Invalid Flow Log Max Aggregation Interval").into());
        }
    };
    let format = format(input.log_format.as_deref().filter(|f| !f.is_empty()))?;
    let destination = destination(&input)?;

    let mut made = Vec::new();
    let mut unsuccessful = Vec::new();
    for (resource, text) in resources.into_iter().zip(&input.resource_ids) {
        if let Err(why) = check_place(&tx.world, resource, traffic, &destination) {
            unsuccessful.push(failed(text, &why));
            continue;
        }
        let id = FlowLogId::from_bits(tx.random());
        let log = FlowLog {
            id,
            resource,
            traffic,
            destination: destination.clone(),
            format: format.clone(),
            max_aggregation: max_aggregation.unsigned_abs(),
            delivery_error: None,
            created: tx.now,
        };
        tx.world.flow_logs.insert(id, log);
        made.push(("vpc-flow-log", id.to_string()));
    }
    if !made.is_empty() {
        tags::specified(&mut tx.world, &input.tag_specifications, &made)?;
    }
    Ok(CreateFlowLogsResult {
        client_token: input.client_token,
        flow_log_ids: made.into_iter().map(|(_, id)| id).collect(),
        unsuccessful,
    })
}

fn resource(world: &World, kind: &str, id: &str) -> Result<FlowLogResource, Ec2Error> {
    Ok(match kind {
        "VPC" => FlowLogResource::Vpc(find::<VpcId>(world, id)?.id),
        "Subnet" => FlowLogResource::Subnet(find::<SubnetId>(world, id)?.id),
        "NetworkInterface" => FlowLogResource::Eni(find::<EniId>(world, id)?.id),
        "TransitGateway" | "TransitGatewayAttachment" | "RegionalNatGateway" => {
            return Err(Ec2Code::UnsupportedOperation
                .with(format!("Flow logs of the resource type {kind} are not supported")));
        }
        other => return Err(invalid(other, "resourceType", "")),
    })
}

fn check_place(
    world: &World,
    resource: FlowLogResource,
    traffic: FlowLogTraffic,
    destination: &FlowLogDestination,
) -> Result<(), Ec2Error> {
    let of_resource = || world.flow_logs.values().filter(|l| l.resource == resource);
    if of_resource().any(|l| l.traffic == traffic && l.destination.bucket() == destination.bucket()) {
        return Err(Ec2Code::FlowLogAlreadyExists
            .with("Error. There is an existing Flow Log with the same configuration and log destination."));
    }
    if of_resource().count() >= LIMIT {
        return Err(Ec2Code::FlowLogsLimitExceeded
            .with(format!("The maximum number of flow logs of one resource is {LIMIT}.")));
    }
    Ok(())
}

fn format(given: Option<&str>) -> Result<String, Ec2Error> {
    let Some(format) = given else { return Ok(FlowLog::DEFAULT_FORMAT.to_owned()) };
    // By the console's habit a format may have line breaks.
    let format = format.split_whitespace().collect::<Vec<_>>().join(" ");
    if FlowLog::fields(&format).is_some() {
        return Ok(format);
    }
    let strange = |word: &&str| FlowLog::fields(word).is_none();
    let unknown: Vec<&str> = format.split(' ').filter(strange).collect();
    Err(Ec2Code::InvalidParameter.with(format!(
        "Unknown fields provided: [{}]. Fields are given as ${{field-id}}, separated by spaces.",
        unknown.join(", ")
    )))
}

fn refused(why: impl Into<String>) -> Ec2Error {
    Ec2Code::InvalidParameter.with(why)
}

fn destination(input: &CreateFlowLogsRequest) -> Result<FlowLogDestination, Ec2Error> {
    let given = |text: &Option<String>| text.as_deref().is_some_and(|t| !t.is_empty());
    match input.log_destination_type.as_ref().map(aws::LogDestinationType::as_str) {
        None | Some("cloud-watch-logs") => {
            if !given(&input.log_group_name) && !given(&input.log_destination) {
                return Err(refused("LogDestination or LogGroupName must be provided."));
            }
            if !given(&input.deliver_logs_permission_arn) {
                return Err(refused(
                    "DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.",
                ));
            }
            Err(Ec2Code::UnsupportedOperation.with(
                "The log destination type cloud-watch-logs is not supported: this region has no CloudWatch Logs. \
                 Use s3.",
            ))
        }
        Some("s3") => {
            if given(&input.log_group_name) {
                return Err(refused(
                    "LogDestination type must be cloud-watch-logs if LogGroupName is provided.",
                ));
            }
            if given(&input.deliver_logs_permission_arn) {
                return Err(refused("DeliverLogsPermissionArn is not applicable for S3 type deliveries."));
            }
            unserved(&[("deliverCrossAccountRole", given(&input.deliver_cross_account_role))])?;
            let arn = required(&input.log_destination, "logDestination")?;
            check_bucket(arn)?;
            let options = input.destination_options.as_ref();
            let file_format = options.and_then(|o| o.file_format.as_ref()).map(|f| f.as_str());
            match file_format {
                None | Some("plain-text") => {}
                Some("parquet") => {
                    return Err(Ec2Code::UnsupportedOperation
                        .with("The file format parquet is not supported: use plain-text."));
                }
                Some(other) => return Err(invalid(other, "fileFormat", "")),
            }
            Ok(FlowLogDestination::S3 {
                arn: arn.to_owned(),
                hive_compatible: options.and_then(|o| o.hive_compatible_partitions).unwrap_or(false),
                per_hour: options.and_then(|o| o.per_hour_partition).unwrap_or(false),
            })
        }
        Some("kinesis-data-firehose") => Err(Ec2Code::UnsupportedOperation.with(
            "The log destination type kinesis-data-firehose is not supported: this region has no Amazon Data \
             Firehose. Use s3.",
        )),
        Some(other) => Err(invalid(other, "logDestinationType", "")),
    }
}

/// `arn:aws:s3:::bucket` or `arn:aws:s3:::bucket/folder/`.
fn check_bucket(arn: &str) -> Result<(), Ec2Error> {
    let wrong =
        |why: &str| Err(refused(format!("Value ({arn}) for parameter LogDestination is invalid. {why}")));
    let Some(path) = arn.strip_prefix("arn:aws:s3:::") else {
        return wrong(
            "It must be the ARN of an S3 bucket: arn:aws:s3:::bucket or arn:aws:s3:::bucket/folder/.",
        );
    };
    let (bucket, folder) = path.split_once('/').unwrap_or((path, ""));
    // Follows "Bucket naming rules" in the Amazon S3 User Guide.
    let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
    let ends = bucket.bytes().next().is_some_and(plain) && bucket.bytes().next_back().is_some_and(plain);
    let all = bucket.bytes().all(|c| plain(c) || matches!(c, b'.' | b'-'));
    if !(3..=63).contains(&bucket.len()) || !ends || !all || bucket.contains("..") {
        return wrong("It names no valid bucket.");
    }
    let folder = folder.trim_matches('/');
    if folder.split('/').any(|part| part == "AWSLogs") {
        return wrong("AWSLogs is reserved and cannot be a subfolder.");
    }
    let odd = |part: &str| matches!(part, "" | "." | "..") || part.chars().any(char::is_control);
    if !folder.is_empty() && (folder.len() > 512 || folder.split('/').any(odd)) {
        return wrong("Its folder cannot be written to.");
    }
    Ok(())
}

/// What isn't there is told of, not refused.
/// Follows "DeleteFlowLogs" in the Amazon EC2 API Reference.
fn delete_flow_logs(tx: &mut Tx, input: DeleteFlowLogsRequest) -> Result<DeleteFlowLogsResult, ApiError> {
    if input.flow_log_ids.is_empty() {
        return Err(missing("flowLogId").into());
    }
    let mut unsuccessful = Vec::new();
    for text in &input.flow_log_ids {
        match FlowLogId::parse_id(text) {
            Ok(id) if tx.world.flow_logs.remove(&id).is_some() => tags::forget(&mut tx.world, id),
            Ok(id) => unsuccessful.push(failed(text, &id.not_found())),
            Err(malformed) => unsuccessful.push(failed(text, &malformed)),
        }
    }
    Ok(DeleteFlowLogsResult { unsuccessful })
}

const FILTERS: &[Spec<aws::FlowLog>] = filters![aws::FlowLog;
    "deliver-log-status" => |_, l| shown(&l.deliver_logs_status),
    "log-destination-type" => |_, l| shown(&l.log_destination_type),
    "flow-log-id" => |_, l| shown(&l.flow_log_id),
    "log-group-name" => |_, l| shown(&l.log_group_name),
    "resource-id" => |_, l| shown(&l.resource_id),
    "traffic-type" => |_, l| shown(&l.traffic_type),
];

/// Follows "DescribeFlowLogs" in the Amazon EC2 API Reference.
fn describe_flow_logs(
    tx: &mut Tx,
    input: DescribeFlowLogsRequest,
) -> Result<DescribeFlowLogsResult, ApiError> {
    let filters = Filters::new(&input.filter, FILTERS)?;
    let key = |l: &aws::FlowLog| l.flow_log_id.clone().unwrap_or_default();
    let logs = named_or_all::<FlowLogId>(&tx.world, &input.flow_log_ids)?.into_iter();
    let logs = logs.map(|l| shape(&tx.world, l)).filter(|l| filters.pass(&tx.world, &key(l), l)).collect();
    let (flow_logs, next_token) = page(logs, input.max_results, input.next_token.as_deref(), 1..=1000, key)?;
    Ok(DescribeFlowLogsResult { flow_logs, next_token })
}

fn shape(world: &World, log: &FlowLog) -> aws::FlowLog {
    let mut shape = aws::FlowLog {
        creation_time: Some(timestamp(log.created)),
        deliver_logs_error_message: log.delivery_error.clone(),
        deliver_logs_status: Some(if log.delivery_error.is_some() { "FAILED" } else { "SUCCESS" }.into()),
        flow_log_id: Some(log.id.to_string()),
        flow_log_status: Some("ACTIVE".into()),
        resource_id: Some(match log.resource {
            FlowLogResource::Vpc(id) => id.to_string(),
            FlowLogResource::Subnet(id) => id.to_string(),
            FlowLogResource::Eni(id) => id.to_string(),
        }),
        traffic_type: Some(match log.traffic {
            FlowLogTraffic::Accept => aws::TrafficType::ACCEPT,
            FlowLogTraffic::Reject => aws::TrafficType::REJECT,
            FlowLogTraffic::All => aws::TrafficType::ALL,
        }),
        log_format: Some(log.format.clone()),
        tags: tags::shown(world, log.id),
        max_aggregation_interval: i32::try_from(log.max_aggregation).ok(),
        ..Default::default()
    };
    match &log.destination {
        FlowLogDestination::S3 { arn, hive_compatible, per_hour } => {
            shape.log_destination_type = Some(aws::LogDestinationType::S3);
            shape.log_destination = Some(arn.clone());
            shape.destination_options = Some(DestinationOptionsResponse {
                file_format: Some(aws::DestinationFileFormat::PLAIN_TEXT),
                hive_compatible_partitions: Some(*hive_compatible),
                per_hour_partition: Some(*per_hour),
            });
        }
        FlowLogDestination::CloudWatchLogs { group, role } => {
            shape.log_destination_type = Some(aws::LogDestinationType::CLOUD_WATCH_LOGS);
            shape.log_group_name = Some(group.clone());
            shape.deliver_logs_permission_arn = Some(role.clone());
        }
    }
    shape
}
