//! Instances as they are described. Launching is in `launch`, switching on and off in
//! `instance_state`, changing in `instance_attributes`.

use super::access;
use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters};
use super::ids::{find, named_or_all, required};
use super::instance_filters::{INSTANCE, STATUS, reachability, summary};
use super::instance_shapes::{reservation, state, timestamp, unmanaged};
use super::launch::run_instances;
use super::paging::page;
use super::{instance_attributes, instance_state};
use crate::Tx;
use crate::access::{Access, passes_instance_role};
use aws_shapes::ec2::{
    DescribeInstanceCreditSpecifications, DescribeInstanceCreditSpecificationsRequest,
    DescribeInstanceCreditSpecificationsResult, DescribeInstanceStatus, DescribeInstanceStatusRequest,
    DescribeInstanceStatusResult, DescribeInstances, DescribeInstancesRequest, DescribeInstancesResult,
    EbsStatusDetails, EbsStatusSummary, GetConsoleOutput, GetConsoleOutputRequest, GetConsoleOutputResult,
    InstanceCreditSpecification, InstanceStatus, InstanceStatusDetails, InstanceStatusSummary, RunInstances,
    StatusName,
};
use aws_shapes::{ApiError, Registry};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<RunInstances>(
            run_instances,
            Access::found(access::launch)
                .meant(access::launch_by_template)
                .and("key-pair", "KeyName")
                .also(passes_instance_role)
                .keys_of(
                    "instance",
                    &[
                        ("ec2:InstanceType", "InstanceType"),
                        ("ec2:Tenancy", "Placement.Tenancy"),
                        ("ec2:EbsOptimized", "EbsOptimized"),
                        ("ec2:MetadataHttpTokens", "MetadataOptions.HttpTokens"),
                        ("ec2:MetadataHttpEndpoint", "MetadataOptions.HttpEndpoint"),
                        ("ec2:MetadataHttpPutResponseHopLimit", "MetadataOptions.HttpPutResponseHopLimit"),
                    ],
                )
                .keys_of(
                    "network-interface",
                    &[("ec2:AssociatePublicIpAddress", "NetworkInterfaces.AssociatePublicIpAddress")],
                )
                .keys_of(
                    "volume",
                    &[
                        ("ec2:VolumeSize", "BlockDeviceMappings.Ebs.VolumeSize"),
                        ("ec2:VolumeType", "BlockDeviceMappings.Ebs.VolumeType"),
                        ("ec2:Encrypted", "BlockDeviceMappings.Ebs.Encrypted"),
                    ],
                ),
        )
        .on::<DescribeInstances>(describe_instances, Access::any())
        .on::<DescribeInstanceStatus>(describe_instance_status, Access::any())
        .on::<DescribeInstanceCreditSpecifications>(describe_instance_credit_specifications, Access::any())
        .on::<GetConsoleOutput>(get_console_output, Access::on("instance", "InstanceId"));
    instance_state::register(registry);
    instance_attributes::register(registry);
}

/// The order of instances in lists: reservation by reservation, as launched.
fn order(i: &Instance) -> String {
    format!("{}/{:06}/{}", i.reservation, i.launch_index, i.id)
}

/// Ids and a page size exclude each other.
fn ids_or_page(ids: &[String], max_results: Option<i32>) -> Result<(), Ec2Error> {
    if ids.is_empty() || max_results.is_none() {
        return Ok(());
    }
    Err(Ec2Code::InvalidParameterCombination
        .with("The parameter instancesSet cannot be used with the parameter maxResults"))
}

/// Follows "DescribeInstances" in the Amazon EC2 API Reference: a page is of instances, and
/// terminated ones are shown for about an hour.
fn describe_instances(
    tx: &mut Tx,
    input: DescribeInstancesRequest,
) -> Result<DescribeInstancesResult, ApiError> {
    ids_or_page(&input.instance_ids, input.max_results)?;
    let filters = Filters::new(&input.filters, INSTANCE)?;
    let mut found = named_or_all::<InstanceId>(&tx.world, &input.instance_ids)?;
    found.retain(|i| filters.pass(&tx.world, &i.id.to_string(), i));
    let (found, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=1000, |i| order(i))?;
    let reservations = found
        .chunk_by(|a, b| a.reservation == b.reservation)
        .map(|of| reservation(&tx.world, of[0].reservation, of.iter().copied()))
        .collect();
    Ok(DescribeInstancesResult { next_token, reservations })
}

/// Follows "DescribeInstanceStatus" in the Amazon EC2 API Reference: running instances
/// unless all are asked for.
fn describe_instance_status(
    tx: &mut Tx,
    input: DescribeInstanceStatusRequest,
) -> Result<DescribeInstanceStatusResult, ApiError> {
    ids_or_page(&input.instance_ids, input.max_results)?;
    let filters = Filters::new(&input.filters, STATUS)?;
    let mut found = named_or_all::<InstanceId>(&tx.world, &input.instance_ids)?;
    let all = input.include_all_instances == Some(true);
    found.retain(|i| {
        (all || i.status.state == InstanceState::Running) && filters.pass(&tx.world, &i.id.to_string(), i)
    });
    let (found, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=1000, |i| order(i))?;
    let instance_statuses = found.into_iter().map(|i| status(&tx.world, i)).collect();
    Ok(DescribeInstanceStatusResult { instance_statuses, next_token })
}

fn status(world: &World, i: &Instance) -> InstanceStatus {
    let since = |r: Reachability| (r == Reachability::Failed).then(|| timestamp(i.status.since));
    let check = |r: Reachability| InstanceStatusSummary {
        details: reachability(r)
            .map(|status| InstanceStatusDetails {
                impaired_since: since(r),
                name: Some(StatusName::REACHABILITY),
                status: Some(status),
            })
            .into_iter()
            .collect(),
        status: Some(summary(r)),
    };
    let ebs = i.status.system;
    InstanceStatus {
        availability_zone: Some(i.zone.clone()),
        availability_zone_id: world.region().zone(&i.zone).map(|z| z.id.clone()),
        operator: Some(unmanaged()),
        instance_id: Some(i.id.to_string()),
        instance_state: Some(state(i.status.state)),
        instance_status: Some(check(i.status.instance)),
        system_status: Some(check(i.status.system)),
        attached_ebs_status: Some(EbsStatusSummary {
            details: reachability(ebs)
                .map(|status| EbsStatusDetails {
                    impaired_since: since(ebs),
                    name: Some(StatusName::REACHABILITY),
                    status: Some(status),
                })
                .into_iter()
                .collect(),
            status: Some(summary(ebs)),
        }),
        ..Default::default()
    }
}

const CREDIT_FILTERS: &[Spec<Instance>] = filters![Instance;
    "instance-id" => |_, i| vec![i.id.to_string()],
];

/// Follows "DescribeInstanceCreditSpecifications" in the Amazon EC2 API Reference: without
/// ids, the burstable instances whose credits are `unlimited`.
fn describe_instance_credit_specifications(
    tx: &mut Tx,
    input: DescribeInstanceCreditSpecificationsRequest,
) -> Result<DescribeInstanceCreditSpecificationsResult, ApiError> {
    ids_or_page(&input.instance_ids, input.max_results)?;
    let filters = Filters::new(&input.filters, CREDIT_FILTERS)?;
    let mut found = named_or_all::<InstanceId>(&tx.world, &input.instance_ids)?;
    let named = !input.instance_ids.is_empty();
    if named && let Some(other) = found.iter().find(|i| i.credit_specification.is_empty()) {
        return Err(Ec2Code::InvalidParameterValue
            .with(format!(
                "The instance '{}' is of the type '{}', which is not burstable.",
                other.id, other.instance_type
            ))
            .into());
    }
    found.retain(|i| {
        (named || i.credit_specification == "unlimited") && filters.pass(&tx.world, &i.id.to_string(), i)
    });
    let (found, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), 5..=1000, |i| order(i))?;
    let instance_credit_specifications = found
        .into_iter()
        .map(|i| InstanceCreditSpecification {
            instance_id: Some(i.id.to_string()),
            cpu_credits: Some(i.credit_specification.clone()),
        })
        .collect();
    Ok(DescribeInstanceCreditSpecificationsResult { instance_credit_specifications, next_token })
}

/// Follows "GetConsoleOutput" in the Amazon EC2 API Reference: the newest 64 KiB, in base64.
/// Every answer is the latest, whether asked for as such or not.
fn get_console_output(
    tx: &mut Tx,
    input: GetConsoleOutputRequest,
) -> Result<GetConsoleOutputResult, ApiError> {
    let instance = find::<InstanceId>(&tx.world, required(&input.instance_id, "InstanceId")?)?;
    let output = tx.machine.console(instance.id);
    Ok(GetConsoleOutputResult {
        instance_id: Some(instance.id.to_string()),
        timestamp: Some(timestamp(tx.now)),
        output: (!output.is_empty()).then(|| STANDARD.encode(output)),
    })
}
