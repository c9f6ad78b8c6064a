// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.

#![allow(unused_imports)]

use std::collections::BTreeMap;

use crate::macros::{operation, string_enum, structure};
use crate::{
    Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit,
};

pub static SERVICE: ServiceInfo = ServiceInfo {
    name: "ec2",
    protocol: crate::Protocol::Ec2Query,
    version: "2016-11-15",
    xml_namespace: "http://ec2.amazonaws.com/doc/2016-11-15/",
    target_prefix: "",
    operations: &OPERATIONS,
};

static OPERATIONS: [OperationInfo; 765] = [
    OperationInfo::known(&SERVICE, 0, "AcceptAddressTransfer"),
    OperationInfo::known(&SERVICE, 1, "AcceptCapacityReservationBillingOwnership"),
    OperationInfo::known(&SERVICE, 2, "AcceptReservedInstancesExchangeQuote"),
    OperationInfo::known(&SERVICE, 3, "AcceptTransitGatewayClientVpnAttachment"),
    OperationInfo::known(&SERVICE, 4, "AcceptTransitGatewayMulticastDomainAssociations"),
    OperationInfo::known(&SERVICE, 5, "AcceptTransitGatewayPeeringAttachment"),
    OperationInfo::known(&SERVICE, 6, "AcceptTransitGatewayVpcAttachment"),
    OperationInfo::known(&SERVICE, 7, "AcceptVpcEndpointConnections"),
    OperationInfo::served::<AcceptVpcPeeringConnectionRequest, AcceptVpcPeeringConnectionResult>(
        &SERVICE,
        8,
        "AcceptVpcPeeringConnection",
        &ACCEPT_VPC_PEERING_CONNECTION_REQUEST,
        &ACCEPT_VPC_PEERING_CONNECTION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 9, "AdvertiseByoipCidr"),
    OperationInfo::served::<AllocateAddressRequest, AllocateAddressResult>(
        &SERVICE,
        10,
        "AllocateAddress",
        &ALLOCATE_ADDRESS_REQUEST,
        &ALLOCATE_ADDRESS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 11, "AllocateHosts"),
    OperationInfo::known(&SERVICE, 12, "AllocateIpamPoolCidr"),
    OperationInfo::known(&SERVICE, 13, "ApplySecurityGroupsToClientVpnTargetNetwork"),
    OperationInfo::served::<AssignIpv6AddressesRequest, AssignIpv6AddressesResult>(
        &SERVICE,
        14,
        "AssignIpv6Addresses",
        &ASSIGN_IPV6_ADDRESSES_REQUEST,
        &ASSIGN_IPV6_ADDRESSES_RESULT,
    ),
    OperationInfo::served::<AssignPrivateIpAddressesRequest, AssignPrivateIpAddressesResult>(
        &SERVICE,
        15,
        "AssignPrivateIpAddresses",
        &ASSIGN_PRIVATE_IP_ADDRESSES_REQUEST,
        &ASSIGN_PRIVATE_IP_ADDRESSES_RESULT,
    ),
    OperationInfo::served::<AssignPrivateNatGatewayAddressRequest, AssignPrivateNatGatewayAddressResult>(
        &SERVICE,
        16,
        "AssignPrivateNatGatewayAddress",
        &ASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_REQUEST,
        &ASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_RESULT,
    ),
    OperationInfo::served::<AssociateAddressRequest, AssociateAddressResult>(
        &SERVICE,
        17,
        "AssociateAddress",
        &ASSOCIATE_ADDRESS_REQUEST,
        &ASSOCIATE_ADDRESS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 18, "AssociateCapacityReservationBillingOwner"),
    OperationInfo::known(&SERVICE, 19, "AssociateClientVpnTargetNetwork"),
    OperationInfo::served::<AssociateDhcpOptionsRequest, Unit>(
        &SERVICE,
        20,
        "AssociateDhcpOptions",
        &ASSOCIATE_DHCP_OPTIONS_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 21, "AssociateEnclaveCertificateIamRole"),
    OperationInfo::served::<AssociateIamInstanceProfileRequest, AssociateIamInstanceProfileResult>(
        &SERVICE,
        22,
        "AssociateIamInstanceProfile",
        &ASSOCIATE_IAM_INSTANCE_PROFILE_REQUEST,
        &ASSOCIATE_IAM_INSTANCE_PROFILE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 23, "AssociateInstanceEventWindow"),
    OperationInfo::known(&SERVICE, 24, "AssociateIpamByoasn"),
    OperationInfo::known(&SERVICE, 25, "AssociateIpamResourceDiscovery"),
    OperationInfo::served::<AssociateNatGatewayAddressRequest, AssociateNatGatewayAddressResult>(
        &SERVICE,
        26,
        "AssociateNatGatewayAddress",
        &ASSOCIATE_NAT_GATEWAY_ADDRESS_REQUEST,
        &ASSOCIATE_NAT_GATEWAY_ADDRESS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 27, "AssociateRouteServer"),
    OperationInfo::served::<AssociateRouteTableRequest, AssociateRouteTableResult>(
        &SERVICE,
        28,
        "AssociateRouteTable",
        &ASSOCIATE_ROUTE_TABLE_REQUEST,
        &ASSOCIATE_ROUTE_TABLE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 29, "AssociateSecurityGroupVpc"),
    OperationInfo::served::<AssociateSubnetCidrBlockRequest, AssociateSubnetCidrBlockResult>(
        &SERVICE,
        30,
        "AssociateSubnetCidrBlock",
        &ASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST,
        &ASSOCIATE_SUBNET_CIDR_BLOCK_RESULT,
    ),
    OperationInfo::known(&SERVICE, 31, "AssociateTransitGatewayMulticastDomain"),
    OperationInfo::known(&SERVICE, 32, "AssociateTransitGatewayPolicyTable"),
    OperationInfo::known(&SERVICE, 33, "AssociateTransitGatewayRouteTable"),
    OperationInfo::known(&SERVICE, 34, "AssociateTrunkInterface"),
    OperationInfo::served::<AssociateVpcCidrBlockRequest, AssociateVpcCidrBlockResult>(
        &SERVICE,
        35,
        "AssociateVpcCidrBlock",
        &ASSOCIATE_VPC_CIDR_BLOCK_REQUEST,
        &ASSOCIATE_VPC_CIDR_BLOCK_RESULT,
    ),
    OperationInfo::known(&SERVICE, 36, "AttachClassicLinkVpc"),
    OperationInfo::served::<AttachInternetGatewayRequest, Unit>(
        &SERVICE,
        37,
        "AttachInternetGateway",
        &ATTACH_INTERNET_GATEWAY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<AttachNetworkInterfaceRequest, AttachNetworkInterfaceResult>(
        &SERVICE,
        38,
        "AttachNetworkInterface",
        &ATTACH_NETWORK_INTERFACE_REQUEST,
        &ATTACH_NETWORK_INTERFACE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 39, "AttachVerifiedAccessTrustProvider"),
    OperationInfo::served::<AttachVolumeRequest, VolumeAttachment>(
        &SERVICE,
        40,
        "AttachVolume",
        &ATTACH_VOLUME_REQUEST,
        &VOLUME_ATTACHMENT,
    ),
    OperationInfo::known(&SERVICE, 41, "AttachVpnGateway"),
    OperationInfo::known(&SERVICE, 42, "AuthorizeClientVpnIngress"),
    OperationInfo::served::<AuthorizeSecurityGroupEgressRequest, AuthorizeSecurityGroupEgressResult>(
        &SERVICE,
        43,
        "AuthorizeSecurityGroupEgress",
        &AUTHORIZE_SECURITY_GROUP_EGRESS_REQUEST,
        &AUTHORIZE_SECURITY_GROUP_EGRESS_RESULT,
    ),
    OperationInfo::served::<AuthorizeSecurityGroupIngressRequest, AuthorizeSecurityGroupIngressResult>(
        &SERVICE,
        44,
        "AuthorizeSecurityGroupIngress",
        &AUTHORIZE_SECURITY_GROUP_INGRESS_REQUEST,
        &AUTHORIZE_SECURITY_GROUP_INGRESS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 45, "BundleInstance"),
    OperationInfo::known(&SERVICE, 46, "CancelBundleTask"),
    OperationInfo::known(&SERVICE, 47, "CancelCapacityReservation"),
    OperationInfo::known(&SERVICE, 48, "CancelCapacityReservationFleets"),
    OperationInfo::known(&SERVICE, 49, "CancelConversionTask"),
    OperationInfo::known(&SERVICE, 50, "CancelDeclarativePoliciesReport"),
    OperationInfo::known(&SERVICE, 51, "CancelExportTask"),
    OperationInfo::known(&SERVICE, 52, "CancelImageLaunchPermission"),
    OperationInfo::known(&SERVICE, 53, "CancelImportTask"),
    OperationInfo::known(&SERVICE, 54, "CancelReservedInstancesListing"),
    OperationInfo::known(&SERVICE, 55, "CancelSpotFleetRequests"),
    OperationInfo::known(&SERVICE, 56, "CancelSpotInstanceRequests"),
    OperationInfo::known(&SERVICE, 57, "ConfirmProductInstance"),
    OperationInfo::known(&SERVICE, 58, "CopyFpgaImage"),
    OperationInfo::served::<CopyImageRequest, CopyImageResult>(
        &SERVICE,
        59,
        "CopyImage",
        &COPY_IMAGE_REQUEST,
        &COPY_IMAGE_RESULT,
    ),
    OperationInfo::served::<CopySnapshotRequest, CopySnapshotResult>(
        &SERVICE,
        60,
        "CopySnapshot",
        &COPY_SNAPSHOT_REQUEST,
        &COPY_SNAPSHOT_RESULT,
    ),
    OperationInfo::known(&SERVICE, 61, "CopyVolumes"),
    OperationInfo::known(&SERVICE, 62, "CreateCapacityManagerDataExport"),
    OperationInfo::known(&SERVICE, 63, "CreateCapacityReservation"),
    OperationInfo::known(&SERVICE, 64, "CreateCapacityReservationBySplitting"),
    OperationInfo::known(&SERVICE, 65, "CreateCapacityReservationFleet"),
    OperationInfo::known(&SERVICE, 66, "CreateCarrierGateway"),
    OperationInfo::known(&SERVICE, 67, "CreateClientVpnEndpoint"),
    OperationInfo::known(&SERVICE, 68, "CreateClientVpnRoute"),
    OperationInfo::known(&SERVICE, 69, "CreateCoipCidr"),
    OperationInfo::known(&SERVICE, 70, "CreateCoipPool"),
    OperationInfo::known(&SERVICE, 71, "CreateCustomerGateway"),
    OperationInfo::served::<CreateDefaultSubnetRequest, CreateDefaultSubnetResult>(
        &SERVICE,
        72,
        "CreateDefaultSubnet",
        &CREATE_DEFAULT_SUBNET_REQUEST,
        &CREATE_DEFAULT_SUBNET_RESULT,
    ),
    OperationInfo::served::<CreateDefaultVpcRequest, CreateDefaultVpcResult>(
        &SERVICE,
        73,
        "CreateDefaultVpc",
        &CREATE_DEFAULT_VPC_REQUEST,
        &CREATE_DEFAULT_VPC_RESULT,
    ),
    OperationInfo::known(&SERVICE, 74, "CreateDelegateMacVolumeOwnershipTask"),
    OperationInfo::served::<CreateDhcpOptionsRequest, CreateDhcpOptionsResult>(
        &SERVICE,
        75,
        "CreateDhcpOptions",
        &CREATE_DHCP_OPTIONS_REQUEST,
        &CREATE_DHCP_OPTIONS_RESULT,
    ),
    OperationInfo::served::<CreateEgressOnlyInternetGatewayRequest, CreateEgressOnlyInternetGatewayResult>(
        &SERVICE,
        76,
        "CreateEgressOnlyInternetGateway",
        &CREATE_EGRESS_ONLY_INTERNET_GATEWAY_REQUEST,
        &CREATE_EGRESS_ONLY_INTERNET_GATEWAY_RESULT,
    ),
    OperationInfo::known(&SERVICE, 77, "CreateFleet"),
    OperationInfo::served::<CreateFlowLogsRequest, CreateFlowLogsResult>(
        &SERVICE,
        78,
        "CreateFlowLogs",
        &CREATE_FLOW_LOGS_REQUEST,
        &CREATE_FLOW_LOGS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 79, "CreateFpgaImage"),
    OperationInfo::served::<CreateImageRequest, CreateImageResult>(
        &SERVICE,
        80,
        "CreateImage",
        &CREATE_IMAGE_REQUEST,
        &CREATE_IMAGE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 81, "CreateImageUsageReport"),
    OperationInfo::known(&SERVICE, 82, "CreateInstanceConnectEndpoint"),
    OperationInfo::known(&SERVICE, 83, "CreateInstanceEventWindow"),
    OperationInfo::known(&SERVICE, 84, "CreateInstanceExportTask"),
    OperationInfo::served::<CreateInternetGatewayRequest, CreateInternetGatewayResult>(
        &SERVICE,
        85,
        "CreateInternetGateway",
        &CREATE_INTERNET_GATEWAY_REQUEST,
        &CREATE_INTERNET_GATEWAY_RESULT,
    ),
    OperationInfo::known(&SERVICE, 86, "CreateInterruptibleCapacityReservationAllocation"),
    OperationInfo::known(&SERVICE, 87, "CreateIpam"),
    OperationInfo::known(&SERVICE, 88, "CreateIpamExternalResourceVerificationToken"),
    OperationInfo::known(&SERVICE, 89, "CreateIpamPolicy"),
    OperationInfo::known(&SERVICE, 90, "CreateIpamPool"),
    OperationInfo::known(&SERVICE, 91, "CreateIpamPrefixListResolver"),
    OperationInfo::known(&SERVICE, 92, "CreateIpamPrefixListResolverTarget"),
    OperationInfo::known(&SERVICE, 93, "CreateIpamResourceDiscovery"),
    OperationInfo::known(&SERVICE, 94, "CreateIpamScope"),
    OperationInfo::served::<CreateKeyPairRequest, KeyPair>(
        &SERVICE,
        95,
        "CreateKeyPair",
        &CREATE_KEY_PAIR_REQUEST,
        &KEY_PAIR,
    ),
    OperationInfo::served::<CreateLaunchTemplateRequest, CreateLaunchTemplateResult>(
        &SERVICE,
        96,
        "CreateLaunchTemplate",
        &CREATE_LAUNCH_TEMPLATE_REQUEST,
        &CREATE_LAUNCH_TEMPLATE_RESULT,
    ),
    OperationInfo::served::<CreateLaunchTemplateVersionRequest, CreateLaunchTemplateVersionResult>(
        &SERVICE,
        97,
        "CreateLaunchTemplateVersion",
        &CREATE_LAUNCH_TEMPLATE_VERSION_REQUEST,
        &CREATE_LAUNCH_TEMPLATE_VERSION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 98, "CreateLocalGatewayRoute"),
    OperationInfo::known(&SERVICE, 99, "CreateLocalGatewayRouteTable"),
    OperationInfo::known(&SERVICE, 100, "CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation"),
    OperationInfo::known(&SERVICE, 101, "CreateLocalGatewayRouteTableVpcAssociation"),
    OperationInfo::known(&SERVICE, 102, "CreateLocalGatewayVirtualInterface"),
    OperationInfo::known(&SERVICE, 103, "CreateLocalGatewayVirtualInterfaceGroup"),
    OperationInfo::known(&SERVICE, 104, "CreateMacSystemIntegrityProtectionModificationTask"),
    OperationInfo::served::<CreateManagedPrefixListRequest, CreateManagedPrefixListResult>(
        &SERVICE,
        105,
        "CreateManagedPrefixList",
        &CREATE_MANAGED_PREFIX_LIST_REQUEST,
        &CREATE_MANAGED_PREFIX_LIST_RESULT,
    ),
    OperationInfo::served::<CreateNatGatewayRequest, CreateNatGatewayResult>(
        &SERVICE,
        106,
        "CreateNatGateway",
        &CREATE_NAT_GATEWAY_REQUEST,
        &CREATE_NAT_GATEWAY_RESULT,
    ),
    OperationInfo::served::<CreateNetworkAclRequest, CreateNetworkAclResult>(
        &SERVICE,
        107,
        "CreateNetworkAcl",
        &CREATE_NETWORK_ACL_REQUEST,
        &CREATE_NETWORK_ACL_RESULT,
    ),
    OperationInfo::served::<CreateNetworkAclEntryRequest, Unit>(
        &SERVICE,
        108,
        "CreateNetworkAclEntry",
        &CREATE_NETWORK_ACL_ENTRY_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 109, "CreateNetworkInsightsAccessScope"),
    OperationInfo::served::<CreateNetworkInsightsPathRequest, CreateNetworkInsightsPathResult>(
        &SERVICE,
        110,
        "CreateNetworkInsightsPath",
        &CREATE_NETWORK_INSIGHTS_PATH_REQUEST,
        &CREATE_NETWORK_INSIGHTS_PATH_RESULT,
    ),
    OperationInfo::served::<CreateNetworkInterfaceRequest, CreateNetworkInterfaceResult>(
        &SERVICE,
        111,
        "CreateNetworkInterface",
        &CREATE_NETWORK_INTERFACE_REQUEST,
        &CREATE_NETWORK_INTERFACE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 112, "CreateNetworkInterfacePermission"),
    OperationInfo::known(&SERVICE, 113, "CreatePlacementGroup"),
    OperationInfo::known(&SERVICE, 114, "CreatePublicIpv4Pool"),
    OperationInfo::known(&SERVICE, 115, "CreateReplaceRootVolumeTask"),
    OperationInfo::known(&SERVICE, 116, "CreateReservedInstancesListing"),
    OperationInfo::known(&SERVICE, 117, "CreateRestoreImageTask"),
    OperationInfo::served::<CreateRouteRequest, CreateRouteResult>(
        &SERVICE,
        118,
        "CreateRoute",
        &CREATE_ROUTE_REQUEST,
        &CREATE_ROUTE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 119, "CreateRouteServer"),
    OperationInfo::known(&SERVICE, 120, "CreateRouteServerEndpoint"),
    OperationInfo::known(&SERVICE, 121, "CreateRouteServerPeer"),
    OperationInfo::served::<CreateRouteTableRequest, CreateRouteTableResult>(
        &SERVICE,
        122,
        "CreateRouteTable",
        &CREATE_ROUTE_TABLE_REQUEST,
        &CREATE_ROUTE_TABLE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 123, "CreateSecondaryNetwork"),
    OperationInfo::known(&SERVICE, 124, "CreateSecondarySubnet"),
    OperationInfo::served::<CreateSecurityGroupRequest, CreateSecurityGroupResult>(
        &SERVICE,
        125,
        "CreateSecurityGroup",
        &CREATE_SECURITY_GROUP_REQUEST,
        &CREATE_SECURITY_GROUP_RESULT,
    ),
    OperationInfo::served::<CreateSnapshotRequest, Snapshot>(
        &SERVICE,
        126,
        "CreateSnapshot",
        &CREATE_SNAPSHOT_REQUEST,
        &SNAPSHOT,
    ),
    OperationInfo::served::<CreateSnapshotsRequest, CreateSnapshotsResult>(
        &SERVICE,
        127,
        "CreateSnapshots",
        &CREATE_SNAPSHOTS_REQUEST,
        &CREATE_SNAPSHOTS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 128, "CreateSpotDatafeedSubscription"),
    OperationInfo::known(&SERVICE, 129, "CreateStoreImageTask"),
    OperationInfo::served::<CreateSubnetRequest, CreateSubnetResult>(
        &SERVICE,
        130,
        "CreateSubnet",
        &CREATE_SUBNET_REQUEST,
        &CREATE_SUBNET_RESULT,
    ),
    OperationInfo::known(&SERVICE, 131, "CreateSubnetCidrReservation"),
    OperationInfo::served::<CreateTagsRequest, Unit>(
        &SERVICE,
        132,
        "CreateTags",
        &CREATE_TAGS_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 133, "CreateTrafficMirrorFilter"),
    OperationInfo::known(&SERVICE, 134, "CreateTrafficMirrorFilterRule"),
    OperationInfo::known(&SERVICE, 135, "CreateTrafficMirrorSession"),
    OperationInfo::known(&SERVICE, 136, "CreateTrafficMirrorTarget"),
    OperationInfo::known(&SERVICE, 137, "CreateTransitGateway"),
    OperationInfo::known(&SERVICE, 138, "CreateTransitGatewayConnect"),
    OperationInfo::known(&SERVICE, 139, "CreateTransitGatewayConnectPeer"),
    OperationInfo::known(&SERVICE, 140, "CreateTransitGatewayMeteringPolicy"),
    OperationInfo::known(&SERVICE, 141, "CreateTransitGatewayMeteringPolicyEntry"),
    OperationInfo::known(&SERVICE, 142, "CreateTransitGatewayMulticastDomain"),
    OperationInfo::known(&SERVICE, 143, "CreateTransitGatewayPeeringAttachment"),
    OperationInfo::known(&SERVICE, 144, "CreateTransitGatewayPolicyTable"),
    OperationInfo::known(&SERVICE, 145, "CreateTransitGatewayPrefixListReference"),
    OperationInfo::known(&SERVICE, 146, "CreateTransitGatewayRoute"),
    OperationInfo::known(&SERVICE, 147, "CreateTransitGatewayRouteTable"),
    OperationInfo::known(&SERVICE, 148, "CreateTransitGatewayRouteTableAnnouncement"),
    OperationInfo::known(&SERVICE, 149, "CreateTransitGatewayVpcAttachment"),
    OperationInfo::known(&SERVICE, 150, "CreateVerifiedAccessEndpoint"),
    OperationInfo::known(&SERVICE, 151, "CreateVerifiedAccessGroup"),
    OperationInfo::known(&SERVICE, 152, "CreateVerifiedAccessInstance"),
    OperationInfo::known(&SERVICE, 153, "CreateVerifiedAccessTrustProvider"),
    OperationInfo::served::<CreateVolumeRequest, Volume>(
        &SERVICE,
        154,
        "CreateVolume",
        &CREATE_VOLUME_REQUEST,
        &VOLUME,
    ),
    OperationInfo::served::<CreateVpcRequest, CreateVpcResult>(
        &SERVICE,
        155,
        "CreateVpc",
        &CREATE_VPC_REQUEST,
        &CREATE_VPC_RESULT,
    ),
    OperationInfo::known(&SERVICE, 156, "CreateVpcBlockPublicAccessExclusion"),
    OperationInfo::known(&SERVICE, 157, "CreateVpcEncryptionControl"),
    OperationInfo::served::<CreateVpcEndpointRequest, CreateVpcEndpointResult>(
        &SERVICE,
        158,
        "CreateVpcEndpoint",
        &CREATE_VPC_ENDPOINT_REQUEST,
        &CREATE_VPC_ENDPOINT_RESULT,
    ),
    OperationInfo::known(&SERVICE, 159, "CreateVpcEndpointConnectionNotification"),
    OperationInfo::known(&SERVICE, 160, "CreateVpcEndpointServiceConfiguration"),
    OperationInfo::served::<CreateVpcPeeringConnectionRequest, CreateVpcPeeringConnectionResult>(
        &SERVICE,
        161,
        "CreateVpcPeeringConnection",
        &CREATE_VPC_PEERING_CONNECTION_REQUEST,
        &CREATE_VPC_PEERING_CONNECTION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 162, "CreateVpnConcentrator"),
    OperationInfo::known(&SERVICE, 163, "CreateVpnConnection"),
    OperationInfo::known(&SERVICE, 164, "CreateVpnConnectionRoute"),
    OperationInfo::known(&SERVICE, 165, "CreateVpnGateway"),
    OperationInfo::known(&SERVICE, 166, "DeleteCapacityManagerDataExport"),
    OperationInfo::known(&SERVICE, 167, "DeleteCarrierGateway"),
    OperationInfo::known(&SERVICE, 168, "DeleteClientVpnEndpoint"),
    OperationInfo::known(&SERVICE, 169, "DeleteClientVpnRoute"),
    OperationInfo::known(&SERVICE, 170, "DeleteCoipCidr"),
    OperationInfo::known(&SERVICE, 171, "DeleteCoipPool"),
    OperationInfo::known(&SERVICE, 172, "DeleteCustomerGateway"),
    OperationInfo::served::<DeleteDhcpOptionsRequest, Unit>(
        &SERVICE,
        173,
        "DeleteDhcpOptions",
        &DELETE_DHCP_OPTIONS_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteEgressOnlyInternetGatewayRequest, DeleteEgressOnlyInternetGatewayResult>(
        &SERVICE,
        174,
        "DeleteEgressOnlyInternetGateway",
        &DELETE_EGRESS_ONLY_INTERNET_GATEWAY_REQUEST,
        &DELETE_EGRESS_ONLY_INTERNET_GATEWAY_RESULT,
    ),
    OperationInfo::known(&SERVICE, 175, "DeleteFleets"),
    OperationInfo::served::<DeleteFlowLogsRequest, DeleteFlowLogsResult>(
        &SERVICE,
        176,
        "DeleteFlowLogs",
        &DELETE_FLOW_LOGS_REQUEST,
        &DELETE_FLOW_LOGS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 177, "DeleteFpgaImage"),
    OperationInfo::known(&SERVICE, 178, "DeleteImageUsageReport"),
    OperationInfo::known(&SERVICE, 179, "DeleteInstanceConnectEndpoint"),
    OperationInfo::known(&SERVICE, 180, "DeleteInstanceEventWindow"),
    OperationInfo::served::<DeleteInternetGatewayRequest, Unit>(
        &SERVICE,
        181,
        "DeleteInternetGateway",
        &DELETE_INTERNET_GATEWAY_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 182, "DeleteIpam"),
    OperationInfo::known(&SERVICE, 183, "DeleteIpamExternalResourceVerificationToken"),
    OperationInfo::known(&SERVICE, 184, "DeleteIpamPolicy"),
    OperationInfo::known(&SERVICE, 185, "DeleteIpamPool"),
    OperationInfo::known(&SERVICE, 186, "DeleteIpamPrefixListResolver"),
    OperationInfo::known(&SERVICE, 187, "DeleteIpamPrefixListResolverTarget"),
    OperationInfo::known(&SERVICE, 188, "DeleteIpamResourceDiscovery"),
    OperationInfo::known(&SERVICE, 189, "DeleteIpamScope"),
    OperationInfo::served::<DeleteKeyPairRequest, DeleteKeyPairResult>(
        &SERVICE,
        190,
        "DeleteKeyPair",
        &DELETE_KEY_PAIR_REQUEST,
        &DELETE_KEY_PAIR_RESULT,
    ),
    OperationInfo::served::<DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult>(
        &SERVICE,
        191,
        "DeleteLaunchTemplate",
        &DELETE_LAUNCH_TEMPLATE_REQUEST,
        &DELETE_LAUNCH_TEMPLATE_RESULT,
    ),
    OperationInfo::served::<DeleteLaunchTemplateVersionsRequest, DeleteLaunchTemplateVersionsResult>(
        &SERVICE,
        192,
        "DeleteLaunchTemplateVersions",
        &DELETE_LAUNCH_TEMPLATE_VERSIONS_REQUEST,
        &DELETE_LAUNCH_TEMPLATE_VERSIONS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 193, "DeleteLocalGatewayRoute"),
    OperationInfo::known(&SERVICE, 194, "DeleteLocalGatewayRouteTable"),
    OperationInfo::known(&SERVICE, 195, "DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation"),
    OperationInfo::known(&SERVICE, 196, "DeleteLocalGatewayRouteTableVpcAssociation"),
    OperationInfo::known(&SERVICE, 197, "DeleteLocalGatewayVirtualInterface"),
    OperationInfo::known(&SERVICE, 198, "DeleteLocalGatewayVirtualInterfaceGroup"),
    OperationInfo::served::<DeleteManagedPrefixListRequest, DeleteManagedPrefixListResult>(
        &SERVICE,
        199,
        "DeleteManagedPrefixList",
        &DELETE_MANAGED_PREFIX_LIST_REQUEST,
        &DELETE_MANAGED_PREFIX_LIST_RESULT,
    ),
    OperationInfo::served::<DeleteNatGatewayRequest, DeleteNatGatewayResult>(
        &SERVICE,
        200,
        "DeleteNatGateway",
        &DELETE_NAT_GATEWAY_REQUEST,
        &DELETE_NAT_GATEWAY_RESULT,
    ),
    OperationInfo::served::<DeleteNetworkAclRequest, Unit>(
        &SERVICE,
        201,
        "DeleteNetworkAcl",
        &DELETE_NETWORK_ACL_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteNetworkAclEntryRequest, Unit>(
        &SERVICE,
        202,
        "DeleteNetworkAclEntry",
        &DELETE_NETWORK_ACL_ENTRY_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 203, "DeleteNetworkInsightsAccessScope"),
    OperationInfo::known(&SERVICE, 204, "DeleteNetworkInsightsAccessScopeAnalysis"),
    OperationInfo::served::<DeleteNetworkInsightsAnalysisRequest, DeleteNetworkInsightsAnalysisResult>(
        &SERVICE,
        205,
        "DeleteNetworkInsightsAnalysis",
        &DELETE_NETWORK_INSIGHTS_ANALYSIS_REQUEST,
        &DELETE_NETWORK_INSIGHTS_ANALYSIS_RESULT,
    ),
    OperationInfo::served::<DeleteNetworkInsightsPathRequest, DeleteNetworkInsightsPathResult>(
        &SERVICE,
        206,
        "DeleteNetworkInsightsPath",
        &DELETE_NETWORK_INSIGHTS_PATH_REQUEST,
        &DELETE_NETWORK_INSIGHTS_PATH_RESULT,
    ),
    OperationInfo::served::<DeleteNetworkInterfaceRequest, Unit>(
        &SERVICE,
        207,
        "DeleteNetworkInterface",
        &DELETE_NETWORK_INTERFACE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 208, "DeleteNetworkInterfacePermission"),
    OperationInfo::known(&SERVICE, 209, "DeletePlacementGroup"),
    OperationInfo::known(&SERVICE, 210, "DeletePublicIpv4Pool"),
    OperationInfo::known(&SERVICE, 211, "DeleteQueuedReservedInstances"),
    OperationInfo::served::<DeleteRouteRequest, Unit>(
        &SERVICE,
        212,
        "DeleteRoute",
        &DELETE_ROUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 213, "DeleteRouteServer"),
    OperationInfo::known(&SERVICE, 214, "DeleteRouteServerEndpoint"),
    OperationInfo::known(&SERVICE, 215, "DeleteRouteServerPeer"),
    OperationInfo::served::<DeleteRouteTableRequest, Unit>(
        &SERVICE,
        216,
        "DeleteRouteTable",
        &DELETE_ROUTE_TABLE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 217, "DeleteSecondaryNetwork"),
    OperationInfo::known(&SERVICE, 218, "DeleteSecondarySubnet"),
    OperationInfo::served::<DeleteSecurityGroupRequest, DeleteSecurityGroupResult>(
        &SERVICE,
        219,
        "DeleteSecurityGroup",
        &DELETE_SECURITY_GROUP_REQUEST,
        &DELETE_SECURITY_GROUP_RESULT,
    ),
    OperationInfo::served::<DeleteSnapshotRequest, Unit>(
        &SERVICE,
        220,
        "DeleteSnapshot",
        &DELETE_SNAPSHOT_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 221, "DeleteSpotDatafeedSubscription"),
    OperationInfo::served::<DeleteSubnetRequest, Unit>(
        &SERVICE,
        222,
        "DeleteSubnet",
        &DELETE_SUBNET_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 223, "DeleteSubnetCidrReservation"),
    OperationInfo::served::<DeleteTagsRequest, Unit>(
        &SERVICE,
        224,
        "DeleteTags",
        &DELETE_TAGS_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 225, "DeleteTrafficMirrorFilter"),
    OperationInfo::known(&SERVICE, 226, "DeleteTrafficMirrorFilterRule"),
    OperationInfo::known(&SERVICE, 227, "DeleteTrafficMirrorSession"),
    OperationInfo::known(&SERVICE, 228, "DeleteTrafficMirrorTarget"),
    OperationInfo::known(&SERVICE, 229, "DeleteTransitGateway"),
    OperationInfo::known(&SERVICE, 230, "DeleteTransitGatewayClientVpnAttachment"),
    OperationInfo::known(&SERVICE, 231, "DeleteTransitGatewayConnect"),
    OperationInfo::known(&SERVICE, 232, "DeleteTransitGatewayConnectPeer"),
    OperationInfo::known(&SERVICE, 233, "DeleteTransitGatewayMeteringPolicy"),
    OperationInfo::known(&SERVICE, 234, "DeleteTransitGatewayMeteringPolicyEntry"),
    OperationInfo::known(&SERVICE, 235, "DeleteTransitGatewayMulticastDomain"),
    OperationInfo::known(&SERVICE, 236, "DeleteTransitGatewayPeeringAttachment"),
    OperationInfo::known(&SERVICE, 237, "DeleteTransitGatewayPolicyTable"),
    OperationInfo::known(&SERVICE, 238, "DeleteTransitGatewayPrefixListReference"),
    OperationInfo::known(&SERVICE, 239, "DeleteTransitGatewayRoute"),
    OperationInfo::known(&SERVICE, 240, "DeleteTransitGatewayRouteTable"),
    OperationInfo::known(&SERVICE, 241, "DeleteTransitGatewayRouteTableAnnouncement"),
    OperationInfo::known(&SERVICE, 242, "DeleteTransitGatewayVpcAttachment"),
    OperationInfo::known(&SERVICE, 243, "DeleteVerifiedAccessEndpoint"),
    OperationInfo::known(&SERVICE, 244, "DeleteVerifiedAccessGroup"),
    OperationInfo::known(&SERVICE, 245, "DeleteVerifiedAccessInstance"),
    OperationInfo::known(&SERVICE, 246, "DeleteVerifiedAccessTrustProvider"),
    OperationInfo::served::<DeleteVolumeRequest, Unit>(
        &SERVICE,
        247,
        "DeleteVolume",
        &DELETE_VOLUME_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DeleteVpcRequest, Unit>(&SERVICE, 248, "DeleteVpc", &DELETE_VPC_REQUEST, &UNIT),
    OperationInfo::known(&SERVICE, 249, "DeleteVpcBlockPublicAccessExclusion"),
    OperationInfo::known(&SERVICE, 250, "DeleteVpcEncryptionControl"),
    OperationInfo::known(&SERVICE, 251, "DeleteVpcEndpointConnectionNotifications"),
    OperationInfo::known(&SERVICE, 252, "DeleteVpcEndpointServiceConfigurations"),
    OperationInfo::served::<DeleteVpcEndpointsRequest, DeleteVpcEndpointsResult>(
        &SERVICE,
        253,
        "DeleteVpcEndpoints",
        &DELETE_VPC_ENDPOINTS_REQUEST,
        &DELETE_VPC_ENDPOINTS_RESULT,
    ),
    OperationInfo::served::<DeleteVpcPeeringConnectionRequest, DeleteVpcPeeringConnectionResult>(
        &SERVICE,
        254,
        "DeleteVpcPeeringConnection",
        &DELETE_VPC_PEERING_CONNECTION_REQUEST,
        &DELETE_VPC_PEERING_CONNECTION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 255, "DeleteVpnConcentrator"),
    OperationInfo::known(&SERVICE, 256, "DeleteVpnConnection"),
    OperationInfo::known(&SERVICE, 257, "DeleteVpnConnectionRoute"),
    OperationInfo::known(&SERVICE, 258, "DeleteVpnGateway"),
    OperationInfo::known(&SERVICE, 259, "DeprovisionByoipCidr"),
    OperationInfo::known(&SERVICE, 260, "DeprovisionIpamByoasn"),
    OperationInfo::known(&SERVICE, 261, "DeprovisionIpamPoolCidr"),
    OperationInfo::known(&SERVICE, 262, "DeprovisionPublicIpv4PoolCidr"),
    OperationInfo::served::<DeregisterImageRequest, DeregisterImageResult>(
        &SERVICE,
        263,
        "DeregisterImage",
        &DEREGISTER_IMAGE_REQUEST,
        &DEREGISTER_IMAGE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 264, "DeregisterInstanceEventNotificationAttributes"),
    OperationInfo::known(&SERVICE, 265, "DeregisterTransitGatewayMulticastGroupMembers"),
    OperationInfo::known(&SERVICE, 266, "DeregisterTransitGatewayMulticastGroupSources"),
    OperationInfo::served::<DescribeAccountAttributesRequest, DescribeAccountAttributesResult>(
        &SERVICE,
        267,
        "DescribeAccountAttributes",
        &DESCRIBE_ACCOUNT_ATTRIBUTES_REQUEST,
        &DESCRIBE_ACCOUNT_ATTRIBUTES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 268, "DescribeAddressTransfers"),
    OperationInfo::served::<DescribeAddressesRequest, DescribeAddressesResult>(
        &SERVICE,
        269,
        "DescribeAddresses",
        &DESCRIBE_ADDRESSES_REQUEST,
        &DESCRIBE_ADDRESSES_RESULT,
    ),
    OperationInfo::served::<DescribeAddressesAttributeRequest, DescribeAddressesAttributeResult>(
        &SERVICE,
        270,
        "DescribeAddressesAttribute",
        &DESCRIBE_ADDRESSES_ATTRIBUTE_REQUEST,
        &DESCRIBE_ADDRESSES_ATTRIBUTE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 271, "DescribeAggregateIdFormat"),
    OperationInfo::served::<DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult>(
        &SERVICE,
        272,
        "DescribeAvailabilityZones",
        &DESCRIBE_AVAILABILITY_ZONES_REQUEST,
        &DESCRIBE_AVAILABILITY_ZONES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 273, "DescribeAwsNetworkPerformanceMetricSubscriptions"),
    OperationInfo::known(&SERVICE, 274, "DescribeBundleTasks"),
    OperationInfo::known(&SERVICE, 275, "DescribeByoipCidrs"),
    OperationInfo::known(&SERVICE, 276, "DescribeCapacityBlockExtensionHistory"),
    OperationInfo::known(&SERVICE, 277, "DescribeCapacityBlockExtensionOfferings"),
    OperationInfo::known(&SERVICE, 278, "DescribeCapacityBlockOfferings"),
    OperationInfo::known(&SERVICE, 279, "DescribeCapacityBlockStatus"),
    OperationInfo::known(&SERVICE, 280, "DescribeCapacityBlocks"),
    OperationInfo::known(&SERVICE, 281, "DescribeCapacityManagerDataExports"),
    OperationInfo::known(&SERVICE, 282, "DescribeCapacityReservationBillingRequests"),
    OperationInfo::known(&SERVICE, 283, "DescribeCapacityReservationFleets"),
    OperationInfo::known(&SERVICE, 284, "DescribeCapacityReservationTopology"),
    OperationInfo::known(&SERVICE, 285, "DescribeCapacityReservations"),
    OperationInfo::known(&SERVICE, 286, "DescribeCarrierGateways"),
    OperationInfo::known(&SERVICE, 287, "DescribeClassicLinkInstances"),
    OperationInfo::known(&SERVICE, 288, "DescribeClientVpnAuthorizationRules"),
    OperationInfo::known(&SERVICE, 289, "DescribeClientVpnConnections"),
    OperationInfo::known(&SERVICE, 290, "DescribeClientVpnEndpoints"),
    OperationInfo::known(&SERVICE, 291, "DescribeClientVpnRoutes"),
    OperationInfo::known(&SERVICE, 292, "DescribeClientVpnTargetNetworks"),
    OperationInfo::known(&SERVICE, 293, "DescribeCoipPools"),
    OperationInfo::known(&SERVICE, 294, "DescribeConversionTasks"),
    OperationInfo::known(&SERVICE, 295, "DescribeCustomerGateways"),
    OperationInfo::known(&SERVICE, 296, "DescribeDeclarativePoliciesReports"),
    OperationInfo::served::<DescribeDhcpOptionsRequest, DescribeDhcpOptionsResult>(
        &SERVICE,
        297,
        "DescribeDhcpOptions",
        &DESCRIBE_DHCP_OPTIONS_REQUEST,
        &DESCRIBE_DHCP_OPTIONS_RESULT,
    ),
    OperationInfo::served::<
        DescribeEgressOnlyInternetGatewaysRequest,
        DescribeEgressOnlyInternetGatewaysResult,
    >(
        &SERVICE,
        298,
        "DescribeEgressOnlyInternetGateways",
        &DESCRIBE_EGRESS_ONLY_INTERNET_GATEWAYS_REQUEST,
        &DESCRIBE_EGRESS_ONLY_INTERNET_GATEWAYS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 299, "DescribeElasticGpus"),
    OperationInfo::known(&SERVICE, 300, "DescribeExportImageTasks"),
    OperationInfo::known(&SERVICE, 301, "DescribeExportTasks"),
    OperationInfo::known(&SERVICE, 302, "DescribeFastLaunchImages"),
    OperationInfo::known(&SERVICE, 303, "DescribeFastSnapshotRestores"),
    OperationInfo::known(&SERVICE, 304, "DescribeFleetHistory"),
    OperationInfo::known(&SERVICE, 305, "DescribeFleetInstances"),
    OperationInfo::known(&SERVICE, 306, "DescribeFleets"),
    OperationInfo::served::<DescribeFlowLogsRequest, DescribeFlowLogsResult>(
        &SERVICE,
        307,
        "DescribeFlowLogs",
        &DESCRIBE_FLOW_LOGS_REQUEST,
        &DESCRIBE_FLOW_LOGS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 308, "DescribeFpgaImageAttribute"),
    OperationInfo::known(&SERVICE, 309, "DescribeFpgaImages"),
    OperationInfo::known(&SERVICE, 310, "DescribeHostReservationOfferings"),
    OperationInfo::known(&SERVICE, 311, "DescribeHostReservations"),
    OperationInfo::known(&SERVICE, 312, "DescribeHosts"),
    OperationInfo::served::<
        DescribeIamInstanceProfileAssociationsRequest,
        DescribeIamInstanceProfileAssociationsResult,
    >(
        &SERVICE,
        313,
        "DescribeIamInstanceProfileAssociations",
        &DESCRIBE_IAM_INSTANCE_PROFILE_ASSOCIATIONS_REQUEST,
        &DESCRIBE_IAM_INSTANCE_PROFILE_ASSOCIATIONS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 314, "DescribeIdFormat"),
    OperationInfo::known(&SERVICE, 315, "DescribeIdentityIdFormat"),
    OperationInfo::served::<DescribeImageAttributeRequest, ImageAttribute>(
        &SERVICE,
        316,
        "DescribeImageAttribute",
        &DESCRIBE_IMAGE_ATTRIBUTE_REQUEST,
        &IMAGE_ATTRIBUTE,
    ),
    OperationInfo::known(&SERVICE, 317, "DescribeImageReferences"),
    OperationInfo::known(&SERVICE, 318, "DescribeImageUsageReportEntries"),
    OperationInfo::known(&SERVICE, 319, "DescribeImageUsageReports"),
    OperationInfo::served::<DescribeImagesRequest, DescribeImagesResult>(
        &SERVICE,
        320,
        "DescribeImages",
        &DESCRIBE_IMAGES_REQUEST,
        &DESCRIBE_IMAGES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 321, "DescribeImportImageTasks"),
    OperationInfo::known(&SERVICE, 322, "DescribeImportSnapshotTasks"),
    OperationInfo::served::<DescribeInstanceAttributeRequest, InstanceAttribute>(
        &SERVICE,
        323,
        "DescribeInstanceAttribute",
        &DESCRIBE_INSTANCE_ATTRIBUTE_REQUEST,
        &INSTANCE_ATTRIBUTE,
    ),
    OperationInfo::known(&SERVICE, 324, "DescribeInstanceConnectEndpoints"),
    OperationInfo::served::<
        DescribeInstanceCreditSpecificationsRequest,
        DescribeInstanceCreditSpecificationsResult,
    >(
        &SERVICE,
        325,
        "DescribeInstanceCreditSpecifications",
        &DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS_REQUEST,
        &DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 326, "DescribeInstanceEventNotificationAttributes"),
    OperationInfo::known(&SERVICE, 327, "DescribeInstanceEventWindows"),
    OperationInfo::known(&SERVICE, 328, "DescribeInstanceImageMetadata"),
    OperationInfo::known(&SERVICE, 329, "DescribeInstanceSqlHaHistoryStates"),
    OperationInfo::known(&SERVICE, 330, "DescribeInstanceSqlHaStates"),
    OperationInfo::served::<DescribeInstanceStatusRequest, DescribeInstanceStatusResult>(
        &SERVICE,
        331,
        "DescribeInstanceStatus",
        &DESCRIBE_INSTANCE_STATUS_REQUEST,
        &DESCRIBE_INSTANCE_STATUS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 332, "DescribeInstanceTopology"),
    OperationInfo::served::<DescribeInstanceTypeOfferingsRequest, DescribeInstanceTypeOfferingsResult>(
        &SERVICE,
        333,
        "DescribeInstanceTypeOfferings",
        &DESCRIBE_INSTANCE_TYPE_OFFERINGS_REQUEST,
        &DESCRIBE_INSTANCE_TYPE_OFFERINGS_RESULT,
    ),
    OperationInfo::served::<DescribeInstanceTypesRequest, DescribeInstanceTypesResult>(
        &SERVICE,
        334,
        "DescribeInstanceTypes",
        &DESCRIBE_INSTANCE_TYPES_REQUEST,
        &DESCRIBE_INSTANCE_TYPES_RESULT,
    ),
    OperationInfo::served::<DescribeInstancesRequest, DescribeInstancesResult>(
        &SERVICE,
        335,
        "DescribeInstances",
        &DESCRIBE_INSTANCES_REQUEST,
        &DESCRIBE_INSTANCES_RESULT,
    ),
    OperationInfo::served::<DescribeInternetGatewaysRequest, DescribeInternetGatewaysResult>(
        &SERVICE,
        336,
        "DescribeInternetGateways",
        &DESCRIBE_INTERNET_GATEWAYS_REQUEST,
        &DESCRIBE_INTERNET_GATEWAYS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 337, "DescribeIpamByoasn"),
    OperationInfo::known(&SERVICE, 338, "DescribeIpamExternalResourceVerificationTokens"),
    OperationInfo::known(&SERVICE, 339, "DescribeIpamPolicies"),
    OperationInfo::known(&SERVICE, 340, "DescribeIpamPoolAllocations"),
    OperationInfo::known(&SERVICE, 341, "DescribeIpamPools"),
    OperationInfo::known(&SERVICE, 342, "DescribeIpamPrefixListResolverTargets"),
    OperationInfo::known(&SERVICE, 343, "DescribeIpamPrefixListResolvers"),
    OperationInfo::known(&SERVICE, 344, "DescribeIpamResourceDiscoveries"),
    OperationInfo::known(&SERVICE, 345, "DescribeIpamResourceDiscoveryAssociations"),
    OperationInfo::known(&SERVICE, 346, "DescribeIpamScopes"),
    OperationInfo::known(&SERVICE, 347, "DescribeIpams"),
    OperationInfo::known(&SERVICE, 348, "DescribeIpv6Pools"),
    OperationInfo::served::<DescribeKeyPairsRequest, DescribeKeyPairsResult>(
        &SERVICE,
        349,
        "DescribeKeyPairs",
        &DESCRIBE_KEY_PAIRS_REQUEST,
        &DESCRIBE_KEY_PAIRS_RESULT,
    ),
    OperationInfo::served::<DescribeLaunchTemplateVersionsRequest, DescribeLaunchTemplateVersionsResult>(
        &SERVICE,
        350,
        "DescribeLaunchTemplateVersions",
        &DESCRIBE_LAUNCH_TEMPLATE_VERSIONS_REQUEST,
        &DESCRIBE_LAUNCH_TEMPLATE_VERSIONS_RESULT,
    ),
    OperationInfo::served::<DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult>(
        &SERVICE,
        351,
        "DescribeLaunchTemplates",
        &DESCRIBE_LAUNCH_TEMPLATES_REQUEST,
        &DESCRIBE_LAUNCH_TEMPLATES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 352, "DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations"),
    OperationInfo::known(&SERVICE, 353, "DescribeLocalGatewayRouteTableVpcAssociations"),
    OperationInfo::known(&SERVICE, 354, "DescribeLocalGatewayRouteTables"),
    OperationInfo::known(&SERVICE, 355, "DescribeLocalGatewayVirtualInterfaceGroups"),
    OperationInfo::known(&SERVICE, 356, "DescribeLocalGatewayVirtualInterfaces"),
    OperationInfo::known(&SERVICE, 357, "DescribeLocalGateways"),
    OperationInfo::known(&SERVICE, 358, "DescribeLockedSnapshots"),
    OperationInfo::known(&SERVICE, 359, "DescribeMacHosts"),
    OperationInfo::known(&SERVICE, 360, "DescribeMacModificationTasks"),
    OperationInfo::served::<DescribeManagedPrefixListsRequest, DescribeManagedPrefixListsResult>(
        &SERVICE,
        361,
        "DescribeManagedPrefixLists",
        &DESCRIBE_MANAGED_PREFIX_LISTS_REQUEST,
        &DESCRIBE_MANAGED_PREFIX_LISTS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 362, "DescribeMovingAddresses"),
    OperationInfo::served::<DescribeNatGatewaysRequest, DescribeNatGatewaysResult>(
        &SERVICE,
        363,
        "DescribeNatGateways",
        &DESCRIBE_NAT_GATEWAYS_REQUEST,
        &DESCRIBE_NAT_GATEWAYS_RESULT,
    ),
    OperationInfo::served::<DescribeNetworkAclsRequest, DescribeNetworkAclsResult>(
        &SERVICE,
        364,
        "DescribeNetworkAcls",
        &DESCRIBE_NETWORK_ACLS_REQUEST,
        &DESCRIBE_NETWORK_ACLS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 365, "DescribeNetworkInsightsAccessScopeAnalyses"),
    OperationInfo::known(&SERVICE, 366, "DescribeNetworkInsightsAccessScopes"),
    OperationInfo::served::<DescribeNetworkInsightsAnalysesRequest, DescribeNetworkInsightsAnalysesResult>(
        &SERVICE,
        367,
        "DescribeNetworkInsightsAnalyses",
        &DESCRIBE_NETWORK_INSIGHTS_ANALYSES_REQUEST,
        &DESCRIBE_NETWORK_INSIGHTS_ANALYSES_RESULT,
    ),
    OperationInfo::served::<DescribeNetworkInsightsPathsRequest, DescribeNetworkInsightsPathsResult>(
        &SERVICE,
        368,
        "DescribeNetworkInsightsPaths",
        &DESCRIBE_NETWORK_INSIGHTS_PATHS_REQUEST,
        &DESCRIBE_NETWORK_INSIGHTS_PATHS_RESULT,
    ),
    OperationInfo::served::<DescribeNetworkInterfaceAttributeRequest, DescribeNetworkInterfaceAttributeResult>(
        &SERVICE,
        369,
        "DescribeNetworkInterfaceAttribute",
        &DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_REQUEST,
        &DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 370, "DescribeNetworkInterfacePermissions"),
    OperationInfo::served::<DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult>(
        &SERVICE,
        371,
        "DescribeNetworkInterfaces",
        &DESCRIBE_NETWORK_INTERFACES_REQUEST,
        &DESCRIBE_NETWORK_INTERFACES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 372, "DescribeOutpostLags"),
    OperationInfo::known(&SERVICE, 373, "DescribePlacementGroups"),
    OperationInfo::served::<DescribePrefixListsRequest, DescribePrefixListsResult>(
        &SERVICE,
        374,
        "DescribePrefixLists",
        &DESCRIBE_PREFIX_LISTS_REQUEST,
        &DESCRIBE_PREFIX_LISTS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 375, "DescribePrincipalIdFormat"),
    OperationInfo::known(&SERVICE, 376, "DescribePublicIpv4Pools"),
    OperationInfo::served::<DescribeRegionsRequest, DescribeRegionsResult>(
        &SERVICE,
        377,
        "DescribeRegions",
        &DESCRIBE_REGIONS_REQUEST,
        &DESCRIBE_REGIONS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 378, "DescribeReplaceRootVolumeTasks"),
    OperationInfo::known(&SERVICE, 379, "DescribeReservedInstances"),
    OperationInfo::known(&SERVICE, 380, "DescribeReservedInstancesListings"),
    OperationInfo::known(&SERVICE, 381, "DescribeReservedInstancesModifications"),
    OperationInfo::known(&SERVICE, 382, "DescribeReservedInstancesOfferings"),
    OperationInfo::known(&SERVICE, 383, "DescribeRouteServerEndpoints"),
    OperationInfo::known(&SERVICE, 384, "DescribeRouteServerPeers"),
    OperationInfo::known(&SERVICE, 385, "DescribeRouteServers"),
    OperationInfo::served::<DescribeRouteTablesRequest, DescribeRouteTablesResult>(
        &SERVICE,
        386,
        "DescribeRouteTables",
        &DESCRIBE_ROUTE_TABLES_REQUEST,
        &DESCRIBE_ROUTE_TABLES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 387, "DescribeScheduledInstanceAvailability"),
    OperationInfo::known(&SERVICE, 388, "DescribeScheduledInstances"),
    OperationInfo::known(&SERVICE, 389, "DescribeSecondaryInterfaces"),
    OperationInfo::known(&SERVICE, 390, "DescribeSecondaryNetworks"),
    OperationInfo::known(&SERVICE, 391, "DescribeSecondarySubnets"),
    OperationInfo::served::<DescribeSecurityGroupReferencesRequest, DescribeSecurityGroupReferencesResult>(
        &SERVICE,
        392,
        "DescribeSecurityGroupReferences",
        &DESCRIBE_SECURITY_GROUP_REFERENCES_REQUEST,
        &DESCRIBE_SECURITY_GROUP_REFERENCES_RESULT,
    ),
    OperationInfo::served::<DescribeSecurityGroupRulesRequest, DescribeSecurityGroupRulesResult>(
        &SERVICE,
        393,
        "DescribeSecurityGroupRules",
        &DESCRIBE_SECURITY_GROUP_RULES_REQUEST,
        &DESCRIBE_SECURITY_GROUP_RULES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 394, "DescribeSecurityGroupVpcAssociations"),
    OperationInfo::served::<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult>(
        &SERVICE,
        395,
        "DescribeSecurityGroups",
        &DESCRIBE_SECURITY_GROUPS_REQUEST,
        &DESCRIBE_SECURITY_GROUPS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 396, "DescribeServiceLinkVirtualInterfaces"),
    OperationInfo::served::<DescribeSnapshotAttributeRequest, DescribeSnapshotAttributeResult>(
        &SERVICE,
        397,
        "DescribeSnapshotAttribute",
        &DESCRIBE_SNAPSHOT_ATTRIBUTE_REQUEST,
        &DESCRIBE_SNAPSHOT_ATTRIBUTE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 398, "DescribeSnapshotTierStatus"),
    OperationInfo::served::<DescribeSnapshotsRequest, DescribeSnapshotsResult>(
        &SERVICE,
        399,
        "DescribeSnapshots",
        &DESCRIBE_SNAPSHOTS_REQUEST,
        &DESCRIBE_SNAPSHOTS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 400, "DescribeSpotDatafeedSubscription"),
    OperationInfo::known(&SERVICE, 401, "DescribeSpotFleetInstances"),
    OperationInfo::known(&SERVICE, 402, "DescribeSpotFleetRequestHistory"),
    OperationInfo::known(&SERVICE, 403, "DescribeSpotFleetRequests"),
    OperationInfo::known(&SERVICE, 404, "DescribeSpotInstanceRequests"),
    OperationInfo::known(&SERVICE, 405, "DescribeSpotPriceHistory"),
    OperationInfo::served::<DescribeStaleSecurityGroupsRequest, DescribeStaleSecurityGroupsResult>(
        &SERVICE,
        406,
        "DescribeStaleSecurityGroups",
        &DESCRIBE_STALE_SECURITY_GROUPS_REQUEST,
        &DESCRIBE_STALE_SECURITY_GROUPS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 407, "DescribeStoreImageTasks"),
    OperationInfo::served::<DescribeSubnetsRequest, DescribeSubnetsResult>(
        &SERVICE,
        408,
        "DescribeSubnets",
        &DESCRIBE_SUBNETS_REQUEST,
        &DESCRIBE_SUBNETS_RESULT,
    ),
    OperationInfo::served::<DescribeTagsRequest, DescribeTagsResult>(
        &SERVICE,
        409,
        "DescribeTags",
        &DESCRIBE_TAGS_REQUEST,
        &DESCRIBE_TAGS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 410, "DescribeTrafficMirrorFilterRules"),
    OperationInfo::known(&SERVICE, 411, "DescribeTrafficMirrorFilters"),
    OperationInfo::known(&SERVICE, 412, "DescribeTrafficMirrorSessions"),
    OperationInfo::known(&SERVICE, 413, "DescribeTrafficMirrorTargets"),
    OperationInfo::known(&SERVICE, 414, "DescribeTransitGatewayAttachments"),
    OperationInfo::known(&SERVICE, 415, "DescribeTransitGatewayConnectPeers"),
    OperationInfo::known(&SERVICE, 416, "DescribeTransitGatewayConnects"),
    OperationInfo::known(&SERVICE, 417, "DescribeTransitGatewayMeteringPolicies"),
    OperationInfo::known(&SERVICE, 418, "DescribeTransitGatewayMulticastDomains"),
    OperationInfo::known(&SERVICE, 419, "DescribeTransitGatewayPeeringAttachments"),
    OperationInfo::known(&SERVICE, 420, "DescribeTransitGatewayPolicyTables"),
    OperationInfo::known(&SERVICE, 421, "DescribeTransitGatewayRouteTableAnnouncements"),
    OperationInfo::known(&SERVICE, 422, "DescribeTransitGatewayRouteTables"),
    OperationInfo::known(&SERVICE, 423, "DescribeTransitGatewayVpcAttachments"),
    OperationInfo::known(&SERVICE, 424, "DescribeTransitGateways"),
    OperationInfo::known(&SERVICE, 425, "DescribeTrunkInterfaceAssociations"),
    OperationInfo::known(&SERVICE, 426, "DescribeVerifiedAccessEndpoints"),
    OperationInfo::known(&SERVICE, 427, "DescribeVerifiedAccessGroups"),
    OperationInfo::known(&SERVICE, 428, "DescribeVerifiedAccessInstanceLoggingConfigurations"),
    OperationInfo::known(&SERVICE, 429, "DescribeVerifiedAccessInstances"),
    OperationInfo::known(&SERVICE, 430, "DescribeVerifiedAccessTrustProviders"),
    OperationInfo::served::<DescribeVolumeAttributeRequest, DescribeVolumeAttributeResult>(
        &SERVICE,
        431,
        "DescribeVolumeAttribute",
        &DESCRIBE_VOLUME_ATTRIBUTE_REQUEST,
        &DESCRIBE_VOLUME_ATTRIBUTE_RESULT,
    ),
    OperationInfo::served::<DescribeVolumeStatusRequest, DescribeVolumeStatusResult>(
        &SERVICE,
        432,
        "DescribeVolumeStatus",
        &DESCRIBE_VOLUME_STATUS_REQUEST,
        &DESCRIBE_VOLUME_STATUS_RESULT,
    ),
    OperationInfo::served::<DescribeVolumesRequest, DescribeVolumesResult>(
        &SERVICE,
        433,
        "DescribeVolumes",
        &DESCRIBE_VOLUMES_REQUEST,
        &DESCRIBE_VOLUMES_RESULT,
    ),
    OperationInfo::served::<DescribeVolumesModificationsRequest, DescribeVolumesModificationsResult>(
        &SERVICE,
        434,
        "DescribeVolumesModifications",
        &DESCRIBE_VOLUMES_MODIFICATIONS_REQUEST,
        &DESCRIBE_VOLUMES_MODIFICATIONS_RESULT,
    ),
    OperationInfo::served::<DescribeVpcAttributeRequest, DescribeVpcAttributeResult>(
        &SERVICE,
        435,
        "DescribeVpcAttribute",
        &DESCRIBE_VPC_ATTRIBUTE_REQUEST,
        &DESCRIBE_VPC_ATTRIBUTE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 436, "DescribeVpcBlockPublicAccessExclusions"),
    OperationInfo::known(&SERVICE, 437, "DescribeVpcBlockPublicAccessOptions"),
    OperationInfo::known(&SERVICE, 438, "DescribeVpcClassicLink"),
    OperationInfo::known(&SERVICE, 439, "DescribeVpcClassicLinkDnsSupport"),
    OperationInfo::known(&SERVICE, 440, "DescribeVpcEncryptionControls"),
    OperationInfo::known(&SERVICE, 441, "DescribeVpcEndpointAssociations"),
    OperationInfo::known(&SERVICE, 442, "DescribeVpcEndpointConnectionNotifications"),
    OperationInfo::known(&SERVICE, 443, "DescribeVpcEndpointConnections"),
    OperationInfo::known(&SERVICE, 444, "DescribeVpcEndpointServiceConfigurations"),
    OperationInfo::known(&SERVICE, 445, "DescribeVpcEndpointServicePermissions"),
    OperationInfo::served::<DescribeVpcEndpointServicesRequest, DescribeVpcEndpointServicesResult>(
        &SERVICE,
        446,
        "DescribeVpcEndpointServices",
        &DESCRIBE_VPC_ENDPOINT_SERVICES_REQUEST,
        &DESCRIBE_VPC_ENDPOINT_SERVICES_RESULT,
    ),
    OperationInfo::served::<DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult>(
        &SERVICE,
        447,
        "DescribeVpcEndpoints",
        &DESCRIBE_VPC_ENDPOINTS_REQUEST,
        &DESCRIBE_VPC_ENDPOINTS_RESULT,
    ),
    OperationInfo::served::<DescribeVpcPeeringConnectionsRequest, DescribeVpcPeeringConnectionsResult>(
        &SERVICE,
        448,
        "DescribeVpcPeeringConnections",
        &DESCRIBE_VPC_PEERING_CONNECTIONS_REQUEST,
        &DESCRIBE_VPC_PEERING_CONNECTIONS_RESULT,
    ),
    OperationInfo::served::<DescribeVpcsRequest, DescribeVpcsResult>(
        &SERVICE,
        449,
        "DescribeVpcs",
        &DESCRIBE_VPCS_REQUEST,
        &DESCRIBE_VPCS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 450, "DescribeVpnConcentrators"),
    OperationInfo::known(&SERVICE, 451, "DescribeVpnConnections"),
    OperationInfo::known(&SERVICE, 452, "DescribeVpnGateways"),
    OperationInfo::known(&SERVICE, 453, "DetachClassicLinkVpc"),
    OperationInfo::served::<DetachInternetGatewayRequest, Unit>(
        &SERVICE,
        454,
        "DetachInternetGateway",
        &DETACH_INTERNET_GATEWAY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<DetachNetworkInterfaceRequest, Unit>(
        &SERVICE,
        455,
        "DetachNetworkInterface",
        &DETACH_NETWORK_INTERFACE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 456, "DetachVerifiedAccessTrustProvider"),
    OperationInfo::served::<DetachVolumeRequest, VolumeAttachment>(
        &SERVICE,
        457,
        "DetachVolume",
        &DETACH_VOLUME_REQUEST,
        &VOLUME_ATTACHMENT,
    ),
    OperationInfo::known(&SERVICE, 458, "DetachVpnGateway"),
    OperationInfo::known(&SERVICE, 459, "DisableAddressTransfer"),
    OperationInfo::known(&SERVICE, 460, "DisableAllowedImagesSettings"),
    OperationInfo::known(&SERVICE, 461, "DisableAwsNetworkPerformanceMetricSubscription"),
    OperationInfo::known(&SERVICE, 462, "DisableCapacityManager"),
    OperationInfo::known(&SERVICE, 463, "DisableEbsEncryptionByDefault"),
    OperationInfo::known(&SERVICE, 464, "DisableFastLaunch"),
    OperationInfo::known(&SERVICE, 465, "DisableFastSnapshotRestores"),
    OperationInfo::served::<DisableImageRequest, DisableImageResult>(
        &SERVICE,
        466,
        "DisableImage",
        &DISABLE_IMAGE_REQUEST,
        &DISABLE_IMAGE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 467, "DisableImageBlockPublicAccess"),
    OperationInfo::served::<DisableImageDeprecationRequest, DisableImageDeprecationResult>(
        &SERVICE,
        468,
        "DisableImageDeprecation",
        &DISABLE_IMAGE_DEPRECATION_REQUEST,
        &DISABLE_IMAGE_DEPRECATION_RESULT,
    ),
    OperationInfo::served::<
        DisableImageDeregistrationProtectionRequest,
        DisableImageDeregistrationProtectionResult,
    >(
        &SERVICE,
        469,
        "DisableImageDeregistrationProtection",
        &DISABLE_IMAGE_DEREGISTRATION_PROTECTION_REQUEST,
        &DISABLE_IMAGE_DEREGISTRATION_PROTECTION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 470, "DisableInstanceSqlHaStandbyDetections"),
    OperationInfo::known(&SERVICE, 471, "DisableIpamOrganizationAdminAccount"),
    OperationInfo::known(&SERVICE, 472, "DisableIpamPolicy"),
    OperationInfo::known(&SERVICE, 473, "DisableRouteServerPropagation"),
    OperationInfo::known(&SERVICE, 474, "DisableSerialConsoleAccess"),
    OperationInfo::known(&SERVICE, 475, "DisableSnapshotBlockPublicAccess"),
    OperationInfo::known(&SERVICE, 476, "DisableTransitGatewayRouteTablePropagation"),
    OperationInfo::known(&SERVICE, 477, "DisableVgwRoutePropagation"),
    OperationInfo::known(&SERVICE, 478, "DisableVpcClassicLink"),
    OperationInfo::known(&SERVICE, 479, "DisableVpcClassicLinkDnsSupport"),
    OperationInfo::served::<DisassociateAddressRequest, Unit>(
        &SERVICE,
        480,
        "DisassociateAddress",
        &DISASSOCIATE_ADDRESS_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 481, "DisassociateCapacityReservationBillingOwner"),
    OperationInfo::known(&SERVICE, 482, "DisassociateClientVpnTargetNetwork"),
    OperationInfo::known(&SERVICE, 483, "DisassociateEnclaveCertificateIamRole"),
    OperationInfo::served::<DisassociateIamInstanceProfileRequest, DisassociateIamInstanceProfileResult>(
        &SERVICE,
        484,
        "DisassociateIamInstanceProfile",
        &DISASSOCIATE_IAM_INSTANCE_PROFILE_REQUEST,
        &DISASSOCIATE_IAM_INSTANCE_PROFILE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 485, "DisassociateInstanceEventWindow"),
    OperationInfo::known(&SERVICE, 486, "DisassociateIpamByoasn"),
    OperationInfo::known(&SERVICE, 487, "DisassociateIpamResourceDiscovery"),
    OperationInfo::served::<DisassociateNatGatewayAddressRequest, DisassociateNatGatewayAddressResult>(
        &SERVICE,
        488,
        "DisassociateNatGatewayAddress",
        &DISASSOCIATE_NAT_GATEWAY_ADDRESS_REQUEST,
        &DISASSOCIATE_NAT_GATEWAY_ADDRESS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 489, "DisassociateRouteServer"),
    OperationInfo::served::<DisassociateRouteTableRequest, Unit>(
        &SERVICE,
        490,
        "DisassociateRouteTable",
        &DISASSOCIATE_ROUTE_TABLE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 491, "DisassociateSecurityGroupVpc"),
    OperationInfo::served::<DisassociateSubnetCidrBlockRequest, DisassociateSubnetCidrBlockResult>(
        &SERVICE,
        492,
        "DisassociateSubnetCidrBlock",
        &DISASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST,
        &DISASSOCIATE_SUBNET_CIDR_BLOCK_RESULT,
    ),
    OperationInfo::known(&SERVICE, 493, "DisassociateTransitGatewayMulticastDomain"),
    OperationInfo::known(&SERVICE, 494, "DisassociateTransitGatewayPolicyTable"),
    OperationInfo::known(&SERVICE, 495, "DisassociateTransitGatewayRouteTable"),
    OperationInfo::known(&SERVICE, 496, "DisassociateTrunkInterface"),
    OperationInfo::served::<DisassociateVpcCidrBlockRequest, DisassociateVpcCidrBlockResult>(
        &SERVICE,
        497,
        "DisassociateVpcCidrBlock",
        &DISASSOCIATE_VPC_CIDR_BLOCK_REQUEST,
        &DISASSOCIATE_VPC_CIDR_BLOCK_RESULT,
    ),
    OperationInfo::known(&SERVICE, 498, "EnableAddressTransfer"),
    OperationInfo::known(&SERVICE, 499, "EnableAllowedImagesSettings"),
    OperationInfo::known(&SERVICE, 500, "EnableAwsNetworkPerformanceMetricSubscription"),
    OperationInfo::known(&SERVICE, 501, "EnableCapacityManager"),
    OperationInfo::known(&SERVICE, 502, "EnableEbsEncryptionByDefault"),
    OperationInfo::known(&SERVICE, 503, "EnableFastLaunch"),
    OperationInfo::known(&SERVICE, 504, "EnableFastSnapshotRestores"),
    OperationInfo::served::<EnableImageRequest, EnableImageResult>(
        &SERVICE,
        505,
        "EnableImage",
        &ENABLE_IMAGE_REQUEST,
        &ENABLE_IMAGE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 506, "EnableImageBlockPublicAccess"),
    OperationInfo::served::<EnableImageDeprecationRequest, EnableImageDeprecationResult>(
        &SERVICE,
        507,
        "EnableImageDeprecation",
        &ENABLE_IMAGE_DEPRECATION_REQUEST,
        &ENABLE_IMAGE_DEPRECATION_RESULT,
    ),
    OperationInfo::served::<
        EnableImageDeregistrationProtectionRequest,
        EnableImageDeregistrationProtectionResult,
    >(
        &SERVICE,
        508,
        "EnableImageDeregistrationProtection",
        &ENABLE_IMAGE_DEREGISTRATION_PROTECTION_REQUEST,
        &ENABLE_IMAGE_DEREGISTRATION_PROTECTION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 509, "EnableInstanceSqlHaStandbyDetections"),
    OperationInfo::known(&SERVICE, 510, "EnableIpamOrganizationAdminAccount"),
    OperationInfo::known(&SERVICE, 511, "EnableIpamPolicy"),
    OperationInfo::known(&SERVICE, 512, "EnableReachabilityAnalyzerOrganizationSharing"),
    OperationInfo::known(&SERVICE, 513, "EnableRouteServerPropagation"),
    OperationInfo::known(&SERVICE, 514, "EnableSerialConsoleAccess"),
    OperationInfo::known(&SERVICE, 515, "EnableSnapshotBlockPublicAccess"),
    OperationInfo::known(&SERVICE, 516, "EnableTransitGatewayRouteTablePropagation"),
    OperationInfo::known(&SERVICE, 517, "EnableVgwRoutePropagation"),
    OperationInfo::served::<EnableVolumeIORequest, Unit>(
        &SERVICE,
        518,
        "EnableVolumeIO",
        &ENABLE_VOLUME_IO_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 519, "EnableVpcClassicLink"),
    OperationInfo::known(&SERVICE, 520, "EnableVpcClassicLinkDnsSupport"),
    OperationInfo::known(&SERVICE, 521, "ExportClientVpnClientCertificateRevocationList"),
    OperationInfo::known(&SERVICE, 522, "ExportClientVpnClientConfiguration"),
    OperationInfo::known(&SERVICE, 523, "ExportImage"),
    OperationInfo::known(&SERVICE, 524, "ExportTransitGatewayRoutes"),
    OperationInfo::known(&SERVICE, 525, "ExportVerifiedAccessInstanceClientConfiguration"),
    OperationInfo::known(&SERVICE, 526, "GetActiveVpnTunnelStatus"),
    OperationInfo::known(&SERVICE, 527, "GetAllowedImagesSettings"),
    OperationInfo::known(&SERVICE, 528, "GetAssociatedEnclaveCertificateIamRoles"),
    OperationInfo::known(&SERVICE, 529, "GetAssociatedIpv6PoolCidrs"),
    OperationInfo::known(&SERVICE, 530, "GetAwsNetworkPerformanceData"),
    OperationInfo::known(&SERVICE, 531, "GetCapacityManagerAttributes"),
    OperationInfo::known(&SERVICE, 532, "GetCapacityManagerMetricData"),
    OperationInfo::known(&SERVICE, 533, "GetCapacityManagerMetricDimensions"),
    OperationInfo::known(&SERVICE, 534, "GetCapacityManagerMonitoredTagKeys"),
    OperationInfo::known(&SERVICE, 535, "GetCapacityReservationUsage"),
    OperationInfo::known(&SERVICE, 536, "GetCoipPoolUsage"),
    OperationInfo::served::<GetConsoleOutputRequest, GetConsoleOutputResult>(
        &SERVICE,
        537,
        "GetConsoleOutput",
        &GET_CONSOLE_OUTPUT_REQUEST,
        &GET_CONSOLE_OUTPUT_RESULT,
    ),
    OperationInfo::known(&SERVICE, 538, "GetConsoleScreenshot"),
    OperationInfo::known(&SERVICE, 539, "GetDeclarativePoliciesReportSummary"),
    OperationInfo::known(&SERVICE, 540, "GetDefaultCreditSpecification"),
    OperationInfo::known(&SERVICE, 541, "GetEbsDefaultKmsKeyId"),
    OperationInfo::served::<GetEbsEncryptionByDefaultRequest, GetEbsEncryptionByDefaultResult>(
        &SERVICE,
        542,
        "GetEbsEncryptionByDefault",
        &GET_EBS_ENCRYPTION_BY_DEFAULT_REQUEST,
        &GET_EBS_ENCRYPTION_BY_DEFAULT_RESULT,
    ),
    OperationInfo::known(&SERVICE, 543, "GetEnabledIpamPolicy"),
    OperationInfo::known(&SERVICE, 544, "GetFlowLogsIntegrationTemplate"),
    OperationInfo::known(&SERVICE, 545, "GetGroupsForCapacityReservation"),
    OperationInfo::known(&SERVICE, 546, "GetHostReservationPurchasePreview"),
    OperationInfo::known(&SERVICE, 547, "GetImageAncestry"),
    OperationInfo::known(&SERVICE, 548, "GetImageBlockPublicAccessState"),
    OperationInfo::known(&SERVICE, 549, "GetInstanceMetadataDefaults"),
    OperationInfo::known(&SERVICE, 550, "GetInstanceTpmEkPub"),
    OperationInfo::known(&SERVICE, 551, "GetInstanceTypesFromInstanceRequirements"),
    OperationInfo::known(&SERVICE, 552, "GetInstanceUefiData"),
    OperationInfo::known(&SERVICE, 553, "GetIpamAddressHistory"),
    OperationInfo::known(&SERVICE, 554, "GetIpamDiscoveredAccounts"),
    OperationInfo::known(&SERVICE, 555, "GetIpamDiscoveredPublicAddresses"),
    OperationInfo::known(&SERVICE, 556, "GetIpamDiscoveredResourceCidrs"),
    OperationInfo::known(&SERVICE, 557, "GetIpamPolicyAllocationRules"),
    OperationInfo::known(&SERVICE, 558, "GetIpamPolicyOrganizationTargets"),
    OperationInfo::known(&SERVICE, 559, "GetIpamPoolAllocations"),
    OperationInfo::known(&SERVICE, 560, "GetIpamPoolCidrs"),
    OperationInfo::known(&SERVICE, 561, "GetIpamPrefixListResolverRules"),
    OperationInfo::known(&SERVICE, 562, "GetIpamPrefixListResolverVersionEntries"),
    OperationInfo::known(&SERVICE, 563, "GetIpamPrefixListResolverVersions"),
    OperationInfo::known(&SERVICE, 564, "GetIpamResourceCidrs"),
    OperationInfo::served::<GetLaunchTemplateDataRequest, GetLaunchTemplateDataResult>(
        &SERVICE,
        565,
        "GetLaunchTemplateData",
        &GET_LAUNCH_TEMPLATE_DATA_REQUEST,
        &GET_LAUNCH_TEMPLATE_DATA_RESULT,
    ),
    OperationInfo::served::<GetManagedPrefixListAssociationsRequest, GetManagedPrefixListAssociationsResult>(
        &SERVICE,
        566,
        "GetManagedPrefixListAssociations",
        &GET_MANAGED_PREFIX_LIST_ASSOCIATIONS_REQUEST,
        &GET_MANAGED_PREFIX_LIST_ASSOCIATIONS_RESULT,
    ),
    OperationInfo::served::<GetManagedPrefixListEntriesRequest, GetManagedPrefixListEntriesResult>(
        &SERVICE,
        567,
        "GetManagedPrefixListEntries",
        &GET_MANAGED_PREFIX_LIST_ENTRIES_REQUEST,
        &GET_MANAGED_PREFIX_LIST_ENTRIES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 568, "GetManagedResourceVisibility"),
    OperationInfo::known(&SERVICE, 569, "GetNetworkInsightsAccessScopeAnalysisFindings"),
    OperationInfo::known(&SERVICE, 570, "GetNetworkInsightsAccessScopeContent"),
    OperationInfo::known(&SERVICE, 571, "GetPasswordData"),
    OperationInfo::known(&SERVICE, 572, "GetReservedInstancesExchangeQuote"),
    OperationInfo::known(&SERVICE, 573, "GetRouteServerAssociations"),
    OperationInfo::known(&SERVICE, 574, "GetRouteServerPropagations"),
    OperationInfo::known(&SERVICE, 575, "GetRouteServerRoutingDatabase"),
    OperationInfo::served::<GetSecurityGroupsForVpcRequest, GetSecurityGroupsForVpcResult>(
        &SERVICE,
        576,
        "GetSecurityGroupsForVpc",
        &GET_SECURITY_GROUPS_FOR_VPC_REQUEST,
        &GET_SECURITY_GROUPS_FOR_VPC_RESULT,
    ),
    OperationInfo::known(&SERVICE, 577, "GetSerialConsoleAccessStatus"),
    OperationInfo::known(&SERVICE, 578, "GetSnapshotBlockPublicAccessState"),
    OperationInfo::known(&SERVICE, 579, "GetSpotPlacementScores"),
    OperationInfo::known(&SERVICE, 580, "GetSubnetCidrReservations"),
    OperationInfo::known(&SERVICE, 581, "GetTransitGatewayAttachmentPropagations"),
    OperationInfo::known(&SERVICE, 582, "GetTransitGatewayMeteringPolicyEntries"),
    OperationInfo::known(&SERVICE, 583, "GetTransitGatewayMulticastDomainAssociations"),
    OperationInfo::known(&SERVICE, 584, "GetTransitGatewayPolicyTableAssociations"),
    OperationInfo::known(&SERVICE, 585, "GetTransitGatewayPolicyTableEntries"),
    OperationInfo::known(&SERVICE, 586, "GetTransitGatewayPrefixListReferences"),
    OperationInfo::known(&SERVICE, 587, "GetTransitGatewayRouteTableAssociations"),
    OperationInfo::known(&SERVICE, 588, "GetTransitGatewayRouteTablePropagations"),
    OperationInfo::known(&SERVICE, 589, "GetVerifiedAccessEndpointPolicy"),
    OperationInfo::known(&SERVICE, 590, "GetVerifiedAccessEndpointTargets"),
    OperationInfo::known(&SERVICE, 591, "GetVerifiedAccessGroupPolicy"),
    OperationInfo::known(&SERVICE, 592, "GetVpcResourcesBlockingEncryptionEnforcement"),
    OperationInfo::known(&SERVICE, 593, "GetVpnConnectionDeviceSampleConfiguration"),
    OperationInfo::known(&SERVICE, 594, "GetVpnConnectionDeviceTypes"),
    OperationInfo::known(&SERVICE, 595, "GetVpnTunnelReplacementStatus"),
    OperationInfo::known(&SERVICE, 596, "ImportClientVpnClientCertificateRevocationList"),
    OperationInfo::known(&SERVICE, 597, "ImportImage"),
    OperationInfo::known(&SERVICE, 598, "ImportInstance"),
    OperationInfo::served::<ImportKeyPairRequest, ImportKeyPairResult>(
        &SERVICE,
        599,
        "ImportKeyPair",
        &IMPORT_KEY_PAIR_REQUEST,
        &IMPORT_KEY_PAIR_RESULT,
    ),
    OperationInfo::known(&SERVICE, 600, "ImportSnapshot"),
    OperationInfo::known(&SERVICE, 601, "ImportVolume"),
    OperationInfo::known(&SERVICE, 602, "ListImagesInRecycleBin"),
    OperationInfo::known(&SERVICE, 603, "ListSnapshotsInRecycleBin"),
    OperationInfo::known(&SERVICE, 604, "ListVolumesInRecycleBin"),
    OperationInfo::known(&SERVICE, 605, "LockSnapshot"),
    OperationInfo::known(&SERVICE, 606, "ModifyAddressAttribute"),
    OperationInfo::known(&SERVICE, 607, "ModifyAvailabilityZoneGroup"),
    OperationInfo::known(&SERVICE, 608, "ModifyCapacityReservation"),
    OperationInfo::known(&SERVICE, 609, "ModifyCapacityReservationFleet"),
    OperationInfo::known(&SERVICE, 610, "ModifyClientVpnEndpoint"),
    OperationInfo::known(&SERVICE, 611, "ModifyDefaultCreditSpecification"),
    OperationInfo::known(&SERVICE, 612, "ModifyEbsDefaultKmsKeyId"),
    OperationInfo::known(&SERVICE, 613, "ModifyFleet"),
    OperationInfo::known(&SERVICE, 614, "ModifyFpgaImageAttribute"),
    OperationInfo::known(&SERVICE, 615, "ModifyHosts"),
    OperationInfo::known(&SERVICE, 616, "ModifyIdFormat"),
    OperationInfo::known(&SERVICE, 617, "ModifyIdentityIdFormat"),
    OperationInfo::served::<ModifyImageAttributeRequest, Unit>(
        &SERVICE,
        618,
        "ModifyImageAttribute",
        &MODIFY_IMAGE_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<ModifyInstanceAttributeRequest, Unit>(
        &SERVICE,
        619,
        "ModifyInstanceAttribute",
        &MODIFY_INSTANCE_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 620, "ModifyInstanceCapacityReservationAttributes"),
    OperationInfo::known(&SERVICE, 621, "ModifyInstanceConnectEndpoint"),
    OperationInfo::known(&SERVICE, 622, "ModifyInstanceCpuOptions"),
    OperationInfo::known(&SERVICE, 623, "ModifyInstanceCreditSpecification"),
    OperationInfo::known(&SERVICE, 624, "ModifyInstanceEventStartTime"),
    OperationInfo::known(&SERVICE, 625, "ModifyInstanceEventWindow"),
    OperationInfo::known(&SERVICE, 626, "ModifyInstanceMaintenanceOptions"),
    OperationInfo::known(&SERVICE, 627, "ModifyInstanceMetadataDefaults"),
    OperationInfo::served::<ModifyInstanceMetadataOptionsRequest, ModifyInstanceMetadataOptionsResult>(
        &SERVICE,
        628,
        "ModifyInstanceMetadataOptions",
        &MODIFY_INSTANCE_METADATA_OPTIONS_REQUEST,
        &MODIFY_INSTANCE_METADATA_OPTIONS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 629, "ModifyInstanceNetworkPerformanceOptions"),
    OperationInfo::known(&SERVICE, 630, "ModifyInstancePlacement"),
    OperationInfo::known(&SERVICE, 631, "ModifyIpam"),
    OperationInfo::known(&SERVICE, 632, "ModifyIpamPolicyAllocationRules"),
    OperationInfo::known(&SERVICE, 633, "ModifyIpamPool"),
    OperationInfo::known(&SERVICE, 634, "ModifyIpamPoolAllocation"),
    OperationInfo::known(&SERVICE, 635, "ModifyIpamPrefixListResolver"),
    OperationInfo::known(&SERVICE, 636, "ModifyIpamPrefixListResolverTarget"),
    OperationInfo::known(&SERVICE, 637, "ModifyIpamResourceCidr"),
    OperationInfo::known(&SERVICE, 638, "ModifyIpamResourceDiscovery"),
    OperationInfo::known(&SERVICE, 639, "ModifyIpamScope"),
    OperationInfo::served::<ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult>(
        &SERVICE,
        640,
        "ModifyLaunchTemplate",
        &MODIFY_LAUNCH_TEMPLATE_REQUEST,
        &MODIFY_LAUNCH_TEMPLATE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 641, "ModifyLocalGatewayRoute"),
    OperationInfo::served::<ModifyManagedPrefixListRequest, ModifyManagedPrefixListResult>(
        &SERVICE,
        642,
        "ModifyManagedPrefixList",
        &MODIFY_MANAGED_PREFIX_LIST_REQUEST,
        &MODIFY_MANAGED_PREFIX_LIST_RESULT,
    ),
    OperationInfo::known(&SERVICE, 643, "ModifyManagedResourceVisibility"),
    OperationInfo::served::<ModifyNetworkInterfaceAttributeRequest, Unit>(
        &SERVICE,
        644,
        "ModifyNetworkInterfaceAttribute",
        &MODIFY_NETWORK_INTERFACE_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 645, "ModifyPrivateDnsNameOptions"),
    OperationInfo::known(&SERVICE, 646, "ModifyPublicIpDnsNameOptions"),
    OperationInfo::known(&SERVICE, 647, "ModifyReservedInstances"),
    OperationInfo::known(&SERVICE, 648, "ModifyRouteServer"),
    OperationInfo::served::<ModifySecurityGroupRulesRequest, ModifySecurityGroupRulesResult>(
        &SERVICE,
        649,
        "ModifySecurityGroupRules",
        &MODIFY_SECURITY_GROUP_RULES_REQUEST,
        &MODIFY_SECURITY_GROUP_RULES_RESULT,
    ),
    OperationInfo::served::<ModifySnapshotAttributeRequest, Unit>(
        &SERVICE,
        650,
        "ModifySnapshotAttribute",
        &MODIFY_SNAPSHOT_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 651, "ModifySnapshotTier"),
    OperationInfo::known(&SERVICE, 652, "ModifySpotFleetRequest"),
    OperationInfo::served::<ModifySubnetAttributeRequest, Unit>(
        &SERVICE,
        653,
        "ModifySubnetAttribute",
        &MODIFY_SUBNET_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 654, "ModifyTrafficMirrorFilterNetworkServices"),
    OperationInfo::known(&SERVICE, 655, "ModifyTrafficMirrorFilterRule"),
    OperationInfo::known(&SERVICE, 656, "ModifyTrafficMirrorSession"),
    OperationInfo::known(&SERVICE, 657, "ModifyTransitGateway"),
    OperationInfo::known(&SERVICE, 658, "ModifyTransitGatewayMeteringPolicy"),
    OperationInfo::known(&SERVICE, 659, "ModifyTransitGatewayPrefixListReference"),
    OperationInfo::known(&SERVICE, 660, "ModifyTransitGatewayVpcAttachment"),
    OperationInfo::known(&SERVICE, 661, "ModifyVerifiedAccessEndpoint"),
    OperationInfo::known(&SERVICE, 662, "ModifyVerifiedAccessEndpointPolicy"),
    OperationInfo::known(&SERVICE, 663, "ModifyVerifiedAccessGroup"),
    OperationInfo::known(&SERVICE, 664, "ModifyVerifiedAccessGroupPolicy"),
    OperationInfo::known(&SERVICE, 665, "ModifyVerifiedAccessInstance"),
    OperationInfo::known(&SERVICE, 666, "ModifyVerifiedAccessInstanceLoggingConfiguration"),
    OperationInfo::known(&SERVICE, 667, "ModifyVerifiedAccessTrustProvider"),
    OperationInfo::served::<ModifyVolumeRequest, ModifyVolumeResult>(
        &SERVICE,
        668,
        "ModifyVolume",
        &MODIFY_VOLUME_REQUEST,
        &MODIFY_VOLUME_RESULT,
    ),
    OperationInfo::served::<ModifyVolumeAttributeRequest, Unit>(
        &SERVICE,
        669,
        "ModifyVolumeAttribute",
        &MODIFY_VOLUME_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<ModifyVpcAttributeRequest, Unit>(
        &SERVICE,
        670,
        "ModifyVpcAttribute",
        &MODIFY_VPC_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 671, "ModifyVpcBlockPublicAccessExclusion"),
    OperationInfo::known(&SERVICE, 672, "ModifyVpcBlockPublicAccessOptions"),
    OperationInfo::known(&SERVICE, 673, "ModifyVpcEncryptionControl"),
    OperationInfo::served::<ModifyVpcEndpointRequest, ModifyVpcEndpointResult>(
        &SERVICE,
        674,
        "ModifyVpcEndpoint",
        &MODIFY_VPC_ENDPOINT_REQUEST,
        &MODIFY_VPC_ENDPOINT_RESULT,
    ),
    OperationInfo::known(&SERVICE, 675, "ModifyVpcEndpointConnectionNotification"),
    OperationInfo::known(&SERVICE, 676, "ModifyVpcEndpointServiceConfiguration"),
    OperationInfo::known(&SERVICE, 677, "ModifyVpcEndpointServicePayerResponsibility"),
    OperationInfo::known(&SERVICE, 678, "ModifyVpcEndpointServicePermissions"),
    OperationInfo::served::<ModifyVpcPeeringConnectionOptionsRequest, ModifyVpcPeeringConnectionOptionsResult>(
        &SERVICE,
        679,
        "ModifyVpcPeeringConnectionOptions",
        &MODIFY_VPC_PEERING_CONNECTION_OPTIONS_REQUEST,
        &MODIFY_VPC_PEERING_CONNECTION_OPTIONS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 680, "ModifyVpcTenancy"),
    OperationInfo::known(&SERVICE, 681, "ModifyVpnConnection"),
    OperationInfo::known(&SERVICE, 682, "ModifyVpnConnectionOptions"),
    OperationInfo::known(&SERVICE, 683, "ModifyVpnTunnelCertificate"),
    OperationInfo::known(&SERVICE, 684, "ModifyVpnTunnelOptions"),
    OperationInfo::known(&SERVICE, 685, "MonitorInstances"),
    OperationInfo::known(&SERVICE, 686, "MoveAddressToVpc"),
    OperationInfo::known(&SERVICE, 687, "MoveByoipCidrToIpam"),
    OperationInfo::known(&SERVICE, 688, "MoveCapacityReservationInstances"),
    OperationInfo::known(&SERVICE, 689, "ProvisionByoipCidr"),
    OperationInfo::known(&SERVICE, 690, "ProvisionIpamByoasn"),
    OperationInfo::known(&SERVICE, 691, "ProvisionIpamPoolCidr"),
    OperationInfo::known(&SERVICE, 692, "ProvisionPublicIpv4PoolCidr"),
    OperationInfo::known(&SERVICE, 693, "PurchaseCapacityBlock"),
    OperationInfo::known(&SERVICE, 694, "PurchaseCapacityBlockExtension"),
    OperationInfo::known(&SERVICE, 695, "PurchaseHostReservation"),
    OperationInfo::known(&SERVICE, 696, "PurchaseReservedInstancesOffering"),
    OperationInfo::known(&SERVICE, 697, "PurchaseScheduledInstances"),
    OperationInfo::served::<RebootInstancesRequest, Unit>(
        &SERVICE,
        698,
        "RebootInstances",
        &REBOOT_INSTANCES_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<RegisterImageRequest, RegisterImageResult>(
        &SERVICE,
        699,
        "RegisterImage",
        &REGISTER_IMAGE_REQUEST,
        &REGISTER_IMAGE_RESULT,
    ),
    OperationInfo::known(&SERVICE, 700, "RegisterInstanceEventNotificationAttributes"),
    OperationInfo::known(&SERVICE, 701, "RegisterTransitGatewayMulticastGroupMembers"),
    OperationInfo::known(&SERVICE, 702, "RegisterTransitGatewayMulticastGroupSources"),
    OperationInfo::known(&SERVICE, 703, "RejectCapacityReservationBillingOwnership"),
    OperationInfo::known(&SERVICE, 704, "RejectTransitGatewayClientVpnAttachment"),
    OperationInfo::known(&SERVICE, 705, "RejectTransitGatewayMulticastDomainAssociations"),
    OperationInfo::known(&SERVICE, 706, "RejectTransitGatewayPeeringAttachment"),
    OperationInfo::known(&SERVICE, 707, "RejectTransitGatewayVpcAttachment"),
    OperationInfo::known(&SERVICE, 708, "RejectVpcEndpointConnections"),
    OperationInfo::served::<RejectVpcPeeringConnectionRequest, RejectVpcPeeringConnectionResult>(
        &SERVICE,
        709,
        "RejectVpcPeeringConnection",
        &REJECT_VPC_PEERING_CONNECTION_REQUEST,
        &REJECT_VPC_PEERING_CONNECTION_RESULT,
    ),
    OperationInfo::served::<ReleaseAddressRequest, Unit>(
        &SERVICE,
        710,
        "ReleaseAddress",
        &RELEASE_ADDRESS_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 711, "ReleaseHosts"),
    OperationInfo::known(&SERVICE, 712, "ReleaseIpamPoolAllocation"),
    OperationInfo::served::<
        ReplaceIamInstanceProfileAssociationRequest,
        ReplaceIamInstanceProfileAssociationResult,
    >(
        &SERVICE,
        713,
        "ReplaceIamInstanceProfileAssociation",
        &REPLACE_IAM_INSTANCE_PROFILE_ASSOCIATION_REQUEST,
        &REPLACE_IAM_INSTANCE_PROFILE_ASSOCIATION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 714, "ReplaceImageCriteriaInAllowedImagesSettings"),
    OperationInfo::served::<ReplaceNetworkAclAssociationRequest, ReplaceNetworkAclAssociationResult>(
        &SERVICE,
        715,
        "ReplaceNetworkAclAssociation",
        &REPLACE_NETWORK_ACL_ASSOCIATION_REQUEST,
        &REPLACE_NETWORK_ACL_ASSOCIATION_RESULT,
    ),
    OperationInfo::served::<ReplaceNetworkAclEntryRequest, Unit>(
        &SERVICE,
        716,
        "ReplaceNetworkAclEntry",
        &REPLACE_NETWORK_ACL_ENTRY_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<ReplaceRouteRequest, Unit>(
        &SERVICE,
        717,
        "ReplaceRoute",
        &REPLACE_ROUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<ReplaceRouteTableAssociationRequest, ReplaceRouteTableAssociationResult>(
        &SERVICE,
        718,
        "ReplaceRouteTableAssociation",
        &REPLACE_ROUTE_TABLE_ASSOCIATION_REQUEST,
        &REPLACE_ROUTE_TABLE_ASSOCIATION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 719, "ReplaceTransitGatewayRoute"),
    OperationInfo::known(&SERVICE, 720, "ReplaceVpnTunnel"),
    OperationInfo::known(&SERVICE, 721, "ReportInstanceStatus"),
    OperationInfo::known(&SERVICE, 722, "RequestSpotFleet"),
    OperationInfo::known(&SERVICE, 723, "RequestSpotInstances"),
    OperationInfo::known(&SERVICE, 724, "ResetAddressAttribute"),
    OperationInfo::known(&SERVICE, 725, "ResetEbsDefaultKmsKeyId"),
    OperationInfo::known(&SERVICE, 726, "ResetFpgaImageAttribute"),
    OperationInfo::served::<ResetImageAttributeRequest, Unit>(
        &SERVICE,
        727,
        "ResetImageAttribute",
        &RESET_IMAGE_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 728, "ResetInstanceAttribute"),
    OperationInfo::served::<ResetNetworkInterfaceAttributeRequest, Unit>(
        &SERVICE,
        729,
        "ResetNetworkInterfaceAttribute",
        &RESET_NETWORK_INTERFACE_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<ResetSnapshotAttributeRequest, Unit>(
        &SERVICE,
        730,
        "ResetSnapshotAttribute",
        &RESET_SNAPSHOT_ATTRIBUTE_REQUEST,
        &UNIT,
    ),
    OperationInfo::known(&SERVICE, 731, "RestoreAddressToClassic"),
    OperationInfo::known(&SERVICE, 732, "RestoreImageFromRecycleBin"),
    OperationInfo::served::<RestoreManagedPrefixListVersionRequest, RestoreManagedPrefixListVersionResult>(
        &SERVICE,
        733,
        "RestoreManagedPrefixListVersion",
        &RESTORE_MANAGED_PREFIX_LIST_VERSION_REQUEST,
        &RESTORE_MANAGED_PREFIX_LIST_VERSION_RESULT,
    ),
    OperationInfo::known(&SERVICE, 734, "RestoreSnapshotFromRecycleBin"),
    OperationInfo::known(&SERVICE, 735, "RestoreSnapshotTier"),
    OperationInfo::known(&SERVICE, 736, "RestoreVolumeFromRecycleBin"),
    OperationInfo::known(&SERVICE, 737, "RevokeClientVpnIngress"),
    OperationInfo::served::<RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult>(
        &SERVICE,
        738,
        "RevokeSecurityGroupEgress",
        &REVOKE_SECURITY_GROUP_EGRESS_REQUEST,
        &REVOKE_SECURITY_GROUP_EGRESS_RESULT,
    ),
    OperationInfo::served::<RevokeSecurityGroupIngressRequest, RevokeSecurityGroupIngressResult>(
        &SERVICE,
        739,
        "RevokeSecurityGroupIngress",
        &REVOKE_SECURITY_GROUP_INGRESS_REQUEST,
        &REVOKE_SECURITY_GROUP_INGRESS_RESULT,
    ),
    OperationInfo::served::<RunInstancesRequest, Reservation>(
        &SERVICE,
        740,
        "RunInstances",
        &RUN_INSTANCES_REQUEST,
        &RESERVATION,
    ),
    OperationInfo::known(&SERVICE, 741, "RunScheduledInstances"),
    OperationInfo::known(&SERVICE, 742, "SearchLocalGatewayRoutes"),
    OperationInfo::known(&SERVICE, 743, "SearchTransitGatewayMulticastGroups"),
    OperationInfo::known(&SERVICE, 744, "SearchTransitGatewayRoutes"),
    OperationInfo::known(&SERVICE, 745, "SendDiagnosticInterrupt"),
    OperationInfo::known(&SERVICE, 746, "StartDeclarativePoliciesReport"),
    OperationInfo::served::<StartInstancesRequest, StartInstancesResult>(
        &SERVICE,
        747,
        "StartInstances",
        &START_INSTANCES_REQUEST,
        &START_INSTANCES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 748, "StartNetworkInsightsAccessScopeAnalysis"),
    OperationInfo::served::<StartNetworkInsightsAnalysisRequest, StartNetworkInsightsAnalysisResult>(
        &SERVICE,
        749,
        "StartNetworkInsightsAnalysis",
        &START_NETWORK_INSIGHTS_ANALYSIS_REQUEST,
        &START_NETWORK_INSIGHTS_ANALYSIS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 750, "StartVpcEndpointServicePrivateDnsVerification"),
    OperationInfo::served::<StopInstancesRequest, StopInstancesResult>(
        &SERVICE,
        751,
        "StopInstances",
        &STOP_INSTANCES_REQUEST,
        &STOP_INSTANCES_RESULT,
    ),
    OperationInfo::known(&SERVICE, 752, "TerminateClientVpnConnections"),
    OperationInfo::served::<TerminateInstancesRequest, TerminateInstancesResult>(
        &SERVICE,
        753,
        "TerminateInstances",
        &TERMINATE_INSTANCES_REQUEST,
        &TERMINATE_INSTANCES_RESULT,
    ),
    OperationInfo::served::<UnassignIpv6AddressesRequest, UnassignIpv6AddressesResult>(
        &SERVICE,
        754,
        "UnassignIpv6Addresses",
        &UNASSIGN_IPV6_ADDRESSES_REQUEST,
        &UNASSIGN_IPV6_ADDRESSES_RESULT,
    ),
    OperationInfo::served::<UnassignPrivateIpAddressesRequest, Unit>(
        &SERVICE,
        755,
        "UnassignPrivateIpAddresses",
        &UNASSIGN_PRIVATE_IP_ADDRESSES_REQUEST,
        &UNIT,
    ),
    OperationInfo::served::<UnassignPrivateNatGatewayAddressRequest, UnassignPrivateNatGatewayAddressResult>(
        &SERVICE,
        756,
        "UnassignPrivateNatGatewayAddress",
        &UNASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_REQUEST,
        &UNASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 757, "UnlockSnapshot"),
    OperationInfo::known(&SERVICE, 758, "UnmonitorInstances"),
    OperationInfo::known(&SERVICE, 759, "UpdateCapacityManagerMonitoredTagKeys"),
    OperationInfo::known(&SERVICE, 760, "UpdateCapacityManagerOrganizationsAccess"),
    OperationInfo::known(&SERVICE, 761, "UpdateInterruptibleCapacityReservationAllocation"),
    OperationInfo::served::<
        UpdateSecurityGroupRuleDescriptionsEgressRequest,
        UpdateSecurityGroupRuleDescriptionsEgressResult,
    >(
        &SERVICE,
        762,
        "UpdateSecurityGroupRuleDescriptionsEgress",
        &UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_REQUEST,
        &UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_RESULT,
    ),
    OperationInfo::served::<
        UpdateSecurityGroupRuleDescriptionsIngressRequest,
        UpdateSecurityGroupRuleDescriptionsIngressResult,
    >(
        &SERVICE,
        763,
        "UpdateSecurityGroupRuleDescriptionsIngress",
        &UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_REQUEST,
        &UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_RESULT,
    ),
    OperationInfo::known(&SERVICE, 764, "WithdrawByoipCidr"),
];

operation!(AcceptVpcPeeringConnection = 8: AcceptVpcPeeringConnectionRequest => AcceptVpcPeeringConnectionResult);
operation!(AllocateAddress = 10: AllocateAddressRequest => AllocateAddressResult);
operation!(AssignIpv6Addresses = 14: AssignIpv6AddressesRequest => AssignIpv6AddressesResult);
operation!(AssignPrivateIpAddresses = 15: AssignPrivateIpAddressesRequest => AssignPrivateIpAddressesResult);
operation!(AssignPrivateNatGatewayAddress = 16: AssignPrivateNatGatewayAddressRequest => AssignPrivateNatGatewayAddressResult);
operation!(AssociateAddress = 17: AssociateAddressRequest => AssociateAddressResult);
operation!(AssociateDhcpOptions = 20: AssociateDhcpOptionsRequest => Unit);
operation!(AssociateIamInstanceProfile = 22: AssociateIamInstanceProfileRequest => AssociateIamInstanceProfileResult);
operation!(AssociateNatGatewayAddress = 26: AssociateNatGatewayAddressRequest => AssociateNatGatewayAddressResult);
operation!(AssociateRouteTable = 28: AssociateRouteTableRequest => AssociateRouteTableResult);
operation!(AssociateSubnetCidrBlock = 30: AssociateSubnetCidrBlockRequest => AssociateSubnetCidrBlockResult);
operation!(AssociateVpcCidrBlock = 35: AssociateVpcCidrBlockRequest => AssociateVpcCidrBlockResult);
operation!(AttachInternetGateway = 37: AttachInternetGatewayRequest => Unit);
operation!(AttachNetworkInterface = 38: AttachNetworkInterfaceRequest => AttachNetworkInterfaceResult);
operation!(AttachVolume = 40: AttachVolumeRequest => VolumeAttachment);
operation!(AuthorizeSecurityGroupEgress = 43: AuthorizeSecurityGroupEgressRequest => AuthorizeSecurityGroupEgressResult);
operation!(AuthorizeSecurityGroupIngress = 44: AuthorizeSecurityGroupIngressRequest => AuthorizeSecurityGroupIngressResult);
operation!(CopyImage = 59: CopyImageRequest => CopyImageResult);
operation!(CopySnapshot = 60: CopySnapshotRequest => CopySnapshotResult);
operation!(CreateDefaultSubnet = 72: CreateDefaultSubnetRequest => CreateDefaultSubnetResult);
operation!(CreateDefaultVpc = 73: CreateDefaultVpcRequest => CreateDefaultVpcResult);
operation!(CreateDhcpOptions = 75: CreateDhcpOptionsRequest => CreateDhcpOptionsResult);
operation!(CreateEgressOnlyInternetGateway = 76: CreateEgressOnlyInternetGatewayRequest => CreateEgressOnlyInternetGatewayResult);
operation!(CreateFlowLogs = 78: CreateFlowLogsRequest => CreateFlowLogsResult);
operation!(CreateImage = 80: CreateImageRequest => CreateImageResult);
operation!(CreateInternetGateway = 85: CreateInternetGatewayRequest => CreateInternetGatewayResult);
operation!(CreateKeyPair = 95: CreateKeyPairRequest => KeyPair);
operation!(CreateLaunchTemplate = 96: CreateLaunchTemplateRequest => CreateLaunchTemplateResult);
operation!(CreateLaunchTemplateVersion = 97: CreateLaunchTemplateVersionRequest => CreateLaunchTemplateVersionResult);
operation!(CreateManagedPrefixList = 105: CreateManagedPrefixListRequest => CreateManagedPrefixListResult);
operation!(CreateNatGateway = 106: CreateNatGatewayRequest => CreateNatGatewayResult);
operation!(CreateNetworkAcl = 107: CreateNetworkAclRequest => CreateNetworkAclResult);
operation!(CreateNetworkAclEntry = 108: CreateNetworkAclEntryRequest => Unit);
operation!(CreateNetworkInsightsPath = 110: CreateNetworkInsightsPathRequest => CreateNetworkInsightsPathResult);
operation!(CreateNetworkInterface = 111: CreateNetworkInterfaceRequest => CreateNetworkInterfaceResult);
operation!(CreateRoute = 118: CreateRouteRequest => CreateRouteResult);
operation!(CreateRouteTable = 122: CreateRouteTableRequest => CreateRouteTableResult);
operation!(CreateSecurityGroup = 125: CreateSecurityGroupRequest => CreateSecurityGroupResult);
operation!(CreateSnapshot = 126: CreateSnapshotRequest => Snapshot);
operation!(CreateSnapshots = 127: CreateSnapshotsRequest => CreateSnapshotsResult);
operation!(CreateSubnet = 130: CreateSubnetRequest => CreateSubnetResult);
operation!(CreateTags = 132: CreateTagsRequest => Unit);
operation!(CreateVolume = 154: CreateVolumeRequest => Volume);
operation!(CreateVpc = 155: CreateVpcRequest => CreateVpcResult);
operation!(CreateVpcEndpoint = 158: CreateVpcEndpointRequest => CreateVpcEndpointResult);
operation!(CreateVpcPeeringConnection = 161: CreateVpcPeeringConnectionRequest => CreateVpcPeeringConnectionResult);
operation!(DeleteDhcpOptions = 173: DeleteDhcpOptionsRequest => Unit);
operation!(DeleteEgressOnlyInternetGateway = 174: DeleteEgressOnlyInternetGatewayRequest => DeleteEgressOnlyInternetGatewayResult);
operation!(DeleteFlowLogs = 176: DeleteFlowLogsRequest => DeleteFlowLogsResult);
operation!(DeleteInternetGateway = 181: DeleteInternetGatewayRequest => Unit);
operation!(DeleteKeyPair = 190: DeleteKeyPairRequest => DeleteKeyPairResult);
operation!(DeleteLaunchTemplate = 191: DeleteLaunchTemplateRequest => DeleteLaunchTemplateResult);
operation!(DeleteLaunchTemplateVersions = 192: DeleteLaunchTemplateVersionsRequest => DeleteLaunchTemplateVersionsResult);
operation!(DeleteManagedPrefixList = 199: DeleteManagedPrefixListRequest => DeleteManagedPrefixListResult);
operation!(DeleteNatGateway = 200: DeleteNatGatewayRequest => DeleteNatGatewayResult);
operation!(DeleteNetworkAcl = 201: DeleteNetworkAclRequest => Unit);
operation!(DeleteNetworkAclEntry = 202: DeleteNetworkAclEntryRequest => Unit);
operation!(DeleteNetworkInsightsAnalysis = 205: DeleteNetworkInsightsAnalysisRequest => DeleteNetworkInsightsAnalysisResult);
operation!(DeleteNetworkInsightsPath = 206: DeleteNetworkInsightsPathRequest => DeleteNetworkInsightsPathResult);
operation!(DeleteNetworkInterface = 207: DeleteNetworkInterfaceRequest => Unit);
operation!(DeleteRoute = 212: DeleteRouteRequest => Unit);
operation!(DeleteRouteTable = 216: DeleteRouteTableRequest => Unit);
operation!(DeleteSecurityGroup = 219: DeleteSecurityGroupRequest => DeleteSecurityGroupResult);
operation!(DeleteSnapshot = 220: DeleteSnapshotRequest => Unit);
operation!(DeleteSubnet = 222: DeleteSubnetRequest => Unit);
operation!(DeleteTags = 224: DeleteTagsRequest => Unit);
operation!(DeleteVolume = 247: DeleteVolumeRequest => Unit);
operation!(DeleteVpc = 248: DeleteVpcRequest => Unit);
operation!(DeleteVpcEndpoints = 253: DeleteVpcEndpointsRequest => DeleteVpcEndpointsResult);
operation!(DeleteVpcPeeringConnection = 254: DeleteVpcPeeringConnectionRequest => DeleteVpcPeeringConnectionResult);
operation!(DeregisterImage = 263: DeregisterImageRequest => DeregisterImageResult);
operation!(DescribeAccountAttributes = 267: DescribeAccountAttributesRequest => DescribeAccountAttributesResult);
operation!(DescribeAddresses = 269: DescribeAddressesRequest => DescribeAddressesResult);
operation!(DescribeAddressesAttribute = 270: DescribeAddressesAttributeRequest => DescribeAddressesAttributeResult);
operation!(DescribeAvailabilityZones = 272: DescribeAvailabilityZonesRequest => DescribeAvailabilityZonesResult);
operation!(DescribeDhcpOptions = 297: DescribeDhcpOptionsRequest => DescribeDhcpOptionsResult);
operation!(DescribeEgressOnlyInternetGateways = 298: DescribeEgressOnlyInternetGatewaysRequest => DescribeEgressOnlyInternetGatewaysResult);
operation!(DescribeFlowLogs = 307: DescribeFlowLogsRequest => DescribeFlowLogsResult);
operation!(DescribeIamInstanceProfileAssociations = 313: DescribeIamInstanceProfileAssociationsRequest => DescribeIamInstanceProfileAssociationsResult);
operation!(DescribeImageAttribute = 316: DescribeImageAttributeRequest => ImageAttribute);
operation!(DescribeImages = 320: DescribeImagesRequest => DescribeImagesResult);
operation!(DescribeInstanceAttribute = 323: DescribeInstanceAttributeRequest => InstanceAttribute);
operation!(DescribeInstanceCreditSpecifications = 325: DescribeInstanceCreditSpecificationsRequest => DescribeInstanceCreditSpecificationsResult);
operation!(DescribeInstanceStatus = 331: DescribeInstanceStatusRequest => DescribeInstanceStatusResult);
operation!(DescribeInstanceTypeOfferings = 333: DescribeInstanceTypeOfferingsRequest => DescribeInstanceTypeOfferingsResult);
operation!(DescribeInstanceTypes = 334: DescribeInstanceTypesRequest => DescribeInstanceTypesResult);
operation!(DescribeInstances = 335: DescribeInstancesRequest => DescribeInstancesResult);
operation!(DescribeInternetGateways = 336: DescribeInternetGatewaysRequest => DescribeInternetGatewaysResult);
operation!(DescribeKeyPairs = 349: DescribeKeyPairsRequest => DescribeKeyPairsResult);
operation!(DescribeLaunchTemplateVersions = 350: DescribeLaunchTemplateVersionsRequest => DescribeLaunchTemplateVersionsResult);
operation!(DescribeLaunchTemplates = 351: DescribeLaunchTemplatesRequest => DescribeLaunchTemplatesResult);
operation!(DescribeManagedPrefixLists = 361: DescribeManagedPrefixListsRequest => DescribeManagedPrefixListsResult);
operation!(DescribeNatGateways = 363: DescribeNatGatewaysRequest => DescribeNatGatewaysResult);
operation!(DescribeNetworkAcls = 364: DescribeNetworkAclsRequest => DescribeNetworkAclsResult);
operation!(DescribeNetworkInsightsAnalyses = 367: DescribeNetworkInsightsAnalysesRequest => DescribeNetworkInsightsAnalysesResult);
operation!(DescribeNetworkInsightsPaths = 368: DescribeNetworkInsightsPathsRequest => DescribeNetworkInsightsPathsResult);
operation!(DescribeNetworkInterfaceAttribute = 369: DescribeNetworkInterfaceAttributeRequest => DescribeNetworkInterfaceAttributeResult);
operation!(DescribeNetworkInterfaces = 371: DescribeNetworkInterfacesRequest => DescribeNetworkInterfacesResult);
operation!(DescribePrefixLists = 374: DescribePrefixListsRequest => DescribePrefixListsResult);
operation!(DescribeRegions = 377: DescribeRegionsRequest => DescribeRegionsResult);
operation!(DescribeRouteTables = 386: DescribeRouteTablesRequest => DescribeRouteTablesResult);
operation!(DescribeSecurityGroupReferences = 392: DescribeSecurityGroupReferencesRequest => DescribeSecurityGroupReferencesResult);
operation!(DescribeSecurityGroupRules = 393: DescribeSecurityGroupRulesRequest => DescribeSecurityGroupRulesResult);
operation!(DescribeSecurityGroups = 395: DescribeSecurityGroupsRequest => DescribeSecurityGroupsResult);
operation!(DescribeSnapshotAttribute = 397: DescribeSnapshotAttributeRequest => DescribeSnapshotAttributeResult);
operation!(DescribeSnapshots = 399: DescribeSnapshotsRequest => DescribeSnapshotsResult);
operation!(DescribeStaleSecurityGroups = 406: DescribeStaleSecurityGroupsRequest => DescribeStaleSecurityGroupsResult);
operation!(DescribeSubnets = 408: DescribeSubnetsRequest => DescribeSubnetsResult);
operation!(DescribeTags = 409: DescribeTagsRequest => DescribeTagsResult);
operation!(DescribeVolumeAttribute = 431: DescribeVolumeAttributeRequest => DescribeVolumeAttributeResult);
operation!(DescribeVolumeStatus = 432: DescribeVolumeStatusRequest => DescribeVolumeStatusResult);
operation!(DescribeVolumes = 433: DescribeVolumesRequest => DescribeVolumesResult);
operation!(DescribeVolumesModifications = 434: DescribeVolumesModificationsRequest => DescribeVolumesModificationsResult);
operation!(DescribeVpcAttribute = 435: DescribeVpcAttributeRequest => DescribeVpcAttributeResult);
operation!(DescribeVpcEndpointServices = 446: DescribeVpcEndpointServicesRequest => DescribeVpcEndpointServicesResult);
operation!(DescribeVpcEndpoints = 447: DescribeVpcEndpointsRequest => DescribeVpcEndpointsResult);
operation!(DescribeVpcPeeringConnections = 448: DescribeVpcPeeringConnectionsRequest => DescribeVpcPeeringConnectionsResult);
operation!(DescribeVpcs = 449: DescribeVpcsRequest => DescribeVpcsResult);
operation!(DetachInternetGateway = 454: DetachInternetGatewayRequest => Unit);
operation!(DetachNetworkInterface = 455: DetachNetworkInterfaceRequest => Unit);
operation!(DetachVolume = 457: DetachVolumeRequest => VolumeAttachment);
operation!(DisableImage = 466: DisableImageRequest => DisableImageResult);
operation!(DisableImageDeprecation = 468: DisableImageDeprecationRequest => DisableImageDeprecationResult);
operation!(DisableImageDeregistrationProtection = 469: DisableImageDeregistrationProtectionRequest => DisableImageDeregistrationProtectionResult);
operation!(DisassociateAddress = 480: DisassociateAddressRequest => Unit);
operation!(DisassociateIamInstanceProfile = 484: DisassociateIamInstanceProfileRequest => DisassociateIamInstanceProfileResult);
operation!(DisassociateNatGatewayAddress = 488: DisassociateNatGatewayAddressRequest => DisassociateNatGatewayAddressResult);
operation!(DisassociateRouteTable = 490: DisassociateRouteTableRequest => Unit);
operation!(DisassociateSubnetCidrBlock = 492: DisassociateSubnetCidrBlockRequest => DisassociateSubnetCidrBlockResult);
operation!(DisassociateVpcCidrBlock = 497: DisassociateVpcCidrBlockRequest => DisassociateVpcCidrBlockResult);
operation!(EnableImage = 505: EnableImageRequest => EnableImageResult);
operation!(EnableImageDeprecation = 507: EnableImageDeprecationRequest => EnableImageDeprecationResult);
operation!(EnableImageDeregistrationProtection = 508: EnableImageDeregistrationProtectionRequest => EnableImageDeregistrationProtectionResult);
operation!(EnableVolumeIO = 518: EnableVolumeIORequest => Unit);
operation!(GetConsoleOutput = 537: GetConsoleOutputRequest => GetConsoleOutputResult);
operation!(GetEbsEncryptionByDefault = 542: GetEbsEncryptionByDefaultRequest => GetEbsEncryptionByDefaultResult);
operation!(GetLaunchTemplateData = 565: GetLaunchTemplateDataRequest => GetLaunchTemplateDataResult);
operation!(GetManagedPrefixListAssociations = 566: GetManagedPrefixListAssociationsRequest => GetManagedPrefixListAssociationsResult);
operation!(GetManagedPrefixListEntries = 567: GetManagedPrefixListEntriesRequest => GetManagedPrefixListEntriesResult);
operation!(GetSecurityGroupsForVpc = 576: GetSecurityGroupsForVpcRequest => GetSecurityGroupsForVpcResult);
operation!(ImportKeyPair = 599: ImportKeyPairRequest => ImportKeyPairResult);
operation!(ModifyImageAttribute = 618: ModifyImageAttributeRequest => Unit);
operation!(ModifyInstanceAttribute = 619: ModifyInstanceAttributeRequest => Unit);
operation!(ModifyInstanceMetadataOptions = 628: ModifyInstanceMetadataOptionsRequest => ModifyInstanceMetadataOptionsResult);
operation!(ModifyLaunchTemplate = 640: ModifyLaunchTemplateRequest => ModifyLaunchTemplateResult);
operation!(ModifyManagedPrefixList = 642: ModifyManagedPrefixListRequest => ModifyManagedPrefixListResult);
operation!(ModifyNetworkInterfaceAttribute = 644: ModifyNetworkInterfaceAttributeRequest => Unit);
operation!(ModifySecurityGroupRules = 649: ModifySecurityGroupRulesRequest => ModifySecurityGroupRulesResult);
operation!(ModifySnapshotAttribute = 650: ModifySnapshotAttributeRequest => Unit);
operation!(ModifySubnetAttribute = 653: ModifySubnetAttributeRequest => Unit);
operation!(ModifyVolume = 668: ModifyVolumeRequest => ModifyVolumeResult);
operation!(ModifyVolumeAttribute = 669: ModifyVolumeAttributeRequest => Unit);
operation!(ModifyVpcAttribute = 670: ModifyVpcAttributeRequest => Unit);
operation!(ModifyVpcEndpoint = 674: ModifyVpcEndpointRequest => ModifyVpcEndpointResult);
operation!(ModifyVpcPeeringConnectionOptions = 679: ModifyVpcPeeringConnectionOptionsRequest => ModifyVpcPeeringConnectionOptionsResult);
operation!(RebootInstances = 698: RebootInstancesRequest => Unit);
operation!(RegisterImage = 699: RegisterImageRequest => RegisterImageResult);
operation!(RejectVpcPeeringConnection = 709: RejectVpcPeeringConnectionRequest => RejectVpcPeeringConnectionResult);
operation!(ReleaseAddress = 710: ReleaseAddressRequest => Unit);
operation!(ReplaceIamInstanceProfileAssociation = 713: ReplaceIamInstanceProfileAssociationRequest => ReplaceIamInstanceProfileAssociationResult);
operation!(ReplaceNetworkAclAssociation = 715: ReplaceNetworkAclAssociationRequest => ReplaceNetworkAclAssociationResult);
operation!(ReplaceNetworkAclEntry = 716: ReplaceNetworkAclEntryRequest => Unit);
operation!(ReplaceRoute = 717: ReplaceRouteRequest => Unit);
operation!(ReplaceRouteTableAssociation = 718: ReplaceRouteTableAssociationRequest => ReplaceRouteTableAssociationResult);
operation!(ResetImageAttribute = 727: ResetImageAttributeRequest => Unit);
operation!(ResetNetworkInterfaceAttribute = 729: ResetNetworkInterfaceAttributeRequest => Unit);
operation!(ResetSnapshotAttribute = 730: ResetSnapshotAttributeRequest => Unit);
operation!(RestoreManagedPrefixListVersion = 733: RestoreManagedPrefixListVersionRequest => RestoreManagedPrefixListVersionResult);
operation!(RevokeSecurityGroupEgress = 738: RevokeSecurityGroupEgressRequest => RevokeSecurityGroupEgressResult);
operation!(RevokeSecurityGroupIngress = 739: RevokeSecurityGroupIngressRequest => RevokeSecurityGroupIngressResult);
operation!(RunInstances = 740: RunInstancesRequest => Reservation);
operation!(StartInstances = 747: StartInstancesRequest => StartInstancesResult);
operation!(StartNetworkInsightsAnalysis = 749: StartNetworkInsightsAnalysisRequest => StartNetworkInsightsAnalysisResult);
operation!(StopInstances = 751: StopInstancesRequest => StopInstancesResult);
operation!(TerminateInstances = 753: TerminateInstancesRequest => TerminateInstancesResult);
operation!(UnassignIpv6Addresses = 754: UnassignIpv6AddressesRequest => UnassignIpv6AddressesResult);
operation!(UnassignPrivateIpAddresses = 755: UnassignPrivateIpAddressesRequest => Unit);
operation!(UnassignPrivateNatGatewayAddress = 756: UnassignPrivateNatGatewayAddressRequest => UnassignPrivateNatGatewayAddressResult);
operation!(UpdateSecurityGroupRuleDescriptionsEgress = 762: UpdateSecurityGroupRuleDescriptionsEgressRequest => UpdateSecurityGroupRuleDescriptionsEgressResult);
operation!(UpdateSecurityGroupRuleDescriptionsIngress = 763: UpdateSecurityGroupRuleDescriptionsIngressRequest => UpdateSecurityGroupRuleDescriptionsIngressResult);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceleratorCount {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static ACCELERATOR_COUNT: Schema = Schema {
    name: "AcceleratorCount",
    members: &[
        Member::new("Min", "Min", "min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "max", Kind::Integer(Range::ANY)),
    ],
};
structure!(AcceleratorCount, ACCELERATOR_COUNT, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceleratorCountRequest {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static ACCELERATOR_COUNT_REQUEST: Schema = Schema {
    name: "AcceleratorCountRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "Max", Kind::Integer(Range::ANY)),
    ],
};
structure!(AcceleratorCountRequest, ACCELERATOR_COUNT_REQUEST, { 0 min 1 max });

string_enum!(ACCELERATOR_MANUFACTURER, AcceleratorManufacturer, false, {
AMAZON_WEB_SERVICES = "amazon-web-services",
AMD = "amd",
NVIDIA = "nvidia",
XILINX = "xilinx",
HABANA = "habana",
});

static ACCELERATOR_MANUFACTURER_SET: List = List::new(Kind::Enum(&ACCELERATOR_MANUFACTURER), "", "item");

string_enum!(ACCELERATOR_NAME, AcceleratorName, false, {
A100 = "a100",
INFERENTIA = "inferentia",
K520 = "k520",
K80 = "k80",
M60 = "m60",
RADEON_PRO_V520 = "radeon-pro-v520",
T4 = "t4",
VU9P = "vu9p",
V100 = "v100",
A10G = "a10g",
H100 = "h100",
T4G = "t4g",
L40S = "l40s",
L4 = "l4",
GAUDI_HL_205 = "gaudi-hl-205",
INFERENTIA2 = "inferentia2",
TRAINIUM = "trainium",
TRAINIUM2 = "trainium2",
U30 = "u30",
});

static ACCELERATOR_NAME_SET: List = List::new(Kind::Enum(&ACCELERATOR_NAME), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceleratorTotalMemoryMiB {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static ACCELERATOR_TOTAL_MEMORY_MI_B: Schema = Schema {
    name: "AcceleratorTotalMemoryMiB",
    members: &[
        Member::new("Min", "Min", "min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "max", Kind::Integer(Range::ANY)),
    ],
};
structure!(AcceleratorTotalMemoryMiB, ACCELERATOR_TOTAL_MEMORY_MI_B, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceleratorTotalMemoryMiBRequest {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static ACCELERATOR_TOTAL_MEMORY_MI_B_REQUEST: Schema = Schema {
    name: "AcceleratorTotalMemoryMiBRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "Max", Kind::Integer(Range::ANY)),
    ],
};
structure!(AcceleratorTotalMemoryMiBRequest, ACCELERATOR_TOTAL_MEMORY_MI_B_REQUEST, { 0 min 1 max });

string_enum!(ACCELERATOR_TYPE, AcceleratorType, false, {
GPU = "gpu",
FPGA = "fpga",
INFERENCE = "inference",
MEDIA = "media",
});

static ACCELERATOR_TYPE_SET: List = List::new(Kind::Enum(&ACCELERATOR_TYPE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceptVpcPeeringConnectionRequest {
    pub dry_run: Option<bool>,
    pub vpc_peering_connection_id: Option<String>,
}

pub static ACCEPT_VPC_PEERING_CONNECTION_REQUEST: Schema = Schema {
    name: "AcceptVpcPeeringConnectionRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(AcceptVpcPeeringConnectionRequest, ACCEPT_VPC_PEERING_CONNECTION_REQUEST, { 0 dry_run 1 vpc_peering_connection_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceptVpcPeeringConnectionResult {
    pub vpc_peering_connection: Option<VpcPeeringConnection>,
}

pub static ACCEPT_VPC_PEERING_CONNECTION_RESULT: Schema = Schema {
    name: "AcceptVpcPeeringConnectionResult",
    members: &[Member::new(
        "VpcPeeringConnection",
        "VpcPeeringConnection",
        "vpcPeeringConnection",
        Kind::Structure(&VPC_PEERING_CONNECTION),
    )],
};
structure!(AcceptVpcPeeringConnectionResult, ACCEPT_VPC_PEERING_CONNECTION_RESULT, { 0 vpc_peering_connection });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccountAttribute {
    pub attribute_name: Option<String>,
    pub attribute_values: Vec<AccountAttributeValue>,
}

pub static ACCOUNT_ATTRIBUTE: Schema = Schema {
    name: "AccountAttribute",
    members: &[
        Member::new("AttributeName", "AttributeName", "attributeName", Kind::String(Range::ANY)),
        Member::new(
            "AttributeValues",
            "AttributeValueSet",
            "attributeValueSet",
            Kind::List(&ACCOUNT_ATTRIBUTE_VALUE_LIST),
        ),
    ],
};
structure!(AccountAttribute, ACCOUNT_ATTRIBUTE, { 0 attribute_name 1 attribute_values });

static ACCOUNT_ATTRIBUTE_LIST: List = List::new(Kind::Structure(&ACCOUNT_ATTRIBUTE), "", "item");

string_enum!(ACCOUNT_ATTRIBUTE_NAME, AccountAttributeName, true, {
SUPPORTED_PLATFORMS = "supported-platforms",
DEFAULT_VPC = "default-vpc",
});

static ACCOUNT_ATTRIBUTE_NAME_STRING_LIST: List =
    List::new(Kind::Enum(&ACCOUNT_ATTRIBUTE_NAME), "", "attributeName");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccountAttributeValue {
    pub attribute_value: Option<String>,
}

pub static ACCOUNT_ATTRIBUTE_VALUE: Schema = Schema {
    name: "AccountAttributeValue",
    members: &[Member::new("AttributeValue", "AttributeValue", "attributeValue", Kind::String(Range::ANY))],
};
structure!(AccountAttributeValue, ACCOUNT_ATTRIBUTE_VALUE, { 0 attribute_value });

static ACCOUNT_ATTRIBUTE_VALUE_LIST: List = List::new(Kind::Structure(&ACCOUNT_ATTRIBUTE_VALUE), "", "item");

static ADD_PREFIX_LIST_ENTRIES: List = List::new(Kind::Structure(&ADD_PREFIX_LIST_ENTRY), "", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddPrefixListEntry {
    pub cidr: Option<String>,
    pub description: Option<String>,
}

pub static ADD_PREFIX_LIST_ENTRY: Schema = Schema {
    name: "AddPrefixListEntry",
    members: &[
        Member::new("Cidr", "Cidr", "Cidr", Kind::String(Range::ANY)).required(),
        Member::new("Description", "Description", "Description", Kind::String(Range::ANY)),
    ],
};
structure!(AddPrefixListEntry, ADD_PREFIX_LIST_ENTRY, { 0 cidr 1 description });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdditionalDetail {
    pub additional_detail_type: Option<String>,
    pub component: Option<AnalysisComponent>,
    pub vpc_endpoint_service: Option<AnalysisComponent>,
    pub rule_options: Vec<RuleOption>,
    pub rule_group_type_pairs: Vec<RuleGroupTypePair>,
    pub rule_group_rule_options_pairs: Vec<RuleGroupRuleOptionsPair>,
    pub service_name: Option<String>,
    pub load_balancers: Vec<AnalysisComponent>,
}

pub static ADDITIONAL_DETAIL: Schema = Schema {
    name: "AdditionalDetail",
    members: &[
        Member::new(
            "AdditionalDetailType",
            "AdditionalDetailType",
            "additionalDetailType",
            Kind::String(Range::ANY),
        ),
        Member::new("Component", "Component", "component", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "VpcEndpointService",
            "VpcEndpointService",
            "vpcEndpointService",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new("RuleOptions", "RuleOptionSet", "ruleOptionSet", Kind::List(&RULE_OPTION_LIST)),
        Member::new(
            "RuleGroupTypePairs",
            "RuleGroupTypePairSet",
            "ruleGroupTypePairSet",
            Kind::List(&RULE_GROUP_TYPE_PAIR_LIST),
        ),
        Member::new(
            "RuleGroupRuleOptionsPairs",
            "RuleGroupRuleOptionsPairSet",
            "ruleGroupRuleOptionsPairSet",
            Kind::List(&RULE_GROUP_RULE_OPTIONS_PAIR_LIST),
        ),
        Member::new("ServiceName", "ServiceName", "serviceName", Kind::String(Range::ANY)),
        Member::new(
            "LoadBalancers",
            "LoadBalancerSet",
            "loadBalancerSet",
            Kind::List(&ANALYSIS_COMPONENT_LIST),
        ),
    ],
};
structure!(AdditionalDetail, ADDITIONAL_DETAIL, { 0 additional_detail_type 1 component 2 vpc_endpoint_service 3 rule_options 4 rule_group_type_pairs 5 rule_group_rule_options_pairs 6 service_name 7 load_balancers });

static ADDITIONAL_DETAIL_LIST: List = List::new(Kind::Structure(&ADDITIONAL_DETAIL), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Address {
    pub allocation_id: Option<String>,
    pub association_id: Option<String>,
    pub domain: Option<DomainType>,
    pub network_interface_id: Option<String>,
    pub network_interface_owner_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub tags: Vec<Tag>,
    pub public_ipv4_pool: Option<String>,
    pub network_border_group: Option<String>,
    pub customer_owned_ip: Option<String>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub carrier_ip: Option<String>,
    pub subnet_id: Option<String>,
    pub service_managed: Option<ServiceManaged>,
    pub instance_id: Option<String>,
    pub public_ip: Option<String>,
}

pub static ADDRESS: Schema = Schema {
    name: "Address",
    members: &[
        Member::new("AllocationId", "AllocationId", "allocationId", Kind::String(Range::ANY)),
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)),
        Member::new("Domain", "Domain", "domain", Kind::Enum(&DOMAIN_TYPE)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "NetworkInterfaceOwnerId",
            "NetworkInterfaceOwnerId",
            "networkInterfaceOwnerId",
            Kind::String(Range::ANY),
        ),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)).omit_empty(),
        Member::new("PublicIpv4Pool", "PublicIpv4Pool", "publicIpv4Pool", Kind::String(Range::ANY)),
        Member::new(
            "NetworkBorderGroup",
            "NetworkBorderGroup",
            "networkBorderGroup",
            Kind::String(Range::ANY),
        ),
        Member::new("CustomerOwnedIp", "CustomerOwnedIp", "customerOwnedIp", Kind::String(Range::ANY)),
        Member::new(
            "CustomerOwnedIpv4Pool",
            "CustomerOwnedIpv4Pool",
            "customerOwnedIpv4Pool",
            Kind::String(Range::ANY),
        ),
        Member::new("CarrierIp", "CarrierIp", "carrierIp", Kind::String(Range::ANY)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("ServiceManaged", "ServiceManaged", "serviceManaged", Kind::Enum(&SERVICE_MANAGED)),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("PublicIp", "PublicIp", "publicIp", Kind::String(Range::ANY)),
    ],
};
structure!(Address, ADDRESS, { 0 allocation_id 1 association_id 2 domain 3 network_interface_id 4 network_interface_owner_id 5 private_ip_address 6 tags 7 public_ipv4_pool 8 network_border_group 9 customer_owned_ip 10 customer_owned_ipv4_pool 11 carrier_ip 12 subnet_id 13 service_managed 14 instance_id 15 public_ip });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddressAttribute {
    pub public_ip: Option<String>,
    pub allocation_id: Option<String>,
    pub ptr_record: Option<String>,
    pub ptr_record_update: Option<PtrUpdateStatus>,
}

pub static ADDRESS_ATTRIBUTE: Schema = Schema {
    name: "AddressAttribute",
    members: &[
        Member::new("PublicIp", "PublicIp", "publicIp", Kind::String(Range::ANY)),
        Member::new("AllocationId", "AllocationId", "allocationId", Kind::String(Range::ANY)),
        Member::new("PtrRecord", "PtrRecord", "ptrRecord", Kind::String(Range::ANY)),
        Member::new(
            "PtrRecordUpdate",
            "PtrRecordUpdate",
            "ptrRecordUpdate",
            Kind::Structure(&PTR_UPDATE_STATUS),
        ),
    ],
};
structure!(AddressAttribute, ADDRESS_ATTRIBUTE, { 0 public_ip 1 allocation_id 2 ptr_record 3 ptr_record_update });

string_enum!(ADDRESS_ATTRIBUTE_NAME, AddressAttributeName, false, {
DOMAIN_NAME = "domain-name",
});

static ADDRESS_LIST: List = List::new(Kind::Structure(&ADDRESS), "", "item");

static ADDRESS_SET: List = List::new(Kind::Structure(&ADDRESS_ATTRIBUTE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AllocateAddressRequest {
    pub domain: Option<DomainType>,
    pub address: Option<String>,
    pub public_ipv4_pool: Option<String>,
    pub network_border_group: Option<String>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub tag_specifications: Vec<TagSpecification>,
    pub ipam_pool_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static ALLOCATE_ADDRESS_REQUEST: Schema = Schema {
    name: "AllocateAddressRequest",
    members: &[
        Member::new("Domain", "Domain", "Domain", Kind::Enum(&DOMAIN_TYPE)),
        Member::new("Address", "Address", "Address", Kind::String(Range::ANY)),
        Member::new("PublicIpv4Pool", "PublicIpv4Pool", "PublicIpv4Pool", Kind::String(Range::ANY)),
        Member::new(
            "NetworkBorderGroup",
            "NetworkBorderGroup",
            "NetworkBorderGroup",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "CustomerOwnedIpv4Pool",
            "CustomerOwnedIpv4Pool",
            "CustomerOwnedIpv4Pool",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("IpamPoolId", "IpamPoolId", "IpamPoolId", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(AllocateAddressRequest, ALLOCATE_ADDRESS_REQUEST, { 0 domain 1 address 2 public_ipv4_pool 3 network_border_group 4 customer_owned_ipv4_pool 5 tag_specifications 6 ipam_pool_id 7 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AllocateAddressResult {
    pub allocation_id: Option<String>,
    pub public_ipv4_pool: Option<String>,
    pub network_border_group: Option<String>,
    pub domain: Option<DomainType>,
    pub customer_owned_ip: Option<String>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub carrier_ip: Option<String>,
    pub public_ip: Option<String>,
}

pub static ALLOCATE_ADDRESS_RESULT: Schema = Schema {
    name: "AllocateAddressResult",
    members: &[
        Member::new("AllocationId", "AllocationId", "allocationId", Kind::String(Range::ANY)),
        Member::new("PublicIpv4Pool", "PublicIpv4Pool", "publicIpv4Pool", Kind::String(Range::ANY)),
        Member::new(
            "NetworkBorderGroup",
            "NetworkBorderGroup",
            "networkBorderGroup",
            Kind::String(Range::ANY),
        ),
        Member::new("Domain", "Domain", "domain", Kind::Enum(&DOMAIN_TYPE)),
        Member::new("CustomerOwnedIp", "CustomerOwnedIp", "customerOwnedIp", Kind::String(Range::ANY)),
        Member::new(
            "CustomerOwnedIpv4Pool",
            "CustomerOwnedIpv4Pool",
            "customerOwnedIpv4Pool",
            Kind::String(Range::ANY),
        ),
        Member::new("CarrierIp", "CarrierIp", "carrierIp", Kind::String(Range::ANY)),
        Member::new("PublicIp", "PublicIp", "publicIp", Kind::String(Range::ANY)),
    ],
};
structure!(AllocateAddressResult, ALLOCATE_ADDRESS_RESULT, { 0 allocation_id 1 public_ipv4_pool 2 network_border_group 3 domain 4 customer_owned_ip 5 customer_owned_ipv4_pool 6 carrier_ip 7 public_ip });

static ALLOCATION_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "AllocationId");

static ALLOCATION_IDS: List = List::new(Kind::String(Range::ANY), "", "item");

static ALLOWED_INSTANCE_TYPE_SET: List = List::new(Kind::String(Range::new(Some(1), Some(30))), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AlternatePathHint {
    pub component_id: Option<String>,
    pub component_arn: Option<String>,
}

pub static ALTERNATE_PATH_HINT: Schema = Schema {
    name: "AlternatePathHint",
    members: &[
        Member::new("ComponentId", "ComponentId", "componentId", Kind::String(Range::ANY)),
        Member::new("ComponentArn", "ComponentArn", "componentArn", Kind::String(Range::ANY)),
    ],
};
structure!(AlternatePathHint, ALTERNATE_PATH_HINT, { 0 component_id 1 component_arn });

static ALTERNATE_PATH_HINT_LIST: List = List::new(Kind::Structure(&ALTERNATE_PATH_HINT), "", "item");

string_enum!(AMD_SEV_SNP_SPECIFICATION, AmdSevSnpSpecification, false, {
ENABLED = "enabled",
DISABLED = "disabled",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalysisAclRule {
    pub cidr: Option<String>,
    pub egress: Option<bool>,
    pub port_range: Option<PortRange>,
    pub protocol: Option<String>,
    pub rule_action: Option<String>,
    pub rule_number: Option<i32>,
}

pub static ANALYSIS_ACL_RULE: Schema = Schema {
    name: "AnalysisAclRule",
    members: &[
        Member::new("Cidr", "Cidr", "cidr", Kind::String(Range::ANY)),
        Member::new("Egress", "Egress", "egress", Kind::Boolean),
        Member::new("PortRange", "PortRange", "portRange", Kind::Structure(&PORT_RANGE)),
        Member::new("Protocol", "Protocol", "protocol", Kind::String(Range::ANY)),
        Member::new("RuleAction", "RuleAction", "ruleAction", Kind::String(Range::ANY)),
        Member::new("RuleNumber", "RuleNumber", "ruleNumber", Kind::Integer(Range::ANY)),
    ],
};
structure!(AnalysisAclRule, ANALYSIS_ACL_RULE, { 0 cidr 1 egress 2 port_range 3 protocol 4 rule_action 5 rule_number });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalysisComponent {
    pub id: Option<String>,
    pub arn: Option<String>,
    pub name: Option<String>,
}

pub static ANALYSIS_COMPONENT: Schema = Schema {
    name: "AnalysisComponent",
    members: &[
        Member::new("Id", "Id", "id", Kind::String(Range::ANY)),
        Member::new("Arn", "Arn", "arn", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
    ],
};
structure!(AnalysisComponent, ANALYSIS_COMPONENT, { 0 id 1 arn 2 name });

static ANALYSIS_COMPONENT_LIST: List = List::new(Kind::Structure(&ANALYSIS_COMPONENT), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalysisLoadBalancerListener {
    pub load_balancer_port: Option<i32>,
    pub instance_port: Option<i32>,
}

pub static ANALYSIS_LOAD_BALANCER_LISTENER: Schema = Schema {
    name: "AnalysisLoadBalancerListener",
    members: &[
        Member::new(
            "LoadBalancerPort",
            "LoadBalancerPort",
            "loadBalancerPort",
            Kind::Integer(Range::new(Some(0), Some(65535))),
        ),
        Member::new(
            "InstancePort",
            "InstancePort",
            "instancePort",
            Kind::Integer(Range::new(Some(0), Some(65535))),
        ),
    ],
};
structure!(AnalysisLoadBalancerListener, ANALYSIS_LOAD_BALANCER_LISTENER, { 0 load_balancer_port 1 instance_port });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalysisLoadBalancerTarget {
    pub address: Option<String>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub instance: Option<AnalysisComponent>,
    pub port: Option<i32>,
}

pub static ANALYSIS_LOAD_BALANCER_TARGET: Schema = Schema {
    name: "AnalysisLoadBalancerTarget",
    members: &[
        Member::new("Address", "Address", "address", Kind::String(Range::new(Some(0), Some(15)))),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("Instance", "Instance", "instance", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("Port", "Port", "port", Kind::Integer(Range::new(Some(0), Some(65535)))),
    ],
};
structure!(AnalysisLoadBalancerTarget, ANALYSIS_LOAD_BALANCER_TARGET, { 0 address 1 availability_zone 2 availability_zone_id 3 instance 4 port });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalysisPacketHeader {
    pub destination_addresses: Vec<String>,
    pub destination_port_ranges: Vec<PortRange>,
    pub protocol: Option<String>,
    pub source_addresses: Vec<String>,
    pub source_port_ranges: Vec<PortRange>,
}

pub static ANALYSIS_PACKET_HEADER: Schema = Schema {
    name: "AnalysisPacketHeader",
    members: &[
        Member::new(
            "DestinationAddresses",
            "DestinationAddressSet",
            "destinationAddressSet",
            Kind::List(&IP_ADDRESS_LIST),
        ),
        Member::new(
            "DestinationPortRanges",
            "DestinationPortRangeSet",
            "destinationPortRangeSet",
            Kind::List(&PORT_RANGE_LIST),
        ),
        Member::new("Protocol", "Protocol", "protocol", Kind::String(Range::ANY)),
        Member::new("SourceAddresses", "SourceAddressSet", "sourceAddressSet", Kind::List(&IP_ADDRESS_LIST)),
        Member::new(
            "SourcePortRanges",
            "SourcePortRangeSet",
            "sourcePortRangeSet",
            Kind::List(&PORT_RANGE_LIST),
        ),
    ],
};
structure!(AnalysisPacketHeader, ANALYSIS_PACKET_HEADER, { 0 destination_addresses 1 destination_port_ranges 2 protocol 3 source_addresses 4 source_port_ranges });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalysisRouteTableRoute {
    pub destination_cidr: Option<String>,
    pub destination_prefix_list_id: Option<String>,
    pub egress_only_internet_gateway_id: Option<String>,
    pub gateway_id: Option<String>,
    pub instance_id: Option<String>,
    pub nat_gateway_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub origin: Option<String>,
    pub transit_gateway_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
    pub state: Option<String>,
    pub carrier_gateway_id: Option<String>,
    pub core_network_arn: Option<String>,
    pub local_gateway_id: Option<String>,
}

pub static ANALYSIS_ROUTE_TABLE_ROUTE: Schema = Schema {
    name: "AnalysisRouteTableRoute",
    members: &[
        Member::new("DestinationCidr", "DestinationCidr", "destinationCidr", Kind::String(Range::ANY)),
        Member::new(
            "DestinationPrefixListId",
            "DestinationPrefixListId",
            "destinationPrefixListId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "EgressOnlyInternetGatewayId",
            "EgressOnlyInternetGatewayId",
            "egressOnlyInternetGatewayId",
            Kind::String(Range::ANY),
        ),
        Member::new("GatewayId", "GatewayId", "gatewayId", Kind::String(Range::ANY)),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("Origin", "Origin", "origin", Kind::String(Range::ANY)),
        Member::new("TransitGatewayId", "TransitGatewayId", "transitGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        ),
        Member::new("State", "State", "state", Kind::String(Range::ANY)),
        Member::new("CarrierGatewayId", "CarrierGatewayId", "carrierGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "CoreNetworkArn",
            "CoreNetworkArn",
            "coreNetworkArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new("LocalGatewayId", "LocalGatewayId", "localGatewayId", Kind::String(Range::ANY)),
    ],
};
structure!(AnalysisRouteTableRoute, ANALYSIS_ROUTE_TABLE_ROUTE, { 0 destination_cidr 1 destination_prefix_list_id 2 egress_only_internet_gateway_id 3 gateway_id 4 instance_id 5 nat_gateway_id 6 network_interface_id 7 origin 8 transit_gateway_id 9 vpc_peering_connection_id 10 state 11 carrier_gateway_id 12 core_network_arn 13 local_gateway_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalysisSecurityGroupRule {
    pub cidr: Option<String>,
    pub direction: Option<String>,
    pub security_group_id: Option<String>,
    pub port_range: Option<PortRange>,
    pub prefix_list_id: Option<String>,
    pub protocol: Option<String>,
}

pub static ANALYSIS_SECURITY_GROUP_RULE: Schema = Schema {
    name: "AnalysisSecurityGroupRule",
    members: &[
        Member::new("Cidr", "Cidr", "cidr", Kind::String(Range::ANY)),
        Member::new("Direction", "Direction", "direction", Kind::String(Range::ANY)),
        Member::new("SecurityGroupId", "SecurityGroupId", "securityGroupId", Kind::String(Range::ANY)),
        Member::new("PortRange", "PortRange", "portRange", Kind::Structure(&PORT_RANGE)),
        Member::new("PrefixListId", "PrefixListId", "prefixListId", Kind::String(Range::ANY)),
        Member::new("Protocol", "Protocol", "protocol", Kind::String(Range::ANY)),
    ],
};
structure!(AnalysisSecurityGroupRule, ANALYSIS_SECURITY_GROUP_RULE, { 0 cidr 1 direction 2 security_group_id 3 port_range 4 prefix_list_id 5 protocol });

string_enum!(ANALYSIS_STATUS, AnalysisStatus, false, {
RUNNING = "running",
SUCCEEDED = "succeeded",
FAILED = "failed",
});

string_enum!(ARCHITECTURE_TYPE, ArchitectureType, false, {
I386 = "i386",
X86_64 = "x86_64",
ARM64 = "arm64",
X86_64_MAC = "x86_64_mac",
ARM64_MAC = "arm64_mac",
});

static ARCHITECTURE_TYPE_LIST: List = List::new(Kind::Enum(&ARCHITECTURE_TYPE), "", "item");

string_enum!(ARCHITECTURE_VALUES, ArchitectureValues, false, {
I386 = "i386",
X86_64 = "x86_64",
ARM64 = "arm64",
X86_64_MAC = "x86_64_mac",
ARM64_MAC = "arm64_mac",
});

static ARN_LIST: List = List::new(Kind::String(Range::new(Some(1), Some(1283))), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignIpv6AddressesRequest {
    pub ipv6_prefix_count: Option<i32>,
    pub ipv6_prefixes: Vec<String>,
    pub network_interface_id: Option<String>,
    pub ipv6_addresses: Vec<String>,
    pub ipv6_address_count: Option<i32>,
}

pub static ASSIGN_IPV6_ADDRESSES_REQUEST: Schema = Schema {
    name: "AssignIpv6AddressesRequest",
    members: &[
        Member::new("Ipv6PrefixCount", "Ipv6PrefixCount", "Ipv6PrefixCount", Kind::Integer(Range::ANY)),
        Member::new("Ipv6Prefixes", "Ipv6Prefix", "Ipv6Prefix", Kind::List(&IP_PREFIX_LIST)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new("Ipv6Addresses", "Ipv6Addresses", "ipv6Addresses", Kind::List(&IPV6_ADDRESS_LIST)),
        Member::new("Ipv6AddressCount", "Ipv6AddressCount", "ipv6AddressCount", Kind::Integer(Range::ANY)),
    ],
};
structure!(AssignIpv6AddressesRequest, ASSIGN_IPV6_ADDRESSES_REQUEST, { 0 ipv6_prefix_count 1 ipv6_prefixes 2 network_interface_id 3 ipv6_addresses 4 ipv6_address_count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignIpv6AddressesResult {
    pub assigned_ipv6_addresses: Vec<String>,
    pub assigned_ipv6_prefixes: Vec<String>,
    pub network_interface_id: Option<String>,
}

pub static ASSIGN_IPV6_ADDRESSES_RESULT: Schema = Schema {
    name: "AssignIpv6AddressesResult",
    members: &[
        Member::new(
            "AssignedIpv6Addresses",
            "AssignedIpv6Addresses",
            "assignedIpv6Addresses",
            Kind::List(&IPV6_ADDRESS_LIST),
        ),
        Member::new(
            "AssignedIpv6Prefixes",
            "AssignedIpv6PrefixSet",
            "assignedIpv6PrefixSet",
            Kind::List(&IP_PREFIX_LIST),
        ),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(AssignIpv6AddressesResult, ASSIGN_IPV6_ADDRESSES_RESULT, { 0 assigned_ipv6_addresses 1 assigned_ipv6_prefixes 2 network_interface_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignPrivateIpAddressesRequest {
    pub ipv4_prefixes: Vec<String>,
    pub ipv4_prefix_count: Option<i32>,
    pub network_interface_id: Option<String>,
    pub private_ip_addresses: Vec<String>,
    pub secondary_private_ip_address_count: Option<i32>,
    pub allow_reassignment: Option<bool>,
}

pub static ASSIGN_PRIVATE_IP_ADDRESSES_REQUEST: Schema = Schema {
    name: "AssignPrivateIpAddressesRequest",
    members: &[
        Member::new("Ipv4Prefixes", "Ipv4Prefix", "Ipv4Prefix", Kind::List(&IP_PREFIX_LIST)),
        Member::new("Ipv4PrefixCount", "Ipv4PrefixCount", "Ipv4PrefixCount", Kind::Integer(Range::ANY)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddress",
            "privateIpAddress",
            Kind::List(&PRIVATE_IP_ADDRESS_STRING_LIST),
        ),
        Member::new(
            "SecondaryPrivateIpAddressCount",
            "SecondaryPrivateIpAddressCount",
            "secondaryPrivateIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("AllowReassignment", "AllowReassignment", "allowReassignment", Kind::Boolean),
    ],
};
structure!(AssignPrivateIpAddressesRequest, ASSIGN_PRIVATE_IP_ADDRESSES_REQUEST, { 0 ipv4_prefixes 1 ipv4_prefix_count 2 network_interface_id 3 private_ip_addresses 4 secondary_private_ip_address_count 5 allow_reassignment });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignPrivateIpAddressesResult {
    pub network_interface_id: Option<String>,
    pub assigned_private_ip_addresses: Vec<AssignedPrivateIpAddress>,
    pub assigned_ipv4_prefixes: Vec<Ipv4PrefixSpecification>,
}

pub static ASSIGN_PRIVATE_IP_ADDRESSES_RESULT: Schema = Schema {
    name: "AssignPrivateIpAddressesResult",
    members: &[
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "AssignedPrivateIpAddresses",
            "AssignedPrivateIpAddressesSet",
            "assignedPrivateIpAddressesSet",
            Kind::List(&ASSIGNED_PRIVATE_IP_ADDRESS_LIST),
        ),
        Member::new(
            "AssignedIpv4Prefixes",
            "AssignedIpv4PrefixSet",
            "assignedIpv4PrefixSet",
            Kind::List(&IPV4_PREFIXES_LIST),
        ),
    ],
};
structure!(AssignPrivateIpAddressesResult, ASSIGN_PRIVATE_IP_ADDRESSES_RESULT, { 0 network_interface_id 1 assigned_private_ip_addresses 2 assigned_ipv4_prefixes });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignPrivateNatGatewayAddressRequest {
    pub nat_gateway_id: Option<String>,
    pub private_ip_addresses: Vec<String>,
    pub private_ip_address_count: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static ASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_REQUEST: Schema = Schema {
    name: "AssignPrivateNatGatewayAddressRequest",
    members: &[
        Member::new("NatGatewayId", "NatGatewayId", "NatGatewayId", Kind::String(Range::ANY)).required(),
        Member::new("PrivateIpAddresses", "PrivateIpAddress", "PrivateIpAddress", Kind::List(&IP_LIST)),
        Member::new(
            "PrivateIpAddressCount",
            "PrivateIpAddressCount",
            "PrivateIpAddressCount",
            Kind::Integer(Range::new(Some(1), Some(31))),
        ),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(AssignPrivateNatGatewayAddressRequest, ASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_REQUEST, { 0 nat_gateway_id 1 private_ip_addresses 2 private_ip_address_count 3 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignPrivateNatGatewayAddressResult {
    pub nat_gateway_id: Option<String>,
    pub nat_gateway_addresses: Vec<NatGatewayAddress>,
}

pub static ASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_RESULT: Schema = Schema {
    name: "AssignPrivateNatGatewayAddressResult",
    members: &[
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "NatGatewayAddresses",
            "NatGatewayAddressSet",
            "natGatewayAddressSet",
            Kind::List(&NAT_GATEWAY_ADDRESS_LIST),
        ),
    ],
};
structure!(AssignPrivateNatGatewayAddressResult, ASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_RESULT, { 0 nat_gateway_id 1 nat_gateway_addresses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignedPrivateIpAddress {
    pub private_ip_address: Option<String>,
}

pub static ASSIGNED_PRIVATE_IP_ADDRESS: Schema = Schema {
    name: "AssignedPrivateIpAddress",
    members: &[Member::new(
        "PrivateIpAddress",
        "PrivateIpAddress",
        "privateIpAddress",
        Kind::String(Range::ANY),
    )],
};
structure!(AssignedPrivateIpAddress, ASSIGNED_PRIVATE_IP_ADDRESS, { 0 private_ip_address });

static ASSIGNED_PRIVATE_IP_ADDRESS_LIST: List =
    List::new(Kind::Structure(&ASSIGNED_PRIVATE_IP_ADDRESS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateAddressRequest {
    pub allocation_id: Option<String>,
    pub instance_id: Option<String>,
    pub public_ip: Option<String>,
    pub dry_run: Option<bool>,
    pub network_interface_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub allow_reassociation: Option<bool>,
}

pub static ASSOCIATE_ADDRESS_REQUEST: Schema = Schema {
    name: "AssociateAddressRequest",
    members: &[
        Member::new("AllocationId", "AllocationId", "AllocationId", Kind::String(Range::ANY)),
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::ANY)),
        Member::new("PublicIp", "PublicIp", "PublicIp", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new("AllowReassociation", "AllowReassociation", "allowReassociation", Kind::Boolean),
    ],
};
structure!(AssociateAddressRequest, ASSOCIATE_ADDRESS_REQUEST, { 0 allocation_id 1 instance_id 2 public_ip 3 dry_run 4 network_interface_id 5 private_ip_address 6 allow_reassociation });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateAddressResult {
    pub association_id: Option<String>,
}

pub static ASSOCIATE_ADDRESS_RESULT: Schema = Schema {
    name: "AssociateAddressResult",
    members: &[Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY))],
};
structure!(AssociateAddressResult, ASSOCIATE_ADDRESS_RESULT, { 0 association_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateDhcpOptionsRequest {
    pub dhcp_options_id: Option<String>,
    pub vpc_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static ASSOCIATE_DHCP_OPTIONS_REQUEST: Schema = Schema {
    name: "AssociateDhcpOptionsRequest",
    members: &[
        Member::new("DhcpOptionsId", "DhcpOptionsId", "DhcpOptionsId", Kind::String(Range::ANY)).required(),
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(AssociateDhcpOptionsRequest, ASSOCIATE_DHCP_OPTIONS_REQUEST, { 0 dhcp_options_id 1 vpc_id 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateIamInstanceProfileRequest {
    pub iam_instance_profile: Option<IamInstanceProfileSpecification>,
    pub instance_id: Option<String>,
}

pub static ASSOCIATE_IAM_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "AssociateIamInstanceProfileRequest",
    members: &[
        Member::new(
            "IamInstanceProfile",
            "IamInstanceProfile",
            "IamInstanceProfile",
            Kind::Structure(&IAM_INSTANCE_PROFILE_SPECIFICATION),
        )
        .required(),
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(AssociateIamInstanceProfileRequest, ASSOCIATE_IAM_INSTANCE_PROFILE_REQUEST, { 0 iam_instance_profile 1 instance_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateIamInstanceProfileResult {
    pub iam_instance_profile_association: Option<IamInstanceProfileAssociation>,
}

pub static ASSOCIATE_IAM_INSTANCE_PROFILE_RESULT: Schema = Schema {
    name: "AssociateIamInstanceProfileResult",
    members: &[Member::new(
        "IamInstanceProfileAssociation",
        "IamInstanceProfileAssociation",
        "iamInstanceProfileAssociation",
        Kind::Structure(&IAM_INSTANCE_PROFILE_ASSOCIATION),
    )],
};
structure!(AssociateIamInstanceProfileResult, ASSOCIATE_IAM_INSTANCE_PROFILE_RESULT, { 0 iam_instance_profile_association });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateNatGatewayAddressRequest {
    pub nat_gateway_id: Option<String>,
    pub allocation_ids: Vec<String>,
    pub private_ip_addresses: Vec<String>,
    pub dry_run: Option<bool>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
}

pub static ASSOCIATE_NAT_GATEWAY_ADDRESS_REQUEST: Schema = Schema {
    name: "AssociateNatGatewayAddressRequest",
    members: &[
        Member::new("NatGatewayId", "NatGatewayId", "NatGatewayId", Kind::String(Range::ANY)).required(),
        Member::new("AllocationIds", "AllocationId", "AllocationId", Kind::List(&ALLOCATION_ID_LIST))
            .required(),
        Member::new("PrivateIpAddresses", "PrivateIpAddress", "PrivateIpAddress", Kind::List(&IP_LIST)),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("AvailabilityZone", "AvailabilityZone", "AvailabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(AssociateNatGatewayAddressRequest, ASSOCIATE_NAT_GATEWAY_ADDRESS_REQUEST, { 0 nat_gateway_id 1 allocation_ids 2 private_ip_addresses 3 dry_run 4 availability_zone 5 availability_zone_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateNatGatewayAddressResult {
    pub nat_gateway_id: Option<String>,
    pub nat_gateway_addresses: Vec<NatGatewayAddress>,
}

pub static ASSOCIATE_NAT_GATEWAY_ADDRESS_RESULT: Schema = Schema {
    name: "AssociateNatGatewayAddressResult",
    members: &[
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "NatGatewayAddresses",
            "NatGatewayAddressSet",
            "natGatewayAddressSet",
            Kind::List(&NAT_GATEWAY_ADDRESS_LIST),
        ),
    ],
};
structure!(AssociateNatGatewayAddressResult, ASSOCIATE_NAT_GATEWAY_ADDRESS_RESULT, { 0 nat_gateway_id 1 nat_gateway_addresses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateRouteTableRequest {
    pub gateway_id: Option<String>,
    pub public_ipv4_pool: Option<String>,
    pub dry_run: Option<bool>,
    pub subnet_id: Option<String>,
    pub route_table_id: Option<String>,
}

pub static ASSOCIATE_ROUTE_TABLE_REQUEST: Schema = Schema {
    name: "AssociateRouteTableRequest",
    members: &[
        Member::new("GatewayId", "GatewayId", "GatewayId", Kind::String(Range::ANY)),
        Member::new("PublicIpv4Pool", "PublicIpv4Pool", "PublicIpv4Pool", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(AssociateRouteTableRequest, ASSOCIATE_ROUTE_TABLE_REQUEST, { 0 gateway_id 1 public_ipv4_pool 2 dry_run 3 subnet_id 4 route_table_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateRouteTableResult {
    pub association_id: Option<String>,
    pub association_state: Option<RouteTableAssociationState>,
}

pub static ASSOCIATE_ROUTE_TABLE_RESULT: Schema = Schema {
    name: "AssociateRouteTableResult",
    members: &[
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)),
        Member::new(
            "AssociationState",
            "AssociationState",
            "associationState",
            Kind::Structure(&ROUTE_TABLE_ASSOCIATION_STATE),
        ),
    ],
};
structure!(AssociateRouteTableResult, ASSOCIATE_ROUTE_TABLE_RESULT, { 0 association_id 1 association_state });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateSubnetCidrBlockRequest {
    pub ipv6_ipam_pool_id: Option<String>,
    pub ipv6_netmask_length: Option<i32>,
    pub subnet_id: Option<String>,
    pub ipv6_cidr_block: Option<String>,
}

pub static ASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST: Schema = Schema {
    name: "AssociateSubnetCidrBlockRequest",
    members: &[
        Member::new("Ipv6IpamPoolId", "Ipv6IpamPoolId", "Ipv6IpamPoolId", Kind::String(Range::ANY)),
        Member::new("Ipv6NetmaskLength", "Ipv6NetmaskLength", "Ipv6NetmaskLength", Kind::Integer(Range::ANY)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)).required(),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", Kind::String(Range::ANY)),
    ],
};
structure!(AssociateSubnetCidrBlockRequest, ASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST, { 0 ipv6_ipam_pool_id 1 ipv6_netmask_length 2 subnet_id 3 ipv6_cidr_block });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateSubnetCidrBlockResult {
    pub ipv6_cidr_block_association: Option<SubnetIpv6CidrBlockAssociation>,
    pub subnet_id: Option<String>,
}

pub static ASSOCIATE_SUBNET_CIDR_BLOCK_RESULT: Schema = Schema {
    name: "AssociateSubnetCidrBlockResult",
    members: &[
        Member::new(
            "Ipv6CidrBlockAssociation",
            "Ipv6CidrBlockAssociation",
            "ipv6CidrBlockAssociation",
            Kind::Structure(&SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION),
        ),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
    ],
};
structure!(AssociateSubnetCidrBlockResult, ASSOCIATE_SUBNET_CIDR_BLOCK_RESULT, { 0 ipv6_cidr_block_association 1 subnet_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateVpcCidrBlockRequest {
    pub cidr_block: Option<String>,
    pub ipv6_cidr_block_network_border_group: Option<String>,
    pub ipv6_pool: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub ipv4_ipam_pool_id: Option<String>,
    pub ipv4_netmask_length: Option<i32>,
    pub ipv6_ipam_pool_id: Option<String>,
    pub ipv6_netmask_length: Option<i32>,
    pub vpc_id: Option<String>,
    pub amazon_provided_ipv6_cidr_block: Option<bool>,
}

pub static ASSOCIATE_VPC_CIDR_BLOCK_REQUEST: Schema = Schema {
    name: "AssociateVpcCidrBlockRequest",
    members: &[
        Member::new("CidrBlock", "CidrBlock", "CidrBlock", Kind::String(Range::ANY)),
        Member::new(
            "Ipv6CidrBlockNetworkBorderGroup",
            "Ipv6CidrBlockNetworkBorderGroup",
            "Ipv6CidrBlockNetworkBorderGroup",
            Kind::String(Range::ANY),
        ),
        Member::new("Ipv6Pool", "Ipv6Pool", "Ipv6Pool", Kind::String(Range::ANY)),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "Ipv6CidrBlock", Kind::String(Range::ANY)),
        Member::new("Ipv4IpamPoolId", "Ipv4IpamPoolId", "Ipv4IpamPoolId", Kind::String(Range::ANY)),
        Member::new("Ipv4NetmaskLength", "Ipv4NetmaskLength", "Ipv4NetmaskLength", Kind::Integer(Range::ANY)),
        Member::new("Ipv6IpamPoolId", "Ipv6IpamPoolId", "Ipv6IpamPoolId", Kind::String(Range::ANY)),
        Member::new("Ipv6NetmaskLength", "Ipv6NetmaskLength", "Ipv6NetmaskLength", Kind::Integer(Range::ANY)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)).required(),
        Member::new(
            "AmazonProvidedIpv6CidrBlock",
            "AmazonProvidedIpv6CidrBlock",
            "amazonProvidedIpv6CidrBlock",
            Kind::Boolean,
        ),
    ],
};
structure!(AssociateVpcCidrBlockRequest, ASSOCIATE_VPC_CIDR_BLOCK_REQUEST, { 0 cidr_block 1 ipv6_cidr_block_network_border_group 2 ipv6_pool 3 ipv6_cidr_block 4 ipv4_ipam_pool_id 5 ipv4_netmask_length 6 ipv6_ipam_pool_id 7 ipv6_netmask_length 8 vpc_id 9 amazon_provided_ipv6_cidr_block });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateVpcCidrBlockResult {
    pub ipv6_cidr_block_association: Option<VpcIpv6CidrBlockAssociation>,
    pub cidr_block_association: Option<VpcCidrBlockAssociation>,
    pub vpc_id: Option<String>,
}

pub static ASSOCIATE_VPC_CIDR_BLOCK_RESULT: Schema = Schema {
    name: "AssociateVpcCidrBlockResult",
    members: &[
        Member::new(
            "Ipv6CidrBlockAssociation",
            "Ipv6CidrBlockAssociation",
            "ipv6CidrBlockAssociation",
            Kind::Structure(&VPC_IPV6_CIDR_BLOCK_ASSOCIATION),
        ),
        Member::new(
            "CidrBlockAssociation",
            "CidrBlockAssociation",
            "cidrBlockAssociation",
            Kind::Structure(&VPC_CIDR_BLOCK_ASSOCIATION),
        ),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
    ],
};
structure!(AssociateVpcCidrBlockResult, ASSOCIATE_VPC_CIDR_BLOCK_RESULT, { 0 ipv6_cidr_block_association 1 cidr_block_association 2 vpc_id });

static ASSOCIATED_SUBNET_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static ASSOCIATION_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "AssociationId");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachInternetGatewayRequest {
    pub dry_run: Option<bool>,
    pub internet_gateway_id: Option<String>,
    pub vpc_id: Option<String>,
}

pub static ATTACH_INTERNET_GATEWAY_REQUEST: Schema = Schema {
    name: "AttachInternetGatewayRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("InternetGatewayId", "InternetGatewayId", "internetGatewayId", Kind::String(Range::ANY))
            .required(),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(AttachInternetGatewayRequest, ATTACH_INTERNET_GATEWAY_REQUEST, { 0 dry_run 1 internet_gateway_id 2 vpc_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachNetworkInterfaceRequest {
    pub network_card_index: Option<i32>,
    pub ena_srd_specification: Option<EnaSrdSpecification>,
    pub ena_queue_count: Option<i32>,
    pub dry_run: Option<bool>,
    pub network_interface_id: Option<String>,
    pub instance_id: Option<String>,
    pub device_index: Option<i32>,
}

pub static ATTACH_NETWORK_INTERFACE_REQUEST: Schema = Schema {
    name: "AttachNetworkInterfaceRequest",
    members: &[
        Member::new("NetworkCardIndex", "NetworkCardIndex", "NetworkCardIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            Kind::Structure(&ENA_SRD_SPECIFICATION),
        ),
        Member::new("EnaQueueCount", "EnaQueueCount", "EnaQueueCount", Kind::Integer(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)).required(),
        Member::new("DeviceIndex", "DeviceIndex", "deviceIndex", Kind::Integer(Range::ANY)).required(),
    ],
};
structure!(AttachNetworkInterfaceRequest, ATTACH_NETWORK_INTERFACE_REQUEST, { 0 network_card_index 1 ena_srd_specification 2 ena_queue_count 3 dry_run 4 network_interface_id 5 instance_id 6 device_index });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachNetworkInterfaceResult {
    pub attachment_id: Option<String>,
    pub network_card_index: Option<i32>,
}

pub static ATTACH_NETWORK_INTERFACE_RESULT: Schema = Schema {
    name: "AttachNetworkInterfaceResult",
    members: &[
        Member::new("AttachmentId", "AttachmentId", "attachmentId", Kind::String(Range::ANY)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(AttachNetworkInterfaceResult, ATTACH_NETWORK_INTERFACE_RESULT, { 0 attachment_id 1 network_card_index });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachVolumeRequest {
    pub device: Option<String>,
    pub instance_id: Option<String>,
    pub volume_id: Option<String>,
    pub ebs_card_index: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static ATTACH_VOLUME_REQUEST: Schema = Schema {
    name: "AttachVolumeRequest",
    members: &[
        Member::new("Device", "Device", "Device", Kind::String(Range::ANY)).required(),
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::ANY)).required(),
        Member::new("VolumeId", "VolumeId", "VolumeId", Kind::String(Range::ANY)).required(),
        Member::new("EbsCardIndex", "EbsCardIndex", "EbsCardIndex", Kind::Integer(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(AttachVolumeRequest, ATTACH_VOLUME_REQUEST, { 0 device 1 instance_id 2 volume_id 3 ebs_card_index 4 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachmentEnaSrdSpecification {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<AttachmentEnaSrdUdpSpecification>,
}

pub static ATTACHMENT_ENA_SRD_SPECIFICATION: Schema = Schema {
    name: "AttachmentEnaSrdSpecification",
    members: &[
        Member::new("EnaSrdEnabled", "EnaSrdEnabled", "enaSrdEnabled", Kind::Boolean),
        Member::new(
            "EnaSrdUdpSpecification",
            "EnaSrdUdpSpecification",
            "enaSrdUdpSpecification",
            Kind::Structure(&ATTACHMENT_ENA_SRD_UDP_SPECIFICATION),
        ),
    ],
};
structure!(AttachmentEnaSrdSpecification, ATTACHMENT_ENA_SRD_SPECIFICATION, { 0 ena_srd_enabled 1 ena_srd_udp_specification });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachmentEnaSrdUdpSpecification {
    pub ena_srd_udp_enabled: Option<bool>,
}

pub static ATTACHMENT_ENA_SRD_UDP_SPECIFICATION: Schema = Schema {
    name: "AttachmentEnaSrdUdpSpecification",
    members: &[Member::new("EnaSrdUdpEnabled", "EnaSrdUdpEnabled", "enaSrdUdpEnabled", Kind::Boolean)],
};
structure!(AttachmentEnaSrdUdpSpecification, ATTACHMENT_ENA_SRD_UDP_SPECIFICATION, { 0 ena_srd_udp_enabled });

string_enum!(ATTACHMENT_LIMIT_TYPE, AttachmentLimitType, false, {
SHARED = "shared",
DEDICATED = "dedicated",
});

string_enum!(ATTACHMENT_STATUS, AttachmentStatus, false, {
ATTACHING = "attaching",
ATTACHED = "attached",
DETACHING = "detaching",
DETACHED = "detached",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttributeBooleanValue {
    pub value: Option<bool>,
}

pub static ATTRIBUTE_BOOLEAN_VALUE: Schema = Schema {
    name: "AttributeBooleanValue",
    members: &[Member::new("Value", "Value", "value", Kind::Boolean)],
};
structure!(AttributeBooleanValue, ATTRIBUTE_BOOLEAN_VALUE, { 0 value });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttributeValue {
    pub value: Option<String>,
}

pub static ATTRIBUTE_VALUE: Schema = Schema {
    name: "AttributeValue",
    members: &[Member::new("Value", "Value", "value", Kind::String(Range::ANY))],
};
structure!(AttributeValue, ATTRIBUTE_VALUE, { 0 value });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeSecurityGroupEgressRequest {
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
    pub group_id: Option<String>,
    pub source_security_group_name: Option<String>,
    pub source_security_group_owner_id: Option<String>,
    pub ip_protocol: Option<String>,
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
    pub cidr_ip: Option<String>,
    pub ip_permissions: Vec<IpPermission>,
}

pub static AUTHORIZE_SECURITY_GROUP_EGRESS_REQUEST: Schema = Schema {
    name: "AuthorizeSecurityGroupEgressRequest",
    members: &[
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)).required(),
        Member::new(
            "SourceSecurityGroupName",
            "SourceSecurityGroupName",
            "sourceSecurityGroupName",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "SourceSecurityGroupOwnerId",
            "SourceSecurityGroupOwnerId",
            "sourceSecurityGroupOwnerId",
            Kind::String(Range::ANY),
        ),
        Member::new("IpProtocol", "IpProtocol", "ipProtocol", Kind::String(Range::ANY)),
        Member::new("FromPort", "FromPort", "fromPort", Kind::Integer(Range::ANY)),
        Member::new("ToPort", "ToPort", "toPort", Kind::Integer(Range::ANY)),
        Member::new("CidrIp", "CidrIp", "cidrIp", Kind::String(Range::ANY)),
        Member::new("IpPermissions", "IpPermissions", "ipPermissions", Kind::List(&IP_PERMISSION_LIST)),
    ],
};
structure!(AuthorizeSecurityGroupEgressRequest, AUTHORIZE_SECURITY_GROUP_EGRESS_REQUEST, { 0 tag_specifications 1 dry_run 2 group_id 3 source_security_group_name 4 source_security_group_owner_id 5 ip_protocol 6 from_port 7 to_port 8 cidr_ip 9 ip_permissions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeSecurityGroupEgressResult {
    pub r#return: Option<bool>,
    pub security_group_rules: Vec<SecurityGroupRule>,
}

pub static AUTHORIZE_SECURITY_GROUP_EGRESS_RESULT: Schema = Schema {
    name: "AuthorizeSecurityGroupEgressResult",
    members: &[
        Member::new("Return", "Return", "return", Kind::Boolean),
        Member::new(
            "SecurityGroupRules",
            "SecurityGroupRuleSet",
            "securityGroupRuleSet",
            Kind::List(&SECURITY_GROUP_RULE_LIST),
        ),
    ],
};
structure!(AuthorizeSecurityGroupEgressResult, AUTHORIZE_SECURITY_GROUP_EGRESS_RESULT, { 0 r#return 1 security_group_rules });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeSecurityGroupIngressRequest {
    pub cidr_ip: Option<String>,
    pub from_port: Option<i32>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Vec<IpPermission>,
    pub ip_protocol: Option<String>,
    pub source_security_group_name: Option<String>,
    pub source_security_group_owner_id: Option<String>,
    pub to_port: Option<i32>,
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
}

pub static AUTHORIZE_SECURITY_GROUP_INGRESS_REQUEST: Schema = Schema {
    name: "AuthorizeSecurityGroupIngressRequest",
    members: &[
        Member::new("CidrIp", "CidrIp", "CidrIp", Kind::String(Range::ANY)),
        Member::new("FromPort", "FromPort", "FromPort", Kind::Integer(Range::ANY)),
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::ANY)),
        Member::new("IpPermissions", "IpPermissions", "IpPermissions", Kind::List(&IP_PERMISSION_LIST)),
        Member::new("IpProtocol", "IpProtocol", "IpProtocol", Kind::String(Range::ANY)),
        Member::new(
            "SourceSecurityGroupName",
            "SourceSecurityGroupName",
            "SourceSecurityGroupName",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "SourceSecurityGroupOwnerId",
            "SourceSecurityGroupOwnerId",
            "SourceSecurityGroupOwnerId",
            Kind::String(Range::ANY),
        ),
        Member::new("ToPort", "ToPort", "ToPort", Kind::Integer(Range::ANY)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(AuthorizeSecurityGroupIngressRequest, AUTHORIZE_SECURITY_GROUP_INGRESS_REQUEST, { 0 cidr_ip 1 from_port 2 group_id 3 group_name 4 ip_permissions 5 ip_protocol 6 source_security_group_name 7 source_security_group_owner_id 8 to_port 9 tag_specifications 10 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeSecurityGroupIngressResult {
    pub r#return: Option<bool>,
    pub security_group_rules: Vec<SecurityGroupRule>,
}

pub static AUTHORIZE_SECURITY_GROUP_INGRESS_RESULT: Schema = Schema {
    name: "AuthorizeSecurityGroupIngressResult",
    members: &[
        Member::new("Return", "Return", "return", Kind::Boolean),
        Member::new(
            "SecurityGroupRules",
            "SecurityGroupRuleSet",
            "securityGroupRuleSet",
            Kind::List(&SECURITY_GROUP_RULE_LIST),
        ),
    ],
};
structure!(AuthorizeSecurityGroupIngressResult, AUTHORIZE_SECURITY_GROUP_INGRESS_RESULT, { 0 r#return 1 security_group_rules });

string_enum!(AUTO_PROVISION_ZONES_STATE, AutoProvisionZonesState, false, {
ENABLED = "enabled",
DISABLED = "disabled",
});

string_enum!(AUTO_SCALING_IPS_STATE, AutoScalingIpsState, false, {
ENABLED = "enabled",
DISABLED = "disabled",
});

string_enum!(AVAILABILITY_MODE, AvailabilityMode, false, {
ZONAL = "zonal",
REGIONAL = "regional",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZone {
    pub opt_in_status: Option<AvailabilityZoneOptInStatus>,
    pub messages: Vec<AvailabilityZoneMessage>,
    pub region_name: Option<String>,
    pub zone_name: Option<String>,
    pub zone_id: Option<String>,
    pub group_name: Option<String>,
    pub network_border_group: Option<String>,
    pub zone_type: Option<String>,
    pub parent_zone_name: Option<String>,
    pub parent_zone_id: Option<String>,
    pub group_long_name: Option<String>,
    pub geography: Vec<AvailabilityZoneGeography>,
    pub sub_geography: Vec<AvailabilityZoneSubGeography>,
    pub state: Option<AvailabilityZoneState>,
}

pub static AVAILABILITY_ZONE: Schema = Schema {
    name: "AvailabilityZone",
    members: &[
        Member::new(
            "OptInStatus",
            "OptInStatus",
            "optInStatus",
            Kind::Enum(&AVAILABILITY_ZONE_OPT_IN_STATUS),
        ),
        Member::new("Messages", "MessageSet", "messageSet", Kind::List(&AVAILABILITY_ZONE_MESSAGE_LIST)),
        Member::new("RegionName", "RegionName", "regionName", Kind::String(Range::ANY)),
        Member::new("ZoneName", "ZoneName", "zoneName", Kind::String(Range::ANY)),
        Member::new("ZoneId", "ZoneId", "zoneId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
        Member::new(
            "NetworkBorderGroup",
            "NetworkBorderGroup",
            "networkBorderGroup",
            Kind::String(Range::ANY),
        ),
        Member::new("ZoneType", "ZoneType", "zoneType", Kind::String(Range::ANY)),
        Member::new("ParentZoneName", "ParentZoneName", "parentZoneName", Kind::String(Range::ANY)),
        Member::new("ParentZoneId", "ParentZoneId", "parentZoneId", Kind::String(Range::ANY)),
        Member::new("GroupLongName", "GroupLongName", "groupLongName", Kind::String(Range::ANY)),
        Member::new(
            "Geography",
            "GeographySet",
            "geographySet",
            Kind::List(&AVAILABILITY_ZONE_GEOGRAPHY_LIST),
        ),
        Member::new(
            "SubGeography",
            "SubGeographySet",
            "subGeographySet",
            Kind::List(&AVAILABILITY_ZONE_SUB_GEOGRAPHY_LIST),
        ),
        Member::new("State", "ZoneState", "zoneState", Kind::Enum(&AVAILABILITY_ZONE_STATE)),
    ],
};
structure!(AvailabilityZone, AVAILABILITY_ZONE, { 0 opt_in_status 1 messages 2 region_name 3 zone_name 4 zone_id 5 group_name 6 network_border_group 7 zone_type 8 parent_zone_name 9 parent_zone_id 10 group_long_name 11 geography 12 sub_geography 13 state });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZoneAddress {
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub allocation_ids: Vec<String>,
}

pub static AVAILABILITY_ZONE_ADDRESS: Schema = Schema {
    name: "AvailabilityZoneAddress",
    members: &[
        Member::new("AvailabilityZone", "AvailabilityZone", "AvailabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("AllocationIds", "AllocationId", "AllocationId", Kind::List(&ALLOCATION_ID_LIST)),
    ],
};
structure!(AvailabilityZoneAddress, AVAILABILITY_ZONE_ADDRESS, { 0 availability_zone 1 availability_zone_id 2 allocation_ids });

static AVAILABILITY_ZONE_ADDRESSES: List =
    List::new(Kind::Structure(&AVAILABILITY_ZONE_ADDRESS), "", "AvailabilityZoneAddress");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZoneGeography {
    pub name: Option<String>,
}

pub static AVAILABILITY_ZONE_GEOGRAPHY: Schema = Schema {
    name: "AvailabilityZoneGeography",
    members: &[Member::new("Name", "Name", "name", Kind::String(Range::ANY))],
};
structure!(AvailabilityZoneGeography, AVAILABILITY_ZONE_GEOGRAPHY, { 0 name });

static AVAILABILITY_ZONE_GEOGRAPHY_LIST: List =
    List::new(Kind::Structure(&AVAILABILITY_ZONE_GEOGRAPHY), "", "item");

static AVAILABILITY_ZONE_LIST: List = List::new(Kind::Structure(&AVAILABILITY_ZONE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZoneMessage {
    pub message: Option<String>,
}

pub static AVAILABILITY_ZONE_MESSAGE: Schema = Schema {
    name: "AvailabilityZoneMessage",
    members: &[Member::new("Message", "Message", "message", Kind::String(Range::ANY))],
};
structure!(AvailabilityZoneMessage, AVAILABILITY_ZONE_MESSAGE, { 0 message });

static AVAILABILITY_ZONE_MESSAGE_LIST: List =
    List::new(Kind::Structure(&AVAILABILITY_ZONE_MESSAGE), "", "item");

string_enum!(AVAILABILITY_ZONE_OPT_IN_STATUS, AvailabilityZoneOptInStatus, false, {
OPT_IN_NOT_REQUIRED = "opt-in-not-required",
OPTED_IN = "opted-in",
NOT_OPTED_IN = "not-opted-in",
});

string_enum!(AVAILABILITY_ZONE_STATE, AvailabilityZoneState, false, {
AVAILABLE = "available",
INFORMATION = "information",
IMPAIRED = "impaired",
UNAVAILABLE = "unavailable",
CONSTRAINED = "constrained",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZoneSubGeography {
    pub name: Option<String>,
}

pub static AVAILABILITY_ZONE_SUB_GEOGRAPHY: Schema = Schema {
    name: "AvailabilityZoneSubGeography",
    members: &[Member::new("Name", "Name", "name", Kind::String(Range::ANY))],
};
structure!(AvailabilityZoneSubGeography, AVAILABILITY_ZONE_SUB_GEOGRAPHY, { 0 name });

static AVAILABILITY_ZONE_SUB_GEOGRAPHY_LIST: List =
    List::new(Kind::Structure(&AVAILABILITY_ZONE_SUB_GEOGRAPHY), "", "item");

string_enum!(BANDWIDTH_WEIGHTING_TYPE, BandwidthWeightingType, false, {
DEFAULT = "default",
VPC_1 = "vpc-1",
EBS_1 = "ebs-1",
});

static BANDWIDTH_WEIGHTING_TYPE_LIST: List = List::new(Kind::Enum(&BANDWIDTH_WEIGHTING_TYPE), "", "item");

string_enum!(BARE_METAL, BareMetal, false, {
INCLUDED = "included",
REQUIRED = "required",
EXCLUDED = "excluded",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BaselineEbsBandwidthMbps {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static BASELINE_EBS_BANDWIDTH_MBPS: Schema = Schema {
    name: "BaselineEbsBandwidthMbps",
    members: &[
        Member::new("Min", "Min", "min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "max", Kind::Integer(Range::ANY)),
    ],
};
structure!(BaselineEbsBandwidthMbps, BASELINE_EBS_BANDWIDTH_MBPS, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BaselineEbsBandwidthMbpsRequest {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static BASELINE_EBS_BANDWIDTH_MBPS_REQUEST: Schema = Schema {
    name: "BaselineEbsBandwidthMbpsRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "Max", Kind::Integer(Range::ANY)),
    ],
};
structure!(BaselineEbsBandwidthMbpsRequest, BASELINE_EBS_BANDWIDTH_MBPS_REQUEST, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BaselinePerformanceFactors {
    pub cpu: Option<CpuPerformanceFactor>,
}

pub static BASELINE_PERFORMANCE_FACTORS: Schema = Schema {
    name: "BaselinePerformanceFactors",
    members: &[Member::new("Cpu", "Cpu", "cpu", Kind::Structure(&CPU_PERFORMANCE_FACTOR))],
};
structure!(BaselinePerformanceFactors, BASELINE_PERFORMANCE_FACTORS, { 0 cpu });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BaselinePerformanceFactorsRequest {
    pub cpu: Option<CpuPerformanceFactorRequest>,
}

pub static BASELINE_PERFORMANCE_FACTORS_REQUEST: Schema = Schema {
    name: "BaselinePerformanceFactorsRequest",
    members: &[Member::new("Cpu", "Cpu", "Cpu", Kind::Structure(&CPU_PERFORMANCE_FACTOR_REQUEST))],
};
structure!(BaselinePerformanceFactorsRequest, BASELINE_PERFORMANCE_FACTORS_REQUEST, { 0 cpu });

static BILLING_PRODUCT_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BlobAttributeValue {
    pub value: Option<Vec<u8>>,
}

pub static BLOB_ATTRIBUTE_VALUE: Schema =
    Schema { name: "BlobAttributeValue", members: &[Member::new("Value", "Value", "value", Kind::Blob)] };
structure!(BlobAttributeValue, BLOB_ATTRIBUTE_VALUE, { 0 value });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BlockDeviceMapping {
    pub ebs: Option<EbsBlockDevice>,
    pub no_device: Option<String>,
    pub device_name: Option<String>,
    pub virtual_name: Option<String>,
}

pub static BLOCK_DEVICE_MAPPING: Schema = Schema {
    name: "BlockDeviceMapping",
    members: &[
        Member::new("Ebs", "Ebs", "ebs", Kind::Structure(&EBS_BLOCK_DEVICE)),
        Member::new("NoDevice", "NoDevice", "noDevice", Kind::String(Range::ANY)),
        Member::new("DeviceName", "DeviceName", "deviceName", Kind::String(Range::ANY)),
        Member::new("VirtualName", "VirtualName", "virtualName", Kind::String(Range::ANY)),
    ],
};
structure!(BlockDeviceMapping, BLOCK_DEVICE_MAPPING, { 0 ebs 1 no_device 2 device_name 3 virtual_name });

static BLOCK_DEVICE_MAPPING_LIST: List = List::new(Kind::Structure(&BLOCK_DEVICE_MAPPING), "", "item");

static BLOCK_DEVICE_MAPPING_REQUEST_LIST: List =
    List::new(Kind::Structure(&BLOCK_DEVICE_MAPPING), "", "BlockDeviceMapping");

string_enum!(BLOCK_PUBLIC_ACCESS_MODE, BlockPublicAccessMode, false, {
OFF = "off",
BLOCK_BIDIRECTIONAL = "block-bidirectional",
BLOCK_INGRESS = "block-ingress",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct BlockPublicAccessStates {
    pub internet_gateway_block_mode: Option<BlockPublicAccessMode>,
}

pub static BLOCK_PUBLIC_ACCESS_STATES: Schema = Schema {
    name: "BlockPublicAccessStates",
    members: &[Member::new(
        "InternetGatewayBlockMode",
        "InternetGatewayBlockMode",
        "internetGatewayBlockMode",
        Kind::Enum(&BLOCK_PUBLIC_ACCESS_MODE),
    )],
};
structure!(BlockPublicAccessStates, BLOCK_PUBLIC_ACCESS_STATES, { 0 internet_gateway_block_mode });

string_enum!(BOOT_MODE_TYPE, BootModeType, false, {
LEGACY_BIOS = "legacy-bios",
UEFI = "uefi",
});

static BOOT_MODE_TYPE_LIST: List = List::new(Kind::Enum(&BOOT_MODE_TYPE), "", "item");

string_enum!(BOOT_MODE_VALUES, BootModeValues, false, {
LEGACY_BIOS = "legacy-bios",
UEFI = "uefi",
UEFI_PREFERRED = "uefi-preferred",
});

string_enum!(BURSTABLE_PERFORMANCE, BurstablePerformance, false, {
INCLUDED = "included",
REQUIRED = "required",
EXCLUDED = "excluded",
});

string_enum!(CAPACITY_RESERVATION_PREFERENCE, CapacityReservationPreference, false, {
CAPACITY_RESERVATIONS_ONLY = "capacity-reservations-only",
OPEN = "open",
NONE = "none",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityReservationSpecification {
    pub capacity_reservation_preference: Option<CapacityReservationPreference>,
    pub capacity_reservation_target: Option<CapacityReservationTarget>,
}

pub static CAPACITY_RESERVATION_SPECIFICATION: Schema = Schema {
    name: "CapacityReservationSpecification",
    members: &[
        Member::new(
            "CapacityReservationPreference",
            "CapacityReservationPreference",
            "CapacityReservationPreference",
            Kind::Enum(&CAPACITY_RESERVATION_PREFERENCE),
        ),
        Member::new(
            "CapacityReservationTarget",
            "CapacityReservationTarget",
            "CapacityReservationTarget",
            Kind::Structure(&CAPACITY_RESERVATION_TARGET),
        ),
    ],
};
structure!(CapacityReservationSpecification, CAPACITY_RESERVATION_SPECIFICATION, { 0 capacity_reservation_preference 1 capacity_reservation_target });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityReservationSpecificationResponse {
    pub capacity_reservation_preference: Option<CapacityReservationPreference>,
    pub capacity_reservation_target: Option<CapacityReservationTargetResponse>,
}

pub static CAPACITY_RESERVATION_SPECIFICATION_RESPONSE: Schema = Schema {
    name: "CapacityReservationSpecificationResponse",
    members: &[
        Member::new(
            "CapacityReservationPreference",
            "CapacityReservationPreference",
            "capacityReservationPreference",
            Kind::Enum(&CAPACITY_RESERVATION_PREFERENCE),
        ),
        Member::new(
            "CapacityReservationTarget",
            "CapacityReservationTarget",
            "capacityReservationTarget",
            Kind::Structure(&CAPACITY_RESERVATION_TARGET_RESPONSE),
        ),
    ],
};
structure!(CapacityReservationSpecificationResponse, CAPACITY_RESERVATION_SPECIFICATION_RESPONSE, { 0 capacity_reservation_preference 1 capacity_reservation_target });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityReservationTarget {
    pub capacity_reservation_id: Option<String>,
    pub capacity_reservation_resource_group_arn: Option<String>,
}

pub static CAPACITY_RESERVATION_TARGET: Schema = Schema {
    name: "CapacityReservationTarget",
    members: &[
        Member::new(
            "CapacityReservationId",
            "CapacityReservationId",
            "CapacityReservationId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "CapacityReservationResourceGroupArn",
            "CapacityReservationResourceGroupArn",
            "CapacityReservationResourceGroupArn",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(CapacityReservationTarget, CAPACITY_RESERVATION_TARGET, { 0 capacity_reservation_id 1 capacity_reservation_resource_group_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityReservationTargetResponse {
    pub capacity_reservation_id: Option<String>,
    pub capacity_reservation_resource_group_arn: Option<String>,
}

pub static CAPACITY_RESERVATION_TARGET_RESPONSE: Schema = Schema {
    name: "CapacityReservationTargetResponse",
    members: &[
        Member::new(
            "CapacityReservationId",
            "CapacityReservationId",
            "capacityReservationId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "CapacityReservationResourceGroupArn",
            "CapacityReservationResourceGroupArn",
            "capacityReservationResourceGroupArn",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(CapacityReservationTargetResponse, CAPACITY_RESERVATION_TARGET_RESPONSE, { 0 capacity_reservation_id 1 capacity_reservation_resource_group_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CidrBlock {
    pub cidr_block: Option<String>,
}

pub static CIDR_BLOCK: Schema = Schema {
    name: "CidrBlock",
    members: &[Member::new("CidrBlock", "CidrBlock", "cidrBlock", Kind::String(Range::ANY))],
};
structure!(CidrBlock, CIDR_BLOCK, { 0 cidr_block });

static CIDR_BLOCK_SET: List = List::new(Kind::Structure(&CIDR_BLOCK), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectionTrackingConfiguration {
    pub tcp_established_timeout: Option<i32>,
    pub udp_stream_timeout: Option<i32>,
    pub udp_timeout: Option<i32>,
}

pub static CONNECTION_TRACKING_CONFIGURATION: Schema = Schema {
    name: "ConnectionTrackingConfiguration",
    members: &[
        Member::new(
            "TcpEstablishedTimeout",
            "TcpEstablishedTimeout",
            "tcpEstablishedTimeout",
            Kind::Integer(Range::ANY),
        ),
        Member::new("UdpStreamTimeout", "UdpStreamTimeout", "udpStreamTimeout", Kind::Integer(Range::ANY)),
        Member::new("UdpTimeout", "UdpTimeout", "udpTimeout", Kind::Integer(Range::ANY)),
    ],
};
structure!(ConnectionTrackingConfiguration, CONNECTION_TRACKING_CONFIGURATION, { 0 tcp_established_timeout 1 udp_stream_timeout 2 udp_timeout });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectionTrackingSpecification {
    pub tcp_established_timeout: Option<i32>,
    pub udp_timeout: Option<i32>,
    pub udp_stream_timeout: Option<i32>,
}

pub static CONNECTION_TRACKING_SPECIFICATION: Schema = Schema {
    name: "ConnectionTrackingSpecification",
    members: &[
        Member::new(
            "TcpEstablishedTimeout",
            "TcpEstablishedTimeout",
            "tcpEstablishedTimeout",
            Kind::Integer(Range::ANY),
        ),
        Member::new("UdpTimeout", "UdpTimeout", "udpTimeout", Kind::Integer(Range::ANY)),
        Member::new("UdpStreamTimeout", "UdpStreamTimeout", "udpStreamTimeout", Kind::Integer(Range::ANY)),
    ],
};
structure!(ConnectionTrackingSpecification, CONNECTION_TRACKING_SPECIFICATION, { 0 tcp_established_timeout 1 udp_timeout 2 udp_stream_timeout });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectionTrackingSpecificationRequest {
    pub tcp_established_timeout: Option<i32>,
    pub udp_stream_timeout: Option<i32>,
    pub udp_timeout: Option<i32>,
}

pub static CONNECTION_TRACKING_SPECIFICATION_REQUEST: Schema = Schema {
    name: "ConnectionTrackingSpecificationRequest",
    members: &[
        Member::new(
            "TcpEstablishedTimeout",
            "TcpEstablishedTimeout",
            "TcpEstablishedTimeout",
            Kind::Integer(Range::ANY),
        ),
        Member::new("UdpStreamTimeout", "UdpStreamTimeout", "UdpStreamTimeout", Kind::Integer(Range::ANY)),
        Member::new("UdpTimeout", "UdpTimeout", "UdpTimeout", Kind::Integer(Range::ANY)),
    ],
};
structure!(ConnectionTrackingSpecificationRequest, CONNECTION_TRACKING_SPECIFICATION_REQUEST, { 0 tcp_established_timeout 1 udp_stream_timeout 2 udp_timeout });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectionTrackingSpecificationResponse {
    pub tcp_established_timeout: Option<i32>,
    pub udp_stream_timeout: Option<i32>,
    pub udp_timeout: Option<i32>,
}

pub static CONNECTION_TRACKING_SPECIFICATION_RESPONSE: Schema = Schema {
    name: "ConnectionTrackingSpecificationResponse",
    members: &[
        Member::new(
            "TcpEstablishedTimeout",
            "TcpEstablishedTimeout",
            "tcpEstablishedTimeout",
            Kind::Integer(Range::ANY),
        ),
        Member::new("UdpStreamTimeout", "UdpStreamTimeout", "udpStreamTimeout", Kind::Integer(Range::ANY)),
        Member::new("UdpTimeout", "UdpTimeout", "udpTimeout", Kind::Integer(Range::ANY)),
    ],
};
structure!(ConnectionTrackingSpecificationResponse, CONNECTION_TRACKING_SPECIFICATION_RESPONSE, { 0 tcp_established_timeout 1 udp_stream_timeout 2 udp_timeout });

string_enum!(CONNECTIVITY_TYPE, ConnectivityType, false, {
PRIVATE = "private",
PUBLIC = "public",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CopyImageRequest {
    pub client_token: Option<String>,
    pub description: Option<String>,
    pub encrypted: Option<bool>,
    pub kms_key_id: Option<String>,
    pub name: Option<String>,
    pub source_image_id: Option<String>,
    pub source_region: Option<String>,
    pub destination_outpost_arn: Option<String>,
    pub copy_image_tags: Option<bool>,
    pub tag_specifications: Vec<TagSpecification>,
    pub snapshot_copy_completion_duration_minutes: Option<i64>,
    pub destination_availability_zone: Option<String>,
    pub destination_availability_zone_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static COPY_IMAGE_REQUEST: Schema = Schema {
    name: "CopyImageRequest",
    members: &[
        Member::new(
            "ClientToken",
            "ClientToken",
            "ClientToken",
            Kind::String(Range::new(Some(0), Some(128))),
        )
        .idempotency_token(),
        Member::new(
            "Description",
            "Description",
            "Description",
            Kind::String(Range::new(Some(0), Some(255))),
        ),
        Member::new("Encrypted", "Encrypted", "encrypted", Kind::Boolean),
        Member::new("KmsKeyId", "KmsKeyId", "kmsKeyId", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "Name", Kind::String(Range::ANY)).required(),
        Member::new("SourceImageId", "SourceImageId", "SourceImageId", Kind::String(Range::ANY)).required(),
        Member::new("SourceRegion", "SourceRegion", "SourceRegion", Kind::String(Range::ANY)).required(),
        Member::new(
            "DestinationOutpostArn",
            "DestinationOutpostArn",
            "DestinationOutpostArn",
            Kind::String(Range::ANY),
        ),
        Member::new("CopyImageTags", "CopyImageTags", "CopyImageTags", Kind::Boolean),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new(
            "SnapshotCopyCompletionDurationMinutes",
            "SnapshotCopyCompletionDurationMinutes",
            "SnapshotCopyCompletionDurationMinutes",
            Kind::Long(Range::ANY),
        ),
        Member::new(
            "DestinationAvailabilityZone",
            "DestinationAvailabilityZone",
            "DestinationAvailabilityZone",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "DestinationAvailabilityZoneId",
            "DestinationAvailabilityZoneId",
            "DestinationAvailabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CopyImageRequest, COPY_IMAGE_REQUEST, { 0 client_token 1 description 2 encrypted 3 kms_key_id 4 name 5 source_image_id 6 source_region 7 destination_outpost_arn 8 copy_image_tags 9 tag_specifications 10 snapshot_copy_completion_duration_minutes 11 destination_availability_zone 12 destination_availability_zone_id 13 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CopyImageResult {
    pub image_id: Option<String>,
}

pub static COPY_IMAGE_RESULT: Schema = Schema {
    name: "CopyImageResult",
    members: &[Member::new("ImageId", "ImageId", "imageId", Kind::String(Range::ANY))],
};
structure!(CopyImageResult, COPY_IMAGE_RESULT, { 0 image_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CopySnapshotRequest {
    pub description: Option<String>,
    pub destination_outpost_arn: Option<String>,
    pub destination_region: Option<String>,
    pub encrypted: Option<bool>,
    pub kms_key_id: Option<String>,
    pub presigned_url: Option<String>,
    pub source_region: Option<String>,
    pub source_snapshot_id: Option<String>,
    pub tag_specifications: Vec<TagSpecification>,
    pub completion_duration_minutes: Option<i32>,
    pub destination_availability_zone: Option<String>,
    pub dry_run: Option<bool>,
}

pub static COPY_SNAPSHOT_REQUEST: Schema = Schema {
    name: "CopySnapshotRequest",
    members: &[
        Member::new("Description", "Description", "Description", Kind::String(Range::ANY)),
        Member::new(
            "DestinationOutpostArn",
            "DestinationOutpostArn",
            "DestinationOutpostArn",
            Kind::String(Range::ANY),
        ),
        Member::new("DestinationRegion", "DestinationRegion", "destinationRegion", Kind::String(Range::ANY)),
        Member::new("Encrypted", "Encrypted", "encrypted", Kind::Boolean),
        Member::new("KmsKeyId", "KmsKeyId", "kmsKeyId", Kind::String(Range::ANY)),
        Member::new("PresignedUrl", "PresignedUrl", "presignedUrl", Kind::String(Range::ANY)),
        Member::new("SourceRegion", "SourceRegion", "SourceRegion", Kind::String(Range::ANY)).required(),
        Member::new("SourceSnapshotId", "SourceSnapshotId", "SourceSnapshotId", Kind::String(Range::ANY))
            .required(),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new(
            "CompletionDurationMinutes",
            "CompletionDurationMinutes",
            "CompletionDurationMinutes",
            Kind::Integer(Range::new(Some(1), Some(2880))),
        ),
        Member::new(
            "DestinationAvailabilityZone",
            "DestinationAvailabilityZone",
            "DestinationAvailabilityZone",
            Kind::String(Range::ANY),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CopySnapshotRequest, COPY_SNAPSHOT_REQUEST, { 0 description 1 destination_outpost_arn 2 destination_region 3 encrypted 4 kms_key_id 5 presigned_url 6 source_region 7 source_snapshot_id 8 tag_specifications 9 completion_duration_minutes 10 destination_availability_zone 11 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CopySnapshotResult {
    pub tags: Vec<Tag>,
    pub snapshot_id: Option<String>,
}

pub static COPY_SNAPSHOT_RESULT: Schema = Schema {
    name: "CopySnapshotResult",
    members: &[
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("SnapshotId", "SnapshotId", "snapshotId", Kind::String(Range::ANY)),
    ],
};
structure!(CopySnapshotResult, COPY_SNAPSHOT_RESULT, { 0 tags 1 snapshot_id });

string_enum!(COPY_TAGS_FROM_SOURCE, CopyTagsFromSource, false, {
VOLUME = "volume",
});

static CORE_COUNT_LIST: List = List::new(Kind::Integer(Range::ANY), "", "item");

string_enum!(CPU_MANUFACTURER, CpuManufacturer, false, {
INTEL = "intel",
AMD = "amd",
AMAZON_WEB_SERVICES = "amazon-web-services",
APPLE = "apple",
});

static CPU_MANUFACTURER_SET: List = List::new(Kind::Enum(&CPU_MANUFACTURER), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CpuOptions {
    pub core_count: Option<i32>,
    pub threads_per_core: Option<i32>,
    pub amd_sev_snp: Option<AmdSevSnpSpecification>,
    pub nested_virtualization: Option<NestedVirtualizationSpecification>,
}

pub static CPU_OPTIONS: Schema = Schema {
    name: "CpuOptions",
    members: &[
        Member::new("CoreCount", "CoreCount", "coreCount", Kind::Integer(Range::ANY)),
        Member::new("ThreadsPerCore", "ThreadsPerCore", "threadsPerCore", Kind::Integer(Range::ANY)),
        Member::new("AmdSevSnp", "AmdSevSnp", "amdSevSnp", Kind::Enum(&AMD_SEV_SNP_SPECIFICATION)),
        Member::new(
            "NestedVirtualization",
            "NestedVirtualization",
            "nestedVirtualization",
            Kind::Enum(&NESTED_VIRTUALIZATION_SPECIFICATION),
        ),
    ],
};
structure!(CpuOptions, CPU_OPTIONS, { 0 core_count 1 threads_per_core 2 amd_sev_snp 3 nested_virtualization });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CpuOptionsRequest {
    pub core_count: Option<i32>,
    pub threads_per_core: Option<i32>,
    pub amd_sev_snp: Option<AmdSevSnpSpecification>,
    pub nested_virtualization: Option<NestedVirtualizationSpecification>,
}

pub static CPU_OPTIONS_REQUEST: Schema = Schema {
    name: "CpuOptionsRequest",
    members: &[
        Member::new("CoreCount", "CoreCount", "CoreCount", Kind::Integer(Range::ANY)),
        Member::new("ThreadsPerCore", "ThreadsPerCore", "ThreadsPerCore", Kind::Integer(Range::ANY)),
        Member::new("AmdSevSnp", "AmdSevSnp", "AmdSevSnp", Kind::Enum(&AMD_SEV_SNP_SPECIFICATION)),
        Member::new(
            "NestedVirtualization",
            "NestedVirtualization",
            "NestedVirtualization",
            Kind::Enum(&NESTED_VIRTUALIZATION_SPECIFICATION),
        ),
    ],
};
structure!(CpuOptionsRequest, CPU_OPTIONS_REQUEST, { 0 core_count 1 threads_per_core 2 amd_sev_snp 3 nested_virtualization });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CpuPerformanceFactor {
    pub references: Vec<PerformanceFactorReference>,
}

pub static CPU_PERFORMANCE_FACTOR: Schema = Schema {
    name: "CpuPerformanceFactor",
    members: &[Member::new(
        "References",
        "ReferenceSet",
        "referenceSet",
        Kind::List(&PERFORMANCE_FACTOR_REFERENCE_SET),
    )],
};
structure!(CpuPerformanceFactor, CPU_PERFORMANCE_FACTOR, { 0 references });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CpuPerformanceFactorRequest {
    pub references: Vec<PerformanceFactorReferenceRequest>,
}

pub static CPU_PERFORMANCE_FACTOR_REQUEST: Schema = Schema {
    name: "CpuPerformanceFactorRequest",
    members: &[Member::new(
        "References",
        "Reference",
        "Reference",
        Kind::List(&PERFORMANCE_FACTOR_REFERENCE_SET_REQUEST),
    )],
};
structure!(CpuPerformanceFactorRequest, CPU_PERFORMANCE_FACTOR_REQUEST, { 0 references });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDefaultSubnetRequest {
    pub availability_zone: Option<String>,
    pub dry_run: Option<bool>,
    pub ipv6_native: Option<bool>,
    pub availability_zone_id: Option<String>,
}

pub static CREATE_DEFAULT_SUBNET_REQUEST: Schema = Schema {
    name: "CreateDefaultSubnetRequest",
    members: &[
        Member::new("AvailabilityZone", "AvailabilityZone", "AvailabilityZone", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("Ipv6Native", "Ipv6Native", "Ipv6Native", Kind::Boolean),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(CreateDefaultSubnetRequest, CREATE_DEFAULT_SUBNET_REQUEST, { 0 availability_zone 1 dry_run 2 ipv6_native 3 availability_zone_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDefaultSubnetResult {
    pub subnet: Option<Subnet>,
}

pub static CREATE_DEFAULT_SUBNET_RESULT: Schema = Schema {
    name: "CreateDefaultSubnetResult",
    members: &[Member::new("Subnet", "Subnet", "subnet", Kind::Structure(&SUBNET))],
};
structure!(CreateDefaultSubnetResult, CREATE_DEFAULT_SUBNET_RESULT, { 0 subnet });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDefaultVpcRequest {
    pub dry_run: Option<bool>,
}

pub static CREATE_DEFAULT_VPC_REQUEST: Schema = Schema {
    name: "CreateDefaultVpcRequest",
    members: &[Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean)],
};
structure!(CreateDefaultVpcRequest, CREATE_DEFAULT_VPC_REQUEST, { 0 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDefaultVpcResult {
    pub vpc: Option<Vpc>,
}

pub static CREATE_DEFAULT_VPC_RESULT: Schema = Schema {
    name: "CreateDefaultVpcResult",
    members: &[Member::new("Vpc", "Vpc", "vpc", Kind::Structure(&VPC))],
};
structure!(CreateDefaultVpcResult, CREATE_DEFAULT_VPC_RESULT, { 0 vpc });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDhcpOptionsRequest {
    pub dhcp_configurations: Vec<NewDhcpConfiguration>,
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
}

pub static CREATE_DHCP_OPTIONS_REQUEST: Schema = Schema {
    name: "CreateDhcpOptionsRequest",
    members: &[
        Member::new(
            "DhcpConfigurations",
            "DhcpConfiguration",
            "dhcpConfiguration",
            Kind::List(&NEW_DHCP_CONFIGURATION_LIST),
        )
        .required(),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CreateDhcpOptionsRequest, CREATE_DHCP_OPTIONS_REQUEST, { 0 dhcp_configurations 1 tag_specifications 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDhcpOptionsResult {
    pub dhcp_options: Option<DhcpOptions>,
}

pub static CREATE_DHCP_OPTIONS_RESULT: Schema = Schema {
    name: "CreateDhcpOptionsResult",
    members: &[Member::new("DhcpOptions", "DhcpOptions", "dhcpOptions", Kind::Structure(&DHCP_OPTIONS))],
};
structure!(CreateDhcpOptionsResult, CREATE_DHCP_OPTIONS_RESULT, { 0 dhcp_options });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateEgressOnlyInternetGatewayRequest {
    pub client_token: Option<String>,
    pub dry_run: Option<bool>,
    pub vpc_id: Option<String>,
    pub tag_specifications: Vec<TagSpecification>,
}

pub static CREATE_EGRESS_ONLY_INTERNET_GATEWAY_REQUEST: Schema = Schema {
    name: "CreateEgressOnlyInternetGatewayRequest",
    members: &[
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)).required(),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
    ],
};
structure!(CreateEgressOnlyInternetGatewayRequest, CREATE_EGRESS_ONLY_INTERNET_GATEWAY_REQUEST, { 0 client_token 1 dry_run 2 vpc_id 3 tag_specifications });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateEgressOnlyInternetGatewayResult {
    pub client_token: Option<String>,
    pub egress_only_internet_gateway: Option<EgressOnlyInternetGateway>,
}

pub static CREATE_EGRESS_ONLY_INTERNET_GATEWAY_RESULT: Schema = Schema {
    name: "CreateEgressOnlyInternetGatewayResult",
    members: &[
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY)),
        Member::new(
            "EgressOnlyInternetGateway",
            "EgressOnlyInternetGateway",
            "egressOnlyInternetGateway",
            Kind::Structure(&EGRESS_ONLY_INTERNET_GATEWAY),
        ),
    ],
};
structure!(CreateEgressOnlyInternetGatewayResult, CREATE_EGRESS_ONLY_INTERNET_GATEWAY_RESULT, { 0 client_token 1 egress_only_internet_gateway });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateFlowLogsRequest {
    pub dry_run: Option<bool>,
    pub client_token: Option<String>,
    pub deliver_logs_permission_arn: Option<String>,
    pub deliver_cross_account_role: Option<String>,
    pub log_group_name: Option<String>,
    pub resource_ids: Vec<String>,
    pub resource_type: Option<FlowLogsResourceType>,
    pub traffic_type: Option<TrafficType>,
    pub log_destination_type: Option<LogDestinationType>,
    pub log_destination: Option<String>,
    pub log_format: Option<String>,
    pub tag_specifications: Vec<TagSpecification>,
    pub max_aggregation_interval: Option<i32>,
    pub destination_options: Option<DestinationOptionsRequest>,
}

pub static CREATE_FLOW_LOGS_REQUEST: Schema = Schema {
    name: "CreateFlowLogsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY)),
        Member::new(
            "DeliverLogsPermissionArn",
            "DeliverLogsPermissionArn",
            "DeliverLogsPermissionArn",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "DeliverCrossAccountRole",
            "DeliverCrossAccountRole",
            "DeliverCrossAccountRole",
            Kind::String(Range::ANY),
        ),
        Member::new("LogGroupName", "LogGroupName", "LogGroupName", Kind::String(Range::ANY)),
        Member::new("ResourceIds", "ResourceId", "ResourceId", Kind::List(&FLOW_LOG_RESOURCE_IDS)).required(),
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&FLOW_LOGS_RESOURCE_TYPE))
            .required(),
        Member::new("TrafficType", "TrafficType", "TrafficType", Kind::Enum(&TRAFFIC_TYPE)),
        Member::new(
            "LogDestinationType",
            "LogDestinationType",
            "LogDestinationType",
            Kind::Enum(&LOG_DESTINATION_TYPE),
        ),
        Member::new("LogDestination", "LogDestination", "LogDestination", Kind::String(Range::ANY)),
        Member::new("LogFormat", "LogFormat", "LogFormat", Kind::String(Range::ANY)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new(
            "MaxAggregationInterval",
            "MaxAggregationInterval",
            "MaxAggregationInterval",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "DestinationOptions",
            "DestinationOptions",
            "DestinationOptions",
            Kind::Structure(&DESTINATION_OPTIONS_REQUEST),
        ),
    ],
};
structure!(CreateFlowLogsRequest, CREATE_FLOW_LOGS_REQUEST, { 0 dry_run 1 client_token 2 deliver_logs_permission_arn 3 deliver_cross_account_role 4 log_group_name 5 resource_ids 6 resource_type 7 traffic_type 8 log_destination_type 9 log_destination 10 log_format 11 tag_specifications 12 max_aggregation_interval 13 destination_options });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateFlowLogsResult {
    pub client_token: Option<String>,
    pub flow_log_ids: Vec<String>,
    pub unsuccessful: Vec<UnsuccessfulItem>,
}

pub static CREATE_FLOW_LOGS_RESULT: Schema = Schema {
    name: "CreateFlowLogsResult",
    members: &[
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY)),
        Member::new("FlowLogIds", "FlowLogIdSet", "flowLogIdSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("Unsuccessful", "Unsuccessful", "unsuccessful", Kind::List(&UNSUCCESSFUL_ITEM_SET)),
    ],
};
structure!(CreateFlowLogsResult, CREATE_FLOW_LOGS_RESULT, { 0 client_token 1 flow_log_ids 2 unsuccessful });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateImageRequest {
    pub tag_specifications: Vec<TagSpecification>,
    pub snapshot_location: Option<SnapshotLocationEnum>,
    pub dry_run: Option<bool>,
    pub instance_id: Option<String>,
    pub name: Option<String>,
    pub description: Option<String>,
    pub no_reboot: Option<bool>,
    pub block_device_mappings: Vec<BlockDeviceMapping>,
}

pub static CREATE_IMAGE_REQUEST: Schema = Schema {
    name: "CreateImageRequest",
    members: &[
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new(
            "SnapshotLocation",
            "SnapshotLocation",
            "SnapshotLocation",
            Kind::Enum(&SNAPSHOT_LOCATION_ENUM),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)).required(),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)).required(),
        Member::new(
            "Description",
            "Description",
            "description",
            Kind::String(Range::new(Some(0), Some(255))),
        ),
        Member::new("NoReboot", "NoReboot", "noReboot", Kind::Boolean),
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "blockDeviceMapping",
            Kind::List(&BLOCK_DEVICE_MAPPING_REQUEST_LIST),
        ),
    ],
};
structure!(CreateImageRequest, CREATE_IMAGE_REQUEST, { 0 tag_specifications 1 snapshot_location 2 dry_run 3 instance_id 4 name 5 description 6 no_reboot 7 block_device_mappings });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateImageResult {
    pub image_id: Option<String>,
}

pub static CREATE_IMAGE_RESULT: Schema = Schema {
    name: "CreateImageResult",
    members: &[Member::new("ImageId", "ImageId", "imageId", Kind::String(Range::ANY))],
};
structure!(CreateImageResult, CREATE_IMAGE_RESULT, { 0 image_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInternetGatewayRequest {
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
}

pub static CREATE_INTERNET_GATEWAY_REQUEST: Schema = Schema {
    name: "CreateInternetGatewayRequest",
    members: &[
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CreateInternetGatewayRequest, CREATE_INTERNET_GATEWAY_REQUEST, { 0 tag_specifications 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInternetGatewayResult {
    pub internet_gateway: Option<InternetGateway>,
}

pub static CREATE_INTERNET_GATEWAY_RESULT: Schema = Schema {
    name: "CreateInternetGatewayResult",
    members: &[Member::new(
        "InternetGateway",
        "InternetGateway",
        "internetGateway",
        Kind::Structure(&INTERNET_GATEWAY),
    )],
};
structure!(CreateInternetGatewayResult, CREATE_INTERNET_GATEWAY_RESULT, { 0 internet_gateway });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateKeyPairRequest {
    pub key_name: Option<String>,
    pub key_type: Option<KeyType>,
    pub tag_specifications: Vec<TagSpecification>,
    pub key_format: Option<KeyFormat>,
    pub dry_run: Option<bool>,
}

pub static CREATE_KEY_PAIR_REQUEST: Schema = Schema {
    name: "CreateKeyPairRequest",
    members: &[
        Member::new("KeyName", "KeyName", "KeyName", Kind::String(Range::ANY)).required(),
        Member::new("KeyType", "KeyType", "KeyType", Kind::Enum(&KEY_TYPE)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("KeyFormat", "KeyFormat", "KeyFormat", Kind::Enum(&KEY_FORMAT)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CreateKeyPairRequest, CREATE_KEY_PAIR_REQUEST, { 0 key_name 1 key_type 2 tag_specifications 3 key_format 4 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLaunchTemplateRequest {
    pub dry_run: Option<bool>,
    pub client_token: Option<String>,
    pub launch_template_name: Option<String>,
    pub version_description: Option<String>,
    pub launch_template_data: Option<RequestLaunchTemplateData>,
    pub operator: Option<OperatorRequest>,
    pub tag_specifications: Vec<TagSpecification>,
}

pub static CREATE_LAUNCH_TEMPLATE_REQUEST: Schema = Schema {
    name: "CreateLaunchTemplateRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "LaunchTemplateName",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new(
            "VersionDescription",
            "VersionDescription",
            "VersionDescription",
            Kind::String(Range::new(Some(0), Some(255))),
        ),
        Member::new(
            "LaunchTemplateData",
            "LaunchTemplateData",
            "LaunchTemplateData",
            Kind::Structure(&REQUEST_LAUNCH_TEMPLATE_DATA),
        )
        .required(),
        Member::new("Operator", "Operator", "Operator", Kind::Structure(&OPERATOR_REQUEST)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
    ],
};
structure!(CreateLaunchTemplateRequest, CREATE_LAUNCH_TEMPLATE_REQUEST, { 0 dry_run 1 client_token 2 launch_template_name 3 version_description 4 launch_template_data 5 operator 6 tag_specifications });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLaunchTemplateResult {
    pub launch_template: Option<LaunchTemplate>,
    pub warning: Option<ValidationWarning>,
}

pub static CREATE_LAUNCH_TEMPLATE_RESULT: Schema = Schema {
    name: "CreateLaunchTemplateResult",
    members: &[
        Member::new("LaunchTemplate", "LaunchTemplate", "launchTemplate", Kind::Structure(&LAUNCH_TEMPLATE)),
        Member::new("Warning", "Warning", "warning", Kind::Structure(&VALIDATION_WARNING)),
    ],
};
structure!(CreateLaunchTemplateResult, CREATE_LAUNCH_TEMPLATE_RESULT, { 0 launch_template 1 warning });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLaunchTemplateVersionRequest {
    pub dry_run: Option<bool>,
    pub client_token: Option<String>,
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub source_version: Option<String>,
    pub version_description: Option<String>,
    pub launch_template_data: Option<RequestLaunchTemplateData>,
    pub resolve_alias: Option<bool>,
}

pub static CREATE_LAUNCH_TEMPLATE_VERSION_REQUEST: Schema = Schema {
    name: "CreateLaunchTemplateVersionRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new("LaunchTemplateId", "LaunchTemplateId", "LaunchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "LaunchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new("SourceVersion", "SourceVersion", "SourceVersion", Kind::String(Range::ANY)),
        Member::new(
            "VersionDescription",
            "VersionDescription",
            "VersionDescription",
            Kind::String(Range::new(Some(0), Some(255))),
        ),
        Member::new(
            "LaunchTemplateData",
            "LaunchTemplateData",
            "LaunchTemplateData",
            Kind::Structure(&REQUEST_LAUNCH_TEMPLATE_DATA),
        )
        .required(),
        Member::new("ResolveAlias", "ResolveAlias", "ResolveAlias", Kind::Boolean),
    ],
};
structure!(CreateLaunchTemplateVersionRequest, CREATE_LAUNCH_TEMPLATE_VERSION_REQUEST, { 0 dry_run 1 client_token 2 launch_template_id 3 launch_template_name 4 source_version 5 version_description 6 launch_template_data 7 resolve_alias });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLaunchTemplateVersionResult {
    pub launch_template_version: Option<LaunchTemplateVersion>,
    pub warning: Option<ValidationWarning>,
}

pub static CREATE_LAUNCH_TEMPLATE_VERSION_RESULT: Schema = Schema {
    name: "CreateLaunchTemplateVersionResult",
    members: &[
        Member::new(
            "LaunchTemplateVersion",
            "LaunchTemplateVersion",
            "launchTemplateVersion",
            Kind::Structure(&LAUNCH_TEMPLATE_VERSION),
        ),
        Member::new("Warning", "Warning", "warning", Kind::Structure(&VALIDATION_WARNING)),
    ],
};
structure!(CreateLaunchTemplateVersionResult, CREATE_LAUNCH_TEMPLATE_VERSION_RESULT, { 0 launch_template_version 1 warning });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateManagedPrefixListRequest {
    pub dry_run: Option<bool>,
    pub prefix_list_name: Option<String>,
    pub entries: Vec<AddPrefixListEntry>,
    pub max_entries: Option<i32>,
    pub tag_specifications: Vec<TagSpecification>,
    pub address_family: Option<String>,
    pub client_token: Option<String>,
}

pub static CREATE_MANAGED_PREFIX_LIST_REQUEST: Schema = Schema {
    name: "CreateManagedPrefixListRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("PrefixListName", "PrefixListName", "PrefixListName", Kind::String(Range::ANY))
            .required(),
        Member::new("Entries", "Entry", "Entry", Kind::List(&ADD_PREFIX_LIST_ENTRIES)),
        Member::new("MaxEntries", "MaxEntries", "MaxEntries", Kind::Integer(Range::ANY)).required(),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("AddressFamily", "AddressFamily", "AddressFamily", Kind::String(Range::ANY)).required(),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
    ],
};
structure!(CreateManagedPrefixListRequest, CREATE_MANAGED_PREFIX_LIST_REQUEST, { 0 dry_run 1 prefix_list_name 2 entries 3 max_entries 4 tag_specifications 5 address_family 6 client_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateManagedPrefixListResult {
    pub prefix_list: Option<ManagedPrefixList>,
}

pub static CREATE_MANAGED_PREFIX_LIST_RESULT: Schema = Schema {
    name: "CreateManagedPrefixListResult",
    members: &[Member::new("PrefixList", "PrefixList", "prefixList", Kind::Structure(&MANAGED_PREFIX_LIST))],
};
structure!(CreateManagedPrefixListResult, CREATE_MANAGED_PREFIX_LIST_RESULT, { 0 prefix_list });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNatGatewayRequest {
    pub availability_mode: Option<AvailabilityMode>,
    pub allocation_id: Option<String>,
    pub client_token: Option<String>,
    pub dry_run: Option<bool>,
    pub subnet_id: Option<String>,
    pub vpc_id: Option<String>,
    pub availability_zone_addresses: Vec<AvailabilityZoneAddress>,
    pub tag_specifications: Vec<TagSpecification>,
    pub connectivity_type: Option<ConnectivityType>,
    pub private_ip_address: Option<String>,
    pub secondary_allocation_ids: Vec<String>,
    pub secondary_private_ip_addresses: Vec<String>,
    pub secondary_private_ip_address_count: Option<i32>,
}

pub static CREATE_NAT_GATEWAY_REQUEST: Schema = Schema {
    name: "CreateNatGatewayRequest",
    members: &[
        Member::new(
            "AvailabilityMode",
            "AvailabilityMode",
            "AvailabilityMode",
            Kind::Enum(&AVAILABILITY_MODE),
        ),
        Member::new("AllocationId", "AllocationId", "AllocationId", Kind::String(Range::ANY)),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("SubnetId", "SubnetId", "SubnetId", Kind::String(Range::ANY)),
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneAddresses",
            "AvailabilityZoneAddress",
            "AvailabilityZoneAddress",
            Kind::List(&AVAILABILITY_ZONE_ADDRESSES),
        ),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new(
            "ConnectivityType",
            "ConnectivityType",
            "ConnectivityType",
            Kind::Enum(&CONNECTIVITY_TYPE),
        ),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "PrivateIpAddress", Kind::String(Range::ANY)),
        Member::new(
            "SecondaryAllocationIds",
            "SecondaryAllocationId",
            "SecondaryAllocationId",
            Kind::List(&ALLOCATION_ID_LIST),
        ),
        Member::new(
            "SecondaryPrivateIpAddresses",
            "SecondaryPrivateIpAddress",
            "SecondaryPrivateIpAddress",
            Kind::List(&IP_LIST),
        ),
        Member::new(
            "SecondaryPrivateIpAddressCount",
            "SecondaryPrivateIpAddressCount",
            "SecondaryPrivateIpAddressCount",
            Kind::Integer(Range::new(Some(1), Some(31))),
        ),
    ],
};
structure!(CreateNatGatewayRequest, CREATE_NAT_GATEWAY_REQUEST, { 0 availability_mode 1 allocation_id 2 client_token 3 dry_run 4 subnet_id 5 vpc_id 6 availability_zone_addresses 7 tag_specifications 8 connectivity_type 9 private_ip_address 10 secondary_allocation_ids 11 secondary_private_ip_addresses 12 secondary_private_ip_address_count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNatGatewayResult {
    pub client_token: Option<String>,
    pub nat_gateway: Option<NatGateway>,
}

pub static CREATE_NAT_GATEWAY_RESULT: Schema = Schema {
    name: "CreateNatGatewayResult",
    members: &[
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY)),
        Member::new("NatGateway", "NatGateway", "natGateway", Kind::Structure(&NAT_GATEWAY)),
    ],
};
structure!(CreateNatGatewayResult, CREATE_NAT_GATEWAY_RESULT, { 0 client_token 1 nat_gateway });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkAclEntryRequest {
    pub dry_run: Option<bool>,
    pub network_acl_id: Option<String>,
    pub rule_number: Option<i32>,
    pub protocol: Option<String>,
    pub rule_action: Option<RuleAction>,
    pub egress: Option<bool>,
    pub cidr_block: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub icmp_type_code: Option<IcmpTypeCode>,
    pub port_range: Option<PortRange>,
}

pub static CREATE_NETWORK_ACL_ENTRY_REQUEST: Schema = Schema {
    name: "CreateNetworkAclEntryRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("NetworkAclId", "NetworkAclId", "networkAclId", Kind::String(Range::ANY)).required(),
        Member::new("RuleNumber", "RuleNumber", "ruleNumber", Kind::Integer(Range::ANY)).required(),
        Member::new("Protocol", "Protocol", "protocol", Kind::String(Range::ANY)).required(),
        Member::new("RuleAction", "RuleAction", "ruleAction", Kind::Enum(&RULE_ACTION)).required(),
        Member::new("Egress", "Egress", "egress", Kind::Boolean).required(),
        Member::new("CidrBlock", "CidrBlock", "cidrBlock", Kind::String(Range::ANY)),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", Kind::String(Range::ANY)),
        Member::new("IcmpTypeCode", "Icmp", "Icmp", Kind::Structure(&ICMP_TYPE_CODE)),
        Member::new("PortRange", "PortRange", "portRange", Kind::Structure(&PORT_RANGE)),
    ],
};
structure!(CreateNetworkAclEntryRequest, CREATE_NETWORK_ACL_ENTRY_REQUEST, { 0 dry_run 1 network_acl_id 2 rule_number 3 protocol 4 rule_action 5 egress 6 cidr_block 7 ipv6_cidr_block 8 icmp_type_code 9 port_range });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkAclRequest {
    pub tag_specifications: Vec<TagSpecification>,
    pub client_token: Option<String>,
    pub dry_run: Option<bool>,
    pub vpc_id: Option<String>,
}

pub static CREATE_NETWORK_ACL_REQUEST: Schema = Schema {
    name: "CreateNetworkAclRequest",
    members: &[
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(CreateNetworkAclRequest, CREATE_NETWORK_ACL_REQUEST, { 0 tag_specifications 1 client_token 2 dry_run 3 vpc_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkAclResult {
    pub network_acl: Option<NetworkAcl>,
    pub client_token: Option<String>,
}

pub static CREATE_NETWORK_ACL_RESULT: Schema = Schema {
    name: "CreateNetworkAclResult",
    members: &[
        Member::new("NetworkAcl", "NetworkAcl", "networkAcl", Kind::Structure(&NETWORK_ACL)),
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY)),
    ],
};
structure!(CreateNetworkAclResult, CREATE_NETWORK_ACL_RESULT, { 0 network_acl 1 client_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkInsightsPathRequest {
    pub source_ip: Option<String>,
    pub destination_ip: Option<String>,
    pub source: Option<String>,
    pub destination: Option<String>,
    pub protocol: Option<Protocol>,
    pub destination_port: Option<i32>,
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
    pub client_token: Option<String>,
    pub filter_at_source: Option<PathRequestFilter>,
    pub filter_at_destination: Option<PathRequestFilter>,
}

pub static CREATE_NETWORK_INSIGHTS_PATH_REQUEST: Schema = Schema {
    name: "CreateNetworkInsightsPathRequest",
    members: &[
        Member::new("SourceIp", "SourceIp", "SourceIp", Kind::String(Range::new(Some(0), Some(15)))),
        Member::new(
            "DestinationIp",
            "DestinationIp",
            "DestinationIp",
            Kind::String(Range::new(Some(0), Some(15))),
        ),
        Member::new("Source", "Source", "Source", Kind::String(Range::ANY)).required(),
        Member::new("Destination", "Destination", "Destination", Kind::String(Range::ANY)),
        Member::new("Protocol", "Protocol", "Protocol", Kind::Enum(&PROTOCOL)).required(),
        Member::new(
            "DestinationPort",
            "DestinationPort",
            "DestinationPort",
            Kind::Integer(Range::new(Some(0), Some(65535))),
        ),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .required()
            .idempotency_token(),
        Member::new(
            "FilterAtSource",
            "FilterAtSource",
            "FilterAtSource",
            Kind::Structure(&PATH_REQUEST_FILTER),
        ),
        Member::new(
            "FilterAtDestination",
            "FilterAtDestination",
            "FilterAtDestination",
            Kind::Structure(&PATH_REQUEST_FILTER),
        ),
    ],
};
structure!(CreateNetworkInsightsPathRequest, CREATE_NETWORK_INSIGHTS_PATH_REQUEST, { 0 source_ip 1 destination_ip 2 source 3 destination 4 protocol 5 destination_port 6 tag_specifications 7 dry_run 8 client_token 9 filter_at_source 10 filter_at_destination });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkInsightsPathResult {
    pub network_insights_path: Option<NetworkInsightsPath>,
}

pub static CREATE_NETWORK_INSIGHTS_PATH_RESULT: Schema = Schema {
    name: "CreateNetworkInsightsPathResult",
    members: &[Member::new(
        "NetworkInsightsPath",
        "NetworkInsightsPath",
        "networkInsightsPath",
        Kind::Structure(&NETWORK_INSIGHTS_PATH),
    )],
};
structure!(CreateNetworkInsightsPathResult, CREATE_NETWORK_INSIGHTS_PATH_RESULT, { 0 network_insights_path });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkInterfaceRequest {
    pub ipv4_prefixes: Vec<Ipv4PrefixSpecificationRequest>,
    pub ipv4_prefix_count: Option<i32>,
    pub ipv6_prefixes: Vec<Ipv6PrefixSpecificationRequest>,
    pub ipv6_prefix_count: Option<i32>,
    pub interface_type: Option<NetworkInterfaceCreationType>,
    pub tag_specifications: Vec<TagSpecification>,
    pub client_token: Option<String>,
    pub enable_primary_ipv6: Option<bool>,
    pub connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    pub operator: Option<OperatorRequest>,
    pub subnet_id: Option<String>,
    pub description: Option<String>,
    pub private_ip_address: Option<String>,
    pub groups: Vec<String>,
    pub private_ip_addresses: Vec<PrivateIpAddressSpecification>,
    pub secondary_private_ip_address_count: Option<i32>,
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    pub ipv6_address_count: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static CREATE_NETWORK_INTERFACE_REQUEST: Schema = Schema {
    name: "CreateNetworkInterfaceRequest",
    members: &[
        Member::new("Ipv4Prefixes", "Ipv4Prefix", "Ipv4Prefix", Kind::List(&IPV4_PREFIX_LIST)),
        Member::new("Ipv4PrefixCount", "Ipv4PrefixCount", "Ipv4PrefixCount", Kind::Integer(Range::ANY)),
        Member::new("Ipv6Prefixes", "Ipv6Prefix", "Ipv6Prefix", Kind::List(&IPV6_PREFIX_LIST)),
        Member::new("Ipv6PrefixCount", "Ipv6PrefixCount", "Ipv6PrefixCount", Kind::Integer(Range::ANY)),
        Member::new(
            "InterfaceType",
            "InterfaceType",
            "InterfaceType",
            Kind::Enum(&NETWORK_INTERFACE_CREATION_TYPE),
        ),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new("EnablePrimaryIpv6", "EnablePrimaryIpv6", "EnablePrimaryIpv6", Kind::Boolean),
        Member::new(
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            Kind::Structure(&CONNECTION_TRACKING_SPECIFICATION_REQUEST),
        ),
        Member::new("Operator", "Operator", "Operator", Kind::Structure(&OPERATOR_REQUEST)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)).required(),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new(
            "Groups",
            "SecurityGroupId",
            "SecurityGroupId",
            Kind::List(&SECURITY_GROUP_ID_STRING_LIST),
        ),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddresses",
            "privateIpAddresses",
            Kind::List(&PRIVATE_IP_ADDRESS_SPECIFICATION_LIST),
        ),
        Member::new(
            "SecondaryPrivateIpAddressCount",
            "SecondaryPrivateIpAddressCount",
            "secondaryPrivateIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "Ipv6Addresses",
            "Ipv6Addresses",
            "ipv6Addresses",
            Kind::List(&INSTANCE_IPV6_ADDRESS_LIST),
        ),
        Member::new("Ipv6AddressCount", "Ipv6AddressCount", "ipv6AddressCount", Kind::Integer(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CreateNetworkInterfaceRequest, CREATE_NETWORK_INTERFACE_REQUEST, { 0 ipv4_prefixes 1 ipv4_prefix_count 2 ipv6_prefixes 3 ipv6_prefix_count 4 interface_type 5 tag_specifications 6 client_token 7 enable_primary_ipv6 8 connection_tracking_specification 9 operator 10 subnet_id 11 description 12 private_ip_address 13 groups 14 private_ip_addresses 15 secondary_private_ip_address_count 16 ipv6_addresses 17 ipv6_address_count 18 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkInterfaceResult {
    pub network_interface: Option<NetworkInterface>,
    pub client_token: Option<String>,
}

pub static CREATE_NETWORK_INTERFACE_RESULT: Schema = Schema {
    name: "CreateNetworkInterfaceResult",
    members: &[
        Member::new(
            "NetworkInterface",
            "NetworkInterface",
            "networkInterface",
            Kind::Structure(&NETWORK_INTERFACE),
        ),
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY)),
    ],
};
structure!(CreateNetworkInterfaceResult, CREATE_NETWORK_INTERFACE_RESULT, { 0 network_interface 1 client_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRouteRequest {
    pub destination_prefix_list_id: Option<String>,
    pub vpc_endpoint_id: Option<String>,
    pub transit_gateway_id: Option<String>,
    pub local_gateway_id: Option<String>,
    pub carrier_gateway_id: Option<String>,
    pub core_network_arn: Option<String>,
    pub odb_network_arn: Option<String>,
    pub dry_run: Option<bool>,
    pub route_table_id: Option<String>,
    pub destination_cidr_block: Option<String>,
    pub gateway_id: Option<String>,
    pub destination_ipv6_cidr_block: Option<String>,
    pub egress_only_internet_gateway_id: Option<String>,
    pub instance_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
    pub nat_gateway_id: Option<String>,
}

pub static CREATE_ROUTE_REQUEST: Schema = Schema {
    name: "CreateRouteRequest",
    members: &[
        Member::new(
            "DestinationPrefixListId",
            "DestinationPrefixListId",
            "DestinationPrefixListId",
            Kind::String(Range::ANY),
        ),
        Member::new("VpcEndpointId", "VpcEndpointId", "VpcEndpointId", Kind::String(Range::ANY)),
        Member::new("TransitGatewayId", "TransitGatewayId", "TransitGatewayId", Kind::String(Range::ANY)),
        Member::new("LocalGatewayId", "LocalGatewayId", "LocalGatewayId", Kind::String(Range::ANY)),
        Member::new("CarrierGatewayId", "CarrierGatewayId", "CarrierGatewayId", Kind::String(Range::ANY)),
        Member::new("CoreNetworkArn", "CoreNetworkArn", "CoreNetworkArn", Kind::String(Range::ANY)),
        Member::new("OdbNetworkArn", "OdbNetworkArn", "OdbNetworkArn", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)).required(),
        Member::new(
            "DestinationCidrBlock",
            "DestinationCidrBlock",
            "destinationCidrBlock",
            Kind::String(Range::ANY),
        ),
        Member::new("GatewayId", "GatewayId", "gatewayId", Kind::String(Range::ANY)),
        Member::new(
            "DestinationIpv6CidrBlock",
            "DestinationIpv6CidrBlock",
            "destinationIpv6CidrBlock",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "EgressOnlyInternetGatewayId",
            "EgressOnlyInternetGatewayId",
            "egressOnlyInternetGatewayId",
            Kind::String(Range::ANY),
        ),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        ),
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
    ],
};
structure!(CreateRouteRequest, CREATE_ROUTE_REQUEST, { 0 destination_prefix_list_id 1 vpc_endpoint_id 2 transit_gateway_id 3 local_gateway_id 4 carrier_gateway_id 5 core_network_arn 6 odb_network_arn 7 dry_run 8 route_table_id 9 destination_cidr_block 10 gateway_id 11 destination_ipv6_cidr_block 12 egress_only_internet_gateway_id 13 instance_id 14 network_interface_id 15 vpc_peering_connection_id 16 nat_gateway_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRouteResult {
    pub r#return: Option<bool>,
}

pub static CREATE_ROUTE_RESULT: Schema = Schema {
    name: "CreateRouteResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(CreateRouteResult, CREATE_ROUTE_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRouteTableRequest {
    pub tag_specifications: Vec<TagSpecification>,
    pub client_token: Option<String>,
    pub dry_run: Option<bool>,
    pub vpc_id: Option<String>,
}

pub static CREATE_ROUTE_TABLE_REQUEST: Schema = Schema {
    name: "CreateRouteTableRequest",
    members: &[
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(CreateRouteTableRequest, CREATE_ROUTE_TABLE_REQUEST, { 0 tag_specifications 1 client_token 2 dry_run 3 vpc_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRouteTableResult {
    pub route_table: Option<RouteTable>,
    pub client_token: Option<String>,
}

pub static CREATE_ROUTE_TABLE_RESULT: Schema = Schema {
    name: "CreateRouteTableResult",
    members: &[
        Member::new("RouteTable", "RouteTable", "routeTable", Kind::Structure(&ROUTE_TABLE)),
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY)),
    ],
};
structure!(CreateRouteTableResult, CREATE_ROUTE_TABLE_RESULT, { 0 route_table 1 client_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSecurityGroupRequest {
    pub description: Option<String>,
    pub group_name: Option<String>,
    pub vpc_id: Option<String>,
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
}

pub static CREATE_SECURITY_GROUP_REQUEST: Schema = Schema {
    name: "CreateSecurityGroupRequest",
    members: &[
        Member::new("Description", "GroupDescription", "GroupDescription", Kind::String(Range::ANY))
            .required(),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::ANY)).required(),
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CreateSecurityGroupRequest, CREATE_SECURITY_GROUP_REQUEST, { 0 description 1 group_name 2 vpc_id 3 tag_specifications 4 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSecurityGroupResult {
    pub group_id: Option<String>,
    pub tags: Vec<Tag>,
    pub security_group_arn: Option<String>,
}

pub static CREATE_SECURITY_GROUP_RESULT: Schema = Schema {
    name: "CreateSecurityGroupResult",
    members: &[
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("SecurityGroupArn", "SecurityGroupArn", "securityGroupArn", Kind::String(Range::ANY)),
    ],
};
structure!(CreateSecurityGroupResult, CREATE_SECURITY_GROUP_RESULT, { 0 group_id 1 tags 2 security_group_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSnapshotRequest {
    pub description: Option<String>,
    pub outpost_arn: Option<String>,
    pub volume_id: Option<String>,
    pub tag_specifications: Vec<TagSpecification>,
    pub location: Option<SnapshotLocationEnum>,
    pub dry_run: Option<bool>,
}

pub static CREATE_SNAPSHOT_REQUEST: Schema = Schema {
    name: "CreateSnapshotRequest",
    members: &[
        Member::new("Description", "Description", "Description", Kind::String(Range::ANY)),
        Member::new("OutpostArn", "OutpostArn", "OutpostArn", Kind::String(Range::ANY)),
        Member::new("VolumeId", "VolumeId", "VolumeId", Kind::String(Range::ANY)).required(),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("Location", "Location", "Location", Kind::Enum(&SNAPSHOT_LOCATION_ENUM)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CreateSnapshotRequest, CREATE_SNAPSHOT_REQUEST, { 0 description 1 outpost_arn 2 volume_id 3 tag_specifications 4 location 5 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSnapshotsRequest {
    pub description: Option<String>,
    pub instance_specification: Option<InstanceSpecification>,
    pub outpost_arn: Option<String>,
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
    pub copy_tags_from_source: Option<CopyTagsFromSource>,
    pub location: Option<SnapshotLocationEnum>,
}

pub static CREATE_SNAPSHOTS_REQUEST: Schema = Schema {
    name: "CreateSnapshotsRequest",
    members: &[
        Member::new("Description", "Description", "Description", Kind::String(Range::ANY)),
        Member::new(
            "InstanceSpecification",
            "InstanceSpecification",
            "InstanceSpecification",
            Kind::Structure(&INSTANCE_SPECIFICATION),
        )
        .required(),
        Member::new("OutpostArn", "OutpostArn", "OutpostArn", Kind::String(Range::ANY)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "CopyTagsFromSource",
            "CopyTagsFromSource",
            "CopyTagsFromSource",
            Kind::Enum(&COPY_TAGS_FROM_SOURCE),
        ),
        Member::new("Location", "Location", "Location", Kind::Enum(&SNAPSHOT_LOCATION_ENUM)),
    ],
};
structure!(CreateSnapshotsRequest, CREATE_SNAPSHOTS_REQUEST, { 0 description 1 instance_specification 2 outpost_arn 3 tag_specifications 4 dry_run 5 copy_tags_from_source 6 location });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSnapshotsResult {
    pub snapshots: Vec<SnapshotInfo>,
}

pub static CREATE_SNAPSHOTS_RESULT: Schema = Schema {
    name: "CreateSnapshotsResult",
    members: &[Member::new("Snapshots", "SnapshotSet", "snapshotSet", Kind::List(&SNAPSHOT_SET))],
};
structure!(CreateSnapshotsResult, CREATE_SNAPSHOTS_RESULT, { 0 snapshots });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSubnetRequest {
    pub tag_specifications: Vec<TagSpecification>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub cidr_block: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub outpost_arn: Option<String>,
    pub vpc_id: Option<String>,
    pub ipv6_native: Option<bool>,
    pub ipv4_ipam_pool_id: Option<String>,
    pub ipv4_netmask_length: Option<i32>,
    pub ipv6_ipam_pool_id: Option<String>,
    pub ipv6_netmask_length: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static CREATE_SUBNET_REQUEST: Schema = Schema {
    name: "CreateSubnetRequest",
    members: &[
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("AvailabilityZone", "AvailabilityZone", "AvailabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("CidrBlock", "CidrBlock", "CidrBlock", Kind::String(Range::ANY)),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "Ipv6CidrBlock", Kind::String(Range::ANY)),
        Member::new("OutpostArn", "OutpostArn", "OutpostArn", Kind::String(Range::ANY)),
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)).required(),
        Member::new("Ipv6Native", "Ipv6Native", "Ipv6Native", Kind::Boolean),
        Member::new("Ipv4IpamPoolId", "Ipv4IpamPoolId", "Ipv4IpamPoolId", Kind::String(Range::ANY)),
        Member::new("Ipv4NetmaskLength", "Ipv4NetmaskLength", "Ipv4NetmaskLength", Kind::Integer(Range::ANY)),
        Member::new("Ipv6IpamPoolId", "Ipv6IpamPoolId", "Ipv6IpamPoolId", Kind::String(Range::ANY)),
        Member::new("Ipv6NetmaskLength", "Ipv6NetmaskLength", "Ipv6NetmaskLength", Kind::Integer(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CreateSubnetRequest, CREATE_SUBNET_REQUEST, { 0 tag_specifications 1 availability_zone 2 availability_zone_id 3 cidr_block 4 ipv6_cidr_block 5 outpost_arn 6 vpc_id 7 ipv6_native 8 ipv4_ipam_pool_id 9 ipv4_netmask_length 10 ipv6_ipam_pool_id 11 ipv6_netmask_length 12 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSubnetResult {
    pub subnet: Option<Subnet>,
}

pub static CREATE_SUBNET_RESULT: Schema = Schema {
    name: "CreateSubnetResult",
    members: &[Member::new("Subnet", "Subnet", "subnet", Kind::Structure(&SUBNET))],
};
structure!(CreateSubnetResult, CREATE_SUBNET_RESULT, { 0 subnet });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateTagsRequest {
    pub dry_run: Option<bool>,
    pub resources: Vec<String>,
    pub tags: Vec<Tag>,
}

pub static CREATE_TAGS_REQUEST: Schema = Schema {
    name: "CreateTagsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Resources", "ResourceId", "ResourceId", Kind::List(&RESOURCE_ID_LIST)).required(),
        Member::new("Tags", "Tag", "Tag", Kind::List(&TAG_LIST)).required(),
    ],
};
structure!(CreateTagsRequest, CREATE_TAGS_REQUEST, { 0 dry_run 1 resources 2 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVolumePermission {
    pub user_id: Option<String>,
    pub group: Option<PermissionGroup>,
}

pub static CREATE_VOLUME_PERMISSION: Schema = Schema {
    name: "CreateVolumePermission",
    members: &[
        Member::new("UserId", "UserId", "userId", Kind::String(Range::ANY)),
        Member::new("Group", "Group", "group", Kind::Enum(&PERMISSION_GROUP)),
    ],
};
structure!(CreateVolumePermission, CREATE_VOLUME_PERMISSION, { 0 user_id 1 group });

static CREATE_VOLUME_PERMISSION_LIST: List =
    List::new(Kind::Structure(&CREATE_VOLUME_PERMISSION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVolumePermissionModifications {
    pub add: Vec<CreateVolumePermission>,
    pub remove: Vec<CreateVolumePermission>,
}

pub static CREATE_VOLUME_PERMISSION_MODIFICATIONS: Schema = Schema {
    name: "CreateVolumePermissionModifications",
    members: &[
        Member::new("Add", "Add", "Add", Kind::List(&CREATE_VOLUME_PERMISSION_LIST)),
        Member::new("Remove", "Remove", "Remove", Kind::List(&CREATE_VOLUME_PERMISSION_LIST)),
    ],
};
structure!(CreateVolumePermissionModifications, CREATE_VOLUME_PERMISSION_MODIFICATIONS, { 0 add 1 remove });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVolumeRequest {
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub encrypted: Option<bool>,
    pub iops: Option<i32>,
    pub kms_key_id: Option<String>,
    pub outpost_arn: Option<String>,
    pub size: Option<i32>,
    pub snapshot_id: Option<String>,
    pub volume_type: Option<VolumeType>,
    pub tag_specifications: Vec<TagSpecification>,
    pub multi_attach_enabled: Option<bool>,
    pub throughput: Option<i32>,
    pub client_token: Option<String>,
    pub volume_initialization_rate: Option<i32>,
    pub operator: Option<OperatorRequest>,
    pub dry_run: Option<bool>,
}

pub static CREATE_VOLUME_REQUEST: Schema = Schema {
    name: "CreateVolumeRequest",
    members: &[
        Member::new("AvailabilityZone", "AvailabilityZone", "AvailabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("Encrypted", "Encrypted", "encrypted", Kind::Boolean),
        Member::new("Iops", "Iops", "Iops", Kind::Integer(Range::ANY)),
        Member::new("KmsKeyId", "KmsKeyId", "KmsKeyId", Kind::String(Range::ANY)),
        Member::new("OutpostArn", "OutpostArn", "OutpostArn", Kind::String(Range::ANY)),
        Member::new("Size", "Size", "Size", Kind::Integer(Range::ANY)),
        Member::new("SnapshotId", "SnapshotId", "SnapshotId", Kind::String(Range::ANY)),
        Member::new("VolumeType", "VolumeType", "VolumeType", Kind::Enum(&VOLUME_TYPE)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("MultiAttachEnabled", "MultiAttachEnabled", "MultiAttachEnabled", Kind::Boolean),
        Member::new("Throughput", "Throughput", "Throughput", Kind::Integer(Range::ANY)),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new(
            "VolumeInitializationRate",
            "VolumeInitializationRate",
            "VolumeInitializationRate",
            Kind::Integer(Range::ANY),
        ),
        Member::new("Operator", "Operator", "Operator", Kind::Structure(&OPERATOR_REQUEST)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(CreateVolumeRequest, CREATE_VOLUME_REQUEST, { 0 availability_zone 1 availability_zone_id 2 encrypted 3 iops 4 kms_key_id 5 outpost_arn 6 size 7 snapshot_id 8 volume_type 9 tag_specifications 10 multi_attach_enabled 11 throughput 12 client_token 13 volume_initialization_rate 14 operator 15 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVpcEndpointRequest {
    pub dry_run: Option<bool>,
    pub vpc_endpoint_type: Option<VpcEndpointType>,
    pub vpc_id: Option<String>,
    pub service_name: Option<String>,
    pub policy_document: Option<String>,
    pub route_table_ids: Vec<String>,
    pub subnet_ids: Vec<String>,
    pub security_group_ids: Vec<String>,
    pub ip_address_type: Option<IpAddressType>,
    pub dns_options: Option<DnsOptionsSpecification>,
    pub client_token: Option<String>,
    pub private_dns_enabled: Option<bool>,
    pub tag_specifications: Vec<TagSpecification>,
    pub subnet_configurations: Vec<SubnetConfiguration>,
    pub service_network_arn: Option<String>,
    pub resource_configuration_arn: Option<String>,
    pub service_region: Option<String>,
}

pub static CREATE_VPC_ENDPOINT_REQUEST: Schema = Schema {
    name: "CreateVpcEndpointRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("VpcEndpointType", "VpcEndpointType", "VpcEndpointType", Kind::Enum(&VPC_ENDPOINT_TYPE)),
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)).required(),
        Member::new("ServiceName", "ServiceName", "ServiceName", Kind::String(Range::ANY)),
        Member::new("PolicyDocument", "PolicyDocument", "PolicyDocument", Kind::String(Range::ANY)),
        Member::new(
            "RouteTableIds",
            "RouteTableId",
            "RouteTableId",
            Kind::List(&VPC_ENDPOINT_ROUTE_TABLE_ID_LIST),
        ),
        Member::new("SubnetIds", "SubnetId", "SubnetId", Kind::List(&VPC_ENDPOINT_SUBNET_ID_LIST)),
        Member::new(
            "SecurityGroupIds",
            "SecurityGroupId",
            "SecurityGroupId",
            Kind::List(&VPC_ENDPOINT_SECURITY_GROUP_ID_LIST),
        ),
        Member::new("IpAddressType", "IpAddressType", "IpAddressType", Kind::Enum(&IP_ADDRESS_TYPE)),
        Member::new("DnsOptions", "DnsOptions", "DnsOptions", Kind::Structure(&DNS_OPTIONS_SPECIFICATION)),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY)),
        Member::new("PrivateDnsEnabled", "PrivateDnsEnabled", "PrivateDnsEnabled", Kind::Boolean),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new(
            "SubnetConfigurations",
            "SubnetConfiguration",
            "SubnetConfiguration",
            Kind::List(&SUBNET_CONFIGURATIONS_LIST),
        ),
        Member::new("ServiceNetworkArn", "ServiceNetworkArn", "ServiceNetworkArn", Kind::String(Range::ANY)),
        Member::new(
            "ResourceConfigurationArn",
            "ResourceConfigurationArn",
            "ResourceConfigurationArn",
            Kind::String(Range::ANY),
        ),
        Member::new("ServiceRegion", "ServiceRegion", "ServiceRegion", Kind::String(Range::ANY)),
    ],
};
structure!(CreateVpcEndpointRequest, CREATE_VPC_ENDPOINT_REQUEST, { 0 dry_run 1 vpc_endpoint_type 2 vpc_id 3 service_name 4 policy_document 5 route_table_ids 6 subnet_ids 7 security_group_ids 8 ip_address_type 9 dns_options 10 client_token 11 private_dns_enabled 12 tag_specifications 13 subnet_configurations 14 service_network_arn 15 resource_configuration_arn 16 service_region });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVpcEndpointResult {
    pub vpc_endpoint: Option<VpcEndpoint>,
    pub client_token: Option<String>,
}

pub static CREATE_VPC_ENDPOINT_RESULT: Schema = Schema {
    name: "CreateVpcEndpointResult",
    members: &[
        Member::new("VpcEndpoint", "VpcEndpoint", "vpcEndpoint", Kind::Structure(&VPC_ENDPOINT)),
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY)),
    ],
};
structure!(CreateVpcEndpointResult, CREATE_VPC_ENDPOINT_RESULT, { 0 vpc_endpoint 1 client_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVpcPeeringConnectionRequest {
    pub peer_region: Option<String>,
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
    pub vpc_id: Option<String>,
    pub peer_vpc_id: Option<String>,
    pub peer_owner_id: Option<String>,
}

pub static CREATE_VPC_PEERING_CONNECTION_REQUEST: Schema = Schema {
    name: "CreateVpcPeeringConnectionRequest",
    members: &[
        Member::new("PeerRegion", "PeerRegion", "PeerRegion", Kind::String(Range::ANY)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)).required(),
        Member::new("PeerVpcId", "PeerVpcId", "peerVpcId", Kind::String(Range::ANY)),
        Member::new("PeerOwnerId", "PeerOwnerId", "peerOwnerId", Kind::String(Range::ANY)),
    ],
};
structure!(CreateVpcPeeringConnectionRequest, CREATE_VPC_PEERING_CONNECTION_REQUEST, { 0 peer_region 1 tag_specifications 2 dry_run 3 vpc_id 4 peer_vpc_id 5 peer_owner_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVpcPeeringConnectionResult {
    pub vpc_peering_connection: Option<VpcPeeringConnection>,
}

pub static CREATE_VPC_PEERING_CONNECTION_RESULT: Schema = Schema {
    name: "CreateVpcPeeringConnectionResult",
    members: &[Member::new(
        "VpcPeeringConnection",
        "VpcPeeringConnection",
        "vpcPeeringConnection",
        Kind::Structure(&VPC_PEERING_CONNECTION),
    )],
};
structure!(CreateVpcPeeringConnectionResult, CREATE_VPC_PEERING_CONNECTION_RESULT, { 0 vpc_peering_connection });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVpcRequest {
    pub cidr_block: Option<String>,
    pub ipv6_pool: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub ipv4_ipam_pool_id: Option<String>,
    pub ipv4_netmask_length: Option<i32>,
    pub ipv6_ipam_pool_id: Option<String>,
    pub ipv6_netmask_length: Option<i32>,
    pub ipv6_cidr_block_network_border_group: Option<String>,
    pub vpc_encryption_control: Option<VpcEncryptionControlConfiguration>,
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
    pub instance_tenancy: Option<Tenancy>,
    pub amazon_provided_ipv6_cidr_block: Option<bool>,
}

pub static CREATE_VPC_REQUEST: Schema = Schema {
    name: "CreateVpcRequest",
    members: &[
        Member::new("CidrBlock", "CidrBlock", "CidrBlock", Kind::String(Range::ANY)),
        Member::new("Ipv6Pool", "Ipv6Pool", "Ipv6Pool", Kind::String(Range::ANY)),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "Ipv6CidrBlock", Kind::String(Range::ANY)),
        Member::new("Ipv4IpamPoolId", "Ipv4IpamPoolId", "Ipv4IpamPoolId", Kind::String(Range::ANY)),
        Member::new("Ipv4NetmaskLength", "Ipv4NetmaskLength", "Ipv4NetmaskLength", Kind::Integer(Range::ANY)),
        Member::new("Ipv6IpamPoolId", "Ipv6IpamPoolId", "Ipv6IpamPoolId", Kind::String(Range::ANY)),
        Member::new("Ipv6NetmaskLength", "Ipv6NetmaskLength", "Ipv6NetmaskLength", Kind::Integer(Range::ANY)),
        Member::new(
            "Ipv6CidrBlockNetworkBorderGroup",
            "Ipv6CidrBlockNetworkBorderGroup",
            "Ipv6CidrBlockNetworkBorderGroup",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "VpcEncryptionControl",
            "VpcEncryptionControl",
            "VpcEncryptionControl",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_CONFIGURATION),
        ),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("InstanceTenancy", "InstanceTenancy", "instanceTenancy", Kind::Enum(&TENANCY)),
        Member::new(
            "AmazonProvidedIpv6CidrBlock",
            "AmazonProvidedIpv6CidrBlock",
            "amazonProvidedIpv6CidrBlock",
            Kind::Boolean,
        ),
    ],
};
structure!(CreateVpcRequest, CREATE_VPC_REQUEST, { 0 cidr_block 1 ipv6_pool 2 ipv6_cidr_block 3 ipv4_ipam_pool_id 4 ipv4_netmask_length 5 ipv6_ipam_pool_id 6 ipv6_netmask_length 7 ipv6_cidr_block_network_border_group 8 vpc_encryption_control 9 tag_specifications 10 dry_run 11 instance_tenancy 12 amazon_provided_ipv6_cidr_block });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVpcResult {
    pub vpc: Option<Vpc>,
}

pub static CREATE_VPC_RESULT: Schema =
    Schema { name: "CreateVpcResult", members: &[Member::new("Vpc", "Vpc", "vpc", Kind::Structure(&VPC))] };
structure!(CreateVpcResult, CREATE_VPC_RESULT, { 0 vpc });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreditSpecification {
    pub cpu_credits: Option<String>,
}

pub static CREDIT_SPECIFICATION: Schema = Schema {
    name: "CreditSpecification",
    members: &[Member::new("CpuCredits", "CpuCredits", "cpuCredits", Kind::String(Range::ANY))],
};
structure!(CreditSpecification, CREDIT_SPECIFICATION, { 0 cpu_credits });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreditSpecificationRequest {
    pub cpu_credits: Option<String>,
}

pub static CREDIT_SPECIFICATION_REQUEST: Schema = Schema {
    name: "CreditSpecificationRequest",
    members: &[Member::new("CpuCredits", "CpuCredits", "CpuCredits", Kind::String(Range::ANY)).required()],
};
structure!(CreditSpecificationRequest, CREDIT_SPECIFICATION_REQUEST, { 0 cpu_credits });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DefaultConnectionTrackingConfiguration {
    pub default_tcp_established_timeout: Option<i32>,
    pub default_udp_timeout: Option<i32>,
    pub default_udp_stream_timeout: Option<i32>,
}

pub static DEFAULT_CONNECTION_TRACKING_CONFIGURATION: Schema = Schema {
    name: "DefaultConnectionTrackingConfiguration",
    members: &[
        Member::new(
            "DefaultTcpEstablishedTimeout",
            "DefaultTcpEstablishedTimeout",
            "defaultTcpEstablishedTimeout",
            Kind::Integer(Range::ANY),
        ),
        Member::new("DefaultUdpTimeout", "DefaultUdpTimeout", "defaultUdpTimeout", Kind::Integer(Range::ANY)),
        Member::new(
            "DefaultUdpStreamTimeout",
            "DefaultUdpStreamTimeout",
            "defaultUdpStreamTimeout",
            Kind::Integer(Range::ANY),
        ),
    ],
};
structure!(DefaultConnectionTrackingConfiguration, DEFAULT_CONNECTION_TRACKING_CONFIGURATION, { 0 default_tcp_established_timeout 1 default_udp_timeout 2 default_udp_stream_timeout });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteDhcpOptionsRequest {
    pub dhcp_options_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DELETE_DHCP_OPTIONS_REQUEST: Schema = Schema {
    name: "DeleteDhcpOptionsRequest",
    members: &[
        Member::new("DhcpOptionsId", "DhcpOptionsId", "DhcpOptionsId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DeleteDhcpOptionsRequest, DELETE_DHCP_OPTIONS_REQUEST, { 0 dhcp_options_id 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteEgressOnlyInternetGatewayRequest {
    pub dry_run: Option<bool>,
    pub egress_only_internet_gateway_id: Option<String>,
}

pub static DELETE_EGRESS_ONLY_INTERNET_GATEWAY_REQUEST: Schema = Schema {
    name: "DeleteEgressOnlyInternetGatewayRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "EgressOnlyInternetGatewayId",
            "EgressOnlyInternetGatewayId",
            "EgressOnlyInternetGatewayId",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(DeleteEgressOnlyInternetGatewayRequest, DELETE_EGRESS_ONLY_INTERNET_GATEWAY_REQUEST, { 0 dry_run 1 egress_only_internet_gateway_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteEgressOnlyInternetGatewayResult {
    pub return_code: Option<bool>,
}

pub static DELETE_EGRESS_ONLY_INTERNET_GATEWAY_RESULT: Schema = Schema {
    name: "DeleteEgressOnlyInternetGatewayResult",
    members: &[Member::new("ReturnCode", "ReturnCode", "returnCode", Kind::Boolean)],
};
structure!(DeleteEgressOnlyInternetGatewayResult, DELETE_EGRESS_ONLY_INTERNET_GATEWAY_RESULT, { 0 return_code });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteFlowLogsRequest {
    pub dry_run: Option<bool>,
    pub flow_log_ids: Vec<String>,
}

pub static DELETE_FLOW_LOGS_REQUEST: Schema = Schema {
    name: "DeleteFlowLogsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("FlowLogIds", "FlowLogId", "FlowLogId", Kind::List(&FLOW_LOG_ID_LIST)).required(),
    ],
};
structure!(DeleteFlowLogsRequest, DELETE_FLOW_LOGS_REQUEST, { 0 dry_run 1 flow_log_ids });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteFlowLogsResult {
    pub unsuccessful: Vec<UnsuccessfulItem>,
}

pub static DELETE_FLOW_LOGS_RESULT: Schema = Schema {
    name: "DeleteFlowLogsResult",
    members: &[Member::new(
        "Unsuccessful",
        "Unsuccessful",
        "unsuccessful",
        Kind::List(&UNSUCCESSFUL_ITEM_SET),
    )],
};
structure!(DeleteFlowLogsResult, DELETE_FLOW_LOGS_RESULT, { 0 unsuccessful });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteInternetGatewayRequest {
    pub dry_run: Option<bool>,
    pub internet_gateway_id: Option<String>,
}

pub static DELETE_INTERNET_GATEWAY_REQUEST: Schema = Schema {
    name: "DeleteInternetGatewayRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("InternetGatewayId", "InternetGatewayId", "internetGatewayId", Kind::String(Range::ANY))
            .required(),
    ],
};
structure!(DeleteInternetGatewayRequest, DELETE_INTERNET_GATEWAY_REQUEST, { 0 dry_run 1 internet_gateway_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteKeyPairRequest {
    pub key_name: Option<String>,
    pub key_pair_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DELETE_KEY_PAIR_REQUEST: Schema = Schema {
    name: "DeleteKeyPairRequest",
    members: &[
        Member::new("KeyName", "KeyName", "KeyName", Kind::String(Range::ANY)),
        Member::new("KeyPairId", "KeyPairId", "KeyPairId", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DeleteKeyPairRequest, DELETE_KEY_PAIR_REQUEST, { 0 key_name 1 key_pair_id 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteKeyPairResult {
    pub r#return: Option<bool>,
    pub key_pair_id: Option<String>,
}

pub static DELETE_KEY_PAIR_RESULT: Schema = Schema {
    name: "DeleteKeyPairResult",
    members: &[
        Member::new("Return", "Return", "return", Kind::Boolean),
        Member::new("KeyPairId", "KeyPairId", "keyPairId", Kind::String(Range::ANY)),
    ],
};
structure!(DeleteKeyPairResult, DELETE_KEY_PAIR_RESULT, { 0 r#return 1 key_pair_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLaunchTemplateRequest {
    pub dry_run: Option<bool>,
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
}

pub static DELETE_LAUNCH_TEMPLATE_REQUEST: Schema = Schema {
    name: "DeleteLaunchTemplateRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("LaunchTemplateId", "LaunchTemplateId", "LaunchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "LaunchTemplateName",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(DeleteLaunchTemplateRequest, DELETE_LAUNCH_TEMPLATE_REQUEST, { 0 dry_run 1 launch_template_id 2 launch_template_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLaunchTemplateResult {
    pub launch_template: Option<LaunchTemplate>,
}

pub static DELETE_LAUNCH_TEMPLATE_RESULT: Schema = Schema {
    name: "DeleteLaunchTemplateResult",
    members: &[Member::new(
        "LaunchTemplate",
        "LaunchTemplate",
        "launchTemplate",
        Kind::Structure(&LAUNCH_TEMPLATE),
    )],
};
structure!(DeleteLaunchTemplateResult, DELETE_LAUNCH_TEMPLATE_RESULT, { 0 launch_template });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLaunchTemplateVersionsRequest {
    pub dry_run: Option<bool>,
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub versions: Vec<String>,
}

pub static DELETE_LAUNCH_TEMPLATE_VERSIONS_REQUEST: Schema = Schema {
    name: "DeleteLaunchTemplateVersionsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("LaunchTemplateId", "LaunchTemplateId", "LaunchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "LaunchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "Versions",
            "LaunchTemplateVersion",
            "LaunchTemplateVersion",
            Kind::List(&VERSION_STRING_LIST),
        )
        .required(),
    ],
};
structure!(DeleteLaunchTemplateVersionsRequest, DELETE_LAUNCH_TEMPLATE_VERSIONS_REQUEST, { 0 dry_run 1 launch_template_id 2 launch_template_name 3 versions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLaunchTemplateVersionsResponseErrorItem {
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub version_number: Option<i64>,
    pub response_error: Option<ResponseError>,
}

pub static DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_ERROR_ITEM: Schema = Schema {
    name: "DeleteLaunchTemplateVersionsResponseErrorItem",
    members: &[
        Member::new("LaunchTemplateId", "LaunchTemplateId", "launchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "launchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new("VersionNumber", "VersionNumber", "versionNumber", Kind::Long(Range::ANY)),
        Member::new("ResponseError", "ResponseError", "responseError", Kind::Structure(&RESPONSE_ERROR)),
    ],
};
structure!(DeleteLaunchTemplateVersionsResponseErrorItem, DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_ERROR_ITEM, { 0 launch_template_id 1 launch_template_name 2 version_number 3 response_error });

static DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_ERROR_SET: List =
    List::new(Kind::Structure(&DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_ERROR_ITEM), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLaunchTemplateVersionsResponseSuccessItem {
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub version_number: Option<i64>,
}

pub static DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_SUCCESS_ITEM: Schema = Schema {
    name: "DeleteLaunchTemplateVersionsResponseSuccessItem",
    members: &[
        Member::new("LaunchTemplateId", "LaunchTemplateId", "launchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "launchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new("VersionNumber", "VersionNumber", "versionNumber", Kind::Long(Range::ANY)),
    ],
};
structure!(DeleteLaunchTemplateVersionsResponseSuccessItem, DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_SUCCESS_ITEM, { 0 launch_template_id 1 launch_template_name 2 version_number });

static DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_SUCCESS_SET: List =
    List::new(Kind::Structure(&DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_SUCCESS_ITEM), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLaunchTemplateVersionsResult {
    pub successfully_deleted_launch_template_versions: Vec<DeleteLaunchTemplateVersionsResponseSuccessItem>,
    pub unsuccessfully_deleted_launch_template_versions: Vec<DeleteLaunchTemplateVersionsResponseErrorItem>,
}

pub static DELETE_LAUNCH_TEMPLATE_VERSIONS_RESULT: Schema = Schema {
    name: "DeleteLaunchTemplateVersionsResult",
    members: &[
        Member::new(
            "SuccessfullyDeletedLaunchTemplateVersions",
            "SuccessfullyDeletedLaunchTemplateVersionSet",
            "successfullyDeletedLaunchTemplateVersionSet",
            Kind::List(&DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_SUCCESS_SET),
        ),
        Member::new(
            "UnsuccessfullyDeletedLaunchTemplateVersions",
            "UnsuccessfullyDeletedLaunchTemplateVersionSet",
            "unsuccessfullyDeletedLaunchTemplateVersionSet",
            Kind::List(&DELETE_LAUNCH_TEMPLATE_VERSIONS_RESPONSE_ERROR_SET),
        ),
    ],
};
structure!(DeleteLaunchTemplateVersionsResult, DELETE_LAUNCH_TEMPLATE_VERSIONS_RESULT, { 0 successfully_deleted_launch_template_versions 1 unsuccessfully_deleted_launch_template_versions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteManagedPrefixListRequest {
    pub dry_run: Option<bool>,
    pub prefix_list_id: Option<String>,
}

pub static DELETE_MANAGED_PREFIX_LIST_REQUEST: Schema = Schema {
    name: "DeleteManagedPrefixListRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("PrefixListId", "PrefixListId", "PrefixListId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DeleteManagedPrefixListRequest, DELETE_MANAGED_PREFIX_LIST_REQUEST, { 0 dry_run 1 prefix_list_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteManagedPrefixListResult {
    pub prefix_list: Option<ManagedPrefixList>,
}

pub static DELETE_MANAGED_PREFIX_LIST_RESULT: Schema = Schema {
    name: "DeleteManagedPrefixListResult",
    members: &[Member::new("PrefixList", "PrefixList", "prefixList", Kind::Structure(&MANAGED_PREFIX_LIST))],
};
structure!(DeleteManagedPrefixListResult, DELETE_MANAGED_PREFIX_LIST_RESULT, { 0 prefix_list });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNatGatewayRequest {
    pub dry_run: Option<bool>,
    pub nat_gateway_id: Option<String>,
}

pub static DELETE_NAT_GATEWAY_REQUEST: Schema = Schema {
    name: "DeleteNatGatewayRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("NatGatewayId", "NatGatewayId", "NatGatewayId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DeleteNatGatewayRequest, DELETE_NAT_GATEWAY_REQUEST, { 0 dry_run 1 nat_gateway_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNatGatewayResult {
    pub nat_gateway_id: Option<String>,
}

pub static DELETE_NAT_GATEWAY_RESULT: Schema = Schema {
    name: "DeleteNatGatewayResult",
    members: &[Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY))],
};
structure!(DeleteNatGatewayResult, DELETE_NAT_GATEWAY_RESULT, { 0 nat_gateway_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkAclEntryRequest {
    pub dry_run: Option<bool>,
    pub network_acl_id: Option<String>,
    pub rule_number: Option<i32>,
    pub egress: Option<bool>,
}

pub static DELETE_NETWORK_ACL_ENTRY_REQUEST: Schema = Schema {
    name: "DeleteNetworkAclEntryRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("NetworkAclId", "NetworkAclId", "networkAclId", Kind::String(Range::ANY)).required(),
        Member::new("RuleNumber", "RuleNumber", "ruleNumber", Kind::Integer(Range::ANY)).required(),
        Member::new("Egress", "Egress", "egress", Kind::Boolean).required(),
    ],
};
structure!(DeleteNetworkAclEntryRequest, DELETE_NETWORK_ACL_ENTRY_REQUEST, { 0 dry_run 1 network_acl_id 2 rule_number 3 egress });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkAclRequest {
    pub dry_run: Option<bool>,
    pub network_acl_id: Option<String>,
}

pub static DELETE_NETWORK_ACL_REQUEST: Schema = Schema {
    name: "DeleteNetworkAclRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("NetworkAclId", "NetworkAclId", "networkAclId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DeleteNetworkAclRequest, DELETE_NETWORK_ACL_REQUEST, { 0 dry_run 1 network_acl_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkInsightsAnalysisRequest {
    pub dry_run: Option<bool>,
    pub network_insights_analysis_id: Option<String>,
}

pub static DELETE_NETWORK_INSIGHTS_ANALYSIS_REQUEST: Schema = Schema {
    name: "DeleteNetworkInsightsAnalysisRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "NetworkInsightsAnalysisId",
            "NetworkInsightsAnalysisId",
            "NetworkInsightsAnalysisId",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(DeleteNetworkInsightsAnalysisRequest, DELETE_NETWORK_INSIGHTS_ANALYSIS_REQUEST, { 0 dry_run 1 network_insights_analysis_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkInsightsAnalysisResult {
    pub network_insights_analysis_id: Option<String>,
}

pub static DELETE_NETWORK_INSIGHTS_ANALYSIS_RESULT: Schema = Schema {
    name: "DeleteNetworkInsightsAnalysisResult",
    members: &[Member::new(
        "NetworkInsightsAnalysisId",
        "NetworkInsightsAnalysisId",
        "networkInsightsAnalysisId",
        Kind::String(Range::ANY),
    )],
};
structure!(DeleteNetworkInsightsAnalysisResult, DELETE_NETWORK_INSIGHTS_ANALYSIS_RESULT, { 0 network_insights_analysis_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkInsightsPathRequest {
    pub dry_run: Option<bool>,
    pub network_insights_path_id: Option<String>,
}

pub static DELETE_NETWORK_INSIGHTS_PATH_REQUEST: Schema = Schema {
    name: "DeleteNetworkInsightsPathRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(DeleteNetworkInsightsPathRequest, DELETE_NETWORK_INSIGHTS_PATH_REQUEST, { 0 dry_run 1 network_insights_path_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkInsightsPathResult {
    pub network_insights_path_id: Option<String>,
}

pub static DELETE_NETWORK_INSIGHTS_PATH_RESULT: Schema = Schema {
    name: "DeleteNetworkInsightsPathResult",
    members: &[Member::new(
        "NetworkInsightsPathId",
        "NetworkInsightsPathId",
        "networkInsightsPathId",
        Kind::String(Range::ANY),
    )],
};
structure!(DeleteNetworkInsightsPathResult, DELETE_NETWORK_INSIGHTS_PATH_RESULT, { 0 network_insights_path_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkInterfaceRequest {
    pub dry_run: Option<bool>,
    pub network_interface_id: Option<String>,
}

pub static DELETE_NETWORK_INTERFACE_REQUEST: Schema = Schema {
    name: "DeleteNetworkInterfaceRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(DeleteNetworkInterfaceRequest, DELETE_NETWORK_INTERFACE_REQUEST, { 0 dry_run 1 network_interface_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRouteRequest {
    pub destination_prefix_list_id: Option<String>,
    pub dry_run: Option<bool>,
    pub route_table_id: Option<String>,
    pub destination_cidr_block: Option<String>,
    pub destination_ipv6_cidr_block: Option<String>,
}

pub static DELETE_ROUTE_REQUEST: Schema = Schema {
    name: "DeleteRouteRequest",
    members: &[
        Member::new(
            "DestinationPrefixListId",
            "DestinationPrefixListId",
            "DestinationPrefixListId",
            Kind::String(Range::ANY),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)).required(),
        Member::new(
            "DestinationCidrBlock",
            "DestinationCidrBlock",
            "destinationCidrBlock",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "DestinationIpv6CidrBlock",
            "DestinationIpv6CidrBlock",
            "destinationIpv6CidrBlock",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(DeleteRouteRequest, DELETE_ROUTE_REQUEST, { 0 destination_prefix_list_id 1 dry_run 2 route_table_id 3 destination_cidr_block 4 destination_ipv6_cidr_block });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRouteTableRequest {
    pub dry_run: Option<bool>,
    pub route_table_id: Option<String>,
}

pub static DELETE_ROUTE_TABLE_REQUEST: Schema = Schema {
    name: "DeleteRouteTableRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DeleteRouteTableRequest, DELETE_ROUTE_TABLE_REQUEST, { 0 dry_run 1 route_table_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSecurityGroupRequest {
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DELETE_SECURITY_GROUP_REQUEST: Schema = Schema {
    name: "DeleteSecurityGroupRequest",
    members: &[
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DeleteSecurityGroupRequest, DELETE_SECURITY_GROUP_REQUEST, { 0 group_id 1 group_name 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSecurityGroupResult {
    pub r#return: Option<bool>,
    pub group_id: Option<String>,
}

pub static DELETE_SECURITY_GROUP_RESULT: Schema = Schema {
    name: "DeleteSecurityGroupResult",
    members: &[
        Member::new("Return", "Return", "return", Kind::Boolean),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
    ],
};
structure!(DeleteSecurityGroupResult, DELETE_SECURITY_GROUP_RESULT, { 0 r#return 1 group_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSnapshotRequest {
    pub snapshot_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DELETE_SNAPSHOT_REQUEST: Schema = Schema {
    name: "DeleteSnapshotRequest",
    members: &[
        Member::new("SnapshotId", "SnapshotId", "SnapshotId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DeleteSnapshotRequest, DELETE_SNAPSHOT_REQUEST, { 0 snapshot_id 1 dry_run });

static DELETE_SNAPSHOT_RESULT_SET: List =
    List::new(Kind::Structure(&DELETE_SNAPSHOT_RETURN_CODE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSnapshotReturnCode {
    pub snapshot_id: Option<String>,
    pub return_code: Option<SnapshotReturnCodes>,
}

pub static DELETE_SNAPSHOT_RETURN_CODE: Schema = Schema {
    name: "DeleteSnapshotReturnCode",
    members: &[
        Member::new("SnapshotId", "SnapshotId", "snapshotId", Kind::String(Range::ANY)),
        Member::new("ReturnCode", "ReturnCode", "returnCode", Kind::Enum(&SNAPSHOT_RETURN_CODES)),
    ],
};
structure!(DeleteSnapshotReturnCode, DELETE_SNAPSHOT_RETURN_CODE, { 0 snapshot_id 1 return_code });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSubnetRequest {
    pub subnet_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DELETE_SUBNET_REQUEST: Schema = Schema {
    name: "DeleteSubnetRequest",
    members: &[
        Member::new("SubnetId", "SubnetId", "SubnetId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DeleteSubnetRequest, DELETE_SUBNET_REQUEST, { 0 subnet_id 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteTagsRequest {
    pub dry_run: Option<bool>,
    pub resources: Vec<String>,
    pub tags: Vec<Tag>,
}

pub static DELETE_TAGS_REQUEST: Schema = Schema {
    name: "DeleteTagsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Resources", "ResourceId", "resourceId", Kind::List(&RESOURCE_ID_LIST)).required(),
        Member::new("Tags", "Tag", "tag", Kind::List(&TAG_LIST)),
    ],
};
structure!(DeleteTagsRequest, DELETE_TAGS_REQUEST, { 0 dry_run 1 resources 2 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVolumeRequest {
    pub volume_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DELETE_VOLUME_REQUEST: Schema = Schema {
    name: "DeleteVolumeRequest",
    members: &[
        Member::new("VolumeId", "VolumeId", "VolumeId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DeleteVolumeRequest, DELETE_VOLUME_REQUEST, { 0 volume_id 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVpcEndpointsRequest {
    pub dry_run: Option<bool>,
    pub vpc_endpoint_ids: Vec<String>,
}

pub static DELETE_VPC_ENDPOINTS_REQUEST: Schema = Schema {
    name: "DeleteVpcEndpointsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("VpcEndpointIds", "VpcEndpointId", "VpcEndpointId", Kind::List(&VPC_ENDPOINT_ID_LIST))
            .required(),
    ],
};
structure!(DeleteVpcEndpointsRequest, DELETE_VPC_ENDPOINTS_REQUEST, { 0 dry_run 1 vpc_endpoint_ids });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVpcEndpointsResult {
    pub unsuccessful: Vec<UnsuccessfulItem>,
}

pub static DELETE_VPC_ENDPOINTS_RESULT: Schema = Schema {
    name: "DeleteVpcEndpointsResult",
    members: &[Member::new(
        "Unsuccessful",
        "Unsuccessful",
        "unsuccessful",
        Kind::List(&UNSUCCESSFUL_ITEM_SET),
    )],
};
structure!(DeleteVpcEndpointsResult, DELETE_VPC_ENDPOINTS_RESULT, { 0 unsuccessful });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVpcPeeringConnectionRequest {
    pub dry_run: Option<bool>,
    pub vpc_peering_connection_id: Option<String>,
}

pub static DELETE_VPC_PEERING_CONNECTION_REQUEST: Schema = Schema {
    name: "DeleteVpcPeeringConnectionRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(DeleteVpcPeeringConnectionRequest, DELETE_VPC_PEERING_CONNECTION_REQUEST, { 0 dry_run 1 vpc_peering_connection_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVpcPeeringConnectionResult {
    pub r#return: Option<bool>,
}

pub static DELETE_VPC_PEERING_CONNECTION_RESULT: Schema = Schema {
    name: "DeleteVpcPeeringConnectionResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(DeleteVpcPeeringConnectionResult, DELETE_VPC_PEERING_CONNECTION_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVpcRequest {
    pub vpc_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DELETE_VPC_REQUEST: Schema = Schema {
    name: "DeleteVpcRequest",
    members: &[
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DeleteVpcRequest, DELETE_VPC_REQUEST, { 0 vpc_id 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeregisterImageRequest {
    pub image_id: Option<String>,
    pub delete_associated_snapshots: Option<bool>,
    pub dry_run: Option<bool>,
}

pub static DEREGISTER_IMAGE_REQUEST: Schema = Schema {
    name: "DeregisterImageRequest",
    members: &[
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new(
            "DeleteAssociatedSnapshots",
            "DeleteAssociatedSnapshots",
            "DeleteAssociatedSnapshots",
            Kind::Boolean,
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DeregisterImageRequest, DEREGISTER_IMAGE_REQUEST, { 0 image_id 1 delete_associated_snapshots 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeregisterImageResult {
    pub r#return: Option<bool>,
    pub delete_snapshot_results: Vec<DeleteSnapshotReturnCode>,
}

pub static DEREGISTER_IMAGE_RESULT: Schema = Schema {
    name: "DeregisterImageResult",
    members: &[
        Member::new("Return", "Return", "return", Kind::Boolean),
        Member::new(
            "DeleteSnapshotResults",
            "DeleteSnapshotResultSet",
            "deleteSnapshotResultSet",
            Kind::List(&DELETE_SNAPSHOT_RESULT_SET),
        ),
    ],
};
structure!(DeregisterImageResult, DEREGISTER_IMAGE_RESULT, { 0 r#return 1 delete_snapshot_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAccountAttributesRequest {
    pub dry_run: Option<bool>,
    pub attribute_names: Vec<AccountAttributeName>,
}

pub static DESCRIBE_ACCOUNT_ATTRIBUTES_REQUEST: Schema = Schema {
    name: "DescribeAccountAttributesRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "AttributeNames",
            "AttributeName",
            "attributeName",
            Kind::List(&ACCOUNT_ATTRIBUTE_NAME_STRING_LIST),
        ),
    ],
};
structure!(DescribeAccountAttributesRequest, DESCRIBE_ACCOUNT_ATTRIBUTES_REQUEST, { 0 dry_run 1 attribute_names });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAccountAttributesResult {
    pub account_attributes: Vec<AccountAttribute>,
}

pub static DESCRIBE_ACCOUNT_ATTRIBUTES_RESULT: Schema = Schema {
    name: "DescribeAccountAttributesResult",
    members: &[Member::new(
        "AccountAttributes",
        "AccountAttributeSet",
        "accountAttributeSet",
        Kind::List(&ACCOUNT_ATTRIBUTE_LIST),
    )],
};
structure!(DescribeAccountAttributesResult, DESCRIBE_ACCOUNT_ATTRIBUTES_RESULT, { 0 account_attributes });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAddressesAttributeRequest {
    pub allocation_ids: Vec<String>,
    pub attribute: Option<AddressAttributeName>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static DESCRIBE_ADDRESSES_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "DescribeAddressesAttributeRequest",
    members: &[
        Member::new("AllocationIds", "AllocationId", "AllocationId", Kind::List(&ALLOCATION_IDS)),
        Member::new("Attribute", "Attribute", "Attribute", Kind::Enum(&ADDRESS_ATTRIBUTE_NAME)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(1000)))),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(DescribeAddressesAttributeRequest, DESCRIBE_ADDRESSES_ATTRIBUTE_REQUEST, { 0 allocation_ids 1 attribute 2 next_token 3 max_results 4 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAddressesAttributeResult {
    pub addresses: Vec<AddressAttribute>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_ADDRESSES_ATTRIBUTE_RESULT: Schema = Schema {
    name: "DescribeAddressesAttributeResult",
    members: &[
        Member::new("Addresses", "AddressSet", "addressSet", Kind::List(&ADDRESS_SET)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeAddressesAttributeResult, DESCRIBE_ADDRESSES_ATTRIBUTE_RESULT, { 0 addresses 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAddressesRequest {
    pub public_ips: Vec<String>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
    pub allocation_ids: Vec<String>,
}

pub static DESCRIBE_ADDRESSES_REQUEST: Schema = Schema {
    name: "DescribeAddressesRequest",
    members: &[
        Member::new("PublicIps", "PublicIp", "PublicIp", Kind::List(&PUBLIC_IP_STRING_LIST)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("AllocationIds", "AllocationId", "AllocationId", Kind::List(&ALLOCATION_ID_LIST)),
    ],
};
structure!(DescribeAddressesRequest, DESCRIBE_ADDRESSES_REQUEST, { 0 public_ips 1 dry_run 2 filters 3 allocation_ids });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAddressesResult {
    pub addresses: Vec<Address>,
}

pub static DESCRIBE_ADDRESSES_RESULT: Schema = Schema {
    name: "DescribeAddressesResult",
    members: &[Member::new("Addresses", "AddressesSet", "addressesSet", Kind::List(&ADDRESS_LIST))],
};
structure!(DescribeAddressesResult, DESCRIBE_ADDRESSES_RESULT, { 0 addresses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAvailabilityZonesRequest {
    pub zone_names: Vec<String>,
    pub zone_ids: Vec<String>,
    pub all_availability_zones: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_AVAILABILITY_ZONES_REQUEST: Schema = Schema {
    name: "DescribeAvailabilityZonesRequest",
    members: &[
        Member::new("ZoneNames", "ZoneName", "ZoneName", Kind::List(&ZONE_NAME_STRING_LIST)),
        Member::new("ZoneIds", "ZoneId", "ZoneId", Kind::List(&ZONE_ID_STRING_LIST)),
        Member::new("AllAvailabilityZones", "AllAvailabilityZones", "AllAvailabilityZones", Kind::Boolean),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeAvailabilityZonesRequest, DESCRIBE_AVAILABILITY_ZONES_REQUEST, { 0 zone_names 1 zone_ids 2 all_availability_zones 3 dry_run 4 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAvailabilityZonesResult {
    pub availability_zones: Vec<AvailabilityZone>,
}

pub static DESCRIBE_AVAILABILITY_ZONES_RESULT: Schema = Schema {
    name: "DescribeAvailabilityZonesResult",
    members: &[Member::new(
        "AvailabilityZones",
        "AvailabilityZoneInfo",
        "availabilityZoneInfo",
        Kind::List(&AVAILABILITY_ZONE_LIST),
    )],
};
structure!(DescribeAvailabilityZonesResult, DESCRIBE_AVAILABILITY_ZONES_RESULT, { 0 availability_zones });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeDhcpOptionsRequest {
    pub dhcp_options_ids: Vec<String>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_DHCP_OPTIONS_REQUEST: Schema = Schema {
    name: "DescribeDhcpOptionsRequest",
    members: &[
        Member::new(
            "DhcpOptionsIds",
            "DhcpOptionsId",
            "DhcpOptionsId",
            Kind::List(&DHCP_OPTIONS_ID_STRING_LIST),
        ),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeDhcpOptionsRequest, DESCRIBE_DHCP_OPTIONS_REQUEST, { 0 dhcp_options_ids 1 next_token 2 max_results 3 dry_run 4 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeDhcpOptionsResult {
    pub next_token: Option<String>,
    pub dhcp_options: Vec<DhcpOptions>,
}

pub static DESCRIBE_DHCP_OPTIONS_RESULT: Schema = Schema {
    name: "DescribeDhcpOptionsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("DhcpOptions", "DhcpOptionsSet", "dhcpOptionsSet", Kind::List(&DHCP_OPTIONS_LIST)),
    ],
};
structure!(DescribeDhcpOptionsResult, DESCRIBE_DHCP_OPTIONS_RESULT, { 0 next_token 1 dhcp_options });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeEgressOnlyInternetGatewaysRequest {
    pub dry_run: Option<bool>,
    pub egress_only_internet_gateway_ids: Vec<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_EGRESS_ONLY_INTERNET_GATEWAYS_REQUEST: Schema = Schema {
    name: "DescribeEgressOnlyInternetGatewaysRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "EgressOnlyInternetGatewayIds",
            "EgressOnlyInternetGatewayId",
            "EgressOnlyInternetGatewayId",
            Kind::List(&EGRESS_ONLY_INTERNET_GATEWAY_ID_LIST),
        ),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(255)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeEgressOnlyInternetGatewaysRequest, DESCRIBE_EGRESS_ONLY_INTERNET_GATEWAYS_REQUEST, { 0 dry_run 1 egress_only_internet_gateway_ids 2 max_results 3 next_token 4 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeEgressOnlyInternetGatewaysResult {
    pub egress_only_internet_gateways: Vec<EgressOnlyInternetGateway>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_EGRESS_ONLY_INTERNET_GATEWAYS_RESULT: Schema = Schema {
    name: "DescribeEgressOnlyInternetGatewaysResult",
    members: &[
        Member::new(
            "EgressOnlyInternetGateways",
            "EgressOnlyInternetGatewaySet",
            "egressOnlyInternetGatewaySet",
            Kind::List(&EGRESS_ONLY_INTERNET_GATEWAY_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeEgressOnlyInternetGatewaysResult, DESCRIBE_EGRESS_ONLY_INTERNET_GATEWAYS_RESULT, { 0 egress_only_internet_gateways 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeFlowLogsRequest {
    pub dry_run: Option<bool>,
    pub filter: Vec<Filter>,
    pub flow_log_ids: Vec<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_FLOW_LOGS_REQUEST: Schema = Schema {
    name: "DescribeFlowLogsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("Filter", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("FlowLogIds", "FlowLogId", "FlowLogId", Kind::List(&FLOW_LOG_ID_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeFlowLogsRequest, DESCRIBE_FLOW_LOGS_REQUEST, { 0 dry_run 1 filter 2 flow_log_ids 3 max_results 4 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeFlowLogsResult {
    pub flow_logs: Vec<FlowLog>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_FLOW_LOGS_RESULT: Schema = Schema {
    name: "DescribeFlowLogsResult",
    members: &[
        Member::new("FlowLogs", "FlowLogSet", "flowLogSet", Kind::List(&FLOW_LOG_SET)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeFlowLogsResult, DESCRIBE_FLOW_LOGS_RESULT, { 0 flow_logs 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeIamInstanceProfileAssociationsRequest {
    pub association_ids: Vec<String>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_IAM_INSTANCE_PROFILE_ASSOCIATIONS_REQUEST: Schema = Schema {
    name: "DescribeIamInstanceProfileAssociationsRequest",
    members: &[
        Member::new("AssociationIds", "AssociationId", "AssociationId", Kind::List(&ASSOCIATION_ID_LIST)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeIamInstanceProfileAssociationsRequest, DESCRIBE_IAM_INSTANCE_PROFILE_ASSOCIATIONS_REQUEST, { 0 association_ids 1 filters 2 max_results 3 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeIamInstanceProfileAssociationsResult {
    pub iam_instance_profile_associations: Vec<IamInstanceProfileAssociation>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_IAM_INSTANCE_PROFILE_ASSOCIATIONS_RESULT: Schema = Schema {
    name: "DescribeIamInstanceProfileAssociationsResult",
    members: &[
        Member::new(
            "IamInstanceProfileAssociations",
            "IamInstanceProfileAssociationSet",
            "iamInstanceProfileAssociationSet",
            Kind::List(&IAM_INSTANCE_PROFILE_ASSOCIATION_SET),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeIamInstanceProfileAssociationsResult, DESCRIBE_IAM_INSTANCE_PROFILE_ASSOCIATIONS_RESULT, { 0 iam_instance_profile_associations 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeImageAttributeRequest {
    pub attribute: Option<ImageAttributeName>,
    pub image_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DESCRIBE_IMAGE_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "DescribeImageAttributeRequest",
    members: &[
        Member::new("Attribute", "Attribute", "Attribute", Kind::Enum(&IMAGE_ATTRIBUTE_NAME)).required(),
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DescribeImageAttributeRequest, DESCRIBE_IMAGE_ATTRIBUTE_REQUEST, { 0 attribute 1 image_id 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeImagesRequest {
    pub executable_users: Vec<String>,
    pub image_ids: Vec<String>,
    pub owners: Vec<String>,
    pub include_deprecated: Option<bool>,
    pub include_disabled: Option<bool>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_IMAGES_REQUEST: Schema = Schema {
    name: "DescribeImagesRequest",
    members: &[
        Member::new(
            "ExecutableUsers",
            "ExecutableBy",
            "ExecutableBy",
            Kind::List(&EXECUTABLE_BY_STRING_LIST),
        ),
        Member::new("ImageIds", "ImageId", "ImageId", Kind::List(&IMAGE_ID_STRING_LIST)),
        Member::new("Owners", "Owner", "Owner", Kind::List(&OWNER_STRING_LIST)),
        Member::new("IncludeDeprecated", "IncludeDeprecated", "IncludeDeprecated", Kind::Boolean),
        Member::new("IncludeDisabled", "IncludeDisabled", "IncludeDisabled", Kind::Boolean),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeImagesRequest, DESCRIBE_IMAGES_REQUEST, { 0 executable_users 1 image_ids 2 owners 3 include_deprecated 4 include_disabled 5 max_results 6 next_token 7 dry_run 8 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeImagesResult {
    pub next_token: Option<String>,
    pub images: Vec<Image>,
}

pub static DESCRIBE_IMAGES_RESULT: Schema = Schema {
    name: "DescribeImagesResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("Images", "ImagesSet", "imagesSet", Kind::List(&IMAGE_LIST)),
    ],
};
structure!(DescribeImagesResult, DESCRIBE_IMAGES_RESULT, { 0 next_token 1 images });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceAttributeRequest {
    pub dry_run: Option<bool>,
    pub instance_id: Option<String>,
    pub attribute: Option<InstanceAttributeName>,
}

pub static DESCRIBE_INSTANCE_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "DescribeInstanceAttributeRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)).required(),
        Member::new("Attribute", "Attribute", "attribute", Kind::Enum(&INSTANCE_ATTRIBUTE_NAME)).required(),
    ],
};
structure!(DescribeInstanceAttributeRequest, DESCRIBE_INSTANCE_ATTRIBUTE_REQUEST, { 0 dry_run 1 instance_id 2 attribute });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceCreditSpecificationsRequest {
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
    pub instance_ids: Vec<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS_REQUEST: Schema = Schema {
    name: "DescribeInstanceCreditSpecificationsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("InstanceIds", "InstanceId", "InstanceId", Kind::List(&INSTANCE_ID_STRING_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeInstanceCreditSpecificationsRequest, DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS_REQUEST, { 0 dry_run 1 filters 2 instance_ids 3 max_results 4 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceCreditSpecificationsResult {
    pub instance_credit_specifications: Vec<InstanceCreditSpecification>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS_RESULT: Schema = Schema {
    name: "DescribeInstanceCreditSpecificationsResult",
    members: &[
        Member::new(
            "InstanceCreditSpecifications",
            "InstanceCreditSpecificationSet",
            "instanceCreditSpecificationSet",
            Kind::List(&INSTANCE_CREDIT_SPECIFICATION_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeInstanceCreditSpecificationsResult, DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS_RESULT, { 0 instance_credit_specifications 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceStatusRequest {
    pub instance_ids: Vec<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub include_managed_resources: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
    pub include_all_instances: Option<bool>,
}

pub static DESCRIBE_INSTANCE_STATUS_REQUEST: Schema = Schema {
    name: "DescribeInstanceStatusRequest",
    members: &[
        Member::new("InstanceIds", "InstanceId", "InstanceId", Kind::List(&INSTANCE_ID_STRING_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new(
            "IncludeManagedResources",
            "IncludeManagedResources",
            "IncludeManagedResources",
            Kind::Boolean,
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("IncludeAllInstances", "IncludeAllInstances", "includeAllInstances", Kind::Boolean),
    ],
};
structure!(DescribeInstanceStatusRequest, DESCRIBE_INSTANCE_STATUS_REQUEST, { 0 instance_ids 1 max_results 2 next_token 3 include_managed_resources 4 dry_run 5 filters 6 include_all_instances });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceStatusResult {
    pub instance_statuses: Vec<InstanceStatus>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_INSTANCE_STATUS_RESULT: Schema = Schema {
    name: "DescribeInstanceStatusResult",
    members: &[
        Member::new(
            "InstanceStatuses",
            "InstanceStatusSet",
            "instanceStatusSet",
            Kind::List(&INSTANCE_STATUS_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeInstanceStatusResult, DESCRIBE_INSTANCE_STATUS_RESULT, { 0 instance_statuses 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceTypeOfferingsRequest {
    pub dry_run: Option<bool>,
    pub location_type: Option<LocationType>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_INSTANCE_TYPE_OFFERINGS_REQUEST: Schema = Schema {
    name: "DescribeInstanceTypeOfferingsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("LocationType", "LocationType", "LocationType", Kind::Enum(&LOCATION_TYPE)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeInstanceTypeOfferingsRequest, DESCRIBE_INSTANCE_TYPE_OFFERINGS_REQUEST, { 0 dry_run 1 location_type 2 filters 3 max_results 4 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceTypeOfferingsResult {
    pub instance_type_offerings: Vec<InstanceTypeOffering>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_INSTANCE_TYPE_OFFERINGS_RESULT: Schema = Schema {
    name: "DescribeInstanceTypeOfferingsResult",
    members: &[
        Member::new(
            "InstanceTypeOfferings",
            "InstanceTypeOfferingSet",
            "instanceTypeOfferingSet",
            Kind::List(&INSTANCE_TYPE_OFFERINGS_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeInstanceTypeOfferingsResult, DESCRIBE_INSTANCE_TYPE_OFFERINGS_RESULT, { 0 instance_type_offerings 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceTypesRequest {
    pub dry_run: Option<bool>,
    pub instance_types: Vec<String>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub include_unsupported_in_region: Option<bool>,
}

pub static DESCRIBE_INSTANCE_TYPES_REQUEST: Schema = Schema {
    name: "DescribeInstanceTypesRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("InstanceTypes", "InstanceType", "InstanceType", Kind::List(&REQUEST_INSTANCE_TYPE_LIST)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new(
            "IncludeUnsupportedInRegion",
            "IncludeUnsupportedInRegion",
            "IncludeUnsupportedInRegion",
            Kind::Boolean,
        ),
    ],
};
structure!(DescribeInstanceTypesRequest, DESCRIBE_INSTANCE_TYPES_REQUEST, { 0 dry_run 1 instance_types 2 filters 3 max_results 4 next_token 5 include_unsupported_in_region });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceTypesResult {
    pub instance_types: Vec<InstanceTypeInfo>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_INSTANCE_TYPES_RESULT: Schema = Schema {
    name: "DescribeInstanceTypesResult",
    members: &[
        Member::new(
            "InstanceTypes",
            "InstanceTypeSet",
            "instanceTypeSet",
            Kind::List(&INSTANCE_TYPE_INFO_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeInstanceTypesResult, DESCRIBE_INSTANCE_TYPES_RESULT, { 0 instance_types 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstancesRequest {
    pub instance_ids: Vec<String>,
    pub include_managed_resources: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
}

pub static DESCRIBE_INSTANCES_REQUEST: Schema = Schema {
    name: "DescribeInstancesRequest",
    members: &[
        Member::new("InstanceIds", "InstanceId", "InstanceId", Kind::List(&INSTANCE_ID_STRING_LIST)),
        Member::new(
            "IncludeManagedResources",
            "IncludeManagedResources",
            "IncludeManagedResources",
            Kind::Boolean,
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "maxResults", Kind::Integer(Range::ANY)),
    ],
};
structure!(DescribeInstancesRequest, DESCRIBE_INSTANCES_REQUEST, { 0 instance_ids 1 include_managed_resources 2 dry_run 3 filters 4 next_token 5 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstancesResult {
    pub next_token: Option<String>,
    pub reservations: Vec<Reservation>,
}

pub static DESCRIBE_INSTANCES_RESULT: Schema = Schema {
    name: "DescribeInstancesResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("Reservations", "ReservationSet", "reservationSet", Kind::List(&RESERVATION_LIST)),
    ],
};
structure!(DescribeInstancesResult, DESCRIBE_INSTANCES_RESULT, { 0 next_token 1 reservations });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInternetGatewaysRequest {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
    pub internet_gateway_ids: Vec<String>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_INTERNET_GATEWAYS_REQUEST: Schema = Schema {
    name: "DescribeInternetGatewaysRequest",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "InternetGatewayIds",
            "InternetGatewayId",
            "internetGatewayId",
            Kind::List(&INTERNET_GATEWAY_ID_LIST),
        ),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeInternetGatewaysRequest, DESCRIBE_INTERNET_GATEWAYS_REQUEST, { 0 next_token 1 max_results 2 dry_run 3 internet_gateway_ids 4 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInternetGatewaysResult {
    pub internet_gateways: Vec<InternetGateway>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_INTERNET_GATEWAYS_RESULT: Schema = Schema {
    name: "DescribeInternetGatewaysResult",
    members: &[
        Member::new(
            "InternetGateways",
            "InternetGatewaySet",
            "internetGatewaySet",
            Kind::List(&INTERNET_GATEWAY_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeInternetGatewaysResult, DESCRIBE_INTERNET_GATEWAYS_RESULT, { 0 internet_gateways 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeKeyPairsRequest {
    pub key_names: Vec<String>,
    pub key_pair_ids: Vec<String>,
    pub include_public_key: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_KEY_PAIRS_REQUEST: Schema = Schema {
    name: "DescribeKeyPairsRequest",
    members: &[
        Member::new("KeyNames", "KeyName", "KeyName", Kind::List(&KEY_NAME_STRING_LIST)),
        Member::new("KeyPairIds", "KeyPairId", "KeyPairId", Kind::List(&KEY_PAIR_ID_STRING_LIST)),
        Member::new("IncludePublicKey", "IncludePublicKey", "IncludePublicKey", Kind::Boolean),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeKeyPairsRequest, DESCRIBE_KEY_PAIRS_REQUEST, { 0 key_names 1 key_pair_ids 2 include_public_key 3 dry_run 4 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeKeyPairsResult {
    pub key_pairs: Vec<KeyPairInfo>,
}

pub static DESCRIBE_KEY_PAIRS_RESULT: Schema = Schema {
    name: "DescribeKeyPairsResult",
    members: &[Member::new("KeyPairs", "KeySet", "keySet", Kind::List(&KEY_PAIR_LIST))],
};
structure!(DescribeKeyPairsResult, DESCRIBE_KEY_PAIRS_RESULT, { 0 key_pairs });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeLaunchTemplateVersionsRequest {
    pub dry_run: Option<bool>,
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub versions: Vec<String>,
    pub min_version: Option<String>,
    pub max_version: Option<String>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub filters: Vec<Filter>,
    pub resolve_alias: Option<bool>,
    pub include_managed_resources: Option<bool>,
}

pub static DESCRIBE_LAUNCH_TEMPLATE_VERSIONS_REQUEST: Schema = Schema {
    name: "DescribeLaunchTemplateVersionsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("LaunchTemplateId", "LaunchTemplateId", "LaunchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "LaunchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "Versions",
            "LaunchTemplateVersion",
            "LaunchTemplateVersion",
            Kind::List(&VERSION_STRING_LIST),
        ),
        Member::new("MinVersion", "MinVersion", "MinVersion", Kind::String(Range::ANY)),
        Member::new("MaxVersion", "MaxVersion", "MaxVersion", Kind::String(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("ResolveAlias", "ResolveAlias", "ResolveAlias", Kind::Boolean),
        Member::new(
            "IncludeManagedResources",
            "IncludeManagedResources",
            "IncludeManagedResources",
            Kind::Boolean,
        ),
    ],
};
structure!(DescribeLaunchTemplateVersionsRequest, DESCRIBE_LAUNCH_TEMPLATE_VERSIONS_REQUEST, { 0 dry_run 1 launch_template_id 2 launch_template_name 3 versions 4 min_version 5 max_version 6 next_token 7 max_results 8 filters 9 resolve_alias 10 include_managed_resources });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeLaunchTemplateVersionsResult {
    pub launch_template_versions: Vec<LaunchTemplateVersion>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_LAUNCH_TEMPLATE_VERSIONS_RESULT: Schema = Schema {
    name: "DescribeLaunchTemplateVersionsResult",
    members: &[
        Member::new(
            "LaunchTemplateVersions",
            "LaunchTemplateVersionSet",
            "launchTemplateVersionSet",
            Kind::List(&LAUNCH_TEMPLATE_VERSION_SET),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeLaunchTemplateVersionsResult, DESCRIBE_LAUNCH_TEMPLATE_VERSIONS_RESULT, { 0 launch_template_versions 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeLaunchTemplatesRequest {
    pub dry_run: Option<bool>,
    pub launch_template_ids: Vec<String>,
    pub launch_template_names: Vec<String>,
    pub filters: Vec<Filter>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub include_managed_resources: Option<bool>,
}

pub static DESCRIBE_LAUNCH_TEMPLATES_REQUEST: Schema = Schema {
    name: "DescribeLaunchTemplatesRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "LaunchTemplateIds",
            "LaunchTemplateId",
            "LaunchTemplateId",
            Kind::List(&LAUNCH_TEMPLATE_ID_STRING_LIST),
        ),
        Member::new(
            "LaunchTemplateNames",
            "LaunchTemplateName",
            "LaunchTemplateName",
            Kind::List(&LAUNCH_TEMPLATE_NAME_STRING_LIST),
        ),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(200)))),
        Member::new(
            "IncludeManagedResources",
            "IncludeManagedResources",
            "IncludeManagedResources",
            Kind::Boolean,
        ),
    ],
};
structure!(DescribeLaunchTemplatesRequest, DESCRIBE_LAUNCH_TEMPLATES_REQUEST, { 0 dry_run 1 launch_template_ids 2 launch_template_names 3 filters 4 next_token 5 max_results 6 include_managed_resources });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeLaunchTemplatesResult {
    pub launch_templates: Vec<LaunchTemplate>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_LAUNCH_TEMPLATES_RESULT: Schema = Schema {
    name: "DescribeLaunchTemplatesResult",
    members: &[
        Member::new(
            "LaunchTemplates",
            "LaunchTemplates",
            "launchTemplates",
            Kind::List(&LAUNCH_TEMPLATE_SET),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeLaunchTemplatesResult, DESCRIBE_LAUNCH_TEMPLATES_RESULT, { 0 launch_templates 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeManagedPrefixListsRequest {
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub prefix_list_ids: Vec<String>,
}

pub static DESCRIBE_MANAGED_PREFIX_LISTS_REQUEST: Schema = Schema {
    name: "DescribeManagedPrefixListsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("PrefixListIds", "PrefixListId", "PrefixListId", Kind::List(&VALUE_STRING_LIST)),
    ],
};
structure!(DescribeManagedPrefixListsRequest, DESCRIBE_MANAGED_PREFIX_LISTS_REQUEST, { 0 dry_run 1 filters 2 max_results 3 next_token 4 prefix_list_ids });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeManagedPrefixListsResult {
    pub next_token: Option<String>,
    pub prefix_lists: Vec<ManagedPrefixList>,
}

pub static DESCRIBE_MANAGED_PREFIX_LISTS_RESULT: Schema = Schema {
    name: "DescribeManagedPrefixListsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("PrefixLists", "PrefixListSet", "prefixListSet", Kind::List(&MANAGED_PREFIX_LIST_SET)),
    ],
};
structure!(DescribeManagedPrefixListsResult, DESCRIBE_MANAGED_PREFIX_LISTS_RESULT, { 0 next_token 1 prefix_lists });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNatGatewaysRequest {
    pub dry_run: Option<bool>,
    pub filter: Vec<Filter>,
    pub max_results: Option<i32>,
    pub nat_gateway_ids: Vec<String>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_NAT_GATEWAYS_REQUEST: Schema = Schema {
    name: "DescribeNatGatewaysRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("Filter", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("NatGatewayIds", "NatGatewayId", "NatGatewayId", Kind::List(&NAT_GATEWAY_ID_STRING_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeNatGatewaysRequest, DESCRIBE_NAT_GATEWAYS_REQUEST, { 0 dry_run 1 filter 2 max_results 3 nat_gateway_ids 4 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNatGatewaysResult {
    pub nat_gateways: Vec<NatGateway>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_NAT_GATEWAYS_RESULT: Schema = Schema {
    name: "DescribeNatGatewaysResult",
    members: &[
        Member::new("NatGateways", "NatGatewaySet", "natGatewaySet", Kind::List(&NAT_GATEWAY_LIST)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeNatGatewaysResult, DESCRIBE_NAT_GATEWAYS_RESULT, { 0 nat_gateways 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkAclsRequest {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
    pub network_acl_ids: Vec<String>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_NETWORK_ACLS_REQUEST: Schema = Schema {
    name: "DescribeNetworkAclsRequest",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("NetworkAclIds", "NetworkAclId", "NetworkAclId", Kind::List(&NETWORK_ACL_ID_STRING_LIST)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeNetworkAclsRequest, DESCRIBE_NETWORK_ACLS_REQUEST, { 0 next_token 1 max_results 2 dry_run 3 network_acl_ids 4 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkAclsResult {
    pub network_acls: Vec<NetworkAcl>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_NETWORK_ACLS_RESULT: Schema = Schema {
    name: "DescribeNetworkAclsResult",
    members: &[
        Member::new("NetworkAcls", "NetworkAclSet", "networkAclSet", Kind::List(&NETWORK_ACL_LIST)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeNetworkAclsResult, DESCRIBE_NETWORK_ACLS_RESULT, { 0 network_acls 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInsightsAnalysesRequest {
    pub network_insights_analysis_ids: Vec<String>,
    pub network_insights_path_id: Option<String>,
    pub analysis_start_time: Option<Timestamp>,
    pub analysis_end_time: Option<Timestamp>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_NETWORK_INSIGHTS_ANALYSES_REQUEST: Schema = Schema {
    name: "DescribeNetworkInsightsAnalysesRequest",
    members: &[
        Member::new(
            "NetworkInsightsAnalysisIds",
            "NetworkInsightsAnalysisId",
            "NetworkInsightsAnalysisId",
            Kind::List(&NETWORK_INSIGHTS_ANALYSIS_ID_LIST),
        ),
        Member::new(
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            Kind::String(Range::ANY),
        ),
        Member::new("AnalysisStartTime", "AnalysisStartTime", "AnalysisStartTime", Kind::Timestamp),
        Member::new("AnalysisEndTime", "AnalysisEndTime", "AnalysisEndTime", Kind::Timestamp),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeNetworkInsightsAnalysesRequest, DESCRIBE_NETWORK_INSIGHTS_ANALYSES_REQUEST, { 0 network_insights_analysis_ids 1 network_insights_path_id 2 analysis_start_time 3 analysis_end_time 4 filters 5 max_results 6 dry_run 7 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInsightsAnalysesResult {
    pub network_insights_analyses: Vec<NetworkInsightsAnalysis>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_NETWORK_INSIGHTS_ANALYSES_RESULT: Schema = Schema {
    name: "DescribeNetworkInsightsAnalysesResult",
    members: &[
        Member::new(
            "NetworkInsightsAnalyses",
            "NetworkInsightsAnalysisSet",
            "networkInsightsAnalysisSet",
            Kind::List(&NETWORK_INSIGHTS_ANALYSIS_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeNetworkInsightsAnalysesResult, DESCRIBE_NETWORK_INSIGHTS_ANALYSES_RESULT, { 0 network_insights_analyses 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInsightsPathsRequest {
    pub network_insights_path_ids: Vec<String>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_NETWORK_INSIGHTS_PATHS_REQUEST: Schema = Schema {
    name: "DescribeNetworkInsightsPathsRequest",
    members: &[
        Member::new(
            "NetworkInsightsPathIds",
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            Kind::List(&NETWORK_INSIGHTS_PATH_ID_LIST),
        ),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeNetworkInsightsPathsRequest, DESCRIBE_NETWORK_INSIGHTS_PATHS_REQUEST, { 0 network_insights_path_ids 1 filters 2 max_results 3 dry_run 4 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInsightsPathsResult {
    pub network_insights_paths: Vec<NetworkInsightsPath>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_NETWORK_INSIGHTS_PATHS_RESULT: Schema = Schema {
    name: "DescribeNetworkInsightsPathsResult",
    members: &[
        Member::new(
            "NetworkInsightsPaths",
            "NetworkInsightsPathSet",
            "networkInsightsPathSet",
            Kind::List(&NETWORK_INSIGHTS_PATH_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeNetworkInsightsPathsResult, DESCRIBE_NETWORK_INSIGHTS_PATHS_RESULT, { 0 network_insights_paths 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInterfaceAttributeRequest {
    pub dry_run: Option<bool>,
    pub network_interface_id: Option<String>,
    pub attribute: Option<NetworkInterfaceAttribute>,
}

pub static DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "DescribeNetworkInterfaceAttributeRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new("Attribute", "Attribute", "attribute", Kind::Enum(&NETWORK_INTERFACE_ATTRIBUTE)),
    ],
};
structure!(DescribeNetworkInterfaceAttributeRequest, DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_REQUEST, { 0 dry_run 1 network_interface_id 2 attribute });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInterfaceAttributeResult {
    pub attachment: Option<NetworkInterfaceAttachment>,
    pub description: Option<AttributeValue>,
    pub groups: Vec<GroupIdentifier>,
    pub network_interface_id: Option<String>,
    pub source_dest_check: Option<AttributeBooleanValue>,
    pub associate_public_ip_address: Option<bool>,
}

pub static DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_RESULT: Schema = Schema {
    name: "DescribeNetworkInterfaceAttributeResult",
    members: &[
        Member::new("Attachment", "Attachment", "attachment", Kind::Structure(&NETWORK_INTERFACE_ATTACHMENT)),
        Member::new("Description", "Description", "description", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("Groups", "GroupSet", "groupSet", Kind::List(&GROUP_IDENTIFIER_LIST)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "SourceDestCheck",
            "SourceDestCheck",
            "sourceDestCheck",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "AssociatePublicIpAddress",
            "AssociatePublicIpAddress",
            "associatePublicIpAddress",
            Kind::Boolean,
        ),
    ],
};
structure!(DescribeNetworkInterfaceAttributeResult, DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_RESULT, { 0 attachment 1 description 2 groups 3 network_interface_id 4 source_dest_check 5 associate_public_ip_address });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInterfacesRequest {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub include_managed_resources: Option<bool>,
    pub dry_run: Option<bool>,
    pub network_interface_ids: Vec<String>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_NETWORK_INTERFACES_REQUEST: Schema = Schema {
    name: "DescribeNetworkInterfacesRequest",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new(
            "IncludeManagedResources",
            "IncludeManagedResources",
            "IncludeManagedResources",
            Kind::Boolean,
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "NetworkInterfaceIds",
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            Kind::List(&NETWORK_INTERFACE_ID_LIST),
        ),
        Member::new("Filters", "Filter", "filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeNetworkInterfacesRequest, DESCRIBE_NETWORK_INTERFACES_REQUEST, { 0 next_token 1 max_results 2 include_managed_resources 3 dry_run 4 network_interface_ids 5 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInterfacesResult {
    pub network_interfaces: Vec<NetworkInterface>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_NETWORK_INTERFACES_RESULT: Schema = Schema {
    name: "DescribeNetworkInterfacesResult",
    members: &[
        Member::new(
            "NetworkInterfaces",
            "NetworkInterfaceSet",
            "networkInterfaceSet",
            Kind::List(&NETWORK_INTERFACE_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeNetworkInterfacesResult, DESCRIBE_NETWORK_INTERFACES_RESULT, { 0 network_interfaces 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribePrefixListsRequest {
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub prefix_list_ids: Vec<String>,
}

pub static DESCRIBE_PREFIX_LISTS_REQUEST: Schema = Schema {
    name: "DescribePrefixListsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new(
            "PrefixListIds",
            "PrefixListId",
            "PrefixListId",
            Kind::List(&PREFIX_LIST_RESOURCE_ID_STRING_LIST),
        ),
    ],
};
structure!(DescribePrefixListsRequest, DESCRIBE_PREFIX_LISTS_REQUEST, { 0 dry_run 1 filters 2 max_results 3 next_token 4 prefix_list_ids });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribePrefixListsResult {
    pub next_token: Option<String>,
    pub prefix_lists: Vec<PrefixList>,
}

pub static DESCRIBE_PREFIX_LISTS_RESULT: Schema = Schema {
    name: "DescribePrefixListsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("PrefixLists", "PrefixListSet", "prefixListSet", Kind::List(&PREFIX_LIST_SET)),
    ],
};
structure!(DescribePrefixListsResult, DESCRIBE_PREFIX_LISTS_RESULT, { 0 next_token 1 prefix_lists });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeRegionsRequest {
    pub region_names: Vec<String>,
    pub all_regions: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_REGIONS_REQUEST: Schema = Schema {
    name: "DescribeRegionsRequest",
    members: &[
        Member::new("RegionNames", "RegionName", "RegionName", Kind::List(&REGION_NAME_STRING_LIST)),
        Member::new("AllRegions", "AllRegions", "AllRegions", Kind::Boolean),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeRegionsRequest, DESCRIBE_REGIONS_REQUEST, { 0 region_names 1 all_regions 2 dry_run 3 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeRegionsResult {
    pub regions: Vec<Region>,
}

pub static DESCRIBE_REGIONS_RESULT: Schema = Schema {
    name: "DescribeRegionsResult",
    members: &[Member::new("Regions", "RegionInfo", "regionInfo", Kind::List(&REGION_LIST))],
};
structure!(DescribeRegionsResult, DESCRIBE_REGIONS_RESULT, { 0 regions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeRouteTablesRequest {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
    pub route_table_ids: Vec<String>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_ROUTE_TABLES_REQUEST: Schema = Schema {
    name: "DescribeRouteTablesRequest",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(100)))),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("RouteTableIds", "RouteTableId", "RouteTableId", Kind::List(&ROUTE_TABLE_ID_STRING_LIST)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeRouteTablesRequest, DESCRIBE_ROUTE_TABLES_REQUEST, { 0 next_token 1 max_results 2 dry_run 3 route_table_ids 4 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeRouteTablesResult {
    pub route_tables: Vec<RouteTable>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_ROUTE_TABLES_RESULT: Schema = Schema {
    name: "DescribeRouteTablesResult",
    members: &[
        Member::new("RouteTables", "RouteTableSet", "routeTableSet", Kind::List(&ROUTE_TABLE_LIST)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeRouteTablesResult, DESCRIBE_ROUTE_TABLES_RESULT, { 0 route_tables 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupReferencesRequest {
    pub dry_run: Option<bool>,
    pub group_id: Vec<String>,
}

pub static DESCRIBE_SECURITY_GROUP_REFERENCES_REQUEST: Schema = Schema {
    name: "DescribeSecurityGroupReferencesRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("GroupId", "GroupId", "GroupId", Kind::List(&GROUP_IDS)).required(),
    ],
};
structure!(DescribeSecurityGroupReferencesRequest, DESCRIBE_SECURITY_GROUP_REFERENCES_REQUEST, { 0 dry_run 1 group_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupReferencesResult {
    pub security_group_reference_set: Vec<SecurityGroupReference>,
}

pub static DESCRIBE_SECURITY_GROUP_REFERENCES_RESULT: Schema = Schema {
    name: "DescribeSecurityGroupReferencesResult",
    members: &[Member::new(
        "SecurityGroupReferenceSet",
        "SecurityGroupReferenceSet",
        "securityGroupReferenceSet",
        Kind::List(&SECURITY_GROUP_REFERENCES),
    )],
};
structure!(DescribeSecurityGroupReferencesResult, DESCRIBE_SECURITY_GROUP_REFERENCES_RESULT, { 0 security_group_reference_set });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupRulesRequest {
    pub filters: Vec<Filter>,
    pub security_group_rule_ids: Vec<String>,
    pub dry_run: Option<bool>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
}

pub static DESCRIBE_SECURITY_GROUP_RULES_REQUEST: Schema = Schema {
    name: "DescribeSecurityGroupRulesRequest",
    members: &[
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new(
            "SecurityGroupRuleIds",
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            Kind::List(&SECURITY_GROUP_RULE_ID_LIST),
        ),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
    ],
};
structure!(DescribeSecurityGroupRulesRequest, DESCRIBE_SECURITY_GROUP_RULES_REQUEST, { 0 filters 1 security_group_rule_ids 2 dry_run 3 next_token 4 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupRulesResult {
    pub security_group_rules: Vec<SecurityGroupRule>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_SECURITY_GROUP_RULES_RESULT: Schema = Schema {
    name: "DescribeSecurityGroupRulesResult",
    members: &[
        Member::new(
            "SecurityGroupRules",
            "SecurityGroupRuleSet",
            "securityGroupRuleSet",
            Kind::List(&SECURITY_GROUP_RULE_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeSecurityGroupRulesResult, DESCRIBE_SECURITY_GROUP_RULES_RESULT, { 0 security_group_rules 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupsRequest {
    pub group_ids: Vec<String>,
    pub group_names: Vec<String>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_SECURITY_GROUPS_REQUEST: Schema = Schema {
    name: "DescribeSecurityGroupsRequest",
    members: &[
        Member::new("GroupIds", "GroupId", "GroupId", Kind::List(&GROUP_ID_STRING_LIST)),
        Member::new("GroupNames", "GroupName", "GroupName", Kind::List(&GROUP_NAME_STRING_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeSecurityGroupsRequest, DESCRIBE_SECURITY_GROUPS_REQUEST, { 0 group_ids 1 group_names 2 next_token 3 max_results 4 dry_run 5 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupsResult {
    pub next_token: Option<String>,
    pub security_groups: Vec<SecurityGroup>,
}

pub static DESCRIBE_SECURITY_GROUPS_RESULT: Schema = Schema {
    name: "DescribeSecurityGroupsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new(
            "SecurityGroups",
            "SecurityGroupInfo",
            "securityGroupInfo",
            Kind::List(&SECURITY_GROUP_LIST),
        ),
    ],
};
structure!(DescribeSecurityGroupsResult, DESCRIBE_SECURITY_GROUPS_RESULT, { 0 next_token 1 security_groups });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSnapshotAttributeRequest {
    pub attribute: Option<SnapshotAttributeName>,
    pub snapshot_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DESCRIBE_SNAPSHOT_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "DescribeSnapshotAttributeRequest",
    members: &[
        Member::new("Attribute", "Attribute", "Attribute", Kind::Enum(&SNAPSHOT_ATTRIBUTE_NAME)).required(),
        Member::new("SnapshotId", "SnapshotId", "SnapshotId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DescribeSnapshotAttributeRequest, DESCRIBE_SNAPSHOT_ATTRIBUTE_REQUEST, { 0 attribute 1 snapshot_id 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSnapshotAttributeResult {
    pub product_codes: Vec<ProductCode>,
    pub snapshot_id: Option<String>,
    pub create_volume_permissions: Vec<CreateVolumePermission>,
}

pub static DESCRIBE_SNAPSHOT_ATTRIBUTE_RESULT: Schema = Schema {
    name: "DescribeSnapshotAttributeResult",
    members: &[
        Member::new("ProductCodes", "ProductCodes", "productCodes", Kind::List(&PRODUCT_CODE_LIST)),
        Member::new("SnapshotId", "SnapshotId", "snapshotId", Kind::String(Range::ANY)),
        Member::new(
            "CreateVolumePermissions",
            "CreateVolumePermission",
            "createVolumePermission",
            Kind::List(&CREATE_VOLUME_PERMISSION_LIST),
        ),
    ],
};
structure!(DescribeSnapshotAttributeResult, DESCRIBE_SNAPSHOT_ATTRIBUTE_RESULT, { 0 product_codes 1 snapshot_id 2 create_volume_permissions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSnapshotsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub owner_ids: Vec<String>,
    pub restorable_by_user_ids: Vec<String>,
    pub snapshot_ids: Vec<String>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_SNAPSHOTS_REQUEST: Schema = Schema {
    name: "DescribeSnapshotsRequest",
    members: &[
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("OwnerIds", "Owner", "Owner", Kind::List(&OWNER_STRING_LIST)),
        Member::new(
            "RestorableByUserIds",
            "RestorableBy",
            "RestorableBy",
            Kind::List(&RESTORABLE_BY_STRING_LIST),
        ),
        Member::new("SnapshotIds", "SnapshotId", "SnapshotId", Kind::List(&SNAPSHOT_ID_STRING_LIST)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeSnapshotsRequest, DESCRIBE_SNAPSHOTS_REQUEST, { 0 max_results 1 next_token 2 owner_ids 3 restorable_by_user_ids 4 snapshot_ids 5 dry_run 6 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSnapshotsResult {
    pub next_token: Option<String>,
    pub snapshots: Vec<Snapshot>,
}

pub static DESCRIBE_SNAPSHOTS_RESULT: Schema = Schema {
    name: "DescribeSnapshotsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("Snapshots", "SnapshotSet", "snapshotSet", Kind::List(&SNAPSHOT_LIST)),
    ],
};
structure!(DescribeSnapshotsResult, DESCRIBE_SNAPSHOTS_RESULT, { 0 next_token 1 snapshots });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeStaleSecurityGroupsRequest {
    pub dry_run: Option<bool>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub vpc_id: Option<String>,
}

pub static DESCRIBE_STALE_SECURITY_GROUPS_REQUEST: Schema = Schema {
    name: "DescribeStaleSecurityGroupsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(255)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::new(Some(1), Some(1024)))),
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DescribeStaleSecurityGroupsRequest, DESCRIBE_STALE_SECURITY_GROUPS_REQUEST, { 0 dry_run 1 max_results 2 next_token 3 vpc_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeStaleSecurityGroupsResult {
    pub next_token: Option<String>,
    pub stale_security_group_set: Vec<StaleSecurityGroup>,
}

pub static DESCRIBE_STALE_SECURITY_GROUPS_RESULT: Schema = Schema {
    name: "DescribeStaleSecurityGroupsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new(
            "StaleSecurityGroupSet",
            "StaleSecurityGroupSet",
            "staleSecurityGroupSet",
            Kind::List(&STALE_SECURITY_GROUP_SET),
        ),
    ],
};
structure!(DescribeStaleSecurityGroupsResult, DESCRIBE_STALE_SECURITY_GROUPS_RESULT, { 0 next_token 1 stale_security_group_set });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSubnetsRequest {
    pub filters: Vec<Filter>,
    pub subnet_ids: Vec<String>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static DESCRIBE_SUBNETS_REQUEST: Schema = Schema {
    name: "DescribeSubnetsRequest",
    members: &[
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("SubnetIds", "SubnetId", "SubnetId", Kind::List(&SUBNET_ID_STRING_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DescribeSubnetsRequest, DESCRIBE_SUBNETS_REQUEST, { 0 filters 1 subnet_ids 2 next_token 3 max_results 4 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSubnetsResult {
    pub next_token: Option<String>,
    pub subnets: Vec<Subnet>,
}

pub static DESCRIBE_SUBNETS_RESULT: Schema = Schema {
    name: "DescribeSubnetsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("Subnets", "SubnetSet", "subnetSet", Kind::List(&SUBNET_LIST)),
    ],
};
structure!(DescribeSubnetsResult, DESCRIBE_SUBNETS_RESULT, { 0 next_token 1 subnets });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeTagsRequest {
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_TAGS_REQUEST: Schema = Schema {
    name: "DescribeTagsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "maxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeTagsRequest, DESCRIBE_TAGS_REQUEST, { 0 dry_run 1 filters 2 max_results 3 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeTagsResult {
    pub next_token: Option<String>,
    pub tags: Vec<TagDescription>,
}

pub static DESCRIBE_TAGS_RESULT: Schema = Schema {
    name: "DescribeTagsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_DESCRIPTION_LIST)),
    ],
};
structure!(DescribeTagsResult, DESCRIBE_TAGS_RESULT, { 0 next_token 1 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVolumeAttributeRequest {
    pub attribute: Option<VolumeAttributeName>,
    pub volume_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DESCRIBE_VOLUME_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "DescribeVolumeAttributeRequest",
    members: &[
        Member::new("Attribute", "Attribute", "Attribute", Kind::Enum(&VOLUME_ATTRIBUTE_NAME)).required(),
        Member::new("VolumeId", "VolumeId", "VolumeId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DescribeVolumeAttributeRequest, DESCRIBE_VOLUME_ATTRIBUTE_REQUEST, { 0 attribute 1 volume_id 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVolumeAttributeResult {
    pub auto_enable_io: Option<AttributeBooleanValue>,
    pub product_codes: Vec<ProductCode>,
    pub volume_id: Option<String>,
}

pub static DESCRIBE_VOLUME_ATTRIBUTE_RESULT: Schema = Schema {
    name: "DescribeVolumeAttributeResult",
    members: &[
        Member::new(
            "AutoEnableIO",
            "AutoEnableIO",
            "autoEnableIO",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("ProductCodes", "ProductCodes", "productCodes", Kind::List(&PRODUCT_CODE_LIST)),
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeVolumeAttributeResult, DESCRIBE_VOLUME_ATTRIBUTE_RESULT, { 0 auto_enable_io 1 product_codes 2 volume_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVolumeStatusRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub volume_ids: Vec<String>,
    pub include_managed_resources: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_VOLUME_STATUS_REQUEST: Schema = Schema {
    name: "DescribeVolumeStatusRequest",
    members: &[
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("VolumeIds", "VolumeId", "VolumeId", Kind::List(&VOLUME_ID_STRING_LIST)),
        Member::new(
            "IncludeManagedResources",
            "IncludeManagedResources",
            "IncludeManagedResources",
            Kind::Boolean,
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeVolumeStatusRequest, DESCRIBE_VOLUME_STATUS_REQUEST, { 0 max_results 1 next_token 2 volume_ids 3 include_managed_resources 4 dry_run 5 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVolumeStatusResult {
    pub next_token: Option<String>,
    pub volume_statuses: Vec<VolumeStatusItem>,
}

pub static DESCRIBE_VOLUME_STATUS_RESULT: Schema = Schema {
    name: "DescribeVolumeStatusResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("VolumeStatuses", "VolumeStatusSet", "volumeStatusSet", Kind::List(&VOLUME_STATUS_LIST)),
    ],
};
structure!(DescribeVolumeStatusResult, DESCRIBE_VOLUME_STATUS_RESULT, { 0 next_token 1 volume_statuses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVolumesModificationsRequest {
    pub dry_run: Option<bool>,
    pub volume_ids: Vec<String>,
    pub filters: Vec<Filter>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
}

pub static DESCRIBE_VOLUMES_MODIFICATIONS_REQUEST: Schema = Schema {
    name: "DescribeVolumesModificationsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("VolumeIds", "VolumeId", "VolumeId", Kind::List(&VOLUME_ID_STRING_LIST)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
    ],
};
structure!(DescribeVolumesModificationsRequest, DESCRIBE_VOLUMES_MODIFICATIONS_REQUEST, { 0 dry_run 1 volume_ids 2 filters 3 next_token 4 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVolumesModificationsResult {
    pub next_token: Option<String>,
    pub volumes_modifications: Vec<VolumeModification>,
}

pub static DESCRIBE_VOLUMES_MODIFICATIONS_RESULT: Schema = Schema {
    name: "DescribeVolumesModificationsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new(
            "VolumesModifications",
            "VolumeModificationSet",
            "volumeModificationSet",
            Kind::List(&VOLUME_MODIFICATION_LIST),
        ),
    ],
};
structure!(DescribeVolumesModificationsResult, DESCRIBE_VOLUMES_MODIFICATIONS_RESULT, { 0 next_token 1 volumes_modifications });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVolumesRequest {
    pub volume_ids: Vec<String>,
    pub include_managed_resources: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Vec<Filter>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
}

pub static DESCRIBE_VOLUMES_REQUEST: Schema = Schema {
    name: "DescribeVolumesRequest",
    members: &[
        Member::new("VolumeIds", "VolumeId", "VolumeId", Kind::List(&VOLUME_ID_STRING_LIST)),
        Member::new(
            "IncludeManagedResources",
            "IncludeManagedResources",
            "IncludeManagedResources",
            Kind::Boolean,
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "maxResults", Kind::Integer(Range::ANY)),
    ],
};
structure!(DescribeVolumesRequest, DESCRIBE_VOLUMES_REQUEST, { 0 volume_ids 1 include_managed_resources 2 dry_run 3 filters 4 next_token 5 max_results });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVolumesResult {
    pub next_token: Option<String>,
    pub volumes: Vec<Volume>,
}

pub static DESCRIBE_VOLUMES_RESULT: Schema = Schema {
    name: "DescribeVolumesResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("Volumes", "VolumeSet", "volumeSet", Kind::List(&VOLUME_LIST)),
    ],
};
structure!(DescribeVolumesResult, DESCRIBE_VOLUMES_RESULT, { 0 next_token 1 volumes });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcAttributeRequest {
    pub attribute: Option<VpcAttributeName>,
    pub vpc_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DESCRIBE_VPC_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "DescribeVpcAttributeRequest",
    members: &[
        Member::new("Attribute", "Attribute", "Attribute", Kind::Enum(&VPC_ATTRIBUTE_NAME)).required(),
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DescribeVpcAttributeRequest, DESCRIBE_VPC_ATTRIBUTE_REQUEST, { 0 attribute 1 vpc_id 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcAttributeResult {
    pub enable_dns_hostnames: Option<AttributeBooleanValue>,
    pub enable_dns_support: Option<AttributeBooleanValue>,
    pub enable_network_address_usage_metrics: Option<AttributeBooleanValue>,
    pub vpc_id: Option<String>,
}

pub static DESCRIBE_VPC_ATTRIBUTE_RESULT: Schema = Schema {
    name: "DescribeVpcAttributeResult",
    members: &[
        Member::new(
            "EnableDnsHostnames",
            "EnableDnsHostnames",
            "enableDnsHostnames",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "EnableDnsSupport",
            "EnableDnsSupport",
            "enableDnsSupport",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "EnableNetworkAddressUsageMetrics",
            "EnableNetworkAddressUsageMetrics",
            "enableNetworkAddressUsageMetrics",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeVpcAttributeResult, DESCRIBE_VPC_ATTRIBUTE_RESULT, { 0 enable_dns_hostnames 1 enable_dns_support 2 enable_network_address_usage_metrics 3 vpc_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcEndpointServicesRequest {
    pub dry_run: Option<bool>,
    pub service_names: Vec<String>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub service_regions: Vec<String>,
}

pub static DESCRIBE_VPC_ENDPOINT_SERVICES_REQUEST: Schema = Schema {
    name: "DescribeVpcEndpointServicesRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("ServiceNames", "ServiceName", "ServiceName", Kind::List(&VALUE_STRING_LIST)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("ServiceRegions", "ServiceRegion", "ServiceRegion", Kind::List(&VALUE_STRING_LIST)),
    ],
};
structure!(DescribeVpcEndpointServicesRequest, DESCRIBE_VPC_ENDPOINT_SERVICES_REQUEST, { 0 dry_run 1 service_names 2 filters 3 max_results 4 next_token 5 service_regions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcEndpointServicesResult {
    pub service_names: Vec<String>,
    pub service_details: Vec<ServiceDetail>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_VPC_ENDPOINT_SERVICES_RESULT: Schema = Schema {
    name: "DescribeVpcEndpointServicesResult",
    members: &[
        Member::new("ServiceNames", "ServiceNameSet", "serviceNameSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new(
            "ServiceDetails",
            "ServiceDetailSet",
            "serviceDetailSet",
            Kind::List(&SERVICE_DETAIL_SET),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeVpcEndpointServicesResult, DESCRIBE_VPC_ENDPOINT_SERVICES_RESULT, { 0 service_names 1 service_details 2 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcEndpointsRequest {
    pub dry_run: Option<bool>,
    pub vpc_endpoint_ids: Vec<String>,
    pub filters: Vec<Filter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_VPC_ENDPOINTS_REQUEST: Schema = Schema {
    name: "DescribeVpcEndpointsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("VpcEndpointIds", "VpcEndpointId", "VpcEndpointId", Kind::List(&VPC_ENDPOINT_ID_LIST)),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::ANY)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeVpcEndpointsRequest, DESCRIBE_VPC_ENDPOINTS_REQUEST, { 0 dry_run 1 vpc_endpoint_ids 2 filters 3 max_results 4 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcEndpointsResult {
    pub vpc_endpoints: Vec<VpcEndpoint>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_VPC_ENDPOINTS_RESULT: Schema = Schema {
    name: "DescribeVpcEndpointsResult",
    members: &[
        Member::new("VpcEndpoints", "VpcEndpointSet", "vpcEndpointSet", Kind::List(&VPC_ENDPOINT_SET)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeVpcEndpointsResult, DESCRIBE_VPC_ENDPOINTS_RESULT, { 0 vpc_endpoints 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcPeeringConnectionsRequest {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
    pub vpc_peering_connection_ids: Vec<String>,
    pub filters: Vec<Filter>,
}

pub static DESCRIBE_VPC_PEERING_CONNECTIONS_REQUEST: Schema = Schema {
    name: "DescribeVpcPeeringConnectionsRequest",
    members: &[
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "VpcPeeringConnectionIds",
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            Kind::List(&VPC_PEERING_CONNECTION_ID_LIST),
        ),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
    ],
};
structure!(DescribeVpcPeeringConnectionsRequest, DESCRIBE_VPC_PEERING_CONNECTIONS_REQUEST, { 0 next_token 1 max_results 2 dry_run 3 vpc_peering_connection_ids 4 filters });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcPeeringConnectionsResult {
    pub vpc_peering_connections: Vec<VpcPeeringConnection>,
    pub next_token: Option<String>,
}

pub static DESCRIBE_VPC_PEERING_CONNECTIONS_RESULT: Schema = Schema {
    name: "DescribeVpcPeeringConnectionsResult",
    members: &[
        Member::new(
            "VpcPeeringConnections",
            "VpcPeeringConnectionSet",
            "vpcPeeringConnectionSet",
            Kind::List(&VPC_PEERING_CONNECTION_LIST),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(DescribeVpcPeeringConnectionsResult, DESCRIBE_VPC_PEERING_CONNECTIONS_RESULT, { 0 vpc_peering_connections 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcsRequest {
    pub filters: Vec<Filter>,
    pub vpc_ids: Vec<String>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static DESCRIBE_VPCS_REQUEST: Schema = Schema {
    name: "DescribeVpcsRequest",
    members: &[
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("VpcIds", "VpcId", "VpcId", Kind::List(&VPC_ID_STRING_LIST)),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DescribeVpcsRequest, DESCRIBE_VPCS_REQUEST, { 0 filters 1 vpc_ids 2 next_token 3 max_results 4 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcsResult {
    pub next_token: Option<String>,
    pub vpcs: Vec<Vpc>,
}

pub static DESCRIBE_VPCS_RESULT: Schema = Schema {
    name: "DescribeVpcsResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new("Vpcs", "VpcSet", "vpcSet", Kind::List(&VPC_LIST)),
    ],
};
structure!(DescribeVpcsResult, DESCRIBE_VPCS_RESULT, { 0 next_token 1 vpcs });

string_enum!(DESTINATION_FILE_FORMAT, DestinationFileFormat, false, {
PLAIN_TEXT = "plain-text",
PARQUET = "parquet",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DestinationOptionsRequest {
    pub file_format: Option<DestinationFileFormat>,
    pub hive_compatible_partitions: Option<bool>,
    pub per_hour_partition: Option<bool>,
}

pub static DESTINATION_OPTIONS_REQUEST: Schema = Schema {
    name: "DestinationOptionsRequest",
    members: &[
        Member::new("FileFormat", "FileFormat", "FileFormat", Kind::Enum(&DESTINATION_FILE_FORMAT)),
        Member::new(
            "HiveCompatiblePartitions",
            "HiveCompatiblePartitions",
            "HiveCompatiblePartitions",
            Kind::Boolean,
        ),
        Member::new("PerHourPartition", "PerHourPartition", "PerHourPartition", Kind::Boolean),
    ],
};
structure!(DestinationOptionsRequest, DESTINATION_OPTIONS_REQUEST, { 0 file_format 1 hive_compatible_partitions 2 per_hour_partition });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DestinationOptionsResponse {
    pub file_format: Option<DestinationFileFormat>,
    pub hive_compatible_partitions: Option<bool>,
    pub per_hour_partition: Option<bool>,
}

pub static DESTINATION_OPTIONS_RESPONSE: Schema = Schema {
    name: "DestinationOptionsResponse",
    members: &[
        Member::new("FileFormat", "FileFormat", "fileFormat", Kind::Enum(&DESTINATION_FILE_FORMAT)),
        Member::new(
            "HiveCompatiblePartitions",
            "HiveCompatiblePartitions",
            "hiveCompatiblePartitions",
            Kind::Boolean,
        ),
        Member::new("PerHourPartition", "PerHourPartition", "perHourPartition", Kind::Boolean),
    ],
};
structure!(DestinationOptionsResponse, DESTINATION_OPTIONS_RESPONSE, { 0 file_format 1 hive_compatible_partitions 2 per_hour_partition });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachInternetGatewayRequest {
    pub dry_run: Option<bool>,
    pub internet_gateway_id: Option<String>,
    pub vpc_id: Option<String>,
}

pub static DETACH_INTERNET_GATEWAY_REQUEST: Schema = Schema {
    name: "DetachInternetGatewayRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("InternetGatewayId", "InternetGatewayId", "internetGatewayId", Kind::String(Range::ANY))
            .required(),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DetachInternetGatewayRequest, DETACH_INTERNET_GATEWAY_REQUEST, { 0 dry_run 1 internet_gateway_id 2 vpc_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachNetworkInterfaceRequest {
    pub dry_run: Option<bool>,
    pub attachment_id: Option<String>,
    pub force: Option<bool>,
}

pub static DETACH_NETWORK_INTERFACE_REQUEST: Schema = Schema {
    name: "DetachNetworkInterfaceRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("AttachmentId", "AttachmentId", "attachmentId", Kind::String(Range::ANY)).required(),
        Member::new("Force", "Force", "force", Kind::Boolean),
    ],
};
structure!(DetachNetworkInterfaceRequest, DETACH_NETWORK_INTERFACE_REQUEST, { 0 dry_run 1 attachment_id 2 force });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachVolumeRequest {
    pub device: Option<String>,
    pub force: Option<bool>,
    pub instance_id: Option<String>,
    pub volume_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DETACH_VOLUME_REQUEST: Schema = Schema {
    name: "DetachVolumeRequest",
    members: &[
        Member::new("Device", "Device", "Device", Kind::String(Range::ANY)),
        Member::new("Force", "Force", "Force", Kind::Boolean),
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::ANY)),
        Member::new("VolumeId", "VolumeId", "VolumeId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DetachVolumeRequest, DETACH_VOLUME_REQUEST, { 0 device 1 force 2 instance_id 3 volume_id 4 dry_run });

string_enum!(DEVICE_TYPE, DeviceType, false, {
EBS = "ebs",
INSTANCE_STORE = "instance-store",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DhcpConfiguration {
    pub key: Option<String>,
    pub values: Vec<AttributeValue>,
}

pub static DHCP_CONFIGURATION: Schema = Schema {
    name: "DhcpConfiguration",
    members: &[
        Member::new("Key", "Key", "key", Kind::String(Range::ANY)),
        Member::new("Values", "ValueSet", "valueSet", Kind::List(&DHCP_CONFIGURATION_VALUE_LIST)),
    ],
};
structure!(DhcpConfiguration, DHCP_CONFIGURATION, { 0 key 1 values });

static DHCP_CONFIGURATION_LIST: List = List::new(Kind::Structure(&DHCP_CONFIGURATION), "", "item");

static DHCP_CONFIGURATION_VALUE_LIST: List = List::new(Kind::Structure(&ATTRIBUTE_VALUE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DhcpOptions {
    pub owner_id: Option<String>,
    pub tags: Vec<Tag>,
    pub dhcp_options_id: Option<String>,
    pub dhcp_configurations: Vec<DhcpConfiguration>,
}

pub static DHCP_OPTIONS: Schema = Schema {
    name: "DhcpOptions",
    members: &[
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("DhcpOptionsId", "DhcpOptionsId", "dhcpOptionsId", Kind::String(Range::ANY)),
        Member::new(
            "DhcpConfigurations",
            "DhcpConfigurationSet",
            "dhcpConfigurationSet",
            Kind::List(&DHCP_CONFIGURATION_LIST),
        ),
    ],
};
structure!(DhcpOptions, DHCP_OPTIONS, { 0 owner_id 1 tags 2 dhcp_options_id 3 dhcp_configurations });

static DHCP_OPTIONS_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "DhcpOptionsId");

static DHCP_OPTIONS_LIST: List = List::new(Kind::Structure(&DHCP_OPTIONS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableImageDeprecationRequest {
    pub image_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DISABLE_IMAGE_DEPRECATION_REQUEST: Schema = Schema {
    name: "DisableImageDeprecationRequest",
    members: &[
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(DisableImageDeprecationRequest, DISABLE_IMAGE_DEPRECATION_REQUEST, { 0 image_id 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableImageDeprecationResult {
    pub r#return: Option<bool>,
}

pub static DISABLE_IMAGE_DEPRECATION_RESULT: Schema = Schema {
    name: "DisableImageDeprecationResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(DisableImageDeprecationResult, DISABLE_IMAGE_DEPRECATION_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableImageDeregistrationProtectionRequest {
    pub image_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DISABLE_IMAGE_DEREGISTRATION_PROTECTION_REQUEST: Schema = Schema {
    name: "DisableImageDeregistrationProtectionRequest",
    members: &[
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(DisableImageDeregistrationProtectionRequest, DISABLE_IMAGE_DEREGISTRATION_PROTECTION_REQUEST, { 0 image_id 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableImageDeregistrationProtectionResult {
    pub r#return: Option<String>,
}

pub static DISABLE_IMAGE_DEREGISTRATION_PROTECTION_RESULT: Schema = Schema {
    name: "DisableImageDeregistrationProtectionResult",
    members: &[Member::new("Return", "Return", "return", Kind::String(Range::ANY))],
};
structure!(DisableImageDeregistrationProtectionResult, DISABLE_IMAGE_DEREGISTRATION_PROTECTION_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableImageRequest {
    pub image_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DISABLE_IMAGE_REQUEST: Schema = Schema {
    name: "DisableImageRequest",
    members: &[
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(DisableImageRequest, DISABLE_IMAGE_REQUEST, { 0 image_id 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisableImageResult {
    pub r#return: Option<bool>,
}

pub static DISABLE_IMAGE_RESULT: Schema = Schema {
    name: "DisableImageResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(DisableImageResult, DISABLE_IMAGE_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateAddressRequest {
    pub association_id: Option<String>,
    pub public_ip: Option<String>,
    pub dry_run: Option<bool>,
}

pub static DISASSOCIATE_ADDRESS_REQUEST: Schema = Schema {
    name: "DisassociateAddressRequest",
    members: &[
        Member::new("AssociationId", "AssociationId", "AssociationId", Kind::String(Range::ANY)),
        Member::new("PublicIp", "PublicIp", "PublicIp", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(DisassociateAddressRequest, DISASSOCIATE_ADDRESS_REQUEST, { 0 association_id 1 public_ip 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateIamInstanceProfileRequest {
    pub association_id: Option<String>,
}

pub static DISASSOCIATE_IAM_INSTANCE_PROFILE_REQUEST: Schema = Schema {
    name: "DisassociateIamInstanceProfileRequest",
    members: &[
        Member::new("AssociationId", "AssociationId", "AssociationId", Kind::String(Range::ANY)).required()
    ],
};
structure!(DisassociateIamInstanceProfileRequest, DISASSOCIATE_IAM_INSTANCE_PROFILE_REQUEST, { 0 association_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateIamInstanceProfileResult {
    pub iam_instance_profile_association: Option<IamInstanceProfileAssociation>,
}

pub static DISASSOCIATE_IAM_INSTANCE_PROFILE_RESULT: Schema = Schema {
    name: "DisassociateIamInstanceProfileResult",
    members: &[Member::new(
        "IamInstanceProfileAssociation",
        "IamInstanceProfileAssociation",
        "iamInstanceProfileAssociation",
        Kind::Structure(&IAM_INSTANCE_PROFILE_ASSOCIATION),
    )],
};
structure!(DisassociateIamInstanceProfileResult, DISASSOCIATE_IAM_INSTANCE_PROFILE_RESULT, { 0 iam_instance_profile_association });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateNatGatewayAddressRequest {
    pub nat_gateway_id: Option<String>,
    pub association_ids: Vec<String>,
    pub max_drain_duration_seconds: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static DISASSOCIATE_NAT_GATEWAY_ADDRESS_REQUEST: Schema = Schema {
    name: "DisassociateNatGatewayAddressRequest",
    members: &[
        Member::new("NatGatewayId", "NatGatewayId", "NatGatewayId", Kind::String(Range::ANY)).required(),
        Member::new("AssociationIds", "AssociationId", "AssociationId", Kind::List(&EIP_ASSOCIATION_ID_LIST))
            .required(),
        Member::new(
            "MaxDrainDurationSeconds",
            "MaxDrainDurationSeconds",
            "MaxDrainDurationSeconds",
            Kind::Integer(Range::new(Some(1), Some(4000))),
        ),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(DisassociateNatGatewayAddressRequest, DISASSOCIATE_NAT_GATEWAY_ADDRESS_REQUEST, { 0 nat_gateway_id 1 association_ids 2 max_drain_duration_seconds 3 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateNatGatewayAddressResult {
    pub nat_gateway_id: Option<String>,
    pub nat_gateway_addresses: Vec<NatGatewayAddress>,
}

pub static DISASSOCIATE_NAT_GATEWAY_ADDRESS_RESULT: Schema = Schema {
    name: "DisassociateNatGatewayAddressResult",
    members: &[
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "NatGatewayAddresses",
            "NatGatewayAddressSet",
            "natGatewayAddressSet",
            Kind::List(&NAT_GATEWAY_ADDRESS_LIST),
        ),
    ],
};
structure!(DisassociateNatGatewayAddressResult, DISASSOCIATE_NAT_GATEWAY_ADDRESS_RESULT, { 0 nat_gateway_id 1 nat_gateway_addresses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateRouteTableRequest {
    pub dry_run: Option<bool>,
    pub association_id: Option<String>,
}

pub static DISASSOCIATE_ROUTE_TABLE_REQUEST: Schema = Schema {
    name: "DisassociateRouteTableRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(DisassociateRouteTableRequest, DISASSOCIATE_ROUTE_TABLE_REQUEST, { 0 dry_run 1 association_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateSubnetCidrBlockRequest {
    pub association_id: Option<String>,
}

pub static DISASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST: Schema = Schema {
    name: "DisassociateSubnetCidrBlockRequest",
    members: &[
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)).required()
    ],
};
structure!(DisassociateSubnetCidrBlockRequest, DISASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST, { 0 association_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateSubnetCidrBlockResult {
    pub ipv6_cidr_block_association: Option<SubnetIpv6CidrBlockAssociation>,
    pub subnet_id: Option<String>,
}

pub static DISASSOCIATE_SUBNET_CIDR_BLOCK_RESULT: Schema = Schema {
    name: "DisassociateSubnetCidrBlockResult",
    members: &[
        Member::new(
            "Ipv6CidrBlockAssociation",
            "Ipv6CidrBlockAssociation",
            "ipv6CidrBlockAssociation",
            Kind::Structure(&SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION),
        ),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
    ],
};
structure!(DisassociateSubnetCidrBlockResult, DISASSOCIATE_SUBNET_CIDR_BLOCK_RESULT, { 0 ipv6_cidr_block_association 1 subnet_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateVpcCidrBlockRequest {
    pub association_id: Option<String>,
}

pub static DISASSOCIATE_VPC_CIDR_BLOCK_REQUEST: Schema = Schema {
    name: "DisassociateVpcCidrBlockRequest",
    members: &[
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)).required()
    ],
};
structure!(DisassociateVpcCidrBlockRequest, DISASSOCIATE_VPC_CIDR_BLOCK_REQUEST, { 0 association_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateVpcCidrBlockResult {
    pub ipv6_cidr_block_association: Option<VpcIpv6CidrBlockAssociation>,
    pub cidr_block_association: Option<VpcCidrBlockAssociation>,
    pub vpc_id: Option<String>,
}

pub static DISASSOCIATE_VPC_CIDR_BLOCK_RESULT: Schema = Schema {
    name: "DisassociateVpcCidrBlockResult",
    members: &[
        Member::new(
            "Ipv6CidrBlockAssociation",
            "Ipv6CidrBlockAssociation",
            "ipv6CidrBlockAssociation",
            Kind::Structure(&VPC_IPV6_CIDR_BLOCK_ASSOCIATION),
        ),
        Member::new(
            "CidrBlockAssociation",
            "CidrBlockAssociation",
            "cidrBlockAssociation",
            Kind::Structure(&VPC_CIDR_BLOCK_ASSOCIATION),
        ),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
    ],
};
structure!(DisassociateVpcCidrBlockResult, DISASSOCIATE_VPC_CIDR_BLOCK_RESULT, { 0 ipv6_cidr_block_association 1 cidr_block_association 2 vpc_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DiskInfo {
    pub size_in_gb: Option<i64>,
    pub count: Option<i32>,
    pub r#type: Option<DiskType>,
}

pub static DISK_INFO: Schema = Schema {
    name: "DiskInfo",
    members: &[
        Member::new("SizeInGB", "SizeInGB", "sizeInGB", Kind::Long(Range::ANY)),
        Member::new("Count", "Count", "count", Kind::Integer(Range::ANY)),
        Member::new("Type", "Type", "type", Kind::Enum(&DISK_TYPE)),
    ],
};
structure!(DiskInfo, DISK_INFO, { 0 size_in_gb 1 count 2 r#type });

static DISK_INFO_LIST: List = List::new(Kind::Structure(&DISK_INFO), "", "item");

string_enum!(DISK_TYPE, DiskType, false, {
HDD = "hdd",
SSD = "ssd",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DnsEntry {
    pub dns_name: Option<String>,
    pub hosted_zone_id: Option<String>,
}

pub static DNS_ENTRY: Schema = Schema {
    name: "DnsEntry",
    members: &[
        Member::new("DnsName", "DnsName", "dnsName", Kind::String(Range::ANY)),
        Member::new("HostedZoneId", "HostedZoneId", "hostedZoneId", Kind::String(Range::ANY)),
    ],
};
structure!(DnsEntry, DNS_ENTRY, { 0 dns_name 1 hosted_zone_id });

static DNS_ENTRY_SET: List = List::new(Kind::Structure(&DNS_ENTRY), "", "item");

string_enum!(DNS_NAME_STATE, DnsNameState, false, {
PENDING_VERIFICATION = "pendingVerification",
VERIFIED = "verified",
FAILED = "failed",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DnsOptions {
    pub dns_record_ip_type: Option<DnsRecordIpType>,
    pub private_dns_only_for_inbound_resolver_endpoint: Option<bool>,
    pub private_dns_preference: Option<String>,
    pub private_dns_specified_domains: Vec<String>,
}

pub static DNS_OPTIONS: Schema = Schema {
    name: "DnsOptions",
    members: &[
        Member::new("DnsRecordIpType", "DnsRecordIpType", "dnsRecordIpType", Kind::Enum(&DNS_RECORD_IP_TYPE)),
        Member::new(
            "PrivateDnsOnlyForInboundResolverEndpoint",
            "PrivateDnsOnlyForInboundResolverEndpoint",
            "privateDnsOnlyForInboundResolverEndpoint",
            Kind::Boolean,
        ),
        Member::new(
            "PrivateDnsPreference",
            "PrivateDnsPreference",
            "privateDnsPreference",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "PrivateDnsSpecifiedDomains",
            "PrivateDnsSpecifiedDomainSet",
            "privateDnsSpecifiedDomainSet",
            Kind::List(&PRIVATE_DNS_SPECIFIED_DOMAIN_SET),
        ),
    ],
};
structure!(DnsOptions, DNS_OPTIONS, { 0 dns_record_ip_type 1 private_dns_only_for_inbound_resolver_endpoint 2 private_dns_preference 3 private_dns_specified_domains });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct DnsOptionsSpecification {
    pub dns_record_ip_type: Option<DnsRecordIpType>,
    pub private_dns_only_for_inbound_resolver_endpoint: Option<bool>,
    pub private_dns_preference: Option<String>,
    pub private_dns_specified_domains: Vec<String>,
}

pub static DNS_OPTIONS_SPECIFICATION: Schema = Schema {
    name: "DnsOptionsSpecification",
    members: &[
        Member::new("DnsRecordIpType", "DnsRecordIpType", "DnsRecordIpType", Kind::Enum(&DNS_RECORD_IP_TYPE)),
        Member::new(
            "PrivateDnsOnlyForInboundResolverEndpoint",
            "PrivateDnsOnlyForInboundResolverEndpoint",
            "PrivateDnsOnlyForInboundResolverEndpoint",
            Kind::Boolean,
        ),
        Member::new(
            "PrivateDnsPreference",
            "PrivateDnsPreference",
            "PrivateDnsPreference",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "PrivateDnsSpecifiedDomains",
            "PrivateDnsSpecifiedDomain",
            "PrivateDnsSpecifiedDomain",
            Kind::List(&PRIVATE_DNS_SPECIFIED_DOMAIN_SET),
        ),
    ],
};
structure!(DnsOptionsSpecification, DNS_OPTIONS_SPECIFICATION, { 0 dns_record_ip_type 1 private_dns_only_for_inbound_resolver_endpoint 2 private_dns_preference 3 private_dns_specified_domains });

string_enum!(DNS_RECORD_IP_TYPE, DnsRecordIpType, false, {
IPV4 = "ipv4",
DUALSTACK = "dualstack",
IPV6 = "ipv6",
SERVICE_DEFINED = "service-defined",
});

string_enum!(DOMAIN_TYPE, DomainType, false, {
VPC = "vpc",
STANDARD = "standard",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsBlockDevice {
    pub delete_on_termination: Option<bool>,
    pub iops: Option<i32>,
    pub snapshot_id: Option<String>,
    pub volume_size: Option<i32>,
    pub volume_type: Option<VolumeType>,
    pub kms_key_id: Option<String>,
    pub throughput: Option<i32>,
    pub outpost_arn: Option<String>,
    pub availability_zone: Option<String>,
    pub encrypted: Option<bool>,
    pub volume_initialization_rate: Option<i32>,
    pub availability_zone_id: Option<String>,
    pub ebs_card_index: Option<i32>,
}

pub static EBS_BLOCK_DEVICE: Schema = Schema {
    name: "EbsBlockDevice",
    members: &[
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("Iops", "Iops", "iops", Kind::Integer(Range::ANY)),
        Member::new("SnapshotId", "SnapshotId", "snapshotId", Kind::String(Range::ANY)),
        Member::new("VolumeSize", "VolumeSize", "volumeSize", Kind::Integer(Range::ANY)),
        Member::new("VolumeType", "VolumeType", "volumeType", Kind::Enum(&VOLUME_TYPE)),
        Member::new("KmsKeyId", "KmsKeyId", "kmsKeyId", Kind::String(Range::ANY)),
        Member::new("Throughput", "Throughput", "throughput", Kind::Integer(Range::ANY)),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new("Encrypted", "Encrypted", "encrypted", Kind::Boolean),
        Member::new(
            "VolumeInitializationRate",
            "VolumeInitializationRate",
            "VolumeInitializationRate",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("EbsCardIndex", "EbsCardIndex", "EbsCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(EbsBlockDevice, EBS_BLOCK_DEVICE, { 0 delete_on_termination 1 iops 2 snapshot_id 3 volume_size 4 volume_type 5 kms_key_id 6 throughput 7 outpost_arn 8 availability_zone 9 encrypted 10 volume_initialization_rate 11 availability_zone_id 12 ebs_card_index });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsCardInfo {
    pub ebs_card_index: Option<i32>,
    pub baseline_bandwidth_in_mbps: Option<i32>,
    pub baseline_throughput_in_m_bps: Option<f64>,
    pub baseline_iops: Option<i32>,
    pub maximum_bandwidth_in_mbps: Option<i32>,
    pub maximum_throughput_in_m_bps: Option<f64>,
    pub maximum_iops: Option<i32>,
}

pub static EBS_CARD_INFO: Schema = Schema {
    name: "EbsCardInfo",
    members: &[
        Member::new("EbsCardIndex", "EbsCardIndex", "ebsCardIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "BaselineBandwidthInMbps",
            "BaselineBandwidthInMbps",
            "baselineBandwidthInMbps",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "BaselineThroughputInMBps",
            "BaselineThroughputInMBps",
            "baselineThroughputInMBps",
            Kind::Double,
        ),
        Member::new("BaselineIops", "BaselineIops", "baselineIops", Kind::Integer(Range::ANY)),
        Member::new(
            "MaximumBandwidthInMbps",
            "MaximumBandwidthInMbps",
            "maximumBandwidthInMbps",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "MaximumThroughputInMBps",
            "MaximumThroughputInMBps",
            "maximumThroughputInMBps",
            Kind::Double,
        ),
        Member::new("MaximumIops", "MaximumIops", "maximumIops", Kind::Integer(Range::ANY)),
    ],
};
structure!(EbsCardInfo, EBS_CARD_INFO, { 0 ebs_card_index 1 baseline_bandwidth_in_mbps 2 baseline_throughput_in_m_bps 3 baseline_iops 4 maximum_bandwidth_in_mbps 5 maximum_throughput_in_m_bps 6 maximum_iops });

static EBS_CARD_INFO_LIST: List = List::new(Kind::Structure(&EBS_CARD_INFO), "", "item");

string_enum!(EBS_ENCRYPTION_SUPPORT, EbsEncryptionSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsInfo {
    pub ebs_optimized_support: Option<EbsOptimizedSupport>,
    pub encryption_support: Option<EbsEncryptionSupport>,
    pub ebs_optimized_info: Option<EbsOptimizedInfo>,
    pub nvme_support: Option<EbsNvmeSupport>,
    pub maximum_ebs_attachments: Option<i32>,
    pub attachment_limit_type: Option<AttachmentLimitType>,
    pub maximum_ebs_cards: Option<i32>,
    pub ebs_cards: Vec<EbsCardInfo>,
}

pub static EBS_INFO: Schema = Schema {
    name: "EbsInfo",
    members: &[
        Member::new(
            "EbsOptimizedSupport",
            "EbsOptimizedSupport",
            "ebsOptimizedSupport",
            Kind::Enum(&EBS_OPTIMIZED_SUPPORT),
        ),
        Member::new(
            "EncryptionSupport",
            "EncryptionSupport",
            "encryptionSupport",
            Kind::Enum(&EBS_ENCRYPTION_SUPPORT),
        ),
        Member::new(
            "EbsOptimizedInfo",
            "EbsOptimizedInfo",
            "ebsOptimizedInfo",
            Kind::Structure(&EBS_OPTIMIZED_INFO),
        ),
        Member::new("NvmeSupport", "NvmeSupport", "nvmeSupport", Kind::Enum(&EBS_NVME_SUPPORT)),
        Member::new(
            "MaximumEbsAttachments",
            "MaximumEbsAttachments",
            "maximumEbsAttachments",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "AttachmentLimitType",
            "AttachmentLimitType",
            "attachmentLimitType",
            Kind::Enum(&ATTACHMENT_LIMIT_TYPE),
        ),
        Member::new("MaximumEbsCards", "MaximumEbsCards", "maximumEbsCards", Kind::Integer(Range::ANY)),
        Member::new("EbsCards", "EbsCardSet", "ebsCardSet", Kind::List(&EBS_CARD_INFO_LIST)),
    ],
};
structure!(EbsInfo, EBS_INFO, { 0 ebs_optimized_support 1 encryption_support 2 ebs_optimized_info 3 nvme_support 4 maximum_ebs_attachments 5 attachment_limit_type 6 maximum_ebs_cards 7 ebs_cards });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsInstanceBlockDevice {
    pub attach_time: Option<Timestamp>,
    pub delete_on_termination: Option<bool>,
    pub status: Option<AttachmentStatus>,
    pub volume_id: Option<String>,
    pub associated_resource: Option<String>,
    pub volume_owner_id: Option<String>,
    pub operator: Option<OperatorResponse>,
    pub ebs_card_index: Option<i32>,
}

pub static EBS_INSTANCE_BLOCK_DEVICE: Schema = Schema {
    name: "EbsInstanceBlockDevice",
    members: &[
        Member::new("AttachTime", "AttachTime", "attachTime", Kind::Timestamp),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("Status", "Status", "status", Kind::Enum(&ATTACHMENT_STATUS)),
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
        Member::new(
            "AssociatedResource",
            "AssociatedResource",
            "associatedResource",
            Kind::String(Range::ANY),
        ),
        Member::new("VolumeOwnerId", "VolumeOwnerId", "volumeOwnerId", Kind::String(Range::ANY)),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
        Member::new("EbsCardIndex", "EbsCardIndex", "ebsCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(EbsInstanceBlockDevice, EBS_INSTANCE_BLOCK_DEVICE, { 0 attach_time 1 delete_on_termination 2 status 3 volume_id 4 associated_resource 5 volume_owner_id 6 operator 7 ebs_card_index });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsInstanceBlockDeviceSpecification {
    pub volume_id: Option<String>,
    pub delete_on_termination: Option<bool>,
}

pub static EBS_INSTANCE_BLOCK_DEVICE_SPECIFICATION: Schema = Schema {
    name: "EbsInstanceBlockDeviceSpecification",
    members: &[
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
    ],
};
structure!(EbsInstanceBlockDeviceSpecification, EBS_INSTANCE_BLOCK_DEVICE_SPECIFICATION, { 0 volume_id 1 delete_on_termination });

string_enum!(EBS_NVME_SUPPORT, EbsNvmeSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
REQUIRED = "required",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsOptimizedInfo {
    pub baseline_bandwidth_in_mbps: Option<i32>,
    pub baseline_throughput_in_m_bps: Option<f64>,
    pub baseline_iops: Option<i32>,
    pub maximum_bandwidth_in_mbps: Option<i32>,
    pub maximum_throughput_in_m_bps: Option<f64>,
    pub maximum_iops: Option<i32>,
}

pub static EBS_OPTIMIZED_INFO: Schema = Schema {
    name: "EbsOptimizedInfo",
    members: &[
        Member::new(
            "BaselineBandwidthInMbps",
            "BaselineBandwidthInMbps",
            "baselineBandwidthInMbps",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "BaselineThroughputInMBps",
            "BaselineThroughputInMBps",
            "baselineThroughputInMBps",
            Kind::Double,
        ),
        Member::new("BaselineIops", "BaselineIops", "baselineIops", Kind::Integer(Range::ANY)),
        Member::new(
            "MaximumBandwidthInMbps",
            "MaximumBandwidthInMbps",
            "maximumBandwidthInMbps",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "MaximumThroughputInMBps",
            "MaximumThroughputInMBps",
            "maximumThroughputInMBps",
            Kind::Double,
        ),
        Member::new("MaximumIops", "MaximumIops", "maximumIops", Kind::Integer(Range::ANY)),
    ],
};
structure!(EbsOptimizedInfo, EBS_OPTIMIZED_INFO, { 0 baseline_bandwidth_in_mbps 1 baseline_throughput_in_m_bps 2 baseline_iops 3 maximum_bandwidth_in_mbps 4 maximum_throughput_in_m_bps 5 maximum_iops });

string_enum!(EBS_OPTIMIZED_SUPPORT, EbsOptimizedSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
DEFAULT = "default",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsStatusDetails {
    pub impaired_since: Option<Timestamp>,
    pub name: Option<StatusName>,
    pub status: Option<StatusType>,
}

pub static EBS_STATUS_DETAILS: Schema = Schema {
    name: "EbsStatusDetails",
    members: &[
        Member::new("ImpairedSince", "ImpairedSince", "impairedSince", Kind::Timestamp),
        Member::new("Name", "Name", "name", Kind::Enum(&STATUS_NAME)),
        Member::new("Status", "Status", "status", Kind::Enum(&STATUS_TYPE)),
    ],
};
structure!(EbsStatusDetails, EBS_STATUS_DETAILS, { 0 impaired_since 1 name 2 status });

static EBS_STATUS_DETAILS_LIST: List = List::new(Kind::Structure(&EBS_STATUS_DETAILS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsStatusSummary {
    pub details: Vec<EbsStatusDetails>,
    pub status: Option<SummaryStatus>,
}

pub static EBS_STATUS_SUMMARY: Schema = Schema {
    name: "EbsStatusSummary",
    members: &[
        Member::new("Details", "Details", "details", Kind::List(&EBS_STATUS_DETAILS_LIST)),
        Member::new("Status", "Status", "status", Kind::Enum(&SUMMARY_STATUS)),
    ],
};
structure!(EbsStatusSummary, EBS_STATUS_SUMMARY, { 0 details 1 status });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EfaInfo {
    pub maximum_efa_interfaces: Option<i32>,
}

pub static EFA_INFO: Schema = Schema {
    name: "EfaInfo",
    members: &[Member::new(
        "MaximumEfaInterfaces",
        "MaximumEfaInterfaces",
        "maximumEfaInterfaces",
        Kind::Integer(Range::ANY),
    )],
};
structure!(EfaInfo, EFA_INFO, { 0 maximum_efa_interfaces });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EgressOnlyInternetGateway {
    pub attachments: Vec<InternetGatewayAttachment>,
    pub egress_only_internet_gateway_id: Option<String>,
    pub tags: Vec<Tag>,
}

pub static EGRESS_ONLY_INTERNET_GATEWAY: Schema = Schema {
    name: "EgressOnlyInternetGateway",
    members: &[
        Member::new(
            "Attachments",
            "AttachmentSet",
            "attachmentSet",
            Kind::List(&INTERNET_GATEWAY_ATTACHMENT_LIST),
        ),
        Member::new(
            "EgressOnlyInternetGatewayId",
            "EgressOnlyInternetGatewayId",
            "egressOnlyInternetGatewayId",
            Kind::String(Range::ANY),
        ),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
    ],
};
structure!(EgressOnlyInternetGateway, EGRESS_ONLY_INTERNET_GATEWAY, { 0 attachments 1 egress_only_internet_gateway_id 2 tags });

static EGRESS_ONLY_INTERNET_GATEWAY_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static EGRESS_ONLY_INTERNET_GATEWAY_LIST: List =
    List::new(Kind::Structure(&EGRESS_ONLY_INTERNET_GATEWAY), "", "item");

static EIP_ASSOCIATION_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticGpuAssociation {
    pub elastic_gpu_id: Option<String>,
    pub elastic_gpu_association_id: Option<String>,
    pub elastic_gpu_association_state: Option<String>,
    pub elastic_gpu_association_time: Option<String>,
}

pub static ELASTIC_GPU_ASSOCIATION: Schema = Schema {
    name: "ElasticGpuAssociation",
    members: &[
        Member::new("ElasticGpuId", "ElasticGpuId", "elasticGpuId", Kind::String(Range::ANY)),
        Member::new(
            "ElasticGpuAssociationId",
            "ElasticGpuAssociationId",
            "elasticGpuAssociationId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "ElasticGpuAssociationState",
            "ElasticGpuAssociationState",
            "elasticGpuAssociationState",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "ElasticGpuAssociationTime",
            "ElasticGpuAssociationTime",
            "elasticGpuAssociationTime",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(ElasticGpuAssociation, ELASTIC_GPU_ASSOCIATION, { 0 elastic_gpu_id 1 elastic_gpu_association_id 2 elastic_gpu_association_state 3 elastic_gpu_association_time });

static ELASTIC_GPU_ASSOCIATION_LIST: List = List::new(Kind::Structure(&ELASTIC_GPU_ASSOCIATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticGpuSpecification {
    pub r#type: Option<String>,
}

pub static ELASTIC_GPU_SPECIFICATION: Schema = Schema {
    name: "ElasticGpuSpecification",
    members: &[Member::new("Type", "Type", "Type", Kind::String(Range::ANY)).required()],
};
structure!(ElasticGpuSpecification, ELASTIC_GPU_SPECIFICATION, { 0 r#type });

static ELASTIC_GPU_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&ELASTIC_GPU_SPECIFICATION), "", "ElasticGpuSpecification");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticGpuSpecificationResponse {
    pub r#type: Option<String>,
}

pub static ELASTIC_GPU_SPECIFICATION_RESPONSE: Schema = Schema {
    name: "ElasticGpuSpecificationResponse",
    members: &[Member::new("Type", "Type", "type", Kind::String(Range::ANY))],
};
structure!(ElasticGpuSpecificationResponse, ELASTIC_GPU_SPECIFICATION_RESPONSE, { 0 r#type });

static ELASTIC_GPU_SPECIFICATION_RESPONSE_LIST: List =
    List::new(Kind::Structure(&ELASTIC_GPU_SPECIFICATION_RESPONSE), "", "item");

static ELASTIC_GPU_SPECIFICATIONS: List = List::new(Kind::Structure(&ELASTIC_GPU_SPECIFICATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticInferenceAccelerator {
    pub r#type: Option<String>,
    pub count: Option<i32>,
}

pub static ELASTIC_INFERENCE_ACCELERATOR: Schema = Schema {
    name: "ElasticInferenceAccelerator",
    members: &[
        Member::new("Type", "Type", "Type", Kind::String(Range::ANY)).required(),
        Member::new("Count", "Count", "Count", Kind::Integer(Range::new(Some(1), None))),
    ],
};
structure!(ElasticInferenceAccelerator, ELASTIC_INFERENCE_ACCELERATOR, { 0 r#type 1 count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticInferenceAcceleratorAssociation {
    pub elastic_inference_accelerator_arn: Option<String>,
    pub elastic_inference_accelerator_association_id: Option<String>,
    pub elastic_inference_accelerator_association_state: Option<String>,
    pub elastic_inference_accelerator_association_time: Option<Timestamp>,
}

pub static ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION: Schema = Schema {
    name: "ElasticInferenceAcceleratorAssociation",
    members: &[
        Member::new(
            "ElasticInferenceAcceleratorArn",
            "ElasticInferenceAcceleratorArn",
            "elasticInferenceAcceleratorArn",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "ElasticInferenceAcceleratorAssociationId",
            "ElasticInferenceAcceleratorAssociationId",
            "elasticInferenceAcceleratorAssociationId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "ElasticInferenceAcceleratorAssociationState",
            "ElasticInferenceAcceleratorAssociationState",
            "elasticInferenceAcceleratorAssociationState",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "ElasticInferenceAcceleratorAssociationTime",
            "ElasticInferenceAcceleratorAssociationTime",
            "elasticInferenceAcceleratorAssociationTime",
            Kind::Timestamp,
        ),
    ],
};
structure!(ElasticInferenceAcceleratorAssociation, ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION, { 0 elastic_inference_accelerator_arn 1 elastic_inference_accelerator_association_id 2 elastic_inference_accelerator_association_state 3 elastic_inference_accelerator_association_time });

static ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION_LIST: List =
    List::new(Kind::Structure(&ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION), "", "item");

static ELASTIC_INFERENCE_ACCELERATORS: List =
    List::new(Kind::Structure(&ELASTIC_INFERENCE_ACCELERATOR), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnaSrdSpecification {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<EnaSrdUdpSpecification>,
}

pub static ENA_SRD_SPECIFICATION: Schema = Schema {
    name: "EnaSrdSpecification",
    members: &[
        Member::new("EnaSrdEnabled", "EnaSrdEnabled", "EnaSrdEnabled", Kind::Boolean),
        Member::new(
            "EnaSrdUdpSpecification",
            "EnaSrdUdpSpecification",
            "EnaSrdUdpSpecification",
            Kind::Structure(&ENA_SRD_UDP_SPECIFICATION),
        ),
    ],
};
structure!(EnaSrdSpecification, ENA_SRD_SPECIFICATION, { 0 ena_srd_enabled 1 ena_srd_udp_specification });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnaSrdSpecificationRequest {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<EnaSrdUdpSpecificationRequest>,
}

pub static ENA_SRD_SPECIFICATION_REQUEST: Schema = Schema {
    name: "EnaSrdSpecificationRequest",
    members: &[
        Member::new("EnaSrdEnabled", "EnaSrdEnabled", "EnaSrdEnabled", Kind::Boolean),
        Member::new(
            "EnaSrdUdpSpecification",
            "EnaSrdUdpSpecification",
            "EnaSrdUdpSpecification",
            Kind::Structure(&ENA_SRD_UDP_SPECIFICATION_REQUEST),
        ),
    ],
};
structure!(EnaSrdSpecificationRequest, ENA_SRD_SPECIFICATION_REQUEST, { 0 ena_srd_enabled 1 ena_srd_udp_specification });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnaSrdUdpSpecification {
    pub ena_srd_udp_enabled: Option<bool>,
}

pub static ENA_SRD_UDP_SPECIFICATION: Schema = Schema {
    name: "EnaSrdUdpSpecification",
    members: &[Member::new("EnaSrdUdpEnabled", "EnaSrdUdpEnabled", "EnaSrdUdpEnabled", Kind::Boolean)],
};
structure!(EnaSrdUdpSpecification, ENA_SRD_UDP_SPECIFICATION, { 0 ena_srd_udp_enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnaSrdUdpSpecificationRequest {
    pub ena_srd_udp_enabled: Option<bool>,
}

pub static ENA_SRD_UDP_SPECIFICATION_REQUEST: Schema = Schema {
    name: "EnaSrdUdpSpecificationRequest",
    members: &[Member::new("EnaSrdUdpEnabled", "EnaSrdUdpEnabled", "EnaSrdUdpEnabled", Kind::Boolean)],
};
structure!(EnaSrdUdpSpecificationRequest, ENA_SRD_UDP_SPECIFICATION_REQUEST, { 0 ena_srd_udp_enabled });

string_enum!(ENA_SUPPORT, EnaSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
REQUIRED = "required",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableImageDeprecationRequest {
    pub image_id: Option<String>,
    pub deprecate_at: Option<Timestamp>,
    pub dry_run: Option<bool>,
}

pub static ENABLE_IMAGE_DEPRECATION_REQUEST: Schema = Schema {
    name: "EnableImageDeprecationRequest",
    members: &[
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new("DeprecateAt", "DeprecateAt", "DeprecateAt", Kind::Timestamp).required(),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(EnableImageDeprecationRequest, ENABLE_IMAGE_DEPRECATION_REQUEST, { 0 image_id 1 deprecate_at 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableImageDeprecationResult {
    pub r#return: Option<bool>,
}

pub static ENABLE_IMAGE_DEPRECATION_RESULT: Schema = Schema {
    name: "EnableImageDeprecationResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(EnableImageDeprecationResult, ENABLE_IMAGE_DEPRECATION_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableImageDeregistrationProtectionRequest {
    pub image_id: Option<String>,
    pub with_cooldown: Option<bool>,
    pub dry_run: Option<bool>,
}

pub static ENABLE_IMAGE_DEREGISTRATION_PROTECTION_REQUEST: Schema = Schema {
    name: "EnableImageDeregistrationProtectionRequest",
    members: &[
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new("WithCooldown", "WithCooldown", "WithCooldown", Kind::Boolean),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(EnableImageDeregistrationProtectionRequest, ENABLE_IMAGE_DEREGISTRATION_PROTECTION_REQUEST, { 0 image_id 1 with_cooldown 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableImageDeregistrationProtectionResult {
    pub r#return: Option<String>,
}

pub static ENABLE_IMAGE_DEREGISTRATION_PROTECTION_RESULT: Schema = Schema {
    name: "EnableImageDeregistrationProtectionResult",
    members: &[Member::new("Return", "Return", "return", Kind::String(Range::ANY))],
};
structure!(EnableImageDeregistrationProtectionResult, ENABLE_IMAGE_DEREGISTRATION_PROTECTION_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableImageRequest {
    pub image_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static ENABLE_IMAGE_REQUEST: Schema = Schema {
    name: "EnableImageRequest",
    members: &[
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(EnableImageRequest, ENABLE_IMAGE_REQUEST, { 0 image_id 1 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableImageResult {
    pub r#return: Option<bool>,
}

pub static ENABLE_IMAGE_RESULT: Schema = Schema {
    name: "EnableImageResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(EnableImageResult, ENABLE_IMAGE_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnableVolumeIORequest {
    pub dry_run: Option<bool>,
    pub volume_id: Option<String>,
}

pub static ENABLE_VOLUME_IO_REQUEST: Schema = Schema {
    name: "EnableVolumeIORequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(EnableVolumeIORequest, ENABLE_VOLUME_IO_REQUEST, { 0 dry_run 1 volume_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnclaveOptions {
    pub enabled: Option<bool>,
}

pub static ENCLAVE_OPTIONS: Schema = Schema {
    name: "EnclaveOptions",
    members: &[Member::new("Enabled", "Enabled", "enabled", Kind::Boolean)],
};
structure!(EnclaveOptions, ENCLAVE_OPTIONS, { 0 enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnclaveOptionsRequest {
    pub enabled: Option<bool>,
}

pub static ENCLAVE_OPTIONS_REQUEST: Schema = Schema {
    name: "EnclaveOptionsRequest",
    members: &[Member::new("Enabled", "Enabled", "Enabled", Kind::Boolean)],
};
structure!(EnclaveOptionsRequest, ENCLAVE_OPTIONS_REQUEST, { 0 enabled });

string_enum!(EPHEMERAL_NVME_SUPPORT, EphemeralNvmeSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
REQUIRED = "required",
});

static ERROR_SET: List = List::new(Kind::Structure(&VALIDATION_ERROR), "", "item");

string_enum!(EVENT_CODE, EventCode, false, {
INSTANCE_REBOOT = "instance-reboot",
SYSTEM_REBOOT = "system-reboot",
SYSTEM_MAINTENANCE = "system-maintenance",
INSTANCE_RETIREMENT = "instance-retirement",
INSTANCE_STOP = "instance-stop",
});

static EXCLUDED_INSTANCE_TYPE_SET: List = List::new(Kind::String(Range::new(Some(1), Some(30))), "", "item");

static EXECUTABLE_BY_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "ExecutableBy");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Explanation {
    pub acl: Option<AnalysisComponent>,
    pub acl_rule: Option<AnalysisAclRule>,
    pub address: Option<String>,
    pub addresses: Vec<String>,
    pub attached_to: Option<AnalysisComponent>,
    pub availability_zones: Vec<String>,
    pub availability_zone_ids: Vec<String>,
    pub cidrs: Vec<String>,
    pub component: Option<AnalysisComponent>,
    pub customer_gateway: Option<AnalysisComponent>,
    pub destination: Option<AnalysisComponent>,
    pub destination_vpc: Option<AnalysisComponent>,
    pub direction: Option<String>,
    pub explanation_code: Option<String>,
    pub ingress_route_table: Option<AnalysisComponent>,
    pub internet_gateway: Option<AnalysisComponent>,
    pub load_balancer_arn: Option<String>,
    pub classic_load_balancer_listener: Option<AnalysisLoadBalancerListener>,
    pub load_balancer_listener_port: Option<i32>,
    pub load_balancer_target: Option<AnalysisLoadBalancerTarget>,
    pub load_balancer_target_group: Option<AnalysisComponent>,
    pub load_balancer_target_groups: Vec<AnalysisComponent>,
    pub load_balancer_target_port: Option<i32>,
    pub elastic_load_balancer_listener: Option<AnalysisComponent>,
    pub missing_component: Option<String>,
    pub nat_gateway: Option<AnalysisComponent>,
    pub network_interface: Option<AnalysisComponent>,
    pub packet_field: Option<String>,
    pub vpc_peering_connection: Option<AnalysisComponent>,
    pub port: Option<i32>,
    pub port_ranges: Vec<PortRange>,
    pub prefix_list: Option<AnalysisComponent>,
    pub protocols: Vec<String>,
    pub route_table_route: Option<AnalysisRouteTableRoute>,
    pub route_table: Option<AnalysisComponent>,
    pub security_group: Option<AnalysisComponent>,
    pub security_group_rule: Option<AnalysisSecurityGroupRule>,
    pub security_groups: Vec<AnalysisComponent>,
    pub source_vpc: Option<AnalysisComponent>,
    pub state: Option<String>,
    pub subnet: Option<AnalysisComponent>,
    pub subnet_route_table: Option<AnalysisComponent>,
    pub vpc: Option<AnalysisComponent>,
    pub vpc_endpoint: Option<AnalysisComponent>,
    pub vpn_connection: Option<AnalysisComponent>,
    pub vpn_gateway: Option<AnalysisComponent>,
    pub transit_gateway: Option<AnalysisComponent>,
    pub transit_gateway_route_table: Option<AnalysisComponent>,
    pub transit_gateway_route_table_route: Option<TransitGatewayRouteTableRoute>,
    pub transit_gateway_attachment: Option<AnalysisComponent>,
    pub component_account: Option<String>,
    pub component_region: Option<String>,
    pub firewall_stateless_rule: Option<FirewallStatelessRule>,
    pub firewall_stateful_rule: Option<FirewallStatefulRule>,
}

pub static EXPLANATION: Schema = Schema {
    name: "Explanation",
    members: &[
        Member::new("Acl", "Acl", "acl", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("AclRule", "AclRule", "aclRule", Kind::Structure(&ANALYSIS_ACL_RULE)),
        Member::new("Address", "Address", "address", Kind::String(Range::new(Some(0), Some(15)))),
        Member::new("Addresses", "AddressSet", "addressSet", Kind::List(&IP_ADDRESS_LIST)),
        Member::new("AttachedTo", "AttachedTo", "attachedTo", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "AvailabilityZones",
            "AvailabilityZoneSet",
            "availabilityZoneSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new(
            "AvailabilityZoneIds",
            "AvailabilityZoneIdSet",
            "availabilityZoneIdSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new("Cidrs", "CidrSet", "cidrSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("Component", "Component", "component", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "CustomerGateway",
            "CustomerGateway",
            "customerGateway",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new("Destination", "Destination", "destination", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "DestinationVpc",
            "DestinationVpc",
            "destinationVpc",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new("Direction", "Direction", "direction", Kind::String(Range::ANY)),
        Member::new("ExplanationCode", "ExplanationCode", "explanationCode", Kind::String(Range::ANY)),
        Member::new(
            "IngressRouteTable",
            "IngressRouteTable",
            "ingressRouteTable",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new(
            "InternetGateway",
            "InternetGateway",
            "internetGateway",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new(
            "LoadBalancerArn",
            "LoadBalancerArn",
            "loadBalancerArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new(
            "ClassicLoadBalancerListener",
            "ClassicLoadBalancerListener",
            "classicLoadBalancerListener",
            Kind::Structure(&ANALYSIS_LOAD_BALANCER_LISTENER),
        ),
        Member::new(
            "LoadBalancerListenerPort",
            "LoadBalancerListenerPort",
            "loadBalancerListenerPort",
            Kind::Integer(Range::new(Some(0), Some(65535))),
        ),
        Member::new(
            "LoadBalancerTarget",
            "LoadBalancerTarget",
            "loadBalancerTarget",
            Kind::Structure(&ANALYSIS_LOAD_BALANCER_TARGET),
        ),
        Member::new(
            "LoadBalancerTargetGroup",
            "LoadBalancerTargetGroup",
            "loadBalancerTargetGroup",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new(
            "LoadBalancerTargetGroups",
            "LoadBalancerTargetGroupSet",
            "loadBalancerTargetGroupSet",
            Kind::List(&ANALYSIS_COMPONENT_LIST),
        ),
        Member::new(
            "LoadBalancerTargetPort",
            "LoadBalancerTargetPort",
            "loadBalancerTargetPort",
            Kind::Integer(Range::new(Some(0), Some(65535))),
        ),
        Member::new(
            "ElasticLoadBalancerListener",
            "ElasticLoadBalancerListener",
            "elasticLoadBalancerListener",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new("MissingComponent", "MissingComponent", "missingComponent", Kind::String(Range::ANY)),
        Member::new("NatGateway", "NatGateway", "natGateway", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "NetworkInterface",
            "NetworkInterface",
            "networkInterface",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new("PacketField", "PacketField", "packetField", Kind::String(Range::ANY)),
        Member::new(
            "VpcPeeringConnection",
            "VpcPeeringConnection",
            "vpcPeeringConnection",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new("Port", "Port", "port", Kind::Integer(Range::new(Some(0), Some(65535)))),
        Member::new("PortRanges", "PortRangeSet", "portRangeSet", Kind::List(&PORT_RANGE_LIST)),
        Member::new("PrefixList", "PrefixList", "prefixList", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("Protocols", "ProtocolSet", "protocolSet", Kind::List(&STRING_LIST)),
        Member::new(
            "RouteTableRoute",
            "RouteTableRoute",
            "routeTableRoute",
            Kind::Structure(&ANALYSIS_ROUTE_TABLE_ROUTE),
        ),
        Member::new("RouteTable", "RouteTable", "routeTable", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("SecurityGroup", "SecurityGroup", "securityGroup", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "SecurityGroupRule",
            "SecurityGroupRule",
            "securityGroupRule",
            Kind::Structure(&ANALYSIS_SECURITY_GROUP_RULE),
        ),
        Member::new(
            "SecurityGroups",
            "SecurityGroupSet",
            "securityGroupSet",
            Kind::List(&ANALYSIS_COMPONENT_LIST),
        ),
        Member::new("SourceVpc", "SourceVpc", "sourceVpc", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("State", "State", "state", Kind::String(Range::ANY)),
        Member::new("Subnet", "Subnet", "subnet", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "SubnetRouteTable",
            "SubnetRouteTable",
            "subnetRouteTable",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new("Vpc", "Vpc", "vpc", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("VpcEndpoint", "VpcEndpoint", "vpcEndpoint", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("VpnConnection", "VpnConnection", "vpnConnection", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("VpnGateway", "VpnGateway", "vpnGateway", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "TransitGateway",
            "TransitGateway",
            "transitGateway",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new(
            "TransitGatewayRouteTable",
            "TransitGatewayRouteTable",
            "transitGatewayRouteTable",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new(
            "TransitGatewayRouteTableRoute",
            "TransitGatewayRouteTableRoute",
            "transitGatewayRouteTableRoute",
            Kind::Structure(&TRANSIT_GATEWAY_ROUTE_TABLE_ROUTE),
        ),
        Member::new(
            "TransitGatewayAttachment",
            "TransitGatewayAttachment",
            "transitGatewayAttachment",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new("ComponentAccount", "ComponentAccount", "componentAccount", Kind::String(Range::ANY)),
        Member::new("ComponentRegion", "ComponentRegion", "componentRegion", Kind::String(Range::ANY)),
        Member::new(
            "FirewallStatelessRule",
            "FirewallStatelessRule",
            "firewallStatelessRule",
            Kind::Structure(&FIREWALL_STATELESS_RULE),
        ),
        Member::new(
            "FirewallStatefulRule",
            "FirewallStatefulRule",
            "firewallStatefulRule",
            Kind::Structure(&FIREWALL_STATEFUL_RULE),
        ),
    ],
};
structure!(Explanation, EXPLANATION, { 0 acl 1 acl_rule 2 address 3 addresses 4 attached_to 5 availability_zones 6 availability_zone_ids 7 cidrs 8 component 9 customer_gateway 10 destination 11 destination_vpc 12 direction 13 explanation_code 14 ingress_route_table 15 internet_gateway 16 load_balancer_arn 17 classic_load_balancer_listener 18 load_balancer_listener_port 19 load_balancer_target 20 load_balancer_target_group 21 load_balancer_target_groups 22 load_balancer_target_port 23 elastic_load_balancer_listener 24 missing_component 25 nat_gateway 26 network_interface 27 packet_field 28 vpc_peering_connection 29 port 30 port_ranges 31 prefix_list 32 protocols 33 route_table_route 34 route_table 35 security_group 36 security_group_rule 37 security_groups 38 source_vpc 39 state 40 subnet 41 subnet_route_table 42 vpc 43 vpc_endpoint 44 vpn_connection 45 vpn_gateway 46 transit_gateway 47 transit_gateway_route_table 48 transit_gateway_route_table_route 49 transit_gateway_attachment 50 component_account 51 component_region 52 firewall_stateless_rule 53 firewall_stateful_rule });

static EXPLANATION_LIST: List = List::new(Kind::Structure(&EXPLANATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    pub name: Option<String>,
    pub values: Vec<String>,
}

pub static FILTER: Schema = Schema {
    name: "Filter",
    members: &[
        Member::new("Name", "Name", "Name", Kind::String(Range::ANY)),
        Member::new("Values", "Value", "Value", Kind::List(&VALUE_STRING_LIST)),
    ],
};
structure!(Filter, FILTER, { 0 name 1 values });

static FILTER_LIST: List = List::new(Kind::Structure(&FILTER), "", "Filter");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilterPortRange {
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
}

pub static FILTER_PORT_RANGE: Schema = Schema {
    name: "FilterPortRange",
    members: &[
        Member::new("FromPort", "FromPort", "fromPort", Kind::Integer(Range::new(Some(0), Some(65535)))),
        Member::new("ToPort", "ToPort", "toPort", Kind::Integer(Range::new(Some(0), Some(65535)))),
    ],
};
structure!(FilterPortRange, FILTER_PORT_RANGE, { 0 from_port 1 to_port });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct FirewallStatefulRule {
    pub rule_group_arn: Option<String>,
    pub sources: Vec<String>,
    pub destinations: Vec<String>,
    pub source_ports: Vec<PortRange>,
    pub destination_ports: Vec<PortRange>,
    pub protocol: Option<String>,
    pub rule_action: Option<String>,
    pub direction: Option<String>,
}

pub static FIREWALL_STATEFUL_RULE: Schema = Schema {
    name: "FirewallStatefulRule",
    members: &[
        Member::new(
            "RuleGroupArn",
            "RuleGroupArn",
            "ruleGroupArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new("Sources", "SourceSet", "sourceSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("Destinations", "DestinationSet", "destinationSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("SourcePorts", "SourcePortSet", "sourcePortSet", Kind::List(&PORT_RANGE_LIST)),
        Member::new(
            "DestinationPorts",
            "DestinationPortSet",
            "destinationPortSet",
            Kind::List(&PORT_RANGE_LIST),
        ),
        Member::new("Protocol", "Protocol", "protocol", Kind::String(Range::ANY)),
        Member::new("RuleAction", "RuleAction", "ruleAction", Kind::String(Range::ANY)),
        Member::new("Direction", "Direction", "direction", Kind::String(Range::ANY)),
    ],
};
structure!(FirewallStatefulRule, FIREWALL_STATEFUL_RULE, { 0 rule_group_arn 1 sources 2 destinations 3 source_ports 4 destination_ports 5 protocol 6 rule_action 7 direction });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct FirewallStatelessRule {
    pub rule_group_arn: Option<String>,
    pub sources: Vec<String>,
    pub destinations: Vec<String>,
    pub source_ports: Vec<PortRange>,
    pub destination_ports: Vec<PortRange>,
    pub protocols: Vec<i32>,
    pub rule_action: Option<String>,
    pub priority: Option<i32>,
}

pub static FIREWALL_STATELESS_RULE: Schema = Schema {
    name: "FirewallStatelessRule",
    members: &[
        Member::new(
            "RuleGroupArn",
            "RuleGroupArn",
            "ruleGroupArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new("Sources", "SourceSet", "sourceSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("Destinations", "DestinationSet", "destinationSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("SourcePorts", "SourcePortSet", "sourcePortSet", Kind::List(&PORT_RANGE_LIST)),
        Member::new(
            "DestinationPorts",
            "DestinationPortSet",
            "destinationPortSet",
            Kind::List(&PORT_RANGE_LIST),
        ),
        Member::new("Protocols", "ProtocolSet", "protocolSet", Kind::List(&PROTOCOL_INT_LIST)),
        Member::new("RuleAction", "RuleAction", "ruleAction", Kind::String(Range::ANY)),
        Member::new("Priority", "Priority", "priority", Kind::Integer(Range::new(Some(-1), Some(65535)))),
    ],
};
structure!(FirewallStatelessRule, FIREWALL_STATELESS_RULE, { 0 rule_group_arn 1 sources 2 destinations 3 source_ports 4 destination_ports 5 protocols 6 rule_action 7 priority });

string_enum!(FLEXIBLE_ENA_QUEUES_SUPPORT, FlexibleEnaQueuesSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct FlowLog {
    pub creation_time: Option<Timestamp>,
    pub deliver_logs_error_message: Option<String>,
    pub deliver_logs_permission_arn: Option<String>,
    pub deliver_cross_account_role: Option<String>,
    pub deliver_logs_status: Option<String>,
    pub flow_log_id: Option<String>,
    pub flow_log_status: Option<String>,
    pub log_group_name: Option<String>,
    pub resource_id: Option<String>,
    pub traffic_type: Option<TrafficType>,
    pub log_destination_type: Option<LogDestinationType>,
    pub log_destination: Option<String>,
    pub log_format: Option<String>,
    pub tags: Vec<Tag>,
    pub max_aggregation_interval: Option<i32>,
    pub destination_options: Option<DestinationOptionsResponse>,
}

pub static FLOW_LOG: Schema = Schema {
    name: "FlowLog",
    members: &[
        Member::new("CreationTime", "CreationTime", "creationTime", Kind::Timestamp),
        Member::new(
            "DeliverLogsErrorMessage",
            "DeliverLogsErrorMessage",
            "deliverLogsErrorMessage",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "DeliverLogsPermissionArn",
            "DeliverLogsPermissionArn",
            "deliverLogsPermissionArn",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "DeliverCrossAccountRole",
            "DeliverCrossAccountRole",
            "deliverCrossAccountRole",
            Kind::String(Range::ANY),
        ),
        Member::new("DeliverLogsStatus", "DeliverLogsStatus", "deliverLogsStatus", Kind::String(Range::ANY)),
        Member::new("FlowLogId", "FlowLogId", "flowLogId", Kind::String(Range::ANY)),
        Member::new("FlowLogStatus", "FlowLogStatus", "flowLogStatus", Kind::String(Range::ANY)),
        Member::new("LogGroupName", "LogGroupName", "logGroupName", Kind::String(Range::ANY)),
        Member::new("ResourceId", "ResourceId", "resourceId", Kind::String(Range::ANY)),
        Member::new("TrafficType", "TrafficType", "trafficType", Kind::Enum(&TRAFFIC_TYPE)),
        Member::new(
            "LogDestinationType",
            "LogDestinationType",
            "logDestinationType",
            Kind::Enum(&LOG_DESTINATION_TYPE),
        ),
        Member::new("LogDestination", "LogDestination", "logDestination", Kind::String(Range::ANY)),
        Member::new("LogFormat", "LogFormat", "logFormat", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new(
            "MaxAggregationInterval",
            "MaxAggregationInterval",
            "maxAggregationInterval",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "DestinationOptions",
            "DestinationOptions",
            "destinationOptions",
            Kind::Structure(&DESTINATION_OPTIONS_RESPONSE),
        ),
    ],
};
structure!(FlowLog, FLOW_LOG, { 0 creation_time 1 deliver_logs_error_message 2 deliver_logs_permission_arn 3 deliver_cross_account_role 4 deliver_logs_status 5 flow_log_id 6 flow_log_status 7 log_group_name 8 resource_id 9 traffic_type 10 log_destination_type 11 log_destination 12 log_format 13 tags 14 max_aggregation_interval 15 destination_options });

static FLOW_LOG_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static FLOW_LOG_RESOURCE_IDS: List = List::new(Kind::String(Range::ANY), "", "item");

static FLOW_LOG_SET: List = List::new(Kind::Structure(&FLOW_LOG), "", "item");

string_enum!(FLOW_LOGS_RESOURCE_TYPE, FlowLogsResourceType, false, {
VPC = "VPC",
SUBNET = "Subnet",
NETWORK_INTERFACE = "NetworkInterface",
TRANSIT_GATEWAY = "TransitGateway",
TRANSIT_GATEWAY_ATTACHMENT = "TransitGatewayAttachment",
REGIONAL_NAT_GATEWAY = "RegionalNatGateway",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct FpgaDeviceInfo {
    pub name: Option<String>,
    pub manufacturer: Option<String>,
    pub count: Option<i32>,
    pub memory_info: Option<FpgaDeviceMemoryInfo>,
}

pub static FPGA_DEVICE_INFO: Schema = Schema {
    name: "FpgaDeviceInfo",
    members: &[
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
        Member::new("Manufacturer", "Manufacturer", "manufacturer", Kind::String(Range::ANY)),
        Member::new("Count", "Count", "count", Kind::Integer(Range::ANY)),
        Member::new("MemoryInfo", "MemoryInfo", "memoryInfo", Kind::Structure(&FPGA_DEVICE_MEMORY_INFO)),
    ],
};
structure!(FpgaDeviceInfo, FPGA_DEVICE_INFO, { 0 name 1 manufacturer 2 count 3 memory_info });

static FPGA_DEVICE_INFO_LIST: List = List::new(Kind::Structure(&FPGA_DEVICE_INFO), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct FpgaDeviceMemoryInfo {
    pub size_in_mi_b: Option<i32>,
}

pub static FPGA_DEVICE_MEMORY_INFO: Schema = Schema {
    name: "FpgaDeviceMemoryInfo",
    members: &[Member::new("SizeInMiB", "SizeInMiB", "sizeInMiB", Kind::Integer(Range::ANY))],
};
structure!(FpgaDeviceMemoryInfo, FPGA_DEVICE_MEMORY_INFO, { 0 size_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct FpgaInfo {
    pub fpgas: Vec<FpgaDeviceInfo>,
    pub total_fpga_memory_in_mi_b: Option<i32>,
}

pub static FPGA_INFO: Schema = Schema {
    name: "FpgaInfo",
    members: &[
        Member::new("Fpgas", "Fpgas", "fpgas", Kind::List(&FPGA_DEVICE_INFO_LIST)),
        Member::new(
            "TotalFpgaMemoryInMiB",
            "TotalFpgaMemoryInMiB",
            "totalFpgaMemoryInMiB",
            Kind::Integer(Range::ANY),
        ),
    ],
};
structure!(FpgaInfo, FPGA_INFO, { 0 fpgas 1 total_fpga_memory_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetConsoleOutputRequest {
    pub instance_id: Option<String>,
    pub latest: Option<bool>,
    pub dry_run: Option<bool>,
}

pub static GET_CONSOLE_OUTPUT_REQUEST: Schema = Schema {
    name: "GetConsoleOutputRequest",
    members: &[
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::ANY)).required(),
        Member::new("Latest", "Latest", "Latest", Kind::Boolean),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(GetConsoleOutputRequest, GET_CONSOLE_OUTPUT_REQUEST, { 0 instance_id 1 latest 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetConsoleOutputResult {
    pub instance_id: Option<String>,
    pub timestamp: Option<Timestamp>,
    pub output: Option<String>,
}

pub static GET_CONSOLE_OUTPUT_RESULT: Schema = Schema {
    name: "GetConsoleOutputResult",
    members: &[
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("Timestamp", "Timestamp", "timestamp", Kind::Timestamp),
        Member::new("Output", "Output", "output", Kind::String(Range::ANY)),
    ],
};
structure!(GetConsoleOutputResult, GET_CONSOLE_OUTPUT_RESULT, { 0 instance_id 1 timestamp 2 output });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetEbsEncryptionByDefaultRequest {
    pub dry_run: Option<bool>,
}

pub static GET_EBS_ENCRYPTION_BY_DEFAULT_REQUEST: Schema = Schema {
    name: "GetEbsEncryptionByDefaultRequest",
    members: &[Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean)],
};
structure!(GetEbsEncryptionByDefaultRequest, GET_EBS_ENCRYPTION_BY_DEFAULT_REQUEST, { 0 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetEbsEncryptionByDefaultResult {
    pub ebs_encryption_by_default: Option<bool>,
    pub sse_type: Option<SSEType>,
}

pub static GET_EBS_ENCRYPTION_BY_DEFAULT_RESULT: Schema = Schema {
    name: "GetEbsEncryptionByDefaultResult",
    members: &[
        Member::new(
            "EbsEncryptionByDefault",
            "EbsEncryptionByDefault",
            "ebsEncryptionByDefault",
            Kind::Boolean,
        ),
        Member::new("SseType", "SseType", "sseType", Kind::Enum(&SSE_TYPE)),
    ],
};
structure!(GetEbsEncryptionByDefaultResult, GET_EBS_ENCRYPTION_BY_DEFAULT_RESULT, { 0 ebs_encryption_by_default 1 sse_type });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLaunchTemplateDataRequest {
    pub dry_run: Option<bool>,
    pub instance_id: Option<String>,
}

pub static GET_LAUNCH_TEMPLATE_DATA_REQUEST: Schema = Schema {
    name: "GetLaunchTemplateDataRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(GetLaunchTemplateDataRequest, GET_LAUNCH_TEMPLATE_DATA_REQUEST, { 0 dry_run 1 instance_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLaunchTemplateDataResult {
    pub launch_template_data: Option<ResponseLaunchTemplateData>,
}

pub static GET_LAUNCH_TEMPLATE_DATA_RESULT: Schema = Schema {
    name: "GetLaunchTemplateDataResult",
    members: &[Member::new(
        "LaunchTemplateData",
        "LaunchTemplateData",
        "launchTemplateData",
        Kind::Structure(&RESPONSE_LAUNCH_TEMPLATE_DATA),
    )],
};
structure!(GetLaunchTemplateDataResult, GET_LAUNCH_TEMPLATE_DATA_RESULT, { 0 launch_template_data });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetManagedPrefixListAssociationsRequest {
    pub dry_run: Option<bool>,
    pub prefix_list_id: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static GET_MANAGED_PREFIX_LIST_ASSOCIATIONS_REQUEST: Schema = Schema {
    name: "GetManagedPrefixListAssociationsRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("PrefixListId", "PrefixListId", "PrefixListId", Kind::String(Range::ANY)).required(),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(255)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(GetManagedPrefixListAssociationsRequest, GET_MANAGED_PREFIX_LIST_ASSOCIATIONS_REQUEST, { 0 dry_run 1 prefix_list_id 2 max_results 3 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetManagedPrefixListAssociationsResult {
    pub prefix_list_associations: Vec<PrefixListAssociation>,
    pub next_token: Option<String>,
}

pub static GET_MANAGED_PREFIX_LIST_ASSOCIATIONS_RESULT: Schema = Schema {
    name: "GetManagedPrefixListAssociationsResult",
    members: &[
        Member::new(
            "PrefixListAssociations",
            "PrefixListAssociationSet",
            "prefixListAssociationSet",
            Kind::List(&PREFIX_LIST_ASSOCIATION_SET),
        ),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(GetManagedPrefixListAssociationsResult, GET_MANAGED_PREFIX_LIST_ASSOCIATIONS_RESULT, { 0 prefix_list_associations 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetManagedPrefixListEntriesRequest {
    pub dry_run: Option<bool>,
    pub prefix_list_id: Option<String>,
    pub target_version: Option<i64>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

pub static GET_MANAGED_PREFIX_LIST_ENTRIES_REQUEST: Schema = Schema {
    name: "GetManagedPrefixListEntriesRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("PrefixListId", "PrefixListId", "PrefixListId", Kind::String(Range::ANY)).required(),
        Member::new("TargetVersion", "TargetVersion", "TargetVersion", Kind::Long(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(1), Some(100)))),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
    ],
};
structure!(GetManagedPrefixListEntriesRequest, GET_MANAGED_PREFIX_LIST_ENTRIES_REQUEST, { 0 dry_run 1 prefix_list_id 2 target_version 3 max_results 4 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetManagedPrefixListEntriesResult {
    pub entries: Vec<PrefixListEntry>,
    pub next_token: Option<String>,
}

pub static GET_MANAGED_PREFIX_LIST_ENTRIES_RESULT: Schema = Schema {
    name: "GetManagedPrefixListEntriesResult",
    members: &[
        Member::new("Entries", "EntrySet", "entrySet", Kind::List(&PREFIX_LIST_ENTRY_SET)),
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
    ],
};
structure!(GetManagedPrefixListEntriesResult, GET_MANAGED_PREFIX_LIST_ENTRIES_RESULT, { 0 entries 1 next_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSecurityGroupsForVpcRequest {
    pub vpc_id: Option<String>,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
    pub filters: Vec<Filter>,
    pub dry_run: Option<bool>,
}

pub static GET_SECURITY_GROUPS_FOR_VPC_REQUEST: Schema = Schema {
    name: "GetSecurityGroupsForVpcRequest",
    members: &[
        Member::new("VpcId", "VpcId", "VpcId", Kind::String(Range::ANY)).required(),
        Member::new("NextToken", "NextToken", "NextToken", Kind::String(Range::ANY)),
        Member::new("MaxResults", "MaxResults", "MaxResults", Kind::Integer(Range::new(Some(5), Some(1000)))),
        Member::new("Filters", "Filter", "Filter", Kind::List(&FILTER_LIST)),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(GetSecurityGroupsForVpcRequest, GET_SECURITY_GROUPS_FOR_VPC_REQUEST, { 0 vpc_id 1 next_token 2 max_results 3 filters 4 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetSecurityGroupsForVpcResult {
    pub next_token: Option<String>,
    pub security_group_for_vpcs: Vec<SecurityGroupForVpc>,
}

pub static GET_SECURITY_GROUPS_FOR_VPC_RESULT: Schema = Schema {
    name: "GetSecurityGroupsForVpcResult",
    members: &[
        Member::new("NextToken", "NextToken", "nextToken", Kind::String(Range::ANY)),
        Member::new(
            "SecurityGroupForVpcs",
            "SecurityGroupForVpcSet",
            "securityGroupForVpcSet",
            Kind::List(&SECURITY_GROUP_FOR_VPC_LIST),
        ),
    ],
};
structure!(GetSecurityGroupsForVpcResult, GET_SECURITY_GROUPS_FOR_VPC_RESULT, { 0 next_token 1 security_group_for_vpcs });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GpuDeviceInfo {
    pub name: Option<String>,
    pub manufacturer: Option<String>,
    pub count: Option<i32>,
    pub logical_gpu_count: Option<i32>,
    pub gpu_partition_size: Option<f64>,
    pub workloads: Vec<String>,
    pub memory_info: Option<GpuDeviceMemoryInfo>,
}

pub static GPU_DEVICE_INFO: Schema = Schema {
    name: "GpuDeviceInfo",
    members: &[
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
        Member::new("Manufacturer", "Manufacturer", "manufacturer", Kind::String(Range::ANY)),
        Member::new("Count", "Count", "count", Kind::Integer(Range::ANY)),
        Member::new("LogicalGpuCount", "LogicalGpuCount", "logicalGpuCount", Kind::Integer(Range::ANY)),
        Member::new("GpuPartitionSize", "GpuPartitionSize", "gpuPartitionSize", Kind::Double),
        Member::new("Workloads", "WorkloadSet", "workloadSet", Kind::List(&WORKLOADS_LIST)),
        Member::new("MemoryInfo", "MemoryInfo", "memoryInfo", Kind::Structure(&GPU_DEVICE_MEMORY_INFO)),
    ],
};
structure!(GpuDeviceInfo, GPU_DEVICE_INFO, { 0 name 1 manufacturer 2 count 3 logical_gpu_count 4 gpu_partition_size 5 workloads 6 memory_info });

static GPU_DEVICE_INFO_LIST: List = List::new(Kind::Structure(&GPU_DEVICE_INFO), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GpuDeviceMemoryInfo {
    pub size_in_mi_b: Option<i32>,
}

pub static GPU_DEVICE_MEMORY_INFO: Schema = Schema {
    name: "GpuDeviceMemoryInfo",
    members: &[Member::new("SizeInMiB", "SizeInMiB", "sizeInMiB", Kind::Integer(Range::ANY))],
};
structure!(GpuDeviceMemoryInfo, GPU_DEVICE_MEMORY_INFO, { 0 size_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GpuInfo {
    pub gpus: Vec<GpuDeviceInfo>,
    pub total_gpu_memory_in_mi_b: Option<i32>,
}

pub static GPU_INFO: Schema = Schema {
    name: "GpuInfo",
    members: &[
        Member::new("Gpus", "Gpus", "gpus", Kind::List(&GPU_DEVICE_INFO_LIST)),
        Member::new(
            "TotalGpuMemoryInMiB",
            "TotalGpuMemoryInMiB",
            "totalGpuMemoryInMiB",
            Kind::Integer(Range::ANY),
        ),
    ],
};
structure!(GpuInfo, GPU_INFO, { 0 gpus 1 total_gpu_memory_in_mi_b });

static GROUP_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "groupId");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupIdentifier {
    pub group_id: Option<String>,
    pub group_name: Option<String>,
}

pub static GROUP_IDENTIFIER: Schema = Schema {
    name: "GroupIdentifier",
    members: &[
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
    ],
};
structure!(GroupIdentifier, GROUP_IDENTIFIER, { 0 group_id 1 group_name });

static GROUP_IDENTIFIER_LIST: List = List::new(Kind::Structure(&GROUP_IDENTIFIER), "", "item");

static GROUP_IDENTIFIER_SET: List = List::new(Kind::Structure(&SECURITY_GROUP_IDENTIFIER), "", "item");

static GROUP_IDS: List = List::new(Kind::String(Range::ANY), "", "item");

static GROUP_NAME_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "GroupName");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HibernationOptions {
    pub configured: Option<bool>,
}

pub static HIBERNATION_OPTIONS: Schema = Schema {
    name: "HibernationOptions",
    members: &[Member::new("Configured", "Configured", "configured", Kind::Boolean)],
};
structure!(HibernationOptions, HIBERNATION_OPTIONS, { 0 configured });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HibernationOptionsRequest {
    pub configured: Option<bool>,
}

pub static HIBERNATION_OPTIONS_REQUEST: Schema = Schema {
    name: "HibernationOptionsRequest",
    members: &[Member::new("Configured", "Configured", "Configured", Kind::Boolean)],
};
structure!(HibernationOptionsRequest, HIBERNATION_OPTIONS_REQUEST, { 0 configured });

string_enum!(HOSTNAME_TYPE, HostnameType, false, {
IP_NAME = "ip-name",
RESOURCE_NAME = "resource-name",
});

string_enum!(HTTP_TOKENS_STATE, HttpTokensState, false, {
OPTIONAL = "optional",
REQUIRED = "required",
});

string_enum!(HYPERVISOR_TYPE, HypervisorType, false, {
OVM = "ovm",
XEN = "xen",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IamInstanceProfile {
    pub arn: Option<String>,
    pub id: Option<String>,
}

pub static IAM_INSTANCE_PROFILE: Schema = Schema {
    name: "IamInstanceProfile",
    members: &[
        Member::new("Arn", "Arn", "arn", Kind::String(Range::ANY)),
        Member::new("Id", "Id", "id", Kind::String(Range::ANY)),
    ],
};
structure!(IamInstanceProfile, IAM_INSTANCE_PROFILE, { 0 arn 1 id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IamInstanceProfileAssociation {
    pub association_id: Option<String>,
    pub instance_id: Option<String>,
    pub iam_instance_profile: Option<IamInstanceProfile>,
    pub state: Option<IamInstanceProfileAssociationState>,
    pub timestamp: Option<Timestamp>,
}

pub static IAM_INSTANCE_PROFILE_ASSOCIATION: Schema = Schema {
    name: "IamInstanceProfileAssociation",
    members: &[
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new(
            "IamInstanceProfile",
            "IamInstanceProfile",
            "iamInstanceProfile",
            Kind::Structure(&IAM_INSTANCE_PROFILE),
        ),
        Member::new("State", "State", "state", Kind::Enum(&IAM_INSTANCE_PROFILE_ASSOCIATION_STATE)),
        Member::new("Timestamp", "Timestamp", "timestamp", Kind::Timestamp),
    ],
};
structure!(IamInstanceProfileAssociation, IAM_INSTANCE_PROFILE_ASSOCIATION, { 0 association_id 1 instance_id 2 iam_instance_profile 3 state 4 timestamp });

static IAM_INSTANCE_PROFILE_ASSOCIATION_SET: List =
    List::new(Kind::Structure(&IAM_INSTANCE_PROFILE_ASSOCIATION), "", "item");

string_enum!(IAM_INSTANCE_PROFILE_ASSOCIATION_STATE, IamInstanceProfileAssociationState, false, {
ASSOCIATING = "associating",
ASSOCIATED = "associated",
DISASSOCIATING = "disassociating",
DISASSOCIATED = "disassociated",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IamInstanceProfileSpecification {
    pub arn: Option<String>,
    pub name: Option<String>,
}

pub static IAM_INSTANCE_PROFILE_SPECIFICATION: Schema = Schema {
    name: "IamInstanceProfileSpecification",
    members: &[
        Member::new("Arn", "Arn", "arn", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
    ],
};
structure!(IamInstanceProfileSpecification, IAM_INSTANCE_PROFILE_SPECIFICATION, { 0 arn 1 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IcmpTypeCode {
    pub code: Option<i32>,
    pub r#type: Option<i32>,
}

pub static ICMP_TYPE_CODE: Schema = Schema {
    name: "IcmpTypeCode",
    members: &[
        Member::new("Code", "Code", "code", Kind::Integer(Range::ANY)),
        Member::new("Type", "Type", "type", Kind::Integer(Range::ANY)),
    ],
};
structure!(IcmpTypeCode, ICMP_TYPE_CODE, { 0 code 1 r#type });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Image {
    pub platform_details: Option<String>,
    pub usage_operation: Option<String>,
    pub block_device_mappings: Vec<BlockDeviceMapping>,
    pub description: Option<String>,
    pub ena_support: Option<bool>,
    pub hypervisor: Option<HypervisorType>,
    pub image_owner_alias: Option<String>,
    pub name: Option<String>,
    pub root_device_name: Option<String>,
    pub root_device_type: Option<DeviceType>,
    pub sriov_net_support: Option<String>,
    pub state_reason: Option<StateReason>,
    pub tags: Vec<Tag>,
    pub virtualization_type: Option<VirtualizationType>,
    pub boot_mode: Option<BootModeValues>,
    pub tpm_support: Option<TpmSupportValues>,
    pub deprecation_time: Option<String>,
    pub imds_support: Option<ImdsSupportValues>,
    pub source_instance_id: Option<String>,
    pub deregistration_protection: Option<String>,
    pub last_launched_time: Option<String>,
    pub image_allowed: Option<bool>,
    pub source_image_id: Option<String>,
    pub source_image_region: Option<String>,
    pub free_tier_eligible: Option<bool>,
    pub image_id: Option<String>,
    pub image_location: Option<String>,
    pub state: Option<ImageState>,
    pub owner_id: Option<String>,
    pub creation_date: Option<String>,
    pub public: Option<bool>,
    pub product_codes: Vec<ProductCode>,
    pub architecture: Option<ArchitectureValues>,
    pub image_type: Option<ImageTypeValues>,
    pub kernel_id: Option<String>,
    pub ramdisk_id: Option<String>,
    pub platform: Option<PlatformValues>,
}

pub static IMAGE: Schema = Schema {
    name: "Image",
    members: &[
        Member::new("PlatformDetails", "PlatformDetails", "platformDetails", Kind::String(Range::ANY)),
        Member::new("UsageOperation", "UsageOperation", "usageOperation", Kind::String(Range::ANY)),
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "blockDeviceMapping",
            Kind::List(&BLOCK_DEVICE_MAPPING_LIST),
        ),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("EnaSupport", "EnaSupport", "enaSupport", Kind::Boolean),
        Member::new("Hypervisor", "Hypervisor", "hypervisor", Kind::Enum(&HYPERVISOR_TYPE)),
        Member::new("ImageOwnerAlias", "ImageOwnerAlias", "imageOwnerAlias", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
        Member::new("RootDeviceName", "RootDeviceName", "rootDeviceName", Kind::String(Range::ANY)),
        Member::new("RootDeviceType", "RootDeviceType", "rootDeviceType", Kind::Enum(&DEVICE_TYPE)),
        Member::new("SriovNetSupport", "SriovNetSupport", "sriovNetSupport", Kind::String(Range::ANY)),
        Member::new("StateReason", "StateReason", "stateReason", Kind::Structure(&STATE_REASON)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)).omit_empty(),
        Member::new(
            "VirtualizationType",
            "VirtualizationType",
            "virtualizationType",
            Kind::Enum(&VIRTUALIZATION_TYPE),
        ),
        Member::new("BootMode", "BootMode", "bootMode", Kind::Enum(&BOOT_MODE_VALUES)),
        Member::new("TpmSupport", "TpmSupport", "tpmSupport", Kind::Enum(&TPM_SUPPORT_VALUES)),
        Member::new("DeprecationTime", "DeprecationTime", "deprecationTime", Kind::String(Range::ANY)),
        Member::new("ImdsSupport", "ImdsSupport", "imdsSupport", Kind::Enum(&IMDS_SUPPORT_VALUES)),
        Member::new("SourceInstanceId", "SourceInstanceId", "sourceInstanceId", Kind::String(Range::ANY)),
        Member::new(
            "DeregistrationProtection",
            "DeregistrationProtection",
            "deregistrationProtection",
            Kind::String(Range::ANY),
        ),
        Member::new("LastLaunchedTime", "LastLaunchedTime", "lastLaunchedTime", Kind::String(Range::ANY)),
        Member::new("ImageAllowed", "ImageAllowed", "imageAllowed", Kind::Boolean),
        Member::new("SourceImageId", "SourceImageId", "sourceImageId", Kind::String(Range::ANY)),
        Member::new("SourceImageRegion", "SourceImageRegion", "sourceImageRegion", Kind::String(Range::ANY)),
        Member::new("FreeTierEligible", "FreeTierEligible", "freeTierEligible", Kind::Boolean),
        Member::new("ImageId", "ImageId", "imageId", Kind::String(Range::ANY)),
        Member::new("ImageLocation", "ImageLocation", "imageLocation", Kind::String(Range::ANY)),
        Member::new("State", "ImageState", "imageState", Kind::Enum(&IMAGE_STATE)),
        Member::new("OwnerId", "ImageOwnerId", "imageOwnerId", Kind::String(Range::ANY)),
        Member::new("CreationDate", "CreationDate", "creationDate", Kind::String(Range::ANY)),
        Member::new("Public", "IsPublic", "isPublic", Kind::Boolean),
        Member::new("ProductCodes", "ProductCodes", "productCodes", Kind::List(&PRODUCT_CODE_LIST))
            .omit_empty(),
        Member::new("Architecture", "Architecture", "architecture", Kind::Enum(&ARCHITECTURE_VALUES)),
        Member::new("ImageType", "ImageType", "imageType", Kind::Enum(&IMAGE_TYPE_VALUES)),
        Member::new("KernelId", "KernelId", "kernelId", Kind::String(Range::ANY)),
        Member::new("RamdiskId", "RamdiskId", "ramdiskId", Kind::String(Range::ANY)),
        Member::new("Platform", "Platform", "platform", Kind::Enum(&PLATFORM_VALUES)),
    ],
};
structure!(Image, IMAGE, { 0 platform_details 1 usage_operation 2 block_device_mappings 3 description 4 ena_support 5 hypervisor 6 image_owner_alias 7 name 8 root_device_name 9 root_device_type 10 sriov_net_support 11 state_reason 12 tags 13 virtualization_type 14 boot_mode 15 tpm_support 16 deprecation_time 17 imds_support 18 source_instance_id 19 deregistration_protection 20 last_launched_time 21 image_allowed 22 source_image_id 23 source_image_region 24 free_tier_eligible 25 image_id 26 image_location 27 state 28 owner_id 29 creation_date 30 public 31 product_codes 32 architecture 33 image_type 34 kernel_id 35 ramdisk_id 36 platform });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImageAttribute {
    pub description: Option<AttributeValue>,
    pub kernel_id: Option<AttributeValue>,
    pub ramdisk_id: Option<AttributeValue>,
    pub sriov_net_support: Option<AttributeValue>,
    pub boot_mode: Option<AttributeValue>,
    pub tpm_support: Option<AttributeValue>,
    pub uefi_data: Option<AttributeValue>,
    pub last_launched_time: Option<AttributeValue>,
    pub imds_support: Option<AttributeValue>,
    pub deregistration_protection: Option<AttributeValue>,
    pub image_id: Option<String>,
    pub launch_permissions: Vec<LaunchPermission>,
    pub product_codes: Vec<ProductCode>,
    pub block_device_mappings: Vec<BlockDeviceMapping>,
}

pub static IMAGE_ATTRIBUTE: Schema = Schema {
    name: "ImageAttribute",
    members: &[
        Member::new("Description", "Description", "description", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("KernelId", "Kernel", "kernel", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("RamdiskId", "Ramdisk", "ramdisk", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new(
            "SriovNetSupport",
            "SriovNetSupport",
            "sriovNetSupport",
            Kind::Structure(&ATTRIBUTE_VALUE),
        ),
        Member::new("BootMode", "BootMode", "bootMode", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("TpmSupport", "TpmSupport", "tpmSupport", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("UefiData", "UefiData", "uefiData", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new(
            "LastLaunchedTime",
            "LastLaunchedTime",
            "lastLaunchedTime",
            Kind::Structure(&ATTRIBUTE_VALUE),
        ),
        Member::new("ImdsSupport", "ImdsSupport", "imdsSupport", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new(
            "DeregistrationProtection",
            "DeregistrationProtection",
            "deregistrationProtection",
            Kind::Structure(&ATTRIBUTE_VALUE),
        ),
        Member::new("ImageId", "ImageId", "imageId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchPermissions",
            "LaunchPermission",
            "launchPermission",
            Kind::List(&LAUNCH_PERMISSION_LIST),
        ),
        Member::new("ProductCodes", "ProductCodes", "productCodes", Kind::List(&PRODUCT_CODE_LIST)),
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "blockDeviceMapping",
            Kind::List(&BLOCK_DEVICE_MAPPING_LIST),
        ),
    ],
};
structure!(ImageAttribute, IMAGE_ATTRIBUTE, { 0 description 1 kernel_id 2 ramdisk_id 3 sriov_net_support 4 boot_mode 5 tpm_support 6 uefi_data 7 last_launched_time 8 imds_support 9 deregistration_protection 10 image_id 11 launch_permissions 12 product_codes 13 block_device_mappings });

string_enum!(IMAGE_ATTRIBUTE_NAME, ImageAttributeName, true, {
DESCRIPTION = "description",
KERNEL = "kernel",
RAMDISK = "ramdisk",
LAUNCH_PERMISSION = "launchPermission",
PRODUCT_CODES = "productCodes",
BLOCK_DEVICE_MAPPING = "blockDeviceMapping",
SRIOV_NET_SUPPORT = "sriovNetSupport",
BOOT_MODE = "bootMode",
TPM_SUPPORT = "tpmSupport",
UEFI_DATA = "uefiData",
LAST_LAUNCHED_TIME = "lastLaunchedTime",
IMDS_SUPPORT = "imdsSupport",
DEREGISTRATION_PROTECTION = "deregistrationProtection",
});

static IMAGE_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "ImageId");

static IMAGE_LIST: List = List::new(Kind::Structure(&IMAGE), "", "item");

string_enum!(IMAGE_STATE, ImageState, false, {
PENDING = "pending",
AVAILABLE = "available",
INVALID = "invalid",
DEREGISTERED = "deregistered",
TRANSIENT = "transient",
FAILED = "failed",
ERROR = "error",
DISABLED = "disabled",
});

string_enum!(IMAGE_TYPE_VALUES, ImageTypeValues, false, {
MACHINE = "machine",
KERNEL = "kernel",
RAMDISK = "ramdisk",
});

string_enum!(IMDS_SUPPORT_VALUES, ImdsSupportValues, false, {
V2_0 = "v2.0",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImportKeyPairRequest {
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
    pub key_name: Option<String>,
    pub public_key_material: Option<Vec<u8>>,
}

pub static IMPORT_KEY_PAIR_REQUEST: Schema = Schema {
    name: "ImportKeyPairRequest",
    members: &[
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("KeyName", "KeyName", "keyName", Kind::String(Range::ANY)).required(),
        Member::new("PublicKeyMaterial", "PublicKeyMaterial", "publicKeyMaterial", Kind::Blob).required(),
    ],
};
structure!(ImportKeyPairRequest, IMPORT_KEY_PAIR_REQUEST, { 0 tag_specifications 1 dry_run 2 key_name 3 public_key_material });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImportKeyPairResult {
    pub key_fingerprint: Option<String>,
    pub key_name: Option<String>,
    pub key_pair_id: Option<String>,
    pub tags: Vec<Tag>,
}

pub static IMPORT_KEY_PAIR_RESULT: Schema = Schema {
    name: "ImportKeyPairResult",
    members: &[
        Member::new("KeyFingerprint", "KeyFingerprint", "keyFingerprint", Kind::String(Range::ANY)),
        Member::new("KeyName", "KeyName", "keyName", Kind::String(Range::ANY)),
        Member::new("KeyPairId", "KeyPairId", "keyPairId", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
    ],
};
structure!(ImportKeyPairResult, IMPORT_KEY_PAIR_RESULT, { 0 key_fingerprint 1 key_name 2 key_pair_id 3 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InferenceAcceleratorInfo {
    pub accelerators: Vec<InferenceDeviceInfo>,
    pub total_inference_memory_in_mi_b: Option<i32>,
}

pub static INFERENCE_ACCELERATOR_INFO: Schema = Schema {
    name: "InferenceAcceleratorInfo",
    members: &[
        Member::new("Accelerators", "Accelerators", "accelerators", Kind::List(&INFERENCE_DEVICE_INFO_LIST)),
        Member::new(
            "TotalInferenceMemoryInMiB",
            "TotalInferenceMemoryInMiB",
            "totalInferenceMemoryInMiB",
            Kind::Integer(Range::ANY),
        ),
    ],
};
structure!(InferenceAcceleratorInfo, INFERENCE_ACCELERATOR_INFO, { 0 accelerators 1 total_inference_memory_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InferenceDeviceInfo {
    pub count: Option<i32>,
    pub name: Option<String>,
    pub manufacturer: Option<String>,
    pub memory_info: Option<InferenceDeviceMemoryInfo>,
}

pub static INFERENCE_DEVICE_INFO: Schema = Schema {
    name: "InferenceDeviceInfo",
    members: &[
        Member::new("Count", "Count", "count", Kind::Integer(Range::ANY)),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
        Member::new("Manufacturer", "Manufacturer", "manufacturer", Kind::String(Range::ANY)),
        Member::new("MemoryInfo", "MemoryInfo", "memoryInfo", Kind::Structure(&INFERENCE_DEVICE_MEMORY_INFO)),
    ],
};
structure!(InferenceDeviceInfo, INFERENCE_DEVICE_INFO, { 0 count 1 name 2 manufacturer 3 memory_info });

static INFERENCE_DEVICE_INFO_LIST: List = List::new(Kind::Structure(&INFERENCE_DEVICE_INFO), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InferenceDeviceMemoryInfo {
    pub size_in_mi_b: Option<i32>,
}

pub static INFERENCE_DEVICE_MEMORY_INFO: Schema = Schema {
    name: "InferenceDeviceMemoryInfo",
    members: &[Member::new("SizeInMiB", "SizeInMiB", "sizeInMiB", Kind::Integer(Range::ANY))],
};
structure!(InferenceDeviceMemoryInfo, INFERENCE_DEVICE_MEMORY_INFO, { 0 size_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InitializationStatusDetails {
    pub initialization_type: Option<InitializationType>,
    pub progress: Option<i64>,
    pub estimated_time_to_complete_in_seconds: Option<i64>,
}

pub static INITIALIZATION_STATUS_DETAILS: Schema = Schema {
    name: "InitializationStatusDetails",
    members: &[
        Member::new(
            "InitializationType",
            "InitializationType",
            "initializationType",
            Kind::Enum(&INITIALIZATION_TYPE),
        ),
        Member::new("Progress", "Progress", "progress", Kind::Long(Range::ANY)),
        Member::new(
            "EstimatedTimeToCompleteInSeconds",
            "EstimatedTimeToCompleteInSeconds",
            "estimatedTimeToCompleteInSeconds",
            Kind::Long(Range::ANY),
        ),
    ],
};
structure!(InitializationStatusDetails, INITIALIZATION_STATUS_DETAILS, { 0 initialization_type 1 progress 2 estimated_time_to_complete_in_seconds });

string_enum!(INITIALIZATION_TYPE, InitializationType, false, {
DEFAULT = "default",
PROVISIONED_RATE = "provisioned-rate",
VOLUME_COPY = "volume-copy",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Instance {
    pub architecture: Option<ArchitectureValues>,
    pub block_device_mappings: Vec<InstanceBlockDeviceMapping>,
    pub client_token: Option<String>,
    pub ebs_optimized: Option<bool>,
    pub ena_support: Option<bool>,
    pub hypervisor: Option<HypervisorType>,
    pub iam_instance_profile: Option<IamInstanceProfile>,
    pub instance_lifecycle: Option<InstanceLifecycleType>,
    pub elastic_gpu_associations: Vec<ElasticGpuAssociation>,
    pub elastic_inference_accelerator_associations: Vec<ElasticInferenceAcceleratorAssociation>,
    pub network_interfaces: Vec<InstanceNetworkInterface>,
    pub outpost_arn: Option<String>,
    pub root_device_name: Option<String>,
    pub root_device_type: Option<DeviceType>,
    pub security_groups: Vec<GroupIdentifier>,
    pub source_dest_check: Option<bool>,
    pub spot_instance_request_id: Option<String>,
    pub sriov_net_support: Option<String>,
    pub state_reason: Option<StateReason>,
    pub tags: Vec<Tag>,
    pub virtualization_type: Option<VirtualizationType>,
    pub cpu_options: Option<CpuOptions>,
    pub capacity_block_id: Option<String>,
    pub capacity_reservation_id: Option<String>,
    pub capacity_reservation_specification: Option<CapacityReservationSpecificationResponse>,
    pub hibernation_options: Option<HibernationOptions>,
    pub licenses: Vec<LicenseConfiguration>,
    pub metadata_options: Option<InstanceMetadataOptionsResponse>,
    pub enclave_options: Option<EnclaveOptions>,
    pub boot_mode: Option<BootModeValues>,
    pub platform_details: Option<String>,
    pub usage_operation: Option<String>,
    pub usage_operation_update_time: Option<Timestamp>,
    pub private_dns_name_options: Option<PrivateDnsNameOptionsResponse>,
    pub ipv6_address: Option<String>,
    pub tpm_support: Option<String>,
    pub maintenance_options: Option<InstanceMaintenanceOptions>,
    pub current_instance_boot_mode: Option<InstanceBootModeValues>,
    pub network_performance_options: Option<InstanceNetworkPerformanceOptions>,
    pub operator: Option<OperatorResponse>,
    pub secondary_interfaces: Vec<InstanceSecondaryInterface>,
    pub instance_id: Option<String>,
    pub image_id: Option<String>,
    pub state: Option<InstanceState>,
    pub private_dns_name: Option<String>,
    pub public_dns_name: Option<String>,
    pub state_transition_reason: Option<String>,
    pub key_name: Option<String>,
    pub ami_launch_index: Option<i32>,
    pub product_codes: Vec<ProductCode>,
    pub instance_type: Option<String>,
    pub launch_time: Option<Timestamp>,
    pub placement: Option<Placement>,
    pub kernel_id: Option<String>,
    pub ramdisk_id: Option<String>,
    pub platform: Option<PlatformValues>,
    pub monitoring: Option<Monitoring>,
    pub subnet_id: Option<String>,
    pub vpc_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub public_ip_address: Option<String>,
}

pub static INSTANCE: Schema = Schema {
    name: "Instance",
    members: &[
        Member::new("Architecture", "Architecture", "architecture", Kind::Enum(&ARCHITECTURE_VALUES)),
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "blockDeviceMapping",
            Kind::List(&INSTANCE_BLOCK_DEVICE_MAPPING_LIST),
        ),
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY)),
        Member::new("EbsOptimized", "EbsOptimized", "ebsOptimized", Kind::Boolean),
        Member::new("EnaSupport", "EnaSupport", "enaSupport", Kind::Boolean),
        Member::new("Hypervisor", "Hypervisor", "hypervisor", Kind::Enum(&HYPERVISOR_TYPE)),
        Member::new(
            "IamInstanceProfile",
            "IamInstanceProfile",
            "iamInstanceProfile",
            Kind::Structure(&IAM_INSTANCE_PROFILE),
        ),
        Member::new(
            "InstanceLifecycle",
            "InstanceLifecycle",
            "instanceLifecycle",
            Kind::Enum(&INSTANCE_LIFECYCLE_TYPE),
        ),
        Member::new(
            "ElasticGpuAssociations",
            "ElasticGpuAssociationSet",
            "elasticGpuAssociationSet",
            Kind::List(&ELASTIC_GPU_ASSOCIATION_LIST),
        ),
        Member::new(
            "ElasticInferenceAcceleratorAssociations",
            "ElasticInferenceAcceleratorAssociationSet",
            "elasticInferenceAcceleratorAssociationSet",
            Kind::List(&ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION_LIST),
        ),
        Member::new(
            "NetworkInterfaces",
            "NetworkInterfaceSet",
            "networkInterfaceSet",
            Kind::List(&INSTANCE_NETWORK_INTERFACE_LIST),
        ),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("RootDeviceName", "RootDeviceName", "rootDeviceName", Kind::String(Range::ANY)),
        Member::new("RootDeviceType", "RootDeviceType", "rootDeviceType", Kind::Enum(&DEVICE_TYPE)),
        Member::new("SecurityGroups", "GroupSet", "groupSet", Kind::List(&GROUP_IDENTIFIER_LIST)),
        Member::new("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", Kind::Boolean),
        Member::new(
            "SpotInstanceRequestId",
            "SpotInstanceRequestId",
            "spotInstanceRequestId",
            Kind::String(Range::ANY),
        ),
        Member::new("SriovNetSupport", "SriovNetSupport", "sriovNetSupport", Kind::String(Range::ANY)),
        Member::new("StateReason", "StateReason", "stateReason", Kind::Structure(&STATE_REASON)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)).omit_empty(),
        Member::new(
            "VirtualizationType",
            "VirtualizationType",
            "virtualizationType",
            Kind::Enum(&VIRTUALIZATION_TYPE),
        ),
        Member::new("CpuOptions", "CpuOptions", "cpuOptions", Kind::Structure(&CPU_OPTIONS)),
        Member::new("CapacityBlockId", "CapacityBlockId", "capacityBlockId", Kind::String(Range::ANY)),
        Member::new(
            "CapacityReservationId",
            "CapacityReservationId",
            "capacityReservationId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "CapacityReservationSpecification",
            "CapacityReservationSpecification",
            "capacityReservationSpecification",
            Kind::Structure(&CAPACITY_RESERVATION_SPECIFICATION_RESPONSE),
        ),
        Member::new(
            "HibernationOptions",
            "HibernationOptions",
            "hibernationOptions",
            Kind::Structure(&HIBERNATION_OPTIONS),
        ),
        Member::new("Licenses", "LicenseSet", "licenseSet", Kind::List(&LICENSE_LIST)),
        Member::new(
            "MetadataOptions",
            "MetadataOptions",
            "metadataOptions",
            Kind::Structure(&INSTANCE_METADATA_OPTIONS_RESPONSE),
        ),
        Member::new("EnclaveOptions", "EnclaveOptions", "enclaveOptions", Kind::Structure(&ENCLAVE_OPTIONS)),
        Member::new("BootMode", "BootMode", "bootMode", Kind::Enum(&BOOT_MODE_VALUES)),
        Member::new("PlatformDetails", "PlatformDetails", "platformDetails", Kind::String(Range::ANY)),
        Member::new("UsageOperation", "UsageOperation", "usageOperation", Kind::String(Range::ANY)),
        Member::new(
            "UsageOperationUpdateTime",
            "UsageOperationUpdateTime",
            "usageOperationUpdateTime",
            Kind::Timestamp,
        ),
        Member::new(
            "PrivateDnsNameOptions",
            "PrivateDnsNameOptions",
            "privateDnsNameOptions",
            Kind::Structure(&PRIVATE_DNS_NAME_OPTIONS_RESPONSE),
        ),
        Member::new("Ipv6Address", "Ipv6Address", "ipv6Address", Kind::String(Range::ANY)),
        Member::new("TpmSupport", "TpmSupport", "tpmSupport", Kind::String(Range::ANY)),
        Member::new(
            "MaintenanceOptions",
            "MaintenanceOptions",
            "maintenanceOptions",
            Kind::Structure(&INSTANCE_MAINTENANCE_OPTIONS),
        ),
        Member::new(
            "CurrentInstanceBootMode",
            "CurrentInstanceBootMode",
            "currentInstanceBootMode",
            Kind::Enum(&INSTANCE_BOOT_MODE_VALUES),
        ),
        Member::new(
            "NetworkPerformanceOptions",
            "NetworkPerformanceOptions",
            "networkPerformanceOptions",
            Kind::Structure(&INSTANCE_NETWORK_PERFORMANCE_OPTIONS),
        ),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
        Member::new(
            "SecondaryInterfaces",
            "SecondaryInterfaceSet",
            "secondaryInterfaceSet",
            Kind::List(&INSTANCE_SECONDARY_INTERFACE_LIST),
        ),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("ImageId", "ImageId", "imageId", Kind::String(Range::ANY)),
        Member::new("State", "InstanceState", "instanceState", Kind::Structure(&INSTANCE_STATE)),
        Member::new("PrivateDnsName", "PrivateDnsName", "privateDnsName", Kind::String(Range::ANY)),
        Member::new("PublicDnsName", "DnsName", "dnsName", Kind::String(Range::ANY)),
        Member::new("StateTransitionReason", "Reason", "reason", Kind::String(Range::ANY)),
        Member::new("KeyName", "KeyName", "keyName", Kind::String(Range::ANY)),
        Member::new("AmiLaunchIndex", "AmiLaunchIndex", "amiLaunchIndex", Kind::Integer(Range::ANY)),
        Member::new("ProductCodes", "ProductCodes", "productCodes", Kind::List(&PRODUCT_CODE_LIST)),
        Member::new("InstanceType", "InstanceType", "instanceType", Kind::String(Range::ANY)),
        Member::new("LaunchTime", "LaunchTime", "launchTime", Kind::Timestamp),
        Member::new("Placement", "Placement", "placement", Kind::Structure(&PLACEMENT)),
        Member::new("KernelId", "KernelId", "kernelId", Kind::String(Range::ANY)),
        Member::new("RamdiskId", "RamdiskId", "ramdiskId", Kind::String(Range::ANY)),
        Member::new("Platform", "Platform", "platform", Kind::Enum(&PLATFORM_VALUES)),
        Member::new("Monitoring", "Monitoring", "monitoring", Kind::Structure(&MONITORING)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new("PublicIpAddress", "IpAddress", "ipAddress", Kind::String(Range::ANY)),
    ],
};
structure!(Instance, INSTANCE, { 0 architecture 1 block_device_mappings 2 client_token 3 ebs_optimized 4 ena_support 5 hypervisor 6 iam_instance_profile 7 instance_lifecycle 8 elastic_gpu_associations 9 elastic_inference_accelerator_associations 10 network_interfaces 11 outpost_arn 12 root_device_name 13 root_device_type 14 security_groups 15 source_dest_check 16 spot_instance_request_id 17 sriov_net_support 18 state_reason 19 tags 20 virtualization_type 21 cpu_options 22 capacity_block_id 23 capacity_reservation_id 24 capacity_reservation_specification 25 hibernation_options 26 licenses 27 metadata_options 28 enclave_options 29 boot_mode 30 platform_details 31 usage_operation 32 usage_operation_update_time 33 private_dns_name_options 34 ipv6_address 35 tpm_support 36 maintenance_options 37 current_instance_boot_mode 38 network_performance_options 39 operator 40 secondary_interfaces 41 instance_id 42 image_id 43 state 44 private_dns_name 45 public_dns_name 46 state_transition_reason 47 key_name 48 ami_launch_index 49 product_codes 50 instance_type 51 launch_time 52 placement 53 kernel_id 54 ramdisk_id 55 platform 56 monitoring 57 subnet_id 58 vpc_id 59 private_ip_address 60 public_ip_address });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceAttachmentEnaSrdSpecification {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<InstanceAttachmentEnaSrdUdpSpecification>,
}

pub static INSTANCE_ATTACHMENT_ENA_SRD_SPECIFICATION: Schema = Schema {
    name: "InstanceAttachmentEnaSrdSpecification",
    members: &[
        Member::new("EnaSrdEnabled", "EnaSrdEnabled", "enaSrdEnabled", Kind::Boolean),
        Member::new(
            "EnaSrdUdpSpecification",
            "EnaSrdUdpSpecification",
            "enaSrdUdpSpecification",
            Kind::Structure(&INSTANCE_ATTACHMENT_ENA_SRD_UDP_SPECIFICATION),
        ),
    ],
};
structure!(InstanceAttachmentEnaSrdSpecification, INSTANCE_ATTACHMENT_ENA_SRD_SPECIFICATION, { 0 ena_srd_enabled 1 ena_srd_udp_specification });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceAttachmentEnaSrdUdpSpecification {
    pub ena_srd_udp_enabled: Option<bool>,
}

pub static INSTANCE_ATTACHMENT_ENA_SRD_UDP_SPECIFICATION: Schema = Schema {
    name: "InstanceAttachmentEnaSrdUdpSpecification",
    members: &[Member::new("EnaSrdUdpEnabled", "EnaSrdUdpEnabled", "enaSrdUdpEnabled", Kind::Boolean)],
};
structure!(InstanceAttachmentEnaSrdUdpSpecification, INSTANCE_ATTACHMENT_ENA_SRD_UDP_SPECIFICATION, { 0 ena_srd_udp_enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceAttribute {
    pub block_device_mappings: Vec<InstanceBlockDeviceMapping>,
    pub disable_api_termination: Option<AttributeBooleanValue>,
    pub ena_support: Option<AttributeBooleanValue>,
    pub enclave_options: Option<EnclaveOptions>,
    pub ebs_optimized: Option<AttributeBooleanValue>,
    pub instance_id: Option<String>,
    pub instance_initiated_shutdown_behavior: Option<AttributeValue>,
    pub instance_type: Option<AttributeValue>,
    pub kernel_id: Option<AttributeValue>,
    pub product_codes: Vec<ProductCode>,
    pub ramdisk_id: Option<AttributeValue>,
    pub root_device_name: Option<AttributeValue>,
    pub source_dest_check: Option<AttributeBooleanValue>,
    pub sriov_net_support: Option<AttributeValue>,
    pub user_data: Option<AttributeValue>,
    pub disable_api_stop: Option<AttributeBooleanValue>,
    pub groups: Vec<GroupIdentifier>,
}

pub static INSTANCE_ATTRIBUTE: Schema = Schema {
    name: "InstanceAttribute",
    members: &[
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "blockDeviceMapping",
            Kind::List(&INSTANCE_BLOCK_DEVICE_MAPPING_LIST),
        ),
        Member::new(
            "DisableApiTermination",
            "DisableApiTermination",
            "disableApiTermination",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("EnaSupport", "EnaSupport", "enaSupport", Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE)),
        Member::new("EnclaveOptions", "EnclaveOptions", "enclaveOptions", Kind::Structure(&ENCLAVE_OPTIONS)),
        Member::new(
            "EbsOptimized",
            "EbsOptimized",
            "ebsOptimized",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new(
            "InstanceInitiatedShutdownBehavior",
            "InstanceInitiatedShutdownBehavior",
            "instanceInitiatedShutdownBehavior",
            Kind::Structure(&ATTRIBUTE_VALUE),
        ),
        Member::new("InstanceType", "InstanceType", "instanceType", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("KernelId", "Kernel", "kernel", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("ProductCodes", "ProductCodes", "productCodes", Kind::List(&PRODUCT_CODE_LIST)),
        Member::new("RamdiskId", "Ramdisk", "ramdisk", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("RootDeviceName", "RootDeviceName", "rootDeviceName", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new(
            "SourceDestCheck",
            "SourceDestCheck",
            "sourceDestCheck",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "SriovNetSupport",
            "SriovNetSupport",
            "sriovNetSupport",
            Kind::Structure(&ATTRIBUTE_VALUE),
        ),
        Member::new("UserData", "UserData", "userData", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new(
            "DisableApiStop",
            "DisableApiStop",
            "disableApiStop",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("Groups", "GroupSet", "groupSet", Kind::List(&GROUP_IDENTIFIER_LIST)),
    ],
};
structure!(InstanceAttribute, INSTANCE_ATTRIBUTE, { 0 block_device_mappings 1 disable_api_termination 2 ena_support 3 enclave_options 4 ebs_optimized 5 instance_id 6 instance_initiated_shutdown_behavior 7 instance_type 8 kernel_id 9 product_codes 10 ramdisk_id 11 root_device_name 12 source_dest_check 13 sriov_net_support 14 user_data 15 disable_api_stop 16 groups });

string_enum!(INSTANCE_ATTRIBUTE_NAME, InstanceAttributeName, true, {
INSTANCE_TYPE = "instanceType",
KERNEL = "kernel",
RAMDISK = "ramdisk",
USER_DATA = "userData",
DISABLE_API_TERMINATION = "disableApiTermination",
INSTANCE_INITIATED_SHUTDOWN_BEHAVIOR = "instanceInitiatedShutdownBehavior",
ROOT_DEVICE_NAME = "rootDeviceName",
BLOCK_DEVICE_MAPPING = "blockDeviceMapping",
PRODUCT_CODES = "productCodes",
SOURCE_DEST_CHECK = "sourceDestCheck",
GROUP_SET = "groupSet",
EBS_OPTIMIZED = "ebsOptimized",
SRIOV_NET_SUPPORT = "sriovNetSupport",
ENA_SUPPORT = "enaSupport",
ENCLAVE_OPTIONS = "enclaveOptions",
DISABLE_API_STOP = "disableApiStop",
});

string_enum!(INSTANCE_AUTO_RECOVERY_STATE, InstanceAutoRecoveryState, false, {
DISABLED = "disabled",
DEFAULT = "default",
});

string_enum!(INSTANCE_BANDWIDTH_WEIGHTING, InstanceBandwidthWeighting, false, {
DEFAULT = "default",
VPC_1 = "vpc-1",
EBS_1 = "ebs-1",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceBlockDeviceMapping {
    pub device_name: Option<String>,
    pub ebs: Option<EbsInstanceBlockDevice>,
}

pub static INSTANCE_BLOCK_DEVICE_MAPPING: Schema = Schema {
    name: "InstanceBlockDeviceMapping",
    members: &[
        Member::new("DeviceName", "DeviceName", "deviceName", Kind::String(Range::ANY)),
        Member::new("Ebs", "Ebs", "ebs", Kind::Structure(&EBS_INSTANCE_BLOCK_DEVICE)),
    ],
};
structure!(InstanceBlockDeviceMapping, INSTANCE_BLOCK_DEVICE_MAPPING, { 0 device_name 1 ebs });

static INSTANCE_BLOCK_DEVICE_MAPPING_LIST: List =
    List::new(Kind::Structure(&INSTANCE_BLOCK_DEVICE_MAPPING), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceBlockDeviceMappingSpecification {
    pub device_name: Option<String>,
    pub ebs: Option<EbsInstanceBlockDeviceSpecification>,
    pub virtual_name: Option<String>,
    pub no_device: Option<String>,
}

pub static INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION: Schema = Schema {
    name: "InstanceBlockDeviceMappingSpecification",
    members: &[
        Member::new("DeviceName", "DeviceName", "deviceName", Kind::String(Range::ANY)),
        Member::new("Ebs", "Ebs", "ebs", Kind::Structure(&EBS_INSTANCE_BLOCK_DEVICE_SPECIFICATION)),
        Member::new("VirtualName", "VirtualName", "virtualName", Kind::String(Range::ANY)),
        Member::new("NoDevice", "NoDevice", "noDevice", Kind::String(Range::ANY)),
    ],
};
structure!(InstanceBlockDeviceMappingSpecification, INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION, { 0 device_name 1 ebs 2 virtual_name 3 no_device });

static INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION), "", "item");

string_enum!(INSTANCE_BOOT_MODE_VALUES, InstanceBootModeValues, false, {
LEGACY_BIOS = "legacy-bios",
UEFI = "uefi",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceCreditSpecification {
    pub instance_id: Option<String>,
    pub cpu_credits: Option<String>,
}

pub static INSTANCE_CREDIT_SPECIFICATION: Schema = Schema {
    name: "InstanceCreditSpecification",
    members: &[
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("CpuCredits", "CpuCredits", "cpuCredits", Kind::String(Range::ANY)),
    ],
};
structure!(InstanceCreditSpecification, INSTANCE_CREDIT_SPECIFICATION, { 0 instance_id 1 cpu_credits });

static INSTANCE_CREDIT_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&INSTANCE_CREDIT_SPECIFICATION), "", "item");

string_enum!(INSTANCE_GENERATION, InstanceGeneration, false, {
CURRENT = "current",
PREVIOUS = "previous",
});

static INSTANCE_GENERATION_SET: List = List::new(Kind::Enum(&INSTANCE_GENERATION), "", "item");

static INSTANCE_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "InstanceId");

string_enum!(INSTANCE_INTERRUPTION_BEHAVIOR, InstanceInterruptionBehavior, false, {
HIBERNATE = "hibernate",
STOP = "stop",
TERMINATE = "terminate",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceIpv4Prefix {
    pub ipv4_prefix: Option<String>,
}

pub static INSTANCE_IPV4_PREFIX: Schema = Schema {
    name: "InstanceIpv4Prefix",
    members: &[Member::new("Ipv4Prefix", "Ipv4Prefix", "ipv4Prefix", Kind::String(Range::ANY))],
};
structure!(InstanceIpv4Prefix, INSTANCE_IPV4_PREFIX, { 0 ipv4_prefix });

static INSTANCE_IPV4_PREFIX_LIST: List = List::new(Kind::Structure(&INSTANCE_IPV4_PREFIX), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceIpv6Address {
    pub ipv6_address: Option<String>,
    pub is_primary_ipv6: Option<bool>,
}

pub static INSTANCE_IPV6_ADDRESS: Schema = Schema {
    name: "InstanceIpv6Address",
    members: &[
        Member::new("Ipv6Address", "Ipv6Address", "ipv6Address", Kind::String(Range::ANY)),
        Member::new("IsPrimaryIpv6", "IsPrimaryIpv6", "isPrimaryIpv6", Kind::Boolean),
    ],
};
structure!(InstanceIpv6Address, INSTANCE_IPV6_ADDRESS, { 0 ipv6_address 1 is_primary_ipv6 });

static INSTANCE_IPV6_ADDRESS_LIST: List = List::new(Kind::Structure(&INSTANCE_IPV6_ADDRESS), "", "item");

static INSTANCE_IPV6_ADDRESS_LIST_REQUEST: List =
    List::new(Kind::Structure(&INSTANCE_IPV6_ADDRESS_REQUEST), "", "InstanceIpv6Address");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceIpv6AddressRequest {
    pub ipv6_address: Option<String>,
}

pub static INSTANCE_IPV6_ADDRESS_REQUEST: Schema = Schema {
    name: "InstanceIpv6AddressRequest",
    members: &[Member::new("Ipv6Address", "Ipv6Address", "Ipv6Address", Kind::String(Range::ANY))],
};
structure!(InstanceIpv6AddressRequest, INSTANCE_IPV6_ADDRESS_REQUEST, { 0 ipv6_address });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceIpv6Prefix {
    pub ipv6_prefix: Option<String>,
}

pub static INSTANCE_IPV6_PREFIX: Schema = Schema {
    name: "InstanceIpv6Prefix",
    members: &[Member::new("Ipv6Prefix", "Ipv6Prefix", "ipv6Prefix", Kind::String(Range::ANY))],
};
structure!(InstanceIpv6Prefix, INSTANCE_IPV6_PREFIX, { 0 ipv6_prefix });

static INSTANCE_IPV6_PREFIX_LIST: List = List::new(Kind::Structure(&INSTANCE_IPV6_PREFIX), "", "item");

string_enum!(INSTANCE_LIFECYCLE_TYPE, InstanceLifecycleType, false, {
SPOT = "spot",
SCHEDULED = "scheduled",
CAPACITY_BLOCK = "capacity-block",
INTERRUPTIBLE_CAPACITY_RESERVATION = "interruptible-capacity-reservation",
});

static INSTANCE_LIST: List = List::new(Kind::Structure(&INSTANCE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMaintenanceOptions {
    pub auto_recovery: Option<InstanceAutoRecoveryState>,
    pub reboot_migration: Option<InstanceRebootMigrationState>,
}

pub static INSTANCE_MAINTENANCE_OPTIONS: Schema = Schema {
    name: "InstanceMaintenanceOptions",
    members: &[
        Member::new(
            "AutoRecovery",
            "AutoRecovery",
            "autoRecovery",
            Kind::Enum(&INSTANCE_AUTO_RECOVERY_STATE),
        ),
        Member::new(
            "RebootMigration",
            "RebootMigration",
            "rebootMigration",
            Kind::Enum(&INSTANCE_REBOOT_MIGRATION_STATE),
        ),
    ],
};
structure!(InstanceMaintenanceOptions, INSTANCE_MAINTENANCE_OPTIONS, { 0 auto_recovery 1 reboot_migration });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMaintenanceOptionsRequest {
    pub auto_recovery: Option<InstanceAutoRecoveryState>,
}

pub static INSTANCE_MAINTENANCE_OPTIONS_REQUEST: Schema = Schema {
    name: "InstanceMaintenanceOptionsRequest",
    members: &[Member::new(
        "AutoRecovery",
        "AutoRecovery",
        "AutoRecovery",
        Kind::Enum(&INSTANCE_AUTO_RECOVERY_STATE),
    )],
};
structure!(InstanceMaintenanceOptionsRequest, INSTANCE_MAINTENANCE_OPTIONS_REQUEST, { 0 auto_recovery });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMarketOptionsRequest {
    pub market_type: Option<MarketType>,
    pub spot_options: Option<SpotMarketOptions>,
}

pub static INSTANCE_MARKET_OPTIONS_REQUEST: Schema = Schema {
    name: "InstanceMarketOptionsRequest",
    members: &[
        Member::new("MarketType", "MarketType", "MarketType", Kind::Enum(&MARKET_TYPE)),
        Member::new("SpotOptions", "SpotOptions", "SpotOptions", Kind::Structure(&SPOT_MARKET_OPTIONS)),
    ],
};
structure!(InstanceMarketOptionsRequest, INSTANCE_MARKET_OPTIONS_REQUEST, { 0 market_type 1 spot_options });

string_enum!(INSTANCE_METADATA_ENDPOINT_STATE, InstanceMetadataEndpointState, false, {
DISABLED = "disabled",
ENABLED = "enabled",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMetadataOptionsRequest {
    pub http_tokens: Option<HttpTokensState>,
    pub http_put_response_hop_limit: Option<i32>,
    pub http_endpoint: Option<InstanceMetadataEndpointState>,
    pub http_protocol_ipv6: Option<InstanceMetadataProtocolState>,
    pub instance_metadata_tags: Option<InstanceMetadataTagsState>,
}

pub static INSTANCE_METADATA_OPTIONS_REQUEST: Schema = Schema {
    name: "InstanceMetadataOptionsRequest",
    members: &[
        Member::new("HttpTokens", "HttpTokens", "HttpTokens", Kind::Enum(&HTTP_TOKENS_STATE)),
        Member::new(
            "HttpPutResponseHopLimit",
            "HttpPutResponseHopLimit",
            "HttpPutResponseHopLimit",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "HttpEndpoint",
            "HttpEndpoint",
            "HttpEndpoint",
            Kind::Enum(&INSTANCE_METADATA_ENDPOINT_STATE),
        ),
        Member::new(
            "HttpProtocolIpv6",
            "HttpProtocolIpv6",
            "HttpProtocolIpv6",
            Kind::Enum(&INSTANCE_METADATA_PROTOCOL_STATE),
        ),
        Member::new(
            "InstanceMetadataTags",
            "InstanceMetadataTags",
            "InstanceMetadataTags",
            Kind::Enum(&INSTANCE_METADATA_TAGS_STATE),
        ),
    ],
};
structure!(InstanceMetadataOptionsRequest, INSTANCE_METADATA_OPTIONS_REQUEST, { 0 http_tokens 1 http_put_response_hop_limit 2 http_endpoint 3 http_protocol_ipv6 4 instance_metadata_tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMetadataOptionsResponse {
    pub state: Option<InstanceMetadataOptionsState>,
    pub http_tokens: Option<HttpTokensState>,
    pub http_put_response_hop_limit: Option<i32>,
    pub http_endpoint: Option<InstanceMetadataEndpointState>,
    pub http_protocol_ipv6: Option<InstanceMetadataProtocolState>,
    pub instance_metadata_tags: Option<InstanceMetadataTagsState>,
}

pub static INSTANCE_METADATA_OPTIONS_RESPONSE: Schema = Schema {
    name: "InstanceMetadataOptionsResponse",
    members: &[
        Member::new("State", "State", "state", Kind::Enum(&INSTANCE_METADATA_OPTIONS_STATE)),
        Member::new("HttpTokens", "HttpTokens", "httpTokens", Kind::Enum(&HTTP_TOKENS_STATE)),
        Member::new(
            "HttpPutResponseHopLimit",
            "HttpPutResponseHopLimit",
            "httpPutResponseHopLimit",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "HttpEndpoint",
            "HttpEndpoint",
            "httpEndpoint",
            Kind::Enum(&INSTANCE_METADATA_ENDPOINT_STATE),
        ),
        Member::new(
            "HttpProtocolIpv6",
            "HttpProtocolIpv6",
            "httpProtocolIpv6",
            Kind::Enum(&INSTANCE_METADATA_PROTOCOL_STATE),
        ),
        Member::new(
            "InstanceMetadataTags",
            "InstanceMetadataTags",
            "instanceMetadataTags",
            Kind::Enum(&INSTANCE_METADATA_TAGS_STATE),
        ),
    ],
};
structure!(InstanceMetadataOptionsResponse, INSTANCE_METADATA_OPTIONS_RESPONSE, { 0 state 1 http_tokens 2 http_put_response_hop_limit 3 http_endpoint 4 http_protocol_ipv6 5 instance_metadata_tags });

string_enum!(INSTANCE_METADATA_OPTIONS_STATE, InstanceMetadataOptionsState, false, {
PENDING = "pending",
APPLIED = "applied",
});

string_enum!(INSTANCE_METADATA_PROTOCOL_STATE, InstanceMetadataProtocolState, false, {
DISABLED = "disabled",
ENABLED = "enabled",
});

string_enum!(INSTANCE_METADATA_TAGS_STATE, InstanceMetadataTagsState, false, {
DISABLED = "disabled",
ENABLED = "enabled",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkInterface {
    pub association: Option<InstanceNetworkInterfaceAssociation>,
    pub attachment: Option<InstanceNetworkInterfaceAttachment>,
    pub description: Option<String>,
    pub groups: Vec<GroupIdentifier>,
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    pub mac_address: Option<String>,
    pub network_interface_id: Option<String>,
    pub owner_id: Option<String>,
    pub private_dns_name: Option<String>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Vec<InstancePrivateIpAddress>,
    pub source_dest_check: Option<bool>,
    pub status: Option<NetworkInterfaceStatus>,
    pub subnet_id: Option<String>,
    pub vpc_id: Option<String>,
    pub interface_type: Option<String>,
    pub ipv4_prefixes: Vec<InstanceIpv4Prefix>,
    pub ipv6_prefixes: Vec<InstanceIpv6Prefix>,
    pub connection_tracking_configuration: Option<ConnectionTrackingSpecificationResponse>,
    pub operator: Option<OperatorResponse>,
}

pub static INSTANCE_NETWORK_INTERFACE: Schema = Schema {
    name: "InstanceNetworkInterface",
    members: &[
        Member::new(
            "Association",
            "Association",
            "association",
            Kind::Structure(&INSTANCE_NETWORK_INTERFACE_ASSOCIATION),
        ),
        Member::new(
            "Attachment",
            "Attachment",
            "attachment",
            Kind::Structure(&INSTANCE_NETWORK_INTERFACE_ATTACHMENT),
        ),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("Groups", "GroupSet", "groupSet", Kind::List(&GROUP_IDENTIFIER_LIST)),
        Member::new(
            "Ipv6Addresses",
            "Ipv6AddressesSet",
            "ipv6AddressesSet",
            Kind::List(&INSTANCE_IPV6_ADDRESS_LIST),
        ),
        Member::new("MacAddress", "MacAddress", "macAddress", Kind::String(Range::ANY)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("PrivateDnsName", "PrivateDnsName", "privateDnsName", Kind::String(Range::ANY)),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddressesSet",
            "privateIpAddressesSet",
            Kind::List(&INSTANCE_PRIVATE_IP_ADDRESS_LIST),
        ),
        Member::new("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", Kind::Boolean),
        Member::new("Status", "Status", "status", Kind::Enum(&NETWORK_INTERFACE_STATUS)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("InterfaceType", "InterfaceType", "interfaceType", Kind::String(Range::ANY)),
        Member::new("Ipv4Prefixes", "Ipv4PrefixSet", "ipv4PrefixSet", Kind::List(&INSTANCE_IPV4_PREFIX_LIST)),
        Member::new("Ipv6Prefixes", "Ipv6PrefixSet", "ipv6PrefixSet", Kind::List(&INSTANCE_IPV6_PREFIX_LIST)),
        Member::new(
            "ConnectionTrackingConfiguration",
            "ConnectionTrackingConfiguration",
            "connectionTrackingConfiguration",
            Kind::Structure(&CONNECTION_TRACKING_SPECIFICATION_RESPONSE),
        ),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
    ],
};
structure!(InstanceNetworkInterface, INSTANCE_NETWORK_INTERFACE, { 0 association 1 attachment 2 description 3 groups 4 ipv6_addresses 5 mac_address 6 network_interface_id 7 owner_id 8 private_dns_name 9 private_ip_address 10 private_ip_addresses 11 source_dest_check 12 status 13 subnet_id 14 vpc_id 15 interface_type 16 ipv4_prefixes 17 ipv6_prefixes 18 connection_tracking_configuration 19 operator });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkInterfaceAssociation {
    pub carrier_ip: Option<String>,
    pub customer_owned_ip: Option<String>,
    pub ip_owner_id: Option<String>,
    pub public_dns_name: Option<String>,
    pub public_ip: Option<String>,
}

pub static INSTANCE_NETWORK_INTERFACE_ASSOCIATION: Schema = Schema {
    name: "InstanceNetworkInterfaceAssociation",
    members: &[
        Member::new("CarrierIp", "CarrierIp", "carrierIp", Kind::String(Range::ANY)),
        Member::new("CustomerOwnedIp", "CustomerOwnedIp", "customerOwnedIp", Kind::String(Range::ANY)),
        Member::new("IpOwnerId", "IpOwnerId", "ipOwnerId", Kind::String(Range::ANY)),
        Member::new("PublicDnsName", "PublicDnsName", "publicDnsName", Kind::String(Range::ANY)),
        Member::new("PublicIp", "PublicIp", "publicIp", Kind::String(Range::ANY)),
    ],
};
structure!(InstanceNetworkInterfaceAssociation, INSTANCE_NETWORK_INTERFACE_ASSOCIATION, { 0 carrier_ip 1 customer_owned_ip 2 ip_owner_id 3 public_dns_name 4 public_ip });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkInterfaceAttachment {
    pub attach_time: Option<Timestamp>,
    pub attachment_id: Option<String>,
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i32>,
    pub status: Option<AttachmentStatus>,
    pub network_card_index: Option<i32>,
    pub ena_srd_specification: Option<InstanceAttachmentEnaSrdSpecification>,
    pub ena_queue_count: Option<i32>,
}

pub static INSTANCE_NETWORK_INTERFACE_ATTACHMENT: Schema = Schema {
    name: "InstanceNetworkInterfaceAttachment",
    members: &[
        Member::new("AttachTime", "AttachTime", "attachTime", Kind::Timestamp),
        Member::new("AttachmentId", "AttachmentId", "attachmentId", Kind::String(Range::ANY)),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("DeviceIndex", "DeviceIndex", "deviceIndex", Kind::Integer(Range::ANY)),
        Member::new("Status", "Status", "status", Kind::Enum(&ATTACHMENT_STATUS)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            "enaSrdSpecification",
            Kind::Structure(&INSTANCE_ATTACHMENT_ENA_SRD_SPECIFICATION),
        ),
        Member::new("EnaQueueCount", "EnaQueueCount", "enaQueueCount", Kind::Integer(Range::ANY)),
    ],
};
structure!(InstanceNetworkInterfaceAttachment, INSTANCE_NETWORK_INTERFACE_ATTACHMENT, { 0 attach_time 1 attachment_id 2 delete_on_termination 3 device_index 4 status 5 network_card_index 6 ena_srd_specification 7 ena_queue_count });

static INSTANCE_NETWORK_INTERFACE_LIST: List =
    List::new(Kind::Structure(&INSTANCE_NETWORK_INTERFACE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkInterfaceSpecification {
    pub associate_public_ip_address: Option<bool>,
    pub delete_on_termination: Option<bool>,
    pub description: Option<String>,
    pub device_index: Option<i32>,
    pub groups: Vec<String>,
    pub ipv6_address_count: Option<i32>,
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    pub network_interface_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Vec<PrivateIpAddressSpecification>,
    pub secondary_private_ip_address_count: Option<i32>,
    pub subnet_id: Option<String>,
    pub associate_carrier_ip_address: Option<bool>,
    pub interface_type: Option<String>,
    pub network_card_index: Option<i32>,
    pub ipv4_prefixes: Vec<Ipv4PrefixSpecificationRequest>,
    pub ipv4_prefix_count: Option<i32>,
    pub ipv6_prefixes: Vec<Ipv6PrefixSpecificationRequest>,
    pub ipv6_prefix_count: Option<i32>,
    pub primary_ipv6: Option<bool>,
    pub ena_srd_specification: Option<EnaSrdSpecificationRequest>,
    pub connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    pub ena_queue_count: Option<i32>,
}

pub static INSTANCE_NETWORK_INTERFACE_SPECIFICATION: Schema = Schema {
    name: "InstanceNetworkInterfaceSpecification",
    members: &[
        Member::new(
            "AssociatePublicIpAddress",
            "AssociatePublicIpAddress",
            "associatePublicIpAddress",
            Kind::Boolean,
        ),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("DeviceIndex", "DeviceIndex", "deviceIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "Groups",
            "SecurityGroupId",
            "SecurityGroupId",
            Kind::List(&SECURITY_GROUP_ID_STRING_LIST),
        ),
        Member::new("Ipv6AddressCount", "Ipv6AddressCount", "ipv6AddressCount", Kind::Integer(Range::ANY)),
        Member::new(
            "Ipv6Addresses",
            "Ipv6Addresses",
            "ipv6AddressesSet",
            Kind::List(&INSTANCE_IPV6_ADDRESS_LIST),
        ),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddresses",
            "privateIpAddressesSet",
            Kind::List(&PRIVATE_IP_ADDRESS_SPECIFICATION_LIST),
        ),
        Member::new(
            "SecondaryPrivateIpAddressCount",
            "SecondaryPrivateIpAddressCount",
            "secondaryPrivateIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new(
            "AssociateCarrierIpAddress",
            "AssociateCarrierIpAddress",
            "AssociateCarrierIpAddress",
            Kind::Boolean,
        ),
        Member::new("InterfaceType", "InterfaceType", "InterfaceType", Kind::String(Range::ANY)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "NetworkCardIndex", Kind::Integer(Range::ANY)),
        Member::new("Ipv4Prefixes", "Ipv4Prefix", "Ipv4Prefix", Kind::List(&IPV4_PREFIX_LIST)),
        Member::new("Ipv4PrefixCount", "Ipv4PrefixCount", "Ipv4PrefixCount", Kind::Integer(Range::ANY)),
        Member::new("Ipv6Prefixes", "Ipv6Prefix", "Ipv6Prefix", Kind::List(&IPV6_PREFIX_LIST)),
        Member::new("Ipv6PrefixCount", "Ipv6PrefixCount", "Ipv6PrefixCount", Kind::Integer(Range::ANY)),
        Member::new("PrimaryIpv6", "PrimaryIpv6", "PrimaryIpv6", Kind::Boolean),
        Member::new(
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            Kind::Structure(&ENA_SRD_SPECIFICATION_REQUEST),
        ),
        Member::new(
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            Kind::Structure(&CONNECTION_TRACKING_SPECIFICATION_REQUEST),
        ),
        Member::new("EnaQueueCount", "EnaQueueCount", "EnaQueueCount", Kind::Integer(Range::ANY)),
    ],
};
structure!(InstanceNetworkInterfaceSpecification, INSTANCE_NETWORK_INTERFACE_SPECIFICATION, { 0 associate_public_ip_address 1 delete_on_termination 2 description 3 device_index 4 groups 5 ipv6_address_count 6 ipv6_addresses 7 network_interface_id 8 private_ip_address 9 private_ip_addresses 10 secondary_private_ip_address_count 11 subnet_id 12 associate_carrier_ip_address 13 interface_type 14 network_card_index 15 ipv4_prefixes 16 ipv4_prefix_count 17 ipv6_prefixes 18 ipv6_prefix_count 19 primary_ipv6 20 ena_srd_specification 21 connection_tracking_specification 22 ena_queue_count });

static INSTANCE_NETWORK_INTERFACE_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&INSTANCE_NETWORK_INTERFACE_SPECIFICATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkPerformanceOptions {
    pub bandwidth_weighting: Option<InstanceBandwidthWeighting>,
}

pub static INSTANCE_NETWORK_PERFORMANCE_OPTIONS: Schema = Schema {
    name: "InstanceNetworkPerformanceOptions",
    members: &[Member::new(
        "BandwidthWeighting",
        "BandwidthWeighting",
        "bandwidthWeighting",
        Kind::Enum(&INSTANCE_BANDWIDTH_WEIGHTING),
    )],
};
structure!(InstanceNetworkPerformanceOptions, INSTANCE_NETWORK_PERFORMANCE_OPTIONS, { 0 bandwidth_weighting });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkPerformanceOptionsRequest {
    pub bandwidth_weighting: Option<InstanceBandwidthWeighting>,
}

pub static INSTANCE_NETWORK_PERFORMANCE_OPTIONS_REQUEST: Schema = Schema {
    name: "InstanceNetworkPerformanceOptionsRequest",
    members: &[Member::new(
        "BandwidthWeighting",
        "BandwidthWeighting",
        "BandwidthWeighting",
        Kind::Enum(&INSTANCE_BANDWIDTH_WEIGHTING),
    )],
};
structure!(InstanceNetworkPerformanceOptionsRequest, INSTANCE_NETWORK_PERFORMANCE_OPTIONS_REQUEST, { 0 bandwidth_weighting });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstancePrivateIpAddress {
    pub association: Option<InstanceNetworkInterfaceAssociation>,
    pub primary: Option<bool>,
    pub private_dns_name: Option<String>,
    pub private_ip_address: Option<String>,
}

pub static INSTANCE_PRIVATE_IP_ADDRESS: Schema = Schema {
    name: "InstancePrivateIpAddress",
    members: &[
        Member::new(
            "Association",
            "Association",
            "association",
            Kind::Structure(&INSTANCE_NETWORK_INTERFACE_ASSOCIATION),
        ),
        Member::new("Primary", "Primary", "primary", Kind::Boolean),
        Member::new("PrivateDnsName", "PrivateDnsName", "privateDnsName", Kind::String(Range::ANY)),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
    ],
};
structure!(InstancePrivateIpAddress, INSTANCE_PRIVATE_IP_ADDRESS, { 0 association 1 primary 2 private_dns_name 3 private_ip_address });

static INSTANCE_PRIVATE_IP_ADDRESS_LIST: List =
    List::new(Kind::Structure(&INSTANCE_PRIVATE_IP_ADDRESS), "", "item");

string_enum!(INSTANCE_REBOOT_MIGRATION_STATE, InstanceRebootMigrationState, false, {
DISABLED = "disabled",
DEFAULT = "default",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceRequirements {
    pub v_cpu_count: Option<VCpuCountRange>,
    pub memory_mi_b: Option<MemoryMiB>,
    pub cpu_manufacturers: Vec<CpuManufacturer>,
    pub memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpu>,
    pub excluded_instance_types: Vec<String>,
    pub instance_generations: Vec<InstanceGeneration>,
    pub spot_max_price_percentage_over_lowest_price: Option<i32>,
    pub on_demand_max_price_percentage_over_lowest_price: Option<i32>,
    pub bare_metal: Option<BareMetal>,
    pub burstable_performance: Option<BurstablePerformance>,
    pub require_hibernate_support: Option<bool>,
    pub network_interface_count: Option<NetworkInterfaceCount>,
    pub local_storage: Option<LocalStorage>,
    pub local_storage_types: Vec<LocalStorageType>,
    pub total_local_storage_gb: Option<TotalLocalStorageGB>,
    pub baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbps>,
    pub accelerator_types: Vec<AcceleratorType>,
    pub accelerator_count: Option<AcceleratorCount>,
    pub accelerator_manufacturers: Vec<AcceleratorManufacturer>,
    pub accelerator_names: Vec<AcceleratorName>,
    pub accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiB>,
    pub network_bandwidth_gbps: Option<NetworkBandwidthGbps>,
    pub allowed_instance_types: Vec<String>,
    pub max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i32>,
    pub baseline_performance_factors: Option<BaselinePerformanceFactors>,
    pub require_encryption_in_transit: Option<bool>,
}

pub static INSTANCE_REQUIREMENTS: Schema = Schema {
    name: "InstanceRequirements",
    members: &[
        Member::new("VCpuCount", "VCpuCount", "vCpuCount", Kind::Structure(&V_CPU_COUNT_RANGE)),
        Member::new("MemoryMiB", "MemoryMiB", "memoryMiB", Kind::Structure(&MEMORY_MI_B)),
        Member::new(
            "CpuManufacturers",
            "CpuManufacturerSet",
            "cpuManufacturerSet",
            Kind::List(&CPU_MANUFACTURER_SET),
        ),
        Member::new(
            "MemoryGiBPerVCpu",
            "MemoryGiBPerVCpu",
            "memoryGiBPerVCpu",
            Kind::Structure(&MEMORY_GI_B_PER_V_CPU),
        ),
        Member::new(
            "ExcludedInstanceTypes",
            "ExcludedInstanceTypeSet",
            "excludedInstanceTypeSet",
            Kind::List(&EXCLUDED_INSTANCE_TYPE_SET),
        ),
        Member::new(
            "InstanceGenerations",
            "InstanceGenerationSet",
            "instanceGenerationSet",
            Kind::List(&INSTANCE_GENERATION_SET),
        ),
        Member::new(
            "SpotMaxPricePercentageOverLowestPrice",
            "SpotMaxPricePercentageOverLowestPrice",
            "spotMaxPricePercentageOverLowestPrice",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "OnDemandMaxPricePercentageOverLowestPrice",
            "OnDemandMaxPricePercentageOverLowestPrice",
            "onDemandMaxPricePercentageOverLowestPrice",
            Kind::Integer(Range::ANY),
        ),
        Member::new("BareMetal", "BareMetal", "bareMetal", Kind::Enum(&BARE_METAL)),
        Member::new(
            "BurstablePerformance",
            "BurstablePerformance",
            "burstablePerformance",
            Kind::Enum(&BURSTABLE_PERFORMANCE),
        ),
        Member::new(
            "RequireHibernateSupport",
            "RequireHibernateSupport",
            "requireHibernateSupport",
            Kind::Boolean,
        ),
        Member::new(
            "NetworkInterfaceCount",
            "NetworkInterfaceCount",
            "networkInterfaceCount",
            Kind::Structure(&NETWORK_INTERFACE_COUNT),
        ),
        Member::new("LocalStorage", "LocalStorage", "localStorage", Kind::Enum(&LOCAL_STORAGE)),
        Member::new(
            "LocalStorageTypes",
            "LocalStorageTypeSet",
            "localStorageTypeSet",
            Kind::List(&LOCAL_STORAGE_TYPE_SET),
        ),
        Member::new(
            "TotalLocalStorageGB",
            "TotalLocalStorageGB",
            "totalLocalStorageGB",
            Kind::Structure(&TOTAL_LOCAL_STORAGE_GB),
        ),
        Member::new(
            "BaselineEbsBandwidthMbps",
            "BaselineEbsBandwidthMbps",
            "baselineEbsBandwidthMbps",
            Kind::Structure(&BASELINE_EBS_BANDWIDTH_MBPS),
        ),
        Member::new(
            "AcceleratorTypes",
            "AcceleratorTypeSet",
            "acceleratorTypeSet",
            Kind::List(&ACCELERATOR_TYPE_SET),
        ),
        Member::new(
            "AcceleratorCount",
            "AcceleratorCount",
            "acceleratorCount",
            Kind::Structure(&ACCELERATOR_COUNT),
        ),
        Member::new(
            "AcceleratorManufacturers",
            "AcceleratorManufacturerSet",
            "acceleratorManufacturerSet",
            Kind::List(&ACCELERATOR_MANUFACTURER_SET),
        ),
        Member::new(
            "AcceleratorNames",
            "AcceleratorNameSet",
            "acceleratorNameSet",
            Kind::List(&ACCELERATOR_NAME_SET),
        ),
        Member::new(
            "AcceleratorTotalMemoryMiB",
            "AcceleratorTotalMemoryMiB",
            "acceleratorTotalMemoryMiB",
            Kind::Structure(&ACCELERATOR_TOTAL_MEMORY_MI_B),
        ),
        Member::new(
            "NetworkBandwidthGbps",
            "NetworkBandwidthGbps",
            "networkBandwidthGbps",
            Kind::Structure(&NETWORK_BANDWIDTH_GBPS),
        ),
        Member::new(
            "AllowedInstanceTypes",
            "AllowedInstanceTypeSet",
            "allowedInstanceTypeSet",
            Kind::List(&ALLOWED_INSTANCE_TYPE_SET),
        ),
        Member::new(
            "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            "maxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "BaselinePerformanceFactors",
            "BaselinePerformanceFactors",
            "baselinePerformanceFactors",
            Kind::Structure(&BASELINE_PERFORMANCE_FACTORS),
        ),
        Member::new(
            "RequireEncryptionInTransit",
            "RequireEncryptionInTransit",
            "requireEncryptionInTransit",
            Kind::Boolean,
        ),
    ],
};
structure!(InstanceRequirements, INSTANCE_REQUIREMENTS, { 0 v_cpu_count 1 memory_mi_b 2 cpu_manufacturers 3 memory_gi_b_per_v_cpu 4 excluded_instance_types 5 instance_generations 6 spot_max_price_percentage_over_lowest_price 7 on_demand_max_price_percentage_over_lowest_price 8 bare_metal 9 burstable_performance 10 require_hibernate_support 11 network_interface_count 12 local_storage 13 local_storage_types 14 total_local_storage_gb 15 baseline_ebs_bandwidth_mbps 16 accelerator_types 17 accelerator_count 18 accelerator_manufacturers 19 accelerator_names 20 accelerator_total_memory_mi_b 21 network_bandwidth_gbps 22 allowed_instance_types 23 max_spot_price_as_percentage_of_optimal_on_demand_price 24 baseline_performance_factors 25 require_encryption_in_transit });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceRequirementsRequest {
    pub v_cpu_count: Option<VCpuCountRangeRequest>,
    pub memory_mi_b: Option<MemoryMiBRequest>,
    pub cpu_manufacturers: Vec<CpuManufacturer>,
    pub memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpuRequest>,
    pub excluded_instance_types: Vec<String>,
    pub instance_generations: Vec<InstanceGeneration>,
    pub spot_max_price_percentage_over_lowest_price: Option<i32>,
    pub on_demand_max_price_percentage_over_lowest_price: Option<i32>,
    pub bare_metal: Option<BareMetal>,
    pub burstable_performance: Option<BurstablePerformance>,
    pub require_hibernate_support: Option<bool>,
    pub network_interface_count: Option<NetworkInterfaceCountRequest>,
    pub local_storage: Option<LocalStorage>,
    pub local_storage_types: Vec<LocalStorageType>,
    pub total_local_storage_gb: Option<TotalLocalStorageGBRequest>,
    pub baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbpsRequest>,
    pub accelerator_types: Vec<AcceleratorType>,
    pub accelerator_count: Option<AcceleratorCountRequest>,
    pub accelerator_manufacturers: Vec<AcceleratorManufacturer>,
    pub accelerator_names: Vec<AcceleratorName>,
    pub accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiBRequest>,
    pub network_bandwidth_gbps: Option<NetworkBandwidthGbpsRequest>,
    pub allowed_instance_types: Vec<String>,
    pub max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i32>,
    pub baseline_performance_factors: Option<BaselinePerformanceFactorsRequest>,
    pub require_encryption_in_transit: Option<bool>,
}

pub static INSTANCE_REQUIREMENTS_REQUEST: Schema = Schema {
    name: "InstanceRequirementsRequest",
    members: &[
        Member::new("VCpuCount", "VCpuCount", "VCpuCount", Kind::Structure(&V_CPU_COUNT_RANGE_REQUEST))
            .required(),
        Member::new("MemoryMiB", "MemoryMiB", "MemoryMiB", Kind::Structure(&MEMORY_MI_B_REQUEST)).required(),
        Member::new(
            "CpuManufacturers",
            "CpuManufacturer",
            "CpuManufacturer",
            Kind::List(&CPU_MANUFACTURER_SET),
        ),
        Member::new(
            "MemoryGiBPerVCpu",
            "MemoryGiBPerVCpu",
            "MemoryGiBPerVCpu",
            Kind::Structure(&MEMORY_GI_B_PER_V_CPU_REQUEST),
        ),
        Member::new(
            "ExcludedInstanceTypes",
            "ExcludedInstanceType",
            "ExcludedInstanceType",
            Kind::List(&EXCLUDED_INSTANCE_TYPE_SET),
        ),
        Member::new(
            "InstanceGenerations",
            "InstanceGeneration",
            "InstanceGeneration",
            Kind::List(&INSTANCE_GENERATION_SET),
        ),
        Member::new(
            "SpotMaxPricePercentageOverLowestPrice",
            "SpotMaxPricePercentageOverLowestPrice",
            "SpotMaxPricePercentageOverLowestPrice",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "OnDemandMaxPricePercentageOverLowestPrice",
            "OnDemandMaxPricePercentageOverLowestPrice",
            "OnDemandMaxPricePercentageOverLowestPrice",
            Kind::Integer(Range::ANY),
        ),
        Member::new("BareMetal", "BareMetal", "BareMetal", Kind::Enum(&BARE_METAL)),
        Member::new(
            "BurstablePerformance",
            "BurstablePerformance",
            "BurstablePerformance",
            Kind::Enum(&BURSTABLE_PERFORMANCE),
        ),
        Member::new(
            "RequireHibernateSupport",
            "RequireHibernateSupport",
            "RequireHibernateSupport",
            Kind::Boolean,
        ),
        Member::new(
            "NetworkInterfaceCount",
            "NetworkInterfaceCount",
            "NetworkInterfaceCount",
            Kind::Structure(&NETWORK_INTERFACE_COUNT_REQUEST),
        ),
        Member::new("LocalStorage", "LocalStorage", "LocalStorage", Kind::Enum(&LOCAL_STORAGE)),
        Member::new(
            "LocalStorageTypes",
            "LocalStorageType",
            "LocalStorageType",
            Kind::List(&LOCAL_STORAGE_TYPE_SET),
        ),
        Member::new(
            "TotalLocalStorageGB",
            "TotalLocalStorageGB",
            "TotalLocalStorageGB",
            Kind::Structure(&TOTAL_LOCAL_STORAGE_GB_REQUEST),
        ),
        Member::new(
            "BaselineEbsBandwidthMbps",
            "BaselineEbsBandwidthMbps",
            "BaselineEbsBandwidthMbps",
            Kind::Structure(&BASELINE_EBS_BANDWIDTH_MBPS_REQUEST),
        ),
        Member::new(
            "AcceleratorTypes",
            "AcceleratorType",
            "AcceleratorType",
            Kind::List(&ACCELERATOR_TYPE_SET),
        ),
        Member::new(
            "AcceleratorCount",
            "AcceleratorCount",
            "AcceleratorCount",
            Kind::Structure(&ACCELERATOR_COUNT_REQUEST),
        ),
        Member::new(
            "AcceleratorManufacturers",
            "AcceleratorManufacturer",
            "AcceleratorManufacturer",
            Kind::List(&ACCELERATOR_MANUFACTURER_SET),
        ),
        Member::new(
            "AcceleratorNames",
            "AcceleratorName",
            "AcceleratorName",
            Kind::List(&ACCELERATOR_NAME_SET),
        ),
        Member::new(
            "AcceleratorTotalMemoryMiB",
            "AcceleratorTotalMemoryMiB",
            "AcceleratorTotalMemoryMiB",
            Kind::Structure(&ACCELERATOR_TOTAL_MEMORY_MI_B_REQUEST),
        ),
        Member::new(
            "NetworkBandwidthGbps",
            "NetworkBandwidthGbps",
            "NetworkBandwidthGbps",
            Kind::Structure(&NETWORK_BANDWIDTH_GBPS_REQUEST),
        ),
        Member::new(
            "AllowedInstanceTypes",
            "AllowedInstanceType",
            "AllowedInstanceType",
            Kind::List(&ALLOWED_INSTANCE_TYPE_SET),
        ),
        Member::new(
            "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "BaselinePerformanceFactors",
            "BaselinePerformanceFactors",
            "BaselinePerformanceFactors",
            Kind::Structure(&BASELINE_PERFORMANCE_FACTORS_REQUEST),
        ),
        Member::new(
            "RequireEncryptionInTransit",
            "RequireEncryptionInTransit",
            "RequireEncryptionInTransit",
            Kind::Boolean,
        ),
    ],
};
structure!(InstanceRequirementsRequest, INSTANCE_REQUIREMENTS_REQUEST, { 0 v_cpu_count 1 memory_mi_b 2 cpu_manufacturers 3 memory_gi_b_per_v_cpu 4 excluded_instance_types 5 instance_generations 6 spot_max_price_percentage_over_lowest_price 7 on_demand_max_price_percentage_over_lowest_price 8 bare_metal 9 burstable_performance 10 require_hibernate_support 11 network_interface_count 12 local_storage 13 local_storage_types 14 total_local_storage_gb 15 baseline_ebs_bandwidth_mbps 16 accelerator_types 17 accelerator_count 18 accelerator_manufacturers 19 accelerator_names 20 accelerator_total_memory_mi_b 21 network_bandwidth_gbps 22 allowed_instance_types 23 max_spot_price_as_percentage_of_optimal_on_demand_price 24 baseline_performance_factors 25 require_encryption_in_transit });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterface {
    pub attachment: Option<InstanceSecondaryInterfaceAttachment>,
    pub mac_address: Option<String>,
    pub secondary_interface_id: Option<String>,
    pub owner_id: Option<String>,
    pub private_ip_addresses: Vec<InstanceSecondaryInterfacePrivateIpAddress>,
    pub source_dest_check: Option<bool>,
    pub status: Option<SecondaryInterfaceStatus>,
    pub secondary_subnet_id: Option<String>,
    pub secondary_network_id: Option<String>,
    pub interface_type: Option<SecondaryInterfaceType>,
}

pub static INSTANCE_SECONDARY_INTERFACE: Schema = Schema {
    name: "InstanceSecondaryInterface",
    members: &[
        Member::new(
            "Attachment",
            "Attachment",
            "attachment",
            Kind::Structure(&INSTANCE_SECONDARY_INTERFACE_ATTACHMENT),
        ),
        Member::new("MacAddress", "MacAddress", "macAddress", Kind::String(Range::ANY)),
        Member::new(
            "SecondaryInterfaceId",
            "SecondaryInterfaceId",
            "secondaryInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddressSet",
            "privateIpAddressSet",
            Kind::List(&INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST),
        ),
        Member::new("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", Kind::Boolean),
        Member::new("Status", "Status", "status", Kind::Enum(&SECONDARY_INTERFACE_STATUS)),
        Member::new("SecondarySubnetId", "SecondarySubnetId", "secondarySubnetId", Kind::String(Range::ANY)),
        Member::new(
            "SecondaryNetworkId",
            "SecondaryNetworkId",
            "secondaryNetworkId",
            Kind::String(Range::ANY),
        ),
        Member::new("InterfaceType", "InterfaceType", "interfaceType", Kind::Enum(&SECONDARY_INTERFACE_TYPE)),
    ],
};
structure!(InstanceSecondaryInterface, INSTANCE_SECONDARY_INTERFACE, { 0 attachment 1 mac_address 2 secondary_interface_id 3 owner_id 4 private_ip_addresses 5 source_dest_check 6 status 7 secondary_subnet_id 8 secondary_network_id 9 interface_type });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterfaceAttachment {
    pub attach_time: Option<Timestamp>,
    pub attachment_id: Option<String>,
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i32>,
    pub status: Option<AttachmentStatus>,
    pub network_card_index: Option<i32>,
}

pub static INSTANCE_SECONDARY_INTERFACE_ATTACHMENT: Schema = Schema {
    name: "InstanceSecondaryInterfaceAttachment",
    members: &[
        Member::new("AttachTime", "AttachTime", "attachTime", Kind::Timestamp),
        Member::new("AttachmentId", "AttachmentId", "attachmentId", Kind::String(Range::ANY)),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("DeviceIndex", "DeviceIndex", "deviceIndex", Kind::Integer(Range::ANY)),
        Member::new("Status", "Status", "status", Kind::Enum(&ATTACHMENT_STATUS)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(InstanceSecondaryInterfaceAttachment, INSTANCE_SECONDARY_INTERFACE_ATTACHMENT, { 0 attach_time 1 attachment_id 2 delete_on_termination 3 device_index 4 status 5 network_card_index });

static INSTANCE_SECONDARY_INTERFACE_LIST: List =
    List::new(Kind::Structure(&INSTANCE_SECONDARY_INTERFACE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterfacePrivateIpAddress {
    pub private_ip_address: Option<String>,
}

pub static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS: Schema = Schema {
    name: "InstanceSecondaryInterfacePrivateIpAddress",
    members: &[Member::new(
        "PrivateIpAddress",
        "PrivateIpAddress",
        "privateIpAddress",
        Kind::String(Range::ANY),
    )],
};
structure!(InstanceSecondaryInterfacePrivateIpAddress, INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS, { 0 private_ip_address });

static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST: List =
    List::new(Kind::Structure(&INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS), "", "item");

static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST_REQUEST: List =
    List::new(Kind::Structure(&INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_REQUEST), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterfacePrivateIpAddressRequest {
    pub private_ip_address: Option<String>,
}

pub static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_REQUEST: Schema = Schema {
    name: "InstanceSecondaryInterfacePrivateIpAddressRequest",
    members: &[Member::new(
        "PrivateIpAddress",
        "PrivateIpAddress",
        "PrivateIpAddress",
        Kind::String(Range::ANY),
    )
    .required()],
};
structure!(InstanceSecondaryInterfacePrivateIpAddressRequest, INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_REQUEST, { 0 private_ip_address });

static INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_LIST_REQUEST: List =
    List::new(Kind::Structure(&INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterfaceSpecificationRequest {
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i32>,
    pub private_ip_addresses: Vec<InstanceSecondaryInterfacePrivateIpAddressRequest>,
    pub private_ip_address_count: Option<i32>,
    pub secondary_subnet_id: Option<String>,
    pub interface_type: Option<SecondaryInterfaceType>,
    pub network_card_index: Option<i32>,
}

pub static INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST: Schema = Schema {
    name: "InstanceSecondaryInterfaceSpecificationRequest",
    members: &[
        Member::new("DeleteOnTermination", "DeleteOnTermination", "DeleteOnTermination", Kind::Boolean),
        Member::new("DeviceIndex", "DeviceIndex", "DeviceIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddress",
            "PrivateIpAddress",
            Kind::List(&INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST_REQUEST),
        ),
        Member::new(
            "PrivateIpAddressCount",
            "PrivateIpAddressCount",
            "PrivateIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("SecondarySubnetId", "SecondarySubnetId", "SecondarySubnetId", Kind::String(Range::ANY)),
        Member::new("InterfaceType", "InterfaceType", "InterfaceType", Kind::Enum(&SECONDARY_INTERFACE_TYPE)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "NetworkCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(InstanceSecondaryInterfaceSpecificationRequest, INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST, { 0 delete_on_termination 1 device_index 2 private_ip_addresses 3 private_ip_address_count 4 secondary_subnet_id 5 interface_type 6 network_card_index });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSpecification {
    pub instance_id: Option<String>,
    pub exclude_boot_volume: Option<bool>,
    pub exclude_data_volume_ids: Vec<String>,
}

pub static INSTANCE_SPECIFICATION: Schema = Schema {
    name: "InstanceSpecification",
    members: &[
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::ANY)).required(),
        Member::new("ExcludeBootVolume", "ExcludeBootVolume", "ExcludeBootVolume", Kind::Boolean),
        Member::new(
            "ExcludeDataVolumeIds",
            "ExcludeDataVolumeId",
            "ExcludeDataVolumeId",
            Kind::List(&VOLUME_ID_STRING_LIST),
        ),
    ],
};
structure!(InstanceSpecification, INSTANCE_SPECIFICATION, { 0 instance_id 1 exclude_boot_volume 2 exclude_data_volume_ids });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceState {
    pub code: Option<i32>,
    pub name: Option<InstanceStateName>,
}

pub static INSTANCE_STATE: Schema = Schema {
    name: "InstanceState",
    members: &[
        Member::new("Code", "Code", "code", Kind::Integer(Range::ANY)),
        Member::new("Name", "Name", "name", Kind::Enum(&INSTANCE_STATE_NAME)),
    ],
};
structure!(InstanceState, INSTANCE_STATE, { 0 code 1 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStateChange {
    pub instance_id: Option<String>,
    pub current_state: Option<InstanceState>,
    pub previous_state: Option<InstanceState>,
}

pub static INSTANCE_STATE_CHANGE: Schema = Schema {
    name: "InstanceStateChange",
    members: &[
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("CurrentState", "CurrentState", "currentState", Kind::Structure(&INSTANCE_STATE)),
        Member::new("PreviousState", "PreviousState", "previousState", Kind::Structure(&INSTANCE_STATE)),
    ],
};
structure!(InstanceStateChange, INSTANCE_STATE_CHANGE, { 0 instance_id 1 current_state 2 previous_state });

static INSTANCE_STATE_CHANGE_LIST: List = List::new(Kind::Structure(&INSTANCE_STATE_CHANGE), "", "item");

string_enum!(INSTANCE_STATE_NAME, InstanceStateName, false, {
PENDING = "pending",
RUNNING = "running",
SHUTTING_DOWN = "shutting-down",
TERMINATED = "terminated",
STOPPING = "stopping",
STOPPED = "stopped",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStatus {
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub outpost_arn: Option<String>,
    pub operator: Option<OperatorResponse>,
    pub events: Vec<InstanceStatusEvent>,
    pub instance_id: Option<String>,
    pub instance_state: Option<InstanceState>,
    pub instance_status: Option<InstanceStatusSummary>,
    pub system_status: Option<InstanceStatusSummary>,
    pub attached_ebs_status: Option<EbsStatusSummary>,
}

pub static INSTANCE_STATUS: Schema = Schema {
    name: "InstanceStatus",
    members: &[
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
        Member::new("Events", "EventsSet", "eventsSet", Kind::List(&INSTANCE_STATUS_EVENT_LIST)),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("InstanceState", "InstanceState", "instanceState", Kind::Structure(&INSTANCE_STATE)),
        Member::new(
            "InstanceStatus",
            "InstanceStatus",
            "instanceStatus",
            Kind::Structure(&INSTANCE_STATUS_SUMMARY),
        ),
        Member::new(
            "SystemStatus",
            "SystemStatus",
            "systemStatus",
            Kind::Structure(&INSTANCE_STATUS_SUMMARY),
        ),
        Member::new(
            "AttachedEbsStatus",
            "AttachedEbsStatus",
            "attachedEbsStatus",
            Kind::Structure(&EBS_STATUS_SUMMARY),
        ),
    ],
};
structure!(InstanceStatus, INSTANCE_STATUS, { 0 availability_zone 1 availability_zone_id 2 outpost_arn 3 operator 4 events 5 instance_id 6 instance_state 7 instance_status 8 system_status 9 attached_ebs_status });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStatusDetails {
    pub impaired_since: Option<Timestamp>,
    pub name: Option<StatusName>,
    pub status: Option<StatusType>,
}

pub static INSTANCE_STATUS_DETAILS: Schema = Schema {
    name: "InstanceStatusDetails",
    members: &[
        Member::new("ImpairedSince", "ImpairedSince", "impairedSince", Kind::Timestamp),
        Member::new("Name", "Name", "name", Kind::Enum(&STATUS_NAME)),
        Member::new("Status", "Status", "status", Kind::Enum(&STATUS_TYPE)),
    ],
};
structure!(InstanceStatusDetails, INSTANCE_STATUS_DETAILS, { 0 impaired_since 1 name 2 status });

static INSTANCE_STATUS_DETAILS_LIST: List = List::new(Kind::Structure(&INSTANCE_STATUS_DETAILS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStatusEvent {
    pub instance_event_id: Option<String>,
    pub code: Option<EventCode>,
    pub description: Option<String>,
    pub not_after: Option<Timestamp>,
    pub not_before: Option<Timestamp>,
    pub not_before_deadline: Option<Timestamp>,
}

pub static INSTANCE_STATUS_EVENT: Schema = Schema {
    name: "InstanceStatusEvent",
    members: &[
        Member::new("InstanceEventId", "InstanceEventId", "instanceEventId", Kind::String(Range::ANY)),
        Member::new("Code", "Code", "code", Kind::Enum(&EVENT_CODE)),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("NotAfter", "NotAfter", "notAfter", Kind::Timestamp),
        Member::new("NotBefore", "NotBefore", "notBefore", Kind::Timestamp),
        Member::new("NotBeforeDeadline", "NotBeforeDeadline", "notBeforeDeadline", Kind::Timestamp),
    ],
};
structure!(InstanceStatusEvent, INSTANCE_STATUS_EVENT, { 0 instance_event_id 1 code 2 description 3 not_after 4 not_before 5 not_before_deadline });

static INSTANCE_STATUS_EVENT_LIST: List = List::new(Kind::Structure(&INSTANCE_STATUS_EVENT), "", "item");

static INSTANCE_STATUS_LIST: List = List::new(Kind::Structure(&INSTANCE_STATUS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStatusSummary {
    pub details: Vec<InstanceStatusDetails>,
    pub status: Option<SummaryStatus>,
}

pub static INSTANCE_STATUS_SUMMARY: Schema = Schema {
    name: "InstanceStatusSummary",
    members: &[
        Member::new("Details", "Details", "details", Kind::List(&INSTANCE_STATUS_DETAILS_LIST)),
        Member::new("Status", "Status", "status", Kind::Enum(&SUMMARY_STATUS)),
    ],
};
structure!(InstanceStatusSummary, INSTANCE_STATUS_SUMMARY, { 0 details 1 status });

string_enum!(INSTANCE_STORAGE_ENCRYPTION_SUPPORT, InstanceStorageEncryptionSupport, false, {
UNSUPPORTED = "unsupported",
REQUIRED = "required",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStorageInfo {
    pub total_size_in_gb: Option<i64>,
    pub disks: Vec<DiskInfo>,
    pub nvme_support: Option<EphemeralNvmeSupport>,
    pub encryption_support: Option<InstanceStorageEncryptionSupport>,
}

pub static INSTANCE_STORAGE_INFO: Schema = Schema {
    name: "InstanceStorageInfo",
    members: &[
        Member::new("TotalSizeInGB", "TotalSizeInGB", "totalSizeInGB", Kind::Long(Range::ANY)),
        Member::new("Disks", "Disks", "disks", Kind::List(&DISK_INFO_LIST)),
        Member::new("NvmeSupport", "NvmeSupport", "nvmeSupport", Kind::Enum(&EPHEMERAL_NVME_SUPPORT)),
        Member::new(
            "EncryptionSupport",
            "EncryptionSupport",
            "encryptionSupport",
            Kind::Enum(&INSTANCE_STORAGE_ENCRYPTION_SUPPORT),
        ),
    ],
};
structure!(InstanceStorageInfo, INSTANCE_STORAGE_INFO, { 0 total_size_in_gb 1 disks 2 nvme_support 3 encryption_support });

string_enum!(INSTANCE_TYPE_HYPERVISOR, InstanceTypeHypervisor, false, {
NITRO = "nitro",
XEN = "xen",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceTypeInfo {
    pub instance_type: Option<String>,
    pub current_generation: Option<bool>,
    pub free_tier_eligible: Option<bool>,
    pub supported_usage_classes: Vec<UsageClassType>,
    pub supported_root_device_types: Vec<RootDeviceType>,
    pub supported_virtualization_types: Vec<VirtualizationType>,
    pub bare_metal: Option<bool>,
    pub hypervisor: Option<InstanceTypeHypervisor>,
    pub processor_info: Option<ProcessorInfo>,
    pub v_cpu_info: Option<VCpuInfo>,
    pub memory_info: Option<MemoryInfo>,
    pub instance_storage_supported: Option<bool>,
    pub instance_storage_info: Option<InstanceStorageInfo>,
    pub ebs_info: Option<EbsInfo>,
    pub network_info: Option<NetworkInfo>,
    pub gpu_info: Option<GpuInfo>,
    pub fpga_info: Option<FpgaInfo>,
    pub placement_group_info: Option<PlacementGroupInfo>,
    pub inference_accelerator_info: Option<InferenceAcceleratorInfo>,
    pub hibernation_supported: Option<bool>,
    pub burstable_performance_supported: Option<bool>,
    pub dedicated_hosts_supported: Option<bool>,
    pub auto_recovery_supported: Option<bool>,
    pub supported_boot_modes: Vec<BootModeType>,
    pub nitro_enclaves_support: Option<NitroEnclavesSupport>,
    pub nitro_tpm_support: Option<NitroTpmSupport>,
    pub nitro_tpm_info: Option<NitroTpmInfo>,
    pub media_accelerator_info: Option<MediaAcceleratorInfo>,
    pub neuron_info: Option<NeuronInfo>,
    pub phc_support: Option<PhcSupport>,
    pub reboot_migration_support: Option<RebootMigrationSupport>,
    pub supported_in_region: Option<bool>,
}

pub static INSTANCE_TYPE_INFO: Schema = Schema {
    name: "InstanceTypeInfo",
    members: &[
        Member::new("InstanceType", "InstanceType", "instanceType", Kind::String(Range::ANY)),
        Member::new("CurrentGeneration", "CurrentGeneration", "currentGeneration", Kind::Boolean),
        Member::new("FreeTierEligible", "FreeTierEligible", "freeTierEligible", Kind::Boolean),
        Member::new(
            "SupportedUsageClasses",
            "SupportedUsageClasses",
            "supportedUsageClasses",
            Kind::List(&USAGE_CLASS_TYPE_LIST),
        ),
        Member::new(
            "SupportedRootDeviceTypes",
            "SupportedRootDeviceTypes",
            "supportedRootDeviceTypes",
            Kind::List(&ROOT_DEVICE_TYPE_LIST),
        ),
        Member::new(
            "SupportedVirtualizationTypes",
            "SupportedVirtualizationTypes",
            "supportedVirtualizationTypes",
            Kind::List(&VIRTUALIZATION_TYPE_LIST),
        ),
        Member::new("BareMetal", "BareMetal", "bareMetal", Kind::Boolean),
        Member::new("Hypervisor", "Hypervisor", "hypervisor", Kind::Enum(&INSTANCE_TYPE_HYPERVISOR)),
        Member::new("ProcessorInfo", "ProcessorInfo", "processorInfo", Kind::Structure(&PROCESSOR_INFO)),
        Member::new("VCpuInfo", "VCpuInfo", "vCpuInfo", Kind::Structure(&V_CPU_INFO)),
        Member::new("MemoryInfo", "MemoryInfo", "memoryInfo", Kind::Structure(&MEMORY_INFO)),
        Member::new(
            "InstanceStorageSupported",
            "InstanceStorageSupported",
            "instanceStorageSupported",
            Kind::Boolean,
        ),
        Member::new(
            "InstanceStorageInfo",
            "InstanceStorageInfo",
            "instanceStorageInfo",
            Kind::Structure(&INSTANCE_STORAGE_INFO),
        ),
        Member::new("EbsInfo", "EbsInfo", "ebsInfo", Kind::Structure(&EBS_INFO)),
        Member::new("NetworkInfo", "NetworkInfo", "networkInfo", Kind::Structure(&NETWORK_INFO)),
        Member::new("GpuInfo", "GpuInfo", "gpuInfo", Kind::Structure(&GPU_INFO)),
        Member::new("FpgaInfo", "FpgaInfo", "fpgaInfo", Kind::Structure(&FPGA_INFO)),
        Member::new(
            "PlacementGroupInfo",
            "PlacementGroupInfo",
            "placementGroupInfo",
            Kind::Structure(&PLACEMENT_GROUP_INFO),
        ),
        Member::new(
            "InferenceAcceleratorInfo",
            "InferenceAcceleratorInfo",
            "inferenceAcceleratorInfo",
            Kind::Structure(&INFERENCE_ACCELERATOR_INFO),
        ),
        Member::new("HibernationSupported", "HibernationSupported", "hibernationSupported", Kind::Boolean),
        Member::new(
            "BurstablePerformanceSupported",
            "BurstablePerformanceSupported",
            "burstablePerformanceSupported",
            Kind::Boolean,
        ),
        Member::new(
            "DedicatedHostsSupported",
            "DedicatedHostsSupported",
            "dedicatedHostsSupported",
            Kind::Boolean,
        ),
        Member::new("AutoRecoverySupported", "AutoRecoverySupported", "autoRecoverySupported", Kind::Boolean),
        Member::new(
            "SupportedBootModes",
            "SupportedBootModes",
            "supportedBootModes",
            Kind::List(&BOOT_MODE_TYPE_LIST),
        ),
        Member::new(
            "NitroEnclavesSupport",
            "NitroEnclavesSupport",
            "nitroEnclavesSupport",
            Kind::Enum(&NITRO_ENCLAVES_SUPPORT),
        ),
        Member::new("NitroTpmSupport", "NitroTpmSupport", "nitroTpmSupport", Kind::Enum(&NITRO_TPM_SUPPORT)),
        Member::new("NitroTpmInfo", "NitroTpmInfo", "nitroTpmInfo", Kind::Structure(&NITRO_TPM_INFO)),
        Member::new(
            "MediaAcceleratorInfo",
            "MediaAcceleratorInfo",
            "mediaAcceleratorInfo",
            Kind::Structure(&MEDIA_ACCELERATOR_INFO),
        ),
        Member::new("NeuronInfo", "NeuronInfo", "neuronInfo", Kind::Structure(&NEURON_INFO)),
        Member::new("PhcSupport", "PhcSupport", "phcSupport", Kind::Enum(&PHC_SUPPORT)),
        Member::new(
            "RebootMigrationSupport",
            "RebootMigrationSupport",
            "rebootMigrationSupport",
            Kind::Enum(&REBOOT_MIGRATION_SUPPORT),
        ),
        Member::new("SupportedInRegion", "SupportedInRegion", "supportedInRegion", Kind::Boolean),
    ],
};
structure!(InstanceTypeInfo, INSTANCE_TYPE_INFO, { 0 instance_type 1 current_generation 2 free_tier_eligible 3 supported_usage_classes 4 supported_root_device_types 5 supported_virtualization_types 6 bare_metal 7 hypervisor 8 processor_info 9 v_cpu_info 10 memory_info 11 instance_storage_supported 12 instance_storage_info 13 ebs_info 14 network_info 15 gpu_info 16 fpga_info 17 placement_group_info 18 inference_accelerator_info 19 hibernation_supported 20 burstable_performance_supported 21 dedicated_hosts_supported 22 auto_recovery_supported 23 supported_boot_modes 24 nitro_enclaves_support 25 nitro_tpm_support 26 nitro_tpm_info 27 media_accelerator_info 28 neuron_info 29 phc_support 30 reboot_migration_support 31 supported_in_region });

static INSTANCE_TYPE_INFO_LIST: List = List::new(Kind::Structure(&INSTANCE_TYPE_INFO), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceTypeOffering {
    pub instance_type: Option<String>,
    pub location_type: Option<LocationType>,
    pub location: Option<String>,
}

pub static INSTANCE_TYPE_OFFERING: Schema = Schema {
    name: "InstanceTypeOffering",
    members: &[
        Member::new("InstanceType", "InstanceType", "instanceType", Kind::String(Range::ANY)),
        Member::new("LocationType", "LocationType", "locationType", Kind::Enum(&LOCATION_TYPE)),
        Member::new("Location", "Location", "location", Kind::String(Range::ANY)),
    ],
};
structure!(InstanceTypeOffering, INSTANCE_TYPE_OFFERING, { 0 instance_type 1 location_type 2 location });

static INSTANCE_TYPE_OFFERINGS_LIST: List = List::new(Kind::Structure(&INSTANCE_TYPE_OFFERING), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InternetGateway {
    pub attachments: Vec<InternetGatewayAttachment>,
    pub internet_gateway_id: Option<String>,
    pub owner_id: Option<String>,
    pub tags: Vec<Tag>,
}

pub static INTERNET_GATEWAY: Schema = Schema {
    name: "InternetGateway",
    members: &[
        Member::new(
            "Attachments",
            "AttachmentSet",
            "attachmentSet",
            Kind::List(&INTERNET_GATEWAY_ATTACHMENT_LIST),
        ),
        Member::new("InternetGatewayId", "InternetGatewayId", "internetGatewayId", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
    ],
};
structure!(InternetGateway, INTERNET_GATEWAY, { 0 attachments 1 internet_gateway_id 2 owner_id 3 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InternetGatewayAttachment {
    pub state: Option<AttachmentStatus>,
    pub vpc_id: Option<String>,
}

pub static INTERNET_GATEWAY_ATTACHMENT: Schema = Schema {
    name: "InternetGatewayAttachment",
    members: &[
        Member::new("State", "State", "state", Kind::Enum(&ATTACHMENT_STATUS)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
    ],
};
structure!(InternetGatewayAttachment, INTERNET_GATEWAY_ATTACHMENT, { 0 state 1 vpc_id });

static INTERNET_GATEWAY_ATTACHMENT_LIST: List =
    List::new(Kind::Structure(&INTERNET_GATEWAY_ATTACHMENT), "", "item");

static INTERNET_GATEWAY_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static INTERNET_GATEWAY_LIST: List = List::new(Kind::Structure(&INTERNET_GATEWAY), "", "item");

static IP_ADDRESS_LIST: List = List::new(Kind::String(Range::new(Some(0), Some(15))), "", "item");

string_enum!(IP_ADDRESS_TYPE, IpAddressType, false, {
IPV4 = "ipv4",
DUALSTACK = "dualstack",
IPV6 = "ipv6",
});

static IP_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IpPermission {
    pub ip_protocol: Option<String>,
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
    pub user_id_group_pairs: Vec<UserIdGroupPair>,
    pub ip_ranges: Vec<IpRange>,
    pub ipv6_ranges: Vec<Ipv6Range>,
    pub prefix_list_ids: Vec<PrefixListId>,
}

pub static IP_PERMISSION: Schema = Schema {
    name: "IpPermission",
    members: &[
        Member::new("IpProtocol", "IpProtocol", "ipProtocol", Kind::String(Range::ANY)),
        Member::new("FromPort", "FromPort", "fromPort", Kind::Integer(Range::ANY)),
        Member::new("ToPort", "ToPort", "toPort", Kind::Integer(Range::ANY)),
        Member::new("UserIdGroupPairs", "Groups", "groups", Kind::List(&USER_ID_GROUP_PAIR_LIST)),
        Member::new("IpRanges", "IpRanges", "ipRanges", Kind::List(&IP_RANGE_LIST)),
        Member::new("Ipv6Ranges", "Ipv6Ranges", "ipv6Ranges", Kind::List(&IPV6_RANGE_LIST)),
        Member::new("PrefixListIds", "PrefixListIds", "prefixListIds", Kind::List(&PREFIX_LIST_ID_LIST)),
    ],
};
structure!(IpPermission, IP_PERMISSION, { 0 ip_protocol 1 from_port 2 to_port 3 user_id_group_pairs 4 ip_ranges 5 ipv6_ranges 6 prefix_list_ids });

static IP_PERMISSION_LIST: List = List::new(Kind::Structure(&IP_PERMISSION), "", "item");

static IP_PREFIX_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct IpRange {
    pub description: Option<String>,
    pub cidr_ip: Option<String>,
}

pub static IP_RANGE: Schema = Schema {
    name: "IpRange",
    members: &[
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("CidrIp", "CidrIp", "cidrIp", Kind::String(Range::ANY)),
    ],
};
structure!(IpRange, IP_RANGE, { 0 description 1 cidr_ip });

static IP_RANGE_LIST: List = List::new(Kind::Structure(&IP_RANGE), "", "item");

static IP_RANGES: List = List::new(Kind::String(Range::ANY), "", "item");

string_enum!(IP_SOURCE, IpSource, false, {
AMAZON = "amazon",
BYOIP = "byoip",
NONE = "none",
});

static IPV4_PREFIX_LIST: List = List::new(Kind::Structure(&IPV4_PREFIX_SPECIFICATION_REQUEST), "", "item");

static IPV4_PREFIX_LIST_RESPONSE: List =
    List::new(Kind::Structure(&IPV4_PREFIX_SPECIFICATION_RESPONSE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv4PrefixSpecification {
    pub ipv4_prefix: Option<String>,
}

pub static IPV4_PREFIX_SPECIFICATION: Schema = Schema {
    name: "Ipv4PrefixSpecification",
    members: &[Member::new("Ipv4Prefix", "Ipv4Prefix", "ipv4Prefix", Kind::String(Range::ANY))],
};
structure!(Ipv4PrefixSpecification, IPV4_PREFIX_SPECIFICATION, { 0 ipv4_prefix });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv4PrefixSpecificationRequest {
    pub ipv4_prefix: Option<String>,
}

pub static IPV4_PREFIX_SPECIFICATION_REQUEST: Schema = Schema {
    name: "Ipv4PrefixSpecificationRequest",
    members: &[Member::new("Ipv4Prefix", "Ipv4Prefix", "Ipv4Prefix", Kind::String(Range::ANY))],
};
structure!(Ipv4PrefixSpecificationRequest, IPV4_PREFIX_SPECIFICATION_REQUEST, { 0 ipv4_prefix });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv4PrefixSpecificationResponse {
    pub ipv4_prefix: Option<String>,
}

pub static IPV4_PREFIX_SPECIFICATION_RESPONSE: Schema = Schema {
    name: "Ipv4PrefixSpecificationResponse",
    members: &[Member::new("Ipv4Prefix", "Ipv4Prefix", "ipv4Prefix", Kind::String(Range::ANY))],
};
structure!(Ipv4PrefixSpecificationResponse, IPV4_PREFIX_SPECIFICATION_RESPONSE, { 0 ipv4_prefix });

static IPV4_PREFIXES_LIST: List = List::new(Kind::Structure(&IPV4_PREFIX_SPECIFICATION), "", "item");

string_enum!(IPV6_ADDRESS_ATTRIBUTE, Ipv6AddressAttribute, false, {
PUBLIC = "public",
PRIVATE = "private",
});

static IPV6_ADDRESS_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv6CidrBlock {
    pub ipv6_cidr_block: Option<String>,
}

pub static IPV6_CIDR_BLOCK: Schema = Schema {
    name: "Ipv6CidrBlock",
    members: &[Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", Kind::String(Range::ANY))],
};
structure!(Ipv6CidrBlock, IPV6_CIDR_BLOCK, { 0 ipv6_cidr_block });

static IPV6_CIDR_BLOCK_SET: List = List::new(Kind::Structure(&IPV6_CIDR_BLOCK), "", "item");

static IPV6_PREFIX_LIST: List = List::new(Kind::Structure(&IPV6_PREFIX_SPECIFICATION_REQUEST), "", "item");

static IPV6_PREFIX_LIST_RESPONSE: List =
    List::new(Kind::Structure(&IPV6_PREFIX_SPECIFICATION_RESPONSE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv6PrefixSpecification {
    pub ipv6_prefix: Option<String>,
}

pub static IPV6_PREFIX_SPECIFICATION: Schema = Schema {
    name: "Ipv6PrefixSpecification",
    members: &[Member::new("Ipv6Prefix", "Ipv6Prefix", "ipv6Prefix", Kind::String(Range::ANY))],
};
structure!(Ipv6PrefixSpecification, IPV6_PREFIX_SPECIFICATION, { 0 ipv6_prefix });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv6PrefixSpecificationRequest {
    pub ipv6_prefix: Option<String>,
}

pub static IPV6_PREFIX_SPECIFICATION_REQUEST: Schema = Schema {
    name: "Ipv6PrefixSpecificationRequest",
    members: &[Member::new("Ipv6Prefix", "Ipv6Prefix", "Ipv6Prefix", Kind::String(Range::ANY))],
};
structure!(Ipv6PrefixSpecificationRequest, IPV6_PREFIX_SPECIFICATION_REQUEST, { 0 ipv6_prefix });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv6PrefixSpecificationResponse {
    pub ipv6_prefix: Option<String>,
}

pub static IPV6_PREFIX_SPECIFICATION_RESPONSE: Schema = Schema {
    name: "Ipv6PrefixSpecificationResponse",
    members: &[Member::new("Ipv6Prefix", "Ipv6Prefix", "ipv6Prefix", Kind::String(Range::ANY))],
};
structure!(Ipv6PrefixSpecificationResponse, IPV6_PREFIX_SPECIFICATION_RESPONSE, { 0 ipv6_prefix });

static IPV6_PREFIXES_LIST: List = List::new(Kind::Structure(&IPV6_PREFIX_SPECIFICATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv6Range {
    pub description: Option<String>,
    pub cidr_ipv6: Option<String>,
}

pub static IPV6_RANGE: Schema = Schema {
    name: "Ipv6Range",
    members: &[
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("CidrIpv6", "CidrIpv6", "cidrIpv6", Kind::String(Range::ANY)),
    ],
};
structure!(Ipv6Range, IPV6_RANGE, { 0 description 1 cidr_ipv6 });

static IPV6_RANGE_LIST: List = List::new(Kind::Structure(&IPV6_RANGE), "", "item");

string_enum!(KEY_FORMAT, KeyFormat, false, {
PEM = "pem",
PPK = "ppk",
});

static KEY_NAME_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "KeyName");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyPair {
    pub key_pair_id: Option<String>,
    pub tags: Vec<Tag>,
    pub key_name: Option<String>,
    pub key_fingerprint: Option<String>,
    pub key_material: Option<String>,
}

pub static KEY_PAIR: Schema = Schema {
    name: "KeyPair",
    members: &[
        Member::new("KeyPairId", "KeyPairId", "keyPairId", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("KeyName", "KeyName", "keyName", Kind::String(Range::ANY)),
        Member::new("KeyFingerprint", "KeyFingerprint", "keyFingerprint", Kind::String(Range::ANY)),
        Member::new("KeyMaterial", "KeyMaterial", "keyMaterial", Kind::String(Range::ANY)),
    ],
};
structure!(KeyPair, KEY_PAIR, { 0 key_pair_id 1 tags 2 key_name 3 key_fingerprint 4 key_material });

static KEY_PAIR_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "KeyPairId");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyPairInfo {
    pub key_pair_id: Option<String>,
    pub key_type: Option<KeyType>,
    pub tags: Vec<Tag>,
    pub public_key: Option<String>,
    pub create_time: Option<Timestamp>,
    pub key_name: Option<String>,
    pub key_fingerprint: Option<String>,
}

pub static KEY_PAIR_INFO: Schema = Schema {
    name: "KeyPairInfo",
    members: &[
        Member::new("KeyPairId", "KeyPairId", "keyPairId", Kind::String(Range::ANY)),
        Member::new("KeyType", "KeyType", "keyType", Kind::Enum(&KEY_TYPE)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("PublicKey", "PublicKey", "publicKey", Kind::String(Range::ANY)),
        Member::new("CreateTime", "CreateTime", "createTime", Kind::Timestamp),
        Member::new("KeyName", "KeyName", "keyName", Kind::String(Range::ANY)),
        Member::new("KeyFingerprint", "KeyFingerprint", "keyFingerprint", Kind::String(Range::ANY)),
    ],
};
structure!(KeyPairInfo, KEY_PAIR_INFO, { 0 key_pair_id 1 key_type 2 tags 3 public_key 4 create_time 5 key_name 6 key_fingerprint });

static KEY_PAIR_LIST: List = List::new(Kind::Structure(&KEY_PAIR_INFO), "", "item");

string_enum!(KEY_TYPE, KeyType, false, {
RSA = "rsa",
ED25519 = "ed25519",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LastError {
    pub message: Option<String>,
    pub code: Option<String>,
}

pub static LAST_ERROR: Schema = Schema {
    name: "LastError",
    members: &[
        Member::new("Message", "Message", "message", Kind::String(Range::ANY)),
        Member::new("Code", "Code", "code", Kind::String(Range::ANY)),
    ],
};
structure!(LastError, LAST_ERROR, { 0 message 1 code });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchPermission {
    pub organization_arn: Option<String>,
    pub organizational_unit_arn: Option<String>,
    pub user_id: Option<String>,
    pub group: Option<PermissionGroup>,
}

pub static LAUNCH_PERMISSION: Schema = Schema {
    name: "LaunchPermission",
    members: &[
        Member::new("OrganizationArn", "OrganizationArn", "organizationArn", Kind::String(Range::ANY)),
        Member::new(
            "OrganizationalUnitArn",
            "OrganizationalUnitArn",
            "organizationalUnitArn",
            Kind::String(Range::ANY),
        ),
        Member::new("UserId", "UserId", "userId", Kind::String(Range::ANY)),
        Member::new("Group", "Group", "group", Kind::Enum(&PERMISSION_GROUP)),
    ],
};
structure!(LaunchPermission, LAUNCH_PERMISSION, { 0 organization_arn 1 organizational_unit_arn 2 user_id 3 group });

static LAUNCH_PERMISSION_LIST: List = List::new(Kind::Structure(&LAUNCH_PERMISSION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchPermissionModifications {
    pub add: Vec<LaunchPermission>,
    pub remove: Vec<LaunchPermission>,
}

pub static LAUNCH_PERMISSION_MODIFICATIONS: Schema = Schema {
    name: "LaunchPermissionModifications",
    members: &[
        Member::new("Add", "Add", "Add", Kind::List(&LAUNCH_PERMISSION_LIST)),
        Member::new("Remove", "Remove", "Remove", Kind::List(&LAUNCH_PERMISSION_LIST)),
    ],
};
structure!(LaunchPermissionModifications, LAUNCH_PERMISSION_MODIFICATIONS, { 0 add 1 remove });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplate {
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub create_time: Option<Timestamp>,
    pub created_by: Option<String>,
    pub default_version_number: Option<i64>,
    pub latest_version_number: Option<i64>,
    pub tags: Vec<Tag>,
    pub operator: Option<OperatorResponse>,
}

pub static LAUNCH_TEMPLATE: Schema = Schema {
    name: "LaunchTemplate",
    members: &[
        Member::new("LaunchTemplateId", "LaunchTemplateId", "launchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "launchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new("CreateTime", "CreateTime", "createTime", Kind::Timestamp),
        Member::new("CreatedBy", "CreatedBy", "createdBy", Kind::String(Range::ANY)),
        Member::new(
            "DefaultVersionNumber",
            "DefaultVersionNumber",
            "defaultVersionNumber",
            Kind::Long(Range::ANY),
        ),
        Member::new(
            "LatestVersionNumber",
            "LatestVersionNumber",
            "latestVersionNumber",
            Kind::Long(Range::ANY),
        ),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
    ],
};
structure!(LaunchTemplate, LAUNCH_TEMPLATE, { 0 launch_template_id 1 launch_template_name 2 create_time 3 created_by 4 default_version_number 5 latest_version_number 6 tags 7 operator });

string_enum!(LAUNCH_TEMPLATE_AUTO_RECOVERY_STATE, LaunchTemplateAutoRecoveryState, false, {
DEFAULT = "default",
DISABLED = "disabled",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateBlockDeviceMapping {
    pub device_name: Option<String>,
    pub virtual_name: Option<String>,
    pub ebs: Option<LaunchTemplateEbsBlockDevice>,
    pub no_device: Option<String>,
}

pub static LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING: Schema = Schema {
    name: "LaunchTemplateBlockDeviceMapping",
    members: &[
        Member::new("DeviceName", "DeviceName", "deviceName", Kind::String(Range::ANY)),
        Member::new("VirtualName", "VirtualName", "virtualName", Kind::String(Range::ANY)),
        Member::new("Ebs", "Ebs", "ebs", Kind::Structure(&LAUNCH_TEMPLATE_EBS_BLOCK_DEVICE)),
        Member::new("NoDevice", "NoDevice", "noDevice", Kind::String(Range::ANY)),
    ],
};
structure!(LaunchTemplateBlockDeviceMapping, LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING, { 0 device_name 1 virtual_name 2 ebs 3 no_device });

static LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_LIST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateBlockDeviceMappingRequest {
    pub device_name: Option<String>,
    pub virtual_name: Option<String>,
    pub ebs: Option<LaunchTemplateEbsBlockDeviceRequest>,
    pub no_device: Option<String>,
}

pub static LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_REQUEST: Schema = Schema {
    name: "LaunchTemplateBlockDeviceMappingRequest",
    members: &[
        Member::new("DeviceName", "DeviceName", "DeviceName", Kind::String(Range::ANY)),
        Member::new("VirtualName", "VirtualName", "VirtualName", Kind::String(Range::ANY)),
        Member::new("Ebs", "Ebs", "Ebs", Kind::Structure(&LAUNCH_TEMPLATE_EBS_BLOCK_DEVICE_REQUEST)),
        Member::new("NoDevice", "NoDevice", "NoDevice", Kind::String(Range::ANY)),
    ],
};
structure!(LaunchTemplateBlockDeviceMappingRequest, LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_REQUEST, { 0 device_name 1 virtual_name 2 ebs 3 no_device });

static LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_REQUEST_LIST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_REQUEST), "", "BlockDeviceMapping");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateCapacityReservationSpecificationRequest {
    pub capacity_reservation_preference: Option<CapacityReservationPreference>,
    pub capacity_reservation_target: Option<CapacityReservationTarget>,
}

pub static LAUNCH_TEMPLATE_CAPACITY_RESERVATION_SPECIFICATION_REQUEST: Schema = Schema {
    name: "LaunchTemplateCapacityReservationSpecificationRequest",
    members: &[
        Member::new(
            "CapacityReservationPreference",
            "CapacityReservationPreference",
            "CapacityReservationPreference",
            Kind::Enum(&CAPACITY_RESERVATION_PREFERENCE),
        ),
        Member::new(
            "CapacityReservationTarget",
            "CapacityReservationTarget",
            "CapacityReservationTarget",
            Kind::Structure(&CAPACITY_RESERVATION_TARGET),
        ),
    ],
};
structure!(LaunchTemplateCapacityReservationSpecificationRequest, LAUNCH_TEMPLATE_CAPACITY_RESERVATION_SPECIFICATION_REQUEST, { 0 capacity_reservation_preference 1 capacity_reservation_target });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateCapacityReservationSpecificationResponse {
    pub capacity_reservation_preference: Option<CapacityReservationPreference>,
    pub capacity_reservation_target: Option<CapacityReservationTargetResponse>,
}

pub static LAUNCH_TEMPLATE_CAPACITY_RESERVATION_SPECIFICATION_RESPONSE: Schema = Schema {
    name: "LaunchTemplateCapacityReservationSpecificationResponse",
    members: &[
        Member::new(
            "CapacityReservationPreference",
            "CapacityReservationPreference",
            "capacityReservationPreference",
            Kind::Enum(&CAPACITY_RESERVATION_PREFERENCE),
        ),
        Member::new(
            "CapacityReservationTarget",
            "CapacityReservationTarget",
            "capacityReservationTarget",
            Kind::Structure(&CAPACITY_RESERVATION_TARGET_RESPONSE),
        ),
    ],
};
structure!(LaunchTemplateCapacityReservationSpecificationResponse, LAUNCH_TEMPLATE_CAPACITY_RESERVATION_SPECIFICATION_RESPONSE, { 0 capacity_reservation_preference 1 capacity_reservation_target });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateCpuOptions {
    pub core_count: Option<i32>,
    pub threads_per_core: Option<i32>,
    pub amd_sev_snp: Option<AmdSevSnpSpecification>,
    pub nested_virtualization: Option<NestedVirtualizationSpecification>,
}

pub static LAUNCH_TEMPLATE_CPU_OPTIONS: Schema = Schema {
    name: "LaunchTemplateCpuOptions",
    members: &[
        Member::new("CoreCount", "CoreCount", "coreCount", Kind::Integer(Range::ANY)),
        Member::new("ThreadsPerCore", "ThreadsPerCore", "threadsPerCore", Kind::Integer(Range::ANY)),
        Member::new("AmdSevSnp", "AmdSevSnp", "amdSevSnp", Kind::Enum(&AMD_SEV_SNP_SPECIFICATION)),
        Member::new(
            "NestedVirtualization",
            "NestedVirtualization",
            "nestedVirtualization",
            Kind::Enum(&NESTED_VIRTUALIZATION_SPECIFICATION),
        ),
    ],
};
structure!(LaunchTemplateCpuOptions, LAUNCH_TEMPLATE_CPU_OPTIONS, { 0 core_count 1 threads_per_core 2 amd_sev_snp 3 nested_virtualization });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateCpuOptionsRequest {
    pub core_count: Option<i32>,
    pub threads_per_core: Option<i32>,
    pub amd_sev_snp: Option<AmdSevSnpSpecification>,
    pub nested_virtualization: Option<NestedVirtualizationSpecification>,
}

pub static LAUNCH_TEMPLATE_CPU_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplateCpuOptionsRequest",
    members: &[
        Member::new("CoreCount", "CoreCount", "CoreCount", Kind::Integer(Range::ANY)),
        Member::new("ThreadsPerCore", "ThreadsPerCore", "ThreadsPerCore", Kind::Integer(Range::ANY)),
        Member::new("AmdSevSnp", "AmdSevSnp", "AmdSevSnp", Kind::Enum(&AMD_SEV_SNP_SPECIFICATION)),
        Member::new(
            "NestedVirtualization",
            "NestedVirtualization",
            "NestedVirtualization",
            Kind::Enum(&NESTED_VIRTUALIZATION_SPECIFICATION),
        ),
    ],
};
structure!(LaunchTemplateCpuOptionsRequest, LAUNCH_TEMPLATE_CPU_OPTIONS_REQUEST, { 0 core_count 1 threads_per_core 2 amd_sev_snp 3 nested_virtualization });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateEbsBlockDevice {
    pub encrypted: Option<bool>,
    pub delete_on_termination: Option<bool>,
    pub iops: Option<i32>,
    pub kms_key_id: Option<String>,
    pub snapshot_id: Option<String>,
    pub volume_size: Option<i32>,
    pub volume_type: Option<VolumeType>,
    pub throughput: Option<i32>,
    pub volume_initialization_rate: Option<i32>,
    pub ebs_card_index: Option<i32>,
}

pub static LAUNCH_TEMPLATE_EBS_BLOCK_DEVICE: Schema = Schema {
    name: "LaunchTemplateEbsBlockDevice",
    members: &[
        Member::new("Encrypted", "Encrypted", "encrypted", Kind::Boolean),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("Iops", "Iops", "iops", Kind::Integer(Range::ANY)),
        Member::new("KmsKeyId", "KmsKeyId", "kmsKeyId", Kind::String(Range::ANY)),
        Member::new("SnapshotId", "SnapshotId", "snapshotId", Kind::String(Range::ANY)),
        Member::new("VolumeSize", "VolumeSize", "volumeSize", Kind::Integer(Range::ANY)),
        Member::new("VolumeType", "VolumeType", "volumeType", Kind::Enum(&VOLUME_TYPE)),
        Member::new("Throughput", "Throughput", "throughput", Kind::Integer(Range::ANY)),
        Member::new(
            "VolumeInitializationRate",
            "VolumeInitializationRate",
            "volumeInitializationRate",
            Kind::Integer(Range::ANY),
        ),
        Member::new("EbsCardIndex", "EbsCardIndex", "ebsCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(LaunchTemplateEbsBlockDevice, LAUNCH_TEMPLATE_EBS_BLOCK_DEVICE, { 0 encrypted 1 delete_on_termination 2 iops 3 kms_key_id 4 snapshot_id 5 volume_size 6 volume_type 7 throughput 8 volume_initialization_rate 9 ebs_card_index });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateEbsBlockDeviceRequest {
    pub encrypted: Option<bool>,
    pub delete_on_termination: Option<bool>,
    pub iops: Option<i32>,
    pub kms_key_id: Option<String>,
    pub snapshot_id: Option<String>,
    pub volume_size: Option<i32>,
    pub volume_type: Option<VolumeType>,
    pub throughput: Option<i32>,
    pub volume_initialization_rate: Option<i32>,
    pub ebs_card_index: Option<i32>,
}

pub static LAUNCH_TEMPLATE_EBS_BLOCK_DEVICE_REQUEST: Schema = Schema {
    name: "LaunchTemplateEbsBlockDeviceRequest",
    members: &[
        Member::new("Encrypted", "Encrypted", "Encrypted", Kind::Boolean),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "DeleteOnTermination", Kind::Boolean),
        Member::new("Iops", "Iops", "Iops", Kind::Integer(Range::ANY)),
        Member::new("KmsKeyId", "KmsKeyId", "KmsKeyId", Kind::String(Range::ANY)),
        Member::new("SnapshotId", "SnapshotId", "SnapshotId", Kind::String(Range::ANY)),
        Member::new("VolumeSize", "VolumeSize", "VolumeSize", Kind::Integer(Range::ANY)),
        Member::new("VolumeType", "VolumeType", "VolumeType", Kind::Enum(&VOLUME_TYPE)),
        Member::new("Throughput", "Throughput", "Throughput", Kind::Integer(Range::ANY)),
        Member::new(
            "VolumeInitializationRate",
            "VolumeInitializationRate",
            "VolumeInitializationRate",
            Kind::Integer(Range::ANY),
        ),
        Member::new("EbsCardIndex", "EbsCardIndex", "EbsCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(LaunchTemplateEbsBlockDeviceRequest, LAUNCH_TEMPLATE_EBS_BLOCK_DEVICE_REQUEST, { 0 encrypted 1 delete_on_termination 2 iops 3 kms_key_id 4 snapshot_id 5 volume_size 6 volume_type 7 throughput 8 volume_initialization_rate 9 ebs_card_index });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateElasticInferenceAccelerator {
    pub r#type: Option<String>,
    pub count: Option<i32>,
}

pub static LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR: Schema = Schema {
    name: "LaunchTemplateElasticInferenceAccelerator",
    members: &[
        Member::new("Type", "Type", "Type", Kind::String(Range::ANY)).required(),
        Member::new("Count", "Count", "Count", Kind::Integer(Range::new(Some(1), None))),
    ],
};
structure!(LaunchTemplateElasticInferenceAccelerator, LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR, { 0 r#type 1 count });

static LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_LIST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateElasticInferenceAcceleratorResponse {
    pub r#type: Option<String>,
    pub count: Option<i32>,
}

pub static LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_RESPONSE: Schema = Schema {
    name: "LaunchTemplateElasticInferenceAcceleratorResponse",
    members: &[
        Member::new("Type", "Type", "type", Kind::String(Range::ANY)),
        Member::new("Count", "Count", "count", Kind::Integer(Range::ANY)),
    ],
};
structure!(LaunchTemplateElasticInferenceAcceleratorResponse, LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_RESPONSE, { 0 r#type 1 count });

static LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_RESPONSE_LIST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_RESPONSE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateEnaSrdSpecification {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<LaunchTemplateEnaSrdUdpSpecification>,
}

pub static LAUNCH_TEMPLATE_ENA_SRD_SPECIFICATION: Schema = Schema {
    name: "LaunchTemplateEnaSrdSpecification",
    members: &[
        Member::new("EnaSrdEnabled", "EnaSrdEnabled", "enaSrdEnabled", Kind::Boolean),
        Member::new(
            "EnaSrdUdpSpecification",
            "EnaSrdUdpSpecification",
            "enaSrdUdpSpecification",
            Kind::Structure(&LAUNCH_TEMPLATE_ENA_SRD_UDP_SPECIFICATION),
        ),
    ],
};
structure!(LaunchTemplateEnaSrdSpecification, LAUNCH_TEMPLATE_ENA_SRD_SPECIFICATION, { 0 ena_srd_enabled 1 ena_srd_udp_specification });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateEnaSrdUdpSpecification {
    pub ena_srd_udp_enabled: Option<bool>,
}

pub static LAUNCH_TEMPLATE_ENA_SRD_UDP_SPECIFICATION: Schema = Schema {
    name: "LaunchTemplateEnaSrdUdpSpecification",
    members: &[Member::new("EnaSrdUdpEnabled", "EnaSrdUdpEnabled", "enaSrdUdpEnabled", Kind::Boolean)],
};
structure!(LaunchTemplateEnaSrdUdpSpecification, LAUNCH_TEMPLATE_ENA_SRD_UDP_SPECIFICATION, { 0 ena_srd_udp_enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateEnclaveOptions {
    pub enabled: Option<bool>,
}

pub static LAUNCH_TEMPLATE_ENCLAVE_OPTIONS: Schema = Schema {
    name: "LaunchTemplateEnclaveOptions",
    members: &[Member::new("Enabled", "Enabled", "enabled", Kind::Boolean)],
};
structure!(LaunchTemplateEnclaveOptions, LAUNCH_TEMPLATE_ENCLAVE_OPTIONS, { 0 enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateEnclaveOptionsRequest {
    pub enabled: Option<bool>,
}

pub static LAUNCH_TEMPLATE_ENCLAVE_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplateEnclaveOptionsRequest",
    members: &[Member::new("Enabled", "Enabled", "Enabled", Kind::Boolean)],
};
structure!(LaunchTemplateEnclaveOptionsRequest, LAUNCH_TEMPLATE_ENCLAVE_OPTIONS_REQUEST, { 0 enabled });

string_enum!(LAUNCH_TEMPLATE_ERROR_CODE, LaunchTemplateErrorCode, false, {
LAUNCH_TEMPLATE_ID_DOES_NOT_EXIST = "launchTemplateIdDoesNotExist",
LAUNCH_TEMPLATE_ID_MALFORMED = "launchTemplateIdMalformed",
LAUNCH_TEMPLATE_NAME_DOES_NOT_EXIST = "launchTemplateNameDoesNotExist",
LAUNCH_TEMPLATE_NAME_MALFORMED = "launchTemplateNameMalformed",
LAUNCH_TEMPLATE_VERSION_DOES_NOT_EXIST = "launchTemplateVersionDoesNotExist",
UNEXPECTED_ERROR = "unexpectedError",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateHibernationOptions {
    pub configured: Option<bool>,
}

pub static LAUNCH_TEMPLATE_HIBERNATION_OPTIONS: Schema = Schema {
    name: "LaunchTemplateHibernationOptions",
    members: &[Member::new("Configured", "Configured", "configured", Kind::Boolean)],
};
structure!(LaunchTemplateHibernationOptions, LAUNCH_TEMPLATE_HIBERNATION_OPTIONS, { 0 configured });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateHibernationOptionsRequest {
    pub configured: Option<bool>,
}

pub static LAUNCH_TEMPLATE_HIBERNATION_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplateHibernationOptionsRequest",
    members: &[Member::new("Configured", "Configured", "Configured", Kind::Boolean)],
};
structure!(LaunchTemplateHibernationOptionsRequest, LAUNCH_TEMPLATE_HIBERNATION_OPTIONS_REQUEST, { 0 configured });

string_enum!(LAUNCH_TEMPLATE_HTTP_TOKENS_STATE, LaunchTemplateHttpTokensState, false, {
OPTIONAL = "optional",
REQUIRED = "required",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateIamInstanceProfileSpecification {
    pub arn: Option<String>,
    pub name: Option<String>,
}

pub static LAUNCH_TEMPLATE_IAM_INSTANCE_PROFILE_SPECIFICATION: Schema = Schema {
    name: "LaunchTemplateIamInstanceProfileSpecification",
    members: &[
        Member::new("Arn", "Arn", "arn", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
    ],
};
structure!(LaunchTemplateIamInstanceProfileSpecification, LAUNCH_TEMPLATE_IAM_INSTANCE_PROFILE_SPECIFICATION, { 0 arn 1 name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateIamInstanceProfileSpecificationRequest {
    pub arn: Option<String>,
    pub name: Option<String>,
}

pub static LAUNCH_TEMPLATE_IAM_INSTANCE_PROFILE_SPECIFICATION_REQUEST: Schema = Schema {
    name: "LaunchTemplateIamInstanceProfileSpecificationRequest",
    members: &[
        Member::new("Arn", "Arn", "Arn", Kind::String(Range::ANY)),
        Member::new("Name", "Name", "Name", Kind::String(Range::ANY)),
    ],
};
structure!(LaunchTemplateIamInstanceProfileSpecificationRequest, LAUNCH_TEMPLATE_IAM_INSTANCE_PROFILE_SPECIFICATION_REQUEST, { 0 arn 1 name });

static LAUNCH_TEMPLATE_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceMaintenanceOptions {
    pub auto_recovery: Option<LaunchTemplateAutoRecoveryState>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_MAINTENANCE_OPTIONS: Schema = Schema {
    name: "LaunchTemplateInstanceMaintenanceOptions",
    members: &[Member::new(
        "AutoRecovery",
        "AutoRecovery",
        "autoRecovery",
        Kind::Enum(&LAUNCH_TEMPLATE_AUTO_RECOVERY_STATE),
    )],
};
structure!(LaunchTemplateInstanceMaintenanceOptions, LAUNCH_TEMPLATE_INSTANCE_MAINTENANCE_OPTIONS, { 0 auto_recovery });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceMaintenanceOptionsRequest {
    pub auto_recovery: Option<LaunchTemplateAutoRecoveryState>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_MAINTENANCE_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplateInstanceMaintenanceOptionsRequest",
    members: &[Member::new(
        "AutoRecovery",
        "AutoRecovery",
        "AutoRecovery",
        Kind::Enum(&LAUNCH_TEMPLATE_AUTO_RECOVERY_STATE),
    )],
};
structure!(LaunchTemplateInstanceMaintenanceOptionsRequest, LAUNCH_TEMPLATE_INSTANCE_MAINTENANCE_OPTIONS_REQUEST, { 0 auto_recovery });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceMarketOptions {
    pub market_type: Option<MarketType>,
    pub spot_options: Option<LaunchTemplateSpotMarketOptions>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_MARKET_OPTIONS: Schema = Schema {
    name: "LaunchTemplateInstanceMarketOptions",
    members: &[
        Member::new("MarketType", "MarketType", "marketType", Kind::Enum(&MARKET_TYPE)),
        Member::new(
            "SpotOptions",
            "SpotOptions",
            "spotOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_SPOT_MARKET_OPTIONS),
        ),
    ],
};
structure!(LaunchTemplateInstanceMarketOptions, LAUNCH_TEMPLATE_INSTANCE_MARKET_OPTIONS, { 0 market_type 1 spot_options });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceMarketOptionsRequest {
    pub market_type: Option<MarketType>,
    pub spot_options: Option<LaunchTemplateSpotMarketOptionsRequest>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_MARKET_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplateInstanceMarketOptionsRequest",
    members: &[
        Member::new("MarketType", "MarketType", "MarketType", Kind::Enum(&MARKET_TYPE)),
        Member::new(
            "SpotOptions",
            "SpotOptions",
            "SpotOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_SPOT_MARKET_OPTIONS_REQUEST),
        ),
    ],
};
structure!(LaunchTemplateInstanceMarketOptionsRequest, LAUNCH_TEMPLATE_INSTANCE_MARKET_OPTIONS_REQUEST, { 0 market_type 1 spot_options });

string_enum!(LAUNCH_TEMPLATE_INSTANCE_METADATA_ENDPOINT_STATE, LaunchTemplateInstanceMetadataEndpointState, false, {
DISABLED = "disabled",
ENABLED = "enabled",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceMetadataOptions {
    pub state: Option<LaunchTemplateInstanceMetadataOptionsState>,
    pub http_tokens: Option<LaunchTemplateHttpTokensState>,
    pub http_put_response_hop_limit: Option<i32>,
    pub http_endpoint: Option<LaunchTemplateInstanceMetadataEndpointState>,
    pub http_protocol_ipv6: Option<LaunchTemplateInstanceMetadataProtocolIpv6>,
    pub instance_metadata_tags: Option<LaunchTemplateInstanceMetadataTagsState>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS: Schema = Schema {
    name: "LaunchTemplateInstanceMetadataOptions",
    members: &[
        Member::new("State", "State", "state", Kind::Enum(&LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS_STATE)),
        Member::new("HttpTokens", "HttpTokens", "httpTokens", Kind::Enum(&LAUNCH_TEMPLATE_HTTP_TOKENS_STATE)),
        Member::new(
            "HttpPutResponseHopLimit",
            "HttpPutResponseHopLimit",
            "httpPutResponseHopLimit",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "HttpEndpoint",
            "HttpEndpoint",
            "httpEndpoint",
            Kind::Enum(&LAUNCH_TEMPLATE_INSTANCE_METADATA_ENDPOINT_STATE),
        ),
        Member::new(
            "HttpProtocolIpv6",
            "HttpProtocolIpv6",
            "httpProtocolIpv6",
            Kind::Enum(&LAUNCH_TEMPLATE_INSTANCE_METADATA_PROTOCOL_IPV6),
        ),
        Member::new(
            "InstanceMetadataTags",
            "InstanceMetadataTags",
            "instanceMetadataTags",
            Kind::Enum(&LAUNCH_TEMPLATE_INSTANCE_METADATA_TAGS_STATE),
        ),
    ],
};
structure!(LaunchTemplateInstanceMetadataOptions, LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS, { 0 state 1 http_tokens 2 http_put_response_hop_limit 3 http_endpoint 4 http_protocol_ipv6 5 instance_metadata_tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceMetadataOptionsRequest {
    pub http_tokens: Option<LaunchTemplateHttpTokensState>,
    pub http_put_response_hop_limit: Option<i32>,
    pub http_endpoint: Option<LaunchTemplateInstanceMetadataEndpointState>,
    pub http_protocol_ipv6: Option<LaunchTemplateInstanceMetadataProtocolIpv6>,
    pub instance_metadata_tags: Option<LaunchTemplateInstanceMetadataTagsState>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplateInstanceMetadataOptionsRequest",
    members: &[
        Member::new("HttpTokens", "HttpTokens", "HttpTokens", Kind::Enum(&LAUNCH_TEMPLATE_HTTP_TOKENS_STATE)),
        Member::new(
            "HttpPutResponseHopLimit",
            "HttpPutResponseHopLimit",
            "HttpPutResponseHopLimit",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "HttpEndpoint",
            "HttpEndpoint",
            "HttpEndpoint",
            Kind::Enum(&LAUNCH_TEMPLATE_INSTANCE_METADATA_ENDPOINT_STATE),
        ),
        Member::new(
            "HttpProtocolIpv6",
            "HttpProtocolIpv6",
            "HttpProtocolIpv6",
            Kind::Enum(&LAUNCH_TEMPLATE_INSTANCE_METADATA_PROTOCOL_IPV6),
        ),
        Member::new(
            "InstanceMetadataTags",
            "InstanceMetadataTags",
            "InstanceMetadataTags",
            Kind::Enum(&LAUNCH_TEMPLATE_INSTANCE_METADATA_TAGS_STATE),
        ),
    ],
};
structure!(LaunchTemplateInstanceMetadataOptionsRequest, LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS_REQUEST, { 0 http_tokens 1 http_put_response_hop_limit 2 http_endpoint 3 http_protocol_ipv6 4 instance_metadata_tags });

string_enum!(LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS_STATE, LaunchTemplateInstanceMetadataOptionsState, false, {
PENDING = "pending",
APPLIED = "applied",
});

string_enum!(LAUNCH_TEMPLATE_INSTANCE_METADATA_PROTOCOL_IPV6, LaunchTemplateInstanceMetadataProtocolIpv6, false, {
DISABLED = "disabled",
ENABLED = "enabled",
});

string_enum!(LAUNCH_TEMPLATE_INSTANCE_METADATA_TAGS_STATE, LaunchTemplateInstanceMetadataTagsState, false, {
DISABLED = "disabled",
ENABLED = "enabled",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceNetworkInterfaceSpecification {
    pub associate_carrier_ip_address: Option<bool>,
    pub associate_public_ip_address: Option<bool>,
    pub delete_on_termination: Option<bool>,
    pub description: Option<String>,
    pub device_index: Option<i32>,
    pub groups: Vec<String>,
    pub interface_type: Option<String>,
    pub ipv6_address_count: Option<i32>,
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    pub network_interface_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Vec<PrivateIpAddressSpecification>,
    pub secondary_private_ip_address_count: Option<i32>,
    pub subnet_id: Option<String>,
    pub network_card_index: Option<i32>,
    pub ipv4_prefixes: Vec<Ipv4PrefixSpecificationResponse>,
    pub ipv4_prefix_count: Option<i32>,
    pub ipv6_prefixes: Vec<Ipv6PrefixSpecificationResponse>,
    pub ipv6_prefix_count: Option<i32>,
    pub primary_ipv6: Option<bool>,
    pub ena_srd_specification: Option<LaunchTemplateEnaSrdSpecification>,
    pub connection_tracking_specification: Option<ConnectionTrackingSpecification>,
    pub ena_queue_count: Option<i32>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION: Schema = Schema {
    name: "LaunchTemplateInstanceNetworkInterfaceSpecification",
    members: &[
        Member::new(
            "AssociateCarrierIpAddress",
            "AssociateCarrierIpAddress",
            "associateCarrierIpAddress",
            Kind::Boolean,
        ),
        Member::new(
            "AssociatePublicIpAddress",
            "AssociatePublicIpAddress",
            "associatePublicIpAddress",
            Kind::Boolean,
        ),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("DeviceIndex", "DeviceIndex", "deviceIndex", Kind::Integer(Range::ANY)),
        Member::new("Groups", "GroupSet", "groupSet", Kind::List(&GROUP_ID_STRING_LIST)),
        Member::new("InterfaceType", "InterfaceType", "interfaceType", Kind::String(Range::ANY)),
        Member::new("Ipv6AddressCount", "Ipv6AddressCount", "ipv6AddressCount", Kind::Integer(Range::ANY)),
        Member::new(
            "Ipv6Addresses",
            "Ipv6AddressesSet",
            "ipv6AddressesSet",
            Kind::List(&INSTANCE_IPV6_ADDRESS_LIST),
        ),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddressesSet",
            "privateIpAddressesSet",
            Kind::List(&PRIVATE_IP_ADDRESS_SPECIFICATION_LIST),
        ),
        Member::new(
            "SecondaryPrivateIpAddressCount",
            "SecondaryPrivateIpAddressCount",
            "secondaryPrivateIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", Kind::Integer(Range::ANY)),
        Member::new("Ipv4Prefixes", "Ipv4PrefixSet", "ipv4PrefixSet", Kind::List(&IPV4_PREFIX_LIST_RESPONSE)),
        Member::new("Ipv4PrefixCount", "Ipv4PrefixCount", "ipv4PrefixCount", Kind::Integer(Range::ANY)),
        Member::new("Ipv6Prefixes", "Ipv6PrefixSet", "ipv6PrefixSet", Kind::List(&IPV6_PREFIX_LIST_RESPONSE)),
        Member::new("Ipv6PrefixCount", "Ipv6PrefixCount", "ipv6PrefixCount", Kind::Integer(Range::ANY)),
        Member::new("PrimaryIpv6", "PrimaryIpv6", "primaryIpv6", Kind::Boolean),
        Member::new(
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            "enaSrdSpecification",
            Kind::Structure(&LAUNCH_TEMPLATE_ENA_SRD_SPECIFICATION),
        ),
        Member::new(
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            "connectionTrackingSpecification",
            Kind::Structure(&CONNECTION_TRACKING_SPECIFICATION),
        ),
        Member::new("EnaQueueCount", "EnaQueueCount", "enaQueueCount", Kind::Integer(Range::ANY)),
    ],
};
structure!(LaunchTemplateInstanceNetworkInterfaceSpecification, LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION, { 0 associate_carrier_ip_address 1 associate_public_ip_address 2 delete_on_termination 3 description 4 device_index 5 groups 6 interface_type 7 ipv6_address_count 8 ipv6_addresses 9 network_interface_id 10 private_ip_address 11 private_ip_addresses 12 secondary_private_ip_address_count 13 subnet_id 14 network_card_index 15 ipv4_prefixes 16 ipv4_prefix_count 17 ipv6_prefixes 18 ipv6_prefix_count 19 primary_ipv6 20 ena_srd_specification 21 connection_tracking_specification 22 ena_queue_count });

static LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceNetworkInterfaceSpecificationRequest {
    pub associate_carrier_ip_address: Option<bool>,
    pub associate_public_ip_address: Option<bool>,
    pub delete_on_termination: Option<bool>,
    pub description: Option<String>,
    pub device_index: Option<i32>,
    pub groups: Vec<String>,
    pub interface_type: Option<String>,
    pub ipv6_address_count: Option<i32>,
    pub ipv6_addresses: Vec<InstanceIpv6AddressRequest>,
    pub network_interface_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Vec<PrivateIpAddressSpecification>,
    pub secondary_private_ip_address_count: Option<i32>,
    pub subnet_id: Option<String>,
    pub network_card_index: Option<i32>,
    pub ipv4_prefixes: Vec<Ipv4PrefixSpecificationRequest>,
    pub ipv4_prefix_count: Option<i32>,
    pub ipv6_prefixes: Vec<Ipv6PrefixSpecificationRequest>,
    pub ipv6_prefix_count: Option<i32>,
    pub primary_ipv6: Option<bool>,
    pub ena_srd_specification: Option<EnaSrdSpecificationRequest>,
    pub connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    pub ena_queue_count: Option<i32>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_REQUEST: Schema = Schema {
    name: "LaunchTemplateInstanceNetworkInterfaceSpecificationRequest",
    members: &[
        Member::new(
            "AssociateCarrierIpAddress",
            "AssociateCarrierIpAddress",
            "AssociateCarrierIpAddress",
            Kind::Boolean,
        ),
        Member::new(
            "AssociatePublicIpAddress",
            "AssociatePublicIpAddress",
            "AssociatePublicIpAddress",
            Kind::Boolean,
        ),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "DeleteOnTermination", Kind::Boolean),
        Member::new("Description", "Description", "Description", Kind::String(Range::ANY)),
        Member::new("DeviceIndex", "DeviceIndex", "DeviceIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "Groups",
            "SecurityGroupId",
            "SecurityGroupId",
            Kind::List(&SECURITY_GROUP_ID_STRING_LIST),
        ),
        Member::new("InterfaceType", "InterfaceType", "InterfaceType", Kind::String(Range::ANY)),
        Member::new("Ipv6AddressCount", "Ipv6AddressCount", "Ipv6AddressCount", Kind::Integer(Range::ANY)),
        Member::new(
            "Ipv6Addresses",
            "Ipv6Addresses",
            "Ipv6Addresses",
            Kind::List(&INSTANCE_IPV6_ADDRESS_LIST_REQUEST),
        ),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "PrivateIpAddress", Kind::String(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddresses",
            "PrivateIpAddresses",
            Kind::List(&PRIVATE_IP_ADDRESS_SPECIFICATION_LIST),
        ),
        Member::new(
            "SecondaryPrivateIpAddressCount",
            "SecondaryPrivateIpAddressCount",
            "SecondaryPrivateIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("SubnetId", "SubnetId", "SubnetId", Kind::String(Range::ANY)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "NetworkCardIndex", Kind::Integer(Range::ANY)),
        Member::new("Ipv4Prefixes", "Ipv4Prefix", "Ipv4Prefix", Kind::List(&IPV4_PREFIX_LIST)),
        Member::new("Ipv4PrefixCount", "Ipv4PrefixCount", "Ipv4PrefixCount", Kind::Integer(Range::ANY)),
        Member::new("Ipv6Prefixes", "Ipv6Prefix", "Ipv6Prefix", Kind::List(&IPV6_PREFIX_LIST)),
        Member::new("Ipv6PrefixCount", "Ipv6PrefixCount", "Ipv6PrefixCount", Kind::Integer(Range::ANY)),
        Member::new("PrimaryIpv6", "PrimaryIpv6", "PrimaryIpv6", Kind::Boolean),
        Member::new(
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            Kind::Structure(&ENA_SRD_SPECIFICATION_REQUEST),
        ),
        Member::new(
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            Kind::Structure(&CONNECTION_TRACKING_SPECIFICATION_REQUEST),
        ),
        Member::new("EnaQueueCount", "EnaQueueCount", "EnaQueueCount", Kind::Integer(Range::ANY)),
    ],
};
structure!(LaunchTemplateInstanceNetworkInterfaceSpecificationRequest, LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_REQUEST, { 0 associate_carrier_ip_address 1 associate_public_ip_address 2 delete_on_termination 3 description 4 device_index 5 groups 6 interface_type 7 ipv6_address_count 8 ipv6_addresses 9 network_interface_id 10 private_ip_address 11 private_ip_addresses 12 secondary_private_ip_address_count 13 subnet_id 14 network_card_index 15 ipv4_prefixes 16 ipv4_prefix_count 17 ipv6_prefixes 18 ipv6_prefix_count 19 primary_ipv6 20 ena_srd_specification 21 connection_tracking_specification 22 ena_queue_count });

static LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_REQUEST_LIST: List = List::new(
    Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_REQUEST),
    "",
    "InstanceNetworkInterfaceSpecification",
);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceSecondaryInterfaceSpecification {
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i32>,
    pub private_ip_addresses: Vec<SecondaryInterfacePrivateIpAddressSpecification>,
    pub private_ip_address_count: Option<i32>,
    pub secondary_subnet_id: Option<String>,
    pub interface_type: Option<SecondaryInterfaceType>,
    pub network_card_index: Option<i32>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION: Schema = Schema {
    name: "LaunchTemplateInstanceSecondaryInterfaceSpecification",
    members: &[
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("DeviceIndex", "DeviceIndex", "deviceIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddressesSet",
            "privateIpAddressesSet",
            Kind::List(&SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_LIST),
        ),
        Member::new(
            "PrivateIpAddressCount",
            "PrivateIpAddressCount",
            "privateIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("SecondarySubnetId", "SecondarySubnetId", "secondarySubnetId", Kind::String(Range::ANY)),
        Member::new("InterfaceType", "InterfaceType", "interfaceType", Kind::Enum(&SECONDARY_INTERFACE_TYPE)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(LaunchTemplateInstanceSecondaryInterfaceSpecification, LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION, { 0 delete_on_termination 1 device_index 2 private_ip_addresses 3 private_ip_address_count 4 secondary_subnet_id 5 interface_type 6 network_card_index });

static LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest {
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i32>,
    pub private_ip_addresses: Vec<SecondaryInterfacePrivateIpAddressSpecificationRequest>,
    pub private_ip_address_count: Option<i32>,
    pub secondary_subnet_id: Option<String>,
    pub interface_type: Option<SecondaryInterfaceType>,
    pub network_card_index: Option<i32>,
}

pub static LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST: Schema = Schema {
    name: "LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest",
    members: &[
        Member::new("DeleteOnTermination", "DeleteOnTermination", "DeleteOnTermination", Kind::Boolean),
        Member::new("DeviceIndex", "DeviceIndex", "DeviceIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddress",
            "PrivateIpAddress",
            Kind::List(&SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_LIST_REQUEST),
        ),
        Member::new(
            "PrivateIpAddressCount",
            "PrivateIpAddressCount",
            "PrivateIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("SecondarySubnetId", "SecondarySubnetId", "SecondarySubnetId", Kind::String(Range::ANY)),
        Member::new("InterfaceType", "InterfaceType", "InterfaceType", Kind::Enum(&SECONDARY_INTERFACE_TYPE)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "NetworkCardIndex", Kind::Integer(Range::ANY)),
    ],
};
structure!(LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest, LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST, { 0 delete_on_termination 1 device_index 2 private_ip_addresses 3 private_ip_address_count 4 secondary_subnet_id 5 interface_type 6 network_card_index });

static LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST_LIST: List = List::new(
    Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST),
    "",
    "InstanceSecondaryInterfaceSpecification",
);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateLicenseConfiguration {
    pub license_configuration_arn: Option<String>,
}

pub static LAUNCH_TEMPLATE_LICENSE_CONFIGURATION: Schema = Schema {
    name: "LaunchTemplateLicenseConfiguration",
    members: &[Member::new(
        "LicenseConfigurationArn",
        "LicenseConfigurationArn",
        "licenseConfigurationArn",
        Kind::String(Range::ANY),
    )],
};
structure!(LaunchTemplateLicenseConfiguration, LAUNCH_TEMPLATE_LICENSE_CONFIGURATION, { 0 license_configuration_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateLicenseConfigurationRequest {
    pub license_configuration_arn: Option<String>,
}

pub static LAUNCH_TEMPLATE_LICENSE_CONFIGURATION_REQUEST: Schema = Schema {
    name: "LaunchTemplateLicenseConfigurationRequest",
    members: &[Member::new(
        "LicenseConfigurationArn",
        "LicenseConfigurationArn",
        "LicenseConfigurationArn",
        Kind::String(Range::ANY),
    )],
};
structure!(LaunchTemplateLicenseConfigurationRequest, LAUNCH_TEMPLATE_LICENSE_CONFIGURATION_REQUEST, { 0 license_configuration_arn });

static LAUNCH_TEMPLATE_LICENSE_LIST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_LICENSE_CONFIGURATION), "", "item");

static LAUNCH_TEMPLATE_LICENSE_SPECIFICATION_LIST_REQUEST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_LICENSE_CONFIGURATION_REQUEST), "", "item");

static LAUNCH_TEMPLATE_NAME_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateNetworkPerformanceOptions {
    pub bandwidth_weighting: Option<InstanceBandwidthWeighting>,
}

pub static LAUNCH_TEMPLATE_NETWORK_PERFORMANCE_OPTIONS: Schema = Schema {
    name: "LaunchTemplateNetworkPerformanceOptions",
    members: &[Member::new(
        "BandwidthWeighting",
        "BandwidthWeighting",
        "bandwidthWeighting",
        Kind::Enum(&INSTANCE_BANDWIDTH_WEIGHTING),
    )],
};
structure!(LaunchTemplateNetworkPerformanceOptions, LAUNCH_TEMPLATE_NETWORK_PERFORMANCE_OPTIONS, { 0 bandwidth_weighting });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateNetworkPerformanceOptionsRequest {
    pub bandwidth_weighting: Option<InstanceBandwidthWeighting>,
}

pub static LAUNCH_TEMPLATE_NETWORK_PERFORMANCE_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplateNetworkPerformanceOptionsRequest",
    members: &[Member::new(
        "BandwidthWeighting",
        "BandwidthWeighting",
        "BandwidthWeighting",
        Kind::Enum(&INSTANCE_BANDWIDTH_WEIGHTING),
    )],
};
structure!(LaunchTemplateNetworkPerformanceOptionsRequest, LAUNCH_TEMPLATE_NETWORK_PERFORMANCE_OPTIONS_REQUEST, { 0 bandwidth_weighting });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplatePlacement {
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub affinity: Option<String>,
    pub group_name: Option<String>,
    pub host_id: Option<String>,
    pub tenancy: Option<Tenancy>,
    pub spread_domain: Option<String>,
    pub host_resource_group_arn: Option<String>,
    pub partition_number: Option<i32>,
    pub group_id: Option<String>,
}

pub static LAUNCH_TEMPLATE_PLACEMENT: Schema = Schema {
    name: "LaunchTemplatePlacement",
    members: &[
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("Affinity", "Affinity", "affinity", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
        Member::new("HostId", "HostId", "hostId", Kind::String(Range::ANY)),
        Member::new("Tenancy", "Tenancy", "tenancy", Kind::Enum(&TENANCY)),
        Member::new("SpreadDomain", "SpreadDomain", "spreadDomain", Kind::String(Range::ANY)),
        Member::new(
            "HostResourceGroupArn",
            "HostResourceGroupArn",
            "hostResourceGroupArn",
            Kind::String(Range::ANY),
        ),
        Member::new("PartitionNumber", "PartitionNumber", "partitionNumber", Kind::Integer(Range::ANY)),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
    ],
};
structure!(LaunchTemplatePlacement, LAUNCH_TEMPLATE_PLACEMENT, { 0 availability_zone 1 availability_zone_id 2 affinity 3 group_name 4 host_id 5 tenancy 6 spread_domain 7 host_resource_group_arn 8 partition_number 9 group_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplatePlacementRequest {
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub affinity: Option<String>,
    pub group_name: Option<String>,
    pub host_id: Option<String>,
    pub tenancy: Option<Tenancy>,
    pub spread_domain: Option<String>,
    pub host_resource_group_arn: Option<String>,
    pub partition_number: Option<i32>,
    pub group_id: Option<String>,
}

pub static LAUNCH_TEMPLATE_PLACEMENT_REQUEST: Schema = Schema {
    name: "LaunchTemplatePlacementRequest",
    members: &[
        Member::new("AvailabilityZone", "AvailabilityZone", "AvailabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("Affinity", "Affinity", "Affinity", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::ANY)),
        Member::new("HostId", "HostId", "HostId", Kind::String(Range::ANY)),
        Member::new("Tenancy", "Tenancy", "Tenancy", Kind::Enum(&TENANCY)),
        Member::new("SpreadDomain", "SpreadDomain", "SpreadDomain", Kind::String(Range::ANY)),
        Member::new(
            "HostResourceGroupArn",
            "HostResourceGroupArn",
            "HostResourceGroupArn",
            Kind::String(Range::ANY),
        ),
        Member::new("PartitionNumber", "PartitionNumber", "PartitionNumber", Kind::Integer(Range::ANY)),
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::ANY)),
    ],
};
structure!(LaunchTemplatePlacementRequest, LAUNCH_TEMPLATE_PLACEMENT_REQUEST, { 0 availability_zone 1 availability_zone_id 2 affinity 3 group_name 4 host_id 5 tenancy 6 spread_domain 7 host_resource_group_arn 8 partition_number 9 group_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplatePrivateDnsNameOptions {
    pub hostname_type: Option<HostnameType>,
    pub enable_resource_name_dns_a_record: Option<bool>,
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
}

pub static LAUNCH_TEMPLATE_PRIVATE_DNS_NAME_OPTIONS: Schema = Schema {
    name: "LaunchTemplatePrivateDnsNameOptions",
    members: &[
        Member::new("HostnameType", "HostnameType", "hostnameType", Kind::Enum(&HOSTNAME_TYPE)),
        Member::new(
            "EnableResourceNameDnsARecord",
            "EnableResourceNameDnsARecord",
            "enableResourceNameDnsARecord",
            Kind::Boolean,
        ),
        Member::new(
            "EnableResourceNameDnsAAAARecord",
            "EnableResourceNameDnsAAAARecord",
            "enableResourceNameDnsAAAARecord",
            Kind::Boolean,
        ),
    ],
};
structure!(LaunchTemplatePrivateDnsNameOptions, LAUNCH_TEMPLATE_PRIVATE_DNS_NAME_OPTIONS, { 0 hostname_type 1 enable_resource_name_dns_a_record 2 enable_resource_name_dns_aaaa_record });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplatePrivateDnsNameOptionsRequest {
    pub hostname_type: Option<HostnameType>,
    pub enable_resource_name_dns_a_record: Option<bool>,
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
}

pub static LAUNCH_TEMPLATE_PRIVATE_DNS_NAME_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplatePrivateDnsNameOptionsRequest",
    members: &[
        Member::new("HostnameType", "HostnameType", "HostnameType", Kind::Enum(&HOSTNAME_TYPE)),
        Member::new(
            "EnableResourceNameDnsARecord",
            "EnableResourceNameDnsARecord",
            "EnableResourceNameDnsARecord",
            Kind::Boolean,
        ),
        Member::new(
            "EnableResourceNameDnsAAAARecord",
            "EnableResourceNameDnsAAAARecord",
            "EnableResourceNameDnsAAAARecord",
            Kind::Boolean,
        ),
    ],
};
structure!(LaunchTemplatePrivateDnsNameOptionsRequest, LAUNCH_TEMPLATE_PRIVATE_DNS_NAME_OPTIONS_REQUEST, { 0 hostname_type 1 enable_resource_name_dns_a_record 2 enable_resource_name_dns_aaaa_record });

static LAUNCH_TEMPLATE_SET: List = List::new(Kind::Structure(&LAUNCH_TEMPLATE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateSpecification {
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub version: Option<String>,
}

pub static LAUNCH_TEMPLATE_SPECIFICATION: Schema = Schema {
    name: "LaunchTemplateSpecification",
    members: &[
        Member::new("LaunchTemplateId", "LaunchTemplateId", "LaunchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "LaunchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new("Version", "Version", "Version", Kind::String(Range::ANY)),
    ],
};
structure!(LaunchTemplateSpecification, LAUNCH_TEMPLATE_SPECIFICATION, { 0 launch_template_id 1 launch_template_name 2 version });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateSpotMarketOptions {
    pub max_price: Option<String>,
    pub spot_instance_type: Option<SpotInstanceType>,
    pub block_duration_minutes: Option<i32>,
    pub valid_until: Option<Timestamp>,
    pub instance_interruption_behavior: Option<InstanceInterruptionBehavior>,
}

pub static LAUNCH_TEMPLATE_SPOT_MARKET_OPTIONS: Schema = Schema {
    name: "LaunchTemplateSpotMarketOptions",
    members: &[
        Member::new("MaxPrice", "MaxPrice", "maxPrice", Kind::String(Range::ANY)),
        Member::new(
            "SpotInstanceType",
            "SpotInstanceType",
            "spotInstanceType",
            Kind::Enum(&SPOT_INSTANCE_TYPE),
        ),
        Member::new(
            "BlockDurationMinutes",
            "BlockDurationMinutes",
            "blockDurationMinutes",
            Kind::Integer(Range::ANY),
        ),
        Member::new("ValidUntil", "ValidUntil", "validUntil", Kind::Timestamp),
        Member::new(
            "InstanceInterruptionBehavior",
            "InstanceInterruptionBehavior",
            "instanceInterruptionBehavior",
            Kind::Enum(&INSTANCE_INTERRUPTION_BEHAVIOR),
        ),
    ],
};
structure!(LaunchTemplateSpotMarketOptions, LAUNCH_TEMPLATE_SPOT_MARKET_OPTIONS, { 0 max_price 1 spot_instance_type 2 block_duration_minutes 3 valid_until 4 instance_interruption_behavior });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateSpotMarketOptionsRequest {
    pub max_price: Option<String>,
    pub spot_instance_type: Option<SpotInstanceType>,
    pub block_duration_minutes: Option<i32>,
    pub valid_until: Option<Timestamp>,
    pub instance_interruption_behavior: Option<InstanceInterruptionBehavior>,
}

pub static LAUNCH_TEMPLATE_SPOT_MARKET_OPTIONS_REQUEST: Schema = Schema {
    name: "LaunchTemplateSpotMarketOptionsRequest",
    members: &[
        Member::new("MaxPrice", "MaxPrice", "MaxPrice", Kind::String(Range::ANY)),
        Member::new(
            "SpotInstanceType",
            "SpotInstanceType",
            "SpotInstanceType",
            Kind::Enum(&SPOT_INSTANCE_TYPE),
        ),
        Member::new(
            "BlockDurationMinutes",
            "BlockDurationMinutes",
            "BlockDurationMinutes",
            Kind::Integer(Range::ANY),
        ),
        Member::new("ValidUntil", "ValidUntil", "ValidUntil", Kind::Timestamp),
        Member::new(
            "InstanceInterruptionBehavior",
            "InstanceInterruptionBehavior",
            "InstanceInterruptionBehavior",
            Kind::Enum(&INSTANCE_INTERRUPTION_BEHAVIOR),
        ),
    ],
};
structure!(LaunchTemplateSpotMarketOptionsRequest, LAUNCH_TEMPLATE_SPOT_MARKET_OPTIONS_REQUEST, { 0 max_price 1 spot_instance_type 2 block_duration_minutes 3 valid_until 4 instance_interruption_behavior });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateTagSpecification {
    pub resource_type: Option<ResourceType>,
    pub tags: Vec<Tag>,
}

pub static LAUNCH_TEMPLATE_TAG_SPECIFICATION: Schema = Schema {
    name: "LaunchTemplateTagSpecification",
    members: &[
        Member::new("ResourceType", "ResourceType", "resourceType", Kind::Enum(&RESOURCE_TYPE)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
    ],
};
structure!(LaunchTemplateTagSpecification, LAUNCH_TEMPLATE_TAG_SPECIFICATION, { 0 resource_type 1 tags });

static LAUNCH_TEMPLATE_TAG_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&LAUNCH_TEMPLATE_TAG_SPECIFICATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateTagSpecificationRequest {
    pub resource_type: Option<ResourceType>,
    pub tags: Vec<Tag>,
}

pub static LAUNCH_TEMPLATE_TAG_SPECIFICATION_REQUEST: Schema = Schema {
    name: "LaunchTemplateTagSpecificationRequest",
    members: &[
        Member::new("ResourceType", "ResourceType", "ResourceType", Kind::Enum(&RESOURCE_TYPE)),
        Member::new("Tags", "Tag", "Tag", Kind::List(&TAG_LIST)),
    ],
};
structure!(LaunchTemplateTagSpecificationRequest, LAUNCH_TEMPLATE_TAG_SPECIFICATION_REQUEST, { 0 resource_type 1 tags });

static LAUNCH_TEMPLATE_TAG_SPECIFICATION_REQUEST_LIST: List = List::new(
    Kind::Structure(&LAUNCH_TEMPLATE_TAG_SPECIFICATION_REQUEST),
    "",
    "LaunchTemplateTagSpecificationRequest",
);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateVersion {
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub version_number: Option<i64>,
    pub version_description: Option<String>,
    pub create_time: Option<Timestamp>,
    pub created_by: Option<String>,
    pub default_version: Option<bool>,
    pub launch_template_data: Option<ResponseLaunchTemplateData>,
    pub operator: Option<OperatorResponse>,
}

pub static LAUNCH_TEMPLATE_VERSION: Schema = Schema {
    name: "LaunchTemplateVersion",
    members: &[
        Member::new("LaunchTemplateId", "LaunchTemplateId", "launchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "launchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new("VersionNumber", "VersionNumber", "versionNumber", Kind::Long(Range::ANY)),
        Member::new(
            "VersionDescription",
            "VersionDescription",
            "versionDescription",
            Kind::String(Range::new(Some(0), Some(255))),
        ),
        Member::new("CreateTime", "CreateTime", "createTime", Kind::Timestamp),
        Member::new("CreatedBy", "CreatedBy", "createdBy", Kind::String(Range::ANY)),
        Member::new("DefaultVersion", "DefaultVersion", "defaultVersion", Kind::Boolean),
        Member::new(
            "LaunchTemplateData",
            "LaunchTemplateData",
            "launchTemplateData",
            Kind::Structure(&RESPONSE_LAUNCH_TEMPLATE_DATA),
        ),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
    ],
};
structure!(LaunchTemplateVersion, LAUNCH_TEMPLATE_VERSION, { 0 launch_template_id 1 launch_template_name 2 version_number 3 version_description 4 create_time 5 created_by 6 default_version 7 launch_template_data 8 operator });

static LAUNCH_TEMPLATE_VERSION_SET: List = List::new(Kind::Structure(&LAUNCH_TEMPLATE_VERSION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplatesMonitoring {
    pub enabled: Option<bool>,
}

pub static LAUNCH_TEMPLATES_MONITORING: Schema = Schema {
    name: "LaunchTemplatesMonitoring",
    members: &[Member::new("Enabled", "Enabled", "enabled", Kind::Boolean)],
};
structure!(LaunchTemplatesMonitoring, LAUNCH_TEMPLATES_MONITORING, { 0 enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplatesMonitoringRequest {
    pub enabled: Option<bool>,
}

pub static LAUNCH_TEMPLATES_MONITORING_REQUEST: Schema = Schema {
    name: "LaunchTemplatesMonitoringRequest",
    members: &[Member::new("Enabled", "Enabled", "Enabled", Kind::Boolean)],
};
structure!(LaunchTemplatesMonitoringRequest, LAUNCH_TEMPLATES_MONITORING_REQUEST, { 0 enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LicenseConfiguration {
    pub license_configuration_arn: Option<String>,
}

pub static LICENSE_CONFIGURATION: Schema = Schema {
    name: "LicenseConfiguration",
    members: &[Member::new(
        "LicenseConfigurationArn",
        "LicenseConfigurationArn",
        "licenseConfigurationArn",
        Kind::String(Range::ANY),
    )],
};
structure!(LicenseConfiguration, LICENSE_CONFIGURATION, { 0 license_configuration_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct LicenseConfigurationRequest {
    pub license_configuration_arn: Option<String>,
}

pub static LICENSE_CONFIGURATION_REQUEST: Schema = Schema {
    name: "LicenseConfigurationRequest",
    members: &[Member::new(
        "LicenseConfigurationArn",
        "LicenseConfigurationArn",
        "LicenseConfigurationArn",
        Kind::String(Range::ANY),
    )],
};
structure!(LicenseConfigurationRequest, LICENSE_CONFIGURATION_REQUEST, { 0 license_configuration_arn });

static LICENSE_LIST: List = List::new(Kind::Structure(&LICENSE_CONFIGURATION), "", "item");

static LICENSE_SPECIFICATION_LIST_REQUEST: List =
    List::new(Kind::Structure(&LICENSE_CONFIGURATION_REQUEST), "", "item");

string_enum!(LOCAL_STORAGE, LocalStorage, false, {
INCLUDED = "included",
REQUIRED = "required",
EXCLUDED = "excluded",
});

string_enum!(LOCAL_STORAGE_TYPE, LocalStorageType, false, {
HDD = "hdd",
SSD = "ssd",
});

static LOCAL_STORAGE_TYPE_SET: List = List::new(Kind::Enum(&LOCAL_STORAGE_TYPE), "", "item");

string_enum!(LOCATION_TYPE, LocationType, false, {
REGION = "region",
AVAILABILITY_ZONE = "availability-zone",
AVAILABILITY_ZONE_ID = "availability-zone-id",
OUTPOST = "outpost",
});

string_enum!(LOG_DESTINATION_TYPE, LogDestinationType, false, {
CLOUD_WATCH_LOGS = "cloud-watch-logs",
S3 = "s3",
KINESIS_DATA_FIREHOSE = "kinesis-data-firehose",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ManagedPrefixList {
    pub prefix_list_id: Option<String>,
    pub address_family: Option<String>,
    pub state: Option<PrefixListState>,
    pub state_message: Option<String>,
    pub prefix_list_arn: Option<String>,
    pub prefix_list_name: Option<String>,
    pub max_entries: Option<i32>,
    pub version: Option<i64>,
    pub tags: Vec<Tag>,
    pub owner_id: Option<String>,
    pub ipam_prefix_list_resolver_target_id: Option<String>,
    pub ipam_prefix_list_resolver_sync_enabled: Option<bool>,
}

pub static MANAGED_PREFIX_LIST: Schema = Schema {
    name: "ManagedPrefixList",
    members: &[
        Member::new("PrefixListId", "PrefixListId", "prefixListId", Kind::String(Range::ANY)),
        Member::new("AddressFamily", "AddressFamily", "addressFamily", Kind::String(Range::ANY)),
        Member::new("State", "State", "state", Kind::Enum(&PREFIX_LIST_STATE)),
        Member::new("StateMessage", "StateMessage", "stateMessage", Kind::String(Range::ANY)),
        Member::new(
            "PrefixListArn",
            "PrefixListArn",
            "prefixListArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new("PrefixListName", "PrefixListName", "prefixListName", Kind::String(Range::ANY)),
        Member::new("MaxEntries", "MaxEntries", "maxEntries", Kind::Integer(Range::ANY)),
        Member::new("Version", "Version", "version", Kind::Long(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new(
            "IpamPrefixListResolverTargetId",
            "IpamPrefixListResolverTargetId",
            "ipamPrefixListResolverTargetId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "IpamPrefixListResolverSyncEnabled",
            "IpamPrefixListResolverSyncEnabled",
            "ipamPrefixListResolverSyncEnabled",
            Kind::Boolean,
        ),
    ],
};
structure!(ManagedPrefixList, MANAGED_PREFIX_LIST, { 0 prefix_list_id 1 address_family 2 state 3 state_message 4 prefix_list_arn 5 prefix_list_name 6 max_entries 7 version 8 tags 9 owner_id 10 ipam_prefix_list_resolver_target_id 11 ipam_prefix_list_resolver_sync_enabled });

static MANAGED_PREFIX_LIST_SET: List = List::new(Kind::Structure(&MANAGED_PREFIX_LIST), "", "item");

string_enum!(MARKET_TYPE, MarketType, false, {
SPOT = "spot",
CAPACITY_BLOCK = "capacity-block",
INTERRUPTIBLE_CAPACITY_RESERVATION = "interruptible-capacity-reservation",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MediaAcceleratorInfo {
    pub accelerators: Vec<MediaDeviceInfo>,
    pub total_media_memory_in_mi_b: Option<i32>,
}

pub static MEDIA_ACCELERATOR_INFO: Schema = Schema {
    name: "MediaAcceleratorInfo",
    members: &[
        Member::new("Accelerators", "Accelerators", "accelerators", Kind::List(&MEDIA_DEVICE_INFO_LIST)),
        Member::new(
            "TotalMediaMemoryInMiB",
            "TotalMediaMemoryInMiB",
            "totalMediaMemoryInMiB",
            Kind::Integer(Range::ANY),
        ),
    ],
};
structure!(MediaAcceleratorInfo, MEDIA_ACCELERATOR_INFO, { 0 accelerators 1 total_media_memory_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MediaDeviceInfo {
    pub count: Option<i32>,
    pub name: Option<String>,
    pub manufacturer: Option<String>,
    pub memory_info: Option<MediaDeviceMemoryInfo>,
}

pub static MEDIA_DEVICE_INFO: Schema = Schema {
    name: "MediaDeviceInfo",
    members: &[
        Member::new("Count", "Count", "count", Kind::Integer(Range::ANY)),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
        Member::new("Manufacturer", "Manufacturer", "manufacturer", Kind::String(Range::ANY)),
        Member::new("MemoryInfo", "MemoryInfo", "memoryInfo", Kind::Structure(&MEDIA_DEVICE_MEMORY_INFO)),
    ],
};
structure!(MediaDeviceInfo, MEDIA_DEVICE_INFO, { 0 count 1 name 2 manufacturer 3 memory_info });

static MEDIA_DEVICE_INFO_LIST: List = List::new(Kind::Structure(&MEDIA_DEVICE_INFO), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MediaDeviceMemoryInfo {
    pub size_in_mi_b: Option<i32>,
}

pub static MEDIA_DEVICE_MEMORY_INFO: Schema = Schema {
    name: "MediaDeviceMemoryInfo",
    members: &[Member::new("SizeInMiB", "SizeInMiB", "sizeInMiB", Kind::Integer(Range::ANY))],
};
structure!(MediaDeviceMemoryInfo, MEDIA_DEVICE_MEMORY_INFO, { 0 size_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MemoryGiBPerVCpu {
    pub min: Option<f64>,
    pub max: Option<f64>,
}

pub static MEMORY_GI_B_PER_V_CPU: Schema = Schema {
    name: "MemoryGiBPerVCpu",
    members: &[
        Member::new("Min", "Min", "min", Kind::Double),
        Member::new("Max", "Max", "max", Kind::Double),
    ],
};
structure!(MemoryGiBPerVCpu, MEMORY_GI_B_PER_V_CPU, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MemoryGiBPerVCpuRequest {
    pub min: Option<f64>,
    pub max: Option<f64>,
}

pub static MEMORY_GI_B_PER_V_CPU_REQUEST: Schema = Schema {
    name: "MemoryGiBPerVCpuRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Double),
        Member::new("Max", "Max", "Max", Kind::Double),
    ],
};
structure!(MemoryGiBPerVCpuRequest, MEMORY_GI_B_PER_V_CPU_REQUEST, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MemoryInfo {
    pub size_in_mi_b: Option<i64>,
}

pub static MEMORY_INFO: Schema = Schema {
    name: "MemoryInfo",
    members: &[Member::new("SizeInMiB", "SizeInMiB", "sizeInMiB", Kind::Long(Range::ANY))],
};
structure!(MemoryInfo, MEMORY_INFO, { 0 size_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MemoryMiB {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static MEMORY_MI_B: Schema = Schema {
    name: "MemoryMiB",
    members: &[
        Member::new("Min", "Min", "min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "max", Kind::Integer(Range::ANY)),
    ],
};
structure!(MemoryMiB, MEMORY_MI_B, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct MemoryMiBRequest {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static MEMORY_MI_B_REQUEST: Schema = Schema {
    name: "MemoryMiBRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Integer(Range::ANY)).required(),
        Member::new("Max", "Max", "Max", Kind::Integer(Range::ANY)),
    ],
};
structure!(MemoryMiBRequest, MEMORY_MI_B_REQUEST, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyImageAttributeRequest {
    pub attribute: Option<String>,
    pub description: Option<AttributeValue>,
    pub image_id: Option<String>,
    pub launch_permission: Option<LaunchPermissionModifications>,
    pub operation_type: Option<OperationType>,
    pub product_codes: Vec<String>,
    pub user_groups: Vec<String>,
    pub user_ids: Vec<String>,
    pub value: Option<String>,
    pub organization_arns: Vec<String>,
    pub organizational_unit_arns: Vec<String>,
    pub imds_support: Option<AttributeValue>,
    pub dry_run: Option<bool>,
}

pub static MODIFY_IMAGE_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ModifyImageAttributeRequest",
    members: &[
        Member::new("Attribute", "Attribute", "Attribute", Kind::String(Range::ANY)),
        Member::new("Description", "Description", "Description", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new(
            "LaunchPermission",
            "LaunchPermission",
            "LaunchPermission",
            Kind::Structure(&LAUNCH_PERMISSION_MODIFICATIONS),
        ),
        Member::new("OperationType", "OperationType", "OperationType", Kind::Enum(&OPERATION_TYPE)),
        Member::new("ProductCodes", "ProductCode", "ProductCode", Kind::List(&PRODUCT_CODE_STRING_LIST)),
        Member::new("UserGroups", "UserGroup", "UserGroup", Kind::List(&USER_GROUP_STRING_LIST)),
        Member::new("UserIds", "UserId", "UserId", Kind::List(&USER_ID_STRING_LIST)),
        Member::new("Value", "Value", "Value", Kind::String(Range::ANY)),
        Member::new(
            "OrganizationArns",
            "OrganizationArn",
            "OrganizationArn",
            Kind::List(&ORGANIZATION_ARN_STRING_LIST),
        ),
        Member::new(
            "OrganizationalUnitArns",
            "OrganizationalUnitArn",
            "OrganizationalUnitArn",
            Kind::List(&ORGANIZATIONAL_UNIT_ARN_STRING_LIST),
        ),
        Member::new("ImdsSupport", "ImdsSupport", "ImdsSupport", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(ModifyImageAttributeRequest, MODIFY_IMAGE_ATTRIBUTE_REQUEST, { 0 attribute 1 description 2 image_id 3 launch_permission 4 operation_type 5 product_codes 6 user_groups 7 user_ids 8 value 9 organization_arns 10 organizational_unit_arns 11 imds_support 12 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyInstanceAttributeRequest {
    pub source_dest_check: Option<AttributeBooleanValue>,
    pub disable_api_stop: Option<AttributeBooleanValue>,
    pub dry_run: Option<bool>,
    pub instance_id: Option<String>,
    pub attribute: Option<InstanceAttributeName>,
    pub value: Option<String>,
    pub block_device_mappings: Vec<InstanceBlockDeviceMappingSpecification>,
    pub disable_api_termination: Option<AttributeBooleanValue>,
    pub instance_type: Option<AttributeValue>,
    pub kernel: Option<AttributeValue>,
    pub ramdisk: Option<AttributeValue>,
    pub user_data: Option<BlobAttributeValue>,
    pub instance_initiated_shutdown_behavior: Option<AttributeValue>,
    pub groups: Vec<String>,
    pub ebs_optimized: Option<AttributeBooleanValue>,
    pub sriov_net_support: Option<AttributeValue>,
    pub ena_support: Option<AttributeBooleanValue>,
}

pub static MODIFY_INSTANCE_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ModifyInstanceAttributeRequest",
    members: &[
        Member::new(
            "SourceDestCheck",
            "SourceDestCheck",
            "SourceDestCheck",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "DisableApiStop",
            "DisableApiStop",
            "DisableApiStop",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)).required(),
        Member::new("Attribute", "Attribute", "attribute", Kind::Enum(&INSTANCE_ATTRIBUTE_NAME)),
        Member::new("Value", "Value", "value", Kind::String(Range::ANY)),
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "blockDeviceMapping",
            Kind::List(&INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION_LIST),
        ),
        Member::new(
            "DisableApiTermination",
            "DisableApiTermination",
            "disableApiTermination",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("InstanceType", "InstanceType", "instanceType", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("Kernel", "Kernel", "kernel", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("Ramdisk", "Ramdisk", "ramdisk", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new("UserData", "UserData", "userData", Kind::Structure(&BLOB_ATTRIBUTE_VALUE)),
        Member::new(
            "InstanceInitiatedShutdownBehavior",
            "InstanceInitiatedShutdownBehavior",
            "instanceInitiatedShutdownBehavior",
            Kind::Structure(&ATTRIBUTE_VALUE),
        ),
        Member::new("Groups", "GroupId", "GroupId", Kind::List(&GROUP_ID_STRING_LIST)),
        Member::new(
            "EbsOptimized",
            "EbsOptimized",
            "ebsOptimized",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "SriovNetSupport",
            "SriovNetSupport",
            "sriovNetSupport",
            Kind::Structure(&ATTRIBUTE_VALUE),
        ),
        Member::new("EnaSupport", "EnaSupport", "enaSupport", Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE)),
    ],
};
structure!(ModifyInstanceAttributeRequest, MODIFY_INSTANCE_ATTRIBUTE_REQUEST, { 0 source_dest_check 1 disable_api_stop 2 dry_run 3 instance_id 4 attribute 5 value 6 block_device_mappings 7 disable_api_termination 8 instance_type 9 kernel 10 ramdisk 11 user_data 12 instance_initiated_shutdown_behavior 13 groups 14 ebs_optimized 15 sriov_net_support 16 ena_support });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyInstanceMetadataOptionsRequest {
    pub instance_id: Option<String>,
    pub http_tokens: Option<HttpTokensState>,
    pub http_put_response_hop_limit: Option<i32>,
    pub http_endpoint: Option<InstanceMetadataEndpointState>,
    pub dry_run: Option<bool>,
    pub http_protocol_ipv6: Option<InstanceMetadataProtocolState>,
    pub instance_metadata_tags: Option<InstanceMetadataTagsState>,
}

pub static MODIFY_INSTANCE_METADATA_OPTIONS_REQUEST: Schema = Schema {
    name: "ModifyInstanceMetadataOptionsRequest",
    members: &[
        Member::new("InstanceId", "InstanceId", "InstanceId", Kind::String(Range::ANY)).required(),
        Member::new("HttpTokens", "HttpTokens", "HttpTokens", Kind::Enum(&HTTP_TOKENS_STATE)),
        Member::new(
            "HttpPutResponseHopLimit",
            "HttpPutResponseHopLimit",
            "HttpPutResponseHopLimit",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "HttpEndpoint",
            "HttpEndpoint",
            "HttpEndpoint",
            Kind::Enum(&INSTANCE_METADATA_ENDPOINT_STATE),
        ),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "HttpProtocolIpv6",
            "HttpProtocolIpv6",
            "HttpProtocolIpv6",
            Kind::Enum(&INSTANCE_METADATA_PROTOCOL_STATE),
        ),
        Member::new(
            "InstanceMetadataTags",
            "InstanceMetadataTags",
            "InstanceMetadataTags",
            Kind::Enum(&INSTANCE_METADATA_TAGS_STATE),
        ),
    ],
};
structure!(ModifyInstanceMetadataOptionsRequest, MODIFY_INSTANCE_METADATA_OPTIONS_REQUEST, { 0 instance_id 1 http_tokens 2 http_put_response_hop_limit 3 http_endpoint 4 dry_run 5 http_protocol_ipv6 6 instance_metadata_tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyInstanceMetadataOptionsResult {
    pub instance_id: Option<String>,
    pub instance_metadata_options: Option<InstanceMetadataOptionsResponse>,
}

pub static MODIFY_INSTANCE_METADATA_OPTIONS_RESULT: Schema = Schema {
    name: "ModifyInstanceMetadataOptionsResult",
    members: &[
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new(
            "InstanceMetadataOptions",
            "InstanceMetadataOptions",
            "instanceMetadataOptions",
            Kind::Structure(&INSTANCE_METADATA_OPTIONS_RESPONSE),
        ),
    ],
};
structure!(ModifyInstanceMetadataOptionsResult, MODIFY_INSTANCE_METADATA_OPTIONS_RESULT, { 0 instance_id 1 instance_metadata_options });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyLaunchTemplateRequest {
    pub dry_run: Option<bool>,
    pub client_token: Option<String>,
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub default_version: Option<String>,
}

pub static MODIFY_LAUNCH_TEMPLATE_REQUEST: Schema = Schema {
    name: "ModifyLaunchTemplateRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new("LaunchTemplateId", "LaunchTemplateId", "LaunchTemplateId", Kind::String(Range::ANY)),
        Member::new(
            "LaunchTemplateName",
            "LaunchTemplateName",
            "LaunchTemplateName",
            Kind::String(Range::ANY),
        ),
        Member::new("DefaultVersion", "SetDefaultVersion", "SetDefaultVersion", Kind::String(Range::ANY)),
    ],
};
structure!(ModifyLaunchTemplateRequest, MODIFY_LAUNCH_TEMPLATE_REQUEST, { 0 dry_run 1 client_token 2 launch_template_id 3 launch_template_name 4 default_version });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyLaunchTemplateResult {
    pub launch_template: Option<LaunchTemplate>,
}

pub static MODIFY_LAUNCH_TEMPLATE_RESULT: Schema = Schema {
    name: "ModifyLaunchTemplateResult",
    members: &[Member::new(
        "LaunchTemplate",
        "LaunchTemplate",
        "launchTemplate",
        Kind::Structure(&LAUNCH_TEMPLATE),
    )],
};
structure!(ModifyLaunchTemplateResult, MODIFY_LAUNCH_TEMPLATE_RESULT, { 0 launch_template });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyManagedPrefixListRequest {
    pub dry_run: Option<bool>,
    pub prefix_list_id: Option<String>,
    pub current_version: Option<i64>,
    pub prefix_list_name: Option<String>,
    pub add_entries: Vec<AddPrefixListEntry>,
    pub remove_entries: Vec<RemovePrefixListEntry>,
    pub max_entries: Option<i32>,
    pub ipam_prefix_list_resolver_sync_enabled: Option<bool>,
}

pub static MODIFY_MANAGED_PREFIX_LIST_REQUEST: Schema = Schema {
    name: "ModifyManagedPrefixListRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("PrefixListId", "PrefixListId", "PrefixListId", Kind::String(Range::ANY)).required(),
        Member::new("CurrentVersion", "CurrentVersion", "CurrentVersion", Kind::Long(Range::ANY)),
        Member::new("PrefixListName", "PrefixListName", "PrefixListName", Kind::String(Range::ANY)),
        Member::new("AddEntries", "AddEntry", "AddEntry", Kind::List(&ADD_PREFIX_LIST_ENTRIES)),
        Member::new("RemoveEntries", "RemoveEntry", "RemoveEntry", Kind::List(&REMOVE_PREFIX_LIST_ENTRIES)),
        Member::new("MaxEntries", "MaxEntries", "MaxEntries", Kind::Integer(Range::ANY)),
        Member::new(
            "IpamPrefixListResolverSyncEnabled",
            "IpamPrefixListResolverSyncEnabled",
            "IpamPrefixListResolverSyncEnabled",
            Kind::Boolean,
        ),
    ],
};
structure!(ModifyManagedPrefixListRequest, MODIFY_MANAGED_PREFIX_LIST_REQUEST, { 0 dry_run 1 prefix_list_id 2 current_version 3 prefix_list_name 4 add_entries 5 remove_entries 6 max_entries 7 ipam_prefix_list_resolver_sync_enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyManagedPrefixListResult {
    pub prefix_list: Option<ManagedPrefixList>,
}

pub static MODIFY_MANAGED_PREFIX_LIST_RESULT: Schema = Schema {
    name: "ModifyManagedPrefixListResult",
    members: &[Member::new("PrefixList", "PrefixList", "prefixList", Kind::Structure(&MANAGED_PREFIX_LIST))],
};
structure!(ModifyManagedPrefixListResult, MODIFY_MANAGED_PREFIX_LIST_RESULT, { 0 prefix_list });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyNetworkInterfaceAttributeRequest {
    pub ena_srd_specification: Option<EnaSrdSpecification>,
    pub enable_primary_ipv6: Option<bool>,
    pub connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    pub associate_public_ip_address: Option<bool>,
    pub associated_subnet_ids: Vec<String>,
    pub dry_run: Option<bool>,
    pub network_interface_id: Option<String>,
    pub description: Option<AttributeValue>,
    pub source_dest_check: Option<AttributeBooleanValue>,
    pub groups: Vec<String>,
    pub attachment: Option<NetworkInterfaceAttachmentChanges>,
}

pub static MODIFY_NETWORK_INTERFACE_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ModifyNetworkInterfaceAttributeRequest",
    members: &[
        Member::new(
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            Kind::Structure(&ENA_SRD_SPECIFICATION),
        ),
        Member::new("EnablePrimaryIpv6", "EnablePrimaryIpv6", "EnablePrimaryIpv6", Kind::Boolean),
        Member::new(
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            "ConnectionTrackingSpecification",
            Kind::Structure(&CONNECTION_TRACKING_SPECIFICATION_REQUEST),
        ),
        Member::new(
            "AssociatePublicIpAddress",
            "AssociatePublicIpAddress",
            "AssociatePublicIpAddress",
            Kind::Boolean,
        ),
        Member::new(
            "AssociatedSubnetIds",
            "AssociatedSubnetId",
            "AssociatedSubnetId",
            Kind::List(&SUBNET_ID_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new("Description", "Description", "description", Kind::Structure(&ATTRIBUTE_VALUE)),
        Member::new(
            "SourceDestCheck",
            "SourceDestCheck",
            "sourceDestCheck",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "Groups",
            "SecurityGroupId",
            "SecurityGroupId",
            Kind::List(&SECURITY_GROUP_ID_STRING_LIST),
        ),
        Member::new(
            "Attachment",
            "Attachment",
            "attachment",
            Kind::Structure(&NETWORK_INTERFACE_ATTACHMENT_CHANGES),
        ),
    ],
};
structure!(ModifyNetworkInterfaceAttributeRequest, MODIFY_NETWORK_INTERFACE_ATTRIBUTE_REQUEST, { 0 ena_srd_specification 1 enable_primary_ipv6 2 connection_tracking_specification 3 associate_public_ip_address 4 associated_subnet_ids 5 dry_run 6 network_interface_id 7 description 8 source_dest_check 9 groups 10 attachment });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifySecurityGroupRulesRequest {
    pub group_id: Option<String>,
    pub security_group_rules: Vec<SecurityGroupRuleUpdate>,
    pub dry_run: Option<bool>,
}

pub static MODIFY_SECURITY_GROUP_RULES_REQUEST: Schema = Schema {
    name: "ModifySecurityGroupRulesRequest",
    members: &[
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::ANY)).required(),
        Member::new(
            "SecurityGroupRules",
            "SecurityGroupRule",
            "SecurityGroupRule",
            Kind::List(&SECURITY_GROUP_RULE_UPDATE_LIST),
        )
        .required(),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(ModifySecurityGroupRulesRequest, MODIFY_SECURITY_GROUP_RULES_REQUEST, { 0 group_id 1 security_group_rules 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifySecurityGroupRulesResult {
    pub r#return: Option<bool>,
}

pub static MODIFY_SECURITY_GROUP_RULES_RESULT: Schema = Schema {
    name: "ModifySecurityGroupRulesResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(ModifySecurityGroupRulesResult, MODIFY_SECURITY_GROUP_RULES_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifySnapshotAttributeRequest {
    pub attribute: Option<SnapshotAttributeName>,
    pub create_volume_permission: Option<CreateVolumePermissionModifications>,
    pub group_names: Vec<String>,
    pub operation_type: Option<OperationType>,
    pub snapshot_id: Option<String>,
    pub user_ids: Vec<String>,
    pub dry_run: Option<bool>,
}

pub static MODIFY_SNAPSHOT_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ModifySnapshotAttributeRequest",
    members: &[
        Member::new("Attribute", "Attribute", "Attribute", Kind::Enum(&SNAPSHOT_ATTRIBUTE_NAME)),
        Member::new(
            "CreateVolumePermission",
            "CreateVolumePermission",
            "CreateVolumePermission",
            Kind::Structure(&CREATE_VOLUME_PERMISSION_MODIFICATIONS),
        ),
        Member::new("GroupNames", "UserGroup", "UserGroup", Kind::List(&GROUP_NAME_STRING_LIST)),
        Member::new("OperationType", "OperationType", "OperationType", Kind::Enum(&OPERATION_TYPE)),
        Member::new("SnapshotId", "SnapshotId", "SnapshotId", Kind::String(Range::ANY)).required(),
        Member::new("UserIds", "UserId", "UserId", Kind::List(&USER_ID_STRING_LIST)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(ModifySnapshotAttributeRequest, MODIFY_SNAPSHOT_ATTRIBUTE_REQUEST, { 0 attribute 1 create_volume_permission 2 group_names 3 operation_type 4 snapshot_id 5 user_ids 6 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifySubnetAttributeRequest {
    pub assign_ipv6_address_on_creation: Option<AttributeBooleanValue>,
    pub map_public_ip_on_launch: Option<AttributeBooleanValue>,
    pub subnet_id: Option<String>,
    pub map_customer_owned_ip_on_launch: Option<AttributeBooleanValue>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub enable_dns64: Option<AttributeBooleanValue>,
    pub private_dns_hostname_type_on_launch: Option<HostnameType>,
    pub enable_resource_name_dns_a_record_on_launch: Option<AttributeBooleanValue>,
    pub enable_resource_name_dns_aaaa_record_on_launch: Option<AttributeBooleanValue>,
    pub enable_lni_at_device_index: Option<i32>,
    pub disable_lni_at_device_index: Option<AttributeBooleanValue>,
}

pub static MODIFY_SUBNET_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ModifySubnetAttributeRequest",
    members: &[
        Member::new(
            "AssignIpv6AddressOnCreation",
            "AssignIpv6AddressOnCreation",
            "AssignIpv6AddressOnCreation",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "MapPublicIpOnLaunch",
            "MapPublicIpOnLaunch",
            "MapPublicIpOnLaunch",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)).required(),
        Member::new(
            "MapCustomerOwnedIpOnLaunch",
            "MapCustomerOwnedIpOnLaunch",
            "MapCustomerOwnedIpOnLaunch",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "CustomerOwnedIpv4Pool",
            "CustomerOwnedIpv4Pool",
            "CustomerOwnedIpv4Pool",
            Kind::String(Range::ANY),
        ),
        Member::new("EnableDns64", "EnableDns64", "EnableDns64", Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE)),
        Member::new(
            "PrivateDnsHostnameTypeOnLaunch",
            "PrivateDnsHostnameTypeOnLaunch",
            "PrivateDnsHostnameTypeOnLaunch",
            Kind::Enum(&HOSTNAME_TYPE),
        ),
        Member::new(
            "EnableResourceNameDnsARecordOnLaunch",
            "EnableResourceNameDnsARecordOnLaunch",
            "EnableResourceNameDnsARecordOnLaunch",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "EnableResourceNameDnsAAAARecordOnLaunch",
            "EnableResourceNameDnsAAAARecordOnLaunch",
            "EnableResourceNameDnsAAAARecordOnLaunch",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "EnableLniAtDeviceIndex",
            "EnableLniAtDeviceIndex",
            "EnableLniAtDeviceIndex",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "DisableLniAtDeviceIndex",
            "DisableLniAtDeviceIndex",
            "DisableLniAtDeviceIndex",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
    ],
};
structure!(ModifySubnetAttributeRequest, MODIFY_SUBNET_ATTRIBUTE_REQUEST, { 0 assign_ipv6_address_on_creation 1 map_public_ip_on_launch 2 subnet_id 3 map_customer_owned_ip_on_launch 4 customer_owned_ipv4_pool 5 enable_dns64 6 private_dns_hostname_type_on_launch 7 enable_resource_name_dns_a_record_on_launch 8 enable_resource_name_dns_aaaa_record_on_launch 9 enable_lni_at_device_index 10 disable_lni_at_device_index });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVolumeAttributeRequest {
    pub auto_enable_io: Option<AttributeBooleanValue>,
    pub volume_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static MODIFY_VOLUME_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ModifyVolumeAttributeRequest",
    members: &[
        Member::new(
            "AutoEnableIO",
            "AutoEnableIO",
            "AutoEnableIO",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("VolumeId", "VolumeId", "VolumeId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(ModifyVolumeAttributeRequest, MODIFY_VOLUME_ATTRIBUTE_REQUEST, { 0 auto_enable_io 1 volume_id 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVolumeRequest {
    pub dry_run: Option<bool>,
    pub volume_id: Option<String>,
    pub size: Option<i32>,
    pub volume_type: Option<VolumeType>,
    pub iops: Option<i32>,
    pub throughput: Option<i32>,
    pub multi_attach_enabled: Option<bool>,
}

pub static MODIFY_VOLUME_REQUEST: Schema = Schema {
    name: "ModifyVolumeRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("VolumeId", "VolumeId", "VolumeId", Kind::String(Range::ANY)).required(),
        Member::new("Size", "Size", "Size", Kind::Integer(Range::ANY)),
        Member::new("VolumeType", "VolumeType", "VolumeType", Kind::Enum(&VOLUME_TYPE)),
        Member::new("Iops", "Iops", "Iops", Kind::Integer(Range::ANY)),
        Member::new("Throughput", "Throughput", "Throughput", Kind::Integer(Range::ANY)),
        Member::new("MultiAttachEnabled", "MultiAttachEnabled", "MultiAttachEnabled", Kind::Boolean),
    ],
};
structure!(ModifyVolumeRequest, MODIFY_VOLUME_REQUEST, { 0 dry_run 1 volume_id 2 size 3 volume_type 4 iops 5 throughput 6 multi_attach_enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVolumeResult {
    pub volume_modification: Option<VolumeModification>,
}

pub static MODIFY_VOLUME_RESULT: Schema = Schema {
    name: "ModifyVolumeResult",
    members: &[Member::new(
        "VolumeModification",
        "VolumeModification",
        "volumeModification",
        Kind::Structure(&VOLUME_MODIFICATION),
    )],
};
structure!(ModifyVolumeResult, MODIFY_VOLUME_RESULT, { 0 volume_modification });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVpcAttributeRequest {
    pub enable_dns_hostnames: Option<AttributeBooleanValue>,
    pub enable_dns_support: Option<AttributeBooleanValue>,
    pub vpc_id: Option<String>,
    pub enable_network_address_usage_metrics: Option<AttributeBooleanValue>,
}

pub static MODIFY_VPC_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ModifyVpcAttributeRequest",
    members: &[
        Member::new(
            "EnableDnsHostnames",
            "EnableDnsHostnames",
            "EnableDnsHostnames",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new(
            "EnableDnsSupport",
            "EnableDnsSupport",
            "EnableDnsSupport",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)).required(),
        Member::new(
            "EnableNetworkAddressUsageMetrics",
            "EnableNetworkAddressUsageMetrics",
            "EnableNetworkAddressUsageMetrics",
            Kind::Structure(&ATTRIBUTE_BOOLEAN_VALUE),
        ),
    ],
};
structure!(ModifyVpcAttributeRequest, MODIFY_VPC_ATTRIBUTE_REQUEST, { 0 enable_dns_hostnames 1 enable_dns_support 2 vpc_id 3 enable_network_address_usage_metrics });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVpcEndpointRequest {
    pub dry_run: Option<bool>,
    pub vpc_endpoint_id: Option<String>,
    pub reset_policy: Option<bool>,
    pub policy_document: Option<String>,
    pub add_route_table_ids: Vec<String>,
    pub remove_route_table_ids: Vec<String>,
    pub add_subnet_ids: Vec<String>,
    pub remove_subnet_ids: Vec<String>,
    pub add_security_group_ids: Vec<String>,
    pub remove_security_group_ids: Vec<String>,
    pub ip_address_type: Option<IpAddressType>,
    pub dns_options: Option<DnsOptionsSpecification>,
    pub private_dns_enabled: Option<bool>,
    pub subnet_configurations: Vec<SubnetConfiguration>,
}

pub static MODIFY_VPC_ENDPOINT_REQUEST: Schema = Schema {
    name: "ModifyVpcEndpointRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("VpcEndpointId", "VpcEndpointId", "VpcEndpointId", Kind::String(Range::ANY)).required(),
        Member::new("ResetPolicy", "ResetPolicy", "ResetPolicy", Kind::Boolean),
        Member::new("PolicyDocument", "PolicyDocument", "PolicyDocument", Kind::String(Range::ANY)),
        Member::new(
            "AddRouteTableIds",
            "AddRouteTableId",
            "AddRouteTableId",
            Kind::List(&VPC_ENDPOINT_ROUTE_TABLE_ID_LIST),
        ),
        Member::new(
            "RemoveRouteTableIds",
            "RemoveRouteTableId",
            "RemoveRouteTableId",
            Kind::List(&VPC_ENDPOINT_ROUTE_TABLE_ID_LIST),
        ),
        Member::new("AddSubnetIds", "AddSubnetId", "AddSubnetId", Kind::List(&VPC_ENDPOINT_SUBNET_ID_LIST)),
        Member::new(
            "RemoveSubnetIds",
            "RemoveSubnetId",
            "RemoveSubnetId",
            Kind::List(&VPC_ENDPOINT_SUBNET_ID_LIST),
        ),
        Member::new(
            "AddSecurityGroupIds",
            "AddSecurityGroupId",
            "AddSecurityGroupId",
            Kind::List(&VPC_ENDPOINT_SECURITY_GROUP_ID_LIST),
        ),
        Member::new(
            "RemoveSecurityGroupIds",
            "RemoveSecurityGroupId",
            "RemoveSecurityGroupId",
            Kind::List(&VPC_ENDPOINT_SECURITY_GROUP_ID_LIST),
        ),
        Member::new("IpAddressType", "IpAddressType", "IpAddressType", Kind::Enum(&IP_ADDRESS_TYPE)),
        Member::new("DnsOptions", "DnsOptions", "DnsOptions", Kind::Structure(&DNS_OPTIONS_SPECIFICATION)),
        Member::new("PrivateDnsEnabled", "PrivateDnsEnabled", "PrivateDnsEnabled", Kind::Boolean),
        Member::new(
            "SubnetConfigurations",
            "SubnetConfiguration",
            "SubnetConfiguration",
            Kind::List(&SUBNET_CONFIGURATIONS_LIST),
        ),
    ],
};
structure!(ModifyVpcEndpointRequest, MODIFY_VPC_ENDPOINT_REQUEST, { 0 dry_run 1 vpc_endpoint_id 2 reset_policy 3 policy_document 4 add_route_table_ids 5 remove_route_table_ids 6 add_subnet_ids 7 remove_subnet_ids 8 add_security_group_ids 9 remove_security_group_ids 10 ip_address_type 11 dns_options 12 private_dns_enabled 13 subnet_configurations });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVpcEndpointResult {
    pub r#return: Option<bool>,
}

pub static MODIFY_VPC_ENDPOINT_RESULT: Schema = Schema {
    name: "ModifyVpcEndpointResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(ModifyVpcEndpointResult, MODIFY_VPC_ENDPOINT_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVpcPeeringConnectionOptionsRequest {
    pub accepter_peering_connection_options: Option<PeeringConnectionOptionsRequest>,
    pub dry_run: Option<bool>,
    pub requester_peering_connection_options: Option<PeeringConnectionOptionsRequest>,
    pub vpc_peering_connection_id: Option<String>,
}

pub static MODIFY_VPC_PEERING_CONNECTION_OPTIONS_REQUEST: Schema = Schema {
    name: "ModifyVpcPeeringConnectionOptionsRequest",
    members: &[
        Member::new(
            "AccepterPeeringConnectionOptions",
            "AccepterPeeringConnectionOptions",
            "AccepterPeeringConnectionOptions",
            Kind::Structure(&PEERING_CONNECTION_OPTIONS_REQUEST),
        ),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "RequesterPeeringConnectionOptions",
            "RequesterPeeringConnectionOptions",
            "RequesterPeeringConnectionOptions",
            Kind::Structure(&PEERING_CONNECTION_OPTIONS_REQUEST),
        ),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(ModifyVpcPeeringConnectionOptionsRequest, MODIFY_VPC_PEERING_CONNECTION_OPTIONS_REQUEST, { 0 accepter_peering_connection_options 1 dry_run 2 requester_peering_connection_options 3 vpc_peering_connection_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVpcPeeringConnectionOptionsResult {
    pub accepter_peering_connection_options: Option<PeeringConnectionOptions>,
    pub requester_peering_connection_options: Option<PeeringConnectionOptions>,
}

pub static MODIFY_VPC_PEERING_CONNECTION_OPTIONS_RESULT: Schema = Schema {
    name: "ModifyVpcPeeringConnectionOptionsResult",
    members: &[
        Member::new(
            "AccepterPeeringConnectionOptions",
            "AccepterPeeringConnectionOptions",
            "accepterPeeringConnectionOptions",
            Kind::Structure(&PEERING_CONNECTION_OPTIONS),
        ),
        Member::new(
            "RequesterPeeringConnectionOptions",
            "RequesterPeeringConnectionOptions",
            "requesterPeeringConnectionOptions",
            Kind::Structure(&PEERING_CONNECTION_OPTIONS),
        ),
    ],
};
structure!(ModifyVpcPeeringConnectionOptionsResult, MODIFY_VPC_PEERING_CONNECTION_OPTIONS_RESULT, { 0 accepter_peering_connection_options 1 requester_peering_connection_options });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Monitoring {
    pub state: Option<MonitoringState>,
}

pub static MONITORING: Schema = Schema {
    name: "Monitoring",
    members: &[Member::new("State", "State", "state", Kind::Enum(&MONITORING_STATE))],
};
structure!(Monitoring, MONITORING, { 0 state });

string_enum!(MONITORING_STATE, MonitoringState, false, {
DISABLED = "disabled",
DISABLING = "disabling",
ENABLED = "enabled",
PENDING = "pending",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NatGateway {
    pub create_time: Option<Timestamp>,
    pub delete_time: Option<Timestamp>,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
    pub nat_gateway_addresses: Vec<NatGatewayAddress>,
    pub nat_gateway_id: Option<String>,
    pub provisioned_bandwidth: Option<ProvisionedBandwidth>,
    pub state: Option<NatGatewayState>,
    pub subnet_id: Option<String>,
    pub vpc_id: Option<String>,
    pub tags: Vec<Tag>,
    pub connectivity_type: Option<ConnectivityType>,
    pub availability_mode: Option<AvailabilityMode>,
    pub auto_scaling_ips: Option<AutoScalingIpsState>,
    pub auto_provision_zones: Option<AutoProvisionZonesState>,
    pub attached_appliances: Vec<NatGatewayAttachedAppliance>,
    pub route_table_id: Option<String>,
}

pub static NAT_GATEWAY: Schema = Schema {
    name: "NatGateway",
    members: &[
        Member::new("CreateTime", "CreateTime", "createTime", Kind::Timestamp),
        Member::new("DeleteTime", "DeleteTime", "deleteTime", Kind::Timestamp),
        Member::new("FailureCode", "FailureCode", "failureCode", Kind::String(Range::ANY)),
        Member::new("FailureMessage", "FailureMessage", "failureMessage", Kind::String(Range::ANY)),
        Member::new(
            "NatGatewayAddresses",
            "NatGatewayAddressSet",
            "natGatewayAddressSet",
            Kind::List(&NAT_GATEWAY_ADDRESS_LIST),
        ),
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "ProvisionedBandwidth",
            "ProvisionedBandwidth",
            "provisionedBandwidth",
            Kind::Structure(&PROVISIONED_BANDWIDTH),
        ),
        Member::new("State", "State", "state", Kind::Enum(&NAT_GATEWAY_STATE)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new(
            "ConnectivityType",
            "ConnectivityType",
            "connectivityType",
            Kind::Enum(&CONNECTIVITY_TYPE),
        ),
        Member::new(
            "AvailabilityMode",
            "AvailabilityMode",
            "availabilityMode",
            Kind::Enum(&AVAILABILITY_MODE),
        ),
        Member::new(
            "AutoScalingIps",
            "AutoScalingIps",
            "autoScalingIps",
            Kind::Enum(&AUTO_SCALING_IPS_STATE),
        ),
        Member::new(
            "AutoProvisionZones",
            "AutoProvisionZones",
            "autoProvisionZones",
            Kind::Enum(&AUTO_PROVISION_ZONES_STATE),
        ),
        Member::new(
            "AttachedAppliances",
            "AttachedApplianceSet",
            "attachedApplianceSet",
            Kind::List(&NAT_GATEWAY_ATTACHED_APPLIANCE_LIST),
        ),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)),
    ],
};
structure!(NatGateway, NAT_GATEWAY, { 0 create_time 1 delete_time 2 failure_code 3 failure_message 4 nat_gateway_addresses 5 nat_gateway_id 6 provisioned_bandwidth 7 state 8 subnet_id 9 vpc_id 10 tags 11 connectivity_type 12 availability_mode 13 auto_scaling_ips 14 auto_provision_zones 15 attached_appliances 16 route_table_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NatGatewayAddress {
    pub allocation_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub private_ip: Option<String>,
    pub public_ip: Option<String>,
    pub association_id: Option<String>,
    pub is_primary: Option<bool>,
    pub failure_message: Option<String>,
    pub status: Option<NatGatewayAddressStatus>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
}

pub static NAT_GATEWAY_ADDRESS: Schema = Schema {
    name: "NatGatewayAddress",
    members: &[
        Member::new("AllocationId", "AllocationId", "allocationId", Kind::String(Range::ANY)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("PrivateIp", "PrivateIp", "privateIp", Kind::String(Range::ANY)),
        Member::new("PublicIp", "PublicIp", "publicIp", Kind::String(Range::ANY)),
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)),
        Member::new("IsPrimary", "IsPrimary", "isPrimary", Kind::Boolean),
        Member::new("FailureMessage", "FailureMessage", "failureMessage", Kind::String(Range::ANY)),
        Member::new("Status", "Status", "status", Kind::Enum(&NAT_GATEWAY_ADDRESS_STATUS)),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(NatGatewayAddress, NAT_GATEWAY_ADDRESS, { 0 allocation_id 1 network_interface_id 2 private_ip 3 public_ip 4 association_id 5 is_primary 6 failure_message 7 status 8 availability_zone 9 availability_zone_id });

static NAT_GATEWAY_ADDRESS_LIST: List = List::new(Kind::Structure(&NAT_GATEWAY_ADDRESS), "", "item");

string_enum!(NAT_GATEWAY_ADDRESS_STATUS, NatGatewayAddressStatus, false, {
ASSIGNING = "assigning",
UNASSIGNING = "unassigning",
ASSOCIATING = "associating",
DISASSOCIATING = "disassociating",
SUCCEEDED = "succeeded",
FAILED = "failed",
});

string_enum!(NAT_GATEWAY_APPLIANCE_MODIFY_STATE, NatGatewayApplianceModifyState, false, {
MODIFYING = "modifying",
COMPLETED = "completed",
FAILED = "failed",
});

string_enum!(NAT_GATEWAY_APPLIANCE_STATE, NatGatewayApplianceState, false, {
ATTACHING = "attaching",
ATTACHED = "attached",
DETACHING = "detaching",
DETACHED = "detached",
ATTACH_FAILED = "attach-failed",
DETACH_FAILED = "detach-failed",
});

string_enum!(NAT_GATEWAY_APPLIANCE_TYPE, NatGatewayApplianceType, false, {
NETWORK_FIREWALL_PROXY = "network-firewall-proxy",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NatGatewayAttachedAppliance {
    pub r#type: Option<NatGatewayApplianceType>,
    pub appliance_arn: Option<String>,
    pub vpc_endpoint_id: Option<String>,
    pub attachment_state: Option<NatGatewayApplianceState>,
    pub modification_state: Option<NatGatewayApplianceModifyState>,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
}

pub static NAT_GATEWAY_ATTACHED_APPLIANCE: Schema = Schema {
    name: "NatGatewayAttachedAppliance",
    members: &[
        Member::new("Type", "Type", "type", Kind::Enum(&NAT_GATEWAY_APPLIANCE_TYPE)),
        Member::new("ApplianceArn", "ApplianceArn", "applianceArn", Kind::String(Range::ANY)),
        Member::new("VpcEndpointId", "VpcEndpointId", "vpcEndpointId", Kind::String(Range::ANY)),
        Member::new(
            "AttachmentState",
            "AttachmentState",
            "attachmentState",
            Kind::Enum(&NAT_GATEWAY_APPLIANCE_STATE),
        ),
        Member::new(
            "ModificationState",
            "ModificationState",
            "modificationState",
            Kind::Enum(&NAT_GATEWAY_APPLIANCE_MODIFY_STATE),
        ),
        Member::new("FailureCode", "FailureCode", "failureCode", Kind::String(Range::ANY)),
        Member::new("FailureMessage", "FailureMessage", "failureMessage", Kind::String(Range::ANY)),
    ],
};
structure!(NatGatewayAttachedAppliance, NAT_GATEWAY_ATTACHED_APPLIANCE, { 0 r#type 1 appliance_arn 2 vpc_endpoint_id 3 attachment_state 4 modification_state 5 failure_code 6 failure_message });

static NAT_GATEWAY_ATTACHED_APPLIANCE_LIST: List =
    List::new(Kind::Structure(&NAT_GATEWAY_ATTACHED_APPLIANCE), "", "item");

static NAT_GATEWAY_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static NAT_GATEWAY_LIST: List = List::new(Kind::Structure(&NAT_GATEWAY), "", "item");

string_enum!(NAT_GATEWAY_STATE, NatGatewayState, false, {
PENDING = "pending",
FAILED = "failed",
AVAILABLE = "available",
DELETING = "deleting",
DELETED = "deleted",
});

string_enum!(NESTED_VIRTUALIZATION_SPECIFICATION, NestedVirtualizationSpecification, false, {
ENABLED = "enabled",
DISABLED = "disabled",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkAcl {
    pub associations: Vec<NetworkAclAssociation>,
    pub entries: Vec<NetworkAclEntry>,
    pub is_default: Option<bool>,
    pub network_acl_id: Option<String>,
    pub tags: Vec<Tag>,
    pub vpc_id: Option<String>,
    pub owner_id: Option<String>,
}

pub static NETWORK_ACL: Schema = Schema {
    name: "NetworkAcl",
    members: &[
        Member::new(
            "Associations",
            "AssociationSet",
            "associationSet",
            Kind::List(&NETWORK_ACL_ASSOCIATION_LIST),
        ),
        Member::new("Entries", "EntrySet", "entrySet", Kind::List(&NETWORK_ACL_ENTRY_LIST)),
        Member::new("IsDefault", "Default", "default", Kind::Boolean),
        Member::new("NetworkAclId", "NetworkAclId", "networkAclId", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
    ],
};
structure!(NetworkAcl, NETWORK_ACL, { 0 associations 1 entries 2 is_default 3 network_acl_id 4 tags 5 vpc_id 6 owner_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkAclAssociation {
    pub network_acl_association_id: Option<String>,
    pub network_acl_id: Option<String>,
    pub subnet_id: Option<String>,
}

pub static NETWORK_ACL_ASSOCIATION: Schema = Schema {
    name: "NetworkAclAssociation",
    members: &[
        Member::new(
            "NetworkAclAssociationId",
            "NetworkAclAssociationId",
            "networkAclAssociationId",
            Kind::String(Range::ANY),
        ),
        Member::new("NetworkAclId", "NetworkAclId", "networkAclId", Kind::String(Range::ANY)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
    ],
};
structure!(NetworkAclAssociation, NETWORK_ACL_ASSOCIATION, { 0 network_acl_association_id 1 network_acl_id 2 subnet_id });

static NETWORK_ACL_ASSOCIATION_LIST: List = List::new(Kind::Structure(&NETWORK_ACL_ASSOCIATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkAclEntry {
    pub cidr_block: Option<String>,
    pub egress: Option<bool>,
    pub icmp_type_code: Option<IcmpTypeCode>,
    pub ipv6_cidr_block: Option<String>,
    pub port_range: Option<PortRange>,
    pub protocol: Option<String>,
    pub rule_action: Option<RuleAction>,
    pub rule_number: Option<i32>,
}

pub static NETWORK_ACL_ENTRY: Schema = Schema {
    name: "NetworkAclEntry",
    members: &[
        Member::new("CidrBlock", "CidrBlock", "cidrBlock", Kind::String(Range::ANY)),
        Member::new("Egress", "Egress", "egress", Kind::Boolean),
        Member::new("IcmpTypeCode", "IcmpTypeCode", "icmpTypeCode", Kind::Structure(&ICMP_TYPE_CODE)),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", Kind::String(Range::ANY)),
        Member::new("PortRange", "PortRange", "portRange", Kind::Structure(&PORT_RANGE)),
        Member::new("Protocol", "Protocol", "protocol", Kind::String(Range::ANY)),
        Member::new("RuleAction", "RuleAction", "ruleAction", Kind::Enum(&RULE_ACTION)),
        Member::new("RuleNumber", "RuleNumber", "ruleNumber", Kind::Integer(Range::ANY)),
    ],
};
structure!(NetworkAclEntry, NETWORK_ACL_ENTRY, { 0 cidr_block 1 egress 2 icmp_type_code 3 ipv6_cidr_block 4 port_range 5 protocol 6 rule_action 7 rule_number });

static NETWORK_ACL_ENTRY_LIST: List = List::new(Kind::Structure(&NETWORK_ACL_ENTRY), "", "item");

static NETWORK_ACL_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static NETWORK_ACL_LIST: List = List::new(Kind::Structure(&NETWORK_ACL), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkBandwidthGbps {
    pub min: Option<f64>,
    pub max: Option<f64>,
}

pub static NETWORK_BANDWIDTH_GBPS: Schema = Schema {
    name: "NetworkBandwidthGbps",
    members: &[
        Member::new("Min", "Min", "min", Kind::Double),
        Member::new("Max", "Max", "max", Kind::Double),
    ],
};
structure!(NetworkBandwidthGbps, NETWORK_BANDWIDTH_GBPS, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkBandwidthGbpsRequest {
    pub min: Option<f64>,
    pub max: Option<f64>,
}

pub static NETWORK_BANDWIDTH_GBPS_REQUEST: Schema = Schema {
    name: "NetworkBandwidthGbpsRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Double),
        Member::new("Max", "Max", "Max", Kind::Double),
    ],
};
structure!(NetworkBandwidthGbpsRequest, NETWORK_BANDWIDTH_GBPS_REQUEST, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkCardInfo {
    pub network_card_index: Option<i32>,
    pub network_performance: Option<String>,
    pub maximum_network_interfaces: Option<i32>,
    pub additional_flexible_network_interfaces: Option<i32>,
    pub baseline_bandwidth_in_gbps: Option<f64>,
    pub peak_bandwidth_in_gbps: Option<f64>,
    pub default_ena_queue_count_per_interface: Option<i32>,
    pub maximum_ena_queue_count: Option<i32>,
    pub maximum_ena_queue_count_per_interface: Option<i32>,
}

pub static NETWORK_CARD_INFO: Schema = Schema {
    name: "NetworkCardInfo",
    members: &[
        Member::new("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", Kind::Integer(Range::ANY)),
        Member::new(
            "NetworkPerformance",
            "NetworkPerformance",
            "networkPerformance",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "MaximumNetworkInterfaces",
            "MaximumNetworkInterfaces",
            "maximumNetworkInterfaces",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "AdditionalFlexibleNetworkInterfaces",
            "AdditionalFlexibleNetworkInterfaces",
            "additionalFlexibleNetworkInterfaces",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "BaselineBandwidthInGbps",
            "BaselineBandwidthInGbps",
            "baselineBandwidthInGbps",
            Kind::Double,
        ),
        Member::new("PeakBandwidthInGbps", "PeakBandwidthInGbps", "peakBandwidthInGbps", Kind::Double),
        Member::new(
            "DefaultEnaQueueCountPerInterface",
            "DefaultEnaQueueCountPerInterface",
            "defaultEnaQueueCountPerInterface",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "MaximumEnaQueueCount",
            "MaximumEnaQueueCount",
            "maximumEnaQueueCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "MaximumEnaQueueCountPerInterface",
            "MaximumEnaQueueCountPerInterface",
            "maximumEnaQueueCountPerInterface",
            Kind::Integer(Range::ANY),
        ),
    ],
};
structure!(NetworkCardInfo, NETWORK_CARD_INFO, { 0 network_card_index 1 network_performance 2 maximum_network_interfaces 3 additional_flexible_network_interfaces 4 baseline_bandwidth_in_gbps 5 peak_bandwidth_in_gbps 6 default_ena_queue_count_per_interface 7 maximum_ena_queue_count 8 maximum_ena_queue_count_per_interface });

static NETWORK_CARD_INFO_LIST: List = List::new(Kind::Structure(&NETWORK_CARD_INFO), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInfo {
    pub network_performance: Option<String>,
    pub maximum_network_interfaces: Option<i32>,
    pub maximum_network_cards: Option<i32>,
    pub default_network_card_index: Option<i32>,
    pub network_cards: Vec<NetworkCardInfo>,
    pub ipv4_addresses_per_interface: Option<i32>,
    pub ipv6_addresses_per_interface: Option<i32>,
    pub ipv6_supported: Option<bool>,
    pub ena_support: Option<EnaSupport>,
    pub efa_supported: Option<bool>,
    pub efa_info: Option<EfaInfo>,
    pub encryption_in_transit_supported: Option<bool>,
    pub ena_srd_supported: Option<bool>,
    pub bandwidth_weightings: Vec<BandwidthWeightingType>,
    pub flexible_ena_queues_support: Option<FlexibleEnaQueuesSupport>,
    pub connection_tracking_configuration: Option<DefaultConnectionTrackingConfiguration>,
    pub secondary_network_supported: Option<bool>,
    pub maximum_secondary_network_interfaces: Option<i32>,
    pub ipv4_addresses_per_secondary_interface: Option<i32>,
}

pub static NETWORK_INFO: Schema = Schema {
    name: "NetworkInfo",
    members: &[
        Member::new(
            "NetworkPerformance",
            "NetworkPerformance",
            "networkPerformance",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "MaximumNetworkInterfaces",
            "MaximumNetworkInterfaces",
            "maximumNetworkInterfaces",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "MaximumNetworkCards",
            "MaximumNetworkCards",
            "maximumNetworkCards",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "DefaultNetworkCardIndex",
            "DefaultNetworkCardIndex",
            "defaultNetworkCardIndex",
            Kind::Integer(Range::ANY),
        ),
        Member::new("NetworkCards", "NetworkCards", "networkCards", Kind::List(&NETWORK_CARD_INFO_LIST)),
        Member::new(
            "Ipv4AddressesPerInterface",
            "Ipv4AddressesPerInterface",
            "ipv4AddressesPerInterface",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "Ipv6AddressesPerInterface",
            "Ipv6AddressesPerInterface",
            "ipv6AddressesPerInterface",
            Kind::Integer(Range::ANY),
        ),
        Member::new("Ipv6Supported", "Ipv6Supported", "ipv6Supported", Kind::Boolean),
        Member::new("EnaSupport", "EnaSupport", "enaSupport", Kind::Enum(&ENA_SUPPORT)),
        Member::new("EfaSupported", "EfaSupported", "efaSupported", Kind::Boolean),
        Member::new("EfaInfo", "EfaInfo", "efaInfo", Kind::Structure(&EFA_INFO)),
        Member::new(
            "EncryptionInTransitSupported",
            "EncryptionInTransitSupported",
            "encryptionInTransitSupported",
            Kind::Boolean,
        ),
        Member::new("EnaSrdSupported", "EnaSrdSupported", "enaSrdSupported", Kind::Boolean),
        Member::new(
            "BandwidthWeightings",
            "BandwidthWeightings",
            "bandwidthWeightings",
            Kind::List(&BANDWIDTH_WEIGHTING_TYPE_LIST),
        ),
        Member::new(
            "FlexibleEnaQueuesSupport",
            "FlexibleEnaQueuesSupport",
            "flexibleEnaQueuesSupport",
            Kind::Enum(&FLEXIBLE_ENA_QUEUES_SUPPORT),
        ),
        Member::new(
            "ConnectionTrackingConfiguration",
            "ConnectionTrackingConfiguration",
            "connectionTrackingConfiguration",
            Kind::Structure(&DEFAULT_CONNECTION_TRACKING_CONFIGURATION),
        ),
        Member::new(
            "SecondaryNetworkSupported",
            "SecondaryNetworkSupported",
            "secondaryNetworkSupported",
            Kind::Boolean,
        ),
        Member::new(
            "MaximumSecondaryNetworkInterfaces",
            "MaximumSecondaryNetworkInterfaces",
            "maximumSecondaryNetworkInterfaces",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "Ipv4AddressesPerSecondaryInterface",
            "Ipv4AddressesPerSecondaryInterface",
            "ipv4AddressesPerSecondaryInterface",
            Kind::Integer(Range::ANY),
        ),
    ],
};
structure!(NetworkInfo, NETWORK_INFO, { 0 network_performance 1 maximum_network_interfaces 2 maximum_network_cards 3 default_network_card_index 4 network_cards 5 ipv4_addresses_per_interface 6 ipv6_addresses_per_interface 7 ipv6_supported 8 ena_support 9 efa_supported 10 efa_info 11 encryption_in_transit_supported 12 ena_srd_supported 13 bandwidth_weightings 14 flexible_ena_queues_support 15 connection_tracking_configuration 16 secondary_network_supported 17 maximum_secondary_network_interfaces 18 ipv4_addresses_per_secondary_interface });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInsightsAnalysis {
    pub network_insights_analysis_id: Option<String>,
    pub network_insights_analysis_arn: Option<String>,
    pub network_insights_path_id: Option<String>,
    pub additional_accounts: Vec<String>,
    pub filter_in_arns: Vec<String>,
    pub filter_out_arns: Vec<String>,
    pub start_date: Option<Timestamp>,
    pub status: Option<AnalysisStatus>,
    pub status_message: Option<String>,
    pub warning_message: Option<String>,
    pub network_path_found: Option<bool>,
    pub forward_path_components: Vec<PathComponent>,
    pub return_path_components: Vec<PathComponent>,
    pub explanations: Vec<Explanation>,
    pub alternate_path_hints: Vec<AlternatePathHint>,
    pub suggested_accounts: Vec<String>,
    pub tags: Vec<Tag>,
}

pub static NETWORK_INSIGHTS_ANALYSIS: Schema = Schema {
    name: "NetworkInsightsAnalysis",
    members: &[
        Member::new(
            "NetworkInsightsAnalysisId",
            "NetworkInsightsAnalysisId",
            "networkInsightsAnalysisId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "NetworkInsightsAnalysisArn",
            "NetworkInsightsAnalysisArn",
            "networkInsightsAnalysisArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new(
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            "networkInsightsPathId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "AdditionalAccounts",
            "AdditionalAccountSet",
            "additionalAccountSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new("FilterInArns", "FilterInArnSet", "filterInArnSet", Kind::List(&ARN_LIST)),
        Member::new("FilterOutArns", "FilterOutArnSet", "filterOutArnSet", Kind::List(&ARN_LIST)),
        Member::new("StartDate", "StartDate", "startDate", Kind::Timestamp),
        Member::new("Status", "Status", "status", Kind::Enum(&ANALYSIS_STATUS)),
        Member::new("StatusMessage", "StatusMessage", "statusMessage", Kind::String(Range::ANY)),
        Member::new("WarningMessage", "WarningMessage", "warningMessage", Kind::String(Range::ANY)),
        Member::new("NetworkPathFound", "NetworkPathFound", "networkPathFound", Kind::Boolean),
        Member::new(
            "ForwardPathComponents",
            "ForwardPathComponentSet",
            "forwardPathComponentSet",
            Kind::List(&PATH_COMPONENT_LIST),
        ),
        Member::new(
            "ReturnPathComponents",
            "ReturnPathComponentSet",
            "returnPathComponentSet",
            Kind::List(&PATH_COMPONENT_LIST),
        ),
        Member::new("Explanations", "ExplanationSet", "explanationSet", Kind::List(&EXPLANATION_LIST)),
        Member::new(
            "AlternatePathHints",
            "AlternatePathHintSet",
            "alternatePathHintSet",
            Kind::List(&ALTERNATE_PATH_HINT_LIST),
        ),
        Member::new(
            "SuggestedAccounts",
            "SuggestedAccountSet",
            "suggestedAccountSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
    ],
};
structure!(NetworkInsightsAnalysis, NETWORK_INSIGHTS_ANALYSIS, { 0 network_insights_analysis_id 1 network_insights_analysis_arn 2 network_insights_path_id 3 additional_accounts 4 filter_in_arns 5 filter_out_arns 6 start_date 7 status 8 status_message 9 warning_message 10 network_path_found 11 forward_path_components 12 return_path_components 13 explanations 14 alternate_path_hints 15 suggested_accounts 16 tags });

static NETWORK_INSIGHTS_ANALYSIS_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static NETWORK_INSIGHTS_ANALYSIS_LIST: List =
    List::new(Kind::Structure(&NETWORK_INSIGHTS_ANALYSIS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInsightsPath {
    pub network_insights_path_id: Option<String>,
    pub network_insights_path_arn: Option<String>,
    pub created_date: Option<Timestamp>,
    pub source: Option<String>,
    pub destination: Option<String>,
    pub source_arn: Option<String>,
    pub destination_arn: Option<String>,
    pub source_ip: Option<String>,
    pub destination_ip: Option<String>,
    pub protocol: Option<Protocol>,
    pub destination_port: Option<i32>,
    pub tags: Vec<Tag>,
    pub filter_at_source: Option<PathFilter>,
    pub filter_at_destination: Option<PathFilter>,
}

pub static NETWORK_INSIGHTS_PATH: Schema = Schema {
    name: "NetworkInsightsPath",
    members: &[
        Member::new(
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            "networkInsightsPathId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "NetworkInsightsPathArn",
            "NetworkInsightsPathArn",
            "networkInsightsPathArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new("CreatedDate", "CreatedDate", "createdDate", Kind::Timestamp),
        Member::new("Source", "Source", "source", Kind::String(Range::ANY)),
        Member::new("Destination", "Destination", "destination", Kind::String(Range::ANY)),
        Member::new("SourceArn", "SourceArn", "sourceArn", Kind::String(Range::new(Some(1), Some(1283)))),
        Member::new(
            "DestinationArn",
            "DestinationArn",
            "destinationArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new("SourceIp", "SourceIp", "sourceIp", Kind::String(Range::new(Some(0), Some(15)))),
        Member::new(
            "DestinationIp",
            "DestinationIp",
            "destinationIp",
            Kind::String(Range::new(Some(0), Some(15))),
        ),
        Member::new("Protocol", "Protocol", "protocol", Kind::Enum(&PROTOCOL)),
        Member::new("DestinationPort", "DestinationPort", "destinationPort", Kind::Integer(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("FilterAtSource", "FilterAtSource", "filterAtSource", Kind::Structure(&PATH_FILTER)),
        Member::new(
            "FilterAtDestination",
            "FilterAtDestination",
            "filterAtDestination",
            Kind::Structure(&PATH_FILTER),
        ),
    ],
};
structure!(NetworkInsightsPath, NETWORK_INSIGHTS_PATH, { 0 network_insights_path_id 1 network_insights_path_arn 2 created_date 3 source 4 destination 5 source_arn 6 destination_arn 7 source_ip 8 destination_ip 9 protocol 10 destination_port 11 tags 12 filter_at_source 13 filter_at_destination });

static NETWORK_INSIGHTS_PATH_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static NETWORK_INSIGHTS_PATH_LIST: List = List::new(Kind::Structure(&NETWORK_INSIGHTS_PATH), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterface {
    pub association: Option<NetworkInterfaceAssociation>,
    pub attachment: Option<NetworkInterfaceAttachment>,
    pub availability_zone: Option<String>,
    pub connection_tracking_configuration: Option<ConnectionTrackingConfiguration>,
    pub description: Option<String>,
    pub groups: Vec<GroupIdentifier>,
    pub interface_type: Option<NetworkInterfaceType>,
    pub ipv6_addresses: Vec<NetworkInterfaceIpv6Address>,
    pub mac_address: Option<String>,
    pub network_interface_id: Option<String>,
    pub outpost_arn: Option<String>,
    pub owner_id: Option<String>,
    pub private_dns_name: Option<String>,
    pub public_dns_name: Option<String>,
    pub public_ip_dns_name_options: Option<PublicIpDnsNameOptions>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Vec<NetworkInterfacePrivateIpAddress>,
    pub ipv4_prefixes: Vec<Ipv4PrefixSpecification>,
    pub ipv6_prefixes: Vec<Ipv6PrefixSpecification>,
    pub requester_id: Option<String>,
    pub requester_managed: Option<bool>,
    pub source_dest_check: Option<bool>,
    pub status: Option<NetworkInterfaceStatus>,
    pub subnet_id: Option<String>,
    pub tag_set: Vec<Tag>,
    pub vpc_id: Option<String>,
    pub deny_all_igw_traffic: Option<bool>,
    pub ipv6_native: Option<bool>,
    pub ipv6_address: Option<String>,
    pub operator: Option<OperatorResponse>,
    pub associated_subnets: Vec<String>,
    pub availability_zone_id: Option<String>,
}

pub static NETWORK_INTERFACE: Schema = Schema {
    name: "NetworkInterface",
    members: &[
        Member::new(
            "Association",
            "Association",
            "association",
            Kind::Structure(&NETWORK_INTERFACE_ASSOCIATION),
        ),
        Member::new("Attachment", "Attachment", "attachment", Kind::Structure(&NETWORK_INTERFACE_ATTACHMENT)),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new(
            "ConnectionTrackingConfiguration",
            "ConnectionTrackingConfiguration",
            "connectionTrackingConfiguration",
            Kind::Structure(&CONNECTION_TRACKING_CONFIGURATION),
        ),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("Groups", "GroupSet", "groupSet", Kind::List(&GROUP_IDENTIFIER_LIST)),
        Member::new("InterfaceType", "InterfaceType", "interfaceType", Kind::Enum(&NETWORK_INTERFACE_TYPE)),
        Member::new(
            "Ipv6Addresses",
            "Ipv6AddressesSet",
            "ipv6AddressesSet",
            Kind::List(&NETWORK_INTERFACE_IPV6_ADDRESSES_LIST),
        ),
        Member::new("MacAddress", "MacAddress", "macAddress", Kind::String(Range::ANY)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("PrivateDnsName", "PrivateDnsName", "privateDnsName", Kind::String(Range::ANY)),
        Member::new("PublicDnsName", "PublicDnsName", "publicDnsName", Kind::String(Range::ANY)),
        Member::new(
            "PublicIpDnsNameOptions",
            "PublicIpDnsNameOptions",
            "publicIpDnsNameOptions",
            Kind::Structure(&PUBLIC_IP_DNS_NAME_OPTIONS),
        ),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddressesSet",
            "privateIpAddressesSet",
            Kind::List(&NETWORK_INTERFACE_PRIVATE_IP_ADDRESS_LIST),
        ),
        Member::new("Ipv4Prefixes", "Ipv4PrefixSet", "ipv4PrefixSet", Kind::List(&IPV4_PREFIXES_LIST)),
        Member::new("Ipv6Prefixes", "Ipv6PrefixSet", "ipv6PrefixSet", Kind::List(&IPV6_PREFIXES_LIST)),
        Member::new("RequesterId", "RequesterId", "requesterId", Kind::String(Range::ANY)),
        Member::new("RequesterManaged", "RequesterManaged", "requesterManaged", Kind::Boolean),
        Member::new("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", Kind::Boolean),
        Member::new("Status", "Status", "status", Kind::Enum(&NETWORK_INTERFACE_STATUS)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("TagSet", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("DenyAllIgwTraffic", "DenyAllIgwTraffic", "denyAllIgwTraffic", Kind::Boolean),
        Member::new("Ipv6Native", "Ipv6Native", "ipv6Native", Kind::Boolean),
        Member::new("Ipv6Address", "Ipv6Address", "ipv6Address", Kind::String(Range::ANY)),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
        Member::new(
            "AssociatedSubnets",
            "AssociatedSubnetSet",
            "associatedSubnetSet",
            Kind::List(&ASSOCIATED_SUBNET_LIST),
        ),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(NetworkInterface, NETWORK_INTERFACE, { 0 association 1 attachment 2 availability_zone 3 connection_tracking_configuration 4 description 5 groups 6 interface_type 7 ipv6_addresses 8 mac_address 9 network_interface_id 10 outpost_arn 11 owner_id 12 private_dns_name 13 public_dns_name 14 public_ip_dns_name_options 15 private_ip_address 16 private_ip_addresses 17 ipv4_prefixes 18 ipv6_prefixes 19 requester_id 20 requester_managed 21 source_dest_check 22 status 23 subnet_id 24 tag_set 25 vpc_id 26 deny_all_igw_traffic 27 ipv6_native 28 ipv6_address 29 operator 30 associated_subnets 31 availability_zone_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceAssociation {
    pub allocation_id: Option<String>,
    pub association_id: Option<String>,
    pub ip_owner_id: Option<String>,
    pub public_dns_name: Option<String>,
    pub public_ip: Option<String>,
    pub customer_owned_ip: Option<String>,
    pub carrier_ip: Option<String>,
}

pub static NETWORK_INTERFACE_ASSOCIATION: Schema = Schema {
    name: "NetworkInterfaceAssociation",
    members: &[
        Member::new("AllocationId", "AllocationId", "allocationId", Kind::String(Range::ANY)),
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)),
        Member::new("IpOwnerId", "IpOwnerId", "ipOwnerId", Kind::String(Range::ANY)),
        Member::new("PublicDnsName", "PublicDnsName", "publicDnsName", Kind::String(Range::ANY)),
        Member::new("PublicIp", "PublicIp", "publicIp", Kind::String(Range::ANY)),
        Member::new("CustomerOwnedIp", "CustomerOwnedIp", "customerOwnedIp", Kind::String(Range::ANY)),
        Member::new("CarrierIp", "CarrierIp", "carrierIp", Kind::String(Range::ANY)),
    ],
};
structure!(NetworkInterfaceAssociation, NETWORK_INTERFACE_ASSOCIATION, { 0 allocation_id 1 association_id 2 ip_owner_id 3 public_dns_name 4 public_ip 5 customer_owned_ip 6 carrier_ip });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceAttachment {
    pub attach_time: Option<Timestamp>,
    pub attachment_id: Option<String>,
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i32>,
    pub network_card_index: Option<i32>,
    pub instance_id: Option<String>,
    pub instance_owner_id: Option<String>,
    pub status: Option<AttachmentStatus>,
    pub ena_srd_specification: Option<AttachmentEnaSrdSpecification>,
    pub ena_queue_count: Option<i32>,
}

pub static NETWORK_INTERFACE_ATTACHMENT: Schema = Schema {
    name: "NetworkInterfaceAttachment",
    members: &[
        Member::new("AttachTime", "AttachTime", "attachTime", Kind::Timestamp),
        Member::new("AttachmentId", "AttachmentId", "attachmentId", Kind::String(Range::ANY)),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new("DeviceIndex", "DeviceIndex", "deviceIndex", Kind::Integer(Range::ANY)),
        Member::new("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", Kind::Integer(Range::ANY)),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("InstanceOwnerId", "InstanceOwnerId", "instanceOwnerId", Kind::String(Range::ANY)),
        Member::new("Status", "Status", "status", Kind::Enum(&ATTACHMENT_STATUS)),
        Member::new(
            "EnaSrdSpecification",
            "EnaSrdSpecification",
            "enaSrdSpecification",
            Kind::Structure(&ATTACHMENT_ENA_SRD_SPECIFICATION),
        ),
        Member::new("EnaQueueCount", "EnaQueueCount", "enaQueueCount", Kind::Integer(Range::ANY)),
    ],
};
structure!(NetworkInterfaceAttachment, NETWORK_INTERFACE_ATTACHMENT, { 0 attach_time 1 attachment_id 2 delete_on_termination 3 device_index 4 network_card_index 5 instance_id 6 instance_owner_id 7 status 8 ena_srd_specification 9 ena_queue_count });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceAttachmentChanges {
    pub default_ena_queue_count: Option<bool>,
    pub ena_queue_count: Option<i32>,
    pub attachment_id: Option<String>,
    pub delete_on_termination: Option<bool>,
}

pub static NETWORK_INTERFACE_ATTACHMENT_CHANGES: Schema = Schema {
    name: "NetworkInterfaceAttachmentChanges",
    members: &[
        Member::new("DefaultEnaQueueCount", "DefaultEnaQueueCount", "DefaultEnaQueueCount", Kind::Boolean),
        Member::new("EnaQueueCount", "EnaQueueCount", "EnaQueueCount", Kind::Integer(Range::ANY)),
        Member::new("AttachmentId", "AttachmentId", "attachmentId", Kind::String(Range::ANY)),
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
    ],
};
structure!(NetworkInterfaceAttachmentChanges, NETWORK_INTERFACE_ATTACHMENT_CHANGES, { 0 default_ena_queue_count 1 ena_queue_count 2 attachment_id 3 delete_on_termination });

string_enum!(NETWORK_INTERFACE_ATTRIBUTE, NetworkInterfaceAttribute, false, {
DESCRIPTION = "description",
GROUP_SET = "groupSet",
SOURCE_DEST_CHECK = "sourceDestCheck",
ATTACHMENT = "attachment",
ASSOCIATE_PUBLIC_IP_ADDRESS = "associatePublicIpAddress",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceCount {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static NETWORK_INTERFACE_COUNT: Schema = Schema {
    name: "NetworkInterfaceCount",
    members: &[
        Member::new("Min", "Min", "min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "max", Kind::Integer(Range::ANY)),
    ],
};
structure!(NetworkInterfaceCount, NETWORK_INTERFACE_COUNT, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceCountRequest {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static NETWORK_INTERFACE_COUNT_REQUEST: Schema = Schema {
    name: "NetworkInterfaceCountRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "Max", Kind::Integer(Range::ANY)),
    ],
};
structure!(NetworkInterfaceCountRequest, NETWORK_INTERFACE_COUNT_REQUEST, { 0 min 1 max });

string_enum!(NETWORK_INTERFACE_CREATION_TYPE, NetworkInterfaceCreationType, false, {
EFA = "efa",
EFA_ONLY = "efa-only",
BRANCH = "branch",
TRUNK = "trunk",
});

static NETWORK_INTERFACE_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceIpv6Address {
    pub ipv6_address: Option<String>,
    pub public_ipv6_dns_name: Option<String>,
    pub is_primary_ipv6: Option<bool>,
}

pub static NETWORK_INTERFACE_IPV6_ADDRESS: Schema = Schema {
    name: "NetworkInterfaceIpv6Address",
    members: &[
        Member::new("Ipv6Address", "Ipv6Address", "ipv6Address", Kind::String(Range::ANY)),
        Member::new("PublicIpv6DnsName", "PublicIpv6DnsName", "publicIpv6DnsName", Kind::String(Range::ANY)),
        Member::new("IsPrimaryIpv6", "IsPrimaryIpv6", "isPrimaryIpv6", Kind::Boolean),
    ],
};
structure!(NetworkInterfaceIpv6Address, NETWORK_INTERFACE_IPV6_ADDRESS, { 0 ipv6_address 1 public_ipv6_dns_name 2 is_primary_ipv6 });

static NETWORK_INTERFACE_IPV6_ADDRESSES_LIST: List =
    List::new(Kind::Structure(&NETWORK_INTERFACE_IPV6_ADDRESS), "", "item");

static NETWORK_INTERFACE_LIST: List = List::new(Kind::Structure(&NETWORK_INTERFACE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfacePrivateIpAddress {
    pub association: Option<NetworkInterfaceAssociation>,
    pub primary: Option<bool>,
    pub private_dns_name: Option<String>,
    pub private_ip_address: Option<String>,
}

pub static NETWORK_INTERFACE_PRIVATE_IP_ADDRESS: Schema = Schema {
    name: "NetworkInterfacePrivateIpAddress",
    members: &[
        Member::new(
            "Association",
            "Association",
            "association",
            Kind::Structure(&NETWORK_INTERFACE_ASSOCIATION),
        ),
        Member::new("Primary", "Primary", "primary", Kind::Boolean),
        Member::new("PrivateDnsName", "PrivateDnsName", "privateDnsName", Kind::String(Range::ANY)),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
    ],
};
structure!(NetworkInterfacePrivateIpAddress, NETWORK_INTERFACE_PRIVATE_IP_ADDRESS, { 0 association 1 primary 2 private_dns_name 3 private_ip_address });

static NETWORK_INTERFACE_PRIVATE_IP_ADDRESS_LIST: List =
    List::new(Kind::Structure(&NETWORK_INTERFACE_PRIVATE_IP_ADDRESS), "", "item");

string_enum!(NETWORK_INTERFACE_STATUS, NetworkInterfaceStatus, false, {
AVAILABLE = "available",
ASSOCIATED = "associated",
ATTACHING = "attaching",
IN_USE = "in-use",
DETACHING = "detaching",
});

string_enum!(NETWORK_INTERFACE_TYPE, NetworkInterfaceType, false, {
INTERFACE = "interface",
NAT_GATEWAY = "natGateway",
EFA = "efa",
EFA_ONLY = "efa-only",
TRUNK = "trunk",
LOAD_BALANCER = "load_balancer",
NETWORK_LOAD_BALANCER = "network_load_balancer",
VPC_ENDPOINT = "vpc_endpoint",
BRANCH = "branch",
TRANSIT_GATEWAY = "transit_gateway",
LAMBDA = "lambda",
QUICKSIGHT = "quicksight",
GLOBAL_ACCELERATOR_MANAGED = "global_accelerator_managed",
API_GATEWAY_MANAGED = "api_gateway_managed",
GATEWAY_LOAD_BALANCER = "gateway_load_balancer",
GATEWAY_LOAD_BALANCER_ENDPOINT = "gateway_load_balancer_endpoint",
IOT_RULES_MANAGED = "iot_rules_managed",
AWS_CODESTAR_CONNECTIONS_MANAGED = "aws_codestar_connections_managed",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NeuronDeviceCoreInfo {
    pub count: Option<i32>,
    pub version: Option<i32>,
}

pub static NEURON_DEVICE_CORE_INFO: Schema = Schema {
    name: "NeuronDeviceCoreInfo",
    members: &[
        Member::new("Count", "Count", "count", Kind::Integer(Range::ANY)),
        Member::new("Version", "Version", "version", Kind::Integer(Range::ANY)),
    ],
};
structure!(NeuronDeviceCoreInfo, NEURON_DEVICE_CORE_INFO, { 0 count 1 version });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NeuronDeviceInfo {
    pub count: Option<i32>,
    pub name: Option<String>,
    pub core_info: Option<NeuronDeviceCoreInfo>,
    pub memory_info: Option<NeuronDeviceMemoryInfo>,
}

pub static NEURON_DEVICE_INFO: Schema = Schema {
    name: "NeuronDeviceInfo",
    members: &[
        Member::new("Count", "Count", "count", Kind::Integer(Range::ANY)),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)),
        Member::new("CoreInfo", "CoreInfo", "coreInfo", Kind::Structure(&NEURON_DEVICE_CORE_INFO)),
        Member::new("MemoryInfo", "MemoryInfo", "memoryInfo", Kind::Structure(&NEURON_DEVICE_MEMORY_INFO)),
    ],
};
structure!(NeuronDeviceInfo, NEURON_DEVICE_INFO, { 0 count 1 name 2 core_info 3 memory_info });

static NEURON_DEVICE_INFO_LIST: List = List::new(Kind::Structure(&NEURON_DEVICE_INFO), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NeuronDeviceMemoryInfo {
    pub size_in_mi_b: Option<i32>,
}

pub static NEURON_DEVICE_MEMORY_INFO: Schema = Schema {
    name: "NeuronDeviceMemoryInfo",
    members: &[Member::new("SizeInMiB", "SizeInMiB", "sizeInMiB", Kind::Integer(Range::ANY))],
};
structure!(NeuronDeviceMemoryInfo, NEURON_DEVICE_MEMORY_INFO, { 0 size_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NeuronInfo {
    pub neuron_devices: Vec<NeuronDeviceInfo>,
    pub total_neuron_device_memory_in_mi_b: Option<i32>,
}

pub static NEURON_INFO: Schema = Schema {
    name: "NeuronInfo",
    members: &[
        Member::new("NeuronDevices", "NeuronDevices", "neuronDevices", Kind::List(&NEURON_DEVICE_INFO_LIST)),
        Member::new(
            "TotalNeuronDeviceMemoryInMiB",
            "TotalNeuronDeviceMemoryInMiB",
            "totalNeuronDeviceMemoryInMiB",
            Kind::Integer(Range::ANY),
        ),
    ],
};
structure!(NeuronInfo, NEURON_INFO, { 0 neuron_devices 1 total_neuron_device_memory_in_mi_b });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewDhcpConfiguration {
    pub key: Option<String>,
    pub values: Vec<String>,
}

pub static NEW_DHCP_CONFIGURATION: Schema = Schema {
    name: "NewDhcpConfiguration",
    members: &[
        Member::new("Key", "Key", "Key", Kind::String(Range::ANY)),
        Member::new("Values", "Value", "Value", Kind::List(&VALUE_STRING_LIST)),
    ],
};
structure!(NewDhcpConfiguration, NEW_DHCP_CONFIGURATION, { 0 key 1 values });

static NEW_DHCP_CONFIGURATION_LIST: List = List::new(Kind::Structure(&NEW_DHCP_CONFIGURATION), "", "item");

string_enum!(NITRO_ENCLAVES_SUPPORT, NitroEnclavesSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct NitroTpmInfo {
    pub supported_versions: Vec<String>,
}

pub static NITRO_TPM_INFO: Schema = Schema {
    name: "NitroTpmInfo",
    members: &[Member::new(
        "SupportedVersions",
        "SupportedVersions",
        "supportedVersions",
        Kind::List(&NITRO_TPM_SUPPORTED_VERSIONS_LIST),
    )],
};
structure!(NitroTpmInfo, NITRO_TPM_INFO, { 0 supported_versions });

string_enum!(NITRO_TPM_SUPPORT, NitroTpmSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
});

static NITRO_TPM_SUPPORTED_VERSIONS_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

string_enum!(OPERATION_TYPE, OperationType, false, {
ADD = "add",
REMOVE = "remove",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperatorRequest {
    pub principal: Option<String>,
}

pub static OPERATOR_REQUEST: Schema = Schema {
    name: "OperatorRequest",
    members: &[Member::new("Principal", "Principal", "Principal", Kind::String(Range::ANY))],
};
structure!(OperatorRequest, OPERATOR_REQUEST, { 0 principal });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperatorResponse {
    pub managed: Option<bool>,
    pub principal: Option<String>,
    pub hidden_by_default: Option<bool>,
}

pub static OPERATOR_RESPONSE: Schema = Schema {
    name: "OperatorResponse",
    members: &[
        Member::new("Managed", "Managed", "managed", Kind::Boolean),
        Member::new("Principal", "Principal", "principal", Kind::String(Range::ANY)),
        Member::new("HiddenByDefault", "HiddenByDefault", "hiddenByDefault", Kind::Boolean),
    ],
};
structure!(OperatorResponse, OPERATOR_RESPONSE, { 0 managed 1 principal 2 hidden_by_default });

static ORGANIZATION_ARN_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "OrganizationArn");

static ORGANIZATIONAL_UNIT_ARN_STRING_LIST: List =
    List::new(Kind::String(Range::ANY), "", "OrganizationalUnitArn");

static OWNER_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "Owner");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PathComponent {
    pub sequence_number: Option<i32>,
    pub acl_rule: Option<AnalysisAclRule>,
    pub attached_to: Option<AnalysisComponent>,
    pub component: Option<AnalysisComponent>,
    pub destination_vpc: Option<AnalysisComponent>,
    pub outbound_header: Option<AnalysisPacketHeader>,
    pub inbound_header: Option<AnalysisPacketHeader>,
    pub route_table_route: Option<AnalysisRouteTableRoute>,
    pub security_group_rule: Option<AnalysisSecurityGroupRule>,
    pub source_vpc: Option<AnalysisComponent>,
    pub subnet: Option<AnalysisComponent>,
    pub vpc: Option<AnalysisComponent>,
    pub additional_details: Vec<AdditionalDetail>,
    pub transit_gateway: Option<AnalysisComponent>,
    pub transit_gateway_route_table_route: Option<TransitGatewayRouteTableRoute>,
    pub explanations: Vec<Explanation>,
    pub elastic_load_balancer_listener: Option<AnalysisComponent>,
    pub firewall_stateless_rule: Option<FirewallStatelessRule>,
    pub firewall_stateful_rule: Option<FirewallStatefulRule>,
    pub service_name: Option<String>,
}

pub static PATH_COMPONENT: Schema = Schema {
    name: "PathComponent",
    members: &[
        Member::new("SequenceNumber", "SequenceNumber", "sequenceNumber", Kind::Integer(Range::ANY)),
        Member::new("AclRule", "AclRule", "aclRule", Kind::Structure(&ANALYSIS_ACL_RULE)),
        Member::new("AttachedTo", "AttachedTo", "attachedTo", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("Component", "Component", "component", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "DestinationVpc",
            "DestinationVpc",
            "destinationVpc",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new(
            "OutboundHeader",
            "OutboundHeader",
            "outboundHeader",
            Kind::Structure(&ANALYSIS_PACKET_HEADER),
        ),
        Member::new(
            "InboundHeader",
            "InboundHeader",
            "inboundHeader",
            Kind::Structure(&ANALYSIS_PACKET_HEADER),
        ),
        Member::new(
            "RouteTableRoute",
            "RouteTableRoute",
            "routeTableRoute",
            Kind::Structure(&ANALYSIS_ROUTE_TABLE_ROUTE),
        ),
        Member::new(
            "SecurityGroupRule",
            "SecurityGroupRule",
            "securityGroupRule",
            Kind::Structure(&ANALYSIS_SECURITY_GROUP_RULE),
        ),
        Member::new("SourceVpc", "SourceVpc", "sourceVpc", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("Subnet", "Subnet", "subnet", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new("Vpc", "Vpc", "vpc", Kind::Structure(&ANALYSIS_COMPONENT)),
        Member::new(
            "AdditionalDetails",
            "AdditionalDetailSet",
            "additionalDetailSet",
            Kind::List(&ADDITIONAL_DETAIL_LIST),
        ),
        Member::new(
            "TransitGateway",
            "TransitGateway",
            "transitGateway",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new(
            "TransitGatewayRouteTableRoute",
            "TransitGatewayRouteTableRoute",
            "transitGatewayRouteTableRoute",
            Kind::Structure(&TRANSIT_GATEWAY_ROUTE_TABLE_ROUTE),
        ),
        Member::new("Explanations", "ExplanationSet", "explanationSet", Kind::List(&EXPLANATION_LIST)),
        Member::new(
            "ElasticLoadBalancerListener",
            "ElasticLoadBalancerListener",
            "elasticLoadBalancerListener",
            Kind::Structure(&ANALYSIS_COMPONENT),
        ),
        Member::new(
            "FirewallStatelessRule",
            "FirewallStatelessRule",
            "firewallStatelessRule",
            Kind::Structure(&FIREWALL_STATELESS_RULE),
        ),
        Member::new(
            "FirewallStatefulRule",
            "FirewallStatefulRule",
            "firewallStatefulRule",
            Kind::Structure(&FIREWALL_STATEFUL_RULE),
        ),
        Member::new("ServiceName", "ServiceName", "serviceName", Kind::String(Range::ANY)),
    ],
};
structure!(PathComponent, PATH_COMPONENT, { 0 sequence_number 1 acl_rule 2 attached_to 3 component 4 destination_vpc 5 outbound_header 6 inbound_header 7 route_table_route 8 security_group_rule 9 source_vpc 10 subnet 11 vpc 12 additional_details 13 transit_gateway 14 transit_gateway_route_table_route 15 explanations 16 elastic_load_balancer_listener 17 firewall_stateless_rule 18 firewall_stateful_rule 19 service_name });

static PATH_COMPONENT_LIST: List = List::new(Kind::Structure(&PATH_COMPONENT), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PathFilter {
    pub source_address: Option<String>,
    pub source_port_range: Option<FilterPortRange>,
    pub destination_address: Option<String>,
    pub destination_port_range: Option<FilterPortRange>,
}

pub static PATH_FILTER: Schema = Schema {
    name: "PathFilter",
    members: &[
        Member::new(
            "SourceAddress",
            "SourceAddress",
            "sourceAddress",
            Kind::String(Range::new(Some(0), Some(15))),
        ),
        Member::new(
            "SourcePortRange",
            "SourcePortRange",
            "sourcePortRange",
            Kind::Structure(&FILTER_PORT_RANGE),
        ),
        Member::new(
            "DestinationAddress",
            "DestinationAddress",
            "destinationAddress",
            Kind::String(Range::new(Some(0), Some(15))),
        ),
        Member::new(
            "DestinationPortRange",
            "DestinationPortRange",
            "destinationPortRange",
            Kind::Structure(&FILTER_PORT_RANGE),
        ),
    ],
};
structure!(PathFilter, PATH_FILTER, { 0 source_address 1 source_port_range 2 destination_address 3 destination_port_range });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PathRequestFilter {
    pub source_address: Option<String>,
    pub source_port_range: Option<RequestFilterPortRange>,
    pub destination_address: Option<String>,
    pub destination_port_range: Option<RequestFilterPortRange>,
}

pub static PATH_REQUEST_FILTER: Schema = Schema {
    name: "PathRequestFilter",
    members: &[
        Member::new(
            "SourceAddress",
            "SourceAddress",
            "SourceAddress",
            Kind::String(Range::new(Some(0), Some(15))),
        ),
        Member::new(
            "SourcePortRange",
            "SourcePortRange",
            "SourcePortRange",
            Kind::Structure(&REQUEST_FILTER_PORT_RANGE),
        ),
        Member::new(
            "DestinationAddress",
            "DestinationAddress",
            "DestinationAddress",
            Kind::String(Range::new(Some(0), Some(15))),
        ),
        Member::new(
            "DestinationPortRange",
            "DestinationPortRange",
            "DestinationPortRange",
            Kind::Structure(&REQUEST_FILTER_PORT_RANGE),
        ),
    ],
};
structure!(PathRequestFilter, PATH_REQUEST_FILTER, { 0 source_address 1 source_port_range 2 destination_address 3 destination_port_range });

string_enum!(PAYER_RESPONSIBILITY, PayerResponsibility, false, {
SERVICE_OWNER = "ServiceOwner",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PeeringConnectionOptions {
    pub allow_dns_resolution_from_remote_vpc: Option<bool>,
    pub allow_egress_from_local_classic_link_to_remote_vpc: Option<bool>,
    pub allow_egress_from_local_vpc_to_remote_classic_link: Option<bool>,
}

pub static PEERING_CONNECTION_OPTIONS: Schema = Schema {
    name: "PeeringConnectionOptions",
    members: &[
        Member::new(
            "AllowDnsResolutionFromRemoteVpc",
            "AllowDnsResolutionFromRemoteVpc",
            "allowDnsResolutionFromRemoteVpc",
            Kind::Boolean,
        ),
        Member::new(
            "AllowEgressFromLocalClassicLinkToRemoteVpc",
            "AllowEgressFromLocalClassicLinkToRemoteVpc",
            "allowEgressFromLocalClassicLinkToRemoteVpc",
            Kind::Boolean,
        ),
        Member::new(
            "AllowEgressFromLocalVpcToRemoteClassicLink",
            "AllowEgressFromLocalVpcToRemoteClassicLink",
            "allowEgressFromLocalVpcToRemoteClassicLink",
            Kind::Boolean,
        ),
    ],
};
structure!(PeeringConnectionOptions, PEERING_CONNECTION_OPTIONS, { 0 allow_dns_resolution_from_remote_vpc 1 allow_egress_from_local_classic_link_to_remote_vpc 2 allow_egress_from_local_vpc_to_remote_classic_link });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PeeringConnectionOptionsRequest {
    pub allow_dns_resolution_from_remote_vpc: Option<bool>,
    pub allow_egress_from_local_classic_link_to_remote_vpc: Option<bool>,
    pub allow_egress_from_local_vpc_to_remote_classic_link: Option<bool>,
}

pub static PEERING_CONNECTION_OPTIONS_REQUEST: Schema = Schema {
    name: "PeeringConnectionOptionsRequest",
    members: &[
        Member::new(
            "AllowDnsResolutionFromRemoteVpc",
            "AllowDnsResolutionFromRemoteVpc",
            "AllowDnsResolutionFromRemoteVpc",
            Kind::Boolean,
        ),
        Member::new(
            "AllowEgressFromLocalClassicLinkToRemoteVpc",
            "AllowEgressFromLocalClassicLinkToRemoteVpc",
            "AllowEgressFromLocalClassicLinkToRemoteVpc",
            Kind::Boolean,
        ),
        Member::new(
            "AllowEgressFromLocalVpcToRemoteClassicLink",
            "AllowEgressFromLocalVpcToRemoteClassicLink",
            "AllowEgressFromLocalVpcToRemoteClassicLink",
            Kind::Boolean,
        ),
    ],
};
structure!(PeeringConnectionOptionsRequest, PEERING_CONNECTION_OPTIONS_REQUEST, { 0 allow_dns_resolution_from_remote_vpc 1 allow_egress_from_local_classic_link_to_remote_vpc 2 allow_egress_from_local_vpc_to_remote_classic_link });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PerformanceFactorReference {
    pub instance_family: Option<String>,
}

pub static PERFORMANCE_FACTOR_REFERENCE: Schema = Schema {
    name: "PerformanceFactorReference",
    members: &[Member::new("InstanceFamily", "InstanceFamily", "instanceFamily", Kind::String(Range::ANY))],
};
structure!(PerformanceFactorReference, PERFORMANCE_FACTOR_REFERENCE, { 0 instance_family });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PerformanceFactorReferenceRequest {
    pub instance_family: Option<String>,
}

pub static PERFORMANCE_FACTOR_REFERENCE_REQUEST: Schema = Schema {
    name: "PerformanceFactorReferenceRequest",
    members: &[Member::new("InstanceFamily", "InstanceFamily", "InstanceFamily", Kind::String(Range::ANY))],
};
structure!(PerformanceFactorReferenceRequest, PERFORMANCE_FACTOR_REFERENCE_REQUEST, { 0 instance_family });

static PERFORMANCE_FACTOR_REFERENCE_SET: List =
    List::new(Kind::Structure(&PERFORMANCE_FACTOR_REFERENCE), "", "item");

static PERFORMANCE_FACTOR_REFERENCE_SET_REQUEST: List =
    List::new(Kind::Structure(&PERFORMANCE_FACTOR_REFERENCE_REQUEST), "", "item");

string_enum!(PERMISSION_GROUP, PermissionGroup, false, {
ALL = "all",
});

string_enum!(PHC_SUPPORT, PhcSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placement {
    pub availability_zone_id: Option<String>,
    pub affinity: Option<String>,
    pub group_name: Option<String>,
    pub partition_number: Option<i32>,
    pub host_id: Option<String>,
    pub tenancy: Option<Tenancy>,
    pub spread_domain: Option<String>,
    pub host_resource_group_arn: Option<String>,
    pub group_id: Option<String>,
    pub availability_zone: Option<String>,
}

pub static PLACEMENT: Schema = Schema {
    name: "Placement",
    members: &[
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("Affinity", "Affinity", "affinity", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
        Member::new("PartitionNumber", "PartitionNumber", "partitionNumber", Kind::Integer(Range::ANY)),
        Member::new("HostId", "HostId", "hostId", Kind::String(Range::ANY)),
        Member::new("Tenancy", "Tenancy", "tenancy", Kind::Enum(&TENANCY)),
        Member::new("SpreadDomain", "SpreadDomain", "spreadDomain", Kind::String(Range::ANY)),
        Member::new(
            "HostResourceGroupArn",
            "HostResourceGroupArn",
            "hostResourceGroupArn",
            Kind::String(Range::ANY),
        ),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
    ],
};
structure!(Placement, PLACEMENT, { 0 availability_zone_id 1 affinity 2 group_name 3 partition_number 4 host_id 5 tenancy 6 spread_domain 7 host_resource_group_arn 8 group_id 9 availability_zone });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlacementGroupInfo {
    pub supported_strategies: Vec<PlacementGroupStrategy>,
}

pub static PLACEMENT_GROUP_INFO: Schema = Schema {
    name: "PlacementGroupInfo",
    members: &[Member::new(
        "SupportedStrategies",
        "SupportedStrategies",
        "supportedStrategies",
        Kind::List(&PLACEMENT_GROUP_STRATEGY_LIST),
    )],
};
structure!(PlacementGroupInfo, PLACEMENT_GROUP_INFO, { 0 supported_strategies });

string_enum!(PLACEMENT_GROUP_STRATEGY, PlacementGroupStrategy, false, {
CLUSTER = "cluster",
PARTITION = "partition",
SPREAD = "spread",
});

static PLACEMENT_GROUP_STRATEGY_LIST: List = List::new(Kind::Enum(&PLACEMENT_GROUP_STRATEGY), "", "item");

string_enum!(PLATFORM_VALUES, PlatformValues, false, {
WINDOWS = "Windows",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PortRange {
    pub from: Option<i32>,
    pub to: Option<i32>,
}

pub static PORT_RANGE: Schema = Schema {
    name: "PortRange",
    members: &[
        Member::new("From", "From", "from", Kind::Integer(Range::ANY)),
        Member::new("To", "To", "to", Kind::Integer(Range::ANY)),
    ],
};
structure!(PortRange, PORT_RANGE, { 0 from 1 to });

static PORT_RANGE_LIST: List = List::new(Kind::Structure(&PORT_RANGE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrefixList {
    pub cidrs: Vec<String>,
    pub prefix_list_id: Option<String>,
    pub prefix_list_name: Option<String>,
}

pub static PREFIX_LIST: Schema = Schema {
    name: "PrefixList",
    members: &[
        Member::new("Cidrs", "CidrSet", "cidrSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("PrefixListId", "PrefixListId", "prefixListId", Kind::String(Range::ANY)),
        Member::new("PrefixListName", "PrefixListName", "prefixListName", Kind::String(Range::ANY)),
    ],
};
structure!(PrefixList, PREFIX_LIST, { 0 cidrs 1 prefix_list_id 2 prefix_list_name });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrefixListAssociation {
    pub resource_id: Option<String>,
    pub resource_owner: Option<String>,
}

pub static PREFIX_LIST_ASSOCIATION: Schema = Schema {
    name: "PrefixListAssociation",
    members: &[
        Member::new("ResourceId", "ResourceId", "resourceId", Kind::String(Range::ANY)),
        Member::new("ResourceOwner", "ResourceOwner", "resourceOwner", Kind::String(Range::ANY)),
    ],
};
structure!(PrefixListAssociation, PREFIX_LIST_ASSOCIATION, { 0 resource_id 1 resource_owner });

static PREFIX_LIST_ASSOCIATION_SET: List = List::new(Kind::Structure(&PREFIX_LIST_ASSOCIATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrefixListEntry {
    pub cidr: Option<String>,
    pub description: Option<String>,
}

pub static PREFIX_LIST_ENTRY: Schema = Schema {
    name: "PrefixListEntry",
    members: &[
        Member::new("Cidr", "Cidr", "cidr", Kind::String(Range::ANY)),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
    ],
};
structure!(PrefixListEntry, PREFIX_LIST_ENTRY, { 0 cidr 1 description });

static PREFIX_LIST_ENTRY_SET: List = List::new(Kind::Structure(&PREFIX_LIST_ENTRY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrefixListId {
    pub description: Option<String>,
    pub prefix_list_id: Option<String>,
}

pub static PREFIX_LIST_ID: Schema = Schema {
    name: "PrefixListId",
    members: &[
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("PrefixListId", "PrefixListId", "prefixListId", Kind::String(Range::ANY)),
    ],
};
structure!(PrefixListId, PREFIX_LIST_ID, { 0 description 1 prefix_list_id });

static PREFIX_LIST_ID_LIST: List = List::new(Kind::Structure(&PREFIX_LIST_ID), "", "item");

static PREFIX_LIST_ID_SET: List = List::new(Kind::String(Range::ANY), "", "item");

static PREFIX_LIST_RESOURCE_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static PREFIX_LIST_SET: List = List::new(Kind::Structure(&PREFIX_LIST), "", "item");

string_enum!(PREFIX_LIST_STATE, PrefixListState, false, {
CREATE_IN_PROGRESS = "create-in-progress",
CREATE_COMPLETE = "create-complete",
CREATE_FAILED = "create-failed",
MODIFY_IN_PROGRESS = "modify-in-progress",
MODIFY_COMPLETE = "modify-complete",
MODIFY_FAILED = "modify-failed",
RESTORE_IN_PROGRESS = "restore-in-progress",
RESTORE_COMPLETE = "restore-complete",
RESTORE_FAILED = "restore-failed",
DELETE_IN_PROGRESS = "delete-in-progress",
DELETE_COMPLETE = "delete-complete",
DELETE_FAILED = "delete-failed",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateDnsDetails {
    pub private_dns_name: Option<String>,
}

pub static PRIVATE_DNS_DETAILS: Schema = Schema {
    name: "PrivateDnsDetails",
    members: &[Member::new("PrivateDnsName", "PrivateDnsName", "privateDnsName", Kind::String(Range::ANY))],
};
structure!(PrivateDnsDetails, PRIVATE_DNS_DETAILS, { 0 private_dns_name });

static PRIVATE_DNS_DETAILS_SET: List = List::new(Kind::Structure(&PRIVATE_DNS_DETAILS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateDnsNameOptionsOnLaunch {
    pub hostname_type: Option<HostnameType>,
    pub enable_resource_name_dns_a_record: Option<bool>,
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
}

pub static PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH: Schema = Schema {
    name: "PrivateDnsNameOptionsOnLaunch",
    members: &[
        Member::new("HostnameType", "HostnameType", "hostnameType", Kind::Enum(&HOSTNAME_TYPE)),
        Member::new(
            "EnableResourceNameDnsARecord",
            "EnableResourceNameDnsARecord",
            "enableResourceNameDnsARecord",
            Kind::Boolean,
        ),
        Member::new(
            "EnableResourceNameDnsAAAARecord",
            "EnableResourceNameDnsAAAARecord",
            "enableResourceNameDnsAAAARecord",
            Kind::Boolean,
        ),
    ],
};
structure!(PrivateDnsNameOptionsOnLaunch, PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH, { 0 hostname_type 1 enable_resource_name_dns_a_record 2 enable_resource_name_dns_aaaa_record });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateDnsNameOptionsRequest {
    pub hostname_type: Option<HostnameType>,
    pub enable_resource_name_dns_a_record: Option<bool>,
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
}

pub static PRIVATE_DNS_NAME_OPTIONS_REQUEST: Schema = Schema {
    name: "PrivateDnsNameOptionsRequest",
    members: &[
        Member::new("HostnameType", "HostnameType", "HostnameType", Kind::Enum(&HOSTNAME_TYPE)),
        Member::new(
            "EnableResourceNameDnsARecord",
            "EnableResourceNameDnsARecord",
            "EnableResourceNameDnsARecord",
            Kind::Boolean,
        ),
        Member::new(
            "EnableResourceNameDnsAAAARecord",
            "EnableResourceNameDnsAAAARecord",
            "EnableResourceNameDnsAAAARecord",
            Kind::Boolean,
        ),
    ],
};
structure!(PrivateDnsNameOptionsRequest, PRIVATE_DNS_NAME_OPTIONS_REQUEST, { 0 hostname_type 1 enable_resource_name_dns_a_record 2 enable_resource_name_dns_aaaa_record });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateDnsNameOptionsResponse {
    pub hostname_type: Option<HostnameType>,
    pub enable_resource_name_dns_a_record: Option<bool>,
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
}

pub static PRIVATE_DNS_NAME_OPTIONS_RESPONSE: Schema = Schema {
    name: "PrivateDnsNameOptionsResponse",
    members: &[
        Member::new("HostnameType", "HostnameType", "hostnameType", Kind::Enum(&HOSTNAME_TYPE)),
        Member::new(
            "EnableResourceNameDnsARecord",
            "EnableResourceNameDnsARecord",
            "enableResourceNameDnsARecord",
            Kind::Boolean,
        ),
        Member::new(
            "EnableResourceNameDnsAAAARecord",
            "EnableResourceNameDnsAAAARecord",
            "enableResourceNameDnsAAAARecord",
            Kind::Boolean,
        ),
    ],
};
structure!(PrivateDnsNameOptionsResponse, PRIVATE_DNS_NAME_OPTIONS_RESPONSE, { 0 hostname_type 1 enable_resource_name_dns_a_record 2 enable_resource_name_dns_aaaa_record });

static PRIVATE_DNS_SPECIFIED_DOMAIN_SET: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateIpAddressSpecification {
    pub primary: Option<bool>,
    pub private_ip_address: Option<String>,
}

pub static PRIVATE_IP_ADDRESS_SPECIFICATION: Schema = Schema {
    name: "PrivateIpAddressSpecification",
    members: &[
        Member::new("Primary", "Primary", "primary", Kind::Boolean),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
    ],
};
structure!(PrivateIpAddressSpecification, PRIVATE_IP_ADDRESS_SPECIFICATION, { 0 primary 1 private_ip_address });

static PRIVATE_IP_ADDRESS_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&PRIVATE_IP_ADDRESS_SPECIFICATION), "", "item");

static PRIVATE_IP_ADDRESS_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "PrivateIpAddress");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProcessorInfo {
    pub supported_architectures: Vec<ArchitectureType>,
    pub sustained_clock_speed_in_ghz: Option<f64>,
    pub supported_features: Vec<SupportedAdditionalProcessorFeature>,
    pub manufacturer: Option<String>,
}

pub static PROCESSOR_INFO: Schema = Schema {
    name: "ProcessorInfo",
    members: &[
        Member::new(
            "SupportedArchitectures",
            "SupportedArchitectures",
            "supportedArchitectures",
            Kind::List(&ARCHITECTURE_TYPE_LIST),
        ),
        Member::new(
            "SustainedClockSpeedInGhz",
            "SustainedClockSpeedInGhz",
            "sustainedClockSpeedInGhz",
            Kind::Double,
        ),
        Member::new(
            "SupportedFeatures",
            "SupportedFeatures",
            "supportedFeatures",
            Kind::List(&SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE_LIST),
        ),
        Member::new("Manufacturer", "Manufacturer", "manufacturer", Kind::String(Range::ANY)),
    ],
};
structure!(ProcessorInfo, PROCESSOR_INFO, { 0 supported_architectures 1 sustained_clock_speed_in_ghz 2 supported_features 3 manufacturer });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProductCode {
    pub product_code_id: Option<String>,
    pub product_code_type: Option<ProductCodeValues>,
}

pub static PRODUCT_CODE: Schema = Schema {
    name: "ProductCode",
    members: &[
        Member::new("ProductCodeId", "ProductCode", "productCode", Kind::String(Range::ANY)),
        Member::new("ProductCodeType", "Type", "type", Kind::Enum(&PRODUCT_CODE_VALUES)),
    ],
};
structure!(ProductCode, PRODUCT_CODE, { 0 product_code_id 1 product_code_type });

static PRODUCT_CODE_LIST: List = List::new(Kind::Structure(&PRODUCT_CODE), "", "item");

static PRODUCT_CODE_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "ProductCode");

string_enum!(PRODUCT_CODE_VALUES, ProductCodeValues, false, {
DEVPAY = "devpay",
MARKETPLACE = "marketplace",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PropagatingVgw {
    pub gateway_id: Option<String>,
}

pub static PROPAGATING_VGW: Schema = Schema {
    name: "PropagatingVgw",
    members: &[Member::new("GatewayId", "GatewayId", "gatewayId", Kind::String(Range::ANY))],
};
structure!(PropagatingVgw, PROPAGATING_VGW, { 0 gateway_id });

static PROPAGATING_VGW_LIST: List = List::new(Kind::Structure(&PROPAGATING_VGW), "", "item");

string_enum!(PROTOCOL, Protocol, false, {
TCP = "tcp",
UDP = "udp",
});

static PROTOCOL_INT_LIST: List = List::new(Kind::Integer(Range::new(Some(0), Some(255))), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProvisionedBandwidth {
    pub provision_time: Option<Timestamp>,
    pub provisioned: Option<String>,
    pub request_time: Option<Timestamp>,
    pub requested: Option<String>,
    pub status: Option<String>,
}

pub static PROVISIONED_BANDWIDTH: Schema = Schema {
    name: "ProvisionedBandwidth",
    members: &[
        Member::new("ProvisionTime", "ProvisionTime", "provisionTime", Kind::Timestamp),
        Member::new("Provisioned", "Provisioned", "provisioned", Kind::String(Range::ANY)),
        Member::new("RequestTime", "RequestTime", "requestTime", Kind::Timestamp),
        Member::new("Requested", "Requested", "requested", Kind::String(Range::ANY)),
        Member::new("Status", "Status", "status", Kind::String(Range::ANY)),
    ],
};
structure!(ProvisionedBandwidth, PROVISIONED_BANDWIDTH, { 0 provision_time 1 provisioned 2 request_time 3 requested 4 status });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PtrUpdateStatus {
    pub value: Option<String>,
    pub status: Option<String>,
    pub reason: Option<String>,
}

pub static PTR_UPDATE_STATUS: Schema = Schema {
    name: "PtrUpdateStatus",
    members: &[
        Member::new("Value", "Value", "value", Kind::String(Range::ANY)),
        Member::new("Status", "Status", "status", Kind::String(Range::ANY)),
        Member::new("Reason", "Reason", "reason", Kind::String(Range::ANY)),
    ],
};
structure!(PtrUpdateStatus, PTR_UPDATE_STATUS, { 0 value 1 status 2 reason });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PublicIpDnsNameOptions {
    pub dns_hostname_type: Option<String>,
    pub public_ipv4_dns_name: Option<String>,
    pub public_ipv6_dns_name: Option<String>,
    pub public_dual_stack_dns_name: Option<String>,
}

pub static PUBLIC_IP_DNS_NAME_OPTIONS: Schema = Schema {
    name: "PublicIpDnsNameOptions",
    members: &[
        Member::new("DnsHostnameType", "DnsHostnameType", "dnsHostnameType", Kind::String(Range::ANY)),
        Member::new("PublicIpv4DnsName", "PublicIpv4DnsName", "publicIpv4DnsName", Kind::String(Range::ANY)),
        Member::new("PublicIpv6DnsName", "PublicIpv6DnsName", "publicIpv6DnsName", Kind::String(Range::ANY)),
        Member::new(
            "PublicDualStackDnsName",
            "PublicDualStackDnsName",
            "publicDualStackDnsName",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(PublicIpDnsNameOptions, PUBLIC_IP_DNS_NAME_OPTIONS, { 0 dns_hostname_type 1 public_ipv4_dns_name 2 public_ipv6_dns_name 3 public_dual_stack_dns_name });

static PUBLIC_IP_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "PublicIp");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RebootInstancesRequest {
    pub instance_ids: Vec<String>,
    pub dry_run: Option<bool>,
}

pub static REBOOT_INSTANCES_REQUEST: Schema = Schema {
    name: "RebootInstancesRequest",
    members: &[
        Member::new("InstanceIds", "InstanceId", "InstanceId", Kind::List(&INSTANCE_ID_STRING_LIST))
            .required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(RebootInstancesRequest, REBOOT_INSTANCES_REQUEST, { 0 instance_ids 1 dry_run });

string_enum!(REBOOT_MIGRATION_SUPPORT, RebootMigrationSupport, false, {
UNSUPPORTED = "unsupported",
SUPPORTED = "supported",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReferencedSecurityGroup {
    pub group_id: Option<String>,
    pub peering_status: Option<String>,
    pub user_id: Option<String>,
    pub vpc_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
}

pub static REFERENCED_SECURITY_GROUP: Schema = Schema {
    name: "ReferencedSecurityGroup",
    members: &[
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("PeeringStatus", "PeeringStatus", "peeringStatus", Kind::String(Range::ANY)),
        Member::new("UserId", "UserId", "userId", Kind::String(Range::ANY)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(ReferencedSecurityGroup, REFERENCED_SECURITY_GROUP, { 0 group_id 1 peering_status 2 user_id 3 vpc_id 4 vpc_peering_connection_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Region {
    pub opt_in_status: Option<String>,
    pub geography: Vec<RegionGeography>,
    pub region_name: Option<String>,
    pub endpoint: Option<String>,
}

pub static REGION: Schema = Schema {
    name: "Region",
    members: &[
        Member::new("OptInStatus", "OptInStatus", "optInStatus", Kind::String(Range::ANY)),
        Member::new("Geography", "GeographySet", "geographySet", Kind::List(&REGION_GEOGRAPHY_LIST)),
        Member::new("RegionName", "RegionName", "regionName", Kind::String(Range::ANY)),
        Member::new("Endpoint", "RegionEndpoint", "regionEndpoint", Kind::String(Range::ANY)),
    ],
};
structure!(Region, REGION, { 0 opt_in_status 1 geography 2 region_name 3 endpoint });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RegionGeography {
    pub name: Option<String>,
}

pub static REGION_GEOGRAPHY: Schema = Schema {
    name: "RegionGeography",
    members: &[Member::new("Name", "Name", "name", Kind::String(Range::ANY))],
};
structure!(RegionGeography, REGION_GEOGRAPHY, { 0 name });

static REGION_GEOGRAPHY_LIST: List = List::new(Kind::Structure(&REGION_GEOGRAPHY), "", "item");

static REGION_LIST: List = List::new(Kind::Structure(&REGION), "", "item");

static REGION_NAME_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "RegionName");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RegisterImageRequest {
    pub image_location: Option<String>,
    pub billing_products: Vec<String>,
    pub boot_mode: Option<BootModeValues>,
    pub tpm_support: Option<TpmSupportValues>,
    pub uefi_data: Option<String>,
    pub imds_support: Option<ImdsSupportValues>,
    pub tag_specifications: Vec<TagSpecification>,
    pub dry_run: Option<bool>,
    pub name: Option<String>,
    pub description: Option<String>,
    pub architecture: Option<ArchitectureValues>,
    pub kernel_id: Option<String>,
    pub ramdisk_id: Option<String>,
    pub root_device_name: Option<String>,
    pub block_device_mappings: Vec<BlockDeviceMapping>,
    pub virtualization_type: Option<String>,
    pub sriov_net_support: Option<String>,
    pub ena_support: Option<bool>,
}

pub static REGISTER_IMAGE_REQUEST: Schema = Schema {
    name: "RegisterImageRequest",
    members: &[
        Member::new("ImageLocation", "ImageLocation", "ImageLocation", Kind::String(Range::ANY)),
        Member::new("BillingProducts", "BillingProduct", "BillingProduct", Kind::List(&BILLING_PRODUCT_LIST)),
        Member::new("BootMode", "BootMode", "BootMode", Kind::Enum(&BOOT_MODE_VALUES)),
        Member::new("TpmSupport", "TpmSupport", "TpmSupport", Kind::Enum(&TPM_SUPPORT_VALUES)),
        Member::new("UefiData", "UefiData", "UefiData", Kind::String(Range::new(Some(0), Some(64000)))),
        Member::new("ImdsSupport", "ImdsSupport", "ImdsSupport", Kind::Enum(&IMDS_SUPPORT_VALUES)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Name", "Name", "name", Kind::String(Range::ANY)).required(),
        Member::new(
            "Description",
            "Description",
            "description",
            Kind::String(Range::new(Some(0), Some(255))),
        ),
        Member::new("Architecture", "Architecture", "architecture", Kind::Enum(&ARCHITECTURE_VALUES)),
        Member::new("KernelId", "KernelId", "kernelId", Kind::String(Range::ANY)),
        Member::new("RamdiskId", "RamdiskId", "ramdiskId", Kind::String(Range::ANY)),
        Member::new("RootDeviceName", "RootDeviceName", "rootDeviceName", Kind::String(Range::ANY)),
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "BlockDeviceMapping",
            Kind::List(&BLOCK_DEVICE_MAPPING_REQUEST_LIST),
        ),
        Member::new(
            "VirtualizationType",
            "VirtualizationType",
            "virtualizationType",
            Kind::String(Range::ANY),
        ),
        Member::new("SriovNetSupport", "SriovNetSupport", "sriovNetSupport", Kind::String(Range::ANY)),
        Member::new("EnaSupport", "EnaSupport", "enaSupport", Kind::Boolean),
    ],
};
structure!(RegisterImageRequest, REGISTER_IMAGE_REQUEST, { 0 image_location 1 billing_products 2 boot_mode 3 tpm_support 4 uefi_data 5 imds_support 6 tag_specifications 7 dry_run 8 name 9 description 10 architecture 11 kernel_id 12 ramdisk_id 13 root_device_name 14 block_device_mappings 15 virtualization_type 16 sriov_net_support 17 ena_support });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RegisterImageResult {
    pub image_id: Option<String>,
}

pub static REGISTER_IMAGE_RESULT: Schema = Schema {
    name: "RegisterImageResult",
    members: &[Member::new("ImageId", "ImageId", "imageId", Kind::String(Range::ANY))],
};
structure!(RegisterImageResult, REGISTER_IMAGE_RESULT, { 0 image_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RejectVpcPeeringConnectionRequest {
    pub dry_run: Option<bool>,
    pub vpc_peering_connection_id: Option<String>,
}

pub static REJECT_VPC_PEERING_CONNECTION_REQUEST: Schema = Schema {
    name: "RejectVpcPeeringConnectionRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        )
        .required(),
    ],
};
structure!(RejectVpcPeeringConnectionRequest, REJECT_VPC_PEERING_CONNECTION_REQUEST, { 0 dry_run 1 vpc_peering_connection_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RejectVpcPeeringConnectionResult {
    pub r#return: Option<bool>,
}

pub static REJECT_VPC_PEERING_CONNECTION_RESULT: Schema = Schema {
    name: "RejectVpcPeeringConnectionResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(RejectVpcPeeringConnectionResult, REJECT_VPC_PEERING_CONNECTION_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReleaseAddressRequest {
    pub allocation_id: Option<String>,
    pub public_ip: Option<String>,
    pub network_border_group: Option<String>,
    pub dry_run: Option<bool>,
}

pub static RELEASE_ADDRESS_REQUEST: Schema = Schema {
    name: "ReleaseAddressRequest",
    members: &[
        Member::new("AllocationId", "AllocationId", "AllocationId", Kind::String(Range::ANY)),
        Member::new("PublicIp", "PublicIp", "PublicIp", Kind::String(Range::ANY)),
        Member::new(
            "NetworkBorderGroup",
            "NetworkBorderGroup",
            "NetworkBorderGroup",
            Kind::String(Range::ANY),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(ReleaseAddressRequest, RELEASE_ADDRESS_REQUEST, { 0 allocation_id 1 public_ip 2 network_border_group 3 dry_run });

static REMOVE_PREFIX_LIST_ENTRIES: List = List::new(Kind::Structure(&REMOVE_PREFIX_LIST_ENTRY), "", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemovePrefixListEntry {
    pub cidr: Option<String>,
}

pub static REMOVE_PREFIX_LIST_ENTRY: Schema = Schema {
    name: "RemovePrefixListEntry",
    members: &[Member::new("Cidr", "Cidr", "Cidr", Kind::String(Range::ANY)).required()],
};
structure!(RemovePrefixListEntry, REMOVE_PREFIX_LIST_ENTRY, { 0 cidr });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceIamInstanceProfileAssociationRequest {
    pub iam_instance_profile: Option<IamInstanceProfileSpecification>,
    pub association_id: Option<String>,
}

pub static REPLACE_IAM_INSTANCE_PROFILE_ASSOCIATION_REQUEST: Schema = Schema {
    name: "ReplaceIamInstanceProfileAssociationRequest",
    members: &[
        Member::new(
            "IamInstanceProfile",
            "IamInstanceProfile",
            "IamInstanceProfile",
            Kind::Structure(&IAM_INSTANCE_PROFILE_SPECIFICATION),
        )
        .required(),
        Member::new("AssociationId", "AssociationId", "AssociationId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ReplaceIamInstanceProfileAssociationRequest, REPLACE_IAM_INSTANCE_PROFILE_ASSOCIATION_REQUEST, { 0 iam_instance_profile 1 association_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceIamInstanceProfileAssociationResult {
    pub iam_instance_profile_association: Option<IamInstanceProfileAssociation>,
}

pub static REPLACE_IAM_INSTANCE_PROFILE_ASSOCIATION_RESULT: Schema = Schema {
    name: "ReplaceIamInstanceProfileAssociationResult",
    members: &[Member::new(
        "IamInstanceProfileAssociation",
        "IamInstanceProfileAssociation",
        "iamInstanceProfileAssociation",
        Kind::Structure(&IAM_INSTANCE_PROFILE_ASSOCIATION),
    )],
};
structure!(ReplaceIamInstanceProfileAssociationResult, REPLACE_IAM_INSTANCE_PROFILE_ASSOCIATION_RESULT, { 0 iam_instance_profile_association });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceNetworkAclAssociationRequest {
    pub dry_run: Option<bool>,
    pub association_id: Option<String>,
    pub network_acl_id: Option<String>,
}

pub static REPLACE_NETWORK_ACL_ASSOCIATION_REQUEST: Schema = Schema {
    name: "ReplaceNetworkAclAssociationRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)).required(),
        Member::new("NetworkAclId", "NetworkAclId", "networkAclId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ReplaceNetworkAclAssociationRequest, REPLACE_NETWORK_ACL_ASSOCIATION_REQUEST, { 0 dry_run 1 association_id 2 network_acl_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceNetworkAclAssociationResult {
    pub new_association_id: Option<String>,
}

pub static REPLACE_NETWORK_ACL_ASSOCIATION_RESULT: Schema = Schema {
    name: "ReplaceNetworkAclAssociationResult",
    members: &[Member::new(
        "NewAssociationId",
        "NewAssociationId",
        "newAssociationId",
        Kind::String(Range::ANY),
    )],
};
structure!(ReplaceNetworkAclAssociationResult, REPLACE_NETWORK_ACL_ASSOCIATION_RESULT, { 0 new_association_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceNetworkAclEntryRequest {
    pub dry_run: Option<bool>,
    pub network_acl_id: Option<String>,
    pub rule_number: Option<i32>,
    pub protocol: Option<String>,
    pub rule_action: Option<RuleAction>,
    pub egress: Option<bool>,
    pub cidr_block: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub icmp_type_code: Option<IcmpTypeCode>,
    pub port_range: Option<PortRange>,
}

pub static REPLACE_NETWORK_ACL_ENTRY_REQUEST: Schema = Schema {
    name: "ReplaceNetworkAclEntryRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("NetworkAclId", "NetworkAclId", "networkAclId", Kind::String(Range::ANY)).required(),
        Member::new("RuleNumber", "RuleNumber", "ruleNumber", Kind::Integer(Range::ANY)).required(),
        Member::new("Protocol", "Protocol", "protocol", Kind::String(Range::ANY)).required(),
        Member::new("RuleAction", "RuleAction", "ruleAction", Kind::Enum(&RULE_ACTION)).required(),
        Member::new("Egress", "Egress", "egress", Kind::Boolean).required(),
        Member::new("CidrBlock", "CidrBlock", "cidrBlock", Kind::String(Range::ANY)),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", Kind::String(Range::ANY)),
        Member::new("IcmpTypeCode", "Icmp", "Icmp", Kind::Structure(&ICMP_TYPE_CODE)),
        Member::new("PortRange", "PortRange", "portRange", Kind::Structure(&PORT_RANGE)),
    ],
};
structure!(ReplaceNetworkAclEntryRequest, REPLACE_NETWORK_ACL_ENTRY_REQUEST, { 0 dry_run 1 network_acl_id 2 rule_number 3 protocol 4 rule_action 5 egress 6 cidr_block 7 ipv6_cidr_block 8 icmp_type_code 9 port_range });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceRouteRequest {
    pub destination_prefix_list_id: Option<String>,
    pub vpc_endpoint_id: Option<String>,
    pub local_target: Option<bool>,
    pub transit_gateway_id: Option<String>,
    pub local_gateway_id: Option<String>,
    pub carrier_gateway_id: Option<String>,
    pub core_network_arn: Option<String>,
    pub odb_network_arn: Option<String>,
    pub dry_run: Option<bool>,
    pub route_table_id: Option<String>,
    pub destination_cidr_block: Option<String>,
    pub gateway_id: Option<String>,
    pub destination_ipv6_cidr_block: Option<String>,
    pub egress_only_internet_gateway_id: Option<String>,
    pub instance_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
    pub nat_gateway_id: Option<String>,
}

pub static REPLACE_ROUTE_REQUEST: Schema = Schema {
    name: "ReplaceRouteRequest",
    members: &[
        Member::new(
            "DestinationPrefixListId",
            "DestinationPrefixListId",
            "DestinationPrefixListId",
            Kind::String(Range::ANY),
        ),
        Member::new("VpcEndpointId", "VpcEndpointId", "VpcEndpointId", Kind::String(Range::ANY)),
        Member::new("LocalTarget", "LocalTarget", "LocalTarget", Kind::Boolean),
        Member::new("TransitGatewayId", "TransitGatewayId", "TransitGatewayId", Kind::String(Range::ANY)),
        Member::new("LocalGatewayId", "LocalGatewayId", "LocalGatewayId", Kind::String(Range::ANY)),
        Member::new("CarrierGatewayId", "CarrierGatewayId", "CarrierGatewayId", Kind::String(Range::ANY)),
        Member::new("CoreNetworkArn", "CoreNetworkArn", "CoreNetworkArn", Kind::String(Range::ANY)),
        Member::new("OdbNetworkArn", "OdbNetworkArn", "OdbNetworkArn", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)).required(),
        Member::new(
            "DestinationCidrBlock",
            "DestinationCidrBlock",
            "destinationCidrBlock",
            Kind::String(Range::ANY),
        ),
        Member::new("GatewayId", "GatewayId", "gatewayId", Kind::String(Range::ANY)),
        Member::new(
            "DestinationIpv6CidrBlock",
            "DestinationIpv6CidrBlock",
            "destinationIpv6CidrBlock",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "EgressOnlyInternetGatewayId",
            "EgressOnlyInternetGatewayId",
            "egressOnlyInternetGatewayId",
            Kind::String(Range::ANY),
        ),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        ),
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
    ],
};
structure!(ReplaceRouteRequest, REPLACE_ROUTE_REQUEST, { 0 destination_prefix_list_id 1 vpc_endpoint_id 2 local_target 3 transit_gateway_id 4 local_gateway_id 5 carrier_gateway_id 6 core_network_arn 7 odb_network_arn 8 dry_run 9 route_table_id 10 destination_cidr_block 11 gateway_id 12 destination_ipv6_cidr_block 13 egress_only_internet_gateway_id 14 instance_id 15 network_interface_id 16 vpc_peering_connection_id 17 nat_gateway_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceRouteTableAssociationRequest {
    pub dry_run: Option<bool>,
    pub association_id: Option<String>,
    pub route_table_id: Option<String>,
}

pub static REPLACE_ROUTE_TABLE_ASSOCIATION_REQUEST: Schema = Schema {
    name: "ReplaceRouteTableAssociationRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)).required(),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)).required(),
    ],
};
structure!(ReplaceRouteTableAssociationRequest, REPLACE_ROUTE_TABLE_ASSOCIATION_REQUEST, { 0 dry_run 1 association_id 2 route_table_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceRouteTableAssociationResult {
    pub new_association_id: Option<String>,
    pub association_state: Option<RouteTableAssociationState>,
}

pub static REPLACE_ROUTE_TABLE_ASSOCIATION_RESULT: Schema = Schema {
    name: "ReplaceRouteTableAssociationResult",
    members: &[
        Member::new("NewAssociationId", "NewAssociationId", "newAssociationId", Kind::String(Range::ANY)),
        Member::new(
            "AssociationState",
            "AssociationState",
            "associationState",
            Kind::Structure(&ROUTE_TABLE_ASSOCIATION_STATE),
        ),
    ],
};
structure!(ReplaceRouteTableAssociationResult, REPLACE_ROUTE_TABLE_ASSOCIATION_RESULT, { 0 new_association_id 1 association_state });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RequestFilterPortRange {
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
}

pub static REQUEST_FILTER_PORT_RANGE: Schema = Schema {
    name: "RequestFilterPortRange",
    members: &[
        Member::new("FromPort", "FromPort", "FromPort", Kind::Integer(Range::new(Some(0), Some(65535)))),
        Member::new("ToPort", "ToPort", "ToPort", Kind::Integer(Range::new(Some(0), Some(65535)))),
    ],
};
structure!(RequestFilterPortRange, REQUEST_FILTER_PORT_RANGE, { 0 from_port 1 to_port });

static REQUEST_INSTANCE_TYPE_LIST: List = List::new(Kind::String(Range::ANY), "", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RequestLaunchTemplateData {
    pub kernel_id: Option<String>,
    pub ebs_optimized: Option<bool>,
    pub iam_instance_profile: Option<LaunchTemplateIamInstanceProfileSpecificationRequest>,
    pub block_device_mappings: Vec<LaunchTemplateBlockDeviceMappingRequest>,
    pub network_interfaces: Vec<LaunchTemplateInstanceNetworkInterfaceSpecificationRequest>,
    pub image_id: Option<String>,
    pub instance_type: Option<String>,
    pub key_name: Option<String>,
    pub monitoring: Option<LaunchTemplatesMonitoringRequest>,
    pub placement: Option<LaunchTemplatePlacementRequest>,
    pub ram_disk_id: Option<String>,
    pub disable_api_termination: Option<bool>,
    pub instance_initiated_shutdown_behavior: Option<ShutdownBehavior>,
    pub user_data: Option<String>,
    pub tag_specifications: Vec<LaunchTemplateTagSpecificationRequest>,
    pub elastic_gpu_specifications: Vec<ElasticGpuSpecification>,
    pub elastic_inference_accelerators: Vec<LaunchTemplateElasticInferenceAccelerator>,
    pub security_group_ids: Vec<String>,
    pub security_groups: Vec<String>,
    pub instance_market_options: Option<LaunchTemplateInstanceMarketOptionsRequest>,
    pub credit_specification: Option<CreditSpecificationRequest>,
    pub cpu_options: Option<LaunchTemplateCpuOptionsRequest>,
    pub capacity_reservation_specification: Option<LaunchTemplateCapacityReservationSpecificationRequest>,
    pub license_specifications: Vec<LaunchTemplateLicenseConfigurationRequest>,
    pub hibernation_options: Option<LaunchTemplateHibernationOptionsRequest>,
    pub metadata_options: Option<LaunchTemplateInstanceMetadataOptionsRequest>,
    pub enclave_options: Option<LaunchTemplateEnclaveOptionsRequest>,
    pub instance_requirements: Option<InstanceRequirementsRequest>,
    pub private_dns_name_options: Option<LaunchTemplatePrivateDnsNameOptionsRequest>,
    pub maintenance_options: Option<LaunchTemplateInstanceMaintenanceOptionsRequest>,
    pub disable_api_stop: Option<bool>,
    pub operator: Option<OperatorRequest>,
    pub network_performance_options: Option<LaunchTemplateNetworkPerformanceOptionsRequest>,
    pub secondary_interfaces: Vec<LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest>,
}

pub static REQUEST_LAUNCH_TEMPLATE_DATA: Schema = Schema {
    name: "RequestLaunchTemplateData",
    members: &[
        Member::new("KernelId", "KernelId", "KernelId", Kind::String(Range::ANY)),
        Member::new("EbsOptimized", "EbsOptimized", "EbsOptimized", Kind::Boolean),
        Member::new(
            "IamInstanceProfile",
            "IamInstanceProfile",
            "IamInstanceProfile",
            Kind::Structure(&LAUNCH_TEMPLATE_IAM_INSTANCE_PROFILE_SPECIFICATION_REQUEST),
        ),
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "BlockDeviceMapping",
            Kind::List(&LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_REQUEST_LIST),
        ),
        Member::new(
            "NetworkInterfaces",
            "NetworkInterface",
            "NetworkInterface",
            Kind::List(&LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_REQUEST_LIST),
        ),
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)),
        Member::new("InstanceType", "InstanceType", "InstanceType", Kind::String(Range::ANY)),
        Member::new("KeyName", "KeyName", "KeyName", Kind::String(Range::ANY)),
        Member::new(
            "Monitoring",
            "Monitoring",
            "Monitoring",
            Kind::Structure(&LAUNCH_TEMPLATES_MONITORING_REQUEST),
        ),
        Member::new(
            "Placement",
            "Placement",
            "Placement",
            Kind::Structure(&LAUNCH_TEMPLATE_PLACEMENT_REQUEST),
        ),
        Member::new("RamDiskId", "RamDiskId", "RamDiskId", Kind::String(Range::ANY)),
        Member::new("DisableApiTermination", "DisableApiTermination", "DisableApiTermination", Kind::Boolean),
        Member::new(
            "InstanceInitiatedShutdownBehavior",
            "InstanceInitiatedShutdownBehavior",
            "InstanceInitiatedShutdownBehavior",
            Kind::Enum(&SHUTDOWN_BEHAVIOR),
        ),
        Member::new("UserData", "UserData", "UserData", Kind::String(Range::ANY)),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&LAUNCH_TEMPLATE_TAG_SPECIFICATION_REQUEST_LIST),
        ),
        Member::new(
            "ElasticGpuSpecifications",
            "ElasticGpuSpecification",
            "ElasticGpuSpecification",
            Kind::List(&ELASTIC_GPU_SPECIFICATION_LIST),
        ),
        Member::new(
            "ElasticInferenceAccelerators",
            "ElasticInferenceAccelerator",
            "ElasticInferenceAccelerator",
            Kind::List(&LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_LIST),
        ),
        Member::new(
            "SecurityGroupIds",
            "SecurityGroupId",
            "SecurityGroupId",
            Kind::List(&SECURITY_GROUP_ID_STRING_LIST),
        ),
        Member::new(
            "SecurityGroups",
            "SecurityGroup",
            "SecurityGroup",
            Kind::List(&SECURITY_GROUP_STRING_LIST),
        ),
        Member::new(
            "InstanceMarketOptions",
            "InstanceMarketOptions",
            "InstanceMarketOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_MARKET_OPTIONS_REQUEST),
        ),
        Member::new(
            "CreditSpecification",
            "CreditSpecification",
            "CreditSpecification",
            Kind::Structure(&CREDIT_SPECIFICATION_REQUEST),
        ),
        Member::new(
            "CpuOptions",
            "CpuOptions",
            "CpuOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_CPU_OPTIONS_REQUEST),
        ),
        Member::new(
            "CapacityReservationSpecification",
            "CapacityReservationSpecification",
            "CapacityReservationSpecification",
            Kind::Structure(&LAUNCH_TEMPLATE_CAPACITY_RESERVATION_SPECIFICATION_REQUEST),
        ),
        Member::new(
            "LicenseSpecifications",
            "LicenseSpecification",
            "LicenseSpecification",
            Kind::List(&LAUNCH_TEMPLATE_LICENSE_SPECIFICATION_LIST_REQUEST),
        ),
        Member::new(
            "HibernationOptions",
            "HibernationOptions",
            "HibernationOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_HIBERNATION_OPTIONS_REQUEST),
        ),
        Member::new(
            "MetadataOptions",
            "MetadataOptions",
            "MetadataOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS_REQUEST),
        ),
        Member::new(
            "EnclaveOptions",
            "EnclaveOptions",
            "EnclaveOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_ENCLAVE_OPTIONS_REQUEST),
        ),
        Member::new(
            "InstanceRequirements",
            "InstanceRequirements",
            "InstanceRequirements",
            Kind::Structure(&INSTANCE_REQUIREMENTS_REQUEST),
        ),
        Member::new(
            "PrivateDnsNameOptions",
            "PrivateDnsNameOptions",
            "PrivateDnsNameOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_PRIVATE_DNS_NAME_OPTIONS_REQUEST),
        ),
        Member::new(
            "MaintenanceOptions",
            "MaintenanceOptions",
            "MaintenanceOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_MAINTENANCE_OPTIONS_REQUEST),
        ),
        Member::new("DisableApiStop", "DisableApiStop", "DisableApiStop", Kind::Boolean),
        Member::new("Operator", "Operator", "Operator", Kind::Structure(&OPERATOR_REQUEST)),
        Member::new(
            "NetworkPerformanceOptions",
            "NetworkPerformanceOptions",
            "NetworkPerformanceOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_NETWORK_PERFORMANCE_OPTIONS_REQUEST),
        ),
        Member::new(
            "SecondaryInterfaces",
            "SecondaryInterface",
            "SecondaryInterface",
            Kind::List(&LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST_LIST),
        ),
    ],
};
structure!(RequestLaunchTemplateData, REQUEST_LAUNCH_TEMPLATE_DATA, { 0 kernel_id 1 ebs_optimized 2 iam_instance_profile 3 block_device_mappings 4 network_interfaces 5 image_id 6 instance_type 7 key_name 8 monitoring 9 placement 10 ram_disk_id 11 disable_api_termination 12 instance_initiated_shutdown_behavior 13 user_data 14 tag_specifications 15 elastic_gpu_specifications 16 elastic_inference_accelerators 17 security_group_ids 18 security_groups 19 instance_market_options 20 credit_specification 21 cpu_options 22 capacity_reservation_specification 23 license_specifications 24 hibernation_options 25 metadata_options 26 enclave_options 27 instance_requirements 28 private_dns_name_options 29 maintenance_options 30 disable_api_stop 31 operator 32 network_performance_options 33 secondary_interfaces });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reservation {
    pub reservation_id: Option<String>,
    pub owner_id: Option<String>,
    pub requester_id: Option<String>,
    pub groups: Vec<GroupIdentifier>,
    pub instances: Vec<Instance>,
}

pub static RESERVATION: Schema = Schema {
    name: "Reservation",
    members: &[
        Member::new("ReservationId", "ReservationId", "reservationId", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("RequesterId", "RequesterId", "requesterId", Kind::String(Range::ANY)),
        Member::new("Groups", "GroupSet", "groupSet", Kind::List(&GROUP_IDENTIFIER_LIST)),
        Member::new("Instances", "InstancesSet", "instancesSet", Kind::List(&INSTANCE_LIST)),
    ],
};
structure!(Reservation, RESERVATION, { 0 reservation_id 1 owner_id 2 requester_id 3 groups 4 instances });

static RESERVATION_LIST: List = List::new(Kind::Structure(&RESERVATION), "", "item");

string_enum!(RESET_IMAGE_ATTRIBUTE_NAME, ResetImageAttributeName, false, {
LAUNCH_PERMISSION = "launchPermission",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResetImageAttributeRequest {
    pub attribute: Option<ResetImageAttributeName>,
    pub image_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static RESET_IMAGE_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ResetImageAttributeRequest",
    members: &[
        Member::new("Attribute", "Attribute", "Attribute", Kind::Enum(&RESET_IMAGE_ATTRIBUTE_NAME))
            .required(),
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(ResetImageAttributeRequest, RESET_IMAGE_ATTRIBUTE_REQUEST, { 0 attribute 1 image_id 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResetNetworkInterfaceAttributeRequest {
    pub dry_run: Option<bool>,
    pub network_interface_id: Option<String>,
    pub source_dest_check: Option<String>,
}

pub static RESET_NETWORK_INTERFACE_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ResetNetworkInterfaceAttributeRequest",
    members: &[
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", Kind::String(Range::ANY)),
    ],
};
structure!(ResetNetworkInterfaceAttributeRequest, RESET_NETWORK_INTERFACE_ATTRIBUTE_REQUEST, { 0 dry_run 1 network_interface_id 2 source_dest_check });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResetSnapshotAttributeRequest {
    pub attribute: Option<SnapshotAttributeName>,
    pub snapshot_id: Option<String>,
    pub dry_run: Option<bool>,
}

pub static RESET_SNAPSHOT_ATTRIBUTE_REQUEST: Schema = Schema {
    name: "ResetSnapshotAttributeRequest",
    members: &[
        Member::new("Attribute", "Attribute", "Attribute", Kind::Enum(&SNAPSHOT_ATTRIBUTE_NAME)).required(),
        Member::new("SnapshotId", "SnapshotId", "SnapshotId", Kind::String(Range::ANY)).required(),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(ResetSnapshotAttributeRequest, RESET_SNAPSHOT_ATTRIBUTE_REQUEST, { 0 attribute 1 snapshot_id 2 dry_run });

static RESOURCE_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "member");

string_enum!(RESOURCE_TYPE, ResourceType, true, {
CAPACITY_RESERVATION = "capacity-reservation",
CLIENT_VPN_ENDPOINT = "client-vpn-endpoint",
CUSTOMER_GATEWAY = "customer-gateway",
CARRIER_GATEWAY = "carrier-gateway",
COIP_POOL = "coip-pool",
DECLARATIVE_POLICIES_REPORT = "declarative-policies-report",
DEDICATED_HOST = "dedicated-host",
DHCP_OPTIONS = "dhcp-options",
EGRESS_ONLY_INTERNET_GATEWAY = "egress-only-internet-gateway",
ELASTIC_IP = "elastic-ip",
ELASTIC_GPU = "elastic-gpu",
EXPORT_IMAGE_TASK = "export-image-task",
EXPORT_INSTANCE_TASK = "export-instance-task",
FLEET = "fleet",
FPGA_IMAGE = "fpga-image",
HOST_RESERVATION = "host-reservation",
IMAGE = "image",
IMAGE_USAGE_REPORT = "image-usage-report",
IMPORT_IMAGE_TASK = "import-image-task",
IMPORT_SNAPSHOT_TASK = "import-snapshot-task",
INSTANCE = "instance",
INSTANCE_EVENT_WINDOW = "instance-event-window",
INTERNET_GATEWAY = "internet-gateway",
IPAM = "ipam",
IPAM_POOL = "ipam-pool",
IPAM_SCOPE = "ipam-scope",
IPV4POOL_EC2 = "ipv4pool-ec2",
IPV6POOL_EC2 = "ipv6pool-ec2",
KEY_PAIR = "key-pair",
LAUNCH_TEMPLATE = "launch-template",
LOCAL_GATEWAY = "local-gateway",
LOCAL_GATEWAY_ROUTE_TABLE = "local-gateway-route-table",
LOCAL_GATEWAY_VIRTUAL_INTERFACE = "local-gateway-virtual-interface",
LOCAL_GATEWAY_VIRTUAL_INTERFACE_GROUP = "local-gateway-virtual-interface-group",
LOCAL_GATEWAY_ROUTE_TABLE_VPC_ASSOCIATION = "local-gateway-route-table-vpc-association",
LOCAL_GATEWAY_ROUTE_TABLE_VIRTUAL_INTERFACE_GROUP_ASSOCIATION = "local-gateway-route-table-virtual-interface-group-association",
NATGATEWAY = "natgateway",
NETWORK_ACL = "network-acl",
NETWORK_INTERFACE = "network-interface",
NETWORK_INSIGHTS_ANALYSIS = "network-insights-analysis",
NETWORK_INSIGHTS_PATH = "network-insights-path",
NETWORK_INSIGHTS_ACCESS_SCOPE = "network-insights-access-scope",
NETWORK_INSIGHTS_ACCESS_SCOPE_ANALYSIS = "network-insights-access-scope-analysis",
OUTPOST_LAG = "outpost-lag",
PLACEMENT_GROUP = "placement-group",
PREFIX_LIST = "prefix-list",
REPLACE_ROOT_VOLUME_TASK = "replace-root-volume-task",
RESERVED_INSTANCES = "reserved-instances",
ROUTE_TABLE = "route-table",
SECURITY_GROUP = "security-group",
SECURITY_GROUP_RULE = "security-group-rule",
SERVICE_LINK_VIRTUAL_INTERFACE = "service-link-virtual-interface",
SNAPSHOT = "snapshot",
SPOT_FLEET_REQUEST = "spot-fleet-request",
SPOT_INSTANCES_REQUEST = "spot-instances-request",
SUBNET = "subnet",
SUBNET_CIDR_RESERVATION = "subnet-cidr-reservation",
TRAFFIC_MIRROR_FILTER = "traffic-mirror-filter",
TRAFFIC_MIRROR_SESSION = "traffic-mirror-session",
TRAFFIC_MIRROR_TARGET = "traffic-mirror-target",
TRANSIT_GATEWAY = "transit-gateway",
TRANSIT_GATEWAY_ATTACHMENT = "transit-gateway-attachment",
TRANSIT_GATEWAY_CONNECT_PEER = "transit-gateway-connect-peer",
TRANSIT_GATEWAY_MULTICAST_DOMAIN = "transit-gateway-multicast-domain",
TRANSIT_GATEWAY_POLICY_TABLE = "transit-gateway-policy-table",
TRANSIT_GATEWAY_METERING_POLICY = "transit-gateway-metering-policy",
TRANSIT_GATEWAY_ROUTE_TABLE = "transit-gateway-route-table",
TRANSIT_GATEWAY_ROUTE_TABLE_ANNOUNCEMENT = "transit-gateway-route-table-announcement",
VOLUME = "volume",
VPC = "vpc",
VPC_ENDPOINT = "vpc-endpoint",
VPC_ENDPOINT_CONNECTION = "vpc-endpoint-connection",
VPC_ENDPOINT_SERVICE = "vpc-endpoint-service",
VPC_ENDPOINT_SERVICE_PERMISSION = "vpc-endpoint-service-permission",
VPC_PEERING_CONNECTION = "vpc-peering-connection",
VPN_CONNECTION = "vpn-connection",
VPN_GATEWAY = "vpn-gateway",
VPC_FLOW_LOG = "vpc-flow-log",
CAPACITY_RESERVATION_FLEET = "capacity-reservation-fleet",
TRAFFIC_MIRROR_FILTER_RULE = "traffic-mirror-filter-rule",
VPC_ENDPOINT_CONNECTION_DEVICE_TYPE = "vpc-endpoint-connection-device-type",
VERIFIED_ACCESS_INSTANCE = "verified-access-instance",
VERIFIED_ACCESS_GROUP = "verified-access-group",
VERIFIED_ACCESS_ENDPOINT = "verified-access-endpoint",
VERIFIED_ACCESS_POLICY = "verified-access-policy",
VERIFIED_ACCESS_TRUST_PROVIDER = "verified-access-trust-provider",
VPN_CONNECTION_DEVICE_TYPE = "vpn-connection-device-type",
VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION = "vpc-block-public-access-exclusion",
VPC_ENCRYPTION_CONTROL = "vpc-encryption-control",
ROUTE_SERVER = "route-server",
ROUTE_SERVER_ENDPOINT = "route-server-endpoint",
ROUTE_SERVER_PEER = "route-server-peer",
IPAM_RESOURCE_DISCOVERY = "ipam-resource-discovery",
IPAM_RESOURCE_DISCOVERY_ASSOCIATION = "ipam-resource-discovery-association",
INSTANCE_CONNECT_ENDPOINT = "instance-connect-endpoint",
VERIFIED_ACCESS_ENDPOINT_TARGET = "verified-access-endpoint-target",
IPAM_EXTERNAL_RESOURCE_VERIFICATION_TOKEN = "ipam-external-resource-verification-token",
CAPACITY_BLOCK = "capacity-block",
MAC_MODIFICATION_TASK = "mac-modification-task",
IPAM_PREFIX_LIST_RESOLVER = "ipam-prefix-list-resolver",
IPAM_POLICY = "ipam-policy",
IPAM_PREFIX_LIST_RESOLVER_TARGET = "ipam-prefix-list-resolver-target",
SECONDARY_INTERFACE = "secondary-interface",
SECONDARY_NETWORK = "secondary-network",
SECONDARY_SUBNET = "secondary-subnet",
CAPACITY_MANAGER_DATA_EXPORT = "capacity-manager-data-export",
VPN_CONCENTRATOR = "vpn-concentrator",
IPAM_POOL_ALLOCATION = "ipam-pool-allocation",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResponseError {
    pub code: Option<LaunchTemplateErrorCode>,
    pub message: Option<String>,
}

pub static RESPONSE_ERROR: Schema = Schema {
    name: "ResponseError",
    members: &[
        Member::new("Code", "Code", "code", Kind::Enum(&LAUNCH_TEMPLATE_ERROR_CODE)),
        Member::new("Message", "Message", "message", Kind::String(Range::ANY)),
    ],
};
structure!(ResponseError, RESPONSE_ERROR, { 0 code 1 message });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResponseLaunchTemplateData {
    pub kernel_id: Option<String>,
    pub ebs_optimized: Option<bool>,
    pub iam_instance_profile: Option<LaunchTemplateIamInstanceProfileSpecification>,
    pub block_device_mappings: Vec<LaunchTemplateBlockDeviceMapping>,
    pub network_interfaces: Vec<LaunchTemplateInstanceNetworkInterfaceSpecification>,
    pub image_id: Option<String>,
    pub instance_type: Option<String>,
    pub key_name: Option<String>,
    pub monitoring: Option<LaunchTemplatesMonitoring>,
    pub placement: Option<LaunchTemplatePlacement>,
    pub ram_disk_id: Option<String>,
    pub disable_api_termination: Option<bool>,
    pub instance_initiated_shutdown_behavior: Option<ShutdownBehavior>,
    pub user_data: Option<String>,
    pub tag_specifications: Vec<LaunchTemplateTagSpecification>,
    pub elastic_gpu_specifications: Vec<ElasticGpuSpecificationResponse>,
    pub elastic_inference_accelerators: Vec<LaunchTemplateElasticInferenceAcceleratorResponse>,
    pub security_group_ids: Vec<String>,
    pub security_groups: Vec<String>,
    pub instance_market_options: Option<LaunchTemplateInstanceMarketOptions>,
    pub credit_specification: Option<CreditSpecification>,
    pub cpu_options: Option<LaunchTemplateCpuOptions>,
    pub capacity_reservation_specification: Option<LaunchTemplateCapacityReservationSpecificationResponse>,
    pub license_specifications: Vec<LaunchTemplateLicenseConfiguration>,
    pub hibernation_options: Option<LaunchTemplateHibernationOptions>,
    pub metadata_options: Option<LaunchTemplateInstanceMetadataOptions>,
    pub enclave_options: Option<LaunchTemplateEnclaveOptions>,
    pub instance_requirements: Option<InstanceRequirements>,
    pub private_dns_name_options: Option<LaunchTemplatePrivateDnsNameOptions>,
    pub maintenance_options: Option<LaunchTemplateInstanceMaintenanceOptions>,
    pub disable_api_stop: Option<bool>,
    pub operator: Option<OperatorResponse>,
    pub network_performance_options: Option<LaunchTemplateNetworkPerformanceOptions>,
    pub secondary_interfaces: Vec<LaunchTemplateInstanceSecondaryInterfaceSpecification>,
}

pub static RESPONSE_LAUNCH_TEMPLATE_DATA: Schema = Schema {
    name: "ResponseLaunchTemplateData",
    members: &[
        Member::new("KernelId", "KernelId", "kernelId", Kind::String(Range::ANY)),
        Member::new("EbsOptimized", "EbsOptimized", "ebsOptimized", Kind::Boolean),
        Member::new(
            "IamInstanceProfile",
            "IamInstanceProfile",
            "iamInstanceProfile",
            Kind::Structure(&LAUNCH_TEMPLATE_IAM_INSTANCE_PROFILE_SPECIFICATION),
        ),
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMappingSet",
            "blockDeviceMappingSet",
            Kind::List(&LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_LIST),
        ),
        Member::new(
            "NetworkInterfaces",
            "NetworkInterfaceSet",
            "networkInterfaceSet",
            Kind::List(&LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_LIST),
        ),
        Member::new("ImageId", "ImageId", "imageId", Kind::String(Range::ANY)),
        Member::new("InstanceType", "InstanceType", "instanceType", Kind::String(Range::ANY)),
        Member::new("KeyName", "KeyName", "keyName", Kind::String(Range::ANY)),
        Member::new("Monitoring", "Monitoring", "monitoring", Kind::Structure(&LAUNCH_TEMPLATES_MONITORING)),
        Member::new("Placement", "Placement", "placement", Kind::Structure(&LAUNCH_TEMPLATE_PLACEMENT)),
        Member::new("RamDiskId", "RamDiskId", "ramDiskId", Kind::String(Range::ANY)),
        Member::new("DisableApiTermination", "DisableApiTermination", "disableApiTermination", Kind::Boolean),
        Member::new(
            "InstanceInitiatedShutdownBehavior",
            "InstanceInitiatedShutdownBehavior",
            "instanceInitiatedShutdownBehavior",
            Kind::Enum(&SHUTDOWN_BEHAVIOR),
        ),
        Member::new("UserData", "UserData", "userData", Kind::String(Range::ANY)),
        Member::new(
            "TagSpecifications",
            "TagSpecificationSet",
            "tagSpecificationSet",
            Kind::List(&LAUNCH_TEMPLATE_TAG_SPECIFICATION_LIST),
        ),
        Member::new(
            "ElasticGpuSpecifications",
            "ElasticGpuSpecificationSet",
            "elasticGpuSpecificationSet",
            Kind::List(&ELASTIC_GPU_SPECIFICATION_RESPONSE_LIST),
        ),
        Member::new(
            "ElasticInferenceAccelerators",
            "ElasticInferenceAcceleratorSet",
            "elasticInferenceAcceleratorSet",
            Kind::List(&LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_RESPONSE_LIST),
        ),
        Member::new(
            "SecurityGroupIds",
            "SecurityGroupIdSet",
            "securityGroupIdSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new("SecurityGroups", "SecurityGroupSet", "securityGroupSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new(
            "InstanceMarketOptions",
            "InstanceMarketOptions",
            "instanceMarketOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_MARKET_OPTIONS),
        ),
        Member::new(
            "CreditSpecification",
            "CreditSpecification",
            "creditSpecification",
            Kind::Structure(&CREDIT_SPECIFICATION),
        ),
        Member::new("CpuOptions", "CpuOptions", "cpuOptions", Kind::Structure(&LAUNCH_TEMPLATE_CPU_OPTIONS)),
        Member::new(
            "CapacityReservationSpecification",
            "CapacityReservationSpecification",
            "capacityReservationSpecification",
            Kind::Structure(&LAUNCH_TEMPLATE_CAPACITY_RESERVATION_SPECIFICATION_RESPONSE),
        ),
        Member::new(
            "LicenseSpecifications",
            "LicenseSet",
            "licenseSet",
            Kind::List(&LAUNCH_TEMPLATE_LICENSE_LIST),
        ),
        Member::new(
            "HibernationOptions",
            "HibernationOptions",
            "hibernationOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_HIBERNATION_OPTIONS),
        ),
        Member::new(
            "MetadataOptions",
            "MetadataOptions",
            "metadataOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS),
        ),
        Member::new(
            "EnclaveOptions",
            "EnclaveOptions",
            "enclaveOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_ENCLAVE_OPTIONS),
        ),
        Member::new(
            "InstanceRequirements",
            "InstanceRequirements",
            "instanceRequirements",
            Kind::Structure(&INSTANCE_REQUIREMENTS),
        ),
        Member::new(
            "PrivateDnsNameOptions",
            "PrivateDnsNameOptions",
            "privateDnsNameOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_PRIVATE_DNS_NAME_OPTIONS),
        ),
        Member::new(
            "MaintenanceOptions",
            "MaintenanceOptions",
            "maintenanceOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_INSTANCE_MAINTENANCE_OPTIONS),
        ),
        Member::new("DisableApiStop", "DisableApiStop", "disableApiStop", Kind::Boolean),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
        Member::new(
            "NetworkPerformanceOptions",
            "NetworkPerformanceOptions",
            "networkPerformanceOptions",
            Kind::Structure(&LAUNCH_TEMPLATE_NETWORK_PERFORMANCE_OPTIONS),
        ),
        Member::new(
            "SecondaryInterfaces",
            "SecondaryInterfaceSet",
            "secondaryInterfaceSet",
            Kind::List(&LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_LIST),
        ),
    ],
};
structure!(ResponseLaunchTemplateData, RESPONSE_LAUNCH_TEMPLATE_DATA, { 0 kernel_id 1 ebs_optimized 2 iam_instance_profile 3 block_device_mappings 4 network_interfaces 5 image_id 6 instance_type 7 key_name 8 monitoring 9 placement 10 ram_disk_id 11 disable_api_termination 12 instance_initiated_shutdown_behavior 13 user_data 14 tag_specifications 15 elastic_gpu_specifications 16 elastic_inference_accelerators 17 security_group_ids 18 security_groups 19 instance_market_options 20 credit_specification 21 cpu_options 22 capacity_reservation_specification 23 license_specifications 24 hibernation_options 25 metadata_options 26 enclave_options 27 instance_requirements 28 private_dns_name_options 29 maintenance_options 30 disable_api_stop 31 operator 32 network_performance_options 33 secondary_interfaces });

static RESTORABLE_BY_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "member");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RestoreManagedPrefixListVersionRequest {
    pub dry_run: Option<bool>,
    pub prefix_list_id: Option<String>,
    pub previous_version: Option<i64>,
    pub current_version: Option<i64>,
}

pub static RESTORE_MANAGED_PREFIX_LIST_VERSION_REQUEST: Schema = Schema {
    name: "RestoreManagedPrefixListVersionRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("PrefixListId", "PrefixListId", "PrefixListId", Kind::String(Range::ANY)).required(),
        Member::new("PreviousVersion", "PreviousVersion", "PreviousVersion", Kind::Long(Range::ANY))
            .required(),
        Member::new("CurrentVersion", "CurrentVersion", "CurrentVersion", Kind::Long(Range::ANY)).required(),
    ],
};
structure!(RestoreManagedPrefixListVersionRequest, RESTORE_MANAGED_PREFIX_LIST_VERSION_REQUEST, { 0 dry_run 1 prefix_list_id 2 previous_version 3 current_version });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RestoreManagedPrefixListVersionResult {
    pub prefix_list: Option<ManagedPrefixList>,
}

pub static RESTORE_MANAGED_PREFIX_LIST_VERSION_RESULT: Schema = Schema {
    name: "RestoreManagedPrefixListVersionResult",
    members: &[Member::new("PrefixList", "PrefixList", "prefixList", Kind::Structure(&MANAGED_PREFIX_LIST))],
};
structure!(RestoreManagedPrefixListVersionResult, RESTORE_MANAGED_PREFIX_LIST_VERSION_RESULT, { 0 prefix_list });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeSecurityGroupEgressRequest {
    pub security_group_rule_ids: Vec<String>,
    pub dry_run: Option<bool>,
    pub group_id: Option<String>,
    pub source_security_group_name: Option<String>,
    pub source_security_group_owner_id: Option<String>,
    pub ip_protocol: Option<String>,
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
    pub cidr_ip: Option<String>,
    pub ip_permissions: Vec<IpPermission>,
}

pub static REVOKE_SECURITY_GROUP_EGRESS_REQUEST: Schema = Schema {
    name: "RevokeSecurityGroupEgressRequest",
    members: &[
        Member::new(
            "SecurityGroupRuleIds",
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            Kind::List(&SECURITY_GROUP_RULE_ID_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)).required(),
        Member::new(
            "SourceSecurityGroupName",
            "SourceSecurityGroupName",
            "sourceSecurityGroupName",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "SourceSecurityGroupOwnerId",
            "SourceSecurityGroupOwnerId",
            "sourceSecurityGroupOwnerId",
            Kind::String(Range::ANY),
        ),
        Member::new("IpProtocol", "IpProtocol", "ipProtocol", Kind::String(Range::ANY)),
        Member::new("FromPort", "FromPort", "fromPort", Kind::Integer(Range::ANY)),
        Member::new("ToPort", "ToPort", "toPort", Kind::Integer(Range::ANY)),
        Member::new("CidrIp", "CidrIp", "cidrIp", Kind::String(Range::ANY)),
        Member::new("IpPermissions", "IpPermissions", "ipPermissions", Kind::List(&IP_PERMISSION_LIST)),
    ],
};
structure!(RevokeSecurityGroupEgressRequest, REVOKE_SECURITY_GROUP_EGRESS_REQUEST, { 0 security_group_rule_ids 1 dry_run 2 group_id 3 source_security_group_name 4 source_security_group_owner_id 5 ip_protocol 6 from_port 7 to_port 8 cidr_ip 9 ip_permissions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeSecurityGroupEgressResult {
    pub r#return: Option<bool>,
    pub unknown_ip_permissions: Vec<IpPermission>,
    pub revoked_security_group_rules: Vec<RevokedSecurityGroupRule>,
}

pub static REVOKE_SECURITY_GROUP_EGRESS_RESULT: Schema = Schema {
    name: "RevokeSecurityGroupEgressResult",
    members: &[
        Member::new("Return", "Return", "return", Kind::Boolean),
        Member::new(
            "UnknownIpPermissions",
            "UnknownIpPermissionSet",
            "unknownIpPermissionSet",
            Kind::List(&IP_PERMISSION_LIST),
        ),
        Member::new(
            "RevokedSecurityGroupRules",
            "RevokedSecurityGroupRuleSet",
            "revokedSecurityGroupRuleSet",
            Kind::List(&REVOKED_SECURITY_GROUP_RULE_LIST),
        ),
    ],
};
structure!(RevokeSecurityGroupEgressResult, REVOKE_SECURITY_GROUP_EGRESS_RESULT, { 0 r#return 1 unknown_ip_permissions 2 revoked_security_group_rules });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeSecurityGroupIngressRequest {
    pub cidr_ip: Option<String>,
    pub from_port: Option<i32>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Vec<IpPermission>,
    pub ip_protocol: Option<String>,
    pub source_security_group_name: Option<String>,
    pub source_security_group_owner_id: Option<String>,
    pub to_port: Option<i32>,
    pub security_group_rule_ids: Vec<String>,
    pub dry_run: Option<bool>,
}

pub static REVOKE_SECURITY_GROUP_INGRESS_REQUEST: Schema = Schema {
    name: "RevokeSecurityGroupIngressRequest",
    members: &[
        Member::new("CidrIp", "CidrIp", "CidrIp", Kind::String(Range::ANY)),
        Member::new("FromPort", "FromPort", "FromPort", Kind::Integer(Range::ANY)),
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::ANY)),
        Member::new("IpPermissions", "IpPermissions", "IpPermissions", Kind::List(&IP_PERMISSION_LIST)),
        Member::new("IpProtocol", "IpProtocol", "IpProtocol", Kind::String(Range::ANY)),
        Member::new(
            "SourceSecurityGroupName",
            "SourceSecurityGroupName",
            "SourceSecurityGroupName",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "SourceSecurityGroupOwnerId",
            "SourceSecurityGroupOwnerId",
            "SourceSecurityGroupOwnerId",
            Kind::String(Range::ANY),
        ),
        Member::new("ToPort", "ToPort", "ToPort", Kind::Integer(Range::ANY)),
        Member::new(
            "SecurityGroupRuleIds",
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            Kind::List(&SECURITY_GROUP_RULE_ID_LIST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(RevokeSecurityGroupIngressRequest, REVOKE_SECURITY_GROUP_INGRESS_REQUEST, { 0 cidr_ip 1 from_port 2 group_id 3 group_name 4 ip_permissions 5 ip_protocol 6 source_security_group_name 7 source_security_group_owner_id 8 to_port 9 security_group_rule_ids 10 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeSecurityGroupIngressResult {
    pub r#return: Option<bool>,
    pub unknown_ip_permissions: Vec<IpPermission>,
    pub revoked_security_group_rules: Vec<RevokedSecurityGroupRule>,
}

pub static REVOKE_SECURITY_GROUP_INGRESS_RESULT: Schema = Schema {
    name: "RevokeSecurityGroupIngressResult",
    members: &[
        Member::new("Return", "Return", "return", Kind::Boolean),
        Member::new(
            "UnknownIpPermissions",
            "UnknownIpPermissionSet",
            "unknownIpPermissionSet",
            Kind::List(&IP_PERMISSION_LIST),
        ),
        Member::new(
            "RevokedSecurityGroupRules",
            "RevokedSecurityGroupRuleSet",
            "revokedSecurityGroupRuleSet",
            Kind::List(&REVOKED_SECURITY_GROUP_RULE_LIST),
        ),
    ],
};
structure!(RevokeSecurityGroupIngressResult, REVOKE_SECURITY_GROUP_INGRESS_RESULT, { 0 r#return 1 unknown_ip_permissions 2 revoked_security_group_rules });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokedSecurityGroupRule {
    pub security_group_rule_id: Option<String>,
    pub group_id: Option<String>,
    pub is_egress: Option<bool>,
    pub ip_protocol: Option<String>,
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
    pub cidr_ipv4: Option<String>,
    pub cidr_ipv6: Option<String>,
    pub prefix_list_id: Option<String>,
    pub referenced_group_id: Option<String>,
    pub description: Option<String>,
}

pub static REVOKED_SECURITY_GROUP_RULE: Schema = Schema {
    name: "RevokedSecurityGroupRule",
    members: &[
        Member::new(
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            "securityGroupRuleId",
            Kind::String(Range::ANY),
        ),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("IsEgress", "IsEgress", "isEgress", Kind::Boolean),
        Member::new("IpProtocol", "IpProtocol", "ipProtocol", Kind::String(Range::ANY)),
        Member::new("FromPort", "FromPort", "fromPort", Kind::Integer(Range::ANY)),
        Member::new("ToPort", "ToPort", "toPort", Kind::Integer(Range::ANY)),
        Member::new("CidrIpv4", "CidrIpv4", "cidrIpv4", Kind::String(Range::ANY)),
        Member::new("CidrIpv6", "CidrIpv6", "cidrIpv6", Kind::String(Range::ANY)),
        Member::new("PrefixListId", "PrefixListId", "prefixListId", Kind::String(Range::ANY)),
        Member::new("ReferencedGroupId", "ReferencedGroupId", "referencedGroupId", Kind::String(Range::ANY)),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
    ],
};
structure!(RevokedSecurityGroupRule, REVOKED_SECURITY_GROUP_RULE, { 0 security_group_rule_id 1 group_id 2 is_egress 3 ip_protocol 4 from_port 5 to_port 6 cidr_ipv4 7 cidr_ipv6 8 prefix_list_id 9 referenced_group_id 10 description });

static REVOKED_SECURITY_GROUP_RULE_LIST: List =
    List::new(Kind::Structure(&REVOKED_SECURITY_GROUP_RULE), "", "item");

string_enum!(ROOT_DEVICE_TYPE, RootDeviceType, false, {
EBS = "ebs",
INSTANCE_STORE = "instance-store",
});

static ROOT_DEVICE_TYPE_LIST: List = List::new(Kind::Enum(&ROOT_DEVICE_TYPE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Route {
    pub destination_cidr_block: Option<String>,
    pub destination_ipv6_cidr_block: Option<String>,
    pub destination_prefix_list_id: Option<String>,
    pub egress_only_internet_gateway_id: Option<String>,
    pub gateway_id: Option<String>,
    pub instance_id: Option<String>,
    pub instance_owner_id: Option<String>,
    pub nat_gateway_id: Option<String>,
    pub transit_gateway_id: Option<String>,
    pub local_gateway_id: Option<String>,
    pub carrier_gateway_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub origin: Option<RouteOrigin>,
    pub state: Option<RouteState>,
    pub vpc_peering_connection_id: Option<String>,
    pub core_network_arn: Option<String>,
    pub odb_network_arn: Option<String>,
    pub ip_address: Option<String>,
}

pub static ROUTE: Schema = Schema {
    name: "Route",
    members: &[
        Member::new(
            "DestinationCidrBlock",
            "DestinationCidrBlock",
            "destinationCidrBlock",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "DestinationIpv6CidrBlock",
            "DestinationIpv6CidrBlock",
            "destinationIpv6CidrBlock",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "DestinationPrefixListId",
            "DestinationPrefixListId",
            "destinationPrefixListId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "EgressOnlyInternetGatewayId",
            "EgressOnlyInternetGatewayId",
            "egressOnlyInternetGatewayId",
            Kind::String(Range::ANY),
        ),
        Member::new("GatewayId", "GatewayId", "gatewayId", Kind::String(Range::ANY)),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("InstanceOwnerId", "InstanceOwnerId", "instanceOwnerId", Kind::String(Range::ANY)),
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
        Member::new("TransitGatewayId", "TransitGatewayId", "transitGatewayId", Kind::String(Range::ANY)),
        Member::new("LocalGatewayId", "LocalGatewayId", "localGatewayId", Kind::String(Range::ANY)),
        Member::new("CarrierGatewayId", "CarrierGatewayId", "carrierGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new("Origin", "Origin", "origin", Kind::Enum(&ROUTE_ORIGIN)),
        Member::new("State", "State", "state", Kind::Enum(&ROUTE_STATE)),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        ),
        Member::new("CoreNetworkArn", "CoreNetworkArn", "coreNetworkArn", Kind::String(Range::ANY)),
        Member::new("OdbNetworkArn", "OdbNetworkArn", "odbNetworkArn", Kind::String(Range::ANY)),
        Member::new("IpAddress", "IpAddress", "ipAddress", Kind::String(Range::ANY)),
    ],
};
structure!(Route, ROUTE, { 0 destination_cidr_block 1 destination_ipv6_cidr_block 2 destination_prefix_list_id 3 egress_only_internet_gateway_id 4 gateway_id 5 instance_id 6 instance_owner_id 7 nat_gateway_id 8 transit_gateway_id 9 local_gateway_id 10 carrier_gateway_id 11 network_interface_id 12 origin 13 state 14 vpc_peering_connection_id 15 core_network_arn 16 odb_network_arn 17 ip_address });

static ROUTE_LIST: List = List::new(Kind::Structure(&ROUTE), "", "item");

string_enum!(ROUTE_ORIGIN, RouteOrigin, false, {
CREATE_ROUTE_TABLE = "CreateRouteTable",
CREATE_ROUTE = "CreateRoute",
ENABLE_VGW_ROUTE_PROPAGATION = "EnableVgwRoutePropagation",
ADVERTISEMENT = "Advertisement",
});

string_enum!(ROUTE_STATE, RouteState, false, {
ACTIVE = "active",
BLACKHOLE = "blackhole",
FILTERED = "filtered",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RouteTable {
    pub associations: Vec<RouteTableAssociation>,
    pub propagating_vgws: Vec<PropagatingVgw>,
    pub route_table_id: Option<String>,
    pub routes: Vec<Route>,
    pub tags: Vec<Tag>,
    pub vpc_id: Option<String>,
    pub owner_id: Option<String>,
}

pub static ROUTE_TABLE: Schema = Schema {
    name: "RouteTable",
    members: &[
        Member::new(
            "Associations",
            "AssociationSet",
            "associationSet",
            Kind::List(&ROUTE_TABLE_ASSOCIATION_LIST),
        ),
        Member::new(
            "PropagatingVgws",
            "PropagatingVgwSet",
            "propagatingVgwSet",
            Kind::List(&PROPAGATING_VGW_LIST),
        ),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)),
        Member::new("Routes", "RouteSet", "routeSet", Kind::List(&ROUTE_LIST)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
    ],
};
structure!(RouteTable, ROUTE_TABLE, { 0 associations 1 propagating_vgws 2 route_table_id 3 routes 4 tags 5 vpc_id 6 owner_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RouteTableAssociation {
    pub main: Option<bool>,
    pub route_table_association_id: Option<String>,
    pub route_table_id: Option<String>,
    pub subnet_id: Option<String>,
    pub gateway_id: Option<String>,
    pub public_ipv4_pool: Option<String>,
    pub association_state: Option<RouteTableAssociationState>,
}

pub static ROUTE_TABLE_ASSOCIATION: Schema = Schema {
    name: "RouteTableAssociation",
    members: &[
        Member::new("Main", "Main", "main", Kind::Boolean),
        Member::new(
            "RouteTableAssociationId",
            "RouteTableAssociationId",
            "routeTableAssociationId",
            Kind::String(Range::ANY),
        ),
        Member::new("RouteTableId", "RouteTableId", "routeTableId", Kind::String(Range::ANY)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("GatewayId", "GatewayId", "gatewayId", Kind::String(Range::ANY)),
        Member::new("PublicIpv4Pool", "PublicIpv4Pool", "publicIpv4Pool", Kind::String(Range::ANY)),
        Member::new(
            "AssociationState",
            "AssociationState",
            "associationState",
            Kind::Structure(&ROUTE_TABLE_ASSOCIATION_STATE),
        ),
    ],
};
structure!(RouteTableAssociation, ROUTE_TABLE_ASSOCIATION, { 0 main 1 route_table_association_id 2 route_table_id 3 subnet_id 4 gateway_id 5 public_ipv4_pool 6 association_state });

static ROUTE_TABLE_ASSOCIATION_LIST: List = List::new(Kind::Structure(&ROUTE_TABLE_ASSOCIATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RouteTableAssociationState {
    pub state: Option<RouteTableAssociationStateCode>,
    pub status_message: Option<String>,
}

pub static ROUTE_TABLE_ASSOCIATION_STATE: Schema = Schema {
    name: "RouteTableAssociationState",
    members: &[
        Member::new("State", "State", "state", Kind::Enum(&ROUTE_TABLE_ASSOCIATION_STATE_CODE)),
        Member::new("StatusMessage", "StatusMessage", "statusMessage", Kind::String(Range::ANY)),
    ],
};
structure!(RouteTableAssociationState, ROUTE_TABLE_ASSOCIATION_STATE, { 0 state 1 status_message });

string_enum!(ROUTE_TABLE_ASSOCIATION_STATE_CODE, RouteTableAssociationStateCode, false, {
ASSOCIATING = "associating",
ASSOCIATED = "associated",
DISASSOCIATING = "disassociating",
DISASSOCIATED = "disassociated",
FAILED = "failed",
});

static ROUTE_TABLE_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static ROUTE_TABLE_LIST: List = List::new(Kind::Structure(&ROUTE_TABLE), "", "item");

string_enum!(RULE_ACTION, RuleAction, false, {
ALLOW = "allow",
DENY = "deny",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuleGroupRuleOptionsPair {
    pub rule_group_arn: Option<String>,
    pub rule_options: Vec<RuleOption>,
}

pub static RULE_GROUP_RULE_OPTIONS_PAIR: Schema = Schema {
    name: "RuleGroupRuleOptionsPair",
    members: &[
        Member::new(
            "RuleGroupArn",
            "RuleGroupArn",
            "ruleGroupArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new("RuleOptions", "RuleOptionSet", "ruleOptionSet", Kind::List(&RULE_OPTION_LIST)),
    ],
};
structure!(RuleGroupRuleOptionsPair, RULE_GROUP_RULE_OPTIONS_PAIR, { 0 rule_group_arn 1 rule_options });

static RULE_GROUP_RULE_OPTIONS_PAIR_LIST: List =
    List::new(Kind::Structure(&RULE_GROUP_RULE_OPTIONS_PAIR), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuleGroupTypePair {
    pub rule_group_arn: Option<String>,
    pub rule_group_type: Option<String>,
}

pub static RULE_GROUP_TYPE_PAIR: Schema = Schema {
    name: "RuleGroupTypePair",
    members: &[
        Member::new(
            "RuleGroupArn",
            "RuleGroupArn",
            "ruleGroupArn",
            Kind::String(Range::new(Some(1), Some(1283))),
        ),
        Member::new("RuleGroupType", "RuleGroupType", "ruleGroupType", Kind::String(Range::ANY)),
    ],
};
structure!(RuleGroupTypePair, RULE_GROUP_TYPE_PAIR, { 0 rule_group_arn 1 rule_group_type });

static RULE_GROUP_TYPE_PAIR_LIST: List = List::new(Kind::Structure(&RULE_GROUP_TYPE_PAIR), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuleOption {
    pub keyword: Option<String>,
    pub settings: Vec<String>,
}

pub static RULE_OPTION: Schema = Schema {
    name: "RuleOption",
    members: &[
        Member::new("Keyword", "Keyword", "keyword", Kind::String(Range::ANY)),
        Member::new("Settings", "SettingSet", "settingSet", Kind::List(&STRING_LIST)),
    ],
};
structure!(RuleOption, RULE_OPTION, { 0 keyword 1 settings });

static RULE_OPTION_LIST: List = List::new(Kind::Structure(&RULE_OPTION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunInstancesMonitoringEnabled {
    pub enabled: Option<bool>,
}

pub static RUN_INSTANCES_MONITORING_ENABLED: Schema = Schema {
    name: "RunInstancesMonitoringEnabled",
    members: &[Member::new("Enabled", "Enabled", "enabled", Kind::Boolean).required()],
};
structure!(RunInstancesMonitoringEnabled, RUN_INSTANCES_MONITORING_ENABLED, { 0 enabled });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunInstancesRequest {
    pub block_device_mappings: Vec<BlockDeviceMapping>,
    pub image_id: Option<String>,
    pub instance_type: Option<String>,
    pub ipv6_address_count: Option<i32>,
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    pub kernel_id: Option<String>,
    pub key_name: Option<String>,
    pub max_count: Option<i32>,
    pub min_count: Option<i32>,
    pub monitoring: Option<RunInstancesMonitoringEnabled>,
    pub placement: Option<Placement>,
    pub ramdisk_id: Option<String>,
    pub security_group_ids: Vec<String>,
    pub security_groups: Vec<String>,
    pub subnet_id: Option<String>,
    pub user_data: Option<String>,
    pub elastic_gpu_specification: Vec<ElasticGpuSpecification>,
    pub elastic_inference_accelerators: Vec<ElasticInferenceAccelerator>,
    pub tag_specifications: Vec<TagSpecification>,
    pub launch_template: Option<LaunchTemplateSpecification>,
    pub instance_market_options: Option<InstanceMarketOptionsRequest>,
    pub credit_specification: Option<CreditSpecificationRequest>,
    pub cpu_options: Option<CpuOptionsRequest>,
    pub capacity_reservation_specification: Option<CapacityReservationSpecification>,
    pub hibernation_options: Option<HibernationOptionsRequest>,
    pub license_specifications: Vec<LicenseConfigurationRequest>,
    pub metadata_options: Option<InstanceMetadataOptionsRequest>,
    pub enclave_options: Option<EnclaveOptionsRequest>,
    pub private_dns_name_options: Option<PrivateDnsNameOptionsRequest>,
    pub maintenance_options: Option<InstanceMaintenanceOptionsRequest>,
    pub disable_api_stop: Option<bool>,
    pub enable_primary_ipv6: Option<bool>,
    pub network_performance_options: Option<InstanceNetworkPerformanceOptionsRequest>,
    pub operator: Option<OperatorRequest>,
    pub secondary_interfaces: Vec<InstanceSecondaryInterfaceSpecificationRequest>,
    pub dry_run: Option<bool>,
    pub disable_api_termination: Option<bool>,
    pub instance_initiated_shutdown_behavior: Option<ShutdownBehavior>,
    pub private_ip_address: Option<String>,
    pub client_token: Option<String>,
    pub additional_info: Option<String>,
    pub network_interfaces: Vec<InstanceNetworkInterfaceSpecification>,
    pub iam_instance_profile: Option<IamInstanceProfileSpecification>,
    pub ebs_optimized: Option<bool>,
}

pub static RUN_INSTANCES_REQUEST: Schema = Schema {
    name: "RunInstancesRequest",
    members: &[
        Member::new(
            "BlockDeviceMappings",
            "BlockDeviceMapping",
            "BlockDeviceMapping",
            Kind::List(&BLOCK_DEVICE_MAPPING_REQUEST_LIST),
        ),
        Member::new("ImageId", "ImageId", "ImageId", Kind::String(Range::ANY)),
        Member::new("InstanceType", "InstanceType", "InstanceType", Kind::String(Range::ANY)),
        Member::new("Ipv6AddressCount", "Ipv6AddressCount", "Ipv6AddressCount", Kind::Integer(Range::ANY)),
        Member::new("Ipv6Addresses", "Ipv6Address", "Ipv6Address", Kind::List(&INSTANCE_IPV6_ADDRESS_LIST)),
        Member::new("KernelId", "KernelId", "KernelId", Kind::String(Range::ANY)),
        Member::new("KeyName", "KeyName", "KeyName", Kind::String(Range::ANY)),
        Member::new("MaxCount", "MaxCount", "MaxCount", Kind::Integer(Range::ANY)).required(),
        Member::new("MinCount", "MinCount", "MinCount", Kind::Integer(Range::ANY)).required(),
        Member::new(
            "Monitoring",
            "Monitoring",
            "Monitoring",
            Kind::Structure(&RUN_INSTANCES_MONITORING_ENABLED),
        ),
        Member::new("Placement", "Placement", "Placement", Kind::Structure(&PLACEMENT)),
        Member::new("RamdiskId", "RamdiskId", "RamdiskId", Kind::String(Range::ANY)),
        Member::new(
            "SecurityGroupIds",
            "SecurityGroupId",
            "SecurityGroupId",
            Kind::List(&SECURITY_GROUP_ID_STRING_LIST),
        ),
        Member::new(
            "SecurityGroups",
            "SecurityGroup",
            "SecurityGroup",
            Kind::List(&SECURITY_GROUP_STRING_LIST),
        ),
        Member::new("SubnetId", "SubnetId", "SubnetId", Kind::String(Range::ANY)),
        Member::new("UserData", "UserData", "UserData", Kind::String(Range::ANY)),
        Member::new(
            "ElasticGpuSpecification",
            "ElasticGpuSpecification",
            "ElasticGpuSpecification",
            Kind::List(&ELASTIC_GPU_SPECIFICATIONS),
        ),
        Member::new(
            "ElasticInferenceAccelerators",
            "ElasticInferenceAccelerator",
            "ElasticInferenceAccelerator",
            Kind::List(&ELASTIC_INFERENCE_ACCELERATORS),
        ),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new(
            "LaunchTemplate",
            "LaunchTemplate",
            "LaunchTemplate",
            Kind::Structure(&LAUNCH_TEMPLATE_SPECIFICATION),
        ),
        Member::new(
            "InstanceMarketOptions",
            "InstanceMarketOptions",
            "InstanceMarketOptions",
            Kind::Structure(&INSTANCE_MARKET_OPTIONS_REQUEST),
        ),
        Member::new(
            "CreditSpecification",
            "CreditSpecification",
            "CreditSpecification",
            Kind::Structure(&CREDIT_SPECIFICATION_REQUEST),
        ),
        Member::new("CpuOptions", "CpuOptions", "CpuOptions", Kind::Structure(&CPU_OPTIONS_REQUEST)),
        Member::new(
            "CapacityReservationSpecification",
            "CapacityReservationSpecification",
            "CapacityReservationSpecification",
            Kind::Structure(&CAPACITY_RESERVATION_SPECIFICATION),
        ),
        Member::new(
            "HibernationOptions",
            "HibernationOptions",
            "HibernationOptions",
            Kind::Structure(&HIBERNATION_OPTIONS_REQUEST),
        ),
        Member::new(
            "LicenseSpecifications",
            "LicenseSpecification",
            "LicenseSpecification",
            Kind::List(&LICENSE_SPECIFICATION_LIST_REQUEST),
        ),
        Member::new(
            "MetadataOptions",
            "MetadataOptions",
            "MetadataOptions",
            Kind::Structure(&INSTANCE_METADATA_OPTIONS_REQUEST),
        ),
        Member::new(
            "EnclaveOptions",
            "EnclaveOptions",
            "EnclaveOptions",
            Kind::Structure(&ENCLAVE_OPTIONS_REQUEST),
        ),
        Member::new(
            "PrivateDnsNameOptions",
            "PrivateDnsNameOptions",
            "PrivateDnsNameOptions",
            Kind::Structure(&PRIVATE_DNS_NAME_OPTIONS_REQUEST),
        ),
        Member::new(
            "MaintenanceOptions",
            "MaintenanceOptions",
            "MaintenanceOptions",
            Kind::Structure(&INSTANCE_MAINTENANCE_OPTIONS_REQUEST),
        ),
        Member::new("DisableApiStop", "DisableApiStop", "DisableApiStop", Kind::Boolean),
        Member::new("EnablePrimaryIpv6", "EnablePrimaryIpv6", "EnablePrimaryIpv6", Kind::Boolean),
        Member::new(
            "NetworkPerformanceOptions",
            "NetworkPerformanceOptions",
            "NetworkPerformanceOptions",
            Kind::Structure(&INSTANCE_NETWORK_PERFORMANCE_OPTIONS_REQUEST),
        ),
        Member::new("Operator", "Operator", "Operator", Kind::Structure(&OPERATOR_REQUEST)),
        Member::new(
            "SecondaryInterfaces",
            "SecondaryInterface",
            "SecondaryInterface",
            Kind::List(&INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_LIST_REQUEST),
        ),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("DisableApiTermination", "DisableApiTermination", "disableApiTermination", Kind::Boolean),
        Member::new(
            "InstanceInitiatedShutdownBehavior",
            "InstanceInitiatedShutdownBehavior",
            "instanceInitiatedShutdownBehavior",
            Kind::Enum(&SHUTDOWN_BEHAVIOR),
        ),
        Member::new("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", Kind::String(Range::ANY)),
        Member::new("ClientToken", "ClientToken", "clientToken", Kind::String(Range::ANY))
            .idempotency_token(),
        Member::new("AdditionalInfo", "AdditionalInfo", "additionalInfo", Kind::String(Range::ANY)),
        Member::new(
            "NetworkInterfaces",
            "NetworkInterface",
            "networkInterface",
            Kind::List(&INSTANCE_NETWORK_INTERFACE_SPECIFICATION_LIST),
        ),
        Member::new(
            "IamInstanceProfile",
            "IamInstanceProfile",
            "iamInstanceProfile",
            Kind::Structure(&IAM_INSTANCE_PROFILE_SPECIFICATION),
        ),
        Member::new("EbsOptimized", "EbsOptimized", "ebsOptimized", Kind::Boolean),
    ],
};
structure!(RunInstancesRequest, RUN_INSTANCES_REQUEST, { 0 block_device_mappings 1 image_id 2 instance_type 3 ipv6_address_count 4 ipv6_addresses 5 kernel_id 6 key_name 7 max_count 8 min_count 9 monitoring 10 placement 11 ramdisk_id 12 security_group_ids 13 security_groups 14 subnet_id 15 user_data 16 elastic_gpu_specification 17 elastic_inference_accelerators 18 tag_specifications 19 launch_template 20 instance_market_options 21 credit_specification 22 cpu_options 23 capacity_reservation_specification 24 hibernation_options 25 license_specifications 26 metadata_options 27 enclave_options 28 private_dns_name_options 29 maintenance_options 30 disable_api_stop 31 enable_primary_ipv6 32 network_performance_options 33 operator 34 secondary_interfaces 35 dry_run 36 disable_api_termination 37 instance_initiated_shutdown_behavior 38 private_ip_address 39 client_token 40 additional_info 41 network_interfaces 42 iam_instance_profile 43 ebs_optimized });

string_enum!(SSE_TYPE, SSEType, false, {
SSE_EBS = "sse-ebs",
SSE_KMS = "sse-kms",
NONE = "none",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecondaryInterfacePrivateIpAddressSpecification {
    pub private_ip_address: Option<String>,
}

pub static SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION: Schema = Schema {
    name: "SecondaryInterfacePrivateIpAddressSpecification",
    members: &[Member::new(
        "PrivateIpAddress",
        "PrivateIpAddress",
        "privateIpAddress",
        Kind::String(Range::ANY),
    )],
};
structure!(SecondaryInterfacePrivateIpAddressSpecification, SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION, { 0 private_ip_address });

static SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_LIST: List =
    List::new(Kind::Structure(&SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION), "", "item");

static SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_LIST_REQUEST: List = List::new(
    Kind::Structure(&SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_REQUEST),
    "",
    "SecondaryInterfacePrivateIpAddressSpecification",
);

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecondaryInterfacePrivateIpAddressSpecificationRequest {
    pub private_ip_address: Option<String>,
}

pub static SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_REQUEST: Schema = Schema {
    name: "SecondaryInterfacePrivateIpAddressSpecificationRequest",
    members: &[Member::new(
        "PrivateIpAddress",
        "PrivateIpAddress",
        "PrivateIpAddress",
        Kind::String(Range::ANY),
    )],
};
structure!(SecondaryInterfacePrivateIpAddressSpecificationRequest, SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_REQUEST, { 0 private_ip_address });

string_enum!(SECONDARY_INTERFACE_STATUS, SecondaryInterfaceStatus, false, {
AVAILABLE = "available",
IN_USE = "in-use",
});

string_enum!(SECONDARY_INTERFACE_TYPE, SecondaryInterfaceType, false, {
SECONDARY = "secondary",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroup {
    pub group_id: Option<String>,
    pub ip_permissions_egress: Vec<IpPermission>,
    pub tags: Vec<Tag>,
    pub vpc_id: Option<String>,
    pub security_group_arn: Option<String>,
    pub owner_id: Option<String>,
    pub group_name: Option<String>,
    pub description: Option<String>,
    pub ip_permissions: Vec<IpPermission>,
}

pub static SECURITY_GROUP: Schema = Schema {
    name: "SecurityGroup",
    members: &[
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new(
            "IpPermissionsEgress",
            "IpPermissionsEgress",
            "ipPermissionsEgress",
            Kind::List(&IP_PERMISSION_LIST),
        ),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)).omit_empty(),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("SecurityGroupArn", "SecurityGroupArn", "securityGroupArn", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
        Member::new("Description", "GroupDescription", "groupDescription", Kind::String(Range::ANY)),
        Member::new("IpPermissions", "IpPermissions", "ipPermissions", Kind::List(&IP_PERMISSION_LIST)),
    ],
};
structure!(SecurityGroup, SECURITY_GROUP, { 0 group_id 1 ip_permissions_egress 2 tags 3 vpc_id 4 security_group_arn 5 owner_id 6 group_name 7 description 8 ip_permissions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupForVpc {
    pub description: Option<String>,
    pub group_name: Option<String>,
    pub owner_id: Option<String>,
    pub group_id: Option<String>,
    pub tags: Vec<Tag>,
    pub primary_vpc_id: Option<String>,
}

pub static SECURITY_GROUP_FOR_VPC: Schema = Schema {
    name: "SecurityGroupForVpc",
    members: &[
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("PrimaryVpcId", "PrimaryVpcId", "primaryVpcId", Kind::String(Range::ANY)),
    ],
};
structure!(SecurityGroupForVpc, SECURITY_GROUP_FOR_VPC, { 0 description 1 group_name 2 owner_id 3 group_id 4 tags 5 primary_vpc_id });

static SECURITY_GROUP_FOR_VPC_LIST: List = List::new(Kind::Structure(&SECURITY_GROUP_FOR_VPC), "", "item");

static SECURITY_GROUP_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "SecurityGroupId");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupIdentifier {
    pub group_id: Option<String>,
    pub group_name: Option<String>,
}

pub static SECURITY_GROUP_IDENTIFIER: Schema = Schema {
    name: "SecurityGroupIdentifier",
    members: &[
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
    ],
};
structure!(SecurityGroupIdentifier, SECURITY_GROUP_IDENTIFIER, { 0 group_id 1 group_name });

static SECURITY_GROUP_LIST: List = List::new(Kind::Structure(&SECURITY_GROUP), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupReference {
    pub group_id: Option<String>,
    pub referencing_vpc_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
    pub transit_gateway_id: Option<String>,
}

pub static SECURITY_GROUP_REFERENCE: Schema = Schema {
    name: "SecurityGroupReference",
    members: &[
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("ReferencingVpcId", "ReferencingVpcId", "referencingVpcId", Kind::String(Range::ANY)),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        ),
        Member::new("TransitGatewayId", "TransitGatewayId", "transitGatewayId", Kind::String(Range::ANY)),
    ],
};
structure!(SecurityGroupReference, SECURITY_GROUP_REFERENCE, { 0 group_id 1 referencing_vpc_id 2 vpc_peering_connection_id 3 transit_gateway_id });

static SECURITY_GROUP_REFERENCES: List = List::new(Kind::Structure(&SECURITY_GROUP_REFERENCE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupRule {
    pub security_group_rule_id: Option<String>,
    pub group_id: Option<String>,
    pub group_owner_id: Option<String>,
    pub is_egress: Option<bool>,
    pub ip_protocol: Option<String>,
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
    pub cidr_ipv4: Option<String>,
    pub cidr_ipv6: Option<String>,
    pub prefix_list_id: Option<String>,
    pub referenced_group_info: Option<ReferencedSecurityGroup>,
    pub description: Option<String>,
    pub tags: Vec<Tag>,
    pub security_group_rule_arn: Option<String>,
}

pub static SECURITY_GROUP_RULE: Schema = Schema {
    name: "SecurityGroupRule",
    members: &[
        Member::new(
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            "securityGroupRuleId",
            Kind::String(Range::ANY),
        ),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("GroupOwnerId", "GroupOwnerId", "groupOwnerId", Kind::String(Range::ANY)),
        Member::new("IsEgress", "IsEgress", "isEgress", Kind::Boolean),
        Member::new("IpProtocol", "IpProtocol", "ipProtocol", Kind::String(Range::ANY)),
        Member::new("FromPort", "FromPort", "fromPort", Kind::Integer(Range::ANY)),
        Member::new("ToPort", "ToPort", "toPort", Kind::Integer(Range::ANY)),
        Member::new("CidrIpv4", "CidrIpv4", "cidrIpv4", Kind::String(Range::ANY)),
        Member::new("CidrIpv6", "CidrIpv6", "cidrIpv6", Kind::String(Range::ANY)),
        Member::new("PrefixListId", "PrefixListId", "prefixListId", Kind::String(Range::ANY)),
        Member::new(
            "ReferencedGroupInfo",
            "ReferencedGroupInfo",
            "referencedGroupInfo",
            Kind::Structure(&REFERENCED_SECURITY_GROUP),
        ),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new(
            "SecurityGroupRuleArn",
            "SecurityGroupRuleArn",
            "securityGroupRuleArn",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(SecurityGroupRule, SECURITY_GROUP_RULE, { 0 security_group_rule_id 1 group_id 2 group_owner_id 3 is_egress 4 ip_protocol 5 from_port 6 to_port 7 cidr_ipv4 8 cidr_ipv6 9 prefix_list_id 10 referenced_group_info 11 description 12 tags 13 security_group_rule_arn });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupRuleDescription {
    pub security_group_rule_id: Option<String>,
    pub description: Option<String>,
}

pub static SECURITY_GROUP_RULE_DESCRIPTION: Schema = Schema {
    name: "SecurityGroupRuleDescription",
    members: &[
        Member::new(
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            Kind::String(Range::ANY),
        ),
        Member::new("Description", "Description", "Description", Kind::String(Range::ANY)),
    ],
};
structure!(SecurityGroupRuleDescription, SECURITY_GROUP_RULE_DESCRIPTION, { 0 security_group_rule_id 1 description });

static SECURITY_GROUP_RULE_DESCRIPTION_LIST: List =
    List::new(Kind::Structure(&SECURITY_GROUP_RULE_DESCRIPTION), "", "item");

static SECURITY_GROUP_RULE_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static SECURITY_GROUP_RULE_LIST: List = List::new(Kind::Structure(&SECURITY_GROUP_RULE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupRuleRequest {
    pub ip_protocol: Option<String>,
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
    pub cidr_ipv4: Option<String>,
    pub cidr_ipv6: Option<String>,
    pub prefix_list_id: Option<String>,
    pub referenced_group_id: Option<String>,
    pub description: Option<String>,
}

pub static SECURITY_GROUP_RULE_REQUEST: Schema = Schema {
    name: "SecurityGroupRuleRequest",
    members: &[
        Member::new("IpProtocol", "IpProtocol", "IpProtocol", Kind::String(Range::ANY)),
        Member::new("FromPort", "FromPort", "FromPort", Kind::Integer(Range::ANY)),
        Member::new("ToPort", "ToPort", "ToPort", Kind::Integer(Range::ANY)),
        Member::new("CidrIpv4", "CidrIpv4", "CidrIpv4", Kind::String(Range::ANY)),
        Member::new("CidrIpv6", "CidrIpv6", "CidrIpv6", Kind::String(Range::ANY)),
        Member::new("PrefixListId", "PrefixListId", "PrefixListId", Kind::String(Range::ANY)),
        Member::new("ReferencedGroupId", "ReferencedGroupId", "ReferencedGroupId", Kind::String(Range::ANY)),
        Member::new("Description", "Description", "Description", Kind::String(Range::ANY)),
    ],
};
structure!(SecurityGroupRuleRequest, SECURITY_GROUP_RULE_REQUEST, { 0 ip_protocol 1 from_port 2 to_port 3 cidr_ipv4 4 cidr_ipv6 5 prefix_list_id 6 referenced_group_id 7 description });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupRuleUpdate {
    pub security_group_rule_id: Option<String>,
    pub security_group_rule: Option<SecurityGroupRuleRequest>,
}

pub static SECURITY_GROUP_RULE_UPDATE: Schema = Schema {
    name: "SecurityGroupRuleUpdate",
    members: &[
        Member::new(
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            "SecurityGroupRuleId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new(
            "SecurityGroupRule",
            "SecurityGroupRule",
            "SecurityGroupRule",
            Kind::Structure(&SECURITY_GROUP_RULE_REQUEST),
        ),
    ],
};
structure!(SecurityGroupRuleUpdate, SECURITY_GROUP_RULE_UPDATE, { 0 security_group_rule_id 1 security_group_rule });

static SECURITY_GROUP_RULE_UPDATE_LIST: List =
    List::new(Kind::Structure(&SECURITY_GROUP_RULE_UPDATE), "", "item");

static SECURITY_GROUP_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "SecurityGroup");

string_enum!(SERVICE_CONNECTIVITY_TYPE, ServiceConnectivityType, false, {
IPV4 = "ipv4",
IPV6 = "ipv6",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceDetail {
    pub service_name: Option<String>,
    pub service_id: Option<String>,
    pub service_type: Vec<ServiceTypeDetail>,
    pub service_region: Option<String>,
    pub availability_zone_ids: Vec<String>,
    pub availability_zones: Vec<String>,
    pub owner: Option<String>,
    pub base_endpoint_dns_names: Vec<String>,
    pub private_dns_name: Option<String>,
    pub private_dns_names: Vec<PrivateDnsDetails>,
    pub vpc_endpoint_policy_supported: Option<bool>,
    pub acceptance_required: Option<bool>,
    pub manages_vpc_endpoints: Option<bool>,
    pub payer_responsibility: Option<PayerResponsibility>,
    pub tags: Vec<Tag>,
    pub private_dns_name_verification_state: Option<DnsNameState>,
    pub supported_ip_address_types: Vec<ServiceConnectivityType>,
}

pub static SERVICE_DETAIL: Schema = Schema {
    name: "ServiceDetail",
    members: &[
        Member::new("ServiceName", "ServiceName", "serviceName", Kind::String(Range::ANY)),
        Member::new("ServiceId", "ServiceId", "serviceId", Kind::String(Range::ANY)),
        Member::new("ServiceType", "ServiceType", "serviceType", Kind::List(&SERVICE_TYPE_DETAIL_SET)),
        Member::new("ServiceRegion", "ServiceRegion", "serviceRegion", Kind::String(Range::ANY)),
        Member::new(
            "AvailabilityZoneIds",
            "AvailabilityZoneIdSet",
            "availabilityZoneIdSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new(
            "AvailabilityZones",
            "AvailabilityZoneSet",
            "availabilityZoneSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new("Owner", "Owner", "owner", Kind::String(Range::ANY)),
        Member::new(
            "BaseEndpointDnsNames",
            "BaseEndpointDnsNameSet",
            "baseEndpointDnsNameSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new("PrivateDnsName", "PrivateDnsName", "privateDnsName", Kind::String(Range::ANY)),
        Member::new(
            "PrivateDnsNames",
            "PrivateDnsNameSet",
            "privateDnsNameSet",
            Kind::List(&PRIVATE_DNS_DETAILS_SET),
        ),
        Member::new(
            "VpcEndpointPolicySupported",
            "VpcEndpointPolicySupported",
            "vpcEndpointPolicySupported",
            Kind::Boolean,
        ),
        Member::new("AcceptanceRequired", "AcceptanceRequired", "acceptanceRequired", Kind::Boolean),
        Member::new("ManagesVpcEndpoints", "ManagesVpcEndpoints", "managesVpcEndpoints", Kind::Boolean),
        Member::new(
            "PayerResponsibility",
            "PayerResponsibility",
            "payerResponsibility",
            Kind::Enum(&PAYER_RESPONSIBILITY),
        ),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new(
            "PrivateDnsNameVerificationState",
            "PrivateDnsNameVerificationState",
            "privateDnsNameVerificationState",
            Kind::Enum(&DNS_NAME_STATE),
        ),
        Member::new(
            "SupportedIpAddressTypes",
            "SupportedIpAddressTypeSet",
            "supportedIpAddressTypeSet",
            Kind::List(&SUPPORTED_IP_ADDRESS_TYPES),
        ),
    ],
};
structure!(ServiceDetail, SERVICE_DETAIL, { 0 service_name 1 service_id 2 service_type 3 service_region 4 availability_zone_ids 5 availability_zones 6 owner 7 base_endpoint_dns_names 8 private_dns_name 9 private_dns_names 10 vpc_endpoint_policy_supported 11 acceptance_required 12 manages_vpc_endpoints 13 payer_responsibility 14 tags 15 private_dns_name_verification_state 16 supported_ip_address_types });

static SERVICE_DETAIL_SET: List = List::new(Kind::Structure(&SERVICE_DETAIL), "", "item");

string_enum!(SERVICE_MANAGED, ServiceManaged, false, {
ALB = "alb",
NLB = "nlb",
RNAT = "rnat",
RDS = "rds",
});

string_enum!(SERVICE_TYPE, ServiceType, false, {
INTERFACE = "Interface",
GATEWAY = "Gateway",
GATEWAY_LOAD_BALANCER = "GatewayLoadBalancer",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServiceTypeDetail {
    pub service_type: Option<ServiceType>,
}

pub static SERVICE_TYPE_DETAIL: Schema = Schema {
    name: "ServiceTypeDetail",
    members: &[Member::new("ServiceType", "ServiceType", "serviceType", Kind::Enum(&SERVICE_TYPE))],
};
structure!(ServiceTypeDetail, SERVICE_TYPE_DETAIL, { 0 service_type });

static SERVICE_TYPE_DETAIL_SET: List = List::new(Kind::Structure(&SERVICE_TYPE_DETAIL), "", "item");

string_enum!(SHUTDOWN_BEHAVIOR, ShutdownBehavior, false, {
STOP = "stop",
TERMINATE = "terminate",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Snapshot {
    pub owner_alias: Option<String>,
    pub outpost_arn: Option<String>,
    pub tags: Vec<Tag>,
    pub storage_tier: Option<StorageTier>,
    pub restore_expiry_time: Option<Timestamp>,
    pub sse_type: Option<SSEType>,
    pub availability_zone: Option<String>,
    pub transfer_type: Option<TransferType>,
    pub completion_duration_minutes: Option<i32>,
    pub completion_time: Option<Timestamp>,
    pub full_snapshot_size_in_bytes: Option<i64>,
    pub snapshot_id: Option<String>,
    pub volume_id: Option<String>,
    pub state: Option<SnapshotState>,
    pub state_message: Option<String>,
    pub start_time: Option<Timestamp>,
    pub progress: Option<String>,
    pub owner_id: Option<String>,
    pub description: Option<String>,
    pub volume_size: Option<i32>,
    pub encrypted: Option<bool>,
    pub kms_key_id: Option<String>,
    pub data_encryption_key_id: Option<String>,
}

pub static SNAPSHOT: Schema = Schema {
    name: "Snapshot",
    members: &[
        Member::new("OwnerAlias", "OwnerAlias", "ownerAlias", Kind::String(Range::ANY)),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("StorageTier", "StorageTier", "storageTier", Kind::Enum(&STORAGE_TIER)),
        Member::new("RestoreExpiryTime", "RestoreExpiryTime", "restoreExpiryTime", Kind::Timestamp),
        Member::new("SseType", "SseType", "sseType", Kind::Enum(&SSE_TYPE)),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new("TransferType", "TransferType", "transferType", Kind::Enum(&TRANSFER_TYPE)),
        Member::new(
            "CompletionDurationMinutes",
            "CompletionDurationMinutes",
            "completionDurationMinutes",
            Kind::Integer(Range::ANY),
        ),
        Member::new("CompletionTime", "CompletionTime", "completionTime", Kind::Timestamp),
        Member::new(
            "FullSnapshotSizeInBytes",
            "FullSnapshotSizeInBytes",
            "fullSnapshotSizeInBytes",
            Kind::Long(Range::ANY),
        ),
        Member::new("SnapshotId", "SnapshotId", "snapshotId", Kind::String(Range::ANY)),
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
        Member::new("State", "Status", "status", Kind::Enum(&SNAPSHOT_STATE)),
        Member::new("StateMessage", "StatusMessage", "statusMessage", Kind::String(Range::ANY)),
        Member::new("StartTime", "StartTime", "startTime", Kind::Timestamp),
        Member::new("Progress", "Progress", "progress", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("VolumeSize", "VolumeSize", "volumeSize", Kind::Integer(Range::ANY)),
        Member::new("Encrypted", "Encrypted", "encrypted", Kind::Boolean),
        Member::new("KmsKeyId", "KmsKeyId", "kmsKeyId", Kind::String(Range::ANY)),
        Member::new(
            "DataEncryptionKeyId",
            "DataEncryptionKeyId",
            "dataEncryptionKeyId",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(Snapshot, SNAPSHOT, { 0 owner_alias 1 outpost_arn 2 tags 3 storage_tier 4 restore_expiry_time 5 sse_type 6 availability_zone 7 transfer_type 8 completion_duration_minutes 9 completion_time 10 full_snapshot_size_in_bytes 11 snapshot_id 12 volume_id 13 state 14 state_message 15 start_time 16 progress 17 owner_id 18 description 19 volume_size 20 encrypted 21 kms_key_id 22 data_encryption_key_id });

string_enum!(SNAPSHOT_ATTRIBUTE_NAME, SnapshotAttributeName, false, {
PRODUCT_CODES = "productCodes",
CREATE_VOLUME_PERMISSION = "createVolumePermission",
});

static SNAPSHOT_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "SnapshotId");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SnapshotInfo {
    pub description: Option<String>,
    pub tags: Vec<Tag>,
    pub encrypted: Option<bool>,
    pub volume_id: Option<String>,
    pub state: Option<SnapshotState>,
    pub volume_size: Option<i32>,
    pub start_time: Option<Timestamp>,
    pub progress: Option<String>,
    pub owner_id: Option<String>,
    pub snapshot_id: Option<String>,
    pub outpost_arn: Option<String>,
    pub sse_type: Option<SSEType>,
    pub availability_zone: Option<String>,
}

pub static SNAPSHOT_INFO: Schema = Schema {
    name: "SnapshotInfo",
    members: &[
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("Encrypted", "Encrypted", "encrypted", Kind::Boolean),
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
        Member::new("State", "State", "state", Kind::Enum(&SNAPSHOT_STATE)),
        Member::new("VolumeSize", "VolumeSize", "volumeSize", Kind::Integer(Range::ANY)),
        Member::new("StartTime", "StartTime", "startTime", Kind::Timestamp),
        Member::new("Progress", "Progress", "progress", Kind::String(Range::ANY)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("SnapshotId", "SnapshotId", "snapshotId", Kind::String(Range::ANY)),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("SseType", "SseType", "sseType", Kind::Enum(&SSE_TYPE)),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
    ],
};
structure!(SnapshotInfo, SNAPSHOT_INFO, { 0 description 1 tags 2 encrypted 3 volume_id 4 state 5 volume_size 6 start_time 7 progress 8 owner_id 9 snapshot_id 10 outpost_arn 11 sse_type 12 availability_zone });

static SNAPSHOT_LIST: List = List::new(Kind::Structure(&SNAPSHOT), "", "item");

string_enum!(SNAPSHOT_LOCATION_ENUM, SnapshotLocationEnum, false, {
REGIONAL = "regional",
LOCAL = "local",
});

string_enum!(SNAPSHOT_RETURN_CODES, SnapshotReturnCodes, false, {
SUCCESS = "success",
SKIPPED = "skipped",
MISSING_PERMISSIONS = "missing-permissions",
INTERNAL_ERROR = "internal-error",
CLIENT_ERROR = "client-error",
});

static SNAPSHOT_SET: List = List::new(Kind::Structure(&SNAPSHOT_INFO), "", "item");

string_enum!(SNAPSHOT_STATE, SnapshotState, false, {
PENDING = "pending",
COMPLETED = "completed",
ERROR = "error",
RECOVERABLE = "recoverable",
RECOVERING = "recovering",
});

string_enum!(SPOT_INSTANCE_TYPE, SpotInstanceType, false, {
ONE_TIME = "one-time",
PERSISTENT = "persistent",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpotMarketOptions {
    pub max_price: Option<String>,
    pub spot_instance_type: Option<SpotInstanceType>,
    pub block_duration_minutes: Option<i32>,
    pub valid_until: Option<Timestamp>,
    pub instance_interruption_behavior: Option<InstanceInterruptionBehavior>,
}

pub static SPOT_MARKET_OPTIONS: Schema = Schema {
    name: "SpotMarketOptions",
    members: &[
        Member::new("MaxPrice", "MaxPrice", "MaxPrice", Kind::String(Range::ANY)),
        Member::new(
            "SpotInstanceType",
            "SpotInstanceType",
            "SpotInstanceType",
            Kind::Enum(&SPOT_INSTANCE_TYPE),
        ),
        Member::new(
            "BlockDurationMinutes",
            "BlockDurationMinutes",
            "BlockDurationMinutes",
            Kind::Integer(Range::ANY),
        ),
        Member::new("ValidUntil", "ValidUntil", "ValidUntil", Kind::Timestamp),
        Member::new(
            "InstanceInterruptionBehavior",
            "InstanceInterruptionBehavior",
            "InstanceInterruptionBehavior",
            Kind::Enum(&INSTANCE_INTERRUPTION_BEHAVIOR),
        ),
    ],
};
structure!(SpotMarketOptions, SPOT_MARKET_OPTIONS, { 0 max_price 1 spot_instance_type 2 block_duration_minutes 3 valid_until 4 instance_interruption_behavior });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StaleIpPermission {
    pub from_port: Option<i32>,
    pub ip_protocol: Option<String>,
    pub ip_ranges: Vec<String>,
    pub prefix_list_ids: Vec<String>,
    pub to_port: Option<i32>,
    pub user_id_group_pairs: Vec<UserIdGroupPair>,
}

pub static STALE_IP_PERMISSION: Schema = Schema {
    name: "StaleIpPermission",
    members: &[
        Member::new("FromPort", "FromPort", "fromPort", Kind::Integer(Range::ANY)),
        Member::new("IpProtocol", "IpProtocol", "ipProtocol", Kind::String(Range::ANY)),
        Member::new("IpRanges", "IpRanges", "ipRanges", Kind::List(&IP_RANGES)),
        Member::new("PrefixListIds", "PrefixListIds", "prefixListIds", Kind::List(&PREFIX_LIST_ID_SET)),
        Member::new("ToPort", "ToPort", "toPort", Kind::Integer(Range::ANY)),
        Member::new("UserIdGroupPairs", "Groups", "groups", Kind::List(&USER_ID_GROUP_PAIR_SET)),
    ],
};
structure!(StaleIpPermission, STALE_IP_PERMISSION, { 0 from_port 1 ip_protocol 2 ip_ranges 3 prefix_list_ids 4 to_port 5 user_id_group_pairs });

static STALE_IP_PERMISSION_SET: List = List::new(Kind::Structure(&STALE_IP_PERMISSION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StaleSecurityGroup {
    pub description: Option<String>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub stale_ip_permissions: Vec<StaleIpPermission>,
    pub stale_ip_permissions_egress: Vec<StaleIpPermission>,
    pub vpc_id: Option<String>,
}

pub static STALE_SECURITY_GROUP: Schema = Schema {
    name: "StaleSecurityGroup",
    members: &[
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
        Member::new(
            "StaleIpPermissions",
            "StaleIpPermissions",
            "staleIpPermissions",
            Kind::List(&STALE_IP_PERMISSION_SET),
        ),
        Member::new(
            "StaleIpPermissionsEgress",
            "StaleIpPermissionsEgress",
            "staleIpPermissionsEgress",
            Kind::List(&STALE_IP_PERMISSION_SET),
        ),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
    ],
};
structure!(StaleSecurityGroup, STALE_SECURITY_GROUP, { 0 description 1 group_id 2 group_name 3 stale_ip_permissions 4 stale_ip_permissions_egress 5 vpc_id });

static STALE_SECURITY_GROUP_SET: List = List::new(Kind::Structure(&STALE_SECURITY_GROUP), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StartInstancesRequest {
    pub instance_ids: Vec<String>,
    pub additional_info: Option<String>,
    pub dry_run: Option<bool>,
}

pub static START_INSTANCES_REQUEST: Schema = Schema {
    name: "StartInstancesRequest",
    members: &[
        Member::new("InstanceIds", "InstanceId", "InstanceId", Kind::List(&INSTANCE_ID_STRING_LIST))
            .required(),
        Member::new("AdditionalInfo", "AdditionalInfo", "additionalInfo", Kind::String(Range::ANY)),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(StartInstancesRequest, START_INSTANCES_REQUEST, { 0 instance_ids 1 additional_info 2 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StartInstancesResult {
    pub starting_instances: Vec<InstanceStateChange>,
}

pub static START_INSTANCES_RESULT: Schema = Schema {
    name: "StartInstancesResult",
    members: &[Member::new(
        "StartingInstances",
        "InstancesSet",
        "instancesSet",
        Kind::List(&INSTANCE_STATE_CHANGE_LIST),
    )],
};
structure!(StartInstancesResult, START_INSTANCES_RESULT, { 0 starting_instances });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StartNetworkInsightsAnalysisRequest {
    pub network_insights_path_id: Option<String>,
    pub additional_accounts: Vec<String>,
    pub filter_in_arns: Vec<String>,
    pub filter_out_arns: Vec<String>,
    pub dry_run: Option<bool>,
    pub tag_specifications: Vec<TagSpecification>,
    pub client_token: Option<String>,
}

pub static START_NETWORK_INSIGHTS_ANALYSIS_REQUEST: Schema = Schema {
    name: "StartNetworkInsightsAnalysisRequest",
    members: &[
        Member::new(
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            "NetworkInsightsPathId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new(
            "AdditionalAccounts",
            "AdditionalAccount",
            "AdditionalAccount",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new("FilterInArns", "FilterInArn", "FilterInArn", Kind::List(&ARN_LIST)),
        Member::new("FilterOutArns", "FilterOutArn", "FilterOutArn", Kind::List(&ARN_LIST)),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new(
            "TagSpecifications",
            "TagSpecification",
            "TagSpecification",
            Kind::List(&TAG_SPECIFICATION_LIST),
        ),
        Member::new("ClientToken", "ClientToken", "ClientToken", Kind::String(Range::ANY))
            .required()
            .idempotency_token(),
    ],
};
structure!(StartNetworkInsightsAnalysisRequest, START_NETWORK_INSIGHTS_ANALYSIS_REQUEST, { 0 network_insights_path_id 1 additional_accounts 2 filter_in_arns 3 filter_out_arns 4 dry_run 5 tag_specifications 6 client_token });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StartNetworkInsightsAnalysisResult {
    pub network_insights_analysis: Option<NetworkInsightsAnalysis>,
}

pub static START_NETWORK_INSIGHTS_ANALYSIS_RESULT: Schema = Schema {
    name: "StartNetworkInsightsAnalysisResult",
    members: &[Member::new(
        "NetworkInsightsAnalysis",
        "NetworkInsightsAnalysis",
        "networkInsightsAnalysis",
        Kind::Structure(&NETWORK_INSIGHTS_ANALYSIS),
    )],
};
structure!(StartNetworkInsightsAnalysisResult, START_NETWORK_INSIGHTS_ANALYSIS_RESULT, { 0 network_insights_analysis });

string_enum!(STATE, State, false, {
PENDING_ACCEPTANCE = "PendingAcceptance",
PENDING = "Pending",
AVAILABLE = "Available",
DELETING = "Deleting",
DELETED = "Deleted",
REJECTED = "Rejected",
FAILED = "Failed",
EXPIRED = "Expired",
PARTIAL = "Partial",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StateReason {
    pub code: Option<String>,
    pub message: Option<String>,
}

pub static STATE_REASON: Schema = Schema {
    name: "StateReason",
    members: &[
        Member::new("Code", "Code", "code", Kind::String(Range::ANY)),
        Member::new("Message", "Message", "message", Kind::String(Range::ANY)),
    ],
};
structure!(StateReason, STATE_REASON, { 0 code 1 message });

string_enum!(STATUS_NAME, StatusName, false, {
REACHABILITY = "reachability",
});

string_enum!(STATUS_TYPE, StatusType, false, {
PASSED = "passed",
FAILED = "failed",
INSUFFICIENT_DATA = "insufficient-data",
INITIALIZING = "initializing",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StopInstancesRequest {
    pub instance_ids: Vec<String>,
    pub hibernate: Option<bool>,
    pub skip_os_shutdown: Option<bool>,
    pub dry_run: Option<bool>,
    pub force: Option<bool>,
}

pub static STOP_INSTANCES_REQUEST: Schema = Schema {
    name: "StopInstancesRequest",
    members: &[
        Member::new("InstanceIds", "InstanceId", "InstanceId", Kind::List(&INSTANCE_ID_STRING_LIST))
            .required(),
        Member::new("Hibernate", "Hibernate", "Hibernate", Kind::Boolean),
        Member::new("SkipOsShutdown", "SkipOsShutdown", "SkipOsShutdown", Kind::Boolean),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
        Member::new("Force", "Force", "force", Kind::Boolean),
    ],
};
structure!(StopInstancesRequest, STOP_INSTANCES_REQUEST, { 0 instance_ids 1 hibernate 2 skip_os_shutdown 3 dry_run 4 force });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StopInstancesResult {
    pub stopping_instances: Vec<InstanceStateChange>,
}

pub static STOP_INSTANCES_RESULT: Schema = Schema {
    name: "StopInstancesResult",
    members: &[Member::new(
        "StoppingInstances",
        "InstancesSet",
        "instancesSet",
        Kind::List(&INSTANCE_STATE_CHANGE_LIST),
    )],
};
structure!(StopInstancesResult, STOP_INSTANCES_RESULT, { 0 stopping_instances });

string_enum!(STORAGE_TIER, StorageTier, false, {
ARCHIVE = "archive",
STANDARD = "standard",
});

static STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Subnet {
    pub availability_zone_id: Option<String>,
    pub enable_lni_at_device_index: Option<i32>,
    pub map_customer_owned_ip_on_launch: Option<bool>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub owner_id: Option<String>,
    pub assign_ipv6_address_on_creation: Option<bool>,
    pub ipv6_cidr_block_association_set: Vec<SubnetIpv6CidrBlockAssociation>,
    pub tags: Vec<Tag>,
    pub subnet_arn: Option<String>,
    pub outpost_arn: Option<String>,
    pub enable_dns64: Option<bool>,
    pub ipv6_native: Option<bool>,
    pub private_dns_name_options_on_launch: Option<PrivateDnsNameOptionsOnLaunch>,
    pub block_public_access_states: Option<BlockPublicAccessStates>,
    pub r#type: Option<String>,
    pub subnet_id: Option<String>,
    pub state: Option<SubnetState>,
    pub vpc_id: Option<String>,
    pub cidr_block: Option<String>,
    pub available_ip_address_count: Option<i32>,
    pub availability_zone: Option<String>,
    pub default_for_az: Option<bool>,
    pub map_public_ip_on_launch: Option<bool>,
}

pub static SUBNET: Schema = Schema {
    name: "Subnet",
    members: &[
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "EnableLniAtDeviceIndex",
            "EnableLniAtDeviceIndex",
            "enableLniAtDeviceIndex",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "MapCustomerOwnedIpOnLaunch",
            "MapCustomerOwnedIpOnLaunch",
            "mapCustomerOwnedIpOnLaunch",
            Kind::Boolean,
        ),
        Member::new(
            "CustomerOwnedIpv4Pool",
            "CustomerOwnedIpv4Pool",
            "customerOwnedIpv4Pool",
            Kind::String(Range::ANY),
        ),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new(
            "AssignIpv6AddressOnCreation",
            "AssignIpv6AddressOnCreation",
            "assignIpv6AddressOnCreation",
            Kind::Boolean,
        ),
        Member::new(
            "Ipv6CidrBlockAssociationSet",
            "Ipv6CidrBlockAssociationSet",
            "ipv6CidrBlockAssociationSet",
            Kind::List(&SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION_SET),
        ),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)).omit_empty(),
        Member::new("SubnetArn", "SubnetArn", "subnetArn", Kind::String(Range::ANY)),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("EnableDns64", "EnableDns64", "enableDns64", Kind::Boolean),
        Member::new("Ipv6Native", "Ipv6Native", "ipv6Native", Kind::Boolean),
        Member::new(
            "PrivateDnsNameOptionsOnLaunch",
            "PrivateDnsNameOptionsOnLaunch",
            "privateDnsNameOptionsOnLaunch",
            Kind::Structure(&PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH),
        ),
        Member::new(
            "BlockPublicAccessStates",
            "BlockPublicAccessStates",
            "blockPublicAccessStates",
            Kind::Structure(&BLOCK_PUBLIC_ACCESS_STATES),
        ),
        Member::new("Type", "Type", "type", Kind::String(Range::ANY)),
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("State", "State", "state", Kind::Enum(&SUBNET_STATE)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("CidrBlock", "CidrBlock", "cidrBlock", Kind::String(Range::ANY)),
        Member::new(
            "AvailableIpAddressCount",
            "AvailableIpAddressCount",
            "availableIpAddressCount",
            Kind::Integer(Range::ANY),
        ),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new("DefaultForAz", "DefaultForAz", "defaultForAz", Kind::Boolean),
        Member::new("MapPublicIpOnLaunch", "MapPublicIpOnLaunch", "mapPublicIpOnLaunch", Kind::Boolean),
    ],
};
structure!(Subnet, SUBNET, { 0 availability_zone_id 1 enable_lni_at_device_index 2 map_customer_owned_ip_on_launch 3 customer_owned_ipv4_pool 4 owner_id 5 assign_ipv6_address_on_creation 6 ipv6_cidr_block_association_set 7 tags 8 subnet_arn 9 outpost_arn 10 enable_dns64 11 ipv6_native 12 private_dns_name_options_on_launch 13 block_public_access_states 14 r#type 15 subnet_id 16 state 17 vpc_id 18 cidr_block 19 available_ip_address_count 20 availability_zone 21 default_for_az 22 map_public_ip_on_launch });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SubnetCidrBlockState {
    pub state: Option<SubnetCidrBlockStateCode>,
    pub status_message: Option<String>,
}

pub static SUBNET_CIDR_BLOCK_STATE: Schema = Schema {
    name: "SubnetCidrBlockState",
    members: &[
        Member::new("State", "State", "state", Kind::Enum(&SUBNET_CIDR_BLOCK_STATE_CODE)),
        Member::new("StatusMessage", "StatusMessage", "statusMessage", Kind::String(Range::ANY)),
    ],
};
structure!(SubnetCidrBlockState, SUBNET_CIDR_BLOCK_STATE, { 0 state 1 status_message });

string_enum!(SUBNET_CIDR_BLOCK_STATE_CODE, SubnetCidrBlockStateCode, false, {
ASSOCIATING = "associating",
ASSOCIATED = "associated",
DISASSOCIATING = "disassociating",
DISASSOCIATED = "disassociated",
FAILING = "failing",
FAILED = "failed",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SubnetConfiguration {
    pub subnet_id: Option<String>,
    pub ipv4: Option<String>,
    pub ipv6: Option<String>,
}

pub static SUBNET_CONFIGURATION: Schema = Schema {
    name: "SubnetConfiguration",
    members: &[
        Member::new("SubnetId", "SubnetId", "SubnetId", Kind::String(Range::ANY)),
        Member::new("Ipv4", "Ipv4", "Ipv4", Kind::String(Range::ANY)),
        Member::new("Ipv6", "Ipv6", "Ipv6", Kind::String(Range::ANY)),
    ],
};
structure!(SubnetConfiguration, SUBNET_CONFIGURATION, { 0 subnet_id 1 ipv4 2 ipv6 });

static SUBNET_CONFIGURATIONS_LIST: List = List::new(Kind::Structure(&SUBNET_CONFIGURATION), "", "item");

static SUBNET_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "AssociatedSubnetId");

static SUBNET_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "SubnetId");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SubnetIpPrefixes {
    pub subnet_id: Option<String>,
    pub ip_prefixes: Vec<String>,
}

pub static SUBNET_IP_PREFIXES: Schema = Schema {
    name: "SubnetIpPrefixes",
    members: &[
        Member::new("SubnetId", "SubnetId", "subnetId", Kind::String(Range::ANY)),
        Member::new("IpPrefixes", "IpPrefixSet", "ipPrefixSet", Kind::List(&VALUE_STRING_LIST)),
    ],
};
structure!(SubnetIpPrefixes, SUBNET_IP_PREFIXES, { 0 subnet_id 1 ip_prefixes });

static SUBNET_IP_PREFIXES_LIST: List = List::new(Kind::Structure(&SUBNET_IP_PREFIXES), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct SubnetIpv6CidrBlockAssociation {
    pub association_id: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub ipv6_cidr_block_state: Option<SubnetCidrBlockState>,
    pub ipv6_address_attribute: Option<Ipv6AddressAttribute>,
    pub ip_source: Option<IpSource>,
}

pub static SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION: Schema = Schema {
    name: "SubnetIpv6CidrBlockAssociation",
    members: &[
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", Kind::String(Range::ANY)),
        Member::new(
            "Ipv6CidrBlockState",
            "Ipv6CidrBlockState",
            "ipv6CidrBlockState",
            Kind::Structure(&SUBNET_CIDR_BLOCK_STATE),
        ),
        Member::new(
            "Ipv6AddressAttribute",
            "Ipv6AddressAttribute",
            "ipv6AddressAttribute",
            Kind::Enum(&IPV6_ADDRESS_ATTRIBUTE),
        ),
        Member::new("IpSource", "IpSource", "ipSource", Kind::Enum(&IP_SOURCE)),
    ],
};
structure!(SubnetIpv6CidrBlockAssociation, SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION, { 0 association_id 1 ipv6_cidr_block 2 ipv6_cidr_block_state 3 ipv6_address_attribute 4 ip_source });

static SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION_SET: List =
    List::new(Kind::Structure(&SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION), "", "item");

static SUBNET_LIST: List = List::new(Kind::Structure(&SUBNET), "", "item");

string_enum!(SUBNET_STATE, SubnetState, false, {
PENDING = "pending",
AVAILABLE = "available",
UNAVAILABLE = "unavailable",
FAILED = "failed",
FAILED_INSUFFICIENT_CAPACITY = "failed-insufficient-capacity",
});

string_enum!(SUMMARY_STATUS, SummaryStatus, false, {
OK = "ok",
IMPAIRED = "impaired",
INSUFFICIENT_DATA = "insufficient-data",
NOT_APPLICABLE = "not-applicable",
INITIALIZING = "initializing",
});

string_enum!(SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE, SupportedAdditionalProcessorFeature, false, {
AMD_SEV_SNP = "amd-sev-snp",
NESTED_VIRTUALIZATION = "nested-virtualization",
});

static SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE_LIST: List =
    List::new(Kind::Enum(&SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE), "", "item");

static SUPPORTED_IP_ADDRESS_TYPES: List = List::new(Kind::Enum(&SERVICE_CONNECTIVITY_TYPE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}

pub static TAG: Schema = Schema {
    name: "Tag",
    members: &[
        Member::new("Key", "Key", "key", Kind::String(Range::ANY)),
        Member::new("Value", "Value", "value", Kind::String(Range::ANY)),
    ],
};
structure!(Tag, TAG, { 0 key 1 value });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagDescription {
    pub key: Option<String>,
    pub resource_id: Option<String>,
    pub resource_type: Option<ResourceType>,
    pub value: Option<String>,
}

pub static TAG_DESCRIPTION: Schema = Schema {
    name: "TagDescription",
    members: &[
        Member::new("Key", "Key", "key", Kind::String(Range::ANY)),
        Member::new("ResourceId", "ResourceId", "resourceId", Kind::String(Range::ANY)),
        Member::new("ResourceType", "ResourceType", "resourceType", Kind::Enum(&RESOURCE_TYPE)),
        Member::new("Value", "Value", "value", Kind::String(Range::ANY)),
    ],
};
structure!(TagDescription, TAG_DESCRIPTION, { 0 key 1 resource_id 2 resource_type 3 value });

static TAG_DESCRIPTION_LIST: List = List::new(Kind::Structure(&TAG_DESCRIPTION), "", "item");

static TAG_LIST: List = List::new(Kind::Structure(&TAG), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagSpecification {
    pub resource_type: Option<ResourceType>,
    pub tags: Vec<Tag>,
}

pub static TAG_SPECIFICATION: Schema = Schema {
    name: "TagSpecification",
    members: &[
        Member::new("ResourceType", "ResourceType", "resourceType", Kind::Enum(&RESOURCE_TYPE)),
        Member::new("Tags", "Tag", "Tag", Kind::List(&TAG_LIST)),
    ],
};
structure!(TagSpecification, TAG_SPECIFICATION, { 0 resource_type 1 tags });

static TAG_SPECIFICATION_LIST: List = List::new(Kind::Structure(&TAG_SPECIFICATION), "", "item");

string_enum!(TENANCY, Tenancy, false, {
DEFAULT = "default",
DEDICATED = "dedicated",
HOST = "host",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TerminateInstancesRequest {
    pub instance_ids: Vec<String>,
    pub force: Option<bool>,
    pub skip_os_shutdown: Option<bool>,
    pub dry_run: Option<bool>,
}

pub static TERMINATE_INSTANCES_REQUEST: Schema = Schema {
    name: "TerminateInstancesRequest",
    members: &[
        Member::new("InstanceIds", "InstanceId", "InstanceId", Kind::List(&INSTANCE_ID_STRING_LIST))
            .required(),
        Member::new("Force", "Force", "Force", Kind::Boolean),
        Member::new("SkipOsShutdown", "SkipOsShutdown", "SkipOsShutdown", Kind::Boolean),
        Member::new("DryRun", "DryRun", "dryRun", Kind::Boolean),
    ],
};
structure!(TerminateInstancesRequest, TERMINATE_INSTANCES_REQUEST, { 0 instance_ids 1 force 2 skip_os_shutdown 3 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TerminateInstancesResult {
    pub terminating_instances: Vec<InstanceStateChange>,
}

pub static TERMINATE_INSTANCES_RESULT: Schema = Schema {
    name: "TerminateInstancesResult",
    members: &[Member::new(
        "TerminatingInstances",
        "InstancesSet",
        "instancesSet",
        Kind::List(&INSTANCE_STATE_CHANGE_LIST),
    )],
};
structure!(TerminateInstancesResult, TERMINATE_INSTANCES_RESULT, { 0 terminating_instances });

static THREADS_PER_CORE_LIST: List = List::new(Kind::Integer(Range::ANY), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TotalLocalStorageGB {
    pub min: Option<f64>,
    pub max: Option<f64>,
}

pub static TOTAL_LOCAL_STORAGE_GB: Schema = Schema {
    name: "TotalLocalStorageGB",
    members: &[
        Member::new("Min", "Min", "min", Kind::Double),
        Member::new("Max", "Max", "max", Kind::Double),
    ],
};
structure!(TotalLocalStorageGB, TOTAL_LOCAL_STORAGE_GB, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TotalLocalStorageGBRequest {
    pub min: Option<f64>,
    pub max: Option<f64>,
}

pub static TOTAL_LOCAL_STORAGE_GB_REQUEST: Schema = Schema {
    name: "TotalLocalStorageGBRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Double),
        Member::new("Max", "Max", "Max", Kind::Double),
    ],
};
structure!(TotalLocalStorageGBRequest, TOTAL_LOCAL_STORAGE_GB_REQUEST, { 0 min 1 max });

string_enum!(TPM_SUPPORT_VALUES, TpmSupportValues, false, {
V2_0 = "v2.0",
});

string_enum!(TRAFFIC_TYPE, TrafficType, false, {
ACCEPT = "ACCEPT",
REJECT = "REJECT",
ALL = "ALL",
});

string_enum!(TRANSFER_TYPE, TransferType, false, {
TIME_BASED = "time-based",
STANDARD = "standard",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TransitGatewayRouteTableRoute {
    pub destination_cidr: Option<String>,
    pub state: Option<String>,
    pub route_origin: Option<String>,
    pub prefix_list_id: Option<String>,
    pub attachment_id: Option<String>,
    pub resource_id: Option<String>,
    pub resource_type: Option<String>,
}

pub static TRANSIT_GATEWAY_ROUTE_TABLE_ROUTE: Schema = Schema {
    name: "TransitGatewayRouteTableRoute",
    members: &[
        Member::new("DestinationCidr", "DestinationCidr", "destinationCidr", Kind::String(Range::ANY)),
        Member::new("State", "State", "state", Kind::String(Range::ANY)),
        Member::new("RouteOrigin", "RouteOrigin", "routeOrigin", Kind::String(Range::ANY)),
        Member::new("PrefixListId", "PrefixListId", "prefixListId", Kind::String(Range::ANY)),
        Member::new("AttachmentId", "AttachmentId", "attachmentId", Kind::String(Range::ANY)),
        Member::new("ResourceId", "ResourceId", "resourceId", Kind::String(Range::ANY)),
        Member::new("ResourceType", "ResourceType", "resourceType", Kind::String(Range::ANY)),
    ],
};
structure!(TransitGatewayRouteTableRoute, TRANSIT_GATEWAY_ROUTE_TABLE_ROUTE, { 0 destination_cidr 1 state 2 route_origin 3 prefix_list_id 4 attachment_id 5 resource_id 6 resource_type });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnassignIpv6AddressesRequest {
    pub ipv6_prefixes: Vec<String>,
    pub network_interface_id: Option<String>,
    pub ipv6_addresses: Vec<String>,
}

pub static UNASSIGN_IPV6_ADDRESSES_REQUEST: Schema = Schema {
    name: "UnassignIpv6AddressesRequest",
    members: &[
        Member::new("Ipv6Prefixes", "Ipv6Prefix", "Ipv6Prefix", Kind::List(&IP_PREFIX_LIST)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new("Ipv6Addresses", "Ipv6Addresses", "ipv6Addresses", Kind::List(&IPV6_ADDRESS_LIST)),
    ],
};
structure!(UnassignIpv6AddressesRequest, UNASSIGN_IPV6_ADDRESSES_REQUEST, { 0 ipv6_prefixes 1 network_interface_id 2 ipv6_addresses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnassignIpv6AddressesResult {
    pub network_interface_id: Option<String>,
    pub unassigned_ipv6_addresses: Vec<String>,
    pub unassigned_ipv6_prefixes: Vec<String>,
}

pub static UNASSIGN_IPV6_ADDRESSES_RESULT: Schema = Schema {
    name: "UnassignIpv6AddressesResult",
    members: &[
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "UnassignedIpv6Addresses",
            "UnassignedIpv6Addresses",
            "unassignedIpv6Addresses",
            Kind::List(&IPV6_ADDRESS_LIST),
        ),
        Member::new(
            "UnassignedIpv6Prefixes",
            "UnassignedIpv6PrefixSet",
            "unassignedIpv6PrefixSet",
            Kind::List(&IP_PREFIX_LIST),
        ),
    ],
};
structure!(UnassignIpv6AddressesResult, UNASSIGN_IPV6_ADDRESSES_RESULT, { 0 network_interface_id 1 unassigned_ipv6_addresses 2 unassigned_ipv6_prefixes });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnassignPrivateIpAddressesRequest {
    pub ipv4_prefixes: Vec<String>,
    pub network_interface_id: Option<String>,
    pub private_ip_addresses: Vec<String>,
}

pub static UNASSIGN_PRIVATE_IP_ADDRESSES_REQUEST: Schema = Schema {
    name: "UnassignPrivateIpAddressesRequest",
    members: &[
        Member::new("Ipv4Prefixes", "Ipv4Prefix", "Ipv4Prefix", Kind::List(&IP_PREFIX_LIST)),
        Member::new(
            "NetworkInterfaceId",
            "NetworkInterfaceId",
            "networkInterfaceId",
            Kind::String(Range::ANY),
        )
        .required(),
        Member::new(
            "PrivateIpAddresses",
            "PrivateIpAddress",
            "privateIpAddress",
            Kind::List(&PRIVATE_IP_ADDRESS_STRING_LIST),
        ),
    ],
};
structure!(UnassignPrivateIpAddressesRequest, UNASSIGN_PRIVATE_IP_ADDRESSES_REQUEST, { 0 ipv4_prefixes 1 network_interface_id 2 private_ip_addresses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnassignPrivateNatGatewayAddressRequest {
    pub nat_gateway_id: Option<String>,
    pub private_ip_addresses: Vec<String>,
    pub max_drain_duration_seconds: Option<i32>,
    pub dry_run: Option<bool>,
}

pub static UNASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_REQUEST: Schema = Schema {
    name: "UnassignPrivateNatGatewayAddressRequest",
    members: &[
        Member::new("NatGatewayId", "NatGatewayId", "NatGatewayId", Kind::String(Range::ANY)).required(),
        Member::new("PrivateIpAddresses", "PrivateIpAddress", "PrivateIpAddress", Kind::List(&IP_LIST))
            .required(),
        Member::new(
            "MaxDrainDurationSeconds",
            "MaxDrainDurationSeconds",
            "MaxDrainDurationSeconds",
            Kind::Integer(Range::new(Some(1), Some(4000))),
        ),
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
    ],
};
structure!(UnassignPrivateNatGatewayAddressRequest, UNASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_REQUEST, { 0 nat_gateway_id 1 private_ip_addresses 2 max_drain_duration_seconds 3 dry_run });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnassignPrivateNatGatewayAddressResult {
    pub nat_gateway_id: Option<String>,
    pub nat_gateway_addresses: Vec<NatGatewayAddress>,
}

pub static UNASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_RESULT: Schema = Schema {
    name: "UnassignPrivateNatGatewayAddressResult",
    members: &[
        Member::new("NatGatewayId", "NatGatewayId", "natGatewayId", Kind::String(Range::ANY)),
        Member::new(
            "NatGatewayAddresses",
            "NatGatewayAddressSet",
            "natGatewayAddressSet",
            Kind::List(&NAT_GATEWAY_ADDRESS_LIST),
        ),
    ],
};
structure!(UnassignPrivateNatGatewayAddressResult, UNASSIGN_PRIVATE_NAT_GATEWAY_ADDRESS_RESULT, { 0 nat_gateway_id 1 nat_gateway_addresses });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnsuccessfulItem {
    pub error: Option<UnsuccessfulItemError>,
    pub resource_id: Option<String>,
}

pub static UNSUCCESSFUL_ITEM: Schema = Schema {
    name: "UnsuccessfulItem",
    members: &[
        Member::new("Error", "Error", "error", Kind::Structure(&UNSUCCESSFUL_ITEM_ERROR)),
        Member::new("ResourceId", "ResourceId", "resourceId", Kind::String(Range::ANY)),
    ],
};
structure!(UnsuccessfulItem, UNSUCCESSFUL_ITEM, { 0 error 1 resource_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnsuccessfulItemError {
    pub code: Option<String>,
    pub message: Option<String>,
}

pub static UNSUCCESSFUL_ITEM_ERROR: Schema = Schema {
    name: "UnsuccessfulItemError",
    members: &[
        Member::new("Code", "Code", "code", Kind::String(Range::ANY)),
        Member::new("Message", "Message", "message", Kind::String(Range::ANY)),
    ],
};
structure!(UnsuccessfulItemError, UNSUCCESSFUL_ITEM_ERROR, { 0 code 1 message });

static UNSUCCESSFUL_ITEM_SET: List = List::new(Kind::Structure(&UNSUCCESSFUL_ITEM), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSecurityGroupRuleDescriptionsEgressRequest {
    pub dry_run: Option<bool>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Vec<IpPermission>,
    pub security_group_rule_descriptions: Vec<SecurityGroupRuleDescription>,
}

pub static UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_REQUEST: Schema = Schema {
    name: "UpdateSecurityGroupRuleDescriptionsEgressRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::ANY)),
        Member::new("IpPermissions", "IpPermissions", "IpPermissions", Kind::List(&IP_PERMISSION_LIST)),
        Member::new(
            "SecurityGroupRuleDescriptions",
            "SecurityGroupRuleDescription",
            "SecurityGroupRuleDescription",
            Kind::List(&SECURITY_GROUP_RULE_DESCRIPTION_LIST),
        ),
    ],
};
structure!(UpdateSecurityGroupRuleDescriptionsEgressRequest, UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_REQUEST, { 0 dry_run 1 group_id 2 group_name 3 ip_permissions 4 security_group_rule_descriptions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSecurityGroupRuleDescriptionsEgressResult {
    pub r#return: Option<bool>,
}

pub static UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_RESULT: Schema = Schema {
    name: "UpdateSecurityGroupRuleDescriptionsEgressResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(UpdateSecurityGroupRuleDescriptionsEgressResult, UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_RESULT, { 0 r#return });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSecurityGroupRuleDescriptionsIngressRequest {
    pub dry_run: Option<bool>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Vec<IpPermission>,
    pub security_group_rule_descriptions: Vec<SecurityGroupRuleDescription>,
}

pub static UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_REQUEST: Schema = Schema {
    name: "UpdateSecurityGroupRuleDescriptionsIngressRequest",
    members: &[
        Member::new("DryRun", "DryRun", "DryRun", Kind::Boolean),
        Member::new("GroupId", "GroupId", "GroupId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "GroupName", Kind::String(Range::ANY)),
        Member::new("IpPermissions", "IpPermissions", "IpPermissions", Kind::List(&IP_PERMISSION_LIST)),
        Member::new(
            "SecurityGroupRuleDescriptions",
            "SecurityGroupRuleDescription",
            "SecurityGroupRuleDescription",
            Kind::List(&SECURITY_GROUP_RULE_DESCRIPTION_LIST),
        ),
    ],
};
structure!(UpdateSecurityGroupRuleDescriptionsIngressRequest, UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_REQUEST, { 0 dry_run 1 group_id 2 group_name 3 ip_permissions 4 security_group_rule_descriptions });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSecurityGroupRuleDescriptionsIngressResult {
    pub r#return: Option<bool>,
}

pub static UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_RESULT: Schema = Schema {
    name: "UpdateSecurityGroupRuleDescriptionsIngressResult",
    members: &[Member::new("Return", "Return", "return", Kind::Boolean)],
};
structure!(UpdateSecurityGroupRuleDescriptionsIngressResult, UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_RESULT, { 0 r#return });

string_enum!(USAGE_CLASS_TYPE, UsageClassType, false, {
SPOT = "spot",
ON_DEMAND = "on-demand",
CAPACITY_BLOCK = "capacity-block",
});

static USAGE_CLASS_TYPE_LIST: List = List::new(Kind::Enum(&USAGE_CLASS_TYPE), "", "item");

static USER_GROUP_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "UserGroup");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserIdGroupPair {
    pub description: Option<String>,
    pub user_id: Option<String>,
    pub group_name: Option<String>,
    pub group_id: Option<String>,
    pub vpc_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
    pub peering_status: Option<String>,
}

pub static USER_ID_GROUP_PAIR: Schema = Schema {
    name: "UserIdGroupPair",
    members: &[
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("UserId", "UserId", "userId", Kind::String(Range::ANY)),
        Member::new("GroupName", "GroupName", "groupName", Kind::String(Range::ANY)),
        Member::new("GroupId", "GroupId", "groupId", Kind::String(Range::ANY)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        ),
        Member::new("PeeringStatus", "PeeringStatus", "peeringStatus", Kind::String(Range::ANY)),
    ],
};
structure!(UserIdGroupPair, USER_ID_GROUP_PAIR, { 0 description 1 user_id 2 group_name 3 group_id 4 vpc_id 5 vpc_peering_connection_id 6 peering_status });

static USER_ID_GROUP_PAIR_LIST: List = List::new(Kind::Structure(&USER_ID_GROUP_PAIR), "", "item");

static USER_ID_GROUP_PAIR_SET: List = List::new(Kind::Structure(&USER_ID_GROUP_PAIR), "", "item");

static USER_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "UserId");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VCpuCountRange {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static V_CPU_COUNT_RANGE: Schema = Schema {
    name: "VCpuCountRange",
    members: &[
        Member::new("Min", "Min", "min", Kind::Integer(Range::ANY)),
        Member::new("Max", "Max", "max", Kind::Integer(Range::ANY)),
    ],
};
structure!(VCpuCountRange, V_CPU_COUNT_RANGE, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VCpuCountRangeRequest {
    pub min: Option<i32>,
    pub max: Option<i32>,
}

pub static V_CPU_COUNT_RANGE_REQUEST: Schema = Schema {
    name: "VCpuCountRangeRequest",
    members: &[
        Member::new("Min", "Min", "Min", Kind::Integer(Range::ANY)).required(),
        Member::new("Max", "Max", "Max", Kind::Integer(Range::ANY)),
    ],
};
structure!(VCpuCountRangeRequest, V_CPU_COUNT_RANGE_REQUEST, { 0 min 1 max });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VCpuInfo {
    pub default_v_cpus: Option<i32>,
    pub default_cores: Option<i32>,
    pub default_threads_per_core: Option<i32>,
    pub valid_cores: Vec<i32>,
    pub valid_threads_per_core: Vec<i32>,
}

pub static V_CPU_INFO: Schema = Schema {
    name: "VCpuInfo",
    members: &[
        Member::new("DefaultVCpus", "DefaultVCpus", "defaultVCpus", Kind::Integer(Range::ANY)),
        Member::new("DefaultCores", "DefaultCores", "defaultCores", Kind::Integer(Range::ANY)),
        Member::new(
            "DefaultThreadsPerCore",
            "DefaultThreadsPerCore",
            "defaultThreadsPerCore",
            Kind::Integer(Range::ANY),
        ),
        Member::new("ValidCores", "ValidCores", "validCores", Kind::List(&CORE_COUNT_LIST)),
        Member::new(
            "ValidThreadsPerCore",
            "ValidThreadsPerCore",
            "validThreadsPerCore",
            Kind::List(&THREADS_PER_CORE_LIST),
        ),
    ],
};
structure!(VCpuInfo, V_CPU_INFO, { 0 default_v_cpus 1 default_cores 2 default_threads_per_core 3 valid_cores 4 valid_threads_per_core });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ValidationError {
    pub code: Option<String>,
    pub message: Option<String>,
}

pub static VALIDATION_ERROR: Schema = Schema {
    name: "ValidationError",
    members: &[
        Member::new("Code", "Code", "code", Kind::String(Range::ANY)),
        Member::new("Message", "Message", "message", Kind::String(Range::ANY)),
    ],
};
structure!(ValidationError, VALIDATION_ERROR, { 0 code 1 message });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ValidationWarning {
    pub errors: Vec<ValidationError>,
}

pub static VALIDATION_WARNING: Schema = Schema {
    name: "ValidationWarning",
    members: &[Member::new("Errors", "ErrorSet", "errorSet", Kind::List(&ERROR_SET))],
};
structure!(ValidationWarning, VALIDATION_WARNING, { 0 errors });

static VALUE_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static VERSION_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

string_enum!(VIRTUALIZATION_TYPE, VirtualizationType, false, {
HVM = "hvm",
PARAVIRTUAL = "paravirtual",
});

static VIRTUALIZATION_TYPE_LIST: List = List::new(Kind::Enum(&VIRTUALIZATION_TYPE), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Volume {
    pub availability_zone_id: Option<String>,
    pub outpost_arn: Option<String>,
    pub source_volume_id: Option<String>,
    pub iops: Option<i32>,
    pub tags: Vec<Tag>,
    pub volume_type: Option<VolumeType>,
    pub fast_restored: Option<bool>,
    pub multi_attach_enabled: Option<bool>,
    pub throughput: Option<i32>,
    pub sse_type: Option<SSEType>,
    pub operator: Option<OperatorResponse>,
    pub volume_initialization_rate: Option<i32>,
    pub volume_id: Option<String>,
    pub size: Option<i32>,
    pub snapshot_id: Option<String>,
    pub availability_zone: Option<String>,
    pub state: Option<VolumeState>,
    pub create_time: Option<Timestamp>,
    pub attachments: Vec<VolumeAttachment>,
    pub encrypted: Option<bool>,
    pub kms_key_id: Option<String>,
}

pub static VOLUME: Schema = Schema {
    name: "Volume",
    members: &[
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("SourceVolumeId", "SourceVolumeId", "sourceVolumeId", Kind::String(Range::ANY)),
        Member::new("Iops", "Iops", "iops", Kind::Integer(Range::ANY)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("VolumeType", "VolumeType", "volumeType", Kind::Enum(&VOLUME_TYPE)),
        Member::new("FastRestored", "FastRestored", "fastRestored", Kind::Boolean),
        Member::new("MultiAttachEnabled", "MultiAttachEnabled", "multiAttachEnabled", Kind::Boolean),
        Member::new("Throughput", "Throughput", "throughput", Kind::Integer(Range::ANY)),
        Member::new("SseType", "SseType", "sseType", Kind::Enum(&SSE_TYPE)),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
        Member::new(
            "VolumeInitializationRate",
            "VolumeInitializationRate",
            "volumeInitializationRate",
            Kind::Integer(Range::ANY),
        ),
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
        Member::new("Size", "Size", "size", Kind::Integer(Range::ANY)),
        Member::new("SnapshotId", "SnapshotId", "snapshotId", Kind::String(Range::ANY)),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new("State", "Status", "status", Kind::Enum(&VOLUME_STATE)),
        Member::new("CreateTime", "CreateTime", "createTime", Kind::Timestamp),
        Member::new("Attachments", "AttachmentSet", "attachmentSet", Kind::List(&VOLUME_ATTACHMENT_LIST)),
        Member::new("Encrypted", "Encrypted", "encrypted", Kind::Boolean),
        Member::new("KmsKeyId", "KmsKeyId", "kmsKeyId", Kind::String(Range::ANY)),
    ],
};
structure!(Volume, VOLUME, { 0 availability_zone_id 1 outpost_arn 2 source_volume_id 3 iops 4 tags 5 volume_type 6 fast_restored 7 multi_attach_enabled 8 throughput 9 sse_type 10 operator 11 volume_initialization_rate 12 volume_id 13 size 14 snapshot_id 15 availability_zone 16 state 17 create_time 18 attachments 19 encrypted 20 kms_key_id });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeAttachment {
    pub delete_on_termination: Option<bool>,
    pub associated_resource: Option<String>,
    pub instance_owning_service: Option<String>,
    pub ebs_card_index: Option<i32>,
    pub volume_id: Option<String>,
    pub instance_id: Option<String>,
    pub device: Option<String>,
    pub state: Option<VolumeAttachmentState>,
    pub attach_time: Option<Timestamp>,
}

pub static VOLUME_ATTACHMENT: Schema = Schema {
    name: "VolumeAttachment",
    members: &[
        Member::new("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", Kind::Boolean),
        Member::new(
            "AssociatedResource",
            "AssociatedResource",
            "associatedResource",
            Kind::String(Range::ANY),
        ),
        Member::new(
            "InstanceOwningService",
            "InstanceOwningService",
            "instanceOwningService",
            Kind::String(Range::ANY),
        ),
        Member::new("EbsCardIndex", "EbsCardIndex", "ebsCardIndex", Kind::Integer(Range::ANY)),
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
        Member::new("Device", "Device", "device", Kind::String(Range::ANY)),
        Member::new("State", "Status", "status", Kind::Enum(&VOLUME_ATTACHMENT_STATE)),
        Member::new("AttachTime", "AttachTime", "attachTime", Kind::Timestamp),
    ],
};
structure!(VolumeAttachment, VOLUME_ATTACHMENT, { 0 delete_on_termination 1 associated_resource 2 instance_owning_service 3 ebs_card_index 4 volume_id 5 instance_id 6 device 7 state 8 attach_time });

static VOLUME_ATTACHMENT_LIST: List = List::new(Kind::Structure(&VOLUME_ATTACHMENT), "", "item");

string_enum!(VOLUME_ATTACHMENT_STATE, VolumeAttachmentState, false, {
ATTACHING = "attaching",
ATTACHED = "attached",
DETACHING = "detaching",
DETACHED = "detached",
BUSY = "busy",
});

string_enum!(VOLUME_ATTRIBUTE_NAME, VolumeAttributeName, false, {
AUTO_ENABLE_IO = "autoEnableIO",
PRODUCT_CODES = "productCodes",
});

static VOLUME_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "VolumeId");

static VOLUME_LIST: List = List::new(Kind::Structure(&VOLUME), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeModification {
    pub volume_id: Option<String>,
    pub modification_state: Option<VolumeModificationState>,
    pub status_message: Option<String>,
    pub target_size: Option<i32>,
    pub target_iops: Option<i32>,
    pub target_volume_type: Option<VolumeType>,
    pub target_throughput: Option<i32>,
    pub target_multi_attach_enabled: Option<bool>,
    pub original_size: Option<i32>,
    pub original_iops: Option<i32>,
    pub original_volume_type: Option<VolumeType>,
    pub original_throughput: Option<i32>,
    pub original_multi_attach_enabled: Option<bool>,
    pub progress: Option<i64>,
    pub start_time: Option<Timestamp>,
    pub end_time: Option<Timestamp>,
    pub operator: Option<OperatorResponse>,
}

pub static VOLUME_MODIFICATION: Schema = Schema {
    name: "VolumeModification",
    members: &[
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
        Member::new(
            "ModificationState",
            "ModificationState",
            "modificationState",
            Kind::Enum(&VOLUME_MODIFICATION_STATE),
        ),
        Member::new("StatusMessage", "StatusMessage", "statusMessage", Kind::String(Range::ANY)),
        Member::new("TargetSize", "TargetSize", "targetSize", Kind::Integer(Range::ANY)),
        Member::new("TargetIops", "TargetIops", "targetIops", Kind::Integer(Range::ANY)),
        Member::new("TargetVolumeType", "TargetVolumeType", "targetVolumeType", Kind::Enum(&VOLUME_TYPE)),
        Member::new("TargetThroughput", "TargetThroughput", "targetThroughput", Kind::Integer(Range::ANY)),
        Member::new(
            "TargetMultiAttachEnabled",
            "TargetMultiAttachEnabled",
            "targetMultiAttachEnabled",
            Kind::Boolean,
        ),
        Member::new("OriginalSize", "OriginalSize", "originalSize", Kind::Integer(Range::ANY)),
        Member::new("OriginalIops", "OriginalIops", "originalIops", Kind::Integer(Range::ANY)),
        Member::new(
            "OriginalVolumeType",
            "OriginalVolumeType",
            "originalVolumeType",
            Kind::Enum(&VOLUME_TYPE),
        ),
        Member::new(
            "OriginalThroughput",
            "OriginalThroughput",
            "originalThroughput",
            Kind::Integer(Range::ANY),
        ),
        Member::new(
            "OriginalMultiAttachEnabled",
            "OriginalMultiAttachEnabled",
            "originalMultiAttachEnabled",
            Kind::Boolean,
        ),
        Member::new("Progress", "Progress", "progress", Kind::Long(Range::ANY)),
        Member::new("StartTime", "StartTime", "startTime", Kind::Timestamp),
        Member::new("EndTime", "EndTime", "endTime", Kind::Timestamp),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
    ],
};
structure!(VolumeModification, VOLUME_MODIFICATION, { 0 volume_id 1 modification_state 2 status_message 3 target_size 4 target_iops 5 target_volume_type 6 target_throughput 7 target_multi_attach_enabled 8 original_size 9 original_iops 10 original_volume_type 11 original_throughput 12 original_multi_attach_enabled 13 progress 14 start_time 15 end_time 16 operator });

static VOLUME_MODIFICATION_LIST: List = List::new(Kind::Structure(&VOLUME_MODIFICATION), "", "item");

string_enum!(VOLUME_MODIFICATION_STATE, VolumeModificationState, false, {
MODIFYING = "modifying",
OPTIMIZING = "optimizing",
COMPLETED = "completed",
FAILED = "failed",
});

string_enum!(VOLUME_STATE, VolumeState, false, {
CREATING = "creating",
AVAILABLE = "available",
IN_USE = "in-use",
DELETING = "deleting",
DELETED = "deleted",
ERROR = "error",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeStatusAction {
    pub code: Option<String>,
    pub description: Option<String>,
    pub event_id: Option<String>,
    pub event_type: Option<String>,
}

pub static VOLUME_STATUS_ACTION: Schema = Schema {
    name: "VolumeStatusAction",
    members: &[
        Member::new("Code", "Code", "code", Kind::String(Range::ANY)),
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("EventId", "EventId", "eventId", Kind::String(Range::ANY)),
        Member::new("EventType", "EventType", "eventType", Kind::String(Range::ANY)),
    ],
};
structure!(VolumeStatusAction, VOLUME_STATUS_ACTION, { 0 code 1 description 2 event_id 3 event_type });

static VOLUME_STATUS_ACTIONS_LIST: List = List::new(Kind::Structure(&VOLUME_STATUS_ACTION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeStatusAttachmentStatus {
    pub io_performance: Option<String>,
    pub instance_id: Option<String>,
}

pub static VOLUME_STATUS_ATTACHMENT_STATUS: Schema = Schema {
    name: "VolumeStatusAttachmentStatus",
    members: &[
        Member::new("IoPerformance", "IoPerformance", "ioPerformance", Kind::String(Range::ANY)),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
    ],
};
structure!(VolumeStatusAttachmentStatus, VOLUME_STATUS_ATTACHMENT_STATUS, { 0 io_performance 1 instance_id });

static VOLUME_STATUS_ATTACHMENT_STATUS_LIST: List =
    List::new(Kind::Structure(&VOLUME_STATUS_ATTACHMENT_STATUS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeStatusDetails {
    pub name: Option<VolumeStatusName>,
    pub status: Option<String>,
}

pub static VOLUME_STATUS_DETAILS: Schema = Schema {
    name: "VolumeStatusDetails",
    members: &[
        Member::new("Name", "Name", "name", Kind::Enum(&VOLUME_STATUS_NAME)),
        Member::new("Status", "Status", "status", Kind::String(Range::ANY)),
    ],
};
structure!(VolumeStatusDetails, VOLUME_STATUS_DETAILS, { 0 name 1 status });

static VOLUME_STATUS_DETAILS_LIST: List = List::new(Kind::Structure(&VOLUME_STATUS_DETAILS), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeStatusEvent {
    pub description: Option<String>,
    pub event_id: Option<String>,
    pub event_type: Option<String>,
    pub not_after: Option<Timestamp>,
    pub not_before: Option<Timestamp>,
    pub instance_id: Option<String>,
}

pub static VOLUME_STATUS_EVENT: Schema = Schema {
    name: "VolumeStatusEvent",
    members: &[
        Member::new("Description", "Description", "description", Kind::String(Range::ANY)),
        Member::new("EventId", "EventId", "eventId", Kind::String(Range::ANY)),
        Member::new("EventType", "EventType", "eventType", Kind::String(Range::ANY)),
        Member::new("NotAfter", "NotAfter", "notAfter", Kind::Timestamp),
        Member::new("NotBefore", "NotBefore", "notBefore", Kind::Timestamp),
        Member::new("InstanceId", "InstanceId", "instanceId", Kind::String(Range::ANY)),
    ],
};
structure!(VolumeStatusEvent, VOLUME_STATUS_EVENT, { 0 description 1 event_id 2 event_type 3 not_after 4 not_before 5 instance_id });

static VOLUME_STATUS_EVENTS_LIST: List = List::new(Kind::Structure(&VOLUME_STATUS_EVENT), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeStatusInfo {
    pub details: Vec<VolumeStatusDetails>,
    pub status: Option<VolumeStatusInfoStatus>,
}

pub static VOLUME_STATUS_INFO: Schema = Schema {
    name: "VolumeStatusInfo",
    members: &[
        Member::new("Details", "Details", "details", Kind::List(&VOLUME_STATUS_DETAILS_LIST)),
        Member::new("Status", "Status", "status", Kind::Enum(&VOLUME_STATUS_INFO_STATUS)),
    ],
};
structure!(VolumeStatusInfo, VOLUME_STATUS_INFO, { 0 details 1 status });

string_enum!(VOLUME_STATUS_INFO_STATUS, VolumeStatusInfoStatus, false, {
OK = "ok",
IMPAIRED = "impaired",
INSUFFICIENT_DATA = "insufficient-data",
WARNING = "warning",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VolumeStatusItem {
    pub actions: Vec<VolumeStatusAction>,
    pub availability_zone: Option<String>,
    pub outpost_arn: Option<String>,
    pub events: Vec<VolumeStatusEvent>,
    pub volume_id: Option<String>,
    pub volume_status: Option<VolumeStatusInfo>,
    pub attachment_statuses: Vec<VolumeStatusAttachmentStatus>,
    pub initialization_status_details: Option<InitializationStatusDetails>,
    pub availability_zone_id: Option<String>,
    pub operator: Option<OperatorResponse>,
}

pub static VOLUME_STATUS_ITEM: Schema = Schema {
    name: "VolumeStatusItem",
    members: &[
        Member::new("Actions", "ActionsSet", "actionsSet", Kind::List(&VOLUME_STATUS_ACTIONS_LIST)),
        Member::new("AvailabilityZone", "AvailabilityZone", "availabilityZone", Kind::String(Range::ANY)),
        Member::new("OutpostArn", "OutpostArn", "outpostArn", Kind::String(Range::ANY)),
        Member::new("Events", "EventsSet", "eventsSet", Kind::List(&VOLUME_STATUS_EVENTS_LIST)),
        Member::new("VolumeId", "VolumeId", "volumeId", Kind::String(Range::ANY)),
        Member::new("VolumeStatus", "VolumeStatus", "volumeStatus", Kind::Structure(&VOLUME_STATUS_INFO)),
        Member::new(
            "AttachmentStatuses",
            "AttachmentStatuses",
            "attachmentStatuses",
            Kind::List(&VOLUME_STATUS_ATTACHMENT_STATUS_LIST),
        ),
        Member::new(
            "InitializationStatusDetails",
            "InitializationStatusDetails",
            "initializationStatusDetails",
            Kind::Structure(&INITIALIZATION_STATUS_DETAILS),
        ),
        Member::new(
            "AvailabilityZoneId",
            "AvailabilityZoneId",
            "availabilityZoneId",
            Kind::String(Range::ANY),
        ),
        Member::new("Operator", "Operator", "operator", Kind::Structure(&OPERATOR_RESPONSE)),
    ],
};
structure!(VolumeStatusItem, VOLUME_STATUS_ITEM, { 0 actions 1 availability_zone 2 outpost_arn 3 events 4 volume_id 5 volume_status 6 attachment_statuses 7 initialization_status_details 8 availability_zone_id 9 operator });

static VOLUME_STATUS_LIST: List = List::new(Kind::Structure(&VOLUME_STATUS_ITEM), "", "item");

string_enum!(VOLUME_STATUS_NAME, VolumeStatusName, false, {
IO_ENABLED = "io-enabled",
IO_PERFORMANCE = "io-performance",
INITIALIZATION_STATE = "initialization-state",
});

string_enum!(VOLUME_TYPE, VolumeType, false, {
STANDARD = "standard",
IO1 = "io1",
IO2 = "io2",
GP2 = "gp2",
SC1 = "sc1",
ST1 = "st1",
GP3 = "gp3",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vpc {
    pub owner_id: Option<String>,
    pub instance_tenancy: Option<Tenancy>,
    pub ipv6_cidr_block_association_set: Vec<VpcIpv6CidrBlockAssociation>,
    pub cidr_block_association_set: Vec<VpcCidrBlockAssociation>,
    pub is_default: Option<bool>,
    pub encryption_control: Option<VpcEncryptionControl>,
    pub tags: Vec<Tag>,
    pub block_public_access_states: Option<BlockPublicAccessStates>,
    pub vpc_id: Option<String>,
    pub state: Option<VpcState>,
    pub cidr_block: Option<String>,
    pub dhcp_options_id: Option<String>,
}

pub static VPC: Schema = Schema {
    name: "Vpc",
    members: &[
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("InstanceTenancy", "InstanceTenancy", "instanceTenancy", Kind::Enum(&TENANCY)),
        Member::new(
            "Ipv6CidrBlockAssociationSet",
            "Ipv6CidrBlockAssociationSet",
            "ipv6CidrBlockAssociationSet",
            Kind::List(&VPC_IPV6_CIDR_BLOCK_ASSOCIATION_SET),
        ),
        Member::new(
            "CidrBlockAssociationSet",
            "CidrBlockAssociationSet",
            "cidrBlockAssociationSet",
            Kind::List(&VPC_CIDR_BLOCK_ASSOCIATION_SET),
        ),
        Member::new("IsDefault", "IsDefault", "isDefault", Kind::Boolean),
        Member::new(
            "EncryptionControl",
            "EncryptionControl",
            "encryptionControl",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL),
        ),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)).omit_empty(),
        Member::new(
            "BlockPublicAccessStates",
            "BlockPublicAccessStates",
            "blockPublicAccessStates",
            Kind::Structure(&BLOCK_PUBLIC_ACCESS_STATES),
        ),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("State", "State", "state", Kind::Enum(&VPC_STATE)),
        Member::new("CidrBlock", "CidrBlock", "cidrBlock", Kind::String(Range::ANY)),
        Member::new("DhcpOptionsId", "DhcpOptionsId", "dhcpOptionsId", Kind::String(Range::ANY)),
    ],
};
structure!(Vpc, VPC, { 0 owner_id 1 instance_tenancy 2 ipv6_cidr_block_association_set 3 cidr_block_association_set 4 is_default 5 encryption_control 6 tags 7 block_public_access_states 8 vpc_id 9 state 10 cidr_block 11 dhcp_options_id });

string_enum!(VPC_ATTRIBUTE_NAME, VpcAttributeName, false, {
ENABLE_DNS_SUPPORT = "enableDnsSupport",
ENABLE_DNS_HOSTNAMES = "enableDnsHostnames",
ENABLE_NETWORK_ADDRESS_USAGE_METRICS = "enableNetworkAddressUsageMetrics",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcCidrBlockAssociation {
    pub association_id: Option<String>,
    pub cidr_block: Option<String>,
    pub cidr_block_state: Option<VpcCidrBlockState>,
}

pub static VPC_CIDR_BLOCK_ASSOCIATION: Schema = Schema {
    name: "VpcCidrBlockAssociation",
    members: &[
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)),
        Member::new("CidrBlock", "CidrBlock", "cidrBlock", Kind::String(Range::ANY)),
        Member::new(
            "CidrBlockState",
            "CidrBlockState",
            "cidrBlockState",
            Kind::Structure(&VPC_CIDR_BLOCK_STATE),
        ),
    ],
};
structure!(VpcCidrBlockAssociation, VPC_CIDR_BLOCK_ASSOCIATION, { 0 association_id 1 cidr_block 2 cidr_block_state });

static VPC_CIDR_BLOCK_ASSOCIATION_SET: List =
    List::new(Kind::Structure(&VPC_CIDR_BLOCK_ASSOCIATION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcCidrBlockState {
    pub state: Option<VpcCidrBlockStateCode>,
    pub status_message: Option<String>,
}

pub static VPC_CIDR_BLOCK_STATE: Schema = Schema {
    name: "VpcCidrBlockState",
    members: &[
        Member::new("State", "State", "state", Kind::Enum(&VPC_CIDR_BLOCK_STATE_CODE)),
        Member::new("StatusMessage", "StatusMessage", "statusMessage", Kind::String(Range::ANY)),
    ],
};
structure!(VpcCidrBlockState, VPC_CIDR_BLOCK_STATE, { 0 state 1 status_message });

string_enum!(VPC_CIDR_BLOCK_STATE_CODE, VpcCidrBlockStateCode, false, {
ASSOCIATING = "associating",
ASSOCIATED = "associated",
DISASSOCIATING = "disassociating",
DISASSOCIATED = "disassociated",
FAILING = "failing",
FAILED = "failed",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEncryptionControl {
    pub vpc_id: Option<String>,
    pub vpc_encryption_control_id: Option<String>,
    pub mode: Option<VpcEncryptionControlMode>,
    pub state: Option<VpcEncryptionControlState>,
    pub state_message: Option<String>,
    pub resource_exclusions: Option<VpcEncryptionControlExclusions>,
    pub tags: Vec<Tag>,
}

pub static VPC_ENCRYPTION_CONTROL: Schema = Schema {
    name: "VpcEncryptionControl",
    members: &[
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new(
            "VpcEncryptionControlId",
            "VpcEncryptionControlId",
            "vpcEncryptionControlId",
            Kind::String(Range::ANY),
        ),
        Member::new("Mode", "Mode", "mode", Kind::Enum(&VPC_ENCRYPTION_CONTROL_MODE)),
        Member::new("State", "State", "state", Kind::Enum(&VPC_ENCRYPTION_CONTROL_STATE)),
        Member::new("StateMessage", "StateMessage", "stateMessage", Kind::String(Range::ANY)),
        Member::new(
            "ResourceExclusions",
            "ResourceExclusions",
            "resourceExclusions",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSIONS),
        ),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
    ],
};
structure!(VpcEncryptionControl, VPC_ENCRYPTION_CONTROL, { 0 vpc_id 1 vpc_encryption_control_id 2 mode 3 state 4 state_message 5 resource_exclusions 6 tags });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEncryptionControlConfiguration {
    pub mode: Option<VpcEncryptionControlMode>,
    pub internet_gateway_exclusion: Option<VpcEncryptionControlExclusionStateInput>,
    pub egress_only_internet_gateway_exclusion: Option<VpcEncryptionControlExclusionStateInput>,
    pub nat_gateway_exclusion: Option<VpcEncryptionControlExclusionStateInput>,
    pub virtual_private_gateway_exclusion: Option<VpcEncryptionControlExclusionStateInput>,
    pub vpc_peering_exclusion: Option<VpcEncryptionControlExclusionStateInput>,
    pub lambda_exclusion: Option<VpcEncryptionControlExclusionStateInput>,
    pub vpc_lattice_exclusion: Option<VpcEncryptionControlExclusionStateInput>,
    pub elastic_file_system_exclusion: Option<VpcEncryptionControlExclusionStateInput>,
}

pub static VPC_ENCRYPTION_CONTROL_CONFIGURATION: Schema = Schema {
    name: "VpcEncryptionControlConfiguration",
    members: &[
        Member::new("Mode", "Mode", "Mode", Kind::Enum(&VPC_ENCRYPTION_CONTROL_MODE)).required(),
        Member::new(
            "InternetGatewayExclusion",
            "InternetGatewayExclusion",
            "InternetGatewayExclusion",
            Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
        ),
        Member::new(
            "EgressOnlyInternetGatewayExclusion",
            "EgressOnlyInternetGatewayExclusion",
            "EgressOnlyInternetGatewayExclusion",
            Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
        ),
        Member::new(
            "NatGatewayExclusion",
            "NatGatewayExclusion",
            "NatGatewayExclusion",
            Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
        ),
        Member::new(
            "VirtualPrivateGatewayExclusion",
            "VirtualPrivateGatewayExclusion",
            "VirtualPrivateGatewayExclusion",
            Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
        ),
        Member::new(
            "VpcPeeringExclusion",
            "VpcPeeringExclusion",
            "VpcPeeringExclusion",
            Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
        ),
        Member::new(
            "LambdaExclusion",
            "LambdaExclusion",
            "LambdaExclusion",
            Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
        ),
        Member::new(
            "VpcLatticeExclusion",
            "VpcLatticeExclusion",
            "VpcLatticeExclusion",
            Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
        ),
        Member::new(
            "ElasticFileSystemExclusion",
            "ElasticFileSystemExclusion",
            "ElasticFileSystemExclusion",
            Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
        ),
    ],
};
structure!(VpcEncryptionControlConfiguration, VPC_ENCRYPTION_CONTROL_CONFIGURATION, { 0 mode 1 internet_gateway_exclusion 2 egress_only_internet_gateway_exclusion 3 nat_gateway_exclusion 4 virtual_private_gateway_exclusion 5 vpc_peering_exclusion 6 lambda_exclusion 7 vpc_lattice_exclusion 8 elastic_file_system_exclusion });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEncryptionControlExclusion {
    pub state: Option<VpcEncryptionControlExclusionState>,
    pub state_message: Option<String>,
}

pub static VPC_ENCRYPTION_CONTROL_EXCLUSION: Schema = Schema {
    name: "VpcEncryptionControlExclusion",
    members: &[
        Member::new("State", "State", "state", Kind::Enum(&VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE)),
        Member::new("StateMessage", "StateMessage", "stateMessage", Kind::String(Range::ANY)),
    ],
};
structure!(VpcEncryptionControlExclusion, VPC_ENCRYPTION_CONTROL_EXCLUSION, { 0 state 1 state_message });

string_enum!(VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE, VpcEncryptionControlExclusionState, false, {
ENABLING = "enabling",
ENABLED = "enabled",
DISABLING = "disabling",
DISABLED = "disabled",
});

string_enum!(VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT, VpcEncryptionControlExclusionStateInput, false, {
ENABLE = "enable",
DISABLE = "disable",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEncryptionControlExclusions {
    pub internet_gateway: Option<VpcEncryptionControlExclusion>,
    pub egress_only_internet_gateway: Option<VpcEncryptionControlExclusion>,
    pub nat_gateway: Option<VpcEncryptionControlExclusion>,
    pub virtual_private_gateway: Option<VpcEncryptionControlExclusion>,
    pub vpc_peering: Option<VpcEncryptionControlExclusion>,
    pub lambda: Option<VpcEncryptionControlExclusion>,
    pub vpc_lattice: Option<VpcEncryptionControlExclusion>,
    pub elastic_file_system: Option<VpcEncryptionControlExclusion>,
}

pub static VPC_ENCRYPTION_CONTROL_EXCLUSIONS: Schema = Schema {
    name: "VpcEncryptionControlExclusions",
    members: &[
        Member::new(
            "InternetGateway",
            "InternetGateway",
            "internetGateway",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        Member::new(
            "EgressOnlyInternetGateway",
            "EgressOnlyInternetGateway",
            "egressOnlyInternetGateway",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        Member::new(
            "NatGateway",
            "NatGateway",
            "natGateway",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        Member::new(
            "VirtualPrivateGateway",
            "VirtualPrivateGateway",
            "virtualPrivateGateway",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        Member::new(
            "VpcPeering",
            "VpcPeering",
            "vpcPeering",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        Member::new("Lambda", "Lambda", "lambda", Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSION)),
        Member::new(
            "VpcLattice",
            "VpcLattice",
            "vpcLattice",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
        Member::new(
            "ElasticFileSystem",
            "ElasticFileSystem",
            "elasticFileSystem",
            Kind::Structure(&VPC_ENCRYPTION_CONTROL_EXCLUSION),
        ),
    ],
};
structure!(VpcEncryptionControlExclusions, VPC_ENCRYPTION_CONTROL_EXCLUSIONS, { 0 internet_gateway 1 egress_only_internet_gateway 2 nat_gateway 3 virtual_private_gateway 4 vpc_peering 5 lambda 6 vpc_lattice 7 elastic_file_system });

string_enum!(VPC_ENCRYPTION_CONTROL_MODE, VpcEncryptionControlMode, false, {
MONITOR = "monitor",
ENFORCE = "enforce",
});

string_enum!(VPC_ENCRYPTION_CONTROL_STATE, VpcEncryptionControlState, false, {
ENFORCE_IN_PROGRESS = "enforce-in-progress",
MONITOR_IN_PROGRESS = "monitor-in-progress",
ENFORCE_FAILED = "enforce-failed",
MONITOR_FAILED = "monitor-failed",
DELETING = "deleting",
DELETED = "deleted",
AVAILABLE = "available",
CREATING = "creating",
DELETE_FAILED = "delete-failed",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEndpoint {
    pub vpc_endpoint_id: Option<String>,
    pub vpc_endpoint_type: Option<VpcEndpointType>,
    pub vpc_id: Option<String>,
    pub service_name: Option<String>,
    pub state: Option<State>,
    pub policy_document: Option<String>,
    pub route_table_ids: Vec<String>,
    pub subnet_ids: Vec<String>,
    pub groups: Vec<SecurityGroupIdentifier>,
    pub ip_address_type: Option<IpAddressType>,
    pub dns_options: Option<DnsOptions>,
    pub private_dns_enabled: Option<bool>,
    pub requester_managed: Option<bool>,
    pub network_interface_ids: Vec<String>,
    pub dns_entries: Vec<DnsEntry>,
    pub creation_timestamp: Option<Timestamp>,
    pub tags: Vec<Tag>,
    pub owner_id: Option<String>,
    pub last_error: Option<LastError>,
    pub ipv4_prefixes: Vec<SubnetIpPrefixes>,
    pub ipv6_prefixes: Vec<SubnetIpPrefixes>,
    pub failure_reason: Option<String>,
    pub service_network_arn: Option<String>,
    pub resource_configuration_arn: Option<String>,
    pub service_region: Option<String>,
}

pub static VPC_ENDPOINT: Schema = Schema {
    name: "VpcEndpoint",
    members: &[
        Member::new("VpcEndpointId", "VpcEndpointId", "vpcEndpointId", Kind::String(Range::ANY)),
        Member::new("VpcEndpointType", "VpcEndpointType", "vpcEndpointType", Kind::Enum(&VPC_ENDPOINT_TYPE)),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("ServiceName", "ServiceName", "serviceName", Kind::String(Range::ANY)),
        Member::new("State", "State", "state", Kind::Enum(&STATE)),
        Member::new("PolicyDocument", "PolicyDocument", "policyDocument", Kind::String(Range::ANY)),
        Member::new("RouteTableIds", "RouteTableIdSet", "routeTableIdSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("SubnetIds", "SubnetIdSet", "subnetIdSet", Kind::List(&VALUE_STRING_LIST)),
        Member::new("Groups", "GroupSet", "groupSet", Kind::List(&GROUP_IDENTIFIER_SET)),
        Member::new("IpAddressType", "IpAddressType", "ipAddressType", Kind::Enum(&IP_ADDRESS_TYPE)),
        Member::new("DnsOptions", "DnsOptions", "dnsOptions", Kind::Structure(&DNS_OPTIONS)),
        Member::new("PrivateDnsEnabled", "PrivateDnsEnabled", "privateDnsEnabled", Kind::Boolean),
        Member::new("RequesterManaged", "RequesterManaged", "requesterManaged", Kind::Boolean),
        Member::new(
            "NetworkInterfaceIds",
            "NetworkInterfaceIdSet",
            "networkInterfaceIdSet",
            Kind::List(&VALUE_STRING_LIST),
        ),
        Member::new("DnsEntries", "DnsEntrySet", "dnsEntrySet", Kind::List(&DNS_ENTRY_SET)),
        Member::new("CreationTimestamp", "CreationTimestamp", "creationTimestamp", Kind::Timestamp),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new("LastError", "LastError", "lastError", Kind::Structure(&LAST_ERROR)),
        Member::new("Ipv4Prefixes", "Ipv4PrefixSet", "ipv4PrefixSet", Kind::List(&SUBNET_IP_PREFIXES_LIST)),
        Member::new("Ipv6Prefixes", "Ipv6PrefixSet", "ipv6PrefixSet", Kind::List(&SUBNET_IP_PREFIXES_LIST)),
        Member::new("FailureReason", "FailureReason", "failureReason", Kind::String(Range::ANY)),
        Member::new("ServiceNetworkArn", "ServiceNetworkArn", "serviceNetworkArn", Kind::String(Range::ANY)),
        Member::new(
            "ResourceConfigurationArn",
            "ResourceConfigurationArn",
            "resourceConfigurationArn",
            Kind::String(Range::ANY),
        ),
        Member::new("ServiceRegion", "ServiceRegion", "serviceRegion", Kind::String(Range::ANY)),
    ],
};
structure!(VpcEndpoint, VPC_ENDPOINT, { 0 vpc_endpoint_id 1 vpc_endpoint_type 2 vpc_id 3 service_name 4 state 5 policy_document 6 route_table_ids 7 subnet_ids 8 groups 9 ip_address_type 10 dns_options 11 private_dns_enabled 12 requester_managed 13 network_interface_ids 14 dns_entries 15 creation_timestamp 16 tags 17 owner_id 18 last_error 19 ipv4_prefixes 20 ipv6_prefixes 21 failure_reason 22 service_network_arn 23 resource_configuration_arn 24 service_region });

static VPC_ENDPOINT_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static VPC_ENDPOINT_ROUTE_TABLE_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static VPC_ENDPOINT_SECURITY_GROUP_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static VPC_ENDPOINT_SET: List = List::new(Kind::Structure(&VPC_ENDPOINT), "", "item");

static VPC_ENDPOINT_SUBNET_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

string_enum!(VPC_ENDPOINT_TYPE, VpcEndpointType, false, {
INTERFACE = "Interface",
GATEWAY = "Gateway",
GATEWAY_LOAD_BALANCER = "GatewayLoadBalancer",
RESOURCE = "Resource",
SERVICE_NETWORK = "ServiceNetwork",
});

static VPC_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "VpcId");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcIpv6CidrBlockAssociation {
    pub association_id: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub ipv6_cidr_block_state: Option<VpcCidrBlockState>,
    pub network_border_group: Option<String>,
    pub ipv6_pool: Option<String>,
    pub ipv6_address_attribute: Option<Ipv6AddressAttribute>,
    pub ip_source: Option<IpSource>,
}

pub static VPC_IPV6_CIDR_BLOCK_ASSOCIATION: Schema = Schema {
    name: "VpcIpv6CidrBlockAssociation",
    members: &[
        Member::new("AssociationId", "AssociationId", "associationId", Kind::String(Range::ANY)),
        Member::new("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", Kind::String(Range::ANY)),
        Member::new(
            "Ipv6CidrBlockState",
            "Ipv6CidrBlockState",
            "ipv6CidrBlockState",
            Kind::Structure(&VPC_CIDR_BLOCK_STATE),
        ),
        Member::new(
            "NetworkBorderGroup",
            "NetworkBorderGroup",
            "networkBorderGroup",
            Kind::String(Range::ANY),
        ),
        Member::new("Ipv6Pool", "Ipv6Pool", "ipv6Pool", Kind::String(Range::ANY)),
        Member::new(
            "Ipv6AddressAttribute",
            "Ipv6AddressAttribute",
            "ipv6AddressAttribute",
            Kind::Enum(&IPV6_ADDRESS_ATTRIBUTE),
        ),
        Member::new("IpSource", "IpSource", "ipSource", Kind::Enum(&IP_SOURCE)),
    ],
};
structure!(VpcIpv6CidrBlockAssociation, VPC_IPV6_CIDR_BLOCK_ASSOCIATION, { 0 association_id 1 ipv6_cidr_block 2 ipv6_cidr_block_state 3 network_border_group 4 ipv6_pool 5 ipv6_address_attribute 6 ip_source });

static VPC_IPV6_CIDR_BLOCK_ASSOCIATION_SET: List =
    List::new(Kind::Structure(&VPC_IPV6_CIDR_BLOCK_ASSOCIATION), "", "item");

static VPC_LIST: List = List::new(Kind::Structure(&VPC), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcPeeringConnection {
    pub accepter_vpc_info: Option<VpcPeeringConnectionVpcInfo>,
    pub expiration_time: Option<Timestamp>,
    pub requester_vpc_info: Option<VpcPeeringConnectionVpcInfo>,
    pub status: Option<VpcPeeringConnectionStateReason>,
    pub tags: Vec<Tag>,
    pub vpc_peering_connection_id: Option<String>,
}

pub static VPC_PEERING_CONNECTION: Schema = Schema {
    name: "VpcPeeringConnection",
    members: &[
        Member::new(
            "AccepterVpcInfo",
            "AccepterVpcInfo",
            "accepterVpcInfo",
            Kind::Structure(&VPC_PEERING_CONNECTION_VPC_INFO),
        ),
        Member::new("ExpirationTime", "ExpirationTime", "expirationTime", Kind::Timestamp),
        Member::new(
            "RequesterVpcInfo",
            "RequesterVpcInfo",
            "requesterVpcInfo",
            Kind::Structure(&VPC_PEERING_CONNECTION_VPC_INFO),
        ),
        Member::new("Status", "Status", "status", Kind::Structure(&VPC_PEERING_CONNECTION_STATE_REASON)),
        Member::new("Tags", "TagSet", "tagSet", Kind::List(&TAG_LIST)),
        Member::new(
            "VpcPeeringConnectionId",
            "VpcPeeringConnectionId",
            "vpcPeeringConnectionId",
            Kind::String(Range::ANY),
        ),
    ],
};
structure!(VpcPeeringConnection, VPC_PEERING_CONNECTION, { 0 accepter_vpc_info 1 expiration_time 2 requester_vpc_info 3 status 4 tags 5 vpc_peering_connection_id });

static VPC_PEERING_CONNECTION_ID_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static VPC_PEERING_CONNECTION_LIST: List = List::new(Kind::Structure(&VPC_PEERING_CONNECTION), "", "item");

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcPeeringConnectionOptionsDescription {
    pub allow_dns_resolution_from_remote_vpc: Option<bool>,
    pub allow_egress_from_local_classic_link_to_remote_vpc: Option<bool>,
    pub allow_egress_from_local_vpc_to_remote_classic_link: Option<bool>,
}

pub static VPC_PEERING_CONNECTION_OPTIONS_DESCRIPTION: Schema = Schema {
    name: "VpcPeeringConnectionOptionsDescription",
    members: &[
        Member::new(
            "AllowDnsResolutionFromRemoteVpc",
            "AllowDnsResolutionFromRemoteVpc",
            "allowDnsResolutionFromRemoteVpc",
            Kind::Boolean,
        ),
        Member::new(
            "AllowEgressFromLocalClassicLinkToRemoteVpc",
            "AllowEgressFromLocalClassicLinkToRemoteVpc",
            "allowEgressFromLocalClassicLinkToRemoteVpc",
            Kind::Boolean,
        ),
        Member::new(
            "AllowEgressFromLocalVpcToRemoteClassicLink",
            "AllowEgressFromLocalVpcToRemoteClassicLink",
            "allowEgressFromLocalVpcToRemoteClassicLink",
            Kind::Boolean,
        ),
    ],
};
structure!(VpcPeeringConnectionOptionsDescription, VPC_PEERING_CONNECTION_OPTIONS_DESCRIPTION, { 0 allow_dns_resolution_from_remote_vpc 1 allow_egress_from_local_classic_link_to_remote_vpc 2 allow_egress_from_local_vpc_to_remote_classic_link });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcPeeringConnectionStateReason {
    pub code: Option<VpcPeeringConnectionStateReasonCode>,
    pub message: Option<String>,
}

pub static VPC_PEERING_CONNECTION_STATE_REASON: Schema = Schema {
    name: "VpcPeeringConnectionStateReason",
    members: &[
        Member::new("Code", "Code", "code", Kind::Enum(&VPC_PEERING_CONNECTION_STATE_REASON_CODE)),
        Member::new("Message", "Message", "message", Kind::String(Range::ANY)),
    ],
};
structure!(VpcPeeringConnectionStateReason, VPC_PEERING_CONNECTION_STATE_REASON, { 0 code 1 message });

string_enum!(VPC_PEERING_CONNECTION_STATE_REASON_CODE, VpcPeeringConnectionStateReasonCode, false, {
INITIATING_REQUEST = "initiating-request",
PENDING_ACCEPTANCE = "pending-acceptance",
ACTIVE = "active",
DELETED = "deleted",
REJECTED = "rejected",
FAILED = "failed",
EXPIRED = "expired",
PROVISIONING = "provisioning",
DELETING = "deleting",
});

#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcPeeringConnectionVpcInfo {
    pub cidr_block: Option<String>,
    pub ipv6_cidr_block_set: Vec<Ipv6CidrBlock>,
    pub cidr_block_set: Vec<CidrBlock>,
    pub owner_id: Option<String>,
    pub peering_options: Option<VpcPeeringConnectionOptionsDescription>,
    pub vpc_id: Option<String>,
    pub region: Option<String>,
}

pub static VPC_PEERING_CONNECTION_VPC_INFO: Schema = Schema {
    name: "VpcPeeringConnectionVpcInfo",
    members: &[
        Member::new("CidrBlock", "CidrBlock", "cidrBlock", Kind::String(Range::ANY)),
        Member::new(
            "Ipv6CidrBlockSet",
            "Ipv6CidrBlockSet",
            "ipv6CidrBlockSet",
            Kind::List(&IPV6_CIDR_BLOCK_SET),
        ),
        Member::new("CidrBlockSet", "CidrBlockSet", "cidrBlockSet", Kind::List(&CIDR_BLOCK_SET)),
        Member::new("OwnerId", "OwnerId", "ownerId", Kind::String(Range::ANY)),
        Member::new(
            "PeeringOptions",
            "PeeringOptions",
            "peeringOptions",
            Kind::Structure(&VPC_PEERING_CONNECTION_OPTIONS_DESCRIPTION),
        ),
        Member::new("VpcId", "VpcId", "vpcId", Kind::String(Range::ANY)),
        Member::new("Region", "Region", "region", Kind::String(Range::ANY)),
    ],
};
structure!(VpcPeeringConnectionVpcInfo, VPC_PEERING_CONNECTION_VPC_INFO, { 0 cidr_block 1 ipv6_cidr_block_set 2 cidr_block_set 3 owner_id 4 peering_options 5 vpc_id 6 region });

string_enum!(VPC_STATE, VpcState, false, {
PENDING = "pending",
AVAILABLE = "available",
});

static WORKLOADS_LIST: List = List::new(Kind::String(Range::ANY), "", "item");

static ZONE_ID_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "ZoneId");

static ZONE_NAME_STRING_LIST: List = List::new(Kind::String(Range::ANY), "", "ZoneName");
