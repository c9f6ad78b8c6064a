//! VPC endpoints: private ways to services. The region has none of the services that have
//! endpoints yet, and says so.
//!
//! Follows "Access AWS services through AWS PrivateLink" and "Gateway endpoints" in the AWS
//! PrivateLink Guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, find, missing, named_or_all, required};
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateVpcEndpoint, CreateVpcEndpointRequest, CreateVpcEndpointResult, DeleteVpcEndpoints,
    DeleteVpcEndpointsRequest, DeleteVpcEndpointsResult, DescribeVpcEndpointServices,
    DescribeVpcEndpointServicesRequest, DescribeVpcEndpointServicesResult, DescribeVpcEndpoints,
    DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult, ServiceDetail, UnsuccessfulItem,
    UnsuccessfulItemError, VpcEndpointType,
};
use aws_shapes::{ApiError, Registry};
use model::*;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<CreateVpcEndpoint>(
            create_vpc_endpoint,
            Access::creates("vpc-endpoint")
                .and("vpc", "VpcId")
                .and("route-table", "RouteTableIds")
                .and("subnet", "SubnetIds")
                .and("security-group", "SecurityGroupIds")
                .key("ec2:VpceServiceName", "ServiceName"),
        )
        .on::<DeleteVpcEndpoints>(delete_vpc_endpoints, Access::on("vpc-endpoint", "VpcEndpointIds"))
        .on::<DescribeVpcEndpoints>(describe_vpc_endpoints, Access::any())
        .on::<DescribeVpcEndpointServices>(describe_vpc_endpoint_services, Access::any());
}

fn no_service(name: &str) -> Ec2Error {
    Ec2Code::InvalidServiceName.with(format!("The Vpc Endpoint Service '{name}' does not exist"))
}

/// Follows "CreateVpcEndpoint" in the Amazon EC2 API Reference.
fn create_vpc_endpoint(
    tx: &mut Tx,
    input: CreateVpcEndpointRequest,
) -> Result<CreateVpcEndpointResult, ApiError> {
    find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?;
    Err(no_service(required(&input.service_name, "serviceName")?).into())
}

/// Follows "DeleteVpcEndpoints" in the Amazon EC2 API Reference: what can't be deleted is
/// told of, not refused.
fn delete_vpc_endpoints(
    tx: &mut Tx,
    input: DeleteVpcEndpointsRequest,
) -> Result<DeleteVpcEndpointsResult, ApiError> {
    if input.vpc_endpoint_ids.is_empty() {
        return Err(missing("vpcEndpointId").into());
    }
    let mut unsuccessful = Vec::new();
    for text in &input.vpc_endpoint_ids {
        let id = VpcEndpointId::parse_id(text)?;
        if tx.world.vpc_endpoints.remove(&id).is_some() {
            tags::forget(&mut tx.world, id);
            continue;
        }
        let absent = id.not_found();
        unsuccessful.push(UnsuccessfulItem {
            error: Some(UnsuccessfulItemError {
                code: Some(absent.code.as_str().into()),
                message: Some(absent.message),
            }),
            resource_id: Some(text.clone()),
        });
    }
    Ok(DeleteVpcEndpointsResult { unsuccessful })
}

const FILTERS: &[Spec<aws::VpcEndpoint>] = filters![aws::VpcEndpoint;
    "ip-address-type" => |_, e| e.ip_address_type.iter().map(|t| t.as_str().to_owned()).collect(),
    "service-name" => |_, e| shown(&e.service_name),
    "service-region" => |_, e| shown(&e.service_region),
    "vpc-endpoint-id" => |_, e| shown(&e.vpc_endpoint_id),
    "vpc-endpoint-state" => |_, e| e.state.iter().map(|s| s.as_str().to_owned()).collect(),
    "vpc-endpoint-type" => |_, e| e.vpc_endpoint_type.iter().map(|t| t.as_str().to_owned()).collect(),
    "vpc-id" => |_, e| shown(&e.vpc_id),
];

/// Follows "DescribeVpcEndpoints" in the Amazon EC2 API Reference.
fn describe_vpc_endpoints(
    tx: &mut Tx,
    input: DescribeVpcEndpointsRequest,
) -> Result<DescribeVpcEndpointsResult, ApiError> {
    let filters = Filters::new(&input.filters, FILTERS)?;
    let endpoints = named_or_all::<VpcEndpointId>(&tx.world, &input.vpc_endpoint_ids)?.into_iter();
    let key = |e: &aws::VpcEndpoint| e.vpc_endpoint_id.clone().unwrap_or_default();
    let endpoints = endpoints.map(|e| shape(tx, e)).filter(|e| filters.pass(&tx.world, &key(e), e)).collect();
    let (vpc_endpoints, next_token) =
        page(endpoints, input.max_results, input.next_token.as_deref(), 5..=1000, key)?;
    Ok(DescribeVpcEndpointsResult { vpc_endpoints, next_token })
}

fn shape(tx: &Tx, endpoint: &VpcEndpoint) -> aws::VpcEndpoint {
    let mut shape = aws::VpcEndpoint {
        vpc_endpoint_id: Some(endpoint.id.to_string()),
        vpc_id: Some(endpoint.vpc.to_string()),
        service_name: Some(endpoint.service.clone()),
        state: Some(aws::State::AVAILABLE),
        policy_document: endpoint.policy.clone(),
        creation_timestamp: Some(aws_shapes::Timestamp::from_millis(endpoint.created.0)),
        tags: tags::shown(&tx.world, endpoint.id),
        owner_id: Some(tx.account().to_owned()),
        requester_managed: Some(false),
        ..Default::default()
    };
    match &endpoint.kind {
        EndpointKind::Gateway { route_tables, .. } => {
            shape.vpc_endpoint_type = Some(VpcEndpointType::GATEWAY);
            shape.route_table_ids = route_tables.iter().map(ToString::to_string).collect();
        }
        EndpointKind::Interface { enis, private_dns, .. } => {
            shape.vpc_endpoint_type = Some(VpcEndpointType::INTERFACE);
            shape.network_interface_ids = enis.iter().map(ToString::to_string).collect();
            shape.private_dns_enabled = Some(*private_dns);
        }
    }
    shape
}

const SERVICE_FILTERS: &[Spec<ServiceDetail>] = filters![ServiceDetail;
    "owner" => |_, s| shown(&s.owner),
    "service-name" => |_, s| shown(&s.service_name),
    "service-region" => |_, s| shown(&s.service_region),
    "service-type" => |_, _| Vec::new(),
    "supported-ip-address-types" => |_, _| Vec::new(),
];

/// None: no service of this region has endpoints.
/// Follows "DescribeVpcEndpointServices" in the Amazon EC2 API Reference.
fn describe_vpc_endpoint_services(
    _: &mut Tx,
    input: DescribeVpcEndpointServicesRequest,
) -> Result<DescribeVpcEndpointServicesResult, ApiError> {
    Filters::new(&input.filters, SERVICE_FILTERS)?;
    if let Some(name) = input.service_names.first() {
        return Err(no_service(name).into());
    }
    let none = Vec::<ServiceDetail>::new();
    let (service_details, next_token) =
        page(none, input.max_results, input.next_token.as_deref(), 1..=1000, |_| String::new())?;
    Ok(DescribeVpcEndpointServicesResult { service_names: Vec::new(), service_details, next_token })
}
