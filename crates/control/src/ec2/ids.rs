//! Ids in requests: parsed, looked up, and refused with the code of their kind.

use super::error::{Ec2Code, Ec2Error};
use ipnet::Ipv4Net;
use model::*;
use std::fmt::Display;
use std::str::FromStr;

/// An id with the words EC2 has for a bad one.
pub(super) trait ResourceId: FromStr<Err = Malformed> + Display + Copy + Ord {
    type Row: Row;
    /// As `NOT_FOUND` where the catalogue has no code for a malformed one.
    const MALFORMED: Ec2Code;
    const NOT_FOUND: Ec2Code;
    /// How messages call it: `vpc ID`.
    const NOUN: &'static str;
    fn table(world: &World) -> &Table<Self, Self::Row>
    where
        Self: Key;
    fn table_mut(world: &mut World) -> &mut Table<Self, Self::Row>
    where
        Self: Key;

    fn parse_id(text: &str) -> Result<Self, Ec2Error> {
        text.parse().map_err(|bad| match Self::MALFORMED == Self::NOT_FOUND {
            true => Self::NOT_FOUND.with(format!("The {} '{text}' does not exist", Self::NOUN)),
            false => Self::MALFORMED.with(malformed(&bad)),
        })
    }

    fn not_found(self) -> Ec2Error {
        Self::NOT_FOUND.with(format!("The {} '{self}' does not exist", Self::NOUN))
    }
}

/// `Invalid id: "x"`, and what was expected where even the prefix is another one.
pub(super) fn malformed(bad: &Malformed) -> String {
    let Malformed { prefix, text } = bad;
    let hint = match text.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-')) {
        true => String::new(),
        false => format!(" (expecting \"{prefix}-...\")"),
    };
    format!("Invalid id: \"{text}\"{hint}")
}

macro_rules! resource_ids {
    ($($id:ident => $table:ident: $row:ty, $malformed:ident, $not_found:ident, $noun:literal;)*) => {
        $(impl ResourceId for $id {
            type Row = $row;
            const MALFORMED: Ec2Code = Ec2Code::$malformed;
            const NOT_FOUND: Ec2Code = Ec2Code::$not_found;
            const NOUN: &'static str = $noun;
            fn table(world: &World) -> &Table<Self, $row> {
                &world.$table
            }
            fn table_mut(world: &mut World) -> &mut Table<Self, $row> {
                &mut world.$table
            }
        })*
    };
}

resource_ids! {
    VpcId => vpcs: Vpc, InvalidVpcIdMalformed, InvalidVpcIdNotFound, "vpc ID";
    SubnetId => subnets: Subnet, InvalidSubnetIdMalformed, InvalidSubnetIdNotFound, "subnet ID";
    DhcpOptionsId => dhcp_options: DhcpOptions, InvalidDhcpOptionsIdMalformed, InvalidDhcpOptionsIdNotFound, "dhcp options ID";
    InternetGatewayId => internet_gateways: InternetGateway, InvalidInternetGatewayIdMalformed, InvalidInternetGatewayIdNotFound, "internetGateway ID";
    RouteTableId => route_tables: RouteTable, InvalidRouteTableIdMalformed, InvalidRouteTableIdNotFound, "routeTable ID";
    SecurityGroupId => security_groups: SecurityGroup, InvalidGroupIdMalformed, InvalidGroupNotFound, "security group";
    NetworkAclId => network_acls: NetworkAcl, InvalidNetworkAclIdMalformed, InvalidNetworkAclIdNotFound, "networkAcl ID";
    NatGatewayId => nat_gateways: NatGateway, NatGatewayMalformed, NatGatewayNotFound, "natGateway";
    EgressOnlyInternetGatewayId => egress_only_gateways: EgressOnlyInternetGateway, InvalidEgressOnlyInternetGatewayIdMalformed, InvalidEgressOnlyInternetGatewayIdNotFound, "egressOnlyInternetGateway ID";
    VpcPeeringId => peerings: VpcPeering, InvalidVpcPeeringConnectionIdMalformed, InvalidVpcPeeringConnectionIdNotFound, "vpcPeeringConnection ID";
    PrefixListId => prefix_lists: PrefixList, InvalidPrefixListIdMalformed, InvalidPrefixListIdNotFound, "prefix list ID";
    VpcEndpointId => vpc_endpoints: VpcEndpoint, InvalidVpcEndpointIdMalformed, InvalidVpcEndpointIdNotFound, "Vpc Endpoint Id";
    FlowLogId => flow_logs: FlowLog, InvalidFlowLogIdNotFound, InvalidFlowLogIdNotFound, "flow log ID";
    InsightsPathId => insights_paths: InsightsPath, InvalidNetworkInsightsPathIdNotFound, InvalidNetworkInsightsPathIdNotFound, "network insights path ID";
    InsightsAnalysisId => insights_analyses: InsightsAnalysis, InvalidNetworkInsightsAnalysisIdNotFound, InvalidNetworkInsightsAnalysisIdNotFound, "network insights analysis ID";
    EniId => enis: Eni, InvalidNetworkInterfaceIdMalformed, InvalidNetworkInterfaceIdNotFound, "networkInterface ID";
    AllocationId => addresses: Address, InvalidAllocationIdNotFound, InvalidAllocationIdNotFound, "allocation ID";
    KeyPairId => key_pairs: KeyPair, InvalidKeyPairNotFound, InvalidKeyPairNotFound, "key pair ID";
    LaunchTemplateId => launch_templates: LaunchTemplate, InvalidLaunchTemplateIdMalformed, InvalidLaunchTemplateIdNotFound, "launch template";
    ImageId => images: Image, InvalidAmiIdMalformed, InvalidAmiIdNotFound, "image id";
    VolumeId => volumes: Volume, InvalidVolumeIdMalformed, InvalidVolumeNotFound, "volume";
    SnapshotId => snapshots: Snapshot, InvalidSnapshotIdMalformed, InvalidSnapshotNotFound, "snapshot";
    InstanceId => instances: Instance, InvalidInstanceIdMalformed, InvalidInstanceIdNotFound, "instance ID";
}

/// A required parameter.
pub(super) fn required<'a>(value: &'a Option<String>, parameter: &str) -> Result<&'a str, Ec2Error> {
    value.as_deref().filter(|v| !v.is_empty()).ok_or_else(|| missing(parameter))
}

pub(super) fn missing(parameter: &str) -> Ec2Error {
    Ec2Code::MissingParameter.with(format!("The request must contain the parameter {parameter}"))
}

/// `Value (x) for parameter p is invalid. why`
pub(super) fn invalid(value: impl Display, parameter: &str, why: &str) -> Ec2Error {
    let gap = if why.is_empty() { "" } else { " " };
    Ec2Code::InvalidParameterValue
        .with(format!("Value ({value}) for parameter {parameter} is invalid.{gap}{why}"))
}

/// An IPv4 network in canonical form: bits beyond the prefix are cleared, as EC2 does it.
/// Follows "CreateVpc", "CreateSubnet" and "CreateRoute" in the Amazon EC2 API Reference.
pub(super) fn cidr(text: &str, parameter: &str) -> Result<Ipv4Net, Ec2Error> {
    let net = text.parse::<Ipv4Net>();
    net.map(|n| n.trunc()).map_err(|_| invalid(text, parameter, "This is not a valid CIDR block."))
}

/// Refuses parameters that EC2 has and this region doesn't serve, where one is given.
pub(super) fn unserved(parameters: &[(&str, bool)]) -> Result<(), Ec2Error> {
    match parameters.iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((name, _)) => {
            Err(Ec2Code::UnsupportedOperation.with(format!("The parameter {name} is not supported")))
        }
    }
}

/// The row a request names by `id`.
pub(super) fn find<'w, I: ResourceId + Key>(world: &'w World, id: &str) -> Result<&'w I::Row, Ec2Error> {
    let id = I::parse_id(id)?;
    I::table(world).get(&id).ok_or_else(|| id.not_found())
}

/// The row a request names by `id`, to be changed.
pub(super) fn find_mut<'w, I: ResourceId + Key>(
    world: &'w mut World,
    id: &str,
) -> Result<&'w mut I::Row, Ec2Error> {
    let id = I::parse_id(id)?;
    I::table_mut(world).get_mut(&id).ok_or_else(|| id.not_found())
}

/// Rows named by `ids` in their order of asking (each must exist), or all rows if none is named.
pub(super) fn named_or_all<'w, I: ResourceId + Key>(
    world: &'w World,
    ids: &[String],
) -> Result<Vec<&'w I::Row>, Ec2Error> {
    if ids.is_empty() {
        return Ok(I::table(world).values().collect());
    }
    let mut parsed: Vec<I> = ids.iter().map(|id| I::parse_id(id)).collect::<Result<_, _>>()?;
    parsed.sort_unstable();
    parsed.dedup();
    let absent: Vec<String> =
        parsed.iter().filter(|id| !I::table(world).contains(id)).map(|id| format!("'{id}'")).collect();
    match absent.as_slice() {
        [] => Ok(parsed.iter().filter_map(|id| I::table(world).get(id)).collect()),
        [one] => Err(I::NOT_FOUND.with(format!("The {} {one} does not exist", I::NOUN))),
        many => Err(I::NOT_FOUND.with(format!("The {}s {} do not exist", I::NOUN, many.join(", ")))),
    }
}
