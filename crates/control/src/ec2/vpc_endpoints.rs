//! VPC endpoints: private ways to the region's services, by an interface in each of some subnets.
//!
//! One begins `pending`; the reconciler says when it takes connections
//! (`model::transitions::endpoint_available`). Services with gateway endpoints aren't served here.
//! Follows "Access AWS services through AWS PrivateLink" in the AWS PrivateLink Guide.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, find, named_or_all, required, unserved};
use super::launch_places;
use super::new_interface::NewInterface;
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as aws, CreateVpcEndpoint, CreateVpcEndpointRequest, CreateVpcEndpointResult,
    DescribeVpcEndpointServices, DescribeVpcEndpointServicesRequest, DescribeVpcEndpointServicesResult,
    DescribeVpcEndpoints, DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult, DnsEntry, IpAddressType,
    PrivateDnsDetails, SecurityGroupIdentifier, ServiceDetail, ServiceType, ServiceTypeDetail,
    VpcEndpointType,
};
use aws_shapes::{ApiError, Registry};
use model::endpoints::{SERVICES, ServiceEndpoints};
use model::policy::{Document, Kind};
use model::*;
use std::collections::BTreeSet;

/// Interface endpoints of a VPC. Follows "AWS PrivateLink quotas" in the AWS PrivateLink Guide.
const LIMIT: usize = 50;
/// Characters of an endpoint's policy.
const LONGEST_POLICY: usize = 20_480;
/// What an endpoint without a policy of its own lets pass.
const EVERYTHING: &str = r#"{
  "Statement": [
    {
      "Action": "*", 
      "Effect": "Allow", 
      "Principal": "*", 
      "Resource": "*"
    }
  ]
}"#;

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
        .on::<DescribeVpcEndpoints>(describe_vpc_endpoints, Access::any())
        .on::<DescribeVpcEndpointServices>(describe_vpc_endpoint_services, Access::any());
}

fn no_service(name: &str) -> Ec2Error {
    Ec2Code::InvalidServiceName.with(format!("The Vpc Endpoint Service '{name}' does not exist"))
}

/// The service with interface endpoints that has this name: `com.amazonaws.ap-northeast-1.ec2`.
fn service_of(tx: &Tx, name: &str) -> Result<&'static ServiceEndpoints, Ec2Error> {
    let region = &tx.region().name;
    let mut served = SERVICES.iter().filter(|s| s.interface);
    served.find(|s| s.endpoint_service(region) == name).ok_or_else(|| no_service(name))
}

/// Follows "CreateVpcEndpoint" in the Amazon EC2 API Reference.
fn create_vpc_endpoint(
    tx: &mut Tx,
    input: CreateVpcEndpointRequest,
) -> Result<CreateVpcEndpointResult, ApiError> {
    let region = tx.region().name.clone();
    unserved(&[
        ("serviceNetworkArn", input.service_network_arn.is_some()),
        ("resourceConfigurationArn", input.resource_configuration_arn.is_some()),
        ("subnetConfigurations", !input.subnet_configurations.is_empty()),
        ("serviceRegion", input.service_region.as_ref().is_some_and(|r| *r != region)),
        ("ipAddressType", input.ip_address_type.as_ref().is_some_and(|t| *t != IpAddressType::IPV4)),
    ])?;
    let vpc = find::<VpcId>(&tx.world, required(&input.vpc_id, "vpcId")?)?.clone();
    let name = required(&input.service_name, "serviceName")?;
    let service = service_of(tx, name)?;
    let wanted = input.vpc_endpoint_type.as_ref().map_or("Gateway", VpcEndpointType::as_str);
    if wanted != "Interface" || !input.route_table_ids.is_empty() {
        let wanted = if wanted == "Interface" { "Gateway" } else { wanted };
        return Err(Ec2Code::InvalidParameter
            .with(format!("Service {name} does not support endpoints of type {wanted}."))
            .into());
    }
    let others = || tx.world.vpc_endpoints.values().filter(|e| e.vpc == vpc.id);
    if others().count() >= LIMIT {
        return Err(Ec2Code::VpcEndpointLimitExceeded
            .with(format!("The maximum number of VPC endpoints has been reached: {LIMIT}"))
            .into());
    }
    let policy =
        input.policy_document.as_deref().filter(|p| !p.is_empty()).map(checked_policy).transpose()?;
    let private_dns = input.private_dns_enabled.unwrap_or(true);
    if private_dns {
        may_take_name(tx, &vpc, service, None)?;
    }
    let id = VpcEndpointId::from_bits(tx.random());
    let label = label(tx.random());
    let subnets = subnets(tx, &vpc, &input.subnet_ids, &[])?;
    let groups = groups(tx, &vpc, &input.security_group_ids)?;
    let mut enis = Vec::new();
    for subnet in &subnets {
        enis.push(interface(tx, id, subnet, &groups)?);
    }
    let endpoint = VpcEndpoint {
        id,
        vpc: vpc.id,
        service: name.to_owned(),
        kind: EndpointKind::Interface { enis, groups, private_dns },
        policy,
        created: tx.now,
        state: EndpointState::Pending,
        label,
    };
    tx.world.vpc_endpoints.insert(id, endpoint);
    tags::specified(&mut tx.world, &input.tag_specifications, &[("vpc-endpoint", id.to_string())])?;
    let shape = shape(tx, find::<VpcEndpointId>(&tx.world, &id.to_string())?);
    Ok(CreateVpcEndpointResult { vpc_endpoint: Some(shape), client_token: input.client_token })
}

/// Refuses a policy that is none.
pub(super) fn checked_policy(text: &str) -> Result<String, Ec2Error> {
    if text.len() > LONGEST_POLICY {
        return Err(Ec2Code::InvalidPolicyDocument.with("The policy document is too long."));
    }
    match Document::parse(text, Kind::Resource) {
        Ok(_) => Ok(text.to_owned()),
        Err(why) => Err(Ec2Code::InvalidPolicyDocument.with(format!("The policy is invalid: {why}"))),
    }
}

/// Refuses where the service's own name can't be the endpoint's in the VPC. `own`: one that has it already.
pub(super) fn may_take_name(
    tx: &Tx,
    vpc: &Vpc,
    service: &ServiceEndpoints,
    own: Option<VpcEndpointId>,
) -> Result<(), Ec2Error> {
    if !vpc.dns_support || !vpc.dns_hostnames {
        return Err(Ec2Code::InvalidParameter.with(format!(
            "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true \
             for {}",
            vpc.id
        )));
    }
    let mut others = tx.world.vpc_endpoints.values().filter(|e| e.vpc == vpc.id && Some(e.id) != own);
    let host = service.private_host(&tx.region().name);
    if others.any(|e| e.private_name(&tx.world).is_some_and(|(name, _)| name == host)) {
        return Err(Ec2Code::InvalidParameter.with(format!(
            "private-dns-enabled cannot be set because there is already a conflicting DNS domain for {host} in the VPC {}",
            vpc.id
        )));
    }
    Ok(())
}

/// The subnets named, in the VPC and each in a zone of its own, apart from those of interfaces that are `there`.
pub(super) fn subnets(tx: &Tx, vpc: &Vpc, ids: &[String], there: &[EniId]) -> Result<Vec<Subnet>, Ec2Error> {
    let taken = there.iter().filter_map(|id| tx.world.subnets.get(&tx.world.enis.get(id)?.subnet));
    let mut zones: BTreeSet<String> = taken.map(|s| s.zone.clone()).collect();
    let mut found = Vec::new();
    for id in ids {
        let subnet = find::<SubnetId>(&tx.world, id)?;
        if subnet.vpc != vpc.id {
            return Err(Ec2Code::InvalidParameter.with(format!("Subnet {id} is not in the VPC {}", vpc.id)));
        }
        if !zones.insert(subnet.zone.clone()) {
            return Err(Ec2Code::DuplicateSubnetsInSameZone
                .with(format!("Found another VPC endpoint subnet in the availability zone of {id}")));
        }
        found.push(subnet.clone());
    }
    Ok(found)
}

/// The groups named, in the VPC; its default one where none is.
pub(super) fn groups(tx: &Tx, vpc: &Vpc, ids: &[String]) -> Result<Vec<SecurityGroupId>, Ec2Error> {
    launch_places::groups_in(&tx.world, vpc, ids, &|id| {
        format!("The security group '{id}' does not belong to the VPC {}", vpc.id)
    })
}

/// A new interface of the endpoint.
pub(super) fn interface(
    tx: &mut Tx,
    endpoint: VpcEndpointId,
    subnet: &Subnet,
    groups: &[SecurityGroupId],
) -> Result<EniId, Ec2Error> {
    let new = NewInterface {
        description: format!("VPC Endpoint Interface {endpoint}"),
        groups: groups.to_vec(),
        ..NewInterface::bare(subnet)
    };
    let eni = new.create(tx, None)?;
    let row = tx.world.enis.get_mut(&eni).ok_or_else(|| eni.not_found())?;
    row.service = Some(EniService::VpcEndpoint(endpoint));
    row.requester_managed = true;
    Ok(eni)
}

/// Eight lower-case letters and digits.
fn label(random: u128) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    (0..8).map(|n| char::from(DIGITS[(random >> (8 * n)) as usize % DIGITS.len()])).collect()
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
    let world = &tx.world;
    let mut shape = aws::VpcEndpoint {
        vpc_endpoint_id: Some(endpoint.id.to_string()),
        vpc_id: Some(endpoint.vpc.to_string()),
        service_name: Some(endpoint.service.clone()),
        service_region: Some(tx.region().name.clone()),
        // So it is in answers and filters; the enumeration has it another way.
        state: Some(match endpoint.state {
            EndpointState::Pending => "pending".into(),
            EndpointState::Available => "available".into(),
        }),
        policy_document: Some(endpoint.policy.clone().unwrap_or_else(|| EVERYTHING.to_owned())),
        creation_timestamp: Some(aws_shapes::Timestamp::from_millis(endpoint.created.0)),
        tags: tags::shown(world, endpoint.id),
        owner_id: Some(tx.account().to_owned()),
        requester_managed: Some(false),
        ..Default::default()
    };
    match &endpoint.kind {
        EndpointKind::Gateway { route_tables, .. } => {
            shape.vpc_endpoint_type = Some(VpcEndpointType::GATEWAY);
            shape.route_table_ids = route_tables.iter().map(ToString::to_string).collect();
            shape.private_dns_enabled = Some(false);
        }
        EndpointKind::Interface { enis, groups, private_dns } => {
            shape.vpc_endpoint_type = Some(VpcEndpointType::INTERFACE);
            shape.network_interface_ids = enis.iter().map(ToString::to_string).collect();
            let subnets = enis.iter().filter_map(|id| world.enis.get(id));
            shape.subnet_ids = subnets.map(|e| e.subnet.to_string()).collect();
            let groups = groups.iter().filter_map(|id| world.security_groups.get(id));
            shape.groups = groups
                .map(|g| SecurityGroupIdentifier {
                    group_id: Some(g.id.to_string()),
                    group_name: Some(g.name.clone()),
                })
                .collect();
            shape.private_dns_enabled = Some(*private_dns);
            shape.ip_address_type = Some(IpAddressType::IPV4);
            let own = endpoint.names(world).into_iter().map(|(name, _)| name);
            let private = endpoint.private_name(world).map(|(name, _)| name);
            let entry =
                |name| DnsEntry { dns_name: Some(name), hosted_zone_id: Some(zone_id(&endpoint.service)) };
            shape.dns_entries = own.chain(private).map(entry).collect();
        }
    }
    shape
}

/// The hosted zone of the endpoints' names: each service has one, with an id that stays.
fn zone_id(service: &str) -> String {
    use sha2::{Digest, Sha256};
    let digest = hex::encode_upper(&Sha256::digest(service.as_bytes())[..10]);
    format!("Z{digest}")
}

const SERVICE_FILTERS: &[Spec<ServiceDetail>] = filters![ServiceDetail;
    "owner" => |_, s| shown(&s.owner),
    "service-name" => |_, s| shown(&s.service_name),
    "service-region" => |_, s| shown(&s.service_region),
    "service-type" => |_, s| {
        s.service_type.iter().flat_map(|t| &t.service_type).map(|t| t.as_str().to_owned()).collect()
    },
    "supported-ip-address-types" => |_, s| {
        s.supported_ip_address_types.iter().map(|t| t.as_str().to_owned()).collect()
    },
];

/// Follows "DescribeVpcEndpointServices" in the Amazon EC2 API Reference.
fn describe_vpc_endpoint_services(
    tx: &mut Tx,
    input: DescribeVpcEndpointServicesRequest,
) -> Result<DescribeVpcEndpointServicesResult, ApiError> {
    let filters = Filters::new(&input.filters, SERVICE_FILTERS)?;
    for name in &input.service_names {
        service_of(tx, name)?;
    }
    let here = input.service_regions.is_empty() || input.service_regions.contains(&tx.region().name);
    let details = SERVICES
        .iter()
        .filter(|s| s.interface && here)
        .map(|s| service_shape(tx, s))
        .filter(|s| {
            let name = s.service_name.clone().unwrap_or_default();
            (input.service_names.is_empty() || input.service_names.contains(&name))
                && filters.pass(&tx.world, &name, s)
        })
        .collect();
    let key = |s: &ServiceDetail| s.service_name.clone().unwrap_or_default();
    let (service_details, next_token) =
        page(details, input.max_results, input.next_token.as_deref(), 1..=1000, key)?;
    let service_names = service_details.iter().map(key).collect();
    Ok(DescribeVpcEndpointServicesResult { service_names, service_details, next_token })
}

fn service_shape(tx: &Tx, service: &ServiceEndpoints) -> ServiceDetail {
    let region = tx.region();
    let host = service.private_host(&region.name);
    let id = &zone_id(&host)[1..18].to_lowercase();
    ServiceDetail {
        service_name: Some(service.endpoint_service(&region.name)),
        service_id: Some(format!("vpce-svc-{id}")),
        service_type: vec![ServiceTypeDetail { service_type: Some(ServiceType::INTERFACE) }],
        service_region: Some(region.name.clone()),
        availability_zones: region.zones.iter().map(|z| z.name.clone()).collect(),
        availability_zone_ids: region.zones.iter().map(|z| z.id.clone()).collect(),
        owner: Some("amazon".into()),
        base_endpoint_dns_names: vec![format!("{}.{}.vpce.amazonaws.com", service.name, region.name)],
        private_dns_name: Some(host.clone()),
        private_dns_names: vec![PrivateDnsDetails { private_dns_name: Some(host) }],
        vpc_endpoint_policy_supported: Some(true),
        acceptance_required: Some(false),
        manages_vpc_endpoints: Some(false),
        supported_ip_address_types: vec![aws::ServiceConnectivityType::IPV4],
        ..Default::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_has_its_names_and_no_other() {
        let served: BTreeSet<&str> = aws_shapes::SERVICES.iter().map(|s| s.name).collect();
        let named: BTreeSet<&str> = SERVICES.iter().map(|s| s.name).collect();
        assert_eq!(served, named);
        for service in aws_shapes::SERVICES {
            let json = service.protocol.is_json();
            assert_eq!(ServiceEndpoints::find(service.name).map(|s| s.json), Some(json), "{}", service.name);
        }
    }

    #[test]
    fn policies() {
        assert!(checked_policy(EVERYTHING).is_ok());
        for wrong in ["{", r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#] {
            assert!(checked_policy(wrong).is_err(), "{wrong}");
        }
    }
}
